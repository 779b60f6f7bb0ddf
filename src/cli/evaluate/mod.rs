//! `plikt evaluate`: the norms held against many cases, from a table or from JSON lines, chunk after chunk.

mod cells;
mod facts;
mod output;
mod rows;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;

use clap::ArgMatches;
use ecow::EcoString;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::norms::{Asked, asked, date};
use super::{Exit, Failure, output as terminal};
use crate::diag::{Key, Text};
use crate::eval::Evaluator;
use crate::model::ElementId;
use crate::norms::program::{Columns, Program, Query, Segments, Who};
use crate::norms::{Modality, NormIndex, NormState, Norms};
use crate::value::Date;
use cells::Cells;
use facts::Facts;
use rows::{Row, Rows};

/// So many cases are held at a time.
const CHUNK: usize = 4096;

/// More mistakes than this are counted and not shown.
const MOST_SHOWN: usize = 50;

/// The norms that are answered for, and a program for each stretch of days on which the law is the same.
struct Programs<'n> {
    norms: &'n Norms<'n>,
    segments: Segments,
    asked: Vec<NormIndex>,
    made: BTreeMap<Option<usize>, Program<'n>>,
    /// Which question answers each norm, for someone who asks on such days.
    chosen: BTreeMap<(Option<usize>, Option<ElementId>), Vec<usize>>,
}

impl<'n> Programs<'n> {
    fn of(norms: &'n Norms<'n>, asked: Vec<NormIndex>) -> Self {
        Self { norms, segments: Segments::of(norms), asked, made: BTreeMap::new(), chosen: BTreeMap::new() }
    }

    /// The stretch that a day lies in.
    fn stretch(&self, day: Option<Date>) -> Option<usize> {
        day.map(|day| self.segments.place(day))
    }

    fn make(&mut self, day: Option<Date>, actor: Option<ElementId>) {
        let stretch = self.stretch(day);
        let (norms, asked) = (self.norms, &self.asked);
        let program = self.made.entry(stretch).or_insert_with(|| {
            // For whoever asks, and for the one who is asked about where the norm cannot bind whoever asks.
            let for_each = asked.iter().flat_map(|index| {
                let who = std::iter::once(Who::Actor).chain(norms.other_party(*index, day));
                who.map(|who| Query::State(*index, who))
            });
            Program::compile(norms, day, &for_each.collect::<Vec<_>>())
        });
        self.chosen.entry((stretch, actor)).or_insert_with(|| {
            let place = |index: &NormIndex| {
                let wanted = Query::State(*index, norms.asked_of(*index, day, actor));
                program.queries().iter().position(|query| *query == wanted).unwrap_or_default()
            };
            asked.iter().map(place).collect()
        });
    }

    /// How each norm stands in each case.
    fn answer(&mut self, rows: &[Row], facts: &Facts<'_>) -> Vec<Vec<NormState>> {
        let mut groups: BTreeMap<(Option<usize>, Option<ElementId>), Vec<usize>> = BTreeMap::new();
        for (place, row) in rows.iter().enumerate() {
            groups.entry((self.stretch(row.at), row.actor)).or_default().push(place);
        }
        let mut all = vec![Vec::new(); rows.len()];
        for ((stretch, actor), places) in groups {
            let day = places.first().and_then(|place| rows.get(*place)).and_then(|row| row.at);
            self.make(day, actor);
            let (Some(program), Some(chosen)) = (self.made.get(&stretch), self.chosen.get(&(stretch, actor))) else {
                continue;
            };
            // Only the evaluator knows questions of several facts, and values without a native form.
            let native = if program.opaque().next().is_none() { facts.native(&places, program) } else { None };
            let answers = match &native {
                Some(native) => {
                    let facts = native.iter().map(|(fact, native)| (*fact, native.column())).collect();
                    program.evaluate(&Columns { cases: places.len(), actor, facts, ..Columns::default() })
                }
                None => {
                    let of = |place: &usize| facts.situation(*place, day, actor);
                    program.decide(&places.iter().map(of).collect::<Vec<_>>())
                }
            };
            for (case, place) in places.iter().enumerate() {
                if let Some(to) = all.get_mut(*place) {
                    *to = chosen.iter().filter_map(|query| answers.state(*query, case)).collect();
                }
            }
        }
        all
    }
}

