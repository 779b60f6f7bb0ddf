//! What a bare name means: an expected word, a field, a binder, an element.

use ecow::EcoString;

use super::{Resolver, Type};
use crate::model::code::{Attribute, Code, Value};
use crate::model::schema::{FieldName, KindId};
use crate::model::vocabulary::Section;
use crate::model::{ElementId, problems};
use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind, Name};
use crate::value::Time;

/// Words that a time can be, beside dates and periods.
const TIME_WORDS: [&str; 4] = ["ongoing", "next_period", "not_applicable", "whole_period"];
/// Words that a deadline can be.
const DEADLINE_WORDS: [&str; 4] = ["immediately", "without_undue_delay", "as_soon_as_possible", "none"];
/// A cost that asks for no money of its own.
const COST_WORD: &str = "within_frame";
/// What every element has.
pub(super) const ATTRIBUTES: [(&str, Attribute); 4] =
    [("label", Attribute::Label), ("title", Attribute::Title), ("name", Attribute::Name), ("kind", Attribute::Kind)];

/// The words, beside those of enumerations, that a value of a type can be: canonical.
pub(crate) fn bare_words(ty: &Type) -> Vec<&'static str> {
    let mut all = Vec::new();
    if *ty == Type::Any {
        return all;
    }
    if ty.allows(&Type::Time) {
        all.extend(TIME_WORDS);
    }
    if ty.allows(&Type::Deadline) {
        all.extend(DEADLINE_WORDS);
    }
    if ty.allows(&Type::Cost) {
        all.push(COST_WORD);
    }
    all
}

