//! Changes to a project that build on each other, kept as changes to the texts that it began with.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use ecow::EcoString;

use super::place::Change;
use crate::Workspace;
use crate::source::FileId;

/// A change to one file, in bytes of the text as it was before any change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The file.
    pub file: EcoString,
    /// What is replaced; where it is empty, text is put in.
    pub range: Range<usize>,
    /// What stands there instead.
    pub text: String,
    /// The requirements, or rules that belong to none, that are no longer missing by it.
    pub meets: Vec<EcoString>,
}

/// A project with some changes.
#[derive(Clone)]
pub(super) struct Draft {
    pub(super) workspace: Workspace,
    /// By file, then by place; those at one place in the order they were made.
    pub(super) edits: Vec<Edit>,
}

impl Draft {
    pub(super) fn new(workspace: &Workspace) -> Self {
        Self { workspace: workspace.clone(), edits: Vec::new() }
    }

    /// The same, to be changed.
    pub(super) fn fork(&self) -> Self {
        Self { workspace: self.workspace.fork(), edits: self.edits.clone() }
    }

    /// Make changes to files as they stand now, each once. Says whether there were any and all could be made: none goes
    /// across the border of an earlier change.
    pub(super) fn replace_all(&mut self, mut changes: Vec<(FileId, Change)>) -> bool {
        // Two elements may ask for the very same.
        let mut once = BTreeSet::new();
        changes.retain(|change| once.insert(change.clone()));
        // From the end, so that the places of the others stand; of those at one place the last first.
        changes.reverse();
        changes.sort_by_key(|(file, change)| std::cmp::Reverse((*file, change.start)));
        let mut texts: BTreeMap<FileId, String> = BTreeMap::new();
        for (file, Change { start, end, text }) in &changes {
            let source = self.workspace.sources().file(*file);
            let (name, before) = (source.name.clone(), source.text.clone());
            if !self.replace(&name, *start..*end, text) {
                return false;
            }
            texts.entry(*file).or_insert_with(|| before.to_string()).replace_range(*start..*end, text);
        }
        for (file, text) in texts {
            let name = self.workspace.sources().file(file).name.clone();
            self.workspace.set(&name, text);
        }
        !changes.is_empty()
    }

    /// Note a change to a file as it stands now.
    fn replace(&mut self, file: &str, range: Range<usize>, text: &str) -> bool {
        let Some(at) = self.find(file, &range) else { return false };
        match at {
            Found::Within(i, start) => {
                let Some(edit) = self.edits.get_mut(i) else { return false };
                edit.text.replace_range(start..start + range.len(), text);
            }
            Found::Between(i, start) => {
                let range = start..start + range.len();
                self.edits.insert(i, Edit { file: file.into(), range, text: text.to_owned(), meets: Vec::new() });
            }
        }
        true
    }

    /// Where a range of the text as it stands now lies: in the text of an earlier change, or between changes.
    fn find(&self, file: &str, range: &Range<usize>) -> Option<Found> {
        // How much longer the text is so far than it was.
        let mut longer: isize = 0;
        let mut place = self.edits.iter().take_while(|edit| edit.file.as_str() < file).count();
        let own = self.edits.iter().enumerate().filter(|(_, edit)| edit.file == file);
        for (i, edit) in own {
            let start = edit.range.start.checked_add_signed(longer)?;
            let end = start + edit.text.len();
            if range.end < start || (range.end == start && range.start < range.end) {
                break;
            }
            if start < range.start && range.end < end {
                return Some(Found::Within(i, range.start - start));
            }
            // At its border, or beyond it.
            if range.start < end || (range.start == start && range.end == start && !edit.text.is_empty()) {
                if range.start == start && range.is_empty() {
                    break;
                }
                return None;
            }
            longer += isize::try_from(edit.text.len()).ok()? - isize::try_from(edit.range.len()).ok()?;
            place = i + 1;
        }
        Some(Found::Between(place, range.start.checked_add_signed(-longer)?))
    }
}

enum Found {
    /// In this edit, from this byte of its text.
    Within(usize, usize),
    /// Before the edit with this number, from this byte of the first text.
    Between(usize, usize),
}

/// A text with changes made.
pub(super) fn applied<'e>(text: &str, edits: impl DoubleEndedIterator<Item = &'e Edit>) -> String {
    let mut out = text.to_owned();
    for edit in edits.rev() {
        if out.get(edit.range.clone()).is_some() {
            out.replace_range(edit.range.clone(), &edit.text);
        }
    }
    out
}
