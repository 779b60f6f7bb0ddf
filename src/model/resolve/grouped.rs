//! What stands after `group by`: each group is looked at with its key and its members.
//!
//! There the key, written as after `group by`, is what the members have in common; a field is the list of what the
//! members have, so that `sum(cost)` is theirs together; `count` alone is how many there are, and `self` is the members.

use ecow::EcoString;

use super::{Local, Resolver, Type};
use crate::model::code::{Code, ListFunction};
use crate::model::vocabulary::Section;
use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind, Query};

/// What the groups of a query go by, where it is one that was grouped.
pub(super) fn key_of(list: &Expr) -> Option<&Expr> {
    let ExprKind::Query(query) = &list.kind else { return None };
    match query.as_ref() {
        Query::Group(_, key) => Some(key),
        Query::Where(list, _) | Query::Sort(list, _, _) | Query::Take(list, _) => key_of(list),
        Query::Select(..) => None,
    }
}

impl Resolver<'_> {
    /// Resolve something in which each item of a list is looked at, or each group of one that was grouped.
    pub(super) fn looking_at<T>(&mut self, list: &Expr, ty: &Type, resolve: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.locals.len();
        match (key_of(list), ty) {
            (Some(key), Type::Map(parts)) => {
                let words = EcoString::from(self.written(key));
                let key = Some((words, parts.0.clone()));
                self.locals.push(Local { binder: None, ty: Type::Any, key });
                self.locals.push(Local { binder: None, ty: parts.1.clone(), key: None });
            }
            _ => self.locals.push(Local { binder: super::binder(list), ty: ty.item().clone(), key: None }),
        }
        let result = resolve(self);
        self.locals.truncate(before);
        result
    }

    fn written(&self, expr: &Expr) -> &str {
        self.sources.text(self.span(expr.range)).trim()
    }

    /// The place of the members, where a group is looked at.
    fn members(&self) -> Option<usize> {
        let members = self.locals.len().checked_sub(1)?;
        self.locals.get(members.checked_sub(1)?)?.key.as_ref().map(|_| members)
    }

    /// Is a group looked at?
    pub(super) fn is_in_group(&self) -> bool {
        self.members().is_some()
    }

    /// The key of the group that is looked at, if it is written as it was after `group by`.
    pub(super) fn key_of_group(&self, expr: &Expr) -> Option<(Code, Type)> {
        let place = self.members()? - 1;
        let (words, ty) = self.locals.get(place)?.key.as_ref()?;
        (self.written(expr) == words).then(|| (Code::Local(place as u16), ty.clone()))
    }

    /// How many the group that is looked at has.
    pub(super) fn count_of_group(&mut self, name: &EcoString, range: TextRange) -> Option<(Code, Type)> {
        let members = self.members()?;
        if self.function(name)? != "count" {
            return None;
        }
        self.note(Section::Functions, "count", range);
        let code = Code::Over(ListFunction::Count, Box::new((Code::Local(members as u16), None)));
        Some((code, Type::Number))
    }
}
