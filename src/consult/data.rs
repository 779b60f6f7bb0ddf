//! A situation as plain data.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value as Json};

use crate::diag::{Key, Language, Text};

/// Facts on a day, who asks, and what happens afterwards. Roles, bodies, facts, happenings, actions and norms go by their
/// labels in the packs and files in use; `situation_schema` lists them.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SituationData {
    /// The day of the facts, as `2026-06-15`: it decides which wording of the law counts.
    pub at: Option<String>,
    /// Who asks: a role or body.
    pub actor: Option<String>,
    /// Others whose duties are asked for.
    pub parties: Vec<String>,
    /// What is known of facts, and the days of happenings. `null`: asked, and not known.
    pub facts: BTreeMap<String, Json>,
    /// Are presumptions left aside?
    pub without_presumptions: bool,
    /// What happens, for `follow`.
    #[serde(deserialize_with = "objects")]
    pub events: Vec<EventData>,
    /// The day to follow the case to; else the last event.
    pub today: Option<String>,
}

/// Something that happens on a day.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EventData {
    /// The day.
    pub at: String,
    /// Who does it.
    pub by: Option<String>,
    /// What is done.
    #[serde(deserialize_with = "object")]
    pub does: Option<ActionData>,
    /// The happening that comes about.
    pub happens: Option<String>,
    /// The facts that are different from now on.
    pub sets: BTreeMap<String, Json>,
    /// Norms that are set aside for good.
    pub waives: Vec<String>,
    /// Norms that are put off.
    pub suspends: Vec<String>,
    /// Norms that are taken up again.
    pub resumes: Vec<String>,
}

/// An action with its arguments by parameter.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ActionData {
    /// The action.
    pub action: String,
    /// What is left out is nothing in particular.
    pub arguments: BTreeMap<String, String>,
}

/// Objects only: a list would be read as the fields in their order, which the schema does not allow.
fn objects<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<EventData>, D::Error> {
    let all = Vec::<Map<String, Json>>::deserialize(from)?;
    all.into_iter().map(|map| EventData::deserialize(Json::Object(map)).map_err(Error::custom)).collect()
}

/// An object or nothing.
fn object<'de, D: Deserializer<'de>>(from: D) -> Result<Option<ActionData>, D::Error> {
    let map = Option::<Map<String, Json>>::deserialize(from)?;
    map.map(|map| ActionData::deserialize(Json::Object(map)).map_err(Error::custom)).transpose()
}

/// Something in the data that could not be read.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// Where: `facts.victim_age`, `events[0].by`; empty for the whole.
    pub at: String,
    /// What is wrong.
    pub text: Text,
}

impl Problem {
    pub(super) fn new(at: &str, key: Key, name: &str) -> Self {
        Self { at: at.into(), text: Text::key(key).with("path", name) }
    }

    /// Place and words in one language.
    pub fn in_language(&self, language: Language) -> String {
        let text = self.text.in_language(language);
        if self.at.is_empty() { text } else { format!("{}: {text}", self.at) }
    }
}

impl SituationData {
    /// Read a situation from JSON.
    ///
    /// # Errors
    ///
    /// What is no JSON, at its line; else everything that a situation cannot hold, each at its place.
    pub fn read(json: &str) -> Result<Self, Vec<Problem>> {
        let whole = |text: Text| vec![Problem { at: String::new(), text }];
        let value: Json = serde_json::from_str(json).map_err(|error| {
            if error.is_eof() {
                return whole(Text::key(Key::DataEnds));
            }
            whole(Text::key(Key::DataNotRead).with("line", error.line()).with("column", error.column()))
        })?;
        let problems = super::shape::problems(&value);
        if !problems.is_empty() {
            return Err(problems);
        }
        serde_json::from_value(value).map_err(|_| whole(Text::key(Key::DataNoObject)))
    }
}
