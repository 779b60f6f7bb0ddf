//! The guide's table (G153-G159): goal, strategy, measure, time, responsibility, resources, evaluation.

use super::outline::{Axis, Branch, LEVELS, Outline, Stem};
use super::page::{Block, Cell, Group, Inline, Numbering, Row, Section, Table, Words, bare, plain};
use super::reader::Reader;
use crate::diag::Key;
use crate::model::ElementId;
use crate::model::code::Value;
use crate::model::vocabulary::Section as Vocabulary;
use crate::value::Time;

/// The seven headings in the guide's order and wording.
const HEADINGS: [Key; 7] = [
    Key::TableGoal,
    Key::TableStrategy,
    Key::TableMeasure,
    Key::TableTime,
    Key::TableResponsible,
    Key::TableResources,
    Key::TableEvaluation,
];

/// The table of the plan's goals and measures: one for each focus area or chapter, where the plan is divided so.
pub(super) fn tables(reader: &Reader<'_>, outline: &Outline) -> Section {
    let title = reader.say(Key::TableCaption);
    let section = Section::new(title.clone());
    let Some((axis, parts)) = outline.divided(reader) else { return section.with(table(reader, outline, title)) };
    parts.into_iter().fold(section, |section, (area, part)| {
        let title = match (area, axis) {
            (Some(area), _) => reader.name(area),
            (None, Axis::FocusArea) => reader.say(Key::NoFocusArea),
            (None, Axis::Chapter) => reader.say(Key::NoChapter),
        };
        let number = area.and_then(|area| reader.numbers.get(&area));
        let numbering = number.map_or(Numbering::None, |number| Numbering::Own(number.clone()));
        section.under(Section { numbering, ..Section::new(title.clone()) }.with(table(reader, &part, title)))
    })
}

fn table(reader: &Reader<'_>, outline: &Outline, caption: String) -> Option<Block> {
    let mut groups: Vec<Group> = outline.goals.iter().map(|stem| goal(reader, stem)).collect();
    if !outline.loose.is_empty() {
        let mut rows = Vec::new();
        branches(reader, &outline.loose, &[], 0, &mut rows);
        groups.push(Group { head: Some(vec![plain(reader.say(Key::NoGoal))]), anchor: None, rows });
    }
    let columns = HEADINGS.iter().map(|key| reader.say(*key)).collect();
    let table = Table { caption, columns, groups, ..Table::default() };
    table.block()
}

fn goal(reader: &Reader<'_>, stem: &Stem) -> Group {
    let mut head = vec![vec![Inline::Strong(vec![reader.link(stem.goal)])]];
    head.extend(LEVELS.get(stem.level).map(|level| plain(level_name(reader, level))));
    // What a strategy does for the goal as a whole stands with every measure that has no strategy of its own.
    let general: Vec<ElementId> = reader
        .elements(stem.goal, "strategies")
        .into_iter()
        .filter(|strategy| reader.elements(*strategy, "measures").is_empty())
        .collect();
    let mut rows = Vec::new();
    branches(reader, &stem.measures, &general, 0, &mut rows);
    if rows.is_empty() {
        let mut cells = vec![strategies(reader, &reader.elements(stem.goal, "strategies"))];
        cells.resize(HEADINGS.len() - 1, Cell::new());
        rows.push(Row { cells, ..Row::default() });
    }
    Group { head: Some(head), anchor: reader.anchor(stem.goal), rows }
}

fn branches(reader: &Reader<'_>, all: &[Branch], general: &[ElementId], depth: usize, rows: &mut Vec<Row>) {
    for branch in all {
        let own = reader.elements(branch.id, "strategy");
        let strategy = if own.is_empty() && depth == 0 { general } else { &own };
        let cells = vec![
            strategies(reader, strategy),
            vec![vec![reader.link(branch.id)]],
            time(reader, branch.id),
            responsible(reader, branch.id),
            resources(reader, branch.id),
            evaluation(reader, branch.id),
        ];
        rows.push(Row { anchor: reader.anchor(branch.id), depth, total: false, cells });
        branches(reader, &branch.parts, general, depth + 1, rows);
    }
}

/// What the plan calls a level, else what the language does.
pub(super) fn level_name(reader: &Reader<'_>, level: &str) -> String {
    let own = reader.plan.map(|plan| reader.value(plan, "level_names"));
    if let Some(Value::Map(entries)) = own {
        let means = |key: &Value| match key {
            Value::Word(word) => word == level,
            Value::Text(word) => {
                let read = |language| reader.model.schema.vocabulary.read(Vocabulary::Values, language, word);
                word == level || crate::diag::Language::ALL.into_iter().any(|l| read(l).iter().any(|w| w == level))
            }
            _ => false,
        };
        if let Some((_, name)) = entries.iter().find(|(key, _)| means(key)) {
            return bare(&reader.words(name));
        }
    }
    reader.say(match level {
        "general" => Key::LevelGeneral,
        "organisational" => Key::LevelOrganisational,
        _ => Key::LevelUser,
    })
}

fn strategies(reader: &Reader<'_>, all: &[ElementId]) -> Cell {
    let mut cell = Cell::new();
    for strategy in all {
        cell.push(vec![reader.link(*strategy)]);
        cell.extend(reader.line(*strategy, "means"));
    }
    cell
}

