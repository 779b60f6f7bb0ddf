//! Engines that answer one case at a time: CEL, Rego and Cedar, each with the norms in its own language.

use std::str::FromStr;
use std::sync::Arc;

use cedar_policy::{Authorizer, Context, Entities, EntityUid, PolicySet, Request, RestrictedExpression};

use crate::Engine;
use crate::norms_workload::{BOOLS, Case, NORMS, checksum, days};

const WORKS: [&str; 5] = ["teacher", "nurse", "police", "nav", "volunteer"];
const VIOLENCE: [&str; 6] = ["no_violence", "physical", "psychological", "sexual", "fgm", "forced_marriage"];

/// The norms in the order of [`NORMS`], with `D(year, month, day)` for a day, `ALL`, `ANY` and `NOT` for the connectives.
/// None of the languages knows a norm that goes before another: whoever writes them has to say so in each that yields.
const CONDITIONS: [&str; 12] = [
    "public_body ALL NOT consent ALL works_as != \"police\" ALL event_date >= D(1995, 1, 1)",
    "health_personnel ALL NOT consent ALL event_date >= D(2001, 1, 1)",
    "(works_as == \"nav\" ANY works_as == \"volunteer\") ALL NOT consent ALL violence != \"no_violence\" ALL event_date >= D(2010, 7, 1)",
    "serious_harm ALL offence_covered ALL act_ongoing ALL can_avert ALL event_date >= D(2010, 6, 25)",
    "public_body ALL victim_age < 18 ALL event_date >= D(2023, 1, 1) ALL (child_exposed ANY child_witness ALL (violence == \"physical\" ANY violence == \"sexual\"))",
    "health_personnel ALL victim_age < 18 ALL child_exposed ALL event_date >= D(2001, 1, 1)",
    "public_body ALL victim_age < 18 ALL child_exposed ALL event_date >= D(1993, 10, 1) ALL event_date < D(2023, 1, 1)",
    "health_personnel ALL act_ongoing ALL (violence == \"physical\" ANY violence == \"sexual\" ANY violence == \"fgm\") ALL event_date >= D(2001, 1, 1)",
    "(works_as == \"teacher\" ANY works_as == \"nurse\") ALL reliable_info ALL prior_reports >= 2",
    "works_as != \"police\" ALL violence == \"fgm\" ALL victim_age < 18 ALL event_date >= D(2004, 1, 1)",
    "consent ALL victim_age >= 16",
    "public_body ALL NOT guardian_involved ALL victim_age <= 15 ALL reliable_info",
];

/// Which duties go before each of the three prohibitions.
const BEFORE: [&[usize]; 3] = [&[3, 4, 6], &[3, 5, 7], &[3, 4, 6]];

/// A condition in a language of infix operators.
fn infix(condition: &str, prefix: &str) -> String {
    let mut text = condition.replace("ALL", "&&").replace("ANY", "||").replace("NOT ", "!");
    for (year, month, day) in
        [(1993, 10, 1), (1995, 1, 1), (2001, 1, 1), (2004, 1, 1), (2010, 6, 25), (2010, 7, 1), (2023, 1, 1)]
    {
        text = text.replace(&format!("D({year}, {month}, {day})"), &days(year, month, day).to_string());
    }
    for name in BOOLS.into_iter().chain(["victim_age", "prior_reports", "works_as", "violence", "event_date"]) {
        // `violence` is also the end of a word of its own.
        text = text
            .split('"')
            .enumerate()
            .map(
                |(place, part)| {
                    if place % 2 == 0 { part.replace(name, &format!("{prefix}{name}")) } else { part.to_owned() }
                },
            )
            .collect::<Vec<_>>()
            .join("\"");
    }
    text
}

/// The whole condition of a norm, with what goes before it.
fn whole(place: usize, prefix: &str) -> String {
    let own = infix(CONDITIONS[place], prefix);
    match BEFORE.get(place) {
        None => own,
        Some(before) => {
            let before: Vec<String> =
                before.iter().map(|duty| format!("({})", infix(CONDITIONS[*duty], prefix))).collect();
            format!("({own}) && !({})", before.join(" || "))
        }
    }
}

