//! Explanations as a reader hears them who does not know the code: each line true, needed and in plain words. One test for each
//! fault that was found when the examples were read aloud.

use plikt::Workspace;
use plikt::diag::Language;
use plikt::norms::{Norms, Situation};
use plikt::render::norms::Detail;
use plikt::render::{self, Look};

fn case(name: &str) -> Workspace {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/cases");
    let mut workspace = Workspace::new();
    workspace.set(name, std::fs::read_to_string(folder.join(name)).unwrap());
    workspace
}

/// What is asked of an example.
pub(crate) struct Asked<'a> {
    pub(crate) file: &'a str,
    pub(crate) situation: &'a str,
    /// Another day than the situation's.
    pub(crate) day: Option<&'a str>,
    /// Another one who asks.
    pub(crate) actor: Option<&'a str>,
    pub(crate) language: Language,
}

pub(crate) fn asked<'a>(file: &'a str, situation: &'a str) -> Asked<'a> {
    Asked { file, situation, day: None, actor: None, language: Language::Nb }
}

impl Asked<'_> {
    pub(crate) fn on<T>(&self, say: impl FnOnce(&Norms<'_>, &Situation, plikt::model::ElementId) -> T) -> T {
        let mut workspace = case(self.file);
        let model = workspace.model();
        let norms = Norms::of(&model);
        let labelled = |label: &str| {
            let mut all = model.elements().chain(model.pack_elements());
            all.find(|(_, element)| element.label == label).unwrap_or_else(|| panic!("{label}")).0
        };
        let id = labelled(self.situation);
        let mut situation = Situation::of(&model, id);
        if let Some(day) = self.day {
            situation.at = plikt::value::Period::read(day).and_then(plikt::value::Period::first_day);
        }
        if let Some(actor) = self.actor {
            situation.actor = Some(labelled(actor));
        }
        say(&norms, &situation, id)
    }

    pub(crate) fn look(&self, all: bool) -> Look {
        Look { language: self.language, all, ..Look::default() }
    }

    pub(crate) fn duties(&self, detail: Detail) -> String {
        self.on(|norms, situation, id| {
            render::norms::answer(&norms.decide(situation), Some(id), detail, self.look(false))
        })
    }

    pub(crate) fn why(&self, norm: &str) -> String {
        self.on(|norms, situation, _| {
            let mut all = norms.iter();
            let (index, _) = all.find(|(_, own)| norms.model.element(own.id).label == norm).expect("a norm");
            let decision = norms.decide(situation);
            let party = decision.asked_party(index);
            render::norms::reasons(&decision, index, party, Detail::Decisive, self.look(false))
        })
    }
}

pub(crate) fn holds(text: &str, lines: &[&str], not: &[&str]) {
    for line in lines {
        assert!(text.contains(line), "`{line}` is missing in:\n{text}");
    }
    for line in not {
        assert!(!text.contains(line), "`{line}` is in:\n{text}");
    }
}

#[test]
fn what_is_met_is_never_shown_as_failing() {
    let kind = "Hvilket lovbrudd er det fare for, eller hvilket er i gang?";
    let blow = asked("t16_eldre.plikt", "enkelt_slag").why("duty_to_avert");
    holds(
        &blow,
        &[&format!(
            "    ✓ {kind} Mishandling i nære relasjoner\n    ✗ Er mishandlingen alvorlig, eller har den skjedd flere ganger? nei\n"
        )],
        &["✗ Hvilket lovbrudd", "ingenting av dette"],
    );
    let of = |situation| Asked { day: Some("2026-06-15"), ..asked("avvergingsplikt_over_tid.plikt", situation) };
    let young = of("incest_16").why("duty_to_avert");
    holds(
        &young,
        &[&format!("✓ {kind} Incest\n"), "✗ Hvor gammel er den som er utsatt? 16 (må være under 16)\n"],
        &["✗ Hvilket lovbrudd"],
    );
    let equals = of("to_trettenåringer").why("duty_to_avert");
    holds(
        &equals,
        &[
            &format!("✓ {kind} Voldtekt av barn under 14 år\n"),
            "✗ Er de to omtrent like i alder og utvikling? ja (må være nei)\n",
        ],
        &["✗ Hvilket lovbrudd"],
    );
}

