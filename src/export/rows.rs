//! Measures and costs as rows of data, for those who go on with them in a spreadsheet. The public part of the plan only.

use rust_decimal::Decimal;

use super::budget::unit;
use super::economy::{during, funding, is_amount, span, years};
use super::outline::{Outline, Stem};
use super::page::{self, Words, bare};
use super::reader::Reader;
use super::seven;
use crate::diag::{Key, Language};
use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::value::{Date, Dimension, Period, Quantity};

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// Words; nothing where they are empty.
    Text(String),
    /// A number that the reader may reckon with.
    Number(Decimal),
    /// A day.
    Date(Date),
}

impl Cell {
    fn none() -> Self {
        Self::Text(String::new())
    }

    fn day(day: Option<Date>) -> Self {
        day.map_or_else(Self::none, Self::Date)
    }
}

/// The first of several headings that are read alike.
pub(super) fn heading(reader: &Reader<'_>, key: Key) -> String {
    reader.say(key).split('|').next().unwrap_or_default().to_owned()
}

pub(super) fn lines(cell: &page::Cell) -> String {
    cell.iter().map(|words: &Words| bare(words)).collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
}

pub(super) struct Rows<'m> {
    pub(super) reader: Reader<'m>,
    pub(super) outline: Outline,
    pub(super) years: Vec<i16>,
}

impl<'m> Rows<'m> {
    pub(super) fn new(model: &'m Model, plan: Option<ElementId>, language: Language) -> Option<Self> {
        let mut reader = Reader::new(model, plan, language);
        if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
            return None;
        }
        let outline = Outline::new(&reader);
        outline.number(&mut reader);
        let all: Vec<(String, Value)> =
            outline.measures().into_iter().map(|id| (String::new(), reader.value(id, "cost"))).collect();
        let years = years(&reader, &all);
        Some(Self { reader, outline, years })
    }

    /// What a measure costs in a year, where that is a sum of money.
    pub(super) fn in_year(&self, cost: &Value, year: i16) -> Option<Decimal> {
        if !matches!(cost, Value::Map(_) | Value::Rate(_)) {
            return None;
        }
        money(&self.reader, &during(&self.reader, cost, Period::year(year)?))
    }

    /// The symbol of money, after a heading.
    pub(super) fn money_unit(&self) -> String {
        let units = &self.reader.model.schema.units;
        units
            .iter()
            .find(|unit| unit.dimension == Dimension::Money)
            .map(|u| format!(" ({})", u.name))
            .unwrap_or_default()
    }
}

/// The amount of a value, where it is one sum of money.
pub(super) fn money(reader: &Reader<'_>, value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(Quantity { value, unit }) => {
            let unit = reader.model.schema.unit(*unit);
            (unit.dimension == Dimension::Money)
                .then(|| crate::value::quantity::multiply(*value, unit.factor))
                .flatten()
        }
        _ => None,
    }
}

/// A row of headings and one row for each measure of a plan; nothing where the plan is internal.
pub fn measure_rows(model: &Model, plan: Option<ElementId>, language: Language) -> Vec<Vec<Cell>> {
    let Some(rows) = Rows::new(model, plan, language) else { return Vec::new() };
    let reader = &rows.reader;
    let label = |field: &str| {
        let word = reader.model.schema.vocabulary.field_word("measure", field, language);
        super::reader::capital(&word.replace('_', " "))
    };
    let cost = heading(reader, Key::CsvCost);
    let money = rows.money_unit();
    let mut head: Vec<String> = vec![
        heading(reader, Key::CsvLabel),
        heading(reader, Key::CsvGoalLabel),
        heading(reader, Key::CsvGoal),
        label("strategy"),
        heading(reader, Key::CsvArea),
        heading(reader, Key::CsvTitle),
        heading(reader, Key::CsvText),
        heading(reader, Key::CsvTime),
        heading(reader, Key::CsvFrom),
        heading(reader, Key::CsvTo),
        heading(reader, Key::CsvPostponedTo),
        heading(reader, Key::CsvResponsible),
        heading(reader, Key::CsvResources),
        format!("{cost}{money}"),
    ];
    head.extend(rows.years.iter().map(|year| format!("{cost} {year}{money}")));
    head.extend([label("funding"), label("target_group"), label("state"), heading(reader, Key::CsvEvaluation)]);
    let mut all = vec![head.into_iter().map(Cell::Text).collect()];
    let stems = rows.outline.goals.iter().map(Some).chain([None]);
    for stem in stems {
        let branches = stem.map_or(&rows.outline.loose, |stem| &stem.measures);
        let mut measures = Vec::new();
        for branch in branches {
            walk(branch, &mut measures);
        }
        all.extend(measures.into_iter().map(|id| measure(&rows, stem, id)));
    }
    all
}

