//! What the files of a project use: each other, and packs.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Uses, Workspace};
use crate::diag::{Code, Diagnostic, Key, Language, Text};
use crate::model::Model;
use crate::model::vocabulary::{Section, Vocabulary};
use crate::packs;
use crate::source::{FileId, ItemId, Span, beside};
use crate::syntax::ast::{Member, Use, UseTarget};

/// The files that use what is not there; for each such use the text of the pack that seems to be meant, if one does.
pub(super) type Incomplete = FxHashMap<FileId, Vec<Option<Arc<str>>>>;

impl Workspace {
    pub(super) fn used(&self, file: FileId) -> Vec<(ItemId, Use)> {
        let items = self.items.get(&file).into_iter().flatten();
        items
            .flat_map(|item| item.parsed.members.iter().map(|member| (item.id, member)))
            .filter_map(|(id, member)| if let Member::Use(used) = member { Some((id, Use::clone(used))) } else { None })
            .collect()
    }

    /// The packs that the files use, but for one file, and the files, in order.
    #[cfg(feature = "exchange")]
    pub(crate) fn used_names(&mut self, but: &str) -> (Vec<EcoString>, Vec<EcoString>) {
        let others = self.roots.iter().filter(|name| *name != but);
        let roots: Vec<FileId> = others.filter_map(|name| self.sources.find(name)).collect();
        let mut packs: Vec<EcoString> = Vec::new();
        for (_, used) in roots.iter().flat_map(|file| self.used(*file)).collect::<Vec<_>>() {
            if let UseTarget::Pack(name) = &used.target
                && let Some(pack) = self.pack_name(&name.node)
                && !packs.contains(&pack)
            {
                packs.push(pack);
            }
        }
        (packs, self.roots.clone())
    }

    /// The names of the files that a file uses, whether they are there or not, and where it says so; those outside of the
    /// project are left out.
    #[cfg(feature = "cli")]
    pub(crate) fn files_used(&self, name: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let Some(file) = self.sources.find(name) else { return Vec::new() };
        let used = self.used(file).into_iter().filter_map(|(item, used)| match used.target {
            UseTarget::File(path) => {
                Some((self.sources.place(path.range.within(item)).bytes, beside(name, &path.node)?))
            }
            UseTarget::Pack(_) => None,
        });
        used.collect()
    }

    pub(super) fn used_file(&self, from: FileId, path: &str, span: Span) -> Result<FileId, Box<Diagnostic>> {
        let Some(name) = beside(&self.sources.file(from).name, path) else {
            let found = Diagnostic::new(Code::OutsideProject, span).with("name", path);
            let folder = path.rsplit_once('/').map(|(folder, _)| folder).filter(|folder| folder.starts_with(".."));
            return Err(Box::new(match folder {
                Some(folder) => found.help(Text::key(Key::HelpOutside).with("name", folder)),
                None => found,
            }));
        };
        match self.sources.find(&name).filter(|_| self.roots.iter().any(|known| *known == name.as_str())) {
            Some(file) => Ok(file),
            None => {
                let near = crate::diag::nearest(&name, self.roots.iter().map(EcoString::as_str));
                Err(Box::new(Diagnostic::new(Code::UnknownFile, span).with("name", path).suggest(near)))
            }
        }
    }

    /// The canonical name of a pack, in any of the three tongues.
    pub(super) fn pack_name(&mut self, word: &str) -> Option<EcoString> {
        let known = |name: &str| self.packs.contains_key(name) || packs::text(name).is_some();
        if known(word) {
            return Some(word.into());
        }
        let read = if self.base.is_none() { Some(self.pack_words()) } else { None };
        let vocabulary = read.as_deref().or_else(|| Some(&self.base.as_ref()?.model.schema.vocabulary))?;
        Language::ALL.iter().find_map(|language| {
            let names = vocabulary.read(Section::Packs, *language, word);
            names.iter().find(|name| self.packs.contains_key(*name) || packs::text(name).is_some()).cloned()
        })
    }

    /// What packs are called, as the packs say that every project has: known before it is known which packs to lower.
    fn pack_words(&mut self) -> Arc<Vocabulary> {
        if let Some(words) = &self.pack_words {
            return words.clone();
        }
        let mut words = Vocabulary::default();
        self.unpack(&packs::ALWAYS.map(EcoString::from));
        for name in packs::ALWAYS {
            self.read_pack(name);
            let items = self.sources.find(name).and_then(|file| self.items.get(&file)).into_iter().flatten();
            for member in items.flat_map(|item| &item.parsed.members) {
                if let Member::Block(block) = member
                    && block.kind.node == "vocabulary"
                {
                    words.add_packs(block);
                }
            }
        }
        self.pack_words.insert(Arc::new(words)).clone()
    }

