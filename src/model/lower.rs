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
use super::{Element, ElementId, FileScope, KindId, Labels, Model, problems};
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

/// Lower files on top of packs that are already lowered. Never fails: what is wrong is reported and left out.
pub fn lower(sources: &Sources, base: Option<Arc<Model>>, files: &[Parsed]) -> (Model, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut schema = base.as_ref().map_or_else(|| Arc::new(Schema::default()), |base| base.schema.clone());
    let languages: Vec<Language> = files.iter().map(|file| file_language(&schema, file, &mut diagnostics)).collect();
    declare_schema(&mut schema, files, &languages, &mut diagnostics);
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
        inverse: OnceLock::new(),
        law_names: OnceLock::new(),
        sections: OnceLock::new(),
    };
    model.fact_types = fact_types(&model, &blocks, &mut diagnostics);
    model.parameters = parameters(&model, &blocks);
    resolve_all(sources, &mut model, &blocks, &mut diagnostics);
    (model, diagnostics)
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

fn group_by_kind(elements: &[Element], first: u32) -> FxHashMap<KindId, Vec<ElementId>> {
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

fn resolve_all(sources: &Sources, model: &mut Model, blocks: &[&Block], diagnostics: &mut Vec<Diagnostic>) {
    let shared = &*model;
    let resolve = |(id, block): (ElementId, &&Block), found: &mut Vec<Diagnostic>| {
        Resolver::new(shared, sources, id, found).element(block)
    };
    let ids: Vec<ElementId> = model.elements().map(|(id, _)| id).collect();
    #[cfg(feature = "parallel")]
    let resolved: Vec<_> = {
        use rayon::prelude::*;
        let chunks: Vec<_> = ids
            .par_chunks(512)
            .zip(blocks.par_chunks(512))
            .map(|(ids, blocks)| {
                let mut found = Vec::new();
                let fields: Vec<_> = ids.iter().copied().zip(blocks).map(|pair| resolve(pair, &mut found)).collect();
                (fields, found)
            })
            .collect();
        chunks
            .into_iter()
            .flat_map(|(fields, found)| {
                diagnostics.extend(found);
                fields
            })
            .collect()
    };
    #[cfg(not(feature = "parallel"))]
    let resolved: Vec<_> = ids.iter().copied().zip(blocks).map(|pair| resolve(pair, diagnostics)).collect();
    for (element, (title, fields)) in model.elements.iter_mut().zip(resolved) {
        element.title = title;
        element.fields = fields;
    }
    // What stands in a block comes after it.
    for i in (0..model.elements.len()).rev() {
        if let Some(element) = model.elements.get(i)
            && element.is_unfilled(&model.unfilled)
        {
            model.unfilled.insert(ElementId(model.first + i as u32));
        }
    }
}
