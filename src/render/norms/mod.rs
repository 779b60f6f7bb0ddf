//! Answers about norms as text: what binds whom, why, and what tests came to.

mod analysis;
mod answer;
mod around;
mod blocks;
mod changes;
mod course;
pub mod data;
mod exercises;
mod narrower;
mod others;
mod questions;
mod reason;
mod tests;
mod whom;

use std::fmt::Write as _;

use ecow::EcoString;

use super::{Look, printable};
use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::norms::life::Stage;
use crate::norms::{Argument, Deadline, Due, Norms, Point, Reason, Standing, Term};
use crate::value::{Date, Period};

pub use analysis::{analysis, analysis_json, analysis_markdown, shown};
pub use answer::{answer, answer_on};
pub use changes::{changes, changes_json, changes_markdown};
pub use course::{calendar, course};
pub use data::json;
pub use exercises::exercises;
pub use reason::{reasons, state_key};
pub use tests::{ExpectationAnswer, TestAnswer, Tested, VersionAnswer, coverage, tested, tests};

/// How much of the reasons is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Detail {
    /// None.
    #[default]
    Answer,
    /// What decided.
    Decisive,
    /// Every step.
    Full,
}

impl Detail {
    /// The reasons as they are to be told.
    fn of(self, reason: Reason) -> Reason {
        if self == Self::Full { reason } else { reason.decisive() }
    }
}

/// What readers call things, in one language.
#[derive(Clone, Copy)]
struct Words<'m> {
    model: &'m Model,
    look: Look,
    /// The day that counts, for what was called otherwise then.
    day: Option<Date>,
}

impl<'m> Words<'m> {
    fn of(norms: &Norms<'m>, look: Look) -> Self {
        Self { model: norms.model, look, day: None }
    }

    /// The same as things are called on a day.
    fn on(self, day: Option<Date>) -> Self {
        Self { day, ..self }
    }

