//! The packs that ship: plikt files, embedded as text.

/// Name and text of every pack that ships.
pub const SHIPPED: &[(&str, &str)] = &[
    ("std.core", include_str!("../packs/core.plikt")),
    ("std.nb", include_str!("../packs/nb.plikt")),
    ("std.nn", include_str!("../packs/nn.plikt")),
    ("std.guide_2008", include_str!("../packs/guide_2008.plikt")),
    ("std.bodies_no", include_str!("../packs/bodies_no.plikt")),
    ("std.statistics_no", include_str!("../packs/statistics_no.plikt")),
    ("std.law_no", include_str!("../packs/law_no.plikt")),
    ("std.calendar_no", include_str!("../packs/calendar_no.plikt")),
];

/// The packs that every project has without asking.
pub const ALWAYS: &[&str] = &["std.core", "std.nb", "std.nn"];

/// The text of a pack by its name.
pub fn text(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
