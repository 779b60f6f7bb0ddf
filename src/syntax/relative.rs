//! A tree told by its text: what a tree takes from the text of its item is left out of it, and put back when the text is at hand.
//!
//! A range is told by how far it is from the place that the walk has reached, which is mostly nothing or one byte; words that
//! stand in the text as they are in the tree are told by nothing at all. What is left is small and repeats itself, so that packs
//! embedded as trees add little to what a browser downloads. Both ways are one walk.

use ecow::EcoString;

use super::ast::{Argument, Expr, ExprKind, Field, Member, Name, Query, Text, TextPart, Use, UseTarget, Verdict};
use super::text::doc_words;
use crate::source::{Spanned, TextRange};

/// Leave out of an item's members what its text says.
#[allow(dead_code, reason = "the build script has this module too and calls it; the library only puts back")]
pub(crate) fn leave_out(text: &str, members: &mut [Member]) {
    Walk { text, way: Way::LeaveOut, at: 0 }.members(members);
}

/// Put back what [`leave_out`] left out; the text must be the same.
pub(crate) fn put_back(text: &str, members: &mut [Member]) {
    Walk { text, way: Way::PutBack, at: 0 }.members(members);
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    LeaveOut,
    PutBack,
}

struct Walk<'t> {
    text: &'t str,
    way: Way,
    at: u32,
}

