//! What norms say, as one graph of formulas in three values in which equal formulas are one.
//!
//! The program is made from it; an analysis over diagrams can stand on the same graph: take [`Node::Surely`] for what it
//! holds, and [`Node::Unknown`] for what the norms leave open.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use super::atoms::AtomIndex;

/// A formula's place in its [`Graph`]. Those that it is made of have lower places.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Formula(pub(in crate::norms) u32);

impl Formula {
    /// Its place as a number: formulas are counted from 0.
    pub fn place(self) -> usize {
        self.0 as usize
    }
}

/// What a formula is made of.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Node {
    /// No.
    False,
    /// Yes.
    True,
    /// Not to be told, whatever the facts are.
    Unknown,
    /// Something that is looked up in a case.
    Atom(AtomIndex),
    /// The opposite.
    Not(Formula),
    /// All of at least two.
    All(Box<[Formula]>),
    /// Any of at least two.
    Any(Box<[Formula]>),
    /// Is it yes, and not only unknown? Itself never unknown.
    Surely(Formula),
}

/// Formulas, each once.
#[derive(Clone, Debug)]
pub struct Graph {
    nodes: IndexSet<Node, FxBuildHasher>,
    /// For each: can it never be unknown?
    definite: Vec<bool>,
}

impl Default for Graph {
    fn default() -> Self {
        let mut graph = Self { nodes: IndexSet::default(), definite: Vec::new() };
        for (node, definite) in [(Node::False, true), (Node::True, true), (Node::Unknown, false)] {
            graph.add(node, definite);
        }
        graph
    }
}

impl Graph {
    /// No.
    pub const FALSE: Formula = Formula(0);
    /// Yes.
    pub const TRUE: Formula = Formula(1);
    /// Not to be told.
    pub const UNKNOWN: Formula = Formula(2);

    /// What a formula is made of.
    pub fn node(&self, formula: Formula) -> &Node {
        self.nodes.get_index(formula.0 as usize).unwrap_or(&Node::Unknown)
    }

    /// Every formula, what it is made of before itself.
    pub fn iter(&self) -> impl Iterator<Item = (Formula, &Node)> {
        self.nodes.iter().enumerate().map(|(place, node)| (Formula(place as u32), node))
    }

    /// How many formulas there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Are there none? Never: yes, no and unknown are always there.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn add(&mut self, node: Node, definite: bool) -> Formula {
        let (place, new) = self.nodes.insert_full(node);
        if new {
            self.definite.push(definite);
        }
        Formula(place as u32)
    }

    /// Can it never be unknown?
    pub fn is_definite(&self, formula: Formula) -> bool {
        self.definite.get(formula.0 as usize).copied().unwrap_or_default()
    }

    pub(in crate::norms) fn answer(answer: super::super::Answer) -> Formula {
        answer.map_or(Self::UNKNOWN, |yes| if yes { Self::TRUE } else { Self::FALSE })
    }

    pub(in crate::norms) fn atom(&mut self, atom: AtomIndex, definite: bool) -> Formula {
        self.add(Node::Atom(atom), definite)
    }

    pub(in crate::norms) fn not(&mut self, of: Formula) -> Formula {
        match self.node(of) {
            Node::False => Self::TRUE,
            Node::True => Self::FALSE,
            Node::Unknown => Self::UNKNOWN,
            Node::Not(inner) => *inner,
            _ => {
                let definite = self.is_definite(of);
                self.add(Node::Not(of), definite)
            }
        }
    }

    pub(in crate::norms) fn all(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.join(parts, true)
    }

    pub(in crate::norms) fn any(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.join(parts, false)
    }

    fn join(&mut self, parts: impl IntoIterator<Item = Formula>, all: bool) -> Formula {
        let (nothing, whole) = if all { (Self::TRUE, Self::FALSE) } else { (Self::FALSE, Self::TRUE) };
        let mut kept: Vec<Formula> = Vec::new();
        for part in parts {
            match self.node(part) {
                Node::All(inner) if all => kept.extend_from_slice(inner),
                Node::Any(inner) if !all => kept.extend_from_slice(inner),
                _ if part == nothing => {}
                _ => kept.push(part),
            }
        }
        kept.sort_unstable();
        kept.dedup();
        // `a and (a or b)` is `a`.
        let absorbed = |part: &Formula| match self.node(*part) {
            Node::Any(inner) if all => inner.iter().any(|inner| kept.contains(inner)),
            Node::All(inner) if !all => inner.iter().any(|inner| kept.contains(inner)),
            _ => false,
        };
        let mut parts: Vec<Formula> = kept.iter().copied().filter(|part| !absorbed(part)).collect();
        let contrary = |part: &Formula| match self.node(*part) {
            Node::Not(inner) => self.is_definite(*inner) && parts.contains(inner),
            _ => false,
        };
        if parts.contains(&whole) || parts.iter().any(contrary) {
            return whole;
        }
        match (parts.pop(), parts.is_empty()) {
            (None, _) => nothing,
            (Some(only), true) => only,
            (Some(last), false) => {
                parts.push(last);
                let definite = parts.iter().all(|part| self.is_definite(*part));
                let parts = parts.into_boxed_slice();
                self.add(if all { Node::All(parts) } else { Node::Any(parts) }, definite)
            }
        }
    }

    pub(in crate::norms) fn surely(&mut self, of: Formula) -> Formula {
        match self.node(of) {
            Node::Unknown => Self::FALSE,
            _ if self.is_definite(of) => of,
            _ => self.add(Node::Surely(of), true),
        }
    }

    /// Is it surely not so?
    pub(in crate::norms) fn surely_not(&mut self, of: Formula) -> Formula {
        let not = self.not(of);
        self.surely(not)
    }

    /// Is it yes, or not to be told?
    pub(in crate::norms) fn possible(&mut self, of: Formula) -> Formula {
        let surely_not = self.surely_not(of);
        self.not(surely_not)
    }

    /// The first where the condition holds, else the second. Exact where the condition is definite; where it is unknown,
    /// what both agree on.
    pub(in crate::norms) fn choose(&mut self, condition: Formula, then: Formula, otherwise: Formula) -> Formula {
        let not = self.not(condition);
        let first = self.all([condition, then]);
        let second = self.all([not, otherwise]);
        if self.is_definite(condition) {
            return self.any([first, second]);
        }
        let both = self.all([then, otherwise]);
        self.any([first, second, both])
    }

    /// Yes where the first is yes, no where the second is, else unknown; both are definite.
    pub(in crate::norms) fn told(&mut self, yes: Formula, no: Formula) -> Formula {
        let not_no = self.not(no);
        let open = self.all([not_no, Self::UNKNOWN]);
        self.any([yes, open])
    }
}
