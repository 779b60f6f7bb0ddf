//! The duties that stand over a plan: in force on its day, on the bodies that it involves, and what in the plan answers them.
//!
//! Whom a duty concerns is read from its bearers: a body that the plan names, of the sort that the duty binds or with people
//! of such a role; the municipality itself, where the plan has one; everyone. Conditions are left aside: a routine is there
//! before the case is.

use rustc_hash::FxHashSet;

use super::norm::{Modality, NormIndex, Norms, Version};
use super::term::{elements, is_everyone};
use crate::model::code::Value;
use crate::model::schema::{FieldName, KindId};
use crate::model::{Changed, ElementId, Model, Reads, Slot};
use crate::source::FileId;
use crate::value::Date;

/// A duty in force on the plan's day.
#[derive(Clone, Debug)]
pub struct Obligation {
    /// The duty.
    pub norm: NormIndex,
    /// Does it bind everyone?
    pub everyone: bool,
    /// The bodies of the plan that it binds, or whose people it binds, in the order of their declaration. Those of a duty on
    /// everyone are all that the plan involves.
    pub bodies: Vec<ElementId>,
    /// What the plan says that it is answered by, in the order written.
    pub answers: Vec<Reply>,
    /// Where the plan sets it aside, in the order written.
    pub waivers: Vec<SetAside>,
}

impl Obligation {
    /// The waiver by which the plan sets the duty aside, for a body or, where none is named, altogether.
    pub fn set_aside(&self, body: Option<ElementId>) -> Option<ElementId> {
        let holds =
            |waiver: &&SetAside| waiver.bodies.is_empty() || body.is_some_and(|body| waiver.bodies.contains(&body));
        self.waivers.iter().find(holds).map(|waiver| waiver.waiver)
    }
}

/// A waiver, with its reason, of a duty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetAside {
    /// Its block.
    pub waiver: ElementId,
    /// The bodies for which alone it holds; no one named: all.
    pub bodies: Vec<ElementId>,
}

/// What carries a duty out: a routine, training, a measure, a service, a cooperation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// Its block.
    pub id: ElementId,
    /// Who answers for it, where that is said.
    pub responsible: Vec<ElementId>,
    /// Whom it is for; no one named: all.
    pub reaches: Vec<ElementId>,
}

impl Reply {
    /// Is it for a body, or for people of it: named so, of a sort with what is named, or a part of it or the other way round?
    /// The municipality itself is in whatever it does.
    pub fn is_for(&self, model: &Model, body: ElementId) -> bool {
        let known = &model.known;
        let around = |id: ElementId| {
            let mut places = bodies_of(model, id);
            places.extend(named(model, id, known.part_of));
            places
        };
        let same = |party: ElementId| model.is_a(body, party) || model.is_a(party, body);
        let holds = |party: &ElementId| same(*party) || around(*party).into_iter().any(same);
        self.reaches.is_empty()
            || is_municipality(model, body)
            || self.reaches.iter().chain(&self.responsible).any(holds)
            || around(body).iter().any(|place| self.reaches.contains(place))
    }
}

/// The day that a plan is of: its status date, else the first day of its period.
pub fn plan_day(model: &Model, plan: ElementId) -> Option<Date> {
    let plan = model.element(plan);
    let day = |name: Option<FieldName>| match &plan.field(name?)?.value {
        Slot::Value(Value::Period(period)) => period.first_day(),
        _ => None,
    };
    day(model.known.status_date).or_else(|| day(model.known.period))
}

/// The last day of a waiver that has passed on the day of its plan, and that day.
pub fn run_out(model: &Model, waiver: ElementId) -> Option<(Date, Date)> {
    let until = match &model.element(waiver).field(model.known.until?)?.value {
        Slot::Value(Value::Period(period)) => period.last_day()?,
        _ => return None,
    };
    let day = plan_day(model, model.plan_of(waiver).or_else(|| model.plan())?)?;
    (until < day).then_some((until, day))
}

