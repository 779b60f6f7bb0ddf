//! Findings with the lines they are about, for readers.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet, normalize_untrusted_str};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::{Lines, Look, printable, severity_word};
use crate::diag::{CodeName, Diagnostic, Fix, Key, Label, Severity, Text};
use crate::source::{FileId, Span};

/// So many findings are shown unless all are asked for.
const SHOWN: usize = 50;

/// Labels no more than so many bytes from the primary place share its excerpt.
const NEAR: usize = 4000;

/// Up to so many findings of one code have an excerpt each; of more, the first has one and the others a line.
const EACH: usize = 3;

/// A line of a file that stands for an excerpt is cut after so many letters.
const LETTERS: usize = 72;

/// All findings, each with its excerpt, its help and its fix. Where many are of one code, one of them is shown in full, and
/// the others as lines with their places; with `look.all`, each is shown in full.
pub fn diagnostics(lines: &Lines<'_>, diagnostics: &[&Diagnostic], look: Look) -> String {
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    let mut sorts: IndexMap<&CodeName, Vec<&Diagnostic>, FxBuildHasher> = IndexMap::default();
    for diagnostic in diagnostics {
        sorts.entry(&diagnostic.code).or_default().push(diagnostic);
    }
    let many = |diagnostic: &Diagnostic| !look.all && sorts.get(&diagnostic.code).is_some_and(|all| all.len() > EACH);
    // What is told in a line is told with the first of its sort.
    let first = |diagnostic: &Diagnostic| {
        sorts.get(&diagnostic.code).and_then(|all| all.first()).is_some_and(|first| std::ptr::eq(*first, diagnostic))
    };
    let told: Vec<&Diagnostic> = diagnostics.iter().copied().filter(|d| !many(d) || first(d)).collect();
    let shown = if look.all { told.len() } else { SHOWN };
    let mut out = String::new();
    for diagnostic in told.iter().take(shown) {
        let _ = writeln!(out, "{}", renderer.render(&groups(lines, diagnostic, look)));
        if many(diagnostic)
            && let Some((_, others)) = sorts.get(&diagnostic.code).and_then(|all| all.split_first())
        {
            short_lines(&mut out, lines, diagnostic, others, look);
        }
        out.push('\n');
    }
    if let Some(more) = told.len().checked_sub(shown).filter(|more| *more > 0) {
        let _ = writeln!(out, "{}\n", look.words(&Text::key(Key::AndMore).with("count", more)));
    }
    out
}

/// A line for each of the others of a sort: its place, and what it says, or, where all say the same, the line that it is about.
fn short_lines(out: &mut String, lines: &Lines<'_>, first: &Diagnostic, others: &[&Diagnostic], look: Look) {
    let title = look.words(&Text::key(Key::MoreOfThisSort).with("count", others.len()));
    let _ = writeln!(out, "  {title}");
    // Several in one line are told once.
    let mut rows: IndexMap<(String, String), usize, FxBuildHasher> = IndexMap::default();
    for diagnostic in others {
        let said = if diagnostic.message == first.message {
            let at = lines.sources.place(diagnostic.primary.span);
            let line = Window::new(lines, at.file, at.bytes).text.lines().next().unwrap_or_default().trim();
            let short: String = line.chars().take(LETTERS).collect();
            printable(&if short.len() < line.len() { format!("{short} …") } else { short })
        } else {
            // A suggestion is told with what it is for.
            let suggested = diagnostic.fix.as_ref().and_then(|_| diagnostic.help.first());
            let suggested = suggested.map(|text| format!(": {}", look.words(text))).unwrap_or_default();
            look.words(&diagnostic.message) + &suggested
        };
        *rows.entry((lines.file_line(diagnostic.primary.span), said)).or_default() += 1;
    }
    let width = rows.keys().take(SHOWN).map(|(place, _)| place.chars().count()).max().unwrap_or(0);
    for ((place, said), times) in rows.iter().take(SHOWN) {
        let times = if *times > 1 { format!(" (× {times})") } else { String::new() };
        let _ = writeln!(out, "    {}  {said}{times}", look.faint(&format!("{place:<width$}")));
    }
    let more: usize = rows.values().skip(SHOWN).sum();
    if more > 0 {
        let _ = writeln!(out, "    {}", look.words(&Text::key(Key::AndMore).with("count", more)));
    }
}

