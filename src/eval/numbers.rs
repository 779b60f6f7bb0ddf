//! Exact arithmetic over values; what cannot be reckoned is unknown.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::Evaluator;
use super::compare::days;
use crate::model::code::Value;
use crate::value::{Bound, Date, Dimension, Period, Quantity, quantity, time};

/// A value with its sign turned.
pub(super) fn negative(value: Value) -> Value {
    match value {
        Value::Number(mut quantity) => {
            quantity.value = -quantity.value;
            Value::Number(quantity)
        }
        Value::Between(pair) => {
            let turn = |q: Quantity| Quantity { value: -q.value, unit: q.unit };
            Value::Between(Arc::new((turn(pair.1), turn(pair.0))))
        }
        _ => Value::Unknown,
    }
}

/// Is it a number that is not below nothing, or a limit on one?
fn is_positive(value: &Value) -> bool {
    let quantity = match value {
        Value::Number(quantity) => quantity,
        Value::Limit(limit) => &limit.1,
        _ => return false,
    };
    !quantity.value.is_sign_negative()
}

impl Evaluator<'_> {
    /// The sum of several: numbers of one dimension, costs, or a date and lengths of time.
    pub(super) fn total(&self, values: &[Value]) -> Value {
        let Some((first, rest)) = values.split_first() else {
            return Value::Number(Quantity::number(Decimal::ZERO));
        };
        if matches!(first, Value::Period(_)) {
            return rest.iter().fold(first.clone(), |date, length| self.later(&date, length));
        }
        let mut sum: Option<(Quantity, Quantity)> = None;
        for value in values {
            let Some(amount) = self.amount(value) else { return Value::Unknown };
            sum = match sum {
                None => Some(amount),
                Some(so_far) => match (self.plus(so_far.0, amount.0), self.plus(so_far.1, amount.1)) {
                    (Some(low), Some(high)) => Some((low, high)),
                    _ => return Value::Unknown,
                },
            };
        }
        match sum {
            Some((low, high)) if low == high => Value::Number(low),
            Some(pair) => Value::Between(Arc::new(pair)),
            None => Value::Unknown,
        }
    }

    fn plus(&self, a: Quantity, b: Quantity) -> Option<Quantity> {
        if a.unit == b.unit {
            return a.plus(b);
        }
        let (first, second) = (self.model.schema.unit(a.unit), self.model.schema.unit(b.unit));
        if second.dimension == Dimension::Number {
            return Some(Quantity { value: quantity::add(a.value, b.value)?, unit: a.unit });
        }
        if first.dimension == Dimension::Number {
            return Some(Quantity { value: quantity::add(a.value, b.value)?, unit: b.unit });
        }
        let converted = quantity::convert(b.value, second, first)?;
        Some(Quantity { value: quantity::add(a.value, converted)?, unit: a.unit })
    }

    /// The least and greatest amount that a value stands for. A cost by year is the sum of its years; a cost per
    /// year is taken for each year of the plan.
    pub(super) fn amount(&self, value: &Value) -> Option<(Quantity, Quantity)> {
        match value {
            Value::Number(quantity) => Some((*quantity, *quantity)),
            // What is within the frame asks for no money of its own.
            Value::Word(word) if word == "within_frame" => {
                let money =
                    |unit: &crate::value::Unit| unit.dimension == Dimension::Money && unit.factor == Decimal::ONE;
                let unit = crate::value::UnitId(self.model.schema.units.iter().position(money)? as u16);
                let nothing = Quantity { value: Decimal::ZERO, unit };
                Some((nothing, nothing))
            }
            Value::Between(pair) => Some(**pair),
            Value::Limit(limit) => match limit.0 {
                Bound::Exact | Bound::About => Some((limit.1, limit.1)),
                Bound::AtMost | Bound::Under => Some((Quantity { value: Decimal::ZERO, ..limit.1 }, limit.1)),
                Bound::AtLeast | Bound::Over => None,
            },
            Value::Map(entries) => {
                let amounts: Vec<Value> = entries.iter().map(|(_, amount)| amount.clone()).collect();
                self.amount(&self.total(&amounts))
            }
            Value::Rate(rate) => {
                let period = self.own_plan().and_then(|plan| {
                    let period = self.field(plan, self.model.known.period?);
                    days(&period)
                })?;
                let amount = self.rate_during(rate.0, rate.1, period)?;
                Some((amount, amount))
            }
            _ => None,
        }
    }

    /// What a rate amounts to in a period of whole months.
    pub(super) fn rate_during(&self, amount: Quantity, unit: crate::value::UnitId, period: Period) -> Option<Quantity> {
        use crate::value::DurationUnit;
        let (first, last) = (period.first_day()?, period.last_day()?);
        if first.day() != 1 || last != last.last_of_month() {
            return None;
        }
        let years = i32::from(last.year()) - i32::from(first.year());
        let months = Decimal::from(years * 12 + i32::from(last.month()) - i32::from(first.month()) + 1);
        let every = self.model.schema.duration(Quantity { value: Decimal::ONE, unit })?;
        let times = match every.unit {
            DurationUnit::Year => quantity::divide(months, quantity::multiply(every.amount, Decimal::from(12))?)?,
            DurationUnit::Month => quantity::divide(months, every.amount)?,
            DurationUnit::Hour | DurationUnit::Day | DurationUnit::WorkingDay | DurationUnit::Week => return None,
        };
        amount.times(times)
    }

    pub(super) fn product(&self, values: &[Value]) -> Value {
        let mut result: Option<Quantity> = None;
        // A share of at least 40 % of an amount is at least that part of it.
        let mut bound: Option<Bound> = None;
        for value in values {
            let factor = match value {
                Value::Number(factor) => factor,
                Value::Limit(limit) if bound.is_none() => {
                    bound = Some(limit.0);
                    &limit.1
                }
                _ => return Value::Unknown,
            };
            result = Some(match result {
                None => *factor,
                Some(so_far) => match self.times(so_far, *factor) {
                    Some(product) => product,
                    None => return Value::Unknown,
                },
            });
        }
        match (result, bound) {
            (Some(product), None) => Value::Number(product),
            // What is below nothing turns a limit around.
            (Some(product), Some(bound)) if values.iter().all(is_positive) => Value::Limit(Arc::new((bound, product))),
            _ => Value::Unknown,
        }
    }

    /// A product of two; a share of something is that part of it.
    fn times(&self, a: Quantity, b: Quantity) -> Option<Quantity> {
        let dimension = |q: Quantity| self.model.schema.unit(q.unit).dimension;
        let hundredth = |q: Quantity| quantity::divide(q.value, Decimal::ONE_HUNDRED);
        match (dimension(a), dimension(b)) {
            (_, Dimension::Percent) => a.times(hundredth(b)?),
            (Dimension::Percent, _) => b.times(hundredth(a)?),
            (_, Dimension::Number) => a.times(b.value),
            (Dimension::Number, _) => b.times(a.value),
            _ => None,
        }
    }

    pub(super) fn difference(&self, a: &Value, b: &Value) -> Value {
        match (a, b) {
            (Value::Period(_), Value::Number(_)) => self.later(a, &negative(b.clone())),
            (Value::Period(a), Value::Period(b)) => {
                let (Some(a), Some(b)) = (a.first_day(), b.first_day()) else { return Value::Unknown };
                let days = Period::between(b, a).and_then(Period::days).map(|days| days - 1);
                let back = || Period::between(a, b).and_then(Period::days).map(|days| 1 - days);
                match (days.or_else(back), self.model.schema.find_unit("days", crate::diag::Language::En)) {
                    (Some(days), Some(unit)) => Value::Number(Quantity { value: Decimal::from(days), unit }),
                    _ => Value::Unknown,
                }
            }
            _ => self.total(&[a.clone(), negative(b.clone())]),
        }
    }

    pub(super) fn quotient(&self, a: &Value, b: &Value) -> Value {
        let (Value::Number(a), Value::Number(b)) = (a, b) else { return Value::Unknown };
        let Some(value) = quantity::divide(a.value, b.value) else { return Value::Unknown };
        let same = self.model.schema.unit(a.unit).dimension == self.model.schema.unit(b.unit).dimension;
        let unit = if same { crate::value::UnitId::NUMBER } else { a.unit };
        Value::Number(Quantity { value, unit })
    }

    /// A date so much later, or earlier.
    fn later(&self, date: &Value, length: &Value) -> Value {
        let (Value::Period(period), Value::Number(length)) = (date, length) else { return Value::Unknown };
        let (Some(day), Some(length)) = (period.first_day(), self.model.schema.duration(*length)) else {
            return Value::Unknown;
        };
        let is_working_day = |day: Date| self.calendar().is_working_day(day);
        match time::add(day, length, &is_working_day) {
            Some((day, _)) => Value::Period(Period::from_day(day)),
            None => Value::Unknown,
        }
    }
}
