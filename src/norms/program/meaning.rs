//! Norms as formulas: the definitions of [`Decision`](crate::norms::Decision), written out once for every case on a day.

use rustc_hash::FxHashMap;

use super::atoms::{Asked, Atom, Atoms, Domain};
use super::graph::{Formula, Graph};
use crate::model::ElementId;
use crate::norms::clash::said;
use crate::norms::decide::Party;
use crate::norms::norm::{Modality, Norm, NormIndex, Norms, Version};
use crate::norms::term::{Point, is_everyone, is_party};
use crate::value::Date;

/// Facts that follow from facts, and norms that hang on norms, deeper than this are taken for unknown.
const MOST_STEPS: usize = 200;

/// Whom a question is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Who {
    /// Whoever asks in the case.
    Actor,
    /// The same in every case; `None` is someone of whom nothing is known but that it is no body.
    Party(Party),
}

/// How a norm stands, as formulas of which one is yes and none is unknown. Where none is yes it does not apply.
#[derive(Clone, Copy, Debug)]
pub(in crate::norms) struct States {
    pub(in crate::norms) applies: Formula,
    pub(in crate::norms) overridden: Formula,
    pub(in crate::norms) contested: Formula,
    pub(in crate::norms) undetermined: Formula,
}

/// How an action stands, as formulas of which one is yes and none is unknown. Where none is yes it is unregulated.
#[derive(Clone, Copy, Debug)]
pub(in crate::norms) struct Standings {
    pub(in crate::norms) required: Formula,
    pub(in crate::norms) forbidden: Formula,
    pub(in crate::norms) permitted: Formula,
    pub(in crate::norms) undetermined: Formula,
    pub(in crate::norms) contested: Formula,
}

type SaysKey = (NormIndex, Modality, Point, Who);

/// Makes formulas from norms, on one day.
pub(in crate::norms) struct Builder<'n> {
    pub(in crate::norms) norms: &'n Norms<'n>,
    pub(in crate::norms) graph: Graph,
    pub(in crate::norms) atoms: Atoms,
    pub(super) day: Option<Date>,
    domains: FxHashMap<ElementId, Domain>,
    derived: FxHashMap<ElementId, Formula>,
    versions: FxHashMap<(ElementId, ElementId, Who), Formula>,
    says: FxHashMap<SaysKey, Formula>,
    holds: FxHashMap<(Modality, Point, Who), Formula>,
    states: FxHashMap<(NormIndex, Who), States>,
    /// Formulas that are unknown where it cannot be told whether a norm prevails.
    pub(super) left_open: FxHashMap<Formula, NormIndex>,
    active: Vec<ElementId>,
    /// What is being made, with the norms whose conditions are looked at: only to show a ring.
    path: Vec<ElementId>,
    /// What depends on itself, each ring once, in the order in which it is followed.
    pub(in crate::norms) rings: Vec<Vec<ElementId>>,
}

impl<'n> Builder<'n> {
    pub(in crate::norms) fn new(norms: &'n Norms<'n>, day: Option<Date>) -> Self {
        Self {
            norms,
            graph: Graph::default(),
            atoms: Atoms::default(),
            day,
            domains: FxHashMap::default(),
            derived: FxHashMap::default(),
            versions: FxHashMap::default(),
            says: FxHashMap::default(),
            holds: FxHashMap::default(),
            states: FxHashMap::default(),
            left_open: FxHashMap::default(),
            active: Vec::new(),
            path: Vec::new(),
            rings: Vec::new(),
        }
    }

    /// Go on to another day: formulas that are the same on both are the same formulas.
    pub(in crate::norms) fn turn_to(&mut self, day: Option<Date>) {
        self.day = day;
        self.derived.clear();
        self.versions.clear();
        self.says.clear();
        self.holds.clear();
        self.states.clear();
    }

    pub(in crate::norms) fn atom(&mut self, atom: Atom, asked: Option<std::sync::Arc<Asked>>) -> Formula {
        let definite = atom.is_definite();
        let place = self.atoms.place(atom, asked);
        self.graph.atom(place, definite)
    }

    pub(in crate::norms) fn domain(&mut self, fact: ElementId) -> Domain {
        let model = self.norms.model;
        self.domains.entry(fact).or_insert_with(|| Domain::of(model, fact)).clone()
    }

