//! Tables: their first row comes again on each page, and rows are not torn apart.

use super::body::{Body, Look};
use crate::{Cell, Line, Merge, Row, Run, Table};

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
