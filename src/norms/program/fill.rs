//! Columns of facts made into the bits of atoms.

use super::super::Answer;
use super::super::situation::{Fact, Situation};
use super::atoms::{Atom, AtomIndex, Domain, Threshold, is_actor, of_value};
use super::columns::{CASES_A_WORD, Column, Columns, UNKNOWN_CODE, UNKNOWN_NUMBER};
use super::{Program, Wanted};
use crate::model::ElementId;
use crate::model::code::Value;

/// Where the bits of an atom come from.
pub(super) enum Fill<'c> {
    Constant(Answer),
    Bits(&'c [u64], &'c [u64]),
    /// Known to be one of these places of so many; else known to be none of them.
    Codes {
        codes: &'c [u8],
        are: Vec<u8>,
        opposite: bool,
        count: u8,
    },
    /// The answer for each place, as bits: 1 yes, 2 no.
    Table {
        codes: &'c [u8],
        answers: Box<[u8; 256]>,
    },
    /// As much as this, or more.
    Small(&'c [u8], i32),
    Numbers(&'c [i32], i32),
    Made(Vec<u64>, Vec<u64>),
}

/// More places than this are looked up one by one.
const MOST_COMPARED: usize = 4;

/// Flags of 0 and 1 as the bits of a word.
fn pack(flags: &[u8; CASES_A_WORD]) -> u64 {
    // Of eight bytes the lowest bits come together in the highest byte of the product.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (groups, _) = flags.as_chunks::<8>();
    groups.iter().rev().fold(0, |word, group| word << 8 | u64::from_le_bytes(*group).wrapping_mul(GATHER) >> 56)
}

fn flags<T: Copy>(of: &[T; CASES_A_WORD], test: impl Fn(T) -> bool) -> u64 {
    let mut flags = [0; CASES_A_WORD];
    for (flag, item) in flags.iter_mut().zip(of) {
        *flag = u8::from(test(*item));
    }
    pack(&flags)
}

/// The cases of one word; those past the end are unknown.
fn word_of<T: Copy>(all: &[T], word: usize, unknown: T) -> [T; CASES_A_WORD] {
    let from = all.get(word.saturating_mul(CASES_A_WORD)..).unwrap_or_default();
    if let Some(whole) = from.first_chunk::<CASES_A_WORD>() {
        return *whole;
    }
    let mut padded = [unknown; CASES_A_WORD];
    for (to, item) in padded.iter_mut().zip(from) {
        *to = *item;
    }
    padded
}

impl Fill<'_> {
    /// The bits of some words, from one on.
    pub(super) fn words(&self, start: usize, yes: &mut [u64], no: &mut [u64]) {
        for (place, (yes, no)) in yes.iter_mut().zip(no).enumerate() {
            (*yes, *no) = self.word(start + place);
        }
    }

    #[inline]
    fn word(&self, word: usize) -> (u64, u64) {
        let at = |bits: &[u64]| bits.get(word).copied().unwrap_or_default();
        match self {
            Self::Constant(answer) => {
                (if *answer == Some(true) { u64::MAX } else { 0 }, if *answer == Some(false) { u64::MAX } else { 0 })
            }
            Self::Bits(yes, no) => (at(yes), at(no)),
            Self::Made(yes, no) => (at(yes), at(no)),
            Self::Codes { codes, are, opposite, count } => {
                let codes = word_of(codes, word, UNKNOWN_CODE);
                let known = flags(&codes, |code| code < *count);
                let is = are.iter().fold(0, |bits, one| bits | flags(&codes, |code| code == *one));
                if *opposite { (known & !is, is) } else { (is, known & !is) }
            }
            Self::Table { codes, answers } => {
                let codes = word_of(codes, word, UNKNOWN_CODE);
                let found = codes.map(|code| answers.get(usize::from(code)).copied().unwrap_or_default());
                (flags(&found, |answer| answer & 1 == 1), flags(&found, |answer| answer & 2 == 2))
            }
            Self::Small(numbers, limit) => {
                let numbers = word_of(numbers, word, UNKNOWN_CODE);
                let known = flags(&numbers, |number| number != UNKNOWN_CODE);
                let limit = u8::try_from((*limit).clamp(0, 255)).unwrap_or(UNKNOWN_CODE);
                let over = known & flags(&numbers, |number| number >= limit);
                (over, known & !over)
            }
            Self::Numbers(numbers, limit) => {
                let numbers = word_of(numbers, word, UNKNOWN_NUMBER);
                let known = flags(&numbers, |number| number != UNKNOWN_NUMBER);
                let over = known & flags(&numbers, |number| number >= *limit);
                (over, known & !over)
            }
        }
    }
}

