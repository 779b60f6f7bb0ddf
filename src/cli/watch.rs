//! `plikt check --watch`: check again each time what the files say has changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use clap::ArgMatches;
use notify_debouncer_full::{DebounceEventResult, new_debouncer, notify::RecursiveMode};

use super::{Exit, Failure, asked_language, check, load, output};
use crate::Workspace;
use crate::diag::{Key, Language, Text};

/// Editors write a file in several steps; what happens within this time is one change.
const SETTLED: Duration = Duration::from_millis(100);

/// How often to look for a folder that went away, and whether its files changed meanwhile.
const AGAIN: Duration = Duration::from_secs(2);

/// What a look at the files gave: the name and text of each, or why they could not be read.
type Seen = Result<Vec<(String, Arc<str>)>, String>;

/// Runs until it is interrupted.
pub(super) fn run(matches: &ArgMatches, paths: &[PathBuf]) -> Result<Exit, Failure> {
    if let Some(input) = paths.iter().find(|path| path.as_os_str() == "-") {
        return Err(Failure::new(Key::FailWatchInput, input.display()));
    }
    let language = |workspace: &mut Workspace| asked_language(matches).unwrap_or_else(|| workspace.language());
    let (sender, receiver) = channel();
    let told = move |result: DebounceEventResult| {
        // What happened is not looked at: the files are read again and compared. A closed channel is the end.
        let _ = sender.send(result.map(drop));
    };
    let cannot = |error: &dyn std::fmt::Display| {
        let path = paths.first().map_or(Path::new("."), PathBuf::as_path);
        Failure::new(Key::FailWatch, path.display()).because(error)
    };
    let mut debouncer = new_debouncer(SETTLED, None, told).map_err(|error| cannot(&error))?;
    let mut watched: BTreeSet<PathBuf> = BTreeSet::new();
    let mut before: Option<Seen> = None;
    let mut last_language = asked_language(matches).unwrap_or_default();
    loop {
        // A folder that is gone is no longer watched, even when another of that name comes.
        watched.retain(|folder| folder.is_dir());
        let mut seen_first_error = None;
        for (folder, mode) in folders(paths) {
            if folder.is_dir() && !watched.contains(&folder) {
                match debouncer.watch(&folder, mode) {
                    Ok(()) => drop(watched.insert(folder)),
                    Err(error) => seen_first_error = seen_first_error.or(Some(error)),
                }
            }
        }
        if let (Some(error), true) = (seen_first_error, watched.is_empty()) {
            return Err(cannot(&error));
        }
        let loaded = load::load_for(paths, matches);
        let seen: Seen = match &loaded {
            Ok(workspace) => Ok(texts(workspace)),
            Err(failure) => Err(failure.0.in_language(last_language)),
        };
        if before.as_ref() != Some(&seen) {
            if let Ok(mut workspace) = loaded {
                last_language = language(&mut workspace);
                show(&check::checked(&mut workspace, matches).0, matches, last_language)?;
            } else if let Err(complaint) = &seen {
                let word = Text::key(Key::SeverityError).in_language(last_language);
                show(&format!("{word}: {complaint}\n"), matches, last_language)?;
            }
            before = Some(seen);
        }
        match receiver.recv_timeout(AGAIN) {
            Ok(Ok(()) | Err(_)) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(Exit::Clean),
        }
        while receiver.try_recv().is_ok() {}
    }
}

/// The folders to watch: those that are named with all below them, and those in which the named files stand, since
/// editors save by renaming another file into the place.
fn folders(paths: &[PathBuf]) -> Vec<(PathBuf, RecursiveMode)> {
    if paths.is_empty() {
        return vec![(PathBuf::from("."), RecursiveMode::Recursive)];
    }
    let folder = |path: &PathBuf| {
        let plan = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("plikt"));
        if path.is_dir() || !plan {
            return (path.clone(), RecursiveMode::Recursive);
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        (parent.to_path_buf(), RecursiveMode::Recursive)
    };
    paths.iter().map(folder).collect()
}

fn texts(workspace: &Workspace) -> Vec<(String, Arc<str>)> {
    let own = workspace.sources().files().filter(|(_, file)| !file.pack);
    own.map(|(_, file)| (file.name.to_string(), file.text.clone())).collect()
}

/// On a terminal in the place of what stood there, elsewhere below it.
fn show(text: &str, matches: &ArgMatches, language: Language) -> Result<(), Failure> {
    let color = output::color(matches);
    if output::is_terminal() && !output::plain(matches) {
        output::clear()?;
    }
    output::print(text, color)?;
    output::print(&format!("\n{}\n", Text::key(Key::WatchWaits).in_language(language)), color)
}
