//! What holds of every text: nothing makes the interpreter fall over, and a project that is edited is the project as it
//! would be read anew.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use plikt::diag::{Diagnostic, Label, Language};
use plikt::source::{LineIndex, Span};
use plikt::{Workspace, packs};
use proptest::prelude::*;

/// Every plikt file of the project that is no pack: its path and text.
pub(crate) fn corpus() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "plikt") {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["tests/data", "examples"] {
        walk(&root.join(folder), &mut found);
    }
    found.sort();
    found.into_iter().map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a readable file"))).collect()
}

/// Where a span is, as people count.
fn place(workspace: &Workspace, span: Span) -> String {
    let place = workspace.sources().place(span);
    let file = workspace.sources().file(place.file);
    let index = LineIndex::new(&file.text);
    let at = |offset| {
        let at = index.line_column(&file.text, offset);
        format!("{}:{}", at.line, at.column)
    };
    format!("{}:{}-{}", file.name, at(place.bytes.start), at(place.bytes.end))
}

fn label(workspace: &Workspace, label: &Label, language: Language) -> String {
    let words = label.text.as_ref().map(|text| text.in_language(language)).unwrap_or_default();
    format!("{} {words}", place(workspace, label.span))
}

/// Everything that a diagnostic says.
pub(crate) fn said(workspace: &Workspace, diagnostic: &Diagnostic, language: Language) -> String {
    let mut out = format!(
        "{} [{}] {} {}",
        diagnostic.severity.word(),
        diagnostic.code,
        label(workspace, &diagnostic.primary, language),
        diagnostic.message.in_language(language),
    );
    for related in &diagnostic.related {
        let _ = write!(out, "\n  {}", label(workspace, related, language));
    }
    for help in &diagnostic.help {
        let _ = write!(out, "\n  help: {}", help.in_language(language));
    }
    if let Some(fix) = &diagnostic.fix {
        let title = fix.title.in_language(language);
        let _ = write!(out, "\n  fix: {title}: {} `{}`", place(workspace, fix.span), fix.replacement);
    }
    out
}

/// Everything that a user sees of a project, in one language.
fn seen(workspace: &mut Workspace, language: Language) -> String {
    let diagnostics = workspace.diagnostics().to_vec();
    let mut out = String::new();
    for diagnostic in &diagnostics {
        let _ = writeln!(out, "{}", said(workspace, diagnostic, language));
    }
    let report = workspace.report().clone();
    let findings = |out: &mut String, findings: &[plikt::check::Finding]| {
        for finding in findings {
            let message = finding.message.in_language(language);
            let _ = write!(out, "  {} {} {message}", finding.state.word(), place(workspace, finding.span));
            for text in finding.fix.iter().chain(&finding.unstated) {
                let _ = write!(out, "; {}", text.in_language(language));
            }
            let _ = writeln!(out, " {}", finding.reason.as_deref().unwrap_or_default());
        }
    };
    for requirement in &report.requirements {
        let title = requirement.title.get(language);
        let _ = writeln!(out, "{} {title}: {} {:?}", requirement.label, requirement.state.word(), requirement.rules);
        findings(&mut out, &requirement.findings);
    }
    for (label, state, found) in &report.others {
        let _ = writeln!(out, "{label}: {}", state.word());
        findings(&mut out, found);
    }
    for heading in &report.headings {
        let _ = writeln!(out, "{} {} {:?}", heading.number, heading.title.get(language), heading.totals);
    }
    let _ = writeln!(out, "{:?} {:?}", report.totals, workspace.language());
    out
}

pub(crate) fn seen_in_all_languages(workspace: &mut Workspace) -> String {
    Language::ALL.map(|language| seen(workspace, language)).concat()
}

/// The byte at which the character that holds `at` begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[test]
fn all_packs_together_have_nothing_wrong() {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", packs::names().map(|name| format!("use {name}\n")).collect::<String>());
    let wrong = workspace.pack_diagnostics();
    let said: Vec<String> = wrong.iter().map(|diagnostic| said(&workspace, diagnostic, Language::En)).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    assert_eq!(workspace.diagnostics().len(), 0);
}

/// A plan that ends anywhere is read and checked. The tests of the syntax read every prefix; here a sample is looked at
/// as a whole project, each in one of the languages.
#[test]
fn a_plan_that_ends_anywhere_is_read() {
    let mut files = corpus();
    files.extend(packs::names().filter_map(|name| Some((PathBuf::from(name), packs::text(name)?.to_owned()))));
    for (path, text) in files {
        let mut workspace = Workspace::new();
        let prefixes = if text.len() > 20_000 { 4 } else { 9 };
        for (i, language) in (1..=prefixes).zip(Language::ALL.into_iter().cycle()) {
            let end = text.len() * i / prefixes + text.len() % (7 * i);
            workspace.set("plan.plikt", &text[..floor(&text, end)]);
            assert!(!seen(&mut workspace, language).is_empty(), "{} to {end}", path.display());
        }
    }
}

