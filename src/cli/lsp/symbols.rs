//! What is answered of whole files: their blocks, colours and folds, what is computed in them, and how their plan stands.

use ls_types::{
    CodeLens, CodeLensParams, Command, DocumentSymbol, DocumentSymbolParams, DocumentSymbolResponse, FoldingRange,
    FoldingRangeKind, FoldingRangeParams, InlayHint, InlayHintLabel, InlayHintParams, Location, OneOf, Position,
    SelectionRange, SelectionRangeParams, SemanticToken, SemanticTokens, SemanticTokensParams,
    SemanticTokensRangeParams, SymbolInformation, SymbolKind, TextDocumentIdentifier, Uri, WorkspaceSymbol,
    WorkspaceSymbolParams,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::files::Uris;
use super::place::{Lines, key, number};
use super::server::{Answer, Server, wire};
use crate::check::State;
use crate::diag::{Key, Text};
use crate::ide::{self, FoldKind, TokenKind};
use crate::render::{self, Counts, Look};

/// So many symbols of all files are told.
const MOST: usize = 500;

/// The kinds of tokens in their order, and what may be said of them.
pub(super) fn legend() -> Value {
    let types: Vec<&str> = TokenKind::ALL.iter().filter_map(|kind| token(*kind)).map(|(name, _)| name).collect();
    let mut known: Vec<&str> = Vec::new();
    for name in types {
        if !known.contains(&name) {
            known.push(name);
        }
    }
    json!({ "tokenTypes": known, "tokenModifiers": ["documentation"] })
}

/// What editors call a kind of token, and what is said of it as bits; signs have the colour of the text.
fn token(kind: TokenKind) -> Option<(&'static str, u32)> {
    Some(match kind {
        TokenKind::Keyword => ("keyword", 0),
        TokenKind::Kind => ("class", 0),
        TokenKind::Field => ("property", 0),
        TokenKind::Label | TokenKind::Name => ("variable", 0),
        TokenKind::Value => ("enumMember", 0),
        TokenKind::Function => ("function", 0),
        TokenKind::Type | TokenKind::Unit => ("type", 0),
        TokenKind::Pack => ("namespace", 0),
        TokenKind::Number | TokenKind::Date => ("number", 0),
        TokenKind::Text => ("string", 0),
        TokenKind::Citation => ("macro", 0),
        TokenKind::Comment => ("comment", 0),
        TokenKind::Documentation => ("comment", 1),
        TokenKind::Operator => ("operator", 0),
        TokenKind::Punctuation => return None,
    })
}

/// Asks for the report of the project in which a document stands.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportParams {
    text_document: TextDocumentIdentifier,
}

impl Server {
    pub(super) fn document_symbols(&mut self, params: &DocumentSymbolParams) -> Answer {
        let uri = &params.text_document.uri;
        let (unit, nested) = (self.client.unit, self.client.nested_symbols);
        let Some((project, name)) = self.files.project(&key(uri)) else { return Ok(Value::Null) };
        let all = ide::outline(project.workspace(), &name);
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        if nested {
            let tree = all.iter().map(|symbol| tree(symbol, &lines)).collect();
            return wire(DocumentSymbolResponse::Nested(tree));
        }
        let mut flat = Vec::new();
        for symbol in &all {
            flatten(symbol, None, &mut |symbol, around| {
                let location = Location { uri: uri.clone(), range: lines.range(&symbol.selection) };
                flat.push(information(symbol, around, location));
            });
        }
        wire(DocumentSymbolResponse::Flat(flat))
    }

    pub(super) fn workspace_symbols(&mut self, params: &WorkspaceSymbolParams) -> Answer {
        let query = params.query.to_lowercase();
        let unit = self.client.unit;
        let open = self.files.open.clone();
        let uris = Uris { open: &open };
        let mut found = Vec::new();
        for project in self.files.projects() {
            for (path, name) in project.names.clone() {
                let Some((uri, _)) = uris.of(&path) else { continue };
                let all = ide::outline(project.workspace(), &name);
                let text = project.text(&name).unwrap_or_default();
                let lines = Lines::new(&text, unit);
                for symbol in &all {
                    flatten(symbol, None, &mut |symbol, around| {
                        let told = format!("{} {}", symbol.name, symbol.detail).to_lowercase();
                        if found.len() < MOST && is_meant(&query, &told) {
                            let location = Location { uri: uri.clone(), range: lines.range(&symbol.selection) };
                            found.push(WorkspaceSymbol {
                                name: format!("{} {}", symbol.name, symbol.detail).trim().to_owned(),
                                kind: kind(symbol),
                                tags: None,
                                container_name: around.map(str::to_owned),
                                location: OneOf::Left(location),
                                data: None,
                            });
                        }
                    });
                }
            }
        }
        wire(found)
    }

