//! Which brackets and quotes are missing or too many, and where.
//!
//! Where a brace is missing, counting alone would blame the outermost block, at the very end. The text's own
//! indentation tells which block was left open: so many braces as are missing are put in where a line
//! stands no deeper than the line of the brace that is open.

use super::lexical::{
    begins_block, begins_field, begins_prose, brace_at_end, is_blank, line_end, skip_blanks, text_end,
};
use super::mend::Edit;
use crate::diag::{Code, Diagnostic, Key, Text};
use crate::source::{ItemId, TextRange};

struct Open {
    at: usize,
    closer: u8,
    /// Where its line begins, and how deep that is indented.
    line: usize,
    indent: usize,
}

/// One pass over a text that is not balanced.
pub(super) struct Balance<'t> {
    item: ItemId,
    bytes: &'t [u8],
    at: usize,
    line: usize,
    /// One past the last byte that is neither blank nor comment.
    content: usize,
    open: Vec<Open>,
    /// How many braces may be put in by indentation.
    budget: usize,
    edits: Vec<Edit>,
    diagnostics: Vec<Diagnostic>,
}

impl<'t> Balance<'t> {
    /// The changes that balance `text`, in order, and what is to be said about them.
    pub(super) fn mend(item: ItemId, text: &'t str) -> (Vec<Edit>, Vec<Diagnostic>) {
        let mut counted = Self::new(item, text, 0);
        counted.run();
        let missing = counted.open.iter().filter(|open| open.closer == b'}').count();
        let mut balance = if missing == 0 { counted } else { Self::new(item, text, missing) };
        if missing > 0 {
            balance.run();
        }
        while !balance.open.is_empty() {
            balance.close_last(balance.content);
        }
        (balance.edits, balance.diagnostics)
    }

    fn new(item: ItemId, text: &'t str, budget: usize) -> Self {
        let bytes = text.as_bytes();
        let (edits, diagnostics) = (Vec::new(), Vec::new());
        Self { item, bytes, at: 0, line: 0, content: 0, open: Vec::new(), budget, edits, diagnostics }
    }

    fn run(&mut self) {
        self.line_begins();
        while let Some(byte) = self.bytes.get(self.at).copied() {
            match byte {
                b'\n' => {
                    self.at += 1;
                    self.line = self.at;
                    self.line_begins();
                    continue;
                }
                // Doc comments; others are blanks already.
                b'/' if self.bytes[self.at..].starts_with(b"///") => {
                    self.at = line_end(self.bytes, self.at);
                    continue;
                }
                b'|' if begins_prose(self.bytes, self.at) => {
                    self.at = line_end(self.bytes, self.at);
                    self.content = self.at;
                    continue;
                }
                b'"' => {
                    self.text();
                    continue;
                }
                b'{' => self.opens(self.at, b'}'),
                b'(' => self.opens(self.at, b')'),
                b'[' => self.opens(self.at, b']'),
                b'}' => self.brace_closes(),
                b')' | b']' => self.closes(byte),
                _ => {}
            }
            self.at += 1;
            if !is_blank(byte) {
                self.content = self.at;
            }
        }
    }

    fn opens(&mut self, at: usize, closer: u8) {
        self.open.push(Open { at, closer, line: self.line, indent: indent(self.bytes, self.line) });
    }

    /// At the start of a line: does its indentation show that something above should have been closed?
    fn line_begins(&mut self) {
        let first = skip_blanks(self.bytes, self.line);
        let rest = &self.bytes[first..];
        if matches!(rest.first(), None | Some(b'\n' | b'|')) {
            return;
        }
        let indent = first - self.line;
        let member = begins_field(self.bytes, first) || begins_block(self.bytes, first);
        while let Some(last) = self.open.last() {
            let closes = match last.closer {
                b'}' if self.budget == 0 || last.line == self.line => false,
                b'}' if rest.starts_with(b"}") => last.indent > indent,
                b'}' => last.indent >= indent && !matches!(rest.first(), Some(b')' | b']')),
                b']' => member,
                _ => member && last.indent >= indent,
            };
            if !closes {
                break;
            }
            if last.closer == b'}' {
                self.budget -= 1;
            }
            self.close_last(self.content);
        }
    }

