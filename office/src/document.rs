//! A document as plain data: parts with headings, paragraphs, lists, terms and tables.

use serde::{Deserialize, Serialize};

use crate::Day;

/// A whole document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Document {
    /// The language that it is written in, as BCP 47 has it: `nb-NO`. Spelling, hyphenation and reading aloud go by it.
    pub language: String,
    /// Its title: on the first page and in its properties.
    pub title: String,
    /// The words under the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Who publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The day that it is of: it counts as created then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// What stands at the foot of each page, with `{page}` and `{pages}` where the numbers stand: `Page {page} of {pages}`.
    pub foot: String,
    /// What it consists of; each part has pages of one orientation.
    pub parts: Vec<Part>,
}

/// Pages of one orientation.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Part {
    /// Are the pages wider than they are high?
    #[serde(default, skip_serializing_if = "is_default")]
    pub landscape: bool,
    /// What stands on them.
    pub blocks: Vec<Block>,
}

/// Something that stands by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Block {
    /// A heading.
    Heading {
        /// How deep: 1 is a chapter.
        level: u8,
        /// Where links to it lead.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        anchor: Option<String>,
        /// Its words, with its number.
        line: Line,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        line: Line,
    },
    /// A list.
    List {
        /// The number of its first item; without one the items have bullets.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<u32>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// Something quoted.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// Text to be kept letter by letter.
    Code {
        /// The text, with its line breaks.
        text: String,
    },
    /// A break between thoughts.
    Rule,
    /// Terms and what is said of each.
    Terms {
        /// The terms.
        terms: Vec<Term>,
    },
    /// The table of contents.
    Contents {
        /// Its heading.
        title: String,
        /// What it lists.
        entries: Vec<Entry>,
    },
    /// A table.
    Table(Table),
}

/// Words in a line.
pub type Line = Vec<Run>;

/// Words of one look.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Run {
    /// The words; a line break in them begins a new line.
    pub text: String,
    /// Are they emphasised strongly?
    #[serde(default, skip_serializing_if = "is_default")]
    pub bold: bool,
    /// Are they emphasised?
    #[serde(default, skip_serializing_if = "is_default")]
    pub italic: bool,
    /// Are they to be read letter by letter?
    #[serde(default, skip_serializing_if = "is_default")]
    pub code: bool,
    /// Where they lead: `#anchor` in the document, or an address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A term and what is said of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Term {
    /// Where links to it lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The term.
    pub line: Line,
    /// What is said of it.
    pub blocks: Vec<Block>,
}

/// A line of the table of contents.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Entry {
    /// How deep the heading is.
    pub level: u8,
    /// The heading.
    pub text: String,
    /// Where it stands.
    pub anchor: String,
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// What it shows: for those who hear it too.
    pub caption: String,
    /// Is the caption left out above it, since the heading says the same?
    #[serde(default, skip_serializing_if = "is_default")]
    pub named: bool,
    /// The columns; their headings stand on each page that the table reaches.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Does it hold numbers?
    #[serde(default, skip_serializing_if = "is_default")]
    pub number: bool,
}

/// A row of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Row {
    /// Is it a sum of those above?
    #[serde(default, skip_serializing_if = "is_default")]
    pub total: bool,
    /// Its cells, as many as there are columns.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Cell {
    /// Where links to it, or to its row, lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What stands in it, line by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// Is it what its row is called?
    #[serde(default, skip_serializing_if = "is_default")]
    pub heading: bool,
    /// How deep under the row above it stands: a part of it is 1.
    #[serde(default, skip_serializing_if = "is_default")]
    pub depth: u8,
    /// How it hangs together with the cells above and below.
    #[serde(default, skip_serializing_if = "is_default")]
    pub merge: Merge,
}

/// How a cell hangs together with those above and below.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Merge {
    /// Not at all.
    #[default]
    None,
    /// It goes on in the row below.
    First,
    /// It is a part of the one above.
    Rest,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Table {
    /// The titles of the columns: tables that have the same ones are laid out alike.
    pub fn titles(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.title.as_str()).collect()
    }
}

/// See each block, also those in others.
pub fn each_block<'d>(blocks: &'d [Block], see: &mut impl FnMut(&'d Block)) {
    for block in blocks {
        see(block);
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| each_block(item, see)),
            Block::Quote { blocks } => each_block(blocks, see),
            Block::Terms { terms } => terms.iter().for_each(|term| each_block(&term.blocks, see)),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Rule
            | Block::Contents { .. }
            | Block::Table(_) => {}
        }
    }
}
