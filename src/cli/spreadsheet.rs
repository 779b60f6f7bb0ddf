//! The cells of an Excel file, as the table of commas would have them.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::Failure;
use crate::diag::{Key, Language};
use crate::exchange::Sheet;

/// Is it a ZIP archive, as files of Excel are?
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Read the first sheet on which anything stands. Numbers come as the language writes them, days as `2026-04-30`.
pub(super) fn read(bytes: &[u8], path: &std::path::Path, language: Language) -> Result<Sheet, Failure> {
    let fail = |error: calamine::XlsxError| Failure::new(Key::FailNotWorkbook, path.display()).because(error);
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(fail)?;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(fail)?;
        let above = range.start().map_or(0, |(row, _)| row);
        let mut rows = Vec::new();
        for (row, number) in range.rows().zip(above as usize + 1..) {
            let cells: Vec<String> = row.iter().map(|cell| shown(cell, language)).collect();
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                rows.push((number, cells));
            }
        }
        if !rows.is_empty() {
            return Ok(Sheet { rows, windows: false, delimiter: ',' });
        }
    }
    Ok(Sheet::default())
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
