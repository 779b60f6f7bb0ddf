//! Findings and report as JSON for programs: structs of their own, so that the inside can change and the format not.

use serde::Serialize;

use super::{Counts, Lines};
use crate::check::{Finding, HeadingSummary, Report, RequirementResult, State, Totals};
use crate::diag::{Diagnostic, Fix, Label, Language};
use crate::source::Span;

/// The version of the format. It changes when a field changes its meaning or goes away.
pub const VERSION: u32 = 1;

/// Everything that a check gives.
#[derive(Serialize, Debug)]
pub struct Check {
    version: u32,
    language: &'static str,
    diagnostics: Vec<Problem>,
    errors: usize,
    warnings: usize,
    hints: usize,
    report: Standing,
}

#[derive(Serialize, Debug)]
struct Problem {
    code: String,
    severity: &'static str,
    message: String,
    #[serde(flatten)]
    place: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    help: Vec<String>,
    related: Vec<Related>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Change>,
}

/// Lines and columns count from 1, columns in characters; `offset` and `length` are bytes of the file.
#[derive(Serialize, Debug)]
struct Place {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    offset: usize,
    length: usize,
}

#[derive(Serialize, Debug)]
struct Related {
    #[serde(flatten)]
    place: Place,
    message: Option<String>,
}

#[derive(Serialize, Debug)]
struct Change {
    title: String,
    #[serde(flatten)]
    place: Place,
    replacement: String,
}

#[derive(Serialize, Debug)]
struct Standing {
    #[serde(skip_serializing_if = "Option::is_none")]
    municipality: Option<Municipality>,
    requirements: Vec<Requirement>,
    headings: Vec<Heading>,
    totals: Sums,
    other_rules: Vec<OtherRule>,
    waived_duties: Vec<WaivedDuty>,
}

#[derive(Serialize, Debug)]
struct Summary {
    headings: Vec<Heading>,
    totals: Sums,
    waived_duties: Vec<WaivedDuty>,
}

#[derive(Serialize, Debug)]
struct Municipality {
    label: String,
    title: String,
}

#[derive(Serialize, Debug)]
struct WaivedDuty {
    label: String,
    title: String,
    reason: String,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize, Debug)]
struct Requirement {
    label: String,
    title: String,
    force: String,
    place: String,
    state: &'static str,
    rules: Vec<Outcome>,
    findings: Vec<Miss>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_checkable: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    replaced_by: Vec<String>,
    headings: Vec<HeadingName>,
}

#[derive(Serialize, Debug)]
struct Outcome {
    rule: String,
    state: &'static str,
}

#[derive(Serialize, Debug)]
struct Miss {
    rule: String,
    state: &'static str,
    message: String,
    place: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unstated: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

#[derive(Serialize, Debug)]
struct HeadingName {
    list: String,
    number: usize,
}

#[derive(Serialize, Debug)]
struct Heading {
    list: String,
    number: usize,
    title: String,
    totals: Sums,
}

#[derive(Serialize, Debug)]
struct Sums {
    met: usize,
    missing: usize,
    cannot_tell: usize,
    waived: usize,
    not_relevant: usize,
    not_checkable: usize,
    replaced: usize,
}

#[derive(Serialize, Debug)]
struct OtherRule {
    rule: String,
    state: &'static str,
    findings: Vec<Miss>,
}

/// Findings and report in one language.
pub fn check(lines: &Lines<'_>, diagnostics: &[Diagnostic], report: &Report, language: Language) -> Check {
    let wire = Wire { lines, language };
    let counts = Counts::of(diagnostics);
    Check {
        version: VERSION,
        language: language.code(),
        diagnostics: diagnostics.iter().map(|diagnostic| wire.diagnostic(diagnostic)).collect(),
        errors: counts.errors,
        warnings: counts.warnings,
        hints: counts.hints,
        report: wire.report(report),
    }
}

/// The report alone, in one language.
pub fn report(lines: &Lines<'_>, report: &Report, language: Language) -> impl Serialize + use<> {
    Wire { lines, language }.report(report)
}

/// One requirement of a report and what was found for it, in one language.
pub fn requirement(
    lines: &Lines<'_>,
    requirement: &RequirementResult,
    report: &Report,
    language: Language,
) -> impl Serialize + use<> {
    Wire { lines, language }.requirement(requirement, report)
}

/// A rule that belongs to no requirement, and what it found, in one language.
pub fn other(
    lines: &Lines<'_>,
    rule: &str,
    state: State,
    findings: &[Finding],
    language: Language,
) -> impl Serialize + use<> {
    Wire { lines, language }.other(rule, state, findings)
}

/// One finding of a report, in one language.
pub fn finding(lines: &Lines<'_>, finding: &Finding, language: Language) -> impl Serialize + use<> {
    Wire { lines, language }.miss(finding)
}

/// What a report says beside its requirements and rules: `headings`, `totals`, `waived_duties`.
pub fn summary(lines: &Lines<'_>, report: &Report, language: Language) -> impl Serialize + use<> {
    Wire { lines, language }.summary(report)
}

fn sums(totals: &Totals) -> Sums {
    Sums {
        met: totals.of(State::Met),
        missing: totals.of(State::Missing),
        cannot_tell: totals.of(State::CannotTell),
        waived: totals.of(State::Waived),
        not_relevant: totals.of(State::NotRelevant),
        not_checkable: totals.of(State::NotCheckable),
        replaced: totals.of(State::Replaced),
    }
}

/// Says things in one language.
struct Wire<'w, 's> {
    lines: &'w Lines<'s>,
    language: Language,
}

impl Wire<'_, '_> {
    fn place(&self, span: Span) -> Place {
        let at = self.lines.position(span);
        let bytes = self.lines.sources.place(span).bytes;
        Place {
            file: at.file.to_owned(),
            line: at.start.line,
            column: at.start.column,
            end_line: at.end.line,
            end_column: at.end.column,
            offset: bytes.start,
            length: bytes.len(),
        }
    }

