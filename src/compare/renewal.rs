//! What becomes of each measure when a plan is renewed: carried out, revised, extended, dropped, new.

use super::pairs::Pairs;
use super::snapshot::Snapshot;
use super::{Change, FieldChange, Meaning, Node};
use crate::diag::Key;
use crate::status::Standing;

/// What has become of a measure.
#[derive(Clone, PartialEq, Debug)]
pub struct Renewal {
    /// It, in the old plan.
    pub old: Option<String>,
    /// It, in the new plan; of what was split, each part.
    pub new: Vec<String>,
    /// What has become of it.
    pub fate: Fate,
}

/// What has become of a measure.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fate {
    /// It is done and not carried on.
    CarriedOut,
    /// It is carried on otherwise than before.
    Revised,
    /// It is carried on for longer, else as before.
    Extended,
    /// It is carried on as before.
    Kept,
    /// It is split into several.
    Split,
    /// It is not carried on, and was not done.
    Dropped,
    /// It was not there before.
    New,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::CarriedOut, Self::Revised, Self::Extended, Self::Kept, Self::Split, Self::Dropped, Self::New];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::CarriedOut => "carried_out",
            Self::Revised => "revised",
            Self::Extended => "extended",
            Self::Kept => "kept",
            Self::Split => "split",
            Self::Dropped => "dropped",
            Self::New => "new",
        }
    }

    /// The word for readers.
    pub fn key(self) -> Key {
        match self {
            Self::CarriedOut => Key::FateCarriedOut,
            Self::Revised => Key::FateRevised,
            Self::Extended => Key::FateExtended,
            Self::Kept => Key::FateKept,
            Self::Split => Key::FateSplit,
            Self::Dropped => Key::FateDropped,
            Self::New => Key::FateNew,
        }
    }
}

/// What says how a measure went or is numbered, not what it is.
const NOT_ABOUT_IT: [&str; 5] = ["status", "outcome", "number", "continues", "state"];
/// What changes when a measure goes on for longer.
const OF_TIME: [&str; 6] = ["time", "start", "delivery", "cost", "evaluation", "milestone"];

/// The measures of the old plan in order, then the new ones.
pub(super) fn renewal(old: &Snapshot, new: &Snapshot, pairs: &Pairs, changes: &[Change]) -> Vec<Renewal> {
    let measures = |snapshot: &'_ Snapshot| -> Vec<usize> {
        let all = snapshot.nodes.iter().enumerate().filter(|(_, node)| node.kind == "measure");
        all.map(|(at, _)| at).collect()
    };
    let key = |at: usize| new.nodes.get(at).map(|node| node.key.clone());
    let mut out = Vec::new();
    let mut parts: Vec<(usize, usize)> = Vec::new();
    for at in measures(new) {
        parts.extend(pairs.carries_on.get(&at).into_iter().flatten().map(|old| (*old, at)));
    }
    for at in measures(old) {
        let Some(node) = old.nodes.get(at) else { continue };
        let first = pairs.new_of.get(&at).copied();
        let others = parts.iter().filter(|(old, new)| *old == at && Some(*new) != first).map(|(_, new)| *new);
        let became: Vec<usize> = first.into_iter().chain(others).collect();
        let said = node.fields.get("outcome").map(|stated| &stated.meaning);
        let said = said.and_then(|meaning| match meaning {
            Meaning::Plain(word) => Fate::ALL.into_iter().find(|fate| word.trim_matches('`') == fate.name()),
            _ => None,
        });
        let fate = match (said, became.as_slice()) {
            (Some(said), _) => said,
            (None, []) if node.standing == Some(Standing::Done) => Fate::CarriedOut,
            (None, []) => Fate::Dropped,
            (None, [_, _, ..]) => Fate::Split,
            // Put together with another, which it is counted as being.
            (None, [_]) if first.is_none() => Fate::Revised,
            (None, [one]) => changed(node, new.nodes.get(*one), changes),
        };
        out.push(Renewal { old: Some(node.key.clone()), new: became.into_iter().filter_map(key).collect(), fate });
    }
    for at in measures(new) {
        if !pairs.old_of.contains_key(&at) && !pairs.carries_on.contains_key(&at) {
            out.push(Renewal { old: None, new: key(at).into_iter().collect(), fate: Fate::New });
        }
    }
    out
}

/// How a measure that is carried on differs from what it was.
fn changed(old: &Node, new: Option<&Node>, changes: &[Change]) -> Fate {
    let change = changes.iter().find_map(|change| match change {
        Change::Changed { old: key, fields, carries_on, .. } if *key == old.key => Some((fields, carries_on)),
        _ => None,
    });
    let Some((fields, carries_on)) = change else { return Fate::Kept };
    let is_about = |field: &&FieldChange| !NOT_ABOUT_IT.contains(&field.field.as_str());
    let is_renamed = new.is_some_and(|new| new.title != old.title);
    let differs: Vec<&FieldChange> = fields.iter().filter(is_about).collect();
    if !carries_on.is_empty() || is_renamed {
        return Fate::Revised;
    }
    let only_time = differs.iter().all(|field| OF_TIME.contains(&field.field.as_str()));
    let is_longer = match (old.last, new.and_then(|new| new.last)) {
        (Some(before), Some(after)) => after > before,
        (Some(_), None) => true,
        _ => false,
    };
    match differs.as_slice() {
        [] => Fate::Kept,
        _ if only_time && is_longer => Fate::Extended,
        _ => Fate::Revised,
    }
}
