//! What a line is, before it is understood.

use crate::source::ItemId;
use crate::syntax::ast::Member;
use crate::syntax::{self, lexical};

/// The label of the situation that holds what is assumed.
pub(super) const SITUATION: &str = "session_facts";

/// Blocks that say something of a case, in the three languages: they may be about real people.
const PRIVATE: [&str; 8] = ["situation", "situasjon", "case", "forløp", "hendingsgang", "event", "hendelse", "hending"];
/// Commands that do, by their English names: their others, and beginnings of them, are the same commands.
const PRIVATE_COMMANDS: [&str; 7] = ["assume", "retract", "what-if", "as", "at", "situation", "follow"];

/// Is a bracket or a text still open, so that more lines belong to it?
pub fn is_open(input: &str) -> bool {
    let bytes = input.as_bytes();
    let (mut at, mut depth) = (0, 0_i64);
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                let quoted = lexical::text_end(bytes, at);
                at = quoted.end;
                continue;
            }
            b'/' if bytes[at..].starts_with(b"//") => at = lexical::line_end(bytes, at),
            b'|' if lexical::begins_prose(bytes, at) => at = lexical::line_end(bytes, at),
            b'{' | b'(' | b'[' => depth += 1,
            b'}' | b')' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
    depth > 0
}

/// Does a line say something of a case, so that it must not be kept?
pub fn is_private(input: &str) -> bool {
    let first = |line: &str| {
        let words = line.trim_start().split(|c: char| c.is_whitespace() || c == '{');
        words.into_iter().next().unwrap_or_default().to_owned()
    };
    if let Some(command) = input.trim_start().strip_prefix(':') {
        let meant = super::commands::meant(&first(command), None);
        return meant.iter().any(|command| PRIVATE_COMMANDS.contains(&command.names[0]));
    }
    input.lines().any(|line| PRIVATE.contains(&first(line).as_str()))
}

/// Does it declare something, or use a file or a pack? Anything else is a question.
pub(super) fn is_definition(input: &str) -> bool {
    let pieces = syntax::cut(input);
    let Some(first) = pieces.first().and_then(|piece| input.get(piece.range.clone())) else { return false };
    let members = syntax::parse_item(ItemId(u32::MAX), first).members;
    let declares = members.iter().any(|member| matches!(member, Member::Block(_) | Member::Use(_)));
    // A block with a mistake in its head is still meant as one.
    let opens = first.split_once('{').is_some_and(|(head, _)| {
        let words = head.split_whitespace().count();
        (1..=3).contains(&words) && !head.contains(['(', ':', '=']) && head.ends_with(' ')
    });
    declares || opens
}
