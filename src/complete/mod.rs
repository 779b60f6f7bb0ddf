//! The smallest set of edits found that would meet what a plan is missing, with a placeholder for what only its author
//! can know.
//!
//! A rule says in its field `insert` what would meet it, in canonical English words or in those of its own language. That
//! is written in the plan's language and put where it belongs. Everything that is missing is proposed at once, each thing
//! once, and the plan is checked with it: what a rule asks for counts only if that is no longer missing and nothing new is
//! wrong. Then what others answer as well is left out, in groups, so that a few checks are enough.
//!
//! A placeholder meets nothing: a requirement that depends on one goes from missing to "cannot tell", and the placeholder
//! is reported until it is filled in.

mod canonical;
mod draft;
mod gather;
mod meets;
mod place;
mod stage;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use ecow::EcoString;

use crate::Workspace;
use crate::check::{Finding, State};
use crate::diag::{CodeName, Diagnostic, Language, Severity};
use crate::model::Slot;
use crate::model::paths::Paths;
use draft::Draft;
use place::Reach;
use stage::Stage;

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

/// What each rule asks to put in, if it says so, and the language that the rule is written in.
type Inserts = BTreeMap<EcoString, (Slot, Language)>;

/// How a project stands.
#[derive(Clone, Default)]
struct Standing {
    missing: BTreeSet<Miss>,
    errors: usize,
}

/// Find edits that would meet what is missing. The project is not changed.
pub fn complete(workspace: &Workspace) -> Completion {
    let mut first = workspace.clone();
    let began = standing(&mut first);
    if began.missing.is_empty() {
        return Completion::default();
    }
    let inserts = inserts(&mut first);
    let (mut draft, mut now) = (Draft::new(&first), began.clone());
    for _ in 0..ROUNDS {
        let mut changed = false;
        for reach in Reach::ALL {
            let found = Stage::new(&mut draft, &now, &inserts, reach).best();
            if let Some(found) = found {
                (draft, now, changed) = (found.draft, found.now, true);
            }
        }
        if !changed {
            break;
        }
    }
    let edits = meets::attributed(&first, &began, draft.edits, &mut now);
    completion(&mut first, edits, &began, &now)
}

/// The rules of the project that say what would meet them.
pub fn insertable(workspace: &mut Workspace) -> BTreeSet<EcoString> {
    inserts(workspace).into_keys().collect()
}

fn inserts(workspace: &mut Workspace) -> Inserts {
    let model = workspace.model();
    let mut inserts = Inserts::new();
    for (_, rule) in model.pack_elements().chain(model.elements()) {
        if Some(rule.kind) == model.known.rule
            && let Some(field) = model.known.insert.and_then(|name| rule.field(name))
        {
            let language = model.scope(rule.file).map_or(Language::En, |scope| scope.language);
            inserts.insert(rule.label.clone(), (field.value.clone(), language));
        }
    }
    inserts
}

/// With requirements in the place of rules; of a rule without any, its own name.
fn completion(first: &mut Workspace, mut edits: Vec<Edit>, began: &Standing, now: &Standing) -> Completion {
    let requirements = &first.report().requirements;
    let mut of_rules: BTreeMap<&EcoString, Vec<&EcoString>> = BTreeMap::new();
    for requirement in requirements {
        for (rule, _) in &requirement.rules {
            of_rules.entry(rule).or_default().push(&requirement.label);
        }
    }
    let order: BTreeMap<&EcoString, usize> = requirements.iter().enumerate().map(|(i, r)| (&r.label, i)).collect();
    let labels = |rules: &mut dyn Iterator<Item = &EcoString>| -> Vec<EcoString> {
        let mut all: Vec<EcoString> = Vec::new();
        for rule in rules {
            match of_rules.get(rule) {
                Some(own) => all.extend(own.iter().map(|label| (*label).clone())),
                None => all.push(rule.clone()),
            }
        }
        all.sort_by_key(|label| (order.get(label).copied().unwrap_or(usize::MAX), label.clone()));
        all.dedup();
        all
    };
    let missing = labels(&mut began.missing.iter().map(|(rule, _)| rule));
    let left = labels(&mut now.missing.iter().map(|(rule, _)| rule));
    for edit in &mut edits {
        edit.meets = labels(&mut edit.meets.iter());
    }
    let texts = texts(first, &edits.iter());
    Completion { edits, texts, missing, left }
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

/// What every rule found.
fn findings(workspace: &mut Workspace) -> impl Iterator<Item = &Finding> {
    let report = workspace.report();
    let own = report.requirements.iter().flat_map(|requirement| &requirement.findings);
    own.chain(report.others.iter().flat_map(|(_, _, findings)| findings))
}

fn standing(workspace: &mut Workspace) -> Standing {
    let model = workspace.model();
    let paths = Paths::new(&model);
    let missing = findings(workspace)
        .filter(|finding| finding.state == State::Missing)
        .map(|finding| (finding.rule.clone(), paths.of_element(finding.element)))
        .collect();
    let wrong = |d: &&Diagnostic| matches!(d.code, CodeName::Code(_)) && d.severity == Severity::Error;
    let errors = workspace.diagnostics().iter().filter(wrong).count();
    Standing { missing, errors }
}
