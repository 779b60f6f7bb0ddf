//! Texts of the catalogue: duties, cases and their reasons.

macro_rules! norms {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    TableGoal { en: "Goal", nb: "Mål", nn: "Mål" }
    SectionDefinitions { en: "Definitions and scope", nb: "Definisjoner og avgrensning", nn: "Definisjonar og avgrensing" }
    Scope { en: "Scope", nb: "Avgrensning", nn: "Avgrensing" }
    SectionSituation { en: "The situation", nb: "Situasjonsbeskrivelse", nn: "Situasjonsskildring" }
    Background { en: "Background", nb: "Bakgrunn", nn: "Bakgrunn" }
    Municipality { en: "The municipality", nb: "Kommunen", nn: "Kommunen" }
    Knowledge { en: "What we know", nb: "Hva vi vet", nn: "Kva vi veit" }
    Statistics { en: "The extent of violence", nb: "Omfanget av vold", nn: "Omfanget av vald" }
    Figure { en: "Figure", nb: "Tall", nn: "Tal" }
    Estimate { en: "Estimate for the municipality", nb: "Anslag for kommunen", nn: "Anslag for kommunen" }
    Needs { en: "Needs", nb: "Behov", nn: "Behov" }
    AnsweredBy { en: "Goals and measures", nb: "Mål og tiltak", nn: "Mål og tiltak" }
    Services { en: "Existing services", nb: "Tjenester i dag", nn: "Tenester i dag" }
    Cooperation { en: "Cooperation", nb: "Samarbeid", nn: "Samarbeid" }
    LegalResponsibility { en: "The municipality's responsibility", nb: "Kommunens ansvar", nn: "Ansvaret til kommunen" }
    SectionTargetGroups { en: "Target groups", nb: "Målgrupper", nn: "Målgrupper" }
    TargetGroup { en: "Target group", nb: "Målgruppe", nn: "Målgruppe" }
    LegalBasis { en: "Legal basis", nb: "Hjemmel", nn: "Heimel" }
    DutiesTitle { en: "Duties and what carries them out", nb: "Pliktene og hva som dekker dem", nn: "Pliktene og kva som dekkjer dei" }
    DutiesLead {
        en: "Duties in force on {day} that bind the municipality, a body in the plan or its people. Whether a duty applies in a case depends on the case.",
        nb: "Plikter som gjelder {day} og binder kommunen, en instans i planen eller dem som arbeider der. Om en plikt gjelder i en sak, kommer an på saken.",
        nn: "Plikter som gjeld {day} og bind kommunen, ein instans i planen eller dei som arbeider der. Om ei plikt gjeld i ei sak, kjem an på saka."
    }
    DutiesEmpty {
        en: "There are no duties to show: a pack with duties has to be used, and the plan has to state its period.",
        nb: "Det er ingen plikter å vise: planen må bruke en pakke med plikter og oppgi perioden.",
        nn: "Det er ingen plikter å vise: planen må bruke ei pakke med plikter og oppgje perioden."
    }
    DutiesByDuty { en: "From duty to measure", nb: "Fra plikt til tiltak", nn: "Frå plikt til tiltak" }
    DutiesByBody { en: "Body by body", nb: "Instans for instans", nn: "Instans for instans" }
    DutiesBound { en: "Binds", nb: "Binder", nn: "Bind" }
    DutiesEveryone { en: "Everyone", nb: "Alle", nn: "Alle" }
    DutiesAnswer { en: "Carried out by", nb: "Dekkes av", nn: "Blir dekt av" }
    DutiesResponsible { en: "Responsible", nb: "Ansvarlig", nn: "Ansvarleg" }
    DutiesDate { en: "Date", nb: "Dato", nn: "Dato" }
    DutiesDeadline { en: "Deadline in the law", nb: "Frist i loven", nn: "Frist i lova" }
    DutiesNone { en: "not carried out", nb: "ikke dekket", nn: "ikkje dekt" }
    DutiesWaived { en: "set aside by the plan: {reason}", nb: "satt til side i planen: {reason}", nn: "sett til side i planen: {reason}" }
    DutiesNotOurs { en: "not the municipality's", nb: "ikke kommunens", nn: "ikkje kommunen si" }
    DutiesAfterDeadline {
        en: "within {length} of the end of this deadline: {deadline}",
        nb: "innen {length} etter at denne fristen er ute: {deadline}",
        nn: "innan {length} etter at denne fristen er ute: {deadline}"
    }
    CsvDuty { en: "Duty", nb: "Plikt", nn: "Plikt" }
    CsvDutyLabel { en: "Name in the pack", nb: "Navn i pakken", nn: "Namn i pakka" }
    NormsMust { en: "Must", nb: "Må", nn: "Må" }
    NormsMustNot { en: "Prohibitions that apply", nb: "Forbud som gjelder", nn: "Forbod som gjeld" }
    NormsMay { en: "May", nb: "Kan", nn: "Kan" }
    NormsRights { en: "Rights", nb: "Rettigheter", nn: "Rettar" }
    NormsContested { en: "Norms that collide", nb: "Normer som står mot hverandre", nn: "Normer som står mot kvarandre" }
    NormsOverridden { en: "Gives way", nb: "Må vike", nn: "Må vike" }
    NormsUndetermined { en: "Cannot be decided yet", nb: "Kan ikke avgjøres ennå", nn: "Kan ikkje avgjerast enno" }
    NormsDoNotApply { en: "Does not apply", nb: "Gjelder ikke", nn: "Gjeld ikkje" }
    NormsNothing {
        en: "No norm binds here, as far as is known.",
        nb: "Ingen norm binder her, så langt det er kjent.",
        nn: "Inga norm bind her, så langt det er kjent."
    }
    NormsNothingFor {
        en: "No norm binds {party} here, as far as is known.",
        nb: "Ingen norm binder {party} her, så langt det er kjent.",
        nn: "Inga norm bind {party} her, så langt det er kjent."
    }
    NormsNarrower {
        en: "More applies if you are",
        nb: "Mer gjelder hvis du er",
        nn: "Meir gjeld dersom du er"
    }
    NormsUnverifiedBehind {
        en: "This rests on law that is not verified: {norms}.",
        nb: "Dette bygger på rett som ikke er bekreftet: {norms}.",
        nn: "Dette byggjer på rett som ikkje er stadfesta: {norms}."
    }
    NormsExaminedTo {
        en: "The law was examined up to {day}; later changes are not included.",
        nb: "Loven er undersøkt til {day}; senere endringer er ikke med.",
        nn: "Lova er undersøkt til {day}; seinare endringar er ikkje med."
    }
    NormsDoesNotBind {
        en: "This norm does not bind {party}.",
        nb: "Denne normen binder ikke {party}.",
        nn: "Denne norma bind ikkje {party}."
    }
    NormsIsNotFor {
        en: "This norm is not for {party}.",
        nb: "Denne normen gjelder ikke for {party}.",
        nn: "Denne norma gjeld ikkje for {party}."
    }
    NormsAnswerFor { en: "Answer for: {party}", nb: "Svar for: {party}", nn: "Svar for: {party}" }
    NormsNoDay {
        en: "The day is not stated, and the law changes over time: state `at` (on the command line --facts-on). What follows shows the last wording.",
        nb: "Dagen er ikke oppgitt, og loven endres over tid: oppgi `dato` (på kommandolinjen --facts-on). Under vises den siste ordlyden.",
        nn: "Dagen er ikkje oppgitt, og lova blir endra over tid: oppgi `dato` (på kommandolinja --facts-on). Under står den siste ordlyden."
    }
    NormsNoActor {
        en: "It is not stated who asks: state `actor` (on the command line --for) to see what they must, must not and may do.",
        nb: "Det er ikke oppgitt hvem som spør: oppgi `handlende` (på kommandolinjen --for) for å se hva vedkommende må, ikke må og kan gjøre.",
        nn: "Det er ikkje oppgitt kven som spør: oppgi `handlande` (på kommandolinja --for) for å sjå kva vedkomande må, ikkje må og kan gjere."
    }
    NormsNoDayAsked {
        en: "The day is not stated, and the law changes over time: state `at` (on the command line --facts-on).",
        nb: "Dagen er ikke oppgitt, og loven endres over tid: oppgi `dato` (på kommandolinjen --facts-on).",
        nn: "Dagen er ikkje oppgitt, og lova blir endra over tid: oppgi `dato` (på kommandolinja --facts-on)."
    }
    NormsAskDay { en: "Which day is it about?  at", nb: "Hvilken dag gjelder det?  dato", nn: "Kva dag gjeld det?  dato" }
    NormsAskActor { en: "Who asks?  actor", nb: "Hvem er det som spør?  handlende", nn: "Kven er det som spør?  handlande" }
    NormsOfNobody {
        en: "norms that depend on who asks: {count} (--all shows them)",
        nb: "normer som kommer an på hvem som spør: {count} (--all viser dem)",
        nn: "normer som kjem an på kven som spør: {count} (--all viser dei)"
    }
    NormsFar {
        en: "norms that do not seem to matter here, from what is stated: {count} (--all shows them)",
        nb: "normer som ikke ser ut til å være aktuelle ut fra det som er oppgitt: {count} (--all viser dem)",
        nn: "normer som ikkje ser ut til å vere aktuelle ut frå det som er oppgitt: {count} (--all viser dei)"
    }
    NormsGoesBefore { en: "goes before: {norms}", nb: "går foran: {norms}", nn: "går føre: {norms}" }
    NormsOthers {
        en: "Others, in short (--all shows the whole)",
        nb: "Andre, i korte trekk (--all viser alt)",
        nn: "Andre, i korte trekk (--all viser alt)"
    }
    NormsPartyMust { en: "{party} must", nb: "{party} må", nn: "{party} må" }
    NormsPartyMustNot {
        en: "Prohibitions that apply: {party}",
        nb: "Forbud som gjelder: {party}",
        nn: "Forbod som gjeld: {party}"
    }
    NormsPartyMay { en: "{party} may", nb: "{party} kan", nn: "{party} kan" }
    NormsPartyRights { en: "Rights: {party}", nb: "Rettigheter: {party}", nn: "Rettar: {party}" }
    NormsPartyOpen {
        en: "{party}: cannot be decided yet",
        nb: "{party}: kan ikke avgjøres ennå",
        nn: "{party}: kan ikkje avgjerast enno"
    }
    NormsPartyContested {
        en: "Norms that collide: {party}",
        nb: "Normer som står mot hverandre: {party}",
        nn: "Normer som står mot kvarandre: {party}"
    }
    NormsQuestions {
        en: "What to find out, the most decisive first",
        nb: "Dette må avklares, det viktigste først",
        nn: "Dette må avklarast, det viktigaste først"
    }
    NormsUnless { en: "applies, unless: {norms}", nb: "gjelder, med mindre: {norms}", nn: "gjeld, med mindre: {norms}" }
    NormsAsAbove { en: "with the same exceptions", nb: "med de samme unntakene", nn: "med dei same unntaka" }
    NormsUnlessExcepted { en: "exception here: {text}", nb: "unntak her: {text}", nn: "unntak her: {text}" }
    NormsLacks { en: "hangs on: {facts}", nb: "kommer an på: {facts}", nn: "kjem an på: {facts}" }
    NormsWhoAsks {
        en: "depends on who asks: state `actor`",
        nb: "kommer an på hvem som spør: oppgi `handlende`",
        nn: "kjem an på kven som spør: oppgi `handlande`"
    }
    NormsUnverified { en: "not verified", nb: "ikke bekreftet", nn: "ikkje stadfesta" }
    NormsPenalty { en: "punishment: {text}", nb: "straff: {text}", nn: "straff: {text}" }
    NormsExcused {
        en: "A breach goes without punishment (the duty stands), because:",
        nb: "Brudd straffes ikke (plikten står ved lag), fordi:",
        nn: "Brot blir ikkje straffa (plikta står ved lag), fordi:"
    }
    NormsExcusedAsked {
        en: "a breach goes without punishment",
        nb: "brudd straffes ikke",
        nn: "brot blir ikkje straffa"
    }
    NormsOpened {
        en: "may still {action}: {norms}",
        nb: "kan likevel {action}: {norms}",
        nn: "kan likevel {action}: {norms}"
    }
    NormsOpenedAnyway {
        en: "may in any case {action}: {norms}",
        nb: "kan uansett {action}: {norms}",
        nn: "kan uansett {action}: {norms}"
    }
    NormsNamedBody { en: "the {body}", nb: "{body}", nn: "{body}" }
    NormsDue { en: "by {day}", nb: "senest {day}", nn: "seinast {day}" }
    NormsDaysLeft { en: "days left: {count}", nb: "dager igjen: {count}", nn: "dagar att: {count}" }
    NormsDaysPast { en: "days past it: {count}", nb: "dager over fristen: {count}", nn: "dagar over fristen: {count}" }
    NormsDueRolled {
        en: "by {day}, or {rolled} if the deadline moves to the next working day",
        nb: "senest {day}, eller {rolled} hvis fristen flyttes til neste virkedag",
        nn: "seinast {day}, eller {rolled} om fristen blir flytta til neste yrkedag"
    }
    NormsDueCut { en: "the last day of the month", nb: "siste dag i måneden", nn: "siste dag i månaden" }
    NormsWhilePossible { en: "while it is possible", nb: "så lenge det er mulig", nn: "så lenge det er mogleg" }
    NormsAfter { en: "within {length} of: {event}", nb: "innen {length} etter: {event}", nn: "innan {length} etter: {event}" }
    NormsWithin { en: "within {length}", nb: "innen {length}", nn: "innan {length}" }
    StandingRequired { en: "required", nb: "påbudt", nn: "påbode" }
    StandingForbidden { en: "forbidden", nb: "forbudt", nn: "forbode" }
    StandingPermitted { en: "permitted", nb: "tillatt", nn: "tillate" }
    StandingUnregulated { en: "unregulated", nb: "uregulert", nn: "uregulert" }
    StandingUndetermined { en: "not to be told", nb: "kan ikke avgjøres", nn: "kan ikkje avgjerast" }
    StandingContested { en: "contested", nb: "omstridt", nn: "omstridd" }
    NormStateApplies { en: "applies", nb: "gjelder", nn: "gjeld" }
    NormStateOverridden { en: "applies, but gives way", nb: "gjelder, men må vike", nn: "gjeld, men må vike" }
    NormStateContested {
        en: "contested: another norm says the opposite",
        nb: "omstridt: en annen norm sier det motsatte",
        nn: "omstridd: ei anna norm seier det motsette"
    }
    NormStateUndetermined { en: "cannot be told", nb: "kan ikke avgjøres", nn: "kan ikkje avgjerast" }
    NormStateDoesNotApply { en: "does not apply", nb: "gjelder ikke", nn: "gjeld ikkje" }
    NormStateFreed {
        en: "applies, with an exception here",
        nb: "gjelder, men med et unntak her",
        nn: "gjeld, men med eit unntak her"
    }
    ReasonInForce { en: "in force", nb: "i kraft", nn: "i kraft" }
    ReasonNotYet { en: "not in force yet", nb: "ikke i kraft ennå", nn: "ikkje i kraft enno" }
    ReasonRepealed { en: "no longer in force", nb: "ikke lenger i kraft", nn: "ikkje lenger i kraft" }
    ReasonNotCommenced {
        en: "adopted, but no day is set for its entry into force",
        nb: "vedtatt, men uten dato for ikraftsetting",
        nn: "vedteken, men utan dato for iverksetjing"
    }
    ReasonVersionMissing {
        en: "no day is stated; the last wording",
        nb: "dagen er ikke oppgitt; den siste ordlyden",
        nn: "dagen er ikkje oppgitt; den siste ordlyden"
    }
    ReasonWording { en: "this wording {period}", nb: "denne ordlyden {period}", nn: "denne ordlyden {period}" }
    ReasonBindsAll { en: "binds everyone", nb: "gjelder alle", nn: "gjeld alle" }
    ReasonBindsSelf { en: "binds {who}", nb: "binder {who}", nn: "bind {who}" }
    ReasonBinds { en: "binds {who}: {party}", nb: "binder {who}: {party}", nn: "bind {who}: {party}" }
    ReasonDoesNotBind { en: "binds {who}, not {party}", nb: "binder {who}, ikke {party}", nn: "bind {who}, ikkje {party}" }
    ReasonBindsOpen {
        en: "binds {who}; nobody has said who asks",
        nb: "binder {who}; det er ikke sagt hvem som spør",
        nn: "bind {who}; det er ikkje sagt kven som spør"
    }
    ReasonIsForSelf { en: "is for {who}", nb: "gjelder for {who}", nn: "gjeld for {who}" }
    ReasonIsFor { en: "is for {who}: {party}", nb: "gjelder for {who}: {party}", nn: "gjeld for {who}: {party}" }
    ReasonIsNotFor { en: "is for {who}, not {party}", nb: "gjelder for {who}, ikke {party}", nn: "gjeld for {who}, ikkje {party}" }
    ReasonIsForOpen {
        en: "is for {who}; nobody has said who asks",
        nb: "gjelder for {who}; det er ikke sagt hvem som spør",
        nn: "gjeld for {who}; det er ikkje sagt kven som spør"
    }
    ReasonAllOpen { en: "all of these", nb: "alt dette", nn: "alt dette" }
    ReasonAll { en: "not all of these", nb: "ikke alt dette", nn: "ikkje alt dette" }
    ReasonAny { en: "none of these", nb: "ingenting av dette", nn: "ingenting av dette" }
    ReasonAnyOpen { en: "one of these", nb: "ett av dette", nn: "eitt av dette" }
    ReasonNot { en: "this is not so", nb: "dette er ikke slik", nn: "dette er ikkje slik" }
    ReasonPresumed {
        en: "taken to be {value} until something else is known ({ground})",
        nb: "antas å være {value} til noe annet er kjent ({ground})",
        nn: "går ut frå {value} til noko anna er kjent ({ground})"
    }
    ReasonWhichever {
        en: "the answer is the same whatever the rest turns out to be",
        nb: "svaret er det samme uansett hva resten viser seg å være",
        nn: "svaret er det same uansett kva resten viser seg å vere"
    }
    ReasonReckoned { en: "as stated", nb: "som oppgitt", nn: "som oppgitt" }
    ReasonNotKnown { en: "not known: {facts}", nb: "ikke kjent: {facts}", nn: "ikkje kjent: {facts}" }
    ReasonAsAbove { en: "as above", nb: "som over", nn: "som over" }
    ReasonShouldNot { en: "this must not be so, and is", nb: "dette er slik, men skulle ikke vært det", nn: "dette er slik, men skulle ikkje vore det" }
    ReasonExcepted {
        en: "excepted, for this exception applies: {exception}",
        nb: "unntatt, for dette unntaket gjelder: {exception}",
        nn: "unnateke, for dette unntaket gjeld: {exception}"
    }
    ReasonNotExcepted {
        en: "this exception does not apply: {exception}",
        nb: "dette unntaket gjelder ikke: {exception}",
        nn: "dette unntaket gjeld ikkje: {exception}"
    }
    ReasonPerhapsExcepted {
        en: "excepted if this exception applies: {exception}",
        nb: "unntatt hvis dette unntaket gjelder: {exception}",
        nn: "unnateke om dette unntaket gjeld: {exception}"
    }
    ReasonBeatenByOther {
        en: "{norm} does not stand in the way: {by} applies here too and goes before it",
        nb: "{norm} er ikke til hinder: {by} gjelder også her og går foran",
        nn: "{norm} er ikkje til hinder: {by} gjeld også her og går føre"
    }
    ReasonBeaten { en: "{by} goes before {norm}", nb: "{by} går foran {norm}", nn: "{by} går føre {norm}" }
    ReasonAgainst { en: "says the opposite: {norm}", nb: "sier det motsatte: {norm}", nn: "seier det motsette: {norm}" }
    ReasonPerhapsAgainst { en: "may say the opposite: {norm}", nb: "kan si det motsatte: {norm}", nn: "kan seie det motsette: {norm}" }
    OriginUnasked { en: "not answered", nb: "ikke besvart", nn: "ikkje svar" }
    OriginAsked { en: "asked, and not known", nb: "spurt, men ikke kjent", nn: "spurt, men ikkje kjent" }
    OriginDiscretion { en: "left to judgement", nb: "overlatt til skjønn", nn: "overlate til skjønn" }
    OriginContested { en: "contested", nb: "omstridt", nn: "omstridd" }
    OriginVersionMissing { en: "wording not known", nb: "ordlyden er ukjent", nn: "ordlyden er ukjend" }
    OriginNotCommenced { en: "not in force", nb: "ikke i kraft", nn: "ikkje i kraft" }
    WantedNo { en: "must be no", nb: "må være nei", nn: "må vere nei" }
    WantedEqual { en: "must be {value}", nb: "må være {value}", nn: "må vere {value}" }
    WantedNotEqual {
        en: "must be something else than {value}",
        nb: "må være noe annet enn {value}",
        nn: "må vere noko anna enn {value}"
    }
    WantedOther { en: "must be something else", nb: "må være noe annet", nn: "må vere noko anna" }
    WantedLess { en: "must be less than {value}", nb: "må være under {value}", nn: "må vere under {value}" }
    WantedLessOrEqual { en: "must be at most {value}", nb: "må være høyst {value}", nn: "må vere høgst {value}" }
    WantedGreater { en: "must be more than {value}", nb: "må være over {value}", nn: "må vere over {value}" }
    WantedGreaterOrEqual { en: "must be at least {value}", nb: "må være minst {value}", nn: "må vere minst {value}" }
    WantedIn { en: "must be in: {list}", nb: "må stå i: {list}", nn: "må stå i: {list}" }
    StageNotTriggered { en: "does not apply yet", nb: "gjelder ikke ennå", nn: "gjeld ikkje enno" }
    StageInForce { en: "to be done", nb: "skal gjøres", nn: "skal gjerast" }
    StageMustNot { en: "must not be done", nb: "må ikke gjøres", nn: "må ikkje gjerast" }
    StageOverridden { en: "gives way", nb: "må vike", nn: "må vike" }
    StageSuspended { en: "put off", nb: "utsatt", nn: "utsett" }
    StageFulfilled { en: "fulfilled", nb: "oppfylt", nn: "oppfylt" }
    StageFulfilledLate { en: "fulfilled too late", nb: "oppfylt for sent", nn: "oppfylt for seint" }
    StageBreached { en: "broken", nb: "brutt", nn: "broten" }
    StageBreachedExcused { en: "broken, without punishment", nb: "brutt, men straffes ikke", nn: "broten, men blir ikkje straffa" }
    StageWaived { en: "set aside", nb: "frafalt", nn: "fråfallen" }
    StageLapsed { en: "no longer applies", nb: "gjelder ikke lenger", nn: "gjeld ikkje lenger" }
    CourseNow { en: "On {day}", nb: "Per {day}", nn: "Per {day}" }
    CourseNext { en: "Next deadlines", nb: "Neste frister", nn: "Neste fristar" }
    CourseAssess {
        en: "To be judged by people: is it done soon enough?",
        nb: "Må vurderes av mennesker: er det gjort raskt nok?",
        nn: "Må vurderast av menneske: er det gjort raskt nok?"
    }
    CourseUnclear {
        en: "Cannot be told from what is stated: was this allowed?",
        nb: "Kan ikke avgjøres ut fra det som er oppgitt: var dette tillatt?",
        nn: "Kan ikkje avgjerast ut frå det som er oppgjeve: var dette tillate?"
    }
    FailNoCases {
        en: "the files have no case to follow: write a block `case`, or name a file of JSON with `--situation`",
        nb: "filene har ikke noe forløp å følge: skriv en blokk `forløp`, eller oppgi en JSON-fil med `--situation`",
        nn: "filene har ikkje noko forløp å følgje: skriv ei blokk `forløp`, eller oppgje ei JSON-fil med `--situation`"
    }
    FailNoCase { en: "no case is called `{path}`: {reason}", nb: "ingen sak heter `{path}`: {reason}", nn: "inga sak heiter `{path}`: {reason}" }
    FailNoDay {
        en: "the case `{path}` has no day: state `at` in its situation or in an event",
        nb: "saken `{path}` har ingen dato: oppgi `dato` i situasjonen eller i en hendelse",
        nn: "saka `{path}` har ingen dato: oppgi `dato` i situasjonen eller i ei hending"
    }
    FailNoNorm { en: "no norm is called `{path}`: {reason}", nb: "ingen norm heter `{path}`: {reason}", nn: "inga norm heiter `{path}`: {reason}" }
    FailNoParty {
        en: "no role or body is called `{path}`: {reason}",
        nb: "ingen rolle eller instans heter `{path}`: {reason}",
        nn: "inga rolle og ingen instans heiter `{path}`: {reason}"
    }
    FailNotADate {
        en: "`{path}` is no date: write it as 2026-06-15",
        nb: "`{path}` er ingen dato: skriv den som 2026-06-15",
        nn: "`{path}` er ingen dato: skriv han som 2026-06-15"
    }
    FailNoFact {
        en: "no fact or happening is called `{path}`: {reason}",
        nb: "ingen opplysning eller hendelse heter `{path}`: {reason}",
        nn: "inga opplysning og inga hending heiter `{path}`: {reason}"
    }
    FailNoAction {
        en: "no action is called `{path}`: {reason}",
        nb: "ingen handling heter `{path}`: {reason}",
        nn: "inga handling heiter `{path}`: {reason}"
    }
    FailNoChoice {
        en: "`{path}` cannot be chosen here: {reason}",
        nb: "`{path}` kan ikke velges her: {reason}",
        nn: "`{path}` kan ikkje veljast her: {reason}"
    }
    DataNotRead {
        en: "not JSON from line {line}, character {column} on",
        nb: "ikke JSON fra linje {line}, tegn {column}",
        nn: "ikkje JSON frå linje {line}, teikn {column}"
    }
    DataEnds {
        en: "the JSON ends too early: a bracket or a quote is not closed",
        nb: "JSON-teksten slutter for tidlig: en klamme eller et hermetegn er ikke lukket",
        nn: "JSON-teksten sluttar for tidleg: ein klamme eller eit hermeteikn er ikkje lukka"
    }
    DataNoObject {
        en: "a situation is an object in curly brackets, with `at`, `actor` and `facts`",
        nb: "en situasjon er et objekt i krøllparenteser, med `at`, `actor` og `facts`",
        nn: "ein situasjon er eit objekt i krøllparentesar, med `at`, `actor` og `facts`"
    }
    DataUnknownField {
        en: "nothing is called `{name}` here: {reason}",
        nb: "ingenting heter `{name}` her: {reason}",
        nn: "ingenting heiter `{name}` her: {reason}"
    }
    DataFields { en: "what can stand here is {words}", nb: "her kan det stå {words}", nn: "her kan det stå {words}" }
    DataWantsText { en: "a text in quotes", nb: "en tekst i hermetegn", nn: "ein tekst i hermeteikn" }
    DataWantsTexts {
        en: "a list of names in quotes",
        nb: "en liste med navn i hermetegn",
        nn: "ei liste med namn i hermeteikn"
    }
    DataWantsYesNo { en: "`true` or `false`", nb: "`true` eller `false`", nn: "`true` eller `false`" }
    DataWantsObject {
        en: "an object in curly brackets",
        nb: "et objekt i krøllparenteser",
        nn: "eit objekt i krøllparentesar"
    }
    DataWantsObjects {
        en: "a list of objects in curly brackets",
        nb: "en liste med objekter i krøllparenteser",
        nn: "ei liste med objekt i krøllparentesar"
    }
    DataWantsArguments {
        en: "an object with names in quotes",
        nb: "et objekt med navn i hermetegn",
        nn: "eit objekt med namn i hermeteikn"
    }
    DataWrongValue { en: "`{name}` takes {wants}", nb: "`{name}` tar {wants}", nn: "`{name}` tek {wants}" }
    DataWantsBool { en: "`true`, `false` or `null`", nb: "`true`, `false` eller `null`", nn: "`true`, `false` eller `null`" }
    DataWantsNumber { en: "a number or `null`", nb: "et tall eller `null`", nn: "eit tal eller `null`" }
    DataWantsDate { en: "a date as \"2026-06-15\", or `null`", nb: "en dato som \"2026-06-15\", eller `null`", nn: "ein dato som \"2026-06-15\", eller `null`" }
    DataWantsWord { en: "{words}", nb: "{words}", nn: "{words}" }
    DataWantsLabel { en: "a name in quotes, or `null`", nb: "et navn i hermetegn, eller `null`", nn: "eit namn i hermeteikn, eller `null`" }
    NoneDeclared { en: "the files declare none", nb: "filene inneholder ingen", nn: "filene inneheld ingen" }
    DidYouMean { en: "did you mean `{name}`?", nb: "mente du `{name}`?", nn: "meinte du `{name}`?" }
    } $($after)* } };
}
pub(super) use norms;
