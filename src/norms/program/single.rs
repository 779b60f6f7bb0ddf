//! One case, from native values: what is known of it in a few words of bits, and formulas as looks at them.

use rustc_hash::FxHashMap;

use super::super::Answer;
use super::super::decide::NormState;
use super::atoms::{Atom, AtomIndex, Domain, is_actor};
use super::fill::whole;
use super::operations::{Bits, Given};
use super::packed::{Look, Packed, signal};
use super::run::STATES;
use super::{Because, Program};
use crate::model::ElementId;

/// What one fact is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stated {
    /// Not known.
    #[default]
    Unknown,
    /// A place among the values of the fact's [`Domain`]: 0 is `no` and 1 is `yes`.
    Code(u8),
    /// A whole number, or days counted from 1970-01-01.
    Number(i32),
}

/// What the questions of one fact that stand in one word come to.
struct Asked {
    /// The fact's place in [`Program::facts`].
    fact: usize,
    /// How many values it can have, where it has few.
    values: u8,
    /// The limits that it is asked to be over, from the least on.
    limits: Box<[i32]>,
    /// The bits where it is unknown; where it is stated and none of these; and for each value, or for so many limits reached.
    bits: Box<[u64]>,
}

/// The bits of an atom that say yes.
const YES: u64 = 0x5555_5555_5555_5555;

impl Asked {
    #[inline]
    fn bits(&self, stated: Option<&Stated>) -> u64 {
        let place = match stated {
            None | Some(Stated::Unknown) => 0,
            Some(Stated::Code(code)) if *code < self.values => 2 + usize::from(*code),
            Some(Stated::Number(number)) if !self.limits.is_empty() => {
                2 + self.limits.partition_point(|limit| limit <= number)
            }
            Some(_) => 1,
        };
        self.bits.get(place).copied().unwrap_or_default()
    }
}

/// Formulas, and for each question what may be told of why: only what can be so at all.
struct Ready {
    packed: Packed,
    clues: Vec<Vec<(Look, Because)>>,
}

/// A program made ready for one case after another. It takes no memory for a case.
pub struct Single<'p> {
    program: &'p Program<'p>,
    /// What is asked, for each word of bits that are filled, and the bits that say yes among those.
    asked: Vec<(Vec<Asked>, u64)>,
    /// The formulas where something is unknown, and where nothing is: there most of the work falls away.
    open: Ready,
    known: Ready,
    was_known: bool,
    words: Vec<u64>,
}

impl<'n> Program<'n> {
    /// Make ready for one case after another, for someone who asks. `None` where a question is opaque or of a value that has no
    /// native form: those cases are for [`Program::decide`].
    pub fn single<'p>(&'p self, actor: Option<ElementId>) -> Option<Single<'p>>
    where
        'n: 'p,
    {
        let mut given: FxHashMap<AtomIndex, Answer> = FxHashMap::default();
        let mut atoms: Vec<(usize, AtomIndex, &Atom)> = Vec::new();
        for (index, _) in self.wanted() {
            match self.atom(index)? {
                Atom::Actor(bearer) => {
                    given.insert(index, is_actor(self.norms.model, actor, *bearer));
                }
                Atom::Presuming => {
                    given.insert(index, Some(true));
                }
                Atom::Value(..) | Atom::Opaque(_) => return None,
                atom => {
                    let fact = atom.fact()?;
                    let place = self.facts.binary_search_by_key(&fact, |(fact, _)| *fact).ok()?;
                    atoms.push((place, index, atom));
                }
            }
        }
        // The questions of one fact stand beside each other: most are in one word.
        atoms.sort_by_key(|(fact, index, _)| (*fact, *index));
        let places: FxHashMap<AtomIndex, usize> =
            atoms.iter().zip(0..).map(|((_, index, _), at)| (*index, at)).collect();
        let mut asked = Vec::new();
        for atoms in atoms.chunks(ATOMS_A_WORD) {
            let of_fact = atoms.chunk_by(|(a, ..), (b, ..)| a == b);
            let mut first = 0;
            let mut all = Vec::new();
            for atoms in of_fact {
                all.push(self.asked(atoms, first)?);
                first += atoms.len();
            }
            asked.push((all, YES & (u64::MAX >> (u64::BITS as usize - 2 * atoms.len()))));
        }
        let packed = |all_known| {
            let choices = |place: usize, yes: bool| choices(&asked, place, yes, all_known);
            let (bits, wanted) = Bits::of(&self.graph, &self.answered, &Given { answers: &given, all_known });
            let packed = Packed::of(&bits, &wanted, &places, &choices)?;
            let clues = self.clues.iter().zip(&self.outputs).map(|(clues, first)| {
                let looks = packed.outputs.iter().skip(first + STATES.len()).map(|(yes, _)| *yes);
                looks.zip(clues.iter().copied()).filter(|(look, _)| *look != Look::NEVER).collect()
            });
            Some(Ready { clues: clues.collect(), packed })
        };
        let (open, known) = (packed(false)?, packed(true)?);
        let words = vec![0; open.packed.words.max(known.packed.words).max(1)];
        Some(Single { program: self, asked, open, known, was_known: false, words })
    }

    /// What the questions of one fact come to; the first of them stands at a place in its word.
    fn asked(&self, atoms: &[(usize, AtomIndex, &Atom)], first: usize) -> Option<Asked> {
        let (fact, ..) = *atoms.first()?;
        let (_, domain) = self.facts.get(fact)?;
        let values = if let Domain::Values(values) = domain { values.len() } else { 0 };
        let mut limits = Vec::new();
        for (_, _, atom) in atoms {
            if let Atom::Over(_, limit, more) = atom {
                limits.push(whole(*limit, *more)?);
            }
        }
        limits.sort_unstable();
        limits.dedup();
        let count = 3 + values.max(limits.len());
        let mut bits = vec![0; count];
        for ((_, _, atom), place) in atoms.iter().zip(first..) {
            for (at, bits) in bits.iter_mut().enumerate() {
                let answer = match (atom, at.checked_sub(2)) {
                    (Atom::Known(_), _) => Some(at != 0),
                    (Atom::Table(_, answers, unknown), Some(value)) => *answers.get(value).unwrap_or(unknown),
                    (Atom::Table(_, _, unknown), None) => *unknown,
                    (Atom::Over(_, limit, more), Some(reached)) => {
                        let limit = whole(*limit, *more)?;
                        Some(limits.iter().take(reached).any(|reached| *reached == limit))
                    }
                    _ => None,
                };
                if let Some(yes) = answer {
                    *bits |= 1 << signal(place, yes);
                }
            }
        }
        Some(Asked { fact, values: values as u8, limits: limits.into(), bits: bits.into() })
    }
}

