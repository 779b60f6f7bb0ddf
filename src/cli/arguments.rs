//! What can be written on the command line, in the reader's language.

mod programs;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, value_parser};

use super::Failure;
use crate::diag::{Arg as Word, Key, Language};

/// How `plikt check` can say what it found.
pub(super) const FORMS: &str = "text|json|short|sarif|github|junit";

/// Makes the parts of the command line in one language.
#[derive(Clone, Copy)]
struct Maker(Language);

impl Maker {
    fn say(self, key: Key) -> &'static str {
        key.template(self.0)
    }

    /// A command whose usage is its name, options and what may follow.
    fn verb(self, name: &'static str, about: Key, operands: &str) -> Command {
        let (usage, option) = (self.say(Key::CliUsage), self.say(Key::CliOption));
        let path = if name == "plikt" { name.to_owned() } else { format!("plikt {name}") };
        let help = Arg::new("help").short('h').long("help").help(self.say(Key::CliHelp)).action(ArgAction::Help);
        Command::new(name)
            .about(self.say(about))
            .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n"))
            .override_usage(format!("{path} [{option}]… {operands}"))
            .disable_help_flag(true)
            // The kinds of export fill a line: what they are for stands below.
            .next_line_help(name == "export")
            .arg(help.help_heading(self.say(Key::CliOptions)))
    }

    fn option(self, name: &'static str, help: Key) -> Arg {
        Arg::new(name).long(name).help(self.say(help)).help_heading(self.say(Key::CliOptions))
    }

    /// An option with one of a few values, with `|` between them.
    fn one_of(self, name: &'static str, help: Key, values: &'static str) -> Arg {
        self.option(name, help)
            .value_name(values)
            .value_parser(PossibleValuesParser::new(values.split('|')))
            .hide_possible_values(true)
            .hide_default_value(true)
    }

    fn language(self) -> Arg {
        self.language_of(Key::CliLang)
    }

    fn language_of(self, help: Key) -> Arg {
        self.one_of("lang", help, "nb|nn|en")
    }

    fn all(self, help: Key) -> Arg {
        self.option("all", help).action(ArgAction::SetTrue)
    }

    fn color(self) -> Arg {
        self.one_of("color", Key::CliColor, "auto|always|never").default_value("auto")
    }

    fn operand(self, name: &'static str, value: Key, help: Key) -> Arg {
        let operand = Arg::new(name).value_name(self.say(value)).help(self.say(help));
        // In the order in which they are written, not of their names; those that may be repeated come last.
        let order = match name {
            "plan" | "old" | "from" | "norm" | "code" => 0,
            "paths" => 2,
            _ => 1,
        };
        operand.help_heading(self.say(Key::CliArguments)).display_order(order)
    }

    /// One of the municipalities that share a plan.
    fn seen_from(self) -> Arg {
        self.option("municipality", Key::CliSeeFrom).value_name(self.say(Key::CliName))
    }

    fn paths(self) -> Arg {
        self.operand("paths", Key::CliPath, Key::CliPaths).num_args(0..).value_parser(value_parser!(PathBuf))
    }

    fn check(self) -> Command {
        self.verb("check", Key::CliCheck, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(self.one_of("format", Key::CliFormat, FORMS).default_value("text"))
            .arg(self.language())
            .arg(self.one_of("deny", Key::CliDeny, "warnings"))
            .arg(self.all(Key::CliAll))
            .arg(self.option("plain", Key::CliPlain).action(ArgAction::SetTrue))
            .arg(self.option("watch", Key::CliWatch).action(ArgAction::SetTrue))
            .arg(self.seen_from())
            .arg(self.color())
            .after_help(self.say(Key::CliExitCodes))
    }

    fn explain(self) -> Command {
        self.verb(
            "explain",
            Key::CliExplain,
            &format!("[{}] [{}]…", self.say(Key::CliCodeName), self.say(Key::CliPath)),
        )
        .arg(self.operand("code", Key::CliCodeName, Key::CliCode))
        .arg(self.paths())
        .arg(self.language())
        .arg(self.color())
    }

    fn complete(self) -> Command {
        self.verb("complete", Key::CliComplete, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(self.one_of("format", Key::CliCompleteFormat, "text|json").default_value("text"))
            .arg(self.option("diff", Key::CliDiff).action(ArgAction::SetTrue).conflicts_with("apply"))
            .arg(self.option("apply", Key::CliApply).action(ArgAction::SetTrue))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliCompleteExits))
    }

    fn new_plan(self) -> Command {
        let name = self.option("municipality", Key::CliMunicipality).value_name(self.say(Key::CliName));
        let packs = self.option("with", Key::CliWith).value_name(self.say(Key::CliPack)).action(ArgAction::Append);
        self.verb("new", Key::CliNew, &format!("[{}]", self.say(Key::CliFolder)))
            .arg(self.operand("folder", Key::CliFolder, Key::CliNewFolder).value_parser(value_parser!(PathBuf)))
            .arg(name)
            .arg(packs)
            .arg(self.language_of(Key::CliNewLang))
    }

    fn query(self) -> Command {
        let usage = format!("{} {}", self.say(Key::CliPath), self.say(Key::CliExpression));
        let plan = self.operand("plan", Key::CliPath, Key::CliQueryPlan).value_parser(value_parser!(PathBuf));
        self.verb("query", Key::CliQuery, &usage)
            .arg(plan.required(true))
            .arg(self.operand("expression", Key::CliExpression, Key::CliQueryExpression))
            .arg(
                self.option("view", Key::CliQueryView).value_name(self.say(Key::CliLabel)).conflicts_with("expression"),
            )
            .arg(self.one_of("format", Key::CliQueryFormat, "text|csv|json|md").default_value("text"))
            .arg(self.seen_from())
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliDoneExits))
    }

    fn repl(self) -> Command {
        self.verb("repl", Key::CliRepl, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(self.seen_from())
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliReplHow))
    }

    fn vocabulary(self) -> Command {
        self.verb("vocabulary", Key::CliVocabulary, &format!("[{}]", self.say(Key::CliWord)))
            .arg(self.operand("word", Key::CliWord, Key::CliVocabularyWord))
            .arg(self.one_of("format", Key::CliVocabularyFormat, "text|md|json").default_value("text"))
            .arg(self.language_of(Key::CliTextLang))
    }

    fn completions(self) -> Command {
        let shell = self.operand("shell", Key::CliShell, Key::CliCompletionsShell);
        let shells = PossibleValuesParser::new(["bash", "zsh", "fish", "powershell"]);
        self.verb("completions", Key::CliCompletions, "bash|zsh|fish|powershell")
            .arg(shell.required(true).value_parser(shells).hide_possible_values(true))
            .arg(self.language_of(Key::CliTextLang))
    }

    fn manual(self) -> Command {
        self.verb("manual", Key::CliManual, &format!("[{}]", self.say(Key::CliVerb)))
            .arg(self.operand("command", Key::CliVerb, Key::CliManualCommand))
            .arg(self.language_of(Key::CliTextLang))
    }

    fn export(self) -> Command {
        let output = self.option("output", Key::CliOutput).short('o').value_name(self.say(Key::CliFile));
        self.verb("export", Key::CliExport, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(
                self.one_of(
                    "to",
                    Key::CliTo,
                    "document|table|budget|directory|folder|duties|yearwheel|gantt|calendar|politician|leadership|staff|views|json|csv",
                )
                .default_value("document"),
            )
            .arg(self.one_of("format", Key::CliExportFormat, "md|html|docx|pdf|xlsx|csv|ics|svg|mermaid"))
            .arg(self.option("at", Key::CliExportAt).value_name(self.say(Key::CliDate)))
            .arg(self.one_of("for", Key::CliFor, "neutral|excel-nb").default_value("neutral"))
            .arg(self.option("plan", Key::CliExportPlan).value_name(self.say(Key::CliLabel)))
            .arg(self.seen_from())
            .arg(self.option("schema", Key::CliSchema).action(ArgAction::SetTrue))
            .arg(output.value_parser(value_parser!(PathBuf)))
            .arg(self.language_of(Key::CliDocumentLang))
            .after_help(format!("{}\n\n{}", self.say(Key::CliForms), self.say(Key::CliDoneExits)))
    }

    fn fmt(self) -> Command {
        self.verb("fmt", Key::CliFmt, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(
                self.operand("paths", Key::CliPath, Key::CliFmtPaths)
                    .num_args(0..)
                    .value_parser(value_parser!(PathBuf)),
            )
            .arg(self.option("check", Key::CliFmtCheck).action(ArgAction::SetTrue))
            .arg(self.option("diff", Key::CliFmtDiff).action(ArgAction::SetTrue))
            .arg(self.one_of("language", Key::CliFmtLanguage, "nb|nn|en"))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliFmtExitCodes))
    }
}

