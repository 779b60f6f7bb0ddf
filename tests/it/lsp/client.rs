//! A client as an editor is one: it asks, edits, and keeps what it was told.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread::JoinHandle;
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, Response};
use plikt::cli::Exit;
use plikt::cli::lsp::{Options, serve};
use serde_json::{Value, json};

/// No test hangs for ever; what is waited for comes much sooner.
const PATIENCE: Duration = Duration::from_mins(10);

pub(crate) struct Client {
    connection: Connection,
    server: Option<JoinHandle<Exit>>,
    asked: i32,
    /// What was told of each file last: the version, and the findings.
    pub(crate) told: BTreeMap<String, (Option<i64>, Vec<Value>)>,
    /// What the server has asked for.
    pub(crate) wishes: Vec<String>,
}

/// What editors of today can.
pub(crate) fn able() -> Value {
    json!({
        "workspace": {
            "workspaceEdit": { "documentChanges": true },
            "didChangeWatchedFiles": { "dynamicRegistration": true },
        },
        "textDocument": {
            "publishDiagnostics": { "relatedInformation": true, "tagSupport": { "valueSet": [1, 2] } },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "foldingRange": { "lineFoldingOnly": true },
            "codeAction": {
                "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["", "quickfix"] } },
                "resolveSupport": { "properties": ["edit"] },
            },
        },
    })
}

pub(crate) fn uri(path: &Path) -> String {
    ls_types::Uri::from_file_path(path.canonicalize().unwrap_or_else(|_| path.to_path_buf())).unwrap().to_string()
}

impl Client {
    /// A client that has said nothing yet.
    pub(crate) fn silent(options: Options) -> Self {
        let (there, connection) = Connection::memory();
        let server = Some(std::thread::spawn(move || serve(there, options)));
        Self { connection, server, asked: 0, told: BTreeMap::new(), wishes: Vec::new() }
    }

    /// A client with a folder open; what it can do and says of itself besides.
    pub(crate) fn with(folder: Option<&Path>, capabilities: &Value, more: &Value) -> (Self, Value) {
        let mut client = Self::silent(Options::default());
        let folders = folder.map(|folder| json!([{ "uri": uri(folder), "name": "folder" }]));
        let mut params = json!({ "processId": null, "workspaceFolders": folders, "capabilities": capabilities });
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        let answer = client.ask("initialize", params).unwrap();
        client.tell("initialized", json!({}));
        (client, answer)
    }

    pub(crate) fn new(folder: &Path) -> Self {
        Self::with(Some(folder), &able(), &json!({})).0
    }

    pub(crate) fn tell(&mut self, method: &str, params: Value) {
        self.connection.sender.send(Notification { method: method.into(), params }.into()).unwrap();
    }

    /// Send a request, and do not wait for its answer.
    pub(crate) fn begin(&mut self, method: &str, params: Value) -> i32 {
        self.asked += 1;
        let request = Request { id: self.asked.into(), method: method.into(), params };
        self.connection.sender.send(request.into()).unwrap();
        self.asked
    }

    /// The answer, or the number of the error and its words.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        let id = self.begin(method, params);
        self.answer(id)
    }

    pub(crate) fn answer(&mut self, id: i32) -> Result<Value, (i32, String)> {
        loop {
            if let Some(response) = self.take()
                && response.id == id.into()
            {
                return response.response_result.map_err(|error| (error.code, error.message));
            }
        }
    }

    /// Take one message in; it is given back if it is an answer.
    fn take(&mut self) -> Option<Response> {
        match self.connection.receiver.recv_timeout(PATIENCE).expect("the server says something") {
            Message::Response(response) => return Some(response),
            Message::Request(request) => {
                self.wishes.push(request.method);
                self.connection.sender.send(Response::new_ok(request.id, Value::Null).into()).unwrap();
            }
            Message::Notification(notification) => {
                assert_eq!(notification.method, "textDocument/publishDiagnostics");
                let params = notification.params;
                let findings = params["diagnostics"].as_array().unwrap().clone();
                self.told.insert(params["uri"].as_str().unwrap().into(), (params["version"].as_i64(), findings));
            }
        }
        None
    }

    pub(crate) fn open(&mut self, path: &Path, text: &str) -> String {
        let uri = uri(path);
        let document = json!({ "uri": uri, "languageId": "plikt", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        uri
    }

    /// Put a text in the place of what stands between two places, each a line and a column.
    pub(crate) fn edit(&mut self, uri: &str, version: i32, from: (u32, u32), to: (u32, u32), text: &str) {
        let place = |(line, character)| json!({ "line": line, "character": character });
        let change = json!({ "range": { "start": place(from), "end": place(to) }, "text": text });
        let document = json!({ "uri": uri, "version": version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    }

    /// The findings of a file in a version of it, once they come.
    pub(crate) fn findings(&mut self, uri: &str, version: i64) -> Vec<Value> {
        loop {
            if let Some((Some(told), findings)) = self.told.get(uri)
                && *told == version
            {
                return findings.clone();
            }
            self.take();
        }
    }

    /// What the findings of a file that is not open are, once they are told and are what is wanted.
    pub(crate) fn until(&mut self, uri: &str, wanted: impl Fn(&[Value]) -> bool) {
        while !self.told.get(uri).is_some_and(|(_, findings)| wanted(findings)) {
            self.take();
        }
    }

    pub(crate) fn codes(&mut self, uri: &str, version: i64) -> Vec<String> {
        codes(&self.findings(uri, version))
    }

    /// Say goodbye as the protocol has it, and how the server ended.
    pub(crate) fn close(mut self) -> Exit {
        self.ask("shutdown", Value::Null).unwrap();
        self.tell("exit", Value::Null);
        self.end()
    }

    /// How the server ended.
    pub(crate) fn end(mut self) -> Exit {
        let server = self.server.take().unwrap();
        drop(self);
        server.join().unwrap()
    }
}

pub(crate) fn codes(findings: &[Value]) -> Vec<String> {
    findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

pub(crate) fn at(uri: &str, line: u32, character: u32) -> Value {
    json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": character } })
}

/// A text with the edits of an answer done, the last first. Columns are UTF-16, as nothing else was agreed on.
pub(crate) fn applied(text: &str, edits: &Value) -> String {
    let index = plikt::source::LineIndex::new(text);
    let offset = |place: &Value| {
        let number = |key: &str| usize::try_from(place[key].as_u64().unwrap()).unwrap();
        index.offset(text, plikt::source::EditorPosition { line: number("line"), column: number("character") })
    };
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let (start, end) = (offset(&edit["range"]["start"]), offset(&edit["range"]["end"]));
            (start, end, edit["newText"].as_str().unwrap())
        })
        .collect();
    edits.sort_by_key(|(start, ..)| std::cmp::Reverse(*start));
    let mut text = text.to_owned();
    for (start, end, new) in edits {
        text.replace_range(start..end, new);
    }
    text
}
