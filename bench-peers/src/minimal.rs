//! The yardstick for parsing: the least grammar that reads a generated plan, without recovery and without a tree.

mod generated {
    /// Blocks, fields, values.
    #[derive(pest_derive::Parser)]
    #[grammar_inline = r##"
file   = _{ SOI ~ (field | block | import)* ~ EOI }
WHITESPACE = _{ " " | "\n" }
COMMENT = _{ "//" ~ (!"\n" ~ ANY)* }
import = { ("use" | "bruk") ~ (text | name) }
block  = { name ~ name? ~ text? ~ "{" ~ (field | block)* ~ "}" }
field  = { name ~ ":" ~ value }
value  = { (prose | text | list | map | range | time | amount | name) }
list   = { "[" ~ (value ~ ","?)* ~ "]" }
map    = { "{" ~ (time ~ ":" ~ value ~ ","?)* ~ "}" }
range  = { time ~ ".." ~ time }
amount = @{ ASCII_DIGIT ~ (ASCII_DIGIT | "_")* ~ (" kr")? }
time   = @{ ASCII_DIGIT{4} ~ ("-" ~ ASCII_DIGIT{2} ~ ("-" ~ ASCII_DIGIT{2})?)? ~ !("_" | ASCII_DIGIT) }
name   = @{ (XID_START | "_") ~ (XID_CONTINUE | "." ~ XID_START)* }
text   = @{ "\"" ~ (!("\"" | "\n") ~ ANY)* ~ "\"" }
prose  = @{ ("|" ~ (!"\n" ~ ANY)* ~ "\n" ~ " "*)+ }
"##]
    pub struct Grammar;
}

use pest::Parser as _;

/// How many tokens and constructs the text holds.
pub fn parse(text: &str) -> usize {
    generated::Grammar::parse(generated::Rule::file, text).map_or(0, |pairs| pairs.flatten().count())
}
