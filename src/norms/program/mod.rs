//! Norms compiled once, for many cases or one.
//!
//! [`Program::compile`] writes out what the norms of a model mean on one day as a flat list of operations in three values, over
//! columns of facts: 64 cases stand in a word, with a bit for known to be yes and one for known to be no. What it answers is
//! what a [`Decision`](super::Decision) answers; the days on which one program is the same are told by [`Segments`].
//!
//! Facts that are yes or no, of an enumeration, of a kind of elements, plain numbers, percents and days become columns. A
//! question of several facts that is no and, or, not or if (`age_of_one > age_of_other`), and one that looks at the plan (a
//! field that is computed, a list), is left to the evaluator in each case: [`Program::opaque`] says which. So is a question of
//! one fact of another type (money, a text), or of a number that is reckoned with.

pub(in crate::norms) mod atoms;
mod columns;
mod conditions;
mod fill;
mod graph;
pub(in crate::norms) mod meaning;
mod operations;
mod packed;
mod rings;
mod run;
mod segments;
mod single;
mod why;

use rustc_hash::FxHashMap;

use super::norm::{Modality, NormIndex, Norms};
use super::term::Point;
use crate::model::ElementId;
use crate::value::Date;

pub use atoms::{Asked, Atom, AtomIndex, Domain, Threshold};
pub use columns::{CASES_A_WORD, Column, Columns, UNKNOWN_CODE, UNKNOWN_NUMBER, days_since_1970};
pub use graph::{Formula, Graph, Node};
pub use meaning::Who;
pub use rings::rings;
pub use run::Answers;
pub use segments::Segments;
pub use single::{Single, Stated};
pub use why::Because;

use atoms::Kept;
use meaning::Builder;
use operations::Flat;

/// What a program is asked.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Query {
    /// How a norm stands.
    State(NormIndex, Who),
    /// Does a norm apply and prevail? No where it does not apply or is overridden; unknown where it is contested or cannot be
    /// told. It is what `NORM applies` gives in a condition.
    Prevails(NormIndex, Who),
    /// How an action stands.
    Standing(Point, Who),
    /// Does a conclusion hold at a point?
    Holds(Modality, Point, Who),
    /// Does a norm apply to a point, exceptions counted and what stands against it not?
    Says(NormIndex, Point, Who),
    /// How a norm stands, and what that rests on.
    Why(NormIndex, Who),
}

/// The norms of a model on one day, as operations over columns.
pub struct Program<'n> {
    norms: &'n Norms<'n>,
    day: Option<Date>,
    graph: Graph,
    atoms: Vec<Kept>,
    facts: Vec<(ElementId, Domain)>,
    flat: Flat,
    queries: Vec<Query>,
    /// The first output of each query.
    outputs: Vec<usize>,
    formulas: Vec<Formula>,
    /// The formulas again, and can each be unknown?
    answered: Vec<(Formula, bool)>,
    rings: Vec<Vec<ElementId>>,
    /// For each question what may be told of why: its last formulas say which is so.
    clues: Vec<Vec<Because>>,
}

impl<'n> Program<'n> {
    /// Compile what these questions need, for facts on one day. Without a day, wordings of the law cannot be told apart.
    /// It never fails: what depends on itself is unknown, and [`Program::rings`] names it.
    pub fn compile(norms: &'n Norms<'n>, day: Option<Date>, queries: &[Query]) -> Self {
        let mut builder = Builder::new(norms, day);
        let mut formulas = Vec::new();
        let mut outputs = Vec::new();
        let mut clues = Vec::new();
        for query in queries {
            outputs.push(formulas.len());
            let (answers, because) = builder.query(query);
            formulas.extend(answers);
            clues.push(because);
        }
        let flat = Flat::of(&builder.graph, &formulas);
        let mut facts: Vec<(ElementId, Domain)> = Vec::new();
        for (atom, ..) in &flat.inputs {
            let Some(fact) = builder.atoms.get(*atom).and_then(|kept| kept.atom.fact()) else { continue };
            if !facts.iter().any(|(known, _)| *known == fact) {
                let domain = builder.domain(fact);
                facts.push((fact, domain));
            }
        }
        facts.sort_by_key(|(fact, _)| *fact);
        let answered = formulas;
        let formulas = answered.iter().map(|(formula, _)| *formula).collect();
        Self {
            norms,
            day,
            graph: builder.graph,
            atoms: builder.atoms.into_all(),
            facts,
            flat,
            queries: queries.to_vec(),
            outputs,
            formulas,
            answered,
            rings: builder.rings,
            clues,
        }
    }

    /// The questions, in the order of the answers.
    pub fn queries(&self) -> &[Query] {
        &self.queries
    }

    /// The day that it was compiled for.
    pub fn day(&self) -> Option<Date> {
        self.day
    }

    /// The facts that it looks at, with what each can be. What opaque questions look at is not among them.
    pub fn facts(&self) -> &[(ElementId, Domain)] {
        &self.facts
    }

    /// Everything that was compiled as formulas: for analysis.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The formulas that answer a question: one that can be unknown for [`Query::Prevails`], [`Query::Holds`] and
    /// [`Query::Says`]; else one for each state but the last, in the order in which the states are declared, and for
    /// [`Query::Why`] one for each of [`Program::clues`] after those.
    pub fn formulas(&self, query: usize) -> &[Formula] {
        let start = self.outputs.get(query).copied().unwrap_or(self.formulas.len());
        let end = self.outputs.get(query + 1).copied().unwrap_or(self.formulas.len());
        self.formulas.get(start..end).unwrap_or_default()
    }

