//! Cases as they are read: rows of a table, or JSON lines. Whatever is wrong in one is said of that one, and it is kept.

use std::io::BufRead;
use std::path::Path;

use serde_json::Value as Json;

use super::cells::{Cells, Column};
use super::facts::Facts;
use crate::cli::Failure;
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::model::code::Value;
use crate::value::Date;

/// What is carried along of a JSON line.
const CASE: &str = "case";

/// One case. What it says of facts stands in columns.
pub(super) struct Row {
    /// Its line in the file, the first being 1.
    pub(super) number: usize,
    /// Its place among those that are held.
    place: usize,
    /// The day of its facts.
    pub(super) at: Option<Date>,
    /// Who asks.
    pub(super) actor: Option<ElementId>,
    /// What stands in the columns that are no facts.
    pub(super) others: Vec<Json>,
    pub(super) mistakes: Vec<Text>,
}

enum Source {
    Table(csv::Reader<Box<dyn BufRead>>),
    Lines(Box<dyn BufRead>),
}

/// The cases of a file.
pub(super) struct Rows<'c> {
    source: Source,
    cells: &'c Cells<'c>,
    path: String,
    head: Vec<(String, Column)>,
    others: Vec<String>,
    number: usize,
    /// The row of a table that is being read.
    record: csv::ByteRecord,
}

impl<'c> Rows<'c> {
    /// Read the head of a table; JSON lines have none. Which it is is told by the file's ending, else by its first byte.
    pub(super) fn open(mut input: Box<dyn BufRead>, path: &Path, cells: &'c Cells<'c>) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let record = csv::ByteRecord::new();
        let fail = |error: &dyn std::fmt::Display| Failure::new(Key::FailRead, &name).because(error);
        let start = input.fill_buf().map_err(|error| fail(&error))?;
        let mark = start.starts_with(b"\xef\xbb\xbf");
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        let is_lines = match ending.as_deref() {
            Some("jsonl" | "ndjson" | "json") => true,
            Some("csv") => false,
            _ => start.trim_ascii_start().starts_with(b"{"),
        };
        if is_lines {
            if mark {
                input.consume(3);
            }
            let source = Source::Lines(input);
            let others = vec![CASE.to_owned()];
            return Ok(Self { source, cells, path: name, head: Vec::new(), others, number: 0, record });
        }
        let first = String::from_utf8_lossy(start.split(|byte| *byte == b'\n').next().unwrap_or_default());
        let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
        if mark {
            input.consume(3);
        }
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(input);
        let head = reader.headers().map_err(|error| fail(&error))?.clone();
        let head: Vec<(String, Column)> =
            head.iter().map(|name| (name.trim().to_owned(), cells.column(name))).collect();
        let others = head.iter().filter(|(_, column)| *column == Column::Other);
        let others = others.map(|(name, _)| name.clone()).collect();
        Ok(Self { source: Source::Table(reader), cells, path: name, head, others, number: 1, record })
    }

    /// Is it JSON lines?
    pub(super) fn are_lines(&self) -> bool {
        matches!(self.source, Source::Lines(_))
    }

    /// The columns that are carried along.
    pub(super) fn others(&self) -> &[String] {
        &self.others
    }

    /// What there is to say of the head of a table: columns that are no facts, and columns that stand there twice.
    pub(super) fn remarks(&self) -> Vec<Text> {
        let carried = |name: &String| {
            let text = Text::key(Key::EvaluateOther).with("name", name.as_str());
            match self.cells.near(name) {
                Some(near) => {
                    let near = Text::key(Key::DidYouMean).with("name", near);
                    Text::key(Key::EvaluateNear).with("what", text).with("near", near)
                }
                None => text,
            }
        };
        let others: &[String] = if self.are_lines() { &[] } else { &self.others };
        let mut remarks: Vec<Text> = others.iter().filter(|name| !name.is_empty()).map(carried).collect();
        for (place, (name, column)) in self.head.iter().enumerate() {
            let before = self.head.get(..place).unwrap_or_default();
            if *column != Column::Other && before.iter().any(|(_, other)| other == column) {
                remarks.push(Text::key(Key::EvaluateTwice).with("name", name.as_str()));
            }
        }
        remarks
    }

    /// The next cases, at most so many; none at the end. Their facts take the place of those before. What a row does not say
    /// of its day and of who asks is as given.
    pub(super) fn next_chunk(
        &mut self,
        most: usize,
        given: (Option<Date>, Option<ElementId>),
        facts: &mut Facts<'_>,
    ) -> Result<Vec<Row>, Failure> {
        facts.clear();
        let mut rows = Vec::new();
        while rows.len() < most {
            let Some(row) = self.next(rows.len(), given, facts)? else { break };
            rows.push(row);
        }
        Ok(rows)
    }

    fn next(
        &mut self,
        place: usize,
        (at, actor): (Option<Date>, Option<ElementId>),
        facts: &mut Facts<'_>,
    ) -> Result<Option<Row>, Failure> {
        let fail = |path: &str, error: &dyn std::fmt::Display| Failure::new(Key::FailRead, path).because(error);
        let empty = |number| Row { number, place, at, actor, others: Vec::new(), mistakes: Vec::new() };
        match &mut self.source {
            Source::Table(reader) => {
                let record = &mut self.record;
                if !reader.read_byte_record(record).map_err(|error| fail(&self.path, &error))? {
                    return Ok(None);
                }
                let line = record.position().map_or(0, csv::Position::line);
                let mut row = empty(usize::try_from(line).unwrap_or_default());
                for ((name, column), cell) in self.head.iter().zip(record.iter().chain(std::iter::repeat(&b""[..]))) {
                    let Ok(cell) = std::str::from_utf8(cell) else {
                        row.mistakes.push(Text::key(Key::EvaluateNotUtf8).with("name", name.as_str()));
                        if *column == Column::Other {
                            row.others.push(String::from_utf8_lossy(cell).into());
                        }
                        continue;
                    };
                    match *column {
                        Column::Other => row.others.push(cell.into()),
                        Column::Fact(fact) if facts.again(place, fact, cell) => {}
                        column => row.set(facts, name, (column, Some(cell)), self.cells.read(column, cell)),
                    }
                }
                if record.len() != self.head.len() {
                    let text = Text::key(Key::EvaluateCells).with("count", record.len());
                    row.mistakes.push(text.with("head", self.head.len()));
                }
                Ok(Some(row))
            }
            Source::Lines(input) => loop {
                let mut line = Vec::new();
                if input.read_until(b'\n', &mut line).map_err(|error| fail(&self.path, &error))? == 0 {
                    return Ok(None);
                }
                self.number += 1;
                if line.trim_ascii().is_empty() {
                    continue;
                }
                let mut row = empty(self.number);
                row.line(&line, self.cells, facts);
                return Ok(Some(row));
            },
        }
    }
}

