//! The norms on one day, or on several, as diagrams over situations: is there a situation in which something is so?

use rustc_hash::FxHashMap;

use super::diagram::{Diagram, Diagrams, EVERYWHERE, NOWHERE, TooLarge};
use super::space::{Reading, Space};
use super::{Doubt, Witness};
use crate::norms::Norms;
use crate::norms::program::meaning::Builder;
use crate::norms::program::{Formula, Node};
use crate::value::Date;

/// Where a formula is surely yes, and where it is surely no.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) yes: Diagram,
    pub(super) no: Diagram,
}

const OPEN: Pair = Pair { yes: NOWHERE, no: NOWHERE };

/// Is there a situation in which something is so?
#[derive(Clone, Debug)]
pub(super) enum Found {
    /// Yes: this one, which states as little as can be.
    Here(Witness),
    /// This one, if what stands in doubt is so.
    Perhaps(Witness, Doubt),
    /// No situation is found, but it is not ruled out either.
    Open(Doubt),
    /// No.
    Nowhere,
}

impl Found {
    /// The same on another day.
    fn on(mut self, day: Option<Date>) -> Self {
        if let Self::Here(witness) | Self::Perhaps(witness, _) = &mut self {
            witness.situation.at = day;
        }
        self
    }
}

/// A theory without its builder.
pub(super) struct Kept<'n> {
    theory: Theory<'n>,
    /// How many atoms there were.
    atoms: usize,
}

impl<'n> Kept<'n> {
    /// Go on with the builder on another day. What was found before is known, unless something new is looked at.
    pub(super) fn resume(self, builder: Builder<'n>, day: Option<Date>) -> Theory<'n> {
        let Self { mut theory, atoms } = self;
        if builder.atoms.len() != atoms {
            return Theory::of(theory.norms, vec![builder], day, true, theory.most);
        }
        if let Some(lowered) = theory.lowered.first_mut() {
            lowered.resize(builder.graph.len(), None);
        }
        theory.builders = vec![builder];
        theory.day = day;
        theory
    }
}

/// Builders with the diagrams of their formulas. No formula is added any more.
pub(super) struct Theory<'n> {
    builders: Vec<Builder<'n>>,
    space: Space,
    pub(super) diagrams: Diagrams,
    lowered: Vec<Vec<Option<Pair>>>,
    /// What was found for formulas of the first builder.
    found: FxHashMap<Formula, Found>,
    day: Option<Date>,
    most: usize,
    norms: &'n Norms<'n>,
}

impl<'n> Theory<'n> {
    /// The situations of a day; with several builders, formulas of one stand beside those of another.
    /// With `open`, whoever asks may be of several sorts: see [`Space::of`].
    pub(super) fn of(
        norms: &'n Norms<'n>,
        mut builders: Vec<Builder<'n>>,
        day: Option<Date>,
        open: bool,
        most: usize,
    ) -> Self {
        let space = Space::of(norms, &mut builders, open);
        let lowered = builders.iter().map(|builder| vec![None; builder.graph.len()]).collect();
        let diagrams = Diagrams::new(most);
        Self { builders, space, diagrams, lowered, found: FxHashMap::default(), day, most, norms }
    }

    /// The situations of a day that one may turn out to be: see [`exact`](super::exact).
    pub(super) fn around(
        norms: &'n Norms<'n>,
        builder: Builder<'n>,
        space: Space,
        day: Option<Date>,
        most: usize,
    ) -> Self {
        let lowered = vec![vec![None; builder.graph.len()]];
        let (builders, diagrams, found) = (vec![builder], Diagrams::new(most), FxHashMap::default());
        Self { builders, space, diagrams, lowered, found, day, most, norms }
    }

    /// Take the builder back, to make formulas of another day.
    pub(super) fn builder(self) -> (Builder<'n>, Kept<'n>) {
        let Self { mut builders, space, diagrams, lowered, found, day, most, norms } = self;
        let builder = builders.pop().unwrap_or_else(|| Builder::new(norms, day));
        let atoms = builder.atoms.len();
        (builder, Kept { theory: Self { builders, space, diagrams, lowered, found, day, most, norms }, atoms })
    }

