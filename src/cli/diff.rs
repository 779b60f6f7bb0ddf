//! `plikt diff`: two plans held against each other.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, export, load, output};
use crate::Workspace;
use crate::compare::{Comparison, Snapshot};
use crate::diag::{Language, Severity};
use crate::export::{Format, comparison_json, comparison_page, comparison_text};
use crate::render::{self, Lines};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let open = |name: &str| {
        let path = matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
        load::load(std::slice::from_ref(&path))
    };
    let (mut old, mut new) = (open("old")?, open("new")?);
    let language = asked_language(matches).unwrap_or_else(|| new.language());
    let comparison =
        Comparison::of(taken(&mut old, word("old-plan"), language)?, taken(&mut new, word("plan"), language)?);
    let text = match word("format") {
        Some("json") => comparison_json(&comparison, language),
        Some("md") => comparison_page(&comparison, Format::Markdown, language),
        Some("html") => comparison_page(&comparison, Format::Html, language),
        _ => comparison_text(&comparison, language),
    };
    output::print(&text, false)?;
    let wrong = [old, new].map(|mut workspace| complain(&mut workspace, language));
    Ok(if wrong.contains(&true) { Exit::Findings } else { Exit::Clean })
}

fn taken(workspace: &mut Workspace, plan: Option<&str>, language: Language) -> Result<Snapshot, Failure> {
    let model = workspace.model();
    let plan = export::choose(&model, plan)?;
    Ok(Snapshot::of(&model, workspace.sources(), plan, language))
}

/// What is wrong in the files, on standard error; were there errors?
fn complain(workspace: &mut Workspace, language: Language) -> bool {
    let diagnostics = workspace.diagnostics().to_vec();
    let errors: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && d.severity == Severity::Error).collect();
    output::warn(&render::short(&Lines::new(workspace.sources()), errors.iter().copied(), language));
    !errors.is_empty()
}
