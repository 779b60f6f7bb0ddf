//! Sessions over plans of several municipalities, in every form of export, and kept in files.

use plikt::Workspace;
use plikt::diag::Language;
use plikt::exchange::{Content, Order, Output, write_order};
use plikt::session::{Request, Session};

use crate::cli::{Folder, plikt};

const PLAN: &str = r#"language: nb
bruk std.instanser_no

kommune a "Aksnes kommune" { folketall: 1_000 }
kommune b "Bergtun kommune" { folketall: 2_000 }
instans a_adm "Aksnes rådhus" { kommune: a  er_en: kommuneadministrasjon }
instans b_adm "Bergtun rådhus" { kommune: b  er_en: kommuneadministrasjon }

plan p "Felles plan" { kommune: [a, b]  periode: 2026..2029  statusdato: 2027-01-01 }
mål M1 "Alle får hjelp" {
  tiltak T1 "Felles hjelp" { ansvarlig: [a_adm, b_adm]  tid: 2026  kostnad: 300_000 kr }
  tiltak T2 "Eget i Aksnes" { ansvarlig: a_adm  tid: innen 2027-06-30  kostnad: 10_000 kr }
  tiltak T3 "Eget i Bergtun" { ansvarlig: b_adm  tid: innen 2028-06-30 }
}
visning alle_tiltak { spørring: alle tiltak velg merke, tittel }
situasjon s1 { dato: 2026-06-15 }
"#;

fn workspace() -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", PLAN);
    workspace
}

fn session() -> Session {
    Session::new(workspace(), None)
}

fn said(session: &mut Session, line: &str) -> String {
    let reply = session.enter(line);
    assert!(!reply.wrong, "{line}: {}", reply.text);
    assert_eq!(reply.request, None, "{line}");
    reply.text
}

fn written(session: &mut Session, line: &str) -> (String, String) {
    match session.enter(line) {
        reply if reply.wrong => panic!("{line}: {}", reply.text),
        reply => match reply.request {
            Some(Request::Write { path, content: Content::Text(text) }) => (path, text),
            other => panic!("{line} asks for {other:?}"),
        },
    }
}

#[test]
fn a_session_looks_at_one_municipality_and_at_all_again() {
    let mut session = session();
    assert_eq!(said(&mut session, ":kommune"), "sett fra alle kommunene\n  a  Aksnes kommune\n  b  Bergtun kommune\n");
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "3\n");
    assert_eq!(said(&mut session, ":kommune bergtun"), "sett fra Bergtun kommune\n");
    assert_eq!(said(&mut session, "alle tiltak velg merke"), "merke\n─────\nT1\nT3\n");
    assert!(said(&mut session, ":status").contains("Bergtun kommune"));
    assert!(session.greeting().text.ends_with("sett fra Bergtun kommune\n"), "{}", session.greeting().text);
    // What is defined here is seen too, and files that changed are looked at as before.
    said(&mut session, "tiltak T4 \"Nytt i Aksnes\" { ansvarlig: a_adm }");
    said(&mut session, "tiltak T5 \"Nytt i Bergtun\" { ansvarlig: b_adm }");
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "3\n");
    session.open(workspace());
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "3\n");
    let wrong = session.enter(":kommune Bergtunet");
    assert_eq!(wrong.text, "feil: planen har ingen kommune som heter `Bergtunet`: kjente er `a`, `b`\n");
    assert_eq!(said(&mut session, ":kommune alle"), "sett fra alle kommunene\n");
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "5\n");
    said(&mut session, ":angre");
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "3\n");
    assert_eq!(session.complete(":kommune ", 9).1, ["a", "alle", "b"]);
    let mut alone = Session::new(Workspace::new(), Some(Language::Nn));
    assert!(said(&mut alone, ":kommune").starts_with("planen oppgjev ingen kommune"));
}

/// The host looks at one municipality until the session says otherwise.
#[test]
fn the_choice_of_a_session_goes_before_that_of_its_host() {
    let mut seen = workspace();
    seen.see_from(Some("a")).expect("the plan has it");
    let mut session = Session::new(seen.clone(), None);
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "2\n");
    said(&mut session, ":kommune alle");
    session.open(seen);
    assert_eq!(said(&mut session, "antall(alle tiltak)"), "3\n");
    let folder = Folder::new("repl-municipality").with("plan.plikt", PLAN);
    let lines = "antall(alle tiltak)\n:kommune alle\nantall(alle tiltak)\n:åpne\nantall(alle tiltak)\n";
    let done = plikt(&["repl", "plan.plikt", "--municipality", "Aksnes"]).within(&folder).input(lines).run();
    let counts: Vec<&str> = done.out.lines().filter(|line| line.parse::<u8>().is_ok()).collect();
    assert_eq!(counts, ["2", "3", "3"], "{}{}", done.out, done.err);
}

