//! The time plan as text for Mermaid.

use std::fmt::Write as _;

use super::{Chart, Row, Span};
use crate::diag::Key;
use crate::status::Standing;

pub(super) fn write(chart: &Chart) -> String {
    let mut out = format!("gantt\n  title {}\n  dateFormat YYYY-MM-DD\n  axisFormat %Y\n", clean(&chart.title));
    if chart.day.is_none() {
        // The day on which somebody looks at it is not one of the plan's.
        out.push_str("  todayMarker off\n");
    }
    for group in &chart.groups {
        if !group.name.is_empty() {
            let _ = writeln!(out, "  section {}", clean(&group.name));
        }
        for row in &group.rows {
            task(chart, row, &mut out);
        }
    }
    out
}

fn task(chart: &Chart, row: &Row, out: &mut String) {
    let (from, to) = match row.span {
        Span::Between(from, to) => (from, to),
        Span::From(from) => (from, chart.last),
        Span::By(to) => (chart.first, to),
        Span::Always => (chart.first, chart.last),
        Span::Unknown => {
            let _ = writeln!(out, "  %% {} ({})", clean(&row.name), chart.say(Key::GanttUndated));
            return;
        }
    };
    let state = match row.standing {
        Standing::Done => "done, ",
        Standing::Late => "crit, ",
        Standing::UnderWay | Standing::Ongoing => "active, ",
        Standing::NotStarted | Standing::Postponed | Standing::Transferred | Standing::Stopped => "",
    };
    let standing = chart.say(row.standing.key());
    let _ = writeln!(out, "  {} ({standing}) :{state}{from}, {to}", clean(&row.name));
    for milestone in &row.milestones {
        let state = if milestone.reached { "done, " } else { "" };
        let _ = writeln!(out, "  {} :{state}milestone, {}, 0d", clean(&milestone.name), milestone.day);
    }
}

/// A text without what Mermaid would take for its own.
fn clean(text: &str) -> String {
    let plain: String = text.chars().map(|c| if matches!(c, ':' | ';' | '#' | '%' | '\n') { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
