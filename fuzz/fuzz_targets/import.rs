//! Any bytes are a table and perhaps a plan as JSON: what is written from them is read without an error of syntax.

#![no_main]

use libfuzzer_sys::fuzz_target;
use plikt::Workspace;
use plikt::diag::{Code, CodeName, Language};
use plikt::exchange;

thread_local! {
    // The packs are loaded once.
    static WARM: Workspace = {
        let mut workspace = Workspace::new();
        workspace.set("plan.plikt", "language: nb\n");
        workspace.diagnostics();
        workspace.remove("plan.plikt");
        workspace
    };
}

/// What is written must hold together; names, numbers and expressions in it are as good as they were.
fn assert_sound(written: &exchange::Written) {
    let mut workspace = WARM.with(Workspace::clone);
    for (name, text) in &written.files {
        workspace.set(name, text.as_str());
    }
    for found in workspace.diagnostics() {
        let broken = [Code::UnclosedText, Code::UnclosedComputed, Code::UnknownEscape, Code::ReservedWord];
        assert!(!broken.iter().any(|code| found.code == CodeName::Code(*code)), "{}\n{written:?}", found.code);
    }
}

fuzz_target!(|bytes: &[u8]| {
    for language in Language::ALL {
        let read = exchange::read_csv(bytes, language);
        assert_sound(&exchange::write(&read.document, None));
        if bytes.len() % 8 != 0 {
            break;
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && let Ok(document) = exchange::read_json(text)
    {
        let _ = exchange::write(&document, None);
        let _ = exchange::write(&document.merged(), Some(Language::En));
    }
});
