//! The texts of packs for the client: files of their own in a folder that is gone when the server is, since editors show only
//! what is a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::files::of_packs;
use super::place::real;
use super::project::Project;
use crate::packs;

#[derive(Default)]
pub(super) struct Packs {
    folder: Option<tempfile::TempDir>,
    paths: BTreeMap<PathBuf, String>,
    project: Option<Project>,
}

impl Packs {
    /// A file with the text of a pack that ships; nothing where none can be written.
    pub(super) fn file(&mut self, name: &str) -> Option<PathBuf> {
        let text = packs::text(name)?;
        if let Some((path, _)) = self.paths.iter().find(|(_, known)| *known == name) {
            return Some(path.clone());
        }
        if self.folder.is_none() {
            self.folder = Some(tempfile::Builder::new().prefix("plikt-packs-").tempdir().ok()?);
        }
        let path = real(self.folder.as_ref()?.path()).join(format!("{name}.plikt"));
        std::fs::write(&path, text).ok()?;
        let mut permissions = path.metadata().ok()?.permissions();
        permissions.set_readonly(true);
        // Only a hint to the editor that changes come to nothing.
        let _ = std::fs::set_permissions(&path, permissions);
        self.paths.insert(path.clone(), name.to_owned());
        Some(path)
    }

    /// The pack whose text stands in a file.
    pub(super) fn names(&self, path: &Path) -> Option<String> {
        self.paths.get(path).cloned()
    }

    /// A project that uses every pack, in which they are looked at.
    pub(super) fn project(&mut self) -> &mut Project {
        self.project.get_or_insert_with(|| {
            let names = packs::names().map(|name| (PathBuf::from(name), name.to_owned())).collect();
            Project::of(Path::new(""), of_packs(packs::names()), names)
        })
    }

    pub(super) fn forget(&mut self) {
        self.project = None;
    }
}
