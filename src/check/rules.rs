//! Running the rules.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::report::{Finding, HeadingSummary, Report, RequirementResult, State, Totals};
use crate::diag::{Code as Problem, CodeName, Diagnostic, Key, Label, Language, Severity, Text, Translated};
use crate::eval::Evaluator;
use crate::model::code::{Code, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::source::{FileId, Span};

/// A rule, ready to run.
struct Rule {
    id: ElementId,
    label: EcoString,
    requirements: Vec<ElementId>,
    looks_at: Vec<ElementId>,
    when: Option<Arc<Code>>,
    must: Arc<Code>,
    severity: Severity,
    /// Has another guide in use taken the place of everything that it belongs to? Then it is silent.
    replaced: bool,
}

/// Hold every rule in use against the plan. `used` are the files whose rules count: the plan's own and the packs that
/// it names.
pub fn check(model: &Model, used: &[FileId]) -> (Report, Vec<Diagnostic>) {
    let mut checker = Checker { model, waivers: waivers(model), replaced: FxHashMap::default() };
    checker.replaced = checker.replaced(used);
    let rules: Vec<Rule> = checker.rules(used);
    let run = |rule: &Rule| checker.run(rule);
    #[cfg(feature = "parallel")]
    let outcomes: Vec<Outcome> = {
        use rayon::prelude::*;
        rules.par_iter().map(run).collect()
    };
    #[cfg(not(feature = "parallel"))]
    let outcomes: Vec<Outcome> = rules.iter().map(run).collect();
    let mut diagnostics = Vec::new();
    for (rule, outcome) in rules.iter().zip(&outcomes) {
        diagnostics
            .extend(outcome.findings.iter().filter(|f| f.state == State::Missing).map(|f| as_diagnostic(rule, f)));
        diagnostics.extend(outcome.problem.clone());
    }
    (checker.report(&rules, outcomes, used), diagnostics)
}

struct Outcome {
    state: State,
    findings: Vec<Finding>,
    problem: Option<Diagnostic>,
}

struct Waiver {
    reason: EcoString,
    only: Vec<ElementId>,
    span: Span,
}

struct Checker<'m> {
    model: &'m Model,
    waivers: FxHashMap<ElementId, Waiver>,
    /// The requirements that others in use take the place of, with the labels of those.
    replaced: FxHashMap<ElementId, Vec<EcoString>>,
}

fn waivers(model: &Model) -> FxHashMap<ElementId, Waiver> {
    let known = &model.known;
    let evaluator = Evaluator::new(model, model.language());
    let mut all = FxHashMap::default();
    for id in known.waiver.map(|kind| model.of_kind(kind)).unwrap_or_default() {
        let field = |name: Option<FieldName>| name.map(|name| evaluator.field(*id, name)).unwrap_or_default();
        let (Value::Element(of), reason) = (field(known.of), evaluator.show(&field(known.reason))) else { continue };
        let only = match field(known.applies_to) {
            Value::List(list) => elements(&list.items),
            _ => Vec::new(),
        };
        // A waiver without a reason sets nothing aside.
        if !reason.trim().is_empty() {
            all.insert(of, Waiver { reason: reason.into(), only, span: model.element(*id).span() });
        }
    }
    all
}

fn elements(values: &[Value]) -> Vec<ElementId> {
    values.iter().filter_map(|v| if let Value::Element(id) = v { Some(*id) } else { None }).collect()
}

