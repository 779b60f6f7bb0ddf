//! What norms mean, naively: `docs/norms.md` as two-valued formulas over a random pack.
//!
//! The program reckons in three values. Here each formula is a plain yes or no, asked twice: must it be so, and may it be
//! so, whatever is not known? What is not known counts as no under the first question and as yes under the second; a
//! negation asks the other question of what it negates. An answer is unknown when it may be and need not be so.

use plikt::norms::{NormState, Standing};

use super::days::Day;
use super::pack::{BASES, Condition, Content, Doing, Element, Norm, Pack, Sort, Stated};

/// Which of the two questions is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    Must,
    May,
}

use Asked::{May, Must};

impl Asked {
    fn other(self) -> Self {
        if self == Must { May } else { Must }
    }
}

/// A pack on a day with facts.
#[derive(Clone)]
pub(super) struct Case<'p> {
    pub(super) pack: &'p Pack,
    pub(super) day: Option<&'static str>,
    pub(super) facts: Vec<Option<bool>>,
    /// The day of each happening, where it is known to have come.
    pub(super) happened: Vec<Option<Day>>,
}

pub(super) type Party = Option<Element>;

impl<'p> Case<'p> {
    pub(super) fn of(pack: &'p Pack, situation: usize) -> Self {
        let situation = &pack.situations[situation];
        let known = |stated: &Stated| if let Stated::Is(yes) = stated { Some(*yes) } else { None };
        let facts = situation.facts.iter().map(known).collect();
        Self { pack, day: situation.day, facts, happened: situation.happened.iter().map(|day| day.known()).collect() }
    }

    pub(super) fn condition(&self, condition: &Condition, asked: Asked) -> bool {
        match condition {
            Condition::Fact(i) => self.facts[*i].unwrap_or(asked == May),
            Condition::Define(i) => self.condition(&self.pack.defines[*i], asked),
            Condition::Not(a) => !self.condition(a, asked.other()),
            Condition::And(a, b) => self.condition(a, asked) && self.condition(b, asked),
            Condition::Or(a, b) => self.condition(a, asked) || self.condition(b, asked),
        }
    }

    /// Is one element the other, or does it lie below it in its tree?
    pub(super) fn below(&self, element: Element, other: Element) -> bool {
        let up = match element {
            Element::Role(i) => self.pack.roles[i].map(Element::Role),
            Element::Information(i) => self.pack.information[i].map(Element::Information),
            Element::Body => None,
        };
        element == other || up.is_some_and(|up| self.below(up, other))
    }

    pub(super) fn binds(&self, bearers: &[Element], party: Party, asked: Asked) -> bool {
        let fits = |bearer: &Element| match (bearer, party) {
            (Element::Role(0), _) => true,
            (bearer, Some(party)) => self.below(party, *bearer),
            // Whoever asks is a person, of a role that is not known.
            (Element::Role(_), None) => asked == May,
            (_, None) => false,
        };
        bearers.is_empty() || bearers.iter().any(fits)
    }

    pub(super) fn covers(&self, term: &Doing, doing: &Doing) -> bool {
        let covered = |(argument, value): (&Option<Element>, &Option<Element>)| match (argument, value) {
            (None | Some(Element::Role(0)), _) => true,
            (Some(argument), Some(value)) => self.below(*value, *argument),
            (Some(_), None) => false,
        };
        term.action == doing.action && term.arguments.iter().zip(&doing.arguments).all(covered)
    }

    /// A norm's versions with what they take from its head; the head itself where it has none.
    pub(super) fn versions(norm: &Norm) -> Vec<Content> {
        let head = &norm.head;
        if norm.versions.is_empty() {
            return vec![head.clone()];
        }
        let filled = |version: &Content| Content {
            period: version.period,
            bearers: version.bearers.clone().or_else(|| head.bearers.clone()),
            doing: version.doing.clone().or_else(|| head.doing.clone()),
            when: version.when.clone().or_else(|| head.when.clone()),
            means: version.means.clone().or_else(|| head.means.clone()),
            basis: version.basis.clone().or_else(|| head.basis.clone()),
            deadline: version.deadline.clone().or_else(|| head.deadline.clone()),
            excused: version.excused.clone().or_else(|| head.excused.clone()),
        };
        norm.versions.iter().map(filled).collect()
    }

