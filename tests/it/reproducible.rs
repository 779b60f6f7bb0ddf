//! What is written of a plan is the same to the byte: on any day, in any time zone, language of the machine and folder, and
//! in whatever order its files are named.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::{Folder, plikt};

/// Every form of `plikt export`, with the formats that it is written in.
const FORMS: [(&str, &[&str]); 15] = [
    ("document", &["md", "html"]),
    ("table", &["html"]),
    ("budget", &["md", "csv"]),
    ("directory", &["md"]),
    ("folder", &["html"]),
    ("duties", &["html", "csv"]),
    ("yearwheel", &["md", "csv"]),
    ("calendar", &["ics"]),
    ("gantt", &["svg", "mermaid"]),
    ("politician", &["md"]),
    ("leadership", &["html"]),
    ("staff", &["md"]),
    ("views", &["md"]),
    ("csv", &["csv"]),
    ("json", &["md"]),
];

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")
}

/// The plan files below a folder, as paths from there.
fn plans(folder: &Path, from: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            plans(&path, from, found);
        } else if path.extension().is_some_and(|ending| ending == "plikt") {
            found.push(path.strip_prefix(from).unwrap().to_string_lossy().replace('\\', "/"));
        }
    }
}

/// One run, in a folder, on a machine of its own sort.
fn run(folder: &Path, machine: [&str; 2], arguments: &[&str]) -> (String, i32) {
    let [zone, locale] = machine;
    let mut program = plikt(arguments).locale(locale);
    program.command.current_dir(folder).env("TZ", zone);
    let done = program.run();
    (done.out, done.code)
}

/// It is never the same day in both: fourteen hours before Greenwich, and ten after.
const ONE: [&str; 2] = ["Pacific/Kiritimati", "nb_NO.UTF-8"];
const OTHER: [&str; 2] = ["America/Adak", "en_GB.UTF-8"];

/// Every example as it lies here, and moved elsewhere with its files named one by one from the last to the first.
#[test]
fn exports_are_the_same_wherever_they_are_made() {
    let elsewhere = Folder::new("reproducible");
    let mut all = Vec::new();
    plans(&examples(), &examples(), &mut all);
    all.sort();
    for name in &all {
        let path = elsewhere.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::copy(examples().join(name), path).unwrap();
    }
    let mut projects: Vec<&str> = all.iter().filter_map(|name| name.split('/').next()).collect();
    projects.dedup();
    assert!(projects.len() > 10, "{projects:?}");
    let mut wrong = Vec::new();
    let mut written = 0;
    for (place, project) in projects.into_iter().enumerate() {
        let files: Vec<&String> = all.iter().filter(|name| name.starts_with(&format!("{project}/"))).collect();
        // A project that uses another is read from the folder of both.
        let outside = project == "lillevik_logg";
        let (here, there) = if outside {
            (examples(), elsewhere.path("."))
        } else {
            (examples().join(project), elsewhere.path(project))
        };
        let named: Vec<&str> =
            files.iter().rev().map(|name| if outside { name.as_str() } else { &name[project.len() + 1..] }).collect();
        let only = if outside { project } else { "." };
        // The largest plan is written in every way, each of the others in one.
        let of_all = FORMS.iter().flat_map(|(form, all)| all.iter().map(move |one| (form, one)));
        let each = if project == "lillevik" { 1 } else { 18 };
        for (form, format) in of_all.skip(if each == 1 { 0 } else { place % each }).step_by(each) {
            let options = ["export", "--to", form, "--format", format];
            let one = run(&here, ONE, &[&options[..], &[only]].concat());
            let other = run(&there, OTHER, &[&options[..], &named].concat());
            written += usize::from(!one.0.is_empty());
            if one != other {
                let line = one.0.lines().zip(other.0.lines()).position(|(a, b)| a != b).unwrap_or_default() + 1;
                wrong
                    .push(format!("{project}: {form} as {format} differs in line {line}, codes {} {}", one.1, other.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(written > 25, "{written}");
}

/// Twice in one place, on two machines: where the language is asked for, nothing else is taken from either.
#[test]
fn every_verb_says_the_same_on_every_machine() {
    let runs: [&[&str]; 18] = [
        &["check", "vage_mål", "--format", "json"],
        &["check", "lillevik", "--format", "sarif"],
        &["check", "vage_mål", "--format", "junit"],
        &["check", "vage_mål", "--plain"],
        &["check", "interkommunal", "--municipality", "nesvik"],
        &["status", "lillevik_logg"],
        &["status", "lillevik_logg", "--at", "2027-06-30", "--format", "json"],
        &["diff", "lillevik_2017", "lillevik", "--format", "md"],
        &["query", "lillevik", "alle tiltak velg merke, tid, kostnad", "--format", "csv"],
        &["complete", "rus", "--format", "json"],
        &["duties", "cases", "--situation", "mishandling"],
        &["follow", "cases/forløp.plikt", "--case", "fulgt_opp_i_tide", "--format", "ics"],
        &["test", "cases/t12_nabo.plikt"],
        &["explain", "G134", "lillevik"],
        &["vocabulary", "tiltak"],
        &["fmt", "rus", "--diff", "--language", "nn"],
        &["import", "--template", "--for", "excel-nb"],
        &["manual", "export"],
    ];
    for arguments in runs {
        let arguments = [arguments, &["--lang", "nb"]].concat();
        let [one, other] = [ONE, OTHER].map(|machine| run(&examples(), machine, &arguments));
        assert_eq!(one, other, "{arguments:?}");
        assert!(!one.0.is_empty(), "{arguments:?}");
    }
    // Without `--lang`, a plan that says its language is read in that one.
    let [one, other] = [ONE, OTHER].map(|machine| run(&examples(), machine, &["check", "nynorsk"]));
    assert_eq!(one, other);
}

/// Dates come from the plan or from an argument. The only use of time is to see that a file was saved anew.
#[test]
fn no_source_asks_the_clock() {
    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { sources(&path, found) } else { found.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = vec![root.join("build.rs")];
    sources(&root.join("src"), &mut all);
    assert!(all.len() > 200, "{}", all.len());
    for path in all.iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let text = fs::read_to_string(path).unwrap();
        for asks in [
            "SystemTime::now",
            "Instant::now",
            "Timestamp::now",
            "Zoned::now",
            "Date::today",
            "TimeZone::system",
            ".elapsed(",
        ] {
            assert!(!text.contains(asks), "{}: {asks}", path.display());
        }
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let dates = manifest.lines().find(|line| line.starts_with("jiff ")).expect("the library of dates");
    assert!(dates.contains("default-features = false") && !dates.contains("tz"), "no time zones: {dates}");
}
