//! Why a norm stands as it does in a case, by index: what is reckoned beside the answer, so that words can be made last.
//!
//! It is what a [`Reason`](crate::norms::Reason) says of a norm without the steps of its condition: those are for
//! [`Decision::reasons`](crate::norms::Decision::reasons), which makes them anew for one case.

use rustc_hash::FxHashMap;

use super::atoms::Atom;
use super::graph::{Formula, Graph, Node};
use super::meaning::{Builder, States, Who};
use crate::model::ElementId;
use crate::norms::norm::{Modality, NormIndex};
use crate::norms::reasons::facts_of;
use crate::norms::situation::Origin;
use crate::norms::term::{Point, Term};

/// Something that a norm's standing rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Because {
    /// Its own condition, the one it binds, or the law that it rests on is not as it wants. Nothing more is said of it then.
    NotMet,
    /// The exception frees from it.
    Excepted(NormIndex),
    /// It cannot be told whether the exception does.
    MayBeExcepted(NormIndex),
    /// The norm says otherwise, and nothing beats that.
    Against(NormIndex),
    /// It cannot be told whether the norm says otherwise, or is beaten.
    MayBeAgainst(NormIndex),
    /// The first norm beats the second, which says otherwise or may.
    Beats(NormIndex, NormIndex),
    /// The fact is not known, and the answer may depend on it. Why it is not known stands in the case.
    Unknown(ElementId),
    /// Nobody said who asks, and the answer may depend on it.
    UnknownActor,
    /// It cannot be told whether the norm applies, and the answer may depend on it.
    UnknownNorm(NormIndex),
    /// It cannot be told whether the version is in force, of this norm or of one that has to do with it, and why.
    Law(ElementId, Origin),
}

