//! An edit that stays inside its items: only their elements are resolved again.
//!
//! What a name means elsewhere depends on the kinds, labels, numbers and nesting of all elements, on the files' settings
//! and on the types of facts. While an edit changes none of these, the other elements mean what they meant.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::code::Value;
use super::declare::{Declarer, Place};
use super::lower::{Lowered, Parsed, resolve};
use super::schema::{FieldName, Schema};
use super::{Element, ElementId, FieldValue, Labels, Model, Slot, declarations};
use crate::diag::Diagnostic;
use crate::source::{FileId, ItemId, Sources};
use crate::syntax::ParsedItem;
use crate::syntax::ast::{Block, Member};

/// What an edit changed in the model.
#[derive(Debug, Default)]
pub struct Changed {
    /// The elements of the items that were edited.
    pub elements: FxHashSet<ElementId>,
    /// The fields whose values changed, in any of them.
    pub fields: FxHashSet<FieldName>,
    /// May what an element is called have changed?
    pub names: bool,
    /// Was an element filled in, or emptied? What looks at all of a kind may come out otherwise.
    pub filled: bool,
}

/// An item whose text changed.
struct Edited<'a> {
    file: FileId,
    item: ItemId,
    before: &'a ParsedItem,
    after: &'a ParsedItem,
}

/// The elements of one item, as they are declared.
struct Draft<'a> {
    elements: Vec<Element>,
    blocks: Vec<&'a Block>,
    labels: Labels,
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

/// The items that were edited; nothing if the files differ in more than the text of items.
fn edited<'a>(before: &'a [Parsed], after: &'a [Parsed]) -> Option<Vec<Edited<'a>>> {
    let mut all = Vec::new();
    if before.len() != after.len() {
        return None;
    }
    for (before, after) in before.iter().zip(after) {
        let same = before.file == after.file && before.uses == after.uses && before.pack == after.pack;
        if !same || before.items.len() != after.items.len() {
            return None;
        }
        for ((item, old), (id, new)) in before.items.iter().zip(&after.items) {
            if item != id {
                return None;
            }
            if !Arc::ptr_eq(old, new) {
                all.push(Edited { file: after.file, item: *item, before: old, after: new });
            }
        }
    }
    Some(all)
}

impl Lowered {
    /// Take in an edit. Gives nothing where the edit may reach beyond its items: then everything is to be lowered anew.
    pub fn renew(&mut self, sources: &Sources, before: &[Parsed], after: &[Parsed]) -> Option<Changed> {
        let edited = edited(before, after)?;
        let model = &*self.model;
        if edited.is_empty() {
            return Some(Changed::default());
        }
        if model.quotes_plan.get().is_some() || model.asks_for_numbers() {
            return None;
        }
        let mut ranges: FxHashMap<ItemId, Range<usize>> = FxHashMap::default();
        let wanted: FxHashSet<ItemId> = edited.iter().map(|edit| edit.item).collect();
        for (i, element) in model.elements.iter().enumerate().filter(|(_, e)| wanted.contains(&e.item)) {
            ranges.entry(element.item).or_insert(i..i).end = i + 1;
        }
        let schema = model.schema.clone();
        let mut drafts = Vec::new();
        for edit in &edited {
            let range = ranges.get(&edit.item).cloned()?;
            let draft = model.redeclared(&schema, edit, range.start)?;
            drafts.push((range, draft));
        }
        let own = |id: ElementId| wanted.contains(&model.element(id).item);
        let points = |diagnostic: &Diagnostic| {
            let places = std::iter::once(&diagnostic.primary).chain(&diagnostic.related).map(|label| label.span);
            places.chain(diagnostic.fix.as_ref().map(|fix| fix.span)).any(|span| wanted.contains(&span.item))
        };
        if self.declared.iter().any(points) || self.resolved.iter().any(|(id, found)| !own(*id) && points(found)) {
            return None;
        }
        self.resolved.retain(|(id, _)| !own(*id));
        let changed = self.take_in(sources, drafts);
        // What is counted is known only when everything has been read.
        (!self.model.asks_for_numbers()).then_some(changed)
    }

