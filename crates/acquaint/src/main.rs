//! The `acquaint` program. This file is the only seam to the surroundings: arguments, environment, clock and chance.

use std::process::ExitCode;

fn main() -> ExitCode {
    acquaint::cli::run()
}
