//! Year wheels and calendars: what a plan asks of whom, and when; and the plan for each of its readers.

use std::path::Path;
use std::process::Command;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Cell, Format, Target, calendar, export_on, yearwheel_rows};
use plikt::value::{Date, Period};

use crate::cli::{Folder, plikt};

const PLAN: &str = r#"language: nb
bruk std.instanser_no

plan p "Trygge hjem; også ute" {
  periode: 2026..2027
  eier: kommunedirektør
  evaluering { midtveis: 2026-11  hyppighet: 1 per år  ansvarlig: kommunedirektør }
  revisjon { neste: 2027-06-15  ansvarlig: kommunedirektør }
  oppfølgingsgruppe gruppa "Oppfølgingsgruppa" { leder: kommunedirektør  møtes: minst 4 per år }
}
mål M1 "Barn får hjelp tidlig" {
  nivå: bruker
  indikator I1 "Meldinger" { utgangspunkt: 5  mål: 25  innen: 2027-12-31  måling { dato: 2026-10-01  verdi: 9 } }
  tiltak T1 "Kurs, øving og en tittel som er så lang at linjen må brettes i kalenderen; æøå" {
    tid: 2026-03-01..2026-09-30
    ansvarlig: barnevern
    kostnad: 100_000 kr
    milepæl { tid: innen 2026-04-15  tekst: "Påmelding" }
    milepæl { tid: innen 2026-06-15  tekst: "Halvveis" }
    evaluering { frist: 2027-02  ansvarlig: skole }
    kompetanse K1 "Melde" { for: skole  tid: 2026-05-20 }
  }
}
tiltak T2 "Uten frist" { ansvarlig: politi }
tiltak T3 "Gjort" { tid: innen 2026-05-01  ansvarlig: [politi, skole]  status { dato: 2026-04-20  tilstand: gjennomført } }
rutine R1 "Melding" { eier: barnevern  godkjent: 2025-11-01  revideres: hvert 1 år }
visning dyre "Dyre tiltak" { spørring: alle tiltak der kostnad er satt velg merke, tittel, kostnad }
visning hos_politiet "Hos politiet" { spørring: alle tiltak der ansvarlig har politi }
visning antallet "Hvor mange" { spørring: antall(alle tiltak) }
visning tom "Ingen" { spørring: alle tiltak der tid overlapper 2040 }
"#;

fn day(text: &str) -> Option<Date> {
    Period::read(text).and_then(Period::first_day)
}

fn page(target: Target, language: Language, at: &str) -> String {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let errors: Vec<String> = workspace.diagnostics().iter().map(|d| d.message.in_language(Language::En)).collect();
    assert_eq!(errors, Vec::<String>::new());
    let model = workspace.model();
    export_on(&model, model.plan(), target, Format::Markdown, language, day(at))
}

fn ics(text: &str, at: &str) -> String {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    let model = workspace.model();
    calendar(&model, model.plan(), Language::Nb, day(at))
}

