//! Everything that is tested from outside, in one program: it links once.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop with a panic")]

mod analyse;
mod check;
mod cli;
mod complete;
mod consult;
mod docs;
mod document;
mod duties;
mod edits;
mod evaluate;
mod examples;
mod exchange;
mod export;
mod features;
mod fmt;
mod fmt_cli;
mod formats;
mod gallery;
mod guide;
mod limits;
mod lints;
mod literals;
mod norms;
mod norms_reference;
mod packs;
mod properties;
mod random;
mod semantics;
mod session;
mod shapes;
mod syntax;
mod tidy;
mod value;
mod verbs;
