//! The life of duties, naively: every day one after the other, held against the program, which goes from change to change.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::days::Day;
use super::due::{Deadline, Expected, told};
use super::exact::in_all;
use super::meaning::{Asked, Party};
use super::pack::{BASES, CUTS, Stated};
use super::*;
use plikt::norms::life::Stage;

/// A situation with what happens afterwards.
#[derive(Clone, Debug)]
pub(super) struct Course {
    of: usize,
    events: Vec<Event>,
}

#[derive(Clone, Debug)]
struct Event {
    at: Day,
    by: Option<Element>,
    does: Option<Doing>,
    happens: Option<usize>,
    sets: Vec<(usize, Stated)>,
    /// Norms that are set aside, put off, taken up again.
    powers: [Vec<usize>; 3],
}

impl Course {
    /// A course from a situation that has a day; its events in the order of their days.
    fn draw(dice: &mut Dice, pack: &Pack, of: usize) -> Option<Self> {
        let from = Day::named(pack.situations[of].day?);
        let speaking: Vec<usize> = (0..pack.norms.len()).filter(|i| pack.norms[*i].sort != Sort::Exception).collect();
        let parties: Vec<Element> = pack.parties().into_iter().flatten().collect();
        let mut at = from;
        let mut events = Vec::new();
        for _ in 0..2 + dice.roll(7) {
            // Often on the same day, or on the day after.
            at = Day(at.0 + [0, 0, 1, 7, 15, 30, 60, 100][dice.roll(8)]);
            // Often what a norm says, done by one whom it binds.
            let norm = &pack.norms[dice.one_of(&speaking)].head;
            let bound = norm.bearers.as_ref().and_then(|bearers| bearers.first()).copied();
            let (does, by) = match dice.roll(8) {
                0 | 1 => (None, dice.yes(4).then(|| dice.one_of(&parties))),
                2 | 3 => (Some(pack.draw_doing(dice, 0)), Some(dice.one_of(&parties))),
                _ => (norm.doing.clone(), bound.or_else(|| Some(dice.one_of(&parties)))),
            };
            let powers =
                [1, 5, 7].map(|often| if dice.roll(24) < often { vec![dice.one_of(&speaking)] } else { Vec::new() });
            let stated = [Stated::Is(true), Stated::Is(false), Stated::Unknown];
            let sets = (0..dice.roll(2)).map(|_| (dice.roll(pack.facts), dice.one_of(&stated))).collect();
            let happens = dice.yes(4).then(|| dice.roll(pack.times.happenings));
            events.push(Event { at, by, does, happens, sets, powers });
        }
        Some(Self { of, events })
    }

    pub(super) fn text(&self, place: usize) -> String {
        let mut out = format!("case k{place} \"K\" {{\n  of: s{}\n", self.of);
        for (i, event) in self.events.iter().enumerate() {
            let _ = write!(out, "  event k{place}e{i} \"E\" {{ at: {}", event.at.text());
            if let Some(by) = event.by {
                let _ = write!(out, "  by: {}", by.label());
            }
            if let Some(doing) = &event.does {
                let _ = write!(out, "  does: {}", doing.text());
            }
            if let Some(happening) = event.happens {
                let _ = write!(out, "  happens: h{happening}");
            }
            for (fact, stated) in &event.sets {
                let value = match stated {
                    Stated::Is(true) => "yes",
                    Stated::Is(false) => "no",
                    Stated::Unknown | Stated::Nothing => "unknown",
                };
                let _ = write!(out, "  sets {{ f{fact}: {value} }}");
            }
            for (word, norms) in ["waives", "suspends", "resumes"].iter().zip(&event.powers) {
                if let [norm] = norms[..] {
                    let _ = write!(out, "  {word}: [n{norm}]");
                }
            }
            out.push_str(" }\n");
        }
        out + "}\n"
    }
}

/// One norm for one party: the days on which it came to stand otherwise, and how soon it is to be done.
#[derive(Clone, PartialEq, Debug)]
struct Life {
    stages: Vec<(Day, Stage)>,
    deadline: Expected,
}

/// Which of two lives is looked at.
type Of = (usize, Option<String>);

