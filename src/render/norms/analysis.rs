//! What an analysis of norms found, for readers (text, Markdown) and for programs.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use super::Words;
use super::blocks::situation_data;
use crate::diag::{Key, Text};
use crate::model::ElementId;
use crate::norms::analysis::{Analysis, Doubt, Finding, Problem, Witness};
use crate::norms::{NormIndex, Norms, Version};
use crate::render::Look;
use crate::value::Period;

/// What is told of a finding.
struct Told {
    heading: Key,
    text: String,
    doubt: String,
    days: String,
    block: Option<String>,
}

struct Teller<'r, 'm> {
    norms: &'r Norms<'m>,
    words: Words<'m>,
}

impl Teller<'_, '_> {
    fn named(&self, id: ElementId) -> String {
        let (name, label) = (self.words.name(id), self.words.label(id));
        if name == label { format!("`{label}`") } else { format!("{name} (`{label}`)") }
    }

    fn norm(&self, index: NormIndex) -> String {
        self.named(self.norms.get(index).id)
    }

    fn days(&self, periods: &[Period]) -> String {
        periods.iter().map(|period| period.in_language(self.words.look.language)).collect::<Vec<_>>().join(", ")
    }

    fn heading(problem: &Problem) -> Key {
        match problem {
            Problem::Conflict(..) => Key::AnalyseConflicts,
            Problem::NeverApplies(_) | Problem::VersionNeverApplies(..) => Key::AnalyseIdle,
            Problem::NeverPrevails(_) => Key::AnalyseBeaten,
            Problem::RedundantOverride(..) | Problem::RedundantYield(..) => Key::AnalyseRedundant,
            Problem::Gap(_) => Key::AnalyseGaps,
            Problem::OrphanRight(_) => Key::AnalyseOrphans,
            Problem::MissingWording(..) | Problem::DoubleWording(..) => Key::AnalyseWordings,
        }
    }

    fn text(&self, problem: &Problem) -> String {
        let of = |key: Key, norm: String| Text::key(key).with("norm", &*norm);
        let text = match problem {
            Problem::Conflict(a, b, point) => {
                let action = self.words.point(point);
                let duty = |index: &NormIndex| self.norms.get(*index).modality == crate::norms::Modality::Obliged;
                let (key, other) = match () {
                    () if a == b => (Key::AnalyseSelfConflict, None),
                    () if duty(a) && duty(b) => (Key::AnalyseExclusive, Some(self.norm(*b))),
                    () => (Key::AnalyseConflict, Some(self.norm(*b))),
                };
                let text = of(key, self.norm(*a)).with("action", &*action);
                match other {
                    Some(other) => text.with("other", &*other),
                    None => text,
                }
            }
            Problem::NeverApplies(index) => of(Key::AnalyseNeverApplies, self.norm(*index)),
            Problem::VersionNeverApplies(index, place) => {
                let version = self.norms.get(*index).versions.get(*place);
                let days = version.map(|version| self.days(&[version.period])).unwrap_or_default();
                of(Key::AnalyseVersionNeverApplies, self.norm(*index)).with("period", &*days)
            }
            Problem::NeverPrevails(index) => {
                let exception = self.norms.get(*index).modality == crate::norms::Modality::Exception;
                let key = if exception { Key::AnalyseNeverFrees } else { Key::AnalyseNeverPrevails };
                of(key, self.norm(*index))
            }
            Problem::RedundantOverride(index, over) => {
                of(Key::AnalyseRedundantOverride, self.norm(*index)).with("other", &*self.named(*over))
            }
            Problem::RedundantYield(index, to) => {
                of(Key::AnalyseRedundantYield, self.norm(*index)).with("other", &*self.named(*to))
            }
            Problem::Gap(cover) => of(Key::AnalyseGap, self.named(*cover)),
            Problem::OrphanRight(index) => of(Key::AnalyseOrphan, self.norm(*index)),
            Problem::MissingWording(id, period) => {
                of(Key::AnalyseMissingWording, self.named(*id)).with("period", &*self.days(&[*period]))
            }
            Problem::DoubleWording(id, period) => {
                of(Key::AnalyseDoubleWording, self.named(*id)).with("period", &*self.days(&[*period]))
            }
        };
        self.words.text(&text)
    }