impl Checker<'_> {
    fn field(&self, id: ElementId, name: Option<FieldName>) -> Option<&Slot> {
        self.model.element(id).field(name?).map(|field| &field.value)
    }

    fn word(&self, id: ElementId, name: Option<FieldName>) -> Option<EcoString> {
        match self.field(id, name)? {
            Slot::Value(Value::Word(word)) => Some(word.clone()),
            Slot::Value(_) | Slot::Computed(_) => None,
        }
    }

    /// The elements that a field names.
    fn list(&self, id: ElementId, name: Option<FieldName>) -> Vec<ElementId> {
        match self.field(id, name) {
            Some(Slot::Value(Value::List(list))) => elements(&list.items),
            _ => Vec::new(),
        }
    }

    fn all_elements(&self, kind: Option<crate::model::schema::KindId>, used: &[FileId]) -> Vec<ElementId> {
        let all = self.model.pack_elements().chain(self.model.elements());
        all.filter(|(_, e)| Some(e.kind) == kind && used.contains(&e.file)).map(|(id, _)| id).collect()
    }

    fn replaced(&self, used: &[FileId]) -> FxHashMap<ElementId, Vec<EcoString>> {
        let mut all: FxHashMap<ElementId, Vec<EcoString>> = FxHashMap::default();
        for id in self.all_elements(self.model.known.requirement, used) {
            for old in self.list(id, self.model.known.replaces) {
                all.entry(old).or_default().push(self.model.element(id).label.clone());
            }
        }
        all
    }

    fn rules(&self, used: &[FileId]) -> Vec<Rule> {
        let rules = self.all_elements(self.model.known.rule, used);
        rules.into_iter().filter_map(|id| self.rule(id)).collect()
    }

    fn rule(&self, id: ElementId) -> Option<Rule> {
        let known = &self.model.known;
        let code = |name| match self.field(id, name)? {
            Slot::Computed(code) => Some(code.clone()),
            Slot::Value(value) => Some(Arc::new(Code::Constant(value.clone()))),
        };
        let requirements = self.list(id, known.requirement_field);
        let replaced = !requirements.is_empty() && requirements.iter().all(|r| self.replaced.contains_key(r));
        let looks_at = match self.field(id, known.each) {
            Some(Slot::Value(Value::Kind(kind))) => self.model.all(*kind),
            _ => self.model.plan().into_iter().collect(),
        };
        let force = self.word(id, known.force);
        let force = force.or_else(|| requirements.iter().find_map(|r| self.word(*r, known.force)));
        let severity = match (self.word(id, known.severity).as_deref(), force.as_deref()) {
            (Some("error"), _) | (None, Some("must")) => Severity::Error,
            (Some("hint"), _) | (None, Some("may" | "fact")) => Severity::Hint,
            _ => Severity::Warning,
        };
        let label = self.model.element(id).label.clone();
        let (when, must) = (code(known.when), code(known.must)?);
        Some(Rule { id, label, requirements, looks_at, when, must, severity, replaced })
    }

    fn run(&self, rule: &Rule) -> Outcome {
        if rule.replaced {
            return Outcome { state: State::Replaced, findings: Vec::new(), problem: None };
        }
        let evaluator = Evaluator::new(self.model, Language::En);
        let mut findings = Vec::new();
        let mut looked = false;
        for element in &rule.looks_at {
            match rule.when.as_ref().map(|when| evaluator.evaluate(when, *element)) {
                None | Some(Value::Bool(true)) => {}
                Some(Value::Bool(false)) => continue,
                Some(_) => {
                    looked = true;
                    let unstated = evaluator.take_unstated();
                    findings.push(self.finding(rule, *element, State::CannotTell, unstated));
                    continue;
                }
            }
            looked = true;
            evaluator.take_unstated();
            match evaluator.evaluate(&rule.must, *element) {
                Value::Bool(true) => {}
                Value::Bool(false) if self.model.is_unfilled(*element) => {
                    // It stands for an element that is still to be thought out: nothing is missing in it yet.
                    let unstated = self.model.known.title.map(|title| (*element, title)).into_iter().collect();
                    findings.push(self.finding(rule, *element, State::CannotTell, unstated));
                }
                Value::Bool(false) => findings.push(self.finding(rule, *element, State::Missing, Vec::new())),
                _ => {
                    let unstated = evaluator.take_unstated();
                    findings.push(self.finding(rule, *element, State::CannotTell, unstated));
                }
            }
        }
        let problem = evaluator.exceeded().then(|| {
            Diagnostic::new(Problem::EvaluationLimit, self.model.element(rule.id).span())
                .with("limit", crate::eval::STEP_LIMIT.to_string().as_str())
        });
        let problem = problem.or_else(|| {
            let span = self.model.element(evaluator.cycle()?).span();
            Some(Diagnostic::new(Problem::ValueCycle, span))
        });
        let state = if looked {
            [State::Missing, State::CannotTell, State::Waived]
                .into_iter()
                .find(|state| findings.iter().any(|f| f.state == *state))
                .unwrap_or(State::Met)
        } else {
            State::NotRelevant
        };
        Outcome { state, findings, problem }
    }

    fn finding(&self, rule: &Rule, element: ElementId, state: State, unstated: Vec<(ElementId, FieldName)>) -> Finding {
        let known = &self.model.known;
        let waiver = std::iter::once(&rule.id)
            .chain(&rule.requirements)
            .filter_map(|id| self.waivers.get(id))
            .find(|waiver| waiver.only.is_empty() || waiver.only.contains(&element));
        let texts = Texts { model: self.model, element };
        let plainly = || Text::key(Key::RuleNotMet).with("rule", &rule.label).with("name", texts.name());
        let message = self.field(rule.id, known.message).map_or_else(plainly, |slot| texts.of(slot));
        let fix = self.field(rule.id, known.fix).map(|slot| texts.of(slot));
        let mut wanted: Vec<Text> = Vec::new();
        for (id, name) in unstated {
            let text = Text::key(Key::FieldOf)
                .with("field", texts.field(id, name))
                .with("name", Texts { model: self.model, element: id }.name());
            if !wanted.contains(&text) && wanted.len() < 5 {
                wanted.push(text);
            }
        }
        Finding {
            rule: rule.label.clone(),
            state: if waiver.is_some() { State::Waived } else { state },
            element,
            span: waiver.map_or_else(|| self.model.element(element).span(), |w| w.span),
            message,
            fix,
            unstated: wanted,
            reason: waiver.map(|w| w.reason.clone()),
        }
    }

    fn report(&self, rules: &[Rule], outcomes: Vec<Outcome>, used: &[FileId]) -> Report {
        let known = &self.model.known;
        let mut report = Report::default();
        let mut by_requirement: FxHashMap<ElementId, Vec<usize>> = FxHashMap::default();
        for (i, rule) in rules.iter().enumerate() {
            for requirement in &rule.requirements {
                by_requirement.entry(*requirement).or_default().push(i);
            }
        }
        for id in self.all_elements(known.requirement, used) {
            let own: Vec<usize> = by_requirement.get(&id).cloned().unwrap_or_default();
            let result = self.requirement(id, &own, rules, &outcomes);
            report.totals.add(result.state);
            report.requirements.push(result);
        }
        for id in self.all_elements(known.heading, used) {
            report.headings.push(self.heading(id, &report.requirements));
        }
        for (rule, outcome) in rules.iter().zip(outcomes) {
            if rule.requirements.is_empty() {
                report.others.push((rule.label.clone(), outcome.state, outcome.findings));
            }
        }
        report
    }

    fn requirement(&self, id: ElementId, own: &[usize], rules: &[Rule], outcomes: &[Outcome]) -> RequirementResult {
        let known = &self.model.known;
        let texts = Texts { model: self.model, element: id };
        let not_checkable = self.field(id, known.not_checkable).map(|slot| texts.words(slot));
        let states: Vec<(EcoString, State)> =
            own.iter().filter_map(|i| Some((rules.get(*i)?.label.clone(), outcomes.get(*i)?.state))).collect();
        let replaced_by = self.replaced.get(&id).cloned().unwrap_or_default();
        let state = if !replaced_by.is_empty() {
            State::Replaced
        } else if self.waivers.get(&id).is_some_and(|w| w.only.is_empty()) {
            State::Waived
        } else if states.is_empty() {
            State::NotCheckable
        } else {
            [State::Missing, State::CannotTell, State::Waived, State::Met]
                .into_iter()
                .find(|wanted| states.iter().any(|(_, state)| state == wanted))
                .unwrap_or(State::NotRelevant)
        };
        RequirementResult {
            id,
            label: self.model.element(id).label.clone(),
            title: self.field(id, known.title).map(|slot| texts.words(slot)).unwrap_or_default(),
            force: self.word(id, known.force).unwrap_or_default(),
            place: self.field(id, known.place).map(|slot| texts.words(slot).en).unwrap_or_default(),
            guide: match self.field(id, known.guide) {
                Some(Slot::Value(Value::Element(guide))) => Some(*guide),
                _ => None,
            },
            state,
            rules: states,
            findings: if replaced_by.is_empty() {
                own.iter().filter_map(|i| outcomes.get(*i)).flat_map(|o| o.findings.clone()).collect()
            } else {
                Vec::new()
            },
            not_checkable,
            replaced_by,
            headings: self.list(id, known.headings),
        }
    }

    fn heading(&self, id: ElementId, requirements: &[RequirementResult]) -> HeadingSummary {
        let known = &self.model.known;
        let mut totals = Totals::default();
        for requirement in requirements.iter().filter(|r| r.headings.contains(&id)) {
            totals.add(requirement.state);
        }
        let number = match self.field(id, known.number) {
            Some(Slot::Value(Value::Number(number))) => usize::try_from(number.value).unwrap_or(0),
            _ => 0,
        };
        HeadingSummary {
            id,
            list: self.word(id, known.list).unwrap_or_default(),
            number,
            title: self
                .field(id, known.title)
                .map(|slot| Texts { model: self.model, element: id }.words(slot))
                .unwrap_or_default(),
            totals,
        }
    }
}

