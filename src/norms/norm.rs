//! The norms of a model, read once.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::force::{self, Force};
use super::term::{Term, elements};
use crate::diag::Language;
use crate::eval::Evaluator;
use crate::model::code::{CitationValue, Value};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::value::{Calendar, Date, Period};

/// What a norm says of its action.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Modality {
    /// It must be done.
    Obliged,
    /// It must not be done.
    Forbidden,
    /// It may be done.
    Permitted,
    /// Someone can claim something.
    Right,
    /// Another norm does not apply.
    Exception,
}

/// A norm's place in [`Norms`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct NormIndex(pub(super) u32);

/// A norm as it is in one period.
#[derive(Clone, Debug)]
pub struct Version {
    /// The block that says so; the norm's own where it has no versions.
    pub id: ElementId,
    /// When it holds, beside the periods of its bases.
    pub period: Period,
    /// Whom it binds; for a right, who holds it. None: everyone.
    pub bearers: Vec<ElementId>,
    /// What must be so.
    pub when: Option<Slot>,
    /// What must, must not or may be done.
    pub action: Option<Term>,
    /// Ways of doing it.
    pub means: Vec<Term>,
    /// How soon.
    pub deadline: Option<Slot>,
    /// When a breach goes without punishment.
    pub excused_when: Option<Slot>,
    /// What it rests on: any one in force is enough.
    pub basis: Vec<Arc<CitationValue>>,
    /// Are its own facts about the law verified? See [`Version::is_verified`] for those of its bases too.
    pub verified: bool,
}

impl Version {
    /// Is it in force on a day?
    pub fn force(&self, model: &Model, day: Option<Date>) -> Force {
        let own = force::on(self.period, day);
        if own != Force::InForce || self.basis.is_empty() {
            return own;
        }
        let bases: Vec<Force> = self.basis.iter().map(|basis| force::citation(model, basis, day)).collect();
        force::best(&bases)
    }

    /// The bases that are in force on a day, in the order stated.
    pub fn bases_on<'v>(
        &'v self,
        model: &'v Model,
        day: Option<Date>,
    ) -> impl Iterator<Item = &'v Arc<CitationValue>> + 'v {
        self.basis.iter().filter(move |basis| force::citation(model, basis, day) == Force::InForce)
    }

    /// Are its facts about the law verified, and those of the bases that are in force on a day?
    pub fn is_verified(&self, model: &Model, day: Option<Date>) -> bool {
        self.verified && self.bases_on(model, day).all(|basis| force::is_verified(model, basis, day))
    }

    /// The terms that it says something of, its own first.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.action.iter().chain(&self.means)
    }
}

/// A norm with its versions and what it stands to.
#[derive(Clone, Debug)]
pub struct Norm {
    /// Its block.
    pub id: ElementId,
    /// What it says.
    pub modality: Modality,
    /// The classes that it belongs to.
    pub classes: Vec<ElementId>,
    /// As it is in each period; one, where it never changed.
    pub versions: Vec<Version>,
    /// The norms that it beats.
    pub beats: Vec<NormIndex>,
    /// The exceptions from it.
    pub exceptions: Vec<NormIndex>,
    /// Whom it is owed to.
    pub toward: Vec<ElementId>,
    /// Who carries it out, where that is not the one it binds.
    pub performers: Vec<ElementId>,
    /// For a right: the norms that answer it.
    pub answered_by: Vec<NormIndex>,
    /// What applies when it is broken.
    pub otherwise: Option<NormIndex>,
}

/// The norms of a model.
pub struct Norms<'m> {
    /// Where they were read.
    pub model: &'m Model,
    all: Vec<Norm>,
    by_element: FxHashMap<ElementId, NormIndex>,
    /// The norms that name an action in some term, in their order.
    pub(super) by_action: FxHashMap<ElementId, Vec<NormIndex>>,
    /// Pairs of actions of which only one can be done.
    pub(super) exclusive: Vec<(Term, Term)>,
    pub(super) presumptions: Vec<Presumption>,
    pub(super) calendar: Option<Calendar>,
}

/// What is taken for true until something else is known.
#[derive(Clone, Debug)]
pub(super) struct Presumption {
    pub id: ElementId,
    pub of: ElementId,
    pub value: Slot,
    pub when: Option<Slot>,
}

struct Reader<'m> {
    model: &'m Model,
    evaluator: Evaluator<'m>,
}

