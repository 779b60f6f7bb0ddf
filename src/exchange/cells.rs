//! A cell as the value of a field: read where that is sure, else kept as it stands.

use std::cell::RefCell;

use ecow::EcoString;
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;
use serde_json::{Value as Json, json};

use super::values::number;
use crate::diag::{Key, Language, Text, nearest};
use crate::model::schema::KindId;
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::model::{Model, Slot, code::Value};
use crate::source::Sources;
use crate::value::{Bound, Period, UnitId, read_number};

/// What a name in a cell may mean.
#[derive(Clone, Debug)]
struct Meaning {
    kind: KindId,
    pack: String,
    label: String,
}

/// The nearest known name of some kinds.
type Near = FxHashMap<(String, Vec<KindId>), Option<EcoString>>;

/// Reads cells by the words of all packs.
pub(super) struct Cells<'a> {
    pub(super) model: &'a Model,
    language: Language,
    names: FxHashMap<String, Vec<Meaning>>,
    /// The nearest names of those that are not known: tables say the same again and again.
    near: RefCell<Near>,
}

/// What a cell was read as, with what there is to say of it.
pub(super) struct Read {
    /// Nothing where the field cannot hold the cell's words.
    pub(super) value: Option<Json>,
    pub(super) remarks: Vec<Text>,
}

fn kept(cell: &str, near: Option<EcoString>) -> Text {
    match near {
        Some(near) => Text::key(Key::CsvKeptNear).with("cell", cell).with("name", near),
        None => Text::key(Key::CsvKept).with("cell", cell),
    }
}

fn normal(name: &str) -> String {
    name.trim().to_lowercase().replace('_', " ")
}

impl<'a> Cells<'a> {
    pub(super) fn new(model: &'a Model, sources: &Sources, language: Language) -> Self {
        let mut names: FxHashMap<String, Vec<Meaning>> = FxHashMap::default();
        let mut surfaces: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for language in Language::ALL {
            for (surface, labels) in model.schema.vocabulary.surfaces(Section::Names, language) {
                for label in labels {
                    surfaces.entry(label.as_str()).or_default().push(surface);
                }
            }
        }
        for (_, element) in model.pack_elements().filter(|(_, element)| !element.label.is_empty()) {
            let label = element.label.to_string();
            let meaning =
                Meaning { kind: element.kind, pack: sources.file(element.file).name.to_string(), label: label.clone() };
            let title = match &element.title {
                Some(Slot::Value(Value::Text(title))) => vec![title.to_string()],
                _ => Vec::new(),
            };
            let words = surfaces.get(label.as_str()).into_iter().flatten().map(|word| (*word).to_owned());
            for word in words.chain(title).chain([label]) {
                let all = names.entry(normal(&word)).or_default();
                if !all.iter().any(|known| known.label == meaning.label && known.kind == meaning.kind) {
                    all.push(meaning.clone());
                }
            }
        }
        Self { model, language, names, near: RefCell::default() }
    }

    fn languages(&self) -> impl Iterator<Item = Language> {
        let own = self.language;
        std::iter::once(own).chain(Language::ALL.into_iter().filter(move |other| *other != own))
    }

    /// Read a cell as the value of a field of a type; `unit` is what its heading says that numbers are of.
    pub(super) fn read(&self, cell: &str, ty: &Type, unit: Option<(Decimal, UnitId)>) -> Read {
        let cell = cell.trim();
        let clean = |value: Json| Read { value: Some(value), remarks: Vec::new() };
        let is = |wanted: &[Type]| ty.alternatives().iter().any(|t| wanted.contains(t));
        if is(&[Type::Text, Type::Translated]) {
            return clean(if ty.is_list() { json!([cell]) } else { json!(cell) });
        }
        if is(&[Type::Bool]) {
            let word = cell.to_lowercase();
            match word.as_str() {
                "ja" | "yes" => return clean(json!(true)),
                "nei" | "no" => return clean(json!(false)),
                _ => {}
            }
        }
        if ty.enumerations().next().is_some() {
            return self.words(cell, ty);
        }
        if is(&[Type::Time, Type::Period, Type::Date]) {
            if let Some(value) = self.time(cell) {
                return clean(value);
            }
        } else if is(&[Type::Cost, Type::Money, Type::Number, Type::Percent, Type::Posts, Type::Duration]) {
            if let Some(value) = self.amount(cell, unit) {
                return clean(value);
            }
        } else if !ty.kinds(&self.model.schema).is_empty() {
            return self.elements(cell, &ty.kinds(&self.model.schema), ty.is_list());
        } else {
            return Read { value: None, remarks: vec![kept(cell, None)] };
        }
        let value = json!({ "verbatim": cell });
        Read { value: Some(value), remarks: vec![kept(cell, None)] }
    }

    /// A field of measures as the reader knows it.
    pub(super) fn field_word<'f>(&'f self, field: &'f str) -> &'f str {
        let vocabulary = &self.model.schema.vocabulary;
        vocabulary.write(Section::Fields, self.language, field)
    }

