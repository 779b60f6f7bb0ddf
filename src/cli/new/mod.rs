//! `plikt new`: a plan to begin with.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Exit, Failure, asked_language, output};
use crate::complete::complete;
use crate::diag::{Key, Language, Text, nearest};
use crate::model::vocabulary::Section;
use crate::model::{Model, PLACEHOLDER};
use crate::{Workspace, packs};

/// The file that is made.
const PLAN: &str = "plan.plikt";

/// What a plan uses unless it is said.
const PACKS: [&str; 2] = ["std.guide_2008", "std.bodies_no"];

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let folder = matches.get_one::<PathBuf>("folder").map_or(Path::new("."), PathBuf::as_path);
    let asked: Vec<String> = matches.get_many::<String>("with").into_iter().flatten().cloned().collect();
    let model = Workspace::new().model();
    let packs: Vec<String> = if asked.is_empty() {
        PACKS.iter().map(|name| name_in(&model, name, language)).collect()
    } else {
        asked.iter().map(|name| pack(&model, name, language)).collect::<Result<_, _>>()?
    };
    let municipality = matches.get_one::<String>("municipality").map_or(PLACEHOLDER, |name| name.trim());
    let text = whole(&plan(language, municipality, &packs));
    let path = folder.join(PLAN);
    create(folder, &path, &text)?;
    let said = Text::key(Key::NewWritten).with("path", path.display().to_string().as_str()).in_language(language);
    output::print(&format!("{said}\n"), false)?;
    Ok(Exit::Clean)
}

/// With a place for everything that the packs in use ask for.
fn whole(text: &str) -> String {
    let mut workspace = Workspace::new();
    workspace.set(PLAN, text);
    let completed = complete(&workspace).texts.into_iter().find(|(name, _)| name == PLAN);
    completed.map_or_else(|| text.to_owned(), |(_, text)| text)
}

fn plan(language: Language, municipality: &str, packs: &[String]) -> String {
    let template = match language {
        Language::Nb => include_str!("nb.plikt"),
        Language::Nn => include_str!("nn.plikt"),
        Language::En => include_str!("en.plikt"),
    };
    let word = if language == Language::En { "use" } else { "bruk" };
    let uses: Vec<String> = packs.iter().map(|name| format!("{word} {name}")).collect();
    let quoted: String =
        municipality.chars().flat_map(|c| "\"\\{}".contains(c).then_some('\\').into_iter().chain([c])).collect();
    template
        .replace("«PACKS»", &uses.join("\n"))
        .replace("«LABEL»", &label(municipality))
        .replace("«MUNICIPALITY»", &quoted.replace('\n', " "))
}

/// A label made of a name: `Nord-Lillevik` is `nord_lillevik`.
fn label(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase);
    let words: String = letters.map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let label = words.split('_').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    // With a word after it, it is no word of the language and never begins with a digit.
    match label.chars().next() {
        Some(first) if first.is_alphabetic() => format!("{label}_kommune"),
        _ => "kommunen".to_owned(),
    }
}

fn name_in(model: &Model, pack: &str, language: Language) -> String {
    model.schema.vocabulary.write(Section::Packs, language, pack).to_owned()
}

/// The pack that is meant, with or without `std.`, in any language, as the language of the plan has it.
fn pack(model: &Model, wanted: &str, language: Language) -> Result<String, Failure> {
    let full = if wanted.contains('.') { wanted.to_owned() } else { format!("std.{wanted}") };
    let names: Vec<&str> = packs::names().filter(|name| !packs::ALWAYS.contains(name)).collect();
    let is_meant = |name: &&str| **name == full || Language::ALL.iter().any(|l| name_in(model, name, *l) == full);
    if let Some(name) = names.iter().copied().find(|name| is_meant(name)) {
        return Ok(name_in(model, name, language));
    }
    let all: Vec<String> = names.iter().map(|name| name_in(model, name, language)).collect();
    let every = Language::ALL.iter().flat_map(|l| names.iter().map(|name| name_in(model, name, *l)));
    let every: Vec<String> = every.collect();
    Err(match nearest(&full, every.iter().map(String::as_str)) {
        Some(near) => Failure::new(Key::FailUnknownPackNear, wanted).because(near),
        None => Failure::new(Key::FailUnknownPack, wanted).because(all.join(", ")),
    })
}

/// Make the file, and the folder for it; never in the place of another.
fn create(folder: &Path, path: &Path, text: &str) -> Result<(), Failure> {
    let fail = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => Failure::new(Key::FailThere, path.display()),
        _ => Failure::new(Key::FailWrite, path.display()).because(error),
    };
    std::fs::create_dir_all(folder).map_err(|error| Failure::new(Key::FailWrite, folder.display()).because(error))?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(fail)?;
    file.write_all(text.as_bytes()).map_err(fail)
}
