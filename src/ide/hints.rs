//! What computed fields give, to be shown behind them.

use std::ops::Range;

use super::hover::short;
use crate::Workspace;
use crate::diag::Language;
use crate::eval::{Evaluator, is_set};
use crate::model::Slot;
use crate::model::code::Value;

/// What a computed field gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hint {
    /// The byte behind the field.
    pub offset: usize,
    /// Its value for the reader.
    pub text: String,
}

/// What the computed fields give that stand between two bytes of a file, by place: amounts and times. Texts with something
/// computed in them are read as they stand.
pub fn hints(workspace: &mut Workspace, file: &str, within: &Range<usize>, language: Language) -> Vec<Hint> {
    let Some(file) = workspace.sources().find(file) else { return Vec::new() };
    let model = workspace.model();
    let evaluator = Evaluator::new(&model, language);
    let mut hints = Vec::new();
    for (id, element) in model.elements().filter(|(_, element)| element.file == file) {
        for field in &element.fields {
            let place = workspace.sources().place(field.range.within(element.item));
            if !matches!(field.value, Slot::Computed(_))
                || place.bytes.end < within.start
                || within.end < place.bytes.start
            {
                continue;
            }
            let value = evaluator.field(id, field.name);
            let is_reckoned = matches!(
                value,
                Value::Number(_)
                    | Value::Limit(_)
                    | Value::Between(_)
                    | Value::Rate(_)
                    | Value::Period(_)
                    | Value::Time(_)
            );
            if is_set(&value) && is_reckoned {
                hints.push(Hint { offset: place.bytes.end, text: short(&evaluator.show(&value)) });
            }
        }
    }
    hints.sort_by_key(|hint| hint.offset);
    hints
}
