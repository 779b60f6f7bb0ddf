//! What the plan costs by year and source, and when its measures are done.

use std::sync::Arc;

use super::document::listed;
use super::outline::Outline;
use super::page::{Block, Cell, Row, Section, Table, bare, plain};
use super::reader::{Reader, capital};
use super::seven;
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::model::code::{Code, Function, List, Value};
use crate::value::{Date, Period, Quantity, Time};

/// What one source pays, by year.
struct Line {
    source: String,
    years: Vec<Vec<Value>>,
    rest: Vec<Value>,
}

/// The plan's economy (G51, G120-G123, G150).
pub(super) fn economy(reader: &Reader<'_>, outline: &Outline) -> Section {
    let mut section = Section::new(reader.say(Key::SectionEconomy));
    let measures = outline.measures();
    let costed: Vec<ElementId> = measures.iter().copied().filter(|id| is_amount(&reader.value(*id, "cost"))).collect();
    if let Some(plan) = reader.plan.filter(|_| !costed.is_empty()) {
        section = section.with(reader.facts(plan, &["price_year"]));
    }
    let costs = costed.iter().map(|id| (funding(reader, *id), reader.value(*id, "cost"))).collect();
    if let Some(table) = by_year(reader, reader.say(Key::CostsByFunding), reader.say(Key::Funding), costs) {
        let said = Text::key(Key::CostsCover)
            .with("costed", costed.len())
            .with("all", measures.len())
            .with("without", measures.len() - costed.len());
        section = section.with(table).with(Block::Paragraph(plain(reader.tell(&said))));
    } else if !measures.is_empty() {
        let said = Text::key(Key::NoCosts).with("all", measures.len());
        section = section.with(Block::Paragraph(plain(reader.tell(&said))));
    }
    if reader.model.municipality().is_some() && !costed.is_empty() {
        section = section.with(Block::Paragraph(plain(reader.say(Key::CostsOfOne))));
    }
    let budgets = reader.all("budget");
    let lines = budgets.iter().filter(|id| is_amount(&reader.value(**id, "amount"))).map(|id| {
        let name = [bare(&reader.shown(*id, "unit")), bare(&reader.shown(*id, "source"))];
        let name: Vec<String> = name.into_iter().filter(|text| !text.is_empty()).collect();
        let name = if name.is_empty() { reader.name(*id) } else { capital(&name.join(", ")) };
        (name, reader.value(*id, "amount"))
    });
    let title = reader.say(Key::Budget);
    let table = by_year(reader, title.clone(), reader.say(Key::UnitAndSource), lines.collect());
    let notes: Vec<ElementId> = budgets
        .into_iter()
        .filter(|id| !reader.cell(*id, "text").is_empty() || !reader.cell(*id, "measures").is_empty())
        .collect();
    let notes = listed(reader, reader.say(Key::BudgetNotes), &notes, None, &["unit", "source", "measures", "text"]);
    section.under(Section::new(title).with(table).with(notes))
}

pub(super) fn is_amount(value: &Value) -> bool {
    matches!(value, Value::Number(_) | Value::Limit(_) | Value::Between(_) | Value::Rate(_) | Value::Map(_))
}

pub(super) fn funding(reader: &Reader<'_>, id: ElementId) -> String {
    let words = bare(&reader.words(&reader.value(id, "funding")));
    if words.is_empty() { reader.say(Key::FundingNotStated) } else { capital(&words) }
}

/// Amounts by source and year with their sums. What cannot be placed in a year of the plan has a column of its own.
pub(super) fn by_year(
    reader: &Reader<'_>,
    caption: String,
    first: String,
    amounts: Vec<(String, Value)>,
) -> Option<Block> {
    if amounts.is_empty() {
        return None;
    }
    let years = years(reader, &amounts);
    let mut lines: Vec<Line> = Vec::new();
    for (source, amount) in amounts {
        let at = lines.iter().position(|line| line.source == source).unwrap_or_else(|| {
            lines.push(Line { source, years: vec![Vec::new(); years.len()], rest: Vec::new() });
            lines.len() - 1
        });
        let Some(line) = lines.get_mut(at) else { continue };
        let parts: Option<Vec<Value>> = years
            .iter()
            .map(|year| Some(during(reader, &amount, Period::year(*year)?)).filter(|part| *part != Value::Unknown))
            .collect();
        match (parts, &amount) {
            (Some(parts), Value::Map(entries)) => {
                let outside = entries.iter().filter(|(when, _)| !years.iter().any(|year| is_in(when, *year)));
                line.rest.extend(outside.map(|(_, amount)| amount.clone()));
                line.years.iter_mut().zip(parts).for_each(|(cell, part)| cell.push(part));
            }
            (Some(parts), Value::Rate(_)) => line.years.iter_mut().zip(parts).for_each(|(cell, part)| cell.push(part)),
            (_, Value::Map(entries)) => line.rest.extend(entries.iter().map(|(_, amount)| amount.clone())),
            (_, Value::Rate(rate)) => line.rest.push(Value::Number(rate.0)),
            _ => line.rest.push(amount),
        }
    }
    let with_rest = lines.iter().any(|line| !line.rest.is_empty());
    let columns = std::iter::once(first).chain(years.iter().map(ToString::to_string));
    let columns = columns.chain(with_rest.then(|| reader.say(Key::OtherTime))).chain([reader.say(Key::Sum)]);
    let mut table = Table { numbers: true, ..Table::new(caption, columns.collect()) };
    let row = |name: String, years: &[Vec<Value>], rest: &[Value], total: bool| {
        let all: Vec<Value> = years.iter().flatten().chain(rest).cloned().collect();
        let rest = with_rest.then_some(rest);
        let numbers = years.iter().map(Vec::as_slice).chain(rest).chain([all.as_slice()]);
        let cells = std::iter::once(vec![plain(name)]).chain(numbers.map(|values| sum(reader, values))).collect();
        Row { total, cells, ..Row::default() }
    };
    for line in &lines {
        table.push(row(line.source.clone(), &line.years, &line.rest, false));
    }
    if lines.len() > 1 {
        let years: Vec<Vec<Value>> = (0..years.len())
            .map(|i| lines.iter().filter_map(|line| line.years.get(i)).flatten().cloned().collect())
            .collect();
        let rest: Vec<Value> = lines.iter().flat_map(|line| line.rest.clone()).collect();
        table.push(row(reader.say(Key::Sum), &years, &rest, true));
    }
    Some(Block::Table(table))
}

