//! What the public may not know never leaves the plan: people, contact data that is not said to be public, elements that
//! are internal with all that is in them, and words that come by way of these.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::page::bare;
use super::reader::Reader;
use crate::eval::Evaluator;
use crate::model::code::{Attribute, Code, List, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};

impl Reader<'_> {
    /// What a slot holds, as far as the public may know it.
    pub(super) fn slot(&self, slot: &Slot, id: ElementId) -> Value {
        match slot {
            Slot::Value(value) => self.public(value.clone()),
            Slot::Computed(code) => {
                // A title that names its own element has no end.
                let again = |(of, active): &(ElementId, Arc<Code>)| *of == id && Arc::ptr_eq(active, code);
                if self.active.borrow().iter().any(again) {
                    return Value::Unknown;
                }
                self.active.borrow_mut().push((id, code.clone()));
                let value = self.part(code, id);
                self.active.borrow_mut().pop();
                value
            }
        }
    }

    /// What an expression gives. Words of hidden elements never come out of it, whichever way it goes.
    fn part(&self, code: &Code, at: ElementId) -> Value {
        if self.hidden.is_empty() {
            return self.eval.evaluate(code, at);
        }
        match code {
            Code::Constant(value) => self.public(value.clone()),
            Code::Text(parts) => {
                let words = parts.iter().map(|part| bare(&self.words(&self.part(part, at))));
                Value::Text(words.collect::<String>().into())
            }
            Code::Field(parts, _) => each(&self.part(&parts.0, at), &|id| self.field(id, parts.1)),
            Code::Every(of, attribute) => each(&self.part(of, at), &|id| {
                Value::Text(match attribute {
                    Attribute::Label => self.model.element(id).label.clone(),
                    Attribute::Title => self.title(id).into(),
                    Attribute::Name => self.name(id).into(),
                    Attribute::Kind => self.model.schema.kind_word(self.model.element(id).kind, self.language).into(),
                })
            }),
            Code::If(parts) => {
                for (condition, value) in &parts.0 {
                    match self.eval.evaluate(condition, at) {
                        Value::Bool(true) => return self.part(value, at),
                        Value::Bool(false) => {}
                        _ => return Value::Unknown,
                    }
                }
                self.part(&parts.1, at)
            }
            Code::Translated(all) => {
                let wanted = all.iter().find(|(language, _)| *language == self.language).or(all.first());
                wanted.map(|(_, code)| self.part(code, at)).unwrap_or_default()
            }
            Code::List(items) => {
                let items = items.iter().map(|item| self.part(item, at)).filter(|value| *value != Value::Unknown);
                Value::List(Arc::new(List { items: items.collect(), undecided: Vec::new() }))
            }
            code => self.safe(self.eval.evaluate(code, at)),
        }
    }

    /// A value that may have come by way of hidden elements: words of unknown origin are not let out.
    pub(super) fn safe(&self, value: Value) -> Value {
        if self.hidden.is_empty() { value } else { self.filtered(value, false) }
    }

    /// The value without what is hidden.
    fn public(&self, value: Value) -> Value {
        self.filtered(value, true)
    }

    fn filtered(&self, value: Value, words: bool) -> Value {
        match value {
            Value::Element(id) if self.is_hidden(id) => self.instead(id),
            Value::Position(pair) => match (self.is_hidden(pair.0), self.is_hidden(pair.1)) {
                (false, false) => Value::Position(pair),
                (false, true) => Value::Element(pair.0),
                _ => Value::Unknown,
            },
            Value::List(list) => {
                let public = |all: &[Value]| -> Vec<Value> {
                    let all = all.iter().map(|item| self.filtered(item.clone(), words));
                    all.filter(|item| *item != Value::Unknown).collect()
                };
                let (items, undecided) = (public(&list.items), public(&list.undecided));
                Value::List(Arc::new(List { items, undecided }))
            }
            Value::Map(entries) => {
                let entries =
                    entries.iter().map(|(k, v)| (self.filtered(k.clone(), words), self.filtered(v.clone(), words)));
                Value::Map(Arc::new(entries.filter(|(k, _)| *k != Value::Unknown).collect()))
            }
            Value::Citation(citation) if citation.source.is_some_and(|source| self.is_hidden(source)) => Value::Unknown,
            Value::Text(_) | Value::Words(_) | Value::Verbatim(_) | Value::Action(_) if !words => Value::Unknown,
            value => value,
        }
    }

    /// Who stands for a person where only roles may be named: the role, else the body.
    pub(super) fn instead_of(&self, id: ElementId) -> Option<ElementId> {
        match self.instead(id) {
            Value::Position(pair) => Some(pair.0),
            Value::Element(id) => Some(id),
            _ => None,
        }
    }

    /// Instead of a person their role, which is no secret unless the person is internal.
    fn instead(&self, id: ElementId) -> Value {
        let element = self.model.element(id);
        if Some(element.kind) != self.model.known.person || internal(self.model, &self.eval, id) == Some(true) {
            return Value::Unknown;
        }
        let shown = |name: Option<FieldName>| match name.map(|name| self.eval.field(id, name)) {
            Some(Value::Element(found)) if !self.is_hidden(found) => Some(found),
            _ => None,
        };
        match (shown(self.model.known.role_field), shown(self.model.known.body_field)) {
            (Some(role), Some(body)) => Value::Position(Arc::new((role, body))),
            (Some(one), None) | (None, Some(one)) => Value::Element(one),
            (None, None) => Value::Unknown,
        }
    }
}

/// Something of an element, or of each of several.
fn each(of: &Value, read: &dyn Fn(ElementId) -> Value) -> Value {
    match of {
        Value::Element(id) => read(*id),
        Value::List(list) => {
            let mut items = Vec::new();
            for item in &list.items {
                match each(item, read) {
                    Value::List(inner) => items.extend(inner.items.iter().cloned()),
                    Value::Unknown => {}
                    value => items.push(value),
                }
            }
            Value::List(Arc::new(List { items, undecided: Vec::new() }))
        }
        _ => Value::Unknown,
    }
}

/// Everything that is kept out: people, contact data that is not said to be public, what is internal, and what is in it.
pub(crate) fn hidden(model: &Model, eval: &Evaluator<'_>) -> FxHashSet<ElementId> {
    let mut hidden = FxHashSet::default();
    for (id, element) in model.pack_elements().chain(model.elements()) {
        let kind = Some(element.kind);
        let own = match internal(model, eval, id) {
            _ if kind == model.known.person => true,
            stated if kind == model.known.contact => stated != Some(false),
            stated => stated == Some(true),
        };
        if own || element.parent.is_some_and(|parent| hidden.contains(&parent)) {
            hidden.insert(id);
        }
    }
    hidden
}

/// Does it say that it is internal, or that it is public?
fn internal(model: &Model, eval: &Evaluator<'_>, id: ElementId) -> Option<bool> {
    let stated = model.element(id).field(model.known.visibility?)?;
    match eval.slot(&stated.value, id) {
        Value::Word(word) => Some(word != "public"),
        // What cannot be told is taken to be internal.
        _ => Some(true),
    }
}
