//! The words of the language in another of the three tongues. Everything else stays to the byte.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::tokens::{Kind, scan};
use crate::diag::Language;
use crate::model::schema::Schema;
use crate::model::vocabulary::Section;
use crate::model::words::{Meaning, Word};
use crate::source::{ItemId, TextRange};
use crate::syntax::ParsedItem;
use crate::syntax::ast::{Expr, ExprKind, Member, Query, Text, TextPart, UseTarget};

/// The words that are no names: English, bokmål, nynorsk. A word of two is one of them followed by the other.
pub(crate) const KEYWORDS: [[&str; 3]; 34] = [
    ["and", "og", "og"],
    ["or", "eller", "eller"],
    ["not", "ikke", "ikkje"],
    ["if", "hvis", "viss"],
    ["then", "så", "så"],
    ["else", "ellers", "elles"],
    ["is", "er", "er"],
    ["in", "blant", "blant"],
    ["yes", "ja", "ja"],
    ["no", "nei", "nei"],
    ["unknown", "ukjent", "ukjend"],
    ["use", "bruk", "bruk"],
    ["as", "som", "som"],
    ["all", "alle", "alle"],
    ["where", "der", "der"],
    ["has", "har", "har"],
    ["overlaps", "overlapper", "overlappar"],
    ["per", "per", "per"],
    ["at", "ved", "ved"],
    ["while", "mens", "medan"],
    ["desc", "synkende", "synkande"],
    ["take", "ta", "ta"],
    ["select", "velg", "vel"],
    ["applies", "gjelder", "gjeld"],
    ["for", "for", "for"],
    ["because", "fordi", "fordi"],
    ["by", "innen", "innan"],
    ["on", "den", "den"],
    ["set", "satt", "sett"],
    ["sort by", "sorter etter", "sorter etter"],
    ["group by", "grupper etter", "grupper etter"],
    ["does not apply", "gjelder ikke", "gjeld ikkje"],
    ["else if", "ellers hvis", "elles viss"],
    ["self", "selv", "sjølv"],
];

/// The place of a language in [`KEYWORDS`].
pub(crate) fn column(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Nb => 1,
        Language::Nn => 2,
    }
}

/// A file with what is known of it.
pub struct Known<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its items: where each begins, and what it was read as.
    pub items: Vec<(ItemId, usize, &'a ParsedItem)>,
    /// The words of the language in it.
    pub words: &'a [Word],
    /// What can be written.
    pub schema: &'a Schema,
}

