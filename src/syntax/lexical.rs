//! What the scans before the grammar agree on: where a text, a comment and prose end. Bytes only, one pass.

/// Where a one-line text ends.
pub(crate) struct Quoted {
    /// One past its closing quote, or the end of its line.
    pub(crate) end: usize,
    /// Does it have a closing quote?
    pub(crate) closed: bool,
}

/// The end of the text whose opening quote stands at `at`.
pub(crate) fn text_end(bytes: &[u8], at: usize) -> Quoted {
    let mut end = at + 1;
    while let Some(byte) = bytes.get(end) {
        match byte {
            b'"' => return Quoted { end: end + 1, closed: true },
            b'\n' => break,
            b'\\' if bytes.get(end + 1).is_some_and(|next| *next != b'\n') => end += 2,
            _ => end += 1,
        }
    }
    Quoted { end, closed: false }
}

/// Where the line of `at` ends: its line break, or the end of the text.
pub(crate) fn line_end(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| at + length)
}

/// Does the bar at `at` begin prose? It does first on its line, after a field's colon, and where a member may begin on the same
/// line.
pub(crate) fn begins_prose(bytes: &[u8], at: usize) -> bool {
    bytes[..at]
        .iter()
        .rev()
        .find(|byte| !is_blank(**byte))
        .is_none_or(|byte| matches!(byte, b'\n' | b':' | b'{' | b';' | b','))
}

/// The brace that an unclosed text leaves open: the last on its line.
pub(super) fn brace_at_end(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    let last = bytes[start..end].iter().rposition(|byte| !is_blank(*byte))?;
    (bytes[start + last] == b'{').then_some(start + last)
}

/// A blank within a line. The second byte of a no-break space counts with its first.
pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

/// Skip blanks within a line.
pub(super) fn skip_blanks(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match &bytes[at.min(bytes.len())..] {
            [byte, ..] if is_blank(*byte) => at += 1,
            [0xC2, 0xA0, ..] => at += 2,
            _ => return at,
        }
    }
}

/// Can this byte begin a name? Typographic marks (`«`, `“`, `–`) cannot.
pub(super) fn begins_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'`' | 0xC3..=0xE1 | 0xE3..)
}

/// The end of the dotted name at `at`; `at` itself when there is none.
pub(super) fn name_end(bytes: &[u8], at: usize) -> usize {
    if !bytes.get(at).is_some_and(|byte| begins_name(*byte)) {
        return at;
    }
    let mut end = at;
    while let Some(byte) = bytes.get(end) {
        let goes_on = match byte {
            b'`' => match bytes[end + 1..].iter().position(|byte| matches!(byte, b'`' | b'\n')) {
                Some(length) if bytes[end + 1 + length] == b'`' => {
                    end += length + 1;
                    true
                }
                _ => false,
            },
            b'.' => bytes.get(end + 1).is_some_and(|next| begins_name(*next)),
            _ => begins_name(*byte) || byte.is_ascii_digit() || *byte >= 0x80 && !matches!(byte, 0xC2 | 0xE2),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// Does a field begin at `at`?
pub(super) fn begins_field(bytes: &[u8], at: usize) -> bool {
    let end = name_end(bytes, at);
    end > at && bytes.get(skip_blanks(bytes, end)) == Some(&b':')
}

/// Does a block's head begin at `at`: a name, perhaps a label and a title, and `{`?
pub(super) fn begins_block(bytes: &[u8], at: usize) -> bool {
    let mut end = name_end(bytes, at);
    if end == at {
        return false;
    }
    end = skip_blanks(bytes, end);
    let label = name_end(bytes, end);
    if label > end {
        end = skip_blanks(bytes, label);
    } else if bytes[end..].starts_with("§".as_bytes()) {
        let rest = &bytes[end..line_end(bytes, end)];
        end += rest.iter().position(|byte| matches!(byte, b'"' | b'{')).unwrap_or(rest.len());
    }
    if bytes.get(end) == Some(&b'"') {
        end = skip_blanks(bytes, text_end(bytes, end).end);
    }
    bytes.get(end) == Some(&b'{')
}

/// Does a line that begins at `at` go on with the expression above, by an operator between two operands?
pub(super) fn continues(bytes: &[u8], at: usize) -> bool {
    let rest = &bytes[at..];
    match rest {
        [b'+' | b'-' | b'*' | b'<' | b'>', ..] | [b'.', b'.', ..] | [b'=' | b'!', b'=', ..] => true,
        [b'/', next, ..] => *next != b'/',
        [b'a'..=b'w', ..] => {
            let length =
                rest.iter().position(|byte| !(byte.is_ascii_alphabetic() || *byte >= 0x80)).unwrap_or(rest.len());
            operator_word(&rest[..length]).is_some_and(|reserved| {
                !rest.get(length).is_some_and(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'`'))
                    && !begins_field(bytes, at)
                    && (reserved || !begins_block(bytes, at))
            })
        }
        _ => false,
    }
}

/// Is this word an operator or the first of one, and if so, is it reserved?
fn operator_word(word: &[u8]) -> Option<bool> {
    match word {
        b"and" | b"og" | b"or" | b"eller" | b"in" | b"blant" | b"is" | b"er" | b"then" | b"s\xC3\xA5" | b"else"
        | b"ellers" | b"elles" => Some(true),
        b"has" | b"har" | b"overlaps" | b"overlapper" | b"overlappar" | b"per" | b"at" | b"ved" | b"applies"
        | b"gjelder" | b"gjeld" | b"does" | b"where" | b"der" | b"sort" | b"sorter" | b"take" | b"ta" | b"group"
        | b"grupper" | b"select" | b"velg" | b"vel" | b"for" | b"because" | b"fordi" | b"by" | b"innen" | b"innan"
        | b"on" | b"den" => Some(false),
        _ => None,
    }
}
