//! Every text that the interpreter says, in three tongues side by side.
//!
//! The macros make the build prove that no language is missing and that every `{argument}` is
//! the same in all three.

use super::{Language, Severity};

/// Do two templates use the same arguments, in any order? Evaluated at compile time.
const fn uses_all(template: &str, other: &str) -> bool {
    let (text, sought_in) = (template.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' {
            let mut end = at;
            while text[end] != b'}' {
                end += 1;
            }
            let mut found = false;
            let mut start = 0;
            while start + (end - at) < sought_in.len() {
                let mut same = 0;
                while same <= end - at && sought_in[start + same] == text[at + same] {
                    same += 1;
                }
                found |= same > end - at;
                start += 1;
            }
            if !found {
                return false;
            }
            at = end;
        }
        at += 1;
    }
    true
}

macro_rules! texts {
    ($( $key:ident { en: $en:literal, nb: $nb:literal, nn: $nn:literal } )*) => {
        /// The key of a text in the catalogue.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[expect(missing_docs, reason = "the English text beside each key is its documentation")]
        pub enum Key { $( $key ),* }

        impl Key {
            /// The template in one language; `{name}` marks an argument.
            pub fn template(self, language: Language) -> &'static str {
                match self { $( Self::$key => match language {
                    Language::En => $en, Language::Nb => $nb, Language::Nn => $nn,
                } ),* }
            }
        }

        $( const _: () = assert!(
            uses_all($en, $nb) && uses_all($nb, $nn) && uses_all($nn, $en),
            concat!("the languages of ", stringify!($key), " differ in their arguments")
        ); )*
    };
}

macro_rules! codes {
    ($( $(#[$doc:meta])* $code:ident $name:literal $severity:ident $message:ident / $explanation:ident )*) => {
        /// The stable code of a finding of the interpreter itself.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Code { $( $(#[$doc])* $code ),* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[ $( Self::$code ),* ];

            /// The name users see: stable, kebab-case.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$code => $name ),* }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $( Self::$code => Severity::$severity ),* }
            }

            /// The short fact.
            pub fn message(self) -> Key {
                match self { $( Self::$code => Key::$message ),* }
            }

            /// What `plikt explain` says: what it means and what to do.
            pub fn explanation(self) -> Key {
                match self { $( Self::$code => Key::$explanation ),* }
            }
        }
    };
}

codes! {
    /// A name that nothing declares.
    UnknownName "unknown-name" Error UnknownName / ExplainUnknownName
    /// A block whose head word is no kind.
    UnknownKind "unknown-kind" Error UnknownKind / ExplainUnknownKind
    /// A type that does not exist.
    UnknownType "unknown-type" Error UnknownType / ExplainUnknownType
    /// Something that is no type where one is expected.
    NotAType "not-a-type" Error NotAType / ExplainUnknownType
    /// A field that nothing declares.
    UnknownField "unknown-field" Error UnknownField / ExplainUnknownField
    /// A field that the kind does not have.
    UnknownFieldOf "unknown-field-of-kind" Error UnknownFieldOf / ExplainUnknownField
    /// A block that cannot stand where it does.
    MisplacedBlock "misplaced-block" Error MisplacedBlock / ExplainMisplacedBlock
    /// A label declared twice.
    DuplicateLabel "duplicate-label" Error DuplicateLabel / ExplainDuplicateLabel
    /// A field that holds one value, stated twice.
    DuplicateField "duplicate-field" Error DuplicateField / ExplainDuplicateField
    /// A name that several elements have.
    AmbiguousName "ambiguous-name" Error AmbiguousName / ExplainAmbiguousName
    /// A value of the wrong type.
    TypeMismatch "type-mismatch" Error TypeMismatch / ExplainTypeMismatch
    /// An operator between things it cannot join.
    CannotCombine "cannot-combine" Error CannotCombine / ExplainCannotCombine
    /// A word that is none of an enumeration's.
    UnknownValue "unknown-value" Error UnknownValue / ExplainUnknownValue
    /// A word after a number that is no unit.
    UnknownUnit "unknown-unit" Error UnknownUnit / ExplainUnknownUnit
    /// A call of something that is no function.
    UnknownFunction "unknown-function" Error UnknownFunction / ExplainUnknownFunction
    /// A call with the wrong arguments.
    WrongArguments "wrong-arguments" Error WrongArguments / ExplainUnknownFunction
    /// A word before a number or date that means nothing there.
    UnknownPhraseWord "unknown-phrase-word" Error UnknownPhraseWord / ExplainUnknownPhraseWord
    /// A day or month that does not exist.
    NoSuchDate "no-such-date" Error NoSuchDate / ExplainNoSuchDate
    /// A range that ends before it begins.
    ReversedRange "reversed-range" Error ReversedRange / ExplainReversedRange
    /// Text that is kept but could not be read as a value.
    NotUnderstood "not-understood" Warning NotUnderstood / ExplainNotUnderstood
    /// The placeholder `"…"`, which stands for what only the author can know.
    Unfilled "unfilled" Warning Unfilled / ExplainUnfilled
    /// A citation of law that was repealed before the plan's day.
    LawRepealed "law-repealed" Warning LawRepealed / ExplainLawRepealed
    /// A citation of law that comes into force after the plan's day.
    LawNotYetInForce "law-not-yet-in-force" Warning LawNotYetInForce / ExplainLawRepealed
    /// A citation of law that is adopted without a day for its entry into force.
    LawNotCommenced "law-not-commenced" Warning LawNotCommenced / ExplainLawRepealed
    /// A citation of a section whose number was used for something else.
    LawNumberReused "law-number-reused" Warning LawNumberReused / ExplainLawNumberReused
    /// A waiver whose last day has passed on the plan's day.
    WaiverRunOut "waiver-run-out" Warning WaiverRunOut / ExplainWaiverRunOut
    /// Duties in force for the municipality that nothing in the plan carries out.
    DutyUnanswered "duty-unanswered" Warning DutyUnanswered / ExplainDutyUnanswered
    /// Duties that something in the plan carries out, and nobody answers for it.
    DutyWithoutResponsible "duty-without-responsible" Warning DutyWithoutResponsible / ExplainDutyWithoutResponsible
    /// Duties that something in the plan carries out for some of those whom they bind.
    DutyBeyondReach "duty-beyond-reach" Hint DutyBeyondReach / ExplainDutyBeyondReach
    /// A right that names no duty that answers it.
    RightWithoutDuty "right-without-duty" Error RightWithoutDuty / ExplainRightWithoutDuty
    /// A right whose duties bind nobody.
    RightWithoutBearer "right-without-bearer" Error RightWithoutBearer / ExplainRightWithoutDuty
    /// A field that must be stated and is not.
    MissingField "missing-field" Error MissingField / ExplainMissingField
    /// A citation of a law or section that no pack declares.
    UnknownSection "unknown-section" Warning UnknownSection / ExplainUnknownSection
    /// A computed field that is stated.
    ComputedField "computed-field" Error ComputedField / ExplainComputedField
    /// A language that the program does not speak.
    UnknownLanguage "unknown-language" Error UnknownLanguage / ExplainUnknownLanguage
    /// A field at file level that is none.
    UnknownSetting "unknown-setting" Error UnknownSetting / ExplainUnknownSetting
    /// A file that is used but not there.
    UnknownFile "unknown-file" Error UnknownFile / ExplainUnknownFile
    /// A pack that does not exist.
    UnknownPack "unknown-pack" Error UnknownPack / ExplainUnknownPack
    /// Norms or derived facts that hang on themselves.
    NormRing "norm-ring" Error NormRing / ExplainNormRing
    /// Files that use each other in a ring.
    ImportCycle "import-cycle" Error ImportCycle / ExplainImportCycle
    /// A file outside the project's folder.
    OutsideProject "outside-project" Error OutsideProject / ExplainOutsideProject
    /// A file that is too large to read.
    TooLarge "too-large" Error TooLarge / ExplainTooLarge
    /// An evaluation that takes more steps than it may.
    EvaluationLimit "evaluation-limit" Error EvaluationLimit / ExplainEvaluationLimit
    /// A value that depends on itself.
    ValueCycle "value-cycle" Error ValueCycle / ExplainValueCycle
    /// The text does not follow the grammar.
    Syntax "syntax" Error Expected / ExplainSyntax
    /// Brackets or operators nest deeper than the interpreter reads.
    NestedTooDeeply "nested-too-deeply" Error NestedTooDeeply / ExplainNestedTooDeeply
    /// Comparisons in a row: `a < b < c`.
    ChainedComparison "chained-comparison" Error ChainedComparison / ExplainChainedComparison
    /// `a..b..c`.
    ChainedRange "chained-range" Error ChainedRange / ExplainChainedRange
    /// A number with more digits than can be kept exactly.
    NumberTooLarge "number-too-large" Error NumberTooLarge / ExplainNumberTooLarge
    /// A backslash before a letter that it gives no meaning.
    UnknownEscape "unknown-escape" Error UnknownEscape / ExplainUnknownEscape
    /// A `{` in a text without its `}`.
    UnclosedComputed "unclosed-computed" Error UnclosedComputed / ExplainUnclosedComputed
    /// `{}` in a text.
    EmptyComputed "empty-computed" Error EmptyComputed / ExplainEmptyComputed
    /// A reserved word used as a name.
    ReservedWord "reserved-word" Error ReservedWord / ExplainReservedWord
    /// The brace of a block stands below its head.
    BraceOnNextLine "brace-on-next-line" Error BraceOnNextLine / ExplainBraceOnNextLine
    /// The value of a field stands below its name.
    ValueOnNextLine "value-on-next-line" Error ValueOnNextLine / ExplainValueOnNextLine
    /// A field without a value.
    MissingValue "missing-value" Error MissingValue / ExplainMissingValue
    /// A field without its colon.
    MissingColon "missing-colon" Error MissingColon / ExplainMissingColon
    /// `=` where a field has `:`.
    EqualsForColon "equals-for-colon" Error EqualsForColon / ExplainEqualsForColon
    /// A bracket that is not closed.
    MissingBracket "missing-bracket" Error MissingBracket / ExplainMissingBracket
    /// A closing bracket that closes nothing.
    StrayBracket "stray-bracket" Error StrayBracket / ExplainStrayBracket
    /// A text without its closing quote.
    UnclosedText "unclosed-text" Error UnclosedText / ExplainUnclosedText
    /// Quotation marks other than `"`.
    WrongQuotes "wrong-quotes" Error WrongQuotes / ExplainWrongQuotes
    /// A title before the label.
    TitleBeforeLabel "title-before-label" Error TitleBeforeLabel / ExplainTitleBeforeLabel
    /// A field's name of several words.
    NameOfSeveralWords "name-of-several-words" Error NameOfSeveralWords / ExplainNameOfSeveralWords
    /// `&&`, `||`, `!`, `=` in an expression.
    ForeignOperator "foreign-operator" Error ForeignOperator / ExplainForeignOperator
    /// `3,5`.
    DecimalComma "decimal-comma" Error DecimalComma / ExplainDecimalComma
    /// Something like a date that is none: `2026-3-1`.
    MalformedDate "malformed-date" Error MalformedDate / ExplainMalformedDate
    /// Something like a number that is none: `90kr`, `120 000`.
    MalformedNumber "malformed-number" Error MalformedNumber / ExplainMalformedNumber
    /// `if` inside an expression without parentheses.
    NestedIf "nested-if" Error NestedIf / ExplainNestedIf
}

