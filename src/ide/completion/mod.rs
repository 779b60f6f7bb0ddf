//! What could be written at a place.
//!
//! A name that nothing has is put in the place of the word at the cursor, and the file is read with it: what the name was
//! taken for, and which type was expected where it stands, say what could be written instead. So no rule of the language is
//! written down a second time here.

mod offers;
mod probe;

use std::ops::Range;

use crate::Workspace;
use crate::diag::Language;
use crate::format::{TokenKind, scan};
use offers::Offers;
use probe::{Place, probe};

/// What is offered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CompletionKind {
    /// A word of the grammar.
    Keyword,
    /// A kind of block.
    Kind,
    /// A field.
    Field,
    /// An element by its label.
    Label,
    /// One of the words that a field takes.
    Value,
    /// A function.
    Function,
    /// A type.
    Type,
    /// A pack.
    Pack,
    /// A file of the project.
    File,
}

impl CompletionKind {
    /// The word for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Keyword => "keyword",
            Self::Kind => "kind",
            Self::Field => "field",
            Self::Label => "label",
            Self::Value => "value",
            Self::Function => "function",
            Self::Type => "type",
            Self::Pack => "pack",
            Self::File => "file",
        }
    }
}

/// Something that could be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completion {
    /// What it is called, in the tongue of the file.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What it holds or stands for, in the reader's language; may be empty.
    pub detail: String,
    /// What is said of it, in the reader's language; may be empty.
    pub documentation: String,
    /// What is written.
    pub insert: String,
    /// The bytes in whose place it is written.
    pub replace: Range<usize>,
}

/// So many are offered, those first that begin as the word at the cursor does.
pub const MOST: usize = 500;

/// What could be written at a place, what is likeliest first. The words are those of the file's own tongue, what is said of
/// them is in the reader's language. The project stays as it is.
pub fn completion(workspace: &Workspace, file: &str, offset: usize, language: Language) -> Vec<Completion> {
    let Some(id) = workspace.sources().find(file) else { return Vec::new() };
    let text = workspace.sources().file(id).text.clone();
    if !text.is_char_boundary(offset) || offset > text.len() {
        return Vec::new();
    }
    let replace = word_at(&text, offset);
    let Some(surroundings) = Surroundings::of(workspace, file, &text, offset, &replace) else { return Vec::new() };
    let Some((reading, place)) = probe(workspace, file, &text, &replace, surroundings) else { return Vec::new() };
    let mut offers = Offers::new(workspace, &reading, id, language, replace.clone());
    match place {
        Place::Member { block, stated } => offers.members(block, &stated),
        Place::Top => offers.top(),
        Place::Use => offers.packs(),
        Place::Path => offers.files(),
        Place::Setting => offers.languages(),
        Place::Types => offers.types(),
        Place::Expected { ty, looked_at, from } => offers.expected(&ty, &looked_at, from),
        Place::AfterDot { ty, of } => offers.after_dot(&ty, of),
    }
    let typed = text.get(replace.start..offset).unwrap_or_default().to_lowercase();
    let mut all = offers.all;
    all.sort_by_key(|one| !one.label.to_lowercase().starts_with(&typed));
    let mut seen = rustc_hash::FxHashSet::default();
    all.retain(|one| seen.insert((one.label.clone(), one.kind)));
    all.truncate(MOST);
    all
}

/// What stands around the cursor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Surroundings {
    /// Words of a text: only what is computed in it can be completed.
    Text,
    /// The beginning of a line or of a block's content.
    Beginning,
    /// Anywhere else.
    Within,
}

impl Surroundings {
    /// Nothing in comments.
    fn of(workspace: &Workspace, file: &str, text: &str, offset: usize, word: &Range<usize>) -> Option<Self> {
        let id = workspace.sources().find(file)?;
        let item = workspace.item_ranges(id).find(|range| range.start <= offset && offset <= range.end);
        // Between items, all that stands before the word on its line.
        let start = item.map_or_else(|| text[..word.start].rfind('\n').map_or(0, |at| at + 1), |item| item.start);
        let signs = scan(text.get(start..)?);
        let mut opened: Vec<u8> = Vec::new();
        let mut last = None;
        for sign in &signs {
            let (from, to) = (start + sign.start as usize, start + sign.end as usize);
            if from >= word.start {
                break;
            }
            let first = text.as_bytes().get(from).copied().unwrap_or(b' ');
            match sign.kind {
                TokenKind::Comment if from < offset && offset <= to => return None,
                TokenKind::Prose if from < offset && offset <= to => return Some(Self::Text),
                TokenKind::Plain if first == b'"' && from < offset && offset < to.max(from + 1) => {
                    return Some(Self::Text);
                }
                TokenKind::Plain if first == b'"' && offset == to && !text[from..to].ends_with('"') => {
                    return Some(Self::Text);
                }
                TokenKind::Open => opened.push(first),
                TokenKind::Close => {
                    opened.pop();
                }
                _ => {}
            }
            if sign.kind != TokenKind::Comment {
                last = Some((sign.kind, to, first));
            }
        }
        let in_block = opened.last().is_none_or(|bracket| *bracket == b'{');
        let begins = match last {
            None => true,
            Some((TokenKind::Open, _, b'{')) => true,
            Some((TokenKind::Colon, ..)) => false,
            Some((kind, to, _)) => {
                let apart = text.get(to..word.start).is_some_and(|between| between.contains('\n'));
                apart || matches!(kind, TokenKind::Close | TokenKind::Separator)
            }
        };
        Some(if in_block && begins { Self::Beginning } else { Self::Within })
    }
}

/// The bytes of the word that the cursor stands in or after.
pub(super) fn word_at(text: &str, offset: usize) -> Range<usize> {
    let belongs = |c: char| c.is_alphanumeric() || c == '_';
    let before = text.get(..offset).unwrap_or_default();
    let start =
        before.rfind(|c| !belongs(c)).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let after = text.get(offset..).unwrap_or_default();
    let end = offset + after.find(|c| !belongs(c)).unwrap_or(after.len());
    start..end
}