/// The least whole number that is over a limit; days are counted. `None` where no number that a column holds is.
pub(super) fn whole(limit: Threshold, more: bool) -> Option<i32> {
    use rust_decimal::prelude::ToPrimitive;
    match limit {
        Threshold::Number(_, limit) if more => (limit.floor() + rust_decimal::Decimal::ONE).to_i32(),
        Threshold::Number(_, limit) => limit.ceil().to_i32(),
        Threshold::Day(day) => Some(super::days_since_1970(day) + i32::from(more)),
    }
}

impl Program<'_> {
    /// Where an atom's bits come from, of these columns.
    pub(super) fn fill<'c>(&self, index: AtomIndex, columns: &Columns<'c>) -> Fill<'c> {
        let model = self.norms.model;
        let Some(kept) = self.atoms.get(index.0 as usize) else { return Fill::Constant(None) };
        let column = kept.atom.fact().and_then(|fact| columns.facts.get(&fact)).copied();
        match (&kept.atom, column) {
            (Atom::Actor(bearer), _) => Fill::Constant(is_actor(model, columns.actor, *bearer)),
            (Atom::Presuming, _) => Fill::Constant(Some(!columns.without_presumptions)),
            (Atom::Known(_), None) => Fill::Constant(Some(false)),
            (Atom::Table(_, _, unknown), None) => Fill::Constant(*unknown),
            (Atom::Over(..), None) => Fill::Constant(None),
            (Atom::Table(_, answers, None), Some(Column::Bits { yes, no })) => match **answers {
                [Some(false), Some(true)] => Fill::Bits(yes, no),
                [Some(true), Some(false)] => Fill::Bits(no, yes),
                _ => self.made(index, columns),
            },
            (Atom::Table(_, answers, unknown), Some(Column::Codes(codes))) => table(codes, answers, *unknown),
            (Atom::Over(_, limit, more), Some(Column::Small(numbers))) => match whole(*limit, *more) {
                Some(limit) => Fill::Small(numbers, limit),
                None => self.made(index, columns),
            },
            (Atom::Over(_, limit, more), Some(Column::Numbers(numbers))) => match whole(*limit, *more) {
                Some(limit) => Fill::Numbers(numbers, limit),
                None => self.made(index, columns),
            },
            _ => self.made(index, columns),
        }
    }

    /// An atom asked for in each case: slow, and always right.
    fn made<'c>(&self, index: AtomIndex, columns: &Columns<'c>) -> Fill<'c> {
        let situations = (0..columns.cases).map(|case| self.situation(columns, case));
        let made = situations.map(|situation| self.look_up(&[index], &situation).first().copied().flatten());
        bits(made)
    }

    /// A case of columns as a situation.
    fn situation(&self, columns: &Columns<'_>, case: usize) -> Situation {
        let mut situation = Situation {
            at: self.day,
            actor: columns.actor,
            without_presumptions: columns.without_presumptions,
            ..Situation::default()
        };
        let model = self.norms.model;
        let mut facts: Vec<(&ElementId, &Column<'_>)> = columns.facts.iter().collect();
        facts.sort_by_key(|(fact, _)| **fact);
        for (fact, column) in facts {
            let domain = self.domain(*fact).cloned().unwrap_or_else(|| Domain::of(model, *fact));
            let value = column.value(case, &domain);
            if value != Value::Unknown {
                situation.facts.insert(*fact, Fact::Known(value));
            }
        }
        situation
    }

    /// The bits of every atom that is looked at, in cases that are situations.
    pub(super) fn looked_up(&self, situations: &[Situation]) -> Vec<(Fill<'static>, Wanted)> {
        let (atoms, places): (Vec<AtomIndex>, Vec<Wanted>) = self.wanted().into_iter().unzip();
        let words = situations.len().div_ceil(CASES_A_WORD);
        let mut columns = vec![(vec![0_u64; words], vec![0_u64; words]); atoms.len()];
        for (case, situation) in situations.iter().enumerate() {
            for ((yes, no), answer) in columns.iter_mut().zip(self.look_up(&atoms, situation)) {
                let Some(answer) = answer else { continue };
                if let Some(word) = (if answer { yes } else { no }).get_mut(case / CASES_A_WORD) {
                    *word |= 1 << (case % CASES_A_WORD);
                }
            }
        }
        columns.into_iter().map(|(yes, no)| Fill::Made(yes, no)).zip(places).collect()
    }

    /// What atoms are in a situation.
    fn look_up(&self, atoms: &[AtomIndex], situation: &Situation) -> Vec<Answer> {
        let model = self.norms.model;
        // The evaluator asks the situation for the day; this program's is what counts.
        let dated;
        let situation = if situation.at == self.day {
            situation
        } else {
            dated = Situation { at: self.day, ..situation.clone() };
            &dated
        };
        let decision = self.norms.decide(situation);
        let answer = |index: &AtomIndex| {
            let kept = self.atoms.get(index.0 as usize)?;
            match &kept.atom {
                Atom::Actor(bearer) => is_actor(model, situation.actor, *bearer),
                Atom::Presuming => Some(!situation.without_presumptions),
                Atom::Opaque(asked) => {
                    decision.condition(&crate::model::Slot::Computed(asked.code.clone().into()), asked.from)
                }
                atom => {
                    let fact = atom.fact()?;
                    let value = match situation.facts.get(&fact) {
                        Some(Fact::Known(value)) => value,
                        Some(Fact::Unknown(_)) | None => &Value::Unknown,
                    };
                    of_value(model, kept, self.domain(fact)?, fact, value)
                }
            }
        };
        atoms.iter().map(answer).collect()
    }
}

