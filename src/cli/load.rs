//! From paths to a [`Workspace`]: which files belong to the project, and what they are called in it.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::Workspace;
use crate::diag::{Code, CodeName, Key};
use crate::source::beside;

use super::Failure;

/// Standard input, as a path and as the name of a file.
const STANDARD_INPUT: &str = "-";

/// The project that these paths name: files, folders with everything below them, and what those use.
pub(super) fn load(paths: &[PathBuf]) -> Result<Workspace, Failure> {
    load_with(paths, None)
}

/// The project that these paths name, seen from the municipality that `--municipality` names.
pub(super) fn load_for(paths: &[PathBuf], matches: &clap::ArgMatches) -> Result<Workspace, Failure> {
    let mut workspace = load(paths)?;
    workspace.see_from(matches.get_one::<String>("municipality").map(String::as_str)).map_err(Failure)?;
    Ok(workspace)
}

/// The same, where standard input has been read already.
pub(super) fn load_with(paths: &[PathBuf], input: Option<&str>) -> Result<Workspace, Failure> {
    let current = [PathBuf::from(".")];
    let paths = if paths.is_empty() { &current } else { paths };
    let root = project_folder(paths)?;
    let mut workspace = Workspace::new();
    for path in paths {
        if path.as_os_str() == STANDARD_INPUT {
            match input {
                Some(text) => workspace.set(STANDARD_INPUT, text),
                None => workspace.set(STANDARD_INPUT, read_standard_input()?),
            }
        } else if path.is_dir() {
            let mut files = Vec::new();
            plans_below(path, &mut files)?;
            if files.is_empty() {
                return Err(Failure::new(Key::FailNoPlans, path.display()));
            }
            files.sort();
            for file in files {
                add(&mut workspace, &root, &file)?;
            }
        } else if is_plan(path) {
            add(&mut workspace, &root, path)?;
        } else {
            let why = if path.exists() { Key::FailNotAPlan } else { Key::FailNotFound };
            return Err(Failure::new(why, path.display()));
        }
    }
    while add_what_is_missed(&mut workspace, &root)? {}
    Ok(in_order(workspace))
}

/// The same files in the order of their names: what is written of a project is the same however its files were named.
fn in_order(workspace: Workspace) -> Workspace {
    let files = workspace.sources().files().filter(|(_, file)| !file.pack);
    let mut files: Vec<_> = files.map(|(_, file)| (file.name.clone(), file.text.clone())).collect();
    if files.is_sorted_by(|(one, _), (other, _)| one.split('/').le(other.split('/'))) {
        return workspace;
    }
    files.sort_by(|(one, _), (other, _)| one.split('/').cmp(other.split('/')));
    let mut ordered = Workspace::new();
    for (name, text) in files {
        ordered.set(&name, text);
    }
    ordered
}

/// The folder that names are relative to and that nothing outside of is read: a folder that is given alone, if its files
/// use none outside of it, else the current one; where the files lie elsewhere, the folder that they have in common.
pub(super) fn project_folder(paths: &[PathBuf]) -> Result<PathBuf, Failure> {
    let current = canonical(Path::new("."))?;
    if let [only] = paths
        && only.is_dir()
    {
        let folder = canonical(only)?;
        let may_widen = folder != current && folder.starts_with(&current);
        return Ok(if may_widen && reaches_out(&folder)? { current } else { folder });
    }
    let named = paths.iter().filter(|path| path.as_os_str() != STANDARD_INPUT).map(|path| canonical(path));
    let named: Vec<PathBuf> = named.collect::<Result<_, _>>()?;
    if named.iter().all(|path| path.starts_with(&current)) {
        return Ok(current);
    }
    let inside = |folder: &&Path| named.iter().all(|path| path.starts_with(folder) && path != folder);
    let common = named.iter().flat_map(|path| path.ancestors()).find(inside);
    Ok(common.map_or(current, Path::to_path_buf))
}

/// Does a plan in the folder, or below it, name a file that lies outside of it? A log in a folder of its own names the plan.
fn reaches_out(folder: &Path) -> Result<bool, Failure> {
    let mut plans = Vec::new();
    plans_below(folder, &mut plans)?;
    Ok(plans.iter().any(|path| {
        let depth = path.strip_prefix(folder).map_or(0, |inside| inside.components().count().saturating_sub(1));
        // What cannot be read is told where it is read.
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let steps = |named: &str| named.split('/').take_while(|part| *part == "..").count();
        text.match_indices("\"../").any(|(at, _)| text.get(at + 1..).is_some_and(|named| steps(named) > depth))
    }))
}

/// What leads from the current folder to the project's, with `/` at the end; nothing where that is the same, or elsewhere.
pub(super) fn prefix(paths: &[PathBuf]) -> String {
    let (Ok(root), Ok(current)) = (project_folder(paths), canonical(Path::new("."))) else { return String::new() };
    let inside = root.strip_prefix(&current).unwrap_or(Path::new(""));
    inside.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
}

