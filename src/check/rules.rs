//! Running the rules.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::report::{Content, Finding, HeadingSummary, Report, RequirementResult, Seen, State, Totals};
use super::texts::{Texts, as_diagnostic};
use super::waivers::waived_duties;
use super::waivers::{Waivers, waivers};
use crate::diag::{Code as Problem, Diagnostic, Key, Language, Severity, Text, Translated};
use crate::eval::{Beyond, Evaluator, Kept};
use crate::model::code::{Code, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Reads, Slot};
use crate::source::FileId;

/// A rule, ready to run.
#[derive(Clone)]
pub(super) struct Rule {
    pub(super) id: ElementId,
    pub(super) label: EcoString,
    pub(super) requirements: Vec<ElementId>,
    pub(super) looks_at: Vec<ElementId>,
    pub(super) when: Option<Arc<Code>>,
    pub(super) must: Arc<Code>,
    /// What both may look at.
    pub(super) reads: Arc<Reads>,
    pub(super) severity: Severity,
    /// Has another guide in use taken the place of everything that it belongs to? Then it is silent.
    pub(super) replaced: bool,
    /// Does it look at the plan of all municipalities, also where it is checked for one?
    whole: bool,
}

#[derive(Clone)]
pub(super) struct Outcome {
    state: State,
    /// How each element that the rule looks at came out; nothing for one that is new and was not looked at yet.
    pub(super) looks: Vec<Option<Look>>,
    /// At most how many steps that took.
    pub(super) steps: u64,
    pub(super) findings: Vec<Found>,
    /// What its conditions gave for the items of lists, where it was run again after an edit.
    pub(super) kept: Kept,
    pub(super) problem: Option<Diagnostic>,
}

/// How an element came out of a rule.
#[derive(Clone)]
pub(super) struct Look {
    /// Does the rule concern it?
    concerns: bool,
    /// What was looked at in other items of the plan.
    pub(super) beyond: Beyond,
}

/// A finding with the fields that its words name.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) finding: Finding,
    /// The same as a diagnostic, where something is missing: it stays the same object while it says the same.
    pub(super) told: Option<Diagnostic>,
    pub(super) unstated: Vec<(ElementId, FieldName)>,
}

pub(super) struct Checker<'m> {
    pub(super) model: &'m Model,
    pub(super) waivers: Waivers,
    /// The requirements that others in use take the place of, with the labels of those.
    replaced: FxHashMap<ElementId, Vec<EcoString>>,
}

pub(super) fn elements(values: &[Value]) -> Vec<ElementId> {
    values.iter().filter_map(|v| if let Value::Element(id) = v { Some(*id) } else { None }).collect()
}

impl<'m> Checker<'m> {
    pub(super) fn new(model: &'m Model, used: &[FileId]) -> Self {
        let mut checker = Self { model, waivers: waivers(model), replaced: FxHashMap::default() };
        checker.replaced = checker.replaced(used);
        checker
    }
}

