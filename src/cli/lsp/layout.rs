//! Layout: of a file, or of the items that a selection touches.

use std::ops::Range;

use ls_types::{DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit};
use serde_json::Value;

use super::changes::differences;
use super::place::{Lines, key};
use super::server::{Answer, Server, wire};
use crate::{ide, syntax};

impl Server {
    /// A file that is not laid out is left as it is: findings say why.
    pub(super) fn formatting(&mut self, params: &DocumentFormattingParams) -> Answer {
        let unit = self.client.unit;
        let Some((project, name)) = self.files.project(&key(&params.text_document.uri)) else { return Ok(Value::Null) };
        let (Ok(new), Some(old)) = (project.workspace().format(&name, None), project.text(&name)) else {
            return Ok(Value::Null);
        };
        let lines = Lines::new(&old, unit);
        let edit = |edit: ide::TextEdit| TextEdit { range: lines.range(&edit.range), new_text: edit.text };
        wire(differences(&name, &old, &new).into_iter().map(edit).collect::<Vec<_>>())
    }

    /// Whole items only, for within one the layout of a line hangs on the others.
    pub(super) fn range_formatting(&mut self, params: &DocumentRangeFormattingParams) -> Answer {
        let unit = self.client.unit;
        let Some((project, name)) = self.files.project(&key(&params.text_document.uri)) else { return Ok(Value::Null) };
        let Some(old) = project.text(&name) else { return Ok(Value::Null) };
        let lines = Lines::new(&old, unit);
        let touched = items(&old, &lines.bytes(params.range));
        let text = old.get(touched.clone()).unwrap_or_default();
        let Ok(new) = crate::format::format(text) else { return Ok(Value::Null) };
        // The line break after the items is not theirs.
        let new = new.strip_suffix('\n').unwrap_or(&new);
        let new = new.strip_suffix('\r').unwrap_or(new);
        let edit = |edit: ide::TextEdit| {
            let range = edit.range.start + touched.start..edit.range.end + touched.start;
            TextEdit { range: lines.range(&range), new_text: edit.text }
        };
        wire(differences(&name, text, new).into_iter().map(edit).collect::<Vec<_>>())
    }
}

/// From the first to the last item that a selection touches, with the blanks before the first.
fn items(text: &str, selected: &Range<usize>) -> Range<usize> {
    let touches = |item: &Range<usize>| item.start <= selected.end && selected.start <= item.end;
    let mut touched = syntax::cut(text).into_iter().map(|piece| piece.range).filter(touches);
    let Some(first) = touched.next() else { return 0..0 };
    let end = touched.next_back().map_or(first.end, |last| last.end);
    let line = text.get(..first.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let is_blank = text.get(line..first.start).is_some_and(|before| before.trim().is_empty());
    if is_blank { line..end } else { first.start..end }
}
