//! What to ask next: the facts that can still change an answer, the most decisive first.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::analysis::exact::{self, Exact};
use super::cases::Cases;
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
    /// Does something that is stated speak for one of those norms, or does it need nothing to speak for it?
    pub near: bool,
    /// Does it decide a duty that is soon to be fulfilled and is theirs by what they are, not everyone's?
    pub of_role: bool,
    /// Must something be done at once if it is so?
    pub urgent: bool,
}

/// The urgency of what is to be done soon: at once, while it is possible, or as words of the law say.
const SOON: u8 = 2;

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

    /// The facts that may still matter. First those on which it hangs whether something must be done at once; then those of norms
    /// that something stated speaks for; once there are such, those of what needs nothing to speak for it, as confidentiality, and
    /// before there are, those of duties. Of these, those of duties that are soon to be fulfilled and bind whoever asks by what they
    /// are, not everyone; of those, those that decide most duties of whoever asks; of those, the ones that whoever asks can answer; of
    /// those, the ones that are needed soonest. What is only asked in cases of another fact comes after that fact and the rest. A fact
    /// that someone was asked for and did not know is not asked again, nor one of which every value gives the same answers.
    pub fn questions(&self) -> Vec<Question> {
        let mut order: Vec<ElementId> = Vec::new();
        let mut decides: FxHashMap<ElementId, (Question, u8, bool, bool)> = FxHashMap::default();
        let mut found_any = false;
        let mut cases = Cases::default();
        for (index, norm) in self.speaking() {
            for party in self.parties(norm) {
                let state = self.told(index, party);
                if state == NormState::DoesNotApply {
                    continue;
                }
                let has_condition = self.version(index).is_some_and(|version| version.when.is_some());
                let spoken_for = has_condition && self.is_spoken_for(index);
                found_any |= spoken_for && party == self.situation.actor;
                if state != NormState::Undetermined {
                    continue;
                }
                let exact = self.exact(index, party);
                let reasons = self.reasons(index, party);
                let mut facts = Vec::new();
                reasons.unknown_facts(&mut facts);
                facts.retain(|fact| exact.may_matter(*fact));
                let more = exact.matters().filter(|fact| self.presumed(*fact).is_none());
                facts.extend(more.filter(|fact| !facts.contains(fact)).collect::<Vec<_>>());
                let urgency = self.urgency(index, party);
                let of_role = party.is_some() && self.binds_sorts(index);
                let near = match party {
                    None => !reasons.wants_party() && (spoken_for || !has_condition),
                    party => spoken_for || !has_condition && party == self.situation.actor,
                };
                let mut of_norm = Cases::default();
                if let Some(Slot::Computed(when)) = self.version(index).and_then(|version| version.when.as_ref()) {
                    of_norm.read(self.norms.model, when);
                }
                let is_case = |fact: ElementId| of_norm.is_case(fact, &facts);
                let later: Vec<ElementId> = facts.iter().copied().filter(|fact| is_case(*fact)).collect();
                cases.take(of_norm);
                for fact in facts.into_iter().filter(|fact| !self.situation.facts.contains_key(fact)) {
                    let (question, soonest, spoken, waits) = decides.entry(fact).or_insert_with(|| {
                        order.push(fact);
                        let question = Question {
                            fact,
                            decides: Vec::new(),
                            own: 0,
                            duties: 0,
                            near: false,
                            of_role: false,
                            urgent: false,
                        };
                        (question, u8::MAX, false, true)
                    });
                    question.near |= near;
                    *spoken |= spoken_for;
                    *waits &= later.contains(&fact);
                    if !question.decides.contains(&norm.id) {
                        question.decides.push(norm.id);
                        let own = usize::from(party == self.situation.actor);
                        question.own += own;
                        if norm.modality == Modality::Obliged {
                            question.duties += own;
                            question.urgent |= own == 1 && urgency == 0;
                            question.of_role |= own == 1 && urgency <= SOON && of_role;
                            *soonest = urgency.min(*soonest);
                        }
                    }
                }
            }
        }
        let mut questions: Vec<_> = order.into_iter().filter_map(|fact| decides.remove(&fact)).collect();
        questions.sort_by_key(|(question, soonest, spoken, waits)| {
            let first = (!question.urgent, !*spoken, found_any && !question.near, *waits);
            let most = (!question.of_role, Reverse(question.duties), !self.can_answer(question.fact));
            (first, most, *soonest, Reverse((question.own, question.decides.len())))
        });
        cases.order(questions.into_iter().map(|(question, ..)| question).collect(), |question| question.fact)
    }

    /// Does a norm bind some sorts of people, not everyone?
    fn binds_sorts(&self, index: NormIndex) -> bool {
        let bearers = self.version(index).map(|version| version.bearers.as_slice()).unwrap_or_default();
        !bearers.is_empty() && bearers.iter().all(|bearer| !is_everyone(self.norms.model, *bearer))
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