/// The verbs that follow a plan up.
impl Maker {
    fn status(self) -> Command {
        self.verb("status", Key::CliStatus, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(self.option("at", Key::CliStatusAt).value_name(self.say(Key::CliDate)))
            .arg(self.one_of("by", Key::CliStatusBy, "standing|body").default_value("standing"))
            .arg(self.option("months", Key::CliStatusMonths).value_name("N"))
            .arg(self.one_of("format", Key::CliQueryFormat, "text|json|md|html|csv").default_value("text"))
            .arg(self.one_of("for", Key::CliFor, "neutral|excel-nb").default_value("neutral"))
            .arg(self.option("plan", Key::CliStatusPlan).value_name(self.say(Key::CliLabel)))
            .arg(self.seen_from())
            .arg(self.language())
            .after_help(self.say(Key::CliDoneExits))
    }
}

impl Maker {
    fn diff(self) -> Command {
        let usage = format!("{} {}", self.say(Key::CliCompareOldName), self.say(Key::CliCompareNewName));
        let path = |name: &'static str, value: Key, help: Key| {
            self.operand(name, value, help).required(true).value_parser(value_parser!(PathBuf))
        };
        self.verb("diff", Key::CliCompare, &usage)
            .arg(path("old", Key::CliCompareOldName, Key::CliCompareOld))
            .arg(path("new", Key::CliCompareNewName, Key::CliCompareNew))
            .arg(self.one_of("format", Key::CliCompareFormat, "text|json|md|html").default_value("text"))
            .arg(self.option("old-plan", Key::CliCompareOldPlan).value_name(self.say(Key::CliLabel)))
            .arg(self.option("plan", Key::CliCompareNewPlan).value_name(self.say(Key::CliLabel)))
            .arg(self.language())
            .after_help(self.say(Key::CliDoneExits))
    }
}

