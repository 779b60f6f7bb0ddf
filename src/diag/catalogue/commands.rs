//! Texts of the catalogue: what the verbs of the command line say.

macro_rules! commands {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    ExplainCodes { en: "Findings of the interpreter", nb: "Funn fra tolkeren", nn: "Funn frå tolkaren" }
    ExplainRequirements { en: "Requirements of the guides", nb: "Krav i veilederne", nn: "Krav i rettleiarane" }
    ExplainRules { en: "Rules of the guides", nb: "Regler i veilederne", nn: "Reglar i rettleiarane" }
    ExplainForce { en: "force: {force}", nb: "styrke: {force}", nn: "styrke: {force}" }
    ExplainMessage { en: "message: {text}", nb: "melding: {text}", nn: "melding: {text}" }
    ExplainWhatToDo { en: "what to do: {text}", nb: "hva du gjør: {text}", nn: "kva du gjer: {text}" }
    ExplainCheckedBy { en: "checked by: {rules}", nb: "kontrolleres av: {rules}", nn: "blir kontrollert av: {rules}" }
    ExplainNotChecked {
        en: "a program cannot check it: {reason}",
        nb: "et program kan ikke kontrollere det: {reason}",
        nn: "eit program kan ikkje kontrollere det: {reason}"
    }
    FailUnknownCode {
        en: "`{path}` is neither a code, a rule nor a requirement",
        nb: "`{path}` er verken en kode, en regel eller et krav",
        nn: "`{path}` er korkje ein kode, ein regel eller eit krav"
    }
    FailUnknownCodeNear {
        en: "`{path}` is neither a code, a rule nor a requirement: did you mean `{reason}`?",
        nb: "`{path}` er verken en kode, en regel eller et krav: mente du `{reason}`?",
        nn: "`{path}` er korkje ein kode, ein regel eller eit krav: meinte du `{reason}`?"
    }
    FailNoFile { en: "no file to import is named: `plikt import FILE`", nb: "ingen fil å importere er nevnt: `plikt import FIL`", nn: "inga fil å importere er nemnd: `plikt import FIL`" }
    FailNotWorkbook {
        en: "`{path}` could not be read as an Excel file: {reason}",
        nb: "`{path}` kunne ikke leses som en Excel-fil: {reason}",
        nn: "`{path}` kunne ikkje lesast som ei Excel-fil: {reason}"
    }
    FailFarCell {
        en: "`{path}` has something in cell {reason}, far to the right of any table: delete it and save the file again",
        nb: "`{path}` har noe i celle {reason}, langt til høyre for enhver tabell: slett det og lagre filen på nytt",
        nn: "`{path}` har noko i celle {reason}, langt til høgre for alle tabellar: slett det og lagre fila på nytt"
    }
    FailNotJson {
        en: "`{path}` is not a plan as JSON: {reason}",
        nb: "`{path}` er ikke en plan som JSON: {reason}",
        nn: "`{path}` er ikkje ein plan som JSON: {reason}"
    }
    FailOutside {
        en: "`{path}` would lie outside the folder: nothing was written",
        nb: "`{path}` ville ligget utenfor mappen: ingenting ble skrevet",
        nn: "`{path}` ville ha lege utanfor mappa: ingenting vart skrive"
    }
    ImportedMeasures { en: "{count} measures were read", nb: "{count} tiltak ble lest", nn: "{count} tiltak vart lesne" }
    FmtDone { en: "formatted", nb: "formatert", nn: "formatert" }
    FmtUnreadable {
        en: "`{path}` is left as it is: mend what is said above, then it can be formatted",
        nb: "`{path}` er ikke endret: rett det som står over, så kan filen formateres",
        nn: "`{path}` er ikkje endra: rett det som står over, så kan fila formaterast"
    }
    FmtAmbiguous {
        en: "`{path}` is left as it is: in that language line {line} would mean something else. A name of your own is a word of that language there; give it another name",
        nb: "`{path}` er ikke endret: på det språket ville linje {line} betydd noe annet. Et navn du selv har gitt, er et ord i det språket; gi det et annet navn",
        nn: "`{path}` er ikkje endra: på det språket ville linje {line} tydd noko anna. Eit namn du sjølv har gitt, er eit ord i det språket; gi det eit anna namn"
    }
    FmtChanged {
        en: "`{path}` is left as it is: formatted, line {line} and on would be read as something else. This is a mistake in plikt; please report it with the file",
        nb: "`{path}` er ikke endret: formatert ville det som begynner på linje {line}, blitt lest som noe annet. Det er en feil i plikt; meld gjerne fra om den, med filen",
        nn: "`{path}` er ikkje endra: formatert ville det som byrjar på linje {line}, blitt lese som noko anna. Det er ein feil i plikt; meld gjerne frå om han, med fila"
    }
    FailNotFound { en: "`{path}` does not exist", nb: "`{path}` finnes ikke", nn: "`{path}` finst ikkje" }
    FailRead { en: "`{path}` could not be read: {reason}", nb: "`{path}` kunne ikke leses: {reason}", nn: "`{path}` kunne ikkje lesast: {reason}" }
    FailWrite {
        en: "`{path}` could not be written: {reason}",
        nb: "`{path}` kunne ikke skrives: {reason}",
        nn: "`{path}` kunne ikkje skrivast: {reason}"
    }
    FailNotUtf8 {
        en: "`{path}` is not UTF-8 text (line {line}): save it again as UTF-8",
        nb: "`{path}` er ikke UTF-8-tekst (linje {line}): lagre den på nytt som UTF-8",
        nn: "`{path}` er ikkje UTF-8-tekst (linje {line}): lagre ho på nytt som UTF-8"
    }
    FailNoPlans {
        en: "there are no `.plikt` files in `{path}`",
        nb: "det er ingen `.plikt`-filer i `{path}`",
        nn: "det er ingen `.plikt`-filer i `{path}`"
    }
    FailNotAPlan { en: "`{path}` is not a `.plikt` file", nb: "`{path}` er ikke en `.plikt`-fil", nn: "`{path}` er ikkje ei `.plikt`-fil" }
    ReplacedInUse {
        en: "Replaced by {what} where the plan uses both guides.",
        nb: "Erstattet av {what} når planen bruker begge veilederne.",
        nn: "Erstatta av {what} når planen bruker begge rettleiarane."
    }
    FailSeveralCases {
        en: "several cases: choose one with `--case`: {labels}",
        nb: "flere saker: velg en med `--case`: {labels}",
        nn: "fleire saker: vel ei med `--case`: {labels}"
    }
    TestsFindings {
        en: "{found} of {all} expected findings are there",
        nb: "{found} av {all} forventede funn er der",
        nn: "{found} av {all} forventa funn er der"
    }
    TestsFindingMissing {
        en: "`{code}` is expected here and was not found",
        nb: "`{code}` er forventet her, men ble ikke funnet",
        nn: "`{code}` er forventa her, men vart ikkje funne"
    }
    FailSituation {
        en: "the situation in `{path}` could not be read: {reason}",
        nb: "situasjonen i `{path}` kunne ikke leses: {reason}",
        nn: "situasjonen i `{path}` kunne ikkje lesast: {reason}"
    }
    NormsSeveralSituations {
        en: "answered without facts; `--situation` chooses one of {labels}",
        nb: "besvart uten opplysninger; `--situation` velger en av {labels}",
        nn: "svart på utan opplysningar; `--situation` vel ein av {labels}"
    }
    FailNotAWholeNumber {
        en: "`{path}` is no whole number above 0",
        nb: "`{path}` er ikke et helt tall over 0",
        nn: "`{path}` er ikkje eit heilt tal over 0"
    }
    EvaluateRow { en: "line {row}: {reason}", nb: "linje {row}: {reason}", nn: "linje {row}: {reason}" }
    EvaluateMore {
        en: "and {count} more, all of them in the answers",
        nb: "og {count} til, alle sammen i svarene",
        nn: "og {count} til, alle saman i svara"
    }
    EvaluateColumn { en: "`{name}`: {reason}", nb: "`{name}`: {reason}", nn: "`{name}`: {reason}" }
    ShownYesOrNo { en: "yes or no", nb: "ja eller nei", nn: "ja eller nei" }
    EvaluateExpected {
        en: "`{cell}` was not understood; expected {expected}",
        nb: "`{cell}` ble ikke forstått; ventet {expected}",
        nn: "`{cell}` blei ikkje forstått; venta {expected}"
    }
    EvaluateNoValue {
        en: "`{cell}` is not one of the values of this fact",
        nb: "`{cell}` er ikke en av verdiene for denne opplysningen",
        nn: "`{cell}` er ikkje ein av verdiane for denne opplysninga"
    }
    EvaluateNoParty {
        en: "no role or body is called `{cell}`",
        nb: "ingen rolle eller instans heter `{cell}`",
        nn: "inga rolle og ingen instans heiter `{cell}`"
    }
    EvaluateNear { en: "{what}; {near}", nb: "{what}; {near}", nn: "{what}; {near}" }
    EvaluateOther {
        en: "the column `{name}` is no fact and is carried along as it stands",
        nb: "kolonnen `{name}` er ingen opplysning og tas med som den står",
        nn: "kolonna `{name}` er inga opplysning og blir teken med som ho står"
    }
    EvaluateTwice {
        en: "the column `{name}` says the same as one before it; the last one counts",
        nb: "kolonnen `{name}` handler om det samme som en tidligere; den siste gjelder",
        nn: "kolonna `{name}` handlar om det same som ei tidlegare; den siste gjeld"
    }
    EvaluateNotUtf8 {
        en: "`{name}`: not UTF-8 text; save the file as UTF-8",
        nb: "`{name}`: ikke UTF-8-tekst; lagre filen som UTF-8",
        nn: "`{name}`: ikkje UTF-8-tekst; lagre fila som UTF-8"
    }
    EvaluateCells {
        en: "{count} cells under a head of {head}",
        nb: "{count} celler under et hode med {head}",
        nn: "{count} celler under eit hovud med {head}"
    }
    EvaluateNoObject {
        en: "expected a JSON object of facts",
        nb: "ventet et JSON-objekt med opplysninger",
        nn: "venta eit JSON-objekt med opplysningar"
    }
    EvaluateNotJson { en: "not JSON: {reason}", nb: "ikke JSON: {reason}", nn: "ikkje JSON: {reason}" }
    EvaluateNested {
        en: "expected a text, a number, true, false or null",
        nb: "ventet en tekst, et tall, true, false eller null",
        nn: "venta ein tekst, eit tal, true, false eller null"
    }
    EvaluateNumber { en: "line", nb: "linje", nn: "linje" }
    EvaluateWrong { en: "errors", nb: "feil", nn: "feil" }
    CompleteInsert { en: "insert", nb: "sett inn", nn: "set inn" }
    CompleteReplace { en: "replace with", nb: "erstatt med", nn: "byt ut med" }
    CompleteFor { en: "for", nb: "for", nn: "for" }
    CompleteTotal {
        en: "Places to fill in: {count} · requirements that then wait only for what stands as `…`: {missing}",
        nb: "Steder å fylle ut: {count} · krav som da bare venter på det som står som `…`: {missing}",
        nn: "Stader å fylle ut: {count} · krav som då berre ventar på det som står som `…`: {missing}"
    }
    CompleteNext {
        en: "`plikt complete --apply` writes this into the files, `--diff` shows it as a diff",
        nb: "`plikt complete --apply` skriver dette inn i filene, `--diff` viser det som en diff",
        nn: "`plikt complete --apply` skriv dette inn i filene, `--diff` viser det som ein diff"
    }
    CompleteLeft {
        en: "There is no proposal for {labels}: `plikt explain` says what they ask for",
        nb: "Det finnes ikke noe forslag for {labels}: `plikt explain` sier hva de krever",
        nn: "Det finst ikkje noko framlegg for {labels}: `plikt explain` seier kva dei krev"
    }
    CompleteNothing { en: "Nothing is missing.", nb: "Ingenting mangler.", nn: "Ingenting manglar." }
    CompleteWritten { en: "places to fill in: {count}", nb: "steder å fylle ut: {count}", nn: "stader å fylle ut: {count}" }
    NewWritten {
        en: "{path} is ready. Fill in what stands as `…`; `plikt check` says what else is missing, and `plikt complete` proposes it.",
        nb: "{path} er klar. Fyll ut det som står som `…`; `plikt check` sier hva annet som mangler, og `plikt complete` foreslår det.",
        nn: "{path} er klar. Fyll ut det som står som `…`; `plikt check` seier kva anna som manglar, og `plikt complete` føreslår det."
    }
    FailThere {
        en: "`{path}` is there already, and is left as it is",
        nb: "`{path}` finnes allerede og er latt være som den er",
        nn: "`{path}` finst alt og er lagd i fred"
    }
    FailUnknownPack {
        en: "there is no pack `{path}`; there are {reason}",
        nb: "det finnes ingen pakke `{path}`; det finnes {reason}",
        nn: "det finst ingen pakke `{path}`; det finst {reason}"
    }
    FailUnknownPackNear {
        en: "there is no pack `{path}`: did you mean `{reason}`?",
        nb: "det finnes ingen pakke `{path}`: mente du `{reason}`?",
        nn: "det finst ingen pakke `{path}`: meinte du `{reason}`?"
    }
    VocabularyTitle { en: "The words of plikt", nb: "Ordene i plikt", nn: "Orda i plikt" }
    VocabularyIntro {
        en: "Every kind of block and its fields, as the packs that ship declare them. Each line has the word in bokmål, nynorsk and English; words after a comma are read as well. The English word is understood in every file.",
        nb: "Alle slag av blokker med feltene sine, slik pakkene som følger med, deklarerer dem. Hver linje har ordet på bokmål, nynorsk og engelsk; ord etter et komma leses også. Det engelske ordet forstås i alle filer.",
        nn: "Alle slag av blokker med felta sine, slik pakkane som følgjer med, deklarerer dei. Kvar linje har ordet på bokmål, nynorsk og engelsk; ord etter eit komma blir òg lesne. Det engelske ordet blir forstått i alle filer."
    }
    VocabularyHolds { en: "holds", nb: "inneholder", nn: "inneheld" }
    VocabularyAbout { en: "about", nb: "om", nn: "om" }
    VocabularyRequired { en: "must be stated", nb: "må oppgis", nn: "må oppgjevast" }
    VocabularyRequiredOrParent {
        en: "must be stated or filled by the block around",
        nb: "må oppgis eller fylles av blokken rundt",
        nn: "må oppgjevast eller bli fylt av blokka rundt"
    }
    VocabularyParent { en: "filled by the block around", nb: "fylles av blokken rundt", nn: "blir fylt av blokka rundt" }
    VocabularyComputed { en: "computed", nb: "regnes ut", nn: "blir rekna ut" }
    VocabularyValues { en: "Words for `{field}`:", nb: "Ord for `{field}`:", nn: "Ord for `{field}`:" }
    VocabularyOneOf { en: "one of", nb: "en av", nn: "ein av" }
    VocabularyMore {
        en: "`plikt vocabulary WORD` shows one of them with its fields.",
        nb: "`plikt vocabulary ORD` viser ett av dem med feltene.",
        nn: "`plikt vocabulary ORD` viser eitt av dei med felta."
    }
    VocabularyValueOf { en: "`{word}` is a value of `{field}`", nb: "`{word}` er en verdi for `{field}`", nn: "`{word}` er ein verdi for `{field}`" }
    FailSeveralPlans {
        en: "the project has {path} plans: choose one with `--plan`, {reason}",
        nb: "prosjektet har {path} planer: velg en med `--plan`, {reason}",
        nn: "prosjektet har {path} planar: vel ein med `--plan`, {reason}"
    }
    FailUnknownPlan {
        en: "no plan is called `{path}`: the project has {reason}",
        nb: "ingen plan heter `{path}`: prosjektet har {reason}",
        nn: "ingen plan heiter `{path}`: prosjektet har {reason}"
    }
    FailProjectWithoutPlan {
        en: "no plan is called `{path}`: the project declares none",
        nb: "ingen plan heter `{path}`: prosjektet har ingen",
        nn: "ingen plan heiter `{path}`: prosjektet har ingen"
    }
    FailPlanOfJson {
        en: "JSON holds the whole project: leave `{path}` out",
        nb: "JSON har med hele prosjektet: utelat `{path}`",
        nn: "JSON har med heile prosjektet: utelat `{path}`"
    }
    FailBinaryTerminal {
        en: "`{path}` is a file for another program, not text for a terminal: say where it goes, `--output FILE`",
        nb: "`{path}` er en fil for et annet program, ikke tekst for en terminal: oppgi hvor den skal, `--output FIL`",
        nn: "`{path}` er ei fil for eit anna program, ikkje tekst for ein terminal: oppgi kvar ho skal, `--output FIL`"
    }
    FailPack {
        en: "the file could not be made: {path}",
        nb: "filen kunne ikke lages: {path}",
        nn: "fila kunne ikkje lagast: {path}"
    }
    FailBuiltWithoutPdf {
        en: "this program was built without PDF: build it with `cargo install --path . --features pdf`, or write `--format html` and print the page to PDF from a browser",
        nb: "dette programmet er bygd uten PDF: bygg det med `cargo install --path . --features pdf`, eller lag en side med `--format html` og skriv den ut som PDF fra en nettleser",
        nn: "dette programmet er bygd utan PDF: bygg det med `cargo install --path . --features pdf`, eller lag ei side med `--format html` og skriv ho ut som PDF frå ein nettlesar"
    }
    NotePdfLetters {
        en: "the fonts of PDF files lack these signs, which stand by their numbers instead: {letters}",
        nb: "skriftene i PDF-filer mangler disse tegnene, som står med nummer i stedet: {letters}",
        nn: "skriftene i PDF-filer manglar desse teikna, som står med nummer i staden: {letters}"
    }
    FailNoSuchForm {
        en: "`{name}` cannot be written as `{path}`: choose {reason}",
        nb: "`{name}` kan ikke skrives som `{path}`: velg {reason}",
        nn: "`{name}` kan ikkje skrivast som `{path}`: vel {reason}"
    }
    ManualName { en: "Name", nb: "Navn", nn: "Namn" }
    ManualDescription { en: "Description", nb: "Beskrivelse", nn: "Skildring" }
    ManualMore { en: "More", nb: "Mer", nn: "Meir" }
    ManualVersion { en: "Version", nb: "Versjon", nn: "Versjon" }
    WatchWaits { en: "Waiting for changes. Ctrl-C ends.", nb: "Venter på endringer. Ctrl-C avslutter.", nn: "Ventar på endringar. Ctrl-C avsluttar." }
    FailWatch {
        en: "`{path}` cannot be watched: {reason}",
        nb: "`{path}` kan ikke overvåkes: {reason}",
        nn: "`{path}` kan ikkje overvakast: {reason}"
    }
    FailWatchInput {
        en: "standard input (`{path}`) cannot be watched: name a file or a folder",
        nb: "standard inn (`{path}`) kan ikke overvåkes: oppgi en fil eller en mappe",
        nn: "standard inn (`{path}`) kan ikkje overvakast: oppgje ei fil eller ei mappe"
    }
    FailNoQuestion {
        en: "no question was asked: write an expression after `{path}`, or `--view` with a label",
        nb: "det ble ikke stilt noe spørsmål: skriv et uttrykk etter `{path}`, eller `--view` med en merkelapp",
        nn: "det vart ikkje stilt noko spørsmål: skriv eit uttrykk etter `{path}`, eller `--view` med ein merkelapp"
    }
    ReplWritten { en: "written: {path}", nb: "skrevet: {path}", nn: "skrive: {path}" }
    ReplReread { en: "the files have changed and are read again", nb: "filene er endret og lest på nytt", nn: "filene er endra og lesne på nytt" }
    FailNotANumber {
        en: "`{path}` is not a number of months from 1 to 120",
        nb: "`{path}` er ikke et antall måneder fra 1 til 120",
        nn: "`{path}` er ikkje eit tal på månader frå 1 til 120"
    }
    } $($after)* } };
}
pub(super) use commands;
