//! Periods: two civil dates, both included, either of them open.

use std::fmt;

pub use jiff::civil::Date;

/// From a day to a day, both included. An end that is `None` is open.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Period {
    /// The first day.
    pub start: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
}

/// How finely a period is given, found from its dates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// One day.
    Day,
    /// A calendar month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// A calendar year.
    Year,
    /// Anything else, and whatever is open.
    Range,
}

/// Whole months `first..=last` of one year; in the next year when `last` comes before `first`.
fn months(year: i16, first: i8, last: i8) -> Option<Period> {
    let end_year = if last < first { year.checked_add(1)? } else { year };
    let start = Date::new(year, first, 1).ok()?;
    let end = Date::new(end_year, last, 1).ok()?.last_of_month();
    Some(Period { start: Some(start), end: Some(end) })
}

impl Period {
    /// Every day there is.
    pub const ALWAYS: Self = Self { start: None, end: None };

    /// A calendar year.
    pub fn year(year: i16) -> Option<Self> {
        months(year, 1, 12)
    }

    /// Half a year: 1 or 2.
    pub fn half(year: i16, half: i8) -> Option<Self> {
        matches!(half, 1..=2).then(|| months(year, half * 6 - 5, half * 6)).flatten()
    }

    /// A quarter: 1 to 4.
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        matches!(quarter, 1..=4).then(|| months(year, quarter * 3 - 2, quarter * 3)).flatten()
    }

    /// A calendar month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        months(year, month, month)
    }

    /// One day.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::from_day)
    }

    /// The whole months that a season has in some administration. A season whose last month comes before its first,
    /// such as December to February, ends in the next year.
    pub fn season(year: i16, first_month: i8, last_month: i8) -> Option<Self> {
        months(year, first_month, last_month)
    }

    /// One day.
    pub fn from_day(day: Date) -> Self {
        Self { start: Some(day), end: Some(day) }
    }

    /// From a day on.
    pub fn from(start: Date) -> Self {
        Self { start: Some(start), end: None }
    }

    /// Until a day, that day included.
    pub fn until(end: Date) -> Self {
        Self { start: None, end: Some(end) }
    }

    /// From a day to a day; nothing when the second comes before the first.
    pub fn between(start: Date, end: Date) -> Option<Self> {
        (start <= end).then_some(Self { start: Some(start), end: Some(end) })
    }

    /// From the first day of one period to the last day of another, as in `2026..2029`; nothing when that is reversed.
    pub fn spanning(first: Self, last: Self) -> Option<Self> {
        Self { start: first.start, end: last.end }.if_some_day()
    }

    /// This period, unless its end comes before its start.
    fn if_some_day(self) -> Option<Self> {
        match (self.start, self.end) {
            (Some(start), Some(end)) if end < start => None,
            _ => Some(self),
        }
    }

    /// The first day; `None` when it is open.
    pub fn first_day(self) -> Option<Date> {
        self.start
    }

    /// The last day; `None` when it is open.
    pub fn last_day(self) -> Option<Date> {
        self.end
    }

    /// Is the day in the period?
    pub fn contains_date(self, day: Date) -> bool {
        self.start.is_none_or(|start| start <= day) && self.end.is_none_or(|end| day <= end)
    }

    /// Is every day of the other in this one?
    pub fn covers(self, other: Self) -> bool {
        let from_start = self.start.is_none_or(|mine| other.start.is_some_and(|start| mine <= start));
        let to_end = self.end.is_none_or(|mine| other.end.is_some_and(|end| end <= mine));
        from_start && to_end
    }

    /// Have the two a day in common?
    pub fn overlaps(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The days that both have.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = match (self.end, other.end) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self { start, end }.if_some_day()
    }

    /// How many days; `None` when an end is open.
    pub fn days(self) -> Option<i64> {
        let (start, end) = (self.start?, self.end?);
        Some(i64::from(start.until(end).ok()?.get_days()) + 1)
    }

    /// How finely it is given.
    pub fn precision(self) -> Precision {
        let (Some(start), Some(end)) = (self.start, self.end) else { return Precision::Range };
        if start == end {
            return Precision::Day;
        }
        if start.year() != end.year() || start.day() != 1 || end != end.last_of_month() {
            return Precision::Range;
        }
        match (start.month(), end.month()) {
            (1, 12) => Precision::Year,
            (1, 6) | (7, 12) => Precision::Half,
            (1, 3) | (4, 6) | (7, 9) | (10, 12) => Precision::Quarter,
            (first, last) if first == last => Precision::Month,
            _ => Precision::Range,
        }
    }

    /// The years that it touches, in order. None when an end is open: take the intersection with something closed first.
    pub fn years(self) -> impl Iterator<Item = i16> + use<> {
        let (first, last) = match (self.start, self.end) {
            (Some(start), Some(end)) => (start.year(), end.year()),
            _ => (1, 0),
        };
        first..=last
    }

    /// Read the form that `Display` writes: `2026`, `2026-H1`, `2026-Q2`, `2026-03`, `2026-03-14`, `a..b`, `a..`, `..b`.
    pub fn read(source: &str) -> Option<Self> {
        match source.trim().split_once("..") {
            None => read_simple(source.trim()),
            Some((start, end)) => {
                let side = |text: &str| {
                    let text = text.trim();
                    if text.is_empty() { Some(Self::ALWAYS) } else { read_simple(text) }
                };
                Self::spanning(side(start)?, side(end)?)
            }
        }
    }
}

