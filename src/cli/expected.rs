//! Findings that the files of a project expect, by a comment on the line of each: `//~ warning[law-repealed]`, or the code
//! alone; `//~^` means the line above, `//~^^` the one above that.

use crate::Workspace;
use crate::diag::{Diagnostic, Key, Language, Text};
use crate::render::Lines;

/// What the comments expect, and what of it is there.
pub(super) struct Expected {
    found: Vec<Diagnostic>,
    /// File, line and what was expected there in vain.
    missing: Vec<(String, usize, String)>,
}

impl Expected {
    pub(super) fn of(workspace: &mut Workspace) -> Self {
        let diagnostics = workspace.diagnostics().to_vec();
        let lines = Lines::new(workspace.sources());
        let mut expected = Self { found: Vec::new(), missing: Vec::new() };
        for (_, file) in workspace.sources().files().filter(|(_, file)| !file.pack) {
            for (line, comment) in file.text.lines().enumerate() {
                let Some((_, comment)) = comment.split_once("//~") else { continue };
                let words = comment.trim_start_matches('^');
                let line = (line + 1).saturating_sub(comment.len() - words.len());
                for word in words.split_whitespace() {
                    let is_meant = |d: &&Diagnostic| {
                        let at = lines.position(d.primary.span);
                        let code = d.code.to_string();
                        at.file == &*file.name
                            && at.start.line == line
                            && (word == code || word == format!("{}[{code}]", d.severity.word()))
                    };
                    let mut meant = diagnostics.iter().filter(is_meant).peekable();
                    if meant.peek().is_none() {
                        expected.missing.push((file.name.to_string(), line, word.to_owned()));
                    }
                    // One word stands for one finding: two of a sort are expected by two words.
                    expected.found.extend(meant.find(|d| !expected.found.contains(d)).cloned());
                }
            }
        }
        expected
    }

    /// Is nothing expected?
    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty() && self.missing.is_empty()
    }

    /// Is everything there that is expected?
    pub(super) fn is_met(&self) -> bool {
        self.missing.is_empty()
    }

    /// Is a finding expected?
    pub(super) fn has(&self, diagnostic: &Diagnostic) -> bool {
        self.found.contains(diagnostic)
    }

    /// What is missing, each on a line, and how much is there; nothing where nothing is expected.
    pub(super) fn text(&self, language: Language) -> String {
        if self.is_empty() {
            return String::new();
        }
        let missing = self.missing.iter().map(|(file, line, code)| {
            let text = Text::key(Key::TestsFindingMissing).with("code", &**code).in_language(language);
            format!("✗ {file}:{line}: {text}\n")
        });
        let (found, all) = (self.found.len(), self.found.len() + self.missing.len());
        let summary = Text::key(Key::TestsFindings).with("found", found).with("all", all).in_language(language);
        missing.chain([format!("{summary}\n")]).collect()
    }
}
