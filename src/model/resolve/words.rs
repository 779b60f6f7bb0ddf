//! Noting which word of the language each name was read as. Nothing is noted unless someone asks.

use ecow::EcoString;

use super::names::ATTRIBUTES;
use super::{Resolver, Type};
use crate::model::ElementId;
use crate::model::code::{Attribute, Code, Value};
use crate::model::notes::{Note, Noted, PROBE};
use crate::model::schema::{FieldName, KindId};
use crate::model::vocabulary::Section;
use crate::model::words::{Meaning, Word};
use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind};
use crate::value::{Time, UnitId};

impl<'a> Resolver<'a> {
    /// Note which word of the language each name is read as.
    pub(in crate::model) fn noting(mut self, words: &'a mut Vec<Word>) -> Self {
        self.words = Some(words);
        self
    }

    /// Note which element each name means, and what is expected at the probe.
    pub(in crate::model) fn watching(mut self, notes: Option<&'a mut Vec<Note>>) -> Self {
        self.notes = notes;
        self
    }

    pub(super) fn note_element(&mut self, id: ElementId, range: TextRange) {
        let span = self.span(range);
        if let Some(notes) = &mut self.notes {
            notes.push(Note { span, noted: Noted::Names(id) });
        }
    }

    /// Is this the probe of someone who asks what could stand here?
    pub(super) fn is_probe(&self, name: &str) -> bool {
        self.notes.is_some() && name == PROBE
    }

    pub(super) fn note_expected(&mut self, expected: &Type, range: TextRange) {
        let looked_at = self.locals.iter().rev().flat_map(|local| local.ty.kinds(self.schema)).collect();
        let span = self.span(range);
        if let Some(notes) = &mut self.notes {
            notes.push(Note { span, noted: Noted::Expected(expected.clone(), looked_at) });
        }
    }

    pub(super) fn note_member(&mut self, ty: Type, of: Option<ElementId>, range: TextRange) {
        let span = self.span(range);
        if let Some(notes) = &mut self.notes {
            notes.push(Note { span, noted: Noted::Member(ty, of) });
        }
    }

    fn put_word(&mut self, meaning: Meaning, range: TextRange) {
        let span = self.span(range);
        if let Some(words) = &mut self.words {
            words.push(Word { span, meaning });
        }
    }

    pub(super) fn note(&mut self, section: Section, canonical: &str, range: TextRange) {
        if self.words.is_some() {
            self.put_word(Meaning::In(section, canonical.into()), range);
        }
    }

    pub(super) fn note_kind(&mut self, kind: KindId, range: TextRange) {
        if self.words.is_some() {
            let name = self.schema.kind(kind).name.clone();
            self.put_word(Meaning::In(Section::Kinds, name), range);
        }
    }

    pub(super) fn note_field(&mut self, kind: KindId, field: FieldName, range: TextRange) {
        if self.words.is_some() {
            let meaning = Meaning::Field(self.schema.kind(kind).name.clone(), self.schema.field_text(field).into());
            self.put_word(meaning, range);
        }
    }

    /// A field of one of the kinds that a type allows.
    pub(super) fn note_field_of(&mut self, ty: &Type, field: FieldName, word: &str, range: TextRange) {
        if self.words.is_none() {
            return;
        }
        let bodies = self.model.known.body;
        let mut kinds = ty.kinds(self.schema).into_iter().chain(bodies);
        let read_so =
            |kind: &KindId| self.schema.find_field(*kind, word, self.language).is_some_and(|(found, _)| found == field);
        if let Some(kind) = kinds.find(read_so) {
            self.note_field(kind, field, range);
        }
    }

