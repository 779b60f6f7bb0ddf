//! Text as it can be set: composed, without what steers a terminal or turns the direction of reading, and with numbers for
//! letters that no font has.

use std::fmt::Write as _;

use typst::text::is_default_ignorable;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::world::FONTS;

/// What allows a line to end, and is not seen.
const MAY_END: char = '\u{200b}';

/// What is left out: controls, marks of byte order, and what turns the direction of reading, so that nothing is hidden.
fn is_left_out(c: char) -> bool {
    c.is_control() && c != '\n'
        || is_default_ignorable(c) && !is_unseen(c)
        || matches!(u32::from(c) & 0xfffe, 0xfffe)
        || matches!(c, '\u{180f}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
}

/// What is not seen and steers only where words are divided or joined.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | MAY_END | '\u{200c}' | '\u{200d}' | '\u{2060}')
}

/// What each program reads as it likes: to be kept, a text may not have it.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn has(index: usize, c: char) -> bool {
    FONTS.book.info(index).is_some_and(|info| info.coverage.contains(u32::from(c)))
}

/// Does one font have all that is put together to one letter?
fn is_known(cluster: &str) -> bool {
    let seen = |c: &char| !is_unseen(*c);
    !cluster.contains(is_private)
        && (cluster.chars().all(|c| !seen(&c))
            || (0..FONTS.count()).any(|index| cluster.chars().filter(seen).all(|c| has(index, c))))
}

fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").nfc() {
        match c {
            '\t' => out.push(' '),
            '\r' | '\u{85}' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            c if is_left_out(c) => {}
            // Spaces of a width of their own are spaces, where no font has them.
            c if c.is_whitespace() && c != '\n' && !(0..FONTS.count()).any(|index| has(index, c)) => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// The letters of a text that no font has.
pub(crate) fn unknown(text: &str) -> Vec<char> {
    let text = composed(text);
    let clusters = text.graphemes(true).filter(|cluster| *cluster != "\n" && !is_known(cluster));
    clusters.flat_map(str::chars).filter(|c| !is_kept(*c) && !is_unseen(*c)).collect()
}

/// Can a letter stand although what it was put together with cannot?
fn is_kept(c: char) -> bool {
    !is_combining_mark(c) && !is_unseen(c) && is_known(c.encode_utf8(&mut [0; 4]))
}

/// A text as it can be set.
pub(crate) fn settable(text: &str) -> String {
    let text = composed(text);
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        if cluster == "\n" || is_known(cluster) {
            out.push_str(cluster);
            continue;
        }
        for c in cluster.chars() {
            if is_kept(c) {
                out.push(c);
            } else if !is_unseen(c) {
                // Writing to a text does not fail.
                let _ = write!(out, "[U+{:04X}]", u32::from(c));
            }
        }
    }
    out
}

/// A text whose addresses that are longer than so many letters, and words without end, may be broken: else they would run over
/// what stands beside them. Other words are divided by the rules of their language.
pub(crate) fn breakable(text: &str, longest: usize) -> String {
    const ENDLESS: usize = 40;
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let is_address = word.contains(['/', '@', '_', '=']) || word.trim_end().trim_end_matches('.').contains('.');
        if word.chars().count() <= if is_address { longest } else { ENDLESS } {
            out.push_str(word);
            continue;
        }
        let mut since = 0;
        for cluster in word.graphemes(true) {
            if since >= ENDLESS && !cluster.starts_with(char::is_whitespace) {
                out.push(MAY_END);
                since = 0;
            }
            out.push_str(cluster);
            since += 1;
            if is_address && cluster.ends_with(['/', '.', '@', '_', '-', '=', '?', '&']) {
                out.push(MAY_END);
                since = 0;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_north_and_of_guests_are_known() {
        for text in [
            "Ærlig øvelse på å, ÆØÅ",
            "Sámi: čáŋđš ŧž ŊĐŠŦŽ",
            "Łódź, İstanbul, Київ, Ελλάδα",
            "→ ↳ ✓ – — … « » § € ½ ≥",
        ] {
            assert_eq!(settable(text), text);
            assert!(unknown(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn what_no_font_has_stands_by_its_number() {
        assert_eq!(settable("a 😀 b"), "a [U+1F600] b");
        assert_eq!(settable("\u{e000}"), "[U+E000]");
        assert_eq!(unknown("x 漢 😀"), ['漢', '😀']);
    }

    #[test]
    fn what_steers_is_left_out() {
        assert_eq!(settable("a\u{1b}[31m\u{0}b\u{202e}c\u{feff}\u{fffe}\td\r\ne\u{2028}f"), "a[31mbc d\ne\nf");
    }

    #[test]
    fn a_letter_with_its_mark_is_one() {
        assert_eq!(settable("A\u{30a}pen"), "Åpen");
    }

    #[test]
    fn addresses_may_be_broken_and_words_are_not() {
        let address = breakable("se https://www.lillevik.kommune.no/plan her", 16);
        assert!(address.contains("kommune.\u{200b}no/\u{200b}plan"), "{address}");
        assert_eq!(address.replace(MAY_END, ""), "se https://www.lillevik.kommune.no/plan her");
        assert_eq!(breakable("befolkningssammensetning", 16), "befolkningssammensetning");
        let long = "a".repeat(100);
        assert_eq!(breakable(&long, 16).matches(MAY_END).count(), 2);
    }
}
