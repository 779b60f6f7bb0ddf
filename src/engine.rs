//! The facade: files in, diagnostics, report and exports out.
//!
//! A [`Workspace`] holds the texts of a project. It reads no file and no clock: the host gives it
//! text. Only items whose text has changed are parsed again.

use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::{self, Report};
use crate::diag::{Code, Diagnostic, Language, Text};
use crate::model::{Model, Parsed, lower};
use crate::packs;
use crate::source::{FileId, ItemId, Sources, Span, TextRange, beside};
use crate::syntax::ast::{Member, Use, UseTarget};
use crate::syntax::{self, ParsedItem};

/// An item of a file: its text and what it was read as.
#[derive(Clone)]
struct CachedItem {
    id: ItemId,
    start: usize,
    length: usize,
    parsed: Arc<ParsedItem>,
}

/// The packs of one project, lowered once.
struct Base {
    names: Vec<EcoString>,
    model: Arc<Model>,
    diagnostics: Vec<Diagnostic>,
}

/// What was found when the project was last looked at.
struct Analysis {
    model: Arc<Model>,
    report: Report,
    diagnostics: Vec<Diagnostic>,
}

/// A project: plan files, the files they use, and packs.
#[derive(Default)]
pub struct Workspace {
    sources: Sources,
    items: FxHashMap<FileId, Vec<CachedItem>>,
    roots: Vec<EcoString>,
    packs: FxHashMap<EcoString, Arc<str>>,
    base: Option<Base>,
    analysis: Option<Analysis>,
}

