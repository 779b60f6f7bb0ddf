//! What stands in a cell, as a fact's value.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::diag::{Key, Language, Text, nearest};
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::value::{Date, Period, Quantity, UnitId, read_number};

/// What a column is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    /// A fact or a happening.
    Fact(ElementId),
    /// The day of the facts.
    At,
    /// Who asks.
    Actor,
    /// Something else: it is carried along.
    Other,
}

/// Reads the names of columns and what stands in cells.
pub(super) struct Cells<'m> {
    model: &'m Model,
    language: Language,
    columns: FxHashMap<String, Column>,
    parties: FxHashMap<String, Value>,
    /// For each fact that is one of some values: what each is called.
    choices: FxHashMap<ElementId, FxHashMap<String, Value>>,
}

fn folded(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', '-'], " ")
}

impl<'m> Cells<'m> {
    pub(super) fn of(model: &'m Model, language: Language) -> Self {
        let known = &model.known;
        let mut cells = Self {
            model,
            language,
            columns: FxHashMap::default(),
            parties: FxHashMap::default(),
            choices: FxHashMap::default(),
        };
        if let Some(situation) = known.situation {
            for (name, column) in [(known.at, Column::At), (known.actor, Column::Actor)] {
                for language in Language::ALL {
                    let word = name.map(|name| model.schema.field_word(situation, name, language).to_owned());
                    cells.columns.extend(word.map(|word| (folded(&word), column)));
                }
            }
        }
        // What stands first goes before what follows: the plan's own names before those of packs.
        let all: Vec<ElementId> = model.elements().chain(model.pack_elements()).map(|(id, _)| id).collect();
        for id in all {
            let kind = Some(model.element(id).kind);
            if kind == known.fact || kind == known.happening {
                for name in names(model, id) {
                    cells.columns.entry(name).or_insert(Column::Fact(id));
                }
                if let Some(ty) = model.fact_type(id) {
                    cells.choices.extend(choices(model, ty).map(|choices| (id, choices)));
                }
            } else if kind == known.role || kind == known.body {
                for name in names(model, id) {
                    cells.parties.entry(name).or_insert(Value::Element(id));
                }
            }
        }
        cells
    }

    /// What a column of this name is about.
    pub(super) fn column(&self, name: &str) -> Column {
        self.columns.get(&folded(name)).copied().unwrap_or(Column::Other)
    }

    /// The name of a column that was perhaps meant.
    pub(super) fn near(&self, name: &str) -> Option<ecow::EcoString> {
        let mut known: Vec<&str> = self.columns.keys().map(String::as_str).collect();
        known.sort_unstable();
        nearest(&folded(name), known).map(|near| near.replace(" ", "_"))
    }

    /// What a cell says; nothing where it says that it is not known.
    pub(super) fn read(&self, column: Column, cell: &str) -> Result<Option<Value>, Text> {
        let word = folded(cell);
        if matches!(word.as_str(), "" | "?" | "ukjent" | "ukjend" | "unknown") {
            return Ok(None);
        }
        let found = match column {
            Column::Fact(fact) => self.fact(fact, cell, &word),
            Column::At => day(cell.trim()).map(day_value),
            Column::Actor => self.parties.get(&word).cloned(),
            Column::Other => return Ok(None),
        };
        found.map(Some).ok_or_else(|| self.not_read(column, cell))
    }

    /// What a JSON number says.
    pub(super) fn read_number(&self, column: Column, number: &serde_json::Number) -> Result<Option<Value>, Text> {
        let unit = match column {
            Column::Fact(fact) => match self.model.fact_type(fact) {
                Some(Type::Number) => UnitId::NUMBER,
                Some(Type::Percent) => UnitId::PERCENT,
                _ => return self.read(column, &number.to_string()),
            },
            _ => return self.read(column, &number.to_string()),
        };
        // Here a point is always a decimal mark.
        let text = number.to_string();
        let value = Decimal::from_str_exact(&text).or_else(|_| Decimal::from_scientific(&text));
        value.map(|value| Some(Value::Number(Quantity { value, unit }))).map_err(|_| self.not_read(column, &text))
    }

