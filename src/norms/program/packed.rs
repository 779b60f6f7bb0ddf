//! Formulas for one case: every bit that is known of it stands in a few words, and a formula is a look at some of them.
//!
//! A condition of many parts is one comparison: the bits that must be set and those that must not are masked out of a word
//! at once. "Any" is "not all the opposites". What reads nothing but what stands before it is one level; the looks of a level
//! do not wait for each other.
//!
//! Formulas that are the same however the facts turn out are one, by decision diagrams: a threshold implies those below it, a
//! value excludes the others, and where nothing is unknown, "no" is the opposite of "yes".

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::analysis::diagram::{Diagram, Diagrams, EVERYWHERE, NOWHERE};
use super::atoms::AtomIndex;
use super::operations::{Bit, BitIndex, Bits, EVERY, NONE};

/// No more nodes of diagrams than this are made; formulas that need more are taken as they are.
const MOST_NODES: usize = 20_000;

/// A word of bits.
const BITS: u32 = u64::BITS;

/// So many parts at the most are written out anew in what they are a part of.
const MOST_PARTS: usize = 48;

/// Are the masked bits of a word these?
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Look {
    mask: u64,
    wanted: u64,
    word: u16,
    /// Where what came out goes, in the word that is made.
    bit: u8,
    /// Is it the last look of its formula? All of them must hold.
    last: bool,
}

impl Look {
    /// What is never so.
    pub(super) const NEVER: Self = Self { mask: 0, wanted: 1, word: 0, bit: 0, last: true };
    const ALWAYS: Self = Self { mask: 0, wanted: 0, word: 0, bit: 0, last: true };

    #[inline]
    pub(super) fn holds(&self, words: &[u64]) -> bool {
        words.get(usize::from(self.word)).is_some_and(|word| word & self.mask == self.wanted)
    }

    fn of(signal: Signal, opposite: bool) -> Self {
        let mask = 1 << (signal % BITS);
        Self { mask, wanted: if opposite { 0 } else { mask }, word: (signal / BITS) as u16, ..Self::ALWAYS }
    }
}

/// Looks that go into one word and do not read each other.
#[derive(Clone, Debug, Default)]
struct Level {
    to: u16,
    /// Of formulas that are one look each.
    single: Vec<Look>,
    /// Of formulas that are several looks in turn.
    several: Vec<Look>,
}

/// Where an answer is found: one look that says yes, one that says no.
pub(super) type Found = (Look, Look);

/// Formulas as looks, level after level.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    levels: Vec<Level>,
    /// How many words there are, those of the inputs included.
    pub(super) words: usize,
    pub(super) outputs: Vec<Found>,
}

/// A bit's place among all: 64 to a word.
type Signal = u32;

/// A signal, or its opposite.
type Literal = (Signal, bool);

/// The place of the bits of an atom: yes, and beside it no.
pub(super) fn signal(place: usize, yes: bool) -> Signal {
    place as Signal * 2 + Signal::from(!yes)
}

impl Packed {
    /// The bits that are wanted. `places` says where each atom stands among the inputs, `choices` what a fact can come to: for
    /// each of its choices whether the atom at a place is yes, or no. `None` where there are more bits than places for them.
    pub(super) fn of(
        bits: &Bits,
        wanted: &[(BitIndex, BitIndex)],
        places: &FxHashMap<AtomIndex, usize>,
        choices: &impl Fn(usize, bool) -> (usize, Vec<bool>),
    ) -> Option<Self> {
        let inputs = (places.len() * 2).next_multiple_of(BITS as usize) as Signal;
        let (nodes, conjunctions) = (IndexSet::default(), Vec::with_capacity(bits.len()));
        let same = same(bits, places, choices);
        let uses = uses(bits, wanted, &same);
        let mut packer = Packer { bits, places, inputs, same, uses, nodes, conjunctions };
        packer.find();
        let ends: Vec<[(BitIndex, Option<Literal>); 2]> = wanted
            .iter()
            .map(|(yes, no)| {
                [*yes, *no].map(|bit| match packer.same(bit, true) {
                    (NONE, so) => (if so { NONE } else { EVERY }, None),
                    (EVERY, so) => (if so { EVERY } else { NONE }, None),
                    _ => (bit, Some(packer.literal(bit))),
                })
            })
            .collect();
        let order = packer.order();
        let mut place: Vec<Signal> = vec![0; order.len()];
        for (at, (_, node)) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(*node as usize) {
                *place = inputs + at as Signal;
            }
        }
        let resolved = |signal: Signal| match signal.checked_sub(inputs) {
            Some(node) => place.get(node as usize).copied().unwrap_or_default(),
            None => signal,
        };
        let words = (inputs + order.len() as Signal).div_ceil(BITS);
        if words > u32::from(u16::MAX) {
            return None;
        }
        let mut packed = Self { words: words as usize, ..Self::default() };
        let mut before = None;
        for (at, (level, node)) in order.iter().enumerate() {
            let signal = inputs + at as Signal;
            let to = (signal / BITS) as u16;
            if before != Some((*level, to)) {
                before = Some((*level, to));
                packed.levels.push(Level { to, ..Level::default() });
            }
            let conjunction = packer.nodes.get_index(*node as usize).map(Vec::as_slice).unwrap_or_default();
            let looks = looks(conjunction, resolved, (signal % BITS) as u8);
            if let Some(level) = packed.levels.last_mut() {
                (if looks.len() == 1 { &mut level.single } else { &mut level.several }).extend(looks);
            }
        }
        let end = |(bit, literal): &(BitIndex, Option<Literal>)| match literal {
            Some((signal, opposite)) => Look::of(resolved(*signal), *opposite),
            None if *bit == EVERY => Look::ALWAYS,
            None => Look::NEVER,
        };
        packed.outputs = ends.iter().map(|[yes, no]| (end(yes), end(no))).collect();
        Some(packed)
    }

    /// Fill the words after those of the inputs.
    #[inline]
    pub(super) fn run(&self, words: &mut [u64]) {
        let mut before = None;
        let mut made = 0;
        for level in &self.levels {
            if before != Some(level.to) {
                before = Some(level.to);
                made = 0;
            }
            for look in &level.single {
                made |= u64::from(look.holds(words)) << look.bit;
            }
            let mut all = true;
            for look in &level.several {
                all &= look.holds(words);
                made |= u64::from(all & look.last) << look.bit;
                all |= look.last;
            }
            if let Some(to) = words.get_mut(usize::from(level.to)) {
                *to = made;
            }
        }
    }

    /// How many looks a case takes.
    pub(super) fn len(&self) -> usize {
        self.levels.iter().map(|level| level.single.len() + level.several.len()).sum()
    }
}

