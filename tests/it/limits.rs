//! What is too much: said, in bounded time and memory, and never a fall.

use std::fmt::Write as _;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::eval::Evaluator;
use plikt::model::code::Value;
use plikt::model::{ElementId, Model, Slot};
use plikt::syntax::{MAX_BYTES, MAX_DEPTH};

use crate::properties::said;

/// The stack that a browser gives a module; a thread of a server has more.
const SMALL_STACK: usize = 1 << 20;

/// What a project of these files is told, with its places, in English.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, *text);
    }
    let diagnostics = workspace.diagnostics().to_vec();
    diagnostics.iter().map(|diagnostic| said(&workspace, diagnostic, Language::En)).collect()
}

/// The codes that one file gives rise to, on a small stack.
fn codes(text: String) -> Vec<String> {
    let work = move || {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", text);
        workspace.report();
        workspace.diagnostics().iter().map(|diagnostic| diagnostic.code.to_string()).collect()
    };
    // Without optimisation each call takes several times as much.
    let size = if cfg!(debug_assertions) { 8 * SMALL_STACK } else { SMALL_STACK };
    std::thread::Builder::new().stack_size(size).spawn(work).expect("a thread").join().expect("no panic")
}

#[test]
fn what_nests_too_deeply_is_said_once() {
    let nested = |open: &str, inside: &str, close: &str, times: usize| {
        format!(
            "language: en\nmeasure T {{ text: \"x\"  cost: {}{inside}{} }}\n",
            open.repeat(times),
            close.repeat(times)
        )
    };
    let blocks = |times: usize| format!("language: en\n{}{}\n", "chapter { ".repeat(times), "}".repeat(times));
    for deep in [
        nested("(", "1", ")", 100_000),
        nested("[", "1", "]", 100_000),
        nested("{ 2026: ", "1", "}", 100_000),
        format!("language: en\nrule r {{ must: {}yes }}\n", "not ".repeat(100_000)),
        nested("- ", "1", "", 100_000),
        nested("count(", "all goal", ")", 100_000),
        blocks(100_000),
        format!("language: en\nmeasure T {{ text: \"{}{}\" }}\n", "{(".repeat(50_000), ")}".repeat(50_000)),
    ] {
        let start: String = deep.chars().skip(40).take(40).collect();
        let codes = codes(deep);
        assert_eq!(codes, ["nested-too-deeply"], "{start}");
    }
    assert!(codes(blocks(MAX_DEPTH)).iter().all(|code| code != "nested-too-deeply"));
    assert_eq!(codes(blocks(MAX_DEPTH + 1)), ["nested-too-deeply"]);
}

#[test]
fn long_is_not_deep() {
    let long = |first: &str, more: &str, last: &str| {
        format!("language: en\nplan p {{}}\nmeasure T {{ priority: {first}{}{last} }}\n", more.repeat(20_000))
    };
    for (text, wrong) in [
        (long("1", " + 1", ""), &[][..]),
        (long("1", " - 1", ""), &[]),
        (long("if yes then 1", " else if no then 2", " else 3"), &[]),
        ("language: en\n".to_owned() + &"measure { text: \"x\" }\n".repeat(2_000), &[]),
        (format!("language: en\nmeasure T {{ responsible: [{}] }}\n", "police, ".repeat(20_000)), &["unknown-name"]),
        (format!("language: en\nmeasure T {{ text: \"{}\" }}\n", "{1 + 1}".repeat(10_000)), &[]),
        (format!("language: en\nmeasure T {{ text: \"x\" }}{}\n", " // x\n".repeat(20_000)), &[]),
    ] {
        let start: String = text.chars().skip(25).take(60).collect();
        let mut found = codes(text);
        found.retain(|code| code != "nested-too-deeply");
        found.dedup();
        assert_eq!(found, wrong, "{start}");
    }
}