    fn told(&self, place: usize, finding: &Finding) -> Told {
        let label = format!("{}_{}", self.words.say(Key::AnalyseLabel), place + 1);
        let block = |witness: &Witness| self.words.witness_block(&label, witness);
        Told {
            heading: Self::heading(&finding.problem),
            text: self.text(&finding.problem),
            doubt: self.doubt(finding),
            days: self.days(&finding.periods),
            block: finding.witness.as_ref().map(block),
        }
    }

    /// How sure it is; and that the law behind it is not verified, where that is so in one of its periods.
    fn doubt(&self, finding: &Finding) -> String {
        let model = self.norms.model;
        let unverified = |index: &NormIndex| {
            let in_periods = |version: &&Version| finding.periods.iter().any(|period| version.period.overlaps(*period));
            let day = |period: &Period| period.start.or(period.end);
            let mut versions = self.norms.get(*index).versions.iter().filter(in_periods);
            versions.any(|version| finding.periods.iter().any(|period| !version.is_verified(model, day(period))))
        };
        let doubt = self.words.say(certainty(finding.doubt));
        if finding.problem.norms().iter().any(unverified) {
            format!("{doubt}; {}", self.words.say(Key::AnalyseUnverified))
        } else {
            doubt
        }
    }

    fn summary(&self, analysis: &Analysis, shown: &[&Finding]) -> String {
        let proven = shown.iter().filter(|finding| finding.doubt.is_none()).count();
        let text = Text::key(if shown.is_empty() { Key::AnalyseNothing } else { Key::AnalyseSummary });
        let text = text.with("norms", analysis.norms).with("stretches", analysis.stretches);
        let text =
            if shown.is_empty() { text } else { text.with("proven", proven).with("possible", shown.len() - proven) };
        let mut summary = self.words.text(&text);
        let hidden = analysis.findings.len() - shown.len();
        if hidden > 0 {
            summary.push('\n');
            summary.push_str(&self.words.text(&Text::key(Key::AnalyseHidden).with("count", hidden)));
        }
        summary
    }
}

/// Is it proven, or what stands in doubt?
pub(super) fn certainty(doubt: Option<Doubt>) -> Key {
    match doubt {
        None => Key::AnalyseProven,
        Some(Doubt::Role) => Key::AnalyseDoubtRole,
        Some(Doubt::Evaluator) => Key::AnalyseDoubtEvaluator,
        Some(Doubt::Law) => Key::AnalyseDoubtLaw,
        Some(Doubt::TooLarge) => Key::AnalyseDoubtBudget,
    }
}

/// The elements that a finding is about.
fn about(norms: &Norms<'_>, problem: &Problem) -> Vec<ElementId> {
    let id = |index: &NormIndex| norms.get(*index).id;
    match problem {
        Problem::Conflict(a, b, _) => vec![id(a), id(b)],
        Problem::RedundantOverride(a, of) | Problem::RedundantYield(a, of) => vec![id(a), *of],
        Problem::NeverApplies(a)
        | Problem::VersionNeverApplies(a, _)
        | Problem::NeverPrevails(a)
        | Problem::OrphanRight(a) => vec![id(a)],
        Problem::Gap(of) | Problem::MissingWording(of, _) | Problem::DoubleWording(of, _) => vec![*of],
    }
}

/// The findings that are shown: where a plan has norms, covers or law of its own, what is about these; with `all`, and where
/// it has none, every one.
pub fn shown<'a>(norms: &Norms<'_>, analysis: &'a Analysis, all: bool) -> Vec<&'a Finding> {
    let model = norms.model;
    let known = &model.known;
    let own = |id: ElementId| !model.is_pack(id);
    let mut of_plan = norms.iter().map(|(_, norm)| norm.id);
    let blocks = [known.cover, known.section].into_iter().flatten();
    let everything = all || !(of_plan.any(own) || blocks.flat_map(|kind| model.all(kind)).any(own));
    let is_shown = |finding: &&Finding| everything || about(norms, &finding.problem).into_iter().any(own);
    analysis.findings.iter().filter(is_shown).collect()
}

