//! Due dates, naively: how soon each version of each duty must be fulfilled, for everyone, held against the program.

use std::fmt::Write as _;

use super::days::{Day, Length, later};
use super::meaning::Asked;
use super::pack::Condition;
use super::*;
use plikt::norms::Deadline as Told;

/// The deadlines in words.
const WORDS: [&str; 4] = ["immediately", "without_undue_delay", "as_soon_as_possible", "none"];

/// How soon, as a norm states it.
#[derive(Clone, Debug)]
pub(super) enum Deadline {
    /// A place in [`WORDS`].
    Word(usize),
    While(Condition),
    Within(Length, From),
}

/// Where a deadline starts.
#[derive(Clone, Debug)]
pub(super) enum From {
    Nothing,
    Day(Day),
    Happening(usize),
    Within(Length, Box<From>),
}

/// How a plan reads a deadline in words: the word, what it is read as, and for whom.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) word: usize,
    pub(super) means: Deadline,
    pub(super) bearers: Option<Vec<Element>>,
}

impl From {
    fn draw(dice: &mut Dice, happenings: usize) -> Self {
        match dice.roll(8) {
            0 => Self::Nothing,
            1 => Self::Day(Day::draw(dice, "2025-06-01", "2027-06-30")),
            2 | 3 => {
                let length = Length::draw(dice);
                Self::Within(length, Box::new(Self::draw(dice, happenings)))
            }
            _ => Self::Happening(dice.roll(happenings)),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Day(day) => format!(", from: {}", day.text()),
            Self::Happening(i) => format!(", from: h{i}"),
            Self::Within(length, from) => format!(", from: within({}{})", length.text(), from.text()),
        }
    }

    /// The happening that all of it hangs on.
    fn happening(&self) -> Option<usize> {
        match self {
            Self::Happening(i) => Some(*i),
            Self::Within(_, from) => from.happening(),
            Self::Nothing | Self::Day(_) => None,
        }
    }
}

impl Deadline {
    pub(super) fn draw(dice: &mut Dice, pack: &Pack) -> Self {
        match dice.roll(6) {
            0 | 1 => Self::Word(dice.roll(WORDS.len())),
            2 => Self::While(Condition::draw(dice, pack.facts, pack.defines.len(), 1)),
            _ => {
                let length = Length::draw(dice);
                Self::Within(length, From::draw(dice, pack.times.happenings))
            }
        }
    }

    /// Some days from a happening.
    pub(super) fn soon(dice: &mut Dice, happenings: usize) -> Self {
        let unit = days::UNITS.iter().position(|unit| *unit == "days").expect("days");
        Self::Within(Length { amount: 1 + dice.roll(20), unit }, From::Happening(dice.roll(happenings)))
    }

    pub(super) fn text(&self) -> String {
        match self {
            Self::Word(word) => WORDS[*word].to_owned(),
            Self::While(condition) => format!("while ({})", condition.text()),
            Self::Within(length, from) => format!("within({}{})", length.text(), from.text()),
        }
    }
}

impl Reading {
    pub(super) fn draw(dice: &mut Dice, pack: &Pack) -> Self {
        let all: Vec<Element> = pack.parties().into_iter().flatten().collect();
        let bearers = (dice.roll(2) == 0).then(|| vec![dice.one_of(&all)]);
        Self { word: dice.roll(WORDS.len() - 1), means: Deadline::draw(dice, pack), bearers }
    }

    pub(super) fn text(&self) -> String {
        let mut out = format!("interpretation {{ of: {}  means: {}", WORDS[self.word], self.means.text());
        if let Some(bearers) = &self.bearers {
            let labels: Vec<String> = bearers.iter().map(|bearer| bearer.label()).collect();
            let _ = write!(out, "  bearer: [{}]", labels.join(", "));
        }
        out + " }\n"
    }
}

/// A day, with the later one that it may roll to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Due {
    pub(super) day: Day,
    pub(super) rolled: Day,
    cut: bool,
}

/// What is to be told of a deadline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Expected {
    Nothing,
    Word(usize),
    While(Option<bool>),
    By(Due),
    /// So long after a happening.
    After(Length, Option<usize>),
}

