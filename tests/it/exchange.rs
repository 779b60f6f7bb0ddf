//! Plans as JSON and measures as CSV, there and back.

use std::fs;
use std::path::{Path, PathBuf};

use plikt::Workspace;
use plikt::diag::Language;
use plikt::exchange::{self, Document};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn plans_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            plans_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "plikt") {
            found.push(path);
        }
    }
}

/// Every project of the examples and every plan of the test data, by name, as its files.
fn projects() -> Vec<(String, Vec<(String, String)>)> {
    let read = |folder: &Path, path: &Path| {
        let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(path).unwrap())
    };
    let mut all = Vec::new();
    for entry in fs::read_dir(root().join("examples")).unwrap() {
        let folder = entry.unwrap().path();
        let mut files = Vec::new();
        plans_below(&folder, &mut files);
        files.sort();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        all.push((name, files.iter().map(|path| read(&folder, path)).collect()));
    }
    let mut files = Vec::new();
    plans_below(&root().join("tests/data"), &mut files);
    for path in files {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        all.push((name, vec![read(path.parent().unwrap(), &path)]));
    }
    all.sort();
    all
}

fn workspace(files: &[(String, String)]) -> Workspace {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, text.as_str());
    }
    workspace
}

/// The document through JSON, which is also held against the schema.
fn through_json(name: &str, workspace: &mut Workspace) -> Document {
    let text = exchange::json(workspace);
    assert_eq!(text, exchange::json(workspace), "{name}: the same bytes");
    exchange::read_json(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn a_plan_comes_back_from_json_as_it_was() {
    let mut wrong = Vec::new();
    for (name, files) in projects() {
        let mut before = workspace(&files);
        let document = through_json(&name, &mut before);
        for (way, document) in [("files", document.clone()), ("one", document.merged())] {
            let written = exchange::write(&document, None);
            let mut after = workspace(&written.files);
            if let Some(difference) = exchange::difference(&before.model(), &after.model()) {
                wrong.push(format!("{name} ({way}): {difference}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_plan_may_come_back_in_another_language() {
    let mut wrong = Vec::new();
    for (name, files) in projects() {
        let mut before = workspace(&files);
        let document = through_json(&name, &mut before);
        for language in Language::ALL {
            let written = exchange::write(&document, Some(language));
            let mut after = workspace(&written.files);
            let difference = exchange::difference(&before.model(), &after.model());
            if let Some(difference) = difference.filter(|_| written.notes.is_empty()) {
                wrong.push(format!("{name} ({}): {difference}", language.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
