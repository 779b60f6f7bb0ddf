//! What editors ask: each case is a small text in which `|` is the cursor; two of them are the ends of what is meant.

use std::ops::Range;

use plikt::Workspace;
use plikt::diag::Language;
use plikt::ide::{self, Completion, CompletionKind, TokenKind, TokenKind as T};

const PLAN: &str = "plan.plikt";

/// A project of one file with the text, and where the cursor stands in it. The sign `¦` is the cursor.
fn at(text: &str) -> (Workspace, usize) {
    let offset = text.find('¦').unwrap();
    (project(&[(PLAN, &text.replacen('¦', "", 1))]), offset)
}

fn project(files: &[(&str, &str)]) -> Workspace {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, *text);
    }
    workspace
}

fn complete(text: &str) -> Vec<Completion> {
    let (workspace, offset) = at(text);
    ide::completion(&workspace, PLAN, offset, Language::Nb)
}

fn labels(text: &str) -> Vec<String> {
    complete(text).into_iter().map(|one| one.label).collect()
}

#[track_caller]
fn offers(text: &str, wanted: &[&str], unwanted: &[&str]) {
    let all = labels(text);
    for word in wanted {
        assert!(all.iter().any(|one| one == word), "`{word}` is not among {all:?} in {text}");
    }
    for word in unwanted {
        assert!(!all.iter().any(|one| one == word), "`{word}` is among what is offered in {text}");
    }
}

fn texts(workspace: &Workspace, all: &[ide::Location]) -> Vec<(String, String, usize)> {
    let text = |one: &ide::Location| {
        let file = workspace.sources().find(&one.file).unwrap();
        let text = &workspace.sources().file(file).text;
        (one.file.to_string(), text[one.range.clone()].to_owned(), one.range.start)
    };
    all.iter().map(text).collect()
}

fn slice<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    &text[range.clone()]
}

#[test]
fn fields_that_are_not_stated_are_offered() {
    let all = complete("language: nb\ntiltak T1 \"Kurs\" {\n  tid: 2027\n  ko¦\n}\n");
    let cost = all.iter().find(|one| one.label == "kostnad").unwrap();
    assert_eq!((cost.kind, cost.insert.as_str()), (CompletionKind::Field, "kostnad: "));
    assert!(!cost.documentation.is_empty() && !cost.detail.is_empty());
    assert_eq!(cost.replace.len(), 2);
    assert_eq!(all[0].label.get(..2), Some("ko"), "those that begin as what is typed come first");
    assert!(all.iter().all(|one| one.label != "tid"), "a stated field is not offered again");
    offers("language: nb\ntiltak T1 \"Kurs\" { tid: 2027  ¦ }\n", &["kostnad"], &["tid"]);
    offers("language: nn\nmål M1 \"Kurs\" {\n  ¦\n}\n", &["nivå", "tiltak"], &[]);
    offers("language: en\nmeasure T1 {\n  ¦", &["cost", "time"], &["kostnad"]);
}

#[test]
fn the_top_of_a_file_takes_kinds_and_uses() {
    offers("language: nb\n¦\n", &["tiltak", "mål", "plan", "bruk", "language"], &["kostnad"]);
    let all = complete("¦");
    assert!(all.iter().any(|one| one.kind == CompletionKind::Kind && one.insert == "tiltak "));
    offers("language: nb\nti¦\n\nmål M1 \"x\" { }\n", &["tiltak"], &[]);
    offers("language: ¦\n", &["nb", "nn", "en"], &[]);
}

#[test]
fn packs_and_files_are_offered_after_use() {
    let all = complete("language: nb\nbruk std.v¦\n");
    let guide = all.iter().find(|one| one.label == "std.veileder_2008").unwrap();
    assert_eq!((guide.kind, guide.replace.len()), (CompletionKind::Pack, 5));
    offers("language: nb\nbruk ¦\n", &["std.veileder_2008", "std.lov_no"], &["std.core"]);
    let mut workspace = project(&[("a/plan.plikt", "bruk \"t\"\n"), ("a/tiltak.plikt", ""), ("felles.plikt", "")]);
    let all = ide::completion(&workspace, "a/plan.plikt", "bruk \"t".len(), Language::Nb);
    let paths: Vec<&str> = all.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(paths, ["tiltak.plikt", "../felles.plikt"]);
    assert!(workspace.diagnostics().len() == 1, "the project stays as it is");
}

