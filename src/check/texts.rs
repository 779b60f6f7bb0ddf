//! What a rule says about an element, in three tongues.

use std::sync::Arc;

use super::report::{Finding, State};
use super::rules::Rule;
use crate::diag::{self, CodeName, Diagnostic, Label, Language, Text, Translated};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::{ElementId, Model, Slot};

/// The texts of a rule about one element.
pub(super) struct Texts<'m> {
    pub(super) model: &'m Model,
    pub(super) element: ElementId,
}

impl Texts<'_> {
    pub(super) fn words(&self, slot: &Slot) -> Translated {
        match slot {
            Slot::Value(Value::Words(words)) => Translated::clone(words),
            Slot::Value(value) => Translated::same(Evaluator::new(self.model, Language::En).show(value)),
            Slot::Computed(code) => Evaluator::new(self.model, Language::En).in_all_languages(code, self.element),
        }
    }

    pub(super) fn of(&self, slot: &Slot) -> Text {
        Text::Own(Arc::new(self.words(slot)))
    }

    pub(super) fn name(&self) -> Translated {
        let name = |language| Evaluator::new(self.model, language).name(self.element);
        Translated { en: name(Language::En), nb: name(Language::Nb), nn: name(Language::Nn) }
    }
}

/// A finding as a diagnostic, where something is missing.
pub(super) fn as_diagnostic(rule: &Rule, finding: &Finding) -> Option<Diagnostic> {
    let said = || diag::Content {
        code: CodeName::Rule(rule.label.clone()),
        severity: rule.severity,
        message: finding.message.clone(),
        primary: Label { span: finding.span, text: None },
        related: Vec::new(),
        help: finding.fix.clone().into_iter().collect(),
        fix: None,
    };
    (finding.state == State::Missing).then(|| said().into())
}
