//! Blocks become elements: what each is, where it belongs, and the labels by which others refer to it.

use ecow::EcoString;

use super::code::{List, Value};
use super::schema::{FieldName, KindId, Schema};
use super::vocabulary::Section;
use super::well_known::WellKnown;
use super::{Element, ElementId, FieldValue, Labels, Slot, declarations, problems};
use crate::diag::{Diagnostic, Language};
use crate::source::{FileId, ItemId};
use crate::syntax::ast::{Block, ExprKind, Member, Name};

/// The elements of all files, each with the block it comes from.
pub(super) struct Declarer<'a> {
    pub(super) schema: &'a Schema,
    pub(super) known: WellKnown,
    pub(super) elements: Vec<Element>,
    pub(super) blocks: Vec<&'a Block>,
    pub(super) first: u32,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A file that is being declared.
pub(super) struct Place<'l> {
    pub(super) file: FileId,
    pub(super) item: ItemId,
    pub(super) language: Language,
    pub(super) labels: &'l mut Labels,
}

/// How a nested block belongs to the element around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Relation {
    /// It fills a field of the parent.
    Fills(FieldName, KindId),
    /// A field of its own names the parent.
    Names(FieldName, KindId),
    /// It only stands there.
    Inside(KindId),
}

impl<'a> Declarer<'a> {
    fn element(&self, id: ElementId) -> Option<&Element> {
        self.elements.get((id.0 - self.first) as usize)
    }

    fn element_mut(&mut self, id: ElementId) -> Option<&mut Element> {
        self.elements.get_mut((id.0 - self.first) as usize)
    }

    /// A block at the top of a file.
    pub(super) fn top(&mut self, block: &'a Block, place: &mut Place<'_>) {
        if declarations::structural(self.schema, &block.kind.node, place.language).is_some() {
            return;
        }
        match self.schema.find_kind(&block.kind.node, place.language) {
            Some(kind) => {
                self.add(block, kind, None, place);
            }
            None => self.unknown_kind(&block.kind, place),
        }
    }

    fn unknown_kind(&mut self, word: &Name, place: &Place<'_>) {
        if self.schema.find_unit(&word.node, place.language).is_some() {
            // `200 kr status { … }` on one line: which of the two words begins the block, the syntax cannot tell.
            self.diagnostics.push(problems::unit_before_block(&word.node, word.range.within(place.item)));
            return;
        }
        let known: Vec<EcoString> = (0..self.schema.kinds.len())
            .map(|i| EcoString::from(self.schema.kind_word(KindId(i as u16), place.language)))
            .chain(self.schema.kinds.keys().cloned())
            .collect();
        self.diagnostics.push(problems::unknown_kind(&word.node, word.range.within(place.item), &known));
    }

    fn add(&mut self, block: &'a Block, kind: KindId, parent: Option<ElementId>, place: &mut Place<'_>) -> ElementId {
        let id = ElementId(self.first + self.elements.len() as u32);
        let label = block.label.as_ref().map(|l| l.node.clone()).unwrap_or_default();
        if let Some(name) = &block.label {
            let first = place.labels.add(parent, &label, id);
            if let Some(first) = first.and_then(|first| self.element(first)) {
                let at = first.span();
                self.diagnostics.push(problems::duplicate_label(&label, name.range.within(place.item), at));
            }
        }
        if let Some(number) = self.own_number(block, kind, place.language) {
            // A goal and a measure may have the same number: which is meant, the place says where it is used.
            place.labels.all.entry(ecow::eco_format!("#{number}")).or_default().push(id);
        }
        self.elements.push(Element {
            kind,
            label,
            title: None,
            parent,
            file: place.file,
            item: place.item,
            head: block.head,
            range: block.range,
            fields: Vec::with_capacity(block.members.len()),
        });
        self.blocks.push(block);
        // The members of an action are its parameters, not fields.
        if Some(kind) != self.known.action {
            for member in &block.members {
                if let Member::Block(child) = member {
                    self.nested(child, id, place);
                }
            }
        }
        id
    }

    /// The plan's own number for the element, by which `#1.2` refers to it.
    fn own_number(&self, block: &Block, kind: KindId, language: Language) -> Option<EcoString> {
        let wanted = self.known.number?;
        block.members.iter().find_map(|member| {
            let Member::Field(field) = member else { return None };
            let found = self.schema.find_field(kind, &field.name.node, language).map(|(name, _)| name);
            match &field.value.kind {
                _ if found != Some(wanted) => None,
                ExprKind::Text(text) => text.literal(),
                ExprKind::Number(number) => Some(ecow::eco_format!("{}", number.value)),
                _ => None,
            }
        })
    }

