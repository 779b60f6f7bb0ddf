//! A plan in other forms, there and back: JSON with everything in it, and measures as CSV.
//!
//! What is written as plikt here is plain and canonical: [`write`] is the only place that knows how it looks, so that a
//! formatter can take its place.

mod cells;
mod collect;
mod headings;
mod measures;
mod names;
mod same;
mod sheet;
mod values;
mod wire;
mod words;
mod write;

pub use crate::export::Cell;
pub use collect::document;
pub use measures::{Imported, read_csv, template};
pub use same::difference;
pub use sheet::{Dialect, Sheet, print, read as read_sheet};
pub use wire::{Document, Element, File, Use};
pub use write::{Written, write};

use crate::diag::Language;

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
/// What is internal is not in it.
pub fn measures_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    print(&crate::export::measure_rows(&workspace.model(), language), dialect)
}

/// What the plan costs, one row for each measure and year.
pub fn budget_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    print(&crate::export::budget_rows(&workspace.model(), language), dialect)
}

/// The duties in force on the plan's day, one row for each body, duty and thing that carries it out.
pub fn duties_csv(workspace: &mut crate::Workspace, language: Language, dialect: Dialect) -> String {
    print(&crate::export::duty_rows(&workspace.model(), language), dialect)
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
