//! The plan as something to read: the guide's table, a whole document, the budget, the directory of services, a folder.
//!
//! Everything comes from the plan's own text; the same plan gives the same bytes. What is internal, people and their
//! contact data never come out.

mod budget;
mod closing;
mod directory;
mod document;
mod economy;
mod folder;
mod goals;
mod html;
mod markdown;
mod organisation;
mod outline;
mod own;
mod page;
mod prose;
mod reader;
mod rows;
mod secrets;
mod seven;
mod situation;

use crate::Workspace;
use crate::diag::{Key, Language};
use crate::model::Model;
use outline::Outline;
use page::{Block, Page, Section, plain};
use reader::Reader;

pub use rows::{Cell, budget_rows, measure_rows};

/// What is exported.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Target {
    /// The guide's table of seven columns.
    Table,
    /// The whole plan in the guide's order.
    Document,
    /// What the plan costs, by year, source and unit, and what has no amount.
    Budget,
    /// The services with the contact data that is meant for the public.
    Directory,
    /// The short form for residents and partners.
    Folder,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Table, Self::Document, Self::Budget, Self::Directory, Self::Folder];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Document => "document",
            Self::Budget => "budget",
            Self::Directory => "directory",
            Self::Folder => "folder",
        }
    }

    /// The target with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }
}

/// What it is written as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    /// Markdown, with tables.
    Markdown,
    /// One HTML file that needs nothing else.
    Html,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Html];

    /// The word for machines, and the ending of a file; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }

    /// The format with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "markdown" => Some(Self::Markdown),
            name => Self::ALL.into_iter().find(|format| format.name() == name),
        }
    }
}

/// Write the plan of a workspace as something to read.
pub fn export(workspace: &mut Workspace, target: Target, format: Format, language: Language) -> String {
    export_model(&workspace.model(), target, format, language)
}

/// Write the plan of a model as something to read.
pub fn export_model(model: &Model, target: Target, format: Format, language: Language) -> String {
    let page = page(model, target, language);
    match format {
        Format::Markdown => markdown::print(&page),
        Format::Html => html::print(&page),
    }
}

fn page(model: &Model, target: Target, language: Language) -> Page {
    let mut reader = Reader::new(model, language);
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        let title = reader.say(Key::PlanIsInternal);
        return Page { language, title, ..Page::default() }.finished();
    }
    let outline = Outline::new(&reader);
    outline.number(&mut reader);
    let title = reader.plan.map_or_else(|| reader.say(Key::NoPlan), |plan| reader.name(plan));
    let subtitle = reader.plan.map(|plan| page::bare(&reader.shown(plan, "subtitle"))).filter(|text| !text.is_empty());
    let page = Page { language, title, subtitle, ..Page::default() };
    match target {
        Target::Table => {
            let Section { mut blocks, sections, .. } = seven::tables(&reader, &outline);
            if blocks.is_empty() && sections.is_empty() {
                blocks.push(Block::Paragraph(plain(reader.say(Key::NothingToShow))));
            }
            let lead = document::title_facts(&reader).into_iter().chain(blocks).collect();
            Page { lead, sections, wide: true, ..page }
        }
        Target::Document => document::fill(page, &reader, &outline),
        Target::Budget => budget::fill(page, &reader, &outline),
        Target::Directory => directory::fill(page, &reader),
        Target::Folder => folder::fill(page, &reader, &outline),
    }
    .finished()
}