    /// How many nodes were made, and how many variables there are.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.diagrams.len(), self.space.len())
    }

    fn known(&self, side: usize, formula: Formula) -> Option<Pair> {
        self.lowered.get(side)?.get(formula.place()).copied().flatten()
    }

    /// Where a formula of a builder is yes and where it is no.
    pub(super) fn pair(&mut self, side: usize, formula: Formula) -> Result<Pair, TooLarge> {
        let mut waiting = vec![formula];
        while let Some(at) = waiting.last().copied() {
            if self.known(side, at).is_some() {
                waiting.pop();
                continue;
            }
            let Some(builder) = self.builders.get(side) else { return Ok(OPEN) };
            let parts: Vec<Formula> = match builder.graph.node(at) {
                Node::Not(inner) | Node::Surely(inner) => vec![*inner],
                Node::All(parts) | Node::Any(parts) => parts.to_vec(),
                Node::False | Node::True | Node::Unknown | Node::Atom(_) => Vec::new(),
            };
            let open: Vec<Formula> = parts.iter().filter(|part| self.known(side, **part).is_none()).copied().collect();
            if !open.is_empty() {
                waiting.extend(open);
                continue;
            }
            let made = self.made(side, at, &parts)?;
            if let Some(place) = self.lowered.get_mut(side).and_then(|side| side.get_mut(at.place())) {
                *place = Some(made);
            }
            waiting.pop();
        }
        Ok(self.known(side, formula).unwrap_or(OPEN))
    }

    fn made(&mut self, side: usize, formula: Formula, parts: &[Formula]) -> Result<Pair, TooLarge> {
        let Some(builder) = self.builders.get(side) else { return Ok(OPEN) };
        let parts = parts.iter().filter_map(|part| self.known(side, *part));
        let parts: Vec<Pair> = parts.collect();
        let diagrams = &mut self.diagrams;
        Ok(match (builder.graph.node(formula), parts.first()) {
            (Node::False, _) => Pair { yes: NOWHERE, no: EVERYWHERE },
            (Node::True, _) => Pair { yes: EVERYWHERE, no: NOWHERE },
            (Node::Atom(atom), _) => {
                let reading = self.space.sides.get(side).and_then(|side| side.get(atom.place()));
                match reading {
                    Some(Reading::Same(Some(yes))) => {
                        let (yes, no) = if *yes { (EVERYWHERE, NOWHERE) } else { (NOWHERE, EVERYWHERE) };
                        Pair { yes, no }
                    }
                    Some(Reading::AnyOf(parts)) => {
                        let mut whole = Pair { yes: NOWHERE, no: EVERYWHERE };
                        for (variable, answers) in parts {
                            let yes = diagrams.choice(*variable, answers.iter().map(|a| *a == Some(true)))?;
                            let no = diagrams.choice(*variable, answers.iter().map(|a| *a == Some(false)))?;
                            whole = Pair { yes: diagrams.or(whole.yes, yes)?, no: diagrams.and(whole.no, no)? };
                        }
                        whole
                    }
                    _ => OPEN,
                }
            }
            (Node::Not(_), Some(of)) => Pair { yes: of.no, no: of.yes },
            (Node::Surely(_), Some(of)) => Pair { yes: of.yes, no: diagrams.not(of.yes)? },
            (Node::All(_), _) => {
                let mut whole = Pair { yes: EVERYWHERE, no: NOWHERE };
                for part in parts {
                    whole = Pair { yes: diagrams.and(whole.yes, part.yes)?, no: diagrams.or(whole.no, part.no)? };
                }
                whole
            }
            (Node::Any(_), _) => {
                let mut whole = Pair { yes: NOWHERE, no: EVERYWHERE };
                for part in parts {
                    whole = Pair { yes: diagrams.or(whole.yes, part.yes)?, no: diagrams.and(whole.no, part.no)? };
                }
                whole
            }
            (Node::Unknown | Node::Not(_) | Node::Surely(_), _) => OPEN,
        })
    }

    /// Is there a situation in which a formula of the first builder is yes?
    pub(super) fn find(&mut self, formula: Formula) -> Found {
        if let Some(known) = self.found.get(&formula) {
            return known.clone().on(self.day);
        }
        let found = match self.pair(0, formula) {
            Ok(pair) => self.find_pair(pair),
            Err(TooLarge) => Found::Open(Doubt::TooLarge),
        };
        self.found.insert(formula, found.clone());
        found
    }

    /// Is there a situation in which this is yes?
    pub(super) fn find_pair(&mut self, pair: Pair) -> Found {
        let any = |variable, choice| self.space.cost(variable, choice, false);
        if let Some((cost, path)) = self.diagrams.cheapest(pair.yes, &any) {
            let situation = self.space.situation(&path, self.day);
            let witness = Witness { situation, also: self.space.also(&path), cost };
            return match Space::doubt(cost) {
                Some(doubt) => Found::Perhaps(witness, doubt),
                None => Found::Here(witness),
            };
        }
        // Nothing says yes. Does everything say no, where every fact is known?
        let Ok(may) = self.diagrams.not(pair.no) else { return Found::Open(Doubt::TooLarge) };
        let complete = |variable, choice| self.space.cost(variable, choice, true);
        match self.diagrams.cheapest(may, &complete) {
            Some((cost, _)) => Found::Open(Space::doubt(cost).unwrap_or(Doubt::Law)),
            None => Found::Nowhere,
        }
    }
}
