//! Plans as Excel files: read back with a reader that is not the writer's, and reckoned again.

use std::io::{Cursor, Read as _, Write as _};

use calamine::{Data, Range, Reader, Xlsx};

use plikt::Workspace;
use plikt::diag::Language;
use plikt::exchange::{Content, Dialect, FileForm, Order, Output, measures_csv, read_csv, write_order};
use plikt::export::{Format, Target, export};
use proptest::prelude::*;

use crate::cli::{Folder, plikt};

const PLAN: &str = include_str!("../data/export/plan.plikt");

const RISKY: &str = "language: nb
plan p \"Trygge hjem\" { periode: 2026..2028  kommune: \"Lillevik kommune\"  statusdato: 2026-03-01 }
mål M1 \"=SUM(A1:A9)\" {
  tiltak T1 \"+47 er ikke et tall\" { tid: innen 2027-06-30  kostnad: { 2026: 100_000 kr, 2027: 50_000.50 kr }  finansiering: nye_midler }
  tiltak T2 \"-1 dag\" { tid: 2026  kostnad: 20_000 kr per år  finansiering: omprioritert }
  tiltak T3 \"@alle\" { tilstand: nytt }
  tiltak T4 \"Uten år\" { kostnad: 7_000 kr  finansiering: nye_midler }
}
";

fn workspace(text: &str) -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    workspace
}

fn content(text: &str, output: Output, language: Language) -> Content {
    let order = Order { output, form: FileForm::Excel, plan: None, at: None, language };
    write_order(&mut workspace(text), &order)
}

fn bytes(text: &str, output: Output, language: Language) -> Vec<u8> {
    content(text, output, language).bytes().expect("a file").into_owned()
}

fn book(text: &str, output: Output) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(text, output, Language::Nb))).expect("a workbook")
}

fn sheets() -> Vec<Output> {
    Output::all().filter(|output| output.forms().contains(&FileForm::Excel)).collect()
}

/// The cells of the first sheet.
fn first(text: &str, output: Output) -> Range<Data> {
    let mut book = book(text, output);
    let name = book.sheet_names().first().expect("a sheet").clone();
    book.worksheet_range(&name).expect("its cells")
}

fn column(range: &Range<Data>, title: &str) -> usize {
    let headings = range.rows().next().expect("headings");
    headings.iter().position(|cell| *cell == Data::String(title.into())).unwrap_or_else(|| panic!("no {title}"))
}

#[test]
fn spreadsheets_get_numbers_days_and_words() {
    assert_eq!(sheets().len(), 5);
    let measures = first(RISKY, Output::Measures);
    let row = measures.rows().nth(1).expect("a measure");
    assert_eq!(row[column(&measures, "Tiltak")], Data::String("+47 er ikke et tall".into()));
    assert_eq!(row[column(&measures, "Kostnad 2027 (kr)")], Data::Float(50_000.5));
    let Data::DateTime(day) = row[column(&measures, "Siste dag")] else { panic!("{row:?}") };
    assert_eq!(day.to_ymd_hms_milli().0, 2027);
    // The headings are those of the table of commas.
    let csv = measures_csv(&mut workspace(RISKY), Language::Nb, Dialect::Neutral);
    let headings: Vec<String> = measures.rows().next().expect("headings").iter().map(ToString::to_string).collect();
    assert_eq!(csv.lines().next().expect("headings"), headings.join(","));
    assert!(read_csv(csv.as_bytes(), Language::Nb).measures == 4);
}

#[test]
fn what_looks_like_a_formula_is_words() {
    for output in sheets() {
        let mut book = book(RISKY, output);
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).expect("formulas");
            for (.., formula) in formulas.used_cells() {
                let own = ["SUM(", "SUMIF('", "SUBTOTAL(109,"].iter().any(|start| formula.starts_with(start));
                assert!(formula.is_empty() || own && formula != "SUM(A1:A9)", "{name}: {formula}");
            }
        }
    }
    let table = first(RISKY, Output::Page(Target::Table));
    let goals: Vec<String> = table.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert!(goals.len() == 4 && goals.iter().all(|goal| goal.contains("=SUM(A1:A9)")), "{goals:?}");
}