impl Builder<'_> {
    /// How a norm stands, and what that rests on: each with the formula that says whether it is so. No formula is unknown.
    pub(super) fn why(&mut self, index: NormIndex, who: Who) -> (States, Vec<(Because, Formula)>) {
        let states = self.state(index, who);
        let norm = self.norms.get(index);
        let versions: Vec<Formula> = norm.versions.iter().map(|v| self.version_applies(v, norm.id, who)).collect();
        let own = self.graph.any(versions.iter().copied());
        let mut clues = vec![(Because::NotMet, self.graph.surely_not(own))];
        let mut roots = vec![own];
        let mut related = vec![index];
        let speaks = matches!(norm.modality, Modality::Obliged | Modality::Forbidden | Modality::Permitted);
        // As for the state, it is looked at where each version says something that may apply.
        let mut points: Vec<(Option<Point>, Formula)> = Vec::new();
        for (version, applies) in norm.versions.iter().zip(&versions) {
            let point = version.action.as_ref().filter(|_| speaks).map(Term::point);
            let possible = self.graph.possible(*applies);
            match points.iter_mut().find(|(known, _)| *known == point) {
                Some((_, before)) => *before = self.graph.any([*before, possible]),
                None => points.push((point, possible)),
            }
        }
        points.retain(|(_, possible)| *possible != Graph::FALSE);
        let places: Vec<Point> = points.iter().filter_map(|(point, _)| point.clone()).collect();
        for (point, own_possible) in points {
            for exception in &norm.exceptions {
                let excepts = self.excepts(*exception, who, point.as_ref());
                let (surely, open) = (self.graph.surely(excepts), self.open(excepts));
                clues.push((Because::Excepted(*exception), self.graph.all([own_possible, surely])));
                clues.push((Because::MayBeExcepted(*exception), self.graph.all([own_possible, open])));
                roots.push(excepts);
                related.push(*exception);
            }
            let Some(point) = point else { continue };
            let says = self.says(index, norm.modality, &point, who);
            let says_possible = self.graph.possible(says);
            let says_possible = self.graph.all([own_possible, says_possible]);
            let mine = self.norms.speakers(norm.modality, &point);
            for (attacker, modality, at) in self.norms.attackers(norm.modality, &point) {
                let attacks = self.says(attacker, modality, &at, who);
                let not = self.graph.not(attacks);
                let mut harmless = vec![not];
                let possible = self.graph.possible(attacks);
                for supporter in mine.iter().filter(|norm| self.norms.get(**norm).beats.contains(&attacker)) {
                    let beats = self.says(*supporter, norm.modality, &point, who);
                    harmless.push(beats);
                    related.push(*supporter);
                    let surely = self.graph.surely(beats);
                    clues.push((
                        Because::Beats(*supporter, attacker),
                        self.graph.all([says_possible, possible, surely]),
                    ));
                }
                let harmless = self.graph.any(harmless);
                let (harmful, open) = (self.graph.surely_not(harmless), self.open(harmless));
                clues.push((Because::Against(attacker), self.graph.all([says_possible, harmful])));
                clues.push((Because::MayBeAgainst(attacker), self.graph.all([says_possible, open])));
                roots.push(harmless);
                related.push(attacker);
            }
        }
        // What nothing against it decides may still hang on what stands against that.
        for point in places {
            for modality in [Modality::Obliged, Modality::Forbidden, Modality::Permitted] {
                roots.push(self.holds(modality, &point, who));
                for speaker in self.norms.speakers(modality, &point) {
                    roots.push(self.says(speaker, modality, &point, who));
                    related.push(speaker);
                }
            }
        }
        clues.extend(self.law(related, who, states.undetermined));
        clues.extend(self.unknown(&roots, states.undetermined));
        // What is said of several points is said once.
        let mut places: FxHashMap<Because, usize> = FxHashMap::default();
        let mut all: Vec<(Because, Formula)> = Vec::new();
        for (because, so) in clues {
            match places.get(&because).and_then(|place| all.get_mut(*place)) {
                Some((_, known)) => *known = self.graph.any([*known, so]),
                None => {
                    places.insert(because, all.len());
                    all.push((because, so));
                }
            }
        }
        all.retain(|(_, so)| *so != Graph::FALSE);
        (states, all)
    }

    /// The versions of some norms, and of the exceptions from them, of which it cannot be told whether they are in force.
    fn law(&mut self, mut related: Vec<NormIndex>, who: Who, holds: Formula) -> Vec<(Because, Formula)> {
        let mut next = 0;
        while let Some(index) = related.get(next).copied() {
            next += 1;
            let new = self.norms.get(index).exceptions.iter().filter(|exception| !related.contains(exception));
            related.extend(new.copied().collect::<Vec<_>>());
        }
        related.sort_unstable();
        related.dedup();
        let mut clues = Vec::new();
        for index in related {
            let norm = self.norms.get(index);
            for version in &norm.versions {
                if let Some(origin) = version.force(self.norms.model, self.day).origin() {
                    let applies = self.version_applies(version, norm.id, who);
                    let open = self.open(applies);
                    clues.push((Because::Law(version.id, origin), self.graph.all([holds, open])));
                }
            }
        }
        clues
    }

    /// Can it not be told?
    fn open(&mut self, of: Formula) -> Formula {
        let (surely, surely_not) = (self.graph.surely(of), self.graph.surely_not(of));
        let told = self.graph.any([surely, surely_not]);
        self.graph.not(told)
    }

    /// What is not known and on what some of the formulas hang where something holds: what is unknown, in an unknown part of an
    /// unknown part, and so on.
    fn unknown(&mut self, roots: &[Formula], holds: Formula) -> Vec<(Because, Formula)> {
        // A formula is made of those before it, so one way down meets each after all that it is a part of.
        let Some(last) = roots.iter().map(|root| root.place()).max() else { return Vec::new() };
        let mut reached: Vec<Formula> = vec![Graph::FALSE; last + 1];
        for root in roots {
            if let Some(reached) = reached.get_mut(root.place()) {
                *reached = holds;
            }
        }
        let mut found = Vec::new();
        for place in (0..=last).rev() {
            let from = reached.get(place).copied().unwrap_or(Graph::FALSE);
            let formula = Formula(place as u32);
            if from == Graph::FALSE || self.graph.is_definite(formula) {
                continue;
            }
            let open = self.open(formula);
            let here = self.graph.all([from, open]);
            if let Some(norm) = self.left_open.get(&formula) {
                found.push((Because::UnknownNorm(*norm), here));
                continue;
            }
            let parts: Vec<Formula> = match self.graph.node(formula).clone() {
                Node::Atom(atom) => {
                    let facts = self.unknown_of(atom);
                    for (because, unknown) in facts {
                        found.push((because, self.graph.all([here, unknown])));
                    }
                    continue;
                }
                Node::Not(inner) => vec![inner],
                Node::All(parts) | Node::Any(parts) => parts.to_vec(),
                Node::False | Node::True | Node::Unknown | Node::Surely(_) => continue,
            };
            for part in parts {
                if let Some(before) = reached.get(part.place()).copied() {
                    let now = self.graph.any([before, here]);
                    if let Some(reached) = reached.get_mut(part.place()) {
                        *reached = now;
                    }
                }
            }
        }
        found.reverse();
        found
    }

    /// What of an atom can be unknown, and where it is, given that the atom is.
    fn unknown_of(&mut self, atom: super::AtomIndex) -> Vec<(Because, Formula)> {
        let Some(kept) = self.atoms.get(atom).map(|kept| kept.atom.clone()) else { return Vec::new() };
        match kept {
            Atom::Actor(_) => vec![(Because::UnknownActor, Graph::TRUE)],
            Atom::Known(_) | Atom::Presuming => Vec::new(),
            Atom::Table(fact, ..) | Atom::Over(fact, ..) | Atom::Value(fact, _) => {
                vec![(Because::Unknown(fact), Graph::TRUE)]
            }
            Atom::Opaque(asked) => facts_of(&asked.code)
                .into_iter()
                .filter(|fact| !self.is_define(*fact))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|fact| {
                    let known = self.atom(Atom::Known(fact), None);
                    (Because::Unknown(fact), self.graph.not(known))
                })
                .collect(),
        }
    }
}
