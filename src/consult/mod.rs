//! Norms asked by other programs: a situation in as plain data, what follows from it out as plain data, both with serde.
//!
//! ```
//! # fn main() -> Result<(), Vec<plikt::consult::Problem>> {
//! use plikt::Workspace;
//! use plikt::consult::{self, SituationData};
//! use plikt::diag::Language;
//!
//! let mut workspace = Workspace::new();
//! workspace.set("law.plikt", "language: nb\nbruk std.instanser_no\nbruk std.lov_no\n");
//! let model = workspace.model();
//!
//! // Facts by their names in the packs; what is not stated was not asked, `null` was asked and is not known.
//! let situation = SituationData::read(
//!     r#"{ "at": "2026-06-15", "actor": "teacher",
//!          "facts": { "victim_age": 10, "born": true, "child_mistreated": true, "report_received": "2026-06-15" } }"#,
//! )?;
//!
//! let answer = consult::duties(&model, &situation, Language::En)?;
//! let report = answer.norms.iter().find(|norm| norm.label == "duty_to_report_school");
//! assert!(report.is_some_and(|norm| (norm.says, norm.state) == ("must", "applies")));
//!
//! let why = consult::explain(&model, &situation, "duty_to_report_school", Language::En)?;
//! assert_eq!(why.reasons.answer, Some(true));
//!
//! // What is still worth asking, the most decisive first.
//! let asked = consult::ask(&model, &situation, Language::En)?;
//! assert!(asked.questions.iter().any(|question| question.fact == "likelihood"));
//!
//! // The same, and what happens afterwards: by when each duty is due, and what came of it.
//! let course = consult::follow(&model, &situation, Language::En)?;
//! assert!(course.lives.iter().any(|life| life.norm == "duty_to_review_reports" && life.stage == "in_force"));
//!
//! // What is wrong is said with its place.
//! let wrong = SituationData::read(r#"{ "facts": { "victim_age": "ten" } }"#)?;
//! let problems = consult::duties(&model, &wrong, Language::En).unwrap_err();
//! assert_eq!(problems[0].at, "facts.victim_age");
//! # Ok(())
//! # }
//! ```

mod data;
mod read;
mod schema;
mod shape;

use crate::diag::{Key, Language};
use crate::eval::Evaluator;
use crate::model::{ElementId, Model};
use crate::norms::{Decision, Norms, Situation};
use crate::render::Lines;
use crate::render::norms::Tested;
use crate::render::norms::data::{self as said, Answer, Course, NormAnswer};

pub use data::{ActionData, EventData, Problem, SituationData};
pub use schema::situation_schema;

/// What is still worth asking.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Asked {
    /// The questions, the most decisive first.
    pub questions: Vec<Question>,
}

/// A question with what can be answered.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Question {
    /// The fact that it asks for.
    pub fact: String,
    /// Its words.
    pub text: String,
    /// What it takes: `boolean`, `number`, `date` or `choice`.
    pub takes: &'static str,
    /// What can be chosen between.
    pub choices: Vec<Choice>,
    /// The norms whose answer may depend on it.
    pub decides: Vec<String>,
    /// How many of them may bind whoever asks.
    pub own: usize,
}

/// Something that can be chosen.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Choice {
    /// Its name in data.
    pub value: String,
    /// Its words.
    pub text: String,
}

/// What binds whom in a situation. Norms that do not apply are left out.
///
/// # Errors
///
/// What in the situation could not be read, each with its place.
pub fn duties(model: &Model, situation: &SituationData, language: Language) -> Result<Answer, Vec<Problem>> {
    let situation = situation.situation(model)?;
    let norms = Norms::of(model);
    Ok(said::answer(&norms.decide(&situation), language))
}