#[test]
fn a_session_exports_what_the_command_line_does_in_each_form() {
    let mut session = session();
    let mut same = workspace();
    let model = same.model();
    for output in Output::all() {
        for form in output.forms() {
            let order = Order { output, form, plan: model.plan(), at: None, language: Language::Nb };
            let wanted = write_order(&mut same, &order);
            let line = format!(":eksporter {} {}", output.name(), form.name());
            if form.is_binary() {
                let reply = session.enter(&line);
                assert!(reply.wrong && reply.text.contains(&format!("plan.{}", form.name())), "{}", reply.text);
                let asked = session.enter(&format!("{line} ut/fil")).request;
                assert_eq!(asked, Some(Request::Write { path: "ut/fil".into(), content: wanted }));
                continue;
            }
            let (path, text) = written(&mut session, &format!("{line} ut/fil.txt"));
            assert_eq!(path, "ut/fil.txt");
            // The project as JSON says which files it is of, and the session has one.
            if output != Output::Project {
                assert_eq!(said(&mut session, &line), text);
                assert_eq!(Some(text.as_str()), wanted.text(), "{line}");
            }
            assert!(text.len() > 40, "{line}: {text}");
        }
    }
    assert!(said(&mut session, ":eksporter calendar").starts_with("BEGIN:VCALENDAR\r\n"));
    assert_eq!(written(&mut session, ":eksporter calendar plan.ics").1, said(&mut session, ":eksporter calendar"));
    assert!(written(&mut session, ":eksporter document plan.html").1.starts_with("<!DOCTYPE html>"));
    assert!(written(&mut session, ":eksporter budget b.csv").1.contains("300000"));
    // A day and a plan can be said.
    assert!(said(&mut session, ":eksporter leadership 2027-12-31 p").contains("31. desember 2027"));
    for (line, wrong) in [
        (":eksporter document ics", "feil: `document` kan ikke skrives som `ics`: velg md, html, docx\n"),
        (":eksporter kalender", "feil: `kalender` er ikke noe å eksportere: mente du `calendar`?\n"),
        (
            ":eksporter table annet",
            "feil: `annet` er ikke forstått her: `:hjelp` og navnet på kommandoen viser hva som kan følge\n",
        ),
        (
            ":eksporter table plan.plikt",
            "feil: `plan.plikt` er en fil i planen, og den endrer en økt ikke: velg et annet navn\n",
        ),
    ] {
        let reply = session.enter(line);
        assert_eq!((reply.text.as_str(), reply.request), (wrong, None), "{line}");
    }
    let two = "plan a \"A\" { periode: 2026 }\nplan b \"B\" { periode: 2027 }\n";
    let mut workspace = Workspace::new();
    workspace.set("to.plikt", format!("language: nb\n{two}"));
    let mut session = Session::new(workspace, None);
    assert_eq!(session.enter(":eksporter table").text, "feil: hvilken plan? skriv en av `a`, `b` etter kommandoen\n");
    assert!(said(&mut session, ":eksporter table b").starts_with("# B\n"));
    assert!(session.enter(":status 2026-12-31").text.contains("`a`, `b`"));
    assert!(said(&mut session, ":status 2026-12-31 b").contains("31. desember 2026"));
}

#[test]
fn answers_and_status_come_in_their_forms_and_to_files() {
    let mut session = session();
    assert_eq!(said(&mut session, ":spørring csv alle tiltak der tid overlapper 2028 velg merke"), "merke\r\nT3\r\n");
    let (path, json) = written(&mut session, ":spørring svar.json alle tiltak velg merke");
    assert_eq!((path.as_str(), json.contains("\"T3\"")), ("svar.json", true));
    assert!(said(&mut session, ":visninger alle_tiltak md").starts_with("| merke | tittel |\n"));
    assert_eq!(written(&mut session, ":visninger alle_tiltak v.csv").1.lines().count(), 4);
    assert!(said(&mut session, ":status 2027-07-31 json").starts_with("{\n"));
    assert!(said(&mut session, ":status 2027-07-31 csv").contains("T2,"));
    assert!(written(&mut session, ":status instans s.html").1.starts_with("<!DOCTYPE html>"));
    // Looked further ahead, more is due.
    let due = |text: String| text.matches("frist for tiltaket").count();
    let (near, far) = (said(&mut session, ":status 2027-12-01 3"), said(&mut session, ":status 2027-12-01 12"));
    assert!(due(far.clone()) > due(near.clone()), "{near}\n{far}");
    for line in [
        ":spørring",
        ":spørring csv",
        ":spørring html 1 + 1",
        ":visninger alle_tiltak ics",
        ":status ics",
        ":status 400",
    ] {
        assert!(session.enter(line).wrong, "{line}");
    }
}

