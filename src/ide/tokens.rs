//! What each word and sign of a file is, for colours; also where the file is broken.
//!
//! The scanner of the formatter gives the words and signs; the tree and the meaning of names say what they are. Where there
//! is neither, the place of a word in its line is all there is to go by.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::Workspace;
use crate::format::{KEYWORDS, TokenKind as Sign, scan};
use crate::model::notes::Noted;
use crate::model::vocabulary::Section;
use crate::model::words::Meaning;
use crate::source::TextRange;
use crate::syntax::ast::{Block, Expr, ExprKind, Member, Query, Text, TextPart, UseTarget};

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[expect(missing_docs, reason = "each is what its name says")]
pub enum TokenKind {
    Keyword,
    Kind,
    Field,
    Label,
    Value,
    Function,
    Type,
    Unit,
    Pack,
    Name,
    Number,
    Date,
    Text,
    Citation,
    Comment,
    Documentation,
    Operator,
    Punctuation,
}

impl TokenKind {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Keyword,
        Self::Kind,
        Self::Field,
        Self::Label,
        Self::Value,
        Self::Function,
        Self::Type,
        Self::Unit,
        Self::Pack,
        Self::Name,
        Self::Number,
        Self::Date,
        Self::Text,
        Self::Citation,
        Self::Comment,
        Self::Documentation,
        Self::Operator,
        Self::Punctuation,
    ];

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
            Self::Unit => "unit",
            Self::Pack => "pack",
            Self::Name => "name",
            Self::Number => "number",
            Self::Date => "date",
            Self::Text => "text",
            Self::Citation => "citation",
            Self::Comment => "comment",
            Self::Documentation => "documentation",
            Self::Operator => "operator",
            Self::Punctuation => "punctuation",
        }
    }
}

/// A word or a sign. None goes over more than one line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    /// Its bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of a file in order; of the items that touch some bytes of it, where they are given.
pub fn tokens(workspace: &mut Workspace, file: &str, within: Option<&Range<usize>>) -> Vec<Token> {
    let Some(file) = workspace.sources().find(file) else { return Vec::new() };
    let reading = workspace.reading(file, within);
    let text = workspace.sources().file(file).text.clone();
    let touched = |range: &Range<usize>| within.is_none_or(|w| range.start <= w.end && w.start <= range.end);
    let ranges: Vec<Range<usize>> = workspace.item_ranges(file).filter(touched).collect();
    let mut tokens = Vec::new();
    let mut marks: FxHashMap<crate::source::ItemId, Marks> = FxHashMap::default();
    for (item, parsed) in &reading.parsed.items {
        marks.entry(*item).or_default().members(&parsed.members);
    }
    for word in &reading.words {
        if let Some(marks) = marks.get_mut(&word.span.item) {
            marks.put(word.span.range, of_meaning(&word.meaning));
        }
    }
    for note in &reading.notes {
        let kind = match note.noted {
            Noted::Names(_) | Noted::Declares(_) => TokenKind::Label,
            Noted::Expected(..) | Noted::Member(..) => continue,
        };
        if let Some(marks) = marks.get_mut(&note.span.item) {
            marks.put_unless_known(note.span.range, kind);
        }
    }
    for ((item, _), range) in reading.parsed.items.iter().zip(ranges) {
        let (Some(marks), Some(text)) = (marks.get(item), text.get(range.clone())) else { continue };
        let mut painter = Painter { text, start: range.start, marks, tokens: &mut tokens };
        painter.paint(0..text.len());
    }
    tokens
}

fn of_meaning(meaning: &Meaning) -> TokenKind {
    match meaning {
        Meaning::In(section, _) => match section {
            Section::Kinds => TokenKind::Kind,
            Section::Fields => TokenKind::Field,
            Section::Values => TokenKind::Value,
            Section::Names => TokenKind::Label,
            Section::Units => TokenKind::Unit,
            Section::Functions => TokenKind::Function,
            Section::Types => TokenKind::Type,
            Section::PhraseWords => TokenKind::Keyword,
            Section::Packs => TokenKind::Pack,
            Section::Docs | Section::Meant => TokenKind::Name,
        },
        Meaning::Field(..) => TokenKind::Field,
        Meaning::Unit(..) | Meaning::Interval(_) => TokenKind::Unit,
        Meaning::Itself | Meaning::Every(_) | Meaning::Often(_) => TokenKind::Keyword,
        Meaning::Language => TokenKind::Value,
    }
}

/// What is known of the bytes of an item.
#[derive(Default)]
pub(super) struct Marks {
    /// By where they begin: where they end, and what they are.
    at: FxHashMap<u32, (u32, TokenKind)>,
    /// Computed parts of texts, in order.
    holes: Vec<TextRange>,
}

impl Marks {
    fn put(&mut self, range: TextRange, kind: TokenKind) {
        self.at.insert(range.start, (range.end, kind));
    }

