//! Which is greater, whether two are equal, whether one holds the other.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Evaluator, lists};
use crate::model::ElementId;
use crate::model::code::{Comparison, List, Value};
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
        let (whole_a, whole_b) = (self.altogether(a, b), self.altogether(b, a));
        let (a, b) = (whole_a.as_ref().unwrap_or(a), whole_b.as_ref().unwrap_or(b));
        match comparison {
            Comparison::Equal => self.equal(a, b),
            Comparison::NotEqual => self.equal(a, b).map(|equal| !equal),
            Comparison::Less => self.less(a, b, scale),
            Comparison::Greater => self.less(b, a, scale),
            Comparison::LessOrEqual => self.less(b, a, scale).map(|less| !less),
            Comparison::GreaterOrEqual => self.less(a, b, scale).map(|less| !less),
        }
    }

    /// A cost by year beside an amount is the sum of its years, as it is in a sum.
    fn altogether(&self, value: &Value, other: &Value) -> Option<Value> {
        let Value::Map(entries) = value else { return None };
        let is_amount = matches!(other, Value::Number(_) | Value::Limit(_) | Value::Between(_));
        let by_year = entries.iter().all(|(_, part)| !matches!(part, Value::Rate(_)));
        (is_amount && by_year).then(|| self.total(std::slice::from_ref(value)))
    }

    pub(super) fn equal(&self, a: &Value, b: &Value) -> Option<bool> {
        match (a, b) {
            (Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_), _)
            | (_, Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_)) => None,
            (Value::Number(x), Value::Number(y)) => self.order(*x, *y).map(|order| order == Ordering::Equal),
            (Value::Limit(_) | Value::Between(_), _) | (_, Value::Limit(_) | Value::Between(_)) => self.differ(a, b),
            (Value::Time(_), Value::Time(_)) if recurrence(a).zip(recurrence(b)).is_some() => self.as_often(a, b),
            (Value::Rate(_), Value::Rate(_)) => self.as_often(a, b),
            (Value::Words(words), Value::Text(text)) | (Value::Text(text), Value::Words(words)) => {
                Some(words.get(self.language) == text)
            }
            (Value::Position(pair), Value::Element(id)) | (Value::Element(id), Value::Position(pair)) => {
                Some(pair.0 == *id || pair.1 == *id)
            }
            (Value::List(x), Value::List(y)) if holds_unknown(x) || holds_unknown(y) => None,
            _ => Some(a == b),
        }
    }

    /// Where one of two is surely less, they are not equal.
    fn differ(&self, a: &Value, b: &Value) -> Option<bool> {
        let apart = self.less(a, b, None) == Some(true) || self.less(b, a, None) == Some(true);
        apart.then_some(false)
    }

    /// Are two rates the same, in whatever they are counted? Once every half year is twice a year.
    fn as_often(&self, a: &Value, b: &Value) -> Option<bool> {
        let (x, y) = (self.rate(a)?, self.rate(b)?);
        if !self.comparable(a, b) {
            return None;
        }
        if x.bound == Bound::Exact && y.bound == Bound::Exact {
            return x.compare(y).map(|order| order == Ordering::Equal);
        }
        self.differ(a, b)
    }

    /// How often something happens, or how much of its dimension's base unit is spent how often.
    fn rate(&self, value: &Value) -> Option<Recurrence> {
        let Value::Rate(rate) = value else { return recurrence(value) };
        let times = quantity::multiply(rate.0.value, self.model.schema.unit(rate.0.unit).factor)?;
        let every = self.model.schema.duration(Quantity { value: Decimal::ONE, unit: rate.1 })?;
        Some(Recurrence { bound: Bound::Exact, times, every })
    }

    /// Do two rates count things of one dimension?
    fn comparable(&self, a: &Value, b: &Value) -> bool {
        let dimension = |value: &Value| match value {
            Value::Rate(rate) => self.model.schema.unit(rate.0.unit).dimension,
            _ => Dimension::Number,
        };
        dimension(a) == dimension(b)
    }

    /// Is the first surely less, surely not, or can that not be told?
    pub(super) fn less(&self, a: &Value, b: &Value, scale: Option<&Enumeration>) -> Option<bool> {
        if let (Some((a_low, a_high)), Some((b_low, b_high))) = (bounds(a), bounds(b)) {
            let order = |x: &Option<End>, y: &Option<End>| self.order(x.as_ref()?.at, y.as_ref()?.at);
            let beyond = |end: &Option<End>| end.as_ref().is_some_and(|end| end.beyond);
            return match (order(&a_high, &b_low), order(&a_low, &b_high)) {
                (Some(Ordering::Less), _) => Some(true),
                // Nine itself is not over nine.
                (Some(Ordering::Equal), _) if beyond(&a_high) || beyond(&b_low) => Some(true),
                (_, Some(Ordering::Equal | Ordering::Greater)) => Some(false),
                _ => None,
            };
        }
        if let (Value::Word(a), Value::Word(b), Some(scale)) = (a, b, scale) {
            return Some(scale.rank(a)? < scale.rank(b)?);
        }
        if let (Some(x), Some(y)) = (self.rate(a), self.rate(b)) {
            return if self.comparable(a, b) { less_often(x, y) } else { None };
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
        if let (Some(x), Some(y)) = (self.model.schema.duration(a), self.model.schema.duration(b)) {
            return x.compare(y);
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
                // In a long list the same elements come again and again.
                let mut seen = Seen::default();
                let many = all.items.len() > 8;
                for value in &all.items {
                    if many && matches!(value, Value::Element(id) if !seen.insert(*id)) {
                        continue;
                    }
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
            (Value::Between(_) | Value::Limit(_), _) => self.within(list, item),
            (Value::Map(entries), _) => Some(entries.iter().any(|(key, _)| self.stands_for(key, item) == Some(true))),
            _ => self.stands_for(list, item),
        }
    }

    /// Does one of two lists hold it? So does the list that is both, which need not be made.
    pub(super) fn either_has(&self, first: &Value, second: &Value, item: &Value) -> Option<bool> {
        let (first, second) = (lists::items_of(first), lists::items_of(second));
        match self.has(&Value::List(first), item) {
            Some(true) => Some(true),
            Some(false) => self.has(&Value::List(second), item),
            None => self.has(&Value::List(second), item).filter(|has| *has),
        }
    }

    /// Does a number surely keep within limits, surely not, or can that not be told?
    fn within(&self, limits: &Value, item: &Value) -> Option<bool> {
        let (low, high) = bounds(limits)?;
        let (least, most) = bounds(item)?;
        let side = |limit: &Option<End>, near: &Option<End>, far: &Option<End>, outside: Ordering| {
            let Some(limit) = limit else { return Some(true) };
            let order = |end: &Option<End>| Some((self.order(end.as_ref()?.at, limit.at)?, end.as_ref()?.beyond));
            // Its nearest end is inside: so is all of it. Its farthest is outside: so is all of it.
            match (order(near), order(far)) {
                (Some((at, _)), _) if at == outside.reverse() => Some(true),
                (Some((Ordering::Equal, beyond)), _) if beyond || !limit.beyond => Some(true),
                (_, Some((at, _))) if at == outside => Some(false),
                (_, Some((Ordering::Equal, beyond))) if beyond || limit.beyond => Some(false),
                _ => None,
            }
        };
        if low.is_none() && high.is_none() {
            return None;
        }
        match (side(&low, &least, &most, Ordering::Less), side(&high, &most, &least, Ordering::Greater)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
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
        match (value, item) {
            (Value::Element(value), Value::Element(other)) => Some(self.is_a(*value, *other)),
            (Value::Position(pair), Value::Element(other)) => {
                Some(self.is_a(pair.0, *other) || self.is_a(pair.1, *other))
            }
            // Words that could not be read may mean anything, but they do not name the element.
            (Value::Verbatim(_), _) => Some(false),
            _ => self.equal(value, item),
        }
    }
}

/// A set of elements, as a bit for each: ids are places in a model.
#[derive(Default)]
struct Seen(Vec<u64>);

impl Seen {
    /// So many words at the most: elements beyond are not remembered.
    const WORDS: usize = 1 << 16;

    /// Add an element; was it not there?
    fn insert(&mut self, id: ElementId) -> bool {
        let (word, bit) = ((id.0 / u64::BITS) as usize, 1 << (id.0 % u64::BITS));
        if self.0.len() <= word && word < Self::WORDS {
            self.0.resize(word + 1, 0);
        }
        let Some(word) = self.0.get_mut(word) else { return true };
        let new = *word & bit == 0;
        *word |= bit;
        new
    }
}

/// May a list turn out otherwise than it stands?
fn holds_unknown(list: &List) -> bool {
    let unknown = |value: &Value| match value {
        Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_) => true,
        Value::List(list) => holds_unknown(list),
        _ => false,
    };
    !list.undecided.is_empty() || list.items.iter().any(unknown)
}

/// An end of what a number may be.
#[derive(Clone, Copy)]
struct End {
    at: Quantity,
    /// Is it not `at` itself, but beyond it? `over 9` begins beyond nine.
    beyond: bool,
}

/// The least and the greatest number that a value may be, where it is one.
fn bounds(value: &Value) -> Option<(Option<End>, Option<End>)> {
    let end = |at: Quantity| Some(End { at, beyond: false });
    let beyond = |at: Quantity| Some(End { at, beyond: true });
    match value {
        Value::Number(quantity) => Some((end(*quantity), end(*quantity))),
        Value::Between(pair) => Some((end(pair.0), end(pair.1))),
        Value::Limit(limit) => Some(match limit.0 {
            Bound::Exact => (end(limit.1), end(limit.1)),
            Bound::AtLeast => (end(limit.1), None),
            Bound::Over => (beyond(limit.1), None),
            Bound::AtMost => (None, end(limit.1)),
            Bound::Under => (None, beyond(limit.1)),
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
    let apart =
        order == Ordering::Less || order == Ordering::Equal && (a.bound == Bound::Under || b.bound == Bound::Over);
    if high(a) && low(b) && apart {
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
