//! What `check` writes for other programs, held against what those programs ask for; and its other forms.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value as Json;

use crate::cli::{Folder, plikt};

const PLAN: &str = "language: nb
bruk std.veileder_2008
plan p \"Trygge, hjem: 100 %\" {
  periode: 2026..2029
  eier: ingen_vet
}
mål M1 \"Tidlig hjelp\" { nivå: brukr }
";

fn sarif(folder: &Folder, arguments: &[&str]) -> Json {
    let done = plikt(&[&["check", "--format", "sarif"], arguments].concat()).within(folder).run();
    assert_eq!(done.err, "");
    serde_json::from_str(&done.out).unwrap()
}

fn results(log: &Json) -> &Vec<Json> {
    log["runs"][0]["results"].as_array().unwrap()
}

/// The standard's own schema, by way of `tests/formats/sarif.mjs`.
#[test]
fn sarif_follows_the_standards_schema() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    assert!(
        here.join("node_modules/ajv").exists(),
        "the format tests are not installed: run `npm ci --prefix tests/formats`"
    );
    let folder = Folder::new("sarif-schema")
        .with("plan.plikt", PLAN)
        .with("tom.plikt", "language: nb\n")
        .with("rot.plikt", "language: nb\n}} plan { a: \"x\nb: [ }\n");
    let mut files = Vec::new();
    for (name, language) in [("plan", "nb"), ("tom", "nn"), ("rot", "en")] {
        let log = sarif(&folder, &["--lang", language, &format!("{name}.plikt")]);
        let file = folder.0.join(format!("{name}.sarif"));
        std::fs::write(&file, log.to_string()).unwrap();
        files.push(file);
    }
    let node = |files: &[std::path::PathBuf]| {
        let out = Command::new("node").arg(here.join("sarif.mjs")).args(files).output();
        out.expect("node is not installed: run `apt-get install nodejs`")
    };
    let out = node(&files);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    // The schema does object to what is wrong.
    let mut log = sarif(&folder, &["plan.plikt"]);
    log["runs"][0]["results"][0]["level"] = "terrible".into();
    std::fs::write(&files[0], log.to_string()).unwrap();
    assert!(!node(&files).status.success());
}

