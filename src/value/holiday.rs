//! Working days by a calendar that a pack declares. The holidays themselves are no concern of this file.

pub use jiff::civil::Weekday;

use super::period::Date;

/// Easter Sunday of a year, in the Gregorian calendar.
pub fn easter(year: i16) -> Option<Date> {
    // Anonymous Gregorian computus: golden number, century corrections, epact, Sunday.
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let (century, in_century) = (y.div_euclid(100), y.rem_euclid(100));
    let moon = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - moon + 15).rem_euclid(30);
    let skip = (golden + 11 * epact) / 319;
    let sunday = (2 * (century % 4) + 2 * (in_century / 4) - in_century % 4 - epact + skip + 32).rem_euclid(7);
    let day_of_march = epact - skip + sunday + 19;
    let month = (epact - skip + sunday + 90) / 25;
    let day = (day_of_march + month) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Which days are free.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Calendar {
    /// Holidays on the same date each year: month and day.
    pub fixed: Vec<(i8, i8)>,
    /// Holidays so many days after Easter Sunday, or before it.
    pub easter_offsets: Vec<i16>,
    /// Days of the week that are free.
    pub weekend: Vec<Weekday>,
}

impl Calendar {
    /// Is the day a holiday, whatever day of the week it is?
    pub fn is_holiday(&self, day: Date) -> bool {
        self.fixed.contains(&(day.month(), day.day()))
            || self.easter_offsets.iter().any(|offset| {
                let back = jiff::Span::new().try_days(i64::from(*offset)).and_then(|span| day.checked_sub(span));
                back.is_ok_and(|sunday| easter(sunday.year()) == Some(sunday))
            })
    }

    /// Is the day neither a holiday nor in the weekend?
    pub fn is_working_day(&self, day: Date) -> bool {
        !self.weekend.contains(&day.weekday()) && !self.is_holiday(day)
    }

    /// The day itself when it is a working day, otherwise the first one after it. `None` when no day of a year is.
    pub fn next_working_day(&self, day: Date) -> Option<Date> {
        const LONGEST_WAIT: usize = 400;
        day.series(jiff::Span::new().days(1)).take(LONGEST_WAIT).find(|day| self.is_working_day(*day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_sundays() {
        for (year, month, day) in [
            (1818, 3, 22),
            (1900, 4, 15),
            (1943, 4, 25),
            (1954, 4, 18),
            (1961, 4, 2),
            (1981, 4, 19),
            (2000, 4, 23),
            (2008, 3, 23),
            (2016, 3, 27),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
            (2049, 4, 18),
            (2285, 3, 22),
        ] {
            assert_eq!(easter(year), Date::new(year, month, day).ok(), "{year}");
        }
    }

    #[test]
    fn a_calendar_without_working_days_has_no_next_one() {
        use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        let weekend = vec![Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
        let calendar = Calendar { weekend, ..Calendar::default() };
        assert_eq!(Date::new(2026, 1, 1).ok().and_then(|day| calendar.next_working_day(day)), None);
    }
}
