//! Answers to questions about a plan, as rows and columns, whatever the question was.

mod table;

use ecow::EcoString;

use crate::diag::{Key, Language, Text};
use crate::eval::Evaluator;
use crate::model::code::{Code, Value};
use crate::model::types::Type;
use crate::model::vocabulary::Section;
use crate::syntax::ast::{Expr, ExprKind, Query};

pub use table::Form;

/// What an expression gave.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// What each column holds. A single value has no columns.
    pub columns: Vec<EcoString>,
    /// What surely belongs, a row each.
    pub rows: Vec<Vec<Value>>,
    /// What belongs if things that are not stated turn out so.
    pub undecided: Vec<Vec<Value>>,
    /// The fields that were wanted and not stated, as `element.field` in the reader's words.
    pub unstated: Vec<EcoString>,
    /// Did the evaluation give up before it was done?
    pub exceeded: bool,
}

impl Answer {
    /// Evaluate an expression and lay its value out. `text` is what `expr` was read from.
    pub fn of(evaluator: &Evaluator<'_>, code: &Code, ty: &Type, expr: &Expr, text: &str) -> Self {
        evaluator.take_unstated();
        let value = evaluator.answer(code);
        let mut answer = Layout { evaluator, expr, text }.lay(&value, ty);
        answer.unstated = unstated(evaluator);
        answer.exceeded = evaluator.exceeded();
        answer
    }

    /// The value, where the question asked for just one.
    pub fn single(&self) -> Option<&Value> {
        match (self.columns.as_slice(), self.rows.as_slice()) {
            ([], [row]) => row.first(),
            _ => None,
        }
    }
}

/// So many missing facts are named.
const NAMED: usize = 12;

fn unstated(evaluator: &Evaluator<'_>) -> Vec<EcoString> {
    let mut all: Vec<EcoString> = Vec::new();
    for (element, field) in evaluator.take_unstated() {
        let at = evaluator.model.element(element);
        let name = if at.label.is_empty() { evaluator.name(element) } else { evaluator.label_word(element) };
        let field = evaluator.model.schema.field_word(at.kind, field, evaluator.language());
        let words = ecow::eco_format!("{name}.{field}");
        if !all.contains(&words) {
            all.push(words);
        }
        if all.len() == NAMED {
            break;
        }
    }
    all
}

/// Lays a value out as rows and columns.
struct Layout<'a> {
    evaluator: &'a Evaluator<'a>,
    expr: &'a Expr,
    text: &'a str,
}

impl Layout<'_> {
    fn language(&self) -> Language {
        self.evaluator.language()
    }

    fn lay(&self, value: &Value, ty: &Type) -> Answer {
        let made =
            |columns, rows, undecided| Answer { columns, rows, undecided, unstated: Vec::new(), exceeded: false };
        match value {
            Value::List(list) => {
                let columns = self.columns(list.items.iter().chain(&list.undecided), ty);
                let rows = |values: &[Value]| values.iter().map(|value| self.row(value, &columns)).collect();
                made(self.titles(&columns), rows(&list.items), rows(&list.undecided))
            }
            Value::Map(entries) => {
                let groups = entries.iter().any(|(_, value)| matches!(value, Value::List(_)));
                let mut columns = vec![self.key(), self.say(if groups { Key::ColumnCount } else { Key::ColumnValue })];
                if groups {
                    columns.push(self.say(Key::ColumnMembers));
                }
                let row = |(key, value): &(Value, Value)| match value {
                    Value::List(list) if groups => vec![key.clone(), crate::eval::count(list), value.clone()],
                    value if groups => vec![key.clone(), Value::Unknown, value.clone()],
                    value => vec![key.clone(), value.clone()],
                };
                made(columns, entries.iter().map(row).collect(), Vec::new())
            }
            value => made(Vec::new(), vec![vec![value.clone()]], Vec::new()),
        }
    }

    /// What the columns of a list are: those that were selected, what an element is known by, or just the value.
    fn columns<'v>(&self, mut values: impl Iterator<Item = &'v Value>, ty: &Type) -> Columns {
        if let ExprKind::Query(query) = &self.expr.kind
            && let Query::Select(_, columns) = query.as_ref()
        {
            let written = |column: &Expr| self.text.get(column.range.start as usize..column.range.end as usize);
            return Columns::Selected(
                columns.iter().map(|column| written(column).unwrap_or_default().into()).collect(),
            );
        }
        let elements = matches!(ty.item(), Type::Kind(_) | Type::Element | Type::Union(_) | Type::Any);
        let elements = elements && values.all(|value| matches!(value, Value::Element(_) | Value::Unfilled));
        if elements {
            let several = ty.kinds(&self.evaluator.model.schema).len() != 1;
            return Columns::Element { kind: several };
        }
        Columns::Value
    }

    fn titles(&self, columns: &Columns) -> Vec<EcoString> {
        let attribute =
            |word| self.evaluator.model.schema.vocabulary.write(Section::Fields, self.language(), word).into();
        match columns {
            Columns::Selected(titles) => titles.clone(),
            Columns::Element { kind: true } => vec![self.say(Key::ColumnKind), attribute("label"), attribute("title")],
            Columns::Element { kind: false } => vec![attribute("label"), attribute("title")],
            Columns::Value => vec![self.say(Key::ColumnValue)],
        }
    }

    fn row(&self, value: &Value, columns: &Columns) -> Vec<Value> {
        match (columns, value) {
            (Columns::Selected(_), Value::List(row)) => row.items.clone(),
            (Columns::Element { kind }, Value::Element(id)) => {
                let text = |text: EcoString| if text.is_empty() { Value::Unknown } else { Value::Text(text) };
                let mut row = vec![text(self.evaluator.label_word(*id)), text(self.evaluator.title(*id))];
                if *kind {
                    row.insert(0, Value::Kind(self.evaluator.model.element(*id).kind));
                }
                row
            }
            (_, value) => vec![value.clone()],
        }
    }

    /// What a grouping goes by, as it was written.
    fn key(&self) -> EcoString {
        if let Some(key) = grouped_by(self.expr)
            && let Some(words) = self.text.get(key.range.start as usize..key.range.end as usize)
        {
            return words.into();
        }
        self.say(Key::ColumnKey)
    }

    fn say(&self, key: Key) -> EcoString {
        Text::key(key).in_language(self.language()).into()
    }
}

/// What a question's groups go by, also where they were cut down or put in order after that.
fn grouped_by(expr: &Expr) -> Option<&Expr> {
    let ExprKind::Query(query) = &expr.kind else { return None };
    match query.as_ref() {
        Query::Group(_, key) => Some(key),
        Query::Where(list, _) | Query::Sort(list, _, _) | Query::Take(list, _) => grouped_by(list),
        Query::Select(..) => None,
    }
}

enum Columns {
    Selected(Vec<EcoString>),
    Element { kind: bool },
    Value,
}