    /// What the last formulas of a [`Query::Why`] say, in their order.
    pub fn clues(&self, query: usize) -> &[Because] {
        self.clues.get(query).map(Vec::as_slice).unwrap_or_default()
    }

    /// An atom of the graph.
    pub fn atom(&self, index: AtomIndex) -> Option<&Atom> {
        self.atoms.get(index.0 as usize).map(|kept| &kept.atom)
    }

    /// The questions that are left to the evaluator in each case.
    pub fn opaque(&self) -> impl Iterator<Item = &Asked> {
        let asked = self.flat.inputs.iter().filter(|(_, yes, _)| *yes).filter_map(|(atom, ..)| self.atom(*atom));
        asked.filter_map(|atom| match atom {
            Atom::Value(_, asked) | Atom::Opaque(asked) => Some(&**asked),
            _ => None,
        })
    }

    /// What depends on itself, each ring once; the last of a ring depends on the first.
    pub fn rings(&self) -> &[Vec<ElementId>] {
        &self.rings
    }

    /// How many operations a word of cases takes.
    pub fn operations(&self) -> usize {
        self.flat.len()
    }

    fn domain(&self, fact: ElementId) -> Option<&Domain> {
        let place = self.facts.binary_search_by_key(&fact, |(fact, _)| *fact).ok()?;
        self.facts.get(place).map(|(_, domain)| domain)
    }
}

/// Formulas, and can each be unknown?
type Answering = Vec<(Formula, bool)>;

impl Builder<'_> {
    /// The formulas that answer a question, and what the last of them say of why.
    fn query(&mut self, query: &Query) -> (Answering, Vec<Because>) {
        let of_states = |states: &meaning::States| {
            [states.applies, states.overridden, states.contested, states.undetermined].map(|f| (f, false)).to_vec()
        };
        let answers = match query {
            Query::State(index, who) => of_states(&self.state(*index, *who)),
            Query::Why(index, who) => {
                let (states, clues) = self.why(*index, *who);
                let (because, so): (Vec<Because>, Vec<Formula>) = clues.into_iter().unzip();
                let answers = of_states(&states).into_iter().chain(so.into_iter().map(|formula| (formula, false)));
                return (answers.collect(), because);
            }
            Query::Standing(point, who) => {
                let at = self.standing(point, *who);
                [at.required, at.forbidden, at.permitted, at.undetermined, at.contested].map(|f| (f, false)).to_vec()
            }
            Query::Prevails(index, who) => vec![(self.prevails(*index, *who), true)],
            Query::Holds(modality, point, who) => vec![(self.holds(*modality, point, *who), true)],
            Query::Says(index, point, who) => {
                let modality = self.norms.get(*index).modality;
                vec![(self.says(*index, modality, point, *who), true)]
            }
        };
        (answers, Vec::new())
    }
}

impl Norms<'_> {
    /// The doings that the terms of the norms name: what each says of its action is the same wherever no other point is named.
    pub fn points(&self) -> Vec<Point> {
        let terms = self.iter().flat_map(|(_, norm)| norm.versions.iter().flat_map(super::norm::Version::terms));
        let exclusive = self.exclusive.iter().flat_map(|(a, b)| [a, b]);
        let mut points: Vec<Point> = terms.chain(exclusive).map(super::term::Term::point).collect();
        points.sort_unstable();
        points.dedup();
        points
    }

    /// Whom a norm is asked about where somebody asks: that one, if the norm may bind such a one; else the first body that it
    /// binds. A right is asked about for its first holder. The same as [`Decision::asked_party`](super::Decision::asked_party).
    pub fn asked_of(&self, index: NormIndex, day: Option<Date>, actor: Option<ElementId>) -> Who {
        let situation = super::Situation { at: day, actor, ..super::Situation::default() };
        let party = self.decide(&situation).asked_party(index);
        if self.get(index).modality != Modality::Right && party == actor { Who::Actor } else { Who::Party(party) }
    }

    /// Whom a norm is asked about where it cannot bind whoever asks, if anyone.
    pub fn other_party(&self, index: NormIndex, day: Option<Date>) -> Option<Who> {
        let norm = self.get(index);
        let body = |id: &ElementId| Some(self.model.element(*id).kind) == self.model.known.body;
        let bearers = || norm.versions.iter().flat_map(|version| &version.bearers).copied();
        match norm.modality {
            Modality::Right => Some(self.asked_of(index, day, None)),
            _ => bearers().find(body).map(|body| Who::Party(Some(body))),
        }
    }

    /// A question about how each norm stands that is no exception, for whoever asks and for a body that it binds.
    pub fn all_states(&self, day: Option<Date>, actor: Option<ElementId>) -> Vec<Query> {
        let norms = self.iter().filter(|(_, norm)| norm.modality != Modality::Exception);
        norms.map(|(index, _)| Query::State(index, self.asked_of(index, day, actor))).collect()
    }
}

/// The columns of an input by atom, so that an atom is looked at once.
#[derive(Clone, Copy, Default)]
struct Wanted {
    yes: Option<u32>,
    no: Option<u32>,
}

impl Program<'_> {
    /// Each atom that is looked at, with the places of its two columns.
    fn wanted(&self) -> Vec<(AtomIndex, Wanted)> {
        let mut order: Vec<AtomIndex> = Vec::new();
        let mut wanted: FxHashMap<AtomIndex, Wanted> = FxHashMap::default();
        for (atom, yes, place) in &self.flat.inputs {
            let places = wanted.entry(*atom).or_insert_with(|| {
                order.push(*atom);
                Wanted::default()
            });
            *(if *yes { &mut places.yes } else { &mut places.no }) = Some(*place);
        }
        order.into_iter().map(|atom| (atom, wanted.get(&atom).copied().unwrap_or_default())).collect()
    }
}
