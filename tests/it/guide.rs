//! The guide of 2008 as rules: every row is there, one plan meets every rule, and for each rule one edit of that plan
//! misses it.

use std::collections::{BTreeMap, BTreeSet};

use plikt::check::State;
use plikt::diag::{CodeName, Language};
use plikt::{Workspace, packs};

const PACK: &str = "std.guide_2008";
const PLAN: &str = include_str!("../data/guide_2008/met.plikt");
const EDITS: &str = include_str!("../data/guide_2008/edits.txt");
const ROWS: usize = 163;

/// One edit: what it is called, the variant it begins from, what it replaces, and the other rules that it breaks.
#[derive(Default)]
pub(crate) struct Edit<'t> {
    pub(crate) name: &'t str,
    pub(crate) on: Option<&'t str>,
    replace: Vec<(Vec<&'t str>, Vec<&'t str>)>,
    also: BTreeSet<&'t str>,
}

/// The variants (`@@`) and the edits (`==`) of the file.
pub(crate) fn edits() -> (Vec<Edit<'static>>, Vec<Edit<'static>>) {
    let (mut variants, mut edits): (Vec<Edit<'_>>, Vec<Edit<'_>>) = (Vec::new(), Vec::new());
    let mut in_variant = false;
    for line in EDITS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let Some((mark @ ("==" | "@@"), name)) = line.split_once(' ') {
            in_variant = mark == "@@";
            let list = if in_variant { &mut variants } else { &mut edits };
            list.push(Edit { name, ..Edit::default() });
            continue;
        }
        let list = if in_variant { &mut variants } else { &mut edits };
        let edit = list.last_mut().expect("a head before its lines");
        if let Some(base) = line.strip_prefix("on: ") {
            edit.on = Some(base);
        } else if let Some(also) = line.strip_prefix("also: ") {
            edit.also = also.split(' ').collect();
        } else if let Some(old) = line.strip_prefix("- ") {
            if edit.replace.last().is_none_or(|(_, new)| !new.is_empty()) {
                edit.replace.push(Default::default());
            }
            edit.replace.last_mut().expect("pushed above").0.push(old);
        } else if let Some(new) = line.strip_prefix('+') {
            edit.replace.last_mut().expect("a `-` line before `+`").1.push(new.trim_start());
        } else {
            panic!("not a line of an edit: {line}");
        }
    }
    (variants, edits)
}

impl Edit<'_> {
    pub(crate) fn apply(&self, text: &str) -> String {
        self.replace.iter().fold(text.to_owned(), |text, (old, new)| {
            let old = old.join("\n");
            assert_eq!(text.matches(&old).count(), 1, "{}: `{old}` should be found once", self.name);
            text.replacen(&old, &new.join("\n"), 1)
        })
    }
}

/// The plan that meets every rule, without indentation.
fn plan() -> String {
    PLAN.lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
}

/// The texts that edits begin from: the plan, and the plan as a small or a large municipality.
pub(crate) fn bases() -> BTreeMap<Option<&'static str>, String> {
    let variants = edits().0.into_iter().map(|v| (Some(v.name), v.apply(&plan())));
    std::iter::once((None, plan())).chain(variants).collect()
}

/// How each rule comes out.
fn outcome(workspace: &mut Workspace, text: &str) -> BTreeMap<String, State> {
    workspace.set("plan.plikt", text);
    let rules = workspace.report().requirements.iter().flat_map(|requirement| &requirement.rules);
    rules.map(|(rule, state)| (rule.to_string(), *state)).collect()
}

/// What is wrong with the plan itself, beside what the rules find.
fn problems(workspace: &mut Workspace) -> Vec<String> {
    let all = workspace.diagnostics().iter().filter(|d| !matches!(d.code, CodeName::Rule(_)));
    all.map(|d| format!("{}: {}", d.code, d.message.in_language(Language::En))).collect()
}

#[test]
fn every_row_has_rules_or_a_reason() {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", plan());
    let report = workspace.report();
    let labels: Vec<String> = report.requirements.iter().map(|r| r.label.to_string()).collect();
    let wanted: Vec<String> = (1..=ROWS).map(|row| format!("G{row}")).collect();
    assert_eq!(labels, wanted);
    for requirement in &report.requirements {
        let reason = requirement.not_checkable.is_some();
        assert_ne!(reason, !requirement.rules.is_empty(), "{}: rules or a reason, not both", requirement.label);
        assert_eq!(requirement.state == State::NotCheckable, reason, "{}", requirement.label);
        let texts = std::iter::once(&requirement.title).chain(&requirement.not_checkable);
        for text in texts.flat_map(|words| [&words.nb, &words.nn, &words.en]) {
            assert!(!text.is_empty(), "{}: a text in each tongue", requirement.label);
        }
        assert!(!requirement.place.is_empty() && requirement.guide.is_some(), "{}", requirement.label);
    }
    let heads: Vec<_> = report.headings.iter().map(|h| (h.list.as_str(), h.number)).collect();
    let points = (1..=12).map(|n| ("points", n));
    assert_eq!(heads, points.chain((1..=9).map(|n| ("themes", n))).collect::<Vec<_>>());
}

