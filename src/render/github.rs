//! Findings as the commands that GitHub's runners turn into notes on a pull request.

use std::fmt::Write as _;

use super::{Lines, printable};
use crate::diag::{Diagnostic, Language, Severity};

/// All findings, one command a line. `prefix` leads from the root of the repository to the project's folder.
pub fn github<'d>(
    lines: &Lines<'_>,
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    language: Language,
    prefix: &str,
) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        let at = lines.position(diagnostic.primary.span);
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        let _ = write!(
            out,
            "::{command} file={},line={},endLine={},col={}",
            property(&format!("{prefix}{}", at.file)),
            at.start.line,
            at.end.line,
            at.start.column
        );
        // GitHub takes an end column only within one line.
        if at.start.line == at.end.line {
            let _ = write!(out, ",endColumn={}", at.end.column);
        }
        let mut message = printable(&diagnostic.message.in_language(language));
        for help in &diagnostic.help {
            let _ = write!(message, "\n{}", printable(&help.in_language(language)));
        }
        let _ = writeln!(out, ",title={}::{}", property(&diagnostic.code.to_string()), data(&message));
    }
    out
}

/// What follows the last `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands after `name=`.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
