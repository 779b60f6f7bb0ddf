//! The documentation does what it says: every block of code in it is run, every link leads somewhere.
//!
//! A page is a scene with a folder of its own, and its blocks are played in order. What a block is stands after its
//! fence: `plikt` is read without an error; `plikt,shape` follows the grammar and no more; `console` holds commands
//! (`$ plikt …`) with what the program says, where a line `…` leaves some out; `text` that begins with `// name` is a file.
//! A comment of HTML before a block says what is done with it: see [`Deed`].

use std::fs;
use std::path::{Path, PathBuf};

use plikt::Workspace;
use plikt::consult::SituationData;
use plikt::diag::{Code, CodeName, Language, Severity};

use crate::cli::{Folder, plikt};

/// What the comment before a block asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Deed {
    /// `<!-- file: NAME -->`: the block is that file.
    File(String),
    /// `<!-- find in NAME -->`: it stands in that file, once; the next block says what takes its place.
    Find(String),
    /// `<!-- replace -->`: it takes the place of what was found.
    Replace,
    /// `<!-- append to NAME -->`: it is put at the end of that file.
    Append(String),
    /// `<!-- holds: NAME -->`: the file holds it; a line `…` leaves something out.
    Holds(String),
}

impl Deed {
    fn read(comment: &str) -> Option<Self> {
        let after = |start: &str| comment.strip_prefix(start).map(|name| name.trim().to_owned());
        let named = after("file:").map(Self::File).or_else(|| after("find in ").map(Self::Find));
        let named = named.or_else(|| after("append to ").map(Self::Append));
        named.or_else(|| after("holds:").map(Self::Holds)).or_else(|| (comment == "replace").then_some(Self::Replace))
    }
}

/// A block between fences.
struct Block {
    /// The words after the fence.
    words: Vec<String>,
    line: usize,
    text: String,
    deed: Option<Deed>,
    /// What readers have read since the block before.
    before: String,
}

impl Block {
    fn is(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }
}

/// The blocks of a page, and its other lines with their numbers.
fn cut(markdown: &str) -> (Vec<Block>, Vec<(usize, &str)>) {
    let (mut blocks, mut prose, mut open, mut deed) = (Vec::new(), Vec::new(), None::<(usize, Block)>, None);
    let mut before = String::new();
    for (i, line) in markdown.lines().enumerate() {
        let bare = line.trim();
        match &mut open {
            Some(_) if bare == "```" => blocks.extend(open.take().map(|(_, block)| block)),
            Some((indent, block)) => {
                block.text.push_str(line.get(*indent..).unwrap_or_default());
                block.text.push('\n');
            }
            None => match bare.strip_prefix("```") {
                Some(info) => {
                    let words = info.split(',').map(str::to_owned).collect();
                    let before = std::mem::take(&mut before);
                    let block = Block { words, line: i + 1, text: String::new(), deed: deed.take(), before };
                    open = Some((line.len() - line.trim_start().len(), block));
                }
                None => {
                    if let Some(comment) = bare.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) {
                        deed = Some(Deed::read(comment).unwrap_or_else(|| panic!("line {}: {bare}", i + 1)));
                    } else {
                        before.push_str(line);
                    }
                    prose.push((i + 1, line));
                }
            },
        }
    }
    assert!(open.is_none(), "a block does not end");
    assert!(deed.is_none(), "no block follows the last comment: {deed:?}");
    (blocks, prose)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every page of the book by its path in `docs`, in order.
fn pages() -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                found.push(path);
            }
        }
    }
    let docs = root().join("docs");
    let mut found = Vec::new();
    walk(&docs, &mut found);
    let name = |path: &PathBuf| path.strip_prefix(&docs).unwrap().to_string_lossy().replace('\\', "/");
    let mut names: Vec<String> = found.iter().map(name).filter(|name| name != "SUMMARY.md").collect();
    names.sort();
    names
}

