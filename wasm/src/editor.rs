//! What editors ask at a place. Lines and columns count from 0, columns in UTF-16 code units, as in `diagnostics`.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

use plikt::diag::Language;
use plikt::ide;
use plikt::source::{EditorPosition, FileId, LineIndex};

use crate::refusal::Refusal;
use crate::{Workspace, text};

/// Where something is in a file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Span {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
}

#[derive(Serialize)]
struct Place {
    file: String,
    range: Span,
}

#[derive(Serialize)]
struct Edit {
    file: String,
    range: Span,
    text: String,
}

#[derive(Serialize)]
struct Completion {
    label: String,
    kind: &'static str,
    detail: String,
    documentation: String,
    insert: String,
    replace: Span,
}

#[derive(Serialize)]
struct Hover {
    range: Span,
    markdown: String,
}

#[derive(Serialize)]
struct Label {
    range: Span,
    label: String,
}

#[derive(Serialize)]
struct Symbol {
    name: String,
    kind: String,
    detail: String,
    range: Span,
    selection: Span,
    children: Vec<Symbol>,
}

#[derive(Serialize)]
struct Fold {
    range: Span,
    kind: &'static str,
}

#[derive(Serialize)]
struct Fix {
    title: String,
    code: String,
    file: String,
    range: Span,
    text: String,
}

#[derive(Serialize)]
struct LineBreak {
    range: Span,
    text: String,
    cursor: Position,
}

/// A file with where its lines begin.
struct Lines {
    text: std::sync::Arc<str>,
    index: LineIndex,
}

impl Lines {
    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        let start = self.index.editor_position(&self.text, range.start);
        let end = self.index.editor_position(&self.text, range.end);
        Span { line: start.line, column: start.column, end_line: end.line, end_column: end.column }
    }

    fn symbol(&self, symbol: ide::Symbol) -> Symbol {
        Symbol {
            range: self.span(&symbol.range),
            selection: self.span(&symbol.selection),
            name: symbol.name.into(),
            kind: symbol.kind.into(),
            detail: symbol.detail.into(),
            children: symbol.children.into_iter().map(|child| self.symbol(child)).collect(),
        }
    }
}

impl Workspace {
    fn lines(&self, file: &str) -> Option<Lines> {
        let id: FileId = self.project.sources().find(file)?;
        let text = self.project.sources().file(id).text.clone();
        Some(Lines { index: LineIndex::new(&text), text })
    }

    fn place(&self, location: &ide::Location) -> Option<Place> {
        let range = self.lines(&location.file)?.span(&location.range);
        Some(Place { file: location.file.to_string(), range })
    }

    fn at(&self, file: &str, line: usize, column: usize) -> Option<(Lines, usize)> {
        let lines = self.lines(file)?;
        let offset = lines.index.offset(&lines.text, EditorPosition { line, column });
        Some((lines, offset))
    }
}

#[wasm_bindgen]
impl Workspace {
    /// What could be written at a place, what is likeliest first: a JSON list of `{label, kind, detail, documentation, insert,
    /// replace: {line, column, endLine, endColumn}}`. Words are in the tongue of the file, what is said of them in `language`.
    pub fn completion(&mut self, file: &str, line: usize, column: usize, language: &str) -> String {
        let language = self.reader(language);
        let Some((lines, offset)) = self.at(file, line, column) else { return "[]".into() };
        let all = ide::completion(&self.project, file, offset, language);
        let wire = all.into_iter().map(|one| Completion {
            label: one.label,
            kind: one.kind.name(),
            detail: one.detail,
            documentation: one.documentation,
            insert: one.insert,
            replace: lines.span(&one.replace),
        });
        text(&wire.collect::<Vec<_>>())
    }

    /// What is told of the word at a place: `{range, markdown}` or `null`.
    pub fn hover(&mut self, file: &str, line: usize, column: usize, language: &str) -> String {
        let language = self.reader(language);
        let Some((lines, offset)) = self.at(file, line, column) else { return "null".into() };
        let hover = ide::hover(&mut self.project, file, offset, language);
        text(&hover.map(|hover| Hover { range: lines.span(&hover.range), markdown: hover.markdown }))
    }

    /// Where what is named at a place is declared, in the plan or in a pack: `{file, range}` or `null`. The text of a pack is
    /// to be had by `packText`.
    pub fn definition(&mut self, file: &str, line: usize, column: usize) -> String {
        let Some((_, offset)) = self.at(file, line, column) else { return "null".into() };
        let found = ide::definition(&mut self.project, file, offset);
        text(&found.and_then(|location| self.place(&location)))
    }

    /// Every place of the plan that names what is named at a place: a JSON list of `{file, range}`.
    pub fn references(&mut self, file: &str, line: usize, column: usize) -> String {
        let Some((_, offset)) = self.at(file, line, column) else { return "[]".into() };
        let found = ide::references(&mut self.project, file, offset);
        text(&found.iter().filter_map(|location| self.place(location)).collect::<Vec<_>>())
    }

    /// The label at a place that can be changed: `{range, label}`.
    ///
    /// # Errors
    ///
    /// `nothing-to-rename`, `declared-by-pack`.
    #[wasm_bindgen(js_name = prepareRename)]
    pub fn prepare_rename(
        &mut self,
        file: &str,
        line: usize,
        column: usize,
        language: Option<String>,
    ) -> Result<String, Refusal> {
        let language = self.reader(&language.unwrap_or_default());
        let Some((lines, offset)) = self.at(file, line, column) else {
            return Err(refused(&ide::RenameRefusal::NothingHere, language));
        };
        let found = ide::prepare_rename(&mut self.project, file, offset);
        let (range, label) = found.map_err(|refusal| refused(&refusal, language))?;
        Ok(text(&Label { range: lines.span(&range), label: label.into() }))
    }

