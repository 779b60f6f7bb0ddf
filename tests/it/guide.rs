//! The packs of rules that ship: every row of a guide is there, one plan meets every rule, and for each rule one edit of
//! that plan misses it.

use std::collections::{BTreeMap, BTreeSet};

use plikt::check::{Finding, Report, State};
use plikt::diag::{Code, CodeName, Language};
use plikt::model::Slot;
use plikt::model::code::Value;
use plikt::model::vocabulary::Section;
use plikt::{Workspace, packs};

/// A pack of rules, with the plan that meets them all and the edits that each miss one.
pub(crate) struct Suite {
    pack: &'static str,
    plan: &'static str,
    edits: &'static str,
    /// The labels of its requirements: a prefix and how many. Lints have none.
    rows: (&'static str, usize),
    /// The lists of its headings, and how many headings each has.
    headings: &'static [(&'static str, usize)],
    /// The rules that an empty plan does not decide.
    unknown: &'static [&'static str],
}

macro_rules! suite {
    ($name:literal, rows: $rows:expr, headings: $headings:expr, unknown: $unknown:expr) => {
        Suite {
            pack: concat!("std.", $name),
            plan: include_str!(concat!("../data/", $name, "/met.plikt")),
            edits: include_str!(concat!("../data/", $name, "/edits.txt")),
            rows: $rows,
            headings: $headings,
            unknown: $unknown,
        }
    };
}

pub(crate) const SUITES: [Suite; 3] = [
    suite!("guide_2008", rows: ("G", 163), headings: &[("points", 12), ("themes", 9)], unknown: &[
        "large_municipality_has_project",
        "small_municipality_considers_joint_plan",
        "small_municipality_shares_services",
    ]),
    suite!("guide_2022", rows: ("N", 42), headings: &[("parts", 4)], unknown: &[]),
    suite!("lints_no", rows: ("", 0), headings: &[], unknown: &[]),
];

/// One edit: what it is called, the variant it begins from, what it replaces, and the other rules that it breaks.
#[derive(Default)]
pub(crate) struct Edit<'t> {
    pub(crate) name: &'t str,
    pub(crate) on: Option<&'t str>,
    replace: Vec<(Vec<&'t str>, Vec<&'t str>)>,
    also: BTreeSet<&'t str>,
}

/// The variants (`@@`) and the edits (`==`) of the file.
pub(crate) fn edits(suite: &Suite) -> (Vec<Edit<'static>>, Vec<Edit<'static>>) {
    let (mut variants, mut edits): (Vec<Edit<'_>>, Vec<Edit<'_>>) = (Vec::new(), Vec::new());
    let mut in_variant = false;
    for line in suite.edits.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
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
fn plan(suite: &Suite) -> String {
    suite.plan.lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
}

/// The texts that edits begin from: the plan, and the plan as a small or a large municipality.
pub(crate) fn bases(suite: &Suite) -> BTreeMap<Option<&'static str>, String> {
    let plan = plan(suite);
    let variants: Vec<_> = edits(suite).0.into_iter().map(|v| (Some(v.name), v.apply(&plan))).collect();
    std::iter::once((None, plan)).chain(variants).collect()
}

/// How each rule comes out, with or without a requirement.
fn outcome(workspace: &mut Workspace, text: &str) -> BTreeMap<String, State> {
    workspace.set("plan.plikt", text);
    let report = workspace.report();
    let rules = report.requirements.iter().flat_map(|requirement| &requirement.rules);
    let others = report.others.iter().map(|(rule, state, _)| (rule.to_string(), *state));
    rules.map(|(rule, state)| (rule.to_string(), *state)).chain(others).collect()
}

/// The duties of the law that a plan uses are held against it apart from any guide: see tests/it/duties.rs.
fn is_of_duties(code: &CodeName) -> bool {
    matches!(code, CodeName::Code(Code::DutyUnanswered | Code::DutyWithoutResponsible | Code::DutyBeyondReach))
}

/// What is wrong with the plan itself, beside what the rules find.
fn problems(workspace: &mut Workspace) -> Vec<String> {
    let beside = |code: &CodeName| matches!(code, CodeName::Rule(_)) || is_of_duties(code);
    let all = workspace.diagnostics().iter().filter(|d| !beside(&d.code));
    all.map(|d| format!("{}: {}", d.code, d.message.in_language(Language::En))).collect()
}

