//! Blocks defined on the spot, and what is assumed: text in the session's own file, or in place of what a file says.

use std::fmt::Write as _;

use ecow::{EcoString, eco_format};

use super::pointing::{in_what_was_written, wrong_in};
use super::{Reply, Session, State, text};
use crate::diag::{Diagnostic, Key, Language, Text};
use crate::source::ItemId;
use crate::syntax::ast::{Block, Member};
use crate::syntax::{cut, parse_item};

impl State {
    /// Write the session's own file anew.
    pub(super) fn write(&mut self) {
        let language = self.workspace.language();
        let text = self.text(language, "", str::to_owned);
        self.workspace.set(&self.file.clone(), text);
    }

    /// The session as a file: what it uses, what was defined, what is assumed. `remarks` are comments to begin with; `leads` says how
    /// a file of the project is named in it.
    pub(super) fn text(&mut self, language: Language, remarks: &str, leads: impl Fn(&str) -> String) -> String {
        let mut out = format!("language: {}\n{remarks}", language.code());
        let word = if language == Language::En { "use" } else { "bruk" };
        let (packs, files) = self.workspace.used_names(&self.file);
        for pack in packs {
            let _ = writeln!(out, "{word} {pack}");
        }
        for file in files.iter().filter(|name| **name != self.file && *name != "-") {
            let _ = writeln!(out, "{word} \"{}\"", leads(file));
        }
        for block in &self.blocks {
            let _ = write!(out, "\n{block}\n");
        }
        if let Some(assumed) = self.assumed() {
            let _ = write!(out, "\n{assumed}");
        }
        out
    }

    /// What is assumed, as a situation.
    fn assumed(&self) -> Option<String> {
        if self.facts.is_empty() && self.at.is_none() && self.actor.is_none() {
            return None;
        }
        let mut out = format!("situation {} {{\n", text::SITUATION);
        let at = self.at.iter().map(|day| eco_format!("at: {day}"));
        let actor = self.actor.iter().map(|who| eco_format!("actor: {who}"));
        for line in at.chain(actor).chain(self.facts.iter().cloned()) {
            let _ = writeln!(out, "  {line}");
        }
        out.push_str("}\n");
        Some(out)
    }
}