#[test]
fn values_fit_the_type_that_is_expected() {
    offers("language: nb\nmål M1 \"x\" { nivå: ¦ }\n", &["bruker"], &["kostnad", "M1"]);
    offers("language: nn\nmål M1 \"x\" { nivå: ¦ }\n", &["brukar"], &["bruker"]);
    let text = "language: nb\nmål M1 \"Færre\" { }\ntiltak T1 \"Kurs\" { mål: ¦ }\ntiltak T2 \"To\" { }\n";
    offers(text, &["M1"], &["T2", "T1"]);
    let goal = complete(text).into_iter().find(|one| one.label == "M1").unwrap();
    assert_eq!((goal.kind, goal.detail.as_str()), (CompletionKind::Label, "Færre"));
    offers("language: nb\ntiltak T1 \"x\" { tid: ¦ }\n", &["løpende"], &["bruker"]);
    offers("language: nb\nbruk std.instanser_no\ntiltak T1 \"x\" { ansvarlig: [¦] }\n", &["politi"], &[]);
    offers("language: nb\nregel r { for_hver: ¦ }\n", &["tiltak", "mål"], &["T1"]);
    offers("language: nb\nregel r { for_hver: tiltak  må: kost¦ }\n", &["kostnad", "tid"], &[]);
    offers("language: nb\nregel r { for_hver: mål  må: nivå == ¦ }\n", &["bruker"], &[]);
    offers("language: nb\nregel r { for_hver: plan  må: antall(alle ¦) > 1 }\n", &["tiltak", "mål"], &["kostnad"]);
    offers("language: nb\nregel r { for_hver: plan  må: antall(alle tiltak der ¦) > 1 }\n", &["kostnad"], &[]);
    offers("language: nb\ntiltak T1 \"x\" { }\nplan p { bakgrunn: \"{T1.¦}\" }\n", &["kostnad", "tittel"], &["T1"]);
    offers("language: nb\nfunksjon_x f { }\nkind ting { navn: ¦ }\n", &["tekst", "tiltak"], &[]);
}

#[test]
fn prose_and_comments_are_left_in_peace_but_for_what_is_computed() {
    assert_eq!(labels("language: nb\nplan p \"Tryg¦ge\" { }\n"), Vec::<String>::new());
    assert_eq!(labels("language: nb\n// ti¦\nplan p { }\n"), Vec::<String>::new());
    assert_eq!(labels("language: nb\nplan p {\n  bakgrunn:\n    | Vi har ti¦\n}\n"), Vec::<String>::new());
    offers("language: nb\nplan p {\n  bakgrunn:\n    | Vi har {¦} tiltak\n}\n", &["antall"], &[]);
    offers("language: nb\nplan p {\n  bakgrunn:\n    | Vi har {ant¦\n}\n", &["antall"], &[]);
    offers("language: nb\nplan p { bakgrunn: \"Vi har {antall(alle ti¦)}\" }\n", &["tiltak"], &[]);
}

#[test]
fn nothing_panics_wherever_the_cursor_is() {
    let text = "language: nb\n/// Om\nmål M1 \"Æ {T1.kostnad} 🙂\" {\n  nivå: bruker // ja\n  tiltak T1 { kostnad: { 2026: 1 kr }, tid: [ \
                }\n}\nregel r { må: antall(alle tiltak der ja) > 1 og M1.T1.tid er satt\n";
    for offset in (0..=text.len()).filter(|offset| text.is_char_boundary(*offset)).step_by(4) {
        for text in [text, text.get(..offset).unwrap_or(text)] {
            let mut workspace = project(&[(PLAN, text)]);
            let at = offset.min(text.len());
            if offset % 3 == 0 {
                ide::completion(&workspace, PLAN, at, Language::Nn);
            }
            ide::hover(&mut workspace, PLAN, at, Language::En);
            ide::definition(&mut workspace, PLAN, at);
            ide::enter(&workspace, PLAN, at);
            let tokens = ide::tokens(&mut workspace, PLAN, None);
            let mut done = 0;
            for token in tokens {
                assert!(token.range.start >= done && !token.range.is_empty(), "{:?} in {text}", token.range);
                let written = text.get(token.range.clone()).expect("a token is of whole characters");
                assert!(!written.contains('\n'), "{written:?}");
                done = token.range.end;
            }
            ide::folding(&workspace, PLAN);
            ide::outline(&mut workspace, PLAN);
        }
    }
}

