//! What the server can, and what is answered of a word at a place.

use ls_types::{
    CompletionItem, CompletionItemKind, CompletionList, CompletionParams, CompletionTextEdit, DocumentHighlight,
    DocumentHighlightKind, Documentation, GotoDefinitionParams, Hover, HoverContents, HoverParams, Location,
    MarkupContent, MarkupKind, Position, ReferenceParams, TextDocumentIdentifier, TextDocumentPositionParams, TextEdit,
};
use serde_json::{Value, json};

use super::client::Client;
use super::files::Uris;
use super::place::{Lines, key};
use super::server::{Answer, Server, wire};
use super::symbols;
use crate::diag::Language;
use crate::ide::{self, CompletionKind};
use crate::source::Unit;

/// What the server tells that it can.
pub(super) fn capabilities(client: &Client) -> Value {
    let encoding = match client.unit {
        Unit::Utf8 => "utf-8",
        Unit::Utf16 => "utf-16",
        Unit::Utf32 => "utf-32",
    };
    json!({
        "positionEncoding": encoding,
        "textDocumentSync": { "openClose": true, "change": 2 },
        "completionProvider": { "triggerCharacters": [".", "#", "\""], "resolveProvider": true },
        "hoverProvider": true,
        "definitionProvider": true,
        "referencesProvider": true,
        "documentHighlightProvider": true,
        "documentSymbolProvider": true,
        "workspaceSymbolProvider": true,
        "renameProvider": { "prepareProvider": true },
        "documentFormattingProvider": true,
        "documentRangeFormattingProvider": true,
        "foldingRangeProvider": true,
        "selectionRangeProvider": true,
        "inlayHintProvider": true,
        "codeLensProvider": { "resolveProvider": false },
        "codeActionProvider": {
            "codeActionKinds": ["quickfix", "refactor.rewrite", "source"],
            "resolveProvider": client.resolves_edits,
        },
        "semanticTokensProvider": { "legend": symbols::legend(), "full": true, "range": true },
        "workspace": {
            "workspaceFolders": { "supported": true, "changeNotifications": true },
            "fileOperations": { "willRename": { "filters": [
                { "scheme": "file", "pattern": { "glob": "**/*.plikt", "matches": "file" } },
                { "scheme": "file", "pattern": { "glob": "**", "matches": "folder" } },
            ] } },
        },
    })
}

/// A place in a document: its project, what it is called there, and the byte.
pub(super) struct At {
    pub(super) path: std::path::PathBuf,
    pub(super) name: String,
    pub(super) offset: usize,
    pub(super) language: Language,
}

impl Server {
    /// A place that a client asks about; nothing, where there is no such document.
    pub(super) fn at(&mut self, document: &TextDocumentIdentifier, position: Position) -> Option<At> {
        let path = key(&document.uri);
        let language = self.language_of(&path);
        let unit = self.client.unit;
        let (project, name) = self.files.project(&path)?;
        project.workspace();
        let text = project.text(&name)?;
        let offset = Lines::new(&text, unit).offset(position);
        Some(At { path, name, offset, language })
    }

    fn asked(&mut self, at: &TextDocumentPositionParams) -> Option<At> {
        self.at(&at.text_document, at.position)
    }