    /// Make a formula of what may depend on itself: then it is not to be told, and the ring is kept.
    pub(in crate::norms) fn guarded(&mut self, id: ElementId, make: impl FnOnce(&mut Self) -> Formula) -> Formula {
        if self.active.contains(&id) {
            let start = self.path.iter().position(|step| *step == id).unwrap_or_default();
            let mut ring = self.path.get(start..).unwrap_or_default().to_vec();
            ring.dedup();
            let same = |known: &Vec<ElementId>| known.len() == ring.len() && ring.iter().all(|id| known.contains(id));
            if !self.rings.iter().any(same) {
                self.rings.push(ring);
            }
            return Graph::UNKNOWN;
        }
        if self.active.len() >= MOST_STEPS {
            return Graph::UNKNOWN;
        }
        self.active.push(id);
        self.path.push(id);
        let made = make(self);
        self.path.pop();
        self.active.pop();
        made
    }

    /// A fact that follows from others.
    pub(in crate::norms) fn derived(&mut self, id: ElementId) -> Formula {
        if let Some(known) = self.derived.get(&id) {
            return *known;
        }
        let model = self.norms.model;
        let when = model.known.when.and_then(|name| model.element(id).field(name));
        let made = match when {
            Some(when) => self.guarded(id, |builder| builder.condition(&when.value, id)),
            None => Graph::UNKNOWN,
        };
        self.derived.insert(id, made);
        made
    }

    /// `NORM applies`, in a condition.
    pub(in crate::norms) fn applies(&mut self, norm: ElementId) -> Formula {
        let Some(index) = self.norms.find(norm) else { return Graph::UNKNOWN };
        let party = self.own_party(self.norms.get(index));
        self.guarded(norm, |builder| builder.prevails(index, Who::Party(party)))
    }

    /// Does a norm apply and prevail: no where it does not apply or is overridden, unknown where it is contested or cannot
    /// be told.
    pub(in crate::norms) fn prevails(&mut self, index: NormIndex, who: Who) -> Formula {
        let states = self.state(index, who);
        let others = self.graph.any([states.applies, states.contested, states.undetermined]);
        let not = self.graph.not(others);
        let told = self.graph.told(states.applies, not);
        // What is left open in it has a place of its own: whoever meets it knows which norm it is of.
        let open = self.graph.all([others, Graph::UNKNOWN]);
        if open != Graph::UNKNOWN {
            self.left_open.insert(open, index);
        }
        told
    }

    pub(in crate::norms) fn own_party(&self, norm: &Norm) -> Party {
        let model = self.norms.model;
        let current = norm.versions.iter().find(|v| v.force(model, self.day).answer() == Some(true));
        current.or(norm.versions.first()).and_then(|version| version.bearers.first().copied())
    }

    fn binds(&mut self, version: &Version, who: Who) -> Formula {
        if version.bearers.is_empty() {
            return Graph::TRUE;
        }
        let model = self.norms.model;
        let binds = |builder: &mut Self, bearer: ElementId| match who {
            _ if is_everyone(model, bearer) => Graph::TRUE,
            Who::Actor => builder.atom(Atom::Actor(bearer), None),
            Who::Party(Some(party)) => Graph::answer(Some(is_party(model, party, bearer))),
            Who::Party(None) => Graph::answer(super::atoms::is_actor(model, None, bearer)),
        };
        let parts: Vec<Formula> = version.bearers.iter().map(|bearer| binds(self, *bearer)).collect();
        self.graph.any(parts)
    }

    /// Does a version apply to someone, exceptions aside?
    pub(in crate::norms) fn version_applies(&mut self, version: &Version, norm: ElementId, who: Who) -> Formula {
        if let Some(known) = self.versions.get(&(norm, version.id, who)) {
            return *known;
        }
        let force = Graph::answer(version.force(self.norms.model, self.day).answer());
        let binds = if force == Graph::FALSE { Graph::FALSE } else { self.binds(version, who) };
        if binds == Graph::FALSE {
            return Graph::FALSE;
        }
        self.path.push(norm);
        let when = version.when.as_ref().map_or(Graph::TRUE, |when| self.condition(when, norm));
        self.path.pop();
        let made = self.graph.all([force, binds, when]);
        self.versions.insert((norm, version.id, who), made);
        made
    }

    /// Does a norm apply to someone, whatever it says, save where an exception opens a part of it?
    pub(in crate::norms) fn applicable(&mut self, index: NormIndex, who: Who) -> Formula {
        let norm = self.norms.get(index);
        let versions: Vec<Formula> = norm.versions.iter().map(|v| self.version_applies(v, norm.id, who)).collect();
        let applies = self.graph.any(versions);
        self.unless_excepted(norm, applies, who, None)
    }

    fn unless_excepted(&mut self, norm: &Norm, applies: Formula, who: Who, point: Option<&Point>) -> Formula {
        if applies == Graph::FALSE {
            return applies;
        }
        let parts: Vec<Formula> = norm.exceptions.iter().map(|e| self.excepts(*e, who, point)).collect();
        let excepted = self.graph.any(parts);
        let not = self.graph.not(excepted);
        self.graph.all([applies, not])
    }

