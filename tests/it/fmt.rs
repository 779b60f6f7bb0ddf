//! The formatter: what it does to texts, and what holds of every text.

use plikt::diag::Language;
use plikt::format::{Refusal, WIDTH, format};
use plikt::source::Sources;
use plikt::{Workspace, packs, syntax};
use proptest::prelude::*;

use crate::properties::{apply, corpus, edit};

/// Every plikt file of the project, packs too: its name and text.
fn texts() -> Vec<(String, String)> {
    let packs = packs::names().filter_map(|name| Some((name.to_owned(), packs::text(name)?.to_owned())));
    corpus().into_iter().map(|(path, text)| (path.display().to_string(), text)).chain(packs).collect()
}

/// What a text is read as, item by item and member by member, without the places: an own way of comparing, beside the
/// formatter's.
fn tree(text: &str) -> Vec<Vec<String>> {
    let mut sources = Sources::default();
    let file = sources.set("a", text.into(), false);
    let without_places = |shown: String| -> String {
        let parts = shown.split("TextRange {").enumerate();
        parts.map(|(i, part)| if i == 0 { part } else { part.split_once('}').map_or(part, |(_, rest)| rest) }).collect()
    };
    let read = |piece: syntax::Piece| {
        let item = sources.add_item(file, piece.range.start);
        let members = syntax::parse_item(item, &text[piece.range]).members;
        members.iter().map(|member| without_places(format!("{member:?}"))).collect()
    };
    syntax::cut(text).into_iter().map(read).collect()
}

/// Asserts that one tree is the other: item by item, but that members of one line may have become items of their own.
fn assert_same_tree(before: &[Vec<String>], after: &[Vec<String>], name: &str) {
    let mut rest = after.iter();
    for item in before {
        let mut read: Vec<String> = rest.next().cloned().unwrap_or_default();
        while read.len() < item.len() {
            let Some(next) = rest.next() else { break };
            read.extend(next.iter().cloned());
        }
        assert_eq!(*item, read, "{name}: it is read as something else");
    }
    assert_eq!(rest.next(), None, "{name}: there is more than before");
}

/// Every comment, found line by line: `//` outside of texts and prose.
fn comments(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let trimmed = line.trim_start_matches([' ', '\t', '\r', '\u{A0}']);
        let (mut quoted, mut escaped, mut before) = (false, false, ' ');
        for (at, c) in trimmed.char_indices() {
            if c == '|' && !quoted && (at == 0 || trimmed[..at].trim_end().ends_with([':', '{', ';'])) {
                break;
            }
            if c == '/' && before == '/' && !quoted {
                found.push(trimmed[at - 1..].trim_end().to_owned());
                break;
            }
            if c == '"' && !escaped {
                quoted = !quoted;
            }
            escaped = quoted && c == '\\' && !escaped;
            before = c;
        }
    }
    found.sort();
    found
}

/// What must hold of a text that may have anything wrong with it. Says whether it was laid out.
fn holds(name: &str, text: &str) -> bool {
    let formatted = match format(text) {
        Ok(formatted) => formatted,
        Err(Refusal::Unreadable) => return false,
        Err(Refusal::Changed { line } | Refusal::Ambiguous { line }) => {
            panic!("{name}: line {line} would be read as something else:\n{text}")
        }
    };
    assert_eq!(format(&formatted).as_deref(), Ok(formatted.as_str()), "{name}: formatting it again changes it");
    assert_same_tree(&tree(text), &tree(&formatted), name);
    assert_eq!(comments(text), comments(&formatted), "{name}: its comments have changed");
    true
}

