//! `plikt export`: a plan in another form.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::Severity;
use crate::exchange::{self, Dialect};
use crate::export::{Format, Target, export};
use crate::render::{self, Lines};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let file = matches.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    if matches.get_flag("schema") {
        match file {
            Some(path) => output::write(path, exchange::SCHEMA)?,
            None => output::print(exchange::SCHEMA, false)?,
        }
        return Ok(Exit::Clean);
    }
    let format = word("format").and_then(Format::from_name).or_else(|| by_ending(file?)).unwrap_or(Format::Markdown);
    let mut workspace = load::load(&paths)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let dialect = word("for").and_then(Dialect::from_name).unwrap_or_default();
    let as_csv = word("format").map_or_else(|| file.is_some_and(|path| ends_in_csv(path)), |format| format == "csv");
    let text = match word("to") {
        Some("json") => exchange::json(&mut workspace),
        Some("csv") => exchange::measures_csv(&mut workspace, language, dialect),
        Some("duties") if as_csv => exchange::duties_csv(&mut workspace, language, dialect),
        Some("budget") if as_csv => exchange::budget_csv(&mut workspace, language, dialect),
        target => {
            let target = target.and_then(Target::from_name).unwrap_or(Target::Document);
            export(&mut workspace, target, format, language)
        }
    };
    match file {
        Some(path) => output::write(path, &text)?,
        None => output::print(&text, false)?,
    }
    // What the plan lacks is for `check` to say, but a document made from text that could not be read needs a warning.
    let diagnostics = workspace.diagnostics().to_vec();
    let errors: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && d.severity == Severity::Error).collect();
    let lines = Lines::new(workspace.sources());
    output::warn(&render::short(&lines, errors.iter().copied(), language));
    Ok(if errors.is_empty() { Exit::Clean } else { Exit::Findings })
}

fn by_ending(path: &Path) -> Option<Format> {
    Format::from_name(&path.extension()?.to_str()?.to_ascii_lowercase())
}

fn ends_in_csv(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}
