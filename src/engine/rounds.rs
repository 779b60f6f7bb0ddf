//! Files that name something by a number that is counted are lowered in rounds: first without the numbers, then with those
//! that this gave, and again while what such a name means changes the count.

use std::sync::Arc;

use crate::export;
use crate::model::{Changed, Counted, Lowered, Model, Parsed, lower, lower_with};
use crate::source::Sources;

/// So many times numbers are taken into account at most.
const ROUNDS: usize = 4;

/// What files mean.
#[derive(Clone)]
pub(super) struct Rounds {
    /// What was found without the numbers, and then with numbers that turned out not to be the last.
    earlier: Vec<Lowered>,
    /// What was found last: what counts.
    pub(super) last: Lowered,
}

impl Rounds {
    /// Lower files on top of packs.
    pub(super) fn lower(sources: &Sources, files: &[Parsed], base: Option<&Arc<Model>>) -> Self {
        let mut rounds = Self { earlier: Vec::new(), last: lower(sources, base.cloned(), files) };
        while rounds.earlier.len() < ROUNDS && rounds.last.model.asks_for_numbers() {
            let numbers = Arc::new(export::numbers(&rounds.last.model));
            if rounds.last.model.numbers() == Some(&numbers) {
                break;
            }
            let mut next = rounds.last.clone();
            let counted = Counted { numbers: numbers.clone(), moved: None };
            if next.renew(sources, files, files, Some(counted)).is_none() {
                next = lower_with(sources, base.cloned(), files, Some(numbers));
            }
            let earlier = std::mem::replace(&mut rounds.last, next);
            rounds.earlier.push(earlier);
        }
        rounds
    }

    /// Take in an edit; nothing where the files are to be lowered anew.
    pub(super) fn renew(&mut self, sources: &Sources, before: &[Parsed], after: &[Parsed]) -> Option<Changed> {
        if self.earlier.is_empty() {
            let changed = self.last.renew(sources, before, after, None)?;
            return (!self.last.model.asks_for_numbers()).then_some(changed);
        }
        // Each round as it would come out anew: from the round before it.
        let mut first: Option<Changed> = None;
        let mut numbers = None;
        let mut changed = None;
        for round in self.earlier.iter_mut().chain([&mut self.last]) {
            let moved = first.as_ref().and_then(|first| first.moved.as_ref());
            let counted = numbers.take().map(|numbers| Counted { numbers: Arc::new(numbers), moved });
            let now = round.renew(sources, before, after, counted)?;
            numbers = Some(export::numbers(&round.model));
            match &first {
                None => first = Some(now),
                Some(_) => changed = Some(now),
            }
        }
        let settled = self.last.model.numbers().map(Arc::as_ref) == numbers.as_ref() || self.earlier.len() == ROUNDS;
        changed.filter(|_| settled)
    }
}
