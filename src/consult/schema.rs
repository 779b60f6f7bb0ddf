//! The form of situations, as a JSON Schema made from the facts in scope.

use serde_json::{Map, Value as Json, json};

use super::Choice;
use crate::diag::Language;
use crate::eval::Evaluator;
use crate::model::code::Value;
use crate::model::schema::KindId;
use crate::model::types::Type;
use crate::model::{ElementId, Model};

/// What a fact or happening is stated as.
pub(super) fn is_stated(model: &Model, fact: ElementId) -> Type {
    if Some(model.element(fact).kind) == model.known.happening {
        return Type::Date;
    }
    model.fact_type(fact).cloned().unwrap_or(Type::Any)
}

fn of_kinds<'m>(model: &'m Model, kinds: &'m [Option<KindId>]) -> impl Iterator<Item = ElementId> + 'm {
    let all = model.pack_elements().chain(model.elements());
    all.filter(|(_, e)| kinds.contains(&Some(e.kind)) && !e.label.is_empty()).map(|(id, _)| id)
}

/// What a fact takes, and what can be chosen between.
pub(super) fn takes(model: &Model, fact: ElementId, language: Language) -> (&'static str, Vec<Choice>) {
    let evaluator = Evaluator::new(model, language);
    match is_stated(model, fact) {
        Type::Bool | Type::Condition => ("boolean", Vec::new()),
        Type::Number => ("number", Vec::new()),
        Type::Date | Type::Period => ("date", Vec::new()),
        Type::OneOf(words) => {
            let choice = |word: &ecow::EcoString| Choice {
                value: word.to_string(),
                text: evaluator.show(&Value::Word(word.clone())),
            };
            ("choice", words.words.iter().map(choice).collect())
        }
        Type::Kind(kind) => {
            ("choice", of_kinds(model, &[Some(kind)]).map(|id| choice(model, &evaluator, id)).collect())
        }
        _ => ("choice", Vec::new()),
    }
}

fn choice(model: &Model, evaluator: &Evaluator<'_>, id: ElementId) -> Choice {
    Choice { value: model.element(id).label.to_string(), text: evaluator.name(id).to_string() }
}

fn one_of(choices: Vec<Choice>) -> Vec<Json> {
    // A label may stand in a pack and again in the plan, which then means its own.
    let mut all: Vec<Choice> = Vec::new();
    for choice in choices {
        match all.iter_mut().find(|known| known.value == choice.value) {
            Some(known) => *known = choice,
            None => all.push(choice),
        }
    }
    all.into_iter().map(|choice| json!({ "const": choice.value, "title": choice.text })).collect()
}

/// A JSON Schema (2020-12) of the situations that [`duties`](super::duties) and its kin take, for the packs and files in
/// use. Questions and titles are in one language; names are the same in all.
pub fn situation_schema(model: &Model, language: Language) -> Json {
    let known = &model.known;
    let evaluator = Evaluator::new(model, language);
    let choices = |kinds: &[Option<KindId>]| {
        let all: Vec<Choice> = of_kinds(model, kinds).map(|id| choice(model, &evaluator, id)).collect();
        if all.is_empty() { json!(false) } else { json!({ "oneOf": one_of(all) }) }
    };
    let mut facts = Map::new();
    for id in of_kinds(model, &[known.fact, known.happening]) {
        let label = model.element(id).label.to_string();
        let question = known.question.map(|name| evaluator.show(&evaluator.field(id, name))).unwrap_or_default();
        let title = if question.is_empty() { evaluator.name(id).to_string() } else { question };
        let mut form = match takes(model, id, language) {
            ("boolean", _) => json!({ "type": ["boolean", "null"] }),
            ("number", _) => json!({ "type": ["number", "null"] }),
            ("date", _) => json!({ "anyOf": [{ "$ref": "#/$defs/date" }, { "type": "null" }] }),
            (_, choices) => {
                let mut all = one_of(choices);
                all.push(json!({ "type": "null" }));
                json!({ "oneOf": all })
            }
        };
        if let Some(form) = form.as_object_mut() {
            form.insert("title".into(), json!(title));
        }
        facts.insert(label, form);
    }
    let labels = |name: &str| json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } });
    let object =
        |properties: Json| json!({ "type": "object", "additionalProperties": false, "properties": properties });
    let nullable = |name: &str| json!({ "anyOf": [{ "$ref": format!("#/$defs/{name}") }, { "type": "null" }] });
    let mut event = object(json!({
        "at": { "$ref": "#/$defs/date" },
        "by": nullable("party"),
        "does": nullable("act"),
        "happens": nullable("happening"),
        "sets": { "$ref": "#/$defs/facts" },
        "waives": labels("norm"),
        "suspends": labels("norm"),
        "resumes": labels("norm"),
    }));
    let mut act = object(json!({
        "action": choices(&[known.action]),
        "arguments": { "type": "object", "additionalProperties": { "$ref": "#/$defs/argument" } },
    }));
    for (form, required) in [(&mut event, "at"), (&mut act, "action")] {
        if let Some(form) = form.as_object_mut() {
            form.insert("required".into(), json!([required]));
        }
    }
    let mut schema = object(json!({
        "at": nullable("date"),
        "actor": nullable("party"),
        "parties": labels("party"),
        "facts": { "$ref": "#/$defs/facts" },
        "without_presumptions": { "type": "boolean" },
        "events": { "type": "array", "items": { "$ref": "#/$defs/event" } },
        "today": nullable("date"),
    }));
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert(
            "$defs".into(),
            json!({
                "date": { "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                "party": choices(&[known.role, known.body]),
                "norm": choices(&[known.duty, known.prohibition, known.permission, known.right, known.exception]),
                "happening": choices(&[known.happening]),
                "argument": choices(&[known.information, known.role, known.body]),
                "facts": object(Json::Object(facts)),
                "act": act,
                "event": event,
            }),
        );
    }
    schema
}
