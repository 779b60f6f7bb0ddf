//! What expressions and names mean: a table of expressions in three values, and projects of several files, kinds and plans.

use plikt::Workspace;
use plikt::diag::{CodeName, Language};
use plikt::export::{Format, Target, export};
use plikt::source::ItemId;

use crate::features::{Reading, Written};

/// The plan and the lines of the table of expressions.
fn table() -> (String, Vec<(String, String)>) {
    let text = include_str!("../data/features/expressions.txt");
    let (plan, lines) = text.split_once("----\n").expect("a line of dashes");
    let plan = plan.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let lines = lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let pair = |line: &str| {
        let (expression, wanted) = line.split_once(" => ").unwrap_or_else(|| panic!("not a line of the table: {line}"));
        (expression.to_owned(), wanted.to_owned())
    };
    (plan, lines.map(pair).collect())
}

#[test]
fn expressions_give_what_the_table_says() {
    let (plan, lines) = table();
    let views =
        lines.iter().enumerate().map(|(i, (expression, _))| format!("visning v{i} {{ spørring: {expression} }}"));
    let text: Vec<String> = std::iter::once(plan).chain(views).collect();
    let mut reading = Reading::one(&text.join("\n"));
    let model = reading.workspace.model();
    let found = reading.workspace.diagnostics().iter().filter(|d| matches!(d.code, CodeName::Code(_)));
    let found: Vec<(String, ItemId)> = found.map(|d| (d.code.to_string(), d.primary.span.item)).collect();
    let mut wrong = Vec::new();
    for (i, (expression, wanted)) in lines.iter().enumerate() {
        let item = model.element(Written { model: &model }.element(&format!("v{i}"))).item;
        let codes: Vec<&str> = found.iter().filter(|(_, at)| *at == item).map(|(code, _)| code.as_str()).collect();
        let said = match codes.as_slice() {
            [] => reading.at(&format!("v{i}.query")),
            codes => format!("! {}", codes.join(" ")),
        };
        // A line with `but` knows of a gap: what is given today stands after it. When the gap is closed, the line says so.
        let said_today = wanted.split_once(" but ").map_or(wanted.as_str(), |(_, today)| today);
        if said != said_today {
            wrong.push(format!("{expression}\n    wanted {wanted}\n    found  {said}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn texts_are_computed_in_each_language() {
    let texts = [
        ("nb", "Kurs koster 1 250 000 kr i perioden; 12,5 %; skole, barnehage og nav; 14. mars 2026; ja"),
        ("nn", "Kurs kostar 1 250 000 kr i perioden; 12,5 %; skule, barnehage og nav; 14. mars 2026; ja"),
        ("en", "Kurs costs 1,250,000 kr in the period; 12.5%; school, kindergarten and nav; 14 March 2026; yes"),
    ];
    for (language, wanted) in texts {
        let costs = wanted.split(' ').nth(1).unwrap_or_default();
        let within = wanted.split("kr ").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
        let text = format!(
            "language: {language}
            body school \"{}\" {{ }}
            body kindergarten \"{}\" {{ }}
            body nav \"nav\" {{ }}
            measure T1 \"Kurs\" {{
              cost: {{ 2026: 1_000_000 kr, 2027: 250_000 kr }}  share: 12.5 %  start: 2026-03-14
              responsible: [school, kindergarten, nav]
              text: \"{{title}} {costs} {{sum(cost)}} {within}; {{share}}; {{responsible}}; {{start}}; {{cost is set}}\"
            }}",
            if language == "nn" {
                "skule"
            } else if language == "nb" {
                "skole"
            } else {
                "school"
            },
            if language == "en" { "kindergarten" } else { "barnehage" },
        );
        let mut reading = Reading::one(&text);
        assert_eq!(reading.problems(), [""; 0]);
        assert_eq!(reading.at("T1.text"), format!("{wanted:?}"), "{language}");
    }
}

#[test]
fn files_see_what_they_use() {
    let bodies = "instans skole_vest \"Vestre skole\" { }\nmål M1 \"Mål\" { }\n";
    let used = "instans politiet_vest \"Politiet\" { }\n";
    let mut reading = Reading::of(&[
        ("felles/instanser.plikt", bodies),
        ("felles/politi.plikt", used),
        (
            "plan.plikt",
            "bruk \"felles/instanser.plikt\"\nbruk \"felles/politi.plikt\" som p\ntiltak T1 { ansvarlig: [skole_vest, p.politiet_vest]  mål: M1 }",
        ),
    ]);
    assert_eq!(reading.codes(), [""; 0]);
    assert_eq!(reading.at("T1.responsible"), "[skole_vest, politiet_vest]");
    assert_eq!(reading.at("M1.measures"), "[T1]");

    // Under an alias a label has no other name; what a used file uses is not seen; a file that is not used is not either.
    for (plan, code) in [
        ("bruk \"felles/politi.plikt\" som p\ntiltak T1 { ansvarlig: politiet_vest }", "unknown-name"),
        ("bruk \"felles/midt.plikt\"\ntiltak T1 { ansvarlig: skole_vest }", "unknown-name"),
        ("tiltak T1 { ansvarlig: skole_vest }", "unknown-name"),
        ("bruk \"felles/borte.plikt\"", "unknown-file"),
        ("bruk \"../utenfor.plikt\"", "outside-project"),
        ("bruk std.instanse_no", "unknown-pack"),
        // What is missing may stand in what could not be used.
        ("bruk \"felles/borte.plikt\"\ntiltak T1 { ansvarlig: helsestasjonen_i_nord }", "unknown-file"),
    ] {
        let middle = ("felles/midt.plikt", "bruk \"instanser.plikt\"\n");
        let mut reading = Reading::of(&[
            ("felles/instanser.plikt", bodies),
            ("felles/politi.plikt", used),
            middle,
            ("plan.plikt", plan),
        ]);
        assert_eq!(reading.codes(), [code], "{plan}");
    }
    // What a pack has whose name is misspelt is not missed; what it does not have is.
    let plan = "bruk std.instanse_no\ntiltak T1 { ansvarlig: [barnevern, brannmennene_på_øya] }";
    assert_eq!(Reading::of(&[("plan.plikt", plan)]).codes(), ["unknown-pack", "unknown-name"]);
    let mut ring = Reading::of(&[("a.plikt", "bruk \"b.plikt\"\n"), ("b.plikt", "bruk \"a.plikt\"\n")]);
    assert_eq!(ring.codes(), ["import-cycle"]);

    let mut pack = Reading::one("bruk std.instanser_no som i\ntiltak T1 { ansvarlig: [i.politi, i.school] }");
    assert_eq!((pack.at("T1.responsible"), pack.codes()), ("[police, school]".into(), Vec::new()));
}

#[test]
fn the_same_label_twice() {
    let plan = "mål M1 { indikator I1 \"En\" { mål: 1 } }\nmål M2 { indikator I1 \"To\" { mål: 2 } }\n";
    let mut reading =
        Reading::one(&format!("{plan}tiltak T1 {{ indikator: M1.I1 }}\ntiltak T2 {{ indikator: [M2.I1] }}"));
    assert_eq!(reading.codes(), [""; 0]);
    let named = "visning a { spørring: T1.indikator.title }\nvisning b { spørring: T2.indikator.title }";
    let mut reading =
        Reading::one(&format!("{plan}tiltak T1 {{ indikator: M1.I1 }}\ntiltak T2 {{ indikator: M2.I1 }}\n{named}"));
    assert_eq!((reading.at("a.query"), reading.at("b.query")), ("[\"En\"]".into(), "[\"To\"]".into()));
    let mut reading = Reading::one(&format!("{plan}tiltak T1 {{ indikator: I1 }}"));
    assert_eq!(reading.codes(), ["ambiguous-name"]);
    let found = &reading.workspace.diagnostics()[0];
    assert_eq!(found.related.len(), 2, "both are shown");
    let mut reading = Reading::one("tiltak T1 { }\ntiltak T1 { }");
    assert_eq!(reading.codes(), ["duplicate-label"]);
    // Of several labels, the nearest outward is meant; a field's type chooses among the rest.
    let mut reading = Reading::one(
        "mål X \"Ytre\" { tiltak A { }  indikator I { }  tiltak B { indikator: I } }\nindikator I { mål: 3 }",
    );
    assert_eq!((reading.at("B.indicator"), reading.codes().len()), ("[I]".into(), 0));
    let mut reading = Reading::one("tiltak `eller` \"Ord\" { }\ntiltak T2 { se_også: `eller` }");
    assert_eq!((reading.at("T2.see"), reading.codes().len()), ("[eller]".into(), 0));
}

#[test]
fn kinds_that_a_plan_declares() {
    let text = "
        kind skadeverk { antall_saker: required(number)  alvor_grad: scale(liten < stor < svært_stor)  tiltakene_mot: list(measure) }
        kind hendelse_eller_mål { any_of: skadeverk | goal }
        extend measure { framdrift: percent  knyttet_til: list(hendelse_eller_mål)  rang: scale(lav < høy) }
        plan p \"P\" { periode: 2026..2029 }
        mål M1 \"M\" { }
        skadeverk S1 \"Hærverk\" { antall_saker: 4  alvor_grad: stor  tiltakene_mot: T1 }
        skadeverk S2 \"Tyveri\" { antall_saker: 9  alvor_grad: liten }
        tiltak T1 \"T\" { framdrift: 40 %  knyttet_til: [S1, M1]  rang: høy }
        visning alle_typer { spørring: antall(alle hendelse_eller_mål) }
        visning alvorlige { spørring: alle skadeverk der alvor_grad >= stor }
        visning ledd { spørring: T1.knyttet_til.title }
        visning rang { spørring: T1.rang > lav }
        visning saker { spørring: sum(alle skadeverk, antall_saker) }
        regel få_saker { for_hver: skadeverk  må: antall_saker < 5  melding: \"{name} er for vanlig\" }";
    let mut reading = Reading::one(text);
    assert_eq!(reading.problems(), [""; 0]);
    for (path, wanted) in [
        ("S1.antall_saker", "4"),
        ("S1.tiltakene_mot", "[T1]"),
        ("T1.framdrift", "40 percent"),
        ("T1.knyttet_til", "[S1, M1]"),
        ("alle_typer.query", "3"),
        ("alvorlige.query", "[S1]"),
        ("ledd.query", "[\"Hærverk\", \"M\"]"),
        ("rang.query", "yes"),
        ("saker.query", "13"),
    ] {
        assert_eq!(reading.at(path), wanted, "{path}");
    }
    let rule = |w: &mut Workspace| -> Vec<String> {
        let found = w.diagnostics().iter().filter(|d| d.code.to_string() == "få_saker");
        found.map(|d| d.message.in_language(Language::Nb)).collect()
    };
    assert_eq!(rule(&mut reading.workspace), ["Tyveri er for vanlig"]);
    let mut missing = Reading::one("kind ting { tall: required(number) }\nting A { }");
    assert_eq!(missing.codes().len(), 1);
}

#[test]
fn several_plans_keep_apart() {
    let text = "
        kommune a \"A\" { folketall: 1_000 }
        plan p1 \"Barn\" { periode: 2026..2029  tiltak T1 \"Kurs\" { kostnad: 10 kr per år }  kapittel k1 { | Det er {antall(alle tiltak)} tiltak. } }
        plan p2 \"Voksne\" { periode: 2026..2027  tiltak T2 { kostnad: 10 kr per år }  tiltak T3 { }  kapittel k2 { | Det er {antall(alle tiltak)} tiltak. } }
        regel har_kostnad { for_hver: plan  må: antall(alle tiltak) < 2  melding: \"{name} har for mange\" }";
    let text = text.replace("{ |", "{\n|").replace("tiltak. }", "tiltak.\n}");
    let mut reading = Reading::one(&text);
    assert_eq!(reading.problems(), [""; 0]);
    assert_eq!(reading.at("k1.text"), "\"Det er 1 tiltak.\"");
    assert_eq!(reading.at("k2.text"), "\"Det er 2 tiltak.\"");
    let model = reading.workspace.model();
    let element = |name: &str| Written { model: &model }.element(name);
    assert_eq!(model.plan_of(element("T1")), Some(element("p1")));
    assert_eq!(model.plan_of(element("T3")), Some(element("p2")));
    assert_eq!(model.plan_of(element("a")), None, "what stands outside belongs to no one plan");
    let found = reading.workspace.diagnostics().iter().map(|d| d.message.in_language(Language::Nb));
    assert_eq!(found.collect::<Vec<_>>(), ["Voksne har for mange"]);
}

#[test]
fn values_that_go_in_a_ring_are_unknown() {
    let mut reading = Reading::one(
        "mål M1 { prioritet: M2.prioritet + 1 }\nmål M2 { prioritet: M1.prioritet + 1 }\nmål M3 { prioritet: 1 + 1 }",
    );
    assert_eq!((reading.at("M1.priority"), reading.at("M2.priority")), ("?".into(), "?".into()));
    assert_eq!(reading.at("M3.priority"), "2");
    let mut reading = Reading::one("tiltak T1 { tekst: \"a{tekst}\" }");
    assert_eq!(reading.at("T1.text"), "\"a\"");
    let mut reading = Reading::one(
        "målgruppe a { er_en: b }\nmålgruppe b { er_en: a }\nmålgruppe c { }\ntiltak T { målgruppe: a }\nvisning v { spørring: [T.målgruppe har b, T.målgruppe har c] }",
    );
    assert_eq!((reading.at("v.query"), reading.codes().len()), ("[yes, no]".into(), 0));
}

#[test]
fn the_text_of_a_file_beside() {
    let mut reading = Reading::of(&[
        ("plan.plikt", "plan p \"P\" { bakgrunn: fil(\"tekst/bakgrunn.md\") }"),
        ("tekst/bakgrunn.md", "# Bakgrunn\n"),
    ]);
    assert_eq!((reading.at("p.background"), reading.codes().len()), ("\"# Bakgrunn\\n\"".into(), 0));
    let mut reading = Reading::one("plan p \"P\" { bakgrunn: fil(\"borte.md\") }");
    assert_eq!(reading.codes().len(), 1);
}

#[test]
fn working_days_follow_the_calendar_in_use() {
    // Ascension Day 2026 is 14 May, and 17 May is a Sunday.
    let plan = "visning v { spørring: 2026-05-13 + 2 virkedager }\n";
    let own = "kalender k { faste_dager: \"05-15\"  helg: søndag }\n";
    let uses = "bruk std.kalender_no\n";
    for (text, wanted) in [
        (plan.to_owned(), "2026-05-15"),
        (format!("{uses}{plan}"), "2026-05-18"),
        (format!("{uses}{own}{plan}"), "2026-05-16"),
    ] {
        let mut reading = Reading::one(&text);
        assert_eq!((reading.problems(), reading.at("v.query")), (Vec::new(), wanted.into()), "{text}");
    }
}

#[test]
fn counted_numbers_name_what_readers_see_them_before() {
    let text = |numbering: &str| {
        format!(
            "language: en
            plan p \"P\" {{ numbering: {numbering} }}
            goal A \"A\" {{ level: user
              measure T1 \"x\" {{ }}
              measure T2 \"y\" {{ visibility: internal }}
              measure T3 \"z\" {{ }}
            }}
            goal B \"B\" {{ level: general  measure T4 \"w\" {{ }} }}
            chapter C1 \"C\" {{ number: \"3\" }}
            chapter C2 \"D\" {{ number: \"9\" }}
            measure T5 \"v\" {{ part_of: #3  goal: #2 }}
            view counted {{ query: #3 }}
            view chapter_alone {{ query: #9 }}
            view two {{ query: #2 }}"
        )
    };
    // The general goal comes first, what is internal is not counted, and a measure comes before a chapter.
    let mut reading = Reading::one(&text("continuous"));
    assert_eq!(reading.at("T5.part_of"), "T3");
    assert_eq!(reading.at("T5.goal"), "[A]");
    assert_eq!((reading.at("counted.query"), reading.at("chapter_alone.query")), ("T3".into(), "C2".into()));
    assert_eq!(reading.problems(), ["ambiguous-name: `#2` can mean several elements"], "goal and measure");
    // Where the plan's own numbers stand, none is counted.
    reading.again(&text("own"));
    assert_eq!(reading.at("counted.query"), "C1");
    assert_eq!(reading.codes(), ["type-mismatch", "unknown-name", "unknown-name"]);
    // An edit that lets a measure out counts it.
    reading.again(&text("continuous").replace("visibility: internal", "visibility: public"));
    assert_eq!(reading.at("T5.part_of"), "T2");
}

#[test]
fn a_cost_by_year_is_compared_as_its_sum_and_what_may_be_in_a_list_is_told() {
    let text = "språk: nb\nplan p \"P\" { periode: 2026..2029 }\ntiltak T1 \"A\" { kostnad: { 2026: 100_000 kr, 2027: 80_000 kr } }\n\
                tiltak T2 \"B\" { kostnad: 50_000 kr }\ntiltak T3 \"C\" { }\n\
                visning dyre { spørring: alle tiltak der kostnad > 150_000 kr velg merke }\n\
                kapittel k \"S\" { tekst: \"Dyre: {alle tiltak der kostnad > 150_000 kr}.\" }\n";
    let mut reading = Reading::one(text);
    assert_eq!(reading.problems(), [""; 0]);
    assert_eq!(reading.at("dyre.query"), "[[\"T1\"]; [\"T3\"]?]");
    for (language, words) in [(Language::Nb, "Dyre: A og kanskje C."), (Language::En, "Dyre: A and possibly C.")] {
        let document = export(&mut reading.workspace, Target::Document, Format::Markdown, language);
        assert!(document.contains(words), "{document}");
    }
}
