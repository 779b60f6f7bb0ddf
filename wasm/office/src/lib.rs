//! Word and Excel files for a page: a module of its own, which is loaded when the first file is asked for.

use plikt_office::{Document, Workbook};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// What becomes a file, as the first module gives it.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Content {
    Document(Document),
    Workbook(Workbook),
}

/// The bytes of the file that `{document}` or `{workbook}`, as JSON, becomes.
///
/// # Errors
///
/// A text in English: that the JSON is none of the two, or that the file would be too large.
#[wasm_bindgen]
pub fn pack(content: &str) -> Result<Vec<u8>, String> {
    let packed = match serde_json::from_str(content).map_err(|error| error.to_string())? {
        Content::Document(document) => plikt_office::docx(&document),
        Content::Workbook(workbook) => plikt_office::xlsx(&workbook),
    };
    packed.map_err(|error| error.to_string())
}
