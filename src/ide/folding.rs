//! What can be folded away.

use std::ops::Range;

use crate::Workspace;
use crate::source::TextRange;
use crate::syntax::ast::{Expr, ExprKind, Member};

/// What is folded.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FoldKind {
    /// A block, a list or a map.
    Block,
    /// Prose.
    Text,
    /// Comments.
    Comment,
    /// What the file uses.
    Uses,
}

impl FoldKind {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Text => "text",
            Self::Comment => "comment",
            Self::Uses => "uses",
        }
    }
}

/// Bytes of more than one line that can be folded: from the end of what stays to be seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fold {
    /// The bytes.
    pub range: Range<usize>,
    /// What they are.
    pub kind: FoldKind,
}

/// What can be folded in a file, by place.
pub fn folding(workspace: &Workspace, file: &str) -> Vec<Fold> {
    let Some(file) = workspace.sources().find(file) else { return Vec::new() };
    let text = workspace.sources().file(file).text.clone();
    let mut finder = Finder { text: &text, folds: Vec::new() };
    let mut uses: Option<Range<usize>> = None;
    for (item, parsed) in &workspace.items(file, None).items {
        let start = workspace.sources().item(*item).1;
        for member in &parsed.members {
            if let Member::Use(used) = member {
                let range = start + used.range.start as usize..start + used.range.end as usize;
                uses = Some(uses.map_or(range.clone(), |before| before.start..range.end));
            }
        }
        finder.members(&parsed.members, start);
        let mut comments: Option<Range<usize>> = None;
        for comment in &parsed.comments {
            let range = start + comment.start as usize..start + comment.end as usize;
            let joins = |before: &Range<usize>| {
                text.get(before.end..range.start)
                    .is_some_and(|between| between.trim().is_empty() && between.matches('\n').count() == 1)
            };
            comments = Some(match comments {
                Some(before) if joins(&before) => before.start..range.end,
                before => {
                    finder.fold(before, FoldKind::Comment);
                    range
                }
            });
        }
        finder.fold(comments, FoldKind::Comment);
    }
    finder.fold(uses, FoldKind::Uses);
    let mut folds = finder.folds;
    folds.sort_by_key(|fold| (fold.range.start, fold.range.end, fold.kind));
    folds.dedup();
    folds
}

struct Finder<'t> {
    text: &'t str,
    folds: Vec<Fold>,
}

impl Finder<'_> {
    /// Fold bytes, where they are of more than one line: the first line stays.
    fn fold(&mut self, range: Option<Range<usize>>, kind: FoldKind) {
        let Some(range) = range else { return };
        let Some(line) = self.text.get(range.clone()).and_then(|text| text.find('\n')) else { return };
        let first = self.text.get(range.start..range.start + line).unwrap_or_default();
        self.folds.push(Fold { range: range.start + first.trim_end().len()..range.end, kind });
    }

    /// Fold a part of an item that begins at `start`.
    fn part(&mut self, range: TextRange, start: usize, kind: FoldKind) {
        self.fold(Some(start + range.start as usize..start + range.end as usize), kind);
    }

    fn members(&mut self, members: &[Member], start: usize) {
        for member in members {
            match member {
                Member::Block(block) => {
                    self.part(block.range, start, FoldKind::Block);
                    self.members(&block.members, start);
                }
                Member::Field(field) => self.expr(&field.value, start),
                Member::Prose(text) => self.part(text.range, start, FoldKind::Text),
                Member::Use(_) => {}
            }
        }
    }

    fn expr(&mut self, expr: &Expr, start: usize) {
        match &expr.kind {
            ExprKind::Text(text) if text.prose => self.part(text.range, start, FoldKind::Text),
            ExprKind::List(items) => {
                self.part(expr.range, start, FoldKind::Block);
                for item in items {
                    self.expr(item, start);
                }
            }
            ExprKind::Map(entries) => {
                self.part(expr.range, start, FoldKind::Block);
                for (_, value) in entries {
                    self.expr(value, start);
                }
            }
            _ => {}
        }
    }
}
