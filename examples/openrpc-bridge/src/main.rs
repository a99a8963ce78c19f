//! The bridge. What it serves is in boltgate.toml.

use std::process::ExitCode;

fn main() -> ExitCode {
    boltgate::run(&[&openrpc_bridge_api::SURFACE])
}
