//! The commands of a session: their names in three languages, and what each does.

use std::fmt::Write as _;

use super::{Reply, Request, Session};
use crate::diag::{Key, Language, Text, nearest};

/// A command.
pub struct Command {
    /// Its names, without the colon: English, bokmål, nynorsk.
    pub names: [&'static str; 3],
    /// What follows it, in the three languages; nothing where nothing does.
    pub operand: [&'static str; 3],
    /// What it does.
    pub about: Key,
    /// How it is used, in the three languages.
    pub example: [&'static str; 3],
    run: fn(&mut Session, &str) -> Reply,
}

impl Command {
    /// Its name in a language.
    pub fn name(&self, language: Language) -> &'static str {
        pick(&self.names, language)
    }
}

fn pick(words: &[&'static str; 3], language: Language) -> &'static str {
    match language {
        Language::En => words[0],
        Language::Nb => words[1],
        Language::Nn => words[2],
    }
}

macro_rules! commands {
    ($( $names:expr, $operand:expr, $about:ident, $example:expr, $run:expr; )*) => {
        /// Every command, in the order that help lists them.
        pub const COMMANDS: &[Command] = &[ $( Command {
            names: $names, operand: $operand, about: Key::$about, example: $example, run: $run,
        } ),* ];
    };
}

const NONE: [&str; 3] = ["", "", ""];

commands! {
    ["help", "hjelp", "hjelp"], ["[COMMAND]", "[KOMMANDO]", "[KOMMANDO]"], ReplHelp,
        [":help assume", ":hjelp anta", ":hjelp anta"], Session::help;
    ["check", "sjekk", "sjekk"], NONE, ReplCheck, [":check", ":sjekk", ":sjekk"], |s, _| s.check();
    ["show", "vis", "vis"], ["LABEL", "MERKE", "MERKE"], ReplShow, [":show T1", ":vis T1", ":vis T1"], Session::show;
    ["type", "type", "type"], ["EXPRESSION", "UTTRYKK", "UTTRYKK"], ReplType,
        [":type all measure", ":type alle tiltak", ":type alle tiltak"], Session::type_of;
    ["vocabulary", "ordliste", "ordliste"], ["[WORD]", "[ORD]", "[ORD]"], ReplVocabulary,
        [":vocabulary measure", ":ordliste tiltak", ":ordliste tiltak"], Session::vocabulary;
    ["views", "visninger", "visingar"], ["[LABEL]", "[MERKE]", "[MERKE]"], ReplViews,
        [":views", ":visninger", ":visingar"], Session::views;
    ["export", "eksporter", "eksporter"], ["[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views] [FILE]", "[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views] [FIL]", "[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views] [FIL]"], ReplExport,
        [":export table", ":eksporter table", ":eksporter table"], Session::export;
    ["status", "status", "status"], ["[DATE] [body]", "[DATO] [instans]", "[DATO] [instans]"], ReplStatus,
        [":status 2027-12-31", ":status 2027-12-31", ":status 2027-12-31"], Session::status;
    ["situation", "situasjon", "situasjon"], ["[LABEL]", "[MERKE]", "[MERKE]"], ReplSituation,
        [":situation bruises", ":situasjon blåmerker", ":situasjon blåmerke"], Session::set_situation;
    ["at", "dato", "dato"], ["DATE", "DATO", "DATO"], ReplAt,
        [":at 2026-06-15", ":dato 2026-06-15", ":dato 2026-06-15"], Session::set_day;
    ["as", "som", "som"], ["ROLE", "ROLLE", "ROLLE"], ReplAs, [":as teacher", ":som lærer", ":som lærar"], Session::set_actor;
    ["assume", "anta", "anta"], ["FACT: VALUE", "FAKTUM: VERDI", "FAKTUM: VERDI"], ReplAssume,
        [":assume danger_to_life_or_health: yes", ":anta fare_for_liv_eller_helse: ja", ":anta fare_for_liv_eller_helse: ja"], Session::assume;
    ["retract", "trekk", "trekk"], ["[FACT]", "[FAKTUM]", "[FAKTUM]"], ReplRetract,
        [":retract danger_to_life_or_health", ":trekk fare_for_liv_eller_helse", ":trekk fare_for_liv_eller_helse"], Session::retract;
    ["facts", "fakta", "fakta"], NONE, ReplFacts, [":facts", ":fakta", ":fakta"], |s, _| s.facts();
    ["duties", "plikter", "plikter"], ["[reasons]", "[grunner]", "[grunnar]"], ReplDuties,
        [":duties", ":plikter", ":plikter"], Session::duties;
    ["why", "hvorfor", "kvifor"], ["NORM", "NORM", "NORM"], ReplWhy,
        [":why duty_to_avert", ":hvorfor avvergingsplikt", ":kvifor avverjingsplikt"], Session::why;
    ["why-not", "hvorfor-ikke", "kvifor-ikkje"], ["NORM", "NORM", "NORM"], ReplWhyNot,
        [":why-not duty_to_avert", ":hvorfor-ikke avvergingsplikt", ":kvifor-ikkje avverjingsplikt"], Session::why;
    ["what-if", "hva-om", "kva-om"], ["FACT: VALUE | DATE", "FAKTUM: VERDI | DATO", "FAKTUM: VERDI | DATO"], ReplWhatIf,
        [":what-if 2008-06-15", ":hva-om 2008-06-15", ":kva-om 2008-06-15"], Session::what_if;
    ["ask", "spør", "spør"], NONE, ReplAsk, [":ask", ":spør", ":spør"], |s, _| s.ask();
    ["follow", "følg", "følg"], ["CASE", "FORLØP", "FORLØP"], ReplFollow,
        [":follow reported", ":følg meldt", ":følg meldt"], Session::follow;
    ["test", "test", "test"], NONE, ReplTest, [":test", ":test", ":test"], |s, _| s.tests();
    ["undo", "angre", "angre"], NONE, ReplUndo, [":undo", ":angre", ":angre"], |s, _| s.undo();
    ["open", "åpne", "opne"], ["[PATH]", "[STI]", "[STIG]"], ReplOpen,
        [":open plan.plikt", ":åpne plan.plikt", ":opne plan.plikt"], |_, path| Session::load(path);
    ["save", "lagre", "lagre"], ["FILE", "FIL", "FIL"], ReplSave,
        [":save session.plikt", ":lagre økt.plikt", ":lagre økt.plikt"], Session::save;
    ["language", "språk", "språk"], ["nb|nn|en", "nb|nn|en", "nb|nn|en"], ReplLanguage,
        [":language en", ":språk nn", ":språk nb"], Session::set_language;
    ["quit", "slutt", "slutt"], NONE, ReplQuit, [":quit", ":slutt", ":slutt"], |_, _| quit();
}

/// The command with this name in any of the three languages, or the first whose name begins so.
pub(super) fn named(name: &str) -> Option<&'static Command> {
    let exact = COMMANDS.iter().find(|command| command.names.contains(&name));
    let short = |command: &&Command| command.names.iter().any(|known| known.starts_with(name));
    exact.or_else(|| (name.len() > 1).then(|| COMMANDS.iter().find(short)).flatten())
}

fn quit() -> Reply {
    Reply { request: Some(Request::Quit), ..Reply::default() }
}

impl Session {
    /// Run what was written after the colon.
    pub(super) fn command(&mut self, written: &str) -> Reply {
        let (name, rest) = written.split_once(char::is_whitespace).unwrap_or((written, ""));
        if matches!(name, "q" | "exit") {
            return quit();
        }
        if let Some(command) = named(name) {
            return (command.run)(self, rest.trim());
        }
        let language = self.language();
        let known = COMMANDS.iter().map(|command| command.name(language));
        let text = match nearest(name, known) {
            Some(near) => Text::key(Key::ReplUnknownNear).with("name", name).with("near", &near),
            None => Text::key(Key::ReplUnknown).with("name", name),
        };
        self.refused(&text)
    }

    /// All commands, a line each; or one, with an example.
    fn help(&mut self, about: &str) -> Reply {
        let language = self.language();
        let about = about.trim_start_matches(':');
        let mut text = String::new();
        if about.is_empty() {
            text.push_str(&self.line(&Text::key(Key::ReplHelpTop)));
            text.push('\n');
            for command in COMMANDS {
                let head = format!(":{} {}", command.name(language), short_operand(pick(&command.operand, language)));
                let _ = writeln!(text, "  {:<24} {}", head.trim_end(), command.about.template(language));
            }
            text.push('\n');
            text.push_str(&self.line(&Text::key(Key::ReplHelpEnd)));
            return Reply { text, ..Reply::default() };
        }
        match COMMANDS.iter().find(|command| command.names.contains(&about)) {
            Some(command) => {
                let operand = pick(&command.operand, language);
                let _ = writeln!(text, ":{}", format!("{} {operand}", command.name(language)).trim_end());
                let _ = writeln!(text, "  {}", command.about.template(language));
                let _ = writeln!(text, "  {}", pick(&command.example, language));
                Reply { text, ..Reply::default() }
            }
            None => self.refused(&Text::key(Key::ReplUnknown).with("name", about)),
        }
    }
}

/// A long operand is only shown in the help of its own command.
fn short_operand(operand: &str) -> &str {
    if operand.chars().count() > 14 { "…" } else { operand }
}
