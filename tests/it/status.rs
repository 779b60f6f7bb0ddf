//! How plans stand on a day: derived from logs and dates, never from a clock.

use std::path::Path;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Grouping, status_json, status_text};
use plikt::model::Model;
use plikt::status::{Ask, Attainment, EndState, MONTHS_AHEAD, MeasureStatus, Standing, Status, status_date};
use plikt::value::{Date, Period};

use crate::cli::{Folder, plikt};

const PLAN: &str = r#"language: nb
bruk std.instanser_no

plan p "Planen" {
  periode: 2026..2028
  statusdato: 2027-06-30
  evaluering { midtveis: 2027-03  avsluttende: 2028-10  hyppighet: 1 per år  ansvarlig: kommunedirektør }
}
rolle lærer "Lærer" { instans: skole }
mål M1 "Målet" {
  nivå: bruker
  indikator opp { utgangspunkt: 10  mål: 20  innen: 2028  måling { dato: 2026-12-31  verdi: 14 } }
  indikator ned { utgangspunkt: 30  mål: 10  innen: 2026-12-31  måling { dato: 2027-02-01  verdi: 12 } }
  indikator nådd { utgangspunkt: 5  mål: 0  måling { dato: 2027-01-01  verdi: 0 } }
  indikator verre { utgangspunkt: 10  mål: 20 }
  indikator ikke_målt { utgangspunkt: 10  mål: 20 }
}
måling { indikator: verre  dato: 2027-01-01  verdi: 8 }
måling { indikator: ikke_målt  dato: 2027-12-31  verdi: 19 }
mål M2 "Uten indikator" { nivå: generell }

tiltak uten_dato "Uten dato" { ansvarlig: politi }
tiltak i_gang "I gang" { tid: 2026..2027  ansvarlig: [lærer, politi] }
status { tiltak: i_gang  dato: 2026-05-01  tilstand: påbegynt  prosent: 40 % }
tiltak forsinket "Forsinket" { tid: innen 2026-12-31 }
status { tiltak: forsinket  dato: 2026-05-01  tilstand: påbegynt }
status { tiltak: forsinket  dato: 2027-12-01  tilstand: gjennomført }
tiltak utsatt "Utsatt" {
  tid: innen 2026-12-31
  status { dato: 2026-11-01  tilstand: utsatt  utsatt_til: 2027-H2 }
}
tiltak utsatt_for_lengst "Utsatt for lengst" {
  tid: innen 2026-06-30
  status { dato: 2026-05-01  tilstand: utsatt  utsatt_til: 2026-H2 }
}
tiltak uten_ny_dato "Utsatt uten dato" { tid: 2026  status { dato: 2026-11-01  tilstand: utsatt } }
tiltak løper "Løper" { tid: løpende  status { dato: 2026-02-01  tilstand: påbegynt } }
tiltak løper_kanskje "Løper kanskje" { tid: løpende }
tiltak gjort "Gjort" { tid: 2026  status { dato: 2027-01-15  tilstand: gjennomført } }
tiltak overført "Overført" { tid: 2026  status { dato: 2026-08-01  tilstand: overført  overført_til: politi } }
tiltak stoppet "Stoppet" { tid: 2026  status { dato: 2026-08-01  tilstand: avbrutt } }
tiltak senere "Senere" {
  tid: 2027-10-01..2028-06-30
  milepæl start { tid: innen 2027-11-30  tekst: "Folk er ansatt" }
  evaluering { frist: 2028-12 }
}
tiltak helt "Helt" {
  tiltak helt_a "A" { tid: 2026  status { dato: 2026-08-01  tilstand: gjennomført } }
  tiltak helt_b "B" { tid: 2027  status { dato: 2026-08-01  tilstand: påbegynt } }
}
"#;

fn model(text: &str) -> std::sync::Arc<Model> {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    let wrong: Vec<String> = workspace.diagnostics().iter().map(|d| d.message.in_language(Language::En)).collect();
    assert_eq!(wrong, Vec::<String>::new());
    workspace.model()
}

fn day(text: &str) -> Date {
    Period::read(text).and_then(Period::first_day).unwrap()
}

fn on(model: &Model, at: &str) -> Status {
    Status::on(model, model.plan(), day(at), MONTHS_AHEAD)
}