fn walk(branch: &super::outline::Branch, out: &mut Vec<ElementId>) {
    out.push(branch.id);
    for part in &branch.parts {
        walk(part, out);
    }
}

fn measure(rows: &Rows<'_>, stem: Option<&Stem>, id: ElementId) -> Vec<Cell> {
    let reader = &rows.reader;
    let text = |cell: page::Cell| Cell::Text(lines(&cell));
    let label = |id: ElementId| reader.model.element(id).label.to_string();
    let (first, last) = span(reader, id);
    let cost = reader.value(id, "cost");
    let years: Vec<Option<Decimal>> = rows.years.iter().map(|year| rows.in_year(&cost, *year)).collect();
    let whole = match money(reader, &cost) {
        Some(amount) => Cell::Number(amount),
        // By year it stands in the years' own columns.
        None if years.iter().any(Option::is_some) => Cell::none(),
        None => text(reader.cell(id, "cost")),
    };
    let strategies: page::Cell =
        reader.elements(id, "strategy").iter().map(|strategy| page::plain(reader.name(*strategy))).collect();
    // An area a line, by the name that the table reads back.
    let areas = reader.elements(id, "focus_area");
    let areas: page::Cell = areas.iter().map(|area| page::plain(reader.name(*area))).collect();
    let postponed = seven::postponed(reader, id).map(|status| reader.cell(status, "postponed_to")).unwrap_or_default();
    let mut row = vec![
        Cell::Text(label(id)),
        Cell::Text(stem.map(|stem| label(stem.goal)).unwrap_or_default()),
        Cell::Text(stem.map(|stem| reader.name(stem.goal)).unwrap_or_default()),
        text(strategies),
        text(areas),
        Cell::Text(reader.name(id)),
        text(reader.cell(id, "text")),
        text(seven::planned(reader, id)),
        Cell::day(first),
        Cell::day(last),
        text(postponed),
        text(reader.cell(id, "responsible")),
        text(seven::resources(reader, id)),
        whole,
    ];
    row.extend(years.into_iter().map(|amount| amount.map_or_else(Cell::none, Cell::Number)));
    let fields = ["funding", "target_group", "state"];
    row.extend(fields.iter().map(|field| text(reader.cell(id, field))));
    row.push(text(seven::evaluation(reader, id)));
    row
}

/// A row of headings and one row for each measure and year; a measure that is not costed has one row that says so.
pub fn budget_rows(model: &Model, plan: Option<ElementId>, language: Language) -> Vec<Vec<Cell>> {
    let Some(rows) = Rows::new(model, plan, language) else { return Vec::new() };
    let reader = &rows.reader;
    let head = [Key::CsvLabel, Key::CsvTitle, Key::BudgetUnit, Key::Funding, Key::BudgetYear];
    let mut head: Vec<Cell> = head.iter().map(|key| Cell::Text(heading(reader, *key))).collect();
    head.push(Cell::Text(format!("{}{}", heading(reader, Key::BudgetAmount), rows.money_unit())));
    head.push(Cell::Text(heading(reader, Key::BudgetStated)));
    let mut all = vec![head];
    for id in rows.outline.measures() {
        let cost = reader.value(id, "cost");
        let label = reader.model.element(id).label.to_string();
        let row = |year: Option<i16>, amount: Cell, note: String| {
            vec![
                Cell::Text(label.clone()),
                Cell::Text(reader.name(id)),
                Cell::Text(unit(reader, id)),
                Cell::Text(funding(reader, id)),
                year.map_or_else(Cell::none, |year| Cell::Number(year.into())),
                amount,
                Cell::Text(note),
            ]
        };
        let by_year: Vec<(i16, Decimal)> =
            rows.years.iter().filter_map(|year| Some((*year, rows.in_year(&cost, *year)?))).collect();
        let stated = lines(&reader.cell(id, "cost"));
        match (by_year.is_empty(), money(reader, &cost)) {
            (false, _) => {
                let years = by_year.into_iter().filter(|(_, amount)| !amount.is_zero());
                all.extend(years.map(|(year, amount)| row(Some(year), Cell::Number(amount), String::new())));
            }
            (true, Some(amount)) => all.push(row(None, Cell::Number(amount), String::new())),
            (true, None) if is_amount(&cost) => all.push(row(None, Cell::none(), stated)),
            (true, None) => {
                let note = if stated.is_empty() { reader.say(Key::BudgetNone) } else { stated };
                all.push(row(None, Cell::none(), note));
            }
        }
    }
    all
}
