//! The compiled program held to the same account, and to the decision: one case, many cases, and native columns.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use plikt::model::code::Value;
use plikt::norms::program::{Column, Columns, Domain, Program, Query, Stated as Native, Who};
use plikt::norms::{Fact, Origin};

use super::*;

/// The questions that the decision is asked too, for everyone that can be asked for and for whoever asks.
fn queries(pack: &Pack, model: &Model, norms: &Norms<'_>, doings: &[Doing]) -> Vec<(Who, Vec<Query>)> {
    let parties = pack.parties().into_iter().map(|party| Who::Party(party.map(|party| named(model, &party.label()))));
    let of = |who: Who| {
        let speaking = (0..pack.norms.len()).filter(|i| pack.norms[*i].sort != Sort::Exception);
        let index = |i| norms.find(named(model, &format!("n{i}"))).expect("a norm");
        let states = speaking.map(|i| Query::State(index(i), who));
        (who, states.chain(doings.iter().map(|doing| Query::Standing(point(model, doing), who))).collect())
    };
    std::iter::once(Who::Actor).chain(parties).map(of).collect()
}

fn told(answers: &plikt::norms::program::Answers<'_>, queries: usize, case: usize) -> Vec<String> {
    let one = |query| match (answers.state(query, case), answers.standing(query, case)) {
        (Some(state), _) => format!("{state:?}"),
        (_, standing) => format!("{standing:?}"),
    };
    (0..queries).map(one).collect()
}

#[test]
fn the_compiled_program_says_what_the_reference_and_the_decision_say() {
    let shares = Shares::default();
    on_packs(120, |pack, dice| {
        let model = read(&pack.text())?;
        let norms = Norms::of(&model);
        let doings = doings(pack, dice);
        let asked = queries(pack, &model, &norms, &doings);
        let all: Vec<Query> = asked.iter().flat_map(|(_, queries)| queries.clone()).collect();
        let situations: Vec<Situation> = (0..SITUATIONS).map(|place| situation(&model, place)).collect();
        let mut by_day: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (place, stated) in situations.iter().enumerate() {
            by_day.entry(stated.at).or_default().push(place);
        }
        for (day, places) in by_day {
            let program = Program::compile(&norms, day, &all);
            if !program.rings().is_empty() {
                return Err(format!("rings in a pack without any: {:?}", program.rings()));
            }
            // More cases than a word holds, with those looked at in several places.
            let many: Vec<Situation> = (0..90).map(|i| situations[places[i % places.len()]].clone()).collect();
            let batch = program.decide(&many);
            for (case, place) in places.iter().enumerate() {
                let decision = norms.decide(&situations[*place]);
                let reference = Case::of(pack, *place);
                let actor = pack.situations[*place].actor;
                let mut expected = Vec::new();
                let mut unknown = false;
                let parties = std::iter::once(actor).chain(pack.parties());
                for party in parties {
                    let (states, standings) = answers(pack, &model, &decision, &doings, party);
                    unknown |= standings.contains(&Standing::Undetermined);
                    let speaking = reference.of_sort(&[Sort::Duty, Sort::Prohibition, Sort::Permission]);
                    let again: Vec<_> = speaking.iter().map(|norm| reference.state(*norm, party)).collect();
                    same("the decision", &states, &again, |i| format!("n{i}"))?;
                    expected.extend(states.iter().map(|state| format!("{state:?}")));
                    expected.extend(standings.iter().map(|standing| format!("{:?}", Some(*standing))));
                }
                let at = |i: usize| format!("s{place}, {:?}", all[i]);
                same("many cases", &told(&batch, all.len(), case), &expected, at)?;
                let later = case + places.len() * ((89 - case) / places.len());
                same("a later word", &told(&batch, all.len(), later), &expected, at)?;
                let alone = program.decide(&situations[*place..=*place]);
                same("one case", &told(&alone, all.len(), 0), &expected, at)?;
                native(&program, &situations[*place], &expected, &all)?;
                shares.add(&reference, &doings, &[actor], unknown);
            }
        }
        Ok(())
    });
    shares.check();
}

