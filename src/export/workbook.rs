//! What spreadsheets ask of a plan: the measures, the budget, the table, the duties and the year wheel, with numbers that
//! can be reckoned with and days that can be sorted.

use plikt_office::{Day, Sheet, SheetColumn, Value, Workbook, column_name, sheet_name};
use rust_decimal::Decimal;

use super::economy::{funding, is_in};
use super::page::{Block, Row, Section, Table};
use super::reader::{Reader, capital};
use super::rows::{self, Rows, heading, lines, money};
use super::{Target, budget, duty_rows, measure_rows, office, only_plan, page, yearwheel_rows};
use crate::diag::{Key, Language};
use crate::model::code::Value as Known;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::value::Date;

/// What goes into a workbook.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rowed {
    /// The measures, with the columns of the CSV, which `import` reads back.
    Measures,
    /// The costs by measure and year with their sums, and by source and unit.
    Budget,
    /// The guide's table.
    Table,
    /// The duties by body.
    Duties,
    /// What the plan asks of whom, and when.
    Yearwheel,
}

/// A plan, or a project that has none, as a workbook. Where there are several plans and none is chosen, that is what it says.
pub fn office_workbook(
    model: &Model,
    plan: Option<ElementId>,
    what: Rowed,
    language: Language,
    at: Option<Date>,
) -> Workbook {
    let foot = Key::OfficeFoot.template(language).to_owned();
    let plan = match plan.map_or_else(|| only_plan(model), |plan| Ok(Some(plan))) {
        Ok(plan) => plan,
        Err(several) => {
            let title = several.in_language(language);
            let columns = vec![SheetColumn { title: title.clone(), choices: Vec::new() }];
            let sheet = Sheet { name: sheet_name("!"), columns, ..Sheet::default() };
            return Workbook { title, foot, sheets: vec![sheet], ..Workbook::default() };
        }
    };
    let reader = Reader::new(model, plan, language);
    let say = |key: Key| reader.say(key);
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        return Workbook { title: say(Key::PlanIsInternal), foot, ..Workbook::default() };
    }
    let sheets = match what {
        Rowed::Measures => vec![measures(&reader, measure_rows(model, plan, language))],
        Rowed::Budget => Rows::new(model, plan, language).map(|rows| costs(&rows)).unwrap_or_default(),
        Rowed::Table => vec![table(&reader, &page(model, plan, Target::Table, language, at).sections_and_lead())],
        Rowed::Duties => vec![of_rows(&say(Key::Duties), duty_rows(model, plan, language), 2)],
        Rowed::Yearwheel => vec![of_rows(&say(Key::WheelTitle), yearwheel_rows(model, plan, language, at), 1)],
    };
    let title = reader.plan.map_or_else(|| say(Key::NoPlan), |plan| reader.name(plan));
    let author = reader.plan.and_then(|plan| office::author(&reader, plan));
    Workbook { title, author, day: office::day_of(model, reader.plan), foot, sheets }
}

fn text(words: impl Into<String>) -> Value {
    let words = words.into().replace('\u{a0}', " ");
    if words.is_empty() { Value::Nothing } else { Value::Text(words) }
}

fn amount_text(number: Decimal) -> String {
    number.normalize().to_string()
}

/// The sum of some amounts; one that no number can hold is the greatest there is.
fn sum_of(amounts: impl IntoIterator<Item = Decimal>) -> Decimal {
    amounts.into_iter().fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(Decimal::MAX))
}

fn column(title: impl Into<String>) -> SheetColumn {
    SheetColumn { title: title.into(), choices: Vec::new() }
}

/// Rows of data as a sheet; the first holds the headings.
fn of_rows(name: &str, rows: Vec<Vec<rows::Cell>>, frozen: u16) -> Sheet {
    let mut rows = rows.into_iter();
    let words = |cell: rows::Cell| if let rows::Cell::Text(words) = cell { words } else { String::new() };
    let columns = rows.next().into_iter().flatten().map(|cell| column(words(cell))).collect();
    let value = |cell: rows::Cell| match cell {
        rows::Cell::Text(words) => text(words),
        rows::Cell::Number(number) => Value::Amount(amount_text(number)),
        rows::Cell::Date(day) => date(day),
    };
    let rows = rows.map(|row| row.into_iter().map(value).collect()).collect();
    Sheet { name: sheet_name(name), columns, rows, frozen, ..Sheet::default() }
}

fn date(day: Date) -> Value {
    let part = |part: i8| u8::try_from(part).ok();
    match (u16::try_from(day.year()).ok(), part(day.month()), part(day.day())) {
        (Some(year), Some(month), Some(number)) => Value::Date(Day { year, month, day: number }),
        _ => text(day.to_string()),
    }
}

