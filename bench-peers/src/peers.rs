//! The peers: what each reads, and how it checks it.

use std::collections::HashSet;

use jsonschema::Validator;
use serde_json::Value;

use crate::{data, generate, minimal, work};

/// A way to read and check a plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Peer {
    /// plikt: read, resolve, check types, hold the guide's rules against it.
    Check,
    /// YAML, JSON Schema, names and dates by hand.
    Yaml,
    /// JSON, JSON Schema, names and dates by hand.
    Json,
    /// JSON and deny rules in Rego.
    Rego,
    /// plikt: text to trees.
    Parse,
    /// The least pest grammar that reads the same text.
    Minimal,
}

const DENY: &str = r#"
package plan
import rego.v1
known := {b.id | some b in input.bodies} | {"barnevern", "politi", "voldskoordinator_lillevik"}
goals := {g.id | some g in input.goals}
deny contains [m.id, "body"] if { some m in input.measures; some b in m.responsible; not b in known }
deny contains [m.id, "body"] if { some m in input.measures; not m.budget_owner in known }
deny contains [m.id, "goal"] if { some m in input.measures; not m.goal in goals }
deny contains [m.id, "time"] if { some m in input.measures; m.to < m.from }
deny contains [m.id, "evaluation"] if { some m in input.measures; not m.evaluation.method }
"#;

/// A peer with its text, ready to go.
pub enum Run {
    Check { files: Vec<(String, String)>, measures: usize, workspace: Option<plikt::Workspace> },
    Parse { files: Vec<(String, String)> },
    Minimal { files: Vec<(String, String)> },
    Yaml { text: String, measures: usize, schema: Validator },
    Json { text: String, measures: usize, schema: Validator },
    Rego { text: String, measures: usize, engine: Box<regorus::Engine> },
}

impl Peer {
    /// Each, those that check first.
    pub const ALL: [Self; 6] = [Self::Check, Self::Yaml, Self::Json, Self::Rego, Self::Parse, Self::Minimal];

    /// What it is.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "plikt, all checks and the guide's rules",
            Self::Yaml => "YAML + JSON Schema + references",
            Self::Json => "JSON + JSON Schema + references",
            Self::Rego => "JSON + Rego deny rules",
            Self::Parse => "plikt, text to trees",
            Self::Minimal => "a minimal pest grammar on the same text",
        }
    }

    /// Make the text and what is loaded beforehand.
    pub fn prepare(self, measures: usize) -> Run {
        let schema = || jsonschema::validator_for(&data::schema()).expect("a schema");
        match self {
            Self::Check => Run::Check { files: generate::plan(measures), measures, workspace: None },
            Self::Parse => Run::Parse { files: generate::plan(measures) },
            Self::Minimal => Run::Minimal { files: generate::plan(measures) },
            Self::Yaml => Run::Yaml {
                text: serde_yaml_ng::to_string(&data::plan(measures)).expect("YAML"),
                measures,
                schema: schema(),
            },
            Self::Json => Run::Json {
                text: serde_json::to_string_pretty(&data::plan(measures)).expect("JSON"),
                measures,
                schema: schema(),
            },
            Self::Rego => {
                let mut engine = regorus::Engine::new();
                engine.add_policy("plan.rego".into(), DENY.into()).expect("a policy");
                let text = serde_json::to_string_pretty(&data::plan(measures)).expect("JSON");
                Run::Rego { text, measures, engine: Box::new(engine) }
            }
        }
    }
}

impl Run {
    /// How long the text is.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Check { files, .. } | Self::Parse { files } | Self::Minimal { files } => work::bytes(files),
            Self::Yaml { text, .. } | Self::Json { text, .. } | Self::Rego { text, .. } => text.len(),
        }
    }

    /// Read and check, and assert what was found.
    pub fn go(&mut self) {
        match self {
            Self::Check { files, measures, workspace } => {
                // The packs stay loaded. The last round's plan is dropped here, as the peers drop theirs.
                let mut fresh = workspace.take().unwrap_or_else(work::with_packs);
                for (name, _) in files.iter() {
                    fresh.set(name, "");
                }
                *workspace = Some(work::check(fresh, files, *measures));
            }
            Self::Parse { files } => assert!(work::parse(files) > 0),
            Self::Minimal { files } => assert!(files.iter().all(|(_, text)| minimal::parse(text) > 0)),
            Self::Yaml { text, measures, schema } => {
                let plan: Value = serde_yaml_ng::from_str(text).expect("YAML");
                check(&plan, *measures, schema);
            }
            Self::Json { text, measures, schema } => {
                let plan: Value = serde_json::from_str(text).expect("JSON");
                check(&plan, *measures, schema);
            }
            Self::Rego { text, measures, engine } => {
                engine.set_input_json(text).expect("JSON");
                let found = engine.eval_rule("data.plan.deny".into()).expect("an answer");
                let [lost, reversed, unevaluated] = generate::sown(*measures);
                assert_eq!(found.as_set().expect("a set").len(), lost + reversed + unevaluated);
            }
        }
    }
}

/// The schema, then names, times and evaluation by hand.
fn check(plan: &Value, measures: usize, schema: &Validator) {
    assert!(schema.is_valid(plan), "the plan follows the schema");
    let labels = |list: &str| -> HashSet<&str> {
        let all = plan[list].as_array().into_iter().flatten();
        all.filter_map(|item| item["id"].as_str()).collect()
    };
    let mut bodies = labels("bodies");
    bodies.extend(["barnevern", "politi", "voldskoordinator_lillevik"]);
    let goals = labels("goals");
    let known = |value: &Value| value.as_str().is_some_and(|name| bodies.contains(name));
    let mut found = [0; 3];
    for measure in plan["measures"].as_array().into_iter().flatten() {
        let lists = ["responsible", "together_with"]
            .into_iter()
            .flat_map(|list| measure[list].as_array().into_iter().flatten());
        let single = [&measure["follows_up"], &measure["budget_owner"]];
        found[0] += lists.chain(single).filter(|name| !known(name)).count();
        found[0] += usize::from(!measure["goal"].as_str().is_some_and(|goal| goals.contains(goal)));
        found[1] += usize::from(measure["to"].as_str() < measure["from"].as_str());
        found[2] += usize::from(measure["evaluation"]["method"].as_str().is_none());
    }
    assert_eq!(found, generate::sown(measures), "lost bodies, reversed times, measures without evaluation");
}
