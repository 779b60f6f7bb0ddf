//! Values: periods, times, citations and phrases, in the forms that plans use.

use plikt::diag::Language;
use plikt::value::citation::{CitationWord as W, read, read_all, readings};
use plikt::value::time::add;
use plikt::value::{
    Bound, Calendar, Citation, CitationWords, Date, Dimension, Duration, DurationUnit, EliPattern, Period, PhraseError,
    PhraseTable, Recurrence, SectionReference, Time, Unit, Weekday, format_date, format_number, format_quantity,
    read_number,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

// --- Tables as a Norwegian pack would bring them -------------------------------------------------

fn citation_words() -> CitationWords {
    let words = [
        ("paragraf", W::Section),
        ("kap.", W::Chapter),
        ("kapittel", W::Chapter),
        ("ledd", W::Paragraph),
        ("bokstav", W::Letter),
        ("litra", W::Letter),
        ("nr", W::Item),
        ("punktum", W::Sentence),
        ("jf", W::Seeing),
        ("jfr", W::Seeing),
        ("og", W::And),
        ("til", W::Through),
        ("i", W::Of),
        ("av", W::Of),
    ];
    let ordinals = [("første", 1), ("annet", 2), ("andre", 2), ("tredje", 3), ("fjerde", 4)];
    let table = words.into_iter().fold(CitationWords::new(), |table, (word, meaning)| table.word(word, meaning));
    ordinals.into_iter().fold(table, |table, (word, number)| table.ordinal(word, number))
}

const PHRASES: &[(&str, &str)] = &[
    ("{year}", "{year}"),
    ("{date}", "{date}"),
    ("{year}-{year}", "{year}..{year2}"),
    ("høsten {year}", "autumn {year}"),
    ("våren {year}", "spring {year}"),
    ("fra {year}", "from {year}"),
    ("fra {date}", "from {date}"),
    ("{date}-{date}", "{date}..{date2}"),
    ("innen utgangen av {year}", "by {year}"),
    ("innen {number}. kvartal {year}", "by {year}-Q{number}"),
    ("innen {date}", "by {date}"),
    ("{month} {year}", "{year}-{month}"),
    ("{month}-{short_year}", "{short_year}-{month}"),
    ("årlig", "1 per year"),
    ("hvert {number}. år", "every {number} years"),
    ("minst {number} ganger i året", "min {number} per year"),
    ("{number} ganger i året", "{number} per year"),
    ("løpende", "ongoing"),
    ("fortløpende", "ongoing"),
    ("ongoing", "ongoing"),
    ("n/a", "not_applicable"),
    ("neste planperiode", "next_period"),
    ("oppstart {year} – gjennomføring {year}", "start_and_delivery({year}, {year2})"),
    ("{number} kroner", "{number} kr"),
    ("{number} kr", "{number} kr"),
    ("{number} millioner kroner", "{number*1000000} kr"),
    ("{number} millioner kroner årlig i handlingsplanperioden", "{number*1000000} kr per year"),
    (
        "{number} million kroner i {year} og {number2} kroner i {year2}",
        "{ {year}: {number*1000000} kr, {year2}: {number2} kr }",
    ),
    ("minimum {number} %", "min {number} %"),
];

fn phrase_table() -> PhraseTable {
    let mut table = PhraseTable::new(Language::Nb);
    for (word, number) in [("en", 1), ("to", 2), ("tre", 3), ("fire", 4)] {
        table.add_number(word, number);
    }
    for (word, month) in [("januar", 1), ("apr", 4), ("april", 4), ("juni", 6), ("desember", 12), ("des", 12)] {
        table.add_month(word, month);
    }
    for (pattern, meaning) in PHRASES {
        assert_eq!(table.add(pattern, meaning), Ok(()), "{pattern}");
    }
    table
}

fn norwegian_calendar() -> Calendar {
    Calendar {
        fixed: vec![(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)],
        easter_offsets: vec![-3, -2, 0, 1, 39, 49, 50],
        weekend: vec![Weekday::Saturday, Weekday::Sunday],
    }
}

fn date(source: &str) -> Date {
    source.parse().unwrap_or_else(|error| panic!("{source}: {error}"))
}

fn period(source: &str) -> Period {
    Period::read(source).unwrap_or_else(|| panic!("no period: {source}"))
}

fn after(day: &str, amount: i64, unit: DurationUnit) -> Option<(String, bool)> {
    let calendar = norwegian_calendar();
    let (day, cut) = add(date(day), Duration::new(amount, unit), &|day| calendar.is_working_day(day))?;
    Some((day.to_string(), cut))
}

// --- Phrases -------------------------------------------------------------------------------------

#[test]
fn phrases_of_real_plans_are_read() {
    let table = phrase_table();
    for (text, meaning) in [
        ("2014-2017", "2014..2017"),
        ("2014 – 2017", "2014..2017"),
        ("2014", "2014"),
        ("høsten 2013", "autumn 2013"),
        ("Høsten  2013.", "autumn 2013"),
        ("fra 2014", "from 2014"),
        ("fra 01.01.2020", "from 2020-01-01"),
        ("fra 1. januar 2020", "from 2020-01-01"),
        ("fra 1 januar 2020", "from 2020-01-01"),
        ("fra 1. 1. 2020", "from 2020-01-01"),
        ("fra 1/1-2020", "from 2020-01-01"),
        ("fra 2020-01-01", "from 2020-01-01"),
        ("innen utgangen av 2009", "by 2009"),
        ("innen utgangen av\u{a0}2012", "by 2012"),
        ("innen 2. kvartal 2026", "by 2026-Q2"),
        ("innen 31. des. 2012", "by 2012-12-31"),
        ("årlig", "1 per year"),
        ("ÅRLIG", "1 per year"),
        ("hvert 4. år", "every 4 years"),
        ("minst to ganger i året", "min 2 per year"),
        ("Minst 2 ganger i året", "min 2 per year"),
        ("løpende", "ongoing"),
        ("fortløpende", "ongoing"),
        ("Ongoing", "ongoing"),
        ("Apr-21", "2021-04"),
        ("juni 2026", "2026-06"),
        ("N/A", "not_applicable"),
        ("Oppstart 2008 – Gjennomføring 2008", "start_and_delivery(2008, 2008)"),
        ("neste planperiode", "next_period"),
        ("7 millioner kroner årlig i handlingsplanperioden", "7000000 kr per year"),
        ("1 million kroner i 2014 og 250 000 kroner i 2015", "{ 2014: 1000000 kr, 2015: 250000 kr }"),
        ("3,5 millioner kroner", "3500000 kr"),
        ("to millioner kroner", "2000000 kr"),
        ("250.000 kroner", "250000 kr"),
        ("120\u{a0}000 kr", "120000 kr"),
        ("minimum 40 %", "min 40 %"),
        ("minimum 40%", "min 40 %"),
        ("01.01.2020–31.12.2021", "2020-01-01..2021-12-31"),
    ] {
        assert_eq!(table.read(text).as_deref(), Some(meaning), "{text}");
    }
}

#[test]
fn other_texts_are_not_phrases() {
    let table = phrase_table();
    for text in [
        "",
        ".",
        "høsten",
        "høsten 13",
        "høsten 20133",
        "tidlig høsten 2013",
        "høsten 2013 eller 2014",
        "fra 31.02.2020",
        "hvert fjortende. år",
        "minst ti ganger i året",
        "2 50 kroner",
        "innenfor rammen",
        "2019-XX-XX",
        "maiapril 2020",
        "79000000000000000000000000000 millioner kroner",
        "løpende ved behov",
    ] {
        assert_eq!(table.read(text), None, "{text}");
    }
}

#[test]
fn the_more_specific_phrase_wins() {
    let mut table = PhraseTable::new(Language::Nb);
    let phrases = [("{number} år", "a{number}"), ("2 år", "b"), ("{number} år", "c"), ("om {number} år", "d{number}")];
    for (pattern, meaning) in phrases {
        assert_eq!(table.add(pattern, meaning), Ok(()));
    }
    assert_eq!(table.read("2 år").as_deref(), Some("b"));
    assert_eq!(table.read("3 år").as_deref(), Some("a3"));
    assert_eq!(table.read("om 3 år").as_deref(), Some("d3"));
}

#[test]
fn a_wrong_phrase_is_refused() {
    let mut table = PhraseTable::default();
    let unknown = |name: &str| Err(PhraseError::UnknownPlaceholder(name.into()));
    assert_eq!(table.add(" . ", "x"), Err(PhraseError::Empty));
    assert_eq!(table.add("om {dager}", "x"), unknown("dager"));
    assert_eq!(table.add("om {year", "x"), unknown("year"));
    assert_eq!(table.add("om {year2}", "x"), unknown("year2"));
    assert_eq!(table.add("om {year}", "{week}"), unknown("week"));
    assert_eq!(table.add("om {year}", "{year*2}"), unknown("year*2"));
    assert_eq!(table.add("om {year}", "{year2}"), Err(PhraseError::NotInPattern("year2".into())));
    assert_eq!(table.read("om 2026"), None);
}

// --- Citations -----------------------------------------------------------------------------------

#[test]
fn citations_of_real_plans_are_read() {
    let words = citation_words();
    for (text, normal) in [
        ("Straffeloven § 139", "Straffeloven § 139"),
        ("§ 6-4 annet ledd", "§ 6-4 (2)"),
        ("kap 6", "chapter 6"),
        ("kap. 6-8", "chapter 6–8"),
        ("barnevernloven kap. 6 § 6-4", "barnevernloven chapter 6, § 6-4"),
        ("13 B-6", "§ 13 b-6"),
        ("Forvaltningsloven 13 B-6", "Forvaltningsloven § 13 b-6"),
        ("jf. § 196", "cf. § 196"),
        ("§§ 11-12", "§§ 11–12"),
        ("§§ 11–12", "§§ 11–12"),
        ("domstolloven §§ 148–149", "domstolloven §§ 148–149"),
        ("§§ 13 a til 13 e", "§§ 13 a – 13 e"),
        ("§§ 6-4 og 6-8", "§ 6-4, § 6-8"),
        ("§§ 11, 13 og 15-17", "§ 11, § 13, §§ 15–17"),
        ("bvl. § 13-2 første ledd bokstav a", "bvl. § 13-2 (1) letter a"),
        ("fvl § 13 b første ledd nr. 7", "fvl § 13 b (1) no. 7"),
        ("lov om krisesentertilbod § 2", "lov om krisesentertilbod § 2"),
        (
            "lov 17. juli 1992 nr. 100 om barneverntjenester § 6-4",
            "lov 17. juli 1992 nr. 100 om barneverntjenester § 6-4",
        ),
        ("strl. § 282 jf. § 196", "strl. § 282 cf. § 196"),
        ("strl. § 282, jf § 196 og § 197.", "strl. § 282 cf. § 196 cf. § 197"),
        ("straffeloven 2005 § 196", "straffeloven 2005 § 196"),
        ("straffeloven 1902 § 139", "straffeloven 1902 § 139"),
        ("helse- og omsorgstjenesteloven § 3-3 a", "helse- og omsorgstjenesteloven § 3-3 a"),
        ("opplæringslova § 24-3 a", "opplæringslova § 24-3 a"),
        ("alkoholloven § 1-7d", "alkoholloven § 1-7 d"),
        ("§6-4 2. ledd 1. punktum", "§ 6-4 (2) sentence 1"),
        ("§ 6-4 første og annet ledd", "§ 6-4 (1), § 6-4 (2)"),
        ("§ 6-4 første ledd, jf. tredje ledd", "§ 6-4 (1) cf. § 6-4 (3)"),
        ("§ 13-2 første ledd bokstav a til c", "§ 13-2 (1) letter a, § 13-2 (1) letter b, § 13-2 (1) letter c"),
        ("§ 33 bokstav d", "§ 33 letter d"),
        ("§ 6-4 i barnevernloven", "barnevernloven § 6-4"),
        ("§ 6-4 annet ledd i lov om barneverntjenester", "lov om barneverntjenester § 6-4 (2)"),
        ("bvl. § 6-4, 2 ledd", "bvl. § 6-4 (2)"),
        ("§ 11 og 12 ledd 2", "§ 11, § 12 (2)"),
        ("§  6-4  annet\u{a0}ledd", "§ 6-4 (2)"),
        ("§ 13 i forvaltningsloven", "forvaltningsloven § 13"),
        ("§ 13 i første ledd", "§ 13 i (1)"),
        ("paragraf 196", "§ 196"),
        ("6-4(2)", "§ 6-4 (2)"),
        ("13b(7)", "§ 13 b (7)"),
        ("13 b (1)(7)", "§ 13 b (1) no. 7"),
        ("33 d", "§ 33 d"),
        ("196", "§ 196"),
    ] {
        let citation = read(text, &words);
        assert_eq!(citation.as_ref().map(Citation::to_string).as_deref(), Some(normal), "{text}");
        assert_eq!(citation.map(|c| c.text).as_deref(), Some(text.trim_end_matches('.')), "{text}");
    }
}

#[test]
fn other_texts_are_no_citations() {
    let words = citation_words();
    for text in [
        "",
        "§",
        "straffeloven",
        "straffeloven 2005",
        "§ x",
        "§ 6-4 og mye annet",
        "lov 17. juli 1992 nr. 100",
        "tiltak 1-8 og noe til",
        "§ 99999999999",
        "§ 6-4 nr. 99999999",
        ".0",
        "§.",
        ", § 196",
        "1, § 196",
    ] {
        assert_eq!(read(text, &words), None, "{text}");
    }
    assert_eq!(SectionReference::read("strl. 196"), None);
    assert_eq!(SectionReference::read("6-4(2)").and_then(|section| section.paragraph), Some(2));
}

#[test]
fn several_laws_are_read_apart() {
    let words = citation_words();
    let text = "opplæringslova § 15-3, jf. barnevernloven § 6-4 annet ledd og helse- og omsorgstjenesteloven § 7-1";
    let all = read_all(text, &words).unwrap_or_default();
    let laws: Vec<_> =
        all.iter().map(|c| (c.law.as_str(), c.sections.len(), c.sections.iter().any(|s| s.seeing))).collect();
    let expected =
        [("opplæringslova", 1, false), ("barnevernloven", 1, true), ("helse- og omsorgstjenesteloven", 1, false)];
    assert_eq!(laws, expected);
    assert_eq!(all.get(1).map(|c| c.text.as_str()), Some("jf. barnevernloven § 6-4 annet ledd"));
    assert_eq!(read(text, &words), None, "not one law");
}

#[test]
fn a_reference_is_read_against_what_the_law_declares() {
    for (text, declared, expected) in [
        ("13 b", &["13", "13 b"][..], "§ 13 b"),
        ("13b", &["13", "13 b"], "§ 13 b"),
        ("13 b", &["13", "13b"], "§ 13b"),
        ("13 B", &["13 B"], "§ 13 B"),
        ("13 b", &["13"], "§ 13 letter b"),
        ("13 B-6", &["13", "13 b"], "§ 13 b no. 6"),
        ("13 B-6", &["13"], "§ 13 letter b no. 6"),
        ("13b(7)", &["13", "13 b"], "§ 13 b (7)"),
        ("33 d", &["33"], "§ 33 letter d"),
        ("24-3 a", &["24-3"], "§ 24-3 letter a"),
        ("4-3a", &["4-3", "4-3 a"], "§ 4-3 a"),
        ("§ 11-12", &["11", "12"], "§§ 11–12"),
        ("§ 11-12", &["11-12"], "§ 11-12"),
        ("§§ 11-12", &["11-12"], "§ 11-12"),
        ("§§ 11-12", &["11", "12"], "§§ 11–12"),
        ("99 b", &["13"], "§ 99 b"),
    ] {
        let reference = SectionReference::read(text).unwrap_or_default();
        let read = readings(&reference, |number| declared.contains(&number));
        assert_eq!(read.to_string(), expected, "{text} {declared:?}");
    }
}

#[test]
fn laws_have_addresses() {
    let pattern = EliPattern {
        law: "https://lovdata.no/eli/lov/{year}/{month}/{day}/{number}/nor".into(),
        section: "/§{}".into(),
        paragraph: "/ledd-{}".into(),
        ..EliPattern::default()
    };
    let address = |text: &str| pattern.section("LOV-2005-05-20-28", &SectionReference::read(text).unwrap_or_default());
    let law = "https://lovdata.no/eli/lov/2005/05/20/28/nor";
    assert_eq!(address("196(1)"), Some(format!("{law}/§196/ledd-1")));
    assert_eq!(address("13 b (1) letter a"), Some(format!("{law}/§13b/ledd-1")));
    assert_eq!(address("chapter 6").as_deref(), Some(law));
    assert_eq!(pattern.law("LOV-2005-05"), None);
}

// --- Times ---------------------------------------------------------------------------------------

#[test]
fn deadlines_roll_by_the_calendar() {
    let calendar = norwegian_calendar();
    for (received, amount, unit, raw, rolled) in [
        ("2026-03-30", 1, DurationUnit::Week, "2026-04-06", "2026-04-07"),
        ("2026-03-30", 3, DurationUnit::Week, "2026-04-20", "2026-04-20"),
        ("2026-04-06", 3, DurationUnit::Month, "2026-07-06", "2026-07-06"),
        ("2026-04-07", 3, DurationUnit::Month, "2026-07-07", "2026-07-07"),
        ("2026-04-23", 1, DurationUnit::Week, "2026-04-30", "2026-04-30"),
        ("2026-04-23", 3, DurationUnit::Week, "2026-05-14", "2026-05-15"),
        ("2026-04-30", 3, DurationUnit::Month, "2026-07-30", "2026-07-30"),
        ("2008-12-18", 1, DurationUnit::Week, "2008-12-25", "2008-12-29"),
        ("2008-12-25", 3, DurationUnit::Month, "2009-03-25", "2009-03-25"),
        ("2008-12-29", 3, DurationUnit::Month, "2009-03-29", "2009-03-30"),
    ] {
        assert_eq!(after(received, amount, unit), Some((raw.into(), false)));
        assert_eq!(calendar.next_working_day(date(raw)), Some(date(rolled)), "{raw}");
    }
    for holiday in ["2008-05-01", "2027-05-17", "2026-04-02", "2026-05-25"] {
        assert!(calendar.is_holiday(date(holiday)), "{holiday}");
    }
    for working in ["2026-12-24", "2026-12-31"] {
        assert!(calendar.is_working_day(date(working)), "{working}");
    }
}

#[test]
fn durations_are_added_to_days() {
    use DurationUnit::{Day, Hour, Month, Week, WorkingDay, Year};
    for (day, amount, unit, expected, cut) in [
        ("2026-01-31", 1, Month, "2026-02-28", true),
        ("2024-01-31", 1, Month, "2024-02-29", true),
        ("2026-01-28", 1, Month, "2026-02-28", false),
        ("2024-02-29", 1, Year, "2025-02-28", true),
        ("2024-02-29", 4, Year, "2028-02-29", false),
        ("2026-03-31", -1, Month, "2026-02-28", true),
        ("2026-12-31", 1, Day, "2027-01-01", false),
        ("2026-06-15", 48, Hour, "2026-06-17", false),
        ("2026-04-01", 1, WorkingDay, "2026-04-07", false),
        ("2026-04-07", -1, WorkingDay, "2026-04-01", false),
        ("2026-06-15", 0, WorkingDay, "2026-06-15", false),
        ("2026-06-15", 2, Week, "2026-06-29", false),
    ] {
        assert_eq!(after(day, amount, unit), Some((expected.into(), cut)), "{day} + {amount} {unit:?}");
    }
    assert_eq!(after("2026-06-15", 12, Hour), None);
    assert_eq!(after("9999-12-31", 1, Day), None);
    assert_eq!(after("2026-06-15", i64::MAX, Month), None);
    let half_year = Duration::new(Decimal::new(5, 1), Year);
    assert_eq!(add(date("2026-01-01"), half_year, &|_| true), Some((date("2026-07-01"), false)));
    assert_eq!(add(date("2026-01-01"), Duration::new(1, WorkingDay), &|_| false), None);
}

#[test]
fn durations_and_rates_compare_where_they_can() {
    use DurationUnit::{Day, Hour, Month, Week, WorkingDay, Year};
    use std::cmp::Ordering::{Equal, Greater, Less};
    let duration = |amount: i64, unit| Duration::new(amount, unit);
    assert_eq!(duration(12, Month).compare(duration(1, Year)), Some(Equal));
    assert_eq!(duration(14, Day).compare(duration(2, Week)), Some(Equal));
    assert_eq!(duration(25, Hour).compare(duration(1, Day)), Some(Greater));
    assert_eq!(duration(27, Day).compare(duration(1, Month)), Some(Less));
    assert_eq!(duration(30, Day).compare(duration(1, Month)), None);
    assert_eq!(duration(395, Day).compare(duration(13, Month)), None);
    assert_eq!(duration(7, WorkingDay).compare(duration(7, Day)), None);
    let rate = |times: i64, every| Recurrence { bound: Bound::AtLeast, times: times.into(), every };
    assert_eq!(rate(2, duration(1, Year)).compare(Recurrence::every(duration(1, Year))), Some(Greater));
    assert_eq!(rate(1, duration(6, Month)).compare(rate(2, duration(1, Year))), Some(Equal));
    assert_eq!(Recurrence::every(duration(4, Year)).compare(rate(1, duration(1, Year))), Some(Less));
}

#[test]
fn times_are_source_and_words() {
    let every = |amount: i64, unit| Time::Recurring(Recurrence::every(Duration::new(amount, unit)));
    let twice = Recurrence { bound: Bound::AtLeast, times: Decimal::TWO, every: Duration::new(1, DurationUnit::Year) };
    let whole = |source| Time::Period(period(source));
    let both = Time::StartAndDelivery { start: period("2008"), delivery: period("2009") };
    for (time, source, nb, nn, en) in [
        (whole("2026"), "2026", "2026", "2026", "2026"),
        (whole("2026-Q2"), "2026-Q2", "2. kvartal 2026", "2. kvartal 2026", "Q2 2026"),
        (whole("2026-H1"), "2026-H1", "1. halvår 2026", "1. halvår 2026", "H1 2026"),
        (whole("2026-03"), "2026-03", "mars 2026", "mars 2026", "March 2026"),
        (whole("2026-03-14"), "2026-03-14", "14. mars 2026", "14. mars 2026", "14 March 2026"),
        (whole("2026..2029"), "2026-01-01..2029-12-31", "2026–2029", "2026–2029", "2026–2029"),
        (
            whole("2013-08..2013-12"),
            "2013-08-01..2013-12-31",
            "august–desember 2013",
            "august–desember 2013",
            "August–December 2013",
        ),
        (whole("2026-03-14.."), "2026-03-14..", "fra 14. mars 2026", "frå 14. mars 2026", "from 14 March 2026"),
        (whole("2026.."), "2026-01-01..", "fra 2026", "frå 2026", "from 2026"),
        (whole("..2029"), "..2029-12-31", "til 2029", "til 2029", "until 2029"),
        (
            Time::By(date("2009-12-31")),
            "by 2009-12-31",
            "innen utgangen av 2009",
            "innan utgangen av 2009",
            "by the end of 2009",
        ),
        (
            Time::By(date("2026-06-30")),
            "by 2026-06-30",
            "innen 30. juni 2026",
            "innan 30. juni 2026",
            "by 30 June 2026",
        ),
        (every(4, DurationUnit::Year), "every 4 years", "hvert 4. år", "kvart 4. år", "every 4 years"),
        (every(1, DurationUnit::Year), "1 per year", "årlig", "årleg", "yearly"),
        (every(1, DurationUnit::Week), "1 per week", "hver uke", "kvar veke", "every week"),
        (every(3, DurationUnit::Month), "every 3 months", "hvert kvartal", "kvart kvartal", "every quarter"),
        (
            Time::Recurring(twice),
            "min 2 per year",
            "minst 2 ganger per år",
            "minst 2 gonger per år",
            "at least 2 times per year",
        ),
        (Time::Ongoing, "ongoing", "løpende", "løpande", "ongoing"),
        (Time::NextPeriod, "next_period", "neste planperiode", "neste planperiode", "next plan period"),
        (Time::NotApplicable, "not_applicable", "ikke aktuelt", "ikkje aktuelt", "not applicable"),
        (
            both,
            "start_and_delivery(2008, 2009)",
            "oppstart 2008, gjennomføring 2009",
            "oppstart 2008, gjennomføring 2009",
            "start 2008, delivery 2009",
        ),
    ] {
        let words = [Language::Nb, Language::Nn, Language::En].map(|language| time.in_language(language));
        assert_eq!((time.to_string().as_str(), words.each_ref().map(String::as_str)), (source, [nb, nn, en]));
    }
}

#[test]
fn times_fall_in_periods() {
    let year = period("2027");
    for (time, falls) in [
        (Time::Period(period("2026-Q4..2027-Q1")), true),
        (Time::Period(period("2028..")), false),
        (Time::By(date("2027-12-31")), true),
        (Time::By(date("2030-01-01")), false),
        (Time::Ongoing, true),
        (Time::NextPeriod, false),
        (Time::NotApplicable, false),
        (Time::StartAndDelivery { start: period("2026"), delivery: period("2028") }, true),
    ] {
        assert_eq!(time.overlaps(year), falls, "{time}");
    }
    assert_eq!(Time::By(date("2027-12-31")).last_day(), Some(date("2027-12-31")));
    assert_eq!(Time::By(date("2027-12-31")).first_day(), None);
    assert_eq!(Time::Ongoing.last_day(), None);
    assert_eq!(period("2024").days(), Some(366));
    assert_eq!(period("2024..").days(), None);
}

#[test]
fn quantities_are_written_for_readers() {
    let unit =
        |dimension, symbol: &str| Unit { name: "u".into(), dimension, factor: Decimal::ONE, symbol: symbol.into() };
    let written =
        |value: i64, unit: &Unit| [Language::Nb, Language::En].map(|l| format_quantity(value.into(), unit, l));
    assert_eq!(written(120_000, &unit(Dimension::Money, "kr")), ["120\u{a0}000\u{a0}kr", "120,000\u{a0}kr"]);
    assert_eq!(written(9, &unit(Dimension::Percent, "%")), ["9\u{a0}%", "9%"]);
    assert_eq!(written(3, &unit(Dimension::Duration(DurationUnit::Month), "md")), ["3\u{a0}måneder", "3\u{a0}months"]);
    assert_eq!(written(1, &unit(Dimension::Duration(DurationUnit::Day), "d")), ["1\u{a0}dag", "1\u{a0}day"]);
    assert_eq!(written(4, &unit(Dimension::Number, "")), ["4", "4"]);
    assert_eq!(format_date(date("2026-03-14"), Language::Nn), "14. mars 2026");
}

// --- Properties ----------------------------------------------------------------------------------

fn any_date() -> impl Strategy<Value = Date> {
    (1900..2100_i16, 1..=12_i8, 1..=28_i8).prop_map(|(year, month, day)| date(&format!("{year}-{month:02}-{day:02}")))
}

fn any_period() -> impl Strategy<Value = Period> {
    let open = || prop::option::weighted(0.8, any_date());
    let ends = (open(), open()).prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => Period { start: Some(a.min(b)), end: Some(a.max(b)) },
        (start, end) => Period { start, end },
    });
    let coarse = (1900..2100_i16, 1..=4_i8).prop_filter_map("exists", |(year, n)| match n {
        1 => Period::year(year),
        2 => Period::half(year, 2),
        3 => Period::month(year, 2),
        _ => Period::quarter(year, n),
    });
    prop_oneof![ends, coarse]
}

