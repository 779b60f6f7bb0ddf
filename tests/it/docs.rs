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
        for (line, block) in blocks(&text) {
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
