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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::{Rule, generated::Grammar, parse};
    use crate::source::ItemId;
    use crate::syntax::cut;
    use crate::syntax::mend::Mended;

    /// Rules that leave nothing in the tree: they only look ahead, or only say what is wrong with a slice.
    const UNSEEN: &[&str] = &[
        "operator",
        "end",
        "expression",
        "field_alone",
        "item_alone",
        "entry_alone",
        "head_alone",
        "import_alone",
        "item",
        "EOI",
    ];

    macro_rules! corpus {
        ($($name:literal),*) => {
            [$(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/syntax/", $name, ".plikt"))),*]
        };
    }

    /// The files that the syntax tests read.
    const CORPUS: [&str; 7] = corpus!["blocks", "brackets", "expressions", "layout", "literals", "mistakes", "stray"];

    #[test]
    fn every_rule_is_used_by_the_corpus() {
        use pest::Parser as _;
        let mut seen = BTreeSet::new();
        for text in CORPUS {
            for piece in cut(text) {
                let mended = Mended::new(ItemId(0), &text[piece.range]);
                let pairs = Grammar::parse(Rule::item, &mended.text).into_iter().flatten();
                seen.extend(
                    pairs.flat_map(|pair| pair.into_inner().flatten()).map(|pair| format!("{:?}", pair.as_rule())),
                );
            }
        }
        let silent = |name: &str| {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/grammar/plikt.pest")).lines().any(|line| {
                line.split_once('=').is_some_and(|(rule, body)| rule.trim() == name && body.trim().starts_with('_'))
            })
        };
        let unused: Vec<String> = Rule::all_rules()
            .iter()
            .map(|rule| format!("{rule:?}"))
            .filter(|name| !seen.contains(name) && !silent(name) && !UNSEEN.contains(&name.as_str()))
            .collect();
        assert!(unused.is_empty(), "no file in tests/data/syntax uses {unused:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), ..ProptestConfig::with_cases(1_000) })]

        /// The rules for mistakes match whatever is left: after mending, the grammar reads every text.
        #[test]
        fn the_grammar_is_total(parts in prop::collection::vec("[a-c \\n\"{}()\\[\\]:;,|/.=*0-9å§«'`\\\\-]{1,3}|goal | and |all | where |\\n  |\\n\\| ", 0..60)) {
            let text = parts.concat();
            for piece in cut(&text) {
                let mended = Mended::new(ItemId(0), &text[piece.range]);
                prop_assert!(mended.too_deep || parse(Rule::item, &mended.text).is_ok(), "{:?}", mended.text);
            }
        }
    }
}