#[test]
fn without_a_day_that_is_said_first_and_the_last_wording_is_shown() {
    let said = [
        (Language::Nb, "Dagen er ikke oppgitt", "straffeloven 2005 § 196 (denne ordlyden fra 2021)"),
        (Language::Nn, "Dagen er ikkje oppgitt", "straffelova 2005 § 196 (denne ordlyden frå 2021)"),
        (Language::En, "The day is not stated", "straffeloven 2005 § 196 (this wording from 2021)"),
    ];
    for (language, first, wording) in said {
        let question = Asked { language, ..asked("avvergingsplikt_over_tid.plikt", "sannsynlig_drap") };
        let answer = question.duties(Detail::Answer);
        assert!(answer.lines().nth(2).unwrap().starts_with(first), "{answer}");
        holds(&answer, &[], &["Ingen norm binder", "Inga norm bind", "No norm binds", "1902"]);
        let why = question.why("duty_to_avert");
        holds(&why, &[first, wording], &["1902", "ikke bekreftet", "ikkje stadfesta", "not verified"]);
    }
    // What the law said once is still there for whoever asks for the day.
    let then = Asked { day: Some("2008-12-15"), ..asked("avvergingsplikt_over_tid.plikt", "sannsynlig_drap") };
    holds(&then.why("duty_to_avert"), &["straffeloven 1902 § 139"], &["Dagen er ikke oppgitt"]);
}

#[test]
fn what_belongs_together_stays_together_in_one_of_several() {
    let grounds = asked("t16_eldre.plikt", "faren").why("sharing_on_weighty_grounds");
    holds(
        &grounds,
        &[
            "? ett av dette\n  ? Taler tungtveiende private eller offentlige interesser for å si fra? overlatt til skjønn\n  ? alt dette\n    ? Er det fare for noens liv eller helse? ikke besvart\n    ? Er det nødvendig å dele",
        ],
        &[],
    );
    let order = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").why("duty_to_inform_on_order");
    let question = "Har barnevernet pålagt deg å gi opplysninger, og i hva slags sak? ikke besvart";
    holds(
        &order,
        &[
            &format!("  ? ett av dette\n    ? {question} (må stå i: "),
            &format!("    ? alt dette\n      ? {question} (må være «pålagt hjelp»)\n      ? Trengs opplysningene"),
        ],
        &[],
    );
}

#[test]
fn averting_goes_before_confidentiality_and_both_say_so() {
    let answer = asked("t05_lærer_2026.plikt", "sannsynlig_mishandling_2026").duties(Detail::Decisive);
    let (must, not) = answer.split_once("\nForbud som gjelder\n").expect("what must not be done");
    holds(must, &["går foran: Taushetsplikt i forvaltningen"], &[]);
    holds(
        not,
        &["kan likevel gi opplysninger (personlige opplysninger) til politiet: Avvergingsplikt"],
        &["viker for"],
    );
    let all = asked("t05_lærer_2026.plikt", "sannsynlig_mishandling_2026").why("reporting_offence_to_police");
    holds(&all, &["overlatt til skjønn"], &["Avvergingsplikt"]);
    let nn = Asked { language: Language::Nn, ..asked("t05_lærer_2026.plikt", "sannsynlig_mishandling_2026") };
    holds(&nn.duties(Detail::Answer), &["går føre: Teieplikt i forvaltninga"], &[]);
}

