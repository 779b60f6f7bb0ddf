//! The syntax, from text to tree: what is kept, what is said, and that nothing makes it fail.

use std::fmt::Write as _;
use std::path::Path;

use plikt::diag::{Diagnostic, Language};
use plikt::source::{LineIndex, Sources, TextRange};
use plikt::syntax::ast::{Expr, ExprKind, Member, Query, Text, TextPart, UseTarget};
use plikt::syntax::{MAX_DEPTH, ParsedItem, cut, parse_expression, parse_item};

/// A file, cut and parsed.
struct Read {
    text: String,
    sources: Sources,
    items: Vec<(usize, ParsedItem)>,
}

fn read(text: &str) -> Read {
    let mut sources = Sources::default();
    let file = sources.set("test.plikt", text.into(), false);
    let items = cut(text)
        .into_iter()
        .map(|piece| {
            let item = sources.add_item(file, piece.range.start);
            (piece.range.start, parse_item(item, &text[piece.range]))
        })
        .collect();
    Read { text: text.to_owned(), sources, items }
}

impl Read {
    fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter().flat_map(|(_, parsed)| &parsed.diagnostics)
    }

    fn place(&self, diagnostic: &Diagnostic) -> String {
        let at = LineIndex::new(&self.text).line_column(&self.text, self.sources.place(diagnostic.primary.span).bytes.start);
        format!("{}:{}", at.line, at.column)
    }

    /// One line for each diagnostic: place, code, message, and below it what belongs to it.
    fn said(&self, language: Language) -> String {
        let mut out = String::new();
        for diagnostic in self.diagnostics() {
            let message = diagnostic.message.in_language(language);
            let _ = writeln!(out, "{} [{}] {message}", self.place(diagnostic), diagnostic.code);
            for label in &diagnostic.related {
                let place = self.sources.place(label.span);
                let at = LineIndex::new(&self.text).line_column(&self.text, place.bytes.start);
                let words = label.text.as_ref().map(|text| text.in_language(language)).unwrap_or_default();
                let _ = writeln!(out, "    at {}:{}: {words}", at.line, at.column);
            }
            for help in &diagnostic.help {
                let _ = writeln!(out, "    help: {}", help.in_language(language));
            }
            if let Some(fix) = &diagnostic.fix {
                let _ = writeln!(out, "    fix: `{}` -> `{}`", self.sources.text(fix.span), fix.replacement);
            }
        }
        out
    }

    fn tree(&self) -> String {
        let mut out = String::new();
        for (_, parsed) in &self.items {
            for member in &parsed.members {
                show_member(member, 0, &mut out);
            }
        }
        out
    }
}

fn show_member(member: &Member, indent: usize, out: &mut String) {
    let pad = "  ".repeat(indent);
    let doc = |doc: &Option<Box<plikt::source::Spanned<ecow::EcoString>>>, out: &mut String| {
        if let Some(doc) = doc {
            let _ = writeln!(out, "{pad}/// {:?}", doc.node);
        }
    };
    match member {
        Member::Use(import) => {
            let target = match &import.target {
                UseTarget::Pack(name) => name.node.to_string(),
                UseTarget::File(path) => format!("{:?}", path.node),
            };
            let alias = import.alias.as_ref().map(|name| format!(" as {}", name.node)).unwrap_or_default();
            let _ = writeln!(out, "{pad}use {target}{alias}");
        }
        Member::Field(field) => {
            doc(&field.doc, out);
            let original = field.original.as_ref().map(|words| format!(" as {:?}", words.node)).unwrap_or_default();
            let _ = writeln!(out, "{pad}{}: {}{original}", field.name.node, show(&field.value));
        }
        Member::Block(block) => {
            doc(&block.doc, out);
            let label = block.label.as_ref().map(|label| format!(" {}", label.node)).unwrap_or_default();
            let title = block.title.as_ref().map(|title| format!(" {}", show_text(title))).unwrap_or_default();
            let _ = writeln!(out, "{pad}{}{label}{title} {{", block.kind.node);
            for member in &block.members {
                show_member(member, indent + 1, out);
            }
            let _ = writeln!(out, "{pad}}}");
        }
        Member::Prose(text) => {
            let _ = writeln!(out, "{pad}{}", show_text(text));
        }
    }
}

