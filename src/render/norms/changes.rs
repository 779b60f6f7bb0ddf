//! What is different between the law of two days, for readers (text, Markdown) and for programs.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use super::Words;
use super::analysis::{certainty, doubt_word};
use super::blocks::situation_data;
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::analysis::{Change, Part, Turn, Witness};
use crate::norms::{Modality, NormIndex, Norms, Situation, Version};
use crate::render::Look;
use crate::value::Date;

const TURNS: [Turn; 3] = [Turn::Appeared, Turn::Vanished, Turn::Changed];

struct Teller<'r, 'm> {
    norms: &'r Norms<'m>,
    words: Words<'m>,
    days: (Date, Date),
}

impl Teller<'_, '_> {
    fn version(&self, change: &Change, after: bool) -> Option<&Version> {
        let place = if after { change.after } else { change.before };
        self.norms.get(change.norm).versions.get(place?)
    }

    /// The version that it is told by: the one on the second day, or the last that was.
    fn last(&self, change: &Change) -> Option<&Version> {
        self.version(change, true).or_else(|| self.version(change, false))
    }

    fn says(&self, change: &Change) -> Key {
        match self.norms.get(change.norm).modality {
            Modality::Obliged => Key::LawDiffDuty,
            Modality::Forbidden => Key::LawDiffProhibition,
            Modality::Permitted => Key::LawDiffPermission,
            Modality::Right | Modality::Exception => Key::LawDiffRight,
        }
    }

    fn bearers(&self, version: &Version) -> String {
        if version.bearers.is_empty() {
            self.words.say(Key::LawDiffEveryone)
        } else {
            self.words.names(&version.bearers)
        }
    }

    fn basis(&self, version: &Version, day: Date) -> String {
        let bases = version.bases_on(self.norms.model, Some(day));
        let texts: Vec<String> =
            bases.map(|basis| self.words.value(&crate::model::code::Value::Citation(basis.clone()))).collect();
        let text = texts.join(", ");
        if text.is_empty() || version.is_verified(self.norms.model, Some(day)) {
            return text;
        }
        format!("{text} ({})", self.words.say(Key::NormsUnverified))
    }

    fn deadline(&self, version: &Version, norm: NormIndex, day: Date) -> String {
        let situation = Situation { at: Some(day), ..Situation::default() };
        let decision = self.norms.decide(&situation);
        let norm = self.norms.get(norm);
        let deadline = decision.deadline(version, norm.id, decision.own_party(norm));
        self.words.deadline(&deadline).unwrap_or_else(|| self.words.say(Key::TestsNoDeadline))
    }

    /// `Title (label) – duty on: teachers`.
    fn head(&self, change: &Change) -> String {
        let id = self.norms.get(change.norm).id;
        let (name, label) = (self.words.name(id), self.words.label(id));
        let says = self.words.say(self.says(change));
        let bearers = self.last(change).map(|version| self.bearers(version)).unwrap_or_default();
        let name = if name == label { format!("`{label}`") } else { format!("{name} (`{label}`)") };
        format!("{name} – {says}: {bearers}")
    }

