//! How fast plans are read and checked: `cargo bench --bench plans`.
//!
//! The packs are loaded beforehand, and their loading is measured apart. Every run asserts what was found.

mod generate;
mod work;

use divan::counter::{BytesCount, ItemsCount};
use divan::{AllocProfiler, Bencher, black_box};

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// How many measures a plan has.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

fn main() {
    divan::main();
}

/// Text to trees, in one thread.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher, measures: usize) {
    let files = generate::plan(measures);
    bencher
        .counter(BytesCount::new(work::bytes(&files)))
        .counter(ItemsCount::new(measures))
        .bench(|| work::parse(black_box(&files)));
}

/// Texts laid out already: read, printed, found to be the same.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn format_tidy(bencher: Bencher, measures: usize) {
    let files = work::tidy(generate::plan(measures));
    bencher.counter(BytesCount::new(work::bytes(&files))).bench(|| work::format(black_box(&files)));
}

/// Texts of which every line changes: read, printed, read again and compared.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn format_untidy(bencher: Bencher, measures: usize) {
    let files = work::untidy(generate::plan(measures));
    bencher.counter(BytesCount::new(work::bytes(&files))).bench(|| work::format(black_box(&files)));
}

/// Parse, resolve, check types and hold the guide's rules against the plan.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn check(bencher: Bencher, measures: usize) {
    let files = generate::plan(measures);
    bencher
        .counter(BytesCount::new(work::bytes(&files)))
        .counter(ItemsCount::new(measures))
        .with_inputs(work::with_packs)
        .bench_values(|workspace| work::check(workspace, black_box(&files), measures));
}

/// One measure of a plan of 10,000 lines is edited, in nine ways and back each time: diagnostics and report.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn edit(bencher: Bencher) {
    let mut edits = work::Edits::new(10_000);
    bencher.bench_local(|| edits.next());
}

/// The packs that the plan uses.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn packs() -> plikt::Workspace {
    work::with_packs()
}
