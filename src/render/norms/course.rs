//! A case over time: what each day brought, where things stand, and what comes next.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::Words;
use crate::diag::{Key, Language, Text};
use crate::model::ElementId;
use crate::norms::life::{Course, Event, Life, Stage};
use crate::norms::{Deadline, Modality, Norms, Situation, Standing};
use crate::render::Look;
use crate::render::ics::{Calendar, Entry};
use crate::value::Date;

/// The case day by day, then how it stands on the last day.
pub fn course(norms: &Norms<'_>, course: &Course, case: Option<ElementId>, look: Look) -> String {
    let words = Words::of(norms, look);
    let mut out = String::new();
    if let Some(case) = case {
        let _ = writeln!(out, "{}\n", look.bold(&words.name(case)));
    }
    let shown: Vec<&Life> = course.lives.iter().filter(|life| look.all || is_news(norms, life)).collect();
    let mut days: Vec<Date> = course.events.iter().map(|event| event.at).filter(|day| *day <= course.to).collect();
    days.extend(shown.iter().flat_map(|life| life.stages.iter().map(|(day, ..)| *day)));
    days.sort_unstable();
    days.dedup();
    for day in days {
        let _ = writeln!(out, "{}", look.bold(&words.date(day)));
        let events: Vec<&Event> = course.events.iter().filter(|event| event.at == day).collect();
        for event in &events {
            let _ = writeln!(out, "  {}", said(event, words));
        }
        for life in &shown {
            for (_, stage, _) in life.stages.iter().filter(|(from, ..)| *from == day) {
                let _ = writeln!(out, "    {}", line(norms, life, *stage, words));
            }
        }
    }
    out.push('\n');
    let title = words.text(&Text::key(Key::CourseNow).with("day", &*words.date(course.to)));
    let _ = writeln!(out, "{}", look.bold(&title));
    for life in &shown {
        let _ = writeln!(out, "  {}", line(norms, life, life.now(), words));
    }
    let mut next: Vec<(Date, &Life)> = deadlines(course).filter(|(day, _)| *day >= course.to).collect();
    next.sort_by_key(|(day, _)| *day);
    section(&mut out, Key::CourseNext, words, next.iter().map(|(_, life)| *life), |life| {
        format!("{} – {}", words.deadline(&life.deadline).unwrap_or_default(), words.name(norms.get(life.norm).id))
    });
    let assess = shown.iter().copied().filter(|life| life.should_be_assessed());
    section(&mut out, Key::CourseAssess, words, assess, |life| {
        format!("{} – {}", words.name(norms.get(life.norm).id), words.deadline(&life.deadline).unwrap_or_default())
    });
    let unclear: Vec<String> = unclear(norms, course).map(|event| said(event, words)).collect();
    if !unclear.is_empty() {
        let _ = writeln!(out, "\n{}", words.look.bold(&words.say(Key::CourseUnclear)));
        for line in unclear {
            let _ = writeln!(out, "  {line}");
        }
    }
    out
}

/// What somebody did of which it cannot be told, as far as is known at the end, whether it was forbidden.
fn unclear<'c>(norms: &Norms<'_>, course: &'c Course) -> impl Iterator<Item = &'c Event> {
    let is_unclear = |event: &&Event| {
        let Some(point) = event.does.as_ref().map(crate::norms::Term::point) else { return false };
        let situation = Situation { at: Some(event.at), ..course.situation.clone() };
        let standing = norms.decide(&situation).standing(&point, event.by);
        matches!(standing, Standing::Undetermined | Standing::Contested)
    };
    course.events.iter().filter(|event| event.at <= course.to).filter(is_unclear)
}

fn section<'l>(
    out: &mut String,
    title: Key,
    words: Words<'_>,
    lives: impl Iterator<Item = &'l Life>,
    line: impl Fn(&Life) -> String,
) {
    let lines: Vec<String> = lives.map(line).collect();
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", words.look.bold(&words.say(title)));
    for line in lines {
        let _ = writeln!(out, "  {line}");
    }
}

