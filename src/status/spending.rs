//! What has been spent on measures, held against what they were to cost.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::facts::Facts;
use crate::model::code::{Code, Function, Value};
use crate::model::{ElementId, Model};
use crate::value::{Date, Period, Quantity};

/// What has been spent on a measure.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spending {
    /// All in all, as the last entry of its log that says so has it.
    pub spent: Quantity,
    /// What it was to cost, in the same unit, where that can be told: a cost by year up to the end of the year, else the whole.
    pub cost: Option<Quantity>,
    /// The last year that the cost covers, where it goes by year.
    pub through: Option<i16>,
}

impl Spending {
    /// How many percent of the cost are spent, to the nearest whole.
    pub fn percent(&self) -> Option<i64> {
        let cost = self.cost.filter(|cost| !cost.value.is_zero())?;
        let share = self.spent.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(cost.value)?;
        share.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero).to_i64()
    }

    /// What has been spent on several, of those whose cost can be told; and how many that are.
    pub fn together(model: &Model, all: impl Iterator<Item = Self>) -> Option<(Self, usize)> {
        let known: Vec<(Quantity, Quantity)> = all.filter_map(|one| Some((one.spent, one.cost?))).collect();
        // In the smallest unit that somebody used.
        let (unit, _) = known.iter().min_by_key(|(spent, _)| model.schema.unit(spent.unit).factor)?;
        let mut spent = Quantity { value: Decimal::ZERO, unit: unit.unit };
        let mut cost = spent;
        for (one_spent, one_cost) in &known {
            spent.value += in_unit(model, *one_spent, spent)?.value;
            cost.value += in_unit(model, *one_cost, cost)?.value;
        }
        Some((Self { spent, cost: Some(cost), through: None }, known.len()))
    }
}

/// An amount in the unit of another one.
fn in_unit(model: &Model, amount: Quantity, other: Quantity) -> Option<Quantity> {
    let (from, to) = (model.schema.unit(amount.unit), model.schema.unit(other.unit));
    if from.dimension != to.dimension {
        return None;
    }
    let value = amount.value.checked_mul(from.factor)?.checked_div(to.factor)?;
    Some(Quantity { value, unit: other.unit })
}

/// What was spent on a measure by a day, as the entries of its log up to then say.
pub(super) fn of(facts: &Facts<'_>, measure: ElementId, entry: ElementId, day: Date) -> Option<Spending> {
    let Value::Number(spent) = facts.value(entry, "spent") else { return None };
    let cost = facts.value(measure, "cost");
    let (cost, through) = match &cost {
        Value::Number(whole) => (Some(*whole), None),
        Value::Map(_) | Value::Rate(_) => (by_year(facts, measure, &cost, day), Some(day.year())),
        _ => (None, None),
    };
    let cost = cost.and_then(|cost| in_unit(facts.model, cost, spent));
    Some(Spending { spent, through: through.filter(|_| cost.is_some()), cost })
}

/// What something that costs by year comes to from the beginning of the plan to the end of the year of a day.
fn by_year(facts: &Facts<'_>, measure: ElementId, cost: &Value, day: Date) -> Option<Quantity> {
    let Value::Period(plan) = facts.value(facts.plan?, "period") else { return None };
    let year_ends = Period::year(day.year())?.end?;
    let last = plan.end.map_or(year_ends, |end| end.min(year_ends));
    let period = Period::between(plan.start?, last)?;
    let arguments = vec![Code::Constant(cost.clone()), Code::Constant(Value::Period(period))];
    match facts.eval.evaluate(&Code::Call(Function::During, arguments), measure) {
        Value::Number(amount) => Some(amount),
        _ => None,
    }
}
