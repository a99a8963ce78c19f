//! The plugin that lightningd starts, and what else the program can do: for a Core Lightning node's
//! own surface.

use std::process::ExitCode;

fn main() -> ExitCode {
    boltgate::run(&[&boltgate_api::SURFACE])
}
