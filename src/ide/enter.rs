//! What a line break does: prose goes on as prose, a doc comment as one, and blocks are indented.

use std::ops::Range;

use crate::Workspace;
use crate::syntax::lexical::begins_prose;

/// How far a block is indented.
const STEP: &str = "  ";

/// What a line break puts into a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineBreak {
    /// The bytes that are replaced.
    pub range: Range<usize>,
    /// What stands there instead.
    pub text: String,
    /// Where the cursor comes to stand, in bytes of that text.
    pub cursor: usize,
}

/// What is put in for a line break at an offset, where that is more than a line break and the blanks that the line above
/// begins with.
pub fn enter(workspace: &Workspace, file: &str, offset: usize) -> Option<LineBreak> {
    let id = workspace.sources().find(file)?;
    let text = &workspace.sources().file(id).text;
    let before = text.get(..offset)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.get(start..)?;
    let content = line.trim_start_matches([' ', '\t']);
    let indent = line.get(..line.len() - content.len())?;
    let edit = |range, text: String, below: &str| {
        let cursor = text.len();
        Some(LineBreak { range, text: text + below, cursor })
    };
    for mark in ["|", "///"] {
        // A bar goes on only where it is the first on its line: after a field's colon the prose stands below it.
        let Some(words) = content.strip_prefix(mark) else { continue };
        if mark == "|" && !begins_prose(text.as_bytes(), start + indent.len()) {
            return None;
        }
        // A second line break in a row ends it.
        if words.trim().is_empty() && text.get(offset..).is_some_and(|rest| rest.is_empty() || rest.starts_with('\n')) {
            let outer = if mark == "|" { indent.strip_suffix(STEP).unwrap_or(indent) } else { indent };
            return edit(start..offset, outer.to_owned(), "");
        }
        return edit(offset..offset, format!("\n{indent}{mark} "), "");
    }
    let opens = content.trim_end().ends_with(['{', '[', '(']);
    if opens && !content.starts_with("//") {
        let rest = text.get(offset..).unwrap_or_default();
        let closes = rest.trim_start_matches([' ', '\t']).starts_with(['}', ']', ')']);
        let below = if closes { format!("\n{indent}") } else { String::new() };
        return edit(offset..offset, format!("\n{indent}{STEP}"), &below);
    }
    // Below a field that nothing follows on its line, its prose or its value.
    if content.trim_end().ends_with(':') && !content.contains('"') && !content.starts_with("//") {
        return edit(offset..offset, format!("\n{indent}{STEP}"), "");
    }
    None
}
