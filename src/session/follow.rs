//! How the plan stands on a day, from within a session.

use super::{Reply, Session};
use crate::diag::{Key, Text};
use crate::export::{Grouping, called, only_plan, status_text};
use crate::status::{MONTHS_AHEAD, Status, status_date};
use crate::value::Period;

/// What asks for measures under each responsible body.
const BODY: [&str; 2] = ["body", "instans"];

impl Session {
    /// `:status [DAY] [body]`.
    pub(super) fn status(&mut self, operands: &str) -> Reply {
        let language = self.language();
        let model = self.model();
        let plan = match only_plan(&model) {
            Ok(plan) => plan,
            // A session looks at the first, and says which.
            Err(_) => model.plan(),
        };
        let mut day = None;
        let mut grouping = Grouping::Standing;
        for word in operands.split_whitespace() {
            let read = Period::read(word).filter(|period| period.days() == Some(1)).and_then(Period::first_day);
            match read {
                Some(at) => day = Some(at),
                None if BODY.contains(&word) => grouping = Grouping::Body,
                None => return self.refused(&Text::key(Key::FailNotADate).with("path", word)),
            }
        }
        let Some(day) = day.or_else(|| status_date(&model, plan)) else {
            let name = plan.map(|plan| called(&model, &[plan]).concat()).unwrap_or_default();
            return self.refused(&Text::key(Key::FailNoStatusDay).with("path", name.as_str()));
        };
        let status = Status::on(&model, plan, day, MONTHS_AHEAD);
        Reply { text: status_text(&model, &status, grouping, language), ..Reply::default() }
    }
}