    pub(super) fn put_unless_known(&mut self, range: TextRange, kind: TokenKind) {
        self.at.entry(range.start).or_insert((range.end, kind));
    }

    pub(super) fn members(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Use(used) => {
                    if let UseTarget::Pack(name) = &used.target {
                        self.put(name.range, TokenKind::Pack);
                    }
                    if let Some(alias) = &used.alias {
                        self.put(alias.range, TokenKind::Label);
                    }
                }
                Member::Field(field) => {
                    self.put(field.name.range, TokenKind::Field);
                    self.expr(&field.value);
                }
                Member::Block(block) => self.block(block),
                Member::Prose(text) => self.text(text),
            }
        }
    }

    fn block(&mut self, block: &Block) {
        self.put(block.kind.range, TokenKind::Kind);
        if let Some(label) = &block.label {
            let section = label.node.starts_with('§');
            self.put(label.range, if section { TokenKind::Citation } else { TokenKind::Label });
        }
        if let Some(title) = &block.title {
            self.text(title);
        }
        self.members(&block.members);
    }

    fn text(&mut self, text: &Text) {
        for part in &text.parts {
            if let TextPart::Computed(expr) = part {
                self.holes.push(expr.range);
                self.expr(expr);
            }
        }
    }

    fn all<'e>(&mut self, all: impl IntoIterator<Item = &'e Expr>) {
        all.into_iter().for_each(|expr| self.expr(expr));
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Truth(_) => self.put(expr.range, TokenKind::Keyword),
            ExprKind::Date(_) => self.put(expr.range, TokenKind::Date),
            ExprKind::Number(number) => {
                if let Some(unit) = &number.unit {
                    self.put(unit.range, TokenKind::Unit);
                }
            }
            ExprKind::Text(text) => self.text(text),
            ExprKind::Worded(word, literal) => {
                self.put(word.range, TokenKind::Keyword);
                self.expr(literal);
            }
            ExprKind::List(all) | ExprKind::Chain(_, all) => self.all(all),
            ExprKind::Map(entries) => entries.iter().for_each(|(key, value)| self.all([key, value])),
            ExprKind::Member(of, _) | ExprKind::Prefix(_, of) => self.expr(of),
            ExprKind::Call(function, arguments) => {
                self.expr(function);
                self.all(arguments.iter().map(|argument| &argument.value));
            }
            ExprKind::Infix(_, pair) => self.all([&pair.0, &pair.1]),
            ExprKind::Range(ends) => self.all(ends.0.iter().chain(&ends.1)),
            ExprKind::If(parts) => {
                parts.0.iter().for_each(|(condition, value)| self.all([condition, value]));
                self.expr(&parts.1);
            }
            ExprKind::All(all) => {
                if let Some(binder) = &all.1 {
                    self.put(binder.range, TokenKind::Name);
                }
            }
            ExprKind::Query(query) => match query.as_ref() {
                Query::Where(a, b) | Query::Sort(a, b, _) | Query::Take(a, b) | Query::Group(a, b) => self.all([a, b]),
                Query::Select(list, columns) => {
                    self.expr(list);
                    self.all(columns);
                }
            },
            ExprKind::Is(verdict) => {
                self.expr(&verdict.subject);
                self.put(verdict.word.range, TokenKind::Keyword);
                for (word, value) in &verdict.clauses {
                    self.put(word.range, TokenKind::Keyword);
                    self.expr(value);
                }
            }
            ExprKind::Section(section) => {
                if let Some(law) = &section.0 {
                    self.expr(law);
                }
                self.put(section.1.range, TokenKind::Citation);
            }
            ExprKind::Cited(cited) => {
                self.expr(&cited.0);
                self.put(cited.1.range, TokenKind::Citation);
            }
            ExprKind::NumberReference(_) => self.put(expr.range, TokenKind::Label),
            ExprKind::Name(_) | ExprKind::Any | ExprKind::Invalid => {}
        }
    }
}

pub(super) struct Painter<'a> {
    pub(super) text: &'a str,
    /// Where the item begins in its file.
    pub(super) start: usize,
    pub(super) marks: &'a Marks,
    pub(super) tokens: &'a mut Vec<Token>,
}

