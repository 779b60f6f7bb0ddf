//! What an analysis finds in random packs, held to decisions, and to packs without what it says does nothing.

use super::*;
use plikt::norms::TestResult;
use plikt::norms::analysis::{Problem, Target};

/// Enough for every random pack.
const BUDGET: usize = 400_000;

/// Norms that apply in a situation, in whatever state.
fn applies(decision: &Decision<'_>, index: plikt::norms::NormIndex, party: Option<ElementId>) -> bool {
    match decision.norms.get(index).modality {
        Modality::Exception => decision.applicable(index, party) == Some(true),
        _ => !matches!(decision.state(index, party), NormState::DoesNotApply | NormState::Undetermined),
    }
}

#[allow(clippy::too_many_lines, reason = "one analysis looked at from every side")]
#[test]
fn what_is_found_is_so_and_what_is_ruled_out_never_is() {
    let (conflicts, idle, redundant, contests) = (Cell::new(0), Cell::new(0), Cell::new(0), Cell::new(0));
    on_packs(30, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let analysis = norms.analyse(BUDGET);
        let doings = doings(pack, dice);
        for finding in &analysis.findings {
            let (Problem::Conflict(a, b, at), None, Some(witness)) =
                (&finding.problem, finding.doubt, &finding.witness)
            else {
                continue;
            };
            count(&conflicts, true);
            let decision = norms.decide(&witness.situation);
            let standing = decision.standing(at, witness.situation.actor);
            if standing != Standing::Contested {
                return Err(format!("{a:?} and {b:?} were said to collide in {:?}: {standing:?}", witness.situation));
            }
            // Nothing that the situation states can be left out for these two to collide: others may with less.
            let says = |decision: &Decision<'_>, index| {
                let all = [Modality::Obliged, Modality::Forbidden, Modality::Permitted];
                let said = all.map(|said| decision.says(index, said, at, witness.situation.actor));
                if said.contains(&Some(true)) {
                    Some(true)
                } else {
                    said.iter().all(|s| *s == Some(false)).then_some(false)
                }
            };
            for fact in witness.situation.facts.keys() {
                let mut less = witness.situation.clone();
                less.facts.remove(fact);
                let decision = norms.decide(&less);
                let both = says(&decision, *a) == Some(true) && says(&decision, *b) == Some(true);
                let beaten = |other| {
                    let beats = |norm: &plikt::norms::Norm| norm.beats.contains(&other);
                    norms.iter().any(|(index, norm)| beats(norm) && says(&decision, index) != Some(false))
                };
                // That nobody goes before either of them may have to be stated.
                let free = !beaten(*a) && !beaten(*b);
                if both && free && decision.standing(at, less.actor) == Standing::Contested {
                    return Err(format!("{:?} states more than it takes", witness.situation));
                }
            }
        }
        let proven = |problem: &Problem| analysis.findings.iter().any(|f| f.doubt.is_none() && f.problem == *problem);
        for place in 0..SITUATIONS {
            let stated = situation(&model, place);
            let Some(day) = stated.at else { continue };
            let decision = norms.decide(&stated);
            for (index, norm) in norms.iter() {
                let applies = applies(&decision, index, stated.actor);
                let state = decision.state(index, stated.actor);
                count(&idle, proven(&Problem::NeverApplies(index)) || proven(&Problem::NeverPrevails(index)));
                if applies && proven(&Problem::NeverApplies(index)) {
                    return Err(format!("s{place}: {index:?} was said never to apply"));
                }
                let speaks = norm.modality != Modality::Exception;
                if speaks && state == NormState::Applies && proven(&Problem::NeverPrevails(index)) {
                    return Err(format!("s{place}: {index:?} was said never to prevail"));
                }
                for (number, version) in norm.versions.iter().enumerate() {
                    let applies = decision.version_applies(version, norm.id, stated.actor) == Some(true);
                    if applies && proven(&Problem::VersionNeverApplies(index, number)) {
                        return Err(format!("s{place}: version {number} of {index:?} was said never to apply"));
                    }
                }
            }
            let on_the_day = |finding: &&plikt::norms::analysis::Finding| {
                matches!(finding.problem, Problem::Conflict(..))
                    && (finding.periods.is_empty() || finding.periods.iter().any(|period| period.contains_date(day)))
            };
            for doing in &doings {
                let point = point(&model, doing);
                // One of the two speaks of this very doing.
                let speaks = |index: plikt::norms::NormIndex| {
                    let all = [Modality::Obliged, Modality::Forbidden, Modality::Permitted];
                    all.iter().any(|said| decision.says(index, *said, &point, stated.actor) == Some(true))
                };
                let tells = |finding: &plikt::norms::analysis::Finding| match finding.problem {
                    Problem::Conflict(a, b, _) => on_the_day(&finding) && (speaks(a) || speaks(b)),
                    _ => false,
                };
                let contested = decision.standing(&point, stated.actor) == Standing::Contested;
                count(&contests, contested);
                // Of two that exclude each other, one may have given way to the other.
                let required =
                    |other: &Doing| decision.standing(&self::point(&model, other), stated.actor) == Standing::Required;
                let gave_way = pack.exclusive.iter().flatten().any(required);
                if contested && !gave_way && !analysis.findings.iter().any(tells) {
                    return Err(format!("s{place}: {doing:?} is contested, and no conflict was found"));
                }
            }
        }
        for finding in analysis.findings.iter().filter(|finding| finding.doubt.is_none()) {
            let (index, target, yields) = match finding.problem {
                Problem::RedundantOverride(index, target) => (index, target, false),
                Problem::RedundantYield(index, target) => (index, target, true),
                _ => continue,
            };
            count(&redundant, true);
            let label = |id: ElementId| model.element(id).label.to_string();
            let mut less = pack.clone();
            for (i, norm) in less.norms.iter_mut().enumerate() {
                if format!("n{i}") == label(norms.get(index).id) {
                    let targets = if yields { &mut norm.yields_to } else { &mut norm.overrides };
                    targets.retain(|stated| stated.label() != label(target));
                }
            }
            let (before, after) =
                (all_answers(pack, &pack.text(), &doings)?, all_answers(&less, &less.text(), &doings)?);
            same("without a priority that was said to do nothing", &after, &before, |i| format!("{i}"))?;
        }
        Ok(())
    });
    // What is never met is not tested.
    assert!(
        contests.get() > 0 && conflicts.get() > 0 && idle.get() > 0 && redundant.get() > 0,
        "{conflicts:?} {idle:?} {redundant:?}"
    );
}

