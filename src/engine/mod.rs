//! The facade: files in, diagnostics, report and exports out.
//!
//! A [`Workspace`] holds the texts of a project. It reads no file and no clock: the host gives it
//! text. Only items whose text has changed are parsed again.

mod base;
mod format;
mod imports;
mod municipality;
mod query;
mod readings;
mod rounds;

use std::ops::Range;
use std::sync::Arc;

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::{self, Checked, Report};
use crate::diag::{Code, CodeName, Diagnostic, Language};
use crate::model::vocabulary::Vocabulary;
use crate::model::{Model, Parsed};
use crate::source::{FileId, ItemId, Sources, Span, TextRange, common_end, common_start};
use crate::syntax::ast::UseTarget;
use crate::syntax::{self, ParsedItem};

use imports::Incomplete;
#[cfg(feature = "exchange")]
pub(crate) use query::ASKED;
pub(crate) use readings::Reading;
use rounds::Rounds;

/// An item of a file: its text and what it was read as.
#[derive(Clone)]
struct CachedItem {
    id: ItemId,
    start: usize,
    length: usize,
    parsed: Arc<ParsedItem>,
}

/// The packs of one project, lowered once.
#[derive(Clone)]
struct Base {
    names: Vec<EcoString>,
    /// The packs that it was made of, in order, where these are packs that ship and no others.
    shipped: Vec<EcoString>,
    model: Arc<Model>,
    diagnostics: Vec<Diagnostic>,
}

/// The files that each file uses, with the alias.
type Uses = FxHashMap<FileId, Vec<(FileId, Option<EcoString>)>>;

/// What was found when the project was last looked at, with what it was made from.
#[derive(Clone)]
struct Analysis {
    files: Vec<Parsed>,
    base: Option<Arc<Model>>,
    /// The files whose rules count.
    counted: Vec<FileId>,
    rounds: Rounds,
    checked: Checked,
    diagnostics: Arc<Vec<Diagnostic>>,
}

/// A project: plan files, the files they use, and packs. A copy shares what has been read, and costs little.
#[derive(Clone, Default)]
pub struct Workspace {
    sources: Sources,
    items: FxHashMap<FileId, Vec<CachedItem>>,
    /// The files in which some bracket does not close.
    unclosed: FxHashSet<FileId>,
    roots: Vec<EcoString>,
    packs: FxHashMap<EcoString, Arc<str>>,
    /// What packs are called, for as long as none is lowered.
    pack_words: Option<Arc<Vocabulary>>,
    base: Option<Base>,
    analysis: Option<Analysis>,
    /// The analysis from before the edits since then, to be renewed.
    stale: Option<Analysis>,
    /// The municipality from which the plan is seen, by its label.
    municipality: Option<EcoString>,
}

impl Workspace {
    /// A project without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Add a file or replace its text. The name is its path in the project, with `/`.
    pub fn set(&mut self, name: &str, text: impl Into<Arc<str>>) {
        let text = text.into();
        let is_plan = name.rsplit('.').next().is_some_and(|ending| ending.eq_ignore_ascii_case("plikt"));
        let old = self.sources.find(name).map(|file| self.sources.file(file).text.clone());
        let file = self.sources.set(name, text.clone(), false);
        if !is_plan && name != "-" {
            // Any element may quote it.
            self.forget();
            return;
        }
        self.stale = self.analysis.take().or(self.stale.take());
        if !self.roots.iter().any(|known| known == name) {
            self.roots.push(name.into());
        }
        self.read(file, old.as_deref().unwrap_or_default(), &text);
    }

    /// Take a file out of the project.
    pub fn remove(&mut self, name: &str) {
        self.forget();
        self.roots.retain(|known| known != name);
        if let Some(file) = self.sources.find(name) {
            self.sources.set(name, "".into(), false);
            self.items.remove(&file);
        }
    }

    /// Use another text for a pack: to try a change to one, or to add one that does not ship.
    pub fn set_pack(&mut self, name: &str, text: impl Into<Arc<str>>) {
        self.packs.insert(name.into(), text.into());
        (self.base, self.pack_words) = (None, None);
        self.forget();
    }

    /// The same files and packs, not looked at yet: to try changes that leave little as it was.
    pub(crate) fn fork(&self) -> Self {
        let (sources, items, roots) = (self.sources.clone(), self.items.clone(), self.roots.clone());
        let (packs, base) = (self.packs.clone(), self.base.clone());
        Self { sources, items, roots, packs, base, ..Self::default() }
    }

    fn forget(&mut self) {
        self.analysis = None;
        self.stale = None;
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
        &self.analysis().checked.report
    }

    /// Findings and report at once, to be kept, with the texts that they point into.
    pub fn found(&mut self) -> (&Sources, &Arc<Vec<Diagnostic>>, &Arc<Report>) {
        self.analysis();
        match &self.analysis {
            Some(analysis) => (&self.sources, &analysis.diagnostics, &analysis.checked.report),
            None => unreachable!("it was made above"),
        }
    }