fn measure<'s>(model: &Model, status: &'s Status, label: &str) -> &'s MeasureStatus {
    status.measures.iter().find(|m| model.element(m.id).label == label).unwrap()
}

#[test]
fn each_measure_stands_as_its_log_and_its_dates_say() {
    let model = model(PLAN);
    assert_eq!(status_date(&model, model.plan()), Some(day("2027-06-30")));
    let status = on(&model, "2027-06-30");
    for (label, standing) in [
        ("uten_dato", Standing::NotStarted),
        ("i_gang", Standing::UnderWay),
        ("forsinket", Standing::Late),
        ("utsatt", Standing::Postponed),
        ("utsatt_for_lengst", Standing::Late),
        ("uten_ny_dato", Standing::Postponed),
        ("løper", Standing::Ongoing),
        ("løper_kanskje", Standing::NotStarted),
        ("gjort", Standing::Done),
        ("overført", Standing::Transferred),
        ("stoppet", Standing::Stopped),
        ("senere", Standing::NotStarted),
        ("helt", Standing::UnderWay),
        ("helt_a", Standing::Done),
    ] {
        assert_eq!(measure(&model, &status, label).standing, standing, "{label}");
    }
    let flag = |read: fn(&MeasureStatus) -> bool| -> Vec<&str> {
        status.measures.iter().filter(|m| read(m)).map(|m| model.element(m.id).label.as_str()).collect()
    };
    // What has no date is never silently on time.
    assert_eq!(flag(|m| m.is_undated), ["uten_dato", "uten_ny_dato", "helt"]);
    assert_eq!(flag(|m| m.is_unreported), ["uten_dato", "løper_kanskje"]);
    assert_eq!(flag(|m| m.was_late), ["gjort"]);
    assert_eq!(measure(&model, &status, "utsatt").due, Some(day("2027-12-31")));
    assert_eq!(measure(&model, &status, "i_gang").percent.map(|p| p.to_string()).as_deref(), Some("40"));
}

#[test]
fn another_day_is_another_status() {
    let model = model(PLAN);
    let before = on(&model, "2026-04-30");
    assert_eq!(measure(&model, &before, "forsinket").standing, Standing::NotStarted);
    assert_eq!(measure(&model, &before, "overført").standing, Standing::NotStarted);
    let after = on(&model, "2028-02-01");
    assert_eq!(measure(&model, &after, "forsinket").standing, Standing::Done);
    assert_eq!(measure(&model, &after, "i_gang").standing, Standing::Late);
    assert_eq!((before.end.state, after.end.state), (EndState::Fine, EndState::Soon));
    assert_eq!(on(&model, "2029-01-01").end.state, EndState::Ended);
}

#[test]
fn goals_are_as_far_as_they_were_measured() {
    let model = model(PLAN);
    let status = on(&model, "2027-06-30");
    let found: Vec<(&str, Attainment, Option<String>)> = status.goals[0]
        .indicators
        .iter()
        .map(|i| (model.element(i.id).label.as_str(), i.attainment, i.share.map(|s| s.normalize().to_string())))
        .collect();
    assert_eq!(
        found,
        [
            ("opp", Attainment::Nearer, Some("40".to_owned())),
            ("ned", Attainment::Missed, Some("90".to_owned())),
            ("nådd", Attainment::Reached, Some("100".to_owned())),
            ("verre", Attainment::Farther, Some("-20".to_owned())),
            ("ikke_målt", Attainment::NotMeasured, None),
        ]
    );
    assert!(status.goals[1].indicators.is_empty());
    assert_eq!(on(&model, "2028-01-01").goals[0].indicators[4].attainment, Attainment::Nearer);
}

#[test]
fn what_is_due_is_told_until_it_is_recorded_as_done() {
    let recorded = format!("{PLAN}\naktivitet {{ hva: p.evaluering  dato: 2027-04-10 }}\n");
    let model_before = model(PLAN);
    let asks = |status: &Status| -> Vec<(Ask, Option<Date>)> {
        status.overdue.iter().map(|item| (item.ask, item.day)).collect()
    };
    let before = on(&model_before, "2027-06-30");
    assert_eq!(asks(&before), [(Ask::Evaluation, Some(day("2027-03-31")))]);
    let due: Vec<_> = before.due.iter().map(|item| (item.ask, item.day.unwrap().to_string())).collect();
    for expected in [(Ask::Start, "2027-10-01"), (Ask::Milestone, "2027-11-30")] {
        assert!(due.contains(&(expected.0, expected.1.to_owned())), "{due:?}");
    }
    assert!(!due.iter().any(|(ask, _)| *ask == Ask::MeasureEvaluation), "{due:?}");
    let model_after = model(&recorded);
    assert_eq!(asks(&on(&model_after, "2027-06-30")), []);
    assert_eq!(asks(&on(&model_after, "2027-04-01")).len(), 1, "not yet recorded then");
    assert_eq!(asks(&on(&model_after, "2028-11-01")).len(), 2, "the last one, and the milestone");
}

