//! `plikt export`: a plan in another form.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Key, Severity};
use crate::exchange::{self, Dialect};
use crate::export::{Format, Target, calendar, called, export_on, only_plan, plan_called, yearwheel_rows};
use crate::model::{ElementId, Model};
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
    let mut workspace = load::load_for(&paths, matches)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let dialect = word("for").and_then(Dialect::from_name).unwrap_or_default();
    let as_csv = word("format").map_or_else(|| file.is_some_and(|path| ends_in_csv(path)), |format| format == "csv");
    let at = word("at").map(super::norms::date).transpose()?;
    let text = match (word("to"), word("plan")) {
        (Some("json"), Some(_)) => return Err(Failure::new(Key::FailPlanOfJson, "--plan")),
        (Some("json"), None) => exchange::json(&mut workspace),
        (to, chosen) => {
            let model = workspace.model();
            let plan = choose(&model, chosen)?;
            let language = asked_language(matches).unwrap_or_else(|| model.language_of(plan));
            let target = to.and_then(Target::from_name).unwrap_or(Target::Document);
            match (to, plan) {
                (Some("csv"), Some(plan)) => exchange::measures_csv_of(&model, plan, language, dialect),
                (Some("csv"), None) => exchange::measures_csv(&mut workspace, language, dialect),
                (Some("budget"), Some(plan)) if as_csv => exchange::budget_csv_of(&model, plan, language, dialect),
                (Some("duties"), Some(plan)) if as_csv => exchange::duties_csv_of(&model, plan, language, dialect),
                (Some("duties"), None) if as_csv => exchange::duties_csv(&mut workspace, language, dialect),
                (Some("budget"), None) if as_csv => exchange::budget_csv(&mut workspace, language, dialect),
                (Some("calendar"), plan) => calendar(&model, plan, language, at),
                (Some("yearwheel"), plan) if as_csv => {
                    exchange::print(&yearwheel_rows(&model, plan, language, at), dialect)
                }
                (_, plan) => export_on(&model, plan, target, format, language, at),
            }
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

/// The plan that was asked for, else the only one.
pub(super) fn choose(model: &Model, chosen: Option<&str>) -> Result<Option<ElementId>, Failure> {
    match chosen {
        Some(word) => match plan_called(model, word) {
            Some(plan) => Ok(Some(plan)),
            None if model.plans().is_empty() => Err(Failure::new(Key::FailProjectWithoutPlan, word)),
            None => Err(Failure::new(Key::FailUnknownPlan, word).because(quoted(model))),
        },
        None => only_plan(model).map_err(|_| {
            let count = model.plans().len();
            Failure::new(Key::FailSeveralPlans, count).because(quoted(model))
        }),
    }
}

/// What the plans are called, as it is written after `--plan`.
fn quoted(model: &Model) -> String {
    let names = called(model, model.plans());
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn by_ending(path: &Path) -> Option<Format> {
    Format::from_name(&path.extension()?.to_str()?.to_ascii_lowercase())
}

fn ends_in_csv(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}