#[test]
fn a_text_is_laid_out() {
    for (before, after) in [
        // Members, separators and blanks.
        ("a:1;b :2,\tc{ }\n\n\n\nd { e:1 }", "a: 1  b: 2  c {}\n\nd { e: 1 }\n"),
        ("mål M1 \"To\"{nivå:bruker\n prioritet:1}", "mål M1 \"To\" {\n  nivå: bruker\n  prioritet: 1\n}\n"),
        ("a {\n\n\n  b: 1\n\n\n  c: 2\n\n}\n\n\n", "a {\n  b: 1\n\n  c: 2\n}\n"),
        // Comments stay where they are.
        (
            "// top\na { // open\n// own\nb: 1// end\n // last\n}// after\n//end",
            "// top\na { // open\n  // own\n  b: 1 // end\n  // last\n} // after\n//end\n",
        ),
        ("a: [1, // one\n 2 // two\n , 3]", "a: [\n  1, // one\n  2, // two\n  3,\n]\n"),
        ("a: [1 // one\n , // two\n 2]", "a: [\n  1, // one\n  // two\n  2,\n]\n"),
        ("a { b: 1 // one\n ; // two\n}\n,// end", "a {\n  b: 1 // one\n  // two\n}\n// end\n"),
        ("a: b // why\n // and\n and c", "a: b // why\n  // and\n  and c\n"),
        // Expressions.
        ("a: -1+ - b*( c )", "a: -1 + -b * (c)\n"),
        ("a: 2026 .. 2027\nb: ..2026\nc: 2026 ..  as \"x\"", "a: 2026..2027\nb: ..2026\nc: 2026.. as \"x\"\n"),
        ("a: count (all  b  where c>1)", "a: count(all b where c > 1)\n"),
        ("use std.nb goal M1 {\n  level: user\n}", "use std.nb\ngoal M1 {\n  level: user\n}\n"),
        ("goal M1 { ,}\ngoal M2 {\n;\n}", "goal M1 {}\ngoal M2 {}\n"),
        ("a: [ ]\nb: { }\nc: [1,2,]\nd: {e:1;f:2}", "a: []\nb: {}\nc: [1, 2]\nd: { e: 1, f: 2 }\n"),
        ("a: law § 13  b (7)", "a: law §13 b(7)\n"),
        ("a: 9%\nb: 7   days", "a: 9 %\nb: 7 days\n"),
        // Between the unit of a number and a block the comma is what tells where the block begins.
        ("a { b: 9%, c { d: 1 } }", "a { b: 9 %  c { d: 1 } }\n"),
        ("a { b: 2 kr,c { d: 1 }; e: 3 kr; f: 4 }", "a { b: 2 kr, c { d: 1 }  e: 3 kr  f: 4 }\n"),
        (
            "a { b: min 2 kr per x, c { } }\na { b: 1..2 kr; c { } }",
            "a { b: min 2 kr per x  c {} }\na { b: 1..2 kr, c {} }\n",
        ),
        // A minus after a year is no date.
        ("a: 2026- b", "a: 2026 - b\n"),
        ("a: if b then c\n else   d", "a: if b then c\n  else d\n"),
        // What the author opened stays open; what was not, is closed.
        ("a: [\n1, 2,\n3]", "a: [\n  1, 2,\n  3,\n]\n"),
        ("a: [1,\n2]", "a: [1, 2]\n"),
        // Prose is never filled.
        ("a: |one  \n |  two\nb: | one", "a:\n  | one  \n  |  two\nb: | one\n"),
        ("a {\n| free\n    |\n}", "a {\n  | free\n  |\n}\n"),
        // The marks of the file stay.
        ("\u{FEFF}a:1\r\nb {\r\n\tc:2 // d\r\n}\r\n", "\u{FEFF}a: 1\r\nb {\r\n  c: 2 // d\r\n}\r\n"),
        ("", ""),
        ("\n\n// alone\n\n\n// two\n", "// alone\n\n// two\n"),
    ] {
        assert_eq!(format(before).as_deref(), Ok(after), "{before:?}");
        assert!(holds("case", before));
    }
}

#[test]
fn long_lines_are_broken_where_they_can_be() {
    let names: Vec<String> = (0..12).map(|number| format!("et_ganske_langt_navn_{number}")).collect();
    let list = format(&format!("a {{ b: [{}] }}", names.join(", "))).unwrap();
    assert_eq!(list.lines().count(), 2 + 12 + 2, "{list}");
    let chain = format(&format!("a: {} or x", names.join(" and "))).unwrap();
    assert!(chain.contains("\n  and et_") && chain.ends_with("\n  or x\n"), "{chain}");
    let nested = format(&format!("a: list(one_of({}))", names.join(", "))).unwrap();
    assert!(nested.starts_with("a: list(one_of(\n  et_ganske_langt_navn_0,\n"), "{nested}");
    assert!(nested.ends_with(",\n))\n"), "{nested}");
    // What follows a chain is no part of it: the line is not broken there.
    let worded = format(&format!("a: {} as \"x\"", names.join(" and "))).unwrap();
    assert!(worded.ends_with("\n  and et_ganske_langt_navn_11 as \"x\"\n"), "{worded}");
    for text in [list, chain, nested, worded] {
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(holds("long", &text));
    }
}

