//! `boltgate-gen`: schemas in, protos and tables out.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