    /// What a bare name was found to be in what is looked at.
    pub(super) fn note_looked_at(&mut self, code: &Code, word: &str, range: TextRange) {
        if self.words.is_none() {
            return;
        }
        match code {
            Code::Field(of, _) => {
                let field = of.1;
                let mut types: Vec<Type> = self.locals.iter().rev().map(|local| local.ty.clone()).collect();
                let mut at = self.element.and_then(|id| self.model.element(id).parent);
                while let Some(id) = at {
                    let element = self.model.element(id);
                    types.push(Type::Kind(element.kind));
                    at = element.parent;
                }
                let has = |ty: &&Type| self.field_of(ty, word).is_some_and(|(found, _)| found == field);
                if let Some(ty) = types.iter().find(has).cloned() {
                    self.note_field_of(&ty, field, word, range);
                }
            }
            Code::Every(_, attribute) => self.note_attribute(*attribute, range),
            _ => {}
        }
    }

    pub(super) fn note_attribute(&mut self, attribute: Attribute, range: TextRange) {
        if let Some((name, _)) = ATTRIBUTES.iter().find(|(_, known)| *known == attribute) {
            self.note(Section::Fields, name, range);
        }
    }

    /// A word of an enumeration, of time, of cost or of a deadline.
    pub(super) fn note_value(&mut self, code: &Code, range: TextRange) {
        if self.words.is_none() {
            return;
        }
        let word = match code {
            Code::Constant(Value::Word(word)) => word.clone(),
            Code::Constant(Value::Time(time)) => match **time {
                Time::Ongoing => "ongoing".into(),
                Time::NextPeriod => "next_period".into(),
                Time::NotApplicable => "not_applicable".into(),
                _ => return,
            },
            Code::Field(..) => "whole_period".into(),
            _ => return,
        };
        self.put_word(Meaning::In(Section::Values, word), range);
    }

    pub(super) fn note_self(&mut self, range: TextRange) {
        self.put_word(Meaning::Itself, range);
    }

    /// A label that a pack declares; the user's own are nobody's words but theirs.
    pub(super) fn note_label(&mut self, id: ElementId, range: TextRange) {
        self.note_element(id, range);
        if self.words.is_some() && self.model.is_pack(id) {
            let label = self.model.element(id).label.clone();
            self.put_word(Meaning::In(Section::Names, label), range);
        }
    }

    /// The word for how often, before this unit.
    pub(super) fn note_every(&mut self, unit: EcoString, range: TextRange) {
        if self.words.is_some() {
            self.put_word(Meaning::Every(unit), range);
        }
    }

    /// What is counted after `every` and a number: with the dot or the blank before it, in the place of its unit.
    pub(super) fn note_interval(&mut self, unit: &EcoString, literal: &Expr) {
        if self.words.is_none() {
            return;
        }
        let written = self.sources.text(self.span(literal.range));
        let digits = written.bytes().take_while(|b| b.is_ascii_digit() || *b == b'_').count();
        let ExprKind::Number(number) = &literal.kind else { return };
        let Some(named) = &number.unit else { return };
        // Of a decimal, and of what is joined to its number, only the unit is a word.
        let between = written.get(digits..(named.range.start - literal.range.start) as usize).unwrap_or("x");
        if between.is_empty() || !between.trim_start_matches('.').trim_start_matches([' ', '\t']).is_empty() {
            return;
        }
        let start = literal.range.start + u32::try_from(digits).unwrap_or_default();
        if let Some(words) = &mut self.words {
            words.pop_if(|word| matches!(word.meaning, Meaning::Unit(..)));
        }
        self.put_word(Meaning::Interval(unit.clone()), TextRange { start, end: named.range.end });
    }

    /// How often, in words that mean something only together.
    pub(super) fn note_often(&mut self, source: EcoString, range: TextRange) {
        if self.words.is_some() {
            self.put_word(Meaning::Often(source), range);
        }
    }

    /// A unit; of one, or after `per`, in the singular.
    pub(super) fn note_unit(&mut self, unit: UnitId, one: bool, range: TextRange) {
        if self.words.is_some() {
            let meaning = Meaning::Unit(self.schema.unit(unit).name.clone(), one);
            self.put_word(meaning, range);
        }
    }
}
