//! Text to tree. Never fails: what cannot be read is reported and the rest is kept.
//!
//! A file is [`cut`] into items; each item is parsed alone ([`parse_item`]):
//!
//! 1. `mend` finds comments, nesting that is too deep, and brackets and quotes that do not close. Those
//!    `balance` reports and puts in.
//! 2. `grammar` reads the balanced text with pest. The grammar has rules for mistakes, so it reads every text.
//! 3. `build`, `expr` and `operand` make the tree; `explain` says what is wrong with each broken slice by reading it
//!    once more with the narrowest rule; `habits` knows the mistakes that deserve words of their own.

pub mod ast;
mod balance;
mod build;
mod explain;
mod expr;
mod grammar;
mod habits;
mod items;
pub(crate) mod lexical;
mod literal;
mod mend;
mod operand;
#[cfg(any(feature = "trees", test))]
pub(crate) mod relative;
mod text;

pub use items::{Piece, PieceKind, cut, cut_again, cut_and_tell};

use ast::{Expr, Member};
use build::Builder;
use grammar::Rule;
use mend::Mended;

use crate::diag::Diagnostic;
use crate::source::{ItemId, TextRange};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

/// How deep brackets, and operators in one expression, may nest.
pub const MAX_DEPTH: usize = 64;

/// Is this file too large to be read?
pub fn too_large(text: &str) -> bool {
    text.len() > MAX_BYTES
}

/// What an item was read as. Ranges are relative to the start of its text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ParsedItem {
    /// What stands in it: one member, unless several stand on one line or something is wrong.
    pub members: Vec<Member>,
    /// Every comment that is not the doc comment of a member, with its slashes, in order.
    pub comments: Vec<TextRange>,
    /// What is wrong with it, in order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Read one item.
pub fn parse_item(item: ItemId, text: &str) -> ParsedItem {
    let mut mended = Mended::new(item, text);
    let mut diagnostics = std::mem::take(&mut mended.diagnostics);
    let mut comments = std::mem::take(&mut mended.comments);
    let mut members = Vec::new();
    if !mended.too_deep {
        let mut builder = Builder::new(item, &mended);
        match grammar::parse(Rule::item, &mended.text) {
            Ok(mut cursor) => members = builder.members(&mut cursor),
            // The rules for mistakes match whatever is left, so this is not expected to happen.
            Err(mismatch) => builder.explain(&mended.text, &mismatch),
        }
        let docs = builder.docs;
        comments.retain(|comment| docs.binary_search(&comment.start).is_err());
        diagnostics.append(&mut builder.diagnostics);
        diagnostics.sort_by_key(|diagnostic| diagnostic.range().start);
    }
    ParsedItem { members, comments, diagnostics }
}

/// Read an expression that stands alone: a phrase, a query.
pub fn parse_expression(item: ItemId, text: &str) -> (Expr, Vec<Diagnostic>) {
    let mut mended = Mended::new(item, text);
    let mut diagnostics = std::mem::take(&mut mended.diagnostics);
    let mut builder = Builder::new(item, &mended);
    if mended.too_deep {
        return (builder.nothing(), diagnostics);
    }
    let expr = builder.read_expression(&mended.text);
    diagnostics.append(&mut builder.diagnostics);
    diagnostics.sort_by_key(|diagnostic| diagnostic.range().start);
    (expr, diagnostics)
}