    /// The pieces of a cell that names several.
    fn pieces(cell: &str) -> Vec<&str> {
        let by_mark = cell.split([',', ';', '/', '\n', '&']);
        let by_word = by_mark.flat_map(|piece| piece.split(" og ")).flat_map(|piece| piece.split(" and "));
        by_word.map(str::trim).filter(|piece| !piece.is_empty()).collect()
    }

    fn words(&self, cell: &str, ty: &Type) -> Read {
        let mut found = Vec::new();
        let mut remarks = Vec::new();
        for piece in if ty.is_list() { Self::pieces(cell) } else { vec![cell] } {
            let word = piece.to_lowercase().replace(' ', "_");
            let known = |canonical: &str| ty.enumerations().any(|e| e.rank(canonical).is_some());
            let canonical = self.languages().find_map(|language| {
                let read = self.model.schema.vocabulary.read(Section::Values, language, &word);
                std::iter::once(word.as_str())
                    .chain(read.iter().map(EcoString::as_str))
                    .find(|w| known(w))
                    .map(str::to_owned)
            });
            match canonical {
                Some(word) => found.push(json!({ "word": word })),
                None => {
                    let vocabulary = &self.model.schema.vocabulary;
                    let all: Vec<String> = ty
                        .enumerations()
                        .flat_map(|e| &e.words)
                        .map(|word| vocabulary.value_word(word, self.language).replace('_', " "))
                        .collect();
                    remarks.push(kept(piece, nearest(&piece.to_lowercase(), all.iter().map(String::as_str))));
                }
            }
        }
        // A cell of which only a part is known is kept whole beside what was read.
        let value = if ty.is_list() { Some(Json::Array(found.clone())) } else { found.first().cloned() };
        Read { value: value.filter(|_| !found.is_empty()), remarks }
    }

    fn elements(&self, cell: &str, kinds: &[KindId], list: bool) -> Read {
        let (mut items, mut remarks, mut exact) = (Vec::new(), Vec::new(), true);
        let pieces = if list { Self::pieces(cell) } else { vec![cell] };
        for piece in &pieces {
            match self.element(piece, kinds) {
                Some((meaning, same)) => {
                    if !same {
                        exact = false;
                        let vocabulary = &self.model.schema.vocabulary;
                        let name = vocabulary.write(Section::Names, self.language, &meaning.label);
                        remarks.push(Text::key(Key::CsvReadAs).with("cell", *piece).with("name", name));
                    }
                    items.push(json!({ "ref": meaning.label, "pack": meaning.pack }));
                }
                None => {
                    remarks.push(kept(piece, self.nearest_name(&normal(piece), kinds)));
                    items.push(json!({ "verbatim": piece }));
                }
            }
        }
        let plain = items.len() == 1 && items.iter().all(|item| item.get("verbatim").is_some());
        let value = match items.len() {
            0 => None,
            1 if plain => Some(json!({ "verbatim": cell })),
            1 => items.pop(),
            _ => Some(Json::Array(items)),
        };
        let value = value.map(|value| if exact { value } else { json!({ "value": value, "as": cell }) });
        Read { value, remarks }
    }

    /// The name of one of some kinds that is nearest to a misspelt one.
    fn nearest_name(&self, name: &str, kinds: &[KindId]) -> Option<EcoString> {
        let key = (name.to_owned(), kinds.to_vec());
        if let Some(known) = self.near.borrow().get(&key) {
            return known.clone();
        }
        let fits = |all: &Vec<Meaning>| all.iter().any(|meaning| kinds.contains(&meaning.kind));
        let mut known: Vec<&str> =
            self.names.iter().filter(|(_, all)| fits(all)).map(|(name, _)| name.as_str()).collect();
        known.sort_unstable();
        let near = nearest(name, known);
        self.near.borrow_mut().insert(key, near.clone());
        near
    }

    /// What a name means: that very name, or one of which it is a longer form by an ending of two letters.
    fn element(&self, piece: &str, kinds: &[KindId]) -> Option<(&Meaning, bool)> {
        /// The longest ending, and the shortest name that may have one.
        const ENDING: usize = 2;
        const SHORTEST: usize = 4;
        let name = normal(piece);
        let fitting = |name: &str| {
            let mut all = self.names.get(name)?.iter().filter(|meaning| kinds.contains(&meaning.kind));
            let first = all.next()?;
            all.next().is_none().then_some(first)
        };
        if let Some(meaning) = fitting(&name) {
            return Some((meaning, true));
        }
        let length = name.chars().count();
        (1..=ENDING).filter(|ending| length >= SHORTEST + ending).find_map(|ending| {
            let at = name.char_indices().nth(length - ending)?.0;
            fitting(name.get(..at)?).map(|meaning| (meaning, false))
        })
    }