    fn nested(&mut self, block: &'a Block, parent: ElementId, place: &mut Place<'_>) {
        let Some(parent_kind) = self.element(parent).map(|e| e.kind) else { return };
        let Some(relation) = relation(self.schema, &self.known, &block.kind.node, parent_kind, place.language) else {
            return self.misplaced(block, parent_kind, place);
        };
        match relation {
            Relation::Fills(field, kind) => {
                let child = self.add(block, kind, Some(parent), place);
                self.fill(parent, field, child, block, place);
            }
            Relation::Names(field, kind) => {
                let list = self.schema.kind(kind).fields.get(&field).is_some_and(|f| f.ty.is_list());
                let child = self.add(block, kind, Some(parent), place);
                let value = if list { one(parent) } else { Value::Element(parent) };
                if let Some(element) = self.element_mut(child) {
                    let range = element.head;
                    element.fields.push(FieldValue { name: field, value: Slot::Value(value), original: None, range });
                }
            }
            Relation::Inside(kind) => {
                self.add(block, kind, Some(parent), place);
            }
        }
    }

    fn misplaced(&mut self, block: &'a Block, parent: KindId, place: &mut Place<'_>) {
        let word = &block.kind;
        let span = word.range.within(place.item);
        let fields = self.schema.kind(parent).fields.keys();
        let known: Vec<EcoString> =
            fields.map(|f| EcoString::from(self.schema.field_word(parent, *f, place.language))).collect();
        if self.schema.find_kind(&word.node, place.language).is_some() {
            let parent = self.schema.kind_word(parent, place.language);
            self.diagnostics.push(problems::misplaced_block(&word.node, parent, span, &known));
        } else if crate::diag::nearest(&word.node, known.iter().map(EcoString::as_str)).is_some() {
            let parent = self.schema.kind_word(parent, place.language);
            self.diagnostics.push(problems::unknown_field_of(&word.node, parent, span, &known, None));
        } else {
            self.unknown_kind(word, place);
        }
    }

    fn fill(&mut self, parent: ElementId, field: FieldName, child: ElementId, block: &Block, place: &Place<'_>) {
        let language = place.language;
        let schema = self.schema;
        let Some(element) = self.element_mut(parent) else { return };
        let kind = element.kind;
        let list = schema.kind(kind).fields.get(&field).is_some_and(|f| f.ty.is_list());
        match element.fields.iter_mut().find(|f| f.name == field) {
            None => {
                let value = Slot::Value(if list { one(child) } else { Value::Element(child) });
                element.fields.push(FieldValue { name: field, value, original: None, range: block.head });
            }
            Some(FieldValue { value: Slot::Value(Value::List(known)), .. }) if list => {
                std::sync::Arc::make_mut(known).items.push(Value::Element(child));
            }
            Some(known) => {
                let first = known.range.within(element.item);
                let word = schema.field_word(kind, field, language);
                self.diagnostics.push(problems::duplicate_field(word, block.head.within(place.item), first));
            }
        }
    }
}

/// What a block whose head is this word is to the element around it; nothing if it cannot stand there.
pub(crate) fn relation(
    schema: &Schema,
    known: &WellKnown,
    word: &str,
    parent: KindId,
    language: Language,
) -> Option<Relation> {
    let kind = schema.find_kind(word, language);
    if let Some((field, declaration)) = schema.find_field(parent, word, language)
        && declaration.inverse.is_none()
    {
        match (declaration.ty.kinds(schema).as_slice(), kind) {
            ([only], _) => return Some(Relation::Fills(field, *only)),
            (several, Some(kind)) if several.contains(&kind) => return Some(Relation::Fills(field, kind)),
            _ => {}
        }
    }
    let kind = kind?;
    let child_fields = &schema.kind(kind).fields;
    if let Some((field, _)) = child_fields.iter().find(|(_, f)| f.parent && f.ty.kinds(schema).contains(&parent)) {
        return Some(Relation::Names(*field, kind));
    }
    let mut takers = schema
        .kind(parent)
        .fields
        .iter()
        .filter(|(_, f)| f.inverse.is_none() && !f.parent && f.ty.kinds(schema).as_slice() == [kind]);
    if let (Some((field, _)), None) = (takers.next(), takers.next()) {
        return Some(Relation::Fills(*field, kind));
    }
    let container = Some(parent) == known.plan || Some(parent) == known.chapter;
    container.then_some(Relation::Inside(kind))
}

fn one(id: ElementId) -> Value {
    Value::List(std::sync::Arc::new(List { items: vec![Value::Element(id)], undecided: Vec::new() }))
}

/// The canonical name of a field at file level.
pub(crate) fn setting(schema: &Schema, word: &str) -> EcoString {
    const SETTINGS: [&str; 2] = ["language", "edition"];
    if SETTINGS.contains(&word) {
        return word.into();
    }
    Language::ALL
        .iter()
        .flat_map(|language| schema.vocabulary.read(Section::Fields, *language, word))
        .find(|canonical| SETTINGS.contains(&canonical.as_str()))
        .cloned()
        .unwrap_or_else(|| word.into())
}
