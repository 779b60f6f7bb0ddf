//! What can be written on the command line, in the reader's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, builder::PossibleValuesParser, value_parser};

use crate::diag::{Key, Language};

/// The language of help and complaints: `--lang`, else the environment's, else bokmål.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let asked = words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(i + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    asked.and_then(Language::from_code).or_else(environment).unwrap_or_default()
}

/// `nb_NO.UTF-8`, `nn_NO`, `en_GB`; other locales say nothing about which of the three is read.
fn environment() -> Option<Language> {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))?;
    match locale.split(['_', '.', '-']).next()? {
        "no" => Some(Language::Nb),
        code => Language::from_code(code),
    }
}

/// The whole command line.
pub(super) fn command(language: Language) -> Command {
    let say = |key: Key| key.template(language);
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        say(Key::CliUsage)
    );
    let verb = |name: &'static str, about: Key| {
        Command::new(name).about(say(about)).help_template(template.clone()).disable_help_flag(true).arg(
            Arg::new("help").short('h').long("help").help(say(Key::CliHelp)).help_heading(say(Key::CliOptions)).action(ArgAction::Help),
        )
    };
    let option = |name: &'static str, help: Key| Arg::new(name).long(name).help(say(help)).help_heading(say(Key::CliOptions));
    let one_of = |name, help, values: &'static [&'static str]| option(name, help).value_parser(PossibleValuesParser::new(values));
    let lang = || one_of("lang", Key::CliLang, &["nb", "nn", "en"]);
    let color = || one_of("color", Key::CliColor, &["auto", "always", "never"]).default_value("auto");
    let paths = || {
        Arg::new("paths")
            .value_name("PATH")
            .help(say(Key::CliPaths))
            .help_heading(say(Key::CliArguments))
            .num_args(0..)
            .value_parser(value_parser!(PathBuf))
    };
    verb("plikt", Key::CliAbout)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(option("version", Key::CliVersion).short('V').action(ArgAction::Version))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(Key::CliCommands))
        .subcommand_value_name(say(Key::CliVerb))
        .after_help(say(Key::CliExitCodes))
        .subcommand(
            verb("check", Key::CliCheck)
                .arg(paths())
                .arg(one_of("format", Key::CliFormat, &["text", "json", "short"]).default_value("text"))
                .arg(lang())
                .arg(one_of("deny", Key::CliDeny, &["warnings"]))
                .arg(option("all", Key::CliAll).action(ArgAction::SetTrue))
                .arg(color())
                .after_help(say(Key::CliExitCodes)),
        )
        .subcommand(
            verb("explain", Key::CliExplain)
                .arg(Arg::new("code").value_name("CODE").help(say(Key::CliCode)).help_heading(say(Key::CliArguments)))
                .arg(lang())
                .arg(color()),
        )
}