/// The measures; the state of each can be chosen from a list.
fn measures(reader: &Reader<'_>, rows: Vec<Vec<rows::Cell>>) -> Sheet {
    let schema = &reader.model.schema;
    let mut sheet = of_rows(&heading(reader, Key::CsvTitle), rows, 1);
    let word = capital(&schema.vocabulary.field_word("measure", "state", reader.language).replace('_', " "));
    let field = schema.kind_named("measure").zip(schema.field_named("state"));
    let field = field.and_then(|(kind, name)| schema.kind(kind).fields.get(&name));
    if let (Some(Type::OneOf(words)), Some(column)) =
        (field.map(|field| &field.ty), sheet.columns.iter_mut().find(|column| column.title == word))
    {
        let shown = |word: &ecow::EcoString| capital(&reader.eval.show(&Known::Word(word.clone())));
        column.choices = words.words.iter().map(shown).collect();
    }
    sheet
}

impl super::page::Page {
    /// The tables of the page, each with the heading that it stands under.
    fn sections_and_lead(&self) -> Vec<(String, &Table)> {
        fn walk<'p>(section: &'p Section, all: &mut Vec<(String, &'p Table)>) {
            all.extend(tables(&section.blocks).map(|table| (section.heading(), table)));
            section.sections.iter().for_each(|inner| walk(inner, all));
        }
        fn tables(blocks: &[Block]) -> impl Iterator<Item = &Table> {
            blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        }
        let mut all: Vec<(String, &Table)> = tables(&self.lead).map(|table| (String::new(), table)).collect();
        self.sections.iter().for_each(|section| walk(section, &mut all));
        all
    }
}

/// The guide's table, with the part of the plan first where it is divided, and the goal in each row, so that rows can be sorted.
fn table(reader: &Reader<'_>, tables: &[(String, &Table)]) -> Sheet {
    let name = sheet_name(&reader.say(Key::TableCaption));
    let divided = tables.iter().any(|(part, _)| !part.is_empty());
    let part = divided.then(|| column(reader.say(Key::OfficePart)));
    let titles = tables.first().map(|(_, table)| table.columns.clone()).unwrap_or_default();
    let columns: Vec<SheetColumn> = part.into_iter().chain(titles.into_iter().map(column)).collect();
    let mut rows = Vec::new();
    for (part, table) in tables {
        for group in &table.groups {
            let head = group.head.as_ref().map(|cell| text(lines(cell)));
            for Row { depth, cells, .. } in &group.rows {
                let name = usize::from(head.is_some());
                let cell = |(i, cell): (usize, &super::page::Cell)| {
                    text(if i == name { "↳ ".repeat(*depth) + &lines(cell) } else { lines(cell) })
                };
                let first = divided.then(|| text(part.clone())).into_iter().chain(head.clone());
                rows.push(first.chain(cells.iter().enumerate().map(cell)).collect());
            }
        }
    }
    let frozen = if divided { 2 } else { 1 };
    Sheet { name, columns, rows, frozen, ..Sheet::default() }
}

/// What a measure costs.
struct Cost {
    id: ElementId,
    funding: String,
    unit: String,
    /// In each year, and what can be placed in none.
    amounts: Vec<Option<Decimal>>,
    /// What is said where there is no amount.
    note: String,
}

fn cost(rows: &Rows<'_>, id: ElementId) -> Cost {
    let reader = &rows.reader;
    let known = reader.value(id, "cost");
    let mut amounts: Vec<Option<Decimal>> = rows.years.iter().map(|year| rows.in_year(&known, *year)).collect();
    let rest = match &known {
        Known::Map(entries) if amounts.iter().any(Option::is_some) => {
            let outside = entries.iter().filter(|(when, _)| !rows.years.iter().any(|year| is_in(when, *year)));
            let sum = sum_of(outside.filter_map(|(_, amount)| money(reader, amount)));
            Some(sum).filter(|sum| !sum.is_zero())
        }
        known => money(reader, known),
    };
    amounts.push(rest);
    for amount in &mut amounts {
        *amount = amount.filter(|amount| !amount.is_zero());
    }
    let note = if amounts.iter().any(Option::is_some) {
        String::new()
    } else {
        let said = lines(&reader.cell(id, "cost"));
        if said.is_empty() { reader.say(Key::BudgetNone) } else { said }
    };
    let unit = Some(budget::unit(reader, id)).filter(|unit| !unit.is_empty());
    let unit = unit.unwrap_or_else(|| reader.say(Key::FundingNotStated));
    Cost { id, funding: funding(reader, id), unit, amounts, note }
}

