//! What changes texts: renaming, and actions.

use ls_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, NumberOrString, PrepareRenameResponse,
    RenameParams, TextDocumentPositionParams, Uri,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::changes::{differences, workspace_edit};
use super::client::Client;
use super::files::Uris;
use super::place::{Lines, key};
use super::project::Project;
use super::refuse;
use super::server::{Answer, Server, wire};
use crate::check::{RequirementResult, State};
use crate::complete::insertable;
use crate::diag::{CodeName, Diagnostic, Key, Language, Text};
use crate::ide::{self, RenameRefusal};

/// A request that is understood and cannot be done.
const REQUEST_FAILED: i32 = -32_803;

/// What an action will do when it is chosen.
#[derive(Serialize, Deserialize)]
struct Later {
    uri: Uri,
    what: What,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum What {
    /// Insert what these requirements ask for.
    Insert(Vec<String>),
    /// Insert what all requirements ask for.
    InsertAll,
    /// Write the words of the file in another language.
    Translate(String),
}

impl Server {
    pub(super) fn prepare_rename(&mut self, params: &TextDocumentPositionParams) -> Answer {
        let Some(at) = self.at(&params.text_document, params.position) else { return Ok(Value::Null) };
        let unit = self.client.unit;
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let found = ide::prepare_rename(project.workspace(), &at.name, at.offset);
        let (range, label) = found.map_err(|refusal| refuse(REQUEST_FAILED, refusal.in_language(at.language)))?;
        let text = project.text(&at.name).unwrap_or_default();
        let range = Lines::new(&text, unit).range(&range);
        wire(PrepareRenameResponse::RangeWithPlaceholder { range, placeholder: label.into() })
    }

    pub(super) fn rename(&mut self, params: &RenameParams) -> Answer {
        let place = &params.text_document_position;
        let at = self.at(&place.text_document, place.position);
        let nothing = RenameRefusal::NothingHere.in_language(self.language());
        let at = at.ok_or_else(|| refuse(REQUEST_FAILED, nothing))?;
        let open = self.files.open.clone();
        let edited = self.files.project(&at.path).map(|(project, _)| {
            let edits = ide::rename(project.workspace(), &at.name, at.offset, &params.new_name)?;
            Ok(workspace_edit(project, &Uris { open: &open }, &self.client, &edits))
        });
        match edited {
            Some(Err(refusal)) => Err(refuse(REQUEST_FAILED, RenameRefusal::in_language(&refusal, at.language))),
            Some(Ok(edit)) => wire(edit),
            None => Ok(Value::Null),
        }
    }

    pub(super) fn code_actions(&mut self, params: &CodeActionParams) -> Answer {
        if !self.client.code_actions {
            return wire(Vec::<CodeActionOrCommand>::new());
        }
        let uri = &params.text_document.uri;
        let path = key(uri);
        let language = self.language_of(&path);
        let open = self.files.open.clone();
        let found = self.files.project(&path).map(|(project, name)| {
            let asked = Asked { params, name: &name, language, client: &self.client };
            let here = asked.here(project);
            let mut actions = Vec::new();
            if asked.wants(&CodeActionKind::QUICKFIX) {
                actions.extend(asked.fixes(project, &Uris { open: &open }, &here));
                actions.extend(asked.inserts(project, &here));
            }
            if asked.wants(&CodeActionKind::SOURCE) {
                actions.extend(asked.insert_all(project));
            }
            if asked.wants(&CodeActionKind::REFACTOR_REWRITE) {
                actions.extend(asked.translations(project));
            }
            actions
        });
        let mut actions = found.unwrap_or_default();
        if !self.client.resolves_edits {
            // Then the edits must be there at once; what nothing can be proposed for is no action.
            let all =
                actions.into_iter().map(|action| if action.edit.is_some() { Ok(action) } else { self.done(action) });
            actions = all.filter_map(Result::ok).collect();
        }
        wire(actions.into_iter().map(CodeActionOrCommand::CodeAction).collect::<Vec<_>>())
    }

    pub(super) fn code_action_resolve(&mut self, action: CodeAction) -> Answer {
        if action.edit.is_some() || action.data.is_none() {
            return wire(action);
        }
        wire(self.done(action)?)
    }

