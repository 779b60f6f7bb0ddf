//! What differs between two plans, for readers: as lines, as a paper for the council, as data.

mod data;
mod text;

use super::page::{Block, Numbering, Page, Row, Section, Table, plain};
use super::reader::capital;
use crate::compare::{Change, Comparison, Fate, FieldChange, Node, Stated};
use crate::diag::{Key, Language, Text};

/// A comparison with the language that it is told in.
#[derive(Clone, Copy)]
struct Telling<'c> {
    comparison: &'c Comparison,
    language: Language,
}

/// What differs, as lines.
pub fn comparison_text(comparison: &Comparison, language: Language) -> String {
    text::write(Telling { comparison, language })
}

/// What differs, as JSON with a line break last. Words for machines are English; texts are in the language asked for.
pub fn comparison_json(comparison: &Comparison, language: Language) -> String {
    data::write(Telling { comparison, language })
}

/// What differs, as a paper in Markdown or HTML.
pub fn comparison_page(comparison: &Comparison, format: super::Format, language: Language) -> String {
    let telling = Telling { comparison, language };
    let mut page = Page { language, title: telling.title(), ..Page::default() };
    if comparison.is_empty() {
        page.lead.push(Block::Paragraph(plain(capital(&telling.say(Key::CompareNothing)))));
    }
    let mut sections = vec![telling.renewal()];
    for kind in telling.kinds() {
        sections.push(telling.kind(kind));
    }
    sections.push(telling.duties());
    page.sections = sections.into_iter().map(|section| Section { numbering: Numbering::None, ..section }).collect();
    super::print(&page.finished(), format)
}

/// What a reader asks for first; other kinds come after, in their order.
const FIRST: [&str; 5] = ["goal", "strategy", "measure", "indicator", "plan"];

/// Longer texts are cut short: the plans themselves have them whole.
const LONGEST: usize = 160;

impl<'c> Telling<'c> {
    fn say(self, key: Key) -> String {
        Text::key(key).in_language(self.language)
    }

    fn title(self) -> String {
        let [old, new] = [&self.comparison.old, &self.comparison.new].map(|plan| plan.title.as_str());
        Text::key(Key::CompareTitle).with("old", old).with("new", new).in_language(self.language)
    }

    fn old_name(self, key: &str) -> String {
        self.comparison.old.node(key).map(Node::name).filter(|name| !name.is_empty()).unwrap_or_else(|| key.to_owned())
    }

    fn new_name(self, key: &str) -> String {
        self.comparison.new.node(key).map(Node::name).filter(|name| !name.is_empty()).unwrap_or_else(|| key.to_owned())
    }

