//! How each measure stands, by its log and its dates.

use ecow::EcoString;
use rust_decimal::Decimal;

use super::facts::Facts;
use super::spending::{self, Spending};
use crate::diag::Key;
use crate::model::ElementId;
use crate::value::{Date, Time};

/// How a measure stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// Its last day has passed, and it is not done.
    Late,
    /// It has begun and is not done.
    UnderWay,
    /// It goes on without an end.
    Ongoing,
    /// It has not begun.
    NotStarted,
    /// It is put off.
    Postponed,
    /// It is done.
    Done,
    /// Someone else has taken it over.
    Transferred,
    /// It was stopped.
    Stopped,
}

impl Standing {
    /// All of them, what asks for attention first.
    pub const ALL: [Self; 8] = [
        Self::Late,
        Self::UnderWay,
        Self::Ongoing,
        Self::NotStarted,
        Self::Postponed,
        Self::Done,
        Self::Transferred,
        Self::Stopped,
    ];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::UnderWay => "under_way",
            Self::Ongoing => "ongoing",
            Self::NotStarted => "not_started",
            Self::Postponed => "postponed",
            Self::Done => "done",
            Self::Transferred => "transferred",
            Self::Stopped => "stopped",
        }
    }

    /// The word for readers.
    pub fn key(self) -> Key {
        match self {
            Self::Late => Key::StandingLate,
            Self::UnderWay => Key::StandingUnderWay,
            Self::Ongoing => Key::StandingOngoing,
            Self::NotStarted => Key::StandingNotStarted,
            Self::Postponed => Key::StandingPostponed,
            Self::Done => Key::StandingDone,
            Self::Transferred => Key::StandingTransferred,
            Self::Stopped => Key::StandingStopped,
        }
    }

    /// Is nothing more to be done?
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Transferred | Self::Stopped)
    }
}

/// How one measure stands.
#[derive(Clone, PartialEq, Debug)]
pub struct MeasureStatus {
    /// The measure.
    pub id: ElementId,
    /// How it stands.
    pub standing: Standing,
    /// Is it open and without a day on which it is to be done, though it does not go on without an end?
    pub is_undated: bool,
    /// Does no entry of its log say how it stands, though its time has come or has no beginning?
    pub is_unreported: bool,
    /// The last entry of its log that says how it goes.
    pub entry: Option<ElementId>,
    /// The day of that entry.
    pub entry_day: Option<Date>,
    /// How much is done, in percent, where an entry says it.
    pub percent: Option<Decimal>,
    /// What has been spent on it, where an entry says that.
    pub spending: Option<Spending>,
    /// The first day of its time.
    pub begins: Option<Date>,
    /// The day by which it is to be done, as it was last put off.
    pub due: Option<Date>,
    /// Was it done after that day?
    pub was_late: bool,
    /// Who answers for it, the one who leads first.
    pub responsible: Vec<ElementId>,
}

/// All measures of the plan; parts of measures are measures too.
pub(super) fn all(facts: &Facts<'_>, day: Date) -> Vec<MeasureStatus> {
    let ids = facts.all("measure");
    let mut all: Vec<MeasureStatus> = ids.iter().map(|id| measure(facts, *id, day)).collect();
    // A measure whose own log is silent stands as its parts do.
    for i in (0..all.len()).rev() {
        let Some(id) = all.get(i).filter(|measure| measure.entry.is_none()).map(|measure| measure.id) else { continue };
        let parts = facts.elements(id, "measures");
        let parts: Vec<Standing> =
            all.iter().filter(|m| parts.contains(&m.id) && m.id != id).map(|m| m.standing).collect();
        if let (Some(standing), Some(measure)) = (together(&parts), all.get_mut(i)) {
            let is_late = measure.due.is_some_and(|due| due < day) && !standing.is_closed();
            measure.standing = if is_late { Standing::Late } else { standing };
            measure.is_unreported = false;
            measure.is_undated &= !measure.standing.is_closed();
        }
    }
    let numbers: Option<Vec<EcoString>> = all.iter().map(|measure| number(facts, measure.id)).collect();
    if let Some(numbers) = numbers {
        let mut keyed: Vec<_> = numbers.iter().map(|number| natural(number)).zip(all).collect();
        keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
        all = keyed.into_iter().map(|(_, measure)| measure).collect();
    }
    all
}

fn number(facts: &Facts<'_>, id: ElementId) -> Option<EcoString> {
    let text = facts.eval.show(&facts.value(id, "number"));
    (!text.is_empty()).then(|| text.into())
}

/// A number as people order it: `1.10` after `1.9`, `5 a` after `5`.
fn natural(number: &str) -> Vec<(u64, String)> {
    let mut out = Vec::new();
    let mut rest = number;
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, after) = rest.split_at(digits);
        let words = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
        let (word, next) = after.split_at(words);
        out.push((number.parse().unwrap_or(0), word.trim().to_lowercase()));
        rest = next;
    }
    out
}

