//! A document as plikt.

use std::sync::Arc;

use serde_json::Value as Json;

use super::names::{self, Names};
use super::same::difference;
use super::wire::{Document, Element, File, Use};
use super::words::{Words, escaped, quoted};
use crate::Workspace;
use crate::diag::{Key, Language, Text};
use crate::model::schema::{FieldName, KindId};
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::model::{self, Model, Relation};

/// Lines are broken where they would be longer.
const WIDTH: usize = 110;

/// A document as files of plikt.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// Path and text of each file.
    pub files: Vec<(String, String)>,
    /// What could not be put as plainly as it stood: it is in the text, but should be looked at.
    pub notes: Vec<Text>,
}

impl Document {
    /// The same plan as a single file.
    #[must_use]
    pub fn merged(&self) -> Self {
        let mut files = self.files.iter().cloned();
        let Some(mut one) = files.next() else { return self.clone() };
        let own = |used: &Use| used.file.is_none();
        one.uses.retain(own);
        for file in files {
            for used in file.uses.into_iter().filter(own) {
                if !one.uses.contains(&used) {
                    one.uses.push(used);
                }
            }
            one.edition = one.edition.or(file.edition);
            one.declarations.extend(file.declarations);
            one.elements.extend(file.elements);
            one.unread.extend(file.unread);
        }
        Self { files: vec![one], ..self.clone() }
    }
}

/// Write a document as plikt: each file in its own language, or all in one. What is evaluated is rewritten in that language
/// too, unless it would then be read as something else.
pub fn write(document: &Document, language: Option<Language>) -> Written {
    let names = Names::of_document(document);
    let model = vocabulary(document);
    let one = |i: usize, file: &File, language: Language| {
        let own = Language::from_code(&file.language).unwrap_or_default();
        let words = Words { model: &model, names: &names, file: i, language };
        let foreign = own != language;
        let mut writer = Writer { words, foreign, left: false, out: String::new(), notes: Vec::new() };
        writer.file(file);
        writer
    };
    let own: Vec<_> = document.files.iter().map(|f| Language::from_code(&f.language).unwrap_or_default()).collect();
    let mut project: Option<Workspace> = None;
    let mut written = Written::default();
    for (i, file) in document.files.iter().enumerate() {
        let own_language = own.get(i).copied().unwrap_or_default();
        let mut writer = one(i, file, language.unwrap_or(own_language));
        if let Some(language) = language.filter(|_| writer.left) {
            let project = project.get_or_insert_with(|| {
                let mut project = Workspace::new();
                for (i, (file, language)) in document.files.iter().zip(&own).enumerate() {
                    project.set(&file.name, one(i, file, *language).out);
                }
                project
            });
            if let Some(text) = same_in(project, &file.name, language) {
                writer.out = text;
                writer.notes = one(i, file, own_language).notes;
            }
        }
        written.files.push((file.name.clone(), writer.out));
        written.notes.extend(writer.notes);
    }
    written
}

/// A file of a project in another language, if it then means the same to the last value: citations in quotes, too, are
/// read by the words of a language.
fn same_in(project: &mut Workspace, name: &str, language: Language) -> Option<String> {
    let text = project.translate(name, language).ok()?;
    let before = project.model();
    let mut other = project.clone();
    other.set(name, text.as_str());
    difference(&before, &other.model()).is_none().then_some(text)
}

/// The words of the packs that a document uses, and of its own declarations.
fn vocabulary(document: &Document) -> Arc<Model> {
    let mut workspace = Workspace::new();
    for (i, file) in document.files.iter().enumerate() {
        let mut text = format!("language: {}\n", Language::from_code(&file.language).unwrap_or_default().code());
        for pack in file.uses.iter().filter_map(|used| used.pack.as_ref()) {
            text.extend(["use ", &names::written(pack), "\n"]);
        }
        for declaration in &file.declarations {
            text.push_str(declaration);
            text.push('\n');
        }
        workspace.set(&format!("{i}.plikt"), text);
    }
    workspace.model()
}

struct Writer<'a> {
    words: Words<'a>,
    /// Are expressions written in another language than the words around them?
    foreign: bool,
    /// Was something left in that language?
    left: bool,
    out: String,
    notes: Vec<Text>,
}

