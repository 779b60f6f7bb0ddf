//! The norms held to a second, naive account of what they mean (`norms_reference/meaning.rs`), on random packs and
//! situations. The two share nothing but the random pack: the program reads it as source, the account as data.

mod analysed;
mod compiled;
mod days;
mod due;
mod exact;
mod explained;
mod lives;
mod meaning;
mod pack;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use meaning::{Asked, Case};
use pack::{Content, Dice, Doing, Element, Pack, SEGMENTS, Sort, Target};
use plikt::Workspace;
use plikt::diag::Severity;
use plikt::model::{ElementId, Model};
use plikt::norms::{Decision, Modality, NormState, Norms, Point, Situation, Standing};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

/// Situations for each pack.
const SITUATIONS: usize = 12;

/// Random packs, each with its source, held to a property. A failure prints the smallest source found that fails.
fn on_packs(usual: u32, property: impl Fn(&Pack, &mut Dice) -> Result<(), String>) {
    let config = ProptestConfig { max_shrink_iters: 300, ..crate::random::cases(usual) };
    let numbers = prop::collection::vec(any::<u16>(), 1200);
    let outcome = TestRunner::new(config).run(&numbers, |numbers| {
        let mut dice = Dice { numbers: &numbers };
        let pack = Pack::draw(&mut dice, SITUATIONS);
        property(&pack, &mut dice).map_err(TestCaseError::fail)
    });
    if let Err(proptest::test_runner::TestError::Fail(reason, numbers)) = outcome {
        let pack = Pack::draw(&mut Dice { numbers: &numbers }, SITUATIONS);
        panic!("{reason}\n\n{}", pack.text());
    }
}

thread_local! {
    /// One workspace for each test: the language's own packs are read once.
    static WORKSPACE: RefCell<Workspace> = RefCell::new(Workspace::new());
}

fn read(text: &str) -> Result<Arc<Model>, String> {
    WORKSPACE.with_borrow_mut(|workspace| {
        workspace.set("a.plikt", text);
        let errors: Vec<_> = workspace.diagnostics().iter().filter(|d| d.severity == Severity::Error).collect();
        if errors.is_empty() { Ok(workspace.model()) } else { Err(format!("{errors:?}\n{text}")) }
    })
}

fn named(model: &Model, label: &str) -> ElementId {
    let found = model.elements().find(|(_, element)| &*element.label == label);
    found.unwrap_or_else(|| panic!("{label} was written")).0
}

/// A doing as the program has it.
fn point(model: &Model, doing: &Doing) -> Point {
    let value = |argument: &Option<Element>| {
        argument.filter(|element| *element != Element::Role(0)).map(|element| named(model, &element.label()))
    };
    Point { action: named(model, &format!("a{}", doing.action)), values: doing.arguments.iter().map(value).collect() }
}

/// What the norms' terms name, and some more.
fn doings(pack: &Pack, dice: &mut Dice) -> Vec<Doing> {
    let contents = pack.norms.iter().flat_map(|norm| norm.versions.iter().chain([&norm.head]));
    let mut all: Vec<Doing> =
        contents.flat_map(|content| content.doing.iter().chain(content.means.iter().flatten()).cloned()).collect();
    all.extend(pack.exclusive.iter().flatten().cloned());
    for _ in 0..4 {
        let action = dice.roll(pack.actions.len());
        all.push(pack.draw_doing(dice, action));
    }
    all.dedup();
    all
}