    fn evaluator(self) -> Evaluator<'m> {
        Evaluator::new(self.model, self.look.language).on(self.day)
    }

    fn name(self, id: ElementId) -> String {
        printable(&self.evaluator().name(id))
    }

    fn value(self, value: &Value) -> String {
        printable(&self.evaluator().show(value))
    }

    /// A word as one that is quoted.
    fn quoted(self, word: &str) -> String {
        match self.look.language {
            Language::En => format!("“{word}”"),
            Language::Nb | Language::Nn => format!("«{word}»"),
        }
    }

    fn say(self, key: Key) -> String {
        self.look.say(key)
    }

    /// A field in the reader's language; nothing where it is not stated.
    fn field(self, id: ElementId, name: Option<FieldName>) -> String {
        let field = name.and_then(|name| self.model.element(id).field(name));
        match field.map(|field| &field.value) {
            Some(Slot::Value(Value::Words(words))) => printable(words.get(self.look.language)),
            Some(Slot::Value(value)) => self.value(value),
            Some(Slot::Computed(code)) => {
                printable(Evaluator::new(self.model, Language::En).in_all_languages(code, id).get(self.look.language))
            }
            None => String::new(),
        }
    }

    /// A fact as a statement's subject: its question without the mark, else its title or label.
    fn fact(self, id: ElementId) -> String {
        let title = self.evaluator().title(id);
        if !title.is_empty() {
            return printable(&title);
        }
        let question = self.field(id, self.model.known.question);
        if question.is_empty() { self.name(id).replace('_', " ") } else { question }
    }

    fn date(self, day: Date) -> String {
        Period::from_day(day).in_language(self.look.language)
    }

    fn due(self, due: Due) -> String {
        let day = self.date(due.day);
        let mut text = match due.rolled {
            Some(rolled) => {
                self.text(&Text::key(Key::NormsDueRolled).with("day", &*day).with("rolled", &*self.date(rolled)))
            }
            None => self.text(&Text::key(Key::NormsDue).with("day", &*day)),
        };
        if due.cut {
            let _ = write!(text, " ({})", self.say(Key::NormsDueCut));
        }
        text
    }

    fn text(self, text: &Text) -> String {
        self.look.words(text)
    }

    fn deadline(self, deadline: &Deadline) -> Option<String> {
        Some(match deadline {
            Deadline::None => return None,
            Deadline::Words(word) => self.value(&Value::Word(word.clone())),
            Deadline::While(_) => self.say(Key::NormsWhilePossible),
            Deadline::By(due) => self.due(*due),
            Deadline::After(length, event) => {
                let length = self.value(&Value::Number(*length));
                match event {
                    Some(event) => {
                        let event = self.name(*event).replace('_', " ");
                        self.text(&Text::key(Key::NormsAfter).with("length", &*length).with("event", &*event))
                    }
                    None => self.text(&Text::key(Key::NormsWithin).with("length", &*length)),
                }
            }
        })
    }

    fn term(self, term: &Term) -> String {
        let action = self.name(term.action).replace('_', " ");
        let arguments: Vec<String> = term
            .arguments
            .iter()
            .filter_map(|argument| match argument {
                Argument::Whatever => None,
                Argument::This(id) => Some(self.name(*id).replace('_', " ")),
            })
            .collect();
        if arguments.is_empty() { action } else { format!("{action} ({})", arguments.join(", ")) }
    }

    /// An action within a sentence: `give information (concern for a child) to child welfare`. The first argument is what it is about,
    /// the others follow the words of their parameters.
    fn doing(self, term: &Term) -> String {
        let mut out = lowered(&self.name(term.action).replace('_', " "));
        let names = self.model.parameters(term.action).iter();
        for (place, (name, argument)) in names.zip(&term.arguments).enumerate() {
            let Argument::This(id) = argument else { continue };
            let value = self.name(*id).replace('_', " ");
            // What a plan calls its own may be a proper name.
            let value = if self.model.is_pack(*id) { self.within(*id, &value) } else { value };
            let _ = if place == 0 {
                write!(out, " ({value})")
            } else {
                let vocabulary = &self.model.schema.vocabulary;
                let name = vocabulary.write(crate::model::vocabulary::Section::Names, self.look.language, name);
                write!(out, " {} {value}", name.replace('_', " "))
            };
        }
        out
    }

    /// What a pack calls something, within a sentence: bodies as the ones that there are.
    fn within(self, id: ElementId, title: &str) -> String {
        let inner = within(title);
        let is_body = Some(self.model.element(id).kind) == self.model.known.body;
        let article = self.text(&Text::key(Key::NormsNamedBody).with("body", ""));
        if !is_body || inner == title || inner.starts_with(&article) {
            return inner;
        }
        format!("{article}{inner}")
    }

    /// What a norm says in a version of it: the version's own text, else the norm's.
    fn says(self, norm: ElementId, version: Option<ElementId>) -> String {
        self.of_version(norm, version, self.model.known.text)
    }

    /// The punishment for a breach of a norm in a version of it; nothing where none is stated.
    fn penalty(self, norm: ElementId, version: Option<ElementId>) -> String {
        self.of_version(norm, version, self.model.known.penalty)
    }

    /// What a version states in its own words, else what the norm does.
    fn of_version(self, norm: ElementId, version: Option<ElementId>, field: Option<FieldName>) -> String {
        let own = version.map(|version| self.field(version, field)).unwrap_or_default();
        if own.is_empty() { self.field(norm, field) } else { own }
    }

    /// A doing, with nothing for what is nothing in particular.
    fn point(self, point: &Point) -> String {
        let arguments = point.values.iter().map(|value| value.map_or(Argument::Whatever, Argument::This)).collect();
        self.term(&Term { action: point.action, arguments })
    }

    fn standing(self, standing: Standing) -> String {
        self.say(match standing {
            Standing::Required => Key::StandingRequired,
            Standing::Forbidden => Key::StandingForbidden,
            Standing::Permitted => Key::StandingPermitted,
            Standing::Unregulated => Key::StandingUnregulated,
            Standing::Undetermined => Key::StandingUndetermined,
            Standing::Contested => Key::StandingContested,
        })
    }

    fn stage(self, stage: Stage) -> String {
        self.say(match stage {
            Stage::NotTriggered => Key::StageNotTriggered,
            Stage::Undetermined => Key::NormStateUndetermined,
            Stage::InForce => Key::StageInForce,
            Stage::Overridden => Key::StageOverridden,
            Stage::Suspended => Key::StageSuspended,
            Stage::Fulfilled => Key::StageFulfilled,
            Stage::FulfilledLate => Key::StageFulfilledLate,
            Stage::Breached => Key::StageBreached,
            Stage::BreachedExcused => Key::StageBreachedExcused,
            Stage::Waived => Key::StageWaived,
            Stage::Lapsed => Key::StageLapsed,
        })
    }

    fn names(self, ids: &[ElementId]) -> String {
        let names: Vec<EcoString> = ids.iter().map(|id| self.name(*id).into()).collect();
        names.join(", ")
    }
}

/// A title within a sentence: without the capital that it begins with, where that is no abbreviation or short name.
fn within(title: &str) -> String {
    /// So long is what is no such name.
    const WORD: usize = 4;
    let is_short = title.chars().count() < WORD;
    if is_short || title.split(' ').skip(1).any(|word| word.starts_with(char::is_uppercase)) {
        return title.to_owned();
    }
    lowered(title)
}

/// Without the capital that it begins with, where that is no abbreviation.
fn lowered(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next();
    let rest = letters.as_str();
    match first {
        Some(first) if rest.starts_with(char::is_lowercase) => first.to_lowercase().chain(rest.chars()).collect(),
        _ => title.to_owned(),
    }
}
