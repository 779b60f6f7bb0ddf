//! `plikt export`: a plan in another form.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Key, Severity, Text};
use crate::exchange::{self, Dialect, FileForm, Order, Output, write_order};
use crate::export::{Target, called, only_plan, plan_called};
use crate::model::{ElementId, Model};
use crate::render::{self, Lines};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let file = matches.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    if matches.get_flag("schema") {
        match file {
            Some(path) => output::write(path, exchange::SCHEMA)?,
            None => output::print(exchange::SCHEMA, false)?,
        }
        return Ok(Exit::Clean);
    }
    let wanted = word("to").and_then(Output::from_name).unwrap_or(Output::Page(Target::Document));
    let form = form(wanted, word("format"), file, word("for").and_then(Dialect::from_name))?;
    // Before anything is read: a terminal is not to be filled with bytes.
    if form.is_binary() && file.is_none() && output::is_terminal() {
        return Err(Failure::new(Key::FailBinaryTerminal, form.name()));
    }
    let at = word("at").map(super::norms::date).transpose()?;
    let mut workspace = load::load_for(&paths, matches)?;
    let model = workspace.model();
    let plan = match (wanted, word("plan")) {
        (Output::Project, Some(_)) => return Err(Failure::new(Key::FailPlanOfJson, "--plan")),
        (Output::Project, None) => None,
        (_, chosen) => choose(&model, chosen)?,
    };
    let language = asked_language(matches).unwrap_or_else(|| model.language_of(plan));
    let content = write_order(&mut workspace, &Order { output: wanted, form, plan, at, language });
    let bytes = output::pack(&content)?;
    #[cfg(feature = "pdf")]
    if let exchange::Content::Pdf(document) = &content {
        let unknown = plikt_pdf::unknown_letters(document);
        if !unknown.is_empty() {
            let letters: Vec<String> = unknown.iter().map(|c| format!("`{c}` (U+{:04X})", u32::from(*c))).collect();
            let says = Text::key(Key::NotePdfLetters).with("letters", letters.join(", ").as_str());
            output::warn(&format!("{}\n", says.in_language(language)));
        }
    }
    match (file, content.text()) {
        (Some(path), _) => output::write(path, &bytes)?,
        (None, Some(text)) => output::print(text, false)?,
        (None, None) => output::print_bytes(&bytes)?,
    }
    // What the plan lacks is for `check` to say, but a document made from text that could not be read needs a warning.
    let diagnostics = workspace.diagnostics().to_vec();
    let errors: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && d.severity == Severity::Error).collect();
    let lines = Lines::new(workspace.sources());
    output::warn(&render::short(&lines, errors.iter().copied(), language));
    Ok(if errors.is_empty() { Exit::Clean } else { Exit::Findings })
}

/// As what it is written: as it was asked for, else by the ending of the file.
fn form(
    wanted: Output,
    asked: Option<&str>,
    file: Option<&PathBuf>,
    dialect: Option<Dialect>,
) -> Result<FileForm, Failure> {
    let forms = wanted.forms();
    let by_ending = || file.and_then(|path| FileForm::by_ending(path.to_str()?));
    let form = match asked.and_then(FileForm::from_name).or_else(by_ending) {
        None => forms.first().copied(),
        Some(form) => Some(form),
    };
    if form.is_some_and(|form| wanted.is_built_without(form)) {
        return Err(Failure(Text::key(Key::FailBuiltWithoutPdf)));
    }
    match form.filter(|form| forms.contains(form)) {
        Some(FileForm::Rows(_)) => Ok(FileForm::Rows(dialect.unwrap_or_default())),
        Some(form) => Ok(form),
        None => {
            let mut names: Vec<&str> =
                forms.iter().map(|form| form.name()).filter(|name| *name != "excel-nb").collect();
            names.dedup();
            let asked = asked.or_else(|| file.and_then(|path| path.extension()?.to_str())).unwrap_or_default();
            let text = Failure::new(Key::FailNoSuchForm, asked).0.with("name", wanted.name());
            Err(Failure(text).because(names.join(", ")))
        }
    }
}

/// The plan that was asked for, else the only one.
pub(super) fn choose(model: &Model, chosen: Option<&str>) -> Result<Option<ElementId>, Failure> {
    match chosen {
        Some(word) => match plan_called(model, word) {
            Some(plan) => Ok(Some(plan)),
            None if model.plans().is_empty() => Err(Failure::new(Key::FailProjectWithoutPlan, word)),
            None => Err(Failure::new(Key::FailUnknownPlan, word).because(quoted(model))),
        },
        None => only_plan(model).map_err(|_| {
            let count = model.plans().len();
            Failure::new(Key::FailSeveralPlans, count).because(quoted(model))
        }),
    }
}

/// What the plans are called, as it is written after `--plan`.
fn quoted(model: &Model) -> String {
    let names = called(model, model.plans());
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
