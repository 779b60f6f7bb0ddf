//! Findings for the client: what is wrong and what is missing, in the files where it is.

use std::collections::BTreeMap;
use std::path::PathBuf;

use ls_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, Location, NumberOrString,
    PublishDiagnosticsParams, Uri,
};

use super::files::Uris;
use super::place::Lines;
use super::server::Server;
use crate::diag::{self, Code, CodeName, Language, Severity};
use crate::source::{FileId, Sources};

/// What was told of a file last.
pub(super) struct Told {
    uri: Uri,
    version: Option<i32>,
    findings: Vec<Diagnostic>,
}

impl Server {
    /// The findings of every project of which a file is open, of those files for which they have changed; and none for those
    /// that were told of before and are no longer.
    pub(super) fn findings(&mut self) -> Vec<PublishDiagnosticsParams> {
        self.behind = false;
        let mut now: BTreeMap<PathBuf, Told> = BTreeMap::new();
        let mut standing = Vec::new();
        let (options, client) = (self.options, self.client.clone());
        let open = self.files.open.clone();
        let uris = Uris { open: &open };
        for project in self.files.projects() {
            if !project.names.keys().any(|path| open.contains_key(path)) {
                continue;
            }
            let language = project.language(options, client.locale);
            let places: BTreeMap<String, (PathBuf, Uri, Option<i32>)> = project
                .names
                .iter()
                .filter_map(|(path, name)| uris.of(path).map(|(uri, v)| (name.clone(), (path.clone(), uri, v))))
                .collect();
            for (path, uri, version) in places.values() {
                now.insert(path.clone(), Told { uri: uri.clone(), version: *version, findings: Vec::new() });
            }
            let (sources, found, report) = project.workspace().found();
            standing.push(report.totals);
            let mut wire = Wire { sources, places: &places, lines: BTreeMap::new(), language, client: &client };
            for diagnostic in found.iter() {
                let file = sources.place(diagnostic.primary.span).file;
                let Some((path, ..)) = places.get(sources.file(file).name.as_str()) else { continue };
                let finding = wire.finding(diagnostic);
                if let Some(told) = now.get_mut(path) {
                    told.findings.push(finding);
                }
            }
        }
        let mut out = Vec::new();
        for (path, told) in &now {
            let same = |before: &Told| before.version == told.version && before.findings == told.findings;
            let nothing = told.findings.is_empty() && told.version.is_none();
            if self.told.get(path).map_or(nothing, same) {
                continue;
            }
            out.push(PublishDiagnosticsParams::new(told.uri.clone(), told.findings.clone(), told.version));
        }
        for (path, told) in &self.told {
            if !now.contains_key(path) {
                out.push(PublishDiagnosticsParams::new(told.uri.clone(), Vec::new(), None));
            }
        }
        self.told = now;
        let stands_otherwise = self.standing != standing;
        self.standing = standing;
        self.refresh(stands_otherwise, !out.is_empty());
        out
    }
}

struct Wire<'w> {
    sources: &'w Sources,
    places: &'w BTreeMap<String, (PathBuf, Uri, Option<i32>)>,
    lines: BTreeMap<FileId, Lines<'w>>,
    language: Language,
    client: &'w super::client::Client,
}

impl Wire<'_> {
    fn range(&mut self, span: crate::source::Span) -> ls_types::Range {
        let place = self.sources.place(span);
        let (sources, unit) = (self.sources, self.client.unit);
        let lines = self.lines.entry(place.file).or_insert_with(|| Lines::new(&sources.file(place.file).text, unit));
        lines.range(&place.bytes)
    }

    fn finding(&mut self, diagnostic: &diag::Diagnostic) -> Diagnostic {
        Diagnostic {
            range: self.range(diagnostic.primary.span),
            severity: Some(match diagnostic.severity {
                Severity::Error => DiagnosticSeverity::ERROR,
                Severity::Warning => DiagnosticSeverity::WARNING,
                Severity::Hint => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(NumberOrString::String(diagnostic.code.to_string())),
            source: Some("plikt".into()),
            message: message(diagnostic, self.language),
            related_information: self.client.related.then(|| self.related(diagnostic)).filter(|all| !all.is_empty()),
            tags: self.client.tags.then(|| tags(&diagnostic.code)).filter(|tags| !tags.is_empty()),
            ..Diagnostic::default()
        }
    }

    /// The other places, in files that the client can open.
    fn related(&mut self, diagnostic: &diag::Diagnostic) -> Vec<DiagnosticRelatedInformation> {
        let mut all = Vec::new();
        for label in &diagnostic.related {
            let file = self.sources.place(label.span).file;
            let Some((_, uri, _)) = self.places.get(self.sources.file(file).name.as_str()) else { continue };
            let said = label.text.as_ref().unwrap_or(&diagnostic.message).in_language(self.language);
            let location = Location { uri: uri.clone(), range: self.range(label.span) };
            all.push(DiagnosticRelatedInformation { location, message: said });
        }
        all
    }
}

/// The short fact, what is said at its place, and what to do: a line each.
fn message(diagnostic: &diag::Diagnostic, language: Language) -> String {
    let mut lines = vec![diagnostic.message.in_language(language)];
    lines.extend(diagnostic.primary.text.iter().map(|text| text.in_language(language)));
    lines.extend(diagnostic.help.iter().map(|text| format!("→ {}", text.in_language(language))));
    lines.join("\n")
}

/// What editors show struck out: law that no longer holds.
fn tags(code: &CodeName) -> Vec<DiagnosticTag> {
    match code {
        CodeName::Code(Code::LawRepealed) => vec![DiagnosticTag::DEPRECATED],
        CodeName::Code(Code::WaiverRunOut) => vec![DiagnosticTag::UNNECESSARY],
        CodeName::Code(_) | CodeName::Rule(_) => Vec::new(),
    }
}
