//! Two plans held against each other by what they mean, not by their lines: what is new, gone, renamed, split and changed.
//!
//! Where something stands is not what it means: a measure in another file, or written beside its goal instead of in it, is
//! the same. What a [`Comparison`] lists is all there is: [`Comparison::apply`] makes the new plan of the old one.

mod pairs;
mod renewal;
mod snapshot;

use ecow::EcoString;

use crate::diag::Key;

pub use renewal::{Fate, Renewal};
pub use snapshot::{Duty, Meaning, Node, Snapshot, Stated};

/// What differs between two plans.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    /// The old plan.
    pub old: Snapshot,
    /// The new plan.
    pub new: Snapshot,
    /// What differs, in the order of the new plan; what is gone comes last. Also what has only got another label: see
    /// [`Change::is_of_meaning`].
    pub changes: Vec<Change>,
    /// What has become of each measure, and which are new.
    pub renewal: Vec<Renewal>,
    /// Duties that stand over one of the plans only, or are carried out by one of them only.
    pub duties: Vec<DutyChange>,
}

/// One difference. Elements are named by their keys.
#[derive(Clone, PartialEq, Debug)]
pub enum Change {
    /// The new plan has something more.
    Added {
        /// It, in the new plan.
        new: String,
        /// What it carries on of the old plan: parts of what was split, or several that were put together.
        carries_on: Vec<String>,
    },
    /// Something is gone.
    Removed {
        /// It, in the old plan.
        old: String,
    },
    /// Something is otherwise than it was.
    Changed {
        /// It, in the old plan.
        old: String,
        /// It, in the new plan.
        new: String,
        /// Does it carry on others of the old plan, too?
        carries_on: Vec<String>,
        /// Has it another title; where it has none, another label?
        renamed: bool,
        /// Its fields that differ.
        fields: Vec<FieldChange>,
    },
}

impl Change {
    /// Is it a difference of meaning? That something has another label, or stands elsewhere, is none.
    pub fn is_of_meaning(&self) -> bool {
        match self {
            Self::Changed { carries_on, renamed, fields, .. } => {
                *renamed || !fields.is_empty() || !carries_on.is_empty()
            }
            Self::Added { .. } | Self::Removed { .. } => true,
        }
    }
}

/// A field that differs.
#[derive(Clone, PartialEq, Debug)]
pub struct FieldChange {
    /// The canonical name of the field.
    pub field: EcoString,
    /// What the old plan states.
    pub before: Option<Stated>,
    /// What the new plan states.
    pub after: Option<Stated>,
}

/// How a duty stands over two plans.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DutyChange {
    /// The duty.
    pub duty: Duty,
    /// What has changed.
    pub what: DutyShift,
}

/// What has changed for a duty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum DutyShift {
    /// It stands over the new plan only.
    Added,
    /// It stood over the old plan only.
    Removed,
    /// The new plan says what carries it out, the old one did not.
    Answered,
    /// The old plan said what carries it out, the new one does not.
    Unanswered,
}

impl DutyShift {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Answered => "answered",
            Self::Unanswered => "unanswered",
        }
    }

    /// The words for readers.
    pub fn key(self) -> Key {
        match self {
            Self::Added => Key::DutyShiftAdded,
            Self::Removed => Key::DutyShiftRemoved,
            Self::Answered => Key::DutyShiftAnswered,
            Self::Unanswered => Key::DutyShiftUnanswered,
        }
    }
}

impl Comparison {
    /// Hold two plans against each other.
    pub fn of(old: Snapshot, new: Snapshot) -> Self {
        let pairs = pairs::pairs(&old, &new);
        let key = |at: &usize| old.nodes.get(*at).map(|node| node.key.clone());
        let rename = |key: &str| -> String {
            let at = old.nodes.iter().position(|node| node.key == key);
            let became = at.and_then(|at| pairs.new_of.get(&at)).and_then(|at| new.nodes.get(*at));
            became.map_or_else(|| format!("-{key}"), |node| node.key.clone())
        };
        let mut changes = Vec::new();
        for (at, node) in new.nodes.iter().enumerate() {
            let carries_on: Vec<String> = pairs.carries_on.get(&at).into_iter().flatten().filter_map(key).collect();
            match pairs.old_of.get(&at).and_then(|old_at| old.nodes.get(*old_at)) {
                None => changes.push(Change::Added { new: node.key.clone(), carries_on }),
                Some(before) => {
                    let fields = fields(before, node, &rename);
                    let is_titled = !(before.title.is_empty() && node.title.is_empty());
                    let renamed = before.title != node.title || (!is_titled && before.label != node.label);
                    if renamed
                        || before.label != node.label
                        || before.key != node.key
                        || !fields.is_empty()
                        || !carries_on.is_empty()
                    {
                        let (old, new) = (before.key.clone(), node.key.clone());
                        changes.push(Change::Changed { old, new, carries_on, renamed, fields });
                    }
                }
            }
        }
        for (at, node) in old.nodes.iter().enumerate() {
            if !pairs.new_of.contains_key(&at) {
                changes.push(Change::Removed { old: node.key.clone() });
            }
        }
        let renewal = renewal::renewal(&old, &new, &pairs, &changes);
        let duties = duties(&old, &new);
        Self { old, new, changes, renewal, duties }
    }