    pub(in crate::norms) fn excepts(&mut self, exception: NormIndex, who: Who, point: Option<&Point>) -> Formula {
        let model = self.norms.model;
        let own = self.norms.get(exception);
        let opens = |version: &&Version| match (&version.action, point) {
            (None, _) => true,
            (Some(term), Some(point)) => term.covers(model, point),
            (Some(_), None) => false,
        };
        self.guarded(own.id, |builder| {
            let opening = own.versions.iter().filter(opens);
            let parts: Vec<Formula> = opening.map(|v| builder.version_applies(v, own.id, who)).collect();
            let applies = builder.graph.any(parts);
            builder.unless_excepted(own, applies, who, point)
        })
    }

    /// Does a norm apply to someone and say this of the point, exceptions counted?
    pub(in crate::norms) fn says(&mut self, index: NormIndex, modality: Modality, point: &Point, who: Who) -> Formula {
        let key = (index, modality, point.clone(), who);
        if let Some(known) = self.says.get(&key) {
            return *known;
        }
        let norm = self.norms.get(index);
        let model = self.norms.model;
        let covering = |version: &&Version| said(norm, version).any(|(m, t)| m == modality && t.covers(model, point));
        let covering = norm.versions.iter().filter(covering);
        let parts: Vec<Formula> = covering.map(|version| self.version_applies(version, norm.id, who)).collect();
        let applies = self.graph.any(parts);
        let made = self.unless_excepted(norm, applies, who, Some(point));
        self.says.insert(key, made);
        made
    }

    fn speakers(&self, modality: Modality, point: &Point) -> Vec<NormIndex> {
        self.norms.speakers(modality, point)
    }

    /// Does a conclusion hold for someone?
    pub(in crate::norms) fn holds(&mut self, modality: Modality, point: &Point, who: Who) -> Formula {
        let key = (modality, point.clone(), who);
        if let Some(known) = self.holds.get(&key) {
            return *known;
        }
        let speakers = self.speakers(modality, point);
        let supporters: Vec<(NormIndex, Formula)> =
            speakers.into_iter().map(|index| (index, self.says(index, modality, point, who))).collect();
        let supported = self.graph.any(supporters.iter().map(|(_, says)| *says));
        if supported == Graph::FALSE {
            return supported;
        }
        let mut parts = vec![supported];
        for (attacker, modality, at) in self.norms.attackers(modality, point) {
            let attacks = self.says(attacker, modality, &at, who);
            let mut saved = vec![self.graph.not(attacks)];
            let beats = |index: &NormIndex| self.norms.get(*index).beats.contains(&attacker);
            saved.extend(supporters.iter().filter(|(index, _)| beats(index)).map(|(_, says)| *says));
            parts.push(self.graph.any(saved));
        }
        let made = self.graph.all(parts);
        self.holds.insert(key, made);
        made
    }

    /// Must something be done that excludes this?
    fn excluded(&mut self, point: &Point, who: Who) -> Formula {
        let others = self.norms.excluding(point);
        let held: Vec<Formula> = others.iter().map(|other| self.holds(Modality::Obliged, other, who)).collect();
        self.graph.any(held)
    }

    /// How an action stands for someone.
    pub(in crate::norms) fn standing(&mut self, point: &Point, who: Who) -> Standings {
        let all = [Modality::Obliged, Modality::Forbidden, Modality::Permitted];
        let [obliged, forbidden, permitted] = all.map(|modality| self.holds(modality, point, who));
        let sure = [obliged, forbidden, permitted].map(|holds| self.graph.surely(holds));
        let sure_not = [obliged, forbidden, permitted].map(|holds| self.graph.surely_not(holds));
        let [required, forbids, permits] = sure;
        let not = |graph: &mut Graph, parts: [Formula; 2]| {
            let either = graph.any(parts);
            graph.not(either)
        };
        let not_required = self.graph.not(required);
        let forbidden = self.graph.all([not_required, forbids]);
        let neither = not(&mut self.graph, [required, forbids]);
        let permitted = self.graph.all([neither, permits, sure_not[0]]);
        let other = {
            let decided = self.graph.any([required, forbidden, permitted]);
            self.graph.not(decided)
        };
        let told: Vec<Formula> = sure.iter().zip(&sure_not).map(|(yes, no)| self.graph.any([*yes, *no])).collect();
        let told = self.graph.all(told);
        let mut speaks = Vec::new();
        for modality in all {
            let speakers = self.speakers(modality, point);
            let says: Vec<Formula> = speakers.into_iter().map(|n| self.says(n, modality, point, who)).collect();
            let mut says = self.graph.any(says);
            if modality == Modality::Obliged {
                // A duty that gives way to the duty to do what excludes it collides with nothing any more.
                let excluded = self.excluded(point, who);
                let not_excluded = self.graph.not(excluded);
                says = self.graph.all([says, not_excluded]);
            }
            speaks.push(says);
        }
        let spoken = self.graph.any(speaks);
        let (surely, surely_not) = (self.graph.surely(spoken), self.graph.surely_not(spoken));
        let contested = self.graph.all([other, told, surely]);
        let settled = {
            let known = self.graph.any([surely, surely_not]);
            self.graph.all([told, known])
        };
        let open = self.graph.not(settled);
        let undetermined = self.graph.all([other, open]);
        Standings { required, forbidden, permitted, undetermined, contested }
    }

