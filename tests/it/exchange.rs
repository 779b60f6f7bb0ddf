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

/// What is expected lies beside the data.
fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../data/exchange", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
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
        // Files that stand apart and use the same labels can be written as files only.
        let ways = [("files", document.clone()), ("one", document.merged())];
        let ways = ways.into_iter().take(if name == "konflikt" { 1 } else { 2 });
        for (way, document) in ways {
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

#[test]
fn what_is_evaluated_comes_in_the_other_language_too() {
    let plan = "språk: nb\nbruk std.instanser_no\n\nplan p \"Trygge hjem\" {\n  bakgrunn: \"Planen har {antall(alle tiltak)} tiltak.\"\n}\n\
        tiltak T1 \"Kurs\" { ansvarlig: politi }\nvisning v { spørring: (alle tiltak der ansvarlig har politi) velg navn }\n";
    let written = |plan: &str, language: Language| {
        let document = through_json("plan", &mut workspace(&[("plan.plikt".into(), plan.into())]));
        let written = exchange::write(&document, Some(language));
        let notes: Vec<String> = written.notes.iter().map(|note| note.in_language(Language::En)).collect();
        (written.files.into_iter().map(|(_, text)| text).collect::<String>(), notes)
    };
    let (english, notes) = written(plan, Language::En);
    assert_eq!(notes, [""; 0]);
    assert!(english.contains("{count(all measure)}"), "{english}");
    assert!(english.contains("(all measure where responsible has police) select name"), "{english}");
    assert_eq!(written(&english, Language::Nb).0, written(plan, Language::Nb).0, "there and back");
    // A name of one's own that is a word of the other language: what is evaluated is left as it was, and that is said.
    let own = plan.replace("T1", "police").replace("har politi", "har politi og label == police.label");
    let (left, notes) = written(&own, Language::En);
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(left.contains("{antall(alle tiltak)}"), "{left}");
}

#[test]
fn every_example_is_valid_by_the_schema() {
    let schema: serde_json::Value = serde_json::from_str(exchange::SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let mut wrong = Vec::new();
    for (name, files) in projects() {
        let plan: serde_json::Value = serde_json::from_str(&exchange::json(&mut workspace(&files))).unwrap();
        wrong.extend(validator.iter_errors(&plan).map(|error| format!("{name}: {}: {error}", error.instance_path())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let broken = serde_json::json!({ "format": "plikt-plan", "version": 1, "files": [{ "name": "a" }] });
    assert!(!validator.is_valid(&broken));
}

#[test]
fn a_value_of_an_unknown_form_is_kept_and_said() {
    let text = r#"{"format":"plikt-plan","version":1,"files":[{"name":"a.plikt","language":"nb","elements":[
        {"id":"T1","kind":"measure","label":"T1","title":"Kurs","fields":{"cost":{"money":12},"text":"a\nb {c} \\ \"d\""}},
        {"id":"x","kind":"measure","label":"som","title":"Reservert navn"}]}]}"#;
    let document = exchange::read_json(text).unwrap();
    let written = exchange::write(&document, None);
    assert_eq!(written.notes.len(), 1);
    snapshot("unknown_value", &written.files[0].1);
    assert!(
        exchange::read_json("{").is_err() && exchange::read_json(r#"{"format":"x","version":1,"files":[]}"#).is_err()
    );
}

/// The plan that a table gives, and everything that was said of it.
fn imported(bytes: &[u8], language: Language) -> (String, Vec<String>) {
    let read = exchange::read_csv(bytes, language);
    let written = exchange::write(&read.document, None);
    let text = written.files[0].1.clone();
    let mut workspace = workspace(&written.files);
    let errors: Vec<String> = workspace
        .diagnostics()
        .iter()
        .filter(|d| d.severity == plikt::diag::Severity::Error && matches!(d.code, plikt::diag::CodeName::Code(_)))
        .map(|d| format!("{}: {}", d.code, d.message.in_language(Language::En)))
        .collect();
    assert!(errors.is_empty(), "{}\n{text}", errors.join("\n"));
    (text, read.remarks.iter().map(|remark| remark.in_language(language)).collect())
}

#[test]
fn a_table_with_odd_headings_and_cells_loses_nothing() {
    let (text, remarks) = imported(include_bytes!("../data/exchange/odd.csv"), Language::Nb);
    snapshot("odd", &format!("{text}\n---\n{}", remarks.join("\n")));
}

/// People put a title and a date above their tables: what stands there is kept, and the headings are found.
#[test]
fn what_stands_above_the_headings_is_kept() {
    let title = "Tiltaksplan mot vold 2026-2029;;\n\n2026;2027;\n";
    let table = "Tiltak;Ansvarlig;Kostnad 2026\nKurs;politi;1000\n";
    let (text, remarks) = imported(format!("{title}{table}").as_bytes(), Language::Nb);
    let (alone, said) = imported(table.as_bytes(), Language::Nb);
    assert_eq!(said, [""; 0]);
    assert_eq!(
        remarks,
        [
            "rad 1: `Tiltaksplan mot vold 2026-2029` står over overskriftene; det står som kommentar",
            "rad 3: `2026; 2027` står over overskriftene; det står som kommentar"
        ]
    );
    assert_eq!(text, format!("{alone}// Tiltaksplan mot vold 2026-2029\n// 2026; 2027\n"));
    // A table whose headings are not known keeps its first row as headings.
    let (_, remarks) = imported("Hva;Hvem\nKurs;politi\n".as_bytes(), Language::Nb);
    assert!(remarks.iter().all(|remark| !remark.contains("over overskriftene")), "{remarks:?}");
}

#[test]
fn seasons_become_periods() {
    let table = "Tiltak;Tid\nKurs;høsten 2026\nSkilt;Sommeren 2027\nRutine;vinteren 2027\nLag;våren 2028\n";
    let times = |language| -> Vec<String> {
        let (text, remarks) = imported(table.as_bytes(), language);
        assert_eq!(remarks, [""; 0]);
        let lines = text.lines().filter_map(|line| line.trim().split_once(": ").map(|(_, time)| time.to_owned()));
        lines.filter(|line| line.contains("20")).collect()
    };
    assert_eq!(times(Language::Nb), ["høsten 2026", "sommeren 2027", "vinteren 2027", "2028-H1 som \"våren 2028\""]);
    let nn = table.replace("høsten", "hausten").replace("Sommeren", "Sommaren");
    assert!(imported(nn.as_bytes(), Language::Nn).0.contains("tid: hausten 2026"));
    let english = times(Language::En);
    assert_eq!(english, ["autumn 2026", "summer 2027", "winter 2027", "2028-H1 as \"våren 2028\""]);
}

#[test]
fn hostile_cells_are_only_words() {
    let cells = [
        "=cmd|' /C calc'!A0",
        "}\n{ \"",
        "// x",
        "\\",
        "a\u{0}b",
        "| bar",
        "\u{feff}",
        "{1+1}",
        "`a`",
        "ja",
        "2026",
        "-1",
        "'@x",
    ];
    for heading in [
        "Tiltak",
        "Beskrivelse",
        "Ansvarlig",
        "Frist",
        "Tidsrom",
        "Kostnad (kr)",
        "Merke",
        "Mål",
        "tilstand",
        "Hva?",
        "=",
    ] {
        let rows: Vec<Vec<exchange::Cell>> = std::iter::once(vec!["Navn", heading])
            .chain(cells.iter().map(|cell| vec!["Noe", *cell]))
            .map(|row| row.into_iter().map(|cell| exchange::Cell::Text(cell.into())).collect())
            .collect();
        for dialect in exchange::Dialect::ALL {
            let file = exchange::print(&rows, dialect);
            let sheet = exchange::read_sheet(file.as_bytes());
            let back: Vec<&str> = sheet.rows.iter().skip(1).map(|(_, row)| row[1].as_str()).collect();
            assert_eq!(back, cells, "{heading}");
            let (text, _) = imported(file.as_bytes(), Language::Nb);
            assert!(text.starts_with("språk: nb\n"), "{text}");
        }
    }
}

#[test]
fn measures_come_back_from_a_table() {
    let (_, files) = projects().into_iter().find(|(name, _)| name == "lillevik").unwrap();
    let mut before = workspace(&files);
    for language in Language::ALL {
        for dialect in exchange::Dialect::ALL {
            let table = exchange::measures_csv(&mut before, language, dialect);
            assert_eq!(table, exchange::measures_csv(&mut before, language, dialect), "the same bytes");
            let read = exchange::read_csv(table.as_bytes(), language);
            let sheet = exchange::read_sheet(table.as_bytes());
            assert_eq!(sheet.rows.len(), read.measures + 1);
            let unknown: Vec<String> = read
                .remarks
                .iter()
                .map(|r| r.in_language(Language::En))
                .filter(|r| r.contains("unknown column"))
                .collect();
            assert!(unknown.is_empty(), "{}", unknown.join("\n"));
            imported(table.as_bytes(), language);
            let titles = |model: &plikt::model::Model| {
                let mut all: Vec<String> =
                    model.all_named("measure").iter().map(|id| format!("{:?}", model.element(*id).title)).collect();
                all.sort();
                all
            };
            let mut after = workspace(&exchange::write(&read.document, None).files);
            assert_eq!(titles(&before.model()), titles(&after.model()));
        }
    }
}

/// What a Norwegian Excel takes: the mark of UTF-8, semicolons, decimal comma, its own dates, no formula; and `import` reads it.
#[test]
fn what_is_written_for_excel_comes_back() {
    let plan = "språk: nb\nbruk std.instanser_no\nstrategi S1 \"Spørre alle, hver gang\" { mål: M1 }\n\
        mål M1 \"=Trygge hjem\" {\n  tiltak T1 \"Kurs; og øving\" {\n    strategi: S1\n    tekst: \"+47 er ikke et tall\"\n\
        tid: 2026-04-15..2027-12-31\n    ansvarlig: [politi, nav]\n    kostnad: { 2026: 12_500.50 kr, 2027: 3_000 kr }\n  }\n\
        tiltak T2 \"@hjem\" {\n    tid: innen 2027-03-31\n    milepæl \"Halvveis\" { tid: innen 2026-06-30 }\n    budsjettansvarlig: nav\n    kostnad: 1_000_000.25 kr\n  }\n}\n";
    let mut before = workspace(&[("plan.plikt".to_owned(), plan.to_owned())]);
    let table = exchange::measures_csv(&mut before, Language::Nb, exchange::Dialect::ExcelNb);
    assert!(table.starts_with("\u{feff}Merke;Målets merke;"), "{table}");
    assert_eq!(table.matches("\r\n").count(), 3, "a row ends with CR and LF: {table}");
    for cell in [
        ";15.04.2026;31.12.2027;",
        ";12500,5;3000;",
        ";1000000,25;",
        ";'=Trygge hjem;",
        ";'+47 er ikke",
        ";'@hjem;",
        ";\"Kurs; og øving\";",
    ] {
        assert!(table.contains(cell), "{cell} in\n{table}");
    }
    let rows = exchange::read_sheet(table.as_bytes()).rows;
    let read = exchange::read_csv(table.as_bytes(), Language::Nb);
    let written = exchange::write(&read.document, None);
    let mut after = workspace(&written.files);
    let again = exchange::measures_csv(&mut after, Language::Nb, exchange::Dialect::ExcelNb);
    // Who owns the budget has no column of its own: it is kept as a comment.
    assert!(written.files[0].1.contains("// Ressurser: Budsjettansvarlig: NAV"), "{}", written.files[0].1);
    let without = |rows: &[(usize, Vec<String>)]| -> Vec<Vec<String>> {
        let place = rows[0].1.iter().position(|heading| heading == "Ressurser").expect("a heading");
        rows.iter()
            .map(|(_, row)| row.iter().enumerate().filter(|(i, _)| *i != place).map(|(_, cell)| cell.clone()).collect())
            .collect()
    };
    assert_eq!(without(&rows), without(&exchange::read_sheet(again.as_bytes()).rows), "{}", written.files[0].1);
    // A plan of many kinds of time and cost: what is counted and dated comes back as it was.
    let (_, files) = projects().into_iter().find(|(name, _)| name == "lillevik").unwrap();
    let mut before = workspace(&files);
    let table = exchange::measures_csv(&mut before, Language::Nb, exchange::Dialect::ExcelNb);
    let read = exchange::read_csv(table.as_bytes(), Language::Nb);
    let mut after = workspace(&exchange::write(&read.document, None).files);
    let again = exchange::measures_csv(&mut after, Language::Nb, exchange::Dialect::ExcelNb);
    let [one, other] = [&table, &again].map(|table| exchange::read_sheet(table.as_bytes()).rows);
    let columns = [
        "Merke",
        "Målets merke",
        "Mål",
        "Strategi",
        "Tiltak",
        "Beskrivelse",
        "Første dag",
        "Siste dag",
        "Ansvarlig",
        "Kostnad (kr)",
        "Kostnad 2027 (kr)",
        "Finansiering",
        "Tilstand",
    ];
    for column in columns {
        let cells = |rows: &[(usize, Vec<String>)]| -> Vec<String> {
            let place = rows[0].1.iter().position(|heading| heading == column).expect("a heading");
            rows.iter().map(|(_, row)| row.get(place).cloned().unwrap_or_default()).collect()
        };
        assert_eq!(cells(&one), cells(&other), "{column}");
    }
}

#[test]
fn areas_and_postponements_come_back_from_a_table() {
    let plan = "språk: nb\nsatsingsområde S1 \"Forebygging\" {}\nsatsingsområde S2 \"Samarbeid\" {}\n\
                tiltak T1 \"Fast vakt\" {\n  satsingsområde: [S1, S2]\n  tid: 2026\n\
                status { dato: 2026-12-01  tilstand: utsatt  utsatt_til: 2028 }\n}\ntiltak T2 \"Plakat\" { satsingsområde: S2 }\n";
    let mut before = workspace(&[("plan.plikt".to_owned(), plan.to_owned())]);
    for language in Language::ALL {
        for dialect in exchange::Dialect::ALL {
            let table = exchange::measures_csv(&mut before, language, dialect);
            let read = exchange::read_csv(table.as_bytes(), language);
            let said: Vec<String> = read.remarks.iter().map(|r| r.in_language(Language::En)).collect();
            assert_eq!(said, [""; 0], "{table}");
            let mut after = workspace(&exchange::write(&read.document, None).files);
            let again = exchange::measures_csv(&mut after, language, dialect);
            let areas = |text: &str| (text.matches("Forebygging").count(), text.matches("Samarbeid").count());
            assert_eq!((areas(&table), areas(&again)), ((1, 2), (1, 2)), "{again}");
            let sheet = exchange::read_sheet(again.as_bytes());
            let column = |text: &str| sheet.rows[0].1.iter().position(|heading| heading == text);
            let heading = match language {
                Language::Nb => "Utsatt til",
                Language::Nn => "Utsett til",
                Language::En => "Postponed to",
            };
            let postponed = &sheet.rows[1].1[column(heading).expect("the new time has a column")];
            assert!(postponed.contains("2028"), "{again}");
        }
    }
}

#[test]
fn a_template_can_be_filled_in_and_read() {
    for language in Language::ALL {
        for dialect in exchange::Dialect::ALL {
            let template = exchange::template(language, dialect);
            let read = exchange::read_csv(template.as_bytes(), language);
            let said: Vec<String> = read.remarks.iter().map(|r| r.in_language(Language::En)).collect();
            assert_eq!(said, ["there are no rows below the headings"], "{template}");
        }
    }
}

#[test]
fn tables_hold_nothing_internal() {
    let files = [("plan.plikt".to_owned(), include_str!("../data/export/secrets.plikt").to_owned())];
    let mut workspace = workspace(&files);
    for language in Language::ALL {
        for dialect in exchange::Dialect::ALL {
            let all = exchange::measures_csv(&mut workspace, language, dialect)
                + &exchange::budget_csv(&mut workspace, language, dialect);
            assert!(!all.to_lowercase().contains("hemmelig"), "{all}");
        }
    }
}
