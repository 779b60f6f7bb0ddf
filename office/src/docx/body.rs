//! What stands on the pages: headings, paragraphs, lists, terms, contents.

use std::collections::BTreeMap;

use super::xml::{Attribute, Xml};
use super::{LIST_LEVELS, OWN_PARTS, R, W, table, text_width};
use crate::{Block, Document, Entry, Line, Part, Run, Table, Term, each_block};

/// The words of a document, with what other parts of the file must know of them.
pub(super) struct Body<'d> {
    pub(super) xml: Xml,
    /// Where links lead to the web.
    pub(super) links: Vec<String>,
    /// The lists, with the number that each begins with.
    pub(super) lists: Vec<Option<u32>>,
    /// The number of the bookmark at each anchor.
    bookmarks: BTreeMap<&'d str, usize>,
    /// Do the pages lie on their side?
    landscape: bool,
    /// The tables with the same columns on pages of one orientation: such tables look alike.
    tables: BTreeMap<(bool, Vec<&'d str>), Alike<'d>>,
}

/// Tables that look alike.
#[derive(Default)]
struct Alike<'d> {
    tables: Vec<&'d Table>,
    /// How wide their columns are, once that was reckoned.
    widths: Vec<u32>,
}

/// Where something stands.
#[derive(Clone, Copy, Default)]
struct At {
    /// In how many lists.
    lists: u32,
    /// In something quoted.
    quoted: bool,
    /// How far in from the left.
    left: u32,
}

/// How a paragraph looks.
#[derive(Default)]
pub(super) struct Look<'a> {
    /// Its style.
    pub(super) style: &'a str,
    /// The list whose item it is, and how deep that is.
    pub(super) list: Option<(usize, u32)>,
    /// How far in from the left, beyond what the style says.
    pub(super) left: u32,
    /// Does it end at the right?
    pub(super) right: bool,
}

/// The id of the n-th link to the web.
pub(super) fn link_id(n: usize) -> String {
    format!("rId{}", OWN_PARTS.len() + 1 + n)
}

/// A run of one look; a line break in the words begins a new line.
pub(super) fn run(xml: &mut Xml, properties: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.within("w:r", &[], |xml| {
        if !properties.is_empty() {
            xml.within("w:rPr", &[], |xml| xml.raw(properties));
        }
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                xml.empty("w:br", &[]);
            }
            if !line.is_empty() {
                xml.words("w:t", &[("xml:space", "preserve")], line);
            }
        }
    });
}

