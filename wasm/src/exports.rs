//! A plan in other forms.

use serde::Serialize;

use plikt::Workspace;
use plikt::diag::{Key, Language};
use plikt::exchange::{self, Dialect};
use plikt::export::{Format, Target, export_model, export_plan, plan_called};
use plikt::model::{ElementId, Model};

use crate::refusal::Refusal;

/// A target and what it can be written as.
#[derive(Serialize)]
pub(crate) struct Offer {
    target: &'static str,
    formats: Vec<&'static str>,
}

/// The tables that spreadsheets read: the measures are no document.
const MEASURES: &str = "csv";
/// The whole project.
const PROJECT: &str = "json";

/// Everything that can be exported, as the program has it.
pub(crate) fn offers() -> Vec<Offer> {
    let mut all: Vec<Offer> = Target::ALL
        .into_iter()
        .map(|target| {
            let mut formats: Vec<&str> = Format::ALL.into_iter().map(Format::name).collect();
            if rows(target.name()).is_some() {
                formats.extend(dialects());
            }
            Offer { target: target.name(), formats }
        })
        .collect();
    all.push(Offer { target: MEASURES, formats: dialects().collect() });
    all.push(Offer { target: PROJECT, formats: vec![PROJECT] });
    all
}

/// `csv` is for programs, the other for a spreadsheet program with Norwegian habits.
fn dialects() -> impl Iterator<Item = &'static str> {
    Dialect::ALL.into_iter().map(|dialect| if dialect == Dialect::default() { MEASURES } else { dialect.name() })
}

fn dialect(format: &str) -> Option<Dialect> {
    if format == MEASURES { Some(Dialect::default()) } else { Dialect::from_name(format) }
}

struct Rows {
    of_project: fn(&mut Workspace, Language, Dialect) -> String,
    of_plan: fn(&Model, ElementId, Language, Dialect) -> String,
}

/// How a target is written as rows, where it can be.
fn rows(target: &str) -> Option<Rows> {
    match target {
        MEASURES => Some(Rows { of_project: exchange::measures_csv, of_plan: exchange::measures_csv_of }),
        "budget" => Some(Rows { of_project: exchange::budget_csv, of_plan: exchange::budget_csv_of }),
        "duties" => Some(Rows { of_project: exchange::duties_csv, of_plan: exchange::duties_csv_of }),
        _ => None,
    }
}

/// Export a project, or one plan of it. `reader` is the language where none was asked for.
pub(crate) fn export(
    project: &mut Workspace,
    (target, format): (&str, &str),
    plan: Option<&str>,
    asked: Option<Language>,
) -> Result<String, Refusal> {
    let model = project.model();
    let speaks = asked.unwrap_or_else(|| model.language());
    if !offers().iter().any(|offer| offer.target == target) {
        return Err(Refusal::new("unknown-target", Key::HostNoTarget, target, speaks));
    }
    let plan = match plan {
        Some(word) => match plan_called(&model, word) {
            Some(plan) => Some(plan),
            None => return Err(Refusal::new("unknown-plan", Key::HostNoPlan, word, speaks)),
        },
        None => None,
    };
    let language = asked.unwrap_or_else(|| model.language_of(plan.or(model.plan())));
    let unknown = || Refusal::new("unknown-format", Key::HostNoFormat, format, speaks);
    if target == PROJECT {
        return if format == PROJECT { Ok(exchange::json(project)) } else { Err(unknown()) };
    }
    if let (Some(rows), Some(dialect)) = (rows(target), dialect(format)) {
        return Ok(match plan {
            Some(plan) => (rows.of_plan)(&model, plan, language, dialect),
            None => (rows.of_project)(project, language, dialect),
        });
    }
    let (Some(target), Some(format)) = (Target::from_name(target), Format::from_name(format)) else {
        return Err(unknown());
    };
    Ok(match plan {
        Some(plan) => export_plan(&model, plan, target, format, language),
        None => export_model(&model, target, format, language),
    })
}
