//! Kinds, their fields, units and seasons: what can be written, as packs and users declare it.

use std::sync::Arc;

use ecow::EcoString;
use indexmap::{IndexMap, IndexSet};
use rust_decimal::Decimal;
use rustc_hash::FxBuildHasher;

use super::types::Type;
use super::vocabulary::{Section, Vocabulary};
use crate::diag::Language;
use crate::source::Span;
use crate::value::quantity::multiply;
use crate::value::{Dimension, Duration, DurationUnit, Quantity, Unit, UnitId};

/// A kind in a [`Schema`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct KindId(pub(crate) u16);

/// The name of a field, the same number in every kind that has a field of that name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FieldName(pub(crate) u16);

/// A map in the order of insertion, with a fast hash.
pub type Map<K, V> = IndexMap<K, V, FxBuildHasher>;

/// A kind of element.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its canonical name.
    pub name: EcoString,
    /// Its documentation, as its doc comment has it.
    pub doc: EcoString,
    /// Its fields by name.
    pub fields: Map<FieldName, FieldDeclaration>,
    /// For a union (`kind party { any_of: body | role }`): its members.
    pub members: Option<Vec<KindId>>,
    /// Where it is declared.
    pub span: Span,
}

/// A field of a kind.
#[derive(Clone, Debug)]
pub struct FieldDeclaration {
    /// Its documentation.
    pub doc: EcoString,
    /// What it holds.
    pub ty: Type,
    /// Must it be stated?
    pub required: bool,
    /// Is it filled when the block stands inside one of its type's kind?
    pub parent: bool,
    /// For a computed field: the kind and field that name this element.
    pub inverse: Option<(KindId, FieldName)>,
    /// Where it is declared.
    pub span: Span,
}

/// Everything that can be written.
#[derive(Clone, Debug)]
pub struct Schema {
    /// Kinds by canonical name.
    pub kinds: Map<EcoString, Kind>,
    /// Every field name.
    pub field_names: IndexSet<EcoString, FxBuildHasher>,
    /// Units; a [`UnitId`] is a place in it.
    pub units: Vec<Unit>,
    /// First and last month of a season by its word.
    pub seasons: Map<EcoString, (i8, i8)>,
    /// The words of the three tongues.
    pub vocabulary: Vocabulary,
}

impl Default for Schema {
    fn default() -> Self {
        let number = Unit {
            name: EcoString::new(),
            dimension: Dimension::Number,
            factor: Decimal::ONE,
            symbol: EcoString::new(),
        };
        Self {
            kinds: Map::default(),
            field_names: IndexSet::default(),
            units: vec![number],
            seasons: Map::default(),
            vocabulary: Vocabulary::default(),
        }
    }
}

impl Schema {
    /// A kind by its id.
    pub fn kind(&self, id: KindId) -> &Kind {
        self.kinds
            .get_index(id.0 as usize)
            .map_or_else(|| unreachable!("a kind's id is made by its schema"), |(_, kind)| kind)
    }

    /// A kind by its canonical name.
    pub fn kind_named(&self, name: &str) -> Option<KindId> {
        self.kinds.get_index_of(name).map(|i| KindId(i as u16))
    }

    /// A kind by a word of a language, or by its canonical name.
    pub fn find_kind(&self, word: &str, language: Language) -> Option<KindId> {
        self.kind_named(word).or_else(|| {
            self.vocabulary.read(Section::Kinds, language, word).iter().find_map(|canonical| self.kind_named(canonical))
        })
    }

    /// The id of a field's canonical name.
    pub fn field_named(&self, name: &str) -> Option<FieldName> {
        self.field_names.get_index_of(name).map(|i| FieldName(i as u16))
    }

    /// The canonical name of a field.
    pub fn field_text(&self, name: FieldName) -> &str {
        self.field_names.get_index(name.0 as usize).map_or("", EcoString::as_str)
    }

    /// Give a field's canonical name an id.
    pub(super) fn intern_field(&mut self, name: &str) -> FieldName {
        if let Some(known) = self.field_named(name) {
            return known;
        }
        FieldName(self.field_names.insert_full(name.into()).0 as u16)
    }

    /// A field of a kind by a word of a language, or by its canonical name.
    pub fn find_field(&self, kind: KindId, word: &str, language: Language) -> Option<(FieldName, &FieldDeclaration)> {
        let fields = &self.kind(kind).fields;
        let direct = self.field_named(word).and_then(|name| fields.get(&name).map(|f| (name, f)));
        if direct.is_some() {
            return direct;
        }
        let candidates = self.vocabulary.read(Section::Fields, language, word);
        let mut found = candidates.iter().filter_map(|canonical| {
            let name = self.field_named(canonical)?;
            fields.get(&name).map(|field| (name, field))
        });
        let first = found.next()?;
        let Some(second) = found.next() else { return Some(first) };
        // Two fields of one kind never share the word they are written with, but one may also be read by another's.
        let written = |(name, _): &(FieldName, &FieldDeclaration)| {
            self.vocabulary.field_word(&self.kind(kind).name, self.field_text(*name), language) == word
        };
        if written(&first) {
            Some(first)
        } else {
            Some(std::iter::once(second).chain(found).find(written).unwrap_or(first))
        }
    }

