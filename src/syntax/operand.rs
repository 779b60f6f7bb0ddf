//! Operands: names, literals, lists, maps, and what follows them (`.member`, `call(…)`, `§section`, `"cited place"`).

use rust_decimal::Decimal;

use super::ast::{Argument, Expr, ExprKind, Number};
use super::build::Builder;
use super::expr::Built;
use super::grammar::{self, Cursor, Node, Rule};
use super::literal;
use crate::diag::{Code, Diagnostic};
use crate::source::{Spanned, TextRange};

impl Builder<'_> {
    /// An operand with what follows it.
    pub(super) fn primary(&mut self, cursor: &mut Cursor<'_>) -> Built {
        let Some(node) = cursor.next() else {
            return Built { expr: self.nothing(), height: 0 };
        };
        let range = self.range(&node);
        let mut built = match node.as_rule() {
            Rule::every => return self.often(&node, cursor),
            Rule::path | Rule::name => match cursor.peek() {
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

    /// `every year`, `every 4 years`, `every fourth year`: without a number, it is one.
    fn often(&mut self, node: &Node<'_>, cursor: &mut Cursor<'_>) -> Built {
        let word = self.name(node);
        let ordinal = cursor.accept(Rule::ordinal).map(|ordinal| self.name(&ordinal));
        let amount = match cursor.accept(Rule::unit) {
            Some(unit) => {
                let unit = Spanned::new(literal::name(unit.as_str()), self.range(&unit));
                let range = unit.range;
                let number = Number { value: Decimal::ONE, four_digits: false, unit: Some(unit) };
                self.node(ExprKind::Number(Box::new(number)), range, 0)
            }
            None => self.primary(cursor),
        };
        let amount = match ordinal {
            Some(ordinal) => {
                let range = ordinal.range.to(amount.expr.range);
                self.node(ExprKind::Worded(Box::new(ordinal), Box::new(amount.expr)), range, amount.height)
            }
            None => amount,
        };
        let range = word.range.to(amount.expr.range);
        self.node(ExprKind::Worded(Box::new(word), Box::new(amount.expr)), range, amount.height)
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
        let (text, start) = (node.as_str(), node.as_span().start());
        for inner in Cursor::of(node) {
            let element = match inner.as_rule() {
                Rule::expr => self.expression(inner),
                Rule::broken_item => {
                    let rest = text.get(inner.as_span().start() - start..).unwrap_or_default();
                    self.broken_part(&inner, Rule::item_alone, rest)
                }
                _ => continue,
            };
            below = below.max(element.height);
            all.push(element.expr);
        }
        self.node(ExprKind::List(all), range, below)
    }

    fn map(&mut self, node: Node<'_>, range: TextRange) -> Built {
        let (mut entries, mut below) = (Vec::new(), 0);
        let (text, start) = (node.as_str(), node.as_span().start());
        for entry in Cursor::of(node) {
            let rule = entry.as_rule();
            if !matches!(rule, Rule::entry | Rule::broken_entry) {
                continue;
            }
            let rest = text.get(entry.as_span().start() - start..).unwrap_or_default();
            let broken = (rule == Rule::broken_entry).then(|| self.broken_part(&entry, Rule::entry_alone, rest));
            let mut cursor = Cursor::of(entry);
            let key = match cursor.peek() {
                Some(Rule::broken_value) | None => Built { expr: self.nothing(), height: 0 },
                Some(_) => self.primary(&mut cursor),
            };
            cursor.accept(Rule::colon);
            let value = match broken {
                Some(broken) => broken,
                None => self.value(&mut cursor),
            };
            below = below.max(key.height).max(value.height);
            entries.push((key.expr, value.expr));
        }
        self.node(ExprKind::Map(entries), range, below)
    }

    /// An item or an entry that cannot be read: from where it begins, `rest` does not match the rule that says why.
    fn broken_part(&mut self, node: &Node<'_>, rule: Rule, rest: &str) -> Built {
        let range = self.part(node, 0, node.as_str().trim_end().len());
        if !self.touched(range)
            && let Err(mismatch) = grammar::parse(rule, rest)
        {
            // What one mistake makes of the items around it is no second mistake.
            let at = self.start(node) + mismatch.offset;
            let place = self.between(at, at);
            let said = self.diagnostics.last().map(Diagnostic::range);
            if said.is_none_or(|said| said.start < place.start && said.end <= place.start) {
                let start = self.start(node);
                self.shifted(start, |builder| builder.explain(rest, &mismatch));
            }
        }
        Built { expr: Expr { kind: ExprKind::Invalid, range }, height: 0 }
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

/// Can a section or a cited place follow? Not after a literal: there it is the next column of a `select`.
fn takes_place(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::Name(_) | ExprKind::Member(..) | ExprKind::Call(..) | ExprKind::Section(_) | ExprKind::Cited(_)
    )
}
