//! Every literal that plans are seen to use, as the language writes it and as Norwegian text, in bokmål and nynorsk: the
//! same value from both, the author's words kept, and what cannot be read kept and reported.

use plikt::diag::Language;

use crate::features::Reading;

/// A plan in a language with one field of one measure.
fn plan(language: &str, uses: &str, field: &str, value: &str) -> String {
    format!("language: {language}\n{uses}\nplan p {{ period: 2026..2029 }}\nmeasure T1 {{ {field}: {value} }}\n")
}

/// What a value of a field is read as, and the codes of what is wrong with it.
fn read(reading: &mut Reading, language: &str, field: &str, value: &str) -> (String, Vec<String>) {
    reading.again(&plan(language, "", field, value));
    (reading.at(&format!("T1.{field}")), reading.codes())
}

/// One row: the value, then how it is written: as source in any language (after `[nb] ` in that one alone), as text in
/// bokmål and in nynorsk.
type Row = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

fn all_mean_the_same(field: &str, rows: &[Row]) {
    let mut reading = Reading::one("");
    let mut wrong = Vec::new();
    let mut check = |language: &str, value: &str, wanted: &str| {
        let (found, codes) = read(&mut reading, language, field, value);
        if found != wanted || !codes.is_empty() {
            wrong.push(format!("{language} {value}\n    wanted {wanted}\n    found  {found} {codes:?}"));
        }
    };
    for (wanted, sources, nb, nn) in rows {
        for source in *sources {
            let language = source.split_once("] ").map(|(l, _)| l.trim_start_matches('['));
            let source = source.split_once("] ").map_or(*source, |(_, source)| source);
            for language in language.map_or(vec!["en", "nb", "nn"], |l| vec![l]) {
                check(language, source, wanted);
            }
        }
        for (language, texts) in [("nb", nb), ("nn", nn)] {
            for text in *texts {
                check(language, &format!("\"{text}\""), wanted);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn times() {
    all_mean_the_same(
        "time",
        &[
            (
                "2014-01-01..2017-12-31",
                &["2014..2017"],
                &["2014-2017", "2014–2017", "2014 – 2017", "fra 2014 til 2017"],
                &["2014-2017", "frå 2014 til 2017"],
            ),
            ("2014", &["2014"], &["2014", "i 2014", "i løpet av 2014"], &["2014", "i løpet av 2014"]),
            (
                "2013-08-01..2013-12-31",
                &["autumn 2013", "[nb] høsten 2013", "[nb] høst 2013", "[nn] hausten 2013"],
                &["høsten 2013", "Høsten 2013"],
                &["hausten 2013", "haust 2013"],
            ),
            (
                "2014-H1",
                &["spring 2014", "2014-H1", "[nb] våren 2014"],
                &["våren 2014", "1. halvår 2014", "første halvår 2014"],
                &["våren 2014", "første halvår 2014"],
            ),
            (
                "2014-01-01..",
                &["from 2014", "2014..", "[nb] fra 2014", "[nn] frå 2014"],
                &["fra 2014", "fra og med 2014"],
                &["frå 2014"],
            ),
            (
                "2020-01-01..",
                &["from 2020-01-01", "2020-01-01.."],
                &["fra 01.01.2020", "fra 1. januar 2020"],
                &["frå 01.01.2020"],
            ),
            ("..2014-12-31", &["until 2014", "..2014"], &["til og med 2014"], &["til og med 2014"]),
            (
                "by 2009-12-31",
                &["by 2009", "by 2009-12-31", "[nb] innen 2009", "[nn] innan 2009"],
                &["innen utgangen av 2009", "Innen utgangen av 2009."],
                &["innan utgangen av 2009"],
            ),
            (
                "by 2012-12-31",
                &["by 2012"],
                &["innen utgangen av 2012", "innen 31.12.2012"],
                &["innan utgangen av 2012"],
            ),
            (
                "by 2026-06-30",
                &["by 2026-Q2", "by 2026-06"],
                &["innen 2. kvartal 2026", "innen utgangen av juni 2026", "innen sommeren 2026"],
                &["innan 2. kvartal 2026", "innan sommaren 2026"],
            ),
        ],
    );
}

#[test]
fn times_that_recur_or_go_on() {
    all_mean_the_same(
        "time",
        &[
            (
                "1 per year",
                &["1 per year", "[nb] 1 per år"],
                &["årlig", "Årlig", "hvert år", "én gang i året"],
                &["årleg", "kvart år", "éin gong i året"],
            ),
            (
                "every 4 years",
                &["every 4 years", "[nb] hvert 4 år", "[nn] kvart 4 år"],
                &["hvert 4. år", "hvert fjerde år"],
                &["kvart 4. år", "kvart fjerde år"],
            ),
            (
                "every 2 years",
                &[
                    "every 2 years",
                    "every second year",
                    "every other year",
                    "every 2nd year",
                    "[nb] hvert 2. år",
                    "[nb] hvert annet år",
                    "[nb] hvert andre år",
                    "[nb] annethvert år",
                    "[nn] kvart anna år",
                    "[nn] annakvart år",
                ],
                &["annethvert år", "hvert annet år"],
                &["annakvart år", "kvart anna år"],
            ),
            (
                "every 3 months",
                &["every third month", "[nb] hver tredje måned", "[nn] kvar tredje månad", "[nn] kvar 3. månad"],
                &["hver tredje måned"],
                &["kvar tredje månad"],
            ),
            (
                "min 2 per year",
                &["min 2 per year", "[nb] minst 2 per år", "[nn] minst 2 per år"],
                &["minst to ganger i året", "minst 2 ganger i året"],
                &["minst to gonger i året"],
            ),
            ("2 per year", &["2 per year"], &["to ganger i året", "halvårlig"], &["to gonger i året", "halvårleg"]),
            (
                "ongoing",
                &["ongoing", "[nb] løpende", "[nn] løpande"],
                &["løpende", "Løpende", "fortløpende", "Ongoing", "kontinuerlig"],
                &["løpande", "fortløpande", "Ongoing"],
            ),
            ("2021-04", &["2021-04"], &["Apr-21", "april 2021", "i april 2021"], &["Apr-21", "april 2021"]),
            (
                "not_applicable",
                &["not_applicable", "[nb] ikke_aktuelt", "[nn] ikkje_aktuelt"],
                &["N/A", "ikke aktuelt"],
                &["N/A", "ikkje aktuelt"],
            ),
            (
                "start_and_delivery(2008, 2008)",
                &["start_and_delivery(2008, 2008)", "[nb] oppstart_og_gjennomføring(2008, 2008)"],
                &["Oppstart 2008 – Gjennomføring 2008", "Oppstart: 2008 - Gjennomføring: 2008"],
                &["Oppstart 2008 – Gjennomføring 2008"],
            ),
            (
                "next_period",
                &["next_period", "[nb] neste_planperiode", "[nn] neste_planperiode"],
                &["neste planperiode", "i neste planperiode"],
                &["neste planperiode"],
            ),
            (
                "2026-01-01..2029-12-31",
                &["whole_period", "[nb] hele_planperioden", "[nn] heile_planperioden"],
                &["i hele planperioden", "hele planperioden"],
                &["heile planperioden"],
            ),
            ("2026-Q2", &["2026-Q2"], &["2. kvartal 2026", "andre kvartal 2026"], &["2. kvartal 2026"]),
            ("2026-03-14", &["2026-03-14"], &["14.03.2026", "14. mars 2026", "14.3.2026"], &["14. mars 2026"]),
        ],
    );
}

#[test]
fn costs() {
    all_mean_the_same(
        "cost",
        &[
            (
                "within_frame",
                &["within_frame", "[nb] innenfor_ramme", "[nn] innanfor_ramme"],
                &["innenfor rammen", "Dekkes innenfor egne rammer", "innenfor eksisterende budsjett"],
                &["innanfor ramma", "innanfor eksisterande rammer"],
            ),
            (
                "7000000 kr per years",
                &["7_000_000 kr per year", "[nb] 7_000_000 kr per år", "[nb] 7_000_000 kroner per år"],
                &["7 millioner kroner årlig i handlingsplanperioden", "7 mill. kr årlig", "7 000 000 kr per år"],
                &["7 millionar kroner årleg i handlingsplanperioden", "7 mill. kr årleg"],
            ),
            (
                "{2014: 1000000 kr, 2015: 250000 kr}",
                &["{ 2014: 1_000_000 kr, 2015: 250_000 kr }"],
                &[
                    "1 million kroner i 2014 og 250 000 kroner i 2015",
                    "én million kroner i 2014 og 250 000 kroner i 2015",
                ],
                &["1 million kroner i 2014 og 250 000 kroner i 2015"],
            ),
            (
                "250000 kr",
                &["250_000 kr", "[nb] 250_000 kroner"],
                &["250 000 kroner", "kr 250.000,-", "kr. 250 000", "250.000 kr"],
                &["250 000 kroner"],
            ),
            (
                "1500000 kr",
                &["1_500_000 kr"],
                &["1,5 millioner kroner", "1,5 mill. kr", "1.5 mill kr"],
                &["1,5 millionar kroner"],
            ),
            (
                "max 50000 kr",
                &["max 50_000 kr", "[nb] inntil 50_000 kr", "[nb] høyst 50_000 kr", "[nn] høgst 50_000 kr"],
                &["inntil 50 000 kr", "maks 50 000 kroner"],
                &["inntil 50 000 kr"],
            ),
            (
                "about 40000 kr",
                &["about 40_000 kr", "[nb] ca 40_000 kr"],
                &["ca. 40 000 kroner", "om lag 40 000 kroner"],
                &["ca. 40 000 kroner", "om lag 40 000 kroner"],
            ),
            ("0 kr", &["0 kr"], &["ingen kostnad", "gratis"], &["ingen kostnad", "gratis"]),
        ],
    );
    all_mean_the_same(
        "share",
        &[
            (
                "min 40 percent",
                &["min 40 %", "[nb] minimum 40 %", "[nb] minst 40 prosent", "[nn] minimum 40 %"],
                &["minimum 40 %", "minst 40 prosent"],
                &["minimum 40 %", "minst 40 prosent"],
            ),
            (
                "40 percent",
                &["40 %", "40%", "[nb] 40 prosent", "[nn] 40 prosent"],
                &["40 %", "40 prosent"],
                &["40 prosent"],
            ),
        ],
    );
    all_mean_the_same(
        "posts",
        &[
            (
                "0.5 fte",
                &["0.5 fte", "[nb] 0.5 årsverk", "[nn] 0.5 årsverk"],
                &["0,5 årsverk", "50 % stilling", "50 prosent stilling", "halv stilling", "0,5 stilling"],
                &["0,5 årsverk", "50 % stilling", "50 prosent stilling", "halv stilling"],
            ),
            ("2 fte", &["2 fte", "[nb] 2 årsverk"], &["2 stillinger"], &["2 stillingar"]),
        ],
    );
}

#[test]
fn what_cannot_be_read_is_kept_and_reported() {
    let mut reading = Reading::one("");
    for (field, texts) in [
        ("time", &["når tiden er inne", "snarest", "2019-XX-XX", "All reps", "Y", "høsten", "2026 og 2028"][..]),
        ("cost", &["se økonomiplanen", "avklares", "XX kroner", "300"][..]),
        ("share", &["det meste"][..]),
        ("posts", &["litt av en stilling", "inntil 600"][..]),
    ] {
        for text in texts {
            for language in ["nb", "nn", "en"] {
                let (found, codes) = read(&mut reading, language, field, &format!("\"{text}\""));
                assert_eq!(found, format!("verbatim {text:?}"), "{language} {text}");
                assert_eq!(codes, ["not-understood"], "{language} {text}");
            }
        }
    }
    let mut reading = Reading::one(&plan("nb", "", "tid", "\"når tiden er inne\""));
    let found = &reading.workspace.diagnostics()[0];
    for language in Language::ALL {
        assert!(found.message.in_language(language).contains("når tiden er inne"), "{language:?}");
    }
}

#[test]
fn the_original_words_stand_beside_the_value() {
    for (source, value, words) in [
        ("høst 2026 som \"utpå høstparten\"", "2026-08-01..2026-12-31", "utpå høstparten"),
        ("innen 2009-12-31 som \"innen utgangen av 2009\"", "by 2009-12-31", "innen utgangen av 2009"),
        ("minst 2 per år som \"minst to ganger i året\"", "min 2 per year", "minst to ganger i året"),
    ] {
        let mut reading = Reading::one(&plan("nb", "", "tid", source));
        assert_eq!(reading.codes(), [""; 0], "{source}");
        assert_eq!((reading.at("T1.time"), reading.at("T1.time.as")), (value.into(), format!("{words:?}")));
    }
}

#[test]
fn responsible_parties() {
    for (language, source, wanted) in [
        ("nb", "[politi, barnevern, nav]", "[police, child_welfare, nav]"),
        ("nn", "[nav, politi, barnevern]", "[nav, police, child_welfare]"),
        ("nb", "kommunedirektør", "[municipal_director]"),
        ("nb", "rådmannen", "[chief_executive]"),
        ("nb", "enhetsleder ved skole", "[unit_manager at school]"),
        ("nn", "einingsleiar ved skule", "[unit_manager at school]"),
        ("en", "unit_manager at school", "[unit_manager at school]"),
        ("nb", "[enhetsleder ved barnehage, rektor ved skole]", "[unit_manager at kindergarten, principal at school]"),
        ("nb", "[politi, barnevern] som \"JD, BLD\"", "[police, child_welfare]"),
    ] {
        let mut reading = Reading::one(&plan(language, "use std.bodies_no", "responsible", source));
        assert_eq!(reading.codes(), [""; 0], "{source}");
        assert_eq!(reading.at("T1.responsible"), wanted, "{source}");
    }
    let mut twice = Reading::one(&plan("nb", "bruk std.instanser_no", "ansvarlig: politi  ansvarlig", "[skole, nav]"));
    assert_eq!((twice.at("T1.responsible"), twice.codes().len()), ("[police, school, nav]".into(), 0));
    let mut text = Reading::one(&plan("nb", "bruk std.instanser_no", "ansvarlig", "[politi, \"alle enheter\"]"));
    assert_eq!(text.codes(), ["not-understood"]);
    assert_eq!(text.at("T1.responsible"), "[police, verbatim \"alle enheter\"]");
}

#[test]
fn citations_of_law() {
    let uses = "bruk std.lov_no";
    let mut reading = Reading::one("");
    for (source, wanted) in [
        ("\"Straffeloven § 139\"", "strl_1902 § 139"),
        ("\"straffeloven § 196\"", "strl_2005 § 196"),
        ("\"straffelova § 196\"", "strl_2005 § 196"),
        ("strl_1902 §139", "strl_1902 § 139"),
        ("\"barnevernloven § 6-4 annet ledd\"", "bvl_1992 § 6-4 (2)"),
        ("\"barnevernlova § 6-4 andre ledd\"", "bvl_1992 § 6-4 (2)"),
        ("bvl_1992 §6-4(2)", "bvl_1992 § 6-4 (2)"),
        ("\"barnehageloven kap 7\"", "bhl chapter 7"),
        ("\"Forvaltningsloven 13 B-6\"", "fvl § 13 b no. 6"),
        ("\"straffeloven § 282, jf. § 196\"", "strl_2005 § 282 cf. § 196"),
        ("\"straffeloven §§ 282-283\"", "strl_2005 §§ 282–283"),
        ("\"straffeloven §§ 282 og 283\"", "strl_2005 § 282, § 283"),
        ("\"hpl. § 33\"", "hpl § 33"),
        ("hpl §33", "hpl § 33"),
    ] {
        for language in ["nb", "nn"] {
            let text = format!("language: {language}\n{uses}\ndefinition D {{ source: {source} }}\n");
            reading.again(&text);
            assert_eq!(
                (reading.at("D.source"), reading.codes()),
                (format!("[{wanted}]"), Vec::new()),
                "{language} {source}"
            );
        }
    }
    // A law that is not named, a section that is not declared, words that are no citation: kept as written and reported.
    for (text, wanted) in [
        ("§ 6-4 annet ledd", "[? § 6-4 (2) (not declared)]"),
        ("§§ 11-12", "[? §§ 11–12 (not declared)]"),
        ("jf. § 196", "[? cf. § 196 (not declared)]"),
        ("kap 6", "[? chapter 6]"),
        ("13 B-6", "[? § 13 b-6 (not declared)]"),
        ("straffeloven § 9999", "[strl_1902 § 9999 (not declared)]"),
        ("det som står i loven", "[? \"det som står i loven\"]"),
    ] {
        reading.again(&format!("{uses}\ndefinisjon D {{ kilde: \"{text}\" }}\n"));
        assert_eq!(reading.codes(), ["unknown-section"], "{text}");
        assert_eq!(reading.at("D.source"), wanted, "{text}");
    }
}

#[test]
fn status_words() {
    let mut reading = Reading::one("");
    for (nb, nn, state) in [
        ("ikke_startet", "ikkje_starta", "not_started"),
        ("påbegynt", "påbyrja", "started"),
        ("gjennomført", "gjennomført", "done"),
        ("avbrutt", "avbrote", "stopped"),
        ("overført", "overført", "transferred"),
        ("utsatt", "utsett", "postponed"),
        ("\"ikke startet\"", "\"ikkje starta\"", "not_started"),
    ] {
        for (language, word) in [("nb", nb), ("nn", nn)] {
            let about = "measure T {}\nstatus S { measure: T  state:";
            reading.again(&format!("language: {language}\n{about} {word} }}\n"));
            assert_eq!((reading.at("S.state"), reading.codes()), (state.into(), Vec::new()), "{language} {word}");
        }
    }
    for (nb, nn, outcome) in [
        ("gjennomført", "gjennomført", "carried_out"),
        ("revidert", "revidert", "revised"),
        ("forlenget", "forlengd", "extended"),
        ("nytt", "nytt", "new"),
        ("utgått", "utgått", "dropped"),
    ] {
        for (language, word) in [("nb", nb), ("nn", nn)] {
            let (found, codes) = read(&mut reading, language, "outcome", word);
            assert_eq!((found.as_str(), codes.len()), (outcome, 0), "{language} {word} {codes:?}");
        }
    }
}
