//! Tables: their first row comes again on each page, rows are not torn apart, and columns are as wide as their words ask.

use super::body::{Body, Look};
use crate::{Cell, Line, Merge, Row, Run, Table};

/// What a letter takes at the size of tables, in twentieths of a point: an average, and somewhat more.
const LETTER: u32 = 98;
/// What stands to the left and right of the words in a cell, and a little more.
const MARGINS: u32 = 200;

/// Write a table.
pub(super) fn write<'d>(body: &mut Body<'d>, table: &'d Table) {
    if !table.named && !table.caption.is_empty() {
        let caption = [Run { text: table.caption.clone(), ..Run::default() }];
        body.paragraph(&Look { style: "Caption", ..Look::default() }, None, &caption);
    }
    let widths = body.widths(table);
    let total: u32 = widths.iter().sum();
    body.xml.open("w:tbl", &[]);
    body.xml.within("w:tblPr", &[], |xml| {
        xml.val("w:tblStyle", "PlanTable");
        xml.empty("w:tblW", &[("w:w", &total.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [
            ("w:val", "0420"),
            ("w:firstRow", "1"),
            ("w:lastRow", "0"),
            ("w:firstColumn", "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "0"),
            ("w:noVBand", "1"),
        ];
        xml.empty("w:tblLook", &look);
        // For those who hear it; a table that an author wrote has no caption, and its headings say what it is.
        let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
        let columns = titles.join(", ");
        xml.val("w:tblCaption", if table.caption.is_empty() { &columns } else { &table.caption });
        let both = [table.caption.as_str(), &columns].into_iter().filter(|text| !text.is_empty());
        xml.val("w:tblDescription", &both.collect::<Vec<_>>().join(": "));
    });
    body.xml.within("w:tblGrid", &[], |xml| {
        for width in &widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
    body.xml.open("w:tr", &[]);
    body.xml.within("w:trPr", &[], |xml| {
        xml.empty("w:cantSplit", &[]);
        xml.empty("w:tblHeader", &[]);
    });
    for (column, width) in table.columns.iter().zip(&widths) {
        open_cell(body, *width, Merge::None, false);
        let line = [Run { text: column.title.clone(), ..Run::default() }];
        body.paragraph(&Look { style: "TableHeading", right: column.number, ..Look::default() }, None, &line);
        body.xml.close("w:tc");
    }
    body.xml.close("w:tr");
    for row in &table.rows {
        write_row(body, table, row, &widths);
    }
    body.xml.close("w:tbl");
}

fn write_row<'d>(body: &mut Body<'d>, table: &'d Table, row: &'d Row, widths: &[u32]) {
    let nothing = Cell::default();
    body.xml.open("w:tr", &[]);
    body.xml.within("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
    for (i, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        let cell = row.cells.get(i).unwrap_or(&nothing);
        let mut anchor = cell.anchor.as_deref();
        open_cell(body, *width, cell.merge, row.total);
        let look = |left: u32| Look { style: "TableText", left, right: column.number, ..Look::default() };
        let left = 170 * u32::from(cell.depth.saturating_sub(1).min(3));
        if cell.lines.is_empty() || cell.merge == Merge::Rest {
            body.paragraph(&look(0), anchor.take(), &[]);
        }
        for (n, line) in cell.lines.iter().enumerate().filter(|_| cell.merge != Merge::Rest) {
            let bold = row.total || (cell.heading && n == 0);
            let mut words: Line = line.iter().map(|run| Run { bold: run.bold || bold, ..run.clone() }).collect();
            if n == 0 && cell.depth > 0 {
                words.insert(0, Run { text: "↳ ".into(), ..Run::default() });
            }
            body.paragraph(&look(left), anchor.take(), &words);
        }
        body.xml.close("w:tc");
    }
    body.xml.close("w:tr");
}

fn open_cell(body: &mut Body<'_>, width: u32, merge: Merge, total: bool) {
    body.xml.open("w:tc", &[]);
    body.xml.within("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        match merge {
            Merge::None => {}
            Merge::First => xml.val("w:vMerge", "restart"),
            Merge::Rest => xml.empty("w:vMerge", &[]),
        }
        if total {
            let line = [("w:val", "single"), ("w:sz", "8"), ("w:space", "0"), ("w:color", "0B5563")];
            xml.within("w:tcBorders", &[], |xml| xml.empty("w:top", &line));
        }
    });
}

fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX).min(10_000)
}

/// What a cell takes up.
struct Size {
    /// How long each of its lines is.
    lines: Vec<u32>,
    /// How long its longest word is; in a column of numbers nothing is broken.
    word: u32,
}

impl Size {
    fn of(cell: &Cell, number: bool) -> Self {
        let line = |line: &Line| line.iter().map(|run| run.text.as_str()).collect::<String>();
        let texts: Vec<String> = cell.lines.iter().map(line).collect();
        let lines = texts.iter().flat_map(|line| line.split('\n')).map(length).collect();
        Self { lines, word: texts.iter().map(|text| longest_word(text, number)).max().unwrap_or_default() }
    }

    /// How high it is in a column of a width, in thousandths of a line. A word that must be broken counts as some lines more.
    fn height(&self, width: u32) -> u64 {
        const BROKEN: u64 = 2500;
        let room = width.saturating_sub(MARGINS).max(LETTER);
        let line = |length: &u32| (u64::from(*length * LETTER) * 1000 / u64::from(room)).max(1000);
        self.lines.iter().map(line).sum::<u64>() + if self.word * LETTER > room { BROKEN } else { 0 }
    }
}

fn longest_word(text: &str, number: bool) -> u32 {
    let ends = |c: char| c == '\n' || !number && matches!(c, ' ' | '-' | '–' | '/');
    text.split(ends).map(length).max().unwrap_or_default()
}

fn is_number(tables: &[&Table], i: usize) -> bool {
    tables.iter().any(|table| table.columns.get(i).is_some_and(|column| column.number))
}

/// The least room of a column: for its heading, and for most of its words. Norwegian puts words together without end: longer ones
/// may be broken.
fn least(tables: &[&Table], i: usize) -> u32 {
    let number = is_number(tables, i);
    let heading = |table: &&Table| table.columns.get(i).map(|column| longest_word(&column.title, number));
    let cells = tables.iter().flat_map(|table| &table.rows).filter_map(|row| row.cells.get(i));
    let words = cells.map(|cell| Size::of(cell, number).word.min(if number { 16 } else { 11 }));
    tables.iter().filter_map(heading).map(|word| word.min(16)).chain(words).max().unwrap_or_default().max(4) * LETTER
        + MARGINS
}

/// How wide each column of tables with the same columns is: together as wide as the page. What is beyond the room for the
/// longest words goes, bit by bit, where it makes the tables shortest.
pub(super) fn widths(tables: &[&Table], page: u32) -> Vec<u32> {
    /// More rows say nothing more of what is usual in a column.
    const ROWS: usize = 300;
    /// How finely the room is dealt out.
    const STEPS: u32 = 48;
    let count = tables.first().map_or(0, |table| table.columns.len());
    let mut widths: Vec<u32> = (0..count).map(|i| least(tables, i)).collect();
    let least: u32 = widths.iter().sum();
    if least >= page {
        let scaled = |width: u32| u64::from(width) * u64::from(page) / u64::from(least.max(1));
        return widths.iter().map(|width| u32::try_from(scaled(*width)).unwrap_or(page)).collect();
    }
    let rows = tables.iter().flat_map(|table| &table.rows).take(ROWS);
    let size = |(i, cell): (usize, &Cell)| Size::of(cell, is_number(tables, i));
    let rows: Vec<Vec<Size>> = rows.map(|row| row.cells.iter().enumerate().map(size).collect()).collect();
    // A row is as high as its highest cell; among those that change nothing the fuller ones go first.
    let cost = |widths: &[u32]| -> u64 {
        let of_row = |row: &Vec<Size>| {
            let heights = row.iter().zip(widths).map(|(cell, width)| cell.height(*width));
            let (most, all) = heights.fold((0, 0), |(most, all), one| (one.max(most), all + one));
            most * 8 + all
        };
        rows.iter().map(of_row).sum()
    };
    let step = (page - least) / STEPS;
    let mut now = cost(&widths);
    for _ in 0..STEPS {
        let tried = (0..count).map(|i| {
            let mut wider = widths.clone();
            wider.iter_mut().skip(i).take(1).for_each(|width| *width += step);
            (cost(&wider), i)
        });
        match tried.min() {
            Some((best, i)) if best < now => {
                now = best;
                widths.iter_mut().skip(i).take(1).for_each(|width| *width += step);
            }
            _ => break,
        }
    }
    // A table of few words is as wide as the page all the same: each column gets its part of the rest.
    let given: u32 = widths.iter().sum();
    let left = page.saturating_sub(given);
    for width in &mut widths {
        let share = u64::from(left) * u64::from(*width) / u64::from(given.max(1));
        *width += u32::try_from(share).unwrap_or_default();
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Column;

    fn table(columns: &[&str], rows: &[&[&str]]) -> Table {
        let line = |text: &&str| vec![Run { text: (*text).into(), ..Run::default() }];
        let cell = |text: &&str| Cell { lines: vec![line(text)], ..Cell::default() };
        let row = |cells: &&[&str]| Row { cells: cells.iter().map(cell).collect(), ..Row::default() };
        let column = |title: &&str| Column { title: (*title).into(), number: false };
        Table {
            columns: columns.iter().map(column).collect(),
            rows: rows.iter().map(row).collect(),
            ..Table::default()
        }
    }

    #[test]
    fn columns_fill_the_page_and_long_ones_are_wider() {
        let long = "ord ".repeat(200);
        let table = table(&["A", "B", "C"], &[&["1", &long, "kort tekst"], &["2", "x", "y"]]);
        let widths = widths(&[&table], 9000);
        let sum: u32 = widths.iter().sum();
        assert!((8990..=9000).contains(&sum), "{widths:?}");
        assert!(widths.first() < widths.get(2) && widths.get(2) < widths.get(1), "{widths:?}");
    }

    #[test]
    fn too_many_columns_share_the_page() {
        let words = ["Sannsynlighetsberegning"; 12];
        let widths = widths(&[&table(&words, &[&words])], 9000);
        assert!(widths.iter().sum::<u32>() <= 9000 && widths.iter().all(|width| *width > 600), "{widths:?}");
    }
}
