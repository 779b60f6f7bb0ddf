//! From what the grammar read to the tree of an item.

use ecow::EcoString;

use super::ast::{Block, Expr, ExprKind, Field, Member, Name, Use, UseTarget};
use super::grammar::{self, Cursor, Node, Rule};
use super::mend::Mended;
use super::text::doc_words;
use super::{explain, literal};
use crate::diag::{Code, CodeName, Diagnostic};
use crate::source::{ItemId, Spanned, TextRange};

type Doc = Option<Box<Spanned<EcoString>>>;

/// Makes the tree, and keeps what there is to say on the way.
pub(super) struct Builder<'m> {
    item: ItemId,
    mended: &'m Mended<'m>,
    /// Where the text that is being read begins: not 0 inside a computed part of a text.
    base: usize,
    /// Is an argument being read? `scale(a < b < c)` is the one place where comparisons stand in a row.
    pub(super) in_argument: bool,
    /// Is a computed part of a text being read? It ends at its brace, not at the end of the line.
    pub(super) in_text: bool,
    /// What has been found.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where the doc comments begin that belong to a member.
    pub(super) docs: Vec<u32>,
}

impl<'m> Builder<'m> {
    pub(super) fn new(item: ItemId, mended: &'m Mended<'m>) -> Self {
        Self { item, mended, base: 0, in_argument: false, in_text: false, diagnostics: Vec::new(), docs: Vec::new() }
    }

    /// Read with every place moved by `offset`.
    pub(super) fn shifted<T>(&mut self, offset: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let base = std::mem::replace(&mut self.base, offset);
        let read = read(self);
        self.base = base;
        read
    }

    /// Read a part of the slice that is being read.
    pub(super) fn shifted_by<T>(&mut self, offset: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.shifted(self.base + offset, read)
    }

    pub(super) fn base(&self) -> usize {
        self.base
    }

    pub(super) fn item(&self) -> ItemId {
        self.item
    }

    /// Has something in this range been mended? Then it has been reported.
    pub(super) fn touched(&self, range: TextRange) -> bool {
        self.mended.touches(range)
    }

    // ---- Places

    /// Where a node begins in the mended text.
    pub(super) fn start(&self, node: &Node<'_>) -> usize {
        self.base + node.as_span().start()
    }

    /// The range between two places of the mended text, as the user sees it.
    pub(super) fn between(&self, start: usize, end: usize) -> TextRange {
        TextRange::new(self.mended.original(start), self.mended.original(end))
    }

    pub(super) fn range(&self, node: &Node<'_>) -> TextRange {
        let span = node.as_span();
        self.between(self.base + span.start(), self.base + span.end())
    }

    /// A part of a node, by offsets in it.
    pub(super) fn part(&self, node: &Node<'_>, start: usize, end: usize) -> TextRange {
        let from = self.start(node);
        self.between(from + start, from + end)
    }

    // ---- Findings

    pub(super) fn diagnostic(&self, code: Code, range: TextRange) -> Diagnostic {
        Diagnostic::new(code, range.within(self.item))
    }

    pub(super) fn report(&mut self, code: Code, range: TextRange) {
        let mut diagnostic = self.diagnostic(code, range);
        if code == Code::NestedTooDeeply {
            diagnostic = diagnostic.with("limit", super::MAX_DEPTH);
        }
        self.diagnostics.push(diagnostic);
    }

    /// Report unless the same has just been said: a tree that is too deep is so at every step outwards.
    pub(super) fn report_once(&mut self, code: Code, range: TextRange) {
        let said = self.diagnostics.last().is_some_and(|last| {
            last.code == CodeName::Code(code) && range.start <= last.range().start && last.range().end <= range.end
        });
        if !said {
            self.report(code, range);
        }
    }

    /// What stands where nothing could be read.
    #[expect(clippy::unused_self, reason = "reads like its siblings")]
    pub(super) fn nothing(&self) -> Expr {
        Expr { kind: ExprKind::Invalid, range: TextRange::default() }
    }

    // ---- Names

    /// A name, in composed form.
    pub(super) fn name(&mut self, node: &Node<'_>) -> Name {
        let range = self.range(node);
        self.check_reserved(node.as_str(), range);
        Spanned::new(literal::name(node.as_str()), range)
    }

    pub(super) fn check_reserved(&mut self, written: &str, range: TextRange) {
        if literal::is_reserved(written) {
            let diagnostic = explain::reserved(self.diagnostic(Code::ReservedWord, range), written);
            self.diagnostics.push(diagnostic);
        }
    }

    // ---- Members

