//! The packs of a project: read, and lowered once into the model that the plan's own stands on.

use std::sync::Arc;

use ecow::EcoString;

use super::{Base, CachedItem, Workspace};
use crate::diag::Diagnostic;
use crate::model::{Parsed, lower};
use crate::packs;
use crate::source::{FileId, ItemId};
use crate::syntax::ParsedItem;
use crate::syntax::ast::{Use, UseTarget};

impl Workspace {
    /// Lower the packs that are wanted, and those that they use, unless that was done already.
    pub(super) fn load_packs(&mut self, wanted: &[EcoString]) {
        let mut names: Vec<EcoString> = packs::ALWAYS.iter().map(|name| EcoString::from(*name)).collect();
        let mut wanted: Vec<EcoString> = wanted.iter().filter(|name| !names.contains(name)).cloned().collect();
        wanted.sort_unstable();
        names.extend(wanted);
        if self.base.as_ref().is_some_and(|base| base.names == names) {
            return;
        }
        let asked = names.clone();
        let mut at = 0;
        while let Some(name) = names.get(at).cloned() {
            at += 1;
            for (_, used) in self.read_pack(&name) {
                if let UseTarget::Pack(other) = &used.target
                    && !names.contains(&other.node)
                {
                    names.push(other.node.clone());
                }
            }
        }
        let core = self.sources.find("std.core");
        let parsed: Vec<Parsed> = names
            .iter()
            .filter_map(|name| self.sources.find(name))
            .map(|file| {
                let used = self.used(file);
                let mut uses: Vec<(FileId, Option<EcoString>)> = used
                    .iter()
                    .filter_map(|(_, used)| match &used.target {
                        UseTarget::Pack(name) => {
                            Some((self.sources.find(&name.node)?, used.alias.as_ref().map(|a| a.node.clone())))
                        }
                        UseTarget::File(_) => None,
                    })
                    .collect();
                uses.extend(core.filter(|core| *core != file).map(|core| (core, None)));
                self.parsed(file, uses, true)
            })
            .collect();
        let mut diagnostics: Vec<Diagnostic> = parsed
            .iter()
            .flat_map(|file| file.items.iter().flat_map(|(_, item)| item.diagnostics.iter().cloned()))
            .collect();
        let lowered = lower(&self.sources, None, &parsed);
        diagnostics.extend(lowered.diagnostics().cloned());
        self.base = Some(Base { names: asked, model: lowered.model, diagnostics });
    }

    /// Read a pack's text, if it has not been read, and say what it uses.
    pub(super) fn read_pack(&mut self, name: &str) -> Vec<(ItemId, Use)> {
        let text = self.packs.get(name).cloned().or_else(|| packs::text(name).map(Arc::from));
        let Some(text) = text else { return Vec::new() };
        let old = self.sources.find(name).map(|file| self.sources.file(file).text.clone());
        let file = self.sources.set(name, text.clone(), true);
        if old.as_ref() != Some(&text) {
            match (&old, packs::trees(name).filter(|_| !self.packs.contains_key(name))) {
                (None, Some(trees)) => self.embedded(file, trees),
                _ => self.read(file, old.as_deref().unwrap_or_default(), &text),
            }
        }
        self.used(file)
    }

    /// Take the items of a pack as the build parsed them.
    pub(super) fn embedded(&mut self, file: FileId, trees: Vec<packs::Tree>) {
        let item = |(start, length, members): packs::Tree| CachedItem {
            id: self.sources.add_item(file, start as usize),
            start: start as usize,
            length: length as usize,
            parsed: Arc::new(ParsedItem { members, ..ParsedItem::default() }),
        };
        let items = trees.into_iter().map(item).collect();
        self.items.insert(file, items);
    }
}
