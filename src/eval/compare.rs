//! Which is greater, whether two are equal, whether one holds the other.

use std::cmp::Ordering;

use super::Evaluator;
use crate::model::ElementId;
use crate::model::code::{Comparison, Value};
use crate::model::types::Enumeration;
use crate::value::{Bound, Dimension, Period, Quantity, Recurrence, Time, quantity};

impl Evaluator<'_> {
    pub(super) fn compare(
        &self,
        comparison: Comparison,
        a: &Value,
        b: &Value,
        scale: Option<&Enumeration>,
    ) -> Option<bool> {
        let unknown = |value: &Value| matches!(value, Value::Unknown | Value::Unfilled | Value::Broken);
        if unknown(a) || unknown(b) {
            return None;
        }
        match comparison {
            Comparison::Equal => self.equal(a, b),
            Comparison::NotEqual => self.equal(a, b).map(|equal| !equal),
            Comparison::Less => self.less(a, b, scale),
            Comparison::Greater => self.less(b, a, scale),
            Comparison::LessOrEqual => self.less(b, a, scale).map(|less| !less),
            Comparison::GreaterOrEqual => self.less(a, b, scale).map(|less| !less),
        }
    }

    pub(super) fn equal(&self, a: &Value, b: &Value) -> Option<bool> {
        match (a, b) {
            (Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_), _)
            | (_, Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_)) => None,
            (Value::Number(x), Value::Number(y)) => self.order(*x, *y).map(|order| order == Ordering::Equal),
            (Value::Limit(_) | Value::Between(_), _) | (_, Value::Limit(_) | Value::Between(_)) => {
                match (self.less(a, b, None), self.less(b, a, None)) {
                    (Some(true), _) | (_, Some(true)) => Some(false),
                    _ => None,
                }
            }
            (Value::Words(words), Value::Text(text)) | (Value::Text(text), Value::Words(words)) => {
                Some(words.get(self.language) == text)
            }
            (Value::Position(pair), Value::Element(id)) | (Value::Element(id), Value::Position(pair)) => {
                Some(pair.0 == *id || pair.1 == *id)
            }
            _ => Some(a == b),
        }
    }

    /// Is the first surely less, surely not, or can that not be told?
    pub(super) fn less(&self, a: &Value, b: &Value, scale: Option<&Enumeration>) -> Option<bool> {
        if let (Some((a_low, a_high)), Some((b_low, b_high))) = (bounds(a), bounds(b)) {
            let below = |x: Option<Quantity>, y: Option<Quantity>| Some(self.order(x?, y?)? == Ordering::Less);
            if below(a_high, b_low) == Some(true) {
                return Some(true);
            }
            return if below(a_low, b_high) == Some(false) { Some(false) } else { None };
        }
        if let (Value::Word(a), Value::Word(b), Some(scale)) = (a, b, scale) {
            return Some(scale.rank(a)? < scale.rank(b)?);
        }
        if let (Some(a), Some(b)) = (recurrence(a), recurrence(b)) {
            return less_often(a, b);
        }
        if let (Some(a), Some(b)) = (days(a), days(b)) {
            if let (Some(last), Some(first)) = (a.last_day(), b.first_day())
                && last < first
            {
                return Some(true);
            }
            if let (Some(first), Some(last)) = (a.first_day(), b.last_day())
                && first >= last
            {
                return Some(false);
            }
            return None;
        }
        if let (Value::Text(a), Value::Text(b)) = (a, b) {
            return Some(a < b);
        }
        None
    }

    /// The order of two numbers; nothing where their units do not go together.
    pub(super) fn order(&self, a: Quantity, b: Quantity) -> Option<Ordering> {
        if a.unit == b.unit {
            return Some(a.value.cmp(&b.value));
        }
        let (first, second) = (self.model.schema.unit(a.unit), self.model.schema.unit(b.unit));
        if let (Dimension::Duration(x), Dimension::Duration(y)) = (first.dimension, second.dimension) {
            use crate::value::Duration;
            return Duration::new(a.value, x).compare(Duration::new(b.value, y));
        }
        // A plain number beside a unit is read as a number of that unit.
        if first.dimension == Dimension::Number || second.dimension == Dimension::Number {
            return Some(a.value.cmp(&b.value));
        }
        quantity::convert(a.value, first, second).map(|value| value.cmp(&b.value))
    }

    /// Does the first hold the second: as it is, as something of its sort, or as the position of someone?
    pub(super) fn has(&self, list: &Value, item: &Value) -> Option<bool> {
        match (list, item) {
            (Value::Unknown | Value::Unfilled | Value::Broken, _)
            | (_, Value::Unknown | Value::Unfilled | Value::Broken) => None,
            (Value::List(all), _) => {
                if !self.charge(all.items.len()) {
                    return None;
                }
                let mut unsure = false;
                for value in &all.items {
                    match self.stands_for(value, item) {
                        Some(true) => return Some(true),
                        Some(false) => {}
                        None => unsure = true,
                    }
                }
                let possible = all.undecided.iter().any(|value| self.stands_for(value, item) != Some(false));
                if unsure || possible { None } else { Some(false) }
            }
            (Value::Period(period), _) => days(item).map(|days| period.covers(days)),
            (Value::Map(entries), _) => Some(entries.iter().any(|(key, _)| self.stands_for(key, item) == Some(true))),
            _ => self.stands_for(list, item),
        }
    }

    /// Have two times a day in common, or two lists an item?
    pub(super) fn overlaps(&self, a: &Value, b: &Value) -> Option<bool> {
        let (Value::List(_), Value::List(wanted)) = (a, b) else { return overlaps(a, b) };
        let mut result = if wanted.undecided.is_empty() { Some(false) } else { None };
        for item in &wanted.items {
            match self.has(a, item) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => result = None,
            }
        }
        result
    }

    fn stands_for(&self, value: &Value, item: &Value) -> Option<bool> {
        let is_a = |value: ElementId, other: ElementId| self.model.is_a(value, other);
        match (value, item) {
            (Value::Element(value), Value::Element(other)) => Some(is_a(*value, *other)),
            (Value::Position(pair), Value::Element(other)) => Some(is_a(pair.0, *other) || is_a(pair.1, *other)),
            // Words that could not be read may mean anything, but they do not name the element.
            (Value::Verbatim(_), _) => Some(false),
            _ => self.equal(value, item),
        }
    }
}

