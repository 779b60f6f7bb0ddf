//! The smallest set of edits found that would meet what a plan is missing, with a placeholder for what only its author
//! can know.
//!
//! A rule says in its field `insert` what would meet it, in canonical English words or in those of its own language. That is written in the plan's
//! language and put where it belongs, and the whole plan is checked again with it: an edit counts only if what it is for
//! is no longer missing and nothing new is wrong. The edit that answers most is made first; in the end, edits that turn
//! out not to be needed are taken away again.
//!
//! A placeholder meets nothing: a requirement that depends on one goes from missing to "cannot tell", and the placeholder
//! is reported until it is filled in.

mod canonical;
mod draft;
mod place;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use ecow::EcoString;

use crate::Workspace;
use crate::check::{Finding, State};
use crate::diag::{CodeName, Language, Severity};
use crate::eval::Evaluator;
use crate::model::code::{Code, Value};
use crate::model::paths::Paths;
use crate::model::{ElementId, Model, Slot};
use crate::syntax::ast::Member;
use draft::Draft;
use place::{Placer, Reach};

pub use draft::Edit;

/// How often to begin again with what the edits themselves have brought up.
const ROUNDS: usize = 3;

/// What would meet the missing requirements.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Completion {
    /// By file and place. Those at one place stand in the order in which they are put in.
    pub edits: Vec<Edit>,
    /// The files that they change, with their text afterwards.
    pub texts: Vec<(EcoString, String)>,
    /// The requirements that are missing now.
    pub missing: Vec<EcoString>,
    /// Those of them that would still be: for these there is nothing to propose.
    pub left: Vec<EcoString>,
}

/// A rule's failure in one element, by the element's path.
type Miss = (EcoString, String);

/// How a project stands.
#[derive(Clone, Default)]
struct Standing {
    missing: BTreeSet<Miss>,
    errors: usize,
}

/// Find edits that would meet what is missing. The project is not changed.
pub fn complete(workspace: &Workspace) -> Completion {
    let mut search = Search::new(workspace.clone());
    search.search();
    search.prune();
    search.completion()
}

struct Search {
    /// As it was given.
    first: Workspace,
    began: Standing,
    draft: Draft,
    now: Standing,
    /// What each rule asks to put in, if it says so, and the language that the rule is written in.
    inserts: BTreeMap<EcoString, (Slot, Language)>,
    /// The requirements of each rule; of a rule without any, its own name.
    labels: BTreeMap<EcoString, Vec<EcoString>>,
}

impl Search {
    fn new(mut first: Workspace) -> Self {
        let began = standing(&mut first);
        let (mut inserts, mut labels) = (BTreeMap::new(), BTreeMap::<EcoString, Vec<EcoString>>::new());
        let model = first.model();
        for (_, rule) in model.pack_elements().chain(model.elements()) {
            if Some(rule.kind) == model.known.rule
                && let Some(field) = model.known.insert.and_then(|name| rule.field(name))
            {
                let language = model.scope(rule.file).map_or(Language::En, |scope| scope.language);
                inserts.insert(rule.label.clone(), (field.value.clone(), language));
            }
        }
        for requirement in &first.report().requirements {
            for (rule, _) in &requirement.rules {
                labels.entry(rule.clone()).or_default().push(requirement.label.clone());
            }
        }
        let draft = Draft::new(first.clone());
        Self { first, now: began.clone(), began, draft, inserts, labels }
    }

    /// Make the edits, the one that answers most first.
    fn search(&mut self) {
        for _ in 0..ROUNDS {
            let mut ranked = Vec::new();
            for rule in self.missing_rules() {
                if let Some(found) = self.attempt(&rule, &Members::All) {
                    ranked.push((self.now.missing.len().saturating_sub(found.1.missing.len()), rule, found));
                }
            }
            if ranked.is_empty() {
                return;
            }
            ranked.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            for (i, (_, rule, found)) in ranked.into_iter().enumerate() {
                if !self.now.missing.iter().any(|(missing, _)| *missing == rule) {
                    continue;
                }
                // The first was tried on the project as it is now; for the others it has changed meanwhile.
                let found = if i == 0 { Some(found) } else { self.attempt(&rule, &Members::All) };
                if let Some(found) = found {
                    (self.draft, self.now) = self.trimmed(&rule, found);
                }
            }
        }
    }