    /// The edits, in all files, that give what is named at a place another label: a JSON list of `{file, range, text}`.
    /// The project stays as it is.
    ///
    /// # Errors
    ///
    /// `nothing-to-rename`, `declared-by-pack`, `not-a-label`, `name-taken`, `changes-meaning`.
    #[wasm_bindgen(js_name = renameEdits)]
    pub fn rename_edits(
        &mut self,
        file: &str,
        line: usize,
        column: usize,
        label: &str,
        language: Option<String>,
    ) -> Result<String, Refusal> {
        let language = self.reader(&language.unwrap_or_default());
        let Some((_, offset)) = self.at(file, line, column) else {
            return Err(refused(&ide::RenameRefusal::NothingHere, language));
        };
        let edits =
            ide::rename(&mut self.project, file, offset, label).map_err(|refusal| refused(&refusal, language))?;
        let wire = edits.into_iter().filter_map(|edit| {
            let range = self.lines(&edit.file)?.span(&edit.range);
            Some(Edit { file: edit.file.to_string(), range, text: edit.text })
        });
        Ok(text(&wire.collect::<Vec<_>>()))
    }

    /// The blocks of a file as a tree: a JSON list of `{name, kind, detail, range, selection, children}`.
    pub fn outline(&mut self, file: &str) -> String {
        let Some(lines) = self.lines(file) else { return "[]".into() };
        let all = ide::outline(&mut self.project, file);
        text(&all.into_iter().map(|symbol| lines.symbol(symbol)).collect::<Vec<_>>())
    }

    /// What the words and signs of a file are: a flat JSON list of four numbers each, `line, column, length, kind`, by place.
    /// A kind is a place in `tokenKinds`. With lines given, only the tokens of the blocks that touch them.
    pub fn tokens(&mut self, file: &str, first_line: Option<usize>, last_line: Option<usize>) -> String {
        let Some(lines) = self.lines(file) else { return "[]".into() };
        let start = |line| lines.index.offset(&lines.text, EditorPosition { line, column: 0 });
        let within = match (first_line, last_line) {
            (None, None) => None,
            (first, last) => {
                let end = last.map_or(lines.text.len(), |line| start(line + 1));
                Some(first.map_or(0, start)..end)
            }
        };
        let all = ide::tokens(&mut self.project, file, within.as_ref());
        let mut wire: Vec<usize> = Vec::with_capacity(all.len() * 4);
        for token in all {
            let place = lines.index.editor_position(&lines.text, token.range.start);
            let length = lines.text.get(token.range).map_or(0, |text| text.encode_utf16().count());
            let kind = ide::TokenKind::ALL.iter().position(|kind| *kind == token.kind).unwrap_or_default();
            wire.extend([place.line, place.column, length, kind]);
        }
        text(&wire)
    }

    /// The names of the kinds of tokens, in the order of their numbers.
    #[wasm_bindgen(js_name = tokenKinds)]
    pub fn token_kinds() -> Vec<String> {
        ide::TokenKind::ALL.iter().map(|kind| kind.name().to_owned()).collect()
    }

    /// What can be folded away in a file: a JSON list of `{range, kind}`.
    pub fn folding(&self, file: &str) -> String {
        let Some(lines) = self.lines(file) else { return "[]".into() };
        let all = ide::folding(&self.project, file);
        let wire = all.iter().map(|fold| Fold { range: lines.span(&fold.range), kind: fold.kind.name() });
        text(&wire.collect::<Vec<_>>())
    }

    /// Edits that would put right what is wrong at a place: a JSON list of `{title, code, file, range, text}`.
    pub fn fixes(&mut self, file: &str, line: usize, column: usize, language: &str) -> String {
        let language = self.reader(language);
        let Some((lines, offset)) = self.at(file, line, column) else { return "[]".into() };
        let (sources, found, _) = self.project.found();
        let here = found.iter().filter_map(|diagnostic| {
            let place = sources.place(diagnostic.primary.span);
            let fix = diagnostic.fix.as_ref()?;
            let fixed = sources.place(fix.span);
            let touches = place.bytes.start <= offset && offset <= place.bytes.end;
            let inside = sources.file(place.file).name == file && sources.file(fixed.file).name == file;
            (inside && touches).then(|| Fix {
                title: fix.title.in_language(language),
                code: diagnostic.code.to_string(),
                file: file.to_owned(),
                range: lines.span(&fixed.bytes),
                text: fix.replacement.to_string(),
            })
        });
        text(&here.collect::<Vec<_>>())
    }

    /// What a line break at a place puts in, where that is more than a line break with the blanks of the line above:
    /// `{range, text, cursor: {line, column}}` or `null`. Prose goes on as prose.
    pub fn enter(&self, file: &str, line: usize, column: usize) -> String {
        let Some((lines, offset)) = self.at(file, line, column) else { return "null".into() };
        let found = ide::enter(&self.project, file, offset).map(|put| {
            let start = lines.index.editor_position(&lines.text, put.range.start);
            let before = put.text.get(..put.cursor).unwrap_or_default();
            let cursor = match before.rsplit_once('\n') {
                Some((above, last)) => {
                    let line = start.line + above.matches('\n').count() + 1;
                    Position { line, column: last.encode_utf16().count() }
                }
                None => Position { line: start.line, column: start.column + before.encode_utf16().count() },
            };
            LineBreak { range: lines.span(&put.range), text: put.text, cursor }
        });
        text(&found)
    }
}

fn refused(refusal: &ide::RenameRefusal, language: Language) -> Refusal {
    Refusal { code: refusal.code().into(), message: refusal.in_language(language), problems: None }
}
