//! Small random packs as data of their own, and as the plikt source that says the same.

use std::fmt::Write as _;

use super::days::{Day, Free};
use super::due::{Deadline, Reading};
use super::lives::Course;

/// The first day of each period but the first, with the day before.
pub(super) const CUTS: [(&str, &str); 3] =
    [("2025-12-31", "2026-01-01"), ("2026-06-30", "2026-07-01"), ("2026-12-31", "2027-01-01")];

/// Days, some on the first or last day of a period: those of one row lie between the same cuts.
pub(super) const SEGMENTS: [&[&str]; 4] = [
    &["2025-06-01", "2025-12-31"],
    &["2026-01-01", "2026-03-15", "2026-06-30"],
    &["2026-07-01", "2026-10-01", "2026-12-31"],
    &["2027-01-01", "2027-05-05"],
];

/// Numbers drawn beforehand: proptest shrinks them, and what is past their end is 0.
pub(super) struct Dice<'d> {
    pub(super) numbers: &'d [u16],
}

impl Dice<'_> {
    /// A number below `sides`.
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        let Some((first, rest)) = self.numbers.split_first() else { return 0 };
        self.numbers = rest;
        usize::from(*first) * sides / 65536
    }

    /// Yes, `of` times in eight.
    pub(super) fn yes(&mut self, of: usize) -> bool {
        self.roll(8) + of >= 8
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }
}

#[derive(Clone, Debug)]
pub(super) enum Condition {
    Fact(usize),
    Define(usize),
    Not(Box<Condition>),
    And(Box<Condition>, Box<Condition>),
    Or(Box<Condition>, Box<Condition>),
}

/// What roles, bodies and information are: all of it can stand as an argument, the first two as bearers too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Element {
    Role(usize),
    Body,
    Information(usize),
}

/// An action with what stands in each of its parameters; none: left out.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Doing {
    pub(super) action: usize,
    pub(super) arguments: Vec<Option<Element>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    Duty,
    Prohibition,
    Permission,
    Exception,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    Norm(usize),
    Class(usize),
}

/// What a norm's block or one of its versions states.
#[derive(Clone, Default, Debug)]
pub(super) struct Content {
    /// The first and the last day.
    pub(super) period: Days,
    pub(super) bearers: Option<Vec<Element>>,
    pub(super) doing: Option<Doing>,
    pub(super) when: Option<Condition>,
    /// Ways of doing it.
    pub(super) means: Option<Vec<Doing>>,
    /// What it rests on: places in [`BASES`].
    pub(super) basis: Option<Vec<usize>>,
    /// How soon.
    pub(super) deadline: Option<Deadline>,
    /// When a breach is excused.
    pub(super) excused: Option<Condition>,
}

/// From the first to the last day of a period; open where nothing is stated.
pub(super) type Days = (Option<&'static str>, Option<&'static str>);

/// What norms can rest on, with the periods in which it is in force; none: adopted, and nobody knows from when.
pub(super) const BASES: [(&str, Option<&[Days]>); 3] = [
    ("l0 §1", Some(&[(Some("2026-01-01"), None)])),
    ("l0 §2", Some(&[(Some("2026-01-01"), Some("2026-06-30")), (Some("2027-01-01"), None)])),
    ("l1 §1", None),
];

/// The law of [`BASES`].
const LAW: &str = "law l0 \"L\" {
  in_force: 2026-01-01..
  section §1 \"S\" {}
  section §2 \"S\" { version { in_force: ..2026-06-30 } version { in_force: 2027-01-01.. } }
}
law l1 \"L\" { state: adopted  section §1 \"S\" {} }
";

#[derive(Clone, Debug)]
pub(super) struct Norm {
    pub(super) sort: Sort,
    pub(super) class: Option<usize>,
    pub(super) head: Content,
    pub(super) versions: Vec<Content>,
    pub(super) overrides: Vec<Target>,
    pub(super) yields_to: Vec<Target>,
    /// What an exception is from.
    pub(super) of: Vec<Target>,
    /// The norm that begins when this one is broken.
    pub(super) otherwise: Option<usize>,
    /// Those who carry it out, beside those whom it binds.
    pub(super) performers: Vec<Element>,
}

