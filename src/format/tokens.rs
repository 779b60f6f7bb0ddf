//! The tokens of one item, comments among them, with what the tree says about how they stand to each other.
//!
//! The printer works on tokens and so cannot lose one; the tree only tells it what tokens alone do not: which
//! parenthesis is a call's, which minus is a sign, where an expression may be broken.

use ecow::EcoString;

use crate::source::TextRange;
use crate::syntax::ast::{ChainOperator, Expr, ExprKind, Member, PrefixOperator, Query};
use crate::syntax::lexical::{begins_prose, line_end, text_end};

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A name, a word, a number, a date, an operator, a text: anything that stands as it was written.
    Plain,
    /// `{`, `(`, `[`.
    Open,
    /// `}`, `)`, `]`.
    Close,
    /// `,` or `;`.
    Separator,
    /// `:`.
    Colon,
    /// Consecutive lines that start with a bar.
    Prose,
    /// `// …`, also `/// …`.
    Comment,
    /// A part of the token before it.
    Taken,
}

/// Where an expression may be broken: before an operator of this looseness.
pub(super) const NEVER: u8 = u8::MAX;

/// A token with its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) kind: Kind,
    /// How many line breaks stand before it; 2 means two or more.
    pub(super) breaks: u8,
    /// No blank before it.
    pub(super) tight: bool,
    /// No blank after it.
    pub(super) tight_after: bool,
    /// An entry of a map begins here.
    pub(super) entry: bool,
    /// A line may be broken before it; the loosest is 0.
    pub(super) looseness: u8,
    /// For brackets: the index of the other one.
    pub(super) partner: u32,
}

/// The tokens of an item.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    pub(super) all: Vec<Token>,
    /// Sections in their one way of writing, by token.
    sections: Vec<(usize, EcoString)>,
}

impl<'t> Tokens<'t> {
    /// Read the tokens of an item and mark them by its tree.
    pub(super) fn new(text: &'t str, members: &[Member]) -> Self {
        let mut tokens = Self { text, all: scan(text), sections: Vec::new() };
        tokens.members(members);
        tokens.pair();
        tokens
    }

    /// What is written for a token.
    pub(super) fn written(&self, index: usize) -> &str {
        if let Ok(at) = self.sections.binary_search_by_key(&index, |(token, _)| *token) {
            return self.sections.get(at).map_or("", |(_, words)| words.as_str());
        }
        self.source(index)
    }

