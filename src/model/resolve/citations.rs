//! Citations: held against the laws, sections and sources that are declared.

use std::sync::Arc;

use ecow::EcoString;

use super::names::path;
use super::{Resolver, Type};
use crate::diag::Language;
use crate::model::code::{CitationValue, Code, List, Value};
use crate::model::{ElementId, Slot, problems};
use crate::source::{Spanned, TextRange};
use crate::syntax::ast::{Expr, Text};
use crate::value::citation::{Citation, SectionReference, read_all, readings};

impl Resolver<'_> {
    /// `strl_2005 §196`.
    pub(super) fn section(
        &mut self,
        law: Option<&Expr>,
        section: &Spanned<EcoString>,
        range: TextRange,
    ) -> (Code, Type) {
        let reference = SectionReference::read(&section.node);
        let law = law.and_then(|law| self.source_named(law, reference.as_ref()));
        if let (Some(law), Some(reference)) = (law, &reference)
            && let Some((found, _)) = self.find_section(law, reference)
        {
            self.note_element(found, section.range);
        }
        let words = self.sources.text(self.span(range)).to_owned();
        let sections = reference.into_iter().collect();
        let citation = Citation { law: EcoString::new(), sections, text: words.as_str().into() };
        (Code::Constant(self.cite(law, citation, range)), Type::Citation)
    }

    /// `guide_2008 "Evaluering av tiltak"`.
    pub(super) fn cited(&mut self, source: &Expr, place: &Text, range: TextRange) -> (Code, Type) {
        let source = self.source_named(source, None);
        let _ = range;
        let text = place.literal().unwrap_or_default();
        let value = CitationValue { source, section: None, parts: None, text };
        (Code::Constant(Value::Citation(Arc::new(value))), Type::Citation)
    }

    fn source_named(&mut self, expr: &Expr, section: Option<&SectionReference>) -> Option<ElementId> {
        let kinds = [self.model.known.law, self.model.known.source, self.model.known.plan];
        let expected = Type::Union(kinds.into_iter().flatten().map(Type::Kind).collect());
        // A law may be cited by one of its names as well as by its label.
        if let Some(name) = path(expr)
            && self.model.find_label(self.file, self.element, &name).is_empty()
        {
            // Two laws may have borne one name: the one that has the section is meant.
            let laws = self.model.laws_named(self.file, &name);
            let has = |law: &&ElementId| section.is_none_or(|s| self.find_section(**law, s).is_some());
            if let Some(law) = laws.iter().find(has).or(laws.first()) {
                self.note_element(*law, expr.range);
                return Some(*law);
            }
        }
        match self.value(expr, &expected) {
            Code::Constant(Value::Element(id)) => Some(id),
            _ => None,
        }
    }

    /// A citation written as text, in the forms used in practice; a list where it cites several laws.
    pub(super) fn citation_text(&mut self, words: &EcoString, range: TextRange) -> (Code, Type) {
        let others = Language::ALL.into_iter().filter(|other| *other != self.language);
        let read = std::iter::once(self.language)
            .chain(others)
            .find_map(|language| read_all(words, &self.schema.vocabulary.phrases(language).citation));
        let Some(citations) = read else {
            let problem = problems::not_declared_citation(words, self.span(range));
            self.report(problem);
            let value = CitationValue { source: None, section: None, parts: None, text: words.clone() };
            return (Code::Constant(Value::Citation(Arc::new(value))), Type::Citation);
        };
        let mut values: Vec<Value> = citations.into_iter().map(|citation| self.one_of(citation, range)).collect();
        match (values.pop(), values.is_empty()) {
            (Some(one), true) => (Code::Constant(one), Type::Citation),
            (last, _) => {
                values.extend(last);
                (Code::Constant(Value::List(Arc::new(List::of(values)))), Type::list(Type::Citation))
            }
        }
    }

    /// One of the citations that a text holds.
    fn one_of(&mut self, citation: Citation, range: TextRange) -> Value {
        let laws = self.model.laws_named(self.file, &citation.law);
        let declares = |law: &&ElementId| {
            citation.sections.first().is_none_or(|section| self.find_section(**law, section).is_some())
        };
        let law = laws.iter().find(declares).or(laws.first()).copied();
        let value = self.cite(law, citation, range);
        if let Value::Citation(cited) = &value
            && let Some(id) = cited.section.or(cited.source)
        {
            self.note_element(id, range);
        }
        value
    }

    fn cite(&mut self, law: Option<ElementId>, mut citation: Citation, range: TextRange) -> Value {
        let mut section = None;
        if let (Some(law), Some(first)) = (law, citation.sections.first_mut())
            && let Some((found, reading)) = self.find_section(law, first)
        {
            *first = reading;
            section = Some(found);
        }
        let cites_section = citation.sections.first().is_some_and(|s| !s.chapter);
        if law.is_none() || (section.is_none() && cites_section) {
            let problem = problems::not_declared_citation(&citation.text, self.span(range));
            self.report(problem);
        }
        let text = citation.text.clone();
        let value = CitationValue { source: law, section, parts: Some(citation), text };
        Value::Citation(Arc::new(value))
    }

    /// The declared section that a reference means, longest match first.
    fn find_section(&self, law: ElementId, reference: &SectionReference) -> Option<(ElementId, SectionReference)> {
        let sections = self.model.sections(law);
        let find = |number: &str| sections.iter().find(|(known, _)| *known == number).map(|(_, id)| *id);
        let reading = readings(reference, |number| find(number).is_some());
        find(&reading.number).map(|id| (id, reading))
    }
}

impl crate::model::Model {
    /// The laws that a file can cite by this name: by label, or by one of the names the law declares.
    pub(super) fn laws_named(&self, file: crate::source::FileId, name: &str) -> Vec<ElementId> {
        let wanted = normal(name);
        if wanted.is_empty() {
            return Vec::new();
        }
        let Some(scope) = self.scope(file) else { return Vec::new() };
        let visible = |id: ElementId| {
            let place = self.element(id).file;
            place == file || scope.uses.iter().any(|(used, _)| *used == place)
        };
        let index = self.law_names();
        let found = index.get(&wanted).into_iter().flatten().copied();
        found.filter(|id| visible(*id)).collect()
    }
}

/// A law's name without capitals and the period of an abbreviation.
pub(crate) fn normal(name: &str) -> EcoString {
    name.trim().trim_end_matches('.').to_lowercase().into()
}

/// The number in a section's label: `§6-4` is `6-4`, `§13 b` is `13 b`.
pub(crate) fn section_number(label: &str) -> Option<EcoString> {
    SectionReference::read(label).map(|reference| match reference.letter {
        Some(letter) => ecow::eco_format!("{} {letter}", reference.number),
        None => reference.number,
    })
}

/// The literal texts of a field, before it is resolved or after.
pub(crate) fn texts(slot: &Slot) -> Vec<EcoString> {
    match slot {
        Slot::Value(Value::Text(text)) => vec![text.clone()],
        Slot::Value(Value::List(list)) => list
            .items
            .iter()
            .filter_map(|v| if let Value::Text(text) = v { Some(text.clone()) } else { None })
            .collect(),
        Slot::Value(_) | Slot::Computed(_) => Vec::new(),
    }
}
