//! What the plan costs, by year, source and unit, and what has no amount (G51, G120-G123, G150).

use super::economy::{by_year, economy, is_amount};
use super::outline::Outline;
use super::page::{Numbering, Page, Row, Section, Table, bare, plain};
use super::reader::{Reader, capital};
use crate::diag::Key;
use crate::model::ElementId;
use crate::model::code::Value;

/// Fill a page with the budget.
pub(super) fn fill(page: Page, reader: &Reader<'_>, outline: &Outline) -> Page {
    let costs = Section { anchor: "costs".into(), title: reader.say(Key::BudgetTitle), ..economy(reader, outline) };
    let sections = [costs, units(reader, outline), without(reader, outline)];
    let sections = sections.map(|section| Section { numbering: Numbering::None, ..section });
    let lead = super::document::title_facts(reader).into_iter().collect();
    Page { lead, sections: sections.into(), ..page }
}

/// The unit that carries a measure: the one whose budget it is, else the first responsible.
pub(super) fn unit(reader: &Reader<'_>, id: ElementId) -> String {
    let first = |field: &str| {
        let value = match reader.value(id, field) {
            Value::List(list) => list.items.first()?.clone(),
            value => value,
        };
        Some(capital(&bare(&reader.words(&value)))).filter(|name| !name.is_empty())
    };
    first("budget_owner").or_else(|| first("responsible")).unwrap_or_default()
}

pub(super) fn units(reader: &Reader<'_>, outline: &Outline) -> Section {
    let costed = outline.measures().into_iter().filter(|id| is_amount(&reader.value(*id, "cost")));
    let amounts = costed.map(|id| {
        let name = unit(reader, id);
        (if name.is_empty() { reader.say(Key::FundingNotStated) } else { name }, reader.value(id, "cost"))
    });
    let title = reader.say(Key::BudgetByUnit);
    let table = by_year(reader, title.clone(), reader.say(Key::BudgetUnit), amounts.collect());
    Section::new(title).with(table)
}

/// What the sums leave out.
pub(super) fn without(reader: &Reader<'_>, outline: &Outline) -> Section {
    let title = reader.say(Key::BudgetNotCosted);
    let columns = [Key::TableMeasure, Key::BudgetUnit, Key::Funding, Key::BudgetStated].map(|key| reader.say(key));
    let mut table = Table::new(title.clone(), columns.into());
    for id in outline.measures().into_iter().filter(|id| !is_amount(&reader.value(*id, "cost"))) {
        let unit = Some(unit(reader, id)).filter(|unit| !unit.is_empty()).map(plain);
        let mut stated = reader.cell(id, "cost");
        if stated.is_empty() {
            stated.push(plain(reader.say(Key::BudgetNone)));
        }
        let cells = vec![vec![vec![reader.link(id)]], unit.into_iter().collect(), reader.cell(id, "funding"), stated];
        table.push(Row { anchor: reader.anchor(id), cells, ..Row::default() });
    }
    Section::new(title).with(table.block())
}
