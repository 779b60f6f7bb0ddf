//! A reference held against the sections that a law declares.

use ecow::{EcoString, eco_format};

use super::{SectionReference, plain_range};

/// The reference read against the section numbers that a law declares, the longest match first: `13 b` is section
/// 13 b where that is declared, else letter b of section 13; `13 b-6` is item 6 of either; `11-12` is one section, or
/// all from 11 to 12. The number takes the form that is declared. What matches nothing comes back as it was.
pub fn readings(reference: &SectionReference, declared: impl Fn(&str) -> bool) -> SectionReference {
    if reference.chapter {
        return reference.clone();
    }
    let known = |number: &str| forms(number).into_iter().find(|form| declared(form));
    candidates(reference)
        .into_iter()
        .find_map(|candidate| {
            let number = known(&candidate.number)?;
            let through = match &candidate.through {
                Some(last) if candidate.through != reference.through => Some(known(last)?),
                Some(last) => Some(known(last).unwrap_or_else(|| last.clone())),
                None => None,
            };
            Some(SectionReference { number, through, ..candidate })
        })
        .unwrap_or_else(|| reference.clone())
}

/// The ways a section number may be declared: `13 b`, `13b`, `13 B`, `13B`.
fn forms(number: &str) -> [EcoString; 4] {
    let tight: EcoString = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (upper, tight_upper) = (number.to_uppercase().into(), tight.to_uppercase());
    [number.into(), tight, upper, tight_upper]
}

/// What the reference may mean, the longest section number first.
fn candidates(reference: &SectionReference) -> Vec<SectionReference> {
    let with = |number: &str| SectionReference { number: number.into(), ..reference.clone() };
    let mut out = Vec::new();
    if let Some(last) = &reference.through {
        out.push(reference.clone());
        out.push(SectionReference { through: None, ..with(&eco_format!("{}-{last}", reference.number)) });
        return out;
    }
    out.push(reference.clone());
    let mut rest = reference.clone();
    if let Some((start, end)) = plain_range(&reference.number) {
        out.push(SectionReference { through: Some(end.into()), ..with(start) });
    }
    // `13 b-6`: a letter, then an item.
    if let Some((section, item)) = reference.number.rsplit_once('-')
        && section.ends_with(|c: char| c.is_alphabetic())
        && reference.item.is_none()
        && let Ok(item) = item.parse()
    {
        rest = SectionReference { item: Some(item), ..with(section) };
        out.push(rest.clone());
    }
    if let Some((section, letter)) = split_letter(&rest.number)
        && reference.letter.is_none()
    {
        out.push(SectionReference { number: section.into(), letter: Some(letter), ..rest });
    }
    out
}

/// `13 b` as section and letter.
fn split_letter(number: &str) -> Option<(&str, char)> {
    let letter = number.chars().next_back().filter(|c| c.is_alphabetic())?;
    let section = number.strip_suffix(letter)?.trim_end();
    (!section.is_empty()).then_some((section, letter))
}
