//! From the trees of all files to the model: declare, then resolve.

use std::sync::{Arc, OnceLock};

use ecow::EcoString;
use rustc_hash::{FxHashMap, FxHashSet};

use super::declarations::{self, Declared, TypeReader};
use super::declare::{Declarer, Place, setting};
use super::resolve::Resolver;
use super::schema::{Map, Schema};
use super::types::Type;
use super::well_known::WellKnown;
use super::{Element, ElementId, FieldValue, FileScope, KindId, Labels, Model, Numbers, Slot, problems};
use crate::diag::{Diagnostic, Language};
use crate::source::{FileId, ItemId, Sources};
use crate::syntax::ParsedItem;
use crate::syntax::ast::{Block, Expr, ExprKind, Member};

/// A parsed file, ready to be lowered.
#[derive(Clone)]
pub struct Parsed {
    /// Which file.
    pub file: FileId,
    /// Its items in order.
    pub items: Vec<(ItemId, Arc<ParsedItem>)>,
    /// The files it uses, with the alias.
    pub uses: Vec<(FileId, Option<EcoString>)>,
    /// Is it a pack?
    pub pack: bool,
}

/// What files mean, with what is wrong in them.
#[derive(Clone)]
pub struct Lowered {
    /// What they mean.
    pub model: Arc<Model>,
    /// What is wrong with the files and with what they declare.
    pub(super) declared: Vec<Diagnostic>,
    /// What is wrong in each element, in the order of the elements.
    pub(super) resolved: Vec<(ElementId, Diagnostic)>,
}

impl Lowered {
    /// Everything that is wrong.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.declared.iter().chain(self.resolved.iter().map(|(_, diagnostic)| diagnostic))
    }
}

/// Lower files on top of packs that are already lowered. Never fails: what is wrong is reported and left out.
pub fn lower(sources: &Sources, base: Option<Arc<Model>>, files: &[Parsed]) -> Lowered {
    lower_with(sources, base, files, None)
}

/// Lower packs of which the first were lowered alone before: what those declare of the language is in the schema they gave.
pub(crate) fn lower_more(sources: &Sources, schema: Arc<Schema>, first: usize, files: &[Parsed]) -> Lowered {
    lower_from(sources, None, (schema, first), files, None)
}

/// The same where it is known which elements are shown with which number.
pub fn lower_with(
    sources: &Sources,
    base: Option<Arc<Model>>,
    files: &[Parsed],
    numbers: Option<Arc<Numbers>>,
) -> Lowered {
    let schema = base.as_ref().map_or_else(|| Arc::new(Schema::default()), |base| base.schema.clone());
    lower_from(sources, base, (schema, 0), files, numbers)
}