/// The facts of a case by name: as yes or no, a number, or a word.
enum Fact {
    Yes(bool),
    Number(i64),
    Word(&'static str),
}

fn facts(case: &Case) -> Vec<(&'static str, Fact)> {
    let bools = BOOLS.into_iter().zip(case.bools.map(Fact::Yes));
    let others = [
        ("victim_age", Fact::Number(case.victim_age.into())),
        ("prior_reports", Fact::Number(case.prior_reports.into())),
        ("works_as", Fact::Word(WORKS[usize::from(case.works_as)])),
        ("violence", Fact::Word(VIOLENCE[usize::from(case.violence)])),
        ("event_date", Fact::Number(case.event_date.into())),
    ];
    bools.chain(others).collect()
}

/// CEL: one program that is a list of twelve conditions.
pub struct Cel {
    program: cel::Program,
    cases: Vec<cel::Context<'static, 'static>>,
    masks: Vec<u16>,
}

impl Cel {
    pub fn new(cases: &[Case]) -> Self {
        let conditions: Vec<String> = (0..12).map(|place| whole(place, "")).collect();
        let program = cel::Program::compile(&format!("[{}]", conditions.join(", "))).expect("CEL");
        let context = |case: &Case| {
            let mut context = cel::Context::default();
            for (name, fact) in facts(case) {
                let value = match fact {
                    Fact::Yes(yes) => cel::Value::Bool(yes),
                    Fact::Number(number) => cel::Value::Int(number),
                    Fact::Word(word) => cel::Value::String(Arc::new(word.to_owned())),
                };
                context.add_variable_from_value(name, value);
            }
            context
        };
        Self { program, cases: cases.iter().map(context).collect(), masks: Vec::new() }
    }
}

impl Engine for Cel {
    fn name(&self) -> &'static str {
        "CEL (cel)"
    }

    fn count(&self) -> usize {
        self.cases.len()
    }

    fn go(&mut self) {
        let mask = |context| match self.program.execute(context) {
            Ok(cel::Value::List(all)) => all
                .iter()
                .enumerate()
                .fold(0, |mask, (place, value)| mask | u16::from(*value == cel::Value::Bool(true)) << place),
            other => panic!("a list of twelve answers, not {other:?}"),
        };
        self.masks = self.cases.iter().map(mask).collect();
    }

    fn sum(&self) -> u64 {
        checksum(self.masks.iter().copied())
    }
}

/// Rego, by regorus: a set of the names of the norms that hold.
pub struct Rego {
    policy: regorus::CompiledPolicy,
    cases: Vec<regorus::Value>,
    masks: Vec<u16>,
}

impl Rego {
    pub fn new(cases: &[Case]) -> Self {
        let mut text = "package norms\nimport rego.v1\n".to_owned();
        // Rego has no "or" within a rule: what can be so in two ways is a rule of its own.
        text.push_str("exposed if input.child_exposed\n");
        text.push_str("exposed if { input.child_witness; input.violence in {\"physical\", \"sexual\"} }\n");
        let written = |place: usize| {
            let condition = CONDITIONS[place]
                .replace(
                    "(child_exposed ANY child_witness ALL (violence == \"physical\" ANY violence == \"sexual\"))",
                    "EITHER",
                )
                .replace("(works_as == \"nav\" ANY works_as == \"volunteer\")", "works_as in {\"nav\", \"volunteer\"}")
                .replace("(works_as == \"teacher\" ANY works_as == \"nurse\")", "works_as in {\"teacher\", \"nurse\"}")
                .replace(
                    "(violence == \"physical\" ANY violence == \"sexual\" ANY violence == \"fgm\")",
                    "violence in {\"physical\", \"sexual\", \"fgm\"}",
                )
                .replace("NOT ", "not ");
            infix(&condition, "input.").replace(" && ", "; ").replace("EITHER", "exposed")
        };
        for (place, norm) in NORMS.iter().enumerate() {
            let before: String = BEFORE
                .get(place)
                .into_iter()
                .copied()
                .flatten()
                .fold(String::new(), |text, duty| text + &format!("; not {}", NORMS[*duty]));
            text.push_str(&format!("{norm} if {{ {}{before}}}\n", written(place)));
            text.push_str(&format!("duties contains \"{norm}\" if {norm}\n"));
        }
        let mut engine = regorus::Engine::new();
        engine.add_policy("norms.rego".into(), text.clone()).unwrap_or_else(|error| panic!("{error}\n{text}"));
        let policy = engine.compile_with_entrypoint(&"data.norms.duties".into()).expect("a rule");
        let input = |case: &Case| {
            let all = facts(case).into_iter().map(|(name, fact)| {
                let value = match fact {
                    Fact::Yes(yes) => serde_json::Value::from(yes),
                    Fact::Number(number) => number.into(),
                    Fact::Word(word) => word.into(),
                };
                (name.to_owned(), value)
            });
            let text = serde_json::Value::Object(all.collect()).to_string();
            regorus::Value::from_json_str(&text).expect("JSON")
        };
        Self { policy, cases: cases.iter().map(input).collect(), masks: Vec::new() }
    }
}

