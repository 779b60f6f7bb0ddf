//! What binds whom in a situation: must, must not, may, rights, and what cannot be told yet.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::{Detail, Words};
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::{Deadline, Decision, Fact, Force, Ground, Modality, NormIndex, NormState, Party, Question};
use crate::render::Look;
use crate::value::Date;

/// A norm, for someone, as it stands.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) index: NormIndex,
    pub(super) party: Party,
    pub(super) state: NormState,
}

/// The answer for whoever asks, then for the others whom norms bind.
pub fn answer(decision: &Decision<'_>, situation: Option<ElementId>, reasons: Detail, look: Look) -> String {
    answer_on(decision, situation, reasons, look, None)
}

/// The same as it is read on a day: with the days that are left to each deadline, or have gone since.
pub fn answer_on(
    decision: &Decision<'_>,
    situation: Option<ElementId>,
    reasons: Detail,
    look: Look,
    today: Option<Date>,
) -> String {
    let words = Words::of(decision.norms, look).on(decision.situation.at);
    let mut out = Printer {
        decision,
        words,
        reasons,
        today,
        asked: decision.questions(),
        above: Vec::new(),
        text: String::new(),
    };
    out.heading(situation);
    let rows: Vec<Row> = decision
        .norms
        .iter()
        .flat_map(|(index, norm)| {
            let of = move |party| Row { index, party, state: super::around::told(decision, index, party) };
            decision.parties(norm).into_iter().map(of)
        })
        .collect();
    let (own, others): (Vec<Row>, Vec<Row>) = rows.iter().partition(|row| out.is_own(row));
    let others = out.of_others(&others);
    out.missing(&rows);
    out.groups(&own, !others.is_empty());
    out.narrower();
    out.others(&others);
    out.questions(&rows);
    out.examined();
    out.text
}

pub(super) struct Printer<'d, 'm> {
    pub(super) decision: &'d Decision<'m>,
    pub(super) words: Words<'m>,
    reasons: Detail,
    /// The day on which it is read.
    today: Option<Date>,
    /// What there is to find out.
    pub(super) asked: Vec<Question>,
    /// What was said around the prohibition told last.
    above: Vec<String>,
    pub(super) text: String,
}

impl Printer<'_, '_> {
    fn heading(&mut self, situation: Option<ElementId>) {
        let words = self.words;
        let name = situation.map(|id| words.name(id));
        let actor = self.decision.situation.actor.map(|id| words.name(id));
        let day = self.decision.situation.at.map(|day| words.date(day));
        let parts: Vec<String> = [name, actor, day].into_iter().flatten().collect();
        if !parts.is_empty() {
            let _ = writeln!(self.text, "{}\n", words.look.bold(&parts.join(" · ")));
        }
    }

    /// Is it of whoever asks: theirs by who they are, or a right of such as they are?
    fn is_own(&self, row: &Row) -> bool {
        let actor = self.decision.situation.actor;
        let is_right = self.decision.norms.get(row.index).modality == Modality::Right;
        let is_holder = |(actor, holder): (ElementId, ElementId)| self.words.model.is_a(actor, holder);
        row.party == actor || is_right && actor.zip(row.party).is_some_and(is_holder)
    }

    /// What the answer lacks before anything else: the day, and who asks.
    fn missing(&mut self, rows: &[Row]) {
        let mut lacks = Vec::new();
        if self.lacks_day(rows) {
            lacks.push(if self.reasons == Detail::Answer { Key::NormsNoDayAsked } else { Key::NormsNoDay });
        }
        if self.lacks_actor(rows) {
            lacks.push(Key::NormsNoActor);
        }
        for key in &lacks {
            let _ = writeln!(self.text, "{}", self.words.say(*key));
        }
        if !lacks.is_empty() {
            self.text.push('\n');
        }
    }

