//! Answers as data: every norm that may apply, for whom, how it stands, by when, on what basis, and why; and a case over
//! time. Labels are those of the packs; texts are in one language.

mod course;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Words;
use crate::diag::{Key, Language};
use crate::model::ElementId;
use crate::norms::{Deadline, Decision, Ground, Modality, Narrower, NormIndex, NormState, Norms, Party, Reason, Term};
use crate::render::Look;

pub use course::{Course, EventAnswer, LifeAnswer, StageAnswer, course};

/// What binds whom in a situation, and what is worth asking.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Answer {
    /// The day of the facts, as `2026-06-15`.
    pub at: Option<String>,
    /// The label of whoever asks.
    pub actor: Option<String>,
    /// Does any norm apply to whoever asks? Nothing where nobody is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_bound: Option<bool>,
    /// Where none does: those that would bind them, and rest on law that is not verified.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unverified: Vec<Named>,
    /// The day up to which the law was examined, where the facts are of a later one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub examined_to: Option<String>,
    /// The norms that apply, may apply, or would if others did not go before them.
    pub norms: Vec<NormAnswer>,
    /// What more would apply if whoever asks were of a narrower sort than is stated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub narrower: Vec<NarrowerAnswer>,
    /// What is worth asking, the most decisive first.
    pub questions: Vec<OpenQuestion>,
}

/// What would be added if whoever asks were of a narrower sort.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct NarrowerAnswer {
    /// The label of the narrower role.
    pub role: String,
    /// Its title.
    pub title: String,
    /// The duties and prohibitions that it brings.
    pub norms: Vec<NamedNorm>,
}

/// A norm by its names.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct NamedNorm {
    /// Its label.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// How a norm stands for someone.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct NormAnswer {
    /// Its label.
    pub label: String,
    /// Its title.
    pub title: String,
    /// `must`, `must_not`, `may`, `right` or `exception`.
    pub says: &'static str,
    /// `applies`, `freed` (a prohibition that applies save for what an exception opens here), `overridden`, `contested`, `undetermined`
    /// or `does_not_apply`.
    pub state: &'static str,
    /// The label of the one whom it is answered for.
    pub party: Option<String>,
    /// Is it for whoever asks, by who they are? Nothing where nobody is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_for_actor: Option<bool>,
    /// Does something that is stated speak for it, or does it need nothing to?
    pub is_near: bool,
    /// What it says, in the version in force.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What is to be remarked of it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What a breach is punished with, with its section; empty where none is stated.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub penalty: String,
    /// The labels of those whom it is owed to.
    pub toward: Vec<String>,
    /// What must, must not or may be done.
    pub action: Option<String>,
    /// The same in the form of what an event of a situation `does`: whoever does this fulfils the duty, or breaks the prohibition.
    pub act: Option<Act>,
    /// Ways of doing it.
    pub means: Vec<String>,
    /// How soon.
    pub deadline: Option<Due>,
    /// The legal bases in force on the day.
    pub basis: Vec<String>,
    /// The European identifiers of the laws that these stand in, each once.
    pub addresses: Vec<String>,
    /// Are the facts about the law verified, its own and those of its basis?
    pub verified: bool,
    /// The day up to which the laws were examined that it rests on, where the facts are of a later one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub examined_to: Option<String>,
    /// The labels of the prohibitions that it goes before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goes_before: Vec<String>,
    /// The labels of the exceptions that free from a part of it here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub freed_by: Vec<String>,
    /// What may be done in spite of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<Opening>,
    /// The labels of the exceptions and norms that may yet stand against it, where it applies as far as is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// These four in words, a line each: what it goes before, what frees from a part of it here, what may yet stand against it, and
    /// what may be done in spite of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub qualifications: Vec<String>,
    /// Would a breach go without punishment, and why? Nothing where the norm says nothing of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excused: Option<Step>,
    /// Why, step by step.
    pub reasons: Step,
}

/// An action with its arguments by parameter, by their labels. What is left out is nothing in particular.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Act {
    /// The action.
    pub action: String,
    /// Its arguments.
    pub arguments: BTreeMap<String, String>,
}

/// A norm by its label and title.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Named {
    /// Its label.
    pub label: String,
    /// Its title.
    pub title: String,
}

