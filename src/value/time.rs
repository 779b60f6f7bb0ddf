//! When something happens: a period, a deadline, so and so often, all the time.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::period::{Date, Period};
use super::quantity::{Bound, multiply};

/// When something happens.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Time {
    /// Within a period: `2026-Q2..2027-Q2`.
    Period(Period),
    /// Not later than a day: `by 2009-12-31`.
    By(Date),
    /// So and so often: `every 4 years`, `min 2 per year`.
    Recurring(Recurrence),
    /// All the time, also beyond the plan.
    Ongoing,
    /// In the period after the plan's.
    NextPeriod,
    /// Time does not matter here.
    NotApplicable,
    /// Begun in one period, done in another.
    StartAndDelivery {
        /// When it begins.
        start: Period,
        /// When it is done.
        delivery: Period,
    },
}

/// So many times in so long: `every 4 years` is once in four years.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Recurrence {
    /// Whether the number of times is a limit.
    pub bound: Bound,
    /// How many times.
    pub times: Decimal,
    /// In how long.
    pub every: Duration,
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Duration {
    /// How many.
    pub amount: Decimal,
    /// Of what.
    pub unit: DurationUnit,
}

/// What durations are counted in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DurationUnit {
    /// Hours.
    Hour,
    /// Calendar days.
    Day,
    /// Days that are not free, by a calendar.
    WorkingDay,
    /// Seven days.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

impl DurationUnit {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Hour, Self::Day, Self::WorkingDay, Self::Week, Self::Month, Self::Year];

    /// The word of the language for one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::WorkingDay => "working_day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl Duration {
    /// A length of time.
    pub fn new(amount: impl Into<Decimal>, unit: DurationUnit) -> Self {
        Self { amount: amount.into(), unit }
    }

    /// Which of two is longer; `None` where that depends on the month or on the calendar.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        use DurationUnit::{Month, WorkingDay, Year};
        let months = |d: Self| match d.unit {
            Month => Some(d.amount),
            Year => multiply(d.amount, Decimal::from(12)),
            _ => None,
        };
        if self.unit == other.unit {
            return Some(self.amount.cmp(&other.amount));
        }
        if self.unit == WorkingDay || other.unit == WorkingDay {
            return None;
        }
        if let (Some(mine), Some(others)) = (months(self), months(other)) {
            return Some(mine.cmp(&others));
        }
        let ((least, most), (other_least, other_most)) = (self.hours()?, other.hours()?);
        if least == most && other_least == other_most {
            Some(least.cmp(&other_least))
        } else if most < other_least {
            Some(Ordering::Less)
        } else if least > other_most {
            Some(Ordering::Greater)
        } else {
            None
        }
    }

    /// The fewest and the most hours that it can last.
    fn hours(self) -> Option<(Decimal, Decimal)> {
        let same = |hours: i64| multiply(self.amount, Decimal::from(hours)).map(|h| (h, h));
        match self.unit {
            DurationUnit::Hour => same(1),
            DurationUnit::Day => same(24),
            DurationUnit::Week => same(7 * 24),
            DurationUnit::WorkingDay => None,
            DurationUnit::Month | DurationUnit::Year => {
                let months = self.months()?;
                let (years, rest) = (months / 12, months % 12);
                let days = |year: i64, month: i64| Decimal::from((years * year + rest * month) * 24);
                let (a, b) = (days(365, 28), days(366, 31));
                Some((a.min(b), a.max(b)))
            }
        }
    }

    /// The whole number of months, if it is one and within reason.
    fn months(self) -> Option<i64> {
        whole(multiply(self.amount, Decimal::from(if self.unit == DurationUnit::Year { 12 } else { 1 }))?)
    }
}

/// A whole number within what a calendar can hold.
fn whole(number: Decimal) -> Option<i64> {
    const LIMIT: i64 = 4_000_000;
    if !number.is_integer() {
        return None;
    }
    number.to_i64().filter(|n| n.abs() <= LIMIT)
}

