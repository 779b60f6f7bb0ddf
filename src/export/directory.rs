//! The services of the plan with the contact data that is meant for the public (G24, G48, G65, G111).

use super::page::{Block, Numbering, Page, Section, plain};
use super::reader::Reader;
use super::situation::contact;
use crate::diag::Key;
use crate::model::ElementId;

/// Fill a page with the directory.
pub(super) fn fill(page: Page, reader: &Reader<'_>) -> Page {
    let sections = sections(reader, &["body", "target_group", "opening_hours"]);
    let empty = || Block::Paragraph(plain(reader.say(Key::DirectoryEmpty)));
    let lead = if sections.iter().all(Section::is_empty) { vec![empty()] } else { Vec::new() };
    Page { subtitle: Some(reader.say(Key::DirectoryTitle)), lead, sections, ..page }
}

/// Services first, as residents meet them; then those that can be contacted although they are no service.
pub(super) fn sections(reader: &Reader<'_>, fields: &[&str]) -> Vec<Section> {
    let mut services = Section::new(reader.say(Key::DirectoryServices));
    for id in reader.all("service") {
        services = services.under(entry(reader, id, fields));
    }
    let mut bodies = Section::new(reader.say(Key::DirectoryBodies));
    for id in reader.all("body").into_iter().filter(|id| contact(reader, *id).is_some()) {
        bodies = bodies.under(entry(reader, id, &["opening_hours", "region"]));
    }
    [services, bodies].map(|section| Section { numbering: Numbering::None, ..section }).into()
}

fn entry(reader: &Reader<'_>, id: ElementId, fields: &[&str]) -> Section {
    let mut entry = Section::new(reader.name(id)).and(reader.prose(id, "text")).with(reader.facts(id, fields));
    entry.anchor = reader.anchor(id).unwrap_or(entry.anchor);
    (entry.keep, entry.numbering) = (true, Numbering::None);
    entry.with(contact(reader, id))
}
