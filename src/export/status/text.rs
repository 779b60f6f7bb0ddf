//! A status as aligned text.

use std::fmt::Write as _;

use super::{Grouping, Telling};
use crate::diag::Key;
use crate::export::reader::capital;
use crate::status::{Item, MeasureStatus, Standing};

pub(super) fn write(telling: &Telling<'_, '_>, grouping: Grouping) -> String {
    let reader = telling.reader;
    let name = reader.plan.map_or_else(|| reader.say(Key::NoPlan), |plan| reader.name(plan));
    let seen = reader.seen_from().map(|name| format!(" · {name}")).unwrap_or_default();
    let mut out = format!("{name}{seen} · {}\n\n", telling.day(telling.status.day));
    for line in telling.lead() {
        let _ = writeln!(out, "{line}");
    }
    match grouping {
        Grouping::Standing => {
            for standing in Standing::ALL {
                let title = capital(&reader.say(standing.key()));
                let measures: Vec<&MeasureStatus> = telling.status.standing(standing).collect();
                self::measures(&mut out, telling, &title, &measures, false);
            }
        }
        Grouping::Body => {
            for (body, measures) in telling.by_body() {
                self::measures(&mut out, telling, &body, &measures, true);
            }
        }
    }
    goals(&mut out, telling);
    items(&mut out, telling, &telling.ahead().title, &telling.status.due);
    items(&mut out, telling, &telling.behind().title, &telling.status.overdue);
    out.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn measures(out: &mut String, telling: &Telling<'_, '_>, title: &str, measures: &[&MeasureStatus], standing: bool) {
    if measures.is_empty() {
        return;
    }
    let reader = telling.reader;
    let _ = writeln!(out, "\n{title} ({})", measures.len());
    for measure in measures {
        let mut line = reader.numbered(measure.id);
        let mut about: Vec<String> = Vec::new();
        about.extend(standing.then(|| reader.say(measure.standing.key())));
        about.extend(measure.due.map(|due| telling.say_day(Key::StatusDue, due)));
        let percent = telling.percent(measure);
        about.extend((!percent.is_empty()).then_some(percent));
        if !standing {
            let names = telling.names(&measure.responsible);
            about.extend((!names.is_empty()).then_some(names));
        }
        if !about.is_empty() {
            line = format!("{line} – {}", about.join(" · "));
        }
        let _ = writeln!(out, "  {line}");
        let said = telling.said(measure).join(" · ");
        let entry = measure.entry_day.map(|day| format!("{}: ", telling.day(day))).unwrap_or_default();
        let said = if said.is_empty() { said } else { format!("{entry}{said}") };
        for notes in [telling.flags(measure).join(" · "), said].iter().filter(|notes| !notes.is_empty()) {
            let _ = writeln!(out, "      {}", notes.replace('\n', " "));
        }
    }
}

fn goals(out: &mut String, telling: &Telling<'_, '_>) {
    let reader = telling.reader;
    if telling.status.goals.is_empty() && telling.status.others.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", reader.say(Key::StatusGoals));
    let line = |out: &mut String, indicator: &crate::status::IndicatorStatus| {
        let course = crate::export::seven::indicator_course(reader, indicator.id);
        let reading =
            telling.reading(indicator).map(|reading| format!(" · {}: {reading}", reader.say(Key::StatusReading)));
        let name = reader.name(indicator.id);
        let attainment = telling.attainment(indicator);
        let _ = writeln!(out, "      {name}: {attainment} · {course}{}", reading.unwrap_or_default());
    };
    for goal in &telling.status.goals {
        let none = if goal.indicators.is_empty() {
            format!(" – {}", reader.say(Key::StatusNoIndicator))
        } else {
            String::new()
        };
        let _ = writeln!(out, "  {}{none}", reader.numbered(goal.id));
        for indicator in &goal.indicators {
            line(out, indicator);
        }
    }
    if !telling.status.others.is_empty() {
        let _ = writeln!(out, "  {}", reader.say(Key::StatusOtherIndicators));
        for indicator in &telling.status.others {
            line(out, indicator);
        }
    }
}

fn items(out: &mut String, telling: &Telling<'_, '_>, title: &str, items: &[Item]) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{title}");
    let width = items.iter().map(|item| telling.when(item).chars().count()).max().unwrap_or(0);
    for item in items {
        let who = telling.names(&item.who);
        let who = if who.is_empty() { who } else { format!(" ({who})") };
        let _ = writeln!(out, "  {:width$}  {}{who}", telling.when(item), telling.asked(item));
    }
}