#[test]
fn bodies_have_the_measures_of_their_roles() {
    let model = model(PLAN);
    let status = on(&model, "2027-06-30");
    let by_body: Vec<(String, usize)> = status
        .by_body(&model)
        .into_iter()
        .map(|(body, all)| (body.map(|b| model.element(b).label.to_string()).unwrap_or_default(), all.len()))
        .collect();
    assert_eq!(by_body.first(), Some(&("police".to_owned(), 2)));
    assert!(by_body.iter().any(|(body, count)| body == "school" && *count == 1), "{by_body:?}");
    assert_eq!(by_body.last().map(|(body, _)| body.as_str()), Some(""), "what nobody answers for comes last");
}

#[test]
fn a_status_is_written_in_every_form() {
    let folder = Folder::new("status").with("plan.plikt", PLAN);
    let run = |arguments: &[&str]| {
        let done = plikt(&[&["status", "plan.plikt"], arguments].concat()).within(&folder).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{arguments:?}");
        done.out
    };
    insta::assert_snapshot!("status", run(&[]));
    insta::assert_snapshot!("status_by_body_nn", run(&["--by", "body", "--lang", "nn"]));
    insta::assert_snapshot!("status_en_md", run(&["--lang", "en", "--format", "md"]));
    insta::assert_snapshot!("status_csv", run(&["--format", "csv"]));
    let json: serde_json::Value = serde_json::from_str(&run(&["--format", "json", "--at", "2026-04-30"])).unwrap();
    assert_eq!((json["day"].as_str(), json["measures"].as_array().map(Vec::len)), (Some("2026-04-30"), Some(15)));
    assert!(run(&["--format", "html"]).starts_with("<!DOCTYPE html>"));
}

#[test]
fn without_a_day_nothing_is_told() {
    let folder = Folder::new("status-day").with("plan.plikt", PLAN.replace("statusdato: 2027-06-30", ""));
    let done = plikt(&["status", "plan.plikt"]).within(&folder).run();
    assert_eq!((done.code, done.out.as_str()), (2, ""));
    assert!(done.err.contains("--at 2027-12-31"), "{}", done.err);
    let done = plikt(&["status", "plan.plikt", "--at", "2027-02-30"]).within(&folder).run();
    assert_eq!(done.code, 2);
    let done = plikt(&["status", "plan.plikt", "--at", "2027-02-28", "--months", "0"]).within(&folder).run();
    assert_eq!((done.code, done.out.as_str()), (2, ""));
}

#[test]
fn people_and_what_is_internal_are_not_told() {
    let text = format!(
        "{PLAN}person kari \"Kari HEMMELIG\" {{ rolle: lærer }}\n\
         tiltak x \"HEMMELIG tiltak\" {{ synlighet: intern  tid: innen 2027-08-01 }}\n\
         tiltak y \"Åpent\" {{ ansvarlig: kari  tid: innen 2027-08-01 }}\n"
    );
    let folder = Folder::new("status-hidden").with("plan.plikt", &text);
    for format in ["text", "json", "md", "html", "csv"] {
        let done = plikt(&["status", "plan.plikt", "--format", format]).within(&folder).run();
        assert!(done.out.contains("Åpent") && !done.out.contains("HEMMELIG"), "{format}: {}", done.out);
    }
}

/// The log of the example is a file of its own beside the plan.
#[test]
fn lillevik_is_followed_for_two_years() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (at, file) in [("2026-12-31", "status_2026.txt"), ("2027-12-31", "status_2027.txt")] {
        let mut run = plikt(&["status", "examples/lillevik_logg/logg.plikt", "--at", at]);
        run.command.current_dir(root);
        let done = run.run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        let path = root.join("examples/lillevik_logg").join(file);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(&path, &done.out).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n"), done.out, "{file}");
    }
}

