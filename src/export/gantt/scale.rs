//! Days along the picture, and the years, quarters or months above them.

use crate::diag::{Key, Language, Text};
use crate::value::{Date, Period};

/// The months that are drawn, each with its name, up to so many; then quarters, then years only.
const MOST_MONTHS: usize = 24;
const MOST_QUARTERS: usize = 36;

/// Room that the name of a year needs.
const YEAR: f64 = 44.0;
/// Room that the name of a quarter or a month needs.
const PART: f64 = 22.0;

/// Where days stand.
pub(super) struct Scale {
    first: Date,
    days: f64,
    left: f64,
    width: f64,
}

/// A line of the axis, with a name between it and the next where there is room for one.
pub(super) struct Tick {
    pub(super) x: f64,
    /// Half way to the next of its sort.
    pub(super) middle: f64,
    pub(super) name: Option<String>,
}

impl Scale {
    pub(super) fn new(first: Date, last: Date, left: f64, width: f64) -> Self {
        Self { first, days: days(first, last).max(1.0), left, width }
    }

    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Where a day begins; one that is not drawn, at the nearer end.
    pub(super) fn begin(&self, day: Date) -> f64 {
        self.at(days(self.first, day) - 1.0)
    }

    /// Where a day ends.
    pub(super) fn end(&self, day: Date) -> f64 {
        self.at(days(self.first, day))
    }

    fn at(&self, days: f64) -> f64 {
        self.left + (days / self.days).clamp(0.0, 1.0) * self.width
    }

    pub(super) fn years(&self, last: Date) -> Vec<Tick> {
        let years: Vec<Period> = (self.first.year()..=last.year()).filter_map(Period::year).collect();
        // Where years stand close, every second, fifth or tenth is named.
        let room = self.width / super::wrap::count(years.len().max(1));
        let step = [1, 2, 5, 10].into_iter().find(|step| room * f64::from(*step) >= YEAR).unwrap_or(20);
        let named = |year: i16| step == 1 || i32::from(year) % step == 0;
        let name = |year: Date| named(year.year()).then(|| year.year().to_string());
        years.into_iter().filter_map(|year| self.tick(year, name(year.first_day()?))).collect()
    }

    /// Months or quarters, by how many there are.
    pub(super) fn parts(&self, last: Date, language: Language) -> Vec<Tick> {
        let years = self.first.year()..=last.year();
        let count = years.clone().count();
        if count * 12 <= MOST_MONTHS {
            let months = years.flat_map(|year| (1..=12).filter_map(move |month| Period::month(year, month)));
            let short = |month: Period| month.in_language(language).chars().take(3).collect::<String>();
            return months.filter_map(|month| self.tick(month, self.fits(count * 12).then(|| short(month)))).collect();
        }
        if count * 4 > MOST_QUARTERS {
            return Vec::new();
        }
        let quarters =
            years.flat_map(|year| (1..=4).filter_map(move |part| Some((part, Period::quarter(year, part)?))));
        let name = |part: i8| {
            let number = part.to_string();
            Text::key(Key::GanttQuarter).with("number", number.as_str()).in_language(language)
        };
        quarters.filter_map(|(part, quarter)| self.tick(quarter, self.fits(count * 4).then(|| name(part)))).collect()
    }

    fn fits(&self, count: usize) -> bool {
        self.width / super::wrap::count(count.max(1)) >= PART
    }

    fn tick(&self, period: Period, name: Option<String>) -> Option<Tick> {
        let (x, end) = (self.begin(period.first_day()?), self.end(period.last_day()?));
        Some(Tick { x, middle: f64::midpoint(x, end), name })
    }
}

/// How many days from one to another, both counted; less than one where the other comes first.
fn days(from: Date, to: Date) -> f64 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    f64::from(days) + 1.0
}
