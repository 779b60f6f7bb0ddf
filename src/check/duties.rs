//! What a plan says of the duties that stand over it: does a routine, training or a measure carry each out, does someone
//! answer for that, and are all those whom it binds reached? And rights: is anyone bound by what answers them?

use crate::diag::{Code as Problem, Diagnostic, Key, Language, Text, Translated};
use crate::eval::Evaluator;
use crate::model::vocabulary::Section;
use crate::model::{Changed, ElementId, Model};
use crate::norms::{Modality, Norm, Norms, Obligation, duties_may_differ, has_duties, is_municipal, plan_day};
use crate::source::ItemId;
use crate::value::Period;
use rustc_hash::FxHashSet;

use super::citations::{in_all, in_languages};

/// Duties in force on a plan's day, on the municipality's own bodies and their people, that nothing in the plan carries out,
/// for which nobody answers, or that reach only some of those whom they bind. Duties of one class are told together.
pub(super) fn duties(model: &Model) -> Vec<Diagnostic> {
    let plans = model.known.plan.map(|kind| model.of_kind(kind).to_vec()).unwrap_or_default();
    if plans.is_empty() || !has_duties(model) {
        return Vec::new();
    }
    let norms = Norms::of(model);
    let mut found = Vec::new();
    for plan in plans {
        let mut obligations = norms.obligations(plan);
        for obligation in &mut obligations {
            let waived: Vec<ElementId> =
                obligation.bodies.iter().filter(|body| obligation.set_aside(Some(**body)).is_some()).copied().collect();
            obligation.bodies.retain(|body| is_municipal(model, *body) && !waived.contains(body));
        }
        obligations.retain(|obligation| !obligation.bodies.is_empty());
        let check = Check { model, norms: &norms, plan };
        found.extend(check.unanswered(&obligations));
        found.extend(check.without_responsible(&obligations));
        found.extend(check.beyond_reach(&obligations));
    }
    found
}

/// The same after an edit, where what was found before may not stand.
pub(super) fn duties_again(model: &Model, before: Vec<Diagnostic>, changed: &Changed) -> Vec<Diagnostic> {
    let edited: FxHashSet<ItemId> = changed.elements.iter().map(|id| model.element(*id).item).collect();
    let stands =
        !duties_may_differ(model, changed) && !before.iter().any(|found| edited.contains(&found.primary.span.item));
    if stands { before } else { duties(model) }
}

struct Check<'c, 'm> {
    model: &'m Model,
    norms: &'c Norms<'m>,
    plan: ElementId,
}

/// Things that share something, in the order of the first that has it.
fn gather<K: PartialEq, T>(all: impl Iterator<Item = (K, T)>) -> Vec<(K, Vec<T>)> {
    let mut groups: Vec<(K, Vec<T>)> = Vec::new();
    for (key, item) in all {
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, items)) => items.push(item),
            None => groups.push((key, vec![item])),
        }
    }
    groups
}

impl Check<'_, '_> {
    fn norm(&self, obligation: &Obligation) -> &Norm {
        self.norms.get(obligation.norm)
    }

    fn names(&self, ids: &[ElementId]) -> Translated {
        in_all(self.model, |evaluator| {
            ids.iter().map(|id| evaluator.name(*id).to_string()).collect::<Vec<_>>().join(", ")
        })
    }

    fn titles(&self, obligations: &[&Obligation]) -> Translated {
        self.names(&obligations.iter().map(|obligation| self.norm(obligation).id).collect::<Vec<_>>())
    }

    /// `dekker: [meldeplikt_skole, meldeplikt_barnehage]`, in each language.
    fn field(&self, obligations: &[&Obligation]) -> Translated {
        in_languages(|language| {
            let field = self.model.schema.vocabulary.write(Section::Fields, language, "fulfils");
            format!("{field}: {}", self.labels(obligations, language))
        })
    }

    /// `fravik { fra: meldeplikt_skole  begrunnelse: "…" }`, in each language.
    fn waiver(&self, obligations: &[&Obligation]) -> Translated {
        in_languages(|language| {
            let vocabulary = &self.model.schema.vocabulary;
            let field = |field| vocabulary.field_word("waiver", field, language);
            let (kind, labels) =
                (vocabulary.write(Section::Kinds, language, "waiver"), self.labels(obligations, language));
            format!("{kind} {{ {}: {labels}  {}: \"…\" }}", field("of"), field("reason"))
        })
    }

    fn labels(&self, obligations: &[&Obligation], language: Language) -> String {
        let evaluator = Evaluator::new(self.model, language);
        let labels: Vec<String> =
            obligations.iter().map(|o| evaluator.label_word(self.norm(o).id).to_string()).collect();
        if let [one] = labels.as_slice() { one.clone() } else { format!("[{}]", labels.join(", ")) }
    }