/// The beginning or end of a field.
fn field_mark(xml: &mut Xml, kind: &str) {
    xml.within("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
}

fn field_start(xml: &mut Xml, instruction: &str) {
    field_mark(xml, "begin");
    xml.within("w:r", &[], |xml| {
        xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {instruction} "));
    });
    field_mark(xml, "separate");
}

/// Something that Word reckons out, with what it says until then.
pub(super) fn field(xml: &mut Xml, instruction: &str, until: &str) {
    field_start(xml, instruction);
    run(xml, "", until);
    field_mark(xml, "end");
}

impl<'d> Body<'d> {
    /// Write the part of the file that holds the words.
    pub(super) fn write(document: &'d Document) -> Self {
        let mut bookmarks = BTreeMap::new();
        let mut tables = BTreeMap::new();
        for part in &document.parts {
            each_block(&part.blocks, &mut |block| {
                anchors(block, &mut bookmarks);
                if let Block::Table(table) = block {
                    let alike: &mut Alike<'_> = tables.entry((part.landscape, table.titles())).or_default();
                    alike.tables.push(table);
                }
            });
        }
        let mut body =
            Self { xml: Xml::new(), links: Vec::new(), lists: Vec::new(), bookmarks, landscape: false, tables };
        body.xml.open("w:document", &[("xmlns:w", W), ("xmlns:r", R)]);
        body.xml.open("w:body", &[]);
        let plain = |text: &str| vec![Run { text: text.into(), ..Run::default() }];
        body.paragraph(&Look { style: "Title", ..Look::default() }, None, &plain(&document.title));
        if let Some(subtitle) = &document.subtitle {
            body.paragraph(&Look { style: "Subtitle", ..Look::default() }, None, &plain(subtitle));
        }
        let mut parts = document.parts.iter().peekable();
        if parts.peek().is_none() {
            body.section(false);
        }
        while let Some(Part { landscape, blocks }) = parts.next() {
            body.landscape = *landscape;
            body.blocks(blocks, At::default());
            if parts.peek().is_none() {
                body.section(*landscape);
            } else {
                // The pages before the next part are described where they end.
                body.xml.open("w:p", &[]);
                body.xml.open("w:pPr", &[]);
                body.xml.val("w:pStyle", "Gap");
                body.section(*landscape);
                body.xml.close("w:pPr");
                body.xml.close("w:p");
            }
        }
        body.xml.close("w:body");
        body.xml.close("w:document");
        body
    }

    /// How wide the columns of a table are.
    pub(super) fn widths(&mut self, table: &'d Table) -> Vec<u32> {
        let Some(alike) = self.tables.get_mut(&(self.landscape, table.titles())) else { return Vec::new() };
        if alike.widths.is_empty() {
            alike.widths = crate::column_widths(&alike.tables, text_width(self.landscape));
        }
        alike.widths.clone()
    }

    /// What the pages are like that end here.
    fn section(&mut self, landscape: bool) {
        self.xml.within("w:sectPr", &[], |xml| {
            let footer = if landscape { "rId5" } else { "rId4" };
            xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", footer)]);
            xml.val("w:type", "nextPage");
            let margin = |side: &str| -> Vec<(String, String)> {
                let all = ["top", "right", "bottom", "left"].map(|name| (format!("w:{name}"), side.to_owned()));
                all.into()
            };
            let margins = if landscape {
                xml.empty("w:pgSz", &[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]);
                margin("1134")
            } else {
                xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
                margin("1418")
            };
            let mut margins: Vec<Attribute<'_>> =
                margins.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            margins.extend([("w:header", "709"), ("w:footer", "624"), ("w:gutter", "0")]);
            xml.empty("w:pgMar", &margins);
            xml.empty("w:cols", &[("w:space", "708")]);
        });
    }

    fn blocks(&mut self, blocks: &'d [Block], at: At) {
        let mut before: Option<&Block> = None;
        for block in blocks {
            // Two tables that touch would be one.
            if let (Some(Block::Table(_)), Block::Table(table)) = (before, block)
                && (table.named || table.caption.is_empty())
            {
                self.gap();
            }
            self.block(block, at);
            before = Some(block);
        }
        if matches!(before, Some(Block::Table(_))) {
            self.gap();
        }
    }

    /// Some room after a table.
    fn gap(&mut self) {
        self.paragraph(&Look { style: "Gap", ..Look::default() }, None, &[]);
    }

    fn block(&mut self, block: &'d Block, at: At) {
        let style = if at.quoted { "Quote" } else { "Normal" };
        let look = Look { style, left: at.left, ..Look::default() };
        match block {
            Block::Heading { level, anchor, line } => {
                let style = format!("Heading{}", (*level).clamp(1, 6));
                self.paragraph(&Look { style: &style, ..Look::default() }, anchor.as_deref(), line);
            }
            Block::Paragraph { line } => self.paragraph(&look, None, line),
            Block::List { start, items } => self.list(*start, items, at),
            Block::Quote { blocks } => self.blocks(blocks, At { quoted: true, ..at }),
            Block::Code { text } => {
                let line = [Run { text: text.trim_end_matches('\n').into(), ..Run::default() }];
                self.paragraph(&Look { style: "CodeBlock", left: at.left, ..Look::default() }, None, &line);
            }
            Block::Rule => self.paragraph(&Look { style: "Break", ..Look::default() }, None, &[]),
            Block::Terms { terms } => terms.iter().for_each(|term| self.term(term, at)),
            Block::Contents { title, entries } => self.contents(title, entries),
            Block::Table(table) => table::write(self, table),
        }
    }

    fn list(&mut self, start: Option<u32>, items: &'d [Vec<Block>], at: At) {
        self.lists.push(start);
        let list = self.lists.len();
        let level = at.lists.min(LIST_LEVELS - 1);
        let inner = At { lists: at.lists + 1, left: 400 * (level + 1), ..at };
        for item in items {
            let look = Look { style: "ListParagraph", list: Some((list, level)), ..Look::default() };
            match item.as_slice() {
                [Block::Paragraph { line }, rest @ ..] => {
                    self.paragraph(&look, None, line);
                    self.blocks(rest, inner);
                }
                blocks => {
                    self.paragraph(&look, None, &[]);
                    self.blocks(blocks, inner);
                }
            }
        }
    }

    /// A short term stands before what is said of it, a longer one above it.
    fn term(&mut self, term: &'d Term, at: At) {
        /// So many bold letters fit before the tab of the style `Fact`, wide ones too.
        const SHORT: usize = 20;
        let bold = |run: &Run| Run { bold: true, ..run.clone() };
        let words: Line = term.line.iter().map(bold).collect();
        let anchor = term.anchor.as_deref();
        let length: usize = term.line.iter().map(|run| run.text.chars().count()).sum();
        match term.blocks.as_slice() {
            [Block::Paragraph { line }] if length <= SHORT => {
                self.begin(&Look { style: "Fact", ..Look::default() });
                self.anchor(anchor);
                self.line(&words);
                self.xml.within("w:r", &[], |xml| xml.empty("w:tab", &[]));
                self.line(line);
                self.xml.close("w:p");
            }
            blocks => {
                self.paragraph(&Look { style: "Term", left: at.left, ..Look::default() }, anchor, &term.line);
                for block in blocks {
                    match block {
                        Block::Paragraph { line } => {
                            self.paragraph(&Look { style: "Definition", ..Look::default() }, None, line);
                        }
                        block => self.block(block, at),
                    }
                }
            }
        }
    }

    /// The headings as they are, with links; Word puts the pages' numbers to them when it is told to bring the table up to date.
    fn contents(&mut self, title: &str, entries: &'d [Entry]) {
        let heading = [Run { text: title.into(), ..Run::default() }];
        self.paragraph(&Look { style: "TOCHeading", ..Look::default() }, None, &heading);
        let deepest = entries.iter().map(|entry| entry.level).max().unwrap_or(1);
        for (i, entry) in entries.iter().enumerate() {
            self.begin(&Look { style: if entry.level == 1 { "TOC1" } else { "TOC2" }, ..Look::default() });
            if i == 0 {
                field_start(&mut self.xml, &format!("TOC \\o \"1-{deepest}\" \\h \\z \\u"));
            }
            match self.bookmark(&entry.anchor) {
                Some(to) => {
                    self.xml.within("w:hyperlink", &[("w:anchor", &to), ("w:history", "1")], |xml| {
                        run(xml, "", &entry.text);
                    });
                }
                None => run(&mut self.xml, "", &entry.text),
            }
            if i + 1 == entries.len() {
                field_mark(&mut self.xml, "end");
            }
            self.xml.close("w:p");
        }
    }

    /// Open a paragraph.
    fn begin(&mut self, look: &Look<'_>) {
        self.xml.open("w:p", &[]);
        self.xml.within("w:pPr", &[], |xml| {
            xml.val("w:pStyle", look.style);
            if let Some((list, level)) = look.list {
                xml.within("w:numPr", &[], |xml| {
                    xml.val("w:ilvl", &level.to_string());
                    xml.val("w:numId", &list.to_string());
                });
            }
            if look.left > 0 {
                xml.empty("w:ind", &[("w:left", &look.left.to_string())]);
            }
            if look.right {
                xml.val("w:jc", "right");
            }
        });
    }

    /// A paragraph with words.
    pub(super) fn paragraph(&mut self, look: &Look<'_>, anchor: Option<&str>, line: &[Run]) {
        self.begin(look);
        self.anchor(anchor);
        self.line(line);
        self.xml.close("w:p");
    }

    fn bookmark(&self, anchor: &str) -> Option<String> {
        self.bookmarks.get(anchor).map(|number| format!("_Ref{number:06}"))
    }

    /// The place that links to an anchor lead to.
    fn anchor(&mut self, anchor: Option<&str>) {
        let Some((anchor, name)) = anchor.and_then(|anchor| Some((anchor, self.bookmark(anchor)?))) else { return };
        let id = self.bookmarks.get(anchor).copied().unwrap_or_default().to_string();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    fn line(&mut self, line: &[Run]) {
        for one in line {
            let properties = properties(one);
            let Some(to) = &one.link else {
                run(&mut self.xml, &properties, &one.text);
                continue;
            };
            let inside = to.strip_prefix('#').map(|anchor| self.bookmark(anchor));
            let place = match inside {
                Some(Some(name)) => ("w:anchor", name),
                // It leads nowhere.
                Some(None) => {
                    run(&mut self.xml, &properties, &one.text);
                    continue;
                }
                None => ("r:id", self.link(to)),
            };
            self.xml.within("w:hyperlink", &[(place.0, &place.1), ("w:history", "1")], |xml| {
                run(xml, &properties, &one.text);
            });
        }
    }

    fn link(&mut self, to: &str) -> String {
        let known = self.links.iter().position(|link| link == to);
        link_id(known.unwrap_or_else(|| {
            self.links.push(to.into());
            self.links.len() - 1
        }))
    }
}

/// The look of a run, in the order that the schema has.
fn properties(run: &Run) -> String {
    let style = match run {
        Run { link: Some(to), .. } if to.starts_with('#') => Some("Reference"),
        Run { link: Some(_), .. } => Some("Hyperlink"),
        Run { code: true, .. } => Some("Code"),
        _ => None,
    };
    let mut all = style.map(|style| format!("<w:rStyle w:val=\"{style}\"/>")).unwrap_or_default();
    if run.bold {
        all += "<w:b/><w:bCs/>";
    }
    if run.italic {
        all += "<w:i/><w:iCs/>";
    }
    all
}

/// Number the anchors of a block in the order in which they stand.
fn anchors<'d>(block: &'d Block, all: &mut BTreeMap<&'d str, usize>) {
    let mut keep = |anchor: &'d Option<String>| {
        if let Some(anchor) = anchor {
            let next = all.len() + 1;
            all.entry(anchor).or_insert(next);
        }
    };
    match block {
        Block::Heading { anchor, .. } => keep(anchor),
        Block::Terms { terms } => terms.iter().for_each(|term| keep(&term.anchor)),
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| keep(&cell.anchor)),
        _ => {}
    }
}
