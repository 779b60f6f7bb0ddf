//! Numbers, dates, ranges and phrases to values.

use std::sync::Arc;

use ecow::EcoString;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Resolver, Type};
use crate::diag::Language;
use crate::model::code::{Code, Value};
use crate::model::problems;
use crate::model::vocabulary::Section;
use crate::source::TextRange;
use crate::syntax::ast::{DateLiteral, Expr, ExprKind, Name, Number};
use crate::value::{Bound, Dimension, Period, Quantity, Recurrence, Time, UnitId};

/// Words before a number or a date that say how it is meant.
const PHRASE_WORDS: [&str; 9] = ["by", "from", "until", "every", "min", "max", "over", "under", "about"];

impl Resolver<'_> {
    pub(super) fn number(&mut self, number: &Number, range: TextRange, expected: &Type) -> (Code, Type) {
        let Some(unit) = &number.unit else {
            if number.four_digits
                && expects_time(expected)
                && let Some(period) = number.value.to_i16().and_then(Period::year)
            {
                return (Code::Constant(Value::Period(period)), Type::Period);
            }
            return (Code::Constant(Value::Number(Quantity::number(number.value))), Type::Number);
        };
        match self.unit(unit, number.value == Decimal::ONE) {
            Some(unit) => {
                let value = Value::Number(Quantity { value: number.value, unit });
                (Code::Constant(value), self.schema.unit_type(unit))
            }
            None => {
                let _ = range;
                (Code::Constant(Value::Unknown), Type::Any)
            }
        }
    }

    fn unit(&mut self, unit: &Name, one: bool) -> Option<UnitId> {
        let found = self.schema.find_unit(&unit.node, self.language);
        if let Some(found) = found {
            self.note_unit(found, one, unit.range);
        }
        if found.is_none() {
            let known: Vec<EcoString> = self
                .schema
                .units
                .iter()
                .skip(1)
                .map(|u| self.schema.vocabulary.write(Section::Units, self.language, &u.name).into())
                .collect();
            let problem = problems::unknown_unit(&unit.node, self.span(unit.range), &known);
            self.report(problem);
        }
        found
    }

    pub(super) fn date(&mut self, date: DateLiteral, range: TextRange) -> (Code, Type) {
        let (period, ty) = match date {
            DateLiteral::Half(year, half) => (Period::half(year, half), Type::Period),
            DateLiteral::Quarter(year, quarter) => (Period::quarter(year, quarter), Type::Period),
            DateLiteral::Month(year, month) => (Period::month(year, month), Type::Period),
            DateLiteral::Day(year, month, day) => (Period::day(year, month, day), Type::Date),
        };
        match period {
            Some(period) => (Code::Constant(Value::Period(period)), ty),
            None => {
                let span = self.span(range);
                let text = self.sources.text(span).to_owned();
                self.report(problems::no_such_date(&text, span));
                (Code::Constant(Value::Unknown), ty)
            }
        }
    }

    /// `by 2009`, `every 4 years`, `spring 2013`, `min 40 %`.
    pub(super) fn worded(&mut self, word: &Name, literal: &Expr, range: TextRange, expected: &Type) -> (Code, Type) {
        let canonical = self.phrase_word(&word.node);
        if canonical.is_none() || matches!(literal.kind, ExprKind::Worded(..)) {
            if let Some(often) = self.often(range) {
                return often;
            }
            if canonical.is_some() {
                return self.wrong_literal(literal, &Type::Duration);
            }
        }
        let Some(canonical) = canonical else {
            let known: Vec<EcoString> = PHRASE_WORDS
                .iter()
                .copied()
                .chain(self.schema.seasons.keys().map(EcoString::as_str))
                .map(|w| self.schema.vocabulary.write(Section::PhraseWords, self.language, w).into())
                .collect();
            let problem = problems::unknown_phrase_word(&word.node, self.span(word.range), &known);
            self.report(problem);
            return (Code::Constant(Value::Unknown), Type::Any);
        };
        if canonical != "every" {
            self.note(Section::PhraseWords, &canonical, word.range);
        }
        if let Some((first, last)) = self.schema.seasons.get(&canonical) {
            let year = match &literal.kind {
                ExprKind::Number(number) if number.unit.is_none() => number.value.to_i16(),
                _ => None,
            };
            return match year.and_then(|year| Period::season(year, *first, *last)) {
                Some(period) => (Code::Constant(Value::Period(period)), Type::Period),
                None => self.wrong_literal(literal, &Type::Period),
            };
        }
        match canonical.as_str() {
            "by" | "from" | "until" => self.worded_date(&canonical, literal),
            "every" => self.every(word, literal),
            bound => match Bound::from_word(bound) {
                Some(bound) => {
                    let item = if expects_time(expected) { Type::Number } else { expected.item().clone() };
                    let (code, ty) = self.typed(literal, &item);
                    match code {
                        Code::Constant(Value::Number(quantity)) => {
                            (Code::Constant(Value::Limit(Arc::new((bound, quantity)))), ty)
                        }
                        _ => self.wrong_literal(literal, &Type::Number),
                    }
                }
                None => {
                    let _ = range;
                    self.wrong_literal(literal, &Type::Number)
                }
            },
        }
    }

    fn phrase_word(&self, word: &EcoString) -> Option<EcoString> {
        let known = |word: &EcoString| PHRASE_WORDS.contains(&word.as_str()) || self.schema.seasons.contains_key(word);
        if known(word) {
            return Some(word.clone());
        }
        let folded = word.to_lowercase();
        self.schema.vocabulary.read(Section::PhraseWords, self.language, &folded).iter().find(|w| known(w)).cloned()
    }

    fn worded_date(&mut self, word: &str, literal: &Expr) -> (Code, Type) {
        let period = match self.typed(literal, &Type::Period).0 {
            Code::Constant(Value::Period(period)) => period,
            // A day that does not exist: that has been said.
            Code::Constant(Value::Unknown) if matches!(literal.kind, ExprKind::Date(_)) => {
                return (Code::Constant(Value::Unknown), Type::Any);
            }
            _ => return self.wrong_literal(literal, &Type::Period),
        };
        let (first, last) = (period.first_day(), period.last_day());
        let value = match (word, first, last) {
            ("by", _, Some(day)) => Some(Value::Time(Arc::new(Time::By(day)))),
            ("from", Some(day), _) => Some(Value::Period(Period::from(day))),
            ("until", _, Some(day)) => Some(Value::Period(Period::until(day))),
            _ => None,
        };
        match value {
            Some(value) => {
                let ty = if word == "by" { Type::Time } else { Type::Period };
                (Code::Constant(value), ty)
            }
            None => self.wrong_literal(literal, &Type::Period),
        }
    }

    fn every(&mut self, word: &Name, literal: &Expr) -> (Code, Type) {
        let code = match &literal.kind {
            // The fourth year is one: `hvert 4. år`, `hver 3. måned`.
            ExprKind::Number(number) if number.unit.is_some() && self.is_ordinal(literal) => {
                let one = Number { value: Decimal::ONE, ..Number::clone(number) };
                match self.number(&one, literal.range, &Type::Duration).0 {
                    Code::Constant(Value::Number(quantity)) => {
                        Code::Constant(Value::Number(Quantity { value: number.value, ..quantity }))
                    }
                    other => other,
                }
            }
            _ => self.typed(literal, &Type::Duration).0,
        };
        if let Code::Constant(Value::Number(quantity)) = code
            && let Some(every) = self.schema.duration(quantity)
        {
            let unit = self.schema.unit(quantity.unit).name.clone();
            if let ExprKind::Number(number) = &literal.kind
                && number.value != Decimal::ONE
            {
                self.note_interval(&unit, literal);
            }
            self.note_every(unit, word.range);
            let time = Time::Recurring(Recurrence::every(every));
            return (Code::Constant(Value::Time(Arc::new(time))), Type::Time);
        }
        self.wrong_literal(literal, &Type::Duration)
    }

    /// `every second year`, `hvert annet år`, `annethvert år`: words that the vocabulary reads as a number of units.
    fn often(&mut self, range: TextRange) -> Option<(Code, Type)> {
        let written = self.sources.text(self.span(range)).to_owned();
        // Canonical words are read in every file.
        let read = |language| self.schema.vocabulary.phrases(language).time.read(&written);
        let source = read(self.language).or_else(|| read(Language::En))?;
        let (code, ty) = self.phrase(&source, &Type::Time)?;
        let Code::Constant(Value::Time(time)) = &code else { return None };
        let Time::Recurring(recurrence) = **time else { return None };
        if recurrence.bound != Bound::Exact || recurrence.times != Decimal::ONE {
            return None;
        }
        self.note_often(source.into(), range);
        Some((code, ty))
    }

    /// Is a dot written after the number?
    fn is_ordinal(&self, literal: &Expr) -> bool {
        let first = self.sources.text(self.span(literal.range)).split_whitespace().next();
        first.is_some_and(|number| number.ends_with('.'))
    }

    pub(super) fn wrong_literal(&mut self, literal: &Expr, expected: &Type) -> (Code, Type) {
        let span = self.span(literal.range);
        let found = self.sources.text(span).to_owned();
        let takes = self.takes(expected);
        let expected = self.type_words(expected);
        self.report(problems::type_mismatch(expected, ecow::eco_format!("`{found}`"), span, takes));
        (Code::Constant(Value::Unknown), Type::Any)
    }

    /// `2 per year`, `7_000_000 kr per year`, `min 2 per year`.
    pub(super) fn rate(&mut self, amount: &Expr, unit: &Expr, expected: &Type) -> (Code, Type) {
        let unit_id = match &unit.kind {
            ExprKind::Name(name) => self.unit(&Name::new(name.clone(), unit.range), true),
            _ => return self.wrong_literal(unit, &Type::Duration),
        };
        let Some(unit_id) = unit_id else { return (Code::Constant(Value::Unknown), Type::Any) };
        let Some(every) = self.schema.duration(Quantity { value: Decimal::ONE, unit: unit_id }) else {
            return self.wrong_literal(unit, &Type::Duration);
        };
        let hint = if expected.allows(&Type::Time) && *expected != Type::Any { Type::Number } else { Type::Money };
        let (code, _) = self.typed(amount, &hint);
        let (bound, quantity) = match code {
            Code::Constant(Value::Number(quantity)) => (Bound::Exact, quantity),
            Code::Constant(Value::Limit(limit)) => *limit,
            _ => return self.wrong_literal(amount, &Type::Number),
        };
        match self.schema.unit(quantity.unit).dimension {
            Dimension::Money => (Code::Constant(Value::Rate(Arc::new((quantity, unit_id)))), Type::Cost),
            Dimension::Number => {
                let time = Time::Recurring(Recurrence { bound, times: quantity.value, every });
                (Code::Constant(Value::Time(Arc::new(time))), Type::Time)
            }
            Dimension::Percent | Dimension::Duration(_) | Dimension::Posts | Dimension::Other => {
                (Code::Constant(Value::Rate(Arc::new((quantity, unit_id)))), Type::Any)
            }
        }
    }

    /// `a..b` of dates or of numbers.
    pub(super) fn range(
        &mut self,
        from: Option<&Expr>,
        to: Option<&Expr>,
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        let hint = expected
            .alternatives()
            .iter()
            .find_map(|t| match t {
                Type::Range(item) => Some((**item).clone()),
                Type::Period | Type::Time | Type::Date => Some(Type::Period),
                _ => None,
            })
            .unwrap_or(Type::Any);
        let (from_expr, to_expr) = (from, to);
        let mut end = |expr: Option<&Expr>| expr.map(|e| self.typed(e, &hint));
        let (from, to) = (end(from), end(to));
        let of_dates = [&from, &to].into_iter().flatten().any(|(_, ty)| expects_time(ty) && *ty != Type::Any);
        let ends = (from.map(|(code, _)| code), to.map(|(code, _)| code));
        let constant = match &ends {
            (Some(Code::Constant(a)), Some(Code::Constant(b))) => Some(join(Some(a), Some(b))),
            (Some(Code::Constant(a)), None) => Some(join(Some(a), None)),
            (None, Some(Code::Constant(b))) => Some(join(None, Some(b))),
            _ => None,
        };
        let ty = if of_dates { Type::Period } else { Type::Range(Arc::new(Type::Number)) };
        match constant {
            None => (Code::Range(Box::new(ends)), ty),
            Some(Some(value)) => (Code::Constant(value), ty),
            Some(None) => {
                let unknown = |code: &Option<Code>| matches!(code, Some(Code::Constant(Value::Unknown)));
                if !unknown(&ends.0) && !unknown(&ends.1) {
                    self.no_range(from_expr, to_expr, &ends, range);
                }
                (Code::Constant(Value::Unknown), ty)
            }
        }
    }

    /// Two ends that make no range: in the wrong order, or not of one kind.
    fn no_range(
        &mut self,
        from: Option<&Expr>,
        to: Option<&Expr>,
        ends: &(Option<Code>, Option<Code>),
        range: TextRange,
    ) {
        let (wrong, expected) = match ends {
            (Some(Code::Constant(Value::Period(_))), Some(Code::Constant(Value::Period(_)))) => (None, Type::Period),
            (Some(Code::Constant(Value::Number(a))), Some(Code::Constant(Value::Number(b)))) => {
                let goes = a.unit == b.unit || a.unit == UnitId::NUMBER;
                (to.filter(|_| !goes), self.schema.unit_type(a.unit))
            }
            (Some(Code::Constant(Value::Period(_))), _) => (to, Type::Period),
            (Some(Code::Constant(Value::Number(_))), _) => (to, Type::Number),
            _ => (from.or(to), Type::Period),
        };
        match wrong {
            Some(wrong) => {
                self.wrong_literal(wrong, &expected);
            }
            None => self.report(problems::reversed_range(self.span(range))),
        }
    }
}