/// The lines of a calendar put together again.
fn lines(text: &str) -> Vec<String> {
    text.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

fn all(text: &str, name: &str) -> Vec<String> {
    lines(text).into_iter().filter_map(|line| line.strip_prefix(name).map(str::to_owned)).collect()
}

#[test]
fn a_year_wheel_goes_month_by_month() {
    insta::assert_snapshot!("wheel_nb", page(Target::Yearwheel, Language::Nb, "2026-05-10"));
    let english = page(Target::Yearwheel, Language::En, "2026-05-10");
    assert!(english.contains("# Trygge hjem") && english.contains("Measures without a deadline"), "{english}");
}

#[test]
fn the_rows_of_a_year_wheel_are_by_day() {
    let folder = Folder::new("wheel").with("plan.plikt", PLAN);
    let done = plikt(&["export", "plan.plikt", "--to", "yearwheel", "--format", "csv"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let days: Vec<&str> = done.out.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let dated: Vec<&str> = days.iter().copied().filter(|day| !day.is_empty()).collect();
    let mut sorted = dated.clone();
    sorted.sort_unstable();
    assert_eq!(dated, sorted);
    assert!(dated.contains(&"2026-04-15") && dated.contains(&"2027-12-31"), "{}", done.out);
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let model = workspace.model();
    assert_eq!(yearwheel_rows(&model, model.plan(), Language::Nb, None).len(), days.len() + 1);
}

#[test]
fn a_calendar_keeps_to_the_standard() {
    let text = ics(PLAN, "2026-03-10");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count(), "every line ends as the standard wants");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(text.contains("\r\n "), "the long title is folded");
    let titles = all(&text, "SUMMARY:");
    assert!(
        titles.iter().any(|title| title.starts_with("Kurs\\, øving") && title.contains("kalenderen\\; æøå")),
        "{titles:?}"
    );
    assert!(all(&text, "DESCRIPTION:").iter().all(|text| text.contains("Trygge hjem\\; også ute")));
    let uids = all(&text, "UID:");
    let mut unique = uids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), uids.len(), "{uids:?}");
    for count in [all(&text, "DTSTAMP:"), all(&text, "DTSTART;VALUE=DATE:"), titles] {
        assert_eq!(count.len(), uids.len());
    }
    assert!(all(&text, "DTSTAMP:").iter().all(|stamp| stamp == "20260310T000000Z"), "no clock");
    assert!(
        all(&text, "RRULE:").contains(&"FREQ=MONTHLY;INTERVAL=3;UNTIL=20271231".to_owned()),
        "four times a year: {text}"
    );
    assert!(all(&text, "RRULE:").contains(&"FREQ=YEARLY;INTERVAL=1;UNTIL=20271231".to_owned()), "{text}");
    assert_eq!(text, ics(PLAN, "2026-03-10"));
    insta::assert_snapshot!("calendar", text.replace("\r\n", "\n"));
}

/// What ical.js, which Thunderbird and Nextcloud read calendars with, makes of some: by way of `tests/formats/ical.mjs`.
fn read_elsewhere(folder: &Folder, texts: &[&str]) -> Result<Vec<Vec<serde_json::Value>>, String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let installed = here.join("node_modules/ical.js").exists();
    assert!(installed, "the format tests are not installed: run `npm ci --prefix tests/formats`");
    let mut files = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        files.push(folder.0.join(format!("{i}.ics")));
        std::fs::write(&files[i], text).expect("the folder can be written to");
    }
    let done = Command::new("node").arg(here.join("ical.mjs")).args(&files).output();
    let done = done.expect("node is not installed: run `apt-get install nodejs`");
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into_owned());
    }
    Ok(serde_json::from_slice(&done.stdout).expect("it tells what it found as JSON"))
}

