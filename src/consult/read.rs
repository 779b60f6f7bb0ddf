//! Names and values of plain data in the terms of a model.

use ecow::EcoString;
use serde_json::Value as Json;

use super::data::{ActionData, EventData, Problem, SituationData};
use super::schema::is_stated;
use crate::diag::{Arg, Key, Language, Text, nearest};
use crate::eval::Evaluator;
use crate::model::code::{ActionTerm, Value};
use crate::model::schema::KindId;
use crate::model::types::Type;
use crate::model::{ElementId, Model};
use crate::norms::life::Event;
use crate::norms::{Situation, Term};
use crate::value::{Date, Period, Quantity};

/// The element of some kinds that a label names: as declared, or in the words of one of the languages.
pub(super) fn named(model: &Model, label: &str, kinds: &[Option<KindId>], missing: Key) -> Result<ElementId, Text> {
    let all = || {
        let own = model.elements().chain(model.pack_elements());
        own.filter(|(_, e)| kinds.contains(&Some(e.kind)) && !e.label.is_empty()).map(|(id, _)| id)
    };
    let in_words = |id: &ElementId| Language::ALL.iter().any(|l| Evaluator::new(model, *l).label_word(*id) == label);
    if let Some(found) = all().find(|id| model.element(*id).label == label).or_else(|| all().find(in_words)) {
        return Ok(found);
    }
    let labels: Vec<EcoString> = all().map(|id| model.element(id).label.clone()).collect();
    let reason = match nearest(label, labels.iter().map(EcoString::as_str)) {
        Some(near) => Text::key(Key::DidYouMean).with("name", &near),
        None if labels.is_empty() => Text::key(Key::NoneDeclared),
        None => {
            let some: Vec<&str> = labels.iter().take(12).map(EcoString::as_str).collect();
            Text::key(Key::KnownNames).with("names", some.join(", ").as_str())
        }
    };
    Err(Text::key(missing).with("path", label).with("reason", reason))
}

struct Reader<'m> {
    model: &'m Model,
    problems: Vec<Problem>,
}

impl SituationData {
    /// The situation in the terms of a model, what happens in it, and the day to follow it to.
    ///
    /// # Errors
    ///
    /// What could not be read, each with its place.
    pub fn case(&self, model: &Model) -> Result<(Situation, Vec<Event>, Option<Date>), Vec<Problem>> {
        let mut reader = Reader { model, problems: Vec::new() };
        let known = &model.known;
        let parties = [known.role, known.body];
        let mut situation = Situation {
            at: self.at.as_ref().and_then(|day| reader.date("at", day)),
            actor: self.actor.as_ref().and_then(|name| reader.named("actor", name, &parties, Key::FailNoParty)),
            without_presumptions: self.without_presumptions,
            ..Situation::default()
        };
        for (i, name) in self.parties.iter().enumerate() {
            situation.parties.extend(reader.named(&format!("parties[{i}]"), name, &parties, Key::FailNoParty));
        }
        reader.facts("facts", &self.facts, &mut situation);
        let mut events: Vec<Event> = self
            .events
            .iter()
            .enumerate()
            .filter_map(|(i, event)| reader.event(&format!("events[{i}]"), event))
            .collect();
        events.sort_by_key(|event| event.at);
        for by in events.iter().filter_map(|event| event.by) {
            if situation.actor != Some(by) && !situation.parties.contains(&by) {
                situation.parties.push(by);
            }
        }
        let today = self.today.as_ref().and_then(|day| reader.date("today", day));
        if reader.problems.is_empty() { Ok((situation, events, today)) } else { Err(reader.problems) }
    }
}