fn number(cell: &Data) -> f64 {
    match cell {
        Data::Float(number) => *number,
        Data::Int(number) => i32::try_from(*number).expect("a small number").into(),
        Data::Empty => 0.0,
        Data::String(text) if text.is_empty() => 0.0,
        other => panic!("no number: {other:?}"),
    }
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.001
}

/// What stands beside a formula is what comes out of it: reckoned here once more, from the cells alone.
#[test]
fn the_sums_of_the_budget_are_right() {
    for plan in [PLAN, RISKY] {
        let mut book = book(plan, Output::Page(Target::Budget));
        let names = book.sheet_names();
        assert_eq!(names.len(), 3, "{names:?}");
        let costs = book.worksheet_range(&names[0]).expect("cells");
        let formulas = book.worksheet_formula(&names[0]).expect("formulas");
        let sum = costs.rows().next().expect("headings").iter().position(|cell| cell.to_string().starts_with("Sum"));
        let sum = sum.expect("a column of sums");
        let rows: Vec<&[Data]> = costs.rows().skip(1).collect();
        let (total, measures) = rows.split_last().expect("rows");
        for row in measures {
            let parts: f64 = row[4..sum].iter().map(number).sum();
            assert!(same(parts, number(&row[sum])), "{row:?}");
        }
        for i in 4..=sum {
            let parts: f64 = measures.iter().map(|row| number(&row[i])).sum();
            assert!(same(parts, number(&total[i])), "{i}: {total:?}");
            let at = (u32::try_from(rows.len()).unwrap(), u32::try_from(i).unwrap());
            assert!(formulas.get_value(at).is_some_and(|formula| formula.starts_with("SUBTOTAL(109,")), "{at:?}");
        }
        // By source and by unit: the same, gathered.
        for (name, by) in [(&names[1], 3), (&names[2], 2)] {
            let grouped = book.worksheet_range(name).expect("cells");
            let rows: Vec<&[Data]> = grouped.rows().skip(1).collect();
            let (all, groups) = rows.split_last().expect("rows");
            for row in groups {
                for i in 4..=sum {
                    let of = measures.iter().filter(|measure| measure[by] == row[0]);
                    let parts: f64 = of.map(|measure| number(&measure[i])).sum();
                    assert!(same(parts, number(&row[i - 3])), "{name}: {row:?}");
                }
            }
            for i in 4..=sum {
                assert!(same(number(&all[i - 3]), number(&total[i])), "{name}: {all:?}");
            }
        }
    }
    // And it is the sum that the page shows.
    let page = export(&mut workspace(RISKY), Target::Budget, Format::Markdown, Language::Nb).replace('\u{a0}', " ");
    let costs = first(RISKY, Output::Page(Target::Budget));
    let last = costs.rows().next_back().expect("sums");
    let shown: Vec<String> =
        last.iter().filter(|cell| matches!(cell, Data::Float(_))).map(ToString::to_string).collect();
    assert_eq!(shown, ["120000", "70000.5", "20000", "7000", "217000.5"]);
    for sum in ["120 000 kr", "70 000,5", "20 000 kr", "7000 kr", "217 000,5"] {
        assert!(page.contains(sum), "{sum}: {page}");
    }
}

#[test]
fn the_same_plan_gives_the_same_workbook_in_three_tongues() {
    for output in sheets() {
        for language in Language::ALL {
            assert_eq!(bytes(PLAN, output, language), bytes(PLAN, output, language), "{}", output.name());
        }
        // Every row of every sheet has the width of its headings.
        let Content::Workbook(workbook) = content(PLAN, output, Language::Nn) else { panic!("no workbook") };
        assert!(!workbook.sheets.is_empty() && workbook.author.is_some() && workbook.day.is_some());
        for sheet in &workbook.sheets {
            let rows = sheet.rows.iter().chain(Some(&sheet.total).filter(|total| !total.is_empty()));
            for row in rows {
                assert_eq!(row.len(), sheet.columns.len(), "{}: {row:?}", sheet.name);
            }
        }
    }
}