/// How one norm stands for whoever asks, whatever the answer is, with every step by which that was found.
///
/// # Errors
///
/// What in the situation could not be read, or that no norm has this label.
pub fn explain(
    model: &Model,
    situation: &SituationData,
    norm: &str,
    language: Language,
) -> Result<NormAnswer, Vec<Problem>> {
    let read = situation.situation(model);
    let known = &model.known;
    let kinds = [known.duty, known.prohibition, known.permission, known.right, known.exception];
    let id = read::named(model, norm, &kinds, Key::FailNoNorm).map_err(|text| Problem { at: "norm".into(), text });
    let (situation, id) = match (read, id) {
        (Ok(situation), Ok(id)) => (situation, id),
        (read, id) => return Err(read.err().into_iter().flatten().chain(id.err()).collect()),
    };
    let norms = Norms::of(model);
    let decision = norms.decide(&situation);
    let index = norms.find(id).unwrap_or_else(|| unreachable!("every element of these kinds is a norm"));
    Ok(said::norm(&decision, index, decision.asked_party(index), language))
}

/// What is still worth asking.
///
/// # Errors
///
/// What in the situation could not be read, each with its place.
pub fn ask(model: &Model, situation: &SituationData, language: Language) -> Result<Asked, Vec<Problem>> {
    let situation = situation.situation(model)?;
    let norms = Norms::of(model);
    Ok(questions(&norms.decide(&situation), language))
}

/// What is still worth asking in a decision, the most decisive first.
pub fn questions(decision: &Decision<'_>, language: Language) -> Asked {
    let model = decision.norms.model;
    let label = |id: ElementId| model.element(id).label.to_string();
    let question = |question: crate::norms::Question| {
        let (takes, choices) = schema::takes(model, question.fact, language);
        Question {
            fact: label(question.fact),
            text: said::fact(decision.norms, question.fact, language),
            takes,
            choices,
            decides: question.decides.into_iter().map(label).collect(),
            own: question.own,
        }
    };
    Asked { questions: decision.questions().into_iter().map(question).collect() }
}

/// The duties of a situation over time: through its events, up to `today`, else to the last event.
///
/// # Errors
///
/// What in the situation could not be read, each with its place, or that no day is stated.
pub fn follow(model: &Model, situation: &SituationData, language: Language) -> Result<Course, Vec<Problem>> {
    let (start, events, today) = situation.case(model)?;
    let norms = Norms::of(model);
    let no_day = || vec![Problem::new("at", Key::FailNoDay, "at")];
    let course = norms.follow_events(start, events, today).ok_or_else(no_day)?;
    Ok(said::course(&norms, &course, language))
}

/// The cases that the project states, to be followed by their labels.
pub fn cases(model: &Model, language: Language) -> Vec<Choice> {
    let evaluator = Evaluator::new(model, language);
    let own = model.elements().filter(|(_, e)| Some(e.kind) == model.known.case && !e.label.is_empty());
    own.map(|(id, e)| Choice { value: e.label.to_string(), text: evaluator.name(id).to_string() }).collect()
}

/// The duties of a case that the project states, up to `today`, else to its last event.
///
/// # Errors
///
/// That no case has this label, that `today` is no day, or that no day is stated.
pub fn follow_case(model: &Model, case: &str, today: Option<&str>, language: Language) -> Result<Course, Vec<Problem>> {
    let wrong = |at: &str, text| vec![Problem { at: at.into(), text }];
    let id = read::named(model, case, &[model.known.case], Key::FailNoCase).map_err(|text| wrong("case", text))?;
    let day = SituationData { today: today.map(Into::into), ..SituationData::default() };
    let (.., today) = day.case(model)?;
    let norms = Norms::of(model);
    let course = norms.follow(id, today).ok_or_else(|| vec![Problem::new("at", Key::FailNoDay, case)])?;
    Ok(said::course(&norms, &course, language))
}

/// The tests that the project and the packs in use state, run, with what they reach.
pub fn tests(model: &Model, lines: &Lines<'_>, language: Language) -> Tested {
    let norms = Norms::of(model);
    crate::render::norms::tested(&norms, &norms.run_tests(), lines, language)
}

impl SituationData {
    /// The situation in the terms of a model.
    ///
    /// # Errors
    ///
    /// What could not be read, each with its place.
    pub fn situation(&self, model: &Model) -> Result<Situation, Vec<Problem>> {
        self.case(model).map(|(situation, ..)| situation)
    }
}
