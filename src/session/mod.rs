//! Exploring a plan line by line: questions, definitions on the spot, facts assumed and taken back.
//!
//! A [`Session`] knows no terminal and no file: it takes a line (or a few, where a block is open) and gives a [`Reply`],
//! so that a terminal, a pipe and a browser page use the same one. What is defined on the spot is text in a file of the
//! session's own, which is what `:save` writes and what replays the session.

mod answers;
mod commands;
mod completion;
mod definitions;
mod follow;
mod interview;
mod municipality;
mod named;
mod outputs;
mod pointing;
mod replay;
mod text;

use std::sync::Arc;

use ecow::EcoString;

use crate::Workspace;
use crate::diag::{Arg, Diagnostic, Key, Language, Severity, Text};
use crate::exchange::Content;
use crate::ide::{Token, TokenKind, loose_tokens};
use crate::model::{ElementId, Model};
use crate::norms::Situation;
use crate::render::{self, Look};

pub use commands::{COMMANDS, Command};
#[cfg(feature = "cli")]
pub(crate) use interview::{Asking, Said};
pub(crate) use named::named;
pub use replay::is_saved;
pub use text::{is_open, is_private};

/// The name of the session's own file; with a number where the project has one of this name.
const FILE: &str = "session.plikt";

/// What came of a line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reply {
    /// What to show; ends with a line break unless it is empty.
    pub text: String,
    /// Was the line wrong?
    pub wrong: bool,
    /// What only the host can do.
    pub request: Option<Request>,
}

/// What a session asks of its host: it reads and writes no files itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Request {
    /// Read these files or this folder, and give them to [`Session::open`].
    Open(String),
    /// Read the same files again.
    Reopen,
    /// Write a file.
    Write {
        /// Where.
        path: String,
        /// What: text, or a document or workbook that the host packs as a file.
        content: Content,
    },
    /// The session ends.
    Quit,
}

/// Everything that can be undone.
#[derive(Clone, Default)]
struct State {
    workspace: Workspace,
    /// The name of the session's own file.
    file: EcoString,
    /// The blocks that were defined here, in order.
    blocks: Vec<EcoString>,
    /// What is assumed, as `fact: value`, in order.
    facts: Vec<EcoString>,
    /// The day of the facts, as it was written.
    at: Option<EcoString>,
    /// Who asks, as it was written.
    actor: Option<EcoString>,
    /// The situation of the plan to begin from.
    situation: Option<EcoString>,
    /// What stands in the place of what the files say.
    redefined: Vec<definitions::Redefined>,
    /// Was it said here from which municipality the plan is seen? Else that is for the host.
    has_chosen: bool,
}

/// A plan that is being explored.
pub struct Session {
    state: State,
    before: Vec<State>,
    language: Option<Language>,
    interview: Option<interview::Asking>,
    /// The texts of the sessions that were taken up.
    taken: Vec<String>,
    /// What leads from the folder in which the host writes to the project's, with `/` at the end; nothing where that is the same.
    pub folder: String,
    /// With the colours of a terminal?
    pub color: bool,
    /// How many characters a line has room for; 0 where there is no limit.
    pub width: u16,
}

/// So many steps can be undone.
const UNDO: usize = 100;

impl Session {
    /// Explore a project. Without a language, the plan's is spoken.
    pub fn new(workspace: Workspace, language: Option<Language>) -> Self {
        let mut session = Self {
            state: State::default(),
            before: Vec::new(),
            language,
            interview: None,
            taken: Vec::new(),
            folder: String::new(),
            color: false,
            width: 0,
        };
        session.open(workspace);
        session
    }

    /// Explore other files, or the same ones as they are now. What was defined, chosen and assumed here stays; a file that `:save`
    /// wrote is taken up as if it had been entered here.
    pub fn open(&mut self, mut workspace: Workspace) {
        if self.state.has_chosen {
            workspace.see_as(&self.state.workspace);
        }
        self.before.clear();
        self.interview = None;
        let mut names = std::iter::once(FILE.into()).chain((2..).map(|n| ecow::eco_format!("session-{n}.plikt")));
        self.state.file = names.find(|name| workspace.sources().find(name).is_none()).unwrap_or_default();
        self.state.workspace = workspace;
        self.state.write();
        self.redefine();
        self.take_up();
        self.before.clear();
    }

    /// The language that replies are in.
    pub fn language(&mut self) -> Language {
        match self.language {
            Some(language) => language,
            None => self.state.workspace.language(),
        }
    }

    /// What greets the user: what is loaded and how to get help.
    pub fn greeting(&mut self) -> Reply {
        let model = self.state.workspace.model();
        let errors = self.errors().len();
        let plan = model.plan().map(|plan| crate::eval::Evaluator::new(&model, self.language()).name(plan));
        let text = match plan {
            Some(plan) => Text::key(Key::ReplGreeting).with("name", &plan),
            None => Text::key(Key::ReplGreetingEmpty),
        };
        let mut text = self.line(&text);
        if let Some(seen) = self.seen_from() {
            text.push_str(&self.line(&seen));
        }
        if errors > 0 {
            text.push_str(&self.line(&Text::key(Key::ReplHasErrors).with("count", errors)));
        }
        Reply { text, ..Reply::default() }
    }

