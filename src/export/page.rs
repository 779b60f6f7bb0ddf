//! What an export consists of, whatever it is printed as: sections with headings, prose, lists and tables.
//!
//! Sections are built once from the plan; `markdown` and `html` only print them, so the two cannot drift apart.

use rustc_hash::FxHashSet;

use super::anchors::slug;
use crate::diag::Language;

/// A run of words.
pub(super) type Words = Vec<Inline>;

/// Words in a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Inline {
    /// Plain words.
    Text(String),
    /// Emphasised words.
    Emphasis(Words),
    /// Strongly emphasised words.
    Strong(Words),
    /// Something to be read letter by letter.
    Code(String),
    /// A link: to `#anchor` on the page, or to a page on the web.
    Link {
        /// Where it leads.
        to: String,
        /// What it says.
        words: Words,
    },
    /// A new line.
    Break,
}

/// A piece of a section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(Words),
    /// A heading inside an author's prose; 1 is just below the section's own.
    Heading(u8, Words),
    /// A list; numbered from a number, if it has one.
    List(Option<u64>, Vec<Vec<Block>>),
    /// Something quoted.
    Quote(Vec<Block>),
    /// Text to be kept letter by letter.
    Code(String),
    /// A break between thoughts.
    Rule,
    /// Terms and what is said of each.
    Definitions(Vec<Definition>),
    /// A table.
    Table(Table),
    /// The table of contents.
    Contents,
}

/// A term and what is said of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Definition {
    /// Where links to it lead.
    pub(super) anchor: Option<String>,
    /// The term.
    pub(super) term: Words,
    /// What is said of it.
    pub(super) blocks: Vec<Block>,
}

/// A table with a row of column headings.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Table {
    /// What it shows.
    pub(super) caption: String,
    /// Does the heading above it say what it shows?
    pub(super) named: bool,
    /// The columns' headings.
    pub(super) columns: Vec<String>,
    /// Are all columns but the first numbers?
    pub(super) numbers: bool,
    /// Its rows, gathered.
    pub(super) groups: Vec<Group>,
}

/// Rows that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Group {
    /// The first column of all the rows, where they share it.
    pub(super) head: Option<Cell>,
    /// Where links to it lead.
    pub(super) anchor: Option<String>,
    /// The rows; with a shared head they begin with the second column.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Row {
    /// Where links to it lead.
    pub(super) anchor: Option<String>,
    /// How deep under the row above it stands: a part of it is 1.
    pub(super) depth: usize,
    /// Is it a sum of those above?
    pub(super) total: bool,
    /// Its cells.
    pub(super) cells: Vec<Cell>,
}

/// A cell: lines of words.
pub(super) type Cell = Vec<Words>;

/// How a section is numbered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Numbering {
    /// After the one before.
    #[default]
    Automatic,
    /// Not at all.
    None,
    /// As the plan has it.
    Own(String),
}

/// A heading and what stands under it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Section {
    /// Where links to it lead.
    pub(super) anchor: String,
    /// Its number.
    pub(super) numbering: Numbering,
    /// Its heading.
    pub(super) title: String,
    /// What stands under it before the next heading.
    pub(super) blocks: Vec<Block>,
    /// The sections in it.
    pub(super) sections: Vec<Section>,
    /// A picture of what its blocks say, as SVG; only where pictures can be shown.
    pub(super) picture: Option<String>,
    /// Is it of interest although nothing stands under it?
    pub(super) keep: bool,
}

/// A whole export.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Page {
    /// The language it is written in.
    pub(super) language: Language,
    /// Its title.
    pub(super) title: String,
    /// The words under the title.
    pub(super) subtitle: Option<String>,
    /// What stands before the first section.
    pub(super) lead: Vec<Block>,
    /// Its sections.
    pub(super) sections: Vec<Section>,
    /// Is it one wide table?
    pub(super) wide: bool,
}

/// Plain words as a run.
pub(super) fn plain(text: impl Into<String>) -> Words {
    vec![Inline::Text(text.into())]
}

/// The words without their dress.
pub(super) fn bare(words: &[Inline]) -> String {
    let mut out = String::new();
    for inline in words {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(words) | Inline::Strong(words) | Inline::Link { words, .. } => out.push_str(&bare(words)),
            Inline::Break => out.push(' '),
        }
    }
    out
}

impl Section {
    /// A section with a heading.
    pub(super) fn new(title: impl Into<String>) -> Self {
        let title = title.into();
        Self { anchor: slug(&title.to_lowercase()), title, ..Self::default() }
    }

    /// The same with another block.
    #[must_use]
    pub(super) fn with(mut self, block: impl Into<Option<Block>>) -> Self {
        match (self.blocks.last_mut(), block.into()) {
            (Some(Block::Definitions(before)), Some(Block::Definitions(more))) => before.extend(more),
            (_, block) => self.blocks.extend(block),
        }
        self
    }

    /// The same with more blocks.
    #[must_use]
    pub(super) fn and(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    /// The same with a section in it, unless that is empty.
    #[must_use]
    pub(super) fn under(mut self, section: Section) -> Self {
        self.sections.extend(Some(section).filter(|section| !section.is_empty()));
        self
    }

    /// Is there nothing under the heading?
    pub(super) fn is_empty(&self) -> bool {
        !self.keep && self.blocks.is_empty() && self.sections.is_empty()
    }

    /// The heading with its number.
    pub(super) fn heading(&self) -> String {
        match &self.numbering {
            Numbering::Own(number) => format!("{number} {}", self.title),
            Numbering::Automatic | Numbering::None => self.title.clone(),
        }
    }

    /// Number those in it that are numbered after each other.
    fn number(&mut self, count: &mut usize, before: &str) {
        if self.numbering != Numbering::Automatic {
            return;
        }
        *count += 1;
        let own = format!("{before}{count}");
        let mut inner = 0;
        for section in &mut self.sections {
            section.number(&mut inner, &format!("{own}."));
        }
        self.numbering = Numbering::Own(own);
    }
}

impl Table {
    /// A table of plain rows.
    pub(super) fn new(caption: impl Into<String>, columns: Vec<String>) -> Self {
        Self { caption: caption.into(), columns, ..Self::default() }
    }

