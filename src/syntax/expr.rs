//! Expressions: a flat run of operands and operators becomes a tree by precedence.
//!
//! Every step counts how high its tree is, so that no run of operators, however long, builds a tree that is
//! too deep to walk or to drop.

use super::MAX_DEPTH;
use super::ast::{ChainOperator, Expr, ExprKind, InfixOperator, PrefixOperator, Query, Verdict};
use super::build::Builder;
use super::grammar::{Cursor, Node, Rule};
use super::literal;
use crate::diag::{Arg, Code, Key, Text};
use crate::source::{Spanned, TextRange};

/// An expression and the height of its tree.
pub(super) struct Built {
    pub(super) expr: Expr,
    pub(super) height: usize,
}

/// What an operator makes of its operands.
#[derive(Clone, Copy, PartialEq)]
enum Operator {
    Chain(ChainOperator),
    Infix(InfixOperator),
    Range,
    OpenRange,
    Verdict,
}

// How tightly operators bind, from loosest. An operand of level n holds operators of level n and above.
const OR: u8 = 1;
const NOT: u8 = 3;
const COMPARE: u8 = 4;
const UNION: u8 = 5;
const RANGE: u8 = 6;
const ADD: u8 = 7;
const MULTIPLY: u8 = 8;
const NEGATE: u8 = 9;
const PER: u8 = 10;

/// The operator that a token stands for and how tightly it binds.
fn operator(node: &Node<'_>) -> Option<(Operator, u8)> {
    use ChainOperator as C;
    use InfixOperator as I;
    Some(match node.as_rule() {
        Rule::infix => match node.as_str() {
            "or" | "eller" => (Operator::Chain(C::Or), OR),
            "and" | "og" => (Operator::Chain(C::And), OR + 1),
            "+" => (Operator::Chain(C::Plus), ADD),
            "-" => (Operator::Infix(I::Minus), ADD),
            "*" => (Operator::Chain(C::Times), MULTIPLY),
            "/" => (Operator::Infix(I::Divide), MULTIPLY),
            "|" => (Operator::Chain(C::Union), UNION),
            "per" => (Operator::Infix(I::Per), PER),
            "at" | "ved" => (Operator::Infix(I::At), PER),
            other => {
                let comparison = match other {
                    "==" => I::Equal,
                    "!=" => I::NotEqual,
                    "<" => I::Less,
                    "<=" => I::LessOrEqual,
                    ">" => I::Greater,
                    ">=" => I::GreaterOrEqual,
                    "has" | "har" => I::Has,
                    "in" | "blant" => I::In,
                    _ => I::Overlaps,
                };
                (Operator::Infix(comparison), COMPARE)
            }
        },
        Rule::range => (Operator::Range, RANGE),
        Rule::open_range => (Operator::OpenRange, RANGE),
        Rule::kw_is | Rule::applies => (Operator::Verdict, COMPARE),
        _ => return None,
    })
}