    /// The text of a pack, by a word for it in any of the three tongues.
    pub(super) fn pack_text(&mut self, word: &str) -> Option<Arc<str>> {
        let name = self.pack_name(word)?;
        self.packs.get(&name).cloned().or_else(|| packs::shared(&name))
    }

    /// May a name that a file does not find stand in what the file could not use? What is to be used may be known: then the
    /// name stands in its text.
    pub(super) fn may_be_elsewhere(&self, model: &Model, name: Span, incomplete: &Incomplete) -> bool {
        let file = self.sources.place(name).file;
        let Some(meant) = incomplete.get(&file) else { return false };
        let language = model.scope(file).map_or(Language::default(), |scope| scope.language);
        let words: Vec<&str> = self.sources.text(name).split('.').collect();
        let vocabulary = &model.schema.vocabulary;
        let canonical = words.iter().flat_map(|word| vocabulary.read(Section::Names, language, word));
        let all: Vec<&str> = words.iter().copied().chain(canonical.map(EcoString::as_str)).collect();
        meant.iter().any(|text| text.as_ref().is_none_or(|text| all.iter().any(|word| text.contains(word))))
    }

    pub(super) fn unknown_pack(&mut self, name: &str, span: Span) -> Diagnostic {
        let read = if self.base.is_none() { Some(self.pack_words()) } else { None };
        let mut known: Vec<&str> = packs::names().collect();
        known.extend(self.packs.keys().map(EcoString::as_str));
        known.sort_unstable();
        let list = known.join(", ");
        let base = self.base.iter().map(|base| &base.model.schema.vocabulary);
        let words = read.as_deref().into_iter().chain(base).flat_map(|vocabulary| {
            let words = |language| vocabulary.surfaces(Section::Packs, language);
            Language::ALL.into_iter().flat_map(words).map(|(word, _)| word)
        });
        let near = crate::diag::nearest(name, words.chain(known));
        let lonely = near.is_none();
        let found = Diagnostic::new(Code::UnknownPack, span).with("name", name).suggest(near);
        if lonely { found.help(Text::key(Key::HelpPacks).with("packs", list.as_str())) } else { found }
    }

    /// Report rings of files that use each other, and cut them.
    pub(super) fn import_cycles(&self, roots: &[FileId], uses: &mut Uses, diagnostics: &mut Vec<Diagnostic>) {
        let mut done: FxHashSet<FileId> = FxHashSet::default();
        for root in roots {
            while let Some(ring) = ring(*root, uses, &mut done) {
                let names: Vec<&str> = ring.iter().map(|file| self.sources.file(*file).name.as_str()).collect();
                let (Some(last), Some(first)) = (ring.iter().rev().nth(1), ring.last()) else { break };
                let place = self.used(*last).into_iter().find_map(|(item, used)| match &used.target {
                    UseTarget::File(path) => {
                        let name = beside(&self.sources.file(*last).name, &path.node);
                        (name.as_deref() == Some(self.sources.file(*first).name.as_str()))
                            .then(|| path.range.within(item))
                    }
                    UseTarget::Pack(_) => None,
                });
                let span = place.unwrap_or_else(|| self.top(*last));
                diagnostics.push(Diagnostic::new(Code::ImportCycle, span).with("files", names.join(" → ").as_str()));
                let cut = *first;
                if let Some(all) = uses.get_mut(last) {
                    all.retain(|(file, _)| *file != cut);
                }
            }
        }
    }
}

/// The next ring of files that can be reached from one, if there is one. `done` are those from which none can. A path may
/// be as long as there are files, so it is kept here and not on the stack.
fn ring(root: FileId, uses: &Uses, done: &mut FxHashSet<FileId>) -> Option<Vec<FileId>> {
    // Each file with how many of those it uses have been looked at.
    let mut path = vec![(root, 0)];
    let mut on_path = FxHashSet::from_iter([root]);
    while let Some((at, next)) = path.last_mut() {
        let at = *at;
        let used = uses.get(&at).and_then(|used| used.get(*next)).map(|(file, _)| *file);
        *next += 1;
        match used {
            Some(file) if on_path.contains(&file) => {
                let mut ring: Vec<FileId> =
                    path.iter().map(|(known, _)| *known).skip_while(|known| *known != file).collect();
                ring.push(file);
                return Some(ring);
            }
            Some(file) if done.contains(&file) => {}
            Some(file) => {
                path.push((file, 0));
                on_path.insert(file);
            }
            None => {
                done.insert(at);
                on_path.remove(&at);
                path.pop();
            }
        }
    }
    None
}