#[test]
fn definitions_are_found_in_the_plan_and_in_packs() {
    let defined = |text: &str| {
        let (mut workspace, offset) = at(text);
        let found = ide::definition(&mut workspace, PLAN, offset);
        found.map(|one| texts(&workspace, &[one]).remove(0)).map(|(file, text, _)| (file, text))
    };
    let own = |text: &str| Some((PLAN.to_owned(), text.to_owned()));
    assert_eq!(defined("language: nb\nmål M1 \"x\" { }\ntiltak T1 \"y\" { mål: M¦1 }\n"), own("mål M1 \"x\""));
    assert_eq!(defined("language: nb\nmål M1 { tiltak I1 { } }\ntiltak T { del_av: M1.I¦1 }\n"), own("tiltak I1"));
    assert_eq!(
        defined("language: nb\ntiltak T1 \"y\" { kost¦nad: 1 kr }\n").map(|(file, _)| file).as_deref(),
        Some("std.core")
    );
    assert_eq!(defined("language: nb\ntil¦tak T1 \"y\" { }\n").map(|(file, _)| file).as_deref(), Some("std.core"));
    for citation in ["\"straffeloven § 1¦96\"", "strl_2005 §1¦96"] {
        let text = format!("language: nb\nbruk std.lov_no\nplikt D {{ hjemmel: {citation} }}\n");
        let (file, text) = defined(&text).unwrap();
        assert_eq!(file, "std.law_no");
        assert!(text.contains("§196"), "{text}");
    }
    assert_eq!(defined("language: nb\nbruk std.lov¦_no\n").map(|(file, _)| file).as_deref(), Some("std.law_no"));
    assert_eq!(defined("language: nb\nplan p \"Tr¦ygge\" { }\n"), None);
}

#[test]
fn references_are_found_in_every_file() {
    let first = "language: nb\nmål M1 \"x\" { }\ntiltak T1 \"{M1.name}\" { mål: M1 }\n";
    let second = "language: nb\nbruk \"a.plikt\"\nregel r { for_hver: plan  må: M1.tiltak er satt }\n";
    let mut workspace = project(&[("a.plikt", first), ("b.plikt", second)]);
    let all = ide::references(&mut workspace, "a.plikt", first.find("M1 \"x\"").unwrap());
    let found: Vec<(String, String)> =
        texts(&workspace, &all).into_iter().map(|(file, text, _)| (file, text)).collect();
    let of = |file: &str| (file.to_owned(), "M1".to_owned());
    assert_eq!(found, [of("a.plikt"), of("a.plikt"), of("a.plikt"), of("b.plikt")]);
    let kinds = ide::references(&mut workspace, "a.plikt", first.find("tiltak T1").unwrap());
    assert_eq!(kinds.len(), 1);
}

fn renamed(files: &[(&str, &str)], file: &str, offset: usize, label: &str) -> Result<Vec<String>, &'static str> {
    let mut workspace = project(files);
    let edits = ide::rename(&mut workspace, file, offset, label).map_err(|refusal| {
        assert!(!refusal.in_language(Language::Nn).is_empty());
        refusal.code()
    })?;
    let apply = |(name, text): &(&str, &str)| {
        let mut text = (*text).to_owned();
        for edit in edits.iter().rev().filter(|edit| edit.file == *name) {
            text.replace_range(edit.range.clone(), &edit.text);
        }
        text
    };
    Ok(files.iter().map(apply).collect())
}

#[test]
fn a_label_is_renamed_everywhere_or_not_at_all() {
    let first = "language: nb\nmål M1 \"x\" { tiltak I1 { } }\ntiltak T1 \"{M1.name}\" {\n  mål: M1\n  tekst:\n    | Se {M1.I1.name}.\n}\n";
    let second = "language: nb\nbruk \"a.plikt\" som a\ntiltak T9 { mål: a.M1 }\n";
    let files = [("a.plikt", first), ("b.plikt", second)];
    let at = first.find("M1").unwrap();
    let after = renamed(&files, "a.plikt", at, "barn_først").unwrap();
    assert_eq!(after[0], first.replace("M1", "barn_først"));
    assert_eq!(after[1], second.replace("M1", "barn_først"));
    assert_eq!(renamed(&files, "a.plikt", at, "T1"), Err("name-taken"));
    assert_eq!(renamed(&files, "a.plikt", at, "to ord"), Err("not-a-label"));
    assert_eq!(renamed(&files, "a.plikt", at, "og"), Err("not-a-label"));
    assert_eq!(renamed(&files, "a.plikt", at, ""), Err("not-a-label"));
    assert_eq!(renamed(&files, "a.plikt", first.find("tiltak").unwrap(), "x"), Err("declared-by-pack"));
    assert_eq!(renamed(&files, "a.plikt", first.find("\"x\"").unwrap() + 1, "y"), Err("nothing-to-rename"));
    assert_eq!(renamed(&files, "a.plikt", at, "M1").unwrap(), [first, second]);
    // In a rule, the field of what it looks at would be meant and no longer the element.
    let rule = "language: nb\nmål M1 \"x\" { }\nregel r { for_hver: tiltak  må: M1 er satt }\n";
    assert_eq!(renamed(&[("a.plikt", rule)], "a.plikt", rule.find("M1").unwrap(), "kostnad"), Err("changes-meaning"));
}

