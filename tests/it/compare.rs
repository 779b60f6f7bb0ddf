//! Plans held against each other: by what they mean, and completely.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use plikt::Workspace;
use plikt::compare::{Change, Comparison, Fate, Meaning, Node, Snapshot};
use plikt::diag::Language;
use proptest::prelude::*;

use crate::cli::{Folder, plikt};

fn snapshot(files: &[(&str, String)]) -> Snapshot {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, text.as_str());
    }
    let errors: Vec<String> = workspace
        .diagnostics()
        .iter()
        .filter(|d| d.severity == plikt::diag::Severity::Error)
        .map(|d| d.message.in_language(Language::En))
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{files:?}");
    let model = workspace.model();
    Snapshot::of(&model, workspace.sources(), model.plan(), Language::Nb)
}

fn plan(rest: &str) -> Snapshot {
    let text = format!("language: nb\nbruk std.instanser_no\nplan p \"Planen\" {{ periode: 2026..2029 }}\n{rest}\n");
    snapshot(&[("plan.plikt", text)])
}

fn compared(old: &str, new: &str) -> Comparison {
    Comparison::of(plan(old), plan(new))
}

/// What a comparison says, one short line for each difference.
fn said(comparison: &Comparison) -> Vec<String> {
    let told = comparison.changes.iter().filter(|change| change.is_of_meaning());
    told.map(|change| match change {
        Change::Added { new, .. } => format!("+{new}"),
        Change::Removed { old } => format!("-{old}"),
        Change::Changed { old, new, fields, .. } => {
            let fields: Vec<&str> = fields.iter().map(|field| field.field.as_str()).collect();
            format!("{old}>{new}:{}", fields.join(","))
        }
    })
    .collect()
}

fn fates(comparison: &Comparison) -> Vec<(Option<&str>, Fate)> {
    comparison.renewal.iter().map(|renewal| (renewal.old.as_deref(), renewal.fate)).collect()
}

/// What elements mean, by key: the order of things and of fields left aside.
fn meanings(nodes: &[Node]) -> BTreeMap<String, (String, String, BTreeMap<String, Meaning>)> {
    let of = |node: &Node| {
        let fields = node.fields.iter().map(|(name, stated)| (name.to_string(), stated.meaning.clone()));
        (node.key.clone(), (node.kind.to_string(), node.title.clone(), fields.collect()))
    };
    nodes.iter().map(of).collect()
}

#[test]
fn moved_is_not_removed() {
    let old = "mål M1 \"Barn\" { nivå: bruker  tiltak T1 \"Kurs\" { tid: 2026 } tiltak T2 \"Plakat\" { tid: 2027 } }";
    let new = "tiltak T2 \"Plakat\" { mål: M1  tid: 2027 }\nmål M1 \"Barn\" { nivå: bruker }\ntiltak T1 \"Kurs\" { tid: 2026  mål: M1 }";
    let comparison = compared(old, new);
    assert!(comparison.is_empty(), "{:?}", said(&comparison));
    assert_eq!(fates(&comparison), [(Some("T1"), Fate::Kept), (Some("T2"), Fate::Kept)]);
}

#[test]
fn a_log_beside_the_plan_is_the_same_as_one_in_it() {
    let old = "tiltak T1 \"Kurs\" { status { dato: 2026-05-01  tilstand: påbegynt } }";
    let new = "tiltak T1 \"Kurs\" { }\nstatus { tiltak: T1  dato: 2026-05-01  tilstand: påbegynt }";
    assert!(compared(old, new).is_empty());
    let other = new.replace("påbegynt", "gjennomført");
    assert_eq!(said(&compared(old, &other)), ["T1>T1:status"]);
}

#[test]
fn renamed_is_not_removed() {
    let old = "tiltak T1 \"Konsultasjonsteam for barn\" { tid: 2026 }\ntiltak T2 \"Plakater\" { }";
    let new = "tiltak T7 \"Konsultasjonsteam for barn og unge\" { tid: 2026 }\ntiltak T1 \"Naustet åpent\" { }";
    let comparison = compared(old, new);
    assert_eq!(said(&comparison), ["T1>T7:", "+T1", "-T2"]);
    assert_eq!(fates(&comparison), [(Some("T1"), Fate::Revised), (Some("T2"), Fate::Dropped), (None, Fate::New)]);
    // References follow what was renamed.
    let old = "tiltak T1 \"Kurs\" { }\ntiltak T2 \"Plakater\" { se_også: T1 }";
    let new = "tiltak kurset \"Kurs\" { }\ntiltak T2 \"Plakater\" { se_også: kurset }";
    assert!(compared(old, new).is_empty());
    // A title that says the same thing wins over a label that was given away.
    let old = "tiltak T1 \"Kurs\" { }\ntiltak T2 \"Plakater\" { }";
    let new = "tiltak T2 \"Kurs\" { }\ntiltak T1 \"Plakater\" { }";
    assert!(compared(old, new).is_empty());
}

