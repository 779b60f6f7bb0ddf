//! The formatter: one way to lay a text out. `docs/formatter.md` says what it does for authors.
//!
//! Only blanks, line breaks and the commas and semicolons between items change. What was printed is read again and
//! held against what was read before; where they differ nothing is given back, so that no formatted text ever says
//! something else than its author did.

mod erase;
mod groups;
mod layout;
mod tokens;
mod translate;

pub use layout::WIDTH;
pub(crate) use tokens::{Kind as TokenKind, scan};
pub(crate) use translate::{KEYWORDS, column};
pub use translate::{Known, translate};

use crate::diag::{Diagnostic, Severity};
use crate::source::{ItemId, Sources};
use crate::syntax::{self, ParsedItem, PieceKind};
use tokens::Tokens;

/// Why a text is left as it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// It does not follow the grammar, or is too large; [`problems`] says where.
    Unreadable,
    /// In another tongue it would mean something else: a name of the user's own is a word of that tongue.
    Ambiguous {
        /// The line, from 1, that would change.
        line: usize,
    },
    /// What was printed would be read as something else: a mistake in the formatter.
    Changed {
        /// The line, from 1, on which the item begins that would change.
        line: usize,
    },
}

/// Lay a text out. A text that ends its first line with CR and LF gets them on every line; a byte order mark stays.
///
/// ```
/// # fn main() -> Result<(), plikt::format::Refusal> {
/// let text = "mål M1 \"Trygge hjem\"{nivå:bruker // for hvem\n prioritet :1}\n";
/// let formatted = plikt::format::format(text)?;
/// assert_eq!(formatted, "mål M1 \"Trygge hjem\" {\n  nivå: bruker // for hvem\n  prioritet: 1\n}\n");
/// # Ok(())
/// # }
/// ```
pub fn format(text: &str) -> Result<String, Refusal> {
    if syntax::too_large(text) {
        return Err(Refusal::Unreadable);
    }
    let (mark, plain) = text.strip_prefix('\u{FEFF}').map_or(("", text), |rest| ("\u{FEFF}", rest));
    let lines = plain.split_once('\n').is_some_and(|(first, _)| first.ends_with('\r'));
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut printed = Vec::new();
    let (mut end, mut line, mut comments) = (0, 1, None);
    for piece in syntax::cut(plain) {
        let source = plain.get(piece.range.clone()).unwrap_or_default();
        let breaks = lines_in(plain.get(end..piece.range.start).unwrap_or_default());
        line += breaks;
        let changed = Refusal::Changed { line };
        let laid_out = item(source, changed)?;
        line += lines_in(source);
        end = piece.range.end;
        // Of an item that is nothing but commas nothing stays.
        if laid_out.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str(if breaks > 1 { "\n\n" } else { "\n" });
        }
        let start = comments.take().unwrap_or(out.len());
        out.push_str(&laid_out);
        // Of an item of commas and comments only comments stay, which go with what follows.
        if laid_out.lines().all(|line| line.starts_with("//")) {
            comments = Some(start);
        } else {
            printed.push((start..out.len(), changed));
        }
    }
    printed.extend(comments.map(|start| (start..out.len(), Refusal::Changed { line })));
    // The items must be found again where they were put; members of one line that now stand on several are an item each.
    let mut found = syntax::cut(&out).into_iter();
    for (range, changed) in printed {
        let mut piece = found.next().filter(|piece| piece.range.start == range.start);
        while piece.as_ref().is_some_and(|piece| piece.range.end < range.end) {
            piece = found.next();
        }
        if piece.is_none_or(|piece| piece.range.end != range.end) {
            return Err(changed);
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let out = if lines { out.replace('\n', "\r\n") } else { out };
    Ok(if mark.is_empty() { out } else { format!("{mark}{out}") })
}

/// How many line breaks a text holds.
fn lines_in(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// Lay one item out, and see that it is read as before.
fn item(source: &str, changed: Refusal) -> Result<String, Refusal> {
    let mut before = read(source)?;
    let out = layout::print(&Tokens::new(source, &before.members), &before.members);
    if out == source {
        return Ok(out);
    }
    let mut after = read(&out).map_err(|_| changed)?;
    erase::erase(&mut before.members);
    erase::erase(&mut after.members);
    let comments = |parsed: &ParsedItem, text: &str| -> Vec<String> {
        parsed.comments.iter().map(|comment| comment.slice(text).trim_end().to_owned()).collect()
    };
    let same = before.members == after.members && comments(&before, source) == comments(&after, &out);
    if same { Ok(out) } else { Err(changed) }
}

fn read(source: &str) -> Result<ParsedItem, Refusal> {
    let parsed = syntax::parse_item(ItemId(0), source);
    let sound = parsed.diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    if sound { Ok(parsed) } else { Err(Refusal::Unreadable) }
}

/// What keeps a text from being laid out, with the sources that say where.
pub fn problems(name: &str, text: &str) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let file = sources.set(name, text.into(), false);
    let mut found = Vec::new();
    if syntax::too_large(text) {
        return (sources, found);
    }
    for piece in syntax::cut(text) {
        let id = sources.add_item(file, piece.range.start);
        if piece.kind != PieceKind::Comments {
            found.extend(syntax::parse_item(id, text.get(piece.range).unwrap_or_default()).diagnostics);
        }
    }
    found.retain(|diagnostic| diagnostic.severity == Severity::Error);
    (sources, found)
}
