//! Which known name may be meant by a misspelt one.

use ecow::EcoString;

/// The known name nearest to a misspelt one, if any is near enough to be meant.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<EcoString> {
    // In a name of one or two letters every other is near; only a long enough one can be misspelt.
    let length = wrong.chars().count();
    let limit = if length < 3 { 0 } else { (length / 3).max(1) };
    let folded = wrong.to_lowercase();
    let own = Letters::of(&folded);
    let mut best: Option<(usize, usize, &str)> = None;
    for name in known {
        if !own.may_be_within(best.map_or(limit, |(distance, ..)| distance), name) {
            continue;
        }
        let found = (strsim::damerau_levenshtein(&folded, &name.to_lowercase()), name.len());
        if found.0 <= limit && best.is_none_or(|(distance, length, _)| found < (distance, length)) {
            best = Some((found.0, found.1, name));
        }
    }
    best.map(|(_, _, name)| name.into())
}

/// How often each letter stands in a name in small letters, and how many there are. Letters beyond the alphabet share places.
struct Letters {
    counts: [u8; 64],
    length: usize,
}

impl Letters {
    fn of(folded: &str) -> Self {
        let (mut counts, mut length) = ([0_u8; 64], 0);
        for letter in folded.chars() {
            length += 1;
            if let Some(count) = counts.get_mut(place(letter)) {
                *count = count.saturating_add(1);
            }
        }
        Self { counts, length }
    }

    /// May a name be so near? Each step takes away one letter at most, and brings one: most names are too far by their letters
    /// alone, which the first few of them tell.
    fn may_be_within(&self, limit: usize, name: &str) -> bool {
        let mut left = self.counts;
        let (mut shared, mut come) = (0_usize, 0_usize);
        for letter in name.chars() {
            // Small letters of the alphabet are most of what stands in names.
            let mut meet = |letter| *if take(&mut left, letter) { &mut shared } else { &mut come } += 1;
            if letter.is_ascii() {
                meet(letter.to_ascii_lowercase());
            } else {
                letter.to_lowercase().for_each(meet);
            }
            if come > limit {
                return false;
            }
        }
        self.length.saturating_sub(shared) <= limit
    }
}

fn place(letter: char) -> usize {
    u32::from(letter) as usize % 64
}

/// Take a letter of those that are left, if it is among them.
fn take(left: &mut [u8; 64], letter: char) -> bool {
    let Some(count) = left.get_mut(place(letter)).filter(|count| **count > 0) else { return false };
    *count -= 1;
    true
}