/// The costs: measure by measure and year with sums, then by source and by unit, reckoned from the first sheet.
fn costs(rows: &Rows<'_>) -> Vec<Sheet> {
    /// Where the amounts begin, and in which columns source and unit stand.
    const FIRST: usize = 4;
    const UNIT: usize = 2;
    const FUNDING: usize = 3;
    let reader = &rows.reader;
    let mut all: Vec<Cost> = rows.outline.measures().into_iter().map(|id| cost(rows, id)).collect();
    let with_rest = all.iter().any(|cost| cost.amounts.last().is_some_and(Option::is_some));
    if !with_rest {
        for cost in &mut all {
            cost.amounts.pop();
        }
    }
    let unit = rows.money_unit();
    let years: Vec<String> = rows.years.iter().map(|year| format!("{year}{unit}")).collect();
    let rest = with_rest.then(|| format!("{}{unit}", reader.say(Key::OtherTime)));
    let amounts: Vec<String> =
        years.into_iter().chain(rest).chain([format!("{}{unit}", reader.say(Key::Sum))]).collect();
    let width = amounts.len() - 1;
    let names = [Key::CsvLabel, Key::CsvTitle, Key::BudgetUnit, Key::Funding].map(|key| heading(reader, key));
    let note = reader.say(Key::BudgetStated);
    let columns = names.into_iter().chain(amounts.iter().cloned()).chain([note]).map(column).collect();
    let name = sheet_name(&reader.say(Key::BudgetTitle));
    let last = all.len() + 1;
    let across = |first: usize, row: usize| {
        let (from, to) = (column_name(first), column_name(first + width.saturating_sub(1)));
        format!("SUM({from}{row}:{to}{row})")
    };
    let value = |amount: &Option<Decimal>| amount.map_or(Value::Nothing, |known| Value::Amount(amount_text(known)));
    let line = |(n, cost): (usize, &Cost)| {
        let label = reader.model.element(cost.id).label.to_string();
        let sum = sum_of(cost.amounts.iter().flatten().copied());
        let mut row =
            vec![text(label), text(reader.name(cost.id)), text(cost.unit.clone()), text(cost.funding.clone())];
        row.extend(cost.amounts.iter().map(value));
        let has = cost.amounts.iter().any(Option::is_some);
        row.push(if has {
            Value::Formula { formula: across(FIRST, n + 2), result: amount_text(sum) }
        } else {
            Value::Nothing
        });
        row.push(text(cost.note.clone()));
        row
    };
    let body: Vec<Vec<Value>> = all.iter().enumerate().map(line).collect();
    // Sums follow what a filter leaves in view.
    let in_column = |i: usize| sum_of(all.iter().filter_map(|cost| *cost.amounts.get(i)?));
    let whole = sum_of((0..width).map(in_column));
    let below = |i: usize, first: usize, last: usize, result: Decimal| {
        let column = column_name(first + i);
        Value::Formula { formula: format!("SUBTOTAL(109,{column}2:{column}{last})"), result: amount_text(result) }
    };
    let sums = |first: usize, last: usize| -> Vec<Value> {
        (0..=width).map(|i| below(i, first, last, if i == width { whole } else { in_column(i) })).collect()
    };
    let mut total = vec![text(reader.say(Key::Sum)), Value::Nothing, Value::Nothing, Value::Nothing];
    total.extend(sums(FIRST, last));
    total.push(Value::Nothing);
    let total = if all.is_empty() { Vec::new() } else { total };
    let mut sheets = vec![Sheet { name: name.clone(), columns, rows: body, total, frozen: 2 }];
    for (key, at) in [(Key::Funding, FUNDING), (Key::BudgetUnit, UNIT)] {
        let of = |cost: &Cost| if at == UNIT { cost.unit.clone() } else { cost.funding.clone() };
        let mut groups: Vec<String> = Vec::new();
        for cost in all.iter().filter(|cost| cost.amounts.iter().any(Option::is_some)) {
            let group = of(cost);
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        let line = |(n, group): (usize, &String)| {
            let row = n + 2;
            let amounts = (0..width).map(|i| {
                let result =
                    sum_of(all.iter().filter(|cost| of(cost) == *group).filter_map(|cost| *cost.amounts.get(i)?));
                let (by, from) = (column_name(at), column_name(FIRST + i));
                let quoted = format!("'{}'", name.replace('\'', "''"));
                let formula = format!("SUMIF({quoted}!${by}$2:${by}${last},$A{row},{quoted}!{from}$2:{from}${last})");
                (Value::Formula { formula, result: amount_text(result) }, result)
            });
            let (mut values, results): (Vec<Value>, Vec<Decimal>) = amounts.unzip();
            let result = amount_text(sum_of(results));
            values.push(Value::Formula { formula: across(1, row), result });
            std::iter::once(text(group.clone())).chain(values).collect::<Vec<Value>>()
        };
        let rows: Vec<Vec<Value>> = groups.iter().enumerate().map(line).collect();
        if rows.is_empty() {
            continue;
        }
        let columns = std::iter::once(reader.say(key)).chain(amounts.iter().cloned()).map(column).collect();
        let total = sums(1, rows.len() + 1);
        let total = std::iter::once(text(reader.say(Key::Sum))).chain(total).collect();
        sheets.push(Sheet { name: sheet_name(&reader.say(key)), columns, rows, total, frozen: 1 });
    }
    sheets
}
