//! Values, and expressions resolved to what they mean: no name is looked up after this.

use std::sync::Arc;

use ecow::EcoString;

use super::ElementId;
use super::schema::{FieldName, KindId};
use super::types::Enumeration;
use crate::diag::{Language, Translated};
use crate::value::citation::Citation;
use crate::value::{Bound, Period, Quantity, Time, UnitId};

/// What a field holds or an expression gives.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Value {
    /// Not stated, or not to be told from what is stated.
    #[default]
    Unknown,
    /// Yes or no.
    Bool(bool),
    /// A number, perhaps of a unit.
    Number(Quantity),
    /// A number with a limit: `min 40 %`, `over 9 %`.
    Limit(Arc<(Bound, Quantity)>),
    /// Some number from the first to the second.
    Between(Arc<(Quantity, Quantity)>),
    /// Words.
    Text(EcoString),
    /// Words in three tongues.
    Words(Arc<Translated>),
    /// One of an enumeration's words, in its canonical form.
    Word(EcoString),
    /// Days; a date is a period of one day.
    Period(Period),
    /// When something happens.
    Time(Arc<Time>),
    /// An amount for each unit of time: `7_000_000 kr per year`.
    Rate(Arc<(Quantity, UnitId)>),
    /// An element.
    Element(ElementId),
    /// A role at a body.
    Position(Arc<(ElementId, ElementId)>),
    /// Several values.
    List(Arc<List>),
    /// Values by key, in the order written.
    Map(Arc<Vec<(Value, Value)>>),
    /// A place in a source.
    Citation(Arc<CitationValue>),
    /// An action with arguments by the name of the parameter.
    Action(Arc<ActionTerm>),
    /// A kind.
    Kind(KindId),
    /// Something that is parsed and type-checked here and given its meaning by the norms: a deadline, an expectation, a type.
    Code(Arc<Code>),
    /// Something that is wrong, and was reported: it is stated, and nothing more is known of it.
    Broken,
    /// Text where something else was expected: kept, and reported as not understood.
    Verbatim(EcoString),
    /// The placeholder `"…"`: something will stand here, and it is not told what. In a list it is among the undecided,
    /// as what is unknown is.
    Unfilled,
}

/// A list, with the elements that may or may not belong to it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct List {
    /// What surely belongs.
    pub items: Vec<Value>,
    /// What belongs if facts that are not stated turn out so.
    pub undecided: Vec<Value>,
}

impl List {
    /// A list of these. Of what is unknown and of placeholders it is not told what they add: they are undecided.
    pub fn of(values: impl IntoIterator<Item = Value>) -> Self {
        let (undecided, items) =
            values.into_iter().partition(|value| matches!(value, Value::Unknown | Value::Unfilled));
        Self { items, undecided }
    }

    /// What each member gives: those of what surely belongs, and those of what may.
    #[must_use]
    pub fn each(&self, give: impl Fn(&Value) -> Value) -> Self {
        let mut out = Self::of(self.items.iter().map(&give));
        out.undecided.extend(self.undecided.iter().map(give));
        out
    }

    /// May it hold more, of which nothing is told?
    pub fn is_open(&self) -> bool {
        self.undecided.contains(&Value::Unfilled)
    }
}

/// A citation read against the laws and sources that are declared.
#[derive(Clone, PartialEq, Debug)]
pub struct CitationValue {
    /// The law or source, if it is declared.
    pub source: Option<ElementId>,
    /// The section, if it is declared.
    pub section: Option<ElementId>,
    /// The parts as read; empty for a guide's place.
    pub parts: Option<Citation>,
    /// The words as written.
    pub text: EcoString,
}

impl Value {
    /// Is it a citation that goes on with the one before it: `jf. barnevernloven § 6-4`?
    pub fn goes_on(&self) -> bool {
        let Self::Citation(citation) = self else { return false };
        citation.parts.as_ref().and_then(|parts| parts.sections.first()).is_some_and(|first| first.seeing)
    }
}

/// An action with its arguments.
#[derive(Clone, PartialEq, Debug)]
pub struct ActionTerm {
    /// The action.
    pub action: ElementId,
    /// Arguments by parameter; those left out are not limited.
    pub arguments: Vec<(EcoString, Value)>,
}