#[test]
fn a_text_with_mistakes_is_left_as_it_is() {
    for text in ["a: (1\n", "a = 1\n", "a\n{\n}\n", "a:\n  1\n", "}\n"] {
        assert_eq!(format(text), Err(Refusal::Unreadable), "{text:?}");
        assert!(!plikt::format::problems("a", text).1.is_empty(), "{text:?}");
    }
}

#[test]
fn prose_behind_a_brace_is_prose_to_its_end() {
    // Whatever stands in it: quotes, brackets, what looks like a member.
    let laid_out = format("goal M { | it is \"so } and [ not\n  number: 1; |x: \"\n}\n");
    assert_eq!(laid_out.as_deref(), Ok("goal M {\n  | it is \"so } and [ not\n  number: 1\n  | x: \"\n}\n"));
}

#[test]
fn of_commas_that_divide_nothing_nothing_stays() {
    let laid_out = format(",\nplan p \"P\" { }\n\n,,\n;\ngoal M { }\n,");
    assert_eq!(laid_out.as_deref(), Ok("plan p \"P\" {}\ngoal M {}\n"));
    assert_eq!(format(",;\n").as_deref(), Ok(""));
}

#[test]
fn blanks_within_the_parentheses_of_a_section_change_nothing() {
    let laid_out = format("definition d \"D\" { source: fvl §13b(6 )as \"F\" }\n");
    assert_eq!(laid_out.as_deref(), Ok("definition d \"D\" { source: fvl §13b(6) as \"F\" }\n"));
}

#[test]
fn every_file_of_the_project_keeps_what_it_says() {
    let mut read = 0;
    for (name, text) in texts() {
        if holds(&name, &text) {
            read += 1;
            assert!(format(&text.replace('\n', "\r\n")).is_ok_and(|text| !text.replace("\r\n", "").contains('\n')));
            continue;
        }
        // What follows the grammar of a file that has mistakes elsewhere.
        for piece in syntax::cut(&text) {
            holds(&name, &text[piece.range]);
        }
    }
    assert!(read > 30, "{read} files were laid out");
}

#[test]
fn a_text_that_ends_anywhere_is_laid_out_or_left() {
    for (name, text) in corpus() {
        let step = 1 + text.len() / 25;
        for end in (0..text.len()).step_by(step).filter(|end| text.is_char_boundary(*end)) {
            holds(&name.display().to_string(), &text[..end]);
        }
    }
}

/// Other blanks and comments between what stands on the lines of a text.
fn disturbed(text: &str, choices: &[(usize, u8)]) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut choice = 0;
    for line in text.lines() {
        let (_, what) = choices[choice % choices.len()];
        let prose = line.trim_start().starts_with('|') || line.contains(": |");
        let mut quoted = false;
        for c in line.chars() {
            quoted ^= c == '"';
            let (distance, what) = choices[choice % choices.len()];
            if c == ' ' && !quoted && !prose && distance < 300 {
                out.push_str(["  ", "\t", " \u{A0}", "   "][usize::from(what) % 4]);
            }
            if !prose && !quoted && matches!(c, '[' | '{' | '(' | ',') && distance > 900 && !line.contains("//") {
                out.push(c);
                out.push_str(["\n", "\n\n\n", " // inni\n", "\n  // egen linje\n"][usize::from(what) % 4]);
            } else {
                out.push(c);
            }
            choice += 1;
        }
        if !prose && !line.contains('"') && what % 5 == 0 {
            out.push_str("   // på slutten ");
        }
        out.push_str(["\n", "\n", "\n\n\n", "\n", "\r\n", "\n// egen\n"][usize::from(what) % 6]);
    }
    out
}

