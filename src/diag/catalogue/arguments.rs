//! Texts of the catalogue: what the command line takes.

macro_rules! arguments {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    CliOption { en: "OPTION", nb: "VALG", nn: "VAL" }
    CliPath { en: "PATH", nb: "STI", nn: "STI" }
    CliFile { en: "FILE", nb: "FIL", nn: "FIL" }
    CliCodeName { en: "CODE", nb: "KODE", nn: "KODE" }
    FailUsage {
        en: "`{path}` is not understood here; `plikt --help` shows what can be written",
        nb: "`{path}` er ikke forstått her; `plikt --help` viser hva som kan skrives",
        nn: "`{path}` er ikkje forstått her; `plikt --help` viser kva som kan skrivast"
    }
    FailUsageNear {
        en: "`{path}` is not understood here: did you mean {reason}?",
        nb: "`{path}` er ikke forstått her: mente du {reason}?",
        nn: "`{path}` er ikkje forstått her: meinte du {reason}?"
    }
    FailNoValue { en: "`{path}` must be followed by a value", nb: "etter `{path}` må det stå en verdi", nn: "etter `{path}` må det stå ein verdi" }
    CliAbout {
        en: "Reads a municipality's action plan against violence in close relationships and holds it against the guide.",
        nb: "Leser en kommunes handlingsplan mot vold i nære relasjoner og holder den opp mot veilederen.",
        nn: "Les handlingsplanen til ein kommune mot vald i nære relasjonar og held han opp mot rettleiaren."
    }
    CliUsage { en: "Usage", nb: "Bruk", nn: "Bruk" }
    CliOptions { en: "Options", nb: "Valg", nn: "Val" }
    CliArguments { en: "Arguments", nb: "Argumenter", nn: "Argument" }
    CliCommands { en: "Commands", nb: "Kommandoer", nn: "Kommandoar" }
    CliVerb { en: "COMMAND", nb: "KOMMANDO", nn: "KOMMANDO" }
    CliHelp { en: "Show this help", nb: "Vis denne hjelpen", nn: "Vis denne hjelpa" }
    CliVersion { en: "Show the version", nb: "Vis versjonen", nn: "Vis versjonen" }
    CliCheck {
        en: "Check a plan: what is wrong in it, and how it stands to the guide",
        nb: "Kontroller en plan: hva som er feil i den, og hvordan den står til veilederen",
        nn: "Kontroller ein plan: kva som er feil i han, og korleis han står til rettleiaren"
    }
    CliExplain {
        en: "Explain a code from a finding, a rule or a requirement of the guide; without a code: list them all",
        nb: "Forklar en kode fra et funn, en regel eller et krav i veilederen; uten kode: vis alle",
        nn: "Forklar ein kode frå eit funn, ein regel eller eit krav i rettleiaren; utan kode: vis alle"
    }
    CliPaths {
        en: "Files, folders (every `*.plikt` below them), or `-` for standard input; nothing means the current folder",
        nb: "Filer, mapper (alle `*.plikt` under dem) eller `-` for standard inn; uten noe gjelder mappen du står i",
        nn: "Filer, mapper (alle `*.plikt` under dei) eller `-` for standard inn; utan noko gjeld mappa du står i"
    }
    CliCode {
        en: "A code, such as unknown-name, measure_has_evaluation or G134",
        nb: "En kode, for eksempel unknown-name, measure_has_evaluation eller G134",
        nn: "Ein kode, til dømes unknown-name, measure_has_evaluation eller G134"
    }
    CliExport {
        en: "Write the plan in another form: document, table, budget, directory, folder, JSON, CSV",
        nb: "Skriv planen i en annen form: dokument, tabell, budsjett, tjenesteoversikt, folder, JSON, CSV",
        nn: "Skriv planen i ei anna form: dokument, tabell, budsjett, tenesteoversyn, faldar, JSON, CSV"
    }
    CliFor {
        en: "How CSV is written: neutral (commas, 2026-12-31), or for a Norwegian Excel (semicolons, 31.12.2026)",
        nb: "Hvordan CSV skrives: nøytralt (komma, 2026-12-31) eller for norsk Excel (semikolon, 31.12.2026)",
        nn: "Korleis CSV blir skriven: nøytralt (komma, 2026-12-31) eller for norsk Excel (semikolon, 31.12.2026)"
    }
    CliExportPlan { en: "The plan to export, where the project has several", nb: "Planen som skal eksporteres, der prosjektet har flere", nn: "Planen som skal eksporterast, der prosjektet har fleire" }
    CliSchema { en: "Write the JSON Schema of the JSON form", nb: "Skriv JSON-skjemaet for JSON-formen", nn: "Skriv JSON-skjemaet for JSON-forma" }
    CliImport {
        en: "Read a plan from JSON, or measures from CSV or Excel, and write them as plikt",
        nb: "Les en plan fra JSON, eller tiltak fra CSV eller Excel, og skriv dem som plikt",
        nn: "Les ein plan frå JSON, eller tiltak frå CSV eller Excel, og skriv dei som plikt"
    }
    CliImportFile { en: "A JSON, CSV or Excel file (xlsx); `-` is standard input", nb: "En JSON-, CSV- eller Excel-fil (xlsx); `-` er standard inn", nn: "Ei JSON-, CSV- eller Excel-fil (xlsx); `-` er standard inn" }
    CliImportFrom { en: "What the file is; else its content shows it", nb: "Hva filen er; ellers viser innholdet det", nn: "Kva fila er; elles viser innhaldet det" }
    CliImportLanguage { en: "The language of the plan that is written", nb: "Språket i planen som skrives", nn: "Språket i planen som blir skriven" }
    CliImportOutput {
        en: "Write to this file, or to the plan's own files in this folder (with `/` last)",
        nb: "Skriv til denne filen, eller til planens egne filer i denne mappen (med `/` til slutt)",
        nn: "Skriv til denne fila, eller til planens eigne filer i denne mappa (med `/` til slutt)"
    }
    CliTemplate { en: "Write the headings of a CSV file to be filled in", nb: "Skriv overskriftene til en CSV-fil som skal fylles ut", nn: "Skriv overskriftene til ei CSV-fil som skal fyllast ut" }
    CliTo { en: "What to write; the forms are listed below", nb: "Hva som skal skrives; formene står nedenfor", nn: "Kva som skal skrivast; formene står nedanfor" }
    CliExportFormat {
        en: "Markdown, HTML, Word (docx) or PDF; of table, budget, duties, yearwheel and csv also Excel (xlsx); CSV of budget, duties and yearwheel; else what the ending of `--output` says, or Markdown",
        nb: "Markdown, HTML, Word (docx) eller PDF; av table, budget, duties, yearwheel og csv også Excel (xlsx); CSV av budget, duties og yearwheel; ellers det endelsen i `--output` sier, eller Markdown",
        nn: "Markdown, HTML, Word (docx) eller PDF; av table, budget, duties, yearwheel og csv også Excel (xlsx); CSV av budget, duties og yearwheel; elles det endinga i `--output` seier, eller Markdown"
    }
    CliOutput {
        en: "The file to write; `-` or nothing means standard output",
        nb: "Filen som skal skrives; `-` eller ingenting betyr standard ut",
        nn: "Fila som skal skrivast; `-` eller ingenting tyder standard ut"
    }
    CliFormat {
        en: "For readers, for programs, or one line for each finding (also with the environment variable PLIKT_FORMAT)",
        nb: "For lesere, for programmer eller én linje for hvert funn (også med miljøvariabelen PLIKT_FORMAT)",
        nn: "For lesarar, for program eller éi linje for kvart funn (òg med miljøvariabelen PLIKT_FORMAT)"
    }
    CliLang {
        en: "The language of messages; else the plan's own",
        nb: "Språket i meldingene; ellers planens eget",
        nn: "Språket i meldingane; elles det planen sjølv har"
    }
    CliDeny {
        en: "Let warnings count as errors in the exit code",
        nb: "La advarsler telle som feil i sluttkoden",
        nn: "La åtvaringar telje som feil i sluttkoden"
    }
    CliAll { en: "Show every finding and every place", nb: "Vis alle funn og alle steder", nn: "Vis alle funn og alle stader" }
    CliColor { en: "Whether to use colours", nb: "Om det skal brukes farger", nn: "Om det skal brukast fargar" }
    CliExitCodes {
        en: "Exit codes: 0 nothing to object to · 1 errors, or something the plan must have is missing · 2 wrong usage, or a file could not be read or written",
        nb: "Sluttkoder: 0 ingenting å utsette · 1 feil, eller noe planen må ha, mangler · 2 feil bruk, eller en fil kunne ikke leses eller skrives",
        nn: "Sluttkodar: 0 ingenting å utsetje · 1 feil, eller noko planen må ha, manglar · 2 feil bruk, eller ei fil kunne ikkje lesast eller skrivast"
    }
    CliFmt {
        en: "Lay the files out: one way of writing, nothing of what they say is changed",
        nb: "Formater filene: én skrivemåte, og innholdet blir ikke endret",
        nn: "Formater filene: éin skrivemåte, og innhaldet blir ikkje endra"
    }
    CliFmtPaths {
        en: "Files, folders (every `*.plikt` below them), or `-` from standard input to standard output; nothing means the current folder",
        nb: "Filer, mapper (alle `*.plikt` under dem) eller `-` fra standard inn til standard ut; uten noe gjelder mappen du står i",
        nn: "Filer, mapper (alle `*.plikt` under dei) eller `-` frå standard inn til standard ut; utan noko gjeld mappa du står i"
    }
    CliFmtCheck {
        en: "Write nothing; list the files that would change",
        nb: "Skriv ingenting; vis hvilke filer som ville blitt endret",
        nn: "Skriv ingenting; vis kva filer som ville blitt endra"
    }
    CliFmtDiff {
        en: "Write nothing; show what would change, line by line",
        nb: "Skriv ingenting; vis hva som ville blitt endret, linje for linje",
        nn: "Skriv ingenting; vis kva som ville blitt endra, linje for linje"
    }
    CliFmtLanguage {
        en: "Rewrite the words of the language in this one; your own labels and texts stay",
        nb: "Skriv språkets ord på dette språket; egne merker og tekster blir stående",
        nn: "Skriv orda i språket på dette språket; eigne merke og tekstar blir ståande"
    }
    CliFmtExitCodes {
        en: "Exit codes: 0 all is well · 1 a file could not be laid out, or would change (`--check`, `--diff`) · 2 wrong usage, or a file could not be read or written",
        nb: "Sluttkoder: 0 alt i orden · 1 en fil kunne ikke formateres, eller ville blitt endret (`--check`, `--diff`) · 2 feil bruk, eller en fil kunne ikke leses eller skrives",
        nn: "Sluttkodar: 0 alt i orden · 1 ei fil kunne ikkje formaterast, eller ville blitt endra (`--check`, `--diff`) · 2 feil bruk, eller ei fil kunne ikkje lesast eller skrivast"
    }
    CliAsk {
        en: "Answer questions until it is clear what binds you",
        nb: "Svar på spørsmål til det er klart hva som binder deg",
        nn: "Svar på spørsmål til det er klart kva som bind deg"
    }
    CliFollow {
        en: "Follow the duties of a case from day to day",
        nb: "Følg pliktene i en sak fra dag til dag",
        nn: "Følg pliktene i ei sak frå dag til dag"
    }
    CliCase { en: "Label of the case", nb: "Navnet på saken", nn: "Namnet på saka" }
    CliDutiesToday {
        en: "The day to count the days to each deadline from",
        nb: "Dagen det telles dager fra til hver frist",
        nn: "Dagen det blir talt dagar frå til kvar frist"
    }
    CliToday { en: "The day to follow it to", nb: "Dagen saken følges til", nn: "Dagen saka blir følgd til" }
    CliDuties {
        en: "Who must, must not and may do what in a situation",
        nb: "Hvem må, må ikke og kan gjøre hva i en situasjon",
        nn: "Kven må, må ikkje og kan gjere kva i ein situasjon"
    }
    CliWhy { en: "Why a norm applies", nb: "Hvorfor en norm gjelder", nn: "Kvifor ei norm gjeld" }
    CliWhyNot { en: "Why a norm does not apply", nb: "Hvorfor en norm ikke gjelder", nn: "Kvifor ei norm ikkje gjeld" }
    CliTest { en: "Run the tests that files state", nb: "Kjør prøvene som filene inneholder", nn: "Køyr prøvene som filene inneheld" }
    CliNorm { en: "NORM", nb: "NORM", nn: "NORM" }
    CliNormHelp { en: "Label of the norm", nb: "Navnet på normen", nn: "Namnet på norma" }
    CliSituation {
        en: "Label of the situation, or a file of JSON that holds one",
        nb: "Navnet på situasjonen, eller en JSON-fil som har en",
        nn: "Namnet på situasjonen, eller ei JSON-fil som har ein"
    }
    CliFollowSituation {
        en: "A file of JSON with a situation and what happens, instead of a case",
        nb: "En JSON-fil med en situasjon og det som skjer, i stedet for en sak",
        nn: "Ei JSON-fil med ein situasjon og det som skjer, i staden for ei sak"
    }
    CliSituationSchema {
        en: "Write the JSON Schema of situations, from the facts in scope",
        nb: "Skriv JSON-skjemaet for situasjoner, av opplysningene som finnes her",
        nn: "Skriv JSON-skjemaet for situasjonar, av opplysningane som finst her"
    }
    CliLabel { en: "LABEL", nb: "NAVN", nn: "NAMN" }
    CliFactsOn {
        en: "The day of the facts, which decides the wording of the law",
        nb: "Dagen for fakta, som avgjør lovens ordlyd",
        nn: "Dagen for fakta, som avgjer ordlyden i lova"
    }
    CliDate { en: "DATE", nb: "DATO", nn: "DATO" }
    CliForParty { en: "Answer for this role or body", nb: "Svar for denne rollen eller instansen", nn: "Svar for denne rolla eller instansen" }
    CliReasons { en: "Show what decided; `=full`: every step", nb: "Vis det som avgjorde; `=full`: hvert trinn", nn: "Vis det som avgjorde; `=full`: kvart steg" }
    CliCoverage {
        en: "Show the norms, exceptions, priorities and periods of law that no test reaches",
        nb: "Vis normene, unntakene, forrangen og lovperiodene som ingen prøve når",
        nn: "Vis normene, unntaka, forrangen og lovperiodane som inga prøve når"
    }
    CliGenerate {
        en: "Write the tests that are missing, with their answers, to paste",
        nb: "Skriv prøvene som mangler, med svar, til å lime inn",
        nn: "Skriv prøvene som manglar, med svar, til å lime inn"
    }
    CliAnalyse {
        en: "Look for what is wrong with norms in themselves: collisions, gaps, norms without effect",
        nb: "Let etter det som er galt med normene i seg selv: motstrid, hull, normer uten virkning",
        nn: "Leit etter det som er gale med normene i seg sjølve: motstrid, hol, normer utan verknad"
    }
    CliPlanOrPack { en: "PLAN|PACK", nb: "PLAN|PAKKE", nn: "PLAN|PAKKE" }
    CliPlansOrPacks {
        en: "Files and folders, or packs that ship, such as `std.law_no`",
        nb: "Filer og mapper, eller pakker som følger med, som `std.lov_no`",
        nn: "Filer og mapper, eller pakkar som følgjer med, som `std.lov_no`"
    }
    CliAnalyseFormat {
        en: "For readers, for programs, or as Markdown",
        nb: "For lesere, for programmer eller som Markdown",
        nn: "For lesarar, for program eller som Markdown"
    }
    CliBudget {
        en: "How much may be worked out before a finding is only called possible",
        nb: "Hvor mye som kan regnes ut før et funn bare kalles mulig",
        nn: "Kor mykje som kan reknast ut før eit funn berre blir kalla mogleg"
    }
    CliNumber { en: "NUMBER", nb: "TALL", nn: "TAL" }
    CliAnalyseExits {
        en: "Exit codes: 0 nothing found · 1 something found, or errors in the files · 2 wrong usage, or a file could not be read",
        nb: "Sluttkoder: 0 ingenting funnet · 1 noe funnet, eller feil i filene · 2 feil bruk, eller en fil kunne ikke leses",
        nn: "Sluttkodar: 0 ingenting funne · 1 noko funne, eller feil i filene · 2 feil bruk, eller ei fil kunne ikkje lesast"
    }
    CliLawDiff {
        en: "What is different between the law of two days, for whom",
        nb: "Hva som er forskjellig mellom loven på to datoer, og for hvem",
        nn: "Kva som er ulikt mellom lova på to datoar, og for kven"
    }
    CliFromDay { en: "The first day", nb: "Den første datoen", nn: "Den første datoen" }
    CliToDay { en: "The second day", nb: "Den andre datoen", nn: "Den andre datoen" }
    CliLawDiffExits {
        en: "Exit codes: 0 nothing differs · 1 something does, or errors in the files · 2 wrong usage, or a file could not be read",
        nb: "Sluttkoder: 0 ingenting er forskjellig · 1 noe er det, eller feil i filene · 2 feil bruk, eller en fil kunne ikke leses",
        nn: "Sluttkodar: 0 ingenting er ulikt · 1 noko er det, eller feil i filene · 2 feil bruk, eller ei fil kunne ikkje lesast"
    }
    CliEvaluate {
        en: "Answer for many cases: a table or JSON lines",
        nb: "Svar for mange saker: en tabell eller JSON-linjer",
        nn: "Svar for mange saker: ein tabell eller JSON-linjer"
    }
    CliCases {
        en: "The cases, a CSV file with a column for each fact or a file of JSON lines; `-` is standard input",
        nb: "Sakene, en CSV-fil med en kolonne for hver opplysning eller en fil med JSON-linjer; `-` er standard inn",
        nn: "Sakene, ei CSV-fil med ei kolonne for kvar opplysning eller ei fil med JSON-linjer; `-` er standard inn"
    }
    CliDuty {
        en: "Answer for this norm only; may be given several times",
        nb: "Svar bare for denne normen; kan gis flere ganger",
        nn: "Svar berre for denne norma; kan givast fleire gonger"
    }
    CliEvaluateFormat {
        en: "What to write: csv or jsonl; as the cases are, if not given",
        nb: "Hva som skal skrives: csv eller jsonl; som sakene er, hvis ikke gitt",
        nn: "Kva som skal skrivast: csv eller jsonl; som sakene er, om ikkje gitt"
    }
    CliEvaluateExits {
        en: "Exits with 0 when every case was read whole, 1 when something in a case or in the plan is wrong (every case is answered all the same), 2 when it could not be run.",
        nb: "Avslutter med 0 når alle sakene ble lest i sin helhet, 1 når noe er galt i en sak eller i planen (alle sakene får svar likevel), 2 når det ikke lot seg kjøre.",
        nn: "Avsluttar med 0 når alle sakene blei lesne heilt ut, 1 når noko er gale i ei sak eller i planen (alle sakene får svar likevel), 2 når det ikkje let seg køyre."
    }
    CliPlain {
        en: "For screen readers: one finding a paragraph, places in words (also with the environment variable PLIKT_PLAIN=1)",
        nb: "For skjermlesere: ett funn per avsnitt, steder med ord (også med miljøvariabelen PLIKT_PLAIN=1)",
        nn: "For skjermlesarar: eitt funn per avsnitt, stader med ord (òg med miljøvariabelen PLIKT_PLAIN=1)"
    }
    CliWatch {
        en: "Stay and check again each time a file changes; Ctrl-C ends",
        nb: "Bli stående og sjekk på nytt hver gang en fil endres; Ctrl-C avslutter",
        nn: "Bli ståande og sjekk på nytt kvar gong ei fil blir endra; Ctrl-C avsluttar"
    }
    CliComplete {
        en: "Propose what is missing as text to insert, with `…` for what only you can know",
        nb: "Foreslå det som mangler som tekst å sette inn, med `…` der bare du vet hva som skal stå",
        nn: "Føreslå det som manglar som tekst å setje inn, med `…` der berre du veit kva som skal stå"
    }
    CliCompleteFormat {
        en: "For readers, or for editors: file, place and text of each edit",
        nb: "For lesere eller for redigeringsprogrammer: fil, sted og tekst for hver endring",
        nn: "For lesarar eller for redigeringsprogram: fil, stad og tekst for kvar endring"
    }
    CliDiff {
        en: "Show what the files would become, as a diff",
        nb: "Vis hva filene ville bli, som en diff",
        nn: "Vis kva filene ville bli, som ein diff"
    }
    CliApply { en: "Write it into the files", nb: "Skriv det inn i filene", nn: "Skriv det inn i filene" }
    CliCompleteExits {
        en: "Exit codes: 0 nothing is missing, or what was proposed is written · 1 there are proposals · 2 wrong usage, or a file could not be read or written",
        nb: "Sluttkoder: 0 ingenting mangler, eller forslagene er skrevet inn · 1 det finnes forslag · 2 feil bruk, eller en fil kunne ikke leses eller skrives",
        nn: "Sluttkodar: 0 ingenting manglar, eller framlegga er skrivne inn · 1 det finst framlegg · 2 feil bruk, eller ei fil kunne ikkje lesast eller skrivast"
    }
    CliNew {
        en: "Start a plan that is ready to be filled in",
        nb: "Begynn en plan som er klar til å fylles ut",
        nn: "Byrj ein plan som er klar til å fyllast ut"
    }
    CliFolder { en: "FOLDER", nb: "MAPPE", nn: "MAPPE" }
    CliName { en: "NAME", nb: "NAVN", nn: "NAMN" }
    CliPack { en: "PACK", nb: "PAKKE", nn: "PAKKE" }
    CliNewFolder {
        en: "Where the plan is put; else the current folder. A plan that is there is never overwritten",
        nb: "Hvor planen legges; ellers mappen du står i. En plan som er der, blir aldri overskrevet",
        nn: "Kvar planen blir lagd; elles mappa du står i. Ein plan som er der, blir aldri overskriven"
    }
    CliMunicipality { en: "The name of the municipality", nb: "Navnet på kommunen", nn: "Namnet på kommunen" }
    CliWith {
        en: "A pack to use, such as a guide; may be given several times. Else the guide of 2008 and the bodies that ship",
        nb: "En pakke planen skal bruke, for eksempel en veileder; kan oppgis flere ganger. Ellers veilederen fra 2008 og instansene som følger med",
        nn: "Ein pakke planen skal bruke, til dømes ein rettleiar; kan oppgjevast fleire gonger. Elles rettleiaren frå 2008 og instansane som følgjer med"
    }
    CliVocabulary {
        en: "Show the words of the language: kinds and fields, in three tongues",
        nb: "Vis ordene i språket: slag og felt, på tre målformer",
        nn: "Vis orda i språket: slag og felt, på tre målformer"
    }
    CliWord { en: "WORD", nb: "ORD", nn: "ORD" }
    CliVocabularyWord {
        en: "A kind, a field or a value, in any of the three; without it every kind is listed",
        nb: "Et slag, et felt eller en verdi, på en av de tre; uten det listes alle slag",
        nn: "Eit slag, eit felt eller ein verdi, på ei av dei tre; utan det blir alle slag lista"
    }
    CliVocabularyFormat {
        en: "For the terminal, as a Markdown page, or for programs",
        nb: "For terminalen, som en Markdown-side eller for programmer",
        nn: "For terminalen, som ei Markdown-side eller for program"
    }
    CliCompletions {
        en: "Write a script that completes commands in a shell",
        nb: "Skriv et skript som fullfører kommandoer i et skall",
        nn: "Skriv eit skript som fullfører kommandoar i eit skal"
    }
    CliShell { en: "SHELL", nb: "SKALL", nn: "SKAL" }
    CliCompletionsShell { en: "bash, zsh, fish or powershell", nb: "bash, zsh, fish eller powershell", nn: "bash, zsh, fish eller powershell" }
    CliManual { en: "Write the manual page, for `man -l -`", nb: "Skriv manualsiden, for `man -l -`", nn: "Skriv manualsida, for `man -l -`" }
    CliManualCommand {
        en: "The page of one command; else of the program",
        nb: "Siden for én kommando; ellers for programmet",
        nn: "Sida for éin kommando; elles for programmet"
    }
    FailMissing {
        en: "{path} is missing; `plikt --help` shows what can be written",
        nb: "{path} mangler; `plikt --help` viser hva som kan skrives",
        nn: "{path} manglar; `plikt --help` viser kva som kan skrivast"
    }
    CliQuery {
        en: "Ask a plan a question: an expression, or a named view",
        nb: "Still planen et spørsmål: et uttrykk eller en navngitt visning",
        nn: "Still planen eit spørsmål: eit uttrykk eller ei namngjeven vising"
    }
    CliExpression { en: "EXPRESSION", nb: "UTTRYKK", nn: "UTTRYKK" }
    CliQueryExpression {
        en: "The question, such as 'all measure where cost is set select label, cost'",
        nb: "Spørsmålet, for eksempel 'alle tiltak der kostnad er satt velg merke, kostnad'",
        nn: "Spørsmålet, til dømes 'alle tiltak der kostnad er sett vel merke, kostnad'"
    }
    CliQueryView {
        en: "The view of the plan with this label",
        nb: "Visningen i planen med denne merkelappen",
        nn: "Visinga i planen med denne merkelappen"
    }
    CliQueryPlan { en: "A file or a folder", nb: "En fil eller en mappe", nn: "Ei fil eller ei mappe" }
    CliQueryFormat {
        en: "For readers, spreadsheets, programs or documents",
        nb: "For lesere, regneark, programmer eller dokumenter",
        nn: "For lesarar, rekneark, program eller dokument"
    }
    CliRepl {
        en: "Explore a plan line by line: questions, definitions, facts and duties",
        nb: "Utforsk en plan linje for linje: spørsmål, definisjoner, fakta og plikter",
        nn: "Utforsk ein plan linje for linje: spørsmål, definisjonar, fakta og plikter"
    }
    CliReplHow {
        en: "`:help` lists the commands, `:quit` ends. Without a terminal, lines are read from standard input and errors end it with exit code 1.",
        nb: "`:hjelp` viser kommandoene, `:slutt` avslutter. Uten terminal leses linjene fra standard inn, og feil gir utgangskode 1.",
        nn: "`:hjelp` viser kommandoane, `:slutt` avsluttar. Utan terminal blir linjene lesne frå standard inn, og feil gjev utgangskode 1."
    }
    CliStatus {
        en: "Tell how measures and goals stand on a day, and what is due",
        nb: "Si hvordan tiltak og mål står en dag, og hva som har frist",
        nn: "Sei korleis tiltak og mål står ein dag, og kva som har frist"
    }
    CliStatusAt { en: "The day; else the plan's status date", nb: "Dagen; ellers planens statusdato", nn: "Dagen; elles statusdatoen til planen" }
    CliStatusBy { en: "List measures by how they stand, or under each responsible body", nb: "List tiltak etter hvordan de står, eller under hver ansvarlig instans", nn: "List tiltak etter korleis dei står, eller under kvar ansvarleg instans" }
    CliStatusMonths {
        en: "How many months ahead to list what is due (6)",
        nb: "Hvor mange måneder fram frister tas med (6)",
        nn: "Kor mange månader fram fristar blir tekne med (6)"
    }
    CliSeeFrom {
        en: "Of a plan for several municipalities: one of them, by its label or name",
        nb: "Av en plan for flere kommuner: én av dem, med merkelapp eller navn",
        nn: "Av ein plan for fleire kommunar: éin av dei, med merkelapp eller namn"
    }
    CliStatusPlan { en: "The plan, where the project has several", nb: "Planen, der prosjektet har flere", nn: "Planen, der prosjektet har fleire" }
    CliCompare {
        en: "Hold two plans against each other by what they mean, and tell what becomes of each measure",
        nb: "Hold to planer opp mot hverandre etter hva de betyr, og si hva det blir av hvert tiltak",
        nn: "Hald to planar opp mot kvarandre etter kva dei tyder, og sei kva det blir av kvart tiltak"
    }
    CliCompareOld {
        en: "The old plan: a file or a folder",
        nb: "Den gamle planen: en fil eller en mappe",
        nn: "Den gamle planen: ei fil eller ei mappe"
    }
    CliCompareNew { en: "The new plan: a file or a folder", nb: "Den nye planen: en fil eller en mappe", nn: "Den nye planen: ei fil eller ei mappe" }
    CliCompareOldName { en: "OLD", nb: "GAMMEL", nn: "GAMMAL" }
    CliCompareNewName { en: "NEW", nb: "NY", nn: "NY" }
    CliExportAt {
        en: "The day that a status, year wheel or calendar is of; else the plan's status date",
        nb: "Dagen som status, årshjul og kalender gjelder; ellers planens statusdato",
        nn: "Dagen som status, årshjul og kalender gjeld; elles statusdatoen til planen"
    }
    } $($after)* } };
}
pub(super) use arguments;