#[derive(Clone, Debug)]
pub(super) struct Pack {
    pub(super) facts: usize,
    pub(super) defines: Vec<Condition>,
    /// What each role is a sort of. The first role is everyone.
    pub(super) roles: Vec<Option<usize>>,
    /// Within what each piece of information lies.
    pub(super) information: Vec<Option<usize>>,
    /// Does the action have information beside the one it is done to?
    pub(super) actions: Vec<bool>,
    /// Pairs of doings of which only one can be done.
    pub(super) exclusive: Vec<[Doing; 2]>,
    /// Exceptions last.
    pub(super) norms: Vec<Norm>,
    pub(super) situations: Vec<Situation>,
    pub(super) times: Times,
}

#[derive(Clone, Debug)]
pub(super) struct Situation {
    pub(super) day: Option<&'static str>,
    pub(super) actor: Option<Element>,
    pub(super) facts: Vec<Stated>,
    /// One for each happening.
    pub(super) happened: Vec<Happened>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stated {
    Is(bool),
    Unknown,
    Nothing,
}

/// What a situation states of a happening.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Happened {
    On(Day),
    Unknown,
    Nothing,
}

impl Happened {
    pub(super) fn known(self) -> Option<Day> {
        if let Self::On(day) = self { Some(day) } else { None }
    }
}

/// What deadlines are reckoned by, and cases.
#[derive(Clone, Default, Debug)]
pub(super) struct Times {
    pub(super) happenings: usize,
    /// None: no calendar is declared.
    pub(super) free: Option<Free>,
    pub(super) readings: Vec<Reading>,
    pub(super) courses: Vec<Course>,
}

impl Condition {
    pub(super) fn draw(dice: &mut Dice, facts: usize, defines: usize, depth: usize) -> Self {
        let mut inner = || Box::new(Self::draw(dice, facts, defines, depth - 1));
        let (a, b) = if depth > 0 { (Some(inner()), Some(inner())) } else { (None, None) };
        match (dice.roll(7), a, b) {
            (6, Some(a), _) => Self::Not(a),
            (5, Some(a), Some(b)) => Self::And(a, b),
            (4, Some(a), Some(b)) => Self::Or(a, b),
            (3, ..) if defines > 0 => Self::Define(dice.roll(defines)),
            (2, ..) => Self::Not(Box::new(Self::Fact(dice.roll(facts)))),
            _ => Self::Fact(dice.roll(facts)),
        }
    }

    pub(super) fn text(&self) -> String {
        match self {
            Self::Fact(i) => format!("f{i}"),
            Self::Define(i) => format!("d{i}"),
            Self::Not(a) => format!("not ({})", a.text()),
            Self::And(a, b) => format!("({}) and ({})", a.text(), b.text()),
            Self::Or(a, b) => format!("({}) or ({})", a.text(), b.text()),
        }
    }
}

impl Element {
    pub(super) fn label(self) -> String {
        match self {
            Self::Role(i) => format!("r{i}"),
            Self::Body => "b0".to_owned(),
            Self::Information(i) => format!("i{i}"),
        }
    }
}

impl Doing {
    pub(super) fn text(&self) -> String {
        let mut arguments = self.arguments.clone();
        let to = arguments.pop().flatten().map(|element| format!("to: {}", element.label()));
        let what = arguments.pop().flatten().map(|element| format!("what: {}", element.label()));
        let arguments: Vec<String> = what.into_iter().chain(to).collect();
        if arguments.is_empty() {
            format!("a{}", self.action)
        } else {
            format!("a{}({})", self.action, arguments.join(", "))
        }
    }
}

