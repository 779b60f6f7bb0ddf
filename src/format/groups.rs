//! Brackets: on one line, or opened.

use super::layout::{Printer, STEP, WIDTH};
use super::tokens::Kind;

impl Printer<'_, '_> {
    /// A bracket with what is in it on one line, unless the author opened it at the end of a line.
    pub(super) fn flat_group(&mut self, open: usize) -> bool {
        let Some(close) = self.token(open).map(|token| token.partner as usize) else { return false };
        let brace = self.tokens.source(open) == "{";
        self.write(open);
        if open + 1 < close {
            if self.token(open + 1).is_none_or(|token| token.breaks > 0) {
                return false;
            }
            if brace {
                self.out.push(' ');
            }
        }
        let (mut index, mut before, mut divided) = (open + 1, None, false);
        while index < close {
            let Some(token) = self.token(index) else { return false };
            match token.kind {
                Kind::Comment | Kind::Prose => return false,
                Kind::Separator => divided = true,
                Kind::Taken => {}
                _ => {
                    if before.is_some() && (divided || token.entry) {
                        self.out.push_str(", ");
                    } else {
                        self.space(before, index);
                    }
                    divided = false;
                    let Some(last) = self.flat_piece(index) else { return false };
                    index = last;
                    before = Some(index);
                }
            }
            index += 1;
        }
        if brace && open + 1 < close {
            self.out.push(' ');
        }
        self.write(close);
        self.fits()
    }

    /// A bracket with what is in it, one item a line if it does not fit.
    pub(super) fn group(&mut self, open: usize) {
        if self.attempt(|printer| printer.flat_group(open)) {
            return;
        }
        let Some(token) = self.token(open) else { return };
        let close = token.partner as usize;
        if !self.attempt(|printer| printer.hugging(open, close)) {
            self.opened(open, close);
        }
    }

    /// A bracket that is opened: what is in it stands on lines of its own.
    fn opened(&mut self, open: usize, close: usize) {
        let Some(token) = self.token(open) else { return };
        let (base, indent) = (self.indent, self.indent + STEP);
        // Between parentheses that only group stands one expression.
        let commas = token.tight || self.tokens.source(open) != "(";
        self.write(open);
        let (mut index, mut first) = (open + 1, true);
        while index < close {
            match self.kind(index) {
                Some(Kind::Separator | Kind::Taken) => index += 1,
                Some(Kind::Comment) => {
                    let own_line = self.token(index).is_some_and(|token| token.breaks > 0);
                    self.comment(index, indent, first);
                    first &= !own_line;
                    index += 1;
                }
                _ => {
                    let line = self.items_on_one_line(index, close);
                    let blank = self.token(index).is_some_and(|token| token.breaks > 1) && !first;
                    first = false;
                    self.newline(indent, blank);
                    index = line.last().map_or(close, |(_, end)| *end);
                    if commas && self.attempt(|printer| printer.flat_items(&line)) {
                        continue;
                    }
                    for (number, (start, end)) in line.into_iter().enumerate() {
                        if number > 0 {
                            self.newline(indent, false);
                        }
                        self.lines(start, end, indent);
                        if commas && self.kind(end - 1) != Some(Kind::Prose) {
                            self.out.push(',');
                        }
                    }
                }
            }
        }
        self.newline(base, false);
        self.write(close);
    }

    /// The items that the author put on the line of the first.
    fn items_on_one_line(&self, first: usize, close: usize) -> Vec<(usize, usize)> {
        let mut items = vec![(first, self.item_end(first, close))];
        let mut index = items.first().map_or(close, |(_, end)| *end);
        while let Some(token) = self.token(index).filter(|token| index < close && token.breaks == 0) {
            match token.kind {
                Kind::Separator | Kind::Taken => index += 1,
                Kind::Comment => break,
                _ => {
                    let end = self.item_end(index, close);
                    items.push((index, end));
                    index = end;
                }
            }
        }
        items
    }

    /// Items on one line, each with its comma.
    fn flat_items(&mut self, items: &[(usize, usize)]) -> bool {
        items.iter().enumerate().all(|(number, (first, end))| {
            if number > 0 {
                self.out.push(' ');
            }
            let done = self.flat(*first, *end);
            self.out.push(',');
            done && self.fits()
        })
    }

    /// Where the item that begins at `first` ends: before its separator, and before comments after it.
    fn item_end(&self, first: usize, close: usize) -> usize {
        let (mut index, mut end) = (first, first + 1);
        while let Some(token) = self.token(index).filter(|_| index < close) {
            if token.kind == Kind::Separator || token.entry && index > first {
                break;
            }
            if token.kind == Kind::Open {
                index = token.partner as usize;
            }
            index += 1;
            if token.kind != Kind::Comment {
                end = index;
            }
        }
        end
    }

    /// `list(one_of(` and `mentions(text, [`: a call whose last argument is all that need be broken.
    fn hugging(&mut self, open: usize, close: usize) -> bool {
        let mut items = Vec::new();
        let mut index = open + 1;
        while index < close {
            if self.kind(index) == Some(Kind::Separator) {
                index += 1;
                continue;
            }
            let end = self.item_end(index, close);
            items.push((index, end));
            index = end;
        }
        let whole = |index: usize| self.token(index).is_some_and(|token| token.breaks == 0);
        let (true, true, Some((last, end))) =
            (self.tokens.source(open) == "(", whole(open + 1) && whole(close), items.pop())
        else {
            return false;
        };
        let Some(inner) = self.token(end - 1).filter(|token| token.kind == Kind::Close) else { return false };
        let inner = inner.partner as usize;
        let opens = inner == last || inner == last + 1 && self.token(inner).is_some_and(|token| token.tight);
        if !opens || !whole(last) || self.token(open).is_none_or(|token| !token.tight) {
            return false;
        }
        self.write(open);
        for (first, end) in items {
            if !self.flat(first, end) {
                return false;
            }
            self.out.push_str(", ");
        }
        let line = self.line;
        self.plain(last, inner);
        // On one line the whole call did not fit, so what is in the last argument is opened.
        if !self.attempt(|printer| printer.hugging(inner, end - 1)) {
            self.opened(inner, end - 1);
        }
        self.write(close);
        // The line that the call stands on must fit up to the bracket that opens.
        let first_line = self.out.get(line..).and_then(|rest| rest.lines().next()).unwrap_or("");
        first_line.chars().count() <= WIDTH
    }
}