/// The text with the words of the language in another tongue. A file that does not say what it is written in gets a
/// first line that does.
pub fn translate(known: &Known<'_>, language: Language) -> String {
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut stated = false;
    let starts: FxHashMap<ItemId, usize> = known.items.iter().map(|(id, start, _)| (*id, *start)).collect();
    for word in known.words {
        let Some(start) = starts.get(&word.span.item) else { continue };
        let range = *start + word.span.range.start as usize..*start + word.span.range.end as usize;
        let found = match word.meaning {
            // The blank before it belongs to it.
            Meaning::Interval(_) => known.text.get(range.clone()).map(|written| (range, written)),
            _ => bare(known.text, range),
        };
        let Some((range, written)) = found else { continue };
        stated |= word.meaning == Meaning::Language;
        let surface = surface(known.schema, &word.meaning, written, language);
        if surface != written {
            edits.push((range, surface));
        }
    }
    for (_, start, parsed) in &known.items {
        let mut finder = Keywords { text: known.text, start: *start, language, claimed: Vec::new(), roots: Vec::new() };
        finder.members(&parsed.members);
        finder.finish(&mut edits);
    }
    if !stated && language != Language::default() {
        let name = known.schema.vocabulary.write(Section::Fields, language, "language");
        let first = usize::from(known.text.starts_with('\u{FEFF}')) * 3;
        edits.push((first..first, format!("{name}: {}\n", language.code())));
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(known.text.len() + known.text.len() / 16);
    let mut done = 0;
    for (range, new) in edits {
        // Two words never stand at one place; if they seem to, the first is taken and the check afterwards decides.
        if range.start >= done {
            out.push_str(known.text.get(done..range.start).unwrap_or_default());
            out.push_str(&new);
            done = range.end;
        }
    }
    out.push_str(known.text.get(done..).unwrap_or_default());
    out
}

/// A word without the parentheses around it; nothing where more than a word stands there.
fn bare(text: &str, range: Range<usize>) -> Option<(Range<usize>, &str)> {
    let written = text.get(range.clone())?;
    let inner = written.trim_start_matches(['(', ' ', '\t']);
    let start = range.end - inner.len();
    let inner = if inner.len() < written.len() { inner.trim_end_matches([')', ' ', '\t']) } else { inner };
    (!inner.contains(['\n', '('])).then(|| (start..start + inner.len(), inner))
}

/// How a word is written in a language: as it is, where that language reads it so.
fn surface(schema: &Schema, meaning: &Meaning, written: &str, language: Language) -> String {
    let vocabulary = &schema.vocabulary;
    let kept = |section: Section, word: &str| {
        let reads: &[ecow::EcoString] = vocabulary.read(section, language, written);
        matches!(reads, [only] if only == word)
    };
    match meaning {
        Meaning::In(section, word) => {
            let surface = vocabulary.write(*section, language, word);
            if kept(*section, word) { written.into() } else { surface.into() }
        }
        Meaning::Field(kind, field) => {
            let surface = vocabulary.field_word(kind, field, language);
            if kept(Section::Fields, field) { written.into() } else { surface.into() }
        }
        Meaning::Unit(unit, one) => {
            // A unit without a symbol of its own has its canonical name for one, which is a word of English.
            let own = |known: &&crate::value::Unit| known.name == *unit && known.symbol != known.name;
            let symbol = schema.units.iter().find(own).map(|known| known.symbol.as_str());
            if symbol == Some(written) || kept(Section::Units, unit) {
                return written.into();
            }
            schema.unit_word(unit, *one, language).into()
        }
        Meaning::Every(unit) => {
            let kept = kept(Section::PhraseWords, "every");
            if kept { written.into() } else { schema.every_word(unit, language).into() }
        }
        Meaning::Interval(unit) => {
            // English counts the units, the Norwegian tongues number them.
            let own = written.trim_start_matches(['.', ' ', '\t']);
            let counts = own == unit.as_str() && !written.starts_with('.');
            match language {
                Language::En if counts => written.into(),
                Language::En => format!(" {unit}"),
                _ if !counts && matches!(vocabulary.read(Section::Units, language, own), [only] if only == unit) => {
                    written.into()
                }
                _ => format!(". {}", schema.unit_word(unit, true, language)),
            }
        }
        Meaning::Often(source) if vocabulary.phrases(language).time.read(written).as_deref() == Some(source) => {
            written.into()
        }
        Meaning::Often(source) => schema.often(source, language),
        Meaning::Itself => KEYWORDS[KEYWORDS.len() - 1][column(language)].into(),
        Meaning::Language if written.starts_with('"') => format!("\"{}\"", language.code()),
        Meaning::Language => language.code().into(),
    }
}

/// Finds the words between names: whatever word of an expression is no name is a word of the language.
struct Keywords<'a> {
    text: &'a str,
    start: usize,
    language: Language,
    /// Names, which are left to the vocabulary or to the user.
    claimed: Vec<TextRange>,
    /// Where such words can stand.
    roots: Vec<TextRange>,
}

