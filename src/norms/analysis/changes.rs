//! What is different between the law of two days: norms that came, went or changed, each with a situation that shows it.

use std::sync::Arc;

use crate::model::ElementId;
use crate::model::code::CitationValue;
use crate::norms::force::{self, Force};
use crate::norms::norm::{Modality, Norm, NormIndex, Norms, Version};
use crate::norms::program::Who;
use crate::norms::program::meaning::Builder;
use crate::value::Date;

use super::diagram::{Diagram, TooLarge};
use super::theory::{Found, Pair, Theory};
use super::{Doubt, Witness};

/// How a norm came to be another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// It was not in force on the first day, and is on the second.
    Appeared,
    /// It was in force on the first day, and is not on the second.
    Vanished,
    /// It is in force on both, and not the same.
    Changed,
}

/// What of a norm is not the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// In which situations it applies and prevails.
    Conditions,
    /// Whom it binds.
    Bearer,
    /// What must, must not or may be done.
    Action,
    /// The ways of doing it.
    Means,
    /// How soon.
    Deadline,
    /// When a breach goes without punishment.
    Excuse,
    /// What it rests on.
    Basis,
    /// The wording of what it rests on.
    Wording,
}

/// A norm that is not the same on two days.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// The norm.
    pub norm: NormIndex,
    /// Did it come, go or change?
    pub turn: Turn,
    /// What of it is not the same, where it is in force on both days.
    pub parts: Vec<Part>,
    /// Its version on the first day, by place.
    pub before: Option<usize>,
    /// Its version on the second day, by place.
    pub after: Option<usize>,
    /// A situation in which it applies and prevails on the second day, and did not on the first.
    pub gained: Option<Witness>,
    /// A situation in which it did on the first day, and does not on the second.
    pub lost: Option<Witness>,
    /// Where neither is: a situation in which it does on both.
    pub kept: Option<Witness>,
    /// What could not be told of its situations.
    pub doubt: Option<Doubt>,
}

