//! One stage of the search: what is missing, proposed as far as one reach goes, and what of it is needed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ecow::EcoString;

use super::draft::Draft;
use super::gather::Gathered;
use super::place::{self, Change, Placer, Reach};
use super::{Inserts, Miss, Standing, canonical, findings, standing};
use crate::check::State;
use crate::diag::Language;
use crate::eval::Evaluator;
use crate::model::code::{Code, Value};
use crate::model::paths::Paths;
use crate::model::{ElementId, Model, Slot};
use crate::source::FileId;
use crate::syntax::ast::Member;

/// One member of what a rule asks for in an element that lacks it.
struct Want {
    miss: Miss,
    element: ElementId,
    /// Its number in the rule's text.
    number: usize,
    member: Member,
}

/// One member of what a rule asks for, by its number, in all elements that lack it.
type Part = (EcoString, usize);

/// The project with proposals, and how it stands then.
#[derive(Clone)]
pub(super) struct Tried {
    pub(super) draft: Draft,
    pub(super) now: Standing,
}

/// The project as the stage found it.
pub(super) struct Stage<'s> {
    base: &'s Draft,
    before: &'s Standing,
    model: Arc<Model>,
    reach: Reach,
    wants: Vec<Want>,
}

impl<'s> Stage<'s> {
    pub(super) fn new(base: &'s mut Draft, before: &'s Standing, inserts: &Inserts, reach: Reach) -> Self {
        let mut wants = Vec::new();
        let model = base.workspace.model();
        if !before.missing.is_empty() {
            let paths = Paths::new(&model);
            for finding in findings(&mut base.workspace).filter(|finding| finding.state == State::Missing) {
                let Some(insert) = inserts.get(&finding.rule) else { continue };
                let Some(members) = members(&model, insert, finding.element) else { continue };
                let miss = (finding.rule.clone(), paths.of_element(finding.element));
                // A rule of several requirements is found missing in each.
                if wants.iter().any(|known: &Want| known.miss == miss) {
                    continue;
                }
                for (number, member) in members.into_iter().enumerate() {
                    wants.push(Want { miss: miss.clone(), element: finding.element, number, member });
                }
            }
        }
        Self { base, before, model, reach, wants }
    }

    /// What answers as much as it can with as little as it can; nothing if nothing is answered.
    pub(super) fn best(&self) -> Option<Tried> {
        let everything = BTreeSet::new();
        let sound = self.sound(&(0..self.wants.len()).collect::<Vec<_>>());
        let all = self.attempt(&sound, &everything)?;
        let is_cured = |i: &usize| self.wants.get(*i).is_some_and(|want| !all.now.missing.contains(&want.miss));
        let cured: Vec<usize> = sound.iter().copied().filter(is_cured).collect();
        let found = if cured.len() < sound.len() { self.attempt(&cured, &everything)? } else { all };
        if found.now.missing.len() >= self.before.missing.len() || found.now.errors > self.before.errors {
            return None;
        }
        Some(Pruning { stage: self, wants: &cured, out: everything, best: found }.pruned())
    }

    /// Those of the wants that together make nothing worse: halves of what does are looked at apart.
    fn sound(&self, wants: &[usize]) -> Vec<usize> {
        let changes = self.changes(wants, &BTreeSet::new());
        if changes.is_empty() {
            return Vec::new();
        }
        let is_sound = self.made(changes).is_some_and(|Tried { now, .. }| {
            // Nothing is gained by what brings up as much as it answers.
            let gained = now.missing.len() < self.before.missing.len();
            let quiet = now.missing.is_subset(&self.before.missing);
            now.errors <= self.before.errors && (quiet || wants.len() == 1 && gained)
        });
        if is_sound {
            return wants.to_vec();
        }
        if wants.len() <= 1 {
            return Vec::new();
        }
        let (one, other) = wants.split_at(wants.len() / 2);
        let (one, other) = (self.sound(one), self.sound(other));
        let both = [one.as_slice(), other.as_slice()].concat();
        let together = self.attempt(&both, &BTreeSet::new());
        let fits = together.is_some_and(|tried| tried.now.errors <= self.before.errors);
        if fits || other.is_empty() { both } else { one }
    }

    /// The changes that some wants ask for, but for parts that are left out.
    fn changes(&self, wants: &[usize], out: &BTreeSet<Part>) -> Vec<(FileId, Change)> {
        let sources = self.base.workspace.sources();
        let mut placer = Placer { model: &self.model, sources, reach: self.reach, changes: Vec::new() };
        let mut gathered = Gathered::default();
        for want in wants.iter().filter_map(|i| self.wants.get(*i)) {
            let rule = &want.miss.0;
            if out.is_empty() || !out.contains(&(rule.clone(), want.number)) {
                gathered.add(&placer, want.element, rule, &want.member);
            }
        }
        for (element, members) in gathered.elements {
            let members: Vec<Member> = members.into_iter().map(|(_, member)| member).collect();
            placer.element(element, &members);
        }
        placer.changes
    }

