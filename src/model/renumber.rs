//! Elements come and go: what the ids of the others become, wherever they are held.

use std::sync::Arc;

use super::code::{Code, Value};
use super::{Element, ElementId, Slot};

/// What an element that is gone is called: no element has this id.
const GONE: u32 = u32::MAX;

/// The ids that the elements of a plan have after some came or went, by those that they had.
#[derive(Clone, Debug, Default)]
pub struct Moved {
    first: u32,
    to: Vec<u32>,
}

impl Moved {
    /// Of so many elements, the first of which has this id, all are gone.
    pub(super) fn none(first: u32, count: usize) -> Self {
        Self { first, to: vec![GONE; count] }
    }

    /// The element at this place among the plan's own has this id now.
    pub(super) fn keep(&mut self, own: usize, id: ElementId) {
        if let Some(to) = self.to.get_mut(own) {
            *to = id.0;
        }
    }

    /// The id that an element has now; nothing if it is gone. Those of packs keep theirs.
    pub fn id(&self, id: ElementId) -> Option<ElementId> {
        let Some(own) = id.0.checked_sub(self.first) else { return Some(id) };
        self.to.get(own as usize).copied().filter(|to| *to != GONE).map(ElementId)
    }

    /// Put the new id in the place of the old one; `false` if the element is gone.
    pub fn renew(&self, id: &mut ElementId) -> bool {
        let new = self.id(*id);
        *id = new.unwrap_or(ElementId(GONE));
        new.is_some()
    }

    /// The same wherever an element names another; `false` if it names one that is gone.
    pub(super) fn element(&self, element: &mut Element) -> bool {
        let mut walk = Walk { moved: self, lost: false };
        element.parent.iter_mut().for_each(|parent| walk.id(parent));
        element.title.iter_mut().for_each(|title| walk.slot(title));
        element.fields.iter_mut().for_each(|field| walk.slot(&mut field.value));
        !walk.lost
    }
}

/// Is it the id of an element that is gone?
pub(super) fn is_gone(id: ElementId) -> bool {
    id.0 == GONE
}

struct Walk<'m> {
    moved: &'m Moved,
    lost: bool,
}

impl Walk<'_> {
    fn id(&mut self, id: &mut ElementId) {
        self.lost |= !self.moved.renew(id);
    }

    fn slot(&mut self, slot: &mut Slot) {
        match slot {
            Slot::Value(value) => self.value(value),
            Slot::Computed(code) => self.code(Arc::make_mut(code)),
        }
    }

    fn values(&mut self, values: &mut [Value]) {
        for value in values {
            self.value(value);
        }
    }

    fn value(&mut self, value: &mut Value) {
        match value {
            Value::Unknown
            | Value::Bool(_)
            | Value::Number(_)
            | Value::Limit(_)
            | Value::Between(_)
            | Value::Text(_)
            | Value::Words(_)
            | Value::Word(_)
            | Value::Period(_)
            | Value::Time(_)
            | Value::Rate(_)
            | Value::Kind(_)
            | Value::Broken
            | Value::Verbatim(_)
            | Value::Unfilled => {}
            Value::Element(id) => self.id(id),
            Value::Position(pair) => {
                let pair = Arc::make_mut(pair);
                self.id(&mut pair.0);
                self.id(&mut pair.1);
            }
            Value::List(list) => {
                let list = Arc::make_mut(list);
                self.values(&mut list.items);
                self.values(&mut list.undecided);
            }
            Value::Map(entries) => {
                for (key, value) in Arc::make_mut(entries) {
                    self.value(key);
                    self.value(value);
                }
            }
            Value::Citation(citation) => {
                let citation = Arc::make_mut(citation);
                citation.source.iter_mut().chain(&mut citation.section).for_each(|id| self.id(id));
            }
            Value::Action(term) => {
                let term = Arc::make_mut(term);
                self.id(&mut term.action);
                term.arguments.iter_mut().for_each(|(_, value)| self.value(value));
            }
            Value::Code(code) => self.code(Arc::make_mut(code)),
        }
    }

    fn codes<'c>(&mut self, codes: impl IntoIterator<Item = &'c mut Code>) {
        codes.into_iter().for_each(|code| self.code(code));
    }

    fn pair(&mut self, pair: &mut (Code, Code)) {
        self.code(&mut pair.0);
        self.code(&mut pair.1);
    }

    fn code(&mut self, code: &mut Code) {
        match code {
            Code::Constant(value) => self.value(value),
            Code::Local(_) | Code::Plan | Code::All(_) => {}
            Code::Fact(id) => self.id(id),
            Code::Field(parts, _) => self.code(&mut parts.0),
            Code::Every(of, _) => self.code(of),
            Code::And(all)
            | Code::Or(all)
            | Code::Sum(all)
            | Code::Product(all)
            | Code::List(all)
            | Code::Text(all)
            | Code::Call(_, all) => self.codes(all),
            Code::Not(of) | Code::IsSet(of) | Code::Negative(of) | Code::While(of) => self.code(of),
            Code::Where(pair)
            | Code::Sort(pair, _)
            | Code::Take(pair)
            | Code::Has(pair)
            | Code::Overlaps(pair)
            | Code::Minus(pair)
            | Code::Divide(pair)
            | Code::Position(pair)
            | Code::Group(pair)
            | Code::Compare(_, pair, _) => self.pair(pair),
            Code::Rank(code, _) => self.codes(code.as_deref_mut()),
            Code::Over(_, parts) | Code::Within(parts) => {
                self.code(&mut parts.0);
                self.codes(&mut parts.1);
            }
            Code::If(parts) => {
                parts.0.iter_mut().for_each(|branch| self.pair(branch));
                self.code(&mut parts.1);
            }
            Code::Map(entries) => entries.iter_mut().for_each(|entry| self.pair(entry)),
            Code::Range(ends) => {
                let (from, to) = &mut **ends;
                self.codes(from.iter_mut().chain(to));
            }
            Code::Translated(all) => self.codes(all.iter_mut().map(|(_, code)| code)),
            Code::Action(action, arguments) => {
                self.id(action);
                self.codes(arguments.iter_mut().map(|(_, code)| code));
            }
            Code::Expect(expectation) => {
                self.code(&mut expectation.subject);
                self.codes(expectation.clauses.iter_mut().map(|(_, code)| code));
            }
            Code::Select(parts) => {
                self.code(&mut parts.0);
                self.codes(&mut parts.1);
            }
        }
    }
}