/// The day that comes so long after another, and whether the day of the month had to be cut: a month after 31 January
/// is the last of February. The day itself is not counted. `is_working_day` is asked only where working days are
/// counted. `None` where the result is not a day: half a day, hours that do not make whole days, beyond the calendar.
pub fn add(day: Date, duration: Duration, is_working_day: &dyn Fn(Date) -> bool) -> Option<(Date, bool)> {
    use jiff::Span;
    let exact = |span: Result<Span, jiff::Error>| Some((day.checked_add(span.ok()?).ok()?, false));
    match duration.unit {
        DurationUnit::Hour => {
            let hours = whole(duration.amount)?;
            if hours % 24 == 0 { exact(Span::new().try_days(hours / 24)) } else { None }
        }
        DurationUnit::Day => exact(Span::new().try_days(whole(duration.amount)?)),
        DurationUnit::Week => exact(Span::new().try_days(whole(multiply(duration.amount, Decimal::from(7))?)?)),
        DurationUnit::Month | DurationUnit::Year => {
            let (date, _) = exact(Span::new().try_months(duration.months()?))?;
            Some((date, date.day() != day.day()))
        }
        DurationUnit::WorkingDay => Some((add_working_days(day, whole(duration.amount)?, is_working_day)?, false)),
    }
}

fn add_working_days(day: Date, count: i64, is_working_day: &dyn Fn(Date) -> bool) -> Option<Date> {
    /// So many free days in a row mean a calendar without working days.
    const MOST_FREE_DAYS: u32 = 400;
    let (mut day, mut left, mut free) = (day, count.abs(), 0);
    while left > 0 {
        day = if count > 0 { day.tomorrow() } else { day.yesterday() }.ok()?;
        if is_working_day(day) {
            left -= 1;
            free = 0;
        } else {
            free += 1;
            if free > MOST_FREE_DAYS {
                return None;
            }
        }
    }
    Some(day)
}

impl Recurrence {
    /// Once in so long.
    pub fn every(every: Duration) -> Self {
        Self { bound: Bound::Exact, times: Decimal::ONE, every }
    }

    /// Which of two numbers of times is higher, bounds aside; `None` where that depends on the calendar.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let mine = Duration { amount: multiply(other.every.amount, self.times)?, ..other.every };
        let others = Duration { amount: multiply(self.every.amount, other.times)?, ..self.every };
        mine.compare(others)
    }
}

impl Time {
    /// The first day that is known; a deadline has none.
    pub fn first_day(self) -> Option<Date> {
        self.span().and_then(Period::first_day)
    }

    /// The last day that is known: a deadline's own, a delivery's last.
    pub fn last_day(self) -> Option<Date> {
        self.span().and_then(Period::last_day)
    }

    /// From first day to last; `None` for what has no dates.
    pub fn span(self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(period),
            Self::By(day) => Some(Period::until(day)),
            Self::StartAndDelivery { start, delivery } => Some(Period { start: start.start, end: delivery.end }),
            Self::Recurring(_) | Self::Ongoing | Self::NextPeriod | Self::NotApplicable => None,
        }
    }

    /// Does it fall, wholly or partly, in a period? A deadline falls where its day is; what recurs or is ongoing falls
    /// in every period, what is for the next one or has no time in none.
    pub fn overlaps(self, period: Period) -> bool {
        match self {
            Self::By(day) => period.contains_date(day),
            Self::Recurring(_) | Self::Ongoing => true,
            Self::NextPeriod | Self::NotApplicable => false,
            Self::Period(_) | Self::StartAndDelivery { .. } => self.span().is_some_and(|span| span.overlaps(period)),
        }
    }
}

/// As source: `7 days`, `1 month`.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = if self.amount == Decimal::ONE { "" } else { "s" };
        write!(f, "{} {}{plural}", self.amount.normalize(), self.unit.word())
    }
}

/// As source: `every 4 years`, `min 2 per year`.
impl fmt::Display for Recurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.bound == Bound::Exact && self.times == Decimal::ONE && self.every.amount != Decimal::ONE {
            return write!(f, "every {}", self.every);
        }
        if self.bound != Bound::Exact {
            write!(f, "{} ", self.bound.word())?;
        }
        write!(f, "{} per ", self.times.normalize())?;
        if self.every.amount == Decimal::ONE { f.write_str(self.every.unit.word()) } else { self.every.fmt(f) }
    }
}

/// As source: `by 2009-12-31`, `ongoing`.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::By(day) => write!(f, "by {day}"),
            Self::Recurring(recurrence) => recurrence.fmt(f),
            Self::Ongoing => f.write_str("ongoing"),
            Self::NextPeriod => f.write_str("next_period"),
            Self::NotApplicable => f.write_str("not_applicable"),
            Self::StartAndDelivery { start, delivery } => write!(f, "start_and_delivery({start}, {delivery})"),
        }
    }
}
