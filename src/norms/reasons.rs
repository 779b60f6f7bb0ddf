//! Why: the steps by which a norm was found to apply or not, as data.
//!
//! The order is that of the examination: in force, whom it binds, the condition, exceptions, norms that say otherwise. The
//! first step that is a plain no is the last one.

use std::sync::Arc;

use super::clash::said;
use super::decide::{Decision, NormState, Party};
use super::force::{Force, is_verified};
use super::norm::{Modality, NormIndex, Version};
use super::situation::Origin;
use super::term::Point;
use super::{Answer, all, any, not};
use crate::model::code::{CitationValue, Code, Comparison, Value};
use crate::model::{ElementId, Slot};
use crate::value::Period;

/// A step, what it came to, and what it rests on.
#[derive(Clone, Debug)]
pub struct Reason {
    /// What was asked.
    pub ground: Ground,
    /// What it came to.
    pub answer: Answer,
    /// What it rests on.
    pub because: Vec<Reason>,
}

/// What a condition wants of a fact.
#[derive(Clone, PartialEq, Debug)]
pub enum Wanted {
    /// That it is so.
    Yes,
    /// That it compares so with a value.
    Compare(Comparison, Value),
    /// That it is one of these; the table that lists them, where there is one.
    In(Value, Option<ElementId>),
    /// That it is stated.
    Stated,
}

/// What a step asks.
#[derive(Clone, Debug)]
pub enum Ground {
    /// How a norm stands, and for whom.
    Norm(ElementId, NormState, Party),
    /// Is it in force, in which version, on which bases, and are these verified?
    Force(ElementId, Force, Period, Vec<Arc<CitationValue>>, bool),
    /// Does it bind the party, or is it for the party? What the norm says, too.
    Bearer(Party, Vec<ElementId>, Modality),
    /// Are all so?
    All,
    /// Is one so?
    Any,
    /// Is it not so?
    Not,
    /// Is a fact as wanted? The value as stated, and why it is not known.
    Fact(ElementId, Wanted, Value, Option<Origin>),
    /// What a fact is taken for, by a presumption.
    Presumed(ElementId, ElementId, Value),
    /// Does a derived fact hold?
    Derived(ElementId),
    /// Does another norm apply? How it stands.
    Applies(ElementId, NormState),
    /// Anything else that was reckoned, with the facts that it reads.
    Reckoned(Vec<ElementId>),
    /// Does an exception free from it?
    Exception(ElementId),
    /// Does a norm say otherwise, and which norm beats it?
    Against(ElementId, Modality, Option<ElementId>),
    /// The answer is the same whatever the facts turn out to be that are not known.
    Whichever,
}

impl Reason {
    fn leaf(ground: Ground, answer: Answer) -> Self {
        Self { ground, answer, because: Vec::new() }
    }

    /// The facts that are not known and on which the answer may still depend, in the order met.
    pub fn unknown_facts(&self, found: &mut Vec<ElementId>) {
        if self.answer.is_some() {
            return;
        }
        if let Ground::Fact(id, ..) = &self.ground
            && !found.contains(id)
        {
            found.push(*id);
        }
        if let Ground::Reckoned(facts) = &self.ground {
            found.extend(facts.iter().filter(|id| !found.contains(id)).copied().collect::<Vec<_>>());
        }
        for reason in &self.because {
            reason.unknown_facts(found);
        }
    }

    /// Why it is not known, where it is this step that is not.
    pub fn origin(&self) -> Option<Origin> {
        match &self.ground {
            _ if self.answer.is_some() => None,
            Ground::Fact(_, _, _, origin) => *origin,
            Ground::Force(_, force, ..) => force.origin(),
            Ground::Norm(_, NormState::Contested, _) | Ground::Applies(_, NormState::Contested) => {
                Some(Origin::Contested)
            }
            _ => None,
        }
    }

    /// Is something of it met by what is stated? That something is not one thing among many says nothing.
    fn is_met_somewhere(&self, wanted: bool) -> bool {
        match &self.ground {
            Ground::Fact(_, Wanted::Compare(Comparison::NotEqual, _), ..) => false,
            Ground::Fact(_, _, _, origin) => origin.is_none() && self.answer == Some(wanted),
            Ground::Not => self.because.iter().any(|part| part.is_met_somewhere(!wanted)),
            _ => self.because.iter().any(|part| part.is_met_somewhere(wanted)),
        }
    }