fn show_text(text: &Text) -> String {
    let mut out = String::from(if text.prose { "|" } else { "" });
    out.push('"');
    for part in &text.parts {
        match part {
            TextPart::Literal(words) => out.push_str(&words.escape_debug().to_string()),
            TextPart::Computed(expr) => {
                let _ = write!(out, "{{{}}}", show(expr));
            }
        }
    }
    out.push('"');
    out
}

/// The tree with every grouping in parentheses.
fn show(expr: &Expr) -> String {
    let all = |exprs: &[Expr], between: &str| exprs.iter().map(show).collect::<Vec<_>>().join(between);
    let maybe = |expr: &Option<Expr>| expr.as_ref().map(show).unwrap_or_default();
    match &expr.kind {
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Truth(truth) => format!("{truth:?}"),
        ExprKind::Number(number) => {
            let unit = number.unit.as_ref().map(|unit| format!("'{}", unit.node)).unwrap_or_default();
            format!("{}{unit}{}", number.value, if number.four_digits { "(year?)" } else { "" })
        }
        ExprKind::Date(date) => format!("{date:?}"),
        ExprKind::Text(text) => show_text(text),
        ExprKind::Worded(word, value) => format!("<{} {}>", word.node, show(value)),
        ExprKind::List(list) => format!("[{}]", all(list, ", ")),
        ExprKind::Map(entries) => {
            let entries: Vec<_> = entries.iter().map(|(key, value)| format!("{}: {}", show(key), show(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        ExprKind::Member(of, name) => format!("{}.{}", show(of), name.node),
        ExprKind::Call(callee, arguments) => {
            let arguments: Vec<_> = arguments
                .iter()
                .map(|argument| match &argument.name {
                    Some(name) => format!("{}: {}", name.node, show(&argument.value)),
                    None => show(&argument.value),
                })
                .collect();
            format!("{}({})", show(callee), arguments.join(", "))
        }
        ExprKind::Prefix(operator, operand) => format!("({operator:?} {})", show(operand)),
        ExprKind::Infix(operator, sides) => format!("({} {operator:?} {})", show(&sides.0), show(&sides.1)),
        ExprKind::Chain(operator, operands) => format!("({})", all(operands, &format!(" {operator:?} "))),
        ExprKind::Range(ends) => format!("({}..{})", maybe(&ends.0), maybe(&ends.1)),
        ExprKind::If(conditional) => {
            let branches: Vec<_> = conditional.0.iter().map(|(a, b)| format!("if {} then {}", show(a), show(b))).collect();
            format!("({} else {})", branches.join(" else "), show(&conditional.1))
        }
        ExprKind::All(all) => {
            format!("(all {}{})", all.0.node, all.1.as_ref().map(|name| format!(" {}", name.node)).unwrap_or_default())
        }
        ExprKind::Query(query) => match &**query {
            Query::Where(list, condition) => format!("({} where {})", show(list), show(condition)),
            Query::Sort(list, key, desc) => {
                format!("({} sort by {}{})", show(list), show(key), if *desc { " desc" } else { "" })
            }
            Query::Take(list, number) => format!("({} take {})", show(list), show(number)),
            Query::Group(list, key) => format!("({} group by {})", show(list), show(key)),
            Query::Select(list, columns) => format!("({} select {})", show(list), all(columns, ", ")),
        },
        ExprKind::Is(verdict) => {
            let clauses: String =
                verdict.clauses.iter().map(|(word, value)| format!(" {} {}", word.node, show(value))).collect();
            let not = if verdict.negated { "not " } else { "" };
            format!("({} is {not}{}{clauses})", show(&verdict.subject), verdict.word.node)
        }
        ExprKind::Section(cited) => format!("<{} {}>", maybe(&cited.0), cited.1.node),
        ExprKind::Cited(cited) => format!("<{} {}>", show(&cited.0), show_text(&cited.1)),
        ExprKind::NumberReference(number) => format!("#{number}"),
        ExprKind::Any => "*".to_owned(),
        ExprKind::Invalid => "?".to_owned(),
    }
}

fn data() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/syntax");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "plikt"))
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn corpus() {
    for (name, text) in data() {
        let read = read(&text);
        let mut out = read.tree();
        for language in Language::ALL {
            let said = read.said(language);
            if !said.is_empty() {
                let _ = write!(out, "\n---- {} ----\n{said}", language.code());
            }
        }
        insta::with_settings!({ snapshot_path => "../data/syntax", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, out);
        });
    }
}
