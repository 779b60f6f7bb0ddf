//! What a plan says, apart from where in which file it says it and from the numbers that a model gives its elements.

use ecow::EcoString;
use indexmap::IndexMap;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::diag::Language;
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::model::{Element, ElementId, Model, PLACEHOLDER, Slot};
use crate::norms::Norms;
use crate::source::Sources;
use crate::status::{Standing, Status};
use crate::value::{Date, UnitId};

/// What a plan says, made to be held against another.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Snapshot {
    /// What the plan is called.
    pub title: String,
    /// Its elements, in the order written: those that have a label or a title, or stand in nothing.
    pub nodes: Vec<Node>,
    /// The duties in force on its day that concern it, by label.
    pub duties: Vec<Duty>,
}

/// An element. Parts of it that have neither label nor title stand in its fields.
#[derive(Clone, PartialEq, Debug)]
pub struct Node {
    /// The canonical name of its kind.
    pub kind: EcoString,
    /// What its kind is called in the reader's language.
    pub kind_word: String,
    /// Its label after those around it; a name of its own kind and a number, where it has none.
    pub key: String,
    /// The label; empty where it has none.
    pub label: EcoString,
    /// Its title as readers see it; empty where it has none.
    pub title: String,
    /// What it states, by the canonical names of its fields.
    pub fields: IndexMap<EcoString, Stated>,
    /// How a measure stands by its log, whatever the day.
    pub standing: Option<Standing>,
    /// The last day of a measure's time.
    pub last: Option<Date>,
}

impl Node {
    /// What readers know it by: its number and its title, else its label.
    pub fn name(&self) -> String {
        let number = self.fields.get("number").map_or("", |stated| stated.shown.as_str());
        let name = if self.title.is_empty() { self.label.as_str() } else { self.title.as_str() };
        [number, name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// What a field states.
#[derive(Clone, PartialEq, Debug)]
pub struct Stated {
    /// What the field is called in the reader's language.
    pub word: String,
    /// What it means.
    pub meaning: Meaning,
    /// What readers see.
    pub shown: String,
}

/// A value apart from any model.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// An element of the plan, by its key.
    Node(String),
    /// An element that a pack declares, by its label.
    Pack(EcoString),
    /// Anything that is not made of other things, in a form that is the same for the same thing.
    Plain(String),
    /// What is computed, as it is written.
    Written(String),
    /// Several.
    List(Vec<Meaning>),
    /// By key.
    Map(Vec<(Meaning, Meaning)>),
    /// A part without a label of its own, with its kind and fields.
    Part(EcoString, Vec<(EcoString, Meaning)>),
}

impl Meaning {
    /// The same with the elements of the plan by other keys.
    #[must_use]
    pub fn renamed(&self, rename: &dyn Fn(&str) -> String) -> Self {
        let inner = |meaning: &Self| meaning.renamed(rename);
        match self {
            Self::Node(key) => Self::Node(rename(key)),
            Self::Pack(_) | Self::Plain(_) | Self::Written(_) => self.clone(),
            Self::List(all) => Self::List(all.iter().map(inner).collect()),
            Self::Map(all) => Self::Map(all.iter().map(|(k, v)| (inner(k), inner(v))).collect()),
            Self::Part(kind, fields) => {
                Self::Part(kind.clone(), fields.iter().map(|(name, value)| (name.clone(), inner(value))).collect())
            }
        }
    }
}

/// A duty that stands over a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duty {
    /// The duty's label.
    pub label: EcoString,
    /// What readers know it by.
    pub title: String,
    /// Does the plan say what carries it out?
    pub is_answered: bool,
}

/// How deep parts may stand in each other.
const DEEPEST: usize = 16;

impl Snapshot {
    /// What one plan of a model says, in words of one language. What is internal, people and their contact data are left out.
    pub fn of(model: &Model, sources: &Sources, plan: Option<ElementId>, language: Language) -> Self {
        let eval = Evaluator::new(model, language).with_plan(plan);
        let hidden = crate::export::hidden(model, &eval);
        let keys = keys(model, plan, &hidden);
        let taker = Taker { model, sources, eval, hidden, keys };
        let status = Status::on(model, plan, Date::MAX, 1);
        let mut nodes = Vec::new();
        for (id, element) in model.elements() {
            if let Some(key) = taker.keys.get(&id) {
                let mut node = taker.node(id, element, key.clone());
                if let Some(measure) = status.measures.iter().find(|measure| measure.id == id) {
                    (node.standing, node.last) = (Some(measure.standing), measure.due);
                }
                nodes.push(node);
            }
        }
        let norms = Norms::of(model);
        let mut duties: Vec<Duty> = Vec::new();
        for duty in plan.map(|plan| norms.obligations(plan)).unwrap_or_default() {
            let id = norms.get(duty.norm).id;
            let is_answered = duty.answers.iter().any(|answer| !taker.hidden.contains(&answer.id));
            let title = taker.eval.name(id).to_string();
            duties.push(Duty { label: model.element(id).label.clone(), title, is_answered });
        }
        let title = plan.map(|plan| taker.eval.name(plan).to_string()).unwrap_or_default();
        Self { title, nodes, duties }
    }

