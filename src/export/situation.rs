//! What the plan is about: definitions, the situation as it is, the purpose, and those whom it is for.

use super::document::listed;
use super::page::{Block, Cell, Definition, Inline, Row, Section, Table, bare, plain};
use super::reader::Reader;
use crate::diag::Key;
use crate::eval::is_set;
use crate::model::ElementId;
use crate::model::code::Value;

/// What the plan means by its words, and what it leaves out (G37, G75-G82, G142).
pub(super) fn definitions(reader: &Reader<'_>) -> Section {
    let terms: Vec<Definition> = reader
        .all("definition")
        .into_iter()
        .map(|id| {
            let mut blocks = reader.prose(id, "text");
            blocks.extend(reader.line(id, "source").map(Block::Paragraph));
            blocks.extend(reader.line(id, "by").map(Block::Paragraph));
            Definition { anchor: reader.anchor(id), term: plain(reader.name(id)), blocks }
        })
        .collect();
    let section = Section::new(reader.say(Key::SectionDefinitions))
        .with((!terms.is_empty()).then_some(Block::Definitions(terms)));
    let Some(scope) = reader.plan.and_then(|plan| reader.one(plan, "scope")) else { return section };
    let inner = Section::new(reader.say(Key::Scope)).and(reader.prose(scope, "text"));
    section.under(inner.with(reader.facts(scope, &["includes", "excludes", "reason"])))
}

/// What is known, what is needed and what there is (G12, G16, G23-G27, G38, G55-G65, G143).
pub(super) fn situation(reader: &Reader<'_>) -> Section {
    let plan_section = |key, field: &str| Section::new(reader.say(key)).and(reader.plan_prose(field));
    Section::new(reader.say(Key::SectionSituation))
        .under(plan_section(Key::Background, "background"))
        .under(municipalities(reader))
        .under(plan_section(Key::Knowledge, "knowledge"))
        .under(statistics(reader))
        .under(needs(reader))
        .under(services(reader))
        .under(cooperation(reader))
        .under(plan_section(Key::LegalResponsibility, "responsibility"))
}

fn municipalities(reader: &Reader<'_>) -> Section {
    let mut section = Section::new(reader.say(Key::Municipality));
    let all = reader.all("municipality");
    for id in &all {
        let fields = [
            "population",
            "population_date",
            "figures",
            "area",
            "settlement",
            "composition",
            "services",
            "competence",
            "kostra_group",
        ];
        let inner = Section::new(reader.name(*id)).and(reader.prose(*id, "text")).with(reader.facts(*id, &fields));
        section = if all.len() == 1 { section.and(inner.blocks) } else { section.under(inner) };
    }
    section
}

