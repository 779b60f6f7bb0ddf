//! Situations as blocks of plikt, in one language, and as data that `--situation FILE.json` reads.

use serde_json::{Map, Value as Json, json};

use super::Words;
use crate::diag::Language;
use crate::model::code::Value;
use crate::model::schema::{FieldName, KindId};
use crate::model::vocabulary::Section;
use crate::model::{ElementId, Model};
use crate::norms::analysis::Witness;
use crate::norms::{Fact, Situation};

impl Words<'_> {
    /// The word for a kind in a block.
    pub(super) fn kind(self, kind: Option<KindId>) -> String {
        kind.map(|kind| self.model.schema.kind_word(kind, self.look.language).to_owned()).unwrap_or_default()
    }

    /// The word for a field in a block.
    pub(super) fn field_word(self, kind: Option<KindId>, field: Option<FieldName>) -> String {
        let word = kind.zip(field).map(|(kind, field)| self.model.schema.field_word(kind, field, self.look.language));
        word.unwrap_or_default().to_owned()
    }

    /// A label as plikt writes it.
    pub(super) fn label(self, id: ElementId) -> String {
        let label = self.evaluator().label_word(id);
        // A section is called by its law too.
        let element = self.model.element(id);
        match element.parent.filter(|_| Some(element.kind) == self.model.known.section) {
            Some(law) => format!("{} {label}", self.evaluator().label_word(law)),
            None => label.to_string(),
        }
    }

    /// A value as plikt writes it.
    pub(super) fn written(self, value: &Value) -> String {
        let norwegian = self.look.language != Language::En;
        match value {
            Value::Bool(true) => if norwegian { "ja" } else { "yes" }.into(),
            Value::Bool(false) => if norwegian { "nei" } else { "no" }.into(),
            Value::Word(word) => {
                self.model.schema.vocabulary.write(Section::Values, self.look.language, word).to_owned()
            }
            Value::Element(id) => self.label(*id),
            Value::Number(quantity) if quantity.unit == crate::value::UnitId::PERCENT => {
                format!("{} %", quantity.value.normalize())
            }
            Value::Number(quantity) if quantity.unit == crate::value::UnitId::NUMBER => {
                quantity.value.normalize().to_string()
            }
            Value::Period(period) if period.days() == Some(1) => {
                period.start.map(|day| day.to_string()).unwrap_or_default()
            }
            other => self.value(other),
        }
    }

    /// A situation that shows something as a block; before it the role that it takes, where none is declared.
    pub(super) fn witness_block(self, label: &str, witness: &Witness) -> String {
        if witness.also.is_empty() {
            return self.situation_block(label, &witness.situation);
        }
        let known = &self.model.known;
        let sorts: Vec<String> =
            witness.situation.actor.iter().chain(&witness.also).map(|id| self.label(*id)).collect();
        let role = self.kind(known.role);
        let own = format!("{role}_{label}");
        let is_a = self.field_word(known.role, known.is_a);
        let situation = Situation { actor: None, ..witness.situation.clone() };
        let block = self.situation_block(label, &situation);
        let (head, rest) = block.split_once('\n').unwrap_or((&block, "}"));
        let actor = self.field_word(known.situation, known.actor);
        format!("{role} {own} {{ {is_a}: [{}] }}\n{head}\n  {actor}: {own}\n{rest}", sorts.join(", "))
    }

    /// A situation as a block, without the line break at its end.
    pub(super) fn situation_block(self, label: &str, situation: &Situation) -> String {
        let known = &self.model.known;
        let mut lines = vec![format!("{} {label} {{", self.kind(known.situation))];
        let mut line = |name: String, value: String| lines.push(format!("  {name}: {value}"));
        if let Some(day) = situation.at {
            line(self.field_word(known.situation, known.at), day.to_string());
        }
        if let Some(actor) = situation.actor {
            line(self.field_word(known.situation, known.actor), self.label(actor));
        }
        for (fact, value) in &situation.facts {
            if let Fact::Known(value) = value {
                line(self.label(*fact), self.written(value));
            }
        }
        lines.push("}".into());
        lines.join("\n")
    }
}

/// A situation as data.
pub(super) fn situation_data(model: &Model, situation: &Situation) -> Json {
    let label = |id: ElementId| model.element(id).label.to_string();
    let mut facts = Map::new();
    for (fact, value) in &situation.facts {
        if let Fact::Known(value) = value {
            facts.insert(label(*fact), value_data(model, value));
        }
    }
    let mut data = Map::new();
    if let Some(day) = situation.at {
        data.insert("at".into(), json!(day.to_string()));
    }
    if let Some(actor) = situation.actor {
        data.insert("actor".into(), json!(label(actor)));
    }
    data.insert("facts".into(), Json::Object(facts));
    Json::Object(data)
}

fn value_data(model: &Model, value: &Value) -> Json {
    use rust_decimal::prelude::ToPrimitive;
    match value {
        Value::Bool(yes) => json!(yes),
        Value::Word(word) => json!(word.as_str()),
        Value::Element(id) => json!(model.element(*id).label.as_str()),
        Value::Number(quantity) => match quantity.value.normalize().to_i64().filter(|_| quantity.value.is_integer()) {
            Some(whole) => json!(whole),
            None => json!(quantity.value.to_f64()),
        },
        Value::Period(period) => json!(period.start.map(|day| day.to_string())),
        _ => Json::Null,
    }
}
