//! `plikt explain`: what a code, a rule or a requirement means, and what to do about it.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use clap::ArgMatches;
use ecow::EcoString;

use super::{Exit, Failure, asked_language, load, output};
use crate::check::{Report, RequirementResult};
use crate::diag::{Code as Problem, Key, Language, Text, nearest};
use crate::eval::Evaluator;
use crate::model::code::{Attribute, Code};
use crate::model::schema::FieldName;
use crate::model::{ElementId, Model, Slot};
use crate::packs;
use crate::render::RuleHelp;
use crate::{Workspace, render};

/// Explanations are wrapped to lines of so many characters.
const WIDTH: usize = 100;

pub(super) fn run(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let guides = Guides::new(language);
    let text = match matches.get_one::<String>("code") {
        Some(code) => match guides.explain(code) {
            Some(text) => text,
            None => of_project(matches, code, &guides)?,
        },
        None => guides.list(),
    };
    output::print(&text, output::color(matches))?;
    Ok(Exit::Clean)
}

/// What no pack that ships knows may be the project's own: a rule of the plan, or of a pack in its folder.
fn of_project(matches: &ArgMatches, code: &str, shipped: &Guides) -> Result<String, Failure> {
    let paths: Vec<PathBuf> = matches.get_many("paths").into_iter().flatten().cloned().collect();
    let mut known = shipped.known();
    match load::load(&paths) {
        Ok(mut workspace) => {
            let own = Guides::of(&mut workspace, shipped.language);
            if let Some(text) = own.explain(code) {
                return Ok(text);
            }
            known.extend(own.known());
        }
        // Nobody has asked for the project: where there is none, that is no mistake.
        Err(_) if paths.is_empty() => {}
        Err(failure) => return Err(failure),
    }
    Err(match nearest(code, known.iter().map(EcoString::as_str)) {
        Some(near) => Failure::new(Key::FailUnknownCodeNear, code).because(near),
        None => Failure::new(Key::FailUnknownCode, code),
    })
}

/// The guides in use, or all that ship.
pub(super) struct Guides {
    model: Arc<Model>,
    report: Report,
    language: Language,
}

impl Guides {
    /// An empty plan that uses every pack names all their requirements and rules.
    fn new(language: Language) -> Self {
        let uses: Vec<String> = packs::names().map(|name| format!("use {name}\n")).collect();
        let mut workspace = Workspace::new();
        workspace.set("-", uses.concat());
        let report = workspace.report().clone();
        Self { model: workspace.model(), report, language }
    }

    /// The guides that a project uses, and its own rules.
    pub(super) fn of(workspace: &mut Workspace, language: Language) -> Self {
        let report = workspace.report().clone();
        Self { model: workspace.model(), report, language }
    }

    /// What a rule is about: the requirement it belongs to, or what it says when it is not met; and all of it.
    pub(super) fn rule_help(&self, label: &str) -> Option<RuleHelp> {
        let id = self.rules().find(|id| self.model.element(*id).label == label)?;
        let requirement = self.report.requirements.iter().find(|r| r.rules.iter().any(|(rule, _)| rule == label));
        let short = match requirement {
            Some(requirement) => format!("{}: {}", requirement.label, requirement.title.get(self.language)),
            None => self.template(id, self.model.known.message).unwrap_or_else(|| label.to_owned()),
        };
        Some(RuleHelp { short, full: self.rule(id).trim_end().to_owned() })
    }

    fn say(&self, text: &Text) -> String {
        wrap(&text.in_language(self.language))
    }

    /// Every name that can be explained.
    fn known(&self) -> Vec<EcoString> {
        let codes = Problem::ALL.iter().map(|code| code.as_str().into());
        let requirements = self.report.requirements.iter().map(|r| r.label.clone());
        codes.chain(requirements).chain(self.rules().map(|id| self.model.element(id).label.clone())).collect()
    }

    /// A code, a requirement or a rule by its name, if there is one.
    fn explain(&self, wanted: &str) -> Option<String> {
        let same = |name: &str| name.eq_ignore_ascii_case(wanted);
        if let Some(code) = Problem::ALL.iter().find(|code| same(code.as_str())) {
            return Some(self.problem(*code));
        }
        let requirements: Vec<_> = self.report.requirements.iter().filter(|r| same(&r.label)).collect();
        if !requirements.is_empty() {
            return Some(requirements.iter().map(|requirement| self.requirement(requirement)).collect());
        }
        let rules: Vec<_> = self.rules().filter(|id| same(&self.model.element(*id).label)).collect();
        (!rules.is_empty()).then(|| rules.iter().map(|rule| self.rule(*rule)).collect())
    }

