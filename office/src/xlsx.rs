//! A workbook as an Excel file: typed cells, headings that stay in view and come again in print, filters, lists to choose
//! from, formulas with what comes out of them.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, Worksheet, XlsxError,
};

use crate::{Day, Sheet, Unwritable, Value, Workbook};

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// The longest text of a cell; Excel takes no more than 32 767.
const LONGEST: usize = 32_000;
/// The widest column, in characters: longer texts go on in the next line.
const WIDEST: usize = 48;
/// So many characters fit across a printed page and can still be read.
const ACROSS: usize = 190;
const ACCENT: Color = Color::RGB(0x0B_5563);
const TINT: Color = Color::RGB(0xE4_EEF0);
const LINE: Color = Color::RGB(0xD6_D3CA);

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    /// Text that a spreadsheet would take for a formula as soon as it is touched.
    quoted: Format,
    number: Format,
    amount: Format,
    date: Format,
    total: Format,
    total_text: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("Calibri").set_font_size(11).set_align(FormatAlign::Top);
        let cell = || plain().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE);
        let sum = || plain().set_bold().set_border_top(FormatBorder::Medium).set_border_top_color(ACCENT);
        let amount = "#,##0;-#,##0;\"–\"";
        Self {
            head: plain()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_background_color(TINT)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(ACCENT),
            text: cell().set_text_wrap(),
            quoted: cell().set_text_wrap().set_quote_prefix(),
            number: cell().set_num_format("0"),
            amount: cell().set_num_format(amount),
            date: cell().set_num_format("dd.mm.yyyy"),
            total: sum().set_num_format(amount),
            total_text: sum(),
        }
    }
}

/// Write a workbook as an Excel file.
///
/// # Errors
///
/// [`Unwritable`] where there are more rows, columns or characters than Excel has room for, or two sheets have one name.
pub fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, Unwritable> {
    let looks = Looks::new();
    let mut file = rust_xlsxwriter::Workbook::new();
    let Day { year, month, day } = workbook.day.unwrap_or(Day { year: 2000, month: 1, day: 1 });
    let made = ExcelDateTime::from_ymd(year, month, day).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    let mut properties = DocProperties::new().set_title(&workbook.title).set_creation_datetime(&made);
    if let Some(author) = &workbook.author {
        properties = properties.set_author(author);
    }
    file.set_properties(&properties);
    for sheet in &workbook.sheets {
        write_sheet(file.add_worksheet(), sheet, workbook, &looks)?;
    }
    if workbook.sheets.is_empty() {
        file.add_worksheet();
    }
    Ok(file.save_to_buffer()?)
}

fn at(row: usize) -> Result<u32, Unwritable> {
    u32::try_from(row).map_err(|_| Unwritable("too many rows".into()))
}

fn across(column: usize) -> Result<u16, Unwritable> {
    u16::try_from(column).map_err(|_| Unwritable("too many columns".into()))
}