/// What may be done in spite of a prohibition.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Opening {
    /// In words.
    pub text: String,
    /// The same by labels.
    pub act: Act,
    /// The labels of the norms that say so.
    pub norms: Vec<String>,
}

/// How soon.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Due {
    /// In words.
    pub text: String,
    /// The day, where it is one: `2026-06-22`.
    pub day: Option<String>,
    /// The working day that it rolls to, where that is another.
    pub rolled: Option<String>,
}

/// A step of the reasons.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Step {
    /// Yes, no, or not to be told.
    pub answer: Option<bool>,
    /// What was asked and found.
    pub text: String,
    /// Why it is not known, where it is this that is not: `unasked`, `asked_unknown`, `discretion`, `contested`, `version_missing`,
    /// `not_commenced`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<&'static str>,
    /// What it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<Step>,
}

/// A fact that is worth asking for.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct OpenQuestion {
    /// Its label.
    pub fact: String,
    /// The question.
    pub text: String,
    /// The labels of the norms that may depend on it.
    pub decides: Vec<String>,
}

fn words_of<'m>(norms: &Norms<'m>, language: Language) -> Words<'m> {
    Words::of(norms, Look { language, color: false, all: true })
}

/// The answer in one language. Norms that do not apply are left out.
pub fn answer(decision: &Decision<'_>, language: Language) -> Answer {
    let words = words_of(decision.norms, language).on(decision.situation.at);
    let label = |id: ElementId| words.model.element(id).label.to_string();
    let mut norms = Vec::new();
    for (index, norm) in decision.norms.iter() {
        for party in decision.parties(norm) {
            if super::around::told(decision, index, party) != NormState::DoesNotApply {
                norms.push(self::norm(decision, index, party, language));
            }
        }
    }
    let named = |id: ElementId| NamedNorm { label: label(id), title: words.name(id) };
    let narrower = |of_role: Narrower| NarrowerAnswer {
        role: label(of_role.role),
        title: words.name(of_role.role),
        norms: of_role.norms.into_iter().map(|index| named(decision.norms.get(index).id)).collect(),
    };
    let questions = decision.questions().into_iter().map(|question| OpenQuestion {
        fact: label(question.fact),
        text: words.fact(question.fact),
        decides: question.decides.into_iter().map(label).collect(),
    });
    let actor = decision.situation.actor;
    let binds = |norm: &NormAnswer| {
        norm.says != says(Modality::Exception)
            && (norm.party == actor.map(label) || norm.is_for_actor == Some(true))
            && (["applies", "freed", "contested"].contains(&norm.state) || !norm.unless.is_empty())
    };
    let is_bound = actor.map(|_| norms.iter().any(binds));
    let unverified = if is_bound == Some(false) { super::whom::unverified(decision) } else { Vec::new() };
    let examined_to = super::whom::examined_to(decision, decision.norms.iter().map(|(index, _)| index));
    Answer {
        is_bound,
        unverified: unverified.into_iter().map(|id| Named { label: label(id), title: words.name(id) }).collect(),
        examined_to: examined_to.map(|day| day.to_string()),
        at: decision.situation.at.map(|day| day.to_string()),
        actor: decision.situation.actor.map(label),
        norms,
        narrower: decision.narrower().into_iter().map(narrower).collect(),
        questions: questions.collect(),
    }
}

