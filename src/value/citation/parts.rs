//! The reader's eyes: single tokens, and the parts of a section, `annet ledd`, `bokstav a`, `nr. 7`, `(2)`.

use super::SectionReference;
use super::read::MOST_REFERENCES;
use super::tokens::{Kind, Token};
use super::words::{CitationWord, CitationWords};

/// A text, its tokens and the words it is read by.
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) words: &'a CitationWords,
}

/// One value of a part of a section.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Paragraph(u8),
    Letter(char),
    Item(u16),
    Sentence(u8),
}

impl Part {
    fn put(self, reference: &mut SectionReference) {
        match self {
            Self::Paragraph(n) => reference.paragraph = Some(n),
            Self::Letter(c) => reference.letter = Some(c),
            Self::Item(n) => reference.item = Some(n),
            Self::Sentence(n) => reference.sentence = Some(n),
        }
    }
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == Some(kind)
    }

    pub(super) fn is_tight(&self, at: usize, kind: Kind) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == kind && !token.spaced)
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).filter(|token| token.kind == Kind::Word).map(|token| token.text)
    }

    /// The meaning of the word here, and where it ends: a period belongs to it.
    pub(super) fn meaning(&self, at: usize) -> Option<(CitationWord, usize)> {
        let meaning = self.words.meaning(self.word(at)?)?;
        Some((meaning, at + 1 + usize::from(self.is_tight(at + 1, Kind::Stop))))
    }

    pub(super) fn meant(&self, at: usize, meaning: CitationWord) -> Option<usize> {
        self.meaning(at).filter(|(found, _)| *found == meaning).map(|(_, next)| next)
    }

    /// A number, and where it ends.
    pub(super) fn number<T: std::str::FromStr>(&self, at: usize) -> Option<(T, usize)> {
        self.tokens.get(at).filter(|token| token.kind == Kind::Number)?.text.parse().ok().map(|n| (n, at + 1))
    }

    /// A single letter, in small form.
    pub(super) fn letter(&self, at: usize) -> Option<char> {
        let mut chars = self.word(at)?.chars();
        chars.next().filter(|_| chars.next().is_none())?.to_lowercase().next()
    }

    /// A sign or its word, and whether several sections follow.
    pub(super) fn sign(&self, at: usize) -> Option<(usize, bool)> {
        if self.is(at, Kind::Sign) {
            let plural = self.is(at + 1, Kind::Sign);
            return Some((at + 1 + usize::from(plural), plural));
        }
        self.meant(at, CitationWord::Section).filter(|next| self.is(*next, Kind::Number)).map(|next| (next, false))
    }

    pub(super) fn chapter(&self, at: usize) -> Option<usize> {
        self.meant(at, CitationWord::Chapter).filter(|next| self.is(*next, Kind::Number))
    }

    /// The parts after a number.
    pub(super) fn parts(&self, reference: &SectionReference, at: usize) -> Option<(Vec<SectionReference>, usize)> {
        let (mut out, mut next) = (vec![reference.clone()], at);
        loop {
            let start = next + usize::from(self.is(next, Kind::Comma));
            let Some((values, after)) = self.part(start).or_else(|| self.in_parentheses(next, out.last()?)) else {
                return Some((out, next));
            };
            if out.len() * values.len() > MOST_REFERENCES {
                return None;
            }
            let with = |reference: &SectionReference, value: Part| {
                let mut reference = reference.clone();
                value.put(&mut reference);
                reference
            };
            out = out.iter().flat_map(|r| values.iter().map(|value| with(r, *value))).collect();
            next = after;
        }
    }

    /// `(2)`, a second `(7)`, `(a)`.
    fn in_parentheses(&self, at: usize, reference: &SectionReference) -> Option<(Vec<Part>, usize)> {
        if !self.is(at, Kind::Open) || !self.is(at + 2, Kind::Close) {
            return None;
        }
        let part = match self.letter(at + 1) {
            Some(letter) => Part::Letter(letter),
            None if reference.paragraph.is_none() => Part::Paragraph(self.number(at + 1)?.0),
            None => Part::Item(self.number(at + 1)?.0),
        };
        Some((vec![part], at + 3))
    }

    /// A part named by a word, with all its values: `annet ledd`, `2. ledd`, `første og annet ledd`, `bokstav a til c`.
    pub(super) fn part(&self, at: usize) -> Option<(Vec<Part>, usize)> {
        if let Some((meaning, next)) = self.meaning(at) {
            return match meaning {
                CitationWord::Letter => {
                    let (letters, next) = self.list(next, |at| Some((u32::from(self.letter(at)?), at + 1)))?;
                    Some((letters.into_iter().filter_map(char::from_u32).map(Part::Letter).collect(), next))
                }
                CitationWord::Item => self.numbers(next, |n| u16::try_from(n).ok().map(Part::Item)),
                CitationWord::Paragraph => self.numbers(next, |n| u8::try_from(n).ok().map(Part::Paragraph)),
                CitationWord::Sentence => self.numbers(next, |n| u8::try_from(n).ok().map(Part::Sentence)),
                _ => None,
            };
        }
        let (ordinals, next) = self.list(at, |at| self.ordinal(at))?;
        let part: fn(u8) -> Part = match self.meaning(next)?.0 {
            CitationWord::Paragraph => Part::Paragraph,
            CitationWord::Sentence => Part::Sentence,
            _ => return None,
        };
        let after = self.meaning(next)?.1;
        if self.is(after, Kind::Number) && self.is(next - 1, Kind::Number) {
            // `12 ledd 2` is a section and its paragraph.
            return None;
        }
        let values: Option<Vec<Part>> = ordinals.into_iter().map(|n| u8::try_from(n).ok().map(part)).collect();
        Some((values?, after))
    }

    fn numbers(&self, at: usize, part: impl Fn(u32) -> Option<Part>) -> Option<(Vec<Part>, usize)> {
        let (numbers, next) = self.list(at, |at| self.number(at))?;
        Some((numbers.into_iter().map(part).collect::<Option<_>>()?, next))
    }

    /// `annet`, `2.`, `2`
    fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        if let Some((number, next)) = self.number(at) {
            return Some((number, next + usize::from(self.is_tight(next, Kind::Stop))));
        }
        Some((u32::from(self.words.number(self.word(at)?)?), at + 1))
    }

    /// One or more values: `a`, `a og b`, `a, b og c`, `a til c`, `a-c`.
    fn list(&self, at: usize, one: impl Fn(usize) -> Option<(u32, usize)>) -> Option<(Vec<u32>, usize)> {
        let (first, mut next) = one(at)?;
        let mut out = vec![first];
        loop {
            let through =
                if self.is(next, Kind::Dash) { Some(next + 1) } else { self.meant(next, CitationWord::Through) };
            if let Some((last, after)) = through.and_then(&one) {
                let previous = out.last().copied()?;
                if last <= previous || last - previous > 100 {
                    return None;
                }
                out.extend(previous + 1..=last);
                next = after;
                continue;
            }
            let comma = self.is(next, Kind::Comma).then_some(next + 1);
            let Some((further, after)) = comma.or_else(|| self.meant(next, CitationWord::And)).and_then(&one) else {
                return Some((out, next));
            };
            out.push(further);
            next = after;
        }
    }
}
