//! The language carries reality: for each of the sixteen groups of things that real plans hold, a small plan whose values
//! come out as meant.
//!
//! What a file should mean stands in the file itself: `//= path = value`. A path is a label (or `kind#2` for the second
//! of a kind), then canonical names of fields, `1` for the first of a list, `title`, or `as` for the author's own words.

use plikt::Workspace;
use plikt::check::State;
use plikt::diag::{CodeName, Language};
use plikt::eval::Evaluator;
use plikt::model::code::{CitationValue, Value};
use plikt::model::{ElementId, Model};
use plikt::value::{Bound, Quantity};

/// A project that has been read.
pub(crate) struct Reading {
    pub(crate) workspace: Workspace,
}

impl Reading {
    /// Read files by name and text.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let mut workspace = Workspace::new();
        for (name, text) in files {
            workspace.set(name, *text);
        }
        Self { workspace }
    }

    /// Read one file.
    pub(crate) fn one(text: &str) -> Self {
        Self::of(&[("plan.plikt", text)])
    }

    /// Read another text in the place of the only file; what the packs mean is kept.
    pub(crate) fn again(&mut self, text: &str) {
        self.workspace.set("plan.plikt", text);
    }

    /// What the interpreter itself finds wrong: code and message. What rules find is left out.
    pub(crate) fn problems(&mut self) -> Vec<String> {
        let all = self.workspace.diagnostics().iter().filter(|d| !matches!(d.code, CodeName::Rule(_)));
        all.map(|d| format!("{}: {}", d.code, d.message.in_language(Language::En))).collect()
    }

    /// The codes of what is wrong, without what rules find.
    pub(crate) fn codes(&mut self) -> Vec<String> {
        self.problems().iter().map(|p| p.split(':').next().unwrap_or_default().to_owned()).collect()
    }

    /// What stands at a path, written out.
    pub(crate) fn at(&mut self, path: &str) -> String {
        let model = self.workspace.model();
        let written = Written { model: &model };
        written.path(path)
    }
}

/// Values as these tests write them: nothing rounded, nothing translated.
pub(crate) struct Written<'m> {
    pub(crate) model: &'m Model,
}