/// The years of the plan, or, where it has none, those of the amounts.
pub(super) fn years(reader: &Reader<'_>, amounts: &[(String, Value)]) -> Vec<i16> {
    /// A table of more years than this cannot be read.
    const MOST: usize = 12;
    let period = reader.plan.map(|plan| reader.value(plan, "period"));
    let mut years: Vec<i16> = match period {
        Some(Value::Period(period)) => period.years().collect(),
        _ => Vec::new(),
    };
    if years.is_empty() {
        let keys = amounts.iter().flat_map(|(_, amount)| match amount {
            Value::Map(entries) => entries.iter().map(|(when, _)| when.clone()).collect(),
            _ => Vec::new(),
        });
        years = keys
            .filter_map(|key| if let Value::Period(period) = key { Some(period) } else { None })
            .flat_map(Period::years)
            .collect();
        years.sort_unstable();
        years.dedup();
    }
    years.truncate(MOST);
    years
}

pub(super) fn is_in(when: &Value, year: i16) -> bool {
    matches!((when, Period::year(year)), (Value::Period(period), Some(year)) if year.covers(*period))
}

pub(super) fn during(reader: &Reader<'_>, amount: &Value, period: Period) -> Value {
    let arguments = vec![Code::Constant(amount.clone()), Code::Constant(Value::Period(period))];
    // No argument looks at the element; a table of measures may have no plan.
    let element = reader.plan.or_else(|| reader.model.all_named("measure").first().copied());
    element.map(|id| reader.eval.evaluate(&Code::Call(Function::During, arguments), id)).unwrap_or_default()
}

/// The sum of some amounts as a cell; a dash where there is none.
fn sum(reader: &Reader<'_>, values: &[Value]) -> Cell {
    let zero = |value: &Value| matches!(value, Value::Number(Quantity { value, .. }) if value.is_zero());
    let values: Vec<Value> = values.iter().filter(|value| !zero(value)).cloned().collect();
    let total = match (values.as_slice(), reader.plan) {
        ([one], _) => one.clone(),
        ([], _) | (_, None) => Value::Unknown,
        (_, Some(plan)) => {
            let list = Value::List(Arc::new(List { items: values, undecided: Vec::new() }));
            let all = Box::new((Code::Constant(list), None));
            reader.eval.evaluate(&Code::Over(crate::model::code::ListFunction::Sum, all), plan)
        }
    };
    let words = reader.words(&total);
    vec![if words.is_empty() { plain("–") } else { words }]
}

/// The measures in the order in which they begin (G137, G148).
pub(super) fn timetable(reader: &Reader<'_>, outline: &Outline) -> Section {
    let title = reader.say(Key::SectionTimetable);
    let mut measures: Vec<_> = outline
        .measures()
        .into_iter()
        .map(|id| {
            let (first, last) = span(reader, id);
            (first.or(last), last, id, seven::time(reader, id))
        })
        .filter(|(.., time)| !time.is_empty())
        .collect();
    measures.sort_by_key(|(first, last, ..)| (first.is_none(), *first, *last));
    let columns = [Key::TableTime, Key::TableMeasure, Key::TableResponsible].map(|key| reader.say(key));
    let mut table = Table::new(title.clone(), columns.into());
    for (_, _, id, time) in measures {
        let cells = vec![time, vec![vec![reader.link(id)]], reader.cell(id, "responsible")];
        table.push(Row { cells, ..Row::default() });
    }
    Section::new(title).with(table.block())
}

/// The first and the last day of a measure that are known.
pub(super) fn span(reader: &Reader<'_>, id: ElementId) -> (Option<Date>, Option<Date>) {
    let time = |field: &str| match reader.value(id, field) {
        Value::Time(time) => Some(Time::clone(&time)),
        Value::Period(period) => Some(Time::Period(period)),
        _ => None,
    };
    let whole = time("time");
    let first = whole.and_then(Time::first_day).or_else(|| time("start").and_then(Time::first_day));
    let last = whole.and_then(Time::last_day).or_else(|| time("delivery").and_then(Time::last_day));
    (first, last)
}
