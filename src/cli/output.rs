//! Writing: to the terminal, a pipe or a file.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use clap::ArgMatches;

use super::Failure;
use crate::diag::{Key, Language, Text};
use crate::exchange::Content;

/// Does standard output take colour? `NO_COLOR` and pipes do not, unless it is asked for.
pub(super) fn color(matches: &ArgMatches) -> bool {
    match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ => AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
    }
}

/// Is it a terminal that people look at, and not a pipe or a file?
pub(super) fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// How many columns the terminal has; nothing where standard output is none.
pub(super) fn width() -> Option<u16> {
    is_terminal().then(terminal_size::terminal_size).flatten().map(|(width, _)| width.0)
}

/// Is text for screen readers wanted: `--plain`, or `PLIKT_PLAIN` set to anything but nothing and `0`?
pub(super) fn plain(matches: &ArgMatches) -> bool {
    let wanted = std::env::var_os("PLIKT_PLAIN").is_some_and(|value| !value.is_empty() && value != "0");
    matches.get_flag("plain") || wanted
}

/// Clear the terminal, with what has scrolled away, and go to its top.
pub(super) fn clear() -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let cleared = out.write_all(b"\x1b[2J\x1b[3J\x1b[H").and_then(|()| out.flush());
    cleared.map_err(|error| Failure::new(Key::FailWrite, "-").because(error))
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

/// Write the bytes of a file to standard output, as they are. A terminal is refused by those who ask.
pub(super) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(Key::FailWrite, "-").because(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// What was exported as the bytes of its file.
pub(super) fn pack(content: &Content) -> Result<Cow<'_, [u8]>, Failure> {
    content.bytes().map_err(|error| Failure::new(Key::FailPack, error))
}

/// Write a file as a whole: whoever reads it meanwhile sees the old one or the new one, never a part.
pub(super) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}", std::process::id()));
    let beside = path.with_file_name(name);
    let written = std::fs::write(&beside, content).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        // It may not even be there.
        let _ = std::fs::remove_file(&beside);
        Failure::new(Key::FailWrite, path.display()).because(error)
    })
}

/// Replace what stands in a file that is there. A link stays a link, and the file keeps its permissions.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let replaced = || -> std::io::Result<()> {
        let path = path.canonicalize()?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut beside = tempfile::NamedTempFile::new_in(folder)?;
        beside.write_all(text.as_bytes())?;
        beside.as_file().set_permissions(path.metadata()?.permissions())?;
        beside.persist(&path).map_err(|error| error.error)?;
        Ok(())
    };
    replaced().map_err(|error| Failure::new(Key::FailWrite, path.display()).because(error))
}

/// Write to standard error, where standard output holds something else.
pub(super) fn warn(text: &str) {
    // There is nobody left to tell if this fails.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Say on standard error what went wrong.
pub(super) fn complain(text: &str, language: Language) {
    let word = Text::key(Key::SeverityError).in_language(language);
    warn(&format!("{word}: {text}\n"));
}
