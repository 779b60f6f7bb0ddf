//! The packs of a project: read, and lowered once into the model that the plan's own stands on.

use std::sync::Arc;

use ecow::EcoString;

use super::{Base, CachedItem, Workspace};
use crate::diag::Diagnostic;
use crate::model::{Model, Parsed, lower, lower_more};
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
        // The packs that every project has name each other as they are called: the other names are theirs to declare.
        let plain = names.len() == packs::ALWAYS.len();
        self.unpack(&names);
        let asked = names.clone();
        let mut at = 0;
        while let Some(name) = names.get(at).cloned() {
            at += 1;
            for (_, used) in self.read_pack(&name) {
                if let UseTarget::Pack(other) = &used.target {
                    let found = if plain { None } else { self.pack_name(&other.node) };
                    let other = found.unwrap_or_else(|| other.node.clone());
                    if !names.contains(&other) {
                        names.push(other);
                    }
                }
            }
        }
        // A project's own packs stand on those that ship: so they can be written in any of the languages, whose words the
        // packs that ship declare.
        let (shipped, own): (Vec<EcoString>, Vec<EcoString>) =
            names.into_iter().partition(|name| packs::text(name).is_some());
        let only_shipped = if own.is_empty() { shipped.clone() } else { Vec::new() };
        let mut model: Option<Arc<Model>> = None;
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        for names in [shipped, own] {
            let parsed: Vec<Parsed> = names.iter().filter_map(|name| self.parsed_pack(name, plain)).collect();
            if parsed.is_empty() {
                continue;
            }
            diagnostics.extend(
                parsed.iter().flat_map(|file| file.items.iter().flat_map(|(_, item)| item.diagnostics.iter().cloned())),
            );
            // What the packs of every project declare of the language was read when these were read alone.
            let before = self.base.as_ref().filter(|base| !base.shipped.is_empty() && names.starts_with(&base.shipped));
            let lowered = match before.filter(|_| model.is_none() && parsed.len() == names.len()) {
                Some(base) => lower_more(&self.sources, base.model.schema.clone(), base.shipped.len(), &parsed),
                None => lower(&self.sources, model.take(), &parsed),
            };
            diagnostics.extend(lowered.diagnostics().cloned());
            model = Some(lowered.model);
        }
        self.base = model.map(|model| Base { names: asked, shipped: only_shipped, model, diagnostics });
    }

    /// Take the trees of packs that ship and have not been read: on several cores where there are some.
    pub(super) fn unpack(&mut self, names: &[EcoString]) {
        let fresh: Vec<&EcoString> =
            names.iter().filter(|name| self.sources.find(name).is_none() && !self.packs.contains_key(*name)).collect();
        let trees = |name: &&EcoString| packs::trees(name);
        #[cfg(feature = "parallel")]
        let unpacked: Vec<Option<Vec<packs::Tree>>> = {
            use rayon::prelude::*;
            fresh.par_iter().with_max_len(1).map(trees).collect()
        };
        #[cfg(not(feature = "parallel"))]
        let unpacked: Vec<Option<Vec<packs::Tree>>> = fresh.iter().map(trees).collect();
        for (name, trees) in fresh.into_iter().zip(unpacked) {
            if let (Some(text), Some(trees)) = (packs::shared(name), trees) {
                let file = self.sources.set(name, text, true);
                self.embedded(file, trees);
            }
        }
    }

    /// A pack that was read, with the packs that it uses.
    fn parsed_pack(&mut self, name: &str, plain: bool) -> Option<Parsed> {
        let file = self.sources.find(name)?;
        let core = self.sources.find("std.core").filter(|core| *core != file);
        let mut uses: Vec<(FileId, Option<EcoString>)> = Vec::new();
        for (_, used) in self.used(file) {
            let UseTarget::Pack(name) = &used.target else { continue };
            let found = if plain { None } else { self.pack_name(&name.node) };
            if let Some(pack) = self.sources.find(&found.unwrap_or_else(|| name.node.clone())) {
                uses.push((pack, used.alias.as_ref().map(|alias| alias.node.clone())));
            }
        }
        uses.extend(core.map(|core| (core, None)));
        Some(self.parsed(file, uses, true))
    }

    /// Read a pack's text, if it has not been read, and say what it uses.
    pub(super) fn read_pack(&mut self, name: &str) -> Vec<(ItemId, Use)> {
        let old = self.sources.find(name).map(|file| self.sources.file(file).text.clone());
        let text = self.packs.get(name).cloned().or_else(|| packs::shared(name));
        let Some(text) = text else { return Vec::new() };
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