impl Builder<'_> {
    /// Wrap operands in a node, unless the tree gets too high.
    pub(super) fn node(&mut self, kind: ExprKind, range: TextRange, below: usize) -> Built {
        if below >= MAX_DEPTH {
            self.report_once(Code::NestedTooDeeply, range);
            return Built { expr: Expr { kind: ExprKind::Invalid, range }, height: 0 };
        }
        Built { expr: Expr { kind, range }, height: below + 1 }
    }

    /// One `expr` of the grammar.
    pub(super) fn expression(&mut self, node: Node<'_>) -> Built {
        self.expression_in(node, false)
    }

    pub(super) fn expression_in(&mut self, node: Node<'_>, argument: bool) -> Built {
        let outside = std::mem::replace(&mut self.in_argument, argument);
        let range = self.range(&node);
        let mut cursor = Cursor::of(node);
        let built = if cursor.accept(Rule::kw_if).is_some() {
            self.conditional(&mut cursor, range)
        } else {
            self.query(&mut cursor)
        };
        self.in_argument = outside;
        built
    }

    fn conditional(&mut self, cursor: &mut Cursor<'_>, range: TextRange) -> Built {
        let (mut branches, mut below) = (Vec::new(), 0);
        loop {
            let condition = self.query(cursor);
            cursor.accept(Rule::kw_then);
            let value = self.query(cursor);
            below = below.max(condition.height).max(value.height);
            branches.push((condition.expr, value.expr));
            if cursor.accept(Rule::kw_else_if).is_none() {
                break;
            }
        }
        cursor.accept(Rule::kw_else);
        let otherwise = self.query(cursor);
        below = below.max(otherwise.height);
        self.node(ExprKind::If(Box::new((branches, otherwise.expr))), range, below)
    }

    fn query(&mut self, cursor: &mut Cursor<'_>) -> Built {
        let mut list = self.binary(cursor, OR);
        while let Some(rule) = cursor.peek() {
            if !matches!(rule, Rule::kw_where | Rule::kw_sort | Rule::kw_take | Rule::kw_group | Rule::kw_select) {
                break;
            }
            cursor.next();
            let key = self.binary(cursor, OR);
            let mut below = list.height.max(key.height);
            let mut range = list.expr.range.to(key.expr.range);
            let query = match rule {
                Rule::kw_where => Query::Where(list.expr, key.expr),
                Rule::kw_take => Query::Take(list.expr, key.expr),
                Rule::kw_group => Query::Group(list.expr, key.expr),
                Rule::kw_sort => {
                    let descending = cursor.accept(Rule::kw_desc);
                    if let Some(word) = &descending {
                        range = range.to(self.range(word));
                    }
                    Query::Sort(list.expr, key.expr, descending.is_some())
                }
                _ => {
                    let mut columns = vec![key.expr];
                    // The next column follows at once: between two operands of one column stands an operator.
                    while cursor.peek().is_some_and(begins_operand) {
                        let column = match cursor.accept(Rule::broken_column) {
                            Some(broken) => self.broken_column(&broken),
                            None => self.binary(cursor, OR),
                        };
                        below = below.max(column.height);
                        range = range.to(column.expr.range);
                        columns.push(column.expr);
                    }
                    Query::Select(list.expr, columns)
                }
            };
            list = self.node(ExprKind::Query(Box::new(query)), range, below);
        }
        list
    }

    /// `for`, `because`, `by`, `on` without a verdict before it.
    fn stray_reason(&mut self, cursor: &mut Cursor<'_>, reason: &Node<'_>) -> Built {
        let range = self.range(reason);
        let expected = Arg::Either(vec![Text::key(Key::ShownOperator).into(), Text::key(self.end()).into()]);
        self.report_unexpected(range, reason.as_str(), expected);
        let value = self.binary(cursor, OR);
        Built { expr: Expr { kind: ExprKind::Invalid, range: range.to(value.expr.range) }, height: 0 }
    }

    /// A column that cannot be read: its own slice says why.
    fn broken_column(&mut self, node: &Node<'_>) -> Built {
        let text = node.as_str().trim_end();
        let range = self.part(node, 0, text.len());
        if !self.touched(range) {
            let (start, before) = (self.start(node), self.diagnostics.len());
            self.shifted(start, |builder| builder.read_expression(text));
            if self.diagnostics.len() == before {
                self.report_unexpected(range, text, Text::key(self.end()).into());
            }
        }
        Built { expr: Expr { kind: ExprKind::Invalid, range }, height: 0 }
    }

    /// Operands with the operators between them that bind at least as tightly as `least`.
    fn binary(&mut self, cursor: &mut Cursor<'_>, least: u8) -> Built {
        let left = self.prefixed(cursor);
        self.rest(cursor, left, least)
    }

    /// The operators after an operand, with theirs.
    fn rest(&mut self, cursor: &mut Cursor<'_>, mut left: Built, least: u8) -> Built {
        let mut compared: Option<Operator> = None;
        while let Some((operator, level)) = cursor.peek_node().and_then(operator) {
            if level < least {
                break;
            }
            let mut chained = false;
            if level == COMPARE {
                let ascending = Operator::Infix(InfixOperator::Less);
                let scale = self.in_argument && compared == Some(ascending) && operator == ascending;
                chained = compared.is_some() && !scale;
                if chained {
                    let range = cursor.peek_node().map_or(left.expr.range, |node| self.range(node));
                    self.report(Code::ChainedComparison, range);
                }
                compared = Some(operator);
            }
            let of_range = matches!(left.expr.kind, ExprKind::Range(_));
            left = match operator {
                Operator::Chain(chain) => self.run(cursor, left, chain, level),
                Operator::Verdict => self.verdict(cursor, left),
                Operator::OpenRange => {
                    let range = cursor.next().map_or(left.expr.range, |dots| left.expr.range.to(self.range(&dots)));
                    chained |= self.chained_range(of_range, range);
                    self.node(ExprKind::Range(Box::new((Some(left.expr), None))), range, left.height)
                }
                Operator::Range | Operator::Infix(_) => {
                    cursor.next();
                    let right = self.binary(cursor, level + 1);
                    if operator == Operator::Range {
                        let ranges = of_range || matches!(right.expr.kind, ExprKind::Range(_));
                        chained |= self.chained_range(ranges, left.expr.range.to(right.expr.range));
                    }
                    let below = left.height.max(right.height);
                    let range = left.expr.range.to(right.expr.range);
                    let kind = match operator {
                        Operator::Infix(infix) => ExprKind::Infix(infix, Box::new((left.expr, right.expr))),
                        _ => ExprKind::Range(Box::new((Some(left.expr), Some(right.expr)))),
                    };
                    self.node(kind, range, below)
                }
            };
            if chained {
                // What it was meant to say is not known, so nothing more is said of it.
                left.expr.kind = ExprKind::Invalid;
            }
        }
        if least <= COMPARE
            && let Some(reason) = cursor.accept(Rule::kw_reason)
        {
            return self.stray_reason(cursor, &reason);
        }
        left
    }

    /// Is an end of a range a range itself? That is said.
    fn chained_range(&mut self, chained: bool, range: TextRange) -> bool {
        if chained {
            self.report(Code::ChainedRange, range);
        }
        chained
    }

    /// `a and b and c`: one node for the run.
    fn run(&mut self, cursor: &mut Cursor<'_>, first: Built, chain: ChainOperator, level: u8) -> Built {
        let mut below = first.height;
        let mut range = first.expr.range;
        let mut all = vec![first.expr];
        while cursor.peek_node().and_then(operator) == Some((Operator::Chain(chain), level)) {
            cursor.next();
            let next = self.binary(cursor, level + 1);
            below = below.max(next.height);
            range = range.to(next.expr.range);
            all.push(next.expr);
        }
        self.node(ExprKind::Chain(chain, all), range, below)
    }

    /// `is not set`, `applies`, with `for`, `because`, `by`, `on`.
    fn verdict(&mut self, cursor: &mut Cursor<'_>, subject: Built) -> Built {
        let mut range = subject.expr.range;
        let mut below = subject.height;
        let (mut negated, mut word) = (false, Spanned::new("applies".into(), range));
        if let Some(applies) = cursor.accept(Rule::applies) {
            word.range = self.range(&applies);
            negated = applies.as_str().contains([' ', '\t']);
        } else {
            cursor.accept(Rule::kw_is);
            negated |= cursor.accept(Rule::kw_not).is_some();
            if let Some(said) = cursor.accept(Rule::said) {
                let written = said.as_str();
                let node = if matches!(written, "satt" | "sett") { "set".into() } else { literal::name(written) };
                word = Spanned::new(node, self.range(&said));
            }
        }
        range = range.to(word.range);
        let mut clauses = Vec::new();
        while let Some(reason) = cursor.accept(Rule::kw_reason) {
            let name = Spanned::new(reason.as_str().into(), self.range(&reason));
            let value = self.binary(cursor, UNION);
            below = below.max(value.height);
            range = range.to(value.expr.range);
            clauses.push((name, value.expr));
        }
        let verdict = Verdict { subject: subject.expr, word, negated, clauses };
        self.node(ExprKind::Is(Box::new(verdict)), range, below)
    }

    /// An operand with the operators before it.
    fn prefixed(&mut self, cursor: &mut Cursor<'_>) -> Built {
        let mut prefixes = Vec::new();
        while let Some(rule) = cursor.peek() {
            let operator = match rule {
                Rule::kw_not => Some((PrefixOperator::Not, NOT)),
                // A deadline lasts while all that follows holds: `while a and b` needs no parentheses.
                Rule::kw_while => Some((PrefixOperator::While, OR)),
                Rule::negative => Some((PrefixOperator::Negative, NEGATE)),
                Rule::range_to => None,
                _ => break,
            };
            let start = cursor.next().map(|node| self.range(&node)).unwrap_or_default();
            prefixes.push((operator, start));
        }
        let mut built = self.primary(cursor);
        // Each operator takes what binds at least as tightly as itself; the ones further out get the rest.
        while let Some((operator, start)) = prefixes.pop() {
            built = self.rest(cursor, built, operator.map_or(RANGE + 1, |(_, level)| level));
            let range = start.to(built.expr.range);
            let kind = match operator {
                Some((prefix, _)) => ExprKind::Prefix(prefix, Box::new(built.expr)),
                None => ExprKind::Range(Box::new((None, Some(built.expr)))),
            };
            built = self.node(kind, range, built.height);
        }
        built
    }
}

/// Can a token begin an operand?
fn begins_operand(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::name
            | Rule::every
            | Rule::text
            | Rule::number
            | Rule::date
            | Rule::list
            | Rule::map
            | Rule::group
            | Rule::all
            | Rule::section
            | Rule::number_reference
            | Rule::kw_not
            | Rule::kw_while
            | Rule::negative
            | Rule::range_to
            | Rule::broken_column
    )
}
