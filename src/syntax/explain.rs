//! What is wrong with a broken slice, in the user's words.
//!
//! Well-known mistakes have messages of their own (`habits`); everything else is told as
//! "expected X or Y, found Z" from what the narrowest rule tried at the place where it stopped.

use ecow::EcoString;

use super::ast::{Block, Expr, ExprKind, Field, Member, Name, Text as Words, TextPart};
use super::build::Builder;
use super::grammar::{self, Cursor, Mismatch, Node, Rule};
use super::{habits, lexical, literal};
use crate::diag::{Arg, Code, Diagnostic, Fix, Key, Text, nearest};
use crate::source::{Spanned, TextRange};

/// Operators of some letters, which can be misspelt, in the three tongues; of a phrase its first word.
const OPERATORS: [&str; 22] = [
    "and",
    "eller",
    "blant",
    "has",
    "har",
    "overlaps",
    "overlapper",
    "overlappar",
    "per",
    "applies",
    "gjelder",
    "gjeld",
    "where",
    "der",
    "sort",
    "sorter",
    "take",
    "group",
    "grupper",
    "select",
    "velg",
    "vel",
];

/// The words for a rule that users can have forgotten. Rules without words are never mentioned.
fn shown(rule: Rule) -> Option<Arg> {
    let key = |key| Some(Text::key(key).into());
    match rule {
        Rule::path | Rule::name | Rule::binder | Rule::said | Rule::argument_name => key(Key::ShownName),
        Rule::text => key(Key::ShownText),
        Rule::number | Rule::date => key(Key::ShownNumber),
        Rule::label_section => key(Key::ShownLabel),
        Rule::kw_then => key(Key::ShownThen),
        Rule::kw_else => key(Key::ShownElse),
        Rule::colon => Some("`:`".into()),
        Rule::open => Some("`{`".into()),
        Rule::close => Some("`}`".into()),
        Rule::close_list => Some("`]`".into()),
        Rule::close_group => Some("`)`".into()),
        _ if is_value(rule) => key(Key::ShownValue),
        _ if is_operator(rule) => key(Key::ShownOperator),
        _ => None,
    }
}

fn is_value(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::expr
            | Rule::all
            | Rule::list
            | Rule::map
            | Rule::group
            | Rule::section
            | Rule::number_reference
            | Rule::kw_if
    )
}

fn is_operator(rule: Rule) -> bool {
    matches!(rule, Rule::operator | Rule::infix | Rule::range | Rule::open_range | Rule::kw_is | Rule::applies)
}

/// What could have stood there: at most four things, the vague ones only where nothing says more.
fn alternatives(rules: &[Rule], end: Key) -> Arg {
    let value = rules.iter().any(|rule| is_value(*rule));
    // Where an operator could stand an operand has just ended: what may follow it without an operator is noise.
    let after_operand = rules.iter().any(|rule| is_operator(*rule));
    let mut all: Vec<Arg> = Vec::new();
    for rule in rules {
        let part_of_value = is_value(*rule)
            || matches!(rule, Rule::path | Rule::name | Rule::every | Rule::text | Rule::number | Rule::date);
        let words = match part_of_value {
            true if after_operand => None,
            true if value => Some(Text::key(Key::ShownValue).into()),
            _ => shown(*rule),
        };
        if let Some(words) = words
            && !all.contains(&words)
        {
            all.push(words);
        }
    }
    if all.is_empty() || all == [Arg::from(Text::key(Key::ShownOperator))] {
        all.push(Text::key(end).into());
    }
    all.truncate(4);
    if all.len() == 1 { all.swap_remove(0) } else { Arg::Either(all) }
}

/// How much of `rest` to call "what was found": a word, a text, or one sign.
pub(super) fn found_length(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let Some(first) = rest.chars().next() else { return 0 };
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    match first {
        '\n' => 0,
        '"' => lexical::text_end(bytes, 0).end,
        _ if word > 0 => word,
        _ => first.len_utf8(),
    }
}

/// What was found, for a message.
fn found(rest: &str, end: Key) -> Arg {
    match found_length(rest) {
        0 => Text::key(end).into(),
        length => {
            let mut words: String = rest[..length].chars().take(30).collect();
            if words.len() < length {
                words.push('…');
            }
            Arg::Word(ecow::eco_format!("`{words}`"))
        }
    }
}

/// A reserved word as a name: backticks make it one.
pub(super) fn reserved(diagnostic: Diagnostic, word: &str) -> Diagnostic {
    let span = diagnostic.primary.span;
    let mut diagnostic = diagnostic.with("word", word).help(Text::key(Key::WriteAsName).with("word", word));
    let replacement = ecow::eco_format!("`{word}`");
    let title = Text::key(Key::WriteAsName).with("word", word);
    diagnostic.fix = Some(Fix { title, span, replacement });
    diagnostic
}

