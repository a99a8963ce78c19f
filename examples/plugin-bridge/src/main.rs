//! The bridge. What it serves is in boltgate.toml.

use std::process::ExitCode;

fn main() -> ExitCode {
    boltgate::run(&[&boltgate_api::SURFACE, &plugin_bridge_api::SURFACE])
}
