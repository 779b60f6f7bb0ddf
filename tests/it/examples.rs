//! The examples: the good plan meets the guide, the vague one says what it lacks, and what the program writes about both
//! stands beside them. `UPDATE_EXPECTED=1` writes it anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use plikt::Workspace;
use plikt::check::State;
use plikt::diag::{Language, Severity};
use plikt::eval::Evaluator;
use plikt::export::{Format, Target, export};
use plikt::model::ElementId;
use plikt::norms::Norms;
use plikt::query::Form;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// Every plan file below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the example is there") {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "plikt") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// An example as a project of its own.
fn example(name: &str) -> Workspace {
    let folder = folder(name);
    let mut workspace = Workspace::new();
    for path in files(&folder) {
        let inside = path.strip_prefix(&folder).expect("found in the folder");
        let name: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        workspace.set(&name.join("/"), fs::read_to_string(&path).expect("a plan file is UTF-8"));
    }
    workspace
}

/// Hold a text against the file beside the example, or write it there.
fn expect(example: &str, file: &str, found: &str) {
    let path = folder(example).join(file);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, found).expect("the folder can be written to");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let line = expected.lines().zip(found.lines()).take_while(|(old, new)| old == new).count();
    assert!(
        expected == found,
        "{example}/{file} differs from line {}:\n- {}\n+ {}\nUPDATE_EXPECTED=1 writes it anew",
        line + 1,
        expected.lines().nth(line).unwrap_or("(nothing)"),
        found.lines().nth(line).unwrap_or("(nothing)"),
    );
}

/// What `plikt check` says in the example's folder, and its exit code.
fn checked(name: &str) -> (String, Option<i32>) {
    checked_in(name, "nb")
}

/// The same, with the messages in this language.
fn checked_in(name: &str, language: &str) -> (String, Option<i32>) {
    let output = Command::new(env!("CARGO_BIN_EXE_plikt"))
        .args(["check", ".", "--format", "text", "--lang", language, "--color", "never"])
        .current_dir(folder(name))
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (String::from_utf8(output.stdout).expect("the program writes UTF-8"), output.status.code())
}

/// Every element of a kind in the plan.
fn all(workspace: &mut Workspace, kind: &str) -> Vec<ElementId> {
    let model = workspace.model();
    model.all(model.schema.kind_named(kind).expect("a kind of the core"))
}

/// What a field of each of these elements says, in bokmål.
fn shown(workspace: &mut Workspace, elements: &[ElementId], field: &str) -> Vec<String> {
    let model = workspace.model();
    let evaluator = Evaluator::new(&model, Language::Nb);
    let field = model.schema.field_named(field).expect("a field of the core");
    elements.iter().map(|id| evaluator.show(&evaluator.field(*id, field))).collect()
}

#[test]
fn lillevik_meets_the_guide() {
    let mut workspace = example("lillevik");
    let found: Vec<_> = workspace.diagnostics().iter().map(|d| d.message.in_language(Language::Nb)).collect();
    assert_eq!(found, Vec::<String>::new());
    let totals = workspace.report().totals;
    assert_eq!((totals.of(State::Missing), totals.of(State::CannotTell)), (0, 0));
    assert!(totals.of(State::Met) > 120);

    let measures = all(&mut workspace, "measure");
    assert!(measures.len() >= 25);
    let goals = all(&mut workspace, "goal");
    let levels: BTreeSet<String> = shown(&mut workspace, &goals, "level").into_iter().collect();
    assert_eq!(levels.len(), 3, "{levels:?}");
    for field in ["text", "responsible", "follows_up", "time", "state", "funding", "target_group", "strategy"] {
        let values = shown(&mut workspace, &measures, field);
        assert!(values.iter().all(|value| !value.is_empty()), "a measure says nothing of {field}");
    }
    assert!(all(&mut workspace, "waiver").len() <= 5);
}

#[test]
fn lillevik_budget_holds_what_the_measures_cost() {
    let mut workspace = example("lillevik");
    let sums = "språk: nb\nkapittel s \"\" { tekst: \"{sum(alle tiltak der kostnad er satt, kostnad)}={sum(alle budsjett, beløp)}\" }";
    workspace.set("sums.plikt", sums);
    let model = workspace.model();
    let chapters = all(&mut workspace, "chapter");
    let texts = shown(&mut workspace, &chapters, "text");
    drop(model);
    let (measures, budgets) = texts.iter().find_map(|text| text.split_once('=')).expect("the sums can be computed");
    assert!(measures.contains("kr"), "{texts:?}");
    assert_eq!(measures, budgets);
}

