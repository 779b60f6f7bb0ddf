//! The pack of law, row by row: every act and section, its wordings with what is verified of them, and what took its place.
//! The rows are written from the account of the sources (`tests/data/norms/law_rows.txt`), not from the pack.

use std::collections::BTreeSet;

use crate::cli::{Folder, plikt};
use plikt::Workspace;
use plikt::diag::Language;
use plikt::model::code::Value;
use plikt::model::{ElementId, Model, Slot};

fn model() -> std::sync::Arc<Model> {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", "language: en\nuse std.law_no\n");
    workspace.model()
}

fn stated<'m>(model: &'m Model, id: ElementId, field: &str) -> Option<&'m Value> {
    match &model.element(id).field(model.schema.field_named(field)?)?.value {
        Slot::Value(value) => Some(value),
        Slot::Computed(_) => None,
    }
}

fn everywhere(model: &Model, kind: &str) -> Vec<ElementId> {
    model.schema.kind_named(kind).map(|kind| model.everywhere(kind).collect()).unwrap_or_default()
}

fn elements(value: Option<&Value>) -> Vec<ElementId> {
    match value {
        Some(Value::Element(id)) => vec![*id],
        Some(Value::Citation(citation)) => citation.section.or(citation.source).into_iter().collect(),
        Some(Value::List(list)) => list.items.iter().flat_map(|item| elements(Some(item))).collect(),
        _ => Vec::new(),
    }
}

/// `LOV-2005-05-20-28 §196`, or the act alone.
fn address(model: &Model, id: ElementId) -> String {
    let act = model.element(id).parent.unwrap_or(id);
    let number = match stated(model, act, "id") {
        Some(Value::Text(number)) => number.to_string(),
        _ => String::new(),
    };
    if act == id { number } else { format!("{number} {}", model.element(id).label) }
}

/// The wordings as the rows write them.
fn wordings(model: &Model, id: ElementId) -> String {
    let says_no = |id| stated(model, id, "verified") == Some(&Value::Bool(false));
    let period = |id: ElementId| match stated(model, id, "in_force") {
        Some(Value::Period(period)) => {
            let day = |day: Option<plikt::value::Date>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{}..{}", day(period.start), day(period.end))
        }
        _ => match stated(model, id, "state") {
            Some(Value::Word(word)) if word != "in_force" => word.to_string(),
            _ => String::new(),
        },
    };
    let doubt = |text: String, unsure| match (text.is_empty(), unsure) {
        (true, true) => "?".to_owned(),
        (false, true) => format!("{text} ?"),
        (_, false) => text,
    };
    let all = elements(stated(model, id, "version"));
    if all.is_empty() {
        return doubt(period(id), says_no(id));
    }
    all.into_iter().map(|version| doubt(period(version), says_no(version))).collect::<Vec<_>>().join(", ")
}

