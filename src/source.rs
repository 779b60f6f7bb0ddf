//! The only owner of text: files, the items they are cut into, and spans that survive edits.
//!
//! A span is relative to its *item* (a top-level block, field or `use`). When something above
//! an item changes, the item moves but its tree and its diagnostics stay valid: only the table
//! in [`Sources`] that says where each item begins is renewed.

use std::ops::Range;
use std::sync::Arc;

use ecow::EcoString;
use indexmap::IndexMap;

/// A file in a [`Sources`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FileId(pub(crate) u32);

impl FileId {
    /// No file: the place of an expression that stands alone and sees every file.
    pub(crate) const NOWHERE: Self = Self(u32::MAX);
}

/// A top-level item: the unit of parsing, recovery and caching.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ItemId(pub(crate) u32);

impl ItemId {
    /// Its place among the items of its [`Sources`], for tables.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A range of bytes relative to the start of an item.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct TextRange {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl TextRange {
    /// A range from two byte offsets.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The smallest range that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// This range seen from an item.
    pub fn within(self, item: ItemId) -> Span {
        Span { item, range: self }
    }

    /// The bytes this range covers in `text`; empty when the range lies outside it.
    pub fn slice(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// A range of bytes in an item: 12 bytes, copied freely. [`Sources::place`] tells where it is in a file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    /// The item that the range is relative to.
    pub item: ItemId,
    /// The bytes, counted from the start of the item.
    pub range: TextRange,
}

/// A value with the range it was read from. Two are equal when their values are.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize)]
pub struct Spanned<T> {
    /// The value.
    pub node: T,
    /// Where it stands in its item.
    pub range: TextRange,
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T> Spanned<T> {
    /// A value and its range.
    pub fn new(node: T, range: TextRange) -> Self {
        Self { node, range }
    }
}

/// Where a span is, in bytes of its file.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Bytes from the start of the file.
    pub bytes: Range<usize>,
}

/// The name of a file beside another, `..` and `.` resolved; nothing where that lies outside the project.
pub fn beside(file: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains('\\') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// A position as people count: both from 1. The column counts characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// A position as editors count: both from 0. The column counts UTF-16 code units, where nothing else was agreed on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EditorPosition {
    /// Line, from 0.
    pub line: usize,
    /// Column in UTF-16 code units, or in another [`Unit`], from 0.
    pub column: usize,
}

/// What the columns of an editor count.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Unit {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Unit {
    /// How many of them a text takes.
    pub fn count(self, text: &str) -> usize {
        text.chars().map(|c| self.of(c)).sum()
    }

    fn of(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// Where each line of a text begins.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Index `text`. Lines end at `\n`.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(i, _)| i as u32 + 1));
        Self { starts }
    }

    fn line(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|s| *s as usize <= offset).saturating_sub(1);
        (line, self.starts.get(line).copied().unwrap_or(0) as usize)
    }

    /// Line and column of a byte offset, as people count.
    pub fn line_column(&self, text: &str, offset: usize) -> LineColumn {
        let (line, start) = self.line(offset);
        let column = text.get(start..offset).unwrap_or_default().chars().count();
        LineColumn { line: line + 1, column: column + 1 }
    }

    /// Line and column of a byte offset, as editors count.
    pub fn editor_position(&self, text: &str, offset: usize) -> EditorPosition {
        self.position_in(text, offset, Unit::Utf16)
    }

    /// Line and column of a byte offset, as editors count that count these units.
    pub fn position_in(&self, text: &str, offset: usize, unit: Unit) -> EditorPosition {
        let (line, start) = self.line(offset);
        EditorPosition { line, column: unit.count(text.get(start..offset).unwrap_or_default()) }
    }
}

impl LineIndex {
    /// The byte at a position as editors count; the end of the line or the text, where that is shorter.
    pub fn offset(&self, text: &str, position: EditorPosition) -> usize {
        self.offset_in(text, position, Unit::Utf16)
    }

    /// The byte at a position in these units; the end of the line or the text, where that is shorter. What ends inside a
    /// character stands behind it.
    pub fn offset_in(&self, text: &str, position: EditorPosition, unit: Unit) -> usize {
        let Some(start) = self.starts.get(position.line).map(|start| *start as usize) else { return text.len() };
        let rest = text.get(start..).unwrap_or_default();
        let line = rest.split_once('\n').map_or(rest, |(line, _)| line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mut units = 0;
        let at = line.char_indices().find(|(_, c)| {
            let here = units;
            units += unit.of(*c);
            here >= position.column
        });
        start + at.map_or(line.len(), |(byte, _)| byte)
    }
}

/// One file's text.
#[derive(Clone, Debug)]
pub struct File {
    /// The name it was given: a path relative to the project, with `/`, or `std.core` for a pack.
    pub name: EcoString,
    /// The whole text.
    pub text: Arc<str>,
    /// Is it a pack that ships with the program?
    pub pack: bool,
}

/// All files, and where each item begins.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: IndexMap<EcoString, File>,
    items: Vec<(FileId, u32)>,
}

