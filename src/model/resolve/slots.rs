//! What a field holds, once its expression is resolved.

use std::sync::Arc;

use super::Slot;
use crate::model::code::{Code, Function, List, Value};

/// Known from the text, or to be evaluated.
pub(super) fn slot(code: Code) -> Slot {
    match code {
        Code::Constant(value) => Slot::Value(value),
        code => Slot::Computed(Arc::new(code)),
    }
}

/// A value in which something is wrong counts as stated: what is missing has been said once.
pub(super) fn broken(value: Slot, is_list: bool) -> Slot {
    match value {
        Slot::Value(Value::List(list)) if list.items.contains(&Value::Broken) => Slot::Value(Value::List(list)),
        Slot::Value(Value::List(mut list)) => {
            Arc::make_mut(&mut list).items.push(Value::Broken);
            Slot::Value(Value::List(list))
        }
        Slot::Value(Value::Unknown) if is_list => {
            Slot::Value(Value::List(Arc::new(List { items: vec![Value::Broken], undecided: Vec::new() })))
        }
        Slot::Value(Value::Unknown) => Slot::Value(Value::Broken),
        other => other,
    }
}

/// Two statements of one list field, as one list.
pub(super) fn join(first: &Slot, second: Slot) -> Slot {
    match (first, second) {
        (Slot::Value(Value::List(a)), Slot::Value(Value::List(b))) => {
            let mut list = List::clone(a);
            list.items.extend(b.items.iter().cloned());
            list.undecided.extend(b.undecided.iter().cloned());
            Slot::Value(Value::List(Arc::new(list)))
        }
        (first, Slot::Value(Value::Unknown)) => first.clone(),
        (Slot::Value(Value::Unknown), second) => second,
        (first, second) => {
            let code = |slot: &Slot| match slot {
                Slot::Value(value) => Code::Constant(value.clone()),
                Slot::Computed(code) => Code::clone(code),
            };
            Slot::Computed(Arc::new(Code::Call(Function::Plus, vec![code(first), code(&second)])))
        }
    }
}
