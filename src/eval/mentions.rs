//! Words in texts: whether a text has one of some words or phrases, and which.
//!
//! What is looked for is a phrase of words. `*` at either end of a word stands for the rest of it (`styrk*`, `*plan`), and
//! `…` between words for other words of the same sentence (`pålagt … plan`).

use ecow::EcoString;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::Evaluator;
use crate::model::Slot;
use crate::model::code::{List, Value};

/// How many lists of words are kept read: rules look for the same ones in every element.
const KEPT: usize = 16;

/// A run of letters and digits, or any other character but white space.
struct Token<'t> {
    /// Where it stands in the text.
    range: (usize, usize),
    /// As it is compared: without capitals.
    word: Cow<'t, str>,
    /// The number of the sentence that it stands in.
    sentence: usize,
    text: &'t str,
}

/// The tokens of a text. A sentence ends at a full stop, `!` or `?` before white space, and at an empty line.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all: Vec<Token<'_>> = Vec::new();
    let mut sentence = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            let mut lines = usize::from(c == '\n');
            while let Some((_, c)) = chars.next_if(|(_, c)| c.is_whitespace()) {
                lines += usize::from(c == '\n');
            }
            let ended = all.last().is_some_and(|token| matches!(&*token.word, "." | "!" | "?"));
            sentence += usize::from(ended || lines > 1);
            continue;
        }
        let mut end = start + c.len_utf8();
        if c.is_alphanumeric() {
            while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric()) {
                end = at + c.len_utf8();
            }
        }
        let word = text.get(start..end).unwrap_or_default();
        let word = if word.contains(char::is_uppercase) { word.to_lowercase().into() } else { word.into() };
        all.push(Token { range: (start, end), word, sentence, text });
    }
    all
}

/// A word of a phrase: itself, or with `*` at an end.
struct Wanted {
    word: String,
    begins: bool,
    ends: bool,
}

impl Wanted {
    fn is(&self, word: &str) -> bool {
        match (self.begins, self.ends) {
            (false, false) => word == self.word,
            (true, false) => word.starts_with(&self.word),
            (false, true) => word.ends_with(&self.word),
            (true, true) => word.contains(&self.word),
        }
    }
}

