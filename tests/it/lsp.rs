//! The language server as editors meet it: whole conversations, in memory and with the process itself.

mod client;
mod projects;
mod random_edits;

use std::io::{BufReader, Write as _};
use std::process::{Command, Stdio};

use lsp_server::{Message, Request};
use plikt::cli::Exit;
use plikt::cli::lsp::Options;
use plikt::diag::Language;
use serde_json::{Value, json};

use crate::cli::Folder;
use client::{Client, able, applied, at};

/// A plan of two files with a mistake in each, and a rule of its own that says what it wants put in.
const PLAN: &str = r#"language: nb
bruk "mål.plikt"

plan p "Trygge hjem 🏠 i Lillevik" {
  periode: 2026..2029
}

tiltak T1 "Kurs 👩‍👧 for alle på Ås" { mål: M1 }
tiltak T2 "Gruppe" { mål: M2 }
"#;
const GOALS: &str = r#"language: nb

mål M1 "Barn får hjelp" { nivå: brukr }
regel plan_har_utformer {
  for_hver: plan
  må: utformes_av er satt
  melding: "ingen utformer planen"
  sett_inn: "designer: \"…\""
}
"#;

fn folder(name: &str) -> Folder {
    Folder::new(&format!("lsp-{name}")).with("plan.plikt", PLAN).with("mål.plikt", GOALS)
}

