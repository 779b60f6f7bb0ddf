//! What is offered at each sort of place.

use std::ops::Range;

use ecow::EcoString;

use super::{Completion, CompletionKind as Sort};
use crate::Workspace;
use crate::diag::Language;
use crate::engine::Reading;
use crate::eval::Evaluator;
use crate::format::{KEYWORDS, column};
use crate::ide::fields::Speaker;
use crate::model::schema::{KindId, Schema};
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::model::{ElementId, Model, bare_words, function_names, relation};
use crate::packs;
use crate::source::FileId;

/// Words of the grammar that can begin an expression, or stand in one, by their English form.
const IN_EXPRESSIONS: [&str; 11] =
    ["all", "if", "not", "and", "or", "where", "sort by", "group by", "select", "has", "self"];
/// What every element has.
const ATTRIBUTES: [&str; 4] = ["name", "title", "label", "kind"];

/// Gathers what can be written.
pub(super) struct Offers<'a> {
    workspace: &'a Workspace,
    model: &'a Model,
    schema: &'a Schema,
    file: FileId,
    /// The tongue of the file.
    tongue: Language,
    /// The reader's language.
    language: Language,
    replace: Range<usize>,
    pub(super) all: Vec<Completion>,
}

impl<'a> Offers<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        reading: &'a Reading,
        file: FileId,
        language: Language,
        replace: Range<usize>,
    ) -> Self {
        let model = &*reading.model;
        let tongue = model.scope(file).map(|scope| scope.language).unwrap_or_default();
        Self { workspace, model, schema: &model.schema, file, tongue, language, replace, all: Vec::new() }
    }

    fn speaker(&self) -> Speaker<'a> {
        Speaker { schema: self.schema, language: self.language }
    }

    fn put(&mut self, kind: Sort, label: &str, detail: &str, documentation: &str, after: &str) {
        self.all.push(Completion {
            label: label.to_owned(),
            kind,
            detail: detail.to_owned(),
            documentation: documentation.to_owned(),
            insert: format!("{label}{after}"),
            replace: self.replace.clone(),
        });
    }

    /// A word in the tongue of the file; where the reader speaks another, what it is called there.
    fn word(&mut self, kind: Sort, section: Section, canonical: &str, after: &str) {
        let label = self.schema.vocabulary.write(section, self.tongue, canonical);
        let said = self.schema.vocabulary.write(section, self.language, canonical);
        let detail = if said == label { "" } else { said };
        self.put(kind, label, detail, "", after);
    }

    fn keyword(&mut self, english: &str) {
        if let Some(row) = KEYWORDS.iter().find(|row| row[0] == english) {
            let (label, said) = (row[column(self.tongue)], row[column(self.language)]);
            self.put(Sort::Keyword, label, if said == label { "" } else { said }, "", "");
        }
    }

    // ---- Blocks and fields

    /// Fields that are not stated in a block of a kind, and the blocks that can stand in it.
    pub(super) fn members(&mut self, kind: KindId, stated: &[EcoString]) {
        let fields: Vec<_> = self.schema.kind(kind).fields.iter().map(|(name, field)| (*name, field)).collect();
        for (name, field) in &fields {
            let word = self.schema.field_word(kind, *name, self.tongue);
            let known = |written: &EcoString| {
                self.schema.find_field(kind, written, self.tongue).is_some_and(|(found, _)| found == *name)
            };
            if field.inverse.is_some() || matches!(field.ty, Type::Open(_)) || stated.iter().any(known) {
                continue;
            }
            let (holds, about) = (self.speaker().holds(kind, *name), self.speaker().field(kind, *name));
            self.put(Sort::Field, word, &holds, &about, ": ");
        }
        if let Some(open) = fields.iter().find_map(|(_, f)| if let Type::Open(of) = f.ty { Some(of) } else { None }) {
            let kinds: Vec<KindId> = [Some(open), self.model.known.happening].into_iter().flatten().collect();
            self.labels(&kinds, None, ": ");
        }
        for (child, _) in self.kinds() {
            let canonical = &self.schema.kind(child).name;
            if self.schema.kind(child).members.is_none()
                && relation(self.schema, &self.model.known, canonical, kind, self.tongue).is_some()
            {
                self.kind(child);
            }
        }
    }

    fn kinds(&self) -> Vec<(KindId, &'a str)> {
        let all = (0..self.schema.kinds.len()).map(|index| KindId(index as u16));
        all.map(|kind| (kind, self.schema.kind_word(kind, self.tongue))).collect()
    }

    fn kind(&mut self, kind: KindId) {
        let about = self.speaker().kind(kind);
        let (label, said) = (self.schema.kind_word(kind, self.tongue), self.schema.kind_word(kind, self.language));
        self.put(Sort::Kind, label, if said == label { "" } else { said }, &about, " ");
    }

    /// What can stand at the top of a file.
    pub(super) fn top(&mut self) {
        for (kind, _) in self.kinds() {
            if self.schema.kind(kind).members.is_none() {
                self.kind(kind);
            }
        }
        if let Some(row) = KEYWORDS.iter().find(|row| row[0] == "use") {
            self.put(Sort::Keyword, row[column(self.tongue)], "", "", " ");
        }
        // Read in every tongue, before it is known which one the file is in.
        self.put(Sort::Field, "language", "", "", ": ");
    }

    /// Packs, in the words of the file's tongue.
    pub(super) fn packs(&mut self) {
        for name in packs::names().filter(|name| !packs::ALWAYS.contains(name)) {
            self.word(Sort::Pack, Section::Packs, name, "");
        }
        // A dot is no part of a word, but of the name of a pack it is.
        let id = self.workspace.sources().find(&self.workspace.sources().file(self.file).name);
        let text = id.map(|id| self.workspace.sources().file(id).text.clone()).unwrap_or_default();
        let before = text.get(..self.replace.start).unwrap_or_default();
        let start = before.rfind(|c: char| !(c.is_alphanumeric() || "_.".contains(c))).map_or(0, |at| at + 1);
        for one in &mut self.all {
            one.replace.start = start;
        }
    }

    /// The other files of the project, as paths from the folder of this one.
    pub(super) fn files(&mut self) {
        let here = self.workspace.sources().file(self.file).name.clone();
        let folder = here.rfind('/').map_or("", |at| &here[..=at]).to_owned();
        let names: Vec<String> = self.workspace.plan_names().iter().map(ToString::to_string).collect();
        let text = self.workspace.sources().file(self.file).text.clone();
        let before = text.get(..self.replace.start).unwrap_or_default();
        let after = text.get(self.replace.end..).unwrap_or_default();
        let start = before.rfind('"').map_or(self.replace.start, |at| at + 1);
        let end = self.replace.end + after.find(['"', '\n']).unwrap_or(0);
        for name in names.iter().filter(|name| **name != *here) {
            let path = name
                .strip_prefix(&folder)
                .map_or_else(|| format!("{}{name}", "../".repeat(folder.matches('/').count())), str::to_owned);
            self.put(Sort::File, &path, "", "", "");
        }
        for one in &mut self.all {
            one.replace = start..end;
        }
    }

    /// The languages that a file can be written in.
    pub(super) fn languages(&mut self) {
        for language in Language::ALL {
            self.put(Sort::Value, language.code(), "", "", "");
        }
    }

    /// Types, kinds among them.
    pub(super) fn types(&mut self) {
        let mut names: Vec<EcoString> = Vec::new();
        for (_, canonical) in self.schema.vocabulary.surfaces(Section::Types, Language::Nb) {
            names.extend(canonical.iter().filter(|name| !names.contains(name)).cloned().collect::<Vec<_>>());
        }
        for name in names {
            self.word(Sort::Type, Section::Types, &name, "");
        }
        for (kind, _) in self.kinds() {
            self.kind(kind);
            if let Some(last) = self.all.last_mut() {
                last.insert = last.label.clone();
            }
        }
    }

    // ---- Expressions

    /// A value of a type.
    pub(super) fn expected(&mut self, ty: &Type, looked_at: &[KindId], from: Option<ElementId>) {
        for enumeration in ty.enumerations().cloned().collect::<Vec<_>>() {
            for word in &enumeration.words {
                self.word(Sort::Value, Section::Values, word, "");
            }
        }
        for word in bare_words(ty) {
            self.word(Sort::Value, Section::Values, word, "");
        }
        if ty.alternatives().iter().any(|one| matches!(one, Type::Bool | Type::Condition)) {
            for word in ["yes", "no", "unknown"] {
                self.keyword(word);
            }
        }
        if *ty != Type::Any && ty.allows(&Type::KindName) {
            for (kind, _) in self.kinds() {
                self.kind(kind);
                if let Some(last) = self.all.last_mut() {
                    last.insert = last.label.clone();
                }
            }
            return;
        }
        let known = &self.model.known;
        let mut kinds = ty.kinds(self.schema);
        if *ty != Type::Any && ty.allows(&Type::Citation) {
            kinds.extend([known.law, known.source].into_iter().flatten());
        }
        if *ty != Type::Any && ty.allows(&Type::Action) {
            kinds.extend(known.action);
        }
        let open = *ty == Type::Any || ty.allows(&Type::Element);
        let condition =
            ty.alternatives().iter().any(|one| matches!(one, Type::Bool | Type::Condition | Type::Expectation));
        if condition || open {
            for kind in looked_at {
                self.fields_of(*kind);
            }
            if let Some(parent) = from {
                self.enclosing(parent);
            }
        }
        self.labels(&kinds, from, "");
        if condition {
            let facts: Vec<KindId> = [known.fact, known.define, known.happening].into_iter().flatten().collect();
            self.labels(&facts, from, "");
        }
        if open {
            let own: Vec<ElementId> = self.model.elements().map(|(id, _)| id).collect();
            self.visible(own, from, "");
        }
        let computes = matches!(ty.item(), Type::Number | Type::Money | Type::Percent | Type::Query);
        if condition || open || computes {
            for word in IN_EXPRESSIONS {
                self.keyword(word);
            }
            for name in function_names() {
                self.word(Sort::Function, Section::Functions, name, "(");
            }
        }
    }

    /// The fields of the elements around one.
    fn enclosing(&mut self, from: ElementId) {
        let mut at = self.model.element(from).parent;
        while let Some(id) = at {
            let element = self.model.element(id);
            self.fields_of(element.kind);
            at = element.parent;
        }
    }

    fn fields_of(&mut self, kind: KindId) {
        let names: Vec<_> = self.schema.kind(kind).fields.keys().copied().collect();
        for name in names {
            let (holds, about) = (self.speaker().holds(kind, name), self.speaker().field(kind, name));
            let word = self.schema.field_word(kind, name, self.tongue);
            self.put(Sort::Field, word, &holds, &about, "");
        }
    }

    /// What follows a dot.
    pub(super) fn after_dot(&mut self, ty: &Type, of: Option<ElementId>) {
        if let Some(of) = of {
            let children: Vec<ElementId> =
                self.model.elements().filter(|(_, e)| e.parent == Some(of)).map(|(id, _)| id).collect();
            for id in children {
                self.label(id, "", "");
            }
        }
        let kinds = ty.kinds(self.schema);
        for kind in &kinds {
            self.fields_of(*kind);
        }
        if !kinds.is_empty() || *ty == Type::Any {
            for name in ATTRIBUTES {
                self.word(Sort::Field, Section::Fields, name, "");
            }
        }
        for name in function_names() {
            self.word(Sort::Function, Section::Functions, name, "(");
        }
    }

    /// The labels of elements of some kinds that the file sees.
    fn labels(&mut self, kinds: &[KindId], from: Option<ElementId>, after: &str) {
        if kinds.is_empty() {
            return;
        }
        let elements = self.model.elements().chain(self.model.pack_elements());
        let fitting = elements.filter(|(_, element)| kinds.contains(&element.kind)).map(|(id, _)| id).collect();
        self.visible(fitting, from, after);
    }

    /// Those of some elements that have a label and that the file sees.
    fn visible(&mut self, ids: Vec<ElementId>, from: Option<ElementId>, after: &str) {
        let uses = self.model.scope(self.file).map(|scope| scope.uses.clone()).unwrap_or_default();
        for id in ids {
            let element = self.model.element(id);
            if Some(id) == from || element.label.is_empty() {
                continue;
            }
            if element.file == self.file {
                self.label(id, "", after);
            } else if let Some((_, alias)) = uses.iter().find(|(used, _)| *used == element.file) {
                let before = alias.as_ref().map(|alias| format!("{alias}.")).unwrap_or_default();
                self.label(id, &before, after);
            }
        }
    }

    fn label(&mut self, id: ElementId, before: &str, after: &str) {
        let element = self.model.element(id);
        let written = Evaluator::new(self.model, self.tongue).label_word(id);
        // A label that several elements have is told apart by that of the element around.
        let found = self.model.find_label(self.file, None, &written);
        let outer = element.parent.map(|parent| self.model.element(parent).label.clone());
        let path = match outer.filter(|outer| !outer.is_empty() && !found.contains(&id) && !self.model.is_pack(id)) {
            Some(outer) => format!("{before}{outer}.{written}"),
            None => format!("{before}{written}"),
        };
        let title = Evaluator::new(self.model, self.language).title(id);
        let kind = self.schema.kind_word(element.kind, self.language);
        self.put(Sort::Label, &path, if title.is_empty() { kind } else { &title }, "", after);
    }
}
