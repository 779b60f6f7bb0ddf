//! The gallery of mistakes: for every code of the catalogue a small file that has it, and what readers see of it.
//!
//! The files lie in `tests/data/errors`, each named by its code; `docs/errors/*.md` is written from them, a page for
//! each language (`UPDATE_EXPECTED=1` writes them anew).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use plikt::Workspace;
use plikt::diag::{Code, CodeName, Diagnostic, Language, Text};
use plikt::render::{self, Lines, Look};

use crate::cli::{Folder, plikt};

/// Codes without a file, with the reason in the three languages (bokmål, nynorsk, English).
const ELSEWHERE: [(Code, [&str; 3]); 2] = [
    (
        Code::TooLarge,
        [
            "Filen måtte være på over 64 MiB, og vises ikke her.",
            "Fila måtte vere på over 64 MiB, og blir ikkje vist her.",
            "The file would have to be larger than 64 MiB, and is not shown here.",
        ],
    ),
    (
        Code::EvaluationLimit,
        [
            "Det tar mange millioner steg å komme dit, og vises ikke her.",
            "Det tek mange millionar steg å kome dit, og blir ikkje vist her.",
            "It takes many millions of steps to get there, and is not shown here.",
        ],
    ),
];

/// What the pages say around the findings.
struct Words {
    title: &'static str,
    intro: &'static str,
    file: &'static str,
    says: &'static str,
}

fn words(language: Language) -> Words {
    match language {
        Language::Nb => Words {
            title: "Feilmeldinger, på bokmål",
            intro: "Hver feil og advarsel som programmet selv kan gi: hva den betyr, en liten fil som har den, og hva \
                    `plikt check` sier. `plikt explain KODE` sier det samme som den første teksten under hver kode. Det \
                    reglene i veilederen sier, står ikke her: se `plikt explain G134`.",
            file: "Fil",
            says: "Det programmet sier",
        },
        Language::Nn => Words {
            title: "Feilmeldingar, på nynorsk",
            intro: "Kvar feil og åtvaring som programmet sjølv kan gi: kva ho tyder, ei lita fil som har ho, og kva \
                    `plikt check` seier. `plikt explain KODE` seier det same som den første teksten under kvar kode. Det \
                    reglane i rettleiaren seier, står ikkje her: sjå `plikt explain G134`.",
            file: "Fil",
            says: "Det programmet seier",
        },
        Language::En => Words {
            title: "Error messages, in English",
            intro: "Every error and warning that the program itself can give: what it means, a small file that has it, \
                    and what `plikt check` says. `plikt explain CODE` says the same as the first text below each code. \
                    What the rules of the guide say is not here: see `plikt explain G134`.",
            file: "File",
            says: "What the program says",
        },
    }
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/errors")
}

/// The file that has a mistake, or the files in a folder where it takes several; by their names in the project.
fn files(code: Code) -> Vec<(String, String)> {
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let one = folder().join(format!("{}.plikt", code.as_str()));
    if one.exists() {
        return vec![("plan.plikt".into(), read(&one))];
    }
    let Ok(several) = fs::read_dir(folder().join(code.as_str())) else { return Vec::new() };
    let mut all: Vec<_> = several
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), read(&path)))
        .collect();
    all.sort();
    all
}

fn load(files: &[(String, String)]) -> Workspace {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, text.as_str());
    }
    workspace
}

/// What the interpreter itself found: no rules.
fn found(workspace: &mut Workspace) -> Vec<Diagnostic> {
    let all = workspace.diagnostics().iter();
    all.filter(|found| !render::is_rule(found)).cloned().collect()
}

#[test]
fn every_code_has_its_file() {
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let files = files(*code);
        let elsewhere = ELSEWHERE.iter().any(|(other, _)| other == code);
        if files.is_empty() != elsewhere {
            wrong.push(format!("{}: neither a file nor a reason, or both", code.as_str()));
        }
        // One cause gives one finding: a small file shows nothing but the mistake it is about.
        let others = found(&mut load(&files)).iter().map(|found| found.code.clone()).collect::<Vec<_>>();
        if !files.is_empty() && others != [CodeName::Code(*code)] {
            wrong.push(format!("{}: gives {others:?}", code.as_str()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    for entry in fs::read_dir(folder()).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(Code::ALL.iter().any(|code| code.as_str() == name), "there is no code `{name}`");
    }
}

/// What stands between braces in a text of the catalogue is an argument, and an explanation has none.
#[test]
fn explanations_are_shown_whole() {
    for (code, language) in Code::ALL.iter().flat_map(|code| Language::ALL.map(|language| (code, language))) {
        assert!(!code.explanation().template(language).contains('{'), "{} in {}", code.as_str(), language.code());
    }
}

fn page(language: Language) -> String {
    let words = words(language);
    let mut out = format!("<div lang=\"{}\">\n\n# {}\n\n{}\n\n", language.code(), words.title, words.intro);
    for code in Code::ALL {
        // What the example says of itself; where there is none, the code's text up to what differs.
        let said = found(&mut load(&files(*code))).first().map(|found| found.message.in_language(language));
        let short = || code.message().template(language).replace("{size}", "…").replace("{limit}", "…");
        let _ = writeln!(out, "- [{0}](#{0}): {1}", code.as_str(), said.unwrap_or_else(short));
    }
    for code in Code::ALL {
        let explanation = Text::key(code.explanation()).in_language(language);
        let _ = writeln!(out, "\n## {}\n\n{explanation}\n", code.as_str());
        let files = files(*code);
        if let Some((_, reasons)) = ELSEWHERE.iter().find(|(other, _)| other == code) {
            let reason = match language {
                Language::Nb => reasons[0],
                Language::Nn => reasons[1],
                Language::En => reasons[2],
            };
            let _ = writeln!(out, "{reason}");
            continue;
        }
        for (name, text) in &files {
            let _ = writeln!(out, "{}: `{name}`\n\n```plikt,mistake\n{}\n```\n", words.file, text.trim_end());
        }
        let mut workspace = load(&files);
        let all = found(&mut workspace);
        let lines = Lines::new(workspace.sources());
        let said = render::diagnostics(&lines, &all.iter().collect::<Vec<_>>(), Look { language, ..Look::default() });
        let _ = writeln!(out, "{}:\n\n```text\n{}\n```", words.says, said.trim_end());
    }
    out.push_str("\n</div>\n");
    out
}

#[test]
fn the_gallery_shows_what_readers_see() {
    for language in Language::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("docs/errors/{}.md", language.code()));
        let made = page(language);
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &made).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == made, "{} is not what it should be: run the test with UPDATE_EXPECTED=1", path.display());
    }
}

/// The program in a folder says of a file what the gallery shows, and `plikt explain` says what the gallery explains.
#[test]
fn the_program_says_what_the_gallery_shows() {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (code, language) in
        [(Code::UnknownName, Language::Nb), (Code::MissingBracket, Language::Nn), (Code::OutsideProject, Language::En)]
    {
        let shown = page(language);
        let heading = format!("\n## {}\n", code.as_str());
        let entry = shown.split(&heading).nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
        let folder = files(code).into_iter().fold(Folder::new("gallery"), |f, (name, text)| f.with(&name, &text));
        let done = plikt(&["check", "--lang", language.code()]).within(&folder).run();
        let finding = entry.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
        assert!(done.out.starts_with(finding), "{}", done.out);
        let done = plikt(&["explain", code.as_str(), "--lang", language.code()]).within(&folder).run();
        let explained = entry.split("\n\n").next().unwrap();
        assert!(words(&done.out).ends_with(&words(explained)), "{}", done.out);
    }
}
