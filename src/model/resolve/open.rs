//! Fields that a kind leaves open: the facts and happenings of a situation.

use std::sync::Arc;

use ecow::EcoString;

use super::{Resolver, Type};
use crate::model::code::Value;
use crate::model::schema::KindId;
use crate::model::{ElementId, FieldValue, Slot, problems};
use crate::syntax::ast::Field;

impl Resolver<'_> {
    /// A field that the kind does not have: in a situation it can be a fact.
    pub(super) fn open_field(&mut self, kind: KindId, field: &Field, fields: &mut Vec<FieldValue>) {
        let open = self.schema.kind(kind).fields.iter().find_map(|(name, f)| match f.ty {
            Type::Open(of) => Some((*name, of)),
            _ => None,
        });
        let span = self.span(field.name.range);
        let Some((name, of)) = open else {
            let known: Vec<EcoString> = self
                .schema
                .kind(kind)
                .fields
                .iter()
                .filter(|(_, f)| f.inverse.is_none())
                .map(|(name, _)| self.schema.field_word(kind, *name, self.language).into())
                .collect();
            let word = self.schema.kind_word(kind, self.language).to_owned();
            let meant = self.schema.meant(kind, &field.name.node, self.language);
            return self.report(problems::unknown_field_of(&field.name.node, &word, span, &known, meant));
        };
        let found = self.model.find_label(self.file, self.element, &field.name.node);
        let fills = |id: &ElementId| {
            let kind = self.model.element(*id).kind;
            kind == of || Some(kind) == self.model.known.happening
        };
        let Some(fact) = found.into_iter().find(fills) else {
            let near = self.model.nearest_label(self.file, &field.name.node);
            return self.report(problems::unknown_name(&field.name.node, span, near));
        };
        self.note_label(fact, field.name.range);
        let ty = self.model.fact_type(fact).cloned().unwrap_or(Type::Any);
        let Slot::Value(value) = self.slot(&field.value, &ty) else {
            let found = self.sources.text(self.span(field.value.range)).to_owned();
            let takes = self.takes(&ty);
            let problem = problems::type_mismatch(
                self.type_words(&ty),
                ecow::eco_format!("`{found}`"),
                self.span(field.value.range),
                takes,
            );
            return self.report(problem);
        };
        let entry = (Value::Element(fact), value);
        match fields.iter_mut().find(|known| known.name == name) {
            Some(FieldValue { value: Slot::Value(Value::Map(entries)), .. }) => Arc::make_mut(entries).push(entry),
            _ => fields.push(FieldValue {
                name,
                value: Slot::Value(Value::Map(Arc::new(vec![entry]))),
                original: None,
                range: field.range,
            }),
        }
    }
}
