//! What binds others than whoever asks: those who are named with them in full, others in short.

use std::fmt::Write as _;

use annotate_snippets::renderer::AnsiColor;

use super::answer::{Printer, Row};
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::{Modality, Norm, NormState, Party};

/// What norms say to someone, in the order in which it is told.
const SAID: [(Modality, Key, AnsiColor); 4] = [
    (Modality::Obliged, Key::NormsPartyMust, AnsiColor::BrightRed),
    (Modality::Forbidden, Key::NormsPartyMustNot, AnsiColor::Yellow),
    (Modality::Permitted, Key::NormsPartyMay, AnsiColor::Green),
    (Modality::Right, Key::NormsPartyRights, AnsiColor::Green),
];

impl Printer<'_, '_> {
    fn is_named(&self, party: Party) -> bool {
        party.is_some_and(|party| self.decision.situation.parties.contains(&party))
    }

    /// Of what binds others, what is to be told: what the situation brings about for them; of those who are named with whoever asks,
    /// everything. That a body may do something is told where somebody asks for it.
    pub(super) fn of_others(&self, rows: &[Row]) -> Vec<Row> {
        let all = self.words.look.all;
        let named = |row: &Row| self.is_named(row.party);
        let shown = |row: &&Row| {
            let modality = self.decision.norms.get(row.index).modality;
            let holds = match row.state {
                NormState::Applies if self.decision.told(row.index, row.party) != NormState::Applies => {
                    named(row) && self.decision.is_spoken_for(row.index)
                }
                NormState::Applies | NormState::Contested => true,
                // Whoever is named is told of confidentiality that something may lift, too.
                NormState::Undetermined => named(row) && self.decision.is_spoken_for(row.index),
                NormState::Overridden | NormState::DoesNotApply => false,
            };
            holds
                && modality != Modality::Exception
                && (all || named(row) || self.is_brought_about(row) && modality != Modality::Permitted)
        };
        rows.iter().filter(shown).copied().collect()
    }

    /// Is it owed to whoever asks: toward such as they are, or what answers a right of theirs?
    fn is_owed(&self, row: &Row) -> bool {
        let (model, norms) = (self.words.model, self.decision.norms);
        let is_theirs = |of: &ElementId| self.decision.situation.actor.is_some_and(|actor| model.is_a(actor, *of));
        let answers = |right: &Norm| {
            right.answered_by.contains(&row.index) && right.versions.iter().any(|v| v.bearers.iter().any(is_theirs))
        };
        norms.get(row.index).toward.iter().any(is_theirs) || norms.iter().any(|(_, norm)| answers(norm))
    }

    /// What binds others: for each what they must, must not and may, and what is theirs by right. Where somebody asks for themselves,
    /// only the names of what is not owed to them and binds those who are not named with them.
    pub(super) fn others(&mut self, rows: &[Row]) {
        let is_whole = |row: &&Row| {
            let asks = self.decision.situation.actor.is_some();
            self.words.look.all || !asks || self.is_named(row.party) || self.is_owed(row)
        };
        let (whole, short): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(is_whole);
        let [whole, short] = [whole, short].map(|rows| rows.into_iter().copied().collect::<Vec<Row>>());
        for party in parties(&whole) {
            self.other(party, &whole);
        }
        if short.is_empty() {
            return;
        }
        let title = self.words.look.colored(AnsiColor::Cyan, &self.words.say(Key::NormsOthers));
        let _ = writeln!(self.text, "{title}");
        for party in parties(&short) {
            self.other_in_short(party, &short);
        }
        self.text.push('\n');
    }

    /// Everything that binds a party.
    fn other(&mut self, party: Party, rows: &[Row]) {
        let words = self.words;
        let name = party.map(|id| words.name(id)).unwrap_or_default();
        let of_party: Vec<Row> = rows.iter().filter(|row| row.party == party).copied().collect();
        let of_state = |state| of_party.iter().filter(|row| row.state == state).copied().collect::<Vec<_>>();
        let titled = |title| words.text(&Text::key(title).with("party", &*name));
        for (modality, title, color) in SAID {
            let rows = self.of_modality(&of_party, modality);
            self.section(&titled(title), color, &rows, Printer::norm);
        }
        let contested = of_state(NormState::Contested);
        self.section(&titled(Key::NormsPartyContested), AnsiColor::BrightRed, &contested, Printer::norm);
        let open = of_state(NormState::Undetermined);
        self.section(&titled(Key::NormsPartyOpen), AnsiColor::Cyan, &open, Printer::undetermined);
    }

    /// The names of the norms that bind a party, each with its deadline.
    fn other_in_short(&mut self, party: Party, rows: &[Row]) {
        let words = self.words;
        let name = party.map(|id| words.name(id)).unwrap_or_default();
        let of_party: Vec<Row> = rows.iter().filter(|row| row.party == party).copied().collect();
        let contested: Vec<Row> = of_party.iter().filter(|row| row.state == NormState::Contested).copied().collect();
        let said = SAID.map(|(modality, title, _)| (title, self.of_modality(&of_party, modality)));
        for (title, rows) in said.into_iter().chain([(Key::NormsPartyContested, contested)]) {
            if rows.is_empty() {
                continue;
            }
            let title = words.text(&Text::key(title).with("party", &*name));
            let norms: Vec<String> = rows.iter().map(|row| self.in_short(*row)).collect();
            let _ = writeln!(self.text, "  {title}: {}", norms.join("; "));
        }
    }

    fn in_short(&self, row: Row) -> String {
        let words = self.words;
        let (model, day) = (words.model, self.decision.situation.at);
        let name = words.name(self.decision.norms.get(row.index).id);
        let version = self.decision.version(row.index);
        let is_verified = version.is_none_or(|version| version.is_verified(model, day));
        let mark = if is_verified { String::new() } else { format!(" ({})", words.say(Key::NormsUnverified)) };
        format!("{name}{}{mark}", self.deadline(row))
    }
}

/// Those whom rows are of, each once.
fn parties(rows: &[Row]) -> Vec<Party> {
    let mut parties: Vec<Party> = Vec::new();
    for row in rows {
        if !parties.contains(&row.party) {
            parties.push(row.party);
        }
    }
    parties
}
