//! `plikt check`: what is wrong in a plan, and how it stands to the guide.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::check::State;
use crate::diag::Diagnostic;
use crate::render::{self, Counts, Lines, Look};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let mut workspace = load::load(&paths)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let diagnostics = workspace.diagnostics().to_vec();
    let report = workspace.report().clone();
    let lines = Lines::new(workspace.sources());
    let counts = Counts::of(&diagnostics);
    let color = output::color(matches);
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("short") => render::short(&lines, &diagnostics, language),
        Some("json") => render::json::text(&lines, &diagnostics, &report, language),
        _ => {
            let look = Look { language, color, all: matches.get_flag("all") };
            let own: Vec<&Diagnostic> = diagnostics.iter().filter(|d| !render::is_rule(d)).collect();
            let mut text = render::diagnostics(&lines, &own, look);
            text.push_str(&render::report(&report, &lines, look));
            text.push_str(&render::summary(&report, counts, look));
            text
        }
    };
    output::print(&text, color)?;
    let must = report.requirements.iter().any(|r| r.state == State::Missing && r.force == "must");
    // The program ends here: the system takes the memory back at once.
    std::mem::forget(workspace);
    let denied = matches.contains_id("deny") && counts.warnings > 0;
    Ok(if counts.errors > 0 || must || denied { Exit::Findings } else { Exit::Clean })
}