/// Is `shown` what was `said`, but for what its lines `…` leave out? Spaces that do not break are spaces.
fn shows(shown: &str, said: &str) -> bool {
    let plain = |text: &str| format!("\n{}\n", text.trim_end()).replace('\u{a0}', " ");
    let (shown, said) = (plain(shown), plain(said));
    let parts: Vec<&str> = shown.split("\n…").collect();
    let (first, last) = (parts[0], parts[parts.len() - 1]);
    if parts.len() == 1 {
        return shown == said;
    }
    let Some(mut rest) = said.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    for part in &parts[1..parts.len() - 1] {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

#[test]
fn what_is_left_out_is_only_what_dots_stand_for() {
    assert!(shows("a\nb\n", "a\nb"));
    assert!(!shows("a\n", "a\nb\n"));
    assert!(shows("a\n…\nd\n", "a\nb\nc\nd\n"));
    assert!(shows("…\nb\n…\n", "a\nb\nc\n"));
    assert!(!shows("…\nb\n", "a\nb\nc\n"));
    assert!(!shows("a\n…\nx\n…\n", "a\nb\n"));
    assert!(shows("…\n", "a\n"));
}

/// The words of a command: a pair of `"` holds several together.
fn arguments(command: &str) -> Vec<String> {
    let pieces = command.split('"').enumerate();
    let words = pieces.flat_map(|(i, piece)| match i % 2 {
        1 => vec![piece.to_owned()],
        _ => piece.split_whitespace().map(str::to_owned).collect(),
    });
    words.collect()
}

/// A page while it is played.
struct Scene {
    folder: Folder,
    /// The file in which something was found, and what.
    found: Option<(String, String)>,
    commands: usize,
    wrong: Vec<String>,
}

impl Scene {
    fn new(page: &str) -> Self {
        let folder = Folder::new(&format!("docs-{}", page.replace(['/', '.'], "-")));
        Self { folder, found: None, commands: 0, wrong: Vec::new() }
    }

    fn object(&mut self, block: &Block, what: impl std::fmt::Display) {
        self.wrong.push(format!("line {}: {what}", block.line));
    }

    fn file(&mut self, block: &Block, name: &str) -> String {
        fs::read_to_string(self.folder.path(name)).unwrap_or_else(|_| {
            self.object(block, format_args!("there is no file {name}"));
            String::new()
        })
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn play(&mut self, page: &str, block: &Block) {
        match block.deed.clone() {
            Some(deed) => self.carry_out(block, deed),
            None if block.is("shape") => self.is_read(block, |code| *code == CodeName::Code(Code::Syntax)),
            None if block.is("plikt") => self.is_read(block, |code| !matches!(code, CodeName::Rule(_))),
            None => {}
        }
        match block.words[0].as_str() {
            // What another program is told: it must start the server as it is started.
            language if block.is("editor") => {
                let starts = block.text.contains("\"plikt\"") && block.text.contains("\"lsp\"");
                if !starts || (language == "json" && serde_json::from_str::<serde_json::Value>(&block.text).is_err()) {
                    self.object(block, "does not start `plikt lsp`");
                }
            }
            "console" => self.console(block),
            "session" if block.text.starts_with("$ ") => self.session(block),
            "yaml" => self.workflow(block),
            "json" => {
                if let Err(problems) = SituationData::read(&block.text) {
                    self.object(block, format_args!("is no situation: {problems:?}"));
                }
            }
            "text" if block.deed.is_none() => match block.text.lines().next().and_then(|l| l.strip_prefix("// ")) {
                Some(name) => self.write(name, &block.text),
                None => self.object(block, "text that is no file and that nothing compares"),
            },
            "rust" if block.is("ignore") => self.object(block, "an example in Rust that is not run"),
            "rust" if !read(&root().join("src/lib.rs")).contains(&format!("../docs/{page}")) => {
                self.object(block, "src/lib.rs does not run the examples of this page");
            }
            "js" if !read(&root().join("wasm/docs.mjs")).contains(page) => {
                self.object(block, "wasm/docs.mjs does not run the examples of this page");
            }
            "toml" => self.features(block),
            // Other sessions are played in tests/it/session.rs.
            "plikt" | "text" | "csv" | "rust" | "js" | "session" => {}
            other => self.object(block, format_args!("nothing runs a block of `{other}`")),
        }
    }

    fn carry_out(&mut self, block: &Block, deed: Deed) {
        match deed {
            Deed::File(name) => {
                if !block.before.contains(&format!("`{name}`")) {
                    self.object(block, format_args!("readers are not told that this is `{name}`"));
                }
                self.write(&name, &block.text);
            }
            Deed::Append(name) => {
                let text = self.file(block, &name);
                self.write(&name, &format!("{text}\n{}", block.text));
            }
            Deed::Find(name) => {
                let times = self.file(block, &name).matches(&block.text).count();
                if times != 1 {
                    self.object(block, format_args!("stands {times} times in {name}"));
                }
                self.found = Some((name, block.text.clone()));
            }
            Deed::Replace => match self.found.take() {
                Some((name, old)) => {
                    let text = self.file(block, &name).replacen(&old, &block.text, 1);
                    self.write(&name, &text);
                }
                None => self.object(block, "nothing was found before"),
            },
            Deed::Holds(name) => {
                let text = self.file(block, &name);
                if !shows(&format!("…\n{}…\n", block.text), &format!("\n{text}\n")) {
                    self.object(block, format_args!("{name} does not hold this, but\n{text}"));
                }
            }
        }
    }

    fn is_read(&mut self, block: &Block, counts: impl Fn(&CodeName) -> bool) {
        let mut workspace = Workspace::new();
        workspace.set("block.plikt", block.text.as_str());
        for found in workspace.diagnostics().to_vec() {
            if counts(&found.code) && found.severity != Severity::Hint {
                self.object(block, format_args!("{} {}", found.code, found.message.in_language(Language::En)));
            }
        }
    }

    fn console(&mut self, block: &Block) {
        let all = format!("\n{}", block.text);
        let mut commands = all.split("\n$ ");
        if commands.next() != Some("") {
            self.object(block, "does not begin with a command");
        }
        for example in commands {
            let (command, shown) = example.split_once('\n').unwrap_or((example, ""));
            let said = self.run(block, command);
            if !shows(shown, &said) {
                self.object(block, format_args!("shows for `{command}`\n{shown}\nbut the program says\n{said}"));
            }
        }
    }

    /// A session that begins with its command: what is entered, and what is said to it.
    fn session(&mut self, block: &Block) {
        let Some((command, lines)) = block.text.split_once('\n') else { return };
        let words = arguments(command.trim_start_matches("$ plikt "));
        let rest: Vec<&str> = words.iter().map(String::as_str).collect();
        let (mut input, mut shown) = (String::new(), String::from("…\n"));
        for line in lines.lines() {
            match line.strip_prefix("plikt> ").or_else(|| line.strip_prefix("     > ")) {
                Some(entered) => input.extend([entered, "\n"]),
                None => shown.extend([line, "\n"]),
            }
        }
        self.commands += 1;
        let done = plikt(&rest).within(&self.folder).input(input).run();
        if !shows(&shown, &(done.out.clone() + &done.err)) {
            self.object(block, format_args!("shows\n{shown}\nbut the program says\n{}{}", done.out, done.err));
        }
    }

    /// Run a command; with `> NAME` what it says goes to a file.
    fn run(&mut self, block: &Block, command: &str) -> String {
        let (command, file) = command.split_once(" > ").map_or((command, None), |(c, file)| (c, Some(file.trim())));
        let words = arguments(command);
        let Some(("plikt", rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) else {
            self.object(block, format_args!("`{command}` is no command of plikt"));
            return String::new();
        };
        self.commands += 1;
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        let done = plikt(&rest).within(&self.folder).run();
        match file {
            Some(name) => {
                self.write(name, &done.out);
                done.err
            }
            None => done.out + &done.err,
        }
    }

    /// The commands of plikt in a workflow can be called so: they find what they name.
    fn workflow(&mut self, block: &Block) {
        let commands = block.text.lines().filter_map(|line| line.trim().trim_start_matches("- ").strip_prefix("run: "));
        let own: Vec<&str> = commands.filter(|command| command.starts_with("plikt ")).collect();
        if own.is_empty() {
            self.object(block, "runs nothing of plikt");
        }
        for command in own {
            let said = self.run(block, command.split(" || ").next().unwrap_or_default());
            if said.starts_with("feil: ") {
                self.object(block, format_args!("`{command}` fails: {said}"));
            }
        }
    }

    /// The features that a manifest asks for are there.
    fn features(&mut self, block: &Block) {
        let manifest = read(&root().join("Cargo.toml"));
        let listed = block.text.split("features = [").skip(1).filter_map(|rest| rest.split(']').next());
        for name in listed.flat_map(|list| list.split(',')).map(|name| name.trim().trim_matches('"')) {
            if !manifest.contains(&format!("\n{name} = [")) {
                self.object(block, format_args!("there is no feature `{name}`"));
            }
        }
    }
}

fn play(pages: &[String]) -> usize {
    let (mut commands, mut wrong) = (0, Vec::new());
    for page in pages {
        let text = read(&root().join("docs").join(page));
        let mut scene = Scene::new(page);
        for block in cut(&text).0 {
            scene.play(page, &block);
        }
        commands += scene.commands;
        wrong.extend(scene.wrong.iter().map(|what| format!("docs/{page}, {what}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
    commands
}

/// Pages that are written by a test of their own, which compares them whole.
fn is_written(page: &str) -> bool {
    page.starts_with("errors/")
}

#[test]
fn every_block_of_the_book_is_run() {
    let pages: Vec<String> = pages().into_iter().filter(|page| !is_written(page)).collect();
    let commands = play(&pages);
    assert!(commands > 45, "only {commands} commands were found");
}

#[test]
fn the_readme_is_read() {
    let text = read(&root().join("README.md"));
    let (blocks, _) = cut(&text);
    let mut scene = Scene::new("README");
    // The first block has a mistake on purpose: see the test below.
    for block in blocks.iter().filter(|block| block.is("plikt")).skip(1) {
        scene.is_read(block, |code| !matches!(code, CodeName::Rule(_)));
    }
    assert!(scene.wrong.is_empty(), "{}", scene.wrong.join("\n"));
}

/// The first block of the README is checked by the program, and what it says stands below it. A line `…` leaves some out.
#[test]
fn the_readme_shows_what_the_program_says() {
    let readme = read(&root().join("README.md"));
    let (blocks, _) = cut(&readme);
    let plan = blocks.iter().find(|block| block.is("plikt")).expect("a plan in the README");
    let shown = blocks.iter().find(|block| block.is("text")).expect("what it says");
    let folder = Folder::new("readme").with("plan.plikt", &plan.text);
    let said = plikt(&["check", "plan.plikt"]).within(&folder).run().out;
    assert!(shows(&shown.text, &said), "the README shows\n{}\nbut the program says\n{said}", shown.text);
}

/// The targets of links in a line, but for those in code.
fn links(line: &str) -> Vec<&str> {
    let outside = line.split('`').step_by(2);
    outside.flat_map(|text| text.split("](").skip(1)).filter_map(|rest| rest.split(')').next()).collect()
}

/// What stands between single backticks in a line.
fn code(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

/// The anchors of a page's headings, as mdBook makes them.
fn anchors(prose: &[(usize, &str)]) -> Vec<String> {
    let headings = prose.iter().filter(|(_, line)| line.starts_with('#')).map(|(_, line)| line.trim_start_matches('#'));
    let slug = |heading: &str| -> String {
        let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
        kept.map(|c| if c == ' ' { '-' } else { c }).flat_map(char::to_lowercase).collect()
    };
    let mut all: Vec<String> = Vec::new();
    for heading in headings.map(slug) {
        let same = all.iter().filter(|known| **known == heading).count();
        all.push(if same == 0 { heading } else { format!("{heading}-{same}") });
    }
    all
}

#[test]
fn links_are_told_from_code() {
    assert_eq!(links("see [a](a.md#b), `[x](y)` and [c](c.md)"), ["a.md#b", "c.md"]);
    assert_eq!(
        anchors(&[(1, "# Tests of duties: `plikt test`"), (2, "## A"), (3, "## A")]),
        ["tests-of-duties-plikt-test", "a", "a-1"]
    );
}

/// In the book links stay in the book, so that it can be read without this folder and without a network.
#[test]
fn every_link_leads_somewhere() {
    let docs = root().join("docs");
    let pages = pages().into_iter().chain(["SUMMARY.md".to_owned()]).map(|page| docs.join(page));
    let outside = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"].map(|name| root().join(name));
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for page in pages.chain(outside) {
        let text = read(&page);
        let (_, prose) = cut(&text);
        for (number, line) in &prose {
            for link in links(line) {
                seen += 1;
                let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
                let target = if path.is_empty() { page.clone() } else { page.parent().unwrap().join(path) };
                let in_book = !page.starts_with(&docs) || target.canonicalize().is_ok_and(|t| t.starts_with(&docs));
                let known = match anchor {
                    _ if !target.exists() || !in_book => false,
                    Some(anchor) => {
                        let text = read(&target);
                        anchors(&cut(&text).1).iter().any(|known| known == anchor)
                    }
                    None => true,
                };
                if !known {
                    wrong.push(format!("{}:{number}: {link}", page.display()));
                }
            }
            // A file of this folder that is named is there.
            let ours = ["examples/", "tests/", "packs/", "src/", "wasm/", "docs/"];
            for name in code(line).into_iter().filter(|name| ours.iter().any(|folder| name.starts_with(folder))) {
                let is_pattern = name.contains([' ', '*', ':', '…']) || name.chars().any(char::is_uppercase);
                // What is built is not there before.
                let is_pattern = is_pattern || name.starts_with("wasm/pkg/");
                if page.starts_with(&docs) && !is_pattern && !root().join(name).exists() {
                    wrong.push(format!("{}:{number}: there is no {name}", page.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(seen > 60, "only {seen} links were found");
}

#[test]
fn the_summary_lists_every_page_once() {
    let text = read(&root().join("docs/SUMMARY.md"));
    let mut listed: Vec<&str> = text.lines().flat_map(links).collect();
    listed.sort_unstable();
    assert_eq!(listed, pages());
}

#[test]
fn the_book_loads_nothing_from_the_network() {
    let settings = read(&root().join("docs/book.toml"));
    assert!(!settings.contains("http") && !settings.contains("mathjax"), "{settings}");
    for page in pages() {
        let text = read(&root().join("docs").join(&page));
        let (_, prose) = cut(&text);
        for (line, text) in prose {
            let loads = ["<script", "<img", "<link", "<iframe", "]: http", "](http"];
            assert!(!loads.iter().any(|sign| text.contains(sign)), "docs/{page}:{line}: {text}");
        }
    }
}
