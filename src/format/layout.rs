//! From tokens to lines.
//!
//! What the author put on one line stays there while it fits, and a bracket that the author opened at the end of a
//! line stays open. What does not fit is broken: first before the loosest operators, then in its brackets, one item a
//! line. Every choice depends only on the tokens and on those line breaks, so that what was printed prints the same.

use super::tokens::{Kind, NEVER, Token, Tokens};
use crate::syntax::ast::{Block, Expr, ExprKind, Member};

/// How many characters fit on a line, where they can be broken.
pub const WIDTH: usize = 120;

/// How many blanks each level is indented.
pub(super) const STEP: usize = 2;

/// Print an item. It begins at the left margin and ends without a line break.
pub(super) fn print(tokens: &Tokens<'_>, members: &[Member]) -> String {
    let out = String::with_capacity(tokens.text.len() + tokens.text.len() / 8);
    let mut printer = Printer { tokens, out, line: 0, indent: 0 };
    printer.members(members, 0, tokens.all.len(), 0);
    printer.out
}

/// Does a value end in a word that is the unit of a number?
fn ends_in_unit(value: &Expr) -> bool {
    match &value.kind {
        ExprKind::Number(number) => number.unit.as_ref().is_some_and(|unit| unit.node != "%"),
        ExprKind::Worded(_, last) | ExprKind::Prefix(_, last) => ends_in_unit(last),
        ExprKind::Infix(_, operands) => ends_in_unit(&operands.1),
        ExprKind::Chain(_, all) => all.last().is_some_and(ends_in_unit),
        ExprKind::Range(ends) => ends.1.as_ref().is_some_and(ends_in_unit),
        _ => false,
    }
}

pub(super) struct Printer<'p, 't> {
    pub(super) tokens: &'p Tokens<'t>,
    pub(super) out: String,
    /// Where the line begins that is being written.
    pub(super) line: usize,
    /// How far that line is indented.
    pub(super) indent: usize,
}

