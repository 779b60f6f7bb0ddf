//! What the reference of norms says, sentence by sentence, on one small pack (`tests/data/norms/meaning.plikt`).

use plikt::Workspace;
use plikt::diag::Language;
use plikt::model::Model;
use plikt::norms::{Deadline, Interview, NormState, Norms, Situation};
use plikt::render::{self, Look};

const PACK: &str = include_str!("../data/norms/meaning.plikt");

fn model(text: &str) -> std::sync::Arc<Model> {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", text);
    let wrong: Vec<_> = workspace.diagnostics().iter().map(|d| format!("{} {:?}", d.code, d.message)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    workspace.model()
}

fn labelled(model: &Model, label: &str) -> plikt::model::ElementId {
    model.elements().find(|(_, element)| element.label == label).expect("a label").0
}

#[test]
fn the_tests_of_the_sentences_hold() {
    let model = model(PACK);
    let norms = Norms::of(&model);
    let results = norms.run_tests();
    assert!(results.len() >= 12, "{} tests", results.len());
    let title = |id| plikt::eval::Evaluator::new(&model, Language::En).name(id).to_string();
    let failing = |result: &plikt::norms::TestResult| result.outcomes.iter().any(|outcome| !outcome.holds);
    let wrong: Vec<String> = results.iter().filter(|result| failing(result)).map(|result| title(result.id)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn a_fact_that_cannot_change_an_answer_is_not_asked_for() {
    let model = model(PACK);
    let norms = Norms::of(&model);
    let mut interview = Interview::of(Situation::of(&model, labelled(&model, "nothing")));
    let index = norms.find(labelled(&model, "either_way")).expect("a norm");
    let decision = norms.decide(&interview.situation);
    assert_eq!(decision.state(index, interview.situation.actor), NormState::Undetermined, "in three values");
    assert_eq!(decision.told(index, interview.situation.actor), NormState::Applies);
    let said =
        render::norms::reasons(&decision, index, interview.situation.actor, render::norms::Detail::Decisive, look());
    assert!(said.contains("✓ the answer is the same whatever the rest turns out to be"), "{said}");
    for question in decision.questions() {
        assert!(!question.decides.contains(&labelled(&model, "either_way")), "{question:?}");
    }
    drop(decision);
    // `calm` only tells how long there is time; `grown` is presumed.
    let mut asked = Vec::new();
    while let Some(question) = interview.next(&norms) {
        asked.push(model.element(question.fact).label.to_string());
        interview.answer(&norms, question.fact, None);
    }
    asked.sort();
    assert_eq!(asked, ["exposed", "hurry", "serious"]);
}

fn look() -> Look {
    Look { language: Language::En, color: false, all: false }
}

#[test]
fn what_is_not_known_has_its_reason() {
    let text = format!(
        "{PACK}\nduty stay_and \"Stay and wait\" {{ action: call  when: both applies }}\nduty both \"Both\" {{ action: rest }}\n\
         prohibition none \"None\" {{ action: rest }}\nduty dated \"Dated\" {{ action: write  basis: code §1 }}\n"
    );
    let model = model(&text);
    let norms = Norms::of(&model);
    let mut situation = Situation::of(&model, labelled(&model, "nothing"));
    situation.set(labelled(&model, "hurry"), plikt::model::code::Value::Unknown);
    let decision = norms.decide(&situation);
    let origins = |decision: &plikt::norms::Decision<'_>, label: &str| {
        let index = norms.find(labelled(&model, label)).expect("a norm");
        let data = render::norms::data::norm(decision, index, situation.actor, Language::En);
        let json = serde_json::to_string(&data.reasons).expect("JSON");
        let words = ["unasked", "asked_unknown", "discretion", "contested", "version_missing", "not_commenced"];
        words.into_iter().filter(|word| json.contains(&format!("\"origin\":\"{word}\""))).collect::<Vec<_>>()
    };
    assert_eq!(origins(&decision, "report"), ["unasked"]);
    assert_eq!(origins(&decision, "go"), ["asked_unknown"]);
    assert_eq!(origins(&decision, "by_judgement"), ["discretion"]);
    assert_eq!(origins(&decision, "new_law"), ["not_commenced"]);
    assert_eq!(origins(&decision, "stay_and"), ["contested"]);
    let undated = Situation { at: None, ..situation.clone() };
    assert_eq!(origins(&norms.decide(&undated), "dated"), ["version_missing"]);
}

#[test]
fn a_deadline_lasts_while_all_of_its_condition_holds() {
    let model = model(PACK);
    let norms = Norms::of(&model);
    let deadline = |situation: &str| {
        let situation = Situation::of(&model, labelled(&model, situation));
        let decision = norms.decide(&situation);
        let index = norms.find(labelled(&model, "by_judgement")).expect("a norm");
        let version = decision.version(index).expect("a version");
        decision.deadline(version, norms.get(index).id, situation.actor)
    };
    // There is a hurry, and it is not calm.
    assert_eq!(deadline("known"), Deadline::While(Some(false)));
    assert_eq!(deadline("nothing"), Deadline::While(None));
}
