//! Any text is cut and parsed; what is said of it has a place in it and words in every language.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plikt::diag::Language;
use plikt::source::Sources;
use plikt::syntax::{cut, parse_item};

fuzz_target!(|text: &str| {
    let mut sources = Sources::default();
    let file = sources.set("plan.plikt", text.into(), false);
    let mut end = 0;
    for piece in cut(text) {
        assert!(piece.range.start >= end && piece.range.end <= text.len(), "pieces come in order and do not overlap");
        end = piece.range.end;
        let item = sources.add_item(file, piece.range.start);
        for diagnostic in parse_item(item, &text[piece.range.clone()]).diagnostics {
            let place = sources.place(diagnostic.primary.span).bytes;
            assert!(text.get(place.clone()).is_some(), "{place:?} is a range of characters of the text");
            for language in Language::ALL {
                assert!(!diagnostic.message.in_language(language).is_empty());
            }
        }
    }
});
