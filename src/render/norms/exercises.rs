//! What tests do not reach, as tests to paste: a situation that states as little as can be, with its answers.

use std::fmt::Write as _;

use super::Words;
use crate::diag::{Key, Language, Text};
use crate::model::vocabulary::Section;
use crate::norms::analysis::{Coverage, Exercise, Target};
use crate::norms::{Argument, Decision, NormIndex, NormState, Norms, Standing, Term, Version};
use crate::render::Look;

/// The exercises as blocks of plikt, each a situation and a test that holds.
pub fn exercises(norms: &Norms<'_>, exercises: &[Exercise], look: Look) -> String {
    let words = Words::of(norms, look);
    let known = &norms.model.known;
    let prefix = words.say(Key::GenerateLabel);
    let mut number = 0;
    let mut blocks = Vec::new();
    for exercise in exercises {
        let decision = norms.decide(&exercise.situation);
        let expected = expectations(norms, &decision, exercise, words);
        if expected.is_empty() {
            continue;
        }
        number += 1;
        while norms.model.elements().any(|(_, element)| element.label == format!("{prefix}_{number}")) {
            number += 1;
        }
        let label = format!("{prefix}_{number}");
        let given = words.field_word(known.test, known.given);
        let expect = words.field_word(known.test, known.expect);
        let title: String = words
            .target(norms, exercise.target)
            .chars()
            .flat_map(|c| ['"', '\\', '{', '}'].contains(&c).then_some('\\').into_iter().chain([c]))
            .collect();
        let mut block = format!("{}\n", words.situation_block(&label, &exercise.situation));
        let _ = write!(block, "{} \"{title}\" {{\n  {given}: {label}\n", words.kind(known.test));
        for line in expected {
            let _ = writeln!(block, "  {expect}: {line}");
        }
        block.push_str("}\n");
        blocks.push(block);
    }
    if blocks.is_empty() {
        return format!("// {}\n", words.say(Key::GenerateNothing));
    }
    blocks.join("\n")
}

