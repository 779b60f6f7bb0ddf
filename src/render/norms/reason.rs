//! Why, step by step: what holds, what does not, and what nobody has said.

use std::fmt::Write as _;

use super::{Detail, Words, around, whom};
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::model::code::{Comparison, Value};
use crate::norms::{Decision, Force, Ground, Modality, NormIndex, NormState, Party, Reason, Wanted};
use crate::render::Look;

/// How a norm stands for someone, and the steps by which that was found; what it goes before, and when a breach is not punished.
pub fn reasons(decision: &Decision<'_>, index: NormIndex, party: Party, detail: Detail, look: Look) -> String {
    let words = Words::of(decision.norms, look).on(decision.situation.at);
    let reason = detail.of(decision.reasons(index, party));
    let norm = decision.norms.get(index);
    let Ground::Norm(id, state, _) = reason.ground else { return String::new() };
    let is_freed = around::is_freed(decision, index, party);
    let unless = around::unless(decision, words, index, party)
        .filter(|_| !is_freed && around::told(decision, index, party) == NormState::Applies);
    let state_word = match unless {
        Some(unless) => unless,
        None if is_freed => words.say(Key::NormStateFreed),
        None => words.say(state_key(state)),
    };
    let mut out = whom::not_bound(decision, words, index).map_or_else(String::new, |text| format!("{text}\n\n"));
    let _ = writeln!(out, "{} – {state_word}", look.bold(&words.name(id)));
    if let Some(whom) = whom::answered_for(decision, words, party) {
        let _ = writeln!(out, "{}", look.faint(&whom));
    }
    let text = words.says(norm.id, decision.version(index).map(|version| version.id));
    let freed = around::freed(decision, words, index, party);
    for line in [text].iter().chain(&freed).filter(|line| !line.is_empty()) {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');
    if decision.situation.at.is_none() && reason.because.iter().any(lacks_day) {
        let _ = writeln!(out, "{}\n", words.say(Key::NormsNoDay));
    }
    out.push_str(&steps(&reason, words, 0));
    if state != NormState::DoesNotApply {
        let before = around::goes_before(decision, words, index, party, Some(&reason));
        let lines: Vec<String> = before.into_iter().chain(around::opened(decision, words, index, party)).collect();
        if !lines.is_empty() {
            let _ = writeln!(out, "\n{}", lines.join("\n"));
        }
        if let Some(excused) = around::excused(decision, words, index, detail, 0) {
            let _ = write!(out, "\n{excused}");
        }
    }
    let note = words.field(norm.id, words.model.known.note);
    let examined = whom::examined(words, whom::examined_to(decision, std::iter::once(index)));
    for line in [note].into_iter().chain(examined).filter(|line| !line.is_empty()) {
        let _ = writeln!(out, "\n{line}");
    }
    out
}

/// Is the wording not known because no day is stated?
fn lacks_day(step: &Reason) -> bool {
    matches!(step.ground, Ground::Force(_, Force::Missing, ..))
}

/// The words for how a norm stands.
pub fn state_key(state: NormState) -> Key {
    match state {
        NormState::Applies => Key::NormStateApplies,
        NormState::Overridden => Key::NormStateOverridden,
        NormState::Contested => Key::NormStateContested,
        NormState::Undetermined => Key::NormStateUndetermined,
        NormState::DoesNotApply => Key::NormStateDoesNotApply,
    }
}

/// The steps below a reason.
pub(super) fn steps(reason: &Reason, words: Words<'_>, depth: usize) -> String {
    let mut steps = Steps { words, told: Vec::new(), last: None, out: String::new() };
    steps.below(reason, depth);
    steps.out
}

/// A step and those below it.
pub(super) fn step(reason: &Reason, words: Words<'_>, depth: usize) -> String {
    let mut steps = Steps { words, told: Vec::new(), last: None, out: String::new() };
    steps.step(reason, None, depth);
    steps.out
}

/// Steps one below the other. What was told once is only referred to when it comes again.
struct Steps<'m> {
    words: Words<'m>,
    /// The lines about facts and other norms so far.
    told: Vec<String>,
    /// The line above, and how deep it is.
    last: Option<(usize, String)>,
    out: String,
}

