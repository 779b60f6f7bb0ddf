//! A project as a document: values from the model, and what must be evaluated as it is written.

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};
use serde_json::{Value as Json, json};

use super::names::Ids;
use super::values::to_json;
use super::wire::{Document, Element, FORMAT, File, Use, VERSION};
use crate::Workspace;
use crate::diag::Language;
use crate::model::code::{Code, List, Value};
use crate::model::schema::FieldName;
use crate::model::types::Type;
use crate::model::{self, ElementId, FieldValue, Model, Relation, Slot};
use crate::source::{ItemId, Sources, TextRange};
use crate::syntax::ast::{Block, Expr, ExprKind, Field, Member, Text, UseTarget};

/// Everything that a project's files say, in the order written.
pub fn document(workspace: &mut Workspace) -> Document {
    let model = workspace.model();
    let mut files = Vec::new();
    let parsed = workspace.plan_files();
    let mut packs: FxHashMap<EcoString, EcoString> = FxHashMap::default();
    for member in parsed.iter().flat_map(|file| &file.items).flat_map(|(_, item)| &item.members) {
        if let Member::Use(used) = member
            && let UseTarget::Pack(word) = &used.target
            && let Some(name) = workspace.canonical_pack(&word.node)
        {
            packs.insert(word.node.clone(), name);
        }
    }
    let place = |element: &model::Element| (element.item, element.head.start, element.head.end);
    let places: Places = model.elements().map(|(id, element)| (place(element), id)).collect();
    // What belongs to other municipalities than the one that the project is looked at for.
    let others = model.whole().elements().map(|(_, element)| place(element));
    let left_out = others.filter(|place| !places.contains_key(place)).collect();
    let ids = Ids::of_model(&model, workspace.sources());
    for model::Parsed { file, items, .. } in parsed {
        let language = model.scope(file).map_or_else(Language::default, |scope| scope.language);
        let collector = Collector {
            model: &model,
            sources: workspace.sources(),
            places: &places,
            left_out: &left_out,
            ids: &ids,
            language,
        };
        let mut out = File {
            name: workspace.sources().file(file).name.to_string(),
            language: language.code().into(),
            ..File::default()
        };
        for (item, parsed) in &items {
            for member in &parsed.members {
                collector.member(member, *item, &packs, &mut out);
            }
        }
        files.push(out);
    }
    Document { format: FORMAT.into(), version: VERSION, files }
}

type Places = FxHashMap<(ItemId, u32, u32), ElementId>;

struct Collector<'a> {
    model: &'a Model,
    sources: &'a Sources,
    places: &'a Places,
    left_out: &'a FxHashSet<(ItemId, u32, u32)>,
    ids: &'a Ids,
    language: Language,
}