impl Written<'_> {
    /// An element of the plan: by label, or `kind#2`.
    pub(crate) fn element(&self, name: &str) -> ElementId {
        let mut own = self.model.elements();
        let found = match name.split_once('#') {
            Some((kind, number)) => {
                let number: usize = number.parse().expect("a number after #");
                self.model.all_named(kind).get(number - 1).copied()
            }
            None => own.find(|(_, e)| e.label == name).map(|(id, _)| id),
        };
        found.unwrap_or_else(|| panic!("no element {name}"))
    }

    fn has(&self, id: ElementId, field: &str) -> bool {
        let name = self.model.schema.field_named(field);
        name.is_some_and(|name| self.model.element(id).field(name).is_some())
    }

    fn path(&self, path: &str) -> String {
        let evaluator = Evaluator::new(self.model, self.model.language());
        let mut steps = path.split('.');
        let mut value = Value::Element(self.element(steps.next().unwrap_or_default()));
        let mut words: Option<ecow::EcoString> = None;
        for step in steps {
            value = match (&value, step) {
                (_, "as") => words.take().map_or(Value::Unknown, Value::Text),
                (Value::List(list), _) if step.parse::<usize>().is_ok() => {
                    let number: usize = step.parse().unwrap_or_default();
                    words = None;
                    list.items.get(number - 1).cloned().unwrap_or_default()
                }
                (Value::Element(id), "title") if !self.has(*id, step) => Value::Text(evaluator.title(*id)),
                (Value::Element(id), _) => {
                    let name = self.model.schema.field_named(step).unwrap_or_else(|| panic!("no field {step}"));
                    words = self.model.element(*id).field(name).and_then(|field| field.original.clone());
                    evaluator.field(*id, name)
                }
                _ => panic!("{path}: nothing has a field {step} in {}", self.value(&value)),
            };
        }
        self.value(&value)
    }

    fn name(&self, id: ElementId) -> String {
        let element = self.model.element(id);
        if !element.label.is_empty() {
            return element.label.to_string();
        }
        let kind = self.model.kind_name(id);
        let place = self.model.all_named(kind).iter().position(|other| *other == id).map_or(0, |i| i + 1);
        format!("{kind}#{place}")
    }

    fn quantity(&self, quantity: Quantity) -> String {
        let unit = &self.model.schema.unit(quantity.unit).name;
        format!("{} {unit}", quantity.value.normalize()).trim_end().to_owned()
    }

    fn limit(&self, bound: Bound, quantity: Quantity) -> String {
        format!("{} {}", bound.word(), self.quantity(quantity))
    }

    fn list(&self, values: &[Value]) -> String {
        values.iter().map(|value| self.value(value)).collect::<Vec<_>>().join(", ")
    }

    fn citation(&self, citation: &CitationValue) -> String {
        let source = citation.source.map_or("?".into(), |id| self.name(id));
        let Some(parts) = &citation.parts else { return format!("{source} \"{}\"", citation.text) };
        let mut out = source;
        for (index, section) in parts.sections.iter().enumerate() {
            let between = if index == 0 || section.seeing { " " } else { ", " };
            out = format!("{out}{between}{section}");
        }
        let declared = citation.section.is_some() || parts.sections.first().is_some_and(|s| s.chapter);
        if declared { out } else { format!("{out} (not declared)") }
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Unknown => "?".into(),
            Value::Bool(yes) => if *yes { "yes" } else { "no" }.into(),
            Value::Number(quantity) => self.quantity(*quantity),
            Value::Limit(limit) => self.limit(limit.0, limit.1),
            Value::Between(pair) => format!("{}..{}", pair.0.value.normalize(), self.quantity(pair.1)),
            Value::Text(text) => format!("{:?}", text.replace("\u{a0}", " ")),
            Value::Words(words) => format!("{:?}", words.get(Language::En)),
            Value::Word(word) => word.to_string(),
            Value::Period(period) => period.to_string(),
            Value::Time(time) => time.to_string(),
            Value::Rate(rate) => format!("{} per {}", self.quantity(rate.0), self.model.schema.unit(rate.1).name),
            Value::Element(id) => self.name(*id),
            Value::Position(pair) => format!("{} at {}", self.name(pair.0), self.name(pair.1)),
            Value::List(list) if list.undecided.is_empty() => format!("[{}]", self.list(&list.items)),
            Value::List(list) => {
                let undecided = list.undecided.iter().map(|value| format!("{}?", self.value(value)));
                format!("[{}; {}]", self.list(&list.items), undecided.collect::<Vec<_>>().join(", "))
            }
            Value::Map(entries) => {
                let entry = |(key, value): &(Value, Value)| format!("{}: {}", self.value(key), self.value(value));
                format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
            }
            Value::Citation(citation) => self.citation(citation),
            Value::Action(term) => format!("{}(…)", self.name(term.action)),
            Value::Kind(kind) => self.model.schema.kind(*kind).name.to_string(),
            Value::Code(_) => "code".into(),
            Value::Broken => "broken".into(),
            Value::Verbatim(text) => format!("verbatim {text:?}"),
            Value::Unfilled => "unfilled".to_owned(),
        }
    }
}

/// The plans of the sixteen groups, by file name.
fn plans() -> Vec<(String, String)> {
    plans_in("features")
}

/// The plans in a folder of test data, by name.
pub(crate) fn plans_in(folder: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
    let mut all: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the folder of plans")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "plikt"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a readable file"))
        })
        .collect();
    all.sort();
    all
}

/// What the file says that it should mean, line by line, held against what was read.
pub(crate) fn unmet(text: &str, reading: &mut Reading) -> (usize, Vec<String>) {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("//= ")) {
        seen += 1;
        let (path, exact, wanted) = match (line.split_once(" = "), line.split_once(" ~ ")) {
            (_, Some((path, wanted))) => (path, false, wanted),
            (Some((path, wanted)), None) => (path, true, wanted),
            (None, None) => panic!("not an expectation: {line}"),
        };
        let found = reading.at(path);
        if if exact { found != wanted } else { !found.contains(wanted) } {
            wrong.push(format!("{path}\n    wanted {wanted}\n    found  {found}"));
        }
    }
    (seen, wrong)
}

