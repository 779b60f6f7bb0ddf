//! A session as a file, and the session that such a file gives again.
//!
//! The file is plikt like any other: it uses what the session looked at and holds the blocks and facts of the session. What
//! is no block of its own stands in comments that begin with `//> `, as it was entered: blocks in the place of those of a
//! file, the municipality, the situation. The line [`MARK`] tells that the file is a session's.

use std::fmt::Write as _;

use super::{Reply, Session, State, is_open, text};
use crate::diag::Language;
use crate::source::{ItemId, beside};
use crate::syntax::ast::{Block, Member, UseTarget};
use crate::syntax::{cut, parse_item};

/// What a line begins with that is entered again.
const PROMPT: &str = "//> ";
/// The line that a session's file has.
const MARK: &str = "//> plikt repl";
/// The commands that are entered again, by their English names: those that change nothing outside of the session.
const REPLAYED: [&str; 2] = ["municipality", "situation"];

impl State {
    /// What stands in comments, with the mark before it.
    pub(super) fn remarks(&self, language: Language) -> String {
        let mut out = format!("{MARK}\n");
        let mut enter = |words: &str| {
            for line in words.lines() {
                let _ = writeln!(out, "{}", format!("{PROMPT}{line}").trim_end());
            }
        };
        if let Some(name) = self.workspace.municipality().filter(|_| self.has_chosen) {
            enter(&format!(":{} {name}", command("municipality", language)));
        }
        if let Some(label) = &self.situation {
            enter(&format!(":{} {label}", command("situation", language)));
        }
        self.redefined.iter().for_each(|redefined| enter(&redefined.words));
        out
    }

    /// Is it one of the plan's own files?
    pub(super) fn is_loaded(&self, path: &str) -> bool {
        path != self.file && self.workspace.file_names().iter().any(|name| name == path)
    }
}

impl Session {
    /// `:save FILE`.
    pub(super) fn save(&mut self, path: &str) -> Reply {
        let language = self.state.workspace.language();
        // As seen from where it is written; and in the words of the plan's language, as its author would write it.
        let folder = self.folder.clone();
        let remarks = self.state.remarks(language);
        let plain = self.state.text(language, &remarks, |name| leads(path, &format!("{folder}{name}")));
        let own = self.state.file.clone();
        let mut written = self.state.workspace.clone();
        written.set(&own, plain.as_str());
        let text = written.format(&own, Some(language)).unwrap_or(plain);
        self.written(text, Some(path.into()))
    }

    /// Take up the sessions that files of the project hold; the files are then no part of it. What was taken up before stays as
    /// it is now.
    pub(super) fn take_up(&mut self) {
        let sources = self.state.workspace.sources();
        let others = self.state.workspace.file_names().iter().filter(|name| **name != self.state.file);
        let held: Vec<(String, String)> = others
            .filter_map(|name| Some((name.to_string(), sources.file(sources.find(name)?).text.to_string())))
            .filter(|(_, text)| is_saved(text))
            .collect();
        for (name, _) in &held {
            self.state.workspace.remove(name);
        }
        for (name, text) in held {
            if !self.taken.contains(&text) {
                self.replay(&name, &text);
                self.taken.push(text);
            }
        }
    }

    fn replay(&mut self, name: &str, written: &str) {
        let mut commands: Vec<String> = Vec::new();
        let mut entered = String::new();
        let mut rest = String::new();
        for line in written.lines() {
            match line.trim_start().strip_prefix(PROMPT.trim_end()) {
                Some(_) if line.trim_end() == MARK => {}
                Some(words) => {
                    entered.push_str(words.strip_prefix(' ').unwrap_or(words));
                    entered.push('\n');
                    if !is_open(&entered) {
                        commands.push(std::mem::take(&mut entered));
                    }
                }
                None => {
                    rest.push_str(line);
                    rest.push('\n');
                }
            }
        }
        self.take_blocks(name, &rest);
        for words in commands {
            let words = words.trim();
            match words.strip_prefix(':') {
                Some(command) => {
                    let name = command.split_whitespace().next().unwrap_or_default();
                    if super::commands::exactly(name).is_some_and(|known| REPLAYED.contains(&known.names[0])) {
                        self.command(command);
                    }
                }
                None if text::is_definition(words) => drop(self.define(words)),
                None => {}
            }
        }
    }

    /// The blocks of a session's file, and its facts.
    fn take_blocks(&mut self, name: &str, written: &str) {
        let (used, _) = self.state.workspace.used_names(&self.state.file.clone());
        for piece in cut(written) {
            let Some(words) = written.get(piece.range.clone()) else { continue };
            match parse_item(ItemId(u32::MAX), words).members.first() {
                Some(Member::Block(block)) if block.label.as_ref().is_some_and(|l| l.node == text::SITUATION) => {
                    self.take_facts(words, block);
                }
                Some(Member::Block(_)) => self.state.blocks.push(words.into()),
                Some(Member::Use(one)) => match &one.target {
                    // What the session defines may use a pack that the plan does not.
                    UseTarget::Pack(pack) => {
                        let pack = self.state.workspace.canonical_pack(&pack.node);
                        if !pack.is_some_and(|pack| used.contains(&pack)) {
                            self.state.blocks.push(words.into());
                        }
                    }
                    // As seen from the session's own file.
                    UseTarget::File(path) => {
                        let found = beside(name, &path.node).filter(|name| self.state.is_loaded(name));
                        if found.is_none() {
                            self.state.blocks.push(words.into());
                        }
                    }
                },
                _ => {}
            }
        }
        self.state.write();
    }

    fn take_facts(&mut self, words: &str, block: &Block) {
        let model = self.model();
        let known = &model.known;
        let Some(kind) = known.situation else { return };
        for member in &block.members {
            let Member::Field(field) = member else { continue };
            let value = field.value.range.slice(words);
            let languages = [model.language(), Language::En, Language::Nb, Language::Nn];
            let name = languages.iter().find_map(|language| model.schema.find_field(kind, &field.name.node, *language));
            match name.map(|(name, _)| Some(name)) {
                Some(name) if name == known.at => self.state.at = Some(value.into()),
                Some(name) if name == known.actor => self.state.actor = Some(value.into()),
                _ => {
                    let fact = ecow::eco_format!("{}: {value}", field.name.node);
                    self.state.facts.push(fact);
                }
            }
        }
    }
}

/// What a command is called in a language.
fn command(name: &'static str, language: Language) -> &'static str {
    super::commands::exactly(name).map_or(name, |command| command.name(language))
}

/// Is it the text of a file that `:save` wrote?
pub fn is_saved(text: &str) -> bool {
    text.lines().any(|line| line.trim_end() == MARK)
}

/// What leads from a file to another one: `../plan.plikt`. Both are named from the same folder.
fn leads(from: &str, to: &str) -> String {
    let steps = |path: &str| path.split(['/', '\\']).filter(|part| *part != ".").map(str::to_owned).collect::<Vec<_>>();
    let (mut from, to) = (steps(from), steps(to));
    from.pop();
    let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let up = from.iter().skip(common).map(|_| "..");
    up.chain(to.iter().skip(common).map(String::as_str)).collect::<Vec<_>>().join("/")
}