impl Printer<'_, '_> {
    pub(super) fn token(&self, index: usize) -> Option<Token> {
        self.tokens.all.get(index).copied()
    }

    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.token(index).map(|token| token.kind)
    }

    pub(super) fn write(&mut self, index: usize) {
        self.out.push_str(self.tokens.written(index));
    }

    /// Begin a line, after a blank one if the author left one.
    pub(super) fn newline(&mut self, indent: usize, blank: bool) {
        if !self.out.is_empty() {
            self.out.push_str(if blank { "\n\n" } else { "\n" });
        }
        self.line = self.out.len();
        self.indent = indent;
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// Does the line fit so far?
    pub(super) fn fits(&self) -> bool {
        let length = self.out.len() - self.line;
        length <= WIDTH || self.out.get(self.line..).is_none_or(|line| line.chars().count() <= WIDTH)
    }

    /// Write something on one line, or take it back and say that it does not fit there.
    pub(super) fn attempt(&mut self, write: impl FnOnce(&mut Self) -> bool) -> bool {
        let before = (self.out.len(), self.line, self.indent);
        let done = write(self);
        if !done {
            self.out.truncate(before.0);
            (self.line, self.indent) = (before.1, before.2);
        }
        done
    }

    pub(super) fn comment(&mut self, index: usize, indent: usize, first: bool) {
        let breaks = self.token(index).map_or(0, |token| token.breaks);
        if breaks > 0 || self.out.is_empty() {
            self.newline(indent, breaks > 1 && !first);
        } else {
            self.out.push(' ');
        }
        self.write(index);
    }

    // ---- Members

    /// The members among the tokens from `at` to `end`, each line as the author filled it if it fits.
    fn members(&mut self, members: &[Member], mut at: usize, end: usize, indent: usize) {
        let (mut rest, mut first) = (members, true);
        while at < end {
            match self.kind(at) {
                Some(Kind::Separator | Kind::Taken) => at += 1,
                Some(Kind::Comment) => {
                    let own_line = self.out.is_empty() || self.token(at).is_some_and(|token| token.breaks > 0);
                    self.comment(at, indent, first);
                    first &= !own_line;
                    at += 1;
                }
                _ => {
                    let count = self.on_one_line(rest);
                    let (line, after) = rest.split_at(count);
                    let Some(last) = line.last() else { return };
                    let blank = self.token(at).is_some_and(|token| token.breaks > 1) && !first;
                    let blank = blank || self.would_go_on(at);
                    first = false;
                    self.newline(indent, blank);
                    if !self.attempt(|printer| printer.flat_members(line)) {
                        for (index, member) in line.iter().enumerate() {
                            if index > 0 {
                                self.newline(indent, self.would_go_on(self.tokens.from(range(member).0)));
                            }
                            if index == 0 && count == 1 || !self.attempt(|printer| printer.flat_member(member)) {
                                self.member(member, indent);
                            }
                        }
                    }
                    at = self.tokens.from(range(last).1).max(at + 1);
                    rest = after;
                }
            }
        }
    }

    /// Is this prose that would go on the prose before it, if nothing but a line stood between them? What parted them is left out.
    fn would_go_on(&self, at: usize) -> bool {
        let mut before = (0..at)
            .rev()
            .map(|index| self.kind(index))
            .skip_while(|kind| matches!(kind, Some(Kind::Separator | Kind::Taken)));
        self.kind(at) == Some(Kind::Prose) && before.next() == Some(Some(Kind::Prose))
    }

    /// How many members the author put on the line of the first.
    fn on_one_line(&self, members: &[Member]) -> usize {
        let same_line = |next: &Member| {
            let first = self.tokens.from(range(next).0);
            // What divides may begin the next line, after a comment.
            let divides = |index: &usize| matches!(self.kind(*index), Some(Kind::Separator | Kind::Taken));
            let before = (0..first).rev().find(|index| !divides(index));
            let parts = before.map_or(0, |index| index + 1)..=first;
            before.is_none_or(|index| self.kind(index) != Some(Kind::Comment))
                && parts.into_iter().all(|index| self.token(index).is_some_and(|token| token.breaks == 0))
        };
        members.iter().enumerate().skip(1).find(|(_, next)| !same_line(next)).map_or(members.len(), |(index, _)| index)
    }

    fn flat_members(&mut self, members: &[Member]) -> bool {
        members.iter().enumerate().all(|(index, member)| {
            if let Some(before) = index.checked_sub(1).and_then(|before| members.get(before)) {
                // `200 kr  status { … }` would be a block of the kind `kr`: the comma that parts the two stays.
                let parts =
                    matches!((before, member), (Member::Field(field), Member::Block(_)) if ends_in_unit(&field.value));
                self.out.push_str(if parts { ", " } else { "  " });
            }
            self.flat_member(member)
        })
    }

    fn flat_member(&mut self, member: &Member) -> bool {
        let (start, end) = range(member);
        let (first, last) = (self.tokens.from(start), self.tokens.from(end));
        let Member::Block(block) = member else { return self.flat(first, last) };
        let Some((open, close)) = self.braces(block) else { return false };
        self.plain(first, open);
        self.out.push_str(" {");
        // What only divides is left out.
        if (open + 1..close).all(|index| self.kind(index) == Some(Kind::Separator)) {
            self.out.push('}');
            return self.fits();
        }
        let as_written = |token: &Token| token.breaks == 0 && !matches!(token.kind, Kind::Comment | Kind::Prose);
        if !self.tokens.all.get(open + 1..=close).is_some_and(|tokens| tokens.iter().all(as_written)) {
            return false;
        }
        self.out.push(' ');
        let done = self.flat_members(&block.members);
        self.out.push_str(if block.members.is_empty() { "}" } else { " }" });
        done && self.fits()
    }

    /// A member that does not fit on one line.
    fn member(&mut self, member: &Member, indent: usize) {
        let (start, end) = range(member);
        let (first, last) = (self.tokens.from(start), self.tokens.from(end));
        match member {
            Member::Prose(_) => self.prose(first, indent),
            Member::Use(_) | Member::Field(_) => self.lines(first, last, indent),
            Member::Block(block) => {
                let Some((open, close)) = self.braces(block) else { return };
                self.plain(first, open);
                self.out.push_str(" {");
                self.members(&block.members, open + 1, close, indent + STEP);
                self.newline(indent, false);
                self.out.push('}');
            }
        }
    }

    /// The braces of a block.
    fn braces(&self, block: &Block) -> Option<(usize, usize)> {
        let open = self.tokens.from(block.head.end);
        let token = self.token(open).filter(|token| token.kind == Kind::Open)?;
        Some((open, token.partner as usize))
    }

    /// Prose, each line as it is.
    fn prose(&mut self, index: usize, indent: usize) {
        for (number, line) in self.tokens.source(index).split('\n').enumerate() {
            if number > 0 {
                self.newline(indent, false);
            }
            let words = line.trim_start_matches([' ', '\t', '\r']);
            let words = words.strip_prefix('|').unwrap_or(words).trim_end_matches('\r');
            let words = words.strip_prefix(' ').unwrap_or(words);
            self.out.push('|');
            if !words.is_empty() {
                self.out.push(' ');
                self.out.push_str(words);
            }
        }
    }

    // ---- Fields and what stands in them

    /// Tokens on one line, however long.
    pub(super) fn plain(&mut self, first: usize, end: usize) {
        let mut before = None;
        for index in first..end {
            if self.kind(index) != Some(Kind::Taken) {
                self.space(before, index);
                self.write(index);
                before = Some(index);
            }
        }
    }

    pub(super) fn space(&mut self, before: Option<usize>, index: usize) {
        let (Some(before), Some(next)) = (before.and_then(|index| self.token(index)), self.token(index)) else {
            return;
        };
        if !(before.tight_after || next.tight || matches!(next.kind, Kind::Separator | Kind::Colon)) {
            self.out.push(' ');
        }
    }

    /// Tokens on one line, if they fit and the author did not break them.
    pub(super) fn flat(&mut self, first: usize, end: usize) -> bool {
        let (mut index, mut before) = (first, None);
        while index < end {
            let Some(token) = self.token(index) else { return false };
            match token.kind {
                Kind::Taken => {
                    index += 1;
                    continue;
                }
                Kind::Comment | Kind::Prose => return false,
                _ if token.breaks > 0 && index > first => return false,
                _ => {}
            }
            self.space(before, index);
            let Some(last) = self.flat_piece(index) else { return false };
            before = Some(last);
            index = last + 1;
        }
        true
    }

    /// A token, or the group that it opens, on one line. Gives its last token; nothing where it does not fit.
    pub(super) fn flat_piece(&mut self, index: usize) -> Option<usize> {
        let token = self.token(index)?;
        let last = if token.kind == Kind::Open {
            let last = token.partner as usize;
            self.flat_group(index).then_some(last)?
        } else {
            self.write(index);
            index
        };
        self.fits().then_some(last)
    }

    /// Tokens that may take several lines: the author's own, and comments and prose among them.
    pub(super) fn lines(&mut self, first: usize, end: usize, indent: usize) {
        let (mut from, mut index, mut broken) = (first, first, false);
        while index < end {
            let Some(token) = self.token(index) else { return };
            match token.kind {
                Kind::Comment => {
                    self.piece(from, index, indent);
                    self.comment(index, indent + STEP, true);
                    (from, broken) = (index + 1, true);
                }
                Kind::Prose => {
                    self.piece(from, index, indent);
                    if token.breaks == 0 && !broken && !self.tokens.source(index).contains('\n') {
                        self.out.push(' ');
                    } else {
                        self.newline(indent + STEP, false);
                    }
                    self.prose(index, indent + STEP);
                    (from, broken) = (index + 1, true);
                }
                Kind::Taken => {}
                _ => {
                    if index > from && token.breaks > 0 {
                        self.piece(from, index, indent);
                        (from, broken) = (index, true);
                    }
                    if index == from && broken {
                        self.newline(indent + STEP, false);
                    }
                    if token.kind == Kind::Open {
                        index = token.partner as usize;
                    }
                }
            }
            index += 1;
        }
        self.piece(from, end, indent);
    }

    /// Tokens that the author did not break: on one line, or broken before the loosest operators, or in brackets.
    fn piece(&mut self, first: usize, end: usize, indent: usize) {
        if first >= end || self.attempt(|printer| printer.flat(first, end)) {
            return;
        }
        let mut loosest = NEVER;
        self.each_outside(first + 1, end, |token, _| loosest = loosest.min(token.looseness));
        if loosest != NEVER {
            let mut starts = vec![first];
            self.each_outside(first + 1, end, |token, index| {
                if token.looseness == loosest {
                    starts.push(index);
                }
            });
            starts.push(end);
            for (number, pair) in starts.windows(2).enumerate() {
                if number > 0 {
                    self.newline(indent + STEP, false);
                }
                if let [from, to] = pair {
                    self.piece(*from, *to, indent);
                }
            }
            return;
        }
        let (mut index, mut before) = (first, None);
        while let Some(token) = self.token(index).filter(|_| index < end) {
            if token.kind != Kind::Taken {
                self.space(before, index);
                if token.kind == Kind::Open {
                    self.group(index);
                    index = token.partner as usize;
                } else {
                    self.write(index);
                }
                before = Some(index);
            }
            index += 1;
        }
    }

    /// Every token that stands in no bracket of its own.
    fn each_outside(&self, first: usize, end: usize, mut see: impl FnMut(&Token, usize)) {
        // The first token may itself be a bracket.
        let mut index = match self.token(first.saturating_sub(1)) {
            Some(token) if token.kind == Kind::Open => token.partner as usize + 1,
            _ => first,
        };
        while let Some(token) = self.token(index).filter(|_| index < end) {
            see(&token, index);
            index = if token.kind == Kind::Open { token.partner as usize + 1 } else { index + 1 };
        }
    }
}

/// The places where a member begins and ends.
fn range(member: &Member) -> (u32, u32) {
    let range = match member {
        Member::Use(used) => used.range,
        Member::Field(field) => field.range,
        Member::Block(block) => block.range,
        Member::Prose(text) => text.range,
    };
    (range.start, range.end)
}