#[test]
fn a_ring_of_files_is_said_and_cut() {
    assert_eq!(
        told(&[("a.plikt", "use \"b.plikt\"\nlanguage: en\n"), ("b.plikt", "use \"a.plikt\"\nlanguage: en\n")]),
        ["error [import-cycle] b.plikt:1:5-1:14  the files use each other in a ring: a.plikt → b.plikt → a.plikt"]
            .map(ToOwned::to_owned),
    );
    assert_eq!(told(&[("a.plikt", "use \"a.plikt\"\n")]).len(), 1);
}

#[test]
fn a_long_ring_of_files_is_said_once() {
    const FILES: usize = 3_000;
    let texts: Vec<(String, String)> = (0..FILES)
        .map(|i| {
            (format!("f{i}.plikt"), format!("use \"f{}.plikt\"\nlanguage: en\nchapter c{i} {{}}\n", (i + 1) % FILES))
        })
        .collect();
    let work = move || {
        let mut workspace = Workspace::new();
        for (name, text) in &texts {
            workspace.set(name, text.as_str());
        }
        workspace.diagnostics().iter().map(|diagnostic| diagnostic.code.to_string()).collect::<Vec<_>>()
    };
    let thread = std::thread::Builder::new().stack_size(SMALL_STACK).spawn(work).expect("a thread");
    assert_eq!(thread.join().expect("no panic"), ["import-cycle"]);
}

#[test]
fn no_file_outside_the_project_is_read() {
    for path in ["../b.plikt", "/etc/passwd", "c/../../b.plikt", "C:/b.plikt", "..\\\\b.plikt"] {
        let found = told(&[("a.plikt", &format!("use \"{path}\"\n")), ("b.plikt", "language: en\n")]);
        assert_eq!(found.len(), 1, "{path}: {found:?}");
        assert!(found[0].contains("[outside-project]"), "{path}: {found:?}");
    }
    assert_eq!(told(&[("d/a.plikt", "use \"../b.plikt\"\n"), ("b.plikt", "language: en\n")]).len(), 0);
}

#[test]
fn a_file_that_is_too_large_is_said_at_its_top() {
    let mut workspace = Workspace::new();
    workspace.set("a.plikt", "language: en\n");
    workspace.set("b.plikt", " ".repeat(MAX_BYTES + 1));
    let said: Vec<String> =
        workspace.diagnostics().to_vec().iter().map(|diagnostic| said(&workspace, diagnostic, Language::En)).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("error [too-large] b.plikt:1:1-1:1 "), "{}", said[0]);
    // It can be mended.
    workspace.set("b.plikt", "language: en\n");
    assert_eq!(workspace.diagnostics().len(), 0);
}

/// A plan with so many measures and one rule.
fn with_rule(measures: usize, must: &str) -> Workspace {
    let mut text = format!("language: en\nplan p {{}}\nrule r {{ must: {must} }}\n");
    for i in 0..measures {
        let _ = writeln!(text, "measure T{i} \"Measure {i}\" {{ cost: {} kr  priority: {i} }}", i + 1);
    }
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    let wrong = workspace.diagnostics().iter().filter(|d| d.code.to_string() != "r").count();
    assert_eq!(wrong, 0, "{must}");
    workspace
}

/// What the rule comes to within so many steps; nothing where they are too few.
fn within(model: &Model, steps: u64) -> Option<Value> {
    let (rule, must) = model.elements().find(|(_, e)| e.label == "r").zip(model.known.must).expect("the rule");
    let (id, element): (ElementId, _) = rule;
    let Some(Slot::Computed(code)) = element.field(must).map(|field| &field.value) else { panic!("code") };
    let evaluator = Evaluator::new(model, Language::En).with_limit(steps);
    let value = evaluator.evaluate(code, id);
    (!evaluator.exceeded()).then_some(value)
}

/// The fewest steps within which the rule can be answered.
fn steps(must: &str, measures: usize) -> u64 {
    let model = with_rule(measures, must).model();
    let (mut low, mut high) = (0_u64, 1 << 30);
    while low + 1 < high {
        let middle = low.midpoint(high);
        if within(&model, middle).is_some() { high = middle } else { low = middle }
    }
    high
}

