//! What the columns of a table of measures are: headings in three tongues to fields.

use ecow::EcoString;
use rust_decimal::Decimal;

use crate::diag::{Key, Language, Text, nearest};
use crate::model::Model;
use crate::model::schema::{FieldName, KindId};
use crate::value::{Dimension, UnitId, read_number};

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    /// The label of the measure.
    Label,
    /// Its title.
    Title,
    /// The label of the goal that it serves.
    GoalLabel,
    /// The goal's title.
    Goal,
    /// The day by which it is done.
    Deadline,
    /// The focus areas that it belongs to.
    Area,
    /// The new time, where it is postponed.
    PostponedTo,
    /// A field of the measure.
    Field(FieldName),
    /// What it costs in a year.
    CostIn(i16),
    /// The first day of its time: it counts where the words of the time are not understood.
    From,
    /// The last day of its time.
    To,
    /// Made from the other columns by the export.
    Derived,
    /// Nothing that is known.
    Unknown,
}

/// A column with the unit that its heading names: `Kostnad (1000 kr)`.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) text: String,
    pub(super) column: Column,
    pub(super) unit: Option<(Decimal, UnitId)>,
    /// The nearest heading that is known.
    pub(super) near: Option<EcoString>,
}

/// The columns that are written, beside the guide's seven: heading and meaning.
pub(super) const OWN: [(Key, Column); 9] = [
    (Key::CsvLabel, Column::Label),
    (Key::CsvTitle, Column::Title),
    (Key::CsvGoalLabel, Column::GoalLabel),
    (Key::CsvGoal, Column::Goal),
    (Key::CsvDeadline, Column::Deadline),
    (Key::CsvArea, Column::Area),
    (Key::CsvPostponedTo, Column::PostponedTo),
    (Key::CsvFrom, Column::From),
    (Key::CsvTo, Column::To),
];

/// Headings by their words; several in one text, with bars between.
const FIELDS: [(Key, &str); 6] = [
    (Key::CsvNumber, "number"),
    (Key::CsvTime, "time"),
    (Key::CsvResponsible, "responsible"),
    (Key::CsvCost, "cost"),
    (Key::CsvText, "text"),
    (Key::CsvEvaluation, "evaluation"),
];

/// Columns of an export that repeat what other columns hold.
const DERIVED: [Key; 1] = [Key::CsvResources];

/// `Kostnad (kr)*` as `kostnad` and `kr`.
fn parts(text: &str) -> (String, Option<String>) {
    let (before, hint) = match text.split_once('(') {
        Some((before, rest)) => (before, rest.split(')').next().map(|hint| hint.trim().to_owned())),
        None => (text, None),
    };
    let words = before.split(|c: char| c.is_whitespace() || c == '_').filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join(" ");
    (joined.trim_matches(|c: char| matches!(c, '*' | ':' | '.' | '#' | '-')).trim().to_lowercase(), hint)
}

/// The three languages, the author's first.
fn languages(own: Language) -> [Language; 3] {
    let mut all = Language::ALL;
    all.sort_by_key(|language| *language != own);
    all
}

/// The column that a word means in the first of some languages in which it means one.
fn any_column(word: &str, model: &Model, measure: KindId, languages: &[Language]) -> Option<Column> {
    languages.iter().find_map(|language| column(word, model, measure, *language))
}

/// Read a row of headings, in whichever of the three tongues each is.
pub(super) fn read(row: &[String], model: &Model, measure: KindId, language: Language) -> Vec<Heading> {
    let languages = languages(language);
    let mut seen: Vec<Column> = Vec::new();
    row.iter()
        .map(|text| {
            let (word, hint) = parts(text);
            let found = any_column(&word, model, measure, &languages);
            // A field that has its column already is not filled twice.
            let column = found.filter(|found| !seen.contains(found)).unwrap_or(Column::Unknown);
            if !matches!(column, Column::Unknown | Column::Derived) {
                seen.push(column);
            }
            let known = || languages.iter().flat_map(|language| words(model, measure, *language)).collect::<Vec<_>>();
            let near = (column == Column::Unknown && found.is_none())
                .then(|| nearest(&word, known().iter().map(String::as_str)))
                .flatten();
            let unit = hint.and_then(|hint| languages.iter().find_map(|language| unit(&hint, model, *language)));
            Heading { text: text.trim().to_owned(), column, unit, near }
        })
        .collect()
}

