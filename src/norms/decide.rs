//! Norms held against a situation: what applies, what prevails, and how an action stands.
//!
//! One definition, from the language's reference: a conclusion holds when a norm that says so applies, and every applicable
//! norm that says otherwise is beaten by an applicable norm of its own side.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::analysis::exact::Exact;
use super::clash::said;
use super::norm::{Modality, Norm, NormIndex, Norms, Version};
use super::situation::{Fact, Origin, Situation};
use super::term::{Point, Term, is_party};
use super::{Answer, all, any, not};
use crate::diag::Language;
use crate::eval::{Evaluator, Facts};
use crate::model::code::Value;
use crate::model::{ElementId, Slot};

/// How a norm stands in a situation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NormState {
    /// It applies, and nothing beats it.
    Applies,
    /// It applies, and another norm goes before it.
    Overridden,
    /// It applies, another says the opposite, and nothing decides between them.
    Contested,
    /// It cannot be told.
    Undetermined,
    /// It does not apply.
    DoesNotApply,
}

impl NormState {
    /// Its word in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Applies => "applies",
            Self::Overridden => "overridden",
            Self::Contested => "contested",
            Self::Undetermined => "undetermined",
            Self::DoesNotApply => "does_not_apply",
        }
    }
}

/// How an action stands for someone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// It must be done.
    Required,
    /// It must not be done.
    Forbidden,
    /// A norm says that it may be done.
    Permitted,
    /// No norm says anything of it.
    Unregulated,
    /// It cannot be told.
    Undetermined,
    /// Norms collide, and nothing decides between them.
    Contested,
}

impl Standing {
    /// Its word in data and in tests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Forbidden => "forbidden",
            Self::Permitted => "permitted",
            Self::Unregulated => "unregulated",
            Self::Undetermined => "undetermined",
            Self::Contested => "contested",
        }
    }
}

/// Someone whom norms can bind; `None` is whoever asks, where that is not stated.
pub type Party = Option<ElementId>;

/// Norms held against one situation. Answers are found when asked for, and remembered.
pub struct Decision<'n> {
    /// The norms.
    pub norms: &'n Norms<'n>,
    /// The situation.
    pub situation: &'n Situation,
    applicable: RefCell<FxHashMap<(NormIndex, Party), Answer>>,
    derived: RefCell<FxHashMap<ElementId, Value>>,
    pub(super) exact: RefCell<FxHashMap<(NormIndex, Party), Exact>>,
    active: RefCell<Vec<ElementId>>,
}

impl Norms<'_> {
    /// Hold the norms against a situation.
    pub fn decide<'n>(&'n self, situation: &'n Situation) -> Decision<'n> {
        Decision {
            norms: self,
            situation,
            applicable: RefCell::default(),
            derived: RefCell::default(),
            exact: RefCell::default(),
            active: RefCell::default(),
        }
    }
}

impl Facts for Decision<'_> {
    fn fact(&self, id: ElementId) -> Value {
        let known = &self.norms.model.known;
        if Some(self.norms.model.element(id).kind) == known.define {
            return self.derived(id);
        }
        match self.situation.facts.get(&id) {
            Some(Fact::Known(value)) => value.clone(),
            Some(Fact::Unknown(_)) | None => self.presumed(id).map(|(_, value)| value).unwrap_or_default(),
        }
    }

    fn applies(&self, norm: ElementId) -> Answer {
        let index = self.norms.find(norm)?;
        let found = self.guarded(norm, || {
            let party = self.own_party(self.norms.get(index));
            Some(self.state(index, party))
        })?;
        match found {
            NormState::Applies => Some(true),
            NormState::DoesNotApply | NormState::Overridden => Some(false),
            NormState::Contested | NormState::Undetermined => None,
        }
    }
}

