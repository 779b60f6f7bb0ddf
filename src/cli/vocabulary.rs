//! `plikt vocabulary`: the words of the language.

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, output};
use crate::diag::{Key, Language};
use crate::render::VocabularyReader;
use crate::{Workspace, packs};

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    // Packs may add kinds and fields: an empty plan that uses every pack has them all.
    let uses: Vec<String> = packs::names().map(|name| format!("use {name}\n")).collect();
    let mut workspace = Workspace::new();
    workspace.set("-", uses.concat());
    let model = workspace.model();
    let reader = VocabularyReader { schema: &model.schema, language };
    let word = matches.get_one::<String>("word").map(String::as_str);
    let text = match (matches.get_one::<String>("format").map(String::as_str), word) {
        (Some("md"), None) => reader.markdown(),
        (Some("json"), None) => json(&reader.kinds()),
        (Some("json"), Some(word)) => {
            // A word that is not known is complained of.
            reader.find(word).map_err(|near| unknown(word, near))?;
            json(&reader.kinds().into_iter().filter(|kind| kind.is_about(word)).collect::<Vec<_>>())
        }
        (_, Some(word)) => reader.find(word).map_err(|near| unknown(word, near))?,
        (_, None) => reader.list(),
    };
    output::print(&text, false)?;
    Ok(Exit::Clean)
}

fn unknown(word: &str, near: Option<String>) -> Failure {
    match near {
        Some(near) => Failure::new(Key::FailUnknownWordNear, word).because(near),
        None => Failure::new(Key::FailUnknownWord, word),
    }
}

fn json(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.unwrap_or_else(|_| unreachable!("structs of texts always have a JSON form")) + "\n"
}
