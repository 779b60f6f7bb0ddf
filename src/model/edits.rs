//! What an edit is: which items it touched, what they declare otherwise, and where that is named.

use std::sync::Arc;

use ecow::EcoString;
use indexmap::IndexMap;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::{Element, Labels, Model, lower::Parsed};
use crate::diag::{Arg, Code, CodeName, Diagnostic, Text, nearest};
use crate::source::{FileId, ItemId, Sources};
use crate::syntax::ParsedItem;
use crate::syntax::ast::Block;

/// Edits that touch more than one item in so many are taken as a new text.
const FEW: usize = 4;

/// An item before and after.
pub(super) struct Edit<'a> {
    pub(super) file: FileId,
    pub(super) before: Option<&'a ParsedItem>,
    pub(super) after: Option<&'a ParsedItem>,
}

/// The items that were edited, came or went, in the order in which they stand.
#[derive(Default)]
pub(super) struct Edits<'a> {
    pub(super) items: IndexMap<ItemId, Edit<'a>, FxBuildHasher>,
}

impl<'a> Edits<'a> {
    /// What differs between files; nothing if they differ in more than a few items, or items changed places.
    pub(super) fn between(before: &'a [Parsed], after: &'a [Parsed]) -> Option<Self> {
        let mut edits = Self::default();
        if before.len() != after.len() {
            return None;
        }
        for (before, after) in before.iter().zip(after) {
            let same = before.file == after.file && before.uses == after.uses && before.pack == after.pack;
            if !same {
                return None;
            }
            edits.file(before, after)?;
        }
        let items: usize = after.iter().map(|file| file.items.len()).sum();
        (edits.items.len() <= 8.max(items / FEW)).then_some(edits)
    }

    fn file(&mut self, before: &'a Parsed, after: &'a Parsed) -> Option<()> {
        let (old, new) = (before.items.as_slice(), after.items.as_slice());
        let start = old.iter().zip(new).take_while(|(a, b)| alike(a, b)).count();
        let rest = old.len().min(new.len()) - start;
        let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| alike(a, b)).count();
        let (old, new) = (old.get(start..old.len() - end)?, new.get(start..new.len() - end)?);
        let known: FxHashMap<ItemId, usize> = old.iter().enumerate().map(|(i, (item, _))| (*item, i)).collect();
        let mut last = None;
        for (item, parsed) in new {
            let old = known.get(item).and_then(|i| Some((*i, old.get(*i)?.1.as_ref())));
            if let Some((at, old)) = old {
                if last.is_some_and(|last| at < last) {
                    return None;
                }
                last = Some(at);
                if std::ptr::eq(old, Arc::as_ptr(parsed)) {
                    continue;
                }
            }
            let edit = Edit { file: after.file, before: old.map(|(_, old)| old), after: Some(parsed) };
            self.items.insert(*item, edit);
        }
        let now: FxHashSet<ItemId> = new.iter().map(|(item, _)| *item).collect();
        for (item, parsed) in old.iter().filter(|(item, _)| !now.contains(item)) {
            self.items.insert(*item, Edit { file: after.file, before: Some(parsed), after: None });
        }
        Some(())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The elements of one item, as they are declared.
pub(super) struct Draft<'a> {
    pub(super) elements: Vec<Element>,
    pub(super) blocks: Vec<&'a Block>,
    pub(super) labels: Labels,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Draft<'_> {
    /// Can nobody outside the item tell the two apart by what they declare?
    fn same_shape(&self, other: &Self) -> bool {
        let same = |a: &Element, b: &Element| a.kind == b.kind && a.label == b.label && a.parent == b.parent;
        self.elements.len() == other.elements.len()
            && self.elements.iter().zip(&other.elements).all(|(a, b)| same(a, b))
            && self.labels.all == other.labels.all
            && self.labels.within == other.labels.within
    }
}

/// The items that declare something else than they did.
#[derive(Default)]
pub(super) struct Reshaped {
    pub(super) items: FxHashSet<ItemId>,
    /// The labels that they declared or declare, and the numbers (`#1.2`).
    pub(super) labels: FxHashSet<EcoString>,
}

