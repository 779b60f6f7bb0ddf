//! The plan as the public may read it: what is internal, people and their contact data are not there at all.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::page::{Block, Cell, Definition, Inline, Words, bare, plain};
use super::prose::{self, allowed};
use super::secrets::hidden;
use crate::diag::{Key, Language, Text};
use crate::eval::{Evaluator, is_set};
use crate::model::code::{CitationValue, Code, Value};
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
    pub(super) hidden: FxHashSet<ElementId>,
    /// The code that is being evaluated, so that what looks at itself comes to an end.
    pub(super) active: RefCell<Vec<(ElementId, Arc<Code>)>>,
    /// The anchor of every element, made when first asked for.
    pub(super) anchors: OnceCell<FxHashMap<ElementId, String>>,
    /// How measures and goals are numbered.
    pub(super) numbers: FxHashMap<ElementId, String>,
}

impl<'m> Reader<'m> {
    pub(super) fn new(model: &'m Model, plan: Option<ElementId>, language: Language) -> Self {
        let eval = Evaluator::new(model, language).with_plan(plan);
        let hidden = hidden(model, &eval);
        Self {
            model,
            eval,
            language,
            plan,
            hidden,
            active: RefCell::default(),
            anchors: OnceCell::new(),
            numbers: FxHashMap::default(),
        }
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

    /// The municipality that everything is for, where it is for one of several.
    pub(super) fn seen_from(&self) -> Option<String> {
        self.model.municipality().map(|id| self.name(id))
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

    pub(super) fn field(&self, id: ElementId, name: FieldName) -> Value {
        if self.is_hidden(id) {
            return Value::Unknown;
        }
        match self.model.element(id).field(name) {
            Some(field) => self.slot(&field.value, id),
            None => self.safe(self.eval.field(id, name)),
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
        let name = self.own_name(id);
        match self.model.of_another(id).map(|owner| self.own_name(owner)) {
            Some(owner) if !name.contains(&owner) => format!("{name} ({owner})"),
            _ => name,
        }
    }

    fn own_name(&self, id: ElementId) -> String {
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
            Value::List(list) => {
                let mut words = self.all_words(&list.items);
                let possible = self.all_words(&list.undecided);
                if !possible.is_empty() {
                    let possibly = if self.language == Language::En { "possibly " } else { "kanskje " };
                    let and = if self.language == Language::En { " and " } else { " og " };
                    let before = if words.is_empty() { possibly.to_owned() } else { format!("{and}{possibly}") };
                    words.push(Inline::Text(before));
                    words.extend(possible);
                }
                return words;
            }
            Value::Map(entries) => entries.iter().map(|entry| self.entry(entry)).collect::<Vec<_>>().join("; "),
            Value::Number(quantity) => {
                let unit = self.model.schema.unit(quantity.unit);
                if unit.dimension == Dimension::Posts {
                    let word = self.model.schema.vocabulary.write(Vocabulary::Units, self.language, &unit.name);
                    format!("{}\u{a0}{word}", crate::value::format_number(quantity.value, self.language))
                } else {
                    self.eval.show(value)
                }
            }
            Value::Citation(citation) => return self.cited(citation),
            value => self.eval.show(value),
        };
        if text.is_empty() { Vec::new() } else { plain(text) }
    }

    /// The items of a list with commas between; what goes on with the item before it belongs to that.
    fn all_words(&self, items: &[Value]) -> Words {
        let mut all: Vec<Words> = Vec::with_capacity(items.len());
        for (item, words) in items.iter().map(|item| (item, self.words(item))) {
            match all.last_mut().filter(|before| item.goes_on() && !before.is_empty()) {
                Some(before) => before.extend(plain(", ").into_iter().chain(words)),
                None => all.push(words),
            }
        }
        self.joined(all)
    }

    /// `2026: 120 000 kr`; a question mark for what could not be read.
    pub(super) fn entry(&self, (key, value): &(Value, Value)) -> String {
        let known = |value: &Value| Some(bare(&self.words(value))).filter(|text| !text.is_empty());
        let [key, value] = [key, value].map(|part| known(part).unwrap_or_else(|| "?".into()));
        format!("{key}: {value}")
    }

    /// A citation with the law by its name; as written, where the law is not declared.
    fn cited(&self, citation: &CitationValue) -> Words {
        match (citation.source, &citation.parts) {
            (Some(law), Some(parts)) => {
                let name = self.eval.cited_name(law).map_or_else(|| self.name(law), |name| name.to_string());
                plain(self.eval.cite_under(&name, parts).replace("§ ", "§\u{a0}"))
            }
            (Some(source), None) => vec![self.link(source), Inline::Text(format!(": {}", citation.text))],
            (None, _) => plain(citation.text.to_string()),
        }
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
            Some((words, field))
                if self.hidden.is_empty() || matches!(&field.value, Slot::Value(all) if *all == value) =>
            {
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

    /// Prose that a field holds, where a view is only named.
    pub(super) fn plain_prose(&self, id: ElementId, field: &str) -> Vec<Block> {
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
            Value::Text(_) | Value::Words(_) => lines(self.plain_prose(id, field)),
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
