//! Texts of the catalogue: status, year wheel and calendar.

macro_rules! status {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    TableMeasure { en: "Measure", nb: "Tiltak", nn: "Tiltak" }
    StatusEndsSoon {
        en: "the plan ends on {day} and states nothing that takes its place",
        nb: "planen går ut {day}, og det er ikke oppgitt noe som tar over",
        nn: "planen går ut {day}, og det er ikkje oppgjeve noko som tek over"
    }
    StatusEnded {
        en: "the plan ended on {day} and states nothing that has taken its place",
        nb: "planen gikk ut {day}, og det er ikke oppgitt noe som har tatt over",
        nn: "planen gjekk ut {day}, og det er ikkje oppgjeve noko som har teke over"
    }
    StandingLate { en: "late", nb: "forsinket", nn: "forseinka" }
    StandingUnderWay { en: "under way", nb: "i gang", nn: "i gang" }
    StandingOngoing { en: "ongoing", nb: "løpende", nn: "løpande" }
    StandingNotStarted { en: "not started", nb: "ikke startet", nn: "ikkje starta" }
    StandingPostponed { en: "postponed", nb: "utsatt", nn: "utsett" }
    StandingDone { en: "done", nb: "gjennomført", nn: "gjennomført" }
    StandingTransferred { en: "transferred", nb: "overført", nn: "overført" }
    StandingStopped { en: "stopped", nb: "avbrutt", nn: "avbrote" }
    AttainmentReached { en: "reached", nb: "nådd", nn: "nådd" }
    AttainmentMissed { en: "not reached in time", nb: "ikke nådd i tide", nn: "ikkje nådd i tide" }
    AttainmentNearer { en: "nearer the target", nb: "nærmere målet", nn: "nærare målet" }
    AttainmentUnchanged { en: "as it was", nb: "som før", nn: "som før" }
    AttainmentFarther { en: "farther from the target", nb: "lenger fra målet", nn: "lenger frå målet" }
    AttainmentMeasured { en: "measured, nothing to compare with", nb: "målt, ingenting å sammenligne med", nn: "målt, ingenting å samanlikne med" }
    AttainmentNotMeasured { en: "not measured", nb: "ikke målt", nn: "ikkje målt" }
    AskStart { en: "begins", nb: "starter", nn: "startar" }
    AskDue { en: "deadline of the measure", nb: "frist for tiltaket", nn: "frist for tiltaket" }
    AskMilestone { en: "milestone", nb: "milepæl", nn: "milepæl" }
    AskMeasureEvaluation { en: "evaluation of the measure", nb: "evaluering av tiltaket", nn: "evaluering av tiltaket" }
    AskEvaluation { en: "evaluation of the plan", nb: "evaluering av planen", nn: "evaluering av planen" }
    AskRevision { en: "revision of the plan", nb: "revisjon av planen", nn: "revisjon av planen" }
    AskTarget { en: "target of the indicator", nb: "mål for indikatoren", nn: "mål for indikatoren" }
    AskTraining { en: "training", nb: "opplæring", nn: "opplæring" }
    AskRoutine { en: "the routine is gone through", nb: "gjennomgang av rutinen", nn: "gjennomgang av rutinen" }
    AskCommunication { en: "information on the plan", nb: "informasjon om planen", nn: "informasjon om planen" }
    AskMeeting { en: "meeting", nb: "møte", nn: "møte" }
    AskEnd { en: "the plan's period ends", nb: "planperioden går ut", nn: "planperioden går ut" }
    StatusCounts { en: "{count} measures", nb: "{count} tiltak", nn: "{count} tiltak" }
    StatusDue { en: "due {day}", nb: "frist {day}", nn: "frist {day}" }
    StatusNoDate { en: "no deadline stated", nb: "ingen frist oppgitt", nn: "ingen frist oppgjeven" }
    StatusBegins { en: "begins {day}", nb: "starter {day}", nn: "startar {day}" }
    StatusShouldHaveBegun { en: "planned from {day}", nb: "planlagt fra {day}", nn: "planlagt frå {day}" }
    StatusUnreported { en: "nothing reported", nb: "ingenting er ført", nn: "ingenting er ført" }
    StatusWasLate { en: "reported done after the deadline", nb: "ført som gjennomført etter fristen", nn: "ført som gjennomført etter fristen" }
    StatusSpent { en: "{spent} spent", nb: "brukt {spent}", nn: "brukt {spent}" }
    StatusSpentOf { en: "{spent} of {cost} spent ({percent} %)", nb: "brukt {spent} av {cost} ({percent} %)", nn: "brukt {spent} av {cost} ({percent} %)" }
    StatusSpentThrough {
        en: "{spent} of {cost} spent through {year} ({percent} %)",
        nb: "brukt {spent} av {cost} til og med {year} ({percent} %)",
        nn: "brukt {spent} av {cost} til og med {year} ({percent} %)"
    }
    StatusSpentAll {
        en: "Measures that tell what is spent: {count} – {spent} of {cost} ({percent} %)",
        nb: "Tiltak som oppgir hva som er brukt: {count} – {spent} av {cost} ({percent} %)",
        nn: "Tiltak som oppgjev kva som er brukt: {count} – {spent} av {cost} ({percent} %)"
    }
    StatusNobody { en: "nobody responsible", nb: "ingen ansvarlig", nn: "ingen ansvarleg" }
    StatusAhead { en: "Due by {day}", nb: "Frister fram til {day}", nn: "Fristar fram til {day}" }
    StatusOverdue {
        en: "Had its day and is not recorded as done",
        nb: "Dagen er passert, og det er ikke ført at det er gjort",
        nn: "Dagen er passert, og det er ikkje ført at det er gjort"
    }
    StatusGoals { en: "Goals", nb: "Mål", nn: "Mål" }
    StatusOtherIndicators { en: "Other indicators", nb: "Andre indikatorer", nn: "Andre indikatorar" }
    StatusNoIndicator { en: "no indicator", nb: "ingen indikator", nn: "ingen indikator" }
    StatusWay { en: "{percent} % of the way", nb: "{percent} % av veien", nn: "{percent} % av vegen" }
    StatusMeasures { en: "Measures", nb: "Tiltak", nn: "Tiltak" }
    StatusStanding { en: "Status", nb: "Status", nn: "Status" }
    StatusDeadline { en: "Deadline", nb: "Frist", nn: "Frist" }
    StatusPercent { en: "Percent done", nb: "Prosent gjort", nn: "Prosent gjort" }
    StatusEntryDay { en: "Reported", nb: "Ført", nn: "Ført" }
    StatusRemarks { en: "Remarks", nb: "Merknad", nn: "Merknad" }
    StatusLabelColumn { en: "Label", nb: "Merke", nn: "Merke" }
    StatusWhat { en: "What", nb: "Hva", nn: "Kva" }
    StatusWhen { en: "When", nb: "Når", nn: "Når" }
    StatusWho { en: "Who", nb: "Hvem", nn: "Kven" }
    StatusIndicator { en: "Indicator", nb: "Indikator", nn: "Indikator" }
    StatusBaseline { en: "From", nb: "Fra", nn: "Frå" }
    StatusTarget { en: "To", nb: "Til", nn: "Til" }
    StatusReading { en: "Last reading", nb: "Siste måling", nn: "Siste måling" }
    StatusBy { en: "By", nb: "Innen", nn: "Innan" }
    StatusTitle { en: "Status on {day}", nb: "Status {day}", nn: "Status {day}" }
    WheelTitle { en: "Year wheel", nb: "Årshjul", nn: "Årshjul" }
    WheelMonth { en: "Month", nb: "Måned", nn: "Månad" }
    WheelRecurring { en: "Comes again, on no stated day", nb: "Kommer igjen, uten oppgitt dag", nn: "Kjem igjen, utan oppgjeven dag" }
    WheelUndated { en: "Measures without a deadline", nb: "Tiltak uten frist", nn: "Tiltak utan frist" }
    WheelEmpty { en: "The plan states no days.", nb: "Planen oppgir ingen dager.", nn: "Planen oppgjev ingen dagar." }
    WheelDay { en: "Day", nb: "Dag", nn: "Dag" }
    WheelAsk { en: "Sort", nb: "Type", nn: "Type" }
    CalendarRecurs {
        en: "{what} ({often}; the plan states no day)",
        nb: "{what} ({often}; planen oppgir ikke dag)",
        nn: "{what} ({often}; planen oppgjev ikkje dag)"
    }
    } $($after)* } };
}
pub(super) use status;
