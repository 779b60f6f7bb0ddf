//! The graph of formulas made flat: and, or, not over words of bits, in the order in which they are reckoned.
//!
//! A formula becomes two columns of bits: where it is surely yes, and where it is surely no. Only what an answer needs is
//! kept, equal columns are one, and a column's place is used again when nothing needs it any more.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

use super::atoms::AtomIndex;
use super::graph::{Formula, Graph, Node};
use crate::norms::Answer;

/// A column of bits before places are given out.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Bit {
    /// In no case, in every case.
    Constant(bool),
    /// An atom is surely this.
    Input(AtomIndex, bool),
    And(BitIndex, BitIndex),
    Or(BitIndex, BitIndex),
    Not(BitIndex),
}

pub(super) type BitIndex = u32;

pub(super) const NONE: BitIndex = 0;
pub(super) const EVERY: BitIndex = 1;

/// The columns of bits that formulas are, each once.
pub(super) struct Bits {
    all: IndexSet<Bit, FxBuildHasher>,
}

/// What is said of atoms before any case is looked at.
pub(super) struct Given<'g> {
    /// The answer of an atom that is the same in every case.
    pub(super) answers: &'g FxHashMap<AtomIndex, Answer>,
    /// Is every atom yes or no, and none unknown?
    pub(super) all_known: bool,
}

impl Bits {
    /// The bits that answers are, with what is given.
    pub(super) fn of(
        graph: &Graph,
        outputs: &[(Formula, bool)],
        given: &Given<'_>,
    ) -> (Self, Vec<(BitIndex, BitIndex)>) {
        let mut bits = Self::new();
        let columns = bits.lowered(graph, given);
        let wanted = |(output, open): &(Formula, bool)| {
            let (yes, no) = columns.get(output.0 as usize).copied().unwrap_or((NONE, NONE));
            (yes, if *open { no } else { NONE })
        };
        let wanted = outputs.iter().map(wanted).collect();
        (bits, wanted)
    }

    fn new() -> Self {
        let mut bits = Self { all: IndexSet::default() };
        bits.add(Bit::Constant(false));
        bits.add(Bit::Constant(true));
        bits
    }

