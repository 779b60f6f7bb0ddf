//! Addresses of law.

use ecow::{EcoString, eco_format};

use super::SectionReference;

/// How a country addresses its law: patterns with `{}` for the number, the one of the law with `{year}`, `{month}`,
/// `{day}` and `{number}` from an id such as `LOV-2005-05-20-28`. An empty pattern ends the address there.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EliPattern {
    /// The law.
    pub law: EcoString,
    /// What follows for a section.
    pub section: EcoString,
    /// What follows for a paragraph.
    pub paragraph: EcoString,
    /// What follows for a letter.
    pub letter: EcoString,
    /// What follows for an item.
    pub item: EcoString,
    /// What follows for a sentence.
    pub sentence: EcoString,
}

impl EliPattern {
    /// The address of a law by its id.
    pub fn law(&self, id: &str) -> Option<String> {
        let parts: Vec<&str> = id.rsplitn(5, '-').collect();
        let [number, day, month, year, ..] = parts.as_slice() else { return None };
        let all_digits = |part: &&&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if self.law.is_empty() || ![number, day, month, year].iter().all(all_digits) {
            return None;
        }
        let address = self.law.replace("{year}", year).replace("{month}", month).replace("{day}", day);
        Some(address.replace("{number}", number).into())
    }

    /// The address of a section or a part of one; of the law alone for a chapter.
    pub fn section(&self, id: &str, reference: &SectionReference) -> Option<String> {
        let mut address = self.law(id)?;
        if reference.chapter {
            return Some(address);
        }
        let number: EcoString = reference.number.chars().filter(|c| !c.is_whitespace()).collect();
        let levels = [
            (&self.section, Some(number)),
            (&self.paragraph, reference.paragraph.map(|n| eco_format!("{n}"))),
            (&self.letter, reference.letter.map(EcoString::from)),
            (&self.item, reference.item.map(|n| eco_format!("{n}"))),
            (&self.sentence, reference.sentence.map(|n| eco_format!("{n}"))),
        ];
        for (pattern, number) in levels {
            let Some(number) = number else { continue };
            if pattern.is_empty() {
                break;
            }
            address.push_str(&pattern.replace("{}", &number));
        }
        Some(address)
    }
}
