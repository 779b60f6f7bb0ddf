//! Blocks that say what can be written: `kind`, `extend`, `unit`, `season`, `vocabulary`, `phrases`.

use std::sync::Arc;

use ecow::EcoString;
use rust_decimal::prelude::ToPrimitive;

use super::problems;
use super::schema::{FieldDeclaration, Kind, KindId, Map, Schema};
use super::types::{Enumeration, Type};
use super::vocabulary::Section;
use crate::diag::{Diagnostic, Language};
use crate::source::ItemId;
use crate::syntax::ast::{Argument, Block, ChainOperator, Expr, ExprKind, Field, InfixOperator, Member, Name};
use crate::value::{Dimension, DurationUnit, Unit};

/// The structural kinds, which declare what can be written instead of being elements.
const STRUCTURAL: [&str; 6] = ["kind", "extend", "unit", "season", "vocabulary", "phrases"];

/// A block with the item and the language it stands in.
pub(super) struct Declared<'a> {
    pub(super) block: &'a Block,
    pub(super) item: ItemId,
    pub(super) language: Language,
}

/// The canonical name of a structural block's head word, if it is one.
pub(crate) fn structural(schema: &Schema, word: &str, language: Language) -> Option<&'static str> {
    let known = |word: &str| STRUCTURAL.into_iter().find(|name| *name == word);
    known(word).or_else(|| {
        schema.vocabulary.read(Section::Kinds, language, word).iter().find_map(|canonical| known(canonical))
    })
}

