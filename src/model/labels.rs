//! The labels of a file, and where each is declared.

use std::sync::OnceLock;

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::ElementId;

/// The labels of one file.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    /// Every element with a label, in the order written.
    pub(super) all: FxHashMap<EcoString, Vec<ElementId>>,
    /// The element with a label in a block, or at the top of the file.
    pub(super) within: FxHashMap<(Option<ElementId>, EcoString), ElementId>,
    /// What is offered as a suggestion, made when first asked for.
    pub(super) offered: OnceLock<Vec<EcoString>>,
}

impl Labels {
    pub(super) fn get(&self, label: &str) -> &[ElementId] {
        self.all.get(label).map_or(&[], Vec::as_slice)
    }

    pub(super) fn within(&self, parent: Option<ElementId>, label: &str) -> Option<ElementId> {
        self.within.get(&(parent, EcoString::from(label))).copied()
    }

    /// Add a label; gives the element that has it already, side by side with this one.
    pub(super) fn add(&mut self, parent: Option<ElementId>, label: &EcoString, id: ElementId) -> Option<ElementId> {
        if let Some(first) = self.within.get(&(parent, label.clone())) {
            return Some(*first);
        }
        self.within.insert((parent, label.clone()), id);
        self.all.entry(label.clone()).or_default().push(id);
        None
    }
}