    pub(super) fn semantic_tokens(&mut self, params: &SemanticTokensParams) -> Answer {
        self.tokens(&params.text_document.uri, None)
    }

    pub(super) fn semantic_tokens_range(&mut self, params: &SemanticTokensRangeParams) -> Answer {
        self.tokens(&params.text_document.uri, Some(params.range))
    }

    fn tokens(&mut self, uri: &Uri, range: Option<ls_types::Range>) -> Answer {
        let unit = self.client.unit;
        let Some((project, name)) = self.files.project(&key(uri)) else { return Ok(Value::Null) };
        project.workspace();
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        let within = range.map(|range| lines.bytes(range));
        let all = ide::tokens(project.workspace(), &name, within.as_ref());
        let names = legend();
        let place = |name: &str| {
            let names = names.get("tokenTypes").and_then(Value::as_array);
            names.and_then(|names| names.iter().position(|known| known == name)).unwrap_or_default()
        };
        let types: Vec<Option<(u32, u32)>> =
            TokenKind::ALL.iter().map(|kind| token(*kind).map(|(name, bits)| (number(place(name)), bits))).collect();
        let (mut data, mut line, mut column) = (Vec::with_capacity(all.len()), 0, 0);
        for found in all {
            let Some(Some((token_type, token_modifiers_bitset))) = types.get(found.kind as usize).copied() else {
                continue;
            };
            let at = lines.position(found.range.start);
            if at.line != line {
                column = 0;
            }
            data.push(SemanticToken {
                delta_line: at.line - line,
                delta_start: at.character - column,
                length: lines.length(found.range),
                token_type,
                token_modifiers_bitset,
            });
            (line, column) = (at.line, at.character);
        }
        wire(SemanticTokens { result_id: None, data })
    }

    pub(super) fn folding(&mut self, params: &FoldingRangeParams) -> Answer {
        let client = self.client.clone();
        let Some((project, name)) = self.files.project(&key(&params.text_document.uri)) else { return Ok(Value::Null) };
        let folds = ide::folding(project.workspace(), &name);
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, client.unit);
        let fold = |fold: &ide::Fold| {
            let range = lines.range(&fold.range);
            // Where lines are folded whole, the one with the closing bracket stays to be seen.
            let closes = client.whole_lines && fold.kind == FoldKind::Block;
            let end_line = if closes { range.end.line.saturating_sub(1) } else { range.end.line };
            (end_line > range.start.line).then(|| FoldingRange {
                start_line: range.start.line,
                start_character: (!client.whole_lines).then_some(range.start.character),
                end_line,
                end_character: (!client.whole_lines).then_some(range.end.character),
                kind: match fold.kind {
                    FoldKind::Comment => Some(FoldingRangeKind::Comment),
                    FoldKind::Uses => Some(FoldingRangeKind::Imports),
                    FoldKind::Block | FoldKind::Text => None,
                },
                collapsed_text: None,
            })
        };
        wire(folds.iter().filter_map(fold).collect::<Vec<_>>())
    }

    /// What stands around each place, from the word to the whole text.
    pub(super) fn selections(&mut self, params: &SelectionRangeParams) -> Answer {
        let unit = self.client.unit;
        let Some((project, name)) = self.files.project(&key(&params.text_document.uri)) else { return Ok(Value::Null) };
        project.workspace();
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        let around = |position: &Position| {
            let all = ide::selection(project.workspace(), &name, lines.offset(*position));
            let wider = |parent: Option<SelectionRange>, range: &std::ops::Range<usize>| {
                Some(SelectionRange { range: lines.range(range), parent: parent.map(Box::new) })
            };
            all.iter().rev().fold(None, wider)
        };
        wire(params.positions.iter().filter_map(around).collect::<Vec<_>>())
    }

    /// What the fields give that are computed.
    pub(super) fn inlay_hints(&mut self, params: &InlayHintParams) -> Answer {
        let path = key(&params.text_document.uri);
        let (unit, language) = (self.client.unit, self.language_of(&path));
        let Some((project, name)) = self.files.project(&path) else { return Ok(Value::Null) };
        project.workspace();
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, unit);
        let hints = ide::hints(project.workspace(), &name, &lines.bytes(params.range), language);
        let hint = |hint: ide::Hint| InlayHint {
            position: lines.position(hint.offset),
            label: InlayHintLabel::String(format!("= {}", hint.text)),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        };
        wire(hints.into_iter().map(hint).collect::<Vec<_>>())
    }

    /// How the plan stands to its guides, above the head of the plan.
    pub(super) fn code_lenses(&mut self, params: &CodeLensParams) -> Answer {
        let uri = &params.text_document.uri;
        let path = key(uri);
        let (client, language) = (self.client.clone(), self.language_of(&path));
        let Some((project, name)) = self.files.project(&path) else { return Ok(Value::Null) };
        let heads: Vec<_> = ide::outline(project.workspace(), &name)
            .into_iter()
            .filter(|symbol| symbol.kind == "plan")
            .map(|symbol| symbol.selection)
            .collect();
        let report = project.workspace().report().clone();
        if heads.is_empty() || report.requirements.is_empty() {
            return wire(Vec::<CodeLens>::new());
        }
        let count = |state| report.totals.of(state);
        let mut title = Text::key(Key::LspStanding)
            .with("met", count(State::Met))
            .with("missing", count(State::Missing))
            .in_language(language);
        if count(State::CannotTell) > 0 {
            let open = Text::key(Key::LspStandingOpen).with("count", count(State::CannotTell)).in_language(language);
            title.push_str(&open);
        }
        let text = project.text(&name).unwrap_or_default();
        let lines = Lines::new(&text, client.unit);
        let lens = |head: std::ops::Range<usize>| {
            let command = client.report_command.clone().unwrap_or_default();
            let arguments = client.report_command.is_some().then(|| vec![json!(uri)]);
            CodeLens {
                range: lines.range(&head),
                command: Some(Command { title: title.clone(), command, arguments }),
                data: None,
            }
        };
        wire(heads.into_iter().map(lens).collect::<Vec<_>>())
    }

    /// The report of a project, as data like `plikt check --format json` and as text to read.
    pub(super) fn report(&mut self, params: &ReportParams) -> Answer {
        let path = key(&params.text_document.uri);
        let language = self.language_of(&path);
        let Some((project, _)) = self.files.project(&path) else { return Ok(Value::Null) };
        let (sources, diagnostics, report) = project.workspace().found();
        let lines = render::Lines::new(sources);
        let look = Look { language, color: false, all: true };
        let counts = Counts::of(diagnostics.iter());
        let text = render::report(report, &lines, look) + &render::summary(report, counts, look);
        wire(json!({
            "text": text,
            "language": language.code(),
            "report": wire(render::json::report(&lines, report, language))?,
        }))
    }
}

