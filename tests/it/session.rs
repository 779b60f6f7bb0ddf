//! Sessions: what comes of lines, commands and blocks, without a terminal and through the program.

use std::fmt::Write as _;
use std::path::Path;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::session::{COMMANDS, Request, Session, is_open, is_private};

use crate::cli::{Folder, plikt};

const PLAN: &str = r#"
language: nb
bruk std.instanser_no
bruk std.lov_no

plan trygge_hjem "Trygge hjem" { periode: 2026..2029 }
mål M1 "Barn får hjelp tidlig" {
  tiltak T1 "Kurs" { ansvarlig: barnevern  tid: 2027  kostnad: 120_000 kr }
  tiltak T2 "Nettverk" { ansvarlig: politi  tid: 2028 }
  tiltak T3 "Kampanje" { ansvarlig: barnevern  tid: 2027..2028  kostnad: 40_000 kr }
}
visning dyreste { spørring: alle tiltak sorter etter kostnad synkende velg merke, kostnad }
situasjon blåmerker { dato: 2026-06-15  handlende: lærer  alder: 10  født: ja  barnet_mishandles: ja }
forløp meldt {
  av: blåmerker
  hendelse melding { dato: 2026-06-16  av: lærer  gjør: gi_opplysninger(bekymring_for_barnet, til: barnevern) }
}
prøve melder { gitt: blåmerker  forvent: meldeplikt_skole gjelder }
"#;

fn session(text: &str) -> Session {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    Session::new(workspace, None)
}

/// Lines with what came of each, as a reader sees them.
fn transcript(session: &mut Session, lines: &[&str]) -> String {
    let mut out = String::new();
    for line in lines {
        let reply = session.enter(line);
        let mark = if reply.wrong { " (galt)" } else { "" };
        let _ = write!(out, "> {line}{mark}\n{}", reply.text);
        match reply.request {
            Some(Request::Write { path, content }) => {
                let text = content.text().expect("text");
                let _ = write!(out, "[{path}]\n{text}");
            }
            Some(request) => {
                let _ = writeln!(out, "[{request:?}]");
            }
            None => {}
        }
    }
    out
}

#[test]
fn questions_are_answered_in_the_words_of_the_plan() {
    let lines = [
        "antall(alle tiltak)",
        "alle tiltak",
        "alle tiltak der tid overlapper 2027 sorter etter kostnad synkende velg merke, tittel, kostnad",
        "alle tiltak grupper etter ansvarlig",
        "alle tiltak der kostnad > 50_000 kr",
        "sum((alle tiltak).kostnad)",
        "alle mål der merke == \"M7\"",
        "T1.ansvarlig",
        "alle tiltka",
        "alle tiltak der (kostnad > 5",
        ":visninger dyreste",
        ":type alle tiltak",
    ];
    insta::assert_snapshot!(transcript(&mut session(PLAN), &lines));
}

#[test]
fn a_session_without_a_file_answers_too() {
    for mut session in [Session::new(Workspace::new(), None), session(""), session("bruk std.nb\n")] {
        let said = transcript(&mut session, &["1 + 2 * 3", "5 > 3 and no", "count([1, 2])", ":type 10 - 4"]);
        assert_eq!(said, "> 1 + 2 * 3\n7\n> 5 > 3 and no\nnei\n> count([1, 2])\n2\n> :type 10 - 4\ntall\n");
    }
}

#[test]
fn definitions_are_tried_undone_and_saved() {
    let lines = [
        "tiltak T9 \"Nytt\" {\n  ansvarlig: politi\n}",
        ":vis T9",
        "tiltak T9 \"Nyere\" { ansvarlig: barnevern }",
        "alle tiltak der ansvarlig har barnevern velg merke, tittel",
        "tiltak T8 \"Galt\" { ansvarlg: politi }",
        "mål M1 \"Bare dette\" { }",
        "alle tiltak",
        ":angre",
        "antall(alle tiltak)",
        ":dato 2026-06-15",
        ":anta fare_for_liv_eller_helse",
        ":lagre økt.plikt",
        ":trekk",
        ":angre",
        ":fakta",
    ];
    insta::assert_snapshot!(transcript(&mut session(PLAN), &lines));
}

