//! What each edit is needed for.

use std::collections::BTreeSet;

use super::draft::Edit;
use super::{Miss, Standing, standing, texts};
use crate::Workspace;

/// The edits that something needs, each with the rules that would be missing without it.
pub(super) fn attributed(first: &Workspace, began: &Standing, edits: Vec<Edit>, now: &mut Standing) -> Vec<Edit> {
    let mut sought = Sought { first, began, edits, now: now.clone() };
    // What nothing needs is left out, and then another may be needed that was not.
    loop {
        sought.attribute();
        let idle: Vec<usize> =
            sought.edits.iter().enumerate().filter(|(_, edit)| edit.meets.is_empty()).map(|(i, _)| i).collect();
        if idle.is_empty() || !sought.leave_out(&idle) {
            break;
        }
    }
    *now = sought.now;
    sought.edits
}

struct Sought<'s> {
    first: &'s Workspace,
    began: &'s Standing,
    edits: Vec<Edit>,
    now: Standing,
}

impl Sought<'_> {
    /// How the project stands without some of the edits.
    fn without(&self, out: &dyn Fn(usize) -> bool) -> Standing {
        let kept: Vec<&Edit> = self.edits.iter().enumerate().filter(|(i, _)| !out(*i)).map(|(_, edit)| edit).collect();
        if kept.is_empty() {
            return self.began.clone();
        }
        let mut workspace = self.first.fork();
        for (name, text) in texts(self.first, &kept.iter().copied()) {
            workspace.set(&name, text);
        }
        standing(&mut workspace)
    }

    fn lost(&self, without: &Standing) -> BTreeSet<Miss> {
        without.missing.difference(&self.now.missing).cloned().collect()
    }

    /// Say of each edit what is missing without it. Each is told from any other by the divisions on whose sides the two
    /// stand, so that a check for each side of each division tells all of them.
    fn attribute(&mut self) {
        self.edits.iter_mut().for_each(|edit| edit.meets.clear());
        let count = self.edits.len();
        let bits = (usize::BITS - count.saturating_sub(1).leading_zeros()) as usize;
        let sides: Vec<[BTreeSet<Miss>; 2]> =
            (0..bits).map(|bit| [0, 1].map(|side| self.lost(&self.without(&|i| (i >> bit) & 1 == side)))).collect();
        let all: BTreeSet<Miss> = match sides.first() {
            Some([one, other]) => one.union(other).cloned().collect(),
            None => self.lost(&self.without(&|_| true)),
        };
        let mut unsure: BTreeSet<usize> = BTreeSet::new();
        for miss in &all {
            let is_needed = |i: &usize| {
                let on_side = |(bit, both): (usize, &[BTreeSet<Miss>; 2])| both[(i >> bit) & 1].contains(miss);
                sides.iter().enumerate().all(on_side)
            };
            let found: Vec<usize> = (0..count).filter(is_needed).collect();
            if let [one] = found[..] {
                self.note(one, miss);
            } else {
                unsure.extend(found);
            }
        }
        // What needs several at once is on both sides: those that may be meant are looked at one by one.
        for i in unsure {
            for miss in self.lost(&self.without(&|other| other == i)) {
                self.note(i, &miss);
            }
        }
    }

    fn note(&mut self, edit: usize, (rule, _): &Miss) {
        if let Some(edit) = self.edits.get_mut(edit)
            && !edit.meets.contains(rule)
        {
            edit.meets.push(rule.clone());
        }
    }

    /// Leave out as many of some edits as can be. Says whether any was.
    fn leave_out(&mut self, some: &[usize]) -> bool {
        let without = self.without(&|i| some.contains(&i));
        if without.errors <= self.began.errors && self.lost(&without).is_empty() {
            let mut i = 0;
            self.edits.retain(|_| {
                i += 1;
                !some.contains(&(i - 1))
            });
            self.now = without;
            return true;
        }
        let (one, other) = some.split_at(some.len() / 2);
        // The numbers of the others stand as long as nothing was left out.
        some.len() > 1 && (self.leave_out(one) || self.leave_out(other))
    }
}
