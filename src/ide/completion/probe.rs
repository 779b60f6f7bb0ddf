//! The file read with a name that nothing has where the cursor is: what that name was taken for.

use std::ops::Range;

use ecow::EcoString;

use super::Surroundings;
use crate::Workspace;
use crate::engine::Reading;
use crate::model::notes::{Noted, PROBE};
use crate::model::schema::KindId;
use crate::model::types::Type;
use crate::model::{ElementId, structural};
use crate::source::{FileId, TextRange};
use crate::syntax::ast::{Block, Member, Text, UseTarget};

/// What can stand at a place.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Place {
    /// A field or a block in a block of this kind, in which these are stated.
    Member { block: KindId, stated: Vec<EcoString> },
    /// A block or a setting at the top of a file.
    Top,
    /// The name of a pack.
    Use,
    /// The path of a file, within its quotes.
    Path,
    /// The language of a file.
    Setting,
    /// A type.
    Types,
    /// A value of a type, while elements of these kinds are looked at.
    Expected { ty: Type, looked_at: Vec<KindId>, from: Option<ElementId> },
    /// What follows a dot after something of a type, or after an element's label.
    AfterDot { ty: Type, of: Option<ElementId> },
}

/// Where in the tree the probe stands.
enum Spot<'t> {
    Field(Vec<&'t Block>),
    Value(Vec<&'t Block>, &'t str),
    Head,
    Use,
    Path,
}

/// Try the ways to put the probe in until one is read as something.
pub(super) fn probe(
    workspace: &Workspace,
    file: &str,
    text: &str,
    word: &Range<usize>,
    surroundings: Surroundings,
) -> Option<(Reading, Place)> {
    let value = PROBE.to_owned();
    let field = format!("{PROBE}: 0\n");
    let ways = match surroundings {
        Surroundings::Text => vec![value.clone(), format!("{value}}}"), format!("{value}}}\"")],
        Surroundings::Beginning => vec![field, value],
        Surroundings::Within => vec![value, format!("\n{field}")],
    };
    ways.into_iter().find_map(|way| attempt(workspace, file, text, word, &way))
}

fn attempt(workspace: &Workspace, file: &str, text: &str, word: &Range<usize>, way: &str) -> Option<(Reading, Place)> {
    let mut changed = text.to_owned();
    changed.replace_range(word.clone(), way);
    let at = word.start + way.find(PROBE)?;
    let mut tried = workspace.clone();
    tried.set(file, changed);
    let id = tried.sources().find(file)?;
    let reading = tried.reading(id, Some(&(at..at + PROBE.len())));
    let place = place(&tried, &reading, id, at)?;
    Some((reading, place))
}

fn place(workspace: &Workspace, reading: &Reading, file: FileId, at: usize) -> Option<Place> {
    let schema = &reading.model.schema;
    let language = reading.model.scope(file).map(|scope| scope.language).unwrap_or_default();
    for (item, parsed) in &reading.parsed.items {
        let offset = at.checked_sub(workspace.sources().item(*item).1)? as u32;
        let Some(spot) = Finder { offset, around: Vec::new() }.members(&parsed.members) else { continue };
        let element = |block: &Block| {
            let mut all = reading.model.elements();
            let found = all.find(|(_, e)| e.file == file && e.item == *item && e.range.start == block.range.start);
            found.map(|(id, _)| id)
        };
        return match spot {
            Spot::Use => Some(Place::Use),
            Spot::Path => Some(Place::Path),
            Spot::Head => None,
            Spot::Field(around) => match around.last() {
                None => Some(Place::Top),
                Some(block) => {
                    let id = element(block)?;
                    let stated = block.members.iter().filter_map(|member| match member {
                        Member::Field(field) if field.name.node != PROBE => Some(field.name.node.clone()),
                        _ => None,
                    });
                    Some(Place::Member { block: reading.model.element(id).kind, stated: stated.collect() })
                }
            },
            Spot::Value(around, field) => {
                let note = reading.notes.iter().find_map(|note| match &note.noted {
                    Noted::Expected(ty, looked_at) => {
                        let from = around.last().and_then(|block| element(block));
                        Some(Place::Expected { ty: ty.clone(), looked_at: looked_at.clone(), from })
                    }
                    Noted::Member(ty, of) => Some(Place::AfterDot { ty: ty.clone(), of: *of }),
                    Noted::Names(_) | Noted::Declares(_) => None,
                });
                let declares = around.first().is_some_and(|b| structural(schema, &b.kind.node, language).is_some());
                match (note, around.is_empty()) {
                    (Some(note), _) => match &note {
                        Place::Expected { ty, .. } if *ty != Type::Any && ty.allows(&Type::Type) => Some(Place::Types),
                        _ => Some(note),
                    },
                    (None, _) if declares => Some(Place::Types),
                    (None, true) if !field.is_empty() => Some(Place::Setting),
                    (None, _) => None,
                }
            }
        };
    }
    None
}

struct Finder<'t> {
    /// Where the probe begins in its item.
    offset: u32,
    /// The blocks around.
    around: Vec<&'t Block>,
}

impl<'t> Finder<'t> {
    fn holds(&self, range: TextRange) -> bool {
        range.start <= self.offset && self.offset < range.end
    }

    fn members(&mut self, members: &'t [Member]) -> Option<Spot<'t>> {
        for member in members {
            match member {
                Member::Use(used) if self.holds(used.range) => {
                    return match &used.target {
                        UseTarget::Pack(name) if self.holds(name.range) => Some(Spot::Use),
                        UseTarget::File(path) if self.holds(path.range) => Some(Spot::Path),
                        UseTarget::Pack(_) | UseTarget::File(_) => Some(Spot::Head),
                    };
                }
                Member::Field(field) if self.holds(field.name.range) => {
                    return Some(Spot::Field(std::mem::take(&mut self.around)));
                }
                Member::Field(field) if self.holds(field.value.range) => {
                    return Some(Spot::Value(std::mem::take(&mut self.around), &field.name.node));
                }
                Member::Block(block) if self.holds(block.range) => {
                    let title = block.title.as_ref().is_some_and(|title| self.computed(title));
                    if title {
                        self.around.push(block);
                        return Some(Spot::Value(std::mem::take(&mut self.around), ""));
                    }
                    if self.holds(block.head) {
                        return Some(Spot::Head);
                    }
                    self.around.push(block);
                    let found = self.members(&block.members);
                    if found.is_some() {
                        return found;
                    }
                    self.around.pop();
                }
                Member::Prose(text) if self.computed(text) => {
                    return Some(Spot::Value(std::mem::take(&mut self.around), ""));
                }
                _ => {}
            }
        }
        None
    }

    fn computed(&self, text: &Text) -> bool {
        self.holds(text.range)
    }
}
