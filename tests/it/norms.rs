//! Norms: the public cases, what an answer looks like, and that nothing in the law's pack is there for nothing.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use plikt::Workspace;
use plikt::model::code::Value;
use plikt::model::{Model, Slot};
use plikt::norms::{Interview, Norms, Situation, TestResult};
use plikt::render::{self, Look};

use crate::cli::{Folder, plikt};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every plan of a folder as one project each.
fn projects(folder: &str) -> Vec<(String, Arc<Model>)> {
    let mut paths: Vec<_> = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "plikt"));
    paths.sort();
    assert!(!paths.is_empty(), "{folder} has no cases");
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let mut workspace = Workspace::new();
            workspace.set(&name, fs::read_to_string(&path).unwrap());
            let errors: Vec<_> = workspace.diagnostics().iter().map(|d| d.message.clone()).collect();
            assert!(errors.is_empty(), "{name}: {errors:?}");
            let model = workspace.model();
            (name, model)
        })
        .collect()
}

fn failures(model: &Model, result: &TestResult) -> Vec<String> {
    let failing = result.outcomes.iter().filter(|outcome| !outcome.holds);
    let title = plikt::eval::Evaluator::new(model, plikt::diag::Language::Nb).name(result.id);
    failing.map(|outcome| format!("{title}: {:?} {:?}", outcome.expectation.word, outcome.found)).collect()
}

#[test]
fn the_public_cases_come_out_as_the_law_has_them() {
    let mut tests = 0;
    for (name, model) in projects("examples/cases") {
        let norms = Norms::of(&model);
        let results = norms.run_tests();
        tests += results.len();
        let wrong: Vec<_> = results.iter().flat_map(|result| failures(&model, result)).collect();
        assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    }
    assert!(tests >= 170, "only {tests} tests");
}

/// The program compiled for the day of each case says what the decision says, of every norm and of some doings.
#[test]
fn the_public_cases_come_out_the_same_compiled() {
    use plikt::norms::program::{Program, Query, Who};
    let (mut cases, mut states) = (0, 0);
    for (name, model) in projects("examples/cases") {
        let norms = Norms::of(&model);
        let points = norms.points();
        for (place, result) in norms.run_tests().into_iter().enumerate() {
            let decision = norms.decide(&result.situation);
            let asked = norms.iter().flat_map(|(index, _)| {
                [(index, result.situation.actor, Who::Actor), {
                    let party = decision.asked_party(index);
                    (index, party, Who::Party(party))
                }]
            });
            let asked: Vec<_> = asked.collect();
            let doings: Vec<_> = points.iter().skip(place % 10).step_by(10).collect();
            let mut queries: Vec<Query> = asked.iter().map(|(index, _, who)| Query::State(*index, *who)).collect();
            queries.extend(doings.iter().map(|point| Query::Standing((*point).clone(), Who::Actor)));
            let program = Program::compile(&norms, result.situation.at, &queries);
            assert!(program.rings().is_empty(), "{name}: {:?}", program.rings());
            let answers = program.decide(std::slice::from_ref(&result.situation));
            for (i, (index, party, who)) in asked.iter().enumerate() {
                let label = &model.element(norms.get(*index).id).label;
                let expected = decision.state(*index, *party);
                assert_eq!(answers.state(i, 0), Some(expected), "{name}: {label} for {who:?}");
                states += 1;
            }
            for (i, point) in doings.iter().enumerate() {
                let expected = decision.standing(point, result.situation.actor);
                assert_eq!(answers.standing(asked.len() + i, 0), Some(expected), "{name}: {point:?}");
            }
            cases += 1;
        }
    }
    assert!(cases >= 170 && states > 10_000, "{cases} cases, {states} states");
}

#[test]
fn a_conflict_is_contested_until_it_is_settled() {
    for (name, model) in projects("examples/konflikt") {
        let results = Norms::of(&model).run_tests();
        assert!(!results.is_empty(), "{name} has no tests");
        let wrong: Vec<_> = results.iter().flat_map(|result| failures(&model, result)).collect();
        assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
    }
}