/// Did the norm come to mean something in the case? What applies whatever happens is no news.
pub(super) fn is_news(norms: &Norms<'_>, life: &Life) -> bool {
    let conditioned = norms.get(life.norm).versions.iter().any(|version| version.when.is_some());
    let only_open = life.stages.iter().all(|(_, stage, _)| *stage == Stage::Undetermined);
    (conditioned || life.stages.len() > 1) && !only_open
}

fn deadlines(course: &Course) -> impl Iterator<Item = (Date, &Life)> {
    course.lives.iter().filter(|life| life.now() == Stage::InForce).filter_map(|life| match &life.deadline {
        Deadline::By(due) => Some((due.day, life)),
        _ => None,
    })
}

pub(super) fn said(event: &Event, words: Words<'_>) -> String {
    let title = event.id.map(|id| words.evaluator().title(id)).unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    if !title.is_empty() {
        parts.push(super::printable(&title));
    }
    if let Some(happens) = event.happens {
        parts.push(words.name(happens).replace('_', " "));
    }
    if let Some(does) = &event.does {
        let by = event.by.map(|by| format!("{}: ", words.name(by))).unwrap_or_default();
        parts.push(format!("{by}{}", words.doing(does)));
    }
    if let Some(sets) = &event.sets {
        for (fact, value) in &sets.facts {
            let value = match value {
                crate::norms::Fact::Known(value) => words.value(value),
                crate::norms::Fact::Unknown(_) => words.say(Key::OriginAsked),
            };
            parts.push(format!("{} {value}", words.fact(*fact)));
        }
    }
    parts.join(" · ")
}

fn line(norms: &Norms<'_>, life: &Life, stage: Stage, words: Words<'_>) -> String {
    let norm = norms.get(life.norm);
    let color = match stage {
        Stage::Breached | Stage::FulfilledLate => AnsiColor::BrightRed,
        Stage::Fulfilled => AnsiColor::Green,
        Stage::InForce => AnsiColor::Yellow,
        _ => AnsiColor::Cyan,
    };
    let stage_word = if stage == Stage::InForce && norm.modality == Modality::Forbidden {
        words.say(Key::StageMustNot)
    } else {
        words.stage(stage)
    };
    let party = life.party.map(|party| format!(" ({})", words.name(party))).unwrap_or_default();
    // What must not be done is told, not only the name of what forbids it.
    let ban = norm.versions.iter().filter_map(|version| version.action.as_ref()).next_back();
    let ban = ban.filter(|_| stage == Stage::InForce && norm.modality == Modality::Forbidden);
    let ban = ban.map(|term| format!("{} – ", words.doing(term))).unwrap_or_default();
    let deadline = match stage {
        Stage::InForce | Stage::Breached => words.deadline(&life.deadline).map(|text| format!(" – {text}")),
        _ => None,
    };
    let deadline = deadline.unwrap_or_default();
    format!("{}: {ban}{}{party}{deadline}", words.look.colored(color, &stage_word), words.name(norm.id))
}

/// The deadlines that are still open, as an iCalendar file (RFC 5545): one all-day entry each.
pub fn calendar(norms: &Norms<'_>, course: &Course, case: Option<ElementId>, language: Language) -> String {
    let words = Words::of(norms, Look { language, ..Look::default() });
    let mut calendar = Calendar::new();
    let label = |id: ElementId| norms.model.element(id).label.clone();
    for (day, life) in deadlines(course) {
        let norm = norms.get(life.norm);
        let party = life.party.map(label).unwrap_or_default();
        let text = words.says(norm.id, None);
        let due = words.deadline(&life.deadline).unwrap_or_default();
        calendar.add(&Entry {
            name: format!("{}-{}-{party}", case.map(label).unwrap_or_default(), label(norm.id)),
            stamp: course.to,
            day,
            summary: &words.name(norm.id),
            description: &format!("{due}. {text}"),
            categories: life.party.map(|party| words.name(party)).into_iter().collect(),
            recurs: None,
        });
    }
    calendar.finish()
}