impl Session {
    /// Try a change; what makes the project wrong that was not wrong before is told, and the change is not made.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut State)) -> Result<(), Vec<Diagnostic>> {
        let before: Vec<Diagnostic> = self.errors();
        self.remember();
        change(&mut self.state);
        let known = |new: &Diagnostic| before.iter().any(|old| old.code == new.code && old.message == new.message);
        let new: Vec<Diagnostic> = self.errors().into_iter().filter(|error| !known(error)).collect();
        if new.is_empty() {
            return Ok(());
        }
        Err(new)
    }

    /// Make a change, or say what is wrong with it at its place in what was written.
    pub(super) fn changed(&mut self, written: &str, change: impl FnOnce(&mut State), done: &Text) -> Reply {
        match self.change(change) {
            Ok(()) => self.said(done),
            Err(wrong) => {
                // The places are in the text as it was tried.
                let (sources, wrong) = in_what_was_written(self.state.workspace.sources(), written, &wrong);
                let reply = wrong_in(&sources, &wrong, self.look());
                self.state = self.before.pop().unwrap_or_default();
                reply
            }
        }
    }

    /// Define blocks, or use files and packs. A block takes the place of one of its kind with its label.
    pub(super) fn define(&mut self, input: &str) -> Reply {
        let mut names: Vec<EcoString> = Vec::new();
        let mut changes: Vec<Change> = Vec::new();
        for piece in cut(input) {
            let Some(words) = input.get(piece.range.clone()) else { continue };
            let head = self.head(words);
            names.push(head.as_ref().map_or_else(|| first_line(words), |head| head.shown.clone()));
            changes.push(match head.as_ref().and_then(|head| self.elsewhere(head)) {
                Some((file, range)) => {
                    let head = head.as_ref().map(|head| head.shown.clone()).unwrap_or_default();
                    Change::Replace { file, range, redefined: Redefined { head, words: words.into() } }
                }
                None => Change::Own { head, words: words.into() },
            });
        }
        let elsewhere = changes.iter().any(|change| matches!(change, Change::Replace { .. }));
        let key = if elsewhere { Key::ReplRedefined } else { Key::ReplDefined };
        let done = Text::key(key).with("name", names.join(", ").as_str());
        self.changed(input, |state| changes.into_iter().for_each(|change| change.make(state)), &done)
    }

    /// Put what was redefined in the place of what the files say now; what they no longer say is a block of the session's own.
    pub(super) fn redefine(&mut self) {
        for redefined in std::mem::take(&mut self.state.redefined) {
            let head = self.head(&redefined.words);
            let change = match head.as_ref().and_then(|head| self.elsewhere(head)) {
                Some((file, range)) => Change::Replace { file, range, redefined },
                None => Change::Own { head, words: redefined.words },
            };
            change.make(&mut self.state);
        }
    }

    fn head(&mut self, words: &str) -> Option<Head> {
        let members = parse_item(ItemId(u32::MAX), words).members;
        let block: &Block =
            members.iter().find_map(|m| if let Member::Block(block) = m { Some(block) } else { None })?;
        let model = self.model();
        let kind = model.schema.find_kind(&block.kind.node, model.language());
        let kind_name = kind.map_or_else(|| block.kind.node.clone(), |kind| model.schema.kind(kind).name.clone());
        let label = block.label.as_ref().map(|label| label.node.clone())?;
        Some(Head { shown: eco_format!("{} {label}", block.kind.node), kind: kind_name, label })
    }

    /// The file and the bytes of a block at the top of one of the plan's own files.
    fn elsewhere(&mut self, head: &Head) -> Option<(String, std::ops::Range<usize>)> {
        let model = self.model();
        let kind = model.schema.kind_named(&head.kind)?;
        let id = model.of_kind(kind).iter().copied().find(|id| model.element(*id).label == head.label)?;
        let element = model.element(id);
        let place = self.state.workspace.sources().place(element.range.within(element.item));
        let file = self.state.workspace.sources().file(place.file).name.to_string();
        (self.state.file != file.as_str()).then_some((file, place.bytes))
    }
}

/// A block in the place of one that a file declares.
#[derive(Clone)]
pub(super) struct Redefined {
    /// Its kind and label, as they were written.
    head: EcoString,
    /// The block.
    pub(super) words: EcoString,
}

/// What a block is known by.
struct Head {
    shown: EcoString,
    /// The canonical name of its kind.
    kind: EcoString,
    label: EcoString,
}

enum Change {
    /// A block of the session's own.
    Own { head: Option<Head>, words: EcoString },
    /// In place of what a file says.
    Replace { file: String, range: std::ops::Range<usize>, redefined: Redefined },
}

impl Change {
    fn make(self, state: &mut State) {
        match self {
            Self::Own { head, words } => {
                let same = |block: &EcoString| head.as_ref().is_some_and(|head| begins(block, &head.shown));
                match state.blocks.iter_mut().find(|block| same(block)) {
                    Some(block) => *block = words,
                    None => state.blocks.push(words),
                }
                state.write();
            }
            Self::Replace { file, range, redefined } => {
                let Some(id) = state.workspace.sources().find(&file) else { return };
                let mut text = state.workspace.sources().file(id).text.to_string();
                if text.get(range.clone()).is_some() {
                    text.replace_range(range, &redefined.words);
                    state.workspace.set(&file, text);
                    match state.redefined.iter_mut().find(|known| begins(&known.words, &redefined.head)) {
                        Some(known) => *known = redefined,
                        None => state.redefined.push(redefined),
                    }
                }
            }
        }
    }
}

/// Does a block begin with this kind and label?
fn begins(block: &str, head: &str) -> bool {
    let words =
        |text: &str| text.split_whitespace().take(2).map(|w| w.trim_end_matches('{').to_owned()).collect::<Vec<_>>();
    words(block) == words(head)
}

fn first_line(words: &str) -> EcoString {
    words.lines().next().unwrap_or_default().into()
}
