//! How wide the columns of a table are: as wide as their words ask, reckoned without a font.

use crate::{Cell, Line, Table};

/// What a letter takes at the size of tables, in twentieths of a point: an average, and somewhat more.
const LETTER: u32 = 98;
/// What stands to the left and right of the words in a cell, and a little more.
const MARGINS: u32 = 200;

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

/// How wide each column of tables with the same columns is, in twentieths of a point: together as wide as the page, with words of
/// 9 points. What is beyond the room for the
/// longest words goes, bit by bit, where it makes the tables shortest.
pub fn column_widths(tables: &[&Table], page: u32) -> Vec<u32> {
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
    use crate::{Column, Row, Run};

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
        let widths = column_widths(&[&table], 9000);
        let sum: u32 = widths.iter().sum();
        assert!((8990..=9000).contains(&sum), "{widths:?}");
        assert!(widths.first() < widths.get(2) && widths.get(2) < widths.get(1), "{widths:?}");
    }

    #[test]
    fn too_many_columns_share_the_page() {
        let words = ["Sannsynlighetsberegning"; 12];
        let widths = column_widths(&[&table(&words, &[&words])], 9000);
        assert!(widths.iter().sum::<u32>() <= 9000 && widths.iter().all(|width| *width > 600), "{widths:?}");
    }
}
