//! Goals on three levels, each with its strategies and measures, and what competence they ask for.

use rust_decimal::Decimal;

use super::document::listed;
use super::outline::{Branch, LEVELS, Outline, Stem};
use super::page::{Block, Cell, Definition, Numbering, Row, Section, Table, plain};
use super::reader::Reader;
use super::seven::{indicator_course, level_name};
use crate::diag::Key;
use crate::model::ElementId;
use crate::model::code::Value;

/// Goals, strategies and measures (G39-G51, G144-G150).
pub(super) fn goals(reader: &Reader<'_>, outline: &Outline) -> Section {
    let mut section = Section::new(reader.say(Key::SectionGoals)).under(areas(reader));
    for level in 0..=LEVELS.len() {
        let title = LEVELS.get(level).map_or_else(|| reader.say(Key::NoLevel), |word| level_name(reader, word));
        let mut inner = Section::new(title);
        for stem in outline.goals.iter().filter(|stem| stem.level == level) {
            inner = inner.under(goal(reader, stem));
        }
        section = section.under(inner);
    }
    let mut loose = Section::new(reader.say(Key::NoGoal));
    for branch in &outline.loose {
        loose = loose.under(measure(reader, branch));
    }
    section.under(loose)
}

/// The measures in the order that the plan gives them, then those that it says are not prioritised.
pub(super) fn priorities(reader: &Reader<'_>, outline: &Outline) -> Section {
    let title = reader.say(Key::PriorityList);
    let mut ranked: Vec<(Decimal, ElementId)> = Vec::new();
    let mut others: Vec<ElementId> = Vec::new();
    for id in outline.measures() {
        match reader.value(id, "priority") {
            Value::Number(rank) => ranked.push((rank.value, id)),
            Value::Word(word) if word == "unprioritised" => others.push(id),
            _ => {}
        }
    }
    let Some((_, first)) = ranked.first() else { return Section::default() };
    let columns = [Key::TableMeasure, Key::TableTime, Key::TableResponsible, Key::TableResources];
    let columns = std::iter::once(reader.label(*first, "priority")).chain(columns.map(|key| reader.say(key)));
    let mut table = Table::new(title.clone(), columns.collect());
    let row = |id: ElementId| {
        let cells = vec![
            reader.cell(id, "priority"),
            vec![vec![reader.link(id)]],
            super::seven::time(reader, id),
            super::seven::responsible(reader, id),
            super::seven::resources(reader, id),
        ];
        Row { cells, ..Row::default() }
    };
    ranked.sort_by_key(|(rank, _)| *rank);
    for id in ranked.into_iter().map(|(_, id)| id).chain(others) {
        table.push(row(id));
    }
    Section::new(title).with(table.block())
}

fn areas(reader: &Reader<'_>) -> Section {
    let all = reader.all("focus_area");
    let terms: Vec<Definition> = all
        .iter()
        .map(|id| {
            let mut blocks = reader.prose(*id, "text");
            let inside: Vec<ElementId> = ["goals", "measures"].iter().flat_map(|f| reader.elements(*id, f)).collect();
            blocks.extend((!inside.is_empty()).then(|| Block::Paragraph(reader.links(&inside))));
            blocks.extend(reader.line(*id, "of_plan").map(Block::Paragraph));
            Definition { anchor: reader.anchor(*id), term: plain(reader.numbered(*id)), blocks }
        })
        .collect();
    Section::new(reader.say(Key::FocusAreas)).with((!terms.is_empty()).then_some(Block::Definitions(terms)))
}

/// A section of an element that is kept even where nothing is said of it.
fn of_element(reader: &Reader<'_>, id: ElementId) -> Section {
    let section = Section::new(reader.name(id));
    let numbering = reader.numbers.get(&id).map_or(Numbering::None, |number| Numbering::Own(number.clone()));
    let anchor = reader.anchor(id).unwrap_or_else(|| section.anchor.clone());
    Section { anchor, numbering, keep: true, ..section }
}

fn goal(reader: &Reader<'_>, stem: &Stem) -> Section {
    let id = stem.goal;
    let fields = [
        "what_gets_better",
        "what_must_be_done",
        "need",
        "target_group",
        "body",
        "focus_area",
        "part_of",
        "goals",
        "priority",
    ];
    let mut section = of_element(reader, id).and(reader.prose(id, "text")).with(reader.facts(id, &fields));
    section = section.with(super::own::facts(reader, id));
    section = section.with(indicators(reader, id, &reader.elements(id, "indicator")));
    let strategies: Vec<Definition> = reader
        .elements(id, "strategies")
        .into_iter()
        .map(|strategy| {
            let mut blocks = reader.prose(strategy, "text");
            blocks.extend(reader.line(strategy, "means").map(Block::Paragraph));
            Definition { anchor: reader.anchor(strategy), term: plain(reader.numbered(strategy)), blocks }
        })
        .collect();
    if !strategies.is_empty() {
        section.blocks.push(Block::Heading(1, plain(reader.say(Key::Strategies))));
        section.blocks.push(Block::Definitions(strategies));
    }
    for branch in &stem.measures {
        section = section.under(measure(reader, branch));
    }
    section
}

