//! What the module says of a project, natively. Each line of the input is a project as JSON: `[[name, text], …]`; each line
//! of the output `{"diagnostics": …, "report": …}` for it, in all languages.

use std::io::{BufRead as _, Write as _};

use plikt_wasm::Workspace;

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let files: Vec<(String, String)> = serde_json::from_str(&line?)?;
        let mut workspace = Workspace::new();
        for (name, text) in files {
            workspace.set(&name, text);
        }
        let said = ["en", "nb", "nn"].map(|language| {
            format!("{{\"diagnostics\":{},\"report\":{}}}", workspace.diagnostics(language), workspace.report(language))
        });
        writeln!(out, "[{}]", said.join(","))?;
    }
    Ok(())
}
