//! Where the parts of a rule's `insert` go: into the element that lacks them, into blocks that it has already, or as
//! blocks of their own.

use std::ops::Range;

use super::write::{Writer, found_head, head};
use crate::diag::Language;
use crate::model::code::Value;
use crate::model::schema::{KindId, Schema};
use crate::model::{ElementId, Model, PLACEHOLDER, Slot};
use crate::source::{FileId, ItemId, Sources, TextRange};
use crate::syntax::ast::{Block, ExprKind, Field, Member, Text, TextPart};
use crate::syntax::parse_item;

/// How far a change may go. Each is tried when the one before it is not enough.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Reach {
    /// State what is not stated, in blocks that are there.
    Add,
    /// Also add to lists that are stated.
    Extend,
    /// Make blocks anew, beside those that are there.
    Anew,
    /// Put something else in the place of what is stated, which is kept as a comment.
    Replace,
}

impl Reach {
    pub(super) const ALL: [Self; 4] = [Self::Add, Self::Extend, Self::Anew, Self::Replace];
}

/// A change to a file as it stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Change {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// A block as it stands in its file.
struct Target<'t> {
    block: &'t Block,
    kind: KindId,
    /// Where the text that the block's ranges are relative to begins in the file.
    base: usize,
    file: FileId,
}

pub(super) struct Placer<'p> {
    pub(super) model: &'p Model,
    pub(super) sources: &'p Sources,
    pub(super) reach: Reach,
    pub(super) changes: Vec<(FileId, Change)>,
}

/// The members of an `insert`.
pub(super) fn members(insert: &str) -> Option<Vec<Member>> {
    let parsed = parse_item(ItemId(u32::MAX), &format!("insert {{\n{insert}\n}}"));
    match parsed.members.into_iter().next() {
        Some(Member::Block(block)) if parsed.diagnostics.is_empty() => Some(block.members),
        _ => None,
    }
}

