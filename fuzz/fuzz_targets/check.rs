//! Any project of one or two files is read and checked; edited, it is the project as it would be read anew.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plikt::Workspace;
use plikt::diag::Language;
use std::cell::RefCell;

thread_local! {
    // The packs are loaded once; each text after the first is an edit.
    static KEPT: RefCell<Workspace> = RefCell::default();
}

fn told(workspace: &mut Workspace) -> Vec<String> {
    let diagnostics = workspace.diagnostics().to_vec();
    let mut told = Vec::new();
    for diagnostic in &diagnostics {
        let place = workspace.sources().place(diagnostic.primary.span);
        let text = &workspace.sources().file(place.file).text;
        assert!(text.get(place.bytes.clone()).is_some(), "{place:?} is a range of characters of its file");
        for language in Language::ALL {
            told.push(format!("{} {:?} {}", diagnostic.code, place.bytes, diagnostic.message.in_language(language)));
            told.extend(diagnostic.help.iter().map(|help| help.in_language(language)));
        }
    }
    for requirement in &workspace.report().requirements {
        told.push(format!("{} {:?} {}", requirement.label, requirement.state, requirement.findings.len()));
    }
    told
}

fuzz_target!(|text: &str| {
    KEPT.with_borrow_mut(|kept| {
        kept.set("plan.plikt", text);
        let edited = told(kept);
        if text.len() % 16 == 0 {
            let mut anew = Workspace::new();
            anew.set("plan.plikt", text);
            assert_eq!(edited, told(&mut anew));
        }
    });
});
