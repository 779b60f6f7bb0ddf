//! Every block of plikt in the documentation is read without an error.

use plikt::Workspace;
use plikt::diag::{CodeName, Language, Severity};

/// Text of each block marked `plikt`, with the line it begins on.
fn blocks(markdown: &str) -> Vec<(usize, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (i, line) in markdown.lines().enumerate() {
        match &mut open {
            None if line.trim() == "```plikt" => open = Some((i + 2, String::new())),
            None => {}
            Some(_) if line.trim() == "```" => blocks.extend(open.take()),
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    assert!(open.is_none(), "a block does not end");
    blocks
}

#[test]
fn examples_in_the_documentation_are_read() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("README.md")];
    files.extend(std::fs::read_dir(root.join("docs")).expect("the docs").map(|e| e.expect("an entry").path()));
    let mut seen = 0;
    let mut wrong = Vec::new();
    for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "md")) {
        let text = std::fs::read_to_string(file).expect("a readable file");
        // The README's first block has a mistake on purpose: see the test below.
        let mistaken = usize::from(file.ends_with("README.md"));
        for (line, block) in blocks(&text).into_iter().skip(mistaken) {
            seen += 1;
            let mut workspace = Workspace::new();
            workspace.set("block.plikt", block);
            for found in workspace.diagnostics() {
                let of_rule = matches!(found.code, CodeName::Rule(_));
                if !of_rule && found.severity != Severity::Hint {
                    let name = file.file_name().unwrap_or_default().to_string_lossy();
                    wrong.push(format!("{name}:{line}: {} {}", found.code, found.message.in_language(Language::En)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen >= 5, "only {seen} blocks were found");
}

/// The first block of the README is checked by the program, and what it says stands below it. A line `…` leaves some out.
#[test]
fn the_readme_shows_what_the_program_says() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).expect("the README");
    let (_, plan) = blocks(&readme).into_iter().next().expect("a plan in the README");
    let shown = readme.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).expect("what it says");
    let folder = std::env::temp_dir().join(format!("plikt-readme-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("plan.plikt"), plan).expect("a file");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_plikt"))
        .args(["check", "plan.plikt"])
        .current_dir(&folder)
        .output()
        .expect("the program runs");
    std::fs::remove_dir_all(&folder).expect("the folder can go");
    let said = String::from_utf8_lossy(&run.stdout);
    let mut rest = said.as_ref();
    for part in shown.split("…\n") {
        let at = rest.find(part).unwrap_or_else(|| panic!("the README shows\n{part}\nbut the program says\n{said}"));
        rest = &rest[at + part.len()..];
    }
}