/// The same from native columns, and from native values of one case.
fn native(program: &Program<'_>, situation: &Situation, expected: &[String], all: &[Query]) -> Result<(), String> {
    let place = |fact: &ElementId| match situation.facts.get(fact) {
        Some(Fact::Known(Value::Bool(yes))) => u8::from(*yes),
        _ => plikt::norms::program::UNKNOWN_CODE,
    };
    let codes: Vec<[u8; 70]> = program.facts().iter().map(|(fact, _)| [place(fact); 70]).collect();
    let mut columns = Columns { cases: 70, actor: situation.actor, ..Columns::default() };
    for ((fact, domain), codes) in program.facts().iter().zip(&codes) {
        assert!(matches!(domain, Domain::Values(_)), "facts are yes or no");
        columns.facts.insert(*fact, Column::Codes(codes));
    }
    let batch = program.evaluate(&columns);
    for case in [0, 69] {
        same("columns of codes", &told(&batch, all.len(), case), expected, |i| format!("{:?}", all[i]))?;
    }
    let bits: Vec<[[u64; 1]; 2]> = codes.iter().map(|c| [[u64::from(c[0] == 1)], [u64::from(c[0] == 0)]]).collect();
    columns.cases = 1;
    for ((fact, _), [yes, no]) in program.facts().iter().zip(&bits) {
        columns.facts.insert(*fact, Column::Bits { yes, no });
    }
    let batch = program.evaluate(&columns);
    same("columns of bits", &told(&batch, all.len(), 0), expected, |i| format!("{:?}", all[i]))?;
    let mut single = program.single(situation.actor).ok_or("nothing is opaque")?;
    let stated: Vec<Native> =
        codes.iter().map(|c| if c[0] < 2 { Native::Code(c[0]) } else { Native::Unknown }).collect();
    single.run(&stated);
    for (i, query) in all.iter().enumerate() {
        let parts = program.formulas(i).len();
        let first = (0..parts).find(|part| single.answer(i, *part) == Some(true));
        let word = match query {
            Query::State(..) => {
                let states = [NormState::Applies, NormState::Overridden, NormState::Contested, NormState::Undetermined];
                format!("{:?}", first.map_or(NormState::DoesNotApply, |part| states[part]))
            }
            _ => {
                let standings = [
                    Standing::Required,
                    Standing::Forbidden,
                    Standing::Permitted,
                    Standing::Undetermined,
                    Standing::Contested,
                ];
                format!("{:?}", Some(first.map_or(Standing::Unregulated, |part| standings[part])))
            }
        };
        if word != expected[i] {
            return Err(format!("one native case, {query:?}: {word}, expected {}", expected[i]));
        }
    }
    Ok(())
}

const DAYS: [&str; 6] = ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-06-15", "2027-01-01"];
const WORDS: [&str; 4] = ["a", "b", "c", "d"];

/// A condition over facts of every sort that a norm can ask of.
fn typed_condition(dice: &mut Dice, depth: usize, norms: usize) -> String {
    if depth > 0 {
        let mut inner = || typed_condition(dice, depth - 1, norms);
        let (a, b) = (inner(), inner());
        return match dice.roll(4) {
            0 => format!("({a}) and ({b})"),
            1 => format!("({a}) or ({b})"),
            2 => format!("not ({a})"),
            _ => a,
        };
    }
    let comparisons = ["<", "<=", ">", ">=", "==", "!="];
    let comparison = comparisons[dice.roll(6)];
    let number = ["2", "3", "2.5", "7"][dice.roll(4)];
    let day = DAYS[dice.roll(6)];
    let word = WORDS[dice.roll(4)];
    match dice.roll(15) {
        0 => "f0".to_owned(),
        1 => "not f1".to_owned(),
        2 | 3 => format!("n0 {comparison} {number}"),
        4 => format!("{number} {comparison} n1"),
        5 | 6 => format!("t0 {comparison} {day}"),
        7 => format!("h0 {comparison} {day}"),
        8 => "h0 is set".to_owned(),
        9 => format!("e0 {} {word}", ["==", "!="][dice.roll(2)]),
        10 => format!("e0 in [{word}, {}]", WORDS[dice.roll(4)]),
        11 => format!("s0 {comparison} {word}"),
        12 => format!("n0 {comparison} n1"),
        13 if norms > 0 => format!("m{} applies", dice.roll(norms)),
        _ => format!("t0 {} 2026-02", ["<", "<=", ">", ">="][dice.roll(4)]),
    }
}