#[test]
fn lillevik_gives_what_stands_beside_it() {
    let (text, code) = checked("lillevik");
    expect("lillevik", "forventet.txt", &text);
    assert_eq!(code, Some(0));
    let mut workspace = example("lillevik");
    for (target, file) in [(Target::Table, "tabell.md"), (Target::Document, "plan.md")] {
        let written = export(&mut workspace, target, Format::Markdown, Language::Nb);
        expect("lillevik", file, &written);
        assert!(!written.contains("Ingrid Solvåg"), "{file} names a person");
    }
}

#[test]
fn vague_goals_are_called_so() {
    let (text, code) = checked("vage_mål");
    expect("vage_mål", "forventet.txt", &text);
    assert_eq!(code, Some(1));
    let mut workspace = example("vage_mål");
    let own = workspace.diagnostics().iter().filter(|d| !plikt::render::is_rule(d));
    let errors: Vec<_> = own.filter(|d| d.severity == Severity::Error).collect();
    assert_eq!(errors.len(), 0, "it is a bad plan, not bad code");
    let missing: Vec<_> = workspace
        .report()
        .requirements
        .iter()
        .filter(|requirement| requirement.state == State::Missing)
        .map(|requirement| requirement.label.to_string())
        .collect();
    // Only general goals, no strategies, no one in charge, no evaluation.
    for label in ["G40", "G43", "G10", "G116", "G130", "G134", "G144", "G145", "G146"] {
        assert!(missing.iter().any(|known| known == label), "{label} is not missing");
    }
}

#[test]
fn a_pack_of_ones_own_gives_what_stands_beside_it() {
    let (text, code) = checked("egen_pakke");
    expect("egen_pakke", "forventet.txt", &text);
    assert_eq!(code, Some(0));
}

/// Plans that are built otherwise than the guide is: they are read whole, and what the guide misses is reported.
#[test]
fn plans_of_other_shapes_are_reported_on() {
    for (name, language) in
        [("statustabell", "nb"), ("dorset", "en"), ("nynorsk", "nn"), ("interkommunal", "nb"), ("rus", "nb")]
    {
        let (text, _) = checked_in(name, language);
        expect(name, "forventet.txt", &text);
        let mut workspace = example(name);
        let own: Vec<_> = workspace.diagnostics().iter().filter(|d| !plikt::render::is_rule(d)).cloned().collect();
        // What the plan leaves to others of the law's duties is told, and is not broken text.
        let broken = own.iter().filter(|d| !d.code.to_string().starts_with("duty-"));
        let found: Vec<_> = broken.map(|d| d.message.in_language(Language::Nb)).collect();
        assert_eq!(found, Vec::<String>::new(), "{name} is a plan of another shape, not broken text");
        let model = workspace.model();
        let tests = Norms::of(&model).run_tests();
        assert!(
            tests.iter().all(plikt::norms::TestResult::passes),
            "a test of {name} fails: `plikt test examples/{name}`"
        );
    }
}

/// The lists that the council of the plan on alcohol and drugs decides on each year.
#[test]
fn lists_in_order_of_priority_and_shares_of_the_cost_stand_beside_their_plan() {
    let mut workspace = example("rus");
    let mut all = String::new();
    for (view, title) in [
        ("prioriterte", "Tiltakene i prioritert rekkefølge"),
        ("venter", "Tiltak som ikke er prioritert"),
        ("spleiselag", "Tiltak som kommunen ikke betaler alene"),
    ] {
        let list = workspace.view(view, Language::Nb, Form::Markdown).expect("the plan has this view");
        let separator = if all.is_empty() { "" } else { "\n" };
        all = format!("{all}{separator}# {title}\n\n{}", list.expect("the view can be answered"));
    }
    expect("rus", "lister.md", &all);
    // A place that two measures have is found.
    let plan = fs::read_to_string(folder("rus").join("plan.plikt")).expect("a file of the example");
    workspace.set("plan.plikt", plan.replace("prioritet: 4", "prioritet: 3"));
    let found: Vec<String> = workspace.diagnostics().iter().map(|d| d.code.to_string()).collect();
    assert_eq!(found, ["hver_plass_én_gang"]);
}

