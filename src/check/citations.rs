//! Is the law that a plan cites in force on the plan's day, and what has taken its place?

use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::diag::{Code as Problem, Diagnostic, Key, Language, Text, Translated};
use crate::eval::Evaluator;
use crate::model::code::{CitationValue, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::norms::force::{citation as force_of, is_verified, lasts};
use crate::norms::{Force, plan_day};
use crate::source::Span;
use crate::value::{Date, Period};

/// Citations of law that is not in force on the day of the plan, and of numbers that were used for something else. What
/// itself tells the law of another day is left alone: norms, laws and the cases that test them.
pub fn citations(model: &Model) -> Vec<Diagnostic> {
    let known = &model.known;
    let of_another_day = [
        known.duty,
        known.prohibition,
        known.permission,
        known.right,
        known.exception,
        known.norm_version,
        known.law,
        known.section,
        known.section_version,
        known.fact,
        known.presumption,
        known.table,
        known.calendar,
        known.test,
        known.situation,
        known.case,
        known.event,
    ];
    let mut found = Vec::new();
    for (id, element) in model.elements() {
        for field in &element.fields {
            let Slot::Value(value) = &field.value else { continue };
            let mut cited = Vec::new();
            gather(value, &mut cited);
            if cited.is_empty() || of_another_day.contains(&Some(element.kind)) {
                continue;
            }
            let Some(day) = model.plan_of(id).and_then(|plan| plan_day(model, plan)) else { continue };
            let span = field.range.within(element.item);
            found.extend(cited.into_iter().filter_map(|citation| stale(model, citation, day, span)));
        }
    }
    found
}

fn gather<'v>(value: &'v Value, found: &mut Vec<&'v Arc<CitationValue>>) {
    match value {
        Value::Citation(citation) => found.push(citation),
        Value::List(list) => list.items.iter().for_each(|item| gather(item, found)),
        _ => {}
    }
}

fn stale(model: &Model, citation: &CitationValue, day: Date, span: Span) -> Option<Diagnostic> {
    let cited = in_all(model, |evaluator| evaluator.cite(citation));
    let date = in_languages(|language| Period::from_day(day).in_language(language));
    let force = force_of(model, citation, Some(day));
    let message = match force {
        Force::InForce => {
            let reused = citation.section.filter(|section| is_yes(model, *section, model.known.reused))?;
            let problem = Diagnostic::new(Problem::LawNumberReused, span).with("citation", cited);
            return Some(noted(model, reused, problem));
        }
        Force::NotYet => Problem::LawNotYetInForce,
        Force::Repealed => Problem::LawRepealed,
        Force::NotCommenced => Problem::LawNotCommenced,
        Force::Missing => return None,
    };
    let mut problem = Diagnostic::new(message, span).with("citation", cited).with("day", date);
    let end = if force == Force::Repealed { lasts(model, citation).and_then(Period::last_day) } else { None };
    if let Some(end) = end {
        let end = in_languages(|language| Period::from_day(end).in_language(language));
        problem = problem.help(Text::key(Key::HelpLawEnded).with("day", end));
    }
    if !is_verified(model, citation, Some(day)) {
        let cited = in_all(model, |evaluator| evaluator.cite(citation));
        problem = problem.help(Text::key(Key::HelpLawUnverified).with("citation", cited));
    }
    if let Some(section) = citation.section.filter(|section| is_yes(model, *section, model.known.reused)) {
        problem = noted(model, section, problem);
    }
    let successors = successors(model, citation, day);
    if !successors.is_empty() {
        let names = in_all(model, |evaluator| evaluator.cite_all(successors.iter().map(|next| &**next)));
        problem = problem.help(Text::key(Key::HelpLawReplaced).with("citation", names));
    }
    Some(problem)
}

/// With what the pack says of a section.
fn noted(model: &Model, section: ElementId, problem: Diagnostic) -> Diagnostic {
    let note = model.known.note.and_then(|name| model.element(section).field(name));
    match note.map(|field| &field.value) {
        Some(Slot::Value(Value::Words(note))) => problem.help(Text::Own(note.clone())),
        _ => problem,
    }
}

/// What is in force on the day, of all that has taken a section's place, through however many steps; else what did first.
fn successors(model: &Model, citation: &CitationValue, day: Date) -> Vec<Arc<CitationValue>> {
    let replaced_by = |id: ElementId| -> Vec<Arc<CitationValue>> {
        let field = model.known.replaced_by.and_then(|name| model.element(id).field(name));
        let mut found = Vec::new();
        if let Some(Slot::Value(value)) = field.map(|field| &field.value) {
            gather(value, &mut found);
        }
        found.into_iter().cloned().collect()
    };
    let Some(start) = citation.section.or(citation.source) else { return Vec::new() };
    let first = replaced_by(start);
    let (mut waiting, mut seen) = (first.clone(), FxHashSet::from_iter([start]));
    let mut in_force: Vec<Arc<CitationValue>> = Vec::new();
    while let Some(next) = waiting.pop() {
        let Some(id) = next.section.or(next.source).filter(|id| seen.insert(*id)) else { continue };
        if force_of(model, &next, Some(day)) == Force::InForce {
            in_force.insert(0, next);
        } else {
            waiting.extend(replaced_by(id));
        }
    }
    if in_force.is_empty() { first } else { in_force }
}

fn is_yes(model: &Model, id: ElementId, name: Option<FieldName>) -> bool {
    let field = name.and_then(|name| model.element(id).field(name));
    matches!(field.map(|field| &field.value), Some(Slot::Value(Value::Bool(true))))
}

pub(super) fn in_all(model: &Model, say: impl Fn(&Evaluator<'_>) -> String) -> Translated {
    in_languages(|language| say(&Evaluator::new(model, language)))
}

pub(super) fn in_languages(say: impl Fn(Language) -> String) -> Translated {
    let [en, nb, nn] = [Language::En, Language::Nb, Language::Nn].map(|language| say(language).into());
    Translated { en, nb, nn }
}
