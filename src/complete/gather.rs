//! What several rules ask for, each thing once.

use ecow::EcoString;

use super::place::{Placer, is_placeholder};
use super::write::{Writer, head};
use crate::diag::Language;
use crate::model::ElementId;
use crate::model::schema::KindId;
use crate::syntax::ast::{Block, Field, Member};

/// The members to put into each element, with the first rule that asked for each, in the order they were asked for.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) elements: Vec<(ElementId, Vec<(EcoString, Member)>)>,
}

impl Gathered {
    /// A member for an element, or for the element that its block stands for.
    pub(super) fn add(&mut self, placer: &Placer<'_>, element: ElementId, rule: &EcoString, member: &Member) {
        if let Member::Block(block) = member
            && let Some(there) = placer.stands_for(element, block)
        {
            block.members.iter().for_each(|inner| self.add(placer, there, rule, inner));
            return;
        }
        let kind = placer.model.element(element).kind;
        let at = self.elements.iter().position(|(known, _)| *known == element).unwrap_or_else(|| {
            self.elements.push((element, Vec::new()));
            self.elements.len() - 1
        });
        let Some((_, members)) = self.elements.get_mut(at) else { return };
        let writer = Writer { schema: &placer.model.schema, language: Language::En };
        let taken = members.iter_mut().any(|(by, known)| takes_in(writer, kind, known, member, by != rule));
        if !taken {
            members.push((rule.clone(), member.clone()));
        }
    }
}

/// Say in one member what another asks for as well, if one can say both.
fn takes_in(writer: Writer<'_>, kind: KindId, member: &mut Member, other: &Member, of_others: bool) -> bool {
    match (member, other) {
        (Member::Field(field), Member::Field(other)) => field_takes_in(writer, kind, field, other),
        (Member::Block(block), Member::Block(other)) => block_takes_in(writer, kind, block, other, of_others),
        _ => false,
    }
}

fn field_takes_in(writer: Writer<'_>, kind: KindId, field: &mut Field, other: &Field) -> bool {
    if field.name.node != other.name.node {
        return false;
    }
    if is_placeholder(other) {
        return true;
    }
    if is_placeholder(field) {
        field.value = other.value.clone();
        return true;
    }
    let written = |field: &Field| writer.member(&Member::Field(Box::new(field.clone())), Some(kind), 0, true);
    written(field).is_some_and(|words| Some(words) == written(other))
}

fn block_takes_in(writer: Writer<'_>, kind: KindId, block: &mut Block, other: &Block, of_others: bool) -> bool {
    if block.kind.node != other.kind.node || block.label.is_some() || other.label.is_some() {
        return false;
    }
    if block.title.is_some() || other.title.is_some() {
        // Two of one rule are two.
        let written = |block: &Block| writer.member(&Member::Block(Box::new(block.clone())), Some(kind), 0, true);
        return of_others && written(block).is_some_and(|words| Some(words) == written(other));
    }
    let Some((inner, _)) = head(writer.schema, other, Some(kind)) else { return false };
    let mut members = block.members.clone();
    for new in &other.members {
        if members.iter_mut().any(|known| takes_in(writer, inner, known, new, of_others)) {
            continue;
        }
        let contradicts =
            |known: &Member| matches!((known, new), (Member::Field(a), Member::Field(b)) if a.name.node == b.name.node);
        if members.iter().any(contradicts) {
            return false;
        }
        members.push(new.clone());
    }
    block.members = members;
    true
}
