//! Who does what: bodies and roles, duties and routines, and how the work with the plan is organised.

use rustc_hash::FxHashMap;

use super::document::listed;
use super::outline::Outline;
use super::page::{Block, Cell, Definition, Inline, Row, Section, Table, plain};
use super::reader::{Reader, elements};
use super::situation::contact;
use crate::diag::Key;
use crate::model::ElementId;
use crate::model::code::Value;
use crate::norms::force::is_verified;
use crate::value::Date;

/// Those who take part, and what each has to do (G7, G33, G100-G102).
pub(super) fn bodies(reader: &Reader<'_>, outline: &Outline) -> Section {
    let mut section = Section::new(reader.say(Key::SectionBodies)).under(tasks(reader, outline));
    let mut known = Section::new(reader.say(Key::AboutBodies));
    for id in reader.all("body") {
        let fields = [
            "sector",
            "part_of",
            "responsibility",
            "competence",
            "works",
            "line",
            "shared_with",
            "bought_from",
            "opening_hours",
            "region",
        ];
        known = known.under(card(reader, id, &fields));
    }
    for id in reader.all("role") {
        known = known.under(card(reader, id, &["body", "employer", "level"]));
    }
    section = section.under(known);
    section
}

/// What is said of one who takes part.
fn card(reader: &Reader<'_>, id: ElementId, fields: &[&str]) -> Section {
    let mut card = Section::new(reader.name(id)).and(reader.prose(id, "text")).with(reader.facts(id, fields));
    card.anchor = reader.anchor(id).unwrap_or(card.anchor);
    card.with(contact(reader, id))
}

/// For everyone the measures that they have to do with.
fn tasks(reader: &Reader<'_>, outline: &Outline) -> Section {
    let ways: [(&[&str], Key); 3] = [
        (&["responsible", "starts"], Key::ResponsibleFor),
        (&["follows_up"], Key::FollowsUp),
        (&["together_with", "provider"], Key::TakesPartIn),
    ];
    let mut order: Vec<ElementId> = Vec::new();
    let mut found: FxHashMap<ElementId, [Vec<ElementId>; 3]> = FxHashMap::default();
    for measure in outline.measures() {
        for (i, (fields, _)) in ways.iter().enumerate() {
            for party in fields.iter().flat_map(|field| elements(&reader.value(measure, field))) {
                let all = found.entry(party).or_insert_with(|| {
                    order.push(party);
                    Default::default()
                });
                if let Some(measures) = all.get_mut(i).filter(|measures| !measures.contains(&measure)) {
                    measures.push(measure);
                }
            }
        }
    }
    let title = reader.say(Key::WhoDoesWhat);
    let columns = [Key::Party].into_iter().chain(ways.iter().map(|(_, key)| *key)).map(|key| reader.say(key));
    let mut table = Table::new(title.clone(), columns.collect());
    for party in order {
        let Some(all) = found.remove(&party) else { continue };
        let links = all.iter().map(|measures| measures.iter().map(|id| vec![reader.link(*id)]).collect());
        let cells = std::iter::once(vec![vec![reader.link(party)]]).chain(links).collect();
        table.push(Row { cells, ..Row::default() });
    }
    Section::new(title).with(table.block())
}