#[test]
fn every_row_has_rules_or_a_reason() {
    for suite in &SUITES {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", plan(suite));
        let report = workspace.report();
        let labels: Vec<String> = report.requirements.iter().map(|r| r.label.to_string()).collect();
        let wanted: Vec<String> = (1..=suite.rows.1).map(|row| format!("{}{row}", suite.rows.0)).collect();
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
        let wanted = suite.headings.iter().flat_map(|(list, most)| (1..=*most).map(|n| (*list, n)));
        assert_eq!(heads, wanted.collect::<Vec<_>>());
    }
}

#[test]
fn one_plan_meets_every_rule() {
    for suite in &SUITES {
        let mut workspace = Workspace::new();
        let mut met = BTreeSet::new();
        for (variant, text) in bases(suite) {
            for (rule, state) in outcome(&mut workspace, &text) {
                assert!(matches!(state, State::Met | State::NotRelevant), "{rule} is {state:?} in {variant:?}");
                if state == State::Met {
                    met.insert(rule);
                }
            }
            assert_eq!(problems(&mut workspace), [""; 0], "in {variant:?}");
        }
        let all: BTreeSet<String> = outcome(&mut workspace, &plan(suite)).into_keys().collect();
        assert_eq!(met, all, "each rule has something to look at in the plan or in a variant");
    }
}

/// The findings of a rule, whether it belongs to a requirement or not.
fn finding<'r>(report: &'r Report, rule: &str) -> Option<&'r Finding> {
    let others = report.others.iter().flat_map(|(.., findings)| findings);
    report.requirements.iter().flat_map(|r| &r.findings).chain(others).find(|f| f.rule == rule)
}

#[test]
fn each_rule_is_missed_by_its_edit() {
    for suite in &SUITES {
        let mut workspace = Workspace::new();
        let bases = bases(suite);
        let before: BTreeMap<_, _> = bases.iter().map(|(on, text)| (*on, outcome(&mut workspace, text))).collect();
        let (_, edits) = edits(suite);
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
            let shown = workspace.diagnostics().iter().any(|d| d.code.to_string() == edit.name);
            assert!(shown, "{} is among the diagnostics", edit.name);
            let finding = finding(workspace.report(), edit.name).expect("a missing rule has a finding");
            for text in [Some(&finding.message), finding.fix.as_ref()] {
                let text = text.unwrap_or_else(|| panic!("{} says what to do", edit.name));
                let said = Language::ALL.map(|language| text.in_language(language));
                assert!(said.iter().all(|words| words.len() > 10 && !words.contains(['{', '}'])), "{said:?}");
            }
        }
        assert_eq!(rules, BTreeSet::new(), "rules without an edit");
    }
}

/// The pack with every condition replaced: rules do not look at each other, so one run says what each would do.
fn with_conditions(pack: &str, condition: &str) -> String {
    let text = packs::text(pack).expect("the pack ships");
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
    for suite in &SUITES {
        let bases = bases(suite);
        let (_, edits) = edits(suite);
        let mut always = Workspace::new();
        always.set_pack(suite.pack, with_conditions(suite.pack, "yes"));
        let mut never = Workspace::new();
        never.set_pack(suite.pack, with_conditions(suite.pack, "no"));
        let refused: BTreeMap<_, _> = bases.iter().map(|(on, text)| (*on, outcome(&mut never, text))).collect();
        assert_eq!(never.pack_diagnostics(), [], "the changed pack is read");
        for edit in &edits {
            let accepted = outcome(&mut always, &edit.apply(&bases[&edit.on]));
            assert_eq!(accepted[edit.name], State::Met, "{} with `must: yes`", edit.name);
            assert_eq!(refused[&edit.on][edit.name], State::Missing, "{} with `must: no`", edit.name);
        }
    }
}

#[test]
fn an_empty_plan_leaves_only_its_size_unknown() {
    for suite in &SUITES {
        let mut workspace = Workspace::new();
        let text = format!(
            "language: nb\nuse {}\nplan tom \"Tom\" {{ kommune: k }}\nkommune k \"Kommunen\" {{}}\n",
            suite.pack
        );
        let outcomes = outcome(&mut workspace, &text);
        let requirements = workspace.report().requirements.iter().flat_map(|r| &r.rules);
        let asking: BTreeSet<&str> = requirements.map(|(rule, _)| rule.as_str()).collect();
        let unknown: Vec<String> = outcomes
            .into_iter()
            .inspect(|(rule, state)| {
                // A rule of a guide asks for something; a lint finds no fault where there is nothing.
                let wrong = if asking.contains(rule.as_str()) { State::Met } else { State::Missing };
                assert_ne!(*state, wrong, "{rule}");
            })
            .filter(|(_, state)| *state == State::CannotTell)
            .map(|(rule, _)| rule)
            .collect();
        assert_eq!(unknown, suite.unknown, "{}", suite.pack);
    }
}

