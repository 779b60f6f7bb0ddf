//! A workbook as plain data: sheets with typed columns and cells, and formulas that stay alive.

use serde::{Deserialize, Serialize};

use crate::Day;

/// A whole workbook.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Workbook {
    /// Its title, in its properties and at the foot of printed pages.
    pub title: String,
    /// Who publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The day that it is of: it counts as created then. Without one it counts as made on the first day of 2000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// What stands at the foot of each printed page, with `{page}` and `{pages}` where the numbers stand.
    pub foot: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// A sheet: a row of headings, rows of cells, and perhaps a row of sums.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// What it is called. Formulas name it: [`sheet_name`] says what it may be called.
    pub name: String,
    /// Its columns.
    pub columns: Vec<SheetColumn>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
    /// The row of sums below them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total: Vec<Value>,
    /// How many columns stay in view when one goes to the right.
    pub frozen: u16,
}

/// A column of a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SheetColumn {
    /// Its heading.
    pub title: String,
    /// The values that are usual in it: a list to choose from, which others may depart from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Value {
    /// Nothing.
    #[default]
    Nothing,
    /// Words, which are never taken for a formula.
    Text(String),
    /// A number that is no amount, as `2026`.
    Number(String),
    /// An amount, as `300000.50`: shown with its thousands apart.
    Amount(String),
    /// A day.
    Date(Day),
    /// An amount that is reckoned from other cells.
    Formula {
        /// How, as files of Excel have it: English names of functions, commas.
        formula: String,
        /// What comes out, as [`Value::Amount`] has it: for readers that do not reckon.
        result: String,
    },
}

/// The name of a sheet as it may be: without the marks that Excel forbids in it, and not longer than it allows.
pub fn sheet_name(name: &str) -> String {
    const LONGEST: usize = 31;
    let marks = |c: char| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control() { ' ' } else { c };
    let name: String = name.chars().map(marks).take(LONGEST).collect();
    let name = name.trim().trim_matches('\'').trim();
    if name.is_empty() { "1".into() } else { name.into() }
}

/// The letters of a column, counted from 0: `A`, …, `Z`, `AA`.
pub fn column_name(column: usize) -> String {
    let digit = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    let (mut rest, mut name) = (column, String::new());
    loop {
        name.insert(0, digit(rest));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_spreadsheets() {
        let names = [0, 25, 26, 51, 52, 701, 702].map(column_name);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn sheets_have_names_that_are_allowed() {
        assert_eq!(sheet_name("'Mål/tiltak: [a]*'"), "Mål tiltak   a");
        assert_eq!(sheet_name("?"), "1");
        assert_eq!(sheet_name(&"å".repeat(40)).chars().count(), 31);
    }
}
