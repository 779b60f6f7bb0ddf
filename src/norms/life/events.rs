//! What happens in a case, by day.

use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::norms::situation::{Fact, Situation, first_day};
use crate::norms::term::{Term, elements};
use crate::value::{Date, Period};

/// Something that happens on a day.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its block, where it is one.
    pub id: Option<ElementId>,
    /// When.
    pub at: Date,
    /// Who does it.
    pub by: Option<ElementId>,
    /// What is done.
    pub does: Option<Term>,
    /// What comes about, of that which deadlines and conditions know.
    pub happens: Option<ElementId>,
    /// The facts that are different from now on.
    pub sets: Option<Situation>,
    /// Norms that are set aside for good.
    pub waives: Vec<ElementId>,
    /// Norms that are put off.
    pub suspends: Vec<ElementId>,
    /// Norms that are taken up again.
    pub resumes: Vec<ElementId>,
}

impl Event {
    /// Take in what the event makes known.
    pub(super) fn apply(&self, situation: &mut Situation) {
        if let Some(happening) = self.happens {
            let day = Value::Period(Period::from_day(self.at));
            situation.facts.insert(happening, Fact::Known(day));
        }
        if let Some(sets) = &self.sets {
            situation.take(sets);
        }
    }

    pub(super) fn changes_facts(&self) -> bool {
        self.happens.is_some() || self.sets.is_some()
    }
}

/// The situation in which a case begins, and its events in the order of their days; those of one day as written. Events
/// without a day are left out: `check` reports them.
pub fn events(model: &Model, case: ElementId) -> (Situation, Vec<Event>) {
    let known = &model.known;
    let value = |id: ElementId, name: Option<FieldName>| match name.and_then(|name| model.element(id).field(name)) {
        Some(field) => match &field.value {
            Slot::Value(value) => value.clone(),
            Slot::Computed(code) => crate::eval::Evaluator::new(model, crate::diag::Language::En).evaluate(code, id),
        },
        None => Value::Unknown,
    };
    let one = |id: ElementId, name: Option<FieldName>| elements(&value(id, name)).first().copied();
    let mut situation = one(case, known.of).map(|of| Situation::of(model, of)).unwrap_or_default();
    let event = |id: ElementId| {
        Some(Event {
            id: Some(id),
            at: first_day(&value(id, known.at))?,
            by: one(id, known.by),
            does: match value(id, known.does) {
                Value::Action(term) => Some(Term::of(model, &term)),
                _ => None,
            },
            happens: one(id, known.happens),
            sets: one(id, known.sets).map(|sets| Situation::of(model, sets)),
            waives: elements(&value(id, known.waives)),
            suspends: elements(&value(id, known.suspends)),
            resumes: elements(&value(id, known.resumes)),
        })
    };
    let mut events: Vec<Event> = elements(&value(case, known.event_field)).into_iter().filter_map(event).collect();
    events.sort_by_key(|event| event.at);
    for by in events.iter().filter_map(|event| event.by) {
        if situation.actor != Some(by) && !situation.parties.contains(&by) {
            situation.parties.push(by);
        }
    }
    (situation, events)
}