impl Checker<'_> {
    /// What came out of each rule.
    pub(super) fn run_all(&self, rules: &[&Rule]) -> Vec<Outcome> {
        let run = |rule: &&Rule| self.run(rule);
        #[cfg(feature = "parallel")]
        let outcomes = {
            use rayon::prelude::*;
            rules.par_iter().map(run).collect()
        };
        #[cfg(not(feature = "parallel"))]
        let outcomes = rules.iter().map(run).collect();
        outcomes
    }

    pub(super) fn field(&self, id: ElementId, name: Option<FieldName>) -> Option<&Slot> {
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
        let all = kind.into_iter().flat_map(|kind| self.model.everywhere(kind));
        all.filter(|id| used.contains(&self.model.element(*id).file)).collect()
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

    pub(super) fn rules(&self, used: &[FileId]) -> Vec<Rule> {
        let rules = self.all_elements(self.model.known.rule, used);
        rules.into_iter().filter_map(|id| self.rule(id)).collect()
    }

    pub(super) fn rule(&self, id: ElementId) -> Option<Rule> {
        let known = &self.model.known;
        let code = |name| match self.field(id, name)? {
            Slot::Computed(code) => Some(code.clone()),
            Slot::Value(value) => Some(Arc::new(Code::Constant(value.clone()))),
        };
        let requirements = self.list(id, known.requirement_field);
        let replaced = !requirements.is_empty() && requirements.iter().all(|r| self.replaced.contains_key(r));
        let (whole, looks_at) = (self.asks_for_all(id), self.looks_at(id));
        let force = self.word(id, known.force);
        let force = force.or_else(|| requirements.iter().find_map(|r| self.word(*r, known.force)));
        let severity = match (self.word(id, known.severity).as_deref(), force.as_deref()) {
            (Some("error"), _) | (None, Some("must")) => Severity::Error,
            (Some("hint"), _) | (None, Some("may" | "fact")) => Severity::Hint,
            _ => Severity::Warning,
        };
        let label = self.model.element(id).label.clone();
        let (when, must) = (code(known.when), code(known.must)?);
        let mut reads = Reads::default();
        when.iter().chain([&must]).for_each(|code| reads.code(code));
        let reads = Arc::new(reads);
        Some(Rule { id, label, requirements, looks_at, when, must, reads, severity, replaced, whole })
    }

    /// Does a rule ask about all municipalities, whichever the plan is seen from?
    fn asks_for_all(&self, id: ElementId) -> bool {
        matches!(self.field(id, self.model.known.whole_plan), Some(Slot::Value(Value::Bool(true))))
    }

    /// The elements that a rule looks at.
    pub(super) fn looks_at(&self, id: ElementId) -> Vec<ElementId> {
        match self.field(id, self.model.known.each) {
            Some(Slot::Value(Value::Kind(kind))) if self.asks_for_all(id) => self.model.whole().all(*kind),
            Some(Slot::Value(Value::Kind(kind))) => self.model.all(*kind),
            _ => self.model.plan().into_iter().collect(),
        }
    }

    pub(super) fn run(&self, rule: &Rule) -> Outcome {
        if rule.replaced {
            let (looks, findings) = (Vec::new(), Vec::new());
            return Outcome { state: State::Replaced, looks, steps: 0, findings, kept: Kept::default(), problem: None };
        }
        if rule.whole && self.model.municipality().is_some() {
            let (waivers, replaced) = (self.waivers.clone(), self.replaced.clone());
            return Checker { model: self.model.whole(), waivers, replaced }.run(rule);
        }
        let evaluator = Evaluator::new(self.model, Language::En);
        let mut findings = Vec::new();
        let mut looks = Vec::with_capacity(rule.looks_at.len());
        for element in &rule.looks_at {
            let (look, found) = self.look(rule, &evaluator, *element);
            looks.push(Some(look));
            findings.extend(found);
        }
        self.outcome(rule, &evaluator, looks, findings)
    }

    pub(super) fn outcome(
        &self,
        rule: &Rule,
        evaluator: &Evaluator,
        looks: Vec<Option<Look>>,
        findings: Vec<Found>,
    ) -> Outcome {
        let problem = evaluator.exceeded().then(|| {
            Diagnostic::new(Problem::EvaluationLimit, self.model.element(rule.id).span())
                .with("limit", crate::eval::STEP_LIMIT.to_string().as_str())
        });
        let problem = problem.or_else(|| {
            let span = self.model.element(evaluator.cycle()?).span();
            Some(Diagnostic::new(Problem::ValueCycle, span))
        });
        let state = if looks.iter().flatten().any(|look| look.concerns) {
            [State::Missing, State::CannotTell, State::Waived]
                .into_iter()
                .find(|state| findings.iter().any(|f| f.finding.state == *state))
                .unwrap_or(State::Met)
        } else {
            State::NotRelevant
        };
        Outcome { state, looks, steps: evaluator.steps(), findings, kept: evaluator.take_kept(), problem }
    }

    /// Hold a rule against one element.
    pub(super) fn look(&self, rule: &Rule, evaluator: &Evaluator, element: ElementId) -> (Look, Option<Found>) {
        evaluator.stay_with(element);
        // What an element before this one lacks does not matter here.
        evaluator.take_unstated();
        let mut concerns = true;
        let mut to_fill = None;
        let found = match rule.when.as_ref().map(|when| evaluator.evaluate(when, element)) {
            None | Some(Value::Bool(true)) => {
                evaluator.take_unstated();
                match evaluator.evaluate(&rule.must, element) {
                    Value::Bool(true) => None,
                    Value::Bool(false) if self.model.is_unfilled(element) => {
                        // It stands for an element that is still to be thought out: nothing is missing in it yet.
                        to_fill = Some(self.model.known.title.map(|title| (element, title)).into_iter().collect());
                        Some(State::CannotTell)
                    }
                    Value::Bool(false) => Some(State::Missing),
                    _ => Some(State::CannotTell),
                }
            }
            Some(Value::Bool(false)) => {
                concerns = false;
                None
            }
            Some(_) => Some(State::CannotTell),
        };
        let found = found.map(|state| {
            let unstated = match to_fill {
                Some(unstated) => unstated,
                None if state == State::CannotTell => evaluator.take_unstated(),
                None => Vec::new(),
            };
            self.finding(rule, element, state, unstated)
        });
        (Look { concerns, beyond: evaluator.went_beyond() }, found)
    }

    fn finding(&self, rule: &Rule, element: ElementId, state: State, unstated: Vec<(ElementId, FieldName)>) -> Found {
        let waiver = std::iter::once(&rule.id)
            .chain(&rule.requirements)
            .filter_map(|id| self.waivers.get(id))
            .find(|waiver| waiver.only.is_empty() || waiver.only.contains(&element));
        let (message, fix) = self.texts(rule, element);
        let finding = Finding::from(Content {
            rule: rule.label.clone(),
            state: if waiver.is_some() { State::Waived } else { state },
            element,
            span: waiver.map_or_else(|| self.model.element(element).span(), |w| w.span),
            message,
            fix,
            unstated: self.wanted(&unstated),
            reason: waiver.map(|w| w.reason.clone()),
        });
        Found { told: as_diagnostic(rule, &finding), finding, unstated }
    }

    fn field_words(&self, id: ElementId, name: FieldName) -> Translated {
        let kind = self.model.element(id).kind;
        let word = |language| EcoString::from(self.model.schema.field_word(kind, name, language));
        Translated { en: word(Language::En), nb: word(Language::Nb), nn: word(Language::Nn) }
    }

    /// What a rule says of an element that it does not hold for, and what to do.
    pub(super) fn texts(&self, rule: &Rule, element: ElementId) -> (Text, Option<Text>) {
        let known = &self.model.known;
        let texts = Texts { model: self.model, element };
        let plainly = || Text::key(Key::RuleNotMet).with("rule", &rule.label).with("name", texts.name());
        let message = self.field(rule.id, known.message).map_or_else(plainly, |slot| texts.of(slot));
        (message, self.field(rule.id, known.fix).map(|slot| texts.of(slot)))
    }

    /// What would have to be stated to tell.
    pub(super) fn wanted(&self, unstated: &[(ElementId, FieldName)]) -> Vec<Text> {
        let mut wanted: Vec<Text> = Vec::new();
        for &(id, name) in unstated {
            let text = Text::key(Key::FieldOf)
                .with("field", self.field_words(id, name))
                .with("name", Texts { model: self.model, element: id }.name());
            if !wanted.contains(&text) {
                wanted.push(text);
            }
            if wanted.len() == 5 {
                break;
            }
        }
        wanted
    }

    pub(super) fn report(&self, rules: &[Rule], outcomes: &[Outcome], used: &[FileId]) -> Report {
        let known = &self.model.known;
        let municipality = self.model.municipality().map(|id| Seen {
            label: self.model.element(id).label.clone(),
            title: Evaluator::new(self.model, self.model.language()).name(id),
        });
        let mut report = Report { municipality, ..Report::default() };
        let mut by_requirement: FxHashMap<ElementId, Vec<usize>> = FxHashMap::default();
        for (i, rule) in rules.iter().enumerate() {
            for requirement in &rule.requirements {
                by_requirement.entry(*requirement).or_default().push(i);
            }
        }
        for id in self.all_elements(known.requirement, used) {
            let own: Vec<usize> = by_requirement.get(&id).cloned().unwrap_or_default();
            let result = self.requirement(id, &own, rules, outcomes);
            report.totals.add(result.state);
            report.requirements.push(result);
        }
        for id in self.all_elements(known.heading, used) {
            report.headings.push(self.heading(id, &report.requirements));
        }
        for (rule, outcome) in rules.iter().zip(outcomes) {
            if rule.requirements.is_empty() {
                report.others.push((rule.label.clone(), outcome.state, plain(&outcome.findings).collect()));
            }
        }
        report.waived_duties = waived_duties(self.model, &self.waivers);
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
                own.iter().filter_map(|i| outcomes.get(*i)).flat_map(|o| plain(&o.findings)).collect()
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

fn plain(findings: &[Found]) -> impl Iterator<Item = Finding> {
    findings.iter().map(|found| found.finding.clone())
}