impl Norms<'_> {
    /// The duties in force on a plan's day that concern a body that the plan involves, packs' first. None where the plan's day
    /// is not stated.
    pub fn obligations(&self, plan: ElementId) -> Vec<Obligation> {
        let model = self.model;
        let Some(day) = plan_day(model, plan) else { return Vec::new() };
        let involved = Involved::of(model, plan);
        if involved.bodies.is_empty() {
            return Vec::new();
        }
        let replies = replies(self, plan);
        let used = files(model);
        let duty = |(index, norm): (NormIndex, &super::norm::Norm)| {
            let version = (norm.modality == Modality::Obliged && used.contains(&model.element(norm.id).file))
                .then(|| self.in_force(index, day))
                .flatten()?;
            let everyone = version.bearers.is_empty() || version.bearers.iter().any(|id| is_everyone(model, *id));
            let bodies = if everyone { involved.all() } else { involved.bound(&version.bearers) };
            let answers = replies.iter().filter(|(norms, _)| norms.contains(&index)).map(|(_, reply)| reply.clone());
            let waivers = set_aside(model, norm);
            (!bodies.is_empty()).then(|| Obligation {
                norm: index,
                everyone,
                bodies,
                answers: answers.collect(),
                waivers,
            })
        };
        self.iter().filter_map(duty).collect()
    }

    /// The version of a norm that is surely in force on a day.
    pub fn in_force(&self, index: NormIndex, day: Date) -> Option<&Version> {
        self.get(index).versions.iter().find(|version| version.force(self.model, Some(day)).answer() == Some(true))
    }
}

/// The waivers, each with a reason and not run out, that name a norm or its class.
fn set_aside(model: &Model, norm: &super::norm::Norm) -> Vec<SetAside> {
    let known = &model.known;
    let waivers = known.waiver.map(|kind| model.of_kind(kind)).unwrap_or_default();
    let names = |waiver: &&ElementId| {
        named(model, **waiver, known.of).iter().any(|of| *of == norm.id || norm.classes.contains(of))
    };
    let is_reasoned = |waiver: &&ElementId| {
        let field = known.reason.and_then(|name| model.element(**waiver).field(name)).map(|field| &field.value);
        match field {
            Some(Slot::Value(Value::Text(reason))) => !reason.trim().is_empty(),
            Some(Slot::Value(_)) | None => false,
            Some(Slot::Computed(_)) => true,
        }
    };
    let holds = |waiver: &&ElementId| run_out(model, **waiver).is_none();
    let found = waivers.iter().filter(names).filter(is_reasoned).filter(holds);
    found.map(|waiver| SetAside { waiver: *waiver, bodies: named(model, *waiver, known.applies_to) }).collect()
}

/// Has the plan, or a pack that it uses, duties at all?
pub fn has_duties(model: &Model) -> bool {
    let used = files(model);
    let mut all = model.elements().chain(model.pack_elements());
    all.any(|(_, element)| Some(element.kind) == model.known.duty && used.contains(&element.file))
}

/// May the duties over plans, what answers them or what all these are called be otherwise after an edit? Who is named in a plan, and
/// by whom, is told by the references that came and went; of what is neither norm nor law, only some fields are looked at.
pub fn duties_may_differ(model: &Model, changed: &Changed) -> bool {
    let known = &model.known;
    let mut reads = Reads::default();
    reads.names();
    reads.fields(
        [known.status_date, known.reason, known.until, known.sector, known.is_municipality].into_iter().flatten(),
    );
    let law = [known.law, known.section, known.section_version, known.class, known.action];
    let of_norms = |id: &ElementId| {
        let kind = Some(model.element(*id).kind);
        law.contains(&kind) || aside(model).contains(&kind)
    };
    let reshaped = changed.moved.is_some() || changed.filled || !changed.kinds.is_empty() || !changed.named.is_empty();
    reshaped || changed.elements.iter().any(of_norms) || model.may_differ(&reads, changed)
}

/// Norms and the cases that test them name whom they are about, not who takes part in the plan.
fn aside(model: &Model) -> [Option<KindId>; 12] {
    let known = &model.known;
    [
        known.duty,
        known.prohibition,
        known.permission,
        known.right,
        known.exception,
        known.norm_version,
        known.fact,
        known.situation,
        known.case,
        known.event,
        known.test,
        known.interpretation,
    ]
}

