//! What a session writes in other forms: the plan, its views, the answer to a question; here, or to a file.

use super::{Reply, Request, Session};
use crate::diag::{Arg, Key, Text, nearest};
use crate::exchange::{Content, FileForm, Order, Output, write_order};
use crate::export::{Target, called, only_plan, plan_called};
use crate::model::{ElementId, Model};
use crate::query::Form;
use crate::value::{Date, Period};

/// The words after a command, as far as they say what is written and where.
#[derive(Default)]
pub(super) struct Operands {
    pub(super) form: Option<FileForm>,
    pub(super) file: Option<String>,
    pub(super) plan: Option<ElementId>,
    pub(super) day: Option<Date>,
    /// What says nothing of this.
    pub(super) other: Vec<String>,
}

impl Operands {
    /// A day, the name of a form, what a plan is called, or a file, which has an ending.
    pub(super) fn read(model: &Model, words: &str) -> Self {
        let mut read = Self::default();
        for word in words.split_whitespace() {
            if let Some(day) = day(word) {
                read.day = Some(day);
            } else if let Some(form) = FileForm::from_name(word) {
                read.form = Some(form);
            } else if let Some(plan) = plan_called(model, word) {
                read.plan = Some(plan);
            } else if word.contains(['.', '/', '\\']) {
                read.form = read.form.or_else(|| FileForm::by_ending(word));
                read.file = Some(word.to_owned());
            } else {
                read.other.push(word.to_owned());
            }
        }
        read
    }

    /// The plan that was named, else the only one.
    pub(super) fn plan_of(&self, model: &Model) -> Result<Option<ElementId>, Text> {
        if self.plan.is_some() {
            return Ok(self.plan);
        }
        only_plan(model).map_err(|_| {
            let names: Vec<String> = called(model, model.plans()).iter().map(|name| format!("`{name}`")).collect();
            Text::key(Key::ReplWhichPlan).with("names", names.join(", ").as_str())
        })
    }
}

/// The day that a word says.
pub(super) fn day(word: &str) -> Option<Date> {
    Period::read(word).filter(|period| period.days() == Some(1)).and_then(Period::first_day)
}

impl Session {
    /// `:export [WHAT] [DAY] [PLAN] [FORM | FILE]`.
    pub(super) fn export(&mut self, operands: &str) -> Reply {
        let language = self.language();
        let model = self.model();
        let mut words = operands.splitn(2, char::is_whitespace);
        let (output, rest) = match (words.next().unwrap_or_default(), words.next().unwrap_or_default()) {
            ("", _) => (Output::Page(Target::Document), ""),
            (word, rest) => match Output::from_name(word) {
                Some(output) => (output, rest),
                None => return self.no_output(word),
            },
        };
        let read = Operands::read(&model, rest);
        if let Some(word) = read.other.first() {
            return self.not_understood(word);
        }
        let forms = output.forms();
        let form = read.form.or_else(|| forms.first().copied());
        if form.is_some_and(|form| output.is_built_without(form)) {
            return self.refused(&Text::key(Key::FailBuiltWithoutPdf));
        }
        let Some(form) = form.filter(|form| forms.contains(form)) else {
            let asked = form.map_or("", FileForm::name);
            let names: Vec<&str> = forms.iter().map(|form| form.name()).collect();
            let text = Text::key(Key::FailNoSuchForm).with("name", output.name()).with("path", asked);
            return self.refused(&text.with("reason", names.join(", ").as_str()));
        };
        let plan =
            match read.plan_of(&model).or_else(|text| if output == Output::Project { Ok(None) } else { Err(text) }) {
                Ok(plan) => plan,
                Err(text) => return self.refused(&text),
            };
        let order = Order { output, form, plan, at: read.day, language };
        match (write_order(&mut self.state.workspace, &order), read.file) {
            (Content::Text(text), file) => self.written(text, file),
            (content, Some(path)) => self.put(content, path),
            (_, None) => self.refused(&Text::key(Key::ReplNeedsFile).with("name", form.name())),
        }
    }

