//! What is said of facts in the cases that are held at a time: a column for each, of values as a program takes them.

use indexmap::IndexMap;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::norms::program::{Column, Domain, Program, UNKNOWN_CODE, UNKNOWN_NUMBER, days_since_1970};
use crate::norms::{Fact, Origin, Situation};
use crate::value::{Date, Period, Quantity};

/// So many cells of a column are remembered with what they say.
const MOST_REMEMBERED: usize = 1024;

/// What a case says of a fact.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// That it is not known.
    Open,
    /// A value by its place among those that the fact can have.
    Place(u8),
    /// A whole number, or days since 1970.
    Number(i32),
    /// A value that has no such form.
    Other(Value),
}

/// What is said of one fact.
struct OfFact {
    domain: Domain,
    /// For each case; those past the end say nothing.
    said: Vec<Said>,
    /// What cells say that were read before.
    read: FxHashMap<Box<str>, Said>,
}

/// The facts of the cases that are held.
pub(super) struct Facts<'m> {
    model: &'m Model,
    all: IndexMap<ElementId, OfFact, FxBuildHasher>,
}

/// A column as a program takes it.
pub(super) enum Native {
    Codes(Vec<u8>),
    Numbers(Vec<i32>),
}

impl Native {
    pub(super) fn column(&self) -> Column<'_> {
        match self {
            Self::Codes(codes) => Column::Codes(codes),
            Self::Numbers(numbers) => Column::Numbers(numbers),
        }
    }
}

impl OfFact {
    fn said(&self, value: Option<Value>) -> Said {
        match (value, &self.domain) {
            (None | Some(Value::Unknown), _) => Said::Open,
            (Some(Value::Number(quantity)), Domain::Number(unit)) if quantity.unit == *unit => {
                let whole = Some(quantity.value).filter(Decimal::is_integer).and_then(|value| value.to_i32());
                match whole.filter(|whole| *whole != UNKNOWN_NUMBER) {
                    Some(whole) => Said::Number(whole),
                    None => Said::Other(Value::Number(quantity)),
                }
            }
            (Some(Value::Period(period)), Domain::Day) => match (period.start, period.end) {
                (Some(start), Some(end)) if start == end && days_since_1970(start) != UNKNOWN_NUMBER => {
                    Said::Number(days_since_1970(start))
                }
                _ => Said::Other(Value::Period(period)),
            },
            (Some(value), domain) => match domain.place(&value).and_then(|place| u8::try_from(place).ok()) {
                Some(place) => Said::Place(place),
                None => Said::Other(value),
            },
        }
    }

    fn of(&self, case: usize) -> &Said {
        self.said.get(case).unwrap_or(&Said::Nothing)
    }

    /// What some cases say, where all of it has a native form.
    fn native(&self, cases: &[usize]) -> Option<Native> {
        let places = || {
            cases.iter().map(|case| match self.of(*case) {
                Said::Nothing | Said::Open => Some(UNKNOWN_CODE),
                Said::Place(place) => Some(*place),
                Said::Number(_) | Said::Other(_) => None,
            })
        };
        let numbers = cases.iter().map(|case| match self.of(*case) {
            Said::Nothing | Said::Open => Some(UNKNOWN_NUMBER),
            Said::Number(number) => Some(*number),
            Said::Place(_) | Said::Other(_) => None,
        });
        match self.domain {
            Domain::Number(_) | Domain::Day => Some(Native::Numbers(numbers.collect::<Option<_>>()?)),
            Domain::Values(_) | Domain::Other => Some(Native::Codes(places().collect::<Option<_>>()?)),
        }
    }

    fn value(&self, said: &Said) -> Option<Fact> {
        let value = match (said, &self.domain) {
            (Said::Nothing, _) => return None,
            (Said::Place(place), Domain::Values(values)) => values.get(usize::from(*place)).cloned(),
            (Said::Number(number), Domain::Number(unit)) => {
                Some(Value::Number(Quantity { value: (*number).into(), unit: *unit }))
            }
            (Said::Number(days), Domain::Day) => {
                let day = jiff::Span::new().try_days(*days).ok();
                let day = day.and_then(|days| Date::constant(1970, 1, 1).checked_add(days).ok());
                day.map(|day| Value::Period(Period::from_day(day)))
            }
            (Said::Other(value), _) => Some(value.clone()),
            _ => None,
        };
        Some(value.map_or(Fact::Unknown(Origin::Unasked), Fact::Known))
    }
}

impl<'m> Facts<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, all: IndexMap::default() }
    }

    /// Let the cases go; what cells say is remembered.
    pub(super) fn clear(&mut self) {
        for fact in self.all.values_mut() {
            fact.said.clear();
        }
    }

    fn fact(&mut self, fact: ElementId) -> &mut OfFact {
        let model = self.model;
        self.all.entry(fact).or_insert_with(|| OfFact {
            domain: Domain::of(model, fact),
            said: Vec::new(),
            read: FxHashMap::default(),
        })
    }

    fn put(&mut self, case: usize, fact: ElementId, said: Said) {
        let all = &mut self.fact(fact).said;
        if all.len() <= case {
            all.resize(case + 1, Said::Nothing);
        }
        if let Some(to) = all.get_mut(case) {
            *to = said;
        }
    }

    /// State what a cell of the same text said before. Was there one?
    pub(super) fn again(&mut self, case: usize, fact: ElementId, cell: &str) -> bool {
        let Some(said) = self.all.get(&fact).and_then(|fact| fact.read.get(cell)).cloned() else { return false };
        self.put(case, fact, said);
        true
    }

    /// State what a case says of a fact; nothing is that it is not known. A cell is remembered with it.
    pub(super) fn state(&mut self, case: usize, fact: ElementId, value: Option<Value>, cell: Option<&str>) {
        let of = self.fact(fact);
        let said = of.said(value);
        if let Some(cell) = cell.filter(|_| of.read.len() < MOST_REMEMBERED) {
            of.read.insert(cell.into(), said.clone());
        }
        self.put(case, fact, said);
    }

    /// What some cases say of what a program looks at, in columns. `None` where something said has no native form.
    pub(super) fn native(&self, cases: &[usize], program: &Program<'_>) -> Option<Vec<(ElementId, Native)>> {
        let stated = program.facts().iter().filter_map(|(fact, _)| Some((*fact, self.all.get(fact)?)));
        stated.map(|(fact, said)| Some((fact, said.native(cases)?))).collect()
    }

    /// What a case says, as a situation.
    pub(super) fn situation(&self, case: usize, at: Option<Date>, actor: Option<ElementId>) -> Situation {
        let facts = self.all.iter().filter_map(|(fact, of)| Some((*fact, of.value(of.of(case))?)));
        Situation { at, actor, facts: facts.collect(), ..Situation::default() }
    }
}