impl Content {
    fn text(&self) -> String {
        let mut out = String::new();
        if let Some(bearers) = &self.bearers {
            let labels: Vec<String> = bearers.iter().map(|bearer| bearer.label()).collect();
            let _ = write!(out, "  bearer: [{}]", labels.join(", "));
        }
        if let Some(doing) = &self.doing {
            let _ = write!(out, "  action: {}", doing.text());
        }
        if let Some(when) = &self.when {
            let _ = write!(out, "  when: {}", when.text());
        }
        if let Some(means) = &self.means {
            let _ = write!(out, "  means: [{}]", means.iter().map(Doing::text).collect::<Vec<_>>().join(", "));
        }
        if let Some(basis) = &self.basis {
            let _ =
                write!(out, "  basis: [{}]", basis.iter().map(|place| BASES[*place].0).collect::<Vec<_>>().join(", "));
        }
        if let Some(deadline) = &self.deadline {
            let _ = write!(out, "  deadline: {}", deadline.text());
        }
        if let Some(excused) = &self.excused {
            let _ = write!(out, "  excused_when: {}", excused.text());
        }
        out
    }
}

impl Target {
    pub(super) fn label(self) -> String {
        match self {
            Self::Norm(i) => format!("n{i}"),
            Self::Class(i) => format!("c{i}"),
        }
    }
}

impl Pack {
    /// The places of the norms that a target names.
    pub(super) fn targets(&self, target: Target) -> Vec<usize> {
        let named = |i: &usize| match target {
            Target::Norm(norm) => norm == *i,
            Target::Class(class) => self.norms[*i].class == Some(class),
        };
        (0..self.norms.len()).filter(named).collect()
    }

    /// Everyone that can be asked for.
    pub(super) fn parties(&self) -> Vec<Option<Element>> {
        let roles = (0..self.roles.len()).map(|i| Some(Element::Role(i)));
        roles.chain([Some(Element::Body), None]).collect()
    }

    /// A doing of an action; everyone as an argument is nobody in particular.
    pub(super) fn draw_doing(&self, dice: &mut Dice, action: usize) -> Doing {
        let mut arguments = Vec::new();
        if self.actions[action] {
            let some = dice.roll(self.information.len() + 1);
            arguments.push(some.checked_sub(1).map(Element::Information));
        }
        arguments.push(match dice.roll(self.roles.len() + 2) {
            0 => None,
            1 => Some(Element::Body),
            i => Some(Element::Role(i - 2)),
        });
        Doing { action, arguments }
    }

    fn draw_content(&self, dice: &mut Dice, sort: Sort) -> Content {
        let all: Vec<Element> = self.parties().into_iter().flatten().collect();
        let bearers = (dice.yes(5)).then(|| (0..=dice.roll(2)).map(|_| dice.one_of(&all)).collect());
        let action = dice.roll(self.actions.len());
        let acts = sort != Sort::Exception || dice.yes(4);
        let doing = acts.then(|| self.draw_doing(dice, action));
        let depth = dice.roll(3);
        let when = dice.yes(5).then(|| Condition::draw(dice, self.facts, self.defines.len(), depth));
        let means = (sort == Sort::Duty && dice.yes(3)).then(|| {
            let mean = |dice: &mut Dice| {
                let action = dice.roll(self.actions.len());
                self.draw_doing(dice, action)
            };
            (0..=dice.roll(2)).map(|_| mean(dice)).collect()
        });
        let basis = dice.yes(1).then(|| (0..=dice.roll(2)).map(|_| dice.roll(BASES.len())).collect());
        Content { bearers, doing, when, means, basis, ..Content::default() }
    }

