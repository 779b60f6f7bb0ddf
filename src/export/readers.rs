//! The plan for three readers: politicians, the leadership, and staff.

use super::budget;
use super::duties;
use super::economy::economy;
use super::goals::competence;
use super::outline::Outline;
use super::page::{Block, Numbering, Page, Row, Section, Table, plain};
use super::reader::Reader;
use super::seven;
use super::status::{Grouping, Telling};
use crate::diag::Key;
use crate::model::ElementId;
use crate::status::{MONTHS_AHEAD, Standing, Status, status_date};
use crate::value::Date;

pub(super) fn unnumbered(sections: impl IntoIterator<Item = Section>) -> Vec<Section> {
    sections.into_iter().map(|section| Section { numbering: Numbering::None, ..section }).collect()
}

/// How the plan stands, where there is a day to tell it of.
fn telling<'r, 'm>(reader: &'r Reader<'m>, at: Option<Date>) -> Option<Telling<'r, 'm>> {
    let day = at.or_else(|| status_date(reader.model, reader.plan))?;
    Some(Telling::of(reader, Status::on(reader.model, reader.plan, day, MONTHS_AHEAD)))
}

/// The day and the counts, or why there are none.
fn lead(reader: &Reader<'_>, telling: Option<&Telling<'_, '_>>) -> Vec<Block> {
    let lines = match telling {
        Some(telling) => {
            let mut lines = vec![telling.title()];
            lines.extend(telling.lead());
            lines
        }
        None => vec![reader.say(Key::ViewNoDay)],
    };
    lines.into_iter().map(|line| Block::Paragraph(plain(line))).collect()
}

/// What shall be done, does it work, what does it cost.
pub(super) fn politician(page: Page, reader: &Reader<'_>, outline: &Outline, at: Option<Date>) -> Page {
    let mut what = Section::new(reader.say(Key::PoliticianWhat));
    for stem in &outline.goals {
        let title = reader.numbered(stem.goal);
        let table = tasks(reader, title.clone(), stem.measures.iter().map(|branch| branch.id), true);
        what = what.under(Section { numbering: Numbering::None, ..Section::new(title) }.with(table));
    }
    let loose = reader.say(Key::NoGoal);
    let table = tasks(reader, loose.clone(), outline.loose.iter().map(|branch| branch.id), true);
    // Where no measure has a goal, it need not be said of each.
    what = if what.sections.is_empty() {
        what.with(table)
    } else {
        what.under(Section { numbering: Numbering::None, ..Section::new(loose) }.with(table))
    };
    let telling = telling(reader, at);
    let mut works = Section::new(reader.say(Key::PoliticianWorks)).and(lead(reader, telling.as_ref()));
    if let Some(telling) = &telling {
        works = works.under(Section { numbering: Numbering::None, ..telling.goals() });
        let late: Vec<_> = telling.status.standing(Standing::Late).collect();
        let title = super::reader::capital(&reader.say(Standing::Late.key()));
        let table = telling.table(title.clone(), &late, false);
        works = works.under(Section { numbering: Numbering::None, ..Section::new(title) }.with(table));
    }
    let costs = Section { anchor: "costs".into(), title: reader.say(Key::PoliticianCosts), ..economy(reader, outline) };
    let sections = unnumbered([what, works, unnumbered_within(costs)]);
    Page { subtitle: Some(reader.say(Key::PoliticianTitle)), sections, ..page }
}

fn unnumbered_within(mut section: Section) -> Section {
    section.sections = unnumbered(std::mem::take(&mut section.sections));
    section
}

/// Who answers for what and how it stands, what is due, what it costs each unit.
pub(super) fn leadership(page: Page, reader: &Reader<'_>, outline: &Outline, at: Option<Date>) -> Page {
    let telling = telling(reader, at);
    let mut sections = Vec::new();
    if let Some(telling) = &telling {
        sections.extend([telling.measures(Grouping::Body), telling.ahead(), telling.behind(), telling.goals()]);
    }
    sections.extend([budget::units(reader, outline), budget::without(reader, outline)]);
    let lead = lead(reader, telling.as_ref());
    Page { subtitle: Some(reader.say(Key::LeadershipTitle)), lead, sections: unnumbered(sections), ..page }
}

/// The duties of each service, what it is to do, its routines and what it is to learn.
pub(super) fn staff(page: Page, reader: &Reader<'_>, outline: &Outline) -> Page {
    let duties = Section { title: reader.say(Key::StaffDuties), ..duties::by_body(reader) };
    let mut measures = Section::new(reader.say(Key::StaffTasks));
    let mut bodies: Vec<(ElementId, Vec<ElementId>)> = Vec::new();
    for id in outline.measures() {
        let parties = ["responsible", "starts", "together_with"].iter().flat_map(|field| reader.elements(id, field));
        let mut named: Vec<ElementId> = Vec::new();
        for party in parties {
            let body = reader.one(party, "body").unwrap_or(party);
            if !named.contains(&body) && !reader.is_hidden(body) {
                named.push(body);
            }
        }
        for body in named {
            match bodies.iter_mut().find(|(known, _)| *known == body) {
                Some((_, all)) => all.push(id),
                None => bodies.push((body, vec![id])),
            }
        }
    }
    for (body, all) in bodies {
        let title = reader.name(body);
        let table = tasks(reader, title.clone(), all, false);
        measures = measures.under(Section { numbering: Numbering::None, ..Section::new(title) }.with(table));
    }
    let mut routines = Section::new(reader.say(Key::StaffRoutines));
    for id in reader.all("routine") {
        let mut section = Section::new(reader.name(id)).and(reader.prose(id, "text"));
        section = section.with(reader.facts(id, &["for", "owner", "fulfils", "basis", "steps"]));
        routines = routines.under(Section { numbering: Numbering::None, ..section });
    }
    let competence = unnumbered_within(competence(reader));
    let sections = unnumbered([unnumbered_within(duties), measures, routines, competence]);
    Page { subtitle: Some(reader.say(Key::StaffTitle)), sections, ..page }
}

/// A table of measures: who, when and for how much.
fn tasks(reader: &Reader<'_>, caption: String, ids: impl IntoIterator<Item = ElementId>, cost: bool) -> Option<Block> {
    let mut columns = vec![Key::TableMeasure, Key::TableResponsible, Key::TableTime];
    columns.extend(cost.then_some(Key::TableResources));
    let mut table = Table::new(caption, columns.into_iter().map(|key| reader.say(key)).collect());
    for id in ids {
        let mut cells = vec![vec![plain(reader.numbered(id))], reader.cell(id, "responsible"), seven::time(reader, id)];
        cells.extend(cost.then(|| reader.cell(id, "cost")));
        table.push(Row { cells, ..Row::default() });
    }
    table.block()
}
