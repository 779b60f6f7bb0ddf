//! Plans of any size, as dense in fields, prose and references as a real one.
//!
//! Every measure names a goal, two responsible bodies, those it is for, dates, cost by year and how it is evaluated, and
//! has two lines of prose with a computed figure. Three sorts of mistakes are sown at known distances, so that every
//! run can assert what was found.

use std::fmt::Write as _;

/// Every so many measures name a body that does not exist.
pub(crate) const LOST_BODY_EVERY: usize = 97;
/// Every so many measures end before they begin.
pub(crate) const REVERSED_EVERY: usize = 89;
/// Every so many measures say nothing about evaluation.
pub(crate) const UNEVALUATED_EVERY: usize = 10;
/// So many measures serve one goal.
pub(crate) const PER_GOAL: usize = 10;
/// So many measures stand in one file; more would be larger than a file may be.
pub(crate) const PER_FILE: usize = 25_000;
/// So many bodies share the work.
pub(crate) const BODIES: usize = 24;

/// What each measure states, whatever language it is written in.
#[derive(Clone, Copy)]
pub(crate) struct Measure {
    /// Its number, from 0.
    pub(crate) index: usize,
    /// Its goal.
    pub(crate) goal: usize,
    /// Those responsible; the second may be one that does not exist.
    pub(crate) bodies: [usize; 2],
    /// The first and the last year and month.
    pub(crate) time: [(usize, usize); 2],
    /// The first year that costs something, and how much each of three years.
    pub(crate) cost: (usize, [usize; 3]),
    /// Does it say how it is evaluated?
    pub(crate) evaluated: bool,
}

impl Measure {
    /// Measure number `index`.
    pub(crate) fn new(index: usize) -> Self {
        let year = 2026 + index % 2;
        let (first, last) = ((year, 1 + index % 6), (year + 2, 7 + index % 6));
        let sown = |distance: usize| index % distance == distance - 1;
        Self {
            index,
            goal: index / PER_GOAL,
            bodies: [index % BODIES, if sown(LOST_BODY_EVERY) { BODIES } else { (index * 7 + 3) % BODIES }],
            time: if sown(REVERSED_EVERY) { [last, first] } else { [first, last] },
            cost: (year, [10_000 * (1 + index % 40), 10_000 * (1 + index % 50), 10_000 * (1 + index % 60)]),
            evaluated: !sown(UNEVALUATED_EVERY),
        }
    }
}

/// How many of the three sorts of mistakes stand in a plan of so many measures: lost bodies, reversed times, and
/// measures without evaluation.
pub(crate) fn sown(measures: usize) -> [usize; 3] {
    [LOST_BODY_EVERY, REVERSED_EVERY, UNEVALUATED_EVERY].map(|distance| measures / distance)
}

const HEAD: &str = r#"// A generated plan.
language: nb
bruk std.veileder_2008
bruk std.instanser_no

plan generert "Plan mot vold i nære relasjoner" {
  form: kommunal
  kommune: lillevik
  periode: 2026-01-01..2029-12-31
  eier: kommunedirektør
  koordinator: voldskoordinator
  bakgrunn:
    | Planen bygger på det tjenestene ser hver dag, og på det innbyggerne har fortalt oss. Den gjelder {antall(alle tiltak)} tiltak.
}

kommune lillevik "Lillevik kommune" { folketall: 14_300  folketallsdato: 2025-01-01 }
rolle voldskoordinator_lillevik "Voldskoordinator i Lillevik" { arbeidsgiver: kommuneadministrasjon }
behov B1 "Vold oppdages for sent" {
  tekst: "Mange barn har levd med vold i flere år før noen voksne griper inn."
  målgruppe: [barn, foreldre]
}

"#;

/// What the files after the first begin with.
const MORE: &str = "language: nb\nbruk std.veileder_2008\nbruk std.instanser_no\nbruk \"plan-0.plikt\"\n";

/// The files of a plan of so many measures, in bokmål: name and text.
pub(crate) fn plan(measures: usize) -> Vec<(String, String)> {
    let files = measures.div_ceil(PER_FILE).max(1);
    (0..files).map(|file| (format!("plan-{file}.plikt"), file_text(file, measures))).collect()
}

fn file_text(file: usize, measures: usize) -> String {
    let (first, end) = (file * PER_FILE, measures.min((file + 1) * PER_FILE));
    let mut text = String::with_capacity((end - first) * 900 + 8_000);
    text.push_str(if file == 0 { HEAD } else { MORE });
    for i in (0..BODIES).filter(|_| file == 0) {
        let _ = writeln!(
            text,
            "instans tjeneste_{i} \"Tjeneste {i}\" {{ sektor: kommunal  ansvar: \"Følger opp familier i krets {i}.\"  \
             kompetanse: \"Samtaler om vold.\" }}"
        );
    }
    for index in first..end {
        if index % PER_GOAL == 0 {
            write_goal(&mut text, index / PER_GOAL);
        }
        write_measure(&mut text, &Measure::new(index));
    }
    text
}

fn write_goal(text: &mut String, goal: usize) {
    let body = goal % BODIES;
    let _ = writeln!(
        text,
        r#"
mål M{goal} "Tjeneste {body} oppdager vold før skolestart, mål {goal}" {{
  nivå: organisatorisk  behov: B1  instans: tjeneste_{body}  målgruppe: [barn, foreldre]
  hva_blir_bedre: "Helsestasjon og barnehage spør alle foreldre om vold."
  hva_må_gjøres: "Øve, spørre og drøfte funn med andre."
  indikator {{ enhet: prosent  utgangspunkt: 35  mål: 95  innen: 2028-12-31 }}
}}"#
    );
}

/// One measure, in bokmål.
pub(crate) fn write_measure(text: &mut String, measure: &Measure) {
    let Measure { index, goal, bodies: [first, second], time: [start, end], cost: (year, cost), evaluated } = *measure;
    let _ = write!(
        text,
        r#"
tiltak T{index} "Samtalegruppe {index} for barn som har levd med vold" {{
  nummer: "{index}"
  tekst:
    | Tjenestene møter familiene sammen og lager **én plan** for hver av dem. Det siste året koster det {{kostnad.i_løpet_av({last})}}.
    | Barna får tilbud om gruppe innen to uker, og de voksne får råd om hvordan hverdagen kan bli trygg igjen.
  type: samordning  tilstand: nytt  formål: [forebygge, avdekke]
  mål: M{goal}
  målgruppe: [barn, foreldre]
  ansvarlig: [tjeneste_{first}, tjeneste_{second}]
  følger_opp: voldskoordinator_lillevik
  sammen_med: [barnevern, politi]
  tid: {}-{:02}..{}-{:02}
  kostnad: {{ {year}: {} kr, {}: {} kr, {last}: {} kr }}
  finansiering: nye_midler  utgiftstype: tjeneste
  budsjettansvarlig: tjeneste_{first}
"#,
        start.0,
        start.1,
        end.0,
        end.1,
        cost[0],
        year + 1,
        cost[1],
        cost[2],
        last = year + 2,
    );
    if evaluated {
        let _ = writeln!(
            text,
            "  evaluering {{ metode: \"Telle familier som har fått hjelp, hvert halvår\"  frist: {}-12-31  ansvarlig: tjeneste_{first} }}",
            year + 2
        );
    }
    text.push_str("}\n");
}
