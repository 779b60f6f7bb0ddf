//! Places as people read them: file, line and column. Each file is indexed once.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::source::{EditorPosition, FileId, LineColumn, LineIndex, Sources, Span};

/// Tells the lines and columns of spans.
pub struct Lines<'s> {
    /// The texts.
    pub sources: &'s Sources,
    indexes: RefCell<FxHashMap<FileId, Rc<LineIndex>>>,
}

/// Where a span is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position<'s> {
    /// The name of the file.
    pub file: &'s str,
    /// Where it begins.
    pub start: LineColumn,
    /// Where it ends.
    pub end: LineColumn,
}

impl<'s> Lines<'s> {
    /// Over the texts of a project.
    pub fn new(sources: &'s Sources) -> Self {
        Self { sources, indexes: RefCell::default() }
    }

    /// Where a span is.
    pub fn position(&self, span: Span) -> Position<'s> {
        let place = self.sources.place(span);
        Position {
            file: self.sources.file(place.file).name.as_str(),
            start: self.line_column(place.file, place.bytes.start),
            end: self.line_column(place.file, place.bytes.end),
        }
    }

    /// Line and column of a byte.
    pub fn line_column(&self, file: FileId, offset: usize) -> LineColumn {
        self.index(file).line_column(&self.sources.file(file).text, offset)
    }

    /// Line and column of a byte, as editors count.
    pub fn editor_position(&self, file: FileId, offset: usize) -> EditorPosition {
        self.index(file).editor_position(&self.sources.file(file).text, offset)
    }

    fn index(&self, file: FileId) -> Rc<LineIndex> {
        let text = &self.sources.file(file).text;
        self.indexes.borrow_mut().entry(file).or_insert_with(|| Rc::new(LineIndex::new(text))).clone()
    }

    /// `plan.plikt:12`.
    pub fn file_line(&self, span: Span) -> String {
        let at = self.position(span);
        format!("{}:{}", at.file, at.start.line)
    }
}
