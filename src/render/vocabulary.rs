//! The words of the language: every kind and its fields, with their documentation, in three tongues.

use std::fmt::Write as _;

use serde::Serialize;

use crate::diag::{Key, Language, Text, nearest};
use crate::model::schema::{FieldDeclaration, FieldName, Kind, KindId, Schema};
use crate::model::vocabulary::Section;

/// The order in which the three are shown.
const TONGUES: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

/// A kind with its fields.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct KindEntry {
    /// Its canonical name.
    pub name: String,
    /// Its words: in each language the one that is written, then others that are read.
    pub words: Words,
    /// What it is, in the language asked for.
    pub about: String,
    /// What can be stated in it.
    pub fields: Vec<FieldEntry>,
}

/// A field of a kind.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct FieldEntry {
    /// Its canonical name.
    pub name: String,
    /// Its words.
    pub words: Words,
    /// What it holds, in the language asked for.
    pub holds: String,
    /// What it means, in the language asked for.
    pub about: String,
    /// Must it be stated?
    pub required: bool,
    /// Does the block around fill it?
    pub parent: bool,
    /// Is it computed from other elements?
    pub computed: bool,
    /// The words of its enumeration, if it has one.
    pub values: Vec<ValueEntry>,
}

/// A word that a field takes.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct ValueEntry {
    /// Its words.
    #[serde(flatten)]
    pub words: Words,
    /// What it means, in the language asked for.
    pub about: String,
}

/// The words for one thing.
#[derive(Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// Bokmål.
    pub nb: Vec<String>,
    /// Nynorsk.
    pub nn: Vec<String>,
    /// English.
    pub en: Vec<String>,
}

impl Words {
    fn of(&self, language: Language) -> &[String] {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }

    fn written(&self, language: Language) -> &str {
        self.of(language).first().map_or("", String::as_str)
    }

    fn has(&self, word: &str) -> bool {
        TONGUES
            .into_iter()
            .flat_map(|language| self.of(language))
            .any(|known| known.eq_ignore_ascii_case(word) || known == word)
    }
}

impl KindEntry {
    /// Is the word one of its own, of its fields, or of their values?
    pub fn is_about(&self, word: &str) -> bool {
        let field = |field: &FieldEntry| {
            field.name == word || field.words.has(word) || field.values.iter().any(|value| value.words.has(word))
        };
        self.name == word || self.words.has(word) || self.fields.iter().any(field)
    }
}

/// Reads the words of a schema, with what is said of them in one language.
#[derive(Clone, Copy)]
pub struct VocabularyReader<'s> {
    /// What can be written.
    pub schema: &'s Schema,
    /// The reader's language.
    pub language: Language,
}