#[test]
fn the_state_of_a_measure_is_chosen_from_a_list() {
    let Content::Workbook(workbook) = content(RISKY, Output::Measures, Language::Nb) else { panic!("no workbook") };
    let sheet = &workbook.sheets[0];
    let state = sheet.columns.iter().position(|column| !column.choices.is_empty()).expect("a list");
    let plikt_office::Value::Text(said) = &sheet.rows[2][state] else { panic!("{:?}", sheet.rows[2]) };
    assert!(sheet.columns[state].choices.contains(said), "{said}: {:?}", sheet.columns[state].choices);
}

#[test]
fn a_plan_without_measures_and_one_of_several_have_workbooks() {
    for text in ["", "language: nb\nplan p \"Tom\" { }\n", "plan a \"Den første\" { }\nplan b { }\n"] {
        for output in sheets() {
            assert!(bytes(text, output, Language::Nb).starts_with(b"PK"), "{}", output.name());
        }
    }
}

#[test]
fn the_program_writes_workbooks() {
    let folder = Folder::new("office-excel").with("plan.plikt", RISKY);
    let done = plikt(&["export", "plan.plikt", "--to", "budget", "-o", "budsjett.xlsx"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let written = std::fs::read(folder.0.join("budsjett.xlsx")).expect("the file");
    assert_eq!(written, bytes(RISKY, Output::Page(Target::Budget), Language::Nb));
    let done = plikt(&["export", "plan.plikt", "--to", "folder", "--format", "xlsx"]).within(&folder).run();
    assert!(
        done.code == 2 && done.err.contains("`folder` kan ikke skrives som `xlsx`: velg md, html, docx"),
        "{}",
        done.err
    );
}

/// What stands in a spreadsheet comes back as it does from the table of commas: days as days, amounts as amounts.
#[test]
fn workbooks_are_read_back() {
    for (name, plan) in [("import-sample", PLAN), ("import-risky", RISKY)] {
        let folder = Folder::new(name).with("plan.plikt", plan);
        for file in ["tiltak.xlsx", "tiltak.csv"] {
            assert_eq!(plikt(&["export", "plan.plikt", "--to", "csv", "-o", file]).within(&folder).run().code, 0);
        }
        let read = |file: &str| plikt(&["import", file, "--language", "nb"]).within(&folder).run();
        let (excel, commas) = (read("tiltak.xlsx"), read("tiltak.csv"));
        assert_eq!((excel.code, commas.code), (0, 0), "{}", excel.err);
        assert_eq!(excel.out, commas.out);
        assert_eq!(excel.err, commas.err);
        assert!(excel.out.contains("tiltak T1"), "{}", excel.out);
    }
}

#[test]
fn what_is_no_workbook_is_refused() {
    let folder = Folder::new("import-broken").with("tiltak.xlsx", "PK\u{3}\u{4} og så noe annet");
    let done = plikt(&["import", "tiltak.xlsx", "--lang", "nb"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("`tiltak.xlsx` kunne ikke leses som en Excel-fil: "), "{}", done.err);
}

/// A spreadsheet that somebody else made: a title above the headings is not there, but days, numbers and empty rows are.
#[test]
fn days_and_numbers_of_a_spreadsheet_are_understood() {
    use plikt_office::{Day, Sheet, SheetColumn, Value, Workbook};
    let column = |title: &str| SheetColumn { title: title.into(), choices: Vec::new() };
    let text = |text: &str| Value::Text(text.into());
    let titles = ["Mål", "Tiltak", "Frist", "Kostnad (kr)"];
    let rows = vec![
        vec![
            text("Barn får hjelp"),
            text("Kurs"),
            Value::Date(Day { year: 2026, month: 4, day: 30 }),
            Value::Amount("1250.5".into()),
        ],
        vec![Value::Nothing, Value::Nothing, Value::Nothing, Value::Nothing],
        vec![text("Barn får hjelp"), text("Rutine"), Value::Number("2027".into()), Value::Nothing],
    ];
    let sheet = Sheet { name: "Ark".into(), columns: titles.map(column).into(), rows, ..Sheet::default() };
    let book = Workbook { sheets: vec![sheet], ..Workbook::default() };
    let folder = Folder::new("import-days");
    std::fs::write(folder.0.join("plan.xlsx"), plikt_office::xlsx(&book).expect("a file")).expect("written");
    let done = plikt(&["import", "plan.xlsx", "--language", "nb"]).within(&folder).run();
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(
        done.out.contains("innen 2026-04-30") && done.out.contains("1250.5 kr") || done.out.contains("1_250.5 kr"),
        "{}",
        done.out
    );
    assert!(done.out.contains("innen 2027"), "{}", done.out);
}

/// A file of measures as people have them, with one part of it changed.
fn changed(part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let whole = bytes(PLAN, Output::Measures, Language::Nb);
    let mut archive = zip::ZipArchive::new(Cursor::new(whole)).expect("an archive");
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a part");
        let mut held = Vec::new();
        file.read_to_end(&mut held).expect("its bytes");
        let name = file.name().expect("its name").into_owned();
        if name == part {
            held = change(&String::from_utf8(held).expect("text")).into_bytes();
        }
        writer.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("a new part");
        writer.write_all(&held).expect("room");
    }
    writer.finish().expect("an archive").into_inner()
}

const CELLS: &str = "xl/worksheets/sheet1.xml";

#[test]
fn a_cell_far_outside_the_table_is_told_of() {
    let far = |name: &str| {
        changed(CELLS, |text| {
            let row = format!("<row r=\"1048576\"><c r=\"{name}1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
            text.replace("</sheetData>", &format!("{row}</sheetData>"))
        })
    };
    let folder = Folder::new("far_cell").with("far.xlsx", far("XFD")).with("low.xlsx", far("A"));
    let told = plikt(&["import", "far.xlsx"]).within(&folder).run();
    assert_eq!(told.code, 2, "{}{}", told.out, told.err);
    assert!(told.err.contains("`far.xlsx` har noe i celle XFD1048576"), "{}", told.err);
    // Far below is a row as any other.
    let told = plikt(&["import", "low.xlsx"]).within(&folder).run();
    assert!(told.out.contains("tiltak T1"), "{}{}", told.out, told.err);
}

proptest! {
    #![proptest_config(crate::random::cases(60))]
    #[test]
    fn broken_workbooks_are_read_or_told_of(
        part in prop::sample::select(vec![CELLS, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", ""]),
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        instead in prop::sample::select(vec!["", "<", "\"", "99999999999", "-1", "ZZZZZ9", "</c>", "<c r=\"A0\">", "\u{0}", "&#x0;", "NaN", "1e400"]),
    ) {
        let broken = if part.is_empty() {
            // The archive itself.
            let mut whole = bytes(PLAN, Output::Measures, Language::Nb);
            let from = at.index(whole.len());
            let to = (from + length).min(whole.len());
            whole.splice(from..to, instead.bytes());
            whole
        } else {
            changed(part, |text| {
                let characters: Vec<char> = text.chars().collect();
                let from = at.index(characters.len());
                let rest: String = characters.iter().skip(from + length).collect();
                characters.iter().take(from).collect::<String>() + instead + &rest
            })
        };
        let folder = Folder::new("broken").with("broken.xlsx", broken);
        let told = plikt(&["import", "broken.xlsx"]).within(&folder).run();
        prop_assert!((0..=2).contains(&told.code) && !told.err.contains("panicked"), "{} {}", told.code, told.err);
        prop_assert!(told.code == 0 || !told.err.is_empty(), "{}", told.out);
    }
}