/// The naive account: every day is gone through.
struct Run<'p> {
    case: Case<'p>,
    lives: BTreeMap<Of, (Party, Life)>,
    broken: Vec<usize>,
    /// How the norms stand, as long as neither the facts nor the law change.
    known: BTreeMap<Of, NormState>,
    parties: Vec<Party>,
}

impl<'p> Run<'p> {
    fn of(pack: &'p Pack, course: &Course) -> Self {
        let mut parties = vec![pack.situations[course.of].actor];
        for by in course.events.iter().filter_map(|event| event.by) {
            if !parties.contains(&Some(by)) {
                parties.push(Some(by));
            }
        }
        let case = Case::of(pack, course.of);
        Self { case, lives: BTreeMap::new(), broken: Vec::new(), known: BTreeMap::new(), parties }
    }

    /// Those of whom a norm is asked: those of the case whom it may bind, else the bodies that it names.
    fn asked(&self, norm: usize) -> Vec<Party> {
        let versions = Case::versions(&self.case.pack.norms[norm]);
        let bearers = |version: &Content| version.bearers.clone().unwrap_or_default();
        let may = |party: &Party| versions.iter().any(|v| self.case.binds(&bearers(v), *party, Asked::May));
        let of_case: Vec<Party> = self.parties.iter().copied().filter(may).collect();
        let bodies = versions.iter().flat_map(bearers).any(|bearer| bearer == Element::Body);
        if of_case.is_empty() && bodies { vec![Some(Element::Body)] } else { of_case }
    }

    /// The version whose words count: the one in force, else one that may be, else the last that was.
    fn version(&self, norm: usize) -> Content {
        let versions = Case::versions(&self.case.pack.norms[norm]);
        let surely = versions.iter().find(|version| self.case.in_force(version, Asked::Must));
        let perhaps = || versions.iter().find(|version| self.case.in_force(version, Asked::May));
        let past = |version: &&Content| version.period.1.is_some_and(|last| Some(last) < self.case.day);
        let before = || versions.iter().rev().find(past);
        surely.or_else(perhaps).or_else(before).unwrap_or(&versions[0]).clone()
    }

    fn excused(&self, norm: usize) -> bool {
        self.version(norm).excused.is_some_and(|when| self.case.condition(&when, Asked::Must))
    }

    fn stage(&mut self, norm: usize, party: Party) -> Stage {
        let norms = &self.case.pack.norms;
        let mut causes = (0..norms.len()).filter(|other| norms[*other].otherwise == Some(norm)).peekable();
        if causes.peek().is_some() && !causes.any(|cause| self.broken.contains(&cause)) {
            return Stage::NotTriggered;
        }
        let of = (norm, party.map(Element::label));
        let case = &self.case;
        match *self.known.entry(of).or_insert_with(|| in_all(&case.completions(), norm, party)) {
            NormState::Applies => Stage::InForce,
            NormState::Overridden => Stage::Overridden,
            NormState::Contested | NormState::Undetermined => Stage::Undetermined,
            NormState::DoesNotApply => Stage::NotTriggered,
        }
    }

    fn enter(&mut self, of: &Of, day: Day, stage: Stage) {
        let (_, life) = self.lives.get_mut(of).expect("a life");
        if life.stages.last().map_or(Stage::NotTriggered, |(_, now)| *now) != stage {
            life.stages.push((day, stage));
        }
    }

    fn now(&self, of: &Of) -> Stage {
        self.lives[of].1.stages.last().map_or(Stage::NotTriggered, |(_, now)| *now)
    }

    /// To be done from now on, with a deadline of its own; or how else it stands.
    fn stand(&mut self, of: &Of, day: Day, stage: Stage) {
        self.enter(of, day, stage);
        if stage == Stage::InForce {
            let party = self.lives[of].0;
            let deadline = self.case.deadline(&self.version(of.0), party);
            self.lives.get_mut(of).expect("a life").1.deadline = deadline;
        }
    }

