//! Plans as Word files: read back part by part, held to what the other forms say, opened by a reader of another make.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::process::Command;

use plikt::diag::Language;
use plikt::exchange::{FileForm, Order, Output, write_order};
use plikt::export::{Format, Target, export};
use quick_xml::events::Event;

use crate::cli::{Folder, plikt};
use crate::export::{PLAN, SECRETS, workspace};

/// A plan as a file.
fn file(text: &str, output: Output, form: FileForm, language: Language) -> Vec<u8> {
    let order = Order { output, form, plan: None, at: None, language };
    write_order(&mut workspace(text), &order).bytes().expect("a file").into_owned()
}

/// The parts of a file by their names, each of which is XML whose elements are all closed.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP archive");
    let count = 0..archive.len();
    let read = |i: usize| {
        let mut part = archive.by_index(i).expect("a part");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("UTF-8");
        (part.name().expect("a name").into_owned(), text)
    };
    let parts: Vec<(String, String)> = count.map(read).collect();
    for (name, text) in &parts {
        let mut reader = quick_xml::Reader::from_str(text);
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) {
                Event::Eof => break,
                Event::Start(start) | Event::Empty(start) => {
                    for attribute in start.attributes() {
                        attribute.unwrap_or_else(|error| panic!("{name}: {error}"));
                    }
                }
                _ => {}
            }
        }
    }
    parts
}

fn part<'p>(parts: &'p [(String, String)], name: &str) -> &'p str {
    parts.iter().find(|(known, _)| known == name).map_or_else(|| panic!("no {name}"), |(_, text)| text)
}

