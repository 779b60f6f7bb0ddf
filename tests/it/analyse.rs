//! `plikt analyse` and `plikt law-diff` as they are called: every kind of finding, and the situations that show it.

use crate::cli::{Folder, plikt};

/// One of each kind of finding. `visits` is there to be counted: only the evaluator can compare two facts.
const NORMS: &str = r#"language: en

role worker "Worker" {}
role nurse "Nurse" { is_a: worker }
role teacher "Teacher" {}
role patient "Patient" {}
body office "The office" {}

information personal "Personal things" {}
action disclose "Disclose" { what: information  to: role | body }
action help "Help" {}
action visit "Visit" {}
action answer "Answer letters" {}
action rest "Rest" {}

fact exposed { type: bool }
fact age { type: number }
fact visits { type: number }
fact promised { type: number }
define child_in_danger { when: exposed and age < 18 }

law old_act "An old act" { in_force: 2000-01-01..2019-12-31  section §1 "Duties" {} }
law act "An act" {
  in_force: 2020-01-01..
  section §1 "Help" {
    version { in_force: 2020-01-01..2021-12-31 }
    version { in_force: 2022-02-01..2023-12-31 }
    version { in_force: 2023-07-01.. }
  }
}

class secrecy "Secrecy" {}
class advice "Advice" {}

prohibition keep "Keep quiet" { class: secrecy  bearer: worker  action: disclose(personal) }
duty report "Report to the office" {
  bearer: nurse
  action: disclose(personal, to: office)
  when: child_in_danger
}
duty too_late "Never in time" { bearer: worker  action: help  when: age < 10 and age >= 18 }
duty assist "Assist" {
  bearer: worker
  action: help
  version { in_force: ..2021-12-31  when: exposed }
  version { in_force: 2022-01-01..  basis: old_act §1 }
}
duty tidy "Tidy up" { bearer: teacher  action: help  yields_to: secrecy }
duty answer_letters "Answer letters" {
  bearer: worker
  action: answer
  version { in_force: ..2021-12-31  deadline: immediately }
  version { in_force: 2022-01-01..  bearer: [worker, teacher]  deadline: as_soon_as_possible  basis: act §1 }
}
permission pause "A pause" { bearer: worker  action: rest  version { in_force: 2022-01-01.. } }
duty tell "Tell the office" { bearer: worker  action: disclose(personal, to: office)  yields_to: secrecy }
duty count "Count the visits" { bearer: worker  action: visit  when: visits < promised  overrides: advice }
prohibition stay "Stay away" { bearer: worker  action: visit  when: exposed }
permission come "Come along" { class: advice  bearer: teacher  action: visit  when: age > 18 }
exception unless_old "Not for the old" { of: assist  when: exposed  bearer: teacher  version { in_force: ..1999-12-31 } version { in_force: 2022-01-01.. } }
right to_help "Right to help" { holder: patient  duty: too_late  when: exposed }
cover someone_helps { situation: exposed  with: [assist, too_late] }
"#;

fn run(name: &str, arguments: &[&str]) -> (i32, String, String) {
    let folder = Folder::new(name).with("norms.plikt", NORMS);
    let done = plikt(arguments).within(&folder).run();
    (done.code, done.out, done.err)
}

#[test]
fn every_kind_of_finding_is_told_with_a_situation() {
    let (code, text, err) = run("analyse-text", &["analyse", "norms.plikt", "--lang", "en"]);
    assert_eq!((code, err.as_str()), (1, ""));
    insta::assert_snapshot!("analyse", text);
    for language in ["nb", "nn"] {
        let (_, text, _) = run("analyse-text", &["analyse", "norms.plikt", "--lang", language, "--format", "md"]);
        insta::assert_snapshot!(format!("analyse_{language}"), text);
    }
}

#[test]
fn findings_are_data_and_their_situations_can_be_asked_about() {
    let (_, json, _) = run("analyse-json", &["analyse", "norms.plikt", "--format", "json", "--lang", "en"]);
    let data: serde_json::Value = serde_json::from_str(&json).unwrap();
    let findings = data["findings"].as_array().unwrap();
    let of = |problem: &str| findings.iter().filter(|f| f["problem"] == problem).collect::<Vec<_>>();
    for problem in [
        "conflict",
        "never_applies",
        "version_never_applies",
        "never_prevails",
        "redundant_override",
        "redundant_yield",
        "gap",
        "orphan_right",
        "missing_wording",
        "double_wording",
    ] {
        assert!(!of(problem).is_empty(), "no {problem} in {json}");
    }
    // The block stands in a file that uses the norms; the data is read as a file of JSON.
    let conflict = of("conflict").into_iter().find(|f| f["about"] == serde_json::json!(["keep", "report"])).unwrap();
    assert_eq!(conflict["proven"], true);
    let folder = Folder::new("analyse-witness")
        .with("norms.plikt", NORMS)
        .with("found.plikt", format!("language: en\nuse \"norms.plikt\"\n{}\n", conflict["plikt"].as_str().unwrap()))
        .with("found.json", conflict["situation"].to_string());
    let block = plikt(&["why", "report", "--lang", "en"]).within(&folder).run();
    assert!(block.out.contains("Report to the office – contested"), "{}{}", block.out, block.err);
    let data = plikt(&["why", "report", "norms.plikt", "-s", "found.json", "--lang", "en"]).within(&folder).run();
    assert_eq!(data.out, block.out, "{}", data.err);
}

