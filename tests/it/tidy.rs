//! The house in order: modules use lower rows only, files stay short, nothing is left half done.

use std::fs;
use std::path::{Path, PathBuf};

/// The row of each module of `src`; a module uses its own row and lower ones only. See ARCHITECTURE.md.
const ROWS: [(&str, u8); 24] = [
    ("source", 0),
    ("value", 0),
    ("diag", 1),
    ("syntax", 2),
    ("model", 3),
    ("packs", 3),
    ("eval", 4),
    ("format", 5),
    ("norms", 5),
    ("check", 6),
    ("status", 6),
    ("compare", 7),
    ("export", 7),
    ("query", 7),
    ("render", 7),
    ("engine", 8),
    ("exchange", 8),
    ("consult", 8),
    ("complete", 9),
    ("ide", 9),
    ("session", 9),
    ("cli", 10),
    ("lib", 10),
    ("main", 10),
];

/// Uses that go up, with the reason.
const ALLOWED: [(&str, &str, &str); 1] =
    [("value", "diag", "values are shown in the reader's language: they name the three languages and nothing else")];

const MOST_LINES: usize = 450;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder: its path from the root, and its text.
fn files(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.sort();
    let name = |path: &PathBuf| path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    found.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

fn row(module: &str) -> Option<u8> {
    ROWS.iter().find(|(name, _)| *name == module).map(|(_, row)| *row)
}

/// `src/model/lower.rs` is of `model`, `src/engine.rs` of `engine`.
fn module(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap();
    inside.split(['/', '.']).next().unwrap()
}

/// The modules that a line names after `crate::`, also those in braces.
fn named(line: &str) -> Vec<&str> {
    let is_name = |c: char| c.is_ascii_lowercase() || c == '_';
    let mut all = Vec::new();
    for after in line.split("crate::").skip(1) {
        let parts = match after.strip_prefix('{') {
            // The first word of each part of `crate::{diag::Key, source::{Span, Sources}, eval}`.
            Some(list) => {
                let mut depth = 0;
                let mut at_start = true;
                let mut starts = Vec::new();
                for (i, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => at_start = true,
                        ' ' => {}
                        _ if at_start => {
                            starts.push(&list[i..]);
                            at_start = false;
                        }
                        _ => {}
                    }
                }
                starts
            }
            None => vec![after],
        };
        all.extend(parts.iter().map(|part| &part[..part.find(|c| !is_name(c)).unwrap_or(part.len())]));
    }
    all.retain(|name| !name.is_empty());
    all
}

#[test]
fn reads_what_a_line_names() {
    assert_eq!(named("use crate::diag::Key;"), ["diag"]);
    assert_eq!(named("use crate::{Workspace, render, source::{Span, Sources}};"), ["render", "source"]);
    assert_eq!(named("let x = crate::eval::show(crate::check::it);"), ["eval", "check"]);
}

#[test]
fn modules_use_lower_rows_only() {
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        let from = module(&path);
        let Some(own) = row(from) else {
            wrong.push(format!("{path}: `{from}` has no row"));
            continue;
        };
        for (i, line) in text.lines().enumerate() {
            for name in named(line.split("//").next().unwrap_or_default()) {
                let allowed = ALLOWED.iter().any(|(a, b, _)| (*a, *b) == (from, name));
                if row(name).is_some_and(|other| other > own) && !allowed {
                    wrong.push(format!("{path}:{}: `{from}` uses `{name}`", i + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_the_command_line_knows_the_host() {
    let mut wrong = Vec::new();
    for (path, text) in files("src") {
        if matches!(module(&path), "cli" | "main") {
            continue;
        }
        // Unit tests may read the files they test with.
        for (i, line) in text.lines().take_while(|line| *line != "#[cfg(test)]").enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let host =
                ["std::fs", "std::io", "std::env", "std::net", "SystemTime", "Instant::now", "println!", "eprintln!"];
            wrong.extend(
                host.iter().filter(|word| code.contains(*word)).map(|word| format!("{path}:{}: `{word}`", i + 1)),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn files_are_short() {
    let is_long = |(_, text): &(String, String)| text.lines().count() > MOST_LINES;
    let long: Vec<String> = files("src").into_iter().filter(is_long).map(|(path, _)| path).collect();
    assert!(long.is_empty(), "more than {MOST_LINES} lines: {long:?}");
}

#[test]
fn nothing_is_left_half_done() {
    // Put together here, so that this file does not hold what it looks for.
    let words = ["todo", "dbg", "unimplemented"].map(|word| format!("{word}!("));
    let mut wrong = Vec::new();
    for (path, text) in ["src", "tests", "wasm"].into_iter().flat_map(files) {
        for (i, line) in text.lines().enumerate() {
            wrong.extend(
                words.iter().filter(|word| line.contains(*word)).map(|word| format!("{path}:{}: {word}", i + 1)),
            );
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
