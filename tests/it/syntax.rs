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
        let at =
            LineIndex::new(&self.text).line_column(&self.text, self.sources.place(diagnostic.primary.span).bytes.start);
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
            let entries: Vec<_> =
                entries.iter().map(|(key, value)| format!("{}: {}", show(key), show(value))).collect();
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
            let branches: Vec<_> =
                conditional.0.iter().map(|(a, b)| format!("if {} then {}", show(a), show(b))).collect();
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
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
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

#[test]
fn ten_mistakes_give_ten_messages_and_nothing_else_is_lost() {
    let text = r#"plan p "Plan" {
  eier ordfører
  periode = 2026..2029
  hva-blir bedre: "mye"
}
mål "Tittel" M1 { nivå: bruker }
mål M2 "Uten slutt {
  tiltak T1 { ansvarlig: }
  tiltak T2 {
    tid: 2026-3-1
    kostnad: 120 000 kr
    kort: 'tekst'
    vilkår: a && b
    beholdt: ja
  }
}
slutt: ja
"#;
    let read = read(text);
    let found: Vec<String> = read.diagnostics().map(|d| format!("{} {}", read.place(d), d.code)).collect();
    let expected = [
        "2:7 missing-colon",
        "3:11 equals-for-colon",
        "4:3 name-of-several-words",
        "6:5 title-before-label",
        "7:8 unclosed-text",
        "8:15 missing-value",
        "10:10 malformed-date",
        "11:14 malformed-number",
        "12:11 wrong-quotes",
        "13:15 foreign-operator",
    ];
    assert_eq!(found, expected);
    let tree = read.tree();
    for kept in [
        "eier: ordfører",
        "periode: (2026(year?)..2029(year?))",
        "hva_blir_bedre: \"mye\"",
        "mål M1 \"Tittel\"",
        "nivå: bruker",
        "mål M2 \"Uten slutt\"",
        "tiltak T1",
        "tiltak T2",
        "beholdt: Yes",
        "slutt: Yes",
    ] {
        assert!(tree.contains(kept), "{kept} is lost in\n{tree}");
    }
}

/// Ranges must lie in the item, at the bounds of characters.
fn check_ranges(text: &str, parsed: &ParsedItem) {
    fn range(text: &str, range: TextRange) {
        assert!(range.start <= range.end, "{range:?} in {text:?}");
        assert!(text.get(range.start as usize..range.end as usize).is_some(), "{range:?} in {text:?}");
    }
    for diagnostic in &parsed.diagnostics {
        range(text, diagnostic.range());
        diagnostic.related.iter().for_each(|label| range(text, label.span.range));
        diagnostic.fix.iter().for_each(|fix| range(text, fix.span.range));
        for language in Language::ALL {
            let message = diagnostic.message.in_language(language);
            assert!(!message.is_empty());
        }
    }
    for comment in &parsed.comments {
        range(text, *comment);
        assert!(comment.slice(text).starts_with("//"), "{:?}", comment.slice(text));
    }
    // Every range of the tree is in its debug form; that spares a walk over all its nodes.
    let tree = format!("{:?}", parsed.members);
    for part in tree.split("TextRange { start: ").skip(1) {
        let (start, rest) = part.split_once(", end: ").unwrap();
        let end = &rest[..rest.find(' ').unwrap()];
        range(text, TextRange::new(start.parse().unwrap(), end.parse().unwrap()));
    }
}

fn check_pieces(text: &str) {
    let blank = |text: &str| text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}');
    let pieces = cut(text);
    let mut end = 0;
    for piece in &pieces {
        assert!(piece.range.start >= end && piece.range.end > piece.range.start, "{pieces:?} of {text:?}");
        let between = text.get(end..piece.range.start).unwrap();
        assert!(blank(between), "{between:?} is lost");
        end = piece.range.end;
    }
    assert!(blank(&text[end..]), "{:?} is lost", &text[end..]);
    let mut sources = Sources::default();
    let file = sources.set("x", "".into(), false);
    for piece in pieces {
        let item = sources.add_item(file, piece.range.start);
        let text = &text[piece.range];
        check_ranges(text, &parse_item(item, text));
    }
}

/// A no-break space is two bytes, and one blank.
#[test]
fn what_was_found_is_never_a_blank() {
    for text in ["bruk \"a.plikt\" as f\u{a0}elles", "bruk \"a.plikt\" as f  elles", "bruk std.nb \u{a0}\u{a0}til"] {
        check_pieces(text);
        let mut sources = Sources::default();
        let file = sources.set("x", "".into(), false);
        let parsed = parse_item(sources.add_item(file, 0), text);
        let [diagnostic] = &parsed.diagnostics[..] else { panic!("{:?}", parsed.diagnostics) };
        assert!(["elles", "til"].contains(&diagnostic.range().slice(text)), "{diagnostic:?}");
    }
}

