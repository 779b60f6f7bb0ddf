//! What has changed in findings and report since they were last told: as much as the edit changed, however long the plan.
//!
//! A finding that says what it said is not told again. Where it stands now follows from `shifts`; this holds every place of
//! it to that, and what does not follow is told anew.

use std::cell::RefCell;
use std::sync::Arc;

use serde::Serialize;

use plikt::check::{Finding, Report, RequirementResult};
use plikt::diag::{Diagnostic, Language};
use plikt::render::{Lines, json};
use plikt::source::{FileId, ItemId, Sources, Span, common_end, common_start};

use crate::wire;

/// How far the next thing that stays is looked for, in things taken out and put in, before all the rest is told anew.
const LOOK_AHEAD: usize = 128;

/// What was told last, and of which texts.
#[derive(Clone)]
pub(crate) struct Told {
    version: u32,
    language: Language,
    sources: Sources,
    diagnostics: Arc<Vec<Diagnostic>>,
    report: Arc<Report>,
}

/// What came between two versions.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changes<P, S, Q, O, M, T> {
    version: u32,
    /// Nothing that was told before counts any more.
    whole: bool,
    shifts: Vec<Shift>,
    diagnostics: Vec<Splice<P>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<T>,
    requirements: Vec<Row<Q, M>>,
    other_rules: Vec<Row<O, M>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<S>,
}

/// What begins on a line of a file, counted from 0, or below it, stands so many lines and bytes further down.
#[derive(Serialize)]
struct Shift {
    file: String,
    line: usize,
    lines: isize,
    bytes: isize,
}

/// At a place of a list, so many are taken out and others put in. The places are those of the list as it becomes.
#[derive(Serialize)]
struct Splice<T> {
    at: usize,
    remove: usize,
    insert: Vec<T>,
}

/// A row of a report: what it says of itself, where that is new, and what it found.
#[derive(Serialize)]
struct Row<R, F> {
    at: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<R>,
    findings: Vec<Splice<F>>,
}

/// Findings and report as they are, and what they were when they were told last.
pub(crate) fn changes(
    told: &mut Option<Told>,
    since: u32,
    (sources, diagnostics, report): (&Sources, &Arc<Vec<Diagnostic>>, &Arc<Report>),
    language: Language,
) -> String {
    let before = told.take();
    // Versions go on where those before ended, so that none is told twice.
    let version = before.as_ref().map_or(0, |before| before.version).wrapping_add(1);
    let known = before
        .filter(|before| before.version == since && before.language == language && same_rows(&before.report, report));
    let lines = Lines::new(sources);
    let answer = match &known {
        Some(before) => between(before, version, (sources, diagnostics, report), &lines),
        None => whole(version, (diagnostics, report), &lines, language),
    };
    *told = Some(Told {
        version,
        language,
        sources: sources.clone(),
        diagnostics: diagnostics.clone(),
        report: report.clone(),
    });
    answer
}

/// Are two reports for the same municipality, with the same rows? Else the report is told anew.
fn same_rows(before: &Report, now: &Report) -> bool {
    before.municipality == now.municipality
        && before.requirements.len() == now.requirements.len()
        && before.others.len() == now.others.len()
        && before.requirements.iter().zip(&now.requirements).all(|(before, now)| before.id == now.id)
        && before.others.iter().zip(&now.others).all(|(before, now)| before.0 == now.0)
}

fn whole(
    version: u32,
    (diagnostics, report): (&[Diagnostic], &Report),
    lines: &Lines<'_>,
    language: Language,
) -> String {
    let all = Splice { at: 0, remove: 0, insert: wire::problems(lines, diagnostics, language) };
    crate::text(&Changes::<_, (), (), (), (), _> {
        version,
        whole: true,
        shifts: Vec::new(),
        diagnostics: vec![all],
        report: Some(json::report(lines, report, language)),
        requirements: Vec::new(),
        other_rules: Vec::new(),
        summary: None,
    })
}

