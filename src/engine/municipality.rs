//! A plan that several municipalities share, looked at for one of them.

use std::sync::Arc;

use ecow::EcoString;

use super::rounds::Rounds;
use crate::Workspace;
use crate::check::{self, Checked};
use crate::diag::{Key, Text, nearest};
use crate::eval::Evaluator;
use crate::model::{ElementId, Model, Parsed};
use crate::source::FileId;

impl Workspace {
    /// Look at the project for one municipality: at what is its own and what all have in common. Report, exports, status
    /// and answers are then for that municipality; `None` is for all of them again. It is named by its label or by its title; that
    /// holds until another is named, also after edits.
    ///
    /// # Errors
    ///
    /// That the project has no such municipality, with what it has; then nothing is changed.
    pub fn see_from(&mut self, municipality: Option<&str>) -> Result<(), Text> {
        let label = match municipality {
            None => None,
            Some(word) => {
                let model = self.model();
                let id = called(model.whole(), word).map_err(|known| unknown(word, &known))?;
                let label = model.element(id).label.clone();
                Some(if label.is_empty() { word.into() } else { label })
            }
        };
        if self.municipality != label {
            self.municipality = label;
            self.forget();
        }
        Ok(())
    }

    /// The municipality that the project is looked at for, by its label or, where it has none, its title.
    pub fn municipality(&self) -> Option<&str> {
        self.municipality.as_deref()
    }

    /// Look at the project as another one is looked at; what has no such municipality is seen from all.
    #[cfg(feature = "exchange")]
    pub(crate) fn see_as(&mut self, other: &Self) {
        if self.municipality != other.municipality {
            self.municipality.clone_from(&other.municipality);
            self.forget();
        }
    }

    /// Check the files for one municipality. Where it has gone meanwhile, the plan is checked for all.
    pub(super) fn check_for(
        &mut self,
        municipality: &EcoString,
        files: &[Parsed],
        base: Option<&Arc<Model>>,
        counted: &[FileId],
    ) -> (Rounds, Checked) {
        // What is left out may change with any edit: nothing is renewed.
        self.stale = None;
        let mut rounds = Rounds::lower(&self.sources, files, base);
        if let Ok(id) = called(&rounds.last.model, municipality) {
            rounds.last.model = rounds.last.model.narrowed(id);
        }
        let checked = check::check(&rounds.last.model, counted);
        (rounds, checked)
    }
}

/// The municipality with this label, or this title, or a title that begins with this word: `Lauvøy` is `Lauvøy kommune`.
/// Where none or several are called so, what all are called.
fn called(model: &Model, word: &str) -> Result<ElementId, Vec<EcoString>> {
    let evaluator = Evaluator::new(model, model.language());
    let word = word.trim().to_lowercase();
    let all: Vec<(ElementId, EcoString, EcoString)> = (model.municipalities().iter())
        .map(|id| (*id, model.element(*id).label.clone(), evaluator.name(*id)))
        .collect();
    let is = |name: &str| name.to_lowercase() == word;
    if let Some((id, ..)) = all.iter().find(|(_, label, title)| is(label) || is(title)) {
        return Ok(*id);
    }
    let begins = |title: &str| title.to_lowercase().strip_prefix(&word).is_some_and(|rest| rest.starts_with(' '));
    let mut found = all.iter().filter(|(.., title)| !word.is_empty() && begins(title));
    match (found.next(), found.next()) {
        (Some((id, ..)), None) => Ok(*id),
        _ => Err(all.into_iter().map(|(_, label, title)| if label.is_empty() { title } else { label }).collect()),
    }
}

fn unknown(word: &str, known: &[EcoString]) -> Text {
    let text = Text::key(Key::FailNoMunicipality).with("path", word);
    let reason = match nearest(word, known.iter().map(EcoString::as_str)) {
        Some(near) => Text::key(Key::DidYouMean).with("name", &near),
        None if known.is_empty() => Text::key(Key::NoneDeclared),
        None => {
            let names = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            Text::key(Key::KnownNames).with("names", names.as_str())
        }
    };
    text.with("reason", reason)
}
