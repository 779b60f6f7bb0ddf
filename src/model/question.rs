//! Expressions that stand in no file: questions to a plan.

use super::Model;
use super::code::Code;
use super::resolve::Resolver;
use super::types::Type;
use crate::diag::{Diagnostic, Language};
use crate::source::{ItemId, Sources};
use crate::syntax::ast::Expr;

/// An expression with its names resolved over the whole project.
#[derive(Clone, Debug)]
pub struct Question {
    /// What to evaluate.
    pub code: Code,
    /// What it gives.
    pub ty: Type,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

impl Model {
    /// Resolve an expression that sees every file of the project. Its words are read as `language` has them.
    pub fn question(&self, sources: &Sources, item: ItemId, expr: &Expr, language: Language) -> Question {
        let mut diagnostics = Vec::new();
        let (code, ty) = Resolver::alone(self, sources, self.plan(), item, language, &mut diagnostics).question(expr);
        Question { code, ty, diagnostics }
    }
}
