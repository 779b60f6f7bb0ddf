//! How fast a table of measures is read and written as plikt: `cargo bench --bench exchange`. The goal is 10,000 rows in a second.

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use plikt::diag::Language;
use plikt::exchange;

fn main() {
    divan::main();
}

/// So many measures under fifty goals, with names that are known, misspelt and unknown.
fn table(rows: usize) -> String {
    let mut out = "Mål;Tiltak;Ansvarlig;Frist;Kostnad (kr);Notat\r\n".to_owned();
    for i in 0..rows {
        let who = ["barnevern", "Barnevernet / skolen", "politti", "Velforeningen"][i % 4];
        let cost = ["120 000", "ca. 50 000", "", "vet ikke"][i % 4];
        let _ = writeln!(
            out,
            "Mål nummer {};Tiltak nummer {i} av mange;{who};31.12.2026;{cost};\"en\r\nmerknad\"\r",
            i % 50
        );
    }
    out
}

#[divan::bench(args = [1_000, 10_000], sample_count = 5, sample_size = 1)]
fn import(bencher: Bencher, rows: usize) {
    let table = table(rows);
    bencher.bench(|| {
        let read = exchange::read_csv(black_box(table.as_bytes()), Language::Nb);
        assert_eq!(read.measures, rows);
        exchange::write(&read.document, None)
    });
}
