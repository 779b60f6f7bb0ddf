//! DuckDB and polars, in a Python process of their own that is held to one thread: `tables.py`. It is told when to go.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::rc::Rc;

use crate::Engine;
use crate::norms_workload::{BOOLS, Case};

/// A process that answers lines with lines.
struct Process {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Process {
    fn ask(&mut self, line: &str) -> String {
        writeln!(self.to, "{line}").expect("the child listens");
        let mut answer = String::new();
        self.from.read_line(&mut answer).expect("the child answers");
        answer.trim().to_owned()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An engine of tables.
pub struct Table {
    process: Rc<RefCell<Process>>,
    name: &'static str,
    word: &'static str,
    count: usize,
    took: f64,
    sum: u64,
}

/// Both engines, or none where there is no Python with them; that is said.
pub fn all(cases: &[Case]) -> Vec<Table> {
    let python = std::env::var("PLIKT_BENCH_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/norms/tables.py");
    let has_both = Command::new(&python).args(["-c", "import duckdb, polars"]).stderr(Stdio::null()).status();
    if !has_both.is_ok_and(|status| status.success()) {
        println!("DuckDB and polars are left out: `{python}` has them not (`run.sh` puts them into one)");
        return Vec::new();
    }
    let path = std::env::temp_dir().join(format!("plikt-cases-{}.csv", std::process::id()));
    std::fs::write(&path, table(cases)).expect("the table can be written");
    let mut child = Command::new(python)
        .arg(script)
        .arg(&path)
        .env("POLARS_MAX_THREADS", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child");
    let (to, from) = (child.stdin.take().expect("its input"), child.stdout.take().expect("its output"));
    let mut process = Process { child, to, from: BufReader::new(from) };
    assert_eq!(process.ask("read"), "ready");
    let _ = std::fs::remove_file(path);
    let process = Rc::new(RefCell::new(process));
    let table = |name, word| Table { process: process.clone(), name, word, count: cases.len(), took: 0.0, sum: 0 };
    vec![table("DuckDB, SQL, one thread", "duckdb"), table("polars, expressions, one thread", "polars")]
}

fn table(cases: &[Case]) -> String {
    let mut text = BOOLS.join(",") + ",victim_age,prior_reports,works_as,violence,event_date\n";
    for case in cases {
        for yes in case.bools {
            text.push_str(if yes { "true," } else { "false," });
        }
        let Case { victim_age, prior_reports, works_as, violence, event_date, .. } = case;
        let _ = writeln!(text, "{victim_age},{prior_reports},{works_as},{violence},{event_date}");
    }
    text
}

impl Engine for Table {
    fn name(&self) -> &'static str {
        self.name
    }

    fn count(&self) -> usize {
        self.count
    }

    fn is_batch(&self) -> bool {
        true
    }

    fn go(&mut self) {
        let answer = self.process.borrow_mut().ask(self.word);
        let (took, sum) = answer.split_once(' ').expect("a time and a checksum");
        (self.took, self.sum) = (took.parse().expect("seconds"), sum.parse().expect("a checksum"));
    }

    fn sum(&self) -> u64 {
        self.sum
    }

    fn took(&self) -> Option<f64> {
        Some(self.took)
    }
}
