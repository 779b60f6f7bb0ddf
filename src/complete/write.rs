//! A rule's `insert`, which is written in canonical English words, as text in the language of a plan.

use ecow::EcoString;

use crate::diag::Language;
use crate::model::schema::{FieldName, KindId, Schema};
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::syntax::ast::{Block, Expr, ExprKind, Field, Member, Number, Text, TextPart};

/// A block stands on one line as long as it is no wider than this.
const WIDTH: usize = 100;

/// Writes members of a block of one kind.
#[derive(Clone, Copy)]
pub(super) struct Writer<'s> {
    pub(super) schema: &'s Schema,
    pub(super) language: Language,
}

impl Writer<'_> {
    /// One member, on lines of its own without indentation before the first, or on one line. Nothing, if it holds what
    /// an `insert` cannot: only fields and blocks with names, texts, numbers, dates, lists and maps.
    pub(super) fn member(self, member: &Member, kind: Option<KindId>, indent: usize, one_line: bool) -> Option<String> {
        match member {
            Member::Field(field) => self.field(field, kind),
            Member::Block(block) => self.block(block, kind, indent, one_line),
            Member::Prose(_) | Member::Use(_) => None,
        }
    }

    fn field(self, field: &Field, kind: Option<KindId>) -> Option<String> {
        let (name, declaration) = self.schema.find_field(kind?, &field.name.node, Language::En)?;
        let place = (&self.schema.kind(kind?).name, self.schema.field_text(name));
        let value = self.expr(&field.value, &declaration.ty, place)?;
        Some(format!("{}: {value}", self.schema.field_word(kind?, name, self.language)))
    }

    fn block(self, block: &Block, parent: Option<KindId>, indent: usize, one_line: bool) -> Option<String> {
        let (kind, filled) = head(self.schema, block, parent)?;
        let word = match (filled, parent) {
            (Some(field), Some(parent)) => self.schema.field_word(parent, field, self.language),
            _ => self.schema.kind_word(kind, self.language),
        };
        let mut head = word.to_owned();
        if let Some(label) = &block.label {
            head.push(' ');
            head.push_str(&label.node);
        }
        if let Some(title) = &block.title {
            head.push(' ');
            head.push_str(&text(title)?);
        }
        let inner = indent + 2;
        let short: Vec<String> =
            block.members.iter().map(|m| self.member(m, Some(kind), inner, true)).collect::<Option<_>>()?;
        let line =
            if short.is_empty() { format!("{head} {{ }}") } else { format!("{head} {{ {} }}", short.join("  ")) };
        let nested = block.members.iter().any(|m| matches!(m, Member::Block(_)));
        if one_line || (!nested && indent + line.chars().count() <= WIDTH) {
            return Some(line);
        }
        let lines: Vec<String> =
            block.members.iter().map(|m| self.member(m, Some(kind), inner, false)).collect::<Option<_>>()?;
        let margin = " ".repeat(inner);
        let lines: String = lines.iter().map(|line| format!("{margin}{line}\n")).collect();
        Some(format!("{head} {{\n{lines}{}}}", " ".repeat(indent)))
    }

    fn expr(self, expr: &Expr, ty: &Type, place: (&EcoString, &str)) -> Option<String> {
        let all = |items: &[Expr]| -> Option<Vec<String>> {
            items.iter().map(|item| self.expr(item, ty.item(), place)).collect()
        };
        match &expr.kind {
            ExprKind::Name(name) => Some(self.name(name, ty, place)),
            ExprKind::Text(words) => text(words),
            ExprKind::Number(number) => Some(self.number(number)),
            ExprKind::Worded(word, value) if word.node == "every" => {
                let ExprKind::Number(number) = &value.kind else { return None };
                let unit = &number.unit.as_ref()?.node;
                let source = format!("every {} {unit}", number.value);
                Some(self.schema.often(&source, self.language))
            }
            ExprKind::Worded(word, value) => {
                let word = self.schema.vocabulary.write(Section::PhraseWords, self.language, &word.node);
                Some(format!("{word} {}", self.expr(value, ty, place)?))
            }
            ExprKind::List(items) => Some(format!("[{}]", all(items)?.join(", "))),
            _ => None,
        }
    }

    fn number(self, number: &Number) -> String {
        let unit =
            number.unit.as_ref().map(|unit| self.schema.vocabulary.write(Section::Units, self.language, &unit.node));
        unit.map_or_else(|| number.value.to_string(), |unit| format!("{} {unit}", number.value))
    }

    /// A word of an enumeration, perhaps with a surface of its own in this field, or a label that a pack declares.
    fn name(self, name: &EcoString, ty: &Type, (kind, field): (&EcoString, &str)) -> String {
        let vocabulary = &self.schema.vocabulary;
        if ty.enumerations().any(|words| words.rank(name).is_some()) {
            let own = format!("{kind}.{field}.{name}");
            let key = if vocabulary.has(Section::Values, self.language, &own) { own.as_str() } else { name.as_str() };
            return vocabulary.value_word(key, self.language).to_owned();
        }
        // A label, else a word that a type takes beside its enumerations: `next_period` of times.
        if !vocabulary.has(Section::Names, self.language, name) && vocabulary.has(Section::Values, self.language, name)
        {
            return vocabulary.value_word(name, self.language).to_owned();
        }
        vocabulary.write(Section::Names, self.language, name).to_owned()
    }
}

/// The kind that a block's head names in canonical English, and the field of the block around it that it fills.
pub(super) fn head(schema: &Schema, block: &Block, parent: Option<KindId>) -> Option<(KindId, Option<FieldName>)> {
    found_head(schema, &block.kind.node, parent, Language::En)
}

/// The same for a head in some language.
pub(super) fn found_head(
    schema: &Schema,
    word: &str,
    parent: Option<KindId>,
    language: Language,
) -> Option<(KindId, Option<FieldName>)> {
    let filled = parent.and_then(|parent| schema.find_field(parent, word, language)).and_then(|(name, declaration)| {
        let kinds = declaration.ty.kinds(schema);
        (declaration.inverse.is_none() && kinds.len() == 1).then(|| kinds.first().map(|kind| (*kind, Some(name))))?
    });
    filled.or_else(|| schema.find_kind(word, language).map(|kind| (kind, None)))
}

/// A text without computed parts, between quotes.
fn text(text: &Text) -> Option<String> {
    let mut out = String::from("\"");
    for part in &text.parts {
        let TextPart::Literal(words) = part else { return None };
        for c in words.chars() {
            match c {
                '\n' => out.push_str("\\n"),
                '"' | '\\' | '{' | '}' => out.extend(['\\', c]),
                c => out.push(c),
            }
        }
    }
    out.push('"');
    Some(out)
}