#[test]
fn findings_follow_every_edit() {
    let folder = folder("edits");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), PLAN);
    let goals = client::uri(&folder.path("mål.plikt"));
    assert_eq!(client.codes(&plan, 1), ["plan_har_utformer", "unknown-name"]);
    client.until(&goals, |found| client::codes(found) == ["unknown-value"]);
    let wrong = client.findings(&plan, 1).remove(1);
    assert_eq!(wrong["range"]["start"], json!({ "line": 8, "character": 26 }));
    assert_eq!(wrong["severity"], 1);
    assert_eq!(wrong["source"], "plikt");
    let message = wrong["message"].as_str().unwrap();
    assert!(message.starts_with("`M2` er ikke deklarert\n→ "), "{message}");
    assert_eq!(client.wishes, ["client/registerCapability"]);
    // Behind a sign of two units and one that is joined of three: columns are UTF-16.
    let line = "tiltak T1 \"Kurs 👩‍👧 for alle på Ås\" { mål: M1 }";
    let column = u32::try_from(line[..line.find("M1").unwrap()].encode_utf16().count()).unwrap();
    client.edit(&plan, 2, (7, column), (7, column + 2), "M9");
    assert_eq!(client.codes(&plan, 2), ["plan_har_utformer", "unknown-name", "unknown-name"]);
    let place = client.findings(&plan, 2)[1]["range"].clone();
    assert_eq!(place["start"], json!({ "line": 7, "character": column }));
    client.edit(&plan, 3, (7, column), (7, column + 2), "M1");
    client.edit(&plan, 4, (8, 26), (8, 28), "M1");
    assert_eq!(client.codes(&plan, 4), ["plan_har_utformer"]);
    // A whole text, and a file that is no longer open counts as it is on the disk.
    let change =
        json!({ "textDocument": { "uri": plan, "version": 5 }, "contentChanges": [{ "text": "language: nb\n" }] });
    client.tell("textDocument/didChange", change);
    assert_eq!(client.codes(&plan, 5), [""; 0]);
    client.tell("textDocument/didClose", json!({ "textDocument": { "uri": plan } }));
    client.until(&goals, <[Value]>::is_empty);
    assert_eq!(client.told[&plan].1, [] as [Value; 0], "of a project that is not open nothing is told");
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn what_is_asked_at_a_place_is_answered() {
    let folder = folder("asked");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), PLAN);
    let goals = client::uri(&folder.path("mål.plikt"));
    client.edit(&plan, 2, (8, 29), (8, 29), " ko");
    let offered = client.ask("textDocument/completion", at(&plan, 8, 32)).unwrap();
    let cost = offered["items"].as_array().unwrap().iter().find(|one| one["label"] == "kostnad").unwrap();
    assert_eq!(cost["textEdit"]["newText"], "kostnad: ");
    assert_eq!(cost["textEdit"]["range"]["start"], json!({ "line": 8, "character": 30 }));
    assert!(cost.get("documentation").is_none(), "what is said of each is asked for when it is looked at");
    let told = client.ask("completionItem/resolve", cost.clone()).unwrap();
    assert!(told["documentation"].as_str().is_some_and(|said| said.len() > 10), "{told}");
    let hover = client.ask("textDocument/hover", at(&plan, 8, 2)).unwrap();
    assert!(hover["contents"]["value"].as_str().unwrap().starts_with("**tiltak**"), "{hover}");
    // Across files, and into a pack, which gets a file.
    let column = u32::try_from("tiltak T1 \"Kurs 👩‍👧 for alle på Ås\" { mål: ".encode_utf16().count()).unwrap();
    let declared = client.ask("textDocument/definition", at(&plan, 7, column)).unwrap();
    assert_eq!(declared["uri"], goals);
    assert_eq!(declared["range"]["start"], json!({ "line": 2, "character": 0 }));
    let kind = client.ask("textDocument/definition", at(&plan, 8, 2)).unwrap();
    let pack = kind["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
    assert_eq!(std::fs::read_to_string(&pack).unwrap(), plikt::packs::text("std.core").unwrap());
    assert!(pack.ends_with("/std.core.plikt"));
    let text = std::fs::read_to_string(&pack).unwrap();
    let opened = client.open(std::path::Path::new(&pack), &text);
    for method in ["documentSymbol", "semanticTokens/full", "foldingRange"] {
        let told = client.ask(&format!("textDocument/{method}"), json!({ "textDocument": { "uri": opened } })).unwrap();
        assert!(told.to_string().len() > 1_000, "packs can be looked at, too: {method} {told}");
    }
    let mut places = at(&plan, 7, column);
    places["context"] = json!({ "includeDeclaration": true });
    let all = client.ask("textDocument/references", places.clone()).unwrap();
    assert_eq!(all.as_array().unwrap().iter().map(|one| one["uri"] == goals).collect::<Vec<_>>(), [true, false]);
    places["context"] = json!({ "includeDeclaration": false });
    assert_eq!(client.ask("textDocument/references", places).unwrap().as_array().unwrap().len(), 1);
    let here = client.ask("textDocument/documentHighlight", at(&plan, 7, column)).unwrap();
    assert_eq!(here.as_array().unwrap().len(), 1);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn renaming_reaches_files_that_are_not_open() {
    let folder = folder("rename");
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), PLAN);
    let column = u32::try_from("tiltak T1 \"Kurs 👩‍👧 for alle på Ås\" { mål: ".encode_utf16().count()).unwrap();
    let ready = client.ask("textDocument/prepareRename", at(&plan, 7, column)).unwrap();
    assert_eq!(ready["placeholder"], "M1");
    let mut params = at(&plan, 7, column);
    params["newName"] = json!("Tidlig_hjelp");
    let edit = client.ask("textDocument/rename", params.clone()).unwrap();
    let files = edit["documentChanges"].as_array().unwrap();
    let of =
        |name: &str| files.iter().find(|one| one["textDocument"]["uri"].as_str().unwrap().ends_with(name)).unwrap();
    assert_eq!(of("plan.plikt")["textDocument"]["version"], 1);
    assert_eq!(of("m%C3%A5l.plikt")["textDocument"]["version"], Value::Null);
    assert_eq!(applied(PLAN, &of("plan.plikt")["edits"]), PLAN.replacen("mål: M1", "mål: Tidlig_hjelp", 1));
    assert_eq!(applied(GOALS, &of("m%C3%A5l.plikt")["edits"]), GOALS.replacen("M1", "Tidlig_hjelp", 1));
    params["newName"] = json!("T1");
    assert_eq!(client.ask("textDocument/rename", params).unwrap_err().0, -32_803);
    let (code, why) = client.ask("textDocument/prepareRename", at(&plan, 8, 2)).unwrap_err();
    assert_eq!(code, -32_803);
    assert!(why.contains("`tiltak`"), "{why}");
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn a_file_is_laid_out_by_its_lines() {
    let text = "language: nb\n\nmål M1 \"Æ 👪\" { nivå: bruker }\ntiltak T1 \"Kurs\"{mål :M1\n ansvarlig: M1 }\n";
    let folder = Folder::new("lsp-format").with("plan.plikt", text);
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), text);
    let params = json!({ "textDocument": { "uri": plan }, "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = client.ask("textDocument/formatting", params.clone()).unwrap();
    assert_eq!(applied(text, &edits), plikt::format::format(text).unwrap());
    let lines = edits.as_array().unwrap().iter().map(|edit| edit["range"]["start"]["line"].as_u64().unwrap());
    assert!(lines.min().unwrap() >= 3, "what is well laid out is not touched: {edits}");
    client.edit(&plan, 2, (3, 0), (3, 0), "}}}");
    assert_eq!(client.ask("textDocument/formatting", params).unwrap(), Value::Null);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn the_items_of_a_selection_are_laid_out_and_no_others() {
    let text = "language: nb\n\n mål M1 \"Æ 👪\"{nivå: bruker }\ntiltak T1 \"Kurs\"{mål :M1\n ansvarlig: M1 }\nmål M2 \"B\"{nivå :bruker}";
    let folder = Folder::new("lsp-range").with("plan.plikt", text);
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), text);
    let mut within = |from: (u32, u32), to: (u32, u32)| {
        let place = |(line, character): (u32, u32)| json!({ "line": line, "character": character });
        let range = json!({ "start": place(from), "end": place(to) });
        let options = json!({ "tabSize": 2, "insertSpaces": true });
        let params = json!({ "textDocument": { "uri": plan }, "range": range, "options": options });
        applied(text, &client.ask("textDocument/rangeFormatting", params).unwrap())
    };
    let goal = |text: &str| text.replace(" mål M1 \"Æ 👪\"{nivå: bruker }", "mål M1 \"Æ 👪\" { nivå: bruker }");
    let measure = |text: &str| {
        let laid_out = "tiltak T1 \"Kurs\" {\n  mål: M1\n  ansvarlig: M1\n}";
        text.replace("tiltak T1 \"Kurs\"{mål :M1\n ansvarlig: M1 }", laid_out)
    };
    assert_eq!(within((2, 3), (2, 8)), goal(text));
    assert_eq!(within((4, 1), (4, 2)), measure(text));
    assert_eq!(within((2, 3), (3, 4)), measure(&goal(text)));
    assert_eq!(within((5, 0), (5, 3)), text.replace("\"B\"{nivå :bruker}", "\"B\" { nivå: bruker }"));
    assert_eq!(within((1, 0), (1, 0)), text, "between items there is nothing to lay out");
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn actions_make_a_file_clean() {
    let folder = folder("actions");
    let mut client = Client::new(&folder.0);
    let goals = client.open(&folder.path("mål.plikt"), GOALS);
    let plan = client.open(&folder.path("plan.plikt"), PLAN);
    let actions = |client: &mut Client, uri: &str, line: u32, column: u32, known: Value| -> Vec<Value> {
        let place = json!({ "line": line, "character": column });
        let range = json!({ "start": place, "end": place });
        let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": known } });
        client.ask("textDocument/codeAction", params).unwrap().as_array().unwrap().clone()
    };
    let known = client.findings(&goals, 1);
    let all = actions(&mut client, &goals, 2, 33, json!(known));
    let fix = &all[0];
    assert_eq!((fix["kind"].as_str(), fix["isPreferred"].as_bool()), (Some("quickfix"), Some(true)));
    assert_eq!(fix["diagnostics"][0]["code"], "unknown-value");
    let text = applied(GOALS, &fix["edit"]["documentChanges"][0]["edits"]);
    assert_eq!(text, GOALS.replace("brukr", "bruker"));
    let change = json!({ "textDocument": { "uri": goals, "version": 2 }, "contentChanges": [{ "text": text }] });
    client.tell("textDocument/didChange", change);
    assert_eq!(client.codes(&goals, 2), [""; 0]);
    // What a rule asks for is put in where it belongs, when the action is chosen.
    let all = actions(&mut client, &plan, 3, 2, json!([]));
    let insert = all.iter().find(|one| one["title"] == "Sett inn det plan_har_utformer krever").unwrap();
    assert!(insert.get("edit").is_none());
    let done = client.ask("codeAction/resolve", insert.clone()).unwrap();
    let text = applied(PLAN, &done["edit"]["documentChanges"][0]["edits"]);
    assert!(text.contains("  utformes_av: \"…\"\n}"), "{text}");
    // In the head of a file, its words in another tongue.
    let all = actions(&mut client, &plan, 0, 0, json!([]));
    let english = all.iter().find(|one| one["title"] == "Skriv ordene i filen på engelsk").unwrap();
    let change = client.ask("codeAction/resolve", english.clone());
    // Another tongue would have to name what is not declared: what is wrong comes first.
    assert!(change.is_ok() || change.unwrap_err().0 == -32_803);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn a_client_that_cannot_ask_later_gets_edits_at_once() {
    let folder = folder("eager");
    let mut capabilities = able();
    capabilities["textDocument"]["codeAction"]["resolveSupport"] = Value::Null;
    capabilities["workspace"] = json!({});
    let (mut client, _) = Client::with(Some(&folder.0), &capabilities, &json!({}));
    let plan = client.open(&folder.path("plan.plikt"), PLAN);
    let place = json!({ "line": 3, "character": 2 });
    let context = json!({ "diagnostics": [], "only": ["quickfix"] });
    let params =
        json!({ "textDocument": { "uri": plan }, "range": { "start": place, "end": place }, "context": context });
    let all = client.ask("textDocument/codeAction", params).unwrap();
    let titles: Vec<_> = all.as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Sett inn det plan_har_utformer krever"]);
    let text = applied(PLAN, &all[0]["edit"]["changes"][&plan]);
    assert!(text.contains("utformes_av"), "{text}");
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn whole_files_are_told_of() {
    let text = "language: nb\nbruk std.kalender_no\n\nplan p \"Plan\" {\n  tiltak T1 \"Æ 👪\" {\n    tekst:\n      | En\n      | to\n    \
                kostnad: { 2026: 10 kr, 2027: 20 kr }\n  }\n}\n";
    let folder = Folder::new("lsp-whole").with("plan.plikt", text);
    let mut client = Client::new(&folder.0);
    let plan = client.open(&folder.path("plan.plikt"), text);
    let document = json!({ "textDocument": { "uri": plan } });
    let tree = client.ask("textDocument/documentSymbol", document.clone()).unwrap();
    assert_eq!((&tree[0]["name"], &tree[0]["children"][0]["name"]), (&json!("p"), &json!("T1")));
    let found = client.ask("workspace/symbol", json!({ "query": "t1 👪" })).unwrap();
    assert_eq!((found.as_array().unwrap().len(), &found[0]["containerName"]), (1, &json!("p")));
    let folds = client.ask("textDocument/foldingRange", document.clone()).unwrap();
    let lines: Vec<_> =
        folds.as_array().unwrap().iter().map(|one| (one["startLine"].as_u64(), one["endLine"].as_u64())).collect();
    assert!(lines.contains(&(Some(3), Some(9))) && lines.contains(&(Some(4), Some(8))), "{lines:?}");
    let mut around = document.clone();
    around["positions"] = json!([{ "line": 8, "character": 22 }]);
    let mut range = client.ask("textDocument/selectionRange", around).unwrap()[0].take();
    let mut selected = Vec::new();
    while range.is_object() {
        let (start, end) = (&range["range"]["start"], &range["range"]["end"]);
        selected.push(format!("{}:{}-{}:{}", start["line"], start["character"], end["line"], end["character"]));
        range = range["parent"].take();
    }
    // The number, the amount, the costs, the field, the measure, the plan, everything.
    assert_eq!(selected, ["8:21-8:23", "8:21-8:26", "8:13-8:41", "8:4-8:41", "4:2-9:3", "3:0-10:1", "0:0-11:0"]);
    let whole = client.ask("textDocument/semanticTokens/full", document.clone()).unwrap();
    let data = whole["data"].as_array().unwrap();
    assert!(data.len().is_multiple_of(5) && data.len() > 50);
    let mut part = document.clone();
    part["range"] = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 1, "character": 0 } });
    let part = client.ask("textDocument/semanticTokens/range", part).unwrap();
    assert!(part["data"].as_array().unwrap().len() < data.len());
    assert_eq!(client.ask("textDocument/codeLens", document.clone()).unwrap(), json!([]), "no guide, no lens");
    let report = client.ask("plikt/report", document).unwrap();
    assert_eq!((&report["language"], report["text"].is_string()), (&json!("nb"), true));
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn the_plan_says_how_it_stands_to_its_guide() {
    let text = "language: nn\n\nkjelde g \"Rettleiar\" { }\nkrav G1 \"Periode\" { rettleiar: g  styrke: må }\n\
                regel har_periode { krav: G1  for_kvar: plan  må: periode er sett  melding: \"ingen periode\" }\nplan p \"Plan\" {\n}\n";
    let folder = Folder::new("lsp-lens").with("plan.plikt", text);
    let more = json!({ "initializationOptions": { "reportCommand": "plikt.showReport" } });
    let (mut client, _) = Client::with(Some(&folder.0), &able(), &more);
    let plan = client.open(&folder.path("plan.plikt"), text);
    let found = client.codes(&plan, 1);
    let lenses = client.ask("textDocument/codeLens", json!({ "textDocument": { "uri": plan } })).unwrap();
    assert_eq!(lenses[0]["command"]["title"], "0 oppfylt, 1 manglar", "{found:?} {lenses}");
    assert_eq!(lenses[0]["command"]["command"], "plikt.showReport");
    assert_eq!(lenses[0]["range"]["start"]["line"], 5);
    let report = client.ask("plikt/report", json!({ "textDocument": { "uri": plan } })).unwrap();
    assert_eq!(report["report"]["totals"]["missing"], 1);
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn the_conversation_keeps_to_the_protocol() {
    let mut client = Client::silent(Options::default());
    assert_eq!(client.ask("textDocument/hover", at("file:///x.plikt", 0, 0)).unwrap_err().0, -32_002);
    client.tell("textDocument/didOpen", json!({ "nonsense": 1 }));
    client.ask("initialize", json!({ "capabilities": {}, "locale": "nn-NO" })).unwrap();
    assert_eq!(client.ask("initialize", json!({})).unwrap_err().0, -32_600);
    client.tell("initialized", json!({}));
    let (code, words) = client.ask("textDocument/moniker", json!({})).unwrap_err();
    assert_eq!((code, words.as_str()), (-32_601, "`textDocument/moniker` finst det ikkje noko svar på"));
    assert_eq!(client.ask("textDocument/hover", json!({ "position": "x" })).unwrap_err().0, -32_602);
    assert_eq!(client.ask("textDocument/hover", at("file:///nowhere/x.plikt", 4, 4)).unwrap(), Value::Null);
    client.tell("no/such", json!({}));
    client.tell("textDocument/didChange", json!([]));
    // What stands in no file, and places behind every end.
    let document =
        json!({ "uri": "untitled:Ny-1", "languageId": "plikt", "version": 7, "text": "language: nb\nmål M1 {" });
    client.tell("textDocument/didOpen", json!({ "textDocument": document }));
    assert!(!client.findings("untitled:Ny-1", 7).is_empty());
    client.edit("untitled:Ny-1", 8, (77, 3), (99, 9), " }\n");
    assert_eq!(client.codes("untitled:Ny-1", 8), [""; 0]);
    for (line, column) in [(0, 999), (999, 0), (u32::MAX, u32::MAX)] {
        for method in ["completion", "hover", "definition", "documentHighlight"] {
            client.ask(&format!("textDocument/{method}"), at("untitled:Ny-1", line, column)).unwrap();
        }
    }
    // Of two requests the second is taken back while the first is looked at, or is answered all the same.
    let first = client.begin("workspace/symbol", json!({ "query": "" }));
    let second = client.begin("workspace/symbol", json!({ "query": "" }));
    client.tell("$/cancelRequest", json!({ "id": second }));
    client.answer(first).unwrap();
    let outcome = client.answer(second);
    assert!(outcome.as_ref().err().is_none_or(|(code, _)| *code == -32_800), "{outcome:?}");
    client.ask("shutdown", Value::Null).unwrap();
    assert_eq!(client.ask("textDocument/hover", json!({})).unwrap_err().0, -32_600);
    client.tell("exit", Value::Null);
    assert_eq!(client.end(), Exit::Clean);
    let mut rude = Client::silent(Options::default());
    rude.tell("exit", Value::Null);
    assert_eq!(rude.end(), Exit::Findings);
    assert_eq!(Client::silent(Options::default()).end(), Exit::Findings, "a client that goes away");
}

#[test]
fn columns_and_language_are_agreed_on() {
    let text = "tiltak T1 \"🙂🙂\" { mål: M2 }\n";
    let folder = Folder::new("lsp-agreed").with("plan.plikt", text);
    for (offered, wanted, column) in [(json!(["utf-16", "utf-8"]), "utf-8", 29), (json!(["utf-32"]), "utf-32", 22)] {
        let (mut client, answer) = Client::with(
            Some(&folder.0),
            &json!({ "general": { "positionEncodings": offered } }),
            &json!({ "locale": "en" }),
        );
        assert_eq!(answer["capabilities"]["positionEncoding"], wanted);
        let plan = client.open(&folder.path("plan.plikt"), text);
        let found = client.findings(&plan, 1).remove(0);
        assert_eq!(found["range"]["start"]["character"], column);
        assert_eq!(found["message"].as_str().unwrap().lines().next(), Some("`M2` is not declared"));
        client.edit(&plan, 2, (0, 0), (0, 0), "language: nn\n");
        let found = client.findings(&plan, 2).remove(0);
        assert!(found["message"].as_str().unwrap().starts_with("`M2` er ikkje deklarert"), "the plan's own language");
        assert_eq!(client.close(), Exit::Clean);
    }
    let mut client = Client::silent(Options { asked: Some(Language::En), ..Options::default() });
    client.ask("initialize", json!({ "capabilities": {}, "locale": "nb" })).unwrap();
    let plan = client.open(&folder.path("plan.plikt"), "language: nn\ntiltak T1 { mål: M2 }\n");
    assert!(client.findings(&plan, 1)[0]["message"].as_str().unwrap().starts_with("`M2` is not"));
    assert_eq!(client.close(), Exit::Clean);
}

#[test]
fn the_process_speaks_only_the_protocol() {
    let folder = folder("process");
    let mut process = Command::new(env!("CARGO_BIN_EXE_plikt"))
        .args(["lsp", "--stdio", "--log", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = process.stdin.take().unwrap();
    let mut output = BufReader::new(process.stdout.take().unwrap());
    let send = |input: &mut std::process::ChildStdin, message: Message| message.write(input).unwrap();
    let ask =
        |id: i32, method: &str, params: Value| Message::from(Request { id: id.into(), method: method.into(), params });
    let tell = |method: &str, params: Value| Message::from(lsp_server::Notification { method: method.into(), params });
    send(&mut input, ask(1, "initialize", json!({ "capabilities": {}, "rootUri": client::uri(&folder.0) })));
    let answer = Message::read(&mut output).unwrap().unwrap();
    assert!(matches!(answer, Message::Response(response) if response.response_result.is_ok()));
    send(&mut input, tell("initialized", json!({})));
    let document =
        json!({ "uri": client::uri(&folder.path("plan.plikt")), "languageId": "plikt", "version": 3, "text": PLAN });
    send(&mut input, tell("textDocument/didOpen", json!({ "textDocument": document })));
    let mut files = 0;
    while files < 2 {
        let Some(Message::Notification(told)) = Message::read(&mut output).unwrap() else { panic!("no findings") };
        assert_eq!(told.method, "textDocument/publishDiagnostics");
        files += 1;
    }
    send(&mut input, ask(2, "shutdown", Value::Null));
    assert!(matches!(Message::read(&mut output).unwrap().unwrap(), Message::Response(_)));
    send(&mut input, tell("exit", Value::Null));
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut output, &mut rest).unwrap();
    let done = process.wait_with_output().unwrap();
    let log = String::from_utf8(done.stderr).unwrap();
    assert_eq!((done.status.code(), rest.as_str()), (Some(0), ""));
    assert!(log.contains("plikt lsp: initialize 1 ") && log.contains("plikt lsp: findings of "), "{log}");
    let mut gone = Command::new(env!("CARGO_BIN_EXE_plikt"))
        .args(["lsp"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    gone.stdin.take().unwrap().write_all(b"Content-Length: nonsense\r\n\r\n").unwrap();
    let done = gone.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0));
}
