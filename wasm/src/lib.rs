//! plikt in WebAssembly: a project as an object of JavaScript. Texts in, JSON out.

mod cases;
mod changes;
mod editor;
mod exports;
mod refusal;
mod session;
mod wire;

use wasm_bindgen::prelude::wasm_bindgen;

use plikt::consult::{self, Problem, SituationData};
use plikt::diag::{Key, Language};
use plikt::model::Model;
use plikt::packs;
use plikt::query::Form;
use plikt::render::{Lines, json};
use plikt::source::{EditorPosition, LineIndex};

pub use refusal::Refusal;
pub use session::Session;

/// Smaller than the allocator of the standard library, and faster for the many small pieces of which trees and models are made.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A project: plan files and the files they use.
#[wasm_bindgen]
#[derive(Clone, Default)]
pub struct Workspace {
    project: plikt::Workspace,
    /// The files of the project, in the order in which they were added.
    names: Vec<String>,
    /// What `changes` told last.
    told: Option<changes::Told>,
}

#[wasm_bindgen]
impl Workspace {
    /// A project without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// A copy, which shares what has been read and costs little: of one that has looked at the packs, it begins with them.
    #[must_use]
    pub fn copy(&self) -> Self {
        self.clone()
    }

    /// Add a file or replace its text. The name is its path in the project, with `/`.
    pub fn set(&mut self, name: &str, text: String) {
        if !self.names.iter().any(|known| known == name) {
            self.names.push(name.into());
        }
        self.project.set(name, text);
    }

    /// Put a text in the place of a part of a file, as editors tell of an edit.
    ///
    /// # Errors
    ///
    /// `unknown-file`.
    pub fn edit(
        &mut self,
        name: &str,
        line: usize,
        column: usize,
        end_line: usize,
        end_column: usize,
        text: &str,
    ) -> Result<(), Refusal> {
        let Some(file) = self.project.sources().find(name).filter(|_| self.names.iter().any(|known| known == name))
        else {
            return Err(Refusal::new("unknown-file", Key::HostNoFile, name, self.project.language()));
        };
        let old = self.project.sources().file(file).text.clone();
        let lines = LineIndex::new(&old);
        let start = lines.offset(&old, EditorPosition { line, column });
        let end = lines.offset(&old, EditorPosition { line: end_line, column: end_column }).max(start);
        let (before, after) = (old.get(..start).unwrap_or_default(), old.get(end..).unwrap_or_default());
        self.project.set(name, [before, text, after].concat());
        Ok(())
    }

    /// Take a file out of the project.
    pub fn remove(&mut self, name: &str) {
        self.names.retain(|known| known != name);
        self.project.remove(name);
    }

    /// Give a file another name; it keeps its place among the files. What other files say of it stays as it is.
    ///
    /// # Errors
    ///
    /// `unknown-file`; `name-taken`.
    pub fn rename(&mut self, old: &str, new: &str) -> Result<(), Refusal> {
        let refuse = |code, key, name, language| Err(Refusal::new(code, key, name, language));
        let Some(at) = self.names.iter().position(|known| known == old) else {
            return refuse("unknown-file", Key::HostNoFile, old, self.project.language());
        };
        if old == new {
            return Ok(());
        }
        if self.names.iter().any(|known| known == new) {
            return refuse("name-taken", Key::HostNameTaken, new, self.project.language());
        }
        // The order of files counts, so all are read once more, in the order that they have now.
        let before = std::mem::take(&mut self.project);
        self.told = None;
        if let Some(name) = self.names.get_mut(at) {
            *name = new.into();
        }
        for name in &self.names {
            let known = if name == new { old } else { name };
            let text = before.sources().find(known).map(|file| before.sources().file(file).text.clone());
            self.project.set(name, text.unwrap_or_default());
        }
        // As it was looked at before; a municipality that is no more was seen from all.
        let _ = self.project.see_from(before.municipality());
        Ok(())
    }

    /// The names of the files, in the order in which they were added.
    pub fn files(&self) -> Vec<String> {
        self.names.clone()
    }

