//! Text to tree. Never fails: what cannot be read is reported and the rest is kept.

pub mod ast;