/// Which variable the atom at a place is of, and for each choice of it whether the atom is yes, or no. Where all is known,
/// choices that leave something open are none.
fn choices(asked: &[(Vec<Asked>, u64)], place: usize, yes: bool, all_known: bool) -> (usize, Vec<bool>) {
    let word = place / ATOMS_A_WORD;
    let before: usize = asked.iter().take(word).map(|(asked, _)| asked.len()).sum();
    let bit = 1 << signal(place % ATOMS_A_WORD, yes);
    let here = asked.get(word).map(|(asked, _)| asked.as_slice()).unwrap_or_default();
    for (asked, variable) in here.iter().zip(before..) {
        let told = |bits: &u64| (*bits | *bits >> 1) & YES;
        let all = asked.bits.iter().fold(0, |all, bits| all | told(bits));
        if (all | all << 1) & bit != 0 {
            let possible = asked.bits.iter().filter(|bits| !all_known || told(bits) == all);
            return (variable, possible.map(|bits| bits & bit != 0).collect());
        }
    }
    // An atom that is never told.
    (0, vec![false])
}

/// Each takes a bit for yes and one for no.
const ATOMS_A_WORD: usize = 32;

impl Single<'_> {
    /// Answer for one case: what each fact of [`Program::facts`] is, in that order. Facts that are left out are unknown.
    #[inline]
    pub fn run(&mut self, facts: &[Stated]) {
        let mut known = true;
        for (word, (asked, all)) in self.words.iter_mut().zip(&self.asked) {
            *word = asked.iter().fold(0, |bits, asked| bits | asked.bits(facts.get(asked.fact)));
            known &= (*word | *word >> 1) & YES == *all;
        }
        self.was_known = known;
        (if known { &self.known } else { &self.open }).packed.run(&mut self.words);
    }

    #[inline]
    fn ready(&self) -> &Ready {
        if self.was_known { &self.known } else { &self.open }
    }

    /// Is the `part`th formula of a question yes, no or unknown, in the case that was run last? See [`Program::formulas`].
    #[inline]
    pub fn answer(&self, query: usize, part: usize) -> Answer {
        let first = self.program.outputs.get(query)?;
        let (yes, no) = self.ready().packed.outputs.get(first + part)?;
        if yes.holds(&self.words) {
            return Some(true);
        }
        no.holds(&self.words).then_some(false)
    }

    /// How the norm of a [`Query::State`] or [`Query::Why`] stands in the case that was run last.
    #[inline]
    pub fn state(&self, query: usize) -> NormState {
        if self.is_unmet(query) {
            return NormState::DoesNotApply;
        }
        let first = self.program.outputs.get(query).copied().unwrap_or(usize::MAX);
        let answers = self.ready().packed.outputs.get(first..).unwrap_or_default();
        let found = answers.iter().zip(STATES).find(|((yes, _), _)| yes.holds(&self.words));
        found.map_or(NormState::DoesNotApply, |(_, state)| state)
    }

    /// Is nothing met of the norm of a [`Query::Why`]? Where that is reckoned, it is the first of what may be told of why.
    #[inline]
    fn is_unmet(&self, query: usize) -> bool {
        let first = self.ready().clues.get(query).and_then(|clues| clues.first());
        first.is_some_and(|(look, because)| *because == Because::NotMet && look.holds(&self.words))
    }

    /// What the answer to a [`Query::Why`] rests on in the case that was run last. A norm of which nothing is met is one look.
    #[inline]
    pub fn reasons(&self, query: usize) -> impl Iterator<Item = Because> {
        let clues = self.ready().clues.get(query).map(Vec::as_slice).unwrap_or_default();
        let clues = if self.is_unmet(query) { clues.get(..1).unwrap_or_default() } else { clues };
        clues.iter().filter(|(look, _)| look.holds(&self.words)).map(|(_, because)| *because)
    }

    /// How many looks at words of bits a case takes: where something is unknown, and where nothing is.
    pub fn looks(&self) -> (usize, usize) {
        (self.open.packed.len(), self.known.packed.len())
    }
}