impl Steps<'_> {
    fn below(&mut self, reason: &Reason, depth: usize) {
        for part in &reason.because {
            self.step(part, Some(&reason.ground), depth);
        }
    }

    fn step(&mut self, reason: &Reason, within: Option<&Ground>, depth: usize) {
        if says_nothing(reason, within) {
            self.below(reason, depth);
            return;
        }
        let line = self.line(reason, &said(reason, within, self.words));
        let indent = "  ".repeat(depth);
        let is_found = fact_of(reason).is_some() || matches!(reason.ground, Ground::Derived(_) | Ground::Applies(..));
        let here = (depth, line.clone());
        // Two bounds of one number, and the like, are met by the same answer.
        if is_found && self.last.as_ref() == Some(&here) {
            return;
        }
        self.last = Some(here);
        if is_found && self.told.contains(&line) {
            let short = match fact_of(reason) {
                Some(fact) => self.line(reason, &in_short(fact, self.words)),
                None => line,
            };
            let _ = writeln!(self.out, "{indent}{short} ({})", self.words.say(Key::ReasonAsAbove));
            return;
        }
        let _ = writeln!(self.out, "{indent}{line}");
        if is_found {
            self.told.push(line);
        }
        // That a fact is not so is one line, with the fact's own answer.
        self.below(unwanted(reason).unwrap_or(reason), depth + 1);
    }

    /// What is said of a step, after its mark.
    fn line(&self, reason: &Reason, said: &str) -> String {
        let look = self.words.look;
        // What has not been stated, where that decides, is not answered with no.
        let is_blank = matches!(&reason.ground, Ground::Fact(_, _, Value::Unknown, Some(_)));
        let mark = match reason.answer {
            Some(false) if is_blank => look.faint("–"),
            Some(true) => look.colored(annotate_snippets::renderer::AnsiColor::Green, "✓"),
            Some(false) => look.colored(annotate_snippets::renderer::AnsiColor::BrightRed, "✗"),
            None => look.colored(annotate_snippets::renderer::AnsiColor::Cyan, "?"),
        };
        format!("{mark} {said}")
    }
}

/// The step of a fact, where that is all that a step asks.
fn fact_of(reason: &Reason) -> Option<&Reason> {
    match reason.ground {
        Ground::Fact(..) => Some(reason),
        Ground::Not => unwanted(reason),
        _ => None,
    }
}

/// A fact that was told before, by its name and not its question.
fn in_short(fact: &Reason, words: Words<'_>) -> String {
    let Ground::Fact(id, _, value, origin) = &fact.ground else { return String::new() };
    let label = words.evaluator().label_word(*id).replace("_", " ");
    format!("{label}: {}", stated(*id, value, *origin, words))
}

/// Does a step only join others, so that these alone say as much? One of several that are enough keeps together what belongs
/// together, save where all of it failed; several things that failed each by itself are said to.
fn says_nothing(reason: &Reason, within: Option<&Ground>) -> bool {
    let alike = reason.because.iter().all(|part| part.answer == reason.answer);
    let is_alternative = matches!(within, Some(Ground::Any | Ground::Not)) && reason.because.len() > 1;
    match (&reason.ground, reason.answer) {
        (Ground::All, Some(false)) => alike || within.is_some() && !is_alternative,
        (Ground::All, None) => !is_alternative,
        (Ground::All, Some(true)) => true,
        (Ground::Any, Some(true)) => alike,
        _ => false,
    }
}

/// The fact that is wanted not to be so, where that is all that is asked.
fn unwanted(reason: &Reason) -> Option<&Reason> {
    match (&reason.ground, reason.because.as_slice()) {
        (Ground::Not, [only]) if matches!(only.ground, Ground::Fact(_, Wanted::Yes, ..)) => Some(only),
        _ => None,
    }
}

