//! Norms that do nothing: that never apply, never prevail, or go before others to no effect.

use rustc_hash::FxHashSet;

use crate::model::schema::FieldName;
use crate::model::{ElementId, Slot};
use crate::norms::norm::{Modality, NormIndex, Norms, Version};
use crate::norms::program::{Formula, Who};
use crate::norms::term::{Point, elements};

use super::pieces::{Draft, Pieces};
use super::theory::{Found, Theory};
use super::{Doubt, Finding, Problem};

/// What is looked for until it is found on some day.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Sought {
    /// That the norm applies.
    Applies(NormIndex),
    /// That a version of it does.
    Version(NormIndex, usize),
    /// That it prevails somewhere.
    Prevails(NormIndex),
    /// That the one going before the other makes a difference.
    Priority(NormIndex, NormIndex),
}

/// What has not been found yet, with the doubt that is left.
pub(super) struct Idle {
    sought: Vec<(Sought, Option<Doubt>)>,
    /// Exceptions with the points at which they may open what they are from.
    opened: Vec<(NormIndex, Vec<Option<Point>>)>,
}

/// What is asked on one day: any of these shows what is sought.
pub(super) type Questions = Vec<(usize, Vec<Formula>)>;

impl Idle {
    pub(super) fn of(norms: &Norms<'_>, pieces: &Pieces) -> Self {
        let mut sought = Vec::new();
        let mut opened = Vec::new();
        for (index, norm) in norms.iter() {
            if norm.versions.is_empty() {
                continue;
            }
            sought.push(Sought::Applies(index));
            if norm.versions.len() > 1 {
                sought.extend((0..norm.versions.len()).map(|place| Sought::Version(index, place)));
            }
            let speaks = |place: &&super::pieces::Place| {
                place.sides.iter().any(|side| side.modality == norm.modality && side.speakers.contains(&index))
            };
            match norm.modality {
                Modality::Right => {}
                Modality::Exception => {
                    sought.push(Sought::Prevails(index));
                    opened.push((index, self::opened(norms, pieces, index)));
                }
                _ => {
                    if pieces.places.iter().any(|place| speaks(&place)) {
                        sought.push(Sought::Prevails(index));
                    }
                }
            }
            sought.extend(norm.beats.iter().map(|other| Sought::Priority(index, *other)));
        }
        Self { sought: sought.into_iter().map(|sought| (sought, None)).collect(), opened }
    }

    /// What to ask on a day for everything that has not been found on a later one.
    pub(super) fn questions(&self, draft: &mut Draft<'_>, pieces: &Pieces) -> Questions {
        let mut questions = Questions::new();
        for (number, (sought, _)) in self.sought.iter().enumerate() {
            let formulas = match sought {
                Sought::Applies(index) => vec![draft.applies(*index)],
                Sought::Version(index, place) => {
                    let norm = draft.norms.get(*index);
                    let Some(version) = norm.versions.get(*place) else { continue };
                    let who = match norm.modality {
                        Modality::Right => Who::Party(draft.builder.own_party(norm)),
                        _ => Who::Actor,
                    };
                    vec![draft.builder.version_applies(version, norm.id, who)]
                }
                Sought::Prevails(index) if draft.norms.get(*index).modality == Modality::Exception => {
                    let points = self.opened.iter().find(|(known, _)| known == index).map(|(_, points)| points);
                    frees(draft, points.map_or(&[], Vec::as_slice), *index)
                }
                Sought::Prevails(index) => prevails(draft, pieces, *index),
                Sought::Priority(index, over) => matters(draft, pieces, *index, *over),
            };
            let formulas: Vec<Formula> = formulas.into_iter().filter(|f| !Draft::is_never(*f)).collect();
            if !formulas.is_empty() {
                questions.push((number, formulas));
            }
        }
        questions
    }

    /// Ask what is still sought; what is found is sought no more.
    pub(super) fn ask(&mut self, theory: &mut Theory<'_>, questions: Questions) {
        let mut done = vec![false; self.sought.len()];
        for (number, formulas) in questions {
            for formula in formulas {
                let found = theory.find(formula);
                let (Some(done), Some((_, doubt))) = (done.get_mut(number), self.sought.get_mut(number)) else {
                    continue;
                };
                match found {
                    // A plan may declare the role that it takes, and a case may answer what only the evaluator can.
                    Found::Here(_) | Found::Perhaps(..) => {
                        *done = true;
                        break;
                    }
                    Found::Open(open) => *doubt = (*doubt).max(Some(open)),
                    Found::Nowhere => {}
                }
            }
        }
        let mut place = 0;
        self.sought.retain(|_| {
            place += 1;
            !done.get(place - 1).copied().unwrap_or_default()
        });
    }

    /// What was never found.
    pub(super) fn findings(self, norms: &Norms<'_>) -> Vec<Finding> {
        let missing: Vec<(Sought, Option<Doubt>)> = self.sought;
        let never = |sought: Sought| missing.iter().any(|(known, _)| *known == sought);
        let finding = |problem, doubt: Option<Doubt>| Finding { problem, doubt, periods: Vec::new(), witness: None };
        let mut findings = Vec::new();
        for (sought, doubt) in &missing {
            match sought {
                Sought::Applies(index) => findings.push(finding(Problem::NeverApplies(*index), *doubt)),
                // What never applies is told once.
                Sought::Version(index, place) if !never(Sought::Applies(*index)) => {
                    findings.push(finding(Problem::VersionNeverApplies(*index, *place), *doubt));
                }
                Sought::Prevails(index) if !never(Sought::Applies(*index)) => {
                    findings.push(finding(Problem::NeverPrevails(*index), *doubt));
                }
                _ => {}
            }
        }
        let effect = |a: NormIndex, b: NormIndex| -> Effect {
            if never(Sought::Applies(a)) || never(Sought::Applies(b)) {
                return Effect::Moot;
            }
            let pair = Sought::Priority(a, b);
            missing.iter().find(|(sought, _)| *sought == pair).map_or(Effect::Some, |(_, doubt)| Effect::None(*doubt))
        };
        findings.extend(priorities(norms, effect));
        findings
    }
}

