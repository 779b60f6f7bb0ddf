//! The time plan as a picture and as text for Mermaid.

use std::path::Path;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Format, Target, gantt_mermaid, gantt_svg};
use plikt::value::Date;

use crate::cli::{Folder, plikt};

/// A measure of every standing, one of every form of time, a part, milestones, and one that is internal.
const PLAN: &str = r#"language: nb
plan p "Trygg <havn> & \"fred\"" { periode: 2026..2028  statusdato: 2027-03-01 }
mål M1 "Barn & unge <får> hjelp" { nivå: bruker }
tiltak T1 "Gjort" {
  mål: M1  tid: 2026-01-01..2026-06-30
  status { dato: 2026-06-01  tilstand: gjennomført }
  milepæl { tid: 2026-03-31  tekst: "Første <kull>"  nådd: 2026-03-15 }
  milepæl { tid: 2027-12-31  tekst: "Siste kull" }
}
tiltak T2 "Forsinket" { mål: M1  tid: 2026-01..2026-12 }
tiltak T3 "I gang" {
  mål: M1  tid: 2026-07-01..2027-12-31
  status { dato: 2026-08-01  tilstand: startet }
}
tiltak T4 "Ikke startet, med et navn som er så langt at det må stå på flere linjer i bildet, og mer til" { mål: M1  tid: 2028 }
tiltak T5 "Løpende" {
  mål: M1  tid: løpende
  status { dato: 2026-08-01  tilstand: startet }
}
tiltak T6 "Del" { del_av: T3  tid: innen 2027-06-30 }
tiltak T7 "Utsatt" {
  tid: 2026-01-01..2026-12-31
  status { dato: 2026-11-01  tilstand: utsatt  utsatt_til: 2028-06-30 }
}
tiltak T8 "Uten tid" { }
tiltak T9 "Avbrutt" {
  tid: 2026
  status { dato: 2026-05-01  tilstand: avbrutt }
}
tiltak T10 "Hemmelig" { tid: 2026  synlighet: intern }
"#;

fn model(text: &str) -> std::sync::Arc<plikt::model::Model> {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    workspace.model()
}

fn svg(text: &str, language: Language, at: Option<Date>) -> String {
    let model = model(text);
    gantt_svg(&model, model.plan(), language, at)
}

/// Every element and attribute of a picture is closed and escaped: it is read by a reader that accepts nothing else.
fn is_sound(svg: &str) {
    let mut reader = quick_xml::Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}")) {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => depth -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
}

#[test]
fn every_measure_is_drawn_as_it_stands() {
    let picture = svg(PLAN, Language::Nb, None);
    is_sound(&picture);
    insta::assert_snapshot!("gantt", picture.replace("><", ">\n<"));
    for (class, word) in [
        ("done", "gjennomført"),
        ("late", "forsinket"),
        ("under_way", "i gang"),
        ("not_started", "ikke startet"),
        ("ongoing", "løpende"),
        ("postponed", "utsatt"),
        ("stopped", "avbrutt"),
    ] {
        assert!(picture.contains(&format!("class=\"bar {class}\"")), "{class}");
        assert!(picture.contains(&format!(">{word}</text>")), "{word}");
    }
    assert!(picture.contains("role=\"img\"") && picture.contains("<title id=") && picture.contains("<desc id="));
    assert!(picture.contains("9 tiltak fra 2026 til 2028"), "what is shown is told");
    assert!(picture.contains("Barn &amp; unge &lt;får&gt; hjelp") && !picture.contains("<får>"));
    assert!(
        picture.contains("ikke tidfestet") && picture.contains("Uten tid"),
        "nothing is left out for want of a time"
    );
    assert!(!picture.contains("Hemmelig"), "what is internal is not there");
    assert!(!picture.contains("http://") || picture.matches("http").count() == 1, "nothing is loaded");
    assert_eq!(picture, svg(PLAN, Language::Nb, None), "the same plan gives the same bytes");
}

#[test]
fn the_day_is_marked_only_when_it_is_asked_for() {
    let day = Date::constant(2026, 2, 1);
    let marked = svg(PLAN, Language::En, Some(day));
    assert!(marked.contains("class=\"day\"") && marked.contains(">1 February 2026</text>"), "{marked}");
    assert!(
        marked.contains("class=\"bar not_started\"") && !marked.contains("class=\"bar late\""),
        "as it stands on that day"
    );
    assert!(!svg(PLAN, Language::En, None).contains("class=\"day\""));
    let far = svg(PLAN, Language::En, Some(Date::constant(2031, 2, 1)));
    assert!(far.contains(">2031</text>"), "the day is in the picture");
}

