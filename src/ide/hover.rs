//! What a reader is told of the word under the pointer.

use std::fmt::Write as _;
use std::ops::Range;

use super::at::{Found, Thing, element_at, thing_at};
use super::fields::Speaker;
use crate::Workspace;
use crate::diag::{Key, Language, Text};
use crate::eval::{Evaluator, is_set};
use crate::model::code::Value;
use crate::model::schema::FieldName;
use crate::model::vocabulary::Section;
use crate::model::words::Meaning;
use crate::model::{ElementId, Slot};

/// So many fields of an element are shown.
const FIELDS: usize = 6;
/// So many characters of a value are shown.
const WIDTH: usize = 120;

/// What is told, and of which bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hover {
    /// The word.
    pub range: Range<usize>,
    /// What is told of it, as Markdown.
    pub markdown: String,
}

/// What is told of the word at a place, in the reader's language.
pub fn hover(workspace: &mut Workspace, file: &str, offset: usize, language: Language) -> Option<Hover> {
    let found = thing_at(workspace, file, offset)?;
    let evaluator = Evaluator::new(&found.reading.model, language);
    let markdown = match &found.thing {
        Thing::Element(id, _) => Teller { workspace, evaluator: &evaluator }.element(*id),
        Thing::Kind(kind) => {
            let schema = &found.reading.model.schema;
            let about = Speaker { schema, language }.kind(*kind);
            titled(schema.kind_word(*kind, language), "", &about)
        }
        Thing::Field(kind, field) => {
            let schema = &found.reading.model.schema;
            let speaker = Speaker { schema, language };
            let mut told = titled(
                schema.field_word(*kind, *field, language),
                &speaker.holds(*kind, *field),
                &speaker.field(*kind, *field),
            );
            if let Some(value) = computed(workspace, &found, &evaluator, offset) {
                let _ = write!(told, "\n\n= {value}");
            }
            told
        }
        Thing::Word(meaning) => word(&found, meaning)?,
        Thing::File(name) => format!("`{name}`"),
    };
    Some(Hover { range: found.range, markdown })
}

fn titled(name: &str, detail: &str, about: &str) -> String {
    let mut text = format!("**{}**", escape(name));
    if !detail.is_empty() {
        let _ = write!(text, ": {}", escape(detail));
    }
    if !about.is_empty() {
        let _ = write!(text, "\n\n{}", escape(about));
    }
    text
}

/// What the field around a place gives here, where that is computed.
fn computed(workspace: &Workspace, found: &Found, evaluator: &Evaluator<'_>, offset: usize) -> Option<String> {
    let id = element_at(workspace, found, offset)?;
    let element = found.reading.model.element(id);
    let start = workspace.sources().item(element.item).1;
    let covers = |range: crate::source::TextRange| {
        start + range.start as usize <= offset && offset <= start + range.end as usize
    };
    let field = element.fields.iter().find(|field| covers(field.range))?;
    let Slot::Computed(_) = field.value else { return None };
    let value = evaluator.field(id, field.name);
    is_set(&value).then(|| escape(&short(&evaluator.show(&value))))
}

struct Teller<'a> {
    workspace: &'a Workspace,
    evaluator: &'a Evaluator<'a>,
}

impl Teller<'_> {
    fn element(&self, id: ElementId) -> String {
        let (evaluator, model) = (self.evaluator, self.evaluator.model);
        let language = evaluator.language();
        let element = model.element(id);
        let kind = model.schema.kind_word(element.kind, language);
        let title = evaluator.title(id);
        let label = evaluator.label_word(id);
        let mut text = format!("**{}**", escape(if label.is_empty() { &title } else { &label }));
        if Some(element.kind) == model.known.section
            && let Some(law) = element.parent
        {
            let _ = write!(text, " · {}", escape(&evaluator.name(law)));
        } else {
            let _ = write!(text, " · {}", escape(kind));
        }
        if !label.is_empty() && !title.is_empty() {
            let _ = write!(text, "\n\n{}", escape(&title));
        }
        let mut lines = String::new();
        for field in element.fields.iter().take(FIELDS) {
            let value = evaluator.field(id, field.name);
            if is_set(&value) {
                let word = model.schema.field_word(element.kind, field.name, language);
                let shown = short(&evaluator.show(&value));
                let _ = write!(lines, "\n- {}: {}", escape(word), escape(&shown));
            }
        }
        if !lines.is_empty() {
            let _ = write!(text, "\n{lines}");
        }
        if let Some(doubt) = self.unverified(id) {
            let _ = write!(text, "\n\n_{}_", escape(&doubt));
        }
        let file = self.workspace.sources().file(element.file);
        let _ = write!(text, "\n\n`{}`", file.name);
        text
    }
}

impl Teller<'_> {
    /// That the law that a block tells of is not verified; where only some of its wordings are not, in which periods.
    fn unverified(&self, id: ElementId) -> Option<String> {
        let (evaluator, model) = (self.evaluator, self.evaluator.model);
        let language = evaluator.language();
        let said = Text::key(Key::NormsUnverified).in_language(language);
        let states = |id: ElementId, name: Option<FieldName>| name.map(|name| evaluator.field(id, name));
        let doubts = |id: ElementId| states(id, model.known.verified) == Some(Value::Bool(false));
        if doubts(id) {
            return Some(said);
        }
        let Some(Value::List(versions)) = states(id, model.known.version) else { return None };
        let mut periods = Vec::new();
        for version in &versions.items {
            if let Value::Element(version) = version
                && doubts(*version)
                && let Some(Value::Period(period)) = states(*version, model.known.in_force)
            {
                periods.push(period.in_language(language));
            }
        }
        (!periods.is_empty()).then(|| format!("{said}: {}", periods.join(", ")))
    }
}

/// Another word of the language: how it is written in each of the three tongues.
fn word(found: &Found, meaning: &Meaning) -> Option<String> {
    let vocabulary = &found.reading.model.schema.vocabulary;
    let (section, canonical) = match meaning {
        Meaning::In(section, word) => (*section, word),
        Meaning::Unit(unit, _) | Meaning::Interval(unit) => (Section::Units, unit),
        Meaning::Field(..) | Meaning::Every(_) | Meaning::Often(_) | Meaning::Itself | Meaning::Language => {
            return None;
        }
    };
    let mut all: Vec<String> = Vec::new();
    for language in [Language::Nb, Language::Nn, Language::En] {
        let written = vocabulary.write(section, language, canonical);
        all.push(format!("{}: {}", language.code(), escape(written)));
    }
    Some(all.join(" · "))
}

/// The beginning of a text, on one line.
pub(super) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= WIDTH {
        return line;
    }
    line.chars().take(WIDTH).collect::<String>() + "…"
}

/// A text in which nothing is taken for Markdown or HTML.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