#[test]
fn every_beginning_of_every_file_is_read() {
    for (_, text) in data() {
        for (end, _) in text.char_indices() {
            check_pieces(&text[..end]);
        }
    }
}

#[test]
fn every_file_without_one_of_its_lines_is_read() {
    for (_, text) in data() {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        for left_out in 0..lines.len() {
            let rest: String =
                lines.iter().enumerate().filter(|(i, _)| *i != left_out).map(|(_, line)| *line).collect();
            check_pieces(&rest);
        }
    }
}

#[test]
fn a_mistake_in_one_item_leaves_the_others_alone() {
    let broken = "goal A {\n  x: [1, 2\n  y: \"open\n  z = = 3\n";
    let sound = "goal B {\n  x: 1\n}\n";
    let read = read(&format!("{sound}{broken}{sound}{broken}{sound}"));
    assert_eq!(read.items.len(), 5);
    for (index, (_, parsed)) in read.items.iter().enumerate() {
        assert_eq!(parsed.diagnostics.is_empty(), index % 2 == 0, "{index}: {}", read.said(Language::En));
        assert_eq!(parsed.members.len(), 1);
    }
}

#[test]
fn nesting_has_a_limit_of_its_own() {
    let nested = |open: &str, close: &str, depth: usize| format!("x: {}1{}", open.repeat(depth), close.repeat(depth));
    let blocks = |depth: usize| format!("{}{}", "a { ".repeat(depth), "} ".repeat(depth));
    for (sound, deep, column) in [
        (nested("(", ")", MAX_DEPTH), nested("(", ")", MAX_DEPTH + 1), 3 + MAX_DEPTH + 1),
        (nested("[", "]", MAX_DEPTH - 1), nested("[", "]", 10_000), 3 + MAX_DEPTH + 1),
        (blocks(MAX_DEPTH), blocks(MAX_DEPTH + 1), 4 * MAX_DEPTH + 3),
        (
            format!("x: \"{{{}1{}}}\"", "(".repeat(MAX_DEPTH - 1), ")".repeat(MAX_DEPTH - 1)),
            format!("x: \"{{{}1{}}}\"", "(".repeat(MAX_DEPTH), ")".repeat(MAX_DEPTH)),
            5 + MAX_DEPTH,
        ),
    ] {
        let read_sound = read(&sound);
        assert_eq!(read_sound.said(Language::En), "", "{sound}");
        let read_deep = read(&deep);
        let codes: Vec<_> = read_deep.diagnostics().map(|d| format!("{} {}", read_deep.place(d), d.code)).collect();
        assert_eq!(codes, [format!("1:{} nested-too-deeply", column.max(1))], "{deep}");
        assert!(read_deep.items[0].1.members.is_empty());
    }
}

#[test]
fn long_runs_are_flat_or_refused() {
    let run = |operator: &str| format!("x: 1{}", format!(" {operator} 1").repeat(100_000));
    for flat in ["and", "or", "+", "*"] {
        assert_eq!(read(&run(flat)).said(Language::En), "", "{flat}");
    }
    for deep in ["-", "/", "per"] {
        let read = read(&run(deep));
        let codes: Vec<_> = read.diagnostics().map(|d| d.code.to_string()).collect();
        assert!(!codes.is_empty() && codes.iter().all(|code| code == "nested-too-deeply"), "{deep}: {}", codes.len());
    }
    for deep in [
        format!("x: {}1", "not ".repeat(100_000)),
        format!("x: {}1", "- ".repeat(100_000)),
        format!("x: a{}", ".b".repeat(100_000)),
        format!("x: a{}", "()".repeat(100_000)),
        format!("x: a{}", " where b".repeat(100_000)),
    ] {
        let read = read(&deep);
        assert!(
            read.diagnostics().count() > 0 && read.diagnostics().all(|d| d.code.to_string() == "nested-too-deeply")
        );
    }
}

#[test]
fn comments_are_kept_beside_the_tree() {
    let text =
        "// one\n/// of a\na { // two\n  /// of b\n  b: 1 // three\n    and 2\n  c: [1, /// four\n  2]\n  /// five\n}";
    let read = read(text);
    let comments: Vec<_> = read.items[0].1.comments.iter().map(|comment| comment.slice(text)).collect();
    assert_eq!(comments, ["// one", "// two", "// three", "/// four", "/// five"]);
    assert_eq!(read.tree(), "/// \"of a\"\na {\n  /// \"of b\"\n  b: (1 And 2)\n  c: [1, 2]\n}\n");
}