/// When a measure is done: as planned, and the new time where it is postponed.
pub(super) fn time(reader: &Reader<'_>, measure: ElementId) -> Cell {
    let mut cell = planned(reader, measure);
    cell.extend(postponed(reader, measure).and_then(|status| reader.line(status, "postponed_to")));
    cell
}

/// When a measure was planned to be done: its time, or its start and delivery, and its milestones.
pub(super) fn planned(reader: &Reader<'_>, measure: ElementId) -> Cell {
    let mut cell = reader.cell(measure, "time");
    cell.extend(["start", "delivery"].iter().filter_map(|field| reader.line(measure, field)));
    for milestone in reader.elements(measure, "milestone") {
        let what = [reader.title(milestone), bare(&reader.shown(milestone, "text"))];
        let what: Vec<String> = what.into_iter().filter(|text| !text.is_empty()).collect();
        let when = reader.shown(milestone, "time");
        let colon = if what.is_empty() || when.is_empty() { "" } else { ": " };
        let line: Words = when.into_iter().chain(plain(format!("{colon}{}", what.join(". ")))).collect();
        cell.push(line);
    }
    cell
}

/// The last entry of a measure's log, if it says to when the measure is postponed.
pub(super) fn postponed(reader: &Reader<'_>, measure: ElementId) -> Option<ElementId> {
    let day = |status: &ElementId| match reader.value(*status, "at") {
        Value::Period(period) => period.first_day(),
        _ => None,
    };
    let last = reader.elements(measure, "status").into_iter().max_by_key(day)?;
    crate::eval::is_set(&reader.value(last, "postponed_to")).then_some(last)
}

/// Who does a measure: the responsible, then who else takes part and how.
pub(super) fn responsible(reader: &Reader<'_>, measure: ElementId) -> Cell {
    let mut cell = reader.cell(measure, "responsible");
    let others = ["together_with", "starts", "follows_up", "provider", "advocates_to"];
    cell.extend(others.iter().filter_map(|field| reader.line(measure, field)));
    cell
}

/// What a measure costs and who pays.
pub(super) fn resources(reader: &Reader<'_>, measure: ElementId) -> Cell {
    let mut cell = Cell::new();
    match reader.value(measure, "cost") {
        Value::Map(entries) if reader.shown(measure, "cost") == reader.words(&Value::Map(entries.clone())) => {
            cell.extend(entries.iter().map(|entry| plain(reader.entry(entry))));
        }
        _ => cell.extend(reader.cell(measure, "cost")),
    }
    let funding = reader.shown(measure, "funding");
    if !funding.is_empty() {
        cell.push(plain(super::reader::capital(&bare(&funding))));
    }
    cell.extend(["posts", "share", "funder", "budget_owner"].iter().filter_map(|field| reader.line(measure, field)));
    cell
}

/// How one sees whether a measure worked.
pub(super) fn evaluation(reader: &Reader<'_>, measure: ElementId) -> Cell {
    let mut cell = Cell::new();
    let evaluation = reader.one(measure, "evaluation");
    let mut indicators = reader.elements(measure, "indicator");
    if let Some(evaluation) = evaluation {
        cell.extend(reader.cell(evaluation, "method"));
        cell.extend(reader.line(evaluation, "not_measurable"));
        cell.extend(reader.cell(evaluation, "text"));
        for more in reader.elements(evaluation, "indicator") {
            if !indicators.contains(&more) {
                indicators.push(more);
            }
        }
    }
    cell.extend(indicators.into_iter().map(|id| indicator(reader, id)));
    if let Some(evaluation) = evaluation {
        cell.extend(["deadline", "responsible"].iter().filter_map(|field| reader.line(evaluation, field)));
    }
    cell
}

/// `Ansatte med kurs: 22 → 90 prosent innen utgangen av 2028`.
fn indicator(reader: &Reader<'_>, id: ElementId) -> Words {
    let mut words = vec![reader.link(id)];
    let course = indicator_course(reader, id);
    if !course.is_empty() {
        words.push(Inline::Text(format!(": {course}")));
    }
    words
}

/// From where to where, and when: `22 → 90 prosent innen utgangen av 2028`.
pub(super) fn indicator_course(reader: &Reader<'_>, id: ElementId) -> String {
    let shown = |field: &str| Some(bare(&reader.shown(id, field))).filter(|text| !text.is_empty());
    let numbers: Vec<String> = [shown("baseline"), shown("target")].into_iter().flatten().collect();
    let mut out = numbers.join(" → ");
    if out.is_empty() {
        return out;
    }
    if let Some(unit) = shown("unit").filter(|_| !out.contains('%')) {
        let percent = reader.word(id, "unit").is_some_and(|word| word == "percent");
        out.push_str(if percent { "\u{a0}" } else { " " });
        out.push_str(if percent { "%" } else { &unit });
    }
    let by = match reader.value(id, "by") {
        // A bare date is a deadline here.
        Value::Period(period) => period.last_day().map(Time::By),
        Value::Time(time) => match *time {
            Time::Period(period) => period.last_day().map(Time::By),
            _ => None,
        },
        _ => None,
    };
    let by = by.map(|by| by.in_language(reader.language)).filter(|_| !reader.in_own_words(id, "by"));
    if let Some(by) = by.or_else(|| shown("by")) {
        out.push(' ');
        out.push_str(&by);
    }
    out
}
