//! A page as Markdown that any renderer shows alike: every word of the plan is literal, and only our own marks mark.

use std::fmt::Write;

use super::page::{Block, Cell, Inline, Page, Row, Section, Table, Words};

/// Print a page.
pub(super) fn print(page: &Page) -> String {
    let mut out = format!("# {}\n\n", escaped(&page.title));
    if let Some(subtitle) = &page.subtitle {
        let _ = write!(out, "*{}*\n\n", escaped(subtitle.trim()));
    }
    let printer = Printer { page };
    printer.blocks(&page.lead, 1, &mut out);
    for section in &page.sections {
        printer.section(section, 2, &mut out);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

struct Printer<'p> {
    page: &'p Page,
}

impl Printer<'_> {
    fn section(&self, section: &Section, level: usize, out: &mut String) {
        *out += &anchor(Some(&section.anchor));
        let _ = write!(out, "{} {}\n\n", "#".repeat(level.min(6)), escaped(&section.heading()));
        self.blocks(&section.blocks, level, out);
        for inner in &section.sections {
            self.section(inner, level + 1, out);
        }
    }

    /// Blocks, each with an empty line after it.
    fn blocks(&self, blocks: &[Block], level: usize, out: &mut String) {
        for block in blocks {
            self.block(block, level, out);
        }
    }

    fn block(&self, block: &Block, level: usize, out: &mut String) {
        match block {
            Block::Paragraph(words) => {
                let _ = write!(out, "{}\n\n", line(words));
            }
            Block::Heading(deeper, words) => {
                let level = (level + usize::from(*deeper)).min(6);
                let _ = write!(out, "{} {}\n\n", "#".repeat(level), one_line(words));
            }
            Block::List(start, items) => {
                for (i, item) in items.iter().enumerate() {
                    let mark = start.map_or("- ".to_owned(), |start| format!("{}. ", start + i as u64));
                    let mut inner = String::new();
                    self.blocks(item, level, &mut inner);
                    *out += &hanging(&mark, &" ".repeat(mark.len()), inner.trim_end());
                }
                out.push('\n');
            }
            Block::Quote(blocks) => {
                let mut inner = String::new();
                self.blocks(blocks, level, &mut inner);
                *out += &hanging("> ", "> ", inner.trim_end());
                out.push('\n');
            }
            Block::Code(text) => {
                *out += &hanging("    ", "    ", text.trim_end());
                out.push('\n');
            }
            Block::Rule => *out += "---\n\n",
            Block::Definitions(all) => {
                for definition in all {
                    *out += &anchor(definition.anchor.as_deref());
                    let mut inner = String::new();
                    self.blocks(&definition.blocks, level, &mut inner);
                    let term = one_line(&definition.term);
                    let colon = if inner.is_empty() { "" } else { ":" };
                    let short = matches!(definition.blocks.as_slice(), [Block::Paragraph(_)]);
                    let text = if short || inner.is_empty() {
                        format!("**{term}{colon}** {inner}")
                    } else {
                        format!("**{term}{colon}**\n\n{inner}")
                    };
                    *out += &hanging("- ", "  ", text.trim_end());
                }
                out.push('\n');
            }
            Block::Table(table) => print_table(table, out),
            Block::Contents => {
                for section in &self.page.sections {
                    contents(section, 0, out);
                }
                out.push('\n');
            }
        }
    }
}

