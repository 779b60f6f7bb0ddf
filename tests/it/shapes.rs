//! Plans built as real ones are: what each teaches can be written, means what it should, and is reported on, not rejected.
//!
//! A file says itself what it should come to: `//= path = value` as in the tests of the language, `//? G43 = missing` for a
//! requirement of a guide, and `//!` with every rule of the common pitfalls that finds something.

use std::collections::BTreeSet;

use plikt::check::State;

use crate::features::{Reading, plans_in, unmet};

/// What a plan's own `//!` line names, and what the lints found in it.
fn lints(text: &str, reading: &mut Reading) -> (Vec<String>, Vec<String>) {
    let line = text.lines().find_map(|line| line.strip_prefix("//!")).expect("a line with what the lints find");
    let wanted = line.split(',').map(str::trim).filter(|rule| !rule.is_empty()).map(str::to_owned).collect();
    let report = reading.workspace.report();
    let missing = report.others.iter().filter(|(_, state, _)| *state == State::Missing);
    let found: BTreeSet<String> = missing.map(|(rule, ..)| rule.to_string()).collect();
    (wanted, found.into_iter().collect())
}

#[test]
fn plans_built_as_real_ones_are_reported_on_not_rejected() {
    let plans = plans_in("shapes");
    assert_eq!(plans.len(), 17);
    let mut wrong: Vec<String> = Vec::new();
    for (name, text) in &plans {
        let mut reading = Reading::of(&[("plan.plikt", text), ("felles.md", "Likt i begge delene.")]);
        let mut say = |line: String| wrong.push(format!("{name}: {line}"));
        reading.problems().into_iter().for_each(&mut say);
        let (seen, unlike) = unmet(text, &mut reading);
        assert!(seen > 1, "{name} says what it means");
        unlike.into_iter().for_each(&mut say);
        let (wanted, found) = lints(text, &mut reading);
        if wanted != found {
            say(format!("wanted {wanted:?}, found {found:?}"));
        }
        for line in text.lines().filter_map(|line| line.strip_prefix("//? ")) {
            let (label, state) = line.split_once(" = ").expect("a requirement and its state");
            let report = reading.workspace.report();
            let requirement = report.requirements.iter().find(|requirement| requirement.label == label);
            let found = requirement.map(|requirement| format!("{:?}", requirement.state).to_lowercase());
            if found.as_deref() != Some(state) {
                say(format!("{label} wanted {state}, found {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
