//! `plikt evaluate`: tables and JSON lines of cases, and what is wrong in them.

use std::fmt::Write as _;

use crate::cli::{Folder, plikt};

const PLAN: &str = include_str!("../data/norms/bruises.plikt");

fn folder(name: &str) -> Folder {
    Folder::new(name).with("plan.plikt", PLAN)
}

const HEAD: &str = "at;actor;child_exposed;likelihood;report_received\n";

#[test]
fn every_row_of_a_table_is_answered_and_what_is_wrong_is_told_by_line() {
    let rows = "2026-06-15;teacher;yes;certain;15.6.2026\n2026-06-15;teacher;no;;\n;nobody;perhaps;likly;\n\
        2026-06-15;neighbour;yes;certain\n";
    let folder = folder("evaluate-table").with("c.csv", format!("\u{feff}{HEAD}{rows}"));
    let done = plikt(&["evaluate", "plan.plikt", "--cases", "c.csv", "--duty", "report", "--duty", "review_it"])
        .within(&folder)
        .run();
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines[0], "line,report,review_it,errors");
    assert_eq!(lines[1], "2,applies,applies,");
    assert!(lines[2].starts_with("3,does not apply,does not apply,"), "{}", done.out);
    assert!(lines[3].starts_with("4,cannot be told") && lines[3].contains("did you mean `likely`?"), "{}", done.out);
    assert!(
        lines[4].starts_with("5,does not apply,") && lines[4].contains("4 cells under a head of 5"),
        "{}",
        done.out
    );
    assert_eq!(lines.len(), 5);
    let told: Vec<&str> = done.err.lines().collect();
    assert_eq!(told.iter().filter(|line| line.starts_with("line 4: ")).count(), 3, "{}", done.err);
    assert_eq!(told.iter().filter(|line| line.starts_with("line 5: ")).count(), 1, "{}", done.err);
    assert_eq!(done.code, 1);
}

#[test]
fn json_lines_come_out_as_json_lines() {
    let lines = "{\"id\": 7, \"at\": \"2026-06-15\", \"actor\": \"teacher\", \"child_exposed\": true, \"likelihood\": \"reason\"}\n\n\
        {\"child_exposed\": null}\n[1]\nno json\n{\"child_exposed\": [true]}\n";
    let folder = folder("evaluate-lines");
    let mut asked = plikt(&["evaluate", "plan.plikt", "--cases", "-", "--duty", "report"]).within(&folder);
    asked.command.args(["--for", "teacher", "--facts-on", "2026-06-15"]);
    let done = asked.input(lines).run();
    let found: Vec<serde_json::Value> = done.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), 5, "{}{}", done.out, done.err);
    assert_eq!(found[0], serde_json::json!({"row": 1, "case": {"id": 7}, "norms": {"report": "applies"}}));
    assert_eq!(found[1], serde_json::json!({"row": 3, "norms": {"report": "undetermined"}}));
    for (found, row) in found[2..].iter().zip(4..) {
        assert!(found["row"] == row && found["errors"].as_array().unwrap().len() == 1, "{found}");
    }
    assert_eq!(done.code, 1);
}

/// Cases enough for several chunks, of several actors and days, say what each says alone.
#[test]
fn many_cases_say_what_each_says_alone() {
    let mut rows = HEAD.to_owned();
    let actors = ["teacher", "neighbour", "office", ""];
    for i in 0..9_000 {
        let _ = writeln!(
            rows,
            "{};{};{};{};",
            ["2026-06-15", "", "2020-01-01"][i % 3],
            actors[i % 4],
            ["yes", "no", ""][i % 5 % 3],
            ["vague", "reason", "certain", ""][i % 7 % 4]
        );
    }
    let folder = folder("evaluate-many").with("c.csv", &rows);
    let run = |cases: &str, output: &str| {
        let done = plikt(&["evaluate", "plan.plikt", "--cases", cases, "-o", output]).within(&folder).run();
        assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (0, "", ""), "{cases}");
        folder.read(output)
    };
    let all = run("c.csv", "all.csv");
    let all: Vec<&str> = all.lines().collect();
    assert_eq!(all.len(), 9_001);
    assert_eq!(all[0].split(',').count(), 1 + 4 + 1, "{}", all[0]);
    let folder = &folder;
    for place in [0, 1, 2, 4_095, 4_096, 8_191, 8_192, 8_999] {
        let row = rows.lines().nth(place + 1).unwrap();
        std::fs::write(folder.path("one.csv"), format!("{HEAD}{row}\n")).unwrap();
        let one = run("one.csv", "one-out.csv");
        let alone = one.lines().nth(1).unwrap().split_once(',').unwrap().1;
        assert_eq!(all[place + 1].split_once(',').unwrap().1, alone, "{row}");
    }
}

