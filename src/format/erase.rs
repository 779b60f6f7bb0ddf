//! Trees without places, so that two can be compared by what they say.

use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind, Member, Query, Text, TextPart};

/// Forget every place in a tree.
pub(super) fn erase(members: &mut [Member]) {
    let nowhere = TextRange::default();
    for member in members {
        match member {
            Member::Use(used) => used.range = nowhere,
            Member::Field(field) => {
                field.range = nowhere;
                expr(&mut field.value);
            }
            Member::Block(block) => {
                (block.head, block.range) = (nowhere, nowhere);
                if let Some(title) = &mut block.title {
                    text(title);
                }
                erase(&mut block.members);
            }
            Member::Prose(prose) => text(prose),
        }
    }
}

fn text(text: &mut Text) {
    text.range = TextRange::default();
    for part in &mut text.parts {
        if let TextPart::Computed(computed) = part {
            expr(computed);
        }
    }
}

fn all(exprs: &mut [Expr]) {
    exprs.iter_mut().for_each(expr);
}

fn expr(this: &mut Expr) {
    this.range = TextRange::default();
    match &mut this.kind {
        ExprKind::Name(_)
        | ExprKind::Truth(_)
        | ExprKind::Number(_)
        | ExprKind::Date(_)
        | ExprKind::All(_)
        | ExprKind::NumberReference(_)
        | ExprKind::Any
        | ExprKind::Invalid => {}
        ExprKind::Text(words) => text(words),
        ExprKind::Worded(_, inner) | ExprKind::Member(inner, _) | ExprKind::Prefix(_, inner) => expr(inner),
        ExprKind::List(exprs) | ExprKind::Chain(_, exprs) => all(exprs),
        ExprKind::Map(entries) => {
            for (key, value) in entries {
                expr(key);
                expr(value);
            }
        }
        ExprKind::Call(function, arguments) => {
            expr(function);
            for argument in arguments {
                expr(&mut argument.value);
            }
        }
        ExprKind::Infix(_, pair) => {
            expr(&mut pair.0);
            expr(&mut pair.1);
        }
        ExprKind::Range(ends) => {
            ends.0.iter_mut().for_each(expr);
            ends.1.iter_mut().for_each(expr);
        }
        ExprKind::If(parts) => {
            for (condition, value) in &mut parts.0 {
                expr(condition);
                expr(value);
            }
            expr(&mut parts.1);
        }
        ExprKind::Query(query) => match query.as_mut() {
            Query::Where(list, key) | Query::Sort(list, key, _) | Query::Take(list, key) | Query::Group(list, key) => {
                expr(list);
                expr(key);
            }
            Query::Select(list, columns) => {
                expr(list);
                all(columns);
            }
        },
        ExprKind::Is(verdict) => {
            expr(&mut verdict.subject);
            verdict.clauses.iter_mut().for_each(|(_, value)| expr(value));
        }
        ExprKind::Section(pair) => pair.0.iter_mut().for_each(expr),
        ExprKind::Cited(pair) => {
            expr(&mut pair.0);
            text(&mut pair.1);
        }
    }
}