#[test]
fn sarif_has_rules_with_help_and_regions() {
    let folder = Folder::new("sarif-rules").with("plan.plikt", PLAN);
    let log = sarif(&folder, &[]);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results(&log) {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["text"].as_str().is_some_and(|text| text.len() > 20), "{rule}");
    }
    let wrong = results(&log).iter().find(|r| r["ruleId"] == "unknown-value").unwrap();
    assert_eq!(wrong["level"], "error");
    let region = &wrong["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&7.into(), &31.into()));
    assert_eq!(wrong["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"], "bruker");
    let missing = results(&log).iter().find(|r| r["ruleId"] == "plan_has_coordinator").unwrap();
    assert_eq!(missing["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "plan:p");
}

fn fingerprints(log: &Json) -> Vec<String> {
    let each = results(log).iter();
    each.map(|r| r["partialFingerprints"]["elementPath/v1"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn fingerprints_stand_when_lines_move_and_are_unlike_each_other() {
    let folder = Folder::new("fingerprints").with("plan.plikt", PLAN);
    let before = fingerprints(&sarif(&folder, &[]));
    assert_eq!(before.iter().collect::<BTreeSet<_>>().len(), before.len());
    let moved = PLAN.replace("plan p", "// en kommentar\n\n\nplan p").replace("  eier", "\n  versjon: \"2\"\n  eier");
    let folder = folder.with("plan.plikt", moved);
    assert_eq!(fingerprints(&sarif(&folder, &[])), before);
}

#[test]
fn paths_for_a_repository_lead_from_the_current_folder() {
    let folder = Folder::new("repository").with("planer/vår/plan.plikt", "language: nb\nplan p { eier: ingen_vet }\n");
    let done = plikt(&["check", "planer/vår", "--format", "github"]).within(&folder).run();
    let command = "::error file=planer/vår/plan.plikt,line=2,endLine=2,col=16,endColumn=25,title=unknown-name::";
    assert!(done.code == 1 && done.out.starts_with(command), "{}", done.out);
    let log = sarif(&folder, &["planer/vår"]);
    let uri = &results(&log)[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "planer/v%C3%A5r/plan.plikt");
}

#[test]
fn github_commands_are_escaped() {
    let folder = Folder::new("github").with("a,b 100%.plikt", "language: nb\nplan p { eier: \"10 % – av\\nto\" }\n");
    let done = plikt(&["check", "--format", "github"]).within(&folder).run();
    let line = done.out.lines().next().unwrap();
    assert!(line.starts_with("::warning file=a%2Cb 100%25.plikt,line=2,"), "{line}");
    assert!(line.contains("10 %25 – av%0Ato"), "{line}");
    assert!(done.out.lines().all(|line| line.starts_with("::")), "{}", done.out);
}

#[test]
fn the_environment_may_say_the_format() {
    let folder = Folder::new("environment").with("plan.plikt", "språk: nb\nplan p \"P\" { eier: ingen_vet }\n");
    let run = |form: &str, arguments: &[&str]| {
        let mut run = plikt(&[&["check"], arguments].concat()).within(&folder);
        run.command.env("PLIKT_FORMAT", form);
        run.run()
    };
    assert!(run("github", &[]).out.starts_with("::error file=plan.plikt"));
    assert!(run("github", &["--format", "json"]).out.starts_with('{'), "what is asked for wins");
    assert!(run("", &[]).out.starts_with("feil["));
    let wrong = run("xml", &[]);
    assert!(wrong.code == 2 && wrong.out.is_empty() && wrong.err.contains("`PLIKT_FORMAT=xml`"), "{}", wrong.err);
}

#[test]
fn junit_has_a_test_for_each_requirement() {
    use quick_xml::events::Event;
    let folder = Folder::new("junit").with("plan.plikt", PLAN.replace("Trygge", "<Trygge> & \\\"sterke\\\""));
    let done = plikt(&["check", "--format", "junit"]).within(&folder).run();
    let mut reader = quick_xml::Reader::from_str(&done.out);
    let (mut suites, mut cases, mut failures, mut open) = (Vec::new(), Vec::new(), 0, 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(tag) | Event::Empty(tag) if tag.name().as_ref() == "testcase" => {
                let name = tag.try_get_attribute("name").unwrap().unwrap();
                cases.push(name.normalized_value(quick_xml::XmlVersion::Explicit1_0).unwrap().to_string());
            }
            Event::Start(tag) => {
                open += 1;
                match tag.name().as_ref() {
                    "testsuite" => {
                        let count = |name| {
                            tag.try_get_attribute(name)
                                .unwrap()
                                .unwrap()
                                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                                .unwrap()
                        };
                        suites.push((count("name").to_string(), count("tests").to_string()));
                    }
                    "failure" => failures += 1,
                    _ => {}
                }
            }
            Event::End(_) => open -= 1,
            _ => {}
        }
    }
    let _ = open;
    assert_eq!(suites.len(), 2, "{suites:?}");
    assert_eq!(suites[1].1, "163");
    assert_eq!(cases[0], "plan.plikt");
    assert!(cases.iter().any(|name| name.starts_with("G134 ")), "{cases:?}");
    assert_eq!(cases.len(), 164);
    let total = format!("<testsuites name=\"plikt\" tests=\"164\" failures=\"{failures}\"");
    assert!(failures > 20 && done.out.contains(&total), "{failures}");
    assert!(done.out.contains("type=\"must\""));
}

#[test]
fn plain_text_says_places_in_words_and_draws_nothing() {
    let folder = Folder::new("plain").with("plan.plikt", PLAN);
    let drawn = |text: &str| {
        let marks = ["-->", "^", " | ", "→", "·", "\u{1b}", "─", "│"];
        marks.into_iter().find(|mark| text.contains(mark))
    };
    let done = plikt(&["check", "--plain", "--color", "always"]).within(&folder).run();
    assert_eq!((done.code, drawn(&done.out)), (1, None), "{}", done.out);
    assert!(
        done.out.starts_with("Feil, plan.plikt, linje 5, kolonne 9: `ingen_vet` er ikke deklarert."),
        "{}",
        done.out
    );
    assert!(done.out.contains("\n\nG10, må, mangler: "), "{}", done.out);
    // One finding a paragraph: no line is followed by another.
    assert!(done.out.trim_end().split("\n\n").all(|paragraph| !paragraph.contains('\n')), "{}", done.out);
    for (language, words) in [("nn", "linje 5, kolonne 9"), ("en", "line 5, column 9")] {
        let mut run = plikt(&["check", "--lang", language]).within(&folder);
        run.command.env("PLIKT_PLAIN", "1");
        let done = run.run();
        assert_eq!(drawn(&done.out), None);
        assert!(done.out.contains(words), "{}", done.out);
    }
    let mut run = plikt(&["check"]).within(&folder);
    run.command.env("PLIKT_PLAIN", "0").env("NO_COLOR", "1");
    let done = run.run();
    assert!(done.out.contains("--> plan.plikt") && !done.out.contains('\u{1b}'), "{}", done.out);
}

/// What `--watch` writes, line by line, while files change.
struct Watch {
    child: std::process::Child,
    lines: mpsc::Receiver<String>,
}

impl Watch {
    fn new(folder: &Folder, path: &str) -> Self {
        let mut run = plikt(&["check", path, "--watch", "--format", "short"]).within(folder);
        let mut child = run.command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { child, lines }
    }

    /// What is said until it waits again. The bound is for a machine that is busy: it is not what is tested.
    fn said(&self) -> String {
        let mut text = String::new();
        loop {
            let line = self.lines.recv_timeout(Duration::from_mins(1)).expect("it should have said something");
            if line.starts_with("Venter på endringer") {
                return text;
            }
            if !line.is_empty() {
                text.push_str(&line);
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn watching_checks_again_when_the_text_changes_and_survives() {
    let plan = |owner: &str| format!("language: nb\nplan p {{ eier: {owner} }}\n");
    let found = |owner: &str| format!("plan.plikt:2:16: error[unknown-name]: `{owner}` er ikke deklarert");
    let folder = Folder::new("watch").with("w/plan.plikt", plan("en_vet"));
    let watch = Watch::new(&folder, "w/plan.plikt");
    assert!(watch.said().ends_with(&found("en_vet")));
    let file = folder.0.join("w/plan.plikt");
    std::fs::write(&file, plan("to_vet")).unwrap();
    assert!(watch.said().ends_with(&found("to_vet")));
    // Written again with the same text: the next thing that is said is about the change after it.
    std::fs::write(&file, plan("to_vet")).unwrap();
    // Saved by rename, as editors do.
    std::fs::write(folder.0.join("w/.plan.tmp"), plan("tre_vet")).unwrap();
    std::fs::rename(folder.0.join("w/.plan.tmp"), &file).unwrap();
    assert!(watch.said().ends_with(&found("tre_vet")));
    std::fs::remove_file(&file).unwrap();
    assert!(watch.said().starts_with("feil: `w/plan.plikt` finnes ikke"));
    std::fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
    assert!(watch.said().contains("er ikke UTF-8-tekst"));
    std::fs::write(&file, plan("fire_vet")).unwrap();
    assert!(watch.said().ends_with(&found("fire_vet")));
    // The whole folder goes and comes back.
    std::fs::remove_dir_all(folder.0.join("w")).unwrap();
    assert!(watch.said().starts_with("feil: `w/plan.plikt` finnes ikke"));
    std::fs::create_dir(folder.0.join("w")).unwrap();
    std::fs::write(&file, plan("fem_vet")).unwrap();
    assert!(watch.said().ends_with(&found("fem_vet")));
}

#[test]
fn standard_input_cannot_be_watched() {
    let folder = Folder::new("watch-input");
    let done = plikt(&["check", "-", "--watch"]).within(&folder).input("language: nb\n").run();
    assert_eq!(done.code, 2);
    assert!(done.err.starts_with("feil: standard inn (`-`) kan ikke overvåkes"), "{}", done.err);
}
