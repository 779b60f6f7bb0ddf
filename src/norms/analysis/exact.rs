//! What three values leave open and the facts do not: whatever the facts that are not known turn out to be.
//!
//! Three values call `a or not a` unknown where `a` is. Here the formulas of the norms that are left open are made into
//! diagrams over the facts that are not known: a diagram that is one everywhere is the answer, and any other hangs on exactly
//! the facts that it asks about.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::diagram::{Diagram, EVERYWHERE, NOWHERE, TooLarge};
use super::space::{Reading, Space, candidates, limit};
use super::theory::Theory;
use crate::model::ElementId;
use crate::model::code::{Code, Value};
use crate::norms::program::atoms::{Atom, Domain, Kept, is_actor, of_value};
use crate::norms::program::meaning::Builder;
use crate::norms::program::{Asked, Formula, Who};
use crate::norms::reasons::facts_of;
use crate::norms::situation::Fact;
use crate::norms::{Answer, Decision, NormIndex, NormState, Party};

/// The number of nodes that the diagrams of one situation may have. Past it, three values are what is told.
const BUDGET: usize = 100_000;

/// How a norm that three values leave open stands for someone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::norms) struct Exact {
    /// The same however the facts that are not known turn out; undetermined where it hangs on them.
    pub(in crate::norms) state: NormState,
    /// The facts that it hangs on.
    matters: BTreeSet<ElementId>,
    /// Those of which it is known whether it hangs on them.
    settled: BTreeSet<ElementId>,
}

impl Exact {
    /// What is known where diagrams would be too large.
    pub(in crate::norms) fn open() -> Self {
        Self { state: NormState::Undetermined, matters: BTreeSet::new(), settled: BTreeSet::new() }
    }

    /// May the answer hang on this fact?
    pub(in crate::norms) fn may_matter(&self, fact: ElementId) -> bool {
        self.matters.contains(&fact) || !self.settled.contains(&fact)
    }

    /// The facts that it surely hangs on.
    pub(in crate::norms) fn matters(&self) -> impl Iterator<Item = ElementId> {
        self.matters.iter().copied()
    }
}

/// How these norms stand that three values leave open, in their order.
pub(in crate::norms) fn exact(decision: &Decision<'_>, open: &[(NormIndex, Party)]) -> Vec<Exact> {
    let mut builder = Builder::new(decision.norms, decision.situation.at);
    let states: Vec<_> = open.iter().map(|(norm, party)| builder.state(*norm, Who::Party(*party))).collect();
    let around = Around::of(decision, &mut builder);
    let mut theory =
        Theory::around(decision.norms, builder, Space::read(around.readings), decision.situation.at, BUDGET);
    let all: BTreeSet<ElementId> = around.variables.iter().flatten().copied().collect();
    let one = |states: &crate::norms::program::meaning::States| {
        let formulas = [states.applies, states.overridden, states.contested, states.undetermined];
        told(&mut theory, formulas).map(|(state, variables)| {
            let facts = variables.iter().filter_map(|variable| around.variables.get(*variable)).flatten();
            Exact { state, matters: facts.copied().collect(), settled: all.clone() }
        })
    };
    states.iter().map(one).map(|found| found.unwrap_or_else(|TooLarge| Exact::open())).collect()
}

/// How a norm stands everywhere, and the variables that this hangs on.
fn told(theory: &mut Theory<'_>, formulas: [Formula; 4]) -> Result<(NormState, BTreeSet<usize>), TooLarge> {
    let mut found = [NOWHERE; 4];
    for (formula, place) in formulas.into_iter().zip(&mut found) {
        *place = theory.pair(0, formula)?.yes;
    }
    let states = [NormState::Applies, NormState::Overridden, NormState::Contested, NormState::Undetermined];
    let everywhere = |of: &Diagram| *of == EVERYWHERE;
    let state = match found.iter().position(everywhere).and_then(|place| states.get(place)) {
        Some(state) => *state,
        None if found.iter().all(|of| *of == NOWHERE) => NormState::DoesNotApply,
        None => NormState::Undetermined,
    };
    Ok((state, found.iter().flat_map(|of| theory.diagrams.variables(*of)).collect()))
}

/// The situations that one may turn out to be: what is known is as it is, what is not can be anything.
struct Around {
    readings: Vec<Reading>,
    /// The facts that each variable stands for.
    variables: Vec<Vec<ElementId>>,
}

