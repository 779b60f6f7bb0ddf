//! Duties that stand over a plan: exported body by body, and told in reasons as short as they can be.

use std::fmt::Write as _;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Format, Target, export};
use plikt::norms::{Norms, Situation};
use plikt::render::norms::Detail;
use plikt::render::{self, Look};

use crate::cli::{Folder, plikt};

const DUTIES: &str = include_str!("../data/check/duties.plikt");

fn workspace(text: &str) -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    workspace
}

#[test]
fn duties_are_exported_one_by_one_and_body_by_body() {
    let mut all = export(&mut workspace(DUTIES), Target::Duties, Format::Markdown, Language::En);
    let folder = Folder::new("duties").with("plan.plikt", DUTIES);
    let export = |arguments: &[&str]| {
        plikt(&[&["export", "plan.plikt", "--to", "duties", "--lang", "nb"], arguments].concat()).within(&folder).run()
    };
    let csv = export(&["--format", "csv"]);
    all.push_str(&csv.out);
    insta::assert_snapshot!("duties", all);
    assert!(export(&["--format", "csv", "--for", "excel-nb"]).out.starts_with("\u{feff}Instans eller rolle;Plikt;"));
    assert_eq!(export(&["-o", "duties.csv"]).out, "");
    assert_eq!(folder.read("duties.csv"), csv.out);
}

#[test]
fn without_a_pack_of_law_there_are_no_duties() {
    let text = "language: nb\nbruk std.veileder_2008\nbruk std.instanser_no\nkommune k \"Lillevik\" {}\n\
                plan p \"Trygge hjem\" { kommune: k  periode: 2026..2029  koordinator: lærer_her }\n\
                rolle lærer_her \"Lærer\" { instans: skole }\n";
    let mut without = workspace(text);
    let codes = |workspace: &mut Workspace| {
        let found = workspace.diagnostics().iter().map(|d| d.code.to_string());
        found.filter(|code| code.starts_with("duty-")).collect::<Vec<_>>()
    };
    // The guide cites the law, and so uses its pack; the plan does not.
    assert_eq!(codes(&mut without), Vec::<String>::new());
    let page = export(&mut without, Target::Duties, Format::Markdown, Language::Nb);
    assert!(page.contains("Det er ingen plikter å vise"), "{page}");
    let mut with = workspace(&text.replace("std.veileder_2008", "std.lov_no"));
    assert!(!codes(&mut with).is_empty());
    // Without a day nobody can tell what is in force.
    let mut undated = workspace(&text.replace("std.veileder_2008", "std.lov_no").replace("periode: 2026..2029", ""));
    assert_eq!(codes(&mut undated), Vec::<String>::new());
}

#[test]
fn a_duty_that_is_set_aside_is_no_longer_asked_for_and_is_shown_so() {
    let told = |workspace: &mut Workspace| {
        let all = workspace.diagnostics().iter().filter(|d| d.code.to_string() == "duty-unanswered");
        all.map(|d| d.message.in_language(Language::Nb)).collect::<Vec<_>>()
    };
    let plan = "language: nb\nbruk std.lov_no\nbruk std.instanser_no\nkommune k \"Lillevik\" {}\n\
                plan p \"Trygge hjem\" { kommune: k  periode: 2026..2029  koordinator: lærer_her }\n\
                rolle lærer_her \"Lærer\" { instans: skole }\n";
    let mut before = workspace(plan);
    let asked = told(&mut before);
    let name = "Meldeplikt for ansatte i skolen";
    assert!(asked.iter().any(|said| said.contains(name)), "{asked:?}");
    let waiver =
        "fravik { fra: [meldeplikt_skole, avvergingsplikt]  begrunnelse: \"Rutinen står i skolens eget system.\" }\n";
    let mut after = workspace(&format!("{plan}{waiver}"));
    let left = told(&mut after);
    assert!(!left.iter().any(|said| said.contains(name) || said.contains("Avvergingsplikt,")), "{left:?}");
    let labels: Vec<String> = after.report().waived_duties.iter().map(|duty| duty.label.to_string()).collect();
    assert_eq!(labels.len(), 2, "{labels:?}");
    let page = export(&mut after, Target::Duties, Format::Markdown, Language::Nb);
    assert!(page.contains("satt til side i planen: Rutinen står i skolens eget system."), "{page}");
    let document = export(&mut after, Target::Document, Format::Markdown, Language::Nb);
    assert!(
        document.contains("Plikter som planen setter til side") && document.contains(&format!("**{name}:**")),
        "{document}"
    );
    assert!(!document.contains("Krav som planen fraviker"), "{document}");
    let folder = Folder::new("waived-duty").with("plan.plikt", format!("{plan}{waiver}"));
    let shown = plikt(&["check", "--lang", "nb"]).within(&folder).run().out;
    let (_, waived) = shown.split_once("Plikter som planen setter til side").expect("the report names them");
    assert!(waived.contains(name) && waived.contains("Rutinen står i skolens eget system."), "{shown}");
    // For one body alone, it still binds the others; and a waiver without a reason sets nothing aside.
    let other = waiver.replace("  begrunnelse", "  gjelder_for: barnehage  begrunnelse");
    assert!(told(&mut workspace(&format!("{plan}{other}"))).iter().any(|said| said.contains(name)));
    let bare = waiver.replace("begrunnelse: \"Rutinen står i skolens eget system.\"", "begrunnelse: \"\"");
    assert!(told(&mut workspace(&format!("{plan}{bare}"))).iter().any(|said| said.contains(name)));
}

