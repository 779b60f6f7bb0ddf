//! Every text that the interpreter says, in three tongues side by side.
//!
//! The macros make the build prove that no language is missing and that every `{argument}` is
//! the same in all three.

use super::{Language, Severity};

/// Do two templates use the same arguments, in any order? Evaluated at compile time.
const fn uses_all(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() {
        if a[i] == b'{' {
            let mut end = i;
            while a[end] != b'}' {
                end += 1;
            }
            let mut found = false;
            let mut j = 0;
            while j + (end - i) < b.len() {
                let mut k = 0;
                while k <= end - i && b[j + k] == a[i + k] {
                    k += 1;
                }
                if k > end - i {
                    found = true;
                }
                j += 1;
            }
            if !found {
                return false;
            }
            i = end;
        }
        i += 1;
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
    /// The text does not follow the grammar.
    Syntax "syntax" Error Expected / ExplainSyntax
}

texts! {
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
}
