//! Expressions: a flat run of operands and operators becomes a tree by precedence.
//!
//! Every step counts how high its tree is, so that no run of operators, however long, builds a tree that is
//! too deep to walk or to drop.

use super::MAX_DEPTH;
use super::ast::{
    Argument, ChainOperator, Expr, ExprKind, InfixOperator, Number, PrefixOperator, Query, Verdict,
};
use super::build::Builder;
use super::grammar::{Cursor, Node, Rule};
use super::literal;
use crate::diag::Code;
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
        Rule::infix | Rule::tight => match node.as_str() {
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
    fn node(&mut self, kind: ExprKind, range: TextRange, below: usize) -> Built {
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

    fn expression_in(&mut self, node: Node<'_>, argument: bool) -> Built {
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
                        let column = self.binary(cursor, OR);
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
            if level == COMPARE {
                let ascending = Operator::Infix(InfixOperator::Less);
                let scale = self.in_argument && compared == Some(ascending) && operator == ascending;
                if compared.is_some() && !scale {
                    let range = cursor.peek_node().map_or(left.expr.range, |node| self.range(node));
                    self.report(Code::ChainedComparison, range);
                }
                compared = Some(operator);
            }
            left = match operator {
                Operator::Chain(chain) => self.run(cursor, left, chain, level),
                Operator::Verdict => self.verdict(cursor, left),
                Operator::OpenRange => {
                    let range = cursor.next().map_or(left.expr.range, |dots| left.expr.range.to(self.range(&dots)));
                    self.node(ExprKind::Range(Box::new((Some(left.expr), None))), range, left.height)
                }
                Operator::Range | Operator::Infix(_) => {
                    cursor.next();
                    let right = self.binary(cursor, level + 1);
                    let below = left.height.max(right.height);
                    let range = left.expr.range.to(right.expr.range);
                    let kind = match operator {
                        Operator::Infix(infix) => ExprKind::Infix(infix, Box::new((left.expr, right.expr))),
                        _ => ExprKind::Range(Box::new((Some(left.expr), Some(right.expr)))),
                    };
                    self.node(kind, range, below)
                }
            };
        }
        left
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
                Rule::kw_while => Some((PrefixOperator::While, NOT)),
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

    /// An operand with what follows it.
    fn primary(&mut self, cursor: &mut Cursor<'_>) -> Built {
        let Some(node) = cursor.next() else {
            return Built { expr: self.nothing(), height: 0 };
        };
        let range = self.range(&node);
        let mut built = match node.as_rule() {
            Rule::path => match cursor.peek() {
                Some(Rule::number | Rule::date) => {
                    let word = self.name(&node);
                    let amount = self.primary(cursor);
                    let range = range.to(amount.expr.range);
                    return self.node(ExprKind::Worded(Box::new(word), Box::new(amount.expr)), range, amount.height);
                }
                _ => self.path(&node),
            },
            Rule::text => {
                let text = self.text(&node);
                return self.node(ExprKind::Text(Box::new(text)), range, 0);
            }
            Rule::number => self.number(&node, cursor.accept(Rule::unit).as_ref()),
            Rule::date => self.node(ExprKind::Date(literal::date(node.as_str())), range, 0),
            Rule::group => {
                let inner = Cursor::of(node).next().map(|inner| self.expression(inner));
                let mut inner = inner.unwrap_or_else(|| Built { expr: self.nothing(), height: 0 });
                inner.expr.range = range;
                inner
            }
            Rule::list => self.list(node, range),
            Rule::map => self.map(node, range),
            Rule::all => self.all(node, range),
            Rule::section => {
                let place = Spanned::new(literal::section(node.as_str()), range);
                self.node(ExprKind::Section(Box::new((None, place))), range, 0)
            }
            Rule::number_reference => {
                self.node(ExprKind::NumberReference(node.as_str().trim_start_matches('#').into()), range, 0)
            }
            Rule::any => self.node(ExprKind::Any, range, 0),
            _ => Built { expr: self.nothing(), height: 0 },
        };
        while let Some(rule) = cursor.peek() {
            if !matches!(rule, Rule::member | Rule::call | Rule::section | Rule::text) {
                break;
            }
            if matches!(rule, Rule::section | Rule::text) && !takes_place(&built.expr.kind) {
                break;
            }
            let Some(node) = cursor.next() else { break };
            built = self.postfix(built, node);
        }
        built
    }

    fn postfix(&mut self, left: Built, node: Node<'_>) -> Built {
        let here = self.range(&node);
        let range = left.expr.range.to(here);
        let mut below = left.height;
        let left = left.expr;
        let kind = match node.as_rule() {
            Rule::member => {
                let written = node.as_str();
                let name = Spanned::new(literal::name(&written[1..]), TextRange { start: here.start + 1, ..here });
                ExprKind::Member(Box::new(left), Box::new(name))
            }
            Rule::call => {
                let arguments = self.arguments(node, &mut below);
                ExprKind::Call(Box::new(left), arguments)
            }
            Rule::section => {
                ExprKind::Section(Box::new((Some(left), Spanned::new(literal::section(node.as_str()), here))))
            }
            _ => ExprKind::Cited(Box::new((left, self.text(&node)))),
        };
        self.node(kind, range, below)
    }

    fn arguments(&mut self, call: Node<'_>, below: &mut usize) -> Vec<Argument> {
        let mut arguments = Vec::new();
        let mut name = None;
        for node in Cursor::of(call) {
            match node.as_rule() {
                Rule::argument_name => name = Some(self.name(&node)),
                Rule::any => {
                    let value = Expr { kind: ExprKind::Any, range: self.range(&node) };
                    arguments.push(Argument { name: name.take(), value });
                }
                Rule::expr => {
                    let value = self.expression_in(node, true);
                    *below = value.height.max(*below);
                    arguments.push(Argument { name: name.take(), value: value.expr });
                }
                _ => {}
            }
        }
        arguments
    }

    fn list(&mut self, node: Node<'_>, range: TextRange) -> Built {
        let (mut all, mut below) = (Vec::new(), 0);
        for inner in Cursor::of(node) {
            if inner.as_rule() == Rule::expr {
                let element = self.expression(inner);
                below = below.max(element.height);
                all.push(element.expr);
            }
        }
        self.node(ExprKind::List(all), range, below)
    }

    fn map(&mut self, node: Node<'_>, range: TextRange) -> Built {
        let (mut entries, mut below) = (Vec::new(), 0);
        for entry in Cursor::of(node) {
            if entry.as_rule() != Rule::entry {
                continue;
            }
            let mut cursor = Cursor::of(entry);
            let key = self.primary(&mut cursor);
            cursor.accept(Rule::colon);
            let value = self.value(&mut cursor);
            below = below.max(key.height).max(value.height);
            entries.push((key.expr, value.expr));
        }
        self.node(ExprKind::Map(entries), range, below)
    }

    /// An expression or prose.
    pub(super) fn value(&mut self, cursor: &mut Cursor<'_>) -> Built {
        match cursor.peek() {
            Some(Rule::expr) => match cursor.next() {
                Some(node) => self.expression(node),
                None => Built { expr: self.nothing(), height: 0 },
            },
            Some(Rule::prose) => {
                let text = cursor.next().map(|node| self.prose(&node));
                match text {
                    Some(text) => {
                        let range = text.range;
                        Built { expr: Expr { kind: ExprKind::Text(Box::new(text)), range }, height: 1 }
                    }
                    None => Built { expr: self.nothing(), height: 0 },
                }
            }
            _ => Built { expr: self.nothing(), height: 0 },
        }
    }

    fn all(&mut self, node: Node<'_>, range: TextRange) -> Built {
        let mut names = Cursor::of(node).filter(|part| part.as_rule() == Rule::binder);
        let kind = names.next().map(|kind| self.name(&kind));
        let own = names.next().map(|own| self.name(&own));
        match kind {
            Some(kind) => self.node(ExprKind::All(Box::new((kind, own))), range, 0),
            None => Built { expr: self.nothing(), height: 0 },
        }
    }

    fn number(&mut self, node: &Node<'_>, unit: Option<&Node<'_>>) -> Built {
        let range = self.range(node);
        let written = node.as_str();
        let Some(value) = literal::number(written) else {
            self.report(Code::NumberTooLarge, range);
            return Built { expr: Expr { kind: ExprKind::Invalid, range }, height: 0 };
        };
        let unit = unit.map(|unit| Spanned::new(literal::name(unit.as_str()), self.range(unit)));
        let whole = unit.as_ref().map_or(range, |unit| range.to(unit.range));
        let four_digits = unit.is_none() && written.len() == 4 && written.bytes().all(|b| b.is_ascii_digit());
        self.node(ExprKind::Number(Box::new(Number { value, four_digits, unit })), whole, 0)
    }

    /// `a.b.c`: one token of the grammar, a member of a member here.
    fn path(&mut self, node: &Node<'_>) -> Built {
        let whole = self.range(node);
        let written = node.as_str();
        if !written.contains('.') {
            if let Some(truth) = literal::truth(written) {
                return Built { expr: Expr { kind: ExprKind::Truth(truth), range: whole }, height: 1 };
            }
            let name = self.name(node);
            return Built { expr: Expr { kind: ExprKind::Name(name.node), range: whole }, height: 1 };
        }
        let mut built: Option<Built> = None;
        for (offset, segment) in literal::segments(written) {
            let range = self.part(node, offset, offset + segment.len());
            let name = literal::name(segment);
            built = Some(match built {
                None => {
                    self.check_reserved(segment, range);
                    Built { expr: Expr { kind: ExprKind::Name(name), range }, height: 1 }
                }
                Some(left) => {
                    let member = Box::new(Spanned::new(name, range));
                    let kind = ExprKind::Member(Box::new(left.expr), member);
                    self.node(kind, whole.to(range), left.height)
                }
            });
            if let Some(built) = &mut built {
                built.expr.range = TextRange { start: whole.start, end: range.end };
            }
        }
        built.unwrap_or_else(|| Built { expr: self.nothing(), height: 0 })
    }
}

/// Can a token begin an operand?
fn begins_operand(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::path | Rule::text | Rule::number | Rule::date | Rule::list | Rule::map | Rule::group | Rule::all
            | Rule::section | Rule::number_reference | Rule::kw_not | Rule::kw_while | Rule::negative | Rule::range_to
    )
}

/// Can a section or a cited place follow? Not after a literal: there it is the next column of a `select`.
fn takes_place(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::Name(_) | ExprKind::Member(..) | ExprKind::Call(..) | ExprKind::Section(_) | ExprKind::Cited(_)
    )
}
