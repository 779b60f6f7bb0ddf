//! The shape of a situation as JSON, held before it is read: what is wrong is told at its place and in words of the catalogue, all of it
//! at once.

use serde_json::{Map, Value as Json};

use super::data::Problem;
use crate::diag::{Arg, Key, Text, nearest};

/// What may stand somewhere.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    TextOrNothing,
    Bool,
    Texts,
    /// Labels with anything.
    Facts,
    /// Labels with labels.
    Arguments,
    /// An action, or nothing.
    Action,
    Events,
}

type Fields = &'static [(&'static str, Shape)];

const SITUATION: Fields = &[
    ("at", Shape::TextOrNothing),
    ("actor", Shape::TextOrNothing),
    ("parties", Shape::Texts),
    ("facts", Shape::Facts),
    ("without_presumptions", Shape::Bool),
    ("events", Shape::Events),
    ("today", Shape::TextOrNothing),
];

const EVENT: Fields = &[
    ("at", Shape::Text),
    ("by", Shape::TextOrNothing),
    ("does", Shape::Action),
    ("happens", Shape::TextOrNothing),
    ("sets", Shape::Facts),
    ("waives", Shape::Texts),
    ("suspends", Shape::Texts),
    ("resumes", Shape::Texts),
];

const ACTION: Fields = &[("action", Shape::Text), ("arguments", Shape::Arguments)];

/// What a situation cannot be read for; nothing where it has the shape of one.
pub(super) fn problems(json: &Json) -> Vec<Problem> {
    let mut found = Vec::new();
    match json {
        Json::Object(map) => object(map, "", SITUATION, &mut found),
        _ => found.push(Problem { at: String::new(), text: Text::key(Key::DataNoObject) }),
    }
    found
}

fn object(map: &Map<String, Json>, at: &str, fields: Fields, found: &mut Vec<Problem>) {
    for (name, value) in map {
        let place = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
        match fields.iter().find(|(field, _)| field == name) {
            Some((_, shape)) => held(value, &place, name, *shape, found),
            None => {
                let words = fields.iter().map(|(field, _)| Arg::Word(ecow::eco_format!("`{field}`"))).collect();
                let text = match nearest(name, fields.iter().map(|(field, _)| *field)) {
                    Some(near) => Text::key(Key::DidYouMean).with("name", near),
                    None => Text::key(Key::DataFields).with("words", Arg::Either(words)),
                };
                let text = Text::key(Key::DataUnknownField).with("name", name.as_str()).with("reason", text);
                found.push(Problem { at: at.to_owned(), text });
            }
        }
    }
}

fn held(value: &Json, at: &str, name: &str, shape: Shape, found: &mut Vec<Problem>) {
    let wants = match (shape, value) {
        (Shape::Text | Shape::TextOrNothing, Json::String(_))
        | (Shape::TextOrNothing | Shape::Action, Json::Null)
        | (Shape::Bool, Json::Bool(_))
        | (Shape::Facts, Json::Object(_)) => return,
        (Shape::Texts, Json::Array(all)) if all.iter().all(Json::is_string) => return,
        (Shape::Arguments, Json::Object(all)) if all.values().all(Json::is_string) => return,
        (Shape::Action, Json::Object(map)) => return object(map, at, ACTION, found),
        (Shape::Events, Json::Array(all)) if all.iter().all(Json::is_object) => {
            for (place, event) in all.iter().filter_map(Json::as_object).enumerate() {
                object(event, &format!("{at}[{place}]"), EVENT, found);
            }
            return;
        }
        (Shape::Text, _) => Key::DataWantsText,
        (Shape::TextOrNothing, _) => Key::DataWantsLabel,
        (Shape::Bool, _) => Key::DataWantsYesNo,
        (Shape::Texts, _) => Key::DataWantsTexts,
        (Shape::Facts | Shape::Action, _) => Key::DataWantsObject,
        (Shape::Arguments, _) => Key::DataWantsArguments,
        (Shape::Events, _) => Key::DataWantsObjects,
    };
    let text = Text::key(Key::DataWrongValue).with("name", name).with("wants", Text::key(wants));
    found.push(Problem { at: at.to_owned(), text });
}
