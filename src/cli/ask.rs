//! `plikt ask`: an interview in the terminal.

use std::fmt::Write as _;
use std::io::BufRead;

use clap::ArgMatches;

use super::norms::{Asked, asked, date};
use super::{Exit, Failure, output};
use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::norms::{Interview, Norms};
use crate::render;
use crate::value::{Quantity, read_number};

/// What was typed.
enum Typed {
    Answer(Value),
    NotKnown,
    Back,
    Why,
    End,
    NotUnderstood,
}

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let wrong = asked.complain();
    let (id, mut situation) = asked.situation(matches)?;
    let norms = Norms::of(&asked.model);
    if matches.get_one::<String>("format").is_some_and(|format| format == "json") {
        let questions = crate::consult::questions(&norms.decide(&situation), asked.look.language);
        super::output::print(&render::norms::data::text(&questions), false)?;
        return Ok(if wrong { Exit::Findings } else { Exit::Clean });
    }
    let mut lines = std::io::stdin().lock().lines();
    let mut read = || lines.next().and_then(Result::ok);
    if situation.actor.is_none() {
        say(&asked, &asked.text(Key::AskWho));
        let known = &asked.model.known;
        while let Some(line) = read().filter(|_| situation.actor.is_none()) {
            match asked.named(line.trim(), &[known.role, known.body], Key::FailNoParty) {
                Ok(party) => situation.actor = Some(party),
                Err(failure) => say(&asked, &failure.0.in_language(asked.look.language)),
            }
            if situation.actor.is_some() {
                break;
            }
        }
    }
    if situation.at.is_none() {
        say(&asked, &asked.text(Key::AskWhen));
        while let Some(line) = read() {
            match date(line.trim()) {
                Ok(day) => {
                    situation.at = Some(day);
                    break;
                }
                Err(failure) => say(&asked, &failure.0.in_language(asked.look.language)),
            }
        }
    }
    let mut interview = Interview::of(situation);
    say(&asked, &asked.text(Key::AskHow));
    while let Some(question) = interview.next(&norms) {
        let ty = asked.model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let choices = choices(&asked.model, &ty);
        say(&asked, &posed(&asked, question.fact, &ty, &choices, interview.answered() + 1));
        let Some(line) = read() else { break };
        let value = match typed(&asked, line.trim(), &ty, &choices) {
            Typed::End => break,
            Typed::Back => {
                if interview.back().is_none() {
                    say(&asked, &asked.text(Key::AskNothingBack));
                }
                continue;
            }
            Typed::Why => {
                let names = question.decides.iter().map(|id| asked.name(*id)).collect::<Vec<_>>().join(", ");
                let why = Text::key(Key::AskDecides).with("norms", names.as_str());
                say(&asked, &why.in_language(asked.look.language));
                continue;
            }
            Typed::NotUnderstood => {
                say(&asked, &asked.text(Key::AskNotUnderstood));
                continue;
            }
            Typed::NotKnown => None,
            Typed::Answer(value) => Some(value),
        };
        for settled in interview.answer(&norms, question.fact, value) {
            let name = asked.name(norms.get(settled.norm).id);
            let state = asked.text(render::norms::state_key(settled.state));
            say(&asked, &format!("  → {name}: {state}"));
        }
    }
    let decision = norms.decide(&interview.situation);
    let answer = render::norms::answer(&decision, id, super::norms::detail(matches), asked.look);
    output::print(&format!("\n{answer}"), asked.look.color)?;
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}

/// A reader that has gone away is told nothing more.
fn say(asked: &Asked, text: &str) {
    let _ = output::print(&format!("{text}\n"), asked.look.color);
}

impl Asked {
    fn text(&self, key: Key) -> String {
        Text::key(key).in_language(self.look.language)
    }

    fn name(&self, id: ElementId) -> String {
        Evaluator::new(&self.model, self.look.language).name(id).to_string()
    }
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

fn posed(asked: &Asked, fact: ElementId, ty: &Type, choices: &[Value], number: usize) -> String {
    let evaluator = Evaluator::new(&asked.model, asked.look.language);
    let question = asked.model.known.question.map(|name| evaluator.show(&evaluator.field(fact, name)));
    let question = question.filter(|question| !question.is_empty()).unwrap_or_else(|| asked.name(fact));
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
        let _ = write!(text, " [{}]", asked.text(form));
    }
    text
}

fn typed(asked: &Asked, line: &str, ty: &Type, choices: &[Value]) -> Typed {
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
    let evaluator = Evaluator::new(&asked.model, asked.look.language);
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
        Type::Date => date(line).ok().map(|day| Value::Period(crate::value::Period::from_day(day))),
        Type::Number => Language::ALL
            .into_iter()
            .find_map(|language| read_number(line, language))
            .map(|number| Value::Number(Quantity::number(number))),
        _ => None,
    };
    value.map_or(Typed::NotUnderstood, Typed::Answer)
}