fn indicators(reader: &Reader<'_>, of: ElementId, all: &[ElementId]) -> Option<Block> {
    let first = all.first()?;
    let caption = format!("{}: {}", reader.say(Key::Indicators), reader.numbered(of));
    let fields = ["direction", "source", "responsible", "text"];
    let columns = [reader.say(Key::Indicator), reader.say(Key::FromAndTo)].into_iter();
    let columns = columns.chain(fields.iter().map(|field| reader.label(*first, field)));
    let mut table = Table::new(caption, columns.chain([reader.say(Key::Readings)]).collect());
    for id in all {
        let course = Some(plain(indicator_course(reader, *id))).filter(|w| *w != plain(""));
        let readings = reader.elements(*id, "reading").into_iter().map(|reading| {
            let words = ["at", "value"].iter().map(|field| super::page::bare(&reader.shown(reading, field)));
            plain(words.collect::<Vec<_>>().join(": "))
        });
        let cells = [vec![plain(reader.name(*id))], course.into_iter().collect()].into_iter();
        let cells = cells.chain(fields.iter().map(|field| reader.cell(*id, field)));
        let cells = cells.chain([readings.collect::<Cell>()]).collect();
        table.push(Row { anchor: reader.anchor(*id), cells, ..Row::default() });
    }
    table.block()
}

fn measure(reader: &Reader<'_>, branch: &Branch) -> Section {
    let id = branch.id;
    let mut section = of_element(reader, id).and(reader.prose(id, "text"));
    let term = |field: &str, cell: Cell| {
        let blocks: Vec<Block> = cell.into_iter().map(Block::Paragraph).collect();
        (!blocks.is_empty()).then(|| Definition { anchor: None, term: plain(field), blocks })
    };
    let mut facts: Vec<Definition> = Vec::new();
    let mut add = |block: Option<Block>| {
        if let Some(Block::Definitions(more)) = block {
            facts.extend(more);
        }
    };
    let about = [
        "state",
        "type",
        "purpose",
        "what_gets_better",
        "what_must_be_done",
        "need",
        "target_group",
        "topic",
        "strategy",
        "focus_area",
        "priority",
        "precondition",
    ];
    add(reader.facts(id, &about));
    let goals = reader.elements(id, "goal");
    let others: Vec<ElementId> = goals.into_iter().skip(1).collect();
    let shared = [
        term(
            &reader.say(Key::AlsoFor),
            Some(reader.links(&others)).filter(|words| !words.is_empty()).into_iter().collect(),
        ),
        term(&reader.say(Key::TableTime), super::seven::time(reader, id)),
        term(&reader.say(Key::TableResponsible), super::seven::responsible(reader, id)),
        term(&reader.say(Key::TableResources), super::seven::resources(reader, id)),
        term(&reader.say(Key::TableEvaluation), super::seven::evaluation(reader, id)),
    ];
    for definition in shared {
        add(definition.map(|one| Block::Definitions(vec![one])));
    }
    add(reader.facts(
        id,
        &["reports_to", "provision", "category", "fulfils", "decision", "proposed_by", "origin", "outcome", "see"],
    ));
    add(super::own::facts(reader, id));
    section = section.with((!facts.is_empty()).then_some(Block::Definitions(facts)));
    section = section.with(indicators(reader, id, &reader.elements(id, "indicator")));
    let grants = reader.elements(id, "grant");
    let fields = ["giver", "receiver", "amount", "time", "text"];
    section = section.with(listed(reader, reader.say(Key::Grants), &grants, None, &fields));
    for part in &branch.parts {
        section = section.under(measure(reader, part));
    }
    section
}

/// What helpers are to learn (G107-G114).
pub(super) fn competence(reader: &Reader<'_>) -> Section {
    let all = reader.all("competence");
    let title = reader.say(Key::SectionCompetence);
    let fields = ["for", "topics", "form", "provider", "time", "repeated", "text"];
    let table = listed(reader, title.clone(), &all, Some(reader.say(Key::Competence)), &fields);
    Section::new(title).with(table)
}