/// How a whole stands whose parts stand so.
fn together(parts: &[Standing]) -> Option<Standing> {
    let open: Vec<Standing> = parts.iter().copied().filter(|part| !part.is_closed()).collect();
    match (parts.first()?, open.as_slice()) {
        (first, []) if parts.iter().all(|part| part == first) => Some(*first),
        (_, []) => Some(Standing::Done),
        (_, open) if open.contains(&Standing::Late) => Some(Standing::Late),
        (_, open) if open.len() == parts.len() && open.iter().all(|part| *part == Standing::NotStarted) => {
            Some(Standing::NotStarted)
        }
        (_, open) if open.len() == parts.len() && open.iter().all(|part| *part == Standing::Ongoing) => {
            Some(Standing::Ongoing)
        }
        (_, open) if open.len() == parts.len() && open.iter().all(|part| *part == Standing::Postponed) => {
            Some(Standing::Postponed)
        }
        _ => Some(Standing::UnderWay),
    }
}

/// When a measure is done: from its time, else from its start and delivery.
fn times(facts: &Facts<'_>, id: ElementId) -> (Option<Date>, Option<Date>, bool) {
    let [start, delivery, time] = ["start", "delivery", "time"].map(|field| facts.time(id, field));
    let begins = start.and_then(Time::first_day).or_else(|| time.and_then(Time::first_day));
    let begins = begins.or_else(|| delivery.and_then(Time::first_day));
    let last = delivery.and_then(Time::last_day).or_else(|| time.and_then(Time::last_day));
    let is_endless = |time: Time| match time {
        Time::Ongoing | Time::Recurring(_) => true,
        Time::Period(period) => period.start.is_some() && period.end.is_none(),
        _ => false,
    };
    (begins, last, last.is_none() && [delivery, time].into_iter().flatten().any(is_endless))
}

fn measure(facts: &Facts<'_>, id: ElementId, day: Date) -> MeasureStatus {
    let (begins, planned, is_endless) = times(facts, id);
    let log = facts.until(facts.elements(id, "status"), day);
    let last = |field: &str| log.iter().rev().map(|(_, entry)| *entry).find(|entry| facts.is_stated(*entry, field));
    let said = last("state").and_then(|entry| facts.word(entry, "state"));
    let word = said.as_deref();
    let outcome = facts.word(id, "outcome");
    let put_off = last("postponed_to").map(|entry| facts.time(entry, "postponed_to").and_then(Time::last_day));
    let due = match put_off {
        Some(to) => to,
        // Put off, and it is not said to when.
        None if word == Some("postponed") => None,
        None => planned,
    };
    let was_there = matches!(facts.word(id, "state").as_deref(), Some("existing" | "continued"));
    let has_begun = word == Some("started") || (word.is_none() && was_there);
    let has_passed = due.is_some_and(|due| due < day);
    let goes_on = (is_endless && due.is_none()) || last("ongoing").is_some_and(|entry| facts.is(entry, "ongoing"));
    let standing = match (word, outcome.as_deref()) {
        (Some("done"), _) | (None, Some("carried_out")) => Standing::Done,
        (Some("stopped"), _) | (None, Some("dropped")) => Standing::Stopped,
        (Some("transferred"), _) => Standing::Transferred,
        _ if has_passed => Standing::Late,
        (Some("postponed"), _) => Standing::Postponed,
        _ if has_begun && goes_on => Standing::Ongoing,
        _ if has_begun => Standing::UnderWay,
        _ => Standing::NotStarted,
    };
    // An entry that only keeps accounts says nothing of how it goes.
    let tells =
        |entry: ElementId| ["state", "percent", "text", "reason"].iter().any(|field| facts.is_stated(entry, field));
    let entry = log.iter().rev().find(|(_, entry)| tells(*entry)).or(log.last());
    let done_on = last("state").and_then(|entry| facts.date(entry, "at"));
    MeasureStatus {
        id,
        standing,
        is_undated: !standing.is_closed() && due.is_none() && !goes_on,
        is_unreported: word.is_none() && outcome.is_none() && begins.is_none_or(|begins| begins <= day),
        entry: entry.map(|(_, entry)| *entry),
        entry_day: entry.and_then(|(at, _)| *at),
        // What an older entry counted says nothing of what is done since.
        percent: last("percent")
            .filter(|counted| !standing.is_closed() || last("state").is_none_or(|entry| entry == *counted))
            .and_then(|entry| facts.number(entry, "percent")),
        spending: last("spent").and_then(|entry| spending::of(facts, id, entry, day)),
        begins,
        due,
        was_late: standing == Standing::Done && done_on.zip(due).is_some_and(|(done, due)| done > due),
        responsible: facts.elements(id, "responsible"),
    }
}
