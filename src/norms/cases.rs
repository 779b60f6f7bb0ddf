//! Which fact another is a case of: whether ill-treatment is repeated is asked once it is known that it is ill-treatment.

use super::reasons::facts_of;
use crate::model::code::{Code, Comparison, Value};
use crate::model::{ElementId, Model, Slot};

/// Pairs of facts: the second is asked for where the first has some value. Read off conditions: in `kind == a and serious`, in
/// `kind != a or serious` and in `kind in list and serious`, `serious` is a case of `kind`.
#[derive(Default)]
pub(super) struct Cases {
    pairs: Vec<(ElementId, ElementId)>,
    read: Vec<ElementId>,
}

impl Cases {
    /// Read the pairs of a condition, and of the derived facts that it asks for.
    pub(super) fn read(&mut self, model: &Model, code: &Code) {
        match code {
            Code::And(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    let later = parts.get(place + 1..).unwrap_or_default();
                    self.pair(model, &chosen(part), later);
                }
            }
            Code::Or(parts) => {
                let is_case = |part: &&Code| !excluded(part).is_empty();
                let (cases, rest): (Vec<&Code>, Vec<&Code>) = parts.iter().partition(is_case);
                for case in cases {
                    for part in &rest {
                        self.pair(model, &excluded(case), std::slice::from_ref(*part));
                    }
                }
                // `age >= 1 or born`: whether somebody is born is asked of those who are younger.
                let (limits, rest): (Vec<&Code>, Vec<&Code>) =
                    rest.into_iter().partition(|part| !limited(part).is_empty());
                for limit in limits {
                    for part in &rest {
                        self.pair(model, &limited(limit), std::slice::from_ref(*part));
                    }
                }
            }
            Code::Fact(id) => {
                if let Some(when) = derivation(model, *id).filter(|_| !self.read.contains(id)) {
                    self.read.push(*id);
                    self.read(model, when);
                }
            }
            _ => {}
        }
        code.children().into_iter().for_each(|part| self.read(model, part));
    }

    fn pair(&mut self, model: &Model, first: &[ElementId], parts: &[Code]) {
        if first.is_empty() {
            return;
        }
        let mut later = Vec::new();
        for part in parts {
            stated(model, part, &mut later);
        }
        for fact in first {
            let new = later.iter().filter(|other| *other != fact).map(|other| (*fact, *other));
            let new: Vec<_> = new.filter(|pair| !self.pairs.contains(pair)).collect();
            self.pairs.extend(new);
        }
    }

    /// Is a fact a case of another one of these?
    pub(super) fn is_case(&self, fact: ElementId, among: &[ElementId]) -> bool {
        self.pairs.iter().any(|(first, later)| *later == fact && among.contains(first))
    }

    /// Add the pairs of another condition.
    pub(super) fn take(&mut self, other: Self) {
        let new: Vec<_> = other.pairs.into_iter().filter(|pair| !self.pairs.contains(pair)).collect();
        self.pairs.extend(new);
    }

    /// The same items, each after those that it is a case of; otherwise in their order.
    pub(super) fn order<T>(&self, items: Vec<T>, fact: impl Fn(&T) -> ElementId) -> Vec<T> {
        let facts: Vec<ElementId> = items.iter().map(&fact).collect();
        let mut placed: Vec<ElementId> = Vec::new();
        for id in &facts {
            self.place(*id, &facts, &mut placed, &mut Vec::new());
        }
        let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
        let place = |id: &ElementId| facts.iter().position(|other| other == id);
        placed.iter().filter_map(|id| items.get_mut(place(id)?)?.take()).collect()
    }

    fn place(&self, id: ElementId, all: &[ElementId], placed: &mut Vec<ElementId>, within: &mut Vec<ElementId>) {
        if placed.contains(&id) || within.contains(&id) {
            return;
        }
        within.push(id);
        for first in all.iter().filter(|first| self.pairs.contains(&(**first, id))) {
            self.place(*first, all, placed, within);
        }
        within.pop();
        placed.push(id);
    }
}

/// The facts of which a condition says that they have one of some values.
fn chosen(code: &Code) -> Vec<ElementId> {
    match code {
        Code::Compare(Comparison::Equal | Comparison::NotEqual, pair, _) => of_choice(&pair.0, &pair.1),
        Code::Has(pair) => of_choice(&pair.1, &pair.0),
        _ => Vec::new(),
    }
}

/// The facts of which a condition says only what they are not.
fn excluded(code: &Code) -> Vec<ElementId> {
    match code {
        Code::Compare(Comparison::NotEqual, pair, _) => of_choice(&pair.0, &pair.1),
        Code::And(parts) if parts.iter().all(|part| !excluded(part).is_empty()) => {
            parts.iter().flat_map(excluded).collect()
        }
        _ => Vec::new(),
    }
}

/// The facts that a condition holds against a limit.
fn limited(code: &Code) -> Vec<ElementId> {
    match code {
        Code::Compare(Comparison::Equal | Comparison::NotEqual, ..) => Vec::new(),
        Code::Compare(_, pair, _) => of_choice(&pair.0, &pair.1),
        _ => Vec::new(),
    }
}

/// A fact that is held against something that reads no fact: one that has a choice of values, for yes and no say nothing of a case.
fn of_choice(fact: &Code, other: &Code) -> Vec<ElementId> {
    match (fact, other) {
        (Code::Fact(_), Code::Constant(Value::Bool(_))) => Vec::new(),
        (Code::Fact(id), other) if facts_of(other).is_empty() => vec![*id],
        _ => Vec::new(),
    }
}

fn derivation(model: &Model, id: ElementId) -> Option<&Code> {
    if Some(model.element(id).kind) != model.known.define {
        return None;
    }
    match &model.element(id).field(model.known.when?)?.value {
        Slot::Computed(code) => Some(code),
        Slot::Value(_) => None,
    }
}

/// The facts that a condition asks for in the end: those that others follow from.
fn stated(model: &Model, code: &Code, found: &mut Vec<ElementId>) {
    for id in facts_of(code) {
        if found.contains(&id) {
            continue;
        }
        found.push(id);
        if let Some(when) = derivation(model, id) {
            stated(model, when, found);
        }
    }
}