    /// Add a row.
    pub(super) fn push(&mut self, row: Row) {
        match self.groups.last_mut() {
            Some(group) if group.head.is_none() => group.rows.push(row),
            _ => self.groups.push(Group { rows: vec![row], ..Group::default() }),
        }
    }

    /// The table as a block, unless it has no rows. Columns in which nothing stands are left out.
    pub(super) fn block(mut self) -> Option<Block> {
        if self.groups.is_empty() {
            return None;
        }
        if self.groups.iter().all(|group| group.head.is_none()) {
            let rows = || self.groups.iter().flat_map(|group| &group.rows);
            let used: Vec<bool> = (0..self.columns.len())
                .map(|i| i == 0 || rows().any(|row| row.cells.get(i).is_some_and(|cell| !cell.is_empty())))
                .collect();
            let mut at = used.iter();
            self.columns.retain(|_| at.next().copied().unwrap_or(true));
            for row in self.groups.iter_mut().flat_map(|group| &mut group.rows) {
                let mut at = used.iter();
                row.cells.retain(|_| at.next().copied().unwrap_or(true));
            }
        }
        Some(Block::Table(self))
    }
}

impl Page {
    /// Number the sections, make anchors unique and take away links that lead nowhere.
    #[must_use]
    pub(super) fn finished(mut self) -> Self {
        self.sections.retain(|section| !section.is_empty());
        let mut count = 0;
        for section in &mut self.sections {
            section.number(&mut count, "");
        }
        // Two places of the page itself.
        let mut anchors = Anchors(["main", "toc"].map(String::from).into_iter().collect());
        anchors.blocks(&mut self.lead);
        self.sections.iter_mut().for_each(|section| anchors.section(section));
        let leads = |to: &str| anchors.0.contains(to);
        unlink(&mut self.lead, &leads);
        self.sections.iter_mut().for_each(|section| unlink_section(section, &leads));
        self
    }
}

/// Every anchor on the page so far.
struct Anchors(FxHashSet<String>);

impl Anchors {
    fn section(&mut self, section: &mut Section) {
        let wanted = section.anchor.clone();
        let mut again = 1;
        while !self.0.insert(section.anchor.clone()) {
            again += 1;
            section.anchor = format!("{wanted}-{again}");
        }
        for block in &mut section.blocks {
            if let Block::Table(table) = block {
                table.named = table.caption == section.title;
            }
        }
        self.blocks(&mut section.blocks);
        section.sections.iter_mut().for_each(|inner| self.section(inner));
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Definitions(all) => all.iter_mut().for_each(|definition| {
                    self.keep(&mut definition.anchor);
                    self.blocks(&mut definition.blocks);
                }),
                Block::Table(table) => {
                    for group in &mut table.groups {
                        self.keep(&mut group.anchor);
                        group.rows.iter_mut().for_each(|row| self.keep(&mut row.anchor));
                    }
                }
                Block::List(_, items) => items.iter_mut().for_each(|item| self.blocks(item)),
                _ => {}
            }
        }
    }

    /// An anchor stands where its element is first printed.
    fn keep(&mut self, anchor: &mut Option<String>) {
        *anchor = anchor.take().filter(|anchor| self.0.insert(anchor.clone()));
    }
}

/// Does a link to this anchor lead anywhere?
type Leads<'a> = &'a dyn Fn(&str) -> bool;

fn unlink_section(section: &mut Section, leads: Leads<'_>) {
    unlink(&mut section.blocks, leads);
    section.sections.iter_mut().for_each(|inner| unlink_section(inner, leads));
}

fn unlink(blocks: &mut [Block], leads: Leads<'_>) {
    for block in blocks {
        match block {
            Block::Paragraph(words) | Block::Heading(_, words) => unlink_words(words, leads),
            Block::List(_, items) => items.iter_mut().for_each(|item| unlink(item, leads)),
            Block::Quote(inner) => unlink(inner, leads),
            Block::Definitions(all) => all.iter_mut().for_each(|definition| {
                unlink_words(&mut definition.term, leads);
                unlink(&mut definition.blocks, leads);
            }),
            Block::Table(table) => {
                for Group { head, anchor, rows } in &mut table.groups {
                    // A link to where it stands is of no use.
                    let away = |to: &str| leads(to) && anchor.as_deref() != Some(to);
                    head.iter_mut().flatten().for_each(|words| unlink_words(words, &away));
                    for Row { anchor, cells, .. } in rows {
                        let away = |to: &str| leads(to) && anchor.as_deref() != Some(to);
                        cells.iter_mut().flatten().for_each(|words| unlink_words(words, &away));
                    }
                }
            }
            Block::Code(_) | Block::Rule | Block::Contents => {}
        }
    }
}

fn unlink_words(words: &mut Words, leads: Leads<'_>) {
    let old = std::mem::take(words);
    for mut inline in old {
        if let Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link { words: inner, .. } = &mut inline {
            unlink_words(inner, leads);
        }
        match inline {
            Inline::Link { to, words: inner } if to.strip_prefix('#').is_some_and(|anchor| !leads(anchor)) => {
                words.extend(inner);
            }
            inline => words.push(inline),
        }
    }
}
