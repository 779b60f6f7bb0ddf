//! What the document and the table make of a plan's own shape: its kinds and fields, its areas and chapters, its log.

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Format, Target, export};

fn written(text: &str, target: Target) -> String {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    let problems: Vec<String> =
        workspace.diagnostics().iter().map(|found| found.message.in_language(Language::En)).collect();
    assert_eq!(problems, [""; 0]);
    export(&mut workspace, target, Format::Markdown, Language::Nb)
}

/// The headings in order, with their numbers.
fn headings(text: &str) -> Vec<&str> {
    text.lines()
        .filter_map(|line| line.trim_start_matches('#').strip_prefix(' ').filter(|_| line.starts_with("##")))
        .collect()
}

fn row<'t>(text: &'t str, part: &str) -> &'t str {
    text.lines()
        .find(|line| line.starts_with('|') && line.contains(part))
        .unwrap_or_else(|| panic!("no {part}:\n{text}"))
}

const OWN: &str = r#"språk: nb
slag skjenkested {
  skjenketid: tekst
  kontroller: tid
  dekkes_av: liste(tiltak)
}
slag vaktliste { natt: tekst }
utvid tiltak { kontrollør: tekst  skjenkested: overordnet(skjenkested) }
utvid målgruppe { møtested: tekst }
utvid plan { vakt: vaktliste  protokoll: tekst }
plan p "Ravnvik" {
  periode: 2026..2029
  protokoll: "2026/14"
  vakt { natt: "Ring 116 117" }
}
skjenkested S1 "Kroa" {
  skjenketid: "til 01.00"  kontroller: minst 4 per år  dekkes_av: T1
  tiltak T2 "Kontroll av Kroa" { kontrollør: "Vekterne" }
}
skjenkested S2 "Bryggen" { skjenketid: "til 02.00" }
målgruppe gjester "Gjester" { møtested: "På torget" }
målgruppe andre "Andre" { }
tiltak T1 "Kurs for verter" { målgruppe: gjester }
"#;

#[test]
fn kinds_and_fields_of_ones_own_have_their_place() {
    let document = written(OWN, Target::Document);
    let found = headings(&document);
    let at = |heading: &str| {
        found.iter().position(|found| found.contains(heading)).unwrap_or_else(|| panic!("no {heading}: {found:?}"))
    };
    assert!(
        at("Mål, strategier og tiltak i én tabell") < at("Skjenkested") && at("Skjenkested") < at("Vaktliste"),
        "{found:?}"
    );
    let kroa = row(&document, "Kroa | til 01.00");
    assert!(kroa.contains("minst 4 ganger per år") && kroa.contains("Kurs for verter"), "{kroa}");
    assert!(row(&document, "Bryggen").contains("til 02.00"));
    // A kind with one element, without a name, is told in full under its heading.
    assert!(document.contains("Ring 116 117"), "{document}");
    // The plan's and the measure's own fields stand where the rest of them does.
    assert!(document.contains("2026/14") && document.contains("Vekterne"), "{document}");
    // Another kind's own fields have a section with the elements that state them, and no others.
    assert!(found.contains(&"8 Målgruppe: Gjester"), "{found:?}");
    assert!(document.contains("- **Møtested:** På torget"), "{document}");
}

#[test]
fn a_plan_without_anything_of_its_own_has_no_such_section() {
    let document = written(
        "språk: nb\nbruk std.fallgruver_no\nplan p \"P\" { periode: 2026..2029  revisjon { neste: 2029 } }\n",
        Target::Document,
    );
    assert_eq!(headings(&document), ["Innhold", "1 Revisjon"], "{document}");
}

const AREAS: &str = r#"språk: nb
plan p "P" { periode: 2026..2029 }
satsingsområde F1 "Forebygge" { nummer: "A" }
satsingsområde F2 "Hjelpe" { nummer: "B" }
satsingsområde F3 "Tomt" { }
mål M1 "Flere blir spurt" {
  satsingsområde: F2
  tiltak T1 "Spørre alle" { }
  tiltak T2 "Plakat" { satsingsområde: F1 }
}
mål M2 "Uten tiltak" { satsingsområde: F1 }
tiltak T3 "Løst" { satsingsområde: F1 }
tiltak T4 "Utenfor" { }
"#;

#[test]
fn focus_areas_divide_the_table() {
    let table = written(AREAS, Target::Table);
    assert_eq!(headings(&table), ["A Forebygge", "B Hjelpe", "Utenfor satsingsområdene"], "{table}");
    let part = |from: &str, to: &str| {
        let rest = table.split_once(from).expect("the heading").1;
        rest.split_once(to).map_or(rest, |(part, _)| part).to_owned()
    };
    let first = part("A Forebygge", "B Hjelpe");
    for title in ["Plakat", "Løst", "Uten tiltak", "Flere blir spurt"] {
        assert!(first.contains(title), "{title}: {first}");
    }
    let second = part("B Hjelpe", "Utenfor");
    assert!(
        second.contains("Spørre alle") && second.contains("Flere blir spurt") && !second.contains("Plakat"),
        "{second}"
    );
    assert!(part("Utenfor satsingsområdene", "\u{0}").contains("Utenfor"));
    for title in ["T1", "T2", "T3", "T4", "M1", "M2"] {
        assert!(table.matches(&format!("-{title}\"></a>")).count() == 1, "{title} has one place");
    }
    assert!(written(AREAS, Target::Document).contains("### A Forebygge"));
    // Where everything is in one area there is nothing to divide.
    let one = AREAS
        .replace("satsingsområde: F2", "satsingsområde: F1")
        .replace("\"Utenfor\" { }", "\"Utenfor\" { satsingsområde: F1 }");
    assert_eq!(headings(&written(&one, Target::Table)), [""; 0]);
}

