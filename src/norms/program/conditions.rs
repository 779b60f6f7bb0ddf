//! Conditions as formulas over atoms.

use std::sync::Arc;

use super::atoms::{Asked, Atom, Domain, Threshold, over_value};
use super::graph::{Formula, Graph};
use super::meaning::Builder;
use crate::model::code::{Code, Comparison, Value};
use crate::model::{ElementId, Slot};
use crate::norms::reasons::facts_of;
use crate::value::{Date, Period, UnitId};

/// What an expression may look at.
enum Sight {
    /// The model alone: it is the same in every case.
    Nothing,
    /// One fact.
    Fact(ElementId),
    /// More, or what cannot be told.
    More,
}

impl Builder<'_> {
    /// A condition as a formula; what gives no yes or no is unknown.
    pub(in crate::norms) fn condition(&mut self, slot: &Slot, from: ElementId) -> Formula {
        match slot {
            Slot::Value(Value::Bool(yes)) => Graph::answer(Some(*yes)),
            Slot::Value(_) => Graph::UNKNOWN,
            Slot::Computed(code) => self.code(code, from),
        }
    }

    fn code(&mut self, code: &Code, from: ElementId) -> Formula {
        match code {
            Code::Constant(Value::Bool(yes)) => Graph::answer(Some(*yes)),
            Code::Constant(_) => Graph::UNKNOWN,
            Code::And(parts) => {
                let parts: Vec<Formula> = parts.iter().map(|part| self.code(part, from)).collect();
                self.graph.all(parts)
            }
            Code::Or(parts) => {
                let parts: Vec<Formula> = parts.iter().map(|part| self.code(part, from)).collect();
                self.graph.any(parts)
            }
            Code::Not(part) => {
                let part = self.code(part, from);
                self.graph.not(part)
            }
            Code::If(parts) => {
                let mut found = self.code(&parts.1, from);
                for (condition, then) in parts.0.iter().rev() {
                    let condition = self.code(condition, from);
                    let then = self.code(then, from);
                    found = self.graph.choose(condition, then, found);
                }
                found
            }
            Code::Fact(id) if self.is_define(*id) => self.derived(*id),
            Code::Compare(Comparison::NotEqual, pair, scale) => {
                let equal = self.code(&Code::Compare(Comparison::Equal, pair.clone(), scale.clone()), from);
                self.graph.not(equal)
            }
            Code::Expect(expectation) => match &expectation.subject {
                Code::Constant(Value::Element(norm)) if expectation.word == "applies" => {
                    let applies = self.applies(*norm);
                    if expectation.negated { self.graph.not(applies) } else { applies }
                }
                Code::Constant(_) => Graph::UNKNOWN,
                _ => self.opaque(code, from),
            },
            _ => self.question(code, from),
        }
    }

    pub(super) fn is_define(&self, id: ElementId) -> bool {
        Some(self.norms.model.element(id).kind) == self.norms.model.known.define
    }

    /// A question that is no connective: of one fact, of none, or of more.
    fn question(&mut self, code: &Code, from: ElementId) -> Formula {
        match self.sight(code) {
            Sight::Nothing => {
                // No fact is looked at: which one is asked about makes no difference.
                Graph::answer(over_value(self.norms.model, &Asked { code: code.clone(), from }, from, &Value::Unknown))
            }
            Sight::Fact(fact) => self.of_fact(code, from, fact),
            Sight::More => self.opaque(code, from),
        }
    }

    fn opaque(&mut self, code: &Code, from: ElementId) -> Formula {
        self.atom(Atom::Opaque(Arc::new(Asked { code: code.clone(), from })), None)
    }

    fn sight(&self, code: &Code) -> Sight {
        if !self.is_plain(code) {
            return Sight::More;
        }
        match facts_of(code)[..] {
            [] => Sight::Nothing,
            [fact] if !self.is_define(fact) => Sight::Fact(fact),
            _ => Sight::More,
        }
    }

    /// Does it look at nothing but constants, facts, and fields that are stated? The forms that norms are written in are
    /// listed; any other is left to the evaluator.
    fn is_plain(&self, code: &Code) -> bool {
        match code {
            Code::Constant(_) | Code::Fact(_) => true,
            Code::Not(part) | Code::IsSet(part) | Code::Negative(part) => self.is_plain(part),
            Code::And(parts) | Code::Or(parts) | Code::List(parts) | Code::Sum(parts) | Code::Product(parts) => {
                parts.iter().all(|part| self.is_plain(part))
            }
            Code::Compare(_, pair, _)
            | Code::Has(pair)
            | Code::Overlaps(pair)
            | Code::Minus(pair)
            | Code::Divide(pair) => self.is_plain(&pair.0) && self.is_plain(&pair.1),
            Code::Field(parts, _) => match &parts.0 {
                Code::Constant(Value::Element(of)) => {
                    let stated = self.norms.model.element(*of).field(parts.1);
                    stated.is_some_and(|field| matches!(field.value, Slot::Value(_)))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// A question of one fact, with what the fact is presumed to be.
    fn of_fact(&mut self, code: &Code, from: ElementId, fact: ElementId) -> Formula {
        let asked = Asked { code: code.clone(), from };
        let presumptions: Vec<_> = self.norms.presumptions.iter().filter(|p| p.of == fact).cloned().collect();
        if presumptions.iter().any(|presumption| matches!(presumption.value, Slot::Computed(_))) {
            return self.opaque(code, from);
        }
        let stated = self.of_stated(&asked, fact);
        let mut presumed = stated;
        for presumption in presumptions.iter().rev() {
            let Slot::Value(value) = &presumption.value else { continue };
            let then = Graph::answer(over_value(self.norms.model, &asked, fact, value));
            let holds = match &presumption.when {
                None => Graph::TRUE,
                Some(when) => self.guarded(presumption.id, |builder| builder.condition(when, presumption.id)),
            };
            let holds = self.graph.surely(holds);
            presumed = self.graph.choose(holds, then, presumed);
        }
        if presumptions.is_empty() {
            return stated;
        }
        let presuming = self.atom(Atom::Presuming, None);
        let presumed = self.graph.choose(presuming, presumed, stated);
        let known = self.atom(Atom::Known(fact), None);
        self.graph.choose(known, stated, presumed)
    }

    /// A question of one fact as it is stated.
    fn of_stated(&mut self, asked: &Asked, fact: ElementId) -> Formula {
        let model = self.norms.model;
        let asks = |code| Arc::new(Asked { code, from: asked.from });
        match self.domain(fact) {
            Domain::Values(values) => {
                let answer = |value: &Value| over_value(model, asked, fact, value);
                let answers: Arc<[_]> = values.iter().map(answer).collect();
                let atom = Atom::Table(fact, answers, answer(&Value::Unknown));
                self.atom(atom, Some(asks(asked.code.clone())))
            }
            domain => {
                let on_line = match &asked.code {
                    Code::Compare(comparison, pair, _) => self.compared(*comparison, pair, fact, &domain),
                    Code::Has(pair) => self.within(pair, fact, &domain),
                    _ => None,
                };
                on_line.unwrap_or_else(|| self.atom(Atom::Value(fact, asks(asked.code.clone())), None))
            }
        }
    }

    /// Is the fact as great as the limit; with `more`, is it greater?
    fn over(&mut self, fact: ElementId, limit: Threshold, more: bool) -> Formula {
        let value = match limit {
            Threshold::Number(unit, value) => Value::Number(crate::value::Quantity { value, unit }),
            Threshold::Day(day) => Value::Period(Period::from_day(day)),
        };
        let comparison = if more { Comparison::Greater } else { Comparison::GreaterOrEqual };
        let code = Code::Compare(comparison, Box::new((Code::Fact(fact), Code::Constant(value))), None);
        self.atom(Atom::Over(fact, limit, more), Some(Arc::new(Asked { code, from: fact })))
    }

    /// A comparison of a number or a day with a constant, as thresholds.
    fn compared(
        &mut self,
        comparison: Comparison,
        pair: &(Code, Code),
        fact: ElementId,
        domain: &Domain,
    ) -> Option<Formula> {
        let (comparison, limit) = match pair {
            (Code::Fact(_), Code::Constant(limit)) => (comparison, limit),
            (Code::Constant(limit), Code::Fact(_)) => (turned(comparison), limit),
            _ => return None,
        };
        // What the fact is at least and at most to be no less and no more than the limit; a limit may be several days.
        let (start, end) = match (limit, domain) {
            (Value::Number(limit), Domain::Number(unit)) if comparable(limit.unit, *unit) => {
                let limit = Threshold::Number(*unit, limit.value);
                (Some(limit), Some(limit))
            }
            (Value::Period(period), Domain::Day) => (period.start.map(Threshold::Day), period.end.map(Threshold::Day)),
            _ => return None,
        };
        if comparison == Comparison::Equal {
            let (Some(start), true) = (start, start == end) else { return None };
            let (least, more) = (self.over(fact, start, false), self.over(fact, start, true));
            let no_more = self.graph.not(more);
            return Some(self.graph.all([least, no_more]));
        }
        // Before the first day is less, from the last day on is not; between them it cannot be told.
        let greater = matches!(comparison, Comparison::Greater | Comparison::LessOrEqual);
        let (sure, possible) = if greater {
            let sure = end.map_or(Graph::FALSE, |end| self.over(fact, end, true));
            (sure, start.map_or(Graph::TRUE, |start| self.over(fact, start, true)))
        } else {
            let from_start = start.map_or(Graph::TRUE, |start| self.over(fact, start, false));
            let from_end = end.map_or(Graph::FALSE, |end| self.over(fact, end, false));
            (self.graph.not(from_start), self.graph.not(from_end))
        };
        let open = self.graph.all([possible, Graph::UNKNOWN]);
        let found = if sure == possible { sure } else { self.graph.any([sure, open]) };
        let opposite = matches!(comparison, Comparison::LessOrEqual | Comparison::GreaterOrEqual);
        Some(if opposite { self.graph.not(found) } else { found })
    }

    /// Is a day within days?
    fn within(&mut self, pair: &(Code, Code), fact: ElementId, domain: &Domain) -> Option<Formula> {
        let (Code::Constant(Value::Period(period)), Code::Fact(_), Domain::Day) = (&pair.0, &pair.1, domain) else {
            return None;
        };
        let from = |day: Option<Date>| day.map(Threshold::Day);
        let started = from(period.start).map(|start| self.over(fact, start, false));
        let ended = from(period.end).map(|end| self.over(fact, end, true));
        let parts = [started.unwrap_or(Graph::TRUE), ended.map_or(Graph::TRUE, |ended| self.graph.not(ended))];
        // Of a day that is not stated it cannot be told, even where every day will do.
        (started.is_some() || ended.is_some()).then(|| self.graph.all(parts))
    }
}

/// The same comparison seen from the other side.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        same => same,
    }
}

/// A plain number beside a unit is read as a number of that unit.
fn comparable(limit: UnitId, of: UnitId) -> bool {
    limit == of || limit == UnitId::NUMBER
}