/// What is said of the law that was, where a plan cites it on purpose: the file, and which citations.
const OF_ANOTHER_DAY: (&str, [&str; 6]) = (
    "11-citations.plikt",
    [
        "straffeloven 1902 § 139",
        "straffeloven 1902 § 139",
        "barnevernloven § 6-4 (2)",
        "barnevernloven § 6-4 (2)",
        "lillevikforskriften § 2 a",
        "lillevikforskriften § 1 (2)",
    ],
);

#[test]
fn what_plans_hold_is_carried() {
    let plans = plans();
    assert_eq!(plans.len(), 16, "one plan for each group");
    let mut report: Vec<String> = Vec::new();
    for (name, text) in &plans {
        let mut reading = Reading::one(text);
        let mut problems = reading.problems();
        if name == OF_ANOTHER_DAY.0 {
            let said =
                OF_ANOTHER_DAY.1.map(|cited| format!("law-repealed: {cited} is no longer in force on 1 January 2026"));
            assert_eq!(problems, said);
            problems.clear();
        }
        let (seen, wrong) = unmet(text, &mut reading);
        assert!(seen >= 10, "{name} says what it means");
        report.extend(problems.iter().chain(&wrong).map(|line| format!("{name}: {line}")));
    }
    assert!(report.is_empty(), "\n{}", report.join("\n"));
}

#[test]
fn waivers_are_reported_with_their_reasons() {
    let (_, text) = plans().into_iter().find(|(name, _)| name.starts_with("16")).expect("the plan of checks");
    let mut reading = Reading::one(&text);
    let report = reading.workspace.report();
    let requirement = |label: &str| report.requirements.iter().find(|r| r.label == label).expect("a requirement");
    let waived = requirement("G127");
    assert_eq!(waived.state, State::Waived);
    assert!(waived.findings.iter().all(|f| f.reason.as_deref() == Some("Ingen lokalavis.")));
    assert_eq!(requirement("L1").state, State::Met);
    assert_eq!(requirement("L1").rules.len(), 1);
    assert_eq!(requirement("L2").state, State::NotCheckable);
    let (_, state, findings) = report.others.iter().find(|(rule, ..)| rule == "har_tid").expect("the plan's own rule");
    assert_eq!(*state, State::Missing);
    let found: Vec<_> = findings.iter().map(|f| (f.message.in_language(Language::Nn), f.state)).collect();
    assert_eq!(found, [("Kurs manglar tid".into(), State::Missing), ("Rutine manglar tid".into(), State::Waived)]);
    let shown = reading.workspace.diagnostics().iter().filter(|d| d.code.to_string() == "har_tid").count();
    assert_eq!(shown, 1, "what is waived is in the report, not among the findings");
}

#[test]
fn every_kind_field_and_value_can_be_written_in_each_language() {
    let mut core = Workspace::new();
    core.set("plan.plikt", "");
    let schema = core.model().schema.clone();
    for language in Language::ALL {
        let mut lines = vec![format!("language: {}", language.code())];
        let mut wanted = Vec::new();
        for kind in schema.kinds.values().filter(|kind| kind.members.is_none()) {
            let id = schema.kind_named(&kind.name).expect("a kind of the schema");
            for (field, declaration) in &kind.fields {
                let name = schema.field_text(*field);
                let own = |word: &str| {
                    let by_field = format!("{}.{name}.{word}", kind.name);
                    let surface = schema.vocabulary.value_word(&by_field, language);
                    if surface == by_field { schema.vocabulary.value_word(word, language) } else { surface }.to_owned()
                };
                for word in declaration.ty.enumerations().flat_map(|e| &e.words) {
                    let (kind_word, field_word) =
                        (schema.kind_word(id, language), schema.field_word(id, *field, language));
                    let label = format!("x{}", wanted.len());
                    lines.push(format!("{kind_word} {label} {{ {field_word}: {} }}", own(word)));
                    wanted.push((format!("{label}.{name}"), word.clone(), declaration.ty.is_list()));
                }
            }
        }
        let mut reading = Reading::one(&lines.join("\n"));
        let problems: Vec<_> = reading.problems().into_iter().filter(|p| !p.starts_with("missing-")).collect();
        assert_eq!(problems, [""; 0], "{language:?}");
        for (path, word, list) in &wanted {
            let expected = if *list { format!("[{word}]") } else { word.to_string() };
            assert_eq!(reading.at(path), expected, "{path} {word} {language:?}");
        }
        assert!(wanted.len() > 200, "there are more words than {}", wanted.len());
    }
}
