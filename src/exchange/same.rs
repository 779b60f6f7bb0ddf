//! Do two models mean the same plan?

use crate::model::{Element, Model};

/// The first difference between what two models say, in words for a developer; nothing where they say the same.
///
/// Elements are compared in order, by kind, label, title, place and fields; where they stand in which file is not.
pub fn difference(one: &Model, other: &Model) -> Option<String> {
    let (all, others): (Vec<_>, Vec<_>) = (one.elements().collect(), other.elements().collect());
    for ((id, a), (_, b)) in all.iter().zip(&others) {
        let name = || format!("{} {}", one.kind_name(*id), a.label);
        if one.schema.kind(a.kind).name != other.schema.kind(b.kind).name || a.label != b.label {
            return Some(format!("{}: became {} {}", name(), other.schema.kind(b.kind).name, b.label));
        }
        if a.parent != b.parent {
            return Some(format!("{}: stands elsewhere", name()));
        }
        if format!("{:?}", a.title) != format!("{:?}", b.title) {
            return Some(format!("{}: title {:?}, {:?}", name(), a.title, b.title));
        }
        if let Some(field) = fields(one, a, other, b).or_else(|| fields(other, b, one, a)) {
            return Some(format!("{}: {field}", name()));
        }
    }
    (all.len() != others.len()).then(|| format!("{} elements, {}", all.len(), others.len()))
}

fn fields(one: &Model, a: &Element, other: &Model, b: &Element) -> Option<String> {
    for field in &a.fields {
        let name = one.schema.field_text(field.name);
        let same = other.schema.field_named(name).and_then(|name| b.field(name));
        let Some(same) = same else { return Some(format!("{name}: {:?} is gone", field.value)) };
        if field.original != same.original || format!("{:?}", field.value) != format!("{:?}", same.value) {
            return Some(format!("{name}: {:?}, {:?}", field.value, same.value));
        }
    }
    None
}