    fn norms(&mut self, day: Day) {
        for norm in self.case.of_sort(&[Sort::Duty, Sort::Prohibition]) {
            for party in self.asked(norm) {
                let of = (norm, party.map(Element::label));
                let stage = self.stage(norm, party);
                if !self.lives.contains_key(&of) {
                    if stage == Stage::NotTriggered {
                        continue;
                    }
                    self.lives.insert(of.clone(), (party, Life { stages: Vec::new(), deadline: Expected::Nothing }));
                }
                let stage = match (self.now(&of), stage) {
                    (Stage::InForce | Stage::Overridden | Stage::Lapsed, Stage::NotTriggered) => Stage::Lapsed,
                    (Stage::NotTriggered | Stage::Undetermined, stage) => stage,
                    (Stage::InForce | Stage::Overridden | Stage::Lapsed, stage) => stage,
                    // What was done, broken, put off or set aside stands.
                    _ => continue,
                };
                self.stand(&of, day, stage);
            }
        }
    }

    fn is_late(&self, of: &Of, day: Day) -> bool {
        matches!(self.lives[of].1.deadline, Expected::By(due) if day > due.day && day > due.rolled)
    }

    fn deadlines(&mut self, day: Day) {
        for of in self.lives.keys().cloned().collect::<Vec<_>>() {
            let duty = self.case.pack.norms[of.0].sort == Sort::Duty;
            if duty && self.now(&of) == Stage::InForce && self.is_late(&of, day) {
                let stage = if self.excused(of.0) { Stage::BreachedExcused } else { Stage::Breached };
                self.enter(&of, day, stage);
                self.broken.push(of.0);
            }
        }
    }

    fn event(&mut self, event: &Event) {
        let finished = [Stage::Fulfilled, Stage::FulfilledLate, Stage::BreachedExcused, Stage::Waived];
        for of in self.lives.keys().cloned().collect::<Vec<_>>() {
            let now = self.now(&of);
            let [waived, suspended, resumed] = event.powers.clone().map(|norms| norms.contains(&of.0));
            if finished.contains(&now) {
                continue;
            }
            if waived {
                self.enter(&of, event.at, Stage::Waived);
            } else if suspended {
                self.enter(&of, event.at, Stage::Suspended);
            } else if resumed && now == Stage::Suspended {
                let stage = self.stage(of.0, self.lives[&of].0);
                self.stand(&of, event.at, if stage == Stage::NotTriggered { Stage::Lapsed } else { stage });
            }
        }
        let Some(act) = &event.does else { return };
        for of in self.lives.keys().cloned().collect::<Vec<_>>() {
            let (now, party) = (self.now(&of), self.lives[&of].0);
            let norm = &self.case.pack.norms[of.0];
            let is = |who: Element| event.by.is_some_and(|by| who == Element::Role(0) || self.case.below(by, who));
            let version = self.version(of.0);
            let mut doings = version.doing.iter().chain(version.means.iter().flatten());
            let meets = doings.any(|doing| self.case.covers(doing, act) || self.case.covers(act, doing));
            if !meets || !(party.is_none_or(is) || norm.performers.iter().any(|who| is(*who))) {
                continue;
            }
            match (norm.sort, now) {
                (Sort::Duty, Stage::Breached) => self.enter(&of, event.at, Stage::FulfilledLate),
                (Sort::Duty, Stage::InForce) if self.is_late(&of, event.at) => {
                    self.enter(&of, event.at, Stage::FulfilledLate);
                }
                (Sort::Duty, Stage::InForce | Stage::Suspended | Stage::Overridden) => {
                    self.enter(&of, event.at, Stage::Fulfilled);
                }
                (Sort::Prohibition, Stage::InForce) if self.case.standing(act, party) == Standing::Forbidden => {
                    let stage = if self.excused(of.0) { Stage::BreachedExcused } else { Stage::Breached };
                    self.enter(&of, event.at, stage);
                    self.broken.push(of.0);
                }
                _ => {}
            }
        }
    }