/// What stands in the quotes of an attribute.
fn values<'t>(text: &'t str, attribute: &str) -> Vec<&'t str> {
    text.split(&format!("{attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The words of an XML text, one line for each paragraph.
fn words(xml: &str) -> String {
    let mut out = String::new();
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event().expect("XML") {
            Event::Eof => return out,
            Event::Text(text) => out.push_str(&text),
            Event::GeneralRef(entity) => out.push_str(match &*entity {
                "lt" => "<",
                "gt" => ">",
                "amp" => "&",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("&{other};"),
            }),
            Event::End(end) if end.name().as_ref() == "w:p" => out.push('\n'),
            _ => {}
        }
    }
}

fn word(text: &str, target: Target, language: Language) -> Vec<(String, String)> {
    parts(&file(text, Output::Page(target), FileForm::Word, language))
}

#[test]
fn every_page_can_be_a_word_file() {
    for target in Target::ALL {
        for (language, tag) in [(Language::Nb, "nb-NO"), (Language::Nn, "nn-NO"), (Language::En, "en-GB")] {
            let name = format!("{} {tag}", target.name());
            let parts = word(PLAN, target, language);
            let document = part(&parts, "word/document.xml");
            assert!(part(&parts, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")), "{name}");
            let core = part(&parts, "docProps/core.xml");
            assert!(core.contains(&format!("<dc:language>{tag}</dc:language>")), "{name}: {core}");
            assert!(core.contains("<dc:title>") && !core.contains("<dc:title></dc:title>"), "{name}");
            for footer in ["word/footer1.xml", "word/footer2.xml"] {
                assert!(part(&parts, footer).contains("NUMPAGES"), "{name}");
            }
            // Each table says what it shows and repeats its headings.
            let tables = document.matches("<w:tbl>").count();
            for element in ["<w:tblHeader/>", "<w:tblCaption ", "<w:tblDescription "] {
                assert_eq!(document.matches(element).count(), tables, "{name}: {element}");
            }
            // Each row has as many cells as the table has columns.
            for table in document.split("<w:tbl>").skip(1) {
                let table = table.split("</w:tbl>").next().unwrap_or_default();
                let columns = table.matches("<w:gridCol ").count();
                for row in table.split("<w:tr>").skip(1) {
                    assert_eq!(row.matches("<w:tc>").count(), columns, "{name}: {row}");
                }
            }
            // Styles, links and lists lead to what is there.
            let styles: BTreeSet<&str> = values(part(&parts, "word/styles.xml"), "w:styleId").into_iter().collect();
            for element in ["<w:pStyle w:val", "<w:rStyle w:val", "<w:tblStyle w:val"] {
                assert!(values(document, element).iter().all(|style| styles.contains(style)), "{name}: {element}");
            }
            let places = values(document, "w:name");
            let unique: BTreeSet<&str> = places.iter().copied().collect();
            assert_eq!(places.len(), unique.len(), "{name}: a bookmark is there twice");
            assert!(values(document, "w:anchor").iter().all(|anchor| unique.contains(anchor)), "{name}");
            let relations = values(part(&parts, "word/_rels/document.xml.rels"), " Id");
            assert!(values(document, "r:id").iter().all(|id| relations.contains(id)), "{name}");
            let lists = values(part(&parts, "word/numbering.xml"), "w:numId");
            assert!(values(document, "<w:numId w:val").iter().all(|list| lists.contains(list)), "{name}");
        }
    }
}

#[test]
fn a_word_file_says_what_the_page_says() {
    let html = export(&mut workspace(PLAN), Target::Document, Format::Html, Language::Nb);
    let parts = word(PLAN, Target::Document, Language::Nb);
    let document = part(&parts, "word/document.xml");
    // The headings, in their order and as deep.
    let mut wanted = Vec::new();
    for piece in html.split("<h").skip(1) {
        let Some(level) = piece.chars().next().and_then(|c| c.to_digit(10)).filter(|level| *level > 1) else {
            continue;
        };
        if piece.contains("id=\"toc\"") {
            continue;
        }
        let inner = piece.split_once('>').and_then(|(_, rest)| rest.split_once("</h")).expect("a heading").0;
        wanted.push((level - 1, words(&format!("<x>{inner}</x>"))));
    }
    let headings = document.split("<w:pStyle w:val=\"Heading").skip(1).map(|piece| {
        let level = piece.chars().next().and_then(|c| c.to_digit(10)).expect("a level");
        let inner =
            piece.split_once("</w:pPr>").and_then(|(_, rest)| rest.split_once("</w:p>")).expect("a paragraph").0;
        (level, words(&format!("<x xmlns:w=\"w\">{inner}</x>")))
    });
    assert_eq!(headings.collect::<Vec<_>>(), wanted);
    // The table of contents is a field with the chapters in it.
    assert!(document.contains("TOC \\o &quot;1-2&quot;") || document.contains("TOC \\o \"1-2\""));
    // The guide's table lies on its side, and the pages after it stand again.
    assert!(document.contains("w:orient=\"landscape\"") && document.trim_end().ends_with("</w:body></w:document>"));
    assert_eq!(values(document, "w:fldCharType").iter().filter(|kind| **kind == "begin").count(), 1);
    // The day of the plan is the day of the file.
    let core = part(&parts, "docProps/core.xml");
    assert!(core.contains("T00:00:00Z</dcterms:created>"), "{core}");
}

#[test]
fn the_same_plan_gives_the_same_word_file() {
    for target in Target::ALL {
        let make = || file(PLAN, Output::Page(target), FileForm::Word, Language::Nn);
        assert_eq!(make(), make(), "{}", target.name());
    }
}

/// Whatever is internal, a person or contact data that is not public reaches no part of a file.
#[test]
fn secrets_stay_out_of_office_files() {
    for output in Output::all() {
        for form in output.forms().into_iter().filter(|form| form.is_binary()) {
            for language in Language::ALL {
                let name = format!("{} as {} in {}", output.name(), form.name(), language.code());
                let all = parts(&file(SECRETS, output, form, language));
                assert!(all.iter().any(|(_, text)| text.contains("OFFENTLIG")), "{name}: what is public is there");
                for (part, text) in &all {
                    assert!(!text.contains("HEMMELIG"), "{name}: {part}");
                }
            }
        }
    }
    let public = SECRETS.replace("synlighet: intern", "synlighet: offentlig");
    let all = word(&public, Target::Document, Language::Nb);
    assert!(part(&all, "word/document.xml").matches("HEMMELIG").count() > 40, "the test has teeth");
    let hidden =
        "language: nb\nplan p \"HEMMELIG plan\" { synlighet: intern  kommune: \"HEMMELIG\"  periode: 2026..2029 }\n";
    for (name, text) in word(hidden, Target::Document, Language::Nb) {
        assert!(!text.contains("HEMMELIG") && !text.contains("2026"), "{name}");
    }
}

#[test]
fn what_authors_write_is_words_in_a_word_file() {
    let evil = "</w:t><w:script/> & \\\"x\\\" <b>fet</b>";
    let plan = format!("language: nb\nplan p \"A {evil}\" {{ periode: 2026..2029 }}\nmål M1 \"Barn {evil}\" {{ }}\n");
    let parts = word(&plan, Target::Document, Language::Nb);
    let document = part(&parts, "word/document.xml");
    assert!(!document.contains("<w:script") && !document.contains("<b>"), "{document}");
    assert!(words(document).contains("Barn </w:t><w:script/> & \"x\" <b>fet</b>"), "{}", words(document));
}

#[test]
fn the_program_writes_word_files() {
    let folder = Folder::new("office-word").with("plan.plikt", PLAN);
    // By the ending of the file, and by name through a pipe.
    let done = plikt(&["export", "plan.plikt", "--output", "plan.docx"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let written = std::fs::read(folder.0.join("plan.docx")).expect("the file");
    assert_eq!(written, file(PLAN, Output::Page(Target::Document), FileForm::Word, Language::Nb));
    let done = plikt(&["export", "plan.plikt", "--to", "json", "--format", "docx"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("`json` kan ikke skrives som `docx`: velg json"), "{}", done.err);
    let done = plikt(&["export", "plan.plikt", "--to", "csv", "--output", "tiltak.docx"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("kan ikke skrives som `docx`"), "{}", done.err);
}

/// Other programs open the files: see `tests/formats/office.mjs`.
#[test]
fn word_files_open_in_a_reader_of_another_make() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    assert!(
        here.join("node_modules/mammoth").exists(),
        "the tests of formats are not installed: run `npm ci --prefix tests/formats`"
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("office");
    std::fs::create_dir_all(&folder).unwrap();
    let mut files = Vec::new();
    for output in Output::all() {
        for form in output.forms().into_iter().filter(|form| *form == FileForm::Word) {
            let path = folder.join(format!("{}.{}", output.name(), form.name()));
            std::fs::write(&path, file(PLAN, output, form, Language::Nb)).unwrap();
            files.push(path);
        }
    }
    let out = Command::new("node").arg(here.join("office.mjs")).args(&files).output();
    let out = out.expect("node is not installed: run `apt-get install nodejs`");
    assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
}
