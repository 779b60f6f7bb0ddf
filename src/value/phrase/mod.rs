//! Phrases of time and money as people write them, read by a table that a pack brings.
//!
//! A pattern is a text with placeholders, `innen {number}. kvartal {year}`; its meaning is plikt source with the same
//! placeholders, `by {year}-Q{number}`. The second `{year}` of a pattern is `{year2}` in the meaning,
//! and may be called so in the pattern as well.

mod pattern;
mod placeholder;

use std::fmt;

use ecow::EcoString;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::diag::Language;
use pattern::{Pattern, Template};

/// The words that placeholders read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Lexicon {
    language: Language,
    numbers: FxHashMap<EcoString, Decimal>,
    months: FxHashMap<EcoString, i8>,
}

/// Patterns and their meanings.
///
/// ```
/// # fn main() -> Result<(), plikt::value::PhraseError> {
/// let mut table = plikt::value::PhraseTable::default();
/// table.add_number("to", 2);
/// table.add("minst {number} ganger i året", "min {number} per year")?;
/// assert_eq!(table.read("Minst to ganger i året.").as_deref(), Some("min 2 per year"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhraseTable {
    lexicon: Lexicon,
    phrases: Vec<(Pattern, Template)>,
    /// By the first word of the pattern, most specific first; patterns that begin with a placeholder under "".
    buckets: FxHashMap<EcoString, Vec<usize>>,
}

/// Why a phrase cannot be taken into the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PhraseError {
    /// The pattern is empty.
    Empty,
    /// A brace does not close, or what it holds is no placeholder.
    UnknownPlaceholder(EcoString),
    /// The meaning has a placeholder that the pattern has not.
    NotInPattern(EcoString),
}

impl fmt::Display for PhraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the pattern is empty"),
            Self::UnknownPlaceholder(name) => write!(f, "unknown placeholder `{{{name}}}`"),
            Self::NotInPattern(name) => write!(f, "the pattern has no `{{{name}}}`"),
        }
    }
}

impl std::error::Error for PhraseError {}

impl PhraseTable {
    /// An empty table. The language says how decimals and thousands are marked.
    pub fn new(language: Language) -> Self {
        Self { lexicon: Lexicon { language, ..Lexicon::default() }, ..Self::default() }
    }

    /// A word for a number, which `{number}` reads.
    pub fn add_number(&mut self, word: &str, number: impl Into<Decimal>) {
        self.lexicon.numbers.insert(normalized(word), number.into());
    }

    /// A word for a month, which `{month}` and `{date}` read: full or shortened.
    pub fn add_month(&mut self, word: &str, month: i8) {
        self.lexicon.months.insert(normalized(word), month);
    }

    /// A pattern and its meaning. Capitals, further spaces and a final period do not matter in a pattern, and a dash
    /// is a hyphen. Of two patterns that read one text, the one with more text of its own wins, then the first.
    pub fn add(&mut self, pattern: &str, meaning: &str) -> Result<(), PhraseError> {
        let pattern = Pattern::new(&normalized(pattern))?;
        let template = Template::new(meaning, &pattern)?;
        let index = self.phrases.len();
        let bucket = self.buckets.entry(pattern.first_word()).or_default();
        let phrases = &self.phrases;
        let weight = |i: &usize| phrases.get(*i).map_or(0, |(pattern, _)| pattern.weight());
        let place = bucket.partition_point(|i| weight(i) >= pattern.weight());
        bucket.insert(place, index);
        self.phrases.push((pattern, template));
        Ok(())
    }

    /// The meaning of a text, if one pattern reads all of it.
    pub fn read(&self, text: &str) -> Option<String> {
        let text = normalized(text);
        if text.is_empty() {
            return None;
        }
        let bucket = |word: &str| self.buckets.get(word).map_or(&[][..], Vec::as_slice);
        let (mut own, mut any) = (bucket(first_word(&text)), bucket(""));
        loop {
            // Both lists are sorted: take the more specific head of the two.
            let rank = |i: &usize| self.phrases.get(*i).map(|(p, _)| (std::cmp::Reverse(p.weight()), *i));
            let next = match (own.split_first(), any.split_first()) {
                (Some((a, rest)), Some((b, _))) if rank(a) <= rank(b) => {
                    own = rest;
                    a
                }
                (_, Some((b, rest))) => {
                    any = rest;
                    b
                }
                (Some((a, rest)), None) => {
                    own = rest;
                    a
                }
                (None, None) => return None,
            };
            let (pattern, template) = self.phrases.get(*next)?;
            if let Some(meaning) = pattern.read(&text, &self.lexicon).and_then(|values| template.fill(&values)) {
                return Some(meaning);
            }
        }
    }
}

/// In small letters, with single spaces, hyphens for dashes and none of their spaces, no space before a percent sign,
/// no final period.
fn normalized(text: &str) -> EcoString {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = if matches!(c, '\u{2010}'..='\u{2014}' | '\u{2212}') { '-' } else { c };
        if c.is_whitespace() {
            space = true;
            continue;
        }
        if space && !out.is_empty() && !matches!(c, '-' | '%') && !out.ends_with('-') {
            out.push(' ');
        }
        space = false;
        out.push(c);
    }
    out.truncate(out.trim_end_matches('.').trim_end().len());
    out.into()
}

/// The word that a normalized text begins with.
fn first_word(text: &str) -> &str {
    text.split([' ', '-']).next().unwrap_or_default()
}
