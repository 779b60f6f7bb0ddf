//! Laying a file out, and rewriting its words in another tongue, as parts of a project.

use std::sync::Arc;

use super::Workspace;
use crate::diag::{Language, Severity};
use crate::format::{self, Known, Refusal};
use crate::model::words::words;
use crate::source::FileId;

impl Workspace {
    /// A file of the project laid out, and with its words in a language if one is given. The project stays as it is.
    pub fn format(&mut self, name: &str, language: Option<Language>) -> Result<String, Refusal> {
        match language {
            Some(language) => format::format(&self.translate(name, language)?),
            None => {
                let file = self.sources.find(name).ok_or(Refusal::Unreadable)?;
                format::format(&self.sources.file(file).text)
            }
        }
    }

    /// A file of the project with the words of the language in another tongue, its layout and all else untouched. What
    /// has come out is read in the place of the file and held against it; the project stays as it is.
    pub fn translate(&mut self, name: &str, language: Language) -> Result<String, Refusal> {
        let file = self.sources.find(name).ok_or(Refusal::Unreadable)?;
        let (before, errors) = self.canonical(file)?;
        let text = self.sources.file(file).text.clone();
        let translated = self.rewritten(file, language);
        self.set(name, translated.as_str());
        let after = self.canonical(file);
        self.set(name, text);
        let changed = Refusal::Ambiguous { line: 1 };
        let (after, errors_after) = after.map_err(|_| changed)?;
        if before == after && errors == errors_after {
            return Ok(translated);
        }
        let same = before.iter().zip(&after).take_while(|(before, after)| before == after).count();
        Err(Refusal::Ambiguous { line: same + 1 })
    }

    /// A file in canonical words, line by line without its blanks, and how many errors the project has.
    fn canonical(&mut self, file: FileId) -> Result<(Vec<String>, usize), Refusal> {
        let errors = self.diagnostics().iter().filter(|found| found.severity == Severity::Error).count();
        let items = self.items.get(&file).into_iter().flatten();
        let mut found = items.flat_map(|item| &item.parsed.diagnostics);
        if found.any(|found| found.severity == Severity::Error) {
            return Err(Refusal::Unreadable);
        }
        let canonical = self.rewritten(file, Language::En);
        let heading = |line: &&str| !line.starts_with("language:");
        Ok((canonical.lines().filter(heading).map(str::to_owned).collect(), errors))
    }

    /// A file with its words in a language, unchecked.
    fn rewritten(&mut self, file: FileId, language: Language) -> String {
        let model = self.model();
        let parsed = self.parsed(file, Vec::new(), false);
        let words = words(&model, &self.sources, &parsed);
        let items = self.items.get(&file).into_iter().flatten();
        let items = items.map(|item| (item.id, item.start, Arc::as_ref(&item.parsed))).collect();
        let text = &self.sources.file(file).text;
        format::translate(&Known { text, items, words: &words, schema: &model.schema }, language)
    }
}