/// Whoever is asked understands the question, and sees who can answer it and where the law asks.
#[test]
fn the_facts_of_the_law_have_questions_people_and_grounds() {
    let projects = projects("examples/cases");
    let model = &projects[0].1;
    let name = |name: &str| model.schema.field_named(name).expect("a field");
    let (question, asked_of, ground) = (name("question"), name("asked_of"), name("ground"));
    let mut wrong = Vec::new();
    let mut facts = 0;
    for (_, fact) in model.pack_elements().filter(|(_, element)| Some(element.kind) == model.known.fact) {
        facts += 1;
        let stated = |name| fact.field(name).map(|field| &field.value);
        let in_all = match stated(question) {
            Some(Slot::Value(Value::Words(words))) => {
                let questions = [&words.nb, &words.nn, &words.en];
                // Each a question of its own; the two Norwegian ones may read the same.
                questions.iter().all(|text| text.ends_with('?') && text.len() > 8)
                    && words.en != words.nb
                    && words.en != words.nn
            }
            _ => false,
        };
        let some = |name| match stated(name) {
            Some(Slot::Value(Value::List(list))) => !list.items.is_empty(),
            Some(Slot::Value(Value::Unknown)) | None => false,
            Some(_) => true,
        };
        if !in_all || !some(asked_of) || !some(ground) {
            wrong.push(fact.label.to_string());
        }
    }
    assert!(facts > 50 && wrong.is_empty(), "of {facts} facts these lack something: {wrong:?}");
}

/// What can be taken away from the law: a norm with all that it says, or that it goes before another or yields to it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Taken {
    Norm(String),
    Priority(String, String),
}

impl Taken {
    /// Everything that the packs in use have.
    fn all(model: &Model) -> Vec<Self> {
        let label = |id| model.element(id).label.to_string();
        let mut all = Vec::new();
        for (_, norm) in Norms::of(model).iter() {
            all.push(Self::Norm(label(norm.id)));
            for name in ["overrides", "yields_to"] {
                let stated = model.schema.field_named(name).and_then(|name| model.element(norm.id).field(name));
                if let Some(Slot::Value(Value::List(targets))) = stated.map(|field| &field.value) {
                    let targets = targets.items.iter().filter_map(|target| match target {
                        Value::Element(target) => Some(Self::Priority(label(norm.id), label(*target))),
                        _ => None,
                    });
                    all.extend(targets);
                }
            }
        }
        all
    }

    fn norm(&self) -> &str {
        match self {
            Self::Norm(norm) | Self::Priority(norm, _) => norm,
        }
    }

    /// The norms without it, where the project has it at all.
    fn from<'m>(&self, model: &'m Model) -> Option<Norms<'m>> {
        let named = |label: &str| model.pack_elements().find(|(_, element)| &*element.label == label).map(|(id, _)| id);
        let norms = Norms::of(model);
        let norm = named(self.norm())?;
        Some(match self {
            Self::Norm(_) => norms.without(norm),
            Self::Priority(_, target) => norms.without_priority(norm, named(target)?),
        })
    }
}

#[test]
fn a_norm_exception_or_priority_that_is_taken_away_is_missed() {
    let projects = projects("examples/cases");
    let results: Vec<Vec<TestResult>> = projects.iter().map(|(_, model)| Norms::of(model).run_tests()).collect();
    let mut all: Vec<Taken> = projects.iter().flat_map(|(_, model)| Taken::all(model)).collect();
    all.sort();
    all.dedup();
    let priorities = all.iter().filter(|taken| matches!(taken, Taken::Priority(..))).count();
    assert!(all.len() > 130 && priorities > 20, "the law has norms and priorities");
    let is_missed = |taken: &&Taken| {
        projects.iter().zip(&results).any(|((_, model), results)| {
            let norms = Norms::of(model);
            let Some((_, norm)) = norms.iter().find(|(_, norm)| &*model.element(norm.id).label == taken.norm()) else {
                return false;
            };
            let reached = |result: &&TestResult| norm.versions.iter().any(|v| result.reached.contains(&v.id));
            let mut tests = results.iter().filter(reached).map(|result| result.id).peekable();
            if tests.peek().is_none() {
                return false;
            }
            taken.from(model).is_some_and(|norms| tests.any(|test| !norms.run_test(test).passes()))
        })
    };
    let kept: Vec<&Taken> = all.iter().filter(|taken| !is_missed(taken)).collect();
    assert!(kept.is_empty(), "no case misses {} of {}: {kept:?}", kept.len(), all.len());
}