    /// How a norm stands for someone.
    pub(in crate::norms) fn state(&mut self, index: NormIndex, who: Who) -> States {
        if let Some(known) = self.states.get(&(index, who)) {
            return *known;
        }
        let norm = self.norms.get(index);
        let speaks = matches!(norm.modality, Modality::Obliged | Modality::Forbidden | Modality::Permitted);
        // A norm is looked at where it says what it says: at the action of each version that may apply.
        let mut places: Vec<(Formula, Formula, Point)> = Vec::new();
        for version in norm.versions.iter().filter(|_| speaks) {
            let Some(term) = &version.action else { continue };
            let applies = self.version_applies(version, norm.id, who);
            let possible = self.graph.possible(applies);
            if possible != Graph::FALSE {
                let point = term.point();
                let says = self.says(index, norm.modality, &point, who);
                places.push((possible, says, point));
            }
        }
        let somewhere = self.graph.any(places.iter().map(|(possible, ..)| *possible));
        let nowhere = self.graph.not(somewhere);
        let whole = if nowhere == Graph::FALSE { Graph::FALSE } else { self.applicable(index, who) };
        let (sure, sure_not) = (self.graph.surely(whole), self.graph.surely_not(whole));
        let mut states = States {
            applies: self.graph.all([nowhere, sure]),
            overridden: Graph::FALSE,
            contested: Graph::FALSE,
            undetermined: Graph::FALSE,
        };
        // Where it surely says something first, that is where it is looked at.
        let (mut decided, mut silent) = (Graph::FALSE, vec![nowhere]);
        let mut silences = Vec::new();
        for (possible, says, point) in places {
            let says_surely = self.graph.surely(says);
            let not_before = self.graph.not(decided);
            let here = self.graph.all([not_before, possible, says_surely]);
            decided = self.graph.any([decided, here]);
            let impossible = self.graph.not(possible);
            let says_not = self.graph.surely_not(says);
            silences.push(self.graph.any([impossible, says_not]));
            let at = self.standing(&point, who);
            let permitted = self.graph.any([at.required, at.permitted]);
            let (own, opposite) = match norm.modality {
                Modality::Forbidden => (at.forbidden, permitted),
                Modality::Permitted => (permitted, at.forbidden),
                _ => (at.required, at.forbidden),
            };
            let excluded = if norm.modality == Modality::Obliged { self.excluded(&point, who) } else { Graph::FALSE };
            let (excluded, not_excluded) = (self.graph.surely(excluded), self.graph.surely_not(excluded));
            let opposite = {
                let not_own = self.graph.not(own);
                let gives_way = self.graph.all([not_own, excluded]);
                self.graph.any([opposite, gives_way])
            };
            let undetermined = {
                let decided = self.graph.any([own, opposite]);
                let undecided = self.graph.not(decided);
                let maybe_excluded = self.graph.not(not_excluded);
                let open = self.graph.any([at.undetermined, maybe_excluded]);
                self.graph.all([undecided, open])
            };
            let known = self.graph.any([own, opposite, undetermined]);
            let neither = self.graph.not(known);
            for (state, holds) in [
                (&mut states.applies, own),
                (&mut states.overridden, opposite),
                (&mut states.undetermined, undetermined),
                (&mut states.contested, neither),
            ] {
                let here = self.graph.all([here, holds]);
                *state = self.graph.any([*state, here]);
            }
        }
        silent.push(sure_not);
        let silent_whole = self.graph.all(silent);
        silences.push(somewhere);
        let silent_places = self.graph.all(silences);
        let open = self.graph.any([decided, silent_whole, silent_places, states.applies]);
        let undecided = self.graph.not(open);
        states.undetermined = self.graph.any([states.undetermined, undecided]);
        self.states.insert((index, who), states);
        states
    }
}
