//! plikt: action plans as code.

pub mod diag;
pub mod source;
pub mod syntax;