impl Around {
    fn of(decision: &Decision<'_>, builder: &mut Builder<'_>) -> Self {
        let facts: Vec<ElementId> = builder.atoms.iter().filter_map(|(_, kept)| kept.atom.fact()).collect();
        let domains: FxHashMap<ElementId, Domain> = facts.into_iter().map(|id| (id, builder.domain(id))).collect();
        let mut around = Self { readings: Vec::new(), variables: Vec::new() };
        let mut open: Vec<(ElementId, Vec<usize>)> = Vec::new();
        for (place, (_, kept)) in builder.atoms.iter().enumerate() {
            let reading = match &kept.atom {
                Atom::Actor(bearer) => Reading::Same(is_actor(decision.norms.model, decision.situation.actor, *bearer)),
                Atom::Presuming => Reading::Same(Some(!decision.situation.without_presumptions)),
                Atom::Opaque(asked) => around.opaque(decision, asked),
                Atom::Known(fact) | Atom::Table(fact, ..) | Atom::Over(fact, ..) | Atom::Value(fact, _) => {
                    let domain = domains.get(fact).unwrap_or(&Domain::Other);
                    match known(decision, *fact) {
                        Some(value) => Reading::Same(of_value(decision.norms.model, kept, domain, *fact, &value)),
                        None if *domain == Domain::Other => around.free(vec![*fact]),
                        None => {
                            match open.iter_mut().find(|(known, _)| known == fact) {
                                Some((_, places)) => places.push(place),
                                None => open.push((*fact, vec![place])),
                            }
                            Reading::Same(None)
                        }
                    }
                }
            };
            around.readings.push(reading);
        }
        let kept: Vec<&Kept> = builder.atoms.iter().map(|(_, kept)| kept).collect();
        for (fact, places) in open {
            around.fact(decision, fact, &places, &kept, domains.get(&fact).unwrap_or(&Domain::Other));
        }
        around
    }

    /// A variable of its own that is yes or no.
    fn free(&mut self, facts: Vec<ElementId>) -> Reading {
        self.variables.push(facts);
        Reading::AnyOf(vec![(self.variables.len() - 1, vec![Some(false), Some(true)])])
    }

    /// What only the evaluator can say: it says it where everything that it looks at is known.
    fn opaque(&mut self, decision: &Decision<'_>, asked: &Asked) -> Reading {
        let mut facts = Vec::new();
        gather(decision, &asked.code, &mut facts);
        facts.retain(|fact| known(decision, *fact).is_none());
        if facts.is_empty() {
            let answer = match decision.evaluator().evaluate(&asked.code, asked.from) {
                Value::Bool(answer) => Some(answer),
                _ => None,
            };
            return Reading::Same(answer);
        }
        self.free(facts)
    }

    /// A fact that is not known: the choices that its atoms tell apart. It may stay unknown where that answers something.
    fn fact(&mut self, decision: &Decision<'_>, fact: ElementId, places: &[usize], kept: &[&Kept], domain: &Domain) {
        let atoms: Vec<&Kept> = places.iter().filter_map(|place| kept.get(*place).copied()).collect();
        let values = candidates(domain, atoms.iter().filter_map(|kept| limit(kept)));
        let column = |value: &Value| -> Vec<Answer> {
            atoms.iter().map(|kept| of_value(decision.norms.model, kept, domain, fact, value)).collect()
        };
        let mut columns: Vec<Vec<Answer>> = Vec::new();
        for value in &values {
            let column = column(value);
            let says_nothing = *value == Value::Unknown && column.iter().all(Option::is_none);
            if !says_nothing && !columns.contains(&column) {
                columns.push(column);
            }
        }
        let variable = self.variables.len();
        self.variables.push(vec![fact]);
        for (i, place) in places.iter().enumerate() {
            let answers = columns.iter().map(|column| column.get(i).copied().flatten()).collect();
            if let Some(reading) = self.readings.get_mut(*place) {
                *reading = Reading::AnyOf(vec![(variable, answers)]);
            }
        }
    }
}

/// What a fact is; `None` where it may turn out to be anything. What has not come has not come.
fn known(decision: &Decision<'_>, fact: ElementId) -> Option<Value> {
    match decision.situation.facts.get(&fact) {
        Some(Fact::Known(value)) => Some(value.clone()),
        _ if Some(decision.norms.model.element(fact).kind) == decision.norms.model.known.happening => {
            Some(Value::Unknown)
        }
        _ => None,
    }
}

/// The facts that code reads, and those that these follow from.
fn gather(decision: &Decision<'_>, code: &Code, found: &mut Vec<ElementId>) {
    let model = decision.norms.model;
    let mut waiting = facts_of(code);
    let mut seen: Vec<ElementId> = Vec::new();
    while let Some(fact) = waiting.pop() {
        if seen.contains(&fact) {
            continue;
        }
        seen.push(fact);
        if Some(model.element(fact).kind) != model.known.define {
            found.push(fact);
            continue;
        }
        let when = model.known.when.and_then(|name| model.element(fact).field(name));
        if let Some(crate::model::Slot::Computed(code)) = when.map(|field| &field.value) {
            waiting.extend(facts_of(code));
        }
    }
}
