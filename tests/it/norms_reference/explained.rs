//! What the compiled program says of why, held to the reasons of the decision.

use std::collections::BTreeSet;

use plikt::model::code::Value;
use plikt::norms::program::{Because, Program, Query, Stated as Native, Who};
use plikt::norms::{Fact, Ground, Reason};

use super::*;

/// What the tree of reasons says of the steps that a program tells too.
fn by_the_tree(norms: &Norms<'_>, reason: &Reason) -> BTreeSet<Because> {
    let index = |id| norms.find(id).expect("a norm");
    let is_relation = |reason: &Reason| matches!(reason.ground, Ground::Exception(_) | Ground::Against(..));
    if reason.because.iter().any(|step| !is_relation(step) && step.answer == Some(false)) || reason.because.is_empty() {
        return BTreeSet::from([Because::NotMet]);
    }
    let of = |step: &Reason| match (&step.ground, step.answer) {
        (Ground::Exception(id), Some(false)) => Some(Because::Excepted(index(*id))),
        (Ground::Exception(id), None) => Some(Because::MayBeExcepted(index(*id))),
        (Ground::Against(id, ..), Some(false)) => Some(Because::Against(index(*id))),
        (Ground::Against(id, ..), None) => Some(Because::MayBeAgainst(index(*id))),
        (Ground::Against(id, _, Some(by)), Some(true)) => Some(Because::Beats(index(*by), index(*id))),
        _ => None,
    };
    reason.because.iter().filter_map(of).collect()
}

/// Which facts are known is told by the caller: here as the program wants them.
fn stated(program: &Program<'_>, situation: &Situation) -> Vec<Native> {
    let of = |fact: &ElementId| match situation.facts.get(fact) {
        Some(Fact::Known(Value::Bool(yes))) => Native::Code(u8::from(*yes)),
        _ => Native::Unknown,
    };
    program.facts().iter().map(|(fact, _)| of(fact)).collect()
}

#[test]
fn what_the_program_says_of_why_is_what_the_decision_says() {
    let (related, undetermined) = (Cell::new(0_usize), Cell::new(0_usize));
    on_packs(60, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let speaking: Vec<_> = (0..pack.norms.len())
            .filter(|i| pack.norms[*i].sort != Sort::Exception)
            .map(|i| norms.find(named(&model, &format!("n{i}"))).expect("a norm"))
            .collect();
        for place in [dice.roll(SITUATIONS), dice.roll(SITUATIONS), dice.roll(SITUATIONS)] {
            let case = situation(&model, place);
            let queries: Vec<Query> = speaking.iter().map(|index| Query::Why(*index, Who::Actor)).collect();
            let program = Program::compile(&norms, case.at, &queries);
            let batch = program.decide(std::slice::from_ref(&case));
            let mut single = program.single(case.actor).ok_or("nothing is opaque")?;
            single.run(&stated(&program, &case));
            let decision = norms.decide(&case);
            for (query, index) in speaking.iter().enumerate() {
                let at = || format!("s{place}, {}", model.element(norms.get(*index).id).label);
                let state = decision.state(*index, case.actor);
                if batch.state(query, 0) != Some(state) || single.state(query) != state {
                    return Err(format!("{}: {state:?}, {:?}, {:?}", at(), batch.state(query, 0), single.state(query)));
                }
                let all: BTreeSet<Because> = batch.reasons(query, 0).collect();
                let one: BTreeSet<Because> = single.reasons(query).collect();
                if all != one {
                    return Err(format!("{}: {all:?} of many cases, {one:?} of one", at()));
                }
                let is_relation = |because: &Because| {
                    use Because::{Law, Unknown, UnknownActor, UnknownNorm};
                    !matches!(because, Unknown(_) | UnknownActor | UnknownNorm(_) | Law(..))
                };
                let (relations, unknown): (BTreeSet<Because>, BTreeSet<Because>) =
                    all.into_iter().partition(is_relation);
                if (state == NormState::Undetermined) == unknown.is_empty() {
                    return Err(format!("{}: {state:?} for {unknown:?}", at()));
                }
                undetermined.set(undetermined.get() + unknown.len());
                for because in unknown {
                    match because {
                        Because::Unknown(fact) if matches!(case.facts.get(&fact), Some(Fact::Known(_))) => {
                            return Err(format!("{}: {} is known", at(), model.element(fact).label));
                        }
                        Because::UnknownActor if case.actor.is_some() => return Err(format!("{}: who asks", at())),
                        _ => {}
                    }
                }
                // What is told of all cases that it may turn out to be is told apart from the steps.
                if decision.told(*index, case.actor) != state {
                    continue;
                }
                // The tree is of one version; where several may be in force it tells less.
                let versions = &norms.get(*index).versions;
                let possible = versions.iter().filter(|v| v.force(&model, case.at).answer() != Some(false));
                if possible.count() > 1 {
                    continue;
                }
                let tree = by_the_tree(&norms, &decision.reasons(*index, case.actor));
                related.set(related.get() + tree.iter().filter(|because| **because != Because::NotMet).count());
                // The tree names one of the norms that beat another, the program all.
                let beaten = |all: &BTreeSet<Because>| -> BTreeSet<_> {
                    let of = |because: &Because| if let Because::Beats(_, of) = because { Some(*of) } else { None };
                    all.iter().filter_map(of).collect()
                };
                let others = |all: &BTreeSet<Because>| -> BTreeSet<Because> {
                    all.iter().filter(|because| !matches!(because, Because::Beats(..))).copied().collect()
                };
                let named = tree.iter().filter(|because| matches!(because, Because::Beats(..)));
                if others(&tree) != others(&relations)
                    || beaten(&tree) != beaten(&relations)
                    || named.into_iter().any(|because| !relations.contains(because))
                {
                    return Err(format!("{}: {relations:?}, the decision says {tree:?}", at()));
                }
            }
        }
        Ok(())
    });
    let (related, undetermined) = (related.get(), undetermined.get());
    println!("{related} relations, {undetermined} things unknown");
    assert!(related > 200 && undetermined > 200, "{related} relations, {undetermined} things unknown");
}
