//! Decision diagrams over variables that have several choices each.
//!
//! A diagram is an ordered decision diagram, as for Boolean functions, but a node has one branch for each choice of its
//! variable. A fact is one variable, so that its values exclude each other and its thresholds stand in order by themselves:
//! no constraints between Boolean variables are needed, and the cheapest way to yes is one pass over the nodes. Libraries of
//! binary diagrams and of satisfiability would need both, and are larger in WebAssembly than this is.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

/// A diagram's place in its [`Diagrams`]. Equal functions have the same place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(in crate::norms) struct Diagram(u32);

/// Nowhere.
pub(in crate::norms) const NOWHERE: Diagram = Diagram(0);
/// Everywhere.
pub(in crate::norms) const EVERYWHERE: Diagram = Diagram(1);

/// Variables beyond this depth are not followed, so that no stack is too small.
const MOST_DEPTH: usize = 600;

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Node {
    variable: u32,
    branches: Box<[Diagram]>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Operation {
    And,
    Or,
}

/// What the choices of variables cost: see [`Diagrams::cheapest`].
pub(super) type Cost = u32;

/// A choice for each variable that matters: by the variable's number.
pub(super) type Path = Vec<(usize, usize)>;

/// The limit on the number of nodes was met.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::norms) struct TooLarge;

/// Diagrams over the same variables.
pub(in crate::norms) struct Diagrams {
    nodes: IndexSet<Node, FxBuildHasher>,
    joined: FxHashMap<(Operation, Diagram, Diagram), Diagram>,
    opposite: FxHashMap<Diagram, Diagram>,
    /// No more nodes than this are made.
    most: usize,
}

impl Diagrams {
    pub(in crate::norms) fn new(most: usize) -> Self {
        let mut nodes = IndexSet::default();
        for variable in [u32::MAX, u32::MAX - 1] {
            nodes.insert(Node { variable, branches: Box::default() });
        }
        Self { nodes, joined: FxHashMap::default(), opposite: FxHashMap::default(), most }
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    fn parts(&self, diagram: Diagram) -> (u32, &[Diagram]) {
        let node = self.nodes.get_index(diagram.0 as usize);
        node.map_or((u32::MAX, &[]), |node| (node.variable, &*node.branches))
    }

    fn node(&mut self, variable: u32, branches: Vec<Diagram>) -> Result<Diagram, TooLarge> {
        if let Some(first) = branches.first()
            && branches.iter().all(|branch| branch == first)
        {
            return Ok(*first);
        }
        if self.nodes.len() >= self.most {
            return Err(TooLarge);
        }
        Ok(Diagram(self.nodes.insert_full(Node { variable, branches: branches.into() }).0 as u32))
    }

    /// The variables that a diagram hangs on.
    pub(super) fn variables(&self, of: Diagram) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut seen: FxHashSet<Diagram> = FxHashSet::default();
        let mut waiting = vec![of];
        while let Some(at) = waiting.pop() {
            let (variable, branches) = self.parts(at);
            if branches.is_empty() || !seen.insert(at) {
                continue;
            }
            if !found.contains(&(variable as usize)) {
                found.push(variable as usize);
            }
            waiting.extend_from_slice(branches);
        }
        found
    }

    /// Where a variable's choice is one of those marked.
    pub(in crate::norms) fn choice(
        &mut self,
        variable: usize,
        marked: impl Iterator<Item = bool>,
    ) -> Result<Diagram, TooLarge> {
        let branches = marked.map(|yes| if yes { EVERYWHERE } else { NOWHERE }).collect();
        self.node(variable as u32, branches)
    }

    pub(in crate::norms) fn and(&mut self, a: Diagram, b: Diagram) -> Result<Diagram, TooLarge> {
        self.join(Operation::And, a, b, 0)
    }

    pub(in crate::norms) fn or(&mut self, a: Diagram, b: Diagram) -> Result<Diagram, TooLarge> {
        self.join(Operation::Or, a, b, 0)
    }

    fn join(&mut self, operation: Operation, a: Diagram, b: Diagram, depth: usize) -> Result<Diagram, TooLarge> {
        let (a, b) = (a.min(b), a.max(b));
        let (whole, nothing) = match operation {
            Operation::And => (NOWHERE, EVERYWHERE),
            Operation::Or => (EVERYWHERE, NOWHERE),
        };
        if a == whole || b == whole {
            return Ok(whole);
        }
        if a == nothing || a == b {
            return Ok(b);
        }
        if b == nothing {
            return Ok(a);
        }
        if let Some(known) = self.joined.get(&(operation, a, b)) {
            return Ok(*known);
        }
        if depth > MOST_DEPTH {
            return Err(TooLarge);
        }
        let (of_a, of_b) = (self.parts(a), self.parts(b));
        let variable = of_a.0.min(of_b.0);
        let count = if of_a.0 == variable { of_a.1.len() } else { of_b.1.len() };
        let (turns_a, turns_b) = (of_a.0 == variable, of_b.0 == variable);
        let mut branches = Vec::with_capacity(count);
        for choice in 0..count {
            let follow = |diagrams: &Self, of: Diagram, turns: bool| {
                if turns { diagrams.parts(of).1.get(choice).copied().unwrap_or(NOWHERE) } else { of }
            };
            let (next_a, next_b) = (follow(self, a, turns_a), follow(self, b, turns_b));
            branches.push(self.join(operation, next_a, next_b, depth + 1)?);
        }
        let made = self.node(variable, branches)?;
        self.joined.insert((operation, a, b), made);
        Ok(made)
    }

    pub(in crate::norms) fn not(&mut self, of: Diagram) -> Result<Diagram, TooLarge> {
        self.turn(of, 0)
    }

    fn turn(&mut self, of: Diagram, depth: usize) -> Result<Diagram, TooLarge> {
        match of {
            NOWHERE => return Ok(EVERYWHERE),
            EVERYWHERE => return Ok(NOWHERE),
            _ => {}
        }
        if let Some(known) = self.opposite.get(&of) {
            return Ok(*known);
        }
        if depth > MOST_DEPTH {
            return Err(TooLarge);
        }
        let (variable, branches) = self.parts(of);
        let branches = branches.to_vec();
        let mut turned = Vec::with_capacity(branches.len());
        for branch in branches {
            turned.push(self.turn(branch, depth + 1)?);
        }
        let made = self.node(variable, turned)?;
        self.opposite.insert(of, made);
        self.opposite.insert(made, of);
        Ok(made)
    }

    /// The choices that lead to yes and cost least in sum, of the first of equals; `None` where nothing leads there. A choice
    /// that costs nothing to be told (`None`) is not taken. Variables that are not in the answer make no difference.
    pub(super) fn cheapest(&self, of: Diagram, cost: &impl Fn(usize, usize) -> Option<Cost>) -> Option<(Cost, Path)> {
        // Nodes that a node is made of have lower places, so that one way up reckons them all.
        let mut best: FxHashMap<Diagram, Option<(Cost, usize)>> = FxHashMap::default();
        best.insert(NOWHERE, None);
        best.insert(EVERYWHERE, Some((0, 0)));
        let mut waiting = vec![of];
        while let Some(at) = waiting.last().copied() {
            if best.contains_key(&at) {
                waiting.pop();
                continue;
            }
            let (variable, branches) = self.parts(at);
            let open: Vec<Diagram> = branches.iter().filter(|branch| !best.contains_key(branch)).copied().collect();
            if !open.is_empty() {
                waiting.extend(open);
                continue;
            }
            let reckoned = branches.iter().enumerate().filter_map(|(choice, branch)| {
                let (rest, _) = best.get(branch).copied().flatten()?;
                Some((rest.saturating_add(cost(variable as usize, choice)?), choice))
            });
            let least = reckoned.min();
            best.insert(at, least);
            waiting.pop();
        }
        let (total, _) = best.get(&of).copied().flatten()?;
        let mut path = Path::new();
        let mut at = of;
        while at != EVERYWHERE {
            let (variable, branches) = self.parts(at);
            let (_, choice) = best.get(&at).copied().flatten()?;
            path.push((variable as usize, choice));
            at = branches.get(choice).copied()?;
        }
        Some((total, path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_that_are_equal_are_one() {
        let mut diagrams = Diagrams::new(1000);
        let a = diagrams.choice(0, [false, true, true].into_iter()).unwrap_or(NOWHERE);
        let b = diagrams.choice(1, [false, true].into_iter()).unwrap_or(NOWHERE);
        let both = diagrams.and(a, b).unwrap_or(NOWHERE);
        let (not_a, not_b) = (diagrams.not(a).unwrap_or(NOWHERE), diagrams.not(b).unwrap_or(NOWHERE));
        let either_not = diagrams.or(not_a, not_b).unwrap_or(NOWHERE);
        assert_eq!(diagrams.not(either_not), Ok(both));
        // The second choice of the first variable costs more than the third.
        let cost = |variable, choice| Some(if (variable, choice) == (0, 1) { 9 } else { u32::from(choice > 0) });
        assert_eq!(diagrams.cheapest(both, &cost), Some((2, vec![(0, 2), (1, 1)])));
        assert_eq!(diagrams.cheapest(both, &|_, choice| (choice == 0).then_some(0)), None);
        assert_eq!(Diagrams::new(3).choice(0, [false, true].into_iter()).map(|d| d.0), Ok(2));
        assert!(diagrams.len() > 4);
    }

    #[test]
    fn a_limit_on_nodes_is_said() {
        let mut diagrams = Diagrams::new(3);
        assert!(diagrams.choice(0, [false, true].into_iter()).is_ok());
        assert_eq!(diagrams.choice(1, [false, true].into_iter()), Err(TooLarge));
    }
}
