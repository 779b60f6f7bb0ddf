//! What is wrong with norms in themselves, whatever the situation: proven over all situations and all days.
//!
//! [`Norms::analyse`] makes the norms of each stretch of days on which the law is the same into decision diagrams over whoever
//! asks and the facts (see [`diagram`]), and asks them questions: is there a situation in which two norms collide, in which this
//! norm applies, in which this priority matters? What is found has a situation that shows it and that states as little as can
//! be; what is ruled out is ruled out for every situation in which all facts are known.
//!
//! A finding is *proven*, or *possible* with the doubt that is left: someone who is of two sorts at once (a doctor who works for
//! the school), where no role is declared that is; a question that only the evaluator can answer (a comparison of two facts, what
//! the plan says); law whose days are not known; or diagrams larger than the budget. That something does nothing is told only
//! where no such person and no such answer could make it do something.

mod changes;
mod conflicts;
pub(in crate::norms) mod diagram;
pub(in crate::norms) mod exact;
mod exercises;
mod idle;
mod pieces;
mod rights;
mod space;
mod theory;
mod wordings;

use super::norm::{NormIndex, Norms};
use super::program::Segments;
use super::situation::Situation;
use super::term::Point;
use crate::model::ElementId;
use crate::value::{Date, Period};

use pieces::Pieces;

pub use changes::{Change, Part, Turn};
pub use exercises::{Coverage, Exercise, Target};

/// The number of nodes that diagrams may have, where nobody says otherwise.
pub const BUDGET: usize = 1_000_000;

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    /// Two norms say opposite things of a doing, and nothing decides between them.
    Conflict(NormIndex, NormIndex, Point),
    /// A norm applies in no situation on any day.
    NeverApplies(NormIndex),
    /// A version of a norm that has others, by its place, applies in no situation on any day.
    VersionNeverApplies(NormIndex, usize),
    /// A norm applies somewhere, and is overridden or contested wherever it does. For an exception: what it excepts from never
    /// applies where it does.
    NeverPrevails(NormIndex),
    /// That a norm goes before a norm or class changes no answer.
    RedundantOverride(NormIndex, ElementId),
    /// That a norm yields to a norm or class changes no answer.
    RedundantYield(NormIndex, ElementId),
    /// A `cover` has a situation in which none of its norms applies.
    Gap(ElementId),
    /// Someone has a right on days on which no norm that answers it can apply together with it.
    OrphanRight(NormIndex),
    /// Between two wordings of a section or two versions of a norm there are days without any.
    MissingWording(ElementId, Period),
    /// Two wordings of a section or two versions of a norm are in force on the same days.
    DoubleWording(ElementId, Period),
}

impl Problem {
    /// The norms that it is about.
    pub fn norms(&self) -> Vec<NormIndex> {
        match self {
            Self::Conflict(one, other, _) => vec![*one, *other],
            Self::NeverApplies(norm)
            | Self::VersionNeverApplies(norm, _)
            | Self::NeverPrevails(norm)
            | Self::RedundantOverride(norm, _)
            | Self::RedundantYield(norm, _)
            | Self::OrphanRight(norm) => vec![*norm],
            Self::Gap(_) | Self::MissingWording(..) | Self::DoubleWording(..) => Vec::new(),
        }
    }
}

/// Why a finding is not proven.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Doubt {
    /// It takes someone of several sorts, and no role that is declared is of all of them.
    Role,
    /// It rests on what only the evaluator can say in each case.
    Evaluator,
    /// It rests on law whose days of force or wording are not known.
    Law,
    /// The diagrams were larger than the budget.
    TooLarge,
}

/// A situation that shows a finding. What it does not state makes no difference.
#[derive(Clone, PartialEq, Debug)]
pub struct Witness {
    /// The situation, with its day and who asks.
    pub situation: Situation,
    /// Of what sorts whoever asks is besides, where no role that is declared is of all of them.
    pub also: Vec<ElementId>,
    cost: diagram::Cost,
}

/// Something found.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// What.
    pub problem: Problem,
    /// Is it proven, or what stands in doubt?
    pub doubt: Option<Doubt>,
    /// The days on which it is so; none where it is so on all days, or is about the law's own periods.
    pub periods: Vec<Period>,
    /// A situation in which it is so, where there is one to show.
    pub witness: Option<Witness>,
}

/// What an analysis found, and how much was looked through.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Analysis {
    /// What is wrong, the kinds in the order in which they are declared.
    pub findings: Vec<Finding>,
    /// How many norms there are.
    pub norms: usize,
    /// How many stretches of days on which the law is the same.
    pub stretches: usize,
    /// The largest number of facts, with whoever asks, that matter on any of them.
    pub variables: usize,
    /// The largest number of nodes that the diagrams had.
    pub nodes: usize,
}

/// Findings as they come in, one for each problem.
#[derive(Default)]
struct Collected {
    findings: Vec<Finding>,
}