    /// What the files mean.
    pub fn model(&mut self) -> Arc<Model> {
        self.analysis().rounds.last.model.clone()
    }

    /// The names of the plan's files, in the order given.
    #[cfg(feature = "exchange")]
    pub(crate) fn file_names(&self) -> &[EcoString] {
        &self.roots
    }

    /// The language of the plan.
    pub fn language(&mut self) -> Language {
        self.analysis().rounds.last.model.language()
    }

    /// The plan's files in the order given, with what their items were read as.
    #[cfg(feature = "exchange")]
    pub(crate) fn plan_files(&self) -> Vec<Parsed> {
        let files = self.roots.iter().filter_map(|name| self.sources.find(name));
        files.map(|file| self.parsed(file, Vec::new(), false)).collect()
    }

    /// The canonical name of a pack, by a word in any of the three tongues.
    #[cfg(feature = "exchange")]
    pub(crate) fn canonical_pack(&mut self, word: &str) -> Option<EcoString> {
        self.pack_name(word)
    }

    /// What is wrong in the packs themselves: nothing, in those that ship.
    pub fn pack_diagnostics(&mut self) -> Vec<Diagnostic> {
        self.analysis();
        let found = |base: &Base| [base.diagnostics.clone(), check::rights(&base.model, true)].concat();
        self.base.as_ref().map(found).unwrap_or_default()
    }

    /// Cut a text into items and parse those that are new. An item keeps its id while its text stands.
    fn read(&mut self, file: FileId, old: &str, text: &str) {
        if syntax::too_large(text) {
            // One item that holds nothing: what is said of the file has a place.
            let nothing =
                CachedItem { id: self.sources.add_item(file, 0), start: 0, length: 0, parsed: Arc::default() };
            self.items.insert(file, vec![nothing]);
            return;
        }
        let known = self.items.remove(&file).unwrap_or_default();
        let pieces = self.cut(file, old, &known, text);
        let (start, end) = (common_start(old.as_bytes(), text.as_bytes()), common_end(old.as_bytes(), text.as_bytes()));
        let same = |item: &CachedItem, piece: &Range<usize>| {
            let was = item.start..item.start + item.length;
            // In what both texts begin or end with nothing needs to be compared again.
            let above = was == *piece && was.end <= start;
            let below = was.start + text.len() == piece.start + old.len() && was.start >= old.len() - end;
            was.len() == piece.len() && (above || below || old.get(was) == text.get(piece.clone()))
        };
        let before = known.iter().zip(&pieces).take_while(|(item, piece)| same(item, piece)).count();
        let rest = known.len().min(pieces.len()) - before;
        let after = known.iter().rev().zip(pieces.iter().rev()).take(rest).take_while(|(i, p)| same(i, p)).count();
        let changed = pieces.len() - before - after;
        let mut fresh: Vec<(ItemId, Range<usize>)> = Vec::with_capacity(changed);
        for (i, piece) in pieces.iter().enumerate().skip(before).take(changed) {
            // An item that takes the place of another takes its id: what it left as it was can be kept.
            let edited = known.get(i).filter(|_| known.len() == pieces.len()).map(|item| item.id);
            let id = edited.unwrap_or_else(|| self.sources.add_item(file, piece.start));
            fresh.push((id, piece.clone()));
        }
        let parse = |(id, range): (ItemId, Range<usize>)| CachedItem {
            id,
            start: range.start,
            length: range.len(),
            parsed: Arc::new(syntax::parse_item(id, text.get(range).unwrap_or_default())),
        };
        #[cfg(feature = "parallel")]
        let fresh: Vec<CachedItem> = {
            use rayon::prelude::*;
            if fresh.len() > 1 {
                fresh.into_par_iter().map(parse).collect()
            } else {
                fresh.into_iter().map(parse).collect()
            }
        };
        #[cfg(not(feature = "parallel"))]
        let fresh: Vec<CachedItem> = fresh.into_iter().map(parse).collect();
        let mut items: Vec<CachedItem> = known.iter().take(before).cloned().collect();
        items.extend(fresh);
        items.extend(known.into_iter().rev().take(after).rev());
        for (item, piece) in items.iter_mut().zip(&pieces) {
            item.start = piece.start;
            self.sources.move_item(item.id, file, item.start);
        }
        self.items.insert(file, items);
    }

