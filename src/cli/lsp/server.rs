//! The state of one client, and which question is answered where.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use ls_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, Uri,
};
use lsp_server::{Request, ResponseError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::client::{Client, Options};
use super::files::{Files, Open};
use super::findings::Told;
use super::place::{Lines, key, path};
use super::{CANCELLED, refuse};
use crate::check::Totals;
use crate::diag::{Key, Language, Text};

const INVALID_REQUEST: i32 = -32_600;
const METHOD_NOT_FOUND: i32 = -32_601;
const INVALID_PARAMS: i32 = -32_602;
const INTERNAL_ERROR: i32 = -32_603;
const NOT_INITIALIZED: i32 = -32_002;

/// What a request is called that was taken back before it was begun.
pub(super) const CANCELLED_METHOD: &str = "$/cancelled";

/// An answer, or why there is none.
pub(super) type Answer = Result<Value, ResponseError>;

/// How far the conversation has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Life {
    Begun,
    Running,
    ShutDown,
}

pub(super) struct Server {
    pub(super) options: Options,
    pub(super) client: Client,
    pub(super) life: Life,
    pub(super) files: Files,
    /// Has something changed that findings were not told of?
    pub(super) behind: bool,
    /// What was told of each file last.
    pub(super) told: BTreeMap<PathBuf, Told>,
    /// How the projects stood to their guides when that was told last.
    pub(super) standing: Vec<Totals>,
    /// What was said of the completions that were offered last, and their number.
    pub(super) offered: (u64, Vec<String>),
    asks: Vec<Request>,
    asked: i32,
}

impl Server {
    pub(super) fn new(options: Options) -> Self {
        Self {
            options,
            client: Client::default(),
            life: Life::Begun,
            files: Files::default(),
            behind: false,
            told: BTreeMap::new(),
            standing: Vec::new(),
            offered: (0, Vec::new()),
            asks: Vec::new(),
            asked: 0,
        }
    }

    /// Are there findings to tell?
    pub(super) fn is_behind(&self) -> bool {
        self.behind && self.life == Life::Running
    }

