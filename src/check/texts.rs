//! What a rule says about an element, in three tongues.

use std::sync::Arc;

use crate::diag::{Language, Text, Translated};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::{ElementId, Model, Slot};

/// The texts of a rule about one element.
pub(super) struct Texts<'m> {
    pub(super) model: &'m Model,
    pub(super) element: ElementId,
}

impl Texts<'_> {
    pub(super) fn words(&self, slot: &Slot) -> Translated {
        match slot {
            Slot::Value(Value::Words(words)) => Translated::clone(words),
            Slot::Value(value) => Translated::same(Evaluator::new(self.model, Language::En).show(value)),
            Slot::Computed(code) => Evaluator::new(self.model, Language::En).in_all_languages(code, self.element),
        }
    }

    pub(super) fn of(&self, slot: &Slot) -> Text {
        Text::Own(Arc::new(self.words(slot)))
    }

    pub(super) fn name(&self) -> Translated {
        let name = |language| Evaluator::new(self.model, language).name(self.element);
        Translated { en: name(Language::En), nb: name(Language::Nb), nn: name(Language::Nn) }
    }
}
