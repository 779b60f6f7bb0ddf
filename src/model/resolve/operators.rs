//! Operators, conditions and queries.

use std::sync::Arc;

use super::{Resolver, Type};
use crate::model::code::{Code, Comparison, Expectation, Value};
use crate::model::problems;
use crate::source::TextRange;
use crate::syntax::ast::{ChainOperator, Expr, InfixOperator, PrefixOperator, Query, Verdict};

impl Resolver<'_> {
    fn condition(&mut self, expr: &Expr) -> Code {
        self.value(expr, &Type::Bool)
    }

    pub(super) fn prefix(&mut self, operator: PrefixOperator, operand: &Expr, expected: &Type) -> (Code, Type) {
        match operator {
            PrefixOperator::Not => (Code::Not(Box::new(self.condition(operand))), Type::Bool),
            PrefixOperator::While => (Code::While(Box::new(self.condition(operand))), Type::Deadline),
            PrefixOperator::Negative => match self.typed(operand, expected) {
                (Code::Constant(Value::Number(mut quantity)), ty) => {
                    quantity.value = -quantity.value;
                    (Code::Constant(Value::Number(quantity)), ty)
                }
                (code, ty) => (Code::Negative(Box::new(code)), ty),
            },
        }
    }

    pub(super) fn infix(
        &mut self,
        operator: InfixOperator,
        left: &Expr,
        right: &Expr,
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        use InfixOperator as I;
        match operator {
            I::Equal => self.compare(Comparison::Equal, "==", left, right, range),
            I::NotEqual => self.compare(Comparison::NotEqual, "!=", left, right, range),
            I::Less => self.compare(Comparison::Less, "<", left, right, range),
            I::LessOrEqual => self.compare(Comparison::LessOrEqual, "<=", left, right, range),
            I::Greater => self.compare(Comparison::Greater, ">", left, right, range),
            I::GreaterOrEqual => self.compare(Comparison::GreaterOrEqual, ">=", left, right, range),
            I::Has => {
                let (list, ty) = self.typed(left, &Type::Any);
                let item = self.hinted(right, ty.item());
                self.agree("has", ty.item(), &item.1, range);
                (Code::Has(Box::new((list, item.0))), Type::Bool)
            }
            I::In => {
                let (item, item_type) = self.typed_quietly(left);
                let (list, ty) = self.typed(right, &Type::list(item_type.clone()));
                let (item, item_type) =
                    if item_type == Type::Any { self.hinted(left, ty.item()) } else { (item, item_type) };
                self.agree("in", &item_type, ty.item(), range);
                (Code::Has(Box::new((list, item))), Type::Bool)
            }
            I::Overlaps => {
                let (list, ty) = self.typed_quietly(left);
                let (a, b) = if ty.is_list() {
                    (list, self.value(right, &Type::list(ty.item().clone())))
                } else {
                    (self.value(left, &Type::Time), self.value(right, &Type::Time))
                };
                (Code::Overlaps(Box::new((a, b))), Type::Bool)
            }
            I::Minus => {
                let (a, ty) = self.typed(left, expected);
                let (b, other) = self.typed(right, &ty);
                let result = self.arithmetic("-", &ty, &other, range);
                (Code::Minus(Box::new((a, b))), result)
            }
            I::Divide => {
                let (a, ty) = self.typed(left, expected);
                let (b, other) = self.typed(right, &Type::Any);
                let counts = |t: &Type| {
                    t.alternatives().iter().all(|t| {
                        use Type as T;
                        matches!(t, T::Any | T::Number | T::Percent | T::Money | T::Cost | T::Posts | T::Duration)
                    })
                };
                let result = match (&ty, &other) {
                    (a, Type::Number | Type::Any) if counts(a) => ty.clone(),
                    (a, b) if a == b && counts(a) => Type::Number,
                    _ => self.arithmetic("/", &ty, &other, range),
                };
                (Code::Divide(Box::new((a, b))), result)
            }
            I::Per => self.rate(left, right, expected),
            I::At => self.position(left, right),
        }
    }

    /// Resolve with what the other side of an operator says is expected.
    fn hinted(&mut self, expr: &Expr, hint: &Type) -> (Code, Type) {
        self.typed(expr, hint)
    }

    /// Resolve an operand that may only be understood once the other is known.
    fn typed_quietly(&mut self, expr: &Expr) -> (Code, Type) {
        let before = self.diagnostics.len();
        let found = self.typed(expr, &Type::Any);
        if self.diagnostics.len() > before {
            self.diagnostics.truncate(before);
            return (Code::Constant(Value::Unknown), Type::Any);
        }
        found
    }

    fn compare(
        &mut self,
        comparison: Comparison,
        operator: &str,
        left: &Expr,
        right: &Expr,
        range: TextRange,
    ) -> (Code, Type) {
        let (a, ty) = self.typed(left, &Type::Any);
        let (b, other) = self.typed(right, &ty);
        self.agree(operator, &ty, &other, range);
        let scale = ty.enumerations().chain(other.enumerations()).find(|e| e.ordered).cloned();
        let sized = !matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        let word = |t: &Type| matches!(t, Type::OneOf(_) | Type::Text);
        if sized && scale.is_none() && word(&ty) && word(&other) {
            let (a, b) = (self.type_words(&ty), self.type_words(&other));
            let problem = problems::cannot_combine(operator, a, b, self.span(range));
            self.report(problem);
        }
        (Code::Compare(comparison, Box::new((a, b)), scale), Type::Bool)
    }

    /// Both sides of an operator must go together.
    fn agree(&mut self, operator: &str, left: &Type, right: &Type, range: TextRange) {
        let number = |t: &Type| {
            t.alternatives()
                .iter()
                .any(|t| matches!(t, Type::Number | Type::Percent | Type::Posts | Type::Cost | Type::Money))
        };
        let plain = |t: &Type| matches!(t, Type::Number);
        if left.compatible(right, self.schema) || (number(left) && number(right) && (plain(left) || plain(right))) {
            return;
        }
        let (a, b) = (self.type_words(left), self.type_words(right));
        let problem = problems::cannot_combine(operator, a, b, self.span(range));
        self.report(problem);
    }

    /// The type of a sum or difference.
    fn arithmetic(&mut self, operator: &str, left: &Type, right: &Type, range: TextRange) -> Type {
        match (left, right) {
            (Type::Any, other) | (other, Type::Any) => other.clone(),
            (Type::Date | Type::Period, Type::Duration) => Type::Date,
            (Type::Date | Type::Period, Type::Date | Type::Period) if operator == "-" => Type::Duration,
            (a, b) if a.compatible(b, self.schema) && !matches!(a, Type::Text | Type::Kind(_) | Type::Bool) => {
                a.clone()
            }
            _ => {
                let (a, b) = (self.type_words(left), self.type_words(right));
                let problem = problems::cannot_combine(operator, a, b, self.span(range));
                self.report(problem);
                Type::Any
            }
        }
    }

    pub(super) fn chain(
        &mut self,
        operator: ChainOperator,
        operands: &[Expr],
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        match operator {
            ChainOperator::And => (Code::And(operands.iter().map(|o| self.condition(o)).collect()), Type::Bool),
            ChainOperator::Or => (Code::Or(operands.iter().map(|o| self.condition(o)).collect()), Type::Bool),
            ChainOperator::Plus => {
                let mut ty = Type::Any;
                let codes = operands
                    .iter()
                    .map(|operand| {
                        let (code, found) = self.typed(operand, if ty == Type::Any { expected } else { &ty });
                        ty = self.arithmetic("+", &ty, &found, range);
                        code
                    })
                    .collect();
                (Code::Sum(codes), ty)
            }
            ChainOperator::Times => {
                let mut product: Option<Type> = None;
                let mut codes = Vec::with_capacity(operands.len());
                for operand in operands {
                    let (code, found) = self.typed(operand, &Type::Any);
                    codes.push(code);
                    product = Some(match (product, found) {
                        // A share of something is that part of it; so many times something is of its sort.
                        (None | Some(Type::Percent | Type::Number | Type::Any), found) => found,
                        (Some(so_far), Type::Percent | Type::Number | Type::Any) => so_far,
                        (Some(a), b) => {
                            let (left, right) = (self.type_words(&a), self.type_words(&b));
                            let problem = problems::cannot_combine("*", left, right, self.span(range));
                            self.report(problem);
                            a
                        }
                    });
                }
                let ty = product.unwrap_or(Type::Any);
                (Code::Product(codes), ty)
            }
            ChainOperator::Union => {
                // A union is a type; as the value of a field that holds one it is checked and has no value yet.
                let mut reader = crate::model::declarations::TypeReader {
                    schema: self.schema,
                    item: self.item,
                    language: self.language,
                    diagnostics: self.diagnostics,
                };
                for operand in operands {
                    reader.read(operand);
                }
                (Code::Constant(Value::Unknown), Type::Type)
            }
        }
    }

    pub(super) fn conditional(&mut self, branches: &[(Expr, Expr)], otherwise: &Expr, expected: &Type) -> (Code, Type) {
        let mut ty = Type::Any;
        let mut codes = Vec::new();
        for (condition, value) in branches {
            let condition = self.condition(condition);
            let (value, found) = self.typed(value, expected);
            ty = found;
            codes.push((condition, value));
        }
        let (last, found) = self.typed(otherwise, expected);
        if ty == Type::Any {
            ty = found;
        }
        (Code::If(Box::new((codes, last))), ty)
    }

    fn position(&mut self, role: &Expr, body: &Expr) -> (Code, Type) {
        let known = self.model.known;
        let kind = |kind: Option<_>| kind.map_or(Type::Any, Type::Kind);
        let role = self.value(role, &kind(known.role));
        let body = self.value(body, &kind(known.body));
        let ty = kind(known.role);
        match (role, body) {
            (Code::Constant(Value::Element(role)), Code::Constant(Value::Element(body))) => {
                (Code::Constant(Value::Position(Arc::new((role, body)))), ty)
            }
            (Code::Constant(Value::Unknown | Value::Verbatim(_)), Code::Constant(_)) => {
                (Code::Constant(Value::Unknown), ty)
            }
            pair => (Code::Position(Box::new(pair)), ty),
        }
    }

    pub(super) fn query(&mut self, query: &Query, expected: &Type) -> (Code, Type) {
        match query {
            Query::Where(list, condition) => {
                let (code, ty) = self.typed(list, &Type::Any);
                let condition = self.looking_at(list, &ty, |r| r.condition(condition));
                (Code::Where(Box::new((code, condition))), ty)
            }
            Query::Sort(list, key, descending) => {
                let (code, ty) = self.typed(list, &Type::Any);
                let (key, key_type) = self.looking_at(list, &ty, |r| r.typed(key, &Type::Any));
                let key = match key_type.scale() {
                    Some(scale) => Code::Rank(Some(Box::new(key)), scale),
                    None => key,
                };
                (Code::Sort(Box::new((code, key)), *descending), ty)
            }
            Query::Take(list, count) => {
                let (code, ty) = self.typed(list, expected);
                let count = self.value(count, &Type::Number);
                (Code::Take(Box::new((code, count))), ty)
            }
            Query::Group(list, key) => {
                let (code, ty) = self.typed(list, &Type::Any);
                let (key, key_type) = self.looking_at(list, &ty, |r| r.typed(key, &Type::Any));
                (Code::Group(Box::new((code, key))), Type::Map(Arc::new((key_type, ty))))
            }
            Query::Select(list, columns) => {
                let (code, ty) = self.typed(list, &Type::Any);
                let columns =
                    self.looking_at(list, &ty, |r| columns.iter().map(|c| r.typed(c, &Type::Any).0).collect());
                (Code::Select(Box::new((code, columns))), Type::Query)
            }
        }
    }

    /// `x is set` is a question of the language; every other word is what a test expects of a norm or an action.
    pub(super) fn verdict(&mut self, verdict: &Verdict, expected: &Type) -> (Code, Type) {
        let (subject, _) = self.typed(&verdict.subject, &Type::Any);
        if verdict.word.node == "set" {
            let code = Code::IsSet(Box::new(subject));
            let code = if verdict.negated { Code::Not(Box::new(code)) } else { code };
            return (code, Type::Bool);
        }
        let word = self.verdict_word(&verdict.word);
        let clauses = verdict
            .clauses
            .iter()
            .map(|(name, value)| {
                let name = clause(&name.node);
                let hint = if matches!(name, "by" | "on") { Type::Period } else { Type::Any };
                (name.into(), self.typed(value, &hint).0)
            })
            .collect();
        let code = Code::Expect(Box::new(Expectation { subject, word, negated: verdict.negated, clauses }));
        let ty = if expected.allows(&Type::Expectation) { Type::Expectation } else { Type::Bool };
        (code, ty)
    }

    fn verdict_word(&mut self, word: &crate::syntax::ast::Name) -> ecow::EcoString {
        const WORDS: [&str; 13] = [
            "applies",
            "required",
            "forbidden",
            "permitted",
            "unregulated",
            "undetermined",
            "contested",
            "overridden",
            "fulfilled",
            "breached",
            "excused",
            "waived",
            "lapsed",
        ];
        let values = self.schema.vocabulary.read(crate::model::vocabulary::Section::Values, self.language, &word.node);
        let found = std::iter::once(&word.node).chain(values).find(|w| WORDS.contains(&w.as_str())).cloned();
        if let Some(found) = &found
            && found != "applies"
        {
            self.note(crate::model::vocabulary::Section::Values, found, word.range);
        }
        found.unwrap_or_else(|| {
            let known: Vec<_> = WORDS
                .iter()
                .map(|w| self.schema.vocabulary.value_word(w, self.language).into())
                .chain(["set".into()])
                .collect();
            let problem = problems::unknown_value(&word.node, self.span(word.range), &known);
            self.report(problem);
            word.node.clone()
        })
    }
}

/// The canonical word for what goes on with a verdict.
fn clause(word: &str) -> &'static str {
    match word {
        "because" | "fordi" => "because",
        "by" | "innen" | "innan" => "by",
        "on" | "den" => "on",
        _ => "for",
    }
}
