//! The packs that ship: read without a finding, and every word of theirs in three tongues.

use std::collections::BTreeMap;

use plikt::diag::Language;
use plikt::model::Slot;
use plikt::model::code::Value;
use plikt::model::types::Type;
use plikt::model::vocabulary::Section;
use plikt::{Workspace, packs};

const RESERVED: &[&str] = &[
    "and", "og", "or", "eller", "not", "ikke", "ikkje", "if", "hvis", "viss", "then", "så", "else", "ellers", "elles",
    "is", "er", "in", "blant", "yes", "ja", "no", "nei", "unknown", "ukjent", "ukjend", "use", "bruk", "as", "som",
];

fn all_packs() -> Workspace {
    let mut workspace = Workspace::new();
    let uses: String = packs::names().map(|name| format!("use {name}\n")).collect();
    workspace.set("plan.plikt", uses);
    workspace
}

#[test]
fn packs_are_read_without_a_finding() {
    let mut workspace = all_packs();
    let found: Vec<String> = workspace
        .pack_diagnostics()
        .iter()
        .map(|d| {
            let place = workspace.sources().place(d.primary.span);
            let file = workspace.sources().file(place.file);
            let line = file.text[..place.bytes.start].lines().count();
            format!("{}:{line}: {} {}", file.name, d.code, d.message.in_language(Language::En))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_in_the_folder_ships() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/packs");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of packs")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().replace(".plikt", ""))
        .map(|name| format!("std.{name}"))
        .collect();
    files.sort();
    let mut shipped: Vec<String> = packs::names().map(str::to_owned).collect();
    shipped.sort();
    assert_eq!(files, shipped);
}