#[test]
fn split_and_put_together_are_recognised() {
    let old = "tiltak T1 \"Hjelp til den som bruker vold\" { }\ntiltak T2 \"Team\" { }\ntiltak T3 \"Forum\" { }";
    let new = "tiltak A \"Behandling\" { viderefører: \"T1\" }\ntiltak B \"Foreldrekurs\" { viderefører: \"T1\" }\n\
               tiltak C \"Felles møte\" { viderefører: [\"T2\", \"T3\"] }";
    let comparison = compared(old, new);
    assert_eq!(
        fates(&comparison),
        [(Some("T1"), Fate::Split), (Some("T2"), Fate::Revised), (Some("T3"), Fate::Revised)]
    );
    assert!(!comparison.changes.iter().any(|change| matches!(change, Change::Removed { old } if old != "T3")));
    // Without a word about it: what says only what an old one said.
    let old = "tiltak T1 \"Foreldrekurs og behandling for voksne som bruker vold\" { }";
    let new =
        "tiltak A \"Foreldrekurs for voksne som slår\" { }\ntiltak B \"Behandling for voksne som bruker vold\" { }";
    assert_eq!(fates(&compared(old, new)), [(Some("T1"), Fate::Split)]);
}

#[test]
fn each_measure_has_a_fate() {
    let old = "tiltak lengre \"Lengre\" { tid: 2022..2025  kostnad: 10_000 kr  ansvarlig: politi }\n\
               tiltak andre \"Andre gjør det\" { ansvarlig: politi }\n\
               tiltak gjort \"Gjort\" { status { dato: 2025-01-01  tilstand: gjennomført } }\n\
               tiltak sagt \"Sagt\" { utfall: gjennomført }\n\
               tiltak borte \"Borte\" { status { dato: 2025-01-01  tilstand: avbrutt } }\n\
               tiltak likt \"Likt\" { nummer: \"3\" }";
    let new = "tiltak lengre \"Lengre\" { tid: 2022..2029  kostnad: 20_000 kr  ansvarlig: politi }\n\
               tiltak andre \"Andre gjør det\" { ansvarlig: skole }\n\
               tiltak likt \"Likt\" { nummer: \"7\" }\n\
               tiltak nytt \"Helt nytt\" { }";
    let old = old.replace("utfall: gjennomført", "utfall: utgått");
    let comparison = compared(&old, new);
    assert_eq!(
        fates(&comparison),
        [
            (Some("lengre"), Fate::Extended),
            (Some("andre"), Fate::Revised),
            (Some("gjort"), Fate::CarriedOut),
            (Some("sagt"), Fate::Dropped),
            (Some("borte"), Fate::Dropped),
            (Some("likt"), Fate::Kept),
            (None, Fate::New),
        ]
    );
}

#[test]
fn duties_are_compared_by_what_carries_them_out() {
    let head = "language: nb\nbruk std.lov_no\nbruk std.instanser_no\nkommune k \"K\" { folketall: 100 }\n\
                plan p \"Planen\" { kommune: k  periode: PERIOD }\n";
    let of =
        |period: &str, rest: &str| snapshot(&[("plan.plikt", format!("{}{rest}", head.replace("PERIOD", period)))]);
    let routine = "rutine r \"Melding\" { dekker: meldeplikt_barnevern  eier: kommunedirektør }";
    let measure = "tiltak t \"T\" { ansvarlig: barnevern }\n";
    let comparison = Comparison::of(of("2026..2029", measure), of("2026..2029", &format!("{measure}{routine}")));
    let found: Vec<(&str, &str)> =
        comparison.duties.iter().map(|change| (change.duty.label.as_str(), change.what.name())).collect();
    assert!(found.contains(&("duty_to_report_child_welfare", "answered")), "{found:?}");
    // The law of another day is another law.
    let comparison = Comparison::of(of("2008..2011", measure), of("2026..2029", measure));
    assert!(comparison.duties.iter().any(|change| change.what.name() == "added"), "{:?}", comparison.duties);
}

#[test]
fn people_and_what_is_internal_are_not_compared() {
    let old = "person kari \"HEMMELIG Kari\" { }\ntiltak T \"T\" { kontaktperson: kari }\nkapittel x \"HEMMELIG\" { synlighet: intern }";
    let new = "person ola \"HEMMELIG Ola\" { }\ntiltak T \"T\" { kontaktperson: ola  ansvarlig: politi }";
    let comparison = compared(old, new);
    assert_eq!(said(&comparison), ["T>T:responsible"]);
    assert!(!plikt::export::comparison_json(&comparison, Language::Nb).contains("HEMMELIG"));
}

