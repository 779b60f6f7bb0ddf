//! `plikt lsp`: what editors ask, answered over the Language Server Protocol.
//!
//! One thread answers one message after the other; another reads ahead, so that what is cancelled is never begun and findings
//! are told when no more edits are waiting. Everything that is answered comes from [`crate::ide`], [`crate::Workspace`] and
//! [`crate::complete`]; here it becomes lines, columns and URIs.

mod actions;
mod answers;
mod changes;
mod client;
mod files;
mod findings;
mod layout;
mod moves;
mod packs;
mod place;
mod project;
mod server;
mod symbols;

use std::collections::VecDeque;
use std::io::IsTerminal;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use clap::ArgMatches;
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response, ResponseError};

use super::{Exit, Failure, asked_language, output};
use crate::diag::{Key, Language, Text};
use server::{Life, Server};

pub use client::Options;

/// Findings are told when no message has come for so long.
const SETTLED: Duration = Duration::from_millis(40);

/// A request that was cancelled before it was begun.
const CANCELLED: i32 = -32_800;

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    if std::io::stdin().is_terminal() {
        output::warn(&(Text::key(Key::LspWaits).in_language(language) + "\n"));
    }
    let options = Options { asked: asked_language(matches), otherwise: language, log: matches.get_flag("log") };
    let (connection, threads) = Connection::stdio();
    let exit = serve(connection, options);
    // After `exit` the reader has ended; else the other side has gone away, and there is nobody to wait for.
    if exit == Exit::Clean
        && let Err(error) = threads.join()
    {
        return Err(Failure::new(Key::FailWrite, "-").because(error));
    }
    Ok(exit)
}

/// Serve one client until it says `exit` or goes away. [`Exit::Clean`] after a `shutdown`, as the protocol has it; else
/// [`Exit::Findings`].
pub fn serve(connection: Connection, options: Options) -> Exit {
    let Connection { sender, receiver } = connection;
    let (ahead, messages) = channel();
    std::thread::spawn(move || {
        for message in receiver {
            if ahead.send(message).is_err() {
                break;
            }
        }
    });
    let log = Log(options.log);
    let send = move |message: Message| {
        // A client that has gone away is noticed where the next message should come.
        let _ = sender.send(message);
    };
    let mut server = Server::new(options);
    let mut waiting = VecDeque::new();
    loop {
        match next(&messages, &mut waiting, server.is_behind()) {
            Next::Message(Message::Request(request)) => {
                let (id, method) = (request.id.clone(), request.method.clone());
                let answer = answer(&mut server, request);
                log.say(|| {
                    let failed = answer.response_result.as_ref().err().map(|error| error.message.clone());
                    let outcome = failed.map_or_else(|| "ok".to_owned(), |why| format!("error: {why}"));
                    format!("{method} {id} {outcome}")
                });
                send(Message::Response(answer));
            }
            Next::Message(Message::Notification(notification)) => {
                let method = notification.method.clone();
                if method == "exit" {
                    return if server.life == Life::ShutDown { Exit::Clean } else { Exit::Findings };
                }
                let told = server.guarded(|server| server.notification(&notification.method, notification.params));
                log.say(|| match told {
                    Ok(()) => method,
                    Err(error) => format!("{method} error: {}", error.message),
                });
            }
            Next::Message(Message::Response(_)) => {}
            Next::Quiet => {
                let found = server.guarded(|server| Ok(server.findings())).unwrap_or_default();
                log.say(|| format!("findings of {} files", found.len()));
                for params in found {
                    send(Notification::new("textDocument/publishDiagnostics".into(), params).into());
                }
            }
            Next::Gone => return Exit::Findings,
        }
        for request in server.asks() {
            send(Message::Request(request));
        }
    }
}

fn answer(server: &mut Server, request: Request) -> Response {
    let Request { id, method, params } = request;
    let result = server.guarded(|server| server.request(&method, params));
    Response { id, response_result: result }
}

/// What to do next.
enum Next {
    Message(Message),
    /// Nothing is waiting, and something has changed.
    Quiet,
    /// The client has gone away.
    Gone,
}

/// The next message, those that were cancelled left out.
fn next(messages: &Receiver<Message>, waiting: &mut VecDeque<Message>, behind: bool) -> Next {
    waiting.extend(messages.try_iter());
    if waiting.is_empty() {
        let come = if behind {
            messages.recv_timeout(SETTLED)
        } else {
            messages.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match come {
            Ok(message) => waiting.push_back(message),
            Err(RecvTimeoutError::Timeout) => return Next::Quiet,
            Err(RecvTimeoutError::Disconnected) => return Next::Gone,
        }
        waiting.extend(messages.try_iter());
    }
    match waiting.pop_front() {
        Some(Message::Request(request)) if is_cancelled(&request.id, waiting) => {
            // It is answered all the same, as every request is.
            Next::Message(Message::Request(Request { method: server::CANCELLED_METHOD.into(), ..request }))
        }
        Some(message) => Next::Message(message),
        None => Next::Gone,
    }
}

/// Does a message that waits take a request back?
fn is_cancelled(id: &RequestId, waiting: &VecDeque<Message>) -> bool {
    waiting.iter().any(|message| match message {
        Message::Notification(notification) if notification.method == "$/cancelRequest" => {
            let meant = notification.params.get("id").cloned();
            meant.and_then(|meant| serde_json::from_value::<RequestId>(meant).ok()).as_ref() == Some(id)
        }
        _ => false,
    })
}

/// Why a request is not answered.
fn refuse(code: i32, message: impl Into<String>) -> ResponseError {
    ResponseError { code, message: message.into(), data: None }
}

/// What is written to standard error, where that was asked for: standard output is the protocol's.
struct Log(bool);

impl Log {
    fn say(&self, line: impl FnOnce() -> String) {
        if self.0 {
            output::warn(&format!("plikt lsp: {}\n", line()));
        }
    }
}
