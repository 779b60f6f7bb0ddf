//! What the module says of a project, natively. Each line of the input is a project as JSON: `[[name, text], …]`; each line
//! of the output `{"diagnostics": …, "report": …}` for it, in all languages. A line `{"files": …, "situation": …, "norm": …}`
//! asks of norms instead, and `{"files": …, "office": [[target, format, language], …]}` for what becomes the files of office programs.

use std::io::{BufRead as _, Write as _};

use plikt_wasm::Workspace;

/// A situation in a project.
#[derive(serde::Deserialize)]
struct Asked {
    files: Vec<(String, String)>,
    situation: String,
    norm: String,
}

impl Asked {
    fn said(self) -> String {
        let mut workspace = Workspace::new();
        for (name, text) in self.files {
            workspace.set(&name, text);
        }
        let said = ["en", "nb", "nn"].map(|language| {
            let (situation, norm) = (&self.situation, &self.norm);
            format!(
                "{{\"duties\":{},\"why\":{},\"ask\":{},\"follow\":{},\"schema\":{}}}",
                workspace.duties(situation, language),
                workspace.why(norm, situation, language),
                workspace.ask(situation, language),
                workspace.follow(situation, language),
                workspace.situation_schema(language),
            )
        });
        format!("[{}]", said.join(","))
    }
}

/// A project and what is wanted of it.
#[derive(serde::Deserialize)]
struct Wanted {
    files: Vec<(String, String)>,
    office: Vec<(String, String, String)>,
}

impl Wanted {
    fn said(self) -> String {
        let mut workspace = Workspace::new();
        for (name, text) in self.files {
            workspace.set(&name, text);
        }
        let mut said = |(target, format, language): &(String, String, String)| {
            workspace.export_office(target, format, language, None).unwrap_or_else(|_| "null".into())
        };
        format!("[{}]", self.office.iter().map(&mut said).collect::<Vec<_>>().join(","))
    }
}

/// A project without files for which every pack has been read: that takes longest, and is the same for all.
fn warm() -> Workspace {
    let mut workspace = Workspace::new();
    let uses: String = Workspace::pack_names().iter().map(|name| format!("use {name}\n")).collect();
    workspace.set("warm.plikt", uses);
    workspace.diagnostics("en");
    workspace.remove("warm.plikt");
    workspace
}

fn main() -> std::io::Result<()> {
    let warm = warm();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if let Ok(asked) = serde_json::from_str::<Asked>(&line) {
            writeln!(out, "{}", asked.said())?;
            continue;
        }
        if let Ok(wanted) = serde_json::from_str::<Wanted>(&line) {
            writeln!(out, "{}", wanted.said())?;
            continue;
        }
        let files: Vec<(String, String)> = serde_json::from_str(&line)?;
        let mut workspace = warm.copy();
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