    /// The kinds that a kind stands for: its members, if it is a union, else itself.
    pub fn members(&self, kind: KindId) -> Vec<KindId> {
        match &self.kind(kind).members {
            Some(members) => members.iter().flat_map(|member| self.members(*member)).collect(),
            None => vec![kind],
        }
    }

    /// A unit by a word of a language or by its canonical name or symbol.
    pub fn find_unit(&self, word: &str, language: Language) -> Option<UnitId> {
        let place = |wanted: &str| self.units.iter().skip(1).position(|u| u.name == wanted || u.symbol == wanted);
        place(word)
            .or_else(|| self.vocabulary.read(Section::Units, language, word).iter().find_map(|w| place(w)))
            .or_else(|| {
                // `1 year`, `per year`: the singular of English units that end in s.
                place(&format!("{word}s"))
            })
            .map(|i| UnitId(i as u16 + 1))
    }

    /// A unit by its id.
    pub fn unit(&self, id: UnitId) -> &Unit {
        self.units.get(id.0 as usize).unwrap_or_else(|| unreachable!("a unit's id is made by its schema"))
    }

    /// The length of time that a unit counts, if it does.
    pub fn duration_unit(&self, id: UnitId) -> Option<DurationUnit> {
        match self.unit(id).dimension {
            Dimension::Duration(unit) => Some(unit),
            _ => None,
        }
    }

    /// The length of time that is so many of a unit, where that counts time: a quarter is three months.
    pub fn duration(&self, quantity: Quantity) -> Option<Duration> {
        let unit = self.duration_unit(quantity.unit)?;
        Some(Duration::new(multiply(quantity.value, self.unit(quantity.unit).factor)?, unit))
    }

    /// The word of a unit: of one, or after `per`, in the singular.
    pub fn unit_word<'a>(&'a self, unit: &'a str, one: bool, language: Language) -> &'a str {
        if language == Language::En {
            return unit.strip_suffix('s').filter(|_| one).unwrap_or(unit);
        }
        let many = self.vocabulary.write(Section::Units, language, unit);
        // The singular is the shorter of the words that begin as the plural does: `dag` of `dager`.
        let stem: String = many.chars().take(2).collect();
        let short = || {
            self.vocabulary
                .surfaces(Section::Units, language)
                .filter(|(surface, meanings)| surface.starts_with(&stem) && meanings.iter().any(|known| known == unit))
                .map(|(surface, _)| surface)
                .min_by_key(|surface| surface.len())
        };
        if one { short().unwrap_or(many) } else { many }
    }

    /// The word for how often, as it stands before a unit: `hvert år`, `hver måned`. Packs give the one before years, halves
    /// and quarters of them first.
    pub fn every_word(&self, unit: &str, language: Language) -> &str {
        let first = self.vocabulary.write(Section::PhraseWords, language, "every");
        let of_years = self.units.iter().any(|known| {
            let years = known.dimension == Dimension::Duration(DurationUnit::Year);
            known.name == unit && (years || known.factor != Decimal::ONE)
        });
        let other = || {
            let mut all = self.vocabulary.surfaces(Section::PhraseWords, language);
            all.find(|(surface, meanings)| *surface != first && meanings.iter().any(|known| known == "every"))
        };
        if of_years { first } else { other().map_or(first, |(surface, _)| surface) }
    }

    /// How often, in a language: of the canonical `every 4 years`, `hvert 4. år`.
    pub fn often(&self, source: &str, language: Language) -> String {
        let words: Vec<&str> = source.split_ascii_whitespace().collect();
        match words[..] {
            [_, number, unit] if language != Language::En => {
                let (every, unit) = (self.every_word(unit, language), self.unit_word(unit, true, language));
                if number == "1" { format!("{every} {unit}") } else { format!("{every} {number}. {unit}") }
            }
            _ => source.to_owned(),
        }
    }

    /// The field that somebody means who writes this word in a kind, which has no field of that name.
    pub fn meant(&self, kind: KindId, written: &str, language: Language) -> Option<EcoString> {
        let of = &self.kind(kind).name;
        let field = self.vocabulary.meant(of, written, language)?;
        Some(self.vocabulary.field_word(of, field, language).into())
    }

    /// The type of quantities of a unit.
    pub fn unit_type(&self, id: UnitId) -> Type {
        match self.unit(id).dimension {
            Dimension::Number | Dimension::Other => Type::Number,
            Dimension::Percent => Type::Percent,
            Dimension::Money => Type::Money,
            Dimension::Duration(_) => Type::Duration,
            Dimension::Posts => Type::Posts,
        }
    }

    /// The word of a kind in a language.
    pub fn kind_word(&self, kind: KindId, language: Language) -> &str {
        self.vocabulary.write(Section::Kinds, language, &self.kind(kind).name)
    }

    /// The word of a field in a language.
    pub fn field_word(&self, kind: KindId, field: FieldName, language: Language) -> &str {
        self.vocabulary.field_word(&self.kind(kind).name, self.field_text(field), language)
    }
}

/// A schema that can be shared.
pub type SharedSchema = Arc<Schema>;
