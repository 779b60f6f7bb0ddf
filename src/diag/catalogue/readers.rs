//! Texts of the catalogue: exports for one kind of reader, and the comparison of plans.

macro_rules! readers {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    FateCarriedOut { en: "carried out", nb: "gjennomført", nn: "gjennomført" }
    FateRevised { en: "revised", nb: "revidert", nn: "revidert" }
    FateExtended { en: "extended", nb: "forlenget", nn: "forlengd" }
    FateKept { en: "carried on as before", nb: "videreført som før", nn: "vidareført som før" }
    FateSplit { en: "split", nb: "delt", nn: "delt" }
    FateDropped { en: "dropped", nb: "utgått", nn: "gått ut" }
    FateNew { en: "new", nb: "nytt", nn: "nytt" }
    DutyShiftAdded { en: "stands over the new plan only", nb: "gjelder bare den nye planen", nn: "gjeld berre den nye planen" }
    DutyShiftRemoved { en: "stood over the old plan only", nb: "gjaldt bare den gamle planen", nn: "galdt berre den gamle planen" }
    DutyShiftAnswered { en: "is now carried out by something", nb: "blir nå oppfylt av noe i planen", nn: "blir no oppfylt av noko i planen" }
    DutyShiftUnanswered {
        en: "is no longer carried out by anything",
        nb: "blir ikke lenger oppfylt av noe i planen",
        nn: "blir ikkje lenger oppfylt av noko i planen"
    }
    CompareTitle { en: "From «{old}» to «{new}»", nb: "Fra «{old}» til «{new}»", nn: "Frå «{old}» til «{new}»" }
    CompareNothing { en: "the plans say the same", nb: "planene sier det samme", nn: "planane seier det same" }
    CompareRenewal { en: "What has become of the measures", nb: "Hva er blitt av tiltakene", nn: "Kva er blitt av tiltaka" }
    CompareOld { en: "The old plan", nb: "Den gamle planen", nn: "Den gamle planen" }
    CompareNew { en: "The new plan", nb: "Den nye planen", nn: "Den nye planen" }
    CompareFate { en: "What became of it", nb: "Hva ble det til", nn: "Kva vart det til" }
    CompareField { en: "What", nb: "Hva", nn: "Kva" }
    CompareBefore { en: "Before", nb: "Før", nn: "Før" }
    CompareAfter { en: "Now", nb: "Nå", nn: "No" }
    CompareAdded { en: "New", nb: "Nytt", nn: "Nytt" }
    CompareRemoved { en: "Gone", nb: "Borte", nn: "Borte" }
    CompareRenamed { en: "was called «{old}»", nb: "het «{old}»", nn: "heitte «{old}»" }
    CompareCarriesOn { en: "carries on {old}", nb: "viderefører {old}", nn: "vidarefører {old}" }
    CompareDuties { en: "Duties", nb: "Plikter", nn: "Plikter" }
    CompareNotStated { en: "not stated", nb: "ikke oppgitt", nn: "ikkje oppgjeve" }
    PoliticianTitle { en: "For politicians", nb: "For politikere", nn: "For politikarar" }
    PoliticianWhat { en: "What is to be done", nb: "Hva skal gjøres", nn: "Kva skal gjerast" }
    PoliticianWorks { en: "Does it work?", nb: "Virker det?", nn: "Verkar det?" }
    PoliticianCosts { en: "What does it cost?", nb: "Hva koster det?", nn: "Kva kostar det?" }
    ViewNoDay {
        en: "The plan states no status date, so how it goes cannot be told.",
        nb: "Planen oppgir ingen statusdato, så hvordan det går, kan ikke sies.",
        nn: "Planen oppgjev ingen statusdato, så korleis det går, kan ikkje seiast."
    }
    LeadershipTitle { en: "For the leadership", nb: "For ledelsen", nn: "For leiinga" }
    StaffTitle { en: "For staff", nb: "For ansatte", nn: "For tilsette" }
    StaffDuties { en: "Duties of each service", nb: "Pliktene i hver tjeneste", nn: "Pliktene i kvar teneste" }
    StaffTasks { en: "Measures of each service", nb: "Tiltakene i hver tjeneste", nn: "Tiltaka i kvar teneste" }
    StaffRoutines { en: "Routines", nb: "Rutiner", nn: "Rutinar" }
    } $($after)* } };
}
pub(super) use readers;
