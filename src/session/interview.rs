//! An interview in words: how a question is put, and what was meant by what was typed.

use std::fmt::Write as _;

use super::outputs::day;
use super::{Reply, Session, named};
use crate::diag::{Arg, Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::norms::{Interview, Norms, Situation};
use crate::render;
use crate::value::{Period, Quantity, read_number};

/// What was typed.
enum Typed {
    Answer(Value),
    NotKnown,
    Back,
    Why,
    NotUnderstood,
}

/// What can be chosen between, where that is declared.
fn choices(model: &Model, ty: &Type) -> Vec<Value> {
    match ty {
        Type::OneOf(words) => words.words.iter().map(|word| Value::Word(word.clone())).collect(),
        Type::Kind(kind) => {
            let all = model.pack_elements().chain(model.elements());
            all.filter(|(_, element)| element.kind == *kind).map(|(id, _)| Value::Element(id)).collect()
        }
        _ => Vec::new(),
    }
}

/// A question as it is put: its number, its words, what can be chosen, or what form an answer has.
fn posed(evaluator: &Evaluator<'_>, fact: ElementId, ty: &Type, choices: &[Value], number: usize) -> String {
    let question = evaluator.model.known.question.map(|name| evaluator.show(&evaluator.field(fact, name)));
    let question = question.filter(|question| !question.is_empty()).unwrap_or_else(|| evaluator.name(fact).into());
    let mut text = format!("\n{number}. {question}");
    for (i, choice) in choices.iter().enumerate() {
        let _ = write!(text, "\n   {}) {}", i + 1, evaluator.show_of(fact, choice));
    }
    let form = match ty {
        Type::Bool | Type::Condition => Some(Key::AskYesNo),
        Type::Date => Some(Key::AskDate),
        _ if choices.is_empty() => Some(Key::AskNumber),
        _ => None,
    };
    if let Some(form) = form {
        let _ = write!(text, " [{}]", Text::key(form).in_language(evaluator.language()));
    }
    text
}

/// Is the answer so far wanted?
fn is_end(folded: &str) -> bool {
    matches!(folded, "slutt" | "quit" | "q")
}

/// What was meant by a line that answers a question.
fn typed(evaluator: &Evaluator<'_>, line: &str, ty: &Type, choices: &[Value]) -> Typed {
    let folded = line.to_lowercase();
    match folded.as_str() {
        "?" | "" | "vet ikke" | "veit ikkje" | "don't know" | "ukjent" | "ukjend" | "unknown" => {
            return Typed::NotKnown;
        }
        "<" | "tilbake" | "back" => return Typed::Back,
        "hvorfor" | "kvifor" | "why" => return Typed::Why,
        _ => {}
    }
    let by_number = folded.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).and_then(|n| choices.get(n));
    let by_words = || choices.iter().find(|choice| evaluator.show(choice).to_lowercase() == folded);
    if let Some(choice) = by_number.or_else(by_words) {
        return Typed::Answer(choice.clone());
    }
    let value = match ty {
        Type::Bool | Type::Condition => match folded.as_str() {
            "ja" | "j" | "yes" | "y" => Some(Value::Bool(true)),
            "nei" | "n" | "no" => Some(Value::Bool(false)),
            _ => None,
        },
        Type::Date => Period::read(line).filter(|period| period.days() == Some(1)).map(Value::Period),
        Type::Number => Language::ALL
            .into_iter()
            .find_map(|language| read_number(line, language))
            .map(|number| Value::Number(Quantity::number(number))),
        _ => None,
    };
    value.map_or(Typed::NotUnderstood, Typed::Answer)
}

/// An interview in words, for a terminal and for a session: lines in, what is said out.
#[derive(Clone)]
pub(crate) struct Asking(Interview);

/// What is said to a line.
pub(crate) enum Said {
    /// The next question, perhaps with what the answer settled; or help. Whole lines.
    More(String),
    /// Why the line is no answer; the question stands.
    Refused(Text),
    /// No question is left, or no more are wanted.
    Over(String),
}

impl Asking {
    /// Begin from what is known, with how one answers and the first question.
    pub(crate) fn begin(model: &Model, language: Language, situation: Situation) -> (Self, Said) {
        let asking = Self(Interview::of(situation));
        let how = line(&Text::key(Key::AskHow), language);
        let said = match asking.next(model, language) {
            Said::More(question) => Said::More(format!("{how}{question}")),
            other => other,
        };
        (asking, said)
    }

    /// What is known by now.
    pub(crate) fn situation(&self) -> &Situation {
        &self.0.situation
    }

