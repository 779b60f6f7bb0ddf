//! The life of duties: a fold over events, day by day.
//!
//! On one day the order is: facts, changes of law, acts, deadlines. A deadline breaks a duty at the end of its day, before
//! anything that happens on the next. A deadline in words never makes a breach by itself; it asks for someone's judgement.

mod events;

use super::deadline::Deadline;
use super::decide::{Decision, NormState, Party};
use super::norm::{Modality, NormIndex, Norms};
use super::program::Segments;
use super::situation::Situation;
use super::term::is_party;
use crate::model::ElementId;
use crate::value::Date;

pub use events::{Event, events};

/// Where a duty or prohibition is in its life.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    /// It does not apply, so far.
    NotTriggered,
    /// Whether it applies cannot be told.
    Undetermined,
    /// It applies and is to be followed.
    InForce,
    /// It applies, and a stronger norm goes before it.
    Overridden,
    /// A power has put it off.
    Suspended,
    /// Done in time.
    Fulfilled,
    /// Done, after the deadline.
    FulfilledLate,
    /// Broken.
    Breached,
    /// Broken, without punishment.
    BreachedExcused,
    /// Set aside by whoever it was owed to, or by the holder of a power.
    Waived,
    /// The law or what triggered it is gone.
    Lapsed,
}

impl Stage {
    /// Its word in data.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotTriggered => "not_triggered",
            Self::Undetermined => "undetermined",
            Self::InForce => "in_force",
            Self::Overridden => "overridden",
            Self::Suspended => "suspended",
            Self::Fulfilled => "fulfilled",
            Self::FulfilledLate => "fulfilled_late",
            Self::Breached => "breached",
            Self::BreachedExcused => "breached_excused",
            Self::Waived => "waived",
            Self::Lapsed => "lapsed",
        }
    }

    /// Is there nothing more to come?
    pub fn is_final(self) -> bool {
        matches!(self, Self::Fulfilled | Self::FulfilledLate | Self::BreachedExcused | Self::Waived)
    }

    fn follows_norm(self) -> bool {
        matches!(self, Self::NotTriggered | Self::Undetermined | Self::InForce | Self::Overridden | Self::Lapsed)
    }
}

/// One norm's life for one party.
#[derive(Clone, Debug)]
pub struct Life {
    /// The norm.
    pub norm: NormIndex,
    /// Whom it binds.
    pub party: Party,
    /// Each stage with its first day, and the event that brought it about.
    pub stages: Vec<(Date, Stage, Option<ElementId>)>,
    /// How soon it is to be fulfilled, as last reckoned while it was in force.
    pub deadline: Deadline,
}

impl Life {
    /// The stage at the end of a day; before the first day it is not triggered.
    pub fn on(&self, day: Date) -> Stage {
        self.stages.iter().rev().find(|(from, ..)| *from <= day).map_or(Stage::NotTriggered, |(_, stage, _)| *stage)
    }

    /// The last stage.
    pub fn now(&self) -> Stage {
        self.stages.last().map_or(Stage::NotTriggered, |(_, stage, _)| *stage)
    }

    /// Does it wait for someone's judgement: in force, with a deadline in words?
    pub fn should_be_assessed(&self) -> bool {
        self.now() == Stage::InForce && matches!(self.deadline, Deadline::Words(_))
    }

    fn enter(&mut self, day: Date, stage: Stage, event: Option<ElementId>) {
        if self.now() != stage {
            self.stages.push((day, stage, event));
        }
    }

    /// Is its last day gone on a day? Where the law leaves open whether the deadline rolls, that is the later of the two.
    fn is_late(&self, day: Date) -> bool {
        matches!(&self.deadline, Deadline::By(due) if day > due.rolled.unwrap_or(due.day))
    }
}

/// A case followed to a day.
#[derive(Clone, Debug)]
pub struct Course {
    /// The first day.
    pub from: Date,
    /// The day it was followed to.
    pub to: Date,
    /// The events, in order.
    pub events: Vec<Event>,
    /// The lives of the norms that came to mean something, in the order of the norms.
    pub lives: Vec<Life>,
    /// The facts at the end.
    pub situation: Situation,
}

