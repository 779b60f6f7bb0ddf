//! Questions to a plan: groups with what their members come to, and answers where the document asks for them.

use plikt::Workspace;
use plikt::diag::{Diagnostic, Language};
use plikt::export::{Format, Target, export};
use plikt::query::Form;

const PLAN: &str = r#"language: nb
bruk std.instanser_no

plan p "Planen" {
  periode: 2026..2029
  bakgrunn:
    | Slik fordeler tiltakene seg:
    |
    | {fordeling}
    |
    | Visningen {fordeling} regnes ut av planen selv.
}
mål M1 "Målet" {
  tiltak T1 "Kurs" { ansvarlig: barnevern  tid: 2027  kostnad: 120_000 kr }
  tiltak T2 "Nettverk" { ansvarlig: politi  tid: 2028 }
  tiltak T3 "Kampanje" { ansvarlig: barnevern  tid: 2027..2028  kostnad: 40_000 kr }
  tiltak T4 "Vakt" { ansvarlig: politi  tid: 2026  kostnad: 10_000 kr per år }
}
visning fordeling "Tiltak etter ansvarlig" {
  spørring: alle tiltak grupper etter ansvarlig velg ansvarlig, antall, sum(kostnad)
}
"#;

fn plan() -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    workspace
}

fn ask(question: &str) -> Result<String, Vec<Diagnostic>> {
    plan().query(question, Language::Nb, Form::Csv).map(|text| text.replace("\r\n", "\n").replace('\u{a0}', " "))
}

fn answer(question: &str) -> String {
    ask(question).unwrap_or_else(|wrong| panic!("{question}: {wrong:?}"))
}

fn wrong(question: &str) -> String {
    let found = ask(question).expect_err("it is wrong");
    let told = |d: &Diagnostic| {
        let help: Vec<String> = d.help.iter().map(|text| text.in_language(Language::Nb)).collect();
        format!("{}: {} | {}", d.code, d.message.in_language(Language::Nb), help.join(" | "))
    };
    found.iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_group_has_its_key_its_count_and_what_its_members_come_to() {
    assert_eq!(
        answer("alle tiltak grupper etter ansvarlig velg ansvarlig, antall, sum(kostnad)"),
        "ansvarlig,antall,sum(kostnad)\nBarnevernstjenesten,2,160 000 kr\nPolitiet,2,\n"
    );
    assert_eq!(
        answer("alle tiltak der kostnad er satt grupper etter ansvarlig velg sum(kostnad), ansvarlig, tittel"),
        "sum(kostnad),ansvarlig,tittel\n160 000 kr,Barnevernstjenesten,Kurs og Kampanje\n40 000 kr,Politiet,Vakt\n"
    );
    // In English words too, and with the members themselves.
    assert_eq!(
        answer("all measure group by responsible select responsible, count, count(self, time overlaps 2028)"),
        "responsible,count,\"count(self, time overlaps 2028)\"\nBarnevernstjenesten,2,1\nPolitiet,2,1\n"
    );
    assert_eq!(
        answer(
            "alle tiltak grupper etter årstall(tid) sorter etter årstall(tid) velg årstall(tid), antall, største(kostnad)"
        ),
        "årstall(tid),antall,største(kostnad)\n2026,1,10 000 kr per år\n2027,2,120 000 kr\n2028,1,\n"
    );
}

#[test]
fn groups_are_filtered_ordered_and_cut() {
    let base = "alle tiltak grupper etter årstall(tid)";
    assert_eq!(answer(&format!("{base} der antall > 1 velg årstall(tid)")), "årstall(tid)\n2027\n");
    assert_eq!(
        answer(&format!("{base} sorter etter antall synkende ta 2 velg årstall(tid), antall")),
        "årstall(tid),antall\n2027,2\n2028,1\n"
    );
    // Without columns each group is told with its members.
    assert_eq!(answer(&format!("{base} der antall == 2")), "årstall(tid),antall,hvilke\n2027,2,Kurs og Kampanje\n");
}

#[test]
fn what_is_not_told_of_a_member_is_not_told_of_the_group() {
    // T2 may cost more than that: then it belongs with the police.
    let question = "alle tiltak der kostnad > 100_000 kr grupper etter ansvarlig velg ansvarlig, antall";
    let text = plan().query(question, Language::Nb, Form::Json).expect("a good question");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["rows"].to_string(), r#"[[["Barnevernstjenesten"],1]]"#);
    assert_eq!(json["undecided"][0][0][0], "Politiet");
    assert_eq!(json["unstated"], serde_json::json!(["T2.kostnad"]));
    let question = "alle tiltak grupper etter ansvarlig der sum(kostnad) > 1 kr velg ansvarlig";
    let text = plan().query(question, Language::Nb, Form::Text { width: 80 }).expect("a good question");
    assert!(text.contains("ikke avgjort: Politiet") && text.contains("`T2.kostnad`"), "{text}");
}

#[test]
fn groups_are_typed_before_anything_runs() {
    let sum = wrong("alle tiltak grupper etter ansvarlig velg ansvarlig, sum(tittel)");
    assert!(sum.starts_with("type-mismatch: ventet tall, fant tekst"), "{sum}");
    let count = wrong("alle tiltak grupper etter ansvarlig velg ansvarlig, antal");
    assert!(count.contains("`antal`") && count.contains("mente du `antall`?"), "{count}");
    let field = wrong("alle tiltak grupper etter ansvarlig velg ansvarleg");
    assert!(field.contains("mente du `ansvarlig`?"), "{field}");
    let compared = wrong("alle tiltak grupper etter ansvarlig der antall > tittel");
    assert!(compared.starts_with("cannot-combine"), "{compared}");
}

#[test]
fn a_view_stands_where_the_prose_names_it_alone() {
    let document = export(&mut plan(), Target::Document, Format::Markdown, Language::Nb).replace('\u{a0}', " ");
    let part = document.split("### ").find(|part| part.contains("Slik fordeler")).expect("the background");
    let expected = "| Ansvarlig | Antall | Sum kostnad |";
    assert!(part.contains(expected) && part.contains("| 2 | 160 000 kr |"), "{part}");
    assert_eq!(part.matches(expected).count(), 1, "{part}");
    assert!(part.contains("Visningen Tiltak etter ansvarlig regnes ut"), "{part}");
    let views = export(&mut plan(), Target::Views, Format::Html, Language::Nb);
    assert!(
        views.contains("Sum kostnad") && views.contains("160&nbsp;000") | views.contains("160\u{a0}000"),
        "{views}"
    );
}
