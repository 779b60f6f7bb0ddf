//! Cuts a file into its top-level items in one scan, so that each can be parsed, kept and renewed alone.
//!
//! Braces decide where an item ends. Column 0 decides only for an item whose brackets do not close: that is known
//! when the scan has come to the end of the file, and then the file is scanned once more with that knowledge.

use std::ops::Range;

use super::lexical::{
    begins_block, begins_field, begins_name, begins_prose, brace_at_end, continues, is_blank, line_end, skip_blanks,
    text_end,
};
use crate::source::{common_end, common_start};

/// What a piece seems to be; only its parse says what it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PieceKind {
    /// `kind label "Title" { … }`.
    Block,
    /// `name: value`.
    Field,
    /// `use name`.
    Use,
    /// Comments after the last item.
    Comments,
    /// Anything else.
    Stray,
}

/// A top-level item: the comments before it, the item itself and a comment after it on its last line.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Piece {
    /// What it seems to be.
    pub kind: PieceKind,
    /// Its bytes in the file.
    pub range: Range<usize>,
}

/// Cut a file into its items, in order. Between them stand blanks only.
pub fn cut(text: &str) -> Vec<Piece> {
    cut_and_tell(text).0
}

/// The same; and do all brackets close?
pub fn cut_and_tell(text: &str) -> (Vec<Piece>, bool) {
    let mut cutter = Cutter::new(text.as_bytes(), &[]);
    cutter.run();
    if cutter.open.is_empty() {
        return (cutter.pieces, true);
    }
    let unclosed: Vec<usize> = cutter.open.iter().map(|(at, _)| *at).collect();
    let mut again = Cutter::new(text.as_bytes(), &unclosed);
    again.run();
    (again.pieces, false)
}

/// Cut a text that differs little from one that was cut into these ranges and in which all brackets close: only what
/// stands around the difference is looked at. Nothing where a bracket does not close now.
pub fn cut_again(before: &str, known: &[Range<usize>], text: &str) -> Option<Vec<Range<usize>>> {
    let (old, new) = (before.as_bytes(), text.as_bytes());
    let same = common_start(old, new);
    let rest = old.len().min(new.len()) - same;
    let tail = common_end(&old[old.len() - rest..], &new[new.len() - rest..]);
    // Where an item ends may show in the line in which the next one begins, and no further on.
    let sure = known.partition_point(|range| line_end(old, range.end) < same).saturating_sub(1);
    let mut cutter = Cutter::new(new, &[]);
    cutter.at = known.get(sure).filter(|_| sure > 0)?.start;
    let mut ranges: Vec<Range<usize>> = known.get(..sure)?.to_vec();
    loop {
        cutter.at = skip_space(new, cutter.at);
        // What an item is may show in what stands before it on its line.
        let on_line = cutter.at > new.len() - tail && new.get(cutter.at - 1) == Some(&b'\n');
        let old_at = (cutter.at + old.len()).checked_sub(new.len()).filter(|_| on_line);
        if let Some(old_at) = old_at
            && let Ok(next) = known.binary_search_by_key(&old_at, |range| range.start)
        {
            let shift = |at: usize| at + new.len() - old.len();
            ranges.extend(known.get(next..)?.iter().map(|range| shift(range.start)..shift(range.end)));
            return Some(ranges);
        }
        if !cutter.next() {
            break;
        }
        ranges.extend(cutter.pieces.drain(..).map(|piece| piece.range));
    }
    ranges.extend(cutter.pieces.drain(..).map(|piece| piece.range));
    cutter.open.is_empty().then_some(ranges)
}

struct Cutter<'t> {
    bytes: &'t [u8],
    at: usize,
    /// Brackets known never to close, in order.
    unclosed: &'t [usize],
    /// The brackets that are open in the current item, with what closes them.
    open: Vec<(usize, u8)>,
    pieces: Vec<Piece>,
    /// How many bytes have been looked at: the work done.
    #[cfg(test)]
    steps: usize,
}

/// The bytes that may change what the scan does.
const MATTERS: [bool; 256] = {
    let mut table = [false; 256];
    let marks = b"\n\"/|{}()[]";
    let mut i = 0;
    while i < marks.len() {
        table[marks[i] as usize] = true;
        i += 1;
    }
    table
};

impl<'t> Cutter<'t> {
    fn new(bytes: &'t [u8], unclosed: &'t [usize]) -> Self {
        Self {
            bytes,
            at: 0,
            unclosed,
            open: Vec::new(),
            pieces: Vec::new(),
            #[cfg(test)]
            steps: 0,
        }
    }

    fn run(&mut self) {
        if self.bytes.starts_with("\u{FEFF}".as_bytes()) {
            self.at = 3;
        }
        while self.next() {}
    }

