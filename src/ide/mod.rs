//! What editors ask at a place in a file: what could stand there, what a name means, where else it is used.
//!
//! Pure functions over a project, the name of a file and an offset in bytes; plain results in bytes. Fronts turn them into
//! lines and columns. What a name means is never guessed here: it is read off the code that gives files their meaning
//! ([`crate::model::notes`], [`crate::model::words`]).

mod at;
mod completion;
mod enter;
mod fields;
mod folding;
mod hints;
mod hover;
mod loose;
mod outline;
mod references;
mod rename;
mod selection;
mod tokens;

use std::ops::Range;

use ecow::EcoString;

pub use completion::{Completion, CompletionKind, MOST as MOST_COMPLETIONS, completion};
pub use enter::{LineBreak, enter};
pub use folding::{Fold, FoldKind, folding};
pub use hints::{Hint, hints};
pub use hover::{Hover, hover};
pub use loose::loose_tokens;
pub use outline::{Symbol, outline};
pub use references::{definition, references};
pub use rename::{RenameRefusal, prepare_rename, rename};
pub use selection::selection;
pub use tokens::{Token, TokenKind, tokens};

/// Some bytes of a file.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Location {
    /// The file: a path in the project, or the name of a pack.
    pub file: EcoString,
    /// The bytes.
    pub range: Range<usize>,
}

/// Text to put in the place of some bytes of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextEdit {
    /// The file.
    pub file: EcoString,
    /// The bytes that are replaced.
    pub range: Range<usize>,
    /// What stands there instead.
    pub text: String,
}
