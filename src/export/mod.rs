//! The plan as something to read: the guide's table, a whole document, the budget, the directory of services, a folder,
//! the duties.
//!
//! Everything comes from the plan's own text; the same plan gives the same bytes. What is internal, people and their
//! contact data never come out.

mod anchors;
mod budget;
mod closing;
mod comparison;
mod directory;
mod document;
mod duties;
mod economy;
mod folder;
mod gantt;
mod goals;
mod html;
mod markdown;
#[cfg(feature = "exchange")]
mod office;
mod organisation;
mod outline;
mod own;
mod page;
mod prose;
mod reader;
mod readers;
mod rows;
mod secrets;
mod seven;
mod situation;
mod status;
mod views;
#[cfg(feature = "exchange")]
mod workbook;
mod yearwheel;

use ecow::EcoString;

use crate::Workspace;
use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::{ElementId, Model, Numbers};
use crate::value::Date;
use outline::Outline;
use page::{Block, Page, Section, plain};
use reader::Reader;

pub use comparison::{comparison_json, comparison_page, comparison_text};
pub use duties::duty_rows;
pub use gantt::{gantt_mermaid, gantt_svg};
#[cfg(feature = "exchange")]
pub use office::office_document;
pub use rows::{Cell, budget_rows, measure_rows};
pub(crate) use secrets::hidden;
pub use status::{Grouping, status_json, status_page, status_rows, status_text};
#[cfg(feature = "exchange")]
pub use workbook::{Rowed, office_workbook};
pub use yearwheel::{calendar, yearwheel_rows};

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
    /// The duties in force on the plan's day, with what carries each out, and by body.
    Duties,
    /// What the plan asks of whom, month by month.
    Yearwheel,
    /// For politicians: what shall be done, does it work, what does it cost.
    Politician,
    /// For the leadership: who answers for what and how it stands, what is due, what it costs each unit.
    Leadership,
    /// For staff: the duties, measures and routines of each service.
    Staff,
    /// The questions that the plan states as views, with their answers.
    Views,
}

impl Target {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Table,
        Self::Document,
        Self::Budget,
        Self::Directory,
        Self::Folder,
        Self::Duties,
        Self::Yearwheel,
        Self::Politician,
        Self::Leadership,
        Self::Staff,
        Self::Views,
    ];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Document => "document",
            Self::Budget => "budget",
            Self::Directory => "directory",
            Self::Folder => "folder",
            Self::Duties => "duties",
            Self::Yearwheel => "yearwheel",
            Self::Politician => "politician",
            Self::Leadership => "leadership",
            Self::Staff => "staff",
            Self::Views => "views",
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

/// The plan of a project, where it has one.
///
/// # Errors
///
/// That it has several, with what they are called: one of them must be chosen.
pub fn only_plan(model: &Model) -> Result<Option<ElementId>, Text> {
    match model.plans() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => Err(Text::key(Key::SeveralPlans).with("plans", called(model, several).join(", ").as_str())),
    }
}

/// Plans by their labels, else by their titles: the words by which one is chosen.
pub fn called(model: &Model, plans: &[ElementId]) -> Vec<EcoString> {
    let evaluator = Evaluator::new(model, model.language());
    let word = |id: &ElementId| {
        let label = &model.element(*id).label;
        if label.is_empty() { evaluator.name(*id) } else { label.clone() }
    };
    plans.iter().map(word).collect()
}

/// The plan with this label or this title.
pub fn plan_called(model: &Model, word: &str) -> Option<ElementId> {
    let evaluator = Evaluator::new(model, model.language());
    let by_label = model.plans().iter().find(|id| model.element(**id).label == word);
    by_label.or_else(|| model.plans().iter().find(|id| evaluator.name(**id) == word)).copied()
}

/// What readers see a number before, by that number.
pub fn numbers(model: &Model) -> Numbers {
    let mut all = Numbers::default();
    let plans: Vec<Option<ElementId>> = match model.plans() {
        [] => vec![None],
        plans => plans.iter().copied().map(Some).collect(),
    };
    for plan in plans {
        let mut reader = Reader::new(model, plan, model.language());
        Outline::new(&reader).number(&mut reader);
        let mut shown: Vec<(ElementId, String)> = reader.numbers.into_iter().collect();
        shown.sort_unstable();
        for (id, number) in shown {
            let named = all.entry(number.into()).or_default();
            // What stands outside of all plans comes with each.
            if !named.contains(&id) {
                named.push(id);
            }
        }
    }
    all
}

/// Write the plan of a workspace as something to read. Where there are several, that is what it says: see [`export_plan`].
pub fn export(workspace: &mut Workspace, target: Target, format: Format, language: Language) -> String {
    export_model(&workspace.model(), target, format, language)
}

/// Write the plan of a model as something to read. Where there are several, that is what it says: see [`export_plan`].
pub fn export_model(model: &Model, target: Target, format: Format, language: Language) -> String {
    match only_plan(model) {
        Ok(plan) => print(&page(model, plan, target, language, None), format),
        Err(several) => {
            let title = several.in_language(language);
            print(&Page { language, title, ..Page::default() }.finished(), format)
        }
    }
}

/// Write one plan of a model as something to read.
pub fn export_plan(model: &Model, plan: ElementId, target: Target, format: Format, language: Language) -> String {
    print(&page(model, Some(plan), target, language, None), format)
}

/// Write a plan, or a project that has none, as something to read, as it stands on a day. Without a day, on the plan's own
/// status date.
pub fn export_on(
    model: &Model,
    plan: Option<ElementId>,
    target: Target,
    format: Format,
    language: Language,
    at: Option<Date>,
) -> String {
    print(&page(model, plan, target, language, at), format)
}

/// A reader of a plan, with the numbers that readers see.
fn numbered_reader(model: &Model, plan: Option<ElementId>, language: Language) -> Reader<'_> {
    let mut reader = Reader::new(model, plan, language);
    let outline = Outline::new(&reader);
    outline.number(&mut reader);
    reader
}

fn print(page: &Page, format: Format) -> String {
    match format {
        Format::Markdown => markdown::print(page),
        Format::Html => html::print(page),
    }
}

fn page(model: &Model, plan: Option<ElementId>, target: Target, language: Language, at: Option<Date>) -> Page {
    let mut reader = Reader::new(model, plan, language);
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        let title = reader.say(Key::PlanIsInternal);
        return Page { language, title, ..Page::default() }.finished();
    }
    let outline = Outline::new(&reader);
    outline.number(&mut reader);
    let title = reader.plan.map_or_else(|| reader.say(Key::NoPlan), |plan| reader.name(plan));
    let subtitle = reader.plan.map(|plan| page::bare(&reader.shown(plan, "subtitle"))).filter(|text| !text.is_empty());
    let page = Page { language, title, subtitle, ..Page::default() };
    let page = match target {
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
        Target::Duties => duties::fill(page, &reader),
        Target::Yearwheel => yearwheel::fill(page, &reader, at),
        Target::Politician => readers::politician(page, &reader, &outline, at),
        Target::Leadership => readers::leadership(page, &reader, &outline, at),
        Target::Staff => readers::staff(page, &reader, &outline),
        Target::Views => views::fill(page, &reader),
    };
    let subtitle = [page.subtitle, reader.seen_from()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Page { subtitle: Some(subtitle).filter(|words| !words.is_empty()), ..page }.finished()
}
