//! Twelve norms over sixteen facts in plikt and in its peers, interleaved in one run: `run.sh norms [CASES]`.
//!
//! The cases are those of `benches/norms_workload.rs`. Every engine's answers must come out at the same checksum, or the run
//! stops. What a peer is asked with (its own values) is made beforehand, for plikt as for the others. Times are of one
//! thread's processor, medians over the rounds; those of tables are of a child process that is held to one thread.

mod engines;
#[path = "../../../benches/norms_workload.rs"]
mod norms_workload;
mod own;
mod tables;

use cpu_time::ThreadTime;
use norms_workload::{Case, cases, checksum};

/// The allocator of the program, for all.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ROUNDS: usize = 7;

/// An engine that is asked of one case after another, or of all at once.
pub trait Engine {
    /// What it is.
    fn name(&self) -> &'static str;
    /// How many cases it is asked of: slow ones are asked of fewer, and the checksum is of as many.
    fn count(&self) -> usize;
    /// Answer for all.
    fn go(&mut self);
    /// Does it answer for all at once? It is held against plikt doing so, the others against plikt one case after another.
    fn is_batch(&self) -> bool {
        false
    }
    /// The checksum of what it answered last: it is not timed.
    fn sum(&self) -> u64;
    /// Does it measure itself? Then how many seconds it took.
    fn took(&self) -> Option<f64> {
        None
    }
}

fn main() {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000_000);
    let all = cases(count);
    let few = all.get(..10_000.min(count)).unwrap_or_default();
    let least = all.get(..1_000.min(count)).unwrap_or_default();
    let mut engines: Vec<Box<dyn Engine>> = vec![
        Box::new(own::ByHand::new(&all)),
        Box::new(own::Batch::new(&all)),
        Box::new(own::OneByOne::new(few, false)),
        Box::new(own::OneByOne::new(few, true)),
        Box::new(engines::Cel::new(least)),
        Box::new(engines::Rego::new(least)),
        Box::new(engines::Cedar::new(least)),
    ];
    engines.extend(tables::all(&all).into_iter().map(|table| Box::new(table) as Box<dyn Engine>));
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); engines.len()];
    for _ in 0..ROUNDS {
        for (engine, times) in engines.iter_mut().zip(&mut times) {
            let start = ThreadTime::now();
            engine.go();
            let took = start.elapsed().as_secs_f64();
            assert_eq!(engine.sum(), checksum(all.iter().take(engine.count()).map(Case::duties)), "{}", engine.name());
            times.push(engine.took().unwrap_or(took));
        }
    }
    println!("\ntwelve norms over sixteen facts, medians of {ROUNDS} rounds");
    println!("{:<52} {:>10} {:>12} {:>14}", "", "cases", "ns a case", "of plikt's");
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let each: Vec<(&dyn Engine, f64)> = engines
        .iter()
        .zip(&mut times)
        .map(|(engine, times)| (&**engine, median(times) * 1e9 / engine.count() as f64))
        .collect();
    let (batch, one) = (each[1].1, each[2].1);
    for (engine, time) in &each {
        let yardstick = if engine.is_batch() { batch } else { one };
        println!("{:<52} {:>10} {time:>12.1} {:>13.1}x", engine.name(), engine.count(), time / yardstick);
    }
}