/// The verbs about norms.
impl Maker {
    fn situation(self, command: Command) -> Command {
        command
            .arg(self.option("situation", Key::CliSituation).short('s').value_name(self.say(Key::CliLabel)))
            .arg(self.option("facts-on", Key::CliFactsOn).value_name(self.say(Key::CliDate)))
            .arg(self.option("for", Key::CliForParty).value_name(self.say(Key::CliLabel)))
            .arg(self.language())
            .arg(self.color())
    }

    fn reasons(self) -> Arg {
        let values = self.one_of("reasons", Key::CliReasons, "short|full");
        values.num_args(0..=1).require_equals(true).default_missing_value("short")
    }

    fn duties(self) -> Command {
        let verb = self.verb("duties", Key::CliDuties, &format!("[{}]…", self.say(Key::CliPath)));
        self.situation(verb.arg(self.paths()))
            .arg(self.reasons())
            .arg(self.option("today", Key::CliDutiesToday).value_name(self.say(Key::CliDate)))
            .arg(self.all(Key::CliAllNorms))
            .arg(self.one_of("format", Key::CliNormFormat, "text|json").default_value("text"))
            .arg(self.option("schema", Key::CliSituationSchema).action(ArgAction::SetTrue))
            .after_help(self.say(Key::CliDoneExits))
    }

    fn why(self, name: &'static str, about: Key) -> Command {
        let norm = self.say(Key::CliNorm);
        let verb = self.verb(name, about, &format!("{norm} [{}]…", self.say(Key::CliPath)));
        let verb = verb.arg(self.operand("norm", Key::CliNorm, Key::CliNormHelp).required(true)).arg(self.paths());
        let verb = verb.arg(self.one_of("format", Key::CliNormFormat, "text|json").default_value("text"));
        self.situation(verb.arg(self.reasons()))
    }

    fn ask(self) -> Command {
        let verb = self.verb("ask", Key::CliAsk, &format!("[{}]…", self.say(Key::CliPath)));
        self.situation(verb.arg(self.paths()))
            .arg(self.reasons())
            .arg(self.all(Key::CliAllNorms))
            .arg(self.one_of("format", Key::CliNormFormat, "text|json").default_value("text"))
            .after_help(self.say(Key::AskHow))
    }

    fn follow(self) -> Command {
        let verb = self.verb("follow", Key::CliFollow, &format!("[{}]…", self.say(Key::CliPath)));
        verb.arg(self.paths())
            .arg(self.option("case", Key::CliCase).short('c').value_name(self.say(Key::CliLabel)))
            .arg(self.option("situation", Key::CliFollowSituation).short('s').value_name(self.say(Key::CliFile)))
            .arg(self.option("today", Key::CliToday).value_name(self.say(Key::CliDate)))
            .arg(self.one_of("format", Key::CliFollowFormat, "text|ics|json").default_value("text"))
            .arg(self.all(Key::CliAllCourse))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliDoneExits))
    }

    fn test(self) -> Command {
        self.verb("test", Key::CliTest, &format!("[{}]…", self.say(Key::CliPath)))
            .arg(self.paths())
            .arg(self.all(Key::CliAllTests))
            .arg(self.option("coverage", Key::CliCoverage).action(ArgAction::SetTrue))
            .arg(self.option("generate", Key::CliGenerate).action(ArgAction::SetTrue).conflicts_with("coverage"))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(Key::CliTestExits))
    }
}

