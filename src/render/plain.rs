//! Findings and report for screen readers: one finding a paragraph, places in words, no excerpt, no table, no signs that
//! are drawn rather than read.

use std::fmt::Write as _;

use super::{Counts, Lines, Look, force_word, is_rule, printable, severity_word};
use crate::check::{Finding, HeadingSummary, Report, RequirementResult, State};
use crate::diag::{Diagnostic, Key, Text};
use crate::source::Span;

/// Everything that a check says, in paragraphs. Colours are not used.
pub fn plain(lines: &Lines<'_>, diagnostics: &[Diagnostic], report: &Report, counts: Counts, look: Look) -> String {
    let mut out = Paragraphs { lines, look: Look { color: false, ..look }, text: String::new() };
    for diagnostic in diagnostics.iter().filter(|diagnostic| !is_rule(diagnostic)) {
        out.diagnostic(diagnostic);
    }
    for force in ["must", "should", "may", "fact"] {
        let missing = report.requirements.iter().filter(|r| r.state == State::Missing && r.force == force);
        for requirement in missing {
            out.requirement(requirement, State::Missing);
        }
    }
    for state in [State::CannotTell, State::Waived] {
        for requirement in report.requirements.iter().filter(|r| r.state == state) {
            out.requirement(requirement, state);
        }
    }
    let others = report.others.iter().filter(|(_, state, _)| *state == State::Missing);
    for finding in others.flat_map(|(_, _, findings)| findings).filter(|f| f.state == State::Missing) {
        let sentences = out.finding(finding);
        out.paragraph(&sentences);
    }
    if !report.waived_duties.is_empty() {
        let title = out.look.say(Key::ReportWaivedDuties);
        out.paragraph(&[format!("{title}:")]);
    }
    for duty in &report.waived_duties {
        let title = printable(duty.title.get(look.language));
        let sentence = format!("{title}, {}: {}", out.place(duty.span), printable(&duty.reason));
        out.paragraph(&[sentence]);
    }
    for heading in &report.headings {
        out.heading(heading);
    }
    out.totals(report, counts);
    out.text
}

struct Paragraphs<'p, 's> {
    lines: &'p Lines<'s>,
    look: Look,
    text: String,
}

impl Paragraphs<'_, '_> {
    /// Sentences, each with its full stop, and an empty line after the last.
    fn paragraph(&mut self, sentences: &[String]) {
        let mut first = true;
        for sentence in sentences {
            let sentence = sentence.trim().replace('\n', " ");
            if sentence.is_empty() {
                continue;
            }
            let between = if first { "" } else { " " };
            let end = if sentence.ends_with(['.', '?', '!', ':']) { "" } else { "." };
            let _ = write!(self.text, "{between}{sentence}{end}");
            first = false;
        }
        self.text.push_str("\n\n");
    }

    fn place(&self, span: Span) -> String {
        let at = self.lines.position(span);
        let place = Text::key(Key::PlainPlace)
            .with("file", at.file)
            .with("line", at.start.line)
            .with("column", at.start.column);
        self.look.words(&place)
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        let word = capital(&self.look.say(severity_word(diagnostic.severity)));
        let mut sentences =
            vec![format!("{word}, {}: {}", self.place(diagnostic.primary.span), self.look.words(&diagnostic.message))];
        for label in &diagnostic.related {
            if let Some(text) = &label.text {
                sentences.push(format!("{}: {}", self.place(label.span), self.look.words(text)));
            }
        }
        let help = capital(&self.look.say(Key::LevelHelp));
        for text in &diagnostic.help {
            sentences.push(format!("{help}: {}", self.look.words(text)));
        }
        sentences.push(self.look.words(&Text::key(Key::PlainCode).with("code", diagnostic.code.to_string().as_str())));
        self.paragraph(&sentences);
    }

    fn requirement(&mut self, requirement: &RequirementResult, state: State) {
        let force = force_word(&requirement.force).map(|word| self.look.say(word)).unwrap_or_default();
        let head = format!(
            "{}, {force}, {}: {}",
            requirement.label,
            self.look.say(super::state_word(state)),
            printable(requirement.title.get(self.look.language)),
        );
        let place = self.look.words(&Text::key(Key::InTheGuide).with("place", &requirement.place));
        self.paragraph(&[head, capital(&place)]);
        let mut said: Vec<Vec<String>> = Vec::new();
        for finding in requirement.findings.iter().filter(|finding| finding.state == state) {
            let sentences = self.finding(finding);
            if !said.contains(&sentences) {
                self.paragraph(&sentences);
                said.push(sentences);
            }
        }
    }

    /// What is missing, and what to do.
    fn finding(&self, finding: &Finding) -> Vec<String> {
        let what = match (finding.state, &finding.reason) {
            (State::Waived, Some(reason)) => printable(reason),
            (State::CannotTell, _) if finding.unstated.is_empty() => self.look.say(Key::NotReadable),
            (State::CannotTell, _) => {
                let wanted: Vec<String> = finding.unstated.iter().map(|text| self.look.words(text)).collect();
                self.look.words(&Text::key(Key::NotStated).with("what", wanted.join(", ").as_str()))
            }
            _ => self.look.words(&finding.message),
        };
        let mut sentences = vec![format!("{}: {what}", self.place(finding.span))];
        if let Some(fix) = finding.fix.as_ref().filter(|_| finding.state == State::Missing) {
            sentences.push(format!("{}: {}", capital(&self.look.say(Key::LevelHelp)), self.look.words(fix)));
        }
        sentences
    }

    fn heading(&mut self, heading: &HeadingSummary) {
        let list = match heading.list.as_str() {
            "points" => self.look.say(Key::PlainPoint),
            "themes" => self.look.say(Key::PlainTheme),
            other => other.to_owned(),
        };
        let counts: Vec<String> = State::ALL
            .into_iter()
            .filter(|state| heading.totals.of(*state) > 0)
            .map(|state| format!("{} {}", heading.totals.of(state), self.look.say(super::state_word(state))))
            .collect();
        let title = heading.title.get(self.look.language);
        self.paragraph(&[format!("{list} {}, {title}: {}", heading.number, counts.join(", "))]);
    }

    fn totals(&mut self, report: &Report, counts: Counts) {
        let summary = super::summary::sums(report, counts, self.look).replace(" · ", ", ");
        for line in summary.lines() {
            self.paragraph(&[line.to_owned()]);
        }
        self.text.pop();
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