impl Norms<'_> {
    /// Follow a case day by day. Without a day to follow it to, to its last event. `None` where no day is stated at all.
    pub fn follow(&self, case: ElementId, today: Option<Date>) -> Option<Course> {
        let (situation, events) = events(self.model, case);
        self.follow_events(situation, events, today)
    }

    /// Follow a situation through events, which are in the order of their days.
    pub fn follow_events(&self, mut situation: Situation, events: Vec<Event>, today: Option<Date>) -> Option<Course> {
        let from = situation.at.or_else(|| events.first().map(|event| event.at))?;
        let to = today.or_else(|| events.last().map(|event| event.at)).unwrap_or(from).max(from);
        situation.at = Some(from);
        let mut run = Run { norms: self, law: Segments::of(self), lives: Vec::new(), broken: Vec::new() };
        let mut next = 0;
        let mut day = from;
        loop {
            // What broke at the end of the day before is so by what was known then.
            situation.at = day.yesterday().ok();
            run.deadlines(&self.decide(&situation), day);
            let first = next;
            while let Some(event) = events.get(next).filter(|event| event.at <= day) {
                event.apply(&mut situation);
                next += 1;
            }
            situation.at = Some(day);
            let today = events.get(first..next).unwrap_or_default();
            run.day(&situation, day, today);
            let Some(after) = run.next_day(day, &events, next).filter(|after| *after <= to) else { break };
            day = after;
        }
        situation.at = Some(to);
        let lives = run.lives.into_iter().filter(|life| !life.stages.is_empty()).collect();
        Some(Course { from, to, events, lives, situation })
    }
}

struct Run<'n> {
    norms: &'n Norms<'n>,
    /// The days on which the law is the same.
    law: Segments,
    lives: Vec<Life>,
    /// Norms that were broken, and so call for another.
    broken: Vec<NormIndex>,
}

