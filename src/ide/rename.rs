//! Giving an element another label, everywhere.

use std::ops::Range;

use ecow::EcoString;

use super::at::{Found, Thing, thing_at};
use super::references::naming;
use super::{Location, TextEdit};
use crate::Workspace;
use crate::diag::{CodeName, Key, Language, Text};
use crate::model::ElementId;
use crate::model::notes::Noted;
use crate::source::ItemId;
use crate::syntax::ast::Member;
use crate::syntax::parse_item;

/// Why a label is not changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RenameRefusal {
    /// Nothing that has a label of the plan's own stands here.
    NothingHere,
    /// A pack declares it, or it is a word of the language.
    OfPack(EcoString),
    /// What was asked for cannot be a label.
    NotALabel(EcoString),
    /// Something else has that label already.
    Taken(EcoString),
    /// With that label something would mean something else.
    ChangesMeaning(EcoString),
}

impl RenameRefusal {
    /// The word for machines; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NothingHere => "nothing-to-rename",
            Self::OfPack(_) => "declared-by-pack",
            Self::NotALabel(_) => "not-a-label",
            Self::Taken(_) => "name-taken",
            Self::ChangesMeaning(_) => "changes-meaning",
        }
    }

    /// The reason in words.
    pub fn in_language(&self, language: Language) -> String {
        let (key, name) = match self {
            Self::NothingHere => (Key::RenameNothing, ""),
            Self::OfPack(name) => (Key::RenameOfPack, name.as_str()),
            Self::NotALabel(name) => (Key::RenameNoLabel, name.as_str()),
            Self::Taken(name) => (Key::RenameTaken, name.as_str()),
            Self::ChangesMeaning(name) => (Key::RenameChanges, name.as_str()),
        };
        Text::key(key).with("name", name).in_language(language)
    }
}

/// The label at a place, if it can be changed: its bytes and its words.
///
/// # Errors
///
/// There is no label of the plan's own.
pub fn prepare_rename(
    workspace: &mut Workspace,
    file: &str,
    offset: usize,
) -> Result<(Range<usize>, EcoString), RenameRefusal> {
    let (found, id) = own_element(workspace, file, offset)?;
    Ok((found.range, found.reading.model.element(id).label.clone()))
}

/// The edits that give the element at a place another label. The project stays as it is.
///
/// They are tried first: every name in the project then means what it meant, and the same is wrong as before.
///
/// # Errors
///
/// See [`RenameRefusal`].
pub fn rename(
    workspace: &mut Workspace,
    file: &str,
    offset: usize,
    label: &str,
) -> Result<Vec<TextEdit>, RenameRefusal> {
    let (found, id) = own_element(workspace, file, offset)?;
    let label = label.trim();
    if !is_label(label) {
        return Err(RenameRefusal::NotALabel(label.into()));
    }
    let model = found.reading.model.clone();
    if model.element(id).label == label {
        return Ok(Vec::new());
    }
    let files: Vec<_> = workspace.plan_names().iter().filter_map(|name| workspace.sources().find(name)).collect();
    if files.iter().any(|file| !model.find_label(*file, Some(id), label).is_empty()) {
        return Err(RenameRefusal::Taken(label.into()));
    }
    let old = model.element(id).label.clone();
    let mut edits = Vec::new();
    for Location { file, range } in naming(workspace, &found) {
        let Some(id) = workspace.sources().find(&file) else { continue };
        let written = workspace.sources().file(id).text.get(range.clone()).unwrap_or_default();
        // What is named by its number is still named by it.
        if written.starts_with('#') {
            continue;
        }
        if plain(written) != old {
            return Err(RenameRefusal::ChangesMeaning(label.into()));
        }
        edits.push(TextEdit { file, range, text: label.to_owned() });
    }
    let mut after = workspace.clone();
    apply(&mut after, &edits);
    if meaning(workspace) == meaning(&mut after) {
        return Ok(edits);
    }
    Err(RenameRefusal::ChangesMeaning(label.into()))
}

fn own_element(workspace: &mut Workspace, file: &str, offset: usize) -> Result<(Found, ElementId), RenameRefusal> {
    let found = thing_at(workspace, file, offset).ok_or(RenameRefusal::NothingHere)?;
    let written = || -> EcoString {
        let text = &workspace.sources().file(found.file).text;
        text.get(found.range.clone()).unwrap_or_default().into()
    };
    match found.thing {
        Thing::Element(id, _) if found.reading.model.is_pack(id) => Err(RenameRefusal::OfPack(written())),
        Thing::Element(id, _) if !found.reading.model.element(id).label.is_empty() => Ok((found, id)),
        Thing::Kind(_) | Thing::Field(..) | Thing::Word(_) => Err(RenameRefusal::OfPack(written())),
        Thing::Element(..) | Thing::File(_) => Err(RenameRefusal::NothingHere),
    }
}

/// A name without the signs that make one of a reserved word.
fn plain(written: &str) -> String {
    written.chars().filter(|c| *c != '`').collect()
}

/// Can this be the label of a block?
fn is_label(label: &str) -> bool {
    let parsed = parse_item(ItemId(u32::MAX), &format!("x {label} {{ }}"));
    let whole = |member: &Member| match member {
        Member::Block(block) => block.label.as_ref().is_some_and(|known| known.node == label) && block.title.is_none(),
        _ => false,
    };
    parsed.diagnostics.is_empty() && matches!(parsed.members.as_slice(), [one] if whole(one))
}

fn apply(workspace: &mut Workspace, edits: &[TextEdit]) {
    let mut files: Vec<&EcoString> = edits.iter().map(|edit| &edit.file).collect();
    files.dedup();
    for name in files {
        let Some(id) = workspace.sources().find(name) else { continue };
        let mut text = workspace.sources().file(id).text.to_string();
        for edit in edits.iter().rev().filter(|edit| edit.file == *name) {
            if text.get(edit.range.clone()).is_some() {
                text.replace_range(edit.range.clone(), &edit.text);
            }
        }
        workspace.set(name, text);
    }
}

/// What every name means, in order, and what is wrong.
fn meaning(workspace: &mut Workspace) -> (Vec<ElementId>, Vec<CodeName>) {
    let codes = workspace.diagnostics().iter().map(|diagnostic| diagnostic.code.clone()).collect();
    let files: Vec<_> = workspace.plan_names().iter().filter_map(|name| workspace.sources().find(name)).collect();
    let mut named = Vec::new();
    for file in files {
        named.extend(workspace.reading(file, None).notes.iter().filter_map(|note| match note.noted {
            Noted::Names(id) | Noted::Declares(id) => Some(id),
            Noted::Expected(..) | Noted::Member(..) => None,
        }));
    }
    (named, codes)
}