    /// The members of a file or a block, and how far the block's head goes.
    pub(super) fn members(&mut self, cursor: &mut Cursor<'_>) -> Vec<Member> {
        let mut members = Vec::new();
        let mut docs: Vec<Node<'_>> = Vec::new();
        for node in cursor {
            let doc = |builder: &mut Self, docs: &mut Vec<Node<'_>>| builder.doc(docs);
            match node.as_rule() {
                Rule::doc => {
                    docs.push(node);
                    continue;
                }
                Rule::field => {
                    let doc = doc(self, &mut docs);
                    members.push(Member::Field(Box::new(self.field(node, doc))));
                }
                Rule::block | Rule::brace_below | Rule::broken_block => {
                    let doc = doc(self, &mut docs);
                    members.extend(self.block(node, doc).map(|block| Member::Block(Box::new(block))));
                }
                Rule::prose => members.push(Member::Prose(Box::new(self.prose(&node)))),
                Rule::import => members.extend(self.import(node).map(|import| Member::Use(Box::new(import)))),
                Rule::value_below | Rule::broken_field | Rule::broken_line => {
                    let doc = doc(self, &mut docs);
                    members.extend(self.mistake(node, doc));
                }
                _ => {}
            }
            docs.clear();
        }
        members
    }

    fn doc(&mut self, lines: &mut Vec<Node<'_>>) -> Doc {
        let words = doc_words(lines.iter().map(Node::as_str));
        let mut range = lines.first().map(|line| self.range(line))?;
        for line in lines.drain(..) {
            let here = self.range(&line);
            self.docs.push(here.start);
            range = range.to(here);
        }
        Some(Box::new(Spanned::new(words, range)))
    }

    pub(super) fn field(&mut self, node: Node<'_>, doc: Doc) -> Field {
        let range = self.range(&node);
        let mut cursor = Cursor::of(node);
        let name = cursor.next().map_or_else(|| Spanned::new(EcoString::new(), range), |node| self.name(&node));
        cursor.accept(Rule::colon);
        let value = self.value(&mut cursor).expr;
        let original = cursor.accept(Rule::kw_as).and_then(|_| cursor.next()).map(|text| {
            let range = self.range(&text);
            let inner = text.as_str().trim_matches('"');
            // The author's own words are kept as they stand: nothing in them is computed.
            let words = if inner.contains('\\') { literal::unescaped(inner) } else { inner.into() };
            Box::new(Spanned::new(words, range))
        });
        Field { doc, name, value, original, range }
    }

    fn block(&mut self, node: Node<'_>, doc: Doc) -> Option<Block> {
        let range = self.range(&node);
        let rule = node.as_rule();
        let mut cursor = Cursor::of(node);
        let head = cursor.next()?;
        let mut block = Block {
            doc,
            kind: Spanned::new(EcoString::new(), range),
            label: None,
            title: None,
            members: Vec::new(),
            head: self.range(&head),
            range,
        };
        if rule == Rule::broken_block {
            self.broken_head(&head, &mut block);
        } else {
            self.head(head, &mut block);
        }
        if let Some(open) = cursor.accept(Rule::open)
            && rule == Rule::brace_below
        {
            let place = self.range(&open);
            let diagnostic = self.diagnostic(Code::BraceOnNextLine, place);
            self.diagnostics.push(diagnostic);
        }
        block.members = self.members(&mut cursor);
        Some(block)
    }

    /// Kind, label and title.
    pub(super) fn head(&mut self, head: Node<'_>, block: &mut Block) {
        let mut parts = Cursor::of(head);
        if let Some(kind) = parts.accept(Rule::path) {
            block.kind = self.name(&kind);
        }
        for part in parts {
            match part.as_rule() {
                Rule::path => block.label = Some(self.name(&part)),
                Rule::label_section => {
                    block.label = Some(Spanned::new(literal::section(part.as_str()), self.range(&part)));
                }
                _ => block.title = Some(Box::new(self.text(&part))),
            }
        }
    }

    fn import(&mut self, node: Node<'_>) -> Option<Use> {
        let range = self.range(&node);
        let mut cursor = Cursor::of(node);
        cursor.accept(Rule::kw_use);
        let target = if let Some(pack) = cursor.accept(Rule::path) {
            UseTarget::Pack(self.name(&pack))
        } else {
            let file = cursor.accept(Rule::text)?;
            let inner = file.as_str().trim_matches('"');
            UseTarget::File(Spanned::new(literal::unescaped(inner), self.range(&file)))
        };
        let alias = cursor.accept(Rule::kw_as).and_then(|_| cursor.next()).map(|name| self.name(&name));
        Some(Use { target, alias, range })
    }

    /// Read an expression on its own.
    pub(super) fn read_expression(&mut self, text: &str) -> Expr {
        match grammar::parse(Rule::expression, text) {
            Ok(mut cursor) => match cursor.accept(Rule::expr) {
                Some(node) => self.expression(node).expr,
                None => self.nothing(),
            },
            Err(mismatch) => {
                let range = self.between(self.base, self.base + text.len());
                self.explain(text, &mismatch);
                Expr { kind: ExprKind::Invalid, range }
            }
        }
    }
}