    /// Do the plans say the same?
    pub fn is_empty(&self) -> bool {
        !self.changes.iter().any(Change::is_of_meaning) && self.duties.is_empty()
    }

    /// The old plan with every change made: the elements of the new plan, in an order of their own.
    pub fn apply(&self) -> Vec<Node> {
        let mut became: Vec<(&str, &str)> = Vec::new();
        let mut gone: Vec<&str> = Vec::new();
        for change in &self.changes {
            match change {
                Change::Changed { old, new, .. } => became.push((old, new)),
                Change::Removed { old } => gone.push(old),
                Change::Added { .. } => {}
            }
        }
        let rename = |key: &str| -> String {
            match became.iter().find(|(old, _)| *old == key) {
                Some((_, new)) => (*new).to_owned(),
                None if gone.contains(&key) => format!("-{key}"),
                None => key.to_owned(),
            }
        };
        let mut nodes: Vec<Node> = Vec::new();
        for node in self.old.nodes.iter().filter(|node| !gone.contains(&node.key.as_str())) {
            let mut node = node.clone();
            let change = self.changes.iter().find_map(|change| match change {
                Change::Changed { old, new, fields, .. } if *old == node.key => Some((new, fields)),
                _ => None,
            });
            for stated in node.fields.values_mut() {
                stated.meaning = stated.meaning.renamed(&rename);
            }
            if let Some((new, fields)) = change {
                for FieldChange { field, after, .. } in fields {
                    match after {
                        Some(stated) => node.fields.insert(field.clone(), stated.clone()),
                        None => node.fields.shift_remove(field),
                    };
                }
                if let Some(like) = self.new.node(new) {
                    (node.label, node.title) = (like.label.clone(), like.title.clone());
                }
                node.key.clone_from(new);
            }
            nodes.push(node);
        }
        for change in &self.changes {
            if let Change::Added { new, .. } = change {
                nodes.extend(self.new.node(new).cloned());
            }
        }
        nodes
    }
}

/// The fields in which two elements differ: those of the new one in order, then those that are gone.
fn fields(old: &Node, new: &Node, rename: &dyn Fn(&str) -> String) -> Vec<FieldChange> {
    let mut out = Vec::new();
    for (name, after) in &new.fields {
        let before = old.fields.get(name);
        if before.is_none_or(|before| before.meaning.renamed(rename) != after.meaning) {
            let (before, after) = (before.cloned(), Some(after.clone()));
            out.push(FieldChange { field: name.clone(), before, after });
        }
    }
    for (name, before) in old.fields.iter().filter(|(name, _)| !new.fields.contains_key(*name)) {
        out.push(FieldChange { field: name.clone(), before: Some(before.clone()), after: None });
    }
    out
}

fn duties(old: &Snapshot, new: &Snapshot) -> Vec<DutyChange> {
    let mut out = Vec::new();
    for duty in &new.duties {
        let what = match old.duties.iter().find(|known| known.label == duty.label) {
            None => DutyShift::Added,
            Some(known) if !known.is_answered && duty.is_answered => DutyShift::Answered,
            Some(known) if known.is_answered && !duty.is_answered => DutyShift::Unanswered,
            Some(_) => continue,
        };
        out.push(DutyChange { duty: duty.clone(), what });
    }
    for duty in old.duties.iter().filter(|duty| !new.duties.iter().any(|known| known.label == duty.label)) {
        out.push(DutyChange { duty: duty.clone(), what: DutyShift::Removed });
    }
    out
}