fn print_table(table: &Table, out: &mut String) {
    if !table.caption.is_empty() && !table.named {
        let _ = write!(out, "**{}**\n\n", escaped(&table.caption));
    }
    let headings: Vec<String> = table.columns.iter().map(|heading| escaped(heading)).collect();
    let _ = writeln!(out, "| {} |", headings.join(" | "));
    let rule = |i: usize| if table.numbers && i > 0 { "---:" } else { "---" };
    let rules: Vec<&str> = (0..table.columns.len()).map(rule).collect();
    let _ = writeln!(out, "| {} |", rules.join(" | "));
    for group in &table.groups {
        let mut group_anchor = group.anchor.as_deref();
        for row in &group.rows {
            let mut cells: Vec<String> = Vec::new();
            // Every row says what it belongs to, so that it can be read on its own.
            cells.extend(group.head.as_ref().map(|head| inline_anchor(group_anchor.take()) + &cell(head)));
            cells.extend(row_cells(row, group.head.is_some()));
            let cells: Vec<&str> = cells.iter().map(|text| text.trim()).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
    }
    out.push('\n');
}

/// The cells of a row. The name of a part is set in under that of the whole.
fn row_cells(row: &Row, headed: bool) -> Vec<String> {
    let name = usize::from(headed);
    let cells = row.cells.iter().enumerate().map(|(i, words)| {
        let mut text = cell(words);
        if row.total && !text.is_empty() {
            text = format!("**{text}**");
        }
        if i == name {
            text = format!("{}{}{text}", inline_anchor(row.anchor.as_deref()), "↳ ".repeat(row.depth));
        }
        text
    });
    cells.collect()
}

fn cell(cell: &Cell) -> String {
    cell.iter().map(one_line).collect::<Vec<_>>().join("<br>")
}

fn contents(section: &Section, depth: usize, out: &mut String) {
    const DEEPEST: usize = 2;
    let is_itself = section.blocks.contains(&Block::Contents);
    if depth < DEEPEST && !is_itself {
        let indent = "  ".repeat(depth);
        let _ = writeln!(out, "{indent}- [{}](#{})", escaped(&section.heading()), section.anchor);
        section.sections.iter().for_each(|inner| contents(inner, depth + 1, out));
    }
}

/// Where links lead, on a line of its own.
fn anchor(name: Option<&str>) -> String {
    name.map(|name| format!("<a id=\"{name}\"></a>\n\n")).unwrap_or_default()
}

fn inline_anchor(name: Option<&str>) -> String {
    name.map(|name| format!("<a id=\"{name}\"></a>")).unwrap_or_default()
}

/// Text whose first line begins with a mark and whose others are set in under it.
fn hanging(mark: &str, indent: &str, text: &str) -> String {
    let mut out = String::new();
    for (i, line) in text.split('\n').enumerate() {
        let before = if i == 0 { mark } else { indent };
        out.push_str(if line.is_empty() { before.trim_end() } else { before });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Words in a paragraph, where lines may break.
fn line(words: &[Inline]) -> String {
    let text: String = words.iter().map(|inline| print_inline(inline, "\\\n")).collect();
    text.split('\n').map(guarded).collect::<Vec<_>>().join("\n")
}

/// Words in a heading or a cell, where they may not.
fn one_line(words: &Words) -> String {
    words.iter().map(|inline| print_inline(inline, "<br>")).collect()
}

fn print_inline(inline: &Inline, line_break: &str) -> String {
    let inner = |words: &Words| words.iter().map(|inline| print_inline(inline, line_break)).collect::<String>();
    match inline {
        Inline::Text(text) => escaped(text),
        Inline::Emphasis(words) => marked(&inner(words), "*"),
        Inline::Strong(words) => marked(&inner(words), "**"),
        // A code span cannot hold escapes: a mark of its own or a bar would break out of it.
        Inline::Code(text) if text.contains(['`', '|', '<', '\n']) => escaped(text),
        Inline::Code(text) => format!("`{text}`"),
        Inline::Link { to, words } => format!("[{}](<{}>)", inner(words), address(to)),
        Inline::Break => line_break.into(),
    }
}

/// Marks must stand close to the words that they mark.
fn marked(text: &str, mark: &str) -> String {
    let words = text.trim();
    if words.is_empty() {
        return text.into();
    }
    let (before, after) = text.split_once(words).unwrap_or_default();
    format!("{before}{mark}{words}{mark}{after}")
}

/// An address between angle brackets.
fn address(to: &str) -> String {
    to.replace('<', "%3C").replace('>', "%3E").replace('|', "%7C").replace('\\', "%5C")
}

/// Text that means itself wherever it stands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// A line whose first characters do not make it a heading, a list or a rule.
fn guarded(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (before, rest) = line.split_at(digits);
    let numbered = digits > 0 && rest.starts_with(['.', ')']) && !rest[1..].starts_with(|c: char| !c.is_whitespace());
    let marked = digits == 0 && rest.starts_with(['#', '+', '-', '=']);
    if numbered || marked { format!("{before}\\{rest}") } else { line.to_owned() }
}
