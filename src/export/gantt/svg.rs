//! The time plan as SVG: bars that say how they stand by colour, by pattern and in words, so that it is read in grey and on paper, too.

use maud::{Markup, PreEscaped, html};

use super::scale::{Scale, Tick};
use super::wrap::{count, measure, wrap};
use super::{Chart, Milestone, Row, Span};
use crate::diag::Key;
use crate::status::Standing;

/// Everything is in units of the picture, which are pixels where nothing scales it.
const WIDTH: f64 = 1200.0;
const MARGIN: f64 = 24.0;
/// Where names end and days begin, where days end, and where the words for standings begin.
const NAMES: f64 = 356.0;
const DAYS: f64 = 372.0;
const LAST: f64 = 1072.0;
const WORDS: f64 = 1084.0;
/// Letters and lines.
const SIZE: f64 = 13.0;
const LINE: f64 = 16.0;
const BAR: f64 = 14.0;

/// Of this picture only, also where it stands in a page.
const STYLE: &str = "\
.gantt text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif;font-size:13px;fill:#1d2327}\
.gantt .title{font-size:22px;font-weight:650}\
.gantt .soft{fill:#545d63}\
.gantt .year{font-weight:600}\
.gantt .part,.gantt .word{font-size:11.5px;fill:#545d63}\
.gantt .year,.gantt .part{paint-order:stroke;stroke:#fff;stroke-width:3}\
.gantt .goal{font-weight:600}\
.gantt .band{fill:#f2efe7}\
.gantt .line{stroke:#e3dfd5}\
.gantt .strong{stroke:#b9b4a7}\
.gantt .edge{stroke:#1d2327;stroke-width:2}\
.gantt .bar{stroke:#0b5563;stroke-width:1.5}\
.gantt .not_started{fill:#fff}\
.gantt .under_way{fill:#0b5563}\
.gantt .ongoing{fill:url(#gantt-ongoing)}\
.gantt .done{fill:#2f6b3a;stroke:#2f6b3a}\
.gantt .bar.late{fill:url(#gantt-late);stroke:#a3400f;stroke-width:2}\
.gantt .postponed{fill:url(#gantt-postponed);stroke:#6b5b00;stroke-dasharray:5 3}\
.gantt .transferred,.gantt .stopped{fill:#e4e1da;stroke:#545d63}\
.gantt .word.late{fill:#a3400f;font-weight:650}\
.gantt .mark{fill:none;stroke:#fff;stroke-width:2}\
.gantt .through{stroke:#545d63;stroke-width:2}\
.gantt .onward{fill:none;stroke:#0b5563;stroke-width:2}\
.gantt .until{stroke:#0b5563;stroke-width:1.5;stroke-dasharray:2 4}\
.gantt .milestone{fill:#fff;stroke:#1d2327;stroke-width:1.5}\
.gantt .reached{fill:#1d2327;stroke:#fff}\
.gantt .day{stroke:#a3400f;stroke-width:1.5}\
.gantt .daytext{fill:#a3400f;font-size:11.5px;font-weight:600}";

/// Draw the picture; one that is a file of its own, with its title.
pub(super) fn draw(chart: &Chart, titled: bool) -> String {
    let scale = Scale::new(chart.first, chart.last, DAYS, LAST - DAYS);
    let title = if titled { wrap(&chart.title, 22.0, WIDTH - 2.0 * MARGIN, 3) } else { Vec::new() };
    let subtitle = Some(&chart.subtitle).filter(|words| titled && !words.is_empty());
    let below = MARGIN + 4.0 + 28.0 * count(title.len());
    let axis = below + if subtitle.is_some() { 34.0 } else { 0.0 };
    let (years, parts) = (scale.years(chart.last), scale.parts(chart.last, chart.language));
    // The day that is asked for is named above the years.
    let axis = if chart.day.is_some() { axis + 14.0 } else { axis };
    let head = axis + if parts.iter().any(|tick| tick.name.is_some()) { 42.0 } else { 24.0 };
    let mut y = head;
    let mut bands = Vec::new();
    for group in &chart.groups {
        if !group.name.is_empty() {
            let lines = wrap(&group.name, SIZE * 1.05, LAST - MARGIN - 16.0, 2);
            let height = LINE * count(lines.len()) + 14.0;
            bands.push(html! {
                rect.band x=(MARGIN) y=(n(y)) width=(n(WIDTH - 2.0 * MARGIN)) height=(n(height)) {}
                (words(&lines, "goal", MARGIN + 8.0, y + 19.0))
            });
            y += height;
        }
        for row in &group.rows {
            let (drawn, height) = self::row(chart, &scale, row, y);
            bands.push(drawn);
            y += height;
        }
        y += 6.0;
    }
    if chart.groups.is_empty() {
        bands.push(html! { text.soft x=(MARGIN) y=(n(y + 22.0)) { (chart.say(Key::NothingToShow)) } });
        y += 36.0;
    }
    let (legend, height) = legend(chart, y + 18.0);
    let markup = html! {
        svg.gantt xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {} {}", n(WIDTH), n(y + 18.0 + height))) width=(n(WIDTH))
            height=(n(y + 18.0 + height)) role="img" aria-labelledby="gantt-title gantt-description" lang=(chart.language.code()) {
            title id="gantt-title" { (chart.title) }
            desc id="gantt-description" { (chart.description) }
            style { (PreEscaped(STYLE)) }
            (patterns())
            rect width="100%" height="100%" fill="#fff" {}
            @for (i, line) in title.iter().enumerate() {
                text.title x=(n(MARGIN)) y=(n(MARGIN + 20.0 + 28.0 * count(i))) { (line) }
            }
            @if let Some(words) = subtitle { text.soft x=(n(MARGIN)) y=(n(below + 12.0)) { (words) } }
            (grid(&scale, &years, &parts, axis, y))
            @for band in &bands { (band) }
            line.edge x1=(n(MARGIN)) x2=(n(WIDTH - MARGIN)) y1=(n(head)) y2=(n(head)) {}
            @if let Some((day, name)) = &chart.day { (today(scale.end(*day), name, axis, y)) }
            (names(&years, &parts, axis))
            (legend)
        }
    };
    markup.into_string() + "\n"
}

