//! How many random cases the tests draw.
//!
//! The usual run draws the same cases every time: what it says of a change is about the change.
//! `PLIKT_TIMES=50` draws fifty times as many, and others each time: a long run, to find what nobody thought of. With 700,
//! `norms_reference::compiled` looks at a million pairs of a pack and a situation, which takes a quarter of an hour optimised.

use proptest::test_runner::{Config, RngSeed};

/// A run of `usual` cases; `PLIKT_TIMES` as many of them where it is set.
pub(crate) fn cases(usual: u32) -> Config {
    let times = std::env::var("PLIKT_TIMES").ok().map(|times| times.parse::<u32>().expect("`PLIKT_TIMES` is a number"));
    Config {
        cases: usual.saturating_mul(times.unwrap_or(1)),
        rng_seed: if times.is_some() { RngSeed::Random } else { RngSeed::Fixed(1) },
        failure_persistence: None,
        ..Config::default()
    }
}