#[test]
fn one_plan_meets_every_rule() {
    let mut workspace = Workspace::new();
    let mut met = BTreeSet::new();
    for (variant, text) in bases() {
        for (rule, state) in outcome(&mut workspace, &text) {
            assert!(matches!(state, State::Met | State::NotRelevant), "{rule} is {state:?} in {variant:?}");
            if state == State::Met {
                met.insert(rule);
            }
        }
        assert_eq!(problems(&mut workspace), [""; 0], "in {variant:?}");
    }
    let all: BTreeSet<String> = outcome(&mut workspace, &plan()).into_keys().collect();
    assert_eq!(met, all, "each rule has something to look at in the plan or in a variant");
}

#[test]
fn each_rule_is_missed_by_its_edit() {
    let mut workspace = Workspace::new();
    let bases = bases();
    let before: BTreeMap<_, _> = bases.iter().map(|(on, text)| (*on, outcome(&mut workspace, text))).collect();
    let (_, edits) = edits();
    let mut rules: BTreeSet<&str> = before[&None].keys().map(String::as_str).collect();
    for edit in &edits {
        assert!(rules.remove(edit.name), "{}: no such rule, or edited twice", edit.name);
        let after = outcome(&mut workspace, &edit.apply(&bases[&edit.on]));
        assert_eq!(problems(&mut workspace), [""; 0], "{}", edit.name);
        let base = &before[&edit.on];
        assert_eq!(base[edit.name], State::Met, "{} before its edit", edit.name);
        assert_eq!(after[edit.name], State::Missing, "{} after its edit", edit.name);
        let newly_missing = |rule: &&str| after[*rule] == State::Missing && base[*rule] != State::Missing;
        let also: BTreeSet<&str> =
            after.keys().map(String::as_str).filter(|r| *r != edit.name).filter(newly_missing).collect();
        assert_eq!(also, edit.also, "other rules that the edit of {} breaks", edit.name);
        for requirement in &workspace.report().requirements {
            if requirement.rules.iter().any(|(rule, _)| rule == edit.name) {
                assert_eq!(requirement.state, State::Missing, "{}", requirement.label);
            }
        }
        let report = workspace.report();
        let finding = report.requirements.iter().flat_map(|r| &r.findings).find(|f| f.rule == edit.name);
        let finding = finding.expect("a missing rule has a finding");
        for text in [Some(&finding.message), finding.fix.as_ref()] {
            let text = text.unwrap_or_else(|| panic!("{} says what to do", edit.name));
            let said = Language::ALL.map(|language| text.in_language(language));
            assert!(said.iter().all(|words| words.len() > 10 && !words.contains(['{', '}'])), "{said:?}");
        }
    }
    assert_eq!(rules, BTreeSet::new(), "rules without an edit");
}

/// The pack with every condition replaced: rules do not look at each other, so one run says what each would do.
fn with_conditions(condition: &str) -> String {
    let text = packs::text(PACK).expect("the pack ships");
    let mut parts = text.split("\n  must: ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, rest) = part.split_once("\n  message: ").expect("each rule has a message after its condition");
        out.extend(["\n  must: ", condition, "\n  message: ", rest]);
    }
    out
}

#[test]
fn no_rule_could_be_replaced_by_yes_or_no() {
    let bases = bases();
    let (_, edits) = edits();
    let mut always = Workspace::new();
    always.set_pack(PACK, with_conditions("yes"));
    let mut never = Workspace::new();
    never.set_pack(PACK, with_conditions("no"));
    let refused: BTreeMap<_, _> = bases.iter().map(|(on, text)| (*on, outcome(&mut never, text))).collect();
    assert_eq!(never.pack_diagnostics(), [], "the changed pack is read");
    for edit in &edits {
        let accepted = outcome(&mut always, &edit.apply(&bases[&edit.on]));
        assert_eq!(accepted[edit.name], State::Met, "{} with `must: yes`", edit.name);
        assert_eq!(refused[&edit.on][edit.name], State::Missing, "{} with `must: no`", edit.name);
    }
}

#[test]
fn an_empty_plan_leaves_only_its_size_unknown() {
    let mut workspace = Workspace::new();
    let text = "language: nb\nbruk std.veileder_2008\nplan tom \"Tom\" { kommune: k }\nkommune k \"Kommunen\" {}\n";
    let unknown: Vec<String> = outcome(&mut workspace, text)
        .into_iter()
        .inspect(|(rule, state)| assert_ne!(*state, State::Met, "{rule} asks for nothing"))
        .filter(|(_, state)| *state == State::CannotTell)
        .map(|(rule, _)| rule)
        .collect();
    let by_size = [
        "large_municipality_has_project",
        "small_municipality_considers_joint_plan",
        "small_municipality_shares_services",
    ];
    assert_eq!(unknown, by_size);
}
