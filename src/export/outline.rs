//! Goals by level, and measures under the goal that they belong to.

use rustc_hash::FxHashSet;

use super::reader::Reader;
use crate::model::ElementId;

/// The three levels in the guide's order.
pub(super) const LEVELS: [&str; 3] = ["general", "organisational", "user"];

/// A measure with its parts.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    pub(super) id: ElementId,
    pub(super) parts: Vec<Branch>,
}

/// A goal with its measures.
#[derive(Clone, Debug)]
pub(super) struct Stem {
    pub(super) goal: ElementId,
    /// The number of its level in [`LEVELS`]; the length of it where none is stated.
    pub(super) level: usize,
    pub(super) measures: Vec<Branch>,
}

/// Every goal and measure of the plan, each in one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    pub(super) goals: Vec<Stem>,
    /// Measures without a goal.
    pub(super) loose: Vec<Branch>,
}

/// A part of a divided outline, with the focus area or chapter that it is of.
pub(super) type Part = (Option<ElementId>, Outline);

/// The part of a focus area or chapter; the last is of what is in none.
fn part(parts: &mut [Part], place: Option<ElementId>) -> Option<&mut Outline> {
    let at = parts.iter().position(|(id, _)| *id == place).unwrap_or(parts.len().checked_sub(1)?);
    parts.get_mut(at).map(|(_, part)| part)
}

/// Each of some places; where there are none, the part of what is in none.
fn each(places: &[ElementId]) -> Vec<Option<ElementId>> {
    let mut all: Vec<Option<ElementId>> = Vec::with_capacity(places.len().max(1));
    for place in places {
        if !all.contains(&Some(*place)) {
            all.push(Some(*place));
        }
    }
    if all.is_empty() { vec![None] } else { all }
}

/// What a plan may be divided by beside the levels of its goals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Axis {
    FocusArea,
    Chapter,
}

impl Axis {
    fn kind(self) -> &'static str {
        match self {
            Self::FocusArea => "focus_area",
            Self::Chapter => "chapter",
        }
    }

    /// Where an element belongs: everywhere that it says, else where it stands, else nowhere in particular.
    fn places(self, reader: &Reader<'_>, id: ElementId) -> Vec<ElementId> {
        let Some(kind) = reader.model.schema.kind_named(self.kind()) else { return Vec::new() };
        let around = || {
            let parent = |id: &ElementId| reader.model.element(*id).parent;
            std::iter::successors(parent(&id), parent).find(|above| reader.model.element(*above).kind == kind)
        };
        let mut all = reader.elements(id, self.kind());
        if all.is_empty() {
            all.extend(around());
        }
        all.retain(|place| !reader.is_hidden(*place));
        all
    }
}

impl Outline {
    /// The outline by focus area, else by chapter, each part with what it is of; nothing where the plan is not divided. What
    /// belongs to several focus areas stands under each: who reads one of them looks for it there.
    pub(super) fn divided(&self, reader: &Reader<'_>) -> Option<(Axis, Vec<Part>)> {
        [Axis::FocusArea, Axis::Chapter].into_iter().find_map(|axis| {
            let places = reader.all(axis.kind()).into_iter().map(Some).chain([None]);
            let mut parts: Vec<Part> = places.map(|id| (id, Self::default())).collect();
            for stem in &self.goals {
                let of_goal = axis.places(reader, stem.goal);
                if stem.measures.is_empty() {
                    for place in each(&of_goal) {
                        part(&mut parts, place)?.goals.push(stem.clone());
                    }
                }
                for branch in &stem.measures {
                    let own = axis.places(reader, branch.id);
                    for place in each(if own.is_empty() { &of_goal } else { &own }) {
                        let goals = &mut part(&mut parts, place)?.goals;
                        match goals.last_mut() {
                            Some(last) if last.goal == stem.goal => last.measures.push(branch.clone()),
                            _ => goals.push(Stem { measures: vec![branch.clone()], ..stem.clone() }),
                        }
                    }
                }
            }
            for branch in &self.loose {
                for place in each(&axis.places(reader, branch.id)) {
                    part(&mut parts, place)?.loose.push(branch.clone());
                }
            }
            parts.retain(|(_, part)| !part.goals.is_empty() || !part.loose.is_empty());
            (parts.len() > 1).then_some((axis, parts))
        })
    }

