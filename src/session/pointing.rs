//! Where findings about what was written in a session stand in it.
//!
//! What is defined or assumed is tried in a file: the session's own, or the one that has the block already. Whoever wrote it has
//! never seen the lines of that file, so a finding is told by the lines that were written.

use super::Reply;
use crate::diag::{Diagnostic, Label};
use crate::engine::ASKED;
use crate::render::{self, Lines, Look};
use crate::source::{Sources, Span, TextRange};
use crate::syntax::cut;

/// What is wrong, told over the texts in which it is.
pub(super) fn wrong_in(sources: &Sources, wrong: &[Diagnostic], look: Look) -> Reply {
    let all: Vec<&Diagnostic> = wrong.iter().collect();
    let text = render::diagnostics(&Lines::new(sources), &all, look);
    Reply { text: format!("{}\n", text.trim_end()), wrong: true, request: None }
}

/// Findings with their places in what was written, and the texts in which they are; what stands elsewhere stays there.
pub(super) fn in_what_was_written(
    sources: &Sources,
    written: &str,
    wrong: &[Diagnostic],
) -> (Sources, Vec<Diagnostic>) {
    let mut shown = sources.clone();
    let file = shown.set(ASKED, written.into(), false);
    let item = shown.add_item(file, 0);
    let pieces = cut(written);
    let moved = |span: Span| {
        let place = sources.place(span);
        let tried = &sources.file(place.file).text;
        let here = pieces.iter().find_map(|piece| {
            let words = written.get(piece.range.clone())?;
            let at = tried.rfind(words)?;
            let (start, end) = (place.bytes.start.checked_sub(at)?, place.bytes.end.checked_sub(at)?);
            let begins = piece.range.start;
            (end <= words.len()).then(|| TextRange::new(begins + start, begins + end).within(item))
        });
        here.unwrap_or(span)
    };
    let label = |label: &mut Label| label.span = moved(label.span);
    let told = wrong.iter().map(|found| {
        let mut found = found.clone();
        label(&mut found.primary);
        found.related.iter_mut().for_each(label);
        if let Some(fix) = &mut found.fix {
            fix.span = moved(fix.span);
        }
        found
    });
    let told = told.collect();
    (shown, told)
}
