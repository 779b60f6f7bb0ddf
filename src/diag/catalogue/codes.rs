//! The codes of findings: name, weight, and the texts of the catalogue that say what is wrong.

use super::Key;
use crate::diag::Severity;

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
