//! Values: periods, times, quantities, citations and the phrases they are written in.
//!
//! Pure data: exact decimals and civil dates, no clock and no I/O. Of a country's law, holidays and words nothing is
//! known here; they come in as tables.

pub mod citation;
pub mod holiday;
pub mod localised;
pub mod number;
pub mod period;
pub mod phrase;
pub mod quantity;
pub mod time;

pub use citation::{Citation, CitationWord, CitationWords, EliPattern, SectionReference};
pub use holiday::{Calendar, Weekday, easter};
pub use localised::{format_date, format_quantity};
pub use number::{format_number, read_number};
pub use period::{Date, Period, Precision};
pub use phrase::{PhraseError, PhraseTable};
pub use quantity::{Bound, Dimension, Quantity, Unit, UnitId};
pub use time::{Duration, DurationUnit, Recurrence, Time};
