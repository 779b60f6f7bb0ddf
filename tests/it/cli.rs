//! The program itself, as it is called: what it writes, and how it ends.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A folder of its own, gone when the test is.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("plikt-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// With a file in it.
    pub(crate) fn with(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run gave.
pub(crate) struct Done {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

/// One run of the program.
pub(crate) struct Plikt {
    pub(crate) command: Command,
    input: Option<Vec<u8>>,
}

pub(crate) fn plikt(arguments: &[&str]) -> Plikt {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plikt"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "nb_NO.UTF-8");
    Plikt { command, input: None }
}

impl Plikt {
    pub(crate) fn within(mut self, folder: &Folder) -> Self {
        self.command.current_dir(&folder.0);
        self
    }

    pub(crate) fn locale(mut self, locale: &str) -> Self {
        self.command.env("LANG", locale);
        self
    }

    pub(crate) fn input(mut self, text: impl AsRef<[u8]>) -> Self {
        self.input = Some(text.as_ref().to_vec());
        self
    }

    pub(crate) fn run(mut self) -> Done {
        let mut child =
            self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A program that refuses before it reads may be gone already.
        if let Err(error) = stdin.write_all(&self.input.unwrap_or_default()) {
            assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe);
        }
        drop(stdin);
        let output = child.wait_with_output().unwrap();
        Done {
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap(),
        }
    }
}

const GOOD: &str = "language: nb\nplan p \"En plan\" { periode: 2026..2029 }\n";
const BAD: &str = "language: nb\nplan p \"En plan\" { eier: ingen_vet }\n";
const GUIDED: &str = "language: nb\nbruk std.veileder_2008\nplan p \"En plan\" { periode: 2026..2029 }\n";

#[test]
fn a_plan_without_mistakes_ends_with_0() {
    let folder = Folder::new("good").with("plan.plikt", GOOD);
    let done = plikt(&["check", "plan.plikt"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.contains("legg til `bruk std.veileder_2008`"), "{}", done.out);
    assert!(done.out.ends_with("Feil: 0 · advarsler: 0 · tips: 0\n"), "{}", done.out);
}

#[test]
fn a_mistake_ends_with_1_and_is_shown_with_its_line() {
    let folder = Folder::new("bad").with("plan.plikt", BAD);
    let done = plikt(&["check", "plan.plikt"]).within(&folder).run();
    assert_eq!(done.code, 1);
    assert!(
        done.out.starts_with("feil[unknown-name]: `ingen_vet` er ikke deklarert\n --> plan.plikt:2:26\n"),
        "{}",
        done.out
    );
    assert!(!done.out.contains('\u{1b}'), "a pipe gets no colours");
}

#[test]
fn the_current_folder_is_meant_where_nothing_is_named() {
    let folder =
        Folder::new("current").with("plan.plikt", GOOD).with("deler/andre.plikt", BAD).with(".skjult/x.plikt", BAD);
    let done = plikt(&["check", "--format", "short"]).within(&folder).run();
    assert_eq!(
        (done.code, done.out.as_str()),
        (1, "deler/andre.plikt:2:26: error[unknown-name]: `ingen_vet` er ikke deklarert\n")
    );
}

#[test]
fn a_folder_can_be_named_and_must_hold_plans() {
    let folder = Folder::new("folder").with("a/plan.plikt", GOOD).with("b/les.txt", "ikke en plan");
    assert_eq!(plikt(&["check", "a"]).within(&folder).run().code, 0);
    let done = plikt(&["check", "b"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (2, "feil: det er ingen `.plikt`-filer i `b`\n"));
}

#[test]
fn what_a_file_uses_is_read_too() {
    let folder = Folder::new("uses")
        .with(
            "planer/plan.plikt",
            "language: nb\nbruk \"../felles/en.plikt\"\nplan p { eier: rådmann_1  tekst: file(\"om.md\") }\n",
        )
        .with("felles/en.plikt", "language: nb\nbruk \"to.plikt\"\n")
        .with("felles/to.plikt", "language: nb\nrolle rådmann_1 \"Rådmann\" { }\n")
        .with("planer/om.md", "Om planen.\n");
    let done = plikt(&["check", "planer/plan.plikt", "--format", "short"]).within(&folder).run();
    // The role is declared two files away, and a file sees only what it uses itself.
    assert!(!done.out.contains("unknown-file"), "{}", done.out);
    assert!(!done.out.contains("outside-project"), "{}", done.out);
    // So it is of a folder whose files use others beside it, but nothing outside of the current folder is read.
    let done = plikt(&["check", "planer", "--format", "short"]).within(&folder).run();
    assert!(done.out.contains("planer/plan.plikt:3:16: error[unknown-name]"), "{}", done.out);
    assert!(!done.out.contains("outside-project"), "{}", done.out);
    let mut inside = plikt(&["check", ".", "--format", "short"]);
    inside.command.current_dir(folder.path("planer"));
    let done = inside.run();
    assert_eq!(done.code, 1);
    assert!(done.out.contains("plan.plikt:2:6: error[outside-project]"), "{}", done.out);
}

#[test]
fn files_from_elsewhere_are_named_from_the_folder_that_they_share() {
    let here = Folder::new("here");
    let there = Folder::new("there").with("a/en.plikt", BAD).with("b/to.plikt", BAD);
    let path = |name: &str| there.0.join(name).to_string_lossy().into_owned();
    let one = plikt(&["check", &path("a/en.plikt"), "--format", "short"]).within(&here).run();
    assert!(one.out.starts_with("en.plikt:2:26: "), "{}", one.out);
    let two = plikt(&["check", &path("a/en.plikt"), &path("b/to.plikt"), "--format", "short"]).within(&here).run();
    assert!(two.out.starts_with("a/en.plikt:2:26: "), "{}", two.out);
    assert!(two.out.contains("\nb/to.plikt:2:26: "), "{}", two.out);
}

#[test]
fn standard_input_is_a_file_called_minus() {
    let done = plikt(&["check", "-", "--format", "short"]).input(BAD).run();
    assert_eq!((done.code, done.out.as_str()), (1, "-:2:26: error[unknown-name]: `ingen_vet` er ikke deklarert\n"));
}

#[test]
fn the_reader_chooses_the_language_and_the_plan_has_one() {
    let done = plikt(&["check", "-", "--lang", "nn", "--format", "short"]).input(BAD).run();
    assert!(done.out.contains("error[unknown-name]: `ingen_vet` er ikkje deklarert"), "{}", done.out);
    let english = BAD.replace("language: nb", "language: en").replace("eier", "owner");
    let done = plikt(&["check", "-", "--format", "short"]).input(english).run();
    assert!(done.out.contains("is not declared"), "{}", done.out);
}

#[test]
fn json_has_findings_and_report() {
    let done = plikt(&["check", "-", "--format", "json"]).input(GUIDED).run();
    assert_eq!(done.code, 1);
    let json: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(json["version"], 1);
    let requirements = json["report"]["requirements"].as_array().unwrap();
    let period = requirements.iter().find(|r| r["label"] == "G52").unwrap();
    assert_eq!(period["state"], "met");
    assert_eq!(json["report"]["headings"].as_array().unwrap().len(), 21);
    assert_eq!(json["diagnostics"][0]["file"], "-");
}

#[test]
fn the_report_names_what_is_missing_once() {
    let done = plikt(&["check", "-"]).input(GUIDED).run();
    assert_eq!(done.code, 1);
    assert!(done.out.starts_with("Mangler: må ("), "{}", done.out);
    assert_eq!(done.out.matches("\nG115 ").count(), 1, "{}", done.out);
    assert!(done.out.contains("\nPunktene i veilederen "), "{}", done.out);
    assert!(done.out.contains("\nTemaene i veilederen "), "{}", done.out);
}

#[test]
fn many_places_are_shortened_unless_all_are_asked_for() {
    let mut plan = String::from(GUIDED);
    for i in 0..40 {
        writeln!(plan, "tiltak T{i} \"Tiltak {i}\" {{ tilstand: ny }}").unwrap();
    }
    let short = plikt(&["check", "-"]).input(&plan).run().out;
    let all = plikt(&["check", "-", "--all"]).input(&plan).run().out;
    assert!(short.contains("og 35 til\n"), "{short}");
    assert!(short.contains("`--all` viser alle stedene"), "{short}");
    assert!(!all.contains("og 35 til\n"), "{all}");
    assert!(all.lines().count() > short.lines().count() + 300);
}

#[test]
fn warnings_count_when_they_are_denied() {
    let plan = "language: nb\nplan p { eier: \"rådmannen\" }\n";
    assert_eq!(plikt(&["check", "-"]).input(plan).run().code, 0);
    assert_eq!(plikt(&["check", "-", "--deny", "warnings"]).input(plan).run().code, 1);
}

#[test]
fn colours_come_when_they_are_asked_for() {
    assert!(plikt(&["check", "-", "--color", "always"]).input(BAD).run().out.contains("\u{1b}["));
    assert!(!plikt(&["check", "-", "--color=auto"]).input(BAD).run().out.contains('\u{1b}'));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let folder =
        Folder::new("failures").with("latin1.plikt", b"language: nb\nplan p \"M\xe5l\" { }\n").with("plan.txt", GOOD);
    let run = |arguments: &[&str]| plikt(arguments).within(&folder).run();
    let done = run(&["check", "latin1.plikt"]);
    assert_eq!(
        (done.code, done.err.as_str()),
        (2, "feil: `latin1.plikt` er ikke UTF-8-tekst (linje 2): lagre den på nytt som UTF-8\n")
    );
    let done = run(&["check", "borte.plikt"]);
    assert_eq!((done.code, done.err.as_str()), (2, "feil: `borte.plikt` finnes ikke\n"));
    let done = run(&["check", "plan.txt"]);
    assert_eq!((done.code, done.err.as_str()), (2, "feil: `plan.txt` er ikke en `.plikt`-fil\n"));
    let done = run(&["chekc"]);
    assert_eq!(done.code, 2);
    assert_eq!(done.err, "feil: `chekc` er ikke forstått her: mente du `check`?\n");
    assert!(done.out.is_empty());
    let done = run(&["check", "--format", "xml"]);
    assert_eq!(
        done.err,
        "feil: `xml` er ikke forstått her: mente du `text`, `json`, `short`, `sarif`, `github` eller `junit`?\n"
    );
    assert!(run(&["check", "--format"]).err.contains("må det stå en verdi"));
    assert!(run(&["check", "--strict"]).err.starts_with("feil: `--strict` er ikke forstått her"));
    assert_eq!(run(&[]).code, 2);
}

#[test]
fn a_mark_before_the_text_and_windows_lines_are_read() {
    let plan = format!("\u{feff}{}", BAD.replace('\n', "\r\n"));
    let done = plikt(&["check", "-", "--format", "short"]).input(plan).run();
    assert_eq!(done.out, "-:2:26: error[unknown-name]: `ingen_vet` er ikke deklarert\n");
}

#[test]
fn a_pipe_that_closes_early_is_no_reason_to_panic() {
    let mut plan = String::from(GUIDED);
    for i in 0..3000 {
        writeln!(plan, "tiltak T{i} {{ ansvarlig: ingen_{i} }}").unwrap();
    }
    let folder = Folder::new("pipe").with("plan.plikt", plan);
    let mut run = plikt(&["check", "plan.plikt", "--all"]).within(&folder);
    let mut child = run.command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn every_code_and_requirement_can_be_explained() {
    let done = plikt(&["explain", "unknown-name"]).run();
    assert_eq!(done.code, 0);
    assert!(done.out.starts_with("feil[unknown-name]: "), "{}", done.out);
    let done = plikt(&["explain", "g134"]).run();
    assert!(done.out.contains("i veilederen: Evaluering av tiltak\nstyrke: bør\nkontrolleres av: "), "{}", done.out);
    let done = plikt(&["explain", "measure_has_evaluation_method", "--lang", "nn"]).run();
    assert!(done.out.contains("G134") && done.out.contains("{name}"), "{}", done.out);
    let done = plikt(&["explain", "G1"]).run();
    assert!(done.out.contains("et program kan ikke kontrollere det"), "{}", done.out);
    let nowhere = Folder::new("explain");
    let done = plikt(&["explain", "unknwon-name"]).within(&nowhere).run();
    assert_eq!(done.code, 2);
    assert!(done.err.contains("mente du `unknown-name`?"), "{}", done.err);
    let own = "språk: nb\nkilde mal \"Malen\" {}\nkrav R1 { veileder: mal  sted: \"Del 1\"  styrke: må  tittel: \"Eier\" }\n\
               regel har_eier { krav: R1  for_hver: plan  må: eier er satt  retting: \"oppgi `eier`\" }\n";
    let project = Folder::new("explain-own").with("krav.plikt", own).with("plan.plikt", "bruk \"krav.plikt\"\n");
    let done = plikt(&["explain", "har_eier"]).within(&project).run();
    assert!(done.out.contains("R1  Eier") && done.out.contains("oppgi `eier`"), "{}{}", done.out, done.err);
    let done = plikt(&["explain", "r1", &project.path("plan.plikt").to_string_lossy()]).within(&nowhere).run();
    assert!(done.out.contains("kontrolleres av: har_eier"), "{}{}", done.out, done.err);
    let done = plikt(&["explain", "har_eiere"]).within(&project).run();
    assert!(done.err.contains("mente du `har_eier`?"), "{}", done.err);
    let all = plikt(&["explain"]).run().out;
    for code in plikt::diag::Code::ALL {
        assert!(all.contains(code.as_str()), "{}", code.as_str());
    }
    assert!(all.contains("\n  G163  "), "{all}");
}

#[test]
fn help_speaks_the_readers_language() {
    let help = |locale: &str, arguments: &[&str]| plikt(arguments).locale(locale).run();
    let done = help("nb_NO.UTF-8", &["--help"]);
    assert_eq!(done.code, 0);
    assert!(done.out.contains("Kommandoer:") && done.out.contains("Sluttkoder: 0"), "{}", done.out);
    assert!(help("nn_NO", &["check", "--help"]).out.contains("Språket i meldingane"));
    assert!(help("en_GB.UTF-8", &["check", "--help"]).out.contains("Exit codes: 0"));
    assert!(help("nb_NO", &["check", "--help", "--lang", "en"]).out.contains("Exit codes: 0"));
    assert_eq!(help("nb_NO", &["--version"]).out, concat!("plikt ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// What a new user reads: operands in the order in which they are written, and nothing that another verb does.
#[test]
fn help_tells_what_a_verb_takes_and_gives() {
    let help = |verb: &str| plikt(&[verb, "--help", "--lang", "en"]).run().out;
    let stand_in_order = |text: &str, words: [&str; 2]| match words.map(|word| text.find(word)) {
        [Some(first), Some(second)] => first < second,
        _ => false,
    };
    assert!(stand_in_order(&help("diff"), ["<OLD>  The old plan", "<NEW>  The new plan"]));
    assert!(stand_in_order(&help("law-diff"), ["The first day", "The second day"]));
    assert!(stand_in_order(&help("query"), ["<PATH>  ", "[EXPRESSION]  "]));
    for verb in ["export", "status", "diff", "query", "duties", "follow"] {
        let text = help(verb);
        assert!(text.contains("1 done, but there are errors") && !text.contains("must have"), "{text}");
    }
    // Every form of export is told of.
    let text = help("export");
    let forms = text.split_once("--to <").and_then(|(_, rest)| rest.split_once('>')).expect("the forms").0;
    for form in forms.split('|') {
        assert!(text.contains(&format!("\n  {form}  ")), "{form} is not explained");
    }
}

#[test]
fn a_plan_is_exported_to_a_file_or_to_the_terminal() {
    let folder = Folder::new("export").with("plan.plikt", GOOD);
    let run = |arguments: &[&str]| plikt(arguments).within(&folder).run();
    let page = run(&["export", "plan.plikt", "--to", "document", "--format", "html"]);
    assert_eq!(page.code, 0, "{}", page.err);
    assert!(page.out.starts_with("<!DOCTYPE html>"), "{}", page.out);
    let done = run(&["export", "plan.plikt", "--to", "document", "--output", "ut/plan.html"]);
    assert_eq!(done.code, 2, "the folder is not there");
    let done = run(&["export", "plan.plikt", "--to", "document", "--output", "plan.html"]);
    assert_eq!((done.code, done.out.as_str()), (0, ""));
    assert_eq!(folder.read("plan.html"), page.out, "the ending of the file says the format");
    let names: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "nothing else is left in the folder: {names:?}");
    let table = run(&["export", "plan.plikt", "--to", "table", "--format", "md", "--lang", "en"]);
    assert_eq!(table.code, 0);
    assert!(table.out.starts_with("# "), "{}", table.out);
    let bad = Path::new("bad.plikt");
    fs::write(folder.0.join(bad), BAD).unwrap();
    let done = run(&["export", "bad.plikt", "--to", "document"]);
    assert_eq!(done.code, 1, "a plan with mistakes is written, and they are said");
    assert!(done.err.contains("error[unknown-name]"), "{}", done.err);
}

#[test]
fn of_several_plans_one_is_chosen() {
    let text = "plan a \"Den første\" { periode: 2026 tiltak T1 \"Kurs\" { kostnad: 100 kr } }\n\
        plan b \"Den andre\" { periode: 2027 tiltak T2 \"Telefon\" { kostnad: 200 kr } }\n";
    let folder = Folder::new("plans").with("to.plikt", text);
    let run = |arguments: &[&str]| plikt(arguments).within(&folder).run();
    for to in ["document", "table", "budget", "directory", "folder", "csv"] {
        let done = run(&["export", "to.plikt", "--to", to]);
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{to}");
        assert_eq!(done.err.trim_end(), "feil: prosjektet har 2 planer: velg en med `--plan`, `a`, `b`", "{to}");
    }
    for (plan, own, other) in [("a", "Kurs", "Telefon"), ("b", "Telefon", "Kurs"), ("Den andre", "Telefon", "Kurs")] {
        for (to, format) in [("document", "md"), ("table", "html"), ("csv", "csv"), ("budget", "csv")] {
            let done = run(&["export", "to.plikt", "--to", to, "--format", format, "--plan", plan]);
            assert!(done.out.contains(own) && !done.out.contains(other), "{plan} {to}: {}", done.out);
        }
    }
    let done = run(&["export", "to.plikt", "--plan", "c"]);
    assert_eq!(done.err.trim_end(), "feil: ingen plan heter `c`: prosjektet har `a`, `b`");
    let done = run(&["export", "to.plikt", "--to", "json", "--plan", "a"]);
    assert_eq!(done.err.trim_end(), "feil: JSON har med hele prosjektet: utelat `--plan`");
    assert_eq!(run(&["export", "to.plikt", "--to", "json"]).err, "");
}