fn bruises() -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", fs::read_to_string(root().join("tests/data/norms/bruises.plikt")).unwrap());
    let messages: Vec<_> =
        workspace.diagnostics().iter().map(|d| d.message.in_language(plikt::diag::Language::En)).collect();
    assert!(messages.is_empty(), "{messages:?}");
    workspace
}

#[test]
fn an_answer_says_what_binds_whom_by_when_and_why() {
    let mut workspace = bruises();
    let model = workspace.model();
    let norms = Norms::of(&model);
    let situation_id = model.all_named("situation")[0];
    let situation = Situation::of(&model, situation_id);
    let decision = norms.decide(&situation);
    let mut text = String::new();
    for language in plikt::diag::Language::ALL {
        let look = Look { language, ..Look::default() };
        text.push_str(&render::norms::answer(&decision, Some(situation_id), render::norms::Detail::Decisive, look));
    }
    insta::with_settings!({ snapshot_path => "../data/norms", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("answer", text);
    });
}

#[test]
fn an_answer_as_data_has_the_same_states() {
    let mut workspace = bruises();
    let model = workspace.model();
    let norms = Norms::of(&model);
    let situation = Situation::of(&model, model.all_named("situation")[0]);
    let decision = norms.decide(&situation);
    let json: serde_json::Value =
        serde_json::from_str(&render::norms::json(&decision, plikt::diag::Language::Nb)).unwrap();
    let states: Vec<(&str, &str)> = json["norms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|norm| (norm["label"].as_str().unwrap(), norm["state"].as_str().unwrap()))
        .collect();
    assert_eq!(
        states,
        [("keep", "undetermined"), ("report", "applies"), ("review_it", "applies"), ("by_consent", "undetermined"),]
    );
    assert_eq!(json["norms"][2]["deadline"]["day"], "2026-06-22");
    assert_eq!(json["questions"][0]["fact"], "consent");
}

#[test]
fn an_argument_that_is_no_parameter_is_reported() {
    let mut workspace = Workspace::new();
    workspace.set(
        "a.plikt",
        "language: en\naction tell { to: role }\nrole chief \"Chief\" {}\nduty d \"D\" { action: tell(at: chief) }\n",
    );
    let codes: Vec<_> = workspace.diagnostics().iter().map(|d| d.code.to_string()).collect();
    assert_eq!(codes, ["wrong-arguments"]);
}

fn case() -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", fs::read_to_string(root().join("tests/data/norms/follow.plikt")).unwrap());
    let messages: Vec<_> =
        workspace.diagnostics().iter().map(|d| d.message.in_language(plikt::diag::Language::En)).collect();
    assert!(messages.is_empty(), "{messages:?}");
    workspace
}

#[test]
fn a_case_is_followed_through_its_deadlines() {
    let mut workspace = case();
    let model = workspace.model();
    let norms = Norms::of(&model);
    let results = norms.run_tests();
    assert_eq!(results.iter().flat_map(|result| failures(&model, result)).collect::<Vec<_>>(), Vec::<String>::new());
    let id = model.all_named("case")[0];
    let course = norms.follow(id, Some(plikt::value::Date::constant(2026, 7, 8))).unwrap();
    let look = Look { language: plikt::diag::Language::Nb, ..Look::default() };
    let text = render::norms::course(&norms, &course, Some(id), look);
    insta::with_settings!({ snapshot_path => "../data/norms", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("follow", text);
    });
}

#[test]
fn open_deadlines_are_a_calendar_of_short_lines() {
    let mut workspace = case();
    let model = workspace.model();
    let norms = Norms::of(&model);
    let id = model.all_named("case")[0];
    let course = norms.follow(id, None).unwrap();
    let text = render::norms::calendar(&norms, &course, Some(id), plikt::diag::Language::Nn);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3, "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20260420"), "{text}");
}