    /// Is some wording not known because no day is stated?
    pub(super) fn lacks_day(&self, rows: &[Row]) -> bool {
        let (model, day) = (self.words.model, self.decision.situation.at);
        let is_missing = |row: &Row| {
            let version = self.decision.version(row.index);
            version.is_some_and(|version| version.force(model, day) == Force::Missing)
        };
        day.is_none() && rows.iter().any(is_missing)
    }

    /// Does something hang on who asks, and nobody is stated?
    pub(super) fn lacks_actor(&self, rows: &[Row]) -> bool {
        self.decision.situation.actor.is_none() && rows.iter().any(|row| row.party.is_none() && self.wants_party(*row))
    }

    fn wants_party(&self, row: Row) -> bool {
        row.state == NormState::Undetermined && self.decision.reasons(row.index, row.party).wants_party()
    }

    /// The rows of one modality that hold, what the situation brings about before what always holds.
    pub(super) fn of_modality(&self, rows: &[Row], modality: Modality) -> Vec<Row> {
        let is_so =
            |row: &&Row| self.decision.norms.get(row.index).modality == modality && row.state == NormState::Applies;
        let mut rows: Vec<Row> = rows.iter().filter(is_so).copied().collect();
        rows.sort_by_key(|row| !self.is_brought_about(row));
        rows
    }

    pub(super) fn is_brought_about(&self, row: &Row) -> bool {
        self.decision.version(row.index).is_some_and(|version| version.when.is_some())
    }

    fn groups(&mut self, rows: &[Row], others: bool) {
        let sections = [
            (Key::NormsMust, AnsiColor::BrightRed, self.of_modality(rows, Modality::Obliged)),
            (Key::NormsMustNot, AnsiColor::Yellow, self.of_modality(rows, Modality::Forbidden)),
            (Key::NormsMay, AnsiColor::Green, self.of_modality(rows, Modality::Permitted)),
            (Key::NormsRights, AnsiColor::Green, self.of_modality(rows, Modality::Right)),
        ];
        let of_state = |state| rows.iter().filter(|row| row.state == state).copied().collect::<Vec<_>>();
        let (contested, overridden) = (of_state(NormState::Contested), of_state(NormState::Overridden));
        let nothing = sections.iter().all(|(_, _, rows)| rows.is_empty()) && contested.is_empty();
        for (title, color, rows) in sections {
            let title = self.words.say(title);
            self.section(&title, color, &rows, Printer::norm);
        }
        let title = self.words.say(Key::NormsContested);
        self.section(&title, AnsiColor::BrightRed, &contested, Printer::contested);
        let title = self.words.say(Key::NormsOverridden);
        self.section(&title, AnsiColor::Cyan, &overridden, Printer::overridden);
        if nothing {
            self.nothing(rows, others);
        }
        self.open(rows);
        if self.words.look.all {
            let title = self.words.say(Key::NormsDoNotApply);
            self.section(&title, AnsiColor::Cyan, &of_state(NormState::DoesNotApply), Printer::not_applying);
        }
    }

    /// That nothing binds: whoever asks; nobody at all only where it binds no others either.
    fn nothing(&mut self, rows: &[Row], others: bool) {
        let words = self.words;
        let text = match self.decision.situation.actor {
            // Without the day nothing is told of that at all.
            _ if self.lacks_day(rows) || self.lacks_actor(rows) => return,
            Some(actor) => words.text(&Text::key(Key::NormsNothingFor).with("party", &*words.name(actor))),
            None if others => return,
            None => words.say(Key::NormsNothing),
        };
        let unverified = super::whom::unverified(self.decision);
        let _ = writeln!(self.text, "{text}");
        if !unverified.is_empty() {
            let norms = words.names(&unverified);
            let _ =
                writeln!(self.text, "{}", words.text(&Text::key(Key::NormsUnverifiedBehind).with("norms", &*norms)));
        }
        self.text.push('\n');
    }

    /// How far the law was examined, where the situation is later.
    fn examined(&mut self) {
        let all = self.decision.norms.iter().map(|(index, _)| index);
        let day = super::whom::examined_to(self.decision, all);
        if let Some(line) = super::whom::examined(self.words, day) {
            let _ = writeln!(self.text, "{line}");
        }
    }

