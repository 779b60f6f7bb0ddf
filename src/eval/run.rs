//! The one function that gives every form of code its meaning.

use std::sync::Arc;

use super::groups::is_grouped;
use super::{DEPTH_LIMIT, Evaluator, list, lists, numbers, truth};
use crate::model::code::{ActionTerm, Code, Expectation, Function, List, Value};

impl Evaluator<'_> {
    pub(super) fn eval(&self, code: &Code, locals: &mut Vec<Value>) -> Value {
        if !self.charge(1) {
            return Value::Unknown;
        }
        if self.depth.get() >= DEPTH_LIMIT {
            self.steps.set(u64::MAX);
            return Value::Unknown;
        }
        self.depth.set(self.depth.get() + 1);
        let value = self.eval_inner(code, locals);
        self.depth.set(self.depth.get() - 1);
        value
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each form of code")]
    fn eval_inner(&self, code: &Code, locals: &mut Vec<Value>) -> Value {
        match code {
            Code::Constant(value) => value.clone(),
            Code::Local(i) => locals.get(*i as usize).cloned().unwrap_or_default(),
            Code::Plan => self.own_plan().map_or(Value::Unknown, Value::Element),
            Code::Field(parts, is_list) => {
                let of = self.eval(&parts.0, locals);
                match &parts.0 {
                    _ if *is_list && of == Value::Unknown => list(Vec::new()),
                    Code::All(kinds) => self.read_all(kinds, &of, parts.1),
                    _ => self.read(&of, parts.1),
                }
            }
            Code::Every(of, attribute) => {
                let of = self.eval(of, locals);
                self.attribute(&of, *attribute)
            }
            Code::All(kinds) => self.all(kinds),
            Code::Fact(id) => self.facts.map_or(Value::Unknown, |facts| facts.fact(*id)),
            Code::Expect(expectation) => self.norm_applies(expectation, locals),
            Code::While(_) | Code::Within(_) => Value::Unknown,
            Code::Where(parts) | Code::Sort(parts, _) | Code::Take(parts) if is_grouped(&parts.0) => {
                self.by_key(code, locals)
            }
            Code::Where(parts) => self.filter(&parts.0, &parts.1, locals),
            Code::Sort(parts, descending) => self.sort(&parts.0, &parts.1, *descending, locals),
            Code::Rank(code, scale) => {
                let word = match code {
                    Some(code) => self.eval(code, locals),
                    None => locals.last().cloned().unwrap_or_default(),
                };
                lists::rank_on(scale, &word)
            }
            Code::Take(parts) => self.take(&parts.0, &parts.1, locals),
            Code::Over(function, parts) => self.over(*function, &parts.0, parts.1.as_ref(), locals),
            Code::Call(function, arguments) => self.call(*function, arguments, locals),
            Code::And(all) => self.all_hold(all, locals),
            Code::Or(all) => self.one_holds(all, locals),
            Code::Not(operand) => match self.eval(operand, locals) {
                Value::Bool(value) => Value::Bool(!value),
                _ => Value::Unknown,
            },
            Code::IsSet(operand) => {
                let before = self.unstated.borrow().len();
                let value = self.eval(operand, locals);
                let stated = self.stated(&value);
                if stated.is_some() {
                    // Asking whether something is stated does not make its absence a gap.
                    self.unstated.borrow_mut().truncate(before);
                }
                truth(stated)
            }
            Code::Compare(comparison, pair, scale) => {
                let a = self.eval(&pair.0, locals);
                let b = self.eval(&pair.1, locals);
                truth(self.compare(*comparison, &a, &b, scale.as_deref()))
            }
            Code::Has(pair) => {
                if let Code::Call(Function::Plus, lists) = &pair.0
                    && let [first, second] = lists.as_slice()
                {
                    let (first, second) = (self.eval(first, locals), self.eval(second, locals));
                    let item = self.eval(&pair.1, locals);
                    return truth(self.either_has(&first, &second, &item));
                }
                let list = self.eval(&pair.0, locals);
                let item = self.eval(&pair.1, locals);
                truth(self.has(&list, &item))
            }
            Code::Overlaps(pair) => {
                let a = self.eval(&pair.0, locals);
                let b = self.eval(&pair.1, locals);
                truth(self.overlaps(&a, &b))
            }
            Code::Sum(terms) => {
                let values: Vec<_> = terms.iter().map(|term| self.eval(term, locals)).collect();
                self.total(&values)
            }
            Code::Product(factors) => {
                let values: Vec<_> = factors.iter().map(|factor| self.eval(factor, locals)).collect();
                self.product(&values)
            }
            Code::Minus(pair) => {
                let (a, b) = (self.eval(&pair.0, locals), self.eval(&pair.1, locals));
                self.difference(&a, &b)
            }
            Code::Divide(pair) => {
                let (a, b) = (self.eval(&pair.0, locals), self.eval(&pair.1, locals));
                self.quotient(&a, &b)
            }
            Code::Negative(operand) => {
                let value = self.eval(operand, locals);
                numbers::negative(value)
            }
            Code::If(parts) => self.branch(&parts.0, &parts.1, locals),
            Code::List(items) => Value::List(Arc::new(List::of(items.iter().map(|item| self.eval(item, locals))))),
            Code::Map(entries) => {
                let entries = entries.iter().map(|(k, v)| (self.eval(k, locals), self.eval(v, locals)));
                Value::Map(Arc::new(entries.collect()))
            }
            Code::Range(ends) => {
                let mut end = |code: &Option<Code>| code.as_ref().map(|code| self.eval(code, locals));
                let (from, to) = (end(&ends.0), end(&ends.1));
                crate::model::join(from.as_ref(), to.as_ref()).unwrap_or_default()
            }
            Code::Text(parts) => {
                let mut text = String::new();
                for part in parts {
                    let value = self.eval(part, locals);
                    let shown = self.show(&value);
                    if !self.charge(shown.len()) {
                        return Value::Unknown;
                    }
                    text.push_str(&shown);
                }
                Value::Text(text.into())
            }
            Code::Translated(all) => {
                let wanted = all.iter().find(|(language, _)| *language == self.language).or(all.first());
                wanted.map(|(_, code)| self.eval(code, locals)).unwrap_or_default()
            }
            Code::Position(pair) => match (self.eval(&pair.0, locals), self.eval(&pair.1, locals)) {
                (Value::Element(role), Value::Element(body)) => Value::Position(Arc::new((role, body))),
                _ => Value::Unknown,
            },
            Code::Action(action, arguments) => {
                let arguments = arguments.iter().map(|(name, code)| (name.clone(), self.eval(code, locals))).collect();
                Value::Action(Arc::new(ActionTerm { action: *action, arguments }))
            }
            Code::Select(parts) if is_grouped(&parts.0) => self.select_groups(&parts.0, &parts.1, locals),
            Code::Select(parts) => self.select(&parts.0, &parts.1, locals),
            Code::Group(_) => self.by_key(code, locals),
        }
    }

    /// `NORM applies`, as a condition.
    fn norm_applies(&self, expectation: &Expectation, locals: &mut Vec<Value>) -> Value {
        let (Some(facts), "applies") = (self.facts, expectation.word.as_str()) else { return Value::Unknown };
        match self.eval(&expectation.subject, locals) {
            Value::Element(norm) => truth(facts.applies(norm).map(|applies| applies != expectation.negated)),
            _ => Value::Unknown,
        }
    }

    fn all_hold(&self, all: &[Code], locals: &mut Vec<Value>) -> Value {
        let mut result = Value::Bool(true);
        for code in all {
            match self.eval(code, locals) {
                Value::Bool(true) => {}
                Value::Bool(false) => return Value::Bool(false),
                _ => result = Value::Unknown,
            }
        }
        result
    }

    fn one_holds(&self, all: &[Code], locals: &mut Vec<Value>) -> Value {
        let mut result = Value::Bool(false);
        for code in all {
            match self.eval(code, locals) {
                Value::Bool(true) => return Value::Bool(true),
                Value::Bool(false) => {}
                _ => result = Value::Unknown,
            }
        }
        result
    }

    fn branch(&self, branches: &[(Code, Code)], otherwise: &Code, locals: &mut Vec<Value>) -> Value {
        // While it is unknown which branch is taken, the value is known only if all that may be taken agree.
        let mut agreed: Option<Value> = None;
        for (condition, value) in branches {
            let taken = match self.eval(condition, locals) {
                Value::Bool(false) => continue,
                condition => condition == Value::Bool(true),
            };
            let here = self.eval(value, locals);
            if agreed.as_ref().is_some_and(|known| *known != here) {
                return Value::Unknown;
            }
            if taken {
                return here;
            }
            agreed = Some(here);
        }
        let last = self.eval(otherwise, locals);
        if agreed.is_none_or(|known| known == last) { last } else { Value::Unknown }
    }
}