    fn follow(&mut self, course: &Course, from: Day, to: Day) {
        let mut day = from;
        while day <= to {
            self.deadlines(day);
            let today: Vec<&Event> = course.events.iter().filter(|event| event.at == day).collect();
            self.case.day = Some(day.text());
            for event in &today {
                if let Some(happening) = event.happens {
                    self.case.happened[happening] = Some(day);
                }
                for (fact, stated) in &event.sets {
                    self.case.facts[*fact] = if let Stated::Is(yes) = stated { Some(*yes) } else { None };
                }
            }
            let changes = |edge: &str| edge == day.text();
            if !today.is_empty() || CUTS.iter().any(|(_, first)| changes(first)) {
                self.known.clear();
            }
            self.norms(day);
            let broken = self.broken.len();
            for event in &today {
                self.event(event);
            }
            self.deadlines(day);
            if self.broken.len() > broken {
                self.norms(day);
            }
            day = day.next();
        }
    }
}

#[test]
fn lives_are_those_of_the_reference() {
    let seen: [Cell<usize>; 11] = Default::default();
    let assessed = Cell::new(0);
    // The law changes where the periods of what norms rest on do, too.
    assert!(
        BASES
            .iter()
            .filter_map(|(_, periods)| *periods)
            .flatten()
            .all(|(first, _)| { first.is_none_or(|first| CUTS.iter().any(|(_, cut)| *cut == first)) })
    );
    on_packs(50, |pack, dice| {
        let mut pack = pack.clone();
        // More duties, more of them with days: many lives end early.
        for norm in pack.norms.iter_mut().filter(|norm| norm.sort != Sort::Exception) {
            if norm.sort == Sort::Prohibition && dice.yes(3) {
                norm.sort = Sort::Duty;
            }
            if norm.sort == Sort::Duty && dice.yes(5) {
                norm.head.deadline = Some(Deadline::soon(dice, pack.times.happenings));
                norm.versions.iter_mut().for_each(|version| version.deadline = None);
            }
        }
        pack.times.courses = (0..SITUATIONS).filter_map(|of| Course::draw(dice, &pack, of)).step_by(2).collect();
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        for (place, course) in pack.times.courses.iter().enumerate() {
            let from = Day::named(pack.situations[course.of].day.expect("a day"));
            let last = course.events.last().expect("an event").at;
            let to = Day(last.0 + dice.roll(300));
            let mut run = Run::of(&pack, course);
            run.follow(course, from, to);
            let today = to.text().parse().expect("a day");
            let found = norms.follow(named(&model, &format!("k{place}")), Some(today)).expect("a course");
            let mut lives = BTreeMap::new();
            for life in &found.lives {
                let label = |id: ElementId| model.element(id).label.to_string();
                let norm = label(norms.get(life.norm).id)[1..].parse::<usize>().expect("a norm");
                let day = |day: plikt::value::Date| Day::named(&day.to_string());
                let stages = life.stages.iter().map(|(from, stage, _)| (day(*from), *stage)).collect();
                count(&assessed, life.should_be_assessed());
                lives.insert((norm, life.party.map(label)), Life { stages, deadline: told(&model, &life.deadline) });
            }
            let expected: BTreeMap<Of, Life> =
                run.lives.into_iter().map(|(of, (_, life))| (of, life)).filter(|(_, l)| !l.stages.is_empty()).collect();
            for (_, stage) in expected.values().flat_map(|life| &life.stages) {
                count(&seen[*stage as usize], true);
            }
            let all: Vec<&Of> = expected.keys().chain(lives.keys()).collect();
            if let Some(of) = all.into_iter().find(|of| expected.get(of) != lives.get(of)) {
                let readable = |life: Option<&Life>| match life {
                    None => "nothing".to_owned(),
                    Some(life) => {
                        let stages: Vec<String> =
                            life.stages.iter().map(|(day, stage)| format!("{} {stage:?}", day.text())).collect();
                        format!("{} – {:?}", stages.join(", "), life.deadline)
                    }
                };
                let (found, expected) = (readable(lives.get(of)), readable(expected.get(of)));
                return Err(format!("k{place} to {}, {of:?}:\n  {found}\nexpected\n  {expected}", to.text()));
            }
        }
        Ok(())
    });
    let seen = seen.map(Cell::into_inner);
    println!("stages {seen:?}, to be assessed {}", assessed.get());
    assert!(seen[1..].iter().all(|often| *often > 5) && assessed.get() > 2, "every stage is met: {seen:?}");
}
