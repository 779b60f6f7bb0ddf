//! What the evaluation of code may look at, read off the code: for knowing what an edit can change.

use rustc_hash::{FxHashMap, FxHashSet};

use super::code::{Attribute, Code, Function, ListFunction, Value};
use super::schema::{FieldName, KindId};
use super::{Changed, Model, Slot};

/// The fields and names that an evaluation may look at. Kinds, labels and nesting are left out: what has
/// others after an edit is another element, and who named it names something else.
#[derive(Clone, Default, Debug)]
pub struct Reads {
    fields: FxHashSet<FieldName>,
    /// The kinds of which it looks at all elements.
    kinds: FxHashSet<KindId>,
    /// What elements are called.
    names: bool,
    /// More than can be told.
    anything: bool,
}

/// What the computed fields and titles of a model may look at, and which fields answer `inverse(…)`.
#[derive(Clone, Default, Debug)]
pub(super) struct Computed {
    fields: FxHashMap<FieldName, Reads>,
    titles: Reads,
    inverse: FxHashMap<FieldName, Vec<FieldName>>,
}

impl Reads {
    /// Add what some code may look at itself.
    pub fn code(&mut self, code: &Code) {
        match code {
            Code::Constant(_) | Code::Local(_) | Code::Plan | Code::Fact(_) => {}
            Code::All(kinds) => self.kinds.extend(kinds.iter()),
            Code::Field(parts, _) => {
                self.fields.insert(parts.1);
                self.code(&parts.0);
            }
            Code::Every(of, attribute) => {
                self.names |= matches!(attribute, Attribute::Title | Attribute::Name);
                self.code(of);
            }
            Code::Text(parts) => {
                self.names |= parts.iter().any(may_be_element);
                self.all(parts);
            }
            Code::Call(function, arguments) => {
                match function {
                    // It looks at statistics, groups and municipalities by fields that no code names.
                    Function::Estimate => self.anything = true,
                    // The words that it looks for are shown as a reader sees them.
                    Function::Mentions | Function::Mentioned => {
                        self.names |= arguments.iter().skip(1).any(may_be_element);
                    }
                    // Every text of an element, whatever field it stands in.
                    Function::Texts => self.anything = true,
                    Function::Words
                    | Function::Year
                    | Function::Start
                    | Function::End
                    | Function::Years
                    | Function::Plus
                    | Function::During
                    | Function::StartAndDelivery => {}
                }
                self.all(arguments);
            }
            Code::And(all) | Code::Or(all) | Code::Sum(all) | Code::Product(all) | Code::List(all) => self.all(all),
            Code::Not(of) | Code::IsSet(of) | Code::Negative(of) | Code::While(of) => self.code(of),
            Code::Compare(_, pair, _) => self.pair(pair),
            Code::Where(pair)
            | Code::Sort(pair, _)
            | Code::Take(pair)
            | Code::Has(pair)
            | Code::Overlaps(pair)
            | Code::Minus(pair)
            | Code::Divide(pair)
            | Code::Position(pair)
            | Code::Group(pair) => self.pair(pair),
            Code::Rank(code, _) => code.iter().for_each(|code| self.code(code)),
            Code::Over(_, parts) => {
                self.code(&parts.0);
                parts.1.iter().for_each(|code| self.code(code));
            }
            Code::If(parts) => {
                parts.0.iter().for_each(|branch| self.pair(branch));
                self.code(&parts.1);
            }
            Code::Map(entries) => entries.iter().for_each(|entry| self.pair(entry)),
            Code::Range(ends) => ends.0.iter().chain(&ends.1).for_each(|code| self.code(code)),
            Code::Translated(all) => all.iter().for_each(|(_, code)| self.code(code)),
            Code::Action(_, arguments) => arguments.iter().for_each(|(_, code)| self.code(code)),
            Code::Within(parts) => {
                self.code(&parts.0);
                parts.1.iter().for_each(|code| self.code(code));
            }
            Code::Expect(_) => self.anything = true,
            Code::Select(parts) => {
                self.code(&parts.0);
                self.all(&parts.1);
            }
        }
    }

    /// Add what elements are called.
    pub fn names(&mut self) {
        self.names = true;
    }

    /// Add fields, whatever element they stand in.
    pub fn fields(&mut self, names: impl IntoIterator<Item = FieldName>) {
        self.fields.extend(names);
    }

    fn all(&mut self, codes: &[Code]) {
        for code in codes {
            self.code(code);
        }
    }