    fn add(&mut self, bit: Bit) -> BitIndex {
        self.all.insert_full(bit).0 as BitIndex
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn get(&self, index: BitIndex) -> Bit {
        self.all.get_index(index as usize).copied().unwrap_or(Bit::Constant(false))
    }

    fn not(&mut self, of: BitIndex) -> BitIndex {
        match self.get(of) {
            Bit::Constant(yes) => BitIndex::from(!yes),
            Bit::Not(inner) => inner,
            _ => self.add(Bit::Not(of)),
        }
    }

    fn contrary(&self, a: BitIndex, b: BitIndex) -> bool {
        self.get(a) == Bit::Not(b) || self.get(b) == Bit::Not(a)
    }

    fn and(&mut self, a: BitIndex, b: BitIndex) -> BitIndex {
        let (a, b) = (a.min(b), a.max(b));
        let covers = |one, other| matches!(self.get(one), Bit::Or(x, y) if x == other || y == other);
        let holds = |one, other| matches!(self.get(one), Bit::And(x, y) if x == other || y == other);
        match () {
            () if a == NONE || self.contrary(a, b) => NONE,
            () if a == EVERY || a == b || covers(a, b) || holds(b, a) => b,
            () if covers(b, a) || holds(a, b) => a,
            () => self.add(Bit::And(a, b)),
        }
    }

    fn or(&mut self, a: BitIndex, b: BitIndex) -> BitIndex {
        let (a, b) = (a.min(b), a.max(b));
        let holds = |one, other| matches!(self.get(one), Bit::Or(x, y) if x == other || y == other);
        let covers = |one, other| matches!(self.get(one), Bit::And(x, y) if x == other || y == other);
        match () {
            () if a == EVERY || self.contrary(a, b) => EVERY,
            () if a == NONE || a == b || covers(a, b) || holds(b, a) => b,
            () if covers(b, a) || holds(a, b) => a,
            () => self.add(Bit::Or(a, b)),
        }
    }

    /// Each formula as the columns where it is surely yes and surely no.
    fn lowered(&mut self, graph: &Graph, given: &Given<'_>) -> Vec<(BitIndex, BitIndex)> {
        let mut columns: Vec<(BitIndex, BitIndex)> = Vec::with_capacity(graph.len());
        // Which can be unknown: where every fact is known, only what the norms themselves leave open, and what is given so.
        let mut open: Vec<bool> = Vec::with_capacity(graph.len());
        for (formula, node) in graph.iter() {
            let is_open = |formula: &Formula| open.get(formula.0 as usize).copied().unwrap_or(true);
            let own = !graph.is_definite(formula)
                && match node {
                    Node::Atom(atom) => given.answers.get(atom).map_or(!given.all_known, Option::is_none),
                    Node::All(parts) | Node::Any(parts) => parts.iter().any(is_open),
                    Node::Not(inner) => is_open(inner),
                    Node::False | Node::True | Node::Surely(_) => false,
                    Node::Unknown => true,
                };
            let of = |formula: &Formula| columns.get(formula.0 as usize).copied().unwrap_or((NONE, NONE));
            let column = match node {
                Node::False => (NONE, EVERY),
                Node::True => (EVERY, NONE),
                Node::Unknown => (NONE, NONE),
                Node::Atom(atom) => match given.answers.get(atom) {
                    Some(Some(true)) => (EVERY, NONE),
                    Some(Some(false)) => (NONE, EVERY),
                    Some(None) => (NONE, NONE),
                    None => {
                        let yes = self.add(Bit::Input(*atom, true));
                        let no = if own { self.add(Bit::Input(*atom, false)) } else { self.not(yes) };
                        (yes, no)
                    }
                },
                Node::Not(inner) => {
                    let (yes, no) = of(inner);
                    (no, yes)
                }
                Node::All(parts) => parts.iter().map(of).fold((EVERY, NONE), |(yes, no), (part_yes, part_no)| {
                    (self.and(yes, part_yes), self.or(no, part_no))
                }),
                Node::Any(parts) => parts.iter().map(of).fold((NONE, EVERY), |(yes, no), (part_yes, part_no)| {
                    (self.or(yes, part_yes), self.and(no, part_no))
                }),
                Node::Surely(inner) => {
                    let (yes, _) = of(inner);
                    (yes, self.not(yes))
                }
            };
            // What is never unknown is no wherever it is not yes.
            columns.push(if own { column } else { (column.0, self.not(column.0)) });
            open.push(own);
        }
        columns
    }
}

/// What an operation does with two columns; `AndNot` and `Not` are where the second, or the only one, is not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Kind {
    And,
    Or,
    AndNot,
    Not,
}

/// An operation: the places of the columns that it reads, and of the one that it fills.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) to: u32,
}

/// Where a column that is asked for is found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// The same in every case.
    Constant(bool),
    Column(u32),
}

/// Operations, with those of one kind together.
#[derive(Clone, Debug, Default)]
pub(super) struct Flat {
    pub(super) operations: Vec<(Kind, Vec<Operation>)>,
    /// The columns to fill beforehand: of which atom, yes or no, and where.
    pub(super) inputs: Vec<(AtomIndex, bool, u32)>,
    /// How many columns there are.
    pub(super) columns: usize,
    /// For each output where it is surely yes, and where it is surely no.
    pub(super) outputs: Vec<(Place, Place)>,
}

impl Flat {
    /// The outputs with `true` can be unknown: they are told apart from no.
    pub(super) fn of(graph: &Graph, outputs: &[(Formula, bool)]) -> Self {
        let given = Given { answers: &FxHashMap::default(), all_known: false };
        let (bits, wanted) = Bits::of(graph, outputs, &given);
        Layout::of(&bits, &wanted).flat
    }

    /// How many operations there are.
    pub(super) fn len(&self) -> usize {
        self.operations.iter().map(|(_, operations)| operations.len()).sum()
    }
}

