//! The report in figures: the guide's headings as tables, and totals.

use std::fmt::Write as _;

use super::Look;
use crate::check::{HeadingSummary, Report, State, Totals};
use crate::diag::{Diagnostic, Key, Severity, Text};

/// The states that have a column, in order.
const COLUMNS: [State; 5] = [State::Met, State::Missing, State::CannotTell, State::Waived, State::NotRelevant];

/// How many findings there are of each weight.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// What cannot be read or is wrong, and what a guide says must be there.
    pub errors: usize,
    /// What should be mended.
    pub warnings: usize,
    /// What could be better.
    pub hints: usize,
}

impl Counts {
    /// Count findings.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut counts = Self::default();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Hint => counts.hints += 1,
            }
        }
        counts
    }
}

/// The word for a state.
pub fn state_word(state: State) -> Key {
    match state {
        State::Met => Key::StateMet,
        State::Missing => Key::StateMissing,
        State::CannotTell => Key::StateCannotTell,
        State::Waived => Key::StateWaived,
        State::NotRelevant => Key::StateNotRelevant,
        State::NotCheckable => Key::StateNotCheckable,
        State::Replaced => Key::StateReplaced,
    }
}

/// A table for each of the guide's lists of headings, then the totals.
pub fn summary(report: &Report, counts: Counts, look: Look) -> String {
    let mut out = String::new();
    let mut rest = report.headings.as_slice();
    while let Some(first) = rest.first() {
        let length = rest.iter().take_while(|heading| heading.list == first.list).count();
        let (list, others) = rest.split_at(length);
        table(list, look, &mut out);
        rest = others;
    }
    out.push_str(&sums(report, counts, look));
    out
}

/// The totals alone, a line each.
pub(super) fn sums(report: &Report, counts: Counts, look: Look) -> String {
    let mut out = String::new();
    if let Some(seen) = &report.municipality {
        let _ = writeln!(out, "{}", look.words(&Text::key(Key::SeenFrom).with("name", &seen.title)));
    }
    if !report.requirements.is_empty() {
        let _ = writeln!(out, "{}", totals(&report.totals, report.requirements.len(), look));
    }
    let findings = Text::key(Key::TotalFindings)
        .with("errors", counts.errors)
        .with("warnings", counts.warnings)
        .with("hints", counts.hints);
    let _ = writeln!(out, "{}", look.words(&findings));
    out
}

fn totals(totals: &Totals, all: usize, look: Look) -> String {
    let parts: Vec<String> = State::ALL
        .into_iter()
        .filter(|state| totals.of(*state) > 0)
        .map(|state| format!("{} {}", totals.of(state), look.say(state_word(state))))
        .collect();
    format!("{}: {}", look.words(&Text::key(Key::TotalRequirements).with("count", all)), parts.join(" · "))
}

fn table(headings: &[HeadingSummary], look: Look, out: &mut String) {
    let titles: Vec<String> =
        headings.iter().map(|heading| format!("{:>2}  {}", heading.number, heading.title.get(look.language))).collect();
    let caption = match headings.first().map(|heading| heading.list.as_str()) {
        Some("points") => look.say(Key::HeadingPoints),
        Some("themes") => look.say(Key::HeadingThemes),
        Some("parts") => look.say(Key::HeadingParts),
        Some(other) => other.to_owned(),
        None => return,
    };
    let width = titles.iter().chain([&caption]).map(|title| title.chars().count()).max().unwrap_or(0);
    let columns = COLUMNS.map(|state| look.say(state_word(state)));
    let head: Vec<String> = columns.iter().map(|column| format!("  {column}")).collect();
    let _ = writeln!(out, "{}{head}", look.bold(&format!("{caption:width$}")), head = head.concat());
    for (heading, title) in headings.iter().zip(&titles) {
        let cells: Vec<String> = COLUMNS
            .iter()
            .zip(&columns)
            .map(|(state, column)| {
                let count = heading.totals.of(*state);
                // A point is easier to look past than a nought.
                let shown = if count == 0 { "·".to_owned() } else { count.to_string() };
                format!("  {shown:>width$}", width = column.chars().count())
            })
            .collect();
        let _ = writeln!(out, "{title:width$}{}", cells.concat());
    }
    out.push('\n');
}