impl Run<'_> {
    /// The next day on which something can change: an event, a change of law, or the day after a deadline.
    fn next_day(&self, day: Date, events: &[Event], next: usize) -> Option<Date> {
        let event = events.get(next).map(|event| event.at);
        let after = |day: Date| day.tomorrow().ok();
        let deadlines = self.lives.iter().filter(|life| life.now() == Stage::InForce).filter_map(|life| {
            let Deadline::By(due) = &life.deadline else { return None };
            after(due.rolled.unwrap_or(due.day)).filter(|due| *due > day)
        });
        event.into_iter().chain(deadlines).chain(self.law.next(day)).min()
    }

    fn day(&mut self, situation: &Situation, day: Date, events: &[Event]) {
        let norms = self.norms;
        let decision = norms.decide(situation);
        self.follow_norms(&decision, day, events);
        let broken = self.broken.len();
        for event in events {
            self.powers(&decision, event);
            if let Some(act) = &event.does {
                self.act(&decision, event, act);
            }
        }
        // What was taken up again, or came to be known, after its last day.
        self.deadlines(&decision, day);
        if self.broken.len() > broken {
            self.follow_norms(&decision, day, events);
        }
    }

    /// What applies to someone today, as facts and law have it; what applies only when another norm is broken begins there.
    fn stage(&self, decision: &Decision<'_>, index: NormIndex, party: Party) -> Stage {
        let mut before = self.norms.iter().filter(|(_, norm)| norm.otherwise == Some(index)).peekable();
        if before.peek().is_some() && !before.any(|(other, _)| self.broken.contains(&other)) {
            return Stage::NotTriggered;
        }
        match decision.told(index, party) {
            NormState::Applies => Stage::InForce,
            NormState::Overridden => Stage::Overridden,
            NormState::Contested | NormState::Undetermined => Stage::Undetermined,
            NormState::DoesNotApply => Stage::NotTriggered,
        }
    }

    /// What applies today, as facts and law have it.
    fn follow_norms(&mut self, decision: &Decision<'_>, day: Date, events: &[Event]) {
        let cause = events.iter().find(|event| event.changes_facts()).and_then(|event| event.id);
        for (index, norm) in self.norms.iter() {
            if !matches!(norm.modality, Modality::Obliged | Modality::Forbidden) {
                continue;
            }
            for party in decision.parties(norm) {
                let stage = self.stage(decision, index, party);
                let place = self.lives.iter().position(|life| life.norm == index && life.party == party);
                if place.is_none() && stage == Stage::NotTriggered {
                    continue;
                }
                let place = place.unwrap_or_else(|| {
                    self.lives.push(Life { norm: index, party, stages: Vec::new(), deadline: Deadline::None });
                    self.lives.len() - 1
                });
                let Some(life) = self.lives.get_mut(place).filter(|life| life.now().follows_norm()) else { continue };
                let stage = match (life.now(), stage) {
                    (Stage::InForce | Stage::Overridden | Stage::Lapsed, Stage::NotTriggered) => Stage::Lapsed,
                    (_, stage) => stage,
                };
                life.enter(day, stage, cause);
                if stage == Stage::InForce
                    && let Some(version) = decision.version(index)
                {
                    life.deadline = decision.deadline(version, norm.id, party);
                }
            }
        }
    }

    /// Norms that the event sets aside, puts off or takes up again.
    fn powers(&mut self, decision: &Decision<'_>, event: &Event) {
        for place in 0..self.lives.len() {
            let Some(life) = self.lives.get(place).filter(|life| !life.now().is_final()) else { continue };
            let (index, party) = (life.norm, life.party);
            let norm = self.norms.get(index);
            // Taken up again, it stands as it would have stood.
            let again = (life.now() == Stage::Suspended).then(|| self.stage(decision, index, party));
            let Some(life) = self.lives.get_mut(place) else { continue };
            if event.waives.contains(&norm.id) {
                life.enter(event.at, Stage::Waived, event.id);
            } else if event.suspends.contains(&norm.id) {
                life.enter(event.at, Stage::Suspended, event.id);
            } else if let Some(stage) = again.filter(|_| event.resumes.contains(&norm.id)) {
                let stage = if stage == Stage::NotTriggered { Stage::Lapsed } else { stage };
                life.enter(event.at, stage, event.id);
                if stage == Stage::InForce
                    && let Some(version) = decision.version(index)
                {
                    life.deadline = decision.deadline(version, norm.id, party);
                }
            }
        }
    }

    /// What someone does: it fulfils duties, and breaks prohibitions.
    fn act(&mut self, decision: &Decision<'_>, event: &Event, act: &super::term::Term) {
        let model = self.norms.model;
        let point = act.point();
        let mut broken = Vec::new();
        for life in &mut self.lives {
            let norm = self.norms.get(life.norm);
            let same = |role: ElementId| event.by.is_some_and(|by| is_party(model, by, role));
            let performs = life.party.is_none_or(same) || norm.performers.iter().any(|role| same(*role));
            let covers = decision.version(life.norm).is_some_and(|version| {
                version.terms().any(|term| term.covers(model, &point) || act.covers(model, &term.point()))
            });
            if !performs || !covers {
                continue;
            }
            match (norm.modality, life.now()) {
                (Modality::Obliged, Stage::InForce | Stage::Suspended | Stage::Overridden) => {
                    let late = life.now() == Stage::InForce && life.is_late(event.at);
                    life.enter(event.at, if late { Stage::FulfilledLate } else { Stage::Fulfilled }, event.id);
                }
                (Modality::Obliged, Stage::Breached) => life.enter(event.at, Stage::FulfilledLate, event.id),
                (Modality::Forbidden, Stage::InForce)
                    if decision.standing(&point, life.party) == super::decide::Standing::Forbidden =>
                {
                    let excused = decision.excused(life.norm) == Some(true);
                    life.enter(event.at, if excused { Stage::BreachedExcused } else { Stage::Breached }, event.id);
                    broken.push(life.norm);
                }
                _ => {}
            }
        }
        self.broken.extend(broken);
    }

    /// Duties whose last day is gone.
    fn deadlines(&mut self, decision: &Decision<'_>, day: Date) {
        for life in &mut self.lives {
            let is_duty = self.norms.get(life.norm).modality == Modality::Obliged;
            if is_duty && life.now() == Stage::InForce && life.is_late(day) {
                let excused = decision.excused(life.norm) == Some(true);
                life.enter(day, if excused { Stage::BreachedExcused } else { Stage::Breached }, None);
                self.broken.push(life.norm);
            }
        }
    }
}