    /// Is a version in force: by its own period, and by what it rests on?
    pub(super) fn in_force(&self, version: &Content, asked: Asked) -> bool {
        let (first, last) = version.period;
        let own = match self.day {
            Some(day) => first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last),
            None => (first, last) == (None, None) || asked == May,
        };
        own && version.basis.as_ref().is_none_or(|basis| basis.iter().any(|place| self.basis(*place, asked)))
    }

    /// Is a version in force, binding, and its condition met?
    fn met(&self, version: &Content, party: Party, asked: Asked) -> bool {
        self.in_force(version, asked)
            && self.binds(version.bearers.as_deref().unwrap_or_default(), party, asked)
            && version.when.as_ref().is_none_or(|when| self.condition(when, asked))
    }

    /// Is what a norm rests on in force?
    fn basis(&self, place: usize, asked: Asked) -> bool {
        match (BASES[place].1, self.day) {
            (Some(periods), Some(day)) => periods
                .iter()
                .any(|(first, last)| first.is_none_or(|first| first <= day) && last.is_none_or(|last| day <= last)),
            _ => asked == May,
        }
    }

    /// What a version says of which doings: of its own, and of the ways of doing it. The only way must be taken.
    fn sayings(sort: Sort, version: &Content) -> Vec<(Sort, &Doing)> {
        let means: Vec<&Doing> = version.means.iter().flatten().collect();
        let way = if means.len() == 1 { Sort::Duty } else { Sort::Permission };
        version.doing.iter().map(|doing| (sort, doing)).chain(means.into_iter().map(|doing| (way, doing))).collect()
    }

    /// Does an exception free from a norm for a doing?
    fn excepted(&self, norm: usize, doing: &Doing, party: Party, asked: Asked) -> bool {
        (0..self.pack.norms.len()).filter(|exception| *exception != norm).any(|exception| {
            let block = &self.pack.norms[exception];
            let opens = |version: &Content| version.doing.as_ref().is_none_or(|term| self.covers(term, doing));
            block.of.iter().any(|target| self.pack.targets(*target).contains(&norm))
                && Self::versions(block).iter().any(|version| opens(version) && self.met(version, party, asked))
                && !self.excepted(exception, doing, party, asked.other())
        })
    }

    /// Does a norm apply and say this of a doing, exceptions not counted?
    pub(super) fn addresses(&self, norm: usize, sort: Sort, doing: &Doing, party: Party, asked: Asked) -> bool {
        let block = &self.pack.norms[norm];
        let says = |version: &Content| {
            Self::sayings(block.sort, version).iter().any(|(said, term)| *said == sort && self.covers(term, doing))
        };
        Self::versions(block).iter().any(|version| says(version) && self.met(version, party, asked))
    }

    pub(super) fn says(&self, norm: usize, sort: Sort, doing: &Doing, party: Party, asked: Asked) -> bool {
        self.addresses(norm, sort, doing, party, asked) && !self.excepted(norm, doing, party, asked.other())
    }

    fn beats(&self, norm: usize, other: usize) -> bool {
        let names = |of: usize, targets: &[_]| targets.iter().any(|target| self.pack.targets(*target).contains(&of));
        let norms = &self.pack.norms;
        norm != other && (names(other, &norms[norm].overrides) || names(norm, &norms[other].yields_to))
    }

    pub(super) fn of_sort(&self, sorts: &[Sort]) -> Vec<usize> {
        (0..self.pack.norms.len()).filter(|i| sorts.contains(&self.pack.norms[*i].sort)).collect()
    }

    /// What is done only where a doing is not.
    fn instead(&self, doing: &Doing) -> Vec<&Doing> {
        let pairs = self.pack.exclusive.iter().flat_map(|[a, b]| [(a, b), (b, a)]);
        pairs.filter(|(one, _)| self.covers(one, doing)).map(|(_, other)| other).collect()
    }

    /// Does a duty to do something else, that cannot be done beside it, prevail over a duty to do this?
    fn gives_way(&self, doing: &Doing, party: Party) -> Option<bool> {
        let prevails = |asked| self.instead(doing).iter().any(|other| self.holds(Sort::Duty, other, party, asked));
        Self::both(prevails)
    }

    /// What stands against a conclusion: another conclusion about a doing.
    fn against<'d>(&'d self, sort: Sort, doing: &'d Doing) -> Vec<(Sort, &'d Doing)> {
        match sort {
            Sort::Prohibition => vec![(Sort::Duty, doing), (Sort::Permission, doing)],
            Sort::Permission | Sort::Exception => vec![(Sort::Prohibition, doing)],
            Sort::Duty => {
                let other = self.instead(doing).into_iter().map(|other| (Sort::Duty, other));
                std::iter::once((Sort::Prohibition, doing)).chain(other).collect()
            }
        }
    }

    fn holds(&self, sort: Sort, doing: &Doing, party: Party, asked: Asked) -> bool {
        let all = self.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]);
        let says = |norm: &usize| self.says(*norm, sort, doing, party, asked);
        all.iter().any(says)
            && self.against(sort, doing).into_iter().all(|(against, at)| {
                all.iter().all(|attacker| {
                    !self.says(*attacker, against, at, party, asked.other())
                        || all.iter().any(|norm| self.beats(*norm, *attacker) && says(norm))
                })
            })
    }

    /// Both questions: yes, no, or unknown.
    pub(super) fn both(question: impl Fn(Asked) -> bool) -> Option<bool> {
        let (must, may) = (question(Must), question(May));
        assert!(may || !must, "what must be may be");
        (must == may).then_some(must)
    }

    pub(super) fn standing(&self, doing: &Doing, party: Party) -> Standing {
        let holds = |sort| Self::both(|asked| self.holds(sort, doing, party, asked));
        let speaking = self.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]);
        let sorts = [Sort::Duty, Sort::Prohibition, Sort::Permission];
        // A clash is one only while it is not decided: a duty that gives way clashes no more.
        let clashes = |sort: &Sort, asked: Asked| {
            let said = speaking.iter().any(|norm| self.says(*norm, *sort, doing, party, asked));
            let other = self.gives_way(doing, party).unwrap_or(asked == Must);
            said && !(*sort == Sort::Duty && other)
        };
        let spoken = || Self::both(|asked| sorts.iter().any(|sort| clashes(sort, asked)));
        match (holds(Sort::Duty), holds(Sort::Prohibition), holds(Sort::Permission)) {
            (Some(true), ..) => Standing::Required,
            (_, Some(true), _) => Standing::Forbidden,
            (Some(false), _, Some(true)) => Standing::Permitted,
            (Some(false), Some(false), Some(false)) => match spoken() {
                Some(true) => Standing::Contested,
                Some(false) => Standing::Unregulated,
                None => Standing::Undetermined,
            },
            _ => Standing::Undetermined,
        }
    }

    /// How a norm stands: at the doing that it names itself.
    pub(super) fn state(&self, norm: usize, party: Party) -> NormState {
        let block = &self.pack.norms[norm];
        let versions = Self::versions(block);
        let possible: Vec<&Content> = versions.iter().filter(|version| self.met(version, party, May)).collect();
        let named: Vec<&Doing> = possible.iter().filter_map(|version| version.doing.as_ref()).collect();
        if named.iter().all(|doing| !self.says(norm, block.sort, doing, party, May)) {
            return NormState::DoesNotApply;
        }
        let [doing] = named[..] else { return NormState::Undetermined };
        if !self.says(norm, block.sort, doing, party, Must) {
            return NormState::Undetermined;
        }
        let standing = self.standing(doing, party);
        let (own, opposite): (&[Standing], &[Standing]) = match block.sort {
            Sort::Prohibition => (&[Standing::Forbidden], &[Standing::Required, Standing::Permitted]),
            Sort::Permission => (&[Standing::Required, Standing::Permitted], &[Standing::Forbidden]),
            _ => (&[Standing::Required], &[Standing::Forbidden]),
        };
        let gives_way = if block.sort == Sort::Duty { self.gives_way(doing, party) } else { Some(false) };
        match (standing, gives_way) {
            (standing, _) if own.contains(&standing) => NormState::Applies,
            (standing, _) if opposite.contains(&standing) => NormState::Overridden,
            (_, Some(true)) => NormState::Overridden,
            (Standing::Undetermined, _) | (_, None) => NormState::Undetermined,
            _ => NormState::Contested,
        }
    }

    /// Every case in which nothing is unknown that this one may turn out to be.
    pub(super) fn completions(&self) -> Vec<Self> {
        let mut cases = vec![self.clone()];
        if self.day.is_none() {
            let first = |days: &&[&'static str]| Self { day: days.first().copied(), ..self.clone() };
            cases = super::pack::SEGMENTS.iter().map(first).collect();
        }
        for fact in 0..self.facts.len() {
            if self.facts[fact].is_none() {
                let with = |case: &Self, yes| {
                    let mut case = case.clone();
                    case.facts[fact] = Some(yes);
                    case
                };
                cases = cases.iter().flat_map(|case| [with(case, true), with(case, false)]).collect();
            }
        }
        cases
    }
}