#[test]
fn pictures_speak_three_tongues() {
    for (language, title, done, undated) in [
        (Language::En, "Time plan: ", "done", "no time is stated"),
        (Language::Nb, "Tidsplan: ", "gjennomført", "ikke tidfestet"),
        (Language::Nn, "Tidsplan: ", "gjennomført", "ikkje tidfest"),
    ] {
        let picture = svg(PLAN, language, None);
        assert!([title, done, undated].iter().all(|word| picture.contains(word)), "{}", language.code());
        assert!(picture.contains(&format!("lang=\"{}\"", language.code())));
    }
}

#[test]
fn the_axis_shows_what_there_is_room_for() {
    let over = |period: &str| svg(&format!("language: en\nplan p \"P\" {{ period: {period} }}\n"), Language::En, None);
    assert!(over("2026").contains(">Jan</text>"));
    assert!(over("2026..2029").contains(">Q4</text>"));
    let long = over("2026..2040");
    assert!(!long.contains(">Q4</text>") && long.contains(">2040</text>"));
    let longest = over("1990..2400");
    assert!(longest.contains(">2000</text>") && !longest.contains(">2001</text>") && longest.len() < 100_000);
    is_sound(&longest);
    assert!(long.contains("class=\"soft\""), "that there are no measures is said");
}

#[test]
fn nothing_is_written_of_a_plan_that_is_internal() {
    let text = "language: nb\nplan p \"P\" { synlighet: intern }\ntiltak T1 \"x\" { tid: 2026 }\n";
    let model = model(text);
    assert_eq!(gantt_svg(&model, model.plan(), Language::Nb, None), "");
    assert_eq!(gantt_mermaid(&model, model.plan(), Language::Nb, None), "");
}

#[test]
fn a_plan_without_goals_has_no_heading_for_that() {
    let picture =
        svg("language: nb\nplan p \"P\" { periode: 2026 }\ntiltak T1 \"Kurs\" { tid: 2026 }\n", Language::Nb, None);
    assert!(picture.contains(">Kurs</tspan>") && !picture.contains("uten mål"), "{picture}");
}

#[test]
fn the_document_has_the_picture_beside_its_table() {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let page = plikt::export::export(&mut workspace, Target::Document, Format::Html, Language::Nb);
    let (_, after) = page.split_once("<div class=\"scroll picture\"").unwrap();
    let (picture, after) = after.split_once("</svg>").unwrap();
    assert!(picture.contains("role=\"img\"") && !picture.contains("Hemmelig") && !picture.contains("class=\"title\""));
    assert!(after.trim_start().starts_with("</div><div class=\"scroll\"") && after.contains("<table"), "{after}");
    assert_eq!(page.matches("id=\"gantt-title\"").count(), 1);
    let text = plikt::export::export(&mut workspace, Target::Document, Format::Markdown, Language::Nb);
    assert!(!text.contains("<svg"));
    workspace.set("plan.plikt", "language: nb\nplan p \"P\" { }\ntiltak T1 \"x\" { }\n");
    assert!(!plikt::export::export(&mut workspace, Target::Document, Format::Html, Language::Nb).contains("<svg"));
}

#[test]
fn mermaid_gets_what_it_can_draw() {
    let model = model(PLAN);
    insta::assert_snapshot!("mermaid", gantt_mermaid(&model, model.plan(), Language::Nb, None));
}

#[test]
fn the_program_writes_the_picture_to_a_file() {
    let folder = Folder::new("gantt").with("plan.plikt", PLAN);
    let done = plikt(&["export", "plan.plikt", "--to", "gantt", "-o", "tid.svg"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert_eq!(folder.read("tid.svg"), svg(PLAN, Language::Nb, None));
    let done = plikt(&["export", "plan.plikt", "--to", "gantt", "--format", "mermaid"]).within(&folder).run();
    assert!(done.out.starts_with("gantt\n  title "), "{}", done.out);
    let done = plikt(&["export", "plan.plikt", "--to", "gantt", "--format", "md"]).within(&folder).run();
    assert!(done.err.contains("svg, mermaid"), "{}", done.err);
    assert!(Path::new(&folder.path("tid.svg")).is_file());
}
