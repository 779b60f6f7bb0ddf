//! Norms and derived facts that hang on themselves.

use crate::diag::{Code as Problem, Diagnostic, Key, Language, Text, Translated};
use crate::eval::Evaluator;
use crate::model::{ElementId, Model};
use crate::norms::Norms;
use crate::norms::program::rings as rings_of;

/// Rings of norms and facts that the plan's own files take part in. Those that ship have none.
pub fn rings(model: &Model) -> Vec<Diagnostic> {
    let known = &model.known;
    let kinds = [
        known.duty,
        known.prohibition,
        known.permission,
        known.right,
        known.exception,
        known.define,
        known.presumption,
    ];
    if !model.elements().any(|(_, element)| kinds.contains(&Some(element.kind))) {
        return Vec::new();
    }
    let rings = rings_of(&Norms::of(model));
    rings.iter().filter_map(|ring| diagnostic(model, ring)).collect()
}

fn diagnostic(model: &Model, ring: &[ElementId]) -> Option<Diagnostic> {
    // It is told where it can be mended: at the first block of the ring that stands in the plan.
    let own = ring.iter().filter(|id| !model.is_pack(**id)).min()?;
    let start = ring.iter().position(|id| id == own)?;
    let ring: Vec<ElementId> = ring.iter().cycle().skip(start).take(ring.len()).copied().collect();
    let first = *ring.first()?;
    let words = |say: &dyn Fn(&Evaluator<'_>) -> String| {
        let [en, nb, nn] = [Language::En, Language::Nb, Language::Nn].map(|l| say(&Evaluator::new(model, l)).into());
        Translated { en, nb, nn }
    };
    let shown = words(&|evaluator| {
        let labels = ring.iter().chain([&first]).map(|id| evaluator.label_word(*id).to_string());
        labels.collect::<Vec<_>>().join(" → ")
    });
    let name = words(&|evaluator| evaluator.label_word(first).to_string());
    let found = Diagnostic::new(Problem::NormRing, model.element(first).span()).with("name", name).with("ring", shown);
    Some(found.help(Text::key(Key::HelpNormRing)))
}
