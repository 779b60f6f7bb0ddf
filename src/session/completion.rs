//! What can stand where the cursor is.

use std::collections::BTreeSet;

use super::{COMMANDS, Session};
use crate::diag::Language;
use crate::eval::Evaluator;
use crate::exchange::{FileForm, Output};
use crate::format::{TokenKind, scan};
use crate::model::Model;
use crate::model::schema::KindId;

/// Words that can stand in questions, in the three languages.
const WORDS: [[&str; 3]; 14] = [
    ["all", "alle", "alle"],
    ["where", "der", "der"],
    ["select", "velg", "vel"],
    ["sort by", "sorter etter", "sorter etter"],
    ["group by", "grupper etter", "grupper etter"],
    ["take", "ta", "ta"],
    ["desc", "synkende", "synkande"],
    ["and", "og", "og"],
    ["or", "eller", "eller"],
    ["not", "ikke", "ikkje"],
    ["is set", "er satt", "er sett"],
    ["yes", "ja", "ja"],
    ["no", "nei", "nei"],
    ["has", "har", "har"],
];

impl Session {
    /// Where the word at the cursor begins, and what it can become, what is likeliest first. What an editor offers in a
    /// file is offered in a block and a question as well.
    pub fn complete(&mut self, line: &str, at: usize) -> (usize, Vec<String>) {
        let (start, mut all) = self.words(line, at);
        let before = line.get(..at).unwrap_or(line);
        if before.trim_start().starts_with(':') {
            return (start, all);
        }
        let is_block = super::text::is_definition(line) || before.contains(['{', '\n']);
        let typed = before.get(start..).unwrap_or_default().to_owned();
        let expected = self.offered(before, is_block);
        // After an operator, what is expected there is enough; after a whole value, an operator can come, too.
        if is_block || (typed.is_empty() && !expected.is_empty() && wants_value(before)) {
            all.clear();
        }
        for offered in expected {
            if offered.starts_with(&typed) && offered.trim_end() != typed && !all.contains(&offered) {
                all.push(offered);
            }
        }
        (start, all)
    }

    /// The rest of the only word that a line can end with.
    pub fn hint(&mut self, line: &str) -> Option<String> {
        let (start, all) = self.words(line, line.len());
        let [only] = all.as_slice() else { return None };
        only.strip_prefix(line.get(start..)?).filter(|rest| !rest.is_empty()).map(str::to_owned)
    }

    /// What an editor would offer at the end of a text, if it stood in a file of the project.
    fn offered(&self, text: &str, is_block: bool) -> Vec<String> {
        let mut workspace = self.state.workspace.clone();
        let own = workspace.sources().find(&self.state.file);
        let own = own.map(|file| workspace.sources().file(file).text.to_string()).unwrap_or_default();
        // A question stands where a view has it.
        let (before, after) = if is_block { ("", "") } else { ("view session_question { query: ", " }\n") };
        let begun = format!("{own}\n{before}{text}");
        let at = begun.len();
        workspace.set(&self.state.file, begun + &closing(text) + after);
        let offered = crate::ide::completion(&workspace, &self.state.file, at, Language::default());
        offered.into_iter().map(|one| one.insert).filter(|insert| !insert.contains('\n')).collect()
    }

    /// The words that are known beforehand: of commands what can follow them, else of questions.
    fn words(&mut self, line: &str, at: usize) -> (usize, Vec<String>) {
        let before = line.get(..at).unwrap_or(line);
        let language = self.language();
        let begins = |c: char| c.is_alphanumeric() || "_-:".contains(c);
        let word_at = before.rfind(|c| !begins(c)).map_or(0, |place| {
            place + before.get(place..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
        });
        let command = before.trim_start().strip_prefix(':');
        if let Some(command) = command.filter(|command| !command.contains(char::is_whitespace)) {
            let start = before.len() - command.len();
            let names = COMMANDS.iter().map(|known| known.name(language).to_owned());
            return (start, names.filter(|name| name.starts_with(command)).collect());
        }
        // A colon ends a name, unless it begins a command.
        let (start, word) = match before.get(word_at..).and_then(|word| word.rsplit_once(':')) {
            Some((head, word)) => (word_at + head.len() + 1, word),
            None => (word_at, before.get(word_at..).unwrap_or_default()),
        };
        let model = self.model();
        let mut all = BTreeSet::new();
        let names = Names { model: &model, language, word };
        match command.and_then(|command| command.split_whitespace().next()) {
            Some(name) => names.operands(name, &mut all),
            None => names.expression(before, &mut all),
        }
        (start, all.into_iter().collect())
    }
}

/// Does a text end with an operator that compares?
fn wants_value(before: &str) -> bool {
    const COMPARING: [&str; 11] =
        ["==", "!=", "<", ">", "<=", ">=", "has", "har", "overlaps", "overlapper", "overlappar"];
    before.split_whitespace().next_back().is_some_and(|last| COMPARING.contains(&last))
}

/// The brackets that close those which a text leaves open.
fn closing(text: &str) -> String {
    let mut open = Vec::new();
    for sign in scan(text) {
        let bracket = text.get(sign.start as usize..).and_then(|rest| rest.chars().next());
        match (sign.kind, bracket) {
            (TokenKind::Open, Some('{')) => open.push(" }"),
            (TokenKind::Open, Some('[')) => open.push(" ]"),
            (TokenKind::Open, _) => open.push(" )"),
            (TokenKind::Close, _) => drop(open.pop()),
            _ => {}
        }
    }
    open.into_iter().rev().collect()
}

struct Names<'a> {
    model: &'a Model,
    language: Language,
    word: &'a str,
}

