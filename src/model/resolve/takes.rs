//! What a type takes, with an example: the help beside a value of another type.

use ecow::{EcoString, eco_format};

use super::{Resolver, Type};
use crate::diag::{Arg, Key, Language, Text};
use crate::model::vocabulary::Section;

/// Of a union, so many alternatives are told.
const TOLD: usize = 2;

/// More kinds than this are not listed.
const KINDS: usize = 8;

impl Resolver<'_> {
    /// How a value of this type is written, in the words of the file; nothing where no example helps.
    pub(super) fn takes(&self, expected: &Type) -> Vec<Text> {
        let mut told: Vec<Text> = Vec::new();
        let kinds = expected.kinds(self.schema);
        if !kinds.is_empty() && kinds.len() <= KINDS {
            let word = |kind| Arg::Word(eco_format!("`{}`", self.schema.kind_word(kind, self.language)));
            let kinds = kinds.into_iter().map(word).collect();
            told.push(Text::key(Key::TakesElement).with("kinds", Arg::Either(kinds)));
        }
        told.extend(expected.alternatives().iter().filter_map(|ty| self.example(ty)));
        told.dedup();
        told.truncate(TOLD);
        told
    }

    fn example(&self, ty: &Type) -> Option<Text> {
        let norwegian = self.language != Language::En;
        let unit = |word: &str, one: bool| self.schema.unit_word(word, one, self.language).to_owned();
        let phrase = |word: &str| self.schema.vocabulary.write(Section::PhraseWords, self.language, word).to_owned();
        let every = || format!("{} {}", self.schema.every_word("years", self.language), unit("years", true));
        let (key, example): (Key, EcoString) = match ty {
            Type::Text | Type::Translated => {
                (Key::TakesText, if norwegian { "`\"Kort kurs\"`" } else { "`\"Short course\"`" }.into())
            }
            Type::Bool => return Some(Text::key(Key::TakesBool)),
            Type::Number => (Key::TakesNumber, "`14_300`".into()),
            Type::Percent => (Key::TakesPercent, "`40 %`".into()),
            Type::Money => (Key::TakesMoney, "`120_000 kr`".into()),
            Type::Cost => {
                let year = unit("years", true);
                (Key::TakesCost, eco_format!("`120_000 kr`, `50_000 kr per {year}`, `{{ 2026: 120_000 kr }}`"))
            }
            Type::Posts => (Key::TakesPosts, eco_format!("`0.5 {}`", unit("fte", false))),
            Type::Duration => (Key::TakesDuration, eco_format!("`3 {}`", unit("months", false))),
            Type::Date => (Key::TakesDate, "`2026-03-14`".into()),
            Type::Period => (Key::TakesPeriod, "`2026..2029`".into()),
            Type::Time => {
                (Key::TakesTime, eco_format!("`2026-Q2..2027-Q2`, `{} 2027-06-30`, `{}`", phrase("by"), every()))
            }
            Type::Citation => (Key::TakesCitation, "`strl_2005 §196`".into()),
            Type::Condition => {
                let (count, all) = (self.schema.vocabulary.write(Section::Functions, self.language, "count"), "all");
                let all = if norwegian { "alle" } else { all };
                let measure = self.schema.vocabulary.write(Section::Kinds, self.language, "measure");
                (Key::TakesCondition, eco_format!("`{count}({all} {measure}) > 5`"))
            }
            Type::OneOf(words) => {
                let word = |word: &EcoString| {
                    Arg::Word(eco_format!("`{}`", self.schema.vocabulary.value_word(word, self.language)))
                };
                let words = words.words.iter().map(word).collect();
                return Some(Text::key(Key::HelpValues).with("values", Arg::Either(words)));
            }
            Type::Range(item) => match &**item {
                Type::Number => (Key::TakesNumber, "`5..10`".into()),
                other => return self.example(other),
            },
            Type::Map(pair) => match &pair.0 {
                Type::Period | Type::Date | Type::Time => (Key::TakesMap, "`{ 2026: 120_000 kr }`".into()),
                _ => (Key::TakesMap, if norwegian { "`{ nøkkel: verdi }`" } else { "`{ key: value }`" }.into()),
            },
            _ => return None,
        };
        Some(Text::key(key).with("example", example))
    }
}
