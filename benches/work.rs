//! The work that is measured, with what it must come out to.

use plikt::Workspace;
use plikt::source::Sources;
use plikt::syntax;

use crate::generate;

/// The name of the generated file.
const FILE: &str = "plan.plikt";

/// Read a text; how many items it has.
#[inline(never)]
pub(crate) fn parse(text: &str) -> usize {
    let mut sources = Sources::default();
    let file = sources.set(FILE, text.into(), false);
    let mut wrong = 0;
    let items = syntax::cut(text)
        .into_iter()
        .map(|piece| {
            let id = sources.add_item(file, piece.range.start);
            let parsed = syntax::parse_item(id, text.get(piece.range).unwrap_or_default());
            wrong += parsed.diagnostics.len();
            parsed
        })
        .collect::<Vec<_>>();
    assert_eq!(wrong, 0, "the generated plan follows the grammar");
    items.len()
}

/// A project that has loaded the packs the generated plan uses.
#[inline(never)]
pub(crate) fn with_packs() -> Workspace {
    let mut workspace = Workspace::new();
    workspace.set(FILE, generate::plan(0));
    workspace.diagnostics();
    workspace
}

/// Read and check a plan of so many measures.
#[inline(never)]
pub(crate) fn check(mut workspace: Workspace, text: &str, measures: usize) -> Workspace {
    workspace.set(FILE, text);
    workspace.diagnostics();
    assert_found(&mut workspace, measures);
    workspace
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

/// A plan that is edited again and again.
pub(crate) struct Edits {
    workspace: Workspace,
    texts: [String; 2],
    measures: usize,
    count: usize,
}

impl Edits {
    /// A plan of about so many lines.
    pub(crate) fn new(lines: usize) -> Self {
        let per_measure = generate::plan(1_000).lines().count().div_ceil(1_000);
        let measures = lines / per_measure;
        let text = generate::plan(measures);
        let title = format!("Samtalegruppe {} for barn", measures / 2);
        let edited = text.replace(&title, &format!("Nye {title}"));
        assert_ne!(text, edited, "a measure in the middle was edited");
        let workspace = check(with_packs(), &text, measures);
        Self { workspace, texts: [edited, text], measures, count: 0 }
    }

    /// The next edit: everything that a user sees is made anew.
    #[inline(never)]
    pub(crate) fn next(&mut self) {
        let text = self.texts[self.count % 2].as_str();
        self.count += 1;
        self.workspace.set(FILE, text);
        assert_found(&mut self.workspace, self.measures);
    }
}
