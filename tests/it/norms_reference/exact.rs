//! What holds however the facts turn out that are not known, and which of them an answer hangs on: every case is gone through.

use std::collections::BTreeSet;

use super::*;
use plikt::norms::Party;

/// How a norm stands in every case that this one may turn out to be; undetermined where they differ.
pub(super) fn in_all(completions: &[Case], norm: usize, party: Option<Element>) -> NormState {
    let states: Vec<NormState> = completions.iter().map(|case| case.state(norm, party)).collect();
    if states.iter().all(|state| *state == states[0]) { states[0] } else { NormState::Undetermined }
}

/// Is there a case in which this fact alone makes the norm stand otherwise?
fn hangs_on(completions: &[Case], norm: usize, party: Option<Element>, fact: usize) -> bool {
    completions.iter().any(|case| {
        let with = |yes| {
            let mut case = case.clone();
            case.facts[fact] = Some(yes);
            case.state(norm, party)
        };
        with(true) != with(false)
    })
}

#[test]
fn what_is_told_and_asked_is_what_every_case_says() {
    let (told, fewer, asked) = (Cell::new(0), Cell::new(0), Cell::new(0));
    on_packs(100, |pack, _| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let element = |party: Party| {
            let is = |element: &Element| party.is_some_and(|party| *model.element(party).label == *element.label());
            pack.parties().into_iter().flatten().find(is)
        };
        for place in (0..SITUATIONS).filter(|place| pack.situations[*place].day.is_some()) {
            let stated = situation(&model, place);
            let decision = norms.decide(&stated);
            let case = Case::of(pack, place);
            let completions = case.completions();
            let open: Vec<usize> = (0..case.facts.len()).filter(|fact| case.facts[*fact].is_none()).collect();
            let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
            for norm in case.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]) {
                let index = norms.find(named(&model, &format!("n{norm}"))).expect("a norm");
                for party in decision.parties(norms.get(index)) {
                    let who = element(party);
                    let expected = in_all(&completions, norm, who);
                    let found = decision.told(index, party);
                    if found != expected {
                        return Err(format!("s{place}: n{norm} for {who:?} is told {found:?}, is {expected:?}"));
                    }
                    let in_three = case.state(norm, who);
                    if in_three != NormState::Undetermined && in_three != expected {
                        return Err(format!("s{place}: n{norm} for {who:?} is {in_three:?} in three values"));
                    }
                    count(&told, in_three != expected);
                    let open = open.iter().filter(|_| expected == NormState::Undetermined);
                    let matter = open.filter(|fact| hangs_on(&completions, norm, who, **fact));
                    let unasked = matter.filter(|fact| pack.situations[place].facts[**fact] == pack::Stated::Nothing);
                    wanted.extend(unasked.map(|fact| (format!("f{fact}"), format!("n{norm}"))));
                }
            }
            let label = |id: ElementId| model.element(id).label.to_string();
            let questions = decision.questions();
            let pairs = questions.iter().flat_map(|q| q.decides.iter().map(|norm| (label(q.fact), label(*norm))));
            let found: BTreeSet<(String, String)> = pairs.collect();
            if found != wanted {
                return Err(format!("s{place}: {found:?} is asked, {wanted:?} matters"));
            }
            asked.set(asked.get() + found.len());
            let mut steps = Vec::new();
            for (index, norm) in norms.iter() {
                for party in decision.parties(norm) {
                    decision.reasons(index, party).unknown_facts(&mut steps);
                }
            }
            count(&fewer, steps.iter().any(|fact| questions.iter().all(|q| q.fact != *fact)));
        }
        Ok(())
    });
    println!("told {} that three values leave open, {} situations ask less", told.get(), fewer.get());
    assert!(asked.get() > 0 && told.get() > 0 && fewer.get() > 0, "{told:?} {fewer:?} {asked:?}");
}