impl Row {
    /// What stands in a column; a text that was read is remembered.
    fn set(
        &mut self,
        facts: &mut Facts<'_>,
        name: &str,
        (column, text): (Column, Option<&str>),
        read: Result<Option<Value>, Text>,
    ) {
        let mut text = text;
        let value = match read {
            Ok(value) => value,
            Err(reason) => {
                text = None;
                let reason = Text::key(Key::EvaluateColumn).with("name", name).with("reason", reason);
                self.mistakes.push(reason);
                // It is stated, and it is not known what: what stands elsewhere must not take its place.
                match column {
                    Column::At => self.at = None,
                    Column::Actor => self.actor = None,
                    Column::Fact(_) | Column::Other => {}
                }
                None
            }
        };
        match (column, value) {
            (Column::Fact(fact), value) => facts.state(self.place, fact, value, text),
            (Column::At, Some(Value::Period(day))) => self.at = day.first_day(),
            (Column::Actor, Some(Value::Element(id))) => self.actor = Some(id),
            _ => {}
        }
    }

    /// A case as a JSON object: facts by their names. What is no fact is carried along, as one object.
    fn line(&mut self, line: &[u8], cells: &Cells<'_>, facts: &mut Facts<'_>) {
        let object = match serde_json::from_slice::<Json>(line) {
            Ok(Json::Object(object)) => object,
            Ok(_) => {
                self.mistakes.push(Text::key(Key::EvaluateNoObject));
                return;
            }
            Err(error) => {
                let text = Text::key(Key::EvaluateNotJson).with("reason", error.to_string().as_str());
                self.mistakes.push(text);
                return;
            }
        };
        let mut others = serde_json::Map::new();
        for (name, value) in object {
            let column = cells.column(&name);
            let read = match &value {
                Json::String(text) if matches!(column, Column::Fact(fact) if facts.again(self.place, fact, text)) => {
                    continue;
                }
                _ if column == Column::Other => {
                    others.insert(name, value);
                    continue;
                }
                Json::Null => Ok(None),
                Json::Bool(yes) => cells.read(column, if *yes { "yes" } else { "no" }),
                Json::Number(number) => cells.read_number(column, number),
                Json::String(text) => cells.read(column, text),
                Json::Array(_) | Json::Object(_) => Err(Text::key(Key::EvaluateNested)),
            };
            self.set(facts, &name, (column, value.as_str()), read);
        }
        self.others = vec![Json::Object(others)];
    }
}
