//! The language's own tests: situations with what should come out of them.

use super::deadline::Deadline;
use super::decide::{Decision, NormState, Party, Standing};
use super::life::{Course, Stage};
use super::norm::{NormIndex, Norms};
use super::situation::{Situation, first_day};
use super::term::{Point, Term, elements};
use crate::model::code::{CitationValue, Code, Expectation, Value};
use crate::model::{ElementId, Model, Slot};
use crate::value::Date;

/// What a norm or an action was found to be.
#[derive(Clone, PartialEq, Debug)]
pub enum Found {
    /// How a norm stands.
    Norm(NormState),
    /// How an action stands.
    Action(Standing),
    /// Where a norm is in its life.
    Stage(Stage),
    /// It stands as expected, and does not rest on what was expected.
    OtherGround(Vec<ElementId>),
    /// It stands as expected, and is due on another day.
    OtherDay(Deadline),
    /// Nothing that can be expected something of.
    Nothing,
}

/// One expectation and what came of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// What was expected.
    pub expectation: Expectation,
    /// Whom it was asked for.
    pub party: Party,
    /// The norm that it is about, if it is about one.
    pub norm: Option<NormIndex>,
    /// Does it hold?
    pub holds: bool,
    /// What was found, where it does not hold.
    pub found: Option<Found>,
}

/// A test and what came of it.
#[derive(Clone, Debug)]
pub struct TestResult {
    /// The test.
    pub id: ElementId,
    /// The situation that it was run on.
    pub situation: Situation,
    /// Its expectations, in the order stated.
    pub outcomes: Vec<Outcome>,
    /// The versions of norms that applied, by the block that holds each: what the test reached.
    pub reached: Vec<ElementId>,
}

impl TestResult {
    /// Does every expectation hold?
    pub fn passes(&self) -> bool {
        self.outcomes.iter().all(|outcome| outcome.holds)
    }
}

fn stated(model: &Model, id: ElementId, name: Option<crate::model::schema::FieldName>) -> Value {
    match name.and_then(|name| model.element(id).field(name)).map(|field| &field.value) {
        Some(Slot::Value(value)) => value.clone(),
        _ => Value::Unknown,
    }
}

impl Norms<'_> {
    /// Run every test that the packs in use and the plan's own files state, in the order written.
    pub fn run_tests(&self) -> Vec<TestResult> {
        let model = self.model;
        let all = model.pack_elements().chain(model.elements());
        all.filter(|(_, element)| Some(element.kind) == model.known.test).map(|(id, _)| self.run_test(id)).collect()
    }

    /// Run one test.
    pub fn run_test(&self, id: ElementId) -> TestResult {
        let model = self.model;
        let given = elements(&stated(model, id, model.known.given)).first().copied();
        let at = first_day(&stated(model, id, model.known.at));
        let is_case = given.is_some_and(|given| Some(model.element(given).kind) == model.known.case);
        let course = given.filter(|_| is_case).and_then(|case| self.follow(case, at));
        let mut situation = match &course {
            Some(course) => course.situation.clone(),
            None => given.map(|given| Situation::of(model, given)).unwrap_or_default(),
        };
        situation.at = at.or(situation.at);
        let decision = self.decide(&situation);
        let mut expectations = Vec::new();
        if let Some(field) = model.known.expect.and_then(|name| model.element(id).field(name)) {
            match &field.value {
                Slot::Value(value) => gather_value(value, &mut expectations),
                Slot::Computed(code) => gather(code, &mut expectations),
            }
        }
        let check = |expectation| decision.check(expectation, course.as_ref(), given);
        let outcomes = expectations.into_iter().map(check).collect();
        let reached = self
            .iter()
            .flat_map(|(_, norm)| {
                let parties = decision.parties(norm);
                let applied = |version: &&super::norm::Version| {
                    parties.iter().any(|party| decision.version_applies(version, norm.id, *party) == Some(true))
                };
                norm.versions.iter().filter(applied).map(|version| version.id).collect::<Vec<_>>()
            })
            .collect();
        TestResult { id, outcomes, reached, situation: situation.clone() }
    }
}

