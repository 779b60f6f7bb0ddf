//! `plikt analyse` and `plikt law-diff`: norms held against every situation, on every day or on two.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::norms::{Asked, date};
use super::{Exit, Failure, asked_language, load, output};
use crate::diag::{Key, Language};
use crate::model::vocabulary::Section;
use crate::norms::Norms;
use crate::norms::analysis::BUDGET;
use crate::render::{self, Look};
use crate::{Workspace, packs};

/// What a file is called that uses the packs that are asked for by name.
const USES: &str = "packs.plikt";

/// A project from paths, or from the names of packs, or both.
fn project(matches: &ArgMatches) -> Result<Asked, Failure> {
    let named: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let schema = Workspace::new().model();
    let pack = |path: &PathBuf| {
        let name = path.to_str().filter(|_| !Path::new(path).exists())?;
        let of =
            |language| schema.schema.vocabulary.read(Section::Packs, language, name).first().map(ToString::to_string);
        let canonical = [Language::Nb, Language::Nn].into_iter().find_map(of).unwrap_or_else(|| name.to_owned());
        packs::text(&canonical).map(|_| canonical)
    };
    let packs: Vec<String> = named.iter().filter_map(pack).collect();
    let paths: Vec<PathBuf> = named.into_iter().filter(|path| pack(path).is_none()).collect();
    let mut workspace = if paths.is_empty() && !packs.is_empty() { Workspace::new() } else { load::load(&paths)? };
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    if !packs.is_empty() {
        let uses: String = packs.iter().map(|name| format!("use {name}\n")).collect();
        workspace.set(USES, format!("language: en\n{uses}"));
    }
    let all = matches.try_get_one::<bool>("all").ok().flatten().copied().unwrap_or_default();
    Ok(Asked::of(workspace, Look { language, color: output::color(matches), all }))
}

fn budget(matches: &ArgMatches) -> Result<usize, Failure> {
    let Some(text) = matches.get_one::<String>("budget") else { return Ok(BUDGET) };
    let number = text.parse::<usize>().ok().filter(|number| *number > 0);
    number.ok_or_else(|| Failure::new(Key::FailNotAWholeNumber, text))
}

fn format(matches: &ArgMatches) -> &str {
    matches.get_one::<String>("format").map_or("text", String::as_str)
}

/// `plikt analyse`: what is wrong with norms in themselves.
pub(super) fn analyse(matches: &ArgMatches) -> Result<Exit, Failure> {
    let budget = budget(matches)?;
    let mut asked = project(matches)?;
    let wrong = asked.complain();
    let norms = Norms::of(&asked.model);
    let analysis = norms.analyse(budget);
    let shown = render::norms::shown(&norms, &analysis, asked.look.all);
    let text = match format(matches) {
        "json" => render::norms::analysis_json(&norms, &analysis, &shown, asked.look),
        "md" => render::norms::analysis_markdown(&norms, &analysis, &shown, asked.look),
        _ => render::norms::analysis(&norms, &analysis, &shown, asked.look),
    };
    output::print(&text, asked.look.color)?;
    Ok(if wrong || !shown.is_empty() { Exit::Findings } else { Exit::Clean })
}

/// `plikt law-diff`: what is different between the law of two days.
pub(super) fn law_diff(matches: &ArgMatches) -> Result<Exit, Failure> {
    let budget = budget(matches)?;
    let day = |name: &str| date(matches.get_one::<String>(name).map_or("", String::as_str));
    let days = (day("from")?, day("to")?);
    let mut asked = project(matches)?;
    let wrong = asked.complain();
    let norms = Norms::of(&asked.model);
    let changes = norms.changes(days.0, days.1, budget);
    let text = match format(matches) {
        "json" => render::norms::changes_json(&norms, days, &changes, asked.look),
        "md" => render::norms::changes_markdown(&norms, days, &changes, asked.look),
        _ => render::norms::changes(&norms, days, &changes, asked.look),
    };
    output::print(&text, asked.look.color)?;
    Ok(if wrong || !changes.is_empty() { Exit::Findings } else { Exit::Clean })
}