#[test]
fn each_thing_that_lillevik_says_it_does_for_a_duty_is_missed() {
    let text = include_str!("../../examples/lillevik/rutiner.plikt");
    let mut project = Workspace::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/lillevik");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let names = [
        "plan.plikt",
        "instanser.plikt",
        "situasjon.plikt",
        "mål.plikt",
        "økonomi.plikt",
        "felles/interkommunalt.plikt",
        "tiltak/hjelpe.plikt",
        "tiltak/oppdage.plikt",
        "tiltak/samordne.plikt",
    ];
    for name in names {
        project.set(name, read(name));
    }
    let duties = |project: &mut Workspace| {
        let found = project.diagnostics().iter().filter(|d| d.code.to_string().starts_with("duty-"));
        found.map(|d| format!("{} {}", d.code, d.message.in_language(Language::Nb))).collect::<Vec<_>>()
    };
    project.set("rutiner.plikt", text);
    assert_eq!(duties(&mut project), Vec::<String>::new());
    for (from, to, code, word) in [
        ("hjelpeplikt, plikt_til_å_fri_en_uskyldig", "hjelpeplikt", "duty-unanswered", "fri en uskyldig"),
        ("  eier: leder_i_barnevernet", "", "duty-without-responsible", "Gjennomgang av meldinger"),
        (
            "for: [lillevik_barnevern, barnevernvakta_kysten]\n  eier: leder_i_barnevernet\n  godkjent: 2025-11-20\n  revideres: hvert 2. år",
            "for: lillevik_barnevern\n  eier: leder_i_barnevernet\n  godkjent: 2025-11-20\n  revideres: hvert 2. år",
            "duty-beyond-reach",
            "Barnevernvakta på kysten",
        ),
    ] {
        assert!(text.contains(from), "{from}");
        project.set("rutiner.plikt", text.replace(from, to));
        let found = duties(&mut project);
        assert!(found.iter().any(|said| said.starts_with(code) && said.contains(word)), "{code} {word}: {found:#?}");
    }
}

const WIDE: &str = r#"language: en
role anyone "Anyone" { everyone: yes }
action act "Act" {}
fact a { type: bool  question: { en: "Is it a?" } }
fact b { type: bool  question: { en: "Is it b?" } }
fact c { type: bool  question: { en: "Is it c?" } }
fact d { type: bool  question: { en: "Is it d?" } }
fact n { type: number  question: { en: "How many?" } }
duty wide "Wide" { bearer: anyone  action: act  when: (a and b) or (c and d) or n > 3 }
duty tall "Tall" { bearer: anyone  action: act  when: (a or b) and (a or c) and d }
situation yes1 { actor: anyone  a: yes  b: yes  c: no  d: yes }
situation no1 { actor: anyone  a: no  b: yes  c: no  d: yes  n: 2 }
situation open1 { actor: anyone  a: no  d: yes }
"#;

#[test]
fn reasons_tell_what_decided_and_all_of_it_on_demand() {
    let mut workspace = workspace(WIDE);
    let model = workspace.model();
    let norms = Norms::of(&model);
    let mut out = String::new();
    for id in model.all_named("situation") {
        let situation = Situation::of(&model, id);
        let decision = norms.decide(&situation);
        for (index, norm) in norms.iter() {
            for detail in [Detail::Decisive, Detail::Full] {
                let text = render::norms::reasons(
                    &decision,
                    index,
                    situation.actor,
                    detail,
                    Look { language: Language::En, ..Look::default() },
                );
                let (situation, norm) = (&model.element(id).label, &model.element(norm.id).label);
                writeln!(out, "{situation} {norm} {detail:?}\n{text}").unwrap();
            }
            // What is left out changes no answer.
            let whole = decision.reasons(index, situation.actor);
            assert_eq!(whole.decisive().answer, whole.answer);
        }
    }
    insta::assert_snapshot!("decisive", out);
}

