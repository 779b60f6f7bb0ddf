//! A page as a document for office programs: the same sections and tables that `markdown` and `html` print.

use plikt_office::{self as office, Document, Entry, Line, Merge, Part, Run};

use super::page::{Block, Cell, Definition, Group, Inline, Page, Row, Section, Table, Words, bare};
use super::reader::Reader;
use super::{Target, only_plan, page};
use crate::diag::{Key, Language};
use crate::model::{ElementId, Model};
use crate::norms::plan_day;
use crate::value::Date;

/// The language of a text as office programs name it, with the country whose spelling it has.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}

/// A plan, or a project that has none, as a document for office programs, as it stands on a day. Without a day, on the
/// plan's own status date. Where there are several plans and none is chosen, that is what it says.
pub fn office_document(
    model: &Model,
    plan: Option<ElementId>,
    target: Target,
    language: Language,
    at: Option<Date>,
) -> Document {
    match plan.map_or_else(|| only_plan(model), |plan| Ok(Some(plan))) {
        Ok(plan) => {
            let document = converted(&page(model, plan, target, language, at));
            let reader = Reader::new(model, plan, language);
            match reader.plan.filter(|plan| !reader.is_hidden(*plan)) {
                Some(plan) => Document { author: author(&reader, plan), day: day_of(model, Some(plan)), ..document },
                None => document,
            }
        }
        Err(several) => converted(&Page { language, title: several.in_language(language), ..Page::default() }),
    }
}

/// The municipality, or the municipalities, whose plan it is.
pub(super) fn author(reader: &Reader<'_>, plan: ElementId) -> Option<String> {
    Some(bare(&reader.shown(plan, "municipality")).replace('\u{a0}', " ")).filter(|name| !name.is_empty())
}

/// The day that a plan is of.
pub(super) fn day_of(model: &Model, plan: Option<ElementId>) -> Option<office::Day> {
    let day = plan_day(model, plan?)?;
    let part = |part: i8| u8::try_from(part).ok();
    Some(office::Day { year: u16::try_from(day.year()).ok()?, month: part(day.month())?, day: part(day.day())? })
}

fn converted(page: &Page) -> Document {
    let mut writer = Writer { parts: Vec::new(), page };
    writer.turn(page.wide);
    writer.blocks(&page.lead, 1);
    for section in &page.sections {
        writer.section(section, 1);
    }
    writer.parts.retain(|part| !part.blocks.is_empty());
    Document {
        language: tag(page.language).into(),
        title: page.title.clone(),
        subtitle: page.subtitle.clone(),
        author: None,
        day: None,
        foot: Key::OfficeFoot.template(page.language).into(),
        parts: writer.parts,
    }
}

struct Writer<'p> {
    parts: Vec<Part>,
    page: &'p Page,
}

/// Does a table need a page that lies on its side?
fn is_wide(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.columns.len() > if table.numbers { 8 } else { 6 })
}

impl Writer<'_> {
    /// Turn the page, unless it lies so already.
    fn turn(&mut self, landscape: bool) {
        if self.parts.last().is_none_or(|part| part.landscape != landscape) {
            self.parts.push(Part { landscape, blocks: Vec::new() });
        }
    }

    fn push(&mut self, block: office::Block) {
        if let Some(part) = self.parts.last_mut() {
            part.blocks.push(block);
        }
    }

    fn section(&mut self, section: &Section, level: u8) {
        if section.blocks.contains(&Block::Contents) {
            let mut entries = Vec::new();
            contents(&self.page.sections, 1, &mut entries);
            return self.push(office::Block::Contents { title: section.title.clone(), entries });
        }
        self.turn(self.page.wide || section.blocks.iter().any(is_wide));
        self.push(office::Block::Heading {
            level,
            anchor: Some(section.anchor.clone()),
            line: vec![Run { text: section.heading(), ..Run::default() }],
        });
        self.blocks(&section.blocks, level);
        for inner in &section.sections {
            self.section(inner, level + 1);
        }
    }

    fn blocks(&mut self, blocks: &[Block], level: u8) {
        for block in blocks_of(blocks, level) {
            self.push(block);
        }
    }
}

fn contents(sections: &[Section], level: u8, entries: &mut Vec<Entry>) {
    const DEEPEST: u8 = 2;
    for section in sections.iter().filter(|section| !section.blocks.contains(&Block::Contents)) {
        entries.push(Entry { level, text: section.heading(), anchor: section.anchor.clone() });
        if level < DEEPEST {
            contents(&section.sections, level + 1, entries);
        }
    }
}

