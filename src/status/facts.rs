//! Reading a plan's fields as dates, numbers and names, as far as they are stated.

use ecow::EcoString;
use rust_decimal::Decimal;

use crate::diag::Language;
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::value::{Date, Time};

/// Reads one plan of a model.
pub(super) struct Facts<'m> {
    pub(super) model: &'m Model,
    pub(super) eval: Evaluator<'m>,
    pub(super) plan: Option<ElementId>,
}

impl<'m> Facts<'m> {
    pub(super) fn new(model: &'m Model, plan: Option<ElementId>) -> Self {
        // Words are made later: what is read here is the same in every language.
        let eval = Evaluator::new(model, Language::default()).with_plan(plan);
        Self { model, eval, plan }
    }

    /// The plan's elements of a kind, in the order written; placeholders are none.
    pub(super) fn all(&self, kind: &str) -> Vec<ElementId> {
        let mut all = self.model.all_named(kind);
        all.retain(|id| {
            let plan = self.model.plan_of(*id);
            !self.model.is_unfilled(*id) && (plan.is_none() || self.plan.is_none() || plan == self.plan)
        });
        all
    }

    pub(super) fn value(&self, id: ElementId, field: &str) -> Value {
        self.model.schema.field_named(field).map(|name| self.eval.field(id, name)).unwrap_or_default()
    }

    /// The elements that a field names; of a position the role, or the body where the role is one that every such body has.
    pub(super) fn elements(&self, id: ElementId, field: &str) -> Vec<ElementId> {
        fn walk(model: &Model, value: &Value, out: &mut Vec<ElementId>) {
            match value {
                Value::Element(id) => out.push(*id),
                Value::Position(pair) => out.push(if model.is_pack(pair.0) { pair.1 } else { pair.0 }),
                Value::List(list) => list.items.iter().for_each(|item| walk(model, item, out)),
                _ => {}
            }
        }
        let mut out = Vec::new();
        walk(self.model, &self.value(id, field), &mut out);
        out
    }

    /// The element that a field names.
    pub(super) fn one(&self, id: ElementId, field: &str) -> Option<ElementId> {
        self.elements(id, field).into_iter().next()
    }

    /// The day that a field holds; the first of a coarser date.
    pub(super) fn date(&self, id: ElementId, field: &str) -> Option<Date> {
        match self.value(id, field) {
            Value::Period(period) => period.first_day(),
            _ => None,
        }
    }

    pub(super) fn time(&self, id: ElementId, field: &str) -> Option<Time> {
        match self.value(id, field) {
            Value::Time(time) => Some(*time),
            Value::Period(period) => Some(Time::Period(period)),
            _ => None,
        }
    }

    pub(super) fn word(&self, id: ElementId, field: &str) -> Option<EcoString> {
        match self.value(id, field) {
            Value::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn number(&self, id: ElementId, field: &str) -> Option<Decimal> {
        match self.value(id, field) {
            Value::Number(quantity) => Some(quantity.value),
            _ => None,
        }
    }

    pub(super) fn is(&self, id: ElementId, field: &str) -> bool {
        self.value(id, field) == Value::Bool(true)
    }

    pub(super) fn is_stated(&self, id: ElementId, field: &str) -> bool {
        crate::eval::is_set(&self.value(id, field))
    }

    /// Those of these elements that are dated not later than a day, the earliest first; what has no day comes before all.
    pub(super) fn until(&self, all: Vec<ElementId>, day: Date) -> Vec<(Option<Date>, ElementId)> {
        let dated = all.into_iter().map(|id| (self.date(id, "at"), id));
        let mut dated: Vec<_> = dated.filter(|(at, _)| at.is_none_or(|at| at <= day)).collect();
        dated.sort_by_key(|(at, _)| *at);
        dated
    }
}
