//! Writing: to the terminal or a pipe.

use std::io::{ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ArgMatches;

use super::Failure;
use crate::diag::{Key, Language, Text};

/// Does standard output take colour? `NO_COLOR` and pipes do not, unless it is asked for.
pub(super) fn color(matches: &ArgMatches) -> bool {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ => AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
    }
}

/// Write to standard output. A reader that has seen enough and closes the pipe is no failure.
pub(super) fn print(text: &str, color: bool) -> Result<(), Failure> {
    let choice = if color { ColorChoice::Always } else { ColorChoice::Never };
    let mut out = AutoStream::new(std::io::stdout().lock(), choice);
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(Key::FailWrite, "-").because(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Say on standard error what went wrong.
pub(super) fn complain(text: &str, language: Language) {
    let word = Text::key(Key::SeverityError).in_language(language);
    // There is nobody left to tell if this fails.
    let _ = writeln!(std::io::stderr(), "{word}: {text}");
}
