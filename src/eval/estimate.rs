//! A national figure scaled to the municipality (G63), with its arithmetic.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::Evaluator;
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::model::code::Value;
use crate::value::{Dimension, Quantity, UnitId, quantity};

/// An estimate with everything that is needed to trust it or not.
#[derive(Clone, PartialEq, Debug)]
pub struct Estimate {
    /// How many: a number, a range or a limit, rounded to whole ones.
    pub value: Value,
    /// The statistic that it starts from.
    pub statistic: ElementId,
    /// How many there are, in the municipalities scaled to, of the group that the statistic is about.
    pub group: Decimal,
    /// Was the group counted, or scaled from the national share?
    pub group_scaled: bool,
    /// The arithmetic, in words.
    pub formula: Text,
}

impl Evaluator<'_> {
    /// Scale a statistic to the plan's municipalities together; nothing where a figure is missing.
    pub fn estimate(&self, statistic: ElementId) -> Option<Estimate> {
        let plan = self.model.plan()?;
        self.estimate_for(statistic, &self.field(plan, self.model.known.municipality_field?))
    }

    /// Scale a statistic to some municipalities together, each with its own figures; nothing where a figure is missing.
    pub fn estimate_for(&self, statistic: ElementId, municipalities: &Value) -> Option<Estimate> {
        let known = &self.model.known;
        let value = self.field(statistic, known.value?);
        let Value::Element(group) = self.field(statistic, self.model.schema.field_named("of")?) else { return None };
        let (local, scaled) = self.group_size(group, municipalities)?;
        let national = self.national(group);
        let per_head = self.is_share(&value);
        let scale = |q: Quantity| -> Option<Quantity> {
            let number = if per_head {
                quantity::multiply(q.value, local).and_then(|n| quantity::divide(n, Decimal::ONE_HUNDRED))?
            } else {
                quantity::multiply(q.value, local).and_then(|n| quantity::divide(n, national?))?
            };
            Some(Quantity { value: number.round(), unit: UnitId::NUMBER })
        };
        let result = match &value {
            Value::Number(quantity) => Value::Number(scale(*quantity)?),
            Value::Between(pair) => Value::Between(Arc::new((scale(pair.0)?, scale(pair.1)?))),
            Value::Limit(limit) => Value::Limit(Arc::new((limit.0, scale(limit.1)?))),
            _ => return None,
        };
        let number = |n: Decimal| crate::value::format_number(n, self.language);
        let key = match (per_head, scaled) {
            (true, false) => Key::EstimateShare,
            (true, true) => Key::EstimateShareScaled,
            (false, _) => Key::EstimateCount,
        };
        let formula = Text::key(key)
            .with("value", self.show(&value).as_str())
            .with("group", self.name(group))
            .with("local", number(local).as_str())
            .with("result", self.show(&result).as_str());
        let formula = match (per_head, national) {
            (false, Some(national)) => formula.with("national", number(national).as_str()),
            _ => formula,
        };
        Some(Estimate { value: result, statistic, group: local, group_scaled: scaled, formula })
    }

    fn is_share(&self, value: &Value) -> bool {
        let unit = match value {
            Value::Number(quantity) => quantity.unit,
            Value::Between(pair) => pair.1.unit,
            Value::Limit(limit) => limit.1.unit,
            _ => return false,
        };
        self.model.schema.unit(unit).dimension == Dimension::Percent
    }

    fn national(&self, group: ElementId) -> Option<Decimal> {
        plain(&self.field(group, self.model.known.national?))
    }

    /// How many of a group live in some municipalities: counted, or the national share of the population.
    fn group_size(&self, group: ElementId, municipalities: &Value) -> Option<(Decimal, bool)> {
        let known = &self.model.known;
        let municipalities = match municipalities {
            Value::List(list) => list.items.as_slice(),
            one @ Value::Element(_) => std::slice::from_ref(one),
            _ => return None,
        };
        let mut sum = Decimal::ZERO;
        let mut scaled = false;
        for municipality in municipalities {
            let Value::Element(municipality) = municipality else { return None };
            let figures = self.field(*municipality, known.figures?);
            let counted = match &figures {
                Value::Map(entries) => entries.iter().find(|(key, _)| *key == Value::Element(group)),
                _ => None,
            };
            let size = match counted {
                Some((_, number)) => plain(number)?,
                None => {
                    let population = plain(&self.field(*municipality, known.population?))?;
                    if self.is_whole(group) {
                        population
                    } else {
                        scaled = true;
                        let part = quantity::multiply(population, self.national(group)?)?;
                        quantity::divide(part, self.national(self.whole()?)?)?.round()
                    }
                }
            };
            sum = quantity::add(sum, size)?;
        }
        (!municipalities.is_empty()).then_some((sum, scaled))
    }

    fn is_whole(&self, group: ElementId) -> bool {
        let whole = self.model.schema.field_named("whole");
        whole.is_some_and(|whole| self.field(group, whole) == Value::Bool(true))
    }

    /// The group that is the whole population.
    fn whole(&self) -> Option<ElementId> {
        self.look_at_all();
        let kind = self.model.schema.kind_named("population_group")?;
        let all = self.model.elements().chain(self.model.pack_elements());
        all.filter(|(_, e)| e.kind == kind).map(|(id, _)| id).find(|id| self.is_whole(*id))
    }
}

fn plain(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(quantity) => Some(quantity.value),
        _ => None,
    }
}
