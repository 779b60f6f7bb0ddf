//! Words, numbers and dates: from their letters to their values.

use ecow::EcoString;
use rust_decimal::Decimal;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::ast::{DateLiteral, Truth};

/// Is this word reserved, in any of the three tongues?
pub(crate) fn is_reserved(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "og"
            | "or"
            | "eller"
            | "not"
            | "ikke"
            | "ikkje"
            | "if"
            | "hvis"
            | "viss"
            | "then"
            | "så"
            | "else"
            | "ellers"
            | "elles"
            | "is"
            | "er"
            | "in"
            | "blant"
            | "use"
            | "bruk"
            | "as"
            | "som"
    ) || truth(word).is_some()
}

/// The truth value that a word stands for.
pub(super) fn truth(word: &str) -> Option<Truth> {
    match word {
        "yes" | "ja" => Some(Truth::Yes),
        "no" | "nei" => Some(Truth::No),
        "unknown" | "ukjent" | "ukjend" => Some(Truth::Unknown),
        _ => None,
    }
}

/// A name in composed form, without backticks.
pub(super) fn name(written: &str) -> EcoString {
    if written.is_ascii() {
        return if written.contains('`') { written.replace('`', "").into() } else { written.into() };
    }
    let bare = written.chars().filter(|c| *c != '`');
    match is_nfc_quick(written.chars()) {
        IsNormalized::Yes => bare.collect(),
        _ => bare.nfc().collect(),
    }
}

/// The names of a dotted name, each with its offset. A dot between backticks divides nothing.
pub(super) fn segments(written: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = written.get(at..)?;
        let mut ticked = false;
        let end = rest
            .bytes()
            .position(|byte| {
                ticked ^= byte == b'`';
                byte == b'.' && !ticked
            })
            .unwrap_or(rest.len());
        let start = at;
        at += end + 1;
        Some((start, &rest[..end]))
    })
}

/// The value of a number as written, if it is not too large to be kept exactly.
pub(super) fn number(written: &str) -> Option<Decimal> {
    let (mut mantissa, mut scale, mut point) = (0_i128, 0_u32, false);
    for byte in written.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
                scale += u32::from(point);
            }
            b'.' => point = true,
            _ => {}
        }
    }
    Decimal::try_from_i128_with_scale(mantissa, scale).ok()
}

/// The value of a date as the grammar reads one.
pub(super) fn date(written: &str) -> DateLiteral {
    let number = |from: usize, to: usize| {
        written.get(from..to).unwrap_or_default().bytes().fold(0_i16, |n, digit| n * 10 + i16::from(digit & 15))
    };
    let year = number(0, 4);
    match written.as_bytes() {
        [_, _, _, _, _, b'H', half] => DateLiteral::Half(year, (half & 15).cast_signed()),
        [_, _, _, _, _, b'Q', quarter] => DateLiteral::Quarter(year, (quarter & 15).cast_signed()),
        bytes if bytes.len() <= 7 => DateLiteral::Month(year, number(5, 7) as i8),
        _ => DateLiteral::Day(year, number(5, 7) as i8, number(8, 10) as i8),
    }
}

/// What stands between quotes where nothing is computed.
pub(super) fn unescaped(inner: &str) -> EcoString {
    let mut out = EcoString::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
            _ => out.push(c),
        }
    }
    out
}

/// A section as written, with its blanks made alike: `§ 13  b ( 7)` is `§13 b(7)`.
pub(super) fn section(written: &str) -> EcoString {
    let mut out = EcoString::with_capacity(written.len());
    let mut blank = false;
    for c in written.chars() {
        if c.is_whitespace() {
            blank = true;
        } else {
            if blank && !matches!(c, '(' | ')') && out != "§" && !out.ends_with('(') {
                out.push(' ');
            }
            blank = false;
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_in_a_section_do_not_matter() {
        assert_eq!(section("§ 13  b (7)"), "§13 b(7)");
        assert_eq!(section("§6-4 (2)"), "§6-4(2)");
        assert_eq!(section("§13b( 6 )"), "§13b(6)");
    }

    #[test]
    fn a_dot_between_backticks_divides_nothing() {
        let parts: Vec<_> = segments("a.`b.c`.d").collect();
        assert_eq!(parts, [(0, "a"), (2, "`b.c`"), (8, "d")]);
    }

    #[test]
    fn numbers_keep_their_decimals() {
        assert_eq!(number("14_300.50").map(|n| n.to_string()).as_deref(), Some("14300.50"));
        assert_eq!(number(&"9".repeat(60)), None);
    }
}
