//! Days, counted by hand: a list of all of them, and which of them are free.

use std::sync::LazyLock;

use super::pack::Dice;

/// The first and the last year with all of its days.
const YEARS: std::ops::RangeInclusive<i32> = 2024..=2036;

/// Easter Sundays, as the almanac has them.
const EASTER: [&str; 13] = [
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
    "2036-04-13",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A year's months with so many days.
fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Every day, as it is written; the first is a Monday.
static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
    let months = YEARS.flat_map(|year| (1..=12).map(move |month| (year, month)));
    let days = months.flat_map(|(year, month)| (1..=month_length(year, month)).map(move |day| (year, month, day)));
    days.map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")).collect()
});

/// A day, by its place among all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Day(pub(super) usize);

impl Day {
    pub(super) fn named(text: &str) -> Self {
        Self(ALL.iter().position(|day| day == text).expect("a day of these years"))
    }

    pub(super) fn text(self) -> &'static str {
        &ALL[self.0]
    }

    /// Between two days, both included.
    pub(super) fn draw(dice: &mut Dice, first: &str, last: &str) -> Self {
        let (first, last) = (Self::named(first), Self::named(last));
        Self(first.0 + dice.roll(last.0 - first.0 + 1))
    }

    pub(super) fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// So many months later; where the month lacks the day, its last one, and that it does.
    fn months_later(self, months: usize) -> (Self, bool) {
        let parts: Vec<i32> = self.text().split('-').map(|part| part.parse().expect("a number")).collect();
        let all = usize::try_from(parts[0] * 12 + parts[1] - 1).expect("our era") + months;
        let (year, month) = (i32::try_from(all / 12).expect("a year"), u32::try_from(all % 12 + 1).expect("a month"));
        let day = u32::try_from(parts[2]).expect("a day");
        let most = month_length(year, month);
        (Self::named(&format!("{year}-{month:02}-{:02}", day.min(most))), day > most)
    }
}

/// What counts time, as a plan writes it.
pub(super) const UNITS: [&str; 8] =
    ["hours", "days", "working_days", "weeks", "months", "quarters", "half_years", "years"];

/// So many of a unit: a place in [`UNITS`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Length {
    pub(super) amount: usize,
    pub(super) unit: usize,
}

impl Length {
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let unit = dice.roll(UNITS.len());
        let most = [5, 60, 25, 9, 14, 5, 3, 2][unit];
        let amount = 1 + dice.roll(most);
        // Hours make a day, or not quite.
        Self { amount: if unit == 0 { amount * 12 } else { amount }, unit }
    }

    pub(super) fn text(self) -> String {
        format!("{} {}", self.amount, UNITS[self.unit])
    }
}

/// The days off that a plan declares.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Free {
    /// As `05-17`.
    pub(super) fixed: Vec<String>,
    /// Days from Easter Sunday.
    pub(super) easter: Vec<i32>,
    /// Places in [`WEEKDAYS`].
    pub(super) weekend: Vec<usize>,
}

impl Free {
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let fixed = (0..dice.roll(40)).map(|_| Day::draw(dice, "2025-01-01", "2025-12-31").text()[5..].to_owned());
        let fixed = fixed.collect();
        let easter = [-3, -2, 0, 1, 39, 49, 50].into_iter().filter(|_| dice.roll(4) > 0).collect();
        let mut weekend: Vec<usize> = (0..WEEKDAYS.len()).filter(|day| dice.roll(8) > 6 - day).collect();
        if weekend.len() == WEEKDAYS.len() {
            weekend.clear();
        }
        Self { fixed, easter, weekend }
    }

    pub(super) fn text(&self) -> String {
        let fixed: Vec<String> = self.fixed.iter().map(|day| format!("\"{day}\"")).collect();
        let easter: Vec<String> = self.easter.iter().map(ToString::to_string).collect();
        let weekend: Vec<&str> = self.weekend.iter().map(|day| WEEKDAYS[*day]).collect();
        let lists = [fixed.join(", "), easter.join(", "), weekend.join(", ")];
        let names = ["fixed", "easter", "weekend"];
        let stated = names.iter().zip(&lists).filter(|(_, list)| !list.is_empty());
        let fields: String = stated.map(|(name, list)| format!("  {name}: [{list}]")).collect();
        format!("calendar off {{ {fields} }}\n")
    }

    fn is_free(&self, day: Day) -> bool {
        let easter = |offset: &i32| {
            EASTER.iter().any(|sunday| {
                i32::try_from(Day::named(sunday).0).expect("few") + offset == i32::try_from(day.0).expect("few")
            })
        };
        self.weekend.contains(&(day.0 % 7))
            || self.fixed.iter().any(|fixed| *fixed == day.text()[5..])
            || self.easter.iter().any(easter)
    }

    /// The day itself, or the first after it that is not free.
    pub(super) fn rolled(&self, day: Day) -> Day {
        let mut rolled = day;
        while self.is_free(rolled) {
            rolled = rolled.next();
        }
        rolled
    }
}

/// The day that comes so long after another, which is not counted, and whether a month lacked the day. Hours that make no
/// whole days make no day. Without a calendar Saturdays and Sundays are free.
pub(super) fn later(day: Day, length: Length, free: Option<&Free>) -> Option<(Day, bool)> {
    let days = |days: usize| Some((Day(day.0 + days), false));
    match UNITS[length.unit] {
        "hours" if length.amount.is_multiple_of(24) => days(length.amount / 24),
        "hours" => None,
        "days" => days(length.amount),
        "weeks" => days(length.amount * 7),
        "months" => Some(day.months_later(length.amount)),
        "quarters" => Some(day.months_later(length.amount * 3)),
        "half_years" => Some(day.months_later(length.amount * 6)),
        "years" => Some(day.months_later(length.amount * 12)),
        _ => {
            let weekends = Free { fixed: Vec::new(), easter: Vec::new(), weekend: vec![5, 6] };
            let free = free.unwrap_or(&weekends);
            let mut at = day;
            for _ in 0..length.amount {
                at = free.rolled(at.next());
            }
            Some((at, false))
        }
    }
}
