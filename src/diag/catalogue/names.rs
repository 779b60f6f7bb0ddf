//! Texts of the catalogue: what is wrong with names, types and values.

macro_rules! names {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    Possibly { en: "possibly {possible}", nb: "kanskje {possible}", nn: "kanskje {possible}" }
    AndPossibly { en: "{sure} and possibly {possible}", nb: "{sure} og kanskje {possible}", nn: "{sure} og kanskje {possible}" }
    HelpPacks { en: "the packs are {packs}", nb: "pakkene er {packs}", nn: "pakkane er {packs}" }
    HelpUseFile {
        en: "it is declared in {file}: add `use {file}`",
        nb: "det er deklarert i {file}: legg til `bruk {file}`",
        nn: "det er deklarert i {file}: legg til `bruk {file}`"
    }
    EstimateShare {
        en: "{value} of {local} ({group}) = {result}",
        nb: "{value} av {local} ({group}) = {result}",
        nn: "{value} av {local} ({group}) = {result}"
    }
    EstimateShareScaled {
        en: "{value} of about {local} ({group}, by the national share of the population) = {result}",
        nb: "{value} av om lag {local} ({group}, etter landets andel av befolkningen) = {result}",
        nn: "{value} av om lag {local} ({group}, etter delen i landet av folketalet) = {result}"
    }
    EstimateCount {
        en: "{value} × {local} / {national} ({group}) = {result}",
        nb: "{value} × {local} / {national} ({group}) = {result}",
        nn: "{value} × {local} / {national} ({group}) = {result}"
    }
    UnknownName { en: "`{name}` is not declared", nb: "`{name}` er ikke deklarert", nn: "`{name}` er ikkje deklarert" }
    HelpUnknownName {
        en: "declare it, use the file or pack that does, or write it as text in quotes",
        nb: "deklarer det, bruk filen eller pakken som gjør det, eller skriv det som tekst i anførselstegn",
        nn: "deklarer det, bruk fila eller pakken som gjer det, eller skriv det som tekst i hermeteikn"
    }
    ExplainUnknownName {
        en: "A name stands for an element: a goal, a body, a role, a law. Nothing with this label is declared in this file or in the files and packs that it uses. Check the spelling, add `use std.bodies_no` or another pack, or declare the element.",
        nb: "Et navn står for et element: et mål, en instans, en rolle, en lov. Ingenting med denne merkelappen er deklarert i filen eller i filene og pakkene den bruker. Sjekk skrivemåten, legg til `bruk std.instanser_no` eller en annen pakke, eller deklarer elementet.",
        nn: "Eit namn står for eit element: eit mål, ein instans, ei rolle, ei lov. Ingenting med denne merkelappen er deklarert i fila eller i filene og pakkane ho bruker. Sjekk skrivemåten, legg til `bruk std.instansar_no` eller ein annan pakke, eller deklarer elementet."
    }
    UnknownKind {
        en: "there is no kind of element called `{name}`",
        nb: "det finnes ingen elementtype som heter `{name}`",
        nn: "det finst ingen elementtype som heiter `{name}`"
    }
    HelpUnknownKind {
        en: "a block begins with the kind of element it is, such as a goal, a measure or a body",
        nb: "en blokk begynner med hva slags element den er, for eksempel mål, tiltak eller instans",
        nn: "ei blokk byrjar med kva slags element ho er, til dømes mål, tiltak eller instans"
    }
    HelpUnitBeforeBlock {
        en: "`{name}` is a unit: let the block after it begin on a line of its own, or put a comma between the two",
        nb: "`{name}` er en enhet: la blokken etter den begynne på en egen linje, eller sett et komma mellom de to",
        nn: "`{name}` er ei eining: lat blokka etter ho byrje på ei eiga linje, eller set eit komma mellom dei to"
    }
    ExplainUnknownKind {
        en: "A block begins with its kind: `measure` in `measure T1 \"Course\"`. The kinds are declared in packs; new ones can be declared with `kind`.",
        nb: "En blokk begynner med typen sin: `tiltak` i `tiltak T1 \"Kurs\"`. Typene er deklarert i pakker; nye kan deklareres med `slag`.",
        nn: "Ei blokk byrjar med typen sin: `tiltak` i `tiltak T1 \"Kurs\"`. Typane er deklarerte i pakkar; nye kan deklarerast med `slag`."
    }
    UnknownType {
        en: "there is no type called `{name}`",
        nb: "det finnes ingen verditype som heter `{name}`",
        nn: "det finst ingen verditype som heiter `{name}`"
    }
    NotAType { en: "expected a type", nb: "ventet en verditype", nn: "venta ein verditype" }
    HelpNotAType {
        en: "write a type such as `text`, `number`, `list(measure)` or `one_of(a, b)`",
        nb: "skriv en verditype som `tekst`, `tall`, `liste(tiltak)` eller `en_av(a, b)`",
        nn: "skriv ein verditype som `tekst`, `tal`, `liste(tiltak)` eller `ein_av(a, b)`"
    }
    ExplainUnknownType {
        en: "In the declaration of a kind, each field has a type: `text`, `number`, `money`, `period`, `list(measure)`, `one_of(a, b)` and so on, or a kind.",
        nb: "I deklarasjonen av en elementtype har hvert felt en verditype: `tekst`, `tall`, `beløp`, `periode`, `liste(tiltak)`, `en_av(a, b)` og så videre, eller en elementtype.",
        nn: "I deklarasjonen av ein elementtype har kvart felt ein verditype: `tekst`, `tal`, `beløp`, `periode`, `liste(tiltak)`, `ein_av(a, b)` og så vidare, eller ein elementtype."
    }
    UnknownField {
        en: "there is no field called `{name}`",
        nb: "det finnes ikke noe felt som heter `{name}`",
        nn: "det finst ikkje noko felt som heiter `{name}`"
    }
    UnknownFieldOf {
        en: "`{kind}` has no field called `{name}`",
        nb: "`{kind}` har ikke noe felt som heter `{name}`",
        nn: "`{kind}` har ikkje noko felt som heiter `{name}`"
    }
    HelpFields { en: "it has {fields}", nb: "det har {fields}", nn: "det har {fields}" }
    ExplainUnknownField {
        en: "Each kind of element has its own fields. Check the spelling, or put what you want to say in prose: lines that start with `|`. Packs and plans can add fields with `extend`.",
        nb: "Hver elementtype har sine egne felt. Sjekk skrivemåten, eller skriv det du vil si som prosa: linjer som begynner med `|`. Pakker og planer kan legge til felt med `utvid`.",
        nn: "Kvar elementtype har sine eigne felt. Sjekk skrivemåten, eller skriv det du vil seie som prosa: linjer som byrjar med `|`. Pakkar og planar kan leggje til felt med `utvid`."
    }
    MisplacedBlock {
        en: "`{name}` cannot stand inside `{kind}`",
        nb: "`{name}` kan ikke stå inne i `{kind}`",
        nn: "`{name}` kan ikkje stå inne i `{kind}`"
    }
    ExplainMisplacedBlock {
        en: "A block inside another belongs to it: a measure in a goal serves that goal. This combination has no meaning. Move the block out, or into the element it belongs to.",
        nb: "En blokk inne i en annen hører til den: et tiltak i et mål tjener det målet. Denne kombinasjonen betyr ingenting. Flytt blokken ut, eller inn i elementet den hører til.",
        nn: "Ei blokk inne i ei anna høyrer til ho: eit tiltak i eit mål tener det målet. Denne kombinasjonen tyder ingenting. Flytt blokka ut, eller inn i elementet ho høyrer til."
    }
    DuplicateLabel { en: "`{name}` is declared twice", nb: "`{name}` er deklarert to ganger", nn: "`{name}` er deklarert to gonger" }
    FirstHere { en: "first here", nb: "først her", nn: "først her" }
    HelpDuplicateLabel { en: "give one of them another label", nb: "gi en av dem en annen merkelapp", nn: "gi ein av dei ein annan merkelapp" }
    ExplainDuplicateLabel {
        en: "A label names one element, so that others can refer to it. Two elements side by side have the same one.",
        nb: "En merkelapp navngir ett element, slik at andre kan vise til det. To elementer på samme nivå har den samme.",
        nn: "Ein merkelapp namngir eitt element, slik at andre kan vise til det. To element på same nivå har den same."
    }
    DuplicateField { en: "`{name}` is stated twice", nb: "`{name}` er oppgitt to ganger", nn: "`{name}` er oppgitt to gonger" }
    ExplainDuplicateField {
        en: "This field holds one value. Keep one of the two; only fields that hold a list may be written several times.",
        nb: "Dette feltet har én verdi. Behold en av de to; bare felt som inneholder en liste, kan skrives flere ganger.",
        nn: "Dette feltet har éin verdi. Hald på ein av dei to; berre felt som inneheld ei liste, kan skrivast fleire gonger."
    }
    AmbiguousName { en: "`{name}` can mean several elements", nb: "`{name}` kan bety flere elementer", nn: "`{name}` kan tyde fleire element" }
    OneCandidate { en: "this {name}", nb: "denne: {name}", nn: "denne: {name}" }
    HelpQualify {
        en: "write the label of the element around it first: `M2.I1`",
        nb: "skriv merkelappen til elementet rundt først: `M2.I1`",
        nn: "skriv merkelappen til elementet rundt først: `M2.I1`"
    }
    ExplainAmbiguousName {
        en: "Several elements at the same level have this label. Say which one you mean by the label of the element it stands in, as in `M2.I1`, or by the alias of the file.",
        nb: "Flere elementer på samme nivå har denne merkelappen. Si hvilket du mener med merkelappen til elementet det står i, som i `M2.I1`, eller med aliaset til filen.",
        nn: "Fleire element på same nivå har denne merkelappen. Sei kva for eit du meiner med merkelappen til elementet det står i, som i `M2.I1`, eller med aliaset til fila."
    }
    TypeMismatch { en: "expected {expected}, found {found}", nb: "ventet {expected}, fant {found}", nn: "venta {expected}, fann {found}" }
    ExplainTypeMismatch {
        en: "The field holds another type of value than the one given. The message says which.",
        nb: "Feltet har en annen verditype enn den som er oppgitt. Meldingen sier hvilken.",
        nn: "Feltet har ein annan verditype enn den som er oppgitt. Meldinga seier kva for ein."
    }
    TakesText { en: "write a text in quotes: {example}", nb: "skriv en tekst i anførselstegn: {example}", nn: "skriv ein tekst i hermeteikn: {example}" }
    TakesBool { en: "write `yes` or `no`", nb: "skriv `ja` eller `nei`", nn: "skriv `ja` eller `nei`" }
    TakesNumber { en: "write a number, for example {example}", nb: "skriv et tall, for eksempel {example}", nn: "skriv eit tal, til dømes {example}" }
    TakesPercent { en: "write a share, for example {example}", nb: "skriv en andel, for eksempel {example}", nn: "skriv ein del, til dømes {example}" }
    TakesMoney { en: "write an amount, for example {example}", nb: "skriv et beløp, for eksempel {example}", nn: "skriv eit beløp, til dømes {example}" }
    TakesCost {
        en: "write an amount, altogether, for each year or year by year: {example}",
        nb: "skriv et beløp, samlet, for hvert år eller år for år: {example}",
        nn: "skriv eit beløp, samla, for kvart år eller år for år: {example}"
    }
    TakesPosts { en: "write positions, for example {example}", nb: "skriv stillinger, for eksempel {example}", nn: "skriv stillingar, til dømes {example}" }
    TakesDuration { en: "write a length of time, for example {example}", nb: "skriv en tidslengde, for eksempel {example}", nn: "skriv ei tidslengd, til dømes {example}" }
    TakesDate { en: "write a day, for example {example}", nb: "skriv en dag, for eksempel {example}", nn: "skriv ein dag, til dømes {example}" }
    TakesPeriod { en: "write a period, for example {example}", nb: "skriv en periode, for eksempel {example}", nn: "skriv ein periode, til dømes {example}" }
    TakesTime {
        en: "write a period, a deadline or how often: {example}",
        nb: "skriv en periode, en frist eller hvor ofte: {example}",
        nn: "skriv ein periode, ein frist eller kor ofte: {example}"
    }
    TakesCitation { en: "cite a law or a guide, for example {example}", nb: "vis til en lov eller en veileder, for eksempel {example}", nn: "vis til ei lov eller ein rettleiar, til dømes {example}" }
    TakesCondition { en: "write what is to hold, for example {example}", nb: "skriv hva som skal gjelde, for eksempel {example}", nn: "skriv kva som skal gjelde, til dømes {example}" }
    TakesElement {
        en: "write the label of an element of the kind {kinds}: the word before its title",
        nb: "skriv merket til et element av slaget {kinds}: ordet foran tittelen",
        nn: "skriv merket til eit element av slaget {kinds}: ordet framfor tittelen"
    }
    TakesMap { en: "write keys with their values: {example}", nb: "skriv nøkler med verdier: {example}", nn: "skriv nøklar med verdiar: {example}" }
    CannotCombine {
        en: "`{operator}` cannot join {left} and {right}",
        nb: "`{operator}` kan ikke knytte sammen {left} og {right}",
        nn: "`{operator}` kan ikkje knyte saman {left} og {right}"
    }
    ExplainCannotCombine {
        en: "The operator needs two values that go together: money with money, dates with dates, a number with a number. Nothing is converted silently.",
        nb: "Operatoren trenger to verdier som passer sammen: penger med penger, datoer med datoer, tall med tall. Ingenting gjøres om i det stille.",
        nn: "Operatoren treng to verdiar som passar saman: pengar med pengar, datoar med datoar, tal med tal. Ingenting blir gjort om i det stille."
    }
    UnknownValue {
        en: "`{name}` is not a value of this field",
        nb: "`{name}` er ikke en verdi for dette feltet",
        nn: "`{name}` er ikkje ein verdi for dette feltet"
    }
    HelpValues { en: "it can be {values}", nb: "det kan være {values}", nn: "det kan vere {values}" }
    ExplainUnknownValue {
        en: "The field holds one of a fixed set of words. The help lists them.",
        nb: "Feltet har ett av et fast sett med ord. Hjelpen lister dem opp.",
        nn: "Feltet har eitt av eit fast sett med ord. Hjelpa listar dei opp."
    }
    UnknownUnit { en: "`{name}` is not a unit", nb: "`{name}` er ikke en enhet", nn: "`{name}` er ikkje ei eining" }
    ExplainUnknownUnit {
        en: "The word after a number is its unit, such as `kr`, `%`, `days` or `fte`. Units are declared in packs.",
        nb: "Ordet etter et tall er enheten, for eksempel `kr`, `%`, `dager` eller `årsverk`. Enheter er deklarert i pakker.",
        nn: "Ordet etter eit tal er eininga, til dømes `kr`, `%`, `dagar` eller `årsverk`. Einingar er deklarerte i pakkar."
    }
    UnknownFunction {
        en: "there is no function or action called `{name}`",
        nb: "det finnes ingen funksjon eller handling som heter `{name}`",
        nn: "det finst ingen funksjon eller handling som heiter `{name}`"
    }
    ExplainUnknownFunction {
        en: "Functions are `count`, `any`, `every`, `sum`, `min`, `max`, `first`, `unique`, `mentions`, `words`, `start`, `end`, `years`, `year`, `estimate`, `plus`, `during`, `mentioned` and `texts`; actions are declared in packs. The page on packs says what each takes.",
        nb: "Funksjonene er `antall`, `noen`, `samtlige`, `sum`, `minste`, `største`, `første`, `ulike`, `nevner`, `antall_ord`, `begynnelse`, `slutt`, `antall_år`, `årstall`, `anslag`, `samlet`, `i_løpet_av`, `nevnte` og `tekster`; handlinger er deklarert i pakker. Siden om pakker sier hva hver av dem tar.",
        nn: "Funksjonane er `tal_på`, `nokon`, `samtlege`, `sum`, `minste`, `største`, `første`, `ulike`, `nemner`, `tal_på_ord`, `byrjing`, `slutt`, `tal_på_år`, `årstal`, `anslag`, `samla`, `i_løpet_av`, `nemnde` og `tekstar`; handlingar er deklarerte i pakkar. Sida om pakkar seier kva kvar av dei tek."
    }
    WrongArguments { en: "`{name}` takes {expected}", nb: "`{name}` tar {expected}", nn: "`{name}` tek {expected}" }
    UnknownPhraseWord {
        en: "`{name}` means nothing before a number or date",
        nb: "`{name}` betyr ingenting foran et tall eller en dato",
        nn: "`{name}` tyder ingenting framfor eit tal eller ein dato"
    }
    ExplainUnknownPhraseWord {
        en: "Before a number or a date can stand `by`, `from`, `until`, `every`, `min`, `max`, `over`, `under`, `about` and the seasons.",
        nb: "Foran et tall eller en dato kan det stå `innen`, `fra`, `til`, `hvert`, `minst`, `maks`, `over`, `under`, `omtrent` og årstidene.",
        nn: "Framfor eit tal eller ein dato kan det stå `innan`, `frå`, `til`, `kvart`, `minst`, `maks`, `over`, `under`, `omtrent` og årstidene."
    }
    NoSuchDate { en: "`{date}` does not exist", nb: "`{date}` finnes ikke", nn: "`{date}` finst ikkje" }
    ExplainNoSuchDate {
        en: "The calendar has no such day, month or year.",
        nb: "Kalenderen har ingen slik dag, måned eller år.",
        nn: "Kalenderen har ingen slik dag, månad eller år."
    }
    ReversedRange { en: "the range ends before it begins", nb: "perioden slutter før den begynner", nn: "perioden sluttar før han byrjar" }
    ExplainReversedRange {
        en: "A range is written from the first to the last: `2026-01-01..2029-12-31`.",
        nb: "En periode skrives fra den første til den siste: `2026-01-01..2029-12-31`.",
        nn: "Ein periode skriv ein frå den første til den siste: `2026-01-01..2029-12-31`."
    }
    NotUnderstood {
        en: "the text `{text}` is kept, but not understood as {expected}",
        nb: "teksten `{text}` er tatt vare på, men ikke forstått som {expected}",
        nn: "teksten `{text}` er teken vare på, men ikkje forstått som {expected}"
    }
    HelpNotUnderstood {
        en: "write it as a value, and the original words after `as`",
        nb: "skriv det som en verdi, og de opprinnelige ordene etter `som`",
        nn: "skriv det som ein verdi, og dei opphavlege orda etter `som`"
    }
    ExplainNotUnderstood {
        en: "Text is allowed where a date, an amount, a responsible body or a citation is expected, so that nothing from an old plan is lost. But the program cannot reckon with it: write `autumn 2026 as \"in the autumn\"`, for instance.",
        nb: "Tekst er lov der en dato, et beløp, en ansvarlig eller en henvisning er ventet, slik at ingenting fra en gammel plan går tapt. Men programmet kan ikke regne med den: skriv for eksempel `høst 2026 som \"til høsten\"`.",
        nn: "Tekst er lov der ein dato, eit beløp, ein ansvarleg eller ei tilvising er venta, slik at ingenting frå ein gammal plan går tapt. Men programmet kan ikkje rekne med han: skriv til dømes `haust 2026 som \"til hausten\"`."
    }
    MissingField { en: "`{kind}` must have `{field}`", nb: "`{kind}` må ha `{field}`", nn: "`{kind}` må ha `{field}`" }
    ExplainMissingField {
        en: "Without this field the element has no meaning.",
        nb: "Uten dette feltet betyr elementet ingenting.",
        nn: "Utan dette feltet tyder elementet ingenting."
    }
    UnknownSection {
        en: "`{text}` is kept, but no pack declares it",
        nb: "`{text}` er tatt vare på, men ingen pakke deklarerer det",
        nn: "`{text}` er teke vare på, men ingen pakke deklarerer det"
    }
    HelpUnknownSection {
        en: "check the law and the number, or use the pack that declares it",
        nb: "sjekk loven og nummeret, eller bruk pakken som deklarerer det",
        nn: "sjekk lova og nummeret, eller bruk pakken som deklarerer det"
    }
    ExplainUnknownSection {
        en: "Citations are read against the laws that packs declare, so that the program can say whether a section is in force. This one was not found there; it is shown as written.",
        nb: "Henvisninger leses mot lovene som pakkene deklarerer, slik at programmet kan si om en paragraf gjelder. Denne ble ikke funnet der; den vises som skrevet.",
        nn: "Tilvisingar blir lesne mot lovene som pakkane deklarerer, slik at programmet kan seie om ein paragraf gjeld. Denne vart ikkje funnen der; han blir vist som skriven."
    }
    ComputedField {
        en: "`{name}` is computed and cannot be stated",
        nb: "`{name}` regnes ut og kan ikke oppgis",
        nn: "`{name}` blir rekna ut og kan ikkje oppgivast"
    }
    ExplainComputedField {
        en: "The program finds the value from other elements: the measures of a goal are those that name it.",
        nb: "Programmet finner verdien fra andre elementer: tiltakene til et mål er de som viser til det.",
        nn: "Programmet finn verdien frå andre element: tiltaka til eit mål er dei som viser til det."
    }
    UnknownLanguage {
        en: "`{name}` is not one of `nb`, `nn` and `en`",
        nb: "`{name}` er ikke en av `nb`, `nn` og `en`",
        nn: "`{name}` er ikkje ein av `nb`, `nn` og `en`"
    }
    ExplainUnknownLanguage {
        en: "A file says once which language its words are in: `language: nb` for bokmål, `nn` for nynorsk, `en` for English.",
        nb: "En fil sier én gang hvilket språk ordene er på: `language: nb` for bokmål, `nn` for nynorsk, `en` for engelsk.",
        nn: "Ei fil seier éin gong kva språk orda er på: `language: nb` for bokmål, `nn` for nynorsk, `en` for engelsk."
    }
    UnknownSetting {
        en: "a file has no field called `{name}`",
        nb: "en fil har ikke noe felt som heter `{name}`",
        nn: "ei fil har ikkje noko felt som heiter `{name}`"
    }
    ExplainUnknownSetting {
        en: "At the top of a file can stand `language: nb` and `edition: 2026`. Other fields belong inside a block.",
        nb: "Øverst i en fil kan det stå `language: nb` og `edition: 2026`. Andre felt hører til inne i en blokk.",
        nn: "Øvst i ei fil kan det stå `language: nb` og `edition: 2026`. Andre felt høyrer til inne i ei blokk."
    }
    UnknownFile { en: "the file `{name}` is not there", nb: "filen `{name}` finnes ikke", nn: "fila `{name}` finst ikkje" }
    ExplainUnknownFile {
        en: "The path is read from the folder of the file that uses it.",
        nb: "Stien leses fra mappen til filen som bruker den.",
        nn: "Stien blir lesen frå mappa til fila som bruker han."
    }
    UnknownPack {
        en: "there is no pack called `{name}`",
        nb: "det finnes ingen pakke som heter `{name}`",
        nn: "det finst ingen pakke som heiter `{name}`"
    }
    ExplainUnknownPack {
        en: "The packs that ship are named `std.…`; your own are files: `use \"our-pack.plikt\"`.",
        nb: "Pakkene som følger med, heter `std.…`; dine egne er filer: `bruk \"pakken-vår.plikt\"`.",
        nn: "Pakkane som følgjer med, heiter `std.…`; dine eigne er filer: `bruk \"pakken-vår.plikt\"`."
    }
    ImportCycle {
        en: "the files use each other in a ring: {files}",
        nb: "filene bruker hverandre i ring: {files}",
        nn: "filene bruker kvarandre i ring: {files}"
    }
    ExplainImportCycle {
        en: "A file that others use cannot itself use one of them. Move what they share to a file of its own.",
        nb: "En fil som andre bruker, kan ikke selv bruke en av dem. Flytt det de deler, til en egen fil.",
        nn: "Ei fil som andre bruker, kan ikkje sjølv bruke ei av dei. Flytt det dei deler, til ei eiga fil."
    }
    OutsideProject {
        en: "`{name}` lies outside the project folder",
        nb: "`{name}` ligger utenfor prosjektmappen",
        nn: "`{name}` ligg utanfor prosjektmappa"
    }
    HelpOutside {
        en: "run plikt from a folder that holds both, or name both folders: `. {name}`",
        nb: "kjør plikt fra en mappe som inneholder begge, eller oppgi begge mappene: `. {name}`",
        nn: "køyr plikt frå ei mappe som inneheld begge, eller oppgi begge mappene: `. {name}`"
    }
    ExplainOutsideProject {
        en: "For safety a plan can only use files in its own project folder and below.",
        nb: "Av sikkerhetshensyn kan en plan bare bruke filer i sin egen prosjektmappe og under den.",
        nn: "Av omsyn til tryggleiken kan ein plan berre bruke filer i si eiga prosjektmappe og under ho."
    }
    TooLarge {
        en: "the file is {size} bytes; the limit is {limit}",
        nb: "filen er på {size} byte; grensen er {limit}",
        nn: "fila er på {size} byte; grensa er {limit}"
    }
    ExplainTooLarge { en: "Divide the plan into several files.", nb: "Del planen i flere filer.", nn: "Del planen i fleire filer." }
    EvaluationLimit {
        en: "the evaluation takes more than {limit} steps",
        nb: "evalueringen tar mer enn {limit} steg",
        nn: "evalueringa tek meir enn {limit} steg"
    }
    ExplainEvaluationLimit {
        en: "An expression looks at too many combinations of elements. Make it look at fewer, for instance by `where`.",
        nb: "Et uttrykk ser på for mange kombinasjoner av elementer. Få det til å se på færre, for eksempel med `der`.",
        nn: "Eit uttrykk ser på for mange kombinasjonar av element. Få det til å sjå på færre, til dømes med `der`."
    }
    ValueCycle { en: "the value depends on itself", nb: "verdien avhenger av seg selv", nn: "verdien er avhengig av seg sjølv" }
    ExplainValueCycle {
        en: "A computed value uses another that in turn uses the first. State one of them.",
        nb: "En beregnet verdi bruker en annen som igjen bruker den første. Oppgi en av dem.",
        nn: "Ein utrekna verdi bruker ein annan som igjen bruker den første. Oppgi ein av dei."
    }
    FailNoMunicipality {
        en: "the plan has no municipality called `{path}`: {reason}",
        nb: "planen har ingen kommune som heter `{path}`: {reason}",
        nn: "planen har ingen kommune som heiter `{path}`: {reason}"
    }
    } $($after)* } };
}
pub(super) use names;