    /// The element with a key.
    pub fn node(&self, key: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.key == key)
    }
}

type Keys = FxHashMap<ElementId, String>;

/// The elements that are compared one by one, with their keys; the others are parts of them. A key is the label, with the
/// label around it where several have the same.
fn keys(model: &Model, plan: Option<ElementId>, hidden: &FxHashSet<ElementId>) -> Keys {
    let is_compared = |id: ElementId, element: &Element| {
        let of = model.plan_of(id);
        let is_other = plan.is_some() && of.is_some() && of != plan;
        !hidden.contains(&id) && !is_other && !is_part(model, element)
    };
    let mut labels: FxHashMap<EcoString, usize> = FxHashMap::default();
    for (_, element) in model.elements().filter(|(id, element)| is_compared(*id, element)) {
        *labels.entry(element.label.clone()).or_default() += 1;
    }
    let mut keys = Keys::default();
    let mut taken: FxHashSet<String> = FxHashSet::default();
    for (id, element) in model.elements().filter(|(id, element)| is_compared(*id, element)) {
        let is_plan = Some(element.kind) == model.known.plan;
        let around = element.parent.map(|parent| &model.element(parent).label).filter(|label| !label.is_empty());
        let is_alone = labels.get(&element.label).is_some_and(|count| *count == 1);
        let (name, counted) = match around {
            // There is one plan on each side.
            _ if is_plan => ("plan".to_owned(), false),
            _ if element.label.is_empty() => (format!("{}-", model.kind_name(id)), true),
            Some(around) if !is_alone => (format!("{around}.{}", element.label), false),
            _ => (element.label.to_string(), false),
        };
        let mut count = 1;
        let mut key = if counted { format!("{name}1") } else { name.clone() };
        while !taken.insert(key.clone()) {
            count += 1;
            key = format!("{name}{}{count}", if counted { "" } else { "-" });
        }
        keys.insert(id, key);
    }
    keys
}

/// Is it part of the element around it, or of the one that it names as that: without label and title?
fn is_part(model: &Model, element: &Element) -> bool {
    element.label.is_empty()
        && element.title.is_none()
        && (element.parent.is_some() && Some(element.kind) != model.known.plan || owner(model, element).is_some())
}

/// The element of the plan that one without a place of its own says that it belongs to.
fn owner(model: &Model, element: &Element) -> Option<ElementId> {
    let kind = model.schema.kind(element.kind);
    element.fields.iter().find_map(|field| match (&field.value, kind.fields.get(&field.name)) {
        (Slot::Value(Value::Element(id)), Some(declared)) if declared.parent && !model.is_pack(*id) => Some(*id),
        _ => None,
    })
}

struct Taker<'a> {
    model: &'a Model,
    sources: &'a Sources,
    eval: Evaluator<'a>,
    hidden: FxHashSet<ElementId>,
    keys: Keys,
}