    /// The project with changes. Nothing where there are none, or some cannot be made together.
    fn made(&self, changes: Vec<(FileId, Change)>) -> Option<Tried> {
        let mut draft = self.base.fork();
        if !draft.replace_all(changes) {
            return None;
        }
        let now = standing(&mut draft.workspace);
        Some(Tried { draft, now })
    }

    fn attempt(&self, wants: &[usize], out: &BTreeSet<Part>) -> Option<Tried> {
        self.made(self.changes(wants, out))
    }
}

/// Leaving out what is answered without it.
struct Pruning<'p> {
    stage: &'p Stage<'p>,
    wants: &'p [usize],
    out: BTreeSet<Part>,
    best: Tried,
}

impl Pruning<'_> {
    fn pruned(mut self) -> Tried {
        // How many members a rule's text has, and how much it says.
        let mut counts: BTreeMap<EcoString, (usize, usize)> = BTreeMap::new();
        for want in self.wants.iter().filter_map(|i| self.stage.wants.get(*i)) {
            let (count, says) = counts.entry(want.miss.0.clone()).or_default();
            *count = (want.number + 1).max(*count);
            *says += weight(&want.member);
        }
        // What says much is left out first: what says little may answer it too, and more beside it.
        let mut counts: Vec<(EcoString, (usize, usize))> = counts.into_iter().collect();
        counts.sort_by_key(|(_, (_, says))| std::cmp::Reverse(*says));
        let rules: Vec<(EcoString, usize)> = counts.into_iter().map(|(rule, (count, _))| (rule, count)).collect();
        let most = rules.iter().map(|(_, count)| *count).max().unwrap_or_default();
        // Of each rule's text one member after the other: a rule that then is missing says which it was.
        for i in 0..most {
            let parts = rules.iter().filter(|(_, count)| *count > 1 && i < *count);
            self.leave_out(parts.map(|(rule, _)| (rule.clone(), i)).collect());
        }
        // All of a rule's text, where another's answers it too. Any two rules are on different sides of one division.
        let bits = usize::BITS - rules.len().saturating_sub(1).leading_zeros();
        for bit in (0..bits).rev() {
            for side in [0, 1] {
                let own = rules.iter().enumerate().filter(|(i, _)| (i >> bit) & 1 == side);
                let parts = own.flat_map(|(_, (rule, count))| (0..*count).map(|i| (rule.clone(), i)));
                self.leave_out(parts.collect());
            }
        }
        self.best
    }

    /// Leave out as many of some parts as can be.
    fn leave_out(&mut self, mut parts: Vec<Part>) {
        parts.retain(|part| !self.out.contains(part));
        if parts.is_empty() {
            return;
        }
        let out: BTreeSet<Part> = self.out.iter().chain(&parts).cloned().collect();
        let tried = self.stage.attempt(self.wants, &out);
        let now = tried.as_ref().map_or(self.stage.before, |tried| &tried.now);
        let lost: BTreeSet<&EcoString> = now.missing.difference(&self.best.now.missing).map(|(rule, _)| rule).collect();
        if let Some(tried) = &tried
            && lost.is_empty()
            && now.errors <= self.best.now.errors
        {
            (self.out, self.best) = (out, tried.clone());
            return;
        }
        let (needed, mut rest): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|(rule, _)| lost.contains(rule));
        if needed.is_empty() && rest.len() > 1 {
            // What is missing was asked for by others, which leave it to one of these.
            let other = rest.split_off(rest.len() / 2);
            self.leave_out(rest);
            self.leave_out(other);
        } else if !needed.is_empty() {
            self.leave_out(rest);
        }
    }
}

/// How much a member says: what stands in it, and more for what is not left open.
fn weight(member: &Member) -> usize {
    match member {
        Member::Field(field) => 1 + usize::from(!place::is_placeholder(field)),
        Member::Block(block) => 1 + block.members.iter().map(weight).sum::<usize>(),
        Member::Prose(_) | Member::Use(_) => 1,
    }
}

/// What a rule asks to put into an element.
fn members(model: &Model, (insert, written): &(Slot, Language), element: ElementId) -> Option<Vec<Member>> {
    // A text for each language is taken in that of the plan, so that what it says is read there as it stands.
    let translated = match insert {
        Slot::Value(value) => matches!(value, Value::Words(_)),
        Slot::Computed(code) => matches!(**code, Code::Translated(_)),
    };
    let of_plan = model.scope(model.element(element).file).map_or(Language::En, |scope| scope.language);
    let language = if translated { of_plan } else { *written };
    let evaluator = Evaluator::new(model, language);
    let mut all = place::members(&evaluator.show(&evaluator.slot(insert, element)))?;
    canonical::Reader { schema: &model.schema, language }.members(&mut all, model.element(element).kind);
    Some(all)
}
