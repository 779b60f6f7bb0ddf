//! Elements by number: `#1.2` is what readers see that number before.
//!
//! A number may be stated (`number: "1.2"`), which is known when labels are, or counted, which is known only when the
//! fields are: which goal a measure serves decides its number. So files that name something by a counted number
//! are lowered once more, with the numbers that the first time gave.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use super::lower::Parsed;
use super::renumber::Moved;
use super::{ElementId, Model};
use crate::source::{ItemId, Sources};

/// The elements that are shown with a number, by that number.
pub type Numbers = FxHashMap<EcoString, Vec<ElementId>>;

/// No number that is counted has more bytes.
const LONGEST: usize = 24;

/// The numbers that are counted after an edit.
pub struct Counted<'m> {
    /// The numbers.
    pub numbers: Arc<Numbers>,
    /// The ids that the elements have after it, where some came or went.
    pub moved: Option<&'m Moved>,
}

/// The numbers that mean something else than they did.
#[derive(Default)]
pub(super) struct Recounted {
    numbers: FxHashSet<EcoString>,
    /// Were there none before? Then each may.
    all: bool,
}

impl Counted<'_> {
    /// What differs from the numbers that a model was lowered with.
    #[expect(clippy::iter_over_hash_type, reason = "gathered into a set")]
    pub(super) fn differs(&self, model: &Model) -> Recounted {
        let Some(before) = &model.numbers else { return Recounted { all: true, ..Recounted::default() } };
        let mut numbers: FxHashSet<EcoString> =
            before.keys().filter(|number| !self.numbers.contains_key(*number)).cloned().collect();
        for (number, now) in &*self.numbers {
            let moved = |id: &ElementId| self.moved.map_or(Some(*id), |moved| moved.id(*id));
            let same = |before: &Vec<ElementId>| before.iter().map(moved).eq(now.iter().copied().map(Some));
            if !before.get(number).is_some_and(same) {
                numbers.insert(number.clone());
            }
        }
        // Names are compared in composed form, and are looked for as they are written.
        let all = numbers.iter().any(|number| !number.is_ascii() || number.len() > LONGEST);
        Recounted { numbers, all }
    }
}

impl Recounted {
    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty() && !self.all
    }

    /// The items in which such a number is written.
    pub(super) fn mentions(&self, sources: &Sources, files: &[Parsed]) -> Vec<ItemId> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        for file in files {
            let text: &str = &sources.file(file.file).text;
            for at in memchr::memchr_iter(b'#', text.as_bytes()) {
                let rest = text.get(at + 1..).unwrap_or_default();
                // What stands there may be the number with more after it.
                let mut ends = rest.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|end| *end <= LONGEST);
                if self.all || ends.any(|end| rest.get(..end).is_some_and(|number| self.numbers.contains(number))) {
                    found.extend(super::edits::item_at(sources, file, at));
                }
            }
        }
        found.dedup();
        found
    }
}

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
