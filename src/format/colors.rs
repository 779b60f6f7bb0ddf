//! What the tokens of a text are, for those who colour them while it is written: it may be unfinished.

use std::ops::Range;

use super::tokens::{Kind, scan};
use crate::diag::Language;
use crate::model::schema::Schema;
use crate::syntax::is_reserved;

/// What a token is to a reader.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// A comment.
    Comment,
    /// A text, on one line or as prose.
    Text,
    /// A number, a date, a number that readers see.
    Number,
    /// A reserved word: `and`, `if`, `ja`.
    Reserved,
    /// A word for a kind: `tiltak`.
    Kind,
    /// The name of a field, before its colon.
    Field,
}

/// The tokens of a text that have a role, in order. Names, operators and brackets have none.
pub fn roles(text: &str, schema: &Schema, language: Language) -> Vec<(Range<usize>, Role)> {
    let tokens = scan(text);
    let role = |at: usize| -> Option<(Range<usize>, Role)> {
        let token = tokens.get(at)?;
        let range = token.start as usize..token.end as usize;
        let written = text.get(range.clone())?;
        let is_field = tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Colon);
        let role = match (token.kind, written.chars().next()?) {
            (Kind::Comment, _) => Role::Comment,
            (Kind::Prose, _) | (Kind::Plain, '"') => Role::Text,
            (Kind::Plain, '0'..='9' | '#') => Role::Number,
            (Kind::Plain, first) if first.is_alphabetic() || first == '_' => {
                if is_field {
                    Role::Field
                } else if is_reserved(written) {
                    Role::Reserved
                } else if schema.find_kind(written, language).is_some() {
                    Role::Kind
                } else {
                    return None;
                }
            }
            _ => return None,
        };
        Some((range, role))
    };
    (0..tokens.len()).filter_map(role).collect()
}
