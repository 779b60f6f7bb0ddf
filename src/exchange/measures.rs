//! Measures from a table: a document with goals and measures, and what there is to say of cells that were not read.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde_json::{Value as Json, json};

use super::cells::Cells;
use super::headings::{self, Column, Heading};
use super::names;
use super::sheet::{self, Dialect, Sheet};
use super::wire::{Document, Element, FORMAT, File, Use, VERSION};
use crate::Workspace;
use crate::diag::{Key, Language, Text};
use crate::export::Cell;
use crate::model::Model;
use crate::model::schema::KindId;
use crate::packs;

/// Measures read from a table.
#[derive(Clone, Debug)]
pub struct Imported {
    /// What was read: one file of goals and measures.
    pub document: Document,
    /// What was kept as it stands, with row and column of the table.
    pub remarks: Vec<Text>,
    /// How many measures there are.
    pub measures: usize,
}

/// Everything that packs declare, to read by.
fn everything() -> (Workspace, Arc<Model>) {
    let mut workspace = Workspace::new();
    let uses: Vec<String> = packs::names().map(|name| format!("use {name}\n")).collect();
    workspace.set("-", format!("language: en\n{}", uses.concat()));
    let model = workspace.model();
    (workspace, model)
}

/// The headings of a table to be filled in, in a language.
pub fn template(language: Language, dialect: Dialect) -> String {
    let keys = [
        Key::CsvLabel,
        Key::CsvGoal,
        Key::CsvArea,
        Key::CsvTitle,
        Key::CsvText,
        Key::CsvTime,
        Key::CsvPostponedTo,
        Key::CsvResponsible,
        Key::CsvCost,
        Key::CsvEvaluation,
    ];
    let (_, model) = everything();
    let money = headings::money(&model).map(|unit| format!(" ({})", model.schema.unit(unit).name)).unwrap_or_default();
    let mut row: Vec<Cell> = Vec::new();
    for key in keys {
        let heading = key.template(language).split('|').next().unwrap_or_default();
        row.push(Cell::Text(if key == Key::CsvCost { format!("{heading}{money}") } else { heading.to_owned() }));
    }
    if let Some(measure) = model.schema.kind_named("measure") {
        for field in ["funding", "target_group", "state"] {
            let word = model.schema.vocabulary.field_word(&model.schema.kind(measure).name, field, language);
            row.push(Cell::Text(word.replace('_', " ")));
        }
    }
    sheet::print(&[row], dialect)
}

/// Read measures from a file of cells. Every file gives a document; what was not understood is in it and in the remarks.
pub fn read_csv(bytes: &[u8], language: Language) -> Imported {
    read_rows(sheet::read(bytes), language)
}

/// Read measures from cells that were read already, from wherever they came.
pub fn read_rows(sheet: Sheet, language: Language) -> Imported {
    let Sheet { rows, windows, .. } = sheet;
    let (workspace, model) = everything();
    let cells = Cells::new(&model, workspace.sources(), language);
    let mut remarks: Vec<Text> = windows.then(|| Text::key(Key::CsvWindows)).into_iter().collect();
    let measure = model.schema.kind_named("measure");
    let at = measure
        .map_or(0, |measure| headings::row_of(rows.iter().map(|(_, row)| row.as_slice()), &model, measure, language));
    let mut rows = rows.into_iter();
    let unread: Vec<String> =
        rows.by_ref().take(at).map(|(line, row)| headings::above(line, &row, &mut remarks)).collect();
    let head = rows.next();
    let mut table = Table {
        cells: &cells,
        headings: Vec::new(),
        labels: FxHashMap::default(),
        areas: Vec::new(),
        goals: Vec::new(),
        loose: Vec::new(),
        remarks: &mut remarks,
        line: 0,
    };
    if let (Some((line, head)), Some(measure)) = (head, measure) {
        table.line = line;
        table.headings = headings::read(&head, &model, measure, language);
        for heading in table.headings.clone().iter().filter(|h| h.column == Column::Unknown && !h.text.is_empty()) {
            let said = match &heading.near {
                Some(near) => Text::key(Key::CsvUnknownColumnNear).with("name", near),
                None => Text::key(Key::CsvUnknownColumn),
            };
            table.remark(&heading.text, said);
        }
        for (line, row) in rows {
            table.line = line;
            table.row(&row, measure);
        }
    }
    let (areas, goals, loose) = (table.areas, table.goals, table.loose);
    let measures = goals.iter().map(|goal| goal.elements.len()).sum::<usize>() + loose.len();
    if measures == 0 {
        remarks.push(Text::key(Key::CsvNoRows));
    }
    let elements: Vec<Element> = areas.into_iter().chain(goals).chain(loose).collect();
    let mut packs = Vec::new();
    for element in &elements {
        used_packs(element, &mut packs);
    }
    packs.sort();
    let uses = packs.into_iter().map(|pack| Use { pack: Some(pack), ..Use::default() }).collect();
    let file = File {
        name: "measures.plikt".into(),
        language: language.code().into(),
        uses,
        elements,
        unread,
        ..File::default()
    };
    Imported { document: Document { format: FORMAT.into(), version: VERSION, files: vec![file] }, remarks, measures }
}