#[test]
fn a_saved_session_is_replayed() {
    let mut first = session(PLAN);
    for line in ["tiltak T9 \"Nytt\" { ansvarlig: politi }", ":dato 2026-06-15", ":som lærer", ":anta alder: 10"] {
        assert!(!first.enter(line).wrong, "{line}");
    }
    let Some(Request::Write { content, .. }) = first.enter(":lagre a.plikt").request else {
        panic!("nothing to write")
    };
    let text = content.text().expect("text").to_owned();
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    workspace.set("a.plikt", text.as_str());
    let mut second = Session::new(workspace, None);
    assert_eq!(second.enter("antall(alle tiltak)").text, "4\n", "{text}");
    let duties = first.enter(":plikter").text;
    assert!(duties.contains("Lærer"), "{duties}");
    assert_eq!(second.enter(":plikter").text, duties);
}

#[test]
fn what_if_says_what_changes_and_keeps_nothing() {
    let mut session = session(PLAN);
    let lines = [":situasjon blåmerker", ":hva-om 1980-01-01", ":fakta", ":hva-om alder: 40", ":hva-om aldr: 40"];
    let text = transcript(&mut session, &lines);
    assert!(text.contains("→ gjelder ikke") && text.contains("mente du `alder`"), "{text}");
    assert_eq!(text.matches("15. juni 2026").count(), 2, "{text}");
}

#[test]
fn an_interview_goes_on_to_its_end_and_back() {
    let mut session = session(PLAN);
    assert!(session.enter(":spør").text.contains('?'));
    assert!(session.is_asking());
    let steps = ["rørlegger", "lærer", "i morgen", "2026-06-15", "<", "tull", "hvorfor", "vet ikke", "<", "slutt"];
    let text = transcript(&mut session, &steps);
    assert!(!session.is_asking(), "{text}");
    assert!(text.contains("rørlegger") && text.contains("\n1. ") && text.contains("\n2. "), "{text}");
    assert!(text.trim_end().lines().count() > 20 && text.contains("Lærer · 15. juni 2026"), "{text}");
}

#[test]
fn every_command_answers_its_own_example() {
    for language in [Language::Nb, Language::En, Language::Nn] {
        let at = match language {
            Language::En => 0,
            Language::Nb => 1,
            Language::Nn => 2,
        };
        for command in COMMANDS {
            let mut workspace = Workspace::new();
            workspace.set("plan.plikt", PLAN);
            let translated = workspace.format("plan.plikt", Some(language)).unwrap();
            workspace.set("plan.plikt", translated.replace("blåmerker", ["bruises", "blåmerker", "blåmerke"][at]));
            let text = workspace.sources().file(workspace.sources().find("plan.plikt").unwrap()).text.to_string();
            workspace.set("plan.plikt", text.replace(" meldt ", [" reported ", " meldt ", " meldt "][at]));
            let mut session = Session::new(workspace, Some(language));
            if command.names[0] == "retract" {
                session.enter(COMMANDS.iter().find(|c| c.names[0] == "assume").unwrap().example[at]);
            }
            let help = session.enter(&format!(":help {}", command.name(language))).text;
            assert!(help.contains(command.example[at]), "{help}");
            let reply = session.enter(command.example[at]);
            assert!(!reply.wrong, "{}: {}", command.example[at], reply.text);
            assert!(!reply.text.is_empty() || reply.request.is_some(), "{} says nothing", command.example[at]);
        }
    }
}

