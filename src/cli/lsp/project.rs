//! One project: files that use each other or stand in one folder, with what is known of them.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::Workspace;
use crate::cli::load;
use crate::complete::{Completion, complete};
use crate::diag::Language;

use super::client::Options;

pub(super) struct Project {
    /// What names are relative to; nothing outside of it is read.
    pub(super) root: PathBuf,
    /// The plan's files and what they are called in the project.
    pub(super) names: BTreeMap<PathBuf, String>,
    workspace: Workspace,
    /// Are quoted texts that are missing to be looked for?
    unsettled: bool,
    /// Edits that would meet what is missing, once they were asked for.
    completion: Option<Arc<Completion>>,
}

impl Project {
    pub(super) fn new(root: &Path, texts: Vec<(PathBuf, Arc<str>)>) -> Self {
        let mut named: Vec<_> = texts.into_iter().map(|(path, text)| (name(root, &path), path, text)).collect();
        // In the order of their names, as on the command line.
        named.sort_by(|(one, ..), (other, ..)| one.split('/').cmp(other.split('/')));
        let mut workspace = Workspace::new();
        let mut names = BTreeMap::new();
        for (name, path, text) in named {
            workspace.set(&name, text);
            names.insert(path, name);
        }
        Self { root: root.to_path_buf(), names, workspace, unsettled: true, completion: None }
    }

    /// A project that is no folder: packs to look at.
    pub(super) fn of(root: &Path, workspace: Workspace, names: BTreeMap<PathBuf, String>) -> Self {
        Self { root: root.to_path_buf(), names, workspace, unsettled: true, completion: None }
    }

    /// Put another text in the place of a file's.
    pub(super) fn set(&mut self, path: &Path, text: Arc<str>) {
        if let Some(name) = self.names.get(path) {
            self.workspace.set(name, text);
            self.touch();
        }
    }

    fn touch(&mut self) {
        self.unsettled = true;
        self.completion = None;
    }

    /// A text that the plan quotes is there, has changed or is gone.
    pub(super) fn quoted_changed(&mut self, path: &Path) {
        let Ok(inside) = path.strip_prefix(&self.root) else { return };
        let name = joined(inside);
        match load::quoted(path) {
            Some(text) if self.workspace.sources().find(&name).is_some() => self.workspace.set(&name, text),
            None => self.workspace.remove(&name),
            Some(_) => {}
        }
        self.touch();
    }

    /// The files that a file uses.
    pub(super) fn uses(&self, path: &Path) -> Vec<PathBuf> {
        let Some(name) = self.names.get(path) else { return Vec::new() };
        self.workspace.files_used(name).into_iter().map(|(_, used)| self.root.join(used)).collect()
    }

    /// Where a file says what it uses, with the name of that in the project.
    pub(super) fn uses_written(&self, name: &str) -> Vec<(Range<usize>, String)> {
        self.workspace.files_used(name)
    }

    /// Files and what they mean, with the texts that they quote.
    pub(super) fn workspace(&mut self) -> &mut Workspace {
        if self.unsettled {
            // What cannot be read stays missing, and is told at its place.
            while let Ok(true) = load::add_what_is_missed(&mut self.workspace, &self.root) {}
            self.unsettled = false;
        }
        &mut self.workspace
    }

    /// The text of a file of the project or of a pack.
    pub(super) fn text(&self, name: &str) -> Option<Arc<str>> {
        let sources = self.workspace.sources();
        sources.find(name).map(|file| sources.file(file).text.clone())
    }

    /// The path of a file of the project; nothing for a pack.
    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        let own = self.names.iter().find(|(_, known)| *known == name).map(|(path, _)| path.clone());
        own.or_else(|| {
            let file = self.workspace.sources().find(name)?;
            (!self.workspace.sources().file(file).pack).then(|| self.root.join(name))
        })
    }

    /// The language of messages: as asked for, else the plan's, else the client's.
    pub(super) fn language(&mut self, options: Options, locale: Option<Language>) -> Language {
        let stated = |project: &mut Self| {
            let workspace = project.workspace();
            workspace.states_language().then(|| workspace.language())
        };
        options.asked.or_else(|| stated(self)).or(locale).unwrap_or(options.otherwise)
    }

    /// Edits that would meet what is missing.
    pub(super) fn completion(&mut self) -> Arc<Completion> {
        if let Some(known) = &self.completion {
            return known.clone();
        }
        let found = Arc::new(complete(self.workspace()));
        self.completion = Some(found.clone());
        found
    }
}

/// What a file is called in a project.
fn name(root: &Path, path: &Path) -> String {
    let name = joined(path.strip_prefix(root).unwrap_or(path));
    // What is not saved yet is a plan by what the client says of it.
    if load::is_plan(Path::new(&name)) { name } else { format!("{name}.plikt") }
}

fn joined(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