impl Names<'_> {
    fn add(&self, all: &mut BTreeSet<String>, word: &str) {
        if word.starts_with(self.word) && word != self.word {
            all.insert(word.to_owned());
        }
    }

    /// What can follow a command.
    fn operands(&self, name: &str, all: &mut BTreeSet<String>) {
        let [command] = super::commands::meant(name, Some(self.language))[..] else { return };
        let known = &self.model.known;
        match command.names[0] {
            "help" => COMMANDS.iter().for_each(|command| self.add(all, command.name(self.language))),
            "why" | "why-not" => {
                self.labels(&[known.duty, known.prohibition, known.permission, known.right, known.exception], all);
            }
            "assume" | "retract" | "what-if" => self.labels(&[known.fact, known.happening], all),
            "as" => self.labels(&[known.role, known.body], all),
            "situation" => self.labels(&[known.situation], all),
            "follow" => self.labels(&[known.case], all),
            "views" => {
                self.labels(&[known.view], all);
                self.forms(&["csv", "json", "md"], all);
            }
            "query" => {
                self.forms(&["csv", "json", "md"], all);
                self.expression("", all);
            }
            "export" => {
                Output::all().for_each(|output| self.add(all, output.name()));
                let forms = Output::all().flat_map(Output::forms).map(FileForm::name);
                forms.for_each(|form| self.add(all, form));
                self.plans(all);
            }
            "status" => {
                self.forms(&["body", "instans", "md", "html", "csv", "excel-nb", "json"], all);
                self.plans(all);
            }
            "municipality" => {
                let whole = self.model.whole();
                whole.municipalities().iter().for_each(|id| self.add(all, &whole.element(*id).label));
                self.add(all, if self.language == Language::En { "all" } else { "alle" });
            }
            "language" => Language::ALL.iter().for_each(|language| self.add(all, language.code())),
            "vocabulary" => self.kinds(all),
            "show" => self.own(all),
            "type" => self.expression("", all),
            _ => {}
        }
    }

    /// What can stand in a question: words of the language, kinds after `all`, fields of the kind that is looked at, labels.
    fn expression(&self, before: &str, all: &mut BTreeSet<String>) {
        let last = before.split_whitespace().rev().nth(usize::from(!self.word.is_empty())).unwrap_or_default();
        if matches!(last, "all" | "alle") {
            return self.kinds(all);
        }
        for words in WORDS {
            let word = match self.language {
                Language::En => words[0],
                Language::Nb => words[1],
                Language::Nn => words[2],
            };
            self.add(all, word);
        }
        match self.looked_at(before) {
            Some(kind) => self.fields(kind, all),
            None => self.kinds(all),
        }
        self.own(all);
    }

    /// The kind after the last `all`.
    fn looked_at(&self, before: &str) -> Option<KindId> {
        let words: Vec<&str> = before.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let at = words.iter().rposition(|word| matches!(*word, "all" | "alle"))?;
        self.model.schema.find_kind(words.get(at + 1)?, self.model.language())
    }

    fn forms(&self, names: &[&str], all: &mut BTreeSet<String>) {
        for name in names {
            self.add(all, name);
        }
    }

    fn plans(&self, all: &mut BTreeSet<String>) {
        if self.model.plans().len() > 1 {
            self.model.plans().iter().for_each(|id| self.add(all, &self.model.element(*id).label));
        }
    }

    fn kinds(&self, all: &mut BTreeSet<String>) {
        for index in 0..self.model.schema.kinds.len() {
            self.add(all, self.model.schema.kind_word(KindId(index as u16), self.model.language()));
        }
    }

    fn fields(&self, kind: KindId, all: &mut BTreeSet<String>) {
        for name in self.model.schema.kind(kind).fields.keys() {
            self.add(all, self.model.schema.field_word(kind, *name, self.model.language()));
        }
    }

    fn own(&self, all: &mut BTreeSet<String>) {
        for (_, element) in self.model.elements() {
            self.add(all, &element.label);
        }
    }

    fn labels(&self, kinds: &[Option<KindId>], all: &mut BTreeSet<String>) {
        let evaluator = Evaluator::new(self.model, self.language);
        let elements = self.model.elements().chain(self.model.pack_elements());
        for (id, element) in elements.filter(|(_, element)| kinds.contains(&Some(element.kind))) {
            if !element.label.is_empty() {
                self.add(all, &evaluator.label_word(id));
            }
        }
    }
}
