//! Habits from other languages and from ordinary writing, recognized where the grammar has stopped.

use std::ops::Range;

use ecow::{EcoString, eco_format};

use super::lexical::{self, is_blank, name_end, skip_blanks};
use super::literal;
use crate::diag::Code;

/// A well-known mistake.
pub(super) struct Habit {
    pub(super) code: Code,
    /// What is wrong, in the slice.
    pub(super) range: Range<usize>,
    /// What to write instead.
    pub(super) better: Option<EcoString>,
}

/// Signs of other languages and what they are here.
const FOREIGN: &[(&str, &str)] = &[
    ("&&", "and"),
    ("||", "or"),
    ("<>", "!="),
    ("=>", ">="),
    ("=<", "<="),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("×", "*"),
    ("−", "-"),
    ("–", ".."),
    ("…", ".."),
    ("=", "=="),
    ("!", "not"),
    ("&", "and"),
];

const QUOTES: &[(char, char)] = &[('\'', '\''), ('«', '»'), ('“', '”'), ('”', '”'), ('„', '“'), ('‘', '’'), ('’', '’')];

/// The well-known mistake at a place, if it is one.
pub(super) fn habit(text: &str, at: usize) -> Option<Habit> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    if let Some((_, closer)) = QUOTES.iter().find(|(opener, _)| *opener == first) {
        let inner = &rest[first.len_utf8()..];
        let line = inner.find('\n').unwrap_or(inner.len());
        // The German closing quote is the English opening one: either ends what `„` begins.
        let end = inner[..line].find(|c| c == *closer || first == '„' && c == '”');
        let quoted = end.map(|end| (end, inner[end..].chars().next().map_or(0, char::len_utf8)));
        let length = first.len_utf8() + quoted.map_or(0, |(end, closer)| end + closer);
        let better = quoted.map(|(end, _)| eco_format!("\"{}\"", inner[..end].replace('"', "\\\"")));
        return Some(Habit { code: Code::WrongQuotes, range: at..at + length, better });
    }
    if first.is_ascii_digit() {
        return number(text, at);
    }
    if first == ',' {
        return decimal_comma(text, at);
    }
    let (sign, better) = FOREIGN.iter().find(|(sign, _)| rest.starts_with(sign))?;
    Some(Habit { code: Code::ForeignOperator, range: at..at + sign.len(), better: Some((*better).into()) })
}

/// `2026-3-1`, `14.3.2026`, `90kr`, `120 000`.
fn number(text: &str, at: usize) -> Option<Habit> {
    let rest = &text[at..];
    let length = rest.find(|c: char| !(c.is_alphanumeric() || "._-/:".contains(c))).unwrap_or(rest.len());
    let word = rest[..length].trim_end_matches(['.', '-', '/', ':']);
    let range = at..at + word.len();
    let before = text[..at].trim_end_matches([' ', '\u{A0}']);
    let group = before
        .rfind(|c: char| !c.is_ascii_digit() && c != '_' && c != ' ' && c != '\u{A0}')
        .map_or(0, |last| last + before[last..].chars().next().map_or(1, char::len_utf8));
    let digits = before[group..].trim_start();
    let group = before.len() - digits.len();
    if !digits.is_empty() && before.len() < at && word.bytes().all(|byte| byte.is_ascii_digit()) {
        // Further groups of three belong to the number as well.
        let mut end = at + word.len();
        while let Some(next) = text[end..].strip_prefix([' ', '\u{A0}']) {
            let more = next.len() - next.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if more != 3 {
                break;
            }
            end = text.len() - next.len() + more;
        }
        let joined = text[group..end].replace([' ', '\u{A0}'], "_");
        return Some(Habit { code: Code::MalformedNumber, range: group..end, better: Some(joined.into()) });
    }
    let parts: Vec<&str> = word.split(['.', '-', '/']).collect();
    let numeric = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.len() > 1 && parts.iter().all(|part| !part.is_empty()) {
        let year_first = parts[0].len() == 4 && numeric(parts[0]);
        let dated = year_first && word.as_bytes().get(4) != Some(&b'.')
            || parts.len() == 3 && parts.iter().all(|part| numeric(part));
        if dated {
            let padded = match parts.as_slice() {
                [year, month, day] if year_first && numeric(month) && numeric(day) => date(year, month, day),
                [year, month] if year_first && numeric(month) && month.len() == 1 => {
                    Some(eco_format!("{year}-0{month}"))
                }
                [year, half] if year_first && matches!(*half, "h1" | "h2" | "q1" | "q2" | "q3" | "q4") => {
                    Some(eco_format!("{year}-{}", half.to_uppercase()))
                }
                [day, month, year] if year.len() == 4 => date(year, month, day),
                _ => None,
            };
            return Some(Habit { code: Code::MalformedDate, range, better: padded });
        }
    }
    let digits = word.find(|c: char| !(c.is_ascii_digit() || "._".contains(c)))?;
    if digits == 0 {
        return None;
    }
    let better = eco_format!("{} {}", &word[..digits], &word[digits..]);
    Some(Habit { code: Code::MalformedNumber, range, better: Some(better) })
}

