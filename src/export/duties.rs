//! The duties that stand over the plan: one by one with what carries each out (the form from duty to measure that English
//! plans use), and body by body.

use std::fmt::Write as _;

use super::page::{Block, Cell, Inline, Numbering, Page, Row, Section, Table, Words, bare, plain};
use super::reader::Reader;
use super::rows;
use super::seven;
use crate::diag::{Key, Language, Text};
use crate::model::code::{Code, Value};
use crate::model::{ElementId, Model, Slot};
use crate::norms::{Norms, Obligation, Version, is_municipal, plan_day};
use crate::value::Period;

/// Fill a page with the duties.
pub(super) fn fill(page: Page, reader: &Reader<'_>) -> Page {
    let norms = Norms::of(reader.model);
    let all = Matrix::of(reader, &norms);
    let lead = match (&all.day, all.duties.is_empty()) {
        (_, true) => Text::key(Key::DutiesEmpty),
        (Some(day), false) => Text::key(Key::DutiesLead).with("day", day.as_str()),
        (None, false) => Text::key(Key::DutiesEmpty),
    };
    let lead = vec![Block::Paragraph(plain(reader.tell(&lead)))];
    let sections = [all.by_duty(), all.by_body()].map(|section| Section { numbering: Numbering::None, ..section });
    Page { subtitle: Some(reader.say(Key::DutiesTitle)), lead, sections: sections.into(), ..page }
}

/// The duties of each body, and what carries them out.
pub(super) fn by_body(reader: &Reader<'_>) -> Section {
    let norms = Norms::of(reader.model);
    Matrix::of(reader, &norms).by_body()
}

/// A row of headings and one row for each body and duty, and for each thing that carries the duty out there.
pub fn duty_rows(model: &Model, plan: Option<ElementId>, language: Language) -> Vec<Vec<rows::Cell>> {
    let reader = Reader::new(model, plan, language);
    if reader.plan.is_some_and(|plan| reader.is_hidden(plan)) {
        return Vec::new();
    }
    let norms = Norms::of(model);
    let all = Matrix::of(&reader, &norms);
    let text = |words: String| rows::Cell::Text(words.replace('\u{a0}', " "));
    let said = |cell: &Cell| text(cell.iter().map(|words| bare(words)).collect::<Vec<_>>().join("\n"));
    let columns =
        [Key::Party, Key::CsvDuty, Key::CsvDutyLabel, Key::LegalBasis, Key::DutiesDeadline, Key::DutiesAnswer];
    let columns = columns.into_iter().chain([Key::DutiesResponsible, Key::DutiesDate]);
    let mut table = vec![columns.map(|key| text(reader.say(key))).collect()];
    for (body, duties) in all.bodies() {
        for duty in duties {
            let norm = norms.get(duty.norm).id;
            let first = [
                text(body.map_or_else(|| reader.say(Key::DutiesEveryone), |body| all.called(body))),
                text(all.called(norm)),
                text(reader.eval.label_word(norm).to_string()),
                said(&all.basis(duty)),
                text(all.deadline(duty)),
            ];
            let replies = all.replies(duty, body);
            let rest = |id: Option<ElementId>| {
                [
                    text(id.map_or_else(|| all.nothing(duty, body), |id| bare(&all.reply(id)))),
                    said(&id.map(|id| all.responsible(id)).unwrap_or_default()),
                    said(&id.map(|id| all.date(id)).unwrap_or_default()),
                ]
            };
            let ids: Vec<Option<ElementId>> =
                if replies.is_empty() { vec![None] } else { replies.into_iter().map(Some).collect() };
            table.extend(ids.into_iter().map(|id| first.iter().cloned().chain(rest(id)).collect()));
        }
    }
    table
}

struct Matrix<'r, 'm> {
    reader: &'r Reader<'m>,
    norms: &'r Norms<'m>,
    /// The day that the plan is of.
    day: Option<String>,
    duties: Vec<Obligation>,
}

impl<'r, 'm> Matrix<'r, 'm> {
    fn of(reader: &'r Reader<'m>, norms: &'r Norms<'m>) -> Self {
        let mut duties = reader.plan.map(|plan| norms.obligations(plan)).unwrap_or_default();
        for duty in &mut duties {
            duty.bodies.retain(|body| !reader.is_hidden(*body));
            duty.answers.retain(|reply| !reader.is_hidden(reply.id));
        }
        duties.retain(|duty| duty.everyone || !duty.bodies.is_empty());
        let day = reader.plan.and_then(|plan| plan_day(reader.model, plan));
        let day = day.map(|day| Period::from_day(day).in_language(reader.language));
        Self { reader, norms, day, duties }
    }

    /// What a pack declares has its title in each language; what the plan declares is as the public may read it.
    fn called(&self, id: ElementId) -> String {
        if self.reader.model.is_pack(id) { self.reader.eval.name(id).to_string() } else { self.reader.name(id) }
    }

