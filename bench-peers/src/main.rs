//! plikt and its peers on the same plans, interleaved in one run: `run.sh [MEASURES…]`.
//!
//! Every peer gets the same information in its own syntax and makes the same checks: that what is named exists, that no
//! measure ends before it begins, that each says how it is evaluated. Each run asserts what was found. Times are of one
//! thread's processor, medians over the rounds; memory is that of a process that does nothing else.

mod data;
#[path = "../../benches/generate.rs"]
mod generate;
mod minimal;
mod peers;
#[path = "../../benches/work.rs"]
#[expect(dead_code, reason = "edits are measured by plikt's own benches")]
mod work;

use std::process::Command;

use cpu_time::ThreadTime;
use peers::Peer;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, peer, measures] = arguments.as_slice()
        && word == "memory"
    {
        let measures = measures.parse().expect("a number of measures");
        let peer = Peer::ALL.into_iter().find(|known| known.name() == peer).expect("a known peer");
        let mut run = peer.prepare(measures);
        run.go();
        println!("{}", peak_kib());
        return;
    }
    let mut sizes: Vec<usize> = arguments.iter().filter_map(|size| size.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    for measures in sizes {
        compare(measures);
    }
}

fn compare(measures: usize) {
    let rounds = if measures >= 50_000 { 3 } else { 7 };
    let mut runs: Vec<_> = Peer::ALL.into_iter().map(|peer| (peer, peer.prepare(measures), Vec::new())).collect();
    for _ in 0..rounds {
        for (_, run, times) in &mut runs {
            let start = ThreadTime::now();
            run.go();
            times.push(start.elapsed().as_secs_f64());
        }
    }
    println!("\n{measures} measures, median of {rounds} rounds");
    println!("{:<44} {:>10} {:>8} {:>9} {:>9}", "", "measures/s", "MB/s", "peak MiB", "plikt is");
    let mut own = 0.0;
    for (peer, run, times) in &mut runs {
        times.sort_by(f64::total_cmp);
        let time = times[times.len() / 2];
        if *peer == Peer::Check {
            own = time;
        }
        // A peer that only reads is held against plikt's reading.
        let yardstick = match peer {
            Peer::Check => String::new(),
            Peer::Parse => {
                own = time;
                String::new()
            }
            _ => format!("{:.2}x", time / own),
        };
        println!(
            "{:<44} {:>10.0} {:>8.1} {:>9} {yardstick:>9}",
            peer.name(),
            measures as f64 / time,
            run.bytes() as f64 / time / 1e6,
            memory(*peer, measures) / 1024,
        );
    }
}

/// The memory of a process that does only this.
fn memory(peer: Peer, measures: usize) -> usize {
    let program = std::env::current_exe().expect("this program");
    let output = Command::new(program).args(["memory", peer.name(), &measures.to_string()]).output().expect("a child");
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0)
}

fn peak_kib() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
