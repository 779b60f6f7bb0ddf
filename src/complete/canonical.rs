//! A rule's `insert` in canonical English words, whatever language the rule is written in.

use ecow::EcoString;

use super::write::found_head;
use crate::diag::Language;
use crate::model::schema::{KindId, Schema};
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::syntax::ast::{Expr, ExprKind, Member};

/// Reads words of one language. Canonical words are read in every language and stay as they are.
#[derive(Clone, Copy)]
pub(super) struct Reader<'s> {
    pub(super) schema: &'s Schema,
    pub(super) language: Language,
}

impl Reader<'_> {
    /// Members of a block of a kind, with canonical words. What is not known stays as it was written.
    pub(super) fn members(self, members: &mut [Member], kind: KindId) {
        for member in members {
            match member {
                Member::Field(field) => {
                    let found = self.schema.find_field(kind, &field.name.node, self.language);
                    let Some((name, declaration)) = found else { continue };
                    field.name.node = self.schema.field_text(name).into();
                    self.value(&mut field.value, &declaration.ty);
                }
                Member::Block(block) => {
                    let found = found_head(self.schema, &block.kind.node, Some(kind), self.language);
                    let Some((inner, filled)) = found else { continue };
                    block.kind.node = match filled {
                        Some(field) => self.schema.field_text(field).into(),
                        None => self.schema.kind(inner).name.clone(),
                    };
                    self.members(&mut block.members, inner);
                }
                Member::Prose(_) | Member::Use(_) => {}
            }
        }
    }

    fn value(self, value: &mut Expr, ty: &Type) {
        match &mut value.kind {
            ExprKind::Name(name) => *name = self.name(name, ty),
            ExprKind::Number(number) => {
                let unit = number.unit.as_mut();
                if let Some((unit, known)) =
                    unit.and_then(|unit| self.schema.find_unit(&unit.node, self.language).map(|known| (unit, known)))
                {
                    unit.node = self.schema.unit(known).name.clone();
                }
            }
            ExprKind::Worded(word, value) => {
                if let Some(known) = self.read(Section::PhraseWords, &word.node).first() {
                    word.node = known.clone();
                }
                self.value(value, ty);
            }
            ExprKind::List(items) => items.iter_mut().for_each(|item| self.value(item, ty.item())),
            _ => {}
        }
    }

    /// A word of an enumeration, which may have a surface of its own in this field, or a label that a pack declares.
    fn name(self, name: &EcoString, ty: &Type) -> EcoString {
        let words = self.read(Section::Values, name);
        let ranked = |word: &str| ty.enumerations().any(|all| all.rank(word).is_some());
        if ranked(name) {
            return name.clone();
        }
        let word = words.iter().filter_map(|word| word.rsplit('.').next()).find(|word| ranked(word));
        let label = || self.read(Section::Names, name).first().cloned();
        word.map(EcoString::from).or_else(label).unwrap_or_else(|| name.clone())
    }

    fn read(&self, section: Section, word: &str) -> &[EcoString] {
        self.schema.vocabulary.read(section, self.language, word)
    }
}
