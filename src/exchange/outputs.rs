//! Everything that a plan can be written as, by the words that people ask for it with: the same for the command line, a
//! session and a page.

use super::{
    Dialect, budget_csv, budget_csv_of, duties_csv, duties_csv_of, json, measures_csv, measures_csv_of, print,
};
use crate::Workspace;
use crate::diag::Language;
use crate::export::{
    Format, Rowed, Target, calendar, export_model, export_on, gantt_mermaid, gantt_svg, office_document,
    office_workbook, only_plan, yearwheel_rows,
};
use crate::model::{ElementId, Model};
use crate::value::Date;

/// What is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Output {
    /// Something to read.
    Page(Target),
    /// Deadlines, milestones, evaluations and meetings, for a calendar program.
    Calendar,
    /// When each measure is carried out, as a picture.
    Gantt,
    /// The measures, for a spreadsheet.
    Measures,
    /// The whole project, for a program; also what is internal.
    Project,
}

impl Output {
    /// All of them, pages first.
    pub fn all() -> impl Iterator<Item = Self> {
        Target::ALL.into_iter().map(Self::Page).chain([Self::Calendar, Self::Gantt, Self::Measures, Self::Project])
    }

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page(target) => target.name(),
            Self::Calendar => "calendar",
            Self::Gantt => "gantt",
            Self::Measures => "csv",
            Self::Project => "json",
        }
    }

    /// The output with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|output| output.name() == name)
    }

    /// Is it a form that another build of this program can write, and this one cannot?
    pub fn is_built_without(self, form: FileForm) -> bool {
        matches!(self, Self::Page(_)) && form == FileForm::Pdf && !cfg!(feature = "pdf")
    }

    /// What it can be written as; the first is meant where nothing is said.
    pub fn forms(self) -> Vec<FileForm> {
        let rows = || Dialect::ALL.into_iter().map(FileForm::Rows);
        match self {
            Self::Page(target) => {
                let pages = Format::ALL.into_iter().map(FileForm::Page).chain([FileForm::Word]);
                let has_rows = matches!(target, Target::Budget | Target::Duties | Target::Yearwheel);
                let workbook = rowed(self).map(|_| FileForm::Excel);
                let pdf = cfg!(feature = "pdf").then_some(FileForm::Pdf);
                pages.chain(pdf).chain(rows().filter(|_| has_rows)).chain(workbook).collect()
            }
            Self::Calendar => vec![FileForm::Calendar],
            Self::Measures => rows().chain([FileForm::Excel]).collect(),
            Self::Gantt => vec![FileForm::Picture, FileForm::Mermaid],
            Self::Project => vec![FileForm::Project],
        }
    }
}

/// What a file is written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileForm {
    /// Markdown or HTML.
    Page(Format),
    /// CSV.
    Rows(Dialect),
    /// iCalendar.
    Calendar,
    /// SVG.
    Picture,
    /// Text for Mermaid.
    Mermaid,
    /// JSON.
    Project,
    /// A Word file.
    Word,
    /// An Excel file.
    Excel,
    /// A PDF file; only a program that was built with the feature `pdf` can write one.
    Pdf,
}

impl FileForm {
    /// Is it bytes that only another program reads, so that it goes to a file?
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Word | Self::Excel | Self::Pdf)
    }

    /// The word for machines; never translated. `csv` is for programs, `excel-nb` for a spreadsheet with Norwegian habits.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page(format) => format.name(),
            Self::Rows(Dialect::Neutral) => "csv",
            Self::Rows(dialect) => dialect.name(),
            Self::Calendar => "ics",
            Self::Picture => "svg",
            Self::Mermaid => "mermaid",
            Self::Project => "json",
            Self::Word => "docx",
            Self::Excel => "xlsx",
            Self::Pdf => "pdf",
        }
    }

    /// The form with this name, which may also be the ending of a file.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "csv" => Some(Self::Rows(Dialect::Neutral)),
            "excel-nb" => Some(Self::Rows(Dialect::ExcelNb)),
            "ics" => Some(Self::Calendar),
            "svg" => Some(Self::Picture),
            "mermaid" | "mmd" => Some(Self::Mermaid),
            "json" => Some(Self::Project),
            "docx" => Some(Self::Word),
            "xlsx" => Some(Self::Excel),
            "pdf" => Some(Self::Pdf),
            name => Format::from_name(name).map(Self::Page),
        }
    }

    /// The form that the ending of a file's name asks for.
    pub fn by_ending(path: &str) -> Option<Self> {
        let (_, ending) = path.rsplit(['/', '\\']).next()?.rsplit_once('.')?;
        Self::from_name(&ending.to_ascii_lowercase())
    }
}

