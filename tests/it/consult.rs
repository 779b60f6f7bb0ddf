//! Norms asked by other programs: situations as JSON in, answers as JSON out, and the schema of the one.

use std::fs;
use std::path::Path;

use plikt::Workspace;
use plikt::consult::{self, SituationData};
use plikt::diag::Language;
use plikt::model::code::Value;
use plikt::model::{ElementId, Model};
use plikt::norms::{Fact, Norms, Situation};
use plikt::render;
use serde_json::{Value as Json, json};

use crate::cli::{Folder, plikt};

const LAW: &str = "language: nb\nbruk std.instanser_no\nbruk std.lov_no\nbruk std.kalender_no\n";
const BRUISES: &str = r#"{
  "at": "2026-06-15",
  "actor": "teacher",
  "facts": { "victim_age": 10, "born": true, "child_mistreated": true, "likelihood": null, "report_received": "2026-06-15" },
  "events": [{
    "at": "2026-06-16",
    "by": "teacher",
    "does": { "action": "disclose", "arguments": { "what": "concern", "to": "child_welfare" } }
  }],
  "today": "2026-06-24"
}"#;

fn law() -> std::sync::Arc<Model> {
    let mut workspace = Workspace::new();
    workspace.set("law.plikt", LAW);
    workspace.model()
}

fn label(model: &Model, id: ElementId) -> String {
    model.element(id).label.to_string()
}

/// A situation of a plan as plain data.
fn data(model: &Model, situation: &Situation) -> SituationData {
    let value = |value: &Fact| match value {
        Fact::Known(Value::Bool(yes)) => json!(yes),
        Fact::Known(Value::Word(word)) => json!(word.as_str()),
        Fact::Known(Value::Number(number)) => serde_json::from_str(&number.value.to_string()).unwrap(),
        Fact::Known(Value::Element(id)) => json!(label(model, *id)),
        Fact::Known(Value::Period(day)) => json!(day.start.unwrap().to_string()),
        Fact::Unknown(_) => Json::Null,
        Fact::Known(other) => panic!("no case states {other:?}"),
    };
    SituationData {
        at: situation.at.map(|day| day.to_string()),
        actor: situation.actor.map(|id| label(model, id)),
        parties: situation.parties.iter().map(|id| label(model, *id)).collect(),
        facts: situation.facts.iter().map(|(fact, known)| (label(model, *fact), value(known))).collect(),
        ..SituationData::default()
    }
}

#[test]
fn every_public_case_is_answered_as_data_as_it_is_as_a_block() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cases");
    let mut compared = 0;
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let mut workspace = Workspace::new();
        workspace.set("case.plikt", fs::read_to_string(&path).unwrap());
        let model = workspace.model();
        let validator = jsonschema::draft202012::new(&consult::situation_schema(&model, Language::Nb)).unwrap();
        let norms = Norms::of(&model);
        for id in model.all_named("situation").into_iter().step_by(4) {
            let situation = Situation::of(&model, id);
            let data = data(&model, &situation);
            let json = serde_json::to_value(&data).unwrap();
            let wrong: Vec<String> =
                validator.iter_errors(&json).map(|e| format!("{} {e}", e.instance_path())).collect();
            assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
            let read = SituationData::read(&json.to_string()).unwrap();
            assert_eq!(read.situation(&model).unwrap(), situation, "{}", path.display());
            compared += 1;
            if compared % 10 == 0 {
                let block = render::norms::json(&norms.decide(&situation), Language::Nb);
                let answer = consult::duties(&model, &read, Language::Nb).unwrap();
                assert_eq!(render::norms::data::text(&answer), block);
            }
        }
    }
    assert!(compared >= 30, "{compared}");
}