/// What is defined in the place of what a file says stays when the files are read again, and is in the session's file.
#[test]
fn redefinitions_stay_and_are_saved() {
    let mut session = session();
    said(&mut session, ":situasjon s1");
    said(&mut session, ":kommune b");
    said(&mut session, "tiltak T3 \"Helt nytt\" {\n  ansvarlig: b_adm\n  kostnad: 5_000 kr\n}");
    said(&mut session, "tiltak T9 \"Tillegg\" { ansvarlig: b_adm }");
    said(&mut session, ":som b_adm");
    let rows = "merke   tittel\n────────────────────\nT1      Felles hjelp\nT3      Helt nytt\nT9      Tillegg\n";
    let question = "alle tiltak velg merke, tittel";
    assert_eq!(said(&mut session, question), rows);
    session.open(workspace());
    assert_eq!(said(&mut session, question), rows);
    let facts = said(&mut session, ":fakta");
    let (_, text) = written(&mut session, ":lagre økt.plikt");
    // Opened with the plan's files, it is the session again; and it can be saved in the same file.
    let mut both = workspace();
    both.set("økt.plikt", text.as_str());
    let mut again = Session::new(both.clone(), None);
    assert_eq!(said(&mut again, question), rows, "{text}");
    assert_eq!(said(&mut again, ":fakta"), facts);
    assert_eq!(said(&mut again, ":kommune").lines().next(), Some("sett fra Bergtun kommune"));
    assert_eq!(written(&mut again, ":lagre økt.plikt").1, text);
    // What was changed since is not undone when the files are read again.
    said(&mut again, "tiltak T9 \"Endret\" { ansvarlig: b_adm }");
    again.open(both);
    assert!(said(&mut again, question).contains("Endret"));
    // To everything else the file is one like any other.
    assert!(plikt::session::is_saved(&text) && !plikt::session::is_saved(PLAN));
    let mut workspace = workspace();
    workspace.set("økt.plikt", text.as_str());
    let errors: Vec<String> = (workspace.diagnostics().iter())
        .filter(|d| d.severity == plikt::diag::Severity::Error)
        .map(|d| d.message.in_language(Language::Nb))
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{text}");
}

#[test]
fn a_session_in_a_file_is_found_from_where_it_was_written() {
    let folder = Folder::new("repl-saved").with("planen/plan.plikt", PLAN).with("annet/tom.txt", "");
    let lines = "tiltak T3 \"Helt nytt\" { ansvarlig: b_adm }\ntiltak T9 \"Tillegg\" { }\n:lagre økt.plikt\n:lagre annet/økt.plikt\n\
        :lagre planen/plan.plikt\n:eksporter table planen/../planen/plan.plikt\n";
    let done = plikt(&["repl", "planen"]).within(&folder).input(lines).run();
    assert_eq!(done.out.matches("skrevet:").count(), 2, "{}{}", done.out, done.err);
    assert_eq!(folder.read("planen/plan.plikt"), PLAN);
    assert!(folder.read("økt.plikt").contains("bruk \"planen/plan.plikt\"\n"), "{}", folder.read("økt.plikt"));
    assert!(folder.read("annet/økt.plikt").contains("bruk \"../planen/plan.plikt\"\n"));
    let question = "T3.tittel\nantall(alle tiltak)\n";
    for paths in [&["økt.plikt"][..], &["planen", "økt.plikt"], &["annet/økt.plikt"]] {
        let done = plikt(&[&["repl"], paths].concat()).within(&folder).input(question).run();
        assert_eq!((done.out.as_str(), done.err.as_str()), ("Helt nytt\n4\n", ""), "{paths:?}");
    }
    let opened = plikt(&["repl"]).within(&folder).input(":åpne økt.plikt\nT3.tittel\n:lagre økt.plikt\n").run();
    assert!(opened.out.ends_with("Helt nytt\nskrevet: økt.plikt\n"), "{}{}", opened.out, opened.err);
    assert!(folder.read("økt.plikt").contains("Tillegg"), "{}", folder.read("økt.plikt"));
}