/// Each found by fuzzing: once it made the interpreter fall over, or fall behind.
#[test]
fn what_fuzzing_found_is_read() {
    for (path, text) in corpus().into_iter().filter(|(path, _)| path.components().any(|c| c.as_os_str() == "fuzz")) {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", text);
        assert!(!seen_in_all_languages(&mut workspace).is_empty(), "{}", path.display());
    }
}

/// Pieces that an edit puts in: the language's words and marks, and characters of every length.
const PIECES: &[&str] = &[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "|",
    "//",
    "///",
    "\n",
    "\n\n",
    " ",
    ":",
    ",",
    ";",
    ".",
    "..",
    "§",
    "#",
    "-",
    "+",
    "==",
    "å",
    "«",
    "🙂",
    "\r\n",
    "\u{A0}",
    "\u{FEFF}",
    "tiltak T9 \"Nytt\" {\n  mål: M1\n}\n",
    "mål M1 \"To\" { nivå: bruker }\n",
    "bruk std.lov_no\n",
    "bruk std.instanser_no as i\n",
    "use \"b.plikt\"\n",
    "language: nn\n",
    "  | Prose {antall(alle tiltak)}.\n",
    "ansvarlig: ",
    "2026-Q2..2027",
    "40_000 kr",
    "hvert 4 år",
    "hvis",
    "ikke",
    "ukjent",
    "er satt",
    "alle tiltak der ",
    "regel r { for_hver: tiltak  må: kostnad er satt }\n",
    "kind ting { a: text }\n",
    "ting t { a: \"b\" }\n",
];

/// An edit: where (of 1000), how many bytes go, what comes.
pub(crate) fn edit() -> impl Strategy<Value = (usize, usize, String)> {
    let put = prop_oneof![
        Just(String::new()),
        proptest::sample::select(PIECES).prop_map(str::to_owned),
        "[a-zæøå0-9 .:{}\"|]{0,6}",
    ];
    (0..1000usize, prop_oneof![Just(0usize), 0..4usize, 0..200usize], put)
}

pub(crate) fn apply(text: &mut String, (at, gone, put): &(usize, usize, String)) {
    let start = floor(text, text.len() * at / 1000);
    let end = floor(text, start + gone).max(start);
    text.replace_range(start..end, put);
}

proptest! {
    #![proptest_config(crate::random::cases(8))]

    /// The project that is kept through any edits equals the project that is read from the final texts.
    #[test]
    fn an_edited_project_equals_one_read_anew(
        which in 0..1000usize,
        edits in prop::collection::vec((any::<bool>(), edit()), 1..8),
    ) {
        let files = corpus();
        let (_, text) = &files[which % files.len()];
        let mut texts = [text.clone(), "tiltak T100 \"Et til\" { ansvarlig: skole }\n".to_owned()];
        let names = ["a.plikt", "b.plikt"];
        let mut kept = Workspace::new();
        for (name, text) in names.iter().zip(&texts) {
            kept.set(name, text.as_str());
        }
        kept.diagnostics();
        for (first, edit) in &edits {
            let file = usize::from(!first && texts[1].len() > 1);
            apply(&mut texts[file], edit);
            kept.set(names[file], texts[file].as_str());
            if edit.0 % 2 == 0 {
                kept.diagnostics();
            }
        }
        let mut anew = Workspace::new();
        for (name, text) in names.iter().zip(&texts) {
            anew.set(name, text.as_str());
        }
        for language in Language::ALL {
            prop_assert_eq!(seen(&mut kept, language), seen(&mut anew, language));
        }
    }

    /// A file that is put in and taken out again leaves nothing behind.
    #[test]
    fn a_file_that_is_taken_out_leaves_nothing(which in 0..1000usize, other in 0..1000usize) {
        let files = corpus();
        let (text, extra) = (&files[which % files.len()].1, &files[other % files.len()].1);
        let mut kept = Workspace::new();
        kept.set("a.plikt", text.as_str());
        kept.set("b.plikt", extra.as_str());
        kept.diagnostics();
        kept.remove("b.plikt");
        let mut anew = Workspace::new();
        anew.set("a.plikt", text.as_str());
        prop_assert_eq!(seen_in_all_languages(&mut kept), seen_in_all_languages(&mut anew));
    }
}

proptest! {
    #![proptest_config(crate::random::cases(2000))]

    /// Names that are passed over by their letters alone would not have been near enough.
    #[test]
    fn the_nearest_name_is_the_nearest_of_all(
        wrong in "[abBæÆøİ_1]{0,9}",
        known in proptest::collection::vec("[abBæÆøİ_1]{0,9}", 0..12),
    ) {
        let length = wrong.chars().count();
        let limit = if length < 3 { 0 } else { (length / 3).max(1) };
        let steps = |name: &str| strsim::damerau_levenshtein(&wrong.to_lowercase(), &name.to_lowercase());
        let near = known.iter().filter(|name| steps(name) <= limit).min_by_key(|name| (steps(name), name.len()));
        let found = plikt::diag::nearest(&wrong, known.iter().map(String::as_str));
        prop_assert_eq!(found.as_deref(), near.map(String::as_str));
    }
}
