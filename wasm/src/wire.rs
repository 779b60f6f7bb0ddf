//! Findings for editors, as JSON: structs of their own, so that the inside can change and the format not.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use plikt::diag::{Diagnostic, Language};
use plikt::eval::Evaluator;
use plikt::model::{ElementId, Model};
use plikt::render::Lines;
use plikt::source::{FileId, Sources, Span};

/// One of the municipalities that share a project.
#[derive(Serialize)]
pub(crate) struct Municipality {
    label: String,
    title: String,
    /// Is the project looked at from it?
    seen: bool,
}

pub(crate) fn municipalities(model: &Model, language: Language) -> Vec<Municipality> {
    let whole = model.whole();
    let evaluator = Evaluator::new(whole, language);
    let one = |id: &ElementId| Municipality {
        label: whole.element(*id).label.to_string(),
        title: evaluator.name(*id).to_string(),
        seen: model.municipality() == Some(*id),
    };
    whole.municipalities().iter().map(one).collect()
}

/// One finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Problem {
    #[serde(flatten)]
    place: Place,
    code: String,
    severity: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    help: Vec<String>,
    related: Vec<Related>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Change>,
}

/// Lines and columns count from 0, columns in UTF-16 code units.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    place: Place,
    message: Option<String>,
}

#[derive(Serialize)]
struct Change {
    title: String,
    #[serde(flatten)]
    place: Place,
    replacement: String,
}

/// An edit that would meet what is missing.
#[derive(Serialize)]
pub(crate) struct Proposal<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
    requirements: Vec<Requirement<'a>>,
}

/// A requirement that an edit meets, or a rule that belongs to none.
#[derive(Serialize)]
struct Requirement<'a> {
    label: &'a str,
    title: &'a str,
}

/// What could not be read in a situation.
#[derive(Serialize)]
pub(crate) struct Refused {
    problems: Vec<Wrong>,
}

/// Something that could not be read, with its place: `facts.victim_age`.
#[derive(Serialize)]
struct Wrong {
    at: String,
    message: String,
}

/// What could not be read in a situation, in one language.
pub(crate) fn refused(problems: &[plikt::consult::Problem], language: Language) -> Refused {
    let wrong = |problem: &plikt::consult::Problem| Wrong {
        at: problem.at.clone(),
        message: problem.text.in_language(language),
    };
    Refused { problems: problems.iter().map(wrong).collect() }
}

/// Edits that would meet what is missing; `titles` are those of the requirements, by label.
pub(crate) fn proposals<'a>(
    sources: &Sources,
    edits: &'a [plikt::complete::Edit],
    titles: &BTreeMap<&str, &'a str>,
) -> Vec<Proposal<'a>> {
    let places = Lines::new(sources);
    let proposal = |edit: &'a plikt::complete::Edit| {
        let file = sources.find(&edit.file)?;
        let titled = |label: &'a str| Requirement { label, title: titles.get(label).copied().unwrap_or_default() };
        let requirements = edit.meets.iter().map(|label| titled(label)).collect();
        Some(Proposal { place: bytes(&places, file, edit.range.clone()), text: &edit.text, requirements })
    };
    edits.iter().filter_map(proposal).collect()
}

/// Findings in one language.
pub(crate) fn problems(lines: &Lines<'_>, diagnostics: &[Diagnostic], language: Language) -> Vec<Problem> {
    diagnostics.iter().map(|diagnostic| problem(lines, diagnostic, language)).collect()
}

fn problem(lines: &Lines<'_>, diagnostic: &Diagnostic, language: Language) -> Problem {
    let words = |text: &plikt::diag::Text| text.in_language(language);
    Problem {
        place: place(lines, diagnostic.primary.span),
        code: diagnostic.code.to_string(),
        severity: diagnostic.severity.word(),
        message: words(&diagnostic.message),
        label: diagnostic.primary.text.as_ref().map(words),
        help: diagnostic.help.iter().map(words).collect(),
        related: diagnostic
            .related
            .iter()
            .map(|label| Related { place: place(lines, label.span), message: label.text.as_ref().map(words) })
            .collect(),
        fix: diagnostic.fix.as_ref().map(|fix| Change {
            title: words(&fix.title),
            place: place(lines, fix.span),
            replacement: fix.replacement.to_string(),
        }),
    }
}

fn place(lines: &Lines<'_>, span: Span) -> Place {
    let place = lines.sources.place(span);
    bytes(lines, place.file, place.bytes)
}

fn bytes(lines: &Lines<'_>, id: FileId, bytes: Range<usize>) -> Place {
    let (start, end) = (lines.editor_position(id, bytes.start), lines.editor_position(id, bytes.end));
    Place {
        file: lines.sources.file(id).name.to_string(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
