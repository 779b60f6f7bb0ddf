//! What a plan is exported as: the table, the document, in both formats and three languages.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::export::{Format, Target, export};

/// A plan of which every form of export has something to say.
pub(crate) const PLAN: &str = include_str!("../data/export/plan.plikt");
/// A plan of which some is internal.
pub(crate) const SECRETS: &str = include_str!("../data/export/secrets.plikt");

/// A project of one file.
pub(crate) fn workspace(text: &str) -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set("plan.plikt", text);
    workspace
}

/// One way to export, its name and what it gave.
struct Export {
    target: Target,
    format: Format,
    language: Language,
    name: String,
    text: String,
}

/// A plan exported in every way.
fn exports(text: &str) -> Vec<Export> {
    let mut workspace = workspace(text);
    let mut all = Vec::new();
    for target in Target::ALL {
        for format in Format::ALL {
            for language in Language::ALL {
                let name = format!("{}.{}.{}", target.name(), language.code(), format.name());
                let text = export(&mut workspace, target, format, language);
                all.push(Export { target, format, language, name, text });
            }
        }
    }
    all
}

/// The Norwegian document as Markdown.
fn document(text: &str) -> String {
    export(&mut workspace(text), Target::Document, Format::Markdown, Language::Nb)
}

/// The plan reads without an error: what it shows is what it says.
fn assert_reads(text: &str) {
    let mut workspace = workspace(text);
    let errors: Vec<String> = workspace
        .diagnostics()
        .iter()
        .filter(|d| matches!(d.code, plikt::diag::CodeName::Code(_)))
        // Nobody wrote the sample to carry out every duty.
        .filter(|d| !d.code.to_string().starts_with("duty-"))
        .map(|d| format!("{}: {}", d.code, d.message.in_language(Language::En)))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn names_are_read_back() {
    for target in Target::ALL {
        assert_eq!(Target::from_name(target.name()), Some(target));
    }
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
    }
    assert_eq!(Target::from_name("kart"), None);
    assert_eq!(Format::from_name("pdf"), None);
}

