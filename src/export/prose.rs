//! An author's Markdown as blocks. HTML in it is plain words; pictures are their descriptions; links lead to the web,
//! to an address or to a place on the page, and nowhere else.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::page::{Block, Inline, Row, Table, Words};

/// What is being read: blocks or words that end with the event that closes them.
struct Frame {
    opened: Opened,
    blocks: Vec<Block>,
    words: Words,
}

enum Opened {
    Root,
    Paragraph,
    Heading(u8),
    Quote,
    List(Option<u64>, Vec<Vec<Block>>),
    Item,
    Code(String),
    Table(Table),
    Head(Vec<Words>),
    Row(Vec<Words>),
    Cell,
    Emphasis,
    Strong,
    Link(Option<String>),
    Other,
}

/// Read Markdown.
pub(super) fn read(markdown: &str) -> Vec<Block> {
    let mut stack = vec![Frame::new(Opened::Root)];
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(tag) => stack.push(Frame::new(opened(&tag))),
            Event::End(end) => close(&mut stack, end),
            event => {
                let Some(top) = stack.last_mut() else { continue };
                match event {
                    Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut top.opened {
                        Opened::Code(code) => code.push_str(&text),
                        _ => top.push(Inline::Text(text.into_string())),
                    },
                    Event::Code(text) => top.push(Inline::Code(text.into_string())),
                    Event::SoftBreak => top.push(Inline::Text(" ".into())),
                    Event::HardBreak => top.push(Inline::Break),
                    Event::Rule => top.blocks.push(Block::Rule),
                    _ => {}
                }
            }
        }
    }
    let mut blocks = stack.into_iter().next().map(Frame::into_blocks).unwrap_or_default();
    level(&mut blocks);
    blocks
}

impl Frame {
    fn new(opened: Opened) -> Self {
        Self { opened, blocks: Vec::new(), words: Vec::new() }
    }

    fn push(&mut self, inline: Inline) {
        match (self.words.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => self.words.push(inline),
        }
    }

    /// Words that stand in a list's item or at the root without a paragraph become one.
    fn into_blocks(mut self) -> Vec<Block> {
        self.settle();
        self.blocks
    }

    fn settle(&mut self) {
        let words = std::mem::take(&mut self.words);
        if !words.is_empty() {
            self.blocks.push(Block::Paragraph(words));
        }
    }
}

fn opened(tag: &Tag<'_>) -> Opened {
    match tag {
        Tag::Paragraph | Tag::HtmlBlock => Opened::Paragraph,
        Tag::Heading { level, .. } => Opened::Heading(match level {
            HeadingLevel::H1 => 1,
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            HeadingLevel::H4 => 4,
            HeadingLevel::H5 => 5,
            HeadingLevel::H6 => 6,
        }),
        Tag::BlockQuote(_) => Opened::Quote,
        Tag::List(start) => Opened::List(*start, Vec::new()),
        Tag::Item => Opened::Item,
        Tag::CodeBlock(_) => Opened::Code(String::new()),
        Tag::Table(_) => Opened::Table(Table::default()),
        Tag::TableHead => Opened::Head(Vec::new()),
        Tag::TableRow => Opened::Row(Vec::new()),
        Tag::TableCell => Opened::Cell,
        Tag::Emphasis => Opened::Emphasis,
        Tag::Strong => Opened::Strong,
        Tag::Link { dest_url, .. } => Opened::Link(allowed(dest_url)),
        _ => Opened::Other,
    }
}

/// The address, if it is one that a link may lead to.
pub(super) fn allowed(address: &str) -> Option<String> {
    let lower = address.trim().to_ascii_lowercase();
    let may = ["https://", "http://", "mailto:", "#"].iter().any(|start| lower.starts_with(start));
    let plain = !address.chars().any(|c| c.is_whitespace() || c.is_control());
    (may && plain).then(|| address.to_owned())
}

fn close(stack: &mut Vec<Frame>, _end: TagEnd) {
    let (Some(mut frame), Some(parent)) = (stack.pop(), stack.last_mut()) else { return };
    let words = |frame: &mut Frame| std::mem::take(&mut frame.words);
    match std::mem::replace(&mut frame.opened, Opened::Other) {
        Opened::Paragraph => {
            parent.settle();
            let words = trimmed(words(&mut frame));
            if !words.is_empty() {
                parent.blocks.push(Block::Paragraph(words));
            }
        }
        Opened::Heading(level) => {
            parent.settle();
            parent.blocks.push(Block::Heading(level, words(&mut frame)));
        }
        Opened::Quote => {
            parent.settle();
            parent.blocks.push(Block::Quote(frame.into_blocks()));
        }
        Opened::List(start, items) => {
            parent.settle();
            parent.blocks.push(Block::List(start, items));
        }
        Opened::Item => {
            if let Opened::List(_, items) = &mut parent.opened {
                items.push(frame.into_blocks());
            }
        }
        Opened::Code(code) => {
            parent.settle();
            parent.blocks.push(Block::Code(code));
        }
        Opened::Table(table) => {
            parent.settle();
            parent.blocks.push(Block::Table(table));
        }
        Opened::Head(cells) => {
            if let Opened::Table(table) = &mut parent.opened {
                table.columns = cells.iter().map(|words| super::page::bare(words)).collect();
            }
        }
        Opened::Row(cells) => {
            if let Opened::Table(table) = &mut parent.opened {
                let cells = cells.into_iter().map(|words| if words.is_empty() { Vec::new() } else { vec![words] });
                table.push(Row { cells: cells.collect(), ..Row::default() });
            }
        }
        Opened::Cell => {
            if let Opened::Head(cells) | Opened::Row(cells) = &mut parent.opened {
                cells.push(words(&mut frame));
            }
        }
        Opened::Emphasis => parent.push(Inline::Emphasis(words(&mut frame))),
        Opened::Strong => parent.push(Inline::Strong(words(&mut frame))),
        Opened::Link(Some(to)) => parent.push(Inline::Link { to, words: words(&mut frame) }),
        Opened::Link(None) | Opened::Other | Opened::Root => {
            for inline in words(&mut frame) {
                parent.push(inline);
            }
        }
    }
}

/// A block of HTML ends with its line break.
fn trimmed(mut words: Words) -> Words {
    if let Some(Inline::Text(last)) = words.last_mut() {
        last.truncate(last.trim_end().len());
        if last.is_empty() {
            words.pop();
        }
    }
    words
}

/// Headings from 1 on, none more than one deeper than the one before.
fn level(blocks: &mut [Block]) {
    let mut open: Vec<u8> = Vec::new();
    for block in blocks {
        if let Block::Heading(level, _) = block {
            while open.last().is_some_and(|above| *above >= *level) {
                open.pop();
            }
            open.push(*level);
            *level = open.len() as u8;
        }
    }
}