    pub(super) fn completion(&mut self, params: &CompletionParams) -> Answer {
        let Some(at) = self.asked(&params.text_document_position) else { return Ok(Value::Null) };
        let unit = self.client.unit;
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let all = ide::completion(project.workspace(), &at.name, at.offset, at.language);
        let text = project.text(&at.name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        let number = self.offered.0 + 1;
        let is_incomplete = all.len() >= ide::MOST_COMPLETIONS;
        let item = |(i, one): (usize, &ide::Completion)| CompletionItem {
            label: one.label.clone(),
            kind: Some(kind(one.kind)),
            detail: Some(one.detail.clone()).filter(|detail| !detail.is_empty()),
            // What is likeliest comes first, whatever it is called.
            sort_text: Some(format!("{i:04}")),
            text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                range: lines.range(&one.replace),
                new_text: one.insert.clone(),
            })),
            data: (!one.documentation.is_empty()).then(|| json!([number, i])),
            ..CompletionItem::default()
        };
        let items = all.iter().enumerate().map(item).collect();
        self.offered = (number, all.into_iter().map(|one| one.documentation).collect());
        wire(CompletionList { is_incomplete, items })
    }

    /// The same item with what is said of it, where it is one of those that were offered last.
    pub(super) fn completion_resolve(&self, mut item: Value) -> Value {
        let numbers = item.get("data").and_then(|data| Some((data.get(0)?.as_u64()?, data.get(1)?.as_u64()?)));
        if let Some((list, i)) = numbers
            && list == self.offered.0
            && let Some(said) = usize::try_from(i).ok().and_then(|i| self.offered.1.get(i))
            && let Some(object) = item.as_object_mut()
            && let Ok(said) = wire(Documentation::String(said.clone()))
        {
            object.insert("documentation".into(), said);
        }
        item
    }

    pub(super) fn hover(&mut self, params: &HoverParams) -> Answer {
        let Some(at) = self.asked(&params.text_document_position_params) else { return Ok(Value::Null) };
        let unit = self.client.unit;
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let hover = ide::hover(project.workspace(), &at.name, at.offset, at.language);
        let text = project.text(&at.name).unwrap_or_default();
        wire(hover.map(|hover| Hover {
            contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value: hover.markdown }),
            range: Some(Lines::new(&text, unit).range(&hover.range)),
        }))
    }

    pub(super) fn definition(&mut self, params: &GotoDefinitionParams) -> Answer {
        let Some(at) = self.asked(&params.text_document_position_params) else { return Ok(Value::Null) };
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let found = ide::definition(project.workspace(), &at.name, at.offset);
        wire(found.and_then(|location| self.location(&at.path, &location)))
    }

    pub(super) fn references(&mut self, params: &ReferenceParams) -> Answer {
        let Some(at) = self.asked(&params.text_document_position) else { return Ok(Value::Null) };
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let mut all = ide::references(project.workspace(), &at.name, at.offset);
        if !params.context.include_declaration {
            let declared = ide::definition(project.workspace(), &at.name, at.offset);
            let inside = |one: &ide::Location, whole: &ide::Location| {
                one.file == whole.file && whole.range.start <= one.range.start && one.range.end <= whole.range.end
            };
            all.retain(|one| !declared.as_ref().is_some_and(|whole| inside(one, whole)));
        }
        wire(all.iter().filter_map(|location| self.location(&at.path, location)).collect::<Vec<_>>())
    }

    pub(super) fn highlights(&mut self, params: &ls_types::DocumentHighlightParams) -> Answer {
        let Some(at) = self.asked(&params.text_document_position_params) else { return Ok(Value::Null) };
        let unit = self.client.unit;
        let Some((project, _)) = self.files.project(&at.path) else { return Ok(Value::Null) };
        let all = ide::references(project.workspace(), &at.name, at.offset);
        let text = project.text(&at.name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        let here = all.iter().filter(|one| one.file == at.name);
        let highlight = |one: &ide::Location| DocumentHighlight {
            range: lines.range(&one.range),
            kind: Some(DocumentHighlightKind::TEXT),
        };
        wire(here.map(highlight).collect::<Vec<_>>())
    }

    /// A place for the client; of a pack, in a file with its text.
    pub(super) fn location(&mut self, of: &std::path::Path, location: &ide::Location) -> Option<Location> {
        let unit = self.client.unit;
        let (project, _) = self.files.project(of)?;
        let (text, path) = (project.text(&location.file)?, project.path(&location.file));
        let path = path.or_else(|| self.files.packs.file(&location.file))?;
        let (uri, _) = Uris { open: &self.files.open }.of(&path)?;
        Some(Location { uri, range: Lines::new(&text, unit).range(&location.range) })
    }
}

fn kind(kind: CompletionKind) -> CompletionItemKind {
    match kind {
        CompletionKind::Keyword => CompletionItemKind::KEYWORD,
        CompletionKind::Kind => CompletionItemKind::CLASS,
        CompletionKind::Field => CompletionItemKind::PROPERTY,
        CompletionKind::Label => CompletionItemKind::REFERENCE,
        CompletionKind::Value => CompletionItemKind::ENUM_MEMBER,
        CompletionKind::Function => CompletionItemKind::FUNCTION,
        CompletionKind::Type => CompletionItemKind::STRUCT,
        CompletionKind::Pack => CompletionItemKind::MODULE,
        CompletionKind::File => CompletionItemKind::FILE,
    }
}