    /// Put in what closes the innermost bracket.
    fn close_last(&mut self, at: usize) {
        let Some(open) = self.open.pop() else { return };
        let closer = char::from(open.closer);
        self.edits.push(Edit { at, put: closer, replaces: false });
        let diagnostic = self
            .diagnostic(Code::MissingBracket, at, at)
            .with("closer", closer.to_string().as_str())
            .related(TextRange::new(open.at, open.at + 1).within(self.item), Text::key(Key::OpenedHere));
        self.diagnostics.push(diagnostic);
    }

    fn brace_closes(&mut self) {
        let Some(brace) = self.open.iter().rposition(|open| open.closer == b'}') else {
            self.stray();
            return;
        };
        while self.open.len() > brace + 1 {
            self.close_last(self.content);
        }
        self.open.pop();
    }

    fn closes(&mut self, closer: u8) {
        let brace = self.open.iter().rposition(|open| open.closer == b'}').map_or(0, |brace| brace + 1);
        // A bracket opened outside the innermost brace counts only on this line: then the brace lacks its end.
        let own = self.open.iter().rposition(|open| open.closer == closer);
        match own.filter(|own| *own >= brace || self.open[*own].line == self.line) {
            Some(own) => {
                while self.open.len() > own + 1 {
                    self.close_last(self.content);
                }
                self.open.pop();
            }
            None if self.open.len() > brace => {
                // The other sort of bracket is open: this one was meant to close it.
                let Some(open) = self.open.pop() else { return };
                self.edits.push(Edit { at: self.at, put: char::from(open.closer), replaces: true });
                let diagnostic = self
                    .diagnostic(Code::MissingBracket, self.at, self.at + 1)
                    .with("closer", char::from(open.closer).to_string().as_str())
                    .related(TextRange::new(open.at, open.at + 1).within(self.item), Text::key(Key::OpenedHere));
                self.diagnostics.push(diagnostic);
            }
            None => self.stray(),
        }
    }

    fn stray(&mut self) {
        self.edits.push(Edit { at: self.at, put: ' ', replaces: true });
        let found = char::from(self.bytes[self.at]).to_string();
        let diagnostic = self.diagnostic(Code::StrayBracket, self.at, self.at + 1).with("found", found.as_str());
        self.diagnostics.push(diagnostic);
    }

    /// A text: where it lacks its closing quote, that goes before a block's brace or closing brackets at the end of the line.
    fn text(&mut self) {
        let start = self.at;
        let quoted = text_end(self.bytes, start);
        self.at = quoted.end;
        self.content = self.at;
        if quoted.closed {
            return;
        }
        let mut end = trimmed(self.bytes, start + 1, quoted.end);
        if let Some(brace) = brace_at_end(self.bytes, start + 1, quoted.end) {
            end = trimmed(self.bytes, start + 1, brace);
        } else {
            let mut openers = self.open.iter().rev().filter(|open| open.line == self.line);
            let mut before = end;
            while before > start + 1 {
                let byte = self.bytes[before - 1];
                let closes = matches!(byte, b'}' | b')' | b']') && openers.next().is_some_and(|o| o.closer == byte);
                if !closes && !matches!(byte, b',' | b';') {
                    break;
                }
                before = trimmed(self.bytes, start + 1, before - 1);
                end = before;
            }
        }
        // A backslash at the end would take its meaning from the quote: the quote takes its place.
        let backslashes = self.bytes[start..end].iter().rev().take_while(|byte| **byte == b'\\').count();
        let escapes = backslashes % 2 == 1;
        let at = end - usize::from(escapes);
        self.edits.push(Edit { at, put: '"', replaces: escapes });
        let diagnostic = self.diagnostic(Code::UnclosedText, start, end);
        self.diagnostics.push(diagnostic);
        self.at = end;
        self.content = end;
    }

    fn diagnostic(&self, code: Code, start: usize, end: usize) -> Diagnostic {
        Diagnostic::new(code, TextRange::new(start, end).within(self.item))
    }
}

fn indent(bytes: &[u8], line: usize) -> usize {
    skip_blanks(bytes, line) - line
}

/// The end of what stands between `start` and `end`, without blanks.
fn trimmed(bytes: &[u8], start: usize, end: usize) -> usize {
    bytes[start..end].iter().rposition(|byte| !is_blank(*byte)).map_or(start, |last| start + last + 1)
}
