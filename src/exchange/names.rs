//! By what elements are referred to: ids that are unique in a document, and back from these to names that a file's
//! author would write.

use rustc_hash::{FxHashMap, FxHashSet};

use super::wire::{Document, Element};
use crate::diag::Language;
use crate::model::vocabulary::Section;
use crate::model::{ElementId, Model};
use crate::source::{ItemId, Sources, beside};
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::parse_expression;

/// The id of every element of a model.
pub(super) struct Ids {
    own: FxHashMap<ElementId, String>,
    /// The pack and the label of what packs declare.
    packs: FxHashMap<ElementId, (String, String)>,
}

impl Ids {
    /// An element's id is its label after the labels around it; an element without one counts among its like.
    pub(super) fn of_model(model: &Model, sources: &Sources) -> Self {
        let mut own: FxHashMap<ElementId, String> = FxHashMap::default();
        let mut taken: FxHashSet<String> = FxHashSet::default();
        for (id, element) in model.elements() {
            let around = element.parent.and_then(|parent| own.get(&parent)).cloned();
            let name = if element.label.is_empty() { model.kind_name(id) } else { element.label.as_str() };
            let wanted = around.map_or_else(|| name.to_owned(), |around| format!("{around}.{name}"));
            let counted = element.label.is_empty();
            let mut unique = if counted { format!("{wanted}-1") } else { wanted.clone() };
            let mut count = 1;
            while !taken.insert(unique.clone()) {
                count += 1;
                unique = format!("{wanted}-{count}");
            }
            own.insert(id, unique);
        }
        let pack = |id: ElementId| sources.file(model.element(id).file).name.to_string();
        let packs = model.pack_elements().map(|(id, element)| (id, (pack(id), element.label.to_string()))).collect();
        Self { own, packs }
    }

    /// The id of one of the plan's own elements.
    pub(super) fn of(&self, id: ElementId) -> &str {
        self.own.get(&id).map_or("", String::as_str)
    }

    /// The pack and the label of an element that a pack declares.
    pub(super) fn in_pack(&self, id: ElementId) -> Option<&(String, String)> {
        self.packs.get(&id)
    }
}

/// An element of a document as its references see it.
struct Known {
    label: String,
    number: Option<String>,
    file: usize,
    around: Option<usize>,
}

/// The names in a document.
pub(super) struct Names {
    all: Vec<Known>,
    by_id: FxHashMap<String, usize>,
    by_label: FxHashMap<(usize, String), Vec<usize>>,
    /// For each file the files that it uses, with the alias.
    uses: Vec<Vec<(usize, Option<String>)>>,
}

impl Names {
    pub(super) fn of_document(document: &Document) -> Self {
        fn add(element: &Element, file: usize, around: Option<usize>, names: &mut Names) {
            let at = names.all.len();
            let label = element.label.clone().unwrap_or_default();
            let number =
                element.fields.get("number").and_then(|n| n.as_str().map(str::to_owned).or(Some(n.to_string())));
            names.by_id.entry(element.id.clone()).or_insert(at);
            names.by_label.entry((file, label.clone())).or_default().push(at);
            names.all.push(Known { label, number, file, around });
            element.elements.iter().for_each(|inner| add(inner, file, Some(at), names));
        }
        let mut names =
            Self { all: Vec::new(), by_id: FxHashMap::default(), by_label: FxHashMap::default(), uses: Vec::new() };
        for (i, file) in document.files.iter().enumerate() {
            let used = file.uses.iter().filter_map(|used| {
                let wanted = beside(&file.name, used.file.as_deref()?)?;
                let other = document.files.iter().position(|other| other.name == wanted)?;
                Some((other, used.alias.clone()))
            });
            names.uses.push(used.collect());
            file.elements.iter().for_each(|element| add(element, i, None, &mut names));
        }
        names
    }

    fn get(&self, at: usize) -> Option<&Known> {
        self.all.get(at)
    }

    /// What a label means to an element: in the blocks around it, then in its file.
    fn meant(&self, label: &str, file: usize, from: Option<usize>) -> Option<usize> {
        let all = self.by_label.get(&(file, label.to_owned()))?;
        if let [one] = all.as_slice() {
            return Some(*one);
        }
        let mut at = from;
        while let Some(current) = at {
            if let Some(found) = all.iter().find(|id| self.get(**id).is_some_and(|known| known.around == at)) {
                return Some(*found);
            }
            at = self.get(current)?.around;
        }
        all.iter().find(|id| self.get(**id).is_some_and(|known| known.around.is_none())).copied()
    }

    /// The place of an element by its id.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The name of an element as another may write it.
    pub(super) fn name(&self, id: &str, file: usize, from: Option<usize>) -> Option<String> {
        let target = self.place(id)?;
        let known = self.get(target)?;
        if known.label.is_empty() {
            return known.number.as_ref().map(|number| format!("#{number}"));
        }
        let label = written(&known.label);
        if known.file == file {
            if self.meant(&known.label, file, from) == Some(target) {
                return Some(label);
            }
        } else {
            let alias = self.uses.get(file)?.iter().find(|(used, _)| *used == known.file).and_then(|(_, a)| a.as_ref());
            match alias {
                Some(alias) => return Some(format!("{}.{label}", written(alias))),
                None if !self.by_label.contains_key(&(file, known.label.clone())) => return Some(label),
                None => {}
            }
        }
        let around = known.around.and_then(|around| self.get(around)).filter(|around| !around.label.is_empty());
        Some(around.map_or(label.clone(), |around| format!("{}.{label}", written(&around.label))))
    }
}

/// The name of what a pack declares, in a language.
pub(super) fn of_pack(model: &Model, label: &str, language: Language) -> String {
    let words = &model.schema.vocabulary;
    let surface = words.write(Section::Names, language, label);
    let read_back = surface == label || words.read(Section::Names, language, surface).iter().any(|w| w == label);
    written(if read_back { surface } else { label })
}

/// A name as it is written: in backticks where it would else be read as something else.
pub(super) fn written(name: &str) -> String {
    fn path(expr: &Expr) -> Option<String> {
        match &expr.kind {
            ExprKind::Name(name) => Some(name.to_string()),
            ExprKind::Member(of, name) => Some(format!("{}.{}", path(of)?, name.node)),
            _ => None,
        }
    }
    if name.starts_with(['§', '#']) {
        return name.to_owned();
    }
    let plain = |part: &str| {
        let (expr, problems) = parse_expression(ItemId(0), part);
        problems.is_empty() && path(&expr).as_deref() == Some(part)
    };
    let part = |part: &str| if plain(part) { part.to_owned() } else { format!("`{}`", part.replace('`', "")) };
    name.split('.').map(part).collect::<Vec<_>>().join(".")
}
