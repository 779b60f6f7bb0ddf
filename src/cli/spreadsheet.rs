//! The cells of an Excel file, as the table of commas would have them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::Failure;
use crate::diag::{Key, Language};
use crate::exchange::Sheet;

/// No table has more columns. What stands further out was put there by mistake, and rows of that width would fill the memory.
const WIDEST: u32 = 1_000;

/// Is it a ZIP archive, as files of Excel are?
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Read the first sheet on which anything stands. Numbers come as the language writes them, days as `2026-04-30`.
pub(super) fn read(bytes: &[u8], path: &std::path::Path, language: Language) -> Result<Sheet, Failure> {
    let fail = |error: calamine::XlsxError| Failure::new(Key::FailNotWorkbook, path.display()).because(error);
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(fail)?;
    for name in book.sheet_names() {
        // Cell by cell: a range of them holds every empty one between the first and the last.
        let mut cells = book.worksheet_cells_reader(&name).map_err(fail)?;
        let mut filled: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        while let Some(cell) = cells.next_cell().map_err(fail)? {
            let (row, column) = cell.get_position();
            let text = shown(&Data::from(cell.get_value().clone()), language);
            if text.trim().is_empty() {
                continue;
            }
            if column >= WIDEST {
                let place = format!("{}{}", plikt_office::column_name(column as usize), row + 1);
                return Err(Failure::new(Key::FailFarCell, path.display()).because(place));
            }
            filled.entry(row).or_default().insert(column, text);
        }
        let first = filled.values().filter_map(|row| row.keys().next()).min().copied().unwrap_or_default();
        let rows: Vec<(usize, Vec<String>)> =
            filled.into_iter().map(|(row, cells)| (row as usize + 1, line(cells, first))).collect();
        if !rows.is_empty() {
            return Ok(Sheet { rows, windows: false, delimiter: ',' });
        }
    }
    Ok(Sheet::default())
}

/// The cells of a row from the first column of the table on, with nothing where nothing stands.
fn line(cells: BTreeMap<u32, String>, first: u32) -> Vec<String> {
    let mut line = Vec::new();
    for (column, text) in cells {
        line.resize((column - first) as usize, String::new());
        line.push(text);
    }
    line
}

fn shown(cell: &Data, language: Language) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => text.replace("\r\n", "\n"),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => match language {
            Language::En => number.to_string(),
            Language::Nb | Language::Nn => number.to_string().replace('.', ","),
        },
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        // A day with a time of the day.
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        other => other.to_string(),
    }
}
