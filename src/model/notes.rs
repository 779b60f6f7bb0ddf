//! Which element each name in a file means, and what could stand at a place: what editors ask.
//!
//! Like [`super::words`], this is read off the very code that gives a file its meaning.

use super::ElementId;
use super::schema::KindId;
use super::types::Type;
use crate::source::Span;

/// A name that stands for whatever could stand in its place: no file has it, as its signs cannot be typed by accident.
pub const PROBE: &str = "plikt_probe_7f3a";

/// Something that was noticed while a file was resolved.
#[derive(Clone, PartialEq, Debug)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What.
    pub noted: Noted,
}

/// What was noticed.
#[derive(Clone, PartialEq, Debug)]
pub enum Noted {
    /// The place names this element.
    Names(ElementId),
    /// The place is the label by which this element is declared.
    Declares(ElementId),
    /// Something of this type is expected at the probe, while these kinds are looked at, the innermost first.
    Expected(Type, Vec<KindId>),
    /// The probe follows a dot after something of this type, or after the label of this element.
    Member(Type, Option<ElementId>),
}
