//! The situations that an analysis looks through: one variable for whoever asks, one for each fact, and one for each question
//! that only the evaluator can answer. What a fact can be is cut into as many choices as the norms can tell apart.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::model::code::{Code, Value};
use crate::model::{ElementId, Model};
use crate::norms::program::atoms::{Atom, Domain, Kept, Threshold, is_actor, of_value};
use crate::norms::program::meaning::Builder;
use crate::norms::situation::{Fact, Situation};
use crate::norms::term::is_everyone;
use crate::norms::{Answer, Norms};
use crate::value::{Date, Period, Quantity, UnitId};

use super::Doubt;
use super::diagram::{Cost, Path};

/// What is chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Choice {
    /// Who asks.
    Actor,
    /// Is whoever asks of this sort besides?
    Also(ElementId),
    /// What a fact is.
    Fact(ElementId),
    /// What the evaluator says.
    Opaque,
}

/// A variable; its first choice is that nothing is stated.
struct Variable {
    choice: Choice,
    values: Vec<Value>,
}

/// What an atom answers for each choice of a variable.
pub(super) enum Reading {
    /// The same in every case.
    Same(Answer),
    /// Any of these: for each choice of a variable.
    AnyOf(Vec<(usize, Vec<Answer>)>),
}

/// To be of two sorts that no role is of together costs more than all facts: a role that is declared is preferred.
const ALSO: Cost = 1 << 12;
/// A question that the evaluator answers costs more still.
const OPAQUE: Cost = 1 << 20;

/// The variables, and how the atoms of each side read them.
pub(super) struct Space {
    variables: Vec<Variable>,
    pub(super) sides: Vec<Vec<Reading>>,
}

/// Where atoms stand that are read from one variable: of which side, at which place.
type Places = Vec<(usize, usize)>;

#[derive(Default)]
struct Gathered {
    actor: Places,
    facts: Vec<(ElementId, Domain, Places)>,
    opaque: Vec<(bool, Places)>,
    by_fact: FxHashMap<ElementId, usize>,
    by_key: FxHashMap<String, usize>,
}