impl Norms<'_> {
    /// The norms that are not the same on two days, in the order declared; exceptions show in what they free from. Diagrams
    /// are given up where they have more nodes than the budget.
    pub fn changes(&self, from: Date, to: Date, budget: usize) -> Vec<Change> {
        let mut builders = vec![Builder::new(self, Some(from)), Builder::new(self, Some(to))];
        let asked: Vec<NormIndex> =
            self.iter().filter(|(_, norm)| norm.modality != Modality::Exception).map(|(index, _)| index).collect();
        let mut formulas = Vec::new();
        for index in asked {
            let norm = self.get(index);
            let states = [0, 1].map(|side| {
                let builder: Option<&mut Builder<'_>> = builders.get_mut(side);
                builder.map(|builder| {
                    let who = match norm.modality {
                        Modality::Right => Who::Party(builder.own_party(norm)),
                        _ => Who::Actor,
                    };
                    builder.prevails(index, who)
                })
            });
            formulas.push((index, states));
        }
        let mut theory = Theory::of(self, builders, None, false, budget);
        let mut changes = Vec::new();
        for (index, states) in formulas {
            let [before, after] = states;
            let pair = |theory: &mut Theory<'_>| -> Result<[Pair; 2], TooLarge> {
                let of = |theory: &mut Theory<'_>, side: usize, formula: Option<_>| match formula {
                    Some(formula) => theory.pair(side, formula),
                    None => Err(TooLarge),
                };
                Ok([of(theory, 0, before)?, of(theory, 1, after)?])
            };
            let pairs = pair(&mut theory);
            changes.extend(self.change(index, (from, to), &mut theory, pairs));
        }
        changes
    }

    fn change(
        &self,
        index: NormIndex,
        (from, to): (Date, Date),
        theory: &mut Theory<'_>,
        pairs: Result<[Pair; 2], TooLarge>,
    ) -> Option<Change> {
        let norm = self.get(index);
        let (before, after) = (self.version_on(norm, from), self.version_on(norm, to));
        let mut change = Change {
            norm: index,
            turn: Turn::Changed,
            parts: Vec::new(),
            before,
            after,
            gained: None,
            lost: None,
            kept: None,
            doubt: None,
        };
        change.turn = match (before, after) {
            (None, None) => return None,
            (None, Some(_)) => Turn::Appeared,
            (Some(_), None) => Turn::Vanished,
            (Some(_), Some(_)) => Turn::Changed,
        };
        let version = |place: Option<usize>| place.and_then(|place| norm.versions.get(place));
        if let (Some(old), Some(new)) = (version(before), version(after)) {
            change.parts = self.parts((old, from), (new, to));
        }
        let mut show = |found: Result<Found, TooLarge>, day: Date| match found {
            Ok(Found::Here(witness)) => Some((Witness { situation: dated(&witness, day), ..witness }, None)),
            Ok(Found::Perhaps(witness, doubt)) => {
                Some((Witness { situation: dated(&witness, day), ..witness }, Some(doubt)))
            }
            Ok(Found::Open(_) | Found::Nowhere) => None,
            Err(TooLarge) => {
                change.doubt = Some(Doubt::TooLarge);
                None
            }
        };
        let mut doubts = Vec::new();
        if let Ok([old, new]) = pairs {
            let mut only = |theory: &mut Theory<'_>, yes: Diagram, no: Diagram, day| {
                let both =
                    theory.diagrams.and(yes, no).map(|yes| theory.find_pair(Pair { yes, no: super::diagram::NOWHERE }));
                show(both, day).map(|(witness, doubt)| {
                    doubts.push(doubt);
                    witness
                })
            };
            change.gained = only(theory, new.yes, old.no, to);
            change.lost = only(theory, old.yes, new.no, from);
            if change.turn == Turn::Changed && (change.gained.is_some() || change.lost.is_some()) {
                change.parts.insert(0, Part::Conditions);
            } else if change.gained.is_none() && change.lost.is_none() {
                let day = if change.turn == Turn::Vanished { from } else { to };
                let yes = if change.turn == Turn::Vanished { old.yes } else { new.yes };
                let also = if change.turn == Turn::Changed { old.yes } else { yes };
                change.kept = only(theory, yes, also, day);
            }
        } else {
            change.doubt = Some(Doubt::TooLarge);
        }
        change.doubt = change.doubt.max(doubts.into_iter().flatten().max());
        let same = change.turn == Turn::Changed && change.parts.is_empty() && change.doubt != Some(Doubt::TooLarge);
        (!same).then_some(change)
    }

    /// The version of a norm that is in force on a day.
    fn version_on(&self, norm: &Norm, day: Date) -> Option<usize> {
        norm.versions.iter().position(|version| version.force(self.model, Some(day)) == Force::InForce)
    }

    /// What two versions of a norm do not have in common, conditions aside.
    fn parts(&self, (old, from): (&Version, Date), (new, to): (&Version, Date)) -> Vec<Part> {
        let bases = |version: &Version, day| -> Vec<Arc<CitationValue>> {
            version.bases_on(self.model, Some(day)).cloned().collect()
        };
        let (old_bases, new_bases) = (bases(old, from), bases(new, to));
        let same_bases = old_bases.len() == new_bases.len()
            && old_bases
                .iter()
                .zip(&new_bases)
                .all(|(a, b)| (a.source, a.section, &a.text) == (b.source, b.section, &b.text));
        let wordings = |bases: &[Arc<CitationValue>], day: Date| -> Vec<Option<ElementId>> {
            bases.iter().map(|basis| basis.section.and_then(|section| self.wording_on(section, day))).collect()
        };
        let same_wordings = !same_bases || wordings(&old_bases, from) == wordings(&new_bases, to);
        [
            (Part::Bearer, old.bearers != new.bearers),
            (Part::Action, old.action != new.action),
            (Part::Means, old.means != new.means),
            (Part::Deadline, old.deadline != new.deadline),
            (Part::Excuse, old.excused_when != new.excused_when),
            (Part::Basis, !same_bases),
            (Part::Wording, !same_wordings),
        ]
        .into_iter()
        .filter_map(|(part, differs)| differs.then_some(part))
        .collect()
    }

    fn wording_on(&self, section: ElementId, day: Date) -> Option<ElementId> {
        let on = |id: &ElementId| force::period(self.model, *id).is_some_and(|period| period.contains_date(day));
        force::wordings(self.model, section).into_iter().find(on)
    }
}

fn dated(witness: &Witness, day: Date) -> crate::norms::Situation {
    crate::norms::Situation { at: Some(day), ..witness.situation.clone() }
}
