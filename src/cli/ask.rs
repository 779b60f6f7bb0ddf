//! `plikt ask`: an interview in the terminal.

use std::io::BufRead;

use clap::ArgMatches;

use super::norms::{Asked, asked, date};
use super::{Exit, Failure, output};
use crate::diag::{Key, Text};
use crate::eval::Evaluator;
use crate::model::ElementId;
use crate::model::types::Type;
use crate::norms::{Interview, Norms};
use crate::render;
use crate::session::{Typed, choices, posed, typed};

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
    let evaluator = Evaluator::new(&asked.model, asked.look.language);
    let mut interview = Interview::of(situation);
    say(&asked, &asked.text(Key::AskHow));
    while let Some(question) = interview.next(&norms) {
        let ty = asked.model.fact_type(question.fact).cloned().unwrap_or(Type::Bool);
        let choices = choices(&asked.model, &ty);
        say(&asked, &posed(&evaluator, question.fact, &ty, &choices, interview.answered() + 1));
        let Some(line) = read() else { break };
        let value = match typed(&evaluator, line.trim(), &ty, &choices) {
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
