//! How a plan stands on a day: each measure, each goal, what is due, and whether the plan is about to run out.
//!
//! Everything is derived from what the plan and its log say by that day; nothing of it is stored. What the plan does not
//! date is said to have no date: it is never counted as being on time.

mod agenda;
mod facts;
mod goals;
mod measures;
mod spending;

use crate::diag::Key;
use crate::model::{ElementId, Model};
use crate::value::Date;
use crate::value::time::{Duration, DurationUnit, add};

pub use agenda::{Agenda, Ask, Item};
pub use goals::{Attainment, GoalStatus, IndicatorStatus};
pub use measures::{MeasureStatus, Standing};
pub use spending::Spending;

use facts::Facts;

/// How many months ahead is looked where nothing else is asked.
pub const MONTHS_AHEAD: u16 = 6;

/// A plan that ends within so many months and has no successor is about to run out.
const SOON: u16 = 12;

/// How a plan stands on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Status {
    /// The plan, where the project has one.
    pub plan: Option<ElementId>,
    /// The day.
    pub day: Date,
    /// The last day of the period ahead.
    pub until: Date,
    /// The measures, in the order of their numbers where each has one, else as written.
    pub measures: Vec<MeasureStatus>,
    /// The goals, as written.
    pub goals: Vec<GoalStatus>,
    /// Indicators of measures that are no goal's.
    pub others: Vec<IndicatorStatus>,
    /// What is due from the day to the end of the period ahead and not done, by day.
    pub due: Vec<Item>,
    /// What had its day before and is not recorded as done, by day. Measures are not repeated here.
    pub overdue: Vec<Item>,
    /// Whether the plan has ended or is about to, and what follows it.
    pub end: End,
}

/// When a plan ends and what follows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct End {
    /// The last day of its period.
    pub last: Option<Date>,
    /// Does something take its place?
    pub has_successor: bool,
    /// How the day stands to that.
    pub state: EndState,
}

/// Is a plan about to run out?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndState {
    /// It states no period.
    Unknown,
    /// There is time, or something takes its place.
    Fine,
    /// It ends within a year, and nothing takes its place.
    Soon,
    /// It has ended, and nothing has taken its place.
    Ended,
}

impl EndState {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Fine => "fine",
            Self::Soon => "soon",
            Self::Ended => "ended",
        }
    }

    /// What is to be said of it, where that is something; it takes `day`.
    pub fn key(self) -> Option<Key> {
        match self {
            Self::Unknown | Self::Fine => None,
            Self::Soon => Some(Key::StatusEndsSoon),
            Self::Ended => Some(Key::StatusEnded),
        }
    }
}

/// The day that a plan states as its status date.
pub fn status_date(model: &Model, plan: Option<ElementId>) -> Option<Date> {
    Facts::new(model, plan).date(plan?, "status_date")
}

/// So many months after a day; the last of a month leads to the last of another.
fn later(day: Date, months: u16) -> Date {
    match add(day, Duration::new(months, DurationUnit::Month), &|_| true) {
        Some((later, _)) if day == day.last_of_month() => later.last_of_month(),
        Some((later, _)) => later,
        None => Date::MAX,
    }
}

impl Status {
    /// How a plan stands on a day, with what is due in so many months from then. Of a project without a plan, its goals and
    /// measures.
    pub fn on(model: &Model, plan: Option<ElementId>, day: Date, months: u16) -> Self {
        let facts = Facts::new(model, plan);
        let until = later(day, months);
        let measures = measures::all(&facts, day);
        let (goals, others) = goals::all(&facts, day);
        let agenda = agenda::read(&facts, day, &measures);
        let open = || agenda.items.iter().filter(|item| item.done.is_none());
        let is_ahead = |item: &&Item| item.day.is_some_and(|at| at >= day && at <= until);
        // Late measures and missed targets are told where measures and goals are.
        let is_told = |item: &&Item| matches!(item.ask, Ask::Start | Ask::Due | Ask::Target | Ask::End);
        let indicators = || goals.iter().flat_map(|goal: &GoalStatus| &goal.indicators).chain(&others);
        let is_reached = |item: &&Item| indicators().any(|i| i.id == item.of && i.attainment == Attainment::Reached);
        let due = open().filter(is_ahead).filter(|item| !is_reached(item)).cloned().collect();
        let overdue = open().filter(|item| !is_told(item) && item.day.is_some_and(|at| at < day));
        let overdue = overdue.cloned().collect();
        Self { plan, day, until, measures, goals, others, due, overdue, end: end(&facts, day) }
    }

    /// The measures that stand so.
    pub fn standing(&self, standing: Standing) -> impl Iterator<Item = &MeasureStatus> {
        self.measures.iter().filter(move |measure| measure.standing == standing)
    }

    /// The measures under each body that answers for them, the bodies in the order in which they come first; those that
    /// nobody answers for last. A role stands for the first body that it is at.
    pub fn by_body<'s>(&'s self, model: &Model) -> Vec<(Option<ElementId>, Vec<&'s MeasureStatus>)> {
        let facts = Facts::new(model, self.plan);
        let mut all: Vec<(Option<ElementId>, Vec<&MeasureStatus>)> = Vec::new();
        for measure in &self.measures {
            let mut bodies: Vec<Option<ElementId>> = Vec::new();
            for party in &measure.responsible {
                let body = Some(facts.body(*party));
                if !bodies.contains(&body) {
                    bodies.push(body);
                }
            }
            if bodies.is_empty() {
                bodies.push(None);
            }
            for body in bodies {
                match all.iter_mut().find(|(known, _)| *known == body) {
                    Some((_, measures)) => measures.push(measure),
                    None => all.push((body, vec![measure])),
                }
            }
        }
        all.sort_by_key(|(body, _)| body.is_none());
        all
    }
}

impl Facts<'_> {
    /// The body that a party is at; itself, where it is at none.
    fn body(&self, party: ElementId) -> ElementId {
        let mut at = party;
        // A person has a role, which has a body.
        for field in ["role", "body"] {
            let known = self.model.schema.field_named(field);
            let has = known.is_some_and(|name| {
                let kind = self.model.element(at).kind;
                self.model.schema.kind(kind).fields.contains_key(&name)
            });
            if has && let Some(next) = self.one(at, field) {
                at = next;
            }
        }
        at
    }
}

fn end(facts: &Facts<'_>, day: Date) -> End {
    let Some(plan) = facts.plan else { return End { last: None, has_successor: false, state: EndState::Unknown } };
    let last = match facts.value(plan, "period") {
        crate::model::code::Value::Period(period) => period.last_day(),
        _ => None,
    };
    let superseded = |other: &ElementId| *other != plan && facts.elements(*other, "supersedes").contains(&plan);
    let has_successor = facts.is_stated(plan, "successor") || facts.model.plans().iter().any(superseded);
    let state = match last {
        None => EndState::Unknown,
        Some(_) if has_successor => EndState::Fine,
        Some(last) if last < day => EndState::Ended,
        Some(last) if last < later(day, SOON) => EndState::Soon,
        Some(_) => EndState::Fine,
    };
    End { last, has_successor, state }
}

/// Everything that a plan asks of whom, done or not, with deadlines as they were put off by a day.
pub fn agenda(model: &Model, plan: Option<ElementId>, day: Date) -> Agenda {
    let facts = Facts::new(model, plan);
    let measures = measures::all(&facts, day);
    agenda::read(&facts, day, &measures)
}
