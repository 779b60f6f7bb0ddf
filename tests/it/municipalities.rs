//! Plans that several municipalities share, looked at for one of them.

use std::fmt::Write as _;
use std::path::Path;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Format, Target, export};
use plikt::query::Form;
use plikt::status::{MONTHS_AHEAD, Status};
use plikt::value::Period;

use crate::cli::{Folder, plikt};

const PLAN: &str = r#"language: nb
bruk std.instanser_no
bruk std.veileder_2008

kommune a "Aksnes kommune" { folketall: 1_000 }
kommune b "Bergtun kommune" { folketall: 2_000 }
instans a_adm "Aksnes rådhus" { kommune: a  er_en: kommuneadministrasjon  sektor: kommunal }
instans b_adm "Bergtun rådhus" { kommune: b  er_en: kommuneadministrasjon  sektor: kommunal }
instans b_skole "Bergtun skole" { er_en: skole  del_av: b_adm }
rolle b_rektor "Rektor" { instans: b_skole }
instans felles "Krisesenteret" { deles_med: [a, b] }
statistikk tall_a "Tallet i Aksnes" { verdi: 3  kommune: a }
statistikk tall_b "Tallet i Bergtun" { verdi: 4  kommune: b }

plan p "Felles plan" {
  form: interkommunal
  kommune: [a, b]
  periode: 2026..2029
  vedtak { organ: a_adm  dato: 2025-10-01  vedtakstype: vedtatt }
  vedtak { organ: b_adm  dato: 2025-11-01  vedtakstype: vedtatt }
  bakgrunn: "Her bor det {sum((alle kommune).folketall)} mennesker."
}
mål M1 "Alle får hjelp" {
  tiltak T1 "Felles hjelp" { ansvarlig: [felles, a_adm, b_adm]  tid: 2026  kostnad: 300_000 kr per år }
  tiltak T2 "Eget i Aksnes" { ansvarlig: a_adm  tid: 2026  kostnad: 10_000 kr }
  tiltak T3 "Eget i Bergtun" { ansvarlig: rektor ved b_skole  tid: 2026  følger_opp: a_adm }
  tiltak T4 "Rektor i Bergtun" { ansvarlig: b_rektor  tid: 2027 }
  tiltak T5 "Sagt rett ut" { kommune: b  ansvarlig: kommunedirektør  tid: 2027 }
  tiltak T6 "For alle" { ansvarlig: kommunedirektør  tid: 2027  sammen_med: [a_adm, b_adm] }
}
budsjett del_a { enhet: a_adm  beløp: 100_000 kr per år  tiltakene: T1 }
budsjett del_b { enhet: b_adm  beløp: 200_000 kr per år  tiltakene: T1 }
kapittel i_b "I Bergtun" { kommune: b  tekst: "Bare her." }
"#;

fn seen_from(municipality: Option<&str>) -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    workspace.see_from(municipality).expect("the plan has it");
    workspace
}