    fn take_in(&mut self, sources: &Sources, drafts: Vec<(Range<usize>, Draft<'_>)>) -> Changed {
        let mut changed = Changed::default();
        let model = Arc::make_mut(&mut self.model);
        let unfilled = model.unfilled.clone();
        let mut work = Vec::new();
        for (range, draft) in drafts {
            let ids = (model.first + range.start as u32..).map(ElementId);
            let old = model.elements.get_mut(range).unwrap_or_default();
            for (((element, fresh), block), id) in old.iter_mut().zip(draft.elements).zip(draft.blocks).zip(ids) {
                work.push((id, block, std::mem::replace(element, fresh)));
            }
        }
        for (id, block, before) in work {
            let (title, fields) = resolve(sources, model, id, block, &mut self.resolved);
            changed.elements.insert(id);
            changed.names |= !same(before.title.as_ref(), title.as_ref());
            model.compare(&before, &fields, &mut changed);
            let own = id.0 - model.first;
            if let Some(element) = model.elements.get_mut(own as usize) {
                element.title = title;
                element.fields = fields;
            }
        }
        if !changed.fields.is_empty() || changed.names {
            model.reads = OnceLock::new();
        }
        model.find_unfilled();
        changed.filled = model.unfilled != unfilled;
        self.resolved.sort_by_key(|(id, _)| *id);
        changed
    }
}

impl Model {
    /// The elements of an edited item, if it declares what it declared.
    fn redeclared<'a>(&self, schema: &'a Schema, edit: &Edited<'a>, start: usize) -> Option<Draft<'a>> {
        let language = self.scope(edit.file)?.language;
        let draft = |parsed: &'a ParsedItem| {
            let first = self.first + start as u32;
            let (elements, blocks, diagnostics) = (Vec::new(), Vec::new(), Vec::new());
            let mut declarer = Declarer { schema, known: self.known, elements, blocks, first, diagnostics };
            let mut labels = Labels::default();
            let mut place = Place { file: edit.file, item: edit.item, language, labels: &mut labels };
            for member in &parsed.members {
                let Member::Block(block) = member else { return None };
                if declarations::structural(schema, &block.kind.node, language).is_some() {
                    return None;
                }
                declarer.top(block, &mut place);
            }
            let Declarer { elements, blocks, diagnostics, .. } = declarer;
            diagnostics.is_empty().then_some(Draft { elements, blocks, labels })
        };
        let (before, after) = (draft(edit.before)?, draft(edit.after)?);
        // What these declare means something to others without being read as a field.
        let known = &self.known;
        let reaching = [known.fact, known.define, known.happening, known.action, known.calendar];
        let reaches = |element: &Element| reaching.contains(&Some(element.kind));
        (before.same_shape(&after) && !after.elements.iter().any(reaches)).then_some(after)
    }

    /// Note the fields of an element that do not hold what they held, and forget what was derived from them.
    fn compare(&mut self, before: &Element, after: &[FieldValue], changed: &mut Changed) {
        fn held(fields: &[FieldValue], name: FieldName) -> Option<&Slot> {
            fields.iter().find(|field| field.name == name).map(|field| &field.value)
        }
        for name in before.fields.iter().chain(after).map(|field| field.name) {
            let (old, new) = (held(&before.fields, name), held(after, name));
            if same(old, new) {
                continue;
            }
            changed.fields.insert(name);
            // Citations call a law by its names, with the year where two share one.
            changed.names |= [self.known.titles, self.known.names, self.known.adopted].contains(&Some(name));
            for id in [old, new].into_iter().flatten().flat_map(elements) {
                self.inverse = OnceLock::new();
                // What has neither title nor label is called by the field around it that holds it.
                changed.names |= self.element(id).item == before.item;
            }
        }
    }
}

/// Do two slots hold the same to the letter? Numbers that are equal may be written differently.
fn same(before: Option<&Slot>, after: Option<&Slot>) -> bool {
    before == after && format!("{before:?}") == format!("{after:?}")
}

/// The elements that a slot names.
fn elements(slot: &Slot) -> impl Iterator<Item = ElementId> {
    let values = match slot {
        Slot::Value(Value::List(list)) => list.items.as_slice(),
        Slot::Value(value) => std::slice::from_ref(value),
        Slot::Computed(_) => &[],
    };
    values.iter().filter_map(|value| if let Value::Element(id) = value { Some(*id) } else { None })
}
