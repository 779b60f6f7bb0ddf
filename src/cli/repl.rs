//! `plikt repl`: a session in the terminal, or over lines from a pipe.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::SystemTime;

use clap::ArgMatches;
use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter, MatchingBracketHighlighter};
use rustyline::hint::Hinter;
use rustyline::history::FileHistory;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{CompletionType, Config, Context, Editor, Helper};

use super::{Exit, Failure, asked_language, load, output};
use crate::Workspace;
use crate::diag::{Key, Text};
use crate::ide::TokenKind;
use crate::session::{Reply, Request, Session, is_open, is_private, is_saved};

/// So many lines are remembered between runs.
const HISTORY: usize = 1_000;

/// So many words are shown by TAB before it is asked whether all are wanted.
const OFFERED: usize = 200;

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let municipality = matches.get_one::<String>("municipality").cloned();
    let mut files = Files { municipality, ..Files::of(paths) };
    let mut session = Session::new(files.read()?, asked_language(matches));
    session.folder = load::prefix(&files.paths);
    // From now on the session says from where the plan is seen.
    files.municipality = None;
    session.color = output::color(matches);
    let terminal = std::io::stdin().is_terminal() && output::is_terminal();
    session.width = output::width().unwrap_or(0);
    if terminal { in_terminal(session, files) } else { over_lines(session, files) }
}

/// The files that are explored, and when they were last changed.
struct Files {
    paths: Vec<PathBuf>,
    /// The municipality from which they are seen.
    municipality: Option<String>,
    seen: Vec<(PathBuf, Option<SystemTime>)>,
}

impl Files {
    fn of(paths: Vec<PathBuf>) -> Self {
        Self { paths, municipality: None, seen: Vec::new() }
    }

    fn read(&mut self) -> Result<Workspace, Failure> {
        if self.paths.is_empty() {
            return Ok(Workspace::new());
        }
        let mut workspace = load::load(&self.paths)?;
        workspace.see_from(self.municipality.as_deref()).map_err(Failure)?;
        let root = load::project_folder(&self.paths)?;
        let plans = workspace.sources().files().filter(|(_, file)| !file.pack && !is_saved(&file.text));
        let seen = plans.map(|(_, file)| root.join(file.name.as_str()));
        self.seen = seen.map(|path| (path.clone(), changed(&path))).collect();
        Ok(workspace)
    }

    /// Is a path one of the files, however it is written?
    fn has(&self, path: &Path) -> bool {
        let Ok(path) = path.canonicalize() else { return false };
        self.seen.iter().any(|(seen, _)| seen.canonicalize().is_ok_and(|seen| seen == path))
    }

    fn have_changed(&self) -> bool {
        self.seen.iter().any(|(path, time)| changed(path) != *time)
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|about| about.modified()).ok()
}

/// Do what a session asked for; `false` ends it.
fn host(session: &mut Session, files: &mut Files, request: Request) -> (bool, Option<Failure>) {
    let read = |session: &mut Session, files: &mut Files| match files.read() {
        Ok(workspace) => {
            session.open(workspace);
            let greeting = session.greeting();
            show(session, &greeting);
            None
        }
        Err(failure) => Some(failure),
    };
    match request {
        Request::Quit => (false, None),
        Request::Reopen => (true, read(session, files)),
        Request::Open(path) => {
            let before = std::mem::replace(&mut files.paths, vec![PathBuf::from(path)]);
            let failure = read(session, files);
            if failure.is_some() {
                files.paths = before;
            }
            (true, failure)
        }
        Request::Write { path, .. } if files.has(Path::new(&path)) => {
            (true, Some(Failure(Text::key(Key::ReplNotOverPlan).with("name", path.as_str()))))
        }
        Request::Write { path, content } => {
            match output::pack(&content).and_then(|bytes| output::write(Path::new(&path), bytes)) {
                Ok(()) => {
                    let done = Text::key(Key::ReplWritten).with("path", path.as_str()).in_language(session.language());
                    show(session, &Reply { text: format!("{done}\n"), ..Reply::default() });
                    (true, None)
                }
                Err(failure) => (true, Some(failure)),
            }
        }
    }
}

fn show(session: &Session, reply: &Reply) {
    // Where there is no terminal, the width is 0. A reader that has gone away is told nothing more.
    let _ = output::print(&super::wrap::wrapped(&reply.text, usize::from(session.width)), session.color);
}

