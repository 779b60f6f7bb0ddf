//! What a project adds of its own: elements of kinds that it declares, and the fields that it gives to other kinds.

use super::document::listed;
use super::page::{Block, Section};
use super::reader::{Reader, capital};
use crate::eval::is_set;
use crate::model::ElementId;
use crate::model::schema::KindId;

/// Kinds whose own fields stand where the rest of the element does.
const IN_PLACE: [&str; 3] = ["plan", "goal", "measure"];

/// The own fields of an element as facts. What is a block of a kind of one's own has its section further on.
pub(super) fn facts(reader: &Reader<'_>, id: ElementId) -> Option<Block> {
    let kind = reader.model.element(id).kind;
    let own = reader.model.own_kinds();
    let told_further_on = |field: &&str| {
        let inside = reader.elements(id, field);
        let further_on = |inner: &ElementId| {
            let element = reader.model.element(*inner);
            own.contains(&element.kind) && element.parent == Some(id)
        };
        !inside.is_empty() && inside.iter().all(further_on)
    };
    let fields: Vec<&str> = names(reader, kind).into_iter().filter(|field| !told_further_on(field)).collect();
    reader.facts(id, &fields)
}

/// A section for each kind of one's own that the plan has elements of, then for each kind with fields of one's own that
/// have no place elsewhere.
pub(super) fn sections(reader: &Reader<'_>) -> Vec<Section> {
    let own = reader.model.own_kinds();
    let schema = &reader.model.schema;
    let others = (0..schema.kinds.len()).map(|index| KindId(index as u16)).filter(|kind| {
        let kind_is_told = IN_PLACE.contains(&schema.kind(*kind).name.as_str());
        !own.contains(kind) && !kind_is_told
    });
    let others: Vec<KindId> = others.collect();
    let own = own.into_iter().map(|kind| section(reader, kind, true));
    own.chain(others.into_iter().map(|kind| section(reader, kind, false))).collect()
}

fn section(reader: &Reader<'_>, kind: KindId, own: bool) -> Section {
    let fields = names(reader, kind);
    if fields.is_empty() && !own {
        return Section::default();
    }
    let word = capital(&reader.model.schema.kind_word(kind, reader.language).replace('_', " "));
    let mut all = reader.all(&reader.model.schema.kind(kind).name);
    all.retain(|id| own || fields.iter().any(|field| is_set(&reader.value(*id, field))));
    let section = Section::new(word.clone());
    let [only] = all.as_slice() else { return section.with(listed(reader, word.clone(), &all, Some(word), &fields)) };
    // One alone is told in full; of what has no name its kind is the heading.
    let Some(anchor) = reader.anchor(*only) else { return section.with(reader.facts(*only, &fields)) };
    let section = Section { anchor, ..Section::new(format!("{word}: {}", reader.numbered(*only))) };
    section.with(reader.facts(*only, &fields))
}

/// The canonical names of a kind's own fields.
fn names<'m>(reader: &Reader<'m>, kind: KindId) -> Vec<&'m str> {
    let model = reader.model;
    model.own_fields(kind).into_iter().map(|name| model.schema.field_text(name)).collect()
}