impl Decision<'_> {
    /// Evaluate what depends on something that may depend on itself: then it is not to be told.
    pub(super) fn guarded<T>(&self, id: ElementId, evaluate: impl FnOnce() -> Option<T>) -> Option<T> {
        if self.active.borrow().contains(&id) {
            return None;
        }
        self.active.borrow_mut().push(id);
        let found = evaluate();
        self.active.borrow_mut().pop();
        found
    }

    fn derived(&self, id: ElementId) -> Value {
        if let Some(value) = self.derived.borrow().get(&id) {
            return value.clone();
        }
        let when = self.norms.model.known.when.and_then(|name| self.norms.model.element(id).field(name));
        let value = self.guarded(id, || when.map(|when| self.value(&when.value, id))).unwrap_or_default();
        self.derived.borrow_mut().insert(id, value.clone());
        value
    }

    /// What a fact that is not known is presumed to be, and by which presumption.
    pub fn presumed(&self, fact: ElementId) -> Option<(ElementId, Value)> {
        if self.situation.without_presumptions {
            return None;
        }
        let presumptions = self.norms.presumptions.iter().filter(|p| p.of == fact);
        let mut holding = presumptions.filter(|p| {
            let holds = |when| self.guarded(p.id, || self.condition(when, p.id)) == Some(true);
            p.when.as_ref().is_none_or(holds)
        });
        let first = holding.next()?;
        Some((first.id, self.value(&first.value, first.id)))
    }

    /// What a slot gives over the facts.
    pub fn value(&self, slot: &Slot, id: ElementId) -> Value {
        self.evaluator().slot(slot, id)
    }

    pub(super) fn evaluator(&self) -> Evaluator<'_> {
        Evaluator::new(self.norms.model, Language::En).with_facts(self)
    }

    /// What a condition gives over the facts.
    pub fn condition(&self, slot: &Slot, id: ElementId) -> Answer {
        match self.value(slot, id) {
            Value::Bool(answer) => Some(answer),
            _ => None,
        }
    }

    /// Whom a norm is asked about where nobody says: the first whom it binds.
    pub fn own_party(&self, norm: &Norm) -> Party {
        let day = self.situation.at;
        let current = norm.versions.iter().find(|v| v.force(self.norms.model, day).answer() == Some(true));
        current.or(norm.versions.first()).and_then(|version| version.bearers.first().copied())
    }

    /// Does a version bind someone?
    pub fn binds(&self, version: &Version, party: Party) -> Answer {
        if version.bearers.is_empty() {
            return Some(true);
        }
        let model = self.norms.model;
        any(version.bearers.iter().map(|bearer| match party {
            Some(party) => Some(is_party(model, party, *bearer)),
            None if super::term::is_everyone(model, *bearer) => Some(true),
            // Somebody asks: a body is not somebody.
            None if Some(model.element(*bearer).kind) == model.known.body => Some(false),
            None => None,
        }))
    }

    /// Does a version apply to someone, exceptions aside?
    pub fn version_applies(&self, version: &Version, norm: ElementId, party: Party) -> Answer {
        let force = version.force(self.norms.model, self.situation.at).answer();
        if force == Some(false) {
            return force;
        }
        let binds = self.binds(version, party);
        if binds == Some(false) {
            return binds;
        }
        let when = version.when.as_ref().map_or(Some(true), |when| self.condition(when, norm));
        all([force, binds, when])
    }

    /// Does a norm apply to someone, whatever it says, save where an exception opens a part of it?
    pub fn applicable(&self, index: NormIndex, party: Party) -> Answer {
        if let Some(answer) = self.applicable.borrow().get(&(index, party)) {
            return *answer;
        }
        let norm = self.norms.get(index);
        let any_version = any(norm.versions.iter().map(|version| self.version_applies(version, norm.id, party)));
        let answer = if any_version == Some(false) {
            any_version
        } else {
            all([any_version, not(self.excepted(norm, party, None))])
        };
        self.applicable.borrow_mut().insert((index, party), answer);
        answer
    }

    /// Does an exception free from a norm: as a whole, or at a point? An exception with an action frees where that covers
    /// the point only, and is itself set aside by its own exceptions in the same way.
    pub fn excepts(&self, exception: NormIndex, party: Party, point: Option<&Point>) -> Answer {
        let own = self.norms.get(exception);
        let opens = |version: &&Version| match (&version.action, point) {
            (None, _) => true,
            (Some(term), Some(point)) => term.covers(self.norms.model, point),
            (Some(_), None) => false,
        };
        self.guarded(own.id, || {
            let opening = own.versions.iter().filter(opens);
            let applies = any(opening.map(|version| self.version_applies(version, own.id, party)));
            if applies == Some(false) { applies } else { all([applies, not(self.excepted(own, party, point))]) }
        })
    }

    /// Does any exception free from a norm: as a whole, or at a point?
    fn excepted(&self, norm: &Norm, party: Party, point: Option<&Point>) -> Answer {
        any(norm.exceptions.iter().map(|exception| self.excepts(*exception, party, point)))
    }

    /// Does a norm apply to someone and say this of the point, exceptions counted?
    pub fn says(&self, index: NormIndex, modality: Modality, point: &Point, party: Party) -> Answer {
        let norm = self.norms.get(index);
        let model = self.norms.model;
        let covering = |version: &&Version| said(norm, version).any(|(m, t)| m == modality && t.covers(model, point));
        let versions = norm.versions.iter().filter(covering);
        let applies = any(versions.map(|version| self.version_applies(version, norm.id, party)));
        if applies == Some(false) {
            return applies;
        }
        all([applies, not(self.excepted(norm, party, Some(point)))])
    }

    /// Does a conclusion hold for someone?
    pub fn holds(&self, modality: Modality, point: &Point, party: Party) -> Answer {
        let supporters: Vec<(NormIndex, Answer)> = self
            .norms
            .speakers(modality, point)
            .into_iter()
            .map(|index| (index, self.says(index, modality, point, party)))
            .collect();
        let supported = any(supporters.iter().map(|(_, says)| *says));
        if supported == Some(false) {
            return supported;
        }
        let attackers = self.norms.attackers(modality, point);
        let unharmed = all(attackers.into_iter().map(|(attacker, says, at)| {
            let attacks = self.says(attacker, says, &at, party);
            let beaten = any(supporters
                .iter()
                .filter(|(index, _)| self.norms.get(*index).beats.contains(&attacker))
                .map(|(_, says)| *says));
            any([not(attacks), beaten])
        }));
        all([supported, unharmed])
    }

    /// Must something be done that excludes this?
    fn excluded(&self, point: &Point, party: Party) -> Answer {
        any(self.norms.excluding(point).iter().map(|other| self.holds(Modality::Obliged, other, party)))
    }

    /// How an action stands for someone.
    pub fn standing(&self, point: &Point, party: Party) -> Standing {
        let holds = |modality| self.holds(modality, point, party);
        let (obliged, forbidden, permitted) =
            (holds(Modality::Obliged), holds(Modality::Forbidden), holds(Modality::Permitted));
        if obliged == Some(true) {
            return Standing::Required;
        }
        if forbidden == Some(true) {
            return Standing::Forbidden;
        }
        if permitted == Some(true) && obliged == Some(false) {
            return Standing::Permitted;
        }
        if [obliged, forbidden, permitted].contains(&None) {
            return Standing::Undetermined;
        }
        let speaks = |modality| {
            any(self.norms.speakers(modality, point).into_iter().map(|n| self.says(n, modality, point, party)))
        };
        // A duty that gives way to the duty to do what excludes it collides with nothing any more.
        let obliges = all([speaks(Modality::Obliged), not(self.excluded(point, party))]);
        match any([obliges, speaks(Modality::Forbidden), speaks(Modality::Permitted)]) {
            Some(false) => Standing::Unregulated,
            Some(true) => Standing::Contested,
            None => Standing::Undetermined,
        }
    }

    /// How a norm stands for someone, in three values: see [`Decision::told`] for what is told.
    pub fn state(&self, index: NormIndex, party: Party) -> NormState {
        let norm = self.norms.get(index);
        // What a norm says is looked at where it says it: an exception may open that alone, or leave that alone closed.
        let possible = norm.versions.iter().filter(|v| self.version_applies(v, norm.id, party) != Some(false));
        let points: Vec<Point> = possible.filter_map(|version| version.action.as_ref()).map(Term::point).collect();
        let speaks = matches!(norm.modality, Modality::Obliged | Modality::Forbidden | Modality::Permitted);
        let says: Vec<Answer> = if speaks && !points.is_empty() {
            points.iter().map(|point| self.says(index, norm.modality, point, party)).collect()
        } else {
            vec![self.applicable(index, party)]
        };
        match any(says.iter().copied()) {
            Some(false) => return NormState::DoesNotApply,
            None => return NormState::Undetermined,
            Some(true) => {}
        }
        let said = says.iter().position(|says| *says == Some(true));
        let Some(point) = said.and_then(|place| points.get(place)).filter(|_| speaks) else {
            return NormState::Applies;
        };
        let excluded = || match norm.modality {
            Modality::Obliged => self.excluded(point, party),
            _ => Some(false),
        };
        match (self.standing(point, party), norm.modality) {
            (Standing::Required, Modality::Obliged | Modality::Permitted)
            | (Standing::Permitted, Modality::Permitted)
            | (Standing::Forbidden, Modality::Forbidden) => NormState::Applies,
            (Standing::Required | Standing::Permitted, Modality::Forbidden)
            | (Standing::Forbidden, Modality::Obliged | Modality::Permitted) => NormState::Overridden,
            (standing, _) => match (excluded(), standing) {
                (Some(true), _) => NormState::Overridden,
                (None, _) | (_, Standing::Undetermined) => NormState::Undetermined,
                _ => NormState::Contested,
            },
        }
    }

    /// Why something is not known.
    pub fn origin(&self, fact: ElementId) -> Option<Origin> {
        match self.situation.facts.get(&fact) {
            Some(Fact::Known(_)) => None,
            Some(Fact::Unknown(origin)) => Some(*origin),
            None if self.is_discretion(fact) => Some(Origin::Discretion),
            None => Some(Origin::Unasked),
        }
    }

    /// Does the law leave a fact to judgement?
    fn is_discretion(&self, fact: ElementId) -> bool {
        let model = self.norms.model;
        let stated = model.known.discretion.and_then(|name| model.element(fact).field(name));
        matches!(stated.map(|field| &field.value), Some(Slot::Value(Value::Bool(true))))
    }

    /// Those whom the answer is given for: who asks, the others named, and every body that a norm binds.
    pub fn parties(&self, norm: &Norm) -> Vec<Party> {
        let model = self.norms.model;
        if norm.modality == Modality::Right {
            return vec![self.own_party(norm)];
        }
        let asks = std::iter::once(self.situation.actor).chain(self.situation.parties.iter().copied().map(Some));
        let bound = |party: &Party| norm.versions.iter().any(|v| self.binds(v, *party) != Some(false));
        let mut parties: Vec<Party> = Vec::new();
        for party in asks.filter(bound) {
            if !parties.contains(&party) {
                parties.push(party);
            }
        }
        if parties.is_empty() {
            let bodies = norm.versions.iter().flat_map(|v| &v.bearers).copied();
            for body in bodies.filter(|id| Some(model.element(*id).kind) == model.known.body) {
                if !parties.contains(&Some(body)) {
                    parties.push(Some(body));
                }
            }
        }
        parties
    }
}
