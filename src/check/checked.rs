//! What came out of checking a plan, kept with what it was made from.

use std::sync::Arc;

use super::duties::duties;
use super::report::Report;
use super::rules::{Checker, Outcome, Rule};
use super::waivers::Waivers;
use crate::diag::Diagnostic;
use crate::model::Model;
use crate::source::FileId;

/// The report with what it was made from, so that it can be renewed after an edit.
#[derive(Clone)]
pub struct Checked {
    /// How the plan stands.
    pub report: Arc<Report>,
    /// What the plan lacks.
    pub diagnostics: Vec<Diagnostic>,
    pub(super) rules: Vec<Rule>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) waivers: Waivers,
    /// What is wrong with how the plan stands to its duties; among the diagnostics, too.
    pub(super) duties: Vec<Diagnostic>,
}

/// Hold every rule in use against the plan, and the plan against its duties. `used` are the files whose rules count: the
/// plan's own and the packs that it names.
pub fn check(model: &Model, used: &[FileId]) -> Checked {
    let checker = Checker::new(model, used);
    let rules: Vec<Rule> = checker.rules(used);
    let outcomes = checker.run_all(&rules.iter().collect::<Vec<_>>());
    Checked::of(checker, rules, outcomes, used, duties(model))
}

impl Checked {
    /// What came out, as a report and as diagnostics.
    pub(super) fn of(
        checker: Checker<'_>,
        rules: Vec<Rule>,
        outcomes: Vec<Outcome>,
        used: &[FileId],
        duties: Vec<Diagnostic>,
    ) -> Self {
        let mut diagnostics = Vec::new();
        for outcome in &outcomes {
            diagnostics.extend(outcome.findings.iter().filter_map(|found| found.told.clone()));
            diagnostics.extend(outcome.problem.clone());
        }
        diagnostics.extend(duties.iter().cloned());
        let report = Arc::new(checker.report(&rules, &outcomes, used));
        Self { report, diagnostics, rules, outcomes, waivers: checker.waivers, duties }
    }
}
