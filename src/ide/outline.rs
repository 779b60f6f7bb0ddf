//! The blocks of a file as a tree.

use std::ops::Range;

use ecow::EcoString;

use crate::Workspace;
use crate::model::schema::Schema;
use crate::model::structural;
use crate::source::{FileId, ItemId, TextRange};
use crate::syntax::ast::{Block, Member};

/// A block with those in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Symbol {
    /// Its label; its title where it has none; else its kind as written.
    pub name: EcoString,
    /// The canonical name of its kind; as written, where no kind is called so.
    pub kind: EcoString,
    /// Its title, where the label is its name; else its kind as written.
    pub detail: EcoString,
    /// The whole block, in bytes.
    pub range: Range<usize>,
    /// Kind, label and title.
    pub selection: Range<usize>,
    /// The blocks in it.
    pub children: Vec<Symbol>,
}

/// The blocks of a file, in order; also of a pack that is in use.
pub fn outline(workspace: &mut Workspace, file: &str) -> Vec<Symbol> {
    let Some(file) = workspace.sources().find(file) else { return Vec::new() };
    let model = workspace.model();
    let parsed = workspace.items(file, None);
    let mut reader = Reader { workspace, schema: &model.schema, file, item: ItemId(0) };
    let mut all = Vec::new();
    for (item, parsed) in &parsed.items {
        reader.item = *item;
        all.extend(reader.members(&parsed.members));
    }
    all
}

struct Reader<'w> {
    workspace: &'w Workspace,
    schema: &'w Schema,
    file: FileId,
    item: ItemId,
}

impl Reader<'_> {
    fn members(&self, members: &[Member]) -> Vec<Symbol> {
        let blocks = members.iter().filter_map(|m| if let Member::Block(block) = m { Some(block) } else { None });
        blocks.map(|block| self.symbol(block)).collect()
    }

    fn place(&self, range: TextRange) -> Range<usize> {
        self.workspace.sources().place(range.within(self.item)).bytes
    }

    fn symbol(&self, block: &Block) -> Symbol {
        let written = &block.kind.node;
        let title = block.title.as_ref().map(|title| {
            let range = self.place(title.range);
            let text = self.workspace.sources().file(self.file).text.get(range).unwrap_or_default();
            EcoString::from(title.literal().as_deref().unwrap_or(text.trim_matches('"')))
        });
        let label = block.label.as_ref().map(|label| label.node.clone());
        let (name, detail) = match (label, title) {
            (Some(label), title) => (label, title.unwrap_or_else(|| written.clone())),
            (None, Some(title)) => (title, written.clone()),
            (None, None) => (written.clone(), EcoString::new()),
        };
        let language = crate::diag::Language::ALL.into_iter();
        let kind = structural(self.schema, written, crate::diag::Language::Nb).map(EcoString::from).or_else(|| {
            let mut kinds = language.filter_map(|language| self.schema.find_kind(written, language));
            kinds.next().map(|kind| self.schema.kind(kind).name.clone())
        });
        Symbol {
            name,
            kind: kind.unwrap_or_else(|| written.clone()),
            detail,
            range: self.place(block.range),
            selection: self.place(block.head),
            children: self.members(&block.members),
        }
    }
}
