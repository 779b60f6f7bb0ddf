//! The verbs about norms: `duties`, `why`, `why-not` and `test`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::expected::Expected;
use super::{Exit, Failure, asked_language, load, output};
use crate::Workspace;
use crate::consult::{self, Problem, SituationData};
use crate::diag::{Diagnostic, Key, Language, Severity, Text, Translated};
use crate::model::schema::KindId;
use crate::model::{ElementId, Model};
use crate::norms::analysis::BUDGET;
use crate::norms::{Norms, Situation};
use crate::render::norms::Detail;
use crate::render::{self, Lines, Look};
use crate::session::named;
use crate::value::{Date, Period};

/// A project with what the reader asked for.
pub(super) struct Asked {
    workspace: Workspace,
    pub(super) model: Arc<Model>,
    pub(super) look: Look,
}

pub(super) fn asked(matches: &ArgMatches) -> Result<Asked, Failure> {
    let paths: Vec<PathBuf> = matches.get_many::<PathBuf>("paths").into_iter().flatten().cloned().collect();
    let mut workspace = load::load(&paths)?;
    let language = asked_language(matches).unwrap_or_else(|| workspace.language());
    let all = matches.try_get_one::<bool>("all").ok().flatten().copied().unwrap_or_default();
    Ok(Asked::of(workspace, Look { language, color: output::color(matches), all }))
}

impl Asked {
    pub(super) fn of(mut workspace: Workspace, look: Look) -> Self {
        let model = workspace.model();
        Self { workspace, model, look }
    }

    /// What is wrong in the files, on standard error; were there errors?
    pub(super) fn complain(&mut self) -> bool {
        self.complain_of(|d| d.severity == Severity::Error)
    }

    /// What is found in the files and is to be told, on standard error; were there errors?
    fn complain_of(&mut self, is_told: impl Fn(&Diagnostic) -> bool) -> bool {
        let diagnostics = self.workspace.diagnostics().to_vec();
        let told: Vec<_> = diagnostics.iter().filter(|d| !render::is_rule(d) && is_told(d)).collect();
        let lines = Lines::new(self.workspace.sources());
        output::warn(&render::short(&lines, told.iter().copied(), self.look.language));
        told.iter().any(|d| d.severity == Severity::Error)
    }

    /// The element of some kinds that a label names, in the reader's language or the pack's own.
    pub(super) fn named(&self, label: &str, kinds: &[Option<KindId>], missing: Key) -> Result<ElementId, Failure> {
        named(&self.model, self.look.language, label, kinds)
            .map_err(|reason| Failure(Text::key(missing).with("path", label).with("reason", reason)))
    }

    /// The situation in a file of JSON, where the one asked about is that.
    fn data(matches: &ArgMatches) -> Result<Option<(String, SituationData)>, Failure> {
        let named = matches.get_one::<String>("situation");
        let is_file = |name: &&String| Path::new(name).extension().is_some_and(|ending| ending == "json");
        let Some(file) = named.filter(is_file) else { return Ok(None) };
        let text = std::fs::read_to_string(file).map_err(|error| Failure::new(Key::FailRead, file).because(error))?;
        let data = SituationData::read(&text).map_err(|problems| not_read(file, &problems))?;
        Ok(Some((file.clone(), data)))
    }

    /// Where nobody says which of several situations is meant: their names, on standard error.
    fn tell_situations(&self) {
        let all = self.model.known.situation.map(|kind| self.model.of_kind(kind)).unwrap_or_default();
        let labels: Vec<String> = all
            .iter()
            .map(|id| self.model.element(*id))
            .filter(|element| element.parent.is_none() && !element.label.is_empty())
            .map(|element| format!("`{}`", element.label))
            .collect();
        if labels.len() > 1 {
            let text = Text::key(Key::NormsSeveralSituations).with("labels", &*labels.join(", "));
            output::warn(&format!("{}\n", text.in_language(self.look.language)));
        }
    }

    /// The situation that is asked about: the one named, else the only one, else one without facts.
    pub(super) fn situation(&self, matches: &ArgMatches) -> Result<(Option<ElementId>, Situation), Failure> {
        let known = &self.model.known;
        let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let data = Asked::data(matches)?;
        let id = match word("situation") {
            _ if data.is_some() => None,
            Some(label) => Some(self.named(label, &[known.situation], Key::FailNoSituation)?),
            None => match known.situation.map(|kind| self.model.of_kind(kind)) {
                Some([only]) => Some(*only),
                _ => None,
            },
        };
        if id.is_none() && data.is_none() && ["facts-on", "for"].into_iter().all(|name| word(name).is_none()) {
            self.tell_situations();
        }
        let mut situation = match &data {
            Some((file, data)) => data.situation(&self.model).map_err(|problems| not_read(file, &problems))?,
            None => id.map(|id| Situation::of(&self.model, id)).unwrap_or_default(),
        };
        if let Some(day) = word("facts-on") {
            situation.at = Some(date(day)?);
        }
        if let Some(party) = word("for") {
            situation.actor = Some(self.named(party, &[known.role, known.body], Key::FailNoParty)?);
        }
        Ok((id, situation))
    }
}

/// What is wrong in a file with a situation, each with its place.
fn not_read(file: &str, problems: &[Problem]) -> Failure {
    let said = |language| problems.iter().map(|p| p.in_language(language)).collect::<Vec<_>>().join("; ").into();
    let [en, nb, nn] = [Language::En, Language::Nb, Language::Nn].map(said);
    let text = Text::key(Key::FailSituation).with("path", file);
    Failure(text.with("reason", Translated { en, nb, nn }))
}

