//! Texts: escapes resolved, `{…}` read as expressions.

use ecow::EcoString;

use super::ast::{Expr, ExprKind, Text, TextPart};
use super::build::Builder;
use super::grammar::Node;
use crate::diag::{Arg, Code, Key, Text as Words};

impl Builder<'_> {
    /// One-line text, with its quotes.
    pub(super) fn text(&mut self, node: &Node<'_>) -> Text {
        let range = self.range(node);
        let inner = &node.as_str()[1..node.as_str().len().max(2) - 1];
        let mut parts = Vec::new();
        if inner.bytes().any(|byte| matches!(byte, b'{' | b'\\')) {
            let mut literal = EcoString::new();
            self.parts(inner, self.start(node) + 1, &mut literal, &mut parts);
            finish(literal, &mut parts);
        } else if !inner.is_empty() {
            parts.push(TextPart::Literal(inner.into()));
        }
        Text { parts, prose: false, range }
    }

    /// Prose: lines that start with a bar, joined with line breaks.
    pub(super) fn prose(&mut self, node: &Node<'_>) -> Text {
        let range = self.range(node);
        let (mut literal, mut parts) = (EcoString::new(), Vec::new());
        let mut offset = self.start(node);
        for (index, line) in node.as_str().split('\n').enumerate() {
            if index > 0 {
                literal.push('\n');
            }
            let bar = line.find('|').map_or(line.len(), |bar| bar + 1);
            let words = &line[bar..];
            let skip = usize::from(words.starts_with(' '));
            self.parts(words[skip..].trim_end_matches('\r'), offset + bar + skip, &mut literal, &mut parts);
            offset += line.len() + 1;
        }
        finish(literal, &mut parts);
        Text { parts, prose: true, range }
    }

    /// The parts of one line of text that begins at `base`.
    fn parts(&mut self, line: &str, base: usize, literal: &mut EcoString, parts: &mut Vec<TextPart>) {
        let mut rest = line;
        while let Some(at) = rest.find(['{', '\\']) {
            literal.push_str(&rest[..at]);
            let offset = base + line.len() - rest.len() + at;
            if rest.as_bytes()[at] == b'\\' {
                let escaped = rest[at + 1..].chars().next();
                match escaped {
                    Some('n') => literal.push('\n'),
                    Some(c @ ('{' | '}' | '"' | '\\')) => literal.push(c),
                    Some(c) => {
                        let range = self.between(offset, offset + 1 + c.len_utf8());
                        let help = Words::key(Key::KnownEscapes).with("known", "{ } \" n");
                        let found = self.diagnostic(Code::UnknownEscape, range).with("escape", Arg::Word(c.into()));
                        self.diagnostics.push(found.help(help));
                        literal.push('\\');
                        literal.push(c);
                    }
                    None => literal.push('\\'),
                }
                rest = &rest[at + 1 + escaped.map_or(0, char::len_utf8)..];
                continue;
            }
            let Some(length) = computed_length(&rest[at..]) else {
                let range = self.between(offset, offset + 1);
                let found = self.diagnostic(Code::UnclosedComputed, range).with("brace", "{");
                self.diagnostics.push(found);
                literal.push('{');
                rest = &rest[at + 1..];
                continue;
            };
            let inner = &rest[at + 1..at + length - 1];
            if !literal.is_empty() {
                parts.push(TextPart::Literal(std::mem::take(literal)));
            }
            parts.push(TextPart::Computed(self.computed(inner, offset + 1)));
            rest = &rest[at + length..];
        }
        literal.push_str(rest);
    }

    /// The expression between braces.
    fn computed(&mut self, text: &str, offset: usize) -> Expr {
        if text.trim().is_empty() {
            let range = self.between(offset - 1, offset + text.len() + 1);
            self.report(Code::EmptyComputed, range);
            return Expr { kind: ExprKind::Invalid, range };
        }
        let outside = std::mem::replace(&mut self.in_text, true);
        let expr = self.shifted(offset, |builder| builder.read_expression(text));
        self.in_text = outside;
        expr
    }
}

/// The words of a doc comment: its lines without slashes, joined with line breaks.
pub(super) fn doc_words<'t>(lines: impl Iterator<Item = &'t str>) -> EcoString {
    let mut words = EcoString::new();
    for (index, line) in lines.enumerate() {
        if index > 0 {
            words.push('\n');
        }
        let written = line.trim_start_matches('/');
        words.push_str(written.strip_prefix(' ').unwrap_or(written).trim_end());
    }
    words
}

fn finish(literal: EcoString, parts: &mut Vec<TextPart>) {
    if !literal.is_empty() {
        parts.push(TextPart::Literal(literal));
    }
}

/// How many bytes `{…}` takes, with both braces. Texts in it hold no braces that count.
fn computed_length(text: &str) -> Option<usize> {
    let (mut depth, mut quoted) = (0_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
