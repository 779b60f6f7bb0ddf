//! What a condition gave for each item of a list, kept across edits: `count(all measure where …)` asks again only about
//! measures that changed.

use rustc_hash::FxHashMap;

use super::{Beyond, Evaluator};
use crate::model::code::{Code, Function, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Moved};

/// What the conditions in one rule's own code gave, by the place of the condition in memory and the item.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    gave: FxHashMap<(usize, ElementId), Gave>,
    /// Does a condition look at nothing but its item?
    alone: FxHashMap<usize, bool>,
}

#[derive(Clone, Debug)]
struct Gave {
    value: Value,
    looked_at: Vec<ElementId>,
    unstated: Vec<(ElementId, FieldName)>,
    steps: u64,
}

impl Kept {
    /// Forget what was found about elements that changed or are gone, and where one was looked at; the others have the ids
    /// that they have now.
    pub fn renew(&mut self, moved: Option<&Moved>, changed: impl Fn(&ElementId) -> bool) {
        if let Some(moved) = moved {
            let all = std::mem::take(&mut self.gave).into_iter().filter_map(|((code, id), mut gave)| {
                let others = gave.looked_at.iter_mut().chain(gave.unstated.iter_mut().map(|(id, _)| id));
                others.fold(true, |all, id| all & moved.renew(id)).then_some(())?;
                Some(((code, moved.id(id)?), gave))
            });
            self.gave = all.collect();
        }
        self.gave.retain(|(_, id), gave| !changed(id) && !gave.looked_at.iter().any(&changed));
    }
}

impl Evaluator<'_> {
    /// Keep what conditions give from now on, and use what is kept.
    pub fn keep(&self, kept: Kept) {
        // With several plans it matters from where one looks.
        if self.model.plans().len() < 2 {
            self.kept.replace(Some(kept));
        }
    }

    /// What was kept.
    pub fn take_kept(&self) -> Kept {
        self.kept.take().unwrap_or_default()
    }

    /// Evaluate something while an item is looked at.
    pub(super) fn at(&self, item: &Value, code: &Code, locals: &mut Vec<Value>) -> Value {
        match item {
            Value::Element(id) if self.may_keep(code, locals.len()) => self.at_kept(*id, code, locals),
            _ => self.at_item(item, code, locals),
        }
    }

    fn at_item(&self, item: &Value, code: &Code, locals: &mut Vec<Value>) -> Value {
        locals.push(item.clone());
        let value = self.eval(code, locals);
        locals.pop();
        value
    }

    fn at_kept(&self, id: ElementId, code: &Code, locals: &mut Vec<Value>) -> Value {
        let key = (std::ptr::from_ref(code).addr(), id);
        let element = self.model.element(id);
        self.watch(id, element);
        if let Some(gave) = self.kept.borrow().as_ref().and_then(|kept| kept.gave.get(&key)) {
            self.steps.set(self.steps.get().saturating_add(gave.steps));
            self.unstated.borrow_mut().extend(&gave.unstated);
            for id in &gave.looked_at {
                self.look_at(*id);
            }
            return gave.value.clone();
        }
        let (home, outer) = (self.home.replace(Some(element.item)), self.beyond.take());
        let (steps, unstated) = (self.steps.get(), self.unstated.borrow().len());
        let value = self.at_item(&Value::Element(id), code, locals);
        let looked_at = self.beyond.replace(outer);
        self.home.set(home);
        let looked_at = match looked_at {
            Beyond::Nothing => Vec::new(),
            Beyond::These(all) => all,
            Beyond::Anything => {
                self.look_at_all();
                return value;
            }
        };
        for id in &looked_at {
            self.look_at(*id);
        }
        let plain = matches!(value, Value::Bool(_) | Value::Unknown);
        if let Some(kept) = self.kept.borrow_mut().as_mut()
            && plain
            && !self.exceeded()
            && self.cycle.get().is_none()
        {
            let unstated = self.unstated.borrow().get(unstated..).map(<[_]>::to_vec).unwrap_or_default();
            let steps = self.steps.get().saturating_sub(steps);
            kept.gave.insert(key, Gave { value: value.clone(), looked_at, unstated, steps });
        }
        value
    }

    /// Is it a condition of the rule itself, and does it look at nothing but its item? Code in fields and titles may
    /// be gone after an edit.
    fn may_keep(&self, code: &Code, depth: usize) -> bool {
        self.nested.get() == 1
            && self.kept.borrow_mut().as_mut().is_some_and(|kept| {
                let address = std::ptr::from_ref(code).addr();
                *kept.alone.entry(address).or_insert_with(|| looks_at_item_alone(code, depth))
            })
    }
}

fn looks_at_item_alone(code: &Code, depth: usize) -> bool {
    match code {
        Code::Local(index) => *index as usize >= depth,
        Code::Plan | Code::All(_) | Code::Fact(_) | Code::Expect(_) => false,
        Code::Call(Function::Estimate, _) => false,
        _ => code.children().into_iter().all(|child| looks_at_item_alone(child, depth)),
    }
}