impl Painter<'_> {
    fn put(&mut self, range: Range<usize>, kind: TokenKind) {
        if !range.is_empty() {
            self.tokens.push(Token { range: self.start + range.start..self.start + range.end, kind });
        }
    }

    /// The tokens of some bytes of the item.
    pub(super) fn paint(&mut self, within: Range<usize>) {
        let Some(text) = self.text.get(within.clone()) else { return };
        let signs = scan(text);
        let mut done = within.start;
        for (index, sign) in signs.iter().enumerate() {
            let range = within.start + sign.start as usize..within.start + sign.end as usize;
            if range.start < done {
                continue;
            }
            done = range.end;
            match sign.kind {
                Sign::Comment => {
                    let written = self.text.get(range.clone()).unwrap_or_default();
                    let doc = written.starts_with("///");
                    self.put(range, if doc { TokenKind::Documentation } else { TokenKind::Comment });
                }
                Sign::Open | Sign::Close | Sign::Separator | Sign::Colon => self.put(range, TokenKind::Punctuation),
                Sign::Prose => self.words(range, true),
                Sign::Plain | Sign::Taken => {
                    let names_field = signs.get(index + 1).is_some_and(|next| next.kind == Sign::Colon);
                    done = self.plain(range, names_field);
                }
            }
        }
    }

    /// A word, a number, a text or an operator. Gives where it ends.
    fn plain(&mut self, range: Range<usize>, names_field: bool) -> usize {
        let Some(written) = self.text.get(range.clone()) else { return range.end };
        let known = self.marks.at.get(&(range.start as u32)).copied();
        if written.starts_with('"') {
            match known {
                Some((_, TokenKind::Citation)) => self.put(range.clone(), TokenKind::Citation),
                _ => self.words(range.clone(), false),
            }
            return range.end;
        }
        if let Some((end, TokenKind::Citation)) = known {
            let end = end as usize;
            self.put(range.start..end, TokenKind::Citation);
            return end;
        }
        let first = written.chars().next().unwrap_or(' ');
        if first.is_ascii_digit() {
            let date = matches!(known, Some((_, TokenKind::Date))) || written.contains('-');
            self.put(range.clone(), if date { TokenKind::Date } else { TokenKind::Number });
        } else if first == '#' {
            self.put(range.clone(), TokenKind::Label);
        } else if first.is_alphabetic() || first == '_' || first == '`' {
            self.name(range.clone(), names_field);
        } else if first == '§' {
            self.put(range.clone(), TokenKind::Citation);
        } else {
            let unit = matches!(known, Some((_, TokenKind::Unit)));
            self.put(range.clone(), if unit { TokenKind::Unit } else { TokenKind::Operator });
        }
        range.end
    }

    /// A name, perhaps of several with dots between.
    fn name(&mut self, range: Range<usize>, names_field: bool) {
        let mut at = range.start;
        while at < range.end {
            if let Some((end, kind)) = self.marks.at.get(&(at as u32))
                && *end as usize <= range.end
            {
                self.put(at..*end as usize, *kind);
                at = *end as usize;
            } else {
                let rest = self.text.get(at..range.end).unwrap_or_default();
                let end = at + rest.find('.').unwrap_or(rest.len());
                let word = self.text.get(at..end).unwrap_or_default();
                let keyword = |row: &[&str; 3]| row.iter().any(|known| known.split(' ').any(|part| part == word));
                let kind = if names_field {
                    TokenKind::Field
                } else if KEYWORDS.iter().any(keyword) {
                    TokenKind::Keyword
                } else {
                    TokenKind::Name
                };
                self.put(at..end, kind);
                at = end;
            }
            if self.text.get(at..range.end).is_some_and(|rest| rest.starts_with('.')) {
                self.put(at..at + 1, TokenKind::Punctuation);
                at += 1;
            }
        }
    }

    /// A text or prose, with what is computed in it.
    fn words(&mut self, range: Range<usize>, prose: bool) {
        let inside = |hole: &&TextRange| range.start <= hole.start as usize && hole.end as usize <= range.end;
        let holes: Vec<TextRange> = self.marks.holes.iter().filter(inside).copied().collect();
        let mut at = range.start;
        for hole in holes {
            let (start, end) = (hole.start as usize, hole.end as usize);
            let before = self.text.get(at..start).unwrap_or_default();
            let open = before.rfind('{').map_or(start, |brace| at + brace);
            self.lines(at..open, prose);
            self.put(open..(open + 1).min(start), TokenKind::Punctuation);
            self.paint(start..end);
            let rest = self.text.get(end..range.end).unwrap_or_default();
            let close = end + rest.find('}').map_or(0, |brace| brace + 1);
            self.put(close.saturating_sub(1).max(end)..close, TokenKind::Punctuation);
            at = close.max(end);
        }
        self.lines(at..range.end, prose);
    }

    /// Words line by line, without the blanks before them; the bars of prose apart.
    fn lines(&mut self, range: Range<usize>, prose: bool) {
        let first = range.start;
        let mut at = first;
        let Some(text) = self.text.get(range) else { return };
        for line in text.split_inclusive('\n') {
            let content = if at == first { line } else { line.trim_start_matches([' ', '\t']) };
            let mut start = at + line.len() - content.len();
            let end = start + content.trim_end_matches(['\n', '\r']).len();
            if prose && self.begins_line(start) && content.starts_with('|') {
                self.put(start..start + 1, TokenKind::Operator);
                start += 1;
            }
            self.put(start..end.max(start), TokenKind::Text);
            at += line.len();
        }
    }

    /// Does nothing but blanks stand before this on its line, or the colon of a field?
    fn begins_line(&self, at: usize) -> bool {
        crate::syntax::lexical::begins_prose(self.text.as_bytes(), at)
    }
}
