//! Facts of many cases, a column each.

use rustc_hash::FxHashMap;

use crate::model::ElementId;
use crate::model::code::Value;
use crate::value::{Date, Period, Quantity};

use super::atoms::Domain;

/// How many cases stand in one word of bits.
pub const CASES_A_WORD: usize = 64;

/// What one fact is in each case, in the order of the cases. Cases past the end of a column are unknown.
#[derive(Clone, Copy, Debug)]
pub enum Column<'c> {
    /// Of a fact that is yes or no: the cases in which it is known to be yes, and to be no. The first case of a word is its
    /// lowest bit. Yes and no together is no case, and what comes out of it means nothing.
    Bits {
        /// Known to be yes.
        yes: &'c [u64],
        /// Known to be no.
        no: &'c [u64],
    },
    /// Places among the values of the fact's [`Domain`]: 0 is `no` and 1 is `yes`, or the first word of an enumeration and so
    /// on. A place that is none is unknown.
    Codes(&'c [u8]),
    /// Small whole numbers; 255 is unknown.
    Small(&'c [u8]),
    /// Whole numbers, or days counted from 1970-01-01; the least number is unknown.
    Numbers(&'c [i32]),
}

/// A whole number or a count of days that is not known.
pub const UNKNOWN_NUMBER: i32 = i32::MIN;

/// A place or a small number that is not known.
pub const UNKNOWN_CODE: u8 = u8::MAX;

/// The facts of many cases on one day.
#[derive(Clone, Debug, Default)]
pub struct Columns<'c> {
    /// How many cases.
    pub cases: usize,
    /// Who asks, in every case.
    pub actor: Option<ElementId>,
    /// Are presumptions left out?
    pub without_presumptions: bool,
    /// The columns of facts and happenings; a fact without one is unknown in every case.
    pub facts: FxHashMap<ElementId, Column<'c>>,
}

/// A day from a count of days, or the other way.
pub fn days_since_1970(day: Date) -> i32 {
    day.since(Date::constant(1970, 1, 1)).map_or(UNKNOWN_NUMBER, |span| span.get_days())
}

fn day(days: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

impl Column<'_> {
    /// What the fact is in a case, as a value.
    pub(super) fn value(&self, case: usize, domain: &Domain) -> Value {
        let number = |number: i32| match domain {
            Domain::Number(unit) => Value::Number(Quantity { value: number.into(), unit: *unit }),
            Domain::Day => day(number).map(Period::from_day).map_or(Value::Unknown, Value::Period),
            _ => Value::Unknown,
        };
        let bit =
            |bits: &[u64]| bits.get(case / CASES_A_WORD).is_some_and(|word| word >> (case % CASES_A_WORD) & 1 == 1);
        match self {
            Self::Bits { yes, .. } if bit(yes) => Value::Bool(true),
            Self::Bits { no, .. } if bit(no) => Value::Bool(false),
            Self::Bits { .. } => Value::Unknown,
            Self::Codes(codes) => match (codes.get(case), domain) {
                (Some(code), Domain::Values(values)) => values.get(usize::from(*code)).cloned().unwrap_or_default(),
                _ => Value::Unknown,
            },
            Self::Small(numbers) => match numbers.get(case) {
                Some(&UNKNOWN_CODE) | None => Value::Unknown,
                Some(small) => number(i32::from(*small)),
            },
            Self::Numbers(numbers) => match numbers.get(case) {
                Some(&UNKNOWN_NUMBER) | None => Value::Unknown,
                Some(of) => number(*of),
            },
        }
    }
}
