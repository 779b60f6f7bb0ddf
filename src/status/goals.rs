//! How far goals are reached, by the last readings of their indicators.

use rust_decimal::Decimal;

use super::facts::Facts;
use crate::diag::Key;
use crate::model::ElementId;
use crate::value::{Date, Time};

/// How a goal stands. One without indicators cannot be told.
#[derive(Clone, PartialEq, Debug)]
pub struct GoalStatus {
    /// The goal.
    pub id: ElementId,
    /// What is counted to see whether it is reached.
    pub indicators: Vec<IndicatorStatus>,
}

/// How an indicator stands.
#[derive(Clone, PartialEq, Debug)]
pub struct IndicatorStatus {
    /// The indicator.
    pub id: ElementId,
    /// The value before one began, in the indicator's own unit.
    pub baseline: Option<Decimal>,
    /// The value that is wanted.
    pub target: Option<Decimal>,
    /// The last value that was measured, with its day where that is stated.
    pub reading: Option<(Option<Date>, Decimal)>,
    /// The day by which the target is to be reached.
    pub by: Option<Date>,
    /// How much of the way from the baseline to the target is gone, in percent; less than nothing the other way.
    pub share: Option<Decimal>,
    /// How it stands.
    pub attainment: Attainment,
}

/// How far the target of an indicator is reached.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Attainment {
    /// It has been measured by that day, and the target is reached.
    Reached,
    /// The day for the target has passed, and the last reading had not reached it.
    Missed,
    /// Nearer the target than the baseline.
    Nearer,
    /// As it was.
    Unchanged,
    /// Farther from the target than the baseline.
    Farther,
    /// Measured, and without a target or a baseline to compare with.
    Measured,
    /// Not measured.
    NotMeasured,
}

impl Attainment {
    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Missed => "missed",
            Self::Nearer => "nearer",
            Self::Unchanged => "unchanged",
            Self::Farther => "farther",
            Self::Measured => "measured",
            Self::NotMeasured => "not_measured",
        }
    }

    /// The word for readers.
    pub fn key(self) -> Key {
        match self {
            Self::Reached => Key::AttainmentReached,
            Self::Missed => Key::AttainmentMissed,
            Self::Nearer => Key::AttainmentNearer,
            Self::Unchanged => Key::AttainmentUnchanged,
            Self::Farther => Key::AttainmentFarther,
            Self::Measured => Key::AttainmentMeasured,
            Self::NotMeasured => Key::AttainmentNotMeasured,
        }
    }
}

/// The goals, and the indicators that are no goal's.
pub(super) fn all(facts: &Facts<'_>, day: Date) -> (Vec<GoalStatus>, Vec<IndicatorStatus>) {
    let status = |ids: Vec<ElementId>| ids.into_iter().map(|id| indicator(facts, id, day)).collect::<Vec<_>>();
    let goals: Vec<GoalStatus> = facts
        .all("goal")
        .into_iter()
        .map(|id| GoalStatus { id, indicators: status(facts.elements(id, "indicator")) })
        .collect();
    let of_goals: Vec<ElementId> = goals.iter().flat_map(|goal| goal.indicators.iter().map(|i| i.id)).collect();
    let others = facts.all("indicator").into_iter().filter(|id| !of_goals.contains(id)).collect();
    (goals, status(others))
}

fn indicator(facts: &Facts<'_>, id: ElementId, day: Date) -> IndicatorStatus {
    let [baseline, target] = ["baseline", "target"].map(|field| facts.number(id, field));
    let log = facts.until(facts.elements(id, "reading"), day);
    let reading = log.iter().rev().find_map(|(at, reading)| Some((*at, facts.number(*reading, "value")?)));
    let by = facts.time(id, "by").and_then(Time::last_day);
    let value = reading.map(|(_, value)| value);
    let way = baseline.zip(target).and_then(|(from, to)| to.checked_sub(from)).filter(|way| !way.is_zero());
    let gone = value.zip(baseline).and_then(|(value, from)| value.checked_sub(from));
    let share = gone.zip(way).and_then(|(gone, way)| gone.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(way));
    let is_upward = match facts.word(id, "direction").as_deref() {
        Some("up") => Some(true),
        Some("down") => Some(false),
        Some(_) => None,
        None => way.map(|way| way.is_sign_positive()),
    };
    let is_reached = value.zip(target).map(|(value, target)| match is_upward {
        Some(true) => value >= target,
        Some(false) => value <= target,
        None => value == target,
    });
    let attainment = match (is_reached, share) {
        _ if value.is_none() => Attainment::NotMeasured,
        (Some(true), _) => Attainment::Reached,
        (Some(false), _) if by.is_some_and(|by| by < day) => Attainment::Missed,
        (_, Some(share)) if share.is_zero() => Attainment::Unchanged,
        (_, Some(share)) if share.is_sign_negative() => Attainment::Farther,
        (_, Some(_)) => Attainment::Nearer,
        (_, None) => Attainment::Measured,
    };
    IndicatorStatus { id, baseline, target, reading, by, share, attainment }
}
