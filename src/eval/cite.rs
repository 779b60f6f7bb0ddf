//! Citations as readers see them: the law by its name, the section by its number.

use std::fmt::Write as _;

use ecow::EcoString;

use super::Evaluator;
use crate::diag::Language;
use crate::model::code::{CitationValue, Value};
use crate::model::{ElementId, Slot};
use crate::value::Date;
use crate::value::citation::{Citation, SectionReference};

impl Evaluator<'_> {
    /// `opplæringslova § 24-3 bokstav c`; the words as written, where the law is not declared.
    pub fn cite(&self, citation: &CitationValue) -> String {
        let (Some(law), Some(parts)) = (citation.source, &citation.parts) else {
            return match citation.source {
                Some(law) if citation.text.is_empty() => self.law_name(law).into(),
                Some(source) => format!("{}: {}", self.name(source), citation.text),
                None => citation.text.to_string(),
            };
        };
        self.cite_under(&self.law_name(law), parts)
    }

    /// Sections after the name of their law: `straffeloven § 282, jf. § 196`.
    pub fn cite_under(&self, law: &str, parts: &Citation) -> String {
        let sections = self.cite_sections(parts);
        match sections.strip_prefix(self.seeing()) {
            Some(rest) => format!("{} {law}{rest}", self.seeing()),
            None => format!("{law} {sections}"),
        }
    }

    fn seeing(&self) -> &'static str {
        match self.language {
            Language::En => "cf.",
            Language::Nb | Language::Nn => "jf.",
        }
    }

    /// The sections alone, as they stand after the law's name: `§ 282, jf. § 196`.
    pub fn cite_sections(&self, parts: &Citation) -> String {
        let mut out = String::new();
        let mut seeing = false;
        for (i, section) in parts.sections.iter().enumerate() {
            if i > 0 {
                out.push_str(", ");
            }
            if section.seeing && !seeing {
                let _ = write!(out, "{} ", self.seeing());
            }
            seeing = section.seeing;
            self.section(section, &mut out);
        }
        out
    }

    /// Several, the name of a law once for those of its sections that follow one another.
    pub fn cite_all<'c>(&self, citations: impl Iterator<Item = &'c CitationValue>) -> String {
        let mut out = String::new();
        let mut law = None;
        for citation in citations {
            let whole = self.cite(citation);
            let again = citation.parts.is_some() && citation.source.is_some() && citation.source == law;
            let name = citation.source.filter(|_| again).map(|law| self.law_name(law));
            let shown = name.and_then(|name| whole.strip_prefix(name.as_str()).map(str::trim_start).map(str::to_owned));
            if !out.is_empty() {
                out.push_str(", ");
            }
            out.push_str(&shown.unwrap_or(whole));
            law = citation.source;
        }
        out
    }

    /// A law by the name that it is cited by, else by what it is called.
    pub fn law_name(&self, law: ElementId) -> EcoString {
        self.cited_name(law).unwrap_or_else(|| self.name(law))
    }

    /// The name that a law is cited by; with its year, where another law has borne the name.
    pub fn cited_name(&self, law: ElementId) -> Option<EcoString> {
        let name = self.short_name(law)?;
        let known = &self.model.known;
        let others = self.model.pack_elements().chain(self.model.elements());
        let mut others = others.filter(|(id, e)| Some(e.kind) == known.law && *id != law);
        if !others.any(|(id, _)| self.short_name(id).as_ref() == Some(&name)) {
            return Some(name);
        }
        let adopted = known.adopted.and_then(|field| self.model.element(law).field(field));
        Some(match adopted.map(|field| &field.value) {
            Some(Slot::Value(Value::Period(period))) => match period.first_day() {
                Some(day) => ecow::eco_format!("{name} {}", day.year()),
                None => name,
            },
            _ => name,
        })
    }

    /// The name by which a law is cited, as it was called on the day where one is given.
    fn short_name(&self, law: ElementId) -> Option<EcoString> {
        let element = self.model.element(law);
        self.watch(law, element);
        let known = &self.model.known;
        if let Some(name) = self.day.and_then(|day| self.former_name(law, day)).or_else(|| self.cited_as(law)) {
            return Some(name);
        }
        match &element.field(known.names?)?.value {
            Slot::Value(Value::List(list)) => match list.items.first()? {
                Value::Text(name) => Some(name.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    fn cited_as(&self, id: ElementId) -> Option<EcoString> {
        match &self.model.element(id).field(self.model.known.cited_as?)?.value {
            Slot::Value(Value::Words(words)) => Some(words.get(self.language).clone()),
            Slot::Value(Value::Text(name)) => Some(name.clone()),
            _ => None,
        }
    }

    fn former_name(&self, law: ElementId, day: Date) -> Option<EcoString> {
        let known = &self.model.known;
        let Slot::Value(Value::List(names)) = &self.model.element(law).field(known.formerly?)?.value else {
            return None;
        };
        let of_day = |id: &ElementId| match known.in_force.and_then(|name| self.model.element(*id).field(name))?.value {
            Slot::Value(Value::Period(period)) => Some(period.contains_date(day)),
            _ => None,
        };
        let blocks = names.items.iter().filter_map(|item| if let Value::Element(id) = item { Some(*id) } else { None });
        blocks.into_iter().find(|id| of_day(id) == Some(true)).and_then(|id| self.cited_as(id))
    }

    fn section(&self, section: &SectionReference, out: &mut String) {
        let words = match self.language {
            Language::En => ["chapter", "letter", "no.", "sentence"],
            Language::Nb | Language::Nn => ["kapittel", "bokstav", "nr.", "punktum"],
        };
        let [chapter, letter, item, sentence] = words;
        let sign = match (section.chapter, &section.through) {
            (true, _) => chapter,
            (false, Some(_)) => "§§",
            (false, None) => "§",
        };
        let _ = write!(out, "{sign} {}", section.number);
        if let Some(last) = &section.through {
            let _ = write!(out, "–{last}");
        }
        if let Some(paragraph) = section.paragraph {
            let _ = write!(out, " ({paragraph})");
        }
        if let Some(c) = section.letter {
            let _ = write!(out, " {letter} {c}");
        }
        if let Some(n) = section.item {
            let _ = write!(out, " {item} {n}");
        }
        if let Some(n) = section.sentence {
            let _ = write!(out, " {sentence} {n}");
        }
    }
}
