//! What more would apply if whoever asks were of a narrower sort than is stated.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::answer::Printer;
use crate::diag::Key;

impl Printer<'_, '_> {
    /// Each narrower role with what it brings; nothing where there is none.
    pub(super) fn narrower(&mut self) {
        let words = self.words;
        let narrower = self.decision.narrower();
        if narrower.is_empty() {
            return;
        }
        let title = words.look.colored(AnsiColor::Cyan, &words.say(Key::NormsNarrower));
        let _ = writeln!(self.text, "{title}");
        for of_role in narrower {
            let norms = of_role.norms.iter().map(|index| words.name(self.decision.norms.get(*index).id));
            let norms = norms.collect::<Vec<_>>().join(", ");
            let label = words.look.faint(&words.evaluator().label_word(of_role.role));
            let _ = writeln!(self.text, "  {}  {label}\n      {norms}", words.look.bold(&words.name(of_role.role)));
        }
        self.text.push('\n');
    }
}
