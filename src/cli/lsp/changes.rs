//! Edits for the client, with the versions of the texts that they are for.

use std::collections::HashMap;

use ls_types::{
    DocumentChanges, OneOf, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};
use similar::{DiffOp, TextDiff};

use super::client::Client;
use super::files::Uris;
use super::place::Lines;
use super::project::Project;
use crate::ide;

/// Edits of several files. Nothing, where one of them is no file that the client can change.
pub(super) fn workspace_edit(
    project: &Project,
    uris: &Uris<'_>,
    client: &Client,
    edits: &[ide::TextEdit],
) -> Option<WorkspaceEdit> {
    let mut files: Vec<(Uri, Option<i32>, Vec<TextEdit>)> = Vec::new();
    for edit in edits {
        let (uri, version) = uris.of(&project.path(&edit.file)?)?;
        let text = project.text(&edit.file)?;
        let range = Lines::new(&text, client.unit).range(&edit.range);
        let edit = TextEdit { range, new_text: edit.text.clone() };
        match files.iter_mut().find(|(known, ..)| *known == uri) {
            Some((.., edits)) => edits.push(edit),
            None => files.push((uri, version, vec![edit])),
        }
    }
    if !client.versioned_edits {
        let changes: HashMap<Uri, Vec<TextEdit>> = files.into_iter().map(|(uri, _, edits)| (uri, edits)).collect();
        return Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
    }
    let of_file = |(uri, version, edits): (Uri, Option<i32>, Vec<TextEdit>)| TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: edits.into_iter().map(OneOf::Left).collect(),
    };
    let changes = DocumentChanges::Edits(files.into_iter().map(of_file).collect());
    Some(WorkspaceEdit { document_changes: Some(changes), ..WorkspaceEdit::default() })
}

/// Two edits of different files as one.
pub(super) fn joined(mut one: WorkspaceEdit, other: WorkspaceEdit) -> WorkspaceEdit {
    one.changes.get_or_insert_default().extend(other.changes.into_iter().flatten());
    one.changes = one.changes.filter(|changes| !changes.is_empty());
    match (&mut one.document_changes, other.document_changes) {
        (Some(DocumentChanges::Edits(all)), Some(DocumentChanges::Edits(more))) => all.extend(more),
        (mine, more) => *mine = mine.take().or(more),
    }
    one
}

/// The edits of whole lines that make one text of another, so that cursors and folds stay where nothing changes.
pub(super) fn differences(file: &str, old: &str, new: &str) -> Vec<ide::TextEdit> {
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let diff = TextDiff::from_slices(&old_lines, &new_lines);
    let starts = |lines: &[&str]| -> Vec<usize> {
        let ends = lines.iter().scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        });
        std::iter::once(0).chain(ends).collect()
    };
    let (before, after) = (starts(&old_lines), starts(&new_lines));
    let at = |starts: &[usize], line: usize, text: &str| starts.get(line).copied().unwrap_or(text.len());
    let edit = |op: &DiffOp| {
        let (lines, new_lines) = (op.old_range(), op.new_range());
        let range = at(&before, lines.start, old)..at(&before, lines.end, old);
        let text = new.get(at(&after, new_lines.start, new)..at(&after, new_lines.end, new)).unwrap_or_default();
        ide::TextEdit { file: file.into(), range, text: text.to_owned() }
    };
    diff.ops().iter().filter(|op| !matches!(op, DiffOp::Equal { .. })).map(edit).collect()
}
