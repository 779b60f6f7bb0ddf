//! plikt, and the answer by hand.

use std::sync::Arc;

use plikt::Workspace;
use plikt::model::{ElementId, Model};
use plikt::norms::program::{Answers, Column, Columns, Program, Query, Single, Stated, Who};
use plikt::norms::{NormState, Norms};

use crate::Engine;
use crate::norms_workload::{BOOLS, Case, NORMS, PACK, Table, checksum};

const OTHERS: [&str; 5] = ["victim_age", "prior_reports", "works_as", "violence", "event_date"];

/// The norms read and compiled, for as long as the process lives.
fn compiled(with_reasons: bool) -> (&'static Model, &'static Program<'static>) {
    let mut workspace = Workspace::new();
    workspace.set("norms.plikt", PACK);
    assert!(workspace.diagnostics().is_empty(), "the norms are right");
    let model: &'static Arc<Model> = Box::leak(Box::new(workspace.model()));
    let norms: &'static Norms<'static> = Box::leak(Box::new(Norms::of(model)));
    let index = |label: &&str| norms.find(named(model, label)).expect("a norm");
    let queries = NORMS.iter().map(|label| {
        let index = index(label);
        if with_reasons { Query::Why(index, Who::Actor) } else { Query::Prevails(index, Who::Actor) }
    });
    let queries: Vec<Query> = queries.collect();
    let program: &'static Program<'static> = Box::leak(Box::new(Program::compile(norms, None, &queries)));
    (&**model, program)
}

fn named(model: &Model, label: &str) -> ElementId {
    model.elements().find(|(_, element)| &*element.label == label).expect("it is declared").0
}

/// Two values, 64 cases at a time, from columns of bytes.
pub struct ByHand {
    table: Table,
    out: Vec<[u64; 12]>,
}

fn sum(cases: usize, bit: impl Fn(usize, usize) -> u64) -> u64 {
    checksum(
        (0..cases).map(|case| {
            (0..12).fold(0, |mask, norm| mask | ((bit(norm, case / 64) >> (case % 64) & 1) as u16) << norm)
        }),
    )
}

impl ByHand {
    pub fn new(cases: &[Case]) -> Self {
        Self { table: Table::of(cases), out: Vec::with_capacity(cases.len().div_ceil(64)) }
    }
}

impl Engine for ByHand {
    fn name(&self) -> &'static str {
        "by hand, two values, 64 cases at a time"
    }

    fn count(&self) -> usize {
        self.table.cases
    }

    fn is_batch(&self) -> bool {
        true
    }

    fn go(&mut self) {
        self.table.by_hand(&mut self.out);
    }

    fn sum(&self) -> u64 {
        sum(self.table.cases, |norm, word| self.out[word][norm])
    }
}

/// plikt, many cases at a time, in three values.
pub struct Batch {
    model: &'static Model,
    program: &'static Program<'static>,
    table: Table,
    answers: Option<Answers<'static>>,
}

impl Batch {
    pub fn new(cases: &[Case]) -> Self {
        let (model, program) = compiled(false);
        Self { model, program, table: Table::of(cases), answers: None }
    }
}

impl Engine for Batch {
    fn name(&self) -> &'static str {
        "plikt, three values, many cases at a time"
    }

    fn count(&self) -> usize {
        self.table.cases
    }

    fn is_batch(&self) -> bool {
        true
    }

    fn go(&mut self) {
        let mut columns = Columns { cases: self.table.cases, ..Columns::default() };
        for (label, column) in BOOLS.iter().zip(&self.table.bools) {
            columns.facts.insert(named(self.model, label), Column::Codes(column));
        }
        let others = [
            Column::Small(&self.table.victim_age),
            Column::Small(&self.table.prior_reports),
            Column::Codes(&self.table.works_as),
            Column::Codes(&self.table.violence),
            Column::Numbers(&self.table.event_date),
        ];
        columns.facts.extend(OTHERS.iter().map(|label| named(self.model, label)).zip(others));
        self.answers = Some(self.program.evaluate(&columns));
    }

    fn sum(&self) -> u64 {
        let answers = self.answers.as_ref().expect("it was asked");
        sum(self.table.cases, |norm, word| answers.bits(norm, 0).0[word])
    }
}

/// plikt, one case after another.
pub struct OneByOne {
    single: Single<'static>,
    /// The native values of each case, in the order of the program's facts.
    cases: Vec<[Stated; 16]>,
    masks: Vec<u16>,
    with_reasons: bool,
    told: usize,
}

impl OneByOne {
    pub fn new(cases: &[Case], with_reasons: bool) -> Self {
        let (model, program) = compiled(with_reasons);
        let labels: Vec<ElementId> = BOOLS.into_iter().chain(OTHERS).map(|label| named(model, label)).collect();
        let stated = |case: &Case| {
            let mut all = [Stated::Unknown; 16];
            for (to, (fact, _)) in all.iter_mut().zip(program.facts()) {
                *to = match labels.iter().position(|known| known == fact).expect("a fact") {
                    11 => Stated::Number(case.victim_age.into()),
                    12 => Stated::Number(case.prior_reports.into()),
                    13 => Stated::Code(case.works_as),
                    14 => Stated::Code(case.violence),
                    15 => Stated::Number(case.event_date),
                    place => Stated::Code(case.bools[place].into()),
                };
            }
            all
        };
        let single = program.single(None).expect("nothing is opaque");
        Self { single, cases: cases.iter().map(stated).collect(), masks: Vec::new(), with_reasons, told: 0 }
    }
}

impl Engine for OneByOne {
    fn name(&self) -> &'static str {
        if self.with_reasons { "plikt, one case, with its reasons as data" } else { "plikt, one case, three values" }
    }

    fn count(&self) -> usize {
        self.cases.len()
    }

    fn go(&mut self) {
        self.masks.clear();
        for case in &self.cases {
            self.single.run(case);
            let mut mask = 0;
            for norm in 0..NORMS.len() {
                if self.with_reasons {
                    self.told += self.single.reasons(norm).map(std::hint::black_box).count();
                    mask |= u16::from(self.single.state(norm) == NormState::Applies) << norm;
                } else {
                    mask |= u16::from(self.single.answer(norm, 0) == Some(true)) << norm;
                }
            }
            self.masks.push(mask);
        }
    }

    fn sum(&self) -> u64 {
        checksum(self.masks.iter().copied())
    }
}