    fn diagnostic(&self, diagnostic: &Diagnostic) -> Problem {
        Problem {
            code: diagnostic.code.to_string(),
            severity: diagnostic.severity.word(),
            message: diagnostic.message.in_language(self.language),
            place: self.place(diagnostic.primary.span),
            label: self.label(&diagnostic.primary),
            help: diagnostic.help.iter().map(|text| text.in_language(self.language)).collect(),
            related: diagnostic
                .related
                .iter()
                .map(|label| Related { place: self.place(label.span), message: self.label(label) })
                .collect(),
            fix: diagnostic.fix.as_ref().map(|fix| self.change(fix)),
        }
    }

    fn label(&self, label: &Label) -> Option<String> {
        label.text.as_ref().map(|text| text.in_language(self.language))
    }

    fn change(&self, fix: &Fix) -> Change {
        Change {
            title: fix.title.in_language(self.language),
            place: self.place(fix.span),
            replacement: fix.replacement.to_string(),
        }
    }

    fn report(&self, report: &Report) -> Standing {
        let Summary { headings, totals, waived_duties } = self.summary(report);
        Standing {
            municipality: report
                .municipality
                .as_ref()
                .map(|seen| Municipality { label: seen.label.to_string(), title: seen.title.to_string() }),
            requirements: report.requirements.iter().map(|r| self.requirement(r, report)).collect(),
            headings,
            totals,
            other_rules: report.others.iter().map(|(rule, state, all)| self.other(rule, *state, all)).collect(),
            waived_duties,
        }
    }

    fn summary(&self, report: &Report) -> Summary {
        Summary {
            headings: report.headings.iter().map(|heading| self.heading(heading)).collect(),
            totals: sums(&report.totals),
            waived_duties: report.waived_duties.iter().map(|duty| self.waived_duty(duty)).collect(),
        }
    }

    fn requirement(&self, requirement: &RequirementResult, report: &Report) -> Requirement {
        let headings = report.headings.iter().filter(|heading| requirement.headings.contains(&heading.id));
        Requirement {
            label: requirement.label.to_string(),
            title: requirement.title.get(self.language).to_string(),
            force: requirement.force.to_string(),
            place: requirement.place.to_string(),
            state: requirement.state.word(),
            rules: requirement
                .rules
                .iter()
                .map(|(rule, state)| Outcome { rule: rule.to_string(), state: state.word() })
                .collect(),
            findings: requirement.findings.iter().map(|finding| self.miss(finding)).collect(),
            not_checkable: requirement.not_checkable.as_ref().map(|why| why.get(self.language).to_string()),
            replaced_by: requirement.replaced_by.iter().map(ToString::to_string).collect(),
            headings: headings.map(|h| HeadingName { list: h.list.to_string(), number: h.number }).collect(),
        }
    }

    fn miss(&self, finding: &Finding) -> Miss {
        Miss {
            rule: finding.rule.to_string(),
            state: finding.state.word(),
            message: finding.message.in_language(self.language),
            place: self.place(finding.span),
            fix: finding.fix.as_ref().map(|fix| fix.in_language(self.language)),
            unstated: finding.unstated.iter().map(|text| text.in_language(self.language)).collect(),
            reason: finding.reason.as_ref().map(ToString::to_string),
        }
    }

    fn heading(&self, heading: &HeadingSummary) -> Heading {
        Heading {
            list: heading.list.to_string(),
            number: heading.number,
            title: heading.title.get(self.language).to_string(),
            totals: sums(&heading.totals),
        }
    }

    fn waived_duty(&self, duty: &crate::check::WaivedDuty) -> WaivedDuty {
        WaivedDuty {
            label: duty.label.to_string(),
            title: duty.title.get(self.language).to_string(),
            reason: duty.reason.to_string(),
            place: self.place(duty.span),
        }
    }

    fn other(&self, rule: &str, state: State, findings: &[Finding]) -> OtherRule {
        OtherRule {
            rule: rule.to_owned(),
            state: state.word(),
            findings: findings.iter().map(|finding| self.miss(finding)).collect(),
        }
    }
}

/// The same as text, on lines for people to look at too.
pub fn text(lines: &Lines<'_>, diagnostics: &[Diagnostic], report: &Report, language: Language) -> String {
    let mut text = serde_json::to_string_pretty(&check(lines, diagnostics, report, language))
        .unwrap_or_else(|_| unreachable!("structs of texts and numbers always have a JSON form"));
    text.push('\n');
    text
}
