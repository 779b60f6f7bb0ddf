//! However a project is edited, the server tells of it what a project tells that is read anew.

use plikt::cli::Exit;
use plikt::source::{EditorPosition, LineIndex};
use plikt::{Workspace, diag::Language};
use proptest::prelude::*;

use super::client::Client;
use crate::cli::Folder;

const PLAN: &str = "language: nb\nbruk \"mål.plikt\"\n\nplan p \"Æøå 👪\" { periode: 2026..2029 }\n\
                    tiltak T1 \"Kurs 🙂\" {\n  mål: M1\n  tekst:\n    | For {mål} på Ås 🏠\n}\ntiltak T2 \"x\" { mål: M2 }\n";
const GOALS: &str = "language: nb\nmål M1 \"Én\" { nivå: bruker }\nmål M2 \"Tø\" { nivå: brukr }\r\n";

/// What a project of these texts says when it is read anew: file, code, lines and columns, message.
fn anew(texts: &[(&str, &str)]) -> Vec<String> {
    let mut workspace = Workspace::new();
    for (name, text) in texts {
        workspace.set(name, *text);
    }
    let found = workspace.diagnostics().to_vec();
    let sources = workspace.sources();
    let mut all: Vec<String> = found
        .iter()
        .map(|one| {
            let place = sources.place(one.primary.span);
            let file = sources.file(place.file);
            let index = LineIndex::new(&file.text);
            let (from, to) = (
                index.editor_position(&file.text, place.bytes.start),
                index.editor_position(&file.text, place.bytes.end),
            );
            let message = one.message.in_language(Language::Nb);
            format!("{} {} {}:{}-{}:{} {message}", file.name, one.code, from.line, from.column, to.line, to.column)
        })
        .collect();
    all.sort();
    all
}

/// What the client was told of its two files.
fn told(client: &Client, uris: [&String; 2]) -> Vec<String> {
    let mut all = Vec::new();
    for (uri, name) in uris.into_iter().zip(["mål.plikt", "plan.plikt"]) {
        for one in &client.told[uri].1 {
            let place = |end: &str| format!("{}:{}", one["range"][end]["line"], one["range"][end]["character"]);
            let message = one["message"].as_str().unwrap().lines().next().unwrap();
            let code = one["code"].as_str().unwrap();
            all.push(format!("{name} {code} {}-{} {message}", place("start"), place("end")));
        }
    }
    all.sort();
    all
}

/// A place in a text as a client says it, and the byte: always between characters.
fn place(text: &str, at: usize) -> (usize, (u32, u32)) {
    let offset = (0..=at % (text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap();
    let index = LineIndex::new(text);
    let at = index.editor_position(text, offset);
    let offset = index.offset(text, EditorPosition { line: at.line, column: at.column });
    (offset, (u32::try_from(at.line).unwrap(), u32::try_from(at.column).unwrap()))
}

proptest! {
    #![proptest_config(crate::random::cases(12))]

    #[test]
    fn the_server_tells_what_a_fresh_project_tells(
        edits in prop::collection::vec(
            (any::<bool>(), any::<usize>(), 0_usize..9,
             prop::sample::select(vec!["", "M1", "å🙂", "}", " { ", "\n", "\"", "| ", "bruk std.kalender_no\n", "tiltak T3 { mål: M3 }\n"])),
            1..8,
        )
    ) {
        let folder = Folder::new("lsp-random").with("plan.plikt", PLAN).with("mål.plikt", GOALS);
        let mut client = Client::new(&folder.0);
        let plan = client.open(&folder.path("plan.plikt"), PLAN);
        let goals = client.open(&folder.path("mål.plikt"), GOALS);
        let (mut texts, mut versions) = ([GOALS.to_owned(), PLAN.to_owned()], [1, 1]);
        for (of_plan, at, length, new) in edits {
            let i = usize::from(of_plan);
            let (start, from) = place(&texts[i], at);
            let (end, to) = place(&texts[i], start + length);
            let (end, to) = if end < start { (start, from) } else { (end, to) };
            texts[i].replace_range(start..end, new);
            versions[i] += 1;
            client.edit([&goals, &plan][i], versions[i], from, to, new);
        }
        client.findings(&plan, versions[1].into());
        client.findings(&goals, versions[0].into());
        prop_assert_eq!(told(&client, [&goals, &plan]), anew(&[("mål.plikt", &texts[0]), ("plan.plikt", &texts[1])]));
        prop_assert_eq!(client.close(), Exit::Clean);
    }
}