impl Walk<'_> {
    /// A place, told by the signed distance from the last: even numbers are forwards, odd ones backwards.
    fn place(&mut self, place: &mut u32) -> u32 {
        let there = match self.way {
            Way::LeaveOut => {
                let there = *place;
                let step = there.wrapping_sub(self.at).cast_signed();
                *place = ((step << 1) ^ (step >> 31)).cast_unsigned();
                there
            }
            Way::PutBack => {
                let step = (*place >> 1).cast_signed() ^ -(*place & 1).cast_signed();
                *place = self.at.wrapping_add_signed(step);
                *place
            }
        };
        self.at = there;
        there
    }

    /// A range and what stands in it; tells where it is.
    fn range(&mut self, range: &mut TextRange, inside: impl FnOnce(&mut Self)) -> TextRange {
        let start = self.place(&mut range.start);
        inside(self);
        TextRange { start, end: self.place(&mut range.end) }
    }

    /// Words that may be those which the text has there. There are no empty words in a tree but those that are left out.
    fn words(&self, range: TextRange, words: &mut EcoString, read: impl Fn(&str) -> EcoString) {
        let written = || read(self.text.get(range.start as usize..range.end as usize).unwrap_or_default());
        match self.way {
            Way::LeaveOut if *words == written() => *words = EcoString::new(),
            Way::PutBack if words.is_empty() => *words = written(),
            _ => {}
        }
    }

    fn name(&mut self, name: &mut Name) {
        let range = self.range(&mut name.range, |_| ());
        self.words(range, &mut name.node, |written| written.into());
    }

    fn doc(&mut self, doc: Option<&mut Box<Spanned<EcoString>>>) {
        if let Some(doc) = doc {
            let range = self.range(&mut doc.range, |_| ());
            self.words(range, &mut doc.node, |lines| doc_words(lines.lines().map(str::trim_start)));
        }
    }

    fn members(&mut self, members: &mut [Member]) {
        for member in members {
            match member {
                Member::Use(used) => self.used(used),
                Member::Field(field) => self.field(field),
                Member::Block(block) => {
                    self.doc(block.doc.as_mut());
                    self.range(&mut block.range, |walk| {
                        let (kind, label, title) = (&mut block.kind, &mut block.label, &mut block.title);
                        walk.range(&mut block.head, |walk| {
                            walk.name(kind);
                            if let Some(label) = label {
                                walk.name(label);
                            }
                        });
                        if let Some(title) = title {
                            walk.whole_text(title);
                        }
                        walk.members(&mut block.members);
                    });
                }
                Member::Prose(text) => self.whole_text(text),
            }
        }
    }

    fn used(&mut self, used: &mut Use) {
        let Use { target, alias, range } = used;
        self.range(range, |walk| {
            match target {
                UseTarget::Pack(name) | UseTarget::File(name) => walk.name(name),
            }
            if let Some(alias) = alias {
                walk.name(alias);
            }
        });
    }

    fn field(&mut self, field: &mut Field) {
        self.doc(field.doc.as_mut());
        let Field { name, value, original, range, .. } = field;
        self.range(range, |walk| {
            walk.name(name);
            walk.expr(value);
            if let Some(original) = original {
                walk.name(original);
            }
        });
    }

    fn whole_text(&mut self, text: &mut Text) {
        let Text { parts, prose, range } = text;
        let whole = self.range(range, |walk| {
            for part in &mut *parts {
                if let TextPart::Computed(expr) = part {
                    walk.expr(expr);
                }
            }
        });
        if let ([TextPart::Literal(literal)], false) = (&mut **parts, *prose) {
            self.words(TextRange { start: whole.start + 1, end: whole.end.saturating_sub(1) }, literal, |written| {
                written.into()
            });
        }
    }

    fn exprs(&mut self, exprs: &mut [Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn pairs(&mut self, pairs: &mut [(Expr, Expr)]) {
        for (first, second) in pairs {
            self.expr(first);
            self.expr(second);
        }
    }

    fn expr(&mut self, expr: &mut Expr) {
        let Expr { kind, range } = expr;
        let whole = self.range(range, |walk| walk.inside(kind));
        if let ExprKind::Name(words) | ExprKind::NumberReference(words) = kind {
            self.words(whole, words, |written| written.into());
        }
    }

    fn inside(&mut self, kind: &mut ExprKind) {
        match kind {
            ExprKind::Name(_)
            | ExprKind::NumberReference(_)
            | ExprKind::Truth(_)
            | ExprKind::Date(_)
            | ExprKind::Any
            | ExprKind::Invalid => {}
            ExprKind::Number(number) => {
                if let Some(unit) = &mut number.unit {
                    self.name(unit);
                }
            }
            ExprKind::Text(text) => self.whole_text(text),
            ExprKind::Worded(word, expr) => {
                self.name(word);
                self.expr(expr);
            }
            ExprKind::List(exprs) | ExprKind::Chain(_, exprs) => self.exprs(exprs),
            ExprKind::Map(pairs) => self.pairs(pairs),
            ExprKind::Member(expr, name) => {
                self.expr(expr);
                self.name(name);
            }
            ExprKind::Call(called, arguments) => {
                self.expr(called);
                for Argument { name, value } in arguments {
                    if let Some(name) = name {
                        self.name(name);
                    }
                    self.expr(value);
                }
            }
            ExprKind::Prefix(_, expr) => self.expr(expr),
            ExprKind::Infix(_, operands) => self.pairs(std::slice::from_mut(operands)),
            ExprKind::Range(ends) => {
                let (from, to) = &mut **ends;
                for end in [from, to].into_iter().flatten() {
                    self.expr(end);
                }
            }
            ExprKind::If(branches) => {
                self.pairs(&mut branches.0);
                self.expr(&mut branches.1);
            }
            ExprKind::All(all) => {
                self.name(&mut all.0);
                if let Some(name) = &mut all.1 {
                    self.name(name);
                }
            }
            ExprKind::Query(query) => self.query(query),
            ExprKind::Is(verdict) => self.verdict(verdict),
            ExprKind::Section(section) => {
                if let Some(law) = &mut section.0 {
                    self.expr(law);
                }
                self.name(&mut section.1);
            }
            ExprKind::Cited(cited) => {
                self.expr(&mut cited.0);
                self.whole_text(&mut cited.1);
            }
        }
    }

    fn query(&mut self, query: &mut Query) {
        match query {
            Query::Where(list, key) | Query::Sort(list, key, _) | Query::Take(list, key) | Query::Group(list, key) => {
                self.expr(list);
                self.expr(key);
            }
            Query::Select(list, columns) => {
                self.expr(list);
                self.exprs(columns);
            }
        }
    }

    fn verdict(&mut self, verdict: &mut Verdict) {
        let Verdict { subject, word, clauses, .. } = verdict;
        self.expr(subject);
        self.name(word);
        for (name, expr) in clauses {
            self.name(name);
            self.expr(expr);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ItemId;
    use crate::syntax::{cut, parse_item};

    /// Every form that a tree has, with what is not in the text as it is in the tree: escapes, names that are normalized.
    const TEXT: &str = concat!(
        "use std.guide_2008 as g\n/// One.\n///\n/// - two\ngoal A \"T \\\"q\\\" {1 + 2} æ\" {\n  a: b.c(1, n: -2 kr) as \"ord\"\n  d: [2026-03, x and not y]\n",
        "  e: if a then b else all goal g where g.x is set\n  f: { k: 1.. }\n  h: loven §3 \"i\"  j: #1.2\n  k: x sort by y desc select a, b\n  l:\n    | prose {a} more\n    | and on\n}\n",
        "goal a\u{30a} { t: \"e\u{301}\" }\nx: f(*) applies because n by 2027\nbad: ) \"\n",
    );

    #[test]
    fn what_is_left_out_is_put_back() {
        for piece in cut(TEXT) {
            let source = TEXT.get(piece.range).unwrap_or_default();
            let members = parse_item(ItemId(0), source).members;
            let mut told = members.clone();
            leave_out(source, &mut told);
            assert_ne!(format!("{told:?}"), format!("{members:?}"));
            put_back(source, &mut told);
            assert_eq!(format!("{told:?}"), format!("{members:?}"));
        }
    }
}
