//! What is said of kinds and fields, for readers in any of the three tongues.

use crate::diag::{Key, Language, Text};
use crate::model::schema::{FieldName, KindId, Schema};
use crate::model::vocabulary::Section;

/// Says what kinds and fields are, in one language.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'s> {
    pub(super) schema: &'s Schema,
    pub(super) language: Language,
}

impl Speaker<'_> {
    /// What a kind is.
    pub(super) fn kind(self, kind: KindId) -> String {
        let kind = self.schema.kind(kind);
        self.about(&kind.name, &kind.doc)
    }

    /// What a field means.
    pub(super) fn field(self, kind: KindId, field: FieldName) -> String {
        let of = self.schema.kind(kind);
        let Some(declared) = of.fields.get(&field) else { return String::new() };
        self.about(&format!("{}.{}", of.name, self.schema.field_text(field)), &declared.doc)
    }

    /// What a field holds, and whether it must be stated.
    pub(super) fn holds(self, kind: KindId, field: FieldName) -> String {
        let Some(declared) = self.schema.kind(kind).fields.get(&field) else { return String::new() };
        let mut text = declared.ty.in_language(self.schema, self.language);
        let mut add = |key: Key| {
            text.push_str(" · ");
            text.push_str(&Text::key(key).in_language(self.language));
        };
        if declared.required {
            add(Key::VocabularyRequired);
        }
        if declared.inverse.is_some() {
            add(Key::VocabularyComputed);
        }
        text
    }

    /// The documentation in the reader's language, where a pack has it; else as the declaration has it.
    fn about(self, key: &str, doc: &str) -> String {
        let own = Some(self.schema.vocabulary.write(Section::Docs, self.language, key)).filter(|text| *text != key);
        own.unwrap_or(doc).trim().replace('\n', " ")
    }
}