/// A measure as the generator knows it.
#[derive(Clone, Debug)]
struct Measure {
    label: String,
    title: String,
    goal: Option<usize>,
    nested: bool,
    second_file: bool,
    responsible: usize,
    year: u32,
    evaluated: bool,
    continues: Option<String>,
    see: Option<String>,
}

const WORDS: [&str; 12] = [
    "kurs",
    "plakat",
    "samtale",
    "nettverk",
    "bolig",
    "vaktordning",
    "rutine",
    "team",
    "veileder",
    "folder",
    "øvelse",
    "kartlegging",
];
const PARTIES: [&str; 4] = ["politi", "barnevern", "skole", "barnehage"];
const GOALS: usize = 3;

fn first(count: usize) -> Vec<Measure> {
    let word = |i: usize| WORDS[i % WORDS.len()];
    (0..count)
        .map(|i| Measure {
            label: format!("T{i}"),
            title: format!("{} {} {}", word(i), word(i * 5 + 3), i),
            goal: (i % 4 < GOALS).then_some(i % GOALS),
            nested: i % 2 == 0,
            second_file: false,
            responsible: i,
            year: 2026 + (i % 4) as u32,
            evaluated: i % 3 == 0,
            continues: None,
            see: (i > 0).then(|| format!("T{}", i - 1)),
        })
        .collect()
}

/// One change to a plan: what sort of change, which measure, and with what.
type Edit = (u8, usize, usize);

fn edited(mut all: Vec<Measure>, edits: &[Edit]) -> Vec<Measure> {
    for (number, (sort, which, with)) in edits.iter().enumerate() {
        let at = which % all.len();
        match sort % 9 {
            0 => all[at].nested ^= true,
            1 => all[at].second_file ^= true,
            2 => {
                let measure = all.remove(at);
                all.insert(with % (all.len() + 1), measure);
            }
            3 => all[at].title = format!("{} og mer", all[at].title),
            4 => {
                let old = std::mem::replace(&mut all[at].label, format!("N{number}"));
                let new = all[at].label.clone();
                for measure in &mut all {
                    if measure.see.as_deref() == Some(&old) {
                        measure.see = Some(new.clone());
                    }
                }
            }
            5 => all[at].responsible = *with,
            6 => all[at].goal = (with % (GOALS + 1) < GOALS).then_some(with % GOALS),
            7 => {
                // Split: two carry on what was one.
                let mut other = all[at].clone();
                let old = all[at].continues.clone().unwrap_or_else(|| all[at].label.clone());
                (other.label, other.title) = (format!("S{number}"), format!("helt annet {number}"));
                (other.continues, all[at].continues) = (Some(old.clone()), Some(old));
                all.push(other);
            }
            _ if all.len() > 2 => {
                let gone = all.remove(at).label;
                all.iter_mut().filter(|m| m.see.as_deref() == Some(&gone)).for_each(|m| m.see = None);
            }
            _ => all[at].evaluated ^= true,
        }
    }
    all
}