/// Each requirement of the English table is missed by one change, and met by another.
#[test]
fn the_table_of_duties_notices_what_goes_missing() {
    let plan = fs::read_to_string(folder("dorset").join("plan.plikt")).expect("a file of the example");
    let mut workspace = example("dorset");
    let mut missing = |old: &str, new: &str| -> Vec<String> {
        assert_eq!(plan.matches(old).count(), 1, "{old}");
        workspace.set("plan.plikt", plan.replace(old, new));
        let report = workspace.report();
        let found = report.requirements.iter().filter(|requirement| requirement.state == State::Missing);
        found.map(|requirement| requirement.label.to_string()).collect()
    };
    assert_eq!(missing("duty: P1", "duty: D1"), ["H1", "H2", "H4"]);
    assert_eq!(missing("duty: P1", "duty: P1  complete: yes"), ["H4"]);
    assert_eq!(missing("[childrens_services, family_lead]", "childrens_services"), ["H2", "H3", "H4"]);
    assert_eq!(missing("state: started  text", "state: done  text"), ["H2"]);
}

#[test]
fn five_municipalities_count_as_one_region() {
    let mut workspace = example("interkommunal");
    let plans = all(&mut workspace, "plan");
    let background = shown(&mut workspace, &plans, "background").concat();
    // 18 900 + 6200 + 1150 + 2480 + 3730.
    assert!(background.replace('\u{a0}', " ").contains("32 460 mennesker"), "{background}");
    assert_eq!(all(&mut workspace, "budget").len(), all(&mut workspace, "municipality").len());
    // An estimate for the region, and one for each municipality by its own figures, which together make the region's.
    let document = export(&mut workspace, Target::Document, Format::Markdown, Language::Nb);
    let row = document.lines().find(|line| line.contains("Storsund kommune: ")).expect("a figure with estimates");
    let number = |before: &str| -> Option<i64> {
        let (_, rest) = row.split_once(before)?;
        let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || c.is_whitespace()).collect();
        digits.split_whitespace().collect::<String>().parse().ok()
    };
    let each = ["Storsund", "Nesvik", "Lauvøy", "Tverrdal", "Hamnes"].map(|name| number(&format!("{name} kommune: ")));
    let sum: i64 = each.into_iter().map(|found| found.expect("each municipality has its own figures")).sum();
    let together = number("**").expect("the region's estimate");
    assert!((sum - together).abs() <= 5, "{row}");
}

/// The example's pack is tested as its page says: a plan that meets it, and for each rule one change that breaks that rule
/// and no other. Given to a workspace under a name, it works as a pack that ships.
#[test]
fn a_pack_of_ones_own_can_be_tested_and_shipped() {
    let read = |name: &str| fs::read_to_string(folder("egen_pakke").join(name)).expect("a file of the example");
    let plan = read("plan.plikt").replace("bruk \"ruskrav.plikt\"", "bruk ravnvik.ruskrav");
    let met = plan.replace("tid: 2026..\n", "tid: 2026..\n    evaluering { metode: \"Telle besøk\" }\n");
    let mut workspace = Workspace::new();
    workspace.set_pack("ravnvik.ruskrav", read("ruskrav.plikt"));
    let mut found = |text: &str| -> Vec<String> {
        workspace.set("plan.plikt", text);
        assert_eq!(workspace.pack_diagnostics(), []);
        assert_eq!(workspace.report().requirements.len(), 6);
        workspace.diagnostics().iter().map(|d| d.code.to_string()).collect()
    };
    assert_eq!(found(&plan), ["rustiltak_kan_måles"]);
    assert_eq!(found(&met), [""; 0]);
    for (rule, old, new) in [
        ("planen_sier_når_det_skjenkes", "skjenketid: \"til klokka 01\"", ""),
        ("skjenkesteder_kontrolleres", "minst 4 per år", "2 per år"),
        ("ungdom_nås_gjennom_skolen", "[skole, politi]", "politi"),
        ("tilbud_har_ventetid", "Ventetid på", "Tilfredshet med"),
        ("rustiltak_kan_måles", "evaluering { metode: \"Telle besøk\" }", ""),
        ("ingen_pekefinger", "Sprøyter og prat på kaia", "Oppsøke narkomane"),
    ] {
        assert_eq!(met.matches(old).count(), 1, "{old}");
        assert_eq!(found(&met.replace(old, new)), [rule]);
    }
}
