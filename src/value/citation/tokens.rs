//! A citation cut into tokens.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// `§`; `§§` is two of them.
    Sign,
    /// Digits.
    Number,
    /// Letters.
    Word,
    /// A hyphen or a dash.
    Dash,
    /// A parenthesis that opens.
    Open,
    /// A parenthesis that closes.
    Close,
    /// A comma or semicolon.
    Comma,
    /// A period.
    Stop,
    /// Anything else.
    Other,
}

/// A token and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    pub(super) bytes: Range<usize>,
    /// Is there white space before it?
    pub(super) spaced: bool,
}

fn kind(c: char) -> Kind {
    match c {
        '§' => Kind::Sign,
        '0'..='9' => Kind::Number,
        '-' | '\u{2010}'..='\u{2014}' | '\u{2212}' => Kind::Dash,
        '(' => Kind::Open,
        ')' => Kind::Close,
        ',' | ';' => Kind::Comma,
        '.' => Kind::Stop,
        c if c.is_alphabetic() => Kind::Word,
        _ => Kind::Other,
    }
}

/// Cut a text. Runs of letters and of digits are one token each.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out: Vec<Token<'_>> = Vec::new();
    let mut spaced = false;
    for (start, c) in text.char_indices() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let (kind, end) = (kind(c), start + c.len_utf8());
        match out.last_mut() {
            Some(last) if last.kind == kind && !spaced && matches!(kind, Kind::Word | Kind::Number) => {
                last.bytes.end = end;
                last.text = text.get(last.bytes.clone()).unwrap_or_default();
            }
            _ => {
                let text = text.get(start..end).unwrap_or_default();
                out.push(Token { kind, text, bytes: start..end, spaced });
            }
        }
        spaced = false;
    }
    out
}