#[test]
fn what_cannot_be_run_is_told() {
    let folder = folder("evaluate-fails").with("c.csv", "likelihod,actor,actor\n,,\n");
    let done = plikt(&["evaluate", "plan.plikt"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("--cases"), "{}", done.err);
    let done = plikt(&["evaluate", "plan.plikt", "--cases", "none.csv"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (2, "feil: `none.csv` finnes ikke\n"));
    let done = plikt(&["evaluate", "plan.plikt", "--cases", "c.csv", "--duty", "reprot"]).within(&folder).run();
    assert!(done.code == 2 && done.err.contains("`report`"), "{}", done.err);
    let done = plikt(&["evaluate", "plan.plikt", "--cases", "c.csv", "--duty", "report"]).within(&folder).run();
    assert!(done.err.contains("`likelihod`") && done.err.contains("did you mean `likelihood`?"), "{}", done.err);
    assert!(done.err.contains("`actor`") && done.code == 0, "{}", done.err);
}

/// Facts of every sort, with values that have a native form and values that have not, beside norms that only the evaluator can
/// answer for: each row says what the decision says of its case.
#[test]
fn rows_say_what_the_decision_says() {
    use plikt::model::code::Value;
    use plikt::norms::{Norms, Situation};

    let plan = "language: en\nrole worker \"Worker\" {}\nrole nurse \"Nurse\" { is_a: worker }\naction a0 {}\naction a1 {}\n\
        fact yes_or_no { type: bool }\nfact age { type: number }\nfact other { type: number }\nfact share { type: percent }\n\
        fact sort { type: one_of(a, b, c) }\nfact on_day { type: date }\nhappening told \"Told\" {}\n\
        duty by_age \"D\" { action: a0  bearer: nurse  when: age < 18 and (yes_or_no or sort in [a, b]) }\n\
        prohibition by_day \"P\" { action: a0  when: on_day >= 2026-01-15 or share > 50%  yields_to: by_age }\n\
        permission of_told \"T\" { action: a1  when: told is set and not yes_or_no }\n";
    let opaque = "duty compared \"C\" { action: a1  when: age > other }\n";
    let names = ["yes_or_no", "age", "other", "share", "sort", "on_day", "told"];
    let words = [
        ["yes", "no", "", "ja"],
        ["17", "18", "17.5", "-3"],
        ["17", "", "20", "1000000000000"],
        ["50", "51 %", "50.5", ""],
        ["a", "b", "c", ""],
        ["2026-01-14", "15.1.2026", "2026-01-15", ""],
        ["2026-02-01", "", "", "2026-03-01"],
    ];
    let mut rows = Vec::new();
    for i in 0..240_usize {
        let mut row: Vec<&str> = vec![["", "worker", "nurse"][i % 3]];
        row.extend(words.iter().enumerate().map(|(place, words)| words[(i * (place + 3) / (place + 2) + i / 7) % 4]));
        rows.push(row);
    }
    let table: String = rows.iter().map(|row| row.join(";") + "\n").collect();
    let table = format!("actor;{}\n{table}", names.join(";"));
    for (name, plan) in [("native", plan.to_owned()), ("opaque", format!("{plan}{opaque}"))] {
        let folder = Folder::new(&format!("evaluate-{name}")).with("plan.plikt", &plan).with("c.csv", &table);
        let done = plikt(&["evaluate", "plan.plikt", "--cases", "c.csv", "--format", "jsonl"]).within(&folder).run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        let mut workspace = plikt::Workspace::new();
        workspace.set("plan.plikt", plan.as_str());
        let model = workspace.model();
        let norms = Norms::of(&model);
        let named = |label: &str| model.elements().find(|(_, element)| &*element.label == label).unwrap().0;
        let mut applying = 0;
        assert_eq!(done.out.lines().count(), rows.len());
        for (row, line) in rows.iter().zip(done.out.lines()) {
            let actor = Some(row[0]).filter(|actor| !actor.is_empty()).map(named);
            let mut case = Situation { actor, ..Situation::default() };
            for (name, cell) in names.iter().zip(&row[1..]) {
                let number = |unit| {
                    let text = cell.trim_end_matches([' ', '%']);
                    Value::Number(plikt::value::Quantity { value: text.parse().unwrap(), unit })
                };
                let value = match (*name, *cell) {
                    (_, "") => Value::Unknown,
                    ("yes_or_no", cell) => Value::Bool(cell != "no"),
                    ("age" | "other", _) => number(plikt::value::UnitId::NUMBER),
                    ("share", _) => number(plikt::value::UnitId::PERCENT),
                    ("sort", word) => Value::Word(word.into()),
                    (_, "15.1.2026") => Value::Period(plikt::value::Period::from_day("2026-01-15".parse().unwrap())),
                    (_, day) => Value::Period(plikt::value::Period::from_day(day.parse().unwrap())),
                };
                case.set(named(name), value);
            }
            let decision = norms.decide(&case);
            let found: serde_json::Value = serde_json::from_str(line).unwrap();
            for (index, norm) in norms.iter() {
                let expected = decision.state(index, actor).word();
                applying += usize::from(expected == "applies");
                assert_eq!(found["norms"][model.element(norm.id).label.as_str()], expected, "{row:?} {line}");
            }
        }
        assert!(applying > rows.len() / 4, "{applying}");
    }
}
