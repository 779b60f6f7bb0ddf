//! The plan as the public may read it: what is internal, people and their contact data are not there at all.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::page::{Block, Cell, Definition, Inline, Words, bare, plain, slug};
use super::prose::{self, allowed};
use crate::diag::{Key, Language, Text};
use crate::eval::{Evaluator, is_set};
use crate::model::code::{Attribute, Code, List, Value};
use crate::model::schema::FieldName;
use crate::model::vocabulary::Section as Vocabulary;
use crate::model::{ElementId, Model, Slot};
use crate::value::Dimension;

/// Reads the public part of a plan in one language.
pub(super) struct Reader<'m> {
    pub(super) model: &'m Model,
    pub(super) eval: Evaluator<'m>,
    pub(super) language: Language,
    pub(super) plan: Option<ElementId>,
    hidden: FxHashSet<ElementId>,
    /// How measures and goals are numbered.
    pub(super) numbers: FxHashMap<ElementId, String>,
}

impl<'m> Reader<'m> {
    pub(super) fn new(model: &'m Model, language: Language) -> Self {
        let eval = Evaluator::new(model, language);
        let hidden = hidden(model, &eval);
        Self { model, eval, language, plan: model.plan(), hidden, numbers: FxHashMap::default() }
    }

    /// Is it kept out of exports?
    pub(super) fn is_hidden(&self, id: ElementId) -> bool {
        self.hidden.contains(&id)
    }

    /// The plan's own elements of a kind, in the order written.
    pub(super) fn all(&self, kind: &str) -> Vec<ElementId> {
        let mut all = self.model.all_named(kind);
        all.retain(|id| {
            let plan = self.model.plan_of(*id);
            !self.is_hidden(*id) && (plan.is_none() || plan == self.plan)
        });
        all
    }

    /// A text of the catalogue.
    pub(super) fn say(&self, key: Key) -> String {
        self.tell(&Text::key(key))
    }

    /// A text of the catalogue with its arguments.
    pub(super) fn tell(&self, text: &Text) -> String {
        text.in_language(self.language)
    }

    /// What a field is called, as a heading or a term.
    pub(super) fn label(&self, id: ElementId, field: &str) -> String {
        let kind = &self.model.schema.kind(self.model.element(id).kind).name;
        capital(&self.model.schema.vocabulary.field_word(kind, field, self.language).replace('_', " "))
    }

    // ---------------------------------------------------------------------------------------- values

    /// What a field holds, as far as the public may know it.
    pub(super) fn value(&self, id: ElementId, field: &str) -> Value {
        self.model.schema.field_named(field).map(|name| self.field(id, name)).unwrap_or_default()
    }

    fn field(&self, id: ElementId, name: FieldName) -> Value {
        if self.is_hidden(id) {
            return Value::Unknown;
        }
        match self.model.element(id).field(name) {
            Some(field) => self.slot(&field.value, id),
            None => self.safe(self.eval.field(id, name)),
        }
    }

    fn slot(&self, slot: &Slot, id: ElementId) -> Value {
        match slot {
            Slot::Value(value) => self.public(value.clone()),
            Slot::Computed(code) => self.part(code, id),
        }
    }

    /// What an expression gives. Words of hidden elements never come out of it, whichever way it goes.
    fn part(&self, code: &Code, at: ElementId) -> Value {
        if self.hidden.is_empty() {
            return self.eval.evaluate(code, at);
        }
        match code {
            Code::Constant(value) => self.public(value.clone()),
            Code::Text(parts) => {
                let words = parts.iter().map(|part| bare(&self.words(&self.part(part, at))));
                Value::Text(words.collect::<String>().into())
            }
            Code::Field(parts, _) => self.each(&self.part(&parts.0, at), &|id| self.field(id, parts.1)),
            Code::Every(of, attribute) => self.each(&self.part(of, at), &|id| {
                Value::Text(match attribute {
                    Attribute::Label => self.model.element(id).label.clone(),
                    Attribute::Title => self.title(id).into(),
                    Attribute::Name => self.name(id).into(),
                    Attribute::Kind => self.model.schema.kind_word(self.model.element(id).kind, self.language).into(),
                })
            }),
            Code::If(parts) => {
                for (condition, value) in &parts.0 {
                    match self.eval.evaluate(condition, at) {
                        Value::Bool(true) => return self.part(value, at),
                        Value::Bool(false) => {}
                        _ => return Value::Unknown,
                    }
                }
                self.part(&parts.1, at)
            }
            Code::Translated(all) => {
                let wanted = all.iter().find(|(language, _)| *language == self.language).or(all.first());
                wanted.map(|(_, code)| self.part(code, at)).unwrap_or_default()
            }
            Code::List(items) => {
                let items = items.iter().map(|item| self.part(item, at)).filter(|value| *value != Value::Unknown);
                Value::List(Arc::new(List { items: items.collect(), undecided: Vec::new() }))
            }
            code => self.safe(self.eval.evaluate(code, at)),
        }
    }