    fn version(&self, duty: &Obligation) -> Option<&Version> {
        let day = self.reader.plan.and_then(|plan| plan_day(self.reader.model, plan))?;
        self.norms.in_force(duty.norm, day)
    }

    /// The legal basis in the wording in force on the plan's day.
    fn basis(&self, duty: &Obligation) -> Cell {
        let day = self.reader.plan.and_then(|plan| plan_day(self.reader.model, plan));
        let version = self.version(duty);
        let bases = version.into_iter().flat_map(|version| version.bases_on(self.reader.model, day));
        let mut cited = self.reader.eval.cite_all(bases.map(|basis| &**basis));
        if !cited.is_empty() && version.is_some_and(|version| !version.is_verified(self.reader.model, day)) {
            let _ = write!(cited, " ({})", self.reader.say(Key::NormsUnverified));
        }
        if cited.is_empty() { Cell::new() } else { vec![plain(cited)] }
    }

    /// How soon the law wants it done.
    fn deadline(&self, duty: &Obligation) -> String {
        let deadline = self.version(duty).and_then(|version| version.deadline.as_ref());
        match deadline {
            Some(Slot::Value(Value::Code(code))) => self.reckoned(code),
            Some(Slot::Value(Value::Word(word))) if word == "none" => String::new(),
            Some(Slot::Value(value)) => self.reader.eval.show(value),
            Some(Slot::Computed(code)) => self.reckoned(code),
            None => String::new(),
        }
    }

    fn reckoned(&self, code: &Code) -> String {
        match code {
            Code::While(_) => self.reader.say(Key::NormsWhilePossible),
            Code::Constant(Value::Word(word)) if word == "none" => String::new(),
            Code::Constant(value) => self.reader.eval.show(value),
            Code::Within(parts) => {
                let length = match &parts.0 {
                    Code::Constant(value) => self.reader.eval.show(value),
                    _ => return String::new(),
                };
                let text = match &parts.1 {
                    Some(from @ Code::Within(_)) => {
                        let before = self.reckoned(from);
                        Text::key(Key::DutiesAfterDeadline).with("length", &*length).with("deadline", &*before)
                    }
                    Some(Code::Fact(id) | Code::Constant(Value::Element(id))) => {
                        let event = self.reader.eval.name(*id).as_str().replace('_', " ");
                        Text::key(Key::NormsAfter).with("length", &*length).with("event", &*event)
                    }
                    _ => Text::key(Key::NormsWithin).with("length", &*length),
                };
                self.reader.tell(&text)
            }
            _ => String::new(),
        }
    }

    /// What carries a duty out, for a body.
    fn replies(&self, duty: &Obligation, body: Option<ElementId>) -> Vec<ElementId> {
        let model = self.reader.model;
        let reaches = |reply: &&crate::norms::Reply| body.is_none_or(|body| reply.is_for(model, body));
        duty.answers.iter().filter(reaches).map(|reply| reply.id).collect()
    }

    /// `Rutine: Når du er urolig for et barn`; training by the measure that it stands in.
    fn reply(&self, id: ElementId) -> Words {
        let reader = self.reader;
        let element = reader.model.element(id);
        let kind =
            super::reader::capital(&reader.model.schema.kind_word(element.kind, reader.language).replace('_', " "));
        let named = !element.label.is_empty() || element.title.is_some();
        let shown = element.parent.filter(|_| !named).unwrap_or(id);
        vec![Inline::Text(format!("{kind}: ")), reader.link(shown)]
    }

    /// Who answers for it; for training, whoever answers for the measure that it stands in.
    fn responsible(&self, id: ElementId) -> Cell {
        let reader = self.reader;
        let element = reader.model.element(id);
        if let Some(measure) = element.parent.filter(|_| reader.model.schema.kind(element.kind).name == "competence") {
            return reader.cell(measure, "responsible");
        }
        let own = ["owner", "responsible", "starts", "follows_up", "coordinator", "provider", "body"];
        let found = own.iter().map(|field| reader.cell(id, field)).find(|cell| !cell.is_empty());
        found.unwrap_or_default()
    }

    /// What is said where nothing carries a duty out: that is for the municipality to mend only where it binds one of its own.
    fn nothing(&self, duty: &Obligation, body: Option<ElementId>) -> String {
        if let Some(waiver) = duty.set_aside(body) {
            let reason = bare(&self.reader.shown(waiver, "reason"));
            return self.reader.tell(&Text::key(Key::DutiesWaived).with("reason", reason.as_str()));
        }
        let municipal = |body: &ElementId| is_municipal(self.reader.model, *body);
        let own = body.as_ref().map_or_else(|| duty.everyone || duty.bodies.iter().any(municipal), municipal);
        self.reader.say(if own { Key::DutiesNone } else { Key::DutiesNotOurs })
    }