    /// The text of a pack that ships, by its name, or nothing: `std.guide_2008`.
    #[wasm_bindgen(js_name = packText)]
    pub fn pack_text(name: &str) -> Option<String> {
        packs::text(name).map(str::to_owned)
    }

    /// The names of the packs that ship.
    #[wasm_bindgen(js_name = packNames)]
    pub fn pack_names() -> Vec<String> {
        packs::names().map(str::to_owned).collect()
    }

    /// Look at the project for one of the municipalities that share it, by its label or title: report, findings, exports and answers
    /// are then of what is its own and what all have in common. Without a name, for all of them again. It holds until another
    /// is named, also after edits.
    ///
    /// # Errors
    ///
    /// `unknown-municipality`; then nothing is changed.
    #[wasm_bindgen(js_name = seeFrom)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen gives what may be left out only by value")]
    pub fn see_from(&mut self, municipality: Option<String>, language: &str) -> Result<(), Refusal> {
        let language = self.reader(language);
        self.project.see_from(municipality.as_deref()).map_err(|text| Refusal {
            code: "unknown-municipality".into(),
            message: text.in_language(language),
            problems: None,
        })
    }

    /// The municipalities that share the project, as a JSON list of `{label, title, seen}`; `seen` is the one from which it is
    /// looked at.
    pub fn municipalities(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let model = self.project.model();
        text(&wire::municipalities(&model, language))
    }

    /// What is wrong or missing, as a JSON list of `{file, line, column, endLine, endColumn, code, severity, message, label,
    /// help, related, fix}`. Lines and columns count from 0, columns in UTF-16 code units, as editors do. The language
    /// is `en`, `nb` or `nn`; any other word stands for the plan's own.
    pub fn diagnostics(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let (sources, diagnostics, _) = self.project.found();
        text(&wire::problems(&Lines::new(sources), diagnostics, language))
    }

    /// What has changed in `diagnostics` and `report` since the answer whose version is given; 0 asks for everything. JSON:
    /// `{version, whole, shifts, diagnostics, report, requirements, otherRules, summary}`. First everything that begins on
    /// line `line` of `file` (from 0) or below stands `lines` further down, and `bytes` further on. Then, one after the
    /// other, `remove` are taken out of a list at `at` and `insert` put in; so too in the findings of the rows of a
    /// report that are named, which get what `head` says of them. `findings.js` of the npm package does all this.
    pub fn changes(&mut self, since: u32, language: &str) -> String {
        let language = self.reader(language);
        changes::changes(&mut self.told, since, self.project.found(), language)
    }

    /// How the plan stands to the requirements of the guides that it uses, as the program's JSON has it: lines and
    /// columns count from 1, columns in characters.
    pub fn report(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let (sources, _, report) = self.project.found();
        text(&json::report(&Lines::new(sources), report, language))
    }

    /// A file laid out, and in the words of `language` where that is `en`, `nb` or `nn`; nothing where it is left as it
    /// is: it does not follow the grammar, or in that language it would mean something else.
    pub fn format(&mut self, name: &str, language: &str) -> Option<String> {
        self.project.format(name, Language::from_code(language)).ok()
    }

    /// What can be exported, and as what: a JSON list of `{target, formats}`.
    pub fn exports() -> String {
        text(&exports::offers())
    }

    /// The plan in another form: the document, the table, the budget and so on, as text. Where the project has several
    /// plans, `plan` says which by its label or title.
    ///
    /// # Errors
    ///
    /// `unknown-target`, `unknown-format`, `unknown-plan`.
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen gives what may be left out only by value")]
    pub fn export(
        &mut self,
        target: &str,
        format: &str,
        language: &str,
        plan: Option<String>,
    ) -> Result<String, Refusal> {
        let language = Language::from_code(language);
        match exports::export(&mut self.project, (target, format), plan.as_deref(), language, false)? {
            exports::Content::Text(written) => Ok(written),
            content => Ok(text(&content)),
        }
    }