    /// Take one item; `false` at the end of the file.
    fn next(&mut self) -> bool {
        self.at = skip_space(self.bytes, self.at);
        let start = self.at;
        while self.bytes[self.at..].starts_with(b"//") {
            self.at = skip_space(self.bytes, line_end(self.bytes, self.at));
        }
        if self.at >= self.bytes.len() {
            if start < self.at {
                self.piece(PieceKind::Comments, start);
            }
            return false;
        }
        let kind = self.kind();
        let kind = self.item(kind);
        self.piece(kind, start);
        true
    }

    fn piece(&mut self, kind: PieceKind, start: usize) {
        let mut end = self.at;
        while end > start && (is_blank(self.bytes[end - 1]) || self.bytes[end - 1] == b'\n') {
            end -= 1;
        }
        self.pieces.push(Piece { kind, range: start..end });
    }

    fn kind(&self) -> PieceKind {
        let rest = &self.bytes[self.at..];
        if begins_field(self.bytes, self.at) {
            PieceKind::Field
        } else if rest.starts_with(b"use ") || rest.starts_with(b"bruk ") {
            PieceKind::Use
        } else {
            PieceKind::Stray
        }
    }

    /// Go to the end of the item that begins here.
    fn item(&mut self, mut kind: PieceKind) -> PieceKind {
        let mut unclosed = false;
        loop {
            let rest = &self.bytes[self.at..];
            let skipped = rest.iter().position(|byte| MATTERS[*byte as usize]).unwrap_or(rest.len());
            self.at += skipped;
            #[cfg(test)]
            {
                self.steps += skipped + 1;
            }
            let Some(byte) = self.bytes.get(self.at) else { return kind };
            match byte {
                b'"' => {
                    let quoted = text_end(self.bytes, self.at);
                    let brace = if quoted.closed { None } else { brace_at_end(self.bytes, self.at + 1, quoted.end) };
                    self.at = quoted.end;
                    if let Some(brace) = brace {
                        unclosed |= self.opens(brace, b'}');
                        kind = block_unless_field(kind);
                    }
                }
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => self.at = line_end(self.bytes, self.at),
                b'|' if begins_prose(self.bytes, self.at) => self.at = line_end(self.bytes, self.at),
                b'{' => {
                    unclosed |= self.opens(self.at, b'}');
                    kind = block_unless_field(kind);
                    self.at += 1;
                }
                b'(' | b'[' => {
                    unclosed |= self.opens(self.at, if *byte == b'(' { b')' } else { b']' });
                    self.at += 1;
                }
                b'}' | b')' | b']' => {
                    let closed = self.closes(*byte);
                    self.at += 1;
                    if closed && kind == PieceKind::Block && self.open.is_empty() && !unclosed {
                        self.rest_of_line();
                        return kind;
                    }
                }
                b'\n' => {
                    let next = match (unclosed, self.open.is_empty()) {
                        (true, _) => (!self.begins_in_column_0(self.at + 1)).then_some(self.at + 1),
                        (false, false) => Some(self.at + 1),
                        (false, true) => self.goes_on(kind),
                    };
                    let Some(next) = next else {
                        self.open.clear();
                        return kind;
                    };
                    self.at = next;
                }
                _ => self.at += 1,
            }
        }
    }

    /// A bracket opens. Is it one that never closes?
    fn opens(&mut self, at: usize, closer: u8) -> bool {
        while self.unclosed.first().is_some_and(|next| *next < at) {
            self.unclosed = &self.unclosed[1..];
        }
        let never = self.unclosed.first() == Some(&at);
        if !never {
            self.open.push((at, closer));
        }
        never
    }

    /// A bracket closes. Did it close a brace of the block? A brace closes what stands open in it as well.
    fn closes(&mut self, closer: u8) -> bool {
        if closer != b'}' {
            if self.open.last().is_some_and(|(_, wanted)| *wanted == closer) {
                self.open.pop();
            }
            return false;
        }
        let Some(brace) = self.open.iter().rposition(|(_, wanted)| *wanted == b'}') else { return false };
        self.open.truncate(brace);
        true
    }

    /// After a block: a separator and a comment on its last line belong to it.
    fn rest_of_line(&mut self) {
        let mut at = skip_blanks(self.bytes, self.at);
        while matches!(self.bytes.get(at), Some(b',' | b';')) {
            self.at = at + 1;
            at = skip_blanks(self.bytes, self.at);
        }
        if self.bytes[at..].starts_with(b"//") {
            self.at = line_end(self.bytes, at);
        }
    }

    fn begins_in_column_0(&self, at: usize) -> bool {
        let rest = &self.bytes[at..];
        rest.first().is_some_and(|byte| begins_name(*byte)) || rest.starts_with(b"///")
    }