/// The duties that the plan helps to fulfil, with their basis as cited, and the routines for them (G83-G98).
pub(super) fn duties(reader: &Reader<'_>) -> Section {
    let mut order: Vec<ElementId> = Vec::new();
    let mut by: FxHashMap<ElementId, Vec<ElementId>> = FxHashMap::default();
    for id in ["measure", "routine", "competence", "service", "cooperation"].iter().flat_map(|kind| reader.all(kind)) {
        for norm in reader.elements(id, "fulfils") {
            let all = by.entry(norm).or_insert_with(|| {
                order.push(norm);
                Vec::new()
            });
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    let columns = [Key::Duty, Key::LegalBasis, Key::FulfilledBy].map(|key| reader.say(key)).into();
    let mut table = Table::new(reader.say(Key::Duties), columns);
    for norm in order {
        let mut name = vec![plain(reader.name(norm))];
        name.extend(reader.cell(norm, "text").into_iter().filter(|line| *line != plain(reader.name(norm))));
        let all = by.remove(&norm).unwrap_or_default();
        let by = all.iter().map(|id| vec![reader.link(*id)]).collect();
        table.push(Row { anchor: reader.anchor(norm), cells: vec![name, basis(reader, norm), by], ..Row::default() });
    }
    let mut routines = Section::new(reader.say(Key::Routines));
    for id in reader.all("routine") {
        let mut routine = Section::new(reader.name(id)).and(reader.prose(id, "text"));
        routine.anchor = reader.anchor(id).unwrap_or(routine.anchor);
        routine = routine.with(reader.facts(id, &["for", "owner", "approved", "revised_every", "steps"]));
        // Steps are done one after the other.
        for block in &mut routine.blocks {
            let Block::Definitions(all) = block else { continue };
            if let Some(Block::List(start, _)) = all.last_mut().and_then(|last| last.blocks.first_mut()) {
                *start = Some(1);
            }
        }
        routines = routines.under(routine);
    }
    Section::new(reader.say(Key::SectionDuties)).with(table.block()).under(routines)
}

/// The legal basis of a norm, as it is cited when the plan begins to hold; with a remark where that law is not verified.
fn basis(reader: &Reader<'_>, norm: ElementId) -> Cell {
    let of = |id: ElementId, day: Option<Date>| -> Cell {
        let Value::List(list) = reader.value(id, "basis") else { return Cell::new() };
        let one = |item: &Value| {
            let mut words = reader.words(item);
            let is_verified = match item {
                Value::Citation(citation) => is_verified(reader.eval.model, citation, day),
                _ => true,
            };
            let is_stated_so = reader.value(id, "verified") != Value::Bool(false);
            if !(words.is_empty() || is_verified && is_stated_so) {
                words.extend(plain(format!(" ({})", reader.say(Key::NormsUnverified))));
            }
            words
        };
        list.items.iter().map(one).filter(|words| !words.is_empty()).collect()
    };
    let versions = reader.elements(norm, "version");
    let begins = reader.plan.and_then(|plan| {
        [reader.value(plan, "status_date"), reader.value(plan, "period")].into_iter().find_map(|value| match value {
            Value::Period(period) => period.first_day(),
            _ => None,
        })
    });
    let holds = |id: &&ElementId| match (reader.value(**id, "in_force"), begins) {
        (Value::Period(period), Some(day)) => period.contains_date(day),
        _ => false,
    };
    let own = of(norm, begins);
    if own.is_empty() {
        versions.iter().find(holds).or(versions.last()).map(|id| of(*id, begins)).unwrap_or_default()
    } else {
        own
    }
}

/// Who answers for the plan, and how it was made (G10, G19, G28-G36, G115-G119, G124-G126).
pub(super) fn organisation(reader: &Reader<'_>) -> Section {
    let section = Section::new(reader.say(Key::SectionOrganisation));
    let Some(plan) = reader.plan else { return section };
    let section = section.with(reader.facts(plan, &["owner", "coordinator", "designer", "corrector", "renewer"]));
    let followers = Section::new(reader.label(plan, "follow_up_group")).and(group(reader, plan, "follow_up_group"));
    let section = section.under(followers).under(process(reader, plan));
    let relations = ["form", "parent_plan", "sibling_plan", "supersedes", "successor"];
    section.under(Section::new(reader.say(Key::OtherPlans)).with(reader.facts(plan, &relations)))
}

fn process(reader: &Reader<'_>, plan: ElementId) -> Section {
    let mut section = Section::new(reader.say(Key::Process));
    let Some(process) = reader.one(plan, "process") else { return section };
    section = section.and(reader.prose(process, "text"));
    section = section.with(reader.facts(process, &["organisation", "project_leader", "participants", "knowledge"]));
    for field in ["project_group", "steering_group", "reference_group"] {
        let inner = Section::new(reader.label(process, field)).and(group(reader, process, field));
        section = section.under(inner);
    }
    let all = reader.elements(process, "participation");
    if let Some(first) = all.first() {
        let title = reader.say(Key::Participation);
        let columns = [Some(reader.label(*first, "who"))].into_iter().flatten();
        let fields = ["how", "time", "result"];
        let columns = columns.chain(fields.iter().map(|field| reader.label(*first, field))).collect();
        let mut table = Table::new(title.clone(), columns);
        for id in all {
            let cells = ["who"].iter().chain(&fields).map(|field| reader.cell(id, field)).collect();
            table.push(Row { cells, ..Row::default() });
        }
        section = section.under(Section::new(title).with(table.block()));
    }
    let mut hearings = Section::new(reader.say(Key::Hearing));
    for id in reader.elements(process, "hearing") {
        hearings = hearings.with(reader.facts(id, &["bodies", "time", "asked"]));
        let answers = reader.elements(id, "response");
        hearings =
            hearings.with(listed(reader, reader.say(Key::Answers), &answers, None, &["by", "date", "text", "answer"]));
    }
    section.under(hearings)
}

/// A group with its task and its members.
fn group(reader: &Reader<'_>, of: ElementId, field: &str) -> Vec<Block> {
    let Some(group) = reader.one(of, field) else { return Vec::new() };
    let mut blocks = reader.prose(group, "text");
    let mut facts = reader.facts(group, &["tasks", "responsibility", "leader", "members", "meets"]);
    let title = reader.title(group);
    if let (Some(Block::Definitions(all)), false) = (&mut facts, title.is_empty()) {
        let name = vec![Block::Paragraph(vec![Inline::Text(title)])];
        let kind = reader.model.element(group).kind;
        let term = super::reader::capital(reader.model.schema.kind_word(kind, reader.language));
        all.insert(0, Definition { anchor: reader.anchor(group), term: plain(term), blocks: name });
    }
    blocks.extend(facts);
    blocks
}
