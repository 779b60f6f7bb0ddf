//! Texts of the catalogue: the session behind the REPL, questions to a plan, and editors.

macro_rules! session {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    CourseLaw { en: "time passes", nb: "tiden går", nn: "tida går" }
    AskWho {
        en: "Who asks? (a role, for instance `teacher`)",
        nb: "Hvem spør? (en rolle, for eksempel `lærer`)",
        nn: "Kven spør? (ei rolle, til dømes `lærar`)"
    }
    AskWhen { en: "On which day? (2026-06-15)", nb: "Hvilken dag gjelder det? (2026-06-15)", nn: "Kva dag gjeld det? (2026-06-15)" }
    AskHow {
        en: "`?` is “don't know”, `back` goes back, `why` says what the question decides, `quit` ends with the answer so far.",
        nb: "`?` er «vet ikke», `tilbake` går tilbake, `hvorfor` sier hva spørsmålet avgjør, `slutt` gir svaret så langt.",
        nn: "`?` er «veit ikkje», `tilbake` går tilbake, `kvifor` seier kva spørsmålet avgjer, `slutt` gir svaret så langt."
    }
    AskYesNo { en: "yes/no/?", nb: "ja/nei/?", nn: "ja/nei/?" }
    AskDate { en: "date, as 2026-06-15", nb: "dato, som 2026-06-15", nn: "dato, som 2026-06-15" }
    AskNumber { en: "number", nb: "tall", nn: "tal" }
    AskNotUnderstood {
        en: "not understood: choose one of the answers, or `?`",
        nb: "ikke forstått: velg et av svarene, eller `?`",
        nn: "ikkje forstått: vel eitt av svara, eller `?`"
    }
    AskNothingBack { en: "this is the first question", nb: "dette er det første spørsmålet", nn: "dette er det første spørsmålet" }
    AskDecides { en: "It decides: {norms}", nb: "Det avgjør: {norms}", nn: "Det avgjer: {norms}" }
    TestsNone {
        en: "there are no tests: add a `test` block",
        nb: "det er ingen prøver: legg til en `prøve`-blokk",
        nn: "det er ingen prøver: legg til ei `prøve`-blokk"
    }
    FailNoSituation {
        en: "no situation is called `{path}`: {reason}",
        nb: "ingen situasjon heter `{path}`: {reason}",
        nn: "ingen situasjon heiter `{path}`: {reason}"
    }
    NamesBeginSo { en: "these begin so: {names}", nb: "disse begynner slik: {names}", nn: "desse byrjar slik: {names}" }
    KnownNames { en: "known are {names}", nb: "kjente er {names}", nn: "kjende er {names}" }
    FailUnknownWord {
        en: "`{path}` is not a word of the language; `plikt vocabulary` lists the kinds",
        nb: "`{path}` er ikke et ord i språket; `plikt vocabulary` lister slagene",
        nn: "`{path}` er ikkje eit ord i språket; `plikt vocabulary` listar slaga"
    }
    FailUnknownWordNear {
        en: "`{path}` is not a word of the language: did you mean `{reason}`?",
        nb: "`{path}` er ikke et ord i språket: mente du `{reason}`?",
        nn: "`{path}` er ikkje eit ord i språket: meinte du `{reason}`?"
    }
    AnswerUnstated { en: "not stated: {names}", nb: "ikke oppgitt: {names}", nn: "ikkje oppgjeve: {names}" }
    AnswerExceeded {
        en: "the question asks for more than is evaluated: narrow it with `where`",
        nb: "spørsmålet ber om mer enn det som regnes ut: snevre det inn med `der`",
        nn: "spørsmålet bed om meir enn det som blir rekna ut: snevre det inn med `der`"
    }
    ColumnValue { en: "value", nb: "verdi", nn: "verdi" }
    ColumnCount { en: "count", nb: "antall", nn: "tal" }
    ColumnMembers { en: "which", nb: "hvilke", nn: "kva for" }
    FailNoView {
        en: "there is no view `{path}`: {reason}",
        nb: "det finnes ingen visning `{path}`: {reason}",
        nn: "det finst inga vising `{path}`: {reason}"
    }
    ReplGreeting {
        en: "{name}. Ask a question, define a block, or type `:help`.",
        nb: "{name}. Still et spørsmål, definer en blokk, eller skriv `:hjelp`.",
        nn: "{name}. Still eit spørsmål, definer ei blokk, eller skriv `:hjelp`."
    }
    ReplGreetingEmpty {
        en: "No plan is loaded: define blocks here, `:open` a file, or type `:help`.",
        nb: "Ingen plan er lastet: definer blokker her, `:åpne` en fil, eller skriv `:hjelp`.",
        nn: "Ingen plan er lasta: definer blokker her, `:opne` ei fil, eller skriv `:hjelp`."
    }
    ReplHasErrors {
        en: "The plan has errors ({count}): `:check` shows them.",
        nb: "Planen har feil ({count}): `:sjekk` viser dem.",
        nn: "Planen har feil ({count}): `:sjekk` viser dei."
    }
    ReplHelpTop {
        en: "A line is a question (`all measure where cost is set`), a block (`measure T99 …`), or a command:",
        nb: "En linje er et spørsmål (`alle tiltak der kostnad er satt`), en blokk (`tiltak T99 …`) eller en kommando:",
        nn: "Ei linje er eit spørsmål (`alle tiltak der kostnad er sett`), ei blokk (`tiltak T99 …`) eller ein kommando:"
    }
    ReplHelpEnd {
        en: "A block may go over several lines. TAB completes, Ctrl-C leaves the line, Ctrl-D ends. What is changed here never changes a file.",
        nb: "En blokk kan gå over flere linjer. TAB fullfører, Ctrl-C forlater linjen, Ctrl-D avslutter. Det som endres her, endrer aldri en fil.",
        nn: "Ei blokk kan gå over fleire linjer. TAB fullfører, Ctrl-C går ut av linja, Ctrl-D avsluttar. Det som blir endra her, endrar aldri ei fil."
    }
    ReplHelp {
        en: "this overview, or one command with an example",
        nb: "denne oversikten, eller én kommando med et eksempel",
        nn: "dette oversynet, eller éin kommando med eit døme"
    }
    ReplCheck {
        en: "what is wrong, and how the plan stands to its guides",
        nb: "hva som er galt, og hvordan planen står til veilederne",
        nn: "kva som er gale, og korleis planen står til rettleiarane"
    }
    ReplShow {
        en: "an element as it is written, and where",
        nb: "et element slik det er skrevet, og hvor",
        nn: "eit element slik det er skrive, og kvar"
    }
    ReplType { en: "the type of what an expression gives", nb: "typen til det et uttrykk gir", nn: "typen til det eit uttrykk gjev" }
    ReplVocabulary {
        en: "the words of the language: all kinds, or one with its fields",
        nb: "ordene i språket: alle elementtyper, eller én med feltene",
        nn: "orda i språket: alle elementtypar, eller éin med felta"
    }
    ReplViews {
        en: "the plan's named questions, or the answer to one",
        nb: "planens navngitte spørsmål, eller svaret på ett",
        nn: "dei namngjevne spørsmåla i planen, eller svaret på eitt"
    }
    ReplExport {
        en: "the plan in another form, here or to a file",
        nb: "planen i en annen form, her eller til en fil",
        nn: "planen i ei anna form, her eller til ei fil"
    }
    ReplMunicipality {
        en: "look at one of the municipalities that share the plan; alone: which there are",
        nb: "se på én av kommunene som deler planen; alene: hvilke som finnes",
        nn: "sjå på éin av kommunane som deler planen; åleine: kva for nokre som finst"
    }
    ReplSeenFrom { en: "seen from {name}", nb: "sett fra {name}", nn: "sett frå {name}" }
    ReplSeenFromAll { en: "seen from all municipalities", nb: "sett fra alle kommunene", nn: "sett frå alle kommunane" }
    ReplNoMunicipalities {
        en: "the plan declares no municipality: write a block `municipality`",
        nb: "planen oppgir ingen kommune: skriv en blokk `kommune`",
        nn: "planen oppgjev ingen kommune: skriv ei blokk `kommune`"
    }
    ReplQuery {
        en: "the answer to a question as CSV, JSON or Markdown, here or to a file",
        nb: "svaret på et spørsmål som CSV, JSON eller Markdown, her eller til en fil",
        nn: "svaret på eit spørsmål som CSV, JSON eller Markdown, her eller til ei fil"
    }
    ReplWhichPlan {
        en: "which plan? write one of {names} after the command",
        nb: "hvilken plan? skriv en av {names} etter kommandoen",
        nn: "kva plan? skriv ein av {names} etter kommandoen"
    }
    ReplNotUnderstood {
        en: "`{name}` is not understood here: `:help` and the command's name show what can follow",
        nb: "`{name}` er ikke forstått her: `:hjelp` og navnet på kommandoen viser hva som kan følge",
        nn: "`{name}` er ikkje forstått her: `:hjelp` og namnet på kommandoen viser kva som kan følgje"
    }
    ReplNeeds {
        en: "something is missing: write `{name}`, for instance `{near}`",
        nb: "noe mangler: skriv `{name}`, for eksempel `{near}`",
        nn: "noko manglar: skriv `{name}`, til dømes `{near}`"
    }
    ReplSeveral {
        en: "`:{name}` can be {names}: write more of it",
        nb: "`:{name}` kan være {names}: skriv mer av det",
        nn: "`:{name}` kan vere {names}: skriv meir av det"
    }
    ReplNeedsFile {
        en: "`{name}` is a file for another program: say where it goes, as in `plan.{name}`",
        nb: "`{name}` er en fil for et annet program: oppgi hvor den skal, som i `plan.{name}`",
        nn: "`{name}` er ei fil for eit anna program: oppgi kvar ho skal, som i `plan.{name}`"
    }
    ReplNotOverPlan {
        en: "`{name}` is a file of the plan, which a session does not change: choose another name",
        nb: "`{name}` er en fil i planen, og den endrer en økt ikke: velg et annet navn",
        nn: "`{name}` er ei fil i planen, og den endrar ei økt ikkje: vel eit anna namn"
    }
    ReplSituation {
        en: "begin from a situation of the plan; alone: which there are",
        nb: "begynn fra en situasjon i planen; alene: hvilke som finnes",
        nn: "byrj frå ein situasjon i planen; åleine: kva for nokre som finst"
    }
    ReplAt {
        en: "the day of the facts: it decides which law counts",
        nb: "dagen for fakta: den avgjør hvilken lov som gjelder",
        nn: "dagen for fakta: han avgjer kva lov som gjeld"
    }
    ReplAs {
        en: "who asks: the duties of this role or body are told",
        nb: "hvem som spør: pliktene til denne rollen eller instansen vises",
        nn: "kven som spør: pliktene til denne rolla eller instansen blir viste"
    }
    ReplAssume {
        en: "take a fact for known; without a value it is yes",
        nb: "ta et faktum for kjent; uten verdi er det ja",
        nn: "ta eit faktum for kjent; utan verdi er det ja"
    }
    ReplRetract {
        en: "take a fact back; alone: all that is assumed",
        nb: "ta et faktum tilbake; alene: alt som er antatt",
        nn: "ta eit faktum tilbake; åleine: alt som er anteke"
    }
    ReplFacts { en: "what is assumed now", nb: "det som er antatt nå", nn: "det som er anteke no" }
    ReplDuties {
        en: "who must, must not and may do what, as things are assumed",
        nb: "hvem som skal, ikke skal og kan gjøre hva, slik det er antatt",
        nn: "kven som skal, ikkje skal og kan gjere kva, slik det er anteke"
    }
    ReplWhy {
        en: "why a norm applies, on which basis",
        nb: "hvorfor en norm gjelder, og på hvilket grunnlag",
        nn: "kvifor ei norm gjeld, og på kva grunnlag"
    }
    ReplWhyNot { en: "why a norm does not apply", nb: "hvorfor en norm ikke gjelder", nn: "kvifor ei norm ikkje gjeld" }
    ReplWhatIf {
        en: "what would change if a fact or the day were another",
        nb: "hva som ville endre seg om et faktum eller dagen var en annen",
        nn: "kva som ville endre seg om eit faktum eller dagen var ein annan"
    }
    ReplAsk {
        en: "an interview: one question at a time, only those that matter",
        nb: "et intervju: ett spørsmål om gangen, bare de som betyr noe",
        nn: "eit intervju: eitt spørsmål om gongen, berre dei som har noko å seie"
    }
    ReplFollow { en: "the duties of a case over time", nb: "pliktene i en sak over tid", nn: "pliktene i ei sak over tid" }
    ReplTest { en: "the tests that the files state", nb: "prøvene som filene oppgir", nn: "prøvene som filene oppgjev" }
    ReplUndo { en: "take the last change back", nb: "ta siste endring tilbake", nn: "ta siste endring tilbake" }
    ReplOpen {
        en: "load a file or a folder; alone: read the files again",
        nb: "last en fil eller en mappe; alene: les filene på nytt",
        nn: "last ei fil eller ei mappe; åleine: les filene på nytt"
    }
    ReplSave {
        en: "write what was defined and assumed to a file, which replays it",
        nb: "skriv det som er definert og antatt til en fil som gjentar det",
        nn: "skriv det som er definert og anteke til ei fil som gjentek det"
    }
    ReplLanguage { en: "the language of the answers", nb: "språket i svarene", nn: "språket i svara" }
    ReplQuit { en: "end the session", nb: "avslutt økten", nn: "avslutt økta" }
    ReplUnknown {
        en: "there is no command `:{name}`: `:help` shows them",
        nb: "det finnes ingen kommando `:{name}`: `:hjelp` viser dem",
        nn: "det finst ingen kommando `:{name}`: `:hjelp` viser dei"
    }
    ReplUnknownNear {
        en: "there is no command `:{name}`: did you mean `:{near}`?",
        nb: "det finnes ingen kommando `:{name}`: mente du `:{near}`?",
        nn: "det finst ingen kommando `:{name}`: meinte du `:{near}`?"
    }
    ReplDefined { en: "defined: {name}", nb: "definert: {name}", nn: "definert: {name}" }
    ReplRedefined {
        en: "redefined here, not in the file: {name}",
        nb: "definert på nytt her, ikke i filen: {name}",
        nn: "definert på nytt her, ikkje i fila: {name}"
    }
    ReplNoLabel { en: "nothing is called `{name}`", nb: "ingenting heter `{name}`", nn: "ingenting heiter `{name}`" }
    ReplNoLabelNear {
        en: "nothing is called `{name}`: did you mean `{near}`?",
        nb: "ingenting heter `{name}`: mente du `{near}`?",
        nn: "ingenting heiter `{name}`: meinte du `{near}`?"
    }
    ReplNoViews {
        en: "the plan has no views: write a block `view` with `query: EXPRESSION`",
        nb: "planen har ingen visninger: skriv en blokk `visning` med `spørring: UTTRYKK`",
        nn: "planen har ingen visingar: skriv ei blokk `vising` med `spørjing: UTTRYKK`"
    }
    ReplNoTarget {
        en: "`{name}` is nothing to export: {reason}",
        nb: "`{name}` er ikke noe å eksportere: {reason}",
        nn: "`{name}` er ikkje noko å eksportere: {reason}"
    }
    ReplNoSituations {
        en: "the plan describes no situations: `:assume` facts one by one",
        nb: "planen beskriver ingen situasjoner: `:anta` fakta ett for ett",
        nn: "planen beskriv ingen situasjonar: `:anta` fakta eitt for eitt"
    }
    ReplDay { en: "the facts are of {name}", nb: "fakta er fra {name}", nn: "fakta er frå {name}" }
    ReplDayWord { en: "day", nb: "dag", nn: "dag" }
    ReplActor { en: "{name} asks", nb: "{name} spør", nn: "{name} spør" }
    ReplActorWord { en: "who asks", nb: "hvem som spør", nn: "kven som spør" }
    ReplAssumed { en: "assumed: {name}", nb: "antatt: {name}", nn: "anteke: {name}" }
    ReplNotAssumed {
        en: "`{name}` is not assumed: `:facts` shows what is",
        nb: "`{name}` er ikke antatt: `:fakta` viser hva som er det",
        nn: "`{name}` er ikkje anteke: `:fakta` viser kva som er det"
    }
    ReplRetracted { en: "no longer assumed: {name}", nb: "ikke lenger antatt: {name}", nn: "ikkje lenger anteke: {name}" }
    ReplForgotten { en: "nothing is assumed any more", nb: "ingenting er antatt lenger", nn: "ingenting er anteke lenger" }
    ReplNoFacts { en: "nothing is assumed", nb: "ingenting er antatt", nn: "ingenting er anteke" }
    ReplNothingChanges { en: "nothing changes", nb: "ingenting endrer seg", nn: "ingenting endrar seg" }
    ReplUndone { en: "taken back", nb: "tatt tilbake", nn: "teke tilbake" }
    ReplNothingToUndo { en: "there is nothing to take back", nb: "det er ingenting å ta tilbake", nn: "det er ingenting å ta tilbake" }
    ReplSpoken { en: "answers are in English from now on", nb: "svarene er på bokmål fra nå av", nn: "svara er på nynorsk frå no av" }
    ReplNoLanguage {
        en: "`{name}` is no language here: write `nb`, `nn` or `en`",
        nb: "`{name}` er ikke et språk her: skriv `nb`, `nn` eller `en`",
        nn: "`{name}` er ikkje eit språk her: skriv `nb`, `nn` eller `en`"
    }
    ReplBrokenOff {
        en: "the questions are broken off; what was assumed before them stands",
        nb: "spørsmålene er avbrutt; det som var antatt før dem, gjelder fortsatt",
        nn: "spørsmåla er avbrotne; det som var teke for gitt før dei, gjeld framleis"
    }
    ColumnKind { en: "kind", nb: "elementtype", nn: "elementtype" }
    HostNoFile { en: "the project has no file `{name}`", nb: "prosjektet har ingen fil `{name}`", nn: "prosjektet har inga fil `{name}`" }
    HostNameTaken {
        en: "the project has a file `{name}` already: choose another name",
        nb: "prosjektet har allerede en fil `{name}`: velg et annet navn",
        nn: "prosjektet har alt ei fil `{name}`: vel eit anna namn"
    }
    HostNoTarget {
        en: "`{name}` cannot be exported: `exports` lists what can",
        nb: "`{name}` kan ikke eksporteres: `exports` sier hva som kan",
        nn: "`{name}` kan ikkje eksporterast: `exports` seier kva som kan"
    }
    HostNoFormat {
        en: "`{name}` is no format of this: choose one that is listed",
        nb: "`{name}` er ikke et format for dette: velg et som er listet opp",
        nn: "`{name}` er ikkje eit format for dette: vel eit som er lista opp"
    }
    HostNoPlan { en: "no plan is called `{name}`", nb: "ingen plan heter `{name}`", nn: "ingen plan heiter `{name}`" }
    RenameNothing {
        en: "nothing here has a label that can be changed",
        nb: "ingenting her har et merke som kan endres",
        nn: "ingenting her har eit merke som kan endrast"
    }
    RenameOfPack {
        en: "`{name}` is a word of the language or of a pack: only the plan's own labels can be changed",
        nb: "`{name}` er et ord i språket eller i en pakke: bare planens egne merker kan endres",
        nn: "`{name}` er eit ord i språket eller i ei pakke: berre merka i planen kan endrast"
    }
    RenameNoLabel {
        en: "`{name}` cannot be a label: use letters, digits and `_`, and begin with a letter",
        nb: "`{name}` kan ikke være et merke: bruk bokstaver, sifre og `_`, og begynn med en bokstav",
        nn: "`{name}` kan ikkje vere eit merke: bruk bokstavar, siffer og `_`, og byrj med ein bokstav"
    }
    RenameTaken {
        en: "`{name}` is taken: choose another label",
        nb: "`{name}` er opptatt: velg et annet merke",
        nn: "`{name}` er oppteken: vel eit anna merke"
    }
    RenameChanges {
        en: "with the label `{name}` something in the plan would mean something else: choose another",
        nb: "med merket `{name}` ville noe i planen bety noe annet: velg et annet",
        nn: "med merket `{name}` ville noko i planen tyde noko anna: vel eit anna"
    }
    FailNoStatusDay {
        en: "no day to tell how `{path}` stands: state `status_date` in the plan, or write `--at 2027-12-31`",
        nb: "ingen dag å si status for `{path}` på: oppgi `statusdato` i planen, eller skriv `--at 2027-12-31`",
        nn: "ingen dag å seie status for `{path}` på: oppgje `statusdato` i planen, eller skriv `--at 2027-12-31`"
    }
    ReplNoStatusDay {
        en: "no day to tell how `{name}` stands: write one after the command, as 2027-12-31, or state `status_date` in the plan",
        nb: "ingen dag å si status for `{name}` på: skriv en etter kommandoen, som 2027-12-31, eller oppgi `statusdato` i planen",
        nn: "ingen dag å seie status for `{name}` på: skriv ein etter kommandoen, som 2027-12-31, eller oppgje `statusdato` i planen"
    }
    ReplStatus {
        en: "how measures and goals stand on a day, else on the plan's status date",
        nb: "hvordan tiltak og mål står en dag, ellers på planens statusdato",
        nn: "korleis tiltak og mål står ein dag, elles på statusdatoen til planen"
    }
    CompareChanged { en: "Changed", nb: "Endret", nn: "Endra" }
    } $($after)* } };
}
pub(super) use session;
