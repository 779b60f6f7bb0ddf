//! `plikt query`: a question to a plan.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Key, Severity, Text, nearest};
use crate::query::Form;
use crate::render::{self, Lines, Look};

/// As wide as a page is where nothing says how wide it is.
const PAGE: u16 = 100;

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let path = matches.get_one::<PathBuf>("plan").cloned().unwrap_or_default();
    let mut workspace = load::load_for(std::slice::from_ref(&path), matches)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let form = match word("format") {
        Some("csv") => Form::Csv,
        Some("json") => Form::Json,
        Some("md") => Form::Markdown,
        _ => Form::Text { width: output::width().unwrap_or(PAGE) },
    };
    let look = Look { language, color: output::color(matches), all: true };
    let diagnostics = workspace.diagnostics().to_vec();
    let errors: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && d.severity == Severity::Error).collect();
    output::warn(&render::short(&Lines::new(workspace.sources()), errors.iter().copied(), language));
    let answer = match (word("expression"), word("view")) {
        (Some(expression), _) => workspace.query(expression, language, form),
        (None, Some(label)) => match workspace.view(label, language, form) {
            Some(answer) => answer,
            None => return Err(no_view(label, &workspace.views())),
        },
        (None, None) => return Err(Failure::new(Key::FailNoQuestion, path.display())),
    };
    match answer {
        Ok(text) => {
            output::print(&text, look.color)?;
            Ok(if errors.is_empty() { Exit::Clean } else { Exit::Findings })
        }
        Err(wrong) => {
            let wrong: Vec<_> = wrong.iter().collect();
            output::warn(&render::diagnostics(&Lines::new(workspace.sources()), &wrong, look));
            Ok(Exit::Failed)
        }
    }
}

fn no_view(label: &str, views: &[ecow::EcoString]) -> Failure {
    let reason = match nearest(label, views.iter().map(ecow::EcoString::as_str)) {
        Some(near) => Text::key(Key::DidYouMean).with("name", &near),
        None if views.is_empty() => Text::key(Key::NoneDeclared),
        None => Text::key(Key::KnownNames).with("names", views.join(", ").as_str()),
    };
    Failure(Text::key(Key::FailNoView).with("path", label).with("reason", reason))
}