    fn fact(&self, fact: ElementId, cell: &str, word: &str) -> Option<Value> {
        if let Some(choices) = self.choices.get(&fact) {
            return choices.get(word).cloned();
        }
        let number = |text: &str, unit| {
            let all = std::iter::once(self.language).chain(Language::ALL);
            let value = all.into_iter().find_map(|language| read_number(text, language))?;
            Some(Value::Number(Quantity { value, unit }))
        };
        match self.model.fact_type(fact)? {
            Type::Bool | Type::Condition => match word {
                "ja" | "yes" | "true" | "1" => Some(Value::Bool(true)),
                "nei" | "no" | "false" | "0" => Some(Value::Bool(false)),
                _ => None,
            },
            Type::Date => day(cell.trim()).map(day_value),
            Type::Number => number(cell, UnitId::NUMBER),
            Type::Percent => number(cell.trim().trim_end_matches('%'), UnitId::PERCENT),
            Type::Text => Some(Value::Text(cell.into())),
            _ => None,
        }
    }

    /// What was expected instead.
    fn not_read(&self, column: Column, cell: &str) -> Text {
        let expected = match column {
            Column::Actor => return unknown_name(Key::EvaluateNoParty, cell, self.parties.keys()),
            Column::Fact(fact) if self.choices.contains_key(&fact) => {
                let known = self.choices.get(&fact).into_iter().flat_map(FxHashMap::keys);
                return unknown_name(Key::EvaluateNoValue, cell, known);
            }
            Column::At => Type::Date,
            Column::Fact(fact) => self.model.fact_type(fact).cloned().unwrap_or(Type::Any),
            Column::Other => Type::Any,
        };
        if matches!(expected, Type::Bool | Type::Condition) {
            return Text::key(Key::EvaluateExpected)
                .with("cell", cell.trim())
                .with("expected", Text::key(Key::ShownYesOrNo));
        }
        let words = |language| expected.in_language(&self.model.schema, language).into();
        let expected =
            crate::diag::Translated { en: words(Language::En), nb: words(Language::Nb), nn: words(Language::Nn) };
        Text::key(Key::EvaluateExpected).with("cell", cell.trim()).with("expected", expected)
    }
}

fn unknown_name<'k>(key: Key, cell: &str, known: impl Iterator<Item = &'k String>) -> Text {
    let mut known: Vec<&str> = known.map(String::as_str).collect();
    known.sort_unstable();
    match nearest(&folded(cell), known) {
        Some(near) => {
            let near = Text::key(Key::DidYouMean).with("name", near.replace(" ", "_"));
            Text::key(Key::EvaluateNear).with("what", Text::key(key).with("cell", cell.trim())).with("near", near)
        }
        None => Text::key(key).with("cell", cell.trim()),
    }
}

fn day_value(day: Date) -> Value {
    Value::Period(Period::from_day(day))
}

/// A day as `2026-03-14` or `14.3.2026`.
fn day(text: &str) -> Option<Date> {
    if let Some(period) = Period::read(text).filter(|period| period.days() == Some(1)) {
        return period.first_day();
    }
    let mut parts = text.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// What an element is called: its label, also as each language has it.
fn names(model: &Model, id: ElementId) -> Vec<String> {
    let label = &model.element(id).label;
    if label.is_empty() {
        return Vec::new();
    }
    let in_language = |language| folded(&Evaluator::new(model, language).label_word(id));
    std::iter::once(folded(label)).chain(Language::ALL.map(in_language)).collect()
}

/// What the values of a type are called, where it has few.
fn choices(model: &Model, ty: &Type) -> Option<FxHashMap<String, Value>> {
    let mut all = FxHashMap::default();
    match ty {
        Type::OneOf(words) => {
            for word in &words.words {
                all.insert(folded(word), Value::Word(word.clone()));
                for language in Language::ALL {
                    let surface = folded(model.schema.vocabulary.value_word(word, language));
                    all.entry(surface).or_insert_with(|| Value::Word(word.clone()));
                }
            }
        }
        Type::Kind(_) => {
            let kinds = ty.kinds(&model.schema);
            for (id, _) in model.elements().chain(model.pack_elements()).filter(|(_, e)| kinds.contains(&e.kind)) {
                for name in names(model, id) {
                    all.entry(name).or_insert(Value::Element(id));
                }
            }
        }
        _ => return None,
    }
    Some(all)
}
