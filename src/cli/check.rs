//! `plikt check`: what is wrong in a plan, and how it stands to the guide.

use std::path::PathBuf;

use clap::ArgMatches;
use clap::parser::ValueSource;

use super::explain::Guides;
use super::{Exit, Failure, arguments, asked_language, junit, load, output, watch};
use crate::Workspace;
use crate::check::State;
use crate::diag::{Code, CodeName, Diagnostic, Key};
use crate::render::{self, Counts, Lines, Look};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths = named(matches);
    form(matches)?;
    if matches.get_flag("watch") {
        return watch::run(matches, &paths);
    }
    let mut workspace = load::load_for(&paths, matches)?;
    let (text, exit) = checked(&mut workspace, matches);
    // The program ends here: the system takes the memory back at once.
    std::mem::forget(workspace);
    output::print(&text, output::color(matches))?;
    Ok(exit)
}

/// The paths on the command line.
fn named(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect()
}

/// `--format`, else what the environment variable `PLIKT_FORMAT` says, so that a build server sets it once.
fn form(matches: &ArgMatches) -> Result<String, Failure> {
    let asked = matches.get_one::<String>("format").cloned().unwrap_or_default();
    let stated = matches.value_source("format") == Some(ValueSource::CommandLine);
    match std::env::var("PLIKT_FORMAT") {
        Ok(form) if !stated && !form.is_empty() => {
            let known = arguments::FORMS.split('|').any(|known| known == form);
            if known { Ok(form) } else { Err(Failure::new(Key::FailUsage, format!("PLIKT_FORMAT={form}"))) }
        }
        _ => Ok(asked),
    }
}

/// What a check says, in the form that was asked for, and how it ends.
pub(super) fn checked(workspace: &mut Workspace, matches: &ArgMatches) -> (String, Exit) {
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let diagnostics = workspace.diagnostics().to_vec();
    let report = workspace.report().clone();
    let form = form(matches).unwrap_or_default();
    let format = Some(form.as_str());
    let guides = (format == Some("sarif")).then(|| Guides::of(workspace, language));
    let model = workspace.model();
    let lines = Lines::new(workspace.sources());
    let counts = Counts::of(&diagnostics);
    let look = Look { language, color: output::color(matches), all: matches.get_flag("all") };
    let prefix = || load::prefix(&named(matches));
    let text = match format {
        Some("short") => render::short(&lines, &diagnostics, language),
        Some("json") => render::json::text(&lines, &diagnostics, &report, language),
        Some("github") => render::github(&lines, &diagnostics, language, &prefix()),
        Some("junit") => junit::junit(&lines, &model, &diagnostics, &report, language),
        Some("sarif") => render::sarif(&lines, &model, &diagnostics, language, &prefix(), &|code| match code {
            CodeName::Code(code) => Some(render::code_help(*code, language)),
            CodeName::Rule(label) => guides.as_ref()?.rule_help(label),
        }),
        _ if output::plain(matches) => render::plain(&lines, &diagnostics, &report, counts, look),
        _ => {
            let own: Vec<&Diagnostic> = diagnostics.iter().filter(|d| !render::is_rule(d)).collect();
            let mut text = render::diagnostics(&lines, &own, look);
            text.push_str(&render::report(&report, &lines, look));
            text.push_str(&render::summary(&report, counts, look));
            text
        }
    };
    let must = report.requirements.iter().any(|r| r.state == State::Missing && r.force == "must");
    let denied = matches.contains_id("deny") && counts.warnings > 0;
    let unfilled = diagnostics.iter().any(|d| d.code == CodeName::Code(Code::Unfilled));
    let exit = if counts.errors > 0 || must || unfilled || denied { Exit::Findings } else { Exit::Clean };
    (text, exit)
}