    fn missing_rules(&self) -> BTreeSet<EcoString> {
        self.now.missing.iter().map(|(rule, _)| rule.clone()).filter(|rule| self.inserts.contains_key(rule)).collect()
    }

    /// Put a rule's text into every element that lacks it, going further only where that is not enough.
    fn attempt(&self, rule: &EcoString, which: &Members) -> Option<(Draft, Standing)> {
        let mut left: BTreeSet<Miss> = self.now.missing.iter().filter(|(name, _)| name == rule).cloned().collect();
        let mut found: Option<(Draft, Standing)> = None;
        for reach in Reach::ALL {
            let (from, before) = found.as_ref().map_or((&self.draft, &self.now), |(draft, standing)| (draft, standing));
            let Some((mut draft, mut now)) = self.placed(from, rule, &left, reach, which) else { continue };
            let cured: BTreeSet<Miss> = left.difference(&now.missing).cloned().collect();
            if cured.is_empty() {
                continue;
            }
            if cured.len() < left.len() {
                let Some(only) = self.placed(from, rule, &cured, reach, which) else { continue };
                (draft, now) = only;
            }
            // Nothing is gained by what brings up as much as it answers.
            if now.missing.len() >= before.missing.len() {
                continue;
            }
            left.retain(|miss| now.missing.contains(miss));
            found = Some((draft, now));
            if left.is_empty() {
                break;
            }
        }
        found
    }

    /// Leave out the members of a rule's text that are not needed here.
    fn trimmed(&self, rule: &EcoString, mut found: (Draft, Standing)) -> (Draft, Standing) {
        let mut left_out = Vec::new();
        let mut i = 0;
        // No text has so many members that this is not soon through.
        while i < 16 {
            let mut fewer = left_out.clone();
            fewer.push(i);
            i += 1;
            let Some((draft, now)) = self.attempt(rule, &Members::Without(fewer.clone())) else { continue };
            if draft.edits != found.0.edits && now.missing.is_subset(&found.1.missing) {
                found = (draft, now);
                left_out = fewer;
            }
        }
        found
    }

    fn placed(
        &self,
        from: &Draft,
        rule: &EcoString,
        only: &BTreeSet<Miss>,
        reach: Reach,
        which: &Members,
    ) -> Option<(Draft, Standing)> {
        let insert = self.inserts.get(rule)?;
        let mut draft = from.clone();
        let model = draft.workspace.model();
        let paths = Paths::new(&model);
        let wanted = |finding: &&Finding| {
            finding.rule == *rule
                && finding.state == State::Missing
                && only.contains(&(rule.clone(), paths.of_element(finding.element)))
        };
        let mut elements: Vec<ElementId> =
            findings(&mut draft.workspace).iter().filter(wanted).map(|f| f.element).collect();
        elements.dedup();
        let mut placer = Placer { model: &model, sources: draft.workspace.sources(), reach, changes: Vec::new() };
        for element in elements {
            let before = placer.changes.len();
            let Some(members) = members(&model, insert, element, which) else { continue };
            if placer.element(element, &members).is_none() {
                placer.changes.truncate(before);
            }
        }
        let sources = draft.workspace.sources().clone();
        let mut changes = placer.changes;
        // Two elements may ask for the very same.
        let mut once = BTreeSet::new();
        changes.retain(|(file, change)| once.insert((*file, change.clone())));
        if changes.is_empty() {
            return None;
        }
        // From the end, so that the places of the others stand; of those at one place the last first.
        changes.reverse();
        changes.sort_by_key(|(file, change)| std::cmp::Reverse((*file, change.start)));
        for (file, change) in changes {
            let name = sources.file(file).name.clone();
            if !draft.replace(&name, change.start..change.end, &change.text, std::slice::from_ref(rule)) {
                return None;
            }
        }
        let now = standing(&mut draft.workspace);
        (now.errors <= self.now.errors).then_some((draft, now))
    }