/// What a bit is made of, and how, where it is not looked up.
fn parts(bits: &Bits, bit: BitIndex) -> Option<(Kind, BitIndex, BitIndex)> {
    match bits.get(bit) {
        Bit::Constant(_) | Bit::Input(..) => None,
        Bit::Or(a, b) => Some((Kind::Or, a, b)),
        Bit::Not(a) => Some((Kind::Not, a, a)),
        Bit::And(a, b) => Some(match (bits.get(a), bits.get(b)) {
            (_, Bit::Not(inner)) => (Kind::AndNot, a, inner),
            (Bit::Not(inner), _) => (Kind::AndNot, b, inner),
            _ => (Kind::And, a, b),
        }),
    }
}

/// Gives out places.
#[derive(Default)]
struct Layout {
    flat: Flat,
    places: FxHashMap<BitIndex, u32>,
    free: Vec<u32>,
    left: FxHashMap<BitIndex, u32>,
}

impl Layout {
    fn of(bits: &Bits, wanted: &[(BitIndex, BitIndex)]) -> Self {
        let mut layout = Self::default();
        let ends = || wanted.iter().flat_map(|(yes, no)| [*yes, *no]);
        // Which bits are needed; those that a bit is made of have lower places, so one way down finds them all.
        let mut needed = vec![false; bits.all.len()];
        let mut level = vec![0_u32; bits.all.len()];
        for end in ends() {
            if let Some(needed) = needed.get_mut(end as usize) {
                *needed = true;
            }
            // An answer keeps its place.
            *layout.left.entry(end).or_default() += 1;
        }
        for bit in (0..bits.all.len() as BitIndex).rev() {
            if !needed.get(bit as usize).copied().unwrap_or_default() {
                continue;
            }
            for part in parts(bits, bit).into_iter().flat_map(|(_, a, b)| [a, b]) {
                if let Some(needed) = needed.get_mut(part as usize) {
                    *needed = true;
                }
                *layout.left.entry(part).or_default() += 1;
            }
        }
        let mut order: Vec<(u32, Kind, BitIndex)> = Vec::new();
        for bit in (0..bits.all.len() as BitIndex).filter(|bit| needed.get(*bit as usize) == Some(&true)) {
            match (parts(bits, bit), bits.get(bit)) {
                (Some((kind, a, b)), _) => {
                    let of = |part: BitIndex| level.get(part as usize).copied().unwrap_or_default();
                    let own = 1 + of(a).max(of(b));
                    order.push((own, kind, bit));
                    if let Some(level) = level.get_mut(bit as usize) {
                        *level = own;
                    }
                }
                (None, Bit::Input(atom, yes)) => {
                    let place = layout.place(bit);
                    layout.flat.inputs.push((atom, yes, place));
                }
                (None, _) => {}
            }
        }
        // What can be reckoned at the same time stands together by kind: one look at the kind serves them all.
        order.sort_unstable();
        for (_, kind, bit) in order {
            let Some((_, a, b)) = parts(bits, bit) else { continue };
            let at = |layout: &Self, part: BitIndex| layout.places.get(&part).copied().unwrap_or_default();
            let (from_a, from_b) = (at(&layout, a), at(&layout, b));
            layout.read(a);
            layout.read(b);
            let to = layout.place(bit);
            let operation = Operation { a: from_a, b: from_b, to };
            match layout.flat.operations.last_mut() {
                Some((same, operations)) if *same == kind => operations.push(operation),
                _ => layout.flat.operations.push((kind, vec![operation])),
            }
        }
        let at = |layout: &Self, bit: BitIndex| match bits.get(bit) {
            Bit::Constant(yes) => Place::Constant(yes),
            _ => Place::Column(layout.places.get(&bit).copied().unwrap_or_default()),
        };
        layout.flat.outputs = wanted.iter().map(|(yes, no)| (at(&layout, *yes), at(&layout, *no))).collect();
        layout
    }

    fn place(&mut self, bit: BitIndex) -> u32 {
        let place = self.free.pop().unwrap_or_else(|| {
            self.flat.columns += 1;
            self.flat.columns as u32 - 1
        });
        self.places.insert(bit, place);
        place
    }

    /// A bit is read once; after the last time its place is free.
    fn read(&mut self, bit: BitIndex) {
        if let Some(left) = self.left.get_mut(&bit) {
            *left -= 1;
            if *left == 0
                && let Some(place) = self.places.get(&bit)
            {
                self.free.push(*place);
            }
        }
    }
}
