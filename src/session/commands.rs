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
    /// Must something follow it?
    fn needs_operand(&self) -> bool {
        !self.operand[0].is_empty() && !self.operand[0].starts_with('[')
    }

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
    ["views", "visninger", "visingar"],
        ["[LABEL] [csv|json|md] [FILE]", "[MERKE] [csv|json|md] [FIL]", "[MERKE] [csv|json|md] [FIL]"], ReplViews,
        [":views", ":visninger", ":visingar"], Session::views;
    ["export", "eksporter", "eksporter"],
        ["[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views|calendar|csv|json] [DATE] [PLAN] [md|html|csv|excel-nb|ics|json] [FILE]", "[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views|calendar|csv|json] [DATO] [PLAN] [md|html|csv|excel-nb|ics|json] [FIL]", "[document|table|budget|directory|folder|duties|yearwheel|politician|leadership|staff|views|calendar|csv|json] [DATO] [PLAN] [md|html|csv|excel-nb|ics|json] [FIL]"],
        ReplExport, [":export calendar", ":eksporter calendar", ":eksporter calendar"], Session::export;
    ["status", "status", "status"],
        ["[DATE] [body] [MONTHS] [PLAN] [md|html|csv|excel-nb|json] [FILE]", "[DATO] [instans] [MÅNEDER] [PLAN] [md|html|csv|excel-nb|json] [FIL]", "[DATO] [instans] [MÅNADER] [PLAN] [md|html|csv|excel-nb|json] [FIL]"],
        ReplStatus, [":status 2027-12-31", ":status 2027-12-31", ":status 2027-12-31"], Session::status;
    ["municipality", "kommune", "kommune"], ["[NAME|all]", "[NAVN|alle]", "[NAMN|alle]"], ReplMunicipality,
        [":municipality", ":kommune", ":kommune"], Session::municipality;
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
    ["duties", "plikter", "plikter"], ["[reasons|all]", "[grunner|alle]", "[grunnar|alle]"], ReplDuties,
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
    ["query", "spørring", "spørjing"], ["csv|json|md|FILE EXPRESSION", "csv|json|md|FIL UTTRYKK", "csv|json|md|FIL UTTRYKK"], ReplQuery,
        [":query csv all measure", ":spørring csv alle tiltak", ":spørjing csv alle tiltak"], Session::query;
    ["open", "åpne", "opne"], ["[PATH]", "[STI]", "[STIG]"], ReplOpen,
        [":open plan.plikt", ":åpne plan.plikt", ":opne plan.plikt"], |_, path| Session::load(path);
    ["save", "lagre", "lagre"], ["FILE", "FIL", "FIL"], ReplSave,
        [":save session.plikt", ":lagre økt.plikt", ":lagre økt.plikt"], Session::save;
    ["language", "språk", "språk"], ["nb|nn|en", "nb|nn|en", "nb|nn|en"], ReplLanguage,
        [":language en", ":språk nn", ":språk nb"], Session::set_language;
    ["quit", "slutt", "slutt"], NONE, ReplQuit, [":quit", ":slutt", ":slutt"], |_, _| quit();
}

/// The command with this name in any of the three languages.
pub(super) fn exactly(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.names.contains(&name))
}

/// The commands that a name or its beginning can mean: the one that is called so, else those whose names in the reader's
/// language begin so, else those that do in any.
pub(super) fn meant(name: &str, language: Option<Language>) -> Vec<&'static Command> {
    if let Some(command) = exactly(name) {
        return vec![command];
    }
    if name.chars().count() < 2 {
        return Vec::new();
    }
    let spoken = |command: &&Command| language.is_some_and(|language| command.name(language).starts_with(name));
    let own: Vec<&Command> = COMMANDS.iter().filter(spoken).collect();
    if !own.is_empty() {
        return own;
    }
    COMMANDS.iter().filter(|command| command.names.iter().any(|known| known.starts_with(name))).collect()
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
        let language = self.language();
        match meant(name, Some(language)).as_slice() {
            [] => {}
            [command] if command.needs_operand() && rest.trim().is_empty() => {
                let usage = format!(":{} {}", command.name(language), pick(&command.operand, language));
                let text = Text::key(Key::ReplNeeds).with("name", usage.as_str());
                return self.refused(&text.with("near", pick(&command.example, language)));
            }
            [command] => return (command.run)(self, rest.trim()),
            several => {
                let names: Vec<String> = several.iter().map(|one| format!("`:{}`", one.name(language))).collect();
                return self
                    .refused(&Text::key(Key::ReplSeveral).with("name", name).with("names", names.join(", ").as_str()));
            }
        }
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
        match meant(about, Some(language)).first() {
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
