//! What to ask next: the facts that can still change an answer, the most decisive first.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::analysis::exact::{self, Exact};
use super::deadline::Deadline;
use super::decide::{Decision, NormState, Party};
use super::norm::{Modality, Norm, NormIndex};
use super::term::{elements, is_everyone, is_party};
use crate::model::{ElementId, Slot};

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
    /// How a norm stands for someone, whatever the facts that are not known turn out to be: where [`Decision::state`] leaves open
    /// what is the same in every case (`a or not a`), this is that.
    pub fn told(&self, index: NormIndex, party: Party) -> NormState {
        match self.state(index, party) {
            NormState::Undetermined => self.exact(index, party).state,
            state => state,
        }
    }

    /// What is found of a norm that three values leave open. All that are asked about are looked at together, the first time.
    fn exact(&self, index: NormIndex, party: Party) -> Exact {
        if let Some(known) = self.exact.borrow().get(&(index, party)) {
            return known.clone();
        }
        let mut open = vec![(index, party)];
        if self.exact.borrow().is_empty() {
            let all = self.speaking().flat_map(|(index, norm)| {
                self.parties(norm).into_iter().map(move |party| (index, party)).collect::<Vec<_>>()
            });
            let is_open = |of: &(NormIndex, Party)| self.state(of.0, of.1) == NormState::Undetermined;
            open.extend(all.filter(|of| *of != (index, party)).filter(is_open));
        }
        let found = exact::exact(self, &open);
        let first = found.first().cloned();
        self.exact.borrow_mut().extend(open.into_iter().zip(found));
        first.unwrap_or_else(Exact::open)
    }

    /// The norms that answer something by themselves: exceptions matter by what they except from.
    fn speaking(&self) -> impl Iterator<Item = (NormIndex, &Norm)> {
        self.norms.iter().filter(|(_, norm)| norm.modality != Modality::Exception)
    }

    /// The facts that may still matter, those first that decide most duties of whoever asks; of those, the ones that whoever asks
    /// can answer; of those, the ones that are needed soonest. A fact that someone was asked for and did not know is not asked
    /// again, nor one of which every value gives the same answers.
    pub fn questions(&self) -> Vec<Question> {
        let mut order: Vec<ElementId> = Vec::new();
        let mut decides: FxHashMap<ElementId, (Question, u8)> = FxHashMap::default();
        for (index, norm) in self.speaking() {
            for party in self.parties(norm) {
                if self.told(index, party) != NormState::Undetermined {
                    continue;
                }
                let exact = self.exact(index, party);
                let mut facts = Vec::new();
                self.reasons(index, party).unknown_facts(&mut facts);
                facts.retain(|fact| exact.may_matter(*fact));
                let more = exact.matters().filter(|fact| self.presumed(*fact).is_none());
                facts.extend(more.filter(|fact| !facts.contains(fact)).collect::<Vec<_>>());
                let urgency = self.urgency(index, party);
                for fact in facts.into_iter().filter(|fact| !self.situation.facts.contains_key(fact)) {
                    let (question, soonest) = decides.entry(fact).or_insert_with(|| {
                        order.push(fact);
                        (Question { fact, decides: Vec::new(), own: 0, duties: 0 }, u8::MAX)
                    });
                    if !question.decides.contains(&norm.id) {
                        question.decides.push(norm.id);
                        let own = usize::from(party == self.situation.actor);
                        question.own += own;
                        if norm.modality == Modality::Obliged {
                            question.duties += own;
                            *soonest = urgency.min(*soonest);
                        }
                    }
                }
            }
        }
        let mut questions: Vec<(Question, u8)> = order.into_iter().filter_map(|fact| decides.remove(&fact)).collect();
        questions.sort_by_key(|(question, soonest)| {
            let most = (Reverse(question.duties), !self.can_answer(question.fact));
            (most, *soonest, Reverse((question.own, question.decides.len())))
        });
        questions.into_iter().map(|(question, _)| question).collect()
    }

    /// Is whoever asks among those whom a fact is asked of?
    fn can_answer(&self, fact: ElementId) -> bool {
        let model = self.norms.model;
        let stated = model.known.asked_of.and_then(|name| model.element(fact).field(name));
        let Some(Slot::Value(value)) = stated.map(|field| &field.value) else { return true };
        let works_at = |actor: ElementId, body: ElementId| {
            let stated = model.known.body_field.and_then(|name| model.element(actor).field(name));
            let Some(Slot::Value(value)) = stated.map(|field| &field.value) else { return false };
            elements(value).into_iter().any(|own| is_party(model, own, body))
        };
        elements(value).into_iter().any(|of| match self.situation.actor {
            Some(actor) => is_party(model, actor, of) || works_at(actor, of),
            None => is_everyone(model, of),
        })
    }

    /// How soon a norm must be fulfilled, the soonest first.
    fn urgency(&self, index: NormIndex, party: Party) -> u8 {
        let Some(version) = self.version(index) else { return u8::MAX };
        match self.deadline(version, self.norms.get(index).id, party) {
            Deadline::Words(word) if word == "immediately" => 0,
            Deadline::While(_) => 1,
            Deadline::Words(_) => 2,
            Deadline::By(_) => 3,
            Deadline::After(..) => 4,
            Deadline::None => 5,
        }
    }
}