/// A resolved expression.
#[derive(Clone, PartialEq, Debug)]
pub enum Code {
    /// A value known beforehand.
    Constant(Value),
    /// Something that is being looked at: 0 is the outermost.
    Local(u16),
    /// The plan that the outermost element belongs to.
    Plan,
    /// A field of an element, or of each element of a list. A list (`true`) of something that is not there is empty.
    Field(Box<(Code, FieldName)>, bool),
    /// What every element has.
    Every(Box<Code>, Attribute),
    /// Every element of some kinds in the plan.
    All(Arc<[KindId]>),
    /// What a fact is in the situation at hand.
    Fact(ElementId),
    /// Those of a list for which a condition holds.
    Where(Box<(Code, Code)>),
    /// A list in order of a key, perhaps from the greatest.
    Sort(Box<(Code, Code)>, bool),
    /// The place of a word on a scale, to sort by; without code, of the item that is looked at.
    Rank(Option<Box<Code>>, Arc<Enumeration>),
    /// The first so many of a list.
    Take(Box<(Code, Code)>),
    /// A function over a list, perhaps with an expression for each item.
    Over(ListFunction, Box<(Code, Option<Code>)>),
    /// Any other function.
    Call(Function, Vec<Code>),
    /// Conjunction.
    And(Vec<Code>),
    /// Disjunction.
    Or(Vec<Code>),
    /// Negation.
    Not(Box<Code>),
    /// Is it stated?
    IsSet(Box<Code>),
    /// A comparison; with the words of a scale, where it is one.
    Compare(Comparison, Box<(Code, Code)>, Option<Arc<Enumeration>>),
    /// Does the first hold the second?
    Has(Box<(Code, Code)>),
    /// Have two times a day in common, or two lists an item?
    Overlaps(Box<(Code, Code)>),
    /// A sum of several.
    Sum(Vec<Code>),
    /// A product of several.
    Product(Vec<Code>),
    /// A difference.
    Minus(Box<(Code, Code)>),
    /// A quotient.
    Divide(Box<(Code, Code)>),
    /// Less than nothing.
    Negative(Box<Code>),
    /// The first branch whose condition holds; else the last.
    If(Box<(Vec<(Code, Code)>, Code)>),
    /// A list.
    List(Vec<Code>),
    /// Values by key.
    Map(Vec<(Code, Code)>),
    /// From one to another.
    Range(Box<(Option<Code>, Option<Code>)>),
    /// Text with computed parts.
    Text(Vec<Code>),
    /// Text in three tongues, with computed parts.
    Translated(Vec<(Language, Code)>),
    /// A role at a body.
    Position(Box<(Code, Code)>),
    /// An action with arguments.
    Action(ElementId, Vec<(EcoString, Code)>),
    /// As long as a condition holds (a deadline).
    While(Box<Code>),
    /// Within so long of an event (a deadline).
    Within(Box<(Code, Option<Code>)>),
    /// What a test expects.
    Expect(Box<Expectation>),
    /// The list cut down to some fields (a query).
    Select(Box<(Code, Vec<Code>)>),
    /// The list gathered by a key (a query).
    Group(Box<(Code, Code)>),
}

/// What a test expects of a norm or an action.
#[derive(Clone, PartialEq, Debug)]
pub struct Expectation {
    /// The norm or the action.
    pub subject: Code,
    /// `applies`, `required`, `forbidden` and so on.
    pub word: EcoString,
    /// Is it denied?
    pub negated: bool,
    /// `for`, `because`, `by`, `on`, with what stands after each.
    pub clauses: Vec<(EcoString, Code)>,
}

impl Code {
    /// The code that a piece of code consists of.
    #[must_use]
    pub fn children(&self) -> Vec<&Self> {
        match self {
            Self::Constant(_) | Self::Local(_) | Self::Plan | Self::All(_) | Self::Fact(_) => Vec::new(),
            Self::Field(parts, _) => vec![&parts.0],
            Self::Every(of, _) | Self::Not(of) | Self::IsSet(of) | Self::Negative(of) | Self::While(of) => vec![&**of],
            Self::And(all)
            | Self::Or(all)
            | Self::Sum(all)
            | Self::Product(all)
            | Self::List(all)
            | Self::Text(all)
            | Self::Call(_, all) => all.iter().collect(),
            Self::Where(pair)
            | Self::Sort(pair, _)
            | Self::Take(pair)
            | Self::Has(pair)
            | Self::Overlaps(pair)
            | Self::Minus(pair)
            | Self::Divide(pair)
            | Self::Position(pair)
            | Self::Group(pair)
            | Self::Compare(_, pair, _) => vec![&pair.0, &pair.1],
            Self::Rank(code, _) => code.as_deref().into_iter().collect(),
            Self::Over(_, parts) | Self::Within(parts) => std::iter::once(&parts.0).chain(&parts.1).collect(),
            Self::If(parts) => {
                parts.0.iter().flat_map(|(when, then)| [when, then]).chain(std::iter::once(&parts.1)).collect()
            }
            Self::Map(entries) => entries.iter().flat_map(|(key, value)| [key, value]).collect(),
            Self::Range(ends) => ends.0.iter().chain(&ends.1).collect(),
            Self::Translated(all) => all.iter().map(|(_, code)| code).collect(),
            Self::Action(_, arguments) => arguments.iter().map(|(_, code)| code).collect(),
            Self::Expect(expectation) => {
                std::iter::once(&expectation.subject).chain(expectation.clauses.iter().map(|(_, code)| code)).collect()
            }
            Self::Select(parts) => std::iter::once(&parts.0).chain(&parts.1).collect(),
        }
    }
}

/// What every element has beside its fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Attribute {
    /// Its label.
    Label,
    /// Its title.
    Title,
    /// Its title, else its label.
    Name,
    /// Its kind.
    Kind,
}

/// How two values are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// A function over a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ListFunction {
    /// How many.
    Count,
    /// Is there one?
    Any,
    /// Is it so for each?
    Every,
    /// All together.
    Sum,
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// The first.
    First,
    /// Each once.
    Unique,
}

impl ListFunction {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Count, Self::Any, Self::Every, Self::Sum, Self::Min, Self::Max, Self::First, Self::Unique];

    /// Its canonical name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Any => "any",
            Self::Every => "every",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Max => "max",
            Self::First => "first",
            Self::Unique => "unique",
        }
    }
}

/// A function of its arguments alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Function {
    /// Does a text hold one of some words?
    Mentions,
    /// The words of a text that are among some words.
    Mentioned,
    /// Every text that stands in an element.
    Texts,
    /// How many words a text has.
    Words,
    /// The year that a time begins in.
    Year,
    /// The first day of a period.
    Start,
    /// The last day of a period.
    End,
    /// How many years a period touches.
    Years,
    /// A national figure scaled to the municipality.
    Estimate,
    /// Two lists as one.
    Plus,
    /// The part of a cost that falls in a period.
    During,
    /// When something begins and when it is done.
    StartAndDelivery,
}
