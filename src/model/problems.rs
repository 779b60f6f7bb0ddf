//! What can be wrong with names, types and values: one factory for each finding.

use ecow::EcoString;

use crate::diag::{Arg, Code, Diagnostic, Key, Text, nearest};
use crate::source::Span;

fn near(wrong: &str, known: &[EcoString]) -> Option<EcoString> {
    nearest(wrong, known.iter().map(EcoString::as_str))
}

pub(super) fn unknown_name(name: &str, span: Span, near: Option<EcoString>) -> Diagnostic {
    let lonely = near.is_none();
    let found = Diagnostic::new(Code::UnknownName, span).with("name", name).suggest(near);
    if lonely { found.help(Text::key(Key::HelpUnknownName)) } else { found }
}

/// The name is declared, but in a file that this one does not use.
pub(super) fn not_used(name: &str, span: Span, file: &str) -> Diagnostic {
    let file = if file.starts_with("std.") { file.to_owned() } else { format!("\"{file}\"") };
    Diagnostic::new(Code::UnknownName, span)
        .with("name", name)
        .help(Text::key(Key::HelpUseFile).with("file", file.as_str()))
}

/// The placeholder stands where something is to be filled in.
pub(super) fn unfilled(span: Span) -> Diagnostic {
    Diagnostic::new(Code::Unfilled, span)
}

pub(super) fn unknown_kind(name: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    let near = near(name, known);
    let lonely = near.is_none();
    let found = Diagnostic::new(Code::UnknownKind, span).with("name", name).suggest(near);
    if lonely { found.help(Text::key(Key::HelpUnknownKind)) } else { found }
}

/// A unit was read as the kind of the block that follows it on the line.
pub(super) fn unit_before_block(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownKind, span)
        .with("name", name)
        .help(Text::key(Key::HelpUnitBeforeBlock).with("name", name))
}

pub(super) fn unknown_type(name: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    Diagnostic::new(Code::UnknownType, span).with("name", name).suggest(near(name, known))
}

pub(super) fn not_a_type(span: Span) -> Diagnostic {
    Diagnostic::new(Code::NotAType, span).help(Text::key(Key::HelpNotAType))
}

pub(super) fn unknown_field(name: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    Diagnostic::new(Code::UnknownField, span).with("name", name).suggest(near(name, known))
}

/// `meant` is the field that people mean with this word, where the packs know one.
pub(super) fn unknown_field_of(
    name: &str,
    kind: &str,
    span: Span,
    known: &[EcoString],
    meant: Option<EcoString>,
) -> Diagnostic {
    let near = meant.or_else(|| near(name, known));
    let list = near.is_none() && !known.is_empty() && known.len() <= 24;
    let found = Diagnostic::new(Code::UnknownFieldOf, span).with("name", name).with("kind", kind).suggest(near);
    if list { found.help(Text::key(Key::HelpFields).with("fields", known.join(", ").as_str())) } else { found }
}

pub(super) fn misplaced_block(word: &str, parent: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    Diagnostic::new(Code::MisplacedBlock, span).with("name", word).with("kind", parent).suggest(near(word, known))
}

pub(super) fn duplicate_label(label: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(Code::DuplicateLabel, span)
        .with("name", label)
        .related(first, Text::key(Key::FirstHere))
        .help(Text::key(Key::HelpDuplicateLabel))
}

pub(super) fn duplicate_field(name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(Code::DuplicateField, span).with("name", name).related(first, Text::key(Key::FirstHere))
}

pub(super) fn ambiguous_name(name: &str, span: Span, all: &[(Span, EcoString)]) -> Diagnostic {
    let found = Diagnostic::new(Code::AmbiguousName, span).with("name", name).help(Text::key(Key::HelpQualify));
    all.iter().take(4).fold(found, |found, (place, word)| {
        found.related(*place, Text::key(Key::OneCandidate).with("name", word.as_str()))
    })
}

/// `takes` says how a value that fits is written.
pub(super) fn type_mismatch(
    expected: impl Into<Arg>,
    found: impl Into<Arg>,
    span: Span,
    takes: Vec<Text>,
) -> Diagnostic {
    let problem = Diagnostic::new(Code::TypeMismatch, span).with("expected", expected).with("found", found);
    takes.into_iter().fold(problem, Diagnostic::help)
}

pub(super) fn cannot_combine(operator: &str, left: impl Into<Arg>, right: impl Into<Arg>, span: Span) -> Diagnostic {
    Diagnostic::new(Code::CannotCombine, span).with("operator", operator).with("left", left).with("right", right)
}

pub(super) fn unknown_value(name: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    let near = near(name, known);
    let list = Text::key(Key::HelpValues)
        .with("values", Arg::Either(known.iter().map(|w| Arg::Word(ecow::eco_format!("`{w}`"))).collect()));
    let lonely = near.is_none();
    let found = Diagnostic::new(Code::UnknownValue, span).with("name", name).suggest(near);
    if lonely { found.help(list) } else { found }
}

pub(super) fn unknown_unit(name: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    Diagnostic::new(Code::UnknownUnit, span).with("name", name).suggest(near(name, known))
}

pub(super) fn unknown_function(name: &str, span: Span, near: Option<EcoString>) -> Diagnostic {
    Diagnostic::new(Code::UnknownFunction, span).with("name", name).suggest(near)
}

pub(super) fn wrong_arguments(name: &str, expected: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::WrongArguments, span).with("name", name).with("expected", expected)
}

pub(super) fn no_such_date(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::NoSuchDate, span).with("date", text)
}

pub(super) fn reversed_range(span: Span) -> Diagnostic {
    Diagnostic::new(Code::ReversedRange, span)
}

pub(super) fn not_understood(text: &str, expected: impl Into<Arg>, span: Span) -> Diagnostic {
    Diagnostic::new(Code::NotUnderstood, span)
        .with("text", text)
        .with("expected", expected)
        .help(Text::key(Key::HelpNotUnderstood))
}

pub(super) fn missing_required(field: &str, kind: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::MissingField, span).with("field", field).with("kind", kind)
}

pub(super) fn not_declared_citation(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownSection, span).with("text", text).help(Text::key(Key::HelpUnknownSection))
}

pub(super) fn computed_field(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::ComputedField, span).with("name", name)
}

pub(super) fn unknown_phrase_word(word: &str, span: Span, known: &[EcoString]) -> Diagnostic {
    Diagnostic::new(Code::UnknownPhraseWord, span).with("name", word).suggest(near(word, known))
}

pub(super) fn unknown_language(code: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownLanguage, span).with("name", code)
}

pub(super) fn unknown_setting(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownSetting, span).with("name", name)
}

pub(super) fn text_file_missing(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UnknownFile, span).with("name", name)
}
