//! What stands for a placeholder in a text.

use rust_decimal::Decimal;

use super::Lexicon;
use crate::value::number::read_number;
use crate::value::period::Date;
use crate::value::quantity::multiply;

/// A hole in a pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Placeholder {
    /// `{year}`: four digits.
    Year,
    /// `{short_year}`: two digits, of this century.
    ShortYear,
    /// `{number}`: digits or a number word.
    Number,
    /// `{date}`: `2020-01-01`, `01.01.2020`, `1. januar 2020`.
    Date,
    /// `{month}`: the name of a month.
    Month,
}

/// What was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Value {
    Year(i16),
    Number(Decimal),
    Date(Date),
    Month(i8),
}

impl Value {
    /// As source.
    pub(super) fn source(self, factor: Decimal) -> Option<String> {
        Some(match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Number(number) => multiply(number, factor)?.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Month(month) => format!("{month:02}"),
        })
    }
}

impl Placeholder {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "short_year" => Self::ShortYear,
            "number" => Self::Number,
            "date" => Self::Date,
            "month" => Self::Month,
            _ => return None,
        })
    }

    /// What the text may begin with, the longest first, each with its length. No word and no number is cut in two.
    pub(super) fn read(self, before: Option<char>, text: &str, lexicon: &Lexicon) -> Vec<(Value, usize)> {
        let begins_apart = match text.chars().next() {
            Some(c) if c.is_ascii_digit() => !before.is_some_and(|b| b.is_ascii_digit()),
            Some(c) if c.is_alphabetic() => !before.is_some_and(char::is_alphabetic),
            _ => false,
        };
        if !begins_apart {
            return Vec::new();
        }
        let mut out = match self {
            Self::Year => years(text, 4, 0),
            Self::ShortYear => years(text, 2, 2000),
            Self::Number => numbers(text, lexicon),
            Self::Date => dates(text, lexicon),
            Self::Month => months(text, lexicon),
        };
        out.retain(|(_, length)| ends_apart(text, *length));
        out.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
        out
    }
}

/// Is the text not in the middle of a word or number there?
fn ends_apart(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
    match (before.chars().next_back(), after.chars().next()) {
        (Some(a), Some(b)) if a.is_ascii_digit() => !b.is_ascii_digit(),
        (Some(a), Some(b)) => !(a.is_alphabetic() && b.is_alphabetic()),
        _ => true,
    }
}

/// How many digits the text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The number that the text begins with, of at most so many digits, and what follows.
fn small_number<T: std::str::FromStr>(text: &str, most_digits: usize) -> Option<(T, &str)> {
    let count = digits(text);
    let (number, rest) = text.split_at_checked(count)?;
    (count > 0 && count <= most_digits).then(|| number.parse().ok()).flatten().map(|n| (n, rest))
}

fn years(text: &str, count: usize, from: i16) -> Vec<(Value, usize)> {
    let year = text.get(..count).filter(|_| digits(text) == count).and_then(|digits| digits.parse::<i16>().ok());
    year.map(|year| (Value::Year(from + year), count)).into_iter().collect()
}

/// Digits with what may stand between them, up to each end that makes a number; or a number word.
fn numbers(text: &str, lexicon: &Lexicon) -> Vec<(Value, usize)> {
    /// No longer number is tried.
    const LONGEST: usize = 40;
    let between = |c: char| matches!(c, ' ' | '.' | ',');
    let run = text.find(|c: char| !c.is_ascii_digit() && !between(c)).unwrap_or(text.len()).min(LONGEST);
    let number = |end: usize| {
        let part = text.get(..end).filter(|part| part.ends_with(|c: char| c.is_ascii_digit()))?;
        read_number(part, lexicon.language).map(|number| (Value::Number(number), end))
    };
    if digits(text) > 0 {
        return (1..=run).filter(|end| ends_apart(text, *end)).filter_map(number).collect();
    }
    word(text).and_then(|word| Some((Value::Number(*lexicon.numbers.get(word)?), word.len()))).into_iter().collect()
}

/// The letters that the text begins with.
fn word(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    text.get(..end).filter(|word| !word.is_empty())
}

fn month(text: &str, lexicon: &Lexicon) -> Option<(i8, usize)> {
    let word = word(text)?;
    Some((*lexicon.months.get(word)?, word.len()))
}

fn months(text: &str, lexicon: &Lexicon) -> Vec<(Value, usize)> {
    month(text, lexicon).map(|(month, length)| (Value::Month(month), length)).into_iter().collect()
}

fn dates(text: &str, lexicon: &Lexicon) -> Vec<(Value, usize)> {
    let found = [iso_date(text), dotted_date(text), named_date(text, lexicon)];
    let value = |(date, rest): (Date, &str)| (Value::Date(date), text.len() - rest.len());
    found.into_iter().flatten().map(value).collect()
}

/// `2020-01-31`
fn iso_date(text: &str) -> Option<(Date, &str)> {
    let (date, rest) = text.split_at_checked(10)?;
    let plain = date.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    plain.then(|| date.parse().ok()).flatten().map(|date| (date, rest))
}

/// `31.01.2020`, `31. 1. 2020`, `31/1-2020`, `31/1/2020`
fn dotted_date(text: &str) -> Option<(Date, &str)> {
    let (day, rest) = small_number(text, 2)?;
    let slashed = rest.strip_prefix('/');
    let (month, rest) = small_number(slashed.or(rest.strip_prefix('.'))?.trim_start(), 2)?;
    let rest = if slashed.is_some() { rest.strip_prefix(['-', '/']) } else { rest.strip_prefix('.') };
    let (year, rest) = full_year(rest?.trim_start())?;
    Date::new(year, month, day).ok().map(|date| (date, rest))
}

/// `31. januar 2020`, `31 jan. 2020`
fn named_date<'a>(text: &'a str, lexicon: &Lexicon) -> Option<(Date, &'a str)> {
    let (day, rest) = small_number(text, 2)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let (month, length) = month(rest, lexicon)?;
    let rest = rest.get(length..)?;
    let (year, rest) = full_year(rest.strip_prefix('.').unwrap_or(rest).trim_start())?;
    Date::new(year, month, day).ok().map(|date| (date, rest))
}

fn full_year(text: &str) -> Option<(i16, &str)> {
    small_number(text, 4).filter(|_| digits(text) == 4)
}
