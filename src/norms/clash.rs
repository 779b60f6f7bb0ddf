//! Which norms speak of a doing, and which stand against each other there.

use super::norm::{Modality, Norm, NormIndex, Norms, Version};
use super::term::{Point, Term};

impl Norms<'_> {
    /// The norms that say something of a point, exceptions and rights aside.
    pub fn speakers(&self, modality: Modality, point: &Point) -> Vec<NormIndex> {
        let model = self.model;
        let speaks = |norm: &Norm| {
            norm.versions.iter().any(|v| said(norm, v).any(|(m, term)| m == modality && term.covers(model, point)))
        };
        let of_action = self.by_action.get(&point.action).into_iter().flatten().copied();
        of_action.filter(|index| speaks(self.get(*index))).collect()
    }

    /// What cannot be done by whoever does this.
    pub fn excluding(&self, point: &Point) -> Vec<Point> {
        let pairs = self.exclusive.iter().flat_map(|(a, b)| [(a, b), (b, a)]);
        pairs.filter(|(one, _)| one.covers(self.model, point)).map(|(_, other)| other.point()).collect()
    }

    /// The norms that stand against a conclusion, with what they say and where.
    pub fn attackers(&self, modality: Modality, point: &Point) -> Vec<(NormIndex, Modality, Point)> {
        let at = |modality, point: &Point| {
            let speakers = self.speakers(modality, point);
            speakers.into_iter().map(|index| (index, modality, point.clone())).collect::<Vec<_>>()
        };
        match modality {
            Modality::Obliged => {
                let mut all = at(Modality::Forbidden, point);
                for other in self.excluding(point) {
                    all.extend(at(Modality::Obliged, &other));
                }
                all
            }
            Modality::Permitted => at(Modality::Forbidden, point),
            Modality::Forbidden => {
                let mut all = at(Modality::Obliged, point);
                all.extend(at(Modality::Permitted, point));
                all
            }
            Modality::Right | Modality::Exception => Vec::new(),
        }
    }
}

/// What a version of a norm says, and of which term. A way of doing what must be done may be gone; the only way must be.
pub(super) fn said<'v>(norm: &Norm, version: &'v Version) -> impl Iterator<Item = (Modality, &'v Term)> {
    let modality = norm.modality;
    let means = if version.means.len() == 1 { Modality::Obliged } else { Modality::Permitted };
    let speaks = matches!(modality, Modality::Obliged | Modality::Forbidden | Modality::Permitted);
    let own = version.action.iter().map(move |term| (modality, term));
    own.chain(version.means.iter().map(move |term| (means, term))).filter(move |_| speaks)
}