fn written(all: &[Measure]) -> Snapshot {
    let block = |measure: &Measure, nested: bool| {
        let mut out = format!("tiltak {} \"{}\" {{ tid: {}", measure.label, measure.title, measure.year);
        let _ = write!(out, "  ansvarlig: {}", PARTIES[measure.responsible % PARTIES.len()]);
        if let (Some(goal), false) = (measure.goal, nested) {
            let _ = write!(out, "  mål: M{goal}");
        }
        if measure.evaluated {
            let _ = write!(out, "  evaluering {{ metode: \"Telle\"  frist: {} }}", measure.year + 1);
        }
        for (field, value) in
            [("viderefører", measure.continues.as_ref().map(|c| format!("\"{c}\""))), ("se_også", measure.see.clone())]
        {
            if let Some(value) = value {
                let _ = write!(out, "  {field}: {value}");
            }
        }
        out + " }\n"
    };
    let nested = |measure: &&Measure| measure.nested && !measure.second_file && measure.goal.is_some();
    let mut one =
        "language: nb\nbruk std.instanser_no\nbruk \"b.plikt\"\nplan p \"Planen\" { periode: 2026..2029 }\n".to_owned();
    for goal in 0..GOALS {
        let _ = writeln!(one, "mål M{goal} \"Målet {goal}\" {{ nivå: bruker");
        for measure in all.iter().filter(nested).filter(|measure| measure.goal == Some(goal)) {
            one.push_str(&block(measure, true));
        }
        one.push_str("}\n");
    }
    let mut two = "language: nb\nbruk std.instanser_no\nbruk \"a.plikt\"\n".to_owned();
    for measure in all.iter().filter(|measure| !nested(measure)) {
        (if measure.second_file { &mut two } else { &mut one }).push_str(&block(measure, false));
    }
    // Files may not use each other in a ring: all stand in one, in the order of the two.
    let body = two.split_once("a.plikt\"\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
    snapshot(&[("plan.plikt", one.replace("bruk \"b.plikt\"\n", "") + &body)])
}

fn edits(sorts: std::ops::Range<u8>) -> impl Strategy<Value = Vec<Edit>> {
    prop::collection::vec((sorts, 0..100usize, 0..100usize), 0..8)
}

proptest! {
    #![proptest_config(crate::random::cases(24))]

    #[test]
    fn applying_what_is_listed_gives_the_new_plan(count in 3..9usize, edits in edits(0..9)) {
        let (old, new) = (written(&first(count)), written(&edited(first(count), &edits)));
        let comparison = Comparison::of(old.clone(), new.clone());
        prop_assert_eq!(meanings(&comparison.apply()), meanings(&new.nodes));
        let back = Comparison::of(new.clone(), old.clone());
        prop_assert_eq!(meanings(&back.apply()), meanings(&old.nodes));
        prop_assert!(Comparison::of(new.clone(), new).is_empty());
        // Each measure is told of once, and no fate is missing.
        let measures = comparison.old.nodes.iter().filter(|node| node.kind == "measure").count();
        prop_assert_eq!(comparison.renewal.iter().filter(|renewal| renewal.old.is_some()).count(), measures);
    }

    #[test]
    fn what_only_moved_differs_in_nothing(count in 3..9usize, edits in edits(0..3)) {
        let comparison = Comparison::of(written(&first(count)), written(&edited(first(count), &edits)));
        prop_assert!(comparison.is_empty(), "{:?}", said(&comparison));
    }

    #[test]
    fn what_was_renamed_is_never_gone(count in 3..9usize, edits in edits(0..5)) {
        let comparison = Comparison::of(written(&first(count)), written(&edited(first(count), &edits)));
        let gone = comparison.changes.iter().any(|c| matches!(c, Change::Added { .. } | Change::Removed { .. }));
        prop_assert!(!gone, "{:?}", said(&comparison));
    }
}

#[test]
fn a_comparison_is_written_in_every_form() {
    let head = "language: nb\nbruk std.instanser_no\nplan p \"Planen\" { periode: 2026..2029 }\n";
    let old = format!(
        "{head}tiltak T1 \"Kurs\" {{ tid: 2022  ansvarlig: politi  kostnad: 10_000 kr }}\ntiltak T2 \"Plakat | a\" {{ }}\n"
    );
    let new = format!(
        "{head}tiltak T1 \"Kurs\" {{ tid: 2026  ansvarlig: [politi, skole]  kostnad: 30_000 kr }}\ntiltak T3 \"Nytt\" {{ }}\n"
    );
    let folder = Folder::new("diff").with("old.plikt", old).with("new.plikt", new);
    let run = |arguments: &[&str]| {
        let done = plikt(&[&["diff", "old.plikt", "new.plikt"], arguments].concat()).within(&folder).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{arguments:?}");
        done.out
    };
    insta::assert_snapshot!("compare", run(&[]));
    insta::assert_snapshot!("compare_nn_md", run(&["--lang", "nn", "--format", "md"]));
    insta::assert_snapshot!("compare_en_json", run(&["--lang", "en", "--format", "json"]));
    assert!(run(&["--format", "html"]).starts_with("<!DOCTYPE html>"));
    let same = plikt(&["diff", "new.plikt", "new.plikt"]).within(&folder).run();
    assert!(same.code == 0 && same.out.ends_with("\nplanene sier det samme\n"), "{}", same.out);
    let none = plikt(&["diff", "new.plikt"]).within(&folder).run();
    assert_eq!((none.code, none.out.as_str()), (2, ""));
}

/// The plan before and the plan now: what a council wants to see at revision.
#[test]
fn lillevik_is_compared_with_the_plan_before() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (format, file) in [("text", "revisjon.txt"), ("md", "revisjon.md")] {
        let mut run = plikt(&["diff", "examples/lillevik_2017", "examples/lillevik", "--format", format]);
        run.command.current_dir(root);
        let done = run.run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        assert!(!done.out.contains("Ingrid Solvåg") && !done.out.contains("Vaktliste"));
        let path = root.join("examples/lillevik_2017").join(file);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            std::fs::write(&path, &done.out).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n"), done.out, "{file}");
    }
}
