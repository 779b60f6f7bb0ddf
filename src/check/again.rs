//! Checking again after an edit: only the rules that look at something that changed are run.

use super::checked::Checked;
use super::duties::duties_again;
use super::report::State;
use super::rules::{Checker, Found, Look, Outcome, Rule};
use super::texts::as_diagnostic;
use crate::diag::Language;
use crate::eval::{Beyond, Evaluator, Kept, STEP_LIMIT};
use crate::model::code::{Attribute, Code};
use crate::model::{Changed, ElementId, Model, Moved, Reads, Slot};
use crate::source::FileId;

impl Checked {
    /// The same after an edit, of which `changed` says what it changed.
    #[must_use]
    pub fn again(mut self, model: &Model, used: &[FileId], changed: &Changed) -> Self {
        if let Some(moved) = &changed.moved {
            self.renumber(moved);
        }
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
        let Self { mut rules, outcomes, duties, .. } = self;
        let edited = Edited::of(changed);
        let renewed = rules.iter_mut().zip(outcomes).map(|(rule, mut outcome)| {
            outcome.kept.renew(changed.moved.as_ref(), &edited.concerned);
            if changed.moved.is_some()
                && !model.is_pack(rule.id)
                && let Some(fresh) = checker.rule(rule.id)
            {
                // Its code names elements by the ids that they have now, and stands in another place.
                (rule.when, rule.must, rule.reads) = (fresh.when, fresh.must, fresh.reads);
                outcome.kept = Kept::default();
            }
            let mut came_or_went = false;
            if changed.moved.is_some() && !rule.replaced {
                let looks_at = checker.looks_at(rule.id);
                came_or_went = looks_at != rule.looks_at;
                if came_or_went {
                    outcome.looks = align(&rule.looks_at, outcome.looks, &looks_at);
                    outcome.findings.retain(|found| found.finding.element != GONE);
                    rule.looks_at = looks_at;
                }
            }
            if !rule.replaced {
                let stale = checker.is_stale(rule, changed) || outcome.problem.is_some();
                if stale || came_or_went {
                    outcome = checker.run_again(rule, outcome, &edited, stale);
                }
            }
            checker.retell(rule, &mut outcome.findings, changed);
            outcome
        });
        let renewed = renewed.collect();
        Self::of(checker, rules, renewed, used, duties_again(model, duties, changed))
    }

    /// The same by the new ids of the elements.
    fn renumber(&mut self, moved: &Moved) {
        let renew = |id: &mut ElementId| *id = moved.id(*id).unwrap_or(GONE);
        for rule in &mut self.rules {
            renew(&mut rule.id);
            rule.requirements.iter_mut().chain(&mut rule.looks_at).for_each(renew);
        }
        for outcome in &mut self.outcomes {
            for look in outcome.looks.iter_mut().flatten() {
                if let Beyond::These(all) = &mut look.beyond {
                    all.iter_mut().for_each(renew);
                }
            }
            for Found { finding, unstated, .. } in &mut outcome.findings {
                // What others share is copied only where it is another.
                let mut element = finding.element;
                renew(&mut element);
                if element != finding.element {
                    finding.element = element;
                }
                for (id, _) in unstated {
                    renew(id);
                }
            }
        }
        let waivers = std::mem::take(&mut self.waivers).into_iter().map(|(mut id, mut waiver)| {
            renew(&mut id);
            waiver.only.iter_mut().for_each(renew);
            (id, waiver)
        });
        self.waivers = waivers.collect();
    }
}

/// The elements that an edit changed, in order.
struct Edited {
    elements: Vec<ElementId>,
    /// Those, and the elements that a field that changed named, or names now: what an evaluation sees of them may be otherwise.
    concerned: Vec<ElementId>,
}

impl Edited {
    fn of(changed: &Changed) -> Self {
        let mut elements: Vec<ElementId> = changed.elements.iter().copied().collect();
        let mut concerned: Vec<ElementId> = changed.elements.union(&changed.named).copied().collect();
        elements.sort_unstable();
        concerned.sort_unstable();
        Self { elements, concerned }
    }
}

fn has(all: &[ElementId], id: ElementId) -> bool {
    all.binary_search(&id).is_ok()
}

/// In the place of the id of an element that is gone.
const GONE: ElementId = ElementId(u32::MAX);

/// What elements came to, for the elements that are looked at now: nothing for those that are new.
fn align(before: &[ElementId], looks: Vec<Option<Look>>, now: &[ElementId]) -> Vec<Option<Look>> {
    let mut known = before.iter().zip(looks).filter(|(id, _)| **id != GONE).peekable();
    now.iter().map(|id| known.next_if(|(known, _)| *known == id).and_then(|(_, look)| look)).collect()
}

impl Checker<'_> {
    /// May a rule come out otherwise than it did?
    fn is_stale(&self, rule: &Rule, changed: &Changed) -> bool {
        self.model.may_differ(&rule.reads, changed)
    }

    /// Look at the elements that are new, and where the rule may come out otherwise again at those that were edited, and those
    /// for which it looked at one that was.
    fn run_again(&self, rule: &Rule, before: Outcome, edited: &Edited, stale: bool) -> Outcome {
        let other = |id: &ElementId| *id == GONE || has(&edited.concerned, *id);
        let touched = |beyond: &Beyond| match beyond {
            Beyond::Nothing => false,
            Beyond::These(all) => all.iter().any(other),
            Beyond::Anything => true,
        };
        let evaluator = Evaluator::new(self.model, Language::En);
        evaluator.keep(before.kept);
        let (mut looks, mut findings) = (before.looks, before.findings);
        for (element, before) in rule.looks_at.iter().zip(&mut looks) {
            let stands = |look: &Look| !stale || !has(&edited.elements, *element) && !touched(&look.beyond);
            if before.as_ref().is_some_and(stands) {
                continue;
            }
            let (look, found) = self.look(rule, &evaluator, *element);
            *before = Some(look);
            // They are in the order of the elements.
            let place = match findings.binary_search_by_key(element, |found| found.finding.element) {
                Ok(at) => at..at + 1,
                Err(at) => at..at,
            };
            findings.splice(place, found);
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