    /// Is an interview going on, in which a line is an answer?
    pub fn is_asking(&self) -> bool {
        self.interview.is_some()
    }

    /// Take a line, or a block of several.
    pub fn enter(&mut self, input: &str) -> Reply {
        let input = input.trim();
        if self.interview.is_some() && !input.starts_with(':') {
            return self.answered(input);
        }
        if input.is_empty() || input.lines().all(|line| line.trim_start().starts_with("//")) {
            return Reply::default();
        }
        match input.strip_prefix(':') {
            Some(command) => self.command(command.trim()),
            None if text::is_definition(input) => self.define(input),
            None => self.question(input),
        }
    }

    fn question(&mut self, input: &str) -> Reply {
        let language = self.language();
        let form = crate::query::Form::Text { width: self.width };
        match self.state.workspace.query(input, language, form) {
            Ok(text) => Reply { text, ..Reply::default() },
            Err(wrong) => self.wrong(&wrong),
        }
    }

    /// What the tokens of a line are, for those who colour it while it is written. Of a command nothing is told but its
    /// name, which is a keyword.
    pub fn tokens(&mut self, line: &str) -> Vec<Token> {
        let blank = line.len() - line.trim_start().len();
        if line[blank..].starts_with(':') {
            let length = line[blank..].find(char::is_whitespace).unwrap_or(line.len() - blank);
            return vec![Token { range: blank..blank + length, kind: TokenKind::Keyword }];
        }
        let model = self.model();
        loose_tokens(line, &model.schema, model.language())
    }

    // ---- What is known

    fn model(&mut self) -> Arc<Model> {
        self.state.workspace.model()
    }

    /// The situation as it is assumed now.
    fn situation(&mut self) -> Situation {
        let model = self.model();
        let (own, plan): (Vec<_>, Vec<_>) = self.situations().into_iter().partition(|(_, _, own)| *own);
        let base = plan.iter().find(|(label, ..)| Some(label) == self.state.situation.as_ref());
        let mut situation = base.map(|(_, id, _)| Situation::of(&model, *id)).unwrap_or_default();
        if let Some((_, id, _)) = own.iter().find(|(label, ..)| label == text::SITUATION) {
            situation.take(&Situation::of(&model, *id));
        }
        situation
    }

    /// The situations with a label, and whether each is what is assumed here.
    fn situations(&mut self) -> Vec<(EcoString, ElementId, bool)> {
        let model = self.model();
        let file = self.state.workspace.sources().find(&self.state.file);
        let all = model.known.situation.map_or(&[][..], |kind| model.of_kind(kind)).iter().copied();
        let about = |id| {
            let element = model.element(id);
            let own = Some(element.file) == file && element.label == text::SITUATION;
            (element.label.clone(), id, own)
        };
        all.map(about).filter(|(label, ..)| !label.is_empty()).collect()
    }

    fn errors(&mut self) -> Vec<Diagnostic> {
        let all = self.state.workspace.diagnostics().iter();
        all.filter(|d| d.severity == Severity::Error && !render::is_rule(d)).cloned().collect()
    }

    // ---- What is said

    fn look(&mut self) -> Look {
        Look { language: self.language(), color: self.color, all: false }
    }

    fn line(&mut self, text: &Text) -> String {
        format!("{}\n", text.in_language(self.language()))
    }

    fn said(&mut self, text: &Text) -> Reply {
        Reply { text: self.line(text), ..Reply::default() }
    }

    fn refused(&mut self, text: &Text) -> Reply {
        let word = Text::key(Key::SeverityError).in_language(self.language());
        let text = format!("{word}: {}", self.line(text));
        Reply { text, wrong: true, request: None }
    }

    fn wrong(&mut self, diagnostics: &[Diagnostic]) -> Reply {
        let look = self.look();
        pointing::wrong_in(self.state.workspace.sources(), diagnostics, look)
    }

    /// The element that a word names, or why there is none.
    fn named(
        &mut self,
        label: &str,
        kinds: &[Option<crate::model::schema::KindId>],
        missing: Key,
    ) -> Result<ElementId, Text> {
        let language = self.language();
        let model = self.model();
        named(&model, language, label, kinds)
            .map_err(|reason| Text::key(missing).with("path", label).with("reason", Arg::from(reason)))
    }

    /// Remember how things stand, so that what comes can be undone.
    fn remember(&mut self) {
        self.before_was(self.state.clone());
    }

    fn before_was(&mut self, state: State) {
        if self.before.len() == UNDO {
            self.before.remove(0);
        }
        self.before.push(state);
    }
}