impl<'m> Reader<'m> {
    fn slot(&self, id: ElementId, name: Option<FieldName>) -> Option<&'m Slot> {
        Some(&self.model.element(id).field(name?)?.value)
    }

    fn value(&self, id: ElementId, name: Option<FieldName>) -> Value {
        self.slot(id, name).map(|slot| self.evaluator.slot(slot, id)).unwrap_or_default()
    }

    fn elements(&self, id: ElementId, name: Option<FieldName>) -> Vec<ElementId> {
        elements(&self.value(id, name))
    }

    fn terms(&self, id: ElementId, name: Option<FieldName>) -> Vec<Term> {
        match self.value(id, name) {
            Value::Action(term) => vec![Term::of(self.model, &term)],
            Value::List(list) => list
                .items
                .iter()
                .filter_map(|item| if let Value::Action(term) = item { Some(Term::of(self.model, term)) } else { None })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn basis(&self, id: ElementId) -> Vec<Arc<CitationValue>> {
        let one = |value: &Value| match value {
            Value::Citation(citation) => Some(citation.clone()),
            // A law as a whole, where the section is not known.
            Value::Element(law) => Some(Arc::new(CitationValue {
                source: Some(*law),
                section: None,
                parts: None,
                text: ecow::EcoString::new(),
            })),
            _ => None,
        };
        match self.value(id, self.model.known.basis) {
            Value::List(list) => list.items.iter().filter_map(one).collect(),
            value => one(&value).into_iter().collect(),
        }
    }

    /// The norm as its own block has it, without what versions say.
    fn head(&self, id: ElementId, bearer: Option<FieldName>) -> Version {
        let known = &self.model.known;
        Version {
            id,
            period: force::period(self.model, id).unwrap_or(Period::ALWAYS),
            bearers: self.elements(id, bearer),
            when: self.slot(id, known.when).cloned(),
            action: self.terms(id, known.action_field).pop(),
            means: self.terms(id, known.means),
            deadline: self.slot(id, known.deadline).cloned(),
            excused_when: self.slot(id, known.excused_when).cloned(),
            basis: self.basis(id),
            verified: self.value(id, known.verified) != Value::Bool(false),
        }
    }

    fn versions(&self, id: ElementId, bearer: Option<FieldName>) -> Vec<Version> {
        let known = &self.model.known;
        let head = self.head(id, bearer);
        let versions = self.elements(id, known.version);
        if versions.is_empty() {
            return vec![head];
        }
        let states = |version: ElementId, name: Option<FieldName>| self.slot(version, name).is_some();
        let version = |version: ElementId| {
            let own = self.head(version, known.bearer);
            Version {
                id: version,
                period: own.period,
                bearers: if states(version, known.bearer) { own.bearers } else { head.bearers.clone() },
                when: own.when.or_else(|| head.when.clone()),
                action: own.action.or_else(|| head.action.clone()),
                means: if states(version, known.means) { own.means } else { head.means.clone() },
                deadline: own.deadline.or_else(|| head.deadline.clone()),
                excused_when: own.excused_when.or_else(|| head.excused_when.clone()),
                basis: if own.basis.is_empty() { head.basis.clone() } else { own.basis },
                verified: own.verified && head.verified,
            }
        };
        versions.into_iter().map(version).collect()
    }
}

impl<'m> Norms<'m> {
    /// Read the norms of a model: those of the packs in use first.
    pub fn of(model: &'m Model) -> Self {
        let reader = Reader { model, evaluator: Evaluator::new(model, Language::En) };
        let known = &model.known;
        let mut norms = Vec::new();
        let mut by_element = FxHashMap::default();
        let everything = || model.pack_elements().chain(model.elements());
        for (id, element) in everything() {
            let kind = Some(element.kind);
            let modality = match () {
                () if kind == known.duty => Modality::Obliged,
                () if kind == known.prohibition => Modality::Forbidden,
                () if kind == known.permission => Modality::Permitted,
                () if kind == known.right => Modality::Right,
                () if kind == known.exception => Modality::Exception,
                () => continue,
            };
            let bearer = if modality == Modality::Right { known.holder } else { known.bearer };
            by_element.insert(id, NormIndex(norms.len() as u32));
            norms.push(Norm {
                id,
                modality,
                classes: reader.elements(id, known.class_field),
                versions: reader.versions(id, bearer),
                beats: Vec::new(),
                exceptions: Vec::new(),
                toward: reader.elements(id, known.toward),
                performers: reader.elements(id, known.performer),
                answered_by: Vec::new(),
                otherwise: None,
            });
        }
        let of_kind = |kind| everything().filter(move |(_, e)| Some(e.kind) == kind).map(|(id, _)| id);
        let exclusive = of_kind(known.exclusive).flat_map(|id| pairs(&reader.terms(id, known.actions))).collect();
        let presumptions = of_kind(known.presumption)
            .filter_map(|id| {
                Some(Presumption {
                    id,
                    of: reader.elements(id, known.of).first().copied()?,
                    value: reader.slot(id, known.value)?.clone(),
                    when: reader.slot(id, known.when).cloned(),
                })
            })
            .collect();
        let calendar = reader.evaluator.declared_calendar();
        let by_action = FxHashMap::default();
        let mut read = Self { model, all: norms, by_element, by_action, exclusive, presumptions, calendar };
        read.relate(&reader);
        read.index_actions();
        read
    }

    /// The norms without one of them: what would hold if it were not there.
    #[must_use]
    pub fn without(mut self, norm: ElementId) -> Self {
        if let Some(index) = self.find(norm) {
            self.get_mut(index).versions.clear();
        }
        self
    }

    /// Note which norms name each action.
    fn index_actions(&mut self) {
        for (norm, place) in self.all.iter().zip(0..) {
            for term in norm.versions.iter().flat_map(Version::terms) {
                let of_action = self.by_action.entry(term.action).or_default();
                if of_action.last() != Some(&NormIndex(place)) {
                    of_action.push(NormIndex(place));
                }
            }
        }
    }

    /// The norms without one priority: what would hold if the norm did not say that it overrides this norm or class, or that it
    /// yields to it.
    #[must_use]
    pub fn without_priority(mut self, norm: ElementId, target: ElementId) -> Self {
        let others = self.named(&[target]);
        if let Some(index) = self.find(norm) {
            self.get_mut(index).beats.retain(|other| !others.contains(other));
            for other in others {
                self.get_mut(other).beats.retain(|weaker| *weaker != index);
            }
        }
        self
    }

    /// Fill in who beats whom, who is excepted from what, and which duties answer a right.
    fn relate(&mut self, reader: &Reader<'_>) {
        let known = &self.model.known;
        for i in 0..self.all.len() {
            let index = NormIndex(i as u32);
            let id = self.get(index).id;
            let mut beats = self.named(&reader.elements(id, known.overrides));
            beats.retain(|other| *other != index);
            let stronger = self.named(&reader.elements(id, known.yields_to));
            let excepted = if self.get(index).modality == Modality::Exception {
                self.named(&reader.elements(id, known.of))
            } else {
                Vec::new()
            };
            let answered = self.named(&reader.elements(id, known.duty_field));
            let otherwise = self.named(&reader.elements(id, known.otherwise)).first().copied();
            for other in stronger.into_iter().filter(|other| *other != index) {
                self.get_mut(other).beats.push(index);
            }
            for other in excepted.into_iter().filter(|other| *other != index) {
                self.get_mut(other).exceptions.push(index);
            }
            let norm = self.get_mut(index);
            norm.beats.extend(beats);
            norm.answered_by = answered;
            norm.otherwise = otherwise;
        }
    }

    /// The norms that names of norms and classes stand for.
    fn named(&self, names: &[ElementId]) -> Vec<NormIndex> {
        let mut found: Vec<NormIndex> = Vec::new();
        for name in names {
            let of_class = self.iter().filter(|(_, norm)| norm.classes.contains(name)).map(|(index, _)| index);
            for index in self.find(*name).into_iter().chain(of_class) {
                if !found.contains(&index) {
                    found.push(index);
                }
            }
        }
        found
    }

    /// A norm by its place.
    pub fn get(&self, index: NormIndex) -> &Norm {
        self.all.get(index.0 as usize).unwrap_or_else(|| unreachable!("places are made here"))
    }

    fn get_mut(&mut self, index: NormIndex) -> &mut Norm {
        self.all.get_mut(index.0 as usize).unwrap_or_else(|| unreachable!("places are made here"))
    }

    /// The norm that a block declares.
    pub fn find(&self, id: ElementId) -> Option<NormIndex> {
        self.by_element.get(&id).copied()
    }

    /// Every norm, those of packs first.
    pub fn iter(&self) -> impl Iterator<Item = (NormIndex, &Norm)> {
        self.all.iter().enumerate().map(|(i, norm)| (NormIndex(i as u32), norm))
    }
}

fn pairs(terms: &[Term]) -> Vec<(Term, Term)> {
    let mut pairs = Vec::new();
    for (i, a) in terms.iter().enumerate() {
        pairs.extend(terms.iter().skip(i + 1).map(|b| (a.clone(), b.clone())));
    }
    pairs
}