fn gather(code: &Code, found: &mut Vec<Expectation>) {
    match code {
        Code::Expect(expectation) => found.push(Expectation::clone(expectation)),
        Code::List(all) | Code::Call(_, all) => all.iter().for_each(|code| gather(code, found)),
        Code::Constant(value) => gather_value(value, found),
        _ => {}
    }
}

fn gather_value(value: &Value, found: &mut Vec<Expectation>) {
    match value {
        Value::Code(code) => gather(code, found),
        Value::List(list) => list.items.iter().for_each(|item| gather_value(item, found)),
        _ => {}
    }
}

impl Decision<'_> {
    /// Hold an expectation against what is found; of a case, what it came to on a day too.
    pub fn check(&self, expectation: Expectation, course: Option<&Course>, case: Option<ElementId>) -> Outcome {
        let evaluator = self.evaluator();
        let clause = |name: &str| {
            let found = expectation.clauses.iter().find(|(known, _)| known == name);
            found.map(|(_, code)| evaluator.evaluate(code, ElementId(0)))
        };
        let party = clause("for").and_then(|value| elements(&value).first().copied());
        let subject = evaluator.evaluate(&expectation.subject, ElementId(0));
        let (norm, party, found) = match subject {
            Value::Action(term) => {
                let point = Term::of(self.norms.model, &term).point();
                let party = party.or(self.situation.actor);
                (None, party, self.action_found(&expectation, &point, party, clause("because")))
            }
            Value::Element(id) => match self.norms.find(id) {
                Some(index) => {
                    let party = party.or_else(|| self.asked_party(index));
                    let found = match (course, expectation.word.as_str()) {
                        (Some(course), "fulfilled" | "breached" | "waived" | "lapsed") => {
                            let day = clause("on").and_then(|day| first_day(&day));
                            self.stage_found(&expectation, index, party, day, (course, case))
                        }
                        _ => self.norm_found(&expectation, index, party, clause("because"), clause("by")),
                    };
                    (Some(index), party, found)
                }
                None => (None, party, Some(Found::Nothing)),
            },
            _ => (None, party, Some(Found::Nothing)),
        };
        Outcome { holds: found.is_none(), found, norm, party, expectation }
    }

    /// Whom a norm is asked about: who asks, if it can bind that one; else the first body that it binds as it is on the day.
    pub fn asked_party(&self, index: NormIndex) -> Party {
        let norm = self.norms.get(index);
        if norm.modality == super::norm::Modality::Right {
            return self.own_party(norm);
        }
        let model = self.norms.model;
        let actor = self.situation.actor;
        if norm.versions.iter().any(|version| self.binds(version, actor) != Some(false)) {
            return actor;
        }
        let mut bearers = self.version(index).into_iter().flat_map(|version| &version.bearers).copied();
        bearers.find(|id| Some(model.element(*id).kind) == model.known.body).or(actor)
    }

    fn action_found(
        &self,
        expectation: &Expectation,
        point: &Point,
        party: Party,
        because: Option<Value>,
    ) -> Option<Found> {
        let standing = self.standing(point, party);
        // `is not permitted` means that no permission holds; `is not forbidden`, that no prohibition does.
        let same = standing.word() == expectation.word;
        if same == expectation.negated {
            return Some(Found::Action(standing));
        }
        let because = because?;
        let grounds: Vec<NormIndex> = self.grounds(standing, point, party);
        let rests = grounds.iter().any(|index| self.rests_on(*index, &because));
        if rests { None } else { Some(Found::OtherGround(grounds.iter().map(|n| self.norms.get(*n).id).collect())) }
    }

    /// The norms on which an action's standing rests.
    pub fn grounds(&self, standing: Standing, point: &Point, party: Party) -> Vec<NormIndex> {
        use super::norm::Modality as M;
        let modalities: &[M] = match standing {
            Standing::Required => &[M::Obliged],
            Standing::Forbidden => &[M::Forbidden],
            Standing::Permitted => &[M::Permitted],
            Standing::Contested | Standing::Undetermined => &[M::Obliged, M::Forbidden, M::Permitted],
            Standing::Unregulated => &[],
        };
        let mut found = Vec::new();
        for modality in modalities {
            let speakers = self.norms.speakers(*modality, point).into_iter();
            found.extend(speakers.filter(|index| self.says(*index, *modality, point, party) != Some(false)));
        }
        found
    }

    fn norm_found(
        &self,
        expectation: &Expectation,
        index: NormIndex,
        party: Party,
        because: Option<Value>,
        by: Option<Value>,
    ) -> Option<Found> {
        let state = self.told(index, party);
        let holds = match (expectation.word.as_str(), expectation.negated) {
            ("applies", false) => state == NormState::Applies,
            ("applies", true) => matches!(state, NormState::DoesNotApply | NormState::Overridden),
            ("excused", negated) => {
                let excused = self.excused(index);
                state == NormState::Applies && excused == Some(!negated)
            }
            (word, negated) => (word == state.word()) != negated,
        };
        if !holds {
            return Some(Found::Norm(state));
        }
        if let Some(because) = because
            && !self.rests_on(index, &because)
        {
            return Some(Found::OtherGround(vec![self.norms.get(index).id]));
        }
        let day = first_day(&by?)?;
        let version = self.version(index)?;
        match self.deadline(version, self.norms.get(index).id, party) {
            Deadline::By(due) if due.day == day || due.rolled == Some(day) => None,
            other => Some(Found::OtherDay(other)),
        }
    }

    /// Where a norm is in its life, on a day or at the end.
    fn stage_found(
        &self,
        expectation: &Expectation,
        index: NormIndex,
        party: Party,
        day: Option<Date>,
        (course, case): (&Course, Option<ElementId>),
    ) -> Option<Found> {
        // A day after the end: the case is followed on to it.
        let later =
            day.filter(|day| *day > course.to).zip(case).and_then(|(day, case)| self.norms.follow(case, Some(day)));
        let course = later.as_ref().unwrap_or(course);
        let life = course.lives.iter().find(|life| life.norm == index && life.party == party);
        let stage = life.map_or(Stage::NotTriggered, |life| day.map_or(life.now(), |day| life.on(day)));
        let is = match expectation.word.as_str() {
            "fulfilled" => matches!(stage, Stage::Fulfilled | Stage::FulfilledLate),
            "breached" => matches!(stage, Stage::Breached | Stage::BreachedExcused),
            "waived" => stage == Stage::Waived,
            _ => stage == Stage::Lapsed,
        };
        if is == expectation.negated { Some(Found::Stage(stage)) } else { None }
    }

    /// Would a breach go without punishment?
    pub fn excused(&self, index: NormIndex) -> crate::norms::Answer {
        let id = self.norms.get(index).id;
        match self.version(index).and_then(|version| version.excused_when.as_ref()) {
            Some(excused) => self.condition(excused, id),
            None => Some(false),
        }
    }

    /// Is a norm the one named, or does its version in force rest on the law or section named?
    fn rests_on(&self, index: NormIndex, because: &Value) -> bool {
        let norm = self.norms.get(index);
        let model = self.norms.model;
        let bases = || self.version(index).into_iter().flat_map(|version| version.bases_on(model, self.situation.at));
        match because {
            Value::Element(id) => {
                *id == norm.id
                    || norm.classes.contains(id)
                    || bases().any(|basis| basis.section == Some(*id) || basis.source == Some(*id))
            }
            Value::Citation(wanted) => bases().any(|basis| same_place(basis, wanted)),
            Value::List(list) => list.items.iter().all(|item| self.rests_on(index, item)),
            _ => false,
        }
    }
}

fn same_place(basis: &CitationValue, wanted: &CitationValue) -> bool {
    basis.source == wanted.source && (wanted.section.is_none() || basis.section == wanted.section)
}
