//! Any text is laid out or left; laid out it stays as it is, and nothing is ever read as something else. In another tongue
//! it is rewritten or left.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plikt::Workspace;
use plikt::diag::Language;
use plikt::format::{Refusal, format};
use std::cell::RefCell;

thread_local! {
    // The packs are loaded once.
    static KEPT: RefCell<Workspace> = RefCell::default();
}

fuzz_target!(|text: &str| {
    match format(text) {
        Ok(formatted) => assert_eq!(format(&formatted).as_deref(), Ok(formatted.as_str())),
        Err(Refusal::Unreadable) => return,
        Err(refusal) => panic!("{refusal:?}"),
    }
    KEPT.with_borrow_mut(|kept| {
        kept.set("plan.plikt", text);
        // A name may be a word of the other tongue: then the text is left.
        let _ = kept.translate("plan.plikt", Language::ALL[text.len() % 3]);
        assert_eq!(kept.sources().files().find(|(_, file)| file.name == "plan.plikt").map(|(_, file)| &*file.text), Some(text));
    });
});
