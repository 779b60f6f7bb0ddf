//! A plan in other forms.

use serde::Serialize;

use plikt::Workspace;
use plikt::diag::{Key, Language};
use plikt::exchange::{FileForm, Order, Output, write_order};
use plikt::export::plan_called;

use crate::refusal::Refusal;

/// A target and what it can be written as.
#[derive(Serialize)]
pub(crate) struct Offer {
    target: &'static str,
    formats: Vec<&'static str>,
}

/// Everything that can be exported, as the program has it.
pub(crate) fn offers() -> Vec<Offer> {
    let offer = |output: Output| Offer {
        target: output.name(),
        formats: output.forms().into_iter().map(FileForm::name).collect(),
    };
    Output::all().map(offer).collect()
}

/// Export a project, or one plan of it. `asked` is the language that was asked for, else the plan's own is spoken.
pub(crate) fn export(
    project: &mut Workspace,
    (target, format): (&str, &str),
    plan: Option<&str>,
    asked: Option<Language>,
) -> Result<String, Refusal> {
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
    match FileForm::from_name(format).filter(|form| output.forms().contains(form)) {
        Some(form) => Ok(write_order(project, &Order { output, form, plan, at: None, language })),
        None => Err(Refusal::new("unknown-format", Key::HostNoFormat, format, speaks)),
    }
}
