//! Quantities: exact decimals with a unit, and the bound they may stand under.

use std::cmp::Ordering;

use ecow::EcoString;
use rust_decimal::Decimal;

use super::time::DurationUnit;

/// How a number limits: `min 40 %`, `max 5`, `over 9 %`, `under 5`, `about 12_000`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Bound {
    /// The number itself.
    #[default]
    Exact,
    /// The number or more.
    AtLeast,
    /// The number or less.
    AtMost,
    /// More than the number.
    Over,
    /// Less than the number.
    Under,
    /// Near the number.
    About,
}

impl Bound {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Exact, Self::AtLeast, Self::AtMost, Self::Over, Self::Under, Self::About];

    /// The word of the language before the number; empty for an exact one.
    pub fn word(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtLeast => "min",
            Self::AtMost => "max",
            Self::Over => "over",
            Self::Under => "under",
            Self::About => "about",
        }
    }

    /// The bound that a word of the language says.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|bound| !word.is_empty() && bound.word() == word)
    }

    /// Does a number keep within the bound? `None` where "about" cannot tell.
    pub fn allows(self, number: Decimal, limit: Decimal) -> Option<bool> {
        let order = number.cmp(&limit);
        match self {
            Self::Exact => Some(order == Ordering::Equal),
            Self::AtLeast => Some(order != Ordering::Less),
            Self::AtMost => Some(order != Ordering::Greater),
            Self::Over => Some(order == Ordering::Greater),
            Self::Under => Some(order == Ordering::Less),
            Self::About => (order == Ordering::Equal).then_some(true),
        }
    }
}

/// A row of the model's table of units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct UnitId(pub u16);

impl UnitId {
    /// The plain number.
    pub const NUMBER: Self = Self(0);
    /// Percent.
    pub const PERCENT: Self = Self(1);
}

/// What a unit measures. Only quantities of one dimension can be added or compared.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Dimension {
    /// Plain numbers.
    Number,
    /// Shares of a hundred.
    Percent,
    /// Money.
    Money,
    /// A length of time.
    Duration(DurationUnit),
    /// Work posts, in full-time equivalents.
    Posts,
    /// Something a pack counts.
    Other,
}

/// A unit, as a pack declares it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Unit {
    /// Its name in the language: `kr`, `fte`.
    pub name: EcoString,
    /// What it measures.
    pub dimension: Dimension,
    /// How many of its dimension's base unit one of it is.
    pub factor: Decimal,
    /// What readers see after the number.
    pub symbol: EcoString,
}

/// A number of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Quantity {
    /// How many.
    pub value: Decimal,
    /// Of what.
    pub unit: UnitId,
}

impl Quantity {
    /// A plain number.
    pub fn number(value: Decimal) -> Self {
        Self { value, unit: UnitId::NUMBER }
    }

    /// The sum, of the same unit; `None` on different units or when the sum cannot be held exactly.
    pub fn plus(self, other: Self) -> Option<Self> {
        self.together(other, add)
    }

    /// The difference, of the same unit; `None` on different units or when it cannot be held exactly.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.together(other, subtract)
    }

    /// So many times this; `None` when the product cannot be held exactly.
    pub fn times(self, factor: Decimal) -> Option<Self> {
        Some(Self { value: multiply(self.value, factor)?, ..self })
    }

    fn together(self, other: Self, how: fn(Decimal, Decimal) -> Option<Decimal>) -> Option<Self> {
        (self.unit == other.unit).then(|| how(self.value, other.value)).flatten().map(|value| Self { value, ..self })
    }
}

/// The exact sum, or `None`.
pub fn add(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    a.checked_add(b).filter(|sum| sum.is_zero() || sum.scale() == a.scale().max(b.scale())).map(|sum| sum.normalize())
}

/// The exact difference, or `None`.
pub fn subtract(a: Decimal, b: Decimal) -> Option<Decimal> {
    add(a, -b)
}

/// The exact product, or `None`.
pub fn multiply(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let product = a.checked_mul(b)?;
    (a.is_zero() || b.is_zero() || product.scale() == a.scale() + b.scale()).then(|| product.normalize())
}

/// The quotient, rounded to 28 digits where it does not end; `None` for division by zero or when it is too large.
pub fn divide(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b).map(|quotient| quotient.normalize())
}

/// The quotient when it ends within 28 digits, or `None`.
pub fn divide_exactly(a: Decimal, b: Decimal) -> Option<Decimal> {
    divide(a, b).filter(|quotient| multiply(*quotient, b) == Some(a.normalize()))
}

/// The same amount in another unit of the same dimension.
pub fn convert(value: Decimal, from: &Unit, to: &Unit) -> Option<Decimal> {
    (from.dimension == to.dimension).then(|| divide(multiply(value, from.factor)?, to.factor)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_exact_or_nothing() {
        let tenth = Decimal::new(1, 1);
        assert_eq!(add(tenth, Decimal::new(2, 1)), Some(Decimal::new(3, 1)));
        assert_eq!(add(Decimal::MAX, Decimal::ONE), None);
        assert_eq!(add(Decimal::MAX, tenth), None, "would be rounded");
        assert_eq!(subtract(Decimal::ONE, Decimal::ONE), Some(Decimal::ZERO));
        assert_eq!(multiply(Decimal::MAX, Decimal::TWO), None);
        let tiny = Decimal::new(1, 28);
        assert_eq!(multiply(tiny, tenth), None, "would be rounded to nothing");
        assert_eq!(multiply(tiny, Decimal::ZERO), Some(Decimal::ZERO));
        assert_eq!(divide(Decimal::ONE, Decimal::ZERO), None);
        assert_eq!(divide_exactly(Decimal::ONE, Decimal::from(3)), None);
        assert_eq!(divide_exactly(Decimal::ONE, Decimal::from(8)), Some(Decimal::new(125, 3)));
    }

    #[test]
    fn only_one_unit_adds_up() {
        let kr = UnitId(2);
        let cost = |value: i64| Quantity { value: Decimal::from(value), unit: kr };
        assert_eq!(cost(2).plus(cost(3)), Some(cost(5)));
        assert_eq!(cost(2).minus(cost(3)), Some(cost(-1)));
        assert_eq!(cost(2).plus(Quantity::number(Decimal::ONE)), None);
        assert_eq!(cost(2).times(Decimal::TEN), Some(cost(20)));
    }

    #[test]
    fn bounds_allow_or_cannot_tell() {
        let (four, five) = (Decimal::from(4), Decimal::from(5));
        assert_eq!(Bound::AtLeast.allows(five, five), Some(true));
        assert_eq!(Bound::Over.allows(five, five), Some(false));
        assert_eq!(Bound::AtMost.allows(four, five), Some(true));
        assert_eq!(Bound::Under.allows(five, five), Some(false));
        assert_eq!(Bound::About.allows(four, five), None);
        assert_eq!(Bound::from_word("min"), Some(Bound::AtLeast));
        assert_eq!(Bound::from_word(""), None);
    }
}
