//! JSON values as plikt writes them, in one language.

use serde_json::{Map, Value as Json};

use super::names::{self, Names};
use crate::diag::Language;
use crate::model::Model;
use crate::model::vocabulary::Section;
use rust_decimal::Decimal;

use crate::value::{Date, Dimension, Period};

/// Writes the values of one file.
pub(super) struct Words<'a> {
    pub(super) model: &'a Model,
    pub(super) names: &'a Names,
    pub(super) file: usize,
    pub(super) language: Language,
}

impl Words<'_> {
    fn word(&self, section: Section, word: &str) -> String {
        let vocabulary = &self.model.schema.vocabulary;
        let surface = vocabulary.write(section, self.language, word);
        let back = surface == word || vocabulary.read(section, self.language, surface).iter().any(|w| w == word);
        names::written(if back { surface } else { word })
    }

    /// The months that a season means, where no shorter word says the same: `høsten 2026`, but `2026-H1`.
    fn season(&self, from: Option<&str>, to: Option<&str>) -> Option<String> {
        let (first, last) = (date(from?)?, date(to?)?);
        if first.month() == 1 {
            return None;
        }
        let whole = Period::between(first, last)?;
        let is_meant =
            |months: &(i8, i8)| Period::season(first.year(), months.0, months.1).is_some_and(|season| season == whole);
        let (season, _) = self.model.schema.seasons.iter().find(|(_, months)| is_meant(months))?;
        Some(format!("{} {:04}", self.word(Section::PhraseWords, season), first.year()))
    }

    fn norwegian<'w>(&self, norwegian: &'w str, english: &'w str) -> &'w str {
        if self.language == Language::En { english } else { norwegian }
    }

    /// A value on one line; nothing where the JSON is of no known form.
    pub(super) fn value(&self, value: &Json, from: Option<usize>) -> Option<String> {
        Some(match value {
            Json::Null => return None,
            Json::Bool(yes) => match (yes, self.language) {
                (true, Language::En) => "yes".into(),
                (false, Language::En) => "no".into(),
                (true, _) => "ja".into(),
                (false, _) => "nei".into(),
            },
            Json::Number(number) => digits(&number.to_string())?,
            Json::String(text) => quoted(text),
            Json::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.value(item, from)).collect::<Option<_>>()?;
                format!("[{}]", items.join(", "))
            }
            Json::Object(object) => self.object(object, from)?,
        })
    }

    fn object(&self, object: &Map<String, Json>, from: Option<usize>) -> Option<String> {
        let text = |key: &str| object.get(key).and_then(Json::as_str);
        let only = |keys: &[&str]| object.keys().all(|key| keys.contains(&key.as_str()));
        let first = ["word", "ref", "date", "by", "citation", "cited", "place", "kind", "verbatim", "expression"];
        match first.iter().find_map(|key| text(key).map(|value| (*key, value))) {
            Some(("word", word)) => Some(self.word(Section::Values, word)),
            Some(("ref", label)) if object.contains_key("pack") => {
                Some(names::of_pack(self.model, label, self.language))
            }
            Some(("ref", id)) => Some(self.names.name(id, self.file, from).unwrap_or_else(|| names::written(id))),
            Some(("date", day)) => date(day).map(|day| day.to_string()),
            Some(("by", day)) => Some(format!("{} {}", self.word(Section::PhraseWords, "by"), date(day)?)),
            Some(("citation", words)) => Some(words.to_owned()),
            Some(("cited" | "verbatim", words)) => Some(quoted(words)),
            Some(("place", words)) => Some(format!("{} {}", self.value(object.get("in")?, from)?, quoted(words))),
            Some(("kind", kind)) => Some(self.word(Section::Kinds, kind)),
            Some(("expression", written)) => Some(written.to_owned()),
            _ if only(&["from", "to"]) => {
                let (from, to) = (text("from"), text("to"));
                self.season(from, to).or_else(|| self::period(from, to))
            }
            _ if only(&["template"]) => text("template").map(|inner| format!("\"{inner}\"")),
            _ if only(&["times", "every", "bound"]) => self.recurrence(object),
            _ if only(&["start", "delivery"]) => {
                let (start, delivery) =
                    (self.value(object.get("start")?, from)?, self.value(object.get("delivery")?, from)?);
                Some(format!("{}({start}, {delivery})", self.word(Section::Functions, "start_and_delivery")))
            }
            _ if object.contains_key("number") => self.quantity(object),
            _ if only(&["low", "high", "unit"]) => {
                let unit = text("unit").map(|unit| format!(" {}", self.unit(unit))).unwrap_or_default();
                Some(format!("{}..{}{unit}", number(object.get("low")?)?, number(object.get("high")?)?))
            }
            _ if only(&["role", "at"]) => {
                let (role, body) = (self.value(object.get("role")?, from)?, self.value(object.get("at")?, from)?);
                Some(format!("{role} {} {body}", self.norwegian("ved", "at")))
            }
            _ if only(&["value", "as"]) => {
                let words = quoted(text("as")?);
                Some(format!("{} {} {words}", self.value(object.get("value")?, from)?, self.norwegian("som", "as")))
            }
            _ if only(&["translated"]) => {
                let words = object.get("translated")?.as_object()?;
                let entry = |(code, words): (&String, &Json)| {
                    Some(format!("{}: {}", names::written(code), quoted(words.as_str()?)))
                };
                Some(format!("{{ {} }}", words.iter().map(entry).collect::<Option<Vec<_>>>()?.join(", ")))
            }
            _ if only(&["map"]) => {
                let entry = |entry: &Json| {
                    let [key, value] = entry.as_array()?.as_slice() else { return None };
                    Some(format!("{}: {}", self.value(key, from)?, self.value(value, from)?))
                };
                let entries: Vec<String> = object.get("map")?.as_array()?.iter().map(entry).collect::<Option<_>>()?;
                Some(if entries.is_empty() { "{ }".into() } else { format!("{{ {} }}", entries.join(", ")) })
            }
            _ => None,
        }
    }

    fn unit(&self, unit: &str) -> String {
        if unit == "percent" { "%".into() } else { self.word(Section::Units, unit) }
    }

    fn quantity(&self, object: &Map<String, Json>) -> Option<String> {
        let mut out = number(object.get("number")?)?;
        let text = |key: &str| object.get(key).and_then(Json::as_str);
        if let Some(unit) = text("unit") {
            out = format!("{out} {}", self.unit(unit));
        }
        if let Some(per) = text("per") {
            out = format!("{out} per {}", self.singular(per));
        }
        if let Some(bound) = text("bound") {
            out = format!("{} {out}", self.word(Section::PhraseWords, bound));
        }
        Some(out)
    }

    /// `year` rather than `years` after `per`.
    fn singular(&self, unit: &str) -> String {
        self.model.schema.unit_word(unit, true, self.language).to_owned()
    }

    fn recurrence(&self, object: &Map<String, Json>) -> Option<String> {
        let every = object.get("every")?.as_object()?;
        let (amount, unit) = (number(every.get("number")?)?, every.get("unit")?.as_str()?);
        // Three months are a quarter, where the packs have one.
        let units = self.model.schema.units.iter().filter(|known| match known.dimension {
            Dimension::Duration(of) => of.word() == unit,
            _ => false,
        });
        let counted = units.clone().find(|known| known.factor != Decimal::ONE && known.factor.to_string() == amount);
        let (amount, units) = match counted {
            Some(unit) => ("1".to_owned(), unit.name.to_string()),
            None => (amount, format!("{unit}s")),
        };
        let bound = object.get("bound").and_then(Json::as_str);
        let times = number(object.get("times")?)?;
        if times == "1" && bound.is_none() {
            let every = self.model.schema.every_word(&units, self.language);
            let one = amount == "1";
            let unit = self.model.schema.unit_word(&units, one, self.language);
            return Some(if one { format!("{every} {unit}") } else { format!("{every} {amount} {unit}") });
        }
        if amount != "1" {
            return None;
        }
        let bound = bound.map(|bound| self.word(Section::PhraseWords, bound) + " ").unwrap_or_default();
        Some(format!("{bound}{times} per {}", self.singular(&units)))
    }
}

