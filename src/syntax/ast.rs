//! The tree of one item: plain data, owned, compared without positions.
//!
//! The tree says what was written, not what it means: whether `mål` is a kind or a field, which
//! unit `kr` is and what `every` asks for is decided in `model`, by the vocabulary in the packs.
//! Ranges are relative to the item.
//!
//! The tree can be serialized, but only so that the build can embed the packs already parsed: the form is private to
//! one build and never a format for others.

use ecow::EcoString;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::source::{Spanned, TextRange};

/// A name as written, normalized to NFC. Dotted names (`child.exposed`) are one name here.
pub type Name = Spanned<EcoString>;

/// What can stand in a file or a block.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Member {
    /// `use std.guide_2008`, `use "../felles.plikt" as felles`.
    Use(Box<Use>),
    /// `name: value`.
    Field(Box<Field>),
    /// `kind label "Title" { … }`.
    Block(Box<Block>),
    /// Prose standing alone: it fills the field `text`.
    Prose(Box<Text>),
}

/// An import.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Use {
    /// What is used.
    pub target: UseTarget,
    /// The name after `as`.
    pub alias: Option<Name>,
    /// The whole member.
    pub range: TextRange,
}

/// What a `use` names.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum UseTarget {
    /// A pack, `std.guide_2008`.
    Pack(Name),
    /// A file, relative to the one that uses it.
    File(Spanned<EcoString>),
}

/// `kind label "Title" { members }`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Block {
    /// The `///` lines above it, joined with `\n`, without the slashes.
    pub doc: Option<Box<Spanned<EcoString>>>,
    /// The first word of the head.
    pub kind: Name,
    /// A name (`M1`, `child.exposed`) or a section (`§196`).
    pub label: Option<Name>,
    /// The text after the label.
    pub title: Option<Box<Text>>,
    /// What stands between the braces.
    pub members: Vec<Member>,
    /// From kind to label or title: what a message points at.
    pub head: TextRange,
    /// From kind to closing brace.
    pub range: TextRange,
}

/// `name: value`, perhaps `as "original words"`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Field {
    /// The `///` lines above it.
    pub doc: Option<Box<Spanned<EcoString>>>,
    /// The name before the colon.
    pub name: Name,
    /// The value.
    pub value: Expr,
    /// The author's own words, after `as`.
    pub original: Option<Box<Spanned<EcoString>>>,
    /// The whole member.
    pub range: TextRange,
}

/// An expression.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands.
    pub range: TextRange,
}

/// `PartialEq` ignores ranges, so trees compare by content.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum ExprKind {
    /// A name.
    Name(EcoString),
    /// `yes`, `no`, `unknown`.
    Truth(Truth),
    /// A number, perhaps with a unit: `14_300`, `9 %`, `120_000 kr`.
    Number(Box<Number>),
    /// A date more precise than a year, or a half-year, quarter or month.
    Date(DateLiteral),
    /// One-line text or prose.
    Text(Box<Text>),
    /// A word before a number or date: `by 2009`, `every 4 years`, `spring 2013`, `min 40 %`.
    Worded(Box<Name>, Box<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `{ key: value, … }`.
    Map(Vec<(Expr, Expr)>),
    /// `a.b`.
    Member(Box<Expr>, Box<Name>),
    /// `f(a, name: b)`.
    Call(Box<Expr>, Vec<Argument>),
    /// `not a`, `-a`, `while a`.
    Prefix(PrefixOperator, Box<Expr>),
    /// `a - b`, `a < b`, `a has b`: not associative or left-associative, two operands.
    Infix(InfixOperator, Box<(Expr, Expr)>),
    /// `a and b and c`, `a + b + c`, `a | b`: one node for a whole run, so that a long run is not deep.
    Chain(ChainOperator, Vec<Expr>),
    /// `a..b`, `a..`, `..b`.
    Range(Box<(Option<Expr>, Option<Expr>)>),
    /// `if a then b else c`, further `else if` in the list; the last is the `else`.
    If(Box<(Vec<(Expr, Expr)>, Expr)>),
    /// `all goal g`: every element of a kind, perhaps with a name for it.
    All(Box<(Name, Option<Name>)>),
    /// `list where condition`, `list sort by key desc`, `list take 3`, `list group by key`, `list select a, b`.
    Query(Box<Query>),
    /// `a is set`, `a is not required`, `norm applies`, `norm does not apply`, with `for`, `because`, `by`, `on`.
    Is(Box<Verdict>),
    /// `strl_2005 §196`; the law may be left out.
    Section(Box<(Option<Expr>, Spanned<EcoString>)>),
    /// A source and the place in it: `guide_2008 "Evaluering av tiltak"`.
    Cited(Box<(Expr, Text)>),
    /// `#1.2`: an element by the plan's own number.
    NumberReference(EcoString),
    /// `*`: anything (only as an argument of an action).
    Any,
    /// Something that could not be read; its message has been given.
    Invalid,
}

