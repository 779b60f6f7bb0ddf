//! Lists: all of a kind, those for which a condition holds, and what is said of them together.

use std::cmp::Ordering;
use std::sync::Arc;

use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::{Evaluator, ITEM_COST, list, truth};
use crate::model::code::{Code, List, ListFunction, Value};
use crate::model::schema::{FieldName, KindId};
use crate::model::types::Enumeration;
use crate::value::{Bound, Quantity};

impl Evaluator<'_> {
    pub(super) fn all(&self, kinds: &Arc<[KindId]>) -> Value {
        self.look_at_all();
        let plans = self.model.known.plan.map_or(0, |plan| self.model.of_kind(plan).len());
        if let ([kind], true) = (&**kinds, plans < 2) {
            return Value::List(self.model.extent(*kind));
        }
        let mut all: Vec<_> = kinds.iter().flat_map(|kind| self.model.of_kind(*kind)).copied().collect();
        if kinds.len() > 1 {
            all.sort_unstable();
        }
        // With several plans, a rule that looks at one sees what belongs to that one.
        if plans > 1
            && self.from.get().is_some()
            && let Some(plan) = self.own_plan()
        {
            all.retain(|id| self.model.plan_of(*id).is_none_or(|own| own == plan));
        }
        self.elements(all.into_iter())
    }

    /// A field of all elements of some kinds: as it was gathered, where it was.
    pub(super) fn read_all(&self, kinds: &[KindId], all: &Value, name: FieldName) -> Value {
        if let ([kind], Value::List(list)) = (kinds, all)
            && Arc::ptr_eq(list, &self.model.extent(*kind))
            && let Some(gathered) = self.model.gathered(*kind, name)
            // Where the limit comes in between, each step counts.
            && self.steps.get().saturating_add((gathered.looked_at * ITEM_COST) as u64) <= self.limit
        {
            self.charge_list(gathered.looked_at);
            self.unstated.borrow_mut().extend(gathered.unstated.iter().map(|id| (*id, name)));
            return Value::List(gathered.list.clone());
        }
        self.read(all, name)
    }

    /// The items of a value that is, or stands for, a list.
    pub(super) fn items(&self, code: &Code, locals: &mut Vec<Value>) -> Option<Arc<List>> {
        let list = match self.eval(code, locals) {
            Value::List(list) => list,
            Value::Unknown => return None,
            one => Arc::new(List::of([one])),
        };
        if !list.items.iter().any(|item| self.is_unfilled(item)) {
            return Some(list);
        }
        let (mut undecided, items): (Vec<_>, Vec<_>) =
            list.items.iter().cloned().partition(|item| self.is_unfilled(item));
        undecided.extend(list.undecided.iter().cloned());
        Some(Arc::new(List { items, undecided }))
    }

    pub(super) fn filter(&self, code: &Code, condition: &Code, locals: &mut Vec<Value>) -> Value {
        let Some(all) = self.items(code, locals) else { return Value::Unknown };
        Value::List(Arc::new(self.split(&all, condition, locals)))
    }

    /// Those for which a condition holds, and those for which it may.
    fn split(&self, all: &List, condition: &Code, locals: &mut Vec<Value>) -> List {
        let mut out = List::default();
        for (sure, values) in [(true, &all.items), (false, &all.undecided)] {
            for item in values {
                match self.at(item, condition, locals) {
                    Value::Bool(true) if sure => out.items.push(item.clone()),
                    Value::Bool(false) => {}
                    _ => out.undecided.push(item.clone()),
                }
            }
        }
        out
    }

    pub(super) fn over(
        &self,
        function: ListFunction,
        code: &Code,
        body: Option<&Code>,
        locals: &mut Vec<Value>,
    ) -> Value {
        use ListFunction as F;
        let Some(all) = self.items(code, locals) else { return Value::Unknown };
        match function {
            F::Count | F::Any | F::First => {
                let kept = match body {
                    Some(condition) => Arc::new(self.split(&all, condition, locals)),
                    None => all,
                };
                match function {
                    F::Count => count(&kept),
                    F::Any if !kept.items.is_empty() => Value::Bool(true),
                    F::Any => truth(kept.undecided.is_empty().then_some(false)),
                    // The first is known unless one that may come before it is undecided.
                    _ if kept.undecided.is_empty() => kept.items.first().cloned().unwrap_or_default(),
                    _ => Value::Unknown,
                }
            }
            F::Every => {
                let Some(condition) = body else { return Value::Unknown };
                let mut result = Value::Bool(true);
                for (sure, values) in [(true, &all.items), (false, &all.undecided)] {
                    for item in values {
                        match self.at(item, condition, locals) {
                            Value::Bool(true) => {}
                            Value::Bool(false) if sure => return Value::Bool(false),
                            _ => result = Value::Unknown,
                        }
                    }
                }
                result
            }
            F::Sum | F::Min | F::Max => {
                if let Some(Code::Rank(word, scale)) = body {
                    return self.extreme(function == F::Max, &all, word.as_deref(), scale, locals);
                }
                let values: Vec<Value> = match body {
                    Some(body) => all.items.iter().map(|item| self.at(item, body, locals)).collect(),
                    None => all.items.clone(),
                };
                if !all.undecided.is_empty() {
                    return Value::Unknown;
                }
                if function == F::Sum {
                    return self.total(&values);
                }
                let wanted = if function == F::Min { Ordering::Less } else { Ordering::Greater };
                let untold = |value: &Value| {
                    matches!(value, Value::Unknown | Value::Unfilled | Value::Broken | Value::Verbatim(_))
                };
                if values.iter().any(untold) {
                    return Value::Unknown;
                }
                values
                    .into_iter()
                    .reduce(|best, value| if self.rank(&value, &best) == wanted { value } else { best })
                    .unwrap_or_default()
            }
            F::Unique => {
                let mut items: Vec<Value> = Vec::new();
                // Elements, of which there may be many, are known by their ids.
                let mut elements = FxHashSet::default();
                for item in &all.items {
                    let new = match item {
                        Value::Element(id) => elements.insert(*id),
                        other => self.charge(items.len()) && !items.contains(other),
                    };
                    if new {
                        items.push(item.clone());
                    }
                }
                let undecided = all.undecided.iter().filter(|item| !items.contains(item)).cloned().collect();
                Value::List(Arc::new(List { items, undecided }))
            }
        }
    }

    /// The word of the items that stands least or greatest on a scale.
    fn extreme(
        &self,
        greatest: bool,
        all: &List,
        word: Option<&Code>,
        scale: &Enumeration,
        locals: &mut Vec<Value>,
    ) -> Value {
        let mut undecided = !all.undecided.is_empty();
        let words = all.items.iter().map(|item| match word {
            Some(word) => self.at(item, word, locals),
            None => item.clone(),
        });
        let place = |value: &Value| if let Value::Word(word) = value { scale.rank(word) } else { None };
        let mut ranked: Vec<(usize, Value)> = Vec::with_capacity(all.items.len());
        for value in words {
            match place(&value) {
                Some(rank) => ranked.push((rank, value)),
                None => undecided = true,
            }
        }
        let best = if greatest {
            ranked.into_iter().max_by_key(|(rank, _)| *rank)
        } else {
            ranked.into_iter().min_by_key(|(rank, _)| *rank)
        };
        // Nothing goes beyond an end of the scale, whatever the others turn out to be.
        let end = if greatest { scale.words.len().checked_sub(1) } else { Some(0) };
        best.filter(|(rank, _)| !undecided || Some(*rank) == end).map(|(_, value)| value).unwrap_or_default()
    }

    /// An order for sorting. It is total, which a sort relies on: what overlaps goes by where it begins, then by where it
    /// ends; what has no place of its own comes after that, and what is unknown last.
    pub(super) fn rank(&self, a: &Value, b: &Value) -> Ordering {
        if let (Value::Text(a), Value::Text(b)) = (a, b) {
            return letters(a).cmp(letters(b));
        }
        self.place(a).cmp(&self.place(b))
    }

    /// Where a value stands among others: its sort, then its least and its greatest.
    fn place(&self, value: &Value) -> (u8, Option<Decimal>, Option<Decimal>) {
        use crate::value::Date;
        let base = |q: Quantity| crate::value::quantity::multiply(q.value, self.model.schema.unit(q.unit).factor);
        let day = |day: Option<Date>| {
            day.map(|d| Decimal::from(i32::from(d.year()) * 372 + i32::from(d.month()) * 31 + i32::from(d.day())))
        };
        if let Some(days) = super::compare::days(value) {
            let (first, last) = (day(days.first_day()), day(days.last_day()));
            return (0, first.or(last), last.or(Some(Decimal::MAX)));
        }
        if let Some((low, high)) = self.amount(value) {
            return (1, base(low), base(high));
        }
        match value {
            Value::Limit(limit) => (1, base(limit.1), None),
            Value::Unknown => (u8::MAX, None, None),
            _ => (2, None, None),
        }
    }

    pub(super) fn sort(&self, code: &Code, key: &Code, descending: bool, locals: &mut Vec<Value>) -> Value {
        let Some(all) = self.items(code, locals) else { return Value::Unknown };
        let mut keyed: Vec<_> = all.items.iter().map(|item| (self.at(item, key, locals), item.clone())).collect();
        keyed.sort_by(|a, b| self.in_order(&a.0, &b.0, descending));
        let items = keyed.into_iter().map(|(_, item)| item).collect();
        Value::List(Arc::new(List { items, undecided: all.undecided.clone() }))
    }

    pub(super) fn take(&self, code: &Code, amount: &Code, locals: &mut Vec<Value>) -> Value {
        let Some(all) = self.items(code, locals) else { return Value::Unknown };
        let Value::Number(amount) = self.eval(amount, locals) else { return Value::Unknown };
        let amount = usize::try_from(amount.value).unwrap_or(0);
        let items: Vec<Value> = all.items.iter().take(amount).cloned().collect();
        let undecided = if items.len() < amount { all.undecided.clone() } else { Vec::new() };
        Value::List(Arc::new(List { items, undecided }))
    }

    /// Each row of a query as a list of its columns.
    pub(super) fn select(&self, code: &Code, columns: &[Code], locals: &mut Vec<Value>) -> Value {
        let Some(all) = self.items(code, locals) else { return Value::Unknown };
        let row = |item: &Value, locals: &mut Vec<Value>| {
            list(columns.iter().map(|column| self.at(item, column, locals)).collect())
        };
        let items = all.items.iter().map(|item| row(item, locals)).collect();
        let undecided = all.undecided.iter().map(|item| row(item, locals)).collect();
        Value::List(Arc::new(List { items, undecided }))
    }
}

