//! A plan that several municipalities share, from within a session.

use std::fmt::Write as _;

use super::{Reply, Session};
use crate::diag::{Key, Text};
use crate::eval::Evaluator;

/// What asks for all municipalities again.
const ALL: [&str; 2] = ["all", "alle"];

impl Session {
    /// `:municipality [NAME | all]`.
    pub(super) fn municipality(&mut self, name: &str) -> Reply {
        if name.is_empty() {
            return self.municipalities();
        }
        let before = self.state.clone();
        if let Err(text) = self.state.workspace.see_from(Some(name).filter(|name| !ALL.contains(name))) {
            return self.refused(&text);
        }
        self.before_was(before);
        self.state.has_chosen = true;
        let text = self.seen_from().unwrap_or_else(|| Text::key(Key::ReplSeenFromAll));
        self.said(&text)
    }

    /// From which municipality the plan is seen, where it is seen from one.
    pub(super) fn seen_from(&mut self) -> Option<Text> {
        let model = self.model();
        let name = Evaluator::new(&model, self.language()).name(model.municipality()?);
        Some(Text::key(Key::ReplSeenFrom).with("name", &name))
    }

    /// Which there are, and from which the plan is seen.
    fn municipalities(&mut self) -> Reply {
        let model = self.model();
        let whole = model.whole();
        if whole.municipalities().is_empty() {
            return self.said(&Text::key(Key::ReplNoMunicipalities));
        }
        let seen = self.seen_from().unwrap_or_else(|| Text::key(Key::ReplSeenFromAll));
        let mut text = self.line(&seen);
        let evaluator = Evaluator::new(whole, self.language());
        for id in whole.municipalities() {
            let (label, name) = (&whole.element(*id).label, evaluator.name(*id));
            let _ = if label.is_empty() || *label == name {
                writeln!(text, "  {name}")
            } else {
                writeln!(text, "  {label}  {name}")
            };
        }
        Reply { text, ..Reply::default() }
    }
}