fn any_reference() -> impl Strategy<Value = SectionReference> {
    let number = prop_oneof!["[1-9][0-9]{0,2}", "[1-9][0-9]?-[1-9][0-9]?", "[1-9][0-9]? [a-h]", "[1-9]-[1-9] [a-h]"];
    let parts = (
        prop::option::of(1..=30_u8),
        prop::option::of(prop::char::range('a', 'z')),
        prop::option::of(1..=300_u16),
        prop::option::of(1..=9_u8),
    );
    (number, parts, any::<bool>()).prop_map(|(number, (paragraph, letter, item, sentence), seeing)| SectionReference {
        paragraph,
        letter,
        item,
        sentence,
        seeing,
        ..SectionReference::section(number)
    })
}

proptest! {
    #![proptest_config(crate::random::cases(256))]

    #[test]
    fn intersection_commutes_and_is_in_both(a in any_period(), b in any_period(), day in any_date()) {
        let both = a.intersection(b);
        prop_assert_eq!(both, b.intersection(a));
        prop_assert_eq!(both.is_some(), a.overlaps(b));
        let in_both = both.is_some_and(|both| both.contains_date(day));
        prop_assert_eq!(in_both, a.contains_date(day) && b.contains_date(day));
        if let Some(both) = both {
            prop_assert!(a.covers(both) && b.covers(both));
        }
        prop_assert_eq!(a.covers(b), both == Some(b));
    }

    #[test]
    fn periods_are_read_as_they_are_written(a in any_period()) {
        prop_assert_eq!(Period::read(&a.to_string()), Some(a));
    }

    #[test]
    fn months_land_on_the_day_or_the_last_of_the_month(day in any_date(), extra in 0..3_i8, months in -600..600_i64) {
        let start = day.checked_add(jiff::Span::new().days(extra)).unwrap_or(day);
        let (end, cut) = add(start, Duration::new(months, DurationUnit::Month), &|_| true).unwrap_or((start, true));
        prop_assert_eq!(cut, end.day() != start.day());
        prop_assert!(!cut || end == end.last_of_month() && end.day() < start.day());
        let apart = (i64::from(end.year()) - i64::from(start.year())) * 12 + i64::from(end.month() - start.month());
        prop_assert_eq!(apart, months);
    }

    #[test]
    fn numbers_are_read_as_they_are_written(mantissa in -1_000_000_000_000_i64..1_000_000_000_000, scale in 0..5_u32) {
        let number = Decimal::new(mantissa, scale);
        for language in Language::ALL {
            let written = format_number(number, language);
            prop_assert_eq!(read_number(&written, language), Some(number.normalize()), "{}", written);
        }
    }

    #[test]
    fn references_are_read_as_they_are_written(reference in any_reference()) {
        prop_assert_eq!(SectionReference::read(&reference.to_string()), Some(reference));
    }

    #[test]
    fn reading_never_fails_badly(text in "[§0-9a-cø .,()–jfog-]{0,40}") {
        let words = citation_words();
        let _ = read_all(&text, &words);
        let _ = phrase_table().read(&text);
        let _ = read_number(&text, Language::Nb);
        let _ = Period::read(&text);
    }
}
