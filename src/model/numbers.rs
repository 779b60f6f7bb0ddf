//! Elements by number: `#1.2` is what readers see that number before.
//!
//! A number may be stated (`number: "1.2"`), which is known when labels are, or counted, which is known only when the
//! fields are: which goal a measure serves decides its number. So files that name something by a counted number
//! are lowered once more, with the numbers that the first time gave.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::{ElementId, Model};

/// The elements that are shown with a number, by that number.
pub type Numbers = FxHashMap<EcoString, Vec<ElementId>>;

impl Model {
    /// Does something name an element by a number that no element states?
    pub fn asks_for_numbers(&self) -> bool {
        self.asks_for_numbers.get().is_some()
    }

    /// The numbers that it was lowered with.
    pub fn numbers(&self) -> Option<&Arc<Numbers>> {
        self.numbers.as_ref()
    }

    /// The elements that `#number` may mean at a place in an element, of those that could stand there.
    pub(super) fn numbered(
        &self,
        from: Option<ElementId>,
        number: &str,
        stated: Vec<ElementId>,
        fits: impl Fn(ElementId) -> bool,
    ) -> Vec<ElementId> {
        let fitting = |all: &[ElementId]| all.iter().copied().filter(|id| fits(*id)).collect::<Vec<_>>();
        let chapter = |id: &ElementId| Some(self.element(*id).kind) == self.known.chapter;
        // What the plan will do comes before a chapter of its text, and a number that is stated before one that is counted.
        let chapters: Vec<ElementId> = fitting(&stated).into_iter().filter(chapter).collect();
        let mut found = fitting(&stated);
        found.retain(|id| !chapter(id));
        if found.is_empty() {
            self.asks_for_numbers.get_or_init(|| ());
            let counted = self.numbers.as_ref().and_then(|numbers| numbers.get(number));
            found = fitting(counted.map_or(&[], Vec::as_slice));
            let here = from.and_then(|from| self.plan_of(from));
            if found.iter().any(|id| !chapter(id)) {
                found.retain(|id| !chapter(id));
            }
            if found.iter().any(|id| self.plan_of(*id) == here) {
                found.retain(|id| self.plan_of(*id) == here);
            }
        }
        if found.is_empty() {
            found = chapters;
        }
        if found.is_empty() { stated } else { found }
    }
}