    fn draw_norm(&self, dice: &mut Dice, sort: Sort, classes: usize) -> Norm {
        let head = self.draw_content(dice, sort);
        let mut versions = Vec::new();
        if dice.yes(3) {
            let mut start = None;
            for (last, first) in CUTS {
                if dice.yes(5) {
                    versions.push((start, Some(last)));
                    start = Some(first);
                }
            }
            if start.is_some() {
                versions.push((start, None));
            }
        }
        let version = |period| {
            let own = self.draw_content(dice, sort);
            let doing = own.doing.filter(|_| dice.yes(3));
            let (bearers, when) = (own.bearers.filter(|_| dice.yes(3)), own.when.filter(|_| dice.yes(4)));
            let (means, basis) = (own.means.filter(|_| dice.yes(4)), own.basis);
            (Content { period, bearers, doing, when, means, basis, ..Content::default() }, dice.yes(7))
        };
        let all: Vec<(Content, bool)> = versions.into_iter().map(version).collect();
        // Sometimes there is a gap.
        let gapless = !all.iter().any(|(_, kept)| *kept);
        let versions = all.into_iter().filter(|(_, kept)| *kept || gapless).map(|(content, _)| content).collect();
        let class = dice.yes(4).then(|| dice.roll(classes));
        let (overrides, yields_to, of, performers) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Norm { sort, class, head, versions, overrides, yields_to, of, otherwise: None, performers }
    }

    /// A pack from numbers, with so many situations.
    pub(super) fn draw(dice: &mut Dice, situations: usize) -> Self {
        let facts = 2 + dice.roll(4);
        let mut pack = Self {
            facts,
            defines: Vec::new(),
            roles: vec![None],
            information: vec![None],
            actions: Vec::new(),
            exclusive: Vec::new(),
            norms: Vec::new(),
            situations: Vec::new(),
            times: Times::default(),
        };
        for i in 0..dice.roll(3) {
            pack.defines.push(Condition::draw(dice, facts, i, 2));
        }
        for i in 1..2 + dice.roll(3) {
            pack.roles.push(dice.roll(i + 1).checked_sub(1));
        }
        for i in 1..=dice.roll(3) {
            pack.information.push(dice.roll(i + 1).checked_sub(1));
        }
        for _ in 0..=(dice.roll(5) / 3) {
            pack.actions.push(dice.yes(4));
        }
        for _ in 0..dice.roll(4) / 2 {
            let pair = [0, 1].map(|_| {
                let action = dice.roll(pack.actions.len());
                pack.draw_doing(dice, action)
            });
            pack.exclusive.push(pair);
        }
        for _ in 0..2 + dice.roll(6) {
            let sort = dice.one_of(&[Sort::Duty, Sort::Prohibition, Sort::Permission, Sort::Prohibition]);
            pack.norms.push(pack.draw_norm(dice, sort, 2));
        }
        let speaking = pack.norms.len();
        for _ in 0..dice.roll(5) {
            pack.norms.push(pack.draw_norm(dice, Sort::Exception, 2));
        }
        for i in 0..pack.norms.len() {
            pack.relate(dice, i, speaking);
        }
        for _ in 0..situations {
            let day = dice.yes(7).then(|| {
                let days = dice.one_of(&SEGMENTS);
                dice.one_of(days)
            });
            let someone = dice.one_of(&pack.parties());
            let actor = someone.or_else(|| dice.yes(4).then_some(Element::Role(pack.roles.len() - 1)));
            let known = [Stated::Is(true), Stated::Is(false), Stated::Is(true), Stated::Is(true), Stated::Is(false)];
            let stated = [&known[..], &[Stated::Unknown, Stated::Nothing]].concat();
            let facts = (0..facts).map(|_| dice.one_of(&stated)).collect();
            pack.situations.push(Situation { day, actor, facts, happened: Vec::new() });
        }
        pack.add_times(dice);
        pack
    }

