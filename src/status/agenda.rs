//! What a plan asks of whom, and when: beginnings, deadlines, milestones, evaluations, training, meetings.

use super::facts::Facts;
use super::measures::MeasureStatus;
use crate::diag::Key;
use crate::model::ElementId;
use crate::value::time::add;
use crate::value::{Date, Time};

/// What is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Ask {
    /// A measure begins.
    Start,
    /// A measure is to be done.
    Due,
    /// A milestone is to be reached.
    Milestone,
    /// A measure is evaluated.
    MeasureEvaluation,
    /// The plan is evaluated.
    Evaluation,
    /// The plan is revised.
    Revision,
    /// The target of an indicator is to be reached.
    Target,
    /// Training is held.
    Training,
    /// A routine is gone through again.
    Routine,
    /// People are told of the plan.
    Communication,
    /// A group meets.
    Meeting,
    /// The plan's period ends.
    End,
}

impl Ask {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Start,
        Self::Due,
        Self::Milestone,
        Self::MeasureEvaluation,
        Self::Evaluation,
        Self::Revision,
        Self::Target,
        Self::Training,
        Self::Routine,
        Self::Communication,
        Self::Meeting,
        Self::End,
    ];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Due => "due",
            Self::Milestone => "milestone",
            Self::MeasureEvaluation => "measure_evaluation",
            Self::Evaluation => "evaluation",
            Self::Revision => "revision",
            Self::Target => "target",
            Self::Training => "training",
            Self::Routine => "routine",
            Self::Communication => "communication",
            Self::Meeting => "meeting",
            Self::End => "end",
        }
    }

    /// The word for readers.
    pub fn key(self) -> Key {
        match self {
            Self::Start => Key::AskStart,
            Self::Due => Key::AskDue,
            Self::Milestone => Key::AskMilestone,
            Self::MeasureEvaluation => Key::AskMeasureEvaluation,
            Self::Evaluation => Key::AskEvaluation,
            Self::Revision => Key::AskRevision,
            Self::Target => Key::AskTarget,
            Self::Training => Key::AskTraining,
            Self::Routine => Key::AskRoutine,
            Self::Communication => Key::AskCommunication,
            Self::Meeting => Key::AskMeeting,
            Self::End => Key::AskEnd,
        }
    }
}

/// One thing that a plan asks.
#[derive(Clone, PartialEq, Debug)]
pub struct Item {
    /// What is asked.
    pub ask: Ask,
    /// The element that asks it: a milestone, an evaluation, a measure.
    pub of: ElementId,
    /// What it is about, by which readers know it: the measure of a milestone, the plan of its evaluation.
    pub about: ElementId,
    /// When, as the plan says it.
    pub time: Time,
    /// The day by which it is to be done, or on which it begins; none where it recurs or has no end.
    pub day: Option<Date>,
    /// Who is to do it.
    pub who: Vec<ElementId>,
    /// The day on which it was done, where that is recorded; for what needs no more, the day that was looked at.
    pub done: Option<Date>,
}

/// What a plan asks.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Agenda {
    /// What has a day, by day, or recurs; what recurs without a first day comes last.
    pub items: Vec<Item>,
}

struct Reading<'f, 'm> {
    facts: &'f Facts<'m>,
    day: Date,
    /// What is recorded as carried out by the day, and when.
    carried_out: Vec<(ElementId, Date)>,
    items: Vec<Item>,
}

pub(super) fn read(facts: &Facts<'_>, day: Date, measures: &[MeasureStatus]) -> Agenda {
    let mut carried_out: Vec<(ElementId, Date)> = Vec::new();
    for (at, activity) in facts.until(facts.all("activity"), day) {
        let of = facts.elements(activity, "of");
        carried_out.extend(at.into_iter().flat_map(|at| of.iter().map(move |of| (*of, at))));
    }
    let mut reading = Reading { facts, day, carried_out, items: Vec::new() };
    for measure in measures {
        reading.measure(measure);
    }
    reading.training();
    reading.indicators();
    reading.routines();
    reading.meetings();
    if let Some(plan) = facts.plan {
        reading.plan(plan);
    }
    let mut items = reading.items;
    items.sort_by_key(|item| (item.day.is_none(), item.day, item.ask, item.about));
    Agenda { items }
}

impl Reading<'_, '_> {
    /// Something with a time, to be done by the last day of it.
    fn add(&mut self, ask: Ask, of: ElementId, about: ElementId, time: Option<Time>, who: Vec<ElementId>) {
        let Some(time) = time.filter(|time| !matches!(time, Time::NotApplicable | Time::NextPeriod | Time::Ongoing))
        else {
            return;
        };
        let done = self.carried_out.iter().find(|(id, _)| *id == of).map(|(_, at)| *at);
        // What comes again is never done.
        let done = done.filter(|_| !matches!(time, Time::Recurring(_)));
        self.items.push(Item { ask, of, about, time, day: time.last_day().or(time.first_day()), who, done });
    }