/// The findings for readers: under headings, each with how sure it is, its days and a situation.
pub fn analysis(norms: &Norms<'_>, analysis: &Analysis, shown: &[&Finding], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look) };
    let mut out = String::new();
    let mut heading = None;
    for (place, finding) in shown.iter().enumerate() {
        let told = teller.told(place, finding);
        if heading != Some(told.heading) {
            heading = Some(told.heading);
            out.push_str(&look.bold(&look.say(told.heading)));
            out.push('\n');
        }
        let days = if told.days.is_empty() { String::new() } else { format!(" · {}", told.days) };
        let _ = writeln!(out, "  {}\n    {}", told.text, look.faint(&format!("{}{days}", told.doubt)));
        for line in told.block.iter().flat_map(|block| block.lines()) {
            let _ = writeln!(out, "    {line}");
        }
        out.push('\n');
    }
    out.push_str(&teller.summary(analysis, shown));
    out.push('\n');
    out
}

/// The findings as Markdown.
pub fn analysis_markdown(norms: &Norms<'_>, analysis: &Analysis, shown: &[&Finding], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look) };
    let mut out = String::new();
    let mut heading = None;
    for (place, finding) in shown.iter().enumerate() {
        let told = teller.told(place, finding);
        if heading != Some(told.heading) {
            heading = Some(told.heading);
            let _ = writeln!(out, "## {}\n", look.say(told.heading));
        }
        let days = if told.days.is_empty() { String::new() } else { format!(" · {}", told.days) };
        let _ = writeln!(out, "**{}**  \n{}{days}\n", told.text, told.doubt);
        if let Some(block) = told.block {
            let _ = writeln!(out, "```plikt\n{block}\n```\n");
        }
    }
    out.push_str(&teller.summary(analysis, shown));
    out.push('\n');
    out
}

/// The findings as data.
pub fn analysis_json(norms: &Norms<'_>, analysis: &Analysis, shown: &[&Finding], look: Look) -> String {
    let teller = Teller { norms, words: Words::of(norms, look) };
    let label = |id: ElementId| norms.model.element(id).label.to_string();
    let finding = |(place, finding): (usize, &&Finding)| {
        let mut data = Map::new();
        data.insert("problem".into(), json!(word(&finding.problem)));
        data.insert("proven".into(), json!(finding.doubt.is_none()));
        if let Some(doubt) = finding.doubt {
            data.insert("doubt".into(), json!(doubt_word(doubt)));
        }
        data.insert("text".into(), json!(teller.text(&finding.problem)));
        let about: Vec<String> = about(norms, &finding.problem).into_iter().map(label).collect();
        data.insert("about".into(), json!(about));
        let periods: Vec<Json> = finding.periods.iter().chain(period_of(&finding.problem)).map(period).collect();
        data.insert("periods".into(), json!(periods));
        if let Some(witness) = &finding.witness {
            data.insert("situation".into(), situation_data(norms.model, &witness.situation));
            if !witness.also.is_empty() {
                let also: Vec<String> = witness.also.iter().map(|id| label(*id)).collect();
                data.insert("also".into(), json!(also));
            }
            data.insert("plikt".into(), json!(teller.told(place, finding).block));
        }
        Json::Object(data)
    };
    let data = json!({
        "findings": shown.iter().enumerate().map(finding).collect::<Vec<_>>(),
        "norms": analysis.norms,
        "stretches": analysis.stretches,
        "variables": analysis.variables,
        "nodes": analysis.nodes,
    });
    super::data::text(&data)
}

/// A period as data.
pub(super) fn period(period: &Period) -> Json {
    json!({ "from": period.start.map(|day| day.to_string()), "to": period.end.map(|day| day.to_string()) })
}

fn period_of(problem: &Problem) -> Option<&Period> {
    match problem {
        Problem::MissingWording(_, period) | Problem::DoubleWording(_, period) => Some(period),
        _ => None,
    }
}

/// A doubt's word in data.
pub(super) fn doubt_word(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Role => "role",
        Doubt::Evaluator => "evaluator",
        Doubt::Law => "law",
        Doubt::TooLarge => "budget",
    }
}

fn word(problem: &Problem) -> &'static str {
    match problem {
        Problem::Conflict(..) => "conflict",
        Problem::NeverApplies(_) => "never_applies",
        Problem::VersionNeverApplies(..) => "version_never_applies",
        Problem::NeverPrevails(_) => "never_prevails",
        Problem::RedundantOverride(..) => "redundant_override",
        Problem::RedundantYield(..) => "redundant_yield",
        Problem::Gap(_) => "gap",
        Problem::OrphanRight(_) => "orphan_right",
        Problem::MissingWording(..) => "missing_wording",
        Problem::DoubleWording(..) => "double_wording",
    }
}