#[test]
fn whoever_asks_and_is_named_too_is_answered_once() {
    let doctor = Asked { actor: Some("doctor"), ..asked("t10_krisesenter.plikt", "drapstrusselen") };
    let answer = doctor.duties(Detail::Answer);
    assert_eq!(answer.matches("\n  Avvergingsplikt").count(), 1, "{answer}");
    assert_eq!(answer.matches("\n  Plikt til å varsle nødetatene").count(), 1, "{answer}");
}

#[test]
fn it_is_said_whom_nothing_binds_and_rights_are_the_persons_own() {
    let woman = asked("t15_individuell_plan.plikt", "plan_2026").duties(Detail::Answer);
    holds(
        &woman,
        &["\n\nRettigheter\n  Rett til individuell plan\n", "Sykepleier må\n", "Kommunen må\n"],
        &["Ingen norm binder", "Barnevernstjenesten"],
    );
    let neighbour = asked("t12_nabo.plikt", "urolig_nabo").duties(Detail::Answer);
    holds(&neighbour, &["Ingen norm binder Privatperson her, så langt det er kjent."], &[]);
    let right = asked("t15_individuell_plan.plikt", "plan_2026").why("individual_plan_right");
    holds(&right, &["✓ gjelder for Pasient eller bruker"], &["binder"]);
}

#[test]
fn where_nobody_asks_norms_of_roles_are_counted_and_not_asked_about() {
    let answer = asked("frister.plikt", "før_påske").duties(Detail::Decisive);
    holds(
        &answer,
        &[
            "Det er ikke oppgitt hvem som spør",
            "normer som kommer an på hvem som spør: ",
            "Barnevernstjenesten må\n",
            "Kom meldingen fra en som har meldeplikt?",
        ],
        &["✗", "det er ikke sagt hvem som spør\n", "Ingen norm binder", "Hvor gammel er"],
    );
    assert!(answer.lines().count() < 50, "{} lines:\n{answer}", answer.lines().count());
}

#[test]
fn what_is_merely_not_answered_is_no_cross() {
    // A report is gone through once it has come; that none is stated decides it, and says so in its own words.
    let service = Asked { actor: Some("child_welfare"), ..asked("t12_nabo.plikt", "urolig_nabo") };
    holds(
        &service.why("duty_to_review_reports"),
        &["– Barnevernet mottok meldingen: ikke besvart"],
        &["✗ Barnevernet"],
    );
    // That no offence is stated does not say that there is none.
    let police = Asked { actor: Some("police_officer"), ..asked("frister.plikt", "før_påske") };
    let text = police.why("police_sharing_to_prevent");
    holds(&text, &["? Hvilket lovbrudd er det fare for, eller hvilket er i gang? ikke besvart"], &["✗ Hvilket"]);
}

#[test]
fn laws_are_called_what_they_were_called_on_the_day() {
    let then = asked("t15_individuell_plan.plikt", "plan_2008").duties(Detail::Decisive);
    holds(&then, &["pasientrettighetsloven § 2-5"], &["pasient- og bruker", "§ 2-5 a", "Barnevernstjenesten"]);
    let now = asked("t15_individuell_plan.plikt", "plan_2026").duties(Detail::Decisive);
    holds(&now, &["pasient- og brukerrettighetsloven § 2-5", "spesialisthelsetjenesteloven § 2-5 a"], &[]);
    let nn = Asked { language: Language::Nn, ..asked("t15_individuell_plan.plikt", "plan_2026") };
    holds(&nn.duties(Detail::Answer), &["pasient- og brukarrettslova § 2-5", "nav-lova § 15"], &["loven"]);
    let nn = Asked { language: Language::Nn, ..asked("t15_individuell_plan.plikt", "plan_2008") };
    holds(&nn.duties(Detail::Answer), &["pasientrettslova § 2-5"], &[]);
    // Barnehageloven was renumbered in 2021.
    let kindergarten = |day| Asked {
        day: Some(day),
        actor: Some("kindergarten_employee"),
        ..asked("kommunens_ansvar.plikt", "trenger_mer")
    };
    holds(&kindergarten("2007-06-15").why("duty_to_inform_services_kindergarten"), &["barnehageloven"], &["§ 45"]);
    holds(&kindergarten("2026-06-15").why("duty_to_inform_services_kindergarten"), &["barnehageloven § 45"], &[]);
}