#[test]
fn hover_says_what_is_meant_in_the_readers_language() {
    let told = |text: &str, language| {
        let (mut workspace, offset) = at(text);
        let plain = text.replacen('¦', "", 1);
        ide::hover(&mut workspace, PLAN, offset, language)
            .map(|hover| (slice(&plain, &hover.range).to_owned(), hover.markdown))
    };
    let (word, markdown) = told("language: nb\ntiltak T1 { kost¦nad: 1 kr }\n", Language::Nn).unwrap();
    assert_eq!(word, "kostnad");
    assert!(markdown.starts_with("**kostnad**: ") && markdown.contains("\n\n"), "{markdown}");
    let (_, english) = told("language: nb\ntil¦tak T1 { }\n", Language::En).unwrap();
    assert!(english.starts_with("**measure**\n\n"), "{english}");
    let (_, goal) =
        told("language: nb\nmål M1 \"Færre *slag*\" { nivå: bruker }\ntiltak T { mål: M¦1 }\n", Language::Nb).unwrap();
    assert!(goal.starts_with("**M1** · mål\n\nFærre \\*slag\\*\n\n- nivå: bruker"), "{goal}");
    let text =
        "language: nb\ntiltak T1 { kostnad: 20 kr }\nplan p { bakgr¦unn: \"Koster {sum(alle tiltak, kostnad)}.\" }\n";
    let (_, computed) = told(text, Language::Nb).unwrap();
    assert!(computed.contains("\n\n= Koster 20 kr."), "{computed}");
    let (_, section) =
        told("language: nb\nbruk std.lov_no\nplikt D { hjemmel: \"straffeloven § 1¦96\" }\n", Language::Nb).unwrap();
    assert!(section.contains("§196") && section.contains("traffelov"), "{section}");
    assert_eq!(told("language: nb\nplan p \"Tr¦ygge\" { }\n", Language::Nb), None);
}

#[test]
fn the_outline_is_the_tree_of_blocks_also_where_something_is_wrong() {
    let text = "language: nb\nplan p \"Trygge\" { }\nmål M1 \"Færre\" {\n  tiltak \"Kurs\" { tid: }\n}\ntuull X { }\nkind ting { }\n";
    let mut workspace = project(&[(PLAN, text)]);
    let all = ide::outline(&mut workspace, PLAN);
    let shown: Vec<(&str, &str, &str)> =
        all.iter().map(|s| (s.name.as_str(), s.kind.as_str(), s.detail.as_str())).collect();
    assert_eq!(
        shown,
        [("p", "plan", "Trygge"), ("M1", "goal", "Færre"), ("X", "tuull", "tuull"), ("ting", "kind", "kind")]
    );
    let inner = &all[1].children[0];
    assert_eq!((inner.name.as_str(), inner.kind.as_str(), inner.detail.as_str()), ("Kurs", "measure", "tiltak"));
    assert_eq!(slice(text, &inner.range), "tiltak \"Kurs\" { tid: }");
    assert_eq!(slice(text, &all[1].selection), "mål M1 \"Færre\"");
}

