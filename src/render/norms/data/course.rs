//! A case that was followed, as data.

use serde::Serialize;

use super::{Due, due, words_of};
use crate::diag::{Key, Language};
use crate::model::ElementId;
use crate::norms::life::{self, Life, Stage};
use crate::norms::{Modality, Norms};

/// A case over time.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Course {
    /// Its first day.
    pub from: String,
    /// The day that it was followed to.
    pub to: String,
    /// What happened, in the order of the days.
    pub events: Vec<EventAnswer>,
    /// The norms that came to mean something, each with its life.
    pub lives: Vec<LifeAnswer>,
}

/// Something that happened.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct EventAnswer {
    /// The day, as `2026-06-15`.
    pub day: String,
    /// What, and who did it.
    pub text: String,
}

/// A duty's or prohibition's life for someone.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct LifeAnswer {
    /// The label of the norm.
    pub norm: String,
    /// Its title.
    pub title: String,
    /// The label of the one whom it binds.
    pub party: Option<String>,
    /// Where it is on the last day: `in_force`, `fulfilled`, `breached`, …
    pub stage: &'static str,
    /// The stage in words.
    pub text: String,
    /// Each stage with the day on which it began.
    pub stages: Vec<StageAnswer>,
    /// How soon it is to be fulfilled.
    pub deadline: Option<Due>,
    /// Does it wait for someone's judgement: in force, with a deadline in words?
    pub should_be_assessed: bool,
    /// Did the case bring it about? What applies whatever happens, and what could never be told, is no news.
    pub is_news: bool,
}

/// A stage in a life.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct StageAnswer {
    /// Its first day.
    pub day: String,
    /// Its word.
    pub stage: &'static str,
    /// The same in words.
    pub text: String,
}

/// A case that was followed, in one language.
pub fn course(norms: &Norms<'_>, course: &life::Course, language: Language) -> Course {
    let words = words_of(norms, language);
    let label = |id: ElementId| words.model.element(id).label.to_string();
    let stage = |life: &Life, stage: Stage| {
        let is_ban = stage == Stage::InForce && norms.get(life.norm).modality == Modality::Forbidden;
        if is_ban { words.say(Key::StageMustNot) } else { words.stage(stage) }
    };
    let life = |life: &Life| LifeAnswer {
        norm: label(norms.get(life.norm).id),
        title: words.name(norms.get(life.norm).id),
        party: life.party.map(label),
        stage: life.now().word(),
        text: stage(life, life.now()),
        stages: life
            .stages
            .iter()
            .map(|(day, now, _)| StageAnswer { day: day.to_string(), stage: now.word(), text: stage(life, *now) })
            .collect(),
        deadline: due(&life.deadline, words),
        should_be_assessed: life.should_be_assessed(),
        is_news: crate::render::norms::course::is_news(norms, life),
    };
    let event = |event: &life::Event| EventAnswer {
        day: event.at.to_string(),
        text: crate::render::norms::course::said(event, words),
    };
    Course {
        from: course.from.to_string(),
        to: course.to.to_string(),
        events: course.events.iter().filter(|event| event.at <= course.to).map(event).collect(),
        lives: course.lives.iter().map(life).collect(),
    }
}
