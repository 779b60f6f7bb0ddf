//! Where something is declared, and where it is named.

use super::Location;
use super::at::{Found, Thing, thing, thing_at};
use crate::Workspace;
use crate::model::notes::Noted;
use crate::model::vocabulary::Section;
use crate::model::words::Meaning;
use crate::source::Span;

/// Where what is named at a place is declared: in the plan or in a pack.
pub fn definition(workspace: &mut Workspace, file: &str, offset: usize) -> Option<Location> {
    let found = thing_at(workspace, file, offset)?;
    let schema = &found.reading.model.schema;
    let span = match &found.thing {
        Thing::Element(id, _) => found.reading.model.element(*id).span(),
        Thing::Kind(kind) => schema.kind(*kind).span,
        Thing::Field(kind, field) => schema.kind(*kind).fields.get(field)?.span,
        Thing::Word(Meaning::In(Section::Packs, name)) => {
            workspace.sources().find(name)?;
            return Some(Location { file: name.clone(), range: 0..0 });
        }
        Thing::File(name) => {
            workspace.sources().find(name)?;
            return Some(Location { file: name.as_str().into(), range: 0..0 });
        }
        Thing::Word(_) => return None,
    };
    Some(location(workspace, span))
}

/// Every place of the plan's files that names what is named at a place, its declaration in the plan among them; by file and
/// place.
pub fn references(workspace: &mut Workspace, file: &str, offset: usize) -> Vec<Location> {
    let Some(found) = thing_at(workspace, file, offset) else { return Vec::new() };
    naming(workspace, &found)
}

/// Every place that names what was found.
pub(super) fn naming(workspace: &mut Workspace, found: &Found) -> Vec<Location> {
    let mut all = Vec::new();
    let names: Vec<_> = workspace.plan_names().to_vec();
    for name in names {
        let Some(file) = workspace.sources().find(&name) else { continue };
        let reading = workspace.reading(file, None);
        let spans: Vec<Span> = match &found.thing {
            Thing::Element(id, _) => {
                let named = |noted: &Noted| matches!(noted, Noted::Names(n) | Noted::Declares(n) if n == id);
                reading.notes.iter().filter(|note| named(&note.noted)).map(|note| note.span).collect()
            }
            Thing::File(_) => Vec::new(),
            other => {
                let same = reading.words.iter().filter(|word| thing(&reading, &word.meaning) == *other);
                same.map(|word| word.span).collect()
            }
        };
        all.extend(spans.into_iter().map(|span| location(workspace, span)));
    }
    all.sort_by(|a, b| (&a.file, a.range.start, a.range.end).cmp(&(&b.file, b.range.start, b.range.end)));
    all.dedup();
    all
}

pub(super) fn location(workspace: &Workspace, span: Span) -> Location {
    let place = workspace.sources().place(span);
    Location { file: workspace.sources().file(place.file).name.clone(), range: place.bytes }
}
