//! Text: with computed parts, in three tongues, or where another value is expected.

use std::sync::Arc;

use ecow::EcoString;

use super::literals::expects_time;
use super::{Resolver, Type};
use crate::diag::{Language, Translated};
use crate::model::code::{Code, Value};
use crate::model::{PLACEHOLDER, problems};
use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind, Text, TextPart};

impl Resolver<'_> {
    /// A text with its computed parts resolved.
    pub(super) fn text(&mut self, text: &Text) -> Code {
        if let Some(literal) = text.literal() {
            return Code::Constant(Value::Text(literal));
        }
        let parts = text
            .parts
            .iter()
            .map(|part| match part {
                TextPart::Literal(words) => Code::Constant(Value::Text(words.clone())),
                TextPart::Computed(expr) => self.typed(expr, &Type::Any).0,
            })
            .collect();
        Code::Text(parts)
    }

    /// Is it the placeholder for what only the author can know? That is reported. In a pack the sign is a text like others.
    pub(super) fn placeholder(&mut self, text: &Text, range: TextRange) -> bool {
        let found = text.literal().is_some_and(|words| words.trim() == PLACEHOLDER)
            && self.model.scope(self.file).is_none_or(|scope| !scope.pack);
        if found {
            let problem = problems::unfilled(self.span(range));
            self.report(problem);
        }
        found
    }

    /// A text where any type is expected: as text, as a phrase, or kept verbatim.
    pub(super) fn text_value(&mut self, text: &Text, range: TextRange, expected: &Type) -> (Code, Type) {
        if self.placeholder(text, range) {
            return (Code::Constant(Value::Unfilled), Type::Any);
        }
        let wants_text = expected
            .alternatives()
            .iter()
            .any(|t| matches!(t, Type::Text | Type::Translated | Type::Any | Type::OneOf(_) | Type::Query));
        if wants_text {
            if expected.alternatives().iter().all(|t| matches!(t, Type::OneOf(_)))
                && let Some(words) = text.literal()
            {
                // A word of an enumeration in quotes: read it as the word.
                return self.name(&words.trim().replace(' ', "_").into(), range, expected);
            }
            let code = self.text(text);
            return (code, Type::Text);
        }
        let Some(words) = text.literal() else {
            return (self.text(text), Type::Text);
        };
        if expected.allows(&Type::Citation) {
            return self.citation_text(&words, range);
        }
        let of_time = expects_time(expected);
        let of_amount = expected.alternatives().iter().any(|t| {
            matches!(t, Type::Money | Type::Cost | Type::Number | Type::Percent | Type::Posts | Type::Duration)
        });
        // Plans quote each other across the written forms: the file's own language first, then the others.
        let others = Language::ALL.into_iter().filter(|other| *other != self.language);
        let read = std::iter::once(self.language).chain(others).find_map(|language| {
            let phrases = self.schema.vocabulary.phrases(language);
            let time = || if of_time { phrases.time.read(&words) } else { None };
            let amount = || if of_amount { phrases.money.read(&words) } else { None };
            time().or_else(amount)
        });
        if let Some(found) = read.and_then(|source| self.phrase(&source, expected)) {
            return found;
        }
        let expected = self.type_words(expected);
        let problem = problems::not_understood(&words, expected, self.span(range));
        self.report(problem);
        (Code::Constant(Value::Verbatim(words)), Type::Any)
    }

    /// A phrase that the vocabulary turned into the language's own source.
    pub(super) fn phrase(&mut self, source: &str, expected: &Type) -> Option<(Code, Type)> {
        let (expr, problems) = crate::syntax::parse_expression(self.item, source);
        if !problems.is_empty() {
            return None;
        }
        let before = self.diagnostics.len();
        let language = std::mem::replace(&mut self.language, Language::En);
        // The places of that source are no places of the file.
        let (words, notes) = (self.words.take(), self.notes.take());
        let (code, ty) = self.typed(&expr, expected);
        (self.words, self.notes) = (words, notes);
        self.language = language;
        let clean = self.diagnostics.len() == before && super::fits(&ty, expected, self.schema);
        self.diagnostics.truncate(before);
        clean.then_some((code, ty))
    }

    /// `{ nb: "…", nn: "…", en: "…" }`.
    pub(super) fn translated(&mut self, entries: &[(Expr, Expr)]) -> (Code, Type) {
        let mut codes = Vec::new();
        for (key, value) in entries {
            let code = match &key.kind {
                ExprKind::Name(code) => code.clone(),
                _ => EcoString::new(),
            };
            let Some(language) = Language::from_code(&code) else {
                let problem = problems::unknown_language(&code, self.span(key.range));
                self.report(problem);
                continue;
            };
            codes.push((language, self.value(value, &Type::Text)));
        }
        let mut words = Translated::default();
        let constant = codes.iter().all(|(language, code)| {
            let Code::Constant(Value::Text(text)) = code else { return false };
            match language {
                Language::En => words.en = text.clone(),
                Language::Nb => words.nb = text.clone(),
                Language::Nn => words.nn = text.clone(),
            }
            true
        });
        let code = if constant { Code::Constant(Value::Words(Arc::new(words))) } else { Code::Translated(codes) };
        (code, Type::Translated)
    }

    /// `file("bakgrunn.md")`: the text of a file beside this one.
    pub(super) fn file_text(&mut self, path: &Expr) -> (Code, Type) {
        let ExprKind::Text(text) = &path.kind else {
            return self.wrong_literal(path, &Type::Text);
        };
        let path_text = text.literal().unwrap_or_default();
        let here = self.sources.file(self.file).name.clone();
        let name = crate::source::beside(&here, &path_text);
        match name.as_deref().and_then(|name| self.sources.find(name)) {
            Some(id) => {
                if self.model.scope(id).is_some() {
                    self.model.quotes_plan.get_or_init(|| ());
                }
                (Code::Constant(Value::Text(self.sources.file(id).text.as_ref().into())), Type::Text)
            }
            None => {
                let problem = problems::text_file_missing(&path_text, self.span(path.range));
                self.report(problem);
                (Code::Constant(Value::Unknown), Type::Text)
            }
        }
    }
}
