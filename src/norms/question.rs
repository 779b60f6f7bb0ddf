//! What to ask next: the facts that can still change an answer, the most decisive first.

use rustc_hash::FxHashMap;

use super::decide::{Decision, NormState};
use crate::model::ElementId;

/// A fact that is worth asking for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// The fact.
    pub fact: ElementId,
    /// The norms whose answer may depend on it.
    pub decides: Vec<ElementId>,
    /// How many of them may bind whoever asks.
    pub own: usize,
}

impl Decision<'_> {
    /// The facts that may still matter, those first that decide most for whoever asks. A fact that someone was asked for and
    /// did not know is not asked again.
    pub fn questions(&self) -> Vec<Question> {
        let mut order: Vec<ElementId> = Vec::new();
        let mut decides: FxHashMap<ElementId, (Vec<ElementId>, usize)> = FxHashMap::default();
        for (index, norm) in self.norms.iter() {
            for party in self.parties(norm) {
                if self.state(index, party) != NormState::Undetermined {
                    continue;
                }
                let mut facts = Vec::new();
                self.reasons(index, party).unknown_facts(&mut facts);
                for fact in facts.into_iter().filter(|fact| !self.situation.facts.contains_key(fact)) {
                    let (norms, own) = decides.entry(fact).or_insert_with(|| {
                        order.push(fact);
                        (Vec::new(), 0)
                    });
                    if !norms.contains(&norm.id) {
                        norms.push(norm.id);
                        *own += usize::from(party == self.situation.actor);
                    }
                }
            }
        }
        let question = |fact| {
            let (decides, own) = decides.remove(&fact).unwrap_or_default();
            Question { fact, decides, own }
        };
        let mut questions: Vec<Question> = order.into_iter().map(question).collect();
        questions.sort_by_key(|question| std::cmp::Reverse((question.own, question.decides.len())));
        questions
    }
}