/// The texts of a rule about one element.
struct Texts<'m> {
    model: &'m Model,
    element: ElementId,
}

impl Texts<'_> {
    fn words(&self, slot: &Slot) -> Translated {
        match slot {
            Slot::Value(Value::Words(words)) => Translated::clone(words),
            Slot::Value(value) => Translated::same(Evaluator::new(self.model, Language::En).show(value)),
            Slot::Computed(code) => Evaluator::new(self.model, Language::En).in_all_languages(code, self.element),
        }
    }

    fn of(&self, slot: &Slot) -> Text {
        Text::Own(Arc::new(self.words(slot)))
    }

    fn name(&self) -> Translated {
        let name = |language| Evaluator::new(self.model, language).name(self.element);
        Translated { en: name(Language::En), nb: name(Language::Nb), nn: name(Language::Nn) }
    }

    fn field(&self, id: ElementId, name: FieldName) -> Translated {
        let kind = self.model.element(id).kind;
        let word = |language| EcoString::from(self.model.schema.field_word(kind, name, language));
        Translated { en: word(Language::En), nb: word(Language::Nb), nn: word(Language::Nn) }
    }
}

fn as_diagnostic(rule: &Rule, finding: &Finding) -> Diagnostic {
    Diagnostic {
        code: CodeName::Rule(rule.label.clone()),
        severity: rule.severity,
        message: finding.message.clone(),
        primary: Label { span: finding.span, text: None },
        related: Vec::new(),
        help: finding.fix.clone().into_iter().collect(),
        fix: None,
    }
}
