//! Names to what they mean, literals to values, expressions to code: one element at a time.
//!
//! `typed` is the heart: it resolves an expression under the type that its place expects, which
//! decides what a bare word or a four-digit number is, and gives back what it found.

mod calls;
mod citations;
mod grouped;
mod literals;
mod names;
mod open;
mod operators;
mod slots;
mod takes;
mod texts;
mod words;

pub(crate) use calls::function_names;
pub(super) use citations::{normal, section_number, texts};
pub(crate) use literals::join as join_range;
pub(crate) use names::bare_words;
use slots::{broken, join, slot};

use std::sync::Arc;

use ecow::EcoString;

use super::code::{Code, List, Value};
use super::notes::Note;
use super::schema::{FieldDeclaration, FieldName, KindId, Schema};
use super::types::Type;
use super::words::Word;
use super::{Element, ElementId, FieldValue, Model, Slot, problems};
use crate::diag::{Diagnostic, Language, Severity};
use crate::source::{FileId, ItemId, Sources, Span, TextRange};
use crate::syntax::ast::{Block, Expr, ExprKind, Field, Member, Query, Truth};

/// Something that an expression looks at: the element of a rule, or the item that `where` or a function is at.
struct Local {
    binder: Option<EcoString>,
    ty: Type,
    /// What a group goes by, as written and of which type: the next local is the group's members.
    key: Option<(EcoString, Type)>,
}

