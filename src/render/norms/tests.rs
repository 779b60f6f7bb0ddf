//! What the language's own tests came to.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;
use serde::Serialize;

use super::data::{Step, step};
use super::{Words, reason};
use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::ElementId;
use crate::model::code::Value;
use crate::norms::{Found, Norms, Outcome, TestResult};
use crate::render::{Lines, Look};

/// Each test that fails, with what was found instead and why; then how many pass.
pub fn tests(norms: &Norms<'_>, results: &[TestResult], lines: &Lines<'_>, look: Look) -> String {
    let words = Words::of(norms, look);
    let mut out = String::new();
    for result in results {
        let passes = result.passes();
        if passes && !look.all {
            continue;
        }
        let (mark, color) = if passes { ("✓", AnsiColor::Green) } else { ("✗", AnsiColor::BrightRed) };
        let place = look.faint(&lines.file_line(norms.model.element(result.id).span()));
        let _ = writeln!(out, "{} {}  {place}", look.colored(color, mark), look.bold(&words.name(result.id)));
        for outcome in &result.outcomes {
            if outcome.holds {
                if look.all {
                    let _ = writeln!(out, "    ✓ {}", expected(outcome, words));
                }
                continue;
            }
            let _ = writeln!(out, "    {} {}", look.colored(AnsiColor::BrightRed, "✗"), expected(outcome, words));
            if let Some(found) = &outcome.found {
                let _ = writeln!(out, "      {}", instead(found, words));
            }
            if let Some(norm) = outcome.norm {
                let decision = norms.decide(&result.situation);
                out.push_str(&reason::steps(&decision.reasons(norm, outcome.party).decisive(), words, 4));
            }
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    let passed = results.iter().filter(|result| result.passes()).count();
    let expectations: usize = results.iter().map(|result| result.outcomes.len()).sum();
    let text = Text::key(Key::TestsSummary)
        .with("passed", passed)
        .with("all", results.len())
        .with("expectations", expectations);
    let _ = writeln!(out, "{}", words.text(&text));
    out
}

/// What tests reached and what they did not: versions of norms, norms that others go before, exceptions, priorities, and
/// stretches of days on which the law is the same.
pub fn coverage(norms: &Norms<'_>, results: &[TestResult], look: Look) -> String {
    let rest = super::exercises::covered(norms, &norms.coverage(results), look);
    format!("{}{rest}", versions(norms, results, look))
}

/// The versions of norms that no test reached.
fn versions(norms: &Norms<'_>, results: &[TestResult], look: Look) -> String {
    let words = Words::of(norms, look);
    let reached = |id: ElementId| results.iter().any(|result| result.reached.contains(&id));
    let mut out = String::new();
    let mut all = 0;
    let mut missed = 0;
    for (_, norm) in norms.iter() {
        for version in &norm.versions {
            all += 1;
            if reached(version.id) {
                continue;
            }
            missed += 1;
            let period = version.period;
            let period = if period == crate::value::Period::ALWAYS {
                String::new()
            } else {
                format!(" ({})", period.in_language(look.language))
            };
            let _ = writeln!(out, "  {}{period}", words.name(norm.id));
        }
    }
    let title = words.text(&Text::key(Key::TestsCoverage).with("reached", all - missed).with("all", all));
    if missed == 0 {
        return format!("{title}\n");
    }
    format!("{title}. {}\n{out}", words.say(Key::TestsNotReached))
}

fn expected(outcome: &Outcome, words: Words<'_>) -> String {
    let expectation = &outcome.expectation;
    let evaluator = Evaluator::new(words.model, words.look.language);
    let subject = match evaluator.evaluate(&expectation.subject, ElementId(0)) {
        Value::Action(term) => words.term(&crate::norms::Term::of(words.model, &term)),
        value => words.value(&value),
    };
    let word = match (expectation.word.as_str(), expectation.negated) {
        ("applies", false) => words.say(Key::NormStateApplies),
        ("applies", true) => words.say(Key::NormStateDoesNotApply),
        (_, negated) => {
            let not = if negated { words.say(Key::TestsNot) } else { String::new() };
            format!("{not}{}", words.value(&Value::Word(expectation.word.clone())))
        }
    };
    let mut text = format!("{subject}: {word}");
    for (clause, code) in &expectation.clauses {
        let value = words.value(&evaluator.evaluate(code, ElementId(0)));
        let key = match clause.as_str() {
            "for" => Key::TestsFor,
            "because" => Key::TestsBecause,
            "by" => Key::TestsBy,
            _ => Key::TestsOn,
        };
        let _ = write!(text, " {} {value}", words.say(key));
    }
    text
}

fn instead(found: &Found, words: Words<'_>) -> String {
    let what = match found {
        Found::Norm(state) => words.say(reason::state_key(*state)),
        Found::Stage(stage) => words.stage(*stage),
        Found::Action(standing) => words.standing(*standing),
        Found::OtherGround(norms) => {
            return words.text(&Text::key(Key::TestsOtherGround).with("norms", &*words.names(norms)));
        }
        Found::OtherDay(deadline) => words.deadline(deadline).unwrap_or_else(|| words.say(Key::TestsNoDeadline)),
        Found::Nothing => words.say(Key::TestsNothing),
    };
    words.text(&Text::key(Key::TestsFound).with("found", &*what))
}

/// What came of the tests, and which norms they reach.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Tested {
    /// The tests, in the order written: those of the packs in use first.
    pub tests: Vec<TestAnswer>,
    /// The versions of norms, each with whether a test reached it.
    pub versions: Vec<VersionAnswer>,
}

/// A test and what came of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct TestAnswer {
    /// Its title, else its label.
    pub title: String,
    /// The file that states it.
    pub file: String,
    /// Its line there, from 1.
    pub line: usize,
    /// Does every expectation hold?
    pub passes: bool,
    /// Its expectations, in the order stated.
    pub expectations: Vec<ExpectationAnswer>,
}

