//! The files that the client has in its folders or open, and which of them are one project.
//!
//! One project is what stands in one folder, with the files that these use and that use these, in whichever folder of the same
//! workspace. A file that is opened from elsewhere is a project with those that it uses, as on the command line; nothing
//! outside of its folder is read. What is open counts before what is on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ls_types::Uri;

use super::packs::Packs;
use super::place::{real, uri};
use super::project::Project;
use crate::Workspace;
use crate::cli::load;

/// A document that the client has open.
#[derive(Clone)]
pub(super) struct Open {
    pub(super) uri: Uri,
    pub(super) version: i32,
}

/// A plan file.
struct File {
    text: Arc<str>,
    uses: Vec<PathBuf>,
}

#[derive(Default)]
pub(super) struct Files {
    folders: Vec<PathBuf>,
    plans: BTreeMap<PathBuf, File>,
    pub(super) open: BTreeMap<PathBuf, Open>,
    projects: Vec<Project>,
    pub(super) packs: Packs,
}

impl Files {
    /// The folders that the client has open now.
    pub(super) fn set_folders(&mut self, folders: &[PathBuf]) {
        self.folders = folders.iter().map(|folder| real(folder)).collect();
        self.plans.retain(|path, _| self.open.contains_key(path));
        for folder in self.folders.clone() {
            let mut found = Vec::new();
            // A folder that cannot be read has no plans for us.
            let _ = load::plans_below(&folder, &mut found);
            for path in found {
                self.read(&real(&path));
            }
        }
        self.regroup();
    }

    pub(super) fn change_folders(&mut self, gone: &[PathBuf], come: Vec<PathBuf>) {
        let gone: Vec<PathBuf> = gone.iter().map(|folder| real(folder)).collect();
        let mut folders = self.folders.clone();
        folders.retain(|folder| !gone.contains(folder));
        folders.extend(come);
        self.set_folders(&folders);
    }

    /// A document is opened, or its text is another.
    pub(super) fn set_open(&mut self, path: &Path, open: Open, text: &str) {
        self.open.insert(path.to_path_buf(), open);
        if self.packs.names(path).is_none() {
            self.set(path, text.into());
        }
    }

    pub(super) fn close(&mut self, path: &Path) {
        self.open.remove(path);
        let inside = self.folder(path).is_some();
        let used = self.plans.iter().any(|(other, file)| other != path && file.uses.iter().any(|used| used == path));
        if !(inside || used) || !self.read(path) {
            self.plans.remove(path);
        }
        self.regroup();
    }

    /// A file was made, changed or taken away by somebody else.
    pub(super) fn changed(&mut self, path: &Path) {
        if self.open.contains_key(path) {
            return;
        }
        if !load::is_plan(path) {
            for project in &mut self.projects {
                project.quoted_changed(path);
            }
            return;
        }
        let known = self.plans.get(path).map(|file| file.text.clone());
        match load::quoted(path) {
            Some(text) if known.as_deref() == Some(text.as_str()) => {}
            Some(text) if known.is_some() || self.folder(path).is_some() => self.set(path, text.into()),
            Some(_) => {}
            None => {
                self.plans.remove(path);
                self.regroup();
            }
        }
    }

    /// The text of a document as the client has it.
    pub(super) fn text(&self, path: &Path) -> Option<Arc<str>> {
        self.plans.get(path).map(|file| file.text.clone())
    }

    fn set(&mut self, path: &Path, text: Arc<str>) {
        let known = self.projects.iter_mut().find(|project| project.names.contains_key(path));
        let uses = match known {
            Some(project) => {
                project.set(path, text.clone());
                project.uses(path)
            }
            None => self.uses(path, &text),
        };
        let before = self.plans.insert(path.to_path_buf(), File { text, uses: uses.clone() });
        if before.is_none_or(|before| before.uses != uses) {
            self.regroup();
        }
    }

    /// Read a file from the disk. Says whether it is there.
    fn read(&mut self, path: &Path) -> bool {
        if self.open.contains_key(path) {
            return true;
        }
        let Some(text) = load::quoted(path) else { return false };
        let uses = self.uses(path, &text);
        if let Some(project) = self.projects.iter_mut().find(|project| project.names.contains_key(path)) {
            project.set(path, text.as_str().into());
        }
        self.plans.insert(path.to_path_buf(), File { text: text.into(), uses });
        true
    }

    /// The files that a text uses.
    fn uses(&self, path: &Path, text: &str) -> Vec<PathBuf> {
        Project::new(&self.root(path), vec![(path.to_path_buf(), text.into())]).uses(path)
    }

    /// The innermost of the client's folders in which a file stands.
    fn folder(&self, path: &Path) -> Option<&PathBuf> {
        let around = self.folders.iter().filter(|folder| path.starts_with(folder));
        around.max_by_key(|folder| folder.components().count())
    }

    /// What the name of a file is relative to, and outside of which it may use nothing.
    fn root(&self, path: &Path) -> PathBuf {
        self.folder(path).cloned().unwrap_or_else(|| path.parent().unwrap_or(Path::new("")).to_path_buf())
    }

