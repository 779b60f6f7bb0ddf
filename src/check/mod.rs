//! Rules held against the plan: what it has, what it lacks, what cannot be told.

mod again;
mod checked;
mod citations;
mod duties;
mod report;
mod rings;
mod rules;
mod texts;
mod waivers;

pub use checked::{Checked, check};
pub use citations::citations;
pub use duties::rights;
pub use report::{Content, Finding, HeadingSummary, Report, RequirementResult, Seen, State, Totals, WaivedDuty};
pub use rings::rings;
pub use waivers::waivers_run_out;
