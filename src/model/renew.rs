//! An edit: only the elements of the items that were edited are resolved again, and those that what the edit declared
//! otherwise may mean something else to.
//!
//! What a name means elsewhere depends on the kinds, labels, numbers and nesting of all elements, on the files' settings
//! and on the types of facts. While an edit changes none of these, the other elements mean what they meant. Where elements
//! come or go, or are called otherwise, the items in which such a label is written are resolved again, and the ids of
//! the others are moved up or down: they are in the order in which the elements stand.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::code::{Code, Value};
use super::declare::{Declarer, Place};
use super::edits::{Draft, Edits, Reshaped, mentions};
use super::gathered::Lists;
use super::lower::{self, Lowered, Parsed, resolve};
use super::numbers::{Counted, Numbers, Recounted};
use super::renumber::{self, Moved};
use super::schema::{FieldName, KindId, Schema};
use super::{Element, ElementId, FieldValue, Labels, Model, Slot, declarations};
use crate::diag::{Code as Problem, CodeName, Diagnostic};
use crate::source::{FileId, ItemId, Sources};
use crate::syntax::ParsedItem;
use crate::syntax::ast::{Block, Member};

/// What an edit changed in the model.
#[derive(Debug, Default)]
pub struct Changed {
    /// The elements of the items that were edited, and others whose fields hold something else now.
    pub elements: FxHashSet<ElementId>,
    /// The elements that a field that changed named, or names now.
    pub named: FxHashSet<ElementId>,
    /// The fields whose values changed, in any element.
    pub fields: FxHashSet<FieldName>,
    /// The kinds of which an element came or went.
    pub kinds: FxHashSet<KindId>,
    /// May what an element is called have changed?
    pub names: bool,
    /// Was an element filled in, or emptied? What looks at all of a kind may come out otherwise.
    pub filled: bool,
    /// The ids that the elements have now, where some came or went.
    pub moved: Option<Moved>,
}

/// An element to be resolved, with what it was before.
struct Work<'a> {
    id: ElementId,
    block: &'a Block,
    before: Option<Element>,
    /// Did its own text change?
    edited: bool,
}

impl Lowered {
    /// Take in an edit. Gives nothing where the edit may reach further than can be told: then everything is to be lowered
    /// anew.
    ///
    /// `counted` are the numbers that elements are shown with now, and the ids that the elements have now; nothing where the
    /// files were lowered without numbers.
    pub fn renew(
        &mut self,
        sources: &Sources,
        before: &[Parsed],
        after: &[Parsed],
        counted: Option<Counted<'_>>,
    ) -> Option<Changed> {
        let edits = Edits::between(before, after)?;
        let recounted = counted.as_ref().map_or_else(Recounted::default, |now| now.differs(&self.model));
        if edits.is_empty() && recounted.is_empty() {
            return Some(Changed::default());
        }
        if self.model.quotes_plan.get().is_some() {
            return None;
        }
        let schema = self.model.schema.clone();
        let mut reshaped = Reshaped::default();
        for (item, edit) in &edits.items {
            let [old, new] = [edit.before, edit.after].map(|parsed| match parsed {
                Some(parsed) => self.model.redeclared(&schema, edit.file, *item, parsed, 0).map(Some),
                None => Some(None),
            });
            reshaped.compare(&self.model, *item, old?.as_ref(), new?.as_ref())?;
        }
        let touched = |item: ItemId| edits.items.contains_key(&item);
        let points = |diagnostic: &Diagnostic| {
            let places = std::iter::once(&diagnostic.primary).chain(&diagnostic.related).map(|label| label.span);
            places.chain(diagnostic.fix.as_ref().map(|fix| fix.span)).any(|span| touched(span.item))
        };
        let duplicate = CodeName::Code(Problem::DuplicateLabel);
        let model = &*self.model;
        let reaches = |d: &Diagnostic| points(d) && (d.code == duplicate || !touched(d.primary.span.item));
        if self.declared.iter().any(reaches) {
            return None;
        }
        let mut redo: FxHashSet<ItemId> = edits.items.keys().copied().collect();
        redo.extend(recounted.mentions(sources, after));
        let foreign = |(id, found): &(ElementId, Diagnostic)| !redo.contains(&model.element(*id).item) && points(found);
        if reshaped.items.is_empty() {
            if self.resolved.iter().any(foreign) {
                return None;
            }
        } else {
            // A name may mean another element now where it is written, and a suggestion may be another.
            redo.extend(mentions(sources, after, &reshaped.labels)?);
            let all_offered = model.offers_all(reshaped.labels.len());
            let told_otherwise = |(_, found): &&(ElementId, Diagnostic)| !all_offered || reshaped.concerns(found);
            redo.extend(self.resolved.iter().filter(told_otherwise).map(|(id, _)| model.element(*id).item));
        }
        self.declared.retain(|d| !touched(d.primary.span.item));
        self.resolved.retain(|(id, _)| !redo.contains(&self.model.element(*id).item));
        let parts = Parts { files: after, edits: &edits, redo: &redo, reshaped: &reshaped.items };
        let numbers = counted.map(|counted| counted.numbers);
        self.take_in(sources, &schema, &parts, numbers)
    }