    /// Who is bound: everyone, or these bodies and their people.
    fn bound(&self, obligations: &[&Obligation], day: Translated) -> Text {
        if obligations.iter().all(|obligation| obligation.everyone) {
            return Text::key(Key::HelpDutyBindsAll).with("day", day);
        }
        let mut bodies: Vec<ElementId> = Vec::new();
        for obligation in obligations.iter().filter(|obligation| !obligation.everyone) {
            bodies.extend(obligation.bodies.iter().filter(|body| !bodies.contains(body)).copied().collect::<Vec<_>>());
        }
        Text::key(Key::HelpDutyBinds).with("day", day).with("bodies", self.names(&bodies))
    }

    fn unanswered(&self, obligations: &[Obligation]) -> Vec<Diagnostic> {
        let Some(day) = plan_day(self.model, self.plan) else { return Vec::new() };
        let day = in_languages(|language| Period::from_day(day).in_language(language));
        let open = obligations.iter().filter(|obligation| obligation.answers.is_empty());
        let classed = open.map(|obligation| {
            let norm = self.norm(obligation);
            ((norm.classes.first().copied().ok_or(norm.id), obligation.everyone), obligation)
        });
        let span = self.model.element(self.plan).span();
        let told = |(_, duties): (_, Vec<&Obligation>)| {
            Diagnostic::new(Problem::DutyUnanswered, span)
                .with("duties", self.titles(&duties))
                .help(self.bound(&duties, day.clone()))
                .help(Text::key(Key::HelpDutyAnswer).with("field", self.field(&duties)))
                .help(Text::key(Key::HelpDutyWaive).with("waiver", self.waiver(&duties)))
        };
        gather(classed).into_iter().map(told).collect()
    }

    fn without_responsible(&self, obligations: &[Obligation]) -> Vec<Diagnostic> {
        let nobody = |obligation: &&Obligation| {
            !obligation.answers.is_empty() && obligation.answers.iter().all(|reply| reply.responsible.is_empty())
        };
        let by_reply = obligations.iter().filter(nobody).filter_map(|o| Some((o.answers.first()?.id, o)));
        let told = |(reply, duties): (ElementId, Vec<&Obligation>)| {
            Diagnostic::new(Problem::DutyWithoutResponsible, self.model.element(reply).span())
                .with("duties", self.titles(&duties))
                .help(Text::key(Key::HelpDutyResponsible))
        };
        gather(by_reply).into_iter().map(told).collect()
    }

    /// Duties on some of the plan's bodies that nothing in the plan carries out for others of them. A duty on everyone is not
    /// the matter of a body.
    fn beyond_reach(&self, obligations: &[Obligation]) -> Vec<Diagnostic> {
        let missed = obligations.iter().filter(|o| !o.everyone && !o.answers.is_empty()).filter_map(|obligation| {
            let beyond = |body: &ElementId| !obligation.answers.iter().any(|reply| reply.is_for(self.model, *body));
            let bodies: Vec<ElementId> = obligation.bodies.iter().copied().filter(beyond).collect();
            let first = obligation.answers.first()?.id;
            (!bodies.is_empty()).then_some(((first, bodies), obligation))
        });
        let told = |((reply, bodies), duties): ((ElementId, Vec<ElementId>), Vec<&Obligation>)| {
            Diagnostic::new(Problem::DutyBeyondReach, self.model.element(reply).span())
                .with("duties", self.titles(&duties))
                .with("bodies", self.names(&bodies))
                .help(Text::key(Key::HelpDutyReach))
        };
        gather(missed).into_iter().map(told).collect()
    }
}

/// Rights that nothing answers, or whose duties bind nobody: of the model's own files, and of the packs that it stands on.
pub fn rights(model: &Model, packs: bool) -> Vec<Diagnostic> {
    if !packs && model.known.right.is_none_or(|kind| model.of_kind(kind).is_empty()) {
        return Vec::new();
    }
    let norms = Norms::of(model);
    let mut found = Vec::new();
    for (_, right) in
        norms.iter().filter(|(_, norm)| norm.modality == Modality::Right && (packs || !model.is_pack(norm.id)))
    {
        let answers =
            || right.answered_by.iter().map(|index| norms.get(*index)).filter(|n| n.modality == Modality::Obliged);
        let bound = |norm: &Norm| norm.versions.iter().any(|version| !version.bearers.is_empty());
        let name = in_all(model, |evaluator| evaluator.name(right.id).to_string());
        let span = model.element(right.id).span();
        if answers().next().is_none() {
            found.push(Diagnostic::new(Problem::RightWithoutDuty, span).with("right", name));
        } else if !answers().any(bound) {
            let duties: Vec<ElementId> = answers().map(|norm| norm.id).collect();
            let names =
                |e: &Evaluator<'_>| duties.iter().map(|id| e.name(*id).to_string()).collect::<Vec<_>>().join(", ");
            let problem = Diagnostic::new(Problem::RightWithoutBearer, span).with("right", name);
            found.push(problem.with("duties", in_all(model, names)));
        }
    }
    found
}
