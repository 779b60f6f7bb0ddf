//! Norms: who must, must not or may do what, on which legal basis, and why.
//!
//! [`Norms`] reads the norms of a model once. [`Norms::decide`] holds them against a [`Situation`] and gives a
//! [`Decision`], which answers for a norm, for an action and for the reasons behind both. The meaning is written down in
//! `docs/norms.md`. No law stands here: the norms, their facts and their periods are plikt blocks.

pub mod analysis;
mod cases;
mod clash;
mod deadline;
mod decide;
mod decisive;
mod expectation;
pub mod force;
mod interview;
pub mod life;
mod narrower;
mod norm;
mod obligations;
pub mod program;
mod question;
mod reasons;
mod situation;
mod term;

pub use deadline::{Deadline, Due};
pub use decide::{Decision, NormState, Party, Standing};
pub use expectation::{Found, Outcome, TestResult};
pub use force::Force;
pub use interview::{Interview, Settled};
pub use narrower::Narrower;
pub use norm::{Modality, Norm, NormIndex, Norms, Version};
pub use obligations::{
    Obligation, Reply, SetAside, duties_may_differ, has_duties, is_municipal, is_municipality, plan_day, run_out,
};
pub use question::Question;
pub use reasons::{Ground, Reason, Wanted};
pub use situation::{Fact, Origin, Situation};
pub use term::{Argument, Point, Term};

/// Yes, no, or not to be told.
pub type Answer = Option<bool>;

/// All of them: no if one is no, yes if all are yes.
pub(crate) fn all(answers: impl IntoIterator<Item = Answer>) -> Answer {
    let mut result = Some(true);
    for answer in answers {
        match answer {
            Some(false) => return Some(false),
            Some(true) => {}
            None => result = None,
        }
    }
    result
}

/// Any of them: yes if one is yes, no if all are no.
pub(crate) fn any(answers: impl IntoIterator<Item = Answer>) -> Answer {
    all(answers.into_iter().map(not)).map(|all_no| !all_no)
}

/// The opposite.
pub(crate) fn not(answer: Answer) -> Answer {
    answer.map(|yes| !yes)
}
