//! Any text is a situation as JSON, or blocks of situations and norms beside the law. Whatever it says, there is an answer or a
//! list of problems, and the compiled norms say what the decision with reasons says.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plikt::Workspace;
use plikt::consult::{self, SituationData};
use plikt::diag::Language;
use plikt::norms::program::{Program, Query, Who};
use plikt::norms::{Norms, Situation};
use plikt::render::norms::data;
use std::cell::RefCell;

const LAW: &str = "language: nb\nbruk std.lov_no\nbruk std.instanser_no\n";

thread_local! {
    // The law is loaded once; each text after the first is an edit.
    static KEPT: RefCell<Workspace> = RefCell::default();
}

/// A situation as JSON gets its answers, or is told what cannot be read.
fn consulted(kept: &mut Workspace, json: &str, language: Language) -> bool {
    let Ok(situation) = SituationData::read(json) else { return false };
    kept.set("sak.plikt", LAW);
    let model = kept.model();
    let answers = [
        consult::duties(&model, &situation, language).map(drop),
        consult::explain(&model, &situation, "duty_to_report_school", language).map(drop),
        consult::ask(&model, &situation, language).map(drop),
        consult::follow(&model, &situation, language).map(drop),
    ];
    for problem in answers.into_iter().filter_map(Result::err).flatten() {
        assert!(!problem.in_language(language).is_empty());
    }
    true
}

/// The norms of a project say the same compiled and with reasons, about each of its situations.
fn decided(kept: &mut Workspace, text: &str, language: Language) {
    kept.set("sak.plikt", format!("{LAW}{text}"));
    let model = kept.model();
    let norms = Norms::of(&model);
    for id in model.all_named("situation").into_iter().take(3) {
        let situation = Situation::of(&model, id);
        let decision = norms.decide(&situation);
        let _ = data::answer(&decision, language);
        let parties: Vec<_> = norms.iter().map(|(index, _)| (index, decision.asked_party(index))).collect();
        let queries: Vec<_> = parties.iter().map(|(index, party)| Query::State(*index, Who::Party(*party))).collect();
        let program = Program::compile(&norms, situation.at, &queries);
        if !program.rings().is_empty() {
            continue; // reported, and answered by neither
        }
        let answers = program.decide(std::slice::from_ref(&situation));
        for (place, (index, party)) in parties.iter().enumerate() {
            let label = &model.element(norms.get(*index).id).label;
            assert_eq!(answers.state(place, 0), Some(decision.state(*index, *party)), "{label}");
        }
    }
    for id in model.all_named("case").into_iter().take(2) {
        if let Some(course) = norms.follow(id, None) {
            let _ = data::course(&norms, &course, language);
        }
    }
    let _ = norms.run_tests();
}

fuzz_target!(|text: &str| {
    let language = Language::ALL[text.len() % 3];
    KEPT.with_borrow_mut(|kept| {
        if !consulted(kept, text, language) {
            decided(kept, text, language);
        }
    });
});