/// What somebody asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// What is written.
    pub output: Output,
    /// As what; one of the output's [`Output::forms`].
    pub form: FileForm,
    /// Which plan, where the project has several. [`Output::Project`] has them all.
    pub plan: Option<ElementId>,
    /// The day that the plan is looked at; without one, its own status date.
    pub at: Option<Date>,
    /// The language of what is the program's own in it.
    pub language: Language,
}

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// Text, with a line break last.
    Text(String),
    /// A document, to be packed as a Word file.
    Document(Box<plikt_office::Document>),
    /// A workbook, to be packed as an Excel file.
    Workbook(Box<plikt_office::Workbook>),
    /// A document, to be set as a PDF file; only with the feature `pdf`.
    Pdf(Box<plikt_office::Document>),
}

impl Content {
    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The bytes of the file.
    ///
    /// # Errors
    ///
    /// Why there is no such file: it would be too large, or could not be set as it was promised.
    #[cfg(feature = "cli")]
    pub fn bytes(&self) -> Result<std::borrow::Cow<'_, [u8]>, plikt_office::Unwritable> {
        match self {
            Self::Text(text) => Ok(text.as_bytes().into()),
            Self::Document(document) => plikt_office::docx(document).map(Into::into),
            Self::Workbook(workbook) => plikt_office::xlsx(workbook).map(Into::into),
            #[cfg(feature = "pdf")]
            Self::Pdf(document) => plikt_pdf::pdf(document).map(Into::into),
            #[cfg(not(feature = "pdf"))]
            Self::Pdf(_) => Err(plikt_office::Unwritable::new("pdf")),
        }
    }
}

/// Write a project, or one plan of it, as it was ordered. Where there are several plans and none is chosen, pages and rows
/// say so, and a calendar has all of them. A form that the output does not have counts as its first.
pub fn write_order(workspace: &mut Workspace, order: &Order) -> Content {
    let Order { output, form, at, language, .. } = *order;
    let model = workspace.model();
    let plan = order.plan.or_else(|| only_plan(&model).ok().flatten());
    match (output, form, rowed(output)) {
        (Output::Page(target), FileForm::Word, _) => {
            Content::Document(Box::new(office_document(&model, plan, target, language, at)))
        }
        (Output::Page(target), FileForm::Pdf, _) if cfg!(feature = "pdf") => {
            Content::Pdf(Box::new(office_document(&model, plan, target, language, at)))
        }
        (_, FileForm::Excel, Some(rowed)) => {
            Content::Workbook(Box::new(office_workbook(&model, plan, rowed, language, at)))
        }
        _ => Content::Text(write_text(workspace, &model, &Order { plan, ..*order })),
    }
}

/// What goes into a workbook of an output.
fn rowed(output: Output) -> Option<Rowed> {
    match output {
        Output::Page(Target::Table) => Some(Rowed::Table),
        Output::Page(Target::Budget) => Some(Rowed::Budget),
        Output::Page(Target::Duties) => Some(Rowed::Duties),
        Output::Page(Target::Yearwheel) => Some(Rowed::Yearwheel),
        Output::Measures => Some(Rowed::Measures),
        Output::Page(_) | Output::Gantt | Output::Calendar | Output::Project => None,
    }
}

fn write_text(workspace: &mut Workspace, model: &Model, order: &Order) -> String {
    let Order { output, form, at, language, plan } = *order;
    if output == Output::Project {
        return json(workspace);
    }
    match (output, form, plan) {
        (Output::Calendar, ..) => calendar(model, plan, language, at),
        (Output::Gantt, FileForm::Mermaid, plan) => gantt_mermaid(model, plan, language, at),
        (Output::Gantt, _, plan) => gantt_svg(model, plan, language, at),
        (Output::Page(Target::Yearwheel), FileForm::Rows(dialect), plan) => {
            print(&yearwheel_rows(model, plan, language, at), dialect)
        }
        (Output::Page(Target::Budget), FileForm::Rows(dialect), Some(plan)) => {
            budget_csv_of(model, plan, language, dialect)
        }
        (Output::Page(Target::Budget), FileForm::Rows(dialect), None) => budget_csv(workspace, language, dialect),
        (Output::Page(Target::Duties), FileForm::Rows(dialect), Some(plan)) => {
            duties_csv_of(model, plan, language, dialect)
        }
        (Output::Page(Target::Duties), FileForm::Rows(dialect), None) => duties_csv(workspace, language, dialect),
        (Output::Page(target), form, plan) => {
            let format = if let FileForm::Page(format) = form { format } else { Format::Markdown };
            if plan.is_none() && model.plans().len() > 1 {
                return export_model(model, target, format, language);
            }
            export_on(model, plan, target, format, language, at)
        }
        (Output::Measures | Output::Project, form, plan) => {
            let dialect = if let FileForm::Rows(dialect) = form { dialect } else { Dialect::default() };
            match plan {
                Some(plan) => measures_csv_of(model, plan, language, dialect),
                None => measures_csv(workspace, language, dialect),
            }
        }
    }
}