impl VocabularyReader<'_> {
    /// Every kind, in the order of the packs.
    pub fn kinds(self) -> Vec<KindEntry> {
        (0..self.schema.kinds.len()).map(|i| self.kind(KindId(i as u16))).collect()
    }

    fn kind(self, id: KindId) -> KindEntry {
        let kind = self.schema.kind(id);
        let words = |language| self.words(Section::Kinds, language, self.schema.kind_word(id, language), &kind.name);
        KindEntry {
            name: kind.name.to_string(),
            words: three(words),
            about: self.about(&kind.name, &kind.doc),
            fields: kind.fields.iter().map(|(name, field)| self.field(id, kind, *name, field)).collect(),
        }
    }

    fn field(self, id: KindId, kind: &Kind, name: FieldName, field: &FieldDeclaration) -> FieldEntry {
        let canonical = self.schema.field_text(name);
        let words =
            |language| self.words(Section::Fields, language, self.schema.field_word(id, name, language), canonical);
        let values = field.ty.enumerations().flat_map(|all| &all.words).map(|word| {
            let own = format!("{}.{canonical}.{word}", kind.name);
            let words = three(|language| {
                let vocabulary = &self.schema.vocabulary;
                let key = if vocabulary.has(Section::Values, language, &own) { &own } else { word.as_str() };
                self.words(Section::Values, language, vocabulary.value_word(key, language), word)
            });
            ValueEntry { words, about: self.about(&own, "") }
        });
        FieldEntry {
            name: canonical.to_owned(),
            words: three(words),
            holds: self.holds(field),
            about: self.about(&format!("{}.{canonical}", kind.name), &field.doc),
            required: field.required,
            parent: field.parent,
            computed: field.inverse.is_some(),
            values: values.collect(),
        }
    }

    /// The type; an enumeration's words are shown apart.
    fn holds(self, field: &FieldDeclaration) -> String {
        let all = field.ty.in_language(self.schema, self.language);
        let words: Vec<String> = field
            .ty
            .enumerations()
            .map(|words| crate::model::types::Type::OneOf(words.clone()).in_language(self.schema, self.language))
            .collect();
        let one_of = Text::key(Key::VocabularyOneOf).in_language(self.language);
        words.iter().fold(all, |text, words| text.replace(words.as_str(), &one_of))
    }

    /// What is said of something: where a pack says it in the reader's language, else by the declaration, else in English.
    fn about(self, key: &str, declared: &str) -> String {
        let said = |language| self.schema.vocabulary.doc(language, key);
        let declared = Some(declared).filter(|text| !text.is_empty());
        let text = said(self.language).or(declared).or_else(|| said(Language::En));
        text.unwrap_or_default().trim().replace('\n', " ")
    }

    /// The word that is written, then others that are read for the same.
    fn words(self, section: Section, language: Language, written: &str, canonical: &str) -> Vec<String> {
        let mut all = vec![written.to_owned()];
        let surfaces = self.schema.vocabulary.surfaces(section, language);
        for (surface, meanings) in surfaces {
            // A word that may stand for several things is only shown with what it is written for.
            if meanings.len() == 1
                && meanings.iter().any(|meaning| meaning == canonical)
                && !all.iter().any(|w| w == surface)
            {
                all.push(surface.to_owned());
            }
        }
        all
    }

    /// The kinds that a word of any of the three is about: its own, those with such a field, or with such a value.
    pub fn find(self, word: &str) -> Result<String, Option<String>> {
        let kinds = self.kinds();
        if let Some(kind) = kinds.iter().find(|kind| kind.name == word || kind.words.has(word)) {
            return Ok(self.one(kind));
        }
        let fields: Vec<(&KindEntry, &FieldEntry)> =
            kinds.iter().flat_map(|kind| kind.fields.iter().map(move |field| (kind, field))).collect();
        let named: Vec<_> = fields.iter().filter(|(_, f)| f.name == word || f.words.has(word)).collect();
        if !named.is_empty() {
            let each = named.iter().map(|(kind, field)| {
                let kind = kind.words.written(self.language);
                format!("{kind} {{ {}: … }}\n{}", field.words.written(self.language), self.field_text(field))
            });
            return Ok(each.collect::<Vec<_>>().join("\n"));
        }
        let valued: Vec<_> = fields.iter().filter(|(_, f)| f.values.iter().any(|v| v.words.has(word))).collect();
        if !valued.is_empty() {
            let each = valued.iter().map(|(kind, field)| {
                let name = format!("{}.{}", kind.words.written(self.language), field.words.written(self.language));
                let text = Text::key(Key::VocabularyValueOf).with("word", word).with("field", name.as_str());
                format!("{}\n{}", text.in_language(self.language), self.field_text(field))
            });
            return Ok(each.collect::<Vec<_>>().join("\n"));
        }
        let values = fields.iter().flat_map(|(_, field)| &field.values).map(|value| &value.words);
        let words =
            kinds.iter().map(|kind| &kind.words).chain(fields.iter().map(|(_, field)| &field.words)).chain(values);
        let known = words.flat_map(|words| TONGUES.into_iter().flat_map(|language| words.of(language)));
        Err(nearest(word, known.map(String::as_str)).map(|near| near.to_string()))
    }

    /// Every kind on a line.
    pub fn list(self) -> String {
        let kinds = self.kinds();
        let width = kinds.iter().map(|kind| kind.words.written(self.language).chars().count()).max().unwrap_or(0);
        let mut out = String::new();
        for kind in &kinds {
            let name = format!("{:width$}  ", kind.words.written(self.language));
            push_wrapped(&mut out, &name, width + 2, &kind.about);
        }
        let _ = writeln!(out, "\n{}", Text::key(Key::VocabularyMore).in_language(self.language));
        out
    }

    fn one(self, kind: &KindEntry) -> String {
        let mut out = String::new();
        push_wrapped(&mut out, "", 0, &Self::tongues(&kind.words));
        if !kind.about.is_empty() {
            push_wrapped(&mut out, "", 0, &kind.about);
        }
        for field in &kind.fields {
            let _ = write!(out, "\n{}:\n{}", field.words.written(self.language), self.field_text(field));
        }
        out
    }

    fn field_text(self, field: &FieldEntry) -> String {
        /// How far the words of an enumeration stand in, and how wide they are at most beside what is said of them.
        const INDENT: usize = 4;
        const WIDEST: usize = 20;
        let mut out = String::new();
        let mut line = |text: &str| push_wrapped(&mut out, "  ", 2, text);
        line(&Self::tongues(&field.words));
        if !field.about.is_empty() {
            line(&field.about);
        }
        line(&format!("{} {}", Text::key(Key::VocabularyHolds).in_language(self.language), self.held(field)));
        let values: Vec<&str> = field.values.iter().map(|value| value.words.written(self.language)).collect();
        if field.values.iter().all(|value| value.about.is_empty()) {
            if !values.is_empty() {
                line(&values.join(", "));
            }
            return out;
        }
        let width = values.iter().map(|word| word.chars().count()).max().unwrap_or(0).min(WIDEST);
        for (word, value) in values.iter().zip(&field.values) {
            let indent = " ".repeat(INDENT);
            push_wrapped(&mut out, &format!("{indent}{word:width$}  "), INDENT + width + 2, &value.about);
        }
        out
    }

    fn held(self, field: &FieldEntry) -> String {
        let marks = [
            (field.required && field.parent, Key::VocabularyRequiredOrParent),
            (field.required && !field.parent, Key::VocabularyRequired),
            (field.parent && !field.required, Key::VocabularyParent),
            (field.computed, Key::VocabularyComputed),
        ];
        let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, key)| Text::key(key).in_language(self.language));
        std::iter::once(field.holds.clone()).chain(marks).collect::<Vec<_>>().join(", ")
    }

    /// `nb tiltak · nn tiltak · en measure`.
    fn tongues(words: &Words) -> String {
        TONGUES.map(|language| format!("{} {}", language.code(), words.of(language).join(", "))).join(" · ")
    }

    /// All of it as a page.
    pub fn markdown(self) -> String {
        let say = |key| Text::key(key).in_language(self.language);
        let mut out = format!("# {}\n\n{}\n", say(Key::VocabularyTitle), say(Key::VocabularyIntro));
        for kind in self.kinds() {
            let _ = writeln!(out, "\n## {}\n\n{}", kind.words.written(self.language), Self::tongues(&kind.words));
            if !kind.about.is_empty() {
                let _ = writeln!(out, "\n{}", kind.about);
            }
            if kind.fields.is_empty() {
                continue;
            }
            let (holds, about) = (say(Key::VocabularyHolds), say(Key::VocabularyAbout));
            let _ = writeln!(out, "\n| nb | nn | en | {holds} | {about} |\n|---|---|---|---|---|");
            for field in &kind.fields {
                let words = TONGUES.map(|language| format!("`{}`", field.words.of(language).join("`, `")));
                let values: Vec<String> =
                    field.values.iter().map(|v| format!("`{}`", v.words.written(self.language))).collect();
                let colon = if values.is_empty() { "" } else { ": " };
                let held = format!("{}{colon}{}", self.held(field), values.join(", ")).replace('|', "\\|");
                let about = field.about.replace('|', "\\|");
                let _ = writeln!(out, "| {} | {held} | {about} |", words.join(" | "));
            }
            self.markdown_values(&kind, &mut out);
        }
        out
    }

    /// What the words of a kind's enumerations mean, as a list below its table.
    fn markdown_values(self, kind: &KindEntry, out: &mut String) {
        let said = |field: &&FieldEntry| field.values.iter().any(|value| !value.about.is_empty());
        for field in kind.fields.iter().filter(said) {
            let title = Text::key(Key::VocabularyValues).with("field", field.words.written(self.language));
            let _ = writeln!(out, "\n{}\n", title.in_language(self.language));
            for value in &field.values {
                let colon = if value.about.is_empty() { "" } else { ": " };
                let _ = writeln!(out, "- `{}`{colon}{}", value.words.written(self.language), value.about);
            }
        }
    }
}

/// A paragraph after what opens its first line, in lines that a terminal of usual width holds; the others stand in by `indent`.
fn push_wrapped(out: &mut String, opening: &str, indent: usize, text: &str) {
    /// How many characters a line has at most, where a single word is not longer.
    const COLUMNS: usize = 80;
    let mut line = opening.to_owned();
    let mut length = line.chars().count();
    let mut is_first = true;
    for word in text.split_whitespace() {
        let wide = word.chars().count();
        if !is_first && length + 1 + wide > COLUMNS {
            let _ = writeln!(out, "{}", line.trim_end());
            line = " ".repeat(indent);
            (length, is_first) = (indent, true);
        }
        if !is_first {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += wide;
        is_first = false;
    }
    let _ = writeln!(out, "{}", line.trim_end());
}

fn three(words: impl Fn(Language) -> Vec<String>) -> Words {
    Words { nb: words(Language::Nb), nn: words(Language::Nn), en: words(Language::En) }
}
