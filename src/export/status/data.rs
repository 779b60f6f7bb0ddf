//! A status as data.

use serde::Serialize;

use super::Telling;
use crate::export::page::bare;
use crate::model::ElementId;
use crate::status::{IndicatorStatus, Item, MeasureStatus};
use crate::value::Date;

/// The version of the format. It changes when a field changes its meaning or goes away.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Data {
    version: u32,
    plan: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<Named>,
    day: String,
    until: String,
    end: Option<String>,
    has_successor: bool,
    end_state: &'static str,
    measures: Vec<Measure>,
    goals: Vec<Goal>,
    other_indicators: Vec<Indicator>,
    due: Vec<Asked>,
    overdue: Vec<Asked>,
}

#[derive(Serialize)]
struct Named {
    label: String,
    title: String,
}

#[derive(Serialize)]
struct Measure {
    label: String,
    title: String,
    number: Option<String>,
    standing: &'static str,
    undated: bool,
    unreported: bool,
    begins: Option<String>,
    due: Option<String>,
    done_late: bool,
    percent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spending: Option<Accounts>,
    reported: Option<String>,
    text: Option<String>,
    reason: Option<String>,
    responsible: Vec<Named>,
}

/// Amounts in `unit`; `cost` is up to the end of the year `through` where that is stated, else the whole.
#[derive(Serialize)]
struct Accounts {
    unit: String,
    spent: String,
    cost: Option<String>,
    through: Option<i16>,
    percent: Option<i64>,
}

#[derive(Serialize)]
struct Goal {
    label: String,
    title: String,
    indicators: Vec<Indicator>,
}

#[derive(Serialize)]
struct Indicator {
    label: String,
    title: String,
    attainment: &'static str,
    baseline: Option<String>,
    target: Option<String>,
    by: Option<String>,
    reading: Option<String>,
    read_on: Option<String>,
    percent_of_the_way: Option<String>,
}

#[derive(Serialize)]
struct Asked {
    ask: &'static str,
    about: Named,
    what: String,
    day: Option<String>,
    who: Vec<Named>,
}

pub(super) fn write(telling: &Telling<'_, '_>) -> String {
    let status = &telling.status;
    let data = Data {
        version: VERSION,
        plan: status.plan.map(|plan| telling.named(plan)),
        municipality: telling.reader.model.municipality().map(|id| telling.named(id)),
        day: status.day.to_string(),
        until: status.until.to_string(),
        end: day(status.end.last),
        has_successor: status.end.has_successor,
        end_state: status.end.state.name(),
        measures: status.measures.iter().map(|measure| telling.measure(measure)).collect(),
        goals: status
            .goals
            .iter()
            .map(|goal| {
                let Named { label, title } = telling.named(goal.id);
                Goal { label, title, indicators: goal.indicators.iter().map(|i| telling.indicator(i)).collect() }
            })
            .collect(),
        other_indicators: status.others.iter().map(|indicator| telling.indicator(indicator)).collect(),
        due: status.due.iter().map(|item| telling.item(item)).collect(),
        overdue: status.overdue.iter().map(|item| telling.item(item)).collect(),
    };
    let mut text = serde_json::to_string_pretty(&data).unwrap_or_default();
    text.push('\n');
    text
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn number(number: rust_decimal::Decimal) -> String {
    number.normalize().to_string()
}

impl Telling<'_, '_> {
    fn named(&self, id: ElementId) -> Named {
        Named { label: self.reader.model.element(id).label.to_string(), title: self.reader.name(id) }
    }

    /// Parties as the public may know them.
    fn parties(&self, all: &[ElementId]) -> Vec<Named> {
        let reader = self.reader;
        let public = |id: &ElementId| if reader.is_hidden(*id) { reader.instead_of(*id) } else { Some(*id) };
        all.iter().filter_map(public).map(|id| self.named(id)).collect()
    }

    fn measure(&self, measure: &MeasureStatus) -> Measure {
        let said = |field: &str| {
            let text = measure.entry.map(|entry| bare(&self.reader.shown(entry, field)));
            text.filter(|text| !text.is_empty())
        };
        let Named { label, title } = self.named(measure.id);
        Measure {
            label,
            title,
            number: self.reader.numbers.get(&measure.id).cloned(),
            standing: measure.standing.name(),
            undated: measure.is_undated,
            unreported: measure.is_unreported,
            begins: day(measure.begins),
            due: day(measure.due),
            done_late: measure.was_late,
            percent: measure.percent.map(number),
            spending: measure.spending.map(|spending| Accounts {
                unit: self.reader.model.schema.unit(spending.spent.unit).name.to_string(),
                spent: number(spending.spent.value),
                cost: spending.cost.map(|cost| number(cost.value)),
                through: spending.through,
                percent: spending.percent(),
            }),
            reported: day(measure.entry_day),
            text: said("text"),
            reason: said("reason"),
            responsible: self.parties(&measure.responsible),
        }
    }

    fn indicator(&self, indicator: &IndicatorStatus) -> Indicator {
        let Named { label, title } = self.named(indicator.id);
        Indicator {
            label,
            title,
            attainment: indicator.attainment.name(),
            baseline: indicator.baseline.map(number),
            target: indicator.target.map(number),
            by: day(indicator.by),
            reading: indicator.reading.map(|(_, value)| number(value)),
            read_on: indicator.reading.and_then(|(at, _)| day(at)),
            percent_of_the_way: indicator.share.map(|share| number(share.round())),
        }
    }

    fn item(&self, item: &Item) -> Asked {
        Asked {
            ask: item.ask.name(),
            about: self.named(item.about),
            what: self.asked(item),
            day: day(item.day),
            who: self.parties(&item.who),
        }
    }
}