/// A phrase as its parts between `…`.
fn phrase(text: &str) -> Vec<Vec<Wanted>> {
    let tokens = tokens(text);
    let is_word = |token: Option<&Token<'_>>| token.is_some_and(|t| t.word.chars().all(char::is_alphanumeric));
    let beside = |a: &Token<'_>, b: &Token<'_>| a.range.1 == b.range.0;
    let mut parts: Vec<Vec<Wanted>> = vec![Vec::new()];
    for (i, token) in tokens.iter().enumerate() {
        let (before, after) = (i.checked_sub(1).and_then(|i| tokens.get(i)), tokens.get(i + 1));
        let star = |other: Option<&Token<'_>>| other.is_some_and(|t| t.word == "*");
        match &*token.word {
            // At an end, or beside something, it is looked for like any other character.
            "…" if before.is_some_and(|b| !beside(b, token)) && after.is_some_and(|a| !beside(token, a)) => {
                parts.push(Vec::new());
            }
            "*" if is_word(before) && before.is_some_and(|b| beside(b, token)) => {}
            "*" if is_word(after) && after.is_some_and(|a| beside(token, a)) => {}
            _ => {
                let word = is_word(Some(token));
                let wanted = Wanted {
                    word: token.word.to_string(),
                    begins: word && star(after) && after.is_some_and(|a| beside(token, a)),
                    ends: word && star(before) && before.is_some_and(|b| beside(b, token)),
                };
                if let Some(part) = parts.last_mut() {
                    part.push(wanted);
                }
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A list of words with what was read from it; having the list keeps its address its own.
pub(super) type KeptPhrases = (Arc<List>, Rc<Phrases>);

/// Phrases that are looked for together, by the word that each begins with.
#[derive(Default)]
pub(super) struct Phrases {
    /// Each as its parts between `…`.
    all: Vec<Vec<Vec<Wanted>>>,
    /// Those that begin with a whole word.
    whole: FxHashMap<String, Vec<usize>>,
    /// Those that begin with a part of one.
    partial: Vec<usize>,
}

impl Phrases {
    fn read<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut phrases = Self::default();
        for parts in texts.map(phrase) {
            let place = phrases.all.len();
            match parts.first().and_then(|part| part.first()) {
                Some(first) if first.begins || first.ends => phrases.partial.push(place),
                Some(first) => phrases.whole.entry(first.word.clone()).or_default().push(place),
                None => {}
            }
            phrases.all.push(parts);
        }
        phrases
    }

    /// The words of a text that the phrases stand for, wherever they stand there.
    fn places(&self, tokens: &[Token<'_>]) -> Vec<(usize, usize, EcoString)> {
        let mut found = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let whole = self.whole.get(&*token.word).into_iter().flatten();
            for parts in whole.chain(&self.partial).filter_map(|place| self.all.get(*place)) {
                let Some(last) = end_of(parts, tokens, at).and_then(|end| tokens.get(end - 1)) else { continue };
                let words = token.text.get(token.range.0..last.range.1).unwrap_or_default();
                let words: Vec<&str> = words.split_whitespace().collect();
                found.push((token.range.0, last.range.1, words.join(" ").into()));
            }
        }
        found
    }
}

/// Does a part stand at a token?
fn stands(part: &[Wanted], tokens: &[Token<'_>], at: usize) -> bool {
    let here = tokens.get(at..at + part.len());
    here.is_some_and(|here| here.iter().zip(part).all(|(token, wanted)| wanted.is(&token.word)))
}

/// Where a phrase that begins at a token ends; what comes after `…` stands in the sentence that the phrase begins in.
fn end_of(parts: &[Vec<Wanted>], tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let (first, rest) = parts.split_first()?;
    let sentence = tokens.get(at)?.sentence;
    let mut end = stands(first, tokens, at).then_some(at + first.len())?;
    for part in rest {
        let in_sentence = |at: &usize| tokens.get(at + part.len() - 1).is_some_and(|t| t.sentence == sentence);
        end = (end..tokens.len()).take_while(in_sentence).find(|at| stands(part, tokens, *at))? + part.len();
    }
    Some(end)
}

impl Evaluator<'_> {
    pub(super) fn text_of(&self, value: &Value) -> Option<String> {
        match value {
            Value::Text(_) | Value::Words(_) | Value::Verbatim(_) => Some(self.show(value)),
            _ => None,
        }
    }

    /// What a text, or one of several, says of some words: as it says it, in the order of the text, each once and
    /// without what stands within another. `None` where there is no text to look in.
    pub(super) fn mentioned(&self, text: &Value, words: &Value) -> Option<Vec<EcoString>> {
        let Value::List(words) = words else { return None };
        let texts: Vec<String> = match text {
            // What is not stated says nothing; what may belong, or is still to be written, may say anything.
            Value::List(texts) if texts.undecided.iter().all(|text| *text == Value::Unknown) => {
                texts.items.iter().filter_map(|text| self.text_of(text)).collect()
            }
            one => vec![self.text_of(one)?],
        };
        let phrases = self.phrases(words);
        let mut all: Vec<EcoString> = Vec::new();
        for text in &texts {
            let tokens = tokens(text);
            // A look at each token for each phrase.
            if !self.charge(tokens.len().saturating_mul(words.items.len())) {
                return None;
            }
            let mut found = phrases.places(&tokens);
            // Of what begins at one place the longest comes first; what stands within another is told by that.
            found.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
            let mut told = 0;
            for (_, end, words) in found {
                if end > told && !all.contains(&words) {
                    all.push(words);
                }
                told = told.max(end);
            }
        }
        Some(all)
    }

    /// A list of words read as phrases, once for all the texts that they are looked for in.
    fn phrases(&self, words: &Arc<List>) -> Rc<Phrases> {
        let mut kept = self.phrases.borrow_mut();
        if let Some((_, phrases)) = kept.iter().find(|(list, _)| Arc::ptr_eq(list, words)) {
            return phrases.clone();
        }
        let texts: Vec<String> = words.items.iter().map(|word| self.show(word)).collect();
        let phrases = Rc::new(Phrases::read(texts.iter().map(String::as_str)));
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push((words.clone(), phrases.clone()));
        phrases
    }

    /// Every text that stands in an element: its title, its fields of text, and text that could not be read as anything else.
    /// What stands in other elements, also nested ones, is theirs.
    pub(super) fn texts(&self, value: &Value) -> Value {
        let Value::Element(id) = value else { return Value::Unknown };
        // The title is watched, and with it the element.
        let title = self.title(*id);
        let mut all: Vec<Value> = Some(Value::Text(title)).into_iter().filter(super::is_set).collect();
        for field in &self.model.element(*id).fields {
            let value = match &field.value {
                Slot::Value(value) => value.clone(),
                Slot::Computed(_) => self.field(*id, field.name),
            };
            self.add_texts(&value, &mut all);
        }
        super::list(all)
    }

    fn add_texts(&self, value: &Value, all: &mut Vec<Value>) {
        match value {
            Value::Text(_) | Value::Words(_) | Value::Verbatim(_) => {
                let text = self.show(value);
                if !text.trim().is_empty() && self.charge_list(1) {
                    all.push(Value::Text(text.into()));
                }
            }
            Value::List(list) => list.items.iter().for_each(|item| self.add_texts(item, all)),
            Value::Map(entries) => entries.iter().for_each(|(_, value)| self.add_texts(value, all)),
            _ => {}
        }
    }
}