/// A number as it is written: with one decimal, where it has any.
fn n(number: f64) -> String {
    let text = format!("{number:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// Patterns, so that colour is never all that tells.
fn patterns() -> Markup {
    html! {
        defs {
            pattern id="gantt-ongoing" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect width="8" height="8" fill="#d5e6e9" {}
                rect width="3" height="8" fill="#0b5563" {}
            }
            pattern id="gantt-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)" {
                rect width="6" height="6" fill="#fff" {}
                rect width="3" height="6" fill="#d9834f" {}
            }
            pattern id="gantt-postponed" width="6" height="6" patternUnits="userSpaceOnUse" {
                rect width="6" height="6" fill="#fff" {}
                circle cx="3" cy="3" r="1.2" fill="#6b5b00" {}
            }
        }
    }
}

/// The lines of years, and of quarters or months.
fn grid(scale: &Scale, years: &[Tick], parts: &[Tick], top: f64, bottom: f64) -> Markup {
    html! {
        @for tick in parts { line.line x1=(n(tick.x)) x2=(n(tick.x)) y1=(n(top + 26.0)) y2=(n(bottom)) {} }
        @for tick in years { line.strong x1=(n(tick.x)) x2=(n(tick.x)) y1=(n(top)) y2=(n(bottom)) {} }
        line.strong x1=(n(scale.right())) x2=(n(scale.right())) y1=(n(top)) y2=(n(bottom)) {}
    }
}

/// The names of years, and of quarters or months; no line goes through them.
fn names(years: &[Tick], parts: &[Tick], top: f64) -> Markup {
    html! {
        @for tick in parts {
            @if let Some(name) = &tick.name {
                text.part x=(n(tick.middle)) y=(n(top + 35.0)) text-anchor="middle" { (name) }
            }
        }
        @for tick in years {
            @if let Some(name) = &tick.name { text.year x=(n(tick.x + 6.0)) y=(n(top + 15.0)) { (name) } }
        }
    }
}

fn today(x: f64, name: &str, top: f64, bottom: f64) -> Markup {
    html! {
        line.day x1=(n(x)) x2=(n(x)) y1=(n(top - 2.0)) y2=(n(bottom)) {}
        text.daytext x=(n(x.clamp(DAYS + 40.0, LAST - 40.0))) y=(n(top - 6.0)) text-anchor="middle" { (name) }
    }
}

fn words(lines: &[String], class: &str, x: f64, y: f64) -> Markup {
    html! {
        text class=(class) x=(n(x)) y=(n(y)) {
            @for (i, line) in lines.iter().enumerate() {
                tspan x=(n(x)) dy=[(i > 0).then(|| n(LINE))] { (line) }
            }
        }
    }
}

/// A measure: its name, its bar, and how it stands in words.
fn row(chart: &Chart, scale: &Scale, row: &Row, top: f64) -> (Markup, f64) {
    let left = MARGIN + 8.0 + 14.0 * count(row.depth.min(6));
    let lines = wrap(&row.name, SIZE, NAMES - left, 3);
    let height = (LINE * count(lines.len()) + 12.0).max(28.0);
    let middle = top + height / 2.0;
    let standing = chart.say(row.standing.key());
    let said = match row.span {
        Span::Unknown => chart.say(Key::GanttUndated).to_owned(),
        Span::By(_) if row.time.is_empty() => chart.say(Key::GanttDeadlineOnly).to_owned(),
        _ => row.time.clone(),
    };
    let told = [format!("{} ({standing})", row.name), said].join(": ");
    let drawn = html! {
        g {
            title { (told) }
            line.line x1=(n(MARGIN)) x2=(n(WIDTH - MARGIN)) y1=(n(top + height)) y2=(n(top + height)) {}
            (words(&lines, "name", left, top + (height - LINE * count(lines.len())) / 2.0 + 12.0))
            (bar(chart, scale, row, middle))
            text class=(format!("word {}", if row.standing == Standing::Late { "late" } else { "" }).trim_end().to_owned())
                x=(n(WORDS)) y=(n(middle + 4.0)) { (standing) }
        }
        @for milestone in &row.milestones { (self::milestone(scale, milestone, middle)) }
    };
    (drawn, height)
}

fn bar(chart: &Chart, scale: &Scale, row: &Row, middle: f64) -> Markup {
    let (from, to, open) = match row.span {
        Span::Between(from, to) => (scale.begin(from), scale.end(to), false),
        Span::From(from) => (scale.begin(from), scale.right(), true),
        Span::Always => (DAYS, scale.right(), true),
        Span::By(to) => {
            let x = scale.end(to);
            return html! {
                line.until x1=(n(DAYS)) x2=(n(x - 8.0)) y1=(n(middle)) y2=(n(middle)) {}
                (shape(row.standing, (x - 8.0).max(DAYS), 8.0, middle))
            };
        }
        Span::Unknown => {
            return html! { text.part x=(n(DAYS + 6.0)) y=(n(middle + 4.0)) { (chart.say(Key::GanttUndated)) } };
        }
    };
    // What is shorter than can be seen is drawn so that it can.
    let from = from.min(scale.right() - 4.0);
    let width = (to - from).max(4.0) - if open { 10.0 } else { 0.0 };
    html! {
        (shape(row.standing, from, width.max(4.0), middle))
        @if open {
            path.onward d=(format!("M{} {}l6 6-6 6", n(scale.right() - 7.0), n(middle - 6.0))) {}
        }
    }
}

/// A bar with what marks it beside its colour.
fn shape(standing: Standing, x: f64, width: f64, middle: f64) -> Markup {
    html! {
        rect class=(format!("bar {}", standing.name())) x=(n(x)) y=(n(middle - BAR / 2.0)) width=(n(width)) height=(n(BAR)) rx="2" {}
        @if standing == Standing::Done && width >= 16.0 {
            path.mark d=(format!("M{} {}l3.5 3.5 6-7", n(x + 4.0), n(middle))) {}
        }
        @if standing == Standing::Stopped {
            line.through x1=(n(x)) x2=(n(x + width)) y1=(n(middle)) y2=(n(middle)) {}
        }
        @if standing == Standing::Transferred && width >= 16.0 {
            path.through fill="none" d=(format!("M{} {}h9m-4-4l4 4-4 4", n(x + 4.0), n(middle))) {}
        }
    }
}

fn milestone(scale: &Scale, milestone: &Milestone, middle: f64) -> Markup {
    let x = scale.end(milestone.day);
    html! {
        g {
            title { (milestone.name) ": " (milestone.day) }
            (diamond(x, middle, milestone.reached))
        }
    }
}

fn diamond(x: f64, middle: f64, reached: bool) -> Markup {
    let class = if reached { "milestone reached" } else { "milestone" };
    html! { path class=(class) d=(format!("M{} {}l7-7 7 7-7 7z", n(x - 7.0), n(middle))) {} }
}

/// What the bars and signs mean that are there.
fn legend(chart: &Chart, top: f64) -> (Markup, f64) {
    let mut signs: Vec<(Markup, String)> = Vec::new();
    for standing in chart.standings() {
        signs.push((shape(standing, 0.0, 30.0, 0.0), chart.say(standing.key()).to_owned()));
    }
    for reached in [false, true] {
        if chart.rows().any(|row| row.milestones.iter().any(|milestone| milestone.reached == reached)) {
            let key = if reached { Key::GanttReached } else { Key::GanttMilestone };
            signs.push((diamond(15.0, 0.0, reached), chart.say(key).to_owned()));
        }
    }
    let (mut x, mut y) = (MARGIN, top + 14.0);
    let mut drawn = Vec::new();
    for (sign, word) in signs {
        let width = 38.0 + measure(&word, 11.5) + 26.0;
        if x + width > WIDTH - MARGIN && x > MARGIN {
            (x, y) = (MARGIN, y + 26.0);
        }
        drawn.push(html! {
            g transform=(format!("translate({} {})", n(x), n(y))) {
                (sign)
                text.word x="38" y="4" { (word) }
            }
        });
        x += width;
    }
    (html! { @for sign in &drawn { (sign) } }, y - top + 14.0 + MARGIN)
}
