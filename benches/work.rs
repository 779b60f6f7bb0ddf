//! The work that is measured, with what it must come out to.

use plikt::Workspace;
use plikt::source::Sources;
use plikt::syntax;

use crate::generate;

/// The files of a plan: name and text.
type Files = [(String, String)];

/// How many bytes they hold.
pub(crate) fn bytes(files: &Files) -> usize {
    files.iter().map(|(_, text)| text.len()).sum()
}

/// Read files; how many items they have.
#[inline(never)]
pub(crate) fn parse(files: &Files) -> usize {
    let mut sources = Sources::default();
    let mut items = Vec::new();
    for (name, text) in files {
        let file = sources.set(name, text.as_str().into(), false);
        for piece in syntax::cut(text) {
            let id = sources.add_item(file, piece.range.start);
            items.push(syntax::parse_item(id, text.get(piece.range).unwrap_or_default()));
        }
    }
    assert!(items.iter().all(|item| item.diagnostics.is_empty()), "the generated plan follows the grammar");
    items.len()
}

/// A project that has loaded the packs the generated plan uses.
#[inline(never)]
pub(crate) fn with_packs() -> Workspace {
    let mut workspace = Workspace::new();
    for (name, text) in generate::plan(0) {
        workspace.set(&name, text);
    }
    workspace.diagnostics();
    workspace
}

/// Read and check a plan of so many measures.
#[inline(never)]
pub(crate) fn check(mut workspace: Workspace, files: &Files, measures: usize) -> Workspace {
    for (name, text) in files {
        workspace.set(name, text.as_str());
    }
    workspace.diagnostics();
    assert_found(&mut workspace, measures);
    workspace
}

/// Files as the formatter lays them out.
pub(crate) fn tidy(files: Vec<(String, String)>) -> Vec<(String, String)> {
    let tidy = |(name, text): (String, String)| (name, plikt::format::format(&text).unwrap_or_default());
    files.into_iter().map(tidy).collect()
}

/// Files of which the formatter changes every line.
pub(crate) fn untidy(files: Vec<(String, String)>) -> Vec<(String, String)> {
    files.into_iter().map(|(name, text)| (name, text.replace(": ", " :   "))).collect()
}

/// Lay files out; how many bytes came out.
#[inline(never)]
pub(crate) fn format(files: &Files) -> usize {
    let formatted = files.iter().filter_map(|(_, text)| plikt::format::format(text).ok());
    let lengths: Vec<usize> = formatted.map(|text| text.len()).collect();
    assert_eq!(lengths.len(), files.len(), "the generated plan follows the grammar");
    lengths.iter().sum()
}

/// The mistakes that were sown were found, and no others of their sort.
fn assert_found(workspace: &mut Workspace, measures: usize) {
    let mut found = [0; 3];
    for diagnostic in workspace.diagnostics() {
        match diagnostic.code.to_string().as_str() {
            "unknown-name" => found[0] += 1,
            "reversed-range" => found[1] += 1,
            "measure_has_evaluation_method" => found[2] += 1,
            _ => {}
        }
    }
    assert_eq!(found, generate::sown(measures), "lost bodies, reversed times, measures without evaluation");
    assert!(!workspace.report().requirements.is_empty(), "the guide's requirements are reported");
}

/// The sorts of edits, each of one measure in the middle: what is sought, and what stands there instead.
const EDITS: [(&str, &str); 8] = [
    ("\"Samtalegruppe", "\"Nye samtalegrupper"),
    ("de voksne får råd", "de voksne får gode råd"),
    ("ansvarlig: [tjeneste_", "ansvarlig: [skole, tjeneste_"),
    ("målgruppe: [barn, foreldre]", "målgruppe: [barn]"),
    ("nye_midler", "omprioritert"),
    // One more measure, in the place of the head of the next.
    (
        "\n\ntiltak ",
        "\n\ntiltak NYTT \"Et nytt tiltak\" { mål: M3  ansvarlig: tjeneste_2  evaluering { metode: \"Telle\" } }\n\ntiltak ",
    ),
    // The measure under another label.
    ("tiltak T", "tiltak NY_T"),
    // An indicator more in a goal.
    ("  indikator {", "  indikator { enhet: prosent  mål: 50 }\n  indikator {"),
];

/// A plan that is edited again and again.
pub(crate) struct Edits {
    workspace: Workspace,
    name: String,
    /// The plan, and the plan after each sort of edit.
    texts: Vec<String>,
    measures: usize,
    count: usize,
}

impl Edits {
    /// A plan of about so many lines.
    pub(crate) fn new(lines: usize) -> Self {
        let of = |measures: usize| generate::plan(measures).into_iter().next().unwrap_or_default();
        let measures = lines * 1_000 / of(1_000).1.lines().count();
        let (name, text) = of(measures);
        let middle = text.find(&format!("tiltak T{} ", measures / 2)).unwrap_or_default();
        let edited = |(old, new): &(&str, &str)| {
            let (before, after) = text.split_at(middle);
            let edited = format!("{before}{}", after.replacen(old, new, 1));
            assert_ne!(text, edited, "a measure in the middle was edited");
            edited
        };
        let mut texts = vec![text.clone()];
        texts.extend(EDITS.iter().map(edited));
        // A goal and the measures that name it, with another label.
        let goal = measures / 2 / generate::PER_GOAL;
        let ends = [" ", "\n"];
        texts.push(
            ends.iter()
                .fold(text.clone(), |text, end| text.replace(&format!("M{goal}{end}"), &format!("NY_M{goal}{end}"))),
        );
        let workspace = check(with_packs(), &[(name.clone(), text)], measures);
        Self { workspace, name, texts, measures, count: 0 }
    }

    /// The next edit, of each sort in turn: everything that a user sees is made anew.
    #[inline(never)]
    pub(crate) fn next(&mut self) {
        self.count += 1;
        let sort = if self.count.is_multiple_of(2) { 0 } else { 1 + self.count / 2 % (self.texts.len() - 1) };
        let text = self.texts.get(sort).map(String::as_str).unwrap_or_default();
        self.workspace.set(&self.name, text);
        assert_found(&mut self.workspace, self.measures);
    }
}
