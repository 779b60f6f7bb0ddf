//! The word lists of the lints: what they find in sentences as plans have them, and what they leave alone.

use crate::features::Reading;

const WORDS: &str = include_str!("../data/lints_no/words.txt");

#[test]
fn word_lists_find_what_they_should_and_no_more() {
    let lines: Vec<(&str, &str, &str)> = WORDS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (list, rest) = line.split_once(": ").expect("a list before its sentence");
            let (sentence, found) = rest.rsplit_once(" => ").expect("a sentence before what is found");
            (list, sentence, found)
        })
        .collect();
    assert!(lines.len() > 20);
    let views = lines.iter().enumerate().map(|(i, (list, sentence, _))| {
        format!("visning v{i} {{ spørring: nevnte(\"{sentence}\", {list}.values) }}\n")
    });
    let mut reading =
        Reading::one(&std::iter::once("bruk std.fallgruver_no\n".to_owned()).chain(views).collect::<String>());
    assert_eq!(reading.problems(), [""; 0]);
    let mut wrong = Vec::new();
    for (i, (list, sentence, wanted)) in lines.iter().enumerate() {
        let words = wanted.split(", ").filter(|word| *word != "-").map(|word| format!("{word:?}"));
        let wanted = format!("[{}]", words.collect::<Vec<_>>().join(", "));
        let found = reading.at(&format!("v{i}.query"));
        if found != wanted {
            wrong.push(format!("{list}: {sentence}\n    wanted {wanted}\n    found  {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A measure that is put off is late when its new time has passed, not before.
#[test]
fn the_new_time_of_what_is_put_off_counts() {
    let plan = "language: en\nuse std.lints_no\nplan p \"P\" { period: 2026..2029  status_date: 2027-03-01 }\n\
                measure T1 \"Course\" {\n  time: 2026\n  status { at: 2026-12-01  state: postponed  LATER }\n\
                status { at: 2027-02-01  state: started }\n}\n";
    let late = |later: &str| {
        let mut workspace = plikt::Workspace::new();
        workspace.set("plan.plikt", plan.replace("LATER", later));
        workspace.diagnostics().iter().any(|d| d.code.to_string() == "measure_is_overdue")
    };
    assert!(!late("postponed_to: 2028"));
    assert!(late("postponed_to: 2027-01"));
    // Nobody has said to when.
    assert!(!late("reason: \"No time\""));
}
