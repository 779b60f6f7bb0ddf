//! The placeholder, and the elements that are nothing more.

use rustc_hash::FxHashSet;

use super::code::Value;
use super::{Element, ElementId, Slot};

/// The text that stands for what only the author can know. It is reported, and meets no requirement.
pub const PLACEHOLDER: &str = "…";

impl Element {
    /// Is its title the placeholder, or is there nothing but placeholders in it? `known` are others of which that is so.
    /// What has a label is one that its author has decided on.
    pub(super) fn is_unfilled(&self, known: &FxHashSet<ElementId>) -> bool {
        match &self.title {
            _ if !self.label.is_empty() => false,
            Some(Slot::Value(Value::Text(title))) => title.trim() == PLACEHOLDER,
            Some(_) => false,
            None => {
                let unfilled = |value: &Value| match value {
                    Value::Unfilled => true,
                    Value::Element(id) => known.contains(id),
                    _ => false,
                };
                !self.fields.is_empty()
                    && self.fields.iter().all(|field| match &field.value {
                        Slot::Value(Value::List(list)) => list.items.iter().chain(&list.undecided).all(unfilled),
                        Slot::Value(value) => unfilled(value),
                        Slot::Computed(_) => false,
                    })
            }
        }
    }
}
