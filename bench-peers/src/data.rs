//! A generated plan as JSON: what the peers read, in their own syntax.

use serde_json::{Value, json};

use crate::generate::{BODIES, Measure, PER_GOAL};

/// The plan, with the very texts that the generated plikt file has.
pub fn plan(measures: usize) -> Value {
    let bodies: Vec<Value> = (0..BODIES)
        .map(|i| {
            json!({ "id": format!("tjeneste_{i}"), "title": format!("Tjeneste {i}"), "sector": "kommunal",
                "responsibility": format!("Følger opp familier i krets {i}."), "competence": "Samtaler om vold." })
        })
        .collect();
    let goals: Vec<Value> = (0..measures.div_ceil(PER_GOAL))
        .map(|goal| {
            let body = goal % BODIES;
            json!({ "id": format!("M{goal}"),
                "title": format!("Tjeneste {body} oppdager vold før skolestart, mål {goal}"),
                "level": "organisatorisk", "need": "B1", "body": format!("tjeneste_{body}"), "target_group": ["barn", "foreldre"],
                "what_gets_better": "Helsestasjon og barnehage spør alle foreldre om vold.",
                "what_must_be_done": "Øve, spørre og drøfte funn med andre.",
                "indicator": { "unit": "prosent", "baseline": 35, "target": 95, "by": "2028-12-31" } })
        })
        .collect();
    let measures: Vec<Value> = (0..measures).map(|index| measure(&Measure::new(index))).collect();
    json!({
        "language": "nb",
        "plan": { "title": "Plan mot vold i nære relasjoner", "form": "kommunal", "municipality": "lillevik",
            "from": "2026-01-01", "to": "2029-12-31", "owner": "kommunedirektør", "coordinator": "voldskoordinator" },
        "bodies": bodies, "goals": goals, "measures": measures,
    })
}

fn measure(measure: &Measure) -> Value {
    let Measure { index, goal, bodies: [first, second], time: [start, end], cost: (year, cost), evaluated } = *measure;
    let last = year + 2;
    let mut value = json!({
        "id": format!("T{index}"),
        "title": format!("Samtalegruppe {index} for barn som har levd med vold"),
        "number": index.to_string(),
        "text": format!("Tjenestene møter familiene sammen og lager **én plan** for hver av dem. Det siste året koster det {{cost {last}}}.\n\
            Barna får tilbud om gruppe innen to uker, og de voksne får råd om hvordan hverdagen kan bli trygg igjen.\n"),
        "type": "samordning", "state": "nytt", "purpose": ["forebygge", "avdekke"],
        "goal": format!("M{goal}"),
        "target_group": ["barn", "foreldre"],
        "responsible": [format!("tjeneste_{first}"), format!("tjeneste_{second}")],
        "follows_up": "voldskoordinator_lillevik",
        "together_with": ["barnevern", "politi"],
        "from": format!("{}-{:02}", start.0, start.1), "to": format!("{}-{:02}", end.0, end.1),
        "cost": { year.to_string(): cost[0], (year + 1).to_string(): cost[1], last.to_string(): cost[2] },
        "funding": "nye_midler", "category": "tjeneste",
        "budget_owner": format!("tjeneste_{first}"),
    });
    if evaluated {
        value["evaluation"] = json!({ "method": "Telle familier som har fått hjelp, hvert halvår",
            "deadline": format!("{last}-12-31"), "responsible": format!("tjeneste_{first}") });
    }
    value
}

/// The JSON Schema of the plan: types, words, dates.
pub fn schema() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    let label = json!({ "type": "string", "pattern": "^[\\p{L}_][\\p{L}\\d_]*$" });
    let labels = json!({ "type": "array", "items": label, "minItems": 1 });
    let date = json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}(-\\d{2})?$" });
    let word = |words: &[&str]| json!({ "enum": words });
    json!({
        "type": "object", "required": ["plan", "bodies", "goals", "measures"],
        "properties": {
            "language": word(&["en", "nb", "nn"]),
            "plan": { "type": "object" },
            "bodies": { "type": "array", "items": { "type": "object", "required": ["id", "title"], "additionalProperties": false,
                "properties": { "id": label, "title": text, "sector": word(&["kommunal", "statlig", "frivillig"]),
                    "responsibility": text, "competence": text } } },
            "goals": { "type": "array", "items": { "type": "object", "required": ["id", "title", "level"], "additionalProperties": false,
                "properties": { "id": label, "title": text, "level": word(&["generell", "organisatorisk", "bruker"]), "need": label,
                    "body": label, "target_group": labels, "what_gets_better": text, "what_must_be_done": text,
                    "indicator": { "type": "object", "properties": { "unit": word(&["prosent", "dager", "saker"]),
                        "baseline": { "type": "number" }, "target": { "type": "number" }, "by": date } } } } },
            "measures": { "type": "array", "items": { "type": "object", "required": ["id", "title"], "additionalProperties": false,
                "properties": { "id": label, "title": text, "number": text, "text": text,
                    "type": word(&["nytt_tilbud", "kompetanse", "samordning", "informasjon", "rutine", "behandling"]),
                    "state": word(&["eksisterende", "videreført", "nytt", "foreslått"]),
                    "purpose": { "type": "array", "items": word(&["forebygge", "avdekke", "beskytte", "begrense_skade", "samordne"]) },
                    "goal": label, "target_group": labels, "responsible": labels, "follows_up": label, "together_with": labels,
                    "from": date, "to": date,
                    "cost": { "type": "object", "patternProperties": { "^\\d{4}$": { "type": "number" } }, "additionalProperties": false },
                    "funding": word(&["innenfor_ramme", "omprioritert", "nye_midler", "tilskudd"]),
                    "category": word(&["stilling", "kompetanse", "tjeneste", "drift"]), "budget_owner": label,
                    "evaluation": { "type": "object", "properties": { "method": text, "deadline": date, "responsible": label } } } } },
        },
    })
}
