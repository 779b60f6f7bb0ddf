//! Findings with the lines they are about, for readers.

use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet, normalize_untrusted_str};

use super::{Lines, Look, severity_word};
use crate::diag::{Diagnostic, Fix, Key, Label, Severity, Text};
use crate::source::{FileId, Span};

/// So many findings are shown unless all are asked for.
const SHOWN: usize = 50;

/// Labels no more than so many bytes from the primary place share its excerpt.
const NEAR: usize = 4000;

/// All findings, each with its excerpt, its help and its fix.
pub fn diagnostics(lines: &Lines<'_>, diagnostics: &[&Diagnostic], look: Look) -> String {
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    let shown = if look.all { diagnostics.len() } else { SHOWN };
    let mut out = String::new();
    for diagnostic in diagnostics.iter().take(shown) {
        let _ = writeln!(out, "{}\n", renderer.render(&groups(lines, diagnostic, look)));
    }
    if let Some(more) = diagnostics.len().checked_sub(shown).filter(|more| *more > 0) {
        let _ = writeln!(out, "{}\n", look.words(&Text::key(Key::AndMore).with("count", more)));
    }
    out
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