    /// The next thing that is not known.
    fn next(&self, model: &Model, language: Language) -> Said {
        if self.situation().actor.is_none() {
            return Said::More(line(&Text::key(Key::AskWho), language));
        }
        if self.situation().at.is_none() {
            return Said::More(line(&Text::key(Key::AskWhen), language));
        }
        let Some(question) = self.0.next(&Norms::of(model)) else { return Said::Over(String::new()) };
        let ty = model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let evaluator = Evaluator::new(model, language);
        let posed = posed(&evaluator, question.fact, &ty, &choices(model, &ty), self.0.answered() + 1);
        Said::More(format!("{posed}\n"))
    }

    /// Take a line.
    pub(crate) fn take(&mut self, model: &Model, language: Language, typed_line: &str) -> Said {
        let typed_line = typed_line.trim();
        if is_end(&typed_line.to_lowercase()) {
            return Said::Over(String::new());
        }
        if self.situation().actor.is_none() {
            let kinds = [model.known.role, model.known.body];
            return match named(model, language, typed_line, &kinds) {
                Ok(party) => {
                    self.0.situation.actor = Some(party);
                    self.next(model, language)
                }
                Err(reason) => Said::Refused(
                    Text::key(Key::FailNoParty).with("path", typed_line).with("reason", Arg::from(reason)),
                ),
            };
        }
        if self.situation().at.is_none() {
            let Some(day) = day(typed_line) else {
                return Said::Refused(Text::key(Key::FailNotADate).with("path", typed_line));
            };
            self.0.situation.at = Some(day);
            return self.next(model, language);
        }
        let norms = Norms::of(model);
        let Some(question) = self.0.next(&norms) else { return Said::Over(String::new()) };
        let ty = model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let evaluator = Evaluator::new(model, language);
        let value = match typed(&evaluator, typed_line, &ty, &choices(model, &ty)) {
            Typed::Back if self.0.back().is_none() => {
                return Said::More(line(&Text::key(Key::AskNothingBack), language));
            }
            Typed::Back => return self.next(model, language),
            Typed::Why => {
                let names = question.decides.iter().map(|id| evaluator.name(*id).to_string()).collect::<Vec<_>>();
                return Said::More(line(
                    &Text::key(Key::AskDecides).with("norms", names.join(", ").as_str()),
                    language,
                ));
            }
            Typed::NotUnderstood => return Said::More(line(&Text::key(Key::AskNotUnderstood), language)),
            Typed::NotKnown => None,
            Typed::Answer(value) => Some(value),
        };
        let mut text = String::new();
        for settled in self.0.answer(&norms, question.fact, value) {
            let name = evaluator.name(norms.get(settled.norm).id);
            let state = Text::key(render::norms::state_key(settled.state)).in_language(language);
            let _ = writeln!(text, "  → {name}: {state}");
        }
        match self.next(model, language) {
            Said::More(question) => Said::More(text + &question),
            Said::Over(_) => Said::Over(text),
            refused @ Said::Refused(_) => refused,
        }
    }
}

fn line(text: &Text, language: Language) -> String {
    format!("{}\n", text.in_language(language))
}

impl Session {
    /// Begin an interview from what is assumed.
    pub(super) fn ask(&mut self) -> Reply {
        let (model, language, situation) = (self.model(), self.language(), self.situation());
        let (asking, said) = Asking::begin(&model, language, situation);
        self.interview = Some(asking);
        self.told(said)
    }

    /// Leave an interview without an answer; what was assumed before it stands.
    pub fn break_off(&mut self) -> Reply {
        match self.interview.take() {
            Some(_) => self.said(&Text::key(Key::ReplBrokenOff)),
            None => Reply::default(),
        }
    }

    /// A line while an interview goes on.
    pub(super) fn answered(&mut self, line: &str) -> Reply {
        let (model, language) = (self.model(), self.language());
        match self.interview.as_mut().map(|asking| asking.take(&model, language, line)) {
            Some(said) => self.told(said),
            None => Reply::default(),
        }
    }

    /// What is said; at the end what binds whom, by the answers.
    fn told(&mut self, said: Said) -> Reply {
        let text = match said {
            Said::More(text) => return Reply { text, ..Reply::default() },
            Said::Refused(text) => return self.refused(&text),
            Said::Over(text) => text,
        };
        let Some(asking) = self.interview.take() else { return Reply::default() };
        let look = self.look();
        let model = self.model();
        let decision = Norms::of(&model);
        let decision = decision.decide(asking.situation());
        let answer = render::norms::answer(&decision, None, render::norms::Detail::Answer, look);
        Reply { text: format!("{text}\n{answer}"), ..Reply::default() }
    }
}
