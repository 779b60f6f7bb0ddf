//! The packs that ship: plikt files, embedded as text and, with the feature `trees`, already parsed.

use std::sync::{Arc, OnceLock};

#[cfg(feature = "trees")]
use crate::syntax;
use crate::syntax::ast::Member;

/// A pack that ships.
struct Shipped {
    name: &'static str,
    text: &'static str,
    #[cfg(feature = "trees")]
    trees: &'static [u8],
}

macro_rules! shipped {
    ($($name:literal),*) => {
        const SHIPPED: &[Shipped] = &[ $( Shipped {
            name: concat!("std.", $name),
            text: include_str!(concat!("../packs/", $name, ".plikt")),
            #[cfg(feature = "trees")]
            trees: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".trees")),
        } ),* ];
    };
}

shipped!(
    "core",
    "nb",
    "nn",
    "guide_2008",
    "guide_2022",
    "lints_no",
    "bodies_no",
    "statistics_no",
    "law_no",
    "calendar_no"
);

/// The packs that every project has without asking.
pub const ALWAYS: [&str; 3] = ["std.core", "std.nb", "std.nn"];

/// The names of all packs that ship.
pub fn names() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|pack| pack.name)
}

/// The text of a pack, one for all projects: two of them are seen to be the same without being read.
pub(crate) fn shared(name: &str) -> Option<Arc<str>> {
    static SHARED: [OnceLock<Arc<str>>; SHIPPED.len()] = [const { OnceLock::new() }; SHIPPED.len()];
    let at = SHIPPED.iter().position(|pack| pack.name == name)?;
    let (pack, shared) = (SHIPPED.get(at)?, SHARED.get(at)?);
    Some(shared.get_or_init(|| Arc::from(pack.text)).clone())
}

/// The text of a pack by its name.
pub fn text(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|pack| pack.name == name).map(|pack| pack.text)
}

/// An item of a pack as the build parsed it: where it begins, how long it is, and its members.
pub(crate) type Tree = (u32, u32, Vec<Member>);

/// The items of a pack, if they are embedded.
pub(crate) fn trees(name: &str) -> Option<Vec<Tree>> {
    #[cfg(feature = "trees")]
    {
        let pack = SHIPPED.iter().find(|pack| pack.name == name)?;
        let mut trees: Vec<Tree> = postcard::from_bytes(pack.trees).ok()?;
        for (start, length, members) in &mut trees {
            let from = *start as usize;
            syntax::relative::put_back(pack.text.get(from..from + *length as usize)?, members);
        }
        Some(trees)
    }
    #[cfg(not(feature = "trees"))]
    {
        let _ = name;
        None
    }
}

#[cfg(all(test, feature = "trees"))]
mod tests {
    use super::*;
    use crate::source::ItemId;

    #[test]
    fn what_is_embedded_is_what_the_text_says() {
        for pack in SHIPPED {
            let fresh: Vec<Tree> = syntax::cut(pack.text)
                .into_iter()
                .map(|piece| {
                    let source = pack.text.get(piece.range.clone()).unwrap_or_default();
                    let parsed = syntax::parse_item(ItemId(0), source);
                    assert!(parsed.diagnostics.is_empty(), "{} has a mistake at byte {}", pack.name, piece.range.start);
                    (piece.range.start as u32, piece.range.len() as u32, parsed.members)
                })
                .collect();
            // Trees are equal whatever their ranges are; what they print is not.
            let embedded = trees(pack.name).unwrap_or_default();
            assert!(format!("{embedded:?}") == format!("{fresh:?}"), "{}", pack.name);
        }
    }
}