#[test]
fn an_interview_asks_what_matters_and_goes_back() {
    let mut workspace = bruises();
    let model = workspace.model();
    let norms = Norms::of(&model);
    let mut situation = Situation::of(&model, model.all_named("situation")[0]);
    situation.facts.clear();
    let mut interview = Interview::of(situation);
    let mut asked = Vec::new();
    let label = |id| model.element(id).label.to_string();
    // Nothing is known but who asks and when: the duty is asked about first.
    let first = interview.next(&norms).unwrap();
    asked.push(label(first.fact));
    let settled = interview.answer(&norms, first.fact, Some(Value::Bool(false)));
    assert_eq!(settled.iter().map(|s| label(norms.get(s.norm).id)).collect::<Vec<_>>(), ["report"]);
    assert_eq!(interview.back(), Some(first.fact));
    interview.answer(&norms, first.fact, Some(Value::Bool(true)));
    while let Some(question) = interview.next(&norms) {
        asked.push(label(question.fact));
        interview.answer(&norms, question.fact, None);
    }
    assert_eq!(asked, ["child_exposed", "likelihood", "consent"]);
    assert_eq!((interview.answered(), interview.back().map(label)), (3, Some("consent".to_owned())));
}

#[test]
fn an_interview_in_the_terminal_takes_words_and_nonsense() {
    let folder = Folder::new("ask").with("a.plikt", include_str!("../data/norms/bruises.plikt"));
    let ask = |typed: &str| plikt(&["ask", "a.plikt", "--lang", "en"]).within(&folder).input(typed).run();
    // The situation answers everything but consent.
    let done = ask("maybe\nwhy\nback\nrefused\n");
    assert_eq!((done.err.as_str(), done.code), ("", 0));
    let wanted = [
        "1. Is there consent?\n   1) given\n   2) refused\n",
        "not understood",
        "It decides: Keep quiet, Sharing with consent",
        "this is the first question",
        "  → Keep quiet: applies\n  → Sharing with consent: does not apply\n",
        "Prohibitions that apply\n  Keep quiet\n",
    ];
    let mut rest = done.out.as_str();
    for part in wanted {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part} is not in\n{rest}"));
        rest = &rest[at..];
    }
    // Nothing typed: the answer so far.
    assert!(ask("").out.contains("Cannot be decided yet"));
}

#[test]
fn an_exception_reaches_as_far_as_its_action_in_the_version_in_force() {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", fs::read_to_string(root().join("tests/data/norms/exceptions.plikt")).unwrap());
    let errors: Vec<_> = workspace.diagnostics().iter().map(|d| d.message.clone()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let model = workspace.model();
    let results = Norms::of(&model).run_tests();
    assert_eq!(results.len(), 4);
    assert_eq!(results.iter().flat_map(|result| failures(&model, result)).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn one_of_several_cases_is_chosen() {
    let text =
        "language: en\nsituation s \"S\" { at: 2026-01-01 }\ncase first \"F\" { of: s }\ncase second \"S\" { of: s }\n";
    let folder = Folder::new("several-cases").with("a.plikt", text);
    let done = plikt(&["follow", "a.plikt", "--lang", "en"]).within(&folder).run();
    assert_eq!(
        (done.code, done.err.as_str()),
        (2, "error: several cases: choose one with `--case`: `first`, `second`\n")
    );
}

/// Findings are expected by comments: what is missing fails, what is there is not complained of.
#[test]
fn findings_are_expected_by_comments() {
    let text = "language: en\nrole resident \"Resident\" {}\nright empty \"Empty\" { holder: resident } //~ error[right-without-duty]\n\
        role nurse \"Nurse\" { is_a: nobody }\n//~^ unknown-name\n";
    let test = |text: &str| {
        let folder = Folder::new("expected").with("a.plikt", text);
        plikt(&["test", "a.plikt", "--lang", "en"]).within(&folder).run()
    };
    let done = test(text);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    assert_eq!(done.out, "2 of 2 expected findings are there\n");
    // Stated, the right has a duty: nothing is found there any more.
    let done = test(&text.replace("holder: resident }", "holder: resident  duty: care }\nduty care { bearer: nurse }"));
    assert_eq!(done.code, 1);
    assert!(
        done.out.contains("✗ a.plikt:4: `error[right-without-duty]` is expected here and was not found"),
        "{}",
        done.out
    );
    // What is not expected is told.
    let done = test(&text.replace("//~^ unknown-name", ""));
    assert!(done.code == 1 && done.err.contains("unknown-name"), "{}", done.err);
    assert_eq!(done.out, "1 of 1 expected findings are there\n");
}
