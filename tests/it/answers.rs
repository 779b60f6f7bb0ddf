//! What an answer says of itself: for whom it is, on which law it rests and how far that was examined, and what of it is told at length.
//! Like `aloud`, one test for each fault that a reader found who does not know the code.

use plikt::Workspace;
use plikt::diag::Language;
use plikt::norms::{Norms, Situation};
use plikt::render::norms::Detail;
use plikt::render::{self, Look};

use crate::aloud::{Asked, asked, holds};
use crate::cli::plikt;

const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/");

fn told(arguments: &[&str]) -> String {
    let done = plikt(arguments).run();
    assert_eq!(done.code, 0, "{}", done.err);
    done.out
}

/// The data of an answer.
fn data(asked: &Asked<'_>) -> serde_json::Value {
    let text = asked.on(|norms, situation, _| render::norms::json(&norms.decide(situation), asked.language));
    serde_json::from_str(&text).expect("JSON")
}

fn norm<'d>(answer: &'d serde_json::Value, label: &str) -> &'d serde_json::Value {
    let norms = answer["norms"].as_array().expect("norms");
    norms.iter().find(|norm| norm["label"] == label).unwrap_or_else(|| panic!("{label} is not in\n{answer:#}"))
}

#[test]
fn an_answer_says_for_whom_it_is() {
    let teacher = |language| Asked { language, ..asked("t05_lærer_2026.plikt", "eleven_fortalte_2026") };
    let said = [
        (Language::Nb, "Denne normen binder ikke Lærer.\n\n", "\nSvar for: Barnevernstjenesten · 15. juni 2026\n"),
        (Language::Nn, "Denne norma bind ikkje Lærar.\n\n", "\nSvar for: Barnevernstenesta · 15. juni 2026\n"),
        (Language::En, "This norm does not bind Teacher.\n\n", "\nAnswer for: Child welfare service · 15 June 2026\n"),
    ];
    for (language, first, whom) in said {
        let feedback = teacher(language).why("duty_to_give_feedback");
        assert!(feedback.starts_with(first), "{feedback}");
        holds(&feedback, &[whom], &[]);
    }
    let own = teacher(Language::Nb).why("duty_to_report_school");
    assert!(own.starts_with("Meldeplikt for ansatte i skolen – gjelder\nSvar for: Lærer · 15. juni 2026\n"), "{own}");
    let neighbour = asked("t12_nabo.plikt", "urolig_nabo");
    let not = neighbour.why("duty_to_report_school");
    assert!(not.starts_with("Denne normen binder ikke Privatperson.\n\n"), "{not}");
    holds(&not, &["– gjelder ikke\nSvar for: Privatperson"], &[]);
    let share = neighbour.why("sharing_to_avert_danger");
    assert!(share.starts_with("Denne normen gjelder ikke for Privatperson.\n\n"), "{share}");
    let file = &[BOOK, "t05_lærer_2026.plikt"].concat();
    let why = ["why-not", "duty_to_give_feedback", file, "--situation", "eleven_fortalte_2026", "--format", "json"];
    let answer: serde_json::Value = serde_json::from_str(&told(&why)).expect("JSON");
    assert_eq!((&answer["party"], &answer["is_for_actor"]), (&"child_welfare".into(), &false.into()));
}

#[test]
fn that_nothing_binds_is_marked_where_it_rests_on_unverified_law() {
    let mark = "binder Privatperson her, så langt det er kjent.\nDette bygger på rett som ikke er bekreftet: Avvergingsplikt.\n";
    let then = Asked { actor: Some("private_person"), ..asked("t04_lærer_2008.plikt", "eleven_fortalte_2008") };
    holds(&then.duties(Detail::Answer), &[mark], &[]);
    let answer = data(&then);
    assert_eq!((&answer["is_bound"], &answer["unverified"][0]["label"]), (&false.into(), &"duty_to_avert".into()));
    let now = asked("t12_nabo.plikt", "urolig_nabo");
    holds(&now.duties(Detail::Answer), &["Ingen norm binder Privatperson her, så langt det er kjent.\n\n"], &[]);
    assert!(data(&now).get("unverified").is_none());
}