/// The plan's own figures and those that it calls on, with what they mean here (G55-G63).
fn statistics(reader: &Reader<'_>) -> Section {
    let mut all = reader.all("statistic");
    let called = reader.all("evidence").into_iter().flat_map(|evidence| reader.elements(evidence, "statistic"));
    for id in called {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    let fields = ["value", "counts", "of", "place", "year", "source", "reported_by", "quality"];
    let columns = [reader.say(Key::Figure)].into_iter();
    let Some(first) = all.first() else { return Section::default() };
    let columns = columns.chain(fields.iter().map(|field| reader.label(*first, field)));
    let columns = columns.chain([reader.say(Key::Estimate), reader.label(*first, "caution")]).collect();
    let mut table = Table::new(reader.say(Key::Statistics), columns);
    for id in all {
        let mut name = vec![plain(reader.name(id))];
        name.extend(reader.cell(id, "text"));
        let cells = std::iter::once(name).chain(fields.iter().map(|field| reader.cell(id, field)));
        let cells = cells.chain([estimates(reader, id), reader.cell(id, "caution")]).collect();
        table.push(Row { anchor: reader.anchor(id), cells, ..Row::default() });
    }
    Section::new(reader.say(Key::Statistics)).with(table.block())
}

/// What a figure means in the plan's municipalities together, and, where they are several, in each by its own figures.
fn estimates(reader: &Reader<'_>, statistic: ElementId) -> Cell {
    let Some(all) = reader.eval.estimate(statistic) else { return Cell::new() };
    let mut cell = vec![vec![Inline::Strong(reader.words(&all.value))], plain(reader.tell(&all.formula))];
    let municipalities = reader.plan.map(|plan| reader.elements(plan, "municipality")).unwrap_or_default();
    for id in municipalities.iter().filter(|_| municipalities.len() > 1) {
        if let Some(own) = reader.eval.estimate_for(statistic, &Value::Element(*id)) {
            cell.push(plain(format!("{}: {}", reader.name(*id), bare(&reader.words(&own.value)))));
        }
    }
    cell
}

/// What should be better, and what shows it (G20, G26, G27).
fn needs(reader: &Reader<'_>) -> Section {
    let mut section = Section::new(reader.say(Key::Needs));
    for id in reader.all("need") {
        let mut inner = Section::new(reader.name(id)).and(reader.prose(id, "text"));
        inner.anchor = reader.anchor(id).unwrap_or(inner.anchor);
        inner.keep = true;
        inner = inner.with(reader.facts(id, &["target_group"]));
        let evidence: Vec<Vec<Block>> = reader.elements(id, "evidence").iter().map(|e| evidence(reader, *e)).collect();
        let evidence: Vec<Vec<Block>> = evidence.into_iter().filter(|blocks| !blocks.is_empty()).collect();
        if !evidence.is_empty() {
            let blocks = vec![Block::List(None, evidence)];
            let term = plain(reader.label(id, "evidence"));
            inner = inner.with(Block::Definitions(vec![Definition { anchor: None, term, blocks }]));
        }
        let answered: Vec<ElementId> = ["goals", "measures"].iter().flat_map(|f| reader.elements(id, f)).collect();
        if !answered.is_empty() {
            let blocks = vec![Block::Paragraph(reader.links(&answered))];
            let term = plain(reader.say(Key::AnsweredBy));
            inner = inner.with(Block::Definitions(vec![Definition { anchor: None, term, blocks }]));
        }
        section = section.under(inner);
    }
    section
}

fn evidence(reader: &Reader<'_>, id: ElementId) -> Vec<Block> {
    let mut words = reader.shown(id, "from");
    if let Some(Inline::Text(text)) = words.first_mut() {
        *text = super::reader::capital(text);
    }
    let named = reader.joined(["statistic", "service", "source"].iter().map(|field| reader.shown(id, field)).collect());
    if !named.is_empty() {
        words.extend((!words.is_empty()).then(|| Inline::Text(": ".into())));
        words.extend(named);
    }
    let words = (!words.is_empty()).then_some(Block::Paragraph(words));
    words.into_iter().chain(reader.prose(id, "text")).collect()
}

/// What there is today, as residents meet it (G24, G48, G65, G111).
fn services(reader: &Reader<'_>) -> Section {
    let mut section = Section::new(reader.say(Key::Services));
    for id in reader.all("service") {
        let fields = ["body", "target_group", "state", "provision", "provider", "opening_hours"];
        let mut inner = Section::new(reader.name(id)).and(reader.prose(id, "text")).with(reader.facts(id, &fields));
        inner.anchor = reader.anchor(id).unwrap_or(inner.anchor);
        inner.keep = true;
        section = section.under(inner.with(contact(reader, id)));
    }
    section
}

/// Contact data that is said to be public.
pub(super) fn contact(reader: &Reader<'_>, id: ElementId) -> Option<Block> {
    let contact = reader.one(id, "contact")?;
    reader.facts(contact, &["phone", "email", "web", "address", "postal_address"])
}

/// How services work together, and how they should (G102-G105).
fn cooperation(reader: &Reader<'_>) -> Section {
    let fields = ["form", "parties", "coordinator", "now", "wanted", "state", "text"];
    let all = reader.all("cooperation");
    let title = reader.say(Key::Cooperation);
    let table = listed(reader, title.clone(), &all, Some(title.clone()), &fields);
    Section::new(title).with(table)
}

/// What the plan is for (G12, G74).
pub(super) fn purpose(reader: &Reader<'_>) -> Section {
    let mut section = Section::new(reader.say(Key::SectionPurpose));
    for id in reader.plan.map(|plan| reader.elements(plan, "purpose")).unwrap_or_default() {
        section = section.and(reader.prose(id, "text")).with(reader.facts(id, &["aim"]));
    }
    section
}

/// Those whom goals, measures and needs are for (G82, G106).
pub(super) fn target_groups(reader: &Reader<'_>) -> Section {
    let mut groups = reader.all("target_group");
    let named = |kind: &str| -> Vec<(ElementId, Vec<ElementId>)> {
        reader.all(kind).into_iter().map(|id| (id, reader.elements(id, "target_group"))).collect()
    };
    let (goals, measures) = (named("goal"), named("measure"));
    for group in named("need").iter().chain(&goals).chain(&measures).flat_map(|(_, groups)| groups) {
        if !groups.contains(group) {
            groups.push(*group);
        }
    }
    let Some(first) = groups.first() else { return Section::default() };
    let columns = vec![
        reader.say(Key::TargetGroup),
        reader.label(*first, "side"),
        reader.label(*first, "reason"),
        reader.say(Key::TableGoal),
        reader.say(Key::TableMeasure),
    ];
    let mut table = Table::new(reader.say(Key::SectionTargetGroups), columns);
    for group in groups {
        let who = |all: &[(ElementId, Vec<ElementId>)]| {
            let all: Vec<ElementId> = all.iter().filter(|(_, g)| g.contains(&group)).map(|(id, _)| *id).collect();
            all.iter().map(|id| vec![reader.link(*id)]).collect()
        };
        let mut name = vec![plain(reader.name(group))];
        name.extend(reader.cell(group, "text"));
        if is_set(&reader.value(group, "size")) {
            name.extend(reader.line(group, "size"));
        }
        let side = match reader.value(group, "side") {
            Value::Unknown => Vec::new(),
            _ => reader.cell(group, "side"),
        };
        let cells = vec![name, side, reader.cell(group, "reason"), who(&goals), who(&measures)];
        table.push(Row { anchor: reader.anchor(group), cells, ..Row::default() });
    }
    Section::new(reader.say(Key::SectionTargetGroups)).with(table.block())
}