fn groups<'a>(lines: &Lines<'a>, diagnostic: &Diagnostic, look: Look) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::INFO,
    };
    let title = level
        .with_name(look.say(severity_word(diagnostic.severity)))
        .primary_title(look.words(&diagnostic.message))
        .id(diagnostic.code.to_string());
    let mut group = Group::with_title(title);
    for excerpt in excerpts(lines, diagnostic, look) {
        group = group.element(excerpt);
    }
    let help = || Level::HELP.with_name(look.say(Key::LevelHelp));
    // The first piece of help is what the fix does, said for readers.
    let mut helps = diagnostic.help.iter();
    let fix_title = diagnostic.fix.as_ref().map(|fix| helps.next().unwrap_or(&fix.title));
    for text in helps {
        group = group.element(help().message(normalize_untrusted_str(&text.in_language(look.language))));
    }
    let mut groups = vec![group];
    if let (Some(fix), Some(title)) = (&diagnostic.fix, fix_title) {
        let title = normalize_untrusted_str(&title.in_language(look.language));
        groups.push(Group::with_title(help().secondary_title(title)).element(patch(lines, fix)));
    }
    groups
}

/// One excerpt for the primary place and what is near it, and one for every other place.
fn excerpts<'a>(lines: &Lines<'a>, diagnostic: &Diagnostic, look: Look) -> Vec<Snippet<'a, Annotation<'a>>> {
    let primary = lines.sources.place(diagnostic.primary.span);
    let is_near = |span: Span| {
        let place = lines.sources.place(span);
        place.file == primary.file && place.bytes.start.abs_diff(primary.bytes.start) < NEAR
    };
    let (near, far): (Vec<&Label>, Vec<&Label>) = diagnostic.related.iter().partition(|label| is_near(label.span));
    let mut marks = vec![(primary.bytes, AnnotationKind::Primary, diagnostic.primary.text.as_ref())];
    let context = |label: &'_ &Label| (lines.sources.place(label.span).bytes, AnnotationKind::Context);
    for label in &near {
        let (bytes, kind) = context(label);
        marks.push((bytes, kind, label.text.as_ref()));
    }
    let mut all = vec![excerpt(lines, primary.file, &marks, look)];
    for label in &far {
        let (bytes, kind) = context(label);
        let file = lines.sources.place(label.span).file;
        all.push(excerpt(lines, file, &[(bytes, kind, label.text.as_ref())], look));
    }
    all
}

type Mark<'t> = (Range<usize>, AnnotationKind, Option<&'t Text>);

fn excerpt<'a>(lines: &Lines<'a>, file: FileId, marks: &[Mark<'_>], look: Look) -> Snippet<'a, Annotation<'a>> {
    let start = marks.iter().map(|(bytes, ..)| bytes.start).min().unwrap_or(0);
    let end = marks.iter().map(|(bytes, ..)| bytes.end).max().unwrap_or(0);
    let window = Window::new(lines, file, start..end);
    let annotations = marks.iter().map(|(bytes, kind, text)| {
        let label = text.map(|text| normalize_untrusted_str(&text.in_language(look.language)));
        kind.span(window.relative(bytes)).label(label)
    });
    Snippet::source(window.text).path(window.name).line_start(window.line).annotations(annotations)
}

fn patch<'a>(lines: &Lines<'a>, fix: &Fix) -> Snippet<'a, Patch<'a>> {
    let place = lines.sources.place(fix.span);
    let window = Window::new(lines, place.file, place.bytes.clone());
    let patch = Patch::new(window.relative(&place.bytes), fix.replacement.to_string());
    Snippet::source(window.text).path(window.name).line_start(window.line).patch(patch)
}

/// Whole lines of a file: an excerpt is cut from these, so that its cost does not grow with the file.
struct Window<'a> {
    name: &'a str,
    text: &'a str,
    start: usize,
    line: usize,
}

impl<'a> Window<'a> {
    fn new(lines: &Lines<'a>, file: FileId, bytes: Range<usize>) -> Self {
        let source = lines.sources.file(file);
        let text: &str = &source.text;
        let start = text.get(..bytes.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(bytes.end..).unwrap_or_default();
        let end = (bytes.end + rest.find('\n').unwrap_or(rest.len())).min(text.len());
        let line = lines.line_column(file, start).line;
        Self { name: source.name.as_str(), text: text.get(start..end).unwrap_or_default(), start, line }
    }

    /// A range of the file seen from the window, never outside it.
    fn relative(&self, bytes: &Range<usize>) -> Range<usize> {
        let inside = |at: usize| at.saturating_sub(self.start).min(self.text.len());
        inside(bytes.start)..inside(bytes.end)
    }
}
