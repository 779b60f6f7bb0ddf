//! A plan in other forms, there and back: JSON with everything in it, and measures as CSV.
//!
//! What is written as plikt here is plain and canonical: [`write`] is the only place that knows how it looks, so that a
//! formatter can take its place.

mod cells;
mod collect;
mod headings;
mod measures;
mod names;
mod outputs;
mod same;
mod sheet;
mod values;
mod wire;
mod words;
mod write;

pub use crate::export::Cell;
pub use collect::document;
pub use measures::{Imported, read_csv, read_rows, template};
pub use outputs::{Content, FileForm, Order, Output, write_order};
pub use same::difference;
pub use sheet::{Dialect, Sheet, print, read as read_sheet};
pub use wire::{Document, Element, File, Use};
pub use write::{Written, write};

use crate::diag::Language;
use crate::export::{budget_rows, measure_rows, only_plan};
use crate::model::{ElementId, Model};

/// The JSON Schema (draft 2020-12) of a plan as JSON. It is fixed: which kinds and fields there are is for the packs
/// to say, and a plan may declare its own.
pub const SCHEMA: &str = include_str!("plan.schema.json");

/// A plan as JSON, with a line break last. It holds everything, also what is internal: it is not for the public.
pub fn json(workspace: &mut crate::Workspace) -> String {
    let mut text = serde_json::to_string_pretty(&document(workspace)).unwrap_or_default();
    text.push('\n');
    text
}

/// The plan's measures as a table of the guide's seven columns and more, for people who work in spreadsheets.
///
/// What is internal is not in it. Where there are several plans, that is what it says: see [`measures_csv_of`].
pub fn measures_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    csv(&workspace.model(), None, language, dialect, measure_rows)
}

/// The measures of one plan.
pub fn measures_csv_of(model: &Model, plan: ElementId, language: Language, dialect: Dialect) -> String {
    csv(model, Some(plan), language, dialect, measure_rows)
}

/// What the plan costs, one row for each measure and year. Where there are several plans, that is what it says: see
/// [`budget_csv_of`].
pub fn budget_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    csv(&workspace.model(), None, language, dialect, budget_rows)
}

/// What one plan costs.
pub fn budget_csv_of(model: &Model, plan: ElementId, language: Language, dialect: Dialect) -> String {
    csv(model, Some(plan), language, dialect, budget_rows)
}

type Rows = fn(&Model, Option<ElementId>, Language) -> Vec<Vec<Cell>>;

fn csv(model: &Model, plan: Option<ElementId>, language: Language, dialect: Dialect, rows: Rows) -> String {
    match plan.map_or_else(|| only_plan(model), |plan| Ok(Some(plan))) {
        Ok(plan) => print(&rows(model, plan, language), dialect),
        Err(several) => print(&[vec![Cell::Text(several.in_language(language))]], dialect),
    }
}

/// The duties in force on the plan's day, one row for each body, duty and thing that carries it out.
pub fn duties_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    csv(&workspace.model(), None, language, dialect, crate::export::duty_rows)
}

/// The same for one plan.
pub fn duties_csv_of(model: &Model, plan: ElementId, language: Language, dialect: Dialect) -> String {
    csv(model, Some(plan), language, dialect, crate::export::duty_rows)
}

/// Read a plan as JSON.
///
/// # Errors
///
/// What is wrong in the text, with line and column, in English: the words of the JSON reader.
pub fn read_json(text: &str) -> Result<Document, String> {
    let document: Document = serde_json::from_str(text).map_err(|error| error.to_string())?;
    match document.format.as_str() {
        wire::FORMAT if document.version == wire::VERSION => Ok(document),
        _ => Err(format!("\"format\": {:?}, \"version\": {}", document.format, document.version)),
    }
}
