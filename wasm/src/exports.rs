//! A plan in other forms.

use serde::Serialize;

use plikt::Workspace;
use plikt::diag::{Key, Language};
use plikt::exchange::{self, FileForm, Order, Output, write_order};
use plikt::export::plan_called;

use crate::refusal::Refusal;

/// A target and what it can be written as.
#[derive(Serialize)]
pub(crate) struct Offer {
    target: &'static str,
    /// As text.
    formats: Vec<&'static str>,
    /// As the file of an office program, which another module packs.
    office: Vec<&'static str>,
}

/// What was written: text, or what the second module makes a file of.
#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Content {
    /// Text.
    Text(String),
    /// A document, to become a Word file.
    Document(Box<plikt_office::Document>),
    /// A workbook, to become an Excel file.
    Workbook(Box<plikt_office::Workbook>),
}

impl From<exchange::Content> for Content {
    fn from(content: exchange::Content) -> Self {
        match content {
            exchange::Content::Text(text) => Self::Text(text),
            // Forms that are not among those of this build are not written: there is no PDF.
            exchange::Content::Document(document) | exchange::Content::Pdf(document) => Self::Document(document),
            exchange::Content::Workbook(workbook) => Self::Workbook(workbook),
        }
    }
}

/// Everything that can be exported, as the program has it.
pub(crate) fn offers() -> Vec<Offer> {
    let offer = |output: Output| {
        let (office, formats): (Vec<FileForm>, Vec<FileForm>) =
            output.forms().into_iter().partition(|form| form.is_binary());
        let names = |forms: Vec<FileForm>| forms.into_iter().map(FileForm::name).collect();
        Offer { target: output.name(), formats: names(formats), office: names(office) }
    };
    Output::all().map(offer).collect()
}

/// Export a project, or one plan of it, as text or for an office program. `asked` is the language that was asked for, else the
/// plan's own is spoken.
pub(crate) fn export(
    project: &mut Workspace,
    (target, format): (&str, &str),
    plan: Option<&str>,
    asked: Option<Language>,
    office: bool,
) -> Result<Content, Refusal> {
    let model = project.model();
    let speaks = asked.unwrap_or_else(|| model.language());
    let Some(output) = Output::from_name(target) else {
        return Err(Refusal::new("unknown-target", Key::HostNoTarget, target, speaks));
    };
    let plan = match plan {
        Some(word) => match plan_called(&model, word) {
            Some(plan) => Some(plan),
            None => return Err(Refusal::new("unknown-plan", Key::HostNoPlan, word, speaks)),
        },
        None => None,
    };
    let language = asked.unwrap_or_else(|| model.language_of(plan.or(model.plan())));
    let form = FileForm::from_name(format).filter(|form| form.is_binary() == office && output.forms().contains(form));
    match form {
        Some(form) => Ok(write_order(project, &Order { output, form, plan, at: None, language }).into()),
        None => Err(Refusal::new("unknown-format", Key::HostNoFormat, format, speaks)),
    }
}
