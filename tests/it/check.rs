//! Findings, as the files under `tests/data/check` expect them: `//~ error[code]` on the line, `//~^` for the line above.
//! What is expected and not found fails, and so does what is found and not expected.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::{Folder, plikt};
use plikt::Workspace;
use plikt::diag::{Code, CodeName, Diagnostic, Language};
use plikt::render::{self, Counts, Lines, Look};

/// Codes without a file here.
const ELSEWHERE: [(Code, &str); 2] = [
    (Code::TooLarge, "takes a text of many megabytes: see `limits`"),
    (Code::EvaluationLimit, "takes many millions of steps: see `limits`"),
];

/// File, line, severity and code of a finding.
type Found = (String, usize, String);

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/check")
}

/// The files in a folder, in order.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

/// Every project: a file alone, or a folder of them.
fn projects() -> Vec<Vec<PathBuf>> {
    let is_plan = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "plikt");
    let files = |path: PathBuf| if path.is_dir() { entries(&path) } else { vec![path] };
    let all = entries(&folder()).into_iter().map(files);
    all.map(|files| files.into_iter().filter(is_plan).collect::<Vec<_>>()).filter(|files| !files.is_empty()).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn load(files: &[PathBuf]) -> Workspace {
    let mut workspace = Workspace::new();
    for path in files {
        workspace.set(&name(path), fs::read_to_string(path).unwrap());
    }
    workspace
}

/// What the comments of a file expect.
fn expected(file: &str, text: &str) -> Vec<Found> {
    let mut all = Vec::new();
    for (i, line) in text.lines().enumerate() {
        let Some((_, comment)) = line.split_once("//~") else { continue };
        let words = comment.trim_start_matches('^');
        let above = comment.len() - words.len();
        all.extend(words.split_whitespace().map(|word| (file.to_owned(), i + 1 - above, word.to_owned())));
    }
    all
}

fn found(workspace: &mut Workspace) -> Vec<Found> {
    let diagnostics = workspace.diagnostics().to_vec();
    let lines = Lines::new(workspace.sources());
    let show = |d: &Diagnostic| {
        let at = lines.position(d.primary.span);
        (at.file.to_owned(), at.start.line, format!("{}[{}]", d.severity.word(), d.code))
    };
    diagnostics.iter().filter(|d| !render::is_rule(d)).map(show).collect()
}