impl Reader<'_> {
    fn problem(&mut self, at: &str, text: Text) {
        self.problems.push(Problem { at: at.into(), text });
    }

    fn named(&mut self, at: &str, label: &str, kinds: &[Option<KindId>], missing: Key) -> Option<ElementId> {
        match named(self.model, label, kinds, missing) {
            Ok(id) => Some(id),
            Err(text) => {
                self.problem(at, text);
                None
            }
        }
    }

    fn date(&mut self, at: &str, text: &str) -> Option<Date> {
        let day = Period::read(text).filter(|period| period.days() == Some(1)).and_then(Period::first_day);
        if day.is_none() {
            self.problem(at, Text::key(Key::FailNotADate).with("path", text));
        }
        day
    }

    fn facts(&mut self, at: &str, facts: &std::collections::BTreeMap<String, Json>, situation: &mut Situation) {
        let known = &self.model.known;
        for (name, value) in facts {
            let at = format!("{at}.{name}");
            let Some(id) = self.named(&at, name, &[known.fact, known.happening], Key::FailNoFact) else { continue };
            if let Some(value) = self.value(&at, id, value) {
                situation.set(id, value);
            }
        }
    }

    fn value(&mut self, at: &str, fact: ElementId, value: &Json) -> Option<Value> {
        if value.is_null() {
            return Some(Value::Unknown);
        }
        let ty = is_stated(self.model, fact);
        let wants = match (&ty, value) {
            (Type::Bool | Type::Condition, Json::Bool(yes)) => return Some(Value::Bool(*yes)),
            (Type::Bool | Type::Condition, _) => Text::key(Key::DataWantsBool),
            (Type::Number, Json::Number(number)) => match number.to_string().parse() {
                Ok(number) => return Some(Value::Number(Quantity::number(number))),
                Err(_) => Text::key(Key::DataWantsNumber),
            },
            (Type::Number, _) => Text::key(Key::DataWantsNumber),
            (Type::Date | Type::Period, Json::String(day)) => {
                return self.date(at, day).map(|day| Value::Period(Period::from_day(day)));
            }
            (Type::Date | Type::Period, _) => Text::key(Key::DataWantsDate),
            (Type::OneOf(words), value) => {
                if let Some(word) = value.as_str().filter(|word| words.rank(word).is_some()) {
                    return Some(Value::Word(word.into()));
                }
                let words = words.words.iter().map(|word| Arg::Word(ecow::eco_format!("\"{word}\""))).collect();
                Text::key(Key::DataWantsWord).with("words", Arg::Either(words))
            }
            (Type::Kind(kind), Json::String(label)) => {
                return self.named(at, label, &[Some(*kind)], Key::FailNoChoice).map(Value::Element);
            }
            _ => Text::key(Key::DataWantsLabel),
        };
        self.problem(
            at,
            Text::key(Key::DataWrongValue).with("name", &self.model.element(fact).label).with("wants", wants),
        );
        None
    }

    fn event(&mut self, at: &str, event: &EventData) -> Option<Event> {
        let known = &self.model.known;
        let norms = [known.duty, known.prohibition, known.permission, known.right, known.exception];
        let day = self.date(&format!("{at}.at"), &event.at);
        let by = event.by.as_ref();
        let by = by.and_then(|by| self.named(&format!("{at}.by"), by, &[known.role, known.body], Key::FailNoParty));
        let does = event.does.as_ref().and_then(|does| self.action(&format!("{at}.does"), does));
        let happens = event
            .happens
            .as_ref()
            .and_then(|happens| self.named(&format!("{at}.happens"), happens, &[known.happening], Key::FailNoFact));
        let sets = (!event.sets.is_empty()).then(|| {
            let mut sets = Situation::default();
            self.facts(&format!("{at}.sets"), &event.sets, &mut sets);
            sets
        });
        let mut all = |field: &str, labels: &[String]| -> Vec<ElementId> {
            let at = |i: usize| format!("{at}.{field}[{i}]");
            let each = labels.iter().enumerate();
            each.filter_map(|(i, label)| self.named(&at(i), label, &norms, Key::FailNoNorm)).collect()
        };
        let (waives, suspends, resumes) =
            (all("waives", &event.waives), all("suspends", &event.suspends), all("resumes", &event.resumes));
        Some(Event { id: None, at: day?, by, does, happens, sets, waives, suspends, resumes })
    }

    fn action(&mut self, at: &str, action: &ActionData) -> Option<Term> {
        let known = &self.model.known;
        let id = self.named(&format!("{at}.action"), &action.action, &[known.action], Key::FailNoAction)?;
        let parameters = self.model.parameters(id).to_vec();
        let mut term = ActionTerm { action: id, arguments: Vec::new() };
        for (name, label) in &action.arguments {
            let at = format!("{at}.arguments.{name}");
            if !parameters.iter().any(|parameter| parameter == name.as_str()) {
                let words = parameters.iter().map(|name| Arg::Word(ecow::eco_format!("`{name}`"))).collect();
                let wants = Text::key(Key::DataWantsWord).with("words", Arg::Either(words));
                self.problem(
                    &at,
                    Text::key(Key::DataWrongValue).with("name", action.action.as_str()).with("wants", wants),
                );
                continue;
            }
            let kinds = [known.information, known.role, known.body];
            if let Some(argument) = self.named(&at, label, &kinds, Key::FailNoChoice) {
                term.arguments.push((name.as_str().into(), Value::Element(argument)));
            }
        }
        Some(Term::of(self.model, &term))
    }
}