/// Where a plan uses both guides, the newer one says what has taken the place of what.
#[test]
fn the_newer_guide_wins() {
    let mut workspace = Workspace::new();
    let suite = &SUITES[0];
    let edits = edits(suite).1;
    let edit = edits.iter().find(|edit| edit.name == "measure_has_evaluation_method").expect("an edit");
    let older = edit.apply(&plan(suite));
    let both = older.replacen("bruk std.instanser_no", "bruk std.veileder_2022\nbruk std.instanser_no", 1);
    assert_eq!(outcome(&mut workspace, &older)["measure_has_evaluation_method"], State::Missing);
    assert_eq!(outcome(&mut workspace, &both)["measure_has_evaluation_method"], State::Replaced);
    let report = workspace.report();
    let of = |label: &str| report.requirements.iter().find(|r| r.label == label).expect("a requirement");
    for label in ["G134", "G135"] {
        assert_eq!(of(label).state, State::Replaced);
        assert_eq!(of(label).replaced_by, [of("N38").label.clone()]);
        assert_eq!(of(label).findings, []);
    }
    assert_eq!(report.totals.of(State::Replaced), 2);
    assert_ne!(of("N38").state, State::Replaced);
    // The measure of the edit, and the one whose effect cannot be measured: neither can be followed.
    assert_eq!(of("N38").findings.len(), 2);
    let report = report.clone();
    let diagnostics = workspace.diagnostics().to_vec();
    assert!(diagnostics.iter().all(|d| d.code.to_string() != "measure_has_evaluation_method"));
    let lines = plikt::render::Lines::new(workspace.sources());
    let text = plikt::render::json::text(&lines, &diagnostics, &report, Language::Nb);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["report"]["totals"]["replaced"], 2);
    let all = json["report"]["requirements"].as_array().expect("a list");
    let older = all.iter().find(|requirement| requirement["label"] == "G134").expect("a requirement");
    assert_eq!((&older["state"], &older["replaced_by"][0]), (&"replaced".into(), &"N38".into()));
}

/// What a rule tells its reader to write must be words of the reader's language.
#[test]
fn advice_names_words_that_can_be_written() {
    for suite in &SUITES {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", plan(suite));
        let model = workspace.model();
        let file = workspace.sources().find(suite.pack).expect("the plan uses the pack");
        let vocabulary = &model.schema.vocabulary;
        let mut wrong = Vec::new();
        let rules = model.pack_elements().filter(|(_, e)| Some(e.kind) == model.known.rule && e.file == file);
        for (_, rule) in rules {
            let field = rule.field(model.known.fix.expect("the core has it")).expect("each rule says what to do");
            let Slot::Value(Value::Words(words)) = &field.value else { panic!("{}: a fixed text", rule.label) };
            for language in Language::ALL {
                let text = words.get(language);
                assert!(text.matches('`').count() % 2 == 0, "{}: {text}", rule.label);
                let quoted = text.split('`').skip(1).step_by(2);
                let tokens = quoted.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '"'));
                let operators = ["per", "at", "ved"];
                let is_name = |word: &&str| !word.starts_with(|c: char| c.is_numeric()) && !operators.contains(word);
                for word in tokens.filter(|word| !word.is_empty()).filter(is_name) {
                    let sections = [
                        Section::Kinds,
                        Section::Fields,
                        Section::Values,
                        Section::Names,
                        Section::PhraseWords,
                        Section::Functions,
                    ];
                    let known = |section: &Section| {
                        let mut all = vocabulary.surfaces(*section, language);
                        language == Language::En && vocabulary.has(*section, Language::Nb, word)
                            || all.any(|(surface, _)| surface == word)
                    };
                    let is_field = || language == Language::En && model.schema.field_named(word).is_some();
                    if !sections.iter().any(known) && !is_field() {
                        wrong.push(format!("{} {}: {word}", rule.label, language.code()));
                    }
                }
            }
        }
        assert_eq!(wrong, [""; 0], "{}", suite.pack);
    }
}