#[test]
fn a_norm_that_is_not_the_same_on_two_days_has_a_situation_that_shows_it() {
    let shown = Cell::new(0);
    on_packs(25, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let (from, to) = (SEGMENTS[dice.roll(2)][0], SEGMENTS[2 + dice.roll(2)][0]);
        let [from, to] = [from, to].map(|day| day.parse().expect("a day"));
        let changes = norms.changes(from, to, BUDGET);
        let state = |stated: &Situation, index, day| {
            let stated = Situation { at: Some(day), ..stated.clone() };
            norms.decide(&stated).state(index, stated.actor)
        };
        let never = |state: NormState| matches!(state, NormState::DoesNotApply | NormState::Overridden);
        for change in &changes {
            for (witness, yes, no) in [(&change.gained, to, from), (&change.lost, from, to)] {
                let Some(witness) = witness.as_ref().filter(|_| change.doubt.is_none()) else { continue };
                count(&shown, true);
                let (there, not_there) =
                    (state(&witness.situation, change.norm, yes), state(&witness.situation, change.norm, no));
                if there != NormState::Applies || !never(not_there) {
                    return Err(format!(
                        "{:?} shows nothing of {:?}: {there:?}, {not_there:?}",
                        witness.situation, change.norm
                    ));
                }
            }
        }
        for place in 0..SITUATIONS {
            let stated = situation(&model, place);
            for (index, norm) in norms.iter().filter(|(_, norm)| norm.modality != Modality::Exception) {
                let (before, after) = (state(&stated, index, from), state(&stated, index, to));
                let differs =
                    (never(before) && after == NormState::Applies) || (never(after) && before == NormState::Applies);
                if differs && !changes.iter().any(|change| change.norm == index) {
                    return Err(format!("s{place}: {:?} was {before:?} and is {after:?}", norm.id));
                }
            }
        }
        Ok(())
    });
    assert!(shown.get() > 0);
}

#[test]
fn an_exercise_reaches_what_it_was_made_for() {
    let made = Cell::new(0);
    on_packs(12, |pack, _| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        for exercise in norms.exercises(&norms.coverage(&[]), BUDGET) {
            count(&made, true);
            let decision = norms.decide(&exercise.situation);
            let applied = norms.iter().flat_map(|(_, norm)| {
                let parties = decision.parties(norm);
                let applies = |version: &&plikt::norms::Version| {
                    parties.iter().any(|party| decision.version_applies(version, norm.id, *party) == Some(true))
                };
                norm.versions.iter().filter(applies).map(|version| version.id).collect::<Vec<_>>()
            });
            let result = TestResult {
                id: model.all_named("situation")[0],
                reached: applied.collect(),
                outcomes: Vec::new(),
                situation: exercise.situation.clone(),
            };
            let coverage = norms.coverage(&[result]);
            for target in std::iter::once(&exercise.target).chain(&exercise.also) {
                let own = |(known, reached): &(Target, bool)| known == target && *reached;
                if !coverage.targets.iter().any(own) {
                    return Err(format!("{:?} does not reach {target:?}", exercise.situation));
                }
            }
        }
        Ok(())
    });
    assert!(made.get() > 0);
}