    /// The plan for the file of an office program: `{document}` or `{workbook}` as JSON, which the package's second module
    /// makes a file of.
    ///
    /// # Errors
    ///
    /// `unknown-target`, `unknown-format`, `unknown-plan`.
    #[wasm_bindgen(js_name = exportOffice)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen gives what may be left out only by value")]
    pub fn export_office(
        &mut self,
        target: &str,
        format: &str,
        language: &str,
        plan: Option<String>,
    ) -> Result<String, Refusal> {
        let language = Language::from_code(language);
        exports::export(&mut self.project, (target, format), plan.as_deref(), language, true)
            .map(|content| text(&content))
    }

    /// What an expression gives, as text: `text` for people, `csv`, `json` or `md`.
    ///
    /// # Errors
    ///
    /// `unknown-format`; `wrong-question`, with `problems` as `diagnostics` has them, whose places are in the expression.
    pub fn query(&mut self, expression: &str, format: &str, language: &str) -> Result<String, Refusal> {
        let language = self.reader(language);
        let form = match format {
            "text" => Form::Text { width: 0 },
            "csv" => Form::Csv,
            "json" => Form::Json,
            "md" => Form::Markdown,
            _ => return Err(Refusal::new("unknown-format", Key::HostNoFormat, format, language)),
        };
        self.project.query(expression, language, form).map_err(|wrong| {
            let message = wrong.first().map(|first| first.message.in_language(language)).unwrap_or_default();
            let problems = text(&wire::problems(&Lines::new(self.project.sources()), &wrong, language));
            Refusal { code: "wrong-question".into(), message, problems: Some(problems) }
        })
    }

    /// Edits that would meet what is missing, as a JSON list of `{file, line, column, endLine, endColumn, text,
    /// requirements: [{label, title}]}`. Places are in the texts as they are now; those at one place are put in one after
    /// the other.
    pub fn complete(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let completion = plikt::complete::complete(&self.project);
        let report = self.project.report().clone();
        let titles = report.requirements.iter().map(|one| (one.label.as_str(), one.title.get(language).as_str()));
        text(&wire::proposals(self.project.sources(), &completion.edits, &titles.collect()))
    }

    /// What binds whom in a situation, as JSON; the situation is JSON in the form of `situationSchema`. Norms that do not apply
    /// are left out. What could not be read in the situation comes back as `{"problems": [{"at", "message"}]}`, here and in
    /// the three below.
    pub fn duties(&mut self, situation: &str, language: &str) -> String {
        self.consult(situation, language, consult::duties)
    }

    /// How one norm stands in a situation, with every step by which that was found.
    pub fn why(&mut self, norm: &str, situation: &str, language: &str) -> String {
        self.consult(situation, language, |model, situation, language| {
            consult::explain(model, situation, norm, language)
        })
    }

    /// What is still worth asking of a situation, the most decisive first, with what can be answered.
    pub fn ask(&mut self, situation: &str, language: &str) -> String {
        self.consult(situation, language, consult::ask)
    }

    /// The duties of a situation through its events.
    pub fn follow(&mut self, situation: &str, language: &str) -> String {
        self.consult(situation, language, consult::follow)
    }

    /// The JSON Schema of situations, from the facts in scope.
    #[wasm_bindgen(js_name = situationSchema)]
    pub fn situation_schema(&mut self, language: &str) -> String {
        let language = self.reader(language);
        text(&consult::situation_schema(&self.project.model(), language))
    }

    fn consult<T: serde::Serialize>(
        &mut self,
        situation: &str,
        language: &str,
        answer: impl FnOnce(&Model, &SituationData, Language) -> Result<T, Vec<Problem>>,
    ) -> String {
        let language = self.reader(language);
        let model = self.project.model();
        let read = SituationData::read(situation);
        match read.and_then(|situation| answer(&model, &situation, language)) {
            Ok(answer) => text(&answer),
            Err(problems) => text(&wire::refused(&problems, language)),
        }
    }

    fn reader(&mut self, code: &str) -> Language {
        Language::from_code(code).unwrap_or_else(|| self.project.language())
    }
}

fn text(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_else(|_| unreachable!("structs of texts and numbers always have a JSON form"))
}