/// Take a line and do what comes of it. Gives whether to go on, and whether all went well.
fn take(session: &mut Session, files: &mut Files, line: &str) -> (bool, bool) {
    // The window may have another size by now.
    session.width = output::width().unwrap_or(0);
    let reply = session.enter(line);
    if output::is_terminal() && !reply.wrong {
        page(session, &reply);
    } else {
        show(session, &reply);
    }
    let (goes_on, failure) = match reply.request {
        Some(request) => host(session, files, request),
        None => (true, None),
    };
    let fine = !reply.wrong && failure.is_none();
    if let Some(failure) = failure {
        let language = session.language();
        output::complain(&failure.0.in_language(language), language);
    }
    (goes_on, fine)
}

/// Show something long by the reader's pager.
fn page(session: &Session, reply: &Reply) {
    let height = terminal_size::terminal_size().map_or(usize::MAX, |(_, height)| usize::from(height.0));
    let text = super::wrap::wrapped(&reply.text, usize::from(session.width));
    if text.lines().count() < height {
        return show(session, reply);
    }
    let pager = std::env::var("PAGER").ok().filter(|pager| !pager.trim().is_empty());
    let pager = pager.unwrap_or_else(|| "less -FRX".into());
    let mut words = pager.split_whitespace();
    let started = words
        .next()
        .map(|program| std::process::Command::new(program).args(words).stdin(std::process::Stdio::piped()).spawn());
    let Some(Ok(mut child)) = started else { return show(session, reply) };
    if let Some(mut input) = child.stdin.take() {
        // A pager may be left before it has read everything.
        let _ = input.write_all(text.as_bytes());
    }
    let _ = child.wait();
}

/// Lines from a pipe: each reply is written, and nothing is asked.
fn over_lines(mut session: Session, mut files: Files) -> Result<Exit, Failure> {
    let mut pending = String::new();
    let mut exit = Exit::Clean;
    let mut lines = std::io::stdin().lock().lines();
    loop {
        let line = match lines.next() {
            Some(Ok(line)) => Some(line),
            Some(Err(error)) => return Err(Failure::new(Key::FailRead, "-").because(error)),
            None => None,
        };
        let ended = line.is_none();
        if let Some(line) = line {
            pending.push_str(&line);
            pending.push('\n');
            if is_open(&pending) {
                continue;
            }
        }
        if ended && pending.is_empty() {
            return Ok(exit);
        }
        let (goes_on, fine) = take(&mut session, &mut files, &std::mem::take(&mut pending));
        if !fine {
            exit = Exit::Findings;
        }
        if ended || !goes_on {
            return Ok(exit);
        }
    }
}

fn in_terminal(session: Session, mut files: Files) -> Result<Exit, Failure> {
    let broken = |error: ReadlineError| Failure::new(Key::FailRead, "-").because(error);
    let config = Config::builder()
        .completion_type(CompletionType::List)
        // The first TAB shows what there is, also where nothing is typed yet.
        .completion_show_all_if_ambiguous(true)
        .completion_prompt_limit(OFFERED)
        .auto_add_history(false)
        .bracketed_paste(true)
        .max_history_size(HISTORY)
        .map_err(broken)?
        .build();
    let session = Rc::new(RefCell::new(session));
    let mut editor: Editor<Reader, FileHistory> = Editor::with_config(config).map_err(broken)?;
    let brackets = MatchingBracketHighlighter::new();
    editor.set_helper(Some(Reader { session: session.clone(), brackets }));
    let history = history_file();
    if let Some(path) = &history {
        // The first time there is none.
        let _ = editor.load_history(path);
    }
    let greeting = session.borrow_mut().greeting();
    show(&session.borrow(), &greeting);
    loop {
        let asking = session.borrow().is_asking();
        match editor.readline(if asking { "svar> " } else { "plikt> " }) {
            Ok(line) => {
                reread(&mut session.borrow_mut(), &mut files);
                if !asking && !line.trim().is_empty() && !is_private(&line) {
                    // A history that cannot be kept is no reason to stop.
                    let _ = editor.add_history_entry(line.trim());
                }
                if !take(&mut session.borrow_mut(), &mut files, &line).0 {
                    break;
                }
            }
            // In an interview both leave that; else Ctrl-C leaves the line, and Ctrl-D the session.
            Err(ReadlineError::Interrupted | ReadlineError::Eof) if asking => {
                let reply = session.borrow_mut().break_off();
                show(&session.borrow(), &reply);
            }
            Err(ReadlineError::Interrupted) => {}
            Err(ReadlineError::Eof) => break,
            Err(error) => return Err(broken(error)),
        }
    }
    if let Some(path) = &history {
        let _ = path.parent().map(std::fs::create_dir_all);
        let _ = editor.save_history(path);
    }
    Ok(Exit::Clean)
}