    /// Is the answer not known because nobody said who asks?
    pub fn wants_party(&self) -> bool {
        self.answer.is_none()
            && (matches!(self.ground, Ground::Bearer(None, ..)) || self.because.iter().any(Self::wants_party))
    }
}

impl Decision<'_> {
    /// Why a norm stands as it does for someone.
    pub fn reasons(&self, index: NormIndex, party: Party) -> Reason {
        let norm = self.norms.get(index);
        let state = self.told(index, party);
        let mut because = Vec::new();
        if let Some(version) = self.version(index) {
            because = self.version_reasons(version, norm.id, party);
            let decided_no = because.iter().any(|reason| reason.answer == Some(false));
            if !decided_no {
                let point = version.action.as_ref().map(super::term::Term::point);
                because.extend(self.exception_reasons(index, point.as_ref(), party));
                if let Some(point) = point
                    && because.iter().all(|reason| reason.answer != Some(false))
                {
                    because.extend(self.opposing(index, &point, party));
                }
            }
        }
        if state != NormState::Undetermined && self.state(index, party) == NormState::Undetermined {
            because.push(Reason::leaf(Ground::Whichever, Some(state == NormState::Applies)));
        }
        let answer = match state {
            NormState::Applies => Some(true),
            NormState::DoesNotApply | NormState::Overridden => Some(false),
            NormState::Contested | NormState::Undetermined => None,
        };
        Reason { ground: Ground::Norm(norm.id, state, party), answer, because }
    }

    /// The version that counts on the day: the one in force, else the one that may be, else the nearest before the day or
    /// after it. Where no day is stated, of those that may be the last.
    pub fn version(&self, index: NormIndex) -> Option<&Version> {
        let norm = self.norms.get(index);
        let force = |version: &&Version| version.force(self.norms.model, self.situation.at);
        let of = |wanted: Answer| norm.versions.iter().find(|version| force(version).answer() == wanted);
        let last_of_many = || norm.versions.iter().rev().find(|version| force(version) == Force::Missing);
        of(Some(true))
            .or_else(last_of_many)
            .or_else(|| of(None))
            .or_else(|| norm.versions.iter().rev().find(|version| force(version) == Force::Repealed))
            .or(norm.versions.first())
    }

    fn version_reasons(&self, version: &Version, norm: ElementId, party: Party) -> Vec<Reason> {
        let day = self.situation.at;
        let model = self.norms.model;
        let force = version.force(model, day);
        let bases: Vec<_> = if force == Force::InForce {
            version.bases_on(model, day).cloned().collect()
        } else {
            version.basis.clone()
        };
        // Where no day is stated, the wording that is shown is the one that is looked at.
        let shown_on = day.or(version.period.end).or(version.period.start);
        let verified = version.verified && bases.iter().all(|basis| is_verified(model, basis, shown_on));
        let in_force = Ground::Force(version.id, force, version.period, bases, verified);
        let mut reasons = vec![Reason::leaf(in_force, force.answer())];
        if force.answer() == Some(false) {
            return reasons;
        }
        let binds = self.binds(version, party);
        let says = self.norms.find(norm).map_or(Modality::Obliged, |index| self.norms.get(index).modality);
        reasons.push(Reason::leaf(Ground::Bearer(party, version.bearers.clone(), says), binds));
        if binds == Some(false) {
            return reasons;
        }
        if let Some(when) = &version.when {
            reasons.push(self.condition_reason(when, norm));
        }
        reasons
    }

    fn exception_reasons(&self, index: NormIndex, point: Option<&Point>, party: Party) -> Vec<Reason> {
        let norm = self.norms.get(index);
        let model = self.norms.model;
        let opens = |exception: &NormIndex| {
            let mut versions = self.norms.get(*exception).versions.iter();
            versions.any(|v| match (&v.action, point) {
                (None, _) => true,
                (Some(term), Some(point)) => term.covers(model, point),
                (Some(_), None) => false,
            })
        };
        let reason = |exception: NormIndex| {
            let excepts = self.excepts(exception, party, point);
            let id = self.norms.get(exception).id;
            let mut because =
                self.version(exception).map(|version| self.version_reasons(version, id, party)).unwrap_or_default();
            if because.iter().all(|reason| reason.answer != Some(false)) {
                // What excepts from the exception; one that excepts from itself would go round.
                let nested = self.guarded(id, || Some(self.exception_reasons(exception, point, party)));
                because.extend(nested.into_iter().flatten());
            }
            Reason { ground: Ground::Exception(id), answer: not(excepts), because }
        };
        norm.exceptions.iter().copied().filter(opens).map(reason).collect()
    }

    /// The norms that say otherwise and may apply, each with the norm that beats it.
    fn opposing(&self, index: NormIndex, point: &Point, party: Party) -> Vec<Reason> {
        let norm = self.norms.get(index);
        let mine = self.norms.speakers(norm.modality, point);
        let mut reasons = Vec::new();
        for (attacker, says, at) in self.norms.attackers(norm.modality, point) {
            let attacks = self.says(attacker, says, &at, party);
            if attacks == Some(false) {
                continue;
            }
            let beating = mine.iter().copied().filter(|n| self.norms.get(*n).beats.contains(&attacker));
            let mut beating: Vec<(NormIndex, Answer)> =
                beating.map(|n| (n, self.says(n, norm.modality, point, party))).collect();
            beating.sort_by_key(|(n, answer)| (*answer != Some(true), *n != index));
            let beaten = any(beating.iter().map(|(_, answer)| *answer));
            let by = beating.first().filter(|(_, answer)| *answer != Some(false)).map(|(n, _)| self.norms.get(*n).id);
            let answer = any([not(attacks), beaten]);
            let attacker = self.norms.get(attacker);
            let because = if answer.is_none() {
                let version = self.norms.find(attacker.id).and_then(|index| self.version(index));
                version.map(|version| self.version_reasons(version, attacker.id, party)).unwrap_or_default()
            } else {
                Vec::new()
            };
            reasons.push(Reason { ground: Ground::Against(attacker.id, says, by), answer, because });
        }
        reasons
    }

    /// Why a condition came out as it did.
    pub fn condition_reason(&self, slot: &Slot, at: ElementId) -> Reason {
        match slot {
            Slot::Value(value) => {
                let answer = if let Value::Bool(answer) = value { Some(*answer) } else { None };
                Reason::leaf(Ground::Reckoned(Vec::new()), answer)
            }
            Slot::Computed(code) => self.explain(code, at, 0),
        }
    }

    fn explain(&self, code: &Code, at: ElementId, depth: usize) -> Reason {
        /// Derived facts within derived facts, so deep at the most.
        const DEEPEST: usize = 64;
        let each = |codes: &[Code]| codes.iter().map(|code| self.explain(code, at, depth + 1)).collect::<Vec<_>>();
        match code {
            Code::And(codes) => {
                let because = each(codes);
                Reason { answer: all(because.iter().map(|r| r.answer)), ground: Ground::All, because }
            }
            Code::Or(codes) => {
                let because = each(codes);
                Reason { answer: any(because.iter().map(|r| r.answer)), ground: Ground::Any, because }
            }
            Code::Not(inner) => {
                let because = vec![self.explain(inner, at, depth + 1)];
                Reason { answer: not(because.first().and_then(|r| r.answer)), ground: Ground::Not, because }
            }
            Code::Fact(id) if Some(self.norms.model.element(*id).kind) == self.norms.model.known.define => {
                let when = self.norms.model.known.when.and_then(|name| self.norms.model.element(*id).field(name));
                let because = match when.map(|field| &field.value) {
                    Some(Slot::Computed(code)) if depth < DEEPEST => vec![self.explain(code, *id, depth + 1)],
                    _ => Vec::new(),
                };
                Reason { ground: Ground::Derived(*id), answer: self.answer(code, at), because }
            }
            Code::Fact(id) => self.fact_reason(*id, Wanted::Yes, code, at),
            Code::IsSet(inner) => match &**inner {
                Code::Fact(id) => self.fact_reason(*id, Wanted::Stated, code, at),
                _ => self.reckoned(code, at),
            },
            Code::Compare(comparison, pair, _) => match (&pair.0, &pair.1) {
                (Code::Fact(id), other) if facts_of(other).is_empty() => {
                    let wanted = Wanted::Compare(*comparison, self.evaluator().evaluate(other, at));
                    self.fact_reason(*id, wanted, code, at)
                }
                _ => self.reckoned(code, at),
            },
            Code::Has(pair) => match (&pair.0, &pair.1) {
                (list, Code::Fact(id)) if facts_of(list).is_empty() => {
                    let table = match list {
                        Code::Field(parts, _) => match &parts.0 {
                            Code::Constant(Value::Element(table)) => Some(*table),
                            _ => None,
                        },
                        _ => None,
                    };
                    let wanted = Wanted::In(self.evaluator().evaluate(list, at), table);
                    self.fact_reason(*id, wanted, code, at)
                }
                _ => self.reckoned(code, at),
            },
            Code::Expect(expectation) => match &expectation.subject {
                Code::Constant(Value::Element(norm)) => {
                    let answer = crate::eval::Facts::applies(self, *norm);
                    let found = self.norms.find(*norm);
                    // Where nothing tells it (a norm that hangs on itself), how it stands would go round.
                    let state = match (found, answer) {
                        (Some(index), Some(_)) => self.state(index, self.own_party(self.norms.get(index))),
                        (Some(index), None) => self.contested_or_open(*norm, index),
                        (None, _) => NormState::Undetermined,
                    };
                    let reason = Reason::leaf(Ground::Applies(*norm, state), answer);
                    let because = match found.filter(|_| depth < DEEPEST) {
                        Some(index) => match self.version(index) {
                            Some(version) => {
                                self.version_reasons(version, *norm, self.own_party(self.norms.get(index)))
                            }
                            None => Vec::new(),
                        },
                        None => Vec::new(),
                    };
                    let reason = Reason { because, ..reason };
                    if expectation.negated {
                        return Reason { ground: Ground::Not, answer: not(answer), because: vec![reason] };
                    }
                    reason
                }
                _ => self.reckoned(code, at),
            },
            Code::Constant(Value::Bool(answer)) => Reason::leaf(Ground::Reckoned(Vec::new()), Some(*answer)),
            _ => self.reckoned(code, at),
        }
    }

    /// Why it is not told of a norm whether it applies.
    fn contested_or_open(&self, norm: ElementId, index: NormIndex) -> NormState {
        let party = self.own_party(self.norms.get(index));
        let state = self.guarded(norm, || Some(self.state(index, party)));
        state.filter(|state| *state == NormState::Contested).unwrap_or(NormState::Undetermined)
    }

    fn answer(&self, code: &Code, at: ElementId) -> Answer {
        match self.evaluator().evaluate(code, at) {
            Value::Bool(answer) => Some(answer),
            _ => None,
        }
    }

    fn fact_reason(&self, id: ElementId, wanted: Wanted, code: &Code, at: ElementId) -> Reason {
        let answer = self.answer(code, at);
        let value = crate::eval::Facts::fact(self, id);
        let origin = self.origin(id);
        let because = match self.presumed(id).filter(|_| origin.is_some()) {
            Some((presumption, value)) => vec![Reason::leaf(Ground::Presumed(presumption, id, value), Some(true))],
            None => Vec::new(),
        };
        Reason { ground: Ground::Fact(id, wanted, value, origin), answer, because }
    }

    fn reckoned(&self, code: &Code, at: ElementId) -> Reason {
        let facts = facts_of(code);
        let unknown = facts.iter().filter(|id| self.origin(**id).is_some()).copied().collect();
        Reason::leaf(Ground::Reckoned(unknown), self.answer(code, at))
    }

    /// Why a breach would go without punishment, or would not; nothing where the norm says nothing of that.
    pub fn excused_reason(&self, index: NormIndex) -> Option<Reason> {
        let excused = self.version(index)?.excused_when.as_ref()?;
        let because = vec![self.condition_reason(excused, self.norms.get(index).id)];
        Some(Reason { ground: Ground::All, answer: because.first().and_then(|reason| reason.answer), because })
    }

    /// Does anything that is stated speak for a norm: is one of the things that its condition asks for met by a fact that somebody
    /// stated? What has no condition needs nothing to speak for it.
    pub fn is_spoken_for(&self, index: NormIndex) -> bool {
        let Some(when) = self.version(index).and_then(|version| version.when.as_ref()) else { return true };
        self.condition_reason(when, self.norms.get(index).id).is_met_somewhere(true)
    }

    /// The terms of a norm that its version in force names, and how each stands for someone.
    pub fn terms_of(&self, index: NormIndex) -> Vec<(Modality, super::term::Term)> {
        let norm = self.norms.get(index);
        let version = self.version(index);
        version.map(|v| said(norm, v).map(|(m, t)| (m, t.clone())).collect()).unwrap_or_default()
    }
}

/// The facts that code reads, derived facts among them.
pub(super) fn facts_of(code: &Code) -> Vec<ElementId> {
    let mut found = Vec::new();
    gather(code, &mut found);
    found
}

fn gather(code: &Code, found: &mut Vec<ElementId>) {
    match code {
        Code::Fact(id) if !found.contains(id) => found.push(*id),
        _ => code.children().into_iter().for_each(|part| gather(part, found)),
    }
}