impl Space {
    /// The situations that these builders' atoms tell apart. With `open`, whoever asks may be of several of the sorts that
    /// norms bind, whether or not a role is declared that is: anyone may declare one.
    pub(super) fn of(norms: &Norms<'_>, builders: &mut [Builder<'_>], open: bool) -> Self {
        let mut gathered = Gathered::default();
        let mut sides: Vec<Vec<Reading>> = Vec::new();
        for (side, builder) in builders.iter_mut().enumerate() {
            sides.push(gathered.side(side, builder));
        }
        let all: Vec<Vec<&Kept>> = builders.iter().map(|b| b.atoms.iter().map(|(_, kept)| kept).collect()).collect();
        let kept = |(side, place): &(usize, usize)| all.get(*side).and_then(|atoms| atoms.get(*place)).copied();
        let mut space = Self { variables: Vec::new(), sides };
        let model = norms.model;
        if !gathered.actor.is_empty() {
            let mut bearers = gathered.actor.iter().filter_map(|place| bearer(kept(place)?)).collect::<Vec<_>>();
            let candidates = actors(model, &bearers);
            space.variable(Choice::Actor, &candidates, &gathered.actor, |place, value| {
                let actor = if let Value::Element(id) = value { Some(*id) } else { None };
                kept(place).and_then(bearer).and_then(|bearer| is_actor(model, actor, bearer))
            });
            bearers.retain(|id| open && Some(model.element(*id).kind) == model.known.role);
            bearers.sort_unstable();
            bearers.dedup();
            for also in bearers {
                let touched =
                    |place: &&(usize, usize)| kept(place).and_then(bearer).is_some_and(|b| model.is_a(also, b));
                let places: Places = gathered.actor.iter().filter(touched).copied().collect();
                space.variable(Choice::Also(also), &[Value::Unknown, Value::Bool(true)], &places, |_, value| {
                    Some(*value == Value::Bool(true))
                });
            }
        }
        for (fact, domain, places) in &gathered.facts {
            let candidates = candidates(domain, places.iter().filter_map(|place| limit(kept(place)?)));
            space.variable(Choice::Fact(*fact), &candidates, places, |place, value| {
                kept(place).and_then(|kept| of_value(model, kept, domain, *fact, value))
            });
        }
        for (definite, places) in gathered.opaque {
            let values: &[Value] = &[Value::Unknown, Value::Bool(true), Value::Bool(false)];
            let values = if definite { values.get(..2).unwrap_or(values) } else { values };
            space.variable(Choice::Opaque, values, &places, |_, value| match value {
                Value::Bool(yes) => Some(*yes),
                _ => definite.then_some(false),
            });
        }
        space
    }

    /// Atoms of one side that are read so, over variables that stand for nothing here.
    pub(super) fn read(readings: Vec<Reading>) -> Self {
        Self { variables: Vec::new(), sides: vec![readings] }
    }

    /// Add a variable: of candidates that every atom answers alike, the first is kept. The first is that nothing is stated.
    fn variable(
        &mut self,
        choice: Choice,
        candidates: &[Value],
        places: &Places,
        answer: impl Fn(&(usize, usize), &Value) -> Answer,
    ) {
        let mut values: Vec<Value> = Vec::new();
        let mut columns: Vec<Vec<Answer>> = Vec::new();
        for candidate in candidates {
            let column: Vec<Answer> = places.iter().map(|place| answer(place, candidate)).collect();
            if columns.iter().skip(1).all(|known| *known != column) {
                values.push(candidate.clone());
                columns.push(column);
            }
        }
        let number = self.variables.len();
        for (i, (side, place)) in places.iter().enumerate() {
            let answers = columns.iter().map(|column| column.get(i).copied().flatten()).collect();
            if let Some(reading) = self.sides.get_mut(*side).and_then(|side| side.get_mut(*place)) {
                match reading {
                    Reading::AnyOf(parts) => parts.push((number, answers)),
                    Reading::Same(_) => *reading = Reading::AnyOf(vec![(number, answers)]),
                }
            }
        }
        self.variables.push(Variable { choice, values });
    }

    /// What a choice costs: nothing where nothing is stated. With `complete`, who asks and every fact must be stated.
    pub(super) fn cost(&self, variable: usize, choice: usize, complete: bool) -> Option<Cost> {
        let stated = match self.variables.get(variable).map(|known| known.choice) {
            Some(Choice::Also(_)) => ALSO,
            Some(Choice::Opaque) => OPAQUE,
            _ if complete && choice == 0 => return None,
            _ => 1,
        };
        Some(if choice == 0 { 0 } else { stated })
    }

    /// What stands in doubt about a path that costs this.
    pub(super) fn doubt(cost: Cost) -> Option<Doubt> {
        match cost {
            OPAQUE.. => Some(Doubt::Evaluator),
            ALSO.. => Some(Doubt::Role),
            _ => None,
        }
    }

    /// Of what sorts whoever asks is besides, on a path.
    pub(super) fn also(&self, path: &Path) -> Vec<ElementId> {
        let chosen = path.iter().filter(|(_, choice)| *choice > 0);
        let also = chosen.filter_map(|(variable, _)| match self.variables.get(*variable)?.choice {
            Choice::Also(role) => Some(role),
            _ => None,
        });
        also.collect()
    }

    /// The situation that a path leads through.
    pub(super) fn situation(&self, path: &Path, at: Option<Date>) -> Situation {
        let mut situation = Situation { at, ..Situation::default() };
        for (variable, choice) in path.iter().filter(|(_, choice)| *choice > 0) {
            let Some(known) = self.variables.get(*variable) else { continue };
            match (known.choice, known.values.get(*choice)) {
                (Choice::Actor, Some(Value::Element(id))) => situation.actor = Some(*id),
                (Choice::Fact(fact), Some(value)) => {
                    situation.facts.insert(fact, Fact::Known(value.clone()));
                }
                _ => {}
            }
        }
        situation
    }

    /// How many variables there are.
    pub(super) fn len(&self) -> usize {
        self.variables.len()
    }
}

impl Gathered {
    /// Sort the atoms of a side to the variables that they read.
    fn side(&mut self, side: usize, builder: &mut Builder<'_>) -> Vec<Reading> {
        let facts: Vec<ElementId> = builder.atoms.iter().filter_map(|(_, kept)| kept.atom.fact()).collect();
        let domains: FxHashMap<ElementId, Domain> = facts.into_iter().map(|id| (id, builder.domain(id))).collect();
        let mut readings = Vec::new();
        for (place, (key, kept)) in builder.atoms.iter().enumerate() {
            readings.push(Reading::Same(None));
            let at = (side, place);
            match &kept.atom {
                Atom::Actor(_) => self.actor.push(at),
                Atom::Presuming => {
                    if let Some(reading) = readings.last_mut() {
                        *reading = Reading::Same(Some(true));
                    }
                }
                Atom::Opaque(_) => self.add_opaque(key, false, at),
                Atom::Known(fact) | Atom::Table(fact, ..) | Atom::Over(fact, ..) | Atom::Value(fact, _) => {
                    let domain = domains.get(fact).cloned().unwrap_or(Domain::Other);
                    let tells = match &kept.atom {
                        Atom::Value(_, asked) => matches!(&asked.code, Code::IsSet(_)),
                        _ => true,
                    };
                    if domain == Domain::Other || !tells {
                        let definite = matches!(kept.atom, Atom::Known(_));
                        self.add_opaque(key, definite, at);
                        continue;
                    }
                    let number = *self.by_fact.entry(*fact).or_insert_with(|| {
                        self.facts.push((*fact, domain, Places::new()));
                        self.facts.len() - 1
                    });
                    if let Some((_, _, places)) = self.facts.get_mut(number) {
                        places.push(at);
                    }
                }
            }
        }
        readings
    }

