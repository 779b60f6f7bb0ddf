//! The plan in short for residents and partners (G140): what it is for, what is done, where to get help.

use super::directory;
use super::outline::{Branch, Outline};
use super::page::{Block, Numbering, Page, Section, plain};
use super::reader::Reader;
use crate::diag::Key;

/// Fill a page with the folder.
pub(super) fn fill(page: Page, reader: &Reader<'_>, outline: &Outline) -> Page {
    let mut goals = Section::new(reader.say(Key::FolderGoals));
    let titles: Vec<Vec<Block>> =
        outline.goals.iter().map(|stem| vec![Block::Paragraph(plain(reader.name(stem.goal)))]).collect();
    if !titles.is_empty() {
        goals = goals.with(Block::List(None, titles));
    }
    let mut purpose = Section::new(reader.say(Key::SectionPurpose));
    for id in reader.plan.map(|plan| reader.elements(plan, "purpose")).unwrap_or_default() {
        purpose = purpose.and(reader.prose(id, "text"));
    }
    let mut sections = vec![purpose, goals, measures(reader, outline)];
    sections.extend(directory::sections(reader, &["opening_hours"]));
    let mut contact = Section::new(reader.say(Key::FolderContact));
    if let Some(plan) = reader.plan {
        contact = contact.with(reader.facts(plan, &["owner", "coordinator"]));
    }
    sections.push(contact);
    let sections = sections.into_iter().map(|section| Section { numbering: Numbering::None, ..section }).collect();
    let facts = reader.plan.and_then(|plan| reader.facts(plan, &["municipality", "period"]));
    Page { lead: facts.into_iter().collect(), sections, ..page }
}

/// What is done, by goal.
fn measures(reader: &Reader<'_>, outline: &Outline) -> Section {
    let mut section = Section::new(reader.say(Key::FolderMeasures));
    for stem in &outline.goals {
        let mut inner = Section { numbering: Numbering::None, ..Section::new(reader.name(stem.goal)) };
        if let Some(list) = list(reader, &stem.measures) {
            inner = inner.with(list);
            section = section.under(inner);
        }
    }
    match list(reader, &outline.loose) {
        Some(list) => section.with(list),
        None => section,
    }
}

fn list(reader: &Reader<'_>, branches: &[Branch]) -> Option<Block> {
    let items: Vec<Vec<Block>> =
        branches.iter().map(|branch| vec![Block::Paragraph(plain(reader.name(branch.id)))]).collect();
    (!items.is_empty()).then_some(Block::List(None, items))
}
