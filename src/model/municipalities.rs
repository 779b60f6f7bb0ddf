//! A plan that several municipalities share, seen from one of them: what is its own, and what all have in common.
//!
//! Whose something is follows from what it says (`municipality`), else from who answers for it, else from what it stands
//! in. What belongs to nobody in particular is common.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::code::{List, Value};
use super::schema::{FieldName, KindId};
use super::{Element, ElementId, Model, Slot};

/// What a model leaves out, where it is seen from one municipality.
#[derive(Clone, Debug)]
pub(super) struct Narrowed {
    municipality: ElementId,
    /// What is left out, and the municipality that it belongs to.
    others: FxHashMap<ElementId, ElementId>,
    whole: Arc<Model>,
}

impl Narrowed {
    /// Does it belong to other municipalities alone?
    pub(super) fn leaves_out(&self, id: ElementId) -> bool {
        self.others.contains_key(&id)
    }
}

impl Model {
    /// The municipalities of the project, in the order written.
    pub fn municipalities(&self) -> &[ElementId] {
        self.known.municipality.map(|kind| self.of_kind(kind)).unwrap_or_default()
    }

    /// The municipality from which the model is seen, where it is seen from one.
    pub fn municipality(&self) -> Option<ElementId> {
        self.narrowed.as_ref().map(|narrowed| narrowed.municipality)
    }

    /// The other municipality that something belongs to which is left out here. A field of one name may still name it: who follows up
    /// is another's, and readers are told whose.
    pub fn of_another(&self, id: ElementId) -> Option<ElementId> {
        self.narrowed.as_ref()?.others.get(&id).copied().filter(|owner| *owner != id)
    }

    /// The model of all municipalities: the model itself, unless it is seen from one of them.
    pub fn whole(&self) -> &Self {
        self.narrowed.as_ref().map_or(self, |narrowed| &narrowed.whole)
    }

    /// The model as one municipality sees it. What belongs to others alone is left out: its elements are none of the
    /// plan's, and lists do not name them. A name that stands alone, as in `follows_up`, stays, and
    /// readers are told whose it is ([`Model::of_another`]). What a shared measure
    /// costs is the municipality's own share, where the budget says it. Of a plan that is the municipality's alone nothing is left
    /// out.
    #[must_use]
    pub fn narrowed(self: &Arc<Self>, municipality: ElementId) -> Arc<Self> {
        let mut owners = Owners { model: self, known: FxHashMap::default() };
        let mut others: FxHashMap<ElementId, ElementId> = FxHashMap::default();
        // What others carry out of a plan that is the municipality's alone is in it for its sake.
        let shared = !self.is_of_one(municipality);
        for (id, element) in self.elements().filter(|_| shared) {
            let of_parent = element.parent.and_then(|parent| others.get(&parent).copied());
            let own = || owners.of(id).filter(|all| !all.contains(&municipality)).and_then(|all| all.first().copied());
            if let Some(owner) = of_parent.or_else(own) {
                others.insert(id, owner);
            }
        }
        let mut model = Self::clone(self);
        for (i, element) in model.elements.iter_mut().enumerate() {
            let id = ElementId(self.first + i as u32);
            element.fields.retain_mut(|field| match &field.value {
                Slot::Value(value) => match self.without(value, &others, id) {
                    Kept::All => true,
                    Kept::Some(value) => {
                        field.value = Slot::Value(value);
                        true
                    }
                    Kept::None => false,
                },
                Slot::Computed(_) => true,
            });
        }
        for (measure, amount) in self.shares(&others) {
            let fields = model.elements.get_mut((measure.0 - self.first) as usize).map(|element| &mut element.fields);
            if let Some(cost) = fields.and_then(|all| all.iter_mut().find(|field| Some(field.name) == self.known.cost))
            {
                (cost.value, cost.original) = (Slot::Value(amount), None);
            }
        }
        model.by_kind.values_mut().for_each(|all| all.retain(|id| !others.contains_key(id)));
        (model.extents, model.inverse, model.reads) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        model.narrowed = Some(Arc::new(Narrowed { municipality, others, whole: self.clone() }));
        Arc::new(model)
    }

    /// Is every plan that of one municipality alone?
    fn is_of_one(&self, municipality: ElementId) -> bool {
        let plans = self.known.plan.map(|kind| self.of_kind(kind)).unwrap_or_default();
        let of_one = |plan: &ElementId| {
            let stated = self.known.municipality_field.and_then(|name| self.element(*plan).field(name));
            match stated.map(|field| &field.value) {
                Some(Slot::Value(Value::List(all))) => {
                    all.undecided.is_empty() && matches!(&*all.items, [Value::Element(one)] if *one == municipality)
                }
                _ => false,
            }
        };
        !plans.is_empty() && plans.iter().all(of_one)
    }

