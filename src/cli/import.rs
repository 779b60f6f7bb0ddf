//! `plikt import`: a plan from JSON, or measures from CSV or an Excel file, written as plikt.

use std::io::Read;
use std::path::{Component, Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, output, spreadsheet};
use crate::diag::{Key, Language, Text};
use crate::exchange::{self, Dialect, Written};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let reader = asked_language(matches).unwrap_or(language);
    let asked = word("language").and_then(Language::from_code);
    let out = matches.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    if matches.get_flag("template") {
        let dialect = word("for").and_then(Dialect::from_name).unwrap_or_default();
        let text = exchange::template(asked.unwrap_or(reader), dialect);
        return put(out, &text).map(|()| Exit::Clean);
    }
    let Some(path) = matches.get_one::<PathBuf>("file") else {
        return Err(Failure(Text::key(Key::FailNoFile)));
    };
    let bytes = bytes(path)?;
    let is_json = match word("from") {
        Some(from) => from == "json",
        None => looks_like_json(path, &bytes),
    };
    let written = if is_json {
        let text = String::from_utf8_lossy(&bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let document = exchange::read_json(text)
            .map_err(|reason| Failure::new(Key::FailNotJson, path.display()).because(reason))?;
        let folder = out.is_some_and(|out| is_folder(out));
        exchange::write(&if folder { document } else { document.merged() }, asked)
    } else {
        let spoken = asked.unwrap_or(reader);
        let read = match word("from") {
            Some("xlsx") => exchange::read_rows(spreadsheet::read(&bytes, path, spoken)?, spoken),
            None if spreadsheet::is_workbook(&bytes) => {
                exchange::read_rows(spreadsheet::read(&bytes, path, spoken)?, spoken)
            }
            _ => exchange::read_csv(&bytes, spoken),
        };
        let mut written = exchange::write(&read.document, asked);
        // What stands as a comment is among the remarks already, with its place in the table.
        written.notes = read.remarks;
        written.notes.push(Text::key(Key::ImportedMeasures).with("count", read.measures));
        written
    };
    for note in &written.notes {
        output::warn(&format!("{}\n", note.in_language(reader)));
    }
    match out {
        Some(folder) if is_folder(folder) => put_files(folder, &written)?,
        out => put(out, &written.files.iter().map(|(_, text)| text.as_str()).collect::<String>())?,
    }
    Ok(Exit::Clean)
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with('/')
}

fn put(out: Option<&PathBuf>, text: &str) -> Result<(), Failure> {
    match out {
        Some(path) => output::write(path, text),
        None => output::print(text, false),
    }
}

/// The plan's files with their own names. Names come from the document: none may lead out of the folder.
fn put_files(folder: &Path, written: &Written) -> Result<(), Failure> {
    let inside = |name: &str| Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let plan = |name: &str| Path::new(name).extension().is_some_and(|ending| ending == "plikt");
    if let Some((name, _)) = written.files.iter().find(|(name, _)| !inside(name) || !plan(name)) {
        return Err(Failure::new(Key::FailOutside, name));
    }
    for (name, text) in &written.files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)
                .map_err(|error| Failure::new(Key::FailWrite, parent.display()).because(error))?;
        }
        output::write(&path, text)?;
    }
    Ok(())
}

fn looks_like_json(path: &Path, bytes: &[u8]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
    match ending.as_deref() {
        Some("json") => true,
        Some("csv" | "txt" | "tsv") => false,
        _ => bytes.trim_ascii_start().starts_with(b"{"),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let fail = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(Key::FailNotFound, path.display()),
        _ => Failure::new(Key::FailRead, path.display()).because(error),
    };
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        return std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes).map_err(fail);
    }
    std::fs::read(path).map_err(fail)
}
