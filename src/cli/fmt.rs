//! `plikt fmt`: files in one way of writing.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Diagnostic, Key, Language, Text};
use crate::format::{self, Refusal};
use crate::render::{self, Lines, Look};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let (check, diff) = (matches.get_flag("check"), matches.get_flag("diff"));
    let color = output::color(matches);
    let (mut out, mut exit) = (String::new(), Exit::Clean);
    for (path, text) in load::texts(&paths)? {
        let from_input = path.as_os_str() == "-";
        let formatted = match format::format(&text) {
            Ok(formatted) => formatted,
            Err(refusal) => {
                refuse(&path, &text, refusal, language, color);
                exit = Exit::Findings;
                continue;
            }
        };
        let differs = formatted != text;
        if check || diff {
            if differs {
                exit = Exit::Findings;
                let name = path.display().to_string();
                out.push_str(&if diff { unified(&name, &text, &formatted) } else { format!("{name}\n") });
            }
        } else if from_input {
            out.push_str(&formatted);
        } else if differs {
            output::replace(&path, &formatted)?;
            let done = Text::key(Key::FmtDone).in_language(language);
            output::warn(&format!("{}: {done}\n", path.display()));
        }
    }
    output::print(&out, color)?;
    Ok(exit)
}

/// The lines that differ, as `diff -u` shows them.
fn unified(name: &str, before: &str, after: &str) -> String {
    let changes = similar::TextDiff::from_lines(before, after);
    changes.unified_diff().context_radius(3).header(name, name).to_string()
}

/// Say why a file is left as it is.
fn refuse(path: &Path, text: &str, refusal: Refusal, language: Language, color: bool) {
    let name = path.display().to_string();
    let why = match refusal {
        Refusal::Unreadable => {
            let (sources, found) = format::problems(&name, text);
            let found: Vec<&Diagnostic> = found.iter().collect();
            output::warn(&render::diagnostics(&Lines::new(&sources), &found, Look { language, color, all: true }));
            Text::key(Key::FmtUnreadable)
        }
        Refusal::Changed { line } => Text::key(Key::FmtChanged).with("line", line),
    };
    output::complain(&why.with("path", name.as_str()).in_language(language), language);
}
