//! Values as a reader sees them, in the reader's language.

use super::Evaluator;
use crate::diag::{Key, Language, Text};
use crate::model::code::Value;
use crate::model::{ElementId, PLACEHOLDER};
use crate::value::localised::format_quantity;
use crate::value::quantity::Quantity;

impl Evaluator<'_> {
    /// The value in the evaluator's language; nothing for what is unknown.
    pub fn show(&self, value: &Value) -> String {
        let language = self.language;
        match value {
            Value::Unknown | Value::Broken | Value::Code(_) => String::new(),
            Value::Unfilled => PLACEHOLDER.into(),
            Value::Bool(yes) => truth_word(*yes, language).into(),
            Value::Number(quantity) => self.show_quantity(*quantity),
            Value::Limit(limit) => format!("{} {}", limit.0.in_language(language), self.show_quantity(limit.1)),
            Value::Between(pair) => {
                let low = crate::value::format_number(pair.0.value, language);
                format!("{low}–{}", self.show_quantity(pair.1))
            }
            Value::Text(text) | Value::Verbatim(text) => text.to_string(),
            Value::Words(words) => words.get(language).to_string(),
            Value::Word(word) => self.model.schema.vocabulary.value_word(word, language).replace('_', " "),
            Value::Period(period) => period.in_language(language),
            Value::Time(time) => time.in_language(language),
            Value::Rate(rate) => {
                let unit = self.model.schema.unit(rate.1);
                let word = self.model.schema.unit_word(&unit.name, true, language).replace('_', " ");
                format!("{} per {word}", self.show_quantity(rate.0))
            }
            Value::Element(id) => self.name(*id).to_string(),
            Value::Position(pair) => {
                let at = if language == Language::En { "at" } else { "ved" };
                format!("{} {at} {}", self.name(pair.0), self.name(pair.1))
            }
            Value::List(list) if list.is_open() => {
                let items: Vec<Value> = list.items.iter().cloned().chain([Value::Unfilled]).collect();
                self.show_list(&items)
            }
            Value::List(list) if !list.undecided.is_empty() => {
                let (sure, possible) = (self.show_list(&list.items), self.show_list(&list.undecided));
                let key = match (sure.is_empty(), possible.is_empty()) {
                    (_, true) => return sure,
                    (true, false) => Key::Possibly,
                    (false, false) => Key::AndPossibly,
                };
                let text = Text::key(key).with("possible", possible.as_str());
                let text = if sure.is_empty() { text } else { text.with("sure", sure.as_str()) };
                text.in_language(language)
            }
            Value::List(list) => self.show_list(&list.items),
            Value::Map(entries) => {
                // Of what could not be read nothing is known.
                let known = |value: &Value| Some(self.show(value)).filter(|text| !text.is_empty());
                let entry = |(key, value): &(Value, Value)| {
                    let [key, value] = [key, value].map(|part| known(part).unwrap_or_else(|| "?".into()));
                    format!("{key}: {value}")
                };
                entries.iter().map(entry).collect::<Vec<_>>().join("; ")
            }
            Value::Citation(citation) => self.cite(citation),
            Value::Action(term) => {
                let arguments: Vec<_> = term.arguments.iter().map(|(_, value)| self.show(value)).collect();
                format!("{}({})", self.name(term.action), arguments.join(", "))
            }
            Value::Kind(kind) => self.model.schema.kind_word(*kind, language).to_owned(),
        }
    }

    /// What a fact is, with what is said of that word where it is no plain one: `ascendant (parents, grandparents …)`.
    pub fn show_of(&self, fact: ElementId, value: &Value) -> String {
        let shown = self.show(value);
        let Value::Word(word) = value else { return shown };
        let key = format!("{}.{word}", self.model.element(fact).label);
        match self.model.schema.vocabulary.doc(self.language, &key) {
            Some(said) => format!("{shown} ({said})"),
            None => shown,
        }
    }

    fn show_quantity(&self, quantity: Quantity) -> String {
        let unit = self.model.schema.unit(quantity.unit);
        if matches!(unit.dimension, crate::value::Dimension::Posts | crate::value::Dimension::Other) {
            let units = crate::model::vocabulary::Section::Units;
            let word = self.model.schema.vocabulary.write(units, self.language, &unit.name);
            return format!("{}\u{a0}{word}", crate::value::format_number(quantity.value, self.language));
        }
        format_quantity(quantity.value, unit, self.language)
    }

    /// `a, b og c`.
    fn show_list(&self, items: &[Value]) -> String {
        let mut words: Vec<String> = Vec::with_capacity(items.len());
        for (item, word) in items.iter().map(|item| (item, self.show(item))).filter(|(_, word)| !word.is_empty()) {
            match words.last_mut().filter(|_| item.goes_on()) {
                Some(before) => *before = format!("{before}, {word}"),
                None => words.push(word),
            }
        }
        let Some(last) = words.pop() else { return String::new() };
        if words.is_empty() {
            return last;
        }
        let and = if self.language == Language::En { "and" } else { "og" };
        format!("{} {and} {last}", words.join(", "))
    }

    /// The language that texts come out in.
    pub fn language(&self) -> Language {
        self.language
    }
}

fn truth_word(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
        (true, _) => "ja",
        (false, _) => "nei",
    }
}