fn tree(symbol: &ide::Symbol, lines: &Lines<'_>) -> DocumentSymbol {
    #[expect(deprecated, reason = "the field must be given and is left out of the message")]
    DocumentSymbol {
        name: symbol.name.to_string(),
        detail: Some(symbol.detail.to_string()).filter(|detail| !detail.is_empty()),
        kind: kind(symbol),
        tags: None,
        deprecated: None,
        range: lines.range(&symbol.range),
        selection_range: lines.range(&symbol.selection),
        children: Some(symbol.children.iter().map(|child| tree(child, lines)).collect()),
    }
}

fn information(symbol: &ide::Symbol, around: Option<&str>, location: Location) -> SymbolInformation {
    #[expect(deprecated, reason = "the field must be given and is left out of the message")]
    SymbolInformation {
        name: symbol.name.to_string(),
        kind: kind(symbol),
        tags: None,
        deprecated: None,
        location,
        container_name: around.map(str::to_owned),
    }
}

/// Each symbol of a tree with the name of the one around it.
fn flatten(symbol: &ide::Symbol, around: Option<&str>, each: &mut impl FnMut(&ide::Symbol, Option<&str>)) {
    each(symbol, around);
    for child in &symbol.children {
        flatten(child, Some(&symbol.name), each);
    }
}

/// Do the letters that are sought stand in a text, in their order?
fn is_meant(query: &str, text: &str) -> bool {
    let mut letters = text.chars();
    query.chars().filter(|c| !c.is_whitespace()).all(|sought| letters.any(|c| c == sought))
}

/// A picture for a kind of block; editors know none of ours.
fn kind(symbol: &ide::Symbol) -> SymbolKind {
    match symbol.kind.as_str() {
        "plan" => SymbolKind::PACKAGE,
        "goal" | "strategy" => SymbolKind::NAMESPACE,
        "measure" => SymbolKind::METHOD,
        "rule" | "norm" => SymbolKind::FUNCTION,
        "kind" => SymbolKind::CLASS,
        _ => SymbolKind::OBJECT,
    }
}