/// Resolves the fields of one element.
pub(super) struct Resolver<'a> {
    model: &'a Model,
    schema: &'a Schema,
    sources: &'a Sources,
    file: FileId,
    item: ItemId,
    language: Language,
    /// Whose fields are resolved; nothing for an expression that stands in no file of a project without elements.
    element: Option<ElementId>,
    locals: Vec<Local>,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// Which word of the language each name was read as, where someone asks.
    words: Option<&'a mut Vec<Word>>,
    /// Which element each name was found to mean, where someone asks.
    notes: Option<&'a mut Vec<Note>>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(
        model: &'a Model,
        sources: &'a Sources,
        id: ElementId,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        let element = model.element(id);
        let language = model.scope(element.file).map_or(Language::En, |scope| scope.language);
        Self {
            model,
            schema: &model.schema,
            sources,
            file: element.file,
            item: element.item,
            language,
            element: Some(id),
            locals: vec![Local { binder: None, ty: Type::Kind(element.kind), key: None }],
            diagnostics,
            words: None,
            notes: None,
        }
    }

    /// For an expression that stands in no file and sees them all; names are looked up as if from `element`.
    pub(super) fn alone(
        model: &'a Model,
        sources: &'a Sources,
        element: Option<ElementId>,
        item: ItemId,
        language: Language,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            model,
            schema: &model.schema,
            sources,
            file: FileId::NOWHERE,
            item,
            language,
            element,
            locals: Vec::new(),
            diagnostics,
            words: None,
            notes: None,
        }
    }

    /// The code of an expression that stands alone, and its type.
    pub(super) fn question(mut self, expr: &Expr) -> (Code, Type) {
        self.typed(expr, &Type::Any)
    }

    fn span(&self, range: TextRange) -> Span {
        range.within(self.item)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn type_words(&self, ty: &Type) -> crate::diag::Arg {
        let mut words = crate::diag::Translated::default();
        for (language, word) in
            [(Language::En, &mut words.en), (Language::Nb, &mut words.nb), (Language::Nn, &mut words.nn)]
        {
            *word = ty.in_language(self.schema, language).into();
        }
        words.into()
    }

    /// The title and the fields of the element, from the block it comes from.
    pub(super) fn element(mut self, block: &Block) -> (Option<Slot>, Vec<FieldValue>) {
        let Some(id) = self.element else { return (None, Vec::new()) };
        let element = self.model.element(id);
        let kind = element.kind;
        if Some(kind) == self.model.known.rule {
            self.look_at_each(kind, block);
        }
        let title = block.title.as_ref().map(|text| {
            self.placeholder(text, text.range);
            slot(self.text(text))
        });
        let mut fields = element.fields.clone();
        for member in &block.members {
            match member {
                Member::Field(field) if self.is_parameter(kind, field) => self.parameter(field),
                Member::Field(field) => self.field(kind, field, &mut fields),
                Member::Prose(text) => self.prose(kind, text, &mut fields),
                Member::Block(_) | Member::Use(_) => {}
            }
        }
        self.require(element, &fields);
        (title, fields)
    }

    /// In a rule, names are first the fields of the kind that it looks at.
    fn look_at_each(&mut self, kind: KindId, block: &Block) {
        self.locals.clear();
        for member in &block.members {
            let Member::Field(field) = member else { continue };
            let found = self.schema.find_field(kind, &field.name.node, self.language).map(|(name, _)| name);
            if found == self.model.known.each
                && let ExprKind::Name(word) = &field.value.kind
                && let Some(each) = self.schema.find_kind(word, self.language)
            {
                self.locals.push(Local { binder: None, ty: Type::Kind(each), key: None });
            }
        }
    }

    /// Whatever stands in the block of an action and is no field of its kind is a parameter.
    fn is_parameter(&self, kind: KindId, field: &Field) -> bool {
        Some(kind) == self.model.known.action && self.schema.find_field(kind, &field.name.node, self.language).is_none()
    }

    fn parameter(&mut self, field: &Field) {
        let mut reader = super::declarations::TypeReader {
            schema: self.schema,
            item: self.item,
            language: self.language,
            diagnostics: self.diagnostics,
        };
        reader.read(&field.value);
    }

    fn field(&mut self, kind: KindId, field: &Field, fields: &mut Vec<FieldValue>) {
        let Some((name, declaration)) = self.schema.find_field(kind, &field.name.node, self.language) else {
            return self.open_field(kind, field, fields);
        };
        self.note_field(kind, name, field.name.range);
        if declaration.inverse.is_some() {
            return self.report(problems::computed_field(&field.name.node, self.span(field.name.range)));
        }
        let before = self.diagnostics.len();
        let mut value = self.slot(&field.value, &declaration.ty);
        let wrong = self.diagnostics.iter().skip(before).any(|d| d.severity == Severity::Error);
        if wrong || matches!(field.value.kind, ExprKind::Invalid) {
            value = broken(value, declaration.ty.is_list());
        }
        self.put(name, declaration, value, field, fields);
    }

    fn put(
        &mut self,
        name: FieldName,
        declaration: &FieldDeclaration,
        value: Slot,
        field: &Field,
        fields: &mut Vec<FieldValue>,
    ) {
        let original = field.original.as_ref().map(|words| words.node.clone());
        match fields.iter_mut().find(|known| known.name == name) {
            None => fields.push(FieldValue { name, value, original, range: field.range }),
            Some(known) if declaration.ty.is_list() => known.value = join(&known.value, value),
            Some(known) => {
                let first = known.range.within(self.item);
                self.report(problems::duplicate_field(&field.name.node, self.span(field.name.range), first));
            }
        }
    }

    fn prose(&mut self, kind: KindId, text: &crate::syntax::ast::Text, fields: &mut Vec<FieldValue>) {
        let found = self.model.known.text.and_then(|name| Some((name, self.schema.kind(kind).fields.get(&name)?)));
        let Some((name, declaration)) = found else {
            let word = self.schema.kind_word(kind, self.language).to_owned();
            return self.report(problems::unknown_field_of("text", &word, self.span(text.range), &[], None));
        };
        let code = if self.placeholder(text, text.range) {
            Code::Constant(Value::Unfilled)
        } else if declaration.ty == Type::Text || declaration.ty == Type::Translated {
            self.text(text)
        } else {
            Code::Constant(Value::Unknown)
        };
        if let Some(known) = fields.iter().find(|known| known.name == name) {
            let first = known.range.within(self.item);
            let word = self.schema.field_word(kind, name, self.language).to_owned();
            return self.report(problems::duplicate_field(&word, self.span(text.range), first));
        }
        fields.push(FieldValue { name, value: slot(code), original: None, range: text.range });
    }

    fn require(&mut self, element: &Element, fields: &[FieldValue]) {
        for (name, declaration) in &self.schema.kind(element.kind).fields {
            let is_there = fields.iter().any(|f| f.name == *name)
                || (declaration.parent && self.stands_in(element, &declaration.ty));
            if declaration.required && !is_there {
                let field = self.schema.field_word(element.kind, *name, self.language).to_owned();
                let kind = self.schema.kind_word(element.kind, self.language).to_owned();
                self.report(problems::missing_required(&field, &kind, element.span()));
            }
        }
    }

    /// Does an element stand in one of a kind, so that it need not name it?
    fn stands_in(&self, element: &Element, ty: &Type) -> bool {
        let parents = std::iter::successors(element.parent, |id| self.model.element(*id).parent);
        parents.into_iter().any(|id| *ty.item() == Type::Kind(self.model.element(id).kind))
    }

    /// A field's value under the field's type.
    fn slot(&mut self, expr: &Expr, ty: &Type) -> Slot {
        if let Type::List(item) = ty {
            // One value where a list is expected is a list of one; computed lists pass as they are.
            if !matches!(expr.kind, ExprKind::List(_)) {
                let (code, found) = self.typed(expr, item);
                let found_list = found.is_list();
                let code = self.check(code, &found, ty, expr);
                return match code {
                    Code::Constant(Value::List(list)) => Slot::Value(Value::List(list)),
                    Code::Constant(Value::Unknown) => Slot::Value(Value::Unknown),
                    Code::Constant(value) => Slot::Value(Value::List(Arc::new(List::of([value])))),
                    code if found_list => Slot::Computed(Arc::new(code)),
                    code => Slot::Computed(Arc::new(Code::List(vec![code]))),
                };
            }
        }
        slot(self.value(expr, ty))
    }

    /// An expression that must be of a type; otherwise that is reported and the value is unknown.
    fn value(&mut self, expr: &Expr, ty: &Type) -> Code {
        let (code, found) = self.typed(expr, ty);
        self.check(code, &found, ty, expr)
    }

    fn check(&mut self, code: Code, found: &Type, expected: &Type, expr: &Expr) -> Code {
        if matches!(code, Code::Constant(Value::Unknown | Value::Unfilled | Value::Verbatim(_)))
            || fits(found, expected, self.schema)
        {
            return code;
        }
        let takes = self.takes(expected);
        let meant = match &expr.kind {
            ExprKind::Name(name) => self.model.meant_of_kinds(self.file, &expected.kinds(self.schema), name),
            _ => None,
        };
        // One value may stand where several may: what each must be is told.
        let expected = if found.is_list() { expected } else { expected.item() };
        let (expected, found) = (self.type_words(expected), self.type_words(found));
        self.report(problems::type_mismatch(expected, found, self.span(expr.range), takes).suggest(meant));
        Code::Constant(Value::Unknown)
    }

    /// Resolve an expression under what its place expects.
    fn typed(&mut self, expr: &Expr, expected: &Type) -> (Code, Type) {
        if let Some(key) = self.key_of_group(expr) {
            return key;
        }
        match &expr.kind {
            ExprKind::Name(name) => self.name(name, expr.range, expected),
            ExprKind::Truth(truth) => {
                let value = match truth {
                    Truth::Yes => Value::Bool(true),
                    Truth::No => Value::Bool(false),
                    Truth::Unknown => Value::Unknown,
                };
                (Code::Constant(value), Type::Bool)
            }
            ExprKind::Number(number) => self.number(number, expr.range, expected),
            ExprKind::Date(date) => self.date(*date, expr.range),
            ExprKind::Text(text) => self.text_value(text, expr.range, expected),
            ExprKind::Worded(word, literal) => self.worded(word, literal, expr.range, expected),
            ExprKind::List(items) => self.list(items, expected),
            ExprKind::Map(entries) => self.map(entries, expected),
            ExprKind::Member(of, name) => self.member(of, name, expr.range, expected),
            ExprKind::Call(function, arguments) => self.call(function, arguments, expr.range, expected),
            ExprKind::Prefix(operator, operand) => self.prefix(*operator, operand, expected),
            ExprKind::Infix(operator, pair) => self.infix(*operator, &pair.0, &pair.1, expr.range, expected),
            ExprKind::Chain(operator, operands) => self.chain(*operator, operands, expr.range, expected),
            ExprKind::Range(ends) => self.range(ends.0.as_ref(), ends.1.as_ref(), expr.range, expected),
            ExprKind::If(parts) => self.conditional(&parts.0, &parts.1, expected),
            ExprKind::All(all) => self.all(&all.0),
            ExprKind::Query(query) => self.query(query, expected),
            ExprKind::Is(verdict) => self.verdict(verdict, expected),
            ExprKind::Section(section) => self.section(section.0.as_ref(), &section.1, expr.range),
            ExprKind::Cited(cited) => self.cited(&cited.0, &cited.1, expr.range),
            ExprKind::NumberReference(number) => self.label(&ecow::eco_format!("#{number}"), expr.range, expected),
            ExprKind::Any => (Code::Constant(Value::Word("anyone".into())), Type::Any),
            ExprKind::Invalid => (Code::Constant(Value::Unknown), Type::Any),
        }
    }

    fn list(&mut self, items: &[Expr], expected: &Type) -> (Code, Type) {
        let item_type = expected.item().clone();
        let mut found_type = Type::Any;
        let mut codes: Vec<Code> = Vec::with_capacity(items.len());
        for item in items {
            let before = self.diagnostics.len();
            let (code, found) = self.typed(item, &item_type);
            // A text that cites several laws is several items.
            if let (Code::Constant(Value::List(several)), ExprKind::Text(_)) = (&code, &item.kind) {
                codes.extend(several.items.iter().cloned().map(Code::Constant));
                continue;
            }
            let code = if expected == &Type::Any { code } else { self.check(code, &found, &item_type, item) };
            found_type = found;
            let code = self.sound(code, item, before);
            // `unknown` is an item; what has no value of its own, such as a type, is none.
            let stated = matches!(item.kind, ExprKind::Truth(Truth::Unknown));
            if stated || !matches!(code, Code::Constant(Value::Unknown)) {
                codes.push(code);
            }
        }
        let ty = Type::list(if expected == &Type::Any { found_type } else { item_type });
        if codes.iter().all(|code| matches!(code, Code::Constant(_))) {
            let items = codes.into_iter().filter_map(|c| if let Code::Constant(v) = c { Some(v) } else { None });
            let items = List::of(items);
            return (Code::Constant(Value::List(Arc::new(items))), ty);
        }
        (Code::List(codes), ty)
    }

    fn map(&mut self, entries: &[(Expr, Expr)], expected: &Type) -> (Code, Type) {
        if expected.allows(&Type::Translated) {
            return self.translated(entries);
        }
        let (key, value) = match expected.alternatives().iter().find(|t| matches!(t, Type::Map(_) | Type::Cost)) {
            Some(Type::Map(pair)) => (pair.0.clone(), pair.1.clone()),
            Some(Type::Cost) => (Type::Period, Type::Money),
            _ => (Type::Any, Type::Any),
        };
        let mut part = |expr: &Expr, ty: &Type| {
            let before = self.diagnostics.len();
            let code = self.value(expr, ty);
            self.sound(code, expr, before)
        };
        let codes: Vec<(Code, Code)> = entries.iter().map(|(k, v)| (part(k, &key), part(v, &value))).collect();
        let ty = if expected.allows(&Type::Cost) { Type::Cost } else { Type::Map(Arc::new((key, value))) };
        let constant = |code: &Code| if let Code::Constant(value) = code { Some(value.clone()) } else { None };
        let values: Option<Vec<_>> = codes.iter().map(|(k, v)| Some((constant(k)?, constant(v)?))).collect();
        match values {
            Some(values) => (Code::Constant(Value::Map(Arc::new(values))), ty),
            None => (Code::Map(codes), ty),
        }
    }

    /// A part of a list or a map: where it is wrong, that is what it holds, and the parts around it stand.
    fn sound(&self, code: Code, part: &Expr, before: usize) -> Code {
        let wrong = || self.diagnostics.iter().skip(before).any(|d| d.severity == Severity::Error);
        match code {
            Code::Constant(Value::Unknown) if matches!(part.kind, ExprKind::Invalid) || wrong() => {
                Code::Constant(Value::Broken)
            }
            code => code,
        }
    }
}

/// The name that `all goal g …` gives the element.
fn binder(list: &Expr) -> Option<EcoString> {
    match &list.kind {
        ExprKind::All(all) => all.1.as_ref().map(|name| name.node.clone()),
        ExprKind::Query(query) => match query.as_ref() {
            Query::Where(list, _) | Query::Sort(list, _, _) | Query::Take(list, _) => binder(list),
            Query::Group(..) | Query::Select(..) => None,
        },
        _ => None,
    }
}

/// Can a value of the found type stand where the other is expected?
fn fits(found: &Type, expected: &Type, schema: &Schema) -> bool {
    if found.is_list() && !expected.is_list() && !matches!(expected, Type::Any | Type::Query) {
        return false;
    }
    if matches!(expected, Type::Query) {
        return true;
    }
    found.compatible(expected, schema)
        || expected.alternatives().iter().any(|e| {
            matches!(
                (found, e),
                (Type::Percent | Type::Posts, Type::Number)
                    | (Type::Percent | Type::Money, Type::Cost)
                    | (Type::Duration, Type::Deadline)
                    | (_, Type::Open(_))
                    | (Type::Bool, Type::Condition)
                    | (Type::Kind(_), Type::Citation)
            )
        })
}
