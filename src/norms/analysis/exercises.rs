//! What tests reach of the norms, and for what they do not reach the situations that do and state as little as can be.

use super::pieces::{Draft, Pieces};
use super::theory::{Found, Theory};
use super::{Witness, idle};
use crate::eval::Facts;
use crate::model::code::Value;
use crate::model::{ElementId, Slot};
use crate::norms::decide::{Decision, NormState, Party};
use crate::norms::expectation::TestResult;
use crate::norms::force::Force;
use crate::norms::norm::{Modality, NormIndex, Norms};
use crate::norms::program::{Formula, Segments, Who};
use crate::norms::reasons::facts_of;
use crate::norms::situation::Situation;
use crate::norms::term::Point;
use crate::value::{Date, Period};

/// What a test can reach.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Target {
    /// A version of a norm applies, by its place.
    Version(NormIndex, usize),
    /// A norm applies, and another goes before it.
    Overridden(NormIndex),
    /// An exception applies to something that would apply without it.
    Exception(NormIndex),
    /// That the first norm goes before the second decides.
    Priority(NormIndex, NormIndex),
    /// A fact that follows from others, and that a norm asks about, comes out as yes or as no.
    Derived(ElementId, bool),
    /// The law of a stretch of days on which it is the same.
    Stretch(Period),
}

/// What can be reached, and whether it is.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Coverage {
    /// Each thing that can be reached; is it reached?
    pub targets: Vec<(Target, bool)>,
}

/// A situation that reaches what no test does.
#[derive(Clone, PartialEq, Debug)]
pub struct Exercise {
    /// The situation, with its day.
    pub situation: Situation,
    /// What it was made for.
    pub target: Target,
    /// What else it reaches that nothing did before it.
    pub also: Vec<Target>,
}

/// What can be reached, with what to look at for it.
struct Reach<'p, 'n> {
    norms: &'n Norms<'n>,
    pieces: &'p Pieces,
    stretches: Vec<(Option<Date>, Period)>,
}

impl Norms<'_> {
    /// What the tests of a project reach.
    pub fn coverage(&self, results: &[TestResult]) -> Coverage {
        let pieces = Pieces::of(self);
        let reach = Reach { norms: self, pieces: &pieces, stretches: Segments::of(self).stretches() };
        let mut targets: Vec<(Target, bool)> = reach.targets().into_iter().map(|target| (target, false)).collect();
        for result in results {
            let decision = self.decide(&result.situation);
            for (target, reached) in &mut targets {
                *reached = *reached
                    || match target {
                        // What a test reached is known.
                        Target::Version(index, place) if self.get(*index).modality != Modality::Exception => {
                            let version = self.get(*index).versions.get(*place);
                            version.is_some_and(|version| result.reached.contains(&version.id))
                        }
                        _ => reach.is_reached(&decision, *target),
                    };
            }
        }
        Coverage { targets }
    }

    /// Situations for everything that the tests do not reach, each of which states as little as can be; what no situation
    /// reaches, or is not settled within the budget, is left out. What one situation reaches beside what it was made for needs
    /// no other.
    pub fn exercises(&self, coverage: &Coverage, budget: usize) -> Vec<Exercise> {
        let pieces = Pieces::of(self);
        let reach = Reach { norms: self, pieces: &pieces, stretches: Segments::of(self).stretches() };
        let mut open: Vec<Target> =
            coverage.targets.iter().filter(|(_, reached)| !reached).map(|(target, _)| *target).collect();
        let mut exercises = Vec::new();
        // A norm that never prevails may apply all the same: what is best is looked for on every day first.
        let days = || reach.stretches.iter().copied();
        for (best, (day, period)) in days().map(|day| (true, day)).chain(days().map(|day| (false, day))) {
            if open.is_empty() {
                break;
            }
            let mut draft = Draft::of(self, day);
            let asked: Vec<(Target, Vec<Formula>)> =
                open.iter().map(|target| (*target, reach.formulas(&mut draft, *target, period, best))).collect();
            let mut theory = draft.theory(None, budget);
            for (target, formulas) in asked {
                if !open.contains(&target) {
                    continue;
                }
                let Some(witness) = least(&mut theory, &formulas) else { continue };
                let decision = self.decide(&witness.situation);
                let reached = |target: &Target| reach.is_reached(&decision, *target);
                let mut also: Vec<Target> = open.iter().filter(|target| reached(target)).copied().collect();
                open.retain(|known| *known != target && !also.contains(known));
                also.retain(|known| *known != target);
                exercises.push(Exercise { situation: witness.situation, target, also });
            }
        }
        exercises
    }
}