impl Taker<'_> {
    fn node(&self, id: ElementId, element: &Element, key: String) -> Node {
        let mut fields: IndexMap<EcoString, Stated> = IndexMap::new();
        for field in &element.fields {
            let name = EcoString::from(self.model.schema.field_text(field.name));
            let meaning = self.meaning(element, field.name, &field.value, 0);
            if meaning == Meaning::List(Vec::new()) {
                continue;
            }
            let shown = match &field.original {
                Some(words) if self.hidden.is_empty() => words.to_string(),
                _ => self.shown(&self.eval.slot(&field.value, id), 0),
            };
            fields.insert(name, Stated { word: self.word(element, field.name), meaning, shown });
        }
        self.parts(id, &mut fields);
        let title = element.title.as_ref().map(|slot| self.shown(&self.eval.slot(slot, id), 0)).unwrap_or_default();
        Node {
            kind: self.model.kind_name(id).into(),
            kind_word: self.model.schema.kind_word(element.kind, self.eval.language()).replace('_', " "),
            key,
            label: element.label.clone(),
            title,
            fields,
            standing: None,
            last: None,
        }
    }

    /// Parts that name the element as what they belong to: entries of its log, readings.
    fn parts(&self, id: ElementId, fields: &mut IndexMap<EcoString, Stated>) {
        for (part, element) in self.model.elements() {
            let is_mine = is_part(self.model, element) && owner(self.model, element) == Some(id);
            if !is_mine || self.hidden.contains(&part) {
                continue;
            }
            let kind = EcoString::from(self.model.kind_name(part));
            let word = || self.model.schema.kind_word(element.kind, self.eval.language()).replace('_', " ");
            let stated = fields.entry(kind).or_insert_with(|| Stated {
                word: word(),
                meaning: Meaning::List(Vec::new()),
                shown: String::new(),
            });
            let shown = self.shown(&Value::Element(part), 0);
            if let Meaning::List(all) = &mut stated.meaning {
                all.push(self.part(part, element, 0));
                stated.shown = [stated.shown.as_str(), &shown]
                    .iter()
                    .filter(|s| !s.is_empty())
                    .copied()
                    .collect::<Vec<_>>()
                    .join("; ");
            }
        }
    }

    fn word(&self, element: &Element, name: FieldName) -> String {
        self.model.schema.field_word(element.kind, name, self.eval.language()).replace('_', " ")
    }

    fn meaning(&self, element: &Element, name: FieldName, slot: &Slot, depth: usize) -> Meaning {
        match slot {
            Slot::Value(value) => self.value(value, depth),
            Slot::Computed(_) => {
                let range = element.field(name).map(|field| field.range).unwrap_or_default();
                let written = self.sources.text(range.within(element.item));
                let written = written.split_once(':').map_or(written, |(_, value)| value);
                Meaning::Written(written.split_whitespace().collect::<Vec<_>>().join(" "))
            }
        }
    }

    fn value(&self, value: &Value, depth: usize) -> Meaning {
        let inner = |value: &Value| self.value(value, depth + 1);
        let schema = &self.model.schema;
        let unit =
            |unit: UnitId| if unit == UnitId::NUMBER { EcoString::new() } else { schema.unit(unit).name.clone() };
        Meaning::Plain(match value {
            Value::Element(id) if self.model.is_pack(*id) => {
                return Meaning::Pack(self.model.element(*id).label.clone());
            }
            Value::Element(id) => {
                return match self.keys.get(id) {
                    Some(key) => Meaning::Node(key.clone()),
                    None if self.hidden.contains(id) || depth > DEEPEST => Meaning::List(Vec::new()),
                    None => self.part(*id, self.model.element(*id), depth + 1),
                };
            }
            Value::Position(pair) => {
                return Meaning::Map(vec![(inner(&Value::Element(pair.0)), inner(&Value::Element(pair.1)))]);
            }
            Value::List(list) => {
                let all = list.items.iter().chain(&list.undecided).map(inner);
                return Meaning::List(all.filter(|meaning| *meaning != Meaning::List(Vec::new())).collect());
            }
            Value::Map(all) => return Meaning::Map(all.iter().map(|(k, v)| (inner(k), inner(v))).collect()),
            Value::Bool(yes) => yes.to_string(),
            Value::Number(quantity) => format!("{} {}", quantity.value.normalize(), unit(quantity.unit)),
            Value::Limit(limit) => {
                format!("{} {} {}", limit.0.word(), limit.1.value.normalize(), unit(limit.1.unit))
            }
            Value::Between(pair) => {
                format!("{}..{} {}", pair.0.value.normalize(), pair.1.value.normalize(), unit(pair.1.unit))
            }
            Value::Rate(rate) => {
                format!("{} {} per {}", rate.0.value.normalize(), unit(rate.0.unit), unit(rate.1))
            }
            Value::Text(text) | Value::Verbatim(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Value::Words(words) => format!("{}|{}|{}", words.en, words.nb, words.nn),
            Value::Word(word) => format!("`{word}`"),
            Value::Period(period) => period.to_string(),
            Value::Time(time) => time.to_string(),
            Value::Citation(citation) => citation.text.to_string(),
            Value::Kind(kind) => schema.kind(*kind).name.to_string(),
            Value::Unfilled => PLACEHOLDER.to_owned(),
            Value::Unknown | Value::Broken => "?".to_owned(),
            Value::Action(term) => {
                let arguments =
                    term.arguments.iter().map(|(name, value)| format!("{name}: {:?}", self.value(value, depth + 1)));
                let label = &self.model.element(term.action).label;
                format!("{label}({})", arguments.collect::<Vec<_>>().join(", "))
            }
            Value::Code(_) => self.eval.show(value),
        })
    }

    fn part(&self, id: ElementId, element: &Element, depth: usize) -> Meaning {
        let owner = owner(self.model, element);
        let mut fields = Vec::new();
        for field in &element.fields {
            // Where it belongs is told by where it stands.
            let names_owner = matches!(&field.value, Slot::Value(Value::Element(id)) if Some(*id) == owner);
            let is_parent = self.model.schema.kind(element.kind).fields.get(&field.name).is_some_and(|f| f.parent);
            let meaning = self.meaning(element, field.name, &field.value, depth);
            if !(is_parent && names_owner) && meaning != Meaning::List(Vec::new()) {
                fields.push((EcoString::from(self.model.schema.field_text(field.name)), meaning));
            }
        }
        fields.sort_by(|(a, _), (b, _)| a.cmp(b));
        Meaning::Part(self.model.kind_name(id).into(), fields)
    }

    /// What readers see of a value; of people and what is internal nothing.
    fn shown(&self, value: &Value, depth: usize) -> String {
        let inner = |value: &Value| self.shown(value, depth + 1);
        match value {
            _ if depth > DEEPEST => String::new(),
            Value::Element(id) if self.hidden.contains(id) => String::new(),
            Value::Element(id) if self.model.is_pack(*id) || self.keys.contains_key(id) => {
                self.eval.name(*id).to_string()
            }
            Value::Element(id) => {
                let element = self.model.element(*id);
                let owner = owner(self.model, element);
                let stated = element
                    .fields
                    .iter()
                    .filter(|field| !matches!(&field.value, Slot::Value(Value::Element(id)) if Some(*id) == owner));
                let stated =
                    stated.map(|field| (self.word(element, field.name), inner(&self.eval.slot(&field.value, *id))));
                let stated = stated.filter(|(_, shown)| !shown.is_empty());
                stated.map(|(word, shown)| format!("{word}: {shown}")).collect::<Vec<_>>().join(", ")
            }
            Value::Position(pair) => {
                let all = [pair.0, pair.1].map(|id| inner(&Value::Element(id)));
                all.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
            }
            Value::List(list) => {
                let items = list.items.iter().chain(&list.undecided).map(inner).filter(|shown| !shown.is_empty());
                items.collect::<Vec<_>>().join("; ")
            }
            value => self.eval.show(value).replace('\n', " "),
        }
    }
}