impl Collector<'_> {
    fn slice(&self, range: TextRange, item: ItemId) -> String {
        self.sources.text(range.within(item)).to_owned()
    }

    /// Something at the top of a file.
    fn member(&self, member: &Member, item: ItemId, packs: &FxHashMap<EcoString, EcoString>, out: &mut File) {
        let schema = &self.model.schema;
        match member {
            Member::Use(used) => {
                let alias = used.alias.as_ref().map(|name| name.node.to_string());
                let used = match &used.target {
                    UseTarget::Pack(word) => {
                        let name = packs.get(&word.node).unwrap_or(&word.node);
                        Use { pack: Some(name.to_string()), alias, ..Use::default() }
                    }
                    UseTarget::File(path) => Use { file: Some(path.node.to_string()), alias, ..Use::default() },
                };
                out.uses.push(used);
            }
            Member::Field(field) => match model::setting(schema, &field.name.node).as_str() {
                "language" => {}
                "edition" if out.edition.is_none() => out.edition = Some(self.slice(field.value.range, item)),
                _ => out.unread.push(self.slice(field.range, item)),
            },
            Member::Block(block) if model::structural(schema, &block.kind.node, self.language).is_some() => {
                let doc = block.doc.as_ref().map(|doc| format!("/// {}\n", doc.node.replace("\n", "\n/// ")));
                out.declarations.push(doc.unwrap_or_default() + &self.slice(block.range, item));
            }
            Member::Block(block) => match self.element(block, item, None) {
                Some(element) => out.elements.push(element),
                None if self.left_out.contains(&(item, block.head.start, block.head.end)) => {}
                None => out.unread.push(self.slice(block.range, item)),
            },
            Member::Prose(text) => out.unread.push(self.slice(text.range, item)),
        }
    }

    fn element(&self, block: &Block, item: ItemId, around: Option<ElementId>) -> Option<Element> {
        let schema = &self.model.schema;
        let id = *self.places.get(&(item, block.head.start, block.head.end))?;
        let element = self.model.element(id);
        let mut out = Element {
            id: self.ids.of(id).to_owned(),
            kind: schema.kind(element.kind).name.to_string(),
            label: Some(element.label.to_string()).filter(|label| !label.is_empty()),
            doc: block.doc.as_ref().map(|doc| doc.node.to_string()),
            ..Element::default()
        };
        if let Some(Relation::Fills(field, _)) = self.relation(block, around) {
            out.fills = Some(schema.field_text(field).to_owned());
        }
        out.title = match (&element.title, &block.title) {
            (Some(Slot::Value(value)), _) => to_json(value, self.model, self.ids),
            (Some(Slot::Computed(_)), Some(text)) => Some(self.template(text, item)),
            _ => None,
        };
        if Some(element.kind) == self.model.known.action {
            for member in &block.members {
                if let Member::Field(field) = member {
                    out.parameters.insert(field.name.node.to_string(), self.slice(field.value.range, item));
                }
            }
            return Some(out);
        }
        // A field that comes first from a block, or from its place, is taken up where it was met.
        for field in &element.fields {
            if let Some(value) = self.field(id, field, block, item) {
                out.fields.insert(schema.field_text(field.name).to_owned(), value);
            }
        }
        for member in &block.members {
            match member {
                Member::Block(child) => match self.element(child, item, Some(id)) {
                    Some(child) => out.elements.push(child),
                    None if self.left_out.contains(&(item, child.head.start, child.head.end)) => {}
                    None => out.unread.push(self.slice(child.range, item)),
                },
                Member::Field(field) => {
                    let name = schema.find_field(element.kind, &field.name.node, self.language);
                    let taken = name.is_some_and(|(name, _)| element.field(name).is_some());
                    if !taken && !self.is_fact(id, &field.name.node) {
                        out.unread.push(self.slice(field.range, item));
                    }
                }
                Member::Prose(_) | Member::Use(_) => {}
            }
        }
        Some(out)
    }

    /// Is it a fact that a situation states?
    fn is_fact(&self, id: ElementId, word: &str) -> bool {
        let element = self.model.element(id);
        let open = |f: &&FieldValue| matches!(self.declared(element.kind, f.name), Some(Type::Open(_)));
        element.fields.iter().any(|f| open(&f)) && !self.model.find_label(element.file, Some(id), word).is_empty()
    }

    fn declared(&self, kind: model::schema::KindId, name: FieldName) -> Option<&Type> {
        self.model.schema.kind(kind).fields.get(&name).map(|f| &f.ty)
    }

    fn relation(&self, block: &Block, around: Option<ElementId>) -> Option<Relation> {
        let kind = self.model.element(around?).kind;
        model::relation(&self.model.schema, &self.model.known, &block.kind.node, kind, self.language)
    }

    /// What a field states beside the blocks that fill it and the place where the element stands.
    fn field(&self, id: ElementId, field: &FieldValue, block: &Block, item: ItemId) -> Option<Json> {
        let kind = self.model.element(id).kind;
        let stated: Vec<&Field> = block
            .members
            .iter()
            .filter_map(|member| if let Member::Field(field) = member { Some(field.as_ref()) } else { None })
            .filter(|stated| {
                let found = self.model.schema.find_field(kind, &stated.name.node, self.language);
                found.is_some_and(|(name, _)| name == field.name)
            })
            .collect();
        let prose = || block.members.iter().find_map(|m| if let Member::Prose(text) = m { Some(text) } else { None });
        let open = matches!(self.declared(kind, field.name), Some(Type::Open(_)));
        let own_text = stated.is_empty() && Some(field.name) == self.model.known.text && prose().is_some();
        if stated.is_empty() && !own_text && !open {
            return None;
        }
        let given = self.given_by_place(id, field.name, block, item);
        let value = match &field.value {
            Slot::Value(Value::List(list)) if given > 0 => {
                let rest = list.items.get(given..).unwrap_or_default().to_vec();
                to_json(&Value::List(List { items: rest, undecided: Vec::new() }.into()), self.model, self.ids)
            }
            Slot::Value(value) => to_json(value, self.model, self.ids),
            Slot::Computed(code) if self.is_whole_period(code) => Some(json!({ "word": "whole_period" })),
            Slot::Computed(_) => None,
        };
        let value = match value {
            Some(value) => value,
            None if own_text => self.template(prose()?, item),
            None => match stated.as_slice() {
                [] => return None,
                [one] => self.written(&one.value, item),
                several => {
                    json!({ "several": several.iter().map(|f| self.written(&f.value, item)).collect::<Vec<_>>() })
                }
            },
        };
        Some(match &field.original {
            Some(words) => json!({ "value": value, "as": words.as_str() }),
            None => value,
        })
    }

    fn is_whole_period(&self, code: &Code) -> bool {
        matches!(code, Code::Field(parts, false) if parts.0 == Code::Plan && Some(parts.1) == self.model.known.period)
    }

    /// How many of a field's items come from the blocks in the element or from the block around it.
    fn given_by_place(&self, id: ElementId, name: FieldName, block: &Block, item: ItemId) -> usize {
        let children = block.members.iter().filter(|member| {
            let Member::Block(child) = member else { return false };
            let there = self.places.contains_key(&(item, child.head.start, child.head.end));
            there && matches!(self.relation(child, Some(id)), Some(Relation::Fills(field, _)) if field == name)
        });
        let element = self.model.element(id);
        let named = element.parent.is_some_and(|around| {
            let kind = self.model.element(around).kind;
            let word = &block.kind.node;
            let relation = model::relation(&self.model.schema, &self.model.known, word, kind, self.language);
            matches!(relation, Some(Relation::Names(field, _)) if field == name)
        });
        children.count() + usize::from(named)
    }

    /// An expression as it is written.
    fn written(&self, expr: &Expr, item: ItemId) -> Json {
        match &expr.kind {
            ExprKind::Text(text) => self.template(text, item),
            _ => json!({ "expression": self.slice(expr.range, item) }),
        }
    }

    /// A text with computed parts as it is written, without quotes and bars.
    fn template(&self, text: &Text, item: ItemId) -> Json {
        let written = self.slice(text.range, item);
        let inner = if text.prose {
            let line = |line: &str| {
                let words = line.trim_start().strip_prefix('|').unwrap_or(line);
                words.strip_prefix(' ').unwrap_or(words).trim_end_matches('\r').to_owned()
            };
            written.split('\n').map(line).collect::<Vec<_>>().join("\n")
        } else {
            let inner = written.strip_prefix('"').unwrap_or(&written);
            inner.strip_suffix('"').unwrap_or(inner).to_owned()
        };
        json!({ "template": inner })
    }
}