    fn no_output(&mut self, word: &str) -> Reply {
        let names: Vec<&str> = Output::all().map(Output::name).collect();
        let reason = match nearest(word, names.iter().copied()) {
            Some(near) => Text::key(Key::DidYouMean).with("name", &near),
            None => Text::key(Key::KnownNames).with("names", names.join(", ").as_str()),
        };
        self.refused(&Text::key(Key::ReplNoTarget).with("name", word).with("reason", Arg::from(reason)))
    }

    pub(super) fn not_understood(&mut self, word: &str) -> Reply {
        self.refused(&Text::key(Key::ReplNotUnderstood).with("name", word))
    }

    /// `:views [LABEL] [FORM | FILE]`.
    pub(super) fn views(&mut self, operands: &str) -> Reply {
        let language = self.language();
        let (label, rest) = operands.split_once(char::is_whitespace).unwrap_or((operands, ""));
        if label.is_empty() {
            let views = self.state.workspace.views();
            if views.is_empty() {
                return self.said(&Text::key(Key::ReplNoViews));
            }
            return Reply { text: views.iter().map(|view| format!("{view}\n")).collect(), ..Reply::default() };
        }
        let (form, file) = match self.answer_form(rest) {
            Ok(read) => read,
            Err(refused) => return refused,
        };
        match self.state.workspace.view(label, language, form) {
            Some(Ok(text)) => self.written(text, file),
            Some(Err(wrong)) => self.wrong(&wrong),
            None => {
                let views = self.state.workspace.views();
                let reason = match nearest(label, views.iter().map(ecow::EcoString::as_str)) {
                    Some(near) => Text::key(Key::DidYouMean).with("name", &near),
                    None if views.is_empty() => Text::key(Key::NoneDeclared),
                    None => Text::key(Key::KnownNames).with("names", views.join(", ").as_str()),
                };
                self.refused(&Text::key(Key::FailNoView).with("path", label).with("reason", reason))
            }
        }
    }

    /// `:query FORM | FILE EXPRESSION`.
    pub(super) fn query(&mut self, operands: &str) -> Reply {
        let language = self.language();
        let (word, expression) = operands.split_once(char::is_whitespace).unwrap_or((operands, ""));
        if expression.trim().is_empty() {
            return self.not_understood(word);
        }
        let (form, file) = match self.answer_form(word) {
            Ok(read) => read,
            Err(refused) => return refused,
        };
        match self.state.workspace.query(expression, language, form) {
            Ok(text) => self.written(text, file),
            Err(wrong) => self.wrong(&wrong),
        }
    }

    /// The form of an answer, and the file that it goes to.
    fn answer_form(&mut self, words: &str) -> Result<(Form, Option<String>), Reply> {
        let model = self.model();
        let read = Operands::read(&model, words);
        if let Some(word) = read.other.first() {
            return Err(self.not_understood(word));
        }
        let form = match read.form {
            None => Form::Text { width: if read.file.is_some() { 0 } else { self.width } },
            Some(FileForm::Rows(crate::exchange::Dialect::Neutral)) => Form::Csv,
            Some(FileForm::Project) => Form::Json,
            Some(FileForm::Page(crate::export::Format::Markdown)) => Form::Markdown,
            Some(form) => {
                let text = Text::key(Key::FailNoSuchForm).with("name", "query").with("path", form.name());
                return Err(self.refused(&text.with("reason", "csv, json, md")));
            }
        };
        Ok((form, read.file))
    }

    /// Shown, or written to a file by the host. The files of the plan are not written over.
    pub(super) fn written(&mut self, text: String, file: Option<String>) -> Reply {
        match file {
            Some(path) => self.put(Content::Text(text), path),
            None => Reply { text, ..Reply::default() },
        }
    }

    fn put(&mut self, content: Content, path: String) -> Reply {
        let inside = path.strip_prefix(self.folder.as_str()).unwrap_or(&path);
        if self.state.is_loaded(inside) {
            return self.refused(&Text::key(Key::ReplNotOverPlan).with("name", path.as_str()));
        }
        Reply { request: Some(Request::Write { path, content }), ..Reply::default() }
    }
}
