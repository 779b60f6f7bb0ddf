//! The only module that names pest: the generated parser and a cursor over what it read.

use pest::Parser as _;
use pest::iterators::{Pair, Pairs};

pub(super) use generated::Rule;

#[expect(unreachable_pub, reason = "pest generates public items; this module keeps them in")]
mod generated {
    /// The parser generated from `grammar/plikt.pest`.
    #[derive(pest_derive::Parser)]
    #[grammar = "grammar/plikt.pest"]
    pub struct Grammar;
}

/// One token or construct with its place.
pub(super) type Node<'t> = Pair<'t, Rule>;

/// Why a text does not match a rule: where, and what could have stood there.
pub(super) struct Mismatch {
    /// The byte where nothing fitted.
    pub(super) offset: usize,
    /// What was tried there.
    pub(super) expected: Vec<Rule>,
}

/// Read `text` by one of the entry rules.
pub(super) fn parse(rule: Rule, text: &str) -> Result<Cursor<'_>, Mismatch> {
    match generated::Grammar::parse(rule, text) {
        Ok(mut pairs) => Ok(Cursor::new(pairs.next().map_or(pairs, Pair::into_inner))),
        Err(error) => {
            let offset = match error.location {
                pest::error::InputLocation::Pos(offset) | pest::error::InputLocation::Span((offset, _)) => offset,
            };
            let expected = match error.variant {
                pest::error::ErrorVariant::ParsingError { positives, .. } => positives,
                pest::error::ErrorVariant::CustomError { .. } => Vec::new(),
            };
            Err(Mismatch { offset, expected })
        }
    }
}

/// The parts of a construct in order, one ahead.
pub(super) struct Cursor<'t> {
    pairs: Pairs<'t, Rule>,
    next: Option<Node<'t>>,
}

impl<'t> Cursor<'t> {
    fn new(mut pairs: Pairs<'t, Rule>) -> Self {
        let next = pairs.next();
        Self { pairs, next }
    }

    /// The parts of one construct.
    pub(super) fn of(node: Node<'t>) -> Self {
        Self::new(node.into_inner())
    }

    /// What comes next.
    pub(super) fn peek(&self) -> Option<Rule> {
        self.next.as_ref().map(Pair::as_rule)
    }

    /// What comes next, with its text.
    pub(super) fn peek_node(&self) -> Option<&Node<'t>> {
        self.next.as_ref()
    }

    /// Take the next part if it is of this rule.
    pub(super) fn accept(&mut self, rule: Rule) -> Option<Node<'t>> {
        if self.peek() == Some(rule) { self.next() } else { None }
    }
}

impl<'t> Iterator for Cursor<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        std::mem::replace(&mut self.next, self.pairs.next())
    }
}