#[test]
fn corpus() {
    let mut wrong = String::new();
    for files in projects() {
        let mut expects: Vec<Found> =
            files.iter().flat_map(|path| expected(&name(path), &fs::read_to_string(path).unwrap())).collect();
        for finding in found(&mut load(&files)) {
            match expects.iter().position(|expected| *expected == finding) {
                Some(i) => drop(expects.remove(i)),
                None => writeln!(wrong, "not expected: {finding:?}").unwrap(),
            }
        }
        for missing in expects {
            writeln!(wrong, "not found: {missing:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_code_has_a_case() {
    let seen: BTreeSet<String> = projects()
        .iter()
        .flat_map(|files| load(files).diagnostics().iter().map(|d| d.code.to_string()).collect::<Vec<_>>())
        .collect();
    let is_elsewhere = |code: &Code| ELSEWHERE.iter().any(|(other, _)| other == code);
    let lacking: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !is_elsewhere(code) && !seen.contains(code.as_str()))
        .map(|code| code.as_str())
        .collect();
    assert!(lacking.is_empty(), "no file in tests/data/check gives {lacking:?}");
    let needless: Vec<_> = ELSEWHERE.iter().filter(|(code, _)| seen.contains(code.as_str())).collect();
    assert!(needless.is_empty(), "these have a case after all: {needless:?}");
}

/// What a reader sees of a project.
fn shown(workspace: &mut Workspace, language: Language) -> String {
    let diagnostics = workspace.diagnostics().to_vec();
    let report = workspace.report().clone();
    let lines = Lines::new(workspace.sources());
    let look = Look { language, ..Look::default() };
    let own: Vec<&Diagnostic> = diagnostics.iter().filter(|d| !render::is_rule(d)).collect();
    let mut out = render::diagnostics(&lines, &own, look);
    out.push_str(&render::report(&report, &lines, look));
    out.push_str(&render::summary(&report, Counts::of(&diagnostics), look));
    out
}

#[test]
fn as_readers_see_it() {
    let mut workspace = load(&[folder().join("shown.plikt")]);
    for language in Language::ALL {
        let text = shown(&mut workspace, language);
        insta::with_settings!({ snapshot_path => "../data/check", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("shown_{}", language.code()), text);
        });
    }
}

#[test]
fn many_findings_of_one_sort_have_one_excerpt() {
    let mut workspace = Workspace::new();
    let text = "plan p \"P\" {\n  eier: polti\n  koordinator: \"…\"\n  mandat: \"…\"\n  forord: \"…\"\n  bakgrunn: \"…\"\n}\n\
                vedtak { organ: \"…\"  dato: \"…\" }\n";
    workspace.set("plan.plikt", text);
    let found = workspace.diagnostics().to_vec();
    let all: Vec<&Diagnostic> = found.iter().collect();
    let lines = Lines::new(workspace.sources());
    let short = render::diagnostics(&lines, &all, Look::default());
    let whole = render::diagnostics(&lines, &all, Look { all: true, ..Look::default() });
    let excerpts = |text: &str| text.matches("[unfilled]").count();
    assert_eq!((excerpts(&short), excerpts(&whole)), (1, 6), "{short}");
    assert!(short.contains("[unknown-name]"), "{short}");
    for line in ["5 til av samme slag; ", "plan.plikt:6  bakgrunn: \"…\"", "plan.plikt:8  vedtak {", "(× 2)"] {
        assert!(short.contains(line), "{line} in\n{short}");
    }
}

#[test]
fn colours_change_nothing_else() {
    let mut workspace = load(&[folder().join("names.plikt")]);
    let diagnostics = workspace.diagnostics().to_vec();
    let all: Vec<&Diagnostic> = diagnostics.iter().collect();
    let lines = Lines::new(workspace.sources());
    let plain = render::diagnostics(&lines, &all, Look { all: true, ..Look::default() });
    let colored = render::diagnostics(&lines, &all, Look { all: true, color: true, ..Look::default() });
    assert_ne!(plain, colored);
    let mut bare = String::new();
    let mut rest = colored.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        bare.push_str(before);
        rest = after.split_once('m').map_or("", |(_, tail)| tail);
    }
    bare.push_str(rest);
    assert_eq!(bare, plain);
}

#[test]
fn json_is_whole_and_has_its_version() {
    let mut workspace = load(&[folder().join("shown.plikt")]);
    let diagnostics = workspace.diagnostics().to_vec();
    let report = workspace.report().clone();
    let lines = Lines::new(workspace.sources());
    let text = render::json::text(&lines, &diagnostics, &report, Language::Nb);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["language"], "nb");
    let all = json["diagnostics"].as_array().unwrap();
    assert_eq!(all.len(), diagnostics.len());
    let first = all.iter().find(|diagnostic| diagnostic["code"] == "unknown-name").unwrap();
    assert_eq!(first["severity"], "error");
    assert_eq!((&first["line"], &first["column"]), (&9.into(), &9.into()));
    let source = fs::read_to_string(folder().join("shown.plikt")).unwrap();
    let (start, length) = (first["offset"].as_u64().unwrap() as usize, first["length"].as_u64().unwrap() as usize);
    assert_eq!(&source[start..start + length], first["message"].as_str().unwrap().split('`').nth(1).unwrap());
    assert_eq!(json["report"]["requirements"].as_array().unwrap().len(), report.requirements.len());
    let missing = json["report"]["totals"]["missing"].as_u64().unwrap();
    assert!(missing > 0);
}

/// A finding costs the same however large its file is.
#[test]
fn ten_thousand_findings_are_shown_at_once() {
    let mut text = String::from("language: en\n");
    for i in 0..10_000 {
        writeln!(text, "measure T{i} {{ state: old }}").unwrap();
    }
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    let diagnostics = workspace.diagnostics().to_vec();
    let unknown = CodeName::Code(Code::UnknownValue);
    let all: Vec<&Diagnostic> = diagnostics.iter().filter(|d| d.code == unknown).collect();
    assert_eq!(all.len(), 10_000);
    let lines = Lines::new(workspace.sources());
    let start = std::time::Instant::now();
    let shown = render::diagnostics(&lines, &all, Look { all: true, language: Language::En, color: false });
    let spent = start.elapsed();
    assert_eq!(shown.matches("error[unknown-value]").count(), 10_000);
    assert!(spent.as_secs() < 20, "{spent:?}");
}

