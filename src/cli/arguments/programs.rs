//! The verbs that other programs start rather than people.

use std::path::PathBuf;

use clap::{ArgAction, Command, value_parser};

use super::Maker;
use crate::diag::Key;

impl Maker {
    pub(super) fn lsp(self) -> Command {
        self.verb("lsp", Key::CliLsp, "")
            .arg(self.option("log", Key::CliLspLog).action(ArgAction::SetTrue))
            .arg(self.option("stdio", Key::CliLspStdio).action(ArgAction::SetTrue))
            .arg(self.language())
            .after_help(self.say(Key::CliLspExits))
    }

    pub(super) fn evaluate(self) -> Command {
        let file = || self.say(Key::CliFile);
        let cases = self.option("cases", Key::CliCases).value_name(file()).value_parser(value_parser!(PathBuf));
        let output = self.option("output", Key::CliOutput).short('o').value_name(file());
        let norm = self.option("duty", Key::CliDuty).value_name(self.say(Key::CliNorm)).action(ArgAction::Append);
        let operands = format!("--cases {} [{}]…", file(), self.say(Key::CliPath));
        self.verb("evaluate", Key::CliEvaluate, &operands)
            .arg(self.paths())
            .arg(cases.required(true))
            .arg(norm)
            .arg(self.one_of("format", Key::CliEvaluateFormat, "csv|jsonl"))
            .arg(output.value_parser(value_parser!(PathBuf)))
            .arg(self.option("facts-on", Key::CliFactsOn).value_name(self.say(Key::CliDate)))
            .arg(self.option("for", Key::CliForParty).value_name(self.say(Key::CliLabel)))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliEvaluateExits))
    }
}
