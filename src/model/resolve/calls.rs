//! Calls: functions over lists, other functions, and actions.

use ecow::EcoString;

use super::{Resolver, Type};
use crate::model::code::{Code, Function, ListFunction, Value};
use crate::model::problems;
use crate::model::vocabulary::Section;
use crate::source::TextRange;
use crate::syntax::ast::{Argument, Expr, ExprKind};

/// Every other function, by canonical name.
const FUNCTIONS: [&str; 15] = [
    "mentions",
    "mentioned",
    "texts",
    "words",
    "year",
    "start",
    "end",
    "years",
    "estimate",
    "plus",
    "during",
    "start_and_delivery",
    "file",
    "within",
    "map",
];

/// The canonical names of all functions.
pub(crate) fn function_names() -> impl Iterator<Item = &'static str> {
    ListFunction::ALL.into_iter().map(ListFunction::name).chain(FUNCTIONS)
}

/// Can several of this type be added together?
fn has_sum(ty: &Type) -> bool {
    use Type as T;
    !matches!(ty, T::Text | T::Translated | T::Bool | T::OneOf(_) | T::Kind(_) | T::Element | T::Citation | T::Map(_))
}

impl Resolver<'_> {
    pub(super) fn call(
        &mut self,
        function: &Expr,
        arguments: &[Argument],
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        match &function.kind {
            ExprKind::Name(name) => self.call_named(name, None, arguments, function.range, range, expected),
            ExprKind::Member(receiver, name) => {
                self.call_named(&name.node, Some(receiver), arguments, name.range, range, expected)
            }
            _ => {
                let span = self.span(function.range);
                let text = self.sources.text(span).to_owned();
                self.report(problems::unknown_function(&text, span, None));
                (Code::Constant(Value::Unknown), Type::Any)
            }
        }
    }

    fn call_named(
        &mut self,
        name: &EcoString,
        receiver: Option<&Expr>,
        arguments: &[Argument],
        name_range: TextRange,
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        let canonical = self.function(name);
        let positional: Vec<&Expr> =
            receiver.into_iter().chain(arguments.iter().filter(|a| a.name.is_none()).map(|a| &a.value)).collect();
        if let Some(canonical) = canonical {
            self.note(Section::Functions, &canonical, name_range);
            if let Some(function) = ListFunction::ALL.into_iter().find(|function| function.name() == canonical) {
                return self.over(&canonical, function, &positional, range);
            }
            return self.other(&canonical, &positional, arguments, range, expected);
        }
        if receiver.is_none()
            && let [id] = self.model.find_label(self.file, self.element, name).as_slice()
            && Some(self.model.element(*id).kind) == self.model.known.action
        {
            self.note_label(*id, name_range);
            return self.action(*id, arguments);
        }
        // Types are called too, where a field holds a type.
        if expected.allows(&Type::Type) && *expected != Type::Any {
            return (Code::Constant(Value::Unknown), Type::Type);
        }
        let known: Vec<&str> =
            function_names().map(|f| self.schema.vocabulary.write(Section::Functions, self.language, f)).collect();
        let near = crate::diag::nearest(name, known).or_else(|| self.model.nearest_label(self.file, name));
        let problem = problems::unknown_function(name, self.span(name_range), near);
        self.report(problem);
        (Code::Constant(Value::Unknown), Type::Any)
    }

    pub(super) fn function(&self, word: &EcoString) -> Option<EcoString> {
        let known = |word: &EcoString| function_names().any(|name| name == word);
        if known(word) {
            return Some(word.clone());
        }
        self.schema.vocabulary.read(Section::Functions, self.language, word).iter().find(|w| known(w)).cloned()
    }

    fn over(&mut self, name: &str, function: ListFunction, arguments: &[&Expr], range: TextRange) -> (Code, Type) {
        let (list, body) = match arguments {
            [list] => (*list, None),
            [list, body] => (*list, Some(*body)),
            _ => return self.wrong_arguments(name, "(list, expression)", range),
        };
        let (code, ty) = self.typed(list, &Type::Any);
        let wants_condition =
            matches!(function, ListFunction::Count | ListFunction::Any | ListFunction::Every | ListFunction::First);
        let (body, body_type) = match body {
            None => (None, ty.item().clone()),
            Some(body) => {
                let (code, found) = self.looking_at(list, &ty, |r| {
                    if wants_condition { (r.value(body, &Type::Bool), Type::Bool) } else { r.typed(body, &Type::Any) }
                });
                (Some(code), found)
            }
        };
        if function == ListFunction::Sum && body_type.alternatives().iter().all(|ty| !has_sum(ty)) {
            let found = self.type_words(body_type.item());
            let (expected, takes) = (self.type_words(&Type::Number), self.takes(&Type::Number));
            let span = self.span(arguments.last().map_or(range, |argument| argument.range));
            self.report(problems::type_mismatch(expected, found, span, takes));
            return (Code::Constant(Value::Unknown), Type::Any);
        }
        let result = match function {
            ListFunction::Count => Type::Number,
            ListFunction::Any | ListFunction::Every => Type::Bool,
            ListFunction::Sum | ListFunction::Min | ListFunction::Max => body_type.item().clone(),
            ListFunction::First => ty.item().clone(),
            ListFunction::Unique => ty,
        };
        // The least and the greatest of words are by their scale.
        let body = match (function, result.scale()) {
            (ListFunction::Min | ListFunction::Max, Some(scale)) => Some(Code::Rank(body.map(Box::new), scale)),
            _ => body,
        };
        (Code::Over(function, Box::new((code, body))), result)
    }

    fn wrong_arguments(&mut self, name: &str, expected: &str, range: TextRange) -> (Code, Type) {
        let name = self.schema.vocabulary.write(Section::Functions, self.language, name).to_owned();
        let problem = problems::wrong_arguments(&name, expected, self.span(range));
        self.report(problem);
        (Code::Constant(Value::Unknown), Type::Any)
    }

    fn other(
        &mut self,
        name: &str,
        positional: &[&Expr],
        arguments: &[Argument],
        range: TextRange,
        expected: &Type,
    ) -> (Code, Type) {
        match (name, positional) {
            ("mentions" | "mentioned", [text, words]) => {
                // One text or several: `mentions(title, …)`, `mentions(texts(self), …)`.
                let text = self.value(text, &Type::list(Type::Text));
                let words = self.value(words, &Type::list(Type::Text));
                match name {
                    "mentions" => (Code::Call(Function::Mentions, vec![text, words]), Type::Bool),
                    _ => (Code::Call(Function::Mentioned, vec![text, words]), Type::list(Type::Text)),
                }
            }
            ("texts", [element]) => {
                let code = self.value(element, &Type::Element);
                (Code::Call(Function::Texts, vec![code]), Type::list(Type::Text))
            }
            ("words", [text]) => (Code::Call(Function::Words, vec![self.value(text, &Type::Text)]), Type::Number),
            ("start" | "end" | "years" | "year", [period]) => {
                let code = self.value(period, &Type::Time);
                match name {
                    "start" => (Code::Call(Function::Start, vec![code]), Type::Date),
                    "end" => (Code::Call(Function::End, vec![code]), Type::Date),
                    "year" => (Code::Call(Function::Year, vec![code]), Type::Number),
                    _ => (Code::Call(Function::Years, vec![code]), Type::Number),
                }
            }
            ("estimate", [statistic, municipalities @ ..]) if municipalities.len() < 2 => {
                let kind = self.model.known.statistic.map_or(Type::Any, Type::Kind);
                let place = Type::list(self.model.known.municipality.map_or(Type::Any, Type::Kind));
                let mut codes = vec![self.value(statistic, &kind)];
                codes.extend(municipalities.iter().map(|one| self.value(one, &place)));
                (Code::Call(Function::Estimate, codes), Type::Number)
            }
            ("plus", [first, second]) => {
                let (a, ty) = self.typed(first, expected);
                let b = self.typed(second, &ty).0;
                (Code::Call(Function::Plus, vec![a, b]), ty)
            }
            ("during", [cost, period]) => {
                let (cost, ty) = self.typed(cost, &Type::Any);
                let period = self.value(period, &Type::Period);
                let ty = if ty.is_list() { Type::list(Type::Money) } else { Type::Money };
                (Code::Call(Function::During, vec![cost, period]), ty)
            }
            ("start_and_delivery", [start, delivery]) => {
                let codes = vec![self.value(start, &Type::Period), self.value(delivery, &Type::Period)];
                if let [Code::Constant(Value::Period(start)), Code::Constant(Value::Period(delivery))] =
                    codes.as_slice()
                {
                    let time = crate::value::Time::StartAndDelivery { start: *start, delivery: *delivery };
                    return (Code::Constant(Value::Time(std::sync::Arc::new(time))), Type::Time);
                }
                (Code::Call(Function::StartAndDelivery, codes), Type::Time)
            }
            ("file", [path]) => self.file_text(path),
            ("within", [length]) => {
                let length = self.value(length, &Type::Duration);
                let from = arguments
                    .iter()
                    .find(|a| a.name.as_ref().is_some_and(|n| matches!(n.node.as_str(), "from" | "fra" | "frå")));
                if let Some(name) = from.and_then(|a| a.name.as_ref()) {
                    self.note(Section::PhraseWords, "from", name.range);
                }
                let from = from.map(|a| self.typed(&a.value, &Type::Any).0);
                (Code::Within(Box::new((length, from))), Type::Deadline)
            }
            ("map", _) if expected.allows(&Type::Type) => (Code::Constant(Value::Unknown), Type::Type),
            ("mentions" | "mentioned", _) => self.wrong_arguments(name, "(text, [words])", range),
            ("estimate", _) => self.wrong_arguments(name, "(statistic), (statistic, municipality)", range),
            ("plus", _) => self.wrong_arguments("plus", "(list, list)", range),
            ("during", _) => self.wrong_arguments("during", "cost.during(period)", range),
            ("start_and_delivery", _) => self.wrong_arguments("start_and_delivery", "(period, period)", range),
            ("within", _) => self.wrong_arguments("within", "(duration, from: event)", range),
            (name, _) => self.wrong_arguments(name, "(value)", range),
        }
    }

    /// `disclose(concern, to: police)`: arguments by name, the others in the order of the parameters.
    fn action(&mut self, id: crate::model::ElementId, arguments: &[Argument]) -> (Code, Type) {
        let known = self.model.parameters(id);
        let mut codes: Vec<(EcoString, Code)> = Vec::with_capacity(arguments.len());
        let mut next = 0;
        for argument in arguments {
            let place = match &argument.name {
                None => Some(next),
                Some(name) => self.parameter_named(known, &name.node),
            };
            // The parameters of an action that a pack declares are the pack's words, as its label is.
            if let (Some(written), Some(name)) = (&argument.name, place.and_then(|place| known.get(place)))
                && self.model.is_pack(id)
            {
                self.note(Section::Names, name, written.range);
            }
            let code = self.typed(&argument.value, &Type::Any).0;
            match place.and_then(|place| known.get(place)) {
                Some(name) if codes.iter().all(|(taken, _)| taken != name) => codes.push((name.clone(), code)),
                // An argument that is dropped would make the action wider than what is written.
                _ => {
                    let range = argument.name.as_ref().map_or(argument.value.range, |name| name.range);
                    let words: Vec<&str> = known
                        .iter()
                        .map(|name| self.schema.vocabulary.write(Section::Names, self.language, name))
                        .collect();
                    let signature = format!("({})", words.join(", "));
                    let label = self.model.element(id).label.clone();
                    let shown = self.schema.vocabulary.write(Section::Names, self.language, &label).to_owned();
                    let _ = self.wrong_arguments(&shown, &signature, range);
                }
            }
            next = place.map_or(next, |place| place + 1);
        }
        (Code::Action(id, codes), Type::Action)
    }

    /// The place of a parameter, by its word in any language.
    fn parameter_named(&self, known: &[EcoString], word: &EcoString) -> Option<usize> {
        let surfaces = self.schema.vocabulary.read(Section::Names, self.language, word);
        std::iter::once(word).chain(surfaces).find_map(|word| known.iter().position(|name| name == word))
    }
}