impl Keywords<'_> {
    fn members(&mut self, members: &[Member]) {
        for member in members {
            match member {
                Member::Use(used) => {
                    self.roots.push(used.range);
                    self.claimed.push(match &used.target {
                        UseTarget::Pack(name) => name.range,
                        UseTarget::File(path) => path.range,
                    });
                    self.claimed.extend(used.alias.as_ref().map(|name| name.range));
                }
                Member::Field(field) => {
                    self.root(&field.value);
                    if let Some(original) = &field.original {
                        self.roots.push(TextRange { start: field.value.range.end, end: original.range.start });
                    }
                }
                Member::Block(block) => {
                    if let Some(title) = &block.title {
                        self.text(title);
                    }
                    self.members(&block.members);
                }
                Member::Prose(text) => self.text(text),
            }
        }
    }

    fn root(&mut self, expr: &Expr) {
        if !matches!(expr.kind, ExprKind::Text(_)) {
            self.roots.push(expr.range);
        }
        self.expr(expr);
    }

    fn text(&mut self, text: &Text) {
        for part in &text.parts {
            if let TextPart::Computed(expr) = part {
                self.root(expr);
            }
        }
    }

    fn all(&mut self, exprs: &[Expr]) {
        for expr in exprs {
            self.expr(expr);
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Name(_) => self.claimed.push(expr.range),
            ExprKind::Truth(_)
            | ExprKind::Date(_)
            | ExprKind::NumberReference(_)
            | ExprKind::Any
            | ExprKind::Invalid => {}
            ExprKind::Number(number) => self.claimed.extend(number.unit.as_ref().map(|unit| unit.range)),
            ExprKind::Text(text) => self.text(text),
            ExprKind::Worded(word, amount) => {
                self.claimed.push(word.range);
                self.expr(amount);
            }
            ExprKind::List(exprs) | ExprKind::Chain(_, exprs) => self.all(exprs),
            ExprKind::Map(entries) => {
                for (key, value) in entries {
                    self.expr(key);
                    self.expr(value);
                }
            }
            ExprKind::Member(of, name) => {
                self.expr(of);
                self.claimed.push(name.range);
            }
            ExprKind::Call(function, arguments) => {
                self.expr(function);
                for argument in arguments {
                    self.claimed.extend(argument.name.as_ref().map(|name| name.range));
                    self.expr(&argument.value);
                }
            }
            ExprKind::Prefix(_, operand) => self.expr(operand),
            ExprKind::Infix(_, pair) => {
                self.expr(&pair.0);
                self.expr(&pair.1);
            }
            ExprKind::Range(ends) => {
                ends.0.iter().chain(&ends.1).for_each(|end| self.expr(end));
            }
            ExprKind::If(parts) => {
                for (condition, value) in &parts.0 {
                    self.expr(condition);
                    self.expr(value);
                }
                self.expr(&parts.1);
            }
            ExprKind::All(names) => {
                self.claimed.push(names.0.range);
                self.claimed.extend(names.1.as_ref().map(|name| name.range));
            }
            ExprKind::Query(query) => match query.as_ref() {
                Query::Where(list, key)
                | Query::Sort(list, key, _)
                | Query::Take(list, key)
                | Query::Group(list, key) => {
                    self.expr(list);
                    self.expr(key);
                }
                Query::Select(list, columns) => {
                    self.expr(list);
                    self.all(columns);
                }
            },
            ExprKind::Is(verdict) => {
                self.expr(&verdict.subject);
                if !matches!(verdict.word.node.as_str(), "set" | "applies") {
                    self.claimed.push(verdict.word.range);
                }
                for (_, value) in &verdict.clauses {
                    self.expr(value);
                }
            }
            ExprKind::Section(pair) => {
                pair.0.iter().for_each(|law| self.expr(law));
                self.claimed.push(pair.1.range);
            }
            ExprKind::Cited(pair) => {
                self.expr(&pair.0);
                self.text(&pair.1);
            }
        }
    }

    /// Look up every word that no name claims.
    fn finish(mut self, edits: &mut Vec<(Range<usize>, String)>) {
        self.claimed.sort_unstable_by_key(|range| range.start);
        let claims = |claimed: &[TextRange], at: u32| {
            // Names do not overlap, but one in parentheses may hold itself.
            let next = claimed.partition_point(|range| range.start <= at);
            claimed.get(..next).and_then(<[TextRange]>::last).is_some_and(|range| at < range.end)
        };
        for root in &self.roots {
            let from = self.start + root.start as usize;
            let Some(slice) = self.text.get(from..self.start + root.end as usize) else { continue };
            let words: Vec<Range<usize>> = scan(slice)
                .iter()
                .filter(|token| token.kind == Kind::Plain && !claims(&self.claimed, root.start + token.start))
                .map(|token| token.start as usize..token.end as usize)
                .collect();
            let mut index = 0;
            while let Some(first) = words.get(index) {
                let run = |length: usize| -> Option<(Range<usize>, &[&str; 3])> {
                    let all = words.get(index..index + length)?;
                    // Only blanks may stand between the words of one: `else (if` is no `else if`.
                    let whole = slice.get(first.start..all.last()?.end)?;
                    let written = whole.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                    let row = KEYWORDS.iter().find(|row| row.contains(&written.as_str()))?;
                    Some((first.start..all.last()?.end, row))
                };
                let found = [3, 2, 1].into_iter().find_map(|length| run(length).map(|found| (length, found)));
                let Some((length, (range, row))) = found else {
                    index += 1;
                    continue;
                };
                let new = row[column(self.language)];
                let written = slice.get(range.clone()).unwrap_or_default();
                if new != written {
                    edits.push((from + range.start..from + range.end, new.to_owned()));
                }
                index += length;
            }
        }
    }
}
