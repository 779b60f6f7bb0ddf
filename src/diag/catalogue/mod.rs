//! Every text that the interpreter says, in three tongues side by side; a file for each subject.
//!
//! The macros make the build prove that no language is missing and that every `{argument}` is
//! the same in all three. A new text goes into the file of its subject, where others of the same verb or check stand.

mod analysis;
mod arguments;
mod checks;
mod codes;
mod commands;
mod editors;
mod exports;
mod help;
mod names;
mod norms;
mod pictures;
mod readers;
mod session;
mod status;
mod syntax;

use analysis::analysis;
use arguments::arguments;
use checks::checks;
pub use codes::Code;
use commands::commands;
use editors::editors;
use exports::exports;
use help::help;
use names::names;
use norms::norms;
use pictures::pictures;
use readers::readers;
use session::session;
use status::status;
use syntax::syntax;

use super::Language;

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

/// Makes one enumeration of keys of all texts.
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

/// Hands the texts of one file after the other to `texts!`, so that they are one enumeration.
macro_rules! gather {
    ({ $($texts:tt)* }) => { texts! { $($texts)* } };
    ({ $($texts:tt)* } $file:ident $($more:ident)*) => { $file! { { $($texts)* } $($more)* } };
}

gather! { {} syntax names checks exports readers status norms analysis session arguments help commands editors pictures }
