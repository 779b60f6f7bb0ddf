//! The facts of a case on a day, each known or unknown for a reason.

use std::collections::BTreeMap;

use crate::model::code::Value;
use crate::model::{ElementId, Model, Slot};
use crate::value::Date;

/// Why something is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Origin {
    /// Nobody was asked.
    Unasked,
    /// Someone was asked and did not know.
    AskedUnknown,
    /// The law leaves it to judgement.
    Discretion,
    /// Norms collide, and nothing decides between them.
    Contested,
    /// The law has no wording that is known for the day.
    VersionMissing,
    /// The law is adopted and nobody has said from when it is in force.
    NotCommenced,
}

impl Origin {
    /// Its word in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::AskedUnknown => "asked_unknown",
            Self::Discretion => "discretion",
            Self::Contested => "contested",
            Self::VersionMissing => "version_missing",
            Self::NotCommenced => "not_commenced",
        }
    }
}

/// What is said of a fact.
#[derive(Clone, PartialEq, Debug)]
pub enum Fact {
    /// It is this.
    Known(Value),
    /// It is not known, and why.
    Unknown(Origin),
}

/// Facts on a day, and who asks.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Situation {
    /// The day of the facts: it decides which wording of the law counts. Not stated: wordings cannot be told apart.
    pub at: Option<Date>,
    /// Who asks.
    pub actor: Option<ElementId>,
    /// Others whose duties are asked for.
    pub parties: Vec<ElementId>,
    /// What is said of facts and happenings; what is not here was not asked.
    pub facts: BTreeMap<ElementId, Fact>,
    /// Are presumptions taken for true?
    pub without_presumptions: bool,
}

impl Situation {
    /// The situation that a block describes.
    pub fn of(model: &Model, id: ElementId) -> Self {
        let known = &model.known;
        let element = model.element(id);
        let value = |name: Option<_>| match name.and_then(|name| element.field(name)).map(|field| &field.value) {
            Some(Slot::Value(value)) => value.clone(),
            _ => Value::Unknown,
        };
        let mut situation = Self {
            at: first_day(&value(known.at)),
            actor: super::term::elements(&value(known.actor)).first().copied(),
            parties: super::term::elements(&value(known.parties)),
            ..Self::default()
        };
        if let Value::Map(entries) = value(known.facts) {
            for (fact, value) in entries.iter() {
                if let Value::Element(fact) = fact {
                    situation.set(*fact, value.clone());
                }
            }
        }
        situation
    }

    /// State a fact; a value that is unknown says that someone was asked and did not know.
    pub fn set(&mut self, fact: ElementId, value: Value) {
        let fact_value = match value {
            Value::Unknown => Fact::Unknown(Origin::AskedUnknown),
            value => Fact::Known(value),
        };
        self.facts.insert(fact, fact_value);
    }

    /// Add what another situation states; what both state is as the other has it.
    pub fn take(&mut self, other: &Self) {
        self.at = other.at.or(self.at);
        self.actor = other.actor.or(self.actor);
        self.parties.extend(other.parties.iter().filter(|p| !self.parties.contains(p)).copied().collect::<Vec<_>>());
        self.facts.extend(other.facts.iter().map(|(fact, value)| (*fact, value.clone())));
    }
}

/// The day that a value is.
pub(super) fn first_day(value: &Value) -> Option<Date> {
    match value {
        Value::Period(period) => period.start,
        _ => None,
    }
}
