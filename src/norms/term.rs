//! Actions with their arguments, and where two of them overlap.
//!
//! A term such as `disclose(concern, to: police)` covers a set of doings. Terms of one verb are compared at *points*: for
//! each parameter an element that some term names, or nothing in particular. Terms of different verbs never overlap.

use crate::model::code::{ActionTerm, Value};
use crate::model::{ElementId, Model};

/// What a term says of one parameter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Argument {
    /// Whatever it is.
    Whatever,
    /// This, and what is of its sort or lies within it.
    This(ElementId),
}

/// An action with an argument for each parameter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Term {
    /// The action.
    pub action: ElementId,
    /// One for each parameter of the action, in its order.
    pub arguments: Vec<Argument>,
}

/// One doing of an action: for each parameter what it is, or nothing in particular.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Point {
    /// The action.
    pub action: ElementId,
    /// One for each parameter; `None` is nothing in particular.
    pub values: Vec<Option<ElementId>>,
}

impl Term {
    /// The term that an action with arguments is: by name, with what is left out being whatever it is.
    pub fn of(model: &Model, written: &ActionTerm) -> Self {
        let names = model.parameters(written.action);
        let mut arguments = vec![Argument::Whatever; names.len()];
        for (name, value) in &written.arguments {
            // Arguments that are no parameter were reported where they stand.
            let Some(place) = names.iter().position(|known| known == name) else { continue };
            if let Some(argument) = arguments.get_mut(place) {
                *argument = match value {
                    Value::Element(id) if !is_everyone(model, *id) => Argument::This(*id),
                    _ => Argument::Whatever,
                };
            }
        }
        Self { action: written.action, arguments }
    }

    /// Does it cover the point?
    pub fn covers(&self, model: &Model, point: &Point) -> bool {
        self.action == point.action
            && self.arguments.iter().zip(&point.values).all(|(argument, value)| match (argument, value) {
                (Argument::Whatever, _) => true,
                (Argument::This(_), None) => false,
                (Argument::This(of), Some(value)) => is_within(model, *value, *of),
            })
    }

    /// The doing that the term names itself.
    pub fn point(&self) -> Point {
        let value = |argument: &Argument| match argument {
            Argument::Whatever => None,
            Argument::This(id) => Some(*id),
        };
        Point { action: self.action, values: self.arguments.iter().map(value).collect() }
    }
}

/// Is everyone this role?
pub(super) fn is_everyone(model: &Model, id: ElementId) -> bool {
    let stated = model.known.everyone.and_then(|name| model.element(id).field(name));
    matches!(stated.map(|field| &field.value), Some(crate::model::Slot::Value(Value::Bool(true))))
}

/// Is the party this role or body, or of its sort?
pub(super) fn is_party(model: &Model, party: ElementId, role: ElementId) -> bool {
    is_everyone(model, role) || model.is_a(party, role)
}

/// Is it the other, of its sort, or does it lie within it?
fn is_within(model: &Model, id: ElementId, other: ElementId) -> bool {
    if model.is_a(id, other) {
        return true;
    }
    let mut seen = vec![id];
    let mut next = 0;
    while let Some(at) = seen.get(next).copied() {
        next += 1;
        if at == other {
            return true;
        }
        let within = model.known.within.and_then(|name| model.element(at).field(name)).map(|field| &field.value);
        if let Some(crate::model::Slot::Value(value)) = within {
            for outer in elements(value) {
                if !seen.contains(&outer) {
                    seen.push(outer);
                }
            }
        }
    }
    false
}

/// The elements in a value.
pub(super) fn elements(value: &Value) -> Vec<ElementId> {
    match value {
        Value::Element(id) => vec![*id],
        Value::List(list) => list.items.iter().flat_map(elements).collect(),
        _ => Vec::new(),
    }
}
