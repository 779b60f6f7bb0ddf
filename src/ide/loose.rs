//! Tokens of text that stands in no file: a question, or a block that is being written and may be unfinished.

use super::tokens::{Marks, Painter, Token, TokenKind};
use crate::diag::Language;
use crate::format::{KEYWORDS, TokenKind as Sign, scan};
use crate::model::function_names;
use crate::model::schema::Schema;
use crate::model::vocabulary::Section;
use crate::source::{ItemId, TextRange};
use crate::syntax;

/// The tokens of such a text in order. The tree says what it can; beyond that a word is what the vocabulary knows it as,
/// since no name is looked up.
pub fn loose_tokens(text: &str, schema: &Schema, language: Language) -> Vec<Token> {
    let item = ItemId(u32::MAX);
    let mut marks = Marks::default();
    let (expr, wrong) = syntax::parse_expression(item, text);
    match syntax::parse_item(item, text).members {
        members if !wrong.is_empty() && !members.is_empty() => marks.members(&members),
        _ => marks.expr(&expr),
    }
    for sign in scan(text).iter().filter(|sign| matches!(sign.kind, Sign::Plain | Sign::Taken)) {
        let written = text.get(sign.start as usize..sign.end as usize).unwrap_or_default();
        if !written.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            continue;
        }
        let called = text.get(sign.end as usize..).is_some_and(|rest| rest.starts_with('('));
        let mut start = sign.start;
        for word in written.split('.') {
            let end = start + word.len() as u32;
            if let Some(kind) = known(word, called && end == sign.end, schema, language) {
                marks.put_unless_known(TextRange { start, end }, kind);
            }
            start = end + 1;
        }
    }
    let mut tokens = Vec::new();
    Painter { text, start: 0, marks: &marks, tokens: &mut tokens }.paint(0..text.len());
    tokens
}

/// What the vocabulary knows a word as.
fn known(word: &str, called: bool, schema: &Schema, language: Language) -> Option<TokenKind> {
    let is = |section| !schema.vocabulary.read(section, language, word).is_empty();
    if called && (is(Section::Functions) || function_names().any(|name| name == word)) {
        return Some(TokenKind::Function);
    }
    // Of words of the grammar their place tells whether they name a field.
    if KEYWORDS.iter().flatten().any(|known| known.split(' ').any(|part| part == word)) {
        return None;
    }
    if schema.find_kind(word, language).is_some() {
        return Some(TokenKind::Kind);
    }
    [(Section::Fields, TokenKind::Field), (Section::Values, TokenKind::Value)]
        .into_iter()
        .find_map(|(section, kind)| is(section).then_some(kind))
}