fn canonical(path: &Path) -> Result<PathBuf, Failure> {
    path.canonicalize().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(Key::FailNotFound, path.display()),
        _ => Failure::new(Key::FailRead, path.display()).because(error),
    })
}

pub(super) fn is_plan(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("plikt"))
}

/// Every plan in a folder and below it. Hidden folders are left out, and links to folders, which could go in rings.
pub(super) fn plans_below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let fail = |error| Failure::new(Key::FailRead, folder.display()).because(error);
    for entry in folder.read_dir().map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let path = entry.path();
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if entry.file_type().map_err(fail)?.is_dir() {
            if !hidden {
                plans_below(&path, found)?;
            }
        } else if is_plan(&path) && path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

fn add(workspace: &mut Workspace, root: &Path, path: &Path) -> Result<(), Failure> {
    workspace.set(&name_in(root, path)?, read(path)?);
    Ok(())
}

/// What a file is called in a project.
fn name_in(root: &Path, path: &Path) -> Result<String, Failure> {
    let whole = canonical(path)?;
    let inside = whole.strip_prefix(root).unwrap_or(&whole);
    let parts: Vec<_> = inside.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    Ok(parts.join("/"))
}

/// What a file is called in the project that these paths name.
pub(super) fn name(paths: &[PathBuf], path: &Path) -> Result<String, Failure> {
    if path.as_os_str() == STANDARD_INPUT {
        return Ok(STANDARD_INPUT.to_owned());
    }
    let current = [PathBuf::from(".")];
    name_in(&project_folder(if paths.is_empty() { &current } else { paths })?, path)
}

fn read(path: &Path) -> Result<String, Failure> {
    text(bytes(path)?, &path.display().to_string())
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(Key::FailNotFound, path.display()),
        _ => Failure::new(Key::FailRead, path.display()).because(error),
    })
}

fn read_standard_input() -> Result<String, Failure> {
    text(standard_input_bytes()?, STANDARD_INPUT)
}

fn standard_input_bytes() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(Key::FailRead, STANDARD_INPUT).because(error))?;
    Ok(bytes)
}

/// Every file that these paths name, as it is; standard input is `-`.
pub(super) fn texts(paths: &[PathBuf]) -> Result<Vec<(PathBuf, String)>, Failure> {
    let current = [PathBuf::from(".")];
    let mut found = Vec::new();
    for path in if paths.is_empty() { &current } else { paths } {
        if path.as_os_str() == STANDARD_INPUT {
            found.push(path.clone());
        } else if path.is_dir() {
            let before = found.len();
            plans_below(path, &mut found)?;
            if found.len() == before {
                return Err(Failure::new(Key::FailNoPlans, path.display()));
            }
            found.get_mut(before..).unwrap_or_default().sort();
        } else if is_plan(path) {
            found.push(path.clone());
        } else {
            let why = if path.exists() { Key::FailNotAPlan } else { Key::FailNotFound };
            return Err(Failure::new(why, path.display()));
        }
    }
    let mut texts: Vec<(PathBuf, String)> = Vec::new();
    for path in found {
        if texts.iter().any(|(known, _)| *known == path) {
            continue;
        }
        let bytes = if path.as_os_str() == STANDARD_INPUT { standard_input_bytes()? } else { bytes(&path)? };
        let text = utf8(bytes, &path.display().to_string())?;
        texts.push((path, text));
    }
    Ok(texts)
}

/// The text of a file, where it can be read.
pub(super) fn quoted(path: &Path) -> Option<String> {
    read(path).ok()
}

/// UTF-8, without the mark that some editors put first.
fn text(bytes: Vec<u8>, path: &str) -> Result<String, Failure> {
    let text = utf8(bytes, path)?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn utf8(bytes: Vec<u8>, path: &str) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
        Failure(Failure::new(Key::FailNotUtf8, path).0.with("line", line))
    })
}

/// Read the files that the project names and has not got, where they are there. Says whether there were any.
pub(super) fn add_what_is_missed(workspace: &mut Workspace, root: &Path) -> Result<bool, Failure> {
    let missed = workspace.diagnostics().iter().filter(|d| d.code == CodeName::Code(Code::UnknownFile));
    let spans: Vec<_> = missed.map(|diagnostic| diagnostic.primary.span).collect();
    let mut names = Vec::new();
    for span in spans {
        let sources = workspace.sources();
        let from = &sources.file(sources.place(span).file).name;
        let name = beside(from, sources.text(span).trim_matches('"'));
        names.extend(name.filter(|name| sources.find(name).is_none()));
    }
    let mut any = false;
    for name in names {
        let path = root.join(&name);
        // A link may lead out of the project: then the file counts as missing.
        if path.is_file() && canonical(&path)?.starts_with(root) {
            workspace.set(&name, read(&path)?);
            any = true;
        }
    }
    Ok(any)
}
