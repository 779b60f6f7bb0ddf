//! Before the grammar: comments, depth, and brackets and quotes that do not close.
//!
//! Comments become blanks here, and so does the end of a line before one that goes on with an operator: the grammar knows
//! neither. Balanced text is looked at once. Only text
//! that is not is mended: what is missing is put in and what is too much is blanked out, each with its own finding, so
//! that the grammar always sees balanced text and one forgotten brace gives one message at its place.
//! Places are then counted back to the user's text.

use std::borrow::Cow;

use super::MAX_DEPTH;
use super::balance::Balance;
use super::lexical::{begins_prose, continues, line_end, skip_blanks, text_end};
use crate::diag::{Code, Diagnostic};
use crate::source::{ItemId, TextRange};

/// A text whose brackets and quotes are balanced.
pub(super) struct Mended<'t> {
    /// The text without comments, with what was missing put in.
    pub(super) text: Cow<'t, str>,
    /// Where it was put in: places in `text`, in order.
    inserted: Vec<usize>,
    /// Every change: places in the user's text, in order.
    edited: Vec<usize>,
    /// Every comment, also doc comments, in the user's text.
    pub(super) comments: Vec<TextRange>,
    /// What was found.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Does it nest deeper than can be read?
    pub(super) too_deep: bool,
}

/// A change to the text.
pub(super) struct Edit {
    /// The byte before which to put something in, or which to replace.
    pub(super) at: usize,
    /// The new character.
    pub(super) put: char,
    /// Does it take the place of the byte at `at`?
    pub(super) replaces: bool,
}

impl<'t> Mended<'t> {
    /// Look at `text`, and mend it where it needs it.
    pub(super) fn new(item: ItemId, text: &'t str) -> Self {
        let survey = Survey::new(text.as_bytes());
        let mut mended = Self {
            text: blanked(text, &survey.blanks),
            inserted: Vec::new(),
            edited: Vec::new(),
            comments: survey.comments,
            diagnostics: Vec::new(),
            too_deep: false,
        };
        if let Some(at) = survey.too_deep {
            mended.too_deep = true;
            let range = TextRange::new(at, at + 1);
            mended
                .diagnostics
                .push(Diagnostic::new(Code::NestedTooDeeply, range.within(item)).with("limit", MAX_DEPTH));
        } else if !survey.balanced {
            let (edits, diagnostics) = Balance::mend(item, &mended.text);
            mended.diagnostics = diagnostics;
            mended.apply(&edits);
        }
        mended
    }

    fn apply(&mut self, edits: &[Edit]) {
        let text = std::mem::take(&mut self.text);
        let mut out = String::with_capacity(text.len() + edits.len());
        let mut done = 0;
        for edit in edits {
            out.push_str(text.get(done..edit.at).unwrap_or_default());
            if !edit.replaces {
                self.inserted.push(out.len());
            }
            out.push(edit.put);
            self.edited.push(edit.at);
            done = edit.at + usize::from(edit.replaces);
        }
        out.push_str(text.get(done..).unwrap_or_default());
        self.text = Cow::Owned(out);
    }

    /// The place in the user's text of a place in the mended one.
    pub(super) fn original(&self, at: usize) -> usize {
        if self.inserted.is_empty() { at } else { at - self.inserted.partition_point(|inserted| *inserted < at) }
    }

    /// Was anything changed in this range of the user's text? Then what is wrong with it has been said.
    pub(super) fn touches(&self, range: TextRange) -> bool {
        let first = self.edited.partition_point(|at| *at < range.start as usize);
        self.edited.get(first).is_some_and(|at| *at <= range.end as usize)
    }
}

/// `text` with spaces for what the grammar need not see: as many bytes, so that every place stays.
fn blanked<'t>(text: &'t str, blanks: &[TextRange]) -> Cow<'t, str> {
    if blanks.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for blank in blanks {
        out.push_str(text.get(out.len()..blank.start as usize).unwrap_or_default());
        out.extend(std::iter::repeat_n(' ', (blank.end - blank.start) as usize));
    }
    out.push_str(text.get(out.len()..).unwrap_or_default());
    Cow::Owned(out)
}

/// What one look at a text tells.
struct Survey {
    comments: Vec<TextRange>,
    /// What the grammar need not see: comments, and blanks other than spaces and tabs.
    blanks: Vec<TextRange>,
    /// The bracket that goes too deep.
    too_deep: Option<usize>,
    balanced: bool,
}

const MATTERS: [bool; 256] = {
    let mut table = [false; 256];
    let marks = b"\n\"/|{}()[]\r\xC2";
    let mut i = 0;
    while i < marks.len() {
        table[marks[i] as usize] = true;
        i += 1;
    }
    table
};

