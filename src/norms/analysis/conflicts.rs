//! Norms that collide: both say something, they stand against each other, and neither side goes before.
//!
//! Two are always enough at one doing. Where no conclusion about it holds, a prohibition applies (else the duty or permission
//! would hold), and since it does not hold, there is a duty or a permission X before which no applicable prohibition goes. The
//! conclusion that X is for does not hold either, so there is a prohibition Y before which nothing on X's side goes: X and Y
//! collide. (Of a duty and a permission at once, Y is the one that keeps X's own conclusion from holding.)
//!
//! With `exclusive` actions a duty stands against a duty to do something else, and there a third norm can settle it for one of
//! the two doings only. What is still contested at the other, with no pair that collides, is asked for on its own: two between
//! which nothing is said, whatever a third goes before.

use crate::norms::norm::NormIndex;
use crate::norms::program::{Formula, Who};
use crate::norms::term::Point;
use crate::value::Period;

use super::pieces::{Draft, Pieces};
use super::theory::{Found, Theory};
use super::{Collected, Problem};

/// What is asked on one day.
pub(super) struct Questions {
    places: Vec<Asked>,
}

struct Asked {
    point: Point,
    /// Is it contested at all? The pairs are looked at only where it is.
    contested: Formula,
    /// Two that stand against each other, and where they collide.
    pairs: Vec<(NormIndex, NormIndex, Formula)>,
    /// Two that stand against each other at exclusive doings, where it is contested and no pair collides.
    left: Vec<(NormIndex, NormIndex, Formula)>,
}

impl Questions {
    pub(super) fn of(draft: &mut Draft<'_>, pieces: &Pieces) -> Self {
        let mut places = Vec::new();
        for place in &pieces.places {
            let contested = draft.builder.standing(&place.point, Who::Actor).contested;
            if Draft::is_never(contested) {
                continue;
            }
            let mut asked = Asked { point: place.point.clone(), contested, pairs: Vec::new(), left: Vec::new() };
            // What stands against each other is looked at once, from whichever side.
            let mut seen = Vec::new();
            for side in &place.sides {
                for norm in &side.speakers {
                    let says = draft.says(*norm, side.modality, &place.point);
                    if Draft::is_never(says) {
                        continue;
                    }
                    for (attacker, modality, at) in &side.attackers {
                        let pair = (*norm.min(attacker), *norm.max(attacker));
                        let mut both = [(*norm, side.modality, &place.point), (*attacker, *modality, at)];
                        both.sort_unstable();
                        if seen.contains(&both) {
                            continue;
                        }
                        seen.push(both);
                        let attacks = draft.says(*attacker, *modality, at);
                        if Draft::is_never(attacks) {
                            continue;
                        }
                        // Nobody on the norm's side goes before the attacker, and nobody on the attacker's before the norm.
                        let before = |side: &super::pieces::Side, of: NormIndex| {
                            let stronger = |n: &&NormIndex| draft.norms.get(**n).beats.contains(&of);
                            side.speakers.iter().filter(stronger).copied().collect::<Vec<_>>()
                        };
                        let saviours = before(side, *attacker);
                        let avengers: Vec<NormIndex> = pieces
                            .places
                            .iter()
                            .filter(|other| other.point == *at)
                            .flat_map(|other| other.sides.iter().filter(|s| s.modality == *modality))
                            .flat_map(|other| before(other, *norm))
                            .collect();
                        let mut parts = vec![contested, says, attacks];
                        let goes_before = |a, b| draft.norms.get(a).beats.contains(&b);
                        if *at != place.point && !goes_before(*norm, *attacker) && !goes_before(*attacker, *norm) {
                            asked.left.push((pair.0, pair.1, draft.all(parts.clone())));
                        }
                        for (others, modality, at) in
                            [(saviours, side.modality, &place.point), (avengers, *modality, at)]
                        {
                            for other in others {
                                let says = draft.says(other, modality, at);
                                parts.push(draft.not(says));
                            }
                        }
                        let both = draft.all(parts);
                        if !Draft::is_never(both) {
                            asked.pairs.push((pair.0, pair.1, both));
                        }
                    }
                }
            }
            let pairs: Vec<Formula> = asked.pairs.iter().map(|(.., both)| *both).collect();
            let settled = draft.builder.graph.any(pairs);
            let unsettled = draft.not(settled);
            for (_, _, both) in &mut asked.left {
                *both = draft.all([*both, unsettled]);
            }
            places.push(asked);
        }
        Self { places }
    }

    pub(super) fn ask(self, theory: &mut Theory<'_>, collected: &mut Collected, period: Period) {
        for asked in self.places {
            if matches!(theory.find(asked.contested), Found::Nowhere) {
                continue;
            }
            for (a, b, both) in asked.pairs.into_iter().chain(asked.left) {
                let found = theory.find(both);
                // That the law's days are not known makes no collision: there is nothing to show.
                if !matches!(found, Found::Open(super::Doubt::Law)) {
                    collected.add(Problem::Conflict(a, b, asked.point.clone()), found, period);
                }
            }
        }
    }
}