pub(super) fn run(matches: &ArgMatches) -> Result<Exit, Failure> {
    let mut asked = asked(matches)?;
    let mut wrong = asked.complain();
    let norms = Norms::of(&asked.model);
    let chosen = wanted(&asked, &norms, matches)?;
    let word = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let at = word("facts-on").map(date).transpose()?;
    let actor = match word("for") {
        Some(party) => {
            let known = &asked.model.known;
            Some(asked.named(party, &[known.role, known.body], Key::FailNoParty)?)
        }
        None => None,
    };
    let path = matches.get_one::<PathBuf>("cases").cloned().unwrap_or_default();
    let (progress, input) = open(&path)?;
    let cells = Cells::of(&asked.model, asked.look.language);
    let mut rows = Rows::open(input, &path, &cells)?;
    for remark in rows.remarks() {
        terminal::warn(&format!("{}\n", remark.in_language(asked.look.language)));
    }
    let lines = match word("format") {
        Some(format) => format == "jsonl",
        None => rows.are_lines(),
    };
    // Readers know a norm by its name in their language; programs know it by its label.
    let names = Evaluator::new(&asked.model, asked.look.language);
    let name = |id| if lines { asked.model.element(id).label.clone() } else { names.label_word(id) };
    let columns: Vec<EcoString> = chosen.iter().map(|index| name(norms.get(*index).id)).collect();
    let to = matches.get_one::<PathBuf>("output").filter(|path| path.as_os_str() != "-");
    let sink: Box<dyn Write> = match to {
        Some(path) => {
            let file = File::create(path).map_err(|error| Failure::new(Key::FailWrite, path.display()).because(error));
            Box::new(BufWriter::new(file?))
        }
        None => Box::new(BufWriter::new(std::io::stdout().lock())),
    };
    let mut out = output::Output::new(sink, lines, asked.look.language, &columns, rows.others());
    let mut programs = Programs::of(&norms, chosen);
    let mut facts = Facts::of(&asked.model);
    let (mut shown, mut mistakes) = (0, 0);
    let failed = |error: std::io::Error| -> Result<Exit, Failure> {
        match error.kind() {
            // A reader that has seen enough is no failure.
            std::io::ErrorKind::BrokenPipe => Ok(Exit::Clean),
            _ => {
                let path = to.map_or_else(|| "-".to_owned(), |path| path.display().to_string());
                Err(Failure::new(Key::FailWrite, path).because(error))
            }
        }
    };
    if let Err(error) = out.head() {
        return failed(error);
    }
    loop {
        let chunk: Vec<Row> = rows.next_chunk(CHUNK, (at, actor), &mut facts)?;
        if chunk.is_empty() {
            break;
        }
        for (number, mistake) in chunk.iter().flat_map(|row| row.mistakes.iter().map(move |text| (row.number, text))) {
            mistakes += 1;
            if shown < MOST_SHOWN {
                shown += 1;
                let text = Text::key(Key::EvaluateRow).with("row", number).with("reason", mistake.clone());
                progress.suspend(|| terminal::warn(&format!("{}\n", text.in_language(asked.look.language))));
            }
        }
        let states = programs.answer(&chunk, &facts);
        for (row, states) in chunk.iter().zip(states) {
            if let Err(error) = out.row(row, &states) {
                return failed(error);
            }
        }
    }
    if let Err(error) = out.finish() {
        return failed(error);
    }
    progress.finish_and_clear();
    if mistakes > shown {
        let text = Text::key(Key::EvaluateMore).with("count", mistakes - shown);
        terminal::warn(&format!("{}\n", text.in_language(asked.look.language)));
    }
    wrong |= mistakes > 0;
    Ok(if wrong { Exit::Findings } else { Exit::Clean })
}

/// The norms asked for; all but exceptions where none is named.
fn wanted(asked: &Asked, norms: &Norms<'_>, matches: &ArgMatches) -> Result<Vec<NormIndex>, Failure> {
    let known = &asked.model.known;
    let kinds = [known.duty, known.prohibition, known.permission, known.right, known.exception];
    let mut chosen = Vec::new();
    for label in matches.get_many::<String>("duty").into_iter().flatten() {
        chosen.extend(norms.find(asked.named(label, &kinds, Key::FailNoNorm)?));
    }
    if chosen.is_empty() {
        chosen = norms.iter().filter(|(_, n)| n.modality != Modality::Exception).map(|(index, _)| index).collect();
    }
    Ok(chosen)
}

/// The cases as they are read, with a bar that shows how far, where somebody looks at it.
fn open(path: &std::path::Path) -> Result<(ProgressBar, Box<dyn BufRead>), Failure> {
    let fail = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::new(Key::FailNotFound, path.display()),
        _ => Failure::new(Key::FailRead, path.display()).because(error),
    };
    let (length, input): (Option<u64>, Box<dyn Read>) = if path.as_os_str() == "-" {
        (None, Box::new(std::io::stdin().lock()))
    } else {
        let file = File::open(path).map_err(fail)?;
        let metadata = file.metadata().map_err(fail)?;
        if metadata.is_dir() {
            return Err(Failure::new(Key::FailRead, path.display()));
        }
        (metadata.is_file().then_some(metadata.len()), Box::new(file))
    };
    // It hides itself where standard error is no terminal.
    let progress = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {percent} %  {eta}") {
        progress.set_style(style);
    }
    let input = progress.wrap_read(input);
    Ok((progress, Box::new(BufReader::new(input))))
}
