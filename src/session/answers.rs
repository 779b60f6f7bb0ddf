//! What the commands answer.

use std::fmt::Write as _;

use ecow::EcoString;

use super::{Reply, Request, Session};
use crate::diag::{Diagnostic, Key, Language, Text};
use crate::norms::{Modality, NormState, Norms, Party, Situation};
use crate::render::norms::Detail;
use crate::render::{self, Counts, Lines, Look, VocabularyReader};
use crate::value::Period;

impl Session {
    pub(super) fn check(&mut self) -> Reply {
        let look = self.look();
        let diagnostics = self.state.workspace.diagnostics().to_vec();
        let report = self.state.workspace.report().clone();
        let lines = Lines::new(self.state.workspace.sources());
        let own: Vec<&Diagnostic> = diagnostics.iter().filter(|d| !render::is_rule(d)).collect();
        let mut text = render::diagnostics(&lines, &own, look);
        text.push_str(&render::report(&report, &lines, look));
        text.push_str(&render::summary(&report, Counts::of(&diagnostics), look));
        Reply { text, ..Reply::default() }
    }

    /// An element as it is written, and where.
    pub(super) fn show(&mut self, label: &str) -> Reply {
        let model = self.model();
        let mut found: Vec<_> = model.elements().filter(|(_, e)| e.label == label).map(|(id, _)| id).collect();
        if found.is_empty() {
            found = model.pack_elements().filter(|(_, e)| e.label == label).map(|(id, _)| id).collect();
        }
        if found.is_empty() {
            let labels = model.elements().map(|(_, e)| e.label.as_str()).filter(|known| !known.is_empty());
            let text = match crate::diag::nearest(label, labels) {
                Some(near) => Text::key(Key::ReplNoLabelNear).with("name", label).with("near", &near),
                None => Text::key(Key::ReplNoLabel).with("name", label),
            };
            return self.refused(&text);
        }
        let sources = self.state.workspace.sources();
        let lines = Lines::new(sources);
        let mut text = String::new();
        for id in found {
            let element = model.element(id);
            let _ = writeln!(text, "// {}", lines.file_line(element.span()));
            let _ = writeln!(text, "{}", sources.text(element.range.within(element.item)));
        }
        Reply { text, ..Reply::default() }
    }

    pub(super) fn type_of(&mut self, expression: &str) -> Reply {
        let language = self.language();
        match self.state.workspace.type_of(expression, language) {
            Ok(words) => Reply { text: format!("{words}\n"), ..Reply::default() },
            Err(wrong) => self.wrong(&wrong),
        }
    }

    pub(super) fn vocabulary(&mut self, word: &str) -> Reply {
        let language = self.language();
        let model = self.model();
        let reader = VocabularyReader { schema: &model.schema, language };
        if word.is_empty() {
            return Reply { text: reader.list(), ..Reply::default() };
        }
        match reader.find(word) {
            Ok(text) => Reply { text, ..Reply::default() },
            Err(Some(near)) => {
                self.refused(&Text::key(Key::FailUnknownWordNear).with("path", word).with("reason", near.as_str()))
            }
            Err(None) => self.refused(&Text::key(Key::FailUnknownWord).with("path", word)),
        }
    }

    // ---- Facts

    pub(super) fn set_situation(&mut self, label: &str) -> Reply {
        let all = self.situations().into_iter().filter(|(.., own)| !own);
        let labels: Vec<EcoString> = all.map(|(label, ..)| label).collect();
        if label.is_empty() {
            if labels.is_empty() {
                return self.said(&Text::key(Key::ReplNoSituations));
            }
            return Reply { text: labels.iter().map(|label| format!("{label}\n")).collect(), ..Reply::default() };
        }
        if !labels.iter().any(|known| known == label) {
            let reason = match crate::diag::nearest(label, labels.iter().map(EcoString::as_str)) {
                Some(near) => Text::key(Key::DidYouMean).with("name", &near),
                None if labels.is_empty() => Text::key(Key::NoneDeclared),
                None => Text::key(Key::KnownNames).with("names", labels.join(", ").as_str()),
            };
            return self.refused(&Text::key(Key::FailNoSituation).with("path", label).with("reason", reason));
        }
        self.remember();
        self.state.situation = Some(label.into());
        self.facts()
    }

