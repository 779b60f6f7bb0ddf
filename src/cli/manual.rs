//! `plikt completions` and `plikt manual`: made from the definition of the command line, in the reader's language.

use clap::{ArgMatches, Command};
use clap_complete::Shell;
use clap_mangen::Man;

use super::{Exit, Failure, arguments, asked_language, output};
use crate::diag::{Key, Language, nearest};

pub(super) fn completions(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let shell = match matches.get_one::<String>("shell").map(String::as_str) {
        Some("zsh") => Shell::Zsh,
        Some("fish") => Shell::Fish,
        Some("powershell") => Shell::PowerShell,
        _ => Shell::Bash,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(language), "plikt", &mut script);
    output::print(&String::from_utf8_lossy(&script), false)?;
    Ok(Exit::Clean)
}

pub(super) fn manual(matches: &ArgMatches, language: Language) -> Result<Exit, Failure> {
    let language = asked_language(matches).unwrap_or(language);
    let mut program = arguments::command(language);
    program.build();
    let command = match matches.get_one::<String>("command") {
        None => program,
        Some(wanted) => one(&program, wanted)?,
    };
    let mut page = Vec::new();
    let rendered = Man::new(command).source(concat!("plikt ", env!("CARGO_PKG_VERSION"))).render(&mut page);
    rendered.map_err(|error| Failure::new(Key::FailWrite, "-").because(error))?;
    output::print(&headings(&String::from_utf8_lossy(&page), language), false)?;
    Ok(Exit::Clean)
}

/// The headings that the library writes in English, in the reader's language.
fn headings(page: &str, language: Language) -> String {
    let words = [
        ("NAME", Key::ManualName),
        ("SYNOPSIS", Key::CliUsage),
        ("DESCRIPTION", Key::ManualDescription),
        ("EXTRA", Key::ManualMore),
        ("VERSION", Key::ManualVersion),
    ];
    let line = |line: &str| {
        let Some(heading) = line.strip_prefix(".SH ") else { return format!("{line}\n") };
        let own = words.iter().find(|(english, _)| *english == heading.trim_matches('"'));
        let heading = own.map_or(heading, |(_, key)| key.template(language)).to_uppercase();
        format!(".SH {heading}\n")
    };
    page.lines().map(line).collect()
}

fn one(program: &Command, wanted: &str) -> Result<Command, Failure> {
    let found = program.find_subcommand(wanted).cloned();
    found.ok_or_else(|| match nearest(wanted, program.get_subcommands().map(Command::get_name)) {
        Some(near) => Failure::new(Key::FailUsageNear, wanted).because(format!("`{near}`")),
        None => Failure::new(Key::FailUsage, wanted),
    })
}
