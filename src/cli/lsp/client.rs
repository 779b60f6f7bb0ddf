//! What the client can do and wants, as it says when it begins.

use std::path::PathBuf;

use ls_types::Uri;
use serde_json::Value;

use crate::cli::locale::of_locale;
use crate::diag::Language;
use crate::source::Unit;

/// What the server was started with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// The language of messages that was asked for; else that of the plan.
    pub asked: Option<Language>,
    /// The language where neither plan nor client says one.
    pub otherwise: Language,
    /// Is each message to be logged on standard error?
    pub log: bool,
}

/// What one client can do. All is read leniently: a client that says something else than was expected is one that cannot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own that a client can or cannot")]
pub(super) struct Client {
    /// What its columns count.
    pub(super) unit: Unit,
    /// The language of its menus, where it is one of the three.
    pub(super) locale: Option<Language>,
    /// Its folders.
    pub(super) folders: Vec<PathBuf>,
    /// Edits with the version of the text that they are for?
    pub(super) versioned_edits: bool,
    /// Code actions whose edit is asked for when they are chosen?
    pub(super) resolves_edits: bool,
    /// Code actions at all, or only commands?
    pub(super) code_actions: bool,
    /// Places that belong to a finding?
    pub(super) related: bool,
    /// Finding tags, such as unused?
    pub(super) tags: bool,
    /// Trees of symbols?
    pub(super) nested_symbols: bool,
    /// Only whole lines folded?
    pub(super) whole_lines: bool,
    /// Watching files, when asked to?
    pub(super) watches: bool,
    /// Asking again for lenses and hints, when told to?
    pub(super) refreshes_lenses: bool,
    /// The same of hints.
    pub(super) refreshes_hints: bool,
    /// A command of the client that shows the report.
    pub(super) report_command: Option<String>,
}

impl Client {
    /// Read the parameters of `initialize`.
    pub(super) fn of(params: &Value) -> Self {
        let at = |pointer: &str| params.pointer(pointer);
        let can = |pointer: &str| at(&format!("/capabilities/{pointer}")).and_then(Value::as_bool) == Some(true);
        let words = |pointer: &str| -> Vec<&str> {
            let list = at(&format!("/capabilities/{pointer}")).and_then(Value::as_array);
            list.into_iter().flatten().filter_map(Value::as_str).collect()
        };
        let encodings = words("general/positionEncodings");
        let unit = match () {
            () if encodings.contains(&"utf-8") => Unit::Utf8,
            () if encodings.contains(&"utf-32") && !encodings.contains(&"utf-16") => Unit::Utf32,
            () => Unit::Utf16,
        };
        let tags = at("/capabilities/textDocument/publishDiagnostics/tagSupport");
        Self {
            unit,
            locale: at("/locale").and_then(Value::as_str).and_then(of_locale),
            folders: folders(params),
            versioned_edits: can("workspace/workspaceEdit/documentChanges"),
            resolves_edits: words("textDocument/codeAction/resolveSupport/properties").contains(&"edit"),
            code_actions: at("/capabilities/textDocument/codeAction/codeActionLiteralSupport").is_some(),
            related: can("textDocument/publishDiagnostics/relatedInformation"),
            tags: tags.is_some_and(|tags| *tags != Value::Bool(false)),
            nested_symbols: can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            whole_lines: can("textDocument/foldingRange/lineFoldingOnly"),
            watches: can("workspace/didChangeWatchedFiles/dynamicRegistration"),
            refreshes_lenses: can("workspace/codeLens/refreshSupport"),
            refreshes_hints: can("workspace/inlayHint/refreshSupport"),
            report_command: at("/initializationOptions/reportCommand").and_then(Value::as_str).map(str::to_owned),
        }
    }
}

/// The folders that a client has open; older ones have one.
fn folders(params: &Value) -> Vec<PathBuf> {
    let path = |uri: &str| super::place::path(&uri.parse::<Uri>().ok()?);
    let many = params.get("workspaceFolders").and_then(Value::as_array);
    let mut found: Vec<PathBuf> =
        many.into_iter().flatten().filter_map(|folder| path(folder.get("uri")?.as_str()?)).collect();
    if many.is_none() {
        let root = params.get("rootUri").and_then(Value::as_str).and_then(path);
        found.extend(root.or_else(|| params.get("rootPath").and_then(Value::as_str).map(PathBuf::from)));
    }
    found
}