impl Writer<'_> {
    fn language(&self) -> Language {
        self.words.language
    }

    fn line(&mut self, depth: usize, text: &str) {
        if !text.is_empty() {
            self.out.push_str(&"  ".repeat(depth));
            self.out.push_str(text);
        }
        self.out.push('\n');
    }

    fn file(&mut self, file: &File) {
        let vocabulary = &self.words.model.schema.vocabulary;
        let norwegian = self.language() != Language::En;
        let setting = |word: &str| vocabulary.write(Section::Fields, self.language(), word).to_owned();
        let mut head = vec![format!("{}: {}", setting("language"), self.language().code())];
        head.extend(file.edition.as_ref().map(|edition| format!("{}: {edition}", setting("edition"))));
        for used in &file.uses {
            let target = match (&used.pack, &used.file) {
                (Some(pack), _) => names::written(vocabulary.write(Section::Packs, self.language(), pack)),
                (None, Some(file)) => quoted(file),
                (None, None) => continue,
            };
            let alias = used
                .alias
                .as_ref()
                .map(|alias| format!(" {} {}", if norwegian { "som" } else { "as" }, names::written(alias)));
            head.push(format!("{} {target}{}", if norwegian { "bruk" } else { "use" }, alias.unwrap_or_default()));
        }
        for line in head {
            self.line(0, &line);
        }
        for declaration in &file.declarations {
            self.line(0, "");
            self.line(0, declaration);
            self.leave(first_line(declaration));
        }
        for element in &file.elements {
            self.line(0, "");
            self.element(element, None, 0);
        }
        self.unread(&file.unread, 0);
    }

    fn unread(&mut self, all: &[String], depth: usize) {
        for text in all {
            for line in text.lines() {
                self.line(depth, format!("// {line}").trim_end());
            }
            self.notes.push(Text::key(Key::ImportUnread).with("text", first_line(text)));
        }
    }

    fn element(&mut self, element: &Element, around: Option<KindId>, depth: usize) {
        let place = self.words.names.place(&element.id);
        let schema = &self.words.model.schema;
        let kind = schema.kind_named(&element.kind);
        let mut head = self.head(element, kind, around);
        if let Some(label) = &element.label {
            head = format!("{head} {}", names::written(label));
        }
        if let Some(title) = &element.title {
            let words = self.words.value(title, place);
            let is_text = words.as_ref().is_some_and(|words| words.starts_with('"') && !words.contains('\n'));
            let words = words.filter(|_| is_text).unwrap_or_else(|| quoted(&title.to_string()));
            self.expression(title, &words);
            head = format!("{head} {words}");
        }
        for line in element.doc.iter().flat_map(|doc| doc.lines()) {
            self.line(depth, format!("/// {}", line.trim_start()).trim_end());
        }
        if element.fields.is_empty()
            && element.elements.is_empty()
            && element.parameters.is_empty()
            && element.unread.is_empty()
        {
            return self.line(depth, &format!("{head} {{ }}"));
        }
        self.line(depth, &format!("{head} {{"));
        for (name, ty) in &element.parameters {
            self.line(depth + 1, &format!("{}: {ty}", names::written(name)));
            self.leave(&format!("{name}: {ty}"));
        }
        for (name, value) in &element.fields {
            self.field(kind, name, value, place, depth + 1);
        }
        for inner in &element.elements {
            self.element(inner, kind, depth + 1);
        }
        self.unread(&element.unread, depth + 1);
        self.line(depth, "}");
    }

    /// The word that a block begins with: one that makes it to the element around it what it was.
    fn head(&self, element: &Element, kind: Option<KindId>, around: Option<KindId>) -> String {
        let model = self.words.model;
        let schema = &model.schema;
        let Some(kind) = kind else { return names::written(&element.kind) };
        let surface = schema.kind_word(kind, self.language());
        let means = |word: &str| schema.find_kind(word, self.language()) == Some(kind);
        let Some(around) = around else {
            return names::written(if means(surface) { surface } else { &element.kind });
        };
        let fills: Option<FieldName> = element.fills.as_ref().and_then(|field| schema.field_named(field));
        let field = fills.map(|field| schema.field_word(around, field, self.language()));
        let candidates = [field, Some(surface), element.fills.as_deref(), Some(element.kind.as_str())];
        let same = |word: &&str| match (model::relation(schema, &model.known, word, around, self.language()), fills) {
            (Some(Relation::Fills(found, of)), Some(field)) => found == field && of == kind,
            (Some(Relation::Names(_, of) | Relation::Inside(of)), None) => of == kind,
            _ => false,
        };
        names::written(candidates.into_iter().flatten().find(same).unwrap_or(surface))
    }

    /// The word of a field, where it is read back as that field.
    fn field_word(&self, kind: Option<KindId>, name: &str) -> String {
        let schema = &self.words.model.schema;
        let found = schema.field_named(name).and_then(|field| {
            let word = schema.field_word(kind?, field, self.language());
            let read = schema.find_field(kind?, word, self.language());
            read.is_some_and(|(read, _)| read == field).then_some(word)
        });
        names::written(found.unwrap_or(name))
    }

    fn field(&mut self, kind: Option<KindId>, name: &str, value: &Json, place: Option<usize>, depth: usize) {
        let schema = &self.words.model.schema;
        let declared = schema.field_named(name).and_then(|field| schema.kind(kind?).fields.get(&field));
        if let (Some(Type::Open(_)), Some(entries)) =
            (declared.map(|f| &f.ty), value.get("map").and_then(Json::as_array))
        {
            for entry in entries {
                let entry = entry.as_array().map_or(&[][..], Vec::as_slice);
                let words: Vec<String> = entry.iter().filter_map(|part| self.words.value(part, place)).collect();
                if let [fact, value] = words.as_slice() {
                    self.line(depth, &format!("{fact}: {value}"));
                }
            }
            return;
        }
        let word = self.field_word(kind, name);
        if let Some(several) = value.get("several").and_then(Json::as_array) {
            return several.iter().for_each(|one| self.one_field(&word, one, place, depth));
        }
        self.one_field(&word, value, place, depth);
    }

    fn one_field(&mut self, word: &str, value: &Json, place: Option<usize>, depth: usize) {
        if let Some(lines) = prose(value) {
            self.line(depth, &format!("{word}:"));
            for line in lines.split('\n') {
                let bar = if line.is_empty() { "|".to_owned() } else { format!("| {line}") };
                self.line(depth + 1, &bar);
            }
            return self.expression(value, &lines);
        }
        let Some(words) = self.words.value(value, place) else {
            let words = quoted(&value.to_string());
            self.notes.push(Text::key(Key::ImportNoValue).with("name", word).with("text", value.to_string().as_str()));
            return self.line(depth, &format!("{word}: {words}"));
        };
        self.expression(value, &words);
        match value {
            Json::Array(items) if depth * 2 + word.len() + 2 + words.chars().count() > WIDTH && items.len() > 1 => {
                self.line(depth, &format!("{word}: ["));
                for item in items {
                    let item = self.words.value(item, place).unwrap_or_default();
                    self.line(depth + 1, &format!("{item},"));
                }
                self.line(depth, "]");
            }
            _ => self.line(depth, &format!("{word}: {words}")),
        }
    }

    /// Look whether something is evaluated in a value that was written.
    fn expression(&mut self, value: &Json, words: &str) {
        fn computed(value: &Json) -> bool {
            match value {
                Json::Object(object) => {
                    object.contains_key("expression")
                        || object.contains_key("template")
                        || object.values().any(computed)
                }
                Json::Array(items) => items.iter().any(computed),
                _ => false,
            }
        }
        if computed(value) {
            self.leave(first_line(words));
        }
    }

    /// Something stands in the language that it was written in: it may be another than that of the words around it.
    fn leave(&mut self, text: &str) {
        if self.foreign {
            self.left = true;
            self.notes.push(Text::key(Key::ImportForeign).with("text", text));
        }
    }
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

/// The lines of a text that is better read as prose, with what has a meaning in texts made literal.
fn prose(value: &Json) -> Option<String> {
    match value {
        Json::String(text) if text.contains('\n') && !text.contains('\r') => Some(escaped(text)),
        Json::Object(object) => {
            let inner = object.get("template").filter(|_| object.len() == 1)?.as_str()?;
            let quote = inner.match_indices('"').any(|(at, _)| !inner[..at].ends_with('\\'));
            (inner.contains('\n') || quote).then(|| inner.to_owned())
        }
        _ => None,
    }
}
