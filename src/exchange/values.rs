//! Values as JSON. Anything that is not here is kept as it is written.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value as Json, json};

use super::names::Ids;
use crate::model::code::Value;
use crate::model::{ElementId, Model};
use crate::value::{Bound, Period, Quantity, Time, UnitId};

/// More digits than this do not survive in every reader of JSON numbers.
const SAFE_DIGITS: i64 = 999_999_999_999_999;

/// A value as JSON; nothing where it must be kept as it is written.
pub(super) fn to_json(value: &Value, model: &Model, ids: &Ids) -> Option<Json> {
    let inner = |value: &Value| to_json(value, model, ids);
    Some(match value {
        Value::Unknown | Value::Broken | Value::Code(_) | Value::Action(_) => return None,
        Value::Bool(yes) => json!(yes),
        Value::Text(text) => json!(text.as_str()),
        Value::Word(word) => json!({ "word": word.as_str() }),
        Value::Words(words) => {
            let all = [("en", &words.en), ("nb", &words.nb), ("nn", &words.nn)];
            let stated = all.into_iter().filter(|(_, text)| !text.is_empty());
            json!({ "translated": stated.map(|(code, text)| (code.to_owned(), json!(text.as_str()))).collect::<Map<_, _>>() })
        }
        Value::Number(quantity) if quantity.unit == UnitId::NUMBER => match number(quantity.value) {
            Json::String(digits) => json!({ "number": digits }),
            number => number,
        },
        Value::Number(quantity) => with_unit(*quantity, model),
        Value::Limit(limit) => {
            let mut out = with_unit(limit.1, model);
            put(&mut out, "bound", json!(limit.0.word()));
            out
        }
        Value::Between(pair) => {
            let mut out = json!({ "low": number(pair.0.value), "high": number(pair.1.value) });
            if pair.1.unit != UnitId::NUMBER {
                put(&mut out, "unit", json!(model.schema.unit(pair.1.unit).name.as_str()));
            }
            out
        }
        Value::Rate(rate) => {
            let mut out = with_unit(rate.0, model);
            put(&mut out, "per", json!(model.schema.unit(rate.1).name.as_str()));
            out
        }
        Value::Period(period) => self::period(*period)?,
        Value::Time(time) => self::time(time)?,
        Value::Element(id) => reference(*id, ids)?,
        Value::Position(pair) => json!({ "role": reference(pair.0, ids)?, "at": reference(pair.1, ids)? }),
        Value::List(list) if list.undecided.is_empty() => {
            Json::Array(list.items.iter().map(inner).collect::<Option<_>>()?)
        }
        Value::List(_) => return None,
        Value::Map(entries) => {
            let stated = |value: &Value| match value {
                // That someone was asked and did not know is said of a fact, too.
                Value::Unknown => Some(json!({ "word": "unknown" })),
                value => inner(value),
            };
            let entry = |(key, value): &(Value, Value)| Some(json!([inner(key)?, stated(value)?]));
            json!({ "map": entries.iter().map(entry).collect::<Option<Vec<_>>>()? })
        }
        Value::Citation(citation) => match (&citation.parts, citation.source) {
            (None, Some(source)) => json!({ "place": citation.text.as_str(), "in": reference(source, ids)? }),
            // With quotes it is read by the words of the language, without by the signs alone.
            (Some(parts), _) if parts.law.is_empty() => json!({ "citation": citation.text.as_str() }),
            _ => json!({ "cited": citation.text.as_str() }),
        },
        Value::Kind(kind) => json!({ "kind": model.schema.kind(*kind).name.as_str() }),
        Value::Unfilled => json!({ "verbatim": crate::model::PLACEHOLDER }),
        Value::Verbatim(text) => json!({ "verbatim": text.as_str() }),
    })
}

fn put(object: &mut Json, key: &str, value: Json) {
    if let Json::Object(object) = object {
        object.insert(key.into(), value);
    }
}

/// A number where every reader gets all its digits, else its digits as text.
pub(super) fn number(value: Decimal) -> Json {
    let value = value.normalize();
    let digits = Decimal::from_i128_with_scale(value.mantissa(), 0);
    match (value.scale(), value.to_i64()) {
        (0, Some(whole)) if whole.abs() <= SAFE_DIGITS => json!(whole),
        (1.., _) if digits.abs() <= Decimal::from(SAFE_DIGITS) => value
            .to_string()
            .parse::<f64>()
            .ok()
            .filter(|float| float.to_string() == value.to_string())
            .map_or_else(|| json!(value.to_string()), |float| json!(float)),
        _ => json!(value.to_string()),
    }
}

fn with_unit(quantity: Quantity, model: &Model) -> Json {
    let mut out = json!({ "number": number(quantity.value) });
    if quantity.unit != UnitId::NUMBER {
        put(&mut out, "unit", json!(model.schema.unit(quantity.unit).name.as_str()));
    }
    out
}

fn period(period: Period) -> Option<Json> {
    Some(match (period.start, period.end) {
        (None, None) => return None,
        (Some(start), Some(end)) if start == end => json!({ "date": start.to_string() }),
        (Some(start), Some(end)) => json!({ "from": start.to_string(), "to": end.to_string() }),
        (Some(start), None) => json!({ "from": start.to_string() }),
        (None, Some(end)) => json!({ "to": end.to_string() }),
    })
}

fn time(time: &Time) -> Option<Json> {
    Some(match time {
        Time::Period(inner) => period(*inner)?,
        Time::By(day) => json!({ "by": day.to_string() }),
        Time::Recurring(recurrence) => {
            let mut out = json!({
                "times": number(recurrence.times),
                "every": { "number": number(recurrence.every.amount), "unit": recurrence.every.unit.word() },
            });
            if recurrence.bound != Bound::Exact {
                put(&mut out, "bound", json!(recurrence.bound.word()));
            }
            out
        }
        Time::Ongoing | Time::NextPeriod | Time::NotApplicable => json!({ "word": time.to_string() }),
        Time::StartAndDelivery { start, delivery } => {
            json!({ "start": period(*start)?, "delivery": period(*delivery)? })
        }
    })
}

fn reference(id: ElementId, ids: &Ids) -> Option<Json> {
    match ids.in_pack(id) {
        Some((_, label)) if label.is_empty() => None,
        Some((pack, label)) => Some(json!({ "ref": label, "pack": pack })),
        None => Some(json!({ "ref": ids.of(id) })),
    }
}