    fn measure(&mut self, status: &MeasureStatus) {
        let (facts, id) = (self.facts, status.id);
        let who = status.responsible.clone();
        let closed = status.standing.is_closed().then_some(status.entry_day.unwrap_or(self.day));
        if let Some(begins) = status.begins {
            let starts = facts.elements(id, "starts");
            let has_begun = !matches!(status.standing, super::Standing::NotStarted | super::Standing::Postponed);
            let period = crate::value::Period::from_day(begins);
            let who = if starts.is_empty() { who.clone() } else { starts };
            let done = closed.or_else(|| has_begun.then_some(begins.min(self.day)));
            self.items.push(Item {
                ask: Ask::Start,
                of: id,
                about: id,
                time: Time::Period(period),
                day: Some(begins),
                who,
                done,
            });
        }
        if let Some(due) = status.due {
            self.items.push(Item {
                ask: Ask::Due,
                of: id,
                about: id,
                time: Time::By(due),
                day: Some(due),
                who: who.clone(),
                done: closed,
            });
        }
        for milestone in facts.elements(id, "milestone") {
            let own = facts.elements(milestone, "responsible");
            let own = if own.is_empty() { who.clone() } else { own };
            self.add(Ask::Milestone, milestone, id, facts.time(milestone, "time"), own);
            let reached = facts.date(milestone, "reached").filter(|reached| *reached <= self.day);
            if let (Some(item), Some(reached)) = (self.items.last_mut().filter(|item| item.of == milestone), reached) {
                item.done = Some(reached);
            }
        }
        if let Some(evaluation) = facts.one(id, "evaluation") {
            let own = facts.elements(evaluation, "responsible");
            let own = if own.is_empty() { who } else { own };
            self.add(Ask::MeasureEvaluation, evaluation, id, facts.time(evaluation, "deadline"), own);
        }
    }

    fn training(&mut self) {
        for id in self.facts.all("competence") {
            let who = self.facts.elements(id, "provider");
            self.add(Ask::Training, id, id, self.facts.time(id, "time"), who.clone());
            let repeated = self.facts.time(id, "repeated").filter(|time| matches!(time, Time::Recurring(_)));
            self.add(Ask::Training, id, id, repeated, who);
        }
    }

    fn indicators(&mut self) {
        for id in self.facts.all("indicator") {
            let who = self.facts.elements(id, "responsible");
            self.add(Ask::Target, id, id, self.facts.time(id, "by"), who);
        }
    }

    /// A routine is gone through so long after it was approved or last gone through.
    fn routines(&mut self) {
        for id in self.facts.all("routine") {
            let Some(Time::Recurring(every)) = self.facts.time(id, "revised_every") else { continue };
            let last = self.carried_out.iter().filter(|(of, _)| *of == id).map(|(_, at)| *at).max();
            let last = last.max(self.facts.date(id, "approved").filter(|day| *day <= self.day));
            let who = self.facts.elements(id, "owner");
            let next = last.filter(|_| every.times == rust_decimal::Decimal::ONE);
            match next.and_then(|last| add(last, every.every, &|_| true)) {
                Some((next, _)) => {
                    let time = Time::By(next);
                    self.items.push(Item {
                        ask: Ask::Routine,
                        of: id,
                        about: id,
                        time,
                        day: Some(next),
                        who,
                        done: None,
                    });
                }
                None => self.add(Ask::Routine, id, id, Some(Time::Recurring(every)), who),
            }
        }
    }

    fn meetings(&mut self) {
        for id in self.facts.all("group") {
            let leader = self.facts.elements(id, "leader");
            let who = if leader.is_empty() { self.facts.elements(id, "members") } else { leader };
            self.add(Ask::Meeting, id, id, self.facts.time(id, "meets"), who);
        }
    }

    fn plan(&mut self, plan: ElementId) {
        let facts = self.facts;
        if let Some(evaluation) = facts.one(plan, "evaluation") {
            let who = facts.elements(evaluation, "responsible");
            let mut times: Vec<Time> = Vec::new();
            for time in ["first", "midway", "final"].iter().filter_map(|field| facts.time(evaluation, field)) {
                // The first may be the one in the middle.
                if !times.iter().any(|known| known.last_day() == time.last_day()) {
                    times.push(time);
                }
            }
            times.sort_by_key(|time| time.last_day());
            let held = self.carried_out.iter().filter(|(of, _)| *of == evaluation || *of == plan);
            let held: Vec<Date> = held.map(|(_, at)| *at).collect();
            for (i, time) in times.into_iter().enumerate() {
                self.add(Ask::Evaluation, evaluation, plan, Some(time), who.clone());
                if let Some(item) = self.items.last_mut().filter(|item| item.of == evaluation) {
                    // As many are done as are recorded.
                    item.done = held.get(i).copied();
                }
            }
            let every = facts.time(evaluation, "every");
            self.add(Ask::Evaluation, evaluation, plan, every, who);
        }
        if let Some(revision) = facts.one(plan, "revision") {
            let who = facts.elements(revision, "responsible");
            self.add(Ask::Revision, revision, plan, facts.time(revision, "next"), who.clone());
            self.add(Ask::Revision, revision, plan, facts.time(revision, "every"), who);
        }
        for told in facts.elements(plan, "communication") {
            let who = facts.elements(told, "responsible");
            self.add(Ask::Communication, told, plan, facts.time(told, "time"), who);
        }
        let owner = facts.elements(plan, "owner");
        let end = match facts.value(plan, "period") {
            crate::model::code::Value::Period(period) => period.last_day().map(Time::By),
            _ => None,
        };
        self.add(Ask::End, plan, plan, end, owner);
    }
}