/// What a step says, within the step that it belongs to.
pub(super) fn said(reason: &Reason, within: Option<&Ground>, words: Words<'_>) -> String {
    match &reason.ground {
        Ground::Norm(id, state, _) => format!("{}: {}", words.name(*id), words.say(state_key(*state))),
        Ground::Force(_, force, period, bases, verified) => {
            let bases = words.evaluator().cite_all(bases.iter().map(|basis| &**basis));
            let key = match force {
                Force::InForce => Key::ReasonInForce,
                Force::NotYet => Key::ReasonNotYet,
                Force::Repealed => Key::ReasonRepealed,
                Force::NotCommenced => Key::ReasonNotCommenced,
                Force::Missing => Key::ReasonVersionMissing,
            };
            let mut text = words.say(key);
            if !bases.is_empty() {
                let _ = write!(text, ": {bases}");
            }
            if *period != crate::value::Period::ALWAYS {
                let period = period.in_language(words.look.language);
                let _ = write!(text, " ({})", words.text(&Text::key(Key::ReasonWording).with("period", &*period)));
            }
            if !verified {
                let _ = write!(text, " – {}", words.say(Key::NormsUnverified));
            }
            text
        }
        Ground::Bearer(party, bearers, says) => bearer(words, *party, bearers, *says, reason.answer),
        Ground::All => words.say(if reason.answer == Some(false) { Key::ReasonAll } else { Key::ReasonAllOpen }),
        Ground::Any => words.say(if reason.answer == Some(false) { Key::ReasonAny } else { Key::ReasonAnyOpen }),
        Ground::Not => match unwanted(reason) {
            Some(fact) => format!("{} ({})", said(fact, None, words), words.say(Key::WantedNo)),
            None => words.say(if reason.answer == Some(false) { Key::ReasonShouldNot } else { Key::ReasonNot }),
        },
        Ground::Fact(..) => fact_said(reason, words),
        Ground::Presumed(presumption, _, value) => {
            let ground = words.field(*presumption, words.model.known.ground);
            let text = Text::key(Key::ReasonPresumed).with("value", &*words.value(value)).with("ground", &*ground);
            words.text(&text)
        }
        Ground::Derived(id) => {
            let text = words.field(*id, words.model.known.text);
            if text.is_empty() { words.name(*id).replace('_', " ") } else { text }
        }
        Ground::Applies(id, NormState::Contested) => {
            format!("{}: {}", words.name(*id), words.say(Key::NormStateContested))
        }
        Ground::Applies(id, _) => {
            let key = match reason.answer {
                Some(true) => Key::NormStateApplies,
                Some(false) => Key::NormStateDoesNotApply,
                None => Key::NormStateUndetermined,
            };
            format!("{}: {}", words.name(*id), words.say(key))
        }
        Ground::Reckoned(unknown) if unknown.is_empty() => words.say(Key::ReasonReckoned),
        Ground::Reckoned(unknown) => {
            let names: Vec<String> = unknown.iter().map(|id| words.fact(*id)).collect();
            words.text(&Text::key(Key::ReasonNotKnown).with("facts", &*names.join(", ")))
        }
        Ground::Whichever => words.say(Key::ReasonWhichever),
        Ground::Exception(id) => {
            let key = match reason.answer {
                Some(true) => Key::ReasonNotExcepted,
                Some(false) => Key::ReasonExcepted,
                None => Key::ReasonPerhapsExcepted,
            };
            words.text(&Text::key(key).with("exception", &*words.name(*id)))
        }
        Ground::Against(id, _, by) => {
            let name = words.name(*id);
            match (reason.answer, by) {
                (Some(true), Some(by)) => {
                    let is_other = matches!(within, Some(Ground::Norm(own, ..)) if own != by);
                    let key = if is_other { Key::ReasonBeatenByOther } else { Key::ReasonBeaten };
                    words.text(&Text::key(key).with("norm", &*name).with("by", &*words.name(*by)))
                }
                (Some(_), _) => words.text(&Text::key(Key::ReasonAgainst).with("norm", &*name)),
                (None, _) => words.text(&Text::key(Key::ReasonPerhapsAgainst).with("norm", &*name)),
            }
        }
    }
}