    /// The action with its edit.
    fn done(&mut self, mut action: CodeAction) -> Result<CodeAction, lsp_server::ResponseError> {
        let later: Option<Later> = action.data.take().and_then(|data| serde_json::from_value(data).ok());
        let nothing = refuse(REQUEST_FAILED, self.say(Key::LspNothing));
        let Some(Later { uri, what }) = later else { return Err(nothing) };
        let path = key(&uri);
        let language = self.language_of(&path);
        let nothing = refuse(REQUEST_FAILED, Text::key(Key::LspNothing).in_language(language));
        let open = self.files.open.clone();
        let edit = self.files.project(&path).and_then(|(project, name)| {
            let edits = match what {
                What::Translate(language) => {
                    let new = project.workspace().format(&name, Language::from_code(&language)).ok()?;
                    differences(&name, &project.text(&name)?, &new)
                }
                What::InsertAll => edits(project, |_| true),
                What::Insert(labels) => edits(project, |meets| labels.iter().any(|label| label == meets)),
            };
            let edit = workspace_edit(project, &Uris { open: &open }, &self.client, &edits);
            edit.filter(|_| !edits.is_empty())
        });
        action.edit = Some(edit.ok_or(nothing)?);
        Ok(action)
    }
}

/// The languages that a file can be put into, and what that is called.
const TRANSLATIONS: [(Language, Key); 3] =
    [(Language::Nb, Key::LspToNb), (Language::Nn, Key::LspToNn), (Language::En, Key::LspToEn)];

/// The edits that would meet what is missing of some requirements; those at one place as one, as editors want it.
fn edits(project: &mut Project, is_meant: impl Fn(&str) -> bool) -> Vec<ide::TextEdit> {
    let mut all: Vec<ide::TextEdit> = Vec::new();
    for edit in project.completion().edits.iter().filter(|edit| edit.meets.iter().any(|label| is_meant(label))) {
        match all.last_mut() {
            Some(last) if last.file == edit.file && last.range == edit.range && edit.range.is_empty() => {
                last.text.push_str(&edit.text);
            }
            _ => {
                all.push(ide::TextEdit { file: edit.file.clone(), range: edit.range.clone(), text: edit.text.clone() });
            }
        }
    }
    all
}

/// As much of a text as a menu shows.
fn beginning(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':']))
}

/// What a client asks for actions of.
struct Asked<'a> {
    params: &'a CodeActionParams,
    /// The file.
    name: &'a str,
    language: Language,
    client: &'a Client,
}

