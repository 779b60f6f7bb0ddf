//! The report: every requirement of the guides in use, and how the plan stands to it.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use crate::diag::Text;
use crate::diag::Translated;
use crate::model::ElementId;
use crate::source::Span;
use ecow::EcoString;

/// How a plan stands to a requirement or a rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// The plan has what is asked for.
    Met,
    /// It has not.
    Missing,
    /// What is stated does not tell.
    CannotTell,
    /// The plan sets it aside, with a reason.
    Waived,
    /// There is nothing that it could apply to.
    NotRelevant,
    /// A program cannot check it.
    NotCheckable,
    /// A requirement of another guide in use takes its place.
    Replaced,
}

impl State {
    /// Every state, in the order that a report counts them.
    pub const ALL: [Self; 7] = [
        Self::Met,
        Self::Missing,
        Self::CannotTell,
        Self::Waived,
        Self::NotRelevant,
        Self::NotCheckable,
        Self::Replaced,
    ];

    /// The word for machines; never translated.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::CannotTell => "cannot_tell",
            Self::Waived => "waived",
            Self::NotRelevant => "not_relevant",
            Self::NotCheckable => "not_checkable",
            Self::Replaced => "replaced",
        }
    }
}

/// One place where a rule is missing or cannot be told. A copy shares what it says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding(Arc<Content>);

/// What is said of such a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// The rule.
    pub rule: EcoString,
    /// Missing, cannot tell, or waived.
    pub state: State,
    /// The element that was looked at.
    pub element: ElementId,
    /// Where it stands.
    pub span: Span,
    /// What is missing.
    pub message: Text,
    /// What to do.
    pub fix: Option<Text>,
    /// What would have to be stated to tell: names of fields with their elements.
    pub unstated: Vec<Text>,
    /// The reason of a waiver.
    pub reason: Option<EcoString>,
}

impl Finding {
    /// Do two say the same of the same place? Elements may have got other numbers meanwhile.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let Content { rule, state, element: _, span, message, fix, unstated, reason } = &**self;
        Arc::ptr_eq(&self.0, &other.0)
            || (*span == other.span
                && *state == other.state
                && *rule == other.rule
                && *message == other.message
                && *fix == other.fix
                && *unstated == other.unstated
                && *reason == other.reason)
    }
}

impl Deref for Finding {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}

impl DerefMut for Finding {
    fn deref_mut(&mut self) -> &mut Content {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Content> for Finding {
    fn from(found: Content) -> Self {
        Self(Arc::new(found))
    }
}

/// A requirement and how the plan stands to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequirementResult {
    /// Its element.
    pub id: ElementId,
    /// Its label in the guide's checklist: `G134`.
    pub label: EcoString,
    /// What it asks for.
    pub title: Translated,
    /// `must`, `should`, `may` or `fact`.
    pub force: EcoString,
    /// The heading in the guide.
    pub place: EcoString,
    /// The guide.
    pub guide: Option<ElementId>,
    /// How the plan stands to it.
    pub state: State,
    /// How each of its rules came out.
    pub rules: Vec<(EcoString, State)>,
    /// Where something is missing, cannot be told, or is waived.
    pub findings: Vec<Finding>,
    /// Why a program cannot check it.
    pub not_checkable: Option<Translated>,
    /// The labels of the requirements that take its place: those of another guide in use that say so.
    pub replaced_by: Vec<EcoString>,
    /// The headings that it belongs to.
    pub headings: Vec<ElementId>,
}

/// How many requirements came out how.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Totals([usize; State::ALL.len()]);

impl Totals {
    /// How many came out so.
    pub fn of(&self, state: State) -> usize {
        self.0.get(state as usize).copied().unwrap_or(0)
    }

    /// One more.
    pub fn add(&mut self, state: State) {
        if let Some(count) = self.0.get_mut(state as usize) {
            *count += 1;
        }
    }
}

/// A heading of a guide with the requirements under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeadingSummary {
    /// Its element.
    pub id: ElementId,
    /// `points` or `themes`.
    pub list: EcoString,
    /// Its number in the list.
    pub number: usize,
    /// What it is called.
    pub title: Translated,
    /// How its requirements came out.
    pub totals: Totals,
}

/// A duty, or a class of duties, that the plan sets aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WaivedDuty {
    /// Its element.
    pub id: ElementId,
    /// Its label.
    pub label: EcoString,
    /// What it is called.
    pub title: Translated,
    /// Why it is set aside.
    pub reason: EcoString,
    /// Where that is said.
    pub span: Span,
}

/// The municipality from which a plan was looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    /// Its label.
    pub label: EcoString,
    /// What it is called.
    pub title: EcoString,
}

/// Every requirement of the guides in use, and how the plan stands to it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Report {
    /// The municipality that it is for, where it is for one of several.
    pub municipality: Option<Seen>,
    /// In the order of the guides.
    pub requirements: Vec<RequirementResult>,
    /// The guides' headings in order.
    pub headings: Vec<HeadingSummary>,
    /// All together.
    pub totals: Totals,
    /// Rules that belong to no requirement: lints of packs and of the plan itself.
    pub others: Vec<(EcoString, State, Vec<Finding>)>,
    /// Duties that the plan sets aside, in the order of their declaration.
    pub waived_duties: Vec<WaivedDuty>,
}
