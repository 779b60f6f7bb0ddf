//! Set a document that comes as JSON: `cargo run -p plikt-pdf --example set < document.json > document.pdf`.

use std::error::Error;
use std::io::Write as _;

fn main() -> Result<(), Box<dyn Error>> {
    let document: plikt_office::Document = serde_json::from_reader(std::io::stdin())?;
    std::io::stdout().write_all(&plikt_pdf::pdf(&document)?)?;
    Ok(())
}