/// Blocks under a heading of a level.
fn blocks_of(blocks: &[Block], level: u8) -> Vec<office::Block> {
    blocks.iter().filter_map(|block| block_of(block, level)).collect()
}

fn block_of(block: &Block, level: u8) -> Option<office::Block> {
    Some(match block {
        Block::Paragraph(words) => office::Block::Paragraph { line: line(words) },
        Block::Heading(deeper, words) => {
            office::Block::Heading { level: level.saturating_add(*deeper), anchor: None, line: line(words) }
        }
        Block::List(start, items) => office::Block::List {
            start: start.map(|start| u32::try_from(start).unwrap_or(1)),
            items: items.iter().map(|item| blocks_of(item, level)).collect(),
        },
        Block::Quote(inner) => office::Block::Quote { blocks: blocks_of(inner, level) },
        Block::Code(text) => office::Block::Code { text: text.clone() },
        Block::Rule => office::Block::Rule,
        Block::Definitions(all) => {
            let term = |one: &Definition| office::Term {
                anchor: one.anchor.clone(),
                line: line(&one.term),
                blocks: blocks_of(&one.blocks, level),
            };
            office::Block::Terms { terms: all.iter().map(term).collect() }
        }
        Block::Table(table) => office::Block::Table(table_of(table)),
        Block::Contents => return None,
    })
}

fn table_of(table: &Table) -> office::Table {
    let column = |(i, title): (usize, &String)| office::Column { title: title.clone(), number: table.numbers && i > 0 };
    office::Table {
        caption: table.caption.clone(),
        named: table.named,
        columns: table.columns.iter().enumerate().map(column).collect(),
        rows: table.groups.iter().flat_map(rows_of).collect(),
    }
}

fn rows_of(group: &Group) -> Vec<office::Row> {
    let several = group.rows.len() > 1;
    let head = |i: usize, head: &Cell| match (i, several) {
        (0, true) => office::Cell { lines: lines(head), merge: Merge::First, ..office::Cell::default() },
        (0, false) => office::Cell { lines: lines(head), ..office::Cell::default() },
        _ => office::Cell { merge: Merge::Rest, ..office::Cell::default() },
    };
    let row = |(i, row): (usize, &Row)| {
        let name = usize::from(group.head.is_some());
        let own = row.cells.iter().enumerate().map(|(n, cell)| office::Cell {
            anchor: row.anchor.clone().filter(|_| n == 0),
            lines: lines(cell),
            heading: n == name && !cell.is_empty(),
            depth: if n == name { u8::try_from(row.depth).unwrap_or(u8::MAX) } else { 0 },
            merge: Merge::None,
        });
        let mut cells: Vec<office::Cell> = group.head.iter().map(|words| head(i, words)).chain(own).collect();
        if let (0, Some(first), Some(anchor)) = (i, cells.first_mut(), &group.anchor) {
            first.anchor.get_or_insert_with(|| anchor.clone());
        }
        office::Row { total: row.total, cells }
    };
    group.rows.iter().enumerate().map(row).collect()
}

fn lines(cell: &Cell) -> Vec<Line> {
    cell.iter().map(line).collect()
}

/// Words with the look that they have, from the outermost to the innermost.
fn line(words: &Words) -> Line {
    let mut out = Line::new();
    runs(words, &Run::default(), &mut out);
    out
}

fn runs(words: &[Inline], look: &Run, out: &mut Line) {
    for inline in words {
        match inline {
            Inline::Text(text) => push(Run { text: text.clone(), ..look.clone() }, out),
            Inline::Code(text) => push(Run { text: text.clone(), code: true, ..look.clone() }, out),
            Inline::Break => push(Run { text: "\n".into(), ..look.clone() }, out),
            Inline::Emphasis(inner) => runs(inner, &Run { italic: true, ..look.clone() }, out),
            Inline::Strong(inner) => runs(inner, &Run { bold: true, ..look.clone() }, out),
            Inline::Link { to, words } => runs(words, &Run { link: Some(to.clone()), ..look.clone() }, out),
        }
    }
}

/// Neighbours of one look are one run.
fn push(run: Run, out: &mut Line) {
    let look = |run: &Run| (run.bold, run.italic, run.code, run.link.clone());
    match out.last_mut() {
        Some(last) if look(last) == look(&run) => last.text.push_str(&run.text),
        _ => out.push(run),
    }
}