impl Collected {
    fn add(&mut self, problem: Problem, found: theory::Found, period: Period) {
        let (doubt, witness) = match found {
            theory::Found::Here(witness) => (None, Some(witness)),
            theory::Found::Perhaps(witness, doubt) => (Some(doubt), Some(witness)),
            theory::Found::Open(doubt) => (Some(doubt), None),
            theory::Found::Nowhere => return,
        };
        let same = |known: &&mut Finding| same_problem(&known.problem, &problem);
        let Some(known) = self.findings.iter_mut().find(same) else {
            self.findings.push(Finding { problem, doubt, periods: vec![period], witness });
            return;
        };
        // Days come from the last to the first.
        match known.periods.last_mut() {
            Some(last) if *last == period => {}
            Some(last) if follows(period, *last) => last.start = period.start,
            _ => known.periods.push(period),
        }
        // What is proven goes before what is possible, what states less before what states more.
        let rank = |doubt: Option<Doubt>, witness: &Option<Witness>| {
            (doubt.is_some(), witness.as_ref().map_or(diagram::Cost::MAX, |witness| witness.cost))
        };
        if rank(doubt, &witness) < rank(known.doubt, &known.witness) {
            (known.doubt, known.witness, known.problem) = (doubt, witness, problem);
        }
    }
}

/// Two norms collide once, wherever they do.
fn same_problem(a: &Problem, b: &Problem) -> bool {
    match (a, b) {
        (Problem::Conflict(a, b, _), Problem::Conflict(c, d, _)) => (a, b) == (c, d),
        (a, b) => a == b,
    }
}

/// Does the second period begin on the day after the first?
fn follows(first: Period, second: Period) -> bool {
    first.end.and_then(|end| end.tomorrow().ok()).is_some_and(|day| second.start == Some(day))
}

impl Segments {
    /// Each stretch of days with a day of it, the last first; all days where nothing is dated.
    pub(super) fn stretches(&self) -> Vec<(Option<Date>, Period)> {
        let days: Vec<Date> = self.days().collect();
        let mut stretches: Vec<(Option<Date>, Period)> = Vec::new();
        for (place, day) in days.iter().enumerate() {
            let end = if place == 0 { Some(*day) } else { days.get(place + 1).and_then(|next| next.yesterday().ok()) };
            let start = (place > 0).then_some(*day);
            stretches.push((Some(*day), Period { start, end }));
        }
        if stretches.is_empty() {
            stretches.push((None, Period::ALWAYS));
        }
        stretches.reverse();
        stretches
    }
}

impl Norms<'_> {
    /// Look for what is wrong with the norms, in every situation on every day. Diagrams are given up where they have more nodes
    /// than the budget ([`BUDGET`] is a good one); what could not be settled then is told as possible.
    pub fn analyse(&self, budget: usize) -> Analysis {
        let segments = Segments::of(self);
        let stretches = segments.stretches();
        let mut analysis = Analysis { norms: self.iter().count(), stretches: stretches.len(), ..Analysis::default() };
        let mut collected = Collected::default();
        let pieces = Pieces::of(self);
        let mut idle = idle::Idle::of(self, &pieces);
        let mut before: Option<theory::Theory<'_>> = None;
        for (day, period) in stretches {
            let (mut draft, kept) = match before.take().map(theory::Theory::builder) {
                Some((builder, kept)) => (pieces::Draft::turned(self, builder, day), Some(kept)),
                None => (pieces::Draft::of(self, day), None),
            };
            let questions = (
                conflicts::Questions::of(&mut draft, &pieces),
                idle.questions(&mut draft, &pieces),
                rights::Questions::of(&mut draft),
            );
            let mut theory = draft.theory(kept, budget);
            questions.0.ask(&mut theory, &mut collected, period);
            idle.ask(&mut theory, questions.1);
            questions.2.ask(&mut theory, &mut collected, period);
            let (nodes, variables) = theory.size();
            analysis.nodes = analysis.nodes.max(nodes);
            analysis.variables = analysis.variables.max(variables);
            before = Some(theory);
        }
        let mut findings = collected.findings;
        for finding in &mut findings {
            finding.periods.reverse();
            finding.periods.retain(|period| *period != Period::ALWAYS);
        }
        findings.extend(idle.findings(self));
        findings.extend(wordings::findings(self));
        // The order of kinds, then that of declaration: the sort is stable.
        findings.sort_by_key(|finding| rank(&finding.problem));
        analysis.findings = findings;
        analysis
    }
}

fn rank(problem: &Problem) -> u8 {
    match problem {
        Problem::Conflict(..) => 0,
        Problem::NeverApplies(_) => 1,
        Problem::VersionNeverApplies(..) => 2,
        Problem::NeverPrevails(_) => 3,
        Problem::RedundantOverride(..) | Problem::RedundantYield(..) => 4,
        Problem::Gap(_) => 5,
        Problem::OrphanRight(_) => 6,
        Problem::MissingWording(..) => 7,
        Problem::DoubleWording(..) => 8,
    }
}
