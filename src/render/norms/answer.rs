//! What binds whom in a situation: must, must not, may, rights, and what cannot be told yet.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::{Detail, Words};
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::{Decision, Ground, Modality, NormIndex, NormState, Party, Standing};
use crate::render::Look;

/// A norm, for someone, as it stands.
#[derive(Clone, Copy)]
struct Row {
    index: NormIndex,
    party: Party,
    state: NormState,
}

/// So many questions are shown unless all are asked for.
const QUESTIONS: usize = 6;

/// The answer for whoever asks, then for the others whom norms bind.
pub fn answer(decision: &Decision<'_>, situation: Option<ElementId>, reasons: Detail, look: Look) -> String {
    let words = Words::of(decision.norms, look);
    let mut out = Printer { decision, words, reasons, text: String::new() };
    out.heading(situation);
    let rows: Vec<Row> = decision
        .norms
        .iter()
        .flat_map(|(index, norm)| {
            let of = move |party| Row { index, party, state: decision.told(index, party) };
            decision.parties(norm).into_iter().map(of)
        })
        .collect();
    let mine = |row: &&Row| row.party == decision.situation.actor;
    let own: Vec<Row> = rows.iter().filter(mine).copied().collect();
    let others: Vec<Row> = rows.iter().filter(|row| !mine(row)).copied().collect();
    out.groups(&own);
    out.others(&others);
    out.questions();
    out.text
}

struct Printer<'d, 'm> {
    decision: &'d Decision<'m>,
    words: Words<'m>,
    reasons: Detail,
    text: String,
}

impl Printer<'_, '_> {
    fn heading(&mut self, situation: Option<ElementId>) {
        let words = self.words;
        let name = situation.map(|id| words.name(id));
        let actor = self.decision.situation.actor.map(|id| words.name(id));
        let day = self.decision.situation.at.map(|day| words.date(day));
        let parts: Vec<String> = [name, actor, day].into_iter().flatten().collect();
        let _ = writeln!(self.text, "{}\n", words.look.bold(&parts.join(" · ")));
    }

    fn groups(&mut self, rows: &[Row]) {
        let norms = self.decision.norms;
        let of = |modality: Modality, state: NormState| {
            let modal = |row: &&Row| norms.get(row.index).modality == modality && row.state == state;
            rows.iter().filter(modal).copied().collect::<Vec<_>>()
        };
        let applies = NormState::Applies;
        let sections = [
            (Key::NormsMust, AnsiColor::BrightRed, of(Modality::Obliged, applies)),
            (Key::NormsMustNot, AnsiColor::Yellow, of(Modality::Forbidden, applies)),
            (Key::NormsMay, AnsiColor::Green, of(Modality::Permitted, applies)),
            (Key::NormsRights, AnsiColor::Green, of(Modality::Right, applies)),
        ];
        let contested = rows.iter().filter(|row| row.state == NormState::Contested).copied().collect::<Vec<_>>();
        let overridden = rows.iter().filter(|row| row.state == NormState::Overridden).copied().collect::<Vec<_>>();
        let nothing = sections.iter().all(|(_, _, rows)| rows.is_empty()) && contested.is_empty();
        for (title, color, rows) in sections {
            self.section(title, color, &rows, Printer::norm);
        }
        self.section(Key::NormsContested, AnsiColor::BrightRed, &contested, Printer::contested);
        self.section(Key::NormsOverridden, AnsiColor::Cyan, &overridden, Printer::overridden);
        if nothing {
            let _ = writeln!(self.text, "{}\n", self.words.say(Key::NormsNothing));
        }
        let open: Vec<Row> = rows
            .iter()
            .filter(|row| row.state == NormState::Undetermined)
            .filter(|row| self.decision.norms.get(row.index).modality != Modality::Exception)
            .copied()
            .collect();
        self.section(Key::NormsUndetermined, AnsiColor::Cyan, &open, Printer::undetermined);
        if self.words.look.all {
            let not: Vec<Row> = rows.iter().filter(|row| row.state == NormState::DoesNotApply).copied().collect();
            self.section(Key::NormsDoNotApply, AnsiColor::Cyan, &not, Printer::not_applying);
        }
    }

    fn section(&mut self, title: Key, color: AnsiColor, rows: &[Row], mut print: impl FnMut(&mut Self, Row)) {
        if rows.is_empty() {
            return;
        }
        let title = self.words.look.colored(color, &self.words.say(title));
        let _ = writeln!(self.text, "{title}");
        for row in rows {
            print(self, *row);
        }
        self.text.push('\n');
    }

