//! Texts of the catalogue: documents, tables and exchange.

macro_rules! exports {
    ({ $($before:tt)* } $($after:ident)*) => { gather! { { $($before)*
    TableStrategy { en: "Strategy", nb: "Strategi", nn: "Strategi" }
    TableTime { en: "Time frame for the measure", nb: "Tidsrom for tiltak", nn: "Tidsrom for tiltak" }
    TableResponsible { en: "Responsibility", nb: "Ansvar", nn: "Ansvar" }
    TableResources { en: "Resources", nb: "Ressurser", nn: "Ressursar" }
    TableEvaluation { en: "Evaluating goal achievement", nb: "Evaluere måloppnåelse", nn: "Evaluere måloppnåing" }
    TableCaption { en: "Goals, strategies and measures in one table", nb: "Mål, strategier og tiltak i én tabell", nn: "Mål, strategiar og tiltak i éin tabell" }
    NoGoal { en: "Measures without a goal", nb: "Tiltak uten mål", nn: "Tiltak utan mål" }
    NoFocusArea { en: "Outside the focus areas", nb: "Utenfor satsingsområdene", nn: "Utanfor satsingsområda" }
    NoChapter { en: "Outside the chapters", nb: "Utenfor kapitlene", nn: "Utanfor kapitla" }
    NoLevel { en: "Goals without a level", nb: "Mål uten nivå", nn: "Mål utan nivå" }
    LevelGeneral { en: "General goals", nb: "Generelle mål", nn: "Generelle mål" }
    LevelOrganisational { en: "Goals for organisation and services", nb: "Organisatoriske mål", nn: "Organisatoriske mål" }
    LevelUser { en: "Goals for users", nb: "Brukerrettede mål", nn: "Brukarretta mål" }
    PlanIsInternal { en: "This plan is marked as internal and is not exported", nb: "Denne planen er merket som intern og eksporteres ikke", nn: "Denne planen er merkt som intern og blir ikkje eksportert" }
    NoPlan { en: "Action plan against violence in close relationships", nb: "Handlingsplan mot vold i nære relasjoner", nn: "Handlingsplan mot vald i nære relasjonar" }
    SeveralPlans { en: "This project has several plans; choose one: {plans}", nb: "Dette prosjektet har flere planer; velg en: {plans}", nn: "Dette prosjektet har fleire planar; vel ein: {plans}" }
    NothingToShow { en: "The plan has no goals and no measures.", nb: "Planen har verken mål eller tiltak.", nn: "Planen har verken mål eller tiltak." }
    Foreword { en: "Foreword", nb: "Forord", nn: "Forord" }
    Contents { en: "Contents", nb: "Innhold", nn: "Innhald" }
    Adopted { en: "Adopted", nb: "Vedtatt", nn: "Vedteken" }
    Decisions { en: "Decisions", nb: "Vedtak", nn: "Vedtak" }
    SectionInitiation { en: "Initiation and reasons", nb: "Initiativ og begrunnelse", nn: "Initiativ og grunngiving" }
    SectionPurpose { en: "Purpose", nb: "Formål", nn: "Føremål" }
    SectionBodies { en: "Bodies and roles", nb: "Instanser og roller", nn: "Instansar og roller" }
    AboutBodies { en: "Those who take part", nb: "De som deltar", nn: "Dei som deltek" }
    WhoDoesWhat { en: "Who does what", nb: "Hvem gjør hva", nn: "Kven gjer kva" }
    Party { en: "Body or role", nb: "Instans eller rolle", nn: "Instans eller rolle" }
    ResponsibleFor { en: "Is responsible for", nb: "Har ansvar for", nn: "Har ansvar for" }
    FollowsUp { en: "Follows up", nb: "Følger opp", nn: "Følgjer opp" }
    TakesPartIn { en: "Takes part in", nb: "Deltar i", nn: "Deltek i" }
    SectionDuties { en: "Duties and routines", nb: "Plikter og rutiner", nn: "Plikter og rutinar" }
    Duties { en: "Duties that the plan helps to fulfil", nb: "Plikter som planen bidrar til å oppfylle", nn: "Plikter som planen hjelper til å oppfylle" }
    Duty { en: "Duty or right", nb: "Plikt eller rett", nn: "Plikt eller rett" }
    FulfilledBy { en: "Fulfilled by", nb: "Oppfylles med", nn: "Blir oppfylt med" }
    Routines { en: "Routines", nb: "Rutiner", nn: "Rutinar" }
    SectionGoals { en: "Goals, strategies and measures", nb: "Mål, strategier og tiltak", nn: "Mål, strategiar og tiltak" }
    FocusAreas { en: "Focus areas", nb: "Satsingsområder", nn: "Satsingsområde" }
    Strategies { en: "Strategies", nb: "Strategier", nn: "Strategiar" }
    Indicator { en: "Indicator", nb: "Indikator", nn: "Indikator" }
    Indicators { en: "Indicators", nb: "Indikatorer", nn: "Indikatorar" }
    FromAndTo { en: "From and to", nb: "Fra og til", nn: "Frå og til" }
    Readings { en: "Readings", nb: "Målinger", nn: "Målingar" }
    AlsoFor { en: "Also for", nb: "Også for", nn: "Også for" }
    Grants { en: "Grants", nb: "Tilskudd", nn: "Tilskot" }
    SectionCompetence { en: "Competence", nb: "Kompetanse", nn: "Kompetanse" }
    Competence { en: "Competence measure", nb: "Kompetansetiltak", nn: "Kompetansetiltak" }
    SectionOrganisation { en: "Responsibility and organisation", nb: "Ansvar og organisering", nn: "Ansvar og organisering" }
    Process { en: "How the plan was made", nb: "Arbeidet med planen", nn: "Arbeidet med planen" }
    Participation { en: "Participation", nb: "Medvirkning", nn: "Medverknad" }
    Hearing { en: "Hearing", nb: "Høring", nn: "Høyring" }
    Answers { en: "Answers to the hearing", nb: "Svar på høringen", nn: "Svar på høyringa" }
    OtherPlans { en: "Relation to other plans", nb: "Forholdet til andre planer", nn: "Forholdet til andre planar" }
    SectionEconomy { en: "Economy", nb: "Økonomi", nn: "Økonomi" }
    CostsByFunding { en: "Costs of the measures by year and funding", nb: "Kostnader til tiltakene etter år og finansiering", nn: "Kostnader til tiltaka etter år og finansiering" }
    Funding { en: "Funding", nb: "Finansiering", nn: "Finansiering" }
    FundingNotStated { en: "Not stated", nb: "Ikke oppgitt", nn: "Ikkje oppgitt" }
    Sum { en: "Sum", nb: "Sum", nn: "Sum" }
    OtherTime { en: "Other years or no year", nb: "Andre år eller uten år", nn: "Andre år eller utan år" }
    Budget { en: "Budget", nb: "Budsjett", nn: "Budsjett" }
    BudgetNotes { en: "What the budget covers", nb: "Hva budsjettet dekker", nn: "Kva budsjettet dekkjer" }
    UnitAndSource { en: "Unit and source", nb: "Enhet og kilde", nn: "Eining og kjelde" }
    SectionTimetable { en: "Timetable", nb: "Tidsplan", nn: "Tidsplan" }
    SectionEvaluation { en: "Evaluation and follow-up", nb: "Evaluering og oppfølging", nn: "Evaluering og oppfølging" }
    Progress { en: "Progress of the measures", nb: "Status for tiltakene", nn: "Status for tiltaka" }
    SectionRevision { en: "Revision", nb: "Revisjon", nn: "Revisjon" }
    SectionInformation { en: "Information about the plan", nb: "Informasjon om planen", nn: "Informasjon om planen" }
    SectionWaivers { en: "What the plan sets aside", nb: "Krav som planen fraviker", nn: "Krav som planen fråvik" }
    WaiversIntro { en: "The plan sets these requirements of the guide aside, with reasons.", nb: "Planen fraviker disse kravene i veilederen, med begrunnelse.", nn: "Planen fråvik desse krava i rettleiaren, med grunngiving." }
    Annex { en: "Annex", nb: "Vedlegg", nn: "Vedlegg" }
    Sources { en: "Sources", nb: "Kilder", nn: "Kjelder" }
    SkipToContent { en: "Skip to the content", nb: "Hopp til innholdet", nn: "Hopp til innhaldet" }
    TableRegion { en: "Table", nb: "Tabell", nn: "Tabell" }
    OfficePart { en: "Part", nb: "Del", nn: "Del" }
    OfficeFoot { en: "Page {page} of {pages}", nb: "Side {page} av {pages}", nn: "Side {page} av {pages}" }
    Excerpt { en: "Excerpt", nb: "Utdrag", nn: "Utdrag" }
    CostsCover {
        en: "The sums cover {costed} of {all} measures; without an amount: {without}.",
        nb: "Summene gjelder {costed} av {all} tiltak; uten beløp: {without}.",
        nn: "Summane gjeld {costed} av {all} tiltak; utan beløp: {without}."
    }
    NoCosts {
        en: "None of the {all} measures has an amount.",
        nb: "Ingen av de {all} tiltakene har et beløp.",
        nn: "Ingen av dei {all} tiltaka har eit beløp."
    }
    ImportForeign {
        en: "an expression still stands in the language it was written in: `{text}`",
        nb: "et uttrykk står fortsatt på språket det ble skrevet på: `{text}`",
        nn: "eit uttrykk står framleis på språket det vart skrive på: `{text}`"
    }
    ImportUnread {
        en: "what could not be read stands as a comment: `{text}`",
        nb: "det som ikke kunne leses, står som kommentar: `{text}`",
        nn: "det som ikkje kunne lesast, står som kommentar: `{text}`"
    }
    ImportNoValue {
        en: "`{name}` holds a value of an unknown form; it stands as text: `{text}`",
        nb: "`{name}` har en verdi med ukjent form; den står som tekst: `{text}`",
        nn: "`{name}` har ein verdi med ukjend form; han står som tekst: `{text}`"
    }
    CsvLabel { en: "Label|id|code", nb: "Merke|id|kode", nn: "Merke|id|kode" }
    CsvTitle { en: "Measure|title|action|name", nb: "Tiltak|tittel|navn|tiltakets navn", nn: "Tiltak|tittel|namn|namn på tiltaket" }
    CsvGoalLabel { en: "Label of the goal", nb: "Målets merke", nn: "Merket til målet" }
    CsvGoal { en: "Goal|objective", nb: "Mål|målsetting|målsetning", nn: "Mål|målsetjing" }
    CsvDeadline { en: "Deadline|due|due date", nb: "Frist|tidsfrist", nn: "Frist|tidsfrist" }
    CsvTime { en: "Time|time frame for the measure|time frame|when|period", nb: "Tidsrom|tidsrom for tiltak|tid|når|tidspunkt|periode", nn: "Tidsrom|tidsrom for tiltak|tid|når|tidspunkt|periode" }
    CsvResponsible { en: "Responsible|responsibility|owner", nb: "Ansvarlig|ansvar|ansvarlige|ansvarlig enhet", nn: "Ansvarleg|ansvar|ansvarlege|ansvarleg eining" }
    CsvCost { en: "Cost|costs|budget", nb: "Kostnad|kostnader|pris|budsjett", nn: "Kostnad|kostnader|pris|budsjett" }
    CsvText { en: "Description|text|comment", nb: "Beskrivelse|tekst|omtale|kommentar", nn: "Skildring|tekst|omtale|kommentar" }
    CsvEvaluation { en: "Evaluation|evaluating goal achievement", nb: "Evaluering|evaluere måloppnåelse", nn: "Evaluering|evaluere måloppnåing" }
    CsvResources { en: "Resources", nb: "Ressurser", nn: "Ressursar" }
    CsvFrom { en: "First day", nb: "Første dag", nn: "Første dag" }
    CsvArea {
        en: "Focus area|area|priority area",
        nb: "Satsingsområde|innsatsområde|satsningsområde|område",
        nn: "Satsingsområde|innsatsområde|område"
    }
    CsvPostponedTo { en: "Postponed to|postponed until|new deadline", nb: "Utsatt til|ny frist", nn: "Utsett til|ny frist" }
    CsvTo { en: "Last day", nb: "Siste dag", nn: "Siste dag" }
    CsvRow { en: "row {row}, column `{column}`: {text}", nb: "rad {row}, kolonne `{column}`: {text}", nn: "rad {row}, kolonne `{column}`: {text}" }
    CsvNumber { en: "Number|no|nr", nb: "Nummer|nr", nn: "Nummer|nr" }
    PriorityList { en: "Measures in order of priority", nb: "Tiltak i prioritert rekkefølge", nn: "Tiltak i prioritert rekkjefølgje" }
    CsvTwice {
        en: "another column has filled `{name}`; this cell stands as a comment",
        nb: "en annen kolonne har fylt `{name}`; denne cellen står som kommentar",
        nn: "ein annan kolonne har fylt `{name}`; denne cella står som kommentar"
    }
    CsvWindows {
        en: "the file is not UTF-8; it was read as Windows-1252",
        nb: "filen er ikke UTF-8; den ble lest som Windows-1252",
        nn: "fila er ikkje UTF-8; ho vart lesen som Windows-1252"
    }
    CsvUnknownColumn {
        en: "unknown column; its cells stand as comments",
        nb: "ukjent kolonne; cellene står som kommentarer",
        nn: "ukjend kolonne; cellene står som kommentarar"
    }
    CsvUnknownColumnNear {
        en: "unknown column; its cells stand as comments. Did you mean `{name}`?",
        nb: "ukjent kolonne; cellene står som kommentarer. Mente du `{name}`?",
        nn: "ukjend kolonne; cellene står som kommentarar. Meinte du `{name}`?"
    }
    CsvKept {
        en: "`{cell}` was not understood; it stands as written",
        nb: "`{cell}` ble ikke forstått; det står som skrevet",
        nn: "`{cell}` vart ikkje forstått; det står som skrive"
    }
    CsvKeptNear {
        en: "`{cell}` was not understood; it stands as written. Did you mean `{name}`?",
        nb: "`{cell}` ble ikke forstått; det står som skrevet. Mente du `{name}`?",
        nn: "`{cell}` vart ikkje forstått; det står som skrive. Meinte du `{name}`?"
    }
    CsvReadAs {
        en: "`{cell}` was read as `{name}`; the words are kept",
        nb: "`{cell}` ble lest som `{name}`; ordene er beholdt",
        nn: "`{cell}` vart lese som `{name}`; orda er tekne vare på"
    }
    CsvNoTitle { en: "the row has no title", nb: "raden har ingen tittel", nn: "rada har ingen tittel" }
    CsvAbove {
        en: "row {row}: `{cell}` stands above the headings; it stands as a comment",
        nb: "rad {row}: `{cell}` står over overskriftene; det står som kommentar",
        nn: "rad {row}: `{cell}` står over overskriftene; det står som kommentar"
    }
    CsvNoRows {
        en: "there are no rows below the headings",
        nb: "det er ingen rader under overskriftene",
        nn: "det er ingen rader under overskriftene"
    }
    BudgetTitle { en: "What the plan costs", nb: "Hva planen koster", nn: "Kva planen kostar" }
    BudgetByUnit { en: "Costs by unit", nb: "Kostnader etter enhet", nn: "Kostnader etter eining" }
    BudgetUnit { en: "Unit", nb: "Enhet", nn: "Eining" }
    BudgetNotCosted { en: "Measures without an amount", nb: "Tiltak uten beløp", nn: "Tiltak utan beløp" }
    BudgetStated { en: "What is said of the cost", nb: "Det som står om kostnaden", nn: "Det som står om kostnaden" }
    BudgetNone { en: "Not costed", nb: "Ikke kostnadsberegnet", nn: "Ikkje kostnadsrekna" }
    BudgetYear { en: "Year", nb: "År", nn: "År" }
    BudgetAmount { en: "Amount", nb: "Beløp", nn: "Beløp" }
    DirectoryTitle { en: "Where to get help", nb: "Her kan du få hjelp", nn: "Her kan du få hjelp" }
    DirectoryServices { en: "Services", nb: "Tjenester", nn: "Tenester" }
    DirectoryBodies { en: "Others you can contact", nb: "Andre du kan kontakte", nn: "Andre du kan kontakte" }
    DirectoryEmpty {
        en: "The plan names no services and no contact data for the public.",
        nb: "Planen nevner ingen tjenester og ingen kontaktopplysninger for innbyggerne.",
        nn: "Planen nemner ingen tenester og ingen kontaktopplysningar for innbyggjarane."
    }
    FolderGoals { en: "What we want to achieve", nb: "Dette vil vi oppnå", nn: "Dette vil vi oppnå" }
    FolderMeasures { en: "What we do", nb: "Dette gjør vi", nn: "Dette gjer vi" }
    FolderContact { en: "Who answers for the plan", nb: "Hvem som svarer for planen", nn: "Kven som svarer for planen" }
    ReportWaivedDuties {
        en: "Duties that the plan sets aside, with a reason",
        nb: "Plikter som planen setter til side, med begrunnelse",
        nn: "Plikter som planen set til side, med grunngjeving"
    }
    AnswerUnknown { en: "unknown", nb: "ukjent", nn: "ukjend" }
    AnswerNone { en: "none", nb: "ingen", nn: "ingen" }
    AnswerUndecided { en: "undecided: {names}", nb: "ikke avgjort: {names}", nn: "ikkje avgjort: {names}" }
    ColumnKey { en: "group", nb: "gruppe", nn: "gruppe" }
    CostsOfOne {
        en: "What a measure costs that several municipalities share, is this municipality's own part where the budget says what that is; else it is the cost for all of them.",
        nb: "For tiltak som flere kommuner deler, er kostnaden kommunens egen del der budsjettet sier hva den er; ellers er den for alle under ett.",
        nn: "For tiltak som fleire kommunar deler, er kostnaden den delen kommunen sjølv ber, der budsjettet seier kva han er; elles er han for alle under eitt."
    }
    ViewsTitle { en: "Questions to the plan", nb: "Spørsmål til planen", nn: "Spørsmål til planen" }
    ViewsNone { en: "The plan states no views.", nb: "Planen har ingen visninger.", nn: "Planen har ingen visingar." }
    } $($after)* } };
}
pub(super) use exports;