impl Asked<'_> {
    /// Does the client want actions of a kind? One that names no kinds wants all.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let within = |only: &CodeActionKind| {
            let (only, kind) = (only.as_str(), kind.as_str());
            kind == only || kind.strip_prefix(only).is_some_and(|rest| rest.starts_with('.')) || only.is_empty()
        };
        self.params.context.only.as_ref().is_none_or(|only| only.iter().any(within))
    }

    fn bytes(&self, text: &str) -> std::ops::Range<usize> {
        Lines::new(text, self.client.unit).bytes(self.params.range)
    }

    /// The findings that what is selected touches.
    fn here(&self, project: &mut Project) -> Vec<Diagnostic> {
        project.workspace();
        let selected = self.bytes(&project.text(self.name).unwrap_or_default());
        let (sources, found, _) = project.workspace().found();
        let touches = |diagnostic: &&Diagnostic| {
            let place = sources.place(diagnostic.primary.span);
            let inside = place.bytes.start <= selected.end && selected.start <= place.bytes.end;
            inside && sources.file(place.file).name == self.name
        };
        found.iter().filter(touches).cloned().collect()
    }

    /// Of the findings that the client knows, those with a code.
    fn known(&self, code: &CodeName) -> Option<Vec<ls_types::Diagnostic>> {
        let code = Some(NumberOrString::String(code.to_string()));
        let same = self.params.context.diagnostics.iter().filter(|known| known.code == code).cloned();
        Some(same.collect::<Vec<_>>()).filter(|all| !all.is_empty())
    }

    /// What puts a finding right.
    fn fixes(&self, project: &mut Project, uris: &Uris<'_>, here: &[Diagnostic]) -> Vec<CodeAction> {
        let mut actions = Vec::new();
        for diagnostic in here {
            let Some(fix) = &diagnostic.fix else { continue };
            let sources = project.workspace().sources();
            let place = sources.place(fix.span);
            let file = sources.file(place.file).name.clone();
            let edit = ide::TextEdit { file, range: place.bytes, text: fix.replacement.to_string() };
            let Some(edit) = workspace_edit(project, uris, self.client, &[edit]) else { continue };
            actions.push(CodeAction {
                title: fix.title.in_language(self.language),
                kind: Some(CodeActionKind::QUICKFIX),
                diagnostics: self.known(&diagnostic.code),
                edit: Some(edit),
                is_preferred: Some(true),
                ..CodeAction::default()
            });
        }
        actions
    }

    /// What meets a requirement that is missing here, where its rule says so.
    fn inserts(&self, project: &mut Project, here: &[Diagnostic]) -> Vec<CodeAction> {
        let insertable = insertable(project.workspace());
        let report = project.workspace().report();
        let mut known: Vec<(Vec<usize>, CodeAction)> = Vec::new();
        for diagnostic in here {
            let CodeName::Rule(rule) = &diagnostic.code else { continue };
            let asks = |r: &RequirementResult| r.rules.iter().any(|(known, _)| known == rule);
            let asking = report.requirements.iter().enumerate().filter(|(_, requirement)| asks(requirement));
            let (places, asking): (Vec<usize>, Vec<&RequirementResult>) = asking.unzip();
            if !insertable.contains(rule) || known.iter().any(|(known, _)| *known == places && !places.is_empty()) {
                continue;
            }
            let mut labels: Vec<String> = asking.iter().map(|requirement| requirement.label.to_string()).collect();
            if labels.is_empty() {
                labels.push(rule.to_string());
            }
            let mut title =
                Text::key(Key::LspInsert).with("labels", labels.join(", ").as_str()).in_language(self.language);
            if let Some(first) = asking.first().map(|first| first.title.get(self.language)).filter(|t| !t.is_empty()) {
                title.push_str(": ");
                title.push_str(&beginning(first));
            }
            let diagnostics = self.known(&diagnostic.code);
            let action = self.later(title, CodeActionKind::QUICKFIX, What::Insert(labels), diagnostics);
            known.push((places, action));
        }
        // In the order of the guides; what no guide asks for comes last.
        known.sort_by_key(|(places, _)| places.first().copied().unwrap_or(usize::MAX));
        known.into_iter().map(|(_, action)| action).collect()
    }

    /// What meets all requirements that are missing, where some are.
    fn insert_all(&self, project: &mut Project) -> Option<CodeAction> {
        let report = project.workspace().report();
        let any =
            report.totals.of(State::Missing) > 0 || report.others.iter().any(|(_, state, _)| *state == State::Missing);
        let title = Text::key(Key::LspInsertAll);
        any.then(|| self.later(title.in_language(self.language), CodeActionKind::SOURCE, What::InsertAll, None))
    }

    /// The file in the words of another tongue, offered in its head.
    fn translations(&self, project: &mut Project) -> Vec<CodeAction> {
        let text = project.text(self.name).unwrap_or_default();
        if self.bytes(&text).start > text.find("\n\n").unwrap_or(text.len()) {
            return Vec::new();
        }
        let model = project.workspace().model();
        let file = project.workspace().sources().find(self.name);
        let own = file.and_then(|file| model.scope(file)).map_or(Language::default(), |scope| scope.language);
        let others = TRANSLATIONS.iter().filter(|(other, _)| *other != own);
        let action = |(other, title): &(Language, Key)| {
            let what = What::Translate(other.code().to_owned());
            let title = Text::key(*title).in_language(self.language);
            self.later(title, CodeActionKind::REFACTOR_REWRITE, what, None)
        };
        others.map(action).collect()
    }

    /// An action whose edit is made when it is chosen.
    fn later(
        &self,
        title: String,
        kind: CodeActionKind,
        what: What,
        diagnostics: Option<Vec<ls_types::Diagnostic>>,
    ) -> CodeAction {
        let data = wire(Later { uri: self.params.text_document.uri.clone(), what }).ok();
        CodeAction { title, kind: Some(kind), diagnostics, data, ..CodeAction::default() }
    }
}