/// Two laws; the older of the days to which they were examined is told, where the facts are of a later day.
#[test]
fn how_far_the_law_was_examined_is_told_of_later_days() {
    const LAW: &str = "language: en\nrole anyone \"Anyone\" { everyone: yes }\nbody office \"Office\" {}\ninformation concern {}\n\
        action disclose { what: information  to: role | body }\n\
        law roads \"Roads Act\" { in_force: 2000-01-01..  examined_to: 2026-07-02 }\n\
        law paths \"Paths Act\" { in_force: 2000-01-01..  examined_to: 2026-08-01 }\n\
        duty tell \"Tell\" { bearer: anyone  action: disclose(concern, to: office)  basis: roads }\n\
        duty show \"Show\" { bearer: anyone  action: disclose(concern)  basis: paths }\n\
        situation s \"S\" { at: 2026-07-20  actor: anyone }\n";
    let mut workspace = Workspace::new();
    workspace.set("law.plikt", LAW);
    let errors: Vec<_> = workspace.diagnostics().iter().map(|d| d.message.clone()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let model = workspace.model();
    let norms = Norms::of(&model);
    let of = |label: &str| model.elements().find(|(_, element)| element.label == label).expect("a label").0;
    let on = |day: &str, say: &dyn Fn(&Situation) -> String| {
        let at = plikt::value::Period::read(day).and_then(plikt::value::Period::first_day);
        say(&Situation { at, ..Situation::of(&model, of("s")) })
    };
    let look = |language| Look { language, ..Look::default() };
    let answer = |day, language| {
        on(day, &|situation| render::norms::answer(&norms.decide(situation), None, Detail::Answer, look(language)))
    };
    let why = |day, label| {
        on(day, &|situation| {
            let decision = norms.decide(situation);
            let index = norms.find(of(label)).expect("a norm");
            render::norms::reasons(&decision, index, decision.asked_party(index), Detail::Decisive, look(Language::En))
        })
    };
    let line = "The law was examined up to 2 July 2026; later changes are not included.\n";
    assert!(answer("2026-07-20", Language::En).ends_with(line));
    assert!(
        answer("2026-07-20", Language::Nb)
            .ends_with("Loven er undersøkt til 2. juli 2026; senere endringer er ikke med.\n")
    );
    assert!(
        answer("2026-07-20", Language::Nn)
            .ends_with("Lova er undersøkt til 2. juli 2026; seinare endringar er ikkje med.\n")
    );
    holds(&answer("2026-07-02", Language::En), &[], &["examined"]);
    holds(&why("2026-07-20", "tell"), &[line], &[]);
    holds(&why("2026-07-20", "show"), &[], &["examined"]);
    let json = on("2026-07-20", &|situation| render::norms::json(&norms.decide(situation), Language::En));
    assert_eq!(json.matches("\"examined_to\": \"2026-07-02\"").count(), 2, "{json}");
}

#[test]
fn what_another_norm_goes_before_is_said_of_that_norm() {
    let said = [
        (Language::Nb, "er ikke til hinder: Meldeplikt til barnevernet gjelder også her og går foran"),
        (Language::Nn, "er ikkje til hinder: Meldeplikt til barnevernet gjeld også her og går føre"),
        (
            Language::En,
            "does not stand in the way: Duty to report to child welfare applies here too and goes before it",
        ),
    ];
    for (language, line) in said {
        let teacher = Asked { language, ..asked("t05_lærer_2026.plikt", "eleven_fortalte_2026") };
        holds(&teacher.why("duty_to_report_school"), &[line], &[]);
    }
}

#[test]
fn a_prohibition_is_headed_as_one() {
    let said = [
        (
            Language::Nb,
            "\nForbud som gjelder\n  Taushetsplikt på krisesenteret\n",
            "\nForbud som gjelder: Lege\n",
            "ikke\n  ",
        ),
        (Language::Nn, "\nForbod som gjeld\n  Teieplikt på krisesenteret\n", "\nForbod som gjeld: Lege\n", "ikkje\n  "),
        (
            Language::En,
            "\nProhibitions that apply\n  Confidentiality at crisis centres\n",
            "\nProhibitions that apply: Doctor\n",
            "must not\n",
        ),
    ];
    for (language, own, party, not) in said {
        let answer = Asked { language, ..asked("t10_krisesenter.plikt", "drapstrusselen") }.duties(Detail::Answer);
        holds(&answer, &[own, party], &[not]);
    }
}

#[test]
fn that_an_exception_applies_is_said_before_what_met_it() {
    let answer = asked("t10_krisesenter.plikt", "drapstrusselen").duties(Detail::Full);
    holds(
        &answer,
        &[
            "✗ unntatt, for dette unntaket gjelder: Fare for liv eller helse opphever taushetsplikten\n        ✓ ",
            "✓ dette unntaket gjelder ikke: Samtykke opphever taushetsplikten\n",
        ],
        &["✗ unntatt: ", "ikke unntatt etter"],
    );
    let open = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").duties(Detail::Decisive);
    holds(&open, &["? unntatt hvis dette unntaket gjelder: "], &["kanskje unntatt"]);
}

/// What excepts from an exception is told below it.
#[test]
fn an_exception_that_is_excepted_from_says_what_failed() {
    const LAW: &str = "language: en\nrole anyone \"Anyone\" { everyone: yes }\ninformation personal {}\n\
        action disclose { what: information }\nfact danger { type: bool }\nfact secret { type: bool }\n\
        prohibition quiet \"Quiet\" { bearer: anyone  action: disclose(personal) }\n\
        exception saving \"Saving lives\" { of: quiet  when: danger }\n\
        exception sworn \"Sworn secrets\" { of: saving  when: secret }\n\
        situation s \"S\" { at: 2026-07-20  actor: anyone  danger: yes  secret: yes }\n";
    let mut workspace = Workspace::new();
    workspace.set("law.plikt", LAW);
    let model = workspace.model();
    let norms = Norms::of(&model);
    let id = model.elements().find(|(_, element)| element.label == "s").expect("a situation").0;
    let situation = Situation::of(&model, id);
    let look = Look { language: Language::En, ..Look::default() };
    let answer = render::norms::answer(&norms.decide(&situation), Some(id), Detail::Full, look);
    holds(
        &answer,
        &["✓ this exception does not apply: Saving lives\n", "✗ excepted, for this exception applies: Sworn secrets\n"],
        &[],
    );
}

#[test]
fn a_fact_is_told_once_in_every_step_too() {
    let answer = asked("t10_krisesenter.plikt", "drapstrusselen").duties(Detail::Full);
    let (avert, _) = answer.split_once("Oppmerksomhetsplikt").expect("the first norm");
    assert_eq!(avert.matches("✓ Hvilket lovbrudd er det fare for").count(), 1, "{avert}");
    // Three of the parts ask for it again, once each.
    assert_eq!(avert.matches("✓ lovbruddet: Drap (som over)\n").count(), 3, "{avert}");
    let child = Asked { language: Language::En, ..asked("t05_lærer_2026.plikt", "eleven_fortalte_2026") };
    let child = child.duties(Detail::Full);
    holds(&child, &["  ✓ The person exposed is a child (as above)\n"], &["✓ victim age: 10", ") (as above)"]);
}

#[test]
fn others_are_told_in_short_to_whoever_asks() {
    let neighbour = Asked { actor: Some("private_person"), ..asked("t05_lærer_2026.plikt", "eleven_fortalte_2026") };
    let answer = neighbour.duties(Detail::Answer);
    holds(
        &answer,
        &[
            "\nAndre, i korte trekk (--all viser alt)\n  Barnevernstjenesten må: Gjennomgang av meldinger – senest 22. juni 2026; ",
        ],
        &["Barnevernet skal gå gjennom en melding", "Barnevernstjenesten må\n"],
    );
    assert!(answer.lines().count() < 16, "{answer}");
    let all = neighbour.on(|norms, situation, id| {
        render::norms::answer(&norms.decide(situation), Some(id), Detail::Answer, neighbour.look(true))
    });
    holds(&all, &["\nBarnevernstjenesten må\n", "Barnevernet skal gå gjennom en melding"], &["i korte trekk"]);
    // Those who are named with whoever asks are told of in full.
    holds(&asked("t10_krisesenter.plikt", "drapstrusselen").duties(Detail::Answer), &["\nLege må\n"], &[]);
}

#[test]
fn whom_something_is_told_to_is_said_as_people_say_it() {
    let nurse = Asked { language: Language::En, ..asked("t16_eldre.plikt", "faren") }.duties(Detail::Answer);
    holds(&nurse, &["(personal information) to the police: "], &["to police", "to child welfare"]);
    let file = &[BOOK, "forløp.plikt"].concat();
    let course = told(&["follow", file, "--case", "fulgt_opp_i_tide"]);
    holds(
        &course,
        &[
            "Lærer: gi opplysninger (bekymring for et barn) til barnevernstjenesten\n",
            "(hva som skjer med meldingen) til den som meldte",
        ],
        &[],
    );
    let course = told(&["follow", file, "--case", "fulgt_opp_i_tide", "--lang", "en"]);
    holds(&course, &["disclose information (what happens with the report) to the reporter"], &["the The"]);
}

#[test]
fn what_is_told_is_in_the_data_too() {
    let centre = data(&asked("t10_krisesenter.plikt", "drapstrusselen"));
    let quiet = norm(&centre, "confidentiality_crisis_centre");
    assert_eq!((&quiet["state"], &quiet["says"]), (&"freed".into(), &"must_not".into()));
    assert_eq!(quiet["freed_by"][0], "danger_lifts_confidentiality");
    assert_eq!(quiet["reasons"]["text"], "Taushetsplikt på krisesenteret: gjelder, men med et unntak her");
    holds(quiet["text"].as_str().expect("its text"), &["skal tie om brukerne"], &[]);
    let nurse = data(&asked("t16_eldre.plikt", "faren"));
    let before = norm(&nurse, "duty_to_avert")["goes_before"].as_array().expect("what it goes before");
    assert!(before.contains(&"confidentiality_health_personnel".into()), "{before:?}");
    let open = &norm(&nurse, "confidentiality_health_personnel")["open"][0];
    assert_eq!((&open["act"]["arguments"]["to"], &open["norms"][0]), (&"police".into(), &"duty_to_avert".into()));
    holds(open["text"].as_str().expect("its words"), &["gi opplysninger (personlige opplysninger) til politiet"], &[]);
    assert_eq!(norm(&nurse, "duty_to_avert")["is_near"], true);
    // The same in the words of the answer.
    let answer = asked("t16_eldre.plikt", "faren").duties(Detail::Answer);
    let mut lines = 0;
    for label in ["duty_to_avert", "confidentiality_health_personnel"] {
        for line in norm(&nurse, label)["qualifications"].as_array().expect("what stands around it") {
            holds(&answer, &[line.as_str().expect("a line")], &[]);
            lines += 1;
        }
    }
    assert!(lines >= 2, "{lines}");
    let quiet =
        norm(&centre, "confidentiality_crisis_centre")["qualifications"].as_array().expect("what frees from it");
    holds(quiet[0].as_str().expect("a line"), &["unntak her: "], &[]);
}

#[test]
fn what_a_breach_is_punished_with_is_told_where_it_is_punished() {
    let penalty = "straff: bot eller fengsel i inntil 1 år (§ 196)";
    let mother = |situation| Asked { day: Some("2026-06-15"), ..asked("straffri.plikt", situation) };
    let punished = mother("farlig_for_mor");
    holds(&punished.duties(Detail::Answer), &[penalty], &["Brudd straffes ikke"]);
    assert_eq!(norm(&data(&punished), "duty_to_avert")["penalty"], "bot eller fengsel i inntil 1 år (§ 196)");
    let excused = mother("farlig_for_nabo").duties(Detail::Answer);
    holds(&excused, &["Brudd straffes ikke"], &[penalty]);
    // Of earlier wordings it was not read.
    let then = Asked { day: Some("2020-06-15"), ..asked("straffri.plikt", "farlig_for_mor") }.duties(Detail::Answer);
    holds(&then, &["Avvergingsplikt"], &["straff: "]);
}

#[test]
fn a_duty_is_told_in_the_words_of_its_day() {
    let service = |file, situation, actor, day| {
        Asked { actor: Some(actor), day: Some(day), ..asked(file, situation) }.duties(Detail::Answer)
    };
    let municipality = |day| service("t05_lærer_2026.plikt", "eleven_fortalte_2026", "municipal_authority", day);
    holds(&municipality("2025-12-31"), &["møte sine folkehelseutfordringer med tiltak."], &["vold og overgrep."]);
    holds(&municipality("2026-01-01"), &["med tiltak, også mot vold og overgrep."], &[]);
    let welfare = |day| service("t05_lærer_2026.plikt", "eleven_fortalte_2026", "child_welfare_worker", day);
    holds(&welfare("2022-12-31"), &["Barnevernet skal tie om barn og foreldre.\n"], &["kan dele det som"]);
    holds(&welfare("2023-01-01"), &["men kan dele det som er nødvendig"], &[]);
    // The ministry may set the deadlines aside for a time, from July 2026 on.
    let handles = |day| service("t05_lærer_2026.plikt", "eleven_fortalte_2026", "child_welfare", day);
    holds(&handles("2026-06-30"), &["Gjennomgang av meldinger"], &["§ 2-7"]);
    holds(&handles("2026-07-01"), &["Fristen kan være satt til side for en tid i forskrift (§ 2-7)."], &[]);
}
