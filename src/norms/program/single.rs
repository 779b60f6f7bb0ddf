//! One case, from native values: the same operations, over one word.

use super::super::Answer;
use super::atoms::{Atom, is_actor};
use super::fill::whole;
use super::operations::Place;
use super::run::run;
use super::{Program, Wanted};
use crate::model::ElementId;

/// What one fact is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stated {
    /// Not known.
    #[default]
    Unknown,
    /// A place among the values of the fact's [`Domain`](super::Domain): 0 is `no` and 1 is `yes`.
    Code(u8),
    /// A whole number, or days counted from 1970-01-01.
    Number(i32),
}

/// How an atom is asked of a native value.
enum Test {
    /// The answer for each place, and for unknown.
    Codes(Box<[Answer]>, Answer),
    /// As much as this, or more.
    Over(i32),
    Known,
}

/// A program made ready for one case after another. It takes no memory for a case.
pub struct Single<'p> {
    program: &'p Program<'p>,
    /// The place of a fact in [`Program::facts`], how it is asked, and where the answer goes.
    tests: Vec<(usize, Test, Wanted)>,
    /// What is the same in every case.
    constants: Vec<(Wanted, Answer)>,
    columns: Vec<[u64; 1]>,
}

impl<'n> Program<'n> {
    /// Make ready for one case after another, for someone who asks. `None` where a question is opaque or of a value that has no
    /// native form: those cases are for [`Program::decide`].
    pub fn single<'p>(&'p self, actor: Option<ElementId>) -> Option<Single<'p>>
    where
        'n: 'p,
    {
        let (mut tests, mut constants) = (Vec::new(), Vec::new());
        for (index, places) in self.wanted() {
            let atom = self.atom(index)?;
            let place = atom.fact().and_then(|fact| self.facts.iter().position(|(known, _)| *known == fact));
            let test = match atom {
                Atom::Actor(bearer) => {
                    constants.push((places, is_actor(self.norms.model, actor, *bearer)));
                    continue;
                }
                Atom::Presuming => {
                    constants.push((places, Some(true)));
                    continue;
                }
                Atom::Known(_) => Test::Known,
                Atom::Table(_, answers, unknown) => Test::Codes(answers.iter().copied().collect(), *unknown),
                Atom::Over(_, limit, more) => Test::Over(whole(*limit, *more)?),
                Atom::Value(..) | Atom::Opaque(_) => return None,
            };
            tests.push((place?, test, places));
        }
        Some(Single { program: self, tests, constants, columns: vec![[0]; self.flat.columns] })
    }
}

fn set(columns: &mut [[u64; 1]], places: Wanted, answer: Answer) {
    for (place, wanted) in [(places.yes, true), (places.no, false)] {
        if let Some([column]) = place.and_then(|place| columns.get_mut(place as usize)) {
            *column = u64::from(answer == Some(wanted));
        }
    }
}

impl Single<'_> {
    /// Answer for one case: what each fact of [`Program::facts`] is, in that order. Facts that are left out are unknown.
    #[inline]
    pub fn run(&mut self, facts: &[Stated]) {
        for (place, test, places) in &self.tests {
            let stated = facts.get(*place).copied().unwrap_or_default();
            let answer = match (test, stated) {
                (Test::Known, stated) => Some(stated != Stated::Unknown),
                (Test::Over(limit), Stated::Number(number)) => Some(number >= *limit),
                (Test::Codes(answers, unknown), Stated::Code(code)) => {
                    answers.get(usize::from(code)).copied().unwrap_or(*unknown)
                }
                (Test::Codes(_, unknown), _) => *unknown,
                (Test::Over(_), _) => None,
            };
            set(&mut self.columns, *places, answer);
        }
        for (places, answer) in &self.constants {
            set(&mut self.columns, *places, *answer);
        }
        run(&self.program.flat, &mut self.columns);
    }

    /// Is the `part`th formula of a question yes, no or unknown, in the case that was run last? See [`Program::formulas`].
    #[inline]
    pub fn answer(&self, query: usize, part: usize) -> Answer {
        let output = self.program.outputs.get(query).and_then(|first| self.program.flat.outputs.get(first + part));
        let (yes, no) = output.copied()?;
        let is = |place| match place {
            Place::Constant(yes) => yes,
            Place::Column(place) => self.columns.get(place as usize).is_some_and(|[word]| word & 1 == 1),
        };
        match (is(yes), is(no)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }
}
