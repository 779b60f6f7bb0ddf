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
}

impl Decision<'_> {
    /// The facts that may still matter for whoever asks, those that decide most first. A fact that someone was asked for
    /// and did not know is not asked again.
    pub fn questions(&self) -> Vec<Question> {
        let mut order: Vec<ElementId> = Vec::new();
        let mut decides: FxHashMap<ElementId, Vec<ElementId>> = FxHashMap::default();
        for (index, norm) in self.norms.iter() {
            for party in self.parties(norm) {
                if self.state(index, party) != NormState::Undetermined {
                    continue;
                }
                let mut facts = Vec::new();
                self.reasons(index, party).unknown_facts(&mut facts);
                for fact in facts.into_iter().filter(|fact| !self.situation.facts.contains_key(fact)) {
                    let norms = decides.entry(fact).or_insert_with(|| {
                        order.push(fact);
                        Vec::new()
                    });
                    if !norms.contains(&norm.id) {
                        norms.push(norm.id);
                    }
                }
            }
        }
        let mut questions: Vec<Question> = order
            .into_iter()
            .map(|fact| Question { fact, decides: decides.remove(&fact).unwrap_or_default() })
            .collect();
        questions.sort_by_key(|question| std::cmp::Reverse(question.decides.len()));
        questions
    }
}
