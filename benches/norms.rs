//! How fast norms answer: `cargo bench --bench norms`. Every run asserts the checksum of the answers.

#![allow(clippy::expect_used, reason = "a bench that cannot go on should stop")]

mod norms_workload;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use norms_workload::{BOOLS, Case, NORMS, PACK, Table, cases, checksum};
use plikt::Workspace;
use plikt::model::{ElementId, Model};
use plikt::norms::analysis::BUDGET;
use plikt::norms::program::{Column, Columns, Program, Query, Single, Stated, Who};
use plikt::norms::{NormState, Norms};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 2] = [10_000, 1_000_000];

fn main() {
    divan::main();
}

fn model(text: &str) -> std::sync::Arc<Model> {
    let mut workspace = Workspace::new();
    workspace.set("norms.plikt", text);
    let found: Vec<String> = workspace.diagnostics().iter().map(|d| d.code.to_string()).collect();
    assert!(found.is_empty(), "{found:?}");
    workspace.model()
}

fn named(model: &Model, label: &str) -> ElementId {
    model.elements().find(|(_, element)| &*element.label == label).expect("it is declared").0
}

fn compiled<'n>(norms: &'n Norms<'n>) -> Program<'n> {
    let index = |label: &&str| norms.find(named(norms.model, label)).expect("a norm");
    let queries: Vec<Query> = NORMS.iter().map(|label| Query::Prevails(index(label), Who::Actor)).collect();
    Program::compile(norms, None, &queries)
}

fn with_reasons<'n>(norms: &'n Norms<'n>) -> Program<'n> {
    let index = |label: &&str| norms.find(named(norms.model, label)).expect("a norm");
    let queries: Vec<Query> = NORMS.iter().map(|label| Query::Why(index(label), Who::Actor)).collect();
    Program::compile(norms, None, &queries)
}

fn columns<'t>(model: &Model, table: &'t Table) -> Columns<'t> {
    let mut columns = Columns { cases: table.cases, ..Columns::default() };
    for (label, column) in BOOLS.iter().zip(&table.bools) {
        columns.facts.insert(named(model, label), Column::Codes(column));
    }
    for (label, column) in [
        ("victim_age", Column::Small(&table.victim_age)),
        ("prior_reports", Column::Small(&table.prior_reports)),
        ("works_as", Column::Codes(&table.works_as)),
        ("violence", Column::Codes(&table.violence)),
        ("event_date", Column::Numbers(&table.event_date)),
    ] {
        columns.facts.insert(named(model, label), column);
    }
    columns
}

fn expected(all: &[Case]) -> u64 {
    checksum(all.iter().map(Case::duties))
}

/// The answer of each case, from twelve columns of bits.
fn masks(cases: usize, bit: impl Fn(usize, usize) -> u64) -> impl Iterator<Item = u16> {
    (0..cases).map(move |case| {
        (0..NORMS.len()).fold(0, |mask, norm| mask | ((bit(norm, case / 64) >> (case % 64) & 1) as u16) << norm)
    })
}

/// Two values, by hand, from columns of bytes: the limit.
#[divan::bench(args = SIZES)]
fn by_hand_64_at_a_time(bencher: Bencher, count: usize) {
    let all = cases(count);
    let table = Table::of(&all);
    let mut out = Vec::with_capacity(count.div_ceil(64));
    table.by_hand(&mut out);
    assert_eq!(checksum(masks(count, |norm, word| out[word][norm])), expected(&all));
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        table.by_hand(black_box(&mut out));
        out.len()
    });
}

/// Three values, from plikt, from the same columns.
#[divan::bench(args = SIZES)]
fn program(bencher: Bencher, count: usize) {
    let all = cases(count);
    let table = Table::of(&all);
    let model = model(PACK);
    let norms = Norms::of(&model);
    let program = compiled(&norms);
    let columns = columns(&model, &table);
    let answers = program.evaluate(&columns);
    assert_eq!(checksum(masks(count, |norm, word| answers.bits(norm, 0).0[word])), expected(&all));
    drop(answers);
    bencher.counter(ItemsCount::new(count)).bench_local(|| program.evaluate(black_box(&columns)).cases());
}

/// Two values, by hand, with branches, a case at a time.
#[divan::bench]
fn one_by_hand(bencher: Bencher) {
    let all = cases(1_000);
    bencher.counter(ItemsCount::new(all.len())).bench_local(|| checksum(black_box(&all).iter().map(Case::duties)));
}

/// Answers one case after another from native values.
struct OneByOne<'p> {
    single: Single<'p>,
}

impl<'p> OneByOne<'p> {
    fn new(model: &Model, program: &'p Program<'p>) -> Self {
        let labels: Vec<&str> =
            BOOLS.into_iter().chain(["victim_age", "prior_reports", "works_as", "violence", "event_date"]).collect();
        let facts = program.facts().iter().map(|(fact, _)| &*model.element(*fact).label);
        assert!(facts.eq(labels), "the program asks for the facts in the order of a case");
        Self { single: program.single(None).expect("nothing is opaque") }
    }

