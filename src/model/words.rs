//! Which words of the language stand where in a file: what a translation rewrites.
//!
//! The file is resolved once more by the very code that gives it its meaning, so that a word is what the interpreter
//! takes it for: `mål` a kind here and a field there, a label of a pack or one of the user's own.

use ecow::EcoString;
use rustc_hash::FxHashMap;

use super::declarations::structural;
use super::declare::setting;
use super::lower::language_code;
use super::notes::{Note, Noted};
use super::resolve::Resolver;
use super::schema::KindId;
use super::types::Type;
use super::vocabulary::Section;
use super::{ElementId, Model, Parsed};
use crate::diag::Language;
use crate::source::{ItemId, Sources, Span, TextRange};
use crate::syntax::ast::{Block, Expr, ExprKind, Member, Use, UseTarget};

/// What a word of the language stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// A word of a part of the vocabulary, by its canonical name.
    In(Section, EcoString),
    /// A field of a kind, by their canonical names.
    Field(EcoString, EcoString),
    /// A unit by its canonical name; of one, or after `per`.
    Unit(EcoString, bool),
    /// The word for how often, before a unit by its canonical name: it takes the unit's gender.
    Every(EcoString),
    /// What is counted after `every` and a number, by its canonical name, from the end of the number: ` years`, `. år`.
    Interval(EcoString),
    /// How often in words, by what it means in canonical ones: `annethvert år` is `every 2 years`.
    Often(EcoString),
    /// The element itself, `self`.
    Itself,
    /// The language that a file says it is written in.
    Language,
}

/// A word of the language in a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it stands for.
    pub meaning: Meaning,
}

/// The words that wrap a field's type, which are read in English only.
const WRAPPING: [&str; 3] = ["required", "parent", "inverse"];

/// The words of the language in a file of the model, by place. What the user named is left out, and so is what
/// could not be resolved.
pub fn words(model: &Model, sources: &Sources, file: &Parsed) -> Vec<Word> {
    read(model, sources, file, None)
}

/// The words of the language in a file, and which element each name in it means. `file` may hold some of its items only.
pub fn readings(model: &Model, sources: &Sources, file: &Parsed) -> (Vec<Word>, Vec<Note>) {
    let mut notes = Vec::new();
    let words = read(model, sources, file, Some(&mut notes));
    // As with words, the last reading of a place counts.
    notes.reverse();
    notes.sort_by_key(|note| (note.span.item, note.span.range.start, note.span.range.end));
    notes.dedup_by_key(|note| note.span);
    (words, notes)
}

fn read(model: &Model, sources: &Sources, file: &Parsed, notes: Option<&mut Vec<Note>>) -> Vec<Word> {
    let language = model.scope(file.file).map_or(Language::En, |scope| scope.language);
    let here = model.elements().filter(|(_, element)| element.file == file.file);
    let elements = here.map(|(id, element)| ((element.item, element.range.start), id)).collect();
    let mut finder = Finder { model, sources, language, elements, words: Vec::new(), notes };
    for (item, parsed) in &file.items {
        for member in &parsed.members {
            match member {
                Member::Use(used) => finder.import(used, *item),
                Member::Field(field) => {
                    let name = setting(&model.schema, &field.name.node);
                    if name == "language" && Language::from_code(&language_code(&field.value)).is_some() {
                        finder.put(Meaning::Language, field.value.range, *item);
                    }
                    if matches!(name.as_str(), "language" | "edition") {
                        finder.put(Meaning::In(Section::Fields, name), field.name.range, *item);
                    }
                }
                Member::Block(block) => finder.block(block, None, *item),
                Member::Prose(_) => {}
            }
        }
    }
    // An expression may have been tried under two types: the last reading counts.
    let mut words = finder.words;
    words.reverse();
    words.sort_by_key(|word| (word.span.item, word.span.range.start, word.span.range.end));
    words.dedup_by_key(|word| word.span);
    words
}

struct Finder<'m> {
    model: &'m Model,
    sources: &'m Sources,
    language: Language,
    elements: FxHashMap<(ItemId, u32), ElementId>,
    words: Vec<Word>,
    notes: Option<&'m mut Vec<Note>>,
}