impl Resolver<'_> {
    pub(super) fn name(&mut self, name: &EcoString, range: TextRange, expected: &Type) -> (Code, Type) {
        if self.is_probe(name) {
            self.note_expected(expected, range);
            return (Code::Constant(Value::Unknown), Type::Any);
        }
        if let Some(found) = self.expected_word(name, expected) {
            self.note_value(&found.0, range);
            return found;
        }
        if expected.allows(&Type::Type) {
            // The type itself is read where facts are declared.
            return (Code::Constant(Value::Unknown), Type::Type);
        }
        if expected.allows(&Type::KindName)
            && let Some(kind) = self.schema.find_kind(name, self.language)
        {
            self.note_kind(kind, range);
            return (Code::Constant(Value::Kind(kind)), Type::KindName);
        }
        if let Some(found) = self.looked_at(name, expected).or_else(|| self.enclosing_field(name, expected)) {
            self.note_looked_at(&found.0, name, range);
            return found;
        }
        match name.as_str() {
            "self" | "selv" | "sjølv" if !self.locals.is_empty() => {
                self.note_self(range);
                let last = self.locals.len() - 1;
                let ty = self.locals.last().map_or(Type::Any, |local| local.ty.clone());
                return (Code::Local(last as u16), ty);
            }
            "plan" if self.model.known.plan.is_some() => {
                return (Code::Plan, self.model.known.plan.map_or(Type::Any, Type::Kind));
            }
            _ => {}
        }
        if let Some(count) = self.count_of_group(name, range) {
            return count;
        }
        self.label(name, range, expected)
    }

    /// A word of an enumeration, of time or of a deadline, where the place expects one.
    fn expected_word(&self, name: &EcoString, expected: &Type) -> Option<(Code, Type)> {
        let candidates =
            || std::iter::once(name).chain(self.schema.vocabulary.read(Section::Values, self.language, name));
        for enumeration in expected.enumerations() {
            if let Some(word) = candidates().find(|word| enumeration.rank(word).is_some()) {
                return Some((Code::Constant(Value::Word(word.clone())), Type::OneOf(enumeration.clone())));
            }
        }
        if expected.allows(&Type::Time) && *expected != Type::Any {
            let word = candidates().find(|word| TIME_WORDS.contains(&word.as_str()));
            let time = match word.map(EcoString::as_str) {
                Some("ongoing") => Some(Time::Ongoing),
                Some("next_period") => Some(Time::NextPeriod),
                Some("not_applicable") => Some(Time::NotApplicable),
                Some("whole_period") => {
                    let period = self.model.known.period?;
                    return Some((Code::Field(Box::new((Code::Plan, period)), false), Type::Time));
                }
                _ => None,
            };
            if let Some(time) = time {
                return Some((Code::Constant(Value::Time(time.into())), Type::Time));
            }
        }
        if expected.allows(&Type::Cost) {
            let word = candidates().find(|word| word.as_str() == COST_WORD);
            if let Some(word) = word {
                return Some((Code::Constant(Value::Word(word.clone())), Type::Cost));
            }
        }
        if expected.allows(&Type::Deadline) && *expected != Type::Any {
            let word = candidates().find(|word| DEADLINE_WORDS.contains(&word.as_str()));
            return word.map(|word| (Code::Constant(Value::Word(word.clone())), Type::Deadline));
        }
        None
    }

    /// A binder or a field of what is being looked at, innermost first.
    fn looked_at(&self, name: &EcoString, expected: &Type) -> Option<(Code, Type)> {
        for (i, local) in self.locals.iter().enumerate().rev() {
            let code = Code::Local(i as u16);
            if local.binder.as_ref() == Some(name) {
                return Some((code, local.ty.clone()));
            }
            if let Some((field, ty)) = self.field_of(&local.ty, name)
                && (*expected == Type::Any || ty.compatible(expected, self.schema))
            {
                return Some((Code::Field(Box::new((code, field)), ty.is_list()), ty));
            }
            if let Some(attribute) = self.attribute(name)
                && !local.ty.kinds(self.schema).is_empty()
            {
                let ty = if local.ty.is_list() { Type::list(Type::Text) } else { Type::Text };
                return Some((Code::Every(Box::new(code), attribute), ty));
            }
        }
        None
    }

    /// What every element has, by its word in any language.
    fn attribute(&self, word: &str) -> Option<Attribute> {
        let surfaces = self.schema.vocabulary.read(Section::Fields, self.language, word);
        let mut words = std::iter::once(word).chain(surfaces.iter().map(EcoString::as_str));
        words.find_map(|word| ATTRIBUTES.iter().find(|(known, _)| *known == word)).map(|(_, attribute)| *attribute)
    }

    /// A field of an element around this one.
    fn enclosing_field(&self, name: &EcoString, expected: &Type) -> Option<(Code, Type)> {
        let mut at = self.element.and_then(|id| self.model.element(id).parent);
        while let Some(id) = at {
            let element = self.model.element(id);
            if let Some((field, ty)) = self.field_of(&Type::Kind(element.kind), name)
                && (*expected == Type::Any || ty.compatible(expected, self.schema))
            {
                return Some((Code::Field(Box::new((Code::Constant(Value::Element(id)), field)), ty.is_list()), ty));
            }
            at = element.parent;
        }
        None
    }

    /// A field by its word, in any of the kinds that a type allows. A field that none of them has may be
    /// one of the body behind a role or a person.
    pub(super) fn field_of(&self, ty: &Type, word: &str) -> Option<(FieldName, Type)> {
        let kinds = ty.kinds(self.schema);
        let known = &self.model.known;
        let behind = kinds.iter().any(|kind| Some(*kind) == known.role || Some(*kind) == known.person);
        let bodies = behind.then_some(known.body).flatten();
        let found = kinds.iter().copied().chain(bodies).find_map(|kind| {
            let (name, declaration) = self.schema.find_field(kind, word, self.language)?;
            Some((name, declaration.ty.clone()))
        });
        found.map(|(name, field)| (name, if ty.is_list() { Type::list(field.item().clone()) } else { field }))
    }

    /// An element by its label.
    pub(super) fn label(&mut self, name: &EcoString, range: TextRange, expected: &Type) -> (Code, Type) {
        let mut found = self.model.find_label(self.file, self.element, name);
        if let Some(number) = name.strip_prefix('#') {
            let fits = |id| super::fits(&self.element_type(id), expected, self.schema);
            found = self.model.numbered(self.element, number, found, fits);
        }
        if found.len() > 1 {
            // Of several, those that could stand here.
            let fitting: Vec<_> =
                found.iter().copied().filter(|id| self.element_type(*id).compatible(expected, self.schema)).collect();
            if !fitting.is_empty() {
                found = fitting;
            }
        }
        match found.as_slice() {
            [id] => {
                self.note_label(*id, range);
                self.element_value(*id, expected)
            }
            [] => self.unknown(name, range, expected),
            several => {
                let all: Vec<_> = several
                    .iter()
                    .map(|id| {
                        let element = self.model.element(*id);
                        let parent = element.parent.map(|p| self.model.element(p).label.clone());
                        if name.starts_with('#') {
                            let kind = self.schema.kind_word(element.kind, self.language);
                            return (element.span(), ecow::eco_format!("{kind} {}", element.label).trim().into());
                        }
                        let word = parent.filter(|l| !l.is_empty()).map_or_else(
                            || element.label.clone(),
                            |parent| ecow::eco_format!("{parent}.{}", element.label),
                        );
                        (element.span(), word)
                    })
                    .collect();
                self.report(problems::ambiguous_name(name, self.span(range), &all));
                (Code::Constant(Value::Unknown), Type::Any)
            }
        }
    }

    pub(super) fn element_type(&self, id: ElementId) -> Type {
        let kind = self.model.element(id).kind;
        match self.model.fact_type(id) {
            Some(ty) => ty.clone(),
            None if Some(kind) == self.model.known.action => Type::Action,
            None => Type::Kind(kind),
        }
    }

    /// An element as a value; a fact as what it is in the situation; a happening as the day on which it came.
    fn element_value(&self, id: ElementId, expected: &Type) -> (Code, Type) {
        let kind = Some(self.model.element(id).kind);
        let known = &self.model.known;
        let ty = self.element_type(id);
        if kind == known.happening || kind == known.fact || kind == known.define {
            // Where such a block is named itself, as in `of` of a presumption, it is not asked what it is.
            let itself = kind.map(Type::Kind).filter(|ty| *expected != Type::Any && expected.allows(ty));
            itself.map_or((Code::Fact(id), ty), |ty| (Code::Constant(Value::Element(id)), ty))
        } else if kind == known.action {
            (Code::Action(id, Vec::new()), ty)
        } else {
            (Code::Constant(Value::Element(id)), ty)
        }
    }

    fn unknown(&mut self, name: &EcoString, range: TextRange, expected: &Type) -> (Code, Type) {
        let span = self.span(range);
        let words: Vec<EcoString> = expected
            .enumerations()
            .flat_map(|e| &e.words)
            .map(|word| self.schema.vocabulary.value_word(word, self.language).into())
            .collect();
        let only_words = !words.is_empty() && expected.alternatives().iter().all(|t| matches!(t, Type::OneOf(_)));
        let problem = if only_words {
            problems::unknown_value(name, span, &words)
        } else {
            let mut known = words;
            for local in &self.locals {
                for kind in local.ty.kinds(self.schema) {
                    let fields = self.schema.kind(kind).fields.keys();
                    known.extend(fields.map(|f| EcoString::from(self.schema.field_word(kind, *f, self.language))));
                }
            }
            if self.is_in_group() {
                known.push(self.schema.vocabulary.write(Section::Functions, self.language, "count").into());
            }
            if expected.allows(&Type::Time) {
                known.extend(TIME_WORDS.iter().map(|w| self.schema.vocabulary.value_word(w, self.language).into()));
            }
            match self.model.declared_elsewhere(self.file, name, self.language) {
                Some(file) => problems::not_used(name, span, &self.sources.file(file).name),
                None => {
                    let near = crate::diag::nearest(name, known.iter().map(EcoString::as_str));
                    problems::unknown_name(name, span, near.or_else(|| self.model.nearest_label(self.file, name)))
                }
            }
        };
        self.report(problem);
        (Code::Constant(Value::Unknown), Type::Any)
    }

    /// `a.b`: a label in an element or a file, or a field.
    pub(super) fn member(&mut self, of: &Expr, name: &Name, range: TextRange, expected: &Type) -> (Code, Type) {
        if self.is_probe(&name.node) {
            let label = path(of).map(|path| self.model.find_label(self.file, self.element, &path));
            let of_element = label.and_then(|found| if let [id] = found.as_slice() { Some(*id) } else { None });
            let (_, ty) = self.typed(of, &Type::Any);
            self.note_member(ty, of_element, name.range);
            return (Code::Constant(Value::Unknown), Type::Any);
        }
        if let Some(path) = path(of) {
            let dotted = ecow::eco_format!("{path}.{}", name.node);
            if let [id] = self.model.find_label(self.file, self.element, &dotted).as_slice() {
                self.note_label(*id, range);
                return self.element_value(*id, expected);
            }
            if let Some(id) = self.in_used_file(&path, &name.node) {
                self.note_label(id, name.range);
                return self.element_value(id, expected);
            }
            if let [parent] = self.model.find_label(self.file, self.element, &path).as_slice()
                && let Some(child) = self.model.child(*parent, &name.node)
            {
                self.note_label(*parent, of.range);
                self.note_label(child, name.range);
                return self.element_value(child, expected);
            }
        }
        let (code, ty) = self.typed(of, &Type::Any);
        if let Some((field, field_type)) = self.field_of(&ty, &name.node) {
            self.note_field_of(&ty, field, &name.node, name.range);
            return (Code::Field(Box::new((code, field)), field_type.is_list()), field_type);
        }
        if let Some(attribute) = self.attribute(&name.node) {
            self.note_attribute(attribute, name.range);
            return (Code::Every(Box::new(code), attribute), Type::Text);
        }
        if ty != Type::Any {
            let kinds = ty.kinds(self.schema);
            let known: Vec<EcoString> = kinds
                .iter()
                .flat_map(|kind| self.schema.kind(*kind).fields.keys().map(|field| (*kind, *field)))
                .map(|(kind, field)| self.schema.field_word(kind, field, self.language).into())
                .collect();
            let word = ty.in_language(self.schema, self.language);
            let span = self.span(if kinds.is_empty() { range } else { name.range });
            let meant = kinds.iter().find_map(|kind| self.schema.meant(*kind, &name.node, self.language));
            self.report(problems::unknown_field_of(&name.node, &word, span, &known, meant));
        }
        (Code::Constant(Value::Unknown), Type::Any)
    }

    /// `all goal g`: every element of a kind.
    pub(super) fn all(&mut self, kind: &Name) -> (Code, Type) {
        if self.is_probe(&kind.node) {
            self.note_expected(&Type::KindName, kind.range);
            return (Code::Constant(Value::Unknown), Type::Any);
        }
        match self.schema.find_kind(&kind.node, self.language) {
            Some(id) => {
                self.note_kind(id, kind.range);
                (Code::All(self.schema.members(id).into()), Type::list(Type::Kind(id)))
            }
            None => {
                let known: Vec<EcoString> = (0..self.schema.kinds.len())
                    .map(|i| EcoString::from(self.schema.kind_word(KindId(i as u16), self.language)))
                    .collect();
                let problem = problems::unknown_kind(&kind.node, self.span(kind.range), &known);
                self.report(problem);
                (Code::Constant(Value::Unknown), Type::Any)
            }
        }
    }

    fn in_used_file(&self, alias: &str, label: &str) -> Option<ElementId> {
        let scope = self.model.scope(self.file)?;
        let (file, _) = scope.uses.iter().find(|(_, known)| known.as_deref() == Some(alias))?;
        let mut found = Vec::new();
        self.model.label_in(*file, label, self.language, &mut found);
        found.first().copied()
    }
}

/// A run of names with dots between, as one text.
pub(super) fn path(expr: &Expr) -> Option<EcoString> {
    match &expr.kind {
        ExprKind::Name(name) => Some(name.clone()),
        ExprKind::Member(of, name) => Some(ecow::eco_format!("{}.{}", path(of)?, name.node)),
        _ => None,
    }
}