/// A waiver holds to the end of its last day, by the plan's own day.
#[test]
fn a_waiver_runs_out() {
    use plikt::check::State;
    let state = |dates: &str, until: &str| {
        let mut workspace = Workspace::new();
        workspace.set(
            "plan.plikt",
            format!(
                "language: nb\nbruk std.veileder_2008\nplan p \"P\" {{ {dates} }}\n\
                 fravik {{ fra: G127  begrunnelse: \"Ingen lokalavis.\"  til: {until} }}\n"
            ),
        );
        let told = workspace.diagnostics().iter().filter(|d| d.code == CodeName::Code(Code::WaiverRunOut)).count();
        let requirement = workspace.report().requirements.iter().find(|r| r.label == "G127").unwrap();
        (requirement.state, told)
    };
    let dated = "periode: 2026..2029  statusdato: 2027-03-01";
    assert_eq!(state(dated, "2027-03-01"), (State::Waived, 0), "the day itself belongs to it");
    assert_eq!(state(dated, "2027-02-28"), (State::Missing, 1));
    assert_eq!(state("periode: 2026..2029", "2025-12-31"), (State::Missing, 1), "else the period begins the day");
    assert_eq!(state("periode: 2026..2029", "2026-12-31"), (State::Waived, 0));
    assert_eq!(state("", "2020-01-01"), (State::Waived, 0), "without a day nothing can run out");
}

/// What has taken the place of a repealed section, through as many steps as it took, is named as it is cited.
#[test]
fn law_that_was_replaced_is_answered_with_what_is_in_force() {
    let mut workspace = Workspace::new();
    workspace.set(
        "plan.plikt",
        "språk: nb\nbruk std.lov_no\nplan p \"P\" { periode: 2026..2029 }\nrutine r \"R\" { hjemmel: \"barnevernloven § 6-4 annet ledd\" }\n",
    );
    let found = workspace.diagnostics().iter().find(|d| d.code.to_string() == "law-repealed").expect("a finding");
    let help: Vec<String> = found.help.iter().map(|text| text.in_language(Language::Nb)).collect();
    assert_eq!(help, ["den gjaldt til 31. desember 2022", "i stedet gjelder barnevernsloven § 13-2, § 13-4"]);
}

/// A host that keeps findings asks which say the same: those of the same text do, those with another word do not.
#[test]
fn findings_with_another_word_do_not_say_the_same() {
    let found = |title: &str| {
        let mut workspace = Workspace::new();
        let rule = "rule r { each: measure  must: responsible is set  message: { en: \"{name} is nobody's\" }  fix: { en: \"say whose\" } }";
        workspace.set("plan.plikt", format!("language: en\n{rule}\nplan p \"P\" {{}}\nmeasure T1 \"{title}\" {{}}\n"));
        let report = workspace.report();
        report.others.iter().flat_map(|(_, _, findings)| findings.clone()).next().expect("a finding")
    };
    assert!(found("Course").says_the_same(&found("Course")));
    assert!(!found("Course").says_the_same(&found("Letter")), "of the same length, so in the same place");
}

#[test]
fn a_name_of_another_kind_is_answered_with_the_one_that_is_meant() {
    let folder = Folder::new("other_kind").with(
        "sak.plikt",
        "språk: nb\nbruk std.instanser_no\nbruk std.lov_no\n\
         situasjon a { dato: 2026-06-15  handlende: lærer  lovbruddet: kjønnslemlestelse }\n\
         situasjon b { dato: 2026-06-15  handlende: skole }\n",
    );
    let told = plikt(&["check", "sak.plikt"]).within(&folder).run();
    assert!(told.out.contains("ventet lovbrudd, fant tema"), "{}{}", told.out, told.err);
    assert!(told.out.contains("mente du `lovbrudd_kjønnslemlestelse`?"), "{}", told.out);
    assert_eq!(told.out.matches("mente du").count(), 1, "{}", told.out);
}
