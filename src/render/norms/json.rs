//! The answer as data: every norm that may apply, for whom, how it stands, by when, on what basis, and why.

use serde::Serialize;

use super::Words;
use crate::diag::Language;
use crate::model::ElementId;
use crate::norms::{Deadline, Decision, Modality, NormState, Reason};
use crate::render::Look;

#[derive(Serialize)]
struct Answer {
    at: Option<String>,
    actor: Option<String>,
    norms: Vec<Norm>,
    questions: Vec<Question>,
}

#[derive(Serialize)]
struct Norm {
    label: String,
    title: String,
    says: &'static str,
    state: &'static str,
    party: Option<String>,
    toward: Vec<String>,
    action: Option<String>,
    means: Vec<String>,
    deadline: Option<Due>,
    basis: Vec<String>,
    verified: bool,
    reasons: Step,
}

#[derive(Serialize)]
struct Due {
    text: String,
    day: Option<String>,
    rolled: Option<String>,
}

#[derive(Serialize)]
struct Step {
    answer: Option<bool>,
    text: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    because: Vec<Step>,
}

#[derive(Serialize)]
struct Question {
    fact: String,
    text: String,
    decides: Vec<String>,
}

/// The answer as JSON, in one language. Norms that do not apply are left out; `why-not` explains those.
pub fn json(decision: &Decision<'_>, language: Language) -> String {
    let look = Look { language, color: false, all: true };
    let words = Words::of(decision.norms, look);
    let label = |id: ElementId| words.model.element(id).label.to_string();
    let mut norms = Vec::new();
    for (index, norm) in decision.norms.iter() {
        for party in decision.parties(norm) {
            let state = decision.state(index, party);
            if state == NormState::DoesNotApply {
                continue;
            }
            let version = decision.version(index);
            let deadline = version.map_or(Deadline::None, |version| decision.deadline(version, norm.id));
            let day = if let Deadline::By(due) = &deadline { Some(*due) } else { None };
            let bases = version.into_iter().flat_map(|v| v.bases_on(words.model, decision.situation.at));
            let evaluator = words.evaluator();
            norms.push(Norm {
                label: label(norm.id),
                title: words.name(norm.id),
                says: says(norm.modality),
                state: state.word(),
                party: party.map(label),
                toward: norm.toward.iter().map(|id| label(*id)).collect(),
                action: version.and_then(|v| v.action.as_ref()).map(|term| words.term(term)),
                means: version.into_iter().flat_map(|v| &v.means).map(|term| words.term(term)).collect(),
                deadline: words.deadline(&deadline).map(|text| Due {
                    text,
                    day: day.map(|due| due.day.to_string()),
                    rolled: day.and_then(|due| due.rolled).map(|day| day.to_string()),
                }),
                basis: bases.map(|basis| evaluator.cite(basis)).collect(),
                verified: version.is_none_or(|version| version.verified),
                reasons: step(&decision.reasons(index, party), words),
            });
        }
    }
    let questions = decision.questions().into_iter().map(|question| Question {
        fact: label(question.fact),
        text: words.fact(question.fact),
        decides: question.decides.into_iter().map(label).collect(),
    });
    let answer = Answer {
        at: decision.situation.at.map(|day| day.to_string()),
        actor: decision.situation.actor.map(label),
        norms,
        questions: questions.collect(),
    };
    let mut text = serde_json::to_string_pretty(&answer).unwrap_or_default();
    text.push('\n');
    text
}

fn says(modality: Modality) -> &'static str {
    match modality {
        Modality::Obliged => "must",
        Modality::Forbidden => "must_not",
        Modality::Permitted => "may",
        Modality::Right => "right",
        Modality::Exception => "exception",
    }
}

fn step(reason: &Reason, words: Words<'_>) -> Step {
    Step {
        answer: reason.answer,
        text: super::reason::said(reason, words),
        because: reason.because.iter().map(|reason| step(reason, words)).collect(),
    }
}
