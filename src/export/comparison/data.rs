//! A comparison as data.

use serde::Serialize;

use super::Telling;
use crate::compare::{Change, Node};

/// The version of the format. It changes when a field changes its meaning or goes away.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Data<'c> {
    version: u32,
    old: &'c str,
    new: &'c str,
    same: bool,
    measures: Vec<Measure<'c>>,
    changes: Vec<Difference<'c>>,
    duties: Vec<Duty<'c>>,
}

#[derive(Serialize)]
struct Measure<'c> {
    fate: &'static str,
    old: Option<Named<'c>>,
    new: Vec<Named<'c>>,
}

#[derive(Serialize)]
struct Named<'c> {
    key: &'c str,
    label: &'c str,
    title: &'c str,
}

#[derive(Serialize)]
struct Difference<'c> {
    change: &'static str,
    kind: &'c str,
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Named<'c>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Named<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    carries_on: Vec<Named<'c>>,
    renamed: bool,
    fields: Vec<Field<'c>>,
}

#[derive(Serialize)]
struct Field<'c> {
    #[serde(rename = "field")]
    canonical: &'c str,
    name: String,
    before: Option<&'c str>,
    after: Option<&'c str>,
}

#[derive(Serialize)]
struct Duty<'c> {
    label: &'c str,
    title: &'c str,
    change: &'static str,
}

fn named(node: &Node) -> Named<'_> {
    Named { key: &node.key, label: &node.label, title: &node.title }
}

pub(super) fn write(telling: Telling<'_>) -> String {
    let comparison = telling.comparison;
    let old = |key: &str| comparison.old.node(key).map(named);
    let new = |key: &str| comparison.new.node(key).map(named);
    let measures = comparison.renewal.iter().map(|renewal| Measure {
        fate: renewal.fate.name(),
        old: renewal.old.as_deref().and_then(old),
        new: renewal.new.iter().filter_map(|key| new(key)).collect(),
    });
    let mut changes = Vec::new();
    for change in comparison.changes.iter().filter(|change| change.is_of_meaning()) {
        let kind = telling.node(change).map_or("", |node| node.kind.as_str());
        changes.push(match change {
            Change::Added { new: key, carries_on } => Difference {
                change: "added",
                kind,
                old: None,
                new: new(key),
                carries_on: carries_on.iter().filter_map(|key| old(key)).collect(),
                renamed: false,
                fields: Vec::new(),
            },
            Change::Removed { old: key } => Difference {
                change: "removed",
                kind,
                old: old(key),
                new: None,
                carries_on: Vec::new(),
                renamed: false,
                fields: Vec::new(),
            },
            Change::Changed { old: before, new: after, carries_on, renamed, fields } => Difference {
                change: "changed",
                kind,
                old: old(before),
                new: new(after),
                carries_on: carries_on.iter().filter_map(|key| old(key)).collect(),
                renamed: *renamed,
                fields: fields
                    .iter()
                    .map(|field| Field {
                        canonical: &field.field,
                        name: Telling::field(field),
                        before: field.before.as_ref().map(|stated| stated.shown.as_str()),
                        after: field.after.as_ref().map(|stated| stated.shown.as_str()),
                    })
                    .collect(),
            },
        });
    }
    let duties = comparison.duties.iter().map(|change| Duty {
        label: &change.duty.label,
        title: &change.duty.title,
        change: change.what.name(),
    });
    let data = Data {
        version: VERSION,
        old: &comparison.old.title,
        new: &comparison.new.title,
        same: comparison.is_empty(),
        measures: measures.collect(),
        changes,
        duties: duties.collect(),
    };
    let mut text = serde_json::to_string_pretty(&data).unwrap_or_default();
    text.push('\n');
    text
}