/// A number of exactly so many digits.
fn digits<T: std::str::FromStr>(text: &str, count: usize) -> Option<T> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn read_simple(text: &str) -> Option<Period> {
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    match (parts.next(), parts.next(), parts.next()) {
        (None, ..) => Period::year(year),
        (Some(month), Some(day), None) => Period::day(year, digits(month, 2)?, digits(day, 2)?),
        (Some(part), None, _) => match (part.strip_prefix('H'), part.strip_prefix('Q')) {
            (Some(half), _) => Period::half(year, digits(half, 1)?),
            (_, Some(quarter)) => Period::quarter(year, digits(quarter, 1)?),
            _ => Period::month(year, digits(part, 2)?),
        },
        _ => None,
    }
}

/// As source: `2026-Q2`, `2026-01-01..2029-12-31`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.start, self.end, self.precision()) {
            (Some(start), _, Precision::Day) => write!(f, "{start}"),
            (Some(start), _, Precision::Month) => write!(f, "{:04}-{:02}", start.year(), start.month()),
            (Some(start), _, Precision::Quarter) => write!(f, "{:04}-Q{}", start.year(), start.month() / 3 + 1),
            (Some(start), _, Precision::Half) => write!(f, "{:04}-H{}", start.year(), start.month() / 6 + 1),
            (Some(start), _, Precision::Year) => write!(f, "{:04}", start.year()),
            (start, end, _) => {
                if let Some(start) = start {
                    write!(f, "{start}")?;
                }
                f.write_str("..")?;
                if let Some(end) = end {
                    write!(f, "{end}")?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_found_from_the_dates() {
        for (source, precision) in [
            ("2026", Precision::Year),
            ("2026-H2", Precision::Half),
            ("2026-Q4", Precision::Quarter),
            ("2026-02", Precision::Month),
            ("2024-02-29", Precision::Day),
            ("2026-08-01..2026-12-31", Precision::Range),
            ("2026-01-01..2029-12-31", Precision::Range),
            ("2026-01-01..", Precision::Range),
            ("..2026-12-31", Precision::Range),
            ("..", Precision::Range),
        ] {
            let period = Period::read(source);
            assert_eq!(period.map(Period::precision), Some(precision), "{source}");
            assert_eq!(period.map(|p| p.to_string()).as_deref(), Some(source));
        }
    }

    #[test]
    fn what_does_not_exist_is_nothing() {
        for source in ["2026-13", "2026-02-30", "2026-H3", "2026-Q0", "2029..2026", "26", "2026-3", "2026-03-14-1", ""]
        {
            assert_eq!(Period::read(source), None, "{source}");
        }
    }

    #[test]
    fn a_season_may_end_in_the_next_year() {
        let winter = Period::season(2023, 12, 2);
        assert_eq!(winter.map(|p| p.to_string()).as_deref(), Some("2023-12-01..2024-02-29"));
    }

    #[test]
    fn years_are_bounded() {
        assert_eq!(Period::read("2026-06..2028-01").map(|p| p.years().collect()), Some(vec![2026, 2027, 2028]));
        assert_eq!(Period::read("2026..").map(|p| p.years().count()), Some(0));
    }
}
