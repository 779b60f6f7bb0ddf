//! How soon a duty must be fulfilled.
//!
//! Vague deadlines are never reckoned in days: that is for people, or for an interpretation that a plan states.

use ecow::EcoString;

use super::decide::{Decision, Party};
use super::norm::Version;
use super::situation::first_day;
use super::term::{elements, is_everyone, is_party};
use crate::model::code::{Code, Value};
use crate::model::{ElementId, Slot};
use crate::value::{Date, Quantity, Weekday, time};

/// A day, and the day that it rolls to where it falls on a day off. Where the law does not say whether it rolls, both count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Due {
    /// The calendar's day.
    pub day: Date,
    /// The next working day, where that is another one.
    pub rolled: Option<Date>,
    /// Was the day of the month missing, so that the month's last day was taken?
    pub cut: bool,
}

/// How soon.
#[derive(Clone, PartialEq, Debug)]
pub enum Deadline {
    /// The law says nothing.
    None,
    /// In words: `immediately`, `without_undue_delay`, `as_soon_as_possible`.
    Words(EcoString),
    /// As long as something is so.
    While(super::Answer),
    /// By a day.
    By(Due),
    /// So long after something that has not come, whose day is not known, or from which no day can be reckoned.
    After(Quantity, Option<ElementId>),
}

impl Decision<'_> {
    /// The deadline of a version of a norm for someone.
    pub fn deadline(&self, version: &Version, norm: ElementId, party: Party) -> Deadline {
        let Some(slot) = &version.deadline else { return Deadline::None };
        let interpreted = self.interpretation(slot, party);
        let constant;
        let code = match interpreted.as_ref().unwrap_or(slot) {
            Slot::Value(Value::Code(code)) => &**code,
            Slot::Value(value) => {
                constant = Code::Constant(value.clone());
                &constant
            }
            Slot::Computed(code) => &**code,
        };
        self.reckon(code, norm)
    }

    /// How a plan reads a deadline in words: the first reading that it states, of those for everyone and those for the party.
    fn interpretation(&self, slot: &Slot, party: Party) -> Option<Slot> {
        let Slot::Value(Value::Word(word)) = slot else { return None };
        let model = self.norms.model;
        let known = &model.known;
        let all = model.elements().filter(|(_, e)| Some(e.kind) == known.interpretation);
        let stated = |id: ElementId, name: Option<_>| name.and_then(|n| model.element(id).field(n)).map(|f| &f.value);
        let mut of_word = all.map(|(id, _)| id).filter(|id| match stated(*id, known.of) {
            Some(Slot::Value(Value::Word(of))) => of == word,
            _ => false,
        });
        let is_for = |bearer: &ElementId| {
            is_everyone(model, *bearer) || party.is_some_and(|party| is_party(model, party, *bearer))
        };
        let fits = |id: &ElementId| match stated(*id, known.bearer) {
            Some(Slot::Value(value)) => elements(value).iter().any(is_for),
            _ => true,
        };
        of_word.find(fits).and_then(|id| stated(id, known.means).cloned())
    }

    fn reckon(&self, code: &Code, norm: ElementId) -> Deadline {
        match code {
            Code::Constant(Value::Word(word)) if word == "none" => Deadline::None,
            Code::Constant(Value::Word(word)) => Deadline::Words(word.clone()),
            Code::While(condition) => {
                let slot = Slot::Computed(std::sync::Arc::new(Code::clone(condition)));
                Deadline::While(self.condition(&slot, norm))
            }
            Code::Within(parts) => self.within(&parts.0, parts.1.as_ref(), norm),
            Code::Constant(Value::Number(length)) => Deadline::After(*length, None),
            Code::Constant(Value::Period(period)) => {
                period.end.map_or(Deadline::None, |day| Deadline::By(self.due(day, false)))
            }
            _ => Deadline::None,
        }
    }

    fn within(&self, length: &Code, from: Option<&Code>, norm: ElementId) -> Deadline {
        let Value::Number(length) = self.evaluator().evaluate(length, norm) else { return Deadline::None };
        let start = match from {
            Some(Code::Within(_)) => match from.map(|code| self.reckon(code, norm)) {
                Some(Deadline::By(due)) => Some(due),
                _ => None,
            },
            Some(code) => {
                let day = first_day(&self.evaluator().evaluate(code, norm));
                day.map(|day| Due { day, rolled: None, cut: false })
            }
            None => None,
        };
        let Some(start) = start else { return Deadline::After(length, from.and_then(happening)) };
        let Some((day, cut)) = self.later(start.day, length) else {
            return Deadline::After(length, from.and_then(happening));
        };
        let mut due = self.due(day, cut || start.cut);
        // A deadline that begins where another ends: from the day that the other rolls to, too.
        if let Some((rolled, _)) = start.rolled.and_then(|day| self.later(day, length)) {
            let rolled = self.due(rolled, false);
            due.rolled = Some(rolled.rolled.unwrap_or(rolled.day)).filter(|day| *day != due.day);
        }
        Deadline::By(due)
    }

    fn due(&self, day: Date, cut: bool) -> Due {
        let rolled = self.norms.calendar.as_ref().and_then(|calendar| calendar.next_working_day(day));
        Due { day, rolled: rolled.filter(|rolled| *rolled != day), cut }
    }

    fn later(&self, day: Date, length: Quantity) -> Option<(Date, bool)> {
        let length = self.norms.model.schema.duration(length)?;
        let calendar = self.norms.calendar.as_ref();
        let is_working_day = |day: Date| match calendar {
            Some(calendar) => calendar.is_working_day(day),
            None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        };
        time::add(day, length, &is_working_day)
    }
}

/// The happening that a deadline counts from, through deadlines that it counts from.
fn happening(code: &Code) -> Option<ElementId> {
    match code {
        Code::Fact(id) | Code::Constant(Value::Element(id)) => Some(*id),
        Code::Within(parts) => parts.1.as_ref().and_then(happening),
        _ => None,
    }
}
