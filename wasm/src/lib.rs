//! plikt in WebAssembly: a project as an object of JavaScript. Texts in, JSON out.

mod wire;

use wasm_bindgen::prelude::wasm_bindgen;

use plikt::consult::{self, Problem, SituationData};
use plikt::diag::Language;
use plikt::model::Model;
use plikt::render::{Lines, json};

/// A project: plan files and the files they use.
#[wasm_bindgen]
#[derive(Default)]
pub struct Workspace {
    project: plikt::Workspace,
}

#[wasm_bindgen]
impl Workspace {
    /// A project without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Add a file or replace its text. The name is its path in the project, with `/`.
    pub fn set(&mut self, name: &str, text: String) {
        self.project.set(name, text);
    }

    /// Take a file out of the project.
    pub fn remove(&mut self, name: &str) {
        self.project.remove(name);
    }

    /// What is wrong or missing, as a JSON list of `{file, line, column, endLine, endColumn, code, severity, message, label,
    /// help, related, fix}`. Lines and columns count from 0, columns in UTF-16 code units, as editors do. The language
    /// is `en`, `nb` or `nn`; any other word stands for the plan's own.
    pub fn diagnostics(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let diagnostics = self.project.diagnostics().to_vec();
        text(&wire::problems(self.project.sources(), &diagnostics, language))
    }

    /// How the plan stands to the requirements of the guides that it uses, as the program's JSON has it: lines and
    /// columns count from 1, columns in characters.
    pub fn report(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let report = self.project.report().clone();
        text(&json::report(&Lines::new(self.project.sources()), &report, language))
    }

    /// A file laid out, and in the words of `language` where that is `en`, `nb` or `nn`; nothing where it is left as it
    /// is: it does not follow the grammar, or in that language it would mean something else.
    pub fn format(&mut self, name: &str, language: &str) -> Option<String> {
        self.project.format(name, Language::from_code(language)).ok()
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
