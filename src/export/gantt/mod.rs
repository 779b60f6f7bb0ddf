//! The time plan: when each measure is carried out, under its goal, as a picture and as text for Mermaid.
//!
//! The same plan gives the same bytes everywhere: no font is asked how wide it is. What is internal is not there at all.

mod mermaid;
mod scale;
mod svg;
mod wrap;

use rustc_hash::FxHashMap;

use super::outline::{Branch, Outline};
use super::page::{Section, bare};
use super::reader::Reader;
use super::status::Telling;
use super::yearwheel::day_of;
use crate::diag::{Key, Language, Text};
use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::status::{MeasureStatus, Standing, Status};
use crate::value::{Date, Period, Time};

/// Years that are drawn at most: what lies further off is cut.
const MOST_YEARS: i16 = 60;

/// Of more measures than these the document has the table only: a picture of many pages is no picture.
const MOST_IN_PAGE: usize = 200;

/// A time plan with everything that is shown of it.
struct Chart {
    language: Language,
    title: String,
    subtitle: String,
    /// What the picture shows, in words.
    description: String,
    /// The first day and the last that are drawn: whole years.
    first: Date,
    last: Date,
    /// The day that was asked for, and what it is called.
    day: Option<(Date, String)>,
    groups: Vec<Group>,
}

/// A goal with its measures; the measures without one come last.
struct Group {
    name: String,
    rows: Vec<Row>,
}

/// One measure.
struct Row {
    name: String,
    /// How deep it stands among parts of measures.
    depth: usize,
    span: Span,
    standing: Standing,
    /// Its time in the plan's words, as readers see it.
    time: String,
    milestones: Vec<Milestone>,
}

/// Between which days a measure is carried out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Span {
    Between(Date, Date),
    /// Without an end.
    From(Date),
    /// Only the deadline is stated.
    By(Date),
    /// All the time that the plan is for.
    Always,
    /// No time is stated.
    Unknown,
}

impl Span {
    fn days(self) -> [Option<Date>; 2] {
        match self {
            Self::Between(from, to) => [Some(from), Some(to)],
            Self::From(from) => [Some(from), None],
            Self::By(to) => [None, Some(to)],
            Self::Always | Self::Unknown => [None, None],
        }
    }
}

struct Milestone {
    day: Date,
    name: String,
    reached: bool,
}

/// The time plan as a picture: SVG that asks for nothing else. Measures are drawn as they stand on the day that is asked for, which is
/// then marked; without one, on the plan's own status date. Empty where the plan is internal.
pub fn gantt_svg(model: &Model, plan: Option<ElementId>, language: Language, at: Option<Date>) -> String {
    Chart::of(model, plan, language, at).map(|chart| svg::draw(&chart, true)).unwrap_or_default()
}

/// The time plan as text for Mermaid, which Markdown editors draw. Empty where the plan is internal.
pub fn gantt_mermaid(model: &Model, plan: Option<ElementId>, language: Language, at: Option<Date>) -> String {
    Chart::of(model, plan, language, at).map(|chart| mermaid::write(&chart)).unwrap_or_default()
}

/// The section of a page that tells when measures are carried out, with the picture of that; where it tells anything.
pub(super) fn pictured(section: Section, reader: &Reader<'_>, outline: &Outline) -> Section {
    if section.is_empty() || outline.measures().len() > MOST_IN_PAGE {
        return section;
    }
    let chart = Chart::read(reader, outline, None);
    let any = chart.rows().any(|row| row.span != Span::Unknown);
    let picture = any.then(|| svg::draw(&chart, false));
    Section { picture, ..section }
}

impl Chart {
    fn of(model: &Model, plan: Option<ElementId>, language: Language, at: Option<Date>) -> Option<Self> {
        let reader = super::numbered_reader(model, plan, language);
        if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
            return None;
        }
        let outline = Outline::new(&reader);
        Some(Self::read(&reader, &outline, at))
    }

    fn read(reader: &Reader<'_>, outline: &Outline, at: Option<Date>) -> Self {
        let (model, plan, language) = (reader.model, reader.plan, reader.language);
        let day = day_of(model, plan, at);
        let telling = Telling::of(reader, Status::on(model, plan, day, 1));
        let measures = telling.status.measures.iter().map(|measure| (measure.id, measure)).collect();
        let maker = Maker { reader, measures, day };
        let mut groups: Vec<Group> = outline
            .goals
            .iter()
            .map(|stem| Group { name: reader.numbered(stem.goal), rows: maker.rows(&stem.measures) })
            .collect();
        // In a plan that goes without goals there is nothing to say of that.
        let name = if groups.is_empty() { String::new() } else { reader.say(Key::NoGoal) };
        groups.push(Group { name, rows: maker.rows(&outline.loose) });
        groups.retain(|group| !group.rows.is_empty());
        let period = plan.and_then(|plan| match reader.value(plan, "period") {
            Value::Period(period) => Some(period),
            _ => None,
        });
        let (first, last) = drawn(&groups, period, at, day);
        let name = plan.map_or_else(|| reader.say(Key::NoPlan), |plan| reader.name(plan));
        let when = period.map(|period| period.in_language(language));
        let subtitle = [when, reader.seen_from()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let title = Text::key(Key::GanttTitle).with("name", name.as_str()).in_language(language);
        let description = describe(reader, &groups, first, last);
        let day = at.map(|day| (day, telling.day(day)));
        Self { language, title, subtitle, description, first, last, day, groups }
    }

    fn say(&self, key: Key) -> &'static str {
        key.template(self.language)
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// How the measures stand, each standing once, what asks for attention first.
    fn standings(&self) -> Vec<Standing> {
        Standing::ALL.into_iter().filter(|standing| self.rows().any(|row| row.standing == *standing)).collect()
    }
}