    /// Cut a text into items: only around the edit, where the one before was cut and all its brackets close.
    fn cut(&mut self, file: FileId, old: &str, known: &[CachedItem], text: &str) -> Vec<Range<usize>> {
        if !known.is_empty() && !self.unclosed.contains(&file) {
            let ranges: Vec<Range<usize>> = known.iter().map(|item| item.start..item.start + item.length).collect();
            if let Some(pieces) = syntax::cut_again(old, &ranges, text) {
                return pieces;
            }
        }
        let (pieces, closed) = syntax::cut_and_tell(text);
        if closed {
            self.unclosed.remove(&file);
        } else {
            self.unclosed.insert(file);
        }
        pieces.into_iter().map(|piece| piece.range).collect()
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
        let mut uses: Uses = Uses::default();
        let mut pack_uses: Vec<(FileId, EcoString, Option<EcoString>)> = Vec::new();
        let mut incomplete = Incomplete::default();
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
                        None => {
                            let problem = self.unknown_pack(&name.node, name.range.within(item));
                            let meant = problem.fix.as_ref().and_then(|fix| self.pack_text(&fix.replacement));
                            incomplete.entry(*file).or_default().push(meant);
                            diagnostics.push(problem);
                        }
                    },
                    UseTarget::File(path) => match self.used_file(*file, &path.node, path.range.within(item)) {
                        Ok(other) => uses.entry(*file).or_default().push((other, alias)),
                        Err(problem) => {
                            incomplete.entry(*file).or_default().push(None);
                            diagnostics.push(*problem);
                        }
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
        counted.extend(core);
        let (rounds, checked) = match self.municipality.clone() {
            Some(municipality) => self.check_for(&municipality, &parsed, base.as_ref(), &counted),
            None => self.lower_and_check(&parsed, base.as_ref(), &counted),
        };
        let lowered = &rounds.last;
        diagnostics.extend(lowered.diagnostics().cloned());
        diagnostics.extend(checked.diagnostics().cloned());
        diagnostics.extend(check::citations(&lowered.model));
        diagnostics.extend(check::rights(&lowered.model, false));
        diagnostics.extend(check::rings(&lowered.model));
        diagnostics.extend(check::waivers_run_out(&lowered.model));
        // What a file does not find may stand in what it could not use: one cause, one finding.
        if !incomplete.is_empty() {
            diagnostics.retain(|d| {
                let lost = d.code == CodeName::Code(Code::UnknownName) && d.fix.is_none();
                !(lost && self.may_be_elsewhere(&lowered.model, d.primary.span, &incomplete))
            });
        }
        let diagnostics = Arc::new(self.sorted(&diagnostics));
        Analysis { files: parsed, base, counted, rounds, checked, diagnostics }
    }

    /// Lower and check the files: what an edit left as it was, as it was.
    fn lower_and_check(
        &mut self,
        files: &[Parsed],
        base: Option<&Arc<Model>>,
        counted: &[FileId],
    ) -> (Rounds, Checked) {
        let same_base = |stale: &Analysis| match (&stale.base, base) {
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            (before, now) => before.is_none() && now.is_none(),
        };
        if let Some(mut stale) = self.stale.take().filter(|stale| same_base(stale) && stale.counted == counted)
            && let Some(changed) = stale.rounds.renew(&self.sources, &stale.files, files)
        {
            let checked = stale.checked.again(&stale.rounds.last.model, counted, &changed);
            return (stale.rounds, checked);
        }
        let rounds = Rounds::lower(&self.sources, files, base);
        let checked = check::check(&rounds.last.model, counted);
        (rounds, checked)
    }

    /// Findings by file, place, weight and code. There may be many thousands, so they are compared as numbers.
    fn sorted(&self, diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
        let key = |(i, (diagnostic, code)): (usize, (&Diagnostic, u64))| {
            let place = self.sources.place(diagnostic.primary.span);
            let place = (u64::from(place.file.0) << 32) | place.bytes.start as u64;
            (place, ((diagnostic.severity as u64) << 56) | (code << 32) | i as u64)
        };
        let mut keys: Vec<(u64, u64)> = diagnostics.iter().zip(ranks(diagnostics)).enumerate().map(key).collect();
        #[expect(
            clippy::stable_sort_primitive,
            reason = "those of a rule are in order already, which this sort makes use of"
        )]
        keys.sort();
        let places = keys.iter().map(|(_, key)| (key & u64::from(u32::MAX)) as usize);
        places.filter_map(|i| diagnostics.get(i).cloned()).collect()
    }

    fn too_large(&self, file: FileId, diagnostics: &mut Vec<Diagnostic>) {
        let text = &self.sources.file(file).text;
        if syntax::too_large(text) {
            diagnostics.push(
                Diagnostic::new(Code::TooLarge, self.top(file))
                    .with("size", text.len())
                    .with("limit", syntax::MAX_BYTES),
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
}

/// The places of the codes of findings among all their codes. Those of a rule stand together, so few are compared.
fn ranks(diagnostics: &[Diagnostic]) -> Vec<u64> {
    let runs: Vec<&[Diagnostic]> = diagnostics.chunk_by(|one, next| one.code.is(&next.code)).collect();
    let mut codes: Vec<&CodeName> = runs.iter().filter_map(|run| run.first()).map(|first| &first.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rank = |run: &&[Diagnostic]| run.first().and_then(|first| codes.binary_search(&&first.code).ok()).unwrap_or(0);
    runs.iter().flat_map(|run| std::iter::repeat_n(rank(run) as u64, run.len())).collect()
}