    fn take_in(
        &mut self,
        sources: &Sources,
        schema: &Schema,
        parts: &Parts<'_>,
        numbers: Option<Arc<Numbers>>,
    ) -> Option<Changed> {
        let mut changed = Changed::default();
        let model = Arc::make_mut(&mut self.model);
        model.numbers = numbers.or(model.numbers.take());
        model.lists = Lists::default();
        let mut unfilled = model.unfilled.clone();
        let work = if parts.reshaped.is_empty() {
            model.put_drafts(schema, parts, &mut self.declared)?
        } else {
            let (moved, work) = model.rearrange(schema, parts, &mut self.declared, &mut changed)?;
            unfilled = unfilled.into_iter().filter_map(|id| moved.id(id)).collect();
            self.resolved.iter_mut().for_each(|(id, _)| _ = moved.renew(id));
            changed.moved = Some(moved);
            work
        };
        for Work { id, block, before, edited } in work {
            let (title, fields) = resolve(sources, model, id, block, &mut self.resolved);
            let mut differs = edited;
            match &before {
                Some(before) => {
                    changed.names |= !same(before.title.as_ref(), title.as_ref());
                    differs |= model.compare(before, &fields, &mut changed);
                }
                None => changed.note(model.element(id).kind, &fields),
            }
            if differs {
                changed.elements.insert(id);
            }
            let own = id.0 - model.first;
            if let Some(element) = model.elements.get_mut(own as usize) {
                element.title = title;
                element.fields = fields;
            }
        }
        if !changed.fields.is_empty() || changed.names || changed.moved.is_some() {
            model.reads = OnceLock::new();
        }
        model.find_unfilled();
        changed.filled = model.unfilled != unfilled;
        self.resolved.sort_by_key(|(id, _)| *id);
        Some(changed)
    }
}

/// What is to be put together anew.
struct Parts<'a> {
    files: &'a [Parsed],
    edits: &'a Edits<'a>,
    /// The items whose elements are resolved again.
    redo: &'a FxHashSet<ItemId>,
    /// Those of them that declare something else than they did.
    reshaped: &'a FxHashSet<ItemId>,
}

impl Changed {
    /// Note an element that came or went.
    fn note(&mut self, kind: KindId, fields: &[FieldValue]) {
        self.kinds.insert(kind);
        for field in fields {
            self.fields.insert(field.name);
            self.named.extend(elements(&field.value).filter(|id| !renumber::is_gone(*id)));
        }
    }
}

