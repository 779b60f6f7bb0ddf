//! The plikt program.
use plikt::diag::Language;
fn main() {
    let mut workspace = plikt::Workspace::new();
    for name in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&name).unwrap_or_default();
        workspace.set(&name, text);
    }
    let start = std::time::Instant::now();
    workspace.diagnostics();
    eprintln!("{:?}", start.elapsed());
    let all: Vec<_> = workspace.pack_diagnostics().into_iter().chain(workspace.diagnostics().to_vec()).collect();
    for d in all.iter().take(60) {
        let place = workspace.sources().place(d.primary.span);
        let file = workspace.sources().file(place.file);
        let index = plikt::source::LineIndex::new(&file.text);
        let at = index.line_column(&file.text, place.bytes.start);
        println!("{}:{}:{}: {}[{}]: {}", file.name, at.line, at.column, d.severity.word(), d.code, d.message.in_language(Language::En));
    }
    println!("{} in all", all.len());
    println!("{:?}", workspace.report().totals);
}
