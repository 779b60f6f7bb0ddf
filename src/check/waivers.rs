//! What a plan sets aside, and why.

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::citations::{in_all, in_languages};
use super::report::WaivedDuty;
use super::rules::elements;
use crate::diag::{Code as Problem, Diagnostic, Key, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model};
use crate::norms::run_out;
use crate::source::Span;
use crate::value::Period;

/// Why a rule or requirement is set aside, and for what alone.
#[derive(Clone, PartialEq)]
pub(super) struct Waiver {
    pub(super) reason: EcoString,
    pub(super) only: Vec<ElementId>,
    pub(super) span: Span,
}

/// By the rule or requirement that is set aside.
pub(super) type Waivers = FxHashMap<ElementId, Waiver>;

/// Every waiver that has a reason and has not run out.
pub(super) fn waivers(model: &Model) -> Waivers {
    let known = &model.known;
    let evaluator = Evaluator::new(model, model.language());
    let mut all = FxHashMap::default();
    for id in known.waiver.map(|kind| model.of_kind(kind)).unwrap_or_default() {
        let field = |name: Option<FieldName>| name.map(|name| evaluator.field(*id, name)).unwrap_or_default();
        let (of, reason) = (field(known.of), evaluator.show(&field(known.reason)));
        let of = match of {
            Value::Element(one) => vec![one],
            Value::List(list) => elements(&list.items),
            _ => continue,
        };
        let only = match field(known.applies_to) {
            Value::List(list) => elements(&list.items),
            _ => Vec::new(),
        };
        // A waiver without a reason sets nothing aside, nor does one whose last day has passed.
        if !reason.trim().is_empty() && run_out(model, *id).is_none() {
            let waiver = Waiver { reason: reason.into(), only, span: model.element(*id).span() };
            all.extend(of.into_iter().map(|of| (of, waiver.clone())));
        }
    }
    all
}

/// Waivers whose last day has passed on the plan's day.
pub fn waivers_run_out(model: &Model) -> Vec<Diagnostic> {
    let all = model.known.waiver.map(|kind| model.of_kind(kind)).unwrap_or_default();
    let found = |id: &ElementId| {
        let (until, day) = run_out(model, *id)?;
        let date = |day| in_languages(|language| Period::from_day(day).in_language(language));
        let of = in_all(model, |evaluator| {
            model.known.of.map(|of| evaluator.show(&evaluator.field(*id, of))).unwrap_or_default()
        });
        let problem = Diagnostic::new(Problem::WaiverRunOut, model.element(*id).span());
        let problem = problem.with("of", of).with("until", date(until)).with("day", date(day));
        Some(problem.help(Text::key(Key::HelpWaiverRunOut)))
    };
    all.iter().filter_map(found).collect()
}

/// What is set aside and is neither a rule nor a requirement: duties and classes of them.
pub(super) fn waived_duties(model: &Model, waivers: &Waivers) -> Vec<WaivedDuty> {
    let known = &model.known;
    let is_duty = |id: &ElementId| {
        let kind = Some(model.element(*id).kind);
        kind != known.rule && kind != known.requirement
    };
    let mut all: Vec<WaivedDuty> = waivers
        .iter()
        .filter(|(id, _)| is_duty(id))
        .map(|(id, waiver)| WaivedDuty {
            id: *id,
            label: model.element(*id).label.clone(),
            title: in_all(model, |evaluator| evaluator.name(*id).to_string()),
            reason: waiver.reason.clone(),
            span: waiver.span,
        })
        .collect();
    all.sort_by_key(|duty| duty.id);
    all
}