/// What is found in the situation of the norms that it was made for.
fn expectations(norms: &Norms<'_>, decision: &Decision<'_>, exercise: &Exercise, words: Words<'_>) -> Vec<String> {
    let language = words.look.language;
    let (applies, does_not_apply, is) = match language {
        Language::En => ("applies", "does not apply", "is"),
        Language::Nb => ("gjelder", "gjelder ikke", "er"),
        Language::Nn => ("gjeld", "gjeld ikkje", "er"),
    };
    let mut involved: Vec<NormIndex> = Vec::new();
    let mut doings: Vec<&Term> = Vec::new();
    let mut add = |index: NormIndex| {
        if !involved.contains(&index) {
            involved.push(index);
        }
    };
    for target in std::iter::once(&exercise.target).chain(&exercise.also) {
        match target {
            Target::Version(index, _) | Target::Overridden(index) => add(*index),
            Target::Priority(index, over) => {
                add(*index);
                add(*over);
                doings.extend(decision.version(*index).into_iter().flat_map(Version::terms));
            }
            Target::Exception(exception) => {
                doings.extend(decision.version(*exception).into_iter().flat_map(Version::terms));
                for (index, norm) in norms.iter().filter(|(_, norm)| norm.exceptions.contains(exception)) {
                    let party = decision.asked_party(index);
                    let freed = |version| decision.version_applies(version, norm.id, party) == Some(true);
                    if norm.versions.iter().any(freed) {
                        add(index);
                        doings.extend(decision.version(index).into_iter().flat_map(Version::terms));
                    }
                }
            }
            // It shows in one norm that asks about it.
            Target::Derived(id, answer) => {
                let shows = |index: &NormIndex| {
                    let applies = decision.state(*index, decision.asked_party(*index));
                    norms.derived_of(*index).contains(id)
                        && applies == if *answer { NormState::Applies } else { NormState::DoesNotApply }
                };
                if let Some(index) = norms.iter().map(|(index, _)| index).find(shows) {
                    add(index);
                }
            }
            Target::Stretch(_) => {
                let prevails =
                    |index: &NormIndex| decision.state(*index, decision.asked_party(*index)) == NormState::Applies;
                if let Some(index) = norms.iter().map(|(index, _)| index).find(prevails) {
                    add(index);
                }
            }
        }
    }
    let mut lines = Vec::new();
    for index in involved.into_iter().filter(|index| norms.get(*index).modality != crate::norms::Modality::Exception) {
        let label = words.label(norms.get(index).id);
        match decision.state(index, decision.asked_party(index)) {
            NormState::Applies => lines.push(format!("{label} {applies}")),
            NormState::Overridden | NormState::DoesNotApply => lines.push(format!("{label} {does_not_apply}")),
            NormState::Contested => lines.push(format!("{label} {is} {}", words.standing_word(Standing::Contested))),
            NormState::Undetermined => {}
        }
    }
    for term in doings {
        let standing = decision.standing(&term.point(), decision.situation.actor);
        if standing != Standing::Undetermined {
            let line = format!("{} {is} {}", words.written_term(term), words.standing_word(standing));
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

impl Words<'_> {
    fn standing_word(self, standing: Standing) -> String {
        self.model.schema.vocabulary.write(Section::Values, self.look.language, standing.word()).to_owned()
    }

    /// An action as plikt writes it: what comes first without its name, the rest with theirs.
    fn written_term(self, term: &Term) -> String {
        let names = self.model.parameters(term.action);
        let stated = term.arguments.iter().enumerate().filter_map(|(place, argument)| {
            let Argument::This(id) = argument else { return None };
            let value = self.label(*id);
            if place == 0 {
                return Some(value);
            }
            let name = names.get(place)?;
            let name = self.model.schema.vocabulary.write(Section::Names, self.look.language, name);
            Some(format!("{name}: {value}"))
        });
        let stated: Vec<String> = stated.collect();
        let action = self.label(term.action);
        if stated.is_empty() { action } else { format!("{action}({})", stated.join(", ")) }
    }

    /// What is reached, in words.
    fn target(self, norms: &Norms<'_>, target: Target) -> String {
        let name = |index: NormIndex| self.name(norms.get(index).id);
        let of = |key: Key, index: NormIndex| self.text(&Text::key(key).with("norm", &*name(index)));
        match target {
            Target::Version(index, place) => {
                let norm = norms.get(index);
                let period = norm.versions.get(place).map(|version| version.period).filter(|_| norm.versions.len() > 1);
                let applies = of(Key::GenerateApplies, index);
                match period {
                    Some(period) => format!("{applies} ({})", period.in_language(self.look.language)),
                    None => applies,
                }
            }
            Target::Overridden(index) => of(Key::GenerateOverridden, index),
            Target::Exception(index) => of(Key::GenerateFrees, index),
            Target::Priority(index, over) => {
                let text = Text::key(Key::GeneratePriority).with("norm", &*name(index)).with("other", &*name(over));
                self.text(&text)
            }
            Target::Derived(id, answer) => {
                let key = if answer { Key::GenerateDerivedYes } else { Key::GenerateDerivedNo };
                self.text(&Text::key(key).with("fact", &*self.name(id)))
            }
            Target::Stretch(period) => {
                let period = period.in_language(self.look.language);
                self.text(&Text::key(Key::GenerateStretch).with("period", &*period))
            }
        }
    }
}

type IsOf = fn(&Target) -> bool;

/// What tests reach beside the versions of norms: how much of each sort, and what they do not.
pub(super) fn covered(norms: &Norms<'_>, coverage: &Coverage, look: Look) -> String {
    let words = Words::of(norms, look);
    let mut out = String::new();
    let sorts: [(Key, IsOf); 5] = [
        (Key::CoverageOverridden, |target| matches!(target, Target::Overridden(_))),
        (Key::CoverageExceptions, |target| matches!(target, Target::Exception(_))),
        (Key::CoveragePriorities, |target| matches!(target, Target::Priority(..))),
        (Key::CoverageDerived, |target| matches!(target, Target::Derived(..))),
        (Key::CoverageStretches, |target| matches!(target, Target::Stretch(_))),
    ];
    for (key, is_of) in sorts {
        let all: Vec<&(Target, bool)> = coverage.targets.iter().filter(|(target, _)| is_of(target)).collect();
        if all.is_empty() {
            continue;
        }
        let missed: Vec<Target> = all.iter().filter(|(_, reached)| !reached).map(|(target, _)| *target).collect();
        let text = Text::key(key).with("reached", all.len() - missed.len()).with("all", all.len());
        let _ = write!(out, "{}", words.text(&text));
        if missed.is_empty() {
            out.push('\n');
            continue;
        }
        let _ = writeln!(out, ". {}", words.say(Key::TestsNotReached));
        for target in missed {
            let _ = writeln!(out, "  {}", words.target(norms, target));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ElementId;

    #[test]
    fn an_action_is_written_as_it_is_read() {
        let mut workspace = crate::Workspace::new();
        workspace.set(
            "a.plikt",
            "language: en\nbody b \"B\" {}\ninformation i {}\naction tell { what: information  to: role | body }\n\
             duty d { action: tell(i, to: b) }\nduty e { action: tell(to: b) }\n",
        );
        let model = workspace.model();
        let norms = Norms::of(&model);
        let words = Words::of(&norms, Look { language: Language::En, ..Look::default() });
        let term = |label: &str| -> Option<String> {
            let id: ElementId = model.elements().find(|(_, element)| &*element.label == label)?.0;
            let norm = norms.get(norms.find(id)?);
            norm.versions.first()?.action.as_ref().map(|term| words.written_term(term))
        };
        assert_eq!(term("d").as_deref(), Some("tell(i, to: b)"));
        assert_eq!(term("e").as_deref(), Some("tell(to: b)"));
    }
}
