//! Is a norm in force on a day: by its versions, and by the sections that it rests on.

use crate::model::code::{CitationValue, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::value::{Date, Period};

use super::situation::Origin;
use super::{Answer, any};

/// Is something in force, and why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Force {
    /// In force.
    InForce,
    /// Not yet.
    NotYet,
    /// No longer.
    Repealed,
    /// Adopted or proposed, without a day.
    NotCommenced,
    /// The wording on the day is not known, or the day is not.
    Missing,
}

impl Force {
    /// Yes, no, or not to be told.
    pub fn answer(self) -> Answer {
        match self {
            Self::InForce => Some(true),
            Self::NotYet | Self::Repealed => Some(false),
            Self::NotCommenced | Self::Missing => None,
        }
    }

    /// Why it cannot be told.
    pub fn origin(self) -> Option<Origin> {
        match self {
            Self::NotCommenced => Some(Origin::NotCommenced),
            Self::Missing => Some(Origin::VersionMissing),
            Self::InForce | Self::NotYet | Self::Repealed => None,
        }
    }
}

fn stated(model: &Model, id: ElementId, name: Option<FieldName>) -> Option<&Value> {
    match &model.element(id).field(name?)?.value {
        Slot::Value(value) => Some(value),
        Slot::Computed(_) => None,
    }
}

/// The period in which something is in force, as it states it.
pub(in crate::norms) fn period(model: &Model, id: ElementId) -> Option<Period> {
    match stated(model, id, model.known.in_force)? {
        Value::Period(period) => Some(*period),
        _ => None,
    }
}

/// A period on a day; without a day it cannot be told, unless the period is always.
pub(super) fn on(period: Period, day: Option<Date>) -> Force {
    let Some(day) = day else {
        return if period == Period::ALWAYS { Force::InForce } else { Force::Missing };
    };
    if period.contains_date(day) {
        Force::InForce
    } else if period.start.is_some_and(|start| day < start) {
        Force::NotYet
    } else {
        Force::Repealed
    }
}

fn uncommenced(model: &Model, id: ElementId) -> bool {
    matches!(stated(model, id, model.known.state), Some(Value::Word(word)) if word == "adopted" || word == "proposed")
}

/// A law on a day.
fn law(model: &Model, id: ElementId, day: Option<Date>) -> Force {
    match period(model, id) {
        Some(period) => on(period, day),
        None if uncommenced(model, id) => Force::NotCommenced,
        None => Force::InForce,
    }
}

/// A section on a day: by its wordings, where it has some, and never beyond its law.
pub fn section(model: &Model, section: ElementId, day: Option<Date>) -> Force {
    let of_law = model.element(section).parent.map_or(Force::InForce, |id| law(model, id, day));
    if of_law != Force::InForce {
        return of_law;
    }
    let versions = wordings(model, section);
    if versions.is_empty() {
        return if uncommenced(model, section) { Force::NotCommenced } else { Force::InForce };
    }
    let forces: Vec<Force> = versions
        .iter()
        .map(|version| match period(model, *version) {
            Some(period) => on(period, day),
            None => Force::NotCommenced,
        })
        .collect();
    best(&forces)
}

/// The wordings of a section, in the order declared.
pub fn wordings(model: &Model, section: ElementId) -> Vec<ElementId> {
    stated(model, section, model.known.version).map(super::term::elements).unwrap_or_default()
}

/// Of several, any of which is enough.
pub(super) fn best(forces: &[Force]) -> Force {
    match any(forces.iter().map(|force| force.answer())) {
        Some(true) => Force::InForce,
        None => forces.iter().copied().find(|force| force.answer().is_none()).unwrap_or(Force::Missing),
        // Between two wordings, or before the first: not yet; after the last: no longer.
        Some(false) if forces.contains(&Force::NotYet) => Force::NotYet,
        Some(false) => Force::Repealed,
    }
}

/// From the first day to the last on which a citation is in force, over all its wordings, where that is known.
pub fn lasts(model: &Model, citation: &CitationValue) -> Option<Period> {
    let of_law = citation.source.and_then(|law| period(model, law));
    let wordings: Vec<Period> = citation
        .section
        .map(|section| wordings(model, section).into_iter().filter_map(|id| period(model, id)).collect())
        .unwrap_or_default();
    let whole = wordings.into_iter().reduce(|a, b| Period {
        start: a.start.zip(b.start).map(|(a, b)| a.min(b)),
        end: a.end.zip(b.end).map(|(a, b)| a.max(b)),
    });
    whole.or(of_law)
}

/// Are the facts about a citation verified, as they are on a day: of the wording in force, else of the last before it, else of
/// the section, else of the law?
pub fn is_verified(model: &Model, citation: &CitationValue, day: Option<Date>) -> bool {
    let says_no = |id: ElementId| matches!(stated(model, id, model.known.verified), Some(Value::Bool(false)));
    let Some(section) = citation.section else { return citation.source.is_none_or(|law| !says_no(law)) };
    let all = wordings(model, section);
    let on_day = |id: &&ElementId| period(model, **id).is_none_or(|period| on(period, day) == Force::InForce);
    let before = |id: &&ElementId| period(model, **id).is_some_and(|period| on(period, day) == Force::Repealed);
    match all.iter().find(on_day).or_else(|| all.iter().rev().find(before)) {
        Some(wording) => !says_no(*wording),
        None => !says_no(section) && all.iter().all(|wording| !says_no(*wording)),
    }
}

/// A citation on a day; what is not declared is taken to be in force.
pub fn citation(model: &Model, citation: &CitationValue, day: Option<Date>) -> Force {
    match (citation.section, citation.source) {
        (Some(id), _) => section(model, id, day),
        (None, Some(id)) if Some(model.element(id).kind) == model.known.law => law(model, id, day),
        _ => Force::InForce,
    }
}
