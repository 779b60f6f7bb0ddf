//! What an evaluation looks at beyond the item of the element that it is about: only that can change what it gives.

use super::Evaluator;
use crate::model::{Element, ElementId};

/// The elements that an evaluation looked at beyond the item that was watched.
#[derive(Clone, Debug, Default)]
pub enum Beyond {
    /// None.
    #[default]
    Nothing,
    /// These: their fields and titles, and who names them.
    These(Vec<ElementId>),
    /// More than are listed.
    Anything,
}

impl Beyond {
    /// How many elements are listed.
    const LISTED: usize = 24;

    fn add(&mut self, id: ElementId) {
        match self {
            Self::Nothing => *self = Self::These(vec![id]),
            Self::These(all) if all.contains(&id) => {}
            Self::These(all) if all.len() < Self::LISTED => all.push(id),
            Self::These(_) => *self = Self::Anything,
            Self::Anything => {}
        }
    }
}

impl Evaluator<'_> {
    /// From now on, watch whether a field or a title is looked at that stands in another item of the plan than the
    /// element does.
    pub fn stay_with(&self, element: ElementId) {
        self.home.set(Some(self.model.element(element).item));
        self.beyond.replace(Beyond::default());
    }

    /// What was looked at beyond the item that was to be watched.
    pub fn went_beyond(&self) -> Beyond {
        self.beyond.take()
    }

    pub(super) fn watch(&self, id: ElementId, element: &Element) {
        if self.home.get() != Some(element.item) && !self.model.is_pack(id) {
            self.look_at(id);
        }
    }

    /// Note that something is looked at that is another's, or is told by others.
    pub(super) fn look_at(&self, id: ElementId) {
        if self.home.get().is_some() {
            self.beyond.borrow_mut().add(id);
        }
    }

    /// Note that more is looked at than can be listed.
    pub(super) fn look_at_all(&self) {
        self.beyond.replace(Beyond::Anything);
    }

    /// Is it, or is it said to be, of the sort of the other?
    pub(super) fn is_a(&self, id: ElementId, other: ElementId) -> bool {
        let mut asked = Vec::new();
        let is_a = self.model.is_a_by(id, other, &mut asked);
        for id in asked {
            self.watch(id, self.model.element(id));
        }
        is_a
    }
}
