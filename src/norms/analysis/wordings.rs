//! Days between two wordings of a section, or two versions of a norm, on which there is none; and days with two.

use crate::model::ElementId;
use crate::norms::force::{period, wordings};
use crate::norms::norm::Norms;
use crate::value::Period;

use super::{Finding, Problem};

/// What is wrong with the periods of the law and of the norms, in the order declared.
pub(super) fn findings(norms: &Norms<'_>) -> Vec<Finding> {
    let model = norms.model;
    let mut found = Vec::new();
    for section in model.known.section.map(|kind| model.all(kind)).unwrap_or_default() {
        let periods = wordings(model, section).into_iter().filter_map(|id| period(model, id)).collect();
        found.extend(between(section, periods));
    }
    for (_, norm) in norms.iter() {
        found.extend(between(norm.id, norm.versions.iter().map(|version| version.period).collect()));
    }
    found
}

fn between(of: ElementId, mut periods: Vec<Period>) -> Vec<Finding> {
    // A period that begins at no known day begins before all others.
    periods.sort_by_key(|period| (period.start, period.end));
    let mut found = Vec::new();
    let Some(mut before) = periods.first().copied() else { return found };
    for next in periods.into_iter().skip(1) {
        let problem = match (before.intersection(next), before.end.zip(next.start)) {
            (Some(both), _) => Some(Problem::DoubleWording(of, both)),
            (None, Some((end, start))) => {
                let gap = end.tomorrow().ok().zip(start.yesterday().ok());
                let gap = gap.and_then(|(from, to)| Period::between(from, to));
                gap.map(|gap| Problem::MissingWording(of, gap))
            }
            (None, None) => None,
        };
        found.extend(problem.map(|problem| Finding { problem, doubt: None, periods: Vec::new(), witness: None }));
        // The one that lasts longer is what the next is held against.
        if before.end.is_some_and(|end| next.end.is_none_or(|other| other > end)) {
            before = next;
        }
    }
    found
}
