//! Citations of law: which sections, and which parts of them.
//!
//! A citation is read by the words of a language ([`CitationWords`]) and afterwards held against the sections that a
//! law declares ([`readings`]): `§ 13 b` may be section 13 b or letter b of section 13.

mod eli;
mod parts;
mod read;
mod readings;
mod tokens;
mod words;

use std::fmt;

use ecow::{EcoString, eco_format};

pub use eli::EliPattern;
pub use read::{read, read_all};
pub use readings::readings;
pub use words::{CitationWord, CitationWords};

/// Sections of one law.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Citation {
    /// The law as written, `bvl.`, `lov om krisesentertilbud`; empty when it was not named.
    pub law: EcoString,
    /// The sections, in the order written.
    pub sections: Vec<SectionReference>,
    /// The whole citation as written.
    pub text: EcoString,
}

/// A section or a part of one.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct SectionReference {
    /// Is it a chapter?
    pub chapter: bool,
    /// Its number, in small letters and with a space before a letter: `6-4`, `33`, `13 b`.
    pub number: EcoString,
    /// The paragraph of the section.
    pub paragraph: Option<u8>,
    /// The letter.
    pub letter: Option<char>,
    /// The numbered item.
    pub item: Option<u16>,
    /// The sentence.
    pub sentence: Option<u8>,
    /// The last section of a range that begins with `number`.
    pub through: Option<EcoString>,
    /// Does it stand after "cf."?
    pub seeing: bool,
}

impl SectionReference {
    /// A whole section.
    pub fn section(number: impl Into<EcoString>) -> Self {
        Self { number: number.into(), ..Self::default() }
    }

    /// The section of a section label or of code, as `6-4(2)`, `13b`, `33 d`.
    pub fn read(text: &str) -> Option<Self> {
        static WORDS: std::sync::LazyLock<CitationWords> = std::sync::LazyLock::new(CitationWords::default);
        let citation = read(text, &WORDS).filter(|citation| citation.law.is_empty())?;
        let mut sections = citation.sections.into_iter();
        sections.next().filter(|_| sections.next().is_none())
    }

    /// The reference without the sign and without "cf.": `6-4 (2)`.
    fn parts(&self) -> EcoString {
        let mut out = self.number.clone();
        if let Some(last) = &self.through {
            let plain = plain_range(&eco_format!("{}-{last}", self.number)).is_some();
            out.push_str(&if plain { eco_format!("–{last}") } else { eco_format!(" – {last}") });
        }
        if let Some(paragraph) = self.paragraph {
            out.push_str(&eco_format!(" ({paragraph})"));
        }
        if let Some(letter) = self.letter {
            out.push_str(&eco_format!(" letter {letter}"));
        }
        if let Some(item) = self.item {
            out.push_str(&eco_format!(" no. {item}"));
        }
        if let Some(sentence) = self.sentence {
            out.push_str(&eco_format!(" sentence {sentence}"));
        }
        out
    }
}

/// In normal form: `§ 6-4 (2)`, `§§ 11–12`, `chapter 6`, `§ 13 b (1) no. 7`, `cf. § 196`.
impl fmt::Display for SectionReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seeing = if self.seeing { "cf. " } else { "" };
        let sign = match (self.chapter, &self.through) {
            (true, _) => "chapter",
            (false, Some(_)) => "§§",
            (false, None) => "§",
        };
        write!(f, "{seeing}{sign} {}", self.parts())
    }
}

/// In normal form: `strl. § 282 cf. § 196`, `bvl. § 6-4, § 6-8`.
impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.law)?;
        for (index, section) in self.sections.iter().enumerate() {
            let before = match (index, section.seeing) {
                (0, _) if self.law.is_empty() => "",
                (0, _) | (_, true) => " ",
                _ => ", ",
            };
            write!(f, "{before}{section}")?;
        }
        Ok(())
    }
}

/// `11-12` as two plain numbers that rise.
fn plain_range(number: &str) -> Option<(&str, &str)> {
    let (start, end) = number.split_once('-')?;
    let (first, last): (u32, u32) = (start.parse().ok()?, end.parse().ok()?);
    (first < last).then_some((start, end))
}
