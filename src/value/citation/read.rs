//! Reading citations in the forms that plans use.

use ecow::{EcoString, eco_format};

use super::parts::{Part, Reader};
use super::tokens::{Kind, tokens};
use super::words::{CitationWord, CitationWords};
use super::{Citation, SectionReference, plain_range};

/// More references than this in one citation are not read: nobody writes them.
pub(super) const MOST_REFERENCES: usize = 100;

/// Read a text that cites sections of one law and says nothing else: `Straffeloven § 139`, `§ 6-4 annet ledd`,
/// `kap 6`, `strl. § 282 jf. § 196`, `6-4(2)`. `None` for anything else; a law without a section is no citation.
pub fn read(text: &str, words: &CitationWords) -> Option<Citation> {
    let mut all = read_all(text, words)?.into_iter();
    all.next().filter(|_| all.next().is_none())
}

/// Read a text that cites sections of one law or of several: `opplæringslova § 15-3, jf. barnevernloven § 6-4`.
pub fn read_all(text: &str, words: &CitationWords) -> Option<Vec<Citation>> {
    let mut tokens = tokens(text);
    while tokens.last().is_some_and(|last| matches!(last.kind, Kind::Stop | Kind::Comma)) {
        tokens.pop();
    }
    let reader = Reader { text, tokens, words };
    let mut out = Vec::new();
    let mut at = 0;
    while at < reader.tokens.len() {
        let begin = if out.is_empty() { at } else { reader.separator(at)?.0 };
        let (citation, next) = reader.citation(begin, !out.is_empty(), at)?;
        out.push(citation);
        at = next;
    }
    (!out.is_empty()).then_some(out)
}