    /// Read what files use and is not known yet; a link may lead out of the project, then the file counts as missing.
    fn read_used(&mut self) {
        loop {
            let missing = self.plans.iter().flat_map(|(path, file)| file.uses.iter().map(move |used| (path, used)));
            let missing: BTreeSet<PathBuf> = missing
                .filter(|(path, used)| {
                    !self.plans.contains_key(*used) && used.is_file() && real(used).starts_with(self.root(path))
                })
                .map(|(_, used)| used.clone())
                .collect();
            let mut any = false;
            for path in missing {
                any |= self.read(&path);
            }
            if !any {
                return;
            }
        }
    }

    /// Forget what stands in none of the client's folders, is not open, and is used by nothing that is.
    fn drop_unused(&mut self) {
        let here = |path: &&PathBuf| self.open.contains_key(*path) || self.folder(path).is_some();
        let mut kept: BTreeSet<PathBuf> = self.plans.keys().filter(here).cloned().collect();
        let mut look: Vec<PathBuf> = kept.iter().cloned().collect();
        while let Some(path) = look.pop() {
            for used in self.plans.get(&path).into_iter().flat_map(|file| &file.uses) {
                if self.plans.contains_key(used) && kept.insert(used.clone()) {
                    look.push(used.clone());
                }
            }
        }
        self.plans.retain(|path, _| kept.contains(path));
    }

    /// Say anew which files are one project. A project whose files stay keeps what is known of it.
    fn regroup(&mut self) {
        self.read_used();
        self.drop_unused();
        let paths: Vec<&PathBuf> = self.plans.keys().collect();
        let mut groups = Groups((0..paths.len()).collect());
        let mut folders: BTreeMap<&Path, usize> = BTreeMap::new();
        for (i, path) in paths.iter().enumerate() {
            if self.folder(path).is_some()
                && let Some(folder) = path.parent()
            {
                groups.join(i, *folders.entry(folder).or_insert(i));
            }
            for used in self.plans.get(*path).into_iter().flat_map(|file| &file.uses) {
                if let Ok(other) = paths.binary_search(&used)
                    && self.root(path) == self.root(used)
                {
                    groups.join(i, other);
                }
            }
        }
        let mut together: BTreeMap<usize, Vec<&PathBuf>> = BTreeMap::new();
        for (i, path) in paths.iter().enumerate() {
            together.entry(groups.first(i)).or_default().push(path);
        }
        let mut before = std::mem::take(&mut self.projects);
        let mut projects = Vec::new();
        for paths in together.into_values() {
            let Some(root) = paths.first().map(|path| self.root(path)) else { continue };
            let same = |project: &Project| project.root == root && project.names.keys().eq(paths.iter().copied());
            projects.push(match before.iter().position(same) {
                Some(i) => before.swap_remove(i),
                None => {
                    let text = |path: &PathBuf| self.plans.get(path).map(|file| (path.clone(), file.text.clone()));
                    Project::new(&root, paths.into_iter().filter_map(text).collect())
                }
            });
        }
        self.projects = projects;
    }

    /// Forget all that was concluded, and begin again from the texts.
    pub(super) fn rebuild(&mut self) {
        self.projects.clear();
        self.packs.forget();
        self.regroup();
    }

    /// The project of a document, and what the document is called in it.
    pub(super) fn project(&mut self, path: &Path) -> Option<(&mut Project, String)> {
        if let Some(name) = self.packs.names(path) {
            return Some((self.packs.project(), name));
        }
        let project = self.projects.iter_mut().find(|project| project.names.contains_key(path))?;
        let name = project.names.get(path)?.clone();
        Some((project, name))
    }

    /// All projects.
    pub(super) fn projects(&mut self) -> &mut [Project] {
        &mut self.projects
    }
}

/// Where files are for the client.
pub(super) struct Uris<'f> {
    pub(super) open: &'f BTreeMap<PathBuf, Open>,
}

impl Uris<'_> {
    /// The URI of a file, as the client writes it where it has it open, with the version of that.
    pub(super) fn of(&self, path: &Path) -> Option<(Uri, Option<i32>)> {
        match self.open.get(path) {
            Some(open) => Some((open.uri.clone(), Some(open.version))),
            None => Some((uri(path)?, None)),
        }
    }
}

/// Which of so many belong together: each names another of its group, the first one itself.
struct Groups(Vec<usize>);

impl Groups {
    fn first(&self, mut i: usize) -> usize {
        while let Some(next) = self.0.get(i).filter(|next| **next != i) {
            i = *next;
        }
        i
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(slot) = self.0.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}

/// A project with every pack that ships, to look at them.
pub(super) fn of_packs(names: impl Iterator<Item = &'static str>) -> Workspace {
    let mut workspace = Workspace::new();
    let uses: String = names.map(|name| format!("use {name}\n")).collect();
    workspace.set("-", format!("language: en\n{uses}"));
    workspace
}