pub(super) fn date(text: &str) -> Result<Date, Failure> {
    let day = Period::read(text).filter(|period| period.days() == Some(1)).and_then(Period::first_day);
    day.ok_or_else(|| Failure::new(Key::FailNotADate, text))
}

/// How much of the reasons is asked for.
pub(super) fn detail(matches: &ArgMatches) -> Detail {
    match matches.get_one::<String>("reasons").map(String::as_str) {
        Some("full") => Detail::Full,
        Some(_) => Detail::Decisive,
        None => Detail::Answer,
    }
}

/// `plikt duties`: what binds whom in a situation.
pub(super) fn duties(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let wrong = asked.complain();
    if matches.get_flag("schema") {
        let schema = consult::situation_schema(&asked.model, asked.look.language);
        output::print(&render::norms::data::text(&schema), false)?;
        return Ok(if wrong { Exit::Findings } else { Exit::Clean });
    }
    let (id, situation) = asked.situation(matches)?;
    let today = matches.get_one::<String>("today").map(|day| date(day)).transpose()?;
    let norms = Norms::of(&asked.model);
    let decision = norms.decide(&situation);
    let text = match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => render::norms::json(&decision, asked.look.language),
        _ => render::norms::answer_on(&decision, id, detail(matches), asked.look, today),
    };
    output::print(&text, asked.look.color)?;
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}

/// `plikt why` and `plikt why-not`: how one norm stands, and why.
pub(super) fn why(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let wrong = asked.complain();
    let (_, situation) = asked.situation(matches)?;
    let known = &asked.model.known;
    let kinds = [known.duty, known.prohibition, known.permission, known.right, known.exception];
    let label = matches.get_one::<String>("norm").map_or("", String::as_str);
    let norm = asked.named(label, &kinds, Key::FailNoNorm)?;
    let norms = Norms::of(&asked.model);
    let decision = norms.decide(&situation);
    if let Some(index) = norms.find(norm) {
        let party = decision.asked_party(index);
        let text = match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => {
                render::norms::data::text(&render::norms::data::norm(&decision, index, party, asked.look.language))
            }
            _ => render::norms::reasons(&decision, index, party, detail(matches), asked.look),
        };
        output::print(&text, asked.look.color)?;
    }
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}

/// `plikt follow`: the duties of a case over time.
pub(super) fn follow(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let wrong = asked.complain();
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let today = word("today").map(date).transpose()?;
    let norms = Norms::of(&asked.model);
    let kind = asked.model.known.case;
    let (case, name, course) = if let Some((file, data)) = Asked::data(matches)? {
        let (start, events, last) = data.case(&asked.model).map_err(|problems| not_read(&file, &problems))?;
        let course = norms.follow_events(start, events, today.or(last));
        (None, file, course)
    } else {
        let case = match (word("case"), kind.map(|kind| asked.model.of_kind(kind))) {
            (None, Some([only])) => *only,
            (None, Some(several @ [_, _, ..])) => {
                let labels: Vec<String> =
                    several.iter().map(|id| format!("`{}`", asked.model.element(*id).label)).collect();
                return Err(Failure(Text::key(Key::FailSeveralCases).with("labels", &*labels.join(", "))));
            }
            (None, _) => return Err(Failure(Text::key(Key::FailNoCases))),
            (Some(label), _) => asked.named(label, &[kind], Key::FailNoCase)?,
        };
        (Some(case), asked.model.element(case).label.to_string(), norms.follow(case, today))
    };
    let Some(course) = course else { return Err(Failure::new(Key::FailNoDay, name)) };
    let text = match word("format") {
        Some("ics") => render::norms::calendar(&norms, &course, case, asked.look.language),
        Some("json") => render::norms::data::text(&render::norms::data::course(&norms, &course, asked.look.language)),
        _ => render::norms::course(&norms, &course, case, asked.look),
    };
    output::print(&text, asked.look.color)?;
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}

/// `plikt test`: the tests that the files state, and the findings that their comments expect. What is only a warning is told too: a test may hold for a reason that is
/// not the one meant.
pub(super) fn test(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let expected = Expected::of(&mut asked.workspace);
    let wrong = asked.complain_of(|d| d.severity != Severity::Hint && !expected.has(d));
    let norms = Norms::of(&asked.model);
    let results = norms.run_tests();
    if matches.get_flag("generate") {
        let exercises = norms.exercises(&norms.coverage(&results), BUDGET);
        output::print(&render::norms::exercises(&norms, &exercises, asked.look), false)?;
        return Ok(if wrong { Exit::Findings } else { Exit::Clean });
    }
    let lines = Lines::new(asked.workspace.sources());
    let mut text = render::norms::tests(&norms, &results, &lines, asked.look);
    if matches.get_flag("coverage") {
        text.push_str(&render::norms::coverage(&norms, &results, asked.look));
    }
    if results.is_empty() {
        text.clear();
    }
    text.push_str(&expected.text(asked.look.language));
    if text.is_empty() {
        text = format!("{}\n", Text::key(Key::TestsNone).in_language(asked.look.language));
    }
    output::print(&text, asked.look.color)?;
    let nothing = results.is_empty() && expected.is_empty();
    let fails = nothing || !expected.is_met() || results.iter().any(|result| !result.passes());
    Ok(if wrong || fails { Exit::Findings } else { Exit::Clean })
}