impl Finder<'_> {
    fn put(&mut self, meaning: Meaning, range: TextRange, item: ItemId) {
        self.words.push(Word { span: range.within(item), meaning });
    }

    fn import(&mut self, used: &Use, item: ItemId) {
        let UseTarget::Pack(name) = &used.target else { return };
        let vocabulary = &self.model.schema.vocabulary;
        let read = |language: &Language| vocabulary.read(Section::Packs, *language, &name.node).first();
        let canonical = Language::ALL.iter().find_map(read).unwrap_or(&name.node).clone();
        self.put(Meaning::In(Section::Packs, canonical), name.range, item);
    }

    fn block(&mut self, block: &Block, parent: Option<KindId>, item: ItemId) {
        let schema = &self.model.schema;
        if parent.is_none()
            && let Some(word) = structural(schema, &block.kind.node, self.language)
        {
            return self.structure(word, block, item);
        }
        let Some(id) = self.elements.get(&(item, block.range.start)).copied() else { return };
        let kind = self.model.element(id).kind;
        let name = |kind: KindId| schema.kind(kind).name.clone();
        // A head word is first a field of the element around.
        let field = parent.and_then(|parent| {
            let (field, declaration) = schema.find_field(parent, &block.kind.node, self.language)?;
            let fills = declaration.inverse.is_none() && declaration.ty.kinds(schema).contains(&kind);
            fills.then(|| Meaning::Field(name(parent), schema.field_text(field).into()))
        });
        self.put(field.unwrap_or_else(|| Meaning::In(Section::Kinds, name(kind))), block.kind.range, item);
        if let (Some(notes), Some(label)) = (&mut self.notes, &block.label) {
            notes.push(Note { span: label.range.within(item), noted: Noted::Declares(id) });
        }
        let mut unheard = Vec::new();
        let resolver = Resolver::new(self.model, self.sources, id, &mut unheard).noting(&mut self.words);
        resolver.watching(self.notes.as_deref_mut()).element(block);
        for member in &block.members {
            match member {
                Member::Field(field) => {
                    let declared = schema.find_field(kind, &field.name.node, self.language);
                    let holds_type =
                        declared.is_some_and(|(_, known)| known.ty != Type::Any && known.ty.allows(&Type::Type));
                    if holds_type || Some(kind) == self.model.known.action {
                        self.types(&field.value, item);
                    }
                }
                Member::Block(child) => self.block(child, Some(kind), item),
                Member::Use(_) | Member::Prose(_) => {}
            }
        }
    }

    /// `kind`, `extend` and their like: what they declare are the user's own words.
    fn structure(&mut self, word: &str, block: &Block, item: ItemId) {
        self.put(Meaning::In(Section::Kinds, word.into()), block.kind.range, item);
        if !matches!(word, "kind" | "extend") {
            return;
        }
        if word == "extend"
            && let Some(label) = &block.label
        {
            self.kind(&label.node, label.range, item);
        }
        for member in &block.members {
            if let Member::Field(field) = member {
                self.types(&field.value, item);
            }
        }
    }

    fn kind(&mut self, word: &str, range: TextRange, item: ItemId) {
        if let Some(kind) = self.model.schema.find_kind(word, self.language) {
            let name = self.model.schema.kind(kind).name.clone();
            self.put(Meaning::In(Section::Kinds, name), range, item);
        }
    }

    fn types(&mut self, expr: &Expr, item: ItemId) {
        match &expr.kind {
            ExprKind::Name(word) if self.type_word(word, expr.range, item) => {}
            ExprKind::Name(word) => self.kind(word, expr.range, item),
            ExprKind::Chain(_, all) => {
                for one in all {
                    self.types(one, item);
                }
            }
            ExprKind::Call(function, arguments) => {
                let ExprKind::Name(word) = &function.kind else { return };
                if !WRAPPING.contains(&word.as_str()) {
                    self.type_word(word, function.range, item);
                }
                let vocabulary = &self.model.schema.vocabulary;
                let canonical = vocabulary.read(Section::Types, self.language, word).first().unwrap_or(word);
                if matches!(canonical.as_str(), "one_of" | "scale") {
                    return;
                }
                for argument in arguments {
                    self.types(&argument.value, item);
                }
            }
            // `inverse(measure.goal)`
            ExprKind::Member(of, _) => {
                if let ExprKind::Name(word) = &of.kind {
                    self.kind(word, of.range, item);
                }
            }
            _ => {}
        }
    }

    fn type_word(&mut self, word: &EcoString, range: TextRange, item: ItemId) -> bool {
        let vocabulary = &self.model.schema.vocabulary;
        let read = vocabulary.read(Section::Types, self.language, word).first().cloned();
        let own = || Language::ALL.iter().any(|language| vocabulary.has(Section::Types, *language, word));
        let canonical = read.or_else(|| own().then(|| word.clone()));
        let known = canonical.is_some();
        if let Some(canonical) = canonical {
            self.put(Meaning::In(Section::Types, canonical), range, item);
        }
        known
    }
}