/// What a question gives, as its rows with commas.
fn ask(workspace: &mut Workspace, question: &str) -> Vec<String> {
    let answer = workspace.query(question, Language::Nb, Form::Csv).expect("a good question");
    answer.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn each_has_its_own_and_what_is_common() {
    let measures = "alle tiltak velg merke";
    assert_eq!(ask(&mut seen_from(None), measures), ["T1", "T2", "T3", "T4", "T5", "T6"]);
    assert_eq!(ask(&mut seen_from(Some("a")), measures), ["T1", "T2", "T6"]);
    assert_eq!(ask(&mut seen_from(Some("b")), measures), ["T1", "T3", "T4", "T5", "T6"]);
    let mut a = seen_from(Some("a"));
    assert_eq!(ask(&mut a, "alle instans velg merke"), ["a_adm", "felles"]);
    assert_eq!(ask(&mut a, "alle statistikk velg merke"), ["tall_a"]);
    assert_eq!(ask(&mut a, "plan.kommune velg merke"), ["a"]);
    assert_eq!(ask(&mut a, "antall(plan.vedtak)"), ["1"]);
    assert_eq!(ask(&mut a, "T6.sammen_med velg merke"), ["a_adm"]);
    assert_eq!(ask(&mut a, "sum((alle kommune).folketall)"), ["1000"]);
    // What a measure costs that both pay for is one's own part.
    assert_eq!(ask(&mut a, "T1.kostnad"), ["100\u{a0}000\u{a0}kr per år"]);
    assert_eq!(ask(&mut seen_from(None), "T1.kostnad"), ["300\u{a0}000\u{a0}kr per år"]);
}

#[test]
fn exports_and_status_are_of_one() {
    let mut b = seen_from(Some("Bergtun"));
    let document = export(&mut b, Target::Document, Format::Markdown, Language::Nb);
    assert!(document.contains("*Bergtun kommune*") && document.contains("Bare her."), "{document}");
    assert!(document.contains("Her bor det 2000 mennesker.") && !document.contains("Eget i Aksnes"), "{document}");
    let model = b.model();
    let day = Period::read("2026-12-31").and_then(Period::first_day).expect("a day");
    let status = Status::on(&model, model.plan(), day, MONTHS_AHEAD);
    assert_eq!(status.measures.len(), 5);
    let json = plikt::exchange::json(&mut b);
    assert!(json.contains("Eget i Bergtun") && !json.contains("Eget i Aksnes"), "{json}");
    for target in Target::ALL {
        let text = export(&mut b, target, Format::Html, Language::Nb);
        assert!(text.contains("Bergtun kommune") && !text.contains("Eget i Aksnes"), "{}: {text}", target.name());
    }
}

/// A field of one name keeps a body of another municipality: whose it is stands with it, wherever it is named.
#[test]
fn what_another_municipality_does_is_told_apart() {
    let mut b = seen_from(Some("b"));
    assert_eq!(ask(&mut b, "alle tiltak der merke == \"T3\" velg følger_opp"), ["Aksnes rådhus (Aksnes kommune)"]);
    let document = export(&mut b, Target::Document, Format::Markdown, Language::Nb);
    assert!(document.contains("Aksnes rådhus (Aksnes kommune)"), "{document}");
    assert_eq!(document.matches("Aksnes rådhus").count(), document.matches("Aksnes rådhus (").count(), "{document}");
    assert!(document.contains("Bergtun skole") && !document.contains("(Bergtun kommune)"), "{document}");
    let whole = export(&mut seen_from(None), Target::Document, Format::Markdown, Language::Nb);
    assert!(!whole.contains("(Aksnes kommune)"), "{whole}");
}

#[test]
fn the_report_is_of_one_and_a_rule_may_ask_about_the_whole() {
    let state = |workspace: &mut Workspace, label: &str| {
        let report = workspace.report();
        report.requirements.iter().find(|r| r.label == label).map(|r| r.state.word())
    };
    let mut a = seen_from(Some("a"));
    // An inter-municipal plan names all its municipalities: that is of the whole plan.
    assert_eq!(state(&mut a, "G6"), Some("met"));
    let seen = a.report().municipality.clone().expect("it is of one");
    assert_eq!((seen.label.as_str(), seen.title.as_str()), ("a", "Aksnes kommune"));
    assert_eq!(seen_from(None).report().municipality, None);
    let words = |workspace: &mut Workspace| {
        let found = workspace.diagnostics().iter().map(|d| d.message.in_language(Language::Nb));
        found.filter(|words| words.contains("Eget i Aksnes")).count()
    };
    assert!(words(&mut a) > 0);
    assert_eq!(words(&mut seen_from(Some("b"))), 0);
}

#[test]
fn edits_keep_the_choice_and_all_is_there_again() {
    let mut workspace = seen_from(Some("a"));
    workspace.diagnostics();
    workspace.set("plan.plikt", PLAN.replace("Eget i Aksnes", "Nytt i Aksnes"));
    assert_eq!(ask(&mut workspace, "T2.tittel"), ["Nytt i Aksnes"]);
    assert_eq!(ask(&mut workspace, "antall(alle tiltak)"), ["3"]);
    workspace.see_from(None).expect("all of them");
    assert_eq!(ask(&mut workspace, "antall(alle tiltak)"), ["6"]);
}

#[test]
fn unknown_names_get_help_in_three_tongues() {
    let mut workspace = seen_from(None);
    let wrong = workspace.see_from(Some("Bergtunet")).expect_err("there is none");
    assert_eq!(wrong.in_language(Language::Nb), "planen har ingen kommune som heter `Bergtunet`: kjente er `a`, `b`");
    let folder = Folder::new("municipalities").with("plan.plikt", PLAN);
    for verb in ["check", "export", "status"] {
        let done = plikt(&[verb, "plan.plikt", "--municipality", "c", "--lang", "nn"]).within(&folder).run();
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{verb}");
        assert!(done.err.contains("planen har ingen kommune som heiter `c`"), "{verb}: {}", done.err);
    }
    let json = plikt(&["check", "plan.plikt", "--municipality", "Bergtun", "--format", "json"]).within(&folder).run();
    assert!(json.out.contains("\"municipality\": {"), "{}", json.out);
}

/// What a neighbour carries out of a plan that is one municipality's alone is in that plan for its sake.
#[test]
fn a_plan_of_one_municipality_is_all_its_own() {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN.replace("kommune: [a, b]", "kommune: a"));
    workspace.see_from(Some("a")).expect("the plan has it");
    assert_eq!(ask(&mut workspace, "alle tiltak velg merke"), ["T1", "T2", "T3", "T4", "T5", "T6"]);
    assert_eq!(ask(&mut workspace, "T6.sammen_med velg merke"), ["a_adm", "b_adm"]);
    workspace.see_from(Some("b")).expect("the plan has it");
    assert_eq!(ask(&mut workspace, "alle tiltak velg merke"), ["T1", "T3", "T4", "T5", "T6"]);
}

/// What stands beside the example is what the program writes of each of its municipalities.
#[test]
fn the_example_is_checked_and_exported_for_each() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/interkommunal");
    for name in ["storsund", "nesvik", "lauvøy", "tverrdal", "hamnes"] {
        let mut found = String::new();
        for arguments in [
            &["check", ".", "--format", "short"][..],
            &["status", ".", "--at", "2027-06-30"],
            &["export", ".", "--to", "budget"],
        ] {
            let arguments = [arguments, &["--municipality", name, "--lang", "nb"]].concat();
            let mut run = plikt(&arguments);
            run.command.current_dir(&example);
            let done = run.run();
            assert_eq!(done.err, "");
            let written = arguments.iter().filter(|word| **word != ".").copied().collect::<Vec<_>>().join(" ");
            let _ = write!(found, "$ plikt {written}\n{}\n", done.out);
        }
        let path = example.join(format!("forventet_{name}.txt"));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(&path, &found).expect("the folder can be written to");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(expected == found, "{name} differs; UPDATE_EXPECTED=1 writes it anew:\n{found}");
    }
}
