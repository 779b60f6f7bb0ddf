//! Rules held against the plan: what it has, what it lacks, what cannot be told.

mod again;
mod report;
mod rules;
mod texts;
mod waivers;

pub use report::{Finding, HeadingSummary, Report, RequirementResult, State, Totals};
pub use rules::{Checked, check};