/// A grammar that tries a bracket in two ways doubles its work with each level: then this test never ends.
#[test]
fn broken_nesting_is_read_in_no_more_than_linear_time() {
    for (open, close) in [
        ("(", ")"),
        ("[", "]"),
        ("f(", ")"),
        ("not (", ")"),
        ("while (", ")"),
        ("if (", ")"),
        ("(if a then ", ")"),
        ("(if a then b else ", ")"),
        ("[x select a, ", "]"),
        ("[x where ", "]"),
        ("f(a: ", ")"),
        ("{ a: ", " }"),
        ("- (", ")"),
        ("..(", ")"),
        ("1..(", ")"),
        ("(x is set for ", ")"),
        ("(x applies by 1 + ", ")"),
        ("(all a where ", ")"),
        ("a and (", ")"),
        ("x { y: (", ") }"),
        ("x: {", "}"),
        ("x \"a\" b { ", "}"),
        ("x ( { ", "})"),
        ("[1, ", "]"),
        ("f(2026 per (", "))"),
    ] {
        for middle in ["1", "§§", "a b", "if", "", "and", "1 +"] {
            let depth = (MAX_DEPTH - 2) / open.matches(['(', '[', '{']).count();
            let value = format!("{}{middle}{}", open.repeat(depth), close.repeat(depth));
            check_pieces(&format!("x: {value}\n"));
            check_pieces(&format!("a {{\n  x: {value}\n  b {value}\n}}\n"));
        }
    }
}

#[test]
fn an_expression_alone() {
    let mut sources = Sources::default();
    let file = sources.set("x", "".into(), false);
    let item = sources.add_item(file, 0);
    for (text, tree) in [
        ("all goal where level == individual", "((all goal) where (level Equal individual))"),
        ("  by 2009-12-31 ", "<by Day(2009, 12, 31)>"),
        ("\"a {b}\"", "\"a {b}\""),
    ] {
        let (expr, diagnostics) = parse_expression(item, text);
        assert_eq!((show(&expr).as_str(), diagnostics.len()), (tree, 0));
    }
    for broken in ["", "a b", "(a", "a)", "&& a"] {
        let (_, diagnostics) = parse_expression(item, broken);
        assert_eq!(diagnostics.len(), 1, "{broken}");
    }
}

mod random {
    use proptest::prelude::*;

    use super::check_pieces;

    /// The language's own tokens, and some that are not.
    const TOKENS: &[&str] = &[
        "goal",
        "M1",
        "mål",
        "å",
        "name",
        "text",
        "\"",
        "\"title\"",
        "\"a {b} c\"",
        "\"a {\"",
        "\\",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        ",",
        ";",
        "\n",
        "\n  ",
        "\n",
        " ",
        "  ",
        "|",
        "| prose {x}",
        "//",
        "/// doc",
        "and",
        "or",
        "not",
        "if",
        "then",
        "else",
        "is",
        "set",
        "in",
        "use",
        "as",
        "where",
        "sort by",
        "take",
        "select",
        "all",
        "while",
        "per",
        "at",
        "applies",
        "does not apply",
        "for",
        "because",
        "1",
        "2026",
        "2026-03-14",
        "2026-3-1",
        "3.5",
        "3,5",
        "9 %",
        "kr",
        "..",
        ".",
        "+",
        "-",
        "*",
        "/",
        "==",
        "=",
        "!",
        "&&",
        "<",
        "§196",
        "§13 b",
        "#1.2",
        "`",
        "`in`",
        "'",
        "«",
        "»",
        "“",
        "”",
        "\t",
        "\r\n",
        "\u{A0}",
        "\u{FEFF}",
        "😀",
        "å\u{30A}",
    ];

    proptest! {
        #![proptest_config(crate::random::cases(2_000))]

        #[test]
        fn tokens_in_any_order_are_read(tokens in prop::collection::vec(prop::sample::select(TOKENS), 0..60)) {
            check_pieces(&tokens.concat());
            check_pieces(&tokens.join(" "));
        }

        #[test]
        fn any_text_is_read(text in any::<String>()) {
            check_pieces(&text);
        }

        #[test]
        fn a_sound_file_with_one_edit_is_read(at in 0_usize..1000, length in 0_usize..8, token in prop::sample::select(TOKENS)) {
            for (_, text) in super::data() {
                let mut start = text.len() * at / 1000;
                while !text.is_char_boundary(start) { start -= 1; }
                let mut end = (start + length).min(text.len());
                while !text.is_char_boundary(end) { end += 1; }
                check_pieces(&format!("{}{token}{}", &text[..start], &text[end..]));
            }
        }
    }
}