/// An expectation and what came of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ExpectationAnswer {
    /// What was expected.
    pub text: String,
    /// Does it hold?
    pub holds: bool,
    /// What was found, where it does not hold.
    pub found: Option<String>,
    /// Why, where it does not hold and is about a norm.
    pub reasons: Option<Step>,
}

/// A version of a norm, and whether a test reached it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct VersionAnswer {
    /// The label of the norm.
    pub norm: String,
    /// Its title.
    pub title: String,
    /// The file that states it.
    pub file: String,
    /// When it applies, in words, where that is not always.
    pub period: Option<String>,
    /// Did a test reach it?
    pub reached: bool,
}

/// What came of the tests as data, in one language.
pub fn tested(norms: &Norms<'_>, results: &[TestResult], lines: &Lines<'_>, language: Language) -> Tested {
    let words = Words::of(norms, Look { language, color: false, all: true });
    let position = |id: ElementId| lines.position(norms.model.element(id).span());
    let test = |result: &TestResult| {
        let decision = norms.decide(&result.situation);
        let expectation = |outcome: &Outcome| ExpectationAnswer {
            text: expected(outcome, words),
            holds: outcome.holds,
            found: outcome.found.as_ref().filter(|_| !outcome.holds).map(|found| instead(found, words)),
            reasons: outcome
                .norm
                .filter(|_| !outcome.holds)
                .map(|norm| step(&decision.reasons(norm, outcome.party).decisive(), words)),
        };
        let place = position(result.id);
        TestAnswer {
            title: words.name(result.id),
            file: place.file.into(),
            line: place.start.line,
            passes: result.passes(),
            expectations: result.outcomes.iter().map(expectation).collect(),
        }
    };
    let versions = norms.iter().flat_map(|(_, norm)| norm.versions.iter().map(move |version| (norm.id, version)));
    let version = |(norm, version): (ElementId, &crate::norms::Version)| VersionAnswer {
        norm: norms.model.element(norm).label.to_string(),
        title: words.name(norm),
        file: position(norm).file.into(),
        period: (version.period != crate::value::Period::ALWAYS).then(|| version.period.in_language(language)),
        reached: results.iter().any(|result| result.reached.contains(&version.id)),
    };
    Tested { tests: results.iter().map(test).collect(), versions: versions.map(version).collect() }
}