#[test]
fn tests_are_run_with_the_warnings_of_their_files() {
    let text = "language: nb\nbruk std.lov_no\n\nsituasjon s \"S\" { dato: 2026-06-15  handlende: lærer  født: ja }\n\
                prøve \"P\" { gitt: s  forvent: avvergingsplikt er uavklart }\n\
                plan p \"Plan\" { periode: 2026..2029  mandat: \"…\" }\n";
    let folder = Folder::new("test-warnings").with("a.plikt", text);
    let done = plikt(&["test", "a.plikt", "--lang", "nb"]).within(&folder).run();
    assert!(done.err.contains("a.plikt:6:46: warning[unfilled]"), "{}", done.err);
    assert_eq!(done.code, 0, "{}{}", done.out, done.err);
}

#[test]
fn the_tests_of_packs_in_use_are_run() {
    let mut workspace = Workspace::new();
    let pack = format!("{WIDE}test \"Of the pack\" {{ given: yes1  expect: wide applies }}\n");
    workspace.set_pack("own.law", pack);
    workspace.set(
        "a.plikt",
        "language: en\nuse own.law\ntest \"Of the plan\" { given: no1  expect: wide does not apply }\n",
    );
    let errors: Vec<_> = workspace.diagnostics().iter().map(|d| d.message.in_language(Language::En)).collect();
    assert_eq!(errors, Vec::<String>::new());
    let model = workspace.model();
    let results = Norms::of(&model).run_tests();
    assert_eq!(results.iter().map(plikt::norms::TestResult::passes).collect::<Vec<_>>(), [true, true]);
}

#[test]
fn a_pack_whose_rights_nobody_answers_is_told_so() {
    let mut workspace = Workspace::new();
    let right = "role resident \"Resident\" {}\nright help \"Help\" { holder: resident }\n";
    workspace.set_pack("own.law", format!("{WIDE}{right}"));
    workspace.set("a.plikt", "language: en\nuse own.law\n");
    let codes: Vec<_> = workspace.pack_diagnostics().iter().map(|d| d.code.to_string()).collect();
    assert_eq!(codes, ["right-without-duty"]);
}

/// What is proposed for duties that nothing carries out answers them when it is written into the plan, in each language.
#[test]
fn what_is_proposed_for_an_open_duty_answers_it() {
    let plans = [
        (
            Language::Nb,
            "språk: nb\nbruk std.lov_no\nbruk std.instanser_no\nkommune k \"K\" {}\nplan p \"P\" { kommune: k  periode: 2026..2029 }\n\
            tiltak T1 \"Kurs\" { ansvarlig: [barnevern, skole]  tid: 2026 }\n",
            "rutine r \"R\" { eier: skole  ",
            "begrunnelse: \"…\"",
            "begrunnelse: \"Andre gjør det.\"",
        ),
        (
            Language::En,
            "language: en\nuse std.law_no\nuse std.bodies_no\nmunicipality k \"K\" {}\nplan p \"P\" { municipality: k  period: 2026..2029 }\n\
            measure T1 \"Course\" { responsible: [child_welfare, school]  time: 2026 }\n",
            "routine r \"R\" { owner: school  ",
            "reason: \"…\"",
            "reason: \"Others do it.\"",
        ),
    ];
    for (language, plan, routine, blank, reason) in plans {
        let open = |text: &str| -> Vec<Vec<String>> {
            let mut workspace = workspace(text);
            let found = workspace.diagnostics().iter().filter(|d| d.code.to_string() == "duty-unanswered");
            found.map(|d| d.help.iter().map(|help| help.in_language(language)).collect()).collect()
        };
        let quoted = |help: &str| help.split('`').nth(1).expect("what to write").to_owned();
        let before = open(plan);
        assert!(before.len() > 2, "{before:?}");
        for (place, help) in before.iter().enumerate() {
            let others: Vec<&String> =
                before.iter().enumerate().filter(|(i, _)| *i != place).map(|(_, help)| &help[1]).collect();
            for written in [format!("{routine}{} }}\n", quoted(&help[1])), quoted(&help[2]).replace(blank, reason)] {
                let after = open(&format!("{plan}{written}"));
                assert_eq!(after.iter().map(|help| &help[1]).collect::<Vec<_>>(), others, "{written}");
            }
        }
    }
}