#[test]
fn an_evaluation_gives_up_at_its_limit() {
    let model = with_rule(100, "every(all measure, every(all measure, every(all measure, cost is set)))").model();
    assert_eq!(within(&model, 10_000), None);
    assert_eq!(within(&model, 10_000_000), Some(Value::Bool(true)));
}

#[test]
fn questions_about_all_measures_take_linear_time() {
    for must in [
        "any(all measure, cost is set)",
        "every(all measure, cost is set)",
        "sum(all measure, cost) > 5 kr",
        "count(all measure where cost > 3 kr) > 1",
        "max((all measure).cost) > 5 kr",
        "first(all measure sort by cost desc) is set",
        "count(unique(all measure)) > 5",
        "count(plus(all measure, all measure)) > 5",
    ] {
        let (few, many) = (steps(must, 100), steps(must, 400));
        assert!(many <= 4 * few + 8, "{must}: {few} steps for 100, {many} for 400");
    }
}

/// Values that grow: each doubles the one before. Steps count what is made, not only how often.
#[test]
fn what_doubles_and_doubles_is_stopped() {
    let mut lists = "language: en\nplan p {}\nmeasure T0 { see: [T0, T0, T0, T0] }\n".to_owned();
    let mut texts = "language: en\nplan p {}\nchapter c0 { text: \"0123456789\" }\n".to_owned();
    for i in 1..60 {
        let _ = writeln!(lists, "measure T{i} {{ see: plus(T{j}.see, T{j}.see) }}", j = i - 1);
        let _ = writeln!(texts, "chapter c{i} {{ text: \"{{c{j}.text}}{{c{j}.text}}\" }}", j = i - 1);
    }
    lists.push_str("rule r { must: T59.see is set }\n");
    texts.push_str("rule r { must: words(c59.text) > 0 }\n");
    for text in [lists, texts] {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", text);
        assert_eq!(within(&workspace.model(), 1_000_000), None);
    }
}

/// What a title or a field says of itself is not said for ever.
#[test]
fn what_depends_on_itself_is_no_bottomless_pit() {
    for text in [
        "measure T \"{name}\" { text: \"x\" }",
        "measure T \"{title}\" { text: \"x\" }",
        "measure A \"{B.name}\" { text: \"x\" }\nmeasure B \"{A.name}\" { text: \"x\" }",
        "measure A \"{B.text}\" { text: \"x\" }\nmeasure B \"B\" { text: \"{A}\" }",
        "measure A { priority: A.priority + 1 }",
        "measure A { priority: B.priority }\nmeasure B { priority: A.priority }",
        "chapter c { text: \"{text}\" }",
    ] {
        codes(format!(
            "language: en\nuse std.guide_2008\nplan p {{}}\n{text}\nrule r {{ each: measure  must: no  message: \"{{name}} {{priority}} {{text}}\" }}\n"
        ));
    }
}

/// A chain of elements, each looking at the next with an expression that itself is deep.
#[test]
fn a_deep_chain_of_deep_expressions_needs_no_deep_stack() {
    let mut text = "language: en\nplan p {}\nmeasure T0 { priority: 1 }\n".to_owned();
    let (open, close) = ("(1 + ".repeat(50), ")".repeat(50));
    for i in 1..200 {
        let _ = writeln!(text, "measure T{i} {{ priority: {open}T{}.priority{close} }}", i - 1);
    }
    text.push_str("rule r { must: T199.priority > 0 }\n");
    codes(text);
}

/// Found by measuring: conditions without `then` or `else` inside each other, and a value far below its field.
#[test]
fn what_is_unfinished_is_read_once() {
    let unfinished = |open: &str, close: &str| {
        format!("language: en\nmeasure T {{ priority: {}1{} }}\n", open.repeat(60), close.repeat(60))
    };
    codes(unfinished("if (", ")"));
    codes(unfinished("if (", ") then 1"));
    codes(format!("a:{}  | x\n", "\n".repeat(300_000)));
}