    /// Run a case of which these facts are left out.
    #[inline]
    fn run(&mut self, case: &Case, left_out: u16) {
        let code = |yes: bool| Stated::Code(u8::from(yes));
        let [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10] = case.bools.map(code);
        let (age, prior) = (i32::from(case.victim_age), i32::from(case.prior_reports));
        let (works_as, violence) = (Stated::Code(case.works_as), Stated::Code(case.violence));
        let (age, prior, day) = (Stated::Number(age), Stated::Number(prior), Stated::Number(case.event_date));
        let mut stated = [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, age, prior, works_as, violence, day];
        if left_out != 0 {
            let unknown = stated.iter_mut().enumerate().filter(|(place, _)| left_out >> place & 1 == 1);
            unknown.for_each(|(_, stated)| *stated = Stated::Unknown);
        }
        self.single.run(&stated);
    }

    #[inline]
    fn mask(&mut self, case: &Case, left_out: u16) -> u16 {
        self.run(case, left_out);
        let single = &self.single;
        (0..NORMS.len()).fold(0, |mask, norm| mask | u16::from(single.answer(norm, 0) == Some(true)) << norm)
    }

    /// The answer with what each norm's standing rests on; what rests on something is counted too.
    #[inline]
    fn reasons(&mut self, case: &Case, left_out: u16) -> (u16, usize) {
        self.run(case, left_out);
        let single = &self.single;
        (0..NORMS.len()).fold((0, 0), |(mask, count), norm| {
            let applies = single.state(norm) == NormState::Applies;
            let reasons = single.reasons(norm).map(black_box).count();
            (mask | u16::from(applies) << norm, count + reasons)
        })
    }
}

/// Two facts of each case that are left out.
fn left_out(case: usize) -> u16 {
    1 << (case % 16) | 1 << (case * 7 / 3 % 16)
}

/// One case after another from native values.
#[divan::bench]
fn one_case(bencher: Bencher) {
    let all = cases(1_000);
    let model = model(PACK);
    let norms = Norms::of(&model);
    let program = compiled(&norms);
    let mut one = OneByOne::new(&model, &program);
    println!("{:?} looks at words of bits: where something is unknown, and where nothing is", one.single.looks());
    assert_eq!(checksum(all.iter().map(|case| one.mask(case, 0))), expected(&all));
    bencher
        .counter(ItemsCount::new(all.len()))
        .bench_local(|| checksum(black_box(&all).iter().map(|case| one.mask(case, 0))));
}

/// The same where one or two facts of each case are not known.
#[divan::bench]
fn one_case_with_unknown_facts(bencher: Bencher) {
    let all = cases(1_000);
    let model = model(PACK);
    let norms = Norms::of(&model);
    let program = compiled(&norms);
    let mut one = OneByOne::new(&model, &program);
    let mut sum = || checksum(black_box(&all).iter().zip(0..).map(|(case, place)| one.mask(case, left_out(place))));
    assert_ne!(sum(), expected(&all), "what is not known keeps some norms from applying");
    bencher.counter(ItemsCount::new(all.len())).bench_local(sum);
}

/// One case after another with its reasons as data.
#[divan::bench(args = [false, true])]
fn one_case_with_reasons(bencher: Bencher, unknown: bool) {
    let all = cases(1_000);
    let model = model(PACK);
    let norms = Norms::of(&model);
    let program = with_reasons(&norms);
    let mut one = OneByOne::new(&model, &program);
    assert_eq!(checksum(all.iter().map(|case| one.reasons(case, 0).0)), expected(&all));
    let out = |place| if unknown { left_out(place) } else { 0 };
    let told: usize = all.iter().zip(0..).map(|(case, place)| one.reasons(case, out(place)).1).sum();
    assert!(told >= 8 * all.len(), "{told} reasons");
    bencher
        .counter(ItemsCount::new(all.len()))
        .bench_local(|| checksum(black_box(&all).iter().zip(0..).map(|(case, place)| one.reasons(case, out(place)).0)));
}

const LAW: &str = "language: nb\nbruk std.instanser_no\nbruk std.lov_no\n";

/// Norwegian law read and compiled, for one day and whoever asks. What was made is let go afterwards.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn law_loaded_and_compiled() -> (Workspace, usize) {
    let mut workspace = Workspace::new();
    workspace.set("norms.plikt", LAW);
    let model = workspace.model();
    let operations = compile_law(&model);
    (workspace, operations)
}

/// Norwegian law compiled.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn law_compiled(bencher: Bencher) {
    let model = model(LAW);
    bencher.bench_local(|| compile_law(black_box(&model)));
}

/// Conflicts, idle norms, gaps and all else that `plikt analyse` looks for in Norwegian law, over every day. The law is read
/// beforehand.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn law_analysed(bencher: Bencher) {
    let model = model(LAW);
    let norms = Norms::of(&model);
    bencher.bench_local(|| norms.analyse(black_box(BUDGET)));
}

fn compile_law(model: &Model) -> usize {
    let norms = Norms::of(model);
    let day = "2026-06-15".parse().ok();
    let program = Program::compile(&norms, day, &norms.all_states(day, None));
    assert!(program.rings().is_empty() && program.queries().len() > 100);
    program.operations()
}
