//! Words in lines, without asking a font: how wide letters are is taken from the usual faces without serifs, with some to spare.

/// So many, to reckon with.
pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How wide a letter is, in parts of the size of the letters.
fn width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' => 0.30,
        'f' | 't' | 'r' | ' ' | '\u{a0}' | '(' | ')' | '-' | '/' | '"' => 0.37,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' | '@' | 'æ' | 'Æ' => 0.92,
        c if c.is_uppercase() => 0.72,
        c if c.is_ascii() => 0.58,
        c if (c as u32) < 0x2e80 => 0.62,
        _ => 1.0,
    }
}

/// How wide a text is that is so large.
pub(super) fn measure(text: &str, size: f64) -> f64 {
    text.chars().map(width).sum::<f64>() * size
}

/// A text in lines of at most so many units; of more lines than are wanted, the last ends with an ellipsis.
pub(super) fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words: Vec<String> =
        text.split([' ', '\n', '\t']).filter(|w| !w.is_empty()).map(str::to_owned).rev().collect();
    while let Some(word) = words.pop() {
        let fits = lines.last().is_some_and(|line| measure(&format!("{line} {word}"), size) <= room);
        if let Some(last) = lines.last_mut().filter(|_| fits) {
            last.push(' ');
            last.push_str(&word);
        } else if measure(&word, size) > room {
            // A word that is wider than a line is cut.
            let cut = cut(&word, size, room);
            let (head, tail) = word.split_at(cut);
            words.extend(Some(tail.to_owned()).filter(|tail| !tail.is_empty()));
            lines.push(head.to_owned());
        } else {
            lines.push(word);
        }
        if lines.len() > most {
            break;
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let cut = cut(last, size, room - measure("…", size));
            last.truncate(cut);
            last.truncate(last.trim_end_matches([' ', ',', '–', '-']).len());
            last.push('…');
        }
    }
    lines
}

/// How many bytes of a text fit; at least one letter.
fn cut(text: &str, size: f64, room: f64) -> usize {
    let mut taken = 0.0;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        taken += width(c) * size;
        if taken > room && at > 0 {
            return at;
        }
        end = at + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_hold_what_fits_and_say_what_is_left_out() {
        assert_eq!(wrap("Kurs for ansatte", 10.0, 1_000.0, 2), ["Kurs for ansatte"]);
        let lines = wrap("Kurs for ansatte i barnehage, skole og legevakt", 10.0, 100.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && lines.iter().all(|line| measure(line, 10.0) <= 100.0), "{lines:?}");
        let long = wrap("Handlingsplanoppfølgingsmøtereferatmal", 10.0, 60.0, 9);
        assert_eq!(long.concat(), "Handlingsplanoppfølgingsmøtereferatmal");
        assert!(long.iter().all(|line| measure(line, 10.0) <= 60.0));
        assert_eq!(wrap("", 10.0, 60.0, 2), [""; 0]);
    }
}
