//! A page as one HTML file that needs nothing else: no scripts, no requests, readable on a phone and on paper.

use std::cell::RefCell;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use rustc_hash::FxHashMap;

use super::page::{Block, Cell, Definition, Inline, Page, Row, Section, Table};
use crate::diag::Key;

const STYLE: &str = include_str!("style.css");

/// Print a page.
pub(super) fn print(page: &Page) -> String {
    let printer = Printer { page, regions: RefCell::default() };
    let markup = html! {
        (DOCTYPE)
        html lang=(page.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (page.title) }
                style { (PreEscaped(STYLE)) }
            }
            body class=[page.wide.then_some("wide")] {
                a class="skip" href="#main" { (printer.say(Key::SkipToContent)) }
                header {
                    h1 { (page.title) }
                    @if let Some(subtitle) = &page.subtitle { p class="subtitle" { (subtitle) } }
                    @if !page.wide { (printer.blocks(&page.lead, 1)) }
                }
                main id="main" tabindex="-1" {
                    @if page.wide { (printer.blocks(&page.lead, 1)) }
                    @for section in &page.sections { (printer.section(section, 2)) }
                }
            }
        }
    };
    markup.into_string() + "\n"
}

struct Printer<'p> {
    page: &'p Page,
    /// How often a region of each name has been printed: no two are called the same.
    regions: RefCell<FxHashMap<String, usize>>,
}

impl Printer<'_> {
    fn say(&self, key: Key) -> &'static str {
        key.template(self.page.language)
    }

    /// A name for a region that no other on the page has.
    fn region(&self, name: &str) -> String {
        let mut regions = self.regions.borrow_mut();
        let count = regions.entry(name.to_owned()).or_default();
        *count += 1;
        if *count == 1 { name.to_owned() } else { format!("{name} ({count})") }
    }

    fn section(&self, section: &Section, level: usize) -> Markup {
        if section.blocks.contains(&Block::Contents) {
            return html! {
                nav id=(section.anchor) aria-labelledby="toc" {
                    h2 id="toc" { (section.title) }
                    (contents(&self.page.sections, 0))
                }
            };
        }
        html! {
            section id=(section.anchor) {
                (heading(level, &html! { (section.heading()) }))
                @if let Some(picture) = &section.picture {
                    div class="scroll picture" role="region" aria-label=(self.region(&section.title)) tabindex="0" {
                        (PreEscaped(picture))
                    }
                }
                (self.blocks(&section.blocks, level))
                @for inner in &section.sections { (self.section(inner, level + 1)) }
            }
        }
    }

    fn blocks(&self, blocks: &[Block], level: usize) -> Markup {
        html! { @for block in blocks { (self.block(block, level)) } }
    }

    fn block(&self, block: &Block, level: usize) -> Markup {
        match block {
            Block::Paragraph(words) => html! { p { (inlines(words)) } },
            Block::Heading(deeper, words) => heading(level + usize::from(*deeper), &inlines(words)),
            Block::List(None, items) => html! { ul { @for item in items { li { (self.item(item, level)) } } } },
            Block::List(Some(start), items) => html! {
                ol start=[(*start != 1).then_some(start)] { @for item in items { li { (self.item(item, level)) } } }
            },
            Block::Quote(blocks) => html! { blockquote { (self.blocks(blocks, level)) } },
            Block::Code(text) => html! {
                pre tabindex="0" role="region" aria-label=(self.region(self.say(Key::Excerpt))) { code { (text) } }
            },
            Block::Rule => html! { hr; },
            Block::Definitions(all) => html! { dl { @for one in all { (self.definition(one, level)) } } },
            Block::Table(table) => self.table(table),
            Block::Contents => html! {},
        }
    }

    /// A single paragraph needs no tag of its own in a list.
    fn item(&self, blocks: &[Block], level: usize) -> Markup {
        match blocks {
            [Block::Paragraph(words)] => inlines(words),
            [Block::Paragraph(words), rest @ ..] if matches!(rest, [Block::List(..)]) => {
                html! { (inlines(words)) (self.blocks(rest, level)) }
            }
            blocks => self.blocks(blocks, level),
        }
    }

    fn definition(&self, definition: &Definition, level: usize) -> Markup {
        html! {
            div id=[definition.anchor.as_deref()] {
                dt { (inlines(&definition.term)) }
                dd { (self.item(&definition.blocks, level)) }
            }
        }
    }

    fn table(&self, table: &Table) -> Markup {
        let label = if table.caption.is_empty() { self.say(Key::TableRegion) } else { &table.caption };
        html! {
            div class="scroll" role="region" aria-label=(self.region(label)) tabindex="0" {
                table class=[table.numbers.then_some("numbers")] {
                    @if !table.caption.is_empty() { caption class=[table.named.then_some("heard")] { (table.caption) } }
                    thead { tr { @for column in &table.columns { th scope="col" { (column) } } } }
                    @for group in &table.groups {
                        tbody id=[group.anchor.as_deref()] {
                            @for (i, row) in group.rows.iter().enumerate() {
                                tr id=[row.anchor.as_deref()] class=[row.total.then_some("total")] {
                                    @if let (0, Some(head)) = (i, &group.head) {
                                        th scope="rowgroup" rowspan=(group.rows.len()) { (lines(head)) }
                                    }
                                    (cells(row, group.head.is_some()))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The cells of a row: its name is a heading, unless the row has one that it shares with others.
fn cells(row: &Row, headed: bool) -> Markup {
    let name = usize::from(headed);
    let depth = (row.depth > 0).then(|| format!("part part-{}", row.depth.min(3)));
    html! {
        @for (i, cell) in row.cells.iter().enumerate() {
            @if i == name && !cell.is_empty() {
                th scope="row" class=[depth.as_deref()] { (lines(cell)) }
            } @else { td { (lines(cell)) } }
        }
    }
}

fn lines(cell: &Cell) -> Markup {
    match cell.as_slice() {
        [one] => inlines(one),
        all => html! { @for line in all { div { (inlines(line)) } } },
    }
}

fn contents(sections: &[Section], depth: usize) -> Markup {
    const DEEPEST: usize = 2;
    let listed = |section: &&Section| !section.blocks.contains(&Block::Contents);
    html! {
        ul {
            @for section in sections.iter().filter(listed) {
                li {
                    a href=(format!("#{}", section.anchor)) { (section.heading()) }
                    @if depth + 1 < DEEPEST && !section.sections.is_empty() { (contents(&section.sections, depth + 1)) }
                }
            }
        }
    }
}

fn heading(level: usize, words: &Markup) -> Markup {
    match level {
        0..=2 => html! { h2 { (words) } },
        3 => html! { h3 { (words) } },
        4 => html! { h4 { (words) } },
        5 => html! { h5 { (words) } },
        _ => html! { h6 { (words) } },
    }
}

fn inlines(words: &[Inline]) -> Markup {
    html! {
        @for inline in words {
            @match inline {
                Inline::Text(text) => (text),
                Inline::Emphasis(words) => em { (inlines(words)) },
                Inline::Strong(words) => strong { (inlines(words)) },
                Inline::Code(text) => code { (text) },
                Inline::Link { to, words } => a href=(to) { (inlines(words)) },
                Inline::Break => br;,
            }
        }
    }
}
