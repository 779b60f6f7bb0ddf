//! Rules held against the plan: what it has, what it lacks, what cannot be told.

mod again;
mod citations;
mod duties;
mod report;
mod rings;
mod rules;
mod texts;
mod waivers;

pub use citations::citations;
pub use duties::{duties, rights};
pub use report::{Content, Finding, HeadingSummary, Report, RequirementResult, Seen, State, Totals, WaivedDuty};
pub use rings::rings;
pub use rules::{Checked, check};
pub use waivers::waivers_run_out;