/// What a value adds to a list: what is unknown adds nothing, and what is no list is one item.
pub(super) fn items_of(value: &Value) -> Arc<List> {
    match value {
        Value::List(list) => list.clone(),
        Value::Unknown => Arc::default(),
        one => Arc::new(List::of([one.clone()])),
    }
}

/// The place of a word on a scale, as a number.
pub(super) fn rank_on(scale: &Enumeration, word: &Value) -> Value {
    match word {
        Value::Word(word) => {
            scale.rank(word).map_or(Value::Unknown, |rank| Value::Number(Quantity::number(Decimal::from(rank))))
        }
        _ => Value::Unknown,
    }
}

/// How many there are, as far as that is told.
pub(crate) fn count(list: &List) -> Value {
    let number = |n: usize| Quantity::number(Decimal::from(n));
    let least = list.items.len();
    if list.undecided.is_empty() {
        return Value::Number(number(least));
    }
    if list.is_open() {
        return Value::Limit(Arc::new((Bound::AtLeast, number(least))));
    }
    Value::Between(Arc::new((number(least), number(least + list.undecided.len()))))
}

/// A text as it is put in order in Norwegian: without capitals, æ, ø and å last, numbers by their size.
fn letters(text: &str) -> impl Iterator<Item = (u32, u64)> {
    let mut rest = text.chars().flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        let c = rest.next()?;
        let Some(mut number) = c.to_digit(10).map(u64::from) else {
            let place = match c {
                'æ' | 'ä' => u32::from('z') + 1,
                'ø' | 'ö' => u32::from('z') + 2,
                'å' => u32::from('z') + 3,
                c => u32::from(c),
            };
            return Some((place, 0));
        };
        while let Some(digit) = rest.peek().and_then(|c| c.to_digit(10)) {
            number = number.saturating_mul(10).saturating_add(u64::from(digit));
            rest.next();
        }
        Some((u32::from('0'), number))
    })
}