    /// Where the item goes on after this line break and those that follow, though no bracket is open, if it does.
    fn goes_on(&self, kind: PieceKind) -> Option<usize> {
        let mut next = skip_space(self.bytes, self.at);
        while self.bytes[next..].starts_with(b"//") && !self.bytes[next..].starts_with(b"///") {
            next = skip_space(self.bytes, line_end(self.bytes, next));
        }
        let rest = &self.bytes[next..];
        let first = rest.first()?;
        if kind != PieceKind::Field {
            return (*first == b'{' && kind == PieceKind::Stray).then_some(next);
        }
        let before = self.bytes[..self.at].iter().rfind(|byte| !is_blank(**byte));
        let own_line = self.bytes[..next].iter().rev().find(|byte| !is_blank(**byte)) == Some(&b'\n');
        let indented = own_line && self.bytes[next - 1] != b'\n';
        let on = match first {
            b'|' => true,
            b'{' => before == Some(&b':'),
            _ if continues(self.bytes, next) => true,
            _ => {
                before == Some(&b':') && indented && !begins_field(self.bytes, next) && !begins_block(self.bytes, next)
            }
        };
        on.then_some(next)
    }
}

fn block_unless_field(kind: PieceKind) -> PieceKind {
    if kind == PieceKind::Field { kind } else { PieceKind::Block }
}

/// Skip blanks and line breaks.
fn skip_space(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at = skip_blanks(bytes, at);
        if bytes.get(at) != Some(&b'\n') {
            return at;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> usize {
        let mut cutter = Cutter::new(text.as_bytes(), &[]);
        cutter.run();
        let unclosed: Vec<usize> = cutter.open.iter().map(|(at, _)| *at).collect();
        let mut again = Cutter::new(text.as_bytes(), &unclosed);
        again.run();
        assert!(again.open.is_empty(), "a second pass is enough");
        cutter.steps + again.steps
    }

    #[test]
    fn the_work_grows_with_the_text_alone() {
        for item in [
            "goal A {\n  x: [1, \"a\n\n",
            "goal A {\n  b {\n}\n",
            "x: (\n",
            "a {\nb { }\n",
            "}\n",
            "x:\n\n\n",
            "a\n{\n",
        ] {
            let text = item.repeat(10_000);
            let steps = steps(&text);
            assert!(steps <= 3 * text.len(), "{item:?}: {steps} steps for {} bytes", text.len());
        }
    }

    #[test]
    fn what_is_cut_again_is_what_is_cut() {
        let parts = [
            "goal A {\n  x: [1, 2]\n}\n",
            "goal B { x: (1) } // one\n",
            "a: 1\n  and 2\n",
            "b:\n  | prose { \n  | more\n",
            "\n",
            "// of it\n",
            "/// doc\n",
            "}",
            "{",
            "\"",
            "| x",
            "use std.core\n",
            "word",
            " ",
            ":",
            "  y: \"a { b\"\n",
        ];
        let mut seed = 7_usize;
        let mut random = |below: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        let (mut renewed, mut text) = (0, String::new());
        for round in 0..4_000 {
            if round % 200 == 0 {
                text = (0..30).map(|_| parts[random(8)]).collect();
            }
            let (pieces, closed) = cut_and_tell(&text);
            let known: Vec<_> = pieces.into_iter().map(|piece| piece.range).collect();
            let (at, length) = (random(text.len() + 1), random(8));
            let mut edited = text.clone();
            edited.replace_range(at..(at + length).min(text.len()), parts[random(parts.len())]);
            let again = if closed { cut_again(&text, &known, &edited) } else { None };
            if let Some(again) = again {
                renewed += 1;
                let anew: Vec<_> = cut(&edited).into_iter().map(|piece| piece.range).collect();
                assert_eq!(again, anew, "{text:?} became {edited:?}");
            }
            if round % 3 == 0 {
                text = edited;
            }
        }
        assert!(renewed > 500, "{renewed} texts were cut around the edit");
    }

    #[test]
    fn column_0_decides_where_an_unclosed_item_ends() {
        let text = "goal A {\n  x: 1\n  /// doc\n  y { }\n\n/// doc\ngoal B {\n}\nx: [\n  1,\ny: 2\n";
        let pieces: Vec<_> = cut(text).into_iter().map(|piece| (piece.kind, &text[piece.range])).collect();
        assert_eq!(
            pieces,
            [
                (PieceKind::Block, "goal A {\n  x: 1\n  /// doc\n  y { }"),
                (PieceKind::Block, "/// doc\ngoal B {\n}"),
                (PieceKind::Field, "x: [\n  1,"),
                (PieceKind::Field, "y: 2"),
            ]
        );
    }

    #[test]
    fn an_item_takes_what_belongs_to_it() {
        let text = "// head\nuse std.core // after\n\n// of a\na: 1 // one\n  and 2\nb:\n  | prose\n  | more\nc { } , // two\nd\n{\n}\n// end";
        let pieces: Vec<_> = cut(text).into_iter().map(|piece| (piece.kind, &text[piece.range])).collect();
        assert_eq!(
            pieces,
            [
                (PieceKind::Use, "// head\nuse std.core // after"),
                (PieceKind::Field, "// of a\na: 1 // one\n  and 2"),
                (PieceKind::Field, "b:\n  | prose\n  | more"),
                (PieceKind::Block, "c { } , // two"),
                (PieceKind::Block, "d\n{\n}"),
                (PieceKind::Comments, "// end"),
            ]
        );
    }
}