    /// The text of a token as it stands.
    pub(super) fn source(&self, index: usize) -> &'t str {
        self.all.get(index).and_then(|token| self.text.get(token.start as usize..token.end as usize)).unwrap_or("")
    }

    /// The first token that begins at this place or after it.
    pub(super) fn from(&self, place: u32) -> usize {
        self.all.partition_point(|token| token.start < place)
    }

    /// The first token at this place or after it that is no comment.
    fn operator(&mut self, place: u32) -> Option<&mut Token> {
        let from = self.from(place);
        self.all.iter_mut().skip(from).find(|token| token.kind != Kind::Comment)
    }

    /// The last token before this place that is no comment.
    fn before(&mut self, place: u32) -> Option<&mut Token> {
        let to = self.from(place);
        self.all.iter_mut().take(to).rev().find(|token| token.kind != Kind::Comment)
    }

    fn breakable(&mut self, after: &Expr, looseness: u8) {
        if let Some(token) = self.operator(after.range.end) {
            token.looseness = looseness;
        }
    }

    fn section(&mut self, words: &EcoString, range: TextRange) {
        let first = self.from(range.start);
        for (index, token) in self.all.iter_mut().enumerate().skip(first) {
            if token.start >= range.end {
                break;
            }
            if index > first {
                token.kind = Kind::Taken;
            }
        }
        if let Some(token) = self.all.get_mut(first) {
            token.end = range.end;
            self.sections.push((first, words.clone()));
        }
    }

    fn members(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Field(field) => self.expr(&field.value),
                Member::Block(block) => {
                    if let Some(label) = &block.label
                        && label.node.starts_with('§')
                    {
                        self.section(&label.node, label.range);
                    }
                    self.members(&block.members);
                }
                Member::Use(_) | Member::Prose(_) => {}
            }
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::List(all) => all.iter().for_each(|one| self.expr(one)),
            ExprKind::Map(entries) => {
                for (key, value) in entries {
                    self.expr(key);
                    let first = self.from(key.range.start);
                    if let Some(token) = self.all.get_mut(first) {
                        token.entry = true;
                    }
                    self.expr(value);
                }
            }
            ExprKind::Member(of, _) => self.expr(of),
            ExprKind::Worded(_, amount) => self.expr(amount),
            ExprKind::Call(function, arguments) => {
                self.expr(function);
                if let Some(open) = self.operator(function.range.end) {
                    open.tight = true;
                }
                for argument in arguments {
                    self.expr(&argument.value);
                }
            }
            ExprKind::Prefix(prefix, operand) => {
                if *prefix == PrefixOperator::Negative
                    && let Some(sign) = self.before(operand.range.start)
                {
                    sign.tight_after = true;
                }
                self.expr(operand);
            }
            ExprKind::Infix(_, pair) => {
                self.expr(&pair.0);
                self.expr(&pair.1);
            }
            ExprKind::Chain(operator, operands) => self.chain(*operator, operands),
            ExprKind::Range(ends) => self.range(ends.0.as_ref(), ends.1.as_ref()),
            ExprKind::If(parts) => {
                for (condition, value) in &parts.0 {
                    self.expr(condition);
                    self.breakable(condition, 0);
                    self.expr(value);
                    self.breakable(value, 0);
                }
                self.expr(&parts.1);
            }
            ExprKind::Query(query) => self.query(query),
            ExprKind::Is(verdict) => {
                self.expr(&verdict.subject);
                for (word, value) in &verdict.clauses {
                    if let Some(token) = self.operator(word.range.start) {
                        token.looseness = 4;
                    }
                    self.expr(value);
                }
            }
            ExprKind::Section(pair) => {
                if let Some(law) = &pair.0 {
                    self.expr(law);
                }
                self.section(&pair.1.node, pair.1.range);
            }
            ExprKind::Cited(pair) => self.expr(&pair.0),
            // What stands in a text stays as it was written.
            _ => {}
        }
    }

    fn chain(&mut self, operator: ChainOperator, operands: &[Expr]) {
        let looseness = match operator {
            ChainOperator::Or => 2,
            ChainOperator::And => 3,
            ChainOperator::Plus => 5,
            // A bar never begins a line, and products are short.
            ChainOperator::Times | ChainOperator::Union => NEVER,
        };
        for (index, operand) in operands.iter().enumerate() {
            self.expr(operand);
            if index + 1 < operands.len() && looseness != NEVER {
                self.breakable(operand, looseness);
            }
        }
    }

    fn range(&mut self, start: Option<&Expr>, end: Option<&Expr>) {
        if let Some(start) = start {
            self.expr(start);
            if let Some(dots) = self.operator(start.range.end) {
                dots.tight = true;
            }
        }
        if let Some(end) = end {
            if let Some(dots) = self.before(end.range.start) {
                dots.tight_after = true;
            }
            self.expr(end);
        }
    }

    fn query(&mut self, query: &Query) {
        let (list, rest) = match query {
            Query::Where(list, key) | Query::Sort(list, key, _) | Query::Take(list, key) | Query::Group(list, key) => {
                (list, std::slice::from_ref(key))
            }
            Query::Select(list, columns) => (list, columns.as_slice()),
        };
        self.expr(list);
        self.breakable(list, 1);
        for one in rest {
            self.expr(one);
        }
    }

    /// Find the partner of each bracket.
    fn pair(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for index in 0..self.all.len() {
            match self.all.get(index).map(|token| token.kind) {
                Some(Kind::Open) => open.push(index),
                Some(Kind::Close) => {
                    let Some(first) = open.pop() else { continue };
                    if let Some(token) = self.all.get_mut(first) {
                        token.partner = index as u32;
                    }
                    if let Some(token) = self.all.get_mut(index) {
                        token.partner = first as u32;
                    }
                }
                _ => {}
            }
        }
    }
}

