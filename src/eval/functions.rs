//! Functions of their arguments alone.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::compare::days;
use super::lists::items_of;
use super::{Evaluator, list};
use crate::model::code::{Code, Function, List, Value};
use crate::value::{Period, Quantity, Time};

impl Evaluator<'_> {
    pub(super) fn call(&self, function: Function, arguments: &[Code], locals: &mut Vec<Value>) -> Value {
        let mut values = arguments.iter().map(|argument| self.eval(argument, locals));
        let first = values.next().unwrap_or_default();
        let second = values.next().unwrap_or_default();
        if first == Value::Unfilled && function != Function::Plus {
            return Value::Unfilled;
        }
        match function {
            Function::Mentions => match self.mentioned(&first, &second) {
                Some(found) => Value::Bool(!found.is_empty()),
                None => Value::Unknown,
            },
            Function::Mentioned => match self.mentioned(&first, &second) {
                Some(found) => list(found.into_iter().map(Value::Text).collect()),
                None => Value::Unknown,
            },
            Function::Texts => self.texts(&first),
            Function::Words => match self.text_of(&first) {
                Some(text) => number(text.split_whitespace().count()),
                None => Value::Unknown,
            },
            Function::Year => match days(&first).and_then(Period::first_day) {
                Some(first) => Value::Number(Quantity::number(Decimal::from(first.year()))),
                None => Value::Unknown,
            },
            Function::Start => day(days(&first).and_then(Period::first_day)),
            Function::End => day(days(&first).and_then(Period::last_day)),
            Function::Years => days(&first).map_or(Value::Unknown, |period| number(period.years().count())),
            Function::Estimate => match first {
                Value::Element(statistic) if arguments.len() > 1 => {
                    self.estimate_for(statistic, &second).map_or(Value::Unknown, |e| e.value)
                }
                Value::Element(statistic) => self.estimate(statistic).map_or(Value::Unknown, |e| e.value),
                _ => Value::Unknown,
            },
            Function::Plus => self.plus_lists(&first, &second),
            Function::During => self.during(&first, &second),
            Function::StartAndDelivery => match (days(&first), days(&second)) {
                (Some(start), Some(delivery)) => Value::Time(Arc::new(Time::StartAndDelivery { start, delivery })),
                _ => Value::Unknown,
            },
        }
    }

    /// Both lists as one. What is unknown adds nothing; what is no list is one item.
    fn plus_lists(&self, first: &Value, second: &Value) -> Value {
        let (all, more) = (items_of(first), items_of(second));
        if more.items.is_empty() && more.undecided.is_empty() {
            return Value::List(all);
        }
        if !self.charge_list(all.items.len() + more.items.len()) {
            return Value::Unknown;
        }
        let items = [&*all.items, &more.items].concat();
        Value::List(Arc::new(List { items, undecided: [&*all.undecided, &more.undecided].concat() }))
    }

    /// The part of a cost that falls in a period. An amount that is not divided by time cannot be placed.
    fn during(&self, cost: &Value, period: &Value) -> Value {
        let Some(period) = days(period) else { return Value::Unknown };
        match cost {
            Value::List(all) => Value::List(Arc::new(all.each(|cost| self.during(cost, &Value::Period(period))))),
            Value::Map(entries) => {
                let mut amounts = Vec::new();
                for (key, amount) in entries.iter() {
                    let Some(key) = days(key) else { return Value::Unknown };
                    if period.covers(key) {
                        amounts.push(amount.clone());
                    } else if period.overlaps(key) {
                        return Value::Unknown;
                    }
                }
                self.total(&amounts)
            }
            Value::Word(_) => self.total(std::slice::from_ref(cost)),
            Value::Rate(rate) => match self.rate_during(rate.0, rate.1, period) {
                Some(amount) => Value::Number(amount),
                None => Value::Unknown,
            },
            _ => Value::Unknown,
        }
    }
}

fn number(n: usize) -> Value {
    Value::Number(Quantity::number(Decimal::from(n)))
}

fn day(day: Option<crate::value::Date>) -> Value {
    day.map_or(Value::Unknown, |day| Value::Period(Period::from_day(day)))
}