/// The least and the greatest number that a value may be, where it is one.
fn bounds(value: &Value) -> Option<(Option<Quantity>, Option<Quantity>)> {
    match value {
        Value::Number(quantity) => Some((Some(*quantity), Some(*quantity))),
        Value::Between(pair) => Some((Some(pair.0), Some(pair.1))),
        Value::Limit(limit) => Some(match limit.0 {
            Bound::Exact => (Some(limit.1), Some(limit.1)),
            Bound::AtLeast | Bound::Over => (Some(limit.1), None),
            Bound::AtMost | Bound::Under => (None, Some(limit.1)),
            Bound::About => (None, None),
        }),
        _ => None,
    }
}

/// How often, where a value says that.
fn recurrence(value: &Value) -> Option<Recurrence> {
    match value {
        Value::Time(time) => match **time {
            Time::Recurring(recurrence) => Some(recurrence),
            _ => None,
        },
        _ => None,
    }
}

/// Is the first surely more seldom than the second, surely not, or can that not be told?
fn less_often(a: Recurrence, b: Recurrence) -> Option<bool> {
    let low = |r: Recurrence| matches!(r.bound, Bound::Exact | Bound::AtLeast | Bound::Over);
    let high = |r: Recurrence| matches!(r.bound, Bound::Exact | Bound::AtMost | Bound::Under);
    let order = a.compare(b)?;
    if high(a) && low(b) && order == Ordering::Less {
        return Some(true);
    }
    if low(a) && high(b) && order != Ordering::Less { Some(false) } else { None }
}

/// The days that a value covers, where it is a time.
pub(super) fn days(value: &Value) -> Option<Period> {
    match value {
        Value::Period(period) => Some(*period),
        Value::Time(time) => time.span(),
        _ => None,
    }
}

/// Have two times a day in common? What goes on all the time overlaps everything.
fn overlaps(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Time(time), Value::Period(period)) | (Value::Period(period), Value::Time(time)) => {
            Some(time.overlaps(*period))
        }
        _ => Some(days(a)?.overlaps(days(b)?)),
    }
}