/// Read files again that were changed meanwhile.
fn reread(session: &mut Session, files: &mut Files) {
    if !files.have_changed() {
        return;
    }
    // A file that is being written may be gone for a moment: then the next line tries again.
    if let Ok(workspace) = files.read() {
        session.open(workspace);
        let text = format!("{}\n", Text::key(Key::ReplReread).in_language(session.language()));
        show(session, &Reply { text, ..Reply::default() });
    }
}

/// Where lines are remembered: beside other programs' state, as the system has it.
fn history_file() -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let state = folder("XDG_STATE_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/state")));
    Some(state.or_else(|| folder("LOCALAPPDATA"))?.join("plikt/history"))
}

/// What the line editor asks while a line is written.
struct Reader {
    session: Rc<RefCell<Session>>,
    brackets: MatchingBracketHighlighter,
}

impl Helper for Reader {}

impl Completer for Reader {
    type Candidate = String;

    fn complete(&self, line: &str, at: usize, _: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        Ok(self.session.borrow_mut().complete(line, at))
    }
}

impl Hinter for Reader {
    type Hint = String;

    /// The rest of the only word that can stand here.
    fn hint(&self, line: &str, at: usize, _: &Context<'_>) -> Option<String> {
        if at < line.len() || line.ends_with(char::is_whitespace) || line.is_empty() {
            return None;
        }
        self.session.borrow_mut().hint(line)
    }
}

impl Highlighter for Reader {
    /// Tokens in colours, and the bracket that matches the one at the cursor.
    fn highlight<'l>(&self, line: &'l str, at: usize) -> Cow<'l, str> {
        let mut session = self.session.borrow_mut();
        let bracketed = self.brackets.highlight(line, at);
        if !session.color || session.is_asking() {
            return bracketed;
        }
        // Where the highlighter put colours first is the bracket.
        let bracket = bracketed.find('\x1b');
        let mut out = String::with_capacity(line.len() + 32);
        let mut done = 0;
        let plain = |out: &mut String, from: usize, to: usize| match bracket.filter(|at| (from..to).contains(at)) {
            Some(at) => {
                out.push_str(line.get(from..at).unwrap_or_default());
                let _ = write!(out, "\x1b[1;34m{}\x1b[0m", line.get(at..=at).unwrap_or_default());
                out.push_str(line.get(at + 1..to).unwrap_or_default());
            }
            None => out.push_str(line.get(from..to).unwrap_or_default()),
        };
        for token in session.tokens(line) {
            let range = token.range;
            let style = match token.kind {
                TokenKind::Comment | TokenKind::Documentation => "2",
                TokenKind::Text => "32",
                TokenKind::Number | TokenKind::Date | TokenKind::Unit | TokenKind::Citation => "33",
                TokenKind::Keyword => "35",
                TokenKind::Kind => "1;36",
                TokenKind::Field => "36",
                TokenKind::Function | TokenKind::Type | TokenKind::Pack => "34",
                TokenKind::Label => "1",
                TokenKind::Value => "95",
                TokenKind::Name | TokenKind::Operator | TokenKind::Punctuation => continue,
            };
            plain(&mut out, done, range.start);
            let _ = write!(out, "\x1b[{style}m{}\x1b[0m", line.get(range.clone()).unwrap_or_default());
            done = range.end;
        }
        plain(&mut out, done, line.len());
        Cow::Owned(out)
    }

    fn highlight_prompt<'b, 's: 'b, 'p: 'b>(&'s self, prompt: &'p str, _: bool) -> Cow<'b, str> {
        if self.session.borrow().color { Cow::Owned(format!("\x1b[1m{prompt}\x1b[0m")) } else { Cow::Borrowed(prompt) }
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        if self.session.borrow().color { Cow::Owned(format!("\x1b[2m{hint}\x1b[0m")) } else { Cow::Borrowed("") }
    }

    fn highlight_char(&self, line: &str, at: usize, kind: CmdKind) -> bool {
        self.session.borrow().color || self.brackets.highlight_char(line, at, kind)
    }
}

impl Validator for Reader {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        let open = !self.session.borrow().is_asking() && is_open(context.input());
        Ok(if open { ValidationResult::Incomplete } else { ValidationResult::Valid(None) })
    }
}