#[test]
fn the_sample_is_exported_as_it_should_be() {
    assert_reads(PLAN);
    for Export { format, language, name, text, .. } in exports(PLAN) {
        // One language shows the whole; the others show that nothing of it is left untranslated.
        if language == Language::Nb || format == Format::Markdown {
            insta::with_settings!({ snapshot_path => "../data/export", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(name, text);
            });
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for (first, second) in exports(PLAN).into_iter().zip(exports(PLAN)) {
        assert_eq!(first.text, second.text, "{}", first.name);
        assert!(!first.text.contains('\r') && first.text.ends_with('\n'), "{}", first.name);
    }
}

#[test]
fn the_table_has_the_guides_seven_columns() {
    let headings = [
        (Language::Nb, "Mål|Strategi|Tiltak|Tidsrom for tiltak|Ansvar|Ressurser|Evaluere måloppnåelse"),
        (Language::Nn, "Mål|Strategi|Tiltak|Tidsrom for tiltak|Ansvar|Ressursar|Evaluere måloppnåing"),
        (
            Language::En,
            "Goal|Strategy|Measure|Time frame for the measure|Responsibility|Resources|Evaluating goal achievement",
        ),
    ];
    let all = exports(PLAN);
    for (language, headings) in headings {
        let row = format!("| {} |", headings.replace('|', " | "));
        let cells: String = headings.split('|').map(|h| format!("<th scope=\"col\">{h}</th>")).collect();
        let tabled = |export: &&Export| matches!(export.target, Target::Table | Target::Document);
        for export in all.iter().filter(|export| export.language == language).filter(tabled) {
            let there = match export.format {
                Format::Markdown => export.text.lines().any(|line| line == row),
                Format::Html => export.text.contains(&cells),
            };
            assert!(there, "{}", export.name);
        }
    }
}

#[test]
fn every_measure_has_one_row_and_every_goal_is_there() {
    let table = export(&mut workspace(PLAN), Target::Table, Format::Markdown, Language::Nb);
    for once in ["tiltak-T1", "tiltak-T2", "tiltak-T3", "tiltak-T3b", "tiltak-T4", "mal-M1", "mal-M2", "mal-M3"] {
        assert_eq!(table.matches(&format!("<a id=\"{once}\"></a>")).count(), 1, "{once}");
    }
    let place = |text: &str| table.find(text).unwrap_or_else(|| panic!("no {text}"));
    let order =
        ["mal-M1", "mal-M3", "tiltak-T1", "tiltak-T2", "mal-M2", "tiltak-T3\"", "tiltak-T3b", "Tiltak uten mål"];
    assert!(order.map(place).is_sorted(), "general, organisational, user, then what has no goal");
    assert!(table.contains("↳ 4 Oppmøtested"), "a part stands under its whole");
    assert!(table.contains("| fra nyåret 2027 |"), "the author's own words");
}

#[test]
fn the_document_follows_the_guide() {
    let document = document(PLAN);
    let headings: Vec<&str> = document.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(
        headings,
        [
            "Forord",
            "Innhold",
            "1 Initiativ og begrunnelse",
            "2 Definisjoner og avgrensning",
            "3 Situasjonsbeskrivelse",
            "4 Formål",
            "5 Målgrupper",
            "6 Instanser og roller",
            "7 Plikter og rutiner",
            "8 Mål, strategier og tiltak",
            "9 Kompetanse",
            "10 Ansvar og organisering",
            "11 Økonomi",
            "12 Tidsplan",
            "13 Evaluering og oppfølging",
            "14 Revisjon",
            "15 Informasjon om planen",
            "16 Mål, strategier og tiltak i én tabell",
            "17 Krav som planen fraviker",
            "18 Slik er planen tilpasset bygdene",
            "Vedlegg 1: Ordliste",
            "Kilder",
        ]
    );
}

#[test]
fn a_plan_that_says_little_has_few_sections() {
    let text = "language: nb\nplan p \"Trygge hjem\" { periode: 2026..2029 }\nmål M1 \"Barn får hjelp\" { }\n";
    let document = document(text);
    let headings: Vec<&str> = document.lines().filter(|line| line.starts_with('#')).collect();
    assert_eq!(
        headings,
        [
            "# Trygge hjem",
            "## Innhold",
            "## 1 Mål, strategier og tiltak",
            "### 1.1 Mål uten nivå",
            "#### Barn får hjelp",
            "## 2 Mål, strategier og tiltak i én tabell"
        ]
    );
    for export in exports("") {
        assert!(!export.text.is_empty(), "{}: no plan is no reason to fail", export.name);
    }
}

/// Headings of HTML never skip a level; each `id` is there once; each link on the page leads somewhere.
#[test]
fn html_is_a_well_built_page() {
    for Export { format, language, name, text: html, .. } in exports(PLAN) {
        if format != Format::Html {
            continue;
        }
        assert!(html.contains(&format!("<html lang=\"{}\">", language.code())), "{name}");
        let mut before = 0;
        for piece in html.split("<h").skip(1) {
            let Some(level) = piece.chars().next().and_then(|c| c.to_digit(10)) else { continue };
            assert!(level <= before + 1, "{name}: h{level} after h{before}: {}", &piece[..40.min(piece.len())]);
            before = level;
        }
        let values = |attribute: &str| -> Vec<&str> {
            html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).collect()
        };
        let ids = values(" id=\"");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: an id is there twice");
        for to in values("href=\"#") {
            assert!(unique.contains(to), "{name}: nothing is at #{to}");
        }
        // A picture names patterns of its own.
        let html = html.replace("url(#", "");
        for forbidden in ["<script", "<link", "<img", "src=", "@import", "url("] {
            assert!(!html.contains(forbidden), "{name}: {forbidden}");
        }
    }
}

/// Markup in any field is words: nothing that an author writes becomes an element, an attribute or a table cell.
#[test]
fn what_authors_write_is_never_markup() {
    // The marks must survive a one-line text: quotes and braces are escaped in it.
    const EVIL: &str = r#"<script>alert(1)</script>\"'&amp;<img src=x onerror=alert(1)> | x | [k](javascript:alert(1)) ![b](http://evil.example/x.png)"#;
    let mut marked = String::new();
    // Put it into every text of the sample that stands in quotes, except names that stand for something else.
    for line in PLAN.lines() {
        let keep = line.starts_with("//")
            || line.contains("as \"")
            || line.contains("nivånavn")
            || line.trim_start().starts_with('|');
        let mut rest = line;
        while let (false, Some((before, after))) = (keep, rest.split_once('"')) {
            let Some((text, tail)) = after.split_once('"') else { break };
            let cited = before.ends_with("veileder_2008 ") || text.starts_with("http");
            let more = if cited { "" } else { " " };
            let evil = if cited { "" } else { EVIL };
            marked.extend([before, "\"", text, more, evil, "\""]);
            rest = tail;
        }
        marked += rest;
        marked.push('\n');
        if line.trim_start().starts_with('|') && line.contains("Trenger du hjelp") {
            marked += "    |\n    | <script>alert(2)</script> <b onclick=alert(3)>x</b> [y](javascript:alert(4)) <https://evil.example>\n";
            marked += "    |\n    | <div onmouseover=\"alert(5)\">\n    | ![z](http://evil.example/y.png)\n";
        }
    }
    assert_reads(&marked);
    for Export { format, name, text, .. } in exports(&marked) {
        assert!(text.contains("&lt;script&gt;"), "{name}: the words are still there");
        for forbidden in ["<script", "<img", "<b ", "<div on", "<div o"] {
            assert!(!text.contains(forbidden), "{name}: {forbidden}");
        }
        match format {
            Format::Html => assert!(!text.contains("href=\"javascript:"), "{name}"),
            Format::Markdown => {
                for line in text.lines() {
                    for (at, _) in line.match_indices("](") {
                        let to = &line[at + 2..];
                        let fine = ["#", "<#", "<http", "javascript"].iter().position(|start| to.starts_with(start));
                        let escaped = line[..at].ends_with('\\');
                        assert!(escaped || matches!(fine, Some(0..=2)), "{name}: {line}");
                    }
                    if line.starts_with("| ") {
                        assert!(!line.replace("\\|", "").contains("| x |"), "{name}: a cell was made: {line}");
                    }
                }
            }
        }
    }
}

/// Whatever is internal, a person or contact data that is not public reaches no output in any way.
#[test]
fn secrets_stay_at_home() {
    assert_reads(SECRETS);
    for Export { name, text, .. } in exports(SECRETS) {
        assert!(text.contains("OFFENTLIG"), "{name}: what is public is there");
        for line in text.lines() {
            assert!(!line.contains("HEMMELIG"), "{name}: {line}");
        }
    }
}

/// The test above has teeth: said to be public, the same words do come out.
#[test]
fn what_is_no_secret_is_there() {
    let public = SECRETS.replace("synlighet: intern", "synlighet: offentlig");
    let document = document(&public);
    assert!(document.matches("HEMMELIG").count() > 40);
    for words in ["tiltakstekst", "tid", "kostnad", "original", "prosa", "indikator", "deltiltak", "ansvar", "gate"] {
        assert!(document.contains(&format!("HEMMELIG {words}")), "{words}");
    }
    assert!(!document.contains("Kari") && !document.contains("HEMMELIG telefon 2"), "people and contact data stay");
}

/// While something is hidden, each part of a computed text is looked at by itself; one that leads back to itself ends.
#[test]
fn a_title_that_names_its_own_element_comes_to_an_end() {
    let text = format!("{SECRETS}\ntiltak T777 \"Det nye {{navn}}\" {{ }}\n");
    let document = document(&text);
    assert!(document.contains("Det nye") && !document.contains("HEMMELIG"), "{document}");
}

#[test]
fn a_plan_that_is_internal_is_not_exported() {
    let text = "language: nb\nplan p \"HEMMELIG plan\" { synlighet: intern  bakgrunn: \"HEMMELIG\" }\n";
    for export in exports(text) {
        assert!(!export.text.contains("HEMMELIG"), "{}", export.name);
    }
}

/// Every HTML export is opened in a real browser: see `tests/browser/axe.mjs`.
#[test]
fn html_is_accessible_valid_and_silent_in_a_browser() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    assert!(
        here.join("node_modules/playwright-core").exists(),
        "the browser tests are not installed: run `npm ci --prefix tests/browser`"
    );
    assert!(Path::new("/usr/bin/chromium").exists(), "there is no /usr/bin/chromium: run `apt-get install chromium`");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export");
    std::fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for Export { target, format, language, name, text } in exports(PLAN) {
        if format == Format::Html && (language == Language::Nb || target == Target::Table) {
            let file = folder.join(name);
            std::fs::write(&file, text).unwrap();
            files.push(file);
        }
    }
    let out = Command::new("node").arg(here.join("axe.mjs")).args(&files).output();
    let out = out.expect("node is not installed: run `apt-get install nodejs`");
    assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
}

#[test]
fn of_several_plans_the_first_is_not_taken_unasked() {
    let mut workspace = workspace("plan a \"Den første\" { }\nplan b { }\n");
    let page = export(&mut workspace, Target::Folder, Format::Markdown, Language::Nb);
    assert!(
        page.contains("Dette prosjektet har flere planer; velg en: a, b") && !page.contains("Den første"),
        "{page}"
    );
    let model = workspace.model();
    let chosen = plikt::export::plan_called(&model, "b").expect("the second plan");
    let page = plikt::export::export_plan(&model, chosen, Target::Folder, Format::Markdown, Language::Nb);
    assert!(!page.contains("Den første"), "{page}");
}
