//! What is looked up in a case: is a fact this, is a number as great as that, is the one who asks of a sort.

use std::sync::Arc;

use indexmap::IndexMap;
use rust_decimal::Decimal;
use rustc_hash::FxBuildHasher;

use super::super::Answer;
use super::super::term::is_party;
use crate::diag::Language;
use crate::eval::{Evaluator, Facts};
use crate::model::code::{Code, Value};
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::value::{Date, Period, UnitId};

/// An atom's place in its program.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AtomIndex(pub(in crate::norms) u32);

impl AtomIndex {
    /// Its place as a number: atoms are counted from 0.
    pub fn place(self) -> usize {
        self.0 as usize
    }
}

/// A limit on the line of numbers or of days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Threshold {
    /// So much, of a unit.
    Number(UnitId, Decimal),
    /// A day.
    Day(Date),
}

/// What is looked up in a case.
#[derive(Clone, PartialEq, Debug)]
pub enum Atom {
    /// Is the one who asks this, or of its sort?
    Actor(ElementId),
    /// Is the fact known? Definite.
    Known(ElementId),
    /// Are presumptions taken for true? Definite.
    Presuming,
    /// A question of one fact that has few values: the answer for each, in the order of its [`Domain`], and where it is unknown.
    Table(ElementId, Arc<[Answer]>, Answer),
    /// Is the fact this much or more; with `true`, is it more?
    Over(ElementId, Threshold, bool),
    /// A question of one fact that is none of these: its value is asked by the evaluator.
    Value(ElementId, Arc<Asked>),
    /// A question of several facts, or of the plan: the evaluator is asked in each case.
    Opaque(Arc<Asked>),
}

/// An expression, seen from an element.
#[derive(Clone, PartialEq, Debug)]
pub struct Asked {
    /// The expression.
    pub code: Code,
    /// The element.
    pub from: ElementId,
}

/// The values that a fact can have.
#[derive(Clone, PartialEq, Debug)]
pub enum Domain {
    /// These, no others: `no` and `yes`, the words of an enumeration, the elements of a kind.
    Values(Arc<[Value]>),
    /// Plain numbers or percent.
    Number(UnitId),
    /// Days.
    Day,
    /// Anything else.
    Other,
}

/// More values than this are not tabulated: a code must fit in a byte, and one is for unknown.
const MOST_VALUES: usize = 250;

impl Domain {
    /// What a fact's type lets it be.
    pub fn of(model: &Model, fact: ElementId) -> Self {
        let elements = |kinds: &[crate::model::schema::KindId]| {
            let all = model.pack_elements().chain(model.elements());
            let all = all.filter(|(_, element)| kinds.contains(&element.kind));
            all.map(|(id, _)| Value::Element(id)).take(MOST_VALUES + 1).collect::<Vec<_>>()
        };
        let values: Vec<Value> = match model.fact_type(fact) {
            Some(Type::Bool | Type::Condition) => vec![Value::Bool(false), Value::Bool(true)],
            Some(Type::OneOf(words)) => words.words.iter().cloned().map(Value::Word).collect(),
            Some(ty @ Type::Kind(_)) => elements(&ty.kinds(&model.schema)),
            Some(Type::Number) => return Self::Number(UnitId::NUMBER),
            Some(Type::Percent) => return Self::Number(UnitId::PERCENT),
            Some(Type::Date) => return Self::Day,
            _ => return Self::Other,
        };
        if values.is_empty() || values.len() > MOST_VALUES { Self::Other } else { Self::Values(values.into()) }
    }

    /// The place of a value among those that a fact can have.
    pub fn place(&self, value: &Value) -> Option<usize> {
        match self {
            Self::Values(values) => values.iter().position(|known| known == value),
            _ => None,
        }
    }
}

/// One fact, and nothing else is known.
struct OnlyFact<'v> {
    id: ElementId,
    value: &'v Value,
}

impl Facts for OnlyFact<'_> {
    fn fact(&self, id: ElementId) -> Value {
        if id == self.id { self.value.clone() } else { Value::Unknown }
    }

    fn applies(&self, _: ElementId) -> Answer {
        None
    }
}