/// Who asks, and two others.
fn parties(pack: &Pack, situation: usize, dice: &mut Dice) -> Vec<Option<Element>> {
    let all = pack.parties();
    let mut parties = vec![pack.situations[situation].actor];
    for _ in 0..2 {
        let party = all[dice.roll(all.len())];
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    parties
}

/// How the norms stand, and how the doings.
type Answers = (Vec<NormState>, Vec<Standing>);

/// What the program answers in the situation for each norm and each doing.
fn answers(pack: &Pack, model: &Model, decision: &Decision<'_>, doings: &[Doing], party: Option<Element>) -> Answers {
    let party = party.map(|party| named(model, &party.label()));
    let norms = (0..pack.norms.len()).filter(|i| pack.norms[*i].sort != Sort::Exception);
    let index = |i| decision.norms.find(named(model, &format!("n{i}"))).expect("a norm");
    let states = norms.map(|i| decision.state(index(i), party)).collect();
    let standings = doings.iter().map(|doing| decision.standing(&point(model, doing), party)).collect();
    (states, standings)
}

fn situation(model: &Model, place: usize) -> Situation {
    Situation::of(model, named(model, &format!("s{place}")))
}

/// The first place where two lists of answers differ.
fn same<T: PartialEq + std::fmt::Debug>(
    what: &str,
    program: &[T],
    other: &[T],
    at: impl Fn(usize) -> String,
) -> Result<(), String> {
    match program.iter().zip(other).position(|(a, b)| a != b) {
        Some(place) => {
            Err(format!("{what} {}: the program {:?}, expected {:?}", at(place), program[place], other[place]))
        }
        None if program.len() == other.len() => Ok(()),
        None => Err(format!("{what}: {} and {} answers", program.len(), other.len())),
    }
}

#[derive(Default)]
struct Shares {
    pairs: Cell<usize>,
    clash: Cell<usize>,
    exception: Cell<usize>,
    unknown: Cell<usize>,
    boundary: Cell<usize>,
}

fn count(cell: &Cell<usize>, found: bool) {
    cell.set(cell.get() + usize::from(found));
}

impl Shares {
    fn add(&self, case: &Case, doings: &[Doing], parties: &[Option<Element>], unknown: bool) {
        let says = |sorts: &[Sort], doing, party| {
            let norms = case.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]);
            let says = |norm: usize, sort: &Sort| case.says(norm, *sort, doing, party, Asked::May);
            norms.into_iter().any(|norm| sorts.iter().any(|sort| says(norm, sort)))
        };
        let everywhere = || doings.iter().flat_map(|doing| parties.iter().map(move |party| (doing, *party)));
        let clash = everywhere().any(|(doing, party)| {
            says(&[Sort::Prohibition], doing, party) && says(&[Sort::Duty, Sort::Permission], doing, party)
        });
        let exception = everywhere().any(|(doing, party)| {
            let frees = |n: usize| {
                let sort = case.pack.norms[n].sort;
                case.addresses(n, sort, doing, party, Asked::Must) && !case.says(n, sort, doing, party, Asked::Must)
            };
            (0..case.pack.norms.len()).any(|n| case.pack.norms[n].sort != Sort::Exception && frees(n))
        });
        let boundary = case
            .pack
            .norms
            .iter()
            .flat_map(|norm| &norm.versions)
            .any(|version| case.day.is_some() && (version.period.0 == case.day || version.period.1 == case.day));
        count(&self.pairs, true);
        count(&self.clash, clash);
        count(&self.exception, exception);
        count(&self.unknown, unknown);
        count(&self.boundary, boundary);
    }

    fn check(&self) {
        let pairs = self.pairs.get();
        let shares = [("clash", &self.clash), ("exception", &self.exception), ("unknown", &self.unknown)];
        for (what, count) in shares.into_iter().chain([("version boundary", &self.boundary)]) {
            println!("{what}: {} of {pairs}", count.get());
            assert!(pairs < 1000 || count.get() * 5 >= pairs, "only {} of {pairs} pairs have a {what}", count.get());
        }
    }
}

#[test]
fn the_program_says_what_the_reference_says() {
    let shares = Shares::default();
    on_packs(200, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let doings = doings(pack, dice);
        for place in 0..SITUATIONS {
            let stated = situation(&model, place);
            let decision = norms.decide(&stated);
            let case = Case::of(pack, place);
            let completions = case.completions();
            let parties = parties(pack, place, dice);
            let mut unknown = false;
            for party in parties.iter().copied() {
                let (states, standings) = answers(pack, &model, &decision, &doings, party);
                let speaking = case.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]);
                let expected: Vec<_> = speaking.iter().map(|norm| case.state(*norm, party)).collect();
                same(&format!("s{place} for {party:?}, norm"), &states, &expected, |i| format!("n{i}"))?;
                let expected: Vec<_> = doings.iter().map(|doing| case.standing(doing, party)).collect();
                same(&format!("s{place} for {party:?}"), &standings, &expected, |i| format!("{:?}", doings[i]))?;
                unknown |= standings.contains(&Standing::Undetermined);
                never_beyond_the_exact(place, &completions, party, &doings, &states, &standings)?;
            }
            shares.add(&case, &doings, &parties, unknown);
        }
        Ok(())
    });
    shares.check();
}

/// What is told with something unknown is so however it turns out, also whoever asks.
fn never_beyond_the_exact(
    place: usize,
    completions: &[Case],
    party: Option<Element>,
    doings: &[Doing],
    states: &[NormState],
    standings: &[Standing],
) -> Result<(), String> {
    let everyone: Vec<Option<Element>> = match (party, completions.first()) {
        (None, Some(case)) => (0..case.pack.roles.len()).map(|i| Some(Element::Role(i))).collect(),
        _ => vec![party],
    };
    for case in completions {
        for who in &everyone {
            let at = |what: String| format!("s{place} for {who:?} on {:?} with {:?}: {what}", case.day, case.facts);
            for (norm, state) in states.iter().enumerate().filter(|(_, state)| **state != NormState::Undetermined) {
                let exact = case.state(norm, *who);
                if exact != *state {
                    return Err(at(format!("n{norm} was told to be {state:?} and is {exact:?}")));
                }
            }
            for (doing, told) in doings.iter().zip(standings).filter(|(_, told)| **told != Standing::Undetermined) {
                let exact = case.standing(doing, *who);
                if exact != *told {
                    return Err(at(format!("{doing:?} was told to be {told:?} and is {exact:?}")));
                }
            }
        }
    }
    Ok(())
}

