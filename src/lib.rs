//! plikt: a municipality's action plan against violence in close relationships, as code.
//!
//! A plan is text that a program reads. This library reads it, holds it against the requirements of a
//! guide, and exports it. It does no input or output: the host gives it texts.
//!
//! ```
//! # fn main() -> Result<(), &'static str> {
//! use plikt::{Workspace, check::State, diag::Language};
//!
//! let mut workspace = Workspace::new();
//! workspace.set(
//!     "plan.plikt",
//!     r#"
//! language: nb
//! bruk std.veileder_2008
//!
//! plan lillevik "Trygge hjem" { periode: 2026..2029 }
//! mål M1 "Barn får hjelp tidlig" { nivå: brukr }
//! "#,
//! );
//!
//! // What is wrong in the text, in the reader's language.
//! let found = workspace.diagnostics();
//! let wrong = found.iter().find(|d| d.code.to_string() == "unknown-value").ok_or("not found")?;
//! assert_eq!(wrong.message.in_language(Language::En), "`brukr` is not a value of this field");
//! assert_eq!(wrong.help[0].in_language(Language::Nb), "mente du `bruker`?");
//!
//! // How the plan stands to each requirement of the guide.
//! let report = workspace.report();
//! let period = report.requirements.iter().find(|r| r.label == "G52").ok_or("not in the guide")?;
//! assert_eq!(period.state, State::Met);
//! assert!(report.totals.of(State::Missing) > 0);
//! # Ok(())
//! # }
//! ```
//!
//! `ARCHITECTURE.md` names the modules and the invariants; `docs/language.md` is the language.

// The parser that pest generates without `std` names it. Without `std` pest does not watch the native stack,
// which the limit of depth makes needless, and is a fourth faster.
extern crate alloc;

pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod complete;
pub mod consult;
pub mod diag;
pub mod engine;
pub mod eval;
#[cfg(feature = "exchange")]
pub mod exchange;
pub mod export;
pub mod format;
pub mod ide;
pub mod model;
pub mod norms;
pub mod packs;
pub mod query;
pub mod render;
#[cfg(feature = "exchange")]
pub mod session;
pub mod source;
pub mod status;
pub mod syntax;
pub mod value;

pub use engine::Workspace;

/// The examples of the documentation are run with those of the library.
#[cfg(all(doctest, feature = "exchange"))]
mod book {
    #[doc = include_str!("../docs/embedding.md")]
    struct Embedding;
    #[doc = include_str!("../docs/explore.md")]
    struct Explore;
    #[doc = include_str!("../docs/norms.md")]
    struct Norms;
}
