//! What more would bind whoever asks if they were of a narrower sort than is stated: staff of a kindergarten may be staff of a
//! municipal one, whom more acts bind.

use super::decide::{Decision, NormState, Party};
use super::norm::{Modality, Norm, NormIndex};
use super::term::{Point, is_everyone};
use crate::model::ElementId;

/// Norms that would bind whoever asks if they were of a sort.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Narrower {
    /// The role, which is a narrower one than that of whoever asks.
    pub role: ElementId,
    /// The duties and prohibitions that would be added.
    pub norms: Vec<NormIndex>,
}

impl Decision<'_> {
    /// The roles within that of whoever asks to which the situation brings duties that whoever asks does not have already, with
    /// these duties and the prohibitions that come with them; the widest roles only. Nothing where everyone asks, or nobody.
    pub fn narrower(&self) -> Vec<Narrower> {
        let model = self.norms.model;
        let Some(actor) = self.situation.actor.filter(|actor| !is_everyone(model, *actor)) else { return Vec::new() };
        let Some(kind) = model.known.role else { return Vec::new() };
        let within = |role: &ElementId| *role != actor && model.is_a(*role, actor);
        let mut found: Vec<Narrower> = Vec::new();
        for role in model.everywhere(kind).filter(within) {
            let added = |modality| {
                let of = |(index, norm): &(NormIndex, &Norm)| {
                    norm.modality == modality && self.adds(*index, Some(role), Some(actor))
                };
                self.norms.iter().filter(of).map(|(index, _)| index).collect::<Vec<_>>()
            };
            let mut norms = added(Modality::Obliged);
            norms.retain(|index| self.version(*index).is_some_and(|version| version.when.is_some()));
            if !norms.is_empty() {
                norms.extend(added(Modality::Forbidden));
                found.push(Narrower { role, norms });
            }
        }
        let all = found.clone();
        // What a role has by being of a wider one is told of the wider one.
        found.retain(|own| {
            let is_wider = |other: &&Narrower| other.role != own.role && model.is_a(own.role, other.role);
            !all.iter().filter(is_wider).any(|other| own.norms.iter().all(|norm| other.norms.contains(norm)))
        });
        found
    }

    /// Does a norm bind one party, and no norm of its kind says the same for the other?
    fn adds(&self, index: NormIndex, to: Party, beside: Party) -> bool {
        let says_same = |other: NormIndex| {
            let terms = self.terms_of(other);
            let covers = |point: &Point| terms.iter().any(|(_, term)| term.covers(self.norms.model, point));
            self.applicable(other, beside) == Some(true)
                && self.terms_of(index).iter().all(|(_, own)| covers(&own.point()))
        };
        let modality = self.norms.get(index).modality;
        self.applicable(index, to) == Some(true)
            && !matches!(self.state(index, to), NormState::Overridden)
            && !self.norms.iter().any(|(other, norm)| norm.modality == modality && says_same(other))
    }
}
