//! The operations run, block after block of cases.

use super::super::Answer;
use super::super::decide::{NormState, Standing};
use super::super::situation::Situation;
use super::columns::{CASES_A_WORD, Columns};
use super::fill::Fill;
use super::operations::{Flat, Kind, Operation, Place};
use super::{Because, Program, Query, Wanted};

/// How many words are reckoned at a time: so few that every column stays in the nearest cache.
const BLOCK: usize = 16;

/// The states that formulas tell, in the order of these; where none is so, the norm does not apply.
pub(super) const STATES: [NormState; 4] =
    [NormState::Applies, NormState::Overridden, NormState::Contested, NormState::Undetermined];

/// What came out, for each question and case.
pub struct Answers<'p> {
    program: &'p Program<'p>,
    cases: usize,
    words: usize,
    /// For each output the words that say yes, then those that say no.
    bits: Vec<u64>,
}

/// The columns of a block of `W` words.
pub(super) fn run<const W: usize>(flat: &Flat, columns: &mut [[u64; W]]) {
    for (kind, operations) in &flat.operations {
        match kind {
            Kind::And => each(operations, columns, |a, b| a & b),
            Kind::Or => each(operations, columns, |a, b| a | b),
            Kind::AndNot => each(operations, columns, |a, b| a & !b),
            Kind::Not => each(operations, columns, |a, _| !a),
        }
    }
}

#[inline]
fn each<const W: usize>(operations: &[Operation], columns: &mut [[u64; W]], make: impl Fn(u64, u64) -> u64) {
    for operation in operations {
        let (Some(a), Some(b)) = (columns.get(operation.a as usize), columns.get(operation.b as usize)) else {
            continue;
        };
        let made: [u64; W] = std::array::from_fn(|word| make(a[word], b[word]));
        if let Some(to) = columns.get_mut(operation.to as usize) {
            *to = made;
        }
    }
}

impl<'n> Program<'n> {
    /// Answer for the cases that columns state.
    pub fn evaluate<'p>(&'p self, columns: &Columns<'_>) -> Answers<'p>
    where
        'n: 'p,
    {
        let fills: Vec<(Fill<'_>, Wanted)> =
            self.wanted().into_iter().map(|(atom, places)| (self.fill(atom, columns), places)).collect();
        self.run_blocks(columns.cases, &fills)
    }

    /// Answer for cases that are situations, whatever their own days are: the program's day counts.
    pub fn decide<'p>(&'p self, situations: &[Situation]) -> Answers<'p>
    where
        'n: 'p,
    {
        let fills = self.looked_up(situations);
        self.run_blocks(situations.len(), &fills)
    }

    fn run_blocks<'p>(&'p self, cases: usize, fills: &[(Fill<'_>, Wanted)]) -> Answers<'p>
    where
        'n: 'p,
    {
        let words = cases.div_ceil(CASES_A_WORD);
        let mut columns = vec![[0; BLOCK]; self.flat.columns];
        let mut bits = vec![0; self.flat.outputs.len() * 2 * words];
        let (mut yes, mut no) = ([0; BLOCK], [0; BLOCK]);
        for start in (0..words).step_by(BLOCK) {
            for (fill, places) in fills {
                fill.words(start, &mut yes, &mut no);
                for (place, words) in [(places.yes, &yes), (places.no, &no)] {
                    if let Some(column) = place.and_then(|place| columns.get_mut(place as usize)) {
                        *column = *words;
                    }
                }
            }
            run(&self.flat, &mut columns);
            let here = BLOCK.min(words - start);
            let places = self.flat.outputs.iter().flat_map(|(yes, no)| [yes, no]);
            for (output, place) in bits.chunks_exact_mut(words).zip(places) {
                let Some(to) = output.get_mut(start..start + here) else { continue };
                match place {
                    Place::Constant(yes) => to.fill(if *yes { u64::MAX } else { 0 }),
                    Place::Column(place) => {
                        let from = columns.get(*place as usize).and_then(|column| column.get(..here));
                        to.copy_from_slice(from.unwrap_or_default());
                    }
                }
            }
        }
        Answers { program: self, cases, words, bits }
    }
}

impl Answers<'_> {
    /// How many cases there are.
    pub fn cases(&self) -> usize {
        self.cases
    }

    /// The words in which the `part`th formula of a question ([`Program::formulas`]) is yes, and those in which it is no. The
    /// bits past the last case mean nothing. For states and standings there are none that say no.
    pub fn bits(&self, query: usize, part: usize) -> (&[u64], &[u64]) {
        let output = self.program.outputs.get(query).map_or(usize::MAX, |first| first + part);
        let words = |place: usize| {
            let start = place.saturating_mul(self.words);
            self.bits.get(start..start.saturating_add(self.words)).unwrap_or_default()
        };
        let first = output.saturating_mul(2);
        (words(first), words(first.saturating_add(1)))
    }

    fn is(&self, query: usize, part: usize, case: usize) -> (bool, bool) {
        let (yes, no) = self.bits(query, part);
        let bit =
            |words: &[u64]| words.get(case / CASES_A_WORD).is_some_and(|word| word >> (case % CASES_A_WORD) & 1 == 1);
        (bit(yes), bit(no))
    }

    /// How the norm of a [`Query::State`] or [`Query::Why`] stands in a case.
    pub fn state(&self, query: usize, case: usize) -> Option<NormState> {
        let Some(Query::State(..) | Query::Why(..)) = self.program.queries.get(query) else { return None };
        let found = STATES.into_iter().enumerate().find(|(part, _)| self.is(query, *part, case).0);
        Some(found.map_or(NormState::DoesNotApply, |(_, state)| state))
    }

    /// What the answer to a [`Query::Why`] rests on in a case.
    pub fn reasons(&self, query: usize, case: usize) -> impl Iterator<Item = Because> {
        let clues = self.program.clues(query).iter().zip(STATES.len()..);
        clues.filter(move |(_, part)| self.is(query, *part, case).0).map(|(because, _)| *because)
    }

    /// How the action of a [`Query::Standing`] stands in a case.
    pub fn standing(&self, query: usize, case: usize) -> Option<Standing> {
        let Some(Query::Standing(..)) = self.program.queries.get(query) else { return None };
        let standings =
            [Standing::Required, Standing::Forbidden, Standing::Permitted, Standing::Undetermined, Standing::Contested];
        let found = standings.into_iter().enumerate().find(|(part, _)| self.is(query, *part, case).0);
        Some(found.map_or(Standing::Unregulated, |(_, standing)| standing))
    }

    /// Yes, no or unknown: of any other question.
    pub fn answer(&self, query: usize, case: usize) -> Answer {
        match self.is(query, 0, case) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }
}
