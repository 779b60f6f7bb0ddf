//! Files and folders that get another name: what uses them says so, before they have it.

use std::path::{Path, PathBuf};

use ls_types::RenameFilesParams;

use super::changes::{joined, workspace_edit};
use super::files::Uris;
use super::place::path;
use super::server::{Answer, Server, wire};
use crate::ide::TextEdit;

impl Server {
    /// The edits of what is written after `bruk`, in all files of a project that use what is moved or are moved themselves.
    pub(super) fn will_rename(&mut self, params: &RenameFilesParams) -> Answer {
        let parsed = |uri: &str| path(&uri.parse().ok()?);
        let moves: Vec<(PathBuf, PathBuf)> =
            params.files.iter().filter_map(|file| Some((parsed(&file.old_uri)?, parsed(&file.new_uri)?))).collect();
        let moved = |path: &Path| -> PathBuf {
            let new = moves.iter().find_map(|(old, new)| Some((new, path.strip_prefix(old).ok()?)));
            match new {
                // A file itself, and what stands in a folder.
                Some((new, rest)) if rest.as_os_str().is_empty() => new.clone(),
                Some((new, rest)) => new.join(rest),
                None => path.to_path_buf(),
            }
        };
        let open = self.files.open.clone();
        let mut edits = Vec::new();
        for project in self.files.projects() {
            let mut of_project = Vec::new();
            for (file, name) in &project.names {
                for (range, used) in project.uses_written(name) {
                    let (from, to) = (moved(file), moved(&project.root.join(&used)));
                    let (before, after) = (relative(file, &project.root.join(&used)), relative(&from, &to));
                    if before != after {
                        of_project.push(TextEdit { file: name.as_str().into(), range, text: format!("\"{after}\"") });
                    }
                }
            }
            let edit = workspace_edit(project, &Uris { open: &open }, &self.client, &of_project);
            edits.extend(edit.filter(|_| !of_project.is_empty()));
        }
        wire(edits.into_iter().reduce(joined))
    }
}

/// How one file is named beside another.
fn relative(from: &Path, to: &Path) -> String {
    let folder: Vec<_> = from.parent().into_iter().flat_map(Path::components).collect();
    let parts: Vec<_> = to.components().collect();
    let same = folder.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..".to_owned(), folder.len() - same);
    let down = parts.iter().skip(same).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_from_where_they_are_used() {
        let name = |from: &str, to: &str| relative(Path::new(from), Path::new(to));
        assert_eq!(name("/p/plan.plikt", "/p/mål.plikt"), "mål.plikt");
        assert_eq!(name("/p/a/plan.plikt", "/p/b/c/mål.plikt"), "../b/c/mål.plikt");
        assert_eq!(name("/p/plan.plikt", "/p/a/mål.plikt"), "a/mål.plikt");
    }
}
