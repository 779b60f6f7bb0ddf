//! What to select around a place, step by step.

use std::ops::Range;

use crate::Workspace;
use crate::source::TextRange;
use crate::syntax::ast::{Block, Expr, ExprKind, Member};

/// What stands around an offset: the word, the value, the field, the block, and so on to the whole text; the narrowest first, each
/// wider than the one before.
pub fn selection(workspace: &Workspace, file: &str, offset: usize) -> Vec<Range<usize>> {
    let Some(id) = workspace.sources().find(file) else { return Vec::new() };
    let text = &workspace.sources().file(id).text;
    let offset = offset.min(text.len());
    let mut around = Around { offset, start: 0, found: Vec::new() };
    around.add(0..text.len());
    for (item, parsed) in &workspace.items(id, Some(&(offset..offset))).items {
        around.start = workspace.sources().item(*item).1;
        around.members(&parsed.members);
    }
    around.add(super::completion::word_at(text, offset));
    let mut found = around.found;
    found.sort_by_key(Range::len);
    found.dedup();
    let mut wider: Vec<Range<usize>> = Vec::new();
    for range in found {
        if wider.last().is_none_or(|inner| range.start <= inner.start && inner.end <= range.end) {
            wider.push(range);
        }
    }
    wider
}

struct Around {
    offset: usize,
    /// Where the item begins that is looked at.
    start: usize,
    found: Vec<Range<usize>>,
}

impl Around {
    /// Take a range in, if the offset is in it. Says whether it is.
    fn add(&mut self, range: Range<usize>) -> bool {
        let holds = range.start <= self.offset && self.offset <= range.end;
        if holds && !range.is_empty() {
            self.found.push(range);
        }
        holds
    }

    fn part(&mut self, range: TextRange) -> bool {
        self.add(self.start + range.start as usize..self.start + range.end as usize)
    }

    fn members(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Block(block) => self.block(block),
                Member::Field(field) => {
                    if self.part(field.range) {
                        self.expr(&field.value);
                    }
                }
                Member::Use(used) => drop(self.part(used.range)),
                Member::Prose(text) => drop(self.part(text.range)),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        if self.part(block.range) {
            self.part(block.head);
            self.members(&block.members);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        if !self.part(expr.range) {
            return;
        }
        match &expr.kind {
            ExprKind::List(items) => items.iter().for_each(|item| self.expr(item)),
            ExprKind::Map(entries) => entries.iter().for_each(|(key, value)| {
                self.expr(key);
                self.expr(value);
            }),
            _ => {}
        }
    }
}
