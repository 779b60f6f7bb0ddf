//! Where a link can lead: an anchor for every element, in ASCII, the same as long as its label is, and no two alike.

use std::fmt::Write as _;

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

use super::reader::Reader;
use crate::model::ElementId;

impl Reader<'_> {
    /// Where links to an element lead; nothing for one that has neither label nor title.
    pub(super) fn anchor(&self, id: ElementId) -> Option<String> {
        self.anchors.get_or_init(|| self.all_anchors()).get(&id).cloned()
    }

    /// `tiltak-T1`; `mal-M2-tiltak-T1` where another element came first, and a number only where that is taken, too.
    fn all_anchors(&self) -> FxHashMap<ElementId, String> {
        let mut taken: FxHashSet<String> = FxHashSet::default();
        let mut all: FxHashMap<ElementId, String> = FxHashMap::default();
        // The plan's own come before those of packs.
        for (id, element) in self.model.elements().chain(self.model.pack_elements()) {
            let Some(own) = self.own_anchor(id) else { continue };
            let within = || {
                let parent = element.parent.and_then(|parent| all.get(&parent));
                parent.map_or_else(|| own.clone(), |parent| format!("{parent}-{own}"))
            };
            let mut anchor = if taken.contains(&own) { within() } else { own.clone() };
            let wanted = anchor.clone();
            let mut again = 1;
            while !taken.insert(anchor.clone()) {
                again += 1;
                anchor = format!("{wanted}-{again}");
            }
            all.insert(id, anchor);
        }
        all
    }

    /// What an element is anchored by: its kind with its label, else its title.
    fn own_anchor(&self, id: ElementId) -> Option<String> {
        let element = self.model.element(id);
        let kind = self.model.schema.kind_word(element.kind, self.language);
        let label = if element.label.is_empty() {
            let title = element.title.as_ref();
            title.map(|slot| self.eval.show(&self.slot(slot, id))).unwrap_or_default()
        } else {
            element.label.to_string()
        };
        (!label.is_empty()).then(|| slug(&format!("{kind}-{label}")))
    }
}

/// A text as an anchor: letters and digits of ASCII, joined by hyphens. A letter that has no likeness there is told by its
/// number.
pub(super) fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.nfd() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ø' | 'Ø' => out.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'ŋ' | 'Ŋ' => out.push('n'),
            'ŧ' | 'Ŧ' => out.push('t'),
            'ł' | 'Ł' => out.push('l'),
            'þ' | 'Þ' => out.push_str("th"),
            'ß' => out.push_str("ss"),
            c if unicode_normalization::char::is_combining_mark(c) => {}
            c if c.is_alphanumeric() => {
                let _ = write!(out, "u{:x}", u32::from(c));
            }
            _ if out.ends_with('-') || out.is_empty() => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    if out.is_empty() { "x".into() } else { out }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn anchors_are_ascii() {
        assert_eq!(slug("én tabell – før ÅRET er omme"), "en-tabell-for-ARET-er-omme");
        assert_eq!(slug("Kárášjohka gielda, đŋŧ"), "Karasjohka-gielda-dnt");
        assert_eq!(slug("план"), "u43fu43bu430u43d");
        assert_eq!(slug("…"), "x");
    }
}