#[test]
fn words_are_completed_where_they_can_stand() {
    let mut session = session(PLAN);
    let mut complete = |line: &str| session.complete(line, line.len());
    assert_eq!(complete(":plik"), (1, vec!["plikter".to_owned()]));
    assert_eq!(complete("alle tilt"), (5, vec!["tiltak".to_owned()]));
    assert_eq!(complete("alle tiltak der kostn"), (16, vec!["kostnad".to_owned()]));
    assert_eq!(complete("sum((alle tiltak).kostn"), (18, vec!["kostnad".to_owned()]));
    assert_eq!(complete(":hvorfor avvergingsplikt_"), (9, vec!["avvergingsplikt_kjønnslemlestelse".to_owned()]));
    assert_eq!(complete(":anta fare_for_l"), (6, vec!["fare_for_liv_eller_helse".to_owned()]));
    assert_eq!(complete(":situasjon bl").1, ["blåmerker"]);
    assert_eq!(complete(":eksporter t").1, ["table"]);
    assert_eq!(complete("alle åå").1, Vec::<String>::new());
    for (_, text) in [("", "å"), ("", ":"), ("", "alle tiltak der "), ("", "«")] {
        for at in 0..=text.len() {
            session.complete(text, at);
        }
    }
}

#[test]
fn open_blocks_take_more_lines_and_cases_are_not_remembered() {
    for open in ["tiltak T1 {", "alle tiltak der (", "mål M { // }", "x: [1,", "mål M {\n  | tekst }"] {
        assert!(is_open(open), "{open}");
    }
    for whole in ["tiltak T1 { }", "alle tiltak", "}", "mål M \"{\" { }", ""] {
        assert!(!is_open(whole), "{whole}");
    }
    for private in ["situasjon s { }", ":anta alder: 10", ":what-if alder: 10", "forløp f {", "  hendelse h {"] {
        assert!(is_private(private), "{private}");
    }
    assert!(!is_private("alle tiltak") && !is_private(":plikter"));
}

#[test]
fn nothing_that_is_typed_stops_a_session() {
    let mut session = session(PLAN);
    let odd = [
        ":",
        "::",
        ": ",
        ":hjelp åå",
        ":vis",
        ":type",
        ":dato",
        ":som",
        ":anta",
        ":anta x",
        ":trekk x",
        ":hvorfor",
        ":hva-om",
        ":følg",
        ":eksporter x",
        ":språk xx",
        ":situasjon x",
        ":visninger x",
        ":lagre",
        ":ukjent",
        "{",
        "}",
        "(",
        "\"",
        "// x",
        "…",
        "å\u{a0}å",
        "1 +",
        "alle",
        "alle tiltak der",
        "tiltak",
        "tiltak T {",
        "bruk std.finnes_ikke",
        "bruk \"x.plikt\"",
    ];
    for line in odd {
        let reply = session.enter(line);
        assert!(reply.text.is_empty() || reply.text.ends_with('\n'), "{line}: {:?}", reply.text);
        assert!(!reply.text.contains('\u{1b}'), "{line}");
    }
    assert_eq!(session.enter("antall(alle tiltak)").text, "3\n");
}

#[test]
fn lines_come_from_a_pipe_and_files_are_read_again() {
    let folder = Folder::new("repl").with("plan.plikt", PLAN);
    let input = "antall(alle tiltak)\ntiltak T9 \"Nytt\" {\n  ansvarlig: politi\n}\nantall(alle tiltak)\n:lagre ny/økt.plikt\n:lagre økt.plikt\n";
    let done = plikt(&["repl", "plan.plikt"]).within(&folder).input(input).run();
    assert_eq!(done.out, "3\ndefinert: tiltak T9\n4\nskrevet: økt.plikt\n", "{}", done.err);
    assert!(done.err.starts_with("feil: `ny/økt.plikt` kunne ikke skrives"), "{}", done.err);
    assert_eq!(done.code, 1);
    assert!(folder.read("økt.plikt").contains("tiltak T9 \"Nytt\" {\n"), "{}", folder.read("økt.plikt"));
    assert_eq!(folder.read("plan.plikt"), PLAN);
    let done = plikt(&["repl"]).within(&folder).input(":åpne finnes_ikke\n:åpne plan.plikt\n1 + 1\n:q\n2 + 2\n").run();
    assert_eq!(done.out.lines().last(), Some("2"), "{}", done.out);
    assert!(done.err.contains("finnes_ikke"), "{}", done.err);
}

