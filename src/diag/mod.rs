//! Diagnostics: a stable code, arguments, places and help. Text is made last, in the reader's language.

mod catalogue;
mod nearest;

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use ecow::EcoString;

use crate::source::{Span, TextRange};

pub use catalogue::{Code, Key};
pub use nearest::nearest;

/// A language that messages, exports and the vocabulary speak.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Language {
    /// English.
    En,
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
}

impl Language {
    /// All three.
    pub const ALL: [Self; 3] = [Self::En, Self::Nb, Self::Nn];

    /// The code of the language: `en`, `nb`, `nn`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nb => "nb",
            Self::Nn => "nn",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// How much a diagnostic weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// The plan cannot be read or is wrong.
    Error,
    /// Something that should be mended.
    Warning,
    /// Something that could be better.
    Hint,
}

impl Severity {
    /// The word for machines; never translated.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// A text in three tongues.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Translated {
    /// English.
    pub en: EcoString,
    /// Bokmål.
    pub nb: EcoString,
    /// Nynorsk.
    pub nn: EcoString,
}

impl Translated {
    /// The same words in every language.
    pub fn same(text: impl Into<EcoString>) -> Self {
        let text = text.into();
        Self { en: text.clone(), nb: text.clone(), nn: text }
    }

    /// The text in one language; where it is empty, another that is not.
    pub fn get(&self, language: Language) -> &EcoString {
        let order = match language {
            Language::En => [&self.en, &self.nb, &self.nn],
            Language::Nb => [&self.nb, &self.nn, &self.en],
            Language::Nn => [&self.nn, &self.nb, &self.en],
        };
        order.into_iter().find(|text| !text.is_empty()).unwrap_or(&self.en)
    }
}

/// An argument of a text.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Arg {
    /// Words that are the same in every language: what the user wrote, a number, a name.
    Word(EcoString),
    /// Words that differ by language.
    Words(Arc<Translated>),
    /// Another text of the catalogue.
    Text(Arc<Text>),
    /// Alternatives, joined with commas and a last "or" of the language.
    Either(Vec<Arg>),
}

impl From<&str> for Arg {
    fn from(word: &str) -> Self {
        Self::Word(word.into())
    }
}

impl From<EcoString> for Arg {
    fn from(word: EcoString) -> Self {
        Self::Word(word)
    }
}

impl From<&EcoString> for Arg {
    fn from(word: &EcoString) -> Self {
        Self::Word(word.clone())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Word(ecow::eco_format!("{number}"))
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(Arc::new(text))
    }
}

impl From<Translated> for Arg {
    fn from(words: Translated) -> Self {
        Self::Words(Arc::new(words))
    }
}

impl Arg {
    /// The argument in one language.
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::Word(word) => word.to_string(),
            Self::Words(words) => words.get(language).to_string(),
            Self::Text(text) => text.in_language(language),
            Self::Either(all) => {
                let mut words: Vec<String> = all.iter().map(|a| a.in_language(language)).collect();
                let last = words.pop().unwrap_or_default();
                let or = if language == Language::En { "or" } else { "eller" };
                if words.is_empty() { last } else { format!("{} {or} {last}", words.join(", ")) }
            }
        }
    }
}

/// A text that can be said in any language: a key of the catalogue with its arguments, or a pack's own words.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Text {
    /// From the catalogue.
    Key(Key, Vec<(&'static str, Arg)>),
    /// From a pack or a plan.
    Own(Arc<Translated>),
}

impl Text {
    /// A text of the catalogue without arguments.
    pub fn key(key: Key) -> Self {
        Self::Key(key, Vec::new())
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.add(name, arg.into());
        self
    }

    fn add(&mut self, name: &'static str, arg: Arg) {
        if let Self::Key(_, args) = self {
            args.push((name, arg));
        }
    }

    /// The words in one language.
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::Own(words) => words.get(language).to_string(),
            Self::Key(key, args) => {
                let mut out = String::new();
                let mut rest = key.template(language);
                while let Some((before, after)) = rest.split_once('{') {
                    out.push_str(before);
                    let (name, tail) = after.split_once('}').unwrap_or((after, ""));
                    match args.iter().find(|(known, _)| *known == name) {
                        Some((_, arg)) => out.push_str(&arg.in_language(language)),
                        None => out.push_str(name),
                    }
                    rest = tail;
                }
                out.push_str(rest);
                out
            }
        }
    }
}

/// A place with a word about it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is said there; nothing when the message says it all.
    pub text: Option<Text>,
}

/// A change to the text that would mend the matter.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Fix {
    /// What it does, in the imperative.
    pub title: Text,
    /// The bytes to replace.
    pub span: Span,
    /// The new text.
    pub replacement: EcoString,
}

/// One finding. A copy shares what it says, so that a list of thousands costs little to hand on; what is the same object is
/// found to be equal at once.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Diagnostic(Arc<Content>);

/// What a finding says.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Content {
    /// Stable name: `unknown-name`, or a rule's label.
    pub code: CodeName,
    /// Its weight.
    pub severity: Severity,
    /// The short fact.
    pub message: Text,
    /// Where it is.
    pub primary: Label,
    /// Other places that matter.
    pub related: Vec<Label>,
    /// What to do about it.
    pub help: Vec<Text>,
    /// A change that would mend it.
    pub fix: Option<Fix>,
}

/// A built-in code or the label of a rule in a pack.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CodeName {
    /// Of the interpreter.
    Code(Code),
    /// Of a rule.
    Rule(EcoString),
}

impl CodeName {
    /// Is it the other? What is in the same place of memory, as the findings of one rule have it, is not compared.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Rule(one), Self::Rule(other)) if std::ptr::eq(one.as_str(), other.as_str()) => true,
            _ => self == other,
        }
    }
}

impl fmt::Display for CodeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => f.write_str(code.as_str()),
            Self::Rule(label) => f.write_str(label),
        }
    }
}

impl Deref for Diagnostic {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}

impl DerefMut for Diagnostic {
    fn deref_mut(&mut self) -> &mut Content {
        Arc::make_mut(&mut self.0)
    }
}

impl From<Content> for Diagnostic {
    fn from(content: Content) -> Self {
        Self(Arc::new(content))
    }
}

impl Diagnostic {
    /// A finding with the code's own severity and message.
    pub fn new(code: Code, span: Span) -> Self {
        Self::from(Content {
            code: CodeName::Code(code),
            severity: code.severity(),
            message: Text::key(code.message()),
            primary: Label { span, text: None },
            related: Vec::new(),
            help: Vec::new(),
            fix: None,
        })
    }

    /// The same with one more argument of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.message.add(name, arg.into());
        self
    }

    /// The same with a word at its primary place.
    #[must_use]
    pub fn labelled(mut self, text: Text) -> Self {
        self.primary.text = Some(text);
        self
    }

    /// The same with another place.
    #[must_use]
    pub fn related(mut self, span: Span, text: Text) -> Self {
        self.related.push(Label { span, text: Some(text) });
        self
    }

    /// The same with a piece of help.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help.push(text);
        self
    }

    /// The same with "did you mean `near`?" and the fix that replaces the primary place.
    #[must_use]
    pub fn suggest(mut self, near: Option<EcoString>) -> Self {
        if let Some(near) = near {
            self.help.push(Text::key(Key::DidYouMean).with("name", &near));
            let span = self.primary.span;
            let title = Text::key(Key::ReplaceWith).with("name", &near);
            self.fix = Some(Fix { title, span, replacement: near });
        }
        self
    }

    /// The place of the finding, relative to its item.
    pub fn range(&self) -> TextRange {
        self.primary.span.range
    }
}
