//! Answers as text: for readers, for spreadsheets, for programs, for documents.

use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};
use serde_json::{Value as Json, json};

use super::Answer;
use crate::diag::{Key, Text};
use crate::eval::Evaluator;
use crate::model::code::Value;

/// How an answer is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// Aligned columns, no wider than so many characters.
    Text {
        /// The width of the reader's page; 0 where it has none.
        width: u16,
    },
    /// Values with commas between them.
    Csv,
    /// Columns, rows and what is undecided.
    Json,
    /// A table of Markdown.
    #[default]
    Markdown,
}

impl Answer {
    /// The answer in a form, in the evaluator's language, with a line break at the end.
    pub fn write(&self, evaluator: &Evaluator<'_>, form: Form) -> String {
        let writer = Writer { answer: self, evaluator };
        match form {
            Form::Text { width } => writer.text(width),
            Form::Csv => writer.csv(),
            Form::Json => writer.json(),
            Form::Markdown => writer.markdown(),
        }
    }
}

struct Writer<'a> {
    answer: &'a Answer,
    evaluator: &'a Evaluator<'a>,
}

impl Writer<'_> {
    fn say(&self, text: &Text) -> String {
        text.in_language(self.evaluator.language())
    }

    /// A value as readers see it; what is not known is a dash.
    fn cell(&self, value: &Value) -> String {
        let text: String = self.evaluator.show(value);
        if text.is_empty() {
            "–".into()
        } else {
            text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
        }
    }

    fn text(&self, width: u16) -> String {
        let mut out = match self.answer.single() {
            Some(Value::Unknown) => format!("{}\n", self.say(&Text::key(Key::AnswerUnknown))),
            Some(value) => format!("{}\n", self.cell(value)),
            None if self.answer.rows.is_empty() => format!("{}\n", self.say(&Text::key(Key::AnswerNone))),
            None => self.columns(width),
        };
        for note in self.notes() {
            out.push_str(&note);
            out.push('\n');
        }
        out
    }

    fn columns(&self, width: u16) -> String {
        let mut table = Table::new();
        table
            .load_style(presets::NOTHING)
            .set_header(self.answer.columns.iter().map(|title| Cell::new(title.as_str())));
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(if width == 0 { u16::MAX } else { width.max(20) });
        for row in &self.answer.rows {
            table.add_row(row.iter().map(|value| self.cell(value)));
        }
        for (i, column) in table.column_iter_mut().enumerate() {
            column.set_padding((0, 2));
            if self.answer.rows.iter().filter_map(|row| row.get(i)).all(is_number) {
                column.set_cell_alignment(CellAlignment::Right);
            }
            // The first column is what rows are known by.
            if i == 0 && self.answer.columns.len() > 1 {
                column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(8)));
            }
        }
        let rule = |line: &str| "─".repeat(line.trim_end().chars().count());
        let written = table.to_string();
        let mut lines = written.lines().map(str::trim_end);
        let head = lines.next().unwrap_or_default();
        let longest = written.lines().max_by_key(|line| line.trim_end().chars().count()).unwrap_or(head);
        let rest: String = lines.map(|line| format!("{line}\n")).collect();
        format!("{head}\n{}\n{rest}", rule(longest))
    }

    /// What a reader must know beside the rows.
    fn notes(&self) -> Vec<String> {
        let answer = self.answer;
        let mut notes = Vec::new();
        if !answer.undecided.is_empty() {
            let name = |row: &Vec<Value>| row.first().map(|value| self.cell(value)).unwrap_or_default();
            let names = answer.undecided.iter().map(name).collect::<Vec<_>>().join(", ");
            notes.push(self.say(&Text::key(Key::AnswerUndecided).with("names", names.as_str())));
        }
        let open = !answer.undecided.is_empty() || answer.rows.iter().flatten().any(|value| *value == Value::Unknown);
        if open && !answer.unstated.is_empty() {
            let names = answer.unstated.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
            notes.push(self.say(&Text::key(Key::AnswerUnstated).with("names", names.as_str())));
        }
        if answer.exceeded {
            notes.push(self.say(&Text::key(Key::AnswerExceeded)));
        }
        notes
    }

    /// Rows with a header: a single value has one column.
    fn rows(&self) -> (Vec<String>, Vec<Vec<String>>) {
        let mut columns: Vec<String> = self.answer.columns.iter().map(ToString::to_string).collect();
        if columns.is_empty() {
            columns.push(self.say(&Text::key(Key::ColumnValue)));
        }
        let shown = |value: &Value| self.evaluator.show(value);
        (columns, self.answer.rows.iter().map(|row| row.iter().map(shown).collect()).collect())
    }

    fn csv(&self) -> String {
        let (columns, rows) = self.rows();
        let field = |text: &String| {
            // A cell that a spreadsheet would take for a formula is made harmless.
            let text = if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.clone() };
            let quoted = text.contains([',', '"', '\n', '\r']);
            if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
        };
        let line = |cells: &Vec<String>| format!("{}\r\n", cells.iter().map(field).collect::<Vec<_>>().join(","));
        std::iter::once(&columns).chain(&rows).map(line).collect()
    }

    fn markdown(&self) -> String {
        let (columns, rows) = self.rows();
        let escaped = |text: &String| {
            let escape = |c: char| if "\\`*_[]<>|".contains(c) { format!("\\{c}") } else { c.to_string() };
            text.replace(['\n', '\r'], " ").chars().map(escape).collect::<String>()
        };
        let line = |cells: &Vec<String>| format!("| {} |\n", cells.iter().map(escaped).collect::<Vec<_>>().join(" | "));
        let numbers = |i: usize| self.answer.rows.iter().filter_map(|row| row.get(i)).all(is_number);
        let rule: String = (0..columns.len()).map(|i| if numbers(i) { " ---: |" } else { " --- |" }).collect();
        let mut out = format!("{}|{rule}\n{}", line(&columns), rows.iter().map(line).collect::<String>());
        for note in self.notes() {
            out.push('\n');
            out.push_str(&note);
            out.push('\n');
        }
        out
    }

    fn json(&self) -> String {
        let answer = self.answer;
        let row = |row: &Vec<Value>| Json::Array(row.iter().map(|value| self.value(value)).collect());
        let rows = |rows: &[Vec<Value>]| rows.iter().map(row).collect::<Vec<_>>();
        let value = match answer.single() {
            Some(value) => {
                json!({ "value": self.value(value), "unstated": answer.unstated, "exceeded": answer.exceeded })
            }
            None => json!({
                "columns": answer.columns,
                "rows": rows(&answer.rows),
                "undecided": rows(&answer.undecided),
                "unstated": answer.unstated,
                "exceeded": answer.exceeded,
            }),
        };
        let text = serde_json::to_string_pretty(&value);
        text.unwrap_or_else(|_| unreachable!("texts, numbers and lists of them always have a JSON form")) + "\n"
    }

    /// Unknown is null, yes and no and plain numbers are themselves, the rest is as readers see it.
    fn value(&self, value: &Value) -> Json {
        match value {
            Value::Unknown => Json::Null,
            Value::Bool(yes) => json!(yes),
            Value::Number(number) if number.unit == crate::value::UnitId::NUMBER => {
                let digits = number.value.normalize().to_string();
                serde_json::from_str(&digits).unwrap_or(Json::String(digits))
            }
            Value::List(list) => Json::Array(list.items.iter().map(|item| self.value(item)).collect()),
            value => json!(self.evaluator.show(value)),
        }
    }
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Number(_) | Value::Limit(_) | Value::Between(_) | Value::Unknown | Value::Rate(_))
}