/// What an expression over one fact gives for a value of it.
pub(in crate::norms) fn over_value(model: &Model, asked: &Asked, fact: ElementId, value: &Value) -> Answer {
    let facts = OnlyFact { id: fact, value };
    match Evaluator::new(model, Language::En).with_facts(&facts).evaluate(&asked.code, asked.from) {
        Value::Bool(answer) => Some(answer),
        _ => None,
    }
}

/// The atoms of a program, each with an expression that asks the same, for values of unusual forms.
#[derive(Default)]
pub(in crate::norms) struct Atoms {
    all: IndexMap<String, Kept, FxBuildHasher>,
}

pub(in crate::norms) struct Kept {
    pub(in crate::norms) atom: Atom,
    pub(in crate::norms) asked: Option<Arc<Asked>>,
}

impl Atoms {
    /// An atom's place: the same for equal atoms.
    pub(in crate::norms) fn place(&mut self, atom: Atom, asked: Option<Arc<Asked>>) -> AtomIndex {
        // Values hold decimals and shared parts that hash in no order of their own: the written form is the key.
        let key = format!("{atom:?}");
        let entry = self.all.entry(key);
        let place = entry.index();
        entry.or_insert(Kept { atom, asked });
        AtomIndex(place as u32)
    }

    pub(in crate::norms) fn get(&self, index: AtomIndex) -> Option<&Kept> {
        self.all.get_index(index.0 as usize).map(|(_, kept)| kept)
    }

    /// How many there are.
    pub(in crate::norms) fn len(&self) -> usize {
        self.all.len()
    }

    /// Each atom with its written form, in the order of their places.
    pub(in crate::norms) fn iter(&self) -> impl Iterator<Item = (&str, &Kept)> {
        self.all.iter().map(|(key, kept)| (key.as_str(), kept))
    }

    pub(in crate::norms) fn into_all(self) -> Vec<Kept> {
        self.all.into_values().collect()
    }
}

impl Atom {
    /// The one fact that it asks about.
    pub fn fact(&self) -> Option<ElementId> {
        match self {
            Self::Known(fact) | Self::Table(fact, ..) | Self::Over(fact, ..) | Self::Value(fact, _) => Some(*fact),
            Self::Actor(_) | Self::Presuming | Self::Opaque(_) => None,
        }
    }

    pub(in crate::norms) fn is_definite(&self) -> bool {
        match self {
            Self::Known(_) | Self::Presuming => true,
            Self::Table(_, answers, unknown) => unknown.is_some() && answers.iter().all(Option::is_some),
            _ => false,
        }
    }
}

/// Is the one who asks this, or of its sort? Whoever asks is no body, where nothing is said of it.
pub(in crate::norms) fn is_actor(model: &Model, actor: Option<ElementId>, bearer: ElementId) -> Answer {
    match actor {
        Some(actor) => Some(is_party(model, actor, bearer)),
        None if Some(model.element(bearer).kind) == model.known.body => Some(false),
        None => None,
    }
}

/// What an atom about one fact answers for a value of it; unknown is [`Value::Unknown`].
pub(in crate::norms) fn of_value(
    model: &Model,
    kept: &Kept,
    domain: &Domain,
    fact: ElementId,
    value: &Value,
) -> Answer {
    match (&kept.atom, value) {
        (Atom::Known(_), value) => Some(*value != Value::Unknown),
        (Atom::Table(_, _, unknown), Value::Unknown) => *unknown,
        (Atom::Table(_, answers, _), value) => match domain.place(value) {
            Some(place) => answers.get(place).copied().flatten(),
            None => by_expression(model, kept, fact, value),
        },
        (Atom::Over(_, Threshold::Number(unit, limit), more), Value::Number(quantity)) if quantity.unit == *unit => {
            Some(if *more { quantity.value > *limit } else { quantity.value >= *limit })
        }
        (Atom::Over(_, Threshold::Day(limit), more), Value::Period(Period { start: Some(a), end: Some(b) }))
            if a == b =>
        {
            Some(if *more { a > limit } else { a >= limit })
        }
        (_, value) => by_expression(model, kept, fact, value),
    }
}

fn by_expression(model: &Model, kept: &Kept, fact: ElementId, value: &Value) -> Answer {
    match (&kept.atom, &kept.asked) {
        (Atom::Value(_, asked), _) => over_value(model, asked, fact, value),
        (_, Some(asked)) => over_value(model, asked, fact, value),
        _ => None,
    }
}
