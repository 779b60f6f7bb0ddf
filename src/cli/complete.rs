//! `plikt complete`: what is missing, as text to insert.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;
use serde::Serialize;
use similar::TextDiff;

use super::{Exit, Failure, asked_language, load, output};
use crate::Workspace;
use crate::complete::{Completion, Edit, complete};
use crate::diag::{Key, Language, Text};
use crate::source::{LineColumn, LineIndex};

/// The version of the format for editors.
const VERSION: u32 = 1;

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let mut workspace = load::load(&paths)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let completion = complete(&workspace);
    let proposals = Proposals { workspace: &mut workspace, completion: &completion, language };
    if matches.get_flag("apply") {
        let written = proposals.write(&paths)?;
        output::print(&written, false)?;
        return Ok(if completion.left.is_empty() { Exit::Clean } else { Exit::Findings });
    }
    let text = if matches.get_one::<String>("format").is_some_and(|format| format == "json") {
        proposals.json()
    } else if matches.get_flag("diff") {
        proposals.diff()
    } else {
        proposals.text()
    };
    output::print(&text, false)?;
    Ok(if completion.missing.is_empty() { Exit::Clean } else { Exit::Findings })
}

struct Proposals<'p> {
    workspace: &'p mut Workspace,
    completion: &'p Completion,
    language: Language,
}

/// An edit as editors take it. Lines and columns count from 1, columns in characters; `offset` and `length` are bytes.
#[derive(Serialize)]
struct Change<'c> {
    file: &'c str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    offset: usize,
    length: usize,
    text: &'c str,
    requirements: Vec<&'c str>,
}

#[derive(Serialize)]
struct Changes<'c> {
    version: u32,
    edits: Vec<Change<'c>>,
    missing: Vec<&'c str>,
    left: Vec<&'c str>,
}

impl Proposals<'_> {
    fn say(&self, key: Key) -> String {
        Text::key(key).in_language(self.language)
    }

    fn before(&self, file: &str) -> &str {
        let sources = self.workspace.sources();
        sources.find(file).map_or("", |id| &sources.file(id).text)
    }

    fn place(&self, edit: &Edit) -> (LineColumn, LineColumn) {
        let text = self.before(&edit.file);
        let index = LineIndex::new(text);
        (index.line_column(text, edit.range.start), index.line_column(text, edit.range.end))
    }

    fn json(&self) -> String {
        let change = |edit| {
            let (start, end) = self.place(edit);
            Change {
                file: &edit.file,
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                offset: edit.range.start,
                length: edit.range.len(),
                text: &edit.text,
                requirements: edit.meets.iter().map(ecow::EcoString::as_str).collect(),
            }
        };
        let changes = Changes {
            version: VERSION,
            edits: self.completion.edits.iter().map(change).collect(),
            missing: self.completion.missing.iter().map(ecow::EcoString::as_str).collect(),
            left: self.completion.left.iter().map(ecow::EcoString::as_str).collect(),
        };
        let text = serde_json::to_string_pretty(&changes);
        text.unwrap_or_else(|_| unreachable!("structs of texts and numbers always have a JSON form")) + "\n"
    }

    fn diff(&self) -> String {
        let files = self.completion.texts.iter().map(|(name, after)| {
            let diff = TextDiff::from_lines(self.before(name), after.as_str());
            diff.unified_diff().header(name, name).to_string()
        });
        files.collect()
    }

    /// Each edit with its place and what it is for.
    fn text(self) -> String {
        let mut out = String::new();
        let titles: Vec<(ecow::EcoString, String)> = {
            let language = self.language;
            let requirements = self.workspace.report().requirements.iter();
            requirements.map(|r| (r.label.clone(), r.title.get(language).to_string())).collect()
        };
        for edit in &self.completion.edits {
            let (start, _) = self.place(edit);
            let what = if edit.range.is_empty() { Key::CompleteInsert } else { Key::CompleteReplace };
            let _ = writeln!(out, "{}:{}:{} {}", edit.file, start.line, start.column, self.say(what));
            for line in edit.text.trim_matches('\n').lines() {
                let _ = writeln!(out, "  + {line}");
            }
            let mut word = self.say(Key::CompleteFor);
            for label in &edit.meets {
                let title = titles.iter().find(|(known, _)| known == label).map_or("", |(_, title)| title);
                let _ = writeln!(out, "{}", format!("  {word} {label}  {title}").trim_end());
                word = " ".repeat(word.chars().count());
            }
            out.push('\n');
        }
        out.push_str(&self.totals());
        out
    }

    fn totals(&self) -> String {
        let Completion { edits, missing, left, .. } = self.completion;
        if missing.is_empty() {
            return self.say(Key::CompleteNothing) + "\n";
        }
        let mut out = String::new();
        if !edits.is_empty() {
            let total = Text::key(Key::CompleteTotal)
                .with("count", edits.len())
                .with("missing", missing.iter().filter(|label| !left.contains(label)).count());
            let _ = writeln!(out, "{}\n{}", total.in_language(self.language), self.say(Key::CompleteNext));
        }
        if !left.is_empty() {
            let labels = Text::key(Key::CompleteLeft).with("labels", left.join(", ").as_str());
            let _ = writeln!(out, "{}", labels.in_language(self.language));
        }
        out
    }

    /// Put the edits into the files, each file as a whole. What came from standard input goes to standard output.
    fn write(&self, paths: &[PathBuf]) -> Result<String, Failure> {
        let root = load::project_folder(paths)?;
        let mut said = String::new();
        for (name, text) in &self.completion.texts {
            if name == "-" {
                said.push_str(text);
                continue;
            }
            output::write(&root.join(name.as_str()), text)?;
            let count = self.completion.edits.iter().filter(|edit| edit.file == *name).count();
            let what = Text::key(Key::CompleteWritten).with("count", count);
            let _ = writeln!(said, "{name}: {}", what.in_language(self.language));
        }
        if self.completion.texts.is_empty() {
            // A pipe gets its text also where there is nothing to add.
            let input = self.before("-");
            said.push_str(&if input.is_empty() { self.totals() } else { input.to_owned() });
        }
        Ok(said)
    }
}
