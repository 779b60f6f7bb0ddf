//! plikt: action plans as code.

pub mod check;
pub mod diag;
pub mod engine;
pub mod eval;
pub mod model;
pub mod packs;
pub mod source;
pub mod syntax;
pub mod value;

pub use engine::Workspace;