impl Norms<'_> {
    /// The facts that follow from others and that a norm's conditions ask about, also through each other.
    pub fn derived_of(&self, index: NormIndex) -> Vec<ElementId> {
        let known = &self.model.known;
        let derived = |slot: &Slot| -> Vec<ElementId> {
            let Slot::Computed(code) = slot else { return Vec::new() };
            let is_derived = |id: &ElementId| Some(self.model.element(*id).kind) == known.define;
            facts_of(code).into_iter().filter(is_derived).collect()
        };
        let versions = &self.get(index).versions;
        let mut found: Vec<ElementId> = Vec::new();
        let mut open: Vec<ElementId> = versions.iter().filter_map(|v| v.when.as_ref()).flat_map(derived).collect();
        while let Some(id) = open.pop() {
            if !found.contains(&id) {
                found.push(id);
                let when = known.when.and_then(|name| self.model.element(id).field(name));
                open.extend(when.map(|field| derived(&field.value)).unwrap_or_default());
            }
        }
        found
    }
}

/// The situation that states least of those in which one of these holds.
fn least(theory: &mut Theory<'_>, formulas: &[Formula]) -> Option<Witness> {
    let found = formulas.iter().filter_map(|formula| match theory.find(*formula) {
        Found::Here(witness) => Some(witness),
        _ => None,
    });
    found.min_by_key(|witness| witness.cost)
}

