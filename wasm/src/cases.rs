//! Cases that the project states, and its tests.

use wasm_bindgen::prelude::wasm_bindgen;

use plikt::consult;
use plikt::render::Lines;

use crate::{Workspace, text, wire};

#[wasm_bindgen]
impl Workspace {
    /// The cases that the project states, as a JSON list of `{value, text}`: label and title.
    pub fn cases(&mut self, language: &str) -> String {
        let language = self.reader(language);
        text(&consult::cases(&self.project.model(), language))
    }

    /// The duties of a case that the project states, up to the day `today`, else to its last event; or what could not be read, as
    /// `duties` has it.
    #[wasm_bindgen(js_name = followCase)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen gives what may be left out only by value")]
    pub fn follow_case(&mut self, case: &str, today: Option<String>, language: &str) -> String {
        let language = self.reader(language);
        match consult::follow_case(&self.project.model(), case, today.as_deref(), language) {
            Ok(course) => text(&course),
            Err(problems) => text(&wire::refused(&problems, language)),
        }
    }

    /// The tests that the files and the packs in use state, run: `{tests: [{title, file, line, passes, expectations}], versions:
    /// [{norm, title, file, period, reached}]}`.
    pub fn tests(&mut self, language: &str) -> String {
        let language = self.reader(language);
        let model = self.project.model();
        text(&consult::tests(&model, &Lines::new(self.project.sources()), language))
    }
}
