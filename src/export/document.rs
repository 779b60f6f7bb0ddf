//! The whole plan: the guide's sections in its order (G11-G13, G141-G152), those with content only.

use super::outline::Outline;
use super::page::{Block, Definition, Numbering, Page, Row, Section, Table, plain};
use super::reader::{Reader, by_comma};
use super::{closing, economy, gantt, goals, organisation, own, seven, situation};
use crate::diag::Key;
use crate::eval::is_set;
use crate::model::ElementId;
use crate::model::code::Value;

/// Fill a page with the document.
pub(super) fn fill(page: Page, reader: &Reader<'_>, outline: &Outline) -> Page {
    let foreword = Section { numbering: Numbering::None, ..Section::new(reader.say(Key::Foreword)) };
    let contents = Section::new(reader.say(Key::Contents)).with(Block::Contents);
    let contents = Section { numbering: Numbering::None, ..contents };
    let mut sections = vec![
        foreword.and(reader.plan_prose("foreword")),
        contents,
        initiation(reader),
        situation::definitions(reader),
        situation::situation(reader),
        situation::purpose(reader),
        situation::target_groups(reader),
        organisation::bodies(reader, outline),
        organisation::duties(reader),
        goals::goals(reader, outline),
        goals::priorities(reader, outline),
        goals::competence(reader),
        organisation::organisation(reader),
        economy::economy(reader, outline),
        gantt::pictured(economy::timetable(reader, outline), reader, outline),
        closing::evaluation(reader, outline),
        closing::revision(reader),
        closing::information(reader),
        seven::tables(reader, outline),
    ];
    sections.extend(closing::waivers(reader));
    sections.extend(own::sections(reader));
    sections.extend(closing::chapters(reader));
    sections.push(closing::sources(reader));
    Page { lead: title_facts(reader).into_iter().collect(), sections, ..page }
}

/// What stands on the title page.
pub(super) fn title_facts(reader: &Reader<'_>) -> Option<Block> {
    let plan = reader.plan?;
    let mut all = Vec::new();
    let mut add = |block: Option<Block>| {
        if let Some(Block::Definitions(more)) = block {
            all.extend(more);
        }
    };
    add(reader.facts(plan, &["municipality", "period", "effective"]));
    let decisions = reader.elements(plan, "decision");
    let adopted = |id: &&ElementId| ["adopted", "revised"].iter().any(|word| decides(reader, **id, word));
    let adopted: Vec<ElementId> = match decisions.as_slice() {
        // A single decision that does not say what it decides is the adoption.
        [only] if !is_set(&reader.value(*only, "decides")) => vec![*only],
        all => all.iter().filter(adopted).copied().collect(),
    };
    for decision in adopted {
        let case = reader.shown(decision, "case");
        let case = (!case.is_empty()).then(|| {
            plain(format!("{} ", reader.label(decision, "case").to_lowercase())).into_iter().chain(case).collect()
        });
        let words =
            by_comma([reader.shown(decision, "body"), reader.shown(decision, "date"), case.unwrap_or_default()]);
        if !words.is_empty() {
            let term = plain(reader.say(Key::Adopted));
            all.push(Definition { anchor: None, term, blocks: vec![Block::Paragraph(words)] });
        }
    }
    let mut add = |block: Option<Block>| {
        if let Some(Block::Definitions(more)) = block {
            all.extend(more);
        }
    };
    add(reader.facts(plan, &["version", "document", "part", "parts", "price_year"]));
    (!all.is_empty()).then_some(Block::Definitions(all))
}

/// Does a decision decide this?
fn decides(reader: &Reader<'_>, decision: ElementId, word: &str) -> bool {
    match reader.value(decision, "decides") {
        Value::List(list) => list.items.iter().any(|item| matches!(item, Value::Word(found) if found == word)),
        _ => false,
    }
}

/// Why the plan was made, who started it and what was decided (G15, G64, G141).
fn initiation(reader: &Reader<'_>) -> Section {
    let section = Section::new(reader.say(Key::SectionInitiation));
    let Some(plan) = reader.plan else { return section };
    let mut section = section.and(reader.plan_prose("text"));
    if let Some(initiation) = reader.one(plan, "initiation") {
        section =
            section.and(reader.prose(initiation, "text")).with(reader.facts(initiation, &["by", "reason", "date"]));
    }
    section = section.with(reader.facts(plan, &["mandate"])).with(own::facts(reader, plan));
    let fields = ["date", "body", "case", "decides", "text"];
    let decisions = reader.elements(plan, "decision");
    section.with(listed(reader, reader.say(Key::Decisions), &decisions, None, &fields))
}

/// Elements as the rows of a table: what they are called, if that has a heading, and some of their fields.
pub(super) fn listed(
    reader: &Reader<'_>,
    caption: String,
    all: &[ElementId],
    name: Option<String>,
    fields: &[&str],
) -> Option<Block> {
    let first = all.first()?;
    let named = name.is_some();
    let mut table =
        Table::new(caption, name.into_iter().chain(fields.iter().map(|f| reader.label(*first, f))).collect());
    for id in all {
        let name = named.then(|| vec![plain(reader.numbered(*id))]);
        let cells = name.into_iter().chain(fields.iter().map(|field| reader.cell(*id, field))).collect();
        table.push(Row { anchor: reader.anchor(*id), cells, ..Default::default() });
    }
    table.block()
}