    /// What cannot be told yet. Of what nothing speaks for, and of what hangs on who asks, only how many there are.
    fn open(&mut self, rows: &[Row]) {
        let words = self.words;
        let is_open = |row: &&Row| {
            row.state == NormState::Undetermined && self.decision.norms.get(row.index).modality != Modality::Exception
        };
        let open: Vec<Row> = rows.iter().filter(is_open).copied().collect();
        let says_something = self.says_something();
        let (mut of_nobody, mut far) = (0, 0);
        let mut near = open;
        if !words.look.all {
            near.retain(|row| {
                if row.party.is_none() && self.wants_party(*row) {
                    of_nobody += 1;
                    return false;
                }
                let is_near = !says_something || self.decision.is_spoken_for(row.index);
                far += usize::from(!is_near);
                is_near
            });
        }
        if near.is_empty() && far + of_nobody == 0 {
            return;
        }
        let title = words.look.colored(AnsiColor::Cyan, &words.say(Key::NormsUndetermined));
        let _ = writeln!(self.text, "{title}");
        for row in &near {
            self.undetermined(*row);
        }
        for (key, count) in [(Key::NormsOfNobody, of_nobody), (Key::NormsFar, far)] {
            if count > 0 {
                let line = words.text(&Text::key(key).with("count", count));
                let _ = writeln!(self.text, "  {}", words.look.faint(&line));
            }
        }
        self.text.push('\n');
    }

    pub(super) fn section(
        &mut self,
        title: &str,
        color: AnsiColor,
        rows: &[Row],
        mut print: impl FnMut(&mut Self, Row),
    ) {
        if rows.is_empty() {
            return;
        }
        let title = self.words.look.colored(color, title);
        let _ = writeln!(self.text, "{title}");
        self.above.clear();
        for row in rows {
            print(self, *row);
        }
        self.text.push('\n');
    }

    pub(super) fn norm(&mut self, row: Row) {
        let words = self.words;
        let norm = self.decision.norms.get(row.index);
        let version = self.decision.version(row.index);
        let _ = writeln!(self.text, "  {}{}", words.look.bold(&words.name(norm.id)), self.deadline(row));
        self.line(&words.says(norm.id, version.map(|version| version.id)));
        self.around(row);
        if let Some(excused) = super::around::excused(self.decision, words, row.index, self.reasons, 3) {
            self.text.push_str(&excused);
        }
        self.penalty(row);
        self.basis(row.index);
        if self.reasons != Detail::Answer {
            self.tree(row);
        }
    }

    /// What a breach is punished with, where it binds and nothing frees from that.
    fn penalty(&mut self, row: Row) {
        let version = self.decision.version(row.index).map(|version| version.id);
        let penalty = self.words.penalty(self.decision.norms.get(row.index).id, version);
        if !penalty.is_empty() && self.decision.excused(row.index) != Some(true) {
            self.line(&self.words.text(&Text::key(Key::NormsPenalty).with("text", &*penalty)));
        }
    }

    /// How soon, after a norm's name.
    pub(super) fn deadline(&self, row: Row) -> String {
        let norm = self.decision.norms.get(row.index).id;
        let Some(version) = self.decision.version(row.index) else { return String::new() };
        let deadline = self.decision.deadline(version, norm, row.party);
        let left = self.left(&deadline).unwrap_or_default();
        self.words.deadline(&deadline).map(|deadline| format!(" – {deadline}{left}")).unwrap_or_default()
    }