    pub(super) fn new(reader: &Reader<'_>) -> Self {
        let mut goals: Vec<Stem> = reader
            .all("goal")
            .into_iter()
            .map(|goal| {
                let word = reader.word(goal, "level");
                let level = LEVELS.iter().position(|level| word.as_deref() == Some(*level)).unwrap_or(LEVELS.len());
                Stem { goal, level, measures: Vec::new() }
            })
            .collect();
        goals.sort_by_key(|stem| stem.level);
        let measures = reader.all("measure");
        let parents: Vec<Option<ElementId>> =
            measures.iter().map(|id| reader.one(*id, "part_of").filter(|above| measures.contains(above))).collect();
        let mut seen = FxHashSet::default();
        let mut grow = Grow { measures: &measures, parents: &parents, seen: &mut seen };
        let mut loose = Vec::new();
        let tops = measures.iter().zip(&parents).filter(|(_, parent)| parent.is_none()).map(|(id, _)| *id);
        // Measures that are parts of each other in a ring have no top: they come last, each on its own.
        let all: Vec<ElementId> = tops.chain(measures.iter().copied()).collect();
        for id in all {
            let Some(branch) = grow.branch(id) else { continue };
            let goal = goal_of(reader, id);
            match goals.iter_mut().find(|stem| Some(stem.goal) == goal) {
                Some(stem) => stem.measures.push(branch),
                None => loose.push(branch),
            }
        }
        Self { goals, loose }
    }

    /// The numbers of goals and measures: the plan's own, or after each other if it says so.
    pub(super) fn number(&self, reader: &mut Reader<'_>) {
        let way = reader.plan.and_then(|plan| reader.word(plan, "numbering")).unwrap_or_default();
        let (mut goals, mut measures) = (0_usize, 0_usize);
        for stem in &self.goals {
            goals += 1;
            put(reader, stem.goal, (!way.is_empty() && way != "own").then(|| goals.to_string()));
            if way == "nested" {
                nested(&stem.measures, &goals.to_string(), reader);
            } else {
                continuous(&stem.measures, way == "continuous", &mut measures, reader);
            }
        }
        continuous(&self.loose, way == "continuous", &mut measures, reader);
        for kind in ["strategy", "focus_area", "chapter"] {
            for id in reader.all(kind) {
                put(reader, id, None);
            }
        }
    }

    /// Every measure, in the order of the plan.
    pub(super) fn measures(&self) -> Vec<ElementId> {
        fn walk(branches: &[Branch], out: &mut Vec<ElementId>) {
            for branch in branches {
                out.push(branch.id);
                walk(&branch.parts, out);
            }
        }
        let mut out = Vec::new();
        self.goals.iter().for_each(|stem| walk(&stem.measures, &mut out));
        walk(&self.loose, &mut out);
        out
    }
}

struct Grow<'a> {
    measures: &'a [ElementId],
    parents: &'a [Option<ElementId>],
    seen: &'a mut FxHashSet<ElementId>,
}

impl Grow<'_> {
    fn branch(&mut self, id: ElementId) -> Option<Branch> {
        if !self.seen.insert(id) {
            return None;
        }
        let parts: Vec<ElementId> = self
            .measures
            .iter()
            .zip(self.parents)
            .filter(|(_, above)| **above == Some(id))
            .map(|(id, _)| *id)
            .collect();
        Some(Branch { id, parts: parts.into_iter().filter_map(|part| self.branch(part)).collect() })
    }
}

/// The goal that a measure stands under: its own first, else that of its strategy.
fn goal_of(reader: &Reader<'_>, measure: ElementId) -> Option<ElementId> {
    let by_strategy = || reader.elements(measure, "strategy").into_iter().find_map(|s| reader.one(s, "goal"));
    reader.one(measure, "goal").or_else(by_strategy)
}

/// A number that the plan states stands before one that is counted.
fn put(reader: &mut Reader<'_>, id: ElementId, counted: Option<String>) {
    let stated = super::page::bare(&reader.shown(id, "number"));
    let stated = Some(stated).filter(|number| !number.trim().is_empty());
    if let Some(number) = stated.or(counted) {
        reader.numbers.insert(id, number);
    }
}

fn continuous(branches: &[Branch], counting: bool, count: &mut usize, reader: &mut Reader<'_>) {
    for branch in branches {
        *count += 1;
        put(reader, branch.id, counting.then(|| count.to_string()));
        continuous(&branch.parts, counting, count, reader);
    }
}

fn nested(branches: &[Branch], above: &str, reader: &mut Reader<'_>) {
    for (i, branch) in branches.iter().enumerate() {
        let number = format!("{above}.{}", i + 1);
        put(reader, branch.id, Some(number.clone()));
        nested(&branch.parts, &number, reader);
    }
}
