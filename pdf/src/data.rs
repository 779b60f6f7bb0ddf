//! A document as the template takes it: text that can be set, levels without gaps, links that lead somewhere, cells with
//! the rows that they span.

use std::collections::{BTreeMap, BTreeSet};

use plikt_office::{Block, Cell, Document, Entry, Line, Merge, Part, Row, Run, Table, Term, column_widths, each_block};
use serde_json::{Value, json};

use crate::letters;

/// How wide the words on a page may be, in twentieths of a point: A4 with margins of 2.5 cm upright and 2 cm lengthwise.
const fn text_width(landscape: bool) -> u32 {
    if landscape { 16838 - 2 * 1134 } else { 11906 - 2 * 1418 }
}

/// Addresses longer than this may be broken, in a paragraph.
const LONGEST: usize = 40;
/// And in a table, whose columns may be narrow.
const LONGEST_IN_TABLE: usize = 16;

/// A document as the template takes it.
pub(crate) fn of(document: &Document) -> Value {
    let mut writer = Writer::default();
    for part in &document.parts {
        each_block(&part.blocks, &mut |block| writer.see(block, part.landscape));
    }
    let widths = writer.tables.iter().map(|(key, tables)| (key.clone(), column_widths(tables, text_width(key.0))));
    writer.widths = widths.collect();
    let parts: Vec<Value> = document.parts.iter().map(|part| writer.part(part)).collect();
    let (language, region) = document.language.split_once('-').unwrap_or((&document.language, ""));
    let is_word =
        |part: &str, most: usize| (2..=most).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphabetic());
    let title = letters::settable(&document.title);
    let day = document.day.map(|day| json!([day.year, day.month, day.day]));
    json!({
        // Undetermined, where the document does not say.
        "language": if is_word(language, 3) { language } else { "und" },
        "region": Some(region).filter(|region| is_word(region, 2)),
        "title": or_dash(&title),
        "subtitle": document.subtitle.as_deref().map(letters::settable),
        "author": document.author.as_deref().map(letters::settable),
        "day": day,
        "foot": letters::settable(&document.foot),
        // A file without any heading has no outline: then its title is one.
        "headed": writer.level > 0,
        "parts": parts,
    })
}