    /// What of it changed, each on a line; from what to what, where that is short.
    fn parts(&self, change: &Change) -> Vec<String> {
        let (Some(old), Some(new)) = (self.version(change, false), self.version(change, true)) else {
            let day = if change.turn == Turn::Vanished { self.days.0 } else { self.days.1 };
            let basis = self.last(change).map(|version| self.basis(version, day)).unwrap_or_default();
            let line = Text::key(Key::LawDiffBasis).with("basis", &*basis);
            return if basis.is_empty() { Vec::new() } else { vec![self.words.text(&line)] };
        };
        let line = |part: &Part| {
            let pair = match part {
                Part::Conditions => return self.words.say(Key::LawDiffConditions),
                Part::Excuse => return self.words.say(Key::LawDiffExcuse),
                Part::Wording => {
                    let text = Text::key(Key::LawDiffWording).with("basis", &*self.basis(new, self.days.1));
                    return self.words.text(&text);
                }
                Part::Bearer => (Key::LawDiffBearer, self.bearers(old), self.bearers(new)),
                Part::Action => (Key::LawDiffAction, self.action(old), self.action(new)),
                Part::Means => (Key::LawDiffMeans, self.means(old), self.means(new)),
                Part::Deadline => {
                    let of = |version, day| self.deadline(version, change.norm, day);
                    (Key::LawDiffDeadline, of(old, self.days.0), of(new, self.days.1))
                }
                Part::Basis => (Key::LawDiffBases, self.basis(old, self.days.0), self.basis(new, self.days.1)),
            };
            let nothing = self.words.say(Key::LawDiffNothing);
            let [old, new] = [&pair.1, &pair.2].map(|text| if text.is_empty() { &nothing } else { text });
            self.words.text(&Text::key(pair.0).with("old", &**old).with("new", &**new))
        };
        change.parts.iter().map(line).collect()
    }

    fn action(&self, version: &Version) -> String {
        version.action.as_ref().map(|term| self.words.term(term)).unwrap_or_default()
    }

    fn means(&self, version: &Version) -> String {
        version.means.iter().map(|term| self.words.term(term)).collect::<Vec<_>>().join("; ")
    }

    /// The situations that show it, each under its own words.
    fn situations(&self, place: usize, change: &Change) -> Vec<(String, String)> {
        let label = self.words.say(Key::AnalyseLabel);
        let all = [
            (Key::LawDiffGained, &change.gained, 'a'),
            (Key::LawDiffLost, &change.lost, 'b'),
            (Key::LawDiffKept, &change.kept, 'c'),
        ];
        let shown = all.into_iter().filter_map(|(key, witness, letter)| {
            let witness: &Witness = witness.as_ref()?;
            let block = self.words.situation_block(&format!("{label}_{}{letter}", place + 1), &witness.situation);
            Some((self.words.say(key), block))
        });
        shown.collect()
    }

    fn summary(&self, changes: &[Change]) -> String {
        let count = |turn| changes.iter().filter(|change| change.turn == turn).count();
        let text = Text::key(Key::LawDiffSummary)
            .with("from", &*self.words.date(self.days.0))
            .with("to", &*self.words.date(self.days.1))
            .with("appeared", count(Turn::Appeared))
            .with("vanished", count(Turn::Vanished))
            .with("changed", count(Turn::Changed));
        self.words.text(&text)
    }
}

fn heading(turn: Turn) -> Key {
    match turn {
        Turn::Appeared => Key::LawDiffAppeared,
        Turn::Vanished => Key::LawDiffVanished,
        Turn::Changed => Key::LawDiffChanged,
    }
}

fn numbered(changes: &[Change], turn: Turn) -> impl Iterator<Item = (usize, &Change)> {
    changes.iter().enumerate().filter(move |(_, change)| change.turn == turn)
}

/// The changes for readers.
pub fn changes(norms: &Norms<'_>, days: (Date, Date), changes: &[Change], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look), days };
    let mut out = format!("{}\n", look.bold(&teller.summary(changes)));
    for turn in TURNS {
        if numbered(changes, turn).next().is_none() {
            continue;
        }
        let _ = writeln!(out, "\n{}", look.bold(&look.say(heading(turn))));
        for (place, change) in numbered(changes, turn) {
            let _ = writeln!(out, "  {}", teller.head(change));
            for part in teller.parts(change) {
                let _ = writeln!(out, "    {part}");
            }
            if let Some(doubt) = change.doubt {
                let _ = writeln!(out, "    {}", look.faint(&look.say(certainty(Some(doubt)))));
            }
            for (words, block) in teller.situations(place, change) {
                let _ = writeln!(out, "    {}", look.faint(&words));
                for line in block.lines() {
                    let _ = writeln!(out, "      {line}");
                }
            }
        }
    }
    out
}