impl Reader<'_> {
    /// What stands between two references: where it ends, and whether it says "cf.".
    fn separator(&self, at: usize) -> Option<(usize, bool)> {
        let mut next = at + usize::from(self.is(at, Kind::Comma));
        next = self.meant(next, CitationWord::And).unwrap_or(next);
        if let Some(after) = self.meant(next, CitationWord::Seeing) {
            return Some((after, true));
        }
        (next > at).then_some((next, false))
    }

    /// One law and its sections, from `begin`; `after` is where the citation before it ended.
    fn citation(&self, begin: usize, further: bool, after: usize) -> Option<(Citation, usize)> {
        let seen_before = further && self.separator(after).is_some_and(|(_, seeing)| seeing);
        let leading = self.meant(begin, CitationWord::Seeing);
        let law_start = leading.unwrap_or(begin);
        let (start, sections, mut next) = self.sections_after(law_start)?;
        let mut law = self.name(law_start, start);
        if further && law.is_empty() || start > law_start && self.word(law_start).is_none() {
            return None;
        }
        if law.is_empty()
            && let Some(of) = self.meant(next, CitationWord::Of)
        {
            let ends = |at: &usize| self.is(*at, Kind::Comma) || self.meant(*at, CitationWord::Seeing).is_some();
            next = (of..self.tokens.len()).find(ends).unwrap_or(self.tokens.len());
            law = self.name(of, next);
        }
        let seeing = seen_before || leading.is_some();
        let sections = sections.into_iter().map(|s| SectionReference { seeing: s.seeing || seeing, ..s }).collect();
        // "cf." before it belongs to it: so it reads as the same again.
        let text = (after..begin).find(|at| seen_before && self.meant(*at, CitationWord::Seeing).is_some());
        Some((Citation { law, sections, text: self.slice(text.unwrap_or(begin), next).into() }, next))
    }

    /// The text from one token to before another, without what separates it from the next.
    fn slice(&self, from: usize, to: usize) -> &str {
        let bounds = to.checked_sub(1).and_then(|last| Some((self.tokens.get(from)?, self.tokens.get(last)?)));
        let text = bounds.and_then(|(first, last)| self.text.get(first.bytes.start..last.bytes.end));
        text.unwrap_or_default().trim_end_matches([',', ';', ':'])
    }

    /// The name of a law, with single spaces.
    fn name(&self, from: usize, to: usize) -> EcoString {
        self.slice(from, to).split_whitespace().collect::<Vec<_>>().join(" ").into()
    }

    /// The first sections at or after a token, with where they begin and end.
    fn sections_after(&self, from: usize) -> Option<(usize, Vec<SectionReference>, usize)> {
        let marked = (from..self.tokens.len()).find(|at| self.sign(*at).is_some() || self.chapter(*at).is_some());
        if let Some(start) = marked {
            return self.sections(start).map(|(sections, next)| (start, sections, next));
        }
        // Without a sign, only a number from which on everything is understood; never a year after a law's name.
        (from..self.tokens.len()).filter(|at| self.is(*at, Kind::Number)).find_map(|start| {
            if start > from {
                let year = self.tokens.get(start).is_some_and(|token| token.text.len() == 4);
                let before = if self.is(start - 1, Kind::Stop) { start.checked_sub(2)? } else { start - 1 };
                if year || self.word(from).is_none() || self.meaning(before).is_some() {
                    return None;
                }
            }
            let (sections, next) = self.sections(start)?;
            let whole = next == self.tokens.len() || self.meant(next, CitationWord::Of).is_some();
            whole.then_some((start, sections, next))
        })
    }

    /// References with what separates them.
    fn sections(&self, start: usize) -> Option<(Vec<SectionReference>, usize)> {
        let mut out: Vec<SectionReference> = Vec::new();
        let (mut at, mut plural, mut seeing) = (start, false, false);
        let mut group = 0;
        loop {
            let signed = self.sign(at);
            if let Some((_, several)) = signed {
                settle_ranges(out.get_mut(group..)?, plural);
                (plural, group) = (several, out.len());
            }
            let first_part = self.part(at);
            let (found, next) = if signed.is_none()
                && let Some(last) = out.last().filter(|_| first_part.is_some())
            {
                self.parts(&same_section(last, first_part.as_ref()), at)?
            } else {
                self.reference(signed.map_or(at, |(next, _)| next), plural)?
            };
            out.extend(found.into_iter().map(|reference| SectionReference { seeing, ..reference }));
            if out.len() > MOST_REFERENCES {
                return None;
            }
            at = next;
            // A section may follow its chapter at once: `kap. 6 § 6-4`.
            let within = out.last().is_some_and(|last| last.chapter) && self.sign(at).is_some();
            let Some((after, sees)) = self.separator(at).or(within.then_some((at, false))) else { break };
            if !self.begins_reference(after) {
                break;
            }
            (at, seeing) = (after, seeing || sees);
        }
        settle_ranges(out.get_mut(group..)?, plural);
        Some((out, at))
    }

    fn begins_reference(&self, at: usize) -> bool {
        self.sign(at).is_some() || self.chapter(at).is_some() || self.is(at, Kind::Number) || self.part(at).is_some()
    }

    /// A number with its parts; several references when a part has several values.
    fn reference(&self, at: usize, plural: bool) -> Option<(Vec<SectionReference>, usize)> {
        let chapter = self.chapter(at);
        let (number, mut next) = self.section_number(chapter.unwrap_or(at))?;
        let mut reference = SectionReference { chapter: chapter.is_some(), ..SectionReference::section(number) };
        let apart = (plural || reference.chapter) && self.is(next, Kind::Dash);
        let through = if apart { Some(next + 1) } else { self.meant(next, CitationWord::Through) };
        if let Some((last, after)) = through.and_then(|start| self.section_number(start)) {
            reference.through = Some(last);
            next = after;
        } else if reference.chapter
            && let Some((first, last)) = plain_range(&reference.number.clone())
        {
            (reference.number, reference.through) = (first.into(), Some(last.into()));
        }
        self.parts(&reference, next)
    }

    /// `6-4`, `33`, `13 b`, `1-3c`, `13 B-6`.
    fn section_number(&self, at: usize) -> Option<(EcoString, usize)> {
        let (first, mut next) = self.number::<u32>(at)?;
        let mut number = eco_format!("{first}");
        loop {
            let spaced_range = self.tokens.get(next + 1).is_some_and(|token| token.spaced);
            if self.is_tight(next, Kind::Dash)
                && !spaced_range
                && let Some((further, after)) = self.number::<u32>(next + 1)
            {
                number.push_str(&eco_format!("-{further}"));
                next = after;
            } else if !number.ends_with(|c: char| c.is_alphabetic())
                && let Some(letter) = self.letter(next)
                && !self.is_preposition(next)
            {
                number.push_str(&eco_format!(" {letter}"));
                next += 1;
            } else {
                return Some((number, next));
            }
        }
    }

    /// A single letter that is a word before the name of a law, as in "§ 6-4 i barnevernloven".
    fn is_preposition(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.spaced)
            && self.meant(at, CitationWord::Of).is_some()
            && self.word(at + 1).is_some_and(|_| self.part(at + 1).is_none() && self.separator(at + 1).is_none())
    }
}

/// What "and third paragraph" is said of: the section of the reference before it, and its paragraph if the new part is
/// within one.
fn same_section(last: &SectionReference, first_part: Option<&(Vec<Part>, usize)>) -> SectionReference {
    let within = !first_part.is_some_and(|(parts, _)| matches!(parts.first(), Some(Part::Paragraph(_))));
    SectionReference {
        chapter: last.chapter,
        number: last.number.clone(),
        paragraph: last.paragraph.filter(|_| within),
        ..SectionReference::default()
    }
}

/// After a plural sign `11-12` is a range, but in `§§ 6-4 og 6-8` each is one section.
fn settle_ranges(group: &mut [SectionReference], plural: bool) {
    let others_are_plain = group.iter().any(|r| r.through.is_some() || !r.number.contains('-'));
    if !plural || (group.len() > 1 && !others_are_plain) {
        return;
    }
    for reference in group.iter_mut().filter(|r| r.through.is_none() && !r.chapter) {
        let number = reference.number.clone();
        if let Some((first, last)) = plain_range(&number) {
            (reference.number, reference.through) = (first.into(), Some(last.into()));
        }
    }
}