/// The plan's own files and those that they use: what a pack uses for itself is not the plan's matter.
fn files(model: &Model) -> FxHashSet<FileId> {
    let own: FxHashSet<FileId> = model.elements().map(|(_, element)| element.file).collect();
    let used = own.iter().filter_map(|file| model.scope(*file)).flat_map(|scope| &scope.uses).map(|(file, _)| *file);
    used.chain(own.iter().copied()).collect()
}

/// Is it a body of the municipality: its own, or shared with others?
pub fn is_municipal(model: &Model, body: ElementId) -> bool {
    let mut at = vec![body];
    let mut next = 0;
    while let Some(id) = at.get(next).copied() {
        next += 1;
        match model.known.sector.and_then(|name| model.element(id).field(name)).map(|field| &field.value) {
            Some(Slot::Value(Value::Word(word))) => return word == "municipal" || word == "intermunicipal",
            _ => at.extend(
                named(model, id, model.known.is_a).into_iter().filter(|id| !at.contains(id)).collect::<Vec<_>>(),
            ),
        }
    }
    false
}

fn named(model: &Model, id: ElementId, name: Option<FieldName>) -> Vec<ElementId> {
    match name.and_then(|name| model.element(id).field(name)).map(|field| &field.value) {
        Some(Slot::Value(value)) => elements(value),
        _ => Vec::new(),
    }
}

/// The bodies of a plan, with the roles that the packs and the plan know.
struct Involved {
    /// Each with what it is a sort of.
    bodies: Vec<(ElementId, Vec<ElementId>)>,
    roles: Vec<Role>,
}

/// A role with what it is a sort of and the bodies where people have it.
struct Role {
    id: ElementId,
    sorts: Vec<ElementId>,
    places: Vec<ElementId>,
}

impl Involved {
    fn of(model: &Model, plan: ElementId) -> Self {
        let known = &model.known;
        let mut bodies: Vec<ElementId> = Vec::new();
        let everything = || model.pack_elements().chain(model.elements());
        let is_kind = |id: ElementId, kind: Option<KindId>| Some(model.element(id).kind) == kind;
        let aside = aside(model);
        let of_plan = |id: ElementId| model.plan_of(id).is_none_or(|of| of == plan);
        // The same few are named again and again.
        let mut named: FxHashSet<ElementId> = FxHashSet::default();
        let mut add = |id: ElementId| {
            if !named.insert(id) {
                return;
            }
            let at = if is_kind(id, known.body) { vec![id] } else { bodies_of(model, id) };
            for id in at {
                if !bodies.contains(&id) {
                    bodies.push(id);
                }
            }
        };
        for (id, element) in model.elements().filter(|(id, _)| of_plan(*id)) {
            if aside.contains(&Some(element.kind)) {
                continue;
            }
            if Some(element.kind) == known.body {
                add(id);
                continue;
            }
            // What a role or body is a sort of is not thereby part of the plan.
            for field in element.fields.iter().filter(|field| Some(field.name) != known.is_a) {
                if let Slot::Value(value) = &field.value {
                    parties(value).into_iter().filter(|id| !is_kind(*id, known.plan)).for_each(&mut add);
                }
            }
        }
        let municipality = known.municipality.is_some_and(|kind| !model.of_kind(kind).is_empty());
        if municipality {
            everything().filter(|(id, _)| is_municipality(model, *id)).for_each(|(id, _)| add(id));
        }
        bodies.sort_unstable();
        let mut bodies: Vec<(ElementId, Vec<ElementId>)> =
            bodies.into_iter().map(|id| (id, model.sorts_of(id))).collect();
        // A sort is spoken for by those of the sort that the plan has.
        let above: FxHashSet<ElementId> = bodies.iter().flat_map(|(_, sorts)| sorts).copied().collect();
        bodies.retain(|(id, _)| !above.contains(id));
        let role = |(id, element): (ElementId, &crate::model::Element)| {
            (Some(element.kind) == known.role).then(|| Role {
                id,
                sorts: model.sorts_of(id),
                places: bodies_of(model, id),
            })
        };
        Self { bodies, roles: everything().filter_map(role).collect() }
    }