#[test]
fn danger_is_asked_about_first_and_the_offence_before_what_hangs_on_it() {
    let labels = |facts: &[&str], situation: &str| {
        asked("t05_lærer_2026.plikt", situation).on(|norms, situation, _| {
            let mut situation = situation.clone();
            situation.facts.retain(|fact, _| facts.contains(&&*norms.model.element(*fact).label));
            let questions = norms.decide(&situation).questions();
            questions.iter().map(|question| norms.model.element(question.fact).label.to_string()).collect::<Vec<_>>()
        })
    };
    let asked = labels(&[], "sannsynlig_mishandling_2026");
    let place =
        |label: &str| asked.iter().position(|other| other == label).unwrap_or_else(|| panic!("{label}: {asked:?}"));
    assert_eq!(place("obvious_danger_to_life"), 0, "{asked:?}");
    for later in ["serious_or_repeated", "close_relation", "equal_in_age_and_development"] {
        assert!(place("offence_at_hand") < place(later), "{later}: {asked:?}");
    }
    // Once it is known what is at hand, that is asked about before what nothing speaks for.
    let asked = labels(&["offence_at_hand", "likelihood"], "sannsynlig_mishandling_2026");
    let place =
        |label: &str| asked.iter().position(|other| other == label).unwrap_or_else(|| panic!("{label}: {asked:?}"));
    assert!(place("serious_or_repeated") < place("knows_of_innocence"), "{asked:?}");
    assert!(place("avertable") < place("order_to_inform"), "{asked:?}");
}

#[test]
fn norms_that_nothing_speaks_for_are_counted() {
    let question = asked("t05_lærer_2026.plikt", "sannsynlig_mishandling_2026");
    let answer = question.duties(Detail::Answer);
    holds(
        &answer,
        &[
            "normer som ikke ser ut til å være aktuelle ut fra det som er oppgitt: 9 (--all viser dem)",
            "åpenbar_livsfare",
        ],
        &["Plikt til å fri en uskyldig", "vet_om_uskyld"],
    );
    let all = question.on(|norms, situation, id| {
        render::norms::answer(&norms.decide(situation), Some(id), Detail::Answer, question.look(true))
    });
    holds(&all, &["Plikt til å fri en uskyldig", "vet_om_uskyld"], &["--all viser dem"]);
}

#[test]
fn that_a_breach_is_not_punished_is_said_with_its_reason() {
    let neighbour = Asked { day: Some("2026-06-15"), ..asked("straffri.plikt", "farlig_for_nabo") };
    let reason = "✓ Ville det å hindre lovbruddet utsette deg selv, dine nærmeste eller en uskyldig for straffesak";
    for text in [neighbour.duties(Detail::Answer), neighbour.why("duty_to_avert")] {
        holds(&text, &["Brudd straffes ikke (plikten står ved lag), fordi:", reason], &["kommet_til_forsøk"]);
    }
    let mother = Asked { day: Some("2026-06-15"), ..asked("straffri.plikt", "farlig_for_mor") };
    holds(&mother.why("duty_to_avert"), &[], &["Brudd straffes ikke"]);
}

#[test]
fn words_are_plain() {
    let father = asked("t16_eldre.plikt", "faren").why("duty_to_avert");
    holds(&father, &["oppstigende slekt (foreldre, besteforeldre …)"], &[]);
    let stranger = asked("t16_eldre.plikt", "uten_nær_relasjon").why("duty_to_avert");
    holds(&stranger, &["ingen relasjon (må være noe annet)"], &["må ikke være"]);
    let told = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").duties(Detail::Decisive);
    holds(&told, &["(denne ordlyden fra 2026)"], &["§ 13-2 (fra", "må være minst mest"]);
}