impl Reshaped {
    /// Hold an item against what it was; nothing if the edit may reach further than can be told.
    pub(super) fn compare(
        &mut self,
        model: &Model,
        item: ItemId,
        before: Option<&Draft<'_>>,
        after: Option<&Draft<'_>>,
    ) -> Option<()> {
        let both = || before.into_iter().chain(after);
        let any = |reaching: &dyn Fn(&Element) -> bool| both().flat_map(|draft| &draft.elements).any(reaching);
        if any(&|element| model.reaches(element)) {
            return None;
        }
        if let (Some(before), Some(after)) = (before, after)
            && before.same_shape(after)
        {
            return Some(());
        }
        if any(&|element| model.reaches_by_being(element)) {
            return None;
        }
        self.items.insert(item);
        for label in both().flat_map(|draft| draft.labels.all.keys()) {
            self.labels.insert(label.clone());
        }
        Some(())
    }

    /// May what was found in text that was not edited be told otherwise, where none of the labels is written? What is suggested for
    /// an unknown name is a label near to it; of other findings that is not told.
    pub(super) fn concerns(&self, found: &Diagnostic) -> bool {
        match (&found.code, &found.message) {
            (CodeName::Code(Code::UnknownName), Text::Key(_, arguments)) => {
                arguments.iter().any(|(_, argument)| match argument {
                    Arg::Word(name) => nearest(name, self.labels.iter().map(EcoString::as_str)).is_some(),
                    _ => true,
                })
            }
            _ => true,
        }
    }
}

impl Model {
    /// What such an element declares means something to others without being read as a field.
    fn reaches(&self, element: &Element) -> bool {
        let known = &self.known;
        [known.fact, known.define, known.happening, known.action, known.calendar].contains(&Some(element.kind))
    }

    /// Does it matter to others, that do not name it, that there is such an element?
    fn reaches_by_being(&self, element: &Element) -> bool {
        let known = &self.known;
        let group = self.schema.kind_named("population_group");
        [
            known.plan,
            known.chapter,
            known.rule,
            known.requirement,
            known.heading,
            known.law,
            known.section,
            known.section_version,
            known.source,
            known.municipality,
            known.statistic,
            group,
        ]
        .contains(&Some(element.kind))
    }
}

/// The items of files in which one of some labels is written, in whatever file; nothing if that cannot be told.
pub(super) fn mentions(sources: &Sources, files: &[Parsed], labels: &FxHashSet<EcoString>) -> Option<Vec<ItemId>> {
    let mut found = Vec::new();
    // Of a path, the last part tells enough.
    let words: FxHashSet<&str> = labels
        .iter()
        .map(|label| if label.starts_with('#') { label } else { label.rsplit('.').next().unwrap_or(label) })
        .collect();
    for file in files {
        let text = sources.file(file.file).text.as_bytes();
        let mut words_here: Vec<&str> = words.iter().copied().collect();
        words_here.sort_unstable();
        for word in words_here {
            if !word.is_ascii() && may_be_written_otherwise(word, text) {
                return None;
            }
            let mut last = None;
            for at in memchr::memmem::find_iter(text, word) {
                let ends = [text.get(at.wrapping_sub(1)), text.get(at + word.len())];
                let within = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
                // A number is not cut off by what stands before it: `#`.
                let inside = ends.into_iter().flatten().any(within) && !word.starts_with('#');
                let inside = inside || ends.into_iter().nth(1).flatten().is_some_and(u8::is_ascii_digit);
                let item = item_at(sources, file, at);
                if !inside && item != last {
                    found.extend(item);
                    last = item;
                }
            }
        }
    }
    Some(found)
}

/// Names are compared in composed form: may a word that is more than ASCII stand in a text in another one?
fn may_be_written_otherwise(word: &str, text: &[u8]) -> bool {
    // Letters of Western Europe are written otherwise only with signs that combine, which begin with these bytes, or with
    // the sign for ångström.
    word.chars().any(|c| c > '\u{ff}')
        || memchr::memchr2(0xcc, 0xcd, text).is_some()
        || memchr::memmem::find(text, "\u{212b}".as_bytes()).is_some()
}

/// Is it the same item with the same tree?
fn alike(a: &(ItemId, Arc<ParsedItem>), b: &(ItemId, Arc<ParsedItem>)) -> bool {
    a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1)
}

/// The item of a file in which a byte stands.
pub(super) fn item_at(sources: &Sources, file: &Parsed, at: usize) -> Option<ItemId> {
    let after = file.items.partition_point(|(item, _)| sources.item(*item).1 <= at);
    file.items.get(after.checked_sub(1)?).map(|(item, _)| *item)
}