    /// Deadlines, what excuses, what follows a breach, and the days of happenings.
    fn add_times(&mut self, dice: &mut Dice) {
        self.times.happenings = 1 + dice.roll(3);
        self.times.free = dice.yes(6).then(|| Free::draw(dice));
        self.times.readings = (0..dice.roll(3)).map(|_| Reading::draw(dice, self)).collect();
        let speaking = self.norms.iter().filter(|norm| norm.sort != Sort::Exception).count();
        for i in 0..speaking {
            let duty = self.norms[i].sort == Sort::Duty;
            let deadline = |dice: &mut Dice, of| (duty && dice.yes(of)).then(|| Deadline::draw(dice, self));
            let versions: Vec<_> = self.norms[i].versions.iter().map(|_| deadline(dice, 2)).collect();
            let head = deadline(dice, 6);
            let excused = dice.yes(4).then(|| Condition::draw(dice, self.facts, self.defines.len(), 1));
            let otherwise = dice.yes(1).then(|| dice.roll(speaking)).filter(|other| *other != i);
            let all: Vec<Element> = self.parties().into_iter().flatten().collect();
            let performers = if dice.yes(1) { vec![dice.one_of(&all)] } else { Vec::new() };
            let norm = &mut self.norms[i];
            let binds = matches!(norm.sort, Sort::Duty | Sort::Prohibition);
            norm.head.deadline = head;
            norm.head.excused = excused.filter(|_| binds);
            norm.otherwise = otherwise.filter(|_| binds);
            norm.performers = if duty { performers } else { Vec::new() };
            for (version, deadline) in norm.versions.iter_mut().zip(versions) {
                version.deadline = deadline;
            }
        }
        for place in 0..self.situations.len() {
            let happened = |_| match dice.roll(6) {
                0 => Happened::Unknown,
                1 => Happened::Nothing,
                // Months that lack a day are some months away.
                2 => Happened::On(Day::named(dice.one_of(&["2025-08-31", "2025-12-31", "2026-01-31", "2026-03-31"]))),
                _ => Happened::On(Day::draw(dice, "2025-06-01", "2027-06-30")),
            };
            self.situations[place].happened = (0..self.times.happenings).map(happened).collect();
        }
    }

    /// Priorities and exceptions; what would make a ring is left out: a norm goes before later ones only, and an
    /// exception is from earlier ones only.
    fn relate(&mut self, dice: &mut Dice, i: usize, speaking: usize) {
        let mut targets = |below: usize| -> Vec<Target> {
            let count = dice.roll(3);
            let norm_or_class = |dice: &mut Dice| {
                if dice.yes(6) { Target::Norm(dice.roll(below)) } else { Target::Class(dice.roll(2)) }
            };
            (0..count).map(|_| norm_or_class(dice)).collect()
        };
        if i < speaking {
            let (over, under) = (targets(self.norms.len().min(speaking)), targets(speaking));
            let only = |wanted: fn(&usize, &usize) -> bool| {
                move |pack: &Self, target: &Target| {
                    let named = pack.targets(*target);
                    named != [i] && named.iter().all(|other| wanted(other, &i) || *other == i)
                }
            };
            let (later, earlier) = (only(usize::gt), only(usize::lt));
            let over = over.into_iter().filter(|target| later(self, target)).collect();
            let under = under.into_iter().filter(|target| earlier(self, target)).collect();
            self.norms[i].overrides = over;
            self.norms[i].yields_to = under;
        } else {
            let of = [targets(i), targets(i)].concat();
            let earlier = |target: &Target| self.targets(*target).iter().all(|other| *other <= i);
            let of: Vec<Target> = of.into_iter().filter(earlier).collect();
            self.norms[i].of = if of.is_empty() { vec![Target::Norm(i - 1)] } else { of };
        }
    }