    fn add_opaque(&mut self, key: &str, definite: bool, at: (usize, usize)) {
        let number = *self.by_key.entry(key.to_owned()).or_insert_with(|| {
            self.opaque.push((definite, Places::new()));
            self.opaque.len() - 1
        });
        if let Some((_, places)) = self.opaque.get_mut(number) {
            places.push(at);
        }
    }
}

fn bearer(kept: &Kept) -> Option<ElementId> {
    if let Atom::Actor(bearer) = kept.atom { Some(bearer) } else { None }
}

pub(super) fn limit(kept: &Kept) -> Option<Threshold> {
    if let Atom::Over(_, limit, _) = kept.atom { Some(limit) } else { None }
}

/// Those who can ask: whom norms bind first, then every other role and body. Everyone is the last of all: someone of whom nothing
/// else is known.
fn actors(model: &Model, bearers: &[ElementId]) -> Vec<Value> {
    let kinds = || [model.known.role, model.known.body].into_iter().flatten().flat_map(|kind| model.all(kind));
    let somebody = bearers.iter().copied().chain(kinds()).filter(|id| !is_everyone(model, *id));
    let anybody = kinds().filter(|id| is_everyone(model, *id));
    std::iter::once(Value::Unknown).chain(somebody.chain(anybody).map(Value::Element)).collect()
}

/// Values of a fact, so that every choice that limits can tell apart has one: for numbers and days those on, between and beside
/// the limits, whole ones first.
pub(super) fn candidates(domain: &Domain, limits: impl Iterator<Item = Threshold>) -> Vec<Value> {
    let mut found = vec![Value::Unknown];
    match domain {
        Domain::Values(values) => found.extend(values.iter().cloned()),
        Domain::Number(unit) => {
            let mut all: Vec<Decimal> = limits
                .filter_map(|limit| if let Threshold::Number(_, value) = limit { Some(value) } else { None })
                .collect();
            all.sort_unstable();
            all.dedup();
            found.extend(numbers(&all).into_iter().map(|value| number(*unit, value)));
        }
        Domain::Day => {
            let mut all: Vec<Date> =
                limits.filter_map(|limit| if let Threshold::Day(day) = limit { Some(day) } else { None }).collect();
            all.sort_unstable();
            all.dedup();
            found.extend(days(&all).into_iter().map(|day| Value::Period(Period::from_day(day))));
        }
        Domain::Other => {}
    }
    found
}

fn number(unit: UnitId, value: Decimal) -> Value {
    Value::Number(Quantity { value, unit })
}

/// Numbers on, between and beside these; one where there are none.
fn numbers(limits: &[Decimal]) -> Vec<Decimal> {
    let (Some(first), Some(last)) = (limits.first(), limits.last()) else { return vec![Decimal::ONE] };
    let mut found = vec![first.checked_sub(Decimal::ONE).unwrap_or(*first).floor()];
    found.extend_from_slice(limits);
    found.extend(last.checked_add(Decimal::ONE).map(|above| above.floor()));
    for pair in limits.windows(2) {
        let [low, high] = pair else { continue };
        let whole = (*low + Decimal::ONE).floor();
        let half = (*high - *low).checked_div(Decimal::TWO).map(|half| *low + half);
        found.extend(if whole < *high { Some(whole) } else { half });
    }
    // Above the last there may be room for no whole number where limits are not whole.
    found.sort_by_key(|value| (!value.is_integer(), *value));
    found.dedup();
    found
}

fn days(limits: &[Date]) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    for limit in limits {
        found.extend(limit.yesterday());
        found.push(*limit);
        found.extend(limit.tomorrow());
    }
    if found.is_empty() {
        found.push(Date::constant(2000, 1, 1));
    }
    found.sort_unstable();
    found.dedup();
    found
}