/// The enumerations in a type, as lists of words.
fn enumerations(ty: &Type) -> Vec<Vec<String>> {
    ty.enumerations().map(|e| e.words.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn every_word_has_a_surface_in_both_written_forms() {
    let model = all_packs().model();
    let schema = &model.schema;
    let vocabulary = &schema.vocabulary;
    let mut missing = Vec::new();
    for language in [Language::Nb, Language::Nn] {
        let mut need = |section: Section, word: &str| {
            if !vocabulary.has(section, language, word) {
                missing.push(format!("{} {section:?} {word}", language.code()));
            }
        };
        for kind in schema.kinds.values() {
            need(Section::Kinds, &kind.name);
            for (name, field) in &kind.fields {
                let name = schema.field_text(*name);
                if !vocabulary.has(Section::Fields, language, &format!("{}.{name}", kind.name)) {
                    need(Section::Fields, name);
                }
                for word in enumerations(&field.ty).concat() {
                    if !vocabulary.has(Section::Values, language, &format!("{}.{name}.{word}", kind.name)) {
                        need(Section::Values, &word);
                    }
                }
            }
        }
        for unit in schema.units.iter().skip(1) {
            need(Section::Units, &unit.name);
        }
        for season in schema.seasons.keys() {
            need(Section::PhraseWords, season);
        }
        for name in packs::names() {
            need(Section::Packs, name);
        }
        for (_, element) in model.pack_elements() {
            let kind = schema.kind(element.kind).name.as_str();
            // Labels of laws are abbreviations; those of a guide's rows, rules and headings are its own numbers.
            let own = ["law", "section", "requirement", "rule", "heading", "source"].contains(&kind);
            if !element.label.is_empty() && !own {
                need(Section::Names, &element.label);
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(missing.is_empty(), "{} words lack a surface:\n{}", missing.len(), missing.join("\n"));
}

/// Of every kind, field and word that a pack declares, it is said in each of the three what it means.
#[test]
fn everything_that_can_be_written_is_explained_in_three_tongues() {
    let model = all_packs().model();
    let [en, nb, nn] = [Language::En, Language::Nb, Language::Nn].map(|language| {
        let mut all = BTreeMap::new();
        for kind in (plikt::render::VocabularyReader { schema: &model.schema, language }).kinds() {
            for field in kind.fields {
                for value in field.values {
                    all.insert(format!("{}.{}.{}", kind.name, field.name, value.words.en[0]), value.about);
                }
                all.insert(format!("{}.{}", kind.name, field.name), field.about);
            }
            all.insert(kind.name, kind.about);
        }
        all
    });
    let mut wrong = Vec::new();
    for (what, english) in &en {
        if english.is_empty() {
            wrong.push(format!("{what} is not explained in English"));
        }
        // What is missing is shown in English.
        for (language, all) in [("bokmål", &nb), ("nynorsk", &nn)] {
            if all[what].is_empty() || all[what] == *english {
                wrong.push(format!("{what} is not explained in {language}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} explanations are missing:\n{}", wrong.len(), wrong.join("\n"));
    assert!(en.len() > 700);
}

#[test]
fn no_surface_is_ambiguous_or_reserved() {
    let model = all_packs().model();
    let schema = &model.schema;
    let vocabulary = &schema.vocabulary;
    let mut wrong = Vec::new();
    for language in [Language::Nb, Language::Nn] {
        let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
        for kind in schema.kinds.values() {
            let surface = vocabulary.write(Section::Kinds, language, &kind.name);
            if let Some(other) = kinds.insert(surface, &kind.name) {
                wrong.push(format!("{}: kinds {other} and {} are both {surface}", language.code(), kind.name));
            }
            let mut fields: BTreeMap<&str, &str> = BTreeMap::new();
            for (name, field) in &kind.fields {
                let name = schema.field_text(*name);
                let surface = vocabulary.field_word(&kind.name, name, language);
                if let Some(other) = fields.insert(surface, name) {
                    wrong.push(format!("{}: {}.{other} and .{name} are both {surface}", language.code(), kind.name));
                }
                let found = schema.find_field(schema.kind_named(&kind.name).expect("a kind"), surface, language);
                let found = found.map(|(found, _)| schema.field_text(found));
                if found != Some(name) {
                    wrong.push(format!("{}: {}.{surface} reads as {found:?}, not {name}", language.code(), kind.name));
                }
                for words in enumerations(&field.ty) {
                    let mut values: BTreeMap<String, &str> = BTreeMap::new();
                    for word in &words {
                        let own = format!("{}.{name}.{word}", kind.name);
                        let surface = match vocabulary.write(Section::Values, language, &own) {
                            same if same == own => vocabulary.value_word(word, language),
                            surface => surface,
                        };
                        if let Some(other) = values.insert(surface.to_owned(), word) {
                            wrong.push(format!("{}: {name} {other} and {word} are both {surface}", language.code()));
                        }
                    }
                }
            }
        }
        for section in [Section::Kinds, Section::Fields, Section::Values, Section::Names, Section::Functions] {
            for (surface, _) in vocabulary.surfaces(section, language) {
                if RESERVED.contains(&surface) {
                    wrong.push(format!("{}: {surface} is a reserved word", language.code()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A pack that uses what is nowhere to be found is read without what it wanted, whoever uses it.
#[test]
fn packs_that_use_unknown_packs_are_read() {
    let mut workspace = Workspace::new();
    workspace.set_pack("my.one", "language: nn\nbruk my.two\nbruk std.finst_ikkje\nkjelde a \"A\" {}\n");
    workspace.set_pack(
        "my.two",
        "language: nb\nbruk std.instanser_no\nbruk my.one\nkilde b \"B\" { utgiver: \"{politi}\" }\n",
    );
    workspace.set("plan.plikt", "bruk my.one\nbruk my.two\nplan p \"P\" { erstatter: [a, b] }\n");
    assert_eq!(workspace.diagnostics(), []);
    assert_eq!(workspace.pack_diagnostics(), []);
    let core = packs::text("std.core").expect("the core ships").to_owned();
    workspace.set_pack("std.core", format!("use my.one\nuse std.nowhere\n{core}"));
    assert_eq!(workspace.diagnostics(), []);
}

/// A plan in nynorsk, or a situation in English, never names a body of the packs in another tongue.
#[test]
fn what_plans_name_is_titled_in_three_tongues() {
    let model = all_packs().model();
    let titles = model.schema.field_named("titles").expect("std.core has titles");
    let named = ["body", "role", "group", "topic", "target_group"].map(|kind| model.schema.kind_named(kind));
    let mut all = 0;
    let mut wrong = Vec::new();
    for (_, element) in model.pack_elements().filter(|(_, element)| named.contains(&Some(element.kind))) {
        all += 1;
        let words = match element.field(titles).map(|field| &field.value) {
            Some(Slot::Value(Value::Words(words))) => Language::ALL.map(|language| words.get(language).is_empty()),
            _ => [true; 3],
        };
        if words.contains(&true) {
            wrong.push(element.label.to_string());
        }
    }
    assert!(all > 200, "{all}");
    assert!(wrong.is_empty(), "{} have no title in each tongue: {}", wrong.len(), wrong.join(", "));
}