    /// The pack as plikt source.
    pub(super) fn text(&self) -> String {
        let mut out = String::from("language: en\nrole r0 \"Anyone\" { everyone: yes }\nbody b0 \"Office\" {}\n");
        let list = |targets: &[Target]| targets.iter().map(|t| t.label()).collect::<Vec<_>>().join(", ");
        for (i, of) in self.roles.iter().enumerate().skip(1) {
            let is_a = of.map(|of| format!("is_a: r{of}")).unwrap_or_default();
            let _ = writeln!(out, "role r{i} \"R\" {{ {is_a} }}");
        }
        for (i, of) in self.information.iter().enumerate() {
            let within = of.map(|of| format!("within: i{of}")).unwrap_or_default();
            let _ = writeln!(out, "information i{i} \"I\" {{ {within} }}");
        }
        for (i, informs) in self.actions.iter().enumerate() {
            let what = if *informs { "what: information  " } else { "" };
            let _ = writeln!(out, "action a{i} {{ {what}to: role | body }}");
        }
        for (i, [a, b]) in self.exclusive.iter().enumerate() {
            let _ = writeln!(out, "exclusive e{i} {{ actions: [{}, {}] }}", a.text(), b.text());
        }
        out.push_str(LAW);
        out.push_str("class c0 \"C\" {}\nclass c1 \"C\" {}\n");
        for i in 0..self.facts {
            let _ = writeln!(out, "fact f{i} {{ type: bool }}");
        }
        for i in 0..self.times.happenings {
            let _ = writeln!(out, "happening h{i} \"H\" {{}}");
        }
        out.push_str(&self.times.free.as_ref().map(Free::text).unwrap_or_default());
        self.times.readings.iter().for_each(|reading| out.push_str(&reading.text()));
        for (i, when) in self.defines.iter().enumerate() {
            let _ = writeln!(out, "define d{i} {{ when: {} }}", when.text());
        }
        for (i, norm) in self.norms.iter().enumerate() {
            let kind = match norm.sort {
                Sort::Duty => "duty",
                Sort::Prohibition => "prohibition",
                Sort::Permission => "permission",
                Sort::Exception => "exception",
            };
            let _ = writeln!(out, "{kind} n{i} \"N\" {{\n{}", norm.head.text());
            for (field, targets) in [("overrides", &norm.overrides), ("yields_to", &norm.yields_to), ("of", &norm.of)] {
                if !targets.is_empty() {
                    let _ = writeln!(out, "  {field}: [{}]", list(targets));
                }
            }
            if let Some(other) = norm.otherwise {
                let _ = writeln!(out, "  otherwise: n{other}");
            }
            if let [performer] = norm.performers[..] {
                let _ = writeln!(out, "  performer: [{}]", performer.label());
            }
            if let Some(class) = norm.class {
                let _ = writeln!(out, "  class: c{class}");
            }
            for version in &norm.versions {
                let (first, last) = version.period;
                let period = format!("{}..{}", first.unwrap_or_default(), last.unwrap_or_default());
                let _ = writeln!(out, "  version {{ in_force: {period}{} }}", version.text());
            }
            out.push_str("}\n");
        }
        for (i, situation) in self.situations.iter().enumerate() {
            let day = situation.day.map(|day| format!("at: {day}")).unwrap_or_default();
            let actor = situation.actor.map(|actor| format!("  actor: {}", actor.label())).unwrap_or_default();
            let _ = write!(out, "situation s{i} \"S\" {{ {day}{actor}");
            for (fact, stated) in situation.facts.iter().enumerate() {
                let _ = match stated {
                    Stated::Is(yes) => write!(out, "  f{fact}: {}", if *yes { "yes" } else { "no" }),
                    Stated::Unknown => write!(out, "  f{fact}: unknown"),
                    Stated::Nothing => Ok(()),
                };
            }
            for (i, happened) in situation.happened.iter().enumerate() {
                let _ = match happened {
                    Happened::On(day) => write!(out, "  h{i}: {}", day.text()),
                    Happened::Unknown => write!(out, "  h{i}: unknown"),
                    Happened::Nothing => Ok(()),
                };
            }
            out.push_str(" }\n");
        }
        self.times.courses.iter().enumerate().for_each(|(i, course)| out.push_str(&course.text(i)));
        out
    }
}