/// Add what the blocks declare to the schema.
pub(super) fn declare(schema: &mut Schema, blocks: &[Declared<'_>], diagnostics: &mut Vec<Diagnostic>) {
    // Words first: the other blocks may be written in them.
    for declared in blocks {
        match structural(schema, &declared.block.kind.node, declared.language) {
            Some("vocabulary") => schema.vocabulary.add(declared.block),
            Some("phrases") => schema.vocabulary.add_phrases(declared.block),
            Some("unit") => unit(schema, declared, diagnostics),
            Some("season") => season(schema, declared),
            _ => {}
        }
    }
    // Then names of kinds, so that types can name kinds declared later.
    for declared in blocks {
        if structural(schema, &declared.block.kind.node, declared.language) == Some("kind") {
            name_kind(schema, declared, diagnostics);
        }
    }
    // Then fields, and last the computed ones, which name fields.
    let mut inverses = Vec::new();
    for declared in blocks {
        let word = structural(schema, &declared.block.kind.node, declared.language);
        if matches!(word, Some("kind" | "extend")) {
            fill_kind(schema, declared, &mut inverses, diagnostics);
        }
    }
    for (kind, name, target, place) in inverses {
        let found = target.0.kind_and_field(schema, &target.1);
        if found.is_none() {
            diagnostics.push(problems::unknown_field(&target.1, place, &[]));
        }
        if let Some(field) = schema.kinds.get_index_mut(kind.0 as usize).and_then(|(_, k)| k.fields.get_mut(&name)) {
            field.inverse = found;
            if let Some((of, _)) = found {
                field.ty = Type::list(Type::Kind(of));
            }
        }
    }
}

/// The kind that an `inverse(K.F)` looks at; the field is found when all kinds have theirs.
#[derive(Clone, Copy)]
struct InverseOf(KindId);

impl InverseOf {
    fn kind_and_field(self, schema: &Schema, field: &str) -> Option<(KindId, super::schema::FieldName)> {
        let name = schema.field_named(field)?;
        schema.kind(self.0).fields.contains_key(&name).then_some((self.0, name))
    }
}

fn fields(block: &Block) -> impl Iterator<Item = &Field> {
    block.members.iter().filter_map(|m| if let Member::Field(field) = m { Some(field.as_ref()) } else { None })
}

fn label(block: &Block) -> Option<&Name> {
    block.label.as_ref()
}

fn unit(schema: &mut Schema, declared: &Declared<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(name) = label(declared.block) else { return };
    let mut unit = Unit {
        name: name.node.clone(),
        dimension: Dimension::Other,
        factor: rust_decimal::Decimal::ONE,
        symbol: name.node.clone(),
    };
    for field in fields(declared.block) {
        match (field.name.node.as_str(), &field.value.kind) {
            ("dimension", ExprKind::Name(word)) => match dimension(word) {
                Some(dimension) => unit.dimension = dimension,
                None => diagnostics.push(problems::unknown_name(word, field.value.range.within(declared.item), None)),
            },
            ("factor", ExprKind::Number(number)) => unit.factor = number.value,
            ("symbol", ExprKind::Text(text)) => unit.symbol = text.literal().unwrap_or_default(),
            _ => {}
        }
    }
    match schema.units.iter_mut().find(|known| known.name == unit.name) {
        Some(known) => *known = unit,
        None => schema.units.push(unit),
    }
}

fn dimension(word: &str) -> Option<Dimension> {
    Some(match word {
        "number" => Dimension::Number,
        "percent" => Dimension::Percent,
        "money" => Dimension::Money,
        "posts" => Dimension::Posts,
        "hours" => Dimension::Duration(DurationUnit::Hour),
        "days" => Dimension::Duration(DurationUnit::Day),
        "working_days" => Dimension::Duration(DurationUnit::WorkingDay),
        "weeks" => Dimension::Duration(DurationUnit::Week),
        "months" => Dimension::Duration(DurationUnit::Month),
        "years" => Dimension::Duration(DurationUnit::Year),
        "other" => Dimension::Other,
        _ => return None,
    })
}

fn season(schema: &mut Schema, declared: &Declared<'_>) {
    let month = |name: &str| {
        fields(declared.block).find(|f| f.name.node == name).and_then(|f| match &f.value.kind {
            ExprKind::Number(number) => number.value.to_i8(),
            _ => None,
        })
    };
    if let (Some(name), Some(first), Some(last)) = (label(declared.block), month("first"), month("last")) {
        schema.seasons.insert(name.node.clone(), (first, last));
    }
}

fn name_kind(schema: &mut Schema, declared: &Declared<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(name) = label(declared.block) else { return };
    let span = name.range.within(declared.item);
    if let Some(known) = schema.kind_named(&name.node) {
        diagnostics.push(problems::duplicate_label(&name.node, span, schema.kind(known).span));
        return;
    }
    let doc = declared.block.doc.as_ref().map(|d| d.node.clone()).unwrap_or_default();
    schema
        .kinds
        .insert(name.node.clone(), Kind { name: name.node.clone(), doc, fields: Map::default(), members: None, span });
}

type Inverse = (KindId, super::schema::FieldName, (InverseOf, EcoString), crate::source::Span);

fn fill_kind(
    schema: &mut Schema,
    declared: &Declared<'_>,
    inverses: &mut Vec<Inverse>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(name) = label(declared.block) else { return };
    let Some(kind) = schema.find_kind(&name.node, declared.language) else {
        let known: Vec<_> = schema.kinds.keys().cloned().collect();
        diagnostics.push(problems::unknown_kind(&name.node, name.range.within(declared.item), &known));
        return;
    };
    for field in fields(declared.block) {
        let span = field.name.range.within(declared.item);
        let mut types = TypeReader { schema, item: declared.item, language: declared.language, diagnostics };
        if field.name.node == "any_of" {
            let members: Vec<_> = types
                .read(&field.value)
                .alternatives()
                .iter()
                .filter_map(|t| match t {
                    Type::Kind(kind) => Some(*kind),
                    _ => None,
                })
                .collect();
            if let Some((_, kind)) = schema.kinds.get_index_mut(kind.0 as usize) {
                kind.members = Some(members);
            }
            continue;
        }
        let (required, parent, inner) = wrapping(&field.value);
        let inverse = inverse_target(&field.value);
        let ty = if inverse.is_some() { Type::Any } else { types.read(inner) };
        let name = schema.intern_field(&field.name.node);
        if let Some((of, of_field, place)) = inverse {
            match schema.find_kind(&of, declared.language) {
                Some(of) => inverses.push((kind, name, (InverseOf(of), of_field), place.within(declared.item))),
                None => diagnostics.push(problems::unknown_kind(&of, place.within(declared.item), &[])),
            }
        }
        let doc = field.doc.as_ref().map(|d| d.node.clone()).unwrap_or_default();
        let declaration = FieldDeclaration { doc, ty, required, parent, inverse: None, span };
        if let Some((_, kind)) = schema.kinds.get_index_mut(kind.0 as usize) {
            kind.fields.insert(name, declaration);
        }
    }
}

/// The outer `required(…)` and `parent(…)` of a field's type.
fn wrapping(expr: &Expr) -> (bool, bool, &Expr) {
    if let Some((function, argument)) = application(expr) {
        match function {
            "required" => {
                let (_, parent, inner) = wrapping(argument);
                return (true, parent, inner);
            }
            "parent" => {
                let (required, _, inner) = wrapping(argument);
                return (required, true, inner);
            }
            _ => {}
        }
    }
    (false, false, expr)
}

fn application(expr: &Expr) -> Option<(&str, &Expr)> {
    let ExprKind::Call(function, arguments) = &expr.kind else { return None };
    let (ExprKind::Name(function), [Argument { value, .. }]) = (&function.kind, arguments.as_slice()) else {
        return None;
    };
    Some((function, value))
}

fn inverse_target(expr: &Expr) -> Option<(EcoString, EcoString, crate::source::TextRange)> {
    let (function, target) = application(expr)?;
    let ExprKind::Member(kind, field) = &target.kind else { return None };
    let ExprKind::Name(kind) = &kind.kind else { return None };
    (function == "inverse").then(|| (kind.clone(), field.node.clone(), target.range))
}

/// Reads types from expressions.
pub(super) struct TypeReader<'a> {
    pub(super) schema: &'a Schema,
    pub(super) item: ItemId,
    pub(super) language: Language,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl TypeReader<'_> {
    /// The type that an expression names.
    pub(super) fn read(&mut self, expr: &Expr) -> Type {
        match &expr.kind {
            ExprKind::Name(name) => self.named(name, expr),
            ExprKind::Chain(ChainOperator::Union, all) => Type::Union(all.iter().map(|t| self.read(t)).collect()),
            ExprKind::Call(function, arguments) => self.applied(function, arguments, expr),
            ExprKind::Invalid => Type::Any,
            _ => self.wrong(expr),
        }
    }

    fn wrong(&mut self, expr: &Expr) -> Type {
        self.diagnostics.push(problems::not_a_type(expr.range.within(self.item)));
        Type::Any
    }

    fn canonical(&self, word: &EcoString) -> EcoString {
        self.schema.vocabulary.read(Section::Types, self.language, word).first().unwrap_or(word).clone()
    }

    fn named(&mut self, name: &EcoString, expr: &Expr) -> Type {
        match self.canonical(name).as_str() {
            "text" => Type::Text,
            "translated" => Type::Translated,
            "bool" => Type::Bool,
            "number" => Type::Number,
            "percent" => Type::Percent,
            "money" => Type::Money,
            "posts" => Type::Posts,
            "duration" => Type::Duration,
            "date" => Type::Date,
            "period" => Type::Period,
            "time" => Type::Time,
            "cost" => Type::Cost,
            "citation" => Type::Citation,
            "condition" => Type::Condition,
            "deadline" => Type::Deadline,
            "expectation" => Type::Expectation,
            "query" => Type::Query,
            "type" => Type::Type,
            "kind_name" => Type::KindName,
            "element" => Type::Element,
            "action" => Type::Action,
            _ => match self.schema.find_kind(name, self.language) {
                Some(kind) => Type::Kind(kind),
                None => {
                    let known: Vec<_> = self.schema.kinds.keys().cloned().collect();
                    self.diagnostics.push(problems::unknown_type(name, expr.range.within(self.item), &known));
                    Type::Any
                }
            },
        }
    }

    fn applied(&mut self, function: &Expr, arguments: &[Argument], expr: &Expr) -> Type {
        let ExprKind::Name(function) = &function.kind else { return self.wrong(expr) };
        let function = self.canonical(function);
        match (function.as_str(), arguments) {
            ("list", [one]) => Type::list(self.read(&one.value)),
            ("range", [one]) => Type::Range(Arc::new(self.read(&one.value))),
            ("required" | "parent", [one]) => self.read(&one.value),
            ("map", [key, value]) => Type::Map(Arc::new((self.read(&key.value), self.read(&value.value)))),
            ("open", [one]) => match self.read(&one.value) {
                Type::Kind(kind) => Type::Open(kind),
                _ => self.wrong(expr),
            },
            ("one_of", words) => {
                let words = words.iter().filter_map(|w| word(&w.value)).collect();
                Type::OneOf(Arc::new(Enumeration { words, ordered: false }))
            }
            ("scale", [order]) => {
                let mut words = Vec::new();
                in_order(&order.value, &mut words);
                Type::OneOf(Arc::new(Enumeration { words, ordered: true }))
            }
            _ => self.wrong(expr),
        }
    }
}

fn word(expr: &Expr) -> Option<EcoString> {
    match &expr.kind {
        ExprKind::Name(word) => Some(word.clone()),
        _ => None,
    }
}

/// `a < b < c` is read as `(a < b) < c`.
fn in_order(expr: &Expr, words: &mut Vec<EcoString>) {
    match &expr.kind {
        ExprKind::Infix(InfixOperator::Less, pair) => {
            in_order(&pair.0, words);
            in_order(&pair.1, words);
        }
        _ => words.extend(word(expr)),
    }
}