/// What `analyse` and `law-diff` take.
impl Maker {
    fn of_law(self, verb: Command, exits: Key) -> Command {
        let paths = self.operand("paths", Key::CliPlanOrPack, Key::CliPlansOrPacks).num_args(0..);
        verb.arg(paths.value_parser(value_parser!(PathBuf)))
            .arg(self.one_of("format", Key::CliAnalyseFormat, "text|json|md").default_value("text"))
            .arg(self.option("budget", Key::CliBudget).value_name(self.say(Key::CliNumber)))
            .arg(self.language())
            .arg(self.color())
            .after_help(self.say(exits))
    }

    fn analyse(self) -> Command {
        let verb = self.verb("analyse", Key::CliAnalyse, &format!("[{}]…", self.say(Key::CliPlanOrPack)));
        let verb = verb.arg(self.all(Key::CliAllAnalysis));
        self.of_law(verb, Key::CliAnalyseExits)
    }

    fn law_diff(self) -> Command {
        let date = self.say(Key::CliDate);
        let usage = format!("{date} {date} [{}]…", self.say(Key::CliPlanOrPack));
        let verb = self.verb("law-diff", Key::CliLawDiff, &usage);
        let verb = verb.arg(self.operand("from", Key::CliDate, Key::CliFromDay).required(true));
        self.of_law(verb.arg(self.operand("to", Key::CliDate, Key::CliToDay).required(true)), Key::CliLawDiffExits)
    }
}

/// What `import` takes.
impl Maker {
    fn import(self) -> Command {
        let output = self.option("output", Key::CliImportOutput).short('o').value_name(self.say(Key::CliFile));
        let file = self.operand("file", Key::CliFile, Key::CliImportFile).value_parser(value_parser!(PathBuf));
        self.verb("import", Key::CliImport, &format!("[{}]", self.say(Key::CliFile)))
            .arg(file)
            .arg(self.one_of("from", Key::CliImportFrom, "json|csv|xlsx"))
            .arg(self.one_of("language", Key::CliImportLanguage, "nb|nn|en"))
            .arg(self.option("template", Key::CliTemplate).action(ArgAction::SetTrue))
            .arg(self.one_of("for", Key::CliFor, "neutral|excel-nb").default_value("neutral"))
            .arg(output.value_parser(value_parser!(PathBuf)))
            .arg(self.language())
    }
}

/// The whole command line.
pub(super) fn command(language: Language) -> Command {
    let make = Maker(language);
    make.verb("plikt", Key::CliAbout, &format!("<{}>", make.say(Key::CliVerb)))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(make.option("version", Key::CliVersion).short('V').action(ArgAction::Version))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(make.say(Key::CliCommands))
        .after_help(format!("{}\n\n{}", make.say(Key::CliStart), make.say(Key::CliExitCodes)))
        .subcommands([make.new_plan(), make.check(), make.complete(), make.fmt(), make.explain()])
        .subcommands([make.export(), make.import(), make.status(), make.diff()])
        .subcommands([make.query(), make.repl(), make.vocabulary(), make.lsp()])
        .subcommands([
            make.duties(),
            make.why("why", Key::CliWhy),
            make.why("why-not", Key::CliWhyNot),
            make.ask(),
            make.follow(),
            make.test(),
            make.evaluate(),
            make.analyse(),
            make.law_diff(),
        ])
        .subcommands([make.completions(), make.manual()])
}

/// What is wrong with the arguments, in the catalogue's words.
pub(super) fn misuse(error: &clap::Error) -> Failure {
    let context = |kinds: &[ContextKind]| {
        kinds.iter().find_map(|kind| match error.get(*kind)? {
            ContextValue::String(word) if !word.is_empty() => Some(vec![word.clone()]),
            ContextValue::Strings(words) if !words.is_empty() => Some(words.clone()),
            _ => None,
        })
    };
    let first = |words: Vec<String>| words.into_iter().next().unwrap_or_default();
    let argument = context(&[ContextKind::InvalidArg, ContextKind::InvalidSubcommand]).map(first).unwrap_or_default();
    if matches!(error.get(ContextKind::InvalidValue), Some(ContextValue::String(value)) if value.is_empty()) {
        return Failure::new(Key::FailNoValue, argument);
    }
    if error.kind() == ErrorKind::MissingRequiredArgument {
        return Failure::new(Key::FailMissing, argument);
    }
    let wrong = context(&[ContextKind::InvalidValue]).map_or(argument, first);
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
        ContextKind::ValidValue,
    ];
    match context(&near) {
        Some(words) => {
            let words = words.iter().map(|word| Word::Word(ecow::eco_format!("`{word}`"))).collect();
            Failure(Failure::new(Key::FailUsageNear, wrong).0.with("reason", Word::Either(words)))
        }
        None => Failure::new(Key::FailUsage, wrong),
    }
}