#[test]
fn another_program_reads_from_a_calendar_what_the_plan_asks() {
    let folder = Folder::new("foreign-calendar");
    let lillevik =
        plikt(&["export", concat!(env!("CARGO_MANIFEST_DIR"), "/examples/lillevik"), "--to", "calendar"]).run();
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/forløp.plikt");
    let course =
        plikt(&["follow", case, "--case", "fulgt_opp_i_tide", "--today", "2026-06-16", "--format", "ics"]).run();
    assert_eq!((lillevik.code, lillevik.err.as_str(), course.err.as_str()), (0, "", ""));
    let small = ics(PLAN, "2026-03-10");
    let texts = [small.as_str(), &lillevik.out, &course.out];
    let read = read_elsewhere(&folder, &texts).expect("they are calendars");
    for (text, events) in texts.iter().zip(&read) {
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
        // Nothing is lost, and no entry is two.
        assert_eq!(events.len(), text.matches("BEGIN:VEVENT").count());
        assert!(!events.is_empty());
        let texts =
            |name: &str| events.iter().filter_map(|event| event[name].as_str()).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(texts("uid"), all(text, "UID:"));
        assert_eq!(
            texts("day").iter().map(|day| day.replace('-', "")).collect::<Vec<_>>(),
            all(text, "DTSTART;VALUE=DATE:")
        );
        assert!(texts("summary").iter().chain(&texts("description")).all(|words| !words.contains('\\')));
    }
    // What is read is what the rows of the year wheel have, on the same days.
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let model = workspace.model();
    let at = day("2026-03-10");
    let mut wanted: Vec<(String, String)> = Vec::new();
    for row in yearwheel_rows(&model, model.plan(), Language::Nb, at) {
        if let (Cell::Date(day), Cell::Text(what)) = (&row[0], &row[3]) {
            wanted.push((day.to_string(), what.clone()));
        }
    }
    let dated = read[0].iter().filter(|event| event["days"].as_array().is_some_and(|days| days.len() == 1));
    let plain = |event: &serde_json::Value, name: &str| event[name].as_str().unwrap_or_default().replace('\u{a0}', " ");
    let found: Vec<(String, String)> = dated.map(|event| (plain(event, "day"), plain(event, "summary"))).collect();
    assert!(found.len() > 8 && found.iter().all(|entry| wanted.contains(entry)), "{found:?}\n{wanted:?}");
    assert!(
        found.iter().any(|(_, what)| what.contains("Kurs, øving") && what.contains("kalenderen; æøå")),
        "{found:?}"
    );
    let of = |uid: &str| read[0].iter().find(|event| event["uid"] == uid).map(|event| event["categories"].clone());
    assert_eq!(of("p-T3-due@plikt"), Some(serde_json::json!(["Politiet", "Skole"])), "who it is asked of, one by one");
    // What comes again comes until the plan ends.
    let recurring = read[0].iter().find(|event| event["days"].as_array().is_some_and(|days| days.len() > 2));
    let days = recurring.and_then(|event| event["days"].as_array()).expect("the group meets again and again");
    assert!(
        days.iter().all(|day| ("2026-01-01"..="2027-12-31").contains(&day.as_str().unwrap_or_default())),
        "{days:?}"
    );
    // The parser does object to what is wrong.
    for wrong in [
        small.replace("UID:p-T2", "UID:p-T1").replacen("END:VEVENT\r\n", "", 1),
        small.replacen("DTSTART;VALUE=DATE:2", "DTSTART;VALUE=DATE:x", 1),
        format!("{small}BEGIN:VEVENT\r\n"),
    ] {
        assert!(read_elsewhere(&folder, &[&wrong]).is_err());
    }
}

#[test]
fn an_entry_keeps_its_name_when_its_day_changes() {
    let later = PLAN.replace("innen 2026-06-15", "innen 2026-08-15").replace("frist: 2027-02", "frist: 2027-03");
    let (before, after) = (ics(PLAN, "2026-03-10"), ics(&later, "2026-03-10"));
    let sorted = |text: &str| {
        let mut uids = all(text, "UID:");
        uids.sort_unstable();
        uids
    };
    assert_ne!(before, after);
    assert_eq!(sorted(&before), sorted(&after));
}

#[test]
fn what_is_done_is_in_no_calendar() {
    assert!(ics(PLAN, "2026-03-10").contains("p-T3-due@plikt"));
    assert!(!ics(PLAN, "2026-04-25").contains("p-T3-due@plikt"));
}

#[test]
fn each_reader_has_a_plan_of_their_own() {
    insta::assert_snapshot!("politician", page(Target::Politician, Language::Nb, "2026-10-31"));
    insta::assert_snapshot!("leadership", page(Target::Leadership, Language::Nn, "2026-10-31"));
    insta::assert_snapshot!("staff", page(Target::Staff, Language::Nb, "2026-10-31"));
    insta::assert_snapshot!("views", page(Target::Views, Language::Nb, "2026-10-31"));
    // Without a day nothing is said of how it goes.
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let model = workspace.model();
    let page = export_on(&model, model.plan(), Target::Politician, Format::Markdown, Language::Nb, None);
    assert!(page.contains("oppgir ingen statusdato") && !page.contains("forsinket"), "{page}");
}

#[test]
fn a_calendar_is_written_by_the_program() {
    let folder = Folder::new("calendar").with("plan.plikt", PLAN);
    let run = |arguments: &[&str]| plikt(&[&["export", "plan.plikt"], arguments].concat()).within(&folder).run();
    let done = run(&["--to", "calendar", "--format", "ics", "--at", "2026-03-10"]);
    assert_eq!((done.code, done.err.as_str(), done.out), (0, "", ics(PLAN, "2026-03-10")));
    let done = run(&["--to", "calendar", "-o", "plan.ics", "--at", "2026-03-10"]);
    assert_eq!((done.code, folder.read("plan.ics")), (0, ics(PLAN, "2026-03-10")));
    assert_eq!(run(&["--to", "calendar", "--at", "i går"]).code, 2);
}