    /// The bodies, in the order of their declaration.
    fn all(&self) -> Vec<ElementId> {
        self.bodies.iter().map(|(id, _)| *id).collect()
    }

    /// Those bodies that bearers bind, or whose people they bind.
    fn bound(&self, bearers: &[ElementId]) -> Vec<ElementId> {
        let of_bearer =
            |role: &&Role| bearers.contains(&role.id) || role.sorts.iter().any(|sort| bearers.contains(sort));
        let places = self.roles.iter().filter(of_bearer).flat_map(|role| &role.places);
        let mut bound: Vec<ElementId> = bearers.iter().chain(places).copied().collect();
        bound.sort_unstable();
        bound.dedup();
        let is_one = |id: &ElementId| bound.binary_search(id).is_ok();
        let of_one = |(id, sorts): &&(ElementId, Vec<ElementId>)| is_one(id) || sorts.iter().any(is_one);
        self.bodies.iter().filter(of_one).map(|(id, _)| *id).collect()
    }
}

/// Is it the municipality itself?
pub fn is_municipality(model: &Model, id: ElementId) -> bool {
    let stated = model.known.is_municipality.and_then(|name| model.element(id).field(name));
    matches!(stated.map(|field| &field.value), Some(Slot::Value(Value::Bool(true))))
}

/// The bodies where a role or person is: its own, else those of what it is a sort of.
fn bodies_of(model: &Model, id: ElementId) -> Vec<ElementId> {
    let known = &model.known;
    let mut at = vec![id];
    let mut next = 0;
    let mut found = Vec::new();
    while let Some(id) = at.get(next).copied() {
        next += 1;
        let own = named(model, id, known.body_field);
        if !own.is_empty() {
            found.extend(own);
            continue;
        }
        let more = named(model, id, known.is_a).into_iter().chain(named(model, id, known.role_field));
        at.extend(more.filter(|id| !at.contains(id)).collect::<Vec<_>>());
    }
    found
}

/// The elements in a value, positions by their body.
fn parties(value: &Value) -> Vec<ElementId> {
    match value {
        Value::Position(position) => vec![position.1],
        Value::List(list) => list.items.iter().flat_map(parties).collect(),
        Value::Map(entries) => entries.iter().flat_map(|(_, value)| parties(value)).collect(),
        value => elements(value),
    }
}

/// What in the plan says that it answers norms, with those norms.
fn replies(norms: &Norms<'_>, plan: ElementId) -> Vec<(Vec<NormIndex>, Reply)> {
    let model = norms.model;
    let known = &model.known;
    let stated = |id: ElementId, name: Option<FieldName>| match name.and_then(|name| model.element(id).field(name)) {
        Some(field) => match &field.value {
            Slot::Value(value) => parties(value),
            Slot::Computed(_) => Vec::new(),
        },
        None => Vec::new(),
    };
    let mut found = Vec::new();
    for (id, element) in model.elements() {
        let answered: Vec<NormIndex> =
            named(model, id, known.fulfils).into_iter().filter_map(|norm| norms.find(norm)).collect();
        if answered.is_empty() || model.plan_of(id).is_some_and(|of| of != plan) || model.is_unfilled(id) {
            continue;
        }
        let kind = Some(element.kind);
        let first = |names: &[Option<FieldName>]| {
            names.iter().map(|name| stated(id, *name)).find(|all| !all.is_empty()).unwrap_or_default()
        };
        let own =
            first(&[known.owner, known.responsible, known.starts, known.follows_up, known.coordinator, known.provider]);
        // Training stands in a measure, which says who answers for it.
        let measure = element.parent.filter(|_| kind == known.competence);
        let responsible = match measure {
            Some(measure) => stated(measure, known.responsible),
            None => own,
        };
        let reaches = if kind == known.service {
            stated(id, known.body_field)
        } else {
            first(&[known.for_parties, known.parties])
        };
        let responsible = if kind == known.service && responsible.is_empty() { reaches.clone() } else { responsible };
        found.push((answered, Reply { id, responsible, reaches }));
    }
    found
}
