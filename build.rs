//! Parses the packs that ship, with the library's own modules, so that a program need not do it each time it starts.
//!
//! What is embedded is the same as parsing the text gives; a test holds the two against each other.

#![allow(dead_code, unreachable_pub, unused_imports, reason = "the build uses a part of each module")]

extern crate alloc;

#[path = "src/diag/mod.rs"]
pub mod diag;
#[path = "src/source.rs"]
pub mod source;
#[path = "src/syntax/mod.rs"]
pub mod syntax;

use std::error::Error;
use std::path::Path;

/// Nothing is embedded parsed.
#[cfg(not(feature = "trees"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}

#[cfg(feature = "trees")]
fn main() -> Result<(), Box<dyn Error>> {
    for input in ["packs", "grammar", "src/syntax", "src/diag", "src/source.rs", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    for entry in std::fs::read_dir("packs")? {
        let path = entry?.path();
        let (Some(stem), Some("plikt")) = (path.file_stem(), path.extension().and_then(|e| e.to_str())) else {
            continue;
        };
        let text = std::fs::read_to_string(&path)?;
        let trees: Vec<_> = syntax::cut(&text)
            .into_iter()
            .map(|piece| {
                let source = text.get(piece.range.clone()).unwrap_or_default();
                // A pack with a mistake still builds: its tree is what could be read, and a test reports the mistake.
                let mut parsed = syntax::parse_item(source::ItemId(0), source);
                syntax::relative::leave_out(source, &mut parsed.members);
                (piece.range.start as u32, piece.range.len() as u32, parsed.members)
            })
            .collect();
        let bytes = postcard::to_allocvec(&trees)?;
        std::fs::write(Path::new(&out).join(stem).with_extension("trees"), bytes)?;
    }
    Ok(())
}