#[test]
fn acts_and_sections_are_those_of_the_account_row_by_row() {
    let model = model();
    let all: Vec<ElementId> = ["law", "section"].into_iter().flat_map(|kind| everywhere(&model, kind)).collect();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in include_str!("../data/norms/law_rows.txt").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        let [named, periods, next] = columns[..] else { panic!("three columns: {line}") };
        let (act, sections) = named.split_once(" §").unwrap_or((named, ""));
        // Numbers of several sections that are alike; `7-2 a` is one number.
        let mut numbers: Vec<String> = Vec::new();
        for part in sections.split(' ') {
            match numbers.last_mut() {
                Some(last) if part.starts_with(|c: char| c.is_ascii_lowercase()) => *last = format!("{last} {part}"),
                _ => numbers.push(part.to_owned()),
            }
        }
        for number in numbers {
            rows += 1;
            let wanted = if number.is_empty() { act.to_owned() } else { format!("{act} §{number}") };
            let Some(id) = all.iter().copied().find(|id| address(&model, *id) == wanted) else {
                wrong.push(format!("{wanted} is missing"));
                continue;
            };
            let found = wordings(&model, id);
            if found != periods {
                wrong.push(format!("{wanted}: {found}, the account has {periods}"));
            }
            let of =
                |text: &str| text.split(", ").filter(|s| !s.is_empty()).map(str::to_owned).collect::<BTreeSet<_>>();
            let successors = elements(stated(&model, id, "replaced_by"));
            let successors: BTreeSet<String> = successors.into_iter().map(|id| address(&model, id)).collect();
            if successors != of(next) {
                wrong.push(format!("{wanted}: replaced by {successors:?}, the account has {next}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows > 170, "{rows} rows");
}

#[test]
fn acts_have_their_addresses_and_the_names_of_practice() {
    let model = model();
    for id in everywhere(&model, "law") {
        let number = address(&model, id);
        let parts: Vec<&str> = number.split('-').collect();
        let wanted = match parts[..] {
            ["LOV", year, month, day, number] => {
                Some(format!("https://lovdata.no/eli/lov/{year}/{month}/{day}/{number}/nor"))
            }
            _ => None,
        };
        let found = match stated(&model, id, "eli") {
            Some(Value::Text(text)) => Some(text.to_string()),
            _ => None,
        };
        assert_eq!(found, wanted, "{number}");
    }
    // What a plan writes, on the day for which it is written, and the section that is meant.
    let cited = [
        ("barnevernloven § 6-4 annet ledd", "2010-01-01", "LOV-1992-07-17-100 §6-4"),
        ("bvl. § 13-2", "2026-06-15", "LOV-2021-06-18-97 §13-2"),
        ("barnevernsloven § 13-4", "2026-06-15", "LOV-2021-06-18-97 §13-4"),
        ("straffeloven § 139", "2008-12-15", "LOV-1902-05-22-10 §139"),
        ("straffeloven § 196", "2026-06-15", "LOV-2005-05-20-28 §196"),
        ("strl. § 282", "2026-06-15", "LOV-2005-05-20-28 §282"),
        ("hpl. § 33", "2026-06-15", "LOV-1999-07-02-64 §33"),
        ("sosialtjenesteloven § 4-3a", "2008-12-15", "LOV-1991-12-13-81 §4-3a"),
        ("pasientrettighetsloven § 2-5", "2008-12-15", "LOV-1999-07-02-63 §2-5"),
        ("kommunehelsetjenesteloven § 6-2a", "2008-12-15", "LOV-1982-11-19-66 §6-2a"),
        ("psykisk helsevernloven § 4-1", "2026-06-15", "LOV-1999-07-02-62 §4-1"),
        ("familievernkontorloven § 10", "2026-06-15", "LOV-1997-06-19-62 §10"),
        ("krisesenterlova § 6", "2026-06-15", "LOV-2009-06-19-44 §6"),
        ("fvl. § 13 b", "2026-06-15", "LOV-1967-02-10 §13 b"),
    ];
    for (text, day, wanted) in cited {
        let mut workspace = Workspace::new();
        let plan = format!(
            "språk: nb\nbruk std.lov_no\nplan p \"P\" {{ statusdato: {day} }}\nrutine r \"R\" {{ hjemmel: \"{text}\" }}\n"
        );
        workspace.set("a.plikt", plan);
        let model = workspace.model();
        let measure = model.all_named("routine")[0];
        let found = elements(stated(&model, measure, "basis"));
        let found: Vec<String> = found.into_iter().map(|id| address(&model, id)).collect();
        assert_eq!(found, [wanted], "{text}\n{:?}", workspace.diagnostics());
    }
}

#[test]
fn what_is_not_verified_is_marked_wherever_it_is_read() {
    let lillevik = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/lillevik");
    let duties = plikt(&["export", "--to", "duties", lillevik]).run();
    // The date of the section is unsure; those of the other were read.
    assert!(duties.out.contains("kommuneloven § 25-1 (ikke bekreftet)"), "{}{}", duties.out, duties.err);
    assert!(duties.out.contains("krisesenterlova § 2 ") && !duties.out.contains("krisesenterlova § 2 (ikke"));
    let folder = Folder::new("unverified").with(
        "plan.plikt",
        "språk: nb\nbruk std.lov_no\nplan p \"P\" { statusdato: 2026-06-15 }\n\
         rutine r \"R\" { hjemmel: \"kjønnslemlestelsesloven § 2\" }\n\
         rutine s \"S\" { hjemmel: \"sosialtjenesteloven § 4-3a\" }\n",
    );
    let told = plikt(&["check", "plan.plikt", "--all"]).within(&folder).run();
    assert!(told.out.contains("når kjønnslemlestelsesloven § 2 gjaldt, er ikke bekreftet"), "{}{}", told.out, told.err);
    assert!(!told.out.contains("§ 4-3 a gjaldt, er ikke bekreftet"), "{}", told.out);
    let folder = folder
        .with("sak.plikt", "språk: nb\nbruk std.lov_no\nsituasjon s \"S\" { dato: 2026-06-15  handlende: lærer }\n");
    let why = plikt(&["why", "internkontrollplikt", "sak.plikt", "--for", "kommunedirektør", "--format", "json"]);
    let why = why.within(&folder).run();
    assert!(why.out.contains("\"verified\": false"), "{}{}", why.out, why.err);
    assert!(why.out.contains("https://lovdata.no/eli/lov/2018/06/22/83/nor"), "{}", why.out);
    // In the document, under the word in an editor, in what changed and in what an analysis finds.
    let document = plikt(&["export", "--to", "document", lillevik]).run();
    assert!(document.out.contains("kommuneloven §\u{a0}25-1 (ikke bekreftet)"), "{}", document.err);
    let mut editor = Workspace::new();
    let text = "språk: nb\nbruk std.lov_no\nrutine r \"R\" { dekker: [avvergingsplikt, meldeplikt_skole, internkontrollplikt] }\n";
    editor.set("plan.plikt", text);
    let mut hover = |word: &str, language| {
        let at = text.find(word).unwrap();
        plikt::ide::hover(&mut editor, "plan.plikt", at, language).expect("something to tell").markdown
    };
    assert!(hover("avvergingsplikt", Language::Nb).contains("_ikke bekreftet: til 24. juni 2010, "));
    assert!(hover("avvergingsplikt", Language::Nn).contains("_ikkje stadfesta: til 24. juni 2010, "));
    let changed = plikt(&["law-diff", "2010-06-24", "2010-06-25", "sak.plikt"]).within(&folder).run();
    assert!(changed.out.contains("straffeloven 1902 § 139 (ikke bekreftet)"), "{}{}", changed.out, changed.err);
    let folder = folder.with(
        "egen.plikt",
        "språk: nb\nlov l \"Lov\" { kortnavn: [\"loven\"]  i_kraft: 2020-01-01..  paragraf §1 \"P\" { bekreftet: nei } }\n\
         rolle r \"R\" {}\nhandling h \"H\" {}\n\
         plikt p \"P\" { gjelder_for: r  handling: h  hjemmel: l §1 }\n\
         forbud q \"Q\" { gjelder_for: r  handling: h  hjemmel: l §1 }\n",
    );
    let found = plikt(&["analyse", "egen.plikt", "--lang", "nb"]).within(&folder).run();
    assert!(found.out.contains("loven er ikke bekreftet"), "{}{}", found.out, found.err);
}

#[test]
fn a_name_that_begins_as_others_do_is_answered_with_those() {
    let folder = Folder::new("begins")
        .with("sak.plikt", "språk: nb\nbruk std.lov_no\nsituasjon s \"S\" { dato: 2026-06-15  handlende: lærer }\n");
    let why = plikt(&["why", "meldeplikt", "sak.plikt"]).within(&folder).run();
    assert!(
        why.err.contains("disse begynner slik: meldeplikt_skole, meldeplikt_privatskole, meldeplikt_barnehage"),
        "{}",
        why.err
    );
    let folder = folder.with("saker.csv", "handlende;født\nlærer;kanskje\n");
    let rows = plikt(&["evaluate", "sak.plikt", "--cases", "saker.csv"]).within(&folder).run();
    assert!(rows.err.contains("`født`: `kanskje` ble ikke forstått; ventet ja eller nei"), "{}", rows.err);
}