#[test]
fn a_query_is_one_question_in_four_forms() {
    let folder = Folder::new("query").with("plan.plikt", PLAN);
    let query = |arguments: &[&str]| plikt(&[&["query", "plan.plikt"], arguments].concat()).within(&folder).run();
    let question = "alle tiltak velg merke, kostnad";
    let csv = query(&[question, "--format", "csv"]);
    assert_eq!(csv.out, "merke,kostnad\r\nT1,120\u{a0}000\u{a0}kr\r\nT2,\r\nT3,40\u{a0}000\u{a0}kr\r\n");
    let json: serde_json::Value = serde_json::from_str(&query(&[question, "--format", "json"]).out).unwrap();
    assert_eq!(json["rows"][1], serde_json::json!(["T2", null]));
    assert_eq!(json["unstated"], serde_json::json!(["T2.kostnad"]));
    let markdown = query(&[question, "--format", "md"]).out;
    assert!(markdown.starts_with("| merke | kostnad |\n| --- | ---: |\n"), "{markdown}");
    assert_eq!(
        query(&["--view", "dyreste"]).out,
        query(&["alle tiltak sorter etter kostnad synkende velg merke, kostnad"]).out
    );
    let wrong = query(&["--view", "dyrest"]);
    assert_eq!((wrong.code, wrong.err.as_str()), (2, "feil: det finnes ingen visning `dyrest`: mente du `dyreste`?\n"));
    let wrong = query(&["alle tiltka"]);
    assert!(wrong.code == 2 && wrong.err.contains("--> ?:1:6") && wrong.out.is_empty(), "{}", wrong.err);
    assert_eq!(query(&[]).code, 2);
}

/// What is written is coloured by what it is, finished or not.
#[test]
fn tokens_are_those_of_editors() {
    use plikt::ide::TokenKind as Kind;
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    let mut session = Session::new(workspace, None);
    let mut tokens = |line: &str| -> Vec<(String, Kind)> {
        let shown = |kind: &Kind| !matches!(kind, Kind::Punctuation | Kind::Operator);
        let all = session.tokens(line).into_iter().filter(|token| shown(&token.kind));
        all.map(|token| (line[token.range].to_owned(), token.kind)).collect()
    };
    let of = |word: &str, kind: Kind| (word.to_owned(), kind);
    assert_eq!(
        tokens("alle tiltak der tid overlapper 2027-03 og sum(kostnad) > 5 // nå"),
        [
            of("alle", Kind::Keyword),
            of("tiltak", Kind::Kind),
            of("der", Kind::Keyword),
            of("tid", Kind::Field),
            of("overlapper", Kind::Keyword),
            of("2027-03", Kind::Date),
            of("og", Kind::Keyword),
            of("sum", Kind::Function),
            of("kostnad", Kind::Field),
            of("5", Kind::Number),
            of("// nå", Kind::Comment)
        ]
    );
    assert_eq!(tokens("T4.kostnad"), [of("T4", Kind::Name), of("kostnad", Kind::Field)]);
    assert_eq!(
        tokens("mål M9 \"Uferdig { nivå: bru"),
        [of("mål", Kind::Kind), of("M9", Kind::Name), of("\"Uferdig { nivå: bru", Kind::Text)]
    );
    assert_eq!(
        tokens("tiltak T {\n  tid: 2026"),
        [of("tiltak", Kind::Kind), of("T", Kind::Label), of("tid", Kind::Field), of("2026", Kind::Number)]
    );
    assert_eq!(tokens(":status 2027-12-31"), [of(":status", Kind::Keyword)]);
    assert_eq!(tokens(""), []);
}

/// Ctrl-C and Ctrl-D in an interview leave it, and what was assumed before it stands.
#[test]
fn an_interview_can_be_broken_off() {
    let mut session = session(PLAN);
    session.enter(":som lærer");
    session.enter(":dato 2026-06-15");
    session.enter(":spør");
    assert!(session.is_asking());
    session.enter("ja");
    assert!(session.break_off().text.starts_with("spørsmålene er avbrutt"));
    assert!(!session.is_asking());
    assert_eq!(session.enter(":fakta").text, "dag: 15. juni 2026\nhvem som spør: Lærer\n");
    assert_eq!(session.break_off().text, "");
}