impl Builder<'_> {
    /// What ends the slice that is being read.
    pub(super) fn end(&self) -> Key {
        if self.in_text { Key::ShownBrace } else { Key::ShownEndOfLine }
    }

    /// Say "expected X, found Z" at a place of a slice.
    pub(super) fn expected(&mut self, text: &str, at: usize, expected: Arg) {
        // What was found is a word or a sign, never the blank before it; at the end of a line it is the line's end.
        let next = lexical::skip_blanks(text.as_bytes(), at);
        let rest = text.get(next..).unwrap_or_default();
        let at = if found_length(rest) == 0 { at } else { next };
        let range = self.here(at, at + found_length(rest));
        let operator = Arg::from(Text::key(Key::ShownOperator));
        let takes_operator = matches!(&expected, Arg::Either(all) if all.contains(&operator)) || expected == operator;
        let word = rest.get(..found_length(rest)).unwrap_or_default();
        let meant = nearest(word, OPERATORS).filter(|_| takes_operator && word.chars().all(char::is_alphabetic));
        let diagnostic =
            self.diagnostic(Code::Syntax, range).with("expected", expected).with("found", found(rest, self.end()));
        self.diagnostics.push(diagnostic.suggest(meant));
    }

    /// The range between two places of the slice that is being explained.
    pub(super) fn here(&self, start: usize, end: usize) -> TextRange {
        let base = self.base();
        self.between(base + start, base + end)
    }

    /// Say what is wrong with a slice that does not match its rule.
    pub(super) fn explain(&mut self, text: &str, mismatch: &Mismatch) {
        // Trailing blanks are no finding: what is missing is missing after the last word.
        let at = mismatch.offset.min(text.len());
        if let Some(habit) = habits::habit(text, at) {
            let range = self.here(habit.range.start, habit.range.end);
            let mut diagnostic = self.diagnostic(habit.code, range).with("found", &text[habit.range]);
            if let Some(better) = habit.better {
                diagnostic = diagnostic.with("name", &better);
                let title = Text::key(Key::ReplaceWith).with("name", &better);
                diagnostic.fix = Some(Fix { title, span: diagnostic.primary.span, replacement: better });
            }
            self.diagnostics.push(diagnostic);
            return;
        }
        // A reserved word was taken for an operand; what follows it only shows that it is none.
        let operand = mismatch.expected.iter().any(|rule| is_operator(*rule));
        if let Some(word) = habits::nested_if(text, at).filter(|_| !operand) {
            let range = self.here(word.start, word.end);
            self.report(Code::NestedIf, range);
            return;
        }
        if let Some(word) = habits::reserved_before(text, at) {
            self.expected(text, word.start, Text::key(Key::ShownValue).into());
            return;
        }
        self.expected(text, at, alternatives(&mismatch.expected, self.end()));
    }

    /// Say that a slice does not belong here.
    pub(super) fn report_unexpected(&mut self, range: TextRange, text: &str, expected: Arg) {
        let found = found(text, self.end());
        let diagnostic = self.diagnostic(Code::Syntax, range).with("expected", expected).with("found", found);
        self.diagnostics.push(diagnostic);
    }

    /// A broken member: say what is wrong, and keep what can be kept.
    pub(super) fn mistake(&mut self, node: Node<'_>, doc: Option<Box<Spanned<EcoString>>>) -> Option<Member> {
        let rule = node.as_rule();
        let start = self.start(&node);
        let text = node.as_str().trim_end();
        let range = self.part(&node, 0, text.len());
        let field = |name: Name, value: Expr| {
            let range = name.range.to(value.range).to(range);
            Some(Member::Field(Box::new(Field { doc, name, value, original: None, range })))
        };
        if rule == Rule::broken_line {
            let (name, value) = self.shifted(start, |builder| builder.broken_line(text, range))?;
            return field(name, value);
        }
        let mut cursor = Cursor::of(node);
        let name = cursor.accept(Rule::path).map(|path| self.name(&path))?;
        let colon = cursor.accept(Rule::colon).map(|colon| self.range(&colon)).unwrap_or_default();
        if rule == Rule::value_below {
            let value = self.value(&mut cursor).expr;
            let diagnostic = self.diagnostic(Code::ValueOnNextLine, value.range).with("name", &name.node);
            self.diagnostics.push(diagnostic);
            return field(name, value);
        }
        let junk = cursor.accept(Rule::junk).map(|junk| junk.as_str().trim().len()).unwrap_or_default();
        let value = Expr { kind: ExprKind::Invalid, range: TextRange { start: colon.end, ..range } };
        if junk == 0 {
            let diagnostic = self.diagnostic(Code::MissingValue, name.range.to(colon)).with("name", &name.node);
            self.diagnostics.push(diagnostic);
        } else if !self.touched(range) {
            self.shifted(start, |builder| match grammar::parse(Rule::field_alone, text) {
                Err(mismatch) => builder.explain(text, &mismatch),
                Ok(_) => builder.expected(text, text.len(), Text::key(Key::ShownMember).into()),
            });
        }
        field(name, value)
    }

    /// A line that is no member. Gives the field that it was meant to be, if it shows.
    fn broken_line(&mut self, text: &str, range: TextRange) -> Option<(Name, Expr)> {
        let touched = self.touched(range);
        if let Some(guess) = habits::field(text) {
            let mut name = Spanned::new(guess.name, self.here(0, guess.name_end));
            let diagnostics = self.diagnostics.len();
            let value = match grammar::parse(Rule::expression, &text[guess.value..]) {
                Ok(mut cursor) => self.shifted_by(guess.value, |builder| builder.value(&mut cursor).expr),
                Err(_) if guess.code == Code::MissingColon => return self.strange_line(text, touched),
                Err(_) => Expr { kind: ExprKind::Invalid, range: self.here(guess.value, text.len()) },
            };
            self.diagnostics.truncate(diagnostics);
            if !touched {
                let place = match guess.code {
                    Code::MissingColon => self.here(guess.name_end, guess.name_end),
                    Code::NameOfSeveralWords => name.range,
                    _ => self.here(guess.sign.start, guess.sign.end),
                };
                let mut diagnostic = self
                    .diagnostic(guess.code, place)
                    .with("name", &name.node)
                    .with("found", &text[guess.sign.clone()]);
                let replacement = match guess.code {
                    Code::NameOfSeveralWords => name.node.clone(),
                    _ => ":".into(),
                };
                let title = Text::key(Key::ReplaceWith).with("name", &replacement);
                if guess.code != Code::MissingColon {
                    diagnostic.fix = Some(Fix { title, span: place.within(self.item()), replacement });
                }
                self.diagnostics.push(diagnostic);
            }
            name.node = literal::name(&name.node);
            return Some((name, value));
        }
        self.strange_line(text, touched)
    }

    fn strange_line(&mut self, text: &str, touched: bool) -> Option<(Name, Expr)> {
        if touched {
            return None;
        }
        let first = lexical::name_end(text.as_bytes(), 0);
        if matches!(&text[..first], "use" | "bruk") {
            match grammar::parse(Rule::import_alone, text) {
                Err(mismatch) => self.expected(text, mismatch.offset, alternatives(&mismatch.expected, self.end())),
                Ok(_) => self.expected(text, text.len(), Text::key(Key::ShownMember).into()),
            }
        } else if first == 0 {
            match habits::habit(text, 0) {
                Some(_) => self.explain(text, &Mismatch { offset: 0, expected: Vec::new() }),
                None => self.expected(text, 0, Text::key(Key::ShownMember).into()),
            }
        } else if grammar::parse(Rule::head_alone, text).is_ok() && first < text.len() {
            self.expected(text, text.len(), Arg::from("`{`"));
        } else {
            let at = lexical::skip_blanks(text.as_bytes(), first);
            let at = if at == text.len() { first } else { at };
            self.expected(text, at, Arg::Either(vec!["`:`".into(), "`{`".into()]));
        }
        None
    }

    /// What stands before a block's brace and does not make a head.
    pub(super) fn broken_head(&mut self, head: &Node<'_>, block: &mut Block) {
        let text = head.as_str().trim_end();
        let start = self.start(head);
        let range = self.range(head);
        block.head = self.part(head, 0, text.len());
        let touched = self.touched(range);
        self.shifted(start, |builder| {
            let parts = habits::head(text);
            let name = |range: &std::ops::Range<usize>| literal::name(&text[range.clone()]);
            block.kind = Spanned::new(name(&parts.kind), builder.here(parts.kind.start, parts.kind.end));
            block.label =
                parts.label.as_ref().map(|label| Spanned::new(name(label), builder.here(label.start, label.end)));
            block.title = parts.title.as_ref().map(|title| {
                let range = builder.here(title.start, title.end);
                let words = literal::unescaped(text[title.clone()].trim_matches('"'));
                Box::new(Words { parts: vec![TextPart::Literal(words)], prose: false, range })
            });
            if touched {
                return;
            }
            if let (Some(label), Some(title)) = (&parts.label, &parts.title)
                && title.end <= label.start
                && text[label.end..].trim().is_empty()
            {
                let place = builder.here(title.start, label.end);
                let mut diagnostic = builder.diagnostic(Code::TitleBeforeLabel, place);
                let replacement = ecow::eco_format!("{} {}", &text[label.clone()], &text[title.clone()]);
                let title = Text::key(Key::ReplaceWith).with("name", &replacement);
                diagnostic.fix = Some(Fix { title, span: place.within(builder.item()), replacement });
                builder.diagnostics.push(diagnostic);
                return;
            }
            match grammar::parse(Rule::head_alone, text) {
                Err(mismatch) => {
                    let mut expected = mismatch.expected;
                    expected.push(Rule::open);
                    builder.explain(text, &Mismatch { offset: mismatch.offset, expected });
                }
                Ok(_) => builder.expected(text, text.len(), Arg::from("`{`")),
            }
        });
    }
}