    /// When it is done: a measure's time, the day that a routine was approved, when training is held.
    fn date(&self, id: ElementId) -> Cell {
        let reader = self.reader;
        let kind = &reader.model.schema.kind(reader.model.element(id).kind).name;
        if kind == "measure" {
            return seven::time(reader, id);
        }
        let fields = ["approved", "time", "repeated"];
        fields.iter().filter_map(|field| reader.line(id, field)).collect()
    }

    /// A body with its duties: everyone first.
    fn bodies(&self) -> Vec<(Option<ElementId>, Vec<&Obligation>)> {
        let mut order: Vec<ElementId> = self.duties.iter().flat_map(|duty| duty.bodies.iter().copied()).collect();
        order.sort_unstable();
        order.dedup();
        let everyone: Vec<&Obligation> = self.duties.iter().filter(|duty| duty.everyone).collect();
        let of = |body: ElementId| {
            let own = self.duties.iter().filter(|duty| !duty.everyone && duty.bodies.contains(&body));
            (Some(body), own.collect::<Vec<_>>())
        };
        let all = std::iter::once((None, everyone)).chain(order.into_iter().map(of));
        all.filter(|(_, duties)| !duties.is_empty()).collect()
    }

    /// From each duty to what is done: who is bound, what carries it out, who answers for that and when.
    fn by_duty(&self) -> Section {
        let reader = self.reader;
        let title = reader.say(Key::DutiesByDuty);
        let columns = [Key::CsvDuty, Key::DutiesBound, Key::DutiesAnswer, Key::DutiesResponsible, Key::DutiesDate];
        let mut table = Table::new(title.clone(), columns.map(|key| reader.say(key)).into());
        for duty in &self.duties {
            let norm = self.norms.get(duty.norm).id;
            let mut what: Cell = vec![vec![Inline::Strong(plain(self.called(norm)))]];
            what.extend(reader.cell(norm, "text"));
            what.extend(self.basis(duty));
            let deadline = self.deadline(duty);
            if !deadline.is_empty() {
                what.push(plain(format!("{}: {deadline}", reader.say(Key::DutiesDeadline))));
            }
            let bound = if duty.everyone {
                vec![plain(reader.say(Key::DutiesEveryone))]
            } else {
                duty.bodies.iter().map(|body| plain(self.called(*body))).collect()
            };
            let (answers, responsible, dates) = self.answers(duty, None);
            table.push(Row { cells: vec![what, bound, answers, responsible, dates], ..Row::default() });
        }
        Section::new(title).with(table.block())
    }

    fn answers(&self, duty: &Obligation, body: Option<ElementId>) -> (Cell, Cell, Cell) {
        let replies = self.replies(duty, body);
        if replies.is_empty() {
            let nothing = vec![Inline::Strong(plain(self.nothing(duty, body)))];
            return (vec![nothing], Cell::new(), Cell::new());
        }
        let mut responsible = Cell::new();
        let mut dates = Cell::new();
        for id in &replies {
            for (cell, all) in [(self.responsible(*id), &mut responsible), (self.date(*id), &mut dates)] {
                all.extend(cell.into_iter().filter(|words| !all.contains(words)).collect::<Vec<_>>());
            }
        }
        (replies.into_iter().map(|id| self.reply(id)).collect(), responsible, dates)
    }

    /// The duties of each body; bodies with the same duties and the same answers to them together.
    fn by_body(&self) -> Section {
        let reader = self.reader;
        let columns = [Key::CsvDuty, Key::LegalBasis, Key::DutiesAnswer, Key::DutiesResponsible, Key::DutiesDeadline];
        let columns: Vec<String> = columns.map(|key| reader.say(key)).into();
        let mut groups: Vec<(Vec<String>, Table)> = Vec::new();
        for (body, duties) in self.bodies() {
            let mut table = Table::new(String::new(), columns.clone());
            for duty in duties {
                let (answers, responsible, _) = self.answers(duty, body);
                let name = vec![plain(self.called(self.norms.get(duty.norm).id))];
                let deadline = self.deadline(duty);
                let deadline = if deadline.is_empty() { Cell::new() } else { vec![plain(deadline)] };
                let cells = vec![name, self.basis(duty), answers, responsible, deadline];
                table.push(Row { cells, ..Row::default() });
            }
            let name = body.map_or_else(|| reader.say(Key::DutiesEveryone), |body| self.called(body));
            match groups.iter_mut().find(|(_, known)| *known == table) {
                Some((names, _)) => names.push(name),
                None => groups.push((vec![name], table)),
            }
        }
        let mut section = Section::new(reader.say(Key::DutiesByBody));
        for (names, table) in groups {
            let title = names.join(" · ");
            let table = Table { caption: title.clone(), ..table };
            let inner = Section::new(title).with(table.block());
            section = section.under(Section { numbering: Numbering::None, ..inner });
        }
        section
    }
}
