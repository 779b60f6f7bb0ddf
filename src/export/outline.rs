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

impl Outline {
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
        for strategy in reader.all("strategy") {
            put(reader, strategy, None);
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
