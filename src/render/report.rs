//! The report as text: what is missing, what cannot be told, what is set aside. Findings stand once, by requirement.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;
use ecow::EcoString;

use super::{Lines, Look, printable};
use crate::check::{Finding, Report, RequirementResult, State};
use crate::diag::{Key, Text};

/// So many places of a requirement are shown unless all are asked for.
const PLACES: usize = 5;

/// How binding a requirement is, from the most, and how many of its places are shown. Of what a plan only may have, one
/// place says enough, and what to do can be asked for.
const FORCES: [(&str, Key, AnsiColor, usize); 4] = [
    ("must", Key::ForceMust, AnsiColor::BrightRed, PLACES),
    ("should", Key::ForceShould, AnsiColor::Yellow, PLACES),
    ("may", Key::ForceMay, AnsiColor::Cyan, 1),
    ("fact", Key::ForceFact, AnsiColor::Cyan, 1),
];

/// The word for a force, if it is one.
pub fn force_word(force: &str) -> Option<Key> {
    FORCES.iter().find(|(known, ..)| *known == force).map(|(_, word, ..)| *word)
}

/// The requirements that are not met, and those that the plan sets aside.
pub fn report(report: &Report, lines: &Lines<'_>, look: Look) -> String {
    let mut out = Printer { lines, look, text: String::new(), shortened: false };
    for (force, word, color, places) in FORCES {
        let missing = report.requirements.iter().filter(|r| r.state == State::Missing && r.force == force);
        let title = Text::key(Key::ReportMissing).with("force", Text::key(word));
        out.section(&title, color, missing, |out, requirement| {
            out.head(requirement, color);
            out.findings(&requirement.findings, State::Missing, places);
        });
    }
    let undecided = report.requirements.iter().filter(|r| r.state == State::CannotTell);
    out.section(&Text::key(Key::ReportCannotTell), AnsiColor::Cyan, undecided, |out, requirement| {
        out.head(requirement, AnsiColor::Cyan);
        out.findings(&requirement.findings, State::CannotTell, PLACES);
    });
    let others = report.others.iter().filter(|(_, state, _)| matches!(state, State::Missing | State::CannotTell));
    out.section(&Text::key(Key::ReportOthers), AnsiColor::Yellow, others, |out, (rule, state, findings)| {
        let _ = writeln!(out.text, "{}", out.look.colored(AnsiColor::Yellow, rule));
        out.findings(findings, *state, PLACES);
    });
    let replaced = report.requirements.iter().filter(|r| r.state == State::Replaced);
    out.section(&Text::key(Key::ReportReplaced), AnsiColor::Cyan, replaced, |out, requirement| {
        out.head(requirement, AnsiColor::Cyan);
        for label in &requirement.replaced_by {
            let title = report.requirements.iter().find(|r| r.label == *label).map(|r| r.title.get(look.language));
            let what = format!("{label} {}", printable(title.map_or("", |title| title.as_str())));
            let _ =
                writeln!(out.text, "      {}", look.words(&Text::key(Key::ReplacedBy).with("what", what.trim_end())));
        }
    });
    let is_waived = |r: &&RequirementResult| r.state == State::Waived || reasons(&r.findings).next().is_some();
    let waived = report.requirements.iter().filter(is_waived);
    let waived =
        waived.map(|requirement| (Some(requirement), requirement.label.as_str(), requirement.findings.as_slice()));
    // A rule without a requirement is waived like one.
    let rules = report.others.iter().map(|(rule, _, findings)| (None, rule.as_str(), findings.as_slice()));
    let rules = rules.filter(|(.., findings)| reasons(findings).next().is_some());
    out.section(
        &Text::key(Key::ReportWaived),
        AnsiColor::Cyan,
        waived.chain(rules),
        |out, (requirement, rule, findings)| {
            match requirement {
                Some(requirement) => out.head(requirement, AnsiColor::Cyan),
                None => {
                    let _ = writeln!(out.text, "{}", out.look.colored(AnsiColor::Cyan, rule));
                }
            }
            out.waived(findings);
        },
    );
    let duties = report.waived_duties.iter();
    out.section(&Text::key(Key::ReportWaivedDuties), AnsiColor::Cyan, duties, |out, duty| {
        let title = printable(duty.title.get(look.language));
        let _ = writeln!(out.text, "{}", out.look.bold(&title));
        let place = out.look.faint(&out.lines.file_line(duty.span));
        let _ = writeln!(out.text, "      {place}  {}", printable(&duty.reason));
    });
    if out.shortened {
        let note = look.faint(&look.say(Key::ShowAll));
        let _ = writeln!(out.text, "{note}\n");
    }
    if report.requirements.is_empty() {
        let note = look.say(Key::NoGuide);
        let _ = writeln!(out.text, "{note}\n");
    }
    out.text
}

