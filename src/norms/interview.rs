//! An interview: one question at a time, only those that still matter, and back again.

use super::decide::{NormState, Party};
use super::norm::{Modality, NormIndex, Norms};
use super::question::Question;
use super::situation::{Fact, Origin, Situation};
use crate::model::ElementId;
use crate::model::code::Value;

/// A situation that grows by answers.
#[derive(Clone, Debug, Default)]
pub struct Interview {
    /// What is known so far.
    pub situation: Situation,
    asked: Vec<ElementId>,
}

/// A norm whose standing an answer changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settled {
    /// The norm.
    pub norm: NormIndex,
    /// For whom.
    pub party: Party,
    /// How it stands now.
    pub state: NormState,
}

impl Interview {
    /// Begin from what is known.
    pub fn of(situation: Situation) -> Self {
        Self { situation, asked: Vec::new() }
    }

    /// The question that decides most for whoever asks; nothing when no answer matters any more.
    pub fn next(&self, norms: &Norms<'_>) -> Option<Question> {
        norms.decide(&self.situation).questions().into_iter().find(|question| question.own > 0)
    }

    /// Take an answer; without a value, that it is not known. Gives the norms that stand otherwise than before.
    pub fn answer(&mut self, norms: &Norms<'_>, fact: ElementId, value: Option<Value>) -> Vec<Settled> {
        let before = standings(norms, &self.situation);
        let answer = value.map_or(Fact::Unknown(Origin::AskedUnknown), Fact::Known);
        self.situation.facts.insert(fact, answer);
        self.asked.push(fact);
        let after = standings(norms, &self.situation);
        after.into_iter().filter(|settled| !before.contains(settled)).collect()
    }

    /// Take the last answer back: it will be asked again. Nothing where none is left.
    pub fn back(&mut self) -> Option<ElementId> {
        let fact = self.asked.pop()?;
        self.situation.facts.remove(&fact);
        Some(fact)
    }

    /// How many questions were answered.
    pub fn answered(&self) -> usize {
        self.asked.len()
    }
}

/// How each norm stands for whoever asks.
fn standings(norms: &Norms<'_>, situation: &Situation) -> Vec<Settled> {
    let decision = norms.decide(situation);
    let binding = norms.iter().filter(|(_, norm)| norm.modality != Modality::Exception);
    let own = binding.filter_map(|(norm, rule)| {
        let party = decision.parties(rule).into_iter().find(|party| *party == situation.actor)?;
        Some(Settled { norm, party, state: decision.told(norm, party) })
    });
    own.collect()
}