/// The projects of the repository: every example, every file of the tests, and packs written in English as plans.
fn projects() -> Vec<Vec<(String, String)>> {
    let mut projects: Vec<Vec<(String, String)>> = Vec::new();
    for (path, text) in corpus() {
        let name = path.display().to_string();
        let inside = name.split("/examples/").nth(1).map(str::to_owned);
        match inside.and_then(|inside| Some((inside.split_once('/')?.0.to_owned(), inside))) {
            Some((folder, inside)) => {
                match projects.iter_mut().find(|files| files[0].0.starts_with(&format!("{folder}/"))) {
                    Some(files) => files.push((inside, text)),
                    None => projects.push(vec![(inside, text)]),
                }
            }
            None => projects.push(vec![(name.rsplit('/').next().unwrap().to_owned(), text)]),
        }
    }
    for name in ["std.law_no", "std.bodies_no", "std.statistics_no", "std.guide_2008", "std.calendar_no"] {
        let text = packs::text(name).unwrap();
        projects.push(vec![(format!("{name}.plikt"), format!("language: en\n{text}"))]);
    }
    projects
}

/// Every file of a project in a language, or why one is not.
fn in_language(files: &[(String, String)], language: Language) -> Result<Vec<(String, String)>, (String, Refusal)> {
    let mut workspace = Workspace::new();
    for (name, text) in files {
        workspace.set(name, text.as_str());
    }
    let translate = |(name, _): &(String, String)| {
        let text = workspace.translate(name, language).map_err(|refusal| (name.clone(), refusal))?;
        Ok((name.clone(), text))
    };
    files.iter().map(translate).collect()
}