    /// The project with only some of the edits.
    fn with<'e>(&self, edits: &(impl DoubleEndedIterator<Item = &'e Edit> + Clone)) -> Workspace {
        let mut workspace = self.first.clone();
        for (name, text) in texts(&self.first, edits) {
            workspace.set(&name, text);
        }
        workspace
    }

    /// Take away edits without which no more is missing; and say of the others what they are needed for.
    fn prune(&mut self) {
        let mut i = self.draft.edits.len();
        while let Some(at) = i.checked_sub(1) {
            i = at;
            let others = self.draft.edits.iter().enumerate().filter(|(j, _)| *j != at).map(|(_, edit)| edit);
            let without =
                if self.draft.edits.len() == 1 { self.began.clone() } else { standing(&mut self.with(&others)) };
            if without.errors <= self.began.errors && without.missing.is_subset(&self.now.missing) {
                self.draft.edits.remove(at);
                self.now = without;
                continue;
            }
            let needed: Vec<EcoString> =
                without.missing.difference(&self.now.missing).map(|(rule, _)| rule.clone()).collect();
            if let Some(edit) = self.draft.edits.get_mut(at) {
                edit.meets.extend(needed);
            }
        }
    }

    fn completion(mut self) -> Completion {
        let order: Vec<EcoString> = self.first.report().requirements.iter().map(|r| r.label.clone()).collect();
        let labels = |rules: &mut dyn Iterator<Item = &EcoString>| -> Vec<EcoString> {
            let mut all: Vec<EcoString> = Vec::new();
            for rule in rules {
                let own = self.labels.get(rule).cloned().unwrap_or_else(|| vec![rule.clone()]);
                all.extend(own);
            }
            all.sort_by_key(|label| {
                (order.iter().position(|known| known == label).unwrap_or(usize::MAX), label.clone())
            });
            all.dedup();
            all
        };
        let missing = labels(&mut self.began.missing.iter().map(|(rule, _)| rule));
        let left = labels(&mut self.now.missing.iter().map(|(rule, _)| rule));
        let mut edits = self.draft.edits.clone();
        for edit in &mut edits {
            edit.meets = labels(&mut edit.meets.iter());
        }
        let texts = texts(&self.first, &edits.iter());
        Completion { edits, texts, missing, left }
    }
}

/// The files that edits change, with their text afterwards.
fn texts<'e>(
    workspace: &Workspace,
    edits: &(impl DoubleEndedIterator<Item = &'e Edit> + Clone),
) -> Vec<(EcoString, String)> {
    let names: BTreeSet<EcoString> = edits.clone().map(|edit| edit.file.clone()).collect();
    let after = |name: EcoString| {
        let file = workspace.sources().find(&name)?;
        let own = edits.clone().filter(|edit| edit.file == name);
        let text = draft::applied(&workspace.sources().file(file).text, own);
        Some((name, text))
    };
    names.into_iter().filter_map(after).collect()
}

/// Which members of a rule's text to put in.
enum Members {
    All,
    /// All but those with these numbers.
    Without(Vec<usize>),
}

/// What a rule asks to put into an element.
fn members(
    model: &Model,
    (insert, written): &(Slot, Language),
    element: ElementId,
    which: &Members,
) -> Option<Vec<Member>> {
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
    let count = all.len();
    let without = |out: &[usize]| -> Option<Vec<Member>> {
        // Leaving out what is not there is no attempt.
        let known = out.iter().all(|i| *i < count) && out.len() < count;
        let kept = all.iter().enumerate().filter(|(i, _)| !out.contains(i)).map(|(_, member)| member.clone());
        known.then(|| kept.collect())
    };
    match which {
        Members::All => Some(all),
        Members::Without(out) => without(out),
    }
}

fn findings(workspace: &mut Workspace) -> Vec<Finding> {
    let report = workspace.report();
    let own = report.requirements.iter().flat_map(|requirement| &requirement.findings);
    own.chain(report.others.iter().flat_map(|(_, _, findings)| findings)).cloned().collect()
}

fn standing(workspace: &mut Workspace) -> Standing {
    let model = workspace.model();
    let paths = Paths::new(&model);
    let missing = findings(workspace)
        .into_iter()
        .filter(|finding| finding.state == State::Missing)
        .map(|finding| (finding.rule.clone(), paths.of_element(finding.element)))
        .collect();
    let wrong = |d: &&crate::diag::Diagnostic| matches!(d.code, CodeName::Code(_)) && d.severity == Severity::Error;
    let errors = workspace.diagnostics().iter().filter(wrong).count();
    Standing { missing, errors }
}