impl Model {
    /// The elements of an item as it stands; nothing if it declares more than elements.
    fn redeclared<'a>(
        &self,
        schema: &'a Schema,
        file: FileId,
        item: ItemId,
        parsed: &'a ParsedItem,
        start: usize,
    ) -> Option<Draft<'a>> {
        let language = self.scope(file)?.language;
        let first = self.first + start as u32;
        let (elements, blocks, diagnostics) = (Vec::new(), Vec::new(), Vec::new());
        let mut declarer = Declarer { schema, known: self.known, elements, blocks, first, diagnostics };
        let mut labels = Labels::default();
        let mut place = Place { file, item, language, labels: &mut labels };
        for member in &parsed.members {
            let Member::Block(block) = member else { return None };
            if declarations::structural(schema, &block.kind.node, language).is_some() {
                return None;
            }
            declarer.top(block, &mut place);
        }
        let Declarer { elements, blocks, diagnostics, .. } = declarer;
        Some(Draft { elements, blocks, labels, diagnostics })
    }

    /// Where the elements of each item stand among the plan's own.
    fn ranges(&self) -> FxHashMap<ItemId, Range<usize>> {
        let mut ranges: FxHashMap<ItemId, Range<usize>> = FxHashMap::default();
        let mut start = 0;
        for items in self.elements.chunk_by(|a, b| a.item == b.item) {
            ranges.extend(items.first().map(|element| (element.item, start..start + items.len())));
            start += items.len();
        }
        ranges
    }

    /// Declare the elements of items anew, in the places where they stood.
    fn put_drafts<'a>(
        &mut self,
        schema: &'a Schema,
        parts: &Parts<'a>,
        declared: &mut Vec<Diagnostic>,
    ) -> Option<Vec<Work<'a>>> {
        let ranges = self.ranges();
        let mut work = Vec::new();
        let all =
            parts.files.iter().flat_map(|file| file.items.iter().map(|(item, parsed)| (file.file, *item, parsed)));
        for (file, item, parsed) in all.filter(|(_, item, _)| parts.redo.contains(item)) {
            let edited = parts.edits.items.contains_key(&item);
            let range = ranges.get(&item).cloned().unwrap_or_default();
            if range.is_empty() && !edited {
                continue;
            }
            let draft = self.redeclared(schema, file, item, parsed, range.start)?;
            if edited {
                declared.extend(draft.diagnostics);
            }
            let ids = (self.first + range.start as u32..).map(ElementId);
            let old = self.elements.get_mut(range).unwrap_or_default();
            for (((element, fresh), block), id) in old.iter_mut().zip(draft.elements).zip(draft.blocks).zip(ids) {
                let before = Some(std::mem::replace(element, fresh));
                work.push(Work { id, block, before, edited });
            }
        }
        Some(work)
    }

    /// Put the elements of all items in their order, where some came or went.
    fn rearrange<'a>(
        &mut self,
        schema: &'a Schema,
        parts: &Parts<'a>,
        declared: &mut Vec<Diagnostic>,
        changed: &mut Changed,
    ) -> Option<(Moved, Vec<Work<'a>>)> {
        let ranges = self.ranges();
        let mut old: Vec<Option<Element>> = std::mem::take(&mut self.elements).into_iter().map(Some).collect();
        let mut moved = Moved::none(self.first, old.len());
        let mut elements: Vec<Element> = Vec::with_capacity(old.len() + 8);
        let (mut work, mut labels, mut kept) = (Vec::new(), Vec::new(), Vec::with_capacity(old.len()));
        for file in parts.files {
            for (item, parsed) in &file.items {
                let range = ranges.get(item).cloned().unwrap_or_default();
                let id = |at: usize| ElementId(self.first + at as u32);
                let edited = parts.edits.items.contains_key(item);
                if !parts.redo.contains(item) || range.is_empty() && !edited {
                    for (own, element) in range.clone().zip(old.get_mut(range)?) {
                        moved.keep(own, id(elements.len()));
                        kept.push(elements.len());
                        elements.push(element.take()?);
                    }
                    continue;
                }
                let draft = self.redeclared(schema, file.file, *item, parsed, elements.len())?;
                let reshaped = parts.reshaped.contains(item);
                for ((i, element), block) in draft.elements.into_iter().enumerate().zip(draft.blocks) {
                    let mut before = None;
                    if !reshaped {
                        moved.keep(range.start + i, id(elements.len()));
                        before = Some(old.get_mut(range.start + i)?.take()?);
                    }
                    work.push(Work { id: id(elements.len()), block, before, edited });
                    elements.push(element);
                }
                if edited {
                    declared.extend(draft.diagnostics);
                }
                if reshaped {
                    labels.push((file.file, draft.labels));
                }
            }
        }
        // Whoever named what is gone is resolved anew: anything else would be left in the air.
        let mut sound = true;
        for at in kept {
            sound &= elements.get_mut(at).is_some_and(|element| moved.element(element));
        }
        for before in work.iter_mut().filter_map(|work| work.before.as_mut()) {
            moved.element(before);
        }
        for mut gone in old.into_iter().flatten() {
            moved.element(&mut gone);
            changed.note(gone.kind, &gone.fields);
        }
        self.elements = elements;
        for scope in self.scopes.values_mut() {
            scope.labels.renumber(&moved);
        }
        for (file, more) in labels {
            sound &= self.scopes.get_mut(&file)?.labels.join(more);
        }
        self.by_kind = lower::group_by_kind(&self.elements, self.first);
        self.fact_types = take_keys(&mut self.fact_types, &moved);
        self.parameters = take_keys(&mut self.parameters, &moved);
        (self.extents, self.inverse, self.sections) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        sound.then_some((moved, work))
    }

    /// Note the fields of an element that do not hold what they held, and forget what was derived from them. Are there any?
    fn compare(&mut self, before: &Element, after: &[FieldValue], changed: &mut Changed) -> bool {
        fn held(fields: &[FieldValue], name: FieldName) -> Option<&Slot> {
            fields.iter().find(|field| field.name == name).map(|field| &field.value)
        }
        let mut differs = false;
        let gone = before.fields.iter().filter(|field| held(after, field.name).is_none());
        for name in gone.chain(after).map(|field| field.name) {
            let (old, new) = (held(&before.fields, name), held(after, name));
            if same(old, new) {
                continue;
            }
            differs = true;
            changed.fields.insert(name);
            // Citations call a law by its names, with the year where two share one.
            changed.names |= [self.known.titles, self.known.names, self.known.adopted].contains(&Some(name));
            for id in [old, new].into_iter().flatten().flat_map(elements).filter(|id| !renumber::is_gone(*id)) {
                self.inverse = OnceLock::new();
                changed.named.insert(id);
                // What has neither title nor label is called by the field around it that holds it.
                changed.names |= self.element(id).item == before.item;
            }
        }
        differs
    }
}