fn between(
    before: &Told,
    version: u32,
    (sources, diagnostics, report): (&Sources, &[Diagnostic], &Report),
    lines: &Lines<'_>,
) -> String {
    let language = before.language;
    let moves = Moves::of(&before.sources, sources);
    let told = |diagnostic: &Diagnostic| {
        let related = diagnostic.related.iter().map(|label| label.span);
        let fix = diagnostic.fix.as_ref().map(|fix| fix.span);
        std::iter::once(diagnostic.primary.span).chain(related).chain(fix).all(|span| moves.tell(span))
    };
    let same = |old: &Diagnostic, new: &Diagnostic| old == new && told(old);
    let diagnostics = splices(&before.diagnostics, diagnostics, same)
        .into_iter()
        .map(|(at, remove, insert)| Splice { at, remove, insert: wire::problems(lines, insert, language) })
        .collect();

    let found = |before: &[Finding], now: &[Finding]| {
        let same = |old: &Finding, new: &Finding| old.says_the_same(new) && moves.tell(old.span);
        let all = splices(before, now, same).into_iter();
        let finding = |finding| json::finding(lines, finding, language);
        all.map(|(at, remove, insert)| Splice { at, remove, insert: insert.iter().map(finding).collect() })
            .collect::<Vec<Splice<_>>>()
    };
    let mut requirements = Vec::new();
    for (at, (old, new)) in before.report.requirements.iter().zip(&report.requirements).enumerate() {
        let findings = found(&old.findings, &new.findings);
        let head = (!same_head(old, new)).then(|| json::requirement(lines, &bare(new), report, language));
        if head.is_some() || !findings.is_empty() {
            requirements.push(Row { at, head, findings });
        }
    }
    let mut other_rules = Vec::new();
    for (at, (old, new)) in before.report.others.iter().zip(&report.others).enumerate() {
        let findings = found(&old.2, &new.2);
        let head = (old.1 != new.1).then(|| json::other(lines, &new.0, new.1, &[], language));
        if head.is_some() || !findings.is_empty() {
            other_rules.push(Row { at, head, findings });
        }
    }
    let same_summary = before.report.headings == report.headings
        && before.report.totals == report.totals
        && before.report.waived_duties == report.waived_duties
        && report.waived_duties.iter().all(|duty| moves.tell(duty.span));
    let summary = (!same_summary).then(|| json::summary(lines, report, language));
    crate::text(&Changes {
        version,
        whole: false,
        shifts: moves.shifts(),
        diagnostics,
        report: None::<()>,
        requirements,
        other_rules,
        summary,
    })
}

/// A requirement without what was found for it.
fn bare(row: &RequirementResult) -> RequirementResult {
    RequirementResult { findings: Vec::new(), ..row.clone() }
}

/// Does a requirement say the same of itself? Its findings are told apart.
fn same_head(before: &RequirementResult, now: &RequirementResult) -> bool {
    before.state == now.state
        && before.rules == now.rules
        && before.label == now.label
        && before.title == now.title
        && before.force == now.force
        && before.place == now.place
        && before.not_checkable == now.not_checkable
        && before.replaced_by == now.replaced_by
        && before.headings == now.headings
}

/// What makes one list of another: at a place of the new list, how many of the old are taken out, and what is put in.
fn splices<'n, T>(old: &[T], new: &'n [T], same: impl Fn(&T, &T) -> bool) -> Vec<(usize, usize, &'n [T])> {
    let start = old.iter().zip(new).take_while(|(old, new)| same(old, new)).count();
    let rest = old.len().min(new.len()) - start;
    let end = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(old, new)| same(old, new)).count();
    let mut all = Vec::new();
    let mut old = old.get(start..old.len() - end).unwrap_or_default();
    let mut at = start;
    let mut new = new.get(start..new.len() - end).unwrap_or_default();
    while !(old.is_empty() && new.is_empty()) {
        let (remove, insert) = next_same(old, new, &same).unwrap_or((old.len(), new.len()));
        if remove + insert > 0 {
            all.push((at, remove, new.get(..insert).unwrap_or_default()));
        }
        let (old_rest, new_rest) = (old.get(remove..).unwrap_or_default(), new.get(insert..).unwrap_or_default());
        let stay = old_rest.iter().zip(new_rest).take_while(|(old, new)| same(old, new)).count();
        at += insert + stay;
        old = old_rest.get(stay..).unwrap_or_default();
        new = new_rest.get(stay..).unwrap_or_default();
    }
    all
}

/// How many are to be passed over in two lists until both go on with the same.
fn next_same<T>(old: &[T], new: &[T], same: impl Fn(&T, &T) -> bool) -> Option<(usize, usize)> {
    (0..=LOOK_AHEAD).flat_map(|both| (0..=both).map(move |remove| (remove, both - remove))).find(
        |(remove, insert)| matches!((old.get(*remove), new.get(*insert)), (Some(old), Some(new)) if same(old, new)),
    )
}

