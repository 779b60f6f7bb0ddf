//! What stands around a norm: what it goes before, what it is no obstacle to, and when a breach of it is not punished.

use super::{Detail, Words};
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::{Decision, Ground, Modality, NormIndex, NormState, Party, Question, Reason, Term};

/// The prohibitions that a duty goes before, where they bind or may bind the same.
pub(super) fn weaker(decision: &Decision<'_>, words: Words<'_>, index: NormIndex, party: Party) -> Vec<ElementId> {
    if decision.norms.get(index).modality != Modality::Obliged || decision.told(index, party) != NormState::Applies {
        return Vec::new();
    }
    let terms = decision.terms_of(index);
    let held = terms.iter().map(|(modality, term)| (*modality, term.point()));
    let held: Vec<_> = held.filter(|(modality, point)| decision.holds(*modality, point, party) == Some(true)).collect();
    let gives_way = |other: &NormIndex| {
        let bans = || decision.terms_of(*other);
        held.iter().any(|(_, point)| bans().iter().any(|(_, ban)| ban.covers(words.model, point)))
            && told(decision, *other, party) != NormState::DoesNotApply
    };
    let bans = decision.norms.iter().filter(|(_, norm)| norm.modality == Modality::Forbidden);
    bans.filter(|(other, _)| gives_way(other)).map(|(_, norm)| norm.id).collect()
}

/// The same in words: told, so that nobody keeps quiet who must speak. Those that the reasons shown beside it tell of are left out.
pub(super) fn goes_before(
    decision: &Decision<'_>,
    words: Words<'_>,
    index: NormIndex,
    party: Party,
    reasons: Option<&Reason>,
) -> Option<String> {
    let is_told = |id: &ElementId| {
        let mut steps = reasons.into_iter().flat_map(|reason| &reason.because);
        steps.any(|step| matches!(step.ground, Ground::Against(other, ..) if other == *id))
    };
    let bans = weaker(decision, words, index, party).into_iter().filter(|id| !is_told(id));
    let names: Vec<String> = bans.map(|id| words.name(id)).collect();
    if names.is_empty() {
        return None;
    }
    Some(words.text(&Text::key(Key::NormsGoesBefore).with("norms", &*names.join(", "))))
}

/// All that stands around a norm, in words: what it goes before, what lifts a part of it here, what may yet stand against it, and
/// what may be done in spite of it.
pub(super) fn lines(
    decision: &Decision<'_>,
    words: Words<'_>,
    index: NormIndex,
    party: Party,
    reasons: Option<&Reason>,
) -> Vec<String> {
    let before = goes_before(decision, words, index, party, reasons);
    let freed = freed(decision, words, index, party);
    let unless = unless(decision, words, index, party);
    let opened = opened(decision, words, index, party);
    before.into_iter().chain(freed).chain(unless).chain(opened).collect()
}

/// How a norm is told: what applies unless something else turns out is told as what applies, and so is a prohibition of which only
/// a part is lifted here.
pub(super) fn told(decision: &Decision<'_>, index: NormIndex, party: Party) -> NormState {
    let state = decision.told(index, party);
    let binds = match (state, decision.norms.get(index).modality) {
        (NormState::Undetermined, modality) => matches!(modality, Modality::Obliged | Modality::Forbidden),
        (NormState::DoesNotApply, modality) => modality == Modality::Forbidden,
        _ => false,
    };
    if binds && decision.applicable(index, party) == Some(true) { NormState::Applies } else { state }
}

/// Is a prohibition lifted in part: does it apply, save for what an exception opens here?
pub(super) fn is_freed(decision: &Decision<'_>, index: NormIndex, party: Party) -> bool {
    decision.told(index, party) == NormState::DoesNotApply && told(decision, index, party) == NormState::Applies
}

/// The exceptions that lift a part of a prohibition here.
pub(super) fn freed_by(decision: &Decision<'_>, index: NormIndex, party: Party) -> Vec<ElementId> {
    if !is_freed(decision, index, party) {
        return Vec::new();
    }
    let reason = decision.reasons(index, party);
    let steps = reason.because.iter().filter(|step| step.answer == Some(false));
    steps.filter_map(|step| if let Ground::Exception(id) = step.ground { Some(id) } else { None }).collect()
}

/// What these say.
pub(super) fn freed(decision: &Decision<'_>, words: Words<'_>, index: NormIndex, party: Party) -> Vec<String> {
    let said = |id: ElementId| {
        let text = words.field(id, words.model.known.text);
        let text = if text.is_empty() { words.name(id) } else { text };
        words.text(&Text::key(Key::NormsUnlessExcepted).with("text", &*text))
    };
    freed_by(decision, index, party).into_iter().map(said).collect()
}

