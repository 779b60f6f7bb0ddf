//! Expressions in three values: yes, no, and not to be told from what is stated.

mod beyond;
mod calendar;
mod cite;
mod compare;
mod estimate;
mod functions;
mod groups;
mod kept;
mod lists;
mod mentions;
mod numbers;
mod run;
mod show;

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;

use ecow::EcoString;

use crate::diag::{Language, Translated};
use crate::model::code::{Attribute, Code, List, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, PLACEHOLDER, Slot};
use crate::source::ItemId;
use crate::value::{Calendar, Date};

pub use beyond::Beyond;
pub use estimate::Estimate;
pub use kept::Kept;
pub(crate) use lists::count;

/// How many steps one evaluator may take before it gives up.
pub const STEP_LIMIT: u64 = 500_000_000;

/// How deep an evaluation may go: expressions in expressions, through the fields and titles that they look at.
pub const DEPTH_LIMIT: u32 = 256;

/// What making an item of a list costs, in steps: it takes memory that a look does not.
const ITEM_COST: usize = 16;

/// What is known of the situation at hand, for expressions over facts.
pub trait Facts {
    /// What a fact, a derived fact or a happening is; unknown where it is not stated.
    fn fact(&self, id: ElementId) -> Value;
    /// Does a norm apply and prevail? Not to be told: `None`.
    fn applies(&self, norm: ElementId) -> Option<bool>;
}

/// Evaluates expressions over a model. It remembers which facts were wanted and not stated.
pub struct Evaluator<'m> {
    /// What is evaluated over.
    pub model: &'m Model,
    language: Language,
    steps: Cell<u64>,
    limit: u64,
    depth: Cell<u32>,
    unstated: RefCell<Vec<(ElementId, FieldName)>>,
    active: RefCell<Vec<(ElementId, FieldName)>>,
    cycle: Cell<Option<ElementId>>,
    from: Cell<Option<ElementId>>,
    calendar: OnceCell<Calendar>,
    facts: Option<&'m dyn Facts>,
    plan: Option<ElementId>,
    day: Option<Date>,
    home: Cell<Option<ItemId>>,
    beyond: RefCell<Beyond>,
    kept: RefCell<Option<Kept>>,
    /// How many evaluations stand in each other: code in fields and titles that other code looks at.
    nested: Cell<u32>,
    phrases: RefCell<Vec<mentions::KeptPhrases>>,
}

impl<'m> Evaluator<'m> {
    /// An evaluator whose texts come out in one language.
    pub fn new(model: &'m Model, language: Language) -> Self {
        Self {
            model,
            language,
            steps: Cell::new(0),
            limit: STEP_LIMIT,
            depth: Cell::new(0),
            unstated: RefCell::default(),
            active: RefCell::default(),
            cycle: Cell::new(None),
            from: Cell::new(None),
            calendar: OnceCell::new(),
            facts: None,
            plan: None,
            day: None,
            home: Cell::new(None),
            beyond: RefCell::default(),
            kept: RefCell::default(),
            nested: Cell::new(0),
            phrases: RefCell::default(),
        }
    }

    /// The same over the facts of a situation.
    #[must_use]
    pub fn with_facts(mut self, facts: &'m dyn Facts) -> Self {
        self.facts = Some(facts);
        self
    }

    /// The same for one of several plans: what stands outside all of them is looked at as part of this one.
    #[must_use]
    pub fn with_plan(mut self, plan: Option<ElementId>) -> Self {
        self.plan = plan;
        self
    }

    /// The same with laws called what they were called on a day.
    #[must_use]
    pub fn on(mut self, day: Option<Date>) -> Self {
        self.day = day;
        self
    }

    /// The same with another limit of steps.
    #[must_use]
    pub fn with_limit(mut self, limit: u64) -> Self {
        self.limit = limit;
        self
    }

    /// How many steps it has taken.
    pub fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Did it give up?
    pub fn exceeded(&self) -> bool {
        self.steps.get() > self.limit
    }

    /// An element whose value was found to depend on itself.
    pub fn cycle(&self) -> Option<ElementId> {
        self.cycle.get()
    }

    /// The fields that were wanted and not stated since this was last asked.
    pub fn take_unstated(&self) -> Vec<(ElementId, FieldName)> {
        self.unstated.take()
    }

    /// What an expression gives, seen from one element.
    pub fn evaluate(&self, code: &Code, element: ElementId) -> Value {
        let outer = self.from.replace(Some(element));
        self.nested.set(self.nested.get() + 1);
        let value = self.eval(code, &mut vec![Value::Element(element)]);
        self.nested.set(self.nested.get() - 1);
        self.from.set(outer);
        value
    }

    /// What an expression gives that is seen from no element.
    pub fn answer(&self, code: &Code) -> Value {
        self.eval(code, &mut Vec::new())
    }

    /// The text that an expression gives in each language.
    pub fn in_all_languages(&self, code: &Code, element: ElementId) -> Translated {
        let text = |language| {
            let evaluator = Evaluator::new(self.model, language);
            let value = evaluator.evaluate(code, element);
            EcoString::from(evaluator.show(&value))
        };
        Translated { en: text(Language::En), nb: text(Language::Nb), nn: text(Language::Nn) }
    }

