//! The words of the language in three tongues, as packs declare them.

use ecow::EcoString;
use rustc_hash::FxHashMap;

use crate::diag::Language;
use crate::syntax::ast::{Block, Expr, ExprKind, Member};
use crate::value::citation::{CitationWord, CitationWords};
use crate::value::phrase::PhraseTable;

/// A part of the vocabulary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// Kinds.
    Kinds,
    /// Fields, of any kind or of one.
    Fields,
    /// Enumerated values.
    Values,
    /// Labels that packs declare.
    Names,
    /// Units.
    Units,
    /// Functions.
    Functions,
    /// Types.
    Types,
    /// Words before a number or a date.
    PhraseWords,
    /// Packs.
    Packs,
    /// What kinds, fields and the words of enumerations mean. Read with [`Vocabulary::doc`].
    Docs,
    /// Words that people write for a field that is called something else. Read with [`Vocabulary::meant`].
    Meant,
}

const SECTIONS: [(Section, &str); 11] = [
    (Section::Kinds, "kinds"),
    (Section::Fields, "fields"),
    (Section::Values, "values"),
    (Section::Names, "names"),
    (Section::Units, "units"),
    (Section::Functions, "functions"),
    (Section::Types, "types"),
    (Section::PhraseWords, "phrase_words"),
    (Section::Packs, "packs"),
    (Section::Docs, "docs"),
    (Section::Meant, "meant"),
];

#[derive(Clone, Debug, Default)]
struct Words {
    /// Surface to canonical words; more than one where the place decides (`mål` is a goal or a target).
    read: FxHashMap<EcoString, Vec<EcoString>>,
    /// Canonical word to the surface that is written.
    write: FxHashMap<EcoString, EcoString>,
}

/// What one language adds.
#[derive(Clone, Debug, Default)]
struct Tongue {
    sections: [Words; 11],
    phrases: Phrases,
}

/// How common phrases are read from text in one language.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Of time.
    pub time: PhraseTable,
    /// Of money.
    pub money: PhraseTable,
    /// The words of citations.
    pub citation: CitationWords,
}

/// The words of the language in three tongues.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    tongues: [Tongue; 3],
}

impl Vocabulary {
    fn tongue(&self, language: Language) -> &Tongue {
        let [en, nb, nn] = &self.tongues;
        match language {
            Language::En => en,
            Language::Nb => nb,
            Language::Nn => nn,
        }
    }

    fn tongue_mut(&mut self, language: Language) -> &mut Tongue {
        let [en, nb, nn] = &mut self.tongues;
        match language {
            Language::En => en,
            Language::Nb => nb,
            Language::Nn => nn,
        }
    }

    /// The canonical words that a surface may stand for, beside itself.
    pub fn read(&self, section: Section, language: Language, surface: &str) -> &[EcoString] {
        let words = self.tongue(language).sections.get(section as usize);
        words.and_then(|w| w.read.get(surface)).map_or(&[], Vec::as_slice)
    }

    /// The surface of a canonical word, or the word itself where there is none.
    pub fn write<'a>(&'a self, section: Section, language: Language, word: &'a str) -> &'a str {
        let words = self.tongue(language).sections.get(section as usize);
        words.and_then(|w| w.write.get(word)).map_or(word, EcoString::as_str)
    }

    /// Has the word a surface in this language?
    pub fn has(&self, section: Section, language: Language, word: &str) -> bool {
        let words = self.tongue(language).sections.get(section as usize);
        words.is_some_and(|w| w.write.contains_key(word))
    }

    /// The surface of a field of a kind.
    pub fn field_word<'a>(&'a self, kind: &str, field: &'a str, language: Language) -> &'a str {
        let own = [kind, ".", field].concat();
        let words = self.tongue(language).sections.get(Section::Fields as usize);
        words.and_then(|w| w.write.get(own.as_str()).or_else(|| w.write.get(field))).map_or(field, EcoString::as_str)
    }

    /// The surface of an enumerated value.
    pub fn value_word<'a>(&'a self, word: &'a str, language: Language) -> &'a str {
        self.write(Section::Values, language, word)
    }

