//! Places: bytes of the project's texts as lines and columns of the client's, and names of files as URIs.

use std::ops::Range;
use std::path::{Path, PathBuf};

use ls_types::{Position, Uri};

use crate::source::{EditorPosition, LineIndex, Unit};

/// The path of a file; nothing for what stands in no file.
pub(super) fn path(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    is_file.then(|| uri.to_file_path()).flatten().map(|path| real(&path))
}

/// What a document is kept under: its path, where it is a file; else what the client calls it.
pub(super) fn key(uri: &Uri) -> PathBuf {
    path(uri).unwrap_or_else(|| PathBuf::from(uri.as_str()))
}

/// A path without links and steps back, also of a file that is not there yet.
pub(super) fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
        match (folder, path.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            _ => path.to_path_buf(),
        }
    })
}

/// The URI of a path.
pub(super) fn uri(path: &Path) -> Option<Uri> {
    Uri::from_file_path(path)
}

/// A text with where its lines begin.
pub(super) struct Lines<'t> {
    pub(super) text: &'t str,
    index: LineIndex,
    unit: Unit,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, unit: Unit) -> Self {
        Self { text, index: LineIndex::new(text), unit }
    }

    pub(super) fn position(&self, offset: usize) -> Position {
        let place = self.index.position_in(self.text, offset, self.unit);
        Position { line: number(place.line), character: number(place.column) }
    }

    pub(super) fn range(&self, bytes: &Range<usize>) -> ls_types::Range {
        ls_types::Range { start: self.position(bytes.start), end: self.position(bytes.end) }
    }

    /// The byte at a position: the end of the line or of the text, where that is shorter.
    pub(super) fn offset(&self, position: Position) -> usize {
        let place = EditorPosition { line: position.line as usize, column: position.character as usize };
        self.index.offset_in(self.text, place, self.unit)
    }

    /// The bytes between two positions, whichever of them comes first.
    pub(super) fn bytes(&self, range: ls_types::Range) -> Range<usize> {
        let (start, end) = (self.offset(range.start), self.offset(range.end));
        start.min(end)..start.max(end)
    }

    /// How long some bytes of one line are.
    pub(super) fn length(&self, bytes: Range<usize>) -> u32 {
        number(self.unit.count(self.text.get(bytes).unwrap_or_default()))
    }
}

/// A number of the protocol's size; texts are far smaller.
pub(super) fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