#[test]
fn the_schema_refuses_what_the_reader_refuses() {
    let model = law();
    let schema = consult::situation_schema(&model, Language::En);
    assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let good: Json = serde_json::from_str(BRUISES).unwrap();
    let wrong: Vec<String> = validator.iter_errors(&good).map(|e| format!("{} {e}", e.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let bad = [
        (json!({ "at": "yesterday" }), "at"),
        (json!({ "actor": "plumber" }), "actor"),
        (json!({ "parties": ["police", "plumber"] }), "parties[1]"),
        (json!({ "facts": { "victim_age": "ten" } }), "facts.victim_age"),
        (json!({ "facts": { "born": "yes" } }), "facts.born"),
        (json!({ "facts": { "likelihood": "sure" } }), "facts.likelihood"),
        (json!({ "facts": { "offence": "theft_of_time" } }), "facts.offence"),
        (json!({ "facts": { "report_received": 3 } }), "facts.report_received"),
        (json!({ "facts": { "weather": true } }), "facts.weather"),
        (json!({ "events": [{ "at": "2026-06-15", "happens": "rain" }] }), "events[0].happens"),
        (json!({ "events": [{ "at": "2026-06-15", "waives": ["gravity"] }] }), "events[0].waives[0]"),
        (json!({ "events": [{ "at": "2026-06-15", "does": { "action": "sing" } }] }), "events[0].does.action"),
        (json!({ "events": [["2026-06-15"]] }), "events"),
        (json!({ "events": [{ "at": "2026-06-15", "does": ["disclose"] }] }), "events[0].does"),
        (json!({ "parties": "police" }), "parties"),
        (json!({ "without_presumptions": "yes" }), "without_presumptions"),
        (json!({ "facts": [] }), "facts"),
        (json!({ "events": [{ "at": "2026-06-15", "bye": "police" }] }), "events[0]"),
        (json!({ "surprise": 1 }), ""),
        (json!([]), ""),
    ];
    for (data, at) in bad {
        assert!(!validator.is_valid(&data), "{data}");
        let read = SituationData::read(&data.to_string()).and_then(|data| data.situation(&model));
        let problems = read.unwrap_err();
        assert_eq!(problems.iter().map(|problem| problem.at.as_str()).collect::<Vec<_>>(), [at], "{data}");
    }
    // Nothing of the JSON reader's own English is told.
    let unread = |json: &str, language| SituationData::read(json).unwrap_err()[0].in_language(language);
    assert_eq!(unread("{ \"at\": 2026-06-15 }", Language::Nb), "ikke JSON fra linje 1, tegn 13");
    assert_eq!(
        unread("{ \"at\": \"2026-06-15\"", Language::Nn),
        "JSON-teksten sluttar for tidleg: ein klamme eller eit hermeteikn er ikkje lukka"
    );
    assert_eq!(
        unread("[]", Language::En),
        "a situation is an object in curly brackets, with `at`, `actor` and `facts`"
    );
    assert_eq!(unread("{ \"actr\": null }", Language::Nb), "ingenting heter `actr` her: mente du `actor`?");
    assert_eq!(unread("{ \"parties\": 3 }", Language::Nb), "parties: `parties` tar en liste med navn i hermetegn");
    let said = |json: &str, language| {
        SituationData::read(json).unwrap().situation(&model).unwrap_err()[0].in_language(language)
    };
    assert_eq!(
        said(r#"{ "facts": { "born": "yes" } }"#, Language::Nb),
        "facts.born: `born` tar `true`, `false` eller `null`"
    );
    assert_eq!(
        said(r#"{ "facts": { "victim_aeg": 4 } }"#, Language::Nn),
        "facts.victim_aeg: inga opplysning og inga hending heiter `victim_aeg`: meinte du `victim_age`?"
    );
}

#[test]
fn a_case_as_data_is_followed() {
    let model = law();
    let situation = SituationData::read(BRUISES).unwrap();
    let course = consult::follow(&model, &situation, Language::En).unwrap();
    assert_eq!((course.from.as_str(), course.to.as_str()), ("2026-06-15", "2026-06-24"));
    let stage = |norm: &str| course.lives.iter().find(|life| life.norm == norm).map(|life| life.stage);
    assert_eq!(stage("duty_to_report_school"), Some("fulfilled"));
    // The week has gone, and nobody said that the report was reviewed.
    assert_eq!(stage("duty_to_review_reports"), Some("breached"));
    let nothing = consult::follow(&model, &SituationData::default(), Language::En).unwrap_err();
    assert_eq!(nothing[0].at, "at");
}

#[test]
fn the_program_takes_and_gives_json() {
    let folder = Folder::new("consult").with("law.plikt", LAW).with("case.json", BRUISES);
    let run = |arguments: &[&str]| {
        let done = plikt(&[arguments, &["law.plikt", "--situation", "case.json", "--lang", "en"]].concat())
            .within(&folder)
            .run();
        assert_eq!((done.err.as_str(), done.code), ("", 0), "{arguments:?}");
        done.out
    };
    let json = |arguments: &[&str]| -> Json { serde_json::from_str(&run(arguments)).unwrap() };
    let answer = json(&["duties", "--format", "json"]);
    let states: Vec<_> =
        answer["norms"].as_array().unwrap().iter().map(|norm| (&norm["label"], &norm["state"])).collect();
    assert!(states.contains(&(&json!("duty_to_report_school"), &json!("applies"))), "{states:?}");
    assert!(run(&["duties"]).contains("Must\n"));
    let why = json(&["why", "duty_to_report_school", "--format", "json"]);
    assert_eq!((&why["state"], &why["reasons"]["answer"]), (&json!("applies"), &json!(true)));
    let asked = json(&["ask", "--format", "json"]);
    let first = &asked["questions"][0];
    assert!(first["text"].as_str().unwrap().ends_with('?') && first["own"].as_u64().unwrap() > 0, "{first}");
    let course = json(&["follow", "--format", "json"]);
    assert_eq!(course["to"], "2026-06-24");
    assert!(run(&["follow"]).contains("24 June 2026"));
    let schema = plikt(&["duties", "law.plikt", "--schema", "--lang", "nb"]).within(&folder).run();
    let schema: Json = serde_json::from_str(&schema.out).unwrap();
    assert!(jsonschema::draft202012::new(&schema).unwrap().is_valid(&serde_json::from_str(BRUISES).unwrap()));
    let wrong = Folder::new("consult-wrong")
        .with("law.plikt", LAW)
        .with("case.json", r#"{ "at": "i går", "facts": { "born": 1 } }"#);
    let done = plikt(&["duties", "law.plikt", "-s", "case.json"]).within(&wrong).run();
    assert_eq!(
        (done.err.as_str(), done.code),
        (
            "feil: situasjonen i `case.json` kunne ikke leses: at: `i går` er ingen dato: skriv den som 2026-06-15; \
             facts.born: `born` tar `true`, `false` eller `null`\n",
            2
        )
    );
}

#[test]
fn a_case_of_the_files_is_followed_with_its_events_and_both_days_of_its_deadlines() {
    let mut workspace = Workspace::new();
    workspace.set(
        "sak.plikt",
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cases/forløp.plikt")).unwrap(),
    );
    let model = workspace.model();
    let cases = consult::cases(&model, Language::Nb);
    assert_eq!(cases[0].value, "fulgt_opp_i_tide");
    assert_eq!(cases[0].text, "Meldingen blir fulgt opp i tide");
    let course = consult::follow_case(&model, "fulgt_opp_i_tide", Some("2026-06-18"), Language::Nb).unwrap();
    assert_eq!((course.from.as_str(), course.to.as_str()), ("2026-06-15", "2026-06-18"));
    assert_eq!(course.events.len(), 3, "{:?}", course.events);
    assert_eq!(course.events[2].text, "Barnevernet går gjennom meldingen · Barnevernstjenesten: gå gjennom meldingen");
    let review = course.lives.iter().find(|life| life.norm == "duty_to_review_reports").unwrap();
    assert!(review.is_news);
    assert_eq!(review.stages.iter().map(|stage| stage.text.as_str()).collect::<Vec<_>>(), ["skal gjøres", "oppfylt"]);
    assert!(course.lives.iter().any(|life| !life.is_news), "what applies whatever happens is told apart");
    let broken = consult::follow_case(&model, "røpet_adressen", None, Language::Nn).unwrap();
    assert!(broken.lives.iter().any(|life| life.stage == "breached" && life.text == "broten"));
    let wrong = consult::follow_case(&model, "fulgt_op", None, Language::Nb).unwrap_err();
    assert_eq!(wrong[0].at, "case");
    assert!(consult::follow_case(&model, "fulgt_opp_i_tide", Some("i går"), Language::Nb).is_err());
}

#[test]
fn what_a_norm_says_is_done_fulfils_it_as_an_event() {
    let model = law();
    let mut situation = SituationData::read(BRUISES).unwrap();
    situation.events.clear();
    let answer = consult::duties(&model, &situation, Language::Nb).unwrap();
    let report = answer.norms.iter().find(|norm| norm.label == "duty_to_report_school").unwrap();
    let act = serde_json::to_value(&report.act).unwrap();
    assert_eq!(act, json!({ "action": "disclose", "arguments": { "what": "concern", "to": "child_welfare" } }));
    let event = json!({ "at": "2026-06-16", "by": report.party, "does": act });
    situation.events.push(serde_json::from_value(event).unwrap());
    let course = consult::follow(&model, &situation, Language::Nb).unwrap();
    let life = course.lives.iter().find(|life| life.norm == "duty_to_report_school").unwrap();
    assert_eq!(life.stage, "fulfilled");
}

#[test]
fn tests_tell_what_was_found_and_what_they_reach() {
    let mut workspace = Workspace::new();
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cases/forløp.plikt")).unwrap();
    let wrong =
        "prøve \"Feil\" {\n  gitt: røpet_adressen\n  forvent: taushetsplikt_krisesenter er oppfylt den 2026-06-20\n}\n";
    workspace.set("sak.plikt", format!("{text}\n{wrong}"));
    let model = workspace.model();
    let tested = consult::tests(&model, &render::Lines::new(workspace.sources()), Language::Nb);
    let fails: Vec<_> = tested.tests.iter().filter(|test| !test.passes).collect();
    assert_eq!(fails.len(), 1, "{fails:?}");
    assert_eq!((fails[0].title.as_str(), fails[0].file.as_str()), ("Feil", "sak.plikt"));
    assert_eq!(fails[0].line, text.lines().count() + 2);
    assert!(fails[0].expectations[0].found.as_ref().is_some_and(|found| !found.is_empty()));
    let reached = tested.versions.iter().filter(|version| version.reached).count();
    assert!(0 < reached && reached < tested.versions.len());
}