impl Case<'_> {
    /// The due dates of a chain of deadlines: by the calendar's days alone, and by the days that each of them rolls to.
    fn due(&self, length: Length, from: &From) -> Option<Due> {
        let free = self.pack.times.free.as_ref();
        let roll = |day| free.map_or(day, |free| free.rolled(day));
        let (start, latest, cut) = match from {
            From::Nothing => return None,
            From::Day(day) => (*day, *day, false),
            From::Happening(i) => {
                let day = self.happened[*i]?;
                (day, day, false)
            }
            From::Within(length, from) => {
                let due = self.due(*length, from)?;
                (due.day, due.rolled, due.cut)
            }
        };
        let (day, cut_here) = later(start, length, free)?;
        let (latest, _) = later(latest, length, free)?;
        Some(Due { day, rolled: roll(latest), cut: cut || cut_here })
    }

    /// The deadline of a version for someone, as the plan reads it.
    pub(super) fn deadline(&self, version: &Content, party: meaning::Party) -> Expected {
        let Some(stated) = &version.deadline else { return Expected::Nothing };
        let is_for = |reading: &&Reading| match &reading.bearers {
            None => true,
            Some(bearers) => bearers
                .iter()
                .any(|bearer| *bearer == Element::Role(0) || party.is_some_and(|party| self.below(party, *bearer))),
        };
        let read = match stated {
            Deadline::Word(word) => {
                let mut readings = self.pack.times.readings.iter().filter(|reading| reading.word == *word);
                readings.find(is_for).map_or(stated, |reading| &reading.means)
            }
            _ => stated,
        };
        match read {
            Deadline::Word(word) if WORDS[*word] == "none" => Expected::Nothing,
            Deadline::Word(word) => Expected::Word(*word),
            Deadline::While(condition) => Expected::While(Self::both(|asked: Asked| self.condition(condition, asked))),
            Deadline::Within(length, from) => match self.due(*length, from) {
                Some(due) => Expected::By(due),
                None => Expected::After(*length, from.happening()),
            },
        }
    }
}

/// What the program tells, in the account's terms.
pub(super) fn told(model: &Model, deadline: &Told) -> Expected {
    let day = |day: plikt::value::Date| Day::named(&day.to_string());
    match deadline {
        Told::None => Expected::Nothing,
        Told::Words(word) => Expected::Word(WORDS.iter().position(|known| known == word).expect("a word")),
        Told::While(answer) => Expected::While(*answer),
        Told::By(due) => {
            Expected::By(Due { day: day(due.day), rolled: day(due.rolled.unwrap_or(due.day)), cut: due.cut })
        }
        Told::After(length, from) => {
            let unit = &model.schema.unit(length.unit).name;
            let unit = days::UNITS.iter().position(|known| known == unit).expect("a unit of time");
            let amount = length.value.to_string().parse().expect("a whole number");
            let from = from.map(|id| model.element(id).label[1..].parse().expect("a happening"));
            Expected::After(Length { amount, unit }, from)
        }
    }
}

/// How often each sort of deadline was met.
#[derive(Default)]
struct Met {
    all: Cell<usize>,
    rolled: Cell<usize>,
    cut: Cell<usize>,
    words: Cell<usize>,
    read: Cell<usize>,
    open: Cell<usize>,
}

#[test]
fn due_dates_are_those_of_the_reference() {
    let met = Met::default();
    on_packs(80, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        for place in 0..SITUATIONS {
            let stated = situation(&model, place);
            let decision = norms.decide(&stated);
            let case = Case::of(pack, place);
            for party in parties(pack, place, dice) {
                let id = party.map(|party| named(&model, &party.label()));
                for (i, norm) in pack.norms.iter().enumerate() {
                    let index = norms.find(named(&model, &format!("n{i}"))).expect("a norm");
                    let read = &norms.get(index).versions;
                    let versions = Case::versions(norm);
                    if read.len() != versions.len() {
                        return Err(format!("n{i} has {} versions, {} expected", read.len(), versions.len()));
                    }
                    for (version, content) in read.iter().zip(&versions) {
                        let expected = case.deadline(content, party);
                        let found = told(&model, &decision.deadline(version, norms.get(index).id, id));
                        if found != expected {
                            return Err(format!("s{place} for {party:?}, n{i}: {found:?}, expected {expected:?}"));
                        }
                        count(&met.all, content.deadline.is_some());
                        count(&met.words, matches!(expected, Expected::Word(_)));
                        count(&met.open, matches!(expected, Expected::After(..)));
                        if let Expected::By(due) = expected {
                            count(&met.rolled, due.rolled != due.day);
                            count(&met.cut, due.cut);
                            count(&met.read, matches!(content.deadline, Some(Deadline::Word(_))));
                        }
                    }
                }
            }
        }
        Ok(())
    });
    let Met { all, rolled, cut, words, read, open } = met;
    let enough = |cell: &Cell<usize>, of: usize| cell.get() * of >= all.get();
    println!("of {all:?}: rolled {rolled:?}, cut {cut:?}, words {words:?}, read {read:?}, not begun {open:?}");
    assert!(all.get() > 1000 && enough(&rolled, 20) && enough(&words, 20) && enough(&open, 20), "too few of a sort");
    assert!(enough(&cut, 300) && enough(&read, 200), "too few of a rare sort");
}