impl Reach<'_, '_> {
    fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        for (index, norm) in self.norms.iter() {
            // An exception that never changed is reached where it frees.
            if norm.modality != Modality::Exception || norm.versions.len() > 1 {
                targets.extend((0..norm.versions.len()).map(|place| Target::Version(index, place)));
            }
        }
        let speaks = |modality| !matches!(modality, Modality::Exception | Modality::Right);
        for (index, norm) in self.norms.iter().filter(|(_, norm)| speaks(norm.modality)) {
            let beaten = self.norms.iter().any(|(_, other)| other.beats.contains(&index));
            targets.extend((beaten && !norm.versions.is_empty()).then_some(Target::Overridden(index)));
        }
        let exceptions = self.norms.iter().filter(|(_, norm)| norm.modality == Modality::Exception);
        targets.extend(exceptions.map(|(index, _)| Target::Exception(index)));
        for (index, norm) in self.norms.iter() {
            targets.extend(norm.beats.iter().map(|other| Target::Priority(index, *other)));
        }
        let mut derived: Vec<ElementId> =
            self.norms.iter().flat_map(|(index, _)| self.norms.derived_of(index)).collect();
        derived.sort_unstable();
        derived.dedup();
        targets.extend(derived.into_iter().flat_map(|id| [true, false].map(|answer| Target::Derived(id, answer))));
        if self.stretches.len() > 1 {
            targets.extend(self.stretches.iter().rev().map(|(_, period)| Target::Stretch(*period)));
        }
        targets
    }

    /// Where a target is reached on a day of a stretch; for a norm that it prevails is best.
    fn formulas(&self, draft: &mut Draft<'_>, target: Target, stretch: Period, best: bool) -> Vec<Formula> {
        let formulas = match target {
            Target::Version(index, place) => {
                let norm = self.norms.get(index);
                let Some(version) = norm.versions.get(place) else { return Vec::new() };
                let who = match norm.modality {
                    Modality::Right => Who::Party(draft.builder.own_party(norm)),
                    _ => Who::Actor,
                };
                let applies = draft.builder.version_applies(version, norm.id, who);
                if norm.modality == Modality::Exception {
                    let opened = idle::opened(self.norms, self.pieces, index);
                    let frees = idle::frees(draft, &opened, index);
                    frees.into_iter().map(|frees| draft.all([applies, frees])).collect()
                } else {
                    let prevails = draft.builder.prevails(index, who);
                    vec![if best { draft.all([applies, prevails]) } else { applies }]
                }
            }
            // The rest is the same whether it is best or not.
            _ if !best => Vec::new(),
            Target::Overridden(index) => vec![draft.builder.state(index, Who::Actor).overridden],
            Target::Exception(index) => idle::frees(draft, &idle::opened(self.norms, self.pieces, index), index),
            Target::Priority(index, over) => idle::matters(draft, self.pieces, index, over),
            Target::Derived(id, answer) => {
                let derived = draft.builder.derived(id);
                let derived = if answer { derived } else { draft.not(derived) };
                let readers = self.norms.iter().filter(|(index, norm)| {
                    norm.modality != Modality::Exception && self.norms.derived_of(*index).contains(&id)
                });
                // Best where it shows: a norm that asks about it applies, or does not.
                let mut found = Vec::new();
                for (index, norm) in readers {
                    let who = match norm.modality {
                        Modality::Right => Who::Party(draft.builder.own_party(norm)),
                        _ => Who::Actor,
                    };
                    let prevails = draft.builder.prevails(index, who);
                    let shown = if answer { prevails } else { draft.not(prevails) };
                    found.push(draft.all([derived, shown]));
                }
                found
            }
            Target::Stretch(period) if period == stretch => self.changed(draft, period),
            Target::Stretch(_) => Vec::new(),
        };
        formulas.into_iter().filter(|formula| !Draft::is_never(*formula)).collect()
    }

    /// Where a norm prevails that came, or came in another version, with a stretch; else where any norm does.
    fn changed(&self, draft: &mut Draft<'_>, period: Period) -> Vec<Formula> {
        let model = self.norms.model;
        let in_force =
            |day: Option<Date>| move |version: &crate::norms::Version| version.force(model, day) == Force::InForce;
        let before = period.start.and_then(|start| start.yesterday().ok());
        let (old, new) = (in_force(before), in_force(draft.day));
        let norms = || self.norms.iter().filter(|(_, norm)| norm.modality != Modality::Exception);
        let came = norms().filter(|(_, norm)| norm.versions.iter().any(|v| new(v) && before.is_some() && !old(v)));
        let mut chosen: Vec<NormIndex> = came.map(|(index, _)| index).take(1).collect();
        if chosen.is_empty() {
            chosen.extend(norms().filter(|(_, norm)| norm.versions.iter().any(&new)).map(|(index, _)| index));
        }
        let mut found = Vec::new();
        for index in chosen {
            let norm = self.norms.get(index);
            let who = match norm.modality {
                Modality::Right => Who::Party(draft.builder.own_party(norm)),
                _ => Who::Actor,
            };
            found.push(draft.builder.prevails(index, who));
        }
        found
    }

    /// Does a situation reach a target?
    fn is_reached(&self, decision: &Decision<'_>, target: Target) -> bool {
        let norms = self.norms;
        let parties = |index: NormIndex| decision.parties(norms.get(index));
        match target {
            Target::Version(index, place) => {
                let norm = norms.get(index);
                let applies = |party: &Party| {
                    norm.versions.get(place).is_some_and(|v| decision.version_applies(v, norm.id, *party) == Some(true))
                        && (norm.modality != Modality::Exception || self.frees(decision, index, *party))
                };
                parties(index).iter().any(applies)
            }
            Target::Overridden(index) => {
                let overridden = |party: &Party| decision.state(index, *party) == NormState::Overridden;
                parties(index).iter().any(overridden)
            }
            Target::Exception(index) => parties(index).iter().any(|party| self.frees(decision, index, *party)),
            Target::Priority(index, over) => {
                parties(index).iter().any(|party| self.decides(decision, index, over, *party))
            }
            Target::Derived(id, answer) => decision.fact(id) == Value::Bool(answer),
            Target::Stretch(period) => decision.situation.at.is_some_and(|day| period.contains_date(day)),
        }
    }

    fn frees(&self, decision: &Decision<'_>, exception: NormIndex, party: Party) -> bool {
        let own = self.norms.get(exception);
        if !own.versions.iter().any(|v| decision.version_applies(v, own.id, party) == Some(true)) {
            return false;
        }
        let from: Vec<NormIndex> =
            self.norms.iter().filter(|(_, norm)| norm.exceptions.contains(&exception)).map(|(at, _)| at).collect();
        let reaches = |point: Option<&Point>| {
            decision.excepts(exception, party, point) == Some(true)
                && from.iter().any(|index| {
                    let norm = self.norms.get(*index);
                    norm.versions.iter().any(|version| {
                        idle::says_there(self.norms, version, point)
                            && decision.version_applies(version, norm.id, party) == Some(true)
                    })
                })
        };
        let points = idle::opened(self.norms, self.pieces, exception);
        points.iter().any(|point| reaches(point.as_ref()))
    }

    /// Does a conclusion hold that would not if the first norm did not go before the other?
    fn decides(&self, decision: &Decision<'_>, index: NormIndex, over: NormIndex, party: Party) -> bool {
        let may_say = |index: NormIndex| {
            let norm = self.norms.get(index);
            norm.versions.iter().any(|version| decision.version_applies(version, norm.id, party) == Some(true))
        };
        if !may_say(index) || !may_say(over) {
            return false;
        }
        self.pieces.places.iter().any(|place| {
            place.sides.iter().filter(|side| side.speakers.contains(&index)).any(|side| {
                side.attackers.iter().filter(|(attacker, ..)| *attacker == over).any(|(_, modality, at)| {
                    let says = |norm: NormIndex| decision.says(norm, side.modality, &place.point, party);
                    let stronger = |norm: &NormIndex| *norm != index && self.norms.get(*norm).beats.contains(&over);
                    says(index) == Some(true)
                        && decision.says(over, *modality, at, party) == Some(true)
                        && side.speakers.iter().filter(|norm| stronger(norm)).all(|norm| says(*norm) == Some(false))
                        && decision.holds(side.modality, &place.point, party) == Some(true)
                })
            })
        })
    }
}