/// For each bit the first that is the same in every case, or the opposite: that one, and is it the same?
fn same(
    bits: &Bits,
    places: &FxHashMap<AtomIndex, usize>,
    choices: &impl Fn(usize, bool) -> (usize, Vec<bool>),
) -> Vec<(BitIndex, bool)> {
    let mut diagrams = Diagrams::new(MOST_NODES);
    let mut of: Vec<Option<Diagram>> = Vec::with_capacity(bits.len());
    let mut first: FxHashMap<Diagram, (BitIndex, bool)> = FxHashMap::default();
    let mut same: Vec<(BitIndex, bool)> = Vec::with_capacity(bits.len());
    for bit in 0..bits.len() as BitIndex {
        let known = |part: BitIndex| of.get(part as usize).copied().flatten();
        let diagram = match bits.get(bit) {
            Bit::Constant(yes) => Some(if yes { EVERYWHERE } else { NOWHERE }),
            Bit::Input(atom, yes) => places.get(&atom).and_then(|place| {
                let (variable, marked) = choices(*place, yes);
                diagrams.choice(variable, marked.into_iter()).ok()
            }),
            Bit::And(a, b) => known(a).zip(known(b)).and_then(|(a, b)| diagrams.and(a, b).ok()),
            Bit::Or(a, b) => known(a).zip(known(b)).and_then(|(a, b)| diagrams.or(a, b).ok()),
            Bit::Not(a) => known(a).and_then(|a| diagrams.not(a).ok()),
        };
        let found = diagram.and_then(|diagram| first.get(&diagram).copied());
        let found = found.unwrap_or_else(|| {
            // An opposite is no formula of its own: whoever reads it reads what it is the opposite of.
            let (own, so) = match bits.get(bit) {
                Bit::Not(a) => same.get(a as usize).map_or((bit, true), |(of, so)| (*of, !so)),
                _ => (bit, true),
            };
            if let Some(diagram) = diagram {
                first.insert(diagram, (own, so));
                if let Ok(opposite) = diagrams.not(diagram) {
                    first.entry(opposite).or_insert((own, !so));
                }
            }
            (own, so)
        });
        of.push(diagram);
        same.push(found);
    }
    same
}

/// How many bits are made of each, and how many answers are it.
fn uses(bits: &Bits, wanted: &[(BitIndex, BitIndex)], same: &[(BitIndex, bool)]) -> Vec<u32> {
    let mut uses = vec![0_u32; bits.len()];
    let add = |uses: &mut Vec<u32>, bit: BitIndex, times: u32| {
        let first = same.get(bit as usize).map_or(bit, |(first, _)| *first);
        if let Some(uses) = uses.get_mut(first as usize) {
            *uses = uses.saturating_add(times);
        }
    };
    for (yes, no) in wanted {
        add(&mut uses, *yes, 1);
        add(&mut uses, *no, 1);
    }
    for bit in (0..bits.len() as BitIndex).rev() {
        let times = uses.get(bit as usize).copied().unwrap_or_default();
        match bits.get(bit) {
            Bit::And(a, b) | Bit::Or(a, b) => [a, b].into_iter().for_each(|part| add(&mut uses, part, times.min(1))),
            Bit::Not(a) => add(&mut uses, a, times),
            Bit::Constant(_) | Bit::Input(..) => {}
        }
    }
    uses
}