/// Text in quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text).replace('\n', "\\n"))
}

/// Text with what has a meaning in texts made literal.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '"' | '{' | '}') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A JSON number or its digits as text.
fn number(value: &Json) -> Option<String> {
    match value {
        Json::Number(number) => digits(&number.to_string()),
        Json::String(text) => digits(text),
        _ => None,
    }
}

/// `120_000`: digits in threes from five on; nothing where it is no plain number.
pub(super) fn digits(text: &str) -> Option<String> {
    let (sign, plain) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !fraction.is_none_or(all_digits) {
        return None;
    }
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && whole.len() > 4 && (whole.len() - i).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    Some(out)
}

fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// `2026-Q2`, `2026..2029`, `2026-03-01..`: as coarse as the days allow.
fn period(from: Option<&str>, to: Option<&str>) -> Option<String> {
    let day = |text: Option<&str>| text.map_or(Some(None), |text| date(text).map(Some));
    let (start, end) = (day(from)?, day(to)?);
    let whole = Period { start, end };
    let (Some(first), Some(last)) = (start, end) else { return Some(whole.to_string()) };
    let single = whole.to_string();
    if !single.contains("..") {
        return Some(single);
    }
    let begins = |months: i8| first.day() == 1 && (first.month() - 1) % months == 0;
    let ends = |months: i8| last == last.last_of_month() && last.month() % months == 0;
    let shape = |part: &dyn Fn(Date) -> String| Some(format!("{}..{}", part(first), part(last)));
    match () {
        () if begins(12) && ends(12) => shape(&|day| format!("{:04}", day.year())),
        () if begins(3) && ends(3) => shape(&|day| format!("{:04}-Q{}", day.year(), (day.month() + 2) / 3)),
        () if begins(1) && ends(1) => shape(&|day| format!("{:04}-{:02}", day.year(), day.month())),
        () => Some(single),
    }
}