/// How one norm stands for someone.
pub fn norm(decision: &Decision<'_>, index: NormIndex, party: Party, language: Language) -> NormAnswer {
    let words = words_of(decision.norms, language).on(decision.situation.at);
    let label = |id: ElementId| words.model.element(id).label.to_string();
    let norm = decision.norms.get(index);
    let version = decision.version(index);
    let deadline = version.map_or(Deadline::None, |version| decision.deadline(version, norm.id, party));
    let bases = version.into_iter().flat_map(|v| v.bases_on(words.model, decision.situation.at));
    let bases: Vec<_> = bases.collect();
    let evaluator = words.evaluator();
    let freed_by = super::around::freed_by(decision, index, party);
    let opening = |(term, norms): (Term, Vec<ElementId>)| Opening {
        text: words.doing(&term),
        act: act(&term, words),
        norms: norms.into_iter().map(label).collect(),
    };
    let mut reasons = step(&decision.reasons(index, party), words);
    if !freed_by.is_empty() {
        reasons.text = format!("{}: {}", words.name(norm.id), words.say(Key::NormStateFreed));
    }
    NormAnswer {
        label: label(norm.id),
        title: words.name(norm.id),
        says: says(norm.modality),
        state: if freed_by.is_empty() { decision.told(index, party).word() } else { "freed" },
        party: party.map(label),
        is_for_actor: super::whom::is_for_actor(decision, index),
        is_near: decision.is_spoken_for(index),
        text: words.says(norm.id, version.map(|version| version.id)),
        note: words.field(norm.id, words.model.known.note),
        penalty: words.penalty(norm.id, version.map(|version| version.id)),
        toward: norm.toward.iter().map(|id| label(*id)).collect(),
        action: version.and_then(|v| v.action.as_ref()).map(|term| words.term(term)),
        act: version.and_then(|v| v.action.as_ref()).map(|term| act(term, words)),
        means: version.into_iter().flat_map(|v| &v.means).map(|term| words.term(term)).collect(),
        deadline: due(&deadline, words),
        basis: bases.iter().map(|basis| evaluator.cite(basis)).collect(),
        addresses: addresses(bases.iter().filter_map(|basis| basis.source), words),
        verified: version.is_none_or(|version| version.is_verified(words.model, decision.situation.at)),
        examined_to: super::whom::examined_to(decision, std::iter::once(index)).map(|day| day.to_string()),
        goes_before: super::around::weaker(decision, words, index, party).into_iter().map(label).collect(),
        open: super::around::openings(decision, words, index, party).into_iter().map(opening).collect(),
        freed_by: freed_by.into_iter().map(label).collect(),
        unless: super::around::against(decision, index, party).into_iter().map(label).collect(),
        qualifications: super::around::lines(decision, words, index, party, None),
        excused: decision.excused_reason(index).map(|reason| excuse(&reason, words)),
        reasons,
    }
}

fn addresses(laws: impl Iterator<Item = ElementId>, words: Words<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for address in laws.map(|law| words.field(law, words.model.known.eli)) {
        if !address.is_empty() && !found.contains(&address) {
            found.push(address);
        }
    }
    found
}

/// What a fact is asked for with.
pub fn fact(norms: &Norms<'_>, fact: ElementId, language: Language) -> String {
    words_of(norms, language).fact(fact)
}

/// The answer as JSON, in one language. Norms that do not apply are left out; `why-not` explains those.
pub fn json(decision: &Decision<'_>, language: Language) -> String {
    text(&answer(decision, language))
}

/// Data as JSON text.
pub fn text(data: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    text
}

fn due(deadline: &Deadline, words: Words<'_>) -> Option<Due> {
    let day = if let Deadline::By(due) = deadline { Some(*due) } else { None };
    words.deadline(deadline).map(|text| Due {
        text,
        day: day.map(|due| due.day.to_string()),
        rolled: day.and_then(|due| due.rolled).map(|day| day.to_string()),
    })
}

/// An action by labels, as the data of an event has it.
fn act(term: &Term, words: Words<'_>) -> Act {
    let label = |id: ElementId| words.model.element(id).label.to_string();
    let names = words.model.parameters(term.action).iter();
    let named = names.zip(term.point().values).filter_map(|(name, value)| Some((name.to_string(), label(value?))));
    Act { action: label(term.action), arguments: named.collect() }
}

/// The word for a modality in data.
pub(super) fn says(modality: Modality) -> &'static str {
    match modality {
        Modality::Obliged => "must",
        Modality::Forbidden => "must_not",
        Modality::Permitted => "may",
        Modality::Right => "right",
        Modality::Exception => "exception",
    }
}

/// When a breach goes without punishment, as a step.
fn excuse(reason: &Reason, words: Words<'_>) -> Step {
    Step { text: words.say(Key::NormsExcusedAsked), ..step(reason, words) }
}

/// A step with those below it.
pub(super) fn step(reason: &Reason, words: Words<'_>) -> Step {
    step_in(reason, None, words)
}

fn step_in(reason: &Reason, within: Option<&Ground>, words: Words<'_>) -> Step {
    Step {
        answer: reason.answer,
        text: super::reason::said(reason, within, words),
        origin: reason.origin().map(crate::norms::Origin::word),
        because: reason.because.iter().map(|part| step_in(part, Some(&reason.ground), words)).collect(),
    }
}