/// Which row has the headings: the first, unless it has one known heading at most and another of the first ten has more. People
/// put a title, a date or an empty frame above their tables. Years are no sign of a heading: they stand in the table as well.
pub(super) fn row_of<'r>(
    rows: impl Iterator<Item = &'r [String]>,
    model: &Model,
    measure: KindId,
    language: Language,
) -> usize {
    let languages = languages(language);
    let known = |row: &[String]| {
        let columns = row.iter().filter_map(|text| any_column(&parts(text).0, model, measure, &languages));
        columns.filter(|column| !matches!(column, Column::CostIn(_))).count()
    };
    let counts: Vec<usize> = rows.take(10).map(known).collect();
    let most = counts.iter().copied().max().unwrap_or_default();
    if counts.first().is_none_or(|first| *first > 1) || most < 2 {
        return 0;
    }
    counts.iter().position(|count| *count == most).unwrap_or_default()
}

/// A row above the headings: its words are kept, and it is said that they are no measure.
pub(super) fn above(line: usize, row: &[String], remarks: &mut Vec<Text>) -> String {
    let words = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let cells: Vec<String> = row.iter().map(words).filter(|cell| !cell.is_empty()).collect();
    let words = cells.join("; ");
    remarks.push(Text::key(Key::CsvAbove).with("row", line).with("cell", words.as_str()));
    words
}

fn synonyms(key: Key, language: Language) -> impl Iterator<Item = &'static str> {
    key.template(language).split('|')
}

fn column(word: &str, model: &Model, measure: KindId, language: Language) -> Option<Column> {
    let says = |key: Key| synonyms(key, language).any(|known| known.to_lowercase() == word);
    if let Some((_, column)) = OWN.iter().find(|(key, _)| says(*key)) {
        return Some(*column);
    }
    if let Some((_, field)) = FIELDS.iter().find(|(key, _)| says(*key))
        && let Some(name) = model.schema.field_named(field)
    {
        return Some(Column::Field(name));
    }
    if DERIVED.iter().any(|key| says(*key)) {
        return Some(Column::Derived);
    }
    let year = synonyms(Key::CsvCost, language).find_map(|cost| word.strip_prefix(&cost.to_lowercase()));
    if let Some(year) = year.unwrap_or(word).trim().parse().ok().filter(|year| (1900..2200).contains(year)) {
        return Some(Column::CostIn(year));
    }
    let field = model.schema.find_field(measure, &word.replace(' ', "_"), language)?;
    field.1.inverse.is_none().then_some(Column::Field(field.0))
}

/// Every heading that is known in a language.
fn words(model: &Model, measure: KindId, language: Language) -> Vec<String> {
    let keys = OWN.iter().map(|(key, _)| *key).chain(FIELDS.iter().map(|(key, _)| *key)).chain(DERIVED);
    let mut all: Vec<String> = keys.flat_map(|key| synonyms(key, language)).map(str::to_lowercase).collect();
    let fields = model.schema.kind(measure).fields.iter().filter(|(_, field)| field.inverse.is_none());
    all.extend(fields.map(|(name, _)| model.schema.field_word(measure, *name, language).replace('_', " ")));
    all
}

/// `kr`, `1000 kr`, `NOK`.
fn unit(hint: &str, model: &Model, language: Language) -> Option<(Decimal, UnitId)> {
    let digits = hint.len() - hint.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace()).len();
    let (number, word) = hint.split_at(digits);
    let factor = if number.trim().is_empty() { Decimal::ONE } else { read_number(number, language)? };
    let unit = model.schema.find_unit(word.trim(), language)?;
    Some((factor, unit))
}

/// The unit of money that packs declare first.
pub(super) fn money(model: &Model) -> Option<UnitId> {
    let at = model.schema.units.iter().position(|unit| unit.dimension == Dimension::Money)?;
    u16::try_from(at).ok().map(UnitId)
}
