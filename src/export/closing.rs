//! What follows the measures: evaluation, revision, information, what is set aside, free chapters and sources.

use super::document::listed;
use super::outline::Outline;
use super::page::{Block, Definition, Inline, Numbering, Row, Section, Table, bare, plain};
use super::prose::allowed;
use super::reader::Reader;
use crate::diag::Key;
use crate::model::ElementId;
use crate::model::code::Value;

/// How the plan is followed up, and how far its measures have come (G53, G130-G137, G152).
pub(super) fn evaluation(reader: &Reader<'_>, outline: &Outline) -> Section {
    let mut section = Section::new(reader.say(Key::SectionEvaluation));
    if let Some(evaluation) = reader.plan.and_then(|plan| reader.one(plan, "evaluation")) {
        let fields = ["first", "midway", "final", "every", "responsible", "participants", "method", "reports_to"];
        section = section.and(reader.prose(evaluation, "text")).with(reader.facts(evaluation, &fields));
    }
    section.under(progress(reader, outline))
}

fn progress(reader: &Reader<'_>, outline: &Outline) -> Section {
    let title = reader.say(Key::Progress);
    let entries: Vec<(ElementId, ElementId)> = outline
        .measures()
        .into_iter()
        .flat_map(|m| reader.elements(m, "status").into_iter().map(move |s| (m, s)))
        .collect();
    let Some((_, first)) = entries.first() else { return Section::default() };
    let fields = ["at", "state", "ongoing", "percent", "text", "reason", "postponed_to", "transferred_to", "author"];
    let columns = [reader.say(Key::TableMeasure)].into_iter().chain(fields.iter().map(|f| reader.label(*first, f)));
    let mut table = Table::new(title.clone(), columns.collect());
    for (measure, status) in entries {
        let name = std::iter::once(vec![vec![reader.link(measure)]]);
        let cells = name.chain(fields.iter().map(|field| reader.cell(status, field))).collect();
        table.push(Row { cells, ..Row::default() });
    }
    Section::new(title).with(table.block())
}

/// When the plan is renewed (G129, G138).
pub(super) fn revision(reader: &Reader<'_>) -> Section {
    let section = Section::new(reader.say(Key::SectionRevision));
    let Some(revision) = reader.plan.and_then(|plan| reader.one(plan, "revision")) else { return section };
    let facts = reader.facts(revision, &["next", "every", "responsible"]);
    section.and(reader.prose(revision, "text")).with(facts)
}

/// How the plan is made known (G127, G139, G140).
pub(super) fn information(reader: &Reader<'_>) -> Section {
    let title = reader.say(Key::SectionInformation);
    let all = reader.all("communication");
    let fields = ["audience", "channel", "occasion", "time", "responsible", "text"];
    let table = listed(reader, title.clone(), &all, None, &fields);
    Section::new(title).with(table)
}

/// What the plan sets aside of what the guide asks for, and why.
pub(super) fn waivers(reader: &Reader<'_>) -> [Section; 2] {
    let all: Vec<(ElementId, ElementId)> = reader
        .all("waiver")
        .into_iter()
        .flat_map(|id| reader.elements(id, "of").into_iter().map(move |of| (id, of)))
        .collect();
    let is_asked = |(_, of): &(ElementId, ElementId)| {
        let kind = Some(reader.model.element(*of).kind);
        kind == reader.model.known.rule || kind == reader.model.known.requirement
    };
    let (asked, duties): (Vec<_>, Vec<_>) = all.into_iter().partition(is_asked);
    let terms = |all: Vec<(ElementId, ElementId)>| -> Option<Block> {
        let terms = all.into_iter().map(|(id, of)| {
            let label = &reader.model.element(of).label;
            let said = ["title", "message"].iter().map(|field| bare(&reader.shown(of, field)));
            let name = said.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| reader.name(of));
            // Requirements are known by their labels, duties by their names.
            let bare_name = label.is_empty() || *label == name || !is_asked(&(id, of));
            let term = if bare_name { name } else { format!("{name} ({label})") };
            let mut blocks = reader.prose(id, "reason");
            blocks.extend(reader.facts(id, &["applies_to", "decided_by", "until"]));
            Definition { anchor: None, term: plain(term), blocks }
        });
        let terms: Vec<Definition> = terms.collect();
        (!terms.is_empty()).then_some(Block::Definitions(terms))
    };
    let intro = (!asked.is_empty()).then(|| Block::Paragraph(plain(reader.say(Key::WaiversIntro))));
    // A duty binds as before: what is set aside is that this plan carries it out.
    let duties = Section::new(reader.say(Key::ReportWaivedDuties)).with(terms(duties));
    let asked = Section::new(reader.say(Key::SectionWaivers)).with(intro).with(terms(asked));
    [asked, duties]
}

/// The plan's own chapters in their order; annexes after the rest.
pub(super) fn chapters(reader: &Reader<'_>) -> Vec<Section> {
    let all = reader.all("chapter");
    let annex = |id: &ElementId| reader.value(*id, "annex") == Value::Bool(true);
    let above = |id: &ElementId| reader.one(*id, "part_of").filter(|above| all.contains(above) && above != id);
    let tops = all.iter().filter(|id| above(id).is_none());
    let (annexes, chapters): (Vec<ElementId>, Vec<ElementId>) = tops.copied().partition(annex);
    let chapters = chapters.into_iter().map(|id| chapter(reader, id, &all, 0));
    let annexes = annexes.into_iter().enumerate().map(|(i, id)| {
        let section = chapter(reader, id, &all, 0);
        let number = match section.numbering {
            Numbering::Own(number) => number,
            _ => (i + 1).to_string(),
        };
        let title = format!("{} {number}: {}", reader.say(Key::Annex), section.title);
        Section { numbering: Numbering::None, title, ..section }
    });
    chapters.chain(annexes).collect()
}

fn chapter(reader: &Reader<'_>, id: ElementId, all: &[ElementId], depth: usize) -> Section {
    /// Chapters in a ring have no bottom.
    const DEEPEST: usize = 8;
    let mut section = Section::new(reader.name(id)).and(reader.prose(id, "text"));
    section.anchor = reader.anchor(id).unwrap_or(section.anchor);
    let number = bare(&reader.shown(id, "number"));
    if !number.is_empty() {
        section.numbering = Numbering::Own(number);
    }
    if depth < DEEPEST {
        for inner in all.iter().filter(|inner| reader.one(**inner, "part_of") == Some(id) && **inner != id) {
            section = section.under(chapter(reader, *inner, all, depth + 1));
        }
    }
    section
}

/// The publications that the plan declares (G162, G163).
pub(super) fn sources(reader: &Reader<'_>) -> Section {
    let terms: Vec<Definition> = reader
        .all("source")
        .into_iter()
        .map(|id| {
            let address = bare(&reader.shown(id, "address"));
            let link = match allowed(&address) {
                Some(to) => vec![Inline::Link { to, words: plain(&*address) }],
                None if address.is_empty() => Vec::new(),
                None => plain(address),
            };
            let parts = ["publisher", "year", "period"].map(|field| reader.shown(id, field));
            let words = super::reader::by_comma(parts.into_iter().chain([link]));
            let mut blocks: Vec<Block> = (!words.is_empty()).then_some(Block::Paragraph(words)).into_iter().collect();
            blocks.extend(reader.prose(id, "text"));
            Definition { anchor: reader.anchor(id), term: plain(reader.name(id)), blocks }
        })
        .collect();
    let section = Section::new(reader.say(Key::Sources)).with((!terms.is_empty()).then_some(Block::Definitions(terms)));
    Section { numbering: Numbering::None, ..section }
}