/// A pack of norms over facts of every sort, with a presumption, as source.
fn typed_pack(dice: &mut Dice) -> String {
    let mut text = "language: en\nlaw l0 \"Law\" { section §1 {} }\nrole r0 \"Anyone\" { everyone: yes }\nrole r1 \"R\" {}\naction a0 { to: role }\n\
        fact f0 { type: bool }\nfact f1 { type: bool }\nfact n0 { type: number }\nfact n1 { type: number }\n\
        fact t0 { type: date }\nhappening h0 \"H\" {}\nfact e0 { type: one_of(a, b, c, d) }\n\
        fact s0 { type: scale(a < b < c < d) }\n"
        .to_owned();
    let value = ["yes", "no", "yes", "no", "f0"][dice.roll(5)];
    let when = if dice.roll(2) == 0 { String::new() } else { "  when: f0".to_owned() };
    let _ = writeln!(text, "presumption p0 {{ of: f1  value: {value}{when}  ground: l0 §1 }}");
    let _ = writeln!(text, "define d0 {{ when: {} }}", typed_condition(dice, 1, 0));
    let modalities = ["duty", "prohibition", "permission"];
    for i in 0..3 {
        let depth = dice.roll(3);
        let when = typed_condition(dice, depth, i);
        let bearer = ["", "  bearer: r1"][dice.roll(2)];
        let over = if i > 0 && dice.roll(2) == 0 { "  overrides: m0" } else { "" };
        let modality = modalities[dice.roll(3)];
        let _ = writeln!(
            text,
            "{modality} m{i} \"M\" {{ action: a0{bearer}{over}\n  when: {when} and (d0 or f0 or not f0) }}"
        );
    }
    text
}

/// A fact of the pack, drawn: unknown, or a value.
fn typed_value(dice: &mut Dice, domain: &Domain) -> Value {
    if dice.roll(4) == 0 {
        return Value::Unknown;
    }
    match domain {
        Domain::Values(values) => values[dice.roll(values.len())].clone(),
        Domain::Number(unit) => Value::Number(plikt::value::Quantity { value: dice.roll(9).into(), unit: *unit }),
        Domain::Day => Value::Period(plikt::value::Period::from_day(DAYS[dice.roll(6)].parse().expect("a day"))),
        Domain::Other => Value::Unknown,
    }
}