/// Where the texts of files differ from what they were.
struct Moves<'s> {
    before: &'s Sources,
    now: &'s Sources,
    windows: Vec<(FileId, Window)>,
    /// What is known of items, by their number: many findings stand in each.
    items: RefCell<Vec<Option<Item>>>,
}

/// Which places of an item do `shifts` tell?
#[derive(Clone, Copy)]
enum Item {
    /// All.
    All,
    /// Those that end before so many bytes of it.
    Until(usize),
    /// None: the item is elsewhere.
    Nothing,
}

/// The part of a text in which it is another than it was.
struct Window {
    start: usize,
    /// The first line below it, in the old text: its number, and where it begins.
    line: usize,
    line_start: usize,
    lines: isize,
    bytes: isize,
}

impl<'s> Moves<'s> {
    fn of(before: &'s Sources, now: &'s Sources) -> Self {
        let edited = before.files().filter_map(|(id, file)| {
            let text = &now.file(id).text;
            (file.text != *text).then(|| (id, Window::of(&file.text, text)))
        });
        Self { before, now, windows: edited.collect(), items: RefCell::default() }
    }

    /// Do `shifts` tell where a place is now?
    fn tell(&self, span: Span) -> bool {
        let mut items = self.items.borrow_mut();
        let at = span.item.index();
        if items.len() <= at {
            // The number of no item stands for the top of a project.
            if at >= u32::MAX as usize {
                return true;
            }
            items.resize(at + 1, None);
        }
        let item = match items.get(at) {
            Some(Some(known)) => *known,
            _ => {
                let item = self.item(span.item);
                if let Some(slot) = items.get_mut(at) {
                    *slot = Some(item);
                }
                item
            }
        };
        match item {
            Item::All => true,
            Item::Until(end) => span.range.end as usize <= end,
            Item::Nothing => false,
        }
    }

    fn item(&self, item: ItemId) -> Item {
        let ((file, before), (file_now, now)) = (self.before.item(item), self.now.item(item));
        if file != file_now {
            return Item::Nothing;
        }
        match self.windows.iter().find(|(id, _)| *id == file) {
            None if before == now => Item::All,
            Some((_, window)) if before >= window.line_start => {
                let moved = before.checked_add_signed(window.bytes) == Some(now);
                if moved { Item::All } else { Item::Nothing }
            }
            Some((_, window)) if before == now && before <= window.start => Item::Until(window.start - before),
            _ => Item::Nothing,
        }
    }

    fn shifts(&self) -> Vec<Shift> {
        let moved = self
            .windows
            .iter()
            .filter(|(_, window)| window.line_start != usize::MAX && (window.lines != 0 || window.bytes != 0));
        let shift = |(file, window): &(FileId, Window)| Shift {
            file: self.now.file(*file).name.to_string(),
            line: window.line,
            lines: window.lines,
            bytes: window.bytes,
        };
        moved.map(shift).collect()
    }
}

impl Window {
    fn of(text: &str, now: &str) -> Self {
        let (before, now) = (text.as_bytes(), now.as_bytes());
        let start = common_start(before, now);
        let rest = before.len().min(now.len()) - start;
        let end = common_end(&before[before.len() - rest..], &now[now.len() - rest..]);
        let (old_end, new_end) = (before.len() - end, now.len() - end);
        let begins_line = |text: &[u8], at: usize| at == 0 || text.get(at - 1) == Some(&b'\n');
        let line_start = if begins_line(before, old_end) && begins_line(now, new_end) {
            old_end
        } else {
            // Where the text ends with this line nothing stands below it.
            before[old_end..].iter().position(|byte| *byte == b'\n').map_or(usize::MAX, |at| old_end + at + 1)
        };
        let count = |text: &[u8]| text.split(|byte| *byte == b'\n').count() - 1;
        Self {
            start,
            line: text.get(..line_start).map_or(0, |above| above.matches('\n').count()),
            line_start,
            lines: count(&now[start..new_end]).cast_signed() - count(&before[start..old_end]).cast_signed(),
            bytes: new_end.cast_signed() - old_end.cast_signed(),
        }
    }
}
