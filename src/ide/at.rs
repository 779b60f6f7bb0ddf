//! What stands at a place.

use std::ops::Range;

use crate::Workspace;
use crate::engine::Reading;
use crate::model::ElementId;
use crate::model::notes::Noted;
use crate::model::schema::{FieldName, KindId};
use crate::model::words::Meaning;
use crate::source::{FileId, Span};
use crate::syntax::ast::{Member, UseTarget};

/// What a word in a file stands for.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Thing {
    /// An element; `true` where it is declared here.
    Element(ElementId, bool),
    /// A kind.
    Kind(KindId),
    /// A field of a kind.
    Field(KindId, FieldName),
    /// Another word of the language.
    Word(Meaning),
    /// A file of the project, which is used here.
    File(String),
}

/// The word at a place, and what it stands for.
pub(super) struct Found {
    pub(super) file: FileId,
    pub(super) reading: Reading,
    pub(super) range: Range<usize>,
    pub(super) thing: Thing,
}

/// What the word at an offset stands for.
pub(super) fn thing_at(workspace: &mut Workspace, file: &str, offset: usize) -> Option<Found> {
    let file = workspace.sources().find(file)?;
    let reading = workspace.reading(file, Some(&(offset..offset)));
    let touches = |range: &Range<usize>| range.start <= offset && offset <= range.end;
    let mut found: Vec<(Range<usize>, Thing)> = Vec::new();
    for note in &reading.notes {
        let thing = match note.noted {
            Noted::Names(id) => Thing::Element(id, false),
            Noted::Declares(id) => Thing::Element(id, true),
            Noted::Expected(..) | Noted::Member(..) => continue,
        };
        found.push((workspace.sources().place(note.span).bytes, thing));
    }
    for word in &reading.words {
        found.push((workspace.sources().place(word.span).bytes, thing(&reading, &word.meaning)));
    }
    for (item, parsed) in &reading.parsed.items {
        for member in &parsed.members {
            if let Member::Use(used) = member
                && let UseTarget::File(path) = &used.target
            {
                let here = workspace.sources().file(file).name.clone();
                let Some(name) = crate::source::beside(&here, &path.node) else { continue };
                found.push((workspace.sources().place(path.range.within(*item)).bytes, Thing::File(name)));
            }
        }
    }
    found.retain(|(range, _)| touches(range));
    // The narrowest; of two the element, which says more than that a pack has a word for it.
    found.sort_by_key(|(range, thing)| (range.len(), !matches!(thing, Thing::Element(..))));
    let (range, thing) = found.into_iter().next()?;
    Some(Found { file, reading, range, thing })
}

/// What a word of the language stands for.
pub(super) fn thing(reading: &Reading, meaning: &Meaning) -> Thing {
    use crate::model::vocabulary::Section;
    let schema = &reading.model.schema;
    let kind = |name: &str| schema.kind_named(name);
    let known = match meaning {
        Meaning::In(Section::Kinds, name) => kind(name).map(Thing::Kind),
        Meaning::Field(of, name) => {
            kind(of).and_then(|of| schema.field_named(name).map(|field| Thing::Field(of, field)))
        }
        _ => None,
    };
    known.unwrap_or_else(|| Thing::Word(meaning.clone()))
}

/// The element in whose block an offset stands, the innermost.
pub(super) fn element_at(workspace: &Workspace, found: &Found, offset: usize) -> Option<ElementId> {
    let model = &found.reading.model;
    let place = |span: Span| workspace.sources().place(span).bytes;
    let here = model.elements().filter(|(_, element)| element.file == found.file);
    let around = here.filter(|(_, element)| {
        let range = place(element.range.within(element.item));
        range.start <= offset && offset <= range.end
    });
    around.min_by_key(|(_, element)| element.range.end - element.range.start).map(|(id, _)| id)
}