impl PartialEq for Argument {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.value == other.value
    }
}

/// One argument of a call.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Argument {
    /// The name before the colon.
    pub name: Option<Name>,
    /// The value.
    pub value: Expr,
}

/// One of the three truth values.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Truth {
    /// `yes`, `ja`.
    Yes,
    /// `no`, `nei`.
    No,
    /// `unknown`, `ukjent`.
    Unknown,
}

/// A number and the word after it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Number {
    /// The exact value.
    #[serde(with = "rust_decimal::serde::str")]
    pub value: Decimal,
    /// Is it written as a bare four-digit integer? Then it may be a year.
    pub four_digits: bool,
    /// The unit as written: `%`, `kr`, `år`.
    pub unit: Option<Name>,
}

/// A date of a precision finer than a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum DateLiteral {
    /// `2026-H1`: year, 1 or 2.
    Half(i16, i8),
    /// `2026-Q2`: year, 1 to 4.
    Quarter(i16, i8),
    /// `2026-03`: year, month. Not yet checked to exist.
    Month(i16, i8),
    /// `2026-03-14`. Not yet checked to exist.
    Day(i16, i8, i8),
}

/// One-line text or prose, with its computed parts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Text {
    /// Literal and computed parts in order. Lines of prose are joined with `\n`.
    pub parts: Vec<TextPart>,
    /// Was it written as prose (`| …`)?
    pub prose: bool,
    /// With its quotes or bars.
    pub range: TextRange,
}

impl Text {
    /// The text, if nothing in it is computed.
    pub fn literal(&self) -> Option<EcoString> {
        match self.parts.as_slice() {
            [] => Some(EcoString::new()),
            [TextPart::Literal(text)] => Some(text.clone()),
            _ => None,
        }
    }
}

/// A part of a text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum TextPart {
    /// Words as written, escapes resolved.
    Literal(EcoString),
    /// `{expression}`.
    Computed(Expr),
}

/// An operator before its operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PrefixOperator {
    /// `not`.
    Not,
    /// `-`.
    Negative,
    /// `while`.
    While,
}

/// An operator between two operands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum InfixOperator {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `in`
    In,
    /// `has`
    Has,
    /// `overlaps`
    Overlaps,
    /// `-`
    Minus,
    /// `/`
    Divide,
    /// `per`
    Per,
    /// `at`: a position at a body.
    At,
}

/// An operator whose runs are kept flat.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum ChainOperator {
    /// `and`
    And,
    /// `or`
    Or,
    /// `+`
    Plus,
    /// `*`
    Times,
    /// `|`: a union of types.
    Union,
}

/// A clause after a list.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Query {
    /// `list where condition`.
    Where(Expr, Expr),
    /// `list sort by key`, with `desc`.
    Sort(Expr, Expr, bool),
    /// `list take n`.
    Take(Expr, Expr),
    /// `list group by key`.
    Group(Expr, Expr),
    /// `list select a, b`.
    Select(Expr, Vec<Expr>),
}

/// What is said of a subject: `x is set`, `norm applies because y`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Verdict {
    /// What it is said of.
    pub subject: Expr,
    /// `set`, `required`, `forbidden`, `applies`, … in canonical English where it is `applies`; else as written.
    pub word: Name,
    /// Is it denied: `is not set`, `does not apply`?
    pub negated: bool,
    /// `for PARTY`, `because NORM`, `by DATE`, `on DATE`, in the order written.
    pub clauses: Vec<(Name, Expr)>,
}
