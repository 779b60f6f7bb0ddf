//! The labels of a file, where each is declared, and what a label means where it is written.

use std::sync::OnceLock;

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::renumber::Moved;
use super::{ElementId, FileScope, KindId, Model, vocabulary};
use crate::diag::Language;
use crate::source::FileId;

/// How many labels of a file are compared with a misspelt one: enough for any plan, and a bound for generated ones.
const OFFERED: usize = 4_000;

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

    /// The same by the new ids of the elements; without those that are gone.
    pub(super) fn renumber(&mut self, moved: &Moved) {
        self.all.retain(|_, ids| {
            ids.retain_mut(|id| moved.renew(id));
            !ids.is_empty()
        });
        let within = std::mem::take(&mut self.within).into_iter().filter_map(|((parent, label), id)| {
            let parent = match parent {
                Some(parent) => Some(moved.id(parent)?),
                None => None,
            };
            Some(((parent, label), moved.id(id)?))
        });
        self.within = within.collect();
        self.offered = OnceLock::new();
    }

    /// Add labels; `false` if one of them was there already, side by side with the new one.
    pub(super) fn join(&mut self, more: Self) -> bool {
        let mut fresh = true;
        #[expect(clippy::iter_over_hash_type, reason = "each label is put in its own place")]
        for (label, ids) in more.all {
            let all = self.all.entry(label).or_default();
            all.extend(ids);
            all.sort_unstable();
        }
        #[expect(clippy::iter_over_hash_type, reason = "each label is put in its own place")]
        for (key, id) in more.within {
            fresh &= self.within.insert(key, id).is_none();
        }
        fresh
    }
}

impl Model {
    /// The elements a label may mean in a file, nearest level first; more than one is ambiguous.
    pub fn find_label(&self, file: FileId, from: Option<ElementId>, label: &str) -> Vec<ElementId> {
        let Some(scope) = self.scope(file) else { return Vec::new() };
        match scope.labels.get(label) {
            [] => {}
            [one] => return vec![*one],
            several => return self.nearest(&scope.labels, label, several, from),
        }
        let mut found = Vec::new();
        for (used, alias) in &scope.uses {
            if alias.is_none() {
                self.label_in(*used, label, scope.language, &mut found);
            }
        }
        if file == FileId::NOWHERE && found.iter().any(|id| !self.is_pack(*id)) {
            // What the plan declares is meant before what packs do.
            found.retain(|id| !self.is_pack(*id));
        }
        found
    }

    /// The elements that a label means in a file that is used.
    pub fn label_in(&self, file: FileId, label: &str, language: Language, found: &mut Vec<ElementId>) {
        let Some(scope) = self.scope(file) else { return };
        let direct = scope.labels.get(label).iter();
        let mut add = |id: &ElementId| {
            if !found.contains(id) {
                found.push(*id);
            }
        };
        direct.for_each(&mut add);
        if scope.pack {
            for canonical in self.schema.vocabulary.read(vocabulary::Section::Names, language, label) {
                scope.labels.get(canonical).iter().for_each(&mut add);
            }
        }
    }

    /// Of several elements with one label in a file, the one that stands nearest outward; else a few of them.
    fn nearest(&self, labels: &Labels, label: &str, several: &[ElementId], from: Option<ElementId>) -> Vec<ElementId> {
        let mut at = from;
        while let Some(current) = at {
            if let Some(here) = labels.within(Some(current), label) {
                return vec![here];
            }
            at = self.element(current).parent;
        }
        match labels.within(None, label) {
            Some(top) => vec![top],
            None => several.iter().take(8).copied().collect(),
        }
    }

    /// A child of an element by its label.
    pub fn child(&self, parent: ElementId, label: &str) -> Option<ElementId> {
        self.scope(self.element(parent).file)?.labels.within(Some(parent), label)
    }

    /// The first file that declares a label at its top, of those that a file does not see.
    pub fn declared_elsewhere(&self, file: FileId, label: &str, language: Language) -> Option<FileId> {
        let base = self.bases().into_iter().flat_map(|base| base.scopes.keys());
        self.scopes.keys().chain(base).copied().filter(|other| *other != file).find(|other| {
            let mut found = Vec::new();
            self.label_in(*other, label, language, &mut found);
            found.iter().any(|id| self.element(*id).parent.is_none())
        })
    }

    /// The label nearest to a misspelt one, of those that a file sees, as its author would write it.
    pub fn nearest_label(&self, file: FileId, wrong: &str) -> Option<EcoString> {
        let scope = self.scope(file)?;
        let used = scope.uses.iter().filter(|(_, alias)| alias.is_none()).filter_map(|(used, _)| self.scope(*used));
        let all = std::iter::once(scope).chain(used).flat_map(|other| self.offered(other, scope.language));
        crate::diag::nearest(wrong, all)
    }

    /// The label of a pack's element of one of these kinds that a name of something else may stand for: one of which the name is a
    /// part between underscores, else one that is spelt nearly so. Packs alone are looked through, so that edits do not change it.
    pub fn meant_of_kinds(&self, file: FileId, kinds: &[KindId], name: &str) -> Option<EcoString> {
        let scope = self.scope(file)?;
        let used: Vec<FileId> = scope.uses.iter().filter(|(_, alias)| alias.is_none()).map(|(used, _)| *used).collect();
        let of_packs = |id: &ElementId| self.is_pack(*id) && used.contains(&self.element(*id).file);
        let all = kinds.iter().flat_map(|kind| self.everywhere(*kind)).filter(of_packs);
        let section = vocabulary::Section::Names;
        let labels: Vec<&str> = all
            .map(|id| self.schema.vocabulary.write(section, scope.language, &self.element(id).label))
            .filter(|label| !label.is_empty())
            .collect();
        let holds_it = |label: &&&str| {
            label.strip_suffix(name).is_some_and(|before| before.ends_with('_'))
                || label.strip_prefix(name).is_some_and(|after| after.starts_with('_'))
        };
        match labels.iter().find(holds_it) {
            Some(label) => Some((*label).into()),
            None => crate::diag::nearest(name, labels.iter().copied()),
        }
    }

    /// Are all labels of the plan compared with misspelt ones, also with so many more?
    pub(super) fn offers_all(&self, more: usize) -> bool {
        self.scopes.values().all(|scope| scope.labels.all.len() + more < OFFERED)
    }

    fn offered<'a>(&'a self, scope: &'a FileScope, language: Language) -> impl Iterator<Item = &'a str> {
        let labels = scope.labels.offered.get_or_init(|| {
            let mut all: Vec<EcoString> = scope.labels.all.keys().cloned().collect();
            all.sort_unstable();
            all.truncate(OFFERED);
            all
        });
        labels.iter().map(move |label| {
            if scope.pack {
                self.schema.vocabulary.write(vocabulary::Section::Names, language, label)
            } else {
                label.as_str()
            }
        })
    }
}
