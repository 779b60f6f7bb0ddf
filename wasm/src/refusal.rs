//! What a call cannot do, as an exception with a code.

use wasm_bindgen::JsValue;

use plikt::diag::{Key, Language, Text};

/// Why there is no answer. In JavaScript an `Error` whose `code` never changes with the language.
#[derive(Debug)]
pub struct Refusal {
    /// For programs: `unknown-file`, `name-taken`, …
    pub code: String,
    /// For the reader.
    pub message: String,
    /// What is wrong in a text that was given, as JSON in the form of `diagnostics`.
    pub problems: Option<String>,
}

impl Refusal {
    pub(crate) fn new(code: &str, key: Key, name: &str, language: Language) -> Self {
        let message = Text::key(key).with("name", name).in_language(language);
        Self { code: code.into(), message, problems: None }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        let error = js_sys::Error::new(&refusal.message);
        let set = |name: &str, value: &str| {
            // An `Error` that was just made takes every property.
            let _ = js_sys::Reflect::set(&error, &name.into(), &value.into());
        };
        set("code", &refusal.code);
        if let Some(problems) = &refusal.problems {
            set("problems", problems);
        }
        error.into()
    }
}
