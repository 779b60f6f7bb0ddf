//! How a plan stands on a day, for readers: what is internal is left out, and people stand as their roles.

mod data;
mod text;

use rust_decimal::Decimal;

use super::numbered_reader;
use super::page::{Block, Numbering, Page, Row, Section, Table, bare, plain};
use super::reader::{Reader, capital};
use super::rows::Cell;
use crate::diag::{Key, Language, Text};
use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::status::{Ask, IndicatorStatus, Item, MeasureStatus, Spending, Standing, Status};
use crate::value::{Date, Period, Quantity, Time, format_number};

/// How the answer is grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Grouping {
    /// Measures under how they stand.
    #[default]
    Standing,
    /// Measures under each responsible body.
    Body,
}

/// A status with what is needed to tell it.
pub(super) struct Telling<'r, 'm> {
    pub(super) reader: &'r Reader<'m>,
    pub(super) status: Status,
}

/// A status as aligned text.
pub fn status_text(model: &Model, status: &Status, grouping: Grouping, language: Language) -> String {
    let reader = numbered_reader(model, status.plan, language);
    text::write(&Telling::of(&reader, status.clone()), grouping)
}

/// A status as JSON, with a line break last. Words for machines are English; texts are in the language asked for.
pub fn status_json(model: &Model, status: &Status, language: Language) -> String {
    let reader = numbered_reader(model, status.plan, language);
    data::write(&Telling::of(&reader, status.clone()))
}

/// A status as Markdown or HTML.
pub fn status_page(
    model: &Model,
    status: &Status,
    grouping: Grouping,
    format: super::Format,
    language: Language,
) -> String {
    let reader = numbered_reader(model, status.plan, language);
    let telling = Telling::of(&reader, status.clone());
    let title = reader.plan.map_or_else(|| reader.say(Key::NoPlan), |plan| reader.name(plan));
    let subtitle = Some(telling.title());
    let lead = telling.lead().into_iter().map(|line| Block::Paragraph(plain(line))).collect();
    let sections = vec![telling.measures(grouping), telling.goals(), telling.ahead(), telling.behind()];
    let sections = sections.into_iter().map(|section| Section { numbering: Numbering::None, ..section }).collect();
    super::print(&Page { language, title, subtitle, lead, sections, ..Page::default() }.finished(), format)
}

/// A row of headings and one row for each measure.
pub fn status_rows(model: &Model, status: &Status, language: Language) -> Vec<Vec<Cell>> {
    let reader = numbered_reader(model, status.plan, language);
    let telling = Telling::of(&reader, status.clone());
    let head = [
        Key::StatusLabelColumn,
        Key::TableMeasure,
        Key::StatusStanding,
        Key::StatusDeadline,
        Key::StatusPercent,
        Key::StatusEntryDay,
        Key::TableResponsible,
        Key::StatusRemarks,
    ];
    let text = |words: String| Cell::Text(words.replace('\u{a0}', " "));
    let mut rows = vec![head.iter().map(|key| text(reader.say(*key))).collect()];
    let day = |day: Option<Date>| day.map_or_else(|| text(String::new()), Cell::Date);
    for measure in &telling.status.measures {
        rows.push(vec![
            text(model.element(measure.id).label.to_string()),
            text(reader.name(measure.id)),
            text(reader.say(measure.standing.key())),
            day(measure.due),
            measure.percent.map_or_else(|| text(String::new()), Cell::Number),
            day(measure.entry_day),
            text(telling.names(&measure.responsible)),
            text(telling.notes(measure).join("; ")),
        ]);
    }
    rows
}

impl<'r, 'm> Telling<'r, 'm> {
    /// The public part of a status.
    pub(super) fn of(reader: &'r Reader<'m>, mut status: Status) -> Self {
        status.measures.retain(|measure| !reader.is_hidden(measure.id));
        status.goals.retain(|goal| !reader.is_hidden(goal.id));
        let is_shown = |indicator: &IndicatorStatus| !reader.is_hidden(indicator.id);
        status.goals.iter_mut().for_each(|goal| goal.indicators.retain(is_shown));
        status.others.retain(is_shown);
        let is_shown = |item: &Item| !reader.is_hidden(item.of) && !reader.is_hidden(item.about);
        status.due.retain(is_shown);
        status.overdue.retain(is_shown);
        Self { reader, status }
    }

    pub(super) fn day(&self, day: Date) -> String {
        Period::from_day(day).in_language(self.reader.language)
    }

