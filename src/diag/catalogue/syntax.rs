//! Texts of the catalogue: what is wrong with how a text is written.

macro_rules! syntax {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    ReplaceWith { en: "replace with `{name}`", nb: "bytt ut med `{name}`", nn: "byt ut med `{name}`" }
    Expected { en: "expected {expected}, found {found}", nb: "ventet {expected}, fant {found}", nn: "venta {expected}, fann {found}" }
    ExplainSyntax {
        en: "The text does not follow the grammar at this place. The message names what could stand here. Everything else in the file is still read.",
        nb: "Teksten følger ikke grammatikken på dette stedet. Meldingen sier hva som kunne stått her. Alt annet i filen blir likevel lest.",
        nn: "Teksten følgjer ikkje grammatikken på denne staden. Meldinga seier kva som kunne stått her. Alt anna i fila blir likevel lese."
    }
    NestedTooDeeply {
        en: "nested too deeply: at most {limit} levels can be read",
        nb: "for dypt nøstet: høyst {limit} nivåer kan leses",
        nn: "for djupt nøsta: høgst {limit} nivå kan lesast"
    }
    ExplainNestedTooDeeply {
        en: "Brackets, or operators in one expression, stand inside one another more times than can be read. Give the inner part a name of its own, for example with a `define` block, and use the name.",
        nb: "Parenteser eller operatorer i ett uttrykk står inni hverandre flere ganger enn det som kan leses. Gi den indre delen et eget navn, for eksempel med en `define`-blokk, og bruk navnet.",
        nn: "Parentesar eller operatorar i eitt uttrykk står inni kvarandre fleire gonger enn det som kan lesast. Gi den indre delen eit eige namn, til dømes med ei `define`-blokk, og bruk namnet."
    }
    ChainedComparison {
        en: "comparisons cannot stand in a row",
        nb: "sammenligninger kan ikke stå på rad",
        nn: "samanlikningar kan ikkje stå på rad"
    }
    ExplainChainedComparison {
        en: "A comparison has two sides only. Join two comparisons with `and`: write `2 < x and x < 5`, not `2 < x < 5`.",
        nb: "En sammenligning har bare to sider. Sett to sammenligninger sammen med `og`: skriv `2 < x og x < 5`, ikke `2 < x < 5`.",
        nn: "Ei samanlikning har berre to sider. Set to samanlikningar saman med `og`: skriv `2 < x og x < 5`, ikkje `2 < x < 5`."
    }
    ChainedRange {
        en: "a range has one beginning and one end",
        nb: "en periode har én begynnelse og én slutt",
        nn: "ein periode har éi byrjing og éin slutt"
    }
    ExplainChainedRange {
        en: "Two dots stand between the first and the last: `2026..2029`. Only one of them may be left out, and nothing goes on after the last: `2026..` is from 2026 on.",
        nb: "To punktum står mellom den første og den siste: `2026..2029`. Bare en av dem kan utelates, og ingenting fortsetter etter den siste: `2026..` er fra 2026 og utover.",
        nn: "To punktum står mellom den første og den siste: `2026..2029`. Berre ein av dei kan utelatast, og ingenting held fram etter den siste: `2026..` er frå 2026 og utover."
    }
    NumberTooLarge { en: "this number has too many digits", nb: "dette tallet har for mange sifre", nn: "dette talet har for mange siffer" }
    ExplainNumberTooLarge {
        en: "Numbers are kept exactly, with up to 28 digits. Write the number with fewer digits, or as text if it is not a number to count with.",
        nb: "Tall tas vare på nøyaktig, med opptil 28 sifre. Skriv tallet med færre sifre, eller som tekst hvis det ikke er et tall å regne med.",
        nn: "Tal blir tekne vare på nøyaktig, med opptil 28 siffer. Skriv talet med færre siffer, eller som tekst om det ikkje er eit tal å rekne med."
    }
    UnknownEscape { en: "`\\{escape}` has no meaning", nb: "`\\{escape}` har ingen betydning", nn: "`\\{escape}` har inga meining" }
    KnownEscapes {
        en: "the backslash can stand before `{known}`; for a backslash itself write `\\\\`",
        nb: "skråstreken kan stå foran `{known}`; for selve skråstreken skriver du `\\\\`",
        nn: "skråstreken kan stå framfor `{known}`; for sjølve skråstreken skriv du `\\\\`"
    }
    ExplainUnknownEscape {
        en: "In a text a backslash takes the meaning from a brace, a quote or a backslash, and `\\n` is a line break. Before any other letter it has no meaning. Write `\\\\` for a backslash: `\"C:\\\\plan\"`.",
        nb: "I en tekst tar en omvendt skråstrek betydningen fra en krøllparentes, et anførselstegn eller en skråstrek, og `\\n` er linjeskift. Foran andre tegn betyr den ingenting. Skriv `\\\\` for en skråstrek: `\"C:\\\\plan\"`.",
        nn: "I ein tekst tek ein omvend skråstrek meininga frå ein krøllparentes, eit hermeteikn eller ein skråstrek, og `\\n` er linjeskift. Framfor andre teikn tyder han ingenting. Skriv `\\\\` for ein skråstrek: `\"C:\\\\plan\"`."
    }
    UnclosedComputed {
        en: "`{brace}` in a text is not closed on its line",
        nb: "`{brace}` i en tekst er ikke lukket på linjen",
        nn: "`{brace}` i ein tekst er ikkje lukka på linja"
    }
    ExplainUnclosedComputed {
        en: "Braces in a text hold an expression whose value is put in when the plan is shown. It must end on the same line. For a plain brace, put a backslash before it.",
        nb: "Krøllparenteser i en tekst inneholder et uttrykk, og verdien settes inn når planen vises. Uttrykket må slutte på samme linje. Vil du ha en vanlig krøllparentes, setter du en omvendt skråstrek foran.",
        nn: "Krøllparentesar i ein tekst inneheld eit uttrykk, og verdien blir sett inn når planen blir vist. Uttrykket må slutte på same linja. Vil du ha ein vanleg krøllparentes, set du ein omvend skråstrek framfor."
    }
    EmptyComputed {
        en: "there is no expression between the braces",
        nb: "det står ikke noe uttrykk mellom krøllparentesene",
        nn: "det står ikkje noko uttrykk mellom krøllparentesane"
    }
    ExplainEmptyComputed {
        en: "Braces in a text hold an expression whose value is put in, for example the name of a field. Write the expression, or put a backslash before each brace to show the braces themselves.",
        nb: "Krøllparenteser i en tekst inneholder et uttrykk som regnes ut og settes inn, for eksempel navnet på et felt. Skriv uttrykket, eller sett en omvendt skråstrek foran hver krøllparentes for å vise dem som de er.",
        nn: "Krøllparentesar i ein tekst inneheld eit uttrykk som blir rekna ut og sett inn, til dømes namnet på eit felt. Skriv uttrykket, eller set ein omvend skråstrek framfor kvar krøllparentes for å vise dei som dei er."
    }
    ReservedWord { en: "`{word}` is a reserved word", nb: "`{word}` er et reservert ord", nn: "`{word}` er eit reservert ord" }
    WriteAsName {
        en: "to use it as a name, write it between backticks: `` `{word}` ``",
        nb: "skal det være et navn, skriv det mellom gravaksenter: `` `{word}` ``",
        nn: "skal det vere eit namn, skriv det mellom gravaksentar: `` `{word}` ``"
    }
    ExplainReservedWord {
        en: "Some words belong to the language itself, in English, bokmål and nynorsk alike, and cannot be names. Choose another name, or write the word between backticks, for example `` `in`: 3 ``.",
        nb: "Noen ord hører til språket selv, både på engelsk, bokmål og nynorsk, og kan ikke være navn. Velg et annet navn, eller skriv ordet mellom gravaksenter, for eksempel `` `som`: 3 ``.",
        nn: "Nokre ord høyrer til språket sjølv, både på engelsk, bokmål og nynorsk, og kan ikkje vere namn. Vel eit anna namn, eller skriv ordet mellom gravaksentar, til dømes `` `som`: 3 ``."
    }
    BraceOnNextLine {
        en: "the opening brace belongs on the line of the block's head",
        nb: "krøllparentesen hører til på samme linje som det den åpner",
        nn: "krøllparentesen høyrer til på same linja som det han opnar"
    }
    ExplainBraceOnNextLine {
        en: "The head of a block stands on one line together with its opening brace. Move the brace up to the end of the head.",
        nb: "Hodet til en blokk står på én linje, sammen med den åpnende krøllparentesen. Flytt krøllparentesen opp til slutten av hodet.",
        nn: "Hovudet til ei blokk står på éi linje, saman med den opnande krøllparentesen. Flytt krøllparentesen opp til slutten av hovudet."
    }
    ValueOnNextLine {
        en: "the value of `{name}` must begin on the same line",
        nb: "verdien av `{name}` må begynne på samme linje",
        nn: "verdien av `{name}` må byrje på same linja"
    }
    ExplainValueOnNextLine {
        en: "A value begins on the line of its field's name; only prose, with a bar first on each line, may begin on the next. Move the value up after the colon. A long list may be broken inside its brackets.",
        nb: "En verdi begynner på samme linje som feltnavnet; bare løpende tekst med en strek først på hver linje kan begynne på neste. Flytt verdien opp bak kolonet. En lang liste kan deles inne i parentesene.",
        nn: "Ein verdi byrjar på same linja som feltnamnet; berre løpande tekst med ein strek først på kvar linje kan byrje på neste. Flytt verdien opp bak kolonet. Ei lang liste kan delast inne i parentesane."
    }
    MissingValue { en: "`{name}` has no value", nb: "`{name}` mangler verdi", nn: "`{name}` manglar verdi" }
    ExplainMissingValue {
        en: "A field has a value after its colon, for example `owner: mayor`. Write the value, or take the field away: what is not stated counts as unknown.",
        nb: "Et felt har en verdi etter kolonet, for eksempel `eier: ordfører`. Skriv verdien, eller ta bort feltet: det som ikke er oppgitt, regnes som ukjent.",
        nn: "Eit felt har ein verdi etter kolonet, til dømes `eigar: ordførar`. Skriv verdien, eller ta bort feltet: det som ikkje er oppgitt, blir rekna som ukjent."
    }
    MissingColon { en: "`:` is missing after `{name}`", nb: "det mangler `:` etter `{name}`", nn: "det manglar `:` etter `{name}`" }
    ExplainMissingColon {
        en: "Between a field's name and its value stands a colon: `responsible: school`. Without it, the words look like the beginning of a block.",
        nb: "Mellom feltnavnet og verdien står det kolon: `ansvarlig: skole`. Uten det ser ordene ut som begynnelsen på en blokk.",
        nn: "Mellom feltnamnet og verdien står det kolon: `ansvarleg: skule`. Utan det ser orda ut som starten på ei blokk."
    }
    EqualsForColon {
        en: "write `:` after a field's name, not `{found}`",
        nb: "skriv `:` etter feltnavnet, ikke `{found}`",
        nn: "skriv `:` etter feltnamnet, ikkje `{found}`"
    }
    ExplainEqualsForColon {
        en: "A field is a name, a colon and a value: `responsible: school`. An equals sign is not used there; `==` compares two values.",
        nb: "Et felt er et navn, et kolon og en verdi: `ansvarlig: skole`. Likhetstegn brukes ikke der; `==` sammenligner to verdier.",
        nn: "Eit felt er eit namn, eit kolon og ein verdi: `ansvarleg: skule`. Likskapsteikn blir ikkje brukt der; `==` samanliknar to verdiar."
    }
    MissingBracket { en: "`{closer}` is missing", nb: "det mangler `{closer}`", nn: "det manglar `{closer}`" }
    OpenedHere { en: "opened here", nb: "åpnet her", nn: "opna her" }
    ExplainMissingBracket {
        en: "Every opening bracket has its closing one, of the same sort. The message shows where the bracket was opened and where it should have been closed by then. Put the closing bracket in.",
        nb: "Hver parentes som åpnes, må lukkes med en av samme slag. Meldingen viser hvor den ble åpnet, og hvor den senest skulle vært lukket. Sett inn den lukkende parentesen.",
        nn: "Kvar parentes som blir opna, må lukkast med ein av same slaget. Meldinga viser kvar han vart opna, og kvar han seinast skulle vore lukka. Set inn den lukkande parentesen."
    }
    StrayBracket { en: "`{found}` closes nothing", nb: "`{found}` lukker ingenting", nn: "`{found}` lukkar ingenting" }
    ExplainStrayBracket {
        en: "There is no open bracket of this sort here. Take the closing bracket away, or open one before it.",
        nb: "Det er ingen åpen parentes av dette slaget her. Ta bort den lukkende parentesen, eller åpne en før den.",
        nn: "Det er ingen open parentes av dette slaget her. Ta bort den lukkande parentesen, eller opne ein før han."
    }
    UnclosedText {
        en: "the text has no closing quote",
        nb: "teksten mangler avsluttende anførselstegn",
        nn: "teksten manglar avsluttande hermeteikn"
    }
    ExplainUnclosedText {
        en: "A text ends with a quote on the line where it begins. Put the quote in at the end. For text over several lines, begin each line with a bar instead of using quotes.",
        nb: "En tekst slutter med anførselstegn på samme linje som den begynner. Sett inn anførselstegnet på slutten. Tekst over flere linjer skrives med en loddrett strek først på hver linje i stedet for anførselstegn.",
        nn: "Ein tekst sluttar med hermeteikn på same linja som han byrjar. Set inn hermeteiknet på slutten. Tekst over fleire linjer blir skriven med ein loddrett strek først på kvar linje i staden for hermeteikn."
    }
    WrongQuotes {
        en: "texts stand between straight double quotes, not `{found}`",
        nb: "tekster står mellom rette doble anførselstegn, ikke `{found}`",
        nn: "tekstar står mellom rette doble hermeteikn, ikkje `{found}`"
    }
    ExplainWrongQuotes {
        en: "In plikt a text stands between straight double quotes. Single quotes, angle quotes and curly quotes, which word processors like to put in, can stand inside a text but not around it.",
        nb: "I plikt står en tekst mellom rette doble anførselstegn. Enkle, doble vinkel- og krøllete anførselstegn, som tekstbehandlere gjerne setter inn, kan stå inni en tekst, men ikke rundt den.",
        nn: "I plikt står ein tekst mellom rette doble hermeteikn. Enkle hermeteikn, gåsauge og krøllete hermeteikn, som tekstbehandlarar gjerne set inn, kan stå inni ein tekst, men ikkje rundt han."
    }
    TitleBeforeLabel { en: "the label stands before the title", nb: "merkelappen står før tittelen", nn: "merkelappen står før tittelen" }
    ExplainTitleBeforeLabel {
        en: "The head of a block is its kind, then a label if it has one, then a title if it has one: a goal M1 is written `goal M1`, its title in quotes, and the opening brace.",
        nb: "Hodet til en blokk er slaget, så en merkelapp hvis den har det, så en tittel hvis den har det: et mål M1 skrives `mål M1`, tittelen i anførselstegn og åpnende krøllparentes.",
        nn: "Hovudet til ei blokk er slaget, så ein merkelapp om ho har det, så ein tittel om ho har det: eit mål M1 blir skrive `mål M1`, tittelen i hermeteikn og opnande krøllparentes."
    }
    NameOfSeveralWords {
        en: "a name is one word: write `{name}`",
        nb: "et navn er ett ord: skriv `{name}`",
        nn: "eit namn er eitt ord: skriv `{name}`"
    }
    ExplainNameOfSeveralWords {
        en: "Names hold letters, digits and underscores, no blanks and no hyphens. Join the words with underscores: `what_gets_better`.",
        nb: "Navn består av bokstaver, sifre og understreker, uten mellomrom og bindestrek. Sett ordene sammen med understrek: `hva_blir_bedre`.",
        nn: "Namn er sette saman av bokstavar, siffer og understrekar, utan mellomrom og bindestrek. Set orda saman med understrek: `kva_blir_betre`."
    }
    ForeignOperator { en: "write `{name}` here, not `{found}`", nb: "skriv `{name}` her, ikke `{found}`", nn: "skriv `{name}` her, ikkje `{found}`" }
    ExplainForeignOperator {
        en: "Conditions are joined with the words `and`, `or` and `not`, and values are compared with `==`. Signs from other languages have no meaning here.",
        nb: "Vilkår settes sammen med ordene `og`, `eller` og `ikke`, og verdier sammenlignes med `==`. Tegn fra andre språk har ingen betydning her.",
        nn: "Vilkår blir sette saman med orda `og`, `eller` og `ikkje`, og verdiar blir samanlikna med `==`. Teikn frå andre språk har inga meining her."
    }
    DecimalComma {
        en: "decimals stand after a point: `{name}`",
        nb: "desimaler står etter punktum: `{name}`",
        nn: "desimalar står etter punktum: `{name}`"
    }
    ExplainDecimalComma {
        en: "A comma separates values, so decimals are written with a point: `3.5`. In exports the number is shown with a comma where that is the custom.",
        nb: "Komma skiller verdier fra hverandre, så desimaler skrives med punktum: `3.5`. I eksporter vises tallet med komma, slik det er vanlig.",
        nn: "Komma skil verdiar frå kvarandre, så desimalar blir skrivne med punktum: `3.5`. I eksportar blir talet vist med komma, slik det er vanleg."
    }
    MalformedDate {
        en: "expected a date like `2026-03-14`, found `{found}`",
        nb: "ventet en dato som `2026-03-14`, fant `{found}`",
        nn: "venta ein dato som `2026-03-14`, fann `{found}`"
    }
    ExplainMalformedDate {
        en: "A date is the year with four digits, the month with two and the day with two: `2026-03-14`. Less precise dates are `2026-03`, `2026-Q2`, `2026-H1` and `2026`.",
        nb: "En dato er år med fire sifre, måned med to og dag med to: `2026-03-14`. Mindre presise datoer er `2026-03`, `2026-Q2`, `2026-H1` og `2026`.",
        nn: "Ein dato er år med fire siffer, månad med to og dag med to: `2026-03-14`. Mindre presise datoar er `2026-03`, `2026-Q2`, `2026-H1` og `2026`."
    }
    MalformedNumber {
        en: "`{found}` is not a number: write `{name}`",
        nb: "`{found}` er ikke et tall: skriv `{name}`",
        nn: "`{found}` er ikkje eit tal: skriv `{name}`"
    }
    ExplainMalformedNumber {
        en: "Digits may be grouped with underscores, `120_000`, not with blanks. A blank stands between a number and its unit: `90 kr`.",
        nb: "Sifre kan grupperes med understrek, `120_000`, ikke med mellomrom. Mellom et tall og enheten står det mellomrom: `90 kr`.",
        nn: "Siffer kan grupperast med understrek, `120_000`, ikkje med mellomrom. Mellom eit tal og eininga står det mellomrom: `90 kr`."
    }
    NestedIf {
        en: "an `if` inside an expression stands in parentheses",
        nb: "en `hvis` inne i et uttrykk står i parentes",
        nn: "ein `viss` inne i eit uttrykk står i parentes"
    }
    ExplainNestedIf {
        en: "An `if` can begin a value or follow `else`. Anywhere else it stands in parentheses: `1 + (if a then 2 else 3)`.",
        nb: "En `hvis` kan begynne en verdi eller følge etter `ellers`. Alle andre steder står den i parentes: `1 + (hvis a så 2 ellers 3)`.",
        nn: "Ein `viss` kan byrje ein verdi eller følgje etter `elles`. Alle andre stader står han i parentes: `1 + (viss a så 2 elles 3)`."
    }
    ShownValue { en: "a value", nb: "en verdi", nn: "ein verdi" }
    ShownName { en: "a name", nb: "et navn", nn: "eit namn" }
    ShownText { en: "a text", nb: "en tekst", nn: "ein tekst" }
    ShownNumber { en: "a number or date", nb: "et tall eller en dato", nn: "eit tal eller ein dato" }
    ShownLabel { en: "a label", nb: "en merkelapp", nn: "ein merkelapp" }
    ShownMember { en: "a field or a block", nb: "et felt eller en blokk", nn: "eit felt eller ei blokk" }
    ShownOperator { en: "an operator", nb: "en operator", nn: "ein operator" }
    ShownEndOfLine { en: "the end of the line", nb: "slutten av linjen", nn: "slutten av linja" }
    ShownBrace { en: "the closing brace", nb: "krøllparentesen som lukker", nn: "krøllparentesen som lukkar" }
    ShownThen { en: "`then`", nb: "`så`", nn: "`så`" }
    ShownElse { en: "`else`", nb: "`ellers`", nn: "`elles`" }
    } $($after)* } };
}
pub(super) use syntax;
