//! Texts of the catalogue: checks and the report of requirements.

macro_rules! checks {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    SeverityError { en: "error", nb: "feil", nn: "feil" }
    SeverityWarning { en: "warning", nb: "advarsel", nn: "åtvaring" }
    SeverityHint { en: "hint", nb: "tips", nn: "tips" }
    LevelHelp { en: "help", nb: "hjelp", nn: "hjelp" }
    ForceMust { en: "must", nb: "må", nn: "må" }
    ForceShould { en: "should", nb: "bør", nn: "bør" }
    ForceMay { en: "may", nb: "kan", nn: "kan" }
    ForceFact { en: "information", nb: "opplysning", nn: "opplysning" }
    StateMet { en: "met", nb: "oppfylt", nn: "oppfylt" }
    StateMissing { en: "missing", nb: "mangler", nn: "manglar" }
    StateCannotTell { en: "cannot tell", nb: "uavklart", nn: "uavklart" }
    StateWaived { en: "set aside", nb: "fraveket", nn: "fråvike" }
    StateNotRelevant { en: "not relevant", nb: "ikke aktuelt", nn: "ikkje aktuelt" }
    StateReplaced { en: "replaced", nb: "erstattet", nn: "erstatta" }
    StateNotCheckable { en: "not checkable", nb: "kan ikke kontrolleres", nn: "kan ikkje kontrollerast" }
    ReportMissing { en: "Missing: {force}", nb: "Mangler: {force}", nn: "Manglar: {force}" }
    ReportCannotTell {
        en: "Cannot be told from what is stated",
        nb: "Kan ikke avgjøres ut fra det som er oppgitt",
        nn: "Kan ikkje avgjerast ut frå det som er oppgitt"
    }
    ReportOthers { en: "Other rules", nb: "Andre regler", nn: "Andre reglar" }
    ReportReplaced {
        en: "Replaced by another guide in use",
        nb: "Erstattet av en annen veileder i bruk",
        nn: "Erstatta av ein annan rettleiar i bruk"
    }
    ReplacedBy { en: "replaced by {what}", nb: "erstattet av {what}", nn: "erstatta av {what}" }
    ReportWaived { en: "Set aside, with a reason", nb: "Fraveket med begrunnelse", nn: "Fråvike med grunngjeving" }
    MoreOfThisSort {
        en: "{count} more of this sort; `--all` shows each in full:",
        nb: "{count} til av samme slag; `--all` viser hver av dem fullt ut:",
        nn: "{count} til av same slag; `--all` viser kvar av dei fullt ut:"
    }
    NotStated { en: "not stated: {what}", nb: "ikke oppgitt: {what}", nn: "ikkje oppgitt: {what}" }
    InTheGuide { en: "in the guide: {place}", nb: "i veilederen: {place}", nn: "i rettleiaren: {place}" }
    AndMore { en: "and {count} more", nb: "og {count} til", nn: "og {count} til" }
    ShowAll {
        en: "`--all` shows every place; `plikt explain G134` says more about a requirement",
        nb: "`--all` viser alle stedene; `plikt explain G134` forteller mer om et krav",
        nn: "`--all` viser alle stadene; `plikt explain G134` fortel meir om eit krav"
    }
    NoGuide {
        en: "The plan is not held against any guide: add `use std.guide_2008`.",
        nb: "Planen blir ikke holdt opp mot noen veileder: legg til `bruk std.veileder_2008`.",
        nn: "Planen blir ikkje halden opp mot nokon rettleiar: legg til `bruk std.rettleiar_2008`."
    }
    HeadingPoints { en: "The points of the guide", nb: "Punktene i veilederen", nn: "Punkta i rettleiaren" }
    HeadingParts { en: "The parts of the guide", nb: "Delene av veilederen", nn: "Delane av rettleiaren" }
    HeadingThemes { en: "The themes of the guide", nb: "Temaene i veilederen", nn: "Tema i rettleiaren" }
    TotalRequirements { en: "{count} requirements", nb: "{count} krav", nn: "{count} krav" }
    TotalFindings {
        en: "Errors: {errors} · warnings: {warnings} · hints: {hints}",
        nb: "Feil: {errors} · advarsler: {warnings} · tips: {hints}",
        nn: "Feil: {errors} · åtvaringar: {warnings} · tips: {hints}"
    }
    RuleNotMet { en: "{name} does not meet `{rule}`", nb: "{name} oppfyller ikke `{rule}`", nn: "{name} oppfyller ikkje `{rule}`" }
    FieldOf { en: "`{field}` of {name}", nb: "`{field}` i {name}", nn: "`{field}` i {name}" }
    NotReadable {
        en: "something here could not be read; mend that first",
        nb: "noe her kunne ikke leses; rett det først",
        nn: "noko her kunne ikkje lesast; rett det først"
    }
    NormRing { en: "`{name}` depends on itself: {ring}", nb: "`{name}` avhenger av seg selv: {ring}", nn: "`{name}` kjem an på seg sjølv: {ring}" }
    HelpNormRing {
        en: "whether it applies cannot be told until one of these links is taken away",
        nb: "om den gjelder, kan ikke avgjøres før ett av leddene i ringen er tatt bort",
        nn: "om ho gjeld, kan ikkje avgjerast før eitt av ledda i ringen er teke bort"
    }
    ExplainNormRing {
        en: "A condition may ask whether another norm applies, and a fact may follow from others. When what is asked leads back to where it began, \
             there is no answer: everything in the ring counts as unknown. Let one of them rest on facts alone.",
        nb: "Et vilkår kan spørre om en annen norm gjelder, og en faktaopplysning kan følge av andre. Når det som blir spurt om, leder tilbake dit \
             det begynte, finnes det ikke noe svar: alt i ringen regnes som ukjent. La ett av leddene bygge på fakta alene.",
        nn: "Eit vilkår kan spørje om ei anna norm gjeld, og ei faktaopplysning kan følgje av andre. Når det som blir spurt om, leier tilbake dit \
             det byrja, finst det ikkje noko svar: alt i ringen blir rekna som ukjent. La eitt av ledda byggje på fakta åleine."
    }
    PlainPlace {
        en: "{file}, line {line}, column {column}",
        nb: "{file}, linje {line}, kolonne {column}",
        nn: "{file}, linje {line}, kolonne {column}"
    }
    PlainCode { en: "Code {code}", nb: "Kode {code}", nn: "Kode {code}" }
    PlainPoint { en: "Point", nb: "Punkt", nn: "Punkt" }
    PlainTheme { en: "Theme", nb: "Tema", nn: "Tema" }
    LawRepealed {
        en: "{citation} is no longer in force on {day}",
        nb: "{citation} gjelder ikke lenger {day}",
        nn: "{citation} gjeld ikkje lenger {day}"
    }
    LawNotYetInForce {
        en: "{citation} is not in force yet on {day}",
        nb: "{citation} er ikke trådt i kraft {day}",
        nn: "{citation} er ikkje sett i kraft {day}"
    }
    LawNotCommenced {
        en: "{citation} is adopted, but no day is set for its entry into force ({day})",
        nb: "{citation} er vedtatt, men uten dato for ikraftsetting ({day})",
        nn: "{citation} er vedteken, men utan dato for iverksetjing ({day})"
    }
    LawNumberReused {
        en: "{citation} was about something else before: is this what is meant?",
        nb: "{citation} handlet om noe annet før: er det dette som menes?",
        nn: "{citation} handla om noko anna før: er det dette som er meint?"
    }
    DutyUnanswered {
        en: "no routine, training or measure carries out: {duties}",
        nb: "ingen rutine, opplæring eller tiltak dekker: {duties}",
        nn: "ingen rutine, opplæring eller tiltak dekkjer: {duties}"
    }
    HelpDutyBinds { en: "in force on {day}; binds {bodies}", nb: "gjelder {day}; binder {bodies}", nn: "gjeld {day}; bind {bodies}" }
    HelpDutyBindsAll { en: "in force on {day}; binds everyone", nb: "gjelder {day}; binder alle", nn: "gjeld {day}; bind alle" }
    HelpDutyAnswer {
        en: "state `{field}` in the routine, training, measure, service or cooperation that does it",
        nb: "oppgi `{field}` i rutinen, opplæringen, tiltaket, tjenesten eller samarbeidet som gjør det",
        nn: "oppgje `{field}` i rutinen, opplæringa, tiltaket, tenesta eller samarbeidet som gjer det"
    }
    HelpDutyWaive {
        en: "or, where the plan leaves it to others: `{waiver}`",
        nb: "eller, hvis planen overlater det til andre: `{waiver}`",
        nn: "eller, om planen overlèt det til andre: `{waiver}`"
    }
    ExplainDutyUnanswered {
        en: "The packs in use hold duties that are in force on the plan's day and bind the municipality, a body that the plan names or its people. A duty on paper is no help: a routine says how it is carried out, training that people know it, a measure that something is done. Each names the duties in `fulfils`. Write the routine, or name the duties where they are seen to already. A plan that leaves a duty to something else sets it aside with `waiver` and a `reason`: the duty still binds, but the plan is no longer asked for it. `plikt export --to duties` shows all duties and what carries them out.",
        nb: "Pakkene i bruk har plikter som gjelder på planens dag og binder kommunen, en instans som planen nevner, eller dem som arbeider der. En plikt på papiret hjelper ingen: en rutine sier hvordan den blir oppfylt, opplæring gjør at folk kjenner den, et tiltak at noe blir gjort. De nevner pliktene i `dekker`. Skriv rutinen, eller nevn pliktene der de alt er ivaretatt. En plan som overlater en plikt til noe annet, setter den til side med `fravik` og en `begrunnelse`: plikten binder fortsatt, men planen blir ikke lenger spurt om den. `plikt export --to duties` viser alle pliktene og hva som dekker dem.",
        nn: "Pakkane i bruk har plikter som gjeld på planen sin dag og bind kommunen, ein instans som planen nemner, eller dei som arbeider der. Ei plikt på papiret hjelper ingen: ein rutine seier korleis ho blir oppfylt, opplæring gjer at folk kjenner henne, eit tiltak at noko blir gjort. Dei nemner pliktene i `dekkjer`. Skriv rutinen, eller nemn pliktene der dei alt er tekne vare på. Ein plan som overlèt ei plikt til noko anna, set henne til side med `fråvik` og ei `grunngiving`: plikta bind framleis, men planen blir ikkje lenger spurd om henne. `plikt export --to duties` viser alle pliktene og kva som dekkjer dei."
    }
    DutyWithoutResponsible {
        en: "nobody answers for what carries out: {duties}",
        nb: "ingen har ansvaret for det som dekker: {duties}",
        nn: "ingen har ansvaret for det som dekkjer: {duties}"
    }
    HelpDutyResponsible {
        en: "state `owner` in a routine, `responsible` in a measure",
        nb: "oppgi `eier` i en rutine, `ansvarlig` i et tiltak",
        nn: "oppgje `eigar` i ein rutine, `ansvarleg` i eit tiltak"
    }
    ExplainDutyWithoutResponsible {
        en: "Something in the plan carries the duty out, but it names nobody who answers for that: no owner of the routine, nobody responsible for the measure or the measure with the training. State who.",
        nb: "Noe i planen dekker plikten, men uten at noen har ansvaret: rutinen har ingen eier, eller tiltaket med opplæringen ingen ansvarlig. Oppgi hvem.",
        nn: "Noko i planen dekkjer plikta, men utan at nokon har ansvaret: rutinen har ingen eigar, eller tiltaket med opplæringa ingen ansvarleg. Oppgje kven."
    }
    DutyBeyondReach {
        en: "nothing in the plan carries this out for {bodies}: {duties}",
        nb: "ingenting i planen dekker dette for {bodies}: {duties}",
        nn: "ingenting i planen dekkjer dette for {bodies}: {duties}"
    }
    HelpDutyReach {
        en: "add them to `for`, or see to it in another routine",
        nb: "legg dem til i `for`, eller dekk det i en annen rutine",
        nn: "legg dei til i `for`, eller dekk det i ein annan rutine"
    }
    ExplainDutyBeyondReach {
        en: "The duty binds more of the plan's bodies, or their people, than those whom the routines, training and measures that carry it out are for. Add the others to `for`, or leave `for` out where it is for all.",
        nb: "Plikten binder flere av instansene i planen, eller dem som arbeider der, enn dem rutinene, opplæringen og tiltakene er for. Legg de andre til i `for`, eller sløyf `for` der det gjelder alle.",
        nn: "Plikta bind fleire av instansane i planen, eller dei som arbeider der, enn dei rutinane, opplæringa og tiltaka er for. Legg dei andre til i `for`, eller sløyf `for` der det gjeld alle."
    }
    RightWithoutDuty {
        en: "no duty answers the right `{right}`",
        nb: "ingen plikt svarer til retten `{right}`",
        nn: "inga plikt svarar til retten `{right}`"
    }
    RightWithoutBearer {
        en: "the right `{right}` is answered by what binds nobody: {duties}",
        nb: "retten `{right}` har bare plikter som ikke binder noen: {duties}",
        nn: "retten `{right}` har berre plikter som ikkje bind nokon: {duties}"
    }
    ExplainRightWithoutDuty {
        en: "A right is worth what someone must do for it. State in `duty` the duties that answer the right, and in each duty its `bearer`.",
        nb: "En rett er verdt det noen må gjøre for den. Oppgi i `plikt` hvilke plikter som svarer til retten, og i hver plikt hvem den `gjelder_for`.",
        nn: "Ein rett er verd det nokon må gjere for han. Oppgje i `plikt` kva plikter som svarar til retten, og i kvar plikt kven ho `gjeld_for`."
    }
    HelpLawEnded { en: "it ended on {day}", nb: "den gjaldt til {day}", nn: "den galdt til {day}" }
    HelpLawUnverified {
        en: "when {citation} was in force is not verified",
        nb: "når {citation} gjaldt, er ikke bekreftet",
        nn: "når {citation} galdt, er ikkje stadfesta"
    }
    HelpLawReplaced { en: "in its place: {citation}", nb: "i stedet gjelder {citation}", nn: "i staden gjeld {citation}" }
    ExplainLawRepealed {
        en: "A plan cites the law of its own day: the status date, else the first day of its period. Cite what is in force then; the message says what has taken the place of the other.",
        nb: "En plan viser til loven på sin egen dag: statusdatoen, ellers første dag i perioden. Vis til det som gjelder da; meldingen sier hva som er kommet i stedet.",
        nn: "Ein plan viser til lova på sin eigen dag: statusdatoen, elles første dag i perioden. Vis til det som gjeld då; meldinga seier kva som er kome i staden."
    }
    ExplainLawNumberReused {
        en: "The number of the section was used for something else in another period. See that the section of today is the one that is meant.",
        nb: "Paragrafnummeret ble brukt til noe annet i en annen periode. Se etter at det er dagens paragraf som menes.",
        nn: "Paragrafnummeret vart brukt til noko anna i ein annan periode. Sjå etter at det er paragrafen av i dag som er meint."
    }
    WaiverRunOut {
        en: "what sets {of} aside held until {until}, and no longer does on {day}",
        nb: "fraviket fra {of} gjaldt til {until}, og gjelder ikke lenger {day}",
        nn: "fråviket frå {of} galdt til {until}, og gjeld ikkje lenger {day}"
    }
    HelpWaiverRunOut {
        en: "see to what was set aside, decide anew and state a later `until`, or remove the waiver",
        nb: "oppfyll det som var fraveket, bestem dere på nytt og oppgi en senere dato i `til`, eller ta bort fraviket",
        nn: "oppfyll det som var fråvike, bestem dykk på nytt og oppgje ein seinare dato i `til`, eller ta bort fråviket"
    }
    ExplainWaiverRunOut {
        en: "A waiver with `until` holds to the end of that day. It is judged by the plan's status date, else by the first day of its period. After that the requirement or the duty is asked for as if the waiver were not there.",
        nb: "Et fravik med `til` gjelder ut den dagen. Det vurderes etter planens statusdato, ellers etter første dag i perioden. Siden spørres det etter kravet eller plikten som om fraviket ikke var der.",
        nn: "Eit fråvik med `til` gjeld ut den dagen. Det blir vurdert etter statusdatoen til planen, elles etter første dag i perioden. Sidan blir det spurt etter kravet eller plikta som om fråviket ikkje var der."
    }
    Unfilled { en: "this is not filled in yet", nb: "dette er ikke fylt ut ennå", nn: "dette er ikkje fylt ut enno" }
    ExplainUnfilled {
        en: "A text that is only the sign `…` holds a place for what only the author can know. It can stand wherever a value, a title or prose can. It meets no requirement: what depends on it cannot be told until it is filled in, and `plikt check` ends as with something missing. Write what belongs there, or take the field or block away.",
        nb: "En tekst som bare er tegnet `…`, holder plassen for noe bare forfatteren kan vite. Den kan stå overalt der en verdi, en tittel eller løpende tekst kan stå. Den oppfyller ingen krav: det som avhenger av den, er uavklart til den er fylt ut, og `plikt check` slutter som når noe mangler. Skriv det som hører hjemme der, eller ta bort feltet eller blokken.",
        nn: "Ein tekst som berre er teiknet `…`, held plassen for noko berre forfattaren kan vite. Han kan stå overalt der ein verdi, ein tittel eller løpande tekst kan stå. Han oppfyller ingen krav: det som kjem an på han, er uavklart til han er fylt ut, og `plikt check` sluttar som når noko manglar. Skriv det som høyrer heime der, eller ta bort feltet eller blokka."
    }
    SeenFrom {
        en: "For {name}: what is its own, and what the municipalities have in common",
        nb: "For {name}: kommunens eget, og det kommunene har felles",
        nn: "For {name}: det kommunen har sjølv, og det kommunane har felles"
    }
    } $($after)* } };
}
pub(super) use checks;