impl Engine for Rego {
    fn name(&self) -> &'static str {
        "Rego (regorus)"
    }

    fn count(&self) -> usize {
        self.cases.len()
    }

    fn go(&mut self) {
        let mask = |input: &regorus::Value| {
            let found = self.policy.eval_with_input(input.clone()).expect("an answer");
            let found = found.as_set().expect("a set");
            NORMS.iter().enumerate().fold(0, |mask, (place, norm)| {
                mask | u16::from(found.contains(&regorus::Value::String(Arc::from(*norm)))) << place
            })
        };
        self.masks = self.cases.iter().map(mask).collect();
    }

    fn sum(&self) -> u64 {
        checksum(self.masks.iter().copied())
    }
}

/// Cedar: a policy that permits for each norm; those that hold are the reasons of the answer.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    cases: Vec<Request>,
    masks: Vec<u16>,
}

impl Cedar {
    pub fn new(cases: &[Case]) -> Self {
        let text: String = (0..12)
            .map(|place| format!("permit(principal, action, resource) when {{ {} }};\n", whole(place, "context.")))
            .collect();
        let policies = PolicySet::from_str(&text).unwrap_or_else(|error| panic!("{error:?}\n{text}"));
        let uid = |text: &str| EntityUid::from_str(text).expect("a name");
        let request = |case: &Case| {
            let pairs = facts(case).into_iter().map(|(name, fact)| {
                let value = match fact {
                    Fact::Yes(yes) => RestrictedExpression::new_bool(yes),
                    Fact::Number(number) => RestrictedExpression::new_long(number),
                    Fact::Word(word) => RestrictedExpression::new_string(word.to_owned()),
                };
                (name.to_owned(), value)
            });
            let context = Context::from_pairs(pairs).expect("a context");
            Request::new(uid("U::\"a\""), uid("Action::\"a\""), uid("R::\"a\""), context, None).expect("a request")
        };
        Self {
            authorizer: Authorizer::new(),
            policies,
            entities: Entities::empty(),
            cases: cases.iter().map(request).collect(),
            masks: Vec::new(),
        }
    }
}

impl Engine for Cedar {
    fn name(&self) -> &'static str {
        "Cedar (cedar-policy), one call with reasons"
    }

    fn count(&self) -> usize {
        self.cases.len()
    }

    fn go(&mut self) {
        let mask = |request| {
            let answer = self.authorizer.is_authorized(request, &self.policies, &self.entities);
            answer.diagnostics().reason().fold(0, |mask, id| {
                let place: u16 = id.to_string().trim_start_matches("policy").parse().expect("policies are numbered");
                mask | 1 << place
            })
        };
        self.masks = self.cases.iter().map(mask).collect();
    }

    fn sum(&self) -> u64 {
        checksum(self.masks.iter().copied())
    }
}
