//! Elements by the words that people call them.

use ecow::EcoString;

use crate::diag::{Key, Language, Text, nearest};
use crate::eval::Evaluator;
use crate::model::schema::KindId;
use crate::model::{ElementId, Model};

/// So many names are offered where none is near.
const OFFERED: usize = 12;

/// The element of some kinds that a label or a title names, in any of the three languages; else what may have been meant.
pub(crate) fn named(
    model: &Model,
    language: Language,
    label: &str,
    kinds: &[Option<KindId>],
) -> Result<ElementId, Text> {
    let all = model.elements().chain(model.pack_elements());
    let of_kind = all.filter(|(_, e)| kinds.contains(&Some(e.kind)) && !e.label.is_empty());
    let candidates: Vec<ElementId> = of_kind.map(|(id, _)| id).collect();
    let same = |id: &&ElementId| model.element(**id).label == label;
    let in_any_language = |id: &&ElementId| {
        Language::ALL.iter().any(|language| Evaluator::new(model, *language).label_word(**id) == label)
    };
    let is_titled = |id: &&ElementId| {
        let titles = Language::ALL.iter().map(|language| Evaluator::new(model, *language).name(**id));
        titles.into_iter().any(|title| title.to_lowercase() == label.to_lowercase())
    };
    let found = candidates.iter().find(same).or_else(|| candidates.iter().find(in_any_language));
    if let Some(found) = found.or_else(|| candidates.iter().find(is_titled)) {
        return Ok(*found);
    }
    let evaluator = Evaluator::new(model, language);
    let labels: Vec<EcoString> = candidates.iter().map(|id| evaluator.label_word(*id)).collect();
    // Those that begin so, before one that looks alike: `meldeplikt` is the beginning of many.
    let longer: Vec<&str> = labels.iter().map(EcoString::as_str).filter(|known| known.starts_with(label)).collect();
    if !label.is_empty() && !longer.is_empty() {
        let some: Vec<&str> = longer.into_iter().take(OFFERED).collect();
        return Err(Text::key(Key::NamesBeginSo).with("names", some.join(", ").as_str()));
    }
    Err(match nearest(label, labels.iter().map(EcoString::as_str)) {
        Some(near) => Text::key(Key::DidYouMean).with("name", &near),
        None if labels.is_empty() => Text::key(Key::NoneDeclared),
        None => {
            let some: Vec<_> = labels.iter().take(OFFERED).map(EcoString::as_str).collect();
            Text::key(Key::KnownNames).with("names", some.join(", ").as_str())
        }
    })
}
