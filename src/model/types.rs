//! What a field can hold.

use std::fmt::Write as _;
use std::sync::Arc;

use ecow::EcoString;

use super::schema::{KindId, Schema};
use crate::diag::Language;

/// The type of a field or an expression.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Type {
    /// Anything: the type of what could not be typed. No error follows from it.
    Any,
    /// Text or prose.
    Text,
    /// Text in three tongues.
    Translated,
    /// Yes, no or unknown.
    Bool,
    /// A plain number.
    Number,
    /// A share of a hundred.
    Percent,
    /// An amount of money.
    Money,
    /// Work posts.
    Posts,
    /// A length of time.
    Duration,
    /// A day.
    Date,
    /// Days from one to another, open at either end.
    Period,
    /// When something happens, in any of the ways that plans say it.
    Time,
    /// What something costs: an amount, an amount per year, amounts by year.
    Cost,
    /// A place in a law, a guide or another source.
    Citation,
    /// An expression that is kept and evaluated later: yes, no or unknown.
    Condition,
    /// An action with its parameters.
    Action,
    /// How soon a duty must be fulfilled.
    Deadline,
    /// What a test expects.
    Expectation,
    /// A query over the plan.
    Query,
    /// A type, as the value of a field.
    Type,
    /// The name of a kind.
    KindName,
    /// Any element.
    Element,
    /// An element of a kind.
    Kind(KindId),
    /// One of several.
    Union(Arc<[Type]>),
    /// Several of one.
    List(Arc<Type>),
    /// Values by key.
    Map(Arc<(Type, Type)>),
    /// From one value to another.
    Range(Arc<Type>),
    /// One of some words, perhaps in order.
    OneOf(Arc<Enumeration>),
    /// Any declared element of a kind, with a value of that element's own type: the facts of a situation.
    Open(KindId),
}

/// The words of an enumerated type.
#[derive(PartialEq, Eq, Debug)]
pub struct Enumeration {
    /// In the order they were declared.
    pub words: Vec<EcoString>,
    /// Is the order one of size (`scale`)?
    pub ordered: bool,
}

impl Enumeration {
    /// The place of a word.
    pub fn rank(&self, word: &str) -> Option<usize> {
        self.words.iter().position(|known| known == word)
    }
}

impl Type {
    /// A list of `item`.
    pub fn list(item: Self) -> Self {
        Self::List(Arc::new(item))
    }

    /// The type of one item, for a list; else the type itself.
    pub fn item(&self) -> &Self {
        match self {
            Self::List(item) => item,
            other => other,
        }
    }

    /// Is it a list?
    pub fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    /// The alternatives of a union; the type itself, if it is none. Lists are looked into.
    pub fn alternatives(&self) -> &[Self] {
        match self {
            Self::Union(all) => all,
            Self::List(item) => item.alternatives(),
            other => std::slice::from_ref(other),
        }
    }

    /// Every kind among the alternatives, unions of kinds opened.
    pub fn kinds(&self, schema: &Schema) -> Vec<KindId> {
        let mut kinds = Vec::new();
        for alternative in self.alternatives() {
            if let Self::Kind(kind) = alternative {
                kinds.extend(schema.members(*kind));
            }
        }
        kinds
    }

    /// The scale whose words a value of this type is one of.
    pub fn scale(&self) -> Option<Arc<Enumeration>> {
        self.enumerations().find(|enumeration| enumeration.ordered).cloned()
    }

    /// The enumerations among the alternatives.
    pub fn enumerations(&self) -> impl Iterator<Item = &Arc<Enumeration>> {
        self.alternatives().iter().filter_map(|t| if let Self::OneOf(e) = t { Some(e) } else { None })
    }

    /// Is one of the alternatives this type?
    pub fn allows(&self, wanted: &Self) -> bool {
        self.alternatives().contains(wanted)
    }

    /// Is it, or does it hold, something that can be compared with, added to or put in the place of the other?
    pub fn compatible(&self, other: &Self, schema: &Schema) -> bool {
        self.alternatives().iter().any(|a| other.alternatives().iter().any(|b| a.pair(b, schema)))
    }

    fn pair(&self, other: &Self, schema: &Schema) -> bool {
        use Type as T;
        match (self, other) {
            (T::Any, _) | (_, T::Any) => true,
            (T::Kind(_) | T::Element, T::Element) | (T::Element, T::Kind(_)) => true,
            (T::Kind(a), T::Kind(b)) => schema.members(*a).iter().any(|k| schema.members(*b).contains(k)),
            (T::OneOf(a), T::OneOf(b)) => a.words.iter().any(|w| b.words.contains(w)),
            (T::OneOf(_) | T::Text | T::Translated, T::OneOf(_) | T::Text | T::Translated) => true,
            (T::Number, T::Date | T::Period) | (T::Date | T::Period, T::Number) => false,
            (T::Date | T::Period | T::Time, T::Date | T::Period | T::Time) => true,
            (T::Money | T::Cost, T::Money | T::Cost) => true,
            (T::Bool | T::Condition, T::Bool | T::Condition) => true,
            (T::Range(a), b) | (b, T::Range(a)) => a.compatible(b, schema),
            (T::List(a), b) | (b, T::List(a)) => a.compatible(b, schema),
            (T::Map(_), T::Map(_)) => true,
            (a, b) => a == b,
        }
    }

    /// The type in words of the language, as a plan's author would write or say it.
    pub fn in_language(&self, schema: &Schema, language: Language) -> String {
        let name = |word: &str| schema.vocabulary.type_word(word, language).to_string();
        match self {
            Self::Any => name("element"),
            Self::Text => name("text"),
            Self::Translated => name("translated"),
            Self::Bool => name("bool"),
            Self::Number => name("number"),
            Self::Percent => name("percent"),
            Self::Money => name("money"),
            Self::Posts => name("posts"),
            Self::Duration => name("duration"),
            Self::Date => name("date"),
            Self::Period => name("period"),
            Self::Time => name("time"),
            Self::Cost => name("cost"),
            Self::Citation => name("citation"),
            Self::Condition => name("condition"),
            Self::Action => name("action"),
            Self::Deadline => name("deadline"),
            Self::Expectation => name("expectation"),
            Self::Query => name("query"),
            Self::Type => name("type"),
            Self::KindName => name("kind_name"),
            Self::Element => name("element"),
            Self::Kind(kind) | Self::Open(kind) => schema.kind_word(*kind, language).to_string(),
            Self::Union(all) => all.iter().map(|t| t.in_language(schema, language)).collect::<Vec<_>>().join(" | "),
            Self::List(item) => format!("{}({})", name("list"), item.in_language(schema, language)),
            Self::Range(item) => format!("{}({})", name("range"), item.in_language(schema, language)),
            Self::Map(pair) => format!(
                "{}({}, {})",
                name("map"),
                pair.0.in_language(schema, language),
                pair.1.in_language(schema, language)
            ),
            Self::OneOf(words) => {
                let mut out = String::new();
                for (i, word) in words.words.iter().enumerate() {
                    let between = if words.ordered { " < " } else { ", " };
                    let _ = write!(
                        out,
                        "{}{}",
                        if i == 0 { "" } else { between },
                        schema.vocabulary.value_word(word, language)
                    );
                }
                out
            }
        }
    }
}