fn write_sheet(page: &mut Worksheet, sheet: &Sheet, workbook: &Workbook, looks: &Looks) -> Result<(), Unwritable> {
    page.set_name(&sheet.name)?;
    for (i, column) in sheet.columns.iter().enumerate() {
        page.set_column_width(across(i)?, width(sheet, i))?;
        page.write_string_with_format(0, across(i)?, shortened(&column.title), &looks.head)?;
    }
    for (n, row) in sheet.rows.iter().enumerate() {
        for (i, value) in row.iter().enumerate() {
            write_cell(page, (at(n + 1)?, across(i)?), value, looks)?;
        }
    }
    let last = at(sheet.rows.len())?;
    for (i, value) in sheet.total.iter().enumerate() {
        let i = across(i)?;
        match value {
            Value::Formula { formula, result } => {
                let formula = Formula::new(formula).set_result(result);
                page.write_formula_with_format(last + 1, i, formula, &looks.total)?;
            }
            Value::Text(text) => {
                page.write_string_with_format(last + 1, i, shortened(text), &looks.total_text)?;
            }
            _ => {
                page.write_blank(last + 1, i, &looks.total_text)?;
            }
        }
    }
    if let Some(rightmost) = sheet.columns.len().checked_sub(1) {
        page.autofilter(0, 0, last, across(rightmost)?)?;
        page.set_repeat_rows(0, 0)?;
    }
    page.set_freeze_panes(1, sheet.frozen)?;
    for (i, column) in sheet.columns.iter().enumerate().filter(|(_, column)| !column.choices.is_empty() && last > 0) {
        // What was written stays allowed: a plan may say more than the list has. Excel takes no longer lists than 255 characters.
        if let Ok(validation) = DataValidation::new().allow_list_strings(&column.choices) {
            let validation = validation.set_error_style(DataValidationErrorStyle::Information);
            page.add_data_validation(1, across(i)?, last, across(i)?, &validation)?;
        }
    }
    // For print: A4 on its side, and as few pages across as can still be read.
    let wide: usize = (0..sheet.columns.len()).map(|i| letters(sheet, i)).sum();
    page.set_paper_size(9).set_landscape().set_print_fit_to_pages(across(wide.div_ceil(ACROSS).max(1))?, 0);
    let title = workbook.title.replace('&', "&&");
    let foot = workbook.foot.replace('&', "&&").replace("{page}", "&P").replace("{pages}", "&N");
    // Excel takes no more than 255 characters there.
    let title: String = title.chars().take(150).collect();
    page.set_footer(format!("&L{title}&R{foot}"));
    Ok(())
}

fn write_cell(page: &mut Worksheet, (row, column): (u32, u16), value: &Value, looks: &Looks) -> Result<(), Unwritable> {
    match value {
        Value::Nothing => page.write_blank(row, column, &looks.text)?,
        Value::Text(text) => {
            let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
            page.write_string_with_format(
                row,
                column,
                shortened(text),
                if risky { &looks.quoted } else { &looks.text },
            )?
        }
        Value::Number(number) | Value::Amount(number) => match number.parse::<f64>() {
            Ok(known) => {
                let look = if matches!(value, Value::Amount(_)) { &looks.amount } else { &looks.number };
                page.write_number_with_format(row, column, known, look)?
            }
            Err(_) => page.write_string_with_format(row, column, shortened(number), &looks.text)?,
        },
        Value::Date(Day { year, month, day }) => match ExcelDateTime::from_ymd(*year, *month, *day) {
            Ok(date) => page.write_datetime_with_format(row, column, &date, &looks.date)?,
            // Excel begins with the year 1900.
            Err(_) => {
                page.write_string_with_format(row, column, format!("{year:04}-{month:02}-{day:02}"), &looks.text)?
            }
        },
        Value::Formula { formula, result } => {
            let formula = Formula::new(formula).set_result(result);
            page.write_formula_with_format(row, column, formula, &looks.amount)?
        }
    };
    Ok(())
}

fn shortened(text: &str) -> String {
    let kept = |c: char| matches!(c, '\n' | '\t') || !c.is_control();
    let mut short: String = text.chars().filter(|c| kept(*c)).take(LONGEST).collect();
    if short.chars().count() == LONGEST {
        short.push('…');
    }
    short
}

/// How wide a column is, as Excel counts it.
fn width(sheet: &Sheet, i: usize) -> f64 {
    f64::from(u32::try_from(letters(sheet, i)).unwrap_or(8)) + 1.5
}

/// How wide a column is, in characters: as its longest line, within bounds.
fn letters(sheet: &Sheet, i: usize) -> usize {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    let of_value = |value: &Value| match value {
        Value::Nothing => 0,
        Value::Text(text) => longest(text),
        Value::Number(number) => number.chars().count() + 1,
        // With a space between thousands.
        Value::Amount(number) | Value::Formula { result: number, .. } => number.chars().count() * 4 / 3 + 2,
        Value::Date(_) => 11,
    };
    let head = sheet.columns.get(i).map_or(0, |column| column.title.split(' ').map(longest).max().unwrap_or_default());
    let cells = sheet.rows.iter().chain([&sheet.total]).filter_map(|row| row.get(i)).map(of_value);
    // Room for the arrow of the filter beside the heading.
    cells.chain([head + 4]).max().unwrap_or_default().clamp(8, WIDEST)
}