/// A milestone needs no label of its own to be recorded: its measure names it, and of several its day does.
#[test]
fn a_log_records_milestones_by_their_measure() {
    let mut workspace = Workspace::new();
    workspace.set(
        "plan.plikt",
        r#"language: nb
plan p "Plan" { periode: 2026..2029 }
tiltak T1 "Kurs" { tid: 2026..2027  milepæl { tid: innen 2026-06-30  tekst: "Godkjent." } }
tiltak T2 "Nettverk" {
  tid: 2026..2027
  milepæl { tid: innen 2026-06-30  tekst: "Første." }
  milepæl { tid: innen 2026-10-31  tekst: "Andre." }
}
aktivitet { hva: T1.milepæl  dato: 2026-06-20 }
aktivitet { hva: T2.milepæl der tid == innen 2026-06-30  dato: 2026-06-21 }
"#,
    );
    assert!(workspace.diagnostics().is_empty(), "{:?}", workspace.diagnostics());
    let model = workspace.model();
    let day = Period::read("2026-12-01").and_then(Period::first_day).expect("a day");
    let status = Status::on(&model, model.plan(), day, MONTHS_AHEAD);
    let late = status.overdue.iter().filter(|item| item.ask == Ask::Milestone);
    let days: Vec<String> = late.filter_map(|item| item.day).map(|day| day.to_string()).collect();
    assert_eq!(days, ["2026-10-31"]);
}

/// What is spent is held against what was to be spent by then.
#[test]
fn what_is_spent_is_held_against_the_cost() {
    let model = model(
        r#"language: nb
bruk std.instanser_no
plan p "Planen" { periode: 2026..2028 }
tiltak helt "Helt" {
  kostnad: 200_000 kr
  status { dato: 2026-05-01  brukt: 20_000 kr } }
status { tiltak: helt  dato: 2027-02-01  brukt: 0.05 mill_kr }
status { tiltak: helt  dato: 2027-03-01  tilstand: påbegynt }
tiltak hvert_år "Hvert år" {
  kostnad: 30_000 kr per år
  status { dato: 2027-05-01  brukt: 66_000 kr } }
tiltak år "År for år" { kostnad: { 2026: 10_000 kr, 2027: 15_000 kr, 2028: 40_000 kr }
  status { dato: 2027-05-01  brukt: 20_000 kr } }
tiltak uten "Uten kostnad" { status { dato: 2027-05-01  brukt: 5_000 kr } }
tiltak taus "Taus" { kostnad: 90_000 kr }
"#,
    );
    let spending = |at: &str, label: &str| {
        let status = on(&model, at);
        let spending = measure(&model, &status, label).spending?;
        Some((spending.spent.value.to_string(), spending.through, spending.percent()))
    };
    let said = |spent: &str, through, percent| Some((spent.to_owned(), through, percent));
    assert_eq!(spending("2026-12-31", "helt"), said("20000", None, Some(10)));
    assert_eq!(spending("2027-12-31", "helt"), said("0.05", None, Some(25)), "a later entry does not say it");
    assert_eq!(spending("2027-12-31", "hvert_år"), said("66000", Some(2027), Some(110)));
    assert_eq!(spending("2028-12-31", "hvert_år"), said("66000", Some(2028), Some(73)));
    assert_eq!(spending("2027-12-31", "år"), said("20000", Some(2027), Some(80)));
    assert_eq!(spending("2027-12-31", "uten"), said("5000", None, None));
    assert_eq!(spending("2027-12-31", "taus"), None);
    let status = on(&model, "2027-12-31");
    let text = status_text(&model, &status, Grouping::Standing, Language::Nb).replace('\u{a0}', " ");
    for line in [
        "Tiltak som oppgir hva som er brukt: 3 – 136 000 kr av 285 000 kr (48 %)\n",
        "brukt 66 000 kr av 60 000 kr til og med 2027 (110 %)\n",
        "brukt 5000 kr\n",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&status_json(&model, &status, Language::Nb)).unwrap();
    assert_eq!(
        json["measures"][2]["spending"],
        serde_json::json!({ "unit": "kr", "spent": "20000", "cost": "25000", "through": 2027, "percent": 80 })
    );
}