    /// Something of an element, or of each of several.
    fn each(&self, of: &Value, read: &dyn Fn(ElementId) -> Value) -> Value {
        match of {
            Value::Element(id) => read(*id),
            Value::List(list) => {
                let mut items = Vec::new();
                for item in &list.items {
                    match self.each(item, read) {
                        Value::List(inner) => items.extend(inner.items.iter().cloned()),
                        Value::Unknown => {}
                        value => items.push(value),
                    }
                }
                Value::List(Arc::new(List { items, undecided: Vec::new() }))
            }
            _ => Value::Unknown,
        }
    }

    /// A value that may have come by way of hidden elements: words of unknown origin are not let out.
    fn safe(&self, value: Value) -> Value {
        if self.hidden.is_empty() { value } else { self.filtered(value, false) }
    }

    /// The value without what is hidden.
    fn public(&self, value: Value) -> Value {
        self.filtered(value, true)
    }

    fn filtered(&self, value: Value, words: bool) -> Value {
        match value {
            Value::Element(id) if self.is_hidden(id) => self.instead(id),
            Value::Position(pair) => match (self.is_hidden(pair.0), self.is_hidden(pair.1)) {
                (false, false) => Value::Position(pair),
                (false, true) => Value::Element(pair.0),
                _ => Value::Unknown,
            },
            Value::List(list) => {
                let items = list.items.iter().map(|item| self.filtered(item.clone(), words));
                let items = items.filter(|item| *item != Value::Unknown).collect();
                Value::List(Arc::new(List { items, undecided: Vec::new() }))
            }
            Value::Map(entries) => {
                let entries = entries.iter().map(|(k, v)| (self.filtered(k.clone(), words), self.filtered(v.clone(), words)));
                Value::Map(Arc::new(entries.filter(|(k, _)| *k != Value::Unknown).collect()))
            }
            Value::Citation(citation) if citation.source.is_some_and(|source| self.is_hidden(source)) => Value::Unknown,
            Value::Text(_) | Value::Words(_) | Value::Verbatim(_) | Value::Action(_) if !words => Value::Unknown,
            value => value,
        }
    }

    /// Instead of a person their role, which is no secret unless the person is internal.
    fn instead(&self, id: ElementId) -> Value {
        let element = self.model.element(id);
        if Some(element.kind) != self.model.known.person || internal(self.model, &self.eval, id) == Some(true) {
            return Value::Unknown;
        }
        let shown = |name: Option<FieldName>| match name.map(|name| self.eval.field(id, name)) {
            Some(Value::Element(found)) if !self.is_hidden(found) => Some(found),
            _ => None,
        };
        match (shown(self.model.known.role_field), shown(self.model.known.body_field)) {
            (Some(role), Some(body)) => Value::Position(Arc::new((role, body))),
            (Some(one), None) | (None, Some(one)) => Value::Element(one),
            (None, None) => Value::Unknown,
        }
    }

    /// The elements that a field names.
    pub(super) fn elements(&self, id: ElementId, field: &str) -> Vec<ElementId> {
        elements(&self.value(id, field))
    }

    /// The element that a field names.
    pub(super) fn one(&self, id: ElementId, field: &str) -> Option<ElementId> {
        self.elements(id, field).into_iter().next()
    }

    /// The canonical word that a field holds.
    pub(super) fn word(&self, id: ElementId, field: &str) -> Option<String> {
        match self.value(id, field) {
            Value::Word(word) => Some(word.to_string()),
            _ => None,
        }
    }

    // ---------------------------------------------------------------------------------------- words

    /// The title of an element; empty where it has none.
    pub(super) fn title(&self, id: ElementId) -> String {
        let title = self.model.element(id).title.as_ref();
        title.map(|slot| bare(&self.words(&self.slot(slot, id)))).unwrap_or_default()
    }

    /// What an element is called: its title, else its label, else its kind.
    pub(super) fn name(&self, id: ElementId) -> String {
        let title = self.title(id);
        if !title.trim().is_empty() {
            return title;
        }
        let element = self.model.element(id);
        if element.label.is_empty() {
            return capital(self.model.schema.kind_word(element.kind, self.language));
        }
        capital(&self.eval.label_word(id).as_str().replace('_', " "))
    }

    /// Its number in front of what it is called.
    pub(super) fn numbered(&self, id: ElementId) -> String {
        match self.numbers.get(&id) {
            Some(number) => format!("{number} {}", self.name(id)),
            None => self.name(id),
        }
    }