#[test]
fn those_named_beside_whoever_asks_are_told_what_they_must_not_do() {
    let answer = asked("barnevern.plikt", "ikke_rus").duties(Detail::Answer);
    holds(
        &answer,
        &[
            "Forbud som gjelder: Fagperson ved familievernkontor\n  Taushetsplikt i familievernet\n",
            "gjelder, med mindre: ",
        ],
        &["kan ikke avgjøres ennå"],
    );
    let refused = asked("t10_krisesenter.plikt", "drapstrusselen").duties(Detail::Answer);
    holds(&refused, &["Lege må\n"], &[]);
    let shared = asked("taushetsplikt.plikt", "ingenting_særlig").duties(Detail::Answer);
    holds(&shared, &["\nForbud som gjelder: Ansatt i barnehage\n  Taushetsplikt i barnehagen\n"], &[]);
}

#[test]
fn days_to_a_deadline_are_counted_from_the_day_of_the_reader() {
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/frister.plikt");
    let said = |today: &str, language: &str| {
        let arguments = ["duties", case, "--situation", "før_påske", "--today", today, "--lang", language];
        let done = crate::cli::plikt(&arguments).run();
        assert_eq!(done.code, 0, "{}", done.err);
        done.out
    };
    // Easter Monday is 6 April: the first week ends then, or on the day after.
    holds(&said("2026-04-01", "nb"), &["hvis fristen flyttes til neste virkedag (dager igjen: 5)"], &[]);
    holds(&said("2026-04-07", "nn"), &["til neste yrkedag (dagar att: 0)"], &[]);
    holds(&said("2026-04-10", "en"), &["moves to the next working day (days past it: 3)"], &[]);
}

#[test]
fn a_prohibition_that_is_lifted_in_part_applies_and_says_so() {
    let said = [
        (Language::Nb, "– gjelder, men med et unntak her", "nødvendig for å hindre fare"),
        (Language::Nn, "– gjeld, men med eit unntak her", "naudsynt for å hindre fare"),
        (Language::En, "– applies, with an exception here", "necessary to avoid danger"),
    ];
    for (language, state, exception) in said {
        let teacher = Asked { language, ..asked("deling.plikt", "fare") };
        let why = teacher.why("confidentiality_public_administration");
        holds(why.lines().next().unwrap(), &[state], &["gjelder ikke", "gjeld ikkje", "does not apply"]);
        holds(&why, &[exception], &[]);
    }
    let teacher = asked("deling.plikt", "fare").duties(Detail::Answer);
    let (_, not) = teacher.split_once("\nForbud som gjelder\n").expect("what must not be done");
    holds(not, &["unntak her: Forvaltningens taushetsplikt er ikke til hinder for det som er nødvendig"], &[]);
    // The act on crisis centres narrows other grounds, not this one.
    let centre = Asked { actor: Some("crisis_centre_employee"), ..asked("deling.plikt", "fare") };
    holds(&centre.why("sharing_to_avert_danger"), &["– gjelder\n"], &[]);
}

