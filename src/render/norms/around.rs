//! What stands around a norm: what it goes before, what it is no obstacle to, and when a breach of it is not punished.

use super::{Detail, Words};
use crate::diag::{Key, Text};
use crate::norms::{Decision, Ground, Modality, NormIndex, NormState, Party, Reason};

/// The prohibitions that a duty goes before, where they bind or may bind the same: told, so that nobody keeps quiet who must speak.
/// Those that the reasons shown beside it tell of are left out.
pub(super) fn goes_before(
    decision: &Decision<'_>,
    words: Words<'_>,
    index: NormIndex,
    party: Party,
    reasons: Option<&Reason>,
) -> Option<String> {
    if decision.norms.get(index).modality != Modality::Obliged || decision.told(index, party) != NormState::Applies {
        return None;
    }
    let terms = decision.terms_of(index);
    let held = terms.iter().map(|(modality, term)| (*modality, term.point()));
    let held: Vec<_> = held.filter(|(modality, point)| decision.holds(*modality, point, party) == Some(true)).collect();
    let gives_way = |other: &NormIndex| {
        let bans = || decision.terms_of(*other);
        held.iter().any(|(_, point)| bans().iter().any(|(_, ban)| ban.covers(words.model, point)))
            && decision.told(*other, party) != NormState::DoesNotApply
    };
    let bans = decision.norms.iter().filter(|(_, norm)| norm.modality == Modality::Forbidden);
    let is_told = |id| {
        let mut steps = reasons.into_iter().flat_map(|reason| &reason.because);
        steps.any(|step| matches!(step.ground, Ground::Against(other, ..) if other == id))
    };
    let bans = bans.filter(|(other, norm)| !is_told(norm.id) && gives_way(other));
    let names: Vec<String> = bans.map(|(_, norm)| words.name(norm.id)).collect();
    if names.is_empty() {
        return None;
    }
    Some(words.text(&Text::key(Key::NormsGoesBefore).with("norms", &*names.join(", "))))
}

/// What a prohibition does not stand in the way of, and by which norm.
pub(super) fn opened(decision: &Decision<'_>, words: Words<'_>, index: NormIndex, party: Party) -> Vec<String> {
    let mut lines = Vec::new();
    if decision.norms.get(index).modality != Modality::Forbidden {
        return lines;
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
            let (action, by) = (words.term(&term), words.name(norm.id));
            lines.push(words.text(&Text::key(Key::NormsOpened).with("action", &*action).with("norm", &*by)));
        }
    }
    lines
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
