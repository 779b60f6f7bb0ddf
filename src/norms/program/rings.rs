//! Norms and facts that depend on themselves.

use super::meaning::{Builder, Who};
use super::segments::Segments;
use crate::model::ElementId;
use crate::norms::norm::Norms;
use crate::value::Date;

/// What depends on itself on some day: each ring once, in the order in which it is followed; the last depends on the first.
/// Days on which the law is the same are looked at once.
pub fn rings(norms: &Norms<'_>) -> Vec<Vec<ElementId>> {
    // Without a day every wording counts: what is no ring then is none on any day.
    let on_any_day = on(norms, None);
    let days: Vec<Date> = Segments::of(norms).days().collect();
    if on_any_day.is_empty() || days.is_empty() {
        return on_any_day;
    }
    let mut found: Vec<Vec<ElementId>> = Vec::new();
    for day in days {
        for ring in on(norms, Some(day)) {
            let same = |known: &Vec<ElementId>| known.len() == ring.len() && ring.iter().all(|id| known.contains(id));
            if !found.iter().any(same) {
                found.push(ring);
            }
        }
    }
    found
}

fn on(norms: &Norms<'_>, day: Option<Date>) -> Vec<Vec<ElementId>> {
    let mut builder = Builder::new(norms, day);
    let model = norms.model;
    let defines = model.known.define.map(|kind| model.all(kind)).unwrap_or_default();
    for id in defines {
        builder.derived(id);
    }
    for (index, _) in norms.iter() {
        builder.applicable(index, Who::Actor);
    }
    for presumption in &norms.presumptions {
        if let Some(when) = &presumption.when {
            builder.guarded(presumption.id, |builder| builder.condition(when, presumption.id));
        }
    }
    builder.rings
}