/// The same with a schema in which the first files are declared already.
fn lower_from(
    sources: &Sources,
    base: Option<Arc<Model>>,
    (mut schema, declared): (Arc<Schema>, usize),
    files: &[Parsed],
    numbers: Option<Arc<Numbers>>,
) -> Lowered {
    let mut diagnostics = Vec::new();
    let languages: Vec<Language> = files.iter().map(|file| file_language(&schema, file, &mut diagnostics)).collect();
    let (new, their_languages) = (files.get(declared..), languages.get(declared..));
    declare_schema(&mut schema, new.unwrap_or_default(), their_languages.unwrap_or_default(), &mut diagnostics);
    let known = WellKnown::of(&schema);

    let first = base.as_ref().map_or(0, |base| base.first + base.elements.len() as u32);
    let mut declarer =
        Declarer { schema: &schema, known, elements: Vec::new(), blocks: Vec::new(), first, diagnostics };
    let mut scopes: Map<FileId, FileScope> = Map::default();
    for (file, language) in files.iter().zip(&languages) {
        let mut labels = Labels::default();
        for (item, parsed) in &file.items {
            let mut place = Place { file: file.file, item: *item, language: *language, labels: &mut labels };
            for member in &parsed.members {
                if let Member::Block(block) = member {
                    declarer.top(block, &mut place);
                }
            }
        }
        let (uses, pack) = (file.uses.clone(), file.pack);
        scopes.insert(file.file, FileScope { language: *language, labels, uses, pack });
    }
    scopes.insert(FileId::NOWHERE, everything(files, languages.first().copied()));
    let Declarer { elements, blocks, mut diagnostics, .. } = declarer;
    let by_kind = group_by_kind(&elements, first);
    let mut model = Model {
        base,
        schema: schema.clone(),
        known,
        elements,
        first,
        scopes,
        fact_types: FxHashMap::default(),
        parameters: FxHashMap::default(),
        by_kind,
        unfilled: FxHashSet::default(),
        extents: OnceLock::new(),
        lists: super::gathered::Lists::default(),
        inverse: OnceLock::new(),
        reads: OnceLock::new(),
        quotes_plan: OnceLock::new(),
        asks_for_numbers: OnceLock::new(),
        numbers,
        law_names: OnceLock::new(),
        sections: OnceLock::new(),
        narrowed: None,
    };
    model.fact_types = fact_types(&model, &blocks, &mut diagnostics);
    model.parameters = parameters(&model, &blocks);
    let resolved = resolve_all(sources, &mut model, &blocks);
    model.find_unfilled();
    Lowered { model: Arc::new(model), declared: diagnostics, resolved }
}

/// What an expression sees that stands in no file: all files, then the packs that they use.
fn everything(files: &[Parsed], language: Option<Language>) -> FileScope {
    let own = files.iter().map(|file| file.file);
    let mut seen: Vec<FileId> = own.collect();
    for (used, _) in files.iter().flat_map(|file| &file.uses) {
        if !seen.contains(used) {
            seen.push(*used);
        }
    }
    let uses = seen.into_iter().map(|file| (file, None)).collect();
    FileScope { language: language.unwrap_or_default(), uses, ..FileScope::default() }
}

fn file_language(schema: &Schema, file: &Parsed, diagnostics: &mut Vec<Diagnostic>) -> Language {
    let mut language = if file.pack { Language::En } else { Language::default() };
    let mut stated = false;
    for (item, parsed) in &file.items {
        for member in &parsed.members {
            let Member::Field(field) = member else { continue };
            let name = setting(schema, &field.name.node);
            if name == "language" {
                let code = language_code(&field.value);
                match Language::from_code(&code) {
                    Some(found) if !stated => (language, stated) = (found, true),
                    Some(_) => diagnostics.push(problems::duplicate_field(
                        &field.name.node,
                        field.range.within(*item),
                        field.range.within(*item),
                    )),
                    None => {
                        diagnostics.push(problems::unknown_language(&code, field.value.range.within(*item)));
                    }
                }
            } else if name != "edition" {
                diagnostics.push(problems::unknown_setting(&field.name.node, field.name.range.within(*item)));
            }
        }
    }
    language
}

/// The code of a language as a file states it.
pub(super) fn language_code(value: &Expr) -> EcoString {
    match &value.kind {
        ExprKind::Name(code) => code.clone(),
        ExprKind::Text(text) => text.literal().unwrap_or_default(),
        _ => EcoString::new(),
    }
}

fn declare_schema(
    schema: &mut Arc<Schema>,
    files: &[Parsed],
    languages: &[Language],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut declared: Vec<Declared<'_>> = Vec::new();
    for (file, language) in files.iter().zip(languages) {
        for (item, parsed) in &file.items {
            for member in &parsed.members {
                if let Member::Block(block) = member
                    && declarations::structural(schema, &block.kind.node, *language).is_some()
                {
                    declared.push(Declared { block, item: *item, language: *language });
                }
            }
        }
    }
    if !declared.is_empty() {
        declarations::declare(Arc::make_mut(schema), &declared, diagnostics);
    }
}