    /// `2026`, `31.12.2026`, `2026–2028`, or words that the language reads itself.
    fn time(&self, cell: &str) -> Option<Json> {
        let days = |first: Period, last: Period| {
            let span = Period::spanning(first, last)?;
            Some(json!({ "from": span.start?.to_string(), "to": span.end?.to_string() }))
        };
        if let Some(period) = day(cell) {
            return days(period, period).map(|value| {
                if period.start == period.end {
                    json!({ "date": period.start.map(|day| day.to_string()) })
                } else {
                    value
                }
            });
        }
        for mark in ["–", "..", " - ", "-"] {
            if let Some((first, last)) = cell.split_once(mark)
                && let (Some(first), Some(last)) = (day(first), day(last))
            {
                return days(first, last);
            }
        }
        let reads = |language| self.model.schema.vocabulary.phrases(language).time.read(cell);
        if let Some(source) = self.languages().find_map(reads) {
            return Some(self.season(&source, cell).unwrap_or_else(|| json!(cell)));
        }
        let word = normal(cell).replace(' ', "_");
        let times = ["ongoing", "next_period", "not_applicable", "whole_period"];
        let read = self.languages().find_map(|language| {
            let read = self.model.schema.vocabulary.read(Section::Values, language, &word);
            read.iter().find(|word| times.contains(&word.as_str()))
        });
        read.map(|word| json!({ "word": word.as_str() }))
    }

    /// The months of a season and a year, `autumn 2026`; of a half-year with the words of the cell.
    fn season(&self, source: &str, cell: &str) -> Option<Json> {
        let (season, year) = source.split_once(' ')?;
        let (first, last) = *self.model.schema.seasons.get(season)?;
        let period = Period::season(year.parse().ok()?, first, last)?;
        let days = json!({ "from": period.start?.to_string(), "to": period.end?.to_string() });
        Some(if first == 1 { json!({ "value": days, "as": cell }) } else { days })
    }

    /// The day by which something is done.
    pub(super) fn deadline(&self, cell: &str) -> Read {
        let cell = cell.trim();
        if let Some(last) = day(cell).and_then(Period::last_day) {
            return Read { value: Some(json!({ "by": last.to_string() })), remarks: Vec::new() };
        }
        match self.time(cell) {
            Some(value) => Read { value: Some(value), remarks: Vec::new() },
            None => Read { value: Some(json!({ "verbatim": cell })), remarks: vec![kept(cell, None)] },
        }
    }

    /// A number of the heading's unit, or words that the language reads as an amount.
    pub(super) fn amount(&self, cell: &str, unit: Option<(Decimal, UnitId)>) -> Option<Json> {
        let quantity = |value: Decimal, bound: Bound| {
            let (factor, unit) = unit.unwrap_or((Decimal::ONE, UnitId::NUMBER));
            let value = crate::value::quantity::multiply(value, factor)?;
            let mut out = json!({ "number": number(value) });
            let Json::Object(object) = &mut out else { return None };
            if unit != UnitId::NUMBER {
                object.insert("unit".into(), json!(self.model.schema.unit(unit).name.as_str()));
            }
            if bound != Bound::Exact {
                object.insert("bound".into(), json!(bound.word()));
            }
            Some(out)
        };
        if let Some(value) = self.languages().find_map(|language| read_number(cell, language)) {
            return if value.is_sign_negative() { None } else { quantity(value, Bound::Exact) };
        }
        let vocabulary = &self.model.schema.vocabulary;
        let read = |text: &str| self.languages().find_map(|language| vocabulary.phrases(language).money.read(text));
        // `ca. 50 000` under a heading that says what it is of.
        let in_unit = || {
            let symbol = unit.map(|(_, unit)| self.model.schema.unit(unit).name.clone())?;
            let source = read(&format!("{cell} {symbol}"))?;
            let mut words = source.split_whitespace();
            let first = words.next()?;
            let (bound, digits) = match Bound::from_word(first) {
                Some(bound) => (bound, words.next()?),
                None => (Bound::Exact, first),
            };
            if words.next() != Some(symbol.as_str()) || words.next().is_some() {
                return None;
            }
            let value = Decimal::from_str_exact(&digits.replace('_', "")).ok()?;
            Some(json!({ "value": quantity(value, bound)?, "as": cell }))
        };
        in_unit().or_else(|| read(cell).map(|_| json!(cell)))
    }
}

/// A cell that is a day, as the exchange writes it.
pub(super) fn one_day(cell: &str) -> Option<String> {
    let period = day(cell)?;
    period.start.filter(|start| Some(*start) == period.end).map(|day| day.to_string())
}

/// A day, month, quarter, half or year, as the language or as Norwegians write it.
fn day(text: &str) -> Option<Period> {
    let text = text.trim();
    let parts: Vec<&str> = text.split('.').collect();
    if let [day, month, year] = parts.as_slice() {
        if year.len() != 4 {
            return None;
        }
        return Period::day(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    }
    Period::read(text).filter(|period| period.start.is_some() && period.end.is_some())
}
