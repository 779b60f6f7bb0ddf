//! The plikt program.

use std::process::ExitCode;

/// A check makes many small values that live for a moment; the system's allocator took a fourth of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    plikt::cli::run(std::env::args_os()).into()
}
