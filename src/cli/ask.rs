//! `plikt ask`: an interview in the terminal.

use std::io::BufRead;

use clap::ArgMatches;

use super::norms::asked;
use super::{Exit, Failure, output};
use crate::norms::Norms;
use crate::render;
use crate::session::{Asking, Said};

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let wrong = asked.complain();
    let (id, situation) = asked.situation(matches)?;
    if matches.get_one::<String>("format").is_some_and(|format| format == "json") {
        let norms = Norms::of(&asked.model);
        let questions = crate::consult::questions(&norms.decide(&situation), asked.look.language);
        super::output::print(&render::norms::data::text(&questions), false)?;
        return Ok(if wrong { Exit::Findings } else { Exit::Clean });
    }
    let look = asked.look;
    let say = |text: &str| {
        // A reader that has gone away is told nothing more.
        let _ = output::print(text, look.color);
    };
    let (mut asking, mut said) = Asking::begin(&asked.model, look.language, situation);
    let mut lines = std::io::stdin().lock().lines().map_while(Result::ok);
    loop {
        match said {
            Said::More(text) => say(&text),
            Said::Refused(text) => say(&format!("{}\n", text.in_language(look.language))),
            Said::Over(text) => {
                say(&text);
                break;
            }
        }
        // Where lines end, the answer so far is given.
        let Some(line) = lines.next() else { break };
        said = asking.take(&asked.model, look.language, &line);
    }
    let norms = Norms::of(&asked.model);
    let decision = norms.decide(asking.situation());
    let answer = render::norms::answer(&decision, id, super::norms::detail(matches), look);
    output::print(&format!("\n{answer}"), look.color)?;
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}
