//! The doings at which norms must be looked at, and who speaks of each: the same on every day.

use crate::norms::clash::said;
use crate::norms::norm::{Modality, NormIndex, Norms, Version};
use crate::norms::program::meaning::Builder;
use crate::norms::program::{Formula, Graph, Who};
use crate::norms::term::{Argument, Point, Term};
use crate::value::Date;

use super::theory::{Kept, Theory};

/// The three that say something of a doing.
pub(super) const SPEAKING: [Modality; 3] = [Modality::Obliged, Modality::Forbidden, Modality::Permitted];

/// Those who speak of a doing, and those who stand against that.
pub(super) struct Side {
    pub(super) modality: Modality,
    pub(super) speakers: Vec<NormIndex>,
    pub(super) attackers: Vec<(NormIndex, Modality, Point)>,
}

/// A doing with what is said of it.
pub(super) struct Place {
    pub(super) point: Point,
    pub(super) sides: Vec<Side>,
}

/// The doings that terms name, and where two terms of different norms meet.
pub(super) struct Pieces {
    pub(super) places: Vec<Place>,
}

impl Pieces {
    pub(super) fn of(norms: &Norms<'_>) -> Self {
        let mut terms: Vec<&Term> =
            norms.iter().flat_map(|(_, norm)| norm.versions.iter()).flat_map(Version::terms).collect();
        terms.extend(norms.exclusive.iter().flat_map(|(a, b)| [a, b]));
        terms.sort_unstable();
        terms.dedup();
        let mut points: Vec<Point> = terms.iter().map(|term| term.point()).collect();
        for (i, a) in terms.iter().enumerate() {
            points.extend(terms.iter().skip(i + 1).filter_map(|b| meeting(norms, a, b)));
        }
        points.sort_unstable();
        points.dedup();
        let place = |point: Point| {
            let side = |modality| Side {
                modality,
                speakers: norms.speakers(modality, &point),
                attackers: norms.attackers(modality, &point),
            };
            let sides = SPEAKING.into_iter().map(side).filter(|side| !side.speakers.is_empty()).collect();
            Place { point, sides }
        };
        Self { places: points.into_iter().map(place).filter(|place| !place.sides.is_empty()).collect() }
    }
}

/// Where two terms of one action meet, if neither is the other.
fn meeting(norms: &Norms<'_>, a: &Term, b: &Term) -> Option<Point> {
    if a.action != b.action {
        return None;
    }
    let values = a.arguments.iter().zip(&b.arguments).map(|pair| match pair {
        (Argument::Whatever, Argument::Whatever) => Some(None),
        (Argument::This(id), Argument::Whatever) | (Argument::Whatever, Argument::This(id)) => Some(Some(*id)),
        (Argument::This(one), Argument::This(other)) => {
            let of = |id, argument: &Argument| {
                let term = Term { action: a.action, arguments: vec![*argument] };
                term.covers(norms.model, &Point { action: a.action, values: vec![Some(id)] })
            };
            match () {
                () if of(*one, &Argument::This(*other)) => Some(Some(*one)),
                () if of(*other, &Argument::This(*one)) => Some(Some(*other)),
                () => None,
            }
        }
    });
    Some(Point { action: a.action, values: values.collect::<Option<Vec<_>>>()? })
}

/// Formulas of one day that are still being made.
pub(super) struct Draft<'n> {
    pub(super) norms: &'n Norms<'n>,
    pub(super) builder: Builder<'n>,
    pub(super) day: Option<Date>,
}

impl<'n> Draft<'n> {
    pub(super) fn of(norms: &'n Norms<'n>, day: Option<Date>) -> Self {
        Self { norms, builder: Builder::new(norms, day), day }
    }

    /// Another day, after the theory of one.
    pub(super) fn turned(norms: &'n Norms<'n>, mut builder: Builder<'n>, day: Option<Date>) -> Self {
        builder.turn_to(day);
        Self { norms, builder, day }
    }

    /// No more formulas: the diagrams, with what is known of them from another day.
    pub(super) fn theory(self, kept: Option<Kept<'n>>, budget: usize) -> Theory<'n> {
        match kept {
            Some(kept) => kept.resume(self.builder, self.day),
            None => Theory::of(self.norms, vec![self.builder], self.day, true, budget),
        }
    }

    /// Does a norm say this of a point, for whoever asks?
    pub(super) fn says(&mut self, norm: NormIndex, modality: Modality, point: &Point) -> Formula {
        self.builder.says(norm, modality, point, Who::Actor)
    }

    pub(super) fn all(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.builder.graph.all(parts)
    }

    pub(super) fn not(&mut self, of: Formula) -> Formula {
        self.builder.graph.not(of)
    }

    /// Does a norm apply to whoever asks: does it say something somewhere, or, where it says nothing of its own, apply as a
    /// whole? A right is asked about for its holder.
    pub(super) fn applies(&mut self, index: NormIndex) -> Formula {
        let norm = self.norms.get(index);
        if norm.modality == Modality::Right {
            let party = self.builder.own_party(norm);
            return self.builder.applicable(index, Who::Party(party));
        }
        let points: Vec<(Modality, Point)> = norm
            .versions
            .iter()
            .flat_map(|version| said(norm, version).map(|(modality, term)| (modality, term.point())))
            .collect();
        if points.is_empty() {
            return self.builder.applicable(index, Who::Actor);
        }
        let parts: Vec<Formula> = points.iter().map(|(modality, point)| self.says(index, *modality, point)).collect();
        self.builder.graph.any(parts)
    }

    /// Is a formula no from the outset?
    pub(super) fn is_never(formula: Formula) -> bool {
        formula == Graph::FALSE
    }
}