/// What may yet stand against a norm that applies as far as is known, each ground of it once: against all of it, then what may
/// lift a part of a prohibition, such as towards the police.
pub(super) fn against(decision: &Decision<'_>, index: NormIndex, party: Party) -> Vec<ElementId> {
    if decision.applicable(index, party) != Some(true) {
        return Vec::new();
    }
    let mut named = Vec::new();
    if decision.told(index, party) == NormState::Undetermined {
        let reason = decision.reasons(index, party).decisive();
        named.extend(reason.because.iter().filter_map(|step| match (step.answer, &step.ground) {
            (None, Ground::Against(id, ..) | Ground::Exception(id)) => Some(*id),
            _ => None,
        }));
    }
    let norms = decision.norms;
    let may_lift_a_part = |exception: &NormIndex| {
        let term = decision.version(*exception).and_then(|version| version.action.as_ref());
        term.is_some_and(|term| decision.excepts(*exception, party, Some(&term.point())).is_none())
    };
    let parts = norms.get(index).exceptions.iter().copied().filter(may_lift_a_part);
    for id in parts.map(|exception| norms.get(exception).id) {
        if !named.contains(&id) {
            named.push(id);
        }
    }
    named
}

/// The same in words.
pub(super) fn unless(decision: &Decision<'_>, words: Words<'_>, index: NormIndex, party: Party) -> Option<String> {
    let names: Vec<String> = against(decision, index, party).into_iter().map(|id| words.name(id)).collect();
    if names.is_empty() {
        return None;
    }
    Some(words.text(&Text::key(Key::NormsUnless).with("norms", &*names.join("; "))))
}

/// The facts that are asked for on account of a norm, the most decisive first.
pub(super) fn lacks(words: Words<'_>, norm: ElementId, questions: &[Question]) -> Option<String> {
    /// So many are named.
    const NAMED: usize = 2;
    let of_norm: Vec<&Question> = questions.iter().filter(|question| question.decides.contains(&norm)).collect();
    if of_norm.is_empty() {
        return None;
    }
    let mut facts: Vec<String> = of_norm.iter().take(NAMED).map(|question| words.fact(question.fact)).collect();
    if let Some(more) = of_norm.len().checked_sub(NAMED).filter(|more| *more > 0) {
        facts.push(words.text(&Text::key(Key::AndMore).with("count", more)));
    }
    Some(words.text(&Text::key(Key::NormsLacks).with("facts", &*facts.join(" · "))))
}

/// What may be done in spite of a prohibition, and by which norms.
pub(super) fn openings(
    decision: &Decision<'_>,
    words: Words<'_>,
    index: NormIndex,
    party: Party,
) -> Vec<(Term, Vec<ElementId>)> {
    let mut open: Vec<(Term, Vec<ElementId>)> = Vec::new();
    // What lifts a part of it says itself what may be done.
    if decision.norms.get(index).modality != Modality::Forbidden || is_freed(decision, index, party) {
        return open;
    }
    let mine = decision.terms_of(index);
    for (other, norm) in decision.norms.iter() {
        if !matches!(norm.modality, Modality::Obliged | Modality::Permitted) {
            continue;
        }
        for (modality, term) in decision.terms_of(other) {
            let point = term.point();
            let covered = mine.iter().any(|(_, own)| own.covers(words.model, &point));
            let is_open = || decision.holds(modality, &point, party) == Some(true);
            if !covered || decision.says(other, modality, &point, party) != Some(true) || !is_open() {
                continue;
            }
            match open.iter_mut().find(|(other, _)| other.point() == point) {
                Some((_, norms)) => norms.push(norm.id),
                None => open.push((term, vec![norm.id])),
            }
        }
    }
    open
}

/// The same in words. Where the prohibition may not apply at all, nothing is done in spite of it.
pub(super) fn opened(decision: &Decision<'_>, words: Words<'_>, index: NormIndex, party: Party) -> Vec<String> {
    let binds = told(decision, index, party) != NormState::Undetermined;
    let key = if binds { Key::NormsOpened } else { Key::NormsOpenedAnyway };
    let line = |(term, norms): (Term, Vec<ElementId>)| {
        words.text(&Text::key(key).with("action", &*words.doing(&term)).with("norms", &*words.names(&norms)))
    };
    openings(decision, words, index, party).into_iter().map(line).collect()
}

/// That a breach goes without punishment, with what that rests on; nothing where it would be punished, or that is not known.
pub(super) fn excused(
    decision: &Decision<'_>,
    words: Words<'_>,
    index: NormIndex,
    detail: Detail,
    depth: usize,
) -> Option<String> {
    if decision.excused(index) != Some(true) {
        return None;
    }
    let reason = decision.excused_reason(index)?;
    let shown = if detail == Detail::Full { reason } else { reason.decisive() };
    let indent = "  ".repeat(depth);
    Some(format!("{indent}{}\n{}", words.say(Key::NormsExcused), super::reason::steps(&shown, words, depth + 1)))
}