/// The findings that are set aside, one for each reason.
fn reasons(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    let waived = move || findings.iter().filter(|finding| finding.state == State::Waived);
    waived()
        .enumerate()
        .filter(move |(i, finding)| !waived().take(*i).any(|f| f.reason == finding.reason))
        .map(|(_, f)| f)
}

struct Printer<'p, 's> {
    lines: &'p Lines<'s>,
    look: Look,
    text: String,
    shortened: bool,
}

impl Printer<'_, '_> {
    fn section<T>(
        &mut self,
        title: &Text,
        color: AnsiColor,
        rows: impl Iterator<Item = T>,
        mut print: impl FnMut(&mut Self, T),
    ) {
        let rows: Vec<T> = rows.collect();
        if rows.is_empty() {
            return;
        }
        let title = format!("{} ({})", self.look.words(title), rows.len());
        let _ = writeln!(self.text, "{}", self.look.colored(color, &title));
        for row in rows {
            print(self, row);
        }
        self.text.push('\n');
    }

    fn head(&mut self, requirement: &RequirementResult, color: AnsiColor) {
        let label = self.look.colored(color, &format!("{:<5}", requirement.label));
        let title = printable(requirement.title.get(self.look.language));
        let place = self.look.faint(&printable(&requirement.place));
        let _ = writeln!(self.text, "{label} {} · {place}", self.look.bold(&title));
    }

    /// Where a requirement is not met: some places for each of its rules, and what to do.
    fn findings(&mut self, findings: &[Finding], state: State, places: usize) {
        let findings: Vec<&Finding> = findings.iter().filter(|finding| finding.state == state).collect();
        let mut rules: Vec<&EcoString> = Vec::new();
        for finding in &findings {
            if rules.last() != Some(&&finding.rule) {
                rules.push(&finding.rule);
            }
        }
        let share = if self.look.all { findings.len() } else { (places / rules.len().max(1)).max(1) };
        let with_fix = state == State::Missing && (places > 1 || self.look.all);
        // Several rules of a requirement may say the same of a place.
        let mut told: Vec<String> = Vec::new();
        for rule in rules {
            let own: Vec<&&Finding> = findings.iter().filter(|finding| finding.rule == *rule).collect();
            for finding in own.iter().take(share) {
                let line = self.finding(finding, state);
                if !told.contains(&line) {
                    let _ = writeln!(self.text, "{line}");
                    told.push(line);
                }
            }
            if let Some(more) = own.len().checked_sub(share).filter(|more| *more > 0) {
                self.shortened = true;
                let more = self.look.words(&Text::key(Key::AndMore).with("count", more));
                let _ = writeln!(self.text, "      {}", self.look.faint(&more));
            }
            if let Some(fix) = own.first().and_then(|finding| finding.fix.as_ref()).filter(|_| with_fix) {
                let _ = writeln!(self.text, "      → {}", self.look.words(fix));
            }
        }
    }

    fn finding(&self, finding: &Finding, state: State) -> String {
        let what = if state == State::CannotTell && !finding.unstated.is_empty() {
            let wanted: Vec<String> = finding.unstated.iter().map(|text| self.look.words(text)).collect();
            self.look.words(&Text::key(Key::NotStated).with("what", wanted.join(", ").as_str()))
        } else if state == State::CannotTell {
            // What it would be told from is there, but could not be read; that has its own message.
            self.look.words(&Text::key(Key::NotReadable))
        } else {
            self.look.words(&finding.message)
        };
        format!("      {}  {what}", self.look.faint(&self.lines.file_line(finding.span)))
    }

    fn waived(&mut self, findings: &[Finding]) {
        for finding in reasons(findings) {
            let place = self.look.faint(&self.lines.file_line(finding.span));
            let reason = printable(finding.reason.as_deref().unwrap_or_default());
            let _ = writeln!(self.text, "      {place}  {reason}");
        }
    }
}
