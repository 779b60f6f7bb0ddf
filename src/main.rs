//! The plikt program.

use std::process::ExitCode;

fn main() -> ExitCode {
    plikt::cli::run(std::env::args_os()).into()
}
