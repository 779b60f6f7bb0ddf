//! Lists gathered by a key, and what is asked of each group.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Evaluator, list};
use crate::model::code::{Code, List, Value};

/// A key with the members that have it.
type Group = (Value, Value);

/// Groups; of those that are open it is not told whether they belong.
#[derive(Default)]
struct Groups {
    sure: Vec<Group>,
    open: Vec<Group>,
}

/// Is it a list that was gathered by a key, perhaps cut down or put in order after that?
pub(super) fn is_grouped(code: &Code) -> bool {
    match code {
        Code::Group(_) => true,
        Code::Where(parts) | Code::Sort(parts, _) | Code::Take(parts) => is_grouped(&parts.0),
        _ => false,
    }
}

impl Evaluator<'_> {
    /// The groups, with their members by key. Not to be told where it is open which of them are meant.
    pub(super) fn by_key(&self, code: &Code, locals: &mut Vec<Value>) -> Value {
        match self.groups(code, locals) {
            // Of a group that may have no members, these say so.
            Some(groups) if matches!(code, Code::Group(_)) => {
                Value::Map(Arc::new(groups.sure.into_iter().chain(groups.open).collect()))
            }
            Some(groups) if groups.open.is_empty() => Value::Map(Arc::new(groups.sure)),
            _ => Value::Unknown,
        }
    }

    /// A row for each group.
    pub(super) fn select_groups(&self, code: &Code, columns: &[Code], locals: &mut Vec<Value>) -> Value {
        let Some(groups) = self.groups(code, locals) else { return Value::Unknown };
        let row = |group: &Group, locals: &mut Vec<Value>| {
            list(columns.iter().map(|column| self.of_group(group, column, locals)).collect())
        };
        let items = groups.sure.iter().map(|group| row(group, locals)).collect();
        let undecided = groups.open.iter().map(|group| row(group, locals)).collect();
        Value::List(Arc::new(List { items, undecided }))
    }

    /// Evaluate something while a group is looked at: its key, then its members.
    fn of_group(&self, group: &Group, code: &Code, locals: &mut Vec<Value>) -> Value {
        let before = locals.len();
        locals.extend([group.0.clone(), group.1.clone()]);
        let value = self.eval(code, locals);
        locals.truncate(before);
        value
    }

    fn groups(&self, code: &Code, locals: &mut Vec<Value>) -> Option<Groups> {
        match code {
            Code::Group(parts) => self.gather(&parts.0, &parts.1, locals),
            Code::Where(parts) => {
                let all = self.groups(&parts.0, locals)?;
                let mut out = Groups::default();
                for (sure, groups) in [(true, all.sure), (false, all.open)] {
                    for group in groups {
                        match self.of_group(&group, &parts.1, locals) {
                            Value::Bool(true) if sure => out.sure.push(group),
                            Value::Bool(false) => {}
                            _ => out.open.push(group),
                        }
                    }
                }
                Some(out)
            }
            Code::Sort(parts, descending) => {
                let all = self.groups(&parts.0, locals)?;
                let mut keyed: Vec<(Value, Group)> =
                    all.sure.into_iter().map(|group| (self.of_group(&group, &parts.1, locals), group)).collect();
                keyed.sort_by(|a, b| self.in_order(&a.0, &b.0, *descending));
                Some(Groups { sure: keyed.into_iter().map(|(_, group)| group).collect(), open: all.open })
            }
            Code::Take(parts) => {
                let mut all = self.groups(&parts.0, locals)?;
                let Value::Number(amount) = self.eval(&parts.1, locals) else { return None };
                let amount = usize::try_from(amount.value).unwrap_or(0);
                if all.sure.len() >= amount {
                    all.open.clear();
                }
                all.sure.truncate(amount);
                Some(all)
            }
            _ => None,
        }
    }

    fn gather(&self, code: &Code, key: &Code, locals: &mut Vec<Value>) -> Option<Groups> {
        let all = self.items(code, locals)?;
        let mut groups: Vec<(Value, List)> = Vec::new();
        for (sure, values) in [(true, &all.items), (false, &all.undecided)] {
            for item in values {
                let key = self.at(item, key, locals);
                if !self.charge(groups.len()) {
                    return None;
                }
                let at = groups.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
                    groups.push((key, List::default()));
                    groups.len() - 1
                });
                if let Some((_, members)) = groups.get_mut(at) {
                    let into = if sure { &mut members.items } else { &mut members.undecided };
                    into.push(item.clone());
                }
            }
        }
        let (sure, open) = groups.into_iter().partition::<Vec<_>, _>(|(_, members)| !members.items.is_empty());
        let groups = |all: Vec<(Value, List)>| -> Vec<Group> {
            all.into_iter().map(|(key, members)| (key, Value::List(Arc::new(members)))).collect()
        };
        Some(Groups { sure: groups(sure), open: groups(open) })
    }

    /// The order of two keys; what is unknown comes last, whichever way it goes.
    pub(super) fn in_order(&self, a: &Value, b: &Value, descending: bool) -> Ordering {
        let order = self.rank(a, b);
        let both = *a != Value::Unknown && *b != Value::Unknown;
        if descending && both { order.reverse() } else { order }
    }
}
