//! One line for each finding, as editors and pipes read them: `file:line:col: error[code]: text`.

use std::fmt::Write as _;

use super::{Lines, printable};
use crate::diag::{Diagnostic, Language};

/// All findings, one a line. The words for severity are never translated.
pub fn short<'d>(
    lines: &Lines<'_>,
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    language: Language,
) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let at = lines.position(diagnostic.primary.span);
        let message = printable(&diagnostic.message.in_language(language)).replace('\n', " ");
        let _ = writeln!(
            out,
            "{}:{}:{}: {}[{}]: {message}",
            at.file,
            at.start.line,
            at.start.column,
            diagnostic.severity.word(),
            diagnostic.code
        );
    }
    out
}
