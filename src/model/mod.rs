//! What the files mean: kinds, elements, names resolved, types checked.

pub mod code;
mod declarations;
mod declare;
mod edits;
mod gathered;
mod labels;
mod lower;
mod municipalities;
pub mod notes;
mod numbers;
mod own;
pub mod paths;
mod placeholder;
mod plans;
mod problems;
mod question;
mod reads;
mod renew;
mod renumber;
mod resolve;
pub mod schema;
pub mod types;
pub mod vocabulary;
pub mod well_known;
pub mod words;

use std::sync::{Arc, OnceLock};

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diag::Language;
use crate::source::{FileId, ItemId, Span, TextRange};
use code::{Code, List, Value};
use labels::Labels;
use schema::{FieldName, KindId, Map, Schema};
use types::Type;
use well_known::WellKnown;

pub(crate) use declarations::structural;
pub(crate) use declare::relation;
#[cfg(feature = "exchange")]
pub(crate) use declare::{Relation, setting};
pub(crate) use lower::lower_more;
pub use lower::{Lowered, Parsed, lower, lower_with};
pub use numbers::{Counted, Numbers};
pub use placeholder::PLACEHOLDER;
pub use question::Question;
pub use reads::Reads;
pub use renew::Changed;
pub use renumber::Moved;
pub(crate) use resolve::{bare_words, function_names, join_range as join};

/// An element in a [`Model`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ElementId(pub(crate) u32);

/// A block: a goal, a measure, a law, a rule.
#[derive(Clone, Debug)]
pub struct Element {
    /// Its kind.
    pub kind: KindId,
    /// Its label; empty where it has none.
    pub label: EcoString,
    /// Its title: a text, or code that makes one.
    pub title: Option<Slot>,
    /// The element whose block it stands in.
    pub parent: Option<ElementId>,
    /// The file it stands in.
    pub file: FileId,
    /// The item it stands in.
    pub item: ItemId,
    /// Kind, label and title: what a message points at.
    pub head: TextRange,
    /// The whole block.
    pub range: TextRange,
    /// What is stated, in the order written; a field at most once.
    pub fields: Vec<FieldValue>,
}

impl Element {
    /// Where its head stands.
    pub fn span(&self) -> Span {
        self.head.within(self.item)
    }

    /// What a field holds, if it is stated.
    pub fn field(&self, name: FieldName) -> Option<&FieldValue> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// A field of an element, as stated.
#[derive(Clone, Debug)]
pub struct FieldValue {
    /// Which field.
    pub name: FieldName,
    /// What it holds.
    pub value: Slot,
    /// The author's own words, after `as`.
    pub original: Option<EcoString>,
    /// Where it stands in the element's item.
    pub range: TextRange,
}

/// A value known from the text, or code that gives it.
#[derive(Clone, PartialEq, Debug)]
pub enum Slot {
    /// Known.
    Value(Value),
    /// To be evaluated.
    Computed(Arc<Code>),
}

/// The names that one file sees.
#[derive(Clone, Debug, Default)]
pub struct FileScope {
    /// The language its vocabulary is written in.
    pub language: Language,
    /// Every label in the file, nested ones too.
    labels: Labels,
    /// The files it uses, with the alias.
    pub uses: Vec<(FileId, Option<EcoString>)>,
    /// Is it a pack?
    pub pack: bool,
}

/// Everything that the files mean. What is wrong in them is left out and reported.
#[derive(Clone, Debug)]
pub struct Model {
    base: Option<Arc<Model>>,
    /// What can be written.
    pub schema: Arc<Schema>,
    /// The kinds that the interpreter gives meaning to.
    pub known: WellKnown,
    elements: Vec<Element>,
    first: u32,
    scopes: Map<FileId, FileScope>,
    fact_types: FxHashMap<ElementId, Type>,
    parameters: FxHashMap<ElementId, Vec<EcoString>>,
    by_kind: FxHashMap<KindId, Vec<ElementId>>,
    /// The elements that are only placeholders.
    unfilled: FxHashSet<ElementId>,
    extents: OnceLock<FxHashMap<KindId, Arc<List>>>,
    lists: gathered::Lists,
    inverse: OnceLock<FxHashMap<(ElementId, FieldName), Vec<ElementId>>>,
    reads: OnceLock<reads::Computed>,
    /// Set where `file("…")` quotes a file of the plan itself.
    quotes_plan: OnceLock<()>,
    /// Set where something is named by a number that no element states.
    asks_for_numbers: OnceLock<()>,
    /// What is shown with which number, where that was known beforehand.
    numbers: Option<Arc<Numbers>>,
    law_names: OnceLock<FxHashMap<EcoString, Vec<ElementId>>>,
    sections: OnceLock<FxHashMap<ElementId, Vec<(EcoString, ElementId)>>>,
    /// What is left out, where it is seen from one municipality.
    narrowed: Option<Arc<municipalities::Narrowed>>,
}

impl Model {
    /// An element by its id.
    pub fn element(&self, id: ElementId) -> &Element {
        match (&self.base, id.0.checked_sub(self.first)) {
            (Some(base), None) => base.element(id),
            (_, own) => self
                .elements
                .get(own.unwrap_or(id.0) as usize)
                .unwrap_or_else(|| unreachable!("an element's id is made by its model")),
        }
    }