/// What one norm going before another does.
enum Effect {
    /// It decides some situation.
    Some,
    /// It decides none.
    None(Option<Doubt>),
    /// One of them never applies: that is told already.
    Moot,
}

/// Priorities to no effect, as they are written: over a norm or a class, or yielding to one.
fn priorities(norms: &Norms<'_>, effect: impl Fn(NormIndex, NormIndex) -> Effect) -> Vec<Finding> {
    let known = &norms.model.known;
    let mut findings = Vec::new();
    let named = |id: ElementId, field: Option<FieldName>| match field.and_then(|f| norms.model.element(id).field(f)) {
        Some(field) => match &field.value {
            Slot::Value(value) => elements(value),
            Slot::Computed(_) => Vec::new(),
        },
        None => Vec::new(),
    };
    for (index, norm) in norms.iter() {
        for (field, yields) in [(known.overrides, false), (known.yields_to, true)] {
            for target in named(norm.id, field) {
                let others = norms
                    .iter()
                    .filter(|(at, other)| *at != index && (other.id == target || other.classes.contains(&target)));
                let effects: Vec<Effect> =
                    others.map(|(at, _)| if yields { effect(at, index) } else { effect(index, at) }).collect();
                let doubts = effects.iter().filter_map(|effect| match effect {
                    Effect::None(doubt) => Some(*doubt),
                    _ => None,
                });
                let decides = effects.iter().any(|effect| matches!(effect, Effect::Some));
                if let Some(doubt) = doubts.max().filter(|_| !decides) {
                    let problem = if yields {
                        Problem::RedundantYield(index, target)
                    } else {
                        Problem::RedundantOverride(index, target)
                    };
                    findings.push(Finding { problem, doubt, periods: Vec::new(), witness: None });
                }
            }
        }
    }
    findings
}

/// The points at which an exception may open what it is from, and the whole of it.
pub(super) fn opened(norms: &Norms<'_>, pieces: &Pieces, exception: NormIndex) -> Vec<Option<Point>> {
    let named = norms.iter().filter(|(_, other)| other.exceptions.contains(&exception)).map(|(at, _)| at);
    let named: FxHashSet<NormIndex> = named.collect();
    let touched = |place: &&super::pieces::Place| {
        place.sides.iter().any(|side| side.speakers.iter().any(|speaker| named.contains(speaker)))
    };
    let mut points: Vec<Option<Point>> =
        pieces.places.iter().filter(touched).map(|place| Some(place.point.clone())).collect();
    points.push(None);
    points
}

/// Does a version say something at a point? As a whole, always.
pub(super) fn says_there(norms: &Norms<'_>, version: &Version, point: Option<&Point>) -> bool {
    point.is_none_or(|point| version.terms().any(|term| term.covers(norms.model, point)))
}

/// Where an exception applies to what it is from, which applies but for exceptions.
pub(super) fn frees(draft: &mut Draft<'_>, points: &[Option<Point>], exception: NormIndex) -> Vec<Formula> {
    let mut found = Vec::new();
    let norms = draft.norms;
    for point in points {
        let opens = draft.builder.excepts(exception, Who::Actor, point.as_ref());
        if Draft::is_never(opens) {
            continue;
        }
        for (_, norm) in norms.iter().filter(|(_, norm)| norm.exceptions.contains(&exception)) {
            for version in norm.versions.iter().filter(|version| says_there(norms, version, point.as_ref())) {
                let applies = draft.builder.version_applies(version, norm.id, Who::Actor);
                found.push(draft.all([applies, opens]));
            }
        }
    }
    found
}

/// Where a norm says something that holds.
fn prevails(draft: &mut Draft<'_>, pieces: &Pieces, index: NormIndex) -> Vec<Formula> {
    let mut found = Vec::new();
    for place in &pieces.places {
        for side in place.sides.iter().filter(|side| side.speakers.contains(&index)) {
            let says = draft.says(index, side.modality, &place.point);
            if Draft::is_never(says) {
                continue;
            }
            let holds = draft.builder.holds(side.modality, &place.point, Who::Actor);
            found.push(draft.all([says, holds]));
        }
    }
    found
}

/// Where a conclusion holds that would not if the norm did not go before the other.
pub(super) fn matters(draft: &mut Draft<'_>, pieces: &Pieces, index: NormIndex, over: NormIndex) -> Vec<Formula> {
    let mut found = Vec::new();
    for place in &pieces.places {
        for side in place.sides.iter().filter(|side| side.speakers.contains(&index)) {
            for (_, modality, at) in side.attackers.iter().filter(|(attacker, ..)| *attacker == over) {
                let says = draft.says(index, side.modality, &place.point);
                let attacks = draft.says(over, *modality, at);
                if Draft::is_never(says) || Draft::is_never(attacks) {
                    continue;
                }
                let mut parts = vec![draft.builder.holds(side.modality, &place.point, Who::Actor), says, attacks];
                let others = side.speakers.iter().filter(|other| **other != index);
                let others: Vec<NormIndex> =
                    others.filter(|other| draft.norms.get(**other).beats.contains(&over)).copied().collect();
                for other in others {
                    let says = draft.says(other, side.modality, &place.point);
                    parts.push(draft.not(says));
                }
                found.push(draft.all(parts));
            }
        }
    }
    found
}
