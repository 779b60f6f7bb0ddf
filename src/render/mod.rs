//! Diagnostics and reports as text: for readers, for editors and for programs. Pure: nothing is printed here.

mod github;
pub(crate) mod ics;
pub mod json;
mod lines;
pub mod norms;
mod plain;
mod report;
mod sarif;
mod short;
mod summary;
mod text;
mod vocabulary;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};

use crate::diag::{CodeName, Diagnostic, Key, Language, Severity, Text};

pub use github::github;
pub use lines::{Lines, Position};
pub use plain::plain;
pub use report::{force_word, report};
pub use sarif::{RuleHelp, code_help, sarif};
pub use short::short;
pub use summary::{Counts, state_word, summary};
pub use text::diagnostics;
pub use vocabulary::{FieldEntry, KindEntry, ValueEntry, VocabularyReader, Words};

/// How text is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// The reader's language.
    pub language: Language,
    /// With the colours of a terminal?
    pub color: bool,
    /// Every place, however many there are?
    pub all: bool,
}

impl Look {
    fn say(self, key: Key) -> String {
        Text::key(key).in_language(self.language)
    }

    fn words(self, text: &Text) -> String {
        printable(&text.in_language(self.language))
    }

    fn paint(self, style: Style, text: &str) -> String {
        if self.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn bold(self, text: &str) -> String {
        self.paint(Style::new().effects(Effects::BOLD), text)
    }

    fn faint(self, text: &str) -> String {
        self.paint(Style::new().effects(Effects::DIMMED), text)
    }

    fn colored(self, color: AnsiColor, text: &str) -> String {
        self.paint(color.on_default().effects(Effects::BOLD), text)
    }
}

/// Is the finding a rule's? Those are shown as part of the report, where there is one.
pub fn is_rule(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, CodeName::Rule(_))
}

/// What the user wrote, without what a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// The word for a severity.
pub fn severity_word(severity: Severity) -> Key {
    match severity {
        Severity::Error => Key::SeverityError,
        Severity::Warning => Key::SeverityWarning,
        Severity::Hint => Key::SeverityHint,
    }
}
