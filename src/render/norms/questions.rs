//! What there is to find out in a situation: the day and who asks, where these are lacking, then facts.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::answer::{Printer, Row};
use crate::diag::{Key, Text};
use crate::norms::Question;

/// So many questions are shown unless all are asked for.
const QUESTIONS: usize = 6;

impl Printer<'_, '_> {
    /// What to find out, the most decisive first; of what nothing stated speaks for, only how much there is, unless it is urgent.
    pub(super) fn questions(&mut self, rows: &[Row]) {
        let words = self.words;
        let mut questions = std::mem::take(&mut self.asked);
        let of_actor = self.decision.situation.actor.is_some();
        if !words.look.all && of_actor {
            questions.retain(|question| question.own > 0);
        }
        let all = words.look.all || !self.says_something();
        let is_worth = |question: &&Question| all || question.near || question.urgent && of_actor;
        let most = if words.look.all { questions.len() } else { QUESTIONS };
        let worth: Vec<&Question> = questions.iter().filter(is_worth).take(most).collect();
        let lacks = [(self.lacks_day(rows), Key::NormsAskDay), (self.lacks_actor(rows), Key::NormsAskActor)];
        let lacks: Vec<Key> = lacks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| key).collect();
        if worth.is_empty() && lacks.is_empty() {
            return;
        }
        let title = words.look.colored(AnsiColor::Cyan, &words.say(Key::NormsQuestions));
        let _ = writeln!(self.text, "{title}");
        for key in lacks {
            let _ = writeln!(self.text, "  {}", words.say(key));
        }
        for question in &worth {
            let label = words.evaluator().label_word(question.fact);
            let _ = writeln!(self.text, "  {}  {}", words.fact(question.fact), words.look.faint(&label));
        }
        let shown = worth.len();
        if let Some(more) = questions.len().checked_sub(shown).filter(|more| *more > 0) {
            let more = words.text(&Text::key(Key::AndMore).with("count", more));
            let _ = writeln!(self.text, "  {}", words.look.faint(&more));
        }
        self.text.push('\n');
    }
}
