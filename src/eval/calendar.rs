//! The calendar that working days are counted by.

use super::Evaluator;
use crate::model::ElementId;
use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::value::{Calendar, Weekday};

impl Evaluator<'_> {
    /// The calendar that the plan declares, else that of the packs in use, else one with weekends alone.
    pub(super) fn calendar(&self) -> &Calendar {
        self.calendar.get_or_init(|| {
            let weekends = || Calendar { weekend: vec![Weekday::Saturday, Weekday::Sunday], ..Calendar::default() };
            self.declared_calendar().unwrap_or_else(weekends)
        })
    }

    /// The calendar that the plan declares, else that of the packs in use.
    pub fn declared_calendar(&self) -> Option<Calendar> {
        let own = self.model.known.calendar.and_then(|kind| self.model.of_kind(kind).first().copied());
        let of_packs = || {
            let mut all = self.model.pack_elements();
            all.find(|(_, element)| Some(element.kind) == self.model.known.calendar).map(|(id, _)| id)
        };
        own.or_else(of_packs).map(|calendar| self.read_calendar(calendar))
    }

    fn read_calendar(&self, id: ElementId) -> Calendar {
        let known = &self.model.known;
        let items = |name: Option<FieldName>| match name.map(|name| self.field(id, name)) {
            Some(Value::List(list)) => list.items.clone(),
            _ => Vec::new(),
        };
        Calendar {
            fixed: items(known.fixed).iter().filter_map(|day| month_and_day(&self.show(day))).collect(),
            easter_offsets: items(known.easter)
                .iter()
                .filter_map(|days| if let Value::Number(days) = days { i16::try_from(days.value).ok() } else { None })
                .collect(),
            weekend: items(known.weekend)
                .iter()
                .filter_map(|day| if let Value::Word(word) = day { weekday(word) } else { None })
                .collect(),
        }
    }
}

/// `05-17`.
fn month_and_day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}