/// A day as it is to be written; nothing for one that no calendar has.
fn date(year: &str, month: &str, day: &str) -> Option<EcoString> {
    let [of_year, of_month, of_day] = [year, month, day].map(|part| part.parse::<u16>().unwrap_or(0));
    let leap = of_year.is_multiple_of(4) && (!of_year.is_multiple_of(100) || of_year.is_multiple_of(400));
    let days = match of_month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&of_day).then(|| eco_format!("{year}-{of_month:02}-{of_day:02}"))
}

fn decimal_comma(text: &str, at: usize) -> Option<Habit> {
    let whole = text[..at].len() - text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let decimals = text[at + 1..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - at - 1);
    if whole == 0 || decimals == 0 {
        return None;
    }
    let range = at - whole..at + 1 + decimals;
    let better = text[range.clone()].replace(',', ".").into();
    Some(Habit { code: Code::DecimalComma, range, better: Some(better) })
}

/// The reserved word just before a place.
pub(super) fn reserved_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].trim_end();
    let start = before
        .rfind(|c: char| !c.is_alphanumeric() && c != '_' && c != '`')
        .map_or(0, |last| last + before[last..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    let reserved = literal::is_reserved(word) && literal::truth(word).is_none() && !matches!(word, "use" | "bruk");
    reserved.then_some(start..before.len())
}

/// The `if` at a place where none can stand.
pub(super) fn nested_if(text: &str, at: usize) -> Option<Range<usize>> {
    let end = name_end(text.as_bytes(), at);
    matches!(&text[at..end], "if" | "hvis" | "viss").then_some(at..end)
}

/// The field that a broken line was meant to be.
pub(super) struct Guess {
    pub(super) code: Code,
    pub(super) name: EcoString,
    pub(super) name_end: usize,
    /// What stands where the colon should.
    pub(super) sign: Range<usize>,
    pub(super) value: usize,
}

/// Was this line meant to be a field?
pub(super) fn field(text: &str) -> Option<Guess> {
    let bytes = text.as_bytes();
    let name_end = name_end(bytes, 0);
    let next = skip_blanks(bytes, name_end);
    if name_end == 0 || matches!(&text[..name_end], "use" | "bruk") {
        return None;
    }
    let guess = |code, name: &str, name_end, sign: Range<usize>| {
        Some(Guess { code, name: name.into(), name_end, value: skip_blanks(bytes, sign.end), sign })
    };
    let rest = &text[next..];
    for sign in ["=", "->", "→", "："] {
        if rest.starts_with(sign) && !rest.starts_with("==") && !rest.starts_with("=>") {
            return guess(Code::EqualsForColon, &text[..name_end], name_end, next..next + sign.len());
        }
    }
    // Several words, or words joined by hyphens, before a colon.
    if let Some(colon) = text.find(':') {
        let words = text[..colon].trim_end();
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '/' | '\u{A0}' | '–');
        if words.chars().all(plain) && words.len() > name_end {
            let joined = words.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
            let name = joined.collect::<Vec<_>>().join("_");
            return guess(Code::NameOfSeveralWords, &name, words.len(), colon..colon + 1);
        }
    }
    // A name and a value side by side; a name, a label and a title are rather a block without its brace.
    let blank = next > name_end;
    let label = lexical::name_end(bytes, next);
    let titled = label > next && bytes.get(skip_blanks(bytes, label)) == Some(&b'"');
    let begins_value = bytes
        .get(next)
        .is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'"' | b'[' | b'#') || lexical::begins_name(*byte))
        || rest.starts_with('§');
    if blank && begins_value && !titled && !literal::is_reserved(&text[..name_end]) {
        return guess(Code::MissingColon, &text[..name_end], name_end, name_end..name_end);
    }
    None
}

/// What can be recognized in the head of a block that is not well formed.
pub(super) struct Head {
    pub(super) kind: Range<usize>,
    pub(super) label: Option<Range<usize>>,
    pub(super) title: Option<Range<usize>>,
}

/// Kind, label and title in whatever order.
pub(super) fn head(text: &str) -> Head {
    let bytes = text.as_bytes();
    let kind = 0..name_end(bytes, 0);
    let mut head = Head { label: None, title: None, kind };
    let mut at = head.kind.end;
    while at < bytes.len() {
        let name = name_end(bytes, at);
        if name > at {
            head.label.get_or_insert(at..name);
            at = name;
        } else if bytes[at] == b'"' {
            let end = lexical::text_end(bytes, at).end;
            head.title.get_or_insert(at..end);
            at = end;
        } else {
            at += 1;
            while at < bytes.len() && (is_blank(bytes[at]) || !text.is_char_boundary(at)) {
                at += 1;
            }
        }
    }
    head
}