    fn list(&self) -> String {
        let mut out = String::new();
        let caption = |key| Text::key(key).in_language(self.language);
        let _ = writeln!(out, "{}", caption(Key::ExplainCodes));
        for code in Problem::ALL {
            let _ = writeln!(out, "  {:<24}{}", code.as_str(), fact(*code, self.language));
        }
        let _ = writeln!(out, "\n{}", caption(Key::ExplainRequirements));
        for requirement in &self.report.requirements {
            let _ = writeln!(out, "  {:<6}{}", requirement.label, requirement.title.get(self.language));
        }
        let _ = writeln!(out, "\n{}", caption(Key::ExplainRules));
        for requirement in &self.report.requirements {
            for (rule, _) in &requirement.rules {
                let _ = writeln!(out, "  {:<6}{rule}", requirement.label);
            }
        }
        for (rule, ..) in &self.report.others {
            let _ = writeln!(out, "  {:<6}{rule}", "");
        }
        out
    }

    fn problem(&self, code: Problem) -> String {
        let word = render::severity_word(code.severity()).template(self.language);
        let message = fact(code, self.language);
        let explanation = self.say(&Text::key(code.explanation()));
        format!("{word}[{}]: {message}\n\n{explanation}\n", code.as_str())
    }

    fn requirement(&self, requirement: &RequirementResult) -> String {
        let mut out = self.head(requirement);
        let rules: Vec<&str> = requirement.rules.iter().map(|(rule, _)| rule.as_str()).collect();
        let how = match &requirement.not_checkable {
            Some(why) if rules.is_empty() => Text::key(Key::ExplainNotChecked).with("reason", why.clone()),
            _ => Text::key(Key::ExplainCheckedBy).with("rules", rules.join(", ").as_str()),
        };
        let _ = writeln!(out, "{}", self.say(&how));
        if !requirement.replaced_by.is_empty() {
            let by = requirement.replaced_by.join(", ");
            let _ = writeln!(out, "{}", self.say(&Text::key(Key::ReplacedInUse).with("what", by.as_str())));
        }
        out
    }

    /// Label, title, force and place in the guide.
    fn head(&self, requirement: &RequirementResult) -> String {
        let force = render::force_word(&requirement.force)
            .map_or_else(String::new, |word| self.say(&Text::key(Key::ExplainForce).with("force", Text::key(word))));
        let place = self.say(&Text::key(Key::InTheGuide).with("place", &requirement.place));
        format!("{}  {}\n{place}\n{force}\n", requirement.label, requirement.title.get(self.language))
    }

    fn rules(&self) -> impl Iterator<Item = ElementId> {
        let all = self.model.pack_elements().chain(self.model.elements());
        all.filter(|(_, element)| Some(element.kind) == self.model.known.rule).map(|(id, _)| id)
    }

    fn rule(&self, id: ElementId) -> String {
        let label = &self.model.element(id).label;
        let mut out = format!("{label}\n\n");
        for requirement in self.report.requirements.iter().filter(|r| r.rules.iter().any(|(rule, _)| rule == label)) {
            out.push_str(&self.head(requirement));
        }
        let known = &self.model.known;
        for (key, field) in [(Key::ExplainMessage, known.message), (Key::ExplainWhatToDo, known.fix)] {
            if let Some(text) = self.template(id, field) {
                let _ = writeln!(out, "{}", self.say(&Text::key(key).with("text", text.as_str())));
            }
        }
        out
    }

    /// A text of a rule, with its computed parts as the pack writes them where they are the element's name.
    fn template(&self, id: ElementId, field: Option<FieldName>) -> Option<String> {
        let evaluator = Evaluator::new(&self.model, self.language);
        let show = |code: &Code| match code {
            Code::Constant(value) => evaluator.show(value),
            Code::Every(_, Attribute::Name) => "{name}".to_owned(),
            _ => "{…}".to_owned(),
        };
        Some(match &self.model.element(id).field(field?)?.value {
            Slot::Value(value) => evaluator.show(value),
            Slot::Computed(code) => {
                let own = match &**code {
                    Code::Translated(all) => {
                        all.iter().find(|(l, _)| *l == self.language).or(all.first()).map(|(_, c)| c)?
                    }
                    other => other,
                };
                match own {
                    Code::Text(parts) => parts.iter().map(show).collect(),
                    other => show(other),
                }
            }
        })
    }
}

/// What a code says, with `…` for what differs from case to case.
fn fact(code: Problem, language: Language) -> String {
    let mut out = String::new();
    let mut rest = code.message().template(language);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        out.push('…');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// Break lines between words.
fn wrap(text: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > WIDTH {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}
