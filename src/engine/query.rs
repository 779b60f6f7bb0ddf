//! Questions to a project: expressions that are no part of its text.

use ecow::EcoString;

use crate::Workspace;
use crate::diag::{Diagnostic, Language, Severity};
use crate::eval::Evaluator;
use crate::query::{Answer, Form};
use crate::source::ItemId;
use crate::syntax;

/// What a question is called where its text is shown with what is wrong in it.
pub(crate) const ASKED: &str = "?";

impl Workspace {
    /// Answer a question in the words of the plan's language: `all measure where cost is set`. What is wrong with it
    /// points into its own text.
    pub fn query(&mut self, text: &str, language: Language, form: Form) -> Result<String, Vec<Diagnostic>> {
        let (item, expr, wrong) = self.read_question(text);
        if wrong.iter().any(|d| d.severity == Severity::Error) {
            return Err(wrong);
        }
        let model = self.model();
        let question = model.question(&self.sources, item, &expr, model.language());
        if question.diagnostics.iter().any(|d| d.severity == Severity::Error) {
            return Err(question.diagnostics);
        }
        let evaluator = Evaluator::new(&model, language);
        let answer = Answer::of(&evaluator, &question.code, &question.ty, &expr, text);
        Ok(answer.write(&evaluator, form))
    }

    /// Answer the question that a view of the plan asks. Nothing where the plan has no such view.
    pub fn view(&mut self, label: &str, language: Language, form: Form) -> Option<Result<String, Vec<Diagnostic>>> {
        let model = self.model();
        let view =
            model.known.view.map(|kind| model.of_kind(kind))?.iter().find(|id| model.element(**id).label == label)?;
        let element = model.element(*view);
        let query = model.known.query?;
        let field = element.field(query)?;
        let (_, written) = self.sources.text(field.range.within(element.item)).split_once(':')?;
        let written = written.trim().to_owned();
        Some(self.query(&written, language, form))
    }

    /// The labels of the plan's views.
    pub fn views(&mut self) -> Vec<EcoString> {
        let model = self.model();
        let views = model.known.view.map_or(&[][..], |kind| model.of_kind(kind));
        views.iter().map(|id| model.element(*id).label.clone()).filter(|label| !label.is_empty()).collect()
    }

    /// The type of what an expression gives, in words.
    pub fn type_of(&mut self, text: &str, language: Language) -> Result<String, Vec<Diagnostic>> {
        let (item, expr, wrong) = self.read_question(text);
        let model = self.model();
        let question = model.question(&self.sources, item, &expr, model.language());
        let wrong: Vec<Diagnostic> = wrong.into_iter().chain(question.diagnostics).collect();
        if wrong.iter().any(|d| d.severity == Severity::Error) {
            return Err(wrong);
        }
        Ok(question.ty.in_language(&model.schema, language))
    }

    fn read_question(&mut self, text: &str) -> (ItemId, syntax::ast::Expr, Vec<Diagnostic>) {
        let file = self.sources.set(ASKED, text.into(), false);
        let item = self.sources.add_item(file, 0);
        let (expr, diagnostics) = syntax::parse_expression(item, text);
        (item, expr, diagnostics)
    }
}
