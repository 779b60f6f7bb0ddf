//! What a condition gave for each item of a list, kept across edits: `count(all measure where …)` asks again only about
//! measures that changed.

use rustc_hash::FxHashMap;

use super::{Beyond, Evaluator, truth};
use crate::model::code::{Code, Function, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Moved};

/// What the conditions in one rule's own code gave, by the place of the condition in memory.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    conditions: FxHashMap<usize, Condition>,
}

/// What a condition gave, for each item.
#[derive(Clone, Debug, Default)]
struct Condition {
    /// Does it look at nothing but its item?
    alone: bool,
    /// By the ids of the items.
    gave: Vec<(ElementId, Gave)>,
    /// Where the next item is likely to stand: lists are gone through from the first to the last.
    next: usize,
}

/// Yes, no or unknown, with what that took.
#[derive(Clone, Debug)]
struct Gave {
    value: Option<bool>,
    steps: u64,
    more: Option<Box<More>>,
}

/// What most have nothing of.
#[derive(Clone, Debug)]
struct More {
    looked_at: Vec<ElementId>,
    unstated: Vec<(ElementId, FieldName)>,
}

impl Kept {
    /// Forget what was found about elements that changed or are gone, and where one was looked at; the others have the ids
    /// that they have now. `changed` are in order.
    pub fn renew(&mut self, moved: Option<&Moved>, changed: &[ElementId]) {
        #[expect(clippy::iter_over_hash_type, reason = "each is renewed by itself")]
        for condition in self.conditions.values_mut() {
            let mut rest = changed.iter().peekable();
            condition.next = 0;
            condition.gave.retain_mut(|(id, gave)| {
                if let Some(moved) = moved
                    && !(moved.renew(id) && gave.ids().fold(true, |all, id| all & moved.renew(id)))
                {
                    return false;
                }
                while rest.next_if(|changed| *changed < id).is_some() {}
                let looked_at = gave.more.as_ref().map(|more| more.looked_at.as_slice()).unwrap_or_default();
                rest.peek() != Some(&&*id) && !looked_at.iter().any(|id| changed.binary_search(id).is_ok())
            });
        }
    }
}

impl Gave {
    fn ids(&mut self) -> impl Iterator<Item = &mut ElementId> {
        let more =
            self.more.as_mut().map(|more| more.looked_at.iter_mut().chain(more.unstated.iter_mut().map(|(id, _)| id)));
        more.into_iter().flatten()
    }
}

impl Condition {
    fn find(&mut self, id: ElementId) -> Option<&Gave> {
        if self.gave.get(self.next).is_none_or(|(here, _)| *here != id) {
            self.next = self.gave.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        }
        self.next += 1;
        self.gave.get(self.next - 1).map(|(_, gave)| gave)
    }

    fn keep(&mut self, id: ElementId, gave: Gave) {
        match self.gave.binary_search_by_key(&id, |(id, _)| *id) {
            Ok(at) => self.gave.get_mut(at).into_iter().for_each(|(_, before)| *before = gave.clone()),
            Err(at) => self.gave.insert(at, (id, gave)),
        }
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
        let address = std::ptr::from_ref(code).addr();
        let element = self.model.element(id);
        self.watch(id, element);
        let mut kept = self.kept.borrow_mut();
        let condition = kept.as_mut().and_then(|kept| kept.conditions.get_mut(&address));
        if let Some(gave) = condition.and_then(|condition| condition.find(id)) {
            self.steps.set(self.steps.get().saturating_add(gave.steps));
            if let Some(more) = &gave.more {
                self.unstated.borrow_mut().extend(&more.unstated);
                more.looked_at.iter().for_each(|id| self.look_at(*id));
            }
            return truth(gave.value);
        }
        drop(kept);
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
        let told = match value {
            Value::Bool(value) => Some(value),
            Value::Unknown => None,
            _ => return value,
        };
        if let Some(condition) = self.kept.borrow_mut().as_mut().and_then(|kept| kept.conditions.get_mut(&address))
            && !self.exceeded()
            && self.cycle.get().is_none()
        {
            let unstated = self.unstated.borrow().get(unstated..).map(<[_]>::to_vec).unwrap_or_default();
            let more = !(looked_at.is_empty() && unstated.is_empty());
            let more = more.then(|| Box::new(More { looked_at, unstated }));
            condition.keep(id, Gave { value: told, steps: self.steps.get().saturating_sub(steps), more });
        }
        value
    }

    /// Is it a condition of the rule itself, and does it look at nothing but its item? Code in fields and titles may
    /// be gone after an edit.
    fn may_keep(&self, code: &Code, depth: usize) -> bool {
        self.nested.get() == 1
            && self.kept.borrow_mut().as_mut().is_some_and(|kept| {
                let address = std::ptr::from_ref(code).addr();
                let fresh = || Condition { alone: looks_at_item_alone(code, depth), ..Condition::default() };
                kept.conditions.entry(address).or_insert_with(fresh).alone
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