/// What is said of a case is kept in no history, however the command is written.
#[test]
fn what_is_said_of_a_case_is_private() {
    for line in [
        ":anta alder: 10",
        ":an alder: 10",
        ":assume age: 10",
        ":som lærer",
        ":so lærer",
        ":situasjon blåmerker",
        ":kva-om alder: 10",
        ":trekk alder",
        ":følg meldt",
        "situasjon s { alder: 10 }",
        "// et barn\nsituasjon s {\n  alder: 10\n}",
        "  forløp f { av: s }",
    ] {
        assert!(is_private(line), "{line}");
    }
    for line in [":hjelp", ":plikter", "alle tiltak", "tiltak T9 { tid: 2027 }", ":status 2027-12-31"] {
        assert!(!is_private(line), "{line}");
    }
}

/// What TAB offers: in a block what an editor offers in a file, in a question what can stand there.
#[test]
fn completion_knows_what_is_expected() {
    let mut session = session(PLAN);
    let mut offered = |line: &str| session.complete(line, line.len()).1;
    assert!(offered("tiltak T9 \"Nytt\" {\n  ansv").iter().any(|word| word.starts_with("ansvarlig")));
    assert!(offered("tiltak T9 \"Nytt\" {\n  tilstand: vid").iter().any(|word| word == "videreført"));
    assert!(offered("tiltak T9 \"Nytt\" {\n  tilstand: ").iter().any(|word| word == "videreført"));
    assert!(offered("tiltak T9 { ansvarlig: barnev").iter().any(|word| word == "barnevern"));
    assert!(offered("alle til").iter().any(|word| word == "tiltak"));
    assert!(offered("alle tiltak der kost").iter().any(|word| word.starts_with("kostnad")));
    assert!(offered("ant").iter().any(|word| word.starts_with("antall")));
    assert_eq!(offered(":hvorfor meldeplikt_sk"), ["meldeplikt_skole"]);
    assert_eq!(session.hint(":hjel").as_deref(), Some("p"));
}

/// The sessions on the page about exploring: what stands after `plikt> ` is entered, and what stands below it is said. A line
/// `…` leaves some out.
#[test]
fn the_page_about_exploring_shows_what_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("docs/explore.md")).unwrap();
    let mut lines = 0;
    for block in page.split("```session\n").skip(1).map(|rest| rest.split("```").next().unwrap()) {
        let mut workspace = Workspace::new();
        for name in ["plan.plikt", "instanser.plikt", "mål.plikt", "rutiner.plikt", "situasjon.plikt", "økonomi.plikt"]
        {
            workspace.set(name, std::fs::read_to_string(root.join("examples/lillevik").join(name)).unwrap());
        }
        for name in
            ["felles/interkommunalt.plikt", "tiltak/hjelpe.plikt", "tiltak/oppdage.plikt", "tiltak/samordne.plikt"]
        {
            workspace.set(name, std::fs::read_to_string(root.join("examples/lillevik").join(name)).unwrap());
        }
        let mut session = Session::new(workspace, None);
        session.width = 100;
        for part in block.split("plikt> ").skip(1) {
            let (first, rest) = part.split_once('\n').unwrap_or((part, ""));
            let mut input = first.to_owned();
            let mut rest = rest;
            while is_open(&input) {
                let (more, left) = rest.split_once('\n').expect("the block goes on");
                input.push('\n');
                input.push_str(more.strip_prefix("     > ").unwrap_or(more));
                rest = left;
            }
            let said = session.enter(&input).text.replace('\u{a0}', " ").replace("\r\n", "\n");
            let mut left = said.as_str();
            for shown in rest.trim_end().split("…\n").flat_map(|part| part.split("\n…")).filter(|part| !part.is_empty())
            {
                let at = left.find(shown).unwrap_or_else(|| panic!("`{input}` shows\n{shown}\nbut it says\n{said}"));
                left = &left[at + shown.len()..];
            }
            lines += 1;
        }
    }
    assert!(lines >= 12, "only {lines} lines are entered");
}