    /// How many days are left to a deadline on the day on which this is read, or have gone since the later of its days.
    fn left(&self, deadline: &Deadline) -> Option<String> {
        let (Deadline::By(due), Some(today)) = (deadline, self.today) else { return None };
        let last = due.rolled.unwrap_or(due.day);
        let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days().unsigned_abs() as usize);
        let (key, count) = if today > last {
            (Key::NormsDaysPast, days(last, today))
        } else {
            // Until the first of the two days, as long as that has not come.
            (Key::NormsDaysLeft, days(today, if today > due.day { last } else { due.day }))
        };
        Some(format!(" ({})", self.words.text(&Text::key(key).with("count", count))))
    }

    /// What a duty goes before, and what a prohibition does not stand in the way of; what was said of the prohibition above holds.
    fn around(&mut self, row: Row) {
        let lines = self.lines_around(row);
        let is_ban = self.decision.norms.get(row.index).modality == Modality::Forbidden;
        if is_ban && !lines.is_empty() && self.above == lines {
            self.line(&self.words.say(Key::NormsAsAbove));
        } else {
            for line in &lines {
                self.line(line);
            }
        }
        self.above = if is_ban { lines } else { Vec::new() };
    }

    fn lines_around(&self, row: Row) -> Vec<String> {
        let (decision, words) = (self.decision, self.words);
        let reasons = (self.reasons != Detail::Answer).then(|| decision.reasons(row.index, row.party));
        super::around::lines(decision, words, row.index, row.party, reasons.as_ref())
    }

    fn basis(&mut self, index: NormIndex) {
        let words = self.words;
        let Some(version) = self.decision.version(index) else { return };
        let day = self.decision.situation.at;
        let mut text = words.evaluator().cite_all(version.bases_on(words.model, day).map(|basis| &**basis));
        if text.is_empty() {
            return;
        }
        if !version.is_verified(words.model, day) {
            let _ = write!(text, " ({})", words.say(Key::NormsUnverified));
        }
        let faint = words.look.faint(&text);
        let _ = writeln!(self.text, "      {faint}");
    }

    fn line(&mut self, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.text, "      {text}");
        }
    }

    fn tree(&mut self, row: Row) {
        let reason = self.reasons.of(self.decision.reasons(row.index, row.party));
        self.text.push_str(&super::reason::steps(&reason, self.words, 3));
    }

    fn contested(&mut self, row: Row) {
        self.norm(row);
        if self.reasons == Detail::Answer {
            self.tree(row);
        }
    }

    fn overridden(&mut self, row: Row) {
        let name = self.words.name(self.decision.norms.get(row.index).id);
        let _ = writeln!(self.text, "  {name}");
        let reason = self.decision.reasons(row.index, row.party);
        let against = reason.because.iter().filter(|r| matches!(r.ground, Ground::Against(..)));
        for step in against.filter(|r| r.answer == Some(false)) {
            self.text.push_str(&super::reason::step(step, self.words, 3));
        }
        if self.reasons != Detail::Answer {
            self.tree(row);
        }
    }

    pub(super) fn undetermined(&mut self, row: Row) {
        let words = self.words;
        let norm = self.decision.norms.get(row.index);
        let _ = writeln!(self.text, "  {}", words.name(norm.id));
        let reason = self.decision.reasons(row.index, row.party);
        if reason.wants_party() {
            self.line(&words.say(Key::NormsWhoAsks));
        }
        self.around(row);
        if self.reasons == Detail::Answer
            && let Some(lacks) = super::around::lacks(words, norm.id, &self.asked)
        {
            self.line(&lacks);
        }
        if self.reasons != Detail::Answer {
            self.tree(row);
        }
    }

    fn not_applying(&mut self, row: Row) {
        let _ = writeln!(self.text, "  {}", self.words.name(self.decision.norms.get(row.index).id));
        let reason = self.reasons.of(self.decision.reasons(row.index, row.party));
        for step in reason.because.iter().filter(|step| step.answer == Some(false)) {
            self.text.push_str(&super::reason::step(step, self.words, 3));
        }
    }

    /// Is any fact stated at all?
    pub(super) fn says_something(&self) -> bool {
        self.decision.situation.facts.values().any(|fact| matches!(fact, Fact::Known(_)))
    }
}