    /// What the measures that several pay for cost the one: where others have a line for one in their budgets, what the
    /// only line of its own says of that measure alone.
    fn shares(&self, others: &FxHashMap<ElementId, ElementId>) -> Vec<(ElementId, Value)> {
        let known = &self.known;
        let budgets = known.budget.map(|kind| self.of_kind(kind)).unwrap_or_default();
        let held = |id: ElementId, field: Option<FieldName>| self.element(id).field(field?).map(|field| &field.value);
        let mut lines: FxHashMap<ElementId, Vec<(ElementId, bool)>> = FxHashMap::default();
        for budget in budgets {
            if let Some(Slot::Value(Value::List(measures))) = held(*budget, known.measures) {
                for measure in &measures.items {
                    if let Value::Element(measure) = measure {
                        lines.entry(*measure).or_default().push((*budget, measures.items.len() == 1));
                    }
                }
            }
        }
        let share = |(measure, lines): (ElementId, Vec<(ElementId, bool)>)| {
            let (theirs, own): (Vec<_>, Vec<_>) =
                lines.into_iter().partition(|(budget, _)| others.contains_key(budget));
            match (own.as_slice(), held(own.first()?.0, known.amount)) {
                ([(_, true)], Some(Slot::Value(amount))) if !theirs.is_empty() => Some((measure, amount.clone())),
                _ => None,
            }
        };
        lines.into_iter().filter(|(measure, _)| !self.is_pack(*measure)).filter_map(share).collect()
    }

    /// What a field of an element holds, without what is left out.
    fn without(&self, value: &Value, others: &FxHashMap<ElementId, ElementId>, of: ElementId) -> Kept {
        let left_out = |value: &Value| match value {
            Value::Element(id) => others.contains_key(id),
            Value::Position(pair) => others.contains_key(&pair.0) || others.contains_key(&pair.1),
            _ => false,
        };
        match value {
            Value::List(list) if list.items.iter().any(left_out) => {
                let items: Vec<Value> = list.items.iter().filter(|item| !left_out(item)).cloned().collect();
                if items.is_empty() && list.undecided.is_empty() {
                    return Kept::None;
                }
                Kept::Some(Value::List(Arc::new(List { items, undecided: list.undecided.clone() })))
            }
            // A block in the element's own goes with whom it belongs to.
            Value::Element(id) if others.contains_key(id) && self.element(*id).parent == Some(of) => Kept::None,
            _ => Kept::All,
        }
    }
}

/// What is left of a value.
enum Kept {
    All,
    Some(Value),
    None,
}

/// Finds whose each element is.
struct Owners<'m> {
    model: &'m Model,
    known: FxHashMap<ElementId, Option<Vec<ElementId>>>,
}

impl Owners<'_> {
    /// The municipalities that something belongs to; nothing where it is common to all.
    fn of(&mut self, id: ElementId) -> Option<Vec<ElementId>> {
        if let Some(known) = self.known.get(&id) {
            return known.clone();
        }
        // What belongs to itself in a ring belongs to nobody.
        self.known.insert(id, None);
        let found = self.find(id);
        self.known.insert(id, found.clone());
        found
    }

    fn find(&mut self, id: ElementId) -> Option<Vec<ElementId>> {
        let model = self.model;
        let element = model.element(id);
        let known = &model.known;
        if Some(element.kind) == known.municipality {
            return Some(vec![id]);
        }
        if Some(element.kind) == known.plan {
            return None;
        }
        let stated = std::iter::once(known.municipality_field).chain(answering(model, element.kind));
        stated.flatten().find_map(|field| self.together(element, field))
    }

    /// The municipalities of all that a field names; nothing where one of them is common.
    fn together(&mut self, element: &Element, field: FieldName) -> Option<Vec<ElementId>> {
        let Slot::Value(value) = &element.field(field)?.value else { return None };
        let items = match value {
            Value::List(list) => list.items.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut all: Vec<ElementId> = Vec::new();
        for item in items {
            let own = match item {
                Value::Element(id) => self.of(*id)?,
                Value::Position(pair) => self.of(pair.1).or_else(|| self.of(pair.0))?,
                _ => return None,
            };
            for one in own {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        (!all.is_empty()).then_some(all)
    }
}

/// The fields that say who answers for elements of a kind.
fn answering(model: &Model, kind: KindId) -> [Option<FieldName>; 2] {
    let known = &model.known;
    match Some(kind) {
        body if body == known.body => [known.shared_with, known.part_of],
        role if role == known.role || role == known.decision => [known.body_field, None],
        person if person == known.person => [known.body_field, known.role_field],
        service if service == known.service => [known.body_field, None],
        measure if measure == known.measure => [known.responsible, None],
        budget if budget == known.budget => [known.unit, None],
        routine if routine == known.routine => [known.owner, None],
        _ => [None, None],
    }
}
