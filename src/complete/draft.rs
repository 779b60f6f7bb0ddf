//! Changes to a project that build on each other, kept as changes to the texts that it began with.

use std::ops::Range;

use ecow::EcoString;

use crate::Workspace;

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
    pub(super) fn new(workspace: Workspace) -> Self {
        Self { workspace, edits: Vec::new() }
    }

    /// Replace bytes of a file as it stands now. Says whether that could be done: not across the border of an earlier
    /// change.
    pub(super) fn replace(&mut self, file: &str, range: Range<usize>, text: &str, meets: &[EcoString]) -> bool {
        let Some(at) = self.find(file, &range) else { return false };
        match at {
            Found::Within(i, start) => {
                let Some(edit) = self.edits.get_mut(i) else { return false };
                edit.text.replace_range(start..start + range.len(), text);
                for label in meets {
                    if !edit.meets.contains(label) {
                        edit.meets.push(label.clone());
                    }
                }
            }
            Found::Between(i, start) => {
                let range = start..start + range.len();
                self.edits.insert(i, Edit { file: file.into(), range, text: text.to_owned(), meets: meets.to_vec() });
            }
        }
        let Some(id) = self.workspace.sources().find(file) else { return false };
        let mut whole = self.workspace.sources().file(id).text.to_string();
        whole.replace_range(range, text);
        self.workspace.set(file, whole);
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