#[derive(Default)]
struct Writer<'d> {
    /// Where links can lead.
    known: BTreeSet<&'d str>,
    /// Where something has been put already: no place is there twice.
    placed: BTreeSet<&'d str>,
    /// Tables with the same columns on pages of one orientation look alike.
    tables: BTreeMap<(bool, Vec<&'d str>), Vec<&'d Table>>,
    widths: BTreeMap<(bool, Vec<&'d str>), Vec<u32>>,
    /// How deep the last heading was.
    level: u8,
    landscape: bool,
}

impl<'d> Writer<'d> {
    fn see(&mut self, block: &'d Block, landscape: bool) {
        each_anchor(block, &mut |anchor| {
            self.known.insert(anchor);
        });
        if let Block::Table(table) = block {
            self.tables.entry((landscape, table.titles())).or_default().push(table);
        }
    }

    /// Where something stands, unless something else does already.
    fn place(&mut self, anchor: Option<&'d String>) -> Option<&'d str> {
        anchor.map(String::as_str).filter(|anchor| !anchor.is_empty() && self.placed.insert(anchor))
    }

    fn part(&mut self, part: &'d Part) -> Value {
        self.landscape = part.landscape;
        json!({ "landscape": part.landscape, "blocks": self.blocks(&part.blocks) })
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block)).collect()
    }

    fn block(&mut self, block: &'d Block) -> Value {
        match block {
            Block::Heading { level, anchor, line } => {
                const DEEPEST: u8 = 6;
                self.level = (*level).clamp(1, (self.level + 1).min(DEEPEST));
                json!({
                    "kind": "heading", "level": self.level, "listed": anchor.is_some(),
                    "anchor": self.place(anchor.as_ref()), "line": self.named(line),
                })
            }
            Block::Paragraph { line } => json!({ "kind": "paragraph", "line": self.line(line, LONGEST) }),
            Block::List { start, items } => {
                let items: Vec<Value> = items.iter().map(|item| self.blocks(item).into()).collect();
                json!({ "kind": "list", "start": start, "items": items })
            }
            Block::Quote { blocks } => json!({ "kind": "quote", "blocks": self.blocks(blocks) }),
            Block::Code { text } => {
                json!({ "kind": "code", "text": letters::breakable(&letters::settable(text), LONGEST) })
            }
            Block::Rule => json!({ "kind": "rule" }),
            Block::Terms { terms } => {
                let term = |one: &'d Term| {
                    json!({
                        "anchor": self.place(one.anchor.as_ref()), "line": self.line(&one.line, LONGEST_IN_TABLE),
                        "blocks": self.blocks(&one.blocks),
                    })
                };
                json!({ "kind": "terms", "terms": terms.iter().map(term).collect::<Vec<_>>() })
            }
            Block::Contents { title, .. } => {
                self.level = self.level.max(1);
                json!({ "kind": "contents", "title": or_dash(&letters::settable(title)) })
            }
            Block::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &'d Table) -> Value {
        let titles = table.titles();
        let columns: Vec<Value> = table
            .columns
            .iter()
            .map(|column| json!({ "title": short(&column.title), "number": column.number }))
            .collect();
        let rows: Vec<Value> = table.rows.iter().enumerate().map(|(i, row)| self.row(table, i, row)).collect();
        // A table that an author wrote has no caption, and its headings say what it is.
        let summary = if table.caption.is_empty() { titles.join(", ") } else { table.caption.clone() };
        json!({
            "kind": "table",
            "caption": Some(letters::settable(&table.caption)).filter(|text| !text.is_empty() && !table.named),
            "summary": letters::settable(&summary),
            "widths": self.widths.get(&(self.landscape, titles)).cloned().unwrap_or_default(),
            "columns": columns,
            "rows": rows,
        })
    }

    fn row(&mut self, table: &'d Table, i: usize, row: &'d Row) -> Value {
        /// A row of more letters than this may go on on the next page: it could be higher than one.
        const TORN: usize = 700;
        let letters = |cell: &Cell| cell.lines.iter().flatten().map(|run| run.text.chars().count() + 1).sum::<usize>();
        let torn = row.cells.iter().any(|cell| letters(cell) > TORN || cell.lines.len() > 12);
        let mut cells = Vec::new();
        for n in 0..table.columns.len() {
            let Some(cell) = row.cells.get(n) else {
                cells.push(json!({ "lines": [], "span": 1, "heading": false, "depth": 0, "anchor": null }));
                continue;
            };
            let merge = |i: usize| table.rows.get(i).and_then(|row| row.cells.get(n)).map(|cell| cell.merge);
            // Only what begins somewhere can go on.
            if cell.merge == Merge::Rest
                && (0..i).rev().map(merge).find(|m| *m != Some(Merge::Rest)) == Some(Some(Merge::First))
            {
                continue;
            }
            let rest = (i + 1..table.rows.len()).take_while(|i| merge(*i) == Some(Merge::Rest)).count();
            let lines: Vec<Value> = cell.lines.iter().map(|line| self.line(line, LONGEST_IN_TABLE)).collect();
            cells.push(json!({
                "lines": lines,
                "span": if cell.merge == Merge::First { rest + 1 } else { 1 },
                "heading": cell.heading,
                "depth": cell.depth.min(4),
                "anchor": self.place(cell.anchor.as_ref()),
            }));
        }
        json!({ "total": row.total, "torn": torn, "cells": cells })
    }

    /// The words of a heading, which must have some.
    fn named(&self, line: &Line) -> Value {
        if line.iter().all(|run| letters::settable(&run.text).trim().is_empty()) {
            return self.line(&vec![Run { text: or_dash("").into(), ..Run::default() }], LONGEST);
        }
        self.line(line, LONGEST)
    }

    fn line(&self, line: &Line, longest: usize) -> Value {
        line.iter()
            .filter(|run| !run.text.is_empty())
            .map(|run| {
                let (place, link) = match run.link.as_deref() {
                    Some(to) => match to.strip_prefix('#') {
                        Some(anchor) => (self.known.get(anchor).copied().filter(|name| !name.is_empty()), None),
                        None => (None, is_address(to).then_some(to)),
                    },
                    None => (None, None),
                };
                json!({
                    "text": letters::breakable(&letters::settable(&run.text), longest),
                    "bold": run.bold, "italic": run.italic, "code": run.code, "place": place, "link": link,
                })
            })
            .collect()
    }
}

/// What must have a name has one.
fn or_dash(text: &str) -> &str {
    if text.trim().is_empty() { "–" } else { text }
}

/// Can a link lead there? Longer addresses than this are no addresses.
fn is_address(to: &str) -> bool {
    const LONGEST: usize = 2000;
    !to.is_empty() && to.len() <= LONGEST && to.chars().all(|c| c.is_ascii_graphic())
}

fn short(text: &str) -> String {
    letters::breakable(&letters::settable(text), LONGEST_IN_TABLE)
}

fn each_anchor<'d>(block: &'d Block, see: &mut impl FnMut(&'d str)) {
    match block {
        Block::Heading { anchor, .. } => anchor.iter().for_each(|anchor| see(anchor)),
        Block::Terms { terms } => terms.iter().filter_map(|term| term.anchor.as_deref()).for_each(see),
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.anchor.as_deref()).for_each(see);
        }
        _ => {}
    }
}

/// See each text of a document.
pub(crate) fn each_text<'d>(document: &'d Document, see: &mut impl FnMut(&'d str)) {
    let own = [Some(&document.title), document.subtitle.as_ref(), document.author.as_ref(), Some(&document.foot)];
    own.into_iter().flatten().for_each(|text| see(text));
    for part in &document.parts {
        each_block(&part.blocks, &mut |block| {
            let mut line = |line: &'d Line| line.iter().for_each(|run| see(&run.text));
            match block {
                Block::Heading { line: words, .. } | Block::Paragraph { line: words } => line(words),
                Block::Terms { terms } => terms.iter().for_each(|term| line(&term.line)),
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.lines).for_each(line);
                    see(&table.caption);
                    table.columns.iter().for_each(|column| see(&column.title));
                }
                Block::Code { text } => see(text),
                Block::Contents { title, entries } => {
                    see(title);
                    for Entry { text, .. } in entries {
                        see(text);
                    }
                }
                Block::List { .. } | Block::Quote { .. } | Block::Rule => {}
            }
        });
    }
}