fn bits<'c>(answers: impl Iterator<Item = Answer>) -> Fill<'c> {
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for (case, answer) in answers.enumerate() {
        if case % CASES_A_WORD == 0 {
            yes.push(0);
            no.push(0);
        }
        if let (Some(answer), Some(yes), Some(no)) = (answer, yes.last_mut(), no.last_mut()) {
            *(if answer { yes } else { no }) |= 1_u64 << (case % CASES_A_WORD);
        }
    }
    Fill::Made(yes, no)
}

/// A question of a fact that has few values, over their places.
fn table<'c>(codes: &'c [u8], answers: &[Answer], unknown: Answer) -> Fill<'c> {
    let are = |wanted: bool| -> Vec<u8> {
        let places = answers.iter().enumerate().filter(|(_, answer)| **answer == Some(wanted));
        places.map(|(place, _)| place as u8).collect()
    };
    let (yes, no) = (are(true), are(false));
    let whole = unknown.is_none() && yes.len() + no.len() == answers.len();
    let (opposite, are) = if no.len() < yes.len() { (true, no) } else { (false, yes) };
    if whole && are.len() <= MOST_COMPARED {
        return Fill::Codes { codes, are, opposite, count: answers.len() as u8 };
    }
    let flag = |answer: Answer| answer.map_or(0, |yes| if yes { 1 } else { 2 });
    let mut all = Box::new([flag(unknown); 256]);
    for (to, answer) in all.iter_mut().zip(answers) {
        *to = flag(*answer);
    }
    Fill::Table { codes, answers: all }
}