#[allow(clippy::too_many_lines, reason = "one pack asked in four ways")]
#[test]
fn facts_of_every_sort_come_out_as_the_decision_has_them() {
    let rings = Cell::new(0_usize);
    let opaque = Cell::new(0_usize);
    let undetermined = Cell::new(0_usize);
    let applying = Cell::new(0_usize);
    let total = Cell::new(0_usize);
    let config = ProptestConfig { max_shrink_iters: 300, ..crate::random::cases(250) };
    let numbers = prop::collection::vec(any::<u16>(), 900);
    let property = |numbers: Vec<u16>| -> Result<(), String> {
        let mut dice = Dice { numbers: &numbers };
        let text = typed_pack(&mut dice);
        let model = match read(&text) {
            Ok(model) => model,
            // Norms that hang on themselves have no answer to compare: such a pack is refused.
            Err(wrong) if wrong.contains("NormRing") => {
                rings.set(rings.get() + 1);
                return Ok(());
            }
            Err(wrong) => return Err(wrong),
        };
        let norms = Norms::of(&model);
        let index = |i: usize| norms.find(named(&model, &format!("m{i}"))).expect("a norm");
        let queries: Vec<Query> = (0..3).map(|i| Query::State(index(i), Who::Actor)).collect();
        let program = Program::compile(&norms, None, &queries);
        opaque.set(opaque.get() + usize::from(program.opaque().count() > 0));
        let facts = ["f0", "f1", "n0", "n1", "t0", "h0", "e0", "s0"].map(|label| named(&model, label));
        let domain = |fact: ElementId| {
            let known = program.facts().iter().find(|(id, _)| *id == fact);
            known.map_or_else(|| Domain::of(&model, fact), |(_, domain)| domain.clone())
        };
        let actor = [None, Some(named(&model, "r0")), Some(named(&model, "r1"))][dice.roll(3)];
        let without_presumptions = dice.roll(4) == 0;
        let mut situations = Vec::new();
        for _ in 0..70 {
            let mut stated = Situation { actor, without_presumptions, ..Situation::default() };
            for fact in facts {
                match typed_value(&mut dice, &domain(fact)) {
                    Value::Unknown => {
                        stated.facts.insert(fact, Fact::Unknown(Origin::Unasked));
                    }
                    value => stated.set(fact, value),
                }
            }
            situations.push(stated);
        }
        let batch = program.decide(&situations);
        let expected: Vec<Vec<NormState>> = situations
            .iter()
            .map(|stated| (0..3).map(|i| norms.decide(stated).state(index(i), actor)).collect())
            .collect();
        // Native columns: places and numbers.
        let native = |fact: ElementId, case: &Situation| -> i32 {
            match (case.facts.get(&fact), domain(fact)) {
                (Some(Fact::Known(Value::Number(number))), _) => number.value.to_string().parse().expect("whole"),
                (Some(Fact::Known(Value::Period(day))), _) => {
                    plikt::norms::program::days_since_1970(day.start.expect("a day"))
                }
                (Some(Fact::Known(value)), domain) => {
                    i32::try_from(domain.place(value).expect("a value of the fact")).expect("few")
                }
                _ => plikt::norms::program::UNKNOWN_NUMBER,
            }
        };
        let numbers: Vec<Vec<i32>> =
            facts.iter().map(|fact| situations.iter().map(|case| native(*fact, case)).collect()).collect();
        let codes: Vec<Vec<u8>> =
            numbers.iter().map(|column| column.iter().map(|n| u8::try_from(*n).unwrap_or(255)).collect()).collect();
        let mut columns = Columns { cases: situations.len(), actor, without_presumptions, ..Columns::default() };
        for ((fact, numbers), codes) in facts.iter().zip(&numbers).zip(&codes) {
            let column = match domain(*fact) {
                Domain::Values(_) => Column::Codes(codes),
                Domain::Number(_) if dice.roll(2) == 0 => Column::Small(codes),
                _ => Column::Numbers(numbers),
            };
            columns.facts.insert(*fact, column);
        }
        let from_columns = program.evaluate(&columns);
        let mut single = if without_presumptions { None } else { program.single(actor) };
        for (case, expected) in expected.iter().enumerate() {
            let state = |answers: &plikt::norms::program::Answers<'_>| -> Vec<NormState> {
                (0..3).map(|i| answers.state(i, case).expect("a state")).collect()
            };
            let at = |i: usize| format!("m{i} in {:?}", situations[case].facts);
            same("situations", &state(&batch), expected, at)?;
            same("columns", &state(&from_columns), expected, at)?;
            if let Some(single) = &mut single {
                let stated = |(fact, domain): &(ElementId, Domain)| match native(*fact, &situations[case]) {
                    plikt::norms::program::UNKNOWN_NUMBER => Native::Unknown,
                    place if matches!(domain, Domain::Values(_)) => Native::Code(u8::try_from(place).expect("few")),
                    number => Native::Number(number),
                };
                let stated: Vec<Native> = program.facts().iter().map(stated).collect();
                single.run(&stated);
                for (i, expected) in expected.iter().enumerate() {
                    let applies = single.answer(i, 0) == Some(true);
                    if applies != (*expected == NormState::Applies) {
                        return Err(format!("one native case: {}", at(i)));
                    }
                }
            }
            for state in expected {
                total.set(total.get() + 1);
                applying.set(applying.get() + usize::from(*state == NormState::Applies));
                undetermined.set(undetermined.get() + usize::from(*state == NormState::Undetermined));
            }
        }
        Ok(())
    };
    let outcome = TestRunner::new(config).run(&numbers, |numbers| property(numbers).map_err(TestCaseError::fail));
    if let Err(proptest::test_runner::TestError::Fail(reason, numbers)) = outcome {
        panic!("{reason}\n\n{}", typed_pack(&mut Dice { numbers: &numbers }));
    }
    let total = total.get();
    println!("applying {}, undetermined {} of {total}, opaque {}", applying.get(), undetermined.get(), opaque.get());
    // A pack that is no ring has three norms in seventy situations.
    assert!(rings.get() * 2 < total / 210, "most packs are no rings: {}", rings.get());
    assert!(opaque.get() > 20, "some questions are opaque");
    assert!(applying.get() * 10 > total && undetermined.get() * 10 > total, "norms apply, and some cannot be told");
}
