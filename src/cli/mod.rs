//! The command line: reads files, asks the [`Workspace`](crate::Workspace), writes text. All that is known of the host
//! is here.

mod analyse;
mod arguments;
mod ask;
mod check;
mod complete;
mod diff;
mod evaluate;
mod expected;
mod explain;
mod export;
mod fmt;
mod import;
mod junit;
mod load;
mod locale;
pub mod lsp;
mod manual;
mod new;
mod norms;
mod output;
mod query;
mod repl;
mod spreadsheet;
mod status;
mod vocabulary;
mod watch;
mod wrap;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::diag::{Key, Language, Text};

/// How the program ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Nothing to object to.
    Clean = 0,
    /// Something is wrong in the plan, or a requirement that must be met is not.
    Findings = 1,
    /// Wrong usage, or a file could not be read or written.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why the host could not do what was asked.
#[derive(Debug)]
struct Failure(Text);

impl Failure {
    fn new(key: Key, path: impl std::fmt::Display) -> Self {
        Self(Text::key(key).with("path", path.to_string().as_str()))
    }

    fn because(self, reason: impl std::fmt::Display) -> Self {
        Self(self.0.with("reason", reason.to_string().as_str()))
    }
}

/// Run the program with these arguments, the first of which is its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = locale::language(&arguments);
    let matches = match arguments::command(language).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return not_run(&error, language),
    };
    let done = match matches.subcommand() {
        Some(("check", matches)) => check::run(matches),
        Some(("explain", matches)) => explain::run(matches, language),
        Some(("export", matches)) => export::run(matches),
        Some(("fmt", matches)) => fmt::run(matches, language),
        Some(("duties", matches)) => norms::duties(matches),
        Some(("why" | "why-not", matches)) => norms::why(matches),
        Some(("ask", matches)) => ask::run(matches),
        Some(("evaluate", matches)) => evaluate::run(matches),
        Some(("follow", matches)) => norms::follow(matches),
        Some(("test", matches)) => norms::test(matches),
        Some(("analyse", matches)) => analyse::analyse(matches),
        Some(("law-diff", matches)) => analyse::law_diff(matches),
        Some(("lsp", matches)) => lsp::run(matches, language),
        Some(("query", matches)) => query::run(matches),
        Some(("status", matches)) => status::run(matches),
        Some(("diff", matches)) => diff::run(matches),
        Some(("repl", matches)) => repl::run(matches),
        Some(("import", matches)) => import::run(matches, language),
        Some(("new", matches)) => new::run(matches, language),
        Some(("complete", matches)) => complete::run(matches),
        Some(("vocabulary", matches)) => vocabulary::run(matches, language),
        Some(("completions", matches)) => manual::completions(matches, language),
        Some(("manual", matches)) => manual::manual(matches, language),
        _ => unreachable!("a verb is required"),
    };
    done.unwrap_or_else(|failure| {
        output::complain(&failure.0.in_language(language), language);
        Exit::Failed
    })
}

/// Help was asked for, or the arguments are wrong.
fn not_run(error: &clap::Error, language: Language) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A pipe that is closed early is no reason to complain.
            let _ = error.print();
            Exit::Clean
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            Exit::Failed
        }
        _ => {
            output::complain(&arguments::misuse(error).0.in_language(language), language);
            Exit::Failed
        }
    }
}

/// The language that was asked for.
fn asked_language(matches: &clap::ArgMatches) -> Option<Language> {
    matches.get_one::<String>("lang").and_then(|code| Language::from_code(code))
}
