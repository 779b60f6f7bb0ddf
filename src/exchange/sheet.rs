//! CSV files as people have them: which letters, which mark between cells; and back, for one reader or another.

use crate::export::Cell;
use encoding_rs::WINDOWS_1252;

/// Who the file is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Dialect {
    /// RFC 4180: UTF-8, commas, decimal point, ISO dates.
    #[default]
    Neutral,
    /// A Norwegian Excel: byte order mark, semicolons, decimal comma, dates as 31.12.2026.
    ExcelNb,
}

impl Dialect {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Neutral, Self::ExcelNb];

    /// The word for machines; never translated.
    pub fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::ExcelNb => "excel-nb",
        }
    }

    /// The dialect with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dialect| dialect.name() == name)
    }
}

/// Rows of cells as a file.
pub fn print(rows: &[Vec<Cell>], dialect: Dialect) -> String {
    let excel = dialect == Dialect::ExcelNb;
    let mut writer = csv::WriterBuilder::new()
        .delimiter(if excel { b';' } else { b',' })
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(if excel { "\u{feff}".as_bytes().to_vec() } else { Vec::new() });
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| cell_text(cell, dialect)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn cell_text(cell: &Cell, dialect: Dialect) -> String {
    match (cell, dialect) {
        (Cell::Text(text), _) => guarded(text),
        (Cell::Number(number), Dialect::Neutral) => number.normalize().to_string(),
        (Cell::Number(number), Dialect::ExcelNb) => number.normalize().to_string().replace('.', ","),
        (Cell::Date(day), Dialect::Neutral) => day.to_string(),
        (Cell::Date(day), Dialect::ExcelNb) => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
    }
}

/// A spreadsheet takes a cell that begins so for a formula.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text with an apostrophe first where a spreadsheet would take it for a formula.
fn guarded(text: &str) -> String {
    if is_risky(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the apostrophe that [`guarded`] put first.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|_| is_risky(text)).unwrap_or(text)
}

/// A file of cells as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sheet {
    /// Its rows that are not empty, with the number that a spreadsheet gives each.
    pub rows: Vec<(usize, Vec<String>)>,
    /// Was it taken to be Windows-1252, since it is no UTF-8?
    pub windows: bool,
    /// The mark between cells.
    pub delimiter: char,
}

/// Read a file. Every sequence of bytes is a file.
pub fn read(bytes: &[u8]) -> Sheet {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (text, windows) = match std::str::from_utf8(bytes) {
        Ok(text) => (std::borrow::Cow::Borrowed(text), false),
        Err(_) => {
            // UTF-16 has its own mark; everything else is taken for what Norwegian Windows writes.
            let (text, encoding, _) = WINDOWS_1252.decode(bytes);
            (text, encoding == WINDOWS_1252)
        }
    };
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((mark, rest)) if mark.trim_end().len() == 1 => (mark.bytes().next(), rest),
        _ => (None, text.as_ref()),
    };
    let delimiter = named.unwrap_or_else(|| delimiter(text));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut number = 0;
    for record in reader.records().map_while(Result::ok) {
        let start = record.position().map_or(0, |at| at.byte() as usize);
        number += 1 + empty_lines(text.as_bytes(), start);
        let cells: Vec<String> = record.iter().map(|cell| unguarded(cell).replace("\r\n", "\n")).collect();
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push((number, cells));
        }
    }
    Sheet { rows, windows, delimiter: char::from(delimiter) }
}

/// How many empty lines begin at a place: a spreadsheet counts them, the reader of records passes over them.
fn empty_lines(bytes: &[u8], start: usize) -> usize {
    let breaks = bytes.get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    // The second half of a break is none of its own.
    let second =
        |at: usize| bytes.get(at) == Some(&b'\n') && at.checked_sub(1).is_some_and(|at| bytes.get(at) == Some(&b'\r'));
    (start..start + breaks).filter(|at| !second(*at)).count()
}

/// The mark that stands most often in the first line that has any, outside quotes: a title above the headings may have none.
fn delimiter(text: &str) -> u8 {
    let (mut counts, mut quoted) = ([0_usize; 3], false);
    let marks = [b';', b',', b'\t'];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts != [0; 3] => break,
            _ if quoted => {}
            _ => {
                if let Some(count) = marks.iter().position(|mark| *mark == byte).and_then(|i| counts.get_mut(i)) {
                    *count += 1;
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let at = counts.iter().position(|count| *count == most && most > 0);
    at.and_then(|at| marks.get(at)).copied().unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_made_harmless_and_comes_back() {
        for text in ["=1+1", "'=1", "''=1", "+47 12", "-5", "@a", "\tx", "\rx", "'quoted'", "plain", "", "'"] {
            let cell = guarded(text);
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            assert_eq!(unguarded(&cell), text);
        }
    }

    #[test]
    fn letters_and_marks_are_found_out() {
        let sheet = read(b"\xef\xbb\xbfTiltak;Ansvarlig\r\n\"a\r\nb\";\xc3\xa6\r\n");
        assert_eq!(sheet.rows, [(1, vec!["Tiltak".into(), "Ansvarlig".into()]), (2, vec!["a\nb".into(), "æ".into()])]);
        let sheet = read(b"Tiltak,M\xe5l\n\"a;b;c\",\xf8\n");
        assert!(sheet.windows && sheet.delimiter == ',');
        assert_eq!(sheet.rows[1].1, ["a;b;c", "ø"]);
        assert_eq!(read(b"sep=;\nA;B,C\n").rows, [(1, vec!["A".into(), "B,C".into()])]);
        assert_eq!(read(b"A\tB\n").delimiter, '\t');
        assert_eq!(read(b"Plan\n\nA;B\n").delimiter, ';');
        let rows = read(b"A;B\r\n\r\n\"1\r\n2\";\r\n3;\n\n4;\r5;\r").rows;
        assert_eq!(rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 3, 4, 6, 7]);
    }
}