/// The packs that the references of an element need.
fn used_packs(element: &Element, packs: &mut Vec<String>) {
    fn walk(value: &Json, packs: &mut Vec<String>) {
        match value {
            Json::Object(object) => {
                if let Some(pack) = object.get("pack").and_then(Json::as_str)
                    && !packs.iter().any(|known| known == pack)
                {
                    packs.push(pack.to_owned());
                }
                object.values().for_each(|value| walk(value, packs));
            }
            Json::Array(items) => items.iter().for_each(|item| walk(item, packs)),
            _ => {}
        }
    }
    for value in element.fields.values() {
        walk(value, packs);
    }
    for inner in &element.elements {
        used_packs(inner, packs);
    }
}

/// The first and last day of a time that is not stated, or whose words are not understood: then they stay beside the days.
fn add_days([first, last]: [Option<String>; 2], measure: &mut Element) {
    let days = match (first, last) {
        (Some(first), Some(last)) => json!({ "from": first, "to": last }),
        (Some(first), None) => json!({ "from": first }),
        (None, Some(last)) => json!({ "by": last }),
        (None, None) => return,
    };
    let value = match measure.fields.get("time").map(|time| time.get("verbatim").cloned()) {
        None => days,
        Some(Some(words)) => json!({ "value": days, "as": words }),
        // What the words say is more than days.
        Some(None) => return,
    };
    measure.fields.insert("time".into(), value);
}

struct Table<'a> {
    cells: &'a Cells<'a>,
    headings: Vec<Heading>,
    /// Labels that are taken, with the last number that made one unique.
    labels: FxHashMap<String, usize>,
    /// The focus areas and strategies that rows name, in the order met.
    areas: Vec<Element>,
    goals: Vec<Element>,
    loose: Vec<Element>,
    remarks: &'a mut Vec<Text>,
    line: usize,
}