/// A conjunction as looks, one for each word that it reads.
fn looks(conjunction: &[Literal], resolved: impl Fn(Signal) -> Signal, bit: u8) -> Vec<Look> {
    let contrary = |(signal, opposite): &Literal| conjunction.contains(&(*signal, !opposite));
    if conjunction.iter().any(contrary) {
        return vec![Look { bit, ..Look::NEVER }];
    }
    let mut looks: Vec<Look> = Vec::new();
    for (signal, opposite) in conjunction {
        let one = Look { bit, last: false, ..Look::of(resolved(*signal), *opposite) };
        match looks.iter_mut().find(|look| look.word == one.word) {
            Some(look) => {
                look.mask |= one.mask;
                look.wanted |= one.wanted;
            }
            None => looks.push(one),
        }
    }
    match looks.last_mut() {
        Some(last) => last.last = true,
        None => looks.push(Look { bit, ..Look::ALWAYS }),
    }
    looks
}

/// Finds the conjunctions that bits are.
struct Packer<'b> {
    bits: &'b Bits,
    places: &'b FxHashMap<AtomIndex, usize>,
    /// Signals from here on are conjunctions.
    inputs: Signal,
    same: Vec<(BitIndex, bool)>,
    uses: Vec<u32>,
    nodes: IndexSet<Vec<Literal>, FxBuildHasher>,
    /// For each bit that is made of others: what all must hold for it, or for an "or" to be no.
    conjunctions: Vec<Vec<Literal>>,
}

impl Packer<'_> {
    /// Find the conjunction of each bit that is used; those that it is made of come before it.
    fn find(&mut self) {
        for bit in 0..self.bits.len() as BitIndex {
            let used = self.uses.get(bit as usize).is_some_and(|uses| *uses > 0);
            let mut all = match self.bits.get(bit) {
                Bit::And(a, b) if used => [self.parts(a, true), self.parts(b, true)].concat(),
                Bit::Or(a, b) if used => [self.parts(a, false), self.parts(b, false)].concat(),
                _ => Vec::new(),
            };
            all.sort_unstable();
            all.dedup();
            self.conjunctions.push(all);
        }
    }

    /// The first bit that is the same, with what it must be for the bit to be so.
    fn same(&self, bit: BitIndex, so: bool) -> (BitIndex, bool) {
        self.same.get(bit as usize).map_or((bit, so), |(first, is)| (*first, *is == so))
    }

    /// What must hold for a bit to be so: its own parts, or the bit as a whole.
    fn parts(&mut self, bit: BitIndex, so: bool) -> Vec<Literal> {
        let (bit, so) = self.same(bit, so);
        match self.bits.get(bit) {
            Bit::Constant(yes) if yes == so => Vec::new(),
            Bit::Constant(_) => vec![(0, false), (0, true)],
            Bit::Not(inner) => self.parts(inner, !so),
            made => {
                let natural = !matches!(made, Bit::Or(..));
                let conjunction = self.conjunctions.get(bit as usize).map(Vec::as_slice).unwrap_or_default();
                let word = |(signal, _): &Literal| signal / BITS;
                let first = conjunction.first().map(word);
                let is_cheap = conjunction.iter().all(|l| l.0 < self.inputs && Some(word(l)) == first);
                let once = self.uses.get(bit as usize) == Some(&1);
                let few = !conjunction.is_empty() && conjunction.len() <= MOST_PARTS;
                if so == natural && few && (is_cheap || once) {
                    return conjunction.to_vec();
                }
                let (signal, opposite) = self.literal(bit);
                vec![(signal, opposite == so)]
            }
        }
    }

    /// A bit as one signal, or its opposite.
    fn literal(&mut self, bit: BitIndex) -> Literal {
        let (bit, is) = self.same(bit, true);
        let natural = match self.bits.get(bit) {
            Bit::Constant(_) => true,
            Bit::Input(atom, yes) => {
                return (self.places.get(&atom).map_or(0, |place| signal(*place, yes)), !is);
            }
            Bit::Not(inner) => {
                let (signal, opposite) = self.literal(inner);
                return (signal, opposite != is);
            }
            Bit::And(..) => true,
            Bit::Or(..) => false,
        };
        let conjunction = self.conjunctions.get(bit as usize).cloned().unwrap_or_default();
        let (signal, opposite) = match conjunction[..] {
            [only] => only,
            _ => (self.inputs + self.nodes.insert_full(conjunction).0 as Signal, false),
        };
        (signal, (opposite == natural) == is)
    }

    /// The conjunctions by level: what each reads is of lower levels.
    fn order(&self) -> Vec<(u32, u32)> {
        let mut levels: Vec<u32> = Vec::with_capacity(self.nodes.len());
        for conjunction in &self.nodes {
            let below = |(signal, _): &Literal| {
                let node = signal.checked_sub(self.inputs)?;
                levels.get(node as usize).copied()
            };
            levels.push(conjunction.iter().filter_map(below).max().map_or(1, |level| level + 1));
        }
        let mut order: Vec<(u32, u32)> = levels.into_iter().zip(0..).collect();
        order.sort_unstable();
        order
    }
}
