//! For whom an answer is and how far it reaches: who asks and is not bound, and law that was not examined or not verified.

use super::Words;
use crate::diag::{Key, Text};
use crate::model::code::Value;
use crate::model::{ElementId, Slot};
use crate::norms::{Decision, Modality, NormIndex, NormState, Party};
use crate::value::{Date, Period};

/// Is a norm for whoever asks, by who they are? Nothing where nobody is stated, or where it cannot be told.
pub(super) fn is_for_actor(decision: &Decision<'_>, index: NormIndex) -> Option<bool> {
    let actor = decision.situation.actor?;
    let version = decision.version(index)?;
    decision.binds(version, Some(actor))
}

/// That whoever asks is not bound, to be said before anything else.
pub(super) fn not_bound(decision: &Decision<'_>, words: Words<'_>, index: NormIndex) -> Option<String> {
    let actor = decision.situation.actor.filter(|_| is_for_actor(decision, index) == Some(false))?;
    let key = match decision.norms.get(index).modality {
        Modality::Obliged | Modality::Forbidden => Key::NormsDoesNotBind,
        Modality::Permitted | Modality::Right | Modality::Exception => Key::NormsIsNotFor,
    };
    Some(words.text(&Text::key(key).with("party", &*words.name(actor))))
}

/// For whom an answer is, and on which day.
pub(super) fn answered_for(decision: &Decision<'_>, words: Words<'_>, party: Party) -> Option<String> {
    let day = decision.situation.at.map(|day| words.date(day));
    let whom: Vec<String> = std::iter::once(words.name(party?)).chain(day).collect();
    Some(words.text(&Text::key(Key::NormsAnswerFor).with("party", &*whom.join(" · "))))
}

/// The norms that would bind whoever asks and do not apply, as far as is known from law that is not verified.
pub(super) fn unverified(decision: &Decision<'_>) -> Vec<ElementId> {
    let (model, day, actor) = (decision.norms.model, decision.situation.at, decision.situation.actor);
    let rests_on = |(index, norm): &(NormIndex, &crate::norms::Norm)| {
        let binds = matches!(norm.modality, Modality::Obliged | Modality::Forbidden);
        binds
            && decision.version(*index).is_some_and(|version| {
                version.force(model, day).answer() != Some(false)
                    && !version.is_verified(model, day)
                    && decision.binds(version, actor) == Some(true)
            })
            && decision.told(*index, actor) == NormState::DoesNotApply
    };
    decision.norms.iter().filter(rests_on).map(|(_, norm)| norm.id).collect()
}

/// The day up to which the laws were examined that norms rest on, where the situation is later: of several the first.
pub(super) fn examined_to(decision: &Decision<'_>, norms: impl Iterator<Item = NormIndex>) -> Option<Date> {
    let model = decision.norms.model;
    let day = decision.situation.at?;
    let examined = |law: ElementId| match &model.element(law).field(model.known.examined_to?)?.value {
        Slot::Value(Value::Period(period)) => Period::last_day(*period),
        _ => None,
    };
    let of_norm = |index: NormIndex| decision.version(index).into_iter().flat_map(|version| &version.basis);
    let days = norms.flat_map(of_norm).filter_map(|basis| basis.source).filter_map(examined);
    days.min().filter(|examined| *examined < day)
}

/// The same in words.
pub(super) fn examined(words: Words<'_>, day: Option<Date>) -> Option<String> {
    Some(words.text(&Text::key(Key::NormsExaminedTo).with("day", &*words.date(day?))))
}
