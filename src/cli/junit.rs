//! The report as the XML of `JUnit`, which most services for continuous integration show: a suite for each guide, a test for
//! each requirement, and a suite that says whether the files could be read.

use std::io::Cursor;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::check::{Report, RequirementResult, State};
use crate::diag::{Diagnostic, Key, Language, Severity, Text};
use crate::eval::Evaluator;
use crate::model::{ElementId, Model};
use crate::render::{self, Lines};

/// How a test came out.
enum Outcome {
    Passed,
    /// With its type and its text.
    Failed(&'static str, String),
    /// With the reason.
    Skipped(String),
}

struct Case {
    group: String,
    name: String,
    outcome: Outcome,
}

/// Findings and report as the XML of `JUnit`.
pub(super) fn junit(
    lines: &Lines<'_>,
    model: &Model,
    diagnostics: &[Diagnostic],
    report: &Report,
    language: Language,
) -> String {
    let say = Say { lines, language };
    let mut suites = vec![("plikt".to_owned(), say.files(diagnostics))];
    let mut guides: Vec<Option<ElementId>> = report.requirements.iter().map(|r| r.guide).collect();
    guides.dedup();
    for guide in guides {
        let name = guide.map(|id| Evaluator::new(model, language).name(id).to_string()).unwrap_or_default();
        let label = guide.map(|id| model.element(id).label.to_string()).unwrap_or_default();
        let own = report.requirements.iter().filter(|r| r.guide == guide);
        suites.push((name, own.map(|requirement| say.requirement(&label, requirement)).collect()));
    }
    written(&suites).unwrap_or_else(|_| unreachable!("writing to memory does not fail"))
}

struct Say<'s, 't> {
    lines: &'s Lines<'t>,
    language: Language,
}

impl Say<'_, '_> {
    fn words(&self, text: &Text) -> String {
        text.in_language(self.language)
    }

    /// One test for each file of the plan: it is read without errors.
    fn files(&self, diagnostics: &[Diagnostic]) -> Vec<Case> {
        let files = self.lines.sources.files().filter(|(_, file)| !file.pack);
        let case = |(id, file): (crate::source::FileId, &crate::source::File)| {
            let wrong = diagnostics.iter().filter(|d| {
                !render::is_rule(d)
                    && d.severity == Severity::Error
                    && self.lines.sources.place(d.primary.span).file == id
            });
            let text = render::short(self.lines, wrong, self.language);
            let outcome = if text.is_empty() { Outcome::Passed } else { Outcome::Failed("error", text) };
            Case { group: "plikt".to_owned(), name: file.name.to_string(), outcome }
        };
        files.map(case).collect()
    }

    fn requirement(&self, group: &str, requirement: &RequirementResult) -> Case {
        let name = format!("{} {}", requirement.label, requirement.title.get(self.language));
        let state = Text::key(render::state_word(requirement.state)).in_language(self.language);
        let force = match requirement.force.as_str() {
            "must" => "must",
            "should" => "should",
            _ => "may",
        };
        let text = self.findings(requirement);
        let outcome = match requirement.state {
            State::Met => Outcome::Passed,
            State::Missing if force != "may" => Outcome::Failed(force, text),
            State::NotCheckable => {
                let why = requirement.not_checkable.as_ref().map(|why| why.get(self.language).to_string());
                Outcome::Skipped(why.unwrap_or(state))
            }
            State::Missing | State::CannotTell | State::Waived if !text.is_empty() => {
                Outcome::Skipped(format!("{state}: {text}"))
            }
            _ => Outcome::Skipped(state),
        };
        Case { group: group.to_owned(), name, outcome }
    }

    /// Where the requirement is not met, and what to do, a line each.
    fn findings(&self, requirement: &RequirementResult) -> String {
        let own = requirement.findings.iter().filter(|finding| finding.state == requirement.state);
        let lines = own.map(|finding| {
            let place = self.lines.file_line(finding.span);
            let what = match (&finding.reason, finding.state, finding.unstated.is_empty()) {
                (Some(reason), State::Waived, _) => reason.to_string(),
                (_, State::CannotTell, false) => {
                    let wanted: Vec<String> = finding.unstated.iter().map(|text| self.words(text)).collect();
                    self.words(&Text::key(Key::NotStated).with("what", wanted.join(", ").as_str()))
                }
                _ => self.words(&finding.message),
            };
            let fix = finding.fix.as_ref().filter(|_| finding.state == State::Missing);
            let fix = fix.map(|fix| format!(" – {}", self.words(fix))).unwrap_or_default();
            format!("{place}: {what}{fix}")
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn written(suites: &[(String, Vec<Case>)]) -> std::io::Result<String> {
    let mut writer = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let all = || suites.iter().flat_map(|(_, cases)| cases);
    let mut root = BytesStart::new("testsuites");
    root.push_attribute(("name", "plikt"));
    count(&mut root, all());
    writer.write_event(Event::Start(root))?;
    for (name, cases) in suites {
        let mut suite = BytesStart::new("testsuite");
        suite.push_attribute(("name", clean(name).as_str()));
        count(&mut suite, cases.iter());
        writer.write_event(Event::Start(suite))?;
        for case in cases {
            let mut start = BytesStart::new("testcase");
            start.push_attribute(("classname", clean(&case.group).as_str()));
            start.push_attribute(("name", clean(&case.name).as_str()));
            let (tag, kind, text) = match &case.outcome {
                Outcome::Passed => {
                    writer.write_event(Event::Empty(start))?;
                    continue;
                }
                Outcome::Failed(kind, text) => ("failure", Some(*kind), text),
                Outcome::Skipped(text) => ("skipped", None, text),
            };
            writer.write_event(Event::Start(start))?;
            let mut result = BytesStart::new(tag);
            let text = clean(text);
            result.push_attribute(("message", text.lines().next().unwrap_or_default()));
            if let Some(kind) = kind {
                result.push_attribute(("type", kind));
                writer.write_event(Event::Start(result))?;
                writer.write_event(Event::Text(BytesText::new(&text)))?;
                writer.write_event(Event::End(BytesEnd::new(tag)))?;
            } else {
                writer.write_event(Event::Empty(result))?;
            }
            writer.write_event(Event::End(BytesEnd::new("testcase")))?;
        }
        writer.write_event(Event::End(BytesEnd::new("testsuite")))?;
    }
    writer.write_event(Event::End(BytesEnd::new("testsuites")))?;
    let mut text = String::from_utf8_lossy(&writer.into_inner().into_inner()).into_owned();
    text.push('\n');
    Ok(text)
}

fn count<'c>(start: &mut BytesStart<'_>, cases: impl Iterator<Item = &'c Case>) {
    let (mut tests, mut failures, mut skipped) = (0, 0, 0);
    for case in cases {
        tests += 1;
        match case.outcome {
            Outcome::Passed => {}
            Outcome::Failed(..) => failures += 1,
            Outcome::Skipped(_) => skipped += 1,
        }
    }
    for (name, count) in [("tests", tests), ("failures", failures), ("errors", 0), ("skipped", skipped)] {
        start.push_attribute((name, count.to_string().as_str()));
    }
}

/// Without the characters that XML 1.0 cannot hold.
fn clean(text: &str) -> String {
    let holds = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().map(|c| if holds(c) && !matches!(c, '\u{fffe}' | '\u{ffff}') { c } else { '\u{fffd}' }).collect()
}