    fn say_day(&self, key: Key, day: Date) -> String {
        self.reader.tell(&Text::key(key).with("day", self.day(day).as_str()))
    }

    /// What day it is of.
    pub(super) fn title(&self) -> String {
        let title = self.say_day(Key::StatusTitle, self.status.day);
        [Some(title), self.reader.seen_from()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// What parties are called: people as their roles, what is internal not at all.
    pub(super) fn names(&self, parties: &[ElementId]) -> String {
        let reader = self.reader;
        let public = |id: &ElementId| {
            let shown = if reader.is_hidden(*id) { reader.instead_of(*id) } else { Some(*id) };
            shown.map(|id| reader.name(id))
        };
        let names: Vec<String> = parties.iter().filter_map(public).collect();
        bare(&reader.joined(names.into_iter().map(plain).collect()))
    }

    /// How many measures there are and how they stand, and whether the plan is about to run out.
    pub(super) fn lead(&self) -> Vec<String> {
        let reader = self.reader;
        let count = |standing: Standing| (self.status.standing(standing).count(), standing);
        let counts = Standing::ALL.into_iter().map(count).filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts.map(|(count, s)| format!("{count} {}", reader.say(s.key()))).collect();
        let all = Text::key(Key::StatusCounts).with("count", self.status.measures.len());
        let mut line = reader.tell(&all);
        if !counts.is_empty() {
            line = format!("{line}: {}", counts.join(" · "));
        }
        let undated = self.status.measures.iter().filter(|measure| measure.is_undated).count();
        if undated > 0 {
            line = format!("{line} · {undated} {}", reader.say(Key::StatusNoDate));
        }
        let end = self.status.end;
        let told = end.state.key().zip(end.last).map(|(key, day)| capital(&self.say_day(key, day)));
        [line].into_iter().chain(self.spent()).chain(told).collect()
    }

    /// What a reader should know of a measure beside how it stands and its deadline.
    pub(super) fn notes(&self, measure: &MeasureStatus) -> Vec<String> {
        let mut notes = self.flags(measure);
        notes.extend(self.said(measure));
        notes
    }

    /// What follows from the dates, or is missing.
    fn flags(&self, measure: &MeasureStatus) -> Vec<String> {
        let reader = self.reader;
        let mut notes = Vec::new();
        let begins = measure.begins.filter(|_| measure.standing == Standing::NotStarted);
        if let Some(begins) = begins {
            let key = if begins <= self.status.day { Key::StatusShouldHaveBegun } else { Key::StatusBegins };
            notes.push(self.say_day(key, begins));
        }
        if measure.is_undated {
            notes.push(reader.say(Key::StatusNoDate));
        }
        if measure.was_late {
            notes.push(reader.say(Key::StatusWasLate));
        }
        if measure.is_unreported {
            notes.push(reader.say(Key::StatusUnreported));
        }
        if measure.responsible.is_empty() {
            notes.push(reader.say(Key::StatusNobody));
        }
        notes.extend(measure.spending.map(|spending| self.spending(&spending)));
        notes
    }

    fn spending(&self, spending: &Spending) -> String {
        let amount = |amount| bare(&self.reader.words(&Value::Number(amount)));
        let key = match (spending.cost, spending.through) {
            (None, _) => Key::StatusSpent,
            (Some(_), None) => Key::StatusSpentOf,
            (Some(_), Some(_)) => Key::StatusSpentThrough,
        };
        let mut said = Text::key(key).with("spent", amount(spending.spent).as_str());
        if let Some(cost) = spending.cost {
            said = said.with("cost", amount(cost).as_str());
        }
        if let Some(year) = spending.through {
            said = said.with("year", year.to_string().as_str());
        }
        // Of what was to cost nothing there is no part.
        self.reader
            .tell(&said.with("percent", spending.percent().map_or_else(|| "–".to_owned(), |p| p.to_string()).as_str()))
    }

    /// What has been spent on all measures of which it is known what they were to cost.
    fn spent(&self) -> Option<String> {
        let all = self.status.measures.iter().filter_map(|measure| measure.spending);
        let (sum, count) = Spending::together(self.reader.model, all)?;
        let amount = |amount: Quantity| bare(&self.reader.words(&Value::Number(amount)));
        let said = Text::key(Key::StatusSpentAll).with("count", count).with("spent", amount(sum.spent).as_str());
        let percent = sum.percent().map_or_else(|| "–".to_owned(), |percent| percent.to_string());
        let cost = sum.cost.map(amount).unwrap_or_default();
        Some(self.reader.tell(&said.with("cost", cost.as_str()).with("percent", percent.as_str())))
    }

    /// What the last entry of the log says.
    fn said(&self, measure: &MeasureStatus) -> Vec<String> {
        let reader = self.reader;
        let mut notes = Vec::new();
        if let Some(entry) = measure.entry {
            let to = bare(&reader.shown(entry, "transferred_to"));
            notes.extend(Some(to).filter(|_| measure.standing == Standing::Transferred).filter(|to| !to.is_empty()));
            let said = ["text", "reason"].map(|field| bare(&reader.shown(entry, field)));
            notes.extend(said.into_iter().filter(|text| !text.is_empty()));
        }
        notes
    }

    /// The deadline of a measure in words; nothing where none is stated.
    pub(super) fn deadline(&self, measure: &MeasureStatus) -> String {
        measure.due.map(|due| self.day(due)).unwrap_or_default()
    }

    fn percent(&self, measure: &MeasureStatus) -> String {
        let number = |percent: Decimal| format!("{}\u{a0}%", format_number(percent, self.reader.language));
        measure.percent.map(number).unwrap_or_default()
    }

    /// A table of measures; `standing`: with a column for how they stand.
    pub(super) fn table(&self, caption: String, measures: &[&MeasureStatus], standing: bool) -> Option<Block> {
        let reader = self.reader;
        let mut columns = vec![Key::TableMeasure];
        columns.extend(standing.then_some(Key::StatusStanding));
        columns.extend([Key::StatusDeadline, Key::StatusPercent, Key::StatusEntryDay]);
        columns.extend([Key::TableResponsible, Key::StatusRemarks]);
        let mut table = Table::new(caption, columns.into_iter().map(|key| reader.say(key)).collect());
        let cell = |text: String| if text.is_empty() { Vec::new() } else { vec![plain(text)] };
        for measure in measures {
            let mut cells = vec![vec![plain(reader.numbered(measure.id))]];
            cells.extend(standing.then(|| cell(capital(&reader.say(measure.standing.key())))));
            cells.push(cell(self.deadline(measure)));
            cells.push(cell(self.percent(measure)));
            cells.push(cell(measure.entry_day.map(|day| self.day(day)).unwrap_or_default()));
            cells.push(cell(self.names(&measure.responsible)));
            cells.push(self.notes(measure).iter().map(|note| plain(capital(note))).collect());
            table.push(Row { cells, ..Row::default() });
        }
        table.block()
    }

    /// The measures, under how they stand or under who answers for them.
    pub(super) fn measures(&self, grouping: Grouping) -> Section {
        let reader = self.reader;
        let mut section = Section::new(reader.say(Key::StatusMeasures));
        match grouping {
            Grouping::Standing => {
                for standing in Standing::ALL {
                    let measures: Vec<&MeasureStatus> = self.status.standing(standing).collect();
                    let title = capital(&reader.say(standing.key()));
                    let table = self.table(title.clone(), &measures, false);
                    section = section.under(Section { numbering: Numbering::None, ..Section::new(title) }.with(table));
                }
            }
            Grouping::Body => {
                for (body, measures) in self.by_body() {
                    let table = self.table(body.clone(), &measures, true);
                    section = section.under(Section { numbering: Numbering::None, ..Section::new(body) }.with(table));
                }
            }
        }
        section
    }

    /// The measures under what the bodies that answer for them are called.
    pub(super) fn by_body(&self) -> Vec<(String, Vec<&MeasureStatus>)> {
        let all = self.status.by_body(self.reader.model).into_iter();
        let name = |body: Option<ElementId>| {
            let name = body.map(|body| self.names(&[body])).filter(|name| !name.is_empty());
            name.unwrap_or_else(|| capital(&self.reader.say(Key::StatusNobody)))
        };
        all.map(|(body, measures)| (name(body), measures)).collect()
    }

    /// How far the goals are reached.
    pub(super) fn goals(&self) -> Section {
        let reader = self.reader;
        let title = reader.say(Key::StatusGoals);
        let columns = [
            Key::TableGoal,
            Key::StatusIndicator,
            Key::StatusBaseline,
            Key::StatusTarget,
            Key::StatusBy,
            Key::StatusReading,
            Key::StatusStanding,
        ];
        let mut table = Table::new(title.clone(), columns.iter().map(|key| reader.say(*key)).collect());
        for goal in &self.status.goals {
            let name = || vec![plain(reader.numbered(goal.id))];
            if goal.indicators.is_empty() {
                let mut cells = vec![name()];
                cells.resize(columns.len() - 1, Vec::new());
                cells.push(vec![plain(capital(&reader.say(Key::StatusNoIndicator)))]);
                table.push(Row { cells, ..Row::default() });
            }
            for indicator in &goal.indicators {
                table.push(self.indicator_row(name(), indicator));
            }
        }
        for indicator in &self.status.others {
            table.push(self.indicator_row(vec![plain(reader.say(Key::StatusOtherIndicators))], indicator));
        }
        Section::new(title).with(table.block())
    }

    fn indicator_row(&self, first: super::page::Cell, indicator: &IndicatorStatus) -> Row {
        let reader = self.reader;
        let number = |number: Option<Decimal>| {
            number.map(|n| vec![plain(format_number(n, reader.language))]).unwrap_or_default()
        };
        let by = indicator.by.map(|by| vec![plain(self.day(by))]).unwrap_or_default();
        let reading = self.reading(indicator).map(|words| vec![plain(words)]).unwrap_or_default();
        let cells = vec![
            first,
            vec![plain(reader.name(indicator.id))],
            number(indicator.baseline),
            number(indicator.target),
            by,
            reading,
            vec![plain(capital(&self.attainment(indicator)))],
        ];
        Row { cells, ..Row::default() }
    }

    /// The last reading with its day.
    pub(super) fn reading(&self, indicator: &IndicatorStatus) -> Option<String> {
        let (at, value) = indicator.reading?;
        let value = format_number(value, self.reader.language);
        Some(at.map_or_else(|| value.clone(), |at| format!("{value} ({})", self.day(at))))
    }

    /// How an indicator stands, with how much of the way is gone.
    pub(super) fn attainment(&self, indicator: &IndicatorStatus) -> String {
        let word = self.reader.say(indicator.attainment.key());
        match indicator.share {
            Some(share) => {
                let percent = format_number(share.round(), self.reader.language);
                format!("{word}, {}", self.reader.tell(&Text::key(Key::StatusWay).with("percent", percent.as_str())))
            }
            None => word,
        }
    }

    /// What an item asks, in words.
    pub(super) fn asked(&self, item: &Item) -> String {
        let reader = self.reader;
        let ask = reader.say(item.ask.key());
        let name = reader.numbered(item.about);
        let own = match item.ask {
            Ask::Milestone | Ask::Communication => {
                [reader.title(item.of), bare(&reader.shown(item.of, "text"))].into_iter().find(|text| !text.is_empty())
            }
            _ => None,
        };
        match (item.ask, own) {
            (Ask::End | Ask::Evaluation | Ask::Revision, _) => capital(&ask),
            (Ask::Communication, Some(text)) => format!("{}: {text}", capital(&ask)),
            (Ask::Communication, None) => capital(&ask),
            (_, Some(text)) => format!("{name}: {ask}: {text}"),
            (_, None) => format!("{name}: {ask}"),
        }
    }

    /// When an item is, in words.
    pub(super) fn when(&self, item: &Item) -> String {
        match (item.day, item.time) {
            (Some(day), Time::Period(period)) if item.ask == Ask::Start || period.end.is_none() => self.day(day),
            (_, time) => time.in_language(self.reader.language),
        }
    }

    /// A table of items by day.
    pub(super) fn items(&self, caption: String, items: &[Item]) -> Option<Block> {
        let reader = self.reader;
        let columns = [Key::StatusWhen, Key::StatusWhat, Key::StatusWho].map(|key| reader.say(key));
        let mut table = Table::new(caption, columns.into());
        for item in items {
            let who = self.names(&item.who);
            let who = if who.is_empty() { Vec::new() } else { vec![plain(who)] };
            let cells = vec![vec![plain(self.when(item))], vec![plain(self.asked(item))], who];
            table.push(Row { cells, ..Row::default() });
        }
        table.block()
    }

    /// What is due in the period ahead.
    pub(super) fn ahead(&self) -> Section {
        let title = self.say_day(Key::StatusAhead, self.status.until);
        let table = self.items(title.clone(), &self.status.due);
        Section::new(title).with(table)
    }

    /// What had its day and is not recorded as done.
    pub(super) fn behind(&self) -> Section {
        let title = self.reader.say(Key::StatusOverdue);
        let table = self.items(title.clone(), &self.status.overdue);
        Section::new(title).with(table)
    }
}