    pub(super) fn set_day(&mut self, day: &str) -> Reply {
        if Period::read(day).and_then(Period::days) != Some(1) {
            return self.refused(&Text::key(Key::FailNotADate).with("path", day));
        }
        let done = Text::key(Key::ReplDay).with("name", day);
        let (written, day) = (day, EcoString::from(day));
        self.changed(
            written,
            move |state| {
                state.at = Some(day);
                state.write();
            },
            &done,
        )
    }

    pub(super) fn set_actor(&mut self, who: &str) -> Reply {
        let known = self.model().known;
        if let Err(text) = self.named(who, &[known.role, known.body], Key::FailNoParty) {
            return self.refused(&text);
        }
        let done = Text::key(Key::ReplActor).with("name", who);
        let (written, who) = (who, EcoString::from(who));
        self.changed(
            written,
            move |state| {
                state.actor = Some(who);
                state.write();
            },
            &done,
        )
    }

    /// `fact: value`, also with `=`; a fact alone is true.
    pub(super) fn assume(&mut self, fact: &str) -> Reply {
        let yes = if self.state.workspace.language() == Language::En { "yes" } else { "ja" };
        let (name, value) = fact.split_once([':', '=']).unwrap_or((fact, yes));
        let (name, value) = (name.trim(), value.trim());
        let line = ecow::eco_format!("{name}: {value}");
        let done = Text::key(Key::ReplAssumed).with("name", line.as_str());
        let (written, name) = (line.clone(), EcoString::from(name));
        self.changed(
            &written,
            move |state| {
                state.facts.retain(|known| !is_about(known, &name));
                state.facts.push(line);
                state.write();
            },
            &done,
        )
    }

    pub(super) fn retract(&mut self, fact: &str) -> Reply {
        if !fact.is_empty() && !self.state.facts.iter().any(|known| is_about(known, fact)) {
            return self.refused(&Text::key(Key::ReplNotAssumed).with("name", fact));
        }
        let fact = EcoString::from(fact);
        let done = match fact.as_str() {
            "" => Text::key(Key::ReplForgotten),
            fact => Text::key(Key::ReplRetracted).with("name", fact),
        };
        self.changed(
            "",
            move |state| {
                state.facts.retain(|known| !fact.is_empty() && !is_about(known, &fact));
                if fact.is_empty() {
                    (state.at, state.actor, state.situation) = (None, None, None);
                }
                state.write();
            },
            &done,
        )
    }

    pub(super) fn facts(&mut self) -> Reply {
        let model = self.model();
        let situation = self.situation();
        let language = self.language();
        let evaluator = crate::eval::Evaluator::new(&model, language);
        let mut text = String::new();
        let mut row = |name: &str, value: &str| {
            let _ = writeln!(text, "{name}: {value}");
        };
        if let Some(day) = situation.at {
            row(&Text::key(Key::ReplDayWord).in_language(language), &Period::from_day(day).in_language(language));
        }
        if let Some(actor) = situation.actor {
            row(&Text::key(Key::ReplActorWord).in_language(language), &evaluator.name(actor));
        }
        for (fact, value) in &situation.facts {
            let value = match value {
                crate::norms::Fact::Known(value) => evaluator.show(value),
                crate::norms::Fact::Unknown(_) => Text::key(Key::AnswerUnknown).in_language(language),
            };
            row(&evaluator.label_word(*fact), &value);
        }
        if text.is_empty() {
            return self.said(&Text::key(Key::ReplNoFacts));
        }
        Reply { text, ..Reply::default() }
    }

    // ---- Norms

    pub(super) fn duties(&mut self, operand: &str) -> Reply {
        let all = matches!(operand, "all" | "alle" | "alt" | "--all");
        let look = Look { all, ..self.look() };
        let situation = self.situation();
        let model = self.model();
        let norms = Norms::of(&model);
        let reasons = matches!(operand, "reasons" | "grunner" | "grunnar");
        let detail = if reasons { Detail::Decisive } else { Detail::Answer };
        let text = render::norms::answer(&norms.decide(&situation), None, detail, look);
        Reply { text, ..Reply::default() }
    }

    /// One norm: what decided; with `full` after its name every step.
    pub(super) fn why(&mut self, norm: &str) -> Reply {
        let full = ["full", "alt"].iter().find_map(|word| norm.strip_suffix(word));
        let (norm, detail) = match full.filter(|rest| rest.ends_with(' ')) {
            Some(rest) => (rest.trim(), Detail::Full),
            None => (norm, Detail::Decisive),
        };
        let look = self.look();
        let situation = self.situation();
        let model = self.model();
        let known = &model.known;
        let kinds = [known.duty, known.prohibition, known.permission, known.right, known.exception];
        let id = match self.named(norm, &kinds, Key::FailNoNorm) {
            Ok(id) => id,
            Err(text) => return self.refused(&text),
        };
        let norms = Norms::of(&model);
        let decision = norms.decide(&situation);
        let text = norms.find(id).map(|index| {
            let party = decision.asked_party(index);
            render::norms::reasons(&decision, index, party, detail, look)
        });
        Reply { text: text.unwrap_or_default(), ..Reply::default() }
    }