/// The changes as Markdown.
pub fn changes_markdown(norms: &Norms<'_>, days: (Date, Date), changes: &[Change], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look), days };
    let mut out = format!("{}\n", teller.summary(changes));
    for turn in TURNS {
        if numbered(changes, turn).next().is_none() {
            continue;
        }
        let _ = writeln!(out, "\n## {}", look.say(heading(turn)));
        for (place, change) in numbered(changes, turn) {
            let _ = writeln!(out, "\n**{}**\n", teller.head(change));
            for part in teller.parts(change) {
                let _ = writeln!(out, "- {part}");
            }
            if let Some(doubt) = change.doubt {
                let _ = writeln!(out, "- {}", look.say(certainty(Some(doubt))));
            }
            for (words, block) in teller.situations(place, change) {
                let _ = writeln!(out, "\n{words}\n\n```plikt\n{block}\n```");
            }
        }
    }
    out
}

/// The changes as data.
pub fn changes_json(norms: &Norms<'_>, days: (Date, Date), changes: &[Change], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look), days };
    let model = norms.model;
    let labels = |ids: &[ElementId]| ids.iter().map(|id| model.element(*id).label.to_string()).collect::<Vec<_>>();
    let change = |change: &Change| {
        let norm = norms.get(change.norm);
        let side = |after: bool| {
            teller.version(change, after).map(|version| {
                let day = if after { days.1 } else { days.0 };
                json!({
                    "bearers": labels(&version.bearers),
                    "action": teller.action(version),
                    "means": version.means.iter().map(|term| teller.words.term(term)).collect::<Vec<_>>(),
                    "deadline": version.deadline.as_ref().map(|_| teller.deadline(version, change.norm, day)),
                    "basis": version
                        .bases_on(model, Some(day))
                        .map(|basis| teller.words.value(&crate::model::code::Value::Citation(basis.clone())))
                        .collect::<Vec<_>>(),
                    "verified": version.is_verified(model, Some(day)),
                })
            })
        };
        let witness = |witness: &Option<Witness>| witness.as_ref().map(|w| situation_data(model, &w.situation));
        let mut data = Map::new();
        data.insert("norm".into(), json!(model.element(norm.id).label.as_str()));
        data.insert("title".into(), json!(teller.words.name(norm.id)));
        data.insert("says".into(), json!(super::data::says(norm.modality)));
        data.insert("change".into(), json!(turn_word(change.turn)));
        data.insert("parts".into(), json!(change.parts.iter().map(|part| part_word(*part)).collect::<Vec<_>>()));
        for (name, value) in [("before", side(false)), ("after", side(true))] {
            data.insert(name.into(), value.unwrap_or(Json::Null));
        }
        let all = [("gained", &change.gained), ("lost", &change.lost), ("kept", &change.kept)];
        for (name, found) in all {
            data.extend(witness(found).map(|found| (name.to_owned(), found)));
        }
        data.extend(change.doubt.map(|doubt| ("doubt".to_owned(), json!(doubt_word(doubt)))));
        Json::Object(data)
    };
    let data = json!({
        "from": days.0.to_string(),
        "to": days.1.to_string(),
        "changes": changes.iter().map(change).collect::<Vec<_>>(),
    });
    super::data::text(&data)
}

fn turn_word(turn: Turn) -> &'static str {
    match turn {
        Turn::Appeared => "appeared",
        Turn::Vanished => "vanished",
        Turn::Changed => "changed",
    }
}

fn part_word(part: Part) -> &'static str {
    match part {
        Part::Conditions => "conditions",
        Part::Bearer => "bearer",
        Part::Action => "action",
        Part::Means => "means",
        Part::Deadline => "deadline",
        Part::Excuse => "excuse",
        Part::Basis => "basis",
        Part::Wording => "wording",
    }
}