/// Do two slots hold the same to the letter? Numbers that are equal may be written differently.
fn same(before: Option<&Slot>, after: Option<&Slot>) -> bool {
    fn alike(before: &Value, after: &Value) -> bool {
        match (before, after) {
            (
                Value::Unknown
                | Value::Element(_)
                | Value::Text(_)
                | Value::Word(_)
                | Value::Bool(_)
                | Value::Words(_)
                | Value::Period(_)
                | Value::Position(_),
                _,
            ) => true,
            (Value::Number(x), Value::Number(y)) => x.value.serialize() == y.value.serialize(),
            (Value::List(x), Value::List(y)) => {
                let mut pairs = x.items.iter().zip(&y.items).chain(x.undecided.iter().zip(&y.undecided));
                pairs.all(|(x, y)| alike(x, y))
            }
            (Value::Map(x), Value::Map(y)) => x.iter().zip(&**y).all(|(x, y)| alike(&x.0, &y.0) && alike(&x.1, &y.1)),
            _ => format!("{before:?}") == format!("{after:?}"),
        }
    }
    fn all_alike(before: &Code, after: &Code) -> bool {
        match (before, after) {
            (Code::Constant(before), Code::Constant(after)) => alike(before, after),
            _ => before.children().into_iter().zip(after.children()).all(|(before, after)| all_alike(before, after)),
        }
    }
    before == after
        && match (before, after) {
            (Some(Slot::Value(before)), Some(Slot::Value(after))) => alike(before, after),
            (Some(Slot::Computed(before)), Some(Slot::Computed(after))) => all_alike(before, after),
            _ => true,
        }
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

/// The same by the new ids; what belongs to elements that are gone is left out.
fn take_keys<T>(all: &mut FxHashMap<ElementId, T>, moved: &Moved) -> FxHashMap<ElementId, T> {
    std::mem::take(all).into_iter().filter_map(|(id, value)| Some((moved.id(id)?, value))).collect()
}
