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
    pub(super) rules: Vec<Rule>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) waivers: Waivers,
    /// What is wrong with how the plan stands to its duties.
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
    /// What the plan lacks, rule by rule, and what is wrong with how it stands to its duties.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.outcomes
            .iter()
            .flat_map(|outcome| outcome.findings.iter().filter_map(|found| found.told.as_ref()).chain(&outcome.problem))
            .chain(&self.duties)
    }

    /// What came out, with the report.
    pub(super) fn of(
        checker: Checker<'_>,
        rules: Vec<Rule>,
        outcomes: Vec<Outcome>,
        used: &[FileId],
        duties: Vec<Diagnostic>,
    ) -> Self {
        let report = Arc::new(checker.report(&rules, &outcomes, used));
        Self { report, rules, outcomes, waivers: checker.waivers, duties }
    }
}