    /// What a slot holds, seen from its element.
    pub fn slot(&self, slot: &Slot, element: ElementId) -> Value {
        match slot {
            Slot::Value(value) => value.clone(),
            Slot::Computed(code) => self.evaluate(code, element),
        }
    }

    /// A field of an element. A list that is not stated is empty; anything else is unknown.
    pub fn field(&self, id: ElementId, name: FieldName) -> Value {
        let element = self.model.element(id);
        self.watch(id, element);
        if let Some(field) = element.field(name) {
            return match &field.value {
                Slot::Value(value) => {
                    if value.is_open() {
                        self.unstated.borrow_mut().push((id, name));
                    }
                    value.clone()
                }
                Slot::Computed(code) => self.computed(code, id, name),
            };
        }
        let kind = self.model.schema.kind(element.kind);
        match kind.fields.get(&name) {
            Some(declaration) => {
                if let Some((of, field)) = declaration.inverse {
                    self.look_at(id);
                    let naming = self.model.naming(id, field).iter();
                    let items = naming.filter(|other| self.model.element(**other).kind == of);
                    return self.elements(items.copied());
                }
                if declaration.ty.is_list() {
                    return list(Vec::new());
                }
                self.unstated.borrow_mut().push((id, name));
                Value::Unknown
            }
            None => self.behind(id, name),
        }
    }

    /// A field that a role or a person does not have is read from the role, then from the body.
    fn behind(&self, id: ElementId, name: FieldName) -> Value {
        let known = &self.model.known;
        let kind = Some(self.model.element(id).kind);
        if kind != known.role && kind != known.person {
            return Value::Unknown;
        }
        for step in [known.role_field, known.body_field].into_iter().flatten() {
            let has = self.model.schema.kind(self.model.element(id).kind).fields.contains_key(&step);
            if !has || step == name {
                continue;
            }
            let next = match self.field(id, step) {
                Value::List(list) => list.items.first().cloned().unwrap_or_default(),
                value => value,
            };
            if let Value::Element(next) = next {
                let value = self.field(next, name);
                if value != Value::Unknown {
                    return value;
                }
            }
        }
        Value::Unknown
    }

    fn computed(&self, code: &Code, id: ElementId, name: FieldName) -> Value {
        if self.active.borrow().contains(&(id, name)) || self.active.borrow().len() > 64 {
            self.cycle.set(Some(id));
            return Value::Unknown;
        }
        self.active.borrow_mut().push((id, name));
        let value = self.evaluate(code, id);
        self.active.borrow_mut().pop();
        value
    }

    /// Count steps. Is the limit not yet passed?
    fn charge(&self, steps: usize) -> bool {
        self.steps.set(self.steps.get().saturating_add(steps as u64));
        !self.exceeded()
    }

    /// Count a list that is about to be made.
    fn charge_list(&self, items: usize) -> bool {
        self.charge(items.saturating_mul(ITEM_COST))
    }

    /// The plan that belongs to the element from which is looked, else the one that was chosen, else the only one.
    fn own_plan(&self) -> Option<ElementId> {
        let from = self.from.get().filter(|id| !self.model.is_pack(*id));
        from.and_then(|id| self.model.plan_of(id)).or(self.plan).or_else(|| self.model.plan())
    }

    /// Elements as a list. Of those that are only placeholders it is not known whether there will be one.
    fn elements(&self, ids: impl Iterator<Item = ElementId>) -> Value {
        let (undecided, items) = ids.map(Value::Element).partition(|value| self.is_unfilled(value));
        Value::List(Arc::new(List { items, undecided }))
    }

    fn is_unfilled(&self, value: &Value) -> bool {
        matches!(value, Value::Element(id) if self.model.is_unfilled(*id))
    }

    /// Is something stated? That is known of everything but placeholders.
    fn stated(&self, value: &Value) -> Option<bool> {
        match value {
            Value::Unfilled => None,
            value if self.is_unfilled(value) => None,
            Value::List(list) if list.items.iter().any(|item| self.stated(item).is_some()) => Some(true),
            Value::List(list) if list.undecided.iter().any(|item| self.stated(item).is_none()) => None,
            Value::List(list) if !list.items.is_empty() => None,
            value => Some(is_set(value)),
        }
    }