impl Placer<'_> {
    fn schema(&self) -> &Schema {
        &self.model.schema
    }

    fn language(&self, file: FileId) -> Language {
        self.model.scope(file).map_or(Language::En, |scope| scope.language)
    }

    fn text(&self, file: FileId) -> &str {
        &self.sources.file(file).text
    }

    /// Put members into an element.
    pub(super) fn element(&mut self, id: ElementId, members: &[Member]) -> Option<()> {
        let element = self.model.element(id);
        let place = self.sources.place(element.range.within(element.item));
        let text = self.text(place.file).get(place.bytes.clone())?.to_owned();
        let parsed = parse_item(ItemId(u32::MAX), &text);
        let Some(Member::Block(block)) = parsed.members.first() else { return None };
        let target = Target { block, kind: element.kind, base: place.bytes.start, file: place.file };
        // Only what ends with its brace can be added to.
        if !text.ends_with('}') {
            return None;
        }
        for member in members {
            // A member that cannot be put there is left out whole.
            let before = self.changes.len();
            if self.block(&target, Some(id), std::slice::from_ref(member)).is_none() {
                self.changes.truncate(before);
            }
        }
        Some(())
    }

    fn block(&mut self, target: &Target<'_>, id: Option<ElementId>, members: &[Member]) -> Option<()> {
        for member in members {
            match member {
                Member::Field(field) => self.field(target, id, member, field)?,
                Member::Block(block) => self.nested(target, id, member, block)?,
                Member::Prose(_) | Member::Use(_) => return None,
            }
        }
        Some(())
    }

    fn field(&mut self, target: &Target<'_>, id: Option<ElementId>, member: &Member, field: &Field) -> Option<()> {
        let language = self.language(target.file);
        let (name, declaration) = self.schema().find_field(target.kind, &field.name.node, Language::En)?;
        let stated: Vec<&Field> = target
            .block
            .members
            .iter()
            .filter_map(|m| if let Member::Field(f) = m { Some(f.as_ref()) } else { None })
            .filter(|f| self.schema().find_field(target.kind, &f.name.node, language).is_some_and(|(n, _)| n == name))
            .collect();
        let is_text = self.model.known.text == Some(name);
        let prose = target.block.members.iter().any(|m| is_text && matches!(m, Member::Prose(_)));
        let block = target.block.members.iter().any(|m| {
            let Member::Block(b) = m else { return false };
            found_head(self.schema(), &b.kind.node, Some(target.kind), language)
                .is_some_and(|(_, filled)| filled == Some(name))
        });
        let list = declaration.ty.is_list();
        // A field can also be filled by the block around.
        let filled = id.is_some_and(|id| self.model.element(id).field(name).is_some());
        if stated.is_empty() && !filled && !prose && (!block || list) {
            self.insert(target, member)
        } else if stated.iter().any(|field| is_placeholder(field)) {
            Some(())
        } else if list && self.reach == Reach::Extend {
            self.insert(target, member)
        } else if self.reach == Reach::Replace {
            stated.into_iter().try_for_each(|old| self.replace(target, old, field))
        } else {
            Some(())
        }
    }

    fn nested(&mut self, target: &Target<'_>, id: Option<ElementId>, member: &Member, block: &Block) -> Option<()> {
        let language = self.language(target.file);
        let (kind, filled) = head(self.schema(), block, Some(target.kind))?;
        let Some(name) = filled else { return self.of_kind(target, id, block, kind) };
        let declaration = self.schema().kind(target.kind).fields.get(&name)?;
        let is_list = declaration.ty.is_list();
        if is_list && block.title.is_some() {
            return self.insert(target, member);
        }
        let there = target.block.members.iter().find_map(|m| match m {
            Member::Block(b) => {
                let same = found_head(self.schema(), &b.kind.node, Some(target.kind), language) == Some((kind, filled));
                same.then_some(b.as_ref())
            }
            _ => None,
        });
        let referred = target.block.members.iter().any(|m| {
            let Member::Field(f) = m else { return false };
            self.schema().find_field(target.kind, &f.name.node, language).is_some_and(|(n, _)| n == name)
        });
        match there {
            Some(_) if is_list && self.reach == Reach::Anew => self.insert(target, member),
            Some(there) => {
                let inner = Target { block: there, kind, base: target.base, file: target.file };
                self.block(&inner, None, &block.members)
            }
            // A block that is named, not written here, is someone else's.
            None if referred && !is_list => None,
            None => self.insert(target, member),
        }
    }

    /// The element that a block in an element stands for: one that is there, where the block fills no field and names none.
    pub(super) fn stands_for(&self, id: ElementId, block: &Block) -> Option<ElementId> {
        let around = self.model.element(id).kind;
        let (kind, filled) = head(self.schema(), block, Some(around))?;
        let may = filled.is_none() && block.title.is_none() && self.reach != Reach::Anew;
        if may { self.there(around, Some(id), block, kind).1 } else { None }
    }

    /// Does a kind have a place of its own in another? And the first element of it that could be meant by a block there.
    fn there(&self, around: KindId, id: Option<ElementId>, block: &Block, kind: KindId) -> (bool, Option<ElementId>) {
        let below = |other: &ElementId| {
            let mut at = self.model.element(*other).parent;
            while let Some(parent) = at {
                if Some(parent) == id {
                    return true;
                }
                at = self.model.element(parent).parent;
            }
            false
        };
        // What the kind has as a place of its own stands in the element; anything else anywhere in the plan.
        let own =
            self.schema().kind(kind).fields.values().any(|f| f.parent && f.ty.kinds(self.schema()).contains(&around));
        let fits = |other: &&ElementId| (!own || below(other)) && !self.contradicts(**other, block);
        (own, self.model.of_kind(kind).iter().find(fits).copied())
    }

    /// A block that fills no field: its members go into the first element of the kind, or it becomes an element.
    fn of_kind(&mut self, target: &Target<'_>, id: Option<ElementId>, block: &Block, kind: KindId) -> Option<()> {
        let (own, there) = self.there(target.kind, id, block, kind);
        match there {
            Some(there) if block.title.is_none() && self.reach != Reach::Anew => self.element(there, &block.members),
            _ => {
                let mut block = block.clone();
                block.title.get_or_insert_with(|| Box::new(placeholder()));
                let member = Member::Block(Box::new(block));
                if own { self.insert(target, &member) } else { self.top_level(target.file, &member) }
            }
        }
    }

    /// Does an element state another word for a field than the block does?
    fn contradicts(&self, id: ElementId, block: &Block) -> bool {
        let element = self.model.element(id);
        block.members.iter().any(|member| {
            let Member::Field(field) = member else { return false };
            let ExprKind::Name(word) = &field.value.kind else { return false };
            let Some((name, _)) = self.schema().find_field(element.kind, &field.name.node, Language::En) else {
                return false;
            };
            let stated = element.field(name).map(|field| &field.value);
            stated.is_some_and(|slot| !matches!(slot, Slot::Value(Value::Word(own)) if own == word))
        })
    }

    /// At the end of a block.
    fn insert(&mut self, target: &Target<'_>, member: &Member) -> Option<()> {
        let text = self.text(target.file);
        let end = target.base + target.block.range.end as usize;
        let brace = end.checked_sub(1).filter(|at| text.get(*at..end) == Some("}"))?;
        let body = text.get(target.base + target.block.head.end as usize..brace)?;
        let writer = Writer { schema: self.schema(), language: self.language(target.file) };
        let line = text.get(..brace)?.rfind('\n').map_or(0, |at| at + 1);
        let before = text.get(line..brace)?;
        let change = if body.contains('\n') && before.trim().is_empty() {
            let indent = indent(before) + 2;
            let written = writer.member(member, Some(target.kind), indent, false)?;
            Change { start: line, end: line, text: format!("{}{written}\n", " ".repeat(indent)) }
        } else {
            let written = writer.member(member, Some(target.kind), 0, true)?;
            let empty = body.trim_end().ends_with('{');
            let gap = match (before.ends_with(' '), empty) {
                (true, true) => "",
                (true, false) => " ",
                (false, true) => " ",
                (false, false) => "  ",
            };
            Change { start: brace, end: brace, text: format!("{gap}{written} ") }
        };
        self.changes.push((target.file, change));
        Some(())
    }

    /// At the end of a file.
    fn top_level(&mut self, file: FileId, member: &Member) -> Option<()> {
        let writer = Writer { schema: self.schema(), language: self.language(file) };
        let written = writer.member(member, None, 0, false)?;
        let text = self.text(file);
        let gap = if text.is_empty() || text.ends_with('\n') { "\n" } else { "\n\n" };
        let change = Change { start: text.len(), end: text.len(), text: format!("{gap}{written}\n") };
        self.changes.push((file, change));
        Some(())
    }

    /// Another value for a field. What stood there becomes a comment above it.
    fn replace(&mut self, target: &Target<'_>, old: &Field, new: &Field) -> Option<()> {
        let text = self.text(target.file);
        let absolute = |range: TextRange| target.base + range.start as usize..target.base + range.end as usize;
        let Range { start, end } = absolute(old.range);
        let line = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        let before = text.get(line..start)?;
        let margin = " ".repeat(indent(before));
        let was: String =
            text.get(start..end)?.lines().map(|line| format!("{margin}// {}\n", line.trim_start())).collect();
        let writer = Writer { schema: self.schema(), language: self.language(target.file) };
        let written = writer.member(&Member::Field(Box::new(new.clone())), Some(target.kind), 0, true)?;
        // One change, so that the comment is never without what it tells of.
        self.changes.push((target.file, Change { start: line, end, text: format!("{was}{before}{written}") }));
        Some(())
    }
}

fn placeholder() -> Text {
    Text { parts: vec![TextPart::Literal(PLACEHOLDER.into())], prose: false, range: TextRange::default() }
}

pub(super) fn is_placeholder(field: &Field) -> bool {
    matches!(&field.value.kind, ExprKind::Text(text) if text.literal().is_some_and(|words| words.trim() == PLACEHOLDER))
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}