impl Table<'_> {
    fn remark(&mut self, column: &str, text: Text) {
        let line = self.line;
        self.remarks.push(Text::key(Key::CsvRow).with("row", line).with("column", column).with("text", text));
    }

    fn row(&mut self, row: &[String], kind: KindId) {
        let mut measure = Element { kind: "measure".into(), ..Element::default() };
        let (mut label, mut goal_label, mut goal) = (None, None, None);
        let mut years = Vec::new();
        let mut days = [None, None];
        let headings = self.headings.clone();
        let beyond = row.iter().skip(headings.len()).map(|cell| (None, cell));
        for (heading, cell) in headings.iter().map(Some).zip(row).chain(beyond) {
            let text = cell.trim();
            if text.is_empty() {
                continue;
            }
            let Some(heading) = heading else {
                measure.unread.push(text.to_owned());
                self.remark("", Text::key(Key::CsvKept).with("cell", text));
                continue;
            };
            match heading.column {
                Column::Label => label = Some(text.to_owned()),
                Column::Title => measure.title = Some(json!(one_line(text))),
                Column::GoalLabel => goal_label = Some(text.to_owned()),
                Column::Goal => goal = Some(text.to_owned()),
                Column::Derived => {
                    let rest: Vec<&str> = text.lines().filter(|line| !self.repeats(line.trim(), row)).collect();
                    measure.unread.extend((!rest.is_empty()).then(|| format!("{}: {}", heading.text, rest.join("; "))));
                }
                Column::From | Column::To => {
                    let place = usize::from(heading.column == Column::To);
                    match super::cells::one_day(text) {
                        Some(day) => days[place] = Some(day),
                        None => self.not_read(heading, text, &mut measure),
                    }
                }
                Column::Unknown => measure.unread.push(format!("{}: {text}", heading.text)),
                Column::CostIn(year) => {
                    let when = json!({ "from": format!("{year}-01-01"), "to": format!("{year}-12-31") });
                    match self.cells.amount(text, self.unit(heading)) {
                        Some(amount) => years.push(json!([when, amount])),
                        None => self.not_read(heading, text, &mut measure),
                    }
                }
                Column::Area => self.named("focus_area", heading, text, &mut measure),
                Column::PostponedTo => self.postponed(heading, text, &mut measure),
                Column::Deadline => {
                    let read = self.cells.deadline(text);
                    self.put("time", heading, text, read, &mut measure);
                }
                Column::Field(name) => {
                    let schema = &self.cells.model.schema;
                    let field = schema.field_text(name).to_owned();
                    let Some(ty) = schema.kind(kind).fields.get(&name).map(|f| f.ty.clone()) else { continue };
                    if field == "evaluation" {
                        let fields = [("method".to_owned(), json!(text))].into_iter().collect();
                        measure.elements.push(Element {
                            kind: field.clone(),
                            fills: Some(field),
                            fields,
                            ..Element::default()
                        });
                        continue;
                    }
                    if field == "strategy" {
                        self.named("strategy", heading, text, &mut measure);
                        continue;
                    }
                    let read = self.cells.read(text, &ty, self.unit(heading));
                    self.put(&field, heading, text, read, &mut measure);
                }
            }
        }
        add_days(days, &mut measure);
        if !years.is_empty() {
            let known = measure.fields.insert("cost".into(), json!({ "map": years }));
            measure.unread.extend(known.map(|cost| cost.to_string()));
        }
        if measure.title.is_none() {
            self.remark("", Text::key(Key::CsvNoTitle));
        }
        let title = measure.title.as_ref().and_then(Json::as_str).unwrap_or_default().to_owned();
        let unique = self.unique(label.as_deref().unwrap_or(&title), "measure");
        measure.id.clone_from(&unique);
        measure.label = Some(unique);
        self.place(measure, goal, goal_label.as_deref());
    }

    /// Put a measure in the goal that its row names, by its label or its title.
    fn place(&mut self, measure: Element, goal: Option<String>, goal_label: Option<&str>) {
        match goal.or_else(|| goal_label.map(str::to_owned)) {
            None => self.loose.push(measure),
            Some(title) => {
                let title = one_line(&title);
                let same = |known: &Element| match goal_label {
                    Some(label) => known.label.as_deref() == Some(label_of(label).as_str()),
                    None => known.title.as_ref().and_then(Json::as_str) == Some(title.as_str()),
                };
                if let Some(known) = self.goals.iter_mut().find(|known| same(known)) {
                    return known.elements.push(measure);
                }
                let label = self.unique(goal_label.unwrap_or(&title), "goal");
                let (id, label) = (label.clone(), Some(label));
                let elements = vec![measure];
                self.goals.push(Element {
                    kind: "goal".into(),
                    id,
                    label,
                    title: Some(json!(title)),
                    elements,
                    ..Element::default()
                });
            }
        }
    }

    /// Does a line of the resources say what a column of its own says: an amount, one of a year, where the money is from?
    fn repeats(&self, line: &str, row: &[String]) -> bool {
        let of_year = line.split_once(':').is_some_and(|(year, _)| year.trim().parse::<i16>().is_ok());
        let money = headings::money(self.cells.model).map(|unit| (rust_decimal::Decimal::ONE, unit));
        let in_a_cell = || row.iter().any(|cell| cell.trim().eq_ignore_ascii_case(line));
        line.is_empty() || of_year || self.cells.amount(line, money).is_some() || in_a_cell()
    }

    /// The focus areas or strategies that a cell names, one a line or with semicolons between: the table declares them.
    fn named(&mut self, kind: &str, heading: &Heading, cell: &str, measure: &mut Element) {
        let mut all: Vec<Json> = Vec::new();
        for name in cell.split(['\n', ';']).map(one_line).filter(|name| !name.is_empty()) {
            let same = |known: &Element| {
                known.kind == kind && known.title.as_ref().and_then(Json::as_str) == Some(name.as_str())
            };
            let id = match self.areas.iter().find(|known| same(known)) {
                Some(known) => known.id.clone(),
                None => {
                    let id = self.unique(&name, kind);
                    let (label, title) = (Some(id.clone()), Some(json!(name)));
                    let kind = kind.into();
                    self.areas.push(Element { kind, id: id.clone(), label, title, ..Element::default() });
                    id
                }
            };
            let reference = json!({ "ref": id });
            if !all.contains(&reference) {
                all.push(reference);
            }
        }
        let read = super::cells::Read { value: Some(Json::Array(all)), remarks: Vec::new() };
        self.put(kind, heading, cell, read, measure);
    }

    /// A new time is an entry of the measure's log.
    fn postponed(&mut self, heading: &Heading, cell: &str, measure: &mut Element) {
        let schema = &self.cells.model.schema;
        let field = schema.kind_named("status").zip(schema.field_named("postponed_to"));
        let ty = field.and_then(|(status, name)| schema.kind(status).fields.get(&name)).map(|field| field.ty.clone());
        let Some(ty) = ty else { return self.not_read(heading, cell, measure) };
        let mut status = Element { kind: "status".into(), fills: Some("status".into()), ..Element::default() };
        status.fields.insert("state".into(), json!({ "word": "postponed" }));
        let read = self.cells.read(cell, &ty, None);
        self.put("postponed_to", heading, cell, read, &mut status);
        measure.unread.append(&mut status.unread);
        measure.elements.push(status);
    }

    /// What a column's numbers are of: what its heading says, else money where it is a cost.
    fn unit(&self, heading: &Heading) -> Option<(rust_decimal::Decimal, crate::value::UnitId)> {
        let model = self.cells.model;
        let cost = match heading.column {
            Column::CostIn(_) => true,
            Column::Field(name) => model.schema.field_text(name) == "cost",
            _ => false,
        };
        heading.unit.or_else(|| Some((rust_decimal::Decimal::ONE, headings::money(model).filter(|_| cost)?)))
    }

    fn not_read(&mut self, heading: &Heading, cell: &str, measure: &mut Element) {
        measure.unread.push(format!("{}: {cell}", heading.text));
        self.remark(&heading.text, Text::key(Key::CsvKept).with("cell", cell));
    }

    fn put(&mut self, field: &str, heading: &Heading, cell: &str, read: super::cells::Read, measure: &mut Element) {
        let whole = read.value.is_some() && (read.remarks.is_empty() || keeps_words(read.value.as_ref()));
        for remark in read.remarks {
            self.remark(&heading.text, remark);
        }
        if !whole {
            measure.unread.push(format!("{}: {cell}", heading.text));
        }
        let Some(value) = read.value else { return };
        if measure.fields.contains_key(field) {
            // Two columns for one field: the second is kept beside it.
            if whole {
                measure.unread.push(format!("{}: {cell}", heading.text));
            }
            let word = self.cells.field_word(field);
            return self.remark(&heading.text, Text::key(Key::CsvTwice).with("name", word));
        }
        measure.fields.insert(field.to_owned(), value);
    }

    /// A label of its own for an element, made of the first words of a text.
    fn unique(&mut self, text: &str, kind: &str) -> String {
        let wanted = label_of(text);
        let wanted = if wanted.is_empty() { kind.to_owned() } else { wanted };
        if !self.labels.contains_key(&wanted) {
            self.labels.insert(wanted.clone(), 1);
            return wanted;
        }
        loop {
            let count = self.labels.entry(wanted.clone()).or_insert(1);
            *count += 1;
            let numbered = format!("{wanted}_{count}");
            if !self.labels.contains_key(&numbered) {
                self.labels.insert(numbered.clone(), 1);
                return numbered;
            }
        }
    }
}

/// Does the value hold every word of the cell?
fn keeps_words(value: Option<&Json>) -> bool {
    let all_kept =
        |value: &Json| value.get("as").is_some() || value.get("verbatim").is_some() || value.get("ref").is_some();
    match value {
        Some(Json::Array(items)) => items.iter().all(all_kept),
        Some(value) => all_kept(value),
        None => false,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Kort kurs for alle som møter barn` as `kort_kurs_for_alle`; a label such as `T1` as it is.
fn label_of(text: &str) -> String {
    /// A label longer than this is not pleasant to write.
    const WORDS: usize = 4;
    const LETTERS: usize = 40;
    let is_label = !text.trim().contains(char::is_whitespace) && names::written(text.trim()) == text.trim();
    if is_label && !text.contains(['#', '§']) {
        return text.trim().to_owned();
    }
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS);
    let mut label = words.collect::<Vec<_>>().join("_");
    if let Some((at, _)) = label.char_indices().nth(LETTERS) {
        label.truncate(at);
    }
    let label = label.trim_matches('_').to_owned();
    if label.starts_with(|c: char| c.is_ascii_digit()) { format!("t{label}") } else { label }
}