    /// A field of whatever the value is.
    fn read(&self, of: &Value, name: FieldName) -> Value {
        match of {
            Value::Element(id) => self.field(*id, name),
            Value::Position(pair) => {
                let role = self.field(pair.0, name);
                if role == Value::Unknown || role == list(Vec::new()) { self.field(pair.1, name) } else { role }
            }
            Value::List(all) => {
                let mut out = List { items: Vec::with_capacity(all.items.len()), undecided: Vec::new() };
                for (sure, values) in [(true, &all.items), (false, &all.undecided)] {
                    for value in values {
                        if self.has_none(value, name) {
                            continue;
                        }
                        let sure = sure && !self.is_unfilled(value);
                        let value = self.read(value, name);
                        let made = if let Value::List(inner) = &value { inner.items.len() } else { 1 };
                        if !self.charge_list(made) {
                            break;
                        }
                        let into = if sure { &mut out.items } else { &mut out.undecided };
                        match value {
                            Value::List(inner) => {
                                into.extend(inner.items.iter().cloned());
                                out.undecided.extend(inner.undecided.iter().cloned());
                            }
                            Value::Unknown | Value::Unfilled => out.undecided.push(value),
                            value => into.push(value),
                        }
                    }
                }
                Value::List(Arc::new(out))
            }
            Value::Unfilled => Value::Unfilled,
            _ => Value::Unknown,
        }
    }

    /// Can a member of a list have nothing to give here? An element of a kind without the field has none of it, and what
    /// is unknown has none of what stands in lists, just as a list that is not stated is empty.
    fn has_none(&self, value: &Value, name: FieldName) -> bool {
        let known = &self.model.known;
        match value {
            Value::Element(id) => {
                let kind = self.model.element(*id).kind;
                let stands_for_another = [known.role, known.person].contains(&Some(kind));
                !stands_for_another && !self.model.schema.kind(kind).fields.contains_key(&name)
            }
            Value::Unknown => {
                let mut kinds = self.model.schema.kinds.values();
                kinds.any(|kind| kind.fields.get(&name).is_some_and(|field| field.ty.is_list()))
            }
            _ => false,
        }
    }

    fn attribute(&self, of: &Value, attribute: Attribute) -> Value {
        match of {
            Value::Element(id) => {
                let element = self.model.element(*id);
                let text = match attribute {
                    Attribute::Label => element.label.clone(),
                    Attribute::Title => self.title(*id),
                    Attribute::Name => self.name(*id),
                    Attribute::Kind => self.model.schema.kind_word(element.kind, self.language).into(),
                };
                let named = matches!(attribute, Attribute::Title | Attribute::Name);
                if named && text.trim() == PLACEHOLDER {
                    return Value::Unfilled;
                }
                if text.is_empty() { Value::Unknown } else { Value::Text(text) }
            }
            Value::List(all) => Value::List(Arc::new(all.each(|item| self.attribute(item, attribute)))),
            _ => Value::Unknown,
        }
    }

    /// The title of an element; empty where it has none.
    pub fn title(&self, id: ElementId) -> EcoString {
        let element = self.model.element(id);
        self.watch(id, element);
        // A title in several languages stands in a field: the head holds one text.
        let translated = self.model.known.titles.and_then(|name| element.field(name));
        if let Some(Slot::Value(Value::Words(words))) = translated.map(|field| &field.value) {
            return words.get(self.language).clone();
        }
        let title = element.title.as_ref();
        title.map(|slot| self.show(&self.slot(slot, id)).into()).unwrap_or_default()
    }

    /// What an element is called: its title, else its label, else its kind.
    pub fn name(&self, id: ElementId) -> EcoString {
        let name = self.own_name(id);
        match self.model.of_another(id).map(|owner| self.own_name(owner)) {
            // Seen from one municipality, what another one has is told apart.
            Some(owner) if !name.contains(owner.as_str()) => ecow::eco_format!("{name} ({owner})"),
            _ => name,
        }
    }

    fn own_name(&self, id: ElementId) -> EcoString {
        let title = self.title(id);
        if !title.is_empty() {
            return title;
        }
        let element = self.model.element(id);
        if !element.label.is_empty() {
            return self.label_word(id);
        }
        if let Some(parent) = element.parent.map(|parent| self.model.element(parent)) {
            let holds = |value: &Value| match value {
                Value::List(list) => list.items.contains(&Value::Element(id)),
                value => *value == Value::Element(id),
            };
            let filled = parent.fields.iter().find(|f| matches!(&f.value, Slot::Value(value) if holds(value)));
            if let Some(field) = filled {
                return self.model.schema.field_word(parent.kind, field.name, self.language).replace('_', " ").into();
            }
        }
        self.model.schema.kind_word(element.kind, self.language).into()
    }

    /// The label of an element as the reader's language has it.
    pub fn label_word(&self, id: ElementId) -> EcoString {
        let label = &self.model.element(id).label;
        if !self.model.is_pack(id) {
            return label.clone();
        }
        let section = crate::model::vocabulary::Section::Names;
        self.model.schema.vocabulary.write(section, self.language, label).into()
    }
}

fn truth(value: Option<bool>) -> Value {
    value.map_or(Value::Unknown, Value::Bool)
}

fn list(items: Vec<Value>) -> Value {
    Value::List(Arc::new(List { items, undecided: Vec::new() }))
}

/// Is something stated? An empty text and an empty list are not.
pub fn is_set(value: &Value) -> bool {
    match value {
        Value::Unknown | Value::Unfilled => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::Words(words) => !words.get(Language::En).trim().is_empty(),
        Value::List(list) => !list.items.is_empty(),
        Value::Map(entries) => !entries.is_empty(),
        _ => true,
    }
}