    /// What is said of a kind, a field or a word that a field takes: by `kind`, `kind.field` and `kind.field.word`.
    pub fn doc(&self, language: Language, key: &str) -> Option<&str> {
        let words = self.tongue(language).sections.get(Section::Docs as usize);
        words.and_then(|w| w.write.get(key)).map(EcoString::as_str)
    }

    /// The field of a kind that somebody means who writes this word, which is the name of none.
    pub fn meant(&self, kind: &str, written: &str, language: Language) -> Option<&str> {
        let own = [language].into_iter().chain(Language::ALL.into_iter().filter(|other| *other != language));
        let folded = written.to_lowercase();
        own.flat_map(|language| self.read(Section::Meant, language, &folded))
            .find_map(|known| known.split_once('.').filter(|(of, _)| *of == kind).map(|(_, field)| field))
    }

    /// Everything that something is said of in a language, in alphabetical order.
    pub fn documented(&self, language: Language) -> Vec<&str> {
        let words = self.tongue(language).sections.get(Section::Docs as usize);
        let mut all: Vec<&str> = words.into_iter().flat_map(|w| w.write.keys()).map(EcoString::as_str).collect();
        all.sort_unstable();
        all
    }

    /// The surface of a type.
    pub fn type_word<'a>(&'a self, word: &'a str, language: Language) -> &'a str {
        self.write(Section::Types, language, word)
    }

    /// Every surface of a section, with the canonical words it may stand for.
    pub fn surfaces(&self, section: Section, language: Language) -> impl Iterator<Item = (&str, &[EcoString])> {
        let words = self.tongue(language).sections.get(section as usize);
        let mut all: Vec<_> =
            words.into_iter().flat_map(|w| &w.read).map(|(s, c)| (s.as_str(), c.as_slice())).collect();
        all.sort_unstable();
        all.into_iter()
    }

    /// How phrases are read in a language.
    pub fn phrases(&self, language: Language) -> &Phrases {
        &self.tongue(language).phrases
    }

    /// Read a block `vocabulary nb { … }`.
    pub(super) fn add(&mut self, block: &Block) {
        self.add_sections(block, |_| true);
    }

    /// The same with nothing but the names of packs.
    pub(crate) fn add_packs(&mut self, block: &Block) {
        self.add_sections(block, |section| section == Section::Packs);
    }

    fn add_sections(&mut self, block: &Block, wanted: impl Fn(Section) -> bool) {
        let Some(tongue) = language(block).map(|l| self.tongue_mut(l)) else { return };
        for member in &block.members {
            let Member::Block(part) = member else { continue };
            let Some((section, _)) = SECTIONS.iter().find(|(_, name)| part.kind.node == *name) else { continue };
            if !wanted(*section) {
                continue;
            }
            let Some(words) = tongue.sections.get_mut(*section as usize) else { continue };
            // Nobody looks for a word by what is said of it.
            if *section == Section::Docs {
                let said = fields(part).filter_map(|field| Some((field.name.node.clone(), texts(&field.value).pop()?)));
                words.write.extend(said);
                continue;
            }
            for field in fields(part) {
                let canonical = field.name.node.clone();
                // `measure.cost` is read where a field is sought as `cost`, and written where the kind is `measure`.
                let read_as = match section {
                    Section::Fields | Section::Values => canonical.rsplit('.').next().unwrap_or(&canonical).into(),
                    _ => canonical.clone(),
                };
                for (i, surface) in texts(&field.value).into_iter().enumerate() {
                    if i == 0 {
                        words.write.insert(canonical.clone(), surface.clone());
                    }
                    let known = words.read.entry(surface).or_default();
                    if !known.contains(&read_as) {
                        known.push(read_as.clone());
                    }
                }
            }
        }
    }