/// English, bokmål, nynorsk and back give the same text; and so does the language that a file is written in, once its
/// words are those that the language writes.
#[test]
fn a_translation_and_back_gives_the_same_text() {
    let (mut translated, mut unchanged, mut wrong) = (0, 0, Vec::new());
    for files in projects() {
        let english = match in_language(&files, Language::En) {
            Ok(english) => english,
            Err((_, Refusal::Unreadable)) => continue,
            Err((name, refusal)) => {
                wrong.push(format!("{name} to English: {refusal:?}"));
                continue;
            }
        };
        let mut now = english.clone();
        let mut seen = Vec::new();
        for language in [Language::Nb, Language::Nn, Language::En] {
            match in_language(&now, language) {
                Ok(files) => now = files,
                Err((name, why)) => wrong.push(format!("{name} to {language:?}: {why:?}")),
            }
            seen.push(now.clone());
        }
        for ((name, first), (_, last)) in english.iter().zip(&now) {
            if let Some((first, last)) = first.lines().zip(last.lines()).find(|(first, last)| first != last) {
                wrong.push(format!("{name}:\n  {first}\n  {last}"));
            }
        }
        for (file, (_, text)) in files.iter().enumerate() {
            translated += 1;
            unchanged += usize::from(seen.iter().any(|files| files[file].1 == *text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(translated > 30 && unchanged > 10, "{translated} files, {unchanged} of them written as they come back");
}

/// How often is said as each tongue says it, and comes back as it was.
#[test]
fn how_often_is_said_as_each_tongue_says_it() {
    let in_tongue = |text: &str, language| {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", text);
        workspace.translate("plan.plikt", language).unwrap()
    };
    let plan = |times: [&str; 4]| {
        let measures = times.iter().enumerate().map(|(i, time)| format!("measure T{i} \"T\" {{ time: {time} }}\n"));
        format!("language: en\n{}", measures.collect::<String>())
    };
    let selves = "language: en\nview v { query: all measure group by responsible select responsible, count(self) }\n";
    let nn = in_tongue(selves, Language::Nn);
    assert!(nn.contains("(sjølv)"), "{nn}");
    assert_eq!(in_tongue(&nn, Language::En), selves);
    // Of a part of a unit only the unit is a word.
    let parts = plan(["every 1.5 years", "every 2.5 months", "every 0.5 year", "2 per year"]);
    let nb = in_tongue(&parts, Language::Nb);
    assert_eq!(
        nb.lines().filter_map(|line| line.split_once("tid: ")).map(|(_, time)| time).collect::<Vec<_>>(),
        ["hvert 1.5 år }", "hver 2.5 måneder }", "hvert 0.5 år }", "2 per år }"]
    );
    let back = in_tongue(&nb, Language::En);
    assert_eq!(back, parts.replace("0.5 year ", "0.5 years "));
    let english = plan(["every 4 years", "every 3 months", "every 2 weeks", "every year"]);
    let nb = in_tongue(&english, Language::Nb);
    let times = |text: &str| -> Vec<String> {
        let times = text.lines().filter_map(|line| line.split_once("tid: "));
        times.map(|(_, time)| time.trim_end_matches(" }").to_owned()).collect()
    };
    assert_eq!(times(&nb), ["hvert 4. år", "hver 3. måned", "hver 2. uke", "hvert år"]);
    let nn = in_tongue(&nb, Language::Nn);
    assert_eq!(times(&nn), ["kvart 4. år", "kvar 3. månad", "kvar 2. veke", "kvart år"]);
    assert_eq!(in_tongue(&nn, Language::En), english);
    // Words that mean something together only are said with the number.
    let nb = "språk: nb\ntiltak T1 \"T\" { tid: hvert annet år }\ntiltak T2 \"T\" { tid: annenhver måned }\n";
    let nn = in_tongue(nb, Language::Nn);
    assert_eq!(times(&nn), ["kvart 2. år", "kvar 2. månad"]);
    assert_eq!(times(&in_tongue(&nn, Language::Nb)), ["hvert 2. år", "hver 2. måned"]);
    assert!(in_tongue(nb, Language::En).contains("time: every 2 years }"));
    assert_eq!(in_tongue(nb, Language::Nb), nb, "what a tongue reads stays");
}

/// Prose that something parts from the prose above it, such as a semicolon, does not become one with it.
#[test]
fn prose_that_is_parted_stays_parted() {
    for text in ["s \"\" {|\n;|\n}", "a \"\" { | x\n  ;\n  | y\n}", "a \"\" {\n  b: | x\n  , | y\n}"] {
        holds(text, text);
    }
}

/// A comment beside nothing but a semicolon is a comment.
#[test]
fn a_comment_that_a_semicolon_parted_goes_with_what_follows() {
    assert_eq!(format(";// a\n// b").unwrap(), "// a\n// b\n");
    assert_eq!(format("a \"\" {}\n;// b\nc \"\" {}\n,\n").unwrap(), "a \"\" {}\n// b\nc \"\" {}\n");
    assert_eq!(format(";// a\n;// b\n\n;// c\na \"\" {}\n").unwrap(), "// a\n// b\n\n// c\na \"\" {}\n");
}

/// What divides two members may begin the line of the second, after a comment or not.
#[test]
fn a_member_after_what_divides_is_on_the_line_of_that() {
    assert_eq!(format("a \"\" { b: 1 // why\n; c: 2 }").unwrap(), "a \"\" {\n  b: 1 // why\n  c: 2\n}\n");
    assert_eq!(format("a \"\" { b: 1\n, c: 2; d: 3 }").unwrap(), "a \"\" {\n  b: 1\n  c: 2  d: 3\n}\n");
}

proptest! {
    #![proptest_config(crate::random::cases(12))]

    /// Blanks, line breaks and comments anywhere.
    #[test]
    fn disturbed_items_keep_what_they_say(
        which in 0..1000usize,
        choices in prop::collection::vec((0..1000usize, any::<u8>()), 1..50),
    ) {
        let files = texts();
        let (name, text) = &files[which % files.len()];
        for piece in syntax::cut(text).into_iter().take(40) {
            holds(name, &disturbed(&text[piece.range], &choices));
        }
    }

    /// Edits that may break anything.
    #[test]
    fn edited_texts_are_laid_out_or_left(
        which in 0..1000usize,
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        let files = corpus();
        let (name, text) = &files[which % files.len()];
        let mut text = text.clone();
        for edit in &edits {
            apply(&mut text, edit);
        }
        holds(&name.display().to_string(), &text);
        for piece in syntax::cut(&text) {
            holds(&name.display().to_string(), &text[piece.range]);
        }
    }
}

#[test]
fn the_brace_that_closes_a_block_must_fit_on_its_line_too() {
    for title in 60..90 {
        let text = format!("mål M1 \"{}\" {{ nivå: bruker  indikator {{ x: 1 }} }}\n", "x".repeat(title));
        let tidy = format(&text).expect("a sound text");
        let longest = tidy.lines().map(|line| line.chars().count()).max();
        assert!(longest <= Some(WIDTH), "{tidy}");
        // It is one line as long as it fits there.
        assert_eq!(tidy.lines().count() == 1, text.trim_end().chars().count() <= WIDTH, "{tidy}");
    }
}
