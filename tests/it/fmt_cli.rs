//! `plikt fmt` as it is called: what it writes, and how it ends.

use std::fs;

use crate::cli::{Folder, plikt};

const MESSY: &str = "language:nb\nplan p \"En plan\"{periode:2026..2029 // fire år\n}\n";
const TIDY: &str = "language: nb\nplan p \"En plan\" {\n  periode: 2026..2029 // fire år\n}\n";

#[test]
fn files_are_rewritten_and_named() {
    let folder = Folder::new("fmt-write").with("a.plikt", MESSY).with("inni/b.plikt", TIDY).with("c.txt", MESSY);
    let done = plikt(&["fmt"]).within(&folder).run();
    assert_eq!((done.code, done.out.as_str()), (0, ""));
    assert_eq!(done.err, "./a.plikt: formatert\n");
    assert_eq!(folder.read("a.plikt"), TIDY);
    assert_eq!(folder.read("c.txt"), MESSY, "only plans are touched");
    let left: Vec<_> = fs::read_dir(folder.path(".")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "nothing is left behind: {left:?}");
    let again = plikt(&["fmt"]).within(&folder).run();
    assert_eq!((again.code, again.err.as_str()), (0, ""));
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("fmt-mode").with("a.plikt", MESSY);
    fs::set_permissions(folder.path("a.plikt"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.plikt", folder.path("b.plikt")).unwrap();
    let done = plikt(&["fmt", "b.plikt"]).within(&folder).run();
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(folder.read("a.plikt"), TIDY);
    assert!(folder.path("b.plikt").is_symlink());
    assert_eq!(fs::metadata(folder.path("a.plikt")).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn check_lists_what_would_change_and_writes_nothing() {
    let folder = Folder::new("fmt-check").with("a.plikt", MESSY).with("b.plikt", TIDY);
    let done = plikt(&["fmt", "--check", "a.plikt", "b.plikt"]).within(&folder).run();
    assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (1, "a.plikt\n", ""));
    assert_eq!(folder.read("a.plikt"), MESSY);
    assert_eq!(plikt(&["fmt", "--check", "b.plikt"]).within(&folder).run().code, 0);
}

#[test]
fn diff_shows_the_lines() {
    let folder = Folder::new("fmt-diff").with("a.plikt", MESSY);
    let done = plikt(&["fmt", "--diff", "a.plikt"]).within(&folder).run();
    assert_eq!(done.code, 1);
    assert_eq!(
        done.out,
        "--- a.plikt\n+++ a.plikt\n@@ -1,3 +1,4 @@\n-language:nb\n-plan p \"En plan\"{periode:2026..2029 // fire år\n\
         +language: nb\n+plan p \"En plan\" {\n+  periode: 2026..2029 // fire år\n }\n"
    );
    assert_eq!(folder.read("a.plikt"), MESSY);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let done = plikt(&["fmt", "-"]).input(MESSY).run();
    assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (0, TIDY, ""));
    let broken = plikt(&["fmt", "-"]).input("plan p {\n").run();
    assert_eq!((broken.code, broken.out.as_str()), (1, ""));
    assert!(broken.err.contains("`-` er ikke endret"), "{}", broken.err);
}

#[test]
fn a_file_with_mistakes_is_left_and_the_others_are_not() {
    let folder = Folder::new("fmt-broken").with("a.plikt", "plan p {\n  x = 1\n}\n").with("b.plikt", MESSY);
    let done = plikt(&["fmt", "--lang", "en", "a.plikt", "b.plikt"]).within(&folder).run();
    assert_eq!(done.code, 1);
    assert!(done.err.contains("error[equals-for-colon]") && done.err.contains("a.plikt:2:"), "{}", done.err);
    assert_eq!(folder.read("a.plikt"), "plan p {\n  x = 1\n}\n");
    assert_eq!(folder.read("b.plikt"), TIDY);
    assert_eq!(plikt(&["fmt", "mangler.plikt"]).within(&folder).run().code, 2);
}

#[test]
fn words_are_rewritten_in_another_tongue() {
    let folder = Folder::new("fmt-language").with(
        "a.plikt",
        "// Planen.\nbruk std.instanser_no\ntiltak T1 \"Kurs\" {\n  ansvarlig: [skole, naustet] // som før\n  tilstand: nytt\n  \
         tid: minst 2 per år som \"to ganger i året\"\n  tekst: \"Koster {kostnad.i_løpet_av(2026)}, og er nytt\"\n}\n\
         instans naustet \"Naustet\" { sektor: kommunal }\n",
    );
    let done = plikt(&["fmt", "--language", "en", "a.plikt"]).within(&folder).run();
    assert_eq!((done.code, done.err.as_str()), (0, "a.plikt: formatert\n"));
    assert_eq!(
        folder.read("a.plikt"),
        "language: en\n// Planen.\nuse std.bodies_no\nmeasure T1 \"Kurs\" {\n  responsible: [school, naustet] // som før\n  \
         state: new\n  time: min 2 per year as \"to ganger i året\"\n  text: \"Koster {cost.during(2026)}, og er nytt\"\n}\n\
         body naustet \"Naustet\" { sector: municipal }\n"
    );
    let done = plikt(&["fmt", "--language", "nn", "-"]).input(folder.read("a.plikt")).run();
    assert!(
        done.out.starts_with("språk: nn\n// Planen.\nbruk std.instansar_no\ntiltak T1 \"Kurs\" {\n"),
        "{}",
        done.out
    );
    assert!(done.out.contains("minst 2 per år som \"to ganger i året\""), "{}", done.out);
}

/// The project's own files are laid out by its own formatter.
#[test]
fn the_examples_and_packs_are_tidy() {
    let root = env!("CARGO_MANIFEST_DIR");
    let done = plikt(&["fmt", "--check", &format!("{root}/examples"), &format!("{root}/packs")]).run();
    let untidy: Vec<&str> = done.out.lines().collect();
    assert!(untidy.is_empty() && done.err.is_empty(), "run `plikt fmt` on {untidy:?} {}", done.err);
}
