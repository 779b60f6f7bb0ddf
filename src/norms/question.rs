//! What to ask next: the facts that can still change an answer, the most decisive first.

use rustc_hash::FxHashMap;

use super::decide::{Decision, NormState};
use super::norm::Modality;
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
    /// How many of those are duties.
    pub duties: usize,
}

impl Decision<'_> {
    /// The facts that may still matter, those first that decide most duties of whoever asks. A fact that someone was asked for and
    /// did not know is not asked again.
    pub fn questions(&self) -> Vec<Question> {
        let mut order: Vec<ElementId> = Vec::new();
        let mut decides: FxHashMap<ElementId, Question> = FxHashMap::default();
        for (index, norm) in self.norms.iter() {
            for party in self.parties(norm) {
                if self.state(index, party) != NormState::Undetermined {
                    continue;
                }
                let mut facts = Vec::new();
                self.reasons(index, party).unknown_facts(&mut facts);
                for fact in facts.into_iter().filter(|fact| !self.situation.facts.contains_key(fact)) {
                    let question = decides.entry(fact).or_insert_with(|| {
                        order.push(fact);
                        Question { fact, decides: Vec::new(), own: 0, duties: 0 }
                    });
                    if !question.decides.contains(&norm.id) {
                        question.decides.push(norm.id);
                        let own = usize::from(party == self.situation.actor);
                        question.own += own;
                        question.duties += if norm.modality == Modality::Obliged { own } else { 0 };
                    }
                }
            }
        }
        let mut questions: Vec<Question> = order.into_iter().filter_map(|fact| decides.remove(&fact)).collect();
        questions.sort_by_key(|question| std::cmp::Reverse((question.duties, question.own, question.decides.len())));
        questions
    }
}