/// A third norm settles the collision of two at one of their doings only: what is left at the other is told.
#[test]
fn a_collision_that_a_third_norm_settles_on_one_side_is_told() {
    let norms = "language: en\naction stay {}\naction go {}\nexclusive { actions: [stay, go] }\nfact hurry { type: bool }\n\
        duty keep_still { action: stay }\nduty leave { action: go }\n\
        duty leave_at_once { action: go  when: hurry  overrides: keep_still }\n";
    let folder = Folder::new("analyse-three").with("norms.plikt", norms);
    let done = plikt(&["analyse", "norms.plikt", "--format", "json", "--lang", "en"]).within(&folder).run();
    let data: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    let findings = data["findings"].as_array().unwrap();
    let about: Vec<_> = findings.iter().filter(|f| f["problem"] == "conflict").map(|f| f["about"].clone()).collect();
    assert_eq!(about, [serde_json::json!(["keep_still", "leave"])], "{}", done.out);
    // Wherever the two meet, the third is there too and speaks for both: nothing is left to collide.
    let folder = folder.with("norms.plikt", norms.replace("duty leave {", "duty leave { when: hurry  "));
    let done = plikt(&["analyse", "norms.plikt", "--format", "json", "--lang", "en"]).within(&folder).run();
    let data: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert!(data["findings"].as_array().unwrap().iter().all(|f| f["problem"] != "conflict"), "{}", done.out);
}

#[test]
fn what_the_budget_does_not_reach_is_possible() {
    let (code, text, _) = run("analyse-budget", &["analyse", "norms.plikt", "--budget", "3", "--lang", "en"]);
    assert_eq!(code, 1);
    assert!(text.contains("possible: the budget was used up") && text.contains("Proven: 3."), "{text}");
    let (code, _, err) = run("analyse-budget", &["analyse", "norms.plikt", "--budget", "0"]);
    assert_eq!((code, err.as_str()), (2, "feil: `0` er ikke et helt tall over 0\n"));
}

#[test]
fn packs_are_analysed_by_their_names() {
    let folder = Folder::new("analyse-pack");
    for name in ["std.instanser_no", "std.bodies_no"] {
        let done = plikt(&["analyse", name, "--lang", "nb"]).within(&folder).run();
        assert_eq!(done.code, 0, "{}", done.err);
        assert_eq!(done.out, "Ingenting funnet. Normer: 0. Lovperioder: 1.\n");
    }
    // Norwegian law: nothing collides, nothing is idle, every priority decides something.
    let done = plikt(&["analyse", "std.lov_no", "--lang", "nb"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    assert!(done.out.starts_with("Ingenting funnet. Normer: 1"), "{}", done.out);
    let done = plikt(&["analyse", "std.nothing"]).within(&folder).run();
    assert_eq!(done.code, 2, "{}", done.out);
}

#[test]
fn what_differs_between_two_days_is_told() {
    let (code, text, err) = run("law-diff", &["law-diff", "2021-12-31", "2022-02-01", "norms.plikt", "--lang", "en"]);
    assert_eq!((code, err.as_str()), (1, ""));
    insta::assert_snapshot!("law_diff", text);
    let (_, text, _) =
        run("law-diff", &["law-diff", "2021-12-31", "2022-02-01", "norms.plikt", "--lang", "nn", "--format", "md"]);
    insta::assert_snapshot!("law_diff_nn", text);
    let (_, json, _) = run("law-diff", &["law-diff", "2022-02-01", "2021-12-31", "norms.plikt", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(data["changes"][0]["norm"], "assist");
    let (code, text, _) = run("law-diff", &["law-diff", "2026-01-01", "2026-01-02", "norms.plikt", "--lang", "nb"]);
    assert_eq!((code, text.as_str()), (0, "Fra 1. januar 2026 til 2. januar 2026: 0 nye, 0 bortfalt, 0 endret\n"));
    let (code, _, err) = run("law-diff", &["law-diff", "2026", "2026-01-02", "norms.plikt"]);
    assert_eq!(code, 2, "{err}");
}

#[test]
fn tests_that_are_missing_are_written_and_hold() {
    let (code, text, err) = run("generate", &["test", "norms.plikt", "--generate", "--lang", "en"]);
    assert_eq!((code, err.as_str()), (0, ""));
    insta::assert_snapshot!("generate", text);
    let folder = Folder::new("generated")
        .with("norms.plikt", NORMS)
        .with("more.plikt", format!("language: en\nuse \"norms.plikt\"\n{text}"));
    let done = plikt(&["test", "--lang", "en", "--all"]).within(&folder).run();
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
    let done = plikt(&["test", "--lang", "en", "--coverage"]).within(&folder).run();
    insta::assert_snapshot!("coverage", done.out);
    // What is left cannot be reached: nothing more is written.
    let done = plikt(&["test", "--lang", "en", "--generate"]).within(&folder).run();
    assert_eq!(done.out, "// nothing is left that a test could reach\n");
    for language in ["nb", "nn"] {
        let (_, text, _) = run("generate", &["test", "norms.plikt", "--generate", "--lang", language]);
        let folder = Folder::new(&format!("generated-{language}"))
            .with("norms.plikt", NORMS)
            .with("more.plikt", format!("language: {language}\nbruk \"norms.plikt\"\n{text}"));
        let done = plikt(&["test"]).within(&folder).run();
        assert_eq!(done.code, 0, "{text}{}{}", done.out, done.err);
    }
}