/// The whole years that are drawn: those of the plan, and what lies outside of them.
fn drawn(groups: &[Group], period: Option<Period>, at: Option<Date>, day: Date) -> (Date, Date) {
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let of_rows = rows().flat_map(|row| row.span.days());
    let of_milestones = rows().flat_map(|row| row.milestones.iter().map(|milestone| Some(milestone.day)));
    let of_plan = period.map_or([None, None], |period| [period.first_day(), period.last_day()]);
    let all: Vec<i16> = of_rows.chain(of_milestones).chain(of_plan).chain([at]).flatten().map(Date::year).collect();
    let first = all.iter().copied().min().unwrap_or(day.year());
    let last = all.iter().copied().max().unwrap_or(first).min(first.saturating_add(MOST_YEARS - 1));
    let ends = |year| Period::year(year).and_then(|year| Some((year.first_day()?, year.last_day()?)));
    (ends(first).map_or(day, |(first, _)| first), ends(last).map_or(day, |(_, last)| last))
}

/// How many measures there are and how they stand, for those who do not see the picture.
fn describe(reader: &Reader<'_>, groups: &[Group], first: Date, last: Date) -> String {
    let rows: Vec<&Row> = groups.iter().flat_map(|group| &group.rows).collect();
    let standings = Standing::ALL.into_iter().filter_map(|standing| {
        let count = rows.iter().filter(|row| row.standing == standing).count();
        (count > 0).then(|| format!("{count} {}", reader.say(standing.key())))
    });
    let text = Text::key(Key::GanttDescription)
        .with("count", rows.len())
        .with("from", usize::try_from(first.year()).unwrap_or_default())
        .with("to", usize::try_from(last.year()).unwrap_or_default())
        .with("standings", standings.collect::<Vec<_>>().join(", ").as_str());
    reader.tell(&text)
}

struct Maker<'c, 'm> {
    reader: &'c Reader<'m>,
    measures: FxHashMap<ElementId, &'c MeasureStatus>,
    day: Date,
}

impl Maker<'_, '_> {
    fn rows(&self, branches: &[Branch]) -> Vec<Row> {
        let mut rows = Vec::new();
        self.walk(branches, 0, &mut rows);
        rows
    }

    fn walk(&self, branches: &[Branch], depth: usize, rows: &mut Vec<Row>) {
        for branch in branches {
            rows.extend(self.measures.get(&branch.id).map(|measure| self.row(measure, depth)));
            self.walk(&branch.parts, depth + 1, rows);
        }
    }

    fn row(&self, measure: &MeasureStatus, depth: usize) -> Row {
        let reader = self.reader;
        let said = ["time", "start", "delivery"].map(|field| bare(&reader.shown(measure.id, field)));
        Row {
            name: reader.numbered(measure.id),
            depth,
            span: span(measure),
            standing: measure.standing,
            time: said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" – "),
            milestones: self.milestones(measure.id),
        }
    }

    fn milestones(&self, measure: ElementId) -> Vec<Milestone> {
        let reader = self.reader;
        let milestone = |id: ElementId| {
            let day = match reader.value(id, "time") {
                Value::Time(time) => time.last_day(),
                Value::Period(period) => Time::Period(period).last_day(),
                _ => None,
            };
            let reached = match reader.value(id, "reached") {
                Value::Period(period) => period.first_day().filter(|reached| *reached <= self.day),
                _ => None,
            };
            let said = bare(&reader.shown(id, "text"));
            let name = if said.is_empty() { reader.name(id) } else { said };
            Some(Milestone { day: reached.or(day)?, name, reached: reached.is_some() })
        };
        let all = reader.elements(measure, "milestone");
        all.into_iter().filter(|id| !reader.is_hidden(*id)).filter_map(milestone).collect()
    }
}

/// Between which days a measure is carried out; what is closed and has no deadline ends where its log says so.
fn span(measure: &MeasureStatus) -> Span {
    let closed = measure.entry_day.filter(|_| measure.standing.is_closed());
    match (measure.begins, measure.due.or(closed)) {
        (Some(from), Some(to)) if from <= to => Span::Between(from, to),
        (_, Some(to)) => Span::By(to),
        (Some(from), None) => Span::From(from),
        (None, None) if measure.is_undated || measure.standing.is_closed() => Span::Unknown,
        (None, None) => Span::Always,
    }
}
