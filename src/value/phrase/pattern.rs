//! A pattern cut into text and placeholders, and the meaning that is filled from it.

use ecow::EcoString;
use rust_decimal::Decimal;

use super::placeholder::{Placeholder, Value};
use super::{Lexicon, PhraseError, first_word};

#[derive(Clone, PartialEq, Eq, Debug)]
enum Segment {
    Literal(EcoString),
    Placeholder(Placeholder),
}

/// What a text must look like.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Pattern {
    segments: Vec<Segment>,
    /// How much text of its own it has.
    weight: usize,
}

impl Pattern {
    /// From a normalized pattern.
    pub(super) fn new(pattern: &str) -> Result<Self, PhraseError> {
        let mut segments = Vec::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, tail) = after.split_once('}').ok_or_else(|| unknown(after))?;
            if !before.is_empty() {
                segments.push(Segment::Literal(before.into()));
            }
            segments.push(Segment::Placeholder(placeholder(name, &segments).ok_or_else(|| unknown(name))?));
            rest = tail;
        }
        if !rest.is_empty() {
            segments.push(Segment::Literal(rest.into()));
        }
        if segments.is_empty() { Err(PhraseError::Empty) } else { Ok(Self { weight: weight(&segments), segments }) }
    }

    /// How much text of its own the pattern has.
    pub(super) fn weight(&self) -> usize {
        self.weight
    }

    /// The word that every text begins with that it reads; empty when that depends on a placeholder.
    pub(super) fn first_word(&self) -> EcoString {
        let Some(Segment::Literal(text)) = self.segments.first() else { return EcoString::new() };
        let word = first_word(text);
        if word.len() < text.len() || self.segments.len() == 1 { word.into() } else { EcoString::new() }
    }

    /// The values of its placeholders, if it reads the whole of a normalized text.
    pub(super) fn read(&self, text: &str, lexicon: &Lexicon) -> Option<Vec<(Placeholder, Value)>> {
        let mut values = Vec::new();
        read_from(&self.segments, text, 0, lexicon, &mut values).then_some(values)
    }
}

/// How many characters stand outside of placeholders, spaces aside.
fn weight(segments: &[Segment]) -> usize {
    let of = |segment: &Segment| match segment {
        Segment::Literal(text) => text.chars().filter(|c| !c.is_whitespace()).count(),
        Segment::Placeholder(_) => 0,
    };
    segments.iter().map(of).sum()
}

/// How many of a kind there are.
fn count(segments: &[Segment], placeholder: Placeholder) -> usize {
    segments.iter().filter(|segment| **segment == Segment::Placeholder(placeholder)).count()
}

/// A name that may end with its number, from 1: `year2`.
fn numbered(name: &str) -> Option<(Placeholder, Option<usize>)> {
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let position = name.get(word.len()..).filter(|digits| !digits.is_empty());
    let position = match position {
        Some(digits) => Some(digits.parse().ok()?),
        None => None,
    };
    Some((Placeholder::from_name(word)?, position))
}

/// A placeholder of a pattern. It may say its number, if that is the right one.
fn placeholder(name: &str, before: &[Segment]) -> Option<Placeholder> {
    let (placeholder, position) = numbered(name)?;
    position.is_none_or(|position| position == count(before, placeholder) + 1).then_some(placeholder)
}

/// Depth is the number of segments; each placeholder tries the few ends that it can have, the longest first.
fn read_from(
    segments: &[Segment],
    text: &str,
    at: usize,
    lexicon: &Lexicon,
    values: &mut Vec<(Placeholder, Value)>,
) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    match segments.split_first() {
        None => rest.is_empty(),
        Some((Segment::Literal(literal), further)) => {
            rest.starts_with(literal.as_str()) && read_from(further, text, at + literal.len(), lexicon, values)
        }
        Some((Segment::Placeholder(placeholder), further)) => {
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            placeholder.read(before, rest, lexicon).into_iter().any(|(value, length)| {
                values.push((*placeholder, value));
                let read = read_from(further, text, at + length, lexicon, values);
                if !read {
                    values.pop();
                }
                read
            })
        }
    }
}

fn unknown(name: &str) -> PhraseError {
    PhraseError::UnknownPlaceholder(name.into())
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Literal(EcoString),
    /// The n-th of its kind, times a factor.
    Filled(Placeholder, usize, Decimal),
}

/// The meaning of a pattern.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

impl Template {
    /// A brace that holds a placeholder of the pattern is filled; one that holds anything else than a name stays, since
    /// the language itself has braces.
    pub(super) fn new(meaning: &str, pattern: &Pattern) -> Result<Self, PhraseError> {
        let mut pieces = Vec::new();
        let mut literal = EcoString::new();
        let mut rest = meaning;
        while let Some((before, after)) = rest.split_once('{') {
            literal.push_str(before);
            let name = after.split_once('}').filter(|(name, _)| is_reference(name));
            let Some((name, tail)) = name else {
                literal.push('{');
                rest = after;
                continue;
            };
            let piece = reference(name, pattern)?;
            pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            pieces.push(piece);
            rest = tail;
        }
        literal.push_str(rest);
        pieces.push(Piece::Literal(literal));
        Ok(Self { pieces })
    }

    /// The source, or nothing when a product is not exact.
    pub(super) fn fill(&self, values: &[(Placeholder, Value)]) -> Option<String> {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Literal(text) => out.push_str(text),
                Piece::Filled(placeholder, index, factor) => {
                    let (_, value) = values.iter().filter(|(kind, _)| kind == placeholder).nth(*index)?;
                    out.push_str(&value.source(*factor)?);
                }
            }
        }
        Some(out)
    }
}

/// `year`, `year2`, `number*1000000`: no space, and a letter first.
fn is_reference(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '*' | '.'))
}

fn reference(text: &str, pattern: &Pattern) -> Result<Piece, PhraseError> {
    let (name, factor) = text.split_once('*').unwrap_or((text, "1"));
    let factor = Decimal::from_str_exact(factor).map_err(|_| unknown(text))?;
    let (placeholder, position) = numbered(name).ok_or_else(|| unknown(text))?;
    if factor != Decimal::ONE && placeholder != Placeholder::Number {
        return Err(unknown(text));
    }
    let index = position.unwrap_or(1).checked_sub(1);
    let index = index.filter(|index| *index < count(&pattern.segments, placeholder));
    let index = index.ok_or_else(|| PhraseError::NotInPattern(name.into()))?;
    Ok(Piece::Filled(placeholder, index, factor))
}
