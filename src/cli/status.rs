//! `plikt status`: how a plan stands on a day.

use std::path::PathBuf;

use clap::ArgMatches;

use super::norms::date;
use super::{Exit, Failure, asked_language, export, load, output};
use crate::diag::{Key, Severity};
use crate::exchange::{self, Dialect};
use crate::export::{Format, Grouping, status_json, status_page, status_rows, status_text};
use crate::render::{self, Lines};
use crate::status::{MONTHS_AHEAD, Status, status_date};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let mut workspace = load::load_for(&paths, matches)?;
    let model = workspace.model();
    let plan = export::choose(&model, word("plan"))?;
    let language = asked_language(matches).unwrap_or_else(|| model.language_of(plan));
    let named = || paths.first().map_or_else(|| ".".to_owned(), |path| path.display().to_string());
    let day = match word("at") {
        Some(day) => date(day)?,
        None => status_date(&model, plan).ok_or_else(|| Failure::new(Key::FailNoStatusDay, named()))?,
    };
    let months = match word("months") {
        Some(text) => {
            let months = text.parse().ok().filter(|months| (1..=120).contains(months));
            months.ok_or_else(|| Failure::new(Key::FailNotANumber, text))?
        }
        None => MONTHS_AHEAD,
    };
    let grouping = if word("by") == Some("body") { Grouping::Body } else { Grouping::Standing };
    let status = Status::on(&model, plan, day, months);
    let text = match word("format") {
        Some("json") => status_json(&model, &status, language),
        Some("md") => status_page(&model, &status, grouping, Format::Markdown, language),
        Some("html") => status_page(&model, &status, grouping, Format::Html, language),
        Some("csv") => {
            let dialect = word("for").and_then(Dialect::from_name).unwrap_or_default();
            exchange::print(&status_rows(&model, &status, language), dialect)
        }
        _ => status_text(&model, &status, grouping, language),
    };
    output::print(&text, false)?;
    let diagnostics = workspace.diagnostics().to_vec();
    let errors: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && d.severity == Severity::Error).collect();
    output::warn(&render::short(&Lines::new(workspace.sources()), errors.iter().copied(), language));
    Ok(if errors.is_empty() { Exit::Clean } else { Exit::Findings })
}