impl Survey {
    fn new(bytes: &[u8]) -> Self {
        let mut survey = Self { comments: Vec::new(), blanks: Vec::new(), too_deep: None, balanced: true };
        // What closes each open bracket. Deeper than the limit nothing is kept.
        let mut open = Vec::with_capacity(8);
        let mut at = 0;
        // Where the last thing ends that goes to the end of its line.
        let mut opaque = usize::MAX;
        loop {
            at += bytes[at..].iter().position(|byte| MATTERS[*byte as usize]).unwrap_or(bytes.len() - at);
            let Some(byte) = bytes.get(at) else { break };
            let closer = match byte {
                b'"' => {
                    let quoted = text_end(bytes, at);
                    survey.balanced &= quoted.closed;
                    survey.computed(bytes, at, quoted.end, open.len());
                    at = quoted.end;
                    opaque = if quoted.closed { opaque } else { at };
                    continue;
                }
                b'/' if bytes.get(at + 1) == Some(&b'/') => {
                    let end = line_end(bytes, at);
                    let end = if bytes[at..end].ends_with(b"\r") { end - 1 } else { end };
                    if !survey.comment(bytes, at, end, open.last().copied()) {
                        opaque = line_end(bytes, at);
                    }
                    at = end;
                    continue;
                }
                b'|' if begins_prose(bytes, at) => {
                    let end = line_end(bytes, at);
                    survey.computed(bytes, at, end, open.len());
                    at = end;
                    opaque = end;
                    continue;
                }
                b'{' => b'}',
                b'(' => b')',
                b'[' => b']',
                b'}' | b')' | b']' => {
                    survey.balanced &= open.pop() == Some(*byte);
                    at += 1;
                    continue;
                }
                b'\n' => {
                    // A text, prose or doc comment that this line break ends must not take in the next line.
                    at = if at == opaque { at + 1 } else { survey.line_break(bytes, at, open.last().copied()) };
                    continue;
                }
                b'\r' => {
                    survey.blanks.push(TextRange::new(at, at + 1));
                    at += 1;
                    continue;
                }
                0xC2 if bytes.get(at + 1) == Some(&0xA0) => {
                    survey.blanks.push(TextRange::new(at, at + 2));
                    at += 2;
                    continue;
                }
                _ => {
                    at += 1;
                    continue;
                }
            };
            if open.len() >= MAX_DEPTH {
                survey.too_deep.get_or_insert(at);
            } else {
                open.push(closer);
            }
            at += 1;
        }
        survey.balanced &= open.is_empty();
        survey
    }

    /// A comment. Gives whether the grammar need not see it: it sees doc comments where members can stand.
    fn comment(&mut self, bytes: &[u8], start: usize, end: usize, open: Option<u8>) -> bool {
        let comment = TextRange::new(start, end);
        self.comments.push(comment);
        let line = bytes[..start].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let first = skip_blanks(bytes, line) == start;
        let doc = first && bytes[start..end].starts_with(b"///") && !bytes[start..end].starts_with(b"////");
        let hidden = !doc || matches!(open, Some(b')' | b']'));
        if hidden {
            self.blanks.push(comment);
        }
        hidden
    }

    /// A line break: with those after it and the comments between, up to what comes next.
    fn line_break(&mut self, bytes: &[u8], start: usize, open: Option<u8>) -> usize {
        let (mut at, before) = (start, self.blanks.len());
        loop {
            match &bytes[at..] {
                [b' ' | b'\t' | b'\n', ..] => at += 1,
                [b'\r', ..] => {
                    self.blanks.push(TextRange::new(at, at + 1));
                    at += 1;
                }
                [0xC2, 0xA0, ..] => {
                    self.blanks.push(TextRange::new(at, at + 2));
                    at += 2;
                }
                [b'/', b'/', ..] if !bytes[at..].starts_with(b"///") => {
                    let end = line_end(bytes, at);
                    self.comment(bytes, at, end, open);
                    at = end;
                }
                _ => break,
            }
        }
        if continues(bytes, at) {
            let breaks = (start..at).filter(|place| bytes[*place] == b'\n').map(|at| TextRange::new(at, at + 1));
            self.blanks.extend(breaks);
            self.blanks[before..].sort_unstable();
        }
        at
    }

    /// Brackets inside `{…}` of a text that starts `depth` deep.
    fn computed(&mut self, bytes: &[u8], start: usize, end: usize, depth: usize) {
        let mut inside = 0;
        for (at, byte) in bytes.iter().enumerate().take(end).skip(start) {
            match byte {
                b'{' if bytes[at - 1] != b'\\' => inside += 1,
                b'(' | b'[' if inside > 0 => inside += 1,
                b'}' | b')' | b']' if inside > 0 => inside -= 1,
                _ => {}
            }
            if depth + inside > MAX_DEPTH {
                self.too_deep.get_or_insert(at);
                return;
            }
        }
    }
}
