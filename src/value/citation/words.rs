//! The words that citations are made of, in the languages that packs bring.

use ecow::EcoString;
use rustc_hash::FxHashMap;

/// What a word means in a citation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum CitationWord {
    /// "§" as a word.
    Section,
    /// A chapter of a law.
    Chapter,
    /// A paragraph of a section.
    Paragraph,
    /// A letter.
    Letter,
    /// A numbered item.
    Item,
    /// A sentence.
    Sentence,
    /// "cf."
    Seeing,
    /// "and"
    And,
    /// "to", between the ends of a range.
    Through,
    /// "of", before a law that stands after its section.
    Of,
}

/// Words and what they mean. The canonical English ones, which the normal form is written in, are always there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CitationWords {
    words: FxHashMap<EcoString, CitationWord>,
    ordinals: FxHashMap<EcoString, u8>,
}

impl Default for CitationWords {
    fn default() -> Self {
        let words = [
            ("section", CitationWord::Section),
            ("chapter", CitationWord::Chapter),
            ("paragraph", CitationWord::Paragraph),
            ("letter", CitationWord::Letter),
            ("no", CitationWord::Item),
            ("sentence", CitationWord::Sentence),
            ("cf", CitationWord::Seeing),
            ("and", CitationWord::And),
            ("to", CitationWord::Through),
            ("of", CitationWord::Of),
        ];
        let none = Self { words: FxHashMap::default(), ordinals: FxHashMap::default() };
        words.into_iter().fold(none, |table, (word, meaning)| table.word(word, meaning))
    }
}

impl CitationWords {
    /// The canonical English words.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more word. Capitals and a final period do not matter.
    #[must_use]
    pub fn word(mut self, word: &str, meaning: CitationWord) -> Self {
        self.words.insert(key(word), meaning);
        self
    }

    /// The same with one more ordinal: "second" is 2.
    #[must_use]
    pub fn ordinal(mut self, word: &str, number: u8) -> Self {
        self.ordinals.insert(key(word), number);
        self
    }

    /// What a word means.
    pub fn meaning(&self, word: &str) -> Option<CitationWord> {
        self.words.get(&key(word)).copied()
    }

    /// The number that an ordinal says.
    pub fn number(&self, word: &str) -> Option<u8> {
        self.ordinals.get(&key(word)).copied()
    }
}

fn key(word: &str) -> EcoString {
    word.trim().trim_end_matches('.').to_lowercase().into()
}
