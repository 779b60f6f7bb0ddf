//! The plans of a project: which there are, and which of them an element belongs to.

use super::{ElementId, Model};
use crate::diag::Language;

impl Model {
    /// The plan that an element belongs to: the one it stands in, or names, or the only one.
    pub fn plan_of(&self, id: ElementId) -> Option<ElementId> {
        let mut at = Some(id);
        while let Some(current) = at {
            let element = self.element(current);
            if Some(element.kind) == self.known.plan {
                return Some(current);
            }
            at = element.parent;
        }
        match self.known.plan.map(|plan| self.of_kind(plan)) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    /// The plan, where there is just one; of several the first.
    pub fn plan(&self) -> Option<ElementId> {
        self.plans().first().copied()
    }

    /// Every plan of the project, in the order written.
    pub fn plans(&self) -> &[ElementId] {
        self.known.plan.map(|plan| self.of_kind(plan)).unwrap_or_default()
    }

    /// The language of the plan: of the file that declares it, else of the first file.
    pub fn language(&self) -> Language {
        self.language_of(self.plan())
    }

    /// The language of one of several plans.
    pub fn language_of(&self, plan: Option<ElementId>) -> Language {
        let file = plan.map(|plan| self.element(plan).file);
        let scope = file.and_then(|file| self.scope(file)).or_else(|| self.scopes.values().next());
        scope.map_or_else(Language::default, |scope| scope.language)
    }
}
