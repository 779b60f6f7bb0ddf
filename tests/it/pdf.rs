//! Plans as PDF files, read back by programs of another make: Poppler and QPDF. Only a build with the feature `pdf` makes them.

use crate::cli::{Folder, plikt};

#[cfg(not(feature = "pdf"))]
#[test]
fn a_program_without_pdf_says_how_to_come_to_one() {
    let folder = Folder::new("no-pdf").with("plan.plikt", "language: nb\nplan p \"Plan\" { periode: 2026..2029 }\n");
    for (locale, words) in [
        ("nb_NO.UTF-8", "dette programmet er bygd uten PDF"),
        ("nn_NO.UTF-8", "dette programmet er bygd utan PDF"),
        ("en_GB.UTF-8", "this program was built without PDF"),
    ] {
        for arguments in [["export", "plan.plikt", "--format", "pdf"], ["export", "plan.plikt", "-o", "plan.pdf"]] {
            let done = plikt(&arguments).locale(locale).within(&folder).run();
            assert_eq!(done.code, 2, "{}", done.err);
            assert!(done.err.contains(words) && done.err.contains("--features pdf"), "{}", done.err);
            assert!(done.out.is_empty() && !folder.path("plan.pdf").exists());
        }
    }
    // What no build can write is told apart.
    let done = plikt(&["export", "plan.plikt", "--to", "csv", "--format", "pdf"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("`csv` kan ikke skrives som `pdf`"), "{}", done.err);
}

#[cfg(feature = "pdf")]
mod written {
    use std::collections::BTreeSet;
    use std::fmt::Write as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use plikt::Workspace;
    use plikt::diag::Language;
    use plikt::exchange::{FileForm, Order, Output, write_order};
    use plikt::export::{Target, office_document};
    use plikt_office::{Block, Cell, Column, Day, Document, Line, Merge, Part, Row, Run, Table, Term};

    use super::{Folder, plikt};
    use crate::export::{PLAN, SECRETS, workspace};

    fn file(text: &str, target: Target, language: Language) -> Vec<u8> {
        let order = Order { output: Output::Page(target), form: FileForm::Pdf, plan: None, at: None, language };
        write_order(&mut workspace(text), &order).bytes().expect("a file").into_owned()
    }

    /// What a program says of a file.
    fn said(program: &str, arguments: &[&str], file: &Path, last: &[&str]) -> String {
        let done = Command::new(program).args(arguments).arg(file).args(last).output();
        let done = done.expect("not installed: run `apt-get install poppler-utils qpdf`");
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// The words of a file in the order in which they are set, without what lines and their ends add.
    fn words(file: &Path) -> String {
        squeezed(&said("pdftotext", &["-raw"], file, &["-"]))
    }

    fn squeezed(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}')).collect()
    }

    fn stored(folder: &Folder, name: &str, bytes: &[u8]) -> PathBuf {
        let path = folder.path(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }

    /// Each line of a document: headings and cells, which are never torn apart, and all.
    fn lines(document: &Document) -> (Vec<String>, Vec<String>) {
        fn text(line: &Line) -> String {
            line.iter().map(|run| run.text.as_str()).collect()
        }
        fn walk(blocks: &[Block], whole: &mut Vec<String>, all: &mut Vec<String>) {
            for block in blocks {
                match block {
                    Block::Heading { line, .. } => whole.push(text(line)),
                    Block::Paragraph { line } => all.push(text(line)),
                    Block::Terms { terms } => terms.iter().for_each(|term| {
                        all.push(text(&term.line));
                        walk(&term.blocks, whole, all);
                    }),
                    Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| {
                        whole.extend(cell.lines.iter().filter(|_| cell.heading).map(text));
                        all.extend(cell.lines.iter().map(text));
                    }),
                    Block::List { items, .. } => items.iter().for_each(|item| walk(item, whole, all)),
                    Block::Quote { blocks } => walk(blocks, whole, all),
                    Block::Code { text } => all.push(text.clone()),
                    Block::Contents { title, .. } => whole.push(title.clone()),
                    Block::Rule => {}
                }
            }
        }
        let (mut whole, mut all) = (vec![document.title.clone()], Vec::new());
        document.parts.iter().for_each(|part| walk(&part.blocks, &mut whole, &mut all));
        (whole, all)
    }

    #[test]
    fn every_page_can_be_a_pdf_file_that_can_be_heard_and_kept() {
        let folder = Folder::new("pdf-every");
        let all = Target::ALL.map(|target| (target, Language::Nb)).into_iter();
        let tongues = [(Target::Folder, Language::Nn), (Target::Folder, Language::En)];
        for (target, language) in all.chain(tongues) {
            let name = format!("{}-{}.pdf", target.name(), language.code());
            let path = stored(&folder, &name, &file(PLAN, target, language));
            said("qpdf", &["--check"], &path, &[]);
            let info = said("pdfinfo", &[], &path, &[]);
            for wanted in ["Tagged:          yes", "Title: ", "Creator:         plikt", "PDF version:     1.7", "(A4)"]
            {
                assert!(info.contains(wanted), "{name}: {wanted} in {info}");
            }
            let meta = said("pdfinfo", &["-meta"], &path, &[]);
            let tag = match language {
                Language::Nb => "nb-NO",
                Language::Nn => "nn-NO",
                Language::En => "en-GB",
            };
            for wanted in
                ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<", &format!("<rdf:li>{tag}</rdf:li>")]
            {
                assert!(meta.contains(wanted), "{name}: {wanted} in {meta}");
            }
            // Every font is in the file.
            let fonts = said("pdffonts", &[], &path, &[]);
            assert!(fonts.lines().skip(2).all(|line| line.contains(" yes yes yes ")), "{name}: {fonts}");
        }
    }

    #[test]
    fn a_pdf_file_says_what_the_plan_says() {
        let mut plan = Workspace::new();
        let mut all = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/lillevik")];
        let mut files = Vec::new();
        while let Some(path) = all.pop() {
            if path.is_dir() {
                all.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            } else if path.extension().is_some_and(|ending| ending == "plikt") {
                files.push(path);
            }
        }
        files.sort();
        for file in files {
            plan.set(&file.to_string_lossy(), std::fs::read_to_string(&file).unwrap());
        }
        let model = plan.model();
        let folder = Folder::new("pdf-says");
        for target in [Target::Document, Target::Table] {
            let document = office_document(&model, model.plan(), target, Language::Nb, None);
            let path = stored(&folder, target.name(), &plikt_pdf::pdf(&document).expect("a file"));
            let found = words(&path);
            let (whole, lines) = lines(&document);
            assert!(whole.len() > 20, "{whole:?}");
            for line in &whole {
                assert!(found.contains(&squeezed(line)), "{}: {line}", target.name());
            }
            // As those hear it who do not see it: without what stands at the edges of pages.
            let heard = said("pdfinfo", &["-struct-text"], &path, &[]);
            let spoken = heard.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
            let spoken = squeezed(&spoken.collect::<String>());
            // A word that goes on on the next page is whole in one of the two only.
            let each = lines.iter().flat_map(|line| line.split_whitespace()).map(squeezed).collect::<BTreeSet<_>>();
            for word in each {
                assert!(spoken.contains(&word) || found.contains(&word), "{}: {word}", target.name());
            }
            for (tag, least) in [("  H1", 2), ("Table", 2), ("TH <", 20), ("TD:", 60), ("THead", 1)] {
                assert!(heard.matches(tag).count() >= least, "{}: {tag}", target.name());
            }
            if target == Target::Document {
                let outline = said("qpdf", &["--json", "--json-key=outlines"], &path, &[]);
                let mut listed = 0;
                for part in &document.parts {
                    for block in &part.blocks {
                        if let Block::Heading { line, .. } = block {
                            let title: String = line.iter().map(|run| run.text.as_str()).collect();
                            assert!(outline.contains(&format!("\"title\": \"{title}\"")), "{title}");
                            listed += 1;
                        }
                    }
                }
                assert!(listed > 40);
                // The table of contents has pages: a heading of the first chapter with its number.
                let contents = said("pdftotext", &["-layout", "-f", "1", "-l", "3"], &path, &["-"]);
                let numbered = contents.lines().filter(|line| line.contains(" . .")).collect::<Vec<_>>();
                assert!(numbered.len() > 20, "{contents}");
                assert!(
                    numbered.iter().all(|line| line.trim().ends_with(|c: char| c.is_ascii_digit())),
                    "{numbered:?}"
                );
            }
        }
    }

    #[test]
    fn the_same_plan_gives_the_same_bytes() {
        for target in [Target::Document, Target::Budget] {
            assert!(file(PLAN, target, Language::Nb) == file(PLAN, target, Language::Nb), "{}", target.name());
        }
    }

    #[test]
    fn secrets_stay_out_of_pdf_files() {
        let folder = Folder::new("pdf-secrets");
        let read = |text: &str, target: Target| {
            let path = stored(&folder, target.name(), &file(text, target, Language::Nb));
            // Also what is in no page: properties, outline, tags, all unpacked.
            let unpacked = folder.path("unpacked.pdf");
            let asked = ["--qdf", "--object-streams=disable"];
            said("qpdf", &asked, &path, &[&unpacked.to_string_lossy()]);
            let raw = String::from_utf8_lossy(&std::fs::read(&unpacked).unwrap()).into_owned();
            let mut all = words(&path) + &squeezed(&said("pdfinfo", &["-struct-text"], &path, &[])) + &raw;
            // Strings that are not Latin stand as UTF-16.
            let _ = write!(all, "{}", raw.replace('\u{0}', ""));
            all
        };
        for target in Target::ALL {
            let found = read(SECRETS, target);
            assert!(found.contains("OFFENTLIG"), "{}: what is public is there", target.name());
            assert!(!found.contains("HEMMELIG"), "{}", target.name());
        }
        let public = SECRETS.replace("synlighet: intern", "synlighet: offentlig");
        assert!(read(&public, Target::Document).matches("HEMMELIG").count() > 40, "the test has teeth");
    }

    #[test]
    fn what_authors_write_is_words_in_a_pdf_file() {
        let folder = Folder::new("pdf-evil");
        let evil = "#import \\\"x.typ\\\" #panic() $ x^2 $ @ref *fet* _kursiv_ */ // <m> `rå` = A ~ -- ''' \\\\u0041";
        let plan =
            format!("language: nb\nplan p \"A {evil}\" {{ periode: 2026..2029 }}\nmål M1 \"Barn {evil}\" {{ }}\n");
        let path = stored(&folder, "evil.pdf", &file(&plan, Target::Document, Language::Nb));
        let wanted = evil.replace("\\\"", "\"").replace("\\\\", "\\");
        let found = words(&path);
        for begin in ["A ", "Barn "] {
            assert!(found.contains(&squeezed(&format!("{begin}{wanted}"))), "{found}");
        }
    }

    #[test]
    fn the_program_writes_pdf_files_and_names_the_signs_that_it_lacks() {
        let folder = Folder::new("pdf-program").with("plan.plikt", PLAN);
        let done = plikt(&["export", "plan.plikt", "--output", "plan.pdf"]).within(&folder).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        let written = std::fs::read(folder.path("plan.pdf")).expect("the file");
        assert!(written == file(PLAN, Target::Document, Language::Nb));
        let plan = "language: nb\nplan p \"Plan 😀\" { periode: 2026..2029 }\n";
        let folder = Folder::new("pdf-signs").with("plan.plikt", plan);
        let done = plikt(&["export", "plan.plikt", "-o", "plan.pdf"]).within(&folder).run();
        assert!(done.code == 0 && done.err.contains("`😀` (U+1F600)"), "{}", done.err);
        assert!(words(&folder.path("plan.pdf")).contains("[U+1F600]"));
    }

    fn run(text: impl Into<String>) -> Line {
        vec![Run { text: text.into(), ..Run::default() }]
    }

    /// A file of one part, which says that it can be heard and kept: else there would be none.
    fn set(blocks: Vec<Block>) -> Vec<u8> {
        let day = Some(Day { year: 2026, month: 1, day: 1 });
        let parts = vec![Part { landscape: false, blocks }];
        let document = Document { language: "nb-NO".into(), day, foot: "{page}".into(), parts, ..Document::default() };
        plikt_pdf::pdf(&document).expect("a file")
    }

    #[test]
    fn every_letter_that_there_is_can_stand_in_a_text() {
        let all: Vec<char> =
            ('\0'..='\u{2fff}').chain('\u{a640}'..='\u{abff}').chain('\u{d000}'..='\u{ffff}').collect();
        let some = ('\u{10000}'..=char::MAX).step_by(251);
        let letters: Vec<char> = all.into_iter().chain(some).collect();
        // Alone, and with a mark that changes the letter before it.
        let line = |chunk: &[char]| chunk.iter().flat_map(|c| [*c, ' ', *c, '\u{302}', ' ']).collect::<String>();
        let blocks = letters.chunks(500).map(|chunk| Block::Paragraph { line: run(line(chunk)) });
        assert!(set(blocks.collect()).len() > 10_000);
    }

    #[test]
    fn whatever_a_document_is_made_of_it_can_be_set() {
        let heading =
            |level: u8, anchor: &str| Block::Heading { level, anchor: Some(anchor.into()), line: run("Mål") };
        let linked = |to: &str| Block::Paragraph {
            line: vec![Run { text: "hit".into(), link: Some(to.into()), ..Run::default() }],
        };
        let cell = |merge: Merge, text: String| Cell {
            lines: vec![run(text)],
            anchor: Some("a".into()),
            heading: true,
            depth: 200,
            merge,
        };
        let row = |cells: Vec<Cell>| Row { total: true, cells };
        let table = Table {
            columns: vec![Column { title: "A".into(), number: true }, Column { title: String::new(), number: false }],
            rows: vec![
                row(vec![cell(Merge::Rest, "begynner ikke".into())]),
                row(vec![cell(Merge::First, "hode".into()), cell(Merge::Rest, "x".repeat(3000))]),
                row(vec![cell(Merge::Rest, "borte".into()), cell(Merge::First, "ord ".repeat(6000))]),
                row(vec![]),
                row(vec![Cell::default(), Cell::default(), Cell::default()]),
            ],
            ..Table::default()
        };
        let blocks = vec![
            heading(6, "a"),
            heading(9, "a"),
            heading(1, ""),
            heading(0, "b"),
            linked("#a"),
            linked("#finnes ikke"),
            linked("#"),
            linked(""),
            linked("https://example.org/æ ø"),
            linked(&format!("https://example.org/{}", "a".repeat(5000))),
            Block::List { start: Some(u32::MAX), items: vec![vec![], vec![Block::Rule], vec![linked("#b")]] },
            Block::List { start: None, items: vec![] },
            Block::Quote { blocks: vec![] },
            Block::Code { text: String::new() },
            Block::Code { text: "#let x = $y$\n\n  */ ```".into() },
            Block::Terms { terms: vec![Term::default()] },
            Block::Terms { terms: vec![] },
            Block::Paragraph { line: vec![] },
            Block::Contents { title: String::new(), entries: vec![] },
            Block::Table(table),
            Block::Table(Table::default()),
        ];
        let folder = Folder::new("pdf-whatever");
        let path = stored(&folder, "whatever.pdf", &set(blocks));
        said("qpdf", &["--check"], &path, &[]);
        let found = words(&path);
        assert_eq!(found.matches("ord").count(), 6000, "a row that is higher than a page goes on on the next");
        assert!(found.contains("begynnerikke") && !found.contains("borte"));
        assert!(set(vec![]).starts_with(b"%PDF-1.7"));
        // Without a day it is heard, and does not say that it can be kept.
        let path = stored(&folder, "day.pdf", &plikt_pdf::pdf(&Document::default()).expect("a file"));
        let meta = said("pdfinfo", &["-meta"], &path, &[]);
        assert!(meta.contains("pdfuaid:part>1<") && !meta.contains("pdfaid"), "{meta}");
    }
}