#[test]
fn what_applies_unless_is_told_as_what_applies() {
    let teacher = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").duties(Detail::Answer);
    let confidentiality = "\nForbud som gjelder\n  Taushetsplikt i forvaltningen\n";
    let unless = "gjelder, med mindre: Samtykke opphever taushetsplikten; Fare for liv eller helse opphever";
    holds(
        &teacher,
        &[confidentiality, unless, "kan likevel gi opplysninger (bekymring for et barn) til barnevernstjenesten: "],
        &["er ikke til hinder for: "],
    );
    let why = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").why("confidentiality_public_administration");
    holds(why.lines().next().unwrap(), &["– ", unless], &["kan ikke avgjøres"]);
    // Several acts that keep the same quiet about the same say it once.
    let kindergarten = Asked { actor: Some("municipal_kindergarten_employee"), ..asked("t16_eldre.plikt", "faren") };
    let kindergarten = kindergarten.duties(Detail::Answer);
    assert_eq!(kindergarten.matches("til politiet: Avvergingsplikt").count(), 1, "{kindergarten}");
    assert_eq!(kindergarten.matches("med de samme unntakene").count(), 1, "{kindergarten}");
    // Those that are lifted towards some only are told, too; who has an act of their own is told that one alone.
    let police = Asked { actor: Some("police_officer"), ..asked("t16_eldre.plikt", "faren") }.duties(Detail::Answer);
    holds(&police, &["Mottakerens oppgaver opphever politiets taushetsplikt"], &["Taushetsplikt i forvaltningen"]);
    let nurse = asked("t16_eldre.plikt", "faren").duties(Detail::Answer);
    holds(&nurse, &["Taushetsplikt for helsepersonell"], &["Taushetsplikt i forvaltningen", "kommunens helse- og"]);
}

#[test]
fn private_schools_and_mediators_are_bound_too_and_that_is_marked() {
    let five = asked("meldeplikt_i_tjenestene.plikt", "barnet_slås").duties(Detail::Answer);
    for who in ["Ansatt i privatskole", "Mekler i ekteskapssaker"] {
        let title = format!("Forbud som gjelder: {who}\n  Taushetsplikt i privatskolen og ved mekling\n");
        holds(&five, &[&title, "forvaltningsloven § 13 (ikke bekreftet)"], &[]);
    }
}

#[test]
fn what_a_version_says_is_told_on_its_days() {
    let then = asked("t04_lærer_2008.plikt", "eleven_fortalte_2008").duties(Detail::Answer);
    holds(&then, &["Offentlige myndigheter og de som arbeider for dem,", "skal av eget tiltak"], &["skal selv"]);
    let now = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").duties(Detail::Answer);
    holds(
        &now,
        &["skal selv si fra", "Ansatte i skole og SFO skal selv, av eget tiltak, si fra"],
        &["Offentlige myndigheter"],
    );
    let why = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").why("duty_to_report_school");
    holds(
        &why,
        &[
            "✓ Taushetsplikt i forvaltningen er ikke til hinder: Meldeplikt til barnevernet gjelder også her og går foran",
        ],
        &["viker for"],
    );
}

#[test]
fn where_it_is_not_known_who_asks_or_when_that_is_asked() {
    let nobody = asked("barnevern.plikt", "uten_melding").duties(Detail::Answer);
    holds(&nobody, &["Hvem er det som spør?  handlende"], &["Ingen norm binder"]);
    let may = asked("barnevern.plikt", "meldt_i_mai").duties(Detail::Answer);
    holds(&may, &["Hvilken dag gjelder det?  dato", "Hvem er det som spør?"], &["Under vises", "Ingen norm binder"]);
}

#[test]
fn who_has_turned_one_is_not_asked_whether_they_are_born() {
    let five = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").on(|norms, situation, _| {
        let mut situation = situation.clone();
        situation.facts.retain(|fact, _| &*norms.model.element(*fact).label == "victim_age");
        let questions = norms.decide(&situation).questions();
        questions.iter().map(|question| norms.model.element(question.fact).label.to_string()).collect::<Vec<_>>()
    });
    assert!(
        five.iter().any(|label| label == "child_mistreated") && !five.iter().any(|label| label == "born"),
        "{five:?}"
    );
}

#[test]
fn whether_a_child_is_born_is_asked_after_how_old_they_are() {
    let asked = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").on(|norms, situation, _| {
        let mut situation = situation.clone();
        situation.facts.retain(|fact, _| &*norms.model.element(*fact).label == "child_mistreated");
        let questions = norms.decide(&situation).questions();
        questions.iter().map(|question| norms.model.element(question.fact).label.to_string()).collect::<Vec<_>>()
    });
    let place = |label: &str| asked.iter().position(|other| other == label).expect(label);
    assert!(place("victim_age") < place("born"), "{asked:?}");
}

