//! The days on which the law is the same.

use super::super::force;
use super::super::norm::Norms;
use crate::model::ElementId;
use crate::value::{Date, Period};

/// The first day of each stretch of days in which no norm changes, after the first stretch, which has no first day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Segments {
    starts: Vec<Date>,
}

impl Segments {
    /// Cut the days at every change of a norm's versions and of the law that they rest on.
    pub fn of(norms: &Norms<'_>) -> Self {
        let model = norms.model;
        let mut periods: Vec<Period> = Vec::new();
        let mut sections: Vec<ElementId> = Vec::new();
        for version in norms.iter().flat_map(|(_, norm)| &norm.versions) {
            periods.push(version.period);
            for basis in &version.basis {
                sections.extend(basis.section.into_iter().chain(basis.source));
            }
        }
        sections.sort_unstable();
        sections.dedup();
        for id in sections {
            let parent = model.element(id).parent;
            periods.extend([Some(id), parent].into_iter().flatten().filter_map(|id| force::period(model, id)));
            periods.extend(force::wordings(model, id).into_iter().filter_map(|id| force::period(model, id)));
        }
        let mut starts: Vec<Date> = periods
            .iter()
            .flat_map(|period| [period.start, period.end.and_then(|end| end.tomorrow().ok())])
            .flatten()
            .collect();
        starts.sort_unstable();
        starts.dedup();
        Self { starts }
    }

    /// The place of a day's stretch.
    pub fn place(&self, day: Date) -> usize {
        self.starts.partition_point(|start| *start <= day)
    }

    /// The first day after a day on which the law changes.
    pub fn next(&self, day: Date) -> Option<Date> {
        self.starts.get(self.place(day)).copied()
    }

    /// A day of each stretch.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let before = self.starts.first().map(|first| first.yesterday().unwrap_or(*first));
        before.into_iter().chain(self.starts.iter().copied())
    }
}