    fn norm(&mut self, row: Row) {
        let words = self.words;
        let norm = self.decision.norms.get(row.index);
        let version = self.decision.version(row.index);
        let deadline = version.and_then(|version| words.deadline(&self.decision.deadline(version, norm.id, row.party)));
        let deadline = deadline.map(|deadline| format!(" – {deadline}")).unwrap_or_default();
        let _ = writeln!(self.text, "  {}{deadline}", words.look.bold(&words.name(norm.id)));
        self.line(&words.field(norm.id, words.model.known.text));
        self.carved(row);
        if self.decision.excused(row.index) == Some(true) {
            self.line(&words.say(Key::NormsExcused));
        }
        self.basis(row.index);
        if self.reasons != Detail::Answer {
            self.tree(row);
        }
    }

    /// What a prohibition does not stand in the way of, and why.
    fn carved(&mut self, row: Row) {
        let norm = self.decision.norms.get(row.index);
        if norm.modality != Modality::Forbidden {
            return;
        }
        let mine: Vec<_> = self.decision.terms_of(row.index);
        for (index, other) in self.decision.norms.iter() {
            if !matches!(other.modality, Modality::Obliged | Modality::Permitted) {
                continue;
            }
            for (modality, term) in self.decision.terms_of(index) {
                let point = term.point();
                let covered = mine.iter().any(|(_, own)| own.covers(self.words.model, &point));
                if !covered || self.decision.says(index, modality, &point, row.party) != Some(true) {
                    continue;
                }
                let standing = self.decision.standing(&point, row.party);
                if !matches!(standing, Standing::Required | Standing::Permitted) {
                    continue;
                }
                let words = self.words;
                let (action, by) = (words.term(&term), words.name(other.id));
                let text = Text::key(Key::NormsOpened).with("action", &*action).with("norm", &*by);
                self.line(&words.text(&text));
            }
        }
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

    fn undetermined(&mut self, row: Row) {
        let words = self.words;
        let norm = self.decision.norms.get(row.index);
        let _ = writeln!(self.text, "  {}", words.name(norm.id));
        let reason = self.decision.reasons(row.index, row.party);
        if reason.wants_party() {
            self.line(&words.say(Key::NormsWhoAsks));
        }
        // It applies as far as is known; what may yet stand against it is named, each ground of it once.
        let applies = self.decision.applicable(row.index, row.party) == Some(true);
        for step in &reason.decisive().because {
            if let (true, None, Ground::Against(id, ..) | Ground::Exception(id)) = (applies, step.answer, &step.ground)
            {
                let text = Text::key(Key::NormsUnless).with("norm", &*words.name(*id));
                self.line(&words.text(&text));
            }
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

    /// What binds others: one heading for each.
    fn others(&mut self, rows: &[Row]) {
        let mut parties: Vec<Party> = Vec::new();
        // What binds others whatever happens says nothing of the situation.
        let triggered = |row: &Row| {
            self.words.look.all || self.decision.version(row.index).is_some_and(|version| version.when.is_some())
        };
        let shown = |row: &&Row| {
            matches!(row.state, NormState::Applies | NormState::Contested)
                && self.decision.norms.get(row.index).modality != Modality::Exception
                && triggered(row)
        };
        let rows: Vec<Row> = rows.iter().filter(shown).copied().collect();
        for row in &rows {
            if !parties.contains(&row.party) {
                parties.push(row.party);
            }
        }
        for party in parties {
            let name = party.map(|id| self.words.name(id)).unwrap_or_default();
            let title = self.words.look.bold(&self.words.text(&Text::key(Key::NormsFor).with("party", &*name)));
            let _ = writeln!(self.text, "{title}");
            for row in rows.iter().filter(|row| row.party == party) {
                self.norm(*row);
            }
            self.text.push('\n');
        }
    }

    /// What to find out, the most decisive first.
    fn questions(&mut self) {
        let words = self.words;
        let mut questions = self.decision.questions();
        if !words.look.all && self.decision.situation.actor.is_some() {
            questions.retain(|question| question.own > 0);
        }
        if questions.is_empty() {
            return;
        }
        let shown = if words.look.all { questions.len() } else { QUESTIONS };
        let title = words.look.colored(AnsiColor::Cyan, &words.say(Key::NormsQuestions));
        let _ = writeln!(self.text, "{title}");
        for question in questions.iter().take(shown) {
            let label = words.evaluator().label_word(question.fact);
            let _ = writeln!(self.text, "  {}  {}", words.fact(question.fact), words.look.faint(&label));
        }
        if let Some(more) = questions.len().checked_sub(shown).filter(|more| *more > 0) {
            let more = words.text(&Text::key(Key::AndMore).with("count", more));
            let _ = writeln!(self.text, "  {}", words.look.faint(&more));
        }
        self.text.push('\n');
    }
}
