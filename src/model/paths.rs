//! Names for elements that stand when lines move: paths of kinds and labels.

use rustc_hash::FxHashMap;

use super::{ElementId, Model};
use crate::source::{ItemId, Span};

/// Which element a place belongs to, as a path of kinds and labels that does not change when lines move.
pub struct Paths<'m> {
    model: &'m Model,
    items: FxHashMap<ItemId, Vec<ElementId>>,
    /// Which of its kind an element without a label is in the block around it, from 1.
    ordinals: FxHashMap<ElementId, usize>,
}

impl<'m> Paths<'m> {
    /// Over the elements of a plan.
    pub fn new(model: &'m Model) -> Self {
        let mut items: FxHashMap<ItemId, Vec<ElementId>> = FxHashMap::default();
        let mut counts = FxHashMap::default();
        let mut ordinals = FxHashMap::default();
        for (id, element) in model.elements() {
            items.entry(element.item).or_default().push(id);
            let count: &mut usize = counts.entry((element.file, element.parent, element.kind)).or_default();
            *count += 1;
            ordinals.insert(id, *count);
        }
        Self { model, items, ordinals }
    }

    /// `goal:M1/measure:T1/`; nothing where the place is in no element.
    pub fn of(&self, span: Span) -> String {
        let holds = |id: &&ElementId| {
            let range = self.model.element(**id).range;
            range.start <= span.range.start && span.range.end <= range.end
        };
        let inside = self.items.get(&span.item).into_iter().flatten().filter(holds);
        let length = |id: &&ElementId| {
            let range = self.model.element(**id).range;
            range.end - range.start
        };
        inside.min_by_key(length).map_or_else(String::new, |id| self.of_element(*id))
    }

    /// The path of an element.
    pub fn of_element(&self, id: ElementId) -> String {
        let mut at = Some(id);
        let mut parts = Vec::new();
        while let Some(id) = at {
            let element = self.model.element(id);
            let name = if element.label.is_empty() {
                self.ordinals.get(&id).copied().unwrap_or_default().to_string()
            } else {
                element.label.to_string()
            };
            parts.push(format!("{}:{name}/", self.model.kind_name(id)));
            at = element.parent;
        }
        parts.reverse();
        parts.concat()
    }
}
