//! The daily verbs as they are called: `new`, `vocabulary`, `completions`, `manual`.

use crate::cli::{Folder, plikt};

fn codes(folder: &Folder, path: &str) -> Vec<String> {
    let done = plikt(&["check", path, "--format", "json"]).within(folder).run();
    let json: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    json["diagnostics"].as_array().unwrap().iter().map(|d| d["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_plan_lacks_only_what_its_author_knows() {
    for language in ["nb", "nn", "en"] {
        let folder = Folder::new(&format!("new-{language}"));
        let done = plikt(&["new", "vår plan", "--lang", language, "--municipality", "Nord-\"Lillevik\" {2}"])
            .within(&folder)
            .run();
        assert_eq!((done.code, done.err.as_str()), (0, ""));
        assert!(done.out.contains("plan.plikt"), "{}", done.out);
        let text = folder.read("vår plan/plan.plikt");
        assert!(
            text.contains(&format!("\nlanguage: {language}\n")) && text.contains("nord_lillevik_2_kommune"),
            "{text}"
        );
        assert!(!text.contains(['«', '»']), "{text}");
        let codes = codes(&folder, "vår plan");
        assert!(codes.len() > 20 && codes.iter().all(|code| code == "unfilled"), "{codes:?}");
        if language == "nb" {
            insta::assert_snapshot!("new", text);
        }
    }
}

#[test]
fn a_new_plan_never_takes_the_place_of_another() {
    let folder = Folder::new("new-there").with("plan.plikt", "// mitt\n");
    let done = plikt(&["new"]).within(&folder).run();
    assert_eq!(done.code, 2);
    assert_eq!(done.err, "feil: `./plan.plikt` finnes allerede og er latt være som den er\n");
    assert_eq!(folder.read("plan.plikt"), "// mitt\n");
    let done = plikt(&["new", "plan.plikt/under"]).within(&folder).run();
    assert_eq!(done.code, 2);
    assert!(done.err.starts_with("feil: `plan.plikt/under` kunne ikke skrives: "), "{}", done.err);
}

#[test]
fn a_new_plan_uses_the_packs_that_are_asked_for() {
    let folder = Folder::new("new-packs");
    let done = plikt(&["new", "a", "--with", "lov_no", "--with", "std.guide_2008"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    let text = folder.read("a/plan.plikt");
    assert!(text.contains("\nbruk std.lov_no\nbruk std.veileder_2008\n") && !text.contains("instanser"), "{text}");
    assert!(text.contains("kommune kommunen \"…\""), "{text}");
    let done = plikt(&["new", "b", "--with", "veileder_2007"]).within(&folder).run();
    assert_eq!(
        (done.code, done.err.as_str()),
        (2, "feil: det finnes ingen pakke `veileder_2007`: mente du `std.veileder_2008`?\n")
    );
    let done = plikt(&["new", "b", "--with", "oppskrifter"]).within(&folder).run();
    assert!(done.err.contains("det finnes std.") || done.err.contains("det finnes "), "{}", done.err);
    assert!(!folder.0.join("b").exists(), "nothing is made before the names are known");
}

#[test]
fn words_are_shown_with_their_fields() {
    let folder = Folder::new("vocabulary");
    let run = |arguments: &[&str]| plikt(&[&["vocabulary"], arguments].concat()).within(&folder).run();
    let list = run(&[]);
    assert!(list.code == 0 && list.out.lines().any(|line| line.starts_with("tiltak ")), "{}", list.out);
    for word in ["tiltak", "measure"] {
        let done = run(&[word]);
        assert!(done.out.starts_with("nb tiltak · nn tiltak · en measure\n"), "{}", done.out);
        assert!(done.out.contains("\nansvarlig:\n  nb ansvarlig · nn ansvarleg · en responsible\n"), "{}", done.out);
    }
    assert!(run(&["ansvarleg"]).out.contains("\ntiltak { ansvarlig: … }\n"));
    assert!(run(&["organisatorisk"]).out.starts_with("`organisatorisk` er en verdi for `mål.nivå`\n"));
    let wrong = run(&["tiltk"]);
    assert_eq!((wrong.code, wrong.err.as_str()), (2, "feil: `tiltk` er ikke et ord i språket: mente du `tiltak`?\n"));
    assert_eq!(
        run(&["xyzxyz", "--lang", "en"]).err,
        "error: `xyzxyz` is not a word of the language; `plikt vocabulary` lists the kinds\n"
    );
    let json: serde_json::Value = serde_json::from_str(&run(&["goal", "--format", "json"]).out).unwrap();
    let goal = json.as_array().unwrap().iter().find(|kind| kind["name"] == "goal").unwrap();
    assert_eq!(goal["words"]["nn"][0], "mål");
    let level = goal["fields"].as_array().unwrap().iter().find(|field| field["name"] == "level").unwrap();
    assert_eq!(level["values"][1]["nb"][0], "organisatorisk");
}

/// In a terminal of usual width no line breaks, and the words of a field stand with what they mean.
#[test]
fn words_are_shown_in_eighty_columns() {
    use plikt::diag::Language;
    let mut workspace = plikt::Workspace::new();
    workspace.set("plan.plikt", plikt::packs::names().map(|name| format!("use {name}\n")).collect::<String>());
    let model = workspace.model();
    for language in [Language::Nb, Language::Nn, Language::En] {
        let reader = plikt::render::VocabularyReader { schema: &model.schema, language };
        let some = ["plan", "measure", "duty", "visibility"].map(|word| reader.find(word).unwrap());
        for text in some.into_iter().chain([reader.list()]) {
            for line in text.lines() {
                assert!(line.chars().count() <= 80 && line.trim_end() == line, "{language:?}: {line}");
            }
        }
    }
    let folder = Folder::new("vocabulary-width");
    let said = plikt(&["vocabulary", "visibility", "--lang", "en"]).within(&folder).run().out;
    let of_measures = "\
measure { visibility: … }
  nb synlighet · nn synlegheit · en visibility
  `internal` keeps the measure, and what stands in it, out of all exports.
  holds one of
    public    In all exports.
    internal  In the plan's own files only.
";
    assert!(said.contains(of_measures), "{said}");
    let json = plikt(&["vocabulary", "goal", "--format", "json", "--lang", "nn"]).within(&folder).run().out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let goal = json.as_array().unwrap().iter().find(|kind| kind["name"] == "goal").unwrap();
    let level = goal["fields"].as_array().unwrap().iter().find(|field| field["name"] == "level").unwrap();
    assert_eq!(level["values"][1]["about"], "Det som blir betre i tenestene (G41).");
}

/// A pack may say in each language what its words mean; where it does not, what it says in another is shown.
#[test]
fn packs_say_what_their_own_words_mean() {
    use plikt::diag::Language;
    let mut workspace = plikt::Workspace::new();
    let source = "\
language: en
kind visit {
  /// Seen by whom.
  seen: text
  verified: bool
  outcome: one_of(good, bad)
}
vocabulary en { docs { visit.outcome.good: \"All is well.\" } }
vocabulary nn { docs { visit.seen: \"Kven som såg det.\"  visit.outcome.bad: \"Noko er gale.\" } }
";
    workspace.set("plan.plikt", source);
    let model = workspace.model();
    let said = |language| {
        let kinds = plikt::render::VocabularyReader { schema: &model.schema, language }.kinds();
        let visit = kinds.into_iter().find(|kind| kind.name == "visit").unwrap();
        let fields = visit.fields.into_iter();
        fields.flat_map(|f| std::iter::once(f.about).chain(f.values.into_iter().map(|v| v.about))).collect::<Vec<_>>()
    };
    assert_eq!(said(Language::En), ["Seen by whom.", "", "", "All is well.", ""]);
    assert_eq!(said(Language::Nn), ["Kven som såg det.", "", "", "All is well.", "Noko er gale."]);
}

/// What the packs say of kinds, fields and words in bokmål and nynorsk: both have the same, and of nothing that is not there.
#[test]
fn what_words_mean_is_said_of_words_that_are_there() {
    use plikt::diag::Language;
    let mut workspace = plikt::Workspace::new();
    workspace.set("plan.plikt", plikt::packs::names().map(|name| format!("use {name}\n")).collect::<String>());
    let model = workspace.model();
    let schema = model.schema.clone();
    let keys = |language| -> std::collections::BTreeSet<String> {
        schema.vocabulary.documented(language).into_iter().map(str::to_owned).collect()
    };
    let (nb, nn) = (keys(Language::Nb), keys(Language::Nn));
    assert_eq!(nb, nn);
    assert!(keys(Language::En).is_subset(&nb));
    assert!(nb.len() > 600);
    let mut there = std::collections::BTreeSet::new();
    let reader = plikt::render::VocabularyReader { schema: &schema, language: Language::En };
    for kind in reader.kinds() {
        for field in &kind.fields {
            for word in field.values.iter().map(|value| &value.words.en[0]) {
                there.insert(format!("{}.{}.{word}", kind.name, field.name));
            }
            there.insert(format!("{}.{}", kind.name, field.name));
        }
        there.insert(kind.name);
    }
    // Words that a fact can be, too.
    for (id, element) in model.pack_elements() {
        if let Some(plikt::model::types::Type::OneOf(words)) = model.fact_type(id) {
            there.extend(words.words.iter().map(|word| format!("{}.{word}", element.label)));
        }
    }
    let unknown: Vec<&String> = nb.difference(&there).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let folder = Folder::new("vocabulary-docs");
    let said = |language: &str| plikt(&["vocabulary", "measure", "--lang", language]).within(&folder).run().out;
    assert!(said("nb").contains("\nDet som gjøres (G") && said("nn").contains("\nDet som blir gjort (G"));
    assert!(said("en").contains("\nWhat is done"), "{}", said("en"));
}

/// A word that people write for a field of another name is not read, but the field is suggested.
#[test]
fn the_field_that_people_mean_is_suggested() {
    use plikt::diag::Language;
    use plikt::model::vocabulary::Section;
    let mut workspace = plikt::Workspace::new();
    workspace.set("plan.plikt", "");
    let schema = workspace.model().schema.clone();
    for language in Language::ALL {
        let all: Vec<_> = schema.vocabulary.surfaces(Section::Meant, language).collect();
        assert!(all.len() > 20, "{}", language.code());
        for (written, meant) in all {
            for (of, field) in meant.iter().filter_map(|word| word.split_once('.')) {
                let kind = schema.kind_named(of).expect("a kind");
                assert!(schema.find_field(kind, field, Language::En).is_some(), "{of} has no {field}");
                let is_field = schema.find_field(kind, written, language).is_some();
                assert!(!is_field, "`{written}` is a field of {of}: nobody means another with it");
            }
        }
    }
    let folder = Folder::new("meant")
        .with("nb.plikt", "språk: nb\ntiltak T1 \"Kurs\" { frist: 2027 }\n")
        .with("nn.plikt", "språk: nn\ntiltak T1 \"Kurs\" { deadline: 2027 }\n")
        .with("en.plikt", "language: en\nindicator I1 \"Courses\" { Deadline: 2027 }\n");
    for (file, word) in [("nb", "mente du `tid`?"), ("nn", "meinte du `tid`?"), ("en", "did you mean `by`?")] {
        let done = plikt(&["check", &format!("{file}.plikt")]).within(&folder).run();
        assert!(done.code == 1 && done.out.contains(word), "{}", done.out);
    }
}

#[test]
fn the_page_of_words_is_up_to_date() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/vocabulary.md");
    let folder = Folder::new("vocabulary-page");
    let made = plikt(&["vocabulary", "--format", "md", "--lang", "en"]).within(&folder).run().out;
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(page, &made).unwrap();
    }
    let kept = std::fs::read_to_string(page).unwrap();
    assert!(
        kept == made,
        "docs/vocabulary.md is not what `plikt vocabulary --format md --lang en` writes: run the test with UPDATE_EXPECTED=1"
    );
}

#[test]
fn shells_complete_every_verb() {
    let folder = Folder::new("completions");
    for (shell, sign) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef plikt"),
        ("fish", "complete -c plikt"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let done = plikt(&["completions", shell]).within(&folder).run();
        assert!(done.code == 0 && done.out.contains(sign), "{shell}");
        for verb in ["check", "explain", "export", "new", "complete", "vocabulary", "completions", "manual"] {
            assert!(done.out.contains(verb), "{shell}: {verb}");
        }
    }
    let done = plikt(&["completions", "fish", "--lang", "nn"]).within(&folder).run();
    assert!(done.out.contains("Byrj ein plan som er klar til å fyllast ut"));
    let done = plikt(&["completions", "tcsh"]).within(&folder).run();
    assert_eq!(done.code, 2);
    assert!(done.err.starts_with("feil: `tcsh` er ikke forstått her"), "{}", done.err);
    assert!(plikt(&["completions"]).within(&folder).run().err.starts_with("feil: <SKALL> mangler;"));
}

/// What bash says to the completions, when there is a bash.
#[test]
fn bash_reads_its_completions() {
    let folder = Folder::new("completions-bash");
    let script = plikt(&["completions", "bash"]).within(&folder).run().out;
    let folder = folder.with(
        "c.bash",
        format!("{script}\nCOMP_WORDS=(plikt voc)\nCOMP_CWORD=1\n_plikt plikt voc plikt\necho \"${{COMPREPLY[*]}}\"\n"),
    );
    let out = std::process::Command::new("bash").arg(folder.0.join("c.bash")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&out.stdout), "vocabulary\n", "{}", String::from_utf8_lossy(&out.stderr));
}

#[test]
fn the_manual_is_in_the_language_that_is_asked_for() {
    let folder = Folder::new("manual");
    let done = plikt(&["manual"]).within(&folder).run();
    assert!(done.out.contains(".SH NAVN\nplikt \\- Leser en kommunes handlingsplan"), "{}", done.out);
    assert!(
        !["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS"].iter().any(|word| done.out.contains(&format!(".SH {word}")))
    );
    let done = plikt(&["manual", "check", "--lang", "en"]).within(&folder).run();
    assert!(done.out.contains(".TH plikt-check 1") && done.out.contains("Check"), "{}", done.out);
    assert!(done.out.contains("\\-\\-watch"), "{}", done.out);
    let done = plikt(&["manual", "chek"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (2, "feil: `chek` er ikke forstått her: mente du `check`?\n"));
}