    /// What another fact or another day would change; nothing is kept of it.
    pub(super) fn what_if(&mut self, operand: &str) -> Reply {
        let before = self.situation();
        let saved = (self.state.clone(), self.before.len());
        let tried = if Period::read(operand).is_some() { self.set_day(operand) } else { self.assume(operand) };
        let after = self.situation();
        let model = self.model();
        self.state = saved.0;
        self.before.truncate(saved.1);
        if tried.wrong {
            return tried;
        }
        let norms = Norms::of(&model);
        let (before, after) = (standings(&norms, &before), standings(&norms, &after));
        let language = self.language();
        let evaluator = crate::eval::Evaluator::new(&model, language);
        let mut text = String::new();
        for (norm, party, state) in &after {
            let old = before.iter().find(|(n, p, _)| n == norm && p == party).map(|(.., state)| *state);
            let old = old.unwrap_or(NormState::DoesNotApply);
            if old != *state {
                let say = |state| Text::key(render::norms::state_key(state)).in_language(language);
                let who = party.map(|party| format!(" ({})", evaluator.name(party))).unwrap_or_default();
                let _ = writeln!(text, "{}{who}: {} → {}", evaluator.name(*norm), say(old), say(*state));
            }
        }
        if text.is_empty() {
            return self.said(&Text::key(Key::ReplNothingChanges));
        }
        Reply { text, ..Reply::default() }
    }

    pub(super) fn follow(&mut self, label: &str) -> Reply {
        let look = self.look();
        let model = self.model();
        let case = match self.named(label, &[model.known.case], Key::FailNoCase) {
            Ok(case) => case,
            Err(text) => return self.refused(&text),
        };
        let norms = Norms::of(&model);
        match norms.follow(case, None) {
            Some(course) => {
                Reply { text: render::norms::course(&norms, &course, Some(case), look), ..Reply::default() }
            }
            None => self.refused(&Text::key(Key::FailNoDay).with("path", label)),
        }
    }

    pub(super) fn tests(&mut self) -> Reply {
        let look = self.look();
        let model = self.model();
        let norms = Norms::of(&model);
        let results = norms.run_tests();
        if results.is_empty() {
            return self.said(&Text::key(Key::TestsNone));
        }
        let text = render::norms::tests(&norms, &results, &Lines::new(self.state.workspace.sources()), look);
        Reply { text, ..Reply::default() }
    }

    // ---- The session

    pub(super) fn undo(&mut self) -> Reply {
        match self.before.pop() {
            Some(state) => {
                self.state = state;
                self.said(&Text::key(Key::ReplUndone))
            }
            None => self.said(&Text::key(Key::ReplNothingToUndo)),
        }
    }

    pub(super) fn load(path: &str) -> Reply {
        let request = if path.is_empty() { Request::Reopen } else { Request::Open(path.into()) };
        Reply { request: Some(request), ..Reply::default() }
    }

    pub(super) fn set_language(&mut self, code: &str) -> Reply {
        match Language::from_code(code) {
            Some(language) => {
                self.language = Some(language);
                self.said(&Text::key(Key::ReplSpoken))
            }
            None => self.refused(&Text::key(Key::ReplNoLanguage).with("name", code)),
        }
    }
}

/// Does a line `fact: value` say something of this fact?
fn is_about(line: &str, fact: &str) -> bool {
    line.split_once(':').is_some_and(|(known, _)| known.trim() == fact)
}

/// How each norm stands for each party.
fn standings(norms: &Norms<'_>, situation: &Situation) -> Vec<(crate::model::ElementId, Party, NormState)> {
    let decision = norms.decide(situation);
    let binding = norms.iter().filter(|(_, norm)| norm.modality != Modality::Exception);
    let all = binding.flat_map(|(index, norm)| {
        let parties = decision.parties(norm);
        parties.into_iter().map(|party| (norm.id, party, decision.told(index, party))).collect::<Vec<_>>()
    });
    all.collect()
}