impl Workspace {
    /// A project without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Add a file or replace its text. The name is its path in the project, with `/`.
    pub fn set(&mut self, name: &str, text: impl Into<Arc<str>>) {
        self.analysis = None;
        let text = text.into();
        let is_plan = name.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("plikt"));
        let old = self.sources.find(name).map(|file| self.sources.file(file).text.clone());
        let file = self.sources.set(name, text.clone(), false);
        if !is_plan && name != "-" {
            return;
        }
        if !self.roots.iter().any(|known| known == name) {
            self.roots.push(name.into());
        }
        self.read(file, old.as_deref().unwrap_or_default(), &text);
    }

    /// Take a file out of the project.
    pub fn remove(&mut self, name: &str) {
        self.analysis = None;
        self.roots.retain(|known| known != name);
        if let Some(file) = self.sources.find(name) {
            self.sources.set(name, "".into(), false);
            self.items.remove(&file);
        }
    }

    /// Use another text for a pack: to try a change to one, or to add one that does not ship.
    pub fn set_pack(&mut self, name: &str, text: impl Into<Arc<str>>) {
        self.packs.insert(name.into(), text.into());
        self.base = None;
        self.analysis = None;
    }

    /// The texts of the project and where each item begins.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Everything that is wrong or missing, by file and place.
    pub fn diagnostics(&mut self) -> &[Diagnostic] {
        &self.analysis().diagnostics
    }

    /// How the plan stands to the requirements of the guides that it uses.
    pub fn report(&mut self) -> &Report {
        &self.analysis().report
    }

    /// What the files mean.
    pub fn model(&mut self) -> Arc<Model> {
        self.analysis().model.clone()
    }

    /// The language of the plan.
    pub fn language(&mut self) -> Language {
        self.analysis().model.language()
    }

    /// What is wrong in the packs themselves: nothing, in those that ship.
    pub fn pack_diagnostics(&mut self) -> Vec<Diagnostic> {
        self.analysis();
        self.base.as_ref().map(|base| base.diagnostics.clone()).unwrap_or_default()
    }

    /// Cut a text into items and parse those that are new. An item keeps its id while its text stands.
    fn read(&mut self, file: FileId, old: &str, text: &str) {
        if syntax::too_large(text) {
            // One item that holds nothing: what is said of the file has a place.
            let nothing = CachedItem { id: self.sources.add_item(file, 0), start: 0, length: 0, parsed: Arc::default() };
            self.items.insert(file, vec![nothing]);
            return;
        }
        let pieces = syntax::cut(text);
        let known = self.items.remove(&file).unwrap_or_default();
        let same = |item: &CachedItem, piece: &syntax::Piece| {
            item.length == piece.range.len()
                && old.get(item.start..item.start + item.length) == text.get(piece.range.clone())
        };
        let before = known.iter().zip(&pieces).take_while(|(item, piece)| same(item, piece)).count();
        let rest = known.len().min(pieces.len()) - before;
        let after = known.iter().rev().zip(pieces.iter().rev()).take(rest).take_while(|(i, p)| same(i, p)).count();
        let changed = pieces.len() - before - after;
        let fresh: Vec<(ItemId, std::ops::Range<usize>)> = pieces
            .iter()
            .skip(before)
            .take(changed)
            .map(|piece| (self.sources.add_item(file, piece.range.start), piece.range.clone()))
            .collect();
        let parse = |(id, range): (ItemId, std::ops::Range<usize>)| CachedItem {
            id,
            start: range.start,
            length: range.len(),
            parsed: Arc::new(syntax::parse_item(id, text.get(range).unwrap_or_default())),
        };
        #[cfg(feature = "parallel")]
        let fresh: Vec<CachedItem> = {
            use rayon::prelude::*;
            if fresh.len() > 1 { fresh.into_par_iter().map(parse).collect() } else { fresh.into_iter().map(parse).collect() }
        };
        #[cfg(not(feature = "parallel"))]
        let fresh: Vec<CachedItem> = fresh.into_iter().map(parse).collect();
        let mut items: Vec<CachedItem> = known.iter().take(before).cloned().collect();
        items.extend(fresh);
        items.extend(known.into_iter().rev().take(after).rev());
        for (item, piece) in items.iter_mut().zip(&pieces) {
            item.start = piece.range.start;
            self.sources.move_item(item.id, file, item.start);
        }
        self.items.insert(file, items);
    }

    fn analysis(&mut self) -> &Analysis {
        if self.analysis.is_none() {
            let analysis = self.analyse();
            self.analysis = Some(analysis);
        }
        match &self.analysis {
            Some(analysis) => analysis,
            None => unreachable!("it was made above"),
        }
    }

    fn analyse(&mut self) -> Analysis {
        let mut diagnostics = Vec::new();
        let roots: Vec<FileId> = self.roots.iter().filter_map(|name| self.sources.find(name)).collect();
        let mut wanted: Vec<EcoString> = Vec::new();
        let mut uses: FxHashMap<FileId, Vec<(FileId, Option<EcoString>)>> = FxHashMap::default();
        let mut pack_uses: Vec<(FileId, EcoString, Option<EcoString>)> = Vec::new();
        for file in &roots {
            self.too_large(*file, &mut diagnostics);
            for (item, used) in self.used(*file) {
                let alias = used.alias.as_ref().map(|name| name.node.clone());
                match &used.target {
                    UseTarget::Pack(name) => match self.pack_name(&name.node) {
                        Some(pack) => {
                            if !wanted.contains(&pack) {
                                wanted.push(pack.clone());
                            }
                            pack_uses.push((*file, pack, alias));
                        }
                        None => diagnostics.push(self.unknown_pack(&name.node, name.range.within(item))),
                    },
                    UseTarget::File(path) => match self.used_file(*file, &path.node, path.range.within(item)) {
                        Ok(other) => uses.entry(*file).or_default().push((other, alias)),
                        Err(problem) => diagnostics.push(*problem),
                    },
                }
            }
        }
        self.import_cycles(&roots, &mut uses, &mut diagnostics);
        self.load_packs(&wanted);
        let mut counted = roots.clone();
        for (file, pack, alias) in pack_uses {
            if let Some(pack) = self.sources.find(&pack) {
                uses.entry(file).or_default().push((pack, alias));
                if !counted.contains(&pack) {
                    counted.push(pack);
                }
            }
        }
        let core = self.sources.find("std.core");
        let parsed: Vec<Parsed> = roots
            .iter()
            .map(|file| {
                let mut uses = uses.remove(file).unwrap_or_default();
                uses.extend(core.map(|core| (core, None)));
                self.parsed(*file, uses, false)
            })
            .collect();
        for file in &parsed {
            diagnostics.extend(file.items.iter().flat_map(|(_, item)| item.diagnostics.iter().cloned()));
        }
        let base = self.base.as_ref().map(|base| base.model.clone());
        let (model, found) = lower(&self.sources, base, &parsed);
        diagnostics.extend(found);
        counted.extend(core);
        let (report, found) = check::check(&model, &counted);
        diagnostics.extend(found);
        self.sort(&mut diagnostics);
        Analysis { model: Arc::new(model), report, diagnostics }
    }

    fn sort(&self, diagnostics: &mut [Diagnostic]) {
        diagnostics.sort_by_cached_key(|d| {
            let place = self.sources.place(d.primary.span);
            (place.file, place.bytes.start, d.severity, d.code.clone())
        });
    }

    fn too_large(&self, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
        let text = &self.sources.file(file).text;
        if syntax::too_large(text) {
            diagnostics.push(
                Diagnostic::new(Code::TooLarge, self.top(file)).with("size", text.len()).with("limit", syntax::MAX_BYTES),
            );
        }
    }

    /// The first item of a file, without its text. What is said here is said only of files that have items.
    fn top(&self, file: FileId) -> Span {
        let first = self.items.get(&file).and_then(|items| items.first()).map(|item| item.id);
        TextRange::default().within(first.unwrap_or(ItemId(u32::MAX)))
    }

    fn parsed(&self, file: FileId, uses: Vec<(FileId, Option<EcoString>)>, pack: bool) -> Parsed {
        let items = self.items.get(&file).into_iter().flatten().map(|item| (item.id, item.parsed.clone())).collect();
        Parsed { file, items, uses, pack }
    }

    fn used(&self, file: FileId) -> Vec<(ItemId, Use)> {
        let items = self.items.get(&file).into_iter().flatten();
        items
            .flat_map(|item| item.parsed.members.iter().map(|member| (item.id, member)))
            .filter_map(|(id, member)| if let Member::Use(used) = member { Some((id, Use::clone(used))) } else { None })
            .collect()
    }

    fn used_file(&self, from: FileId, path: &str, span: Span) -> Result<FileId, Box<Diagnostic>> {
        let Some(name) = beside(&self.sources.file(from).name, path) else {
            return Err(Box::new(Diagnostic::new(Code::OutsideProject, span).with("name", path)));
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
    fn pack_name(&mut self, word: &str) -> Option<EcoString> {
        let known = |name: &str| self.packs.contains_key(name) || packs::text(name).is_some();
        if known(word) {
            return Some(word.into());
        }
        if self.base.is_none() {
            self.load_packs(&[]);
        }
        let known = |name: &str| self.packs.contains_key(name) || packs::text(name).is_some();
        let base = self.base.as_ref()?;
        Language::ALL.iter().find_map(|language| {
            let names = base.model.schema.vocabulary.read(crate::model::vocabulary::Section::Packs, *language, word);
            names.iter().find(|name| known(name)).cloned()
        })
    }

    fn unknown_pack(&self, name: &str, span: Span) -> Diagnostic {
        let mut known: Vec<&str> = packs::names().collect();
        known.extend(self.packs.keys().map(EcoString::as_str));
        known.sort_unstable();
        let list = known.join(", ");
        let near = crate::diag::nearest(name, known);
        let lonely = near.is_none();
        let found = Diagnostic::new(Code::UnknownPack, span).with("name", name).suggest(near);
        if lonely {
            found.help(Text::key(crate::diag::Key::HelpPacks).with("packs", list.as_str()))
        } else {
            found
        }
    }

    /// Report rings of files that use each other, and cut them.
    fn import_cycles(
        &self,
        roots: &[FileId],
        uses: &mut FxHashMap<FileId, Vec<(FileId, Option<EcoString>)>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
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

    /// Lower the packs that are wanted, and those that they use, unless that was done already.
    fn load_packs(&mut self, wanted: &[EcoString]) {
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
        let (model, found) = lower(&self.sources, None, &parsed);
        diagnostics.extend(found);
        self.base = Some(Base { names: asked, model: Arc::new(model), diagnostics });
    }

    /// Read a pack's text, if it has not been read, and say what it uses.
    fn read_pack(&mut self, name: &str) -> Vec<(ItemId, Use)> {
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
    fn embedded(&mut self, file: FileId, trees: Vec<packs::Tree>) {
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

/// The next ring of files that can be reached from one, if there is one. `done` are those from which none can. A path may
/// be as long as there are files, so it is kept here and not on the stack.
fn ring(
    root: FileId,
    uses: &FxHashMap<FileId, Vec<(FileId, Option<EcoString>)>>,
    done: &mut FxHashSet<FileId>,
) -> Option<Vec<FileId>> {
    // Each file with how many of those it uses have been looked at.
    let mut path = vec![(root, 0)];
    let mut on_path = FxHashSet::from_iter([root]);
    while let Some((at, next)) = path.last_mut() {
        let at = *at;
        let used = uses.get(&at).and_then(|used| used.get(*next)).map(|(file, _)| *file);
        *next += 1;
        match used {
            Some(file) if on_path.contains(&file) => {
                let mut ring: Vec<FileId> = path.iter().map(|(known, _)| *known).skip_while(|known| *known != file).collect();
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