impl Sources {
    /// Add a file, or replace the text of the one with this name.
    pub fn set(&mut self, name: &str, text: Arc<str>, pack: bool) -> FileId {
        let name = EcoString::from(name);
        let (index, _) = self.files.insert_full(name.clone(), File { name, text, pack });
        FileId(index as u32)
    }

    /// The file with this name.
    pub fn find(&self, name: &str) -> Option<FileId> {
        self.files.get_index_of(name).map(|i| FileId(i as u32))
    }

    /// A file by its id. An id that is not of this table reads as an empty file.
    pub fn file(&self, id: FileId) -> &File {
        static NONE: std::sync::LazyLock<File> =
            std::sync::LazyLock::new(|| File { name: EcoString::new(), text: "".into(), pack: false });
        self.files.get_index(id.0 as usize).map_or(&*NONE, |(_, file)| file)
    }

    /// Every file, in the order they were first added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &File)> {
        self.files.values().enumerate().map(|(i, file)| (FileId(i as u32), file))
    }

    /// Reserve an id for a new item that begins at `offset` in `file`.
    pub fn add_item(&mut self, file: FileId, offset: usize) -> ItemId {
        self.items.push((file, offset as u32));
        ItemId(self.items.len() as u32 - 1)
    }

    /// Say where an item begins now.
    pub fn move_item(&mut self, item: ItemId, file: FileId, offset: usize) {
        if let Some(slot) = self.items.get_mut(item.0 as usize) {
            *slot = (file, offset as u32);
        }
    }

    /// The file an item stands in and the byte at which it begins.
    pub fn item(&self, item: ItemId) -> (FileId, usize) {
        self.items.get(item.0 as usize).map_or((FileId(0), 0), |(file, offset)| (*file, *offset as usize))
    }

    /// Where a span is.
    pub fn place(&self, span: Span) -> Place {
        let (file, offset) = self.item(span.item);
        Place { file, bytes: offset + span.range.start as usize..offset + span.range.end as usize }
    }

    /// The text that a span covers.
    pub fn text(&self, span: Span) -> &str {
        let place = self.place(span);
        self.file(place.file).text.get(place.bytes).unwrap_or_default()
    }
}

/// With how many bytes two texts begin alike. Eight are compared at a time: where there is no fast `memcmp`, as in WebAssembly,
/// that is several times as fast.
pub fn common_start(one: &[u8], other: &[u8]) -> usize {
    let (chunks, others) = (one.as_chunks::<8>().0, other.as_chunks::<8>().0);
    let at = chunks.iter().zip(others).take_while(|(one, other)| same_eight(**one, **other)).count() * 8;
    at + one[at..].iter().zip(&other[at..]).take_while(|(one, other)| one == other).count()
}

/// With how many bytes two texts end alike.
pub fn common_end(one: &[u8], other: &[u8]) -> usize {
    let (chunks, others) = (one.as_rchunks::<8>().1, other.as_rchunks::<8>().1);
    let at =
        chunks.iter().rev().zip(others.iter().rev()).take_while(|(one, other)| same_eight(**one, **other)).count() * 8;
    let (one, other) = (&one[..one.len() - at], &other[..other.len() - at]);
    at + one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count()
}

fn same_eight(one: [u8; 8], other: [u8; 8]) -> bool {
    u64::from_ne_bytes(one) == u64::from_ne_bytes(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_people_and_as_editors_do() {
        let text = "mål\n🙂 åpen";
        let index = LineIndex::new(text);
        let offset = text.find("åpen").unwrap_or_default();
        assert_eq!(index.line_column(text, offset), LineColumn { line: 2, column: 3 });
        assert_eq!(index.editor_position(text, offset), EditorPosition { line: 1, column: 3 });
        assert_eq!(index.offset(text, EditorPosition { line: 1, column: 3 }), offset);
        assert_eq!(index.offset(text, EditorPosition { line: 0, column: 99 }), "mål".len());
        assert_eq!(index.offset(text, EditorPosition { line: 9, column: 0 }), text.len());
    }

    #[test]
    fn editors_count_what_they_agreed_on() {
        let text = "å🙂e\r\nx";
        let index = LineIndex::new(text);
        for (unit, column) in [(Unit::Utf8, 6), (Unit::Utf16, 3), (Unit::Utf32, 2)] {
            assert_eq!(index.position_in(text, 6, unit), EditorPosition { line: 0, column });
            assert_eq!(index.offset_in(text, EditorPosition { line: 0, column }, unit), 6);
            assert_eq!(index.offset_in(text, EditorPosition { line: 0, column: 99 }, unit), 7, "before the line's end");
            assert_eq!(index.offset_in(text, EditorPosition { line: 1, column: 1 }, unit), text.len());
        }
        assert_eq!(index.offset_in(text, EditorPosition { line: 0, column: 2 }, Unit::Utf16), 6, "inside of a pair");
    }

    #[test]
    fn spans_follow_their_item() {
        let mut sources = Sources::default();
        let file = sources.set("a", "xx goal".into(), false);
        let item = sources.add_item(file, 3);
        let span = TextRange::new(0, 4).within(item);
        assert_eq!(sources.text(span), "goal");
        let file = sources.set("a", "goal".into(), false);
        sources.move_item(item, file, 0);
        assert_eq!(sources.text(span), "goal");
    }
}