pub(super) fn group_by_kind(elements: &[Element], first: u32) -> FxHashMap<KindId, Vec<ElementId>> {
    let mut by_kind: FxHashMap<KindId, Vec<ElementId>> = FxHashMap::default();
    for (i, element) in elements.iter().enumerate() {
        by_kind.entry(element.kind).or_default().push(ElementId(first + i as u32));
    }
    by_kind
}

/// The types of facts, which conditions elsewhere are checked against.
fn fact_types(model: &Model, blocks: &[&Block], diagnostics: &mut Vec<Diagnostic>) -> FxHashMap<ElementId, Type> {
    let mut types = FxHashMap::default();
    for ((id, element), block) in model.elements().zip(blocks) {
        if Some(element.kind) == model.known.define {
            types.insert(id, Type::Bool);
        }
        if Some(element.kind) == model.known.happening {
            types.insert(id, Type::Date);
        }
        if Some(element.kind) != model.known.fact {
            continue;
        }
        let language = model.scope(element.file).map_or(Language::En, |scope| scope.language);
        for member in &block.members {
            let Member::Field(field) = member else { continue };
            let found = model.schema.find_field(element.kind, &field.name.node, language);
            if found.map(|(name, _)| name) == model.known.type_field {
                let mut reader = TypeReader { schema: &model.schema, item: element.item, language, diagnostics };
                types.insert(id, reader.read(&field.value));
            }
        }
    }
    types
}

/// The parameters that actions declare: whatever stands in an action's block and is no field of its kind.
fn parameters(model: &Model, blocks: &[&Block]) -> FxHashMap<ElementId, Vec<EcoString>> {
    let of = |element: &Element, block: &Block| -> Vec<EcoString> {
        let language = model.scope(element.file).map_or(Language::En, |scope| scope.language);
        let fields = block.members.iter().filter_map(|m| if let Member::Field(field) = m { Some(field) } else { None });
        let names = fields.map(|field| &field.name.node);
        names.filter(|name| model.schema.find_field(element.kind, name, language).is_none()).cloned().collect()
    };
    let actions = model.elements().zip(blocks).filter(|((_, e), _)| Some(e.kind) == model.known.action);
    actions.map(|((id, element), block)| (id, of(element, block))).collect()
}

fn resolve_all(sources: &Sources, model: &mut Model, blocks: &[&Block]) -> Vec<(ElementId, Diagnostic)> {
    let shared = &*model;
    let ids: Vec<ElementId> = model.elements().map(|(id, _)| id).collect();
    let chunk = |(ids, blocks): (&[ElementId], &[&Block])| {
        let mut found = Vec::new();
        let resolve = |(id, block): (&ElementId, &&Block)| resolve(sources, shared, *id, block, &mut found);
        let fields: Vec<_> = ids.iter().zip(blocks).map(resolve).collect();
        (fields, found)
    };
    #[cfg(feature = "parallel")]
    let chunks: Vec<_> = {
        use rayon::prelude::*;
        ids.par_chunks(512).zip(blocks.par_chunks(512)).map(chunk).collect()
    };
    #[cfg(not(feature = "parallel"))]
    let chunks = [chunk((&ids, blocks))];
    let mut diagnostics = Vec::new();
    let mut elements = model.elements.iter_mut();
    for (resolved, found) in chunks {
        diagnostics.extend(found);
        for ((title, fields), element) in resolved.into_iter().zip(&mut elements) {
            element.title = title;
            element.fields = fields;
        }
    }
    diagnostics
}

/// The title and the fields of an element.
pub(super) fn resolve(
    sources: &Sources,
    model: &Model,
    id: ElementId,
    block: &Block,
    found: &mut Vec<(ElementId, Diagnostic)>,
) -> (Option<Slot>, Vec<FieldValue>) {
    let mut own = Vec::new();
    let resolved = Resolver::new(model, sources, id, &mut own).element(block);
    found.extend(own.into_iter().map(|diagnostic| (id, diagnostic)));
    resolved
}
