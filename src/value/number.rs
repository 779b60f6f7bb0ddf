//! Numbers as readers write them: `14 300,5` in Norwegian, `14,300.5` in English.

use rust_decimal::Decimal;

use crate::diag::Language;

/// The space that does not break a line.
pub const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign that readers see.
pub const MINUS: char = '\u{2212}';

/// The decimal mark, and the mark between thousands besides spaces.
fn marks(language: Language) -> (char, char) {
    match language {
        Language::En => ('.', ','),
        Language::Nb | Language::Nn => (',', '.'),
    }
}

/// The number for readers. Thousands are set apart from five digits on, so that a year never looks like an amount.
pub fn format_number(number: Decimal, language: Language) -> String {
    const SMALLEST_GROUPED: usize = 5;
    let (point, comma) = marks(language);
    let group = if language == Language::En { comma } else { NO_BREAK_SPACE };
    let plain = number.normalize().abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::with_capacity(plain.len() + 8);
    if number.is_sign_negative() && !number.is_zero() {
        out.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len() >= SMALLEST_GROUPED && (whole.len() - index).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// Is it one of the spaces that people put in numbers?
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Read a number as people write it, with spaces or the language's own mark between thousands: `14 300`, `14.300,50`.
/// A single mark that cannot stand between thousands is taken for the decimal mark: `3.5` is three and a half.
pub fn read_number(text: &str, language: Language) -> Option<Decimal> {
    let (point, comma) = marks(language);
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', MINUS]) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, fraction) = split_fraction(digits, point, comma);
    if fraction.is_some_and(|f| f.is_empty() || !f.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let mut plain = ungrouped(whole, comma)?;
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    let number = Decimal::from_str_exact(&plain).ok()?.normalize();
    Some(if negative { -number } else { number })
}

fn split_fraction(digits: &str, point: char, comma: char) -> (&str, Option<&str>) {
    if let Some((whole, fraction)) = digits.rsplit_once(point) {
        return (whole, Some(fraction));
    }
    match digits.split_once(comma) {
        Some((whole, fraction)) if fraction.len() != 3 && !fraction.contains(comma) => (whole, Some(fraction)),
        _ => (digits, None),
    }
}

/// The digits without what stands between thousands, when they are grouped rightly or not at all.
fn ungrouped(whole: &str, comma: char) -> Option<String> {
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let separator = whole.chars().find(|c| !c.is_ascii_digit());
    let Some(separator) = separator else { return all_digits(whole).then(|| whole.to_owned()) };
    if separator != comma && !is_space(separator) {
        return None;
    }
    let mut groups = whole.split(|c| if is_space(separator) { is_space(c) } else { c == separator });
    let first = groups.next()?;
    let mut out = first.to_owned();
    if !all_digits(first) || first.len() > 3 {
        return None;
    }
    for group in groups {
        if group.len() != 3 || !all_digits(group) {
            return None;
        }
        out.push_str(group);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_the_language_wants() {
        let number = Decimal::new(143_005, 1);
        assert_eq!(format_number(number, Language::Nb), "14\u{a0}300,5");
        assert_eq!(format_number(number, Language::Nn), "14\u{a0}300,5");
        assert_eq!(format_number(number, Language::En), "14,300.5");
        assert_eq!(format_number(Decimal::from(-1_234_567), Language::En), "\u{2212}1,234,567");
        assert_eq!(format_number(Decimal::from(2026), Language::Nb), "2026");
        assert_eq!(format_number(Decimal::new(350, 2), Language::Nb), "3,5");
        assert_eq!(format_number(-Decimal::ZERO, Language::Nb), "0");
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("250 000", "250000"),
            ("250\u{a0}000", "250000"),
            ("250.000", "250000"),
            ("1.250.000,75", "1250000.75"),
            ("3,5", "3.5"),
            ("3.5", "3.5"),
            ("4", "4"),
            ("−12", "-12"),
            ("007", "7"),
        ] {
            assert_eq!(read_number(text, Language::Nb), expected.parse().ok(), "{text}");
        }
        assert_eq!(read_number("14,300.5", Language::En), Some(Decimal::new(143_005, 1)));
        for text in ["", "25 00", "1 2345", "1234 567", "3,", ",5", "1.2.3", "1,2,3", "to", "1 250.000", "+3", "1e3"] {
            assert_eq!(read_number(text, Language::Nb), None, "{text}");
        }
    }
}
