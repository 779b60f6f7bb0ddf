//! A plan in other forms, there and back: JSON with everything in it, and measures as CSV.
//!
//! What is written as plikt here is plain and canonical: [`write`] is the only place that knows how it looks, so that a
//! formatter can take its place.

mod collect;
mod names;
mod same;
mod values;
mod wire;
mod words;
mod write;

pub use collect::document;
pub use same::difference;
pub use wire::{Document, Element, File, Use};
pub use write::{Written, write};

/// The JSON Schema (draft 2020-12) of a plan as JSON. It is fixed: which kinds and fields there are is for the packs
/// to say, and a plan may declare its own.
pub const SCHEMA: &str = include_str!("plan.schema.json");

/// A plan as JSON, with a line break last. It holds everything, also what is internal: it is not for the public.
pub fn json(workspace: &mut crate::Workspace) -> String {
    let mut text = serde_json::to_string_pretty(&document(workspace)).unwrap_or_default();
    text.push('\n');
    text
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