    /// The elements of the plan's own files, in the order written.
    pub fn elements(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        let all = self.elements.iter().enumerate().map(|(i, element)| (ElementId(self.first + i as u32), element));
        all.filter(|(id, _)| self.narrowed.as_ref().is_none_or(|narrowed| !narrowed.leaves_out(*id)))
    }

    /// The elements of the packs in use.
    pub fn pack_elements(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.bases().into_iter().flat_map(Self::elements)
    }

    /// The models that this one stands on, the lowest first: packs that ship, then a project's own.
    fn bases(&self) -> Vec<&Self> {
        let mut all: Vec<&Self> = std::iter::successors(self.base.as_deref(), |base| base.base.as_deref()).collect();
        all.reverse();
        all
    }

    /// Is the element only a placeholder for one? Then it is not known whether there will be such an element.
    pub fn is_unfilled(&self, id: ElementId) -> bool {
        !self.unfilled.is_empty() && self.unfilled.contains(&id)
    }

    /// Is the element declared by a pack?
    pub fn is_pack(&self, id: ElementId) -> bool {
        id.0 < self.first
    }

    /// The plan's own elements of a kind, members of a union kind included, in the order written.
    pub fn all(&self, kind: KindId) -> Vec<ElementId> {
        let members = self.schema.members(kind);
        if let [one] = members.as_slice() {
            return self.of_kind(*one).to_vec();
        }
        let mut all: Vec<_> = members.iter().flat_map(|member| self.of_kind(*member)).copied().collect();
        all.sort_unstable();
        all
    }

