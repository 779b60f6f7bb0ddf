//! What came out, case after case: as a table in the reader's words, or as JSON lines in those of the data.

use std::io::{self, Write};

use ecow::EcoString;
use serde_json::{Map, Value as Json, json};

use super::rows::Row;
use crate::diag::{Key, Language, Text};
use crate::norms::NormState;
use crate::render::norms::state_key;

pub(super) struct Output<'o> {
    to: Form,
    language: Language,
    columns: &'o [EcoString],
    others: Vec<String>,
}

enum Form {
    Table(Box<csv::Writer<Box<dyn Write>>>),
    Lines(Box<dyn Write>),
}

impl<'o> Output<'o> {
    pub(super) fn new(
        to: Box<dyn Write>,
        lines: bool,
        language: Language,
        columns: &'o [EcoString],
        others: &[String],
    ) -> Self {
        let table = |to| Form::Table(Box::new(csv::WriterBuilder::new().flexible(true).from_writer(to)));
        Self { to: if lines { Form::Lines(to) } else { table(to) }, language, columns, others: others.to_vec() }
    }

    fn say(&self, text: &Text) -> String {
        text.in_language(self.language)
    }

    fn mistakes(&self, row: &Row) -> Vec<String> {
        row.mistakes.iter().map(|mistake| self.say(mistake)).collect()
    }

    /// The names of the columns, in a table.
    pub(super) fn head(&mut self) -> io::Result<()> {
        let (number, mistakes) = (self.say(&Text::key(Key::EvaluateNumber)), self.say(&Text::key(Key::EvaluateWrong)));
        let Form::Table(writer) = &mut self.to else { return Ok(()) };
        let own = [number].into_iter().chain(self.others.iter().map(|name| safe(name)));
        let columns = own.chain(self.columns.iter().map(ToString::to_string)).chain([mistakes]);
        writer.write_record(columns).map_err(plain)
    }

    /// One case: its number, what was carried along, how each norm stands, what was wrong.
    pub(super) fn row(&mut self, row: &Row, states: &[NormState]) -> io::Result<()> {
        let mistakes = self.mistakes(row);
        let words: Vec<String> = states.iter().map(|state| self.say(&Text::key(state_key(*state)))).collect();
        match &mut self.to {
            Form::Table(writer) => {
                let others = (0..self.others.len()).map(|place| match row.others.get(place) {
                    Some(Json::String(text)) => safe(text),
                    Some(other) => other.to_string(),
                    None => String::new(),
                });
                let record = [row.number.to_string()].into_iter().chain(others).chain(words);
                writer.write_record(record.chain([safe(&mistakes.join("; "))])).map_err(plain)
            }
            Form::Lines(to) => {
                let mut object = Map::new();
                object.insert("row".into(), row.number.into());
                let case = match &row.others[..] {
                    [Json::Object(others)] => others.clone(),
                    others => self.others.iter().cloned().zip(others.iter().cloned()).collect(),
                };
                if !case.is_empty() {
                    object.insert("case".into(), Json::Object(case));
                }
                let norms =
                    self.columns.iter().zip(states).map(|(label, state)| (label.to_string(), state.word().into()));
                object.insert("norms".into(), Json::Object(norms.collect()));
                if !mistakes.is_empty() {
                    object.insert("errors".into(), json!(mistakes));
                }
                writeln!(to, "{}", Json::Object(object))
            }
        }
    }

    /// Write what is left.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        match &mut self.to {
            Form::Table(writer) => writer.flush(),
            Form::Lines(to) => to.flush(),
        }
    }
}

fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The text with an apostrophe first where a spreadsheet would take it for a formula.
fn safe(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky { format!("'{text}") } else { text.to_owned() }
}
