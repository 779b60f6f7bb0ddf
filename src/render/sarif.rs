//! Findings as SARIF 2.1.0, the standard form that code scanners and editors read: rules with their help, places,
//! changes, and fingerprints that stand when lines move.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;
use serde_json::{Value as Json, json};

use super::Lines;
use crate::diag::{Code, CodeName, Diagnostic, Language, Severity};
use crate::model::Model;
use crate::model::paths::Paths;
use crate::source::Span;

/// What is said of a rule beside its findings.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RuleHelp {
    /// What it is about, in one line.
    pub short: String,
    /// What it means and what to do.
    pub full: String,
}

/// Findings as a SARIF log. `prefix` leads from the root of the repository to the project's folder; `help` says what each
/// code means.
pub fn sarif(
    lines: &Lines<'_>,
    model: &Model,
    diagnostics: &[Diagnostic],
    language: Language,
    prefix: &str,
    help: &dyn Fn(&CodeName) -> Option<RuleHelp>,
) -> String {
    let mut codes: Vec<&CodeName> = diagnostics.iter().map(|diagnostic| &diagnostic.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let writer = Writer { lines, language, prefix, codes: &codes, paths: Paths::new(model) };
    let mut seen = FxHashMap::default();
    let results: Vec<Json> = diagnostics.iter().map(|diagnostic| writer.result(diagnostic, &mut seen)).collect();
    let rules: Vec<Json> = codes.iter().map(|code| rule(code, diagnostics, help(code))).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "plikt",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": language.code(),
                "rules": rules,
            }},
            "language": language.code(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn rule(code: &CodeName, diagnostics: &[Diagnostic], help: Option<RuleHelp>) -> Json {
    let severity = match code {
        CodeName::Code(code) => Some(code.severity()),
        CodeName::Rule(_) => diagnostics.iter().find(|d| d.code == *code).map(|d| d.severity),
    };
    let mut rule = json!({
        "id": code.to_string(),
        "defaultConfiguration": { "level": level(severity.unwrap_or(Severity::Warning)) },
    });
    if let (Some(help), Some(rule)) = (help, rule.as_object_mut()) {
        rule.insert("shortDescription".into(), json!({ "text": help.short }));
        rule.insert("fullDescription".into(), json!({ "text": help.full }));
        rule.insert("help".into(), json!({ "text": help.full }));
    }
    rule
}

struct Writer<'w, 's> {
    lines: &'w Lines<'s>,
    language: Language,
    prefix: &'w str,
    codes: &'w [&'w CodeName],
    paths: Paths<'w>,
}

impl Writer<'_, '_> {
    fn result(&self, diagnostic: &Diagnostic, seen: &mut FxHashMap<String, usize>) -> Json {
        let mut message = diagnostic.message.in_language(self.language);
        for help in &diagnostic.help {
            let _ = write!(message, "\n{}", help.in_language(self.language));
        }
        let path = self.paths.of(diagnostic.primary.span);
        let key = format!("{path}{}", diagnostic.code);
        // Two findings of one code in one element are told apart by their order.
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        let related: Vec<Json> = diagnostic
            .related
            .iter()
            .map(|label| {
                let mut place = self.location(label.span);
                if let (Some(text), Some(place)) = (&label.text, place.as_object_mut()) {
                    place.insert("message".into(), json!({ "text": text.in_language(self.language) }));
                }
                place
            })
            .collect();
        let fixes: Vec<Json> = diagnostic
            .fix
            .iter()
            .map(|fix| {
                let place = self.lines.position(fix.span);
                json!({
                    "description": { "text": fix.title.in_language(self.language) },
                    "artifactChanges": [{
                        "artifactLocation": { "uri": self.uri(place.file) },
                        "replacements": [{
                            "deletedRegion": self.region(fix.span),
                            "insertedContent": { "text": fix.replacement.as_str() },
                        }],
                    }],
                })
            })
            .collect();
        let mut result = json!({
            "ruleId": diagnostic.code.to_string(),
            "ruleIndex": self.codes.iter().position(|code| **code == diagnostic.code),
            "level": level(diagnostic.severity),
            "message": { "text": message },
            "locations": [self.location(diagnostic.primary.span)],
            "partialFingerprints": { "elementPath/v1": format!("{key}:{count}") },
        });
        if let Some(result) = result.as_object_mut() {
            if !path.is_empty()
                && let Some(Json::Array(places)) = result.get_mut("locations")
                && let Some(place) = places.first_mut().and_then(Json::as_object_mut)
            {
                let name = path.trim_end_matches('/');
                place.insert("logicalLocations".into(), json!([{ "fullyQualifiedName": name }]));
            }
            if !related.is_empty() {
                result.insert("relatedLocations".into(), related.into());
            }
            if !fixes.is_empty() {
                result.insert("fixes".into(), fixes.into());
            }
        }
        result
    }

    fn location(&self, span: Span) -> Json {
        json!({ "physicalLocation": {
            "artifactLocation": { "uri": self.uri(self.lines.position(span).file) },
            "region": self.region(span),
        }})
    }

    fn uri(&self, file: &str) -> String {
        uri(&format!("{}{file}", self.prefix))
    }

    fn region(&self, span: Span) -> Json {
        let at = self.lines.position(span);
        let bytes = self.lines.sources.place(span).bytes;
        json!({
            "startLine": at.start.line,
            "startColumn": at.start.column,
            "endLine": at.end.line,
            "endColumn": at.end.column,
            "byteOffset": bytes.start,
            "byteLength": bytes.len(),
        })
    }
}

/// A relative reference as RFC 3986 has it: what is not plain is written as its bytes.
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// What the catalogue says of a code of the interpreter.
pub fn code_help(code: Code, language: Language) -> RuleHelp {
    RuleHelp {
        short: code.message().template(language).to_owned(),
        full: code.explanation().template(language).to_owned(),
    }
}