    /// The plan's own elements of just this kind.
    pub fn of_kind(&self, kind: KindId) -> &[ElementId] {
        self.by_kind.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The elements of just this kind in the packs and then in the plan, in the order written.
    pub fn everywhere(&self, kind: KindId) -> impl Iterator<Item = ElementId> {
        let models = self.bases().into_iter().chain(std::iter::once(self));
        models.flat_map(move |model| model.of_kind(kind)).copied()
    }

    /// The plan's own elements of just this kind, as a list that is shared.
    pub fn extent(&self, kind: KindId) -> Arc<List> {
        let extents = self.extents.get_or_init(|| {
            let list = |ids: &[ElementId]| List {
                items: ids.iter().copied().map(Value::Element).collect(),
                undecided: Vec::new(),
            };
            self.by_kind.iter().map(|(kind, ids)| (*kind, Arc::new(list(ids)))).collect()
        });
        extents.get(&kind).cloned().unwrap_or_default()
    }

    /// The plan's own elements of a kind by its canonical name.
    pub fn all_named(&self, kind: &str) -> Vec<ElementId> {
        self.schema.kind_named(kind).map(|kind| self.all(kind)).unwrap_or_default()
    }

    /// The element that the packs declare with this label.
    pub fn pack_element(&self, label: &str) -> Option<ElementId> {
        self.pack_elements().find(|(_, e)| e.label == label).map(|(id, _)| id)
    }

    /// The kind's canonical name.
    pub fn kind_name(&self, id: ElementId) -> &str {
        &self.schema.kind(self.element(id).kind).name
    }

    /// The names that a file sees.
    pub fn scope(&self, file: FileId) -> Option<&FileScope> {
        self.scopes.get(&file).or_else(|| self.base.as_ref()?.scope(file))
    }

    /// The type of a declared fact.
    pub fn fact_type(&self, id: ElementId) -> Option<&Type> {
        self.fact_types.get(&id).or_else(|| self.base.as_ref()?.fact_type(id))
    }

    /// The parameters of an action, in the order declared.
    pub fn parameters(&self, action: ElementId) -> &[EcoString] {
        match (self.parameters.get(&action), &self.base) {
            (Some(own), _) => own,
            (None, Some(base)) => base.parameters(action),
            (None, None) => &[],
        }
    }

    /// The elements whose field names this element.
    pub fn naming(&self, id: ElementId, field: FieldName) -> &[ElementId] {
        let index = self.inverse.get_or_init(|| self.index_references());
        index.get(&(id, field)).map_or(&[], Vec::as_slice)
    }

    /// The laws that packs declare, by label, title and names.
    fn law_names(&self) -> &FxHashMap<EcoString, Vec<ElementId>> {
        self.law_names.get_or_init(|| {
            let mut index: FxHashMap<EcoString, Vec<ElementId>> = FxHashMap::default();
            let laws = self.pack_elements().filter(|(_, e)| Some(e.kind) == self.known.law);
            for (id, law) in laws {
                let names = self.known.names.and_then(|name| law.field(name)).map(|field| &field.value);
                let names = names.into_iter().chain(&law.title).flat_map(resolve::texts);
                for name in names.chain([law.label.clone()]) {
                    let same = index.entry(resolve::normal(&name)).or_default();
                    if !same.contains(&id) {
                        same.push(id);
                    }
                }
            }
            index
        })
    }

    /// A law's sections by number.
    pub fn sections(&self, law: ElementId) -> &[(EcoString, ElementId)] {
        if let (Some(base), true) = (&self.base, self.is_pack(law)) {
            return base.sections(law);
        }
        let index = self.sections.get_or_init(|| {
            let mut index: FxHashMap<ElementId, Vec<(EcoString, ElementId)>> = FxHashMap::default();
            for (id, element) in self.elements().filter(|(_, e)| Some(e.kind) == self.known.section) {
                if let (Some(law), Some(number)) = (element.parent, resolve::section_number(&element.label)) {
                    index.entry(law).or_default().push((number, id));
                }
            }
            index
        });
        index.get(&law).map_or(&[], Vec::as_slice)
    }

    fn index_references(&self) -> FxHashMap<(ElementId, FieldName), Vec<ElementId>> {
        let mut index: FxHashMap<_, Vec<ElementId>> = FxHashMap::default();
        index.reserve(self.elements.len());
        for (id, element) in self.elements() {
            for field in &element.fields {
                if let Slot::Value(value) = &field.value {
                    let mut add = |target: &Value| {
                        if let Value::Element(target) = target {
                            index.entry((*target, field.name)).or_default().push(id);
                        }
                    };
                    match value {
                        Value::List(list) => list.items.iter().for_each(&mut add),
                        other => add(other),
                    }
                }
            }
        }
        index
    }

    /// Everything that an element is said (`is_a`), through however many steps, to be a sort of.
    pub fn sorts_of(&self, id: ElementId) -> Vec<ElementId> {
        let stated =
            |id: ElementId| match self.known.is_a.and_then(|name| self.element(id).field(name)).map(|f| &f.value) {
                Some(Slot::Value(value)) => value,
                _ => &Value::Unknown,
            };
        let mut found: Vec<ElementId> = Vec::new();
        let mut waiting = vec![id];
        while let Some(next) = waiting.pop() {
            let items = match stated(next) {
                Value::List(list) => list.items.as_slice(),
                one => std::slice::from_ref(one),
            };
            for item in items {
                if let Value::Element(sort) = item
                    && *sort != id
                    && !found.contains(sort)
                {
                    found.push(*sort);
                    waiting.push(*sort);
                }
            }
        }
        found
    }

    /// Does the element equal the other, or is it said (`is_a`), through however many steps, to be of its sort?
    pub fn is_a(&self, id: ElementId, other: ElementId) -> bool {
        self.is_a_by(id, other, &mut Vec::new())
    }

    /// The same; `seen` are the elements that were asked of what sort they are.
    pub fn is_a_by(&self, id: ElementId, other: ElementId, seen: &mut Vec<ElementId>) -> bool {
        if id == other {
            return true;
        }
        if seen.contains(&id) {
            return false;
        }
        seen.push(id);
        let Some(field) = self.known.is_a.and_then(|name| self.element(id).field(name)) else { return false };
        match &field.value {
            Slot::Value(Value::List(list)) => {
                list.items.iter().any(|v| matches!(v, Value::Element(e) if self.is_a_by(*e, other, seen)))
            }
            Slot::Value(Value::Element(e)) => self.is_a_by(*e, other, seen),
            Slot::Value(_) | Slot::Computed(_) => false,
        }
    }
}
