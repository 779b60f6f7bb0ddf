//! An interview in words: how a question is put, and what was meant by what was typed.

use std::fmt::Write as _;

use super::{Reply, Session};
use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::norms::{Interview, Norms};
use crate::render;
use crate::value::{Period, Quantity, read_number};

/// What was typed.
pub(crate) enum Typed {
    Answer(Value),
    NotKnown,
    Back,
    Why,
    End,
    NotUnderstood,
}

/// What can be chosen between, where that is declared.
pub(crate) fn choices(model: &Model, ty: &Type) -> Vec<Value> {
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
pub(crate) fn posed(evaluator: &Evaluator<'_>, fact: ElementId, ty: &Type, choices: &[Value], number: usize) -> String {
    let question = evaluator.model.known.question.map(|name| evaluator.show(&evaluator.field(fact, name)));
    let question = question.filter(|question| !question.is_empty()).unwrap_or_else(|| evaluator.name(fact).into());
    let mut text = format!("\n{number}. {question}");
    for (i, choice) in choices.iter().enumerate() {
        let _ = write!(text, "\n   {}) {}", i + 1, evaluator.show(choice));
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

/// What was meant by a line that answers a question.
pub(crate) fn typed(evaluator: &Evaluator<'_>, line: &str, ty: &Type, choices: &[Value]) -> Typed {
    let folded = line.to_lowercase();
    match folded.as_str() {
        "?" | "" | "vet ikke" | "veit ikkje" | "don't know" | "ukjent" | "ukjend" | "unknown" => {
            return Typed::NotKnown;
        }
        "<" | "tilbake" | "back" => return Typed::Back,
        "hvorfor" | "kvifor" | "why" => return Typed::Why,
        "slutt" | "quit" | "q" => return Typed::End,
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

impl Session {
    /// Begin an interview from what is assumed.
    pub(super) fn ask(&mut self) -> Reply {
        self.interview = Some(Interview::of(self.situation()));
        let how = self.line(&Text::key(Key::AskHow));
        let next = self.next_question();
        Reply { text: format!("{how}{}", next.text), ..next }
    }

    /// Leave an interview without an answer; what was assumed before it stands.
    pub fn break_off(&mut self) -> Reply {
        match self.interview.take() {
            Some(_) => self.said(&Text::key(Key::ReplBrokenOff)),
            None => Reply::default(),
        }
    }

    /// The next question, or what came of the interview.
    fn next_question(&mut self) -> Reply {
        let Some(interview) = self.interview.clone() else { return Reply::default() };
        if interview.situation.actor.is_none() {
            return self.said(&Text::key(Key::AskWho));
        }
        if interview.situation.at.is_none() {
            return self.said(&Text::key(Key::AskWhen));
        }
        let model = self.model();
        let norms = Norms::of(&model);
        let language = self.language();
        let Some(question) = interview.next(&norms) else { return self.concluded() };
        let ty = model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let evaluator = Evaluator::new(&model, language);
        let posed = posed(&evaluator, question.fact, &ty, &choices(&model, &ty), interview.answered() + 1);
        Reply { text: format!("{posed}\n"), ..Reply::default() }
    }

    /// The interview is over: what binds whom, by the answers.
    fn concluded(&mut self) -> Reply {
        let Some(interview) = self.interview.take() else { return Reply::default() };
        let look = self.look();
        let model = self.model();
        let norms = Norms::of(&model);
        let answer =
            render::norms::answer(&norms.decide(&interview.situation), None, render::norms::Detail::Answer, look);
        Reply { text: format!("\n{answer}"), ..Reply::default() }
    }

    /// A line while an interview goes on.
    pub(super) fn answered(&mut self, line: &str) -> Reply {
        let Some(mut interview) = self.interview.clone() else { return Reply::default() };
        let model = self.model();
        let language = self.language();
        if interview.situation.actor.is_none() {
            let known = model.known;
            return match self.named(line, &[known.role, known.body], Key::FailNoParty) {
                Ok(party) => {
                    interview.situation.actor = Some(party);
                    self.interview = Some(interview);
                    self.next_question()
                }
                Err(text) => self.refused(&text),
            };
        }
        if interview.situation.at.is_none() {
            let day = Period::read(line).filter(|period| period.days() == Some(1)).and_then(Period::first_day);
            if day.is_none() {
                return self.refused(&Text::key(Key::FailNotADate).with("path", line));
            }
            interview.situation.at = day;
            self.interview = Some(interview);
            return self.next_question();
        }
        let norms = Norms::of(&model);
        let Some(question) = interview.next(&norms) else { return self.concluded() };
        let ty = model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let evaluator = Evaluator::new(&model, language);
        let value = match typed(&evaluator, line, &ty, &choices(&model, &ty)) {
            Typed::End => return self.concluded(),
            Typed::Back => {
                if interview.back().is_none() {
                    return self.said(&Text::key(Key::AskNothingBack));
                }
                self.interview = Some(interview);
                return self.next_question();
            }
            Typed::Why => {
                let names = question.decides.iter().map(|id| evaluator.name(*id).to_string()).collect::<Vec<_>>();
                return self.said(&Text::key(Key::AskDecides).with("norms", names.join(", ").as_str()));
            }
            Typed::NotUnderstood => return self.said(&Text::key(Key::AskNotUnderstood)),
            Typed::NotKnown => None,
            Typed::Answer(value) => Some(value),
        };
        let mut text = String::new();
        for settled in interview.answer(&norms, question.fact, value) {
            let name = evaluator.name(norms.get(settled.norm).id);
            let state = Text::key(render::norms::state_key(settled.state)).in_language(language);
            let _ = writeln!(text, "  → {name}: {state}");
        }
        self.interview = Some(interview);
        let next = self.next_question();
        Reply { text: format!("{text}{}", next.text), ..next }
    }
}
