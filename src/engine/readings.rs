//! What editors ask of a project: its items as they were read, and what each name in them means.

use std::ops::Range;
use std::sync::Arc;

use ecow::EcoString;

use super::Workspace;
use crate::model::notes::Note;
use crate::model::words::{Word, readings};
use crate::model::{Model, Parsed};
use crate::source::FileId;
#[cfg(feature = "cli")]
use crate::{model::setting, syntax::ast::Member};

/// A part of a file with what is known of the names in it.
pub(crate) struct Reading {
    /// What the files of the project mean.
    pub(crate) model: Arc<Model>,
    /// The items.
    pub(crate) parsed: Parsed,
    /// The words of the language in them.
    pub(crate) words: Vec<Word>,
    /// Which element each name in them means.
    pub(crate) notes: Vec<Note>,
}

impl Workspace {
    /// The names of the plan's files, in the order in which they were added.
    pub(crate) fn plan_names(&self) -> &[EcoString] {
        &self.roots
    }

    /// Does some file of the plan say in which language it is written?
    #[cfg(feature = "cli")]
    pub(crate) fn states_language(&mut self) -> bool {
        let model = self.model();
        let files = self.roots.iter().filter_map(|name| self.items.get(&self.sources.find(name)?));
        let mut members = files.flatten().flat_map(|item| &item.parsed.members);
        members.any(|member| match member {
            Member::Field(field) => setting(&model.schema, &field.name.node) == "language",
            _ => false,
        })
    }

    /// The items of a file; those that touch some bytes of it, where they are given.
    pub(crate) fn items(&self, file: FileId, within: Option<&Range<usize>>) -> Parsed {
        let mut parsed = self.parsed(file, Vec::new(), false);
        if let Some(within) = within {
            let items = self.items.get(&file).map_or(&[][..], Vec::as_slice);
            let mut touched = items.iter().map(|i| i.start <= within.end && within.start <= i.start + i.length);
            parsed.items.retain(|_| touched.next().unwrap_or(false));
        }
        parsed
    }

    /// Where an item of a file ends, in bytes of the file.
    pub(crate) fn item_ranges(&self, file: FileId) -> impl Iterator<Item = Range<usize>> {
        let items = self.items.get(&file).map_or(&[][..], Vec::as_slice);
        items.iter().map(|item| item.start..item.start + item.length)
    }

    /// The items of a file with what the names in them mean; those that touch some bytes of it, where they are given.
    pub(crate) fn reading(&mut self, file: FileId, within: Option<&Range<usize>>) -> Reading {
        let model = self.model();
        let parsed = self.items(file, within);
        let (words, notes) = readings(&model, &self.sources, &parsed);
        Reading { model, parsed, words, notes }
    }
}
