//! One piece of work, once, for profilers and for measuring memory in a process of its own:
//! `profile parse|tidy|untidy|check|edit|keystroke|packs [MEASURES]`. See `benches/instructions.sh`.

mod generate;
mod keystrokes;
mod work;

use std::time::{Duration, Instant};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let measures = arguments.get(1).and_then(|number| number.parse().ok()).unwrap_or(1_000);
    let files = generate::plan(measures);
    let stage = arguments.first().map(String::as_str);
    let files = match stage {
        Some("tidy") => work::tidy(files),
        Some("untidy") => work::untidy(files),
        _ => files,
    };
    let took = match stage {
        Some("tidy" | "untidy") => {
            let start = Instant::now();
            work::format(&files);
            start.elapsed()
        }
        Some("parse") => {
            let start = Instant::now();
            work::parse(&files);
            start.elapsed()
        }
        Some("check") => {
            let workspace = work::with_packs();
            let start = Instant::now();
            let _kept = work::check(workspace, &files, measures);
            start.elapsed()
        }
        Some("edit") => {
            let mut edits = work::Edits::new(10_000);
            // `MEASURES` says here which sort of edit: 0 is the first.
            (0..measures % 1_000 * 2).for_each(|_| edits.next());
            edit(&mut edits)
        }
        Some("keystroke") => {
            let mut keystrokes = keystrokes::Keystrokes::new(10_000);
            keystrokes.next();
            keystroke(&mut keystrokes)
        }
        Some("packs") => {
            let start = Instant::now();
            let _kept = work::with_packs();
            start.elapsed()
        }
        _ => {
            println!("profile parse|tidy|untidy|check|edit|keystroke|packs [MEASURES]");
            return;
        }
    };
    println!("{} bytes, {measures} measures, {:.2} ms, peak {}", work::bytes(&files), took.as_secs_f64() * 1e3, peak());
}

/// One edit, timed.
#[inline(never)]
fn edit(edits: &mut work::Edits) -> Duration {
    let start = Instant::now();
    edits.next();
    start.elapsed()
}

/// One letter in prose, timed; not the first.
#[inline(never)]
fn keystroke(keystrokes: &mut keystrokes::Keystrokes) -> Duration {
    let start = Instant::now();
    keystrokes.next();
    start.elapsed()
}

/// The most memory that the process has held, where the system tells.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |kib| kib.trim().to_owned())
}
