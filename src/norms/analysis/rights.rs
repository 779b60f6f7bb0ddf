//! What should be answered for: situations that a `cover` promises norms for, and rights that other norms answer.

use crate::model::code::Value;
use crate::model::{ElementId, Slot};
use crate::norms::norm::{Modality, NormIndex, Norms};
use crate::norms::program::{Formula, Graph, Who};
use crate::norms::term::elements;
use crate::value::Period;

use super::pieces::Draft;
use super::theory::{Found, Theory};
use super::{Collected, Doubt, Problem};

/// What is asked on one day.
pub(super) struct Questions {
    /// What is wrong where this is.
    gaps: Vec<(Problem, Formula)>,
    /// A right, where it is, and where a norm that answers it is too.
    rights: Vec<(NormIndex, Formula, Formula)>,
}

impl Questions {
    pub(super) fn of(draft: &mut Draft<'_>) -> Self {
        let mut gaps = Vec::new();
        let model = draft.norms.model;
        for cover in model.known.cover.map(|kind| model.all(kind)).unwrap_or_default() {
            let formula = gap(draft, cover);
            gaps.push((Problem::Gap(cover), formula));
        }
        let rights: Vec<(NormIndex, Vec<NormIndex>)> = draft
            .norms
            .iter()
            .filter(|(_, norm)| norm.modality == Modality::Right && !norm.answered_by.is_empty())
            .map(|(index, norm)| (index, norm.answered_by.clone()))
            .collect();
        let mut owed = Vec::new();
        for (right, answers) in rights {
            let holds = draft.applies(right);
            let none = none_applies(draft, &answers);
            let any = draft.not(none);
            let answered = draft.all([holds, any]);
            if !Draft::is_never(holds) {
                owed.push((right, holds, answered));
            }
        }
        gaps.retain(|(_, formula)| !Draft::is_never(*formula));
        Self { gaps, rights: owed }
    }

    pub(super) fn ask(self, theory: &mut Theory<'_>, collected: &mut Collected, period: Period) {
        for (problem, formula) in self.gaps {
            let found = theory.find(formula);
            if !matches!(found, Found::Open(Doubt::Law)) {
                collected.add(problem, found, period);
            }
        }
        for (right, holds, answered) in self.rights {
            if matches!(theory.find(answered), Found::Nowhere) {
                let found = theory.find(holds);
                if !matches!(found, Found::Open(Doubt::Law)) {
                    collected.add(Problem::OrphanRight(right), found, period);
                }
            }
        }
    }
}

/// Does none of these norms apply and prevail, each for the first whom it binds?
fn none_applies(draft: &mut Draft<'_>, norms: &[NormIndex]) -> Formula {
    let mut parts = Vec::new();
    for index in norms {
        let norm = draft.norms.get(*index);
        let party = draft.builder.own_party(norm);
        parts.push(match norm.modality {
            Modality::Exception => draft.builder.applicable(*index, Who::Party(party)),
            _ => draft.builder.prevails(*index, Who::Party(party)),
        });
    }
    let any = draft.builder.graph.any(parts);
    draft.not(any)
}

/// Where a cover's situation is and none of its norms applies.
fn gap(draft: &mut Draft<'_>, cover: ElementId) -> Formula {
    let model = draft.norms.model;
    let field = |name: Option<_>| name.and_then(|name| model.element(cover).field(name)).map(|field| &field.value);
    let named = match field(model.known.with) {
        Some(Slot::Value(value)) => elements(value),
        _ => return Graph::FALSE,
    };
    let situation = match field(model.known.situation_field) {
        None | Some(Slot::Value(Value::Bool(true))) => Graph::TRUE,
        Some(slot) => draft.builder.condition(slot, cover),
    };
    let members = members(draft.norms, &named);
    let none = none_applies(draft, &members);
    draft.all([situation, none])
}

/// The norms that are named, or are of a class that is.
fn members(norms: &Norms<'_>, named: &[ElementId]) -> Vec<NormIndex> {
    let of =
        norms.iter().filter(|(_, norm)| named.contains(&norm.id) || norm.classes.iter().any(|c| named.contains(c)));
    of.map(|(index, _)| index).collect()
}