/// Every answer in every situation, in one order.
fn all_answers(pack: &Pack, text: &str, doings: &[Doing]) -> Result<Vec<Answers>, String> {
    let model = read(text)?;
    let norms = Norms::of(&model);
    let mut all = Vec::new();
    for place in 0..SITUATIONS {
        let stated = situation(&model, place);
        let decision = norms.decide(&stated);
        for party in [pack.situations[place].actor, Some(Element::Body)] {
            all.push(answers(pack, &model, &decision, doings, party));
        }
    }
    Ok(all)
}

#[test]
fn a_norm_of_its_own_verb_and_the_formatter_change_no_answer() {
    on_packs(40, |pack, dice| {
        let text = pack.text();
        let doings = doings(pack, dice);
        let before = all_answers(pack, &text, &doings)?;
        let unused = "action own { to: role }\nduty unused \"U\" { class: c0  action: own  when: f0  overrides: c1 }\n";
        let with = all_answers(pack, &text.replace("class c0 ", &format!("{unused}class c0 ")), &doings)?;
        same("with an unused norm", &with, &before, |i| format!("{i}"))?;
        let formatted = plikt::format::format(&text).map_err(|refusal| format!("{refusal:?}"))?;
        same("formatted", &all_answers(pack, &formatted, &doings)?, &before, |i| format!("{i}"))
    });
}

#[test]
fn a_priority_that_is_taken_away_only_adds_contested() {
    on_packs(60, |pack, dice| {
        let mut less = pack.clone();
        let stated = |norm: &pack::Norm| -> usize { norm.overrides.len() + norm.yields_to.len() };
        let total: usize = less.norms.iter().map(stated).sum();
        if total == 0 {
            return Ok(());
        }
        let mut place = dice.roll(total);
        for norm in &mut less.norms {
            for targets in [&mut norm.overrides, &mut norm.yields_to] {
                let targets: &mut Vec<Target> = targets;
                if place < targets.len() {
                    targets.remove(place);
                    place = usize::MAX;
                } else if place != usize::MAX {
                    place -= targets.len();
                }
            }
        }
        let doings = doings(pack, dice);
        let (model, model_less) = (read(&pack.text())?, read(&less.text())?);
        let (norms, norms_less) = (Norms::of(&model), Norms::of(&model_less));
        for place in 0..SITUATIONS {
            let (with, without) = (situation(&model, place), situation(&model_less, place));
            let (with, without) = (norms.decide(&with), norms_less.decide(&without));
            let id = |model: &Model| pack.situations[place].actor.map(|actor| named(model, &actor.label()));
            let (party, party_less) = (id(&model), id(&model_less));
            for doing in &doings {
                let (at, at_less) = (point(&model, doing), point(&model_less, doing));
                for modality in [Modality::Obliged, Modality::Forbidden, Modality::Permitted] {
                    let degree = |answer: Option<bool>| answer.map_or(1, |yes| 2 * u8::from(yes));
                    let before = with.holds(modality, &at, party);
                    let after = without.holds(modality, &at_less, party_less);
                    if degree(after) > degree(before) {
                        return Err(format!("s{place}: {modality:?} {doing:?} was {before:?} and is {after:?}"));
                    }
                }
                let (before, after) = (with.standing(&at, party), without.standing(&at_less, party_less));
                let contests = match before {
                    // A permission that lay below the duty may be left.
                    Standing::Required => after != Standing::Forbidden && after != Standing::Unregulated,
                    Standing::Undetermined => true,
                    _ => after == before || after == Standing::Contested || after == Standing::Undetermined,
                };
                if !contests {
                    return Err(format!("s{place}: {doing:?} was {before:?} and is {after:?} without a priority"));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn answers_are_the_same_on_every_day_between_two_changes() {
    on_packs(30, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let doings = doings(pack, dice);
        for place in 0..SITUATIONS {
            for days in SEGMENTS {
                let mut seen = Vec::new();
                for day in days {
                    let mut stated = situation(&model, place);
                    stated.at = Some(day.parse().expect("a day"));
                    let decision = norms.decide(&stated);
                    seen.push(answers(pack, &model, &decision, &doings, pack.situations[place].actor));
                }
                let first = vec![seen[0].clone(); seen.len()];
                same(&format!("s{place}"), &seen, &first, |i| days[i].to_owned())?;
            }
        }
        Ok(())
    });
}
