//! What the plan asks of whom, month by month; as a page, as rows, and as a calendar.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::page::{Block, Group, Numbering, Page, Row, Section, Table, plain};
use super::reader::Reader;
use super::rows::Cell;
use super::status::Telling;
use crate::diag::{Key, Language, Text};
use crate::model::{ElementId, Model};
use crate::render::ics::{Calendar, Entry, compact};
use crate::status::{Ask, Item, Status, agenda};
use crate::value::{Date, DurationUnit, Period, Recurrence, Time};

/// What a plan asks, as far as the public may know it.
struct Wheel<'r, 'm> {
    telling: Telling<'r, 'm>,
    items: Vec<Item>,
}

impl<'r, 'm> Wheel<'r, 'm> {
    fn of(reader: &'r Reader<'m>, day: Date) -> Self {
        let telling = Telling::of(reader, Status::on(reader.model, reader.plan, day, 1));
        let mut items = agenda(reader.model, reader.plan, day).items;
        items.retain(|item| !reader.is_hidden(item.of) && !reader.is_hidden(item.about));
        Self { telling, items }
    }

    fn who(&self, item: &Item) -> String {
        self.telling.names(&item.who)
    }

    /// Each of whom it is asked, once.
    fn each(&self, item: &Item) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for party in &item.who {
            let name = self.telling.names(&[*party]);
            if !name.is_empty() && !all.contains(&name) {
                all.push(name);
            }
        }
        all
    }

    fn year(&self, year: i16) -> Section {
        let reader = self.telling.reader;
        let columns = [Key::WheelMonth, Key::StatusWhat, Key::StatusWhen, Key::StatusWho].map(|key| reader.say(key));
        let title = year.to_string();
        let mut table = Table::new(title.clone(), columns.into());
        let items = self.items.iter().filter_map(|item| Some((item.day?, item)));
        for (day, item) in items.filter(|(day, _)| day.year() == year) {
            let month = Period::month(year, day.month()).map(|month| month.in_language(reader.language));
            let head = Some(vec![plain(month.unwrap_or_default())]);
            let cell = |text: String| if text.is_empty() { Vec::new() } else { vec![plain(text)] };
            let cells = vec![cell(self.telling.asked(item)), cell(self.telling.when(item)), cell(self.who(item))];
            let row = Row { cells, ..Row::default() };
            match table.groups.last_mut().filter(|group| group.head == head) {
                Some(group) => group.rows.push(row),
                None => table.groups.push(Group { head, rows: vec![row], ..Group::default() }),
            }
        }
        Section { anchor: format!("y{year}"), numbering: Numbering::None, ..Section::new(title) }.with(table.block())
    }

    fn recurring(&self) -> Section {
        let reader = self.telling.reader;
        let title = reader.say(Key::WheelRecurring);
        let items: Vec<Item> = self.items.iter().filter(|item| item.day.is_none()).cloned().collect();
        let table = self.telling.items(title.clone(), &items);
        Section { numbering: Numbering::None, ..Section::new(title) }.with(table)
    }

    fn undated(&self) -> Section {
        let reader = self.telling.reader;
        let title = reader.say(Key::WheelUndated);
        let measures: Vec<_> = self.telling.status.measures.iter().filter(|measure| measure.is_undated).collect();
        let table = self.telling.table(title.clone(), &measures, true);
        Section { numbering: Numbering::None, ..Section::new(title) }.with(table)
    }
}

/// The day that a plan is looked at where none is asked for: its status date, else the first of its period. One without
/// either has nothing that could change with the day.
pub(super) fn day_of(model: &Model, plan: Option<ElementId>, at: Option<Date>) -> Date {
    at.or_else(|| crate::norms::plan_day(model, plan?)).unwrap_or_else(|| Date::constant(2000, 1, 1))
}

/// Fill a page with the year wheel.
pub(super) fn fill(page: Page, reader: &Reader<'_>, at: Option<Date>) -> Page {
    let wheel = Wheel::of(reader, day_of(reader.model, reader.plan, at));
    let mut years: Vec<i16> = wheel.items.iter().filter_map(|item| Some(item.day?.year())).collect();
    years.dedup();
    let mut sections: Vec<Section> = years.into_iter().map(|year| wheel.year(year)).collect();
    sections.extend([wheel.recurring(), wheel.undated()]);
    let empty = sections.iter().all(Section::is_empty);
    let lead = empty.then(|| Block::Paragraph(plain(reader.say(Key::WheelEmpty))));
    Page { subtitle: Some(reader.say(Key::WheelTitle)), lead: lead.into_iter().collect(), sections, ..page }
}

