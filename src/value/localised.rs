//! Dates, times and quantities as readers see them, in the three languages.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::number::{NO_BREAK_SPACE, format_number};
use super::period::{Date, Period, Precision};
use super::quantity::{Bound, Dimension, Unit, multiply};
use super::time::{Duration, DurationUnit, Recurrence, Time};
use crate::diag::Language;

/// The words of one language.
struct Words {
    /// In order, with spaces between them.
    months: &'static str,
    from: &'static str,
    until: &'static str,
    always: &'static str,
    by: &'static str,
    by_the_end_of: &'static str,
    start: &'static str,
    delivery: &'static str,
    ongoing: &'static str,
    next_period: &'static str,
    not_applicable: &'static str,
    yearly: &'static str,
    time: [&'static str; 2],
    /// For `4. år`, and for all other units.
    every: [&'static str; 2],
    /// Three and six months.
    parts_of_year: [&'static str; 2],
    /// In the order of [`Bound::ALL`].
    bounds: [&'static str; 6],
    /// One and many, in the order of [`DurationUnit::ALL`].
    units: [[&'static str; 2]; 6],
}

const EN: Words = Words {
    months: "January February March April May June July August September October November December",
    from: "from",
    until: "until",
    always: "always",
    by: "by",
    by_the_end_of: "by the end of",
    start: "start",
    delivery: "delivery",
    ongoing: "ongoing",
    next_period: "next plan period",
    not_applicable: "not applicable",
    yearly: "yearly",
    time: ["time", "times"],
    every: ["every", "every"],
    parts_of_year: ["every quarter", "every half-year"],
    bounds: ["", "at least", "at most", "over", "under", "about"],
    units: [
        ["hour", "hours"],
        ["day", "days"],
        ["working day", "working days"],
        ["week", "weeks"],
        ["month", "months"],
        ["year", "years"],
    ],
};

const NB: Words = Words {
    months: "januar februar mars april mai juni juli august september oktober november desember",
    from: "fra",
    until: "til",
    always: "alltid",
    by: "innen",
    by_the_end_of: "innen utgangen av",
    start: "oppstart",
    delivery: "gjennomføring",
    ongoing: "løpende",
    next_period: "neste planperiode",
    not_applicable: "ikke aktuelt",
    yearly: "årlig",
    time: ["gang", "ganger"],
    every: ["hvert", "hver"],
    parts_of_year: ["hvert kvartal", "hvert halvår"],
    bounds: ["", "minst", "høyst", "over", "under", "om lag"],
    units: [
        ["time", "timer"],
        ["dag", "dager"],
        ["virkedag", "virkedager"],
        ["uke", "uker"],
        ["måned", "måneder"],
        ["år", "år"],
    ],
};

const NN: Words = Words {
    from: "frå",
    by: "innan",
    by_the_end_of: "innan utgangen av",
    ongoing: "løpande",
    not_applicable: "ikkje aktuelt",
    yearly: "årleg",
    time: ["gong", "gonger"],
    every: ["kvart", "kvar"],
    parts_of_year: ["kvart kvartal", "kvart halvår"],
    bounds: ["", "minst", "høgst", "over", "under", "om lag"],
    units: [
        ["time", "timar"],
        ["dag", "dagar"],
        ["yrkedag", "yrkedagar"],
        ["veke", "veker"],
        ["månad", "månader"],
        ["år", "år"],
    ],
    ..NB
};

fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &EN,
        Language::Nb => &NB,
        Language::Nn => &NN,
    }
}

impl Words {
    fn month(&self, month: i8) -> &'static str {
        usize::try_from(month - 1).ok().and_then(|index| self.months.split(' ').nth(index)).unwrap_or_default()
    }

    fn unit(&self, unit: DurationUnit, amount: Decimal) -> &'static str {
        let [one, many] = self.units[unit as usize];
        if amount == Decimal::ONE { one } else { many }
    }
}

/// A day: `14. mars 2026`, `14 March 2026`.
pub fn format_date(date: Date, language: Language) -> String {
    let point = if language == Language::En { "" } else { "." };
    format!("{}{point} {} {}", date.day(), words(language).month(date.month()), date.year())
}

impl Period {
    /// For readers: `2. kvartal 2026`, `14. mars 2026`, `2026–2029`, `fra 14. mars 2026`, `til 2029`.
    pub fn in_language(self, language: Language) -> String {
        let words = words(language);
        match (self.start, self.end) {
            (None, None) => words.always.into(),
            (Some(start), None) if (start.month(), start.day()) == (1, 1) => format!("{} {}", words.from, start.year()),
            (Some(start), None) => format!("{} {}", words.from, format_date(start, language)),
            (None, Some(end)) if is_last_of_year(end) => format!("{} {}", words.until, end.year()),
            (None, Some(end)) => format!("{} {}", words.until, format_date(end, language)),
            (Some(start), Some(end)) => closed(start, end, self.precision(), language),
        }
    }
}

fn is_last_of_year(day: Date) -> bool {
    (day.month(), day.day()) == (12, 31)
}

fn closed(start: Date, end: Date, precision: Precision, language: Language) -> String {
    let year = start.year();
    let month = |date: Date| words(language).month(date.month());
    let english = language == Language::En;
    match precision {
        Precision::Day => format_date(start, language),
        Precision::Month => format!("{} {year}", month(start)),
        Precision::Quarter if english => format!("Q{} {year}", start.month() / 3 + 1),
        Precision::Quarter => format!("{}. kvartal {year}", start.month() / 3 + 1),
        Precision::Half if english => format!("H{} {year}", start.month() / 6 + 1),
        Precision::Half => format!("{}. halvår {year}", start.month() / 6 + 1),
        Precision::Year => year.to_string(),
        Precision::Range => {
            let whole_months = start.day() == 1 && end == end.last_of_month();
            if whole_months && start.month() == 1 && end.month() == 12 {
                format!("{year}–{}", end.year())
            } else if whole_months && year == end.year() {
                format!("{}–{} {year}", month(start), month(end))
            } else if whole_months {
                format!("{} {year} – {} {}", month(start), month(end), end.year())
            } else {
                format!("{} – {}", format_date(start, language), format_date(end, language))
            }
        }
    }
}

impl Duration {
    /// For readers: `3 måneder`, `1 month`.
    pub fn in_language(self, language: Language) -> String {
        let unit = words(language).unit(self.unit, self.amount);
        format!("{}{NO_BREAK_SPACE}{unit}", format_number(self.amount, language))
    }
}

impl Bound {
    /// The words before the number, for readers: `minst`; empty for an exact one.
    pub fn in_language(self, language: Language) -> &'static str {
        words(language).bounds[self as usize]
    }
}

impl Recurrence {
    /// For readers: `årlig`, `hvert 4. år`, `minst 2 ganger per år`.
    pub fn in_language(self, language: Language) -> String {
        let words = words(language);
        let Duration { amount, unit } = self.every;
        let number = |n| format_number(n, language);
        let once = self.bound == Bound::Exact && self.times == Decimal::ONE;
        if once && amount == Decimal::ONE && unit == DurationUnit::Year {
            return words.yearly.into();
        }
        let part_of_year = match (unit, amount.to_u8()) {
            (DurationUnit::Month, Some(3)) if amount.is_integer() => Some(words.parts_of_year[0]),
            (DurationUnit::Month, Some(6)) if amount.is_integer() => Some(words.parts_of_year[1]),
            _ => None,
        };
        if let Some(part) = part_of_year.filter(|_| once) {
            return part.into();
        }
        if once && amount.is_integer() {
            let every = words.every[usize::from(unit != DurationUnit::Year)];
            return match (amount == Decimal::ONE, language) {
                (true, _) => format!("{every} {}", words.unit(unit, Decimal::ONE)),
                (false, Language::En) => format!("{every} {} {}", number(amount), words.unit(unit, amount)),
                (false, _) => format!("{every} {}. {}", number(amount), words.unit(unit, Decimal::ONE)),
            };
        }
        let bound = self.bound.in_language(language);
        let space = if bound.is_empty() { "" } else { " " };
        let times = words.time[usize::from(self.times != Decimal::ONE)];
        let length = match part_of_year.and_then(|part| part.rsplit(' ').next()) {
            Some(part) => part.to_owned(),
            None if amount == Decimal::ONE => words.unit(unit, amount).to_owned(),
            None => format!("{} {}", number(amount), words.unit(unit, amount)),
        };
        format!("{bound}{space}{} {times} per {length}", number(self.times))
    }
}

impl Time {
    /// For readers: `innen utgangen av 2009`, `løpende`.
    pub fn in_language(self, language: Language) -> String {
        let words = words(language);
        match self {
            Self::Period(period) => period.in_language(language),
            Self::By(day) if is_last_of_year(day) => format!("{} {}", words.by_the_end_of, day.year()),
            Self::By(day) => format!("{} {}", words.by, format_date(day, language)),
            Self::Recurring(recurrence) => recurrence.in_language(language),
            Self::Ongoing => words.ongoing.into(),
            Self::NextPeriod => words.next_period.into(),
            Self::NotApplicable => words.not_applicable.into(),
            Self::StartAndDelivery { start, delivery } => {
                let (begun, done) = (start.in_language(language), delivery.in_language(language));
                format!("{} {begun}, {} {done}", words.start, words.delivery)
            }
        }
    }
}

/// A number with its unit, for readers: `120 000 kr`, `9 %`, `3 måneder`.
pub fn format_quantity(value: Decimal, unit: &Unit, language: Language) -> String {
    let number = format_number(value, language);
    match unit.dimension {
        Dimension::Number => number,
        Dimension::Percent if language == Language::En => format!("{number}{}", unit.symbol),
        Dimension::Duration(of) => {
            Duration { amount: multiply(value, unit.factor).unwrap_or(value), unit: of }.in_language(language)
        }
        Dimension::Percent | Dimension::Money | Dimension::Posts | Dimension::Other => {
            format!("{number}{NO_BREAK_SPACE}{}", unit.symbol)
        }
    }
}
