//! The questions that a plan states as views, with their answers: all of them as an export, and each where the prose of
//! the plan asks for it.

use std::sync::Arc;

use super::page::{Block, Page, Row, Section, Table, Words, bare, plain};
use super::prose;
use super::reader::{Reader, capital};
use super::readers::unnumbered;
use crate::diag::{Key, Text};
use crate::model::code::{Attribute, Code, Value};
use crate::model::vocabulary::Section as Vocabulary;
use crate::model::{ElementId, Slot};

/// Fill a page with the views of the plan.
pub(super) fn fill(page: Page, reader: &Reader<'_>) -> Page {
    let mut sections = Vec::new();
    for id in reader.all("view") {
        let title = reader.name(id);
        let section = Section { keep: true, ..Section::new(title.clone()) }.and(reader.prose(id, "text"));
        sections.push(section.and(answer(reader, id, title)));
    }
    let none = sections.is_empty().then(|| Block::Paragraph(plain(reader.say(Key::ViewsNone))));
    let subtitle = Some(reader.say(Key::ViewsTitle));
    Page { subtitle, lead: none.into_iter().collect(), sections: unnumbered(sections), ..page }
}

impl Reader<'_> {
    /// Prose that a field holds. A view that is named alone on a line is shown there with its answer.
    pub(super) fn prose(&self, id: ElementId, field: &str) -> Vec<Block> {
        let stated = self.model.schema.field_named(field).and_then(|name| self.model.element(id).field(name));
        if let Some(Slot::Computed(code)) = stated.map(|field| &field.value)
            && let Code::Text(parts) = code.as_ref()
            && parts.iter().any(|part| self.view(part).is_some())
        {
            return self.prose_with_views(id, parts);
        }
        self.plain_prose(id, field)
    }

    fn prose_with_views(&self, id: ElementId, parts: &[Code]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut before: Vec<Code> = Vec::new();
        let read = |before: &mut Vec<Code>, blocks: &mut Vec<Block>| {
            let code = Code::Text(std::mem::take(before));
            blocks.extend(prose::read(&self.eval.show(&self.slot(&Slot::Computed(Arc::new(code)), id))));
        };
        for (i, part) in parts.iter().enumerate() {
            let after_break = before.last().is_none_or(|part| text_of(part).is_some_and(|text| text.ends_with('\n')));
            let before_break = parts.get(i + 1).is_none_or(|part| text_of(part).is_some_and(|t| t.starts_with('\n')));
            match self.view(part) {
                Some(view) if after_break && before_break => {
                    read(&mut before, &mut blocks);
                    blocks.extend(answer(self, view, self.name(view)));
                }
                _ => before.push(part.clone()),
            }
        }
        read(&mut before, &mut blocks);
        blocks
    }

    /// The view that a part of a text names.
    fn view(&self, part: &Code) -> Option<ElementId> {
        match part {
            Code::Constant(Value::Element(id)) if Some(self.model.element(*id).kind) == self.model.known.view => {
                Some(*id)
            }
            _ => None,
        }
    }
}

fn text_of(part: &Code) -> Option<&str> {
    if let Code::Constant(Value::Text(text)) = part { Some(text) } else { None }
}

/// What a view's question gives, with what may belong to it.
fn answer(reader: &Reader<'_>, view: ElementId, caption: String) -> Vec<Block> {
    let Some(field) = reader.model.known.query.and_then(|query| reader.model.element(view).field(query)) else {
        return Vec::new();
    };
    let code = match &field.value {
        Slot::Computed(code) | Slot::Value(Value::Code(code)) => code.clone(),
        Slot::Value(_) => return Vec::new(),
    };
    let value = reader.slot(&Slot::Computed(code.clone()), view);
    let paragraph = |words: Words| vec![Block::Paragraph(words)];
    let (rows, open): (Vec<Vec<Words>>, Vec<String>) = match &value {
        Value::List(list) => {
            let first = |item: &Value| row(reader, item).into_iter().next().map(|words| bare(&words));
            let rows = list.items.iter().map(|item| row(reader, item)).collect();
            (rows, list.undecided.iter().filter_map(first).filter(|name| !name.is_empty()).collect())
        }
        Value::Map(entries) => {
            let row = |(key, value): &(Value, Value)| vec![reader.words(key), reader.words(value)];
            (entries.iter().map(row).collect(), Vec::new())
        }
        Value::Unknown => return paragraph(plain(reader.say(Key::AnswerUnknown))),
        value => return paragraph(reader.words(value)),
    };
    let open = (!open.is_empty()).then(|| {
        let text = Text::key(Key::AnswerUndecided).with("names", open.join(", ").as_str());
        Block::Paragraph(plain(capital(&reader.tell(&text))))
    });
    let Some(width) = rows.iter().map(Vec::len).max() else {
        return paragraph(plain(reader.say(Key::AnswerNone))).into_iter().chain(open).collect();
    };
    let columns = match code.as_ref() {
        Code::Select(parts) => parts.1.iter().map(|column| heading(reader, column, &parts.0)).collect(),
        _ if matches!(value, Value::Map(_)) => {
            let key = grouped_by(&code).map(|key| heading(reader, key, &code)).filter(|words| !words.is_empty());
            vec![key.unwrap_or_else(|| reader.say(Key::ColumnKey)), reader.say(Key::ColumnValue)]
        }
        _ => vec![String::new(); width],
    };
    if columns.iter().all(String::is_empty) && width == 1 {
        let items = rows.into_iter().map(|row| vec![Block::Paragraph(row.into_iter().flatten().collect())]);
        return [Block::List(None, items.collect())].into_iter().chain(open).collect();
    }
    let mut table = Table::new(caption, columns);
    for row in rows {
        let cells = row.into_iter().map(|words| if words.is_empty() { Vec::new() } else { vec![words] });
        table.push(Row { cells: cells.collect(), ..Row::default() });
    }
    table.block().into_iter().chain(open).collect()
}

fn row(reader: &Reader<'_>, item: &Value) -> Vec<Words> {
    match item {
        Value::List(cells) => cells.items.iter().map(|cell| reader.words(cell)).collect(),
        item => vec![reader.words(item)],
    }
}

/// What the groups of a question go by.
fn grouped_by(code: &Code) -> Option<&Code> {
    match code {
        Code::Group(parts) => Some(&parts.1),
        Code::Where(parts) | Code::Sort(parts, _) | Code::Take(parts) => grouped_by(&parts.0),
        _ => None,
    }
}

/// What a column of a question over `list` is called.
fn heading(reader: &Reader<'_>, column: &Code, list: &Code) -> String {
    let word =
        |section, word: &str| reader.model.schema.vocabulary.write(section, reader.language, word).replace('_', " ");
    let words = match column {
        Code::Field(parts, _) => word(Vocabulary::Fields, reader.model.schema.field_text(parts.1)),
        Code::Every(_, Attribute::Label) => word(Vocabulary::Fields, "label"),
        Code::Every(_, Attribute::Title | Attribute::Name) => word(Vocabulary::Fields, "title"),
        Code::Local(_) => grouped_by(list).map(|key| heading(reader, key, list)).unwrap_or_default(),
        Code::Over(function, parts) => {
            let of = heading(reader, parts.1.as_ref().unwrap_or(&parts.0), &Code::Constant(Value::Unknown));
            let function = word(Vocabulary::Functions, function.name());
            format!("{function} {}", of.to_lowercase()).trim().to_owned()
        }
        _ => String::new(),
    };
    capital(&words)
}