    /// Where links to an element lead; nowhere if it has neither label nor title.
    pub(super) fn anchor(&self, id: ElementId) -> Option<String> {
        let element = self.model.element(id);
        let kind = self.model.schema.kind_word(element.kind, self.language);
        let label = if element.label.is_empty() { self.title(id) } else { element.label.to_string() };
        (!label.is_empty()).then(|| slug(&format!("{kind}-{label}")))
    }

    /// A link to an element by its name.
    pub(super) fn link(&self, id: ElementId) -> Inline {
        match self.anchor(id) {
            Some(anchor) => Inline::Link { to: format!("#{anchor}"), words: plain(self.numbered(id)) },
            None => Inline::Text(self.numbered(id)),
        }
    }

    /// Links to several elements.
    pub(super) fn links(&self, all: &[ElementId]) -> Words {
        self.joined(all.iter().map(|id| vec![self.link(*id)]).collect())
    }

    /// A value for readers; nothing where it is unknown.
    pub(super) fn words(&self, value: &Value) -> Words {
        let text = match value {
            Value::Unknown => return Vec::new(),
            Value::Element(id) => return vec![self.link(*id)],
            Value::Position(pair) => {
                let at = if self.language == Language::En { " at " } else { " ved " };
                return vec![Inline::Text(self.name(pair.0) + at), self.link(pair.1)];
            }
            Value::List(list) => return self.joined(list.items.iter().map(|item| self.words(item)).collect()),
            Value::Map(entries) => {
                let entry = |(k, v): &(Value, Value)| format!("{}: {}", bare(&self.words(k)), bare(&self.words(v)));
                entries.iter().map(entry).collect::<Vec<_>>().join("; ")
            }
            Value::Number(quantity) => {
                let unit = self.model.schema.unit(quantity.unit);
                if unit.dimension == Dimension::Posts {
                    let word = self.model.schema.vocabulary.write(Vocabulary::Units, self.language, &unit.name);
                    format!("{}\u{a0}{word}", crate::value::format_number(quantity.value, self.language))
                } else {
                    self.eval.show(value)
                }
            }
            Value::Citation(citation) => match citation.source {
                Some(source) if citation.parts.is_none() => {
                    return vec![self.link(source), Inline::Text(format!(": {}", citation.text))];
                }
                _ => citation.text.to_string(),
            },
            value => self.eval.show(value),
        };
        if text.is_empty() { Vec::new() } else { plain(text) }
    }

    /// `a, b og c`.
    pub(super) fn joined(&self, all: Vec<Words>) -> Words {
        let all: Vec<Words> = all.into_iter().filter(|words| !words.is_empty()).collect();
        let count = all.len();
        let and = if self.language == Language::En { " and " } else { " og " };
        let mut out = Words::new();
        for (i, words) in all.into_iter().enumerate() {
            match i {
                0 => {}
                _ if i + 1 == count => out.push(Inline::Text(and.into())),
                _ => out.push(Inline::Text(", ".into())),
            }
            out.extend(words);
        }
        out
    }

    /// What a field holds, in the author's own words where they are given.
    pub(super) fn shown(&self, id: ElementId, field: &str) -> Words {
        let value = self.value(id, field);
        let stated = self.model.schema.field_named(field).and_then(|name| self.model.element(id).field(name));
        match stated.and_then(|field| field.original.as_ref().map(|words| (words, field))) {
            // Words that stand for something hidden would tell it.
            Some((words, field)) if self.hidden.is_empty() || matches!(&field.value, Slot::Value(all) if *all == value) => {
                plain(words.as_str())
            }
            _ => self.words(&value),
        }
    }

    /// Does the author give a field in words of their own?
    pub(super) fn in_own_words(&self, id: ElementId, field: &str) -> bool {
        let stated = self.model.schema.field_named(field).and_then(|name| self.model.element(id).field(name));
        stated.is_some_and(|field| field.original.is_some())
    }

    /// What a field holds as a phrase of its own, with a capital first.
    fn phrase(&self, id: ElementId, field: &str, value: &Value) -> Words {
        let mut words = self.shown(id, field);
        let first = match value {
            Value::List(list) => list.items.first(),
            value => Some(value),
        };
        if let (Some(Value::Word(_)), Some(Inline::Text(text))) = (first, words.first_mut()) {
            *text = capital(text);
        }
        words
    }

    /// Prose that a field holds.
    pub(super) fn prose(&self, id: ElementId, field: &str) -> Vec<Block> {
        match self.value(id, field) {
            value @ (Value::Text(_) | Value::Words(_) | Value::Verbatim(_)) => prose::read(&self.eval.show(&value)),
            _ => Vec::new(),
        }
    }

