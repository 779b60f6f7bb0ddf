//! What all elements of a kind state in one field, gathered once: rules ask for the same lists again and again.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::code::{List, Value};
use super::schema::{FieldName, KindId};
use super::{ElementId, Model, Slot};

/// What the elements of a kind state in one field, where all of it is known from the text.
#[derive(Debug, Default)]
pub struct Gathered {
    /// What they state, one after another; of what is only a placeholder's, or open, it is undecided.
    pub list: Arc<List>,
    /// The elements that do not state it, where it is no list, or state that it is still open.
    pub unstated: Vec<ElementId>,
    /// How many values were looked at: one for each element, or as many as its list has.
    pub looked_at: usize,
}

/// What was gathered, or that it cannot be.
type ByField = FxHashMap<(KindId, FieldName), Option<Arc<Gathered>>>;

/// What was gathered. A copy of a model gathers anew: it is made to be changed.
#[derive(Debug, Default)]
pub(super) struct Lists(Mutex<ByField>);

impl Clone for Lists {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Value {
    /// Is it, or does it hold, a placeholder?
    pub fn is_open(&self) -> bool {
        match self {
            Self::Unfilled => true,
            Self::List(list) => list.is_open(),
            _ => false,
        }
    }
}

impl Model {
    /// What the plan's own elements of just this kind state in a field. Nothing where that is more than a look at the text: where
    /// something is computed, is told by others, or is read from the role or body behind an element.
    pub fn gathered(&self, kind: KindId, name: FieldName) -> Option<Arc<Gathered>> {
        let mut lists = self.lists.0.lock().unwrap_or_else(PoisonError::into_inner);
        lists.entry((kind, name)).or_insert_with(|| self.gather(kind, name).map(Arc::new)).clone()
    }

    fn gather(&self, kind: KindId, name: FieldName) -> Option<Gathered> {
        if [self.known.role, self.known.person].contains(&Some(kind)) {
            return None;
        }
        let mut gathered = Gathered::default();
        let Some(declared) = self.schema.kind(kind).fields.get(&name) else { return Some(gathered) };
        if declared.inverse.is_some() {
            return None;
        }
        let mut list = List::default();
        for id in self.of_kind(kind) {
            let (value, stated) = match self.element(*id).field(name).map(|field| &field.value) {
                Some(Slot::Computed(_)) => return None,
                Some(Slot::Value(value)) => (value, !value.is_open()),
                None if declared.ty.is_list() => continue,
                None => (&Value::Unknown, false),
            };
            if !stated {
                gathered.unstated.push(*id);
            }
            let into = if self.is_unfilled(*id) { &mut list.undecided } else { &mut list.items };
            match value {
                Value::List(inner) => {
                    gathered.looked_at += inner.items.len();
                    into.extend_from_slice(&inner.items);
                    list.undecided.extend_from_slice(&inner.undecided);
                }
                Value::Unknown | Value::Unfilled => {
                    gathered.looked_at += 1;
                    list.undecided.push(value.clone());
                }
                value => {
                    gathered.looked_at += 1;
                    into.push(value.clone());
                }
            }
        }
        gathered.list = Arc::new(list);
        Some(gathered)
    }
}
