//! What the module packs, natively. Each line of the input is a document or a workbook as JSON; each line of the output is
//! the file as hexadecimal digits, two for each byte.

use std::io::{BufRead as _, Write as _};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let bytes = plikt_office_wasm::pack(&line?)?;
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        writeln!(out, "{digits}")?;
    }
    Ok(())
}
