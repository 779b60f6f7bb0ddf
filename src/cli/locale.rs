//! The language in which the program speaks where no plan says it.

use std::ffi::OsString;

use crate::diag::Language;

/// The language of help and complaints: `--lang`, else the environment's, else bokmål.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let asked = words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(i + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    asked.and_then(Language::from_code).or_else(environment).unwrap_or_default()
}

/// What the environment says; other locales than `nb_NO.UTF-8`, `nn_NO`, `en_GB` say nothing about which of the three is read.
fn environment() -> Option<Language> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    of_locale(&locale)
}

/// The language of a locale, where it is one of the three.
pub(super) fn of_locale(locale: &str) -> Option<Language> {
    match locale.split(['_', '.', '-']).next()? {
        "no" => Some(Language::Nb),
        code => Language::from_code(code),
    }
}