    fn node(self, change: &Change) -> Option<&'c Node> {
        match change {
            Change::Added { new, .. } | Change::Changed { new, .. } => self.comparison.new.node(new),
            Change::Removed { old } => self.comparison.old.node(old),
        }
    }

    /// The kinds of which something is told.
    fn kinds(self) -> Vec<&'c str> {
        let mut kinds: Vec<&str> = Vec::new();
        for change in self.comparison.changes.iter().filter(|change| change.is_of_meaning()) {
            if let Some(kind) = self.node(change).map(|node| node.kind.as_str())
                && !kinds.contains(&kind)
            {
                kinds.push(kind);
            }
        }
        kinds.sort_by_key(|kind| FIRST.iter().position(|first| first == kind).unwrap_or(FIRST.len()));
        kinds
    }

    fn changes(self, kind: &'c str) -> impl Iterator<Item = (&'c Change, &'c Node)> {
        let told = self.comparison.changes.iter().filter(|change| change.is_of_meaning());
        told.filter_map(move |change| Some((change, self.node(change)?))).filter(move |(_, node)| node.kind == kind)
    }

    /// The heading for elements of a kind.
    fn kind_word(self, kind: &'c str) -> String {
        self.changes(kind).next().map(|(_, node)| capital(&node.kind_word)).unwrap_or_default()
    }

    /// What is stated, cut short after a word where it is long.
    fn stated(self, stated: Option<&Stated>) -> String {
        let shown = stated.map(|stated| stated.shown.trim()).filter(|shown| !shown.is_empty());
        let Some(shown) = shown else { return self.say(Key::CompareNotStated) };
        match shown.char_indices().nth(LONGEST) {
            None => shown.to_owned(),
            Some((end, _)) => {
                let head = shown.get(..end).unwrap_or(shown);
                let word = head.rfind(char::is_whitespace).and_then(|at| head.get(..at)).unwrap_or(head);
                format!("{} …", word.trim_end_matches([',', ';', ':', ' ']))
            }
        }
    }

    /// What a field is called.
    fn field(change: &FieldChange) -> String {
        let stated = change.after.as_ref().or(change.before.as_ref());
        stated.map(|stated| capital(&stated.word)).unwrap_or_default()
    }

    /// How many measures have come to what.
    fn counts(self) -> String {
        let count = |fate: Fate| self.comparison.renewal.iter().filter(|renewal| renewal.fate == fate).count();
        let counts = Fate::ALL.into_iter().map(|fate| (count(fate), fate)).filter(|(count, _)| *count > 0);
        counts.map(|(count, fate)| format!("{}: {count}", self.say(fate.key()))).collect::<Vec<_>>().join(" · ")
    }

    /// What has become of each measure.
    fn renewal(self) -> Section {
        let title = self.say(Key::CompareRenewal);
        let columns = [Key::CompareOld, Key::CompareFate, Key::CompareNew].map(|key| self.say(key));
        let mut table = Table::new(title.clone(), columns.into());
        for renewal in &self.comparison.renewal {
            let old = renewal.old.iter().map(|key| plain(self.old_name(key))).collect();
            let new = renewal.new.iter().map(|key| plain(self.new_name(key))).collect();
            let fate = vec![plain(capital(&self.say(renewal.fate.key())))];
            table.push(Row { cells: vec![old, fate, new], ..Row::default() });
        }
        let counts = self.counts();
        let lead = (!counts.is_empty()).then(|| Block::Paragraph(plain(format!("{}.", capital(&counts)))));
        Section::new(title).with(lead).with(table.block())
    }

    /// What is new, gone and changed of a kind.
    fn kind(self, kind: &'c str) -> Section {
        let title = self.kind_word(kind);
        let mut section = Section { anchor: format!("kind-{kind}"), ..Section::new(title) };
        for (key, is_new) in [(Key::CompareAdded, true), (Key::CompareRemoved, false)] {
            let of = |change: &Change| match change {
                Change::Added { carries_on, .. } if is_new => Some(carries_on.clone()),
                Change::Removed { .. } if !is_new => Some(Vec::new()),
                _ => None,
            };
            let items: Vec<Vec<Block>> = self
                .changes(kind)
                .filter_map(|(change, node)| Some((of(change)?, node)))
                .map(|(carries_on, node)| vec![Block::Paragraph(plain(self.named(node, &carries_on)))])
                .collect();
            if !items.is_empty() {
                let list = Block::List(None, items);
                let inner = Section::new(self.say(key)).with(list);
                section = section.under(Section { numbering: Numbering::None, ..inner });
            }
        }
        let columns = [Key::CompareField, Key::CompareBefore, Key::CompareAfter].map(|key| self.say(key));
        for (change, node) in self.changes(kind) {
            let Change::Changed { old, carries_on, renamed, fields, .. } = change else { continue };
            let mut inner = Section::new(node.name());
            inner.anchor = super::anchors::slug(&format!("{kind}-{}", node.key));
            if let Some(said) = self.renamed(*renamed, old, carries_on) {
                inner = inner.with(Block::Paragraph(plain(capital(&said))));
            }
            let mut table = Table::new(node.name(), columns.clone().into());
            for field in fields {
                let cells = [Self::field(field), self.stated(field.before.as_ref()), self.stated(field.after.as_ref())];
                table.push(Row { cells: cells.into_iter().map(|text| vec![plain(text)]).collect(), ..Row::default() });
            }
            section = section.under(Section { numbering: Numbering::None, ..inner }.with(table.block()));
        }
        section
    }

    /// What an element was called, and what it carries on.
    fn renamed(self, renamed: bool, old: &str, carries_on: &[String]) -> Option<String> {
        let mut said = Vec::new();
        if renamed {
            said.push(
                Text::key(Key::CompareRenamed).with("old", self.old_name(old).as_str()).in_language(self.language),
            );
        }
        if !carries_on.is_empty() {
            said.push(self.carries_on(carries_on));
        }
        (!said.is_empty()).then(|| said.join("; "))
    }

    fn carries_on(self, carries_on: &[String]) -> String {
        let names = carries_on.iter().map(|key| format!("«{}»", self.old_name(key))).collect::<Vec<_>>().join(", ");
        Text::key(Key::CompareCarriesOn).with("old", names.as_str()).in_language(self.language)
    }

    fn named(self, node: &Node, carries_on: &[String]) -> String {
        let name = node.name();
        let name = if name.is_empty() { node.key.clone() } else { name };
        if carries_on.is_empty() { name } else { format!("{name} ({})", self.carries_on(carries_on)) }
    }

    fn duties(self) -> Section {
        let items: Vec<Vec<Block>> = self.duty_lines().map(|line| vec![Block::Paragraph(plain(line))]).collect();
        let list = (!items.is_empty()).then_some(Block::List(None, items));
        Section::new(self.say(Key::CompareDuties)).with(list)
    }

    fn duty_lines(self) -> impl Iterator<Item = String> {
        self.comparison
            .duties
            .iter()
            .map(move |change| format!("{}: {}", change.duty.title, self.say(change.what.key())))
    }
}
