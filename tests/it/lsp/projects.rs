//! Which files are one project, and whose text of them counts.

use std::fs;
use std::path::Path;

use plikt::cli::Exit;
use serde_json::{Value, json};

use super::client::{Client, able, applied, codes, uri};
use crate::cli::Folder;

fn changed(client: &mut Client, path: &Path, kind: u8) {
    let event = json!({ "uri": uri(path), "type": kind });
    client.tell("workspace/didChangeWatchedFiles", json!({ "changes": [event] }));
}

#[test]
fn files_that_use_each_other_are_one_project() {
    let folder = Folder::new("lsp-projects")
        .with("a/plan.plikt", "language: nb\nbruk \"../felles/mål.plikt\"\ntiltak T1 \"Kurs\" { mål: M1 }\n")
        .with("felles/mål.plikt", "language: nb\nmål M1 \"Hjelp\" { nivå: x }\n")
        .with("b/plan.plikt", "language: nb\nmål M1 \"Hjelp\" { nivå: y }\n");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("a/plan.plikt"), &folder.read("a/plan.plikt"));
    assert_eq!(client.codes(&plan, 1), [""; 0]);
    let goals = uri(&folder.path("felles/mål.plikt"));
    client.until(&goals, |found| codes(found) == ["unknown-value"]);
    assert!(!client.told.contains_key(&uri(&folder.path("b/plan.plikt"))), "another project, of which nothing is open");
    // Without the use there are two projects, and a name that nothing declares.
    client.edit(&plan, 2, (1, 0), (2, 0), "");
    assert_eq!(client.codes(&plan, 2), ["unknown-name"]);
    client.until(&goals, <[Value]>::is_empty);
    client.edit(&plan, 3, (1, 0), (1, 0), "bruk \"../felles/mål.plikt\"\n");
    assert_eq!(client.codes(&plan, 3), [""; 0]);
    client.until(&goals, |found| codes(found) == ["unknown-value"]);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn the_disk_counts_where_nothing_is_open() {
    let folder = Folder::new("lsp-disk")
        .with(
            "plan.plikt",
            "language: nb\nbruk \"mål.plikt\"\ntiltak T1 \"Kurs\" { mål: M1  tekst: file(\"om.md\") }\n",
        )
        .with("mål.plikt", "language: nb\n");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), &folder.read("plan.plikt"));
    client.until(&plan, |found| codes(found) == ["unknown-name", "unknown-file"]);
    let goals = folder.path("mål.plikt");
    fs::write(&goals, "language: nb\nmål M1 \"Hjelp\" { }\n").unwrap();
    changed(&mut client, &goals, 2);
    client.until(&plan, |found| codes(found) == ["unknown-file"]);
    let quoted = folder.path("om.md");
    fs::write(&quoted, "Om kurset").unwrap();
    changed(&mut client, &quoted, 1);
    client.until(&plan, <[Value]>::is_empty);
    // What is open counts before what is written behind its back.
    let open = client.open(&goals, "language: nb\nmål M1 \"Hjelp\" { nivå: x }\n");
    assert_eq!(client.codes(&open, 1), ["unknown-value"]);
    fs::write(&goals, "language: nb\n").unwrap();
    changed(&mut client, &goals, 2);
    client.edit(&open, 2, (0, 0), (0, 0), "// x\n");
    assert_eq!(client.codes(&open, 2), ["unknown-value"]);
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": open } }));
    client.until(&plan, |found| codes(found) == ["unknown-name"]);
    fs::remove_file(&goals).unwrap();
    changed(&mut client, &goals, 3);
    client.until(&plan, |found| codes(found) == ["unknown-file"] || codes(found) == ["unknown-file", "unknown-name"]);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn what_is_moved_is_used_by_its_new_name() {
    let folder = Folder::new("lsp-moved")
        .with("plan.plikt", "language: nb\nbruk \"del/mål.plikt\" som mål\nbruk \"del/b.plikt\"\n")
        .with("del/mål.plikt", "language: nb\nbruk \"b.plikt\"\n")
        .with("del/b.plikt", "language: nb\n");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), &folder.read("plan.plikt"));
    let mut renamed = |old: &str, new: &str| {
        let file = json!({ "oldUri": uri(&folder.path(old)), "newUri": format!("{}/{new}", uri(&folder.0)) });
        let edit = client.ask("workspace/willRenameFiles", json!({ "files": [file] })).unwrap();
        let files = edit["documentChanges"].as_array().cloned().unwrap_or_default();
        files.iter().map(|of| (of["textDocument"]["uri"] == plan, of["edits"].clone())).collect::<Vec<_>>()
    };
    let text = folder.read("plan.plikt");
    let edits = renamed("del/b.plikt", "c.plikt");
    assert_eq!(edits.len(), 2);
    for (of_plan, edits) in edits {
        let text = if of_plan { &text } else { &folder.read("del/mål.plikt") };
        let new = if of_plan { "\"c.plikt\"" } else { "\"../c.plikt\"" };
        assert!(applied(text, &edits).contains(new), "{edits}");
    }
    // A folder takes along what is in it; what that says of itself stays as it is.
    let edits = renamed("del", "deler");
    let [(true, edits)] = edits.as_slice() else { panic!("only the plan is changed: {edits:?}") };
    assert_eq!(applied(&text, edits), text.replace("del/", "deler/"));
    assert!(renamed("plan.plikt", "planen.plikt").is_empty(), "the names that it uses stay beside it");
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn nothing_outside_of_a_folder_is_read() {
    let folder = Folder::new("lsp-outside")
        .with("inne/plan.plikt", "language: nb\nbruk \"../ute.plikt\"\nbruk \"mål.plikt\"\n")
        .with("inne/mål.plikt", "language: nb\nmål M1 { nivå: x }\n")
        .with("inne/annen.plikt", "language: nb\nmål M1 { nivå: x }\n")
        .with("ute.plikt", "language: nb\n");
    let text = folder.read("inne/plan.plikt");
    let mut client = Client::new(&folder.path("inne"));
    let plan = client.open(&folder.path("inne/plan.plikt"), &text);
    assert_eq!(client.codes(&plan, 1), ["outside-project"]);
    assert_eq!(client.close(), Exit::Clean);
    // The same where a file is opened alone: with what it uses, and without what only stands beside it.
    let (mut client, _) = Client::with(None, &able(), &json!({}));
    let plan = client.open(&folder.path("inne/plan.plikt"), &text);
    assert_eq!(client.codes(&plan, 1), ["outside-project"]);
    client.until(&uri(&folder.path("inne/mål.plikt")), |found| codes(found) == ["unknown-value"]);
    assert!(!client.told.contains_key(&uri(&folder.path("inne/annen.plikt"))));
    // With the folder around it, the other one is of the project.
    let event = json!({ "added": [{ "uri": uri(&folder.0), "name": "x" }], "removed": [] });
    client.tell("workspace/didChangeWorkspaceFolders", json!({ "event": event }));
    client.until(&plan, <[Value]>::is_empty);
    assert_eq!(client.close(), Exit::Clean);
}