#[test]
fn an_open_norm_says_what_it_hangs_on() {
    let five = asked("meldeplikt_i_tjenestene.plikt", "barnet_slås").duties(Detail::Answer);
    holds(&five, &["\n  Avvergingsplikt\n      kommer an på: Hvilket lovbrudd er det fare for"], &[]);
}

#[test]
fn what_binds_by_a_role_is_asked_about_before_what_binds_everyone() {
    let five =
        Asked { day: Some("2026-06-15"), actor: Some("kindergarten_employee"), ..asked("frister.plikt", "før_jul") };
    let labels = five.on(|norms, situation, _| {
        let mut situation = situation.clone();
        situation.facts.clear();
        let questions = norms.decide(&situation).questions();
        questions.iter().map(|question| norms.model.element(question.fact).label.to_string()).collect::<Vec<_>>()
    });
    let place = |label: &str| labels.iter().position(|other| other == label).unwrap_or(usize::MAX);
    assert!(place("child_mistreated") < 6, "{labels:?}");
    assert!(place("child_mistreated") < place("likelihood"), "{labels:?}");
}

#[test]
fn what_is_wanted_not_to_be_so_says_that() {
    let answer = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026").why("duty_to_give_feedback");
    holds(&answer, &["✓ Er meldingen åpenbart grunnløs? nei (må være nei)"], &[]);
}

#[test]
fn a_role_is_found_by_its_title() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/t12_nabo.plikt");
    let done = crate::cli::plikt(&["duties", file, "--situation", "urolig_nabo", "--for", "Ansatt i barnehage"]).run();
    assert_eq!(done.code, 0, "{}", done.err);
    holds(&done.out, &["· Ansatt i barnehage ·"], &[]);
}

#[test]
fn data_say_why_a_breach_is_not_punished_and_what_may_stand_against() {
    let neighbour = Asked { day: Some("2026-06-15"), ..asked("straffri.plikt", "farlig_for_nabo") };
    let data = neighbour.on(|norms, situation, _| render::norms::json(&norms.decide(situation), Language::Nb));
    holds(&data, &["\"excused\": {\n        \"answer\": true", "utsette deg selv"], &[]);
    let teacher = asked("t05_lærer_2026.plikt", "eleven_fortalte_2026");
    let data = teacher.on(|norms, situation, _| render::norms::json(&norms.decide(situation), Language::Nb));
    holds(&data, &["\"unless\": [\n        \"consent_lifts_confidentiality\""], &[]);
}

#[test]
fn a_course_says_what_must_not_be_done() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/forløp.plikt");
    let done = crate::cli::plikt(&["follow", file, "--case", "røpet_adressen"]).run();
    let ban = "må ikke gjøres: gi opplysninger (personlige opplysninger) – Taushetsplikt på krisesenteret";
    holds(&done.out, &[ban, "brutt: Taushetsplikt på krisesenteret"], &[]);
}

#[test]
fn a_course_says_of_what_it_cannot_tell_whether_it_was_allowed() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cases/forløp.plikt")).unwrap();
    let told = "Kan ikke avgjøres ut fra det som er oppgitt: var dette tillatt?";
    let course = |text: &str| {
        let folder = crate::cli::Folder::new("unclear").with("sak.plikt", text);
        let done = crate::cli::plikt(&["follow", "sak.plikt", "--case", "røpet_adressen"]).within(&folder).run();
        assert_eq!(done.code, 0, "{}", done.err);
        done.out
    };
    let open = course(&text.replace("  fare_for_liv_eller_helse: nei\n", ""));
    holds(&open, &[told, "Den ansatte forteller det til mannen"], &["brutt"]);
    holds(&course(&text), &["brutt: Taushetsplikt"], &[told]);
}