/// The tokens of a text in order.
pub(crate) fn scan(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut all: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let (mut at, mut breaks) = (0, 0_u8);
    while let Some(byte) = bytes.get(at) {
        let (kind, end) = match byte {
            b'\n' => {
                breaks = (breaks + 1).min(2);
                at += 1;
                continue;
            }
            b' ' | b'\t' | b'\r' => {
                at += 1;
                continue;
            }
            0xC2 if bytes.get(at + 1) == Some(&0xA0) => {
                at += 2;
                continue;
            }
            0xEF if bytes[at..].starts_with("\u{FEFF}".as_bytes()) => {
                at += 3;
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                let end = line_end(bytes, at);
                (Kind::Comment, at + text.get(at..end).map_or(0, |words| words.trim_end().len()))
            }
            b'|' if begins_prose(bytes, at) => (Kind::Prose, prose_end(bytes, at)),
            b'"' => (Kind::Plain, text_end(bytes, at).end),
            b'{' | b'(' | b'[' => (Kind::Open, at + 1),
            b'}' | b')' | b']' => (Kind::Close, at + 1),
            b',' | b';' => (Kind::Separator, at + 1),
            b':' => (Kind::Colon, at + 1),
            b'0'..=b'9' => (Kind::Plain, number_end(bytes, at)),
            b'#' => (Kind::Plain, dotted_end(bytes, at + 1, false)),
            b'=' | b'!' | b'<' | b'>' if bytes.get(at + 1) == Some(&b'=') => (Kind::Plain, at + 2),
            b'.' if bytes.get(at + 1) == Some(&b'.') => (Kind::Plain, at + 2),
            0xC2 if bytes.get(at + 1) == Some(&0xA7) => (Kind::Plain, at + 2),
            _ if in_word(*byte) || *byte == b'`' => (Kind::Plain, dotted_end(bytes, at, true)),
            _ => (Kind::Plain, at + 1),
        };
        // What divides may be left out, and then the comment after it would move up a line.
        if kind == Kind::Comment
            && breaks == 0
            && let Some(before) = all.last_mut().filter(|before| before.kind == Kind::Separator)
        {
            breaks = std::mem::take(&mut before.breaks);
        }
        let member = *byte == b'.' && end == at + 1;
        all.push(Token {
            start: at as u32,
            end: end as u32,
            kind,
            breaks,
            tight: member,
            tight_after: member,
            entry: false,
            looseness: NEVER,
            partner: 0,
        });
        breaks = 0;
        at = end.max(at + 1);
    }
    all
}

/// Can this byte stand in a word? Every letter beyond ASCII can; the signs that cannot are asked for before.
fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// The end of a dotted name or of the number of an element.
fn dotted_end(bytes: &[u8], start: usize, name: bool) -> usize {
    let mut end = start;
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'`' if name => match bytes[end + 1..].iter().position(|byte| matches!(byte, b'`' | b'\n')) {
                Some(length) if bytes[end + 1 + length] == b'`' => end += length + 2,
                _ => return end + 1,
            },
            b'.' if bytes
                .get(end + 1)
                .is_some_and(|next| in_word(*next) && !(name && next.is_ascii_digit()) || (name && *next == b'`')) =>
            {
                end += 1;
            }
            0xC2 if matches!(bytes.get(end + 1), Some(0xA0 | 0xA7)) => break,
            _ if in_word(*byte) => end += 1,
            _ => break,
        }
    }
    end
}

/// The end of a number or date.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let word = |mut at: usize| {
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
            at += 1;
        }
        at
    };
    let digits = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = word(start);
    let joins = |at: usize| bytes.get(at) == Some(&b'-') && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
    if digits == 4 && end == start + 4 && joins(end) {
        end = word(end + 1);
        if joins(end) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) && end == start + 7 {
            end = word(end + 1);
        }
        return end;
    }
    match (bytes.get(end), bytes.get(end + 1)) {
        (Some(b'.'), Some(next)) if next.is_ascii_digit() => end = word(end + 1),
        // `hvert 4. år`
        (Some(b'.'), Some(b' ' | b'\t')) => end += 1,
        _ => {}
    }
    end
}

/// The end of the last of consecutive lines that start with a bar.
fn prose_end(bytes: &[u8], start: usize) -> usize {
    let mut end = line_end(bytes, start);
    loop {
        let mut next = end + 1;
        while matches!(bytes.get(next), Some(b' ' | b'\t' | b'\r')) {
            next += 1;
        }
        if bytes.get(next) != Some(&b'|') {
            return end;
        }
        end = line_end(bytes, next);
    }
}
