//! The session of the REPL for a page: a line in, what to show and what to do out.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use plikt::diag::Language;
use plikt::session::{self, Request};

use crate::exports::Content;
use crate::{Workspace, text};

/// A plan that is being explored line by line.
#[wasm_bindgen]
pub struct Session {
    inner: session::Session,
}

/// What came of a line.
#[derive(Serialize)]
struct Reply {
    text: String,
    wrong: bool,
    asking: bool,
    requests: Vec<Asked>,
}

/// What the host is asked to do.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Asked {
    Open {
        path: String,
    },
    Reopen,
    Write {
        path: String,
        #[serde(flatten)]
        content: Content,
    },
    Quit,
}

impl From<Request> for Asked {
    fn from(request: Request) -> Self {
        match request {
            Request::Open(path) => Self::Open { path },
            Request::Reopen => Self::Reopen,
            Request::Write { path, content } => Self::Write { path, content: content.into() },
            Request::Quit => Self::Quit,
        }
    }
}

/// The words that can stand where the cursor is.
#[derive(Serialize)]
struct Words {
    start: usize,
    words: Vec<String>,
}

#[wasm_bindgen]
impl Session {
    /// Explore a project as it is now; a new `Workspace` to begin with nothing. The language of the replies is `en`, `nb` or `nn`; anything else
    /// stands for the plan's own.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen gives what may be left out only by value")]
    pub fn new(workspace: &Workspace, language: Option<String>) -> Self {
        let language = language.as_deref().and_then(Language::from_code);
        Self { inner: session::Session::new(workspace.project.clone(), language) }
    }

    /// Explore the project as it is now; what was defined and assumed in the session stays.
    pub fn open(&mut self, workspace: &Workspace) {
        self.inner.open(workspace.project.clone());
    }

    /// How many characters a line has room for; 0 where there is no limit.
    #[wasm_bindgen(js_name = setWidth)]
    pub fn set_width(&mut self, width: u16) {
        self.inner.width = width;
    }

    /// What greets the user, as a reply.
    pub fn greeting(&mut self) -> String {
        let reply = self.inner.greeting();
        self.said(reply)
    }

    /// Take a line, or a block of several: `{text, wrong, asking, requests}`. While `asking`, lines are answers. A request
    /// is `{type: "open", path}`, `{type: "reopen"}`, `{type: "write", path, text}` (or `document` or `workbook` in place of `text`) or `{type: "quit"}`.
    pub fn line(&mut self, line: &str) -> String {
        let reply = self.inner.enter(line);
        self.said(reply)
    }

    /// What the word at a column can become: `{start, words}`. Columns count UTF-16 code units.
    pub fn complete(&mut self, line: &str, column: usize) -> String {
        let at = byte_at(line, column);
        let (start, words) = self.inner.complete(line, at);
        let start = line.get(..start).map_or(column, |before| before.encode_utf16().count());
        text(&Words { start, words })
    }

    /// The language that replies are in.
    pub fn language(&mut self) -> String {
        self.inner.language().code().into()
    }

    /// Is a block or a text still open, so that more lines belong to it?
    #[wasm_bindgen(js_name = isOpen)]
    pub fn is_open(line: &str) -> bool {
        session::is_open(line)
    }

    /// Does a line say something of a case, so that it must not be kept?
    #[wasm_bindgen(js_name = isPrivate)]
    pub fn is_private(line: &str) -> bool {
        session::is_private(line)
    }

    fn said(&self, reply: session::Reply) -> String {
        text(&Reply {
            text: reply.text,
            wrong: reply.wrong,
            asking: self.inner.is_asking(),
            requests: reply.request.into_iter().map(Asked::from).collect(),
        })
    }
}

/// The byte at a column of UTF-16 code units; the end where the line is shorter.
fn byte_at(line: &str, column: usize) -> usize {
    let mut units = 0;
    let at = line.char_indices().find(|(_, c)| {
        let here = units;
        units += c.len_utf16();
        here >= column
    });
    at.map_or(line.len(), |(byte, _)| byte)
}