#[test]
fn a_command_that_can_be_several_is_not_guessed() {
    let mut session = session();
    let reply = session.enter(":an alder: 10");
    assert_eq!(reply.text, "feil: `:an` kan være `:anta`, `:angre`: skriv mer av det\n");
    assert!(plikt::session::is_private(":an alder: 10"));
    assert_eq!(said(&mut session, ":komm"), said(&mut session, ":kommune"));
    assert!(said(&mut session, ":hjelp komm").starts_with(":kommune"));
}

#[test]
fn a_command_says_what_it_needs_and_an_interview_ends_at_any_question() {
    let mut session = session();
    let reply = session.enter(":som");
    assert_eq!(reply.text, "feil: noe mangler: skriv `:som ROLLE`, for eksempel `:som lærer`\n");
    for line in [":vis", ":type", ":dato", ":anta", ":hvorfor", ":hva-om", ":følg", ":spørring", ":lagre", ":språk"]
    {
        assert!(session.enter(line).text.starts_with("feil: noe mangler: skriv `:"), "{line}");
    }
    assert_eq!(session.enter(":situasjon x").text, "feil: ingen situasjon heter `x`: kjente er s1\n");
    let mut without = Session::new(Workspace::new(), Some(Language::En));
    assert!(
        without.enter(":situation x").text.ends_with("the files declare none\n"),
        "{}",
        without.enter(":situation x").text
    );
    assert!(said(&mut session, ":spør").contains("Hvem spør?"));
    said(&mut session, "slutt");
    assert!(!session.is_asking());
    // The same interview on the command line; with no lines left, the answer so far.
    let folder = Folder::new("ask-ends").with("plan.plikt", PLAN);
    for typed in ["slutt\n", "tull\nlærer\nslutt\n", ""] {
        let done = plikt(&["ask", "plan.plikt", "--facts-on", "2026-06-15"]).within(&folder).input(typed).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{typed:?}");
        assert!(done.out.contains("Hvem spør?") && !done.out.contains("`slutt`:"), "{}", done.out);
    }
}

/// With nothing typed, what is expected is offered, and not every word there is.
#[test]
fn at_a_value_only_what_fits_is_offered() {
    let mut session = session();
    let mut offered = |line: &str| session.complete(line, line.len()).1;
    let words = offered("alle tiltak der ansvarlig har ");
    assert!(words.iter().any(|word| word == "a_adm") && words.iter().any(|word| word == "politi"), "{words:?}");
    assert!(!words.iter().any(|word| word == "sorter etter" || word == "kostnad"), "{words:?}");
    let words = offered("alle tiltak der tilstand == ");
    assert!(words.iter().any(|word| word == "videreført"), "{words:?}");
    assert!(offered("alle tiltak ").iter().any(|word| word == "der"));
    assert_eq!(offered("tiltak T9 { tilstand: "), ["eksisterende", "videreført", "ny", "foreslått"]);
}

/// Whoever writes in a session has never seen the file that it is tried in: places are those of the lines that were written.
#[test]
fn what_is_wrong_is_told_at_its_place_in_what_was_written() {
    let mut session = session();
    let places = |text: &str| -> Vec<String> {
        text.lines().filter_map(|line| line.trim().strip_prefix("--> ")).map(str::to_owned).collect()
    };
    // A block of the session's own, two at once, and one that takes the place of a file's.
    let one = session.enter("tiltak T9 \"Nytt\" {\n  ansvarlig: a_admm\n}");
    assert!(one.wrong && one.text.contains("mente du `a_adm`?"), "{}", one.text);
    assert_eq!(places(&one.text), ["?:2:14"], "{}", one.text);
    let two = session.enter("tiltak T9 \"Nytt\" { ansvarlig: a_adm }\ntiltak T8 \"Nytt\" { ansvarlig: b_admm }");
    assert_eq!(places(&two.text), ["?:2:31"], "{}", two.text);
    let again = session.enter("tiltak T1 \"Felles hjelp\" {\n  tid: 2026\n  ansvarlig: b_admm\n}");
    assert_eq!(places(&again.text), ["?:3:14"], "{}", again.text);
    let fact = session.enter(":anta ingenting_slikt");
    assert_eq!(places(&fact.text), ["?:1:1"], "{}", fact.text);
    assert!(fact.text.contains("1 | ingenting_slikt: ja"), "{}", fact.text);
}
