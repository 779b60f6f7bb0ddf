//! `plikt fmt`: files in one way of writing.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Diagnostic, Key, Language, Text};
use crate::format::{self, Refusal};
use crate::render::{self, Lines, Look};

/// What some editors put first in a file.
const MARK: char = '\u{FEFF}';

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let (check, diff) = (matches.get_flag("check"), matches.get_flag("diff"));
    let color = output::color(matches);
    let tongue = matches.get_one::<String>("language").and_then(|code| Language::from_code(code));
    // Which words stand in a file, the whole project says.
    let texts = load::texts(&paths)?;
    let input = texts.iter().find(|(path, _)| path.as_os_str() == "-").map(|(_, text)| text.trim_start_matches(MARK));
    let mut project = match tongue {
        Some(tongue) => Some((load::load_with(&paths, input)?, tongue)),
        None => None,
    };
    let (mut out, mut exit) = (String::new(), Exit::Clean);
    for (path, text) in &texts {
        let from_input = path.as_os_str() == "-";
        let formatted = match &mut project {
            None => format::format(text),
            Some((project, tongue)) => {
                let new = project.format(&load::name(&paths, path)?, Some(*tongue));
                // The project knows no byte order mark.
                new.map(|new| if text.starts_with(MARK) { format!("{MARK}{new}") } else { new })
            }
        };
        let formatted = match formatted {
            Ok(formatted) => formatted,
            Err(refusal) => {
                refuse(path, text, refusal, language, color);
                exit = Exit::Findings;
                continue;
            }
        };
        let differs = formatted != *text;
        if check || diff {
            if differs {
                exit = Exit::Findings;
                let name = path.display().to_string();
                if diff {
                    out.push_str(&unified(&name, text, &formatted));
                } else {
                    out.push_str(&name);
                    out.push('\n');
                }
            }
        } else if from_input {
            out.push_str(&formatted);
        } else if differs {
            output::replace(path, &formatted)?;
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
        Refusal::Ambiguous { line } => Text::key(Key::FmtAmbiguous).with("line", line),
        Refusal::Changed { line } => Text::key(Key::FmtChanged).with("line", line),
    };
    output::complain(&why.with("path", name.as_str()).in_language(language), language);
}