    /// What the server asks the client.
    pub(super) fn asks(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.asks)
    }

    fn ask(&mut self, method: &str, params: Value) {
        self.asked += 1;
        self.asks.push(Request { id: self.asked.into(), method: method.to_owned(), params });
    }

    /// Do something; a mistake of ours is answered as one, and then all is concluded anew from the texts.
    pub(super) fn guarded<T>(
        &mut self,
        act: impl FnOnce(&mut Self) -> Result<T, ResponseError>,
    ) -> Result<T, ResponseError> {
        catch_unwind(AssertUnwindSafe(|| act(self))).unwrap_or_else(|_| {
            self.files.rebuild();
            Err(refuse(INTERNAL_ERROR, self.say(Key::LspMistake)))
        })
    }

    /// A text in the language of the client, where no plan says one.
    pub(super) fn say(&self, key: Key) -> String {
        Text::key(key).in_language(self.language())
    }

    /// The language where no plan says one.
    pub(super) fn language(&self) -> Language {
        self.options.asked.or(self.client.locale).unwrap_or(self.options.otherwise)
    }

    pub(super) fn request(&mut self, method: &str, params: Value) -> Answer {
        match (self.life, method) {
            (_, CANCELLED_METHOD) => return Err(refuse(CANCELLED, self.say(Key::LspCancelled))),
            (Life::Begun, "initialize") => return Ok(self.initialize(&params)),
            (Life::Begun, _) => return Err(refuse(NOT_INITIALIZED, self.say(Key::LspNotBegun))),
            (Life::ShutDown, _) | (Life::Running, "initialize") => {
                return Err(refuse(INVALID_REQUEST, self.say(Key::LspOutOfTurn)));
            }
            (Life::Running, _) => {}
        }
        match method {
            "shutdown" => {
                self.life = Life::ShutDown;
                Ok(Value::Null)
            }
            "textDocument/completion" => self.completion(&read(params)?),
            "completionItem/resolve" => Ok(self.completion_resolve(params)),
            "textDocument/hover" => self.hover(&read(params)?),
            "textDocument/definition" => self.definition(&read(params)?),
            "textDocument/references" => self.references(&read(params)?),
            "textDocument/documentHighlight" => self.highlights(&read(params)?),
            "textDocument/prepareRename" => self.prepare_rename(&read(params)?),
            "textDocument/rename" => self.rename(&read(params)?),
            "textDocument/formatting" => self.formatting(&read(params)?),
            "textDocument/rangeFormatting" => self.range_formatting(&read(params)?),
            "textDocument/codeAction" => self.code_actions(&read(params)?),
            "codeAction/resolve" => self.code_action_resolve(read(params)?),
            "textDocument/documentSymbol" => self.document_symbols(&read(params)?),
            "workspace/symbol" => self.workspace_symbols(&read(params)?),
            "textDocument/semanticTokens/full" => self.semantic_tokens(&read(params)?),
            "textDocument/semanticTokens/range" => self.semantic_tokens_range(&read(params)?),
            "textDocument/foldingRange" => self.folding(&read(params)?),
            "textDocument/selectionRange" => self.selections(&read(params)?),
            "textDocument/inlayHint" => self.inlay_hints(&read(params)?),
            "textDocument/codeLens" => self.code_lenses(&read(params)?),
            "workspace/willRenameFiles" => self.will_rename(&read(params)?),
            "plikt/report" => self.report(&read(params)?),
            _ => {
                let text = Text::key(Key::LspUnknownMethod).with("name", method);
                Err(refuse(METHOD_NOT_FOUND, text.in_language(self.language())))
            }
        }
    }

    pub(super) fn notification(&mut self, method: &str, params: Value) -> Result<(), ResponseError> {
        if self.life != Life::Running {
            return Ok(());
        }
        match method {
            "initialized" => self.watch(),
            "textDocument/didOpen" => {
                let document = read::<DidOpenTextDocumentParams>(params)?.text_document;
                self.set(&document.uri, document.version, &document.text);
            }
            "textDocument/didChange" => self.edited(read(params)?),
            "textDocument/didClose" => {
                let closed: DidCloseTextDocumentParams = read(params)?;
                self.files.close(&key(&closed.text_document.uri));
                self.behind = true;
            }
            "workspace/didChangeWatchedFiles" => {
                let changed: DidChangeWatchedFilesParams = read(params)?;
                for path in changed.changes.iter().filter_map(|event| path(&event.uri)) {
                    self.files.changed(&path);
                }
                self.behind = true;
            }
            "workspace/didChangeWorkspaceFolders" => {
                let event = read::<DidChangeWorkspaceFoldersParams>(params)?.event;
                let paths = |folders: &[ls_types::WorkspaceFolder]| -> Vec<PathBuf> {
                    folders.iter().filter_map(|folder| path(&folder.uri)).collect()
                };
                self.files.change_folders(&paths(&event.removed), paths(&event.added));
                self.behind = true;
            }
            // The protocol lets what is not known be passed over.
            _ => {}
        }
        Ok(())
    }

    fn initialize(&mut self, params: &Value) -> Value {
        self.client = Client::of(params);
        self.life = Life::Running;
        self.files.set_folders(&self.client.folders);
        let server = json!({ "name": "plikt", "version": env!("CARGO_PKG_VERSION") });
        json!({ "capabilities": super::answers::capabilities(&self.client), "serverInfo": server })
    }

    /// Ask to be told of changes to files that are not open.
    fn watch(&mut self) {
        if self.client.watches {
            let watchers = json!([{ "globPattern": "**/*.plikt" }, { "globPattern": "**/*.{md,txt}" }]);
            let register = json!([{
                "id": "plikt-files",
                "method": "workspace/didChangeWatchedFiles",
                "registerOptions": { "watchers": watchers },
            }]);
            self.ask("client/registerCapability", json!({ "registrations": register }));
        }
    }

    fn set(&mut self, uri: &Uri, version: i32, text: &str) {
        self.files.set_open(&key(uri), Open { uri: uri.clone(), version }, text);
        self.behind = true;
    }

    fn edited(&mut self, params: DidChangeTextDocumentParams) {
        let document = params.text_document;
        let path = key(&document.uri);
        let Some(known) = self.files.text(&path).filter(|_| self.files.open.contains_key(&path)) else { return };
        let mut text = known.to_string();
        for change in params.content_changes {
            match change.range {
                Some(range) => {
                    let bytes = Lines::new(&text, self.client.unit).bytes(range);
                    text.replace_range(bytes, &change.text);
                }
                None => text = change.text,
            }
        }
        self.set(&document.uri, document.version, &text);
    }

    /// Lenses and hints do not change with the text of their own file only.
    pub(super) fn refresh(&mut self, lenses: bool, hints: bool) {
        if lenses && self.client.refreshes_lenses {
            self.ask("workspace/codeLens/refresh", Value::Null);
        }
        if hints && self.client.refreshes_hints {
            self.ask("workspace/inlayHint/refresh", Value::Null);
        }
    }

    /// The language of what is said of a document.
    pub(super) fn language_of(&mut self, path: &Path) -> Language {
        let (options, locale) = (self.options, self.client.locale);
        match self.files.project(path) {
            Some((project, _)) => project.language(options, locale),
            None => self.language(),
        }
    }
}

/// The parameters of a message.
fn read<T: DeserializeOwned>(params: Value) -> Result<T, ResponseError> {
    serde_json::from_value(params).map_err(|error| refuse(INVALID_PARAMS, error.to_string()))
}

/// An answer as JSON.
pub(super) fn wire(answer: impl Serialize) -> Answer {
    serde_json::to_value(answer).map_err(|error| refuse(INTERNAL_ERROR, error.to_string()))
}