/// A fact's question, what is stated of it, and what is wanted where that is something else.
fn fact_said(reason: &Reason, words: Words<'_>) -> String {
    let Ground::Fact(id, wanted, value, origin) = &reason.ground else { return String::new() };
    let fact = words.fact(*id);
    let value = stated(*id, value, *origin, words);
    let text = format!("{fact}{}{value}", if fact.ends_with('?') { " " } else { ": " });
    let wanted = match (wanted, reason.answer) {
        // What it is says that it is as wanted; and what it must not be, it is.
        (_, Some(true)) => String::new(),
        (Wanted::Compare(Comparison::NotEqual, _), Some(false)) => words.say(Key::WantedOther),
        (wanted, _) => self::wanted(words, wanted),
    };
    if wanted.is_empty() { text } else { format!("{text} ({wanted})") }
}

/// What is stated of a fact, or why nothing is.
fn stated(fact: ElementId, value: &Value, origin: Option<crate::norms::Origin>, words: Words<'_>) -> String {
    match value {
        Value::Unknown => words.say(origin_key(origin)),
        value => super::printable(&words.evaluator().show_of(fact, value)),
    }
}

fn bearer(words: Words<'_>, party: Party, bearers: &[ElementId], says: Modality, answer: Option<bool>) -> String {
    // Of those bound, the sorts that the party is of are enough.
    let of_party = |id: &ElementId| party.is_some_and(|party| words.model.is_a(party, *id));
    let own: Vec<ElementId> = bearers.iter().filter(|id| answer == Some(true) && of_party(id)).copied().collect();
    let who = words.names(if own.is_empty() { bearers } else { &own });
    // Duties and prohibitions bind; what one may do, can claim or is freed from is for somebody.
    let binds = matches!(says, Modality::Obliged | Modality::Forbidden);
    let key = |binding, other| if binds { binding } else { other };
    // Everyone is bound, whoever asks.
    if party.is_some_and(|party| own == [party]) || (party.is_none() && answer == Some(true) && !bearers.is_empty()) {
        return words.text(&Text::key(key(Key::ReasonBindsSelf, Key::ReasonIsForSelf)).with("who", &*who));
    }
    let text = match (party, bearers.is_empty(), answer) {
        (_, true, _) => Text::key(Key::ReasonBindsAll),
        (Some(_), _, Some(true)) => Text::key(key(Key::ReasonBinds, Key::ReasonIsFor)),
        (Some(_), _, _) => Text::key(key(Key::ReasonDoesNotBind, Key::ReasonIsNotFor)),
        (None, _, _) => Text::key(key(Key::ReasonBindsOpen, Key::ReasonIsForOpen)),
    };
    let text = if bearers.is_empty() { text } else { text.with("who", &*who) };
    match party.filter(|_| !bearers.is_empty()) {
        Some(party) => words.text(&text.with("party", &*words.name(party))),
        None => words.text(&text),
    }
}

fn origin_key(origin: Option<crate::norms::Origin>) -> Key {
    use crate::norms::Origin as O;
    match origin {
        Some(O::AskedUnknown) => Key::OriginAsked,
        Some(O::Discretion) => Key::OriginDiscretion,
        Some(O::Contested) => Key::OriginContested,
        Some(O::VersionMissing) => Key::OriginVersionMissing,
        Some(O::NotCommenced) => Key::OriginNotCommenced,
        Some(O::Unasked) | None => Key::OriginUnasked,
    }
}

fn wanted(words: Words<'_>, wanted: &Wanted) -> String {
    match wanted {
        Wanted::Yes | Wanted::Stated => String::new(),
        Wanted::Compare(comparison, value) => {
            let key = match comparison {
                Comparison::Equal => Key::WantedEqual,
                Comparison::NotEqual => Key::WantedNotEqual,
                Comparison::Less => Key::WantedLess,
                Comparison::LessOrEqual => Key::WantedLessOrEqual,
                Comparison::Greater => Key::WantedGreater,
                Comparison::GreaterOrEqual => Key::WantedGreaterOrEqual,
            };
            // A word to choose is told as one.
            let value = match value {
                Value::Word(_) => words.quoted(&words.value(value)),
                other => words.value(other),
            };
            words.text(&Text::key(key).with("value", &*value))
        }
        Wanted::In(values, table) => {
            let name = match table {
                Some(table) => words.name(*table).replace('_', " "),
                None => words.value(values),
            };
            words.text(&Text::key(Key::WantedIn).with("list", &*name))
        }
    }
}