    /// Read a block `phrases nb { … }`.
    pub(super) fn add_phrases(&mut self, block: &Block) {
        let Some(tongue) = language(block).map(|l| self.tongue_mut(l)) else { return };
        let table = |name: &str| {
            fields(block).filter(|f| f.name.node == name).flat_map(|f| entries(&f.value)).collect::<Vec<_>>()
        };
        let number = |expr: &Expr| match &expr.kind {
            ExprKind::Number(number) => Some(number.value),
            _ => None,
        };
        for phrases in [&mut tongue.phrases.time, &mut tongue.phrases.money] {
            for (word, value) in table("numbers") {
                if let Some(value) = number(value) {
                    phrases.add_number(&word, value);
                }
            }
            for (word, value) in table("months") {
                if let Some(value) = number(value) {
                    phrases.add_month(&word, value.try_into().unwrap_or(0));
                }
            }
        }
        // A pattern that cannot be read is left out; the tests of the packs read every one.
        for (pattern, meaning) in table("time") {
            let _ = tongue.phrases.time.add(&pattern, texts(meaning).first().map_or("", EcoString::as_str));
        }
        for (pattern, meaning) in table("money") {
            let _ = tongue.phrases.money.add(&pattern, texts(meaning).first().map_or("", EcoString::as_str));
        }
        let mut words = std::mem::take(&mut tongue.phrases.citation);
        for (word, value) in table("ordinals") {
            if let Some(value) = number(value) {
                words = words.ordinal(&word, value.try_into().unwrap_or(0));
            }
        }
        for (role, surfaces) in table("citation") {
            let Some(meaning) = citation_word(&role) else { continue };
            for surface in texts(surfaces) {
                words = words.word(&surface, meaning);
            }
        }
        tongue.phrases.citation = words;
    }
}

fn citation_word(role: &str) -> Option<CitationWord> {
    Some(match role {
        "section" => CitationWord::Section,
        "chapter" => CitationWord::Chapter,
        "paragraph" => CitationWord::Paragraph,
        "letter" => CitationWord::Letter,
        "item" => CitationWord::Item,
        "sentence" => CitationWord::Sentence,
        "see" => CitationWord::Seeing,
        "and" => CitationWord::And,
        "to" => CitationWord::Through,
        "of" => CitationWord::Of,
        _ => return None,
    })
}

fn language(block: &Block) -> Option<Language> {
    Language::from_code(&block.label.as_ref()?.node)
}

fn fields(block: &Block) -> impl Iterator<Item = &crate::syntax::ast::Field> {
    block.members.iter().filter_map(|m| if let Member::Field(field) = m { Some(field.as_ref()) } else { None })
}

/// One literal text, or each of a list. Braces in phrases are placeholders: they come back as written.
fn texts(expr: &Expr) -> Vec<EcoString> {
    match &expr.kind {
        ExprKind::Text(text) => vec![pattern(text)],
        ExprKind::List(items) => items.iter().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

fn entries(expr: &Expr) -> Vec<(EcoString, &Expr)> {
    match &expr.kind {
        ExprKind::Map(entries) => entries
            .iter()
            .filter_map(|(key, value)| match &key.kind {
                ExprKind::Text(text) => Some((pattern(text), value)),
                ExprKind::Name(name) => Some((name.clone(), value)),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A text whose computed parts are placeholders: `høsten {year}`, `{number*1000000} kr`.
fn pattern(text: &crate::syntax::ast::Text) -> EcoString {
    use crate::syntax::ast::{ChainOperator, TextPart};
    if let [TextPart::Literal(words)] = text.parts.as_slice() {
        return words.clone();
    }
    let mut out = EcoString::new();
    for part in &text.parts {
        match part {
            TextPart::Literal(words) => out.push_str(words),
            TextPart::Computed(expr) => {
                out.push('{');
                match &expr.kind {
                    ExprKind::Name(name) => out.push_str(name),
                    ExprKind::Chain(ChainOperator::Times, factors) => {
                        for (i, factor) in factors.iter().enumerate() {
                            if i > 0 {
                                out.push('*');
                            }
                            match &factor.kind {
                                ExprKind::Name(name) => out.push_str(name),
                                ExprKind::Number(number) => out.push_str(&number.value.to_string()),
                                _ => {}
                            }
                        }
                    }
                    _ => {}
                }
                out.push('}');
            }
        }
    }
    out
}
