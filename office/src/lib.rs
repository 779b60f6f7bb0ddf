//! Documents and workbooks as plain data, and the same as the files that office programs open.
//!
//! [`Document`] and [`Workbook`] hold what is in a file and nothing of how it is packed; they cross as JSON from a program
//! that knows a plan to one that writes files. What is written depends on nothing else: no clock, no environment, no font
//! of the machine. The same input gives the same bytes.

mod document;
#[cfg(feature = "docx")]
mod docx;
mod widths;
mod workbook;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use document::{Block, Cell, Column, Document, Entry, Line, Merge, Part, Row, Run, Table, Term, each_block};
#[cfg(feature = "docx")]
pub use docx::docx;
pub use widths::column_widths;
pub use workbook::{Sheet, SheetColumn, Value, Workbook, column_name, sheet_name};
#[cfg(feature = "xlsx")]
pub use xlsx::xlsx;

use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Day {
    /// The year, as in 2026.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// Why a file could not be written: it would be larger than its form allows, or the like.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unwritable(String);

impl Unwritable {
    /// Say why, in a line.
    pub fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unwritable {}

#[cfg(feature = "docx")]
impl From<zip::result::ZipError> for Unwritable {
    fn from(error: zip::result::ZipError) -> Self {
        Self(error.to_string())
    }
}

#[cfg(feature = "docx")]
impl From<std::io::Error> for Unwritable {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}