    /// Prose of the plan itself.
    pub(super) fn plan_prose(&self, field: &str) -> Vec<Block> {
        self.plan.map(|plan| self.prose(plan, field)).unwrap_or_default()
    }

    // ---------------------------------------------------------------------------------------- blocks

    /// What some fields of an element hold, as terms and what is said of them; nothing where none is stated.
    pub(super) fn facts(&self, id: ElementId, fields: &[&str]) -> Option<Block> {
        let all: Vec<Definition> = fields.iter().filter_map(|field| self.fact(id, field)).collect();
        (!all.is_empty()).then_some(Block::Definitions(all))
    }

    fn fact(&self, id: ElementId, field: &str) -> Option<Definition> {
        let value = self.value(id, field);
        let blocks = match &value {
            Value::Text(address) if allowed(address).is_some_and(|to| to.starts_with("http")) => {
                let link = Inline::Link { to: address.to_string(), words: plain(address.as_str()) };
                vec![Block::Paragraph(vec![link])]
            }
            Value::Text(_) | Value::Words(_) => self.prose(id, field),
            Value::List(list) if list.items.len() > 1 && list.items.iter().all(|v| matches!(v, Value::Text(_))) => {
                let items = list.items.iter().map(|item| prose::read(&self.eval.show(item)));
                vec![Block::List(None, items.collect())]
            }
            _ if !is_set(&value) => return None,
            value => vec![Block::Paragraph(self.phrase(id, field, value))],
        };
        (!blocks.is_empty()).then(|| Definition { anchor: None, term: plain(self.label(id, field)), blocks })
    }

    /// A field as a cell of a table: a line, or several where it is prose of several paragraphs.
    pub(super) fn cell(&self, id: ElementId, field: &str) -> Cell {
        match self.value(id, field) {
            Value::Text(_) | Value::Words(_) => lines(self.prose(id, field)),
            value => Some(self.phrase(id, field, &value)).filter(|words| !words.is_empty()).into_iter().collect(),
        }
    }

    /// A line of a cell: what a field is called and what it holds.
    pub(super) fn line(&self, id: ElementId, field: &str) -> Option<Words> {
        let cell = self.cell(id, field);
        let mut words = plain(format!("{}: ", self.label(id, field)));
        for (i, line) in cell.iter().enumerate() {
            if i > 0 {
                words.push(Inline::Break);
            }
            words.extend(line.iter().cloned());
        }
        (!cell.is_empty()).then_some(words)
    }
}

/// Runs of words with commas between.
pub(super) fn by_comma(all: impl IntoIterator<Item = Words>) -> Words {
    let mut out = Words::new();
    for words in all.into_iter().filter(|words| !words.is_empty()) {
        if !out.is_empty() {
            out.push(Inline::Text(", ".into()));
        }
        out.extend(words);
    }
    out
}

/// Blocks of prose as lines of a cell.
pub(super) fn lines(blocks: Vec<Block>) -> Cell {
    let mut out = Cell::new();
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Heading(_, words) => out.push(words),
            Block::List(_, items) => out.extend(items.into_iter().flat_map(lines)),
            Block::Quote(inner) => out.extend(lines(inner)),
            Block::Code(text) => out.push(vec![Inline::Code(text)]),
            Block::Definitions(_) | Block::Table(_) | Block::Rule | Block::Contents => {}
        }
    }
    out
}

/// The elements that a value is or holds.
pub(super) fn elements(value: &Value) -> Vec<ElementId> {
    match value {
        Value::Element(id) => vec![*id],
        Value::Position(pair) => vec![pair.0],
        Value::List(list) => list.items.iter().flat_map(elements).collect(),
        _ => Vec::new(),
    }
}

/// The text with a capital first.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

/// Everything that is kept out: people, contact data that is not said to be public, what is internal, and what is in it.
fn hidden(model: &Model, eval: &Evaluator<'_>) -> FxHashSet<ElementId> {
    let mut hidden = FxHashSet::default();
    for (id, element) in model.pack_elements().chain(model.elements()) {
        let kind = Some(element.kind);
        let own = match internal(model, eval, id) {
            _ if kind == model.known.person => true,
            stated if kind == model.known.contact => stated != Some(false),
            stated => stated == Some(true),
        };
        if own || element.parent.is_some_and(|parent| hidden.contains(&parent)) {
            hidden.insert(id);
        }
    }
    hidden
}

/// Does it say that it is internal, or that it is public?
fn internal(model: &Model, eval: &Evaluator<'_>, id: ElementId) -> Option<bool> {
    let stated = model.element(id).field(model.known.visibility?)?;
    match eval.slot(&stated.value, id) {
        Value::Word(word) => Some(word != "public"),
        // What cannot be told is taken to be internal.
        _ => Some(true),
    }
}