#[test]
fn chapters_divide_the_table_where_there_are_no_focus_areas() {
    let plan = "språk: nb\nplan p \"P\" { periode: 2026..2029 }\nkapittel K1 \"Forebygging\" { nummer: \"1\"  tiltak T1 \"A\" { }\n mål M1 \"B\" { tiltak T2 \"C\" { } } }\n\
        kapittel K2 \"Hjelp\" { tiltak T3 \"D\" { } }\nkapittel K3 \"Bare tekst\" { tekst: \"…og mer\" }\n";
    let table = written(plan, Target::Table);
    assert_eq!(headings(&table), ["1 Forebygging", "Hjelp"], "{table}");
    let (first, second) = table.split_once("Hjelp").expect("the second chapter");
    assert!(first.contains("tiltak-T1") && first.contains("tiltak-T2") && second.contains("tiltak-T3"), "{table}");
}

#[test]
fn the_log_is_shown_with_all_that_it_says() {
    let plan = "språk: nb\nbruk std.instanser_no\nplan p \"P\" { periode: 2026..2029 }\ntiltak T1 \"Kurs\" {\n  tid: 2026\n\
        status { dato: 2026-12-31  tilstand: påbegynt  løpende: ja  ført_av: personalsjef }\n\
        status { dato: 2027-06-30  tilstand: utsatt  utsatt_til: høsten 2028  begrunnelse: \"Ingen tid.\" }\n}\n";
    let document = written(plan, Target::Document);
    let heading = row(&document, "Løpende");
    for column in ["Dato", "Tilstand", "Begrunnelse", "Utsatt til", "Ført av"] {
        assert!(heading.contains(column), "{heading}");
    }
    assert!(row(&document, "| ja |").to_lowercase().contains("personalsjef"));
    let table = written(plan, Target::Table);
    assert!(row(&table, "Kurs").contains("Utsatt til: august–desember 2028"), "{table}");
    // An entry after it that says nothing of it takes it away again.
    let again = plan.replace(
        "begrunnelse: \"Ingen tid.\" }\n",
        "begrunnelse: \"Ingen tid.\" }\n  status { dato: 2028-01-31  tilstand: påbegynt }\n",
    );
    assert!(!written(&again, Target::Table).contains("Utsatt til"));
}

#[test]
fn what_belongs_to_several_areas_stands_under_each() {
    let plan = "språk: nb\nplan p \"P\" { periode: 2026..2029 }\nsatsingsområde S1 \"Forebygging\" {}\n\
                satsingsområde S2 \"Samarbeid\" {}\nmål M1 \"Mål\" { satsingsområde: S1 }\n\
                tiltak T1 \"Fast vakt\" { mål: M1  satsingsområde: [S1, S2] }\ntiltak T2 \"Plakat\" { mål: M1 }\n";
    let table = written(plan, Target::Table);
    let (first, second) = table.split_once("## Samarbeid").expect("a part for each area");
    assert!(first.contains("Fast vakt") && first.contains("Plakat"), "{table}");
    assert!(second.contains("Fast vakt") && !second.contains("Plakat"), "{table}");
    // It is the same measure: a link leads to where it stands first.
    assert_eq!(table.matches("id=\"tiltak-T1\"").count(), 1, "{table}");
}

#[test]
fn anchors_are_ascii_and_each_leads_to_one_element() {
    let plan = "språk: nb\nplan p \"P\" { periode: 2026..2029 }\nmål né \"Idé\" { nivå: bruker  tiltak T1 \"Én\" {\n\
                indikator I1 \"Først\" { mål: 1 } }\n tiltak T2 \"To\" { indikator I1 \"Så\" { mål: 2 } } }\n";
    let document = written(plan, Target::Document);
    let anchors: Vec<&str> =
        document.split("id=\"").skip(1).filter_map(|rest| rest.split_once('"').map(|(anchor, _)| anchor)).collect();
    let mut once = anchors.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), anchors.len(), "{anchors:?}");
    assert!(anchors.iter().all(|anchor| anchor.is_ascii()), "{anchors:?}");
    for anchor in ["mal-ne", "indikator-I1", "tiltak-T2-indikator-I1"] {
        assert!(anchors.contains(&anchor), "{anchor}: {anchors:?}");
    }
}

#[test]
fn measures_that_are_ranked_stand_in_a_list_of_their_own() {
    let plan = "språk: nb\nbruk std.instanser_no\nplan p \"P\" { periode: 2026..2029 }\n\
                tiltak T1 \"Gatelys\" { prioritet: 2  andel: minst 40 %  kostnad: 1_000 kr }\n\
                tiltak T2 \"Natteravner\" { prioritet: 1 }\ntiltak T3 \"Gangvei\" { prioritet: uprioritert }\n\
                tiltak T4 \"Kurs\" {}\nkapittel k \"Sum\" { tekst: \"Kommunens del: {T1.andel * T1.kostnad}\" }\n";
    let document = written(plan, Target::Document).replace('\u{a0}', " ");
    let (_, list) = document.split_once(" Tiltak i prioritert rekkefølge\n").expect("the list has its heading");
    let list = list.split("<a id=\"").next().unwrap_or_default();
    let at = |name: &str| list.find(name).unwrap_or_else(|| panic!("no {name}: {list}"));
    assert!(at("Natteravner") < at("Gatelys") && at("Gatelys") < at("Gangvei"), "{list}");
    assert!(list.contains("Andel: minst 40 %") && !list.contains("Kurs"), "{list}");
    assert!(document.contains("Kommunens del: minst 400 kr"), "{document}");
}