/// A range of known ends; nothing when they are not of a kind or in the wrong order.
pub(crate) fn join(from: Option<&Value>, to: Option<&Value>) -> Option<Value> {
    match (from, to) {
        (Some(Value::Period(a)), Some(Value::Period(b))) => Period::spanning(*a, *b).map(Value::Period),
        (Some(Value::Period(a)), None) => a.first_day().map(|day| Value::Period(Period::from(day))),
        (None, Some(Value::Period(b))) => b.last_day().map(|day| Value::Period(Period::until(day))),
        (Some(Value::Number(a)), Some(Value::Number(b))) => {
            let same = a.unit == b.unit || a.unit == UnitId::NUMBER;
            let first = Quantity { value: a.value, unit: b.unit };
            (same && a.value <= b.value).then(|| Value::Between(Arc::new((first, *b))))
        }
        (Some(Value::Number(least)), None) => Some(Value::Limit(Arc::new((Bound::AtLeast, *least)))),
        (None, Some(Value::Number(most))) => Some(Value::Limit(Arc::new((Bound::AtMost, *most)))),
        _ => None,
    }
}

pub(super) fn expects_time(ty: &Type) -> bool {
    ty.alternatives().iter().any(|t| match t {
        Type::Date | Type::Period | Type::Time => true,
        Type::Range(item) => expects_time(item),
        _ => false,
    })
}
