//! How the plan stands on a day, from within a session.

use super::outputs::Operands;
use super::{Reply, Session};
use crate::diag::{Key, Text};
use crate::exchange::{FileForm, print};
use crate::export::{Grouping, called, status_json, status_page, status_rows, status_text};
use crate::status::{MONTHS_AHEAD, Status, status_date};

/// What asks for measures under each responsible body.
const BODY: [&str; 2] = ["body", "instans"];

impl Session {
    /// `:status [DAY] [body] [MONTHS] [PLAN] [FORM | FILE]`.
    pub(super) fn status(&mut self, operands: &str) -> Reply {
        let language = self.language();
        let model = self.model();
        let read = Operands::read(&model, operands);
        let plan = match read.plan_of(&model) {
            Ok(plan) => plan,
            Err(text) => return self.refused(&text),
        };
        let (mut months, mut grouping) = (MONTHS_AHEAD, Grouping::Standing);
        for word in &read.other {
            match word.parse::<u16>() {
                Ok(number) if (1..=120).contains(&number) => months = number,
                Ok(_) => return self.refused(&Text::key(Key::FailNotANumber).with("path", word.as_str())),
                Err(_) if BODY.contains(&word.as_str()) => grouping = Grouping::Body,
                Err(_) => return self.refused(&Text::key(Key::FailNotADate).with("path", word.as_str())),
            }
        }
        let Some(day) = read.day.or_else(|| status_date(&model, plan)) else {
            let name = plan.map(|plan| called(&model, &[plan]).concat()).unwrap_or_default();
            return self.refused(&Text::key(Key::ReplNoStatusDay).with("name", name.as_str()));
        };
        let status = Status::on(&model, plan, day, months);
        let text = match read.form {
            None => status_text(&model, &status, grouping, language),
            Some(FileForm::Page(format)) => status_page(&model, &status, grouping, format, language),
            Some(FileForm::Rows(dialect)) => print(&status_rows(&model, &status, language), dialect),
            Some(FileForm::Project) => status_json(&model, &status, language),
            Some(form @ (FileForm::Calendar | FileForm::Word | FileForm::Excel)) => {
                let text = Text::key(Key::FailNoSuchForm).with("name", "status").with("path", form.name());
                return self.refused(&text.with("reason", "md, html, csv, excel-nb, json"));
            }
        };
        self.written(text, read.file)
    }
}