/// A row of headings and one for each thing that the plan asks; nothing where the plan is internal.
pub fn yearwheel_rows(model: &Model, plan: Option<ElementId>, language: Language, at: Option<Date>) -> Vec<Vec<Cell>> {
    let reader = super::numbered_reader(model, plan, language);
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        return Vec::new();
    }
    let wheel = Wheel::of(&reader, day_of(model, plan, at));
    let text = |words: String| Cell::Text(words.replace('\u{a0}', " "));
    let head = [Key::WheelDay, Key::StatusWhen, Key::WheelAsk, Key::StatusWhat, Key::StatusLabelColumn, Key::StatusWho];
    let mut rows = vec![head.map(|key| text(reader.say(key))).into()];
    for item in &wheel.items {
        rows.push(vec![
            item.day.map_or_else(|| text(String::new()), Cell::Date),
            text(wheel.telling.when(item)),
            text(reader.say(item.ask.key())),
            text(wheel.telling.asked(item)),
            text(model.element(item.about).label.to_string()),
            text(wheel.who(item)),
        ]);
    }
    rows
}

/// How often something comes again, as calendars say it: the unit, and how many of it. What comes four times a year comes every third
/// month; what does not go up in months comes once in each round.
fn rounds(every: Recurrence) -> Option<(&'static str, u32)> {
    let Recurrence { times, every, .. } = every;
    let months = match every.unit {
        DurationUnit::Year => Some(every.amount * Decimal::from(12)),
        DurationUnit::Month => Some(every.amount),
        _ => None,
    };
    let apart = months.filter(|_| times > Decimal::ONE).and_then(|months| months.checked_div(times));
    if let Some(months) =
        apart.filter(Decimal::is_integer).and_then(|months| months.to_u32()).filter(|months| *months > 0)
    {
        return Some(("MONTHLY", months));
    }
    let unit = match every.unit {
        DurationUnit::Day => "DAILY",
        DurationUnit::Week => "WEEKLY",
        DurationUnit::Month => "MONTHLY",
        DurationUnit::Year => "YEARLY",
        DurationUnit::Hour | DurationUnit::WorkingDay => return None,
    };
    let interval = every.amount.to_u32().filter(|_| every.amount.is_integer())?;
    Some((unit, interval))
}

/// What a plan asks as an iCalendar file (RFC 5545): deadlines, milestones, evaluations, training and meetings. What is done
/// is left out. What recurs on no stated day is a reminder at the beginning of each round, and says so.
pub fn calendar(model: &Model, plan: Option<ElementId>, language: Language, at: Option<Date>) -> String {
    let reader = super::numbered_reader(model, plan, language);
    let mut calendar = Calendar::new();
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        return calendar.finish();
    }
    let stamp = day_of(model, plan, at);
    let wheel = Wheel::of(&reader, stamp);
    let title = [reader.plan.map(|plan| reader.name(plan)), reader.seen_from()];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let period = reader.plan.and_then(|plan| match reader.value(plan, "period") {
        crate::model::code::Value::Period(period) => Some(period),
        _ => None,
    });
    for item in wheel.items.iter().filter(|item| item.done.is_none()) {
        let what = wheel.telling.asked(item);
        let (day, recurs, summary) = match (item.day, item.time, period) {
            (Some(day), ..) => (day, None, what),
            (None, Time::Recurring(every), Some(Period { start: Some(start), end: Some(end) })) => {
                let Some((unit, interval)) = rounds(every) else { continue };
                let rule = format!("FREQ={unit};INTERVAL={interval};UNTIL={}", compact(end));
                let often = item.time.in_language(language);
                let said = Text::key(Key::CalendarRecurs).with("what", what.as_str()).with("often", often.as_str());
                (start, Some(rule), reader.tell(&said))
            }
            _ => continue,
        };
        let label = |id: ElementId| {
            let label = &model.element(id).label;
            if label.is_empty() { model.kind_name(id).to_owned() } else { label.to_string() }
        };
        let own = if item.of == item.about { String::new() } else { format!("-{}", label(item.of)) };
        let plan = reader.plan.map(label).unwrap_or_default();
        let round = if item.day.is_none() { "-again" } else { "" };
        let name = format!("{plan}-{}-{}{own}{round}", label(item.about), item.ask.name());
        let who = wheel.who(item);
        let about = if item.ask == Ask::End { String::new() } else { who };
        let description = [about, title.clone()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        calendar.add(&Entry {
            name,
            stamp,
            day,
            summary: &summary,
            description: &description.join(". "),
            categories: if item.ask == Ask::End { Vec::new() } else { wheel.each(item) },
            recurs,
        });
    }
    calendar.finish()
}