texts! {
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
    FailNoValue {
        en: "`{path}` must be followed by a value",
        nb: "etter `{path}` må det stå en verdi",
        nn: "etter `{path}` må det stå ein verdi"
    }
    // Exports: headings, columns and sentences.
    TableGoal { en: "Goal", nb: "Mål", nn: "Mål" }
    TableStrategy { en: "Strategy", nb: "Strategi", nn: "Strategi" }
    TableMeasure { en: "Measure", nb: "Tiltak", nn: "Tiltak" }
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
    SectionPurpose { en: "Purpose", nb: "Formål", nn: "Føremål" }
    SectionTargetGroups { en: "Target groups", nb: "Målgrupper", nn: "Målgrupper" }
    TargetGroup { en: "Target group", nb: "Målgruppe", nn: "Målgruppe" }
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
    LegalBasis { en: "Legal basis", nb: "Hjemmel", nn: "Heimel" }
    FulfilledBy { en: "Fulfilled by", nb: "Oppfylles med", nn: "Blir oppfylt med" }
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
    CsvNoTitle {
        en: "the row has no title",
        nb: "raden har ingen tittel",
        nn: "rada har ingen tittel"
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
    CliFor { en: "Who reads the CSV file", nb: "Hvem som skal lese CSV-filen", nn: "Kven som skal lese CSV-fila" }
    CliExportPlan { en: "The plan to export, where the project has several", nb: "Planen som skal eksporteres, der prosjektet har flere", nn: "Planen som skal eksporterast, der prosjektet har fleire" }
    CliSchema { en: "Write the JSON Schema of the JSON form", nb: "Skriv JSON-skjemaet for JSON-formen", nn: "Skriv JSON-skjemaet for JSON-forma" }
    CliImport {
        en: "Read a plan from JSON, or measures from CSV, and write them as plikt",
        nb: "Les en plan fra JSON, eller tiltak fra CSV, og skriv dem som plikt",
        nn: "Les ein plan frå JSON, eller tiltak frå CSV, og skriv dei som plikt"
    }
    CliImportFile { en: "A JSON or CSV file; `-` is standard input", nb: "En JSON- eller CSV-fil; `-` er standard inn", nn: "Ei JSON- eller CSV-fil; `-` er standard inn" }
    CliImportFrom { en: "What the file is; else its content shows it", nb: "Hva filen er; ellers viser innholdet det", nn: "Kva fila er; elles viser innhaldet det" }
    CliImportLanguage {
        en: "The language of the plan that is written",
        nb: "Språket i planen som skrives",
        nn: "Språket i planen som blir skriven"
    }
    CliImportOutput {
        en: "Write to this file, or to the plan's own files in this folder (with `/` last)",
        nb: "Skriv til denne filen, eller til planens egne filer i denne mappen (med `/` til slutt)",
        nn: "Skriv til denne fila, eller til planens eigne filer i denne mappa (med `/` til slutt)"
    }
    CliTemplate { en: "Write the headings of a CSV file to be filled in", nb: "Skriv overskriftene til en CSV-fil som skal fylles ut", nn: "Skriv overskriftene til ei CSV-fil som skal fyllast ut" }
    FailNoFile { en: "no file to import is named: `plikt import FILE`", nb: "ingen fil å importere er nevnt: `plikt import FIL`", nn: "inga fil å importere er nemnd: `plikt import FIL`" }
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
    CliTo {
        en: "The whole plan, the guide's table, the budget, the services, a short folder, the duties by body; json is everything, also what is internal",
        nb: "Hele planen, veilederens tabell, budsjettet, tjenestene, en kort folder, pliktene etter instans; json er alt, også det som er internt",
        nn: "Heile planen, tabellen i rettleiaren, budsjettet, tenestene, ein kort faldar, pliktene etter instans; json er alt, også det som er internt"
    }
    CliExportFormat {
        en: "Markdown or HTML (budget, duties, yearwheel: also CSV); else what the ending of the file says",
        nb: "Markdown eller HTML (budget, duties, yearwheel: også CSV); ellers det som filendelsen sier",
        nn: "Markdown eller HTML (budget, duties, yearwheel: også CSV); elles det som filendinga seier"
    }
    CliOutput {
        en: "The file to write; `-` or nothing means standard output",
        nb: "Filen som skal skrives; `-` eller ingenting betyr standard ut",
        nn: "Fila som skal skrivast; `-` eller ingenting tyder standard ut"
    }
    CliFormat {
        en: "For readers, for programs, or one line for each finding",
        nb: "For lesere, for programmer eller én linje for hvert funn",
        nn: "For lesarar, for program eller éi linje for kvart funn"
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
    CliAll {
        en: "Show every finding and every place",
        nb: "Vis alle funn og alle steder",
        nn: "Vis alle funn og alle stader"
    }
    CliColor { en: "Colours", nb: "Farger", nn: "Fargar" }
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
    FailRead {
        en: "`{path}` could not be read: {reason}",
        nb: "`{path}` kunne ikke leses: {reason}",
        nn: "`{path}` kunne ikkje lesast: {reason}"
    }
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
    FailNotAPlan {
        en: "`{path}` is not a `.plikt` file",
        nb: "`{path}` er ikke en `.plikt`-fil",
        nn: "`{path}` er ikkje ei `.plikt`-fil"
    }
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
    ReplacedInUse {
        en: "Replaced by {what} where the plan uses both guides.",
        nb: "Erstattet av {what} når planen bruker begge veilederne.",
        nn: "Erstatta av {what} når planen bruker begge rettleiarane."
    }
    ReportWaived { en: "Set aside, with a reason", nb: "Fraveket med begrunnelse", nn: "Fråvike med grunngjeving" }
    Possibly { en: "possibly {possible}", nb: "kanskje {possible}", nn: "kanskje {possible}" }
    AndPossibly { en: "{sure} and possibly {possible}", nb: "{sure} og kanskje {possible}", nn: "{sure} og kanskje {possible}" }
    ReportWaivedDuties {
        en: "Duties that the plan sets aside, with a reason",
        nb: "Plikter som planen setter til side, med begrunnelse",
        nn: "Plikter som planen set til side, med grunngjeving"
    }
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
    RuleNotMet {
        en: "{name} does not meet `{rule}`",
        nb: "{name} oppfyller ikke `{rule}`",
        nn: "{name} oppfyller ikkje `{rule}`"
    }
    FieldOf {
        en: "`{field}` of {name}",
        nb: "`{field}` i {name}",
        nn: "`{field}` i {name}"
    }
    HelpPacks {
        en: "the packs are {packs}",
        nb: "pakkene er {packs}",
        nn: "pakkane er {packs}"
    }
    NotReadable {
        en: "something here could not be read; mend that first",
        nb: "noe her kunne ikke leses; rett det først",
        nn: "noko her kunne ikkje lesast; rett det først"
    }
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
    UnknownName {
        en: "`{name}` is not declared",
        nb: "`{name}` er ikke deklarert",
        nn: "`{name}` er ikkje deklarert"
    }
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
    NotAType {
        en: "expected a type",
        nb: "ventet en verditype",
        nn: "venta ein verditype"
    }
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
    HelpFields {
        en: "it has {fields}",
        nb: "det har {fields}",
        nn: "det har {fields}"
    }
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
    DuplicateLabel {
        en: "`{name}` is declared twice",
        nb: "`{name}` er deklarert to ganger",
        nn: "`{name}` er deklarert to gonger"
    }
    FirstHere {
        en: "first here",
        nb: "først her",
        nn: "først her"
    }
    HelpDuplicateLabel {
        en: "give one of them another label",
        nb: "gi en av dem en annen merkelapp",
        nn: "gi ein av dei ein annan merkelapp"
    }
    ExplainDuplicateLabel {
        en: "A label names one element, so that others can refer to it. Two elements side by side have the same one.",
        nb: "En merkelapp navngir ett element, slik at andre kan vise til det. To elementer på samme nivå har den samme.",
        nn: "Ein merkelapp namngir eitt element, slik at andre kan vise til det. To element på same nivå har den same."
    }
    DuplicateField {
        en: "`{name}` is stated twice",
        nb: "`{name}` er oppgitt to ganger",
        nn: "`{name}` er oppgitt to gonger"
    }
    ExplainDuplicateField {
        en: "This field holds one value. Keep one of the two; only fields that hold a list may be written several times.",
        nb: "Dette feltet har én verdi. Behold en av de to; bare felt som inneholder en liste, kan skrives flere ganger.",
        nn: "Dette feltet har éin verdi. Hald på ein av dei to; berre felt som inneheld ei liste, kan skrivast fleire gonger."
    }
    AmbiguousName {
        en: "`{name}` can mean several elements",
        nb: "`{name}` kan bety flere elementer",
        nn: "`{name}` kan tyde fleire element"
    }
    OneCandidate {
        en: "this {name}",
        nb: "denne: {name}",
        nn: "denne: {name}"
    }
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
    TypeMismatch {
        en: "expected {expected}, found {found}",
        nb: "ventet {expected}, fant {found}",
        nn: "venta {expected}, fann {found}"
    }
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
    HelpValues {
        en: "it can be {values}",
        nb: "det kan være {values}",
        nn: "det kan vere {values}"
    }
    ExplainUnknownValue {
        en: "The field holds one of a fixed set of words. The help lists them.",
        nb: "Feltet har ett av et fast sett med ord. Hjelpen lister dem opp.",
        nn: "Feltet har eitt av eit fast sett med ord. Hjelpa listar dei opp."
    }
    UnknownUnit {
        en: "`{name}` is not a unit",
        nb: "`{name}` er ikke en enhet",
        nn: "`{name}` er ikkje ei eining"
    }
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
    WrongArguments {
        en: "`{name}` takes {expected}",
        nb: "`{name}` tar {expected}",
        nn: "`{name}` tek {expected}"
    }
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
    NoSuchDate {
        en: "`{date}` does not exist",
        nb: "`{date}` finnes ikke",
        nn: "`{date}` finst ikkje"
    }
    ExplainNoSuchDate {
        en: "The calendar has no such day, month or year.",
        nb: "Kalenderen har ingen slik dag, måned eller år.",
        nn: "Kalenderen har ingen slik dag, månad eller år."
    }
    ReversedRange {
        en: "the range ends before it begins",
        nb: "perioden slutter før den begynner",
        nn: "perioden sluttar før han byrjar"
    }
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
    MissingField {
        en: "`{kind}` must have `{field}`",
        nb: "`{kind}` må ha `{field}`",
        nn: "`{kind}` må ha `{field}`"
    }
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
    UnknownFile {
        en: "the file `{name}` is not there",
        nb: "filen `{name}` finnes ikke",
        nn: "fila `{name}` finst ikkje"
    }
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
    NormRing {
        en: "`{name}` depends on itself: {ring}",
        nb: "`{name}` avhenger av seg selv: {ring}",
        nn: "`{name}` kjem an på seg sjølv: {ring}"
    }
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
    ExplainTooLarge {
        en: "Divide the plan into several files.",
        nb: "Del planen i flere filer.",
        nn: "Del planen i fleire filer."
    }
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
    ValueCycle {
        en: "the value depends on itself",
        nb: "verdien avhenger av seg selv",
        nn: "verdien er avhengig av seg sjølv"
    }
    ExplainValueCycle {
        en: "A computed value uses another that in turn uses the first. State one of them.",
        nb: "En beregnet verdi bruker en annen som igjen bruker den første. Oppgi en av dem.",
        nn: "Ein utrekna verdi bruker ein annan som igjen bruker den første. Oppgi ein av dei."
    }
    NormsMust { en: "Must", nb: "Må", nn: "Må" }
    NormsMustNot { en: "Must not", nb: "Må ikke", nn: "Må ikkje" }
    NormsMay { en: "May", nb: "Kan", nn: "Kan" }
    NormsRights { en: "Rights", nb: "Rettigheter", nn: "Rettar" }
    NormsContested {
        en: "Norms that collide",
        nb: "Normer som står mot hverandre",
        nn: "Normer som står mot kvarandre"
    }
    NormsOverridden { en: "Gives way", nb: "Må vike", nn: "Må vike" }
    NormsUndetermined { en: "Not to be told yet", nb: "Kan ikke avgjøres ennå", nn: "Kan ikkje avgjerast enno" }
    NormsDoNotApply { en: "Does not apply", nb: "Gjelder ikke", nn: "Gjeld ikkje" }
    NormsNothing {
        en: "No norm binds this one in the situation.",
        nb: "Ingen norm binder denne i situasjonen.",
        nn: "Inga norm bind denne i situasjonen."
    }
    NormsFor { en: "For {party}", nb: "For {party}", nn: "For {party}" }
    NormsQuestions {
        en: "What to find out, the most decisive first",
        nb: "Dette må avklares, det viktigste først",
        nn: "Dette må avklarast, det viktigaste først"
    }
    NormsUnless { en: "applies, unless: {norm}", nb: "gjelder, med mindre: {norm}", nn: "gjeld, med mindre: {norm}" }
    NormsWhoAsks {
        en: "depends on who asks: state `actor`",
        nb: "kommer an på hvem som spør: oppgi `handlende`",
        nn: "kjem an på kven som spør: oppgi `handlande`"
    }
    NormsUnverified { en: "not verified", nb: "ikke bekreftet", nn: "ikkje stadfesta" }
    NormsExcused {
        en: "A breach goes without punishment; the duty stands.",
        nb: "Brudd straffes ikke; plikten står ved lag.",
        nn: "Brot blir ikkje straffa; plikta står ved lag."
    }
    NormsOpened {
        en: "does not stand in the way of: {action} – {norm}",
        nb: "er ikke til hinder for: {action} – {norm}",
        nn: "er ikkje til hinder for: {action} – {norm}"
    }
    NormsDue { en: "by {day}", nb: "senest {day}", nn: "seinast {day}" }
    NormsDueRolled {
        en: "by {day}, or {rolled} if days off count",
        nb: "senest {day}, eller {rolled} hvis fridager regnes med",
        nn: "seinast {day}, eller {rolled} om fridagar blir rekna med"
    }
    NormsDueCut {
        en: "the last day of the month",
        nb: "siste dag i måneden",
        nn: "siste dag i månaden"
    }
    NormsWhilePossible { en: "while it is possible", nb: "så lenge det er mulig", nn: "så lenge det er mogleg" }
    NormsAfter {
        en: "within {length} of: {event}",
        nb: "innen {length} etter: {event}",
        nn: "innan {length} etter: {event}"
    }
    NormsWithin { en: "within {length}", nb: "innen {length}", nn: "innan {length}" }
    StandingRequired { en: "required", nb: "påbudt", nn: "påbode" }
    StandingForbidden { en: "forbidden", nb: "forbudt", nn: "forbode" }
    StandingPermitted { en: "permitted", nb: "tillatt", nn: "tillate" }
    StandingUnregulated { en: "unregulated", nb: "uregulert", nn: "uregulert" }
    StandingUndetermined { en: "not to be told", nb: "kan ikke avgjøres", nn: "kan ikkje avgjerast" }
    StandingContested { en: "contested", nb: "omstridt", nn: "omstridd" }
    NormStateApplies { en: "applies", nb: "gjelder", nn: "gjeld" }
    NormStateOverridden {
        en: "applies, but gives way",
        nb: "gjelder, men må vike",
        nn: "gjeld, men må vike"
    }
    NormStateContested {
        en: "contested: another norm says the opposite",
        nb: "omstridt: en annen norm sier det motsatte",
        nn: "omstridd: ei anna norm seier det motsette"
    }
    NormStateUndetermined { en: "cannot be told", nb: "kan ikke avgjøres", nn: "kan ikkje avgjerast" }
    NormStateDoesNotApply { en: "does not apply", nb: "gjelder ikke", nn: "gjeld ikkje" }
    ReasonInForce { en: "in force", nb: "i kraft", nn: "i kraft" }
    ReasonNotYet { en: "not in force yet", nb: "ikke i kraft ennå", nn: "ikkje i kraft enno" }
    ReasonRepealed { en: "no longer in force", nb: "ikke lenger i kraft", nn: "ikkje lenger i kraft" }
    ReasonNotCommenced {
        en: "adopted, but no day is set for its entry into force",
        nb: "vedtatt, men uten dato for ikraftsetting",
        nn: "vedteken, men utan dato for iverksetjing"
    }
    ReasonVersionMissing {
        en: "which wording counts on the day is not known",
        nb: "det er ukjent hvilken ordlyd som gjelder på dagen",
        nn: "det er ukjent kva ordlyd som gjeld på dagen"
    }
    ReasonBindsAll { en: "binds everyone", nb: "gjelder alle", nn: "gjeld alle" }
    ReasonBindsSelf { en: "binds {who}", nb: "binder {who}", nn: "bind {who}" }
    ReasonBinds { en: "binds {who}: {party}", nb: "binder {who}: {party}", nn: "bind {who}: {party}" }
    ReasonDoesNotBind {
        en: "binds {who}, not {party}",
        nb: "binder {who}, ikke {party}",
        nn: "bind {who}, ikkje {party}"
    }
    ReasonBindsOpen {
        en: "binds {who}; nobody has said who asks",
        nb: "binder {who}; det er ikke sagt hvem som spør",
        nn: "bind {who}; det er ikkje sagt kven som spør"
    }
    ReasonAll { en: "not all of these", nb: "ikke alt dette", nn: "ikkje alt dette" }
    ReasonAny { en: "none of these", nb: "ingenting av dette", nn: "ingenting av dette" }
    ReasonAnyOpen { en: "one of these", nb: "ett av dette", nn: "eitt av dette" }
    ReasonNot { en: "that this is not so", nb: "at dette ikke er slik", nn: "at dette ikkje er slik" }
    ReasonPresumed {
        en: "taken to be {value} until something else is known ({ground})",
        nb: "antas å være {value} til noe annet er kjent ({ground})",
        nn: "går ut frå {value} til noko anna er kjent ({ground})"
    }
    ReasonReckoned { en: "as stated", nb: "som oppgitt", nn: "som oppgitt" }
    ReasonNotKnown { en: "not known: {facts}", nb: "ikke kjent: {facts}", nn: "ikkje kjent: {facts}" }
    ReasonExcepted { en: "excepted: {exception}", nb: "unntatt: {exception}", nn: "unnateke: {exception}" }
    ReasonNotExcepted {
        en: "not excepted by: {exception}",
        nb: "ikke unntatt etter: {exception}",
        nn: "ikkje unnateke etter: {exception}"
    }
    ReasonPerhapsExcepted {
        en: "perhaps excepted: {exception}",
        nb: "kanskje unntatt: {exception}",
        nn: "kanskje unnateke: {exception}"
    }
    ReasonBeaten {
        en: "goes before: {norm} (by {by})",
        nb: "går foran: {norm} (ved {by})",
        nn: "går framfor: {norm} (ved {by})"
    }
    ReasonAgainst {
        en: "says the opposite: {norm}",
        nb: "sier det motsatte: {norm}",
        nn: "seier det motsette: {norm}"
    }
    ReasonPerhapsAgainst {
        en: "may say the opposite: {norm}",
        nb: "kan si det motsatte: {norm}",
        nn: "kan seie det motsette: {norm}"
    }
    OriginUnasked { en: "not answered", nb: "ikke besvart", nn: "ikkje svart på" }
    OriginAsked {
        en: "asked, and not known",
        nb: "spurt, men ikke kjent",
        nn: "spurt, men ikkje kjent"
    }
    OriginDiscretion { en: "left to judgement", nb: "overlatt til skjønn", nn: "overlate til skjønn" }
    OriginContested { en: "contested", nb: "omstridt", nn: "omstridd" }
    OriginVersionMissing { en: "wording not known", nb: "ordlyden er ukjent", nn: "ordlyden er ukjend" }
    OriginNotCommenced { en: "not in force", nb: "ikke i kraft", nn: "ikkje i kraft" }
    WantedEqual { en: "must be {value}", nb: "må være {value}", nn: "må vere {value}" }
    WantedNotEqual { en: "must not be {value}", nb: "må ikke være {value}", nn: "må ikkje vere {value}" }
    WantedLess { en: "must be less than {value}", nb: "må være under {value}", nn: "må vere under {value}" }
    WantedLessOrEqual { en: "must be at most {value}", nb: "må være høyst {value}", nn: "må vere høgst {value}" }
    WantedGreater { en: "must be more than {value}", nb: "må være over {value}", nn: "må vere over {value}" }
    WantedGreaterOrEqual {
        en: "must be at least {value}",
        nb: "må være minst {value}",
        nn: "må vere minst {value}"
    }
    WantedIn { en: "must be in: {list}", nb: "må stå i: {list}", nn: "må stå i: {list}" }
    StageNotTriggered { en: "does not apply yet", nb: "gjelder ikke ennå", nn: "gjeld ikkje enno" }
    StageInForce { en: "to be done", nb: "skal gjøres", nn: "skal gjerast" }
    StageMustNot { en: "must not be done", nb: "må ikke gjøres", nn: "må ikkje gjerast" }
    StageOverridden { en: "gives way", nb: "må vike", nn: "må vike" }
    StageSuspended { en: "put off", nb: "utsatt", nn: "utsett" }
    StageFulfilled { en: "fulfilled", nb: "oppfylt", nn: "oppfylt" }
    StageFulfilledLate { en: "fulfilled too late", nb: "oppfylt for sent", nn: "oppfylt for seint" }
    StageBreached { en: "broken", nb: "brutt", nn: "broten" }
    StageBreachedExcused {
        en: "broken, without punishment",
        nb: "brutt, men straffes ikke",
        nn: "broten, men blir ikkje straffa"
    }
    StageWaived { en: "set aside", nb: "frafalt", nn: "fråfallen" }
    StageLapsed { en: "no longer applies", nb: "gjelder ikke lenger", nn: "gjeld ikkje lenger" }
    CourseNow { en: "On {day}", nb: "Per {day}", nn: "Per {day}" }
    CourseNext { en: "Next deadlines", nb: "Neste frister", nn: "Neste fristar" }
    CourseAssess {
        en: "To be judged by people: is it done soon enough?",
        nb: "Må vurderes av mennesker: er det gjort raskt nok?",
        nn: "Må vurderast av menneske: er det gjort raskt nok?"
    }
    CourseLaw { en: "time passes", nb: "tiden går", nn: "tida går" }
    CliAsk {
        en: "Answer questions until it is clear what binds you",
        nb: "Svar på spørsmål til det er klart hva som binder deg",
        nn: "Svar på spørsmål til det er klart kva som bind deg"
    }
    AskWho {
        en: "Who asks? (a role, for instance `teacher`)",
        nb: "Hvem spør? (en rolle, for eksempel `lærer`)",
        nn: "Kven spør? (ei rolle, til dømes `lærar`)"
    }
    AskWhen {
        en: "On which day? (2026-06-15)",
        nb: "Hvilken dag gjelder det? (2026-06-15)",
        nn: "Kva dag gjeld det? (2026-06-15)"
    }
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
    AskNothingBack {
        en: "this is the first question",
        nb: "dette er det første spørsmålet",
        nn: "dette er det første spørsmålet"
    }
    AskDecides { en: "It decides: {norms}", nb: "Det avgjør: {norms}", nn: "Det avgjer: {norms}" }
    CliFollow {
        en: "Follow the duties of a case from day to day",
        nb: "Følg pliktene i en sak fra dag til dag",
        nn: "Følg pliktene i ei sak frå dag til dag"
    }
    CliCase { en: "Label of the case", nb: "Navnet på saken", nn: "Namnet på saka" }
    CliToday { en: "The day to follow it to", nb: "Dagen saken følges til", nn: "Dagen saka blir følgd til" }
    FailSeveralCases {
        en: "several cases: choose one with `--case`: {labels}",
        nb: "flere saker: velg en med `--case`: {labels}",
        nn: "fleire saker: vel ei med `--case`: {labels}"
    }
    FailNoCase {
        en: "no case is called `{path}`: {reason}",
        nb: "ingen sak heter `{path}`: {reason}",
        nn: "inga sak heiter `{path}`: {reason}"
    }
    FailNoDay {
        en: "the case `{path}` has no day: state `at` in its situation or in an event",
        nb: "saken `{path}` har ingen dato: oppgi `dato` i situasjonen eller i en hendelse",
        nn: "saka `{path}` har ingen dato: oppgi `dato` i situasjonen eller i ei hending"
    }
    TestsSummary {
        en: "{passed} of {all} tests pass ({expectations} expectations)",
        nb: "{passed} av {all} prøver stemmer ({expectations} forventninger)",
        nn: "{passed} av {all} prøver stemmer ({expectations} forventningar)"
    }
    TestsCoverage {
        en: "Reached by tests: {reached} of {all} versions of norms",
        nb: "Dekket av prøvene: {reached} av {all} versjoner av normer",
        nn: "Dekt av prøvene: {reached} av {all} versjonar av normer"
    }
    TestsNotReached { en: "Not reached:", nb: "Ikke dekket:", nn: "Ikkje dekt:" }
    TestsNot { en: "not ", nb: "ikke ", nn: "ikkje " }
    TestsFor { en: "for", nb: "for", nn: "for" }
    TestsBecause { en: "because", nb: "fordi", nn: "fordi" }
    TestsBy { en: "by", nb: "innen", nn: "innan" }
    TestsOn { en: "on", nb: "den", nn: "den" }
    TestsFound { en: "found: {found}", nb: "fant: {found}", nn: "fann: {found}" }
    TestsOtherGround {
        en: "found another ground: {norms}",
        nb: "fant et annet grunnlag: {norms}",
        nn: "fann eit anna grunnlag: {norms}"
    }
    TestsNoDeadline { en: "no deadline", nb: "ingen frist", nn: "ingen frist" }
    TestsNothing {
        en: "neither a norm nor an action",
        nb: "verken en norm eller en handling",
        nn: "verken ei norm eller ei handling"
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
    TestsNone {
        en: "there are no tests: add a `test` block",
        nb: "det er ingen prøver: legg til en `prøve`-blokk",
        nn: "det er ingen prøver: legg til ei `prøve`-blokk"
    }
    CliDuties {
        en: "Who must, must not and may do what in a situation",
        nb: "Hvem må, må ikke og kan gjøre hva i en situasjon",
        nn: "Kven må, må ikkje og kan gjere kva i ein situasjon"
    }
    CliWhy { en: "Why a norm applies", nb: "Hvorfor en norm gjelder", nn: "Kvifor ei norm gjeld" }
    CliWhyNot { en: "Why a norm does not apply", nb: "Hvorfor en norm ikke gjelder", nn: "Kvifor ei norm ikkje gjeld" }
    CliTest {
        en: "Run the tests that files state",
        nb: "Kjør prøvene som filene inneholder",
        nn: "Køyr prøvene som filene inneheld"
    }
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
    FailSituation {
        en: "the situation in `{path}` could not be read: {reason}",
        nb: "situasjonen i `{path}` kunne ikke leses: {reason}",
        nn: "situasjonen i `{path}` kunne ikkje lesast: {reason}"
    }
    CliLabel { en: "LABEL", nb: "NAVN", nn: "NAMN" }
    CliFactsOn {
        en: "The day of the facts, which decides the wording of the law",
        nb: "Dagen for fakta, som avgjør lovens ordlyd",
        nn: "Dagen for fakta, som avgjer ordlyden i lova"
    }
    CliDate { en: "DATE", nb: "DATO", nn: "DATO" }
    CliForParty {
        en: "Answer for this role or body",
        nb: "Svar for denne rollen eller instansen",
        nn: "Svar for denne rolla eller instansen"
    }
    CliReasons { en: "Show what decided; `=full`: every step", nb: "Vis det som avgjorde; `=full`: hvert trinn", nn: "Vis det som avgjorde; `=full`: kvart steg" }
    CliCoverage {
        en: "Show the norms, exceptions, priorities and periods of law that no test reaches",
        nb: "Vis normene, unntakene, forrangen og lovperiodene som ingen prøve når",
        nn: "Vis normene, unntaka, forrangen og lovperiodane som inga prøve når"
    }
    NormsSeveralSituations {
        en: "answered without facts; `--situation` chooses one of {labels}",
        nb: "besvart uten opplysninger; `--situation` velger en av {labels}",
        nn: "svart på utan opplysningar; `--situation` vel ein av {labels}"
    }
    FailNoSituation {
        en: "no situation is called `{path}`: {reason}",
        nb: "ingen situasjon heter `{path}`: {reason}",
        nn: "ingen situasjon heiter `{path}`: {reason}"
    }
    FailNoNorm {
        en: "no norm is called `{path}`: {reason}",
        nb: "ingen norm heter `{path}`: {reason}",
        nn: "inga norm heiter `{path}`: {reason}"
    }
    AnalyseConflicts { en: "Norms that collide", nb: "Normer i strid med hverandre", nn: "Normer i strid med kvarandre" }
    AnalyseIdle { en: "Norms that never apply", nb: "Normer som aldri gjelder", nn: "Normer som aldri gjeld" }
    AnalyseBeaten {
        en: "Norms that never prevail",
        nb: "Normer som aldri får virkning",
        nn: "Normer som aldri får verknad"
    }
    AnalyseRedundant { en: "Priorities without effect", nb: "Forrang uten virkning", nn: "Forrang utan verknad" }
    AnalyseGaps { en: "Gaps", nb: "Hull", nn: "Hol" }
    AnalyseOrphans {
        en: "Rights that nobody answers for",
        nb: "Rettigheter som ingen svarer for",
        nn: "Rettar som ingen svarar for"
    }
    AnalyseWordings {
        en: "Days without a wording, or with two",
        nb: "Dager uten ordlyd eller med to",
        nn: "Dagar utan ordlyd eller med to"
    }
    AnalyseConflict {
        en: "{norm} and {other} say opposite things of «{action}», and neither goes before the other",
        nb: "{norm} og {other} sier det motsatte om «{action}», og ingen av dem går foran",
        nn: "{norm} og {other} seier det motsette om «{action}», og ingen av dei går føre"
    }
    AnalyseExclusive {
        en: "{norm} and {other} demand things of which only one can be done: «{action}» and another; neither goes before the other",
        nb: "{norm} og {other} krever ting der bare én kan gjøres: «{action}» og en annen; ingen av dem går foran",
        nn: "{norm} og {other} krev ting der berre éin kan gjerast: «{action}» og ein annan; ingen av dei går føre"
    }
    AnalyseSelfConflict {
        en: "{norm} demands things of which only one can be done: «{action}» and another",
        nb: "{norm} krever ting der bare én kan gjøres: «{action}» og en annen",
        nn: "{norm} krev ting der berre éin kan gjerast: «{action}» og ein annan"
    }
    AnalyseNeverApplies {
        en: "{norm} applies in no situation, on any day",
        nb: "{norm} gjelder ikke i noen situasjon, på noen dag",
        nn: "{norm} gjeld ikkje i nokon situasjon, på nokon dag"
    }
    AnalyseVersionNeverApplies {
        en: "{norm} ({period}): this version applies in no situation, on any day",
        nb: "{norm} ({period}): denne versjonen gjelder ikke i noen situasjon, på noen dag",
        nn: "{norm} ({period}): denne versjonen gjeld ikkje i nokon situasjon, på nokon dag"
    }
    AnalyseNeverPrevails {
        en: "{norm} never prevails: wherever it applies, others go before it or collide with it",
        nb: "{norm} får aldri virkning: der den gjelder, går andre foran eller strider mot den",
        nn: "{norm} får aldri verknad: der ho gjeld, går andre føre eller strir mot ho"
    }
    AnalyseNeverFrees {
        en: "{norm} frees from nothing: what it is an exception from never applies where it does",
        nb: "{norm} fritar ikke fra noe: det den er unntak fra, gjelder aldri der unntaket gjelder",
        nn: "{norm} fritek ikkje frå noko: det ho er unntak frå, gjeld aldri der unntaket gjeld"
    }
    AnalyseRedundantOverride {
        en: "{norm} need not go before {other}: no answer would change",
        nb: "{norm} trenger ikke gå foran {other}: ingen svar ville blitt annerledes",
        nn: "{norm} treng ikkje gå føre {other}: ingen svar ville blitt annleis"
    }
    AnalyseRedundantYield {
        en: "{norm} need not yield to {other}: no answer would change",
        nb: "{norm} trenger ikke vike for {other}: ingen svar ville blitt annerledes",
        nn: "{norm} treng ikkje vike for {other}: ingen svar ville blitt annleis"
    }
    AnalyseGap {
        en: "{norm}: there is a situation in which none of the norms applies",
        nb: "{norm}: det finnes en situasjon der ingen av normene gjelder",
        nn: "{norm}: det finst ein situasjon der ingen av normene gjeld"
    }
    AnalyseOrphan {
        en: "{norm}: someone can have the right on days on which no norm that answers it can apply",
        nb: "{norm}: noen kan ha retten på dager da ingen norm som skal oppfylle den, kan gjelde",
        nn: "{norm}: nokon kan ha retten på dagar då inga norm som skal oppfylle han, kan gjelde"
    }
    AnalyseMissingWording {
        en: "{norm}: none is in force {period}",
        nb: "{norm}: ingen er i kraft {period}",
        nn: "{norm}: ingen er i kraft {period}"
    }
    AnalyseDoubleWording {
        en: "{norm}: two are in force {period}",
        nb: "{norm}: to er i kraft {period}",
        nn: "{norm}: to er i kraft {period}"
    }
    AnalyseProven { en: "proven", nb: "bevist", nn: "bevist" }
    AnalyseDoubtRole {
        en: "possible: it takes someone of several sorts at once, and no such role is declared",
        nb: "mulig: det krever noen med flere roller på en gang, og ingen slik rolle er oppgitt",
        nn: "mogleg: det krev nokon med fleire roller på ein gong, og inga slik rolle er oppgjeven"
    }
    AnalyseDoubtEvaluator {
        en: "possible: it rests on a question that each case must answer, such as a comparison of two facts",
        nb: "mulig: det hviler på et spørsmål som må besvares i hver sak, som en sammenligning av to opplysninger",
        nn: "mogleg: det kviler på eit spørsmål som må svarast på i kvar sak, som ei samanlikning av to opplysningar"
    }
    AnalyseDoubtLaw {
        en: "possible: it rests on law without a known day of force, or on facts that are never settled",
        nb: "mulig: det hviler på lov uten kjent dato for ikrafttredelse, eller på noe som aldri blir avgjort",
        nn: "mogleg: det kviler på lov utan kjend dato for iverksetjing, eller på noko som aldri blir avgjort"
    }
    AnalyseDoubtBudget {
        en: "possible: the budget was used up before it was settled (`--budget`)",
        nb: "mulig: budsjettet tok slutt før det var avgjort (`--budget`)",
        nn: "mogleg: budsjettet tok slutt før det var avgjort (`--budget`)"
    }
    AnalyseLabel { en: "situation", nb: "situasjon", nn: "situasjon" }
    AnalyseNothing {
        en: "Nothing found. Norms: {norms}. Periods of law: {stretches}.",
        nb: "Ingenting funnet. Normer: {norms}. Lovperioder: {stretches}.",
        nn: "Ingenting funne. Normer: {norms}. Lovperiodar: {stretches}."
    }
    AnalyseSummary {
        en: "Proven: {proven}. Possible: {possible}. Norms: {norms}. Periods of law: {stretches}.",
        nb: "Bevist: {proven}. Mulig: {possible}. Normer: {norms}. Lovperioder: {stretches}.",
        nn: "Bevist: {proven}. Mogleg: {possible}. Normer: {norms}. Lovperiodar: {stretches}."
    }
    AnalyseHidden {
        en: "{count} more concern only packs: `--all` shows them",
        nb: "{count} til gjelder bare pakker: `--all` viser dem",
        nn: "{count} til gjeld berre pakkar: `--all` viser dei"
    }
    GenerateLabel { en: "generated", nb: "generert", nn: "generert" }
    GenerateNothing {
        en: "nothing is left that a test could reach",
        nb: "det er ikke mer igjen som en test kan prøve",
        nn: "det er ikkje meir att som ein test kan prøve"
    }
    GenerateApplies { en: "{norm} applies", nb: "{norm} gjelder", nn: "{norm} gjeld" }
    GenerateOverridden { en: "{norm} gives way", nb: "{norm} viker", nn: "{norm} vik" }
    GenerateFrees { en: "{norm} frees", nb: "{norm} fritar", nn: "{norm} fritek" }
    GeneratePriority {
        en: "{norm} goes before {other}",
        nb: "{norm} går foran {other}",
        nn: "{norm} går føre {other}"
    }
    GenerateDerivedYes { en: "{fact}: yes", nb: "{fact}: ja", nn: "{fact}: ja" }
    GenerateDerivedNo { en: "{fact}: no", nb: "{fact}: nei", nn: "{fact}: nei" }
    GenerateStretch { en: "Law: {period}", nb: "Loven: {period}", nn: "Lova: {period}" }
    CoverageOverridden {
        en: "Norms that give way: {reached} of {all}",
        nb: "Normer som viker: {reached} av {all}",
        nn: "Normer som vik: {reached} av {all}"
    }
    CoverageExceptions {
        en: "Exceptions that free: {reached} of {all}",
        nb: "Unntak som fritar: {reached} av {all}",
        nn: "Unntak som fritek: {reached} av {all}"
    }
    CoveragePriorities {
        en: "Priorities that decide: {reached} of {all}",
        nb: "Forrang som avgjør: {reached} av {all}",
        nn: "Forrang som avgjer: {reached} av {all}"
    }
    CoverageDerived {
        en: "Facts that follow from others, as yes and as no: {reached} of {all}",
        nb: "Utledninger, som ja og som nei: {reached} av {all}",
        nn: "Utleiingar, som ja og som nei: {reached} av {all}"
    }
    CoverageStretches {
        en: "Periods of law: {reached} of {all}",
        nb: "Lovperioder: {reached} av {all}",
        nn: "Lovperiodar: {reached} av {all}"
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
        en: "How large the diagrams may become before an answer is only possible",
        nb: "Hvor store diagrammene kan bli før et svar bare er mulig",
        nn: "Kor store diagramma kan bli før eit svar berre er mogleg"
    }
    CliNumber { en: "NUMBER", nb: "TALL", nn: "TAL" }
    CliAnalyseExits {
        en: "Exit codes: 0 nothing found · 1 something found, or errors in the files · 2 wrong usage, or a file could not be read",
        nb: "Sluttkoder: 0 ingenting funnet · 1 noe funnet, eller feil i filene · 2 feil bruk, eller en fil kunne ikke leses",
        nn: "Sluttkodar: 0 ingenting funne · 1 noko funne, eller feil i filene · 2 feil bruk, eller ei fil kunne ikkje lesast"
    }
    FailNotAWholeNumber {
        en: "`{path}` is no whole number above 0",
        nb: "`{path}` er ikke et helt tall over 0",
        nn: "`{path}` er ikkje eit heilt tal over 0"
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
    LawDiffSummary {
        en: "From {from} to {to}: {appeared} new, {vanished} gone, {changed} changed",
        nb: "Fra {from} til {to}: {appeared} nye, {vanished} bortfalt, {changed} endret",
        nn: "Frå {from} til {to}: {appeared} nye, {vanished} falle bort, {changed} endra"
    }
    LawDiffAppeared { en: "New", nb: "Nye", nn: "Nye" }
    LawDiffVanished { en: "Gone", nb: "Bortfalt", nn: "Falle bort" }
    LawDiffChanged { en: "Changed", nb: "Endret", nn: "Endra" }
    LawDiffDuty { en: "duty", nb: "plikt", nn: "plikt" }
    LawDiffProhibition { en: "prohibition", nb: "forbud", nn: "forbod" }
    LawDiffPermission { en: "permission", nb: "tillatelse", nn: "løyve" }
    LawDiffRight { en: "right", nb: "rett", nn: "rett" }
    LawDiffNothing { en: "nothing", nb: "ingenting", nn: "ingenting" }
    LawDiffEveryone { en: "everyone", nb: "alle", nn: "alle" }
    LawDiffBasis { en: "rests on {basis}", nb: "hjemmel: {basis}", nn: "heimel: {basis}" }
    LawDiffConditions {
        en: "applies in other situations than before",
        nb: "gjelder i andre situasjoner enn før",
        nn: "gjeld i andre situasjonar enn før"
    }
    LawDiffExcuse {
        en: "when a breach goes without punishment is not the same",
        nb: "vilkårene for straffrihet er endret",
        nn: "vilkåra for straffridom er endra"
    }
    LawDiffWording {
        en: "has a new wording in law: {basis}",
        nb: "har ny ordlyd i loven: {basis}",
        nn: "har ny ordlyd i lova: {basis}"
    }
    LawDiffBearer { en: "binds: {old} → {new}", nb: "binder: {old} → {new}", nn: "bind: {old} → {new}" }
    LawDiffAction { en: "action: {old} → {new}", nb: "handling: {old} → {new}", nn: "handling: {old} → {new}" }
    LawDiffMeans { en: "ways: {old} → {new}", nb: "måter: {old} → {new}", nn: "måtar: {old} → {new}" }
    LawDiffDeadline { en: "deadline: {old} → {new}", nb: "frist: {old} → {new}", nn: "frist: {old} → {new}" }
    LawDiffBases { en: "rests on: {old} → {new}", nb: "hjemmel: {old} → {new}", nn: "heimel: {old} → {new}" }
    LawDiffGained {
        en: "applies now, and did not before:",
        nb: "gjelder nå, men ikke før:",
        nn: "gjeld no, men ikkje før:"
    }
    LawDiffLost {
        en: "applied before, and does not now:",
        nb: "gjaldt før, men ikke nå:",
        nn: "galdt før, men ikkje no:"
    }
    LawDiffKept { en: "applies on both days:", nb: "gjelder på begge dager:", nn: "gjeld på begge dagane:" }
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
    EvaluateRow { en: "line {row}: {reason}", nb: "linje {row}: {reason}", nn: "linje {row}: {reason}" }
    EvaluateMore {
        en: "and {count} more, all of them in the answers",
        nb: "og {count} til, alle sammen i svarene",
        nn: "og {count} til, alle saman i svara"
    }
    EvaluateColumn { en: "`{name}`: {reason}", nb: "`{name}`: {reason}", nn: "`{name}`: {reason}" }
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
        en: "this is no situation as JSON: {reason}",
        nb: "dette er ikke en situasjon som JSON: {reason}",
        nn: "dette er ikkje ein situasjon som JSON: {reason}"
    }
    DataWrongValue {
        en: "`{name}` takes {wants}",
        nb: "`{name}` tar {wants}",
        nn: "`{name}` tek {wants}"
    }
    DataWantsBool { en: "`true`, `false` or `null`", nb: "`true`, `false` eller `null`", nn: "`true`, `false` eller `null`" }
    DataWantsNumber { en: "a number or `null`", nb: "et tall eller `null`", nn: "eit tal eller `null`" }
    DataWantsDate { en: "a date as \"2026-06-15\", or `null`", nb: "en dato som \"2026-06-15\", eller `null`", nn: "ein dato som \"2026-06-15\", eller `null`" }
    DataWantsWord { en: "{words}", nb: "{words}", nn: "{words}" }
    DataWantsLabel { en: "a name in quotes, or `null`", nb: "et navn i hermetegn, eller `null`", nn: "eit namn i hermeteikn, eller `null`" }
    KnownNames { en: "known are {names}", nb: "kjente er {names}", nn: "kjende er {names}" }
    NoneDeclared {
        en: "the files declare none",
        nb: "filene inneholder ingen",
        nn: "filene inneheld ingen"
    }
    DidYouMean {
        en: "did you mean `{name}`?",
        nb: "mente du `{name}`?",
        nn: "meinte du `{name}`?"
    }
    ReplaceWith {
        en: "replace with `{name}`",
        nb: "bytt ut med `{name}`",
        nn: "byt ut med `{name}`"
    }
    Expected {
        en: "expected {expected}, found {found}",
        nb: "ventet {expected}, fant {found}",
        nn: "venta {expected}, fann {found}"
    }
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
    NumberTooLarge {
        en: "this number has too many digits",
        nb: "dette tallet har for mange sifre",
        nn: "dette talet har for mange siffer"
    }
    ExplainNumberTooLarge {
        en: "Numbers are kept exactly, with up to 28 digits. Write the number with fewer digits, or as text if it is not a number to count with.",
        nb: "Tall tas vare på nøyaktig, med opptil 28 sifre. Skriv tallet med færre sifre, eller som tekst hvis det ikke er et tall å regne med.",
        nn: "Tal blir tekne vare på nøyaktig, med opptil 28 siffer. Skriv talet med færre siffer, eller som tekst om det ikkje er eit tal å rekne med."
    }
    UnknownEscape {
        en: "`\\{escape}` has no meaning",
        nb: "`\\{escape}` har ingen betydning",
        nn: "`\\{escape}` har inga meining"
    }
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
    ReservedWord {
        en: "`{word}` is a reserved word",
        nb: "`{word}` er et reservert ord",
        nn: "`{word}` er eit reservert ord"
    }
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
    MissingValue {
        en: "`{name}` has no value",
        nb: "`{name}` mangler verdi",
        nn: "`{name}` manglar verdi"
    }
    ExplainMissingValue {
        en: "A field has a value after its colon, for example `owner: mayor`. Write the value, or take the field away: what is not stated counts as unknown.",
        nb: "Et felt har en verdi etter kolonet, for eksempel `eier: ordfører`. Skriv verdien, eller ta bort feltet: det som ikke er oppgitt, regnes som ukjent.",
        nn: "Eit felt har ein verdi etter kolonet, til dømes `eigar: ordførar`. Skriv verdien, eller ta bort feltet: det som ikkje er oppgitt, blir rekna som ukjent."
    }
    MissingColon {
        en: "`:` is missing after `{name}`",
        nb: "det mangler `:` etter `{name}`",
        nn: "det manglar `:` etter `{name}`"
    }
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
    MissingBracket {
        en: "`{closer}` is missing",
        nb: "det mangler `{closer}`",
        nn: "det manglar `{closer}`"
    }
    OpenedHere {
        en: "opened here",
        nb: "åpnet her",
        nn: "opna her"
    }
    ExplainMissingBracket {
        en: "Every opening bracket has its closing one, of the same sort. The message shows where the bracket was opened and where it should have been closed by then. Put the closing bracket in.",
        nb: "Hver parentes som åpnes, må lukkes med en av samme slag. Meldingen viser hvor den ble åpnet, og hvor den senest skulle vært lukket. Sett inn den lukkende parentesen.",
        nn: "Kvar parentes som blir opna, må lukkast med ein av same slaget. Meldinga viser kvar han vart opna, og kvar han seinast skulle vore lukka. Set inn den lukkande parentesen."
    }
    StrayBracket {
        en: "`{found}` closes nothing",
        nb: "`{found}` lukker ingenting",
        nn: "`{found}` lukkar ingenting"
    }
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
    TitleBeforeLabel {
        en: "the label stands before the title",
        nb: "merkelappen står før tittelen",
        nn: "merkelappen står før tittelen"
    }
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
    ForeignOperator {
        en: "write `{name}` here, not `{found}`",
        nb: "skriv `{name}` her, ikke `{found}`",
        nn: "skriv `{name}` her, ikkje `{found}`"
    }
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
    // The daily verbs: `check --plain`, `check --watch`, `new`, `vocabulary`, `completions`, `manual`, `complete`.
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
    CliMunicipality {
        en: "The name of the municipality",
        nb: "Navnet på kommunen",
        nn: "Namnet på kommunen"
    }
    CliWith {
        en: "A pack to use, such as a guide; may be given several times. Else the guide and the bodies that ship",
        nb: "En pakke planen skal bruke, for eksempel en veileder; kan oppgis flere ganger. Ellers veilederen og instansene som følger med",
        nn: "Ein pakke planen skal bruke, til dømes ein rettleiar; kan oppgjevast fleire gonger. Elles rettleiaren og instansane som følgjer med"
    }
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
    VocabularyTitle { en: "The words of plikt", nb: "Ordene i plikt", nn: "Orda i plikt" }
    VocabularyIntro {
        en: "Every kind of block and its fields, as the packs that ship declare them. Each line has the word in bokmål, nynorsk and English; words after a comma are read as well. The English word is understood in every file.",
        nb: "Alle slag av blokker med feltene sine, slik pakkene som følger med, deklarerer dem. Hver linje har ordet på bokmål, nynorsk og engelsk; ord etter et komma leses også. Det engelske ordet forstås i alle filer.",
        nn: "Alle slag av blokker med felta sine, slik pakkane som følgjer med, deklarerer dei. Kvar linje har ordet på bokmål, nynorsk og engelsk; ord etter eit komma blir òg lesne. Det engelske ordet blir forstått i alle filer."
    }
    VocabularyHolds { en: "holds", nb: "inneholder", nn: "inneheld" }
    VocabularyAbout { en: "about", nb: "om", nn: "om" }
    VocabularyRequired { en: "must be stated", nb: "må oppgis", nn: "må oppgjevast" }
    VocabularyParent {
        en: "filled by the block around",
        nb: "fylles av blokken rundt",
        nn: "blir fylt av blokka rundt"
    }
    VocabularyComputed { en: "computed", nb: "regnes ut", nn: "blir rekna ut" }
    VocabularyValues { en: "Words for `{field}`:", nb: "Ord for `{field}`:", nn: "Ord for `{field}`:" }
    VocabularyOneOf { en: "one of", nb: "en av", nn: "ein av" }
    VocabularyMore {
        en: "`plikt vocabulary WORD` shows one of them with its fields.",
        nb: "`plikt vocabulary ORD` viser ett av dem med feltene.",
        nn: "`plikt vocabulary ORD` viser eitt av dei med felta."
    }
    VocabularyValueOf {
        en: "`{word}` is a value of `{field}`",
        nb: "`{word}` er en verdi for `{field}`",
        nn: "`{word}` er ein verdi for `{field}`"
    }
    CliCompletions {
        en: "Write a script that completes commands in a shell",
        nb: "Skriv et skript som fullfører kommandoer i et skall",
        nn: "Skriv eit skript som fullfører kommandoar i eit skal"
    }
    CliShell { en: "SHELL", nb: "SKALL", nn: "SKAL" }
    CliCompletionsShell {
        en: "bash, zsh, fish or powershell",
        nb: "bash, zsh, fish eller powershell",
        nn: "bash, zsh, fish eller powershell"
    }
    CliManual {
        en: "Write the manual page, for `man -l -`",
        nb: "Skriv manualsiden, for `man -l -`",
        nn: "Skriv manualsida, for `man -l -`"
    }
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
    ManualName { en: "Name", nb: "Navn", nn: "Namn" }
    ManualDescription { en: "Description", nb: "Beskrivelse", nn: "Skildring" }
    ManualMore { en: "More", nb: "Mer", nn: "Meir" }
    ManualVersion { en: "Version", nb: "Versjon", nn: "Versjon" }
    PlainPlace {
        en: "{file}, line {line}, column {column}",
        nb: "{file}, linje {line}, kolonne {column}",
        nn: "{file}, linje {line}, kolonne {column}"
    }
    PlainCode { en: "Code {code}", nb: "Kode {code}", nn: "Kode {code}" }
    PlainPoint { en: "Point", nb: "Punkt", nn: "Punkt" }
    PlainTheme { en: "Theme", nb: "Tema", nn: "Tema" }
    WatchWaits {
        en: "Waiting for changes. Ctrl-C ends.",
        nb: "Venter på endringer. Ctrl-C avslutter.",
        nn: "Ventar på endringar. Ctrl-C avsluttar."
    }
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
    HelpDutyBinds {
        en: "in force on {day}; binds {bodies}",
        nb: "gjelder {day}; binder {bodies}",
        nn: "gjeld {day}; bind {bodies}"
    }
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
    Unfilled {
        en: "this is not filled in yet",
        nb: "dette er ikke fylt ut ennå",
        nn: "dette er ikkje fylt ut enno"
    }
    ExplainUnfilled {
        en: "A text that is only the sign `…` holds a place for what only the author can know. It can stand wherever a value, a title or prose can. It meets no requirement: what depends on it cannot be told until it is filled in, and `plikt check` ends as with something missing. Write what belongs there, or take the field or block away.",
        nb: "En tekst som bare er tegnet `…`, holder plassen for noe bare forfatteren kan vite. Den kan stå overalt der en verdi, en tittel eller løpende tekst kan stå. Den oppfyller ingen krav: det som avhenger av den, er uavklart til den er fylt ut, og `plikt check` slutter som når noe mangler. Skriv det som hører hjemme der, eller ta bort feltet eller blokken.",
        nn: "Ein tekst som berre er teiknet `…`, held plassen for noko berre forfattaren kan vite. Han kan stå overalt der ein verdi, ein tittel eller løpande tekst kan stå. Han oppfyller ingen krav: det som kjem an på han, er uavklart til han er fylt ut, og `plikt check` sluttar som når noko manglar. Skriv det som høyrer heime der, eller ta bort feltet eller blokka."
    }
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
    AnswerUnknown {
        en: "unknown",
        nb: "ukjent",
        nn: "ukjend"
    }
    AnswerNone {
        en: "none",
        nb: "ingen",
        nn: "ingen"
    }
    AnswerUndecided {
        en: "undecided: {names}",
        nb: "ikke avgjort: {names}",
        nn: "ikkje avgjort: {names}"
    }
    AnswerUnstated {
        en: "not stated: {names}",
        nb: "ikke oppgitt: {names}",
        nn: "ikkje oppgjeve: {names}"
    }
    AnswerExceeded {
        en: "the question asks for more than is evaluated: narrow it with `where`",
        nb: "spørsmålet ber om mer enn det som regnes ut: snevre det inn med `der`",
        nn: "spørsmålet bed om meir enn det som blir rekna ut: snevre det inn med `der`"
    }
    ColumnValue {
        en: "value",
        nb: "verdi",
        nn: "verdi"
    }
    ColumnCount {
        en: "count",
        nb: "antall",
        nn: "tal"
    }
    ColumnMembers {
        en: "which",
        nb: "hvilke",
        nn: "kva for"
    }
    ColumnKey {
        en: "group",
        nb: "gruppe",
        nn: "gruppe"
    }
    CliQuery {
        en: "Ask a plan a question: an expression, or a named view",
        nb: "Still planen et spørsmål: et uttrykk eller en navngitt visning",
        nn: "Still planen eit spørsmål: eit uttrykk eller ei namngjeven vising"
    }
    CliExpression {
        en: "EXPRESSION",
        nb: "UTTRYKK",
        nn: "UTTRYKK"
    }
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
    CliQueryPlan {
        en: "A file or a folder",
        nb: "En fil eller en mappe",
        nn: "Ei fil eller ei mappe"
    }
    CliQueryFormat {
        en: "For readers, spreadsheets, programs or documents",
        nb: "For lesere, regneark, programmer eller dokumenter",
        nn: "For lesarar, rekneark, program eller dokument"
    }
    FailNoView {
        en: "there is no view `{path}`: {reason}",
        nb: "det finnes ingen visning `{path}`: {reason}",
        nn: "det finst inga vising `{path}`: {reason}"
    }
    FailNoQuestion {
        en: "no question was asked: write an expression after `{path}`, or `--view` with a label",
        nb: "det ble ikke stilt noe spørsmål: skriv et uttrykk etter `{path}`, eller `--view` med en merkelapp",
        nn: "det vart ikkje stilt noko spørsmål: skriv eit uttrykk etter `{path}`, eller `--view` med ein merkelapp"
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
    ReplType {
        en: "the type of what an expression gives",
        nb: "typen til det et uttrykk gir",
        nn: "typen til det eit uttrykk gjev"
    }
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
    ReplFacts {
        en: "what is assumed now",
        nb: "det som er antatt nå",
        nn: "det som er anteke no"
    }
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
    ReplWhyNot {
        en: "why a norm does not apply",
        nb: "hvorfor en norm ikke gjelder",
        nn: "kvifor ei norm ikkje gjeld"
    }
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
    ReplFollow {
        en: "the duties of a case over time",
        nb: "pliktene i en sak over tid",
        nn: "pliktene i ei sak over tid"
    }
    ReplTest {
        en: "the tests that the files state",
        nb: "prøvene som filene oppgir",
        nn: "prøvene som filene oppgjev"
    }
    ReplUndo {
        en: "take the last change back",
        nb: "ta siste endring tilbake",
        nn: "ta siste endring tilbake"
    }
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
    ReplLanguage {
        en: "the language of the answers",
        nb: "språket i svarene",
        nn: "språket i svara"
    }
    ReplQuit {
        en: "end the session",
        nb: "avslutt økten",
        nn: "avslutt økta"
    }
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
    ReplDefined {
        en: "defined: {name}",
        nb: "definert: {name}",
        nn: "definert: {name}"
    }
    ReplRedefined {
        en: "redefined here, not in the file: {name}",
        nb: "definert på nytt her, ikke i filen: {name}",
        nn: "definert på nytt her, ikkje i fila: {name}"
    }
    ReplNoLabel {
        en: "nothing is called `{name}`",
        nb: "ingenting heter `{name}`",
        nn: "ingenting heiter `{name}`"
    }
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
        en: "`{name}` is nothing to export: write `document`, `table`, `budget`, `directory`, `folder` or `duties`",
        nb: "`{name}` er ikke noe å eksportere: skriv `document`, `table`, `budget`, `directory`, `folder` eller `duties`",
        nn: "`{name}` er ikkje noko å eksportere: skriv `document`, `table`, `budget`, `directory`, `folder` eller `duties`"
    }
    ReplNoSituations {
        en: "the plan describes no situations: `:assume` facts one by one",
        nb: "planen beskriver ingen situasjoner: `:anta` fakta ett for ett",
        nn: "planen beskriv ingen situasjonar: `:anta` fakta eitt for eitt"
    }
    ReplDay {
        en: "the facts are of {name}",
        nb: "fakta er fra {name}",
        nn: "fakta er frå {name}"
    }
    ReplDayWord {
        en: "day",
        nb: "dag",
        nn: "dag"
    }
    ReplActor {
        en: "{name} asks",
        nb: "{name} spør",
        nn: "{name} spør"
    }
    ReplActorWord {
        en: "who asks",
        nb: "hvem som spør",
        nn: "kven som spør"
    }
    ReplAssumed {
        en: "assumed: {name}",
        nb: "antatt: {name}",
        nn: "anteke: {name}"
    }
    ReplNoFact {
        en: "which fact? write `:assume FACT: VALUE`",
        nb: "hvilket faktum? skriv `:anta FAKTUM: VERDI`",
        nn: "kva faktum? skriv `:anta FAKTUM: VERDI`"
    }
    ReplNotAssumed {
        en: "`{name}` is not assumed: `:facts` shows what is",
        nb: "`{name}` er ikke antatt: `:fakta` viser hva som er det",
        nn: "`{name}` er ikkje anteke: `:fakta` viser kva som er det"
    }
    ReplRetracted {
        en: "no longer assumed: {name}",
        nb: "ikke lenger antatt: {name}",
        nn: "ikkje lenger anteke: {name}"
    }
    ReplForgotten {
        en: "nothing is assumed any more",
        nb: "ingenting er antatt lenger",
        nn: "ingenting er anteke lenger"
    }
    ReplNoFacts {
        en: "nothing is assumed",
        nb: "ingenting er antatt",
        nn: "ingenting er anteke"
    }
    ReplNothingChanges {
        en: "nothing changes",
        nb: "ingenting endrer seg",
        nn: "ingenting endrar seg"
    }
    ReplUndone {
        en: "taken back",
        nb: "tatt tilbake",
        nn: "teke tilbake"
    }
    ReplNothingToUndo {
        en: "there is nothing to take back",
        nb: "det er ingenting å ta tilbake",
        nn: "det er ingenting å ta tilbake"
    }
    ReplNoFile {
        en: "which file? write `:save FILE`",
        nb: "hvilken fil? skriv `:lagre FIL`",
        nn: "kva fil? skriv `:lagre FIL`"
    }
    ReplSpoken {
        en: "answers are in English from now on",
        nb: "svarene er på bokmål fra nå av",
        nn: "svara er på nynorsk frå no av"
    }
    ReplNoLanguage {
        en: "`{name}` is no language here: write `nb`, `nn` or `en`",
        nb: "`{name}` er ikke et språk her: skriv `nb`, `nn` eller `en`",
        nn: "`{name}` er ikkje eit språk her: skriv `nb`, `nn` eller `en`"
    }
    ReplWritten {
        en: "written: {path}",
        nb: "skrevet: {path}",
        nn: "skrive: {path}"
    }
    ReplBrokenOff {
        en: "the questions are broken off; what was assumed before them stands",
        nb: "spørsmålene er avbrutt; det som var antatt før dem, gjelder fortsatt",
        nn: "spørsmåla er avbrotne; det som var teke for gitt før dei, gjeld framleis"
    }
    ReplReread {
        en: "the files have changed and are read again",
        nb: "filene er endret og lest på nytt",
        nn: "filene er endra og lesne på nytt"
    }
    CliRepl {
        en: "Explore a plan line by line: questions, definitions, facts and duties",
        nb: "Utforsk en plan linje for linje: spørsmål, definisjoner, fakta og plikter",
        nn: "Utforsk ein plan linje for linje: spørsmål, definisjonar, fakta og plikter"
    }
    CliReplHow {
        en: "Without a terminal, lines are read from standard input and errors end it with exit code 1.",
        nb: "Uten terminal leses linjene fra standard inn, og feil gir utgangskode 1.",
        nn: "Utan terminal blir linjene lesne frå standard inn, og feil gjev utgangskode 1."
    }
    ColumnKind {
        en: "kind",
        nb: "elementtype",
        nn: "elementtype"
    }
    HostNoFile {
        en: "the project has no file `{name}`",
        nb: "prosjektet har ingen fil `{name}`",
        nn: "prosjektet har inga fil `{name}`"
    }
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
    HostNoPlan {
        en: "no plan is called `{name}`",
        nb: "ingen plan heter `{name}`",
        nn: "ingen plan heiter `{name}`"
    }
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
    StandingLate {
        en: "late",
        nb: "forsinket",
        nn: "forseinka"
    }
    StandingUnderWay {
        en: "under way",
        nb: "i gang",
        nn: "i gang"
    }
    StandingOngoing {
        en: "ongoing",
        nb: "løpende",
        nn: "løpande"
    }
    StandingNotStarted {
        en: "not started",
        nb: "ikke startet",
        nn: "ikkje starta"
    }
    StandingPostponed {
        en: "postponed",
        nb: "utsatt",
        nn: "utsett"
    }
    StandingDone {
        en: "done",
        nb: "gjennomført",
        nn: "gjennomført"
    }
    StandingTransferred {
        en: "transferred",
        nb: "overført",
        nn: "overført"
    }
    StandingStopped {
        en: "stopped",
        nb: "avbrutt",
        nn: "avbrote"
    }
    AttainmentReached {
        en: "reached",
        nb: "nådd",
        nn: "nådd"
    }
    AttainmentMissed {
        en: "not reached in time",
        nb: "ikke nådd i tide",
        nn: "ikkje nådd i tide"
    }
    AttainmentNearer {
        en: "nearer the target",
        nb: "nærmere målet",
        nn: "nærare målet"
    }
    AttainmentUnchanged {
        en: "as it was",
        nb: "som før",
        nn: "som før"
    }
    AttainmentFarther {
        en: "farther from the target",
        nb: "lenger fra målet",
        nn: "lenger frå målet"
    }
    AttainmentMeasured {
        en: "measured, nothing to compare with",
        nb: "målt, ingenting å sammenligne med",
        nn: "målt, ingenting å samanlikne med"
    }
    AttainmentNotMeasured {
        en: "not measured",
        nb: "ikke målt",
        nn: "ikkje målt"
    }
    AskStart {
        en: "begins",
        nb: "starter",
        nn: "startar"
    }
    AskDue {
        en: "deadline of the measure",
        nb: "frist for tiltaket",
        nn: "frist for tiltaket"
    }
    AskMilestone {
        en: "milestone",
        nb: "milepæl",
        nn: "milepæl"
    }
    AskMeasureEvaluation {
        en: "evaluation of the measure",
        nb: "evaluering av tiltaket",
        nn: "evaluering av tiltaket"
    }
    AskEvaluation {
        en: "evaluation of the plan",
        nb: "evaluering av planen",
        nn: "evaluering av planen"
    }
    AskRevision {
        en: "revision of the plan",
        nb: "revisjon av planen",
        nn: "revisjon av planen"
    }
    AskTarget {
        en: "target of the indicator",
        nb: "mål for indikatoren",
        nn: "mål for indikatoren"
    }
    AskTraining {
        en: "training",
        nb: "opplæring",
        nn: "opplæring"
    }
    AskRoutine {
        en: "the routine is gone through",
        nb: "gjennomgang av rutinen",
        nn: "gjennomgang av rutinen"
    }
    AskCommunication {
        en: "information on the plan",
        nb: "informasjon om planen",
        nn: "informasjon om planen"
    }
    AskMeeting {
        en: "meeting",
        nb: "møte",
        nn: "møte"
    }
    AskEnd {
        en: "the plan's period ends",
        nb: "planperioden går ut",
        nn: "planperioden går ut"
    }
    StatusCounts {
        en: "{count} measures",
        nb: "{count} tiltak",
        nn: "{count} tiltak"
    }
    StatusDue {
        en: "due {day}",
        nb: "frist {day}",
        nn: "frist {day}"
    }
    StatusNoDate {
        en: "no deadline stated",
        nb: "ingen frist oppgitt",
        nn: "ingen frist oppgjeven"
    }
    StatusBegins {
        en: "begins {day}",
        nb: "starter {day}",
        nn: "startar {day}"
    }
    StatusShouldHaveBegun {
        en: "planned from {day}",
        nb: "planlagt fra {day}",
        nn: "planlagt frå {day}"
    }
    StatusUnreported {
        en: "nothing reported",
        nb: "ingenting er ført",
        nn: "ingenting er ført"
    }
    StatusWasLate {
        en: "reported done after the deadline",
        nb: "ført som gjennomført etter fristen",
        nn: "ført som gjennomført etter fristen"
    }
    StatusNobody {
        en: "nobody responsible",
        nb: "ingen ansvarlig",
        nn: "ingen ansvarleg"
    }
    StatusAhead {
        en: "Due by {day}",
        nb: "Frister fram til {day}",
        nn: "Fristar fram til {day}"
    }
    StatusOverdue {
        en: "Had its day and is not recorded as done",
        nb: "Dagen er passert, og det er ikke ført at det er gjort",
        nn: "Dagen er passert, og det er ikkje ført at det er gjort"
    }
    StatusGoals {
        en: "Goals",
        nb: "Mål",
        nn: "Mål"
    }
    StatusOtherIndicators {
        en: "Other indicators",
        nb: "Andre indikatorer",
        nn: "Andre indikatorar"
    }
    StatusNoIndicator {
        en: "no indicator",
        nb: "ingen indikator",
        nn: "ingen indikator"
    }
    StatusWay {
        en: "{percent} % of the way",
        nb: "{percent} % av veien",
        nn: "{percent} % av vegen"
    }
    StatusMeasures {
        en: "Measures",
        nb: "Tiltak",
        nn: "Tiltak"
    }
    StatusStanding {
        en: "Status",
        nb: "Status",
        nn: "Status"
    }
    StatusDeadline {
        en: "Deadline",
        nb: "Frist",
        nn: "Frist"
    }
    StatusPercent {
        en: "Percent done",
        nb: "Prosent gjort",
        nn: "Prosent gjort"
    }
    StatusEntryDay {
        en: "Reported",
        nb: "Ført",
        nn: "Ført"
    }
    StatusRemarks {
        en: "Remarks",
        nb: "Merknad",
        nn: "Merknad"
    }
    StatusLabelColumn {
        en: "Label",
        nb: "Merke",
        nn: "Merke"
    }
    StatusWhat {
        en: "What",
        nb: "Hva",
        nn: "Kva"
    }
    StatusWhen {
        en: "When",
        nb: "Når",
        nn: "Når"
    }
    StatusWho {
        en: "Who",
        nb: "Hvem",
        nn: "Kven"
    }
    StatusIndicator {
        en: "Indicator",
        nb: "Indikator",
        nn: "Indikator"
    }
    StatusBaseline {
        en: "From",
        nb: "Fra",
        nn: "Frå"
    }
    StatusTarget {
        en: "To",
        nb: "Til",
        nn: "Til"
    }
    StatusReading {
        en: "Last reading",
        nb: "Siste måling",
        nn: "Siste måling"
    }
    StatusBy {
        en: "By",
        nb: "Innen",
        nn: "Innan"
    }
    StatusTitle {
        en: "Status on {day}",
        nb: "Status {day}",
        nn: "Status {day}"
    }
    FailNoStatusDay {
        en: "no day to tell how `{path}` stands: state `status_date` in the plan, or write `--at 2027-12-31`",
        nb: "ingen dag å si status for `{path}` på: oppgi `statusdato` i planen, eller skriv `--at 2027-12-31`",
        nn: "ingen dag å seie status for `{path}` på: oppgje `statusdato` i planen, eller skriv `--at 2027-12-31`"
    }
    ReplStatus {
        en: "how measures and goals stand on a day, else on the plan's status date",
        nb: "hvordan tiltak og mål står en dag, ellers på planens statusdato",
        nn: "korleis tiltak og mål står ein dag, elles på statusdatoen til planen"
    }
    CliStatus {
        en: "Tell how measures and goals stand on a day, and what is due",
        nb: "Si hvordan tiltak og mål står en dag, og hva som har frist",
        nn: "Sei korleis tiltak og mål står ein dag, og kva som har frist"
    }
    CliStatusAt {
        en: "The day; else the plan's status date",
        nb: "Dagen; ellers planens statusdato",
        nn: "Dagen; elles statusdatoen til planen"
    }
    CliStatusBy {
        en: "Measures under each responsible body",
        nb: "Tiltak under hver ansvarlig instans",
        nn: "Tiltak under kvar ansvarleg instans"
    }
    CliStatusMonths {
        en: "How many months ahead to list what is due (6)",
        nb: "Hvor mange måneder fram frister tas med (6)",
        nn: "Kor mange månader fram fristar blir tekne med (6)"
    }
    SeenFrom {
        en: "For {name}: what is its own, and what the municipalities have in common",
        nb: "For {name}: kommunens eget, og det kommunene har felles",
        nn: "For {name}: det kommunen har sjølv, og det kommunane har felles"
    }
    CostsOfOne {
        en: "What a measure costs that several municipalities share, is this municipality's own part where the budget says what that is; else it is the cost for all of them.",
        nb: "For tiltak som flere kommuner deler, er kostnaden kommunens egen del der budsjettet sier hva den er; ellers er den for alle under ett.",
        nn: "For tiltak som fleire kommunar deler, er kostnaden den delen kommunen sjølv ber, der budsjettet seier kva han er; elles er han for alle under eitt."
    }
    CliSeeFrom {
        en: "Of a plan for several municipalities: one of them, by its label or name",
        nb: "Av en plan for flere kommuner: én av dem, med merkelapp eller navn",
        nn: "Av ein plan for fleire kommunar: éin av dei, med merkelapp eller namn"
    }
    FailNoMunicipality {
        en: "the plan has no municipality called `{path}`: {reason}",
        nb: "planen har ingen kommune som heter `{path}`: {reason}",
        nn: "planen har ingen kommune som heiter `{path}`: {reason}"
    }
    CliStatusPlan {
        en: "The plan, where the project has several",
        nb: "Planen, der prosjektet har flere",
        nn: "Planen, der prosjektet har fleire"
    }
    FailNotANumber {
        en: "`{path}` is not a number of months from 1 to 120",
        nb: "`{path}` er ikke et antall måneder fra 1 til 120",
        nn: "`{path}` er ikkje eit tal på månader frå 1 til 120"
    }
    FateCarriedOut {
        en: "carried out",
        nb: "gjennomført",
        nn: "gjennomført"
    }
    FateRevised {
        en: "revised",
        nb: "revidert",
        nn: "revidert"
    }
    FateExtended {
        en: "extended",
        nb: "forlenget",
        nn: "forlengd"
    }
    FateKept {
        en: "carried on as before",
        nb: "videreført som før",
        nn: "vidareført som før"
    }
    FateSplit {
        en: "split",
        nb: "delt",
        nn: "delt"
    }
    FateDropped {
        en: "dropped",
        nb: "utgått",
        nn: "gått ut"
    }
    FateNew {
        en: "new",
        nb: "nytt",
        nn: "nytt"
    }
    DutyShiftAdded {
        en: "stands over the new plan only",
        nb: "gjelder bare den nye planen",
        nn: "gjeld berre den nye planen"
    }
    DutyShiftRemoved {
        en: "stood over the old plan only",
        nb: "gjaldt bare den gamle planen",
        nn: "galdt berre den gamle planen"
    }
    DutyShiftAnswered {
        en: "is now carried out by something",
        nb: "blir nå oppfylt av noe i planen",
        nn: "blir no oppfylt av noko i planen"
    }
    DutyShiftUnanswered {
        en: "is no longer carried out by anything",
        nb: "blir ikke lenger oppfylt av noe i planen",
        nn: "blir ikkje lenger oppfylt av noko i planen"
    }
    CompareTitle {
        en: "From «{old}» to «{new}»",
        nb: "Fra «{old}» til «{new}»",
        nn: "Frå «{old}» til «{new}»"
    }
    CompareNothing {
        en: "the plans say the same",
        nb: "planene sier det samme",
        nn: "planane seier det same"
    }
    CompareRenewal {
        en: "What has become of the measures",
        nb: "Hva er blitt av tiltakene",
        nn: "Kva er blitt av tiltaka"
    }
    CompareOld {
        en: "The old plan",
        nb: "Den gamle planen",
        nn: "Den gamle planen"
    }
    CompareNew {
        en: "The new plan",
        nb: "Den nye planen",
        nn: "Den nye planen"
    }
    CompareFate {
        en: "What became of it",
        nb: "Hva ble det til",
        nn: "Kva vart det til"
    }
    CompareField {
        en: "What",
        nb: "Hva",
        nn: "Kva"
    }
    CompareBefore {
        en: "Before",
        nb: "Før",
        nn: "Før"
    }
    CompareAfter {
        en: "Now",
        nb: "Nå",
        nn: "No"
    }
    CompareAdded {
        en: "New",
        nb: "Nytt",
        nn: "Nytt"
    }
    CompareRemoved {
        en: "Gone",
        nb: "Borte",
        nn: "Borte"
    }
    CompareChanged {
        en: "Changed",
        nb: "Endret",
        nn: "Endra"
    }
    CompareRenamed {
        en: "was called «{old}»",
        nb: "het «{old}»",
        nn: "heitte «{old}»"
    }
    CompareCarriesOn {
        en: "carries on {old}",
        nb: "viderefører {old}",
        nn: "vidarefører {old}"
    }
    CompareDuties {
        en: "Duties",
        nb: "Plikter",
        nn: "Plikter"
    }
    CompareNotStated {
        en: "not stated",
        nb: "ikke oppgitt",
        nn: "ikkje oppgjeve"
    }
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
    CliCompareNew {
        en: "The new plan: a file or a folder",
        nb: "Den nye planen: en fil eller en mappe",
        nn: "Den nye planen: ei fil eller ei mappe"
    }
    CliCompareOldName {
        en: "OLD",
        nb: "GAMMEL",
        nn: "GAMMAL"
    }
    CliCompareNewName {
        en: "NEW",
        nb: "NY",
        nn: "NY"
    }
    WheelTitle {
        en: "Year wheel",
        nb: "Årshjul",
        nn: "Årshjul"
    }
    WheelMonth {
        en: "Month",
        nb: "Måned",
        nn: "Månad"
    }
    WheelRecurring {
        en: "Comes again, on no stated day",
        nb: "Kommer igjen, uten oppgitt dag",
        nn: "Kjem igjen, utan oppgjeven dag"
    }
    WheelUndated {
        en: "Measures without a deadline",
        nb: "Tiltak uten frist",
        nn: "Tiltak utan frist"
    }
    WheelEmpty {
        en: "The plan states no days.",
        nb: "Planen oppgir ingen dager.",
        nn: "Planen oppgjev ingen dagar."
    }
    WheelDay {
        en: "Day",
        nb: "Dag",
        nn: "Dag"
    }
    WheelAsk {
        en: "Sort",
        nb: "Type",
        nn: "Type"
    }
    CalendarRecurs {
        en: "{what} ({often}; the plan states no day)",
        nb: "{what} ({often}; planen oppgir ikke dag)",
        nn: "{what} ({often}; planen oppgjev ikkje dag)"
    }
    PoliticianTitle {
        en: "For politicians",
        nb: "For politikere",
        nn: "For politikarar"
    }
    PoliticianWhat {
        en: "What is to be done",
        nb: "Hva skal gjøres",
        nn: "Kva skal gjerast"
    }
    PoliticianWorks {
        en: "Does it work?",
        nb: "Virker det?",
        nn: "Verkar det?"
    }
    PoliticianCosts {
        en: "What does it cost?",
        nb: "Hva koster det?",
        nn: "Kva kostar det?"
    }
    ViewNoDay {
        en: "The plan states no status date, so how it goes cannot be told.",
        nb: "Planen oppgir ingen statusdato, så hvordan det går, kan ikke sies.",
        nn: "Planen oppgjev ingen statusdato, så korleis det går, kan ikkje seiast."
    }
    LeadershipTitle {
        en: "For the leadership",
        nb: "For ledelsen",
        nn: "For leiinga"
    }
    StaffTitle {
        en: "For staff",
        nb: "For ansatte",
        nn: "For tilsette"
    }
    StaffDuties {
        en: "Duties of each service",
        nb: "Pliktene i hver tjeneste",
        nn: "Pliktene i kvar teneste"
    }
    StaffTasks {
        en: "Measures of each service",
        nb: "Tiltakene i hver tjeneste",
        nn: "Tiltaka i kvar teneste"
    }
    StaffRoutines {
        en: "Routines",
        nb: "Rutiner",
        nn: "Rutinar"
    }
    ViewsTitle {
        en: "Questions to the plan",
        nb: "Spørsmål til planen",
        nn: "Spørsmål til planen"
    }
    ViewsNone {
        en: "The plan states no views.",
        nb: "Planen har ingen visninger.",
        nn: "Planen har ingen visingar."
    }
    CliExportAt {
        en: "The day that a status, year wheel or calendar is of; else the plan's status date",
        nb: "Dagen som status, årshjul og kalender gjelder; ellers planens statusdato",
        nn: "Dagen som status, årshjul og kalender gjeld; elles statusdatoen til planen"
    }
}