#[test]
fn tokens_say_what_words_mean() {
    let text = "language: nb\nbruk std.lov_no // lov\n/// Om målet\nmål M1 \"Æ {T1.kostnad} i {2026}\" {\n  nivå: bruker\n  målt: \
                nei\n  tiltak T1 { tid: 2026-03..  kostnad: 7 % }\n}\ntekst: [\n";
    let mut workspace = project(&[(PLAN, text)]);
    let tokens = ide::tokens(&mut workspace, PLAN, None);
    let shown: Vec<(&str, TokenKind)> = tokens.iter().map(|token| (slice(text, &token.range), token.kind)).collect();
    for wanted in [
        ("language", T::Field),
        ("nb", T::Value),
        ("bruk", T::Keyword),
        ("std.lov_no", T::Pack),
        ("// lov", T::Comment),
        ("/// Om målet", T::Documentation),
        ("mål", T::Kind),
        ("M1", T::Label),
        ("\"Æ ", T::Text),
        ("{", T::Punctuation),
        ("T1", T::Label),
        (".", T::Punctuation),
        ("kostnad", T::Field),
        (" i ", T::Text),
        ("2026", T::Number),
        ("nivå", T::Field),
        ("bruker", T::Value),
        ("nei", T::Keyword),
        ("tiltak", T::Kind),
        ("2026-03", T::Date),
        ("..", T::Operator),
        ("7", T::Number),
        ("%", T::Unit),
        ("tekst", T::Field),
    ] {
        assert!(shown.contains(&wanted), "{wanted:?} is not among {shown:?}");
    }
    let prose = "plan p {\n  bakgrunn:\n    | Først {antall(alle tiltak)} her.\n    |\n    | Så.\n}\n";
    let mut workspace = project(&[(PLAN, prose)]);
    let all = ide::tokens(&mut workspace, PLAN, None);
    let shown: Vec<(&str, TokenKind)> = all.iter().map(|token| (slice(prose, &token.range), token.kind)).collect();
    let wanted = [("|", T::Operator), (" Først ", T::Text), ("{", T::Punctuation), ("antall", T::Function)];
    assert!(shown.windows(4).any(|window| window == wanted), "{shown:?}");
    assert!(shown.contains(&(" Så.", T::Text)), "{shown:?}");
    let few = ide::tokens(&mut workspace, PLAN, Some(&(0..0)));
    assert!(few.len() <= all.len() && !few.is_empty());
}

#[test]
fn what_is_long_can_be_folded() {
    let text = "// en\n// to\nbruk std.lov_no\nbruk std.instanser_no\nplan p {\n  bakgrunn:\n    | a\n    | b\n  eier: \"x\"\n}\nmål M { }\n";
    let workspace = project(&[(PLAN, text)]);
    let all = ide::folding(&workspace, PLAN);
    let shown: Vec<(&str, &str)> = all.iter().map(|fold| (slice(text, &fold.range), fold.kind.name())).collect();
    assert!(shown.contains(&("\n// to", "comment")), "{shown:?}");
    assert!(shown.contains(&("\nbruk std.instanser_no", "uses")), "{shown:?}");
    assert!(shown.contains(&("\n    | b", "text")), "{shown:?}");
    assert!(shown.iter().any(|(text, kind)| *kind == "block" && text.starts_with("\n  bakgrunn:")), "{shown:?}");
    assert_eq!(all.len(), 4);
}

#[test]
fn a_line_break_goes_on_as_the_line_above() {
    let entered = |text: &str| {
        let (workspace, offset) = at(text);
        let plain = text.replacen('¦', "", 1);
        ide::enter(&workspace, PLAN, offset).map(|put| {
            let mut after = plain.clone();
            after.replace_range(put.range.clone(), &format!("{}¦{}", &put.text[..put.cursor], &put.text[put.cursor..]));
            after
        })
    };
    let same = |text: &str, after: &str| assert_eq!(entered(text).as_deref(), Some(after));
    same("plan p {\n  bakgrunn:\n    | Først.¦\n}\n", "plan p {\n  bakgrunn:\n    | Først.\n    | ¦\n}\n");
    same("plan p {\n  bakgrunn:\n    | Fø¦rst.\n}\n", "plan p {\n  bakgrunn:\n    | Fø\n    | ¦rst.\n}\n");
    same("plan p {\n  bakgrunn:\n    | Først.\n    | ¦\n}\n", "plan p {\n  bakgrunn:\n    | Først.\n  ¦\n}\n");
    same("/// Om¦\nplan p { }\n", "/// Om\n/// ¦\nplan p { }\n");
    same("plan p {¦}\n", "plan p {\n  ¦\n}\n");
    same("plan p {\n  bakgrunn:¦\n}\n", "plan p {\n  bakgrunn:\n    ¦\n}\n");
    assert_eq!(entered("plan p {\n  eier: x¦\n}\n"), None);
    assert_eq!(entered("¦plan p { }\n"), None);
}
