//! Checking again after an edit: only the rules that look at something that changed are run.

use super::report::State;
use super::rules::{Checked, Checker, Found, Outcome, Rule, as_diagnostic};
use crate::diag::Language;
use crate::eval::{Evaluator, STEP_LIMIT};
use crate::model::code::{Attribute, Code};
use crate::model::{Changed, ElementId, Model, Reads, Slot};
use crate::source::FileId;

impl Checked {
    /// The same after an edit, of which `changed` says what it changed.
    #[must_use]
    pub fn again(self, model: &Model, used: &[FileId], changed: &Changed) -> Self {
        let checker = Checker::new(model, used);
        let known = &model.known;
        let of_rules = |id: &ElementId| {
            let kind = Some(model.element(*id).kind);
            kind == known.rule || kind == known.requirement
        };
        let rules_changed = changed.elements.iter().any(of_rules);
        if rules_changed || changed.filled || checker.waivers != self.waivers {
            return super::check(model, used);
        }
        let Self { rules, outcomes, .. } = self;
        let renewed = rules.iter().zip(outcomes).map(|(rule, mut outcome)| {
            if !rule.replaced && (checker.is_stale(rule, changed) || outcome.problem.is_some()) {
                outcome = checker.run_again(rule, outcome, changed);
            }
            checker.retell(rule, &mut outcome.findings, changed);
            outcome
        });
        let renewed = renewed.collect();
        checker.checked(rules, renewed, used)
    }
}

impl Checker<'_> {
    /// May a rule come out otherwise than it did?
    fn is_stale(&self, rule: &Rule, changed: &Changed) -> bool {
        let mut reads = Reads::default();
        rule.when.iter().for_each(|when| reads.code(when));
        reads.code(&rule.must);
        self.model.may_differ(&reads, changed)
    }

    /// Look again at the elements that were edited, and at those for which the rule looked beyond their own item.
    fn run_again(&self, rule: &Rule, before: Outcome, changed: &Changed) -> Outcome {
        let evaluator = Evaluator::new(self.model, Language::En);
        let mut looks = Vec::with_capacity(before.looks.len());
        let mut findings = Vec::new();
        let mut known = before.findings.into_iter().peekable();
        for (element, look) in rule.looks_at.iter().zip(before.looks) {
            let found = known.next_if(|found| found.finding.element == *element);
            let (look, found) = if look.beyond || changed.elements.contains(element) {
                self.look(rule, &evaluator, *element)
            } else {
                (look, found)
            };
            looks.push(look);
            findings.extend(found);
        }
        let mut outcome = self.outcome(rule, &evaluator, looks, findings);
        outcome.steps = outcome.steps.saturating_add(before.steps);
        // Steps are counted for all elements together: near the limit, and where something depends on itself, each counts.
        let near = outcome.steps > STEP_LIMIT / 2;
        if near || before.problem.is_some() || outcome.problem.is_some() { self.run(rule) } else { outcome }
    }

    /// Say anew what a rule found, where the words or the place of it may be others now.
    fn retell(&self, rule: &Rule, findings: &mut [Found], changed: &Changed) {
        let known = &self.model.known;
        let (mut reads, mut own_name) = (Reads::default(), true);
        for slot in [self.field(rule.id, known.message), self.field(rule.id, known.fix)] {
            match slot {
                Some(Slot::Computed(code)) => {
                    own_name &= says_own_name(code);
                    reads.code(code);
                }
                Some(Slot::Value(_)) => {}
                None => reads.names(),
            }
        }
        let differ = !findings.is_empty() && self.model.may_differ(&reads, changed);
        // A title that is known from the text changes with that text alone.
        let renamed = |id: ElementId| {
            let known = matches!(self.model.element(id).title, Some(Slot::Value(_)));
            !known || changed.names && changed.elements.contains(&id)
        };
        for Found { finding, told, unstated } in findings {
            let before = finding.clone();
            if finding.state != State::Waived && changed.elements.contains(&finding.element) {
                finding.span = self.model.element(finding.element).span();
            }
            if differ && (!own_name || renamed(finding.element)) {
                (finding.message, finding.fix) = self.texts(rule, finding.element);
            }
            if unstated.iter().any(|(id, _)| renamed(*id)) {
                finding.unstated = self.wanted(unstated);
            }
            if *finding == before {
                *finding = before;
            } else {
                *told = as_diagnostic(rule, finding);
            }
        }
    }
}

/// Does a text hold nothing computed but what the element that it is about is called?
fn says_own_name(code: &Code) -> bool {
    match code {
        Code::Constant(_) => true,
        Code::Text(parts) => parts.iter().all(says_own_name),
        Code::Translated(all) => all.iter().all(|(_, code)| says_own_name(code)),
        Code::Every(of, Attribute::Name | Attribute::Title) => matches!(**of, Code::Local(0)),
        _ => false,
    }
}