    fn pair(&mut self, pair: &(Code, Code)) {
        self.code(&pair.0);
        self.code(&pair.1);
    }

    fn slot(&mut self, slot: &Slot) {
        if let Slot::Computed(code) = slot {
            self.code(code);
        }
    }

    fn merge(&mut self, other: &Self) {
        self.fields.extend(&other.fields);
        self.kinds.extend(&other.kinds);
        self.names |= other.names;
        self.anything |= other.anything;
    }
}

/// May what the code gives be, or hold, an element, which is shown by what it is called?
fn may_be_element(code: &Code) -> bool {
    use ListFunction as F;
    match code {
        Code::Constant(value) => holds_element(value),
        Code::Call(function, _) => *function == Function::Plus,
        Code::Over(function, _) => !matches!(function, F::Count | F::Any | F::Every | F::Sum),
        Code::Every(..) | Code::And(_) | Code::Or(_) | Code::Not(_) | Code::IsSet(_) | Code::Compare(..) => false,
        Code::Has(_) | Code::Overlaps(_) | Code::Range(_) | Code::Rank(..) => false,
        Code::Sum(_) | Code::Product(_) | Code::Minus(_) | Code::Divide(_) | Code::Negative(_) => false,
        _ => true,
    }
}

fn holds_element(value: &Value) -> bool {
    match value {
        Value::Unknown
        | Value::Bool(_)
        | Value::Number(_)
        | Value::Limit(_)
        | Value::Between(_)
        | Value::Text(_)
        | Value::Words(_)
        | Value::Word(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Rate(_)
        | Value::Kind(_)
        | Value::Broken
        | Value::Unfilled
        | Value::Verbatim(_) => false,
        Value::List(list) => list.items.iter().chain(&list.undecided).any(holds_element),
        Value::Map(entries) => entries.iter().any(|(key, value)| holds_element(key) || holds_element(value)),
        Value::Element(_) | Value::Position(_) | Value::Citation(_) | Value::Action(_) | Value::Code(_) => true,
    }
}

impl Computed {
    fn of(model: &Model) -> Self {
        let mut computed = Self::default();
        for (_, element) in model.elements() {
            for field in &element.fields {
                if let Slot::Computed(code) = &field.value {
                    computed.fields.entry(field.name).or_default().code(code);
                }
            }
            element.title.iter().for_each(|title| computed.titles.slot(title));
        }
        for (name, field) in model.schema.kinds.values().flat_map(|kind| &kind.fields) {
            if let Some((_, of)) = field.inverse {
                computed.inverse.entry(*name).or_default().push(of);
            }
        }
        computed
    }
}

impl Model {
    fn computed(&self) -> &Computed {
        self.reads.get_or_init(|| Computed::of(self))
    }

    /// May an evaluation that looks at this give something else after an edit?
    pub fn may_differ(&self, reads: &Reads, changed: &Changed) -> bool {
        let known = &self.known;
        // What evaluation looks at without being told: sorts of groups, who stands behind a role, the plan's period.
        let always = [known.is_a, known.role_field, known.body_field, known.period];
        if always.into_iter().flatten().any(|name| changed.fields.contains(&name)) {
            return true;
        }
        let mut all = reads.clone();
        let mut waiting: Vec<FieldName> = all.fields.iter().copied().collect();
        let mut titles_read = false;
        loop {
            let came_or_went = !changed.kinds.is_empty() && all.kinds.iter().any(|kind| changed.kinds.contains(kind));
            if all.anything || came_or_went || all.names && changed.names {
                return true;
            }
            let mut more = Reads::default();
            if all.names && !titles_read {
                titles_read = true;
                self.levels().for_each(|computed| more.merge(&computed.titles));
            }
            for name in waiting.drain(..) {
                if changed.fields.contains(&name) {
                    return true;
                }
                for computed in self.levels() {
                    computed.fields.get(&name).into_iter().for_each(|reads| more.merge(reads));
                    more.fields.extend(computed.inverse.get(&name).into_iter().flatten());
                }
            }
            all.kinds.extend(&more.kinds);
            all.names |= more.names;
            all.anything |= more.anything;
            waiting.extend(more.fields.into_iter().filter(|name| all.fields.insert(*name)));
            if waiting.is_empty() && more.kinds.is_empty() && (titles_read || !all.names) && !all.anything {
                return false;
            }
        }
    }

    /// The model and the packs below it.
    fn levels(&self) -> impl Iterator<Item = &Computed> {
        std::iter::successors(Some(self), |model| model.base.as_deref()).map(Self::computed)
    }
}
